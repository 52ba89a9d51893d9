"""Enquiry forms on websites: made once, found by the public key that stands in every page."""

import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit
from uuid import UUID

import idna

from neuroconcepts.errors import InvalidInput, NotFound
from neuroconcepts.store import tables
from neuroconcepts.store.routing import Routes
from neuroconcepts.store.session import Store
from neuroconcepts.store.widget import Widgets

KEY_PREFIX = "ncw_"
"""Tells a public key from an API key (`nc_…`) at a glance, and to scanners."""

_PORTAL = re.compile(r"[a-z0-9_]{1,40}")
_DEFAULT_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Created:
    """A new widget; its key is shown this once."""

    widget_id: UUID
    key: str


class WidgetActions:
    """The widgets of all tenants."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def create(
        self, tenant_id: UUID, origins: Sequence[str], *, name: str = "", portal: str = "website_form", now: datetime
    ) -> Created:
        """A form for pages of these websites (`https://www.agency.example`).

        Raises `InvalidInput` for what is no website's origin, or a portal that no lead can be called after.
        """
        if not origins:
            raise InvalidInput("Name at least one website that may use the widget: --origin https://www.agency.example")
        if not _PORTAL.fullmatch(portal):
            raise InvalidInput(
                f"The portal {portal!r} is no name for leads: use a-z, 0-9 and _, 40 characters at most."
            )
        key = KEY_PREFIX + secrets.token_urlsafe(24)
        widget = tables.Widget(
            tenant_id=tenant_id, name=name, origins=[*map(origin_of, origins)], portal=portal, created_at=now
        )
        route = tables.WidgetRoute(tenant_id=tenant_id, key_hash=tables.routing_hash(key), widget_id=widget.id)
        async with self._store.tenant(tenant_id) as session:
            Widgets(session).add(widget)
            await session.flush()
            session.add(route)
        return Created(widget.id, key)

    async def find(self, key: str) -> tables.Widget:
        """The widget of a public key. Raises `NotFound` when nobody has the key, or the widget is switched off."""
        async with self._store.routing() as session:
            route = await Routes(session).widget(key)
        if route:
            async with self._store.tenant(route.tenant_id) as tenant:
                widget = await Widgets(tenant).get(route.widget_id)
            if widget.enabled:
                return widget
        raise NotFound("No enquiry form has this key: it was switched off, or the key is mistyped.")


def origin_of(address: str) -> str:
    """A website's origin as browsers send it (RFC 6454 §6.2): lower case, host in ASCII, no default port.

    Raises `InvalidInput` for anything else than scheme, host and port.
    """
    try:
        parts = urlsplit(address.strip())
        port, host = parts.port, idna.encode(parts.hostname or "", uts46=True).decode("ascii")
    except ValueError as error:  # idna's error is one too
        raise InvalidInput(f"{address!r} is no website's origin: {error}.") from error
    more = parts.path.strip("/") or parts.query or parts.fragment or "@" in parts.netloc
    if parts.scheme not in _DEFAULT_PORTS or more:
        raise InvalidInput(
            f"{address!r} is no website's origin. Give scheme and host alone: https://www.agency.example"
        )
    explicit = "" if port in (None, _DEFAULT_PORTS[parts.scheme]) else f":{port}"
    return f"{parts.scheme}://{host}{explicit}"
