"""When it is free and for how long, whether it is let, whether it can still be had."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Final

from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passages import passages_of
from neuroconcepts.assistant.answers.statements import Amount, Reader, Statement, Terms, saying
from neuroconcepts.assistant.folding import folded
from neuroconcepts.domain.property import Deal, Property

KINDS: Final = word_set(
    "zimmer wohnung haus grundstueck buero_praxen einzelhandel gastgewerbe hallen_lager_prod land_und_forstwirtschaft "
    "parken zinshaus_renditeobjekt"
)
"""OpenImmo's kinds that have a noun of their own; what is none of them is an Immobilie."""
_STATUS: Final = {"OFFEN": "on_offer", "RESERVIERT": "reserved", "VERKAUFT": "sold", "VERMIETET": "sold"}
_GONE: Final = {Deal.SALE: "verkauft|sold", Deal.RENT: "vermietet|rented|let"}
_ITSELF: Final = r"(?:die |das |der |diese[rs]? |this |the )?(?:wohnung|haus|villa|objekt|immobilie|einheit|zimmer|grundstueck|buero|lokal|halle|flat|apartment|house|property|unit)"


def availability(about: Property) -> Statement | None:
    """From when it is free: a day, or the agency's words for it."""
    day, words = about.fact("abdatum"), about.fact("verfuegbar_ab")
    wording = (words.words or "") if words else ""
    if day and day.day and not _says_more(wording):
        return saying("available", day)
    if words is None or not wording:
        return saying("available", day) if day and day.day else None
    if named := _day(wording):
        return Statement("available", (named,), (words.source,))
    if re.fullmatch(r"(?i)(ab )?sofort( frei| verfügbar| beziehbar| bezugsfrei)?\.?", wording):
        return Statement("available_now", (), (words.source,))
    return saying("available_words", words)


def _says_more(words: str) -> bool:
    """Whether the wording qualifies the day (`nach Absprache, frühestens 01.09.2025`)."""
    return bool(words) and _day(words) is None and bool(re.search(r"\d", words))


def _day(words: str) -> date | None:
    hit = re.fullmatch(r"(?:ab )?(\d{1,2})\.(\d{1,2})\.(\d{4})", words)
    try:
        return date(int(hit[3]), int(hit[2]), int(hit[1])) if hit else None
    except ValueError:
        return None


def lease_term(about: Property) -> Statement | None:
    """Minimum and maximum term as stated."""
    low, high = _term(about, "min"), _term(about, "max")
    if low and high:
        return Statement("term_both", (*low.parts, *high.parts), (*low.sources, *high.sources))
    return low or high


def minimum_term(about: Property) -> Statement | None:
    return _term(about, "min")


def maximum_term(about: Property) -> Statement | None:
    return _term(about, "max")


def _term(about: Property, end: str) -> Statement | None:
    fact, unit = about.fact(f"{end}_mietdauer"), about.fact(f"{end}_mietdauer@{end}_dauer")
    if fact is None or fact.number is None or unit is None or not unit.words:
        return None
    return Statement(f"term_{end}", (Amount(fact.number, unit.words),), (fact.source,))


def fixed_term(about: Property) -> Statement | None:
    """A stated longest term is a fixed term; a shortest one alone says nothing of an end."""
    return lease_term(about) if maximum_term(about) else None


def persons(about: Property) -> Statement | None:
    fact = about.fact("max_personen")
    if fact is None or not fact.number:
        return None
    return Statement("persons_one", (), (fact.source,)) if fact.number == 1 else saying("persons", fact)


def on_offer(about: Property) -> Statement | None:
    """What the exposé states (reserved, sold, let, open) goes before what the agency's list says of today."""
    fact = about.fact("verkaufstatus@stand", "vermarktungsstatus", "status")
    if fact and (phrase := _STATUS.get((fact.words or "").upper())):
        return Statement(phrase, (), (fact.source,))
    let = about.fact("vermietet")
    if about.deal is Deal.RENT and let and let.yes:
        return Statement("sold", (), (let.source,))
    return _gone_in_words(about) or _listed(about)


def _gone_in_words(about: Property) -> Statement | None:
    """The sentence that says it is taken: `RESERVIERT! Altbau …`, `Die Wohnung ist bereits verkauft.`; let is taken only where it was to let."""
    gone = rf"(?:reserviert|vergeben|reserved|taken|{_GONE[about.deal] if about.deal else 'verkauft|sold'})"
    says = re.compile(
        rf"^\W*{gone}(?:\W*$|\s*[!:*/|-])|^{_ITSELF} (?:ist|wurde|is|has been|was) (?:(?!nicht |not )\w+ )?{gone}\b"
    )
    sentences = dict.fromkeys(p.sentence for p in passages_of(about))
    said = next((s for s in sentences if says.search(folded(s.text))), None)
    return Statement("quote", (said.text,), (said.source,)) if said else None


def _listed(about: Property) -> Statement | None:
    kind = about.kind if about.kind in KINDS else "sonstige"
    return Statement("listed_now", (Terms((f"kind.{kind}",)),), ("listed",)) if about.listed else None


READERS: Final[Mapping[str, Reader]] = {
    "availability": availability,
    "handover": availability,
    "becomes_free": availability,
    "lease_term": lease_term,
    "term": lease_term,
    "minimum_term": minimum_term,
    "maximum_term": maximum_term,
    "fixed_term": fixed_term,
    "persons": persons,
    "on_offer": on_offer,
}
