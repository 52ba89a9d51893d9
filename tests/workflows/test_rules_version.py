"""The rules change while leads wait: the next event follows the new ones, and what was decided before still replays."""

import inspect
from datetime import datetime, timedelta
from types import ModuleType

import pytest

from activities import lead as deciding
from neuroconcepts.domain import lead as rules_of_a_lead
from neuroconcepts.store import tables
from tests.agency import Agency, text_of
from tests.platform_parts import working
from tests.replay.histories import replayer

CHANGES = {
    "follow_up_at=now + intervals[lead.follow_ups]": "follow_up_at=now + 2 * intervals[lead.follow_ups]",
    'return _answer_what_waits(lead, now, "The seeker wrote.")': (
        'decision = _answer_what_waits(lead, now, "The seeker wrote.")\n'
        '    return replace(decision, commands=(Notify("Der neue Regelsatz meldet jede Nachricht."), *decision.commands))'
    ),
}


def new_rules() -> ModuleType:
    """Rules of another version: they wait twice as long, and give a command more for each message."""
    source = inspect.getsource(rules_of_a_lead)
    for old, new in CHANGES.items():
        assert source.count(old) == 1, old
        source = source.replace(old, new)
    module = ModuleType("rules_of_another_version")
    exec(compile(source, module.__name__, "exec"), module.__dict__)
    return module


def follow_up_of(row: tables.Lead) -> datetime:
    assert row.state is not None
    return datetime.fromisoformat(row.state["follow_up_at"])


async def test_a_running_lead_follows_new_rules_and_replays(agency: Agency, monkeypatch: pytest.MonkeyPatch) -> None:
    async with working(agency.platform):
        lead_id, answer = await agency.contacted()
        before = await agency.lead(lead_id)

    with monkeypatch.context() as patch:
        patch.setattr(deciding, "decide", new_rules().decide)
        async with working(agency.platform):
            await agency.replies(answer, "Gibt es einen Lift?")
            await agency.mail()
            notice = await agency.box.wait_for(agency.agent, lambda _: True)
            after = await agency.until(lead_id, lambda row: row.seq > before.seq and row.next_at, "it was answered")
    assert "Der neue Regelsatz" in text_of(notice)
    waits = follow_up_of(after) - after.updated_at
    assert waits == 6 * timedelta(days=1), "twice the three days of the settings"
    assert follow_up_of(before) - before.updated_at == timedelta(days=3)

    history = await agency.handle(lead_id).fetch_history()
    await replayer(agency.platform.client.data_converter).replay_workflow(history)
