"""What a new mail continues: the messages of a lead that the seeker has seen or written, oldest first."""

from neuroconcepts.store import tables


def _in_thread(thread: list[tables.Message]) -> list[tables.Message]:
    """Our messages and the seeker's own; a portal's notification, never seen by him, is kept without its Message-ID."""
    return [m for m in thread if m.rfc_message_id]


def in_reply_to(thread: list[tables.Message]) -> str | None:
    """The Message-ID of what the seeker saw or wrote last."""
    seen = _in_thread(thread)
    return seen[-1].rfc_message_id if seen else None


def references(thread: list[tables.Message]) -> tuple[str, ...]:
    """The chain of ids that keeps a mail program's thread together (RFC 5322 §3.6.4)."""
    return tuple(m.rfc_message_id for m in _in_thread(thread)[:-1] if m.rfc_message_id)


def subject_replied_to(thread: list[tables.Message]) -> str | None:
    """The subject of what the seeker saw or wrote last."""
    seen = _in_thread(thread)
    return seen[-1].subject if seen else None
