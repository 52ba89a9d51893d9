"""A server that speaks Gemini's wire format to the real google-genai client, for what a test scripts it to say.

It is no model. It is as strict as the vendor where our client could go wrong: key or bearer token, model name, unknown
fields, and whether what it is scripted to say is of the form that the request's `responseSchema` asks for. Embeddings need
no script: texts that share words get vectors that are near each other, of the dimension asked for and of no special length.
Source: https://ai.google.dev/api/generate-content, https://ai.google.dev/api/embeddings,
https://cloud.google.com/apis/design/errors, and for the token endpoint RFC 7523.
"""

import json
import re
import zlib
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any

MODEL, SECOND_MODEL = "gemini-3-flash-preview", "gemini-2.5-flash"
EMBEDDING_MODELS = ("gemini-embedding-001", "gemini-embedding-2")
TASK_TYPES = {"RETRIEVAL_DOCUMENT", "QUESTION_ANSWERING", "RETRIEVAL_QUERY", "SEMANTIC_SIMILARITY"}
BATCH = 100
"""Texts of one `batchEmbedContents`."""
API_KEY = "AIza-the-standin-s-own-key"
TOKEN = "ya29.the-standin-s-own-token"
FIELDS = {"contents", "systemInstruction", "generationConfig", "safetySettings", "tools", "toolConfig"}
SETTINGS = {"responseMimeType", "responseSchema", "maxOutputTokens", "thinkingConfig", "temperature", "seed", "topP"}
_PATH = re.compile(
    r"(?:/v1beta/models/(?P<key_model>[^/:]+)"
    r"|/v1beta1/projects/(?P<project>[^/]+)/locations/(?P<location>[^/]+)/publishers/google/models/(?P<model>[^/:]+))"
    r":(?P<verb>generateContent|embedContent|batchEmbedContents)"
)


@dataclass(frozen=True)
class Says:
    """An answer of the form that was asked for; `raw` instead sends this text as it is."""

    value: Any = None
    raw: str | None = None
    finish: str = "STOP"
    thoughts: int = 0


@dataclass(frozen=True)
class Fails:
    """An error of Google's APIs. `retry_after` goes into the header, `retry_delay` into google.rpc.RetryInfo."""

    code: int
    status: str
    reason: str = ""
    retry_after: str | None = None
    retry_delay: str | None = None


@dataclass(frozen=True)
class Blocked:
    """The prompt is refused: no candidates."""

    reason: str = "PROHIBITED_CONTENT"


@dataclass(frozen=True)
class Empty:
    """A candidate without content, as safety filters and exhausted output budgets leave it."""

    finish: str = "SAFETY"


@dataclass(frozen=True)
class Silent:
    """No answer until the server stops; with `trickle`, one blank each time, which resets a client's read timeout."""

    trickle: float = 0.0


@dataclass(frozen=True)
class Page:
    """Something that is not Google's: a proxy's page."""

    code: int
    body: str


@dataclass(frozen=True)
class Embeds:
    """Vectors for what came, which is what happens without a script."""


Turn = Says | Fails | Blocked | Empty | Silent | Page | Embeds


@dataclass(frozen=True)
class Received:
    """One call that got through the door."""

    path: str
    location: str | None
    body: dict[str, Any]

    @property
    def embeds(self) -> bool:
        return "mbedContent" in self.path

    @property
    def texts(self) -> list[str]:
        """What an embedding call embeds."""
        return [_text_of(request) for request in _requests(self.body)]

    @property
    def instructions(self) -> str:
        return "".join(part["text"] for part in self.body["systemInstruction"]["parts"])

    @property
    def data(self) -> Any:
        """The one content's text, which our prompts make JSON."""
        (content,) = self.body["contents"]
        (part,) = content["parts"]
        return json.loads(part["text"])


@dataclass
class GeminiStandin:
    """The server's state: what was scripted, what came, what it counted."""

    url: str = ""
    turns: deque[Turn] = field(default_factory=deque)
    received: list[Received] = field(default_factory=list)
    embed_turns: deque[Turn] = field(default_factory=deque)
    tokens_in: int = 0
    tokens_out: int = 0
    stopped: Event = field(default_factory=Event)

    def forget(self) -> None:
        """Begin anew: nothing scripted, nothing received, nothing counted."""
        self.turns.clear()
        self.embed_turns.clear()
        self.received.clear()
        self.tokens_in = self.tokens_out = 0

    def script(self, *turns: Turn) -> None:
        """Say these, in this order, one for each call."""
        self.turns.extend(turns)

    @property
    def generated(self) -> list[Received]:
        """The calls of a language model."""
        return [call for call in self.received if not call.embeds]

    @property
    def embedded(self) -> list[Received]:
        """The calls of an embedding model."""
        return [call for call in self.received if call.embeds]


@contextmanager
def gemini_standin() -> Iterator[GeminiStandin]:
    """A running server on a free port of 127.0.0.1."""
    state = GeminiStandin()
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"state": state}))
    state.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield state
    finally:
        state.stopped.set()
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    state: GeminiStandin
    protocol_version = "HTTP/1.1"
    call: Received
    timeout = 5  # seconds an idle kept-alive connection may hold its thread

    def do_POST(self) -> None:
        raw = self.rfile.read(int(self.headers.get("content-length", 0)))
        if self.path == "/token":
            self._send(200, {"access_token": TOKEN, "expires_in": 3600, "token_type": "Bearer"})
            return
        turn = self._refusal(raw) or self._accepted(raw)
        match turn:
            case Says() | Empty() | Blocked():
                self._send(200, self._response(turn))
            case Embeds():
                self._send(200, _embeddings(self.call))
            case Fails():
                headers = {"Retry-After": turn.retry_after} if turn.retry_after is not None else {}
                self._send(turn.code, _error(turn), headers)
            case Page():
                self._send(turn.code, turn.body)
            case Silent():
                self._be_silent(turn)

    def _refusal(self, raw: bytes) -> Fails | None:
        """What Google refuses before any model sees it."""
        target = _PATH.fullmatch(self.path)
        models = (MODEL, SECOND_MODEL) if target and target["verb"] == "generateContent" else EMBEDDING_MODELS
        model = target and (target["key_model"] or target["model"])
        if target is None or model not in models:
            return Fails(404, "NOT_FOUND")
        if target["key_model"] and self.headers.get("x-goog-api-key") != API_KEY:
            return Fails(400, "INVALID_ARGUMENT", "API_KEY_INVALID")
        if target["model"] and self.headers.get("authorization") != f"Bearer {TOKEN}":
            return Fails(401, "UNAUTHENTICATED", "ACCESS_TOKEN_TYPE_UNSUPPORTED")
        body = json.loads(raw)
        if target["verb"] != "generateContent":
            return None if _embeddable(body, target) else Fails(400, "INVALID_ARGUMENT")
        # The older one knows no thinking level.
        settings = SETTINGS if model == MODEL else SETTINGS - {"thinkingConfig"}
        known = set(body) <= FIELDS and set(body.get("generationConfig", {})) <= settings
        return None if known else Fails(400, "INVALID_ARGUMENT")

    def _accepted(self, raw: bytes) -> Turn:
        target = _PATH.fullmatch(self.path)
        assert target
        self.call = Received(self.path, target["location"], json.loads(raw))
        self.state.received.append(self.call)
        if target["verb"] != "generateContent":
            return self.state.embed_turns.popleft() if self.state.embed_turns else Embeds()
        return self.state.turns.popleft() if self.state.turns else Fails(500, "INTERNAL", "NOTHING_SCRIPTED")

    def _response(self, turn: Says | Empty | Blocked) -> dict[str, Any]:
        asked = self.call.body
        schema = asked.get("generationConfig", {}).get("responseSchema", "")
        counted = (*_texts(asked["contents"]), *_texts(asked.get("systemInstruction", {})), json.dumps(schema))
        usage = {"promptTokenCount": sum(map(tokens, counted))}
        response: dict[str, Any] = {"modelVersion": MODEL, "responseId": "standin"}
        if isinstance(turn, Blocked):
            response["promptFeedback"] = {"blockReason": turn.reason}
        elif isinstance(turn, Empty):
            response["candidates"] = [{"finishReason": turn.finish, "index": 0}]
        else:
            text = _scripted(turn, asked["generationConfig"]["responseSchema"])
            content = {"role": "model", "parts": [{"text": text}]}
            response["candidates"] = [{"content": content, "finishReason": turn.finish, "index": 0}]
            usage |= {"candidatesTokenCount": tokens(text), "thoughtsTokenCount": turn.thoughts}
        self.state.tokens_in += usage["promptTokenCount"]
        self.state.tokens_out += usage.get("candidatesTokenCount", 0) + usage.get("thoughtsTokenCount", 0)
        return response | {"usageMetadata": usage | {"totalTokenCount": sum(usage.values())}}

    def _be_silent(self, turn: Silent) -> None:
        self.close_connection = True
        try:
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            while not self.state.stopped.wait(turn.trickle or None):
                self.wfile.write(b" ")
        except (BrokenPipeError, ConnectionResetError):
            pass  # the client gave up, which is what the test wants to see

    def _send(self, code: int, body: Any, headers: dict[str, str] | None = None) -> None:
        raw = (body if isinstance(body, str) else json.dumps(body)).encode()
        self.send_response(code)
        for name, value in {
            "Content-Type": "application/json",
            "Content-Length": str(len(raw)),
            **(headers or {}),
        }.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(raw)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the base class's name)
        """Keep quiet."""


def _error(turn: Fails) -> dict[str, Any]:
    details: list[dict[str, str]] = []
    if turn.reason:
        details.append({"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": turn.reason})
    if turn.retry_delay:
        details.append({"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": turn.retry_delay})
    said = {"code": turn.code, "message": "As scripted.", "status": turn.status}
    return {"error": said | ({"details": details} if details else {})}


def tokens(text: str) -> int:
    """How many tokens a text may be, counted as SentencePiece vocabularies of Google's open models cut texts.

    Each figure and each mark is one, a word of up to five letters is one, a longer one (German ones are long) goes on with
    one for every four. English comes to the vendor's rule of thumb of four characters a token
    (https://ai.google.dev/gemini-api/docs/tokens), German and JSON to three. A response's schema counts as input.
    """
    words = re.findall(r"[^\W\d_]+", text)
    marks = re.findall(r"[\d_]|[^\w\s]|\n+", text)
    return sum(1 + max(0, -(-(len(word) - 5) // 4)) for word in words) + len(marks)


def _texts(part: Any) -> Iterator[str]:
    """The texts within contents: what is around them is the protocol's, and not counted."""
    match part:
        case {"text": str(text)}:
            yield text
        case dict():
            for each in part.values():
                yield from _texts(each)
        case list():
            for each in part:
                yield from _texts(each)


def _requests(body: dict[str, Any]) -> list[dict[str, Any]]:
    """The single texts of an embedding call."""
    requests: list[dict[str, Any]] = body.get("requests", [body])
    return requests


def _text_of(request: dict[str, Any]) -> str:
    return "\n".join(part["text"] for part in request["content"]["parts"])


def _settings(request: dict[str, Any]) -> dict[str, Any]:
    """Where the settings of a request stand: beside the content by API key, one level below on Vertex AI."""
    below: dict[str, Any] = request.get("embedContentConfig", request)
    return below


def _embeddable(body: dict[str, Any], target: re.Match[str]) -> bool:
    requests, model = _requests(body), target["key_model"] or target["model"]
    by_task = {"taskType"} if model == "gemini-embedding-001" else set()
    known = {"model", "content", "embedContentConfig", "outputDimensionality"} | by_task
    return 0 < len(requests) <= (BATCH if target["key_model"] else 1) and all(
        set(request) | set(_settings(request)) <= known
        and _settings(request).get("taskType", "RETRIEVAL_QUERY") in TASK_TYPES
        and 128 <= _settings(request).get("outputDimensionality", 3072) <= 3072
        and _text_of(request).strip()
        for request in requests
    )


def _embeddings(call: Received) -> dict[str, Any]:
    vectors = [
        {"values": _vector(_text_of(request), _settings(request).get("outputDimensionality", 3072))}
        for request in _requests(call.body)
    ]
    return {"embeddings": vectors} if "requests" in call.body else {"embedding": vectors[0]}


def _vector(text: str, dimension: int) -> list[float]:
    """Each word's place is raised: texts that share words are near each other."""
    vector = [0.001] * dimension
    for word in re.findall(r"\w+", text.lower()):
        vector[zlib.crc32(word.encode()) % dimension] += 0.3
    return vector


def _scripted(turn: Says, schema: dict[str, Any]) -> str:
    if turn.raw is not None:
        return turn.raw
    assert _fits(turn.value, schema), f"the script says {turn.value}, which Gemini could not under {schema}"
    return json.dumps(turn.value)


def _fits(value: Any, schema: dict[str, Any]) -> bool:
    """Whether a value is of the form that Gemini's subset of OpenAPI 3.0 describes."""
    match schema["type"]:
        case "OBJECT":
            known = schema["properties"]
            whole = isinstance(value, dict) and set(schema.get("required", ())) <= set(value) <= set(known)
            return whole and all(_fits(each, known[key]) for key, each in value.items())
        case "ARRAY":
            return isinstance(value, list) and all(_fits(each, schema["items"]) for each in value)
        case "STRING":
            return isinstance(value, str) and value in schema.get("enum", [value])
        case "NUMBER":
            return isinstance(value, int | float) and not isinstance(value, bool)
        case "BOOLEAN":
            return isinstance(value, bool)
        case other:
            raise AssertionError(f"the stand-in knows no {other}")
