"""Enquiries from websites: `/v1/widget/{public_key}/enquiries`, called by the visitor's browser.

The key is public, so it proves nothing: it names the agency and the pages that may send (CORS,
https://fetch.spec.whatwg.org/#http-cors-protocol). What comes is a stranger's, and the answer tells a stranger nothing:
a reference, the same for a known and an unknown person.
"""

import json
import logging
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Annotated, Any
from urllib.parse import parse_qsl

from fastapi import APIRouter, Path, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException

from api.auth import Parts
from api.models import WidgetAccepted, WidgetEnquiryIn
from api.problems import RESPONSES, answer, described
from api.rate_limit import Buckets, client_key, spend
from neuroconcepts.config import Config
from neuroconcepts.errors import InvalidInput, NeuroConceptsError, NotAllowed
from neuroconcepts.store.tables import Widget, new_id

FORM = "application/x-www-form-urlencoded"
MAX_FIELDS = 50
PREFLIGHT = {
    "Access-Control-Allow-Methods": "POST",
    "Access-Control-Allow-Headers": "Content-Type",
    "Access-Control-Max-Age": "7200",
}

log = logging.getLogger(__name__)


class Limits:
    """How much the widgets' door takes: from one client, and for one widget."""

    def __init__(self, config: Config) -> None:
        self.clients = Buckets(config.widget_requests_per_minute)
        self.widgets = Buckets(config.widget_enquiries_per_minute)


class FormRequest(Request):
    """A form's fields as the JSON object that they stand for; fields left empty are left out."""

    def __init__(self, request: Request) -> None:
        others = [(name, value) for name, value in request.scope["headers"] if name != b"content-type"]
        scope = {**request.scope, "headers": [*others, (b"content-type", b"application/json")]}
        super().__init__(scope, request.receive)

    async def body(self) -> bytes:
        """Raises `InvalidInput` for what is no form."""
        raw = await super().body()
        try:
            fields = parse_qsl(raw.decode(), max_num_fields=MAX_FIELDS)
        except ValueError as error:
            raise InvalidInput(
                f"The body cannot be read as a form in UTF-8 with {MAX_FIELDS} fields at most."
            ) from error
        return json.dumps(dict(fields)).encode()


class WidgetApiRoute(APIRoute):
    """Asks before anything is read: too often? whose widget? from which page? And lets that page read the answer."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        handle = super().get_route_handler()

        async def guarded(request: Request) -> Response:
            headers = {"Vary": "Origin"}
            try:
                request.state.widget = widget = await _admitted(request)
                headers["Access-Control-Allow-Origin"] = _origin(request, widget)
                is_form = request.headers.get("content-type", "").partition(";")[0].strip().lower() == FORM
                response = await handle(FormRequest(request) if is_form else request)
            except (NeuroConceptsError, RequestValidationError, HTTPException) as error:
                response = await answer(request, error)
            response.headers.update(headers)
            return response

        return guarded


async def _admitted(request: Request) -> Widget:
    """The widget of the key. Raises `NotFound`, and 429 with the time to wait for whoever asks too often."""
    limits: Limits = request.app.state.widget_limits
    spend(limits.clients, client_key(request.client.host if request.client else ""), "enquiries")
    widget: Widget = await request.app.state.platform.widgets.find(request.path_params["public_key"])
    if request.method == "POST":
        spend(limits.widgets, str(widget.id), "enquiries")
    return widget


def _origin(request: Request, widget: Widget) -> str:
    """Raises `NotAllowed` unless a page of the agency's own websites asks; browsers say which one, and let no page lie."""
    origin = request.headers.get("origin", "")
    if origin not in widget.origins:
        raise NotAllowed("This website may not use this enquiry form. Its agency names the websites that may.")
    return origin


router = APIRouter(
    prefix="/v1/widget",
    tags=["Widget"],
    route_class=WidgetApiRoute,
    responses={status: about for status, about in RESPONSES.items() if status != HTTPStatus.UNAUTHORIZED}
    | {429: described("This client, or this widget, sends too much; repeat after `Retry-After` seconds.")},
)

PublicKey = Annotated[str, Path(max_length=100, description="The widget's public key, `ncw_…`.")]
SCHEMA = {"schema": {"$ref": f"#/components/schemas/{WidgetEnquiryIn.__name__}"}}
BODY: dict[str, Any] = {"requestBody": {"content": {FORM: SCHEMA}}}


@router.options("/{public_key}/enquiries", include_in_schema=False)
async def preflight(public_key: PublicKey) -> Response:  # noqa: ARG001 - the route class has looked it up
    """Whether this page's script may send."""
    return Response(status_code=HTTPStatus.NO_CONTENT, headers=PREFLIGHT)


@router.post("/{public_key}/enquiries", status_code=202, openapi_extra=BODY)
async def enquire(
    public_key: PublicKey,  # noqa: ARG001 - the route class has looked it up
    body: WidgetEnquiryIn,
    request: Request,
    parts: Parts,
) -> WidgetAccepted:
    """Send an enquiry from the agency's own website. Needs no API key; the page's origin has to be one of the widget's."""
    widget: Widget = request.state.widget
    if body.leave_empty:
        log.info("The widget %s was filled in by a machine: nothing was taken in.", widget.id)
        return WidgetAccepted(reference=new_id())
    admitted = await parts.enquiries.submit(widget.tenant_id, body.enquiry(widget.portal), datetime.now(UTC))
    return WidgetAccepted(reference=admitted.message_id)
