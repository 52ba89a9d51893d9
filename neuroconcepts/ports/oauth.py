"""A mailbox's consent by OAuth 2.0 (RFC 6749): a lasting refresh token, exchanged for access tokens that live an hour.

`integrations.google_oauth` and `integrations.microsoft_oauth` are behind this Protocol. An access token logs into IMAP and
SMTP in a password's place (XOAUTH2, https://developers.google.com/gmail/imap/xoauth2-protocol).
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, Protocol

from neuroconcepts.errors import Misconfigured

Provider = Literal["google", "microsoft"]


class ConsentWithdrawn(Misconfigured):
    """The provider takes this refresh token no more: withdrawn, expired, or a new password; the mailbox's owner connects anew."""


@dataclass(frozen=True, slots=True)
class AccessToken:
    """What logs into the mailbox until `expires_at`."""

    value: str = field(repr=False)
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Granted:
    """A fresh access token, and the refresh token to use from now on: Microsoft gives a new one each time."""

    access: AccessToken
    refresh_token: str = field(repr=False)


class OauthProvider(Protocol):
    """One provider with our client registered there. `account` is the mailbox's address.

    Both raise `errors.Unavailable` while the provider does not answer, `errors.Misconfigured` when it does not know our
    client.
    """

    async def refresh(self, account: str, refresh_token: str) -> Granted:
        """Exchange the refresh token. Raises `ConsentWithdrawn` when the provider takes it no more."""
        ...

    async def consent(self, account: str, tell: Callable[[str], None]) -> str:
        """`tell` the person where to consent, wait until he has, return the refresh token.

        Raises `ConsentWithdrawn` when he refuses or takes too long.
        """
        ...
