"""Google's and Microsoft's sign-in, as far as a mail client meets it: HTTPS that the real google-auth and msal speak to.

It keeps what the vendors keep (who consented, which tokens are good and until when), and is as strict as they are where our
client could go wrong: client id and secret, grant types, PKCE, scopes. Mail servers ask it what a token is worth (RFC 7662).
Sources: https://developers.google.com/identity/protocols/oauth2/native-app,
https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow#refresh-the-access-token,
https://learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code, RFC 6749 §5.2.
"""

import base64
import hashlib
import json
import ssl
import sys
import time
import urllib.request
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from threading import RLock, Thread
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from neuroconcepts.local.certificates import Certificates

GOOGLE_ID, GOOGLE_SECRET = "27.apps.googleusercontent.com", "GOCSPX-the-standin-s-own"
MICROSOFT_ID, MICROSOFT_SECRET = "5f1ed0c5-0000-4000-8000-000000000000", "8Q~the-standin-s-own"
GMAIL = "https://mail.google.com/"
OUTLOOK = {"https://outlook.office.com/IMAP.AccessAsUser.All", "https://outlook.office.com/SMTP.Send"}
REVOKED = "Token has been expired or revoked."
AADSTS = "AADSTS700082: The refresh token has expired due to inactivity."

Answer = tuple[int, Any]


@dataclass
class OauthStandin:
    """The vendors' state. A refresh token of Microsoft's works once here, stricter than theirs: none may be lost or used twice.

    `fails` are answers given instead of the next ones; `refreshed` are the accounts that were given an access token.
    """

    url: str = ""
    ca_file: str = ""
    introspection: str = ""
    life: int = 3600
    fails: deque[Answer] = field(default_factory=deque)
    refreshed: list[str] = field(default_factory=list)
    _refresh: dict[str, str] = field(default_factory=dict)
    _access: dict[str, tuple[str, float]] = field(default_factory=dict)
    _codes: dict[str, tuple[str, str]] = field(default_factory=dict)
    _devices: dict[str, str | None] = field(default_factory=dict)
    _numbers: Iterator[int] = field(default_factory=count)
    _lock: RLock = field(default_factory=RLock)

    @property
    def authority(self) -> str:
        """Microsoft's, for organisations and private accounts alike."""
        return f"{self.url}/common"

    def consented(self, account: str) -> str:
        """A refresh token for this account's mailbox."""
        with self._lock:
            token = f"1//refresh-{next(self._numbers)}-{account}"
            self._refresh[token] = account
            return token

    def access_token(self, account: str) -> str:
        """An access token for this account's mailbox, as after a refresh."""
        with self._lock:
            return str(self._granted(account, GMAIL)["access_token"])

    def is_good(self, refresh_token: str) -> bool:
        """Whether this refresh token would be taken now."""
        return refresh_token in self._refresh

    def withdraw(self, account: str) -> None:
        """The owner removes our access: refresh tokens and access tokens are void."""
        with self._lock:
            self._refresh = {token: whose for token, whose in self._refresh.items() if whose != account}
        self.expire(account)

    def expire(self, account: str) -> None:
        """All access tokens of this account are void from now on."""
        with self._lock:
            self._access = {token: value for token, value in self._access.items() if value[0] != account}

    def account_of(self, access_token: str) -> str | None:
        """Whose mailbox this access token opens."""
        account, until = self._access.get(access_token, (None, 0.0))
        return account if until > time.monotonic() else None

    # ── A person in a browser ──────────────────────────────────────────────────────────────────────────────────────────

    def visit(self, url: str, account: str | None) -> None:
        """Open Google's consent page, signed in as `account`, and agree; None refuses. The browser is sent back to us."""
        asked = dict(parse_qsl(urlsplit(url).query))
        assert (asked["client_id"], asked["scope"], asked["response_type"]) == (GOOGLE_ID, GMAIL, "code")
        assert asked["access_type"] == "offline"
        assert (asked["prompt"], asked["code_challenge_method"]) == ("consent", "S256")
        back: dict[str, str] = {"state": asked["state"], "error": "access_denied"}
        if account:
            code = f"4/{next(self._numbers)}"
            self._codes[code] = (account, asked["code_challenge"])
            back = {"state": asked["state"], "code": code, "scope": GMAIL}
        with urllib.request.urlopen(f"{asked['redirect_uri']}?{urlencode(back)}") as page:
            page.read()

    def enter_code(self, user_code: str, account: str | None) -> None:
        """Enter the code on Microsoft's page and sign in as `account`; None refuses."""
        with self._lock:
            assert user_code in self._devices
            self._devices[user_code] = account or ""

    # ── What the endpoints answer ──────────────────────────────────────────────────────────────────────────────────────

    def answer(self, path: str, form: dict[str, str]) -> Answer:
        with self._lock:
            if self.fails and path.endswith("/token"):
                return self.fails.popleft()
            endpoints = {
                "/google/token": self._google,
                "/common/v2.0/.well-known/openid-configuration": self._configuration,
                "/common/oauth2/v2.0/token": self._microsoft,
                "/common/oauth2/v2.0/devicecode": self._device_code,
                "/introspect": self._introspection,
            }
            return endpoints.get(path, self._nothing)(form)

    def _introspection(self, form: dict[str, str]) -> Answer:
        account = self.account_of(form["token"])
        return 200, {"active": True, "username": account} if account else {"active": False}

    def _nothing(self, _: dict[str, str]) -> Answer:
        return 404, {"error": "invalid_tenant", "error_description": "AADSTS90002: Tenant not found."}

    def _google(self, form: dict[str, str]) -> Answer:
        if (form["client_id"], form["client_secret"]) != (GOOGLE_ID, GOOGLE_SECRET):
            return 401, {"error": "invalid_client", "error_description": "The OAuth client was not found."}
        match form["grant_type"]:
            case "refresh_token" if account := self._refresh.get(form["refresh_token"]):
                return 200, self._granted(account, GMAIL)
            case "authorization_code" if found := self._codes.pop(form["code"], None):
                account, challenge = found
                digest = hashlib.sha256(form["code_verifier"].encode()).digest()
                assert base64.urlsafe_b64encode(digest).rstrip(b"=").decode() == challenge
                return 200, self._granted(account, GMAIL) | {"refresh_token": self.consented(account)}
        return 400, {"error": "invalid_grant", "error_description": REVOKED}

    def _microsoft(self, form: dict[str, str]) -> Answer:
        if form["client_id"] != MICROSOFT_ID or form.get("client_secret", MICROSOFT_SECRET) != MICROSOFT_SECRET:
            return 401, _aad("invalid_client", "AADSTS7000215: Invalid client secret provided.")
        match form["grant_type"]:
            case "refresh_token" if account := self._refresh.pop(form["refresh_token"], None):
                assert set(form["scope"].split()) >= {*OUTLOOK, "offline_access"}
                return 200, self._rotated(account)
            case "urn:ietf:params:oauth:grant-type:device_code":
                match self._devices.get(form["device_code"].removeprefix("device-")):
                    case None:
                        return 400, _aad("authorization_pending", "AADSTS70016: Authorization is pending.")
                    case "":
                        return 400, _aad("authorization_declined", "AADSTS70020: The user declined.")
                    case account:
                        return 200, self._rotated(account)
        return 400, _aad("invalid_grant", AADSTS)

    def _device_code(self, form: dict[str, str]) -> Answer:
        assert set(form["scope"].split()) >= {*OUTLOOK, "offline_access"}
        code = f"C{next(self._numbers):08}"
        self._devices[code] = None
        page = "https://microsoft.com/devicelogin"
        message = f"To sign in, use a web browser to open the page {page} and enter the code {code} to authenticate."
        told = {"user_code": code, "device_code": f"device-{code}", "verification_uri": page, "message": message}
        return 200, told | {"expires_in": 900, "interval": 0}

    def _granted(self, account: str, scope: str) -> dict[str, Any]:
        token = f"ya29.access-{next(self._numbers)}"
        self._access[token] = (account, time.monotonic() + self.life)
        self.refreshed.append(account)
        return {"token_type": "Bearer", "expires_in": self.life, "scope": scope, "access_token": token}

    def _rotated(self, account: str) -> dict[str, Any]:
        return self._granted(account, " ".join(sorted(OUTLOOK))) | {"refresh_token": self.consented(account)}

    def _configuration(self, _: dict[str, str]) -> Answer:
        paths = {"token_endpoint": "token", "device_authorization_endpoint": "devicecode"}
        urls = {name: f"{self.authority}/oauth2/v2.0/{path}" for name, path in paths.items()}
        return 200, urls | {"authorization_endpoint": f"{self.authority}/authorize", "issuer": self.authority}


def _aad(error: str, description: str) -> dict[str, Any]:
    return {"error": error, "error_description": description, "error_codes": [int(description[6:].partition(":")[0])]}


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    vendors: OauthStandin

    def do_POST(self) -> None:
        form = dict(parse_qsl(self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()))
        if (sent := self.headers.get("Authorization", "")).startswith(
            "Basic "
        ):  # RFC 6749 §2.3.1: in place of two fields
            form["client_id"], _, form["client_secret"] = base64.b64decode(sent[6:]).decode().partition(":")
        self._say(*self.vendors.answer(self.path, form))

    def do_GET(self) -> None:
        self._say(*self.vendors.answer(self.path, {}))

    def _say(self, code: int, body: Any) -> None:
        raw = body.encode() if isinstance(body, str) else json.dumps(body).encode()
        self.send_response(code)
        self.send_header("Content-Type", "text/html" if isinstance(body, str) else "application/json")
        self.send_header("Content-Length", str(len(raw)))
        self.end_headers()
        self.wfile.write(raw)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the base class's name)
        """Keep quiet."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Keep quiet of a client that does not trust us, or goes; not of what is asserted here."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)


@contextmanager
def serving(certificates: Certificates) -> Iterator[OauthStandin]:
    """Answer on 127.0.0.1 until the block ends: HTTPS for clients, HTTP for the mail servers' questions."""
    vendors = OauthStandin(ca_file=str(certificates.ca))
    handler = type("Handler", (_Handler,), {"vendors": vendors})
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    tls.load_cert_chain(certificates.certificate, certificates.key)
    with _Server(("127.0.0.1", 0), handler) as secure, _Server(("127.0.0.1", 0), handler) as plain:
        # The handshake belongs to the connection's own thread: a client that breaks it off holds up nobody.
        secure.socket = tls.wrap_socket(secure.socket, server_side=True, do_handshake_on_connect=False)
        vendors.url = f"https://127.0.0.1:{secure.server_port}"
        vendors.introspection = f"http://127.0.0.1:{plain.server_port}/introspect"
        for server in (secure, plain):
            Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield vendors
        for server in (secure, plain):
            server.shutdown()
