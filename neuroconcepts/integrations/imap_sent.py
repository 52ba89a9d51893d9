"""The mailbox's own folder for sent mail: found, made if need be, written and searched."""

import asyncio
import imaplib
import re
from collections.abc import Sequence
from dataclasses import dataclass

from imap_tools import BaseMailBox, FolderInfo, MailMessageFlags
from imap_tools.errors import MailboxFolderCreateError

from neuroconcepts.errors import InvalidInput
from neuroconcepts.integrations.imap_session import abandon, leave, mapped, opened, session
from neuroconcepts.integrations.kept import Kept
from neuroconcepts.ports.mail import ImapAccount

# What mail clients call it in German and English where the server has no SPECIAL-USE (RFC 6154).
_NAMES = ("sent", "gesendet", "gesendete objekte", "gesendete elemente", "sent items", "sent messages", "sent mail")
_SEARCHABLE = re.compile(r"<[!#-;=?-\[\]-~]+>")  # printable ASCII without blank, quote, backslash and brackets


@dataclass(slots=True)
class Line:
    """A logged-in connection, and the Sent folder that was found on it."""

    box: BaseMailBox
    sent: str | None = None


def kept_connections() -> Kept[ImapAccount, Line]:
    """Where the connections of one process wait."""
    return Kept(lambda line: asyncio.to_thread(leave, line.box))


def append(account: ImapAccount, raw: bytes, folder: str | None, kept: Line | None) -> tuple[str, Line]:
    """See `ports.mail.Mailboxes.append_sent`; by the `kept` connection where it still lives, and with the one to keep."""
    line = kept if kept and _lives(kept.box) else Line(opened(account))
    try:
        with mapped(account):
            target = folder or _sent(line)
            line.box.append(raw, target, flag_set=[MailMessageFlags.SEEN])
    except BaseException:
        abandon(line.box)
        raise
    return target, line


def _lives(box: BaseMailBox) -> bool:
    try:
        box.client.noop()
    except (imaplib.IMAP4.error, OSError):
        abandon(box)
        return False
    return True


def _sent(line: Line) -> str:
    if line.sent is None:
        line.sent = _find(line.box) or _create(line.box)
    return line.sent


def find(account: ImapAccount, message_id: str, folder: str | None) -> bool:
    """See `ports.mail.Mailboxes.find_sent`; a mailbox without a Sent folder has sent nothing."""
    if not _SEARCHABLE.fullmatch(message_id):
        raise InvalidInput(f"{message_id!r} is no Message-ID to search for. Give one as <token@domain>.")
    with session(account) as box, mapped(account):
        target = folder or _find(box)
        if target is None:
            return False
        box.folder.set(target, readonly=True)
        return bool(box.uids(f'HEADER Message-ID "{message_id}"', charset=None))


def _find(box: BaseMailBox) -> str | None:
    return sent_folder(box.folder.list())


def sent_folder(folders: Sequence[FolderInfo]) -> str | None:
    """Return the name of the folder the server marks as Sent, else of one that is called so, else None."""
    usable = [each for each in folders if "\\noselect" not in _flags(each)]
    for each in usable:
        if "\\sent" in _flags(each):
            return each.name
    ranked = {_last(each): each.name for each in reversed(usable)}
    return next((ranked[known] for known in _NAMES if known in ranked), None)


def _create(box: BaseMailBox) -> str:
    try:
        box.folder.create("Sent")
    except MailboxFolderCreateError:  # servers whose folders all lie below the INBOX (Courier, Cyrus)
        delimiter = next((each.delim for each in box.folder.list() if each.delim != "NIL"), ".")
        name = f"INBOX{delimiter}Sent"
        box.folder.create(name)
        return name
    return "Sent"


def _flags(folder: FolderInfo) -> set[str]:
    return {flag.lower() for flag in folder.flags}


def _last(folder: FolderInfo) -> str:
    return folder.name.rpartition(folder.delim)[2].casefold() if folder.delim else folder.name.casefold()
