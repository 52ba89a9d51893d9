"""What there is to know of a property, an agency, a conversation, as materials; nothing that may not be told gets in."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import groupby
from pathlib import PurePosixPath
from uuid import UUID

from neuroconcepts.domain.chunking import unwrapped
from neuroconcepts.domain.faq import FaqEntry
from neuroconcepts.domain.knowledge import Material, Origin
from neuroconcepts.domain.private_place import COORDINATES, as_told, without_place
from neuroconcepts.domain.property import Fact, FreeText, Property

INTERNAL = (
    "preise/innen_courtage",
    "verwaltung_objekt/objektadresse_freigeben",
    "verwaltung_objekt/gruppennummer",
    COORDINATES,
)
"""Facts between agents, about the export itself, or for machines: no seeker is told."""


@dataclass(frozen=True, slots=True)
class DocumentText:
    """What a PDF of a property says, as it was read page by page; `name` is a title, a file's name or its path."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Spoken:
    """One message of a conversation, in its writer's own words."""

    message_id: UUID
    text: str


def property_materials(
    about: Property, documents: Sequence[DocumentText] = (), faq: Sequence[FaqEntry] = ()
) -> list[Material]:
    """All that is known of a property. Where its address is private, nothing that gives it away is kept."""
    found = [*_facts(about), *_texts(about), *_documents(about, documents), *_answers(about)]
    found += faq_materials(faq, about.title)
    return list(_distinct(_without_place(about, found)))


def faq_materials(faq: Iterable[FaqEntry], title: str = "") -> list[Material]:
    """The entries as they are told."""
    return [
        Material(origin=Origin.FAQ, source=each.source, title=title, asked=each.question, text=each.answer)
        for each in faq
    ]


def conversation_materials(spoken: Iterable[Spoken]) -> list[Material]:
    """What was said, message by message."""
    return [
        Material(
            origin=Origin.CONVERSATION,
            source=f"nachricht/{each.message_id}",
            text=each.text,
            message_id=each.message_id,
        )
        for each in spoken
    ]


def told_texts(about: Property) -> tuple[FreeText, ...]:
    """The free texts as far as they may be told: without sentences that give a private place away."""
    return as_told(about).texts


def told_facts(about: Property) -> tuple[Fact, ...]:
    """The facts that a seeker may be told."""
    return tuple(fact for fact in as_told(about).facts if not is_internal(fact))


def is_internal(fact: Fact) -> bool:
    """Whether no seeker is told this."""
    return fact.source.startswith(INTERNAL)


def value_of(fact: Fact) -> str:
    """A fact's value in plain text: `1480.5 EUR`, `true`, `2025-04-01`."""
    match fact.value:
        case bool() as yes:
            return "true" if yes else "false"
        case Decimal() as number:
            return f"{number.normalize():f} {fact.unit or ''}".strip()
        case other:
            return str(other)


def _facts(about: Property) -> Iterator[Material]:
    """The stated facts, a text per section of the exposé (`preise`, `flaechen`, …), and where the property lies."""
    place = ", ".join(filter(None, (f"{about.zip} {about.city}".strip(), about.district, about.kind)))
    if place:
        yield Material(origin=Origin.FACTS, source="fakten/geo", title=about.title, text=place)
    stated = sorted(told_facts(about), key=_section)
    for section, facts in groupby(stated, _section):
        text = "\n".join(f"{_named(fact)}: {value_of(fact)}" for fact in facts)
        yield Material(origin=Origin.FACTS, source=f"fakten/{section}", title=about.title, text=text)


def _section(fact: Fact) -> str:
    return fact.source.partition("/")[0]


def _named(fact: Fact) -> str:
    return fact.key.replace("@", " ").replace("_", " ").replace("/", " ").replace(":", " ")


def _texts(about: Property) -> Iterator[Material]:
    for text in told_texts(about):
        yield Material(origin=Origin.TEXT, source=f"freitexte/{text.heading}", title=about.title, text=text.text)


def _documents(about: Property, documents: Sequence[DocumentText]) -> Iterator[Material]:
    for document in documents:
        name = PurePosixPath(document.name).name.removesuffix(".pdf").removesuffix(".PDF") or "Dokument"
        title = f"{about.title} · {name}".strip(" ·")
        yield Material(origin=Origin.PDF, source=f"pdf/{name}", title=title, text=unwrapped(document.text))


def _answers(about: Property) -> Iterator[Material]:
    for told in about.answers:
        yield Material(
            origin=Origin.ANSWER, source=told.source, title=about.title, asked=told.question, text=told.answer
        )


def _without_place(about: Property, materials: Iterable[Material]) -> Iterator[Material]:
    for each in materials:
        if kept := without_place(about, each.text):
            yield replace(each, text=kept)


def _distinct(materials: Iterable[Material]) -> Iterator[Material]:
    """The materials, each with a source of its own: what is named like one before gets a number."""
    seen: Counter[str] = Counter()
    for each in materials:
        seen[each.source] += 1
        number = seen[each.source]
        yield each if number == 1 else replace(each, source=f"{each.source} ({number})")
