"""Imports as rows: their report, and which of them are open."""

from uuid import uuid4

import pytest

from neuroconcepts.domain.property_import import Attachments, Effect, Line, Report
from neuroconcepts.errors import NotFound
from neuroconcepts.store.property_import import PropertyImports, report_as_json, report_of
from neuroconcepts.store.session import Store
from neuroconcepts.store.tables import ImportStatus, PropertyImport
from tests.store.rows import NOW, TenantRows

REPORT = Report(
    full=True,
    counts={Effect.CREATED: 1, Effect.REFUSED: 2},
    lines=(Line(Effect.CREATED, "1", property_id=uuid4()), Line(Effect.REFUSED, "", "why", "a.xml", 7)),
    notes=("a note",),
    attachments=Attachments(kept=1),
)


def row(tenant: TenantRows, status: ImportStatus = "received", sha256: bytes = b"1") -> PropertyImport:
    return PropertyImport(
        tenant_id=tenant.tenant_id,
        file_name="a.xml",
        sha256=sha256,
        size=5 * 1024**3,
        source="upload",
        status=status,
        report=report_as_json(REPORT),
        created_at=NOW,
        changed_at=NOW,
    )


async def test_a_report_is_read_back_as_it_was(store: Store, ours: TenantRows) -> None:
    kept = row(ours)
    async with store.tenant(ours.tenant_id) as session:
        PropertyImports(session).add(kept)
    async with store.tenant(ours.tenant_id) as session:
        found = await PropertyImports(session).get(kept.id)
    assert (report_of(found), found.size) == (REPORT, 5 * 1024**3)
    found.report = {}
    assert report_of(found) == Report(), "a row that was just received"


async def test_another_tenants_import_is_not_found(store: Store, ours: TenantRows, theirs: TenantRows) -> None:
    foreign = theirs.rows["property_import"]
    assert isinstance(foreign, PropertyImport)
    async with store.tenant(ours.tenant_id) as session:
        with pytest.raises(NotFound, match=f"There is no import {foreign.id}"):
            await PropertyImports(session).get(foreign.id)


async def test_open_ones_are_known_in_their_order(store: Store, ours: TenantRows) -> None:
    first = ours.rows["property_import"]
    assert isinstance(first, PropertyImport)
    rows = [row(ours, status) for status in ("running", "done", "failed", "received")]
    async with store.tenant(ours.tenant_id) as session:
        imports = PropertyImports(session)
        for each in rows:
            imports.add(each)
    running, _, _, received = rows
    async with store.tenant(ours.tenant_id) as session:
        imports = PropertyImports(session)
        assert set(await imports.open_before()) == {first.id, running.id, received.id}
        before = await imports.open_before(max(running.id, received.id))
        assert before == sorted(before)
        assert set(before) == {first.id, min(running.id, received.id)}


async def test_the_same_file_is_open_or_was_the_last(store: Store, ours: TenantRows) -> None:
    async with store.tenant(ours.tenant_id) as session:
        imports = PropertyImports(session)
        assert await imports.same(b"1", None, withdraw_all=False) is None
        imports.add(done := row(ours, "done"))
    async with store.tenant(ours.tenant_id) as session:
        imports = PropertyImports(session)
        found = await imports.same(b"1", None, withdraw_all=False)
        assert found is not None
        assert found.id == done.id
        assert await imports.same(b"2", None, withdraw_all=False) is None
        assert await imports.same(b"1", uuid4(), withdraw_all=False) is None
        assert await imports.same(b"1", None, withdraw_all=True) is None
        imports.add(row(ours, "done", b"2"))
    async with store.tenant(ours.tenant_id) as session:
        assert await PropertyImports(session).same(b"1", None, withdraw_all=False) is None, "another came since"
