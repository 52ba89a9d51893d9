"""A message is out, or was refused: what that means for the lead.

What the seeker may have received is never answered a second time by the AI; only what certainly did not go out waits again.
"""

from dataclasses import replace
from datetime import datetime

from neuroconcepts.domain.commands import Purpose
from neuroconcepts.domain.events import Refusal, SendRefused, Sent, WorkFailed
from neuroconcepts.domain.lead.answering import answer_what_waits
from neuroconcepts.domain.lead.decision import Decision
from neuroconcepts.domain.lead.memory import answered
from neuroconcepts.domain.lead.promises import promises_after
from neuroconcepts.domain.lead.silence import measure_silence
from neuroconcepts.domain.lead.state import Lead, Step, Wheel
from neuroconcepts.domain.lead.viewing import confirmed
from neuroconcepts.domain.lead.wheel import give_wheel
from neuroconcepts.domain.stage import Stage


def sent(lead: Lead, event: Sent, now: datetime) -> Decision:
    """A message was accepted by the mail server: the one under way, or one that the agent wrote himself."""
    work = lead.work
    lead = replace(lead, stage=Stage.CONTACTED if lead.stage is Stage.NEW else lead.stage)
    if work is None or work.message_id != event.message_id or work.plan is None:
        return _agents_own_sent(lead, now)
    plan = work.plan
    lead = answered(replace(lead, work=None), plan.answers)
    lead = promises_after(lead, plan)
    if lead.outcome:
        return Decision(lead, (), "The message was on its way when the lead was closed.")
    lead = _after_sending(lead, plan.purpose, now)
    return answer_what_waits(lead, now, f"The {plan.purpose.replace('_', ' ')} was accepted by the mail server.")


def _agents_own_sent(lead: Lead, now: datetime) -> Decision:
    quiet = lead.wheel is Wheel.AI and not (lead.waiting or lead.work or lead.draft or lead.viewing or lead.outcome)
    lead = measure_silence(lead, now) if quiet else lead
    return Decision(lead, (), "The agent's own message was accepted by the mail server.")


def _after_sending(lead: Lead, purpose: Purpose, now: datetime) -> Lead:
    """What a message means once it is out: a booked viewing, a new silence to measure, a wheel handed over."""
    if purpose is Purpose.CONFIRMATION and lead.viewing:
        return confirmed(lead, lead.viewing, now)
    if purpose is Purpose.HANDOVER:
        reason = lead.need.reason if lead.need else "The seeker was told that a person will answer."
        return replace(lead, wheel=Wheel.HUMAN, wheel_reason=reason)
    if purpose is Purpose.FOLLOW_UP:
        lead = replace(lead, follow_ups=lead.follow_ups + 1)
    return lead if lead.viewing else measure_silence(lead, now)


def send_refused(lead: Lead, event: SendRefused, now: datetime) -> Decision:
    """The mail server, or the last look at the lead before it, refused the message."""
    if lead.work and lead.work.message_id == event.message_id:
        # Whether the seeker has it is not known, or never will be: it must not be answered a second time by the AI.
        gone = event.refusal in (Refusal.UNSURE, Refusal.BAD_ADDRESS)
        lead = answered(lead, lead.work.messages) if gone else lead
        lead = replace(lead, work=None)
    if lead.outcome or (event.refusal in (Refusal.CLOSED, Refusal.WHEEL) and lead.wheel is Wheel.HUMAN):
        return Decision(lead, (), f"Not sent: {event.why}")
    if event.refusal in (Refusal.CLOSED, Refusal.WHEEL):
        return answer_what_waits(lead, now, f"Not sent: {event.why}")
    return give_wheel(lead, event.why, now)


def work_failed(lead: Lead, event: WorkFailed, now: datetime) -> Decision:
    """What could not be read, written, booked or sent is a human's."""
    if lead.work and lead.work.step is Step.SENDING:
        lead = answered(lead, lead.work.messages)
    return give_wheel(replace(lead, work=None), event.why, now)
