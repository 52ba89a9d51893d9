"""The codec server as the Temporal UI speaks to it, over a real socket."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator
from http.client import HTTPConnection
from uuid import uuid4

import pytest
import uvicorn
from google.protobuf.json_format import MessageToJson, Parse
from temporalio.api.common.v1 import Payload, Payloads
from temporalio.converter import WorkflowSerializationContext

from api.codec_server import MAX_BODY, codec_app
from neuroconcepts.integrations.payload_codec import KEY_ID, SealingCodec
from neuroconcepts.ports.secrets import PLATFORM_KEY, lead_key_id
from tests.integrations.test_payload_codec import PLAIN, Ring

TOKEN, ORIGIN = "a-long-token", "http://127.0.0.1:8233"
TENANT, LEAD = uuid4(), uuid4()


@pytest.fixture
async def ring() -> Ring:
    return Ring()


@pytest.fixture
async def port(ring: Ring) -> AsyncIterator[int]:
    listener = socket.create_server(("127.0.0.1", 0))
    app = codec_app(SealingCodec(ring), token=TOKEN, ui_origins=[ORIGIN])
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off"))
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    yield listener.getsockname()[1]
    server.should_exit = True
    await serving
    listener.close()


Answer = tuple[int, dict[str, str], bytes]


async def call(port: int, path: str, body: bytes, method: str = "POST", **headers: str) -> Answer:
    def exchange() -> Answer:
        connection = HTTPConnection("127.0.0.1", port, timeout=10)
        connection.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
        response = connection.getresponse()
        answer = response.status, {name.lower(): value for name, value in response.getheaders()}, response.read()
        connection.close()
        return answer

    return await asyncio.to_thread(exchange)


async def sealed_of_lead(ring: Ring) -> Payload:
    context = WorkflowSerializationContext("default", f"lead/{TENANT}/{LEAD}")
    return (await SealingCodec(ring).with_context(context).encode([PLAIN]))[0]


def as_json(*payloads: Payload) -> bytes:
    return MessageToJson(Payloads(payloads=payloads)).encode()


@pytest.mark.parametrize(
    ("path", "headers"), [("/decode", {"authorization": f"Bearer {TOKEN}"}), (f"/{TOKEN}/decode", {})]
)
async def test_payloads_are_shown_to_who_has_the_token(
    port: int, ring: Ring, path: str, headers: dict[str, str]
) -> None:
    status, _, body = await call(port, path, as_json(await sealed_of_lead(ring), PLAIN), **headers)
    assert status == 200
    assert list(Parse(body, Payloads()).payloads) == [PLAIN, PLAIN]


@pytest.mark.parametrize("path", ["/decode", "/encode", "/wrong/decode", f"/{TOKEN[:-1]}/encode", f"/{TOKEN}x/decode"])
@pytest.mark.parametrize("headers", [{}, {"authorization": "Bearer wrong"}, {"authorization": "Bearer"}])
async def test_nothing_is_shown_without(port: int, ring: Ring, path: str, headers: dict[str, str]) -> None:
    status, answered, body = await call(port, path, as_json(await sealed_of_lead(ring)), **headers)
    assert (status, answered["www-authenticate"]) == (401, "Bearer")
    assert b"payloads" not in body


def test_there_is_no_server_without_a_token() -> None:
    with pytest.raises(ValueError, match="token"):
        codec_app(SealingCodec(Ring()), token="", ui_origins=[])


@pytest.mark.parametrize(("origin", "allowed"), [(ORIGIN, True), ("http://evil.example", False)])
async def test_only_the_uis_origin_may_ask_from_a_browser(port: int, origin: str, allowed: bool) -> None:
    wanted = {
        "origin": origin,
        "access_control_request_method": "POST",
        "access_control_request_headers": "authorization,content-type,x-namespace",
    }
    status, headers, _ = await call(port, "/decode", b"", "OPTIONS", **wanted)
    assert (status == 200) is allowed
    assert headers.get("access-control-allow-origin") == (ORIGIN if allowed else None)


async def test_erased_payloads_are_shown_as_that_beside_the_others(port: int, ring: Ring) -> None:
    body = as_json(await sealed_of_lead(ring), PLAIN)
    ring.erased.add(lead_key_id(TENANT, LEAD))
    _, _, answer = await call(port, f"/{TOKEN}/decode", body)
    erased, plain = Parse(answer, Payloads()).payloads
    assert json.loads(erased.data) == "[erased]"
    assert plain == PLAIN


async def test_what_the_ui_sends_is_sealed_with_the_platforms_key(port: int) -> None:
    _, _, answer = await call(port, f"/{TOKEN}/encode", as_json(PLAIN))
    [sealed] = Parse(answer, Payloads()).payloads
    assert sealed.metadata[KEY_ID].decode() == PLATFORM_KEY
    _, _, again = await call(port, f"/{TOKEN}/decode", as_json(sealed))
    assert list(Parse(again, Payloads()).payloads) == [PLAIN]


@pytest.mark.parametrize(
    ("body", "status"),
    [(b"", 400), (b"{", 400), (b"\xff", 400), (b'{"payloads": 1}', 400), (b"x" * (MAX_BODY + 1), 413)],
)
async def test_bad_bodies_are_refused(port: int, body: bytes, status: int) -> None:
    assert (await call(port, f"/{TOKEN}/decode", body))[0] == status


async def test_a_tampered_payload_is_refused_with_its_reason(port: int, ring: Ring) -> None:
    sealed = await sealed_of_lead(ring)
    sealed.data = sealed.data[:-1] + bytes([sealed.data[-1] ^ 1])
    status, _, body = await call(port, f"/{TOKEN}/decode", as_json(sealed))
    assert status == 422
    assert "does not open" in json.loads(body)["detail"]
