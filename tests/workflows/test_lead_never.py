"""What never happens, on the running platform with real servers; and with a guard of the send transaction removed, it does."""

import inspect
import itertools
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from activities import sending
from neuroconcepts.bootstrap import Platform
from neuroconcepts.local.mail_sandbox import MailSandbox
from neuroconcepts.messages import names
from neuroconcepts.store import tables
from tests.agency import Agency, open_agency
from tests.mail_servers import serving
from tests.platform_parts import working
from tests.slow_smtp import SlowSmtp
from tests.workflows.life import Life, Move

KINDS = (
    *("reply", "reply", "reply", "machine", "again", "settle", "settle"),
    *("take_over", "release", "release", "write", "approve", "approve", "reject", "close"),
    *("stop", "go", "go", "licence", "autonomy", "autonomy", "mail_off", "mail_on"),
)
moves = st.builds(Move, st.sampled_from(KINDS), st.integers(0, 11))
schedules = st.lists(moves, min_size=4, max_size=10)


@pytest.fixture
async def smtp(sandbox: MailSandbox) -> AsyncIterator[SlowSmtp]:
    async with serving(SlowSmtp(), sandbox.store.certificates) as server:
        assert isinstance(server, SlowSmtp)
        yield server


@pytest.fixture
async def agency(platform: Platform, sandbox: MailSandbox, agent: str, smtp: SlowSmtp) -> AsyncIterator[Agency]:
    """An agency whose lead and assistant queues are served all the time."""
    opened = await open_agency(platform, sandbox, agent, "", smtp_port=smtp.port)
    async with working(platform, [names.LEADS, names.AI, names.CALENDAR]):
        yield opened


@pytest.fixture(scope="module")
def seekers() -> Iterator[str]:
    return (f"never{number}@seeker.example" for number in itertools.count())


@asynccontextmanager
async def life(agency: Agency, smtp: SlowSmtp, seeker: str) -> AsyncIterator[Life]:
    """The life of a new seeker's lead, in an agency that is set up as new."""
    await agency.set()
    await agency.change(tables.Mailbox, sends_per_hour=10_000)
    await agency.platform.tenants.stop(agency.tenant_id, stopped=False)
    lived = Life(replace(agency, seeker=seeker), smtp)
    smtp.on_data = lived.accepted
    try:
        yield lived
    finally:
        await lived.mail.aclose()


async def play(lived: Life, schedule: list[Move]) -> list[str]:
    """Make the moves and let everything come to its end; what happened that never may."""
    for move in schedule:
        await lived.make(move)
    await lived.end()
    return lived.violations


@settings(
    max_examples=14,
    derandomize=True,
    deadline=None,
    database=None,
    phases=(Phase.explicit, Phase.generate),  # an example takes a second: what fails is told as it was drawn
    suppress_health_check=list(HealthCheck),
)
@given(schedules)
@example([Move("settle"), Move("autonomy", 1), Move("reply"), Move("settle"), Move("approve"), Move("take_over")])
@example([Move("settle"), Move("mail_off"), Move("reply", 2), Move("write"), Move("reply"), Move("release")])
async def test_what_never_happens(agency: Agency, smtp: SlowSmtp, seekers: Iterator[str], schedule: list[Move]) -> None:
    async with life(agency, smtp, next(seekers)) as lived:
        violations = await play(lived, [Move("mail_on"), Move("enquiry"), *schedule])
    assert not violations, schedule


GUARDS = {
    "stop": ("by_ai and tenant.stopped", Move("stop"), "the agency is stopped"),
    "licence": ("not tenant.licensed", Move("licence", 0), "there is no licence"),
    "closed": ("lead.outcome is not None", Move("close"), "it is closed"),
    "wheel": ("by_ai and lead.wheel is Wheel.HUMAN", Move("write"), "a human holds the wheel"),
}


async def waiting_then(agency: Agency, smtp: SlowSmtp, seeker: str, move: Move) -> list[str]:
    """An answer waits for the mail queue, something happens, and the queue is served again."""
    async with life(agency, smtp, seeker) as lived:
        await lived.make(Move("enquiry"))
        await lived.sending()
        return await play(lived, [move, Move("mail_on")])


@pytest.mark.parametrize(("guard", "move", "why"), GUARDS.values(), ids=GUARDS)
async def test_a_waiting_message_is_held_back(
    agency: Agency, smtp: SlowSmtp, seekers: Iterator[str], guard: str, move: Move, why: str
) -> None:
    assert not await waiting_then(agency, smtp, next(seekers), move)


@pytest.mark.parametrize(("guard", "move", "why"), GUARDS.values(), ids=GUARDS)
async def test_without_its_guard_it_is_sent(
    agency: Agency,
    smtp: SlowSmtp,
    seekers: Iterator[str],
    monkeypatch: pytest.MonkeyPatch,
    guard: str,
    move: Move,
    why: str,
) -> None:
    source = inspect.getsource(sending._obstacle)
    assert source.count(guard) == 1, f"the guard is not found once: {guard}"
    scope = dict(vars(sending))
    exec(source.replace(guard, "False"), scope)
    monkeypatch.setattr(sending, "_obstacle", scope["_obstacle"])
    violations = await waiting_then(agency, smtp, next(seekers), move)
    assert [v for v in violations if why in v], "nothing shows what this guard is for"
