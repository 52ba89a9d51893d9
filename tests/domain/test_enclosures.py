"""Which documents go along with a letter: those that a seeker may see, as many as fit, and none past the law's gate."""

from dataclasses import replace

import pytest

from neuroconcepts.domain.enclosures import (
    NO_INSTRUCTION,
    NONE_TO_SEND,
    SOME_LEFT,
    enclosures,
    file_name,
    may_be_seen,
)
from neuroconcepts.domain.law import Gate
from neuroconcepts.domain.property import Attachment, Document, Property

PDF = "application/pdf"
EXPOSE = Document("Exposé", "DOKUMENTE", "e.pdf", PDF, "aa", 100)
PLAN = Document("Grundriss", "GRUNDRISS", "p.png", "image/png", "bb", 50)
ENERGY = Document("Energieausweis", "DOKUMENTE", "a.pdf", PDF, "cc", 30)
MISSING = Document("Lageplan", "KARTEN_LAGEPLAN", "l.pdf", problem="It did not come along.")


@pytest.mark.parametrize("document", [EXPOSE, PLAN, ENERGY, MISSING, replace(EXPOSE, group="dokumente")])
def test_what_an_expose_consists_of_may_be_seen(document: Document) -> None:
    assert may_be_seen(document)


@pytest.mark.parametrize("group", ["", "BILD", "TITELBILD", "ANBIETERLOGO", "LINKS", "FILM", "QRCODE", "SONSTIGES"])
def test_no_other_group_may(group: str) -> None:
    assert not may_be_seen(replace(EXPOSE, group=group))


@pytest.mark.parametrize(
    "title",
    [
        *("Interne Notiz", "INTERN Objektakte", "Vertraulich", "Alleinauftrag 2026", "Maklervertrag", "Vollmacht"),
        *("Eigentümerdaten", "Eigentu\u0308mer", "Grundbuchauszug", "Kaufvertragsentwurf", "Personalausweis Verkäufer"),
        *("Mietvertrag Mieter 3", "Nebenkostenabrechnung 2025", "Protokoll ETV", "Verkehrswertgutachten"),
        *("Provisionsvereinbarung", "Mieterselbstauskunft", "Schlüsselliste", "confidential"),
    ],
)
def test_nothing_internal_may_whatever_it_is_grouped_as(title: str) -> None:
    assert not may_be_seen(replace(EXPOSE, title=title))
    assert not may_be_seen(replace(EXPOSE, title="", path=f"{title}.pdf"))
    internal, public = Attachment(title, "DOKUMENTE"), Attachment("Exposé", "DOKUMENTE")
    assert Property(external_id="1", attachments=(internal, public)).documents == (public,)


@pytest.mark.parametrize(
    "title", ["Internetexposé", "Wohnflächenberechnung", "Energieausweis", "Hausordnung", "Mietvertrag Entwurf"]
)
def test_a_word_that_only_looks_internal_does_not_keep_it_back(title: str) -> None:
    assert may_be_seen(replace(EXPOSE, title=title))


@pytest.mark.parametrize("kind", ["application/zip", "text/html", "application/octet-stream", "application/msword"])
def test_only_files_that_nothing_runs_may(kind: str) -> None:
    assert not may_be_seen(replace(EXPOSE, media_type=kind))


def test_they_go_in_their_order_as_far_as_they_fit_and_each_once() -> None:
    again = replace(EXPOSE, title="Noch einmal")
    chosen = enclosures([PLAN, EXPOSE, again, MISSING, ENERGY], Gate.OPEN, max_bytes=80)
    assert (chosen.sent, chosen.left) == ((PLAN, ENERGY), (EXPOSE, again, MISSING))
    assert chosen.withheld == SOME_LEFT
    everything = enclosures([PLAN, EXPOSE, again, ENERGY], Gate.OPEN, max_bytes=180)
    assert (everything.sent, everything.left, everything.withheld) == ((PLAN, EXPOSE, ENERGY), (), "")


def test_at_the_gate_nothing_goes_but_the_question() -> None:
    chosen = enclosures([EXPOSE], Gate.CONFIRM, max_bytes=100)
    assert (chosen.sent, chosen.goes, chosen.must_confirm, chosen.withheld) == ((), (EXPOSE,), True, "")
    shut = enclosures([EXPOSE], Gate.SHUT, max_bytes=100)
    assert (shut.sent, shut.must_confirm, shut.does_something, shut.withheld) == ((), False, False, NO_INSTRUCTION)


@pytest.mark.parametrize("gate", Gate)
def test_where_nothing_can_go_nobody_is_asked_to_confirm(gate: Gate) -> None:
    chosen = enclosures([MISSING], gate, max_bytes=100)
    assert (chosen.sent, chosen.must_confirm, chosen.withheld) == ((), False, NONE_TO_SEND)


@pytest.mark.parametrize(
    ("document", "name"),
    [
        (EXPOSE, "Exposé.pdf"),
        (replace(EXPOSE, title="plan.PDF"), "plan.PDF"),
        (replace(EXPOSE, title="", path="a\\b\\kro.pdf"), "kro.pdf"),
        (replace(EXPOSE, title="a/b"), "a-b.pdf"),
        (replace(PLAN, title="plan.jpeg", media_type="image/jpeg"), "plan.jpeg"),
        (replace(EXPOSE, title="virus.exe"), "virus.exe.pdf"),
    ],
)
def test_a_file_is_named_as_people_call_it_and_by_what_it_is(document: Document, name: str) -> None:
    assert file_name(document) == name
