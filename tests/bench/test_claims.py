"""The benchmark of the claim check counts verdicts by kind and language, and keeps them beside the others."""

import json
from datetime import UTC, datetime
from pathlib import Path

from bench import claims
from bench.claims import FULL, QUICK, Plan, Samples, overlap
from tests.assistant.claim_mutants import Lie
from tests.assistant.claim_sets import TRUE

AT = datetime(2026, 1, 2, 3, 4, tzinfo=UTC)


def measured() -> Samples:
    samples = Samples(seconds=[0.001, 0.002, 0.009])
    samples.met[Lie.PRICE] = [True, False, False, False]
    samples.held[Lie.PRICE, "de"] = [True, True, False, False]
    samples.held[TRUE, "fr"] = [False, False, False, True]
    return samples


def test_shares_are_counted_by_kind_and_language() -> None:
    by_name = {figure.name: figure.spread for figure in claims.figures(measured())}
    assert by_name["Mutants caught"].middle == by_name["price, de"].middle == 50
    assert by_name["True letters held back"].middle == by_name["true, fr"].middle == 25
    assert by_name["Mutants caught for what is false"].middle == 25
    assert "price, fr" not in by_name
    assert (by_name["Time of a letter"].least, by_name["Time of a letter"].most) == (1, 9)


def test_a_run_is_kept_as_a_page_and_as_figures(tmp_path: Path) -> None:
    page, data = claims.write(tmp_path, measured(), FULL, {"cpu": "some"}, AT)
    assert (page.name, data.name) == ("claims.md", "claims.json")
    assert "| price | 50.0 |  |  |  | 50.0 | 25.0 |" in page.read_text()
    assert "1.00 / 2.00 / 9.00 ms" in page.read_text()
    assert json.loads(data.read_text())["plan"]["seed"] == 1
    assert QUICK.name != FULL.name, "a quick run replaces no full one"


def test_letters_of_every_kind_are_checked() -> None:
    samples = claims.measure(Plan("few", letters=78))
    assert len(samples.seconds) == 78
    assert {kind for kind, _ in samples.held} == {*Lie, TRUE}


def test_stretches_overlap_where_they_share_a_sign() -> None:
    text = "Die Kaution beträgt 900 €. Provision fällt nicht an."
    assert overlap(text, "900 €", "Kaution beträgt 900")
    assert not overlap(text, "900 €", "Provision")
    assert not overlap(text, "900 €", "anderswo")
    assert not overlap(text, "900 €", "")
