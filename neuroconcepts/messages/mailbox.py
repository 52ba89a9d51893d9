"""What crosses Temporal for a mailbox."""

from uuid import UUID

from neuroconcepts.messages.lead import Message


class MailboxRef(Message):
    tenant_id: UUID
    mailbox_id: UUID


class Watched(Message):
    """How many mails one watch brought in; how far the mailbox is read stands in its row."""

    mails: int = 0
