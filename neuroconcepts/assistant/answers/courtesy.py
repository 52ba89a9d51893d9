"""Greetings, thanks and closings around what a seeker asks: they carry no question, and the names in them no meaning."""

import re
from typing import Final

from neuroconcepts.assistant.answers.ontology.concept import Sort
from neuroconcepts.assistant.answers.ontology.lexicon import read
from neuroconcepts.assistant.answers.ontology.tables import concepts
from neuroconcepts.assistant.folding import folded

_GREETING: Final = (
    r"(?:sehr )?geehrte[rs]?|hall(?:o|öchen)(?: miteinander| zusammen)?|hello|hi(?: there)?|hey(?: there)?|servus|moin(?: moin)?|mahlzeit|grüezi|"
    r"gr(?:ü|ue)(?:ß|ss)\s?(?:gott|dich|sie|euch|ihnen)|(?:schönen )?guten? (?:tag|morgen|abend)|schönen (?:tag|abend)|tach|"
    r"liebe[rs]?|werte[rs]?|dear|good (?:morning|afternoon|evening|day)|greetings|to whom it may concern|"
    r"buon\s?giorno|buonasera|salve|ciao|gentil[ei]|egregi[oa]|spettabile|bonjour|bonsoir|salut|ch(?:er|ère)s?|merhaba(?:lar)?|selam(?:lar)?|iyi (?:günler|akşamlar)|say[ıi]n"
)
_THANKS: Final = (
    r"(?:(?:vielen|besten|herzlichen|schönen|tausend|lieben) )?dank(?:e(?:schön| schön| sehr)?)?|ich danke (?:ihnen|euch|dir)|wir danken|merci(?: beaucoup| vielmals)?|(?:many )?thanks(?: a lot| so much)?|"
    r"thank you(?: (?:very|so) much)?|thx|cheers|(?:mille )?grazie(?: mille)?|te(?:ş|s)ekk[üu]r(?:ler| ederim)?"
)
_IN_ADVANCE: Final = (
    r"im voraus|(?:schon )?(?:ein)?mal(?: vorab)?|vorab|in advance|in anticipo|d'avance|par avance|şimdiden|"
    r"(?:für|for) (?:(?:ihre|eure|deine|die|eine|your|a|the|any)[nr]? )?(?:\w+ )?(?:rückmeldung|antwort|hilfe|mühe|bemühungen|zeit|reply|answer|response|help|time|support)"
)
_CLOSING: Final = (
    r"(?:mit |mfg )?(?:(?:ganz|sehr) )?(?:freundliche|liebe|viele|beste|herzliche|schöne|sonnige)[nr]? gr(?:ü|ue)(?:ß|ss)e?n?|gr(?:ü|ue)(?:ß|ss)e|gru(?:ß|ss)|"
    r"g?lg|mfg|vg|bg|hg|hochachtungsvoll|tsch(?:ü|ue)ss|pfiat ?(?:di|euch)|bis (?:bald|dann)|auf wieder(?:sehen|hören|schauen)|"
    r"(?:einen )?schönen? (?:tag|abend|wochenende|woche)(?: noch)?|alles gute|"
    r"(?:(?:kind|best|warm|kindest) )?regards|(?:all the|with) best|best wishes|yours (?:sincerely|faithfully|truly)|sincerely(?: yours)?|have a (?:nice|good|great|lovely) (?:day|evening|weekend)|"
    r"(?:cordiali|distinti) saluti|cordialement|bien à vous|bonne journée|sayg[ıi]lar[ıi]m(?:la|ızla)|iyi çal[ıi]şmalar"
)
_TITLE: Final = re.compile(
    r"(?:damen|herr(?:en|n)?|frau|familie|fam\.|team|mr|mrs|ms|miss|sir|madam|doctor|dr|mag|di|ing|prof|signora?|madame|monsieur|bey|han[ıi]m|makler(?:in)?|agent|ladies|all|everyone|zusammen|alle|leute)\b\.?",
    re.IGNORECASE,
)
_START: Final = re.compile(rf"\W*(?:{_GREETING}|(?:{_THANKS})(?: (?:{_IN_ADVANCE}))*)(?!\w)", re.IGNORECASE)
_CLOSE: Final = re.compile(
    rf"(?P<pause>(?:^|[,;:.–-]|\b(?:und|and)\b)\s*|\s)(?:{_CLOSING})(?!\w)(?P<names>[^?]*)[\s?]*$", re.IGNORECASE
)
_PAUSE: Final = re.compile(
    r"\s*(?:[,!;:?\n](?:\s|$)|(?<!\bmag)(?<!\bdr)(?<!\bmr)(?<!\bmrs)(?<!\bms)(?<!\bing)(?<!\bprof)(?<!\bfam)\.(?:\s|$)|\s[–-]\s|$)\s*",
    re.IGNORECASE,
)
_TITLED_NAME: Final = re.compile(
    r"\s*(?:(?:liebe[rs]?|geehrte[rs]?|sehr)\s+)*(?:(?:herrn?|frau|familie|mr|mrs|ms|miss)\b\.?\s*)(?:(?:dr|mag|di|ing|prof)\b\.?\s*)*[\w'-]+",
    re.IGNORECASE,
)
SIGNED_WITH_AT_MOST: Final = 3
"""Up to so many words behind a closing that follows a pause are a name, whatever else they mean: `…, LG Tom Wald`."""
_AND: Final = frozenset({"und", "and", "et", "e", "or"})
NAMES_AT_MOST: Final = 6
"""More words than these between a greeting and the next pause are no name: `Hallo, gibt es …` without its comma."""


def without_courtesy(sentence: str) -> str:
    """The sentence without a greeting or thanks in front and a closing behind, with the names they address or sign.

    Empty when nothing else is in it. A closing alone (`LG Maria`) ends the sentence; what follows a pause after a
    greeting (`Hallo Frau Huber, gibt es …`) is kept.
    """
    sentence = _without_closing(sentence.strip())
    while hit := _START.match(sentence):
        rest = _without_addressee(sentence[hit.end() :]).lstrip(" ,;:!.–-")
        if rest == sentence:
            break
        sentence = rest
    return sentence if re.search(r"\w", sentence) else ""


def _without_closing(sentence: str) -> str:
    hit = _CLOSE.search(sentence)
    if hit is None or not (
        _are_names(hit["names"]) or (hit["pause"].strip() and len(hit["names"].split()) <= SIGNED_WITH_AT_MOST)
    ):
        return sentence
    mark = "?" if sentence.endswith("?") and hit.start() else ""
    return sentence[: hit.start()].rstrip(" ,;:–-") + mark


def _without_addressee(rest: str) -> str:
    """What follows the person or people addressed right after a greeting."""
    pause = _PAUSE.search(rest)
    head = rest[: pause.start()] if pause else rest
    if _are_names(head):
        return rest[pause.end() :] if pause else ""
    titled = _TITLED_NAME.match(rest)
    return rest[titled.end() :] if titled else rest


def _are_names(words: str) -> bool:
    """Whether these few words can only be names: titled ones, or such as mean nothing in a question."""
    said = re.findall(r"[^\W_][\w.'-]*", words)
    if len(said) > NAMES_AT_MOST:
        return False
    titled = bool(said) and bool(_TITLE.match(said[0]))
    plain = [w for w in said if not _TITLE.match(w) and w not in _AND]
    if titled and all(w[0].isupper() for w in plain) and len(plain) <= SIGNED_WITH_AT_MOST:
        return True
    return not any(_asks_or_names(folded(word)) for word in words.split())


def _asks_or_names(word: str) -> bool:
    """Whether a word can be what a question asks, or asks about."""
    bare = word.strip(".,;:!?")
    readings = [r for language in ("de", "en", "fr", "it") if (r := read(bare, language))]
    known = concepts()
    return any(known[n].sort not in {Sort.FILLER, Sort.MARK} for r in readings for n in r.concepts)
