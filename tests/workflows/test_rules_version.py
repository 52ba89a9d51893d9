"""The rules change while leads wait: the next event follows the new ones, and what was decided before still replays."""

from datetime import datetime, timedelta

import pytest

from activities import lead as deciding
from neuroconcepts.store import tables
from tests.agency import Agency, text_of
from tests.domain.changed_rules import changed_rules
from tests.platform_parts import working
from tests.replay.histories import replayer

NEW_RULES = {
    "follow_up_at=now + intervals[lead.follow_ups]": "follow_up_at=now + 2 * intervals[lead.follow_ups]",
    'return answer_what_waits(lead, now, "The seeker wrote.")': (
        "from neuroconcepts.domain.commands import Notify\n"
        '    decision = answer_what_waits(lead, now, "The seeker wrote.")\n'
        '    return replace(decision, commands=(Notify("Der neue Regelsatz meldet jede Nachricht."), *decision.commands))'
    ),
}
"""They wait twice as long, and give a command more for each message."""


def follow_up_of(row: tables.Lead) -> datetime:
    assert row.state is not None
    return datetime.fromisoformat(row.state["follow_up_at"])


async def test_a_running_lead_follows_new_rules_and_replays(agency: Agency, monkeypatch: pytest.MonkeyPatch) -> None:
    async with working(agency.platform):
        lead_id, answer = await agency.contacted()
        before = await agency.lead(lead_id)

    with monkeypatch.context() as patch:
        patch.setattr(deciding, "decide", changed_rules(NEW_RULES).decide)
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
