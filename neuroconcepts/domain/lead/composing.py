"""A message is composed: it goes out, or waits as a draft for a human's yes.

Nothing goes out by itself with a claim that no fact supports, with what an automatic message may not say, from an exposé that
contradicts itself, to a sender who is not verified, or where the tenant wants drafts. What is approved is this very draft.
"""

from dataclasses import replace
from datetime import datetime

from neuroconcepts.domain.commands import Abandon, Command, Notify, Plan, Purpose, Send
from neuroconcepts.domain.events import Composed, DraftApproved, DraftRejected
from neuroconcepts.domain.lead.answering import obstacle_for
from neuroconcepts.domain.lead.decision import Decision
from neuroconcepts.domain.lead.need import NOT_MATCHED, OPEN_QUESTIONS, flag, needs_human
from neuroconcepts.domain.lead.promises import still_promised
from neuroconcepts.domain.lead.settings import Autonomy
from neuroconcepts.domain.lead.state import Draft, Lead, Need, Step
from neuroconcepts.domain.lead.wheel import take_over
from neuroconcepts.domain.lead.work import start


def composed(lead: Lead, event: Composed, now: datetime) -> Decision:
    """Whether the AI may still write is asked again: the settings can have changed while it wrote."""
    plan = lead.work.plan if lead.work else None
    if plan is None:
        return Decision(lead, (), "Nothing to do: this message has no plan.")
    if obstacle := obstacle_for(lead):
        return needs_human(replace(lead, work=None), obstacle, now)
    if event.offered:
        lead = replace(lead, offered=event.offered, offered_until=now + lead.settings.hold_for)
    plan = replace(plan, promises=(*plan.answers, *plan.supplies) if event.unanswered else plan.unmatched)
    lead, notice = _open_matters(lead, plan, event, now)
    if plan.purpose is Purpose.SUPPLEMENT and not (event.answered_something or event.offered):
        lead = still_promised(replace(lead, work=None), plan)
        return Decision(lead, (Abandon(), *notice), "There is nothing to add yet: a human answers what is open.")
    if doubt := _doubt(lead, plan, event):
        lead = replace(lead, work=None, draft=Draft(event.message_id, plan, doubt), need=Need(doubt, now))
        return Decision(lead, (Notify(doubt, event.message_id),), doubt)
    lead = start(lead, Step.SENDING, messages=plan.answers, plan=plan, message_id=event.message_id)
    return Decision(lead, (*notice, Send(event.message_id)), "The message is ready: sending it.")


def _doubt(lead: Lead, plan: Plan, event: Composed) -> str:
    """Why a human has to look at the message before it goes; empty where it may go."""
    for doubted in lead.doubted:
        if doubted.message_id in plan.answers:
            return f"A draft waits: {doubted.reason}"
    if event.unsupported:
        return f"A draft waits: no stored fact supports “{'”, “'.join(event.unsupported[:3])}”."
    if event.improper:
        return f"A draft waits: an automatic message may not say “{'”, “'.join(event.improper[:3])}”."
    if event.contradicted:
        return f"A draft waits: the exposé contradicts itself: “{'”, “'.join(event.contradicted[:3])}”."
    if lead.settings.autonomy is not Autonomy.AUTO:
        return "A draft waits for your approval."
    return ""


def _open_matters(lead: Lead, plan: Plan, event: Composed, now: datetime) -> tuple[Lead, tuple[Command, ...]]:
    """What the message leaves open is a human's; he is told once."""
    if plan.unmatched:
        return flag(lead, NOT_MATCHED, now)
    if not event.unanswered:
        return lead, ()
    reason = f"{OPEN_QUESTIONS} “{'”, “'.join(event.unanswered[:3])}”. {event.withheld}".rstrip()
    lead, notice = flag(lead, reason, now)
    # Another seeker's documents are a matter of their own, though the same was asked before.
    return lead, notice if event.new_questions or event.withheld else ()


def draft_approved(lead: Lead, draft: Draft, event: DraftApproved) -> Decision:
    plan, message_id = draft.plan, draft.message_id
    lead = replace(lead, draft=None, need=None)
    lead = start(lead, Step.SENDING, messages=plan.answers, plan=plan, message_id=message_id)
    verb = "edited and approved" if event.edited else "approved"
    return Decision(lead, (Send(message_id, human=True),), f"{event.by} {verb} the draft: sending it.")


def draft_rejected(lead: Lead, event: DraftRejected) -> Decision:
    because = f": {event.why}" if event.why else ""
    return take_over(lead, event.by, f"rejected the draft{because}")
