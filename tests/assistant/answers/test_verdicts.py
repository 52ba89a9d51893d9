"""A yes or a no is given only when all that was asked is met: number, comparison, degree, direction, kind.

`verdicts.txt` holds questions, by property and language, with the beginning that their answer may not have.
"""

from pathlib import Path

import pytest

from neuroconcepts.assistant.answers.answering import answer, ask
from neuroconcepts.domain.property import FreeText, Property
from neuroconcepts.intake.openimmo import read_openimmo

HERE = Path(__file__).parent
CORPUS = HERE.parents[1] / "data" / "corpus"
PROPERTIES = {p.external_id: p for f in CORPUS.glob("openimmo_*.xml") for p in read_openimmo(f.read_bytes())}
VERDICTS = {"yes": ("Ja", "Yes", "Oui", "Sì"), "no": ("Nein", "No", "Non")}


def rows() -> list[tuple[str, ...]]:
    lines = (HERE / "verdicts.txt").read_text(encoding="utf-8").splitlines()
    return [tuple(cell.strip() for cell in line.split("|")) for line in lines if line and not line.startswith("#")]


def said(number: str, language: str, question: str) -> str:
    given = ask(PROPERTIES.values(), {"id": "v", "object": number, "lang": language, "question": question})
    return str(given["answer"])


@pytest.mark.parametrize(("number", "language", "question", "never"), rows())
def test_no_verdict_says_more_than_is_stated(number: str, language: str, question: str, never: str) -> None:
    answer = said(number, language, question)
    assert not answer.startswith(tuple(f"{word}{mark}" for word in VERDICTS[never] for mark in ".,")), answer


@pytest.mark.parametrize(
    ("number", "question", "begins"),
    [
        ("KRO-2042", "Ist der Mietvertrag unbefristet?", "Ja."),
        ("KRO-2041", "Ist der Vertrag befristet?", "Ja."),
        ("KRO-2041", "Ist der Vertrag unbefristet?", "Nein."),
        ("KRO-2042", "Ist der Vertrag befristet?", "Nein."),
        ("KRO-2041", "Ist der Vertrag auf 5 Jahre befristet?", "Ja."),
        ("KRO-2041", "Gibt es zwei Balkone?", "Balkon: 1."),
        ("KRO-2042", "Ist die Wohnung unmöbliert?", "Die Einheit ist teilweise möbliert."),
        ("KRO-2042", "Ist die Wohnung teilmöbliert?", "Ja, die Einheit ist teilweise möbliert."),
        ("HT-1220", "Ist das Zimmer voll möbliert?", "Ja, die Einheit ist möbliert."),
        ("KRO-2041", "Sind drei Katzen erlaubt?", "Dazu steht im Exposé: „Kleintiere und ein Hund"),
        ("KRO-2050", "Sind Hunde erlaubt?", "Nein, Haustiere sind nicht erlaubt."),
        ("KRO-2041", "Gibt es einen Balkon?", "Ja, es gibt einen Balkon."),
    ],
)
def test_what_is_met_keeps_its_verdict(number: str, question: str, begins: str) -> None:
    assert said(number, "de", question).startswith(begins)


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("Gasherd und Spüle.", "Ist ein Induktionsherd vorhanden?"),
        ("Katzen sind willkommen, Hunde nicht.", "Sind Katzen und Hunde erlaubt?"),
        ("Fahrräder stehen im Innenhof.", "Sind die Fahrräder in einem eigenen Raum?"),
        ("Die Photovoltaikanlage liefert Strom für die Allgemeinflächen.", "Liefert sie Strom für die Wohnung?"),
        ("Das Erdgeschoss steht leer, die obere Wohnung ist vermietet.", "Ist die obere Wohnung frei?"),
        ("Baugrund mit Gefälle nach Süden.", "Ist der Baugrund eben?"),
        ("Der Kanal ist 40 m entfernt.", "Ist der Kanal am Grundstück?"),
        ("Fußbodenheizung in Bad und Vorraum.", "Hat die ganze Wohnung Fußbodenheizung?"),
        ("Die Trockner stehen im Keller.", "Ist der Trockner in der Wohnung?"),
        ("Ein Geschirrspüler kann angeschlossen werden.", "Ist ein Geschirrspüler vorhanden?"),
        ("Der Teppichboden wird erneuert.", "Wurde der Teppichboden schon erneuert?"),
        ("Die Wohnung ist langfristig vermietet.", "Ist der Mietvertrag befristet?"),
    ],
)
def test_one_sentence_is_no_yes_to_what_it_leaves_open(sentence: str, question: str) -> None:
    about = Property(external_id="X", kind="wohnung", texts=(FreeText("objektbeschreibung", sentence),))
    assert not answer(question, about=about, language="de").text.startswith("Ja")
