"""Whether a passage denies what it names: there is none, it may not be, it is not so."""

import re
from typing import Final

from neuroconcepts.assistant.answers.grammar import governor
from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.concept import Sort
from neuroconcepts.assistant.answers.ontology.kinship import lineage
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.answers.polarity import is_undivided
from neuroconcepts.assistant.claims.facts.contrasts import is_instead, is_kept

FREE: Final = word_set("commission_free free_of_charge")
"""Names of an absence: `keine Provision, also provisionsfrei` denies nothing of them, and to be free of it is no kind of it."""
RULED: Final = word_set(
    "pets dog cat small_pets exotic_pets smoking shared_flat commercial_use short_let holiday_use sublet grilling "
    "music gastronomy"
)
"""What is ruled, not there; a rule for one kind (small pets) is none for the others."""
_DETERMINERS: Final = (
    "kein", "ohne", "weder", "without", "sans", "senza", "aucun", "nessun", "neither", "no", "zero", "null",
)  # fmt: skip
"""Beginnings of words that deny the thing behind them."""
_INFLECTED: Final = ("kein", "ohne", "weder", "without", "senza", "aucun", "nessun", "neither")
_TURNED: Final = frozenset({"schon", "wohl", "dagegen schon", "hingegen schon"})
_ONLY: Final = frozenset({"nur", "only", "seulement", "solo", "weit", "far", "loin", "lontano"})
"""Behind a `nicht` they take it: `nicht nur`, `nicht weit`."""
_LIST: Final = frozenset(
    {"und", "oder", "noch", "sowie", "and", "or", "nor", "et", "ou", "ni", "e", "o", "ne", ",", "bzw"}
)
_ARTICLES: Final = frozenset({"a", "an", "any", "un", "une", "uno", "una", "l", "la", "le", "il", "d", "de"})
_ADVERSATIVE: Final = re.compile(r"(?:,\s(?:aber|jedoch)|\b(?:but|mais|ma|però))\s$", re.IGNORECASE)
REACH: Final = 8
"""A denial in front reaches so many tokens to its thing."""


def denies(passage: Passage, mention: Mention) -> bool:
    """Whether it says there is no such thing, or that it may not be: `ohne Lift`, `no lift`, `pas d'ascenseur`, `verboten`."""
    if _tells_absence(mention) or is_instead(passage, mention):
        return True
    if denied_in_front(passage, mention) or _is_answered_no(passage, mention) or _refuses(passage):
        return True
    negations = [
        m
        for m in (*passage.mentions, *passage.borrowed)
        if "no" in m.names
        and not (_is_determiner(passage, m) or _has_no_problem(passage, m.start) or _turns_behind(passage, mention, m))
    ]
    forbidden = any("forbidden" in m.names for m in (*passage.mentions, *passage.borrowed))
    if not negations:
        return forbidden
    if (
        is_holder(passage, mention)
        or _needs_not(passage)
        or _is_unsuited(passage, mention)
        or is_kept(passage, mention, negations[-1])
    ):
        return False
    return not forbidden and not _turned_back(passage) and not _hits_quality(passage, negations[-1], mention)


_DEFINITE: Final = re.compile(
    r"(?:\b(?:der|die|das|dem|den|des|im|am|vom|zum|zur|the|this|la|le|les|il|lo|i|gli|nel|nella|questo|questa|ce|cet|cette|dieses?|diese[mrn])\s|\b(?:l|d?ell|nell|quest)['’])(?:[\w-]+\s)?$",
    re.IGNORECASE,
)
_HAS: Final = re.compile(
    r"\b(?:hat|haben|hatte|besitz(?:t|en)|verfüg(?:t|en)|weist|dienen|aufwarten|has|have|contains?|offers?|possède\w*|dispose\w*|comprend|a|ont|ha|hanno|dispone|possiede|è dotat[oa])\b",
    re.IGNORECASE,
)
LOOKED_BACK: Final = 30


def is_holder(passage: Passage, mention: Mention) -> bool:
    """`Eine Klimaanlage hat das Büro nicht`: what has, or lacks, another thing is there itself."""
    if (
        not (mention.is_thing or mention.of(Sort.SELF))
        or not _HAS.search(passage.text)
        or not _is_definite(passage, mention)
    ):
        return False
    return any(m.is_thing and m is not mention and not _is_definite(passage, m) for m in passage.mentions)


def _is_definite(passage: Passage, mention: Mention) -> bool:
    text = passage.sentence.text
    return _DEFINITE.search(text, max(passage.start, mention.start - LOOKED_BACK), mention.start) is not None


def _tells_absence(mention: Mention) -> bool:
    """Whether a word says so itself: `rauchfrei`, `nur im Ganzen`."""
    return _TELLS_ABSENCE.match(mention.fold) is not None or _is_free_of(mention) or is_undivided(mention)


_REFUSING: Final = ("enttaeusch", "disappoint", "decevoir", "decois", "decevons", "deluder", "deludo")


def _refuses(passage: Passage) -> bool:
    """`Beim Labrador muss ich Sie enttäuschen` says that he may not come."""
    tokens = passage.sentence.analysis.tokens[passage.first : passage.last]
    return _WITHOUT_THAT.match(passage.text) is not None or any(t.fold.startswith(_REFUSING) for t in tokens)


_WITHOUT_THAT: Final = re.compile(
    r"(?:ohne dass|sans qu[e'’]|senza che)",
    re.IGNORECASE,
)
"""`ohne dass eine Ablöse anfällt`."""
_NO_BEHIND: Final = re.compile(
    r"\s?[:–-]\s?(?:nein|no|non|nicht|keine?[rs]?|nessun\w*|aucune?|none|not)\b", re.IGNORECASE
)


def _is_answered_no(passage: Passage, mention: Mention) -> bool:
    """`Dusche: nein`."""
    return _NO_BEHIND.match(passage.sentence.text, mention.end) is not None


_TELLS_ABSENCE: Final = re.compile(
    r"kein|nichtrauch|ungedaemmt|uninsulated|rauchfrei|rauchverbot|smoke-free|(?:\w+[ -])*non[ -](?:smok|fum)"
)
"""Beginnings of words that say themselves that something is not there or not done."""
_BURDENS: Final = word_set("asbestos contamination damp defects takeover")


def _is_free_of(mention: Mention) -> bool:
    """`asbestfrei`, `ohne Ablöse`."""
    free = mention.fold.endswith(("frei", "freie", "freies", "freien", "-free")) or mention.fold.startswith(_LACKING)
    return free and bool(_BURDENS & set(mention.names))


_LACKING: Final = ("ohne ", "without ", "no ", "sans ", "senza ", "aucun", "nessun")


def denied_in_front(passage: Passage, mention: Mention) -> bool:
    tokens = passage.sentence.analysis.tokens
    at = mention.first - 1
    while at >= passage.first and mention.first - at <= REACH:
        fold = tokens[at].fold
        if _is_denying(fold):
            return not _has_no_problem(passage, tokens[at].start)
        if not (
            fold in _LIST | _ARTICLES
            or _is_attribute(fold)
            or any(m.first <= at < m.last and not m.of(Sort.ACT) for m in passage.mentions if m.names)
        ):
            return False
        at -= 1
    return False


def _is_denying(fold: str) -> bool:
    """`kein`, `keine`, `ohne`; of the short ones only themselves: `no`, but not `noch`."""
    return fold in _DETERMINERS or fold.startswith(_INFLECTED)


def _is_attribute(fold: str) -> bool:
    return fold[:1].isalpha() and fold.endswith(("e", "en", "er", "es", "em", "ed", "ing", "de", "d"))


def _is_determiner(passage: Passage, negation: Mention) -> bool:
    """Whether it denies only the thing behind it; one with nothing behind it (`Provision zahlen Sie keine`) denies all."""
    if not any(_is_denying(fold) for fold in negation.fold.split()) or negation not in passage.mentions:
        return False
    return any(m.first >= negation.last and (m.is_thing or m.of(Sort.SELF) or not m.names) for m in passage.mentions)


def _turns_behind(passage: Passage, mention: Mention, negation: Mention) -> bool:
    """`gedämmt, aber nicht ausgebaut`: a denial right behind a `but` is not of what stands before that.

    Without a comma German `aber` stands within one statement: `ist hier aber nicht gestattet`.
    """
    if negation not in passage.mentions or negation.first <= mention.first:
        return False
    before = passage.sentence.text[max(0, negation.start - LOOKED_BACK) : negation.start]
    return _ADVERSATIVE.search(before) is not None


def is_negated(passage: Passage, mention: Mention | None = None) -> bool:
    """Whether what it says is done or is so, is denied: `wurde nicht saniert`, `unmöbliert`."""
    said = (m for m in (*passage.mentions, *passage.borrowed) if "no" in m.names)
    negations = (m for m in said if not _has_no_problem(passage, m.start))
    return any(not (mention and _turns_behind(passage, mention, m)) for m in negations) and not _turned_back(passage)


_NO_PROBLEM: Final = re.compile(
    r"\b(?:ohne|kein\w*|no|without|sans|pas de|aucune?|senza|nessun\w?)\s(?:jede[ns]? |weiteres|any |alcun \w* ?|\w+e[snr]? )?"
    r"(?:problem\w*|probl[eè]m\w*|weiteres|schwierigkeit\w*|soucis?|difficult\w*|difficolt\w*|hindernis\w*|umstände)",
    re.IGNORECASE,
)


def _has_no_problem(passage: Passage, start: int) -> bool:
    """`ohne Probleme`: denies nothing but the problem."""
    return _NO_PROBLEM.match(passage.sentence.text, start) is not None


_NEED_NOT: Final = re.compile(
    r"\b(?:(?:müssen|muss|brauchen|braucht|musst|brauchst)\b[^.;!?]{0,60}\bnicht\b(?! verzichten)|need not|needn['’]t|(?:do not|don['’]t|does not|doesn['’]t) (?:have|need) to|n['’]êtes pas obligé\w*|n['’]est pas obligatoire|non è obbligatori\w*|non deve per forza|non è necessario)",
    re.IGNORECASE,
)
"""What need not be is not denied: `Den Stellplatz müssen Sie nicht nehmen`."""


def _is_unsuited(passage: Passage, mention: Mention) -> bool:
    """`Für Gastronomie eignet sich das Lokal nicht`: the shop is there."""
    ruled = [m for m in passage.mentions if any(lineage(n) & RULED for n in m.names)]
    return "suitable" in passage.said and bool(ruled) and mention not in ruled


def _needs_not(passage: Passage) -> bool:
    return _NEED_NOT.search(passage.sentence.text, passage.start, passage.end) is not None


_PLAIN_NOT: Final = frozenset({"nicht", "not", "pas", "non", "nor", "never", "n't"})


def denies_freedom(passage: Passage, mention: Mention) -> bool:
    """`Provisionsfrei ist das Objekt nicht`: the denial is of an absence, where the stretch names nothing else to deny."""
    denied = any("no" in m.names and m is not mention and _PLAIN_NOT & {*m.fold.split()} for m in passage.mentions)
    others = any(m.is_thing and not FREE & frozenset(m.names) for m in passage.mentions)
    return bool(FREE & frozenset(mention.names)) and denied and not others and not _turned_back(passage)


def _turned_back(passage: Passage) -> bool:
    """`Hunde nicht, Katzen und Vögel schon`: the borrowed denial is taken back, for a whole list by its last word."""
    own = any("no" in m.names for m in passage.mentions)
    following = passage.sentence.analysis.tokens[passage.first :]
    if own or not passage.borrowed:
        return False
    here = {t.fold for t in passage.sentence.analysis.tokens[passage.first : passage.last]}
    return any(t.fold in _TURNED for t in following) or bool(here & _HOLDS and not here & _LIKEWISE)


_HOLDS: Final = frozenset(
    {"handelt", "agit", "tratta", "gilt", "gelten", "herrscht", "applies", "apply", "s'applique", "vige", "vigono"}
)
_LIKEWISE: Final = frozenset(
    {
        "dasselbe",
        "gleiche",
        "selbe",
        "das",
        "dies",
        "auch",
        "ebenso",
        "genauso",
        "same",
        "that",
        "this",
        "too",
        "also",
        "meme",
        "aussi",
        "stesso",
        "anche",
    }
)
"""`Einen Stellplatz gibt es nicht, in der Straße gilt die Grüne Zone` says by itself what holds; `für Katzen gilt dasselbe` does not."""


def _hits_quality(passage: Passage, negation: Mention, mention: Mention) -> bool:
    """`nicht weit`, `nicht nur`, `ist nicht verpflichtend`: the denial is of the quality behind it, not of the thing."""
    if negation not in passage.mentions or mention.first >= negation.last:
        return False
    tokens = passage.sentence.analysis.tokens
    if negation.last < passage.last and tokens[negation.last].fold in _ONLY:
        return True
    following = [m for m in passage.mentions if m.first >= negation.last and m is not mention]
    if _HEATS & {n for m in following[:1] for n in m.names} and _is_means(passage, mention):
        return False
    return any(m.of(Sort.TRAIT) and not _PRESENT & frozenset(m.names) for m in following[:1])


_HEATS: Final = word_set("heated_trait heating")
_BY: Final = frozenset(
    {"mit", "durch", "ueber", "mittels", "by", "with", "avec", "au", "a", "par", "con", "dal", "via"}
)


def _is_means(passage: Passage, mention: Mention) -> bool:
    """`Mit Fernwärme wird nicht geheizt` denies the means of the deed."""
    return governor(mention, passage.sentence.analysis.tokens, passage.first) in _BY


_PRESENT: Final = word_set("exists allowed own included install let")
