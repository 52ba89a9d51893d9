"""Whether the time that an amount is paid for, or a way takes, fits what is stated."""

import re
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure, Period
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.claims.figures.said import LOOKED_BACK, Said
from neuroconcepts.assistant.claims.grounds import Value

OTHER_PERIOD: Final = re.compile(
    r"[^.;:,!?]{0,12}?(?:\b(?:pro|je|per|in der|die|a|each|every|par|la|alla|à la|al|au|am)\s(?:woche|tag|week|day|semaine|jour|settimana|giorno)\b|\b(?:wöchentlich|täglich|weekly|daily|hebdomadaire\w*|settimanal\w*))",
    re.IGNORECASE,
)
PER_ROOM: Final = re.compile(
    r"\s(?:pro|je|per|a|par|à la|al|a)\s(?:zimmer|raum|room|bedroom|pièce|chambre|stanza|camera|locale|vano)\b",
    re.IGNORECASE,
)
"""`537,50 € pro Zimmer`."""
_BY_MONTH: Final = re.compile(
    r"\b(?:monat|month|mois|mese|monatlich|monthly|mensuel|mensil|woche|week|tag|day)", re.IGNORECASE
)
_WAYS: Final = word_set("walk drive bike")
PAID_MONTHLY: Final = word_set(
    "net_rent total_rent gross_cold_rent operating_costs heating_costs hausgeld reserve running_costs rent"
)


def is_paid_so(said: Said, stated: Value) -> bool:
    """Whether the time it is paid or measured for fits: rents and charges are stated by the month, energy by the year."""
    figure = said.figure
    if figure.measure is Measure.ENERGY:
        return _BY_MONTH.search(said.text, figure.start, figure.end + LOOKED_BACK) is None
    if figure.measure is Measure.TIME:
        ways = _WAYS & said.passage.touched
        return not ways or not (known := _WAYS & stated.beside) or bool(ways & known)
    return figure.measure is not Measure.MONEY or _is_amount_paid_so(said, stated)


def _is_amount_paid_so(said: Said, stated: Value) -> bool:
    figure = said.figure
    if OTHER_PERIOD.match(said.text, figure.end) or PER_ROOM.match(said.text, figure.end):
        return False
    if stated.of & _EARNED and not said.passage.touched & _EARNED and not FULLY_LET.search(said.text):
        return figure.period is not Period.MONTH and _OF_A_YEAR.search(said.text) is not None
    if is_yearly(said) and stated.of & PAID_MONTHLY and not stated.of & PAID_YEARLY:
        return stated.figure.period is Period.YEAR
    return True


def is_yearly(said: Said) -> bool:
    """Whether the letter says an amount for a year."""
    figure = said.figure
    if figure.period is not None or _TIMES.search(said.text, max(0, figure.start - LOOKED_BACK), figure.start):
        return figure.period is Period.YEAR
    before = _FOR_A_YEAR.search(said.text, 0, figure.start) is not None
    return before or _A_YEAR_BEHIND.match(said.text, figure.end) is not None


_FOR_A_YEAR: Final = re.compile(
    r"\b(?:aufs? (?:das )?jahr|im jahr|pro jahr|jährlich|over a year|per year|in a year|annually|yearly|annual|annuel\w*|annu[oa]|sur une année|sur un an|par an|à l'année|annuellement|in un anno|all'anno|annualmente)\b",
    re.IGNORECASE,
)
_TIMES: Final = re.compile(
    r"(?:mal|\d\s?[x×*·]|times|fois|volte|(?:monate[n]?|raten)\s(?:à|zu|zu je|von)|(?:months|instalments) (?:at|of)|mois (?:à|de)|mesi (?:a|da|di))\s?(?:€|EUR|CHF)?\s?$",
    re.IGNORECASE,
)
"""`im Jahr also zwölfmal 287 €`: what is multiplied is no year's."""
_A_YEAR_BEHIND: Final = re.compile(
    r"(?:\s(?!(?:und|and|et|e|plus|bei|für|macht|machen|summier\w+|ergibt|ergeben|entspr\w+|bel[aä]uf\w*|makes?|comes?|adds?|amounts?|equals?|fait|font|revien\w+|représent\w+|correspond\w*|fa|fanno|ammonta\w*|corrispond\w+)\b)[^\W\d]+){0,3}\s(?:im jahr|pro jahr|jährlich|p\. ?a\.|a year|per year|annually|yearly|par an|à l'année|all['’]anno|annui)(?!\w)",
    re.IGNORECASE,
)
"""`5.270 € Miete jährlich`, but for `287 € summieren sich im Jahr auf …`."""
_EARNED: Final = word_set("rental_income target_rent yield multiple")
"""A rent that is stated for a year is none of a month: `die Nettomiete` alone is not meant by it."""
_OF_A_YEAR: Final = re.compile(r"jahr|jährlich|p\. ?a\.|annual|year|par an|année|\bans?\b|annu|anno\b", re.IGNORECASE)
FULLY_LET: Final = re.compile(
    r"\b(?:voll(?:ständig)? vermietet\w*|bei vollvermietung|alle \w+ vermietet|fully (?:let|rented|occupied)|(?:all|every) (?:\w+ )?(?:units?|flats?|apartments?)(?: (?:are|were))? (?:let|rented|occupied)|"
    r"entièrement loué\w*|tou(?:s|tes) les (?:\w+ )?loués?e?s?|(?:interamente|completamente) affittat\w|tutt[ei] (?:le|gli|i) (?:\w+ )?affittat[eia])\b",
    re.IGNORECASE,
)
PAID_YEARLY: Final = word_set("rental_income target_rent ground_rent")
