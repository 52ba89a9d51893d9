"""From stated values to a typed enquiry; each field remembers which step of the ladder stated it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from neuroconcepts.domain.enquiry import Enquiry, Listing
from neuroconcepts.intake import names, references, told, values
from neuroconcepts.intake.language import language_of
from neuroconcepts.intake.person import person_of
from neuroconcepts.intake.stated import Setting, Stated
from neuroconcepts.intake.wishes import wants_viewing

MIN_TITLE = 8
"""Characters: what is shorter (`Wohnung`, a number) is no listing's title."""
_VIEWING = re.compile(r"besichtig|viewing|visit|begehung|termin\b", re.IGNORECASE)
_REFUSED = re.compile(r"keine angabe|nein|^no\b|kein|ohne", re.IGNORECASE)


def enquiry_of(
    stated: Stated, message: str, refs: list[str], setting: Setting, listings: Sequence[Listing] = ()
) -> Enquiry:
    """Build the enquiry; what no step stated stays empty. `listings` are those that XML told apart."""
    steps = [*stated.steps, ("text", told.in_letter(message, setting.today))]
    whole = Stated(steps, stated.used)
    language = language_of(message, "", around=setting.text) or language_of(setting.text)
    person = person_of(whole, message, setting)
    enquiry = Enquiry(
        portal=setting.portal,
        person=names.given_name_first(person) if language == "hu" else person,
        listings=_listings(whole, refs, listings),
        message=message,
        language=language,
        wants_viewing=_viewing(whole, message),
        move_in=whole.read(lambda v: values.day_of(v, setting.today), "move_in"),
        income=whole.read(_income, "income"),
        household_size=whole.read(values.count_of, "household_size"),
        financing=whole.first("financing") or "",
    )
    return replace(enquiry, sources=tuple(sorted(whole.used.items())))


def _listings(stated: Stated, refs: list[str], known: Sequence[Listing]) -> tuple[Listing, ...]:
    """What the enquiry is about; numbers that XML told of no listing belong to the first one."""
    first, *others = known or (Listing(),)
    of_others = {ref.casefold() for listing in others for ref in listing.refs}
    own = references.unique([r for r in (*first.refs, *refs) if r.casefold() not in of_others])
    title = next((v for v in map(str.strip, stated.every("object", "subject")) if len(v) >= MIN_TITLE), "")
    first = Listing(own, first.title or title, first.address or stated.first("object_address") or "")
    return (first, *others) if first != Listing() or others else ()


def _income(value: str) -> Decimal | None:
    amount = values.amount_of(value)
    return amount if amount is not None and amount >= 100 else None


def _viewing(stated: Stated, message: str) -> bool | None:
    """A form's own field decides; a field that lists wishes counts when it names a viewing; else the words."""
    answer = stated.read(_viewing_answer, "viewing")
    if answer is not None:
        stated.used["wants_viewing"] = stated.used.pop("viewing")
        return answer
    for value in stated.every("wish"):
        if _VIEWING.search(value) and not _REFUSED.search(value):
            stated.note(value, "wants_viewing")
            return True
    said = wants_viewing(message)
    if said is not None:
        stated.used["wants_viewing"] = "text"
    return said


def _viewing_answer(value: str) -> bool | None:
    known = values.yes_or_no(value)
    if known is None and any(c.isdigit() for c in value):
        return True  # a wished date
    return known
