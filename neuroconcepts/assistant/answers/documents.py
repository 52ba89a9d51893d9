"""What a property's documents say, quoted by the rules where the exposé answers nothing: whole sentences, with the document named.

A document is further from the property than its exposé: it may be old, tell of the whole house or of another flat. So it is
asked last, and most of its sentences are not trusted: none with an amount, another unit, a person, or a beginning elsewhere.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from neuroconcepts.assistant.answers import answering
from neuroconcepts.assistant.answers.wording import phrases, wording_for
from neuroconcepts.domain.chunking import sentences
from neuroconcepts.domain.conversation import Answer
from neuroconcepts.domain.knowledge import Origin, Passage
from neuroconcepts.domain.property import Contact, FreeText, Property

_WHOLE = re.compile(r"[A-ZÄÖÜ„\"][^\n]*[.!]")
_LEAST_WORDS = 4
_DISTRUSTED = re.compile(
    r"[€%@]|\b(?:EUR|CHF|Euro|Franken|Prozent|https?|www|Tel|Herr|Frau|Dr|Mag|Ing)\b|\+\d|\d{5,}"
    r"|\b(?:Top|Wohnung|Wohnungen|Einheit|Einheiten|Haus|Häuser|Stiege|Bauteil|Objekt|Nr\.?|Flat|Unit|Building)\s*(?:Nr\.?\s*)?(?:\d|[A-Z]\b)",
)
_LEANS_ON_ANOTHER = re.compile(
    r"(?:Dies\w*|Sie|Er|Es|Davon|Hiervon|Dabei|Dazu|Dafür|Darin|Dort|Jedoch|Aber|Allerdings|Ansonsten|Sonst|Ausgenommen|"
    r"Gleiches|Ebenso|Auch|Zudem|Außerdem|Andernfalls|This|These|That|Those|It|They|However|Otherwise|Also|Except)\b"
)
_SAID = {
    "de": {"quote": "Im Dokument „{0}“ steht dazu: „{1}“", "quote_no": "Nein. Im Dokument „{0}“ steht: „{1}“"},
    "en": {
        "quote": "The document “{0}” says (in German): “{1}”",
        "quote_no": "No. The document “{0}” says (in German): “{1}”",
    },
    "fr": {
        "quote": "Le document « {0} » indique (en allemand) : « {1} »",
        "quote_no": "Non. Le document « {0} » indique (en allemand) : « {1} »",
    },
    "it": {
        "quote": "Nel documento «{0}» si legge (in tedesco): «{1}»",
        "quote_no": "No. Nel documento «{0}» si legge (in tedesco): «{1}»",
    },
}


def with_documents(answer: Answer, about: Property, passages: Sequence[Passage], language: str) -> Answer:
    """The answer with what the documents say about the questions it left open."""
    documents = [each for each in passages if each.origin is Origin.PDF]
    if not documents or not answer.unanswered:
        return answer
    texts, sources, left = [answer.text] if answer.text else [], list(answer.sources), []
    for question in answer.unanswered:
        if said := _said(question, about, documents, language):
            texts.append(said.text)
            sources += said.sources
        else:
            left.append(question)
    return replace(
        answer,
        text=" ".join(dict.fromkeys(texts)),
        sources=tuple(dict.fromkeys(sources)),
        unanswered=tuple(left),
    )


def _said(question: str, about: Property, documents: Sequence[Passage], language: str) -> Answer | None:
    """The first document that answers the whole question by one quotation, best first."""
    for document in documents:
        given = answering.answer(question, about=_only(document, about), language=language)
        if given.text and not given.unanswered and (text := _attributed(given.text, document, language)):
            return Answer(text, sources=(document.key,))
    return None


def _only(document: Passage, about: Property) -> Property:
    """A property of which nothing is known but this document; its kind and names tell what a question means."""
    text = "\n".join(quotable(document.text))
    return replace(
        about, title="", contact=Contact(), facts=(), attachments=(), answers=(), texts=(FreeText(document.key, text),)
    )


def quotable(text: str) -> Iterator[str]:
    """The sentences that say what they say without the rest of the document."""
    for sentence in sentences(text):
        whole = _WHOLE.fullmatch(sentence) and len(sentence.split()) >= _LEAST_WORDS
        if whole and not _DISTRUSTED.search(sentence) and not _LEANS_ON_ANOTHER.match(sentence):
            yield sentence


def _attributed(text: str, document: Passage, language: str) -> str:
    """The quotation as the document's and not the exposé's; empty for anything that is no single quotation.

    A yes is left to the reader: what a document says is there may be there no more.
    """
    spoken = wording_for(language).language
    name = document.key.removeprefix("pdf/").partition("#")[0]
    for phrase, told in (("quote_no", "quote_no"), ("quote_yes", "quote"), ("quote", "quote")):
        head, _, tail = phrases()[phrase][spoken].partition("{0}")
        quoted, found, rest = text.removeprefix(head).partition(tail)
        if text.startswith(head) and found and head not in rest:
            return _SAID[spoken][told].format(name, quoted) + rest
    return ""
