"""A folder of sets: what is read, and that whatever cannot be is told with its file and line."""

import json
import shutil
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from neuroconcepts.errors import InvalidInput, NotFound
from neuroconcepts.evaluation.expected import ExpectedReading
from neuroconcepts.evaluation.sets import Kind, read_folder
from tests.evaluation.corpus_check import CORPUS

EXPORT = CORPUS / "openimmo_kronlachner_miete.xml"
MESSAGE = {"id": 1, "message": "Ja.", "now": "2025-02-19T10:00:00+01:00", "intents": ["unclear"], "windows": []}
QUESTION = {"id": "q1", "object": "KRO-2041", "question": "Lift?", "facts": [["Ja"]]}
LETTER = {"id": "c1", "object": "KRO-2041", "text": "Ja.", "supported": True, "unsupported": []}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(EXPORT, tmp_path)
    return tmp_path


def put(folder: Path, name: str, *rows: Any) -> None:
    text = "\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows)
    (folder / name).write_text(text, "utf-8")


def test_the_sample_is_read_whole() -> None:
    folder = read_folder(CORPUS)
    assert [(each.name, each.kind, len(each.lines)) for each in folder.sets] == [
        ("conversations.jsonl", Kind.CONVERSATIONS, 25),
        ("expose_qa.jsonl", Kind.QUESTIONS, 30),
        ("claims.jsonl", Kind.CLAIMS, 80),
    ]
    assert folder.size == 135
    assert folder.sets[2].digest == sha256((CORPUS / "claims.jsonl").read_bytes()).hexdigest()
    assert {"KRO-2041", "HT-1188"} <= set(folder.subjects)


def test_a_folder_may_hold_several_sets_of_a_kind_and_other_files(folder: Path) -> None:
    put(folder, "questions_heating.jsonl", QUESTION, "", {**QUESTION, "id": "q2"})
    put(folder, "questions_lift.jsonl", {**QUESTION, "facts": "NOT_IN_EXPOSE", "notes": "passed over"})
    put(folder, "conversations.jsonl", MESSAGE)
    put(folder, "claims_none.jsonl", "")
    put(folder, "notes.jsonl", "no set")
    read = read_folder(folder)
    assert [(each.name, len(each.lines)) for each in read.sets] == [
        ("conversations.jsonl", 1),
        ("questions_heating.jsonl", 2),
        ("questions_lift.jsonl", 1),
    ]
    expected = read.sets[0].lines[0].expected
    assert isinstance(expected, ExpectedReading)
    assert (expected.id, expected.intents) == ("1", ["unclear"])


@pytest.mark.parametrize(
    ("name", "rows", "fault"),
    [
        ("questions.jsonl", [QUESTION, "{nonsense"], "questions.jsonl line 2 is no JSON"),
        ("questions.jsonl", ["[1]"], "questions.jsonl line 1 is no JSON object"),
        ("questions.jsonl", ["", {**QUESTION, "facts": []}], "questions.jsonl line 2, facts"),
        ("questions.jsonl", [QUESTION, QUESTION], "questions.jsonl line 2: the id 'q1' stands in an earlier line"),
        ("questions.jsonl", [{**QUESTION, "object": "X-1"}], "questions.jsonl line 1: no export (*.xml) of the folder"),
        ("claims.jsonl", [{**LETTER, "supported": "perhaps"}], "claims.jsonl line 1, supported"),
        ("claims.jsonl", [{**LETTER, "slots": ["tomorrow"]}], "claims.jsonl line 1, slots.0"),
        ("conversations.jsonl", [{**MESSAGE, "intents": ["wish"]}], "conversations.jsonl line 1, intents.0"),
        ("conversations.jsonl", [{**MESSAGE, "now": "2025-02-19T10:00:00"}], "conversations.jsonl line 1, now"),
        ("conversations.jsonl", [{"id": "a"}], "conversations.jsonl line 1, message"),
    ],
)
def test_a_line_that_cannot_be_read_is_named(folder: Path, name: str, rows: list[Any], fault: str) -> None:
    put(folder, name, *rows)
    with pytest.raises((InvalidInput, NotFound)) as told:
        read_folder(folder)
    assert str(told.value).startswith(fault)


def test_a_folder_without_sets_and_one_that_is_not_there_are_told(folder: Path) -> None:
    with pytest.raises(InvalidInput, match=r"holds no lines of any set: put conversations\*\.jsonl"):
        read_folder(folder)
    with pytest.raises(NotFound, match=r"There is no folder .*nowhere"):
        read_folder(folder / "nowhere")
