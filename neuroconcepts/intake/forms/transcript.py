"""Chat transcripts: who said what, which question each answer belongs to, and what the visitor wrote of himself."""

import re
from collections import Counter
from dataclasses import dataclass

from neuroconcepts.intake.forms.fitting import fitted
from neuroconcepts.intake.forms.items import Form, Item
from neuroconcepts.intake.forms.kinds import is_name, is_phone, mails_in
from neuroconcepts.intake.forms.labels import meaning_of
from neuroconcepts.intake.names import name_like

_TURN = re.compile(
    r"^\s*(?:[\[(]?\s*(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4},?\s+)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?(?:uhr|am|pm))?\s*[\])]?\s*[-–|]?\s*)?"
    r"([^\W\d_][\w .'’&-]{0,40}?)\s*(?:[\[(]\s*\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?(?:uhr|am|pm))?\s*[\])])?\s*[:>]\s+(\S.*)$",
    re.IGNORECASE,
)
_TIMED = re.compile(r"\d{1,2}[:.]\d{2}")
_VISITOR = re.compile(r"^(?:besucher(?:in)?|kund(?:e|in)|gast|interessent(?:in)?|nutzer(?:in)?|user|visitor|guest"
r"|customer|client|lead|you|du|sie|anonym\w*|visiteur|visitatore|utente|unbekannt)\b", re.IGNORECASE)  # fmt: skip
_HOST = re.compile(
    r"bot\b|assist|agent|makler|berater|team|support|system|immo|operator|mitarbeiter|chat", re.IGNORECASE
)
MIN_TURNS = 3


@dataclass(frozen=True, slots=True)
class Turn:
    """What one side said, and on which line."""

    speaker: str
    text: str
    at: int


def read_transcript(texts: list[str], form: Form) -> bool:
    """Add what a transcript says to a form; False when the lines are none."""
    turns = turns_of(texts)
    visitor = _visitor(turns)
    if visitor is None:
        return False
    said: list[str] = []
    for before, turn in zip([None, *turns], turns, strict=False):
        if turn.speaker != visitor:
            continue
        asked = before.text if before is not None and before.speaker != visitor else ""
        if not _answer(form, asked, turn):
            said.append(turn.text)
    form.message, form.labelled = "\n".join(said) or None, bool(said)
    form.span = (turns[0].at, turns[-1].at + 1)
    if is_name(visitor) or (name_like(visitor) and not _VISITOR.match(visitor)):
        form.add(Item("", "name", visitor, turns[0].at, turns[0].at, "chat"))
    return True


def turns_of(texts: list[str]) -> list[Turn]:
    """The turns of a conversation; lines that begin none belong to the turn before."""
    turns: list[Turn] = []
    for at, text in enumerate(texts):
        m = _TURN.match(text)
        if m is not None:
            turns.append(Turn(m[1].strip(), m[2].strip(), at))
        elif turns and text.strip() and at == turns[-1].at + 1 and not text.strip().endswith(":"):
            turns[-1] = Turn(turns[-1].speaker, f"{turns[-1].text}\n{text.strip()}", at)
    timed = [t for t in turns if _TIMED.search(texts[t.at][:40])]
    counts = Counter(t.speaker for t in turns)
    turns = timed if len(timed) >= MIN_TURNS else [t for t in turns if counts[t.speaker] > 1]
    speakers = {t.speaker for t in turns}
    is_chat = len(turns) >= MIN_TURNS and 2 <= len(speakers) <= 4 and len(turns) > len(speakers)
    return turns if is_chat and (timed or any(_VISITOR.match(s) for s in speakers)) else []


def _visitor(turns: list[Turn]) -> str | None:
    speakers = list(dict.fromkeys(t.speaker for t in turns))
    named = next((s for s in speakers if _VISITOR.match(s)), None)
    return named or next((s for s in speakers if not _HOST.search(s)), None)


def _answer(form: Form, asked: str, turn: Turn) -> bool:
    """Keep an answer that is only contact data, or answers a question for some; False when it is words of his own."""
    mails = mails_in(turn.text)
    if mails or is_phone(turn.text):
        form.add(Item(asked, "contact", turn.text, turn.at, turn.at, "chat"))
        return True
    question = re.split(r"[.!]\s", asked)[-1]
    meaning = meaning_of(question.strip())
    if meaning is None or len(turn.text.split()) > 5:
        return False
    if meaning.field in {"name", "contact", "first_name", "last_name"} and fitted(meaning.field, turn.text):
        form.add(Item(asked, meaning.field, turn.text, turn.at, turn.at, "chat"))
        return True
    if meaning.field in {"move_in", "household_size", "income", "viewing", "ref", "city", "zip", "address"}:
        form.add(Item(asked, meaning.field, turn.text, turn.at, turn.at, "chat"))
        return True
    return False
