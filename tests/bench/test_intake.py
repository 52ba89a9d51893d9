"""The benchmark of the reader: what it compares is comparable, and its figures are named and kept."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bench import fuzz, intake
from bench.fuzz_reader import Read
from bench.intake import FULL, OURS, PEERS, SAMPLES, SHARES, Samples
from bench.replies import Reply, generated, of_corpus
from bench.reply_styles import STYLES
from bench.reply_words import WORDS
from bench.separators import is_right, separators, similarity
from neuroconcepts.domain.enquiry import MailKind
from neuroconcepts.intake.names import is_company
from neuroconcepts.intake.reading import read_mail

AT = datetime(2026, 1, 2, 3, 4, tzinfo=UTC)
REPLIES = list(generated(len(STYLES) * len(WORDS)))


def measured() -> Samples:
    samples = Samples()
    for key in ("ladder", "wall", "forgetful", "slowest", "floor"):
        samples.values[key] = [400.0, 500.0]
    for reader in (OURS, *PEERS):
        for name in SAMPLES:
            samples.values[f"{reader}, {name}"] = [1000.0]
        for name in SHARES:
            samples.right[f"{reader}, {name}"] = 90.0 if reader == OURS else 80.0
    samples.right |= {f"ladder, {name}": 90.0 for name in SAMPLES}
    return samples


@pytest.mark.parametrize("reply", REPLIES, ids=lambda reply: reply.name)
def test_a_generated_reply_is_read_as_what_was_written(reply: Reply) -> None:
    mail = read_mail(reply.raw)
    assert mail.kind is MailKind.REPLY
    assert is_right((mail.reply_text,), reply.accepted)


def test_generated_replies_hold_history_that_is_not_theirs() -> None:
    assert len({reply.raw for reply in REPLIES}) == len(REPLIES)
    for reply in REPLIES:
        assert not any(similarity(reply.text, right) >= 0.97 for right in reply.accepted), reply.name
        assert reply.accepted[1].split("\n")[0] in reply.text, reply.name


def test_the_same_seed_gives_the_same_replies() -> None:
    assert [reply.raw for reply in generated(20)] == [reply.raw for reply in generated(20)]
    assert [reply.raw for reply in generated(20)] != [reply.raw for reply in generated(20, seed=1)]


@pytest.mark.parametrize("name", [OURS, *PEERS])
def test_every_reader_takes_off_a_plain_quotation(name: str) -> None:
    text = "Tuesday is fine.\n\nOn Mon, Mar 3, 2025 at 10:00 AM A B <a@b.example> wrote:\n\n> Tuesday?\n"
    assert is_right(separators()[name](text), ("Tuesday is fine.",))


def test_the_corpus_gives_its_replies_with_the_spellings_its_checker_accepts() -> None:
    replies = of_corpus()
    assert len(replies) >= 10
    assert max(len(reply.accepted) for reply in replies) > 1


def test_caches_of_words_are_emptied() -> None:
    is_company("Muster GmbH")
    assert is_company.cache_info().currsize
    intake.forget()
    assert not is_company.cache_info().currsize


def test_figures_stand_beside_the_best_peer_and_are_kept(tmp_path: Path) -> None:
    samples = measured()
    by_name = {figure.name: figure for figure in intake.figures(samples)}
    assert by_name["Mails through the ladder, per core"].reached
    assert by_name["Replies read right, generated"].ratio == 90 / 80
    page, data = intake.write(tmp_path, list(by_name.values()), FULL, {"cpu": "some"}, AT, samples)
    assert page.name == "intake.md"
    assert "| quotequail | 1000 | 1000 | 80.0 | 80.0 | 80.0 |\n\n| machine | |" in page.read_text()
    assert json.loads(data.read_text())["plan"]["name"] == "intake"


def test_what_breaks_the_reader_is_told_with_its_number(tmp_path: Path) -> None:
    samples = fuzz.Samples(
        [Read(0, "bits", 0.1, 2.0, "", 90.0), Read(1, "cut + NUL", 1.5, 3.0, "ValueError: x", 95.0)], [2], [3]
    )
    figures = fuzz.figures(samples)
    by_name = {figure.name: figure for figure in figures}
    assert by_name["Mails of more than a second"].values == (2,)
    assert not by_name["Process ended in the middle of a mail"].reached
    page, _ = fuzz.write(tmp_path, figures, fuzz.QUICK, {"cpu": "some"}, AT, samples)
    for told in (
        "- mail 1 (cut + NUL): ValueError: x",
        "- mail 2: the process ended",
        "- mail 3: killed",
        "| cut | 1 | 1500 | 3 |",
    ):
        assert told in page.read_text()


async def test_a_process_that_dies_is_followed_by_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fuzz, "READER", ("-c", "import os; os.kill(os.getpid(), 9)"))
    samples = await fuzz.measure(fuzz.Plan(mails=2), lambda _: None)
    assert samples.ended == [0, 1]


async def test_a_process_that_hangs_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fuzz, "READER", ("-c", "import signal; signal.pause()"))
    monkeypatch.setattr(fuzz, "HANGS_AFTER", 0.5)
    samples = await fuzz.measure(fuzz.Plan(mails=1), lambda _: None)
    assert samples.hung == [0]
