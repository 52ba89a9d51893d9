"""The acts: what five seekers do, what one agent does, and how each lead is expected to end."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from typing import Any, Protocol

import httpx2

from neuroconcepts.errors import Unavailable
from neuroconcepts.integrations.smtp import SmtpSender
from neuroconcepts.local.platform import Embedded
from neuroconcepts.local.story import mails
from neuroconcepts.local.story.mails import Listing, Seeker
from neuroconcepts.ports.mail import Outgoing

LINDENGASSER = "vera.lindengasser@lindengasser-immobilien.example"
SEEBERGER = "jonas@seeberger-wohnen.example"

FLAT = Listing("LIN-204", "148204771", "Sonnige 3-Zimmer-Wohnung mit Balkon beim Stadtpark")
HOUSE = Listing("LIN-310", "912004318", "Reihenhaus mit Garten in Andritz")

CLARA = Seeker("Frau", "Clara", "Bergmoser", "clara.bergmoser@nordmail.example", "+43 664 5550101")
EMMA = Seeker("Frau", "Emma", "Whitfield", "emma.whitfield@westmail.example", "+43 664 5550102")
GEORG = Seeker("Herr", "Georg", "Altdorfer", "georg.altdorfer@suedmail.example", "+43 664 5550103")
MIRJAM = Seeker("Frau", "Mirjam", "Kofler", "mirjam.kofler@ostmail.example", "+43 664 5550104")
LUIS = Seeker("Herr", "Luis", "Brandner", "luis.brandner@nordmail.example", "+49 151 5550105")
SEEKERS = (CLARA, EMMA, GEORG, MIRJAM, LUIS)

PATIENCE = 30.0
"""Seconds that an act waits for what has to happen next."""


@dataclass(frozen=True, slots=True)
class Office:
    """An agency as the story uses it: its API key and its agent's address."""

    key: str
    address: str


@dataclass(frozen=True, slots=True)
class Agencies:
    lindengasser: Office
    seeberger: Office


@dataclass(frozen=True, slots=True)
class Ending:
    """How a lead ended, and how it was to end: (stage, wheel, outcome)."""

    seeker: Seeker
    door: str
    expected: tuple[str, str, str | None]
    lead: dict[str, Any]
    first_answer: float

    @property
    def actual(self) -> tuple[str, str, str | None]:
        return (self.lead.get("stage", "none"), self.lead.get("wheel", "none"), self.lead.get("outcome"))

    @property
    def as_expected(self) -> bool:
        return self.actual == self.expected


class Narrator(Protocol):
    """Who tells people what happens."""

    def began(self, seeker: Seeker, office: Office, what: str) -> None:
        """The seeker's enquiry is on its way; times are counted from here."""
        ...

    async def says(self, seeker: Seeker, what: str) -> None:
        """The seeker, or the agent towards him, does something outside the platform; told after all that came before it."""
        ...


class Stage:
    """What actors can do: write mails, read mails, use the API."""

    def __init__(self, running: Embedded, agencies: Agencies, narrator: Narrator) -> None:
        self._running = running
        self.agencies = agencies
        self.narrator = narrator
        self._read: dict[str, set[str]] = {}
        self._sender = SmtpSender()

    async def wait_until_ready(self) -> None:
        """Until the agents' mailboxes are watched: a mail that is there before counts as old and is not answered."""
        deadline = asyncio.get_running_loop().time() + PATIENCE
        while not await self._all_watched():
            if asyncio.get_running_loop().time() > deadline:
                log = self._running.state.logs / "workers.log"
                raise Unavailable(f"The mailboxes were not watched within {PATIENCE:.0f} s. Look into {log}")
            await asyncio.sleep(0.1)

    async def _all_watched(self) -> bool:
        ready = [await self._watched(office) for office in (self.agencies.lindengasser, self.agencies.seeberger)]
        return all(ready)

    async def _watched(self, office: Office) -> bool:
        return bool((await self.api(office, "GET", "/v1/mailboxes"))["items"][0]["watched"])

    def deliver(self, raw: bytes, office: Office) -> None:
        """As the portal's mail server would: into the agent's mailbox."""
        self._running.mail.deliver(raw, office.address)

    async def next_mail(self, seeker: Seeker) -> EmailMessage:
        """The next mail that comes to the seeker."""
        read = self._read.setdefault(seeker.email, set())
        mail = await self._running.mail.wait_for(
            seeker.email, lambda m: str(m["Message-ID"]) not in read, seconds=PATIENCE
        )
        read.add(str(mail["Message-ID"]))
        return mail

    async def first_answer(self, seeker: Seeker, office: Office) -> EmailMessage:
        """The same, for one who reads it before he does anything: the lead is CONTACTED by then."""
        mail = await self.next_mail(seeker)
        await self.lead_when(seeker, office, lambda lead: bool(lead["contacted_at"]))
        return mail

    async def answer(self, seeker: Seeker, to: EmailMessage, text: str) -> None:
        """The seeker answers from his own mailbox."""
        await self.narrator.says(seeker, f"writes: “{text}”")
        raw = mails.reply(seeker, to, text, now=datetime.now(UTC))
        account = self._running.mail.smtp(seeker.email)
        recipient = str(to["From"].addresses[0].addr_spec)
        await self._sender.send(account, Outgoing(raw, seeker.email, (recipient,)))

    async def api(self, office: Office, method: str, path: str, body: object = None) -> Any:
        """Call the platform's API as the agency's agent."""
        headers = {"Authorization": f"Bearer {office.key}"}
        async with httpx2.AsyncClient(base_url=self._running.api, headers=headers, trust_env=False) as client:
            response = await client.request(method, path, json=body, timeout=PATIENCE)
        if response.status_code >= 400:
            raise Unavailable(f"{method} {path} answered {response.status_code}: {response.text}")
        return response.json()

    async def lead_of(self, seeker: Seeker, office: Office) -> dict[str, Any]:
        """The seeker's lead as the agency sees it."""
        items = (await self.api(office, "GET", "/v1/leads?limit=200"))["items"]
        return next((lead for lead in items if lead["email"] == seeker.email), {})

    async def lead_when(
        self, seeker: Seeker, office: Office, wanted: Callable[[dict[str, Any]], bool]
    ) -> dict[str, Any]:
        """The lead, once it is as wanted; as it stands when that takes too long."""
        deadline = asyncio.get_running_loop().time() + PATIENCE
        while True:
            lead = await self.lead_of(seeker, office)
            if (lead and wanted(lead)) or asyncio.get_running_loop().time() > deadline:
                return lead
            await asyncio.sleep(0.05)

    async def ending(self, seeker: Seeker, office: Office, door: str, expected: tuple[str, str, str | None]) -> Ending:
        """Wait for the expected end, and tell how it came."""
        lead = await self.lead_when(seeker, office, lambda it: (it["stage"], it["wheel"], it["outcome"]) == expected)
        answered, asked = lead.get("contacted_at"), lead.get("enquired_at")
        seconds = (
            (datetime.fromisoformat(answered) - datetime.fromisoformat(asked)).total_seconds()
            if answered and asked
            else float("nan")
        )
        return Ending(seeker, door, expected, lead, seconds)


async def books_a_viewing(stage: Stage) -> Ending:
    """ImmoScout24, with the enquiry as XML: asks for a viewing, takes the second slot."""
    office = stage.agencies.lindengasser
    message = "Guten Tag, die Wohnung gefällt mir sehr. Ich würde sie gerne besichtigen. Ist ein Lift im Haus?"
    stage.narrator.began(CLARA, office, f"enquires through ImmoScout24: “{message}”")
    stage.deliver(mails.immoscout24(CLARA, FLAT, message, agent=office.address, now=datetime.now(UTC)), office)
    offer = await stage.first_answer(CLARA, office)
    await stage.answer(CLARA, offer, "Termin 2 passt mir gut, danke!")
    await stage.next_mail(CLARA)
    return await stage.ending(CLARA, office, "ImmoScout24, IMAP", ("BOOKED", "ai", None))


async def asks_in_english(stage: Stage) -> Ending:
    """Willhaben, in HTML alone: a question in English that the exposé answers."""
    office = stage.agencies.lindengasser
    message = "Hello, is there an elevator in the building, and how much is the deposit?"
    stage.narrator.began(EMMA, office, f"enquires through willhaben: “{message}”")
    stage.deliver(mails.willhaben(EMMA, FLAT, message, agent=office.address, now=datetime.now(UTC)), office)
    await stage.next_mail(EMMA)
    return await stage.ending(EMMA, office, "willhaben, IMAP", ("CONTACTED", "ai", None))


async def asks_for_a_person(stage: Stage) -> Ending:
    """The agency's website: wants to talk to somebody; the agent takes over, writes, hands back."""
    office = stage.agencies.lindengasser
    message = "Ich möchte bitte mit einem Menschen sprechen, es geht um die Finanzierung."
    stage.narrator.began(GEORG, office, f"enquires on the website: “{message}”")
    seeker = {
        "email": GEORG.email,
        "salutation": GEORG.salutation,
        "first_name": GEORG.first_name,
        "last_name": GEORG.last_name,
    }
    body = {"seeker": seeker, "message": message, "property": HOUSE.number}
    lead_id = (await stage.api(office, "POST", "/v1/leads", body))["lead_id"]
    await stage.next_mail(GEORG)
    await stage.lead_when(GEORG, office, lambda lead: lead["wheel"] == "human")
    await stage.api(office, "POST", f"/v1/leads/{lead_id}/takeover", {"why": "calls him herself"})
    await stage.narrator.says(GEORG, "is called by Vera Lindengasser, who writes to him afterwards")
    text = "Guten Tag Herr Altdorfer,\n\ndanke für das Gespräch. Die Unterlagen bringe ich zur Besichtigung mit."
    await stage.api(office, "POST", f"/v1/leads/{lead_id}/messages", {"text": text})
    await stage.next_mail(GEORG)
    await stage.api(office, "POST", f"/v1/leads/{lead_id}/release")
    return await stage.ending(GEORG, office, "website, API", ("CONTACTED", "ai", None))


async def declines(stage: Stage) -> Ending:
    """ImmoScout24: asks, gets the answer, has found something else."""
    office = stage.agencies.lindengasser
    message = "Wie hoch ist die Provision und wie groß ist das Grundstück?"
    stage.narrator.began(MIRJAM, office, f"enquires through ImmoScout24: “{message}”")
    stage.deliver(mails.immoscout24(MIRJAM, HOUSE, message, agent=office.address, now=datetime.now(UTC)), office)
    answer = await stage.first_answer(MIRJAM, office)
    await stage.answer(MIRJAM, answer, "Vielen Dank, wir haben inzwischen etwas anderes gefunden. Kein Interesse mehr.")
    return await stage.ending(MIRJAM, office, "ImmoScout24, IMAP", ("CONVERSATION", "ai", "not_interested"))


async def stays_silent(stage: Stage) -> Ending:
    """Another agency, with follow-ups after seconds: two of them, then the lead is closed."""
    office = stage.agencies.seeberger
    message = "Guten Tag, ist die Wohnung noch zu haben?"
    stage.narrator.began(LUIS, office, f"enquires through ImmoScout24: “{message}”")
    stage.deliver(mails.immoscout24(LUIS, FLAT, message, agent=office.address, now=datetime.now(UTC)), office)
    for _ in range(3):  # the answer and two follow-ups
        await stage.next_mail(LUIS)
    return await stage.ending(LUIS, office, "ImmoScout24, IMAP", ("CONTACTED", "ai", "unreachable"))


ACTS: tuple[Callable[[Stage], Awaitable[Ending]], ...] = (
    books_a_viewing,
    asks_in_english,
    asks_for_a_person,
    declines,
    stays_silent,
)
