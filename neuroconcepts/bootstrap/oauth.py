"""Whose consent can open a mailbox."""

from neuroconcepts.config import Config
from neuroconcepts.ports.oauth import OauthProvider


def oauth_providers(config: Config) -> dict[str, OauthProvider]:
    """Those where a client of ours is registered."""
    providers: dict[str, OauthProvider] = {}
    ca_file = str(config.oauth_ca_file) if config.oauth_ca_file else None
    if config.google_client_id:
        from neuroconcepts.integrations.google_oauth import GoogleOauth

        secret = config.google_client_secret.get_secret_value()
        urls = (config.google_token_url, config.google_consent_url)
        providers["google"] = GoogleOauth(config.google_client_id, secret, *urls, ca_file)
    if config.microsoft_client_id:
        from neuroconcepts.integrations.microsoft_oauth import MicrosoftOauth

        given = config.microsoft_client_secret
        secret_or_none = given.get_secret_value() if given else None
        authority = config.microsoft_authority
        providers["microsoft"] = MicrosoftOauth(config.microsoft_client_id, secret_or_none, authority, ca_file)
    return providers
