"""An import step by step: what it does to the stock, what it tells, and that a step repeated does nothing twice."""

import asyncio
import threading
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, BinaryIO
from uuid import uuid4

import pytest

from activities import property_attachments, property_documents, property_stage
from activities.property_stage import BATCH, StagedEntry
from activities.property_steps import ImportLimits, batches
from activities.property_stock import Stock
from bench.pdfs import pdf
from neuroconcepts.domain.property import KnownAnswer, Property
from neuroconcepts.domain.property_import import Effect
from neuroconcepts.errors import Conflict, NotFound, Unavailable
from neuroconcepts.intake.property_zip import ZipLimits
from neuroconcepts.intake.transmission import Transmission
from neuroconcepts.integrations.blobs_folder import FolderBlobs
from neuroconcepts.store.property import Properties, property_of
from tests.activities.importer import NOW, Importer, fates, importer, line
from tests.transmissions import flat, numbers, openimmo, stock, zipped

E = Effect


@pytest.fixture
async def office(database: str, tmp_path: Path) -> AsyncIterator[Importer]:
    async with importer(database, tmp_path / "files") as office:
        yield office


# ── What becomes of objects ────────────────────────────────────────────────────────────────────────────────────────────


async def test_created_changed_unchanged_withdrawn_refused(office: Importer) -> None:
    first = await office.imported(openimmo(flat("1"), flat("2"), flat("3"), scope="TEIL"))
    assert fates(first) == {"1": E.CREATED, "2": E.CREATED, "3": E.CREATED}
    before = await office.stock()
    sent = [
        flat("1"),
        flat("2", rent="1100", title="Neu"),
        flat("3", action="DELETE"),
        flat(""),
        flat("9", action="DELETE"),
    ]
    second = await office.imported(openimmo(*sent, scope="TEIL"))
    assert fates(second) == {"1": E.UNCHANGED, "2": E.CHANGED, "3": E.WITHDRAWN, "": E.REFUSED, "9": E.UNKNOWN}
    assert (line(second, "2").why, line(second, "2").line) == ("title, kaltmiete", 4)
    assert "no objektnr_extern" in line(second, "").why
    after = await office.stock()
    assert (after["1"], after["2"].title, after["2"].id) == (before["1"], "Neu", before["2"].id)
    assert {number: row.active for number, row in after.items()} == {"1": True, "2": True, "3": False}
    assert line(second, "3").property_id == before["3"].id, "leads go on referring to it"


async def test_what_is_offered_again_is_on_offer_again(office: Importer) -> None:
    await office.imported(openimmo(flat("1"), scope="TEIL"))
    gone = openimmo(flat("1", action="DELETE"), scope="TEIL")
    assert fates(await office.imported(gone)) == {"1": E.WITHDRAWN}
    assert line(await office.imported(gone), "1").why == "It was withdrawn before."
    again = await office.imported(openimmo(flat("1"), scope="TEIL"))
    assert (fates(again), line(again, "1").why) == ({"1": E.CHANGED}, "offered again")
    assert await office.on_offer() == ["1"]


async def test_deleted_and_sent_anew_in_one_file(office: Importer) -> None:
    await office.imported(openimmo(flat("1"), scope="TEIL"))
    both = await office.imported(openimmo(flat("1", action="DELETE"), flat("1", rent="5"), scope="TEIL"))
    assert [each.effect for each in both.lines] == [E.WITHDRAWN, E.CHANGED]
    assert await office.on_offer() == ["1"]


async def test_whose_properties_they_are(office: Importer) -> None:
    eva, otto = office.agents
    await office.imported(openimmo(flat("1"), scope="TEIL"), agent=eva)
    assert (await office.stock())["1"].agent_id == eva
    assert fates(await office.imported(openimmo(flat("1"), flat("2"), scope="TEIL"))) == {
        "1": E.UNCHANGED,
        "2": E.CREATED,
    }
    assert {n: row.agent_id for n, row in (await office.stock()).items()} == {"1": eva, "2": None}
    moved = await office.imported(openimmo(flat("1"), scope="TEIL"), agent=otto)
    assert (line(moved, "1").effect, line(moved, "1").why) == (E.CHANGED, "agent")
    assert (await office.stock())["1"].agent_id == otto


async def test_what_the_agent_told_stays(office: Importer) -> None:
    await office.imported(openimmo(flat("1"), scope="TEIL"))
    told = KnownAnswer(question="Wie laut ist es?", answer="Sehr ruhig.", language="de", by="Eva", on=NOW.date())
    async with office.steps.store.tenant(office.tenant_id) as session:
        await Properties(session).tell((await office.stock())["1"].id, told)
    again = openimmo(flat("1"), flat("2"), scope="TEIL")
    assert fates(await office.imported(again)) == {"1": E.UNCHANGED, "2": E.CREATED}
    changed = await office.imported(openimmo(flat("1", rent="2"), scope="TEIL"))
    assert line(changed, "1").why == "kaltmiete"
    assert property_of((await office.stock())["1"]).answers == (told,)


async def test_a_long_change_is_told_in_short(office: Importer) -> None:
    await office.imported(openimmo(flat("1"), scope="TEIL"))
    fields = "".join(f"<feld{n}>{n}</feld{n}>" for n in range(20))
    changed = await office.imported(openimmo(flat("1", more=f"<bewertung>{fields}</bewertung>"), scope="TEIL"))
    assert line(changed, "1").why.startswith("feld0, feld1, feld10, ")
    assert line(changed, "1").why.endswith(" and 12 more")


async def test_a_table(office: Importer) -> None:
    report = await office.imported("Nummer;Titel;Foo\n1;Schön;x\n;x;\n".encode(), "liste.csv")
    assert fates(report) == {"1": E.CREATED, "": E.REFUSED}
    assert report.notes == ("The column 'Foo' is not known: left out.",)
    assert (report.full, line(report, "").line) == (False, 3)


async def test_what_postgresql_refuses_is_refused_alone(office: Importer, monkeypatch: pytest.MonkeyPatch) -> None:
    """No reader lets such a thing through; a bug might."""
    bad = StagedEntry("bad", subject=Property(external_id="bad", title="nul: \0"))
    good = [StagedEntry(n, subject=Property(external_id=n, title="ok")) for n in ("1", "2")]
    monkeypatch.setattr(
        property_stage, "_staged", lambda entry, _: {"1": good[0], "2": bad, "3": good[1]}[entry.number]
    )
    report = await office.imported(openimmo(flat("1"), flat("2"), flat("3")))
    assert fates(report) == {"1": E.CREATED, "bad": E.REFUSED, "2": E.CREATED}
    assert "PostgreSQL does not take it" in line(report, "bad").why
    assert await office.on_offer() == ["1", "2"]


# ── Full transfers ─────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_full_transfer_withdraws_what_it_does_not_list(office: Importer) -> None:
    await office.imported(stock(1, 4))
    report = await office.imported(stock(2, 5))
    assert report.count(E.WITHDRAWN) == 1
    assert line(report, "W-0001").why == "The full transfer does not list it."
    assert await office.on_offer() == numbers(2, 5)
    assert (await office.imported(stock(5, 5, scope="TEIL"))).count(E.WITHDRAWN) == 0
    assert await office.on_offer() == numbers(2, 5)


async def test_too_much_or_with_refusals_is_left_to_a_person(office: Importer) -> None:
    await office.imported(stock(1, 4))
    halved = await office.imported(stock(1, 1))
    assert (halved.count(E.WITHDRAWN), "more than 50% of" in halved.notes[0]) == (0, True)
    broken = await office.imported(openimmo(*(flat(n) for n in numbers(1, 3)), flat("")))
    assert (broken.count(E.WITHDRAWN), "1 of its objects could not be read" in broken.notes[0]) == (0, True)
    assert await office.on_offer() == numbers(1, 4)
    decided = await office.imported(stock(1, 1), withdraw_all=True)
    assert (decided.count(E.WITHDRAWN), decided.notes) == (3, ())
    assert await office.on_offer() == numbers(1, 1)


async def test_what_it_brings_itself_does_not_make_the_stock_larger(office: Importer) -> None:
    """Four by a table, and then a full transfer of four others: all of the stock would go."""
    await office.imported(b"Nummer\n1\n2\n3\n4\n", "a.csv")
    assert (await office.imported(stock(1, 9))).count(E.WITHDRAWN) == 0
    assert len(await office.on_offer()) == 4 + 9
    gone = openimmo(*(flat(n, action="DELETE") for n in numbers(1, 9)), scope="TEIL")
    assert (await office.imported(gone)).count(E.WITHDRAWN) == 9
    assert (await office.imported(stock(1, 9, rent="2"))).count(E.WITHDRAWN) == 0, "offered again is brought anew, too"


async def test_what_was_left_once_is_withdrawn_by_the_next_sound_transfer(office: Importer) -> None:
    await office.imported(stock(1, 6))
    await office.imported(openimmo(*(flat(n) for n in numbers(1, 5)), flat("")))
    assert await office.on_offer() == numbers(1, 6)
    await office.imported(stock(1, 5, rent="2"))
    assert await office.on_offer() == numbers(1, 5)


@pytest.mark.parametrize(("max_share", "withdrawn"), [(0.1, 0), (0.8, 4)])
async def test_the_share_is_set(office: Importer, max_share: float, withdrawn: int) -> None:
    office = office.limited(ImportLimits(max_share=max_share))
    await office.imported(stock(1, 5))
    assert (await office.imported(stock(1, 1))).count(E.WITHDRAWN) == withdrawn


async def test_a_full_transfer_speaks_for_its_agent_only(office: Importer) -> None:
    eva, otto = office.agents
    await office.imported(stock(1, 4), agent=eva)
    await office.imported(stock(11, 14), agent=otto)
    await office.imported(stock(1, 3), agent=eva)
    assert await office.on_offer() == [*numbers(1, 3), *numbers(11, 14)]


async def test_two_full_transfers_for_flats_and_for_shops_live_together(office: Importer) -> None:
    for flats, shops in (((1, 6), (11, 12)), ((1, 5), (11, 12)), ((1, 5), (11, 13))):
        await office.imported(stock(*flats), "flats.xml")
        left = await office.imported(stock(*shops), "shops.xml")
        assert await office.on_offer() == [*numbers(*flats), *numbers(*shops)]
        assert f"{flats[1]} properties that it does not list stay on offer" in left.notes[0]


async def test_a_refused_objects_number_is_no_reason_to_withdraw_it(
    office: Importer, monkeypatch: pytest.MonkeyPatch
) -> None:
    await office.imported(stock(1, 2))
    doubled = openimmo(flat("W-0001"), flat("W-0001"), flat("W-0002"))
    report = await office.imported(doubled, withdraw_all=True)
    assert (report.count(E.WITHDRAWN), report.count(E.REFUSED)) == (0, 1)
    assert await office.on_offer() == numbers(1, 2)


# ── Steps repeated, interrupted, in order ──────────────────────────────────────────────────────────────────────────────


async def test_each_step_repeated_does_nothing_twice(office: Importer) -> None:
    total = BATCH + 7
    await office.imported(stock(1, 4))
    ref = await office.received(stock(2, total + 1))
    for _ in range(2):
        assert await office.steps.read(ref, NOW) == total
    assert [await office.steps.settle(ref, batch, NOW) for batch in (0, 0, 1, 0, 1, 2)] == [BATCH, BATCH, *[total] * 4]
    for _ in range(2):
        await office.steps.finish(ref, NOW)
        await office.steps.fail(ref, "too late", NOW)
        assert await office.steps.settle(ref, 0, NOW) == total
    report, row = await office.report(ref), await office.row(ref)
    assert (report.count(E.CREATED), report.count(E.UNCHANGED), report.count(E.WITHDRAWN)) == (total - 3, 3, 1)
    assert (row.status, row.done, row.total, row.finished_at) == ("done", total, total, NOW)


async def test_two_workers_at_one_batch_settle_it_once(office: Importer) -> None:
    ref = await office.received(stock(1, BATCH))
    await office.steps.read(ref, NOW)
    await asyncio.gather(*(office.steps.settle(ref, 0, NOW) for _ in range(3)))
    report = await office.report(ref)
    assert (report.count(E.CREATED), report.count(E.UNCHANGED)) == (BATCH, 0)


async def test_a_failed_batch_leaves_nothing_and_is_made_up_for(
    office: Importer, monkeypatch: pytest.MonkeyPatch
) -> None:
    ref = await office.received(stock(1, 2 * BATCH + 3))
    await office.steps.read(ref, NOW)
    await office.steps.settle(ref, 0, NOW)
    create, made = Stock._create, 0

    def broken(self: Stock, entry: StagedEntry) -> Any:
        nonlocal made
        made += 1
        if made == BATCH // 2:
            raise ZeroDivisionError
        return create(self, entry)

    with monkeypatch.context() as patched, pytest.raises(ZeroDivisionError):
        patched.setattr(Stock, "_create", broken)
        await office.steps.settle(ref, 1, NOW)
    assert ((await office.row(ref)).done, len(await office.stock())) == (BATCH, BATCH)
    report = await office.run(ref)
    assert report.counts == {E.CREATED: 2 * BATCH + 3}
    assert await office.on_offer() == numbers(1, 2 * BATCH + 3)


async def test_a_failed_import_goes_on_where_it_stopped(office: Importer) -> None:
    ref = await office.received(stock(1, BATCH + 1))
    await office.steps.read(ref, NOW)
    await office.steps.settle(ref, 0, NOW)
    await office.steps.fail(ref, "The store was away.", NOW)
    assert ((await office.row(ref)).status, (await office.row(ref)).reason) == ("failed", "The store was away.")
    with pytest.raises(Conflict, match="The store was away"):
        await office.steps.read(ref, NOW)  # a late attempt does not open what is closed
    assert (await office.row(ref)).status == "failed"
    await office.sent_again(ref)
    await office.steps.read(ref, NOW)
    assert ((await office.row(ref)).status, (await office.row(ref)).finished_at) == ("running", None)
    report = await office.run(ref)
    assert report.counts == {E.CREATED: BATCH + 1}
    assert ((await office.row(ref)).status, (await office.row(ref)).reason) == ("done", "")


async def test_what_was_sent_later_waits_for_what_was_sent_before(office: Importer) -> None:
    older, newer = (
        await office.received(openimmo(flat("1", rent="1"))),
        await office.received(openimmo(flat("1", rent="2"))),
    )
    with pytest.raises(Unavailable, match=f"{older.import_id} came before") as refused:
        await office.steps.read(newer, NOW)
    assert refused.value.retry_after
    assert (await office.row(newer)).status == "received"
    await office.run(older)
    assert fates(await office.run(newer)) == {"1": E.CHANGED}


@pytest.mark.parametrize(
    ("content", "name", "why"),
    [
        (b"<other/>", "a.xml", "its root is <other>"),
        (openimmo(flat(""), flat("")), "a.xml", "Nothing in the file can be read. The <immobilie> in line 3"),
        (zipped({"a.xml": b"0" * 3_000_000}), "a.zip", "unpacks to more than"),
        (zipped({"../a.xml": b"x"}), "a.zip", "leads out of it"),
        (zipped({"a.xml": openimmo(flat("1"))})[:-40], "a.zip", "not transferred whole"),
    ],
)
async def test_a_file_that_cannot_be_read_fails_with_the_reason(
    office: Importer, content: bytes, name: str, why: str
) -> None:
    ref = await office.received(content, name)
    await office.run(ref)
    row = await office.row(ref)
    assert (row.status, why in row.reason, row.finished_at) == ("failed", True, NOW), row.reason
    assert not await office.stock()


async def test_objects_without_number_or_measure_are_refused(office: Importer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(property_stage, "MAX_STATED", 5000)
    report = await office.imported(openimmo(flat("1"), flat("2", title="x" * 5000), flat("3")))
    assert fates(report) == {"1": E.CREATED, "2": E.REFUSED, "3": E.CREATED}
    assert (line(report, "2").why, line(report, "2").line) == ("The object states more than 5000 bytes.", 4)
    monkeypatch.setattr(property_stage, "MAX_OBJECTS", 2)
    ref = await office.received(openimmo(flat("1"), flat("3"), flat("4")))
    await office.run(ref)
    assert (await office.row(ref)).reason == "The file has more than 2 objects; send it in parts."
    assert await office.on_offer() == ["1", "3"]


async def test_an_empty_export_is_done_and_withdraws_nothing(office: Importer) -> None:
    await office.imported(stock(1, 2))
    report = await office.imported(openimmo())
    assert (report.counts, "2 properties that it does not list stay on offer" in report.notes[0]) == ({}, True)


async def test_the_limits_of_archives_are_those_set(office: Importer) -> None:
    small = office.limited(ImportLimits(ZipLimits(unpacked=100)))
    ref = await small.received(zipped({"a.xml": openimmo(flat("1"))}), "a.zip")
    await small.run(ref)
    assert "100 are allowed" in (await small.row(ref)).reason


async def test_reading_ends_when_nobody_waits_for_it(office: Importer, monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker that stops does not go on reading half a gigabyte."""
    ref = await office.received(stock(1, 3 * BATCH))
    put, waiting, go_on, keys = FolderBlobs.put, threading.Event(), threading.Event(), []

    def slow(self: FolderBlobs, key: str, content: BinaryIO) -> None:
        keys.append(key)
        waiting.set()
        go_on.wait(60)
        put(self, key, content)

    monkeypatch.setattr(FolderBlobs, "put", slow)
    reading = asyncio.create_task(office.steps.read(ref, NOW))
    await asyncio.to_thread(waiting.wait, 10)
    reading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reading
    go_on.set()
    threads = [t for t in threading.enumerate() if t.name.startswith("asyncio_")]
    assert threads
    await asyncio.get_running_loop().run_in_executor(None, lambda: None)
    assert len(keys) == 1
    assert (await office.row(ref)).total is None


async def test_batches_are_forgotten_at_the_end_and_the_transmission_stays(office: Importer, tmp_path: Path) -> None:
    await office.imported(stock(1, BATCH + 1))
    kept = sorted(
        path.parent.name for path in (tmp_path / "files" / str(office.tenant_id)).rglob("*") if path.is_file()
    )
    assert kept == ["transmissions"]


def test_batches_are_counted() -> None:
    assert [batches(n) for n in (0, 1, BATCH, BATCH + 1)] == [0, 1, 1, 2]


async def test_an_unknown_import_is_not_found(office: Importer) -> None:
    ref = await office.received(stock(1, 1))
    with pytest.raises(NotFound):
        await office.steps.settle(ref.model_copy(update={"import_id": uuid4()}), 0, NOW)


# ── Attachments ────────────────────────────────────────────────────────────────────────────────────────────────────────

FILES = [("DOKUMENTE", "expose.pdf"), ("BILD", "a.jpg"), ("BILD", "fehlt.jpg"), ("LINKS", "https://x.example/b.pdf")]
EXPOSE, PICTURE = pdf("Die Wohnung liegt am Park."), b"\xff\xd8\xff bild"


async def test_attachments_are_kept_and_pdfs_read(office: Importer) -> None:
    files = {
        "e.xml": openimmo(flat("1", files=FILES), flat("2", files=FILES[:1])),
        "expose.pdf": EXPOSE,
        "a.jpg": PICTURE,
    }
    report = await office.imported(zipped(files), "e.zip")
    told = report.attachments
    assert (told.kept, told.missing, told.read, told.unreadable) == (3, 2, 1, 0)
    expose, picture, missing, link = await office.documents("1")
    assert (expose.media_type, expose.text, expose.size) == (
        "application/pdf",
        "Die Wohnung liegt am Park.",
        len(EXPOSE),
    )
    assert (picture.media_type, picture.text, picture.group) == ("image/jpeg", None, "BILD")
    assert (missing.sha256, missing.problem) == ("", "It did not come along.")
    assert (link.sha256, link.problem) == ("", "It lies at another server: not fetched.")
    assert (await office.documents("2"))[0].text == expose.text, "read once for both"
    key = property_attachments.attachment_key(office.tenant_id, picture.sha256)
    assert office.steps.blobs.get(key) == PICTURE


async def test_the_same_again_is_unchanged_and_another_content_is_not(office: Importer) -> None:
    xml = openimmo(flat("1", files=FILES[:2]))
    await office.imported(zipped({"e.xml": xml, "expose.pdf": EXPOSE, "a.jpg": PICTURE}), "e.zip")
    [first, _] = await office.documents("1")
    again = await office.imported(zipped({"e.xml": xml, "expose.pdf": EXPOSE, "a.jpg": PICTURE}, method=0), "e.zip")
    assert fates(again) == {"1": E.UNCHANGED}
    assert (await office.documents("1"))[0] == first
    other = await office.imported(zipped({"e.xml": xml, "expose.pdf": pdf("Neu."), "a.jpg": PICTURE}), "e.zip")
    assert (line(other, "1").effect, line(other, "1").why) == (E.CHANGED, "documents")
    assert [d.text for d in await office.documents("1")] == ["Neu.", None]


async def test_what_was_read_before_is_not_read_again(office: Importer, monkeypatch: pytest.MonkeyPatch) -> None:
    def sent(rent: str) -> bytes:
        return zipped({"e.xml": openimmo(flat("1", rent=rent, files=FILES[:1])), "expose.pdf": EXPOSE})

    await office.imported(sent("1"), "e.zip")
    monkeypatch.setattr(property_documents, "_text", lambda *_: pytest.fail("it was read again"))
    assert (await office.imported(sent("2"), "e.zip")).attachments.read == 0
    assert (await office.documents("1"))[0].text == "Die Wohnung liegt am Park."


async def test_a_broken_pdf_is_told(office: Importer) -> None:
    sent = {"e.xml": openimmo(flat("1", files=FILES[:1])), "expose.pdf": b"%PDF-1.4 junk"}
    report = await office.imported(zipped(sent), "e.zip")
    assert (report.attachments.read, report.attachments.unreadable) == (0, 1)
    assert report.notes == ("expose.pdf: It cannot be read as a PDF (PdfStreamError).",)
    assert (await office.documents("1"))[0].problem == "It cannot be read as a PDF (PdfStreamError)."


async def test_many_pdfs_are_read_in_several_steps(office: Importer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(property_documents, "SOME", 2)
    files = {f"{n}.pdf": pdf(f"Nummer {n}") for n in range(5)}
    xml = openimmo(*(flat(str(n), files=[("DOKUMENTE", f"{n}.pdf")]) for n in range(5)))
    ref = await office.received(zipped({"e.xml": xml, **files}), "e.zip")
    await office.steps.read(ref, NOW)
    await office.steps.settle(ref, 0, NOW)
    assert [await office.steps.read_documents(ref, NOW) for _ in range(4)] == [True, True, False, False]
    assert (await office.report(ref)).attachments.read == 5
    assert [(await office.documents(str(n)))[0].text for n in range(5)] == [f"Nummer {n}" for n in range(5)]


async def test_a_content_that_vanished_is_told(office: Importer) -> None:
    ref = await office.received(zipped({"e.xml": openimmo(flat("1", files=FILES[:1])), "expose.pdf": EXPOSE}), "e.zip")
    await office.steps.read(ref, NOW)
    await office.steps.settle(ref, 0, NOW)
    office.steps.blobs.remove(f"{office.tenant_id}/attachments")
    await office.steps.read_documents(ref, NOW)
    assert (await office.documents("1"))[0].problem == "Its content is no longer there: import it again."


async def test_content_within_the_xml_and_damage_within_the_zip(office: Importer) -> None:
    inner = "<anhang><daten><anhanginhalt>SGFsbG8=</anhanginhalt></daten></anhang>"
    xml = openimmo(flat("1", files=[("BILD", "a.bin")]).replace("<anhaenge>", f"<anhaenge>{inner}"))
    damaged = zipped({"e.xml": xml, "a.bin": bytes(range(256))}, method=0).replace(bytes(range(200)), bytes(200))
    await office.imported(damaged, "e.zip")
    enclosed, picture = await office.documents("1")
    assert (enclosed.size, enclosed.problem) == (5, "")
    assert "cannot be unpacked" in picture.problem


async def test_an_attachment_named_many_times_is_unpacked_once(
    office: Importer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(property_attachments, "MAX_ATTACHMENTS", 30)
    puts: list[str] = []
    put = FolderBlobs.put

    def counted(self: FolderBlobs, key: str, content: BinaryIO) -> None:
        puts.append(key.split("/")[1])
        put(self, key, content)

    monkeypatch.setattr(FolderBlobs, "put", counted)
    opened: list[str] = []
    unpacked = Transmission.open_attachment

    def noted(self: Transmission, name: str) -> BinaryIO:
        opened.append(name)
        return unpacked(self, name)

    monkeypatch.setattr(Transmission, "open_attachment", noted)
    sent = zipped({"e.xml": openimmo(flat("1", files=[("BILD", "a.jpg")] * 40)), "a.jpg": PICTURE})
    await office.imported(sent, "e.zip")
    assert (len(await office.documents("1")), opened, puts.count("attachments")) == (30, ["a.jpg"], 1)


def test_staging_needs_no_more_than_a_batch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Entries are made as they are written: nobody holds all of them."""
    blobs, made = FolderBlobs(tmp_path), 0
    most = 0

    def entries() -> Any:
        nonlocal made
        for n in range(5 * BATCH):
            made += 1
            yield StagedEntry(str(n), subject=Property(external_id=str(n)))

    def watched(key: str, content: BinaryIO) -> None:
        nonlocal most
        written = int(key[-6:]) * BATCH if "batch" in key else 0
        most = max(most, made - written)

    stage = property_stage.Stage(blobs, uuid4(), uuid4())
    monkeypatch.setattr(blobs, "put", watched)
    assert stage._keep(entries())[0] == 5 * BATCH
    assert most == BATCH
