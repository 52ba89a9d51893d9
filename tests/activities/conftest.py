"""The platform's real parts for these tests; its agency sends through an SMTP server under the test's control."""

from collections.abc import AsyncIterator, Awaitable, Callable
from uuid import UUID

import pytest

from neuroconcepts.bootstrap import Platform
from neuroconcepts.integrations.imap import ImapMailboxes
from neuroconcepts.local.mail_sandbox import MailSandbox
from neuroconcepts.store import tables
from tests.agency import Agency, open_agency, until
from tests.mail_servers import serving
from tests.slow_smtp import SlowSmtp
from tests.store.conftest import ours, store, theirs

__all__ = ["ours", "store", "theirs"]


@pytest.fixture
async def smtp(sandbox: MailSandbox) -> AsyncIterator[SlowSmtp]:
    """The mail server that the agency sends through; its certificate is the sandbox's."""
    async with serving(SlowSmtp(), sandbox.store.certificates) as server:
        assert isinstance(server, SlowSmtp)
        yield server


@pytest.fixture
async def agency(platform: Platform, sandbox: MailSandbox, pair: tuple[str, str], smtp: SlowSmtp) -> Agency:
    """An agency that sends through `smtp` and reads in the sandbox."""
    return await open_agency(platform, sandbox, *pair, smtp_port=smtp.port)


async def message_that_is(agency: Agency, lead_id: UUID, status: str) -> tables.Message:
    """The lead's outgoing message of this status, as soon as there is one."""

    async def look() -> tables.Message | None:
        found = [m for m in await agency.messages(lead_id, "out") if m.status == status]
        return found[0] if found else None

    return await until(look, f"a message that is {status}")


def files_sent(agency: Agency) -> Callable[[bytes], Awaitable[object]]:
    """What a provider does that puts each accepted mail into the Sent folder itself."""
    account = agency.box.imap(agency.agent)
    return lambda raw: ImapMailboxes().append_sent(account, raw)
