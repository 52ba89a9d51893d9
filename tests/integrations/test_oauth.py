"""Consent and tokens, by the real google-auth and msal: what each vendor gives, and what its errors mean to us."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from threading import Thread
from typing import Any

import pytest

from neuroconcepts.errors import Misconfigured, NeuroConceptsError, Unavailable
from neuroconcepts.integrations.google_oauth import GoogleOauth
from neuroconcepts.integrations.microsoft_oauth import MicrosoftOauth
from neuroconcepts.local.ports import free_port
from neuroconcepts.ports.oauth import ConsentWithdrawn, OauthProvider
from tests.standins.oauth import GOOGLE_ID, GOOGLE_SECRET, MICROSOFT_ID, MICROSOFT_SECRET, OauthStandin

EVA = "eva@agent.example"
Make = Callable[..., OauthProvider]


def google(vendors: OauthStandin, **other: Any) -> GoogleOauth:
    return replace(
        GoogleOauth(GOOGLE_ID, GOOGLE_SECRET, f"{vendors.url}/google/token", ca_file=vendors.ca_file), **other
    )


def microsoft(vendors: OauthStandin, **other: Any) -> MicrosoftOauth:
    values: dict[str, Any] = {"authority": vendors.authority, "ca_file": vendors.ca_file, "client_id": MICROSOFT_ID}
    return MicrosoftOauth(**values | other)


@pytest.fixture(params=[google, microsoft])
def make(request: pytest.FixtureRequest, vendors: OauthStandin) -> Make:
    """Makes each of the two providers; what it is given is its own."""
    return lambda **other: request.param(vendors, **other)


async def fault(provider: OauthProvider, refresh_token: str = "1//never") -> NeuroConceptsError:
    with pytest.raises(NeuroConceptsError) as caught:
        await provider.refresh(EVA, refresh_token)
    return caught.value


async def test_a_refresh_token_is_exchanged_for_an_access_token(make: Make, vendors: OauthStandin) -> None:
    granted = await make().refresh(EVA, vendors.consented(EVA))
    assert vendors.account_of(granted.access.value) == EVA
    left = granted.access.expires_at - datetime.now(UTC)
    assert timedelta(minutes=55) < left <= timedelta(hours=1)
    assert vendors.is_good(granted.refresh_token)


async def test_google_keeps_the_refresh_token_and_microsoft_replaces_it(vendors: OauthStandin) -> None:
    token = vendors.consented(EVA)
    assert (await google(vendors).refresh(EVA, token)).refresh_token == token
    provider = microsoft(vendors)
    second = (await provider.refresh(EVA, token)).refresh_token
    assert second != token
    assert (await provider.refresh(EVA, second)).refresh_token not in {token, second}


async def test_withdrawn_consent_says_how_to_connect_anew(make: Make, vendors: OauthStandin) -> None:
    token = vendors.consented(EVA)
    vendors.withdraw(EVA)
    error = await fault(make(), token)
    assert isinstance(error, ConsentWithdrawn)
    assert re.search(rf"connect-mailbox {EVA} --provider (google|microsoft)$", str(error))
    assert token not in str(error)


async def test_a_wrong_client_is_for_operations(vendors: OauthStandin) -> None:
    for provider in (google(vendors, client_secret="x"), microsoft(vendors, client_id="x")):
        error = await fault(provider, vendors.consented(EVA))
        assert type(error) is Misconfigured
        assert "its id and secret" in str(error)


async def test_microsoft_takes_a_secret_where_the_client_is_a_web_app(vendors: OauthStandin) -> None:
    confidential = microsoft(vendors, client_secret=MICROSOFT_SECRET)
    assert (await confidential.refresh(EVA, vendors.consented(EVA))).access.value
    error = await fault(microsoft(vendors, client_secret="expired-secret"), vendors.consented(EVA))
    assert "AADSTS7000215" in str(error)
    assert "expired-secret" not in f"{error}{confidential!r}"


async def test_an_unknown_authority_is_for_operations(vendors: OauthStandin) -> None:
    error = await fault(microsoft(vendors, authority=f"{vendors.url}/nobody"))
    assert type(error) is Misconfigured
    assert "microsoft_authority" in str(error)


@pytest.mark.parametrize("answer", [(502, "<html>Bad gateway</html>"), (400, "<html>the hotel's login page</html>")])
async def test_a_vendor_that_is_away_may_be_tried_again(make: Make, vendors: OauthStandin, answer: Any) -> None:
    token, provider = vendors.consented(EVA), make()
    vendors.fails.append(answer)
    assert isinstance(await fault(provider, token), Unavailable)
    assert (await make().refresh(EVA, token)).access.value


async def test_an_error_that_passes_may_be_tried_again(vendors: OauthStandin) -> None:
    """google-auth repeats such a call by itself, msal does not."""
    vendors.fails.append((400, {"error": "temporarily_unavailable", "error_description": "AADSTS90033: Transient."}))
    assert isinstance(await fault(microsoft(vendors), vendors.consented(EVA)), Unavailable)


async def test_nobody_listening_may_be_tried_again(vendors: OauthStandin) -> None:
    nobody = f"https://127.0.0.1:{free_port()}"
    for provider in (
        google(vendors, token_url=f"{nobody}/token"),
        microsoft(vendors, authority=f"{nobody}/common"),
    ):
        assert isinstance(await fault(provider), Unavailable)


async def test_an_untrusted_certificate_gets_no_refresh_token(
    make: Make, vendors: OauthStandin, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("REQUESTS_CA_BUNDLE", raising=False)
    error = await fault(make(ca_file=None), vendors.consented(EVA))
    assert type(error) is Misconfigured
    assert "not trusted" in str(error)
    assert vendors.refreshed == []


async def test_nothing_secret_is_printed(make: Make, vendors: OauthStandin) -> None:
    provider = make()
    granted = await provider.refresh(EVA, vendors.consented(EVA))
    for secret in (GOOGLE_SECRET, granted.access.value, granted.refresh_token):
        assert secret not in f"{provider!r}{granted!r}"


# ── Consent ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def in_a_browser(vendors: OauthStandin, account: str | None) -> tuple[Callable[[str], None], list[str]]:
    """A person who does as he is told, signed in as `account` (None refuses); and what he was told."""
    told: list[str] = []

    def tell(sentence: str) -> None:
        told.append(sentence)
        if code := re.search(r"enter the code (\w+)", sentence):
            vendors.enter_code(code[1], account)
        else:
            Thread(target=vendors.visit, args=(sentence.rsplit(maxsplit=1)[-1], account)).start()

    return tell, told


async def test_consent_brings_a_refresh_token(make: Make, vendors: OauthStandin) -> None:
    provider = make()
    tell, told = in_a_browser(vendors, EVA)
    token = await provider.consent(EVA, tell)
    assert (await provider.refresh(EVA, token)).access.value
    [sentence] = told
    assert EVA in sentence


async def test_refused_consent_is_told(make: Make, vendors: OauthStandin) -> None:
    tell, _ = in_a_browser(vendors, None)
    with pytest.raises(ConsentWithdrawn, match=r"access_denied|declined"):
        await make().consent(EVA, tell)


async def test_nobody_coming_to_the_browser_is_told(vendors: OauthStandin) -> None:
    with pytest.raises(ConsentWithdrawn, match="Timed out"):
        await google(vendors, patience=0).consent(EVA, lambda _: None)
