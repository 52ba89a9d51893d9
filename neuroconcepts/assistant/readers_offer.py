"""Whether it can still be had: as the exposé states it, else as the agency lists it now."""

import re

from neuroconcepts.assistant.sentences import sentences_of
from neuroconcepts.assistant.statements import Statement, Terms
from neuroconcepts.domain.property import Deal, Property

KINDS = frozenset(
    [
        "zimmer",
        "wohnung",
        "haus",
        "grundstueck",
        "buero_praxen",
        "einzelhandel",
        "gastgewerbe",
        "hallen_lager_prod",
        "land_und_forstwirtschaft",
        "parken",
        "zinshaus_renditeobjekt",
    ]
)
"""OpenImmo's kinds that have a noun of their own; what is none of them is an Immobilie."""
_STATUS = {"OFFEN": "on_offer", "RESERVIERT": "reserved", "VERKAUFT": "sold", "VERMIETET": "sold"}
_GONE = {Deal.SALE: "verkauft|sold", Deal.RENT: "vermietet|rented|let"}
_ITSELF = r"(?:die |das |der |diese[rs]? |this |the )?(?:wohnung|haus|villa|objekt|immobilie|einheit|zimmer|grundstueck|buero|lokal|halle|flat|apartment|house|property|unit)"


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
    said = next((s for s in sentences_of(about) if says.search(s.folded)), None)
    return Statement("quote", (said.text,), (said.source,)) if said else None


def _listed(about: Property) -> Statement | None:
    kind = about.kind if about.kind in KINDS else "sonstige"
    return Statement("listed", (Terms((f"kind.{kind}",)),), ("listed",)) if about.listed else None
