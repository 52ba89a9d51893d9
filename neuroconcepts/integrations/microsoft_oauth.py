"""Microsoft's consent to a mailbox of Exchange Online or outlook.com, by msal.

https://learn.microsoft.com/exchange/client-developer/legacy-protocols/how-to-authenticate-an-imap-pop-smtp-application-by-using-oauth
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from threading import Lock
from typing import Any

import msal
from msal.exceptions import MsalServiceError
from requests.exceptions import RequestException

from neuroconcepts.errors import Misconfigured
from neuroconcepts.integrations.oauth_http import away, refused, session
from neuroconcepts.ports.oauth import AccessToken, Granted

NAME = "Microsoft"
SCOPES = ["https://outlook.office.com/IMAP.AccessAsUser.All", "https://outlook.office.com/SMTP.Send"]


class _Forgetful(msal.TokenCache):  # type: ignore[misc]  # msal has no types
    """Keeps nothing: refresh tokens lie sealed in the database, and nowhere else."""

    def add(self, event: object, now: object = None) -> None:
        """What msal calls with each token."""


@dataclass(slots=True)
class MicrosoftOauth:
    """`ports.oauth.OauthProvider`; the client is registered as a public one, or as a web app, which has a secret."""

    client_id: str
    client_secret: str | None = field(default=None, repr=False)
    authority: str = "https://login.microsoftonline.com/common"
    ca_file: str | None = None
    _client: Any = field(default=None, init=False, repr=False)
    _making: Lock = field(default_factory=Lock, init=False, repr=False)

    async def refresh(self, account: str, refresh_token: str) -> Granted:
        """See `ports.oauth.OauthProvider.refresh`."""
        return await asyncio.to_thread(self._refresh, account, refresh_token)

    async def consent(self, account: str, tell: Callable[[str], None]) -> str:
        """See `ports.oauth.OauthProvider.consent`: by a code that is entered in any browser (RFC 8628)."""
        return await asyncio.to_thread(self._consent, account, tell)

    def _refresh(self, account: str, refresh_token: str) -> Granted:
        said = self._ask(account, lambda client: client.acquire_token_by_refresh_token(refresh_token, SCOPES))
        expires_at = datetime.now(UTC) + timedelta(seconds=int(said.get("expires_in", 3600)))
        return Granted(AccessToken(said["access_token"], expires_at), said.get("refresh_token", refresh_token))

    def _consent(self, account: str, tell: Callable[[str], None]) -> str:
        flow = self._ask(account, lambda client: client.initiate_device_flow(SCOPES))
        tell(f"{flow['message']} Sign in as {account}.")
        said = self._ask(account, lambda client: client.acquire_token_by_device_flow(flow))
        return str(said["refresh_token"])

    def _ask(self, account: str, ask: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:
        """Microsoft's answer, without the errors that msal returns in its place."""
        try:
            said = ask(self._connected())
        except (RequestException, MsalServiceError, ValueError) as error:  # ValueError: no JSON, as a proxy's page
            raise away(NAME, error) from error
        if "error" in said:
            raise refused(NAME, account, str(said["error"]), str(said.get("error_description", "")))
        return said

    def _connected(self) -> Any:
        """One client for all mailboxes, made when it is first needed: making it asks Microsoft where its endpoints are."""
        with self._making:
            if self._client is None:
                self._client = self._make()
            return self._client

    def _make(self) -> Any:
        kind = msal.ConfidentialClientApplication if self.client_secret else msal.PublicClientApplication
        try:
            return kind(
                self.client_id,
                client_credential=self.client_secret,
                authority=self.authority,
                instance_discovery=False,
                token_cache=_Forgetful(),
                http_client=session(self.ca_file),
            )
        except ValueError as error:
            raise Misconfigured(f"Microsoft does not know {self.authority}. Check microsoft_authority.") from error
