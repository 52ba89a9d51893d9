"""A letter against what is known: sentence by sentence, each claim with its place."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Final

from neuroconcepts.assistant.claims import frames
from neuroconcepts.assistant.claims.amounts import Said, is_supported, is_written, multiplies
from neuroconcepts.assistant.claims.appointments import wrong_times
from neuroconcepts.assistant.claims.assertions import is_stated
from neuroconcepts.assistant.claims.contacts import Span, wrong_addresses, wrong_contacts
from neuroconcepts.assistant.claims.directions import wrong_directions
from neuroconcepts.assistant.claims.grounds import Grounds, answers_of, bare_words, grounds_of, stems_of
from neuroconcepts.assistant.claims.lexicon import is_listed, says_nothing
from neuroconcepts.assistant.claims.meant import figures_of
from neuroconcepts.assistant.claims.own_wording import own_sentences
from neuroconcepts.assistant.claims.parties import Agent, Unsupported
from neuroconcepts.assistant.claims.promises import praises, promises
from neuroconcepts.assistant.claims.quotations import quotations
from neuroconcepts.assistant.claims.sentences import Part, parts
from neuroconcepts.assistant.claims.strange_words import is_understood
from neuroconcepts.assistant.folding import folded
from neuroconcepts.assistant.languages import guess_language
from neuroconcepts.assistant.ontology.analysis import Mention, mentions_in
from neuroconcepts.assistant.ontology.concept import LANGUAGES
from neuroconcepts.assistant.ontology.kinship import widened
from neuroconcepts.assistant.ontology.lexicon import read
from neuroconcepts.assistant.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.ontology.quantities import quantities
from neuroconcepts.assistant.ontology.word_sets import word_set
from neuroconcepts.assistant.passage import Passage
from neuroconcepts.assistant.wording import wording_for
from neuroconcepts.domain.property import Property

WHY: Final = "No stored fact, offered time or word of the seeker says this."


def check(
    text: str,
    *,
    about: Property | None,
    known: Iterable[str] = (),
    slots: Sequence[datetime],
    seeker: str,
    agent: Agent,
    language: str,
) -> tuple[Unsupported, ...]:
    """What `text`, about to be mailed, claims and nothing supports, in its order.

    Supported is what the exposé of `about` states or the agent has told of it, what else is `known` (documents, the agency's
    FAQ), the starts of the offered `slots` (aware, in the zone they are told in) with their numbers, the `agent`'s own data,
    and what the `seeker` wrote of himself. What is not understood is not supported.
    """
    spoken = wording_for(language).language
    reading = _Reading(
        text,
        grounds_of(about, tuple(known)),
        tuple(slots),
        seeker,
        agent,
        spoken,
        about.street if about and about.address_public is not False else "",
        (about.external_id, about.title) if about else (),
        answers_of(about, spoken) if about else frozenset(),
    )
    claims = dict.fromkeys(text[start:end] for start, end in sorted(set(reading.unsupported())))
    return tuple(Unsupported(claim, WHY) for claim in claims)


@dataclass(frozen=True)
class _Reading:
    """One letter being checked."""

    text: str
    grounds: Grounds
    slots: tuple[datetime, ...]
    seeker: str
    agent: Agent
    language: str
    street: str = ""
    """The property's, where it may be told."""
    names: tuple[str, ...] = ()
    """The property's number and title."""
    answers: frozenset[str] = frozenset()
    """What fields state, as this platform's own answers say it."""

    def unsupported(self) -> Iterator[Span]:
        known = f"{self.grounds.words}\n{self.agent.words}\n{self.seeker}"
        own = [*own_sentences(self.text, self.language, folded(known)), *self._names_in_full()]
        text = _blanked(self.text, [span for span in own if not self._tells_time(span)])
        quoted = [*quotations(text, f"{self.grounds.words}\n{self.seeker}", self.language)]
        yield from (span for span, right in quoted if not right)
        contacts = [*wrong_contacts(text, f"{self.grounds.words}\n{self.agent.words}")]
        addresses = [*wrong_addresses(text, known, self.street)]
        yield from (span for span, right in (*contacts, *addresses) if not right)
        bare = _blanked(text, [span for span, _ in (*contacts, *addresses)])
        bare = _ended(_blanked(bare, [span for span, _ in quoted]), [end for (_, end), _ in quoted])
        stated = folded(self.grounds.words)
        theirs = stems_of(f"{self.agent.words}\n{self.seeker}")
        before: tuple[Quantity, ...] = ()
        for part in parts(bare, self.language):
            yield from self._of_sentence(part, before, stated, theirs)
            before = (*before, *(q for p in part.passages for q in p.quantities))[-8:]

    def _tells_time(self, span: Span) -> bool:
        return bool(re.search(r"\d{1,2}[:h.]\d\d", self.text[span[0] : span[1]]))

    def _names_in_full(self) -> Iterator[Span]:
        """Where the agent, his company or the property is called by name, which may have figures: `Agentur 24`."""
        for name in filter(None, (self.agent.name, self.agent.company, *self.names)):
            yield from (hit.span() for hit in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", self.text))

    def _of_sentence(self, part: Part, before: tuple[Quantity, ...], stated: str, own: frozenset[str]) -> Iterator[Span]:
        if bare_words(part.text) in self.answers or self._repeats_seeker(part):
            return
        wrong, settled = wrong_times(part.text, self.slots, self.grounds.words, self.seeker, self.language)
        yield from ((part.start + a, part.start + b) for a, b in wrong)
        yield from self._figures(part, before, [*wrong, *settled])
        if frames.closes(part.text) or self._is_signature(part.text):
            return
        if frames.greets(part.text):
            yield from self._strangers(part, own)
            return
        yield from self._named_persons(part, own)
        admitted = frames.admits(part.text)
        for a, b in (*(promises(part.text, stated, self.language) if not admitted else ()), *praises(part.text, stated)):
            yield self._clause(part, part.start + a, part.start + b)
        if not frames.asks(part.text):
            yield from self._assertions(part, own, admitted, [*wrong, *settled])

    def _repeats_seeker(self, part: Part) -> bool:
        """Whether an item of a list is what the seeker asked, word by word."""
        before = self.text[: part.start].rstrip(" „«\"")[-1:] + part.text[:2]
        said = re.sub(r"^\W+", "", folded(part.text)).rstrip(" .")
        return bool(said) and bool(re.search(r"[-–•]", before)) and said in folded(self.seeker)

    # ── figures

    def _figures(self, part: Part, before: tuple[Quantity, ...], done: list[Span]) -> Iterator[Span]:
        here = tuple(q for p in part.passages for q in figures_of(p, self.language))
        for passage in part.passages:
            stretch = self._stretch(part, passage)
            for figure in figures_of(passage, self.language):
                if _is_told_without(figure) or any(a <= figure.start < b for a, b in done):
                    continue
                if self._counts_slots(figure, part.text):
                    continue
                said = Said(figure, passage, part.text, (*before, *here))
                if frames.depends(stretch) and frames.admits(part.text):
                    continue
                if figure.measure is Measure.COUNT and (frames.requests(stretch) or frames.supposes(stretch)):
                    continue
                if not self._is_right(said, part, stretch):
                    yield part.start + figure.start, part.start + figure.end

    def _is_right(self, said: Said, part: Part, stretch: str) -> bool:
        """Whether a figure is stated, or the seeker's own where the letter speaks of him."""
        theirs = is_written(said.figure, quantities(self.seeker))
        if self._is_theirs(part, said.figure):
            return theirs
        if is_supported(said, self.grounds) or self._differs_from_theirs(said):
            return True
        speaks = (
            frames.speaks_to_seeker(part.text if frames.depends(stretch) else stretch)
            or frames.asks(part.text)
            or frames.depends(stretch)
            or frames.fits(stretch)
            or (said.figure.measure is Measure.COUNT and (multiplies(part.text) or "persons" in said.passage.touched))
        )
        return theirs and (speaks or frames.repeats_seeker(self._beside(part, said.figure)))

    def _beside(self, part: Part, figure: Quantity) -> str:
        return part.text[max(0, figure.start - 40) : figure.end + 30]

    def _is_theirs(self, part: Part, figure: Quantity) -> bool:
        """Whether the figure stands right behind a word for what is the seeker's: `Ihr Limit von …`, `your date of …`."""
        before = part.text[max(0, figure.start - 40) : figure.start]
        behind = part.text[figure.end : figure.end + 30]
        return bool(_THEIRS.search(before) or _THEY_SAID.search(behind))

    def _differs_from_theirs(self, said: Said) -> bool:
        """`Damit lägen Sie 11.000 € über Ihrem Limit`: the difference of the seeker's amount and one said around."""
        if said.figure.measure is not Measure.MONEY or not frames.speaks_to_seeker(said.text):
            return False
        theirs = [q.number for q in quantities(self.seeker) if q.number and q.measure in {Measure.MONEY, Measure.COUNT}]
        around = [q.number for q in said.around if q.number and q.measure is Measure.MONEY]
        return any(abs(a - t) == said.figure.number for a in around for t in theirs)

    def _counts_slots(self, figure: Quantity, text: str) -> bool:
        """`zwei Termine`, `Termin 1`: how many times are offered, or which."""
        return (
            figure.measure is Measure.COUNT
            and figure.number is not None
            and 0 < figure.number <= len(self.slots)
            and bool(_SLOT_WORD.search(text) or _NUMBERED.match(text))
        )

    # ── statements

    def _assertions(self, part: Part, own: frozenset[str], admitted: bool, done: list[Span]) -> Iterator[Span]:
        asked_for = frames.requests(part.text)
        for number, passage in enumerate(part.passages):
            stretch = self._stretch(part, passage)
            exempt = admitted and (frames.admits(stretch) or frames.depends(stretch) or self._admits_next(part, number))
            exempt = exempt or frames.supposes(stretch) or (asked_for and number == 0) or frames.requests(stretch)
            theirs = frames.speaks_to_seeker(stretch) or exempt
            if not exempt and wrong_directions(passage, stretch, self.grounds):
                yield part.span(passage)
                continue
            for mention in passage.mentions:
                if any(a <= mention.start < b for a, b in done) or self._is_agent(mention, part.text):
                    continue
                if self._is_linking(mention, part.text) or self._are_their_people(mention, passage):
                    continue
                if not exempt and (self._is_not_theirs(mention, passage) or not is_stated(passage, mention, self.grounds)):
                    yield part.span(passage)
                    break
                if not is_understood(mention, part.text, self.language, self.grounds, own if theirs else self._names()):
                    if not exempt:
                        yield part.span(passage)
                        break

    def _is_agent(self, mention: Mention, text: str) -> bool:
        """Whether it is a name of who signs: `Hausmann` is no man here."""
        return text[mention.start : mention.start + 1].isupper() and mention.fold in stems_of(self.agent.words)

    def _is_linking(self, mention: Mention, text: str) -> bool:
        """Whether it is a word of telling, whatever else it means: `aufgeteilt`, `inner`; no German noun."""
        noun = self.language == "de" and text[mention.start : mention.start + 1].isupper() and mention.first > 0
        return not noun and is_listed(mention.fold, self.language)

    def _their_concepts(self) -> frozenset[str]:
        language = guess_language(self.seeker)
        said = mentions_in(self.seeker, language if language in LANGUAGES else "de")
        return widened(n for m in said for n in (*m.names, *m.modifiers))

    def _are_their_people(self, mention: Mention, passage: Passage) -> bool:
        """Whether it is somebody the seeker wrote of, in a stretch that is for him: `Für die Kinder gibt es …`."""
        if not _PEOPLE & frozenset(mention.names):
            return False
        return bool(self._their_concepts() & (frozenset(mention.names) | _PEOPLE)) and "no" not in passage.said

    def _is_not_theirs(self, mention: Mention, passage: Passage) -> bool:
        """`Ihre beiden Hunde`, where he wrote of none."""
        if not _BELONGINGS & frozenset(mention.names):
            return False
        before = passage.sentence.text[max(0, mention.start - 24) : mention.start]
        return bool(_POSSESSIVE.search(before)) and not self._their_concepts() & frozenset(mention.names)

    def _admits_next(self, part: Part, number: int) -> bool:
        """Whether the stretch behind says that it is not known: `Haustiere: dazu liegt uns nichts vor`."""
        following = part.passages[number + 1 : number + 2]
        return bool(following) and frames.admits(self._stretch(part, following[0]))

    def _names(self) -> frozenset[str]:
        return stems_of(self.agent.words)

    def _strangers(self, part: Part, own: frozenset[str]) -> Iterator[Span]:
        """The names of a greeting that are nobody's."""
        for hit in re.finditer(r"[A-ZÄÖÜÉÈÀ][\w'’-]+", part.text):
            word = folded(hit[0])
            if not _is_known_name(word, own | self.grounds.stems, self.language):
                yield part.start + hit.start(), part.start + hit.end()

    def _named_persons(self, part: Part, own: frozenset[str]) -> Iterator[Span]:
        """Names of persons that are neither the agent's nor the seeker's nor stated, wherever they stand."""
        for hit in _PERSON.finditer(part.text):
            words = [*re.finditer(r"[^\W\d_]{2,}", hit["name"])]
            strange = [w for w in words if not self._is_known_word(folded(w[0]), own)]
            beside = [a for a, b in pairwise(words) if a in strange and b in strange]
            if beside or (strange and hit["title"]):
                start = part.start + hit.start("name")
                yield start + strange[0].start(), start + strange[-1].end()

    def _is_known_word(self, word: str, own: frozenset[str]) -> bool:
        found = read(word, self.language)
        return word in own or word in self.grounds.stems or says_nothing(word, self.language) or found is not None

    def _is_signature(self, line: str) -> bool:
        """Whether a line is nothing but the agent's data."""
        words = re.findall(r"[^\W\d_]{3,}", folded(line))
        own = stems_of(self.agent.words)
        return bool(words) and all(w in own or w in _SIGNED for w in words)

    def _stretch(self, part: Part, passage: Passage) -> str:
        start, end = part.span(passage)
        return part.text[start - part.start : end - part.start]

    def _clause(self, part: Part, start: int, end: int) -> Span:
        """The stretch a place stands in."""
        for passage in part.passages:
            begin, stop = part.span(passage)
            if begin <= start < stop:
                return begin, max(stop, end)
        return start, end


_PEOPLE: Final = word_set("companion children families students persons flatmates")
_BELONGINGS: Final = word_set("pets dog cat small_pets exotic_pets children companion")
_POSSESSIVE: Final = re.compile(
    r"\b(?:Ihr(?:e[nmrs]?)?|dein\w*|eu(?:er|re)\w*|your|votre|vos|Suo|Sua|Suoi|Sue)(?:\s[\w-]+){0,2}\s$"
)
_THEIRS: Final = re.compile(r"\b(?:Ihr(?:e[nmrs]?)?|your|votre|vos|Suo|Sua|Suoi|Sue)\b(?:\s(?!ist\b|sind\b|is\b|are\b)[\w-]+){0,3}\s(?:€|EUR|CHF)?\s?$")
_THEY_SAID: Final = re.compile(r"^\s?(?:,?\s?(?:die|das|den|der)\sSie|(?:that |which )?you (?:mentioned|named|said|asked|gave|wrote|have|want)|que vous|che (?:ha|lei|avete))\b", re.IGNORECASE)
_SLOT_WORD: Final = re.compile(r"\b(?:termin\w*|besichtigung\w*|zeit\w*|vorschl\w*|möglichkeit\w*|option\w*|appointment\w*|viewing\w*|slot\w*|time\w*|date\w*|rendez-vous|créneau\w*|visite\w*|appuntament\w*|orari\w*|visit[ae]|nummer|number|numéro|numero)\b", re.IGNORECASE)
_PERSON: Final = re.compile(
    r"(?P<title>\b(?:Herrn?|Frau|Familie|Mr|Mrs|Ms|Monsieur|Madame|M\.|Mme|Signora?|Sig\.(?:ra)?|Dott\.(?:ssa)?)\.?\s(?:Dr\.\s|Mag\.\s|Ing\.\s|DI\s)*)?"
    r"(?P<name>[A-ZÄÖÜÉÈ][a-zäöüßéèêàáíóúçñšžčğı]+(?:[-\s][A-ZÄÖÜÉÈ][a-zäöüßéèêàáíóúçñšžčğı]+)+|(?(title)[A-ZÄÖÜÉÈ][a-zäöüßéèêàáíóúçñšžčğı]+|(?!)))"
)
"""A title with a name, or two words in capitals beside each other."""
_NUMBERED: Final = re.compile(r"\s*\d{1,2}[.)]\s")
_SIGNED: Final = frozenset("tel telefon mobil phone fax mail email web gmbh immobilien auftrag von behalf the im ihr ihre your".split())


def _blanked(text: str, spans: Iterable[Span]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _ended(text: str, ends: Iterable[int]) -> str:
    """A full stop where each quotation ended: what follows it is another sentence, if it begins like one."""
    for end in ends:
        text = f"{text[: end - 1]}.{text[end:]}"
    return text


def _is_told_without(figure: Quantity) -> bool:
    """Figures that others check: days of the week and times of day."""
    return figure.measure in {Measure.SCHEDULE, Measure.EVENT, Measure.NEARNESS}


def _is_known_name(word: str, known: frozenset[str], language: str) -> bool:
    return says_nothing(word, language) or all(p in known or says_nothing(p, language) for p in re.split(r"\W+", word) if p)
