"""Leads that lived under earlier versions still replay; and an interpreter that changed its commands is found out."""

from dataclasses import replace
from pathlib import Path

import pytest
from temporalio.contrib.pydantic import pydantic_data_converter
from temporalio.converter import DefaultFailureConverterWithEncodedAttributes
from temporalio.workflow import NondeterminismError

from tests.replay.histories import FOLDER, load, replayer
from workflows import lead_tasks

FILES = sorted(FOLDER.glob("*.json"))


OPEN = replace(pydantic_data_converter, failure_converter_class=DefaultFailureConverterWithEncodedAttributes)
"""The platform's converter without the sealing of payloads: the recorded ones are open."""


def test_there_are_histories_of_each_kind() -> None:
    assert {file.stem for file in FILES} >= {"booked", "approved", "taken_over", "silent"}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
async def test_a_recorded_lead_replays(file: Path) -> None:
    await replayer(OPEN).replay_workflow(load(file))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
async def test_an_interpreter_with_other_commands_does_not_replay(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lead_tasks, "_compose", lead_tasks._understand)
    with pytest.raises(NondeterminismError):
        await replayer(OPEN).replay_workflow(load(file))
