"""Reckoned figures with random amounts: the right result stands, one with a digit changed or of another kind is named."""

import random
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

import pytest

from neuroconcepts.assistant.claims import Agent, check
from neuroconcepts.domain.property import Property
from neuroconcepts.intake.openimmo import read_openimmo

ROUNDS = 12
"""Random properties for each sentence."""
_EXPORT = """<openimmo><uebertragung art="OFFLINE" umfang="VOLL" version="1.2.7"/><anbieter><anbieternr>1</anbieternr><firma>Ringelnatz</firma>
<immobilie><objektkategorie><nutzungsart WOHNEN="true"/><vermarktungsart KAUF="{buy}" MIETE_PACHT="{let}"/><objektart><wohnung wohnungtyp="ETAGE"/></objektart></objektkategorie>
<geo><plz>1090</plz><ort>Wien</ort></geo><preise>{paid}</preise><flaechen><wohnflaeche>{area}</wohnflaeche><anzahl_zimmer>3</anzahl_zimmer></flaechen>
<freitexte><objekttitel>Wohnung</objekttitel></freitexte><verwaltung_techn><objektnr_extern>Z-1</objektnr_extern></verwaltung_techn></immobilie></anbieter></openimmo>"""
_LET = "<nettokaltmiete>{net}</nettokaltmiete><nebenkosten>{costs}</nebenkosten><kaution>{deposit}</kaution><stp_garage stellplatzmiete='{parking}'/>"
_SOLD = "<kaufpreis>{price}</kaufpreis><hausgeld>{costs}</hausgeld><aussen_courtage>3 % zzgl. 20 % USt.</aussen_courtage><provisionspflichtig>true</provisionspflichtig><stp_garage stellplatzkaufpreis='{parking}'/>"

LET = """
de Zur Kaltmiete von {net} € kommen {costs} € Nebenkosten, zusammen sind das {sum} €.
de Die Kaltmiete von {net} € macht im Jahr {year} € aus.
de Nimmt man den Garagenplatz um {parking} € zur Kaltmiete von {net} € dazu, kommt man auf {with_parking} €.
de Auf {area} m² gerechnet ergibt die Kaltmiete {by_area} € je Quadratmeter.
de Zwei Monatsmieten wären {twice} €.
de Mit {net} € kalt läge die Wohnung um {over} € über Ihren {limit} €.
en The net rent of €{net} plus charges of €{costs} makes €{sum} in total.
en The net rent of €{net} comes to €{year} a year.
en For {area} m² the net rent of €{net} works out at €{by_area} per square metre.
en At €{net} the flat would be €{over} above your limit of €{limit}.
fr Le loyer net de {net} € et les charges de {costs} € font {sum} € en tout.
fr Le loyer net de {net} € revient à {year} € par an.
fr Pour {area} m², le loyer net revient à {by_area} € le mètre carré.
it Il canone netto di {net} € e le spese di {costs} € fanno insieme {sum} €.
it Il canone netto di {net} € ammonta a {year} € all'anno.
it Per {area} m² il canone netto risulta di {by_area} € al metro quadrato.
"""
SOLD = """
de Die Provision von 3 % zzgl. 20 % USt. beträgt {commission} €.
de Mit dem Garagenplatz um {parking} € kommt die Wohnung auf {price_with_parking} €.
de Beim Kaufpreis von {price} € sind das {price_by_area} € pro Quadratmeter.
de Der Kaufpreis von {price} € liegt um {price_under} € unter Ihrem Budget von {price_limit} €.
en The commission of 3 % plus 20 % VAT comes to €{commission}.
en The price of €{price} plus the garage at €{parking} makes €{price_with_parking}.
fr Le prix de {price} € revient à {price_by_area} € le mètre carré.
it Con il posto in garage da {parking} € si arriva a {price_with_parking} €.
"""
RESULTS = [
    "sum",
    "year",
    "with_parking",
    "by_area",
    "twice",
    "over",
    "commission",
    "price_with_parking",
    "price_by_area",
    "price_under",
]


def _lines(block: str) -> Iterator[tuple[str, str]]:
    for line in block.strip().splitlines():
        language, sentence = line.split(" ", 1)
        yield language, sentence


def _drawn(chance: random.Random) -> dict[str, Decimal]:
    net, costs, parking = (Decimal(chance.randint(*ends)) for ends in ((613, 2987), (121, 389), (61, 187)))
    area = Decimal(chance.randint(311, 1789)) / 10
    price = Decimal(chance.randint(211, 989) * 1000)
    limit = net - chance.randint(23, 217)
    price_limit = price + chance.randint(7, 93) * 500
    cents = Decimal("0.01")
    return {
        "net": net, "costs": costs, "parking": parking, "area": area, "price": price, "limit": limit,
        "price_limit": price_limit, "deposit": 3 * net, "sum": net + costs, "year": 12 * net, "with_parking": net + parking,
        "by_area": (net / area).quantize(cents, ROUND_HALF_UP), "twice": 2 * net, "over": net - limit,
        "commission": (price * Decimal("0.036")).quantize(cents), "price_with_parking": price + 100 * parking,
        "price_by_area": (price / area).quantize(cents, ROUND_HALF_UP), "price_under": price_limit - price,
    }  # fmt: skip


def _property(drawn: dict[str, Decimal], sold: bool) -> Property:
    told = {**drawn, "parking": 100 * drawn["parking"]} if sold else drawn
    paid = (_SOLD if sold else _LET).format(**told)
    export = _EXPORT.format(paid=paid, buy=str(sold).lower(), let=str(not sold).lower(), area=drawn["area"])
    (about,) = read_openimmo(export.encode())
    return about


def _written(number: Decimal, language: str) -> str:
    plain = f"{number:,}"
    if language == "en":
        return plain
    marks = str.maketrans({",": ".", ".": ","}) if language != "fr" else str.maketrans({",": "\u00a0", ".": ","})
    return plain.translate(marks)


def _changed(number: Decimal, chance: random.Random) -> Decimal:
    """The number with one of its digits changed, no zero in front."""
    digits = list(str(number))
    at = chance.choice([n for n, sign in enumerate(digits) if sign.isdigit()])
    digits[at] = chance.choice([d for d in "123456789" if d != digits[at]])
    return Decimal("".join(digits))


def _letter(sentence: str, language: str, drawn: dict[str, Decimal], sold: bool) -> list[str]:
    told = {**drawn, "parking": 100 * drawn["parking"]} if sold else drawn
    text = sentence.format(**{name: _written(number, language) for name, number in told.items()})
    seeker = f"Budget max. {drawn['price_limit' if sold else 'limit']} €"
    about = _property(drawn, sold)
    found = check(text, about=about, slots=[], seeker=seeker, agent=Agent(), language=language)
    return [each.text for each in found]


ALL = [*((*line, False) for line in _lines(LET)), *((*line, True) for line in _lines(SOLD))]


@pytest.mark.parametrize(("language", "sentence", "sold"), ALL)
def test_a_right_result_stands(language: str, sentence: str, sold: bool) -> None:
    chance = random.Random(sentence)
    for _ in range(ROUNDS):
        drawn = _drawn(chance)
        assert _letter(sentence, language, drawn, sold) == [], drawn


@pytest.mark.parametrize(("language", "sentence", "sold"), ALL)
def test_a_changed_digit_is_named(language: str, sentence: str, sold: bool) -> None:
    chance = random.Random(sentence)
    result = next(name for name in RESULTS if f"{{{name}}}" in sentence)
    for _ in range(ROUNDS):
        drawn = _drawn(chance)
        wrong = {**drawn, result: _changed(drawn[result], chance)}
        about = {name: number for name, number in drawn.items() if name not in RESULTS}
        assert _letter(sentence, language, {**about, **{n: wrong[n] for n in RESULTS}}, sold), wrong
