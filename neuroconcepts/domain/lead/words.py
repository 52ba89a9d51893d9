"""A lead in plain words, for people: the API, the Temporal UI's details, the demo's console."""

from zoneinfo import ZoneInfo

from neuroconcepts.domain.lead.state import Lead, Wheel


def in_plain_words(lead: Lead) -> str:
    """Where the lead stands, who holds the wheel and why, and what happens next: three short lines of Markdown."""
    holder = "The AI" if lead.wheel is Wheel.AI else "A human"
    why = f" ({lead.wheel_reason})" if lead.wheel_reason else ""
    closed = f", closed: {lead.outcome}" if lead.outcome else ""
    lines = [f"**{lead.stage}**{closed}", f"{holder} holds the wheel{why}.", what_is_next(lead)]
    return "\n\n".join([*lines, f"A human is needed: {lead.need.reason}"] if lead.need else lines)


def what_is_next(lead: Lead) -> str:
    """What happens next, in one sentence."""
    if lead.outcome:
        return "Nothing more happens unless the seeker writes again."
    if lead.draft:
        return "Next: somebody approves, edits or rejects the draft."
    if lead.work:
        return f"Now: {lead.work.step} {lead.work.plan.purpose.replace('_', ' ') if lead.work.plan else 'the message'}."
    if lead.wheel is Wheel.HUMAN:
        return "Next: the human writes, or hands the wheel back."
    return _next_date(lead)


def _next_date(lead: Lead) -> str:
    dates = [
        (lead.follow_up_at, "the seeker is asked once more"),
        (lead.remind_at, "the seeker is reminded of the viewing"),
        (lead.close_at, "the lead is closed"),
    ]
    at, what = min(((at, what) for at, what in dates if at), default=(None, ""))
    if at is None:
        return "Next: the seeker writes."
    return (
        f"Next: {what} on {at.astimezone(ZoneInfo(lead.settings.timezone)):%d.%m.%Y %H:%M}, unless they write before."
    )
