"""What a mail is by what machines say about themselves: bounce, list mail, marked spam, sent automatically.

Sources: RFC 3464 (delivery reports), RFC 3834 (automatic responses), RFC 2369/2919 (lists), vendors' own headers.
"""

import re

from neuroconcepts.intake.mime import Letter
from neuroconcepts.intake.roles import NO_REPLY

_DAEMON = re.compile(
    r"^(?:mailer-daemon|postmaster|mail-daemon|mdaemon|microsoftexchange[0-9a-f]{8,}|bounces?|mailerdaemon|double-bounce)(?:[+@.\-]|$)"
)
_BOUNCE_SUBJECT = re.compile(
    r"^\W*(?:undeliver|unzustellbar|nicht zustellbar|mail delivery (?:failed|failure|system)|delivery (?:status "
    r"notification|failure|has failed|delay)|returned mail|return(?:ed)? to sender|failure notice|delayed mail|mail "
    r"(?:konnte nicht|could not be) |nachricht (?:konnte )?nicht zugestellt|zustellung (?:fehlgeschlagen|verzögert)"
    r"|fehler bei der zustellung|message delayed|warning: (?:message|could not send)|mailzustellung fehlgeschlagen"
    r"|non remis|mancata consegna|unzustellbare|delivery incomplete|échec de la remise|nondeliverable|mail system "
    r"error|zustellfehler|e-?mail nicht zugestellt|ihre (?:e-?mail|nachricht) .{0,40}nicht zugestellt|verzögerte "
    r"zustellung|übermittlung verzögert|consegna (?:non riuscita|ritardata))", re.IGNORECASE)  # fmt: skip
_FAILED = re.compile(
    r"^(?:original|final)-recipient:\s*(?:rfc822|utf-8)?;?\s*<?([^\s<>;]+@[^\s<>;]+)>?", re.IGNORECASE | re.MULTILINE
)
_ADDRESS = re.compile(r"[\w.+=!#$%&'*/?^`{|}~-]{1,64}@[\w-]+(?:\.[\w-]+)+")


def is_bounce(letter: Letter) -> bool:
    """A report that a mail of ours was not or not yet delivered."""
    report = letter.message.get_content_type() == "multipart/report" and "disposition" not in str(
        letter.message.get_param("report-type")
    )
    if letter.status.strip() and report:
        return True
    sender = letter.address("From")[1]
    empty_path = letter.header("Return-Path").strip() == "<>"
    subject = bool(_BOUNCE_SUBJECT.search(letter.subject))
    return (
        bool(letter.header("X-Failed-Recipients"))
        or (subject and (empty_path or bool(_DAEMON.match(sender))))
        or (bool(re.match(r"mailer-daemon|postmaster|microsoftexchange", sender)) and (report or subject))
    )


def failed_recipient(letter: Letter, text: str) -> str | None:
    """The address that a bounce is about."""
    for source in (letter.header("X-Failed-Recipients"), *_FAILED.findall(letter.status)):
        found = _ADDRESS.search(source)
        if found:
            return found.group().lower()
    own = {letter.address("From")[1], letter.address("To")[1]}
    named = (m.group().lower() for m in _ADDRESS.finditer(text[:20_000]))
    return next((a for a in named if a not in own and not _DAEMON.match(a)), None)


def is_automatic(letter: Letter) -> bool:
    """Whether a machine sent it (RFC 3834 section 5, lists): never answer its sender."""
    submitted = letter.header("Auto-Submitted").casefold()
    return (
        (bool(submitted) and not submitted.startswith("no"))
        or letter.header("Return-Path").strip() == "<>"
        or letter.header("Precedence").casefold() in {"bulk", "list", "junk", "auto_reply"}
        or bool(letter.header("List-Id") or letter.header("List-Unsubscribe"))
        or bool(NO_REPLY.match(letter.address("From")[1]))
    )


def is_list(letter: Letter) -> bool:
    """Sent to many: a newsletter or alert."""
    return bool(letter.header("List-Id") or letter.header("List-Unsubscribe"))


def is_marked_spam(letter: Letter) -> bool:
    """The receiving server's filter calls it spam."""
    status = letter.header("X-Spam-Status").casefold()
    return status.startswith("yes") or letter.header("X-Spam-Flag").casefold().startswith("yes")
