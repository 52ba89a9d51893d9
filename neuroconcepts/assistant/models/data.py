"""What a language model is shown: one property's facts and one message, as little of a person as possible.

Data travels as one JSON object: inside a JSON string nothing can end the string, so a stranger's words cannot pose as
instructions by imitating a delimiter.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Final

from neuroconcepts.assistant.models.masking import without_contacts
from neuroconcepts.domain.conversation import Context
from neuroconcepts.domain.knowledge_material import told_facts, told_texts, value_of
from neuroconcepts.domain.private_place import as_told
from neuroconcepts.domain.property import Property

LONGEST_MESSAGE: Final = 4_000
"""Characters of a message."""

_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def facts_of(about: Property) -> dict[str, str]:
    """The facts that may be told about a property: source → statement, in the exposé's order.

    Neither street nor plot nor coordinates where the owner keeps the address private; no person's data, and nothing between agents (inner commission).
    """
    return _joined((*_identity(about), *_facts(about)))


def stated(about: Property) -> dict[str, str]:
    """All that the exposé states and that may be told: its facts, and its free texts however long."""
    texts = ((f"freitexte/{text.heading}", text.text) for text in told_texts(about))
    return _joined((*_identity(about), *_facts(about), *texts))


def _joined(statements: Iterable[tuple[str, str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for source, statement in statements:
        if statement:
            found[source] = f"{found[source]}; {statement}" if source in found else statement
    return found


def _identity(about: Property) -> Iterator[tuple[str, str]]:
    yield "freitexte/objekttitel", about.title
    yield "objektkategorie/objektart", about.kind
    if about.address_public is not False:
        yield "geo/strasse", f"{about.street} {about.house_number}".strip() if about.street else ""
    yield from (("geo/plz", about.zip), ("geo/ort", about.city), ("geo/regionaler_zusatz", about.district))
    yield "anhaenge", ", ".join(dict.fromkeys(each.title for each in as_told(about).documents if each.title))


def _facts(about: Property) -> Iterator[tuple[str, str]]:
    return ((fact.source, value_of(fact)) for fact in told_facts(about))


def masked(message: str) -> str:
    """The message, up to `LONGEST_MESSAGE`, without mail addresses, telephone numbers and IBANs, which no answer needs."""
    return without_contacts(message[:LONGEST_MESSAGE])


def answer_data(
    message: str,
    statements: Mapping[str, str],
    language: str,
    before: Sequence[Mapping[str, str]] = (),
    refused: Sequence[str] = (),
) -> str:
    """The input of the prompt `answer`; `before` is the earlier conversation, `refused` what a first answer may not say."""
    more = {name: said for name, said in (("before", before), ("refused", refused)) if said}
    return _json({"language": language, "property": statements, **more, "message": message})


def understand_data(message: str, now: datetime, context: Context) -> str:
    """The input of the prompt `understand`; times are wall times in the zone of `now`."""
    agreed = context.appointment
    return _json(
        {
            "today": _written(now, now),
            "offered": [_written(slot.start, now) for slot in context.offered],
            "appointment": _written(agreed.start, now) if agreed else None,
            "message": message,
        }
    )


def _written(moment: datetime, now: datetime) -> str:
    local = moment.astimezone(now.tzinfo)
    return f"{_WEEKDAYS[local.weekday()]} {local:%Y-%m-%d %H:%M}"


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
