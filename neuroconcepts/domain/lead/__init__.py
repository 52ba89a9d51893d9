"""The life of a lead: NEW → CONTACTED → CONVERSATION → BOOKED.

`decide(lead, event, now)` is the whole of the rules, and pure: it looks at where a lead stands and at what happened, and
says where it stands now, what is to be done, and why. The workflow (`workflows/lead.py`) only carries that out.

`table` says which rule answers which event. What comes in is a `message`; it is read (`understanding`), answered
(`composing`, `sending`), leads to a `viewing`, or to `silence`; a human may take the `wheel`; leads are one person after all
(`merging`), come to know more (`promises`), and end (`closing`, `opting_out`). They stand on `answering` (what waits, and whether the AI may
answer it), `need` (a human is called) and `work` (the one answer under way); `state` and `settings` are what a lead is.

What never happens (held by `tests/domain/lead/test_never.py`, one mutant per guard): two replies to one message; a message
after the seeker said no, or one he did not ask for after he wanted no more; an automatic reply to an automatic message; a message of the AI while a human holds the wheel, or
with a claim no fact supports; a message in the name of a tenant without a licence.
"""

from neuroconcepts.domain.lead.decision import Decision
from neuroconcepts.domain.lead.need import NOT_MATCHED
from neuroconcepts.domain.lead.settings import Autonomy, Settings, Unmatched
from neuroconcepts.domain.lead.silence import wake_at
from neuroconcepts.domain.lead.state import Lead, Step, Viewing, Wheel
from neuroconcepts.domain.lead.table import decide
from neuroconcepts.domain.lead.words import in_plain_words, what_is_next

__all__ = [
    "NOT_MATCHED",
    "Autonomy",
    "Decision",
    "Lead",
    "Settings",
    "Step",
    "Unmatched",
    "Viewing",
    "Wheel",
    "decide",
    "in_plain_words",
    "wake_at",
    "what_is_next",
]
