"""The messages are understood: what the seeker wants is decided on, the weightiest first.

Of a time that may be another one nothing is done but asking. To who wants no more messages none goes out by itself. A message whose sender is not verified never books, cancels or
closes by itself. No slots are offered for a property that is not known.
"""

from dataclasses import replace
from datetime import datetime

from neuroconcepts.domain.commands import Purpose
from neuroconcepts.domain.conversation import Intent, Understanding, Window
from neuroconcepts.domain.events import Understood
from neuroconcepts.domain.lead.closing import said_no
from neuroconcepts.domain.lead.decision import Decision
from neuroconcepts.domain.lead.opting_out import opted_out
from neuroconcepts.domain.lead.state import Lead
from neuroconcepts.domain.lead.viewing import book, cancel, chosen
from neuroconcepts.domain.lead.wheel import give_wheel, hand_over
from neuroconcepts.domain.lead.work import compose, plan_for
from neuroconcepts.domain.stage import Stage

HUMAN_MATTERS = {
    Intent.HUMAN_REQUESTED: "The seeker asks for a person.",
    Intent.COMPLAINT: "The seeker complains.",
    Intent.PRICE_NEGOTIATION: "The seeker wants to negotiate the price.",
}

WANTS_SLOTS = {Intent.VIEWING_REQUEST, Intent.SLOT_DECLINE, Intent.SLOT_ACCEPT, Intent.RESCHEDULE}


def understood(lead: Lead, event: Understood, now: datetime) -> Decision:  # noqa: C901, PLR0911 - a table too
    """What the writer wants, the weightiest first: no, a person, the booked viewing, a slot, then questions."""
    understanding = event.understanding
    lead = replace(lead, language=understanding.language, opted_out=lead.opted_out or understanding.opts_out)
    # Of a time that may be another one, nothing is done but asking.
    sure = understanding.windows if not understanding.unsure else ()
    intents, starts = understanding.intents, {w.start for w in sure}
    documents = Intent.DOCUMENT_REQUEST in intents
    if (doubt := _doubted(lead)) and _settles(lead, intents, sure):
        return give_wheel(lead, doubt, now)
    if understanding.opts_out:
        return opted_out(lead, intents, now)
    if Intent.NOT_INTERESTED in intents:
        return said_no(lead, now)
    for intent, reason in HUMAN_MATTERS.items():
        if intent in intents:
            return hand_over(lead, reason, now)
    if Intent.SPAM in intents:
        return give_wheel(lead, "The message reads as spam: please have a look.", now)
    if Intent.UNCLEAR in intents and lead.stage is not Stage.NEW and not lead.owed:
        return give_wheel(lead, "The message is not understood: please have a look.", now)
    if Intent.CANCELLATION in intents and lead.viewing:
        return cancel(lead, lead.viewing, now)
    if Intent.SLOT_ACCEPT in intents and (slot := chosen(lead, sure)):
        return book(lead, slot, documents=documents)
    if Intent.SLOT_ACCEPT in intents and lead.viewing and lead.viewing.window.start in starts:
        plan = plan_for(lead, Purpose.CONFIRMATION, viewing_id=lead.viewing.viewing_id, documents=documents)
        return compose(lead, plan, "The chosen slot is booked already: confirming it.")
    if Intent.RESCHEDULE in intents and lead.viewing:
        lead = replace(lead, stage=Stage.CONVERSATION)
    return _answer(lead, understanding)


def _doubted(lead: Lead) -> str:
    """Why a message that is being worked on is doubted; empty where none is."""
    messages = lead.work.messages if lead.work else ()
    return next((each.reason for each in lead.doubted if each.message_id in messages), "")


def _settles(lead: Lead, intents: tuple[Intent, ...], windows: tuple[Window, ...]) -> bool:
    """Whether this alone would book, cancel or close: a draft can be thrown away, a cancelled viewing is gone."""
    if Intent.NOT_INTERESTED in intents or (Intent.CANCELLATION in intents and lead.viewing):
        return True
    return Intent.SLOT_ACCEPT in intents and chosen(lead, windows) is not None


def _answer(lead: Lead, understanding: Understanding) -> Decision:
    unmatched = tuple(m for m in lead.work.messages if m in lead.unmatched) if lead.work else ()
    wants = bool(WANTS_SLOTS & set(understanding.intents)) or lead.owes_slots
    offers = wants and not unmatched
    purpose = Purpose.FIRST_ANSWER if lead.stage is Stage.NEW else Purpose.ANSWER
    wishes = tuple(dict.fromkeys((*understanding.windows, *understanding.unsure)))
    plan = plan_for(lead, purpose, offers=offers, wishes=wishes, unsure=understanding.unsure)
    plan = replace(plan, unmatched=unmatched, owes_slots=wants and not offers)
    papers = Intent.DOCUMENT_REQUEST in understanding.intents or lead.owes_documents
    plan = replace(plan, documents=papers and not unmatched, owes_documents=papers and bool(unmatched))
    plan = plan if unmatched else replace(plan, supplies=lead.owed)
    why = "Offering slots for a viewing." if offers else "Answering the seeker's message."
    why = f"{why} Asking which time is meant." if plan.unsure else why
    why = f"{why} He asks for documents." if plan.documents else why
    return compose(lead, plan, why)
