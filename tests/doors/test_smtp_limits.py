"""The SMTP door takes no more than it can: whoever is beyond is told to come again, and nobody stays for ever."""

import tracemalloc
from contextlib import AsyncExitStack
from dataclasses import replace
from typing import Any

import pytest
from aiosmtplib import SMTPConnectResponseError, SMTPDataError, SMTPServerDisconnected

from neuroconcepts.bootstrap import Platform
from neuroconcepts.config import Config
from neuroconcepts.doors import smtp
from neuroconcepts.doors.smtp_limits import Space
from tests.agency import Agency, until
from tests.doors.conftest import LIMITS, SENDER, connected, door_of, kept, raws
from tests.doors.raw_smtp import raw_client

MAIL = b"From: a@b.example\r\nSubject: x\r\n\r\nText\r\n"


def bounded(parts: Platform, **limits: Any) -> Any:
    """The door with these limits."""
    return door_of(parts, replace(LIMITS, **limits))


async def test_a_client_has_so_many_connections(platform: Platform) -> None:
    async with AsyncExitStack() as stack:
        port = await stack.enter_async_context(bounded(platform, connections_per_client=2))
        await stack.enter_async_context(connected(port))
        second = await stack.enter_async_context(connected(port))
        with pytest.raises(SMTPConnectResponseError) as refused:
            await stack.enter_async_context(connected(port))
        assert refused.value.code == 421
        await second.quit()

        async def again() -> bool:
            try:
                await stack.enter_async_context(connected(port))
            except SMTPConnectResponseError:
                return False
            return True

        await until(again, "there is room again")


async def test_all_clients_together_have_so_many_connections(platform: Platform) -> None:
    async with bounded(platform, connections=1) as port, connected(port):
        with pytest.raises(SMTPConnectResponseError):
            async with connected(port):
                pass


async def test_a_mail_has_so_many_recipients(platform: Platform, agency: Agency) -> None:
    async with bounded(platform, recipients=2) as port, connected(port) as client:
        await client.ehlo()
        await client.mail(SENDER)
        codes = [(await client.execute_command(b"RCPT", f"TO:<{agency.agent}>".encode())).code for _ in range(3)]
        assert codes == [250, 250, 452]
        await client.data(MAIL)
    assert len(await kept(agency)) == 1


async def test_who_guesses_addresses_is_sent_away(platform: Platform) -> None:
    async with bounded(platform, strangers=2) as port, connected(port) as client:
        await client.ehlo()
        await client.mail(SENDER)
        codes = [(await client.execute_command(b"RCPT", b"TO:<n%d@agent.example>" % n)).code for n in range(3)]
        assert codes == [550, 550, 421]
        with pytest.raises(SMTPServerDisconnected):
            await client.noop()


async def test_commands_without_end_are_not_answered_for_ever(platform: Platform) -> None:
    async with bounded(platform, commands=5) as port, raw_client(port) as client:
        assert [(await client.ask(b"NOOP"))[:3] for _ in range(6)] == ["250"] * 5 + ["421"]
        assert await client.rest() == []


@pytest.mark.parametrize("drip", [b"", b"Subject: x\r\n", b"no end of line"])
async def test_who_takes_too_long_is_cut_off_and_nothing_is_kept(
    platform: Platform, agency: Agency, drip: bytes
) -> None:
    async with bounded(platform, seconds=0.3) as port, raw_client(port) as client:
        await client.begin(agency.agent)
        client.writer.write(drip)
        assert await client.rest() == []
    assert await kept(agency) == []


async def test_mails_beyond_what_fits_at_once_are_told_to_come_again(platform: Platform, agency: Agency) -> None:
    half = MAIL + b"x" * 6000 + b"\r\n"
    async with bounded(platform, held_bytes=10_000) as port, raw_client(port) as slow, connected(port) as client:
        await slow.begin(agency.agent)
        slow.writer.write(half)

        async def refused() -> int:
            try:
                await client.sendmail(SENDER, agency.agent, half)
            except SMTPDataError as error:
                return error.code
            return 0

        assert await until(refused, "the first mail's beginning is held") == 452
        assert (await slow.ask(b".")).startswith("250")
        await client.sendmail(SENDER, agency.agent, half + b"another\r\n")
    assert {len(raw) for raw in await raws(agency)} == {len(half), len(half) + 9}


async def test_a_mail_that_is_refused_holds_nothing_while_its_rest_is_read(platform: Platform, agency: Agency) -> None:
    limits = {"mail_bytes": 9000, "held_bytes": 10_000}
    async with bounded(platform, **limits) as port, raw_client(port) as slow, connected(port) as client:
        await slow.begin(agency.agent)
        slow.writer.write((b"x" * 98 + b"\r\n") * 91)

        async def taken() -> bool:
            try:
                await client.sendmail(SENDER, agency.agent, MAIL + b"x" * 8000 + b"\r\n")
            except SMTPDataError:
                return False
            return True

        await until(taken, "the refused mail is let go")
        assert (await slow.ask(b".")).startswith("552")


async def test_what_a_client_left_behind_makes_room_again(platform: Platform, agency: Agency) -> None:
    async with bounded(platform, held_bytes=10_000) as port, connected(port) as client:
        for _ in range(3):
            async with raw_client(port) as slow:
                await slow.begin(agency.agent)
                slow.writer.write(b"x" * 9000 + b"\r\n")
        await client.sendmail(SENDER, agency.agent, MAIL + b"x" * 9000 + b"\r\n")


async def test_an_endless_line_is_not_kept_in_memory(platform: Platform, agency: Agency) -> None:
    async with door_of(platform) as port, raw_client(port) as client:
        await client.begin(agency.agent)
        tracemalloc.start()
        for _ in range(200):
            client.writer.write(b"x" * 100_000)
            await client.writer.drain()
        client.writer.write(b"\r\n")
        answer = await client.ask(b".")
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert answer.startswith("552")
    assert peak < 5_000_000, "of 20 MB that came"


async def test_a_command_without_end_is_not_kept_in_memory_either(platform: Platform) -> None:
    async with door_of(platform) as port, raw_client(port) as client:
        tracemalloc.start()
        for _ in range(50):
            client.writer.write(b"x" * 100_000)
            await client.writer.drain()
        answer = await client.ask(b"")
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert (answer[:3], peak < 3_000_000) == ("500", True)
        assert (await client.ask(b"NOOP")).startswith("250")


def test_space_is_never_overdrawn() -> None:
    space = Space(10)
    assert [space.take(6), space.take(5), space.take(4), space.take(1)] == [True, False, True, False]
    space.give_back(6)
    assert space.take(6)


def test_the_bounds_come_from_the_settings() -> None:
    config = Config(_env_file=None, max_mail_bytes=50, smtp_door_held_bytes=10, smtp_door_connections=7)
    limits = smtp.limits_of(config)
    assert (limits.mail_bytes, limits.held_bytes, limits.connections) == (50, 50, 7), "one mail always fits"
