"""Which of the words that no table has names a thing: in German by its capital, elsewhere by what stands before it and its ending."""

import re
from typing import Final

from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.concept import Sort
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage

_NO_GERMAN_NOUN: Final = re.compile(
    r"\w+(?:lich|ig|isch|bar|sam|end|weise|mal|mals|wärts|halber|lings|los|haft)|ge\w+(?:t|en)|(?:da|hier|wo|dem|nichts|gleich|über|immer|eben|andern|jeden|allen|keines)\w*(?:zwischen|gegen|nach|halb|falls|wohl|dies)|"
    r"schade|pech|leider|freilich|jein|ganz|gerade|ehrlich\w*|offen|kurz"
)
"""Folded first words of a sentence that are adverbs or participles."""
_VERB_ENDS: Final = {
    "en": re.compile(r"\w+(?:ly|ing|ed|ward|wards|wise|ise|ize|ify|ful|ous|ive|able|ible|ish|less)"),
    "fr": re.compile(
        r"\w+(?:amment|emment|ement|ons|ez|erai|erons|irai|irons|ais|ions|iez|er|ir|oir|ant|e|es|i|is|it|u|us|ue)"
    ),
    "it": re.compile(
        r"\w+(?:mente|iamo|remo|remmo|rei|ando|endo|are|ere|ire|ar[lmctvn][aeioi]|er[lmctvn][aeioi]|ir[lmctvn][aeioi]|ar|er|ir|at[oaie]|ut[oaie]|it[oaie]|o|a|e|i)"
    ),
}
"""Endings that verbs, adverbs and participles have."""
_SURE_ENDS: Final = {
    "en": re.compile(r"\w{2,}ly"),
    "fr": re.compile(r"\w{3,}(?:amment|emment|ons|ez|rai|rons)"),
    "it": re.compile(
        r"\w{3,}(?:amente|emente|iamo|remo|remmo|erei|ando|endo|(?:ar|er|ir)(?:l[aeio]|gli|mi|ci|vi|ti|ne))"
    ),
}
"""Endings that no noun has, whatever stands before."""
_BEFORE_VERB: Final = {
    "en": word_set(
        "to not i we you they he she who would will can could may might must should shall do does did is are was were "
        "be been being am m re ll d ve "
        "rather very so quite too really just also never always only already still fully even and or let please if as "
        "than how more less most have has had"
    ),
}
"""Words right before a verb, an adjective or an adverb rather than a noun."""
_DETERMINERS: Final = {
    "en": word_set(
        "the a an this that these those my your our their his her its some any no every each with of for in on at by "
        "from new big large small two three"
    ),
    "fr": word_set(
        "le la les l un une des du ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs "
        "aucun aucune chaque quelque quelques plusieurs toute tous toutes au aux"
    ),
    "it": word_set(
        "il lo la l i gli le un uno una del dello della dell dei degli delle al allo alla all ai agli alle dal dalla "
        "dall dai nel nello nella nell nei negli nelle sul sulla sull sui sulle "
        "questo questa questi queste quel quella quei mio mia miei mie nostro nostra nostri nostre suo sua suoi sue "
        "vostro vostra vostri vostre ogni qualche alcun alcuna nessun nessuna tutta tutti tutte"
    ),
}
"""Words right before a noun."""
_PREPOSITIONS: Final = {
    "fr": word_set("de d en a dans sur sous avec sans par pour chez vers entre"),
    "it": word_set("di d a ad da in con su per tra fra senza"),
}
_INFINITIVES: Final = {
    "fr": re.compile(r"\w+(?:er|ir|re|oir|ant)"),
    "it": re.compile(r"\w+(?:are|ere|ire|r[lmctvn][aeio]|ando|endo|rsi|rgli|rle)"),
}


def may_name_thing(passage: Passage, mention: Mention, language: str) -> bool:
    """Whether an unknown word may be a noun, which could be a thing that the property has."""
    if language not in _VERB_ENDS:
        return _is_german_noun(passage, mention)
    text = passage.sentence.text
    if mention.first > 0 and text[mention.start].isupper():
        return True
    fold = mention.fold
    if _SURE_ENDS[language].fullmatch(fold):
        return False
    before = passage.sentence.analysis.tokens[mention.first - 1].fold if mention.first > passage.first else ""
    if language == "en":
        plain = before in _BEFORE_VERB["en"] and not (
            before in {"have", "has", "had", "more", "as", "only"} or (before in {"and", "or"} and fold.endswith("s"))
        )
        return not (plain or (_VERB_ENDS["en"].fullmatch(fold) and before not in _DETERMINERS["en"]))
    if before in _PREPOSITIONS[language]:
        return not _INFINITIVES[language].fullmatch(fold)
    return before in _DETERMINERS[language] or not _VERB_ENDS[language].fullmatch(fold)


def is_verb(passage: Passage, mention: Mention, language: str) -> bool:
    """Whether a German word is a verb, though the tables know a noun that is written so: `schildern`, `Bleiben Sie`."""
    if (
        language != "de"
        or mention.of(Sort.ACT)
        or mention.last - mention.first > 1
        or not mention.fold.endswith(("en", "ern", "eln"))
    ):
        return False
    text, tokens = passage.sentence.text, passage.sentence.analysis.tokens
    following = tokens[mention.last].fold if mention.last < passage.last else ""
    if text[mention.start].isupper():
        return mention.first == passage.first and text[mention.end : mention.end + 5].startswith((" Sie ", " wir "))
    before = tokens[mention.first - 1].fold if mention.first > passage.first else ""
    return bool(mention.rest) or not following or {before, following} & _PRONOUNS != set()


_PRONOUNS: Final = word_set("sie wir ich mir uns es ihnen sich man mich")


def _is_german_noun(passage: Passage, mention: Mention) -> bool:
    """By its capital; at the beginning of a sentence by not being an adverb, and not standing before its pronoun."""
    if not passage.sentence.text[mention.start].isupper():
        return False
    if mention.first > 0:
        return True
    following = passage.sentence.analysis.tokens[mention.last : mention.last + 1]
    inverted = bool(following) and following[0].fold in {"sie", "ich", "wir", "du", "ihr", "mir", "uns"}
    return not (inverted or _NO_GERMAN_NOUN.fullmatch(mention.fold))
