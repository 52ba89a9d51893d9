"""A mailbox's accounts with their secret opened, for the moment of use only."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, TypeVar

from activities.access_tokens import AccessTokens
from neuroconcepts.errors import Misconfigured
from neuroconcepts.ports.mail import ImapAccount, LoginRefused, SmtpAccount
from neuroconcepts.store.keys import Keys
from neuroconcepts.store.tables import Mailbox

T = TypeVar("T")
A = TypeVar("A", SmtpAccount, ImapAccount)


class Accounts:
    """Opens sealed passwords and fetches tokens. `ca_file` is trusted besides nothing else, where a mail server has an own CA.

    Raises what `AccessTokens.of` raises, for mailboxes with tokens.
    """

    def __init__(self, keys: Keys, tokens: AccessTokens, ca_file: Path | None = None) -> None:
        self._keys = keys
        self._tokens = tokens
        self._ca_file = str(ca_file) if ca_file else None

    async def smtp(self, mailbox: Mailbox) -> SmtpAccount:
        """The account to send with."""
        return SmtpAccount(**mailbox.smtp, **await self._login(mailbox))

    async def imap(self, mailbox: Mailbox) -> ImapAccount:
        """The account to read with. Raises `Misconfigured` when the mailbox has none."""
        if mailbox.imap is None:
            raise Misconfigured(f"The mailbox {mailbox.address} has no IMAP account. Give it one, or do not read it.")
        return ImapAccount(**mailbox.imap, **await self._login(mailbox))

    async def with_smtp(self, mailbox: Mailbox, use: Callable[[SmtpAccount], Awaitable[T]]) -> T:
        """Do something with the account to send with; where the server refuses its token, once more with another one."""
        return await self._logged_in(mailbox, self.smtp, use)

    async def with_imap(self, mailbox: Mailbox, use: Callable[[ImapAccount], Awaitable[T]]) -> T:
        """The same with the account to read with."""
        return await self._logged_in(mailbox, self.imap, use)

    async def renew(self, mailbox: Mailbox, refused: SmtpAccount | ImapAccount, error: LoginRefused) -> None:
        """Let the next account have another token than the refused one; raises `error` where there is but a password."""
        if refused.token is None:
            raise error
        await self._tokens.renew(mailbox, refused.token)

    async def _logged_in(
        self, mailbox: Mailbox, account_of: Callable[[Mailbox], Awaitable[A]], use: Callable[[A], Awaitable[T]]
    ) -> T:
        account = await account_of(mailbox)
        try:
            return await use(account)
        except LoginRefused as error:
            await self.renew(mailbox, account, error)
        return await use(await account_of(mailbox))

    async def _login(self, mailbox: Mailbox) -> dict[str, Any]:
        if mailbox.auth == "password":
            secret = {"password": await self._keys.open(mailbox.tenant_id, mailbox.sealed_secret, mailbox.place)}
        else:
            secret = {"token": await self._tokens.of(mailbox)}
        return {**secret, "ca_file": self._ca_file}
