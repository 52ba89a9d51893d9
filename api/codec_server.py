"""The codec server: lets the Temporal UI and CLI show sealed payloads to those who hold its token.

Protocol: https://docs.temporal.io/production-deployment/data-encryption#codec-server-setup. A browser sends the token in the
`Authorization` header (Bearer) when the UI is set up with logins; the UI of a dev server can send none, so the token may also
be the first part of the path: `http://host:port/{token}` is then the UI's codec endpoint, and as secret as the token.
"""

import json
from collections.abc import Sequence
from hmac import compare_digest
from http import HTTPStatus

import uvicorn
from fastapi import FastAPI, HTTPException, Request, Response
from fastapi.middleware.cors import CORSMiddleware
from google.protobuf.json_format import MessageToJson, Parse, ParseError
from temporalio.api.common.v1 import Payload, Payloads
from temporalio.converter import PayloadCodec

from neuroconcepts.bootstrap import open_store
from neuroconcepts.config import Config
from neuroconcepts.errors import Permanent, Retryable
from neuroconcepts.integrations.payload_codec import SealingCodec
from neuroconcepts.integrations.secrets_file import FileMasterKey
from neuroconcepts.ports.secrets import KeyErased
from neuroconcepts.store.keys import Keys

MAX_BODY = 16 * 1024 * 1024
"""Bytes: a page of the UI's history with payloads of Temporal's own limit (2 MB each) fits several times."""
_ERASED = Payload(metadata={"encoding": b"json/plain"}, data=json.dumps("[erased]").encode())
_BEARER = "Bearer "


def codec_app(codec: PayloadCodec, *, token: str, ui_origins: Sequence[str]) -> FastAPI:
    """The app; the caller binds it. `ui_origins` are the UI's addresses, from which browsers may ask.

    Raises `ValueError` for an empty token: the server would show everything to everybody.
    """
    if not token:
        raise ValueError("The codec server needs a token.")
    app = FastAPI(title="NeuroConcepts codec server", openapi_url=None)
    app.add_middleware(
        CORSMiddleware,
        allow_origins=list(ui_origins),
        allow_methods=["POST"],
        allow_headers=["authorization", "content-type", "x-namespace"],
    )

    @app.post("/decode")
    @app.post("/{path_token}/decode")
    async def decode(request: Request, path_token: str = "") -> Response:
        _check_token(request, path_token, token)
        return _answer([await _shown(codec, payload) for payload in await _payloads(request)])

    @app.post("/encode")
    @app.post("/{path_token}/encode")
    async def encode(request: Request, path_token: str = "") -> Response:
        """For what a person sends from the UI; sealed with the platform's key, as the protocol does not tell for whom."""
        _check_token(request, path_token, token)
        return _answer(await codec.encode(await _payloads(request)))

    return app


def _check_token(request: Request, path_token: str, token: str) -> None:
    given = path_token or request.headers.get("authorization", "").removeprefix(_BEARER)
    if not compare_digest(given.encode(), token.encode()):
        raise HTTPException(
            HTTPStatus.UNAUTHORIZED, "The codec server needs its token.", {"WWW-Authenticate": "Bearer"}
        )


async def _payloads(request: Request) -> list[Payload]:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MAX_BODY:
            raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"At most {MAX_BODY} bytes at once.")
    try:
        return list(Parse(bytes(body), Payloads()).payloads)
    except (ParseError, UnicodeDecodeError) as error:
        raise HTTPException(HTTPStatus.BAD_REQUEST, f"Not the JSON of Temporal's Payloads: {error}") from error


async def _shown(codec: PayloadCodec, payload: Payload) -> Payload:
    """The payload in clear; what was erased is shown as that, so that the rest of a history can still be read."""
    try:
        return (await codec.decode([payload]))[0]
    except KeyErased:
        return _ERASED
    except Permanent as error:
        raise HTTPException(HTTPStatus.UNPROCESSABLE_ENTITY, str(error)) from error
    except Retryable as error:
        raise HTTPException(HTTPStatus.SERVICE_UNAVAILABLE, str(error)) from error


def _answer(payloads: Sequence[Payload]) -> Response:
    return Response(MessageToJson(Payloads(payloads=payloads), indent=None), media_type="application/json")


def main() -> None:
    """`python -m api.codec_server`: serve the Temporal UI on this machine."""
    config = Config()
    store = open_store(config)
    codec = SealingCodec(Keys(store, FileMasterKey(config.master_key_file)))
    app = codec_app(codec, token=config.codec_token.get_secret_value(), ui_origins=[config.temporal_ui_origin])
    # The token may stand in the path: no access log.
    uvicorn.run(app, host="127.0.0.1", port=config.codec_port, log_level="warning", access_log=False)


if __name__ == "__main__":
    main()
