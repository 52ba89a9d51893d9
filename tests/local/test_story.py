"""The demo's story: its mails are what the readers know, its screen tells each step once, its verdict tells the truth."""

import asyncio
import email
import email.policy
import os
import signal
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from email.message import EmailMessage
from io import StringIO
from typing import Any

import pytest
import uvicorn
from fastapi import FastAPI
from rich.cells import cell_len
from rich.console import Console

from neuroconcepts.domain.enquiry import MailKind
from neuroconcepts.intake.openimmo import read_openimmo
from neuroconcepts.intake.reading import read_mail
from neuroconcepts.local import serve
from neuroconcepts.local.demo import EXPORT
from neuroconcepts.local.story import acts, mails
from neuroconcepts.local.story.acts import CLARA, EMMA, FLAT, HOUSE, MIRJAM, Agencies, Ending, Office
from neuroconcepts.local.story.screen import EVENTS, Screen, verdict

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
AGENT = "vera@a.example"


def test_both_portals_mails_are_read_by_the_platforms_own_readers() -> None:
    scout = read_mail(mails.immoscout24(CLARA, FLAT, "Ist ein Lift im Haus?", agent=AGENT, now=NOW), country="AT")
    assert (scout.kind, scout.enquiry and scout.enquiry.person.email) == (MailKind.LEAD, CLARA.email)
    assert scout.enquiry is not None
    assert (scout.enquiry.wants_viewing, scout.enquiry.message) == (True, "Ist ein Lift im Haus?")
    assert FLAT.number in scout.enquiry.object_refs
    will = read_mail(mails.willhaben(EMMA, FLAT, "Is there a lift?", agent=AGENT, now=NOW), country="AT")
    assert will.enquiry is not None
    assert (will.enquiry.person.email, will.enquiry.message) == (EMMA.email, "Is there a lift?")
    assert FLAT.number in will.enquiry.object_refs


def test_an_answer_is_a_reply_in_its_thread_with_the_quotation_left_out() -> None:
    ours = EmailMessage(policy=email.policy.default)
    ours["From"], ours["Subject"], ours["Message-ID"] = f"Vera <{AGENT}>", "Re: Anfrage", "<1@a.example>"
    ours.set_content("Drei Termine:\n1. …")
    reply = read_mail(mails.reply(CLARA, ours, "Termin 2 passt.", now=NOW), country="AT")
    assert (reply.kind, reply.in_reply_to) == (MailKind.REPLY, "1@a.example")
    assert (reply.reply_text or "").startswith("Termin 2 passt.")
    assert "Drei Termine" not in (reply.reply_text or "")


def test_the_story_speaks_of_properties_that_the_export_has() -> None:
    subjects = {subject.external_id: subject.title for subject in read_openimmo(EXPORT.read_bytes())}
    assert subjects[FLAT.number]
    assert subjects[HOUSE.number]


# ── The screen ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def decision(seq: int, what: str, text: str, stage: str = "NEW") -> dict[str, Any]:
    return {"kind": "decision", "what": what, "text": text, "details": {"seq": seq, "stage": stage}}


@asynccontextmanager
async def told_by(timeline: list[dict[str, Any]]) -> AsyncIterator[tuple[Screen, StringIO]]:
    """A screen before an API, at a real port, that has one lead with this timeline."""
    app = FastAPI()

    @app.get("/v1/leads")
    async def leads() -> dict[str, Any]:
        return {"items": [{"id": "1", "email": CLARA.email}, {"id": "2", "email": "somebody@else.example"}]}

    @app.get("/v1/leads/1")
    async def lead() -> dict[str, Any]:
        said = list(timeline)
        await asyncio.sleep(0)
        return {"timeline": said}

    listener = socket.create_server(("127.0.0.1", 0))  # it takes connections from here on, and answers them soon
    server = uvicorn.Server(uvicorn.Config(app, log_level="error"))
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    port = listener.getsockname()[1]
    out = StringIO()
    office = Office("nc_x", AGENT)
    async with Screen(Console(file=out, width=120), f"http://127.0.0.1:{port}", Agencies(office, office)) as screen:
        screen.began(CLARA, office, "enquires")
        yield screen, out
    server.should_exit = True
    await serving
    listener.close()


async def test_each_step_is_told_once_whoever_asks_and_in_order() -> None:
    timeline = [decision(1, "message_came", "The seeker wrote."), decision(2, "understood", "quiet")]
    async with told_by(timeline) as (screen, out):
        await asyncio.gather(*(screen.catch_up() for _ in range(5)))
        timeline.append(decision(3, "sent", "Accepted [by] the server.", "CONTACTED"))
        await asyncio.gather(*(screen.catch_up() for _ in range(5)))
        await screen.says(CLARA, "writes: “Termin 2”")
    lines = out.getvalue().splitlines()
    found = [line.split(maxsplit=4)[4].split(maxsplit=1)[-1] for line in lines]
    assert [text.strip() for text in found] == [
        "💬  enquires → a.example",
        "📩  The seeker wrote.",
        "📤  Accepted [by] the server.",
        "💬  writes: “Termin 2”",
    ]
    assert "CONTACTED" in lines[-1]


def test_every_sign_is_two_columns_wide() -> None:
    assert {cell_len(sign) for sign in EVENTS.values()} == {2}


def ending(stage: str, expected: str, seeker: mails.Seeker = CLARA) -> Ending:
    lead = {"stage": stage, "wheel": "ai", "outcome": None} if stage else {}
    return Ending(seeker, "ImmoScout24, IMAP", (expected, "ai", None), lead, 0.123)


@pytest.mark.parametrize("width", [80, 120])
def test_the_verdict_counts_what_came_as_expected(width: int) -> None:
    out = StringIO()
    endings = [ending("BOOKED", "BOOKED"), ending("NEW", "CONTACTED", MIRJAM), ending("", "CONTACTED", EMMA)]
    last, good = verdict(Console(file=out, width=width), endings)
    assert (last, good) == ("demo: 3 leads, 1 as expected", False)
    assert "123 ms" in out.getvalue()
    assert "BOOKED" in out.getvalue()
    assert verdict(Console(file=out, width=width), endings[:1]) == ("demo: 1 leads, 1 as expected", True)


async def test_an_act_that_never_comes_to_its_end_is_told_as_that(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(acts, "PATIENCE", 0.0)
    office = Office("nc_x", AGENT)
    stage = acts.Stage(None, Agencies(office, office), None)  # type: ignore[arg-type]  # neither is asked

    async def no_lead(*_: object) -> dict[str, Any]:
        return {}

    monkeypatch.setattr(stage, "lead_of", no_lead)
    end = await stage.ending(CLARA, office, "x", ("BOOKED", "ai", None))
    assert (end.as_expected, end.actual) == (False, ("none", "none", None))


async def test_ctrl_c_is_heard_once_the_platform_runs() -> None:
    async with serve.until_told() as told:
        os.kill(os.getpid(), signal.SIGINT)
        await asyncio.wait_for(told.wait(), 60)
