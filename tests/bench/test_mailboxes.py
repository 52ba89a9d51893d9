"""The benchmark of many mailboxes: its figures are named, and kept beside the others."""

import json
from datetime import UTC, datetime
from pathlib import Path

from bench import mailboxes
from bench.mailboxes import FULL, QUICK, Samples

AT = datetime(2026, 1, 2, 3, 4, tzinfo=UTC)


def measured() -> Samples:
    samples = Samples()
    for key, *_ in mailboxes.NAMES:
        samples.ours[key] = [4.0, 6.0]
    samples.floor["memory"] = [2.0, 3.0]
    return samples


def test_memory_stands_beside_the_floor_and_the_end_beside_its_target() -> None:
    by_name = {figure.name: figure for figure in mailboxes.figures(measured())}
    assert by_name["Memory per mailbox"].ratio == 2
    assert by_name["SIGTERM → process gone"].reached
    assert by_name["Threads"].reached is None


def test_a_run_is_kept_under_its_plans_name(tmp_path: Path) -> None:
    page, data = mailboxes.write(tmp_path, mailboxes.figures(measured()), FULL, {"cpu": "some"}, AT)
    assert (page.name, data.name) == ("mailboxes.md", "mailboxes.json")
    assert page.read_text().startswith("# 500 mailboxes, 02 January 2026\n")
    assert json.loads(data.read_text())["plan"]["mailboxes"] == 500
    assert QUICK.name != FULL.name, "a quick run replaces no full one"


def test_mails_go_to_mailboxes_all_over() -> None:
    addresses = [str(number) for number in range(50)]
    assert mailboxes.spread(addresses, 5) == ["0", "10", "20", "30", "40"]
    assert len(mailboxes.spread(addresses, 100)) == 50
