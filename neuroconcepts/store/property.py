"""Properties: typed facts as JSON, found by the agency's number, the OpenImmo id, or a portal's id."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from operator import eq
from typing import Any
from uuid import UUID

from pydantic import TypeAdapter
from sqlalchemy import ARRAY, ColumnElement, Text, any_, cast, func, literal, or_, update
from sqlalchemy.dialects.postgresql import array, insert
from sqlmodel import col, select

from neuroconcepts.domain.enquiry import Listing
from neuroconcepts.domain.matching import Offered, by_address, by_title
from neuroconcepts.domain.property import KnownAnswer, Property
from neuroconcepts.domain.property_import import OnOffer
from neuroconcepts.errors import NotFound
from neuroconcepts.store import tables
from neuroconcepts.store.session import TenantSession

_FACTS: TypeAdapter[Property] = TypeAdapter(Property)
_ANSWER: TypeAdapter[KnownAnswer] = TypeAdapter(KnownAnswer)
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


def columns_of(subject: Property) -> dict[str, Any]:
    """What a row keeps of an export: all that it states as `facts`, and what is searched or listed by."""
    return {
        "openimmo_obid": subject.openimmo_obid or None,
        "title": subject.title,
        "city": subject.city,
        "facts": _FACTS.dump_python(subject, mode="json", exclude={"listed", "answers"}),
    }


def property_of(row: tables.Property) -> Property:
    """The property that a row keeps, with what the agent told of it, `listed` while the agency offers it."""
    return _FACTS.validate_python({**row.facts, "answers": row.answers, "listed": row.active})


class Properties:
    """One tenant's properties."""

    def __init__(self, session: TenantSession) -> None:
        self._session = session

    async def save(self, subject: Property, *, agent_id: UUID | None, now: datetime) -> UUID:
        """Create or replace the property with this `external_id`; return its id."""
        table = tables.Property
        values = {**columns_of(subject), "agent_id": agent_id, "content_hash": None, "active": True, "updated_at": now}
        row = {"tenant_id": self._session.tenant_id, "id": tables.new_id(), "external_id": subject.external_id}
        statement = (
            insert(table)
            .values({**row, "portal_ids": {}, "answers": [], **values})
            .on_conflict_do_update(index_elements=["tenant_id", "external_id"], set_=values)
            .returning(col(table.id))
        )
        return (await self._session.execute(statement)).scalar_one()

    async def get(self, property_id: UUID) -> Property | None:
        """The property with this id, `listed` while the agency offers it; None if the tenant has none."""
        row = await self.row(property_id)
        return property_of(row) if row else None

    async def row(self, property_id: UUID) -> tables.Property | None:
        statement = select(tables.Property).where(tables.Property.id == property_id)
        return (await self._session.execute(statement)).scalar_one_or_none()

    async def of_numbers(self, numbers: Sequence[str]) -> dict[str, tables.Property]:
        """The rows of these numbers, by number, locked until the transaction ends."""
        statement = select(tables.Property).where(col(tables.Property.external_id).in_(numbers))
        rows = (await self._session.execute(statement.order_by(col(tables.Property.id)).with_for_update())).scalars()
        return {row.external_id: row for row in rows}

    def add(self, row: tables.Property) -> None:
        self._session.add(row)

    async def on_offer(self, agent_id: UUID | None) -> list[OnOffer]:
        """What is on offer: this agent's, or the whole agency's."""
        table = tables.Property
        statement = select(table.external_id, table.listed_by).where(col(table.active))
        if agent_id:
            statement = statement.where(col(table.agent_id) == agent_id)
        return [OnOffer(number, listed_by) for number, listed_by in await self._session.execute(statement)]

    async def withdraw(self, numbers: Sequence[str], now: datetime) -> dict[str, UUID]:
        """Take these off the offer; leads go on referring to them. Returns the ids of those that were on it, by number."""
        table = tables.Property
        statement = (
            update(table)
            .where(_among(numbers), col(table.active))
            .values(active=False, updated_at=now)
            .returning(col(table.external_id), col(table.id))
            .execution_options(synchronize_session=False)
        )
        return {row.external_id: row.id for row in await self._session.execute(statement)}

    async def mark_listed(self, numbers: Sequence[str], continued: Sequence[UUID], import_id: UUID) -> None:
        """These came with this full transfer, and so did all that came with those it continues: what they say stays."""
        table = tables.Property
        together = or_(_among(numbers), col(table.listed_by).in_(continued))
        await self._session.change(update(table).where(together).values(listed_by=import_id))

    async def page(self, *, active: bool | None, after: str | None, limit: int) -> list[tables.Property]:
        """Properties in the order of their numbers, from the one after `after` on."""
        table = tables.Property
        statement = select(table).order_by(col(table.external_id)).limit(limit)
        if active is not None:
            statement = statement.where(col(table.active) == active)
        if after is not None:
            statement = statement.where(col(table.external_id) > after)
        return list((await self._session.execute(statement)).scalars())

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

    async def tell(self, property_id: UUID, told: KnownAnswer, same: Callable[[str, str], bool] = eq) -> list[str]:
        """Add what the agent told to what is known of a property; a later answer to the same question replaces it.

        Returns the answers that are replaced by another one: what seekers were told until now is no longer so.
        """
        row = await self.row(property_id)
        if row is None:
            raise NotFound(f"There is no property {property_id}.")
        old = [a for a in row.answers if a["language"] == told.language and same(a["question"], told.question)]
        old += [each for each in row.answers if each["question"] == told.question and each not in old]
        row.answers = [*(each for each in row.answers if each not in old), _ANSWER.dump_python(told, mode="json")]
        return [each["answer"] for each in old if each["answer"] != told.answer]

    async def learn(self, row: tables.Property, listing: Listing, portal: str) -> None:
        """Remember under which numbers the portal lists a property that was named by the agency's own, or by a person."""
        own = {_bare(row.external_id), _bare(row.openimmo_obid or "")}
        known = row.portal_ids.get(portal, [])
        new = [_bare(ref) for ref in listing.refs if _bare(ref) not in {*own, *known}]
        if new and portal not in NAMELESS:
            row.portal_ids = {**row.portal_ids, portal: [*known, *new][-REMEMBERED:]}


def _among(numbers: Sequence[str]) -> ColumnElement[bool]:
    """Properties with these numbers, as one parameter: PostgreSQL's protocol takes 32,767 at most."""
    among: ColumnElement[bool] = col(tables.Property.external_id) == any_(literal(list(numbers), ARRAY(Text)))
    return among


def _bare(number: str) -> str:
    """A number without case and space, as people copy it."""
    return "".join(number.split()).lower()


_NUMBERS: dict[str, Callable[[tables.Property, str], Sequence[str]]] = {
    "number": lambda row, _: [row.external_id],
    "openimmo_id": lambda row, _: [row.openimmo_obid or ""],
    "portal_id": lambda row, portal: row.portal_ids.get(portal, []),
}
"""By which numbers a property may be named, the surest first."""
