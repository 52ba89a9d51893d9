"""A human takes the wheel, or is given it, and hands it back.

From a take-over on the AI sends nothing; a message already at the mail server is waited for, not repeated. What a human has
answered, or promised to, the AI never answers once more.
"""

from dataclasses import replace
from datetime import datetime

from neuroconcepts.domain.commands import Purpose, Send
from neuroconcepts.domain.events import Released, TakenOver, Written
from neuroconcepts.domain.lead.answering import answer_what_waits
from neuroconcepts.domain.lead.decision import Decision
from neuroconcepts.domain.lead.memory import answered
from neuroconcepts.domain.lead.need import flag, needs_human
from neuroconcepts.domain.lead.settings import Autonomy
from neuroconcepts.domain.lead.silence import measure_silence
from neuroconcepts.domain.lead.state import Lead, Wheel
from neuroconcepts.domain.lead.work import abandon, compose, plan_for
from neuroconcepts.domain.stage import Stage


def taken_over(lead: Lead, event: TakenOver) -> Decision:
    return take_over(lead, event.by, f"took over ({event.why})" if event.why else "took over")


def take_over(lead: Lead, by: str, did: str) -> Decision:
    """`by` did what makes him the one who answers: "took over", "wrote to the seeker", "rejected the draft"."""
    reason = f"{by} {did}"
    lead, abandoned = abandon(lead)
    lead = replace(lead, wheel=Wheel.HUMAN, wheel_reason=reason, draft=None, follow_up_at=None, need=None)
    lead = replace(lead, close_at=lead.close_at if lead.viewing else None)
    return Decision(lead, abandoned, f"{reason}: the AI is silent.")


def written(lead: Lead, event: Written) -> Decision:
    """Writing takes the wheel, and answers all that was waiting."""
    taken = take_over(lead, event.by, "wrote to the seeker")
    lead = answered(taken.lead, taken.lead.waiting)
    lead = replace(lead, promised=(), owed=())
    return Decision(lead, (*taken.commands, Send(event.message_id, human=True)), f"{event.by} wrote to the seeker.")


def released(lead: Lead, event: Released, now: datetime) -> Decision:
    """The AI holds the wheel again: it answers what waited, or waits itself."""
    lead = replace(lead, wheel=Wheel.AI, wheel_reason=f"{event.by} handed back", need=None)
    if not (lead.waiting or lead.viewing or lead.outcome) and lead.stage in (Stage.CONTACTED, Stage.CONVERSATION):
        lead = measure_silence(lead, now)
    return answer_what_waits(lead, now, f"{event.by} handed the wheel back to the AI.")


def hand_over(lead: Lead, reason: str, now: datetime) -> Decision:
    """Tell the seeker that a person will answer (where the AI may write), and tell that person at once."""
    if lead.settings.autonomy is not Autonomy.AUTO:
        return give_wheel(lead, reason, now)
    lead, notice = flag(lead, reason, now)
    decision = compose(lead, plan_for(lead, Purpose.HANDOVER), f"{reason} Telling him that a colleague will answer.")
    return replace(decision, commands=(*notice, *decision.commands))


def give_wheel(lead: Lead, reason: str, now: datetime) -> Decision:
    """The AI does not go on: it gives up what it was doing, and a human is called."""
    lead, abandoned = abandon(lead)
    lead = replace(lead, wheel=Wheel.HUMAN, wheel_reason=reason, follow_up_at=None)
    decision = needs_human(lead, reason, now)
    return replace(decision, commands=(*abandoned, *decision.commands))
