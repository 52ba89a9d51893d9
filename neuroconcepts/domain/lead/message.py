"""A message came: from the seeker, or from a machine.

An automatic message is never answered, a message delivered twice never a second time, and the same enquiry sent again gets no
answer of its own; one that says anything else is read. A lead that was erased or merged answers nothing; any other that was
closed opens again.
"""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from neuroconcepts.domain.events import Came, MessageCame
from neuroconcepts.domain.lead.answering import answer_what_waits
from neuroconcepts.domain.lead.decision import Decision
from neuroconcepts.domain.lead.memory import answered, remembered
from neuroconcepts.domain.lead.need import needs_human
from neuroconcepts.domain.lead.promises import now_known
from neuroconcepts.domain.lead.state import Doubted, Enquired, Lead
from neuroconcepts.domain.outcome import Outcome
from neuroconcepts.domain.stage import Stage


def message_came(lead: Lead, event: MessageCame, now: datetime) -> Decision:
    """First whether it counts at all, then what the seeker wrote."""
    if event.message_id in lead.seen:
        return Decision(lead, (), "Already known: this message was delivered twice.")
    lead = replace(lead, seen=remembered(lead.seen, event.message_id))
    if event.came is Came.BOUNCE:
        lead = replace(lead, follow_up_at=None)
        return needs_human(lead, "A message could not be delivered to the seeker's address.", now)
    if event.came is Came.AUTOMATIC:
        return Decision(lead, (), "An automatic message is never answered.")
    if lead.outcome in (Outcome.ERASED, Outcome.MERGED):
        return Decision(lead, (), f"The lead is {lead.outcome}; nothing is answered here.")
    if event.came is Came.ENQUIRY and not lead.outcome and _asked_before(lead, event, now):
        noted = answered(lead, (event.message_id,))
        return Decision(noted, (), "The same enquiry again: noted, one answer serves them all.")
    return _seeker_wrote(lead, event, now)


def _seeker_wrote(lead: Lead, event: MessageCame, now: datetime) -> Decision:
    lead = _listen(lead, event)
    if event.came is Came.ENQUIRY:
        lead = _enquired(lead, event, now)
    elif any(event.about):
        lead = _named(lead)
    if event.doubt:
        lead = replace(lead, doubted=remembered(lead.doubted, Doubted(event.message_id, event.doubt)))
    lead = replace(lead, waiting=remembered(lead.waiting, event.message_id))
    return answer_what_waits(lead, now, "The seeker wrote.")


def _listen(lead: Lead, event: MessageCame) -> Lead:
    """Whoever writes is not silent: he is not followed up, a closed lead opens, a reply makes a conversation."""
    stage = Stage.CONVERSATION if event.came is Came.REPLY and lead.stage is Stage.CONTACTED else lead.stage
    close_at = lead.close_at if lead.viewing else None
    return replace(lead, stage=stage, outcome=None, follow_ups=0, follow_up_at=None, close_at=close_at)


def _asked_before(lead: Lead, event: MessageCame, now: datetime) -> bool:
    """Whether he asked about each of these properties a short while ago, and said all that then."""
    heard: dict[UUID | None, set[str]] = {}
    for each in lead.enquiries:
        if now - each.at < lead.settings.bundle_for:
            heard.setdefault(each.about, set()).update(each.says)
    return all(about in heard and heard[about].issuperset(event.says) for about in event.about or (None,))


def _enquired(lead: Lead, event: MessageCame, now: datetime) -> Lead:
    """The lead that knows of this enquiry; what earlier ones said is forgotten when nothing counts as the same any more."""
    about = event.about or (None,)
    recent = (e if now - e.at < lead.settings.bundle_for else replace(e, says=()) for e in lead.enquiries)
    new = (Enquired(a, now, event.says) for a in about)
    lead = replace(lead, enquiries=remembered(tuple(recent), *new))
    return replace(lead, unmatched=remembered(lead.unmatched, event.message_id)) if None in about else lead


def _named(lead: Lead) -> Lead:
    """The seeker's reply names the property that he had asked about."""
    return replace(now_known(lead, (*lead.promised, *lead.unmatched)), unmatched=())
