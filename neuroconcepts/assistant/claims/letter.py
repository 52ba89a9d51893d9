"""A letter against what is known: sentence by sentence, each claim with its place."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Quantity
from neuroconcepts.assistant.answers.wording import wording_for
from neuroconcepts.assistant.claims.appointments import wrong_times
from neuroconcepts.assistant.claims.facts.told_statements import unstated
from neuroconcepts.assistant.claims.figures.meant import figures_of
from neuroconcepts.assistant.claims.figures.told_figures import wrong_figures
from neuroconcepts.assistant.claims.foreign_signs import foreign_signs
from neuroconcepts.assistant.claims.grounds import answers_of, bare_words, grounds_of
from neuroconcepts.assistant.claims.names.agency import names_central_line, tells_of_agency
from neuroconcepts.assistant.claims.names.contacts import Span, wrong_addresses, wrong_contacts
from neuroconcepts.assistant.claims.names.doors import wrong_doors
from neuroconcepts.assistant.claims.names.persons import is_signature, named_persons, strangers
from neuroconcepts.assistant.claims.names.quotations import quotations
from neuroconcepts.assistant.claims.parties import Agent, Unsupported
from neuroconcepts.assistant.claims.reading import Reading
from neuroconcepts.assistant.claims.sentences import Part, parts
from neuroconcepts.assistant.claims.support.verdict import Seen, Verdict
from neuroconcepts.assistant.claims.talk import courtesy, frames
from neuroconcepts.assistant.claims.talk.asides import names_property
from neuroconcepts.assistant.claims.talk.commitments import commits, works_out
from neuroconcepts.assistant.claims.talk.dated_deeds import consents, gives_away, promises_deed
from neuroconcepts.assistant.claims.talk.exclusions import excludes
from neuroconcepts.assistant.claims.talk.law import rules
from neuroconcepts.assistant.claims.talk.left_open import left_open
from neuroconcepts.assistant.claims.talk.own_wording import own_sentences
from neuroconcepts.assistant.claims.talk.promises import exclaims, is_of_manner, praises, promises
from neuroconcepts.assistant.claims.talk.verdicts import wrong_verdict
from neuroconcepts.assistant.folding import folded
from neuroconcepts.domain.property import Property

KEPT_IN_MIND: Final = 16
"""So many figures of the sentences before may be reckoned with."""
_ENDS: Final = re.compile(r"(?<!\d)[.!?](?=\s)")
_CLOCK: Final = re.compile(r"\d{1,2}[:h.]\d\d")


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
    """What `text`, about to be mailed, claims and nothing supports, in its order; see `examine`."""
    found = examine(text, about=about, known=known, slots=slots, seeker=seeker, agent=agent, language=language)
    return found.unsupported


def examine(
    text: str,
    *,
    about: Property | None,
    known: Iterable[str] = (),
    slots: Sequence[datetime],
    seeker: str,
    agent: Agent,
    language: str,
) -> Verdict:
    """What `text`, about to be mailed, claims and nothing supports; and what supports all else, once that is asked for.

    Supported is what the exposé of `about` states or the agent has told of it, what else is `known` (documents, the agency's
    FAQ), the starts of the offered `slots` (aware, in the zone they are told in) with their numbers, the `agent`'s own data,
    and what the `seeker` wrote of himself. What is not understood is not supported.
    """
    spoken = wording_for(language).language
    if about and not agent.office:
        agent = replace(agent, office=about.contact.office)
    reading = Reading(
        text,
        grounds_of(about, tuple(known)),
        tuple(slots),
        seeker,
        agent,
        spoken,
        about.street if about and about.address_public is not False else "",
        (about.external_id, about.title) if about else (),
        answers_of(about, spoken) if about else {},
        about,
    )
    seen = Seen()
    wrong = frozenset(_unsupported(reading, seen))
    return Verdict(reading, seen, wrong, about)


def _unsupported(reading: Reading, seen: Seen) -> Iterator[Span]:
    """The places of what is wrong by itself, then sentence by sentence what is left when that is out of the way."""
    told, known = reading.grounds.words, f"{reading.grounds.words}\n{reading.agent.words}\n{reading.seeker}"
    seen.own = [*_own(reading, folded(known))]
    text = _blanked(reading.text, seen.own)
    quoted = seen.quoted = [*quotations(text, f"{told}\n{reading.seeker}", reading.language)]
    named = seen.named = [
        *_contacts(reading, text, told),
        *_addresses(reading, text, known),
        *wrong_doors(text, known, reading.street),
    ]
    yield from (span for span, right in (*quoted, *named) if not right)
    bare = _blanked(text, [span for span, _ in (*named, *quoted)])
    strange = [*foreign_signs(bare, known)]
    yield from strange
    bare = _blanked(bare, strange)
    before: tuple[Quantity, ...] = ()
    for part in parts(_ended(bare, [end for (_, end), _ in quoted]), reading.language):
        seen.parts.append(part)
        wrong = dict.fromkeys(_of_sentence(reading, part, before))
        yield from wrong
        before = (*before, *_right(part, wrong, reading.language))[-KEPT_IN_MIND:]


def _right(part: Part, wrong: Collection[Span], language: str) -> Iterator[Quantity]:
    """The figures of a sentence that were found right."""
    for figure in (q for passage in part.passages for q in figures_of(passage, language)):
        if (part.start + figure.start, part.start + figure.end) not in wrong:
            yield figure


def _contacts(reading: Reading, text: str, told: str) -> Iterator[tuple[Span, bool]]:
    """Numbers, addresses and links; the agency's central ones only where they are called so."""
    own = told, reading.agent.words
    known = *own, "\n".join(reading.agent.office)
    for (span, right), (_, is_own) in zip(wrong_contacts(text, *known), wrong_contacts(text, *own), strict=True):
        is_phone = "@" not in text[slice(*span)] and text[span[1] - 1].isdigit()
        yield span, right and (is_own or not is_phone or names_central_line(reading.text, span))


def _addresses(reading: Reading, text: str, known: str) -> Iterator[tuple[Span, bool]]:
    """The addresses, the agency's own among them where it is said to be that."""
    ours = [
        span for span, right in wrong_addresses(text, "\n".join(reading.agent.office), reading.agent.street) if right
    ]
    own = {span for span in ours if tells_of_agency(reading.text, span, reading.agent.company)}
    yield from ((span, True) for span in own)
    others = (each for each in wrong_addresses(text, known, reading.street) if each[0] not in own)
    yield from (each for each in others if not any(a <= each[0][0] < b for a, b in own))


def _own(reading: Reading, known: str) -> Iterator[Span]:
    """The platform's own sentences, but for those that tell a time, and where the agent, his company or the property is
    called by a name, which may have figures: `Agentur 24`.
    """
    for start, end in own_sentences(reading.text, reading.language, known):
        clock = _CLOCK.search(reading.text, start, end)
        ends = [hit.end() for hit in _ENDS.finditer(reading.text, start, clock.start())] if clock else [end]
        yield from ((start, last) for last in ends[-1:])
    for name in filter(None, (reading.agent.name, reading.agent.company, *reading.names)):
        yield from (hit.span() for hit in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", reading.text))
    if reading.street:  # `Am Lindenacker` is no farmland; a number behind it is checked with it
        bare = rf"(?<!\w){re.escape(reading.street)}(?!\w|\s\d)"
        yield from (hit.span() for hit in re.finditer(bare, reading.text))


def _of_sentence(reading: Reading, part: Part, before: tuple[Quantity, ...]) -> Iterator[Span]:
    if wrong_verdict(reading, part):
        yield part.start, part.start + len(part.text.rstrip())
        return
    if bare_words(part.text) in reading.answers or reading.repeats_seeker(part):
        return
    if courtesy.closes(reading, part):
        named = named_persons(reading, part)
        yield from (span for span in named if not courtesy.says_farewell(reading.text[slice(*span)]))
        return
    if frames.greets(part.text) or courtesy.greets(reading, part):
        yield from strangers(reading, part)
        return
    wrong, settled = wrong_times(part.text, reading.slots, reading.grounds.words, reading.seeker, reading.language)
    yield from ((part.start + a, part.start + b) for a, b in wrong)
    yield from wrong_figures(reading, part, before, [*wrong, *settled])
    if frames.closes(part.text) or is_signature(reading, part.text):
        return
    yield from named_persons(reading, part)
    yield from _said_too_much(reading, part)
    if not frames.asks(part.text):
        yield from unstated(reading, part, [*wrong, *settled])


def _said_too_much(reading: Reading, part: Part) -> Iterator[Span]:
    """The stretches that promise or praise."""
    praised = praises(part.text, reading.stated)
    found = [
        (a, b)
        for a, b in praised
        if not (is_of_manner(part.text[a:b], part.text[:a], part.text[b:]) or _praises_theirs(reading, part, a))
    ]
    open_places = [*left_open(reading, part)] if found or not frames.admits(part.text) else []
    if not frames.admits(part.text):
        found += promises(part.text, reading.stated, reading.language)
    places = ((part.start + a, part.start + b) for a, b in found)
    yield from (reading.clause(part, a, b) for a, b in places if not any(c <= a < d for c, d in open_places))
    if not frames.asks(part.text):
        yield from (part.span(p) for p in part.passages if _binds(reading, reading.stretch(part, p)))
        if not reading.slots and works_out(part.text):
            yield part.start, part.start + len(part.text.rstrip())


def _praises_theirs(reading: Reading, part: Part, start: int) -> bool:
    """`wie schön!`, said of what the seeker wrote: an exclamation that names nothing of the property."""
    if not exclaims(part.text[:start]):
        return False
    around = (p for p in part.passages if part.span(p)[0] - part.start <= start)
    return not any(names_property(reading, p) for p in around)


def _binds(reading: Reading, stretch: str) -> bool:
    """Whether the writer commits himself in it, chooses among people, or says who may do what by law."""
    if frames.depends(stretch):
        return False
    known = reading.stated
    if promises_deed(stretch) or gives_away(stretch) or consents(stretch, known):
        return True
    return commits(stretch, reading.language) or excludes(stretch, reading.language, known) or rules(stretch, known)


def _blanked(text: str, spans: Iterable[Span]) -> str:
    letters = list(text)
    for start, end in spans:
        letters[start:end] = " " * (end - start)
    return "".join(letters)


def _ended(text: str, ends: Iterable[int]) -> str:
    """A full stop where each quotation ended: what follows it is another sentence, if it begins like one."""
    for end in ends:
        text = f"{text[: end - 1]}.{text[end:]}"
    return text
