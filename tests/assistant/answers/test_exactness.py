"""A quotation answers only what it tells, and tells all that it states.

`traps.jsonl` asks about the exports what words of their texts touch but no sentence tells: names, ages, reasons, others.
`told.jsonl` holds a sentence or facts each, a question, and what the answer must say, nothing where they do not tell it.
"""

import json
import re
import unicodedata
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from neuroconcepts.assistant.answers.answering import answer
from neuroconcepts.domain.property import Deal, Fact, FreeText, Property
from tests.assistant.answers.test_answering import PROPERTIES

HERE = Path(__file__).parent
UNITS = {"teilbar_ab": "m²", "energiepass": "kWh/(m²a)"}


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (HERE / name).read_text(encoding="utf-8").splitlines()]


TRAPS, TOLD = rows("traps.jsonl"), rows("told.jsonl")


def fact(key: str, value: bool | str | float) -> Fact:
    source = f"preise/{key}"
    if isinstance(value, bool):
        return Fact(key=key, source=source, yes=value)
    if isinstance(value, str):
        return Fact(key=key, source=source, words=value)
    unit = None if key.endswith("mietdauer") else UNITS.get(key.partition("/")[0], "EUR")
    return Fact(key=key, source=source, number=Decimal(str(value)), unit=unit)


def home(row: dict[str, Any]) -> Property:
    texts = (FreeText("objektbeschreibung", row["text"]),) if "text" in row else ()
    facts = tuple(fact(key, value) for key, value in row.get("facts", {}).items())
    return Property(external_id="T-1", deal=Deal.RENT, facts=facts, texts=texts)


def flat(text: str) -> str:
    text = re.sub(r"\s+", " ", unicodedata.normalize("NFKC", text)).casefold()
    return re.sub(r"(?<=\d),(?=\d)", ".", re.sub(r"(?<=\d)[.'’ ](?=\d{3}(?!\d))", "", text))


@pytest.mark.parametrize("row", TRAPS, ids=lambda row: f"{row['id']}-{row['object']}")
def test_what_no_sentence_tells_stays_open(row: dict[str, Any]) -> None:
    assert answer(row["question"], about=PROPERTIES[row["object"]], language=row["lang"]).text == ""


@pytest.mark.parametrize("row", TOLD, ids=lambda row: f"{row['lang']}-{row['question']}")
def test_tells_what_is_stated_and_no_more(row: dict[str, Any]) -> None:
    said = answer(row["question"], about=home(row), language=row["lang"]).text
    assert flat(row["says"]) in flat(said)
    assert bool(said) is bool(row["says"]), said


def test_of_two_asks_the_one_not_told_stays_open() -> None:
    about = home({"text": "Das Bad wurde 2015 erneuert."})
    given = answer("Wer hat das Bad erneuert und wann?", about=about, language="de")
    assert "2015" in given.text
    assert given.unanswered == ("Wer hat das Bad erneuert",)


def test_there_are_many_of_each_and_in_four_languages() -> None:
    assert len(TRAPS) >= 140
    assert sum(not row["says"] for row in TOLD) >= 120
    assert sum(bool(row["says"]) for row in TOLD) >= 180
    assert {row["lang"] for row in TOLD} == {row["lang"] for row in TRAPS} == {"de", "en", "fr", "it"}


@pytest.mark.parametrize(
    ("more", "says"),
    [
        (
            {"zzg_mehrwertsteuer": True},
            "1.000 € im Monat (Nettokaltmiete 800 € und Nebenkosten 200 €), zuzüglich Umsatzsteuer.",
        ),
        ({"zzg_mehrwertsteuer": True, "heizkosten": 50}, ""),
        ({"hauptmietzinsnetto@hauptmietzinsust": 10}, ""),
    ],
)
def test_no_sum_is_called_the_total_where_tax_comes_on_top(more: dict[str, Any], says: str) -> None:
    about = home({"facts": {"hauptmietzinsnetto": 800, "nebenkosten": 200, **more}})
    said = answer("Wie hoch ist die Gesamtmiete?", about=about, language="de").text
    assert says in said
    assert ("1.000" in said) is bool(says)
