"""Every enabled mailbox with an IMAP account has a workflow that watches it."""

from typing import Any
from uuid import UUID

from sqlmodel import col, select
from temporalio.client import Client
from temporalio.common import Priority, WorkflowIDConflictPolicy

from neuroconcepts.application.handover import AWAY, RPC_TIMEOUT
from neuroconcepts.messages import names
from neuroconcepts.messages.mailbox import MailboxRef
from neuroconcepts.store import tables
from neuroconcepts.store.session import Store
from workflows.mailbox import MailboxWorkflow


class Watching:
    """Starts what is not yet watched; started once is started for good, so a repetition costs nothing at Temporal."""

    def __init__(self, store: Store, client: Client) -> None:
        self._store = store
        self._client = client
        self._started: set[UUID] = set()

    async def watch_all(self) -> int:
        """Start watching all mailboxes that are not watched yet; return how many were started."""
        mailbox = tables.Mailbox
        statement = select(mailbox.tenant_id, mailbox.id).where(col(mailbox.enabled), col(mailbox.imap).is_not(None))
        async with self._store.platform() as session:
            rows = (await session.execute(statement)).all()
        new = [(tenant_id, mailbox_id) for tenant_id, mailbox_id in rows if mailbox_id not in self._started]
        for tenant_id, mailbox_id in new:
            await self.watch(tenant_id, mailbox_id)
        return len(new)

    async def watch(self, tenant_id: UUID, mailbox_id: UUID) -> None:
        """Start watching one mailbox, unless somebody does already."""
        await self._start(tenant_id, mailbox_id)
        self._started.add(mailbox_id)

    async def account_changed(self, tenant_id: UUID, mailbox_id: UUID) -> bool:
        """Let a watch that waits for a person to put its account right try again now; False while Temporal is away."""
        try:
            await self._start(tenant_id, mailbox_id, start_signal="account_changed", rpc_timeout=RPC_TIMEOUT)
        except AWAY:
            return False
        return True

    async def _start(self, tenant_id: UUID, mailbox_id: UUID, **options: Any) -> None:
        await self._client.start_workflow(
            MailboxWorkflow.run,
            MailboxRef(tenant_id=tenant_id, mailbox_id=mailbox_id),
            id=names.mailbox_workflow_id(tenant_id, mailbox_id),
            task_queue=names.MAILBOX,
            id_conflict_policy=WorkflowIDConflictPolicy.USE_EXISTING,
            priority=Priority(fairness_key=str(tenant_id)),
            static_summary="A mailbox, watched",
            **options,
        )
