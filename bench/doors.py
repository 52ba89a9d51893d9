"""Leads come in as in life: a portal's mail and a website's form by API, a portal's mail by IMAP, a seeker's reply by IMAP."""

import asyncio
import email
import email.policy
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from bench.arena import AGENT, Arena
from neuroconcepts.errors import Unavailable
from neuroconcepts.local.story import mails
from neuroconcepts.local.story.acts import FLAT
from neuroconcepts.local.story.mails import Seeker

QUESTION = "Guten Tag, wie hoch ist die Kaution?"
SECOND_QUESTION = "Danke! Ist ein Lift im Haus?"
WISH = "Danke! Ich würde die Wohnung gerne besichtigen."
CHOICE = "Termin 2 passt mir gut, danke!"
PATIENCE = 60.0
"""Seconds after which something that should have happened is an error."""

Door = Callable[[Arena, Seeker], Awaitable[None]]


async def by_mail(arena: Arena, seeker: Seeker) -> None:
    """`POST /v1/inbound/mail`: a notification of willhaben.

    It only asks: ImmoScout24's also wishes a viewing, and hundreds of them would fill the one agent's calendar, after
    which each lead needs a human.
    """
    raw = mails.willhaben(seeker, FLAT, QUESTION, agent=AGENT, now=datetime.now(UTC))
    response = await arena.api.post("/v1/inbound/mail", params={"recipient": AGENT}, content=raw)
    response.raise_for_status()


async def by_form(arena: Arena, seeker: Seeker) -> None:
    """`POST /v1/leads`: a website's form."""
    person = {"email": seeker.email, "first_name": seeker.first_name, "last_name": seeker.last_name}
    body = {"seeker": person, "message": QUESTION, "property": FLAT.number}
    response = await arena.api.post("/v1/leads", json=body)
    response.raise_for_status()


async def by_imap(arena: Arena, seeker: Seeker) -> None:
    """A notification of willhaben in the agent's mailbox."""
    raw = mails.willhaben(seeker, FLAT, QUESTION, agent=AGENT, now=datetime.now(UTC))
    await asyncio.to_thread(arena.running.mail.deliver, raw, AGENT)


def reply(arena: Arena, seeker: Seeker, text: str) -> bytes:
    """The seeker's reply to the newest mail that he got, with the quotation below."""
    newest = arena.running.mail.mails(seeker.email)[-1]
    to = email.message_from_bytes(newest, policy=email.policy.default)
    return mails.reply(seeker, to, text, now=datetime.now(UTC))


async def answered(arena: Arena, seeker: Seeker, count: int = 1) -> float:
    """When the SMTP server took the `count`-th mail for this seeker; raises `Unavailable` when that takes too long."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if len(times := arena.accepted(seeker.email)) >= count:
            return times[count - 1]
        await asyncio.sleep(0.02)
    raise Unavailable(f"Mail {count} for {seeker.email} was not accepted within {PATIENCE:.0f} s: see workers.log.")


async def until(what: str, true: Callable[[], Awaitable[bool]], *, every: float = 0.05) -> None:
    """Wait until `true`; raises `Unavailable` that names `what` when it takes too long without it."""
    deadline = time.monotonic() + PATIENCE
    while not await true():
        if time.monotonic() > deadline:
            raise Unavailable(f"{what} did not happen within {PATIENCE:.0f} s: see workers.log.")
        await asyncio.sleep(every)


async def watched(arena: Arena) -> bool:
    """Whether the agent's mailbox is watched: mail that is there before counts as old and is not answered."""
    response = await arena.api.get("/v1/mailboxes")
    return response.is_success and bool(response.json()["items"][0]["watched"])
