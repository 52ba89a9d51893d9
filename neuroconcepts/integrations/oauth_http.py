"""What a provider's OAuth endpoints answer, in our words: the same for Google and Microsoft (RFC 6749 §5.2, RFC 8628 §3.5)."""

from functools import partial

import requests
from requests.exceptions import SSLError

from neuroconcepts.errors import Misconfigured, Unavailable
from neuroconcepts.ports.oauth import ConsentWithdrawn

TIMEOUT_SECONDS = 10
_QUOTED = 300
"""Characters of an error that may be a whole page."""
_OWNER_HAS_TO_ACT = {
    "invalid_grant",
    "access_denied",
    "authorization_declined",
    "expired_token",
    "interaction_required",  # Microsoft, as when a second factor has become due
    "consent_required",
    "login_required",
}
_PASSES = {"temporarily_unavailable", "server_error", "internal_failure", "slow_down", "rate_limit_exceeded"}


def session(ca_file: str | None) -> requests.Session:
    """An HTTP client whose every call is bounded; `ca_file` is trusted instead of the system's certificates."""
    http = requests.Session()
    if ca_file:
        http.verify = ca_file
        http.trust_env = False  # REQUESTS_CA_BUNDLE would beat `verify`
    http.request = partial(http.request, timeout=TIMEOUT_SECONDS)  # type: ignore[method-assign]  # it has no default of its own
    return http


def refused(provider: str, account: str, code: str, description: str) -> Exception:
    """What an error of the provider means for the mailbox `account`; `description` is written for people, without tokens."""
    said = f"{code}: {description}" if description else code
    if code in _OWNER_HAS_TO_ACT:
        return ConsentWithdrawn(
            f"{provider} no longer lets us into the mailbox {account} ({said}). "
            f"Its owner connects it anew: python -m neuroconcepts connect-mailbox {account} --provider {provider.lower()}"
        )
    if code in _PASSES:
        return Unavailable(f"{provider} gives out no token for {account} now ({said}).")
    return Misconfigured(
        f"{provider} gives out no token for {account} ({said}). Check our client's registration there, its id and secret."
    )


def away(provider: str, error: Exception) -> Exception:
    """What it means that no answer of the provider's own came: as a rule that one will come later."""
    if isinstance(error, SSLError):
        return Misconfigured(f"The certificate of {provider}'s sign-in is not trusted: {error}. Check the CA file.")
    return Unavailable(f"{provider}'s sign-in does not answer as it should: {str(error)[:_QUOTED]}")
