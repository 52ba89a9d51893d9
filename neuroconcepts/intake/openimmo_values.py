"""What type and unit the fields of OpenImmo 1.2.7 have (openimmo.org, `openimmo_127b.xsd`), and how exporters write them.

The schema types many quantities as strings and exporters write `1.480,00` as well as `1480.0`, `1` as well as `true`. A
value that does not fit its field's type is kept as words: it is what the agency stated, and a person can read it.
"""

import re
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from neuroconcepts.domain.property import Fact

MONEY = re.compile(
    r"kaltmiete$|warmmiete$|pauschalmiete$|miete$|mietenbrutto|nettokaltmiete|hauptmietzins|gesamtmiete|kaufpreis|kaufpreis(netto|brutto)|"
    r"nebenkosten|heizkosten|betriebskosten|evbnetto|ruecklage|^monatliche|^gesamtbelastung|hausgeld|^kaution$|^abstand$|"
    r"mieteinnahmen|mietpreis_pro_qm|erschliessungskosten|erbpacht$|pacht|verkehrswert|geldbetrag|^freitext_preis$|"
    r"^sonstige(kosten|mieten)netto|^mietzuschlaege$|^geschaeftsguthaben$|^richtpreis|^mindestpreis$|^mwst_gesamt$|"
    r"stellplatz(kauf)?preis|stellplatzmiete|ust$|provision(netto|brutto)|courtage_betrag"
)
AREA = re.compile(r"flaeche$|^bgf$|^fensterfront_qm$|^teilbar_ab$|flaeche_(von|bis)$|^(min|max)_mietflaeche$")
COUNT = re.compile(
    r"^anzahl|^etage$|^baujahr$|^letztemodernisierung$|^min_mietdauer$|^max_mietdauer$|^x_fache$|grz|gfz|bmz|^ausnuetzungsziffer$|^max_personen$"
)
OTHER_UNITS = {
    "hwbwert": "kWh/(m²a)",
    "energieverbrauchkennwert": "kWh/(m²a)",
    "endenergiebedarf": "kWh/(m²a)",
    "stromwert": "kWh/(m²a)",
    "waermewert": "kWh/(m²a)",
    "mwst_satz": "%",
    "nettorendite": "%",
    "nettorendite_soll": "%",
    "nettorendite_ist": "%",
    "distanzen": "km",
    "distanzen_sport": "km",
    "raumhoehe": "m",
    "deckenhoehe": "m",
    "hallenhoehe": "m",
    "fensterfront": "m",
    "speed": "Mbit/s",
    "co2_emission": "kg/(m²a)",
}
PLAIN_NUMBERS = {"fgeewert", "epindex"}
DAYS = {
    "abdatum",
    "bisdatum",
    "gueltig_bis",
    "ausstelldatum",
    "versteigerungstermin",
    "beginn_angebotsphase",
    "beginn_bietzeit",
    "ende_bietzeit",
    "zvtermin",
    "zusatztermin",
}
WORDS_ALWAYS = {"verfuegbar_ab", "kaution_text", "aussen_courtage", "innen_courtage", "stand", "objektnr"}


def typed(key: str, source: str, raw: str, currency: str) -> Fact | None:
    """The fact that `raw` states, typed by the last name of its key; None when it says nothing (empty, or a zero amount)."""
    raw = " ".join(raw.split())
    name = re.split(r"[/@]", key)[-1].split(":")[0]
    if not raw:
        return None
    if (unit := _unit(name, currency)) is not None and (number := as_number(raw)) is not None:
        # Exporters write 0 for an amount or area they do not know; taken as a fact it would promise free parking.
        return Fact(key=key, source=source, number=number, unit=unit or None) if number or unit == "" else None
    if name in DAYS and (day := as_day(raw)):
        return Fact(key=key, source=source, day=day)
    if (yes := as_yes(raw, numeric=name.isupper())) is not None:
        return Fact(key=key, source=source, yes=yes)
    return Fact(key=key, source=source, words=raw)


@lru_cache(maxsize=4096)
def _unit(name: str, currency: str) -> str | None:
    """The unit of a field of numbers, `""` for a number without one, None when the field holds no number."""
    if name in WORDS_ALWAYS:
        return None
    if AREA.search(name):
        return "m²"
    if COUNT.search(name) or name in PLAIN_NUMBERS:
        return ""
    if name in OTHER_UNITS:
        return OTHER_UNITS[name]
    return currency if MONEY.search(name) else None


def as_number(raw: str) -> Decimal | None:
    """`1480`, `1480.5`, `1.480,00`, `1'480.-`, `1 480,50 €` → the number; None for anything else. A lone `1.480` is 1480."""
    text = re.sub(r"(?i)\s*(€|eur|euro|chf|m²|m2|qm|%)\.?$|(?:,|\.)[-–]+$|[\s'’\u00a0]", "", raw)
    if re.fullmatch(r"-?\d{1,3}(\.\d{3})+(,\d+)?", text) and not re.fullmatch(r"0\.\d{3}", text):
        text = text.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"-?\d{1,3}(,\d{3})+(\.\d+)?", text) and text.count(",") + ("." in text) > 1:
        text = text.replace(",", "")
    text = text.replace(",", ".")
    try:
        return Decimal(text) if re.fullmatch(r"-?\d+(\.\d+)?", text) else None
    except InvalidOperation:  # more digits than Decimal's context takes
        return None


def as_day(raw: str) -> date | None:
    """`2025-04-01`, with or without a time, or `1.4.2025`; None for anything else, also for a day that does not exist."""
    for pattern, text in (("%Y-%m-%d", raw[:10]), ("%d.%m.%Y", raw)):
        try:
            return datetime.strptime(text, pattern).date()  # noqa: DTZ007  # a day of the calendar has no zone
        except ValueError:
            continue
    return None


def as_yes(raw: str, *, numeric: bool) -> bool | None:
    """`true` and `false`; with `numeric` (an attribute that is one choice of several) also `1` and `0`."""
    known = {"true": True, "false": False} | ({"1": True, "0": False} if numeric else {})
    return known.get(raw.lower())
