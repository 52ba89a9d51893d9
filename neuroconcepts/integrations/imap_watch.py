"""Watching a mailbox's INBOX: each new mail once, in order, seconds after it arrives, through any loss of connection.

IDLE (RFC 2177) wakes us; what is new is always asked for by UID, so a notice that is lost, doubled or wrong does no harm.
"""

import imaplib
import random
import re
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from io import BufferedReader
from typing import cast

from imap_tools import BaseMailBox

from neuroconcepts.integrations.imap_session import Lost, mapped, session
from neuroconcepts.ports.mail import Arrived, Checkpoint, ImapAccount

_SIZE = re.compile(rb"RFC822\.SIZE (\d+)")
_DATE = re.compile(rb'INTERNALDATE "[^"]+"')


@dataclass(frozen=True, slots=True)
class Pace:
    """Bytes read of one mail at most, and seconds: between two looks for `should_stop`, between polls where the server
    has no IDLE, for one IDLE (below the 29 minutes of RFC 2177 and what home routers keep open), longest pause before
    connecting again, for the server's answers once we stop.
    """

    mail_bytes: int = 25_000_000
    beat: float = 1
    poll: float = 1
    idle: float = 240
    longest_pause: float = 30
    farewell: float = 1


@dataclass(slots=True)
class Watch:
    """One watcher of one mailbox, in a thread of its own; `at` is how far it has come."""

    account: Callable[[], ImapAccount]
    at: Checkpoint | None
    on_mail: Callable[[Arrived], None]
    on_idle: Callable[[Checkpoint | None], None]
    should_stop: Callable[[], bool]
    pace: Pace = field(default_factory=Pace)
    _used: ImapAccount | None = field(default=None, init=False)

    def run(self) -> None:
        """See `ports.mail.Mailboxes.watch`."""
        pause = 0.0
        while not self.should_stop():
            self._used = self.account()
            try:
                with session(self._used) as box:
                    pause = 0.0
                    self._follow(box)
                    box.client.sock.settimeout(self.pace.farewell)
            except Lost:
                # At once after a connection that had worked, then ever more slowly, and not all mailboxes in step.
                self._pause(pause * random.uniform(0.5, 1.5))  # noqa: S311 (no secret)
                pause = min(max(2 * pause, self.pace.beat), self.pace.longest_pause)

    def _follow(self, box: BaseMailBox) -> None:
        with self._mapped():
            self.at = _begin(box, self.at)
        waits = self._idle if "IDLE" in box.client.capabilities else self._poll
        while not self.should_stop():
            with self._mapped():
                box.client.response("EXISTS")  # forget older notices
                uids = _new(box, self._done)
            for uid in uids:
                if self.should_stop():
                    return
                self._take(box, uid)
            self.on_idle(self.at)
            # A mail that came during the search was announced there, and IDLE will not repeat it.
            if box.client.response("EXISTS")[1] == [None]:
                waits(box)

    @property
    def _done(self) -> Checkpoint:
        assert self.at is not None
        return self.at

    def _mapped(self) -> AbstractContextManager[None]:
        """Only the server's failures lead to a new connection, not those of `on_mail` and `on_idle`."""
        assert self._used
        return mapped(self._used)

    def _take(self, box: BaseMailBox, uid: int) -> None:
        with self._mapped():
            found = _fetch(box, uid, self._done, self.pace.mail_bytes)
        if found is None:  # deleted or moved before we came
            self.at = Checkpoint(self._done.uidvalidity, uid, self._done.received)
            return
        self.on_mail(found)
        self.at = found.at
        self.on_idle(self.at)

    def _idle(self, box: BaseMailBox) -> None:
        with self._mapped():
            box.idle.start()  # type: ignore[no-untyped-call] # imap-tools types most, but not this
            told_already = _holds_lines(box)
        end = time.monotonic() + self.pace.idle
        while not told_already and not self._woken(box) and time.monotonic() < end and not self.should_stop():
            self.on_idle(self.at)
        with self._mapped():
            if self.should_stop():
                box.client.sock.settimeout(self.pace.farewell)
            box.idle.stop()  # type: ignore[no-untyped-call] # as above

    def _woken(self, box: BaseMailBox) -> bool:
        began = time.monotonic()
        with self._mapped():
            lines = box.idle.poll(timeout=self.pace.beat)
        # The end of the connection wakes as well, and says nothing.
        return bool(lines) or time.monotonic() - began < self.pace.beat / 2

    def _poll(self, box: BaseMailBox) -> None:
        self._pause(self.pace.poll)
        with self._mapped():
            box.client.noop()

    def _pause(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0 and not self.should_stop():
            time.sleep(min(left, self.pace.beat))
            self.on_idle(self.at)


def _holds_lines(box: BaseMailBox) -> bool:
    """Whether lines of the server are read but not looked at: `idle.poll` asks the socket, which knows of them no more.

    A mail that came just before IDLE is told of in one packet with IDLE's start.
    """
    waits = box.client.sock.gettimeout()
    box.client.sock.settimeout(0)
    try:
        return bool(cast("BufferedReader", box.client.file).peek(1))
    except OSError:  # nothing there: TLS says so by an error
        return False
    finally:
        box.client.sock.settimeout(waits)


def _begin(box: BaseMailBox, since: Checkpoint | None) -> Checkpoint:
    """Select the INBOX and return where to go on: from `since`, or behind the newest mail."""
    box.folder.set("INBOX", readonly=True)
    status = box.folder.status("INBOX", ["MESSAGES", "UIDNEXT", "UIDVALIDITY"])
    validity, last = status["UIDVALIDITY"], status["UIDNEXT"] - 1
    if since is not None and since.uidvalidity == validity:
        return since
    if since is None or since.received is None:
        newest = _dates(box, "*") if status["MESSAGES"] else []
        return Checkpoint(validity, last, max((received for _, received in newest), default=0))
    # Numbered anew: go back to before the first mail as new as the newest one done. That one itself may come again.
    missed = [uid for uid, received in _dates_since(box, since.received) if received >= since.received]
    return Checkpoint(validity, min(missed, default=last + 1) - 1, since.received)


def _dates_since(box: BaseMailBox, received: int) -> list[tuple[int, int]]:
    """The same of the mails that came a day before `received` or later: SINCE knows neither hours nor time zones."""
    day = imaplib.Time2Internaldate(received - 86_400)[1:12].strip()
    found = sorted(map(int, box.uids(f"SINCE {day}", charset=None)))
    return _dates(box, f"{found[0]}:*") if found else []


def _dates(box: BaseMailBox, which: str) -> list[tuple[int, int]]:
    """Return UID and INTERNALDATE (seconds since 1970) of the mails `which` names."""
    lines = box.client.uid("FETCH", which, "(UID INTERNALDATE)")[1]
    found = [(re.search(rb"UID (\d+)", line), _received(line)) for line in lines if isinstance(line, bytes)]
    return [(int(uid[1]), received) for uid, received in found if uid and received is not None]


def _received(line: bytes) -> int | None:
    date = _DATE.search(line)
    parsed = imaplib.Internaldate2tuple(date[0]) if date else None
    return int(time.mktime(parsed)) if parsed else None


def _new(box: BaseMailBox, done: Checkpoint) -> list[int]:
    # "n:*" always names the last mail, even an older one (RFC 3501 §6.4.8).
    uids = map(int, box.uids(f"UID {done.uid + 1}:*", charset=None))
    return sorted(uid for uid in uids if uid > done.uid)


def _fetch(box: BaseMailBox, uid: int, done: Checkpoint, limit: int) -> Arrived | None:
    lines = box.client.uid("FETCH", str(uid), f"(UID RFC822.SIZE INTERNALDATE BODY.PEEK[]<0.{limit}>)")[1]
    raw = next((line[1] for line in lines if isinstance(line, tuple)), None)
    if raw is None:
        return None
    said = b" ".join(line[0] if isinstance(line, tuple) else line for line in lines if line)
    size = _SIZE.search(said)
    received = max(_received(said) or 0, done.received or 0)
    at = Checkpoint(done.uidvalidity, uid, received)
    return Arrived(at, raw, truncated=len(raw) >= limit and size is not None and int(size[1]) > limit)
