"""What a letter says between its writer and its reader, of nothing that the property is or has: it needs no support.

In a clause of the writer or the reader, and in a remark without a verb, a word that no table has claims nothing unless it may
name a thing. What they thank for, wish, or turn to may have any name.
"""

import re
from typing import Final

from neuroconcepts.assistant.answers.grammar import FINITE, RELATIVES, governor
from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.concept import Sort
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.claims import frames
from neuroconcepts.assistant.claims.commitments import commits
from neuroconcepts.assistant.claims.nouns import may_name_thing
from neuroconcepts.assistant.claims.reading import Reading
from neuroconcepts.assistant.claims.their_matter import strange_pets
from neuroconcepts.assistant.claims.whose import is_readers, is_writers
from neuroconcepts.assistant.folding import folded

_OF_WRITING: Final = word_set("viewing contact documents application_papers pictures agent q_may previous")
"""Things that writer and reader have to do with, whatever the property is."""
_WISHES: Final = re.compile(
    r"\W*(?:(?:many|warm|warmest|my|our|toutes mes|mes|nos|tante|tanti|sentite|vielen|herzlichen|besten|lieben|schönen|tausend|und|also|nochmals)\s)*(?:dank\b|danke\w*|merci\b|thanks?\b|many thanks|grazie|gratuli\w*|glückw\w*|gratulation|félicitations|congratulations|complimenti|auguri|"
    r"alles (?:gute|liebe)|viel (?:erfolg|glück|freude|kraft|spaß)|gute[ns]? (?:reise|anreise|fahrt|besserung|start|flug|heimreise|gelingen|umzug)|schöne[ns]? (?:urlaub|ferien|feiertage|wochenende|tag|abend|woche|reise)|frohe|herzlich willkommen|willkommen|"
    r"welcome|apologies|sorry|pardon\w*|excus\w*|désolée?|toutes nos excuses|entschuldig\w*|verzeih\w*|scus\w*|spiacent\w*|congratulation|good luck|best of luck|all the best|enjoy|have a|safe (?:journey|travels|trip)|get well|bienvenue|bonne? (?:chance|route|voyage|courage|journée|continuation|fête|rétablissement)|bon\b|benvenut\w*|buon\w*|in bocca)\b",
    re.IGNORECASE,
)
_WISHING: Final = re.compile(
    r"\b(?:wünsch\w*|gratulier\w*|bedank\w*|danke ich|dank\w* wir|drück\w* .{0,20}daumen|mi scuso|ci scusiamo|mi dispiace|je m['’]excuse|tut mir .{0,20}leid|apologi[sz]e|i wish|we wish|wishing|thank you|congratulat\w*|souhait(?:e|ons)|félicit\w*|remerci\w*|augur\w*|ringrazi\w*)\b",
    re.IGNORECASE,
)
_LEADS: Final = re.compile(
    r"\W*(?:und |also |gern\w* |nun |hier |kurz )*(?:zur?|zum|fürs?|für|im|in|am|auf|der|vor|anbei|eine?|ehrliche?|kurze?|die|deshalb|daher|to|in|for|by|first|a|the|just|pour|en|à|dans|d['’]|voici|ci-(?:joint|dessous)|per|a|in|ecco|nel|nell|nella|all|sull)\b",
    re.IGNORECASE,
)
_COMMENTS: Final = re.compile(
    r"\W*(?:und |so |ja |nun )?(?:(?:das|es) (?:klingt|trifft sich|hört sich|freut|passt|wundert|leuchtet|überrascht|versteht sich|macht (?:nichts|sinn))|(?:klingt|trifft sich|hört sich|freut|passt) (?:das|es|ja|gut|doch)|"
    r"(?:that|this|it) (?:sounds|makes sense|is good to hear|is understandable|suits|fits)|sounds\b|(?:cela|ça|c['’]est) (?:semble|tombe|compréhensible|tout à fait|noté|entendu)|suona|mi fa piacere)\b",
    re.IGNORECASE,
)
"""What is thought of what the seeker wrote: `das trifft sich gut`."""
_PURPOSE: Final = re.compile(r"\W*(?:damit (?=sich|es|man|die|der|das|alles|nichts)|so that|in order|pour que|afin|affinché)\b", re.IGNORECASE)
"""`damit sich die Anreise lohnt`."""
_LAW: Final = re.compile(
    r"\b(?:steuer(?:lich|frei|rechtlich|vorteil|ersparnis)\w*|absetz\w*|abschreib\w*|abgesetzt|absetzbar|rechtlich\w*|gesetz\w*|rechtsanspruch|anspruch|kündigungsschutz\w*|haft(?:et|en|ung)\w*|widerruf\w*|förder\w*|strafbar|verjähr\w*|mietrecht\w*|"
    r"tax\b|taxable|deduct\w*|legal\w*|lawful\w*|by law|the law|entitle\w*|liab\w+|subsid\w*|fiscal\w*|fiscaux|déduir\w*|déductib\w*|impôts?|la loi|légal\w*|juridique\w*|subvention\w*|detra\w*|dedu\w*|fiscal\w*|per legge|legge|giuridic\w*|legalmente|imposte)\b",
    re.IGNORECASE,
)
_PUT_BY: Final = word_set("bei beim mit an beim von vom bei with from by to avec aupres de du chez a au con da dal dalla al alla presso")
_POSSESSED: Final = re.compile(
    r"\b(?:Ihr(?:e[nmrs]?)?|[Dd]ein(?:e[nmrs]?)?|[Ee]u(?:er|re[nmrs]?)|[Yy]our|[Vv]otre|[Vv]os|[Tt]on|[Tt]a|[Tt]es|Suo|Sua|Suoi|Sue|[Vv]ostr[oaie])(?:\s[\w'’-]+){0,2}\s$"
)
_POSSESSED_BEHIND: Final = re.compile(r"\s(?:Ihre[rsn]|deine[rsn]|eure[rsn]|of your|de votre|de vos|del Suo|della Sua|dei Suoi|delle Sue|del vostro|della vostra)\b")
_OURS: Final = re.compile(r"\b(?:[Mm]ein(?:e[nmrs]?)?|[Uu]nser(?:e[nmrs]?)?|[Mm]y|[Oo]ur|[Mm]on|[Mm]a|[Mm]es|[Nn]otre|[Nn]os|[Mm]i[oae]|[Mm]iei|[Nn]ostr[oaie])\s(?:\w+\s)?$")
"""`mein Kollege`: a person of the agency, whose name is checked as such."""
_GETTING: Final = {
    "de": re.compile(
        r"\b(?:find(?:en|est|et)|bekomm|erhalt|erwart|genieß|geniess|wohn|leb(?:en|st|t)\b|erleb|profitier|spar|verdien|gewinn|fühl|schwärm|lieben|begeister|verlieb|staun|blick|schlaf|haben (?:Sie|es|hier|dort|damit)|Sie haben|hast du|du hast|habt)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:find|get|getting|receive|expect|enjoy|live|living|love|benefit|save|earn|gain|feel|have|has|sleep|overlook|awaits?|greets?)\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:trouv|obten|profit|bénéfici|attend|viv|habit|aim|adopt|économis|gagn|dorm|sent|avez\b|aurez\b|auriez\b|jou(?:ir|issez)|séduir|régal)",
        re.IGNORECASE,
    ),
    "it": re.compile(
        r"\b(?:trov|otten|approfitt|godr|god[ei]|attend|aspett|viv|abit|am(?:a|erà|erete)\b|risparmi|guadagn|dorm|sent|ha\b|avrà\b|avrebbe\b|avete\b|avrete\b|innamor)",
        re.IGNORECASE,
    ),
}
"""Verbs of getting and living, by which a property is praised."""
REMARK: Final = 5
"""Words, at most."""
_OUTSIDE: Final = word_set("notary transfer_tax purchase_costs financing architect approve shared_use tradesman employee firm municipality occupied house_management")
"""What somebody else does or decides, or both do: not what a property has."""
_ABSTRACT: Final = re.compile(
    r"\w{2,}(?:ung|ungen|heit|keit|schaft|tion|tionen|taet|nis|sicht|blick|mut|sinn|ruhe|eile|freude|mittel|weise|frage|lage)|\w{3,}(?:ness|tion|sion|ment|ity|ance|ence|ship|dom|judgement|judgment)|\w{3,}(?:zione|sione|mento|ita|anza|enza|ezza|te|ance|esse)"
)
"""Endings of what is thought and felt, which one may have: `Ihre Vorsicht`."""


def is_talk(reading: Reading, passage: Passage, stretch: str) -> bool:
    """Whether a stretch is between the two: of one of them, or a remark, and names no thing of the property and no figure."""
    if commits(stretch, reading.language) or _LAW.search(stretch):
        return False
    if frames.repeats_seeker(stretch) and not _heads(passage, stretch):
        return False
    if any(q.number is not None for q in passage.quantities) or names_property(reading, passage):
        return False
    if is_writers(stretch, reading.language) or _COMMENTS.match(stretch) or _PURPOSE.match(stretch):
        return True
    return not _gets(reading, stretch) if is_readers(stretch, reading.language) else _is_remark(passage) or _heads(passage, stretch)


def _gets(reading: Reading, stretch: str) -> bool:
    """Whether it tells what the reader gets of the property, though he names none of it: `Sie wohnen dort wie im Paradies`."""
    return _GETTING[reading.language if reading.language in _GETTING else "de"].search(stretch) is not None


def _is_remark(passage: Passage) -> bool:
    """A few words without a verb: `ganz offen vorweg`; no relative clause."""
    tokens = passage.sentence.analysis.tokens[passage.first : passage.last]
    return len(tokens) <= REMARK and not _has_verb(passage) and tokens[0].fold not in RELATIVES


def is_of_them(reading: Reading, stretch: str) -> bool:
    return is_writers(stretch, reading.language) or is_readers(stretch, reading.language)


def _has_verb(passage: Passage) -> bool:
    tokens = passage.sentence.analysis.tokens[passage.first : passage.last]
    return any(t.fold in FINITE for t in tokens)


def names_property(reading: Reading, passage: Passage) -> bool:
    """Whether it names the property or a thing of one, but for what the seeker has and wrote of."""
    things = (m for m in passage.mentions if (m.is_thing or m.of(Sort.SELF)) and not _is_verb(reading, passage, m))
    return any(not is_theirs(reading, passage, m) for m in things)


def _is_verb(reading: Reading, passage: Passage, mention: Mention) -> bool:
    """Whether a word that is only partly understood is no noun: `vertrösten`."""
    small = passage.sentence.text[mention.start : mention.start + 1].islower()
    return bool(mention.rest) and small and reading.language == "de"


def is_theirs(reading: Reading, passage: Passage, mention: Mention) -> bool:
    """Whether it is of writing and viewing, others' business, or something the seeker has and wrote of: `Ihre Räder`."""
    names = frozenset(mention.names)
    if names & (_OF_WRITING | _OUTSIDE) or mention.of(Sort.FILLER):
        return True
    return is_possessed(passage, mention) and _wrote_of(reading, mention)


def _wrote_of(reading: Reading, mention: Mention) -> bool:
    """Whether the seeker wrote that word, or of what it means."""
    if reading.their_concepts & frozenset(mention.names):
        return True
    return len(mention.fold) >= SHORTEST and mention.fold[: max(SHORTEST, len(mention.fold) - 2)] in folded(reading.seeker)


SHORTEST: Final = 4


def is_aside(reading: Reading, passage: Passage, mention: Mention, stretch: str, talk: bool) -> bool:
    """Whether it claims nothing because it is the reader's, or what others do in a clause of the two.

    Of his pets that holds only where nothing is said of their being allowed.
    """
    names = frozenset(mention.names)
    before = passage.sentence.text[max(0, mention.start - 24) : mention.start]
    if mention.fold == "ruhig" and _CALMLY.search(stretch):
        return True
    if is_addressed(passage, mention, reading, stretch) or (_COLLEAGUES & names and _OURS.search(before)):
        return True
    if talk and (_WISHES.match(stretch) or _WISHING.search(stretch)):
        return True
    if not is_theirs(reading, passage, mention) or mention.of(Sort.FILLER):
        return False
    if names & _RULED:
        return talk and not passage.touched & _RULING and not frames.fits(stretch) and not strange_pets(reading, passage)
    return talk or is_possessed(passage, mention)


_CALMLY: Final = re.compile(r"(?:^\W*\w+|können|dürfen|könnt|dürft|kannst)\s(?:Sie|ihr|du)\sruhig\b")
_COLLEAGUES: Final = word_set("companion employee")
_RULED: Final = word_set("pets dog cat small_pets exotic_pets smoking shared_flat commercial_use short_let holiday_use sublet grilling music gastronomy")
_RULING: Final = word_set("allowed suitable forbidden no keep on_request approve except use bring_own")


def is_possessed(passage: Passage, mention: Mention) -> bool:
    """Whether a word for the reader's own stands before it."""
    before = passage.sentence.text[max(0, mention.start - 30) : mention.start]
    return bool(_POSSESSED.search(before) or _POSSESSED_BEHIND.match(passage.sentence.text, mention.end))


def is_harmless(reading: Reading, passage: Passage, mention: Mention, stretch: str) -> bool:
    """Whether an unknown word of talk claims nothing: it names no thing, or one that is thanked for, wished or turned to."""
    if not may_name_thing(passage, mention, reading.language) or _is_open(passage, stretch):
        return True
    possessed = is_possessed(passage, mention)
    return possessed and (_wrote_of(reading, mention) or _ABSTRACT.fullmatch(mention.fold) is not None)


def is_called_to_do(passage: Passage, mention: Mention) -> bool:
    """`Schöpfen Sie …`: a verb in front of the reader's pronoun asks or supposes, whatever it is."""
    following = passage.sentence.text[mention.end : mention.end + 5]
    return mention.first == passage.first and mention.fold.endswith(("en", "ern", "eln")) and following.startswith(" Sie ")


def _is_open(passage: Passage, stretch: str) -> bool:
    return _heads(passage, stretch) or bool(_WISHES.match(stretch) or _WISHING.search(stretch))


def _heads(passage: Passage, stretch: str) -> bool:
    """Whether it leads to what stands behind a colon: `gern im Telegrammstil:`."""
    end = passage.sentence.analysis.tokens[passage.last - 1].end
    follows = passage.sentence.text[end : end + 2].lstrip()[:1] == ":"
    return follows and not _has_verb(passage) and _LEADS.match(stretch) is not None


def is_addressed(passage: Passage, mention: Mention, reading: Reading, stretch: str) -> bool:
    """`ich spreche es beim Eigentümer an`: whom the writer asks or tells."""
    if not mention.of(Sort.ROLE) or not is_writers(stretch, reading.language):
        return False
    tokens = passage.sentence.analysis.tokens
    object_of = mention.first > passage.first and tokens[mention.first - 1].fold in {"dem", "den"}
    return object_of or governor(mention, tokens, passage.first) in _PUT_BY
