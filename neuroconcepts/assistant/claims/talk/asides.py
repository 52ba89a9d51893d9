"""What a clause mentions beside what it says: what the reader has and wrote of, whom the writer asks, what others do."""

import re
from typing import Final

from neuroconcepts.assistant.answers.grammar import governor
from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.concept import Sort
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.claims.reading import Reading
from neuroconcepts.assistant.claims.talk import frames, pleasantries
from neuroconcepts.assistant.claims.talk.arranging import is_arranged, is_together
from neuroconcepts.assistant.claims.talk.figures_of_speech import is_asked_about, is_set_phrase, is_told_by_seeker
from neuroconcepts.assistant.claims.talk.good_wishes import is_wished_for
from neuroconcepts.assistant.claims.talk.meeting import is_own_office, is_where_they_meet
from neuroconcepts.assistant.claims.talk.their_matter import strange_pets
from neuroconcepts.assistant.claims.talk.whose import is_writers
from neuroconcepts.assistant.claims.vocabulary.nouns import is_verb
from neuroconcepts.assistant.folding import folded

_OF_WRITING: Final = word_set("viewing contact documents application_papers pictures agent q_may previous")
"""Things that writer and reader have to do with, whatever the property is."""
_OUTSIDE: Final = word_set(
    "notary transfer_tax purchase_costs financing architect approve shared_use tradesman employee firm municipality "
    "occupied house_management"
)
"""What somebody else does or decides, or both do: not what a property has."""
_PUT_BY: Final = word_set(
    "bei beim mit an beim von vom bei with from by to avec aupres de du chez a au con da dal dalla al alla presso"
)
_POSSESSED: Final = re.compile(
    r"\b(?:Ihr(?:e[nmrs]?)?|[Dd]ein(?:e[nmrs]?)?|[Ee]u(?:er|re[nmrs]?)|[Yy]our|[Vv]otre|[Vv]os|[Tt]on|[Tt]a|[Tt]es|Suo|Sua|Suoi|Sue|[Vv]ostr[oaie])(?:\s[\w'’-]+){0,2}\s$"
)
_POSSESSED_BEHIND: Final = re.compile(
    r"\s(?:Ihre[rsn]|deine[rsn]|eure[rsn]|of your|de votre|de vos|del Suo|della Sua|dei Suoi|delle Sue|del vostro|della vostra)\b"
)
_OURS: Final = re.compile(
    r"\b(?:[Mm]ein(?:e[nmrs]?)?|[Uu]nser(?:e[nmrs]?)?|[Mm]y|[Oo]ur|[Mm]on|[Mm]a|[Mm]es|[Nn]otre|[Nn]os|[Mm]i[oae]|[Mm]iei|[Nn]ostr[oaie])\s(?:\w+\s)?$"
)
"""`mein Kollege`: a person of the agency, whose name is checked as such."""
_ABOUT: Final = re.compile(
    r"\b(?:wegen|bezüglich|hinsichtlich|about|regarding|concerning|concernant|au sujet d[eu]|à propos d[eu]|riguardo al?|in merito al?)\s(?:\w+\s)?$",
    re.IGNORECASE,
)
"""`Wegen Ihres Hundes spreche ich sie gern an`: whom he asks about it."""
_CALMLY: Final = re.compile(r"(?:^\W*\w+|können|dürfen|könnt|dürft|kannst)\s(?:Sie|ihr|du)\sruhig\b")
_COLLEAGUES: Final = word_set("companion employee")
_RULED: Final = word_set(
    "pets dog cat small_pets exotic_pets smoking shared_flat commercial_use short_let holiday_use sublet grilling "
    "music gastronomy"
)
_RULING: Final = word_set("allowed suitable forbidden no keep on_request approve except use bring_own")
_ADVISERS: Final = (
    "steuerberat", "berater", "bank", "anwalt", "anwaelt", "notar", "architekt", "arbeitgeber", "chef", "advis", "accountant", "lawyer",
    "employer", "conseill", "banque", "avocat", "comptable", "employeur", "consulent", "commercialista", "banca", "datore",
)  # fmt: skip
"""Whom the reader may ask, whether he wrote of them or not."""
SHORTEST: Final = 4
"""Letters by which a word of the seeker's is known again."""


def names_property(reading: Reading, passage: Passage) -> bool:
    """Whether it names the property or a thing of one, but for what the seeker has and wrote of."""
    things = (
        m for m in passage.mentions if (m.is_thing or m.of(Sort.SELF)) and not is_verb(passage, m, reading.language)
    )
    return any(not (is_theirs(reading, passage, m) or is_addressed(passage, m, reading, passage.text)) for m in things)


def is_theirs(reading: Reading, passage: Passage, mention: Mention) -> bool:
    """Whether it is of writing and viewing, others' business, or something the seeker has and wrote of: `Ihre Räder`."""
    names = frozenset(mention.names)
    if is_time_of_day(passage, mention) or _is_topic(reading, passage, mention) or is_set_phrase(passage, mention):
        return True
    if is_arranged(reading, passage, mention) or is_wished_for(passage, mention):
        return True
    if names & (_OF_WRITING | _OUTSIDE) or mention.of(Sort.FILLER) or is_where_they_meet(passage, mention):
        return True
    if is_condition(passage) and wrote_of(reading, mention) and not names & _RULED:
        return True
    if mention.fold.startswith(_ADVISERS):
        return is_possessed(passage, mention) or wrote_of(reading, mention)
    return is_possessed(passage, mention) and wrote_of(reading, mention)


_PARTS_OF_DAY: Final = re.compile(
    r"(?:abends?|nachts|morgens|mittags|vormittags|nachmittags|am wochenende|an wochenenden|wochenends|weihnacht\w*|fastnacht|in the evenings?|at night|le soir|la nuit|la sera|la notte)"
)


def is_time_of_day(passage: Passage, mention: Mention) -> bool:
    """`Wenn es abends kühl wird`, `vor Weihnachten`: when, no service around the clock."""
    if frozenset(mention.names) != {"around_the_clock"} or not _PARTS_OF_DAY.fullmatch(mention.fold):
        return False
    return not any(m.is_thing and m is not mention for m in passage.mentions)


def is_condition(passage: Passage) -> bool:
    """`Sollte Ihr Zug sich verspäten`: what may happen."""
    begin = passage.start
    return frames.is_condition(passage.sentence.text[begin : begin + 30])


_THEMES: Final = word_set(
    "noise neighbours bright traffic location price rent costs deposit commission move_in notice_period contract size "
    "condition heating_costs running_costs parking internet pets"
)
"""What every property has something of, or a rule on."""


def _is_topic(reading: Reading, passage: Passage, mention: Mention) -> bool:
    """`Ihre Frage nach dem Lärm`: a theme, or what is stated; asking about a pool does not make one."""
    names = frozenset(mention.names)
    return bool(names & _THEMES or names & reading.grounds.names) and is_asked_about(passage, mention)


def wrote_of(reading: Reading, mention: Mention) -> bool:
    """Whether the seeker wrote that word, or of what it means."""
    if reading.their_concepts & frozenset(mention.names):
        return True
    return len(mention.fold) >= SHORTEST and mention.fold[: max(SHORTEST, len(mention.fold) - 2)] in folded(
        reading.seeker
    )


def is_possessed(passage: Passage, mention: Mention) -> bool:
    """Whether a word for the reader's own stands before it."""
    before = passage.sentence.text[max(0, mention.start - 30) : mention.start]
    return bool(_POSSESSED.search(before) or _POSSESSED_BEHIND.match(passage.sentence.text, mention.end))


def is_aside(reading: Reading, passage: Passage, mention: Mention, stretch: str, talk: bool) -> bool:
    """Whether it claims nothing because it is the reader's, or what others do in a clause of the two.

    Of his pets that holds only where nothing is said of their being allowed.
    """
    names = frozenset(mention.names)
    before = passage.sentence.text[max(0, mention.start - 24) : mention.start]
    if (mention.fold == "ruhig" and _CALMLY.search(stretch)) or (
        talk and (pleasantries.wishes(stretch) or is_together(passage, mention))
    ):
        return True
    if is_addressed(passage, mention, reading, stretch) or (_COLLEAGUES & names and _OURS.search(before)):
        return True
    if (
        is_told_by_seeker(passage, mention)
        or is_own_office(passage, mention)
        or _is_topic(reading, passage, mention)
        or is_set_phrase(passage, mention)
    ):
        return True
    if not is_theirs(reading, passage, mention) or mention.of(Sort.FILLER):
        return False
    if names & _RULED:
        return (talk and _ABOUT.search(before) is not None) or (
            talk and not passage.touched & _RULING and not frames.fits(stretch) and not strange_pets(reading, passage)
        )
    return talk or is_possessed(passage, mention)


def is_addressed(passage: Passage, mention: Mention, reading: Reading, stretch: str) -> bool:
    """`ich spreche es beim Eigentümer an`: whom the writer asks or tells."""
    if not mention.of(Sort.ROLE) or not is_writers(stretch, reading.language):
        return False
    tokens = passage.sentence.analysis.tokens
    object_of = mention.first > passage.first and tokens[mention.first - 1].fold in {"dem", "den"}
    return object_of or governor(mention, tokens, passage.first) in _PUT_BY
