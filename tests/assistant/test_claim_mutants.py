"""The letters made for measuring the claim check are what they say: the same from a seed, and false in one place only."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import islice
from pathlib import Path
from random import Random

import pytest

from neuroconcepts.domain.property import Fact, Property
from tests.assistant import claim_writings as writings
from tests.assistant.claim_courtesy import LANGUAGES
from tests.assistant.claim_falsehoods import stated_numbers
from tests.assistant.claim_letter import Letter, Sort
from tests.assistant.claim_letters import letter
from tests.assistant.claim_mutants import Lie, Mutant, mutant
from tests.assistant.claim_sets import TRUE, drawn_mutants, lines, stock, true_letters

FILES = sorted((Path(__file__).parent.parent / "data/corpus").glob("openimmo_*.xml"))
PROPERTIES = stock(FILES)
MUTANTS = tuple(drawn_mutants(PROPERTIES, seed=7, many=len(Lie) * len(LANGUAGES) * 3))
TRUE_ONES = tuple(true_letters(PROPERTIES, seed=7, many=120))


def test_a_seed_makes_the_same_set_and_another_seed_another() -> None:
    assert lines(PROPERTIES, 3, 20, 52) == lines(PROPERTIES, 3, 20, 52)
    assert lines(PROPERTIES, 3, 20, 52) != lines(PROPERTIES, 4, 20, 52)


def test_every_kind_comes_in_every_language() -> None:
    counted = Counter((one.lie, one.letter.language) for one in MUTANTS)
    assert counted == {(lie, language): 3 for lie in Lie for language in LANGUAGES}
    assert {(one.about.external_id, one.language) for one in TRUE_ONES} == {
        (about.external_id, language) for about in PROPERTIES for language in LANGUAGES
    }


@pytest.mark.parametrize("lie", Lie)
def test_a_mutant_is_a_true_letter_but_for_the_substring_it_names(lie: Lie) -> None:
    random = Random(f"{lie}")
    pairs = list(islice(_pairs(lie, random), 40))
    assert {language for _, one in pairs for language in [one.letter.language]} == set(LANGUAGES)
    for true, one in pairs:
        before, _, after = one.letter.text.partition(one.false)
        assert one.letter.text.count(one.false) == 1
        assert one.false not in true.text
        assert _is_framed_by(true.text, before, after)
        assert (one.letter.slots, one.letter.seeker, one.letter.agent) == (true.slots, true.seeker, true.agent)


def _pairs(lie: Lie, random: Random) -> Iterator[tuple[Letter, Mutant]]:
    while True:
        about, language = random.choice(PROPERTIES), random.choice(LANGUAGES)
        true = letter(about, language, random)
        found = mutant(true, lie, random, [other for other in PROPERTIES if other is not about])
        if found:
            yield true, found


def _is_framed_by(text: str, before: str, after: str) -> bool:
    """Whether a text is these two ends, with something or nothing between; an added sentence brings its own words."""
    while before and not text.startswith(before):
        before = before.rpartition(" ")[0]
    return text.startswith(before) and text.endswith(after.lstrip(" .\n"))


def test_true_letters_have_nothing_false() -> None:
    kept = [one for one in lines(PROPERTIES, 5, 40, 52) if one["kind"] == TRUE]
    assert len(kept) == 40
    assert all(one["supported"] and not one["unsupported"] for one in kept)


@pytest.mark.parametrize("true", TRUE_ONES[:60])
def test_the_values_of_a_true_letter_are_stated(true: Letter) -> None:
    assert true.text
    for _, _, said in true.said():
        assert said.text in true.text
        if said.sort in {Sort.MONEY, Sort.AREA, Sort.ENERGY, Sort.COUNT, Sort.FLOOR, Sort.YEAR}:
            margin = said.value / 50 if said.rounded else Decimal("0.004") * said.value
            assert any(abs(n - said.value) <= margin for n in stated_numbers(true.about)), said
        if said.sort in {Sort.WEEKDAY, Sort.CLOCK}:
            assert said.value in true.slots


@pytest.mark.parametrize("one", [m for m in MUTANTS if m.lie in {Lie.NUMBER, Lie.PRICE, Lie.OTHER_OBJECT}])
def test_a_false_number_is_nowhere_stated(one: Mutant) -> None:
    """As the text would be read: its digits are none of the export's."""
    exported = " ".join(t.text for t in one.letter.about.texts) + one.letter.about.title
    assert one.false not in exported
    assert one.false not in one.letter.seeker


def test_what_a_property_states_includes_sums_multiples_and_texts() -> None:
    about = Property(
        external_id="A",
        title="2,5 Zimmer",
        facts=tuple(
            Fact(key=key, source="s", number=Decimal(n), unit="EUR")
            for key, n in (("kaltmiete", 900), ("kaution", 2700))
        ),
    )
    assert {Decimal("2.5"), Decimal(3600), Decimal(1800), Decimal(10800)} <= stated_numbers(about)
    assert Decimal(901) not in stated_numbers(about)
    assert Decimal(1900) in stated_numbers(about, "bis 1'900 Franken")


@pytest.mark.parametrize(
    ("language", "ways"),
    [
        ("de", {"1. Mai 2025", "01.05.2025", "1.5.2025"}),
        ("en", {"1 May 2025", "May 1, 2025"}),
        ("fr", {"1er mai 2025", "01/05/2025"}),
        ("it", {"1° maggio 2025", "01/05/2025"}),
    ],
)
def test_a_day_is_written_as_the_language_does(language: str, ways: set[str]) -> None:
    assert {writings.day(Random(n), language)(date(2025, 5, 1)) for n in range(40)} == ways


def test_amounts_are_grouped_as_the_language_and_the_country_do() -> None:
    def written(language: str, currency: str = "EUR") -> set[str]:
        return {writings.money(Random(n), language, currency)(Decimal("1389.5")) for n in range(200)}

    assert {"1.389,50 €", "EUR 1'389.50", "1389,50 Euro"} <= written("de")
    assert {"€1,389.50", "1,389.50 euros"} <= written("en")
    assert {"1\u202f389,50 euros", "1 389,50 €"} <= written("fr")
    assert {"€ 1.389,50", "1.389,50 euro"} <= written("it")
    assert {"CHF 1’389.50", "Fr. 1'389.50"} <= written("de", "CHF")
    assert "CHF 2'480.–" in {writings.money(Random(n), "de", "CHF")(Decimal(2480)) for n in range(200)}


@pytest.mark.parametrize(
    ("language", "rooms", "floor", "ground", "million"),
    [
        ("de", "drei Zimmer", "3. Stock", "Erdgeschoss", "1,095 Mio. €"),
        ("en", "three rooms", "3rd floor", "ground floor", "€1.095 million"),
        ("fr", "trois pièces", "3e étage", "rez-de-chaussée", "1,095 million d'euros"),
        ("it", "tre locali", "3° piano", "piano terra", "1,095 milioni di euro"),
    ],
)
def test_rooms_floors_and_millions_are_written_out(
    language: str, rooms: str, floor: str, ground: str, million: str
) -> None:
    assert rooms in {writings.rooms(Random(n), language)(Decimal(3)) for n in range(20)}
    assert floor in {writings.floor(Random(n), language)(Decimal(3)) for n in range(20)}
    assert writings.floor(Random(1), language)(Decimal(0)) == ground
    assert writings.millions(language)(Decimal(1095000)) == million
