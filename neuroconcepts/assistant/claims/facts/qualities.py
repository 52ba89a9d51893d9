"""Whether what a stretch says is done or is so, is stated of what it speaks of."""

import re
from typing import Final

from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.concept import Sort
from neuroconcepts.assistant.answers.ontology.kinship import lineage, widened
from neuroconcepts.assistant.answers.ontology.measure import Measure
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.answers.polarity import is_undivided
from neuroconcepts.assistant.claims.facts.choices import CHOICE
from neuroconcepts.assistant.claims.facts.denials import RULED, is_negated
from neuroconcepts.assistant.claims.facts.later import tells_later
from neuroconcepts.assistant.claims.facts.let_now import lives_owner
from neuroconcepts.assistant.claims.facts.light_words import LIGHT, NEUTRAL, met_by, sort_of
from neuroconcepts.assistant.claims.facts.stance import Stance, stance
from neuroconcepts.assistant.claims.figures.bearing import WHOLE_AREA
from neuroconcepts.assistant.claims.grounds import Ground, Grounds

BOUND_TO: Final = word_set("developer architect brewery bound")


def is_bound(passage: Passage, mention: Mention, grounds: Grounds) -> bool:
    """`An einen Bauträger sind Sie nicht gebunden`: whether there is such a bond is stated, or that there is none."""
    denied = is_negated(passage) or stance(passage, mention) is Stance.NO
    bonds = ("bound", "developer_bound", "brewery")
    known = {s for n in bonds for s in grounds.stances_by_name.get(n, ())}
    free = "developer_bound" in grounds.names and _BOUND_FREE.search(grounds.folds) is not None
    return (Stance.NO in known or free) if denied else (Stance.YES in known and not free)


_BOUND_FREE: Final = re.compile(
    r"bautraegerfrei|architektenfrei|brauereifrei|keine bautraegerbindung|keine architektenbindung"
)
_OFFERED: Final = frozenset({"wird", "werden"})


def quality_is_stated(passage: Passage, mention: Mention, grounds: Grounds) -> bool:
    """Whether a deed or quality is stated, of one of the things the passage is about, and denied where it denies it."""
    if _only_links(passage, mention):
        return True
    wanted = frozenset().union(*(met_by(n) for n in mention.names if sort_of(n) not in LIGHT))
    about = _spoken_of(passage, mention)
    if wanted & _OCCUPANCY:
        wanted = wanted | _OCCUPANCY
        if about - wanted and (mention.fold.startswith("beleg") or about & _LET_TOO):
            return True  # `mit Parkett belegt`, `a garage space can be rented`
    if "approve" in mention.names and _is_ruled_so(passage, grounds):
        return True
    holding = [s for s in grounds.statements if wanted & s.names]
    if about:
        holding = [s for s in holding if about & s.names or not (s.things - wanted - NEUTRAL)]
    return _follows(passage, mention, grounds, wanted) or _is_so(passage, mention, holding, wanted)


def _is_ruled_so(passage: Passage, grounds: Grounds) -> bool:
    """`Bei Hunden muss der Eigentümer zustimmen`, where all that it rules has such a condition."""
    ruled = _ruled(passage)
    return bool(ruled) and all(Stance.CONDITION in grounds.stances_by_name.get(n, ()) for n in ruled)


def _ruled(passage: Passage) -> frozenset[str]:
    told = (*passage.mentions, *passage.context)
    if passage.sentence.analysis.tokens[passage.first].fold in {"dass", "that", "que", "che"}:
        told = passage.sentence.analysis.mentions  # `Bei Hunden ist es so, dass …`
    return frozenset(n for m in told for n in m.names if n in RULED)


def _is_so(passage: Passage, mention: Mention, holding: list[Ground], wanted: frozenset[str]) -> bool:
    """Whether one of these statements says the same; of today, unless the letter speaks of later."""
    denied = _is_denied(passage, mention)
    if tells_later(passage):
        return any(denied in _denials(s, wanted) for s in holding)
    if wanted & _OCCUPANCY:
        holding = [each for s in holding if (each := _now(s, wanted))]
    return any(denied == any(_denials(s, wanted)) for s in holding)


def _only_links(passage: Passage, mention: Mention) -> bool:
    """Whether it claims nothing beside what else is said: `der Vertrag wird abgeschlossen`, `vermietet wird unbefristet`."""
    names = frozenset(mention.names)
    if "vacant" in names and any(q.measure in _WHEN for q in passage.quantities):
        return True  # `Le logement se libère au 1er juillet`: the day is checked
    ruled = any(lineage(n) & RULED for m in passage.mentions for n in m.names)
    peopled = "persons" in passage.touched and any(q.number for q in passage.sentence.analysis.quantities)
    if ("divisible" in names and "rooms" in passage.own and passage.quantities) or (
        "plan_build" in names and any(q.measure is Measure.MONEY for q in passage.quantities)
    ):
        return True  # `teilt sich in drei Zimmer auf`, `es entstehen Kosten von 190 Euro`
    if "mandatory" in names and "stairs" in passage.own:
        return True  # `you would have to take the stairs`: whether there is no lift is asked of these
    if ("lockable" in names and "lease" in passage.touched) or ("suitable" in names and (ruled or peopled)):
        return True
    if ("make_ready" in names and "hot_water" in passage.touched) or (
        "lead_to" in names and (_HALTS.match(mention.fold) or _stops_at_a_floor(passage, mention))
    ):
        return True  # `hot water is produced by solar collectors`, `bus 41 stops at the corner`
    return "let" in names and bool(passage.folds & _OFFERED)


def _stops_at_a_floor(passage: Passage, mention: Mention) -> bool:
    """A lift does; one that opens into the flat itself is stated to."""
    return "lift" in passage.touched and not _INTO_THE_FLAT.match(mention.fold)


_INTO_THE_FLAT: Final = re.compile(r"dire[ck]t|dirett|straight|bis in die")
_WHEN: Final = frozenset({Measure.DATE, Measure.OPEN_END})
_HALTS: Final = re.compile(r"stop|haelt|halt|s'arret|arret|ferma")


def _spoken_of(passage: Passage, mention: Mention) -> frozenset[str]:
    others = (m for m in (*passage.mentions, *passage.context) if m is not mention)
    things = (m for m in others if m.is_thing and not m.of(Sort.FILLER) and m.fold not in WHOLE_AREA)
    return widened(n for m in things for n in m.names) - NEUTRAL


def _follows(passage: Passage, mention: Mention, grounds: Grounds, wanted: frozenset[str]) -> bool:
    """Whether it follows from what is stated in other terms: what is for sole use is not shared."""
    if _is_denied(passage, mention):
        chosen = "mandatory" in mention.names and _is_left_to_choose(passage, mention, grounds)
        return chosen or any(_is_ruled_out(n, grounds) for n in wanted)
    if "occupied" in mention.names and _BY_OWNER & passage.touched and lives_owner(grounds):
        return True
    told = any(wanted & s.names for s in grounds.statements)
    return (not told and _stands_in_compound(mention, grounds)) or (
        "let" in mention.names and _is_letting(passage, grounds)
    )


def _is_left_to_choose(passage: Passage, mention: Mention, grounds: Grounds) -> bool:
    """`Der Tiefgaragenplatz kann, muss aber nicht dazugemietet werden`: to take it is optional."""
    named = frozenset(n for m in passage.sentence.analysis.mentions for n in m.names)
    about = _spoken_of(passage, mention) | (named & _TAKEN)
    told = (text for s in grounds.statements if about & s.names for text in s.folded_texts)
    return any(CHOICE.search(text) for text in told)


_TAKEN: Final = word_set("take_over takeover")
_RULES_OUT: Final = {"shared_use": "private_use", "private_use": "shared_use"}
"""Where the one is stated, the other is not so."""


def _is_ruled_out(name: str, grounds: Grounds) -> bool:
    return name not in grounds.names and _RULES_OUT.get(name) in grounds.names


_PARTS: Final = {"double": "doppel", "organic": "biologisch"}
"""Qualities that German tells by the first part of a word: `Doppelgarage`."""


def _stands_in_compound(mention: Mention, grounds: Grounds) -> bool:
    return any(part in grounds.folds for n in mention.names if (part := _PARTS.get(n)))


_OF_LETTING: Final = word_set(
    "divisible smoking pets students families fixed_term lease minimum_term rent net_rent total_rent furnished persons notice"
)


def _is_letting(passage: Passage, grounds: Grounds) -> bool:
    """`Le logement est loué pour une durée indéterminée`, of what is offered for rent: how it is let, not that it is."""
    offered = any(v.of & {"net_rent", "rent", "total_rent"} for v in grounds.values) and "price" not in grounds.names
    return offered and bool(_OF_LETTING & passage.said or passage.quantities)


def _now(statement: Ground, wanted: frozenset[str]) -> Ground | None:
    """What a statement says of today: nothing where all of it comes later, `…, danach bestandsfrei`."""
    today = tuple(p for p in statement.passages if not tells_later(p))
    named = frozenset(n for p in today for m in (*p.mentions, *p.borrowed) for n in m.names)
    if named & wanted:
        return Ground(today, statement.topic)
    return statement if today and not any(wanted & p.touched for p in statement.passages if p not in today) else None


def _denials(statement: Ground, wanted: frozenset[str]) -> list[bool]:
    """Of each mention of these, whether it is denied."""
    told = ((p, m) for p in statement.passages for m in (*p.mentions, *p.borrowed))
    return [_is_denied(p, m) for p, m in told if wanted & frozenset(m.names)]


def _is_denied(passage: Passage, mention: Mention) -> bool:
    """`nicht renoviert`, `unmöbliert`, `non meublé`."""
    opposite = mention.fold.startswith(_NOT_SO) and bool(_UN & frozenset(mention.names))
    opposite = opposite or ("mandatory" in mention.names and _OPTIONAL.search(mention.fold) is not None)
    opposite = opposite or ("fixed_term" in mention.names and _ENDLESS.search(mention.fold) is not None)
    opposite = opposite or is_undivided(mention)
    opposite = opposite != bool(_FREE & frozenset(mention.names))
    return opposite != is_negated(passage, mention)


_BY_OWNER: Final = word_set("owner seller")
_OCCUPANCY: Final = word_set("let occupied vacant")
_LET_TOO: Final = word_set("parking space cellar storage_room")
"""What is let beside a flat."""
_FREE: Final = word_set("vacant")
"""To be vacant is not to be let."""
_OPTIONAL: Final = re.compile(
    r"optional|as an option|come opzione|in opzione|freiwillig|voluntary|facultati|en option|facoltativ|opzional"
)
_ENDLESS: Final = re.compile(
    r"unbefrist|unbestimmt|unbegrenzt|unlimit|illimit|indefin|indetermin|open-end|open ended|senza scadenza"
)
_NOT_SO: Final = ("un", "non ", "non-", "pas ")
_UN: Final = word_set("furnished heated_trait let serviced renew covered")
