"""Whether a passage speaks of everything that a question speaks of."""

import re
from functools import lru_cache
from typing import Final

from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.asked import Asked
from neuroconcepts.assistant.answers.ontology.inflection import endings_off, stem
from neuroconcepts.assistant.answers.ontology.kinship import lineage
from neuroconcepts.assistant.answers.ontology.measure import Measure
from neuroconcepts.assistant.answers.ontology.relations import ANSWERED_BY, SATISFIED_BY
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage, things_of
from neuroconcepts.assistant.answers.polarity import denies_thing
from neuroconcepts.assistant.answers.questions import Question
from neuroconcepts.assistant.folding import folded

SHORTEST_WORD: Final = 4
"""An unknown word of a question is looked for in the exposé from this length on; shorter ones only as they stand."""
TIMES: Final = frozenset({Asked.YEAR, Asked.WHEN, Asked.SINCE})
_DATED: Final = frozenset({"renew", "install", "originate", "new", "old_trait", "completion", "year_built"})
"""Deeds that a year by itself tells: `Fenster 2011`."""


def meets_all(passage: Passage, question: Question, needs: tuple[Mention, ...]) -> bool:
    """Whether it has every word needed, and at least one of the things as its own subject."""
    if question.of_self and passage.folds & _OF_THESE:
        return False
    if not all(_meets(passage, need, question) for need in needs):
        return False
    works = bool(needs)
    if not all(_has_word(passage, word) or (works and _is_work(word, question)) for word in question.unknown):
        return False
    things = [n for n in needs if n.is_thing]
    return not things or any(named(passage, n, question) for n in things)


_OF_THESE: Final = frozenset({"davon", "darunter"})
"""`zehn Wohnungen im Haus, drei davon sind vermietet` says nothing of the one on offer."""


def _is_work(word: str, question: Question) -> bool:
    """Whether an unknown word is but the work that it is asked who does: `Wer schaufelt den Schnee?`."""
    return Asked.WHO in question.asked and question.language == "de" and word.endswith(("t", "en"))


def _meets(passage: Passage, need: Mention, question: Question) -> bool:
    if need.rest and Asked.MAY not in question.asked and not _has_compound(passage, need):
        return False
    if any(m not in passage.touched and m not in need.names for m in need.modifiers):
        return False
    if any(_satisfied(passage, name, question) for name in need.names) or _denied_as_a_kind(passage, need):
        return True
    return _of_any(passage, need, question)


_TAKEN_OVER: Final = frozenset({"furniture", "kitchen", "fitted_kitchen", "inventory"})


def _of_any(passage: Passage, need: Mention, question: Question) -> bool:
    """`Eine Ablöse fällt nicht an` holds for furniture and kitchen alike, where it names neither."""
    if not _TAKEN_OVER & set(need.names) or "takeover" not in question.names & passage.names:
        return False
    paid = [m for m in passage.mentions if "takeover" in m.names]
    return not _TAKEN_OVER & passage.touched and any(is_denied(passage, m) for m in paid)


def is_denied(passage: Passage, mention: Mention) -> bool:
    """Whether it says that there is no such thing to pay."""
    return denies_thing(passage, mention) or "free_of_charge" in mention.names


def _has_compound(passage: Passage, need: Mention) -> bool:
    """Whether it has the unknown front part of a compound: the `Nachbar` of `Nachbarwohnung`."""
    return _has_word(passage, need.rest) or _has_word(passage, need.fold)


_OCCUPANCY: Final = frozenset({"let", "vacant", "occupied"})
_BECOMES_FREE: Final = frozenset({"availability", "handover", "vacant"})


_RUNNING: Final = frozenset({"heating", "heating_costs", "electricity", "water", "hot_water", "running_costs"})
"""What the charges are for: a rent that includes these answers whether it includes charges."""


_BUILDING_TERMS: Final = frozenset({"building_obligation", "construction_start"})
_INSTEAD: Final = {
    Asked.INCLUDED: {
        "operating_costs": _RUNNING,
        "heating": frozenset({"heating_costs", "energy_bill"}),
        "electricity": frozenset({"power_costs"}),
        "hot_water": frozenset({"water"}),
        "heating_costs": frozenset({"heating", "energy_bill"}),
        "power_costs": frozenset({"electricity"}),
    },
    Asked.WHO: {"transfer_tax": frozenset({"purchase_costs"}), "fitted_kitchen": frozenset({"kitchen"})},
    Asked.COUNT: {"parking": frozenset({"car"})},
    Asked.SINCE: {"let": frozenset({"live"}), "lease": frozenset({"let", "live"})},
    Asked.LOAD: {name: frozenset({"floor_load"}) for name in ("screed", "flooring")},
    Asked.DURATION: {"let": frozenset({"live"}), "build": _BUILDING_TERMS},
    Asked.UNTIL: {"build": _BUILDING_TERMS},
    Asked.WHY: {"on_offer": frozenset({"sell_out", "vote_reason"})},
    Asked.WHEN: {"build": _BUILDING_TERMS, "graduated_rent": frozenset({"increase"})},
    Asked.WHERE: {"washing_machine": frozenset({"washing_connection"})},
    Asked.MAY: {"washing_machine": frozenset({"washing_connection"})},
}
"""What else meets a word where this kind of answer is asked for: what is paid for a supply, where a machine is connected."""


_ROOMS: Final = word_set(
    "bedrooms living_room dining_room child_room study guest_room hobby_room hall_room kitchen bathrooms guest_wc "
    "toilets cellar attic storage_room "
    "laundry_room meeting_room server_room treatment_room staff_room waiting_room reception_area changing_room "
    "dressing_room sales_room office"
)
_MONTHLY: Final = re.compile(r"\bmonatlich\w*|\b(?:im|pro) monat\b|\bmonthly\b|\ba month\b|\bpar mois\b|\bal mese\b")
_EACH: Final = re.compile(
    r"\b(?:alle|allen|jede[mnrs]?|saemtliche\w*|all|every|each|tou(?:te)?s les|chaque|tutt[ei]|ogni)\b"
)


def _are_rooms(name: str, question: Question) -> bool:
    """Whether it is asked which rooms, or whether all: rooms told by their own names answer."""
    which = bool({Asked.KIND, Asked.WHERE} & question.asked) and not {Asked.AREA, Asked.COUNT} & question.asked
    which |= Asked.COUNT in question.asked and len(question.topics) > 1  # `In wie vielen Räumen gibt es Wasser?`
    return name == "rooms" and (which or bool(_EACH.search(folded(question.text))))


def wanted(name: str, question: Question) -> frozenset[str]:
    """The concepts that meet a word of the question; when something is free is another thing than whether it is."""
    if _are_rooms(name, question):
        return _ROOMS | {name}
    others = [met for kind, words in _INSTEAD.items() if kind in question.asked and (met := words.get(name))]
    if others:
        return frozenset({name}).union(*others)
    if only := _wanted_here(name, question):
        return only
    return SATISFIED_BY.get(name, frozenset({name})) | ANSWERED_BY.get(name, frozenset())


def _wanted_here(name: str, question: Question) -> frozenset[str]:
    """What meets a word beside others of the question, or with the kind of answer it wants; empty where that is as ever."""
    if name == "renew" and "decide" in question.names:
        return SATISFIED_BY[name] | {"decide"}
    if name == "reserve" and _MONTHLY.search(folded(question.text)):
        return frozenset({"reserve", "reserve_balance"})
    if name == "increase" and question.asked & TIMES:
        return frozenset({"increase", "graduated_rent"})
    if name in _OCCUPANCY and question.asked & {Asked.WHEN, Asked.UNTIL}:
        return _BECOMES_FREE if name == "vacant" else frozenset({name})
    return frozenset()


_OF_THE_SENTENCE: Final = frozenset({"move_out"})
"""Circumstances that hold for the whole sentence: `Am Ende der Mietzeit, …`."""


_OWN: Final = word_set("eigene eigener eigenen eigenem eigenes eigens own propre propres proprio propria")


def _satisfied(passage: Passage, name: str, question: Question) -> bool:
    if name in _OF_THE_SENTENCE and any(name in m.names for m in passage.sentence.analysis.mentions):
        return True
    if wanted(name, question) & passage.touched or _lists_what_is_in(passage, name, question):
        return True
    if name == "private_use" and passage.folds & _OWN:
        return True
    bound = any(m.is_thing for m in question.topics)
    dated = name == "new" or (bound and name in _DATED and bool(question.asked & TIMES))
    return dated and any(q.measure in {Measure.YEAR, Measure.DATE} for q in passage.figures)


_IN_THE_RENT: Final = re.compile(r"im (?:miet|kauf)?preis|in der miete")
_WHOLE_SUMS: Final = frozenset({"rent", "total_rent", "price"})


def _lists_what_is_in(passage: Passage, name: str, question: Question) -> bool:
    """`In der Miete sind Wasser und Heizung enthalten`, where it is asked what is: the sum is told by how it is told."""
    asks = name in _WHOLE_SUMS and {Asked.WHAT, Asked.INCLUDED} <= question.asked
    return asks and any(_IN_THE_RENT.fullmatch(m.fold) for m in passage.mentions if "included" in m.names)


def named(passage: Passage, need: Mention, question: Question) -> bool:
    """Whether the passage itself speaks of it, or of its kind where that is denied or ruled."""
    meeting = frozenset().union(*(wanted(n, question) for n in need.names))
    about = passage.touched if Asked.NAME in question.asked else passage.subject  # `Hausverwaltung: Immo Plus KG`
    lists = any(_lists_what_is_in(passage, n, question) for n in need.names)
    return lists or bool(meeting & about) or _denied_as_a_kind(passage, need)


def _denied_as_a_kind(passage: Passage, need: Mention) -> bool:
    """`Keine Haustiere` speaks of dogs, `kein Parkplatz` of garages: a rule for the kind is one for each of it."""
    kinds = frozenset().union(*(lineage(n) for n in need.names)) - frozenset(need.names)
    named_as_kind = (m for m in things_of(passage) if kinds & frozenset(m.names) - frozenset(need.names))
    ruled = "pets" in kinds and bool(passage.said & _RULES)
    return any(ruled or denies_thing(passage, m) for m in named_as_kind)


_RULES: Final = frozenset({"allowed", "forbidden", "on_request", "only", "except", "desired"})


def _has_word(passage: Passage, word: str) -> bool:
    """Whether the sentence has an unknown word: as it stands, in another ending, or in a compound."""
    language = passage.sentence.analysis.language
    root, roots = stem(word, language), _roots(word, language)
    if any(m.rest == word for m in passage.sentence.analysis.mentions):
        return True
    for token in passage.sentence.analysis.tokens:
        if token.fold == word or roots & _roots(token.fold, language):
            return True
        if len(root) >= SHORTEST_WORD + 2 and (token.fold.startswith(root) or token.fold.endswith((root, word))):
            return True
        if len(word) > SHORTEST_WORD and token.fold.endswith(word):
            return True
        if len(word) >= SHORTEST_WORD + 2 and token.fold.startswith(word):
            return True
    return False


@lru_cache(maxsize=20_000)
def _roots(fold: str, language: str) -> frozenset[str]:
    """What is left of a word without each ending it may have: `maeht`, `maehen` → `maeh`."""
    forms = (stem(fold, language), fold, *endings_off(fold, language))
    return frozenset(f for f in forms if len(f) >= SHORTEST_WORD)


def own(passage: Passage, needs: tuple[Mention, ...]) -> int:
    """How many of the words needed the passage names itself."""
    return sum(bool(passage.names & frozenset(n.names)) for n in needs)
