"""Google's consent to a Gmail or Workspace mailbox, by google-auth.

https://developers.google.com/identity/protocols/oauth2/native-app
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial

from google.auth.exceptions import RefreshError, TransportError
from google.auth.transport.requests import Request
from google.oauth2.credentials import Credentials
from requests.exceptions import RequestException

from neuroconcepts.integrations.oauth_http import TIMEOUT_SECONDS, away, refused, session
from neuroconcepts.ports.oauth import AccessToken, Granted

NAME = "Google"
SCOPE = "https://mail.google.com/"
"""IMAP and SMTP; there is no narrower one for them."""
HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class GoogleOauth:
    """`ports.oauth.OauthProvider`; the client is registered as a desktop app. `patience`: seconds a person may take."""

    client_id: str
    client_secret: str = field(repr=False)
    token_url: str = "https://oauth2.googleapis.com/token"  # noqa: S105 (an address)
    consent_url: str = "https://accounts.google.com/o/oauth2/v2/auth"
    ca_file: str | None = None
    patience: int = 600

    async def refresh(self, account: str, refresh_token: str) -> Granted:
        """See `ports.oauth.OauthProvider.refresh`."""
        return await asyncio.to_thread(self._refresh, account, refresh_token)

    async def consent(self, account: str, tell: Callable[[str], None]) -> str:
        """See `ports.oauth.OauthProvider.consent`: the browser has to run on this machine, where it is sent back to."""
        return await asyncio.to_thread(self._consent, account, tell)

    def _refresh(self, account: str, refresh_token: str) -> Granted:
        credentials = Credentials(  # type: ignore[no-untyped-call]  # google-auth types its package, but not this
            None,
            refresh_token=refresh_token,
            token_uri=self.token_url,
            client_id=self.client_id,
            client_secret=self.client_secret,
        )
        with session(self.ca_file) as http:
            try:
                credentials.refresh(partial(Request(http), timeout=TIMEOUT_SECONDS))  # type: ignore[no-untyped-call]  # as above
            except RefreshError as error:
                raise _ours(account, error) from error
            except TransportError as error:
                raise away(NAME, error.args[0] if error.args else error) from error
        expires_at = credentials.expiry.replace(tzinfo=UTC) if credentials.expiry else datetime.now(UTC) + HOUR
        return Granted(AccessToken(str(credentials.token), expires_at), str(credentials.refresh_token))

    def _consent(self, account: str, tell: Callable[[str], None]) -> str:
        from google_auth_oauthlib.flow import InstalledAppFlow, WSGITimeoutError
        from oauthlib.oauth2 import OAuth2Error

        class Flow(InstalledAppFlow):  # type: ignore[misc]  # it has no types
            def authorization_url(self, **options: str) -> tuple[str, str]:
                url, state = super().authorization_url(**options)
                tell(f"Open this page in a browser on this machine, as {account}: {url}")
                return url, state

        flow = Flow.from_client_config(self._registered(), [SCOPE])
        with session(self.ca_file) as http:
            flow.oauth2session.verify, flow.oauth2session.trust_env = http.verify, http.trust_env
        try:
            credentials = flow.run_local_server(
                port=0,
                open_browser=False,
                authorization_prompt_message=None,
                timeout_seconds=self.patience,
                prompt="consent",  # else a second consent brings no refresh token
                login_hint=account,
            )
        except OAuth2Error as error:
            raise refused(NAME, account, error.error or "", error.description or "") from error
        except (
            WSGITimeoutError,
            Warning,
        ) as error:  # nobody came; or not all was consented to, which oauthlib "warns" of
            raise refused(NAME, account, "access_denied", str(error)) from error
        except RequestException as error:
            raise away(NAME, error) from error
        return str(credentials.refresh_token)

    def _registered(self) -> dict[str, dict[str, str]]:
        """Our client in the form of Google's client secrets file."""
        return {
            "installed": {
                "client_id": self.client_id,
                "client_secret": self.client_secret,
                "auth_uri": self.consent_url,
                "token_uri": self.token_url,
            }
        }


def _ours(account: str, error: RefreshError) -> Exception:
    said = error.args[1] if len(error.args) > 1 else None
    if isinstance(said, dict) and not error.retryable:
        return refused(NAME, account, str(said.get("error")), str(said.get("error_description", "")))
    if "Reauthentication" in str(
        error
    ):  # Workspace's own session limit; google-auth keeps the answer's fields to itself
        return refused(NAME, account, "invalid_grant", str(error))
    return away(NAME, error)  # a page that is not of the protocol
