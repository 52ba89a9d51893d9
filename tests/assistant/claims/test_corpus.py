"""The sample of letters, true ones and mutated ones; and that the offline assistant's own answers always pass."""

import json
from pathlib import Path
from typing import Any

from neuroconcepts.assistant.claims import Agent, check
from neuroconcepts.assistant.line_formats import checked
from neuroconcepts.assistant.offline import OfflineAssistant
from neuroconcepts.domain.property import Property
from neuroconcepts.intake.openimmo import read_openimmo

TESTS = Path(__file__).parents[2]
CORPUS = TESTS / "data" / "corpus"
CAUGHT_AT_LEAST = 0.95
HELD_BACK_AT_MOST = 0.05


def exported(*files: Path) -> dict[str, Property]:
    return {each.external_id: each for file in files for each in read_openimmo(file.read_bytes())}


def lines(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line]


def test_the_sample_is_told_apart() -> None:
    known = exported(*sorted(CORPUS.glob("openimmo_*.xml")))
    rows = lines(CORPUS / "claims.jsonl")
    told = {row["id"]: checked(known, row)["supported"] for row in rows}
    true = [row["id"] for row in rows if row["supported"]]
    mutated = [row["id"] for row in rows if not row["supported"]]
    assert sum(not told[each] for each in mutated) >= CAUGHT_AT_LEAST * len(mutated)
    assert sum(not told[each] for each in true) <= HELD_BACK_AT_MOST * len(true)


async def test_no_answer_of_the_offline_assistant_is_held_back() -> None:
    folder = TESTS / "assistant" / "answers"
    known = exported(*sorted(CORPUS.glob("openimmo_*.xml")), folder / "elsewhere.xml", folder / "further.xml")
    assistant = OfflineAssistant()
    held: dict[str, list[str]] = {}
    for file in (CORPUS / "expose_qa.jsonl", folder / "questions.jsonl", folder / "elsewhere.jsonl"):
        for row in lines(file):
            about, language = known[row["object"]], row["lang"]
            answer = await assistant.answer(row["question"], about=about, language=language)
            found = check(answer.text, about=about, slots=[], seeker=row["question"], agent=Agent(), language=language)
            if found:
                held[row["id"]] = [each.text for each in found]
    assert held == {}
