"""What a reply had to promise: more facts, slots, documents, once it is known what the enquiry is about or what nobody knew.

A promise is owed only for a message whose reply made it, or makes it just now, and it is never kept twice. It is void once a
human writes (`wheel`) or the lead ends (`closing`).
"""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from neuroconcepts.domain.commands import Command, Plan, Purpose
from neuroconcepts.domain.events import Answered, Matched
from neuroconcepts.domain.lead.answering import answer_what_waits
from neuroconcepts.domain.lead.decision import Decision
from neuroconcepts.domain.lead.memory import remembered, without
from neuroconcepts.domain.lead.need import NOT_MATCHED, OPEN_QUESTIONS
from neuroconcepts.domain.lead.state import Lead, Step
from neuroconcepts.domain.lead.work import abandon


def promises_after(lead: Lead, plan: Plan) -> Lead:
    """The message is out: what it supplied is owed no longer, what it had to promise is not forgotten."""
    return replace(
        lead,
        promised=remembered(lead.promised, *without(plan.promises, lead.promised)),
        owed=without(lead.owed, plan.supplies),
        owes_slots=(lead.owes_slots and not plan.offers) or plan.owes_slots,
        owes_documents=(lead.owes_documents and not plan.documents) or plan.owes_documents,
    )


def still_promised(lead: Lead, plan: Plan) -> Lead:
    """Nothing of this plan could be told after all: what it was to supply is promised as before."""
    promised = remembered(lead.promised, *without(plan.promises, lead.promised))
    return replace(lead, promised=promised, owed=without(lead.owed, plan.supplies))


def now_known(lead: Lead, messages: tuple[UUID, ...]) -> Lead:
    """More is known about these messages: those whose reply promised it, or promises it just now, are owed it."""
    going_out = lead.work.plan if lead.work and lead.work.step is Step.SENDING else None
    due = tuple(m for m in messages if m in lead.promised or (going_out and m in going_out.promises))
    if going_out and lead.work:
        promises, supplies = without(going_out.promises, due), without(going_out.supplies, due)
        plan = replace(going_out, promises=promises, supplies=supplies)
        lead = replace(lead, work=replace(lead.work, plan=plan))
    owed = remembered(lead.owed, *without(due, lead.owed))
    return replace(lead, promised=without(lead.promised, due), owed=owed)


def matched(lead: Lead, event: Matched, now: datetime) -> Decision:
    """An enquiry's property is known now: its facts answer what still waits, or follow an answer that had none."""
    lead = replace(lead, unmatched=without(lead.unmatched, (event.message_id,)))
    lead = now_known(lead, (event.message_id,))
    if lead.need and lead.need.reason == NOT_MATCHED:
        lead = replace(lead, need=None)
    return answer_what_waits(lead, now, f"{event.by} named the property that the enquiry is about.")


def answered_by_agent(lead: Lead, event: Answered, now: datetime) -> Decision:
    """The open questions of these messages have an answer: it is told where they still wait, or follows the reply they had."""
    lead, abandoned = _written_anew(now_known(lead, event.messages), event.messages)
    if lead.need and lead.need.reason.startswith(OPEN_QUESTIONS) and not lead.promised:
        lead = replace(lead, need=None)
    decision = answer_what_waits(lead, now, f"{event.by} answered what the exposé does not say.")
    return replace(decision, commands=(*abandoned, *decision.commands))


def _written_anew(lead: Lead, messages: tuple[UUID, ...]) -> tuple[Lead, tuple[Command, ...]]:
    """What supplies these messages and is being written, or waits for a yes, knows too little by now: it is given up."""
    composing = lead.work if lead.work and lead.work.step is Step.COMPOSING else None
    under_way = lead.draft or composing
    plan = under_way.plan if under_way else None
    if plan is None or plan.purpose is not Purpose.SUPPLEMENT or not set(plan.supplies) & set(messages):
        return lead, ()
    lead = replace(lead, draft=None)
    return abandon(lead)
