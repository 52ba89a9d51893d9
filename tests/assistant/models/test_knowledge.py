"""What a model is shown: the facts always, all texts where they fit, else the best of them, and nothing that holds no more."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from neuroconcepts.assistant.models.knowledge import LEAST, ROOM, SAID_BEFORE, said_before, statements_for
from neuroconcepts.assistant.models.reply import Reply, answered
from neuroconcepts.domain.faq import FaqEntry
from neuroconcepts.domain.knowledge import AROUND, NOTHING, Background, Origin, Passage, Said, tokens_of
from neuroconcepts.domain.property import Fact, FreeText, KnownAnswer, Property

LONG = ("Die Küche ist hell und hat ein Fenster zum Hof. " * 20).strip()
FLAT = Property(
    external_id="A-1",
    title="Helle Wohnung",
    street="Lange Gasse",
    facts=(Fact(key="kaution", source="preise/kaution", number=Decimal(4440), unit="EUR"),),
    texts=(FreeText("lage", "Ruhig. In der Lange Gasse."), FreeText("ausstatt", LONG)),
    answers=(KnownAnswer(question="Keller?", answer="Trocken.", language="de", by="Eva", on=date(2026, 3, 1)),),
)
FAQ = FaqEntry(id=UUID(int=1), question="Parken (2 Autos)?", answer="Im Hof.", language="de")
ENTRY = Passage(FAQ.source, Origin.FAQ, "", FAQ.answer, FAQ.question)
TOLD = Passage("auskunft/2026-03-01 Eva", Origin.ANSWER, "", "Trocken.", "Keller?")
RULES = Passage("pdf/Hausordnung#3", Origin.PDF, "", "Grillen ist nicht erlaubt.")


def big(number: int) -> FreeText:
    return FreeText(f"text{number}", f"Absatz {number}: {LONG}")


def cost(shown: dict[str, str]) -> int:
    return sum(tokens_of(key) + tokens_of(value) + AROUND for key, value in shown.items())


def test_everything_is_shown_where_it_fits() -> None:
    shown = statements_for(FLAT, Background((RULES, TOLD), (FAQ,))).shown
    assert set(shown) >= {"preise/kaution", "freitexte/lage", "freitexte/ausstatt", RULES.key, TOLD.key, FAQ.source}
    assert shown[FAQ.source] == "Parken (2 Autos)? Im Hof."
    assert statements_for(FLAT, NOTHING).shown["freitexte/ausstatt"] == LONG


def test_of_much_the_best_is_shown_and_the_facts_always() -> None:
    large = replace(FLAT, texts=tuple(map(big, range(12))))
    best = [Passage(f"freitexte/text{n}", Origin.TEXT, "", large.texts[n].text) for n in (7, 2, 5)]
    shown = statements_for(large, Background((*best, RULES))).shown
    assert [key for key in shown if key.startswith("freitexte/text")] == [each.key for each in best]
    assert {"preise/kaution", RULES.key} <= set(shown)
    assert cost(shown) <= ROOM


def test_texts_that_are_not_indexed_yet_are_cut() -> None:
    large = replace(FLAT, texts=tuple(map(big, range(12))))
    shown = statements_for(large, Background((RULES,))).shown
    assert RULES.key in shown
    assert shown["freitexte/text0"] == large.texts[0].text
    assert cost(shown) <= ROOM
    assert "freitexte/text11" not in shown


def test_what_holds_no_more_is_not_shown() -> None:
    old = Passage("freitexte/lage", Origin.TEXT, "", "Sehr laut.")
    gone = replace(ENTRY, text="Auf der Straße.")
    untold = replace(TOLD, text="Feucht.")
    said = Passage("nachricht/1", Origin.CONVERSATION, "", "Wir sind zu viert.")
    facts = Passage("fakten/preise", Origin.FACTS, "", "kaution: 1 EUR")
    large = replace(FLAT, texts=tuple(map(big, range(12))))
    for about in (FLAT, large):
        shown = statements_for(about, Background((old, gone, untold, said, facts), (FAQ,))).shown
        for text in ("Sehr laut", "Straße", "Feucht", "zu viert", "1 EUR"):
            assert text not in str(shown)


def test_a_private_street_is_in_no_text() -> None:
    private = replace(FLAT, address_public=False)
    assert "Lange Gasse" in str(statements_for(FLAT, NOTHING).shown)
    shown = statements_for(private, NOTHING).shown
    assert "Lange Gasse" not in str(shown)
    assert shown["freitexte/lage"] == "Ruhig."


def test_a_question_of_the_faq_supports_nothing() -> None:
    statements = statements_for(FLAT, Background((), (FAQ,)))
    reply = Reply.model_validate(
        {"sentences": [{"text": "2 Plätze im Hof.", "sources": [FAQ.source]}], "unanswered": []}
    )
    answer = answered(reply, message="Parken?", statements=statements.supports, assistant="m")
    assert (answer.sources, answer.unsupported) == ((FAQ.source,), ("2",))


@given(st.lists(st.integers(1, 900), max_size=25), st.integers(0, 60))
def test_the_bounds_hold_whatever_there_is(lengths: list[int], facts: int) -> None:
    stated = tuple(Fact(key=f"k{n}", source=f"preise/k{n}", words="wort " * 8) for n in range(facts))
    texts = tuple(FreeText(f"t{n}", f"{n} {'x ' * (length // 2)}") for n, length in enumerate(lengths))
    about = replace(FLAT, facts=stated, texts=texts, answers=())
    passages = tuple(Passage(f"freitexte/t{n}", Origin.TEXT, "", text.text) for n, text in enumerate(texts))
    bare = cost(statements_for(replace(about, texts=()), NOTHING).shown)
    for background in (NOTHING, Background(passages)):
        assert cost(statements_for(about, background).shown) <= max(ROOM, bare + LEAST) + len(lengths)


def test_what_was_said_before_is_short_and_names_nobody() -> None:
    day = date(2026, 3, 1)
    told = [Said(day + timedelta(n), "seeker", f"{n} Ruf an: 0664 1234567. " + "x" * 300) for n in range(9)]
    shown = said_before(Background(before=tuple(told)))
    assert [each["on"] for each in shown] == ["2026-03-07", "2026-03-08", "2026-03-09"]
    assert all("0664" not in each["text"] for each in shown)
    assert sum(tokens_of(each["text"]) for each in shown) <= SAID_BEFORE
    assert said_before(NOTHING) == []
