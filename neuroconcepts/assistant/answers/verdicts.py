"""What a passage says to a yes-or-no question."""

from collections.abc import Iterator
from types import MappingProxyType
from typing import Final

from neuroconcepts.assistant.answers.binding import bearers
from neuroconcepts.assistant.answers.conditions import TURNING, numbers_met
from neuroconcepts.assistant.answers.degrees import degree_met
from neuroconcepts.assistant.answers.doing_without import waives
from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.asked import Asked
from neuroconcepts.assistant.answers.ontology.composition import parts_of
from neuroconcepts.assistant.answers.ontology.concept import Sort
from neuroconcepts.assistant.answers.ontology.kinship import lineage
from neuroconcepts.assistant.answers.ontology.measure import Quantity
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.answers.places_asked import is_elsewhere
from neuroconcepts.assistant.answers.polarity import (
    Polarity,
    denies_thing,
    inclusion,
    is_for,
    is_undivided,
    permission,
    quality,
)
from neuroconcepts.assistant.answers.poles import Pole, pole
from neuroconcepts.assistant.answers.potential import is_yet_to_be
from neuroconcepts.assistant.answers.questions import Question
from neuroconcepts.assistant.folding import folded


def polarity_of(passage: Passage, question: Question, needs: tuple[Mention, ...]) -> Polarity:
    """What the passage says where a yes or no was asked; unclear where its own words must do."""
    if _has_no_verdict(question):
        return Polarity.UNCLEAR
    if not all(any(_is_like(word, fold) for fold in passage.folds) for word in question.unknown):
        return Polarity.UNCLEAR  # the sentence has the word, but says it of something else
    said = _polarity(passage, question, needs)
    if any(need.is_thing and pole(need) is Pole.OPPOSITE for need in needs):
        said = _CONTRARY.get(said, said)  # `ungekündigt`, where that is asked
    if said is Polarity.YES and not _meets_all_asked(passage, question, needs):
        return Polarity.UNCLEAR
    return Polarity.UNCLEAR if said is Polarity.NO and not _speaks_of_each(passage, needs) else said


def _is_like(word: str, fold: str) -> bool:
    """Whether two words differ by their endings, or one is the other's head: `obere`, `oberen`."""
    root = word[: max(_ROOT, len(word) - 2)]
    return fold.startswith(root) or fold.endswith(word) or word.endswith(fold)


_ROOT: Final = 4
_CONTRARY: Final = MappingProxyType({Polarity.YES: Polarity.NO, Polarity.NO: Polarity.YES})


def _meets_all_asked(passage: Passage, question: Question, needs: tuple[Mention, ...]) -> bool:
    """Whether it has the very things asked, in the number and to the degree asked."""
    if not all(passage.touched & {*need.names} for need in needs):
        return False
    text = folded(passage.text)
    if TURNING & question.names - passage.said or is_yet_to_be(question, text) or is_elsewhere(passage, question):
        return False
    told = (q for q in passage.figures if _may_count(passage, q, needs))
    return numbers_met(question, told) and degree_met(question, text)


def _may_count(passage: Passage, figure: Quantity, needs: tuple[Mention, ...]) -> bool:
    """Whether a figure can be that of what is asked: another thing's number counts for nothing."""
    borne = bearers(passage, figure)
    things = frozenset(n for need in needs if need.is_thing for n in need.names)
    return not borne or not things or bool(borne & things)


def _speaks_of_each(passage: Passage, needs: tuple[Mention, ...]) -> bool:
    """Whether it speaks of what is asked or of its kind: that bicycles may not stand there denies no room for them."""
    return all(passage.touched & (_lines(*need.names) | parts_of(need.names)) for need in needs)


def _polarity(passage: Passage, question: Question, needs: tuple[Mention, ...]) -> Polarity:
    focus = _focus(passage, needs)
    if Asked.INCLUDED in question.asked:
        return _included(passage, focus)
    if _is_told_by_its_words(passage, question):
        return Polarity.UNCLEAR
    if Asked.MAY in question.asked or question.names & {"pets", "smoking"}:
        if _rules_one_kind_only(focus, needs):
            return Polarity.UNCLEAR
        return Polarity.NO if _is_let_whole(passage, question) else permission(passage, focus)
    freed = Asked.MUST in question.asked and "free_choice" in passage.said
    if freed or (focus is not None and denies_thing(passage, focus)):
        return Polarity.NO
    unruled = Asked.MUST in question.asked and "mandatory" not in passage.said
    return Polarity.UNCLEAR if unruled else _affirmed(passage, focus, needs)


def _rules_one_kind_only(focus: Mention | None, needs: tuple[Mention, ...]) -> bool:
    """`Katzen sind erlaubt`, where it is asked of pets as such."""
    asked = frozenset(n for need in needs if need.is_thing for n in need.names)
    return focus is not None and bool(asked) and not asked & {*focus.names} and bool(asked & _lines(*focus.names))


def _is_let_whole(passage: Passage, question: Question) -> bool:
    """`nur im Ganzen`, where a part is asked for."""
    return "divisible" in question.names and any(is_undivided(m) for m in passage.mentions)


def _included(passage: Passage, focus: Mention | None) -> Polarity:
    said = inclusion(passage)
    absent = focus is not None and said is Polarity.UNCLEAR and denies_thing(passage, focus)
    return Polarity.NO if absent else said


def _is_told_by_its_words(passage: Passage, question: Question) -> bool:
    """Whether a yes or no would say more than the passage: what lies in the street is not said to be connected."""
    whole = "divisible" in question.names and any(is_undivided(m) for m in question.topics)
    laid_near = bool(_CONNECTED & question.names) and not _CONNECTED & passage.said
    of_whom = Asked.MUST in question.asked and any(m.of(Sort.ROLE) for m in passage.mentions)
    spared = "fell" in question.names and "protected" in passage.said
    return laid_near or spared or whole or bool(question.names & _TOLD_BY_WORDS) or of_whom or waives(question.text)


_TOLD_BY_WORDS: Final = frozenset({"extra", "extra_cost", "mandatory", "only"})
_CONNECTED: Final = frozenset({"connect", "serviced"})


def _has_no_verdict(question: Question) -> bool:
    """Whether neither yes nor no would be an answer, or a denial in the question would turn it round."""
    amount = bool(question.asked & {Asked.PRICE, Asked.AMOUNT}) and not question.wants_yes
    if Asked.WHAT in question.asked or "hand_in" in question.names:
        return True
    asks_whether = (question.wants_yes or Asked.INCLUDED in question.asked) and not amount
    return not asks_whether or bool(question.names & {"no", "forbidden"})


def _affirmed(passage: Passage, focus: Mention | None, needs: tuple[Mention, ...]) -> Polarity:
    """What it says of a thing that it does not deny: that it is so, or there."""
    qualities = [need for need in needs if not need.is_thing]
    if qualities:
        said = (quality(passage, need) for need in qualities if len(need.names) == 1)
        return next((p for p in said if p is not Polarity.UNCLEAR), Polarity.UNCLEAR)
    plain = focus is not None and len(needs) == 1 and not is_for(passage, focus)
    return Polarity.YES if plain else Polarity.UNCLEAR


def _focus(passage: Passage, needs: tuple[Mention, ...]) -> Mention | None:
    """The mention that the question is about, one that is denied before others."""
    mentions = list(_mentions_of(passage, needs))
    return next((m for m in mentions if denies_thing(passage, m)), mentions[0] if mentions else None)


def _mentions_of(passage: Passage, needs: tuple[Mention, ...]) -> Iterator[Mention]:
    """Where the passage names the thing asked about; then, where it names the kind of it that it rules."""
    for need in needs:
        if need.is_thing:
            wanted = frozenset(need.names) | parts_of(need.names)
            yield from (m for m in passage.mentions if wanted & _lines(*m.names, *m.modifiers))
            kinds = _lines(*need.names)
            yield from (m for m in passage.mentions if m.is_thing and kinds & frozenset(m.names))


def _lines(*names: str) -> frozenset[str]:
    return frozenset().union(*(lineage(n) for n in names))
