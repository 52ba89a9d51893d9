"""What an agency has to set before its letters tell seekers all that the law asks (`domain.law`), in words for its administrator."""

NO_PRIVACY_PAGE = (
    "No privacy page is set (privacy_url): first letters do not tell seekers what is done with their data, and no evidence of it "
    "is kept (GDPR Art. 13 and 14; CH: DSG Art. 19)."
)


def unmet(*, privacy_url: str) -> tuple[str, ...]:
    """Why its letters lack something; nothing where all is set."""
    return () if privacy_url else (NO_PRIVACY_PAGE,)
