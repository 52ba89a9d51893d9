"""Properties: typed facts as JSON, found by the agency's number, the OpenImmo id, or a portal's id."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from pydantic import TypeAdapter
from sqlalchemy import ARRAY, Text, cast, func, or_
from sqlalchemy.dialects.postgresql import array, insert
from sqlmodel import col, select

from neuroconcepts.domain.enquiry import Listing
from neuroconcepts.domain.matching import Offered, by_address, by_title
from neuroconcepts.domain.property import Property
from neuroconcepts.store import tables
from neuroconcepts.store.session import TenantSession

_FACTS: TypeAdapter[Property] = TypeAdapter(Property)
LOOKED_AT = 5_000
"""How many properties of one agency are compared at most."""
REMEMBERED = 20
"""How many numbers of one portal are remembered for a property: each new placement of a listing brings another."""
NAMELESS = frozenset({"direct", "other", "website_form"})
"""Sources that have no numbers of their own to learn."""


@dataclass(frozen=True, slots=True)
class Match:
    """The property that is meant, and by what it was found: `number`, `openimmo_id`, `portal_id`, `title`, `address`."""

    row: tables.Property
    by: str


class Properties:
    """One tenant's properties."""

    def __init__(self, session: TenantSession) -> None:
        self._session = session

    async def save(self, subject: Property, *, agent_id: UUID | None, now: datetime) -> UUID:
        """Create or replace the property with this `external_id`; return its id."""
        table = tables.Property
        values = {
            "agent_id": agent_id,
            "openimmo_obid": subject.openimmo_obid or None,
            "title": subject.title,
            "city": subject.city,
            "facts": _FACTS.dump_python(subject, mode="json", exclude={"listed"}),
            "active": True,
            "updated_at": now,
        }
        row = {"tenant_id": self._session.tenant_id, "id": tables.new_id(), "external_id": subject.external_id}
        statement = (
            insert(table)
            .values({**row, "portal_ids": {}, **values})
            .on_conflict_do_update(index_elements=["tenant_id", "external_id"], set_=values)
            .returning(col(table.id))
        )
        return (await self._session.execute(statement)).scalar_one()

    async def get(self, property_id: UUID) -> Property | None:
        """The property with this id, `listed` while the agency offers it; None if the tenant has none."""
        row = await self.row(property_id)
        return replace(_FACTS.validate_python(row.facts), listed=row.active) if row else None

    async def row(self, property_id: UUID) -> tables.Property | None:
        statement = select(tables.Property).where(tables.Property.id == property_id)
        return (await self._session.execute(statement)).scalar_one_or_none()

    async def match(self, listing: Listing, portal: str) -> Match | None:
        """The one property on offer that a listing names: by a number, else by its title, else by its address.

        The agency's own numbers and OpenImmo's weigh more than a portal's, which was learned. None if none is named, or
        several are.
        """
        rows = await self._numbered(listing.refs, portal)
        names = {_bare(ref) for ref in listing.refs}
        for by, numbers in _NUMBERS.items():
            named = [row for row in rows if names & {_bare(n) for n in numbers(row, portal)}]
            if named:
                return Match(named[0], by) if len(named) == 1 else None
        return await self._described(listing)

    async def _numbered(self, refs: Sequence[str], portal: str) -> Sequence[tables.Property]:
        table, names = tables.Property, [_bare(ref) for ref in refs if ref.strip()]
        if not names:
            return []
        is_named = or_(
            func.lower(func.replace(col(table.external_id), " ", "")).in_(names),
            func.lower(col(table.openimmo_obid)).in_(names),
            col(table.portal_ids)[portal].has_any(cast(array(names), ARRAY(Text))),
        )
        statement = select(table).where(col(table.active), is_named).limit(LOOKED_AT)
        return (await self._session.execute(statement)).scalars().all()

    async def _described(self, listing: Listing) -> Match | None:
        """By the words of its title, or where it stands."""
        if not (listing.title or listing.address):
            return None
        offered = await self._offered()
        for by, found in (
            ("title", by_title(listing.title, offered)),
            ("address", by_address(listing.address, offered) if listing.address else None),
        ):
            if found and (row := await self.row(found)):
                return Match(row, by)
        return None

    async def _offered(self) -> list[Offered]:
        table = tables.Property
        stated = [col(table.facts)[key].astext for key in ("street", "house_number", "zip")]
        columns = (col(table.id), col(table.title), *stated, col(table.city))
        statement = select(*columns).where(col(table.active)).limit(LOOKED_AT)
        rows = (await self._session.execute(statement)).all()
        return [Offered(property_id, *(value or "" for value in rest)) for property_id, *rest in rows]

    async def learn(self, row: tables.Property, listing: Listing, portal: str) -> None:
        """Remember under which numbers the portal lists a property that was named by the agency's own, or by a person."""
        own = {_bare(row.external_id), _bare(row.openimmo_obid or "")}
        known = row.portal_ids.get(portal, [])
        new = [_bare(ref) for ref in listing.refs if _bare(ref) not in {*own, *known}]
        if new and portal not in NAMELESS:
            row.portal_ids = {**row.portal_ids, portal: [*known, *new][-REMEMBERED:]}


def _bare(number: str) -> str:
    """A number without case and space, as people copy it."""
    return "".join(number.split()).lower()


_NUMBERS: dict[str, Callable[[tables.Property, str], Sequence[str]]] = {
    "number": lambda row, _: [row.external_id],
    "openimmo_id": lambda row, _: [row.openimmo_obid or ""],
    "portal_id": lambda row, portal: row.portal_ids.get(portal, []),
}
"""By which numbers a property may be named, the surest first."""
