"""The checkpoint moves only once a mail is committed: what could not be kept comes again."""

import asyncio
from datetime import datetime
from uuid import UUID

import pytest
from temporalio.testing import ActivityEnvironment

from activities.mailbox import MailboxActivities
from neuroconcepts.errors import Unavailable
from neuroconcepts.integrations.imap import ImapMailboxes
from neuroconcepts.messages.mailbox import MailboxRef
from neuroconcepts.store import tables
from neuroconcepts.store.mailbox import Mailboxes
from tests.agency import Agency, until


class Intake:
    """Keeps mails, but not while it is `away`."""

    def __init__(self, *, away: bool) -> None:
        self.away = away
        self.kept: list[bytes] = []

    async def __call__(
        self, tenant_id: UUID, mailbox_id: UUID, raw: bytes, recipient: str, now: datetime, *, truncated: bool
    ) -> None:
        if self.away:
            raise Unavailable("The database is away.")
        self.kept.append(raw)


class Watch:
    """The activity as a worker runs it."""

    def __init__(self, agency: Agency, intake: Intake) -> None:
        platform = agency.platform
        self.environment = ActivityEnvironment()
        activities = MailboxActivities(platform.store, ImapMailboxes(), platform.accounts, intake)
        ref = MailboxRef(tenant_id=agency.tenant_id, mailbox_id=agency.mailbox_id)
        self.task = asyncio.ensure_future(self.environment.run(activities.watch, ref))

    async def end(self) -> int:
        self.environment.worker_shutdown()
        return (await asyncio.wait_for(self.task, 60)).mails


async def mailbox_of(agency: Agency) -> tables.Mailbox:
    async with agency.platform.store.tenant(agency.tenant_id) as session:
        return await Mailboxes(session).get(agency.mailbox_id)


async def test_what_could_not_be_kept_comes_again(agency: Agency) -> None:
    async def reached() -> bool:
        return (await mailbox_of(agency)).last_uid == 0

    failing = Watch(agency, Intake(away=True))
    await until(reached, "the mailbox is reached")
    raw = b"Subject: first\r\n\r\nText\r\n"
    agency.box.deliver(raw, agency.agent)
    with pytest.raises(Unavailable, match="database"):
        await asyncio.wait_for(failing.task, 60)
    assert (await mailbox_of(agency)).last_uid == 0

    async def kept() -> bool:
        return bool(intake.kept) and (await mailbox_of(agency)).last_uid == 1

    intake = Intake(away=False)
    watch = Watch(agency, intake)
    await until(kept, "the mail is kept")
    assert await watch.end() == 1
    assert intake.kept == [raw]
