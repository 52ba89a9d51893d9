"""Access tokens of mailboxes whose owners consented by OAuth: kept in memory while they live, each fetched once.

A provider may replace the refresh token with each use (Microsoft does). So the mailbox's row is locked from reading the old
one to storing the new one: two processes never use the same one, and none is lost but by a crash between the two, which
Microsoft forgives (the old one is not revoked by its use).
"""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from uuid import UUID

from neuroconcepts.errors import Misconfigured
from neuroconcepts.ports.oauth import AccessToken, OauthProvider
from neuroconcepts.ports.secrets import tenant_key_id
from neuroconcepts.store.keys import Keys
from neuroconcepts.store.mailbox import Mailboxes
from neuroconcepts.store.session import Store
from neuroconcepts.store.tables import Mailbox

MARGIN = timedelta(minutes=2)
"""A token that has no more than this to live is not used any more: a login takes seconds, and clocks differ."""
AT_ONCE = 3
"""How many tokens are fetched at a time: each holds a connection to the database while the provider thinks."""


class AccessTokens:
    """For one event loop; the tokens of a process are shared by all its activities."""

    def __init__(
        self,
        store: Store,
        keys: Keys,
        providers: Mapping[str, OauthProvider],
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._store = store
        self._keys = keys
        self._providers = providers
        self._clock = clock
        self._held: dict[UUID, AccessToken] = {}
        self._one_by_one: defaultdict[UUID, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._at_once = asyncio.Semaphore(AT_ONCE)

    async def of(self, mailbox: Mailbox) -> str:
        """A token that is good for a login now.

        Raises `ConsentWithdrawn`, `Unavailable` when the provider or the database is away, and `Misconfigured` for a
        mailbox that was never connected, or a provider whose client is not configured.
        """
        async with self._one_by_one[mailbox.id]:
            held = self._held.get(mailbox.id)
            if held is None or held.expires_at - MARGIN <= self._clock():
                held = self._held[mailbox.id] = await self._fetch(mailbox)
            return held.value

    async def renew(self, mailbox: Mailbox, refused: str) -> None:
        """Fetch another token, unless the one that the mail server refused is replaced already. Raises as `of` does."""
        async with self._one_by_one[mailbox.id]:
            held = self._held.get(mailbox.id)
            if held is None or held.value == refused:
                self._held[mailbox.id] = await self._fetch(mailbox)

    async def _fetch(self, mailbox: Mailbox) -> AccessToken:
        # Before the transaction, which would else wait for a second connection while it holds one.
        key = await self._keys.key(tenant_key_id(mailbox.tenant_id))
        async with self._at_once, self._store.tenant(mailbox.tenant_id) as session:
            row = await Mailboxes(session).get(mailbox.id, lock=True)
            refresh_token = key.open(row.sealed_secret, row.place).decode()
            granted = await self._provider(row, refresh_token).refresh(row.address, refresh_token)
            if granted.refresh_token != refresh_token:
                row.sealed_secret = key.seal(granted.refresh_token.encode(), row.place)
        return granted.access

    def _provider(self, mailbox: Mailbox, refresh_token: str) -> OauthProvider:
        if not refresh_token:
            raise Misconfigured(
                f"The mailbox {mailbox.address} is not connected yet. Its owner connects it: "
                f"python -m neuroconcepts connect-mailbox {mailbox.address} --provider {mailbox.auth}"
            )
        if (provider := self._providers.get(mailbox.auth)) is None:
            raise Misconfigured(
                f"The mailbox {mailbox.address} signs in by {mailbox.auth}, where we have no client. "
                f"Set NEUROCONCEPTS_{mailbox.auth.upper()}_CLIENT_ID."
            )
        return provider
