"""What waits is answered: the seeker's messages first, then a viewing not confirmed yet, then what he was promised.

The AI starts on nothing while it must not answer (`obstacle_for`: no licence, switched off, a human at the wheel), nor while
a message of its own is just going out. Nothing is sent here: what is started has to be read and written first.
"""

from dataclasses import replace
from datetime import datetime

from neuroconcepts.domain.commands import Plan, Purpose, Understand
from neuroconcepts.domain.lead.decision import Decision
from neuroconcepts.domain.lead.need import NOT_MATCHED, needs_human
from neuroconcepts.domain.lead.settings import Autonomy, Unmatched
from neuroconcepts.domain.lead.state import Lead, Step, Viewing, Wheel
from neuroconcepts.domain.lead.work import abandon, compose, start


def answer_what_waits(lead: Lead, now: datetime, reason: str) -> Decision:
    """Start on what waits, unless the AI must not, or a message of its own is just going out. `reason`: what happened."""
    idle = not (lead.work or lead.draft)
    unconfirmed = lead.viewing if idle and lead.close_at is None else None
    if lead.outcome or not (lead.waiting or unconfirmed or (idle and lead.owed)):
        return Decision(lead, (), reason)
    if obstacle := obstacle_for(lead):
        owes_only = not lead.waiting and not unconfirmed
        return Decision(lead, (), reason) if owes_only else needs_human(lead, obstacle, now)
    if lead.waiting:
        return _read(lead, reason)
    return _confirm(lead, unconfirmed, reason) if unconfirmed else _supply(lead, reason)


def obstacle_for(lead: Lead) -> str:
    """Why the AI must not answer, in plain words; empty where it may."""
    if not lead.settings.licensed:
        return "The agency has no licence: the message is kept, nothing is answered in its name."
    if lead.settings.autonomy is Autonomy.OFF:
        return "Automatic answers are off: please answer this message."
    if lead.wheel is Wheel.HUMAN:
        return "The seeker wrote while a human holds the wheel."
    if lead.settings.unmatched is Unmatched.HUMAN and set(lead.unmatched) & set(lead.waiting):
        return NOT_MATCHED
    return ""


def _read(lead: Lead, reason: str) -> Decision:
    """All that waits is read together; an answer to a part of it, still being written, is given up."""
    if lead.work and lead.work.step in (Step.SENDING, Step.BOOKING):
        return Decision(lead, (), f"{reason} It is answered next.")
    lead, abandoned = abandon(replace(lead, draft=None))
    lead = start(lead, Step.UNDERSTANDING, messages=lead.waiting)
    appointment = lead.viewing.window if lead.viewing else None
    command = Understand(lead.works, lead.waiting, lead.offered, appointment)
    return Decision(lead, (*abandoned, command), f"{reason} Reading what it says.")


def _confirm(lead: Lead, viewing: Viewing, reason: str) -> Decision:
    plan = Plan(Purpose.CONFIRMATION, viewing_id=viewing.viewing_id, language=lead.language)
    return compose(lead, plan, f"{reason} The viewing is not confirmed yet: confirming it.")


def _supply(lead: Lead, reason: str) -> Decision:
    offers = lead.owes_slots and not lead.viewing
    plan = Plan(Purpose.SUPPLEMENT, offers=offers, supplies=lead.owed, language=lead.language)
    plan = replace(plan, documents=lead.owes_documents)
    return compose(lead, plan, f"{reason} Telling the seeker what he was promised.")
