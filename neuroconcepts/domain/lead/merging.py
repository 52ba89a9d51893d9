"""Two leads are one person, or are not after all (ADR 8).

A merged lead answers nothing more. What nobody had answered in it is answered by the lead that goes on, and only what that one
does not know already; after an undone merge the parted lead does not answer it once more.
"""

from dataclasses import replace
from datetime import datetime

from neuroconcepts.domain.events import Joined, MergedInto, Parted
from neuroconcepts.domain.lead.answering import answer_what_waits
from neuroconcepts.domain.lead.closing import close
from neuroconcepts.domain.lead.decision import Decision
from neuroconcepts.domain.lead.memory import remembered, without
from neuroconcepts.domain.lead.silence import measure_silence
from neuroconcepts.domain.lead.state import Lead
from neuroconcepts.domain.outcome import Outcome
from neuroconcepts.domain.stage import Stage, further


def merged_into(lead: Lead, event: MergedInto) -> Decision:
    """The lead is closed, but what nobody has answered is told as that: the other one answers it."""
    closed = close(lead, Outcome.MERGED, f"{event.by} merged this lead into another one.")
    return replace(closed, lead=replace(closed.lead, waiting=lead.waiting, answered=lead.answered))


def joined(lead: Lead, event: Joined, now: datetime) -> Decision:
    """What was not answered in the other lead is answered here, and the way that it had come counts."""
    new = tuple(m for m in event.waiting if m not in lead.seen)
    lead = replace(
        lead,
        stage=further(lead.stage, event.stage),
        opted_out=lead.opted_out or event.opted_out,
        follow_up_at=None if event.opted_out else lead.follow_up_at,
        remind_at=None if event.opted_out else lead.remind_at,
        seen=remembered(lead.seen, *new),
        waiting=remembered(lead.waiting, *new),
        unmatched=remembered(lead.unmatched, *without(event.unmatched, lead.unmatched)),
    )
    return answer_what_waits(lead, now, f"{event.by} merged another lead of the same person into this one.")


def parted(lead: Lead, event: Parted, now: datetime) -> Decision:
    lead = replace(lead, outcome=None, waiting=(), unmatched=(), wheel_reason=f"{event.by} undid the merge")
    lead = measure_silence(lead, now) if lead.stage is not Stage.NEW else lead
    return Decision(lead, (), f"{event.by} undid the merge: the lead is one of its own again.")
