"""Mail in our own words: the agent's accounts, what is sent through them, and what arrives in them.

`integrations.smtp` and `integrations.imap` are behind these Protocols. The errors say what became of a mail, because that
alone decides whether it may be sent again.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal, Protocol

from neuroconcepts.errors import Misconfigured, NeuroConceptsError, Permanent

Security = Literal["starttls", "tls", "none"]


class LoginRefused(Misconfigured):
    """The server does not take this user with this password or token; with another token it may."""


class RecipientRefused(Permanent):
    """The server will never take mail for these addresses (5xx at RCPT TO, RFC 5321 §3.3); nothing was sent to anybody."""

    def __init__(self, message: str, *, recipients: tuple[str, ...]) -> None:
        super().__init__(message)
        self.recipients = recipients


class MessageRefused(Permanent):
    """The server refused this very message for good (5xx after DATA: policy, size, spam); nothing was sent."""


class DeliveryUnknown(NeuroConceptsError):
    """The connection was lost after DATA was begun: the server may have taken the mail or not.

    Neither `Retryable` nor `Permanent`: look into the Sent folder for the Message-ID before the mail is sent again.
    """


@dataclass(frozen=True, slots=True)
class SmtpAccount:
    """Where and as whom the agent's mail is submitted (RFC 6409).

    `security` "none" never carries a password. `ca_file` is a PEM file trusted instead of the system's certificates.
    `token` is an OAuth access token (XOAUTH2), used instead of a password where there is one.
    """

    host: str
    port: int
    security: Security = "starttls"
    username: str | None = None
    password: str | None = field(default=None, repr=False)
    ca_file: str | None = None
    token: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class ImapAccount:
    """Where and as whom the agent's mailbox is read (RFC 3501); the fields mean what they mean in `SmtpAccount`."""

    host: str
    port: int
    security: Security
    username: str
    password: str = field(default="", repr=False)
    ca_file: str | None = None
    token: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One mail as stored: `raw` goes out byte for byte (CRLF lines); the envelope's addresses are ASCII."""

    raw: bytes
    envelope_from: str
    recipients: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Refusal:
    """One recipient that the server did not take while it took others; `temporary` is a 4xx answer."""

    recipient: str
    code: int
    reply: str

    @property
    def temporary(self) -> bool:
        return 400 <= self.code < 500


@dataclass(frozen=True, slots=True)
class Accepted:
    """The server has taken the mail and answers for it. `reply` is its final answer, often with its queue id."""

    reply: str
    refused: tuple[Refusal, ...] = ()


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """How far a mailbox has been read: every mail up to and including `uid` is done, as long as `uidvalidity` holds.

    `received` is the server's own date (INTERNALDATE, seconds since 1970) of the newest mail done; should the server number
    its mails anew, reading goes on from there. None if unknown: then only what arrives afterwards is read.
    """

    uidvalidity: int
    uid: int
    received: int | None = None


@dataclass(frozen=True, slots=True)
class Arrived:
    """A mail that arrived; `at` is the checkpoint once it is done.

    `truncated`: the mail is larger than the watcher's limit and `raw` is only its beginning.
    """

    at: Checkpoint
    raw: bytes
    truncated: bool = False


class MailSender(Protocol):
    """Submits mail through the agent's own server."""

    async def send(self, account: SmtpAccount, outgoing: Outgoing) -> Accepted:
        """Return once the server has accepted `outgoing` for at least one recipient.

        Raises `errors.Unavailable` (nothing was sent, a later try may succeed), `RecipientRefused`, `MessageRefused`,
        `errors.Misconfigured` (login, certificate, sender address), or `DeliveryUnknown`.
        """
        ...


class Mailboxes(Protocol):
    """Reads and files in the agent's own mailbox. All raise `errors.Unavailable` or `errors.Misconfigured`."""

    async def append_sent(self, account: ImapAccount, raw: bytes, folder: str | None = None) -> str:
        """File a copy of a sent mail as read, in `folder` or in the mailbox's own Sent folder; return the folder's name."""
        ...

    async def find_sent(self, account: ImapAccount, message_id: str, folder: str | None = None) -> bool:
        """Whether a mail with this Message-ID (with its angle brackets) lies in the Sent folder."""
        ...

    def watch(
        self,
        account: Callable[[], ImapAccount],
        since: Checkpoint | None,
        *,
        on_mail: Callable[[Arrived], None],
        on_idle: Callable[[Checkpoint | None], None],
        should_stop: Callable[[], bool],
    ) -> None:
        """Hand every new INBOX mail to `on_mail`, in order, until `should_stop()`; blocks its thread.

        `since=None` begins with the next mail to arrive. A mail counts as done when `on_mail` returns; an error it raises
        ends the watch, and the mail comes again. After the numbering of the mailbox was changed a mail may come twice.
        `account` is asked before each connection, since a token lives for an hour only; what it raises ends the watch.
        `on_idle` hears the checkpoint as soon as the mailbox is reached and then at least every two seconds (None while it
        was never reached): store it. A lost connection is made again for ever; only `Misconfigured` is raised, `LoginRefused`
        among it.
        """
        ...
