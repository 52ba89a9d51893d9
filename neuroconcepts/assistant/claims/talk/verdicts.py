"""A yes or no of the letter's: it answers what the seeker asked, so the exposé must say so, not only what stands beside it."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Final

from neuroconcepts.assistant.answers.answering import answer
from neuroconcepts.assistant.answers.ontology.analysis import analyse
from neuroconcepts.assistant.answers.ontology.concept import Sort
from neuroconcepts.assistant.answers.ontology.kinship import lineage
from neuroconcepts.assistant.answers.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.answers.ontology.quantities import quantities
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.questions import Question
from neuroconcepts.assistant.claims.reading import Reading
from neuroconcepts.assistant.claims.sentences import Part
from neuroconcepts.assistant.folding import folded
from neuroconcepts.domain.property import Property

_YES: Final = r"ja|jawohl|jo|doch|yes|yep|oui|si"
_NO: Final = r"nein|no|nope|non|nee"
_LEAD: Final = re.compile(
    rf"\W*(?:(?P<yes>{_YES})|(?P<no>{_NO}))(?=\W*$|\s*[,;:.!–—-]|\s(?:leider|natuerlich|klar|gern\w*))[\W_]*"
)
"""A verdict at the beginning of a sentence, folded."""
_FILLS: Final = (
    r"(?:gerne?|sehr|leider|natuerlich|klar|sicher|freilich|selbstverstaendlich|durchaus|genau|so|ist|das|es|"
    r"nicht|ganz|auch|gewiss|schon|of course|"
    r"certainly|sure|absolutely|indeed|it|that|is|does|unfortunately|not|bien sur|tout a fait|absolument|"
    r"malheureusement|c'est|le cas|pas|certo|"
    r"certamente|esatto|purtroppo|e|cosi)"
)
_BARE: Final = re.compile(rf"(?:{_FILLS}[\W_]*)*")
"""Words beside a verdict that name nothing."""
_AGREES: Final = re.compile(
    r"\W*(?:(?:ja|klar|sicher|gern\w*|natuerlich|aber|und|yes|sure|oui|si|certo)[\W_]+)*(?:"
    r"(?:das|es|dies) (?:ist|waere|stellt|sollte) (?:natuerlich |gar |sicher |auch |durchaus |grundsaetzlich |"
    r"bei uns |ueberhaupt )*(?:kein(?:e|erlei)? (?:problem|thema|hindernis)(?: dar)?|moeglich|machbar|erlaubt|"
    r"gestattet|in ordnung|okay|ok|drin)|"
    r"(?:das |es )?(?:geht|ginge|klappt)(?: (?:das|es|natuerlich|auch|sicher|schon|gern\w*|"
    r"selbstverstaendlich|in ordnung|klar))*|(?:geht )?in ordnung|kein(?:erlei)? problem|"
    r"(?:selbstverstaendlich|natuerlich|klar|gern\w*|sicher) (?:duerfen|koennen) sie das(?: tun| machen)?|"
    r"(?:das )?(?:duerfen|koennen) sie (?:das )?(?:natuerlich |gern\w* |selbstverstaendlich |ruhig )*(?:tun|"
    r"machen)?|dem steht nichts (?:entgegen|im weg\w*)|dagegen (?:spricht nichts|ist nichts einzuwenden)|"
    r"(?:that|this|it)(?:'s| is| would be| will be)? (?:absolutely |perfectly |of course |certainly |quite |"
    r"all )*(?:no problem|fine|possible|allowed|ok|okay|all right|permitted)|no problem(?: at all)?|"
    r"(?:of course|certainly|sure)? ?you (?:can|may)(?: do (?:that|so))?|"
    r"(?:cela|ca|c'est|ce n'est) ?(?:ne )?(?:est |pose |serait )?(?:tout a fait |bien sur |"
    r"absolument )?(?:possible|permis|autorise|aucun probleme|pas un probleme|sans probleme)|"
    r"pas de (?:probleme|souci)|aucun (?:probleme|souci)|(?:bien sur )?vous (?:pouvez|"
    r"le pouvez)(?: le faire)?|"
    r"(?:e|non e|va) (?:certo |assolutamente |senz'altro )?(?:possibile|permesso|consentito|un problema|bene)|"
    r"nessun problema|(?:certo )?(?:puo|potete)(?: farlo)?)"
    r"(?: (?:natuerlich|selbstverstaendlich|gern\w*|of course|bien sur|certo))?[\W_]*"
)
"""A whole sentence, folded, that only agrees."""
_MEETING: Final = word_set("viewing contact documents application_papers pictures agent q_may previous persons")
_UNLIMITED: Final = re.compile(r"\bunbefrist|\bindefinite|\bopen-ended|\bindetermine|\bindeterminat")
_LIMITED: Final = re.compile(
    r"\bbefristet|\bbefristung|\bfixed[- ]term|\blimited to|\bduree determinee|\btempo determinato"
)
_LONGER: Final = re.compile(
    r"\b(?:laenger als|mehr als|ueber|longer than|more than|beyond|plus (?:long\w* )?(?:de|que)|piu (?:di|"
    r"a lungo di|lungo di))\s*$"
)
_ASKED_NOT: Final = re.compile(r"\bun(\w{5,})")
_ONE: Final = re.compile(
    r"\b(?:es gibt|hat|ist|mit|there is|has|with|il y a|dispose d'|avec|c'e|ha|con) (?:eine?n?|einem|einer|"
    r"an?|one|une?|uno|una)\b"
)
NEXT: Final = 300
"""Characters behind a bare verdict in which its reason may stand."""


def wrong_verdict(reading: Reading, part: Part) -> bool:
    """Whether a sentence answers the seeker's question by a yes or no that nothing stated gives."""
    said, rest = _verdict(folded(part.text))
    if said is None or not (asked := [*_asked(reading)]):
        return False
    bare = _BARE.fullmatch(rest) is not None
    statement = reading.text[part.end : part.end + NEXT].strip().split("\n")[0] if bare else part.text
    about = [q for q in asked if _is_about(q, statement, reading.language)]
    if about:
        return all(_contradicts(q, statement, said) for q in about)
    return bare and not any(_own_verdict(reading, q) is said for q in asked)


def _verdict(text: str) -> tuple[bool | None, str]:
    """Yes or no, and the words beside it; a mere agreement is a yes."""
    if hit := _LEAD.match(text):
        return hit["yes"] is not None, "" if _AGREES.fullmatch(text[hit.end() :]) else text[hit.end() :]
    return (True, "") if _AGREES.fullmatch(text) else (None, text)


def _asked(reading: Reading) -> Iterator[Question]:
    """What the seeker asked to have a yes or no to; viewing and writing are answered by doing so."""
    for question in reading.their_questions:
        if question.wants_yes and question.names and not question.names & _MEETING:
            yield question


def _is_about(question: Question, statement: str, language: str) -> bool:
    told = analyse(statement, language).mentions
    named = frozenset(n for m in told if not m.of(Sort.FILLER) for n in (*m.names, *m.modifiers))
    wanted = frozenset(n for m in question.topics if not m.of(Sort.FILLER) for n in m.names)
    return any(lineage(a) & {b} or lineage(b) & {a} or a == b for a in wanted for b in named)


def _contradicts(question: Question, statement: str, yes: bool) -> bool:
    """Whether the statement gives the other verdict: another end of the lease, a shorter stay, fewer of them."""
    asked, told = folded(question.sentence or question.text), folded(statement)
    if not yes:
        return False
    if _UNLIMITED.search(asked) and _LIMITED.search(told) and not _UNLIMITED.search(told):
        return True
    if any(hit[1][:6] in told and hit[0][:8] not in told for hit in _ASKED_NOT.finditer(asked)):
        return True
    return any(_falls_short(q, asked, told) for q in quantities(asked) if q.number is not None)


def _falls_short(figure: Quantity, asked: str, told: str) -> bool:
    """`länger als 5 Jahre?` where five are told, `zwei Balkone?` where one is."""
    same = [q.number for q in quantities(told) if q.measure is figure.measure and q.number is not None]
    if not same and figure.measure is Measure.COUNT and _ONE.search(told):
        same = [Decimal(1)]
    longer = _LONGER.search(asked, 0, figure.start) is not None
    return bool(same) and all(n < figure.number or (longer and n == figure.number) for n in same)  # type: ignore[operator]


def _own_verdict(reading: Reading, question: Question) -> bool | None:
    """What the stated facts say to it by themselves."""
    said = _answered(question.sentence or question.text, reading.about, reading.language)
    hit = _LEAD.match(folded(said))
    if hit is None or _contradicts(question, said, hit["yes"] is not None):
        return None
    return hit["yes"] is not None


@lru_cache(maxsize=64)
def _answered(question: str, about: Property | None, language: str) -> str:
    return answer(question, about=about, language=language).text
