"""The seeker wants no more messages, whatever else he says (GDPR Art. 21; DE UWG § 7; AT TKG 2021 § 174).

That is a no. What he wishes beside it, and a viewing that he did not cancel, a human sees to: the AI stays silent. It also
stays so about the lead: should he write again himself, he is answered, and neither asked once more nor reminded.
"""

from dataclasses import replace
from datetime import datetime

from neuroconcepts.domain.conversation import Intent
from neuroconcepts.domain.lead.closing import said_no
from neuroconcepts.domain.lead.decision import Decision
from neuroconcepts.domain.lead.state import Lead
from neuroconcepts.domain.lead.wheel import give_wheel

_NO = frozenset({Intent.NOT_INTERESTED, Intent.SLOT_DECLINE, Intent.COMPLAINT, Intent.SPAM, Intent.UNCLEAR})
"""What asks for nothing that somebody would have to do."""


def opted_out(lead: Lead, intents: tuple[Intent, ...], now: datetime) -> Decision:
    """The lead is closed, or a human's where somebody has to do something for him; what he was promised is not sent any more."""
    lead = replace(lead, remind_at=None, promised=(), owed=())
    if Intent.CANCELLATION in intents:
        return said_no(lead, now, "The seeker wants no more messages. Nothing more is sent.")
    if lead.viewing:
        why = "The seeker wants no more messages. His viewing stands in the calendar: please see whether he comes."
        return give_wheel(lead, why, now)
    if set(intents) - _NO:
        why = "The seeker wants no more messages. He wants something else, too: please see to it yourself."
        return give_wheel(lead, why, now)
    return said_no(lead, now, "The seeker wants no more messages. Nothing more is sent.")
