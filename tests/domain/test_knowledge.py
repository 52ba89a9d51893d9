"""Chunks keep their ids as long as they say the same, and one ranking is made of several by ranks alone."""

from dataclasses import replace
from itertools import pairwise
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from neuroconcepts.domain.chunking import MOST
from neuroconcepts.domain.knowledge import RRF_K, Material, Origin, Passage, chunks_of, fuse, tokens_of, within

HOUSE, OTHER = UUID(int=1), UUID(int=2)
PARAGRAPH = "Die Anlage wurde 2019 errichtet und liegt in einer ruhigen Seitengasse. " * 6
TEXT = Material(origin=Origin.TEXT, source="freitexte/lage", title="Haus am See", text=PARAGRAPH.strip())
RANKINGS = st.lists(st.lists(st.integers(0, 20), unique=True, max_size=12), max_size=5)


def test_what_stays_keeps_its_id_and_what_changes_gets_another() -> None:
    longer = replace(TEXT, text=f"{TEXT.text}\n\n{PARAGRAPH.replace('2019', '2020')}")
    [first], [same, new] = chunks_of(HOUSE, [TEXT]), chunks_of(HOUSE, [longer])
    assert (first.id, first.position) == (same.id, same.position) == (first.id, 0)
    assert (new.position, new.key) == (1, "freitexte/lage#2")
    for changed in (
        replace(TEXT, text="x"),
        replace(TEXT, title="y"),
        replace(TEXT, source="z"),
        replace(TEXT, asked="q"),
    ):
        assert chunks_of(HOUSE, [changed])[0].id != first.id
    assert chunks_of(OTHER, [TEXT])[0].id != first.id


def test_the_same_text_counts_once() -> None:
    assert chunks_of(HOUSE, [TEXT, TEXT]) == chunks_of(HOUSE, [TEXT])


@given(RANKINGS)
def test_every_item_is_ranked_once_and_nothing_else(rankings: list[list[int]]) -> None:
    found = fuse(rankings)
    assert sorted(found) == sorted({item for ranking in rankings for item in ranking})


@given(st.lists(st.integers(), unique=True))
def test_one_ranking_stays_as_it_is(ranking: list[int]) -> None:
    assert fuse([ranking]) == ranking == fuse([ranking, ranking])


@given(RANKINGS, st.integers(0, 20))
def test_what_is_first_everywhere_is_first(rankings: list[list[int]], best: int) -> None:
    led = [[best, *(item for item in ranking if item != best)] for ranking in rankings]
    assert fuse(led)[:1] == ([best] if led else [])


@given(RANKINGS)
def test_scores_are_the_sums_of_the_formula(rankings: list[list[int]]) -> None:
    def score(item: int) -> float:
        return sum(1 / (RRF_K + ranking.index(item) + 1) for ranking in rankings if item in ranking)

    scores = [score(item) for item in fuse(rankings)]
    assert all(before >= after - 1e-12 for before, after in pairwise(scores))


@given(RANKINGS, st.data())
def test_a_better_rank_never_lowers_an_item(rankings: list[list[int]], data: st.DataObject) -> None:
    if not any(rankings):
        return
    which = data.draw(st.sampled_from([i for i, ranking in enumerate(rankings) if ranking]))
    item = data.draw(st.sampled_from(rankings[which]))
    better = [item, *(each for each in rankings[which] if each != item)]
    raised = [better if i == which else ranking for i, ranking in enumerate(rankings)]
    assert fuse(raised).index(item) <= fuse(rankings).index(item)


@given(st.lists(st.integers(1, MOST), max_size=10), st.integers(0, 1_000))
def test_what_is_shown_fits_and_the_best_comes_first(lengths: list[int], room: int) -> None:
    passages = [Passage(f"k{i}", Origin.TEXT, "", "x" * length) for i, length in enumerate(lengths)]
    chosen = within(passages, room)
    assert sum(passage.tokens for passage in chosen) <= room
    assert chosen == [passage for passage in passages if passage in chosen]
    if passages and passages[0].tokens <= room:
        assert chosen[0] == passages[0]


def test_tokens_are_counted_on_the_careful_side() -> None:
    assert [tokens_of(text) for text in ("", "a", "x" * 350, "1.480,50")] == [0, 1, 100, 8]
