"""The one answer under way (ADR 3): started with a number, planned, given up.

What is being sent is never given up: it can only be waited for. A result that bears the number of work that was given up
is never taken for one of the work under way.
"""

from dataclasses import replace
from uuid import UUID

from neuroconcepts.domain.commands import Abandon, Command, Compose, Plan, Purpose
from neuroconcepts.domain.lead.decision import Decision
from neuroconcepts.domain.lead.state import Lead, Step, Work


def is_current(lead: Lead, work: int, step: Step) -> bool:
    """Whether a result is one of the work under way."""
    return lead.work is not None and lead.work.number == work and lead.work.step is step


def start(
    lead: Lead,
    step: Step,
    *,
    messages: tuple[UUID, ...],
    plan: Plan | None = None,
    message_id: UUID | None = None,
    documents: bool = False,
) -> Lead:
    """The lead with this step under way, in place of whichever was; it has the number `lead.works`."""
    number = lead.works + 1
    work = Work(number=number, step=step, messages=messages, plan=plan, message_id=message_id, documents=documents)
    return replace(lead, works=number, work=work)


def abandon(lead: Lead) -> tuple[Lead, tuple[Command, ...]]:
    """Give up what is under way, unless it is already being sent: that can only be waited for."""
    if lead.work is None or lead.work.step is Step.SENDING:
        return lead, ()
    return replace(lead, work=None), (Abandon(),)


def plan_for(lead: Lead, purpose: Purpose, **more: object) -> Plan:
    """A plan that answers the messages being worked on, in the seeker's language; `more` are fields of `Plan`."""
    answers = lead.work.messages if lead.work else ()
    return replace(Plan(purpose, answers, language=lead.language), **more)  # type: ignore[arg-type]  # fields of Plan


def compose(lead: Lead, plan: Plan, reason: str) -> Decision:
    """Let the message be written that `plan` describes."""
    lead = start(lead, Step.COMPOSING, messages=plan.answers, plan=plan)
    return Decision(lead, (Compose(lead.works, plan),), reason)
