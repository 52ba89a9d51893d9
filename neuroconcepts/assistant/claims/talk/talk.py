"""What a letter says between its writer and its reader, of nothing that the property is or has: it needs no support.

In a clause of the writer or the reader, and in a remark without a verb, a word that no table has claims nothing unless it may
name a thing. What they thank for, wish, or turn to may have any name.
"""

import re
from typing import Final

from neuroconcepts.assistant.answers.grammar import FINITE, RELATIVES
from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.claims.reading import Reading
from neuroconcepts.assistant.claims.talk import frames, pleasantries
from neuroconcepts.assistant.claims.talk.asides import is_possessed, names_property, wrote_of
from neuroconcepts.assistant.claims.talk.commitments import commits
from neuroconcepts.assistant.claims.talk.law import LAW
from neuroconcepts.assistant.claims.talk.whose import is_readers, is_writers
from neuroconcepts.assistant.claims.vocabulary.nouns import may_name_thing

_CORRESPONDENCE: Final = re.compile(
    r"\b(?:mails?|e-mails?|nachricht\w*|zeilen|schreiben(?=\W|$)|anfrage\w*|antwort\w*|fragen?|rückfrage\w*|missverständnis\w*|irrtum|fehler|portal|telefonat|gespräch|thema|hinweis|korrektur|"
    r"emails?|messages?|questions?|repl(?:y|ies)|answers?|enquir(?:y|ies)|mistake|misunderstanding|mix-up|topic|courriels?|réponses?|demandes?|malentendu|erreur|sujet|messaggi\w*|domand[ae]|rispost[ae]|richiest[ae]|malinteso|errore|argomento)\b",
    re.IGNORECASE,
)
"""What the two write to each other: a clause about it, which names nothing of the property, claims nothing."""
_GETTING: Final = {
    "de": re.compile(
        r"\b(?:find(?:en|est|et)|bekomm|erhalt|erwart|genieß|geniess|wohn|leb(?:en|st|t)\b|erleb|profitier|spar|verdien|gewinn|fühl|schwärm|lieben|begeister|verlieb|staun|blick|schlaf|(?:werden|wirst|werdet) (?:Sie|du|ihr)|(?:Sie|du|ihr) (?:werden|wirst|werdet)|dort\b|hier\b|haben (?:Sie|es|hier|dort|damit)|Sie haben|hast du|du hast|habt)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:find|get|getting|receive|expect|enjoy|live|living|love|benefit|save|earn|gain|feel|have|has|sleep|overlook|awaits?|greets?|there|here|you will|you['’]ll)\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:trouv|obten|profit|bénéfici|attend|viv|habit|aim|adopt|économis|gagn|dorm|sent|avez\b|aurez\b|auriez\b|jou(?:ir|issez)|séduir|régal|\w+rez\b|ici\b|là\b)",
        re.IGNORECASE,
    ),
    "it": re.compile(
        r"\b(?:trov|otten|approfitt|godr|god[ei]|attend|aspett|viv|abit|am(?:a|erà|erete)\b|risparmi|guadagn|dorm|sent|ha\b|avrà\b|avrebbe\b|avete\b|avrete\b|innamor|\w+rà\b|\w+rete\b|qui\b|lì\b)",
        re.IGNORECASE,
    ),
}
"""Verbs of getting and living, by which a property is praised."""
_NAMING: Final = word_set("ein eine einen a an un une uno una mit with avec con")
"""First words of what says that there is something: `ein Juwel`, `mit Klavier`."""
REMARK: Final = 5
"""Words, at most."""
_ABSTRACT: Final = re.compile(
    r"\w{2,}(?:ung|ungen|heit|keit|schaft|tion|tionen|taet|nis|sicht|blick|mut|sinn|ruhe|eile|freude|mittel|weise|frage|lage)|\w{3,}(?:ness|tion|sion|ment|ity|ance|ence|ship|dom|judgement|judgment)|\w{3,}(?:zione|sione|mento|ita|anza|enza|ezza|te|ance|esse)"
)
"""Endings of what is thought and felt, which one may have: `Ihre Vorsicht`."""


def is_talk(reading: Reading, passage: Passage, stretch: str) -> bool:
    """Whether a stretch is between the two: of one of them, or a remark, and names no thing of the property and no figure."""
    heads = _heads(passage, stretch)
    if (
        commits(stretch, reading.language)
        or LAW.search(stretch)
        or (frames.repeats_seeker(stretch, reading.language) and not heads)
    ):
        return False
    if any(q.number is not None for q in passage.quantities):
        return False
    if pleasantries.sympathises(stretch):
        return True
    return not names_property(reading, passage) and (heads or _is_between(reading, passage, stretch))


def _is_between(reading: Reading, passage: Passage, stretch: str) -> bool:
    if (
        frames.is_condition(stretch)
        or _CORRESPONDENCE.search(stretch)
        or is_writers(stretch, reading.language)
        or pleasantries.comments(stretch)
        or pleasantries.wishes(stretch)
    ):
        return True
    return not _gets(reading, stretch) if is_readers(stretch, reading.language) else _is_remark(passage)


def _gets(reading: Reading, stretch: str) -> bool:
    """Whether it tells what the reader gets of the property, though he names none of it: `Sie wohnen dort wie im Paradies`."""
    return _GETTING[reading.language if reading.language in _GETTING else "de"].search(stretch) is not None


def _is_remark(passage: Passage) -> bool:
    """A few words without a verb: `ganz offen vorweg`; no relative clause."""
    tokens = passage.sentence.analysis.tokens[passage.first : passage.last]
    return len(tokens) <= REMARK and not _has_verb(passage) and tokens[0].fold not in RELATIVES | _NAMING


def _has_verb(passage: Passage) -> bool:
    tokens = passage.sentence.analysis.tokens[passage.first : passage.last]
    return any(t.fold in FINITE for t in tokens)


def is_harmless(reading: Reading, passage: Passage, mention: Mention, stretch: str) -> bool:
    """Whether an unknown word of talk claims nothing: it names no thing, or one that is thanked for, wished or turned to."""
    if (
        not may_name_thing(passage, mention, reading.language)
        or _heads(passage, stretch)
        or pleasantries.wishes(stretch)
    ):
        return True
    possessed = is_possessed(passage, mention)
    return possessed and (wrote_of(reading, mention) or _ABSTRACT.fullmatch(mention.fold) is not None)


def is_called_to_do(passage: Passage, mention: Mention) -> bool:
    """`Schöpfen Sie …`: a verb in front of the reader's pronoun asks or supposes, whatever it is."""
    following = passage.sentence.text[mention.end : mention.end + 5]
    return (
        mention.first == passage.first and mention.fold.endswith(("en", "ern", "eln")) and following.startswith(" Sie ")
    )


def _heads(passage: Passage, stretch: str) -> bool:
    """Whether it leads to what stands behind a colon: `gern im Telegrammstil:`."""
    end = passage.end
    follows = passage.sentence.text[end : end + 2].lstrip()[:1] == ":"
    return follows and not _has_verb(passage) and pleasantries.leads_on(stretch)
