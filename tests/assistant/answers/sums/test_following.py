"""Figures that follow from stated ones, and further fields and wordings, asked about the properties of `reckoned.xml`."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from neuroconcepts.assistant.answers.answering import answer, ask
from neuroconcepts.domain.property import Deal, Fact, FreeText, Property
from neuroconcepts.intake.openimmo import read_openimmo
from tests.assistant.answers.test_answering import NOT_STATED, said_in

HERE = Path(__file__).parents[1]
PROPERTIES = {p.external_id: p for p in read_openimmo((HERE / "reckoned.xml").read_bytes())}
ROWS: list[dict[str, Any]] = [json.loads(line) for line in (HERE / "reckoned.jsonl").read_text().splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['id']}-{row['object']}")
def test_tells_what_follows_and_no_more(row: dict[str, Any]) -> None:
    given = ask(PROPERTIES.values(), row)["answer"]
    if row["facts"] == NOT_STATED:
        assert given == ""
    else:
        assert said_in(given, row["facts"]), given


def test_every_operand_is_told_with_its_source() -> None:
    given = answer("Was machen Nebenkosten und Heizkosten zusammen aus?", about=PROPERTIES["R-1"], language="de")
    assert given.text == "Zusammen sind das 240 € im Monat (Nebenkosten: 150 €, Heizkosten: 90 €)."
    assert given.sources == ("preise/nebenkosten", "preise/heizkosten")


def test_a_sum_without_one_of_its_operands_is_left_open() -> None:
    given = answer("Was kosten Strom und Heizung zusammen?", about=PROPERTIES["R-1"], language="de")
    assert given.text == ""
    assert given.unanswered


def test_a_question_beside_a_sum_is_answered_too() -> None:
    question = "Gibt es einen Lift, und was kostet die Wohnung mit Carport?"
    given = answer(question, about=PROPERTIES["R-1"], language="de")
    assert "Lift gibt es keinen" in given.text
    assert "1.195 €" in given.text


def _house(*facts: Fact, text: str = "") -> Property:
    texts = (FreeText("lage", text),) if text else ()
    return Property(external_id="H", kind="haus", deal=Deal.SALE, facts=facts, texts=texts)


def _money(key: str, number: str, unit: str = "EUR") -> Fact:
    return Fact(key=key, source=f"preise/{key}", number=Decimal(number), unit=unit)


PRICE = _money("kaufpreis", "400000")


def test_three_places_behind_the_comma_are_no_thousands() -> None:
    words = Fact(key="aussen_courtage", source="preise/aussen_courtage", words="2,975 % inkl. MwSt.")
    given = answer("Wie viel Provision ist das in Euro?", about=_house(PRICE, words), language="de")
    assert "11.900 €" in given.text


@pytest.mark.parametrize("wording", ["3 % oder 4 %, je nach Aufwand", "nach Vereinbarung", "3 % zzgl. MwSt."])
def test_a_commission_that_is_not_one_share_is_not_reckoned_with_tax(wording: str) -> None:
    words = Fact(key="aussen_courtage", source="preise/aussen_courtage", words=wording)
    given = answer("Wie viel Provision zahle ich brutto in Euro?", about=_house(PRICE, words), language="de")
    assert "12.000" not in given.text


def test_prices_in_different_currencies_are_not_added() -> None:
    parking = _money("stp_garage@stellplatzkaufpreis", "20000", "CHF")
    given = answer("Was kostet das Haus mit Garage?", about=_house(PRICE, parking), language="de")
    assert "420" not in given.text


def test_a_way_is_no_side_of_the_property() -> None:
    given = answer("Wie lang ist das Haus?", about=_house(PRICE, text="Zum Bahnhof sind es 800 m."), language="de")
    assert given.text == ""
