"""What stands below a person's mails: his own signature, or that of a mailbox, with the agency's details."""

from dataclasses import dataclass
from uuid import UUID

from activities.letters import signature
from neuroconcepts.errors import NotAllowed
from neuroconcepts.store import tables
from neuroconcepts.store.mailbox import Mailboxes
from neuroconcepts.store.session import Store, TenantSession
from neuroconcepts.store.tenant import Tenants


@dataclass(frozen=True, slots=True)
class Shown:
    """A signature as it was written (empty: none of one's own), and as it stands below a mail."""

    signature: str
    shown: str


class Signatures:
    """The signatures of all tenants' people and mailboxes."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def of_user(self, tenant_id: UUID, user_id: UUID) -> Shown:
        """The person's signature, as his mails show it unless their mailbox has its own."""
        async with self._store.tenant(tenant_id) as session:
            agent = await Mailboxes(session).agent(user_id)
            return Shown(agent.signature, signature(agent, None, await Tenants(session).get()))

    async def sign(self, tenant_id: UUID, user_id: UUID, text: str) -> Shown:
        """Give the person this signature; empty, his name, agency, number and address are one."""
        async with self._store.tenant(tenant_id) as session:
            agent = await Mailboxes(session).agent(user_id)
            agent.signature = text.strip()
            return Shown(agent.signature, signature(agent, None, await Tenants(session).get()))

    async def sign_mailbox(
        self, tenant_id: UUID, mailbox_id: UUID, text: str, *, user_id: UUID, is_admin: bool
    ) -> Shown:
        """Give a mailbox its own signature; empty, it has its person's. Raises `NotFound`, `NotAllowed` for another's mailbox."""
        async with self._store.tenant(tenant_id) as session:
            mailbox = await Mailboxes(session).get(mailbox_id)
            if mailbox.user_id != user_id and not is_admin:
                raise NotAllowed(f"The mailbox {mailbox.address} is another person's: he or an administrator signs it.")
            mailbox.signature = text.strip()
            return await self._shown(session, mailbox)

    async def _shown(self, session: TenantSession, mailbox: tables.Mailbox) -> Shown:
        agent = await Mailboxes(session).agent(mailbox.user_id)
        return Shown(mailbox.signature, signature(agent, mailbox, await Tenants(session).get()))
