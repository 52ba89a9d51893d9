"""Greeting and farewell by their place: the first line of a letter, and the line before who signs it."""

import re
from typing import Final

from neuroconcepts.assistant.answers.grammar import FINITE
from neuroconcepts.assistant.answers.ontology.concept import Sort
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.claims.reading import Reading
from neuroconcepts.assistant.claims.sentences import Part
from neuroconcepts.assistant.folding import folded

AT_MOST: Final = 10
"""Words of such a line."""
TITLES: Final = word_set(
    "hi hey hello hallo dear servus moin hoi sali salue ciao salve buongiorno buonasera bonjour bonsoir herr herrn "
    "frau familie fam ehepaar eheleute paar mr mrs ms mx sir madam madame monsieur mesdames "
    "messieurs mademoiselle signor signora signori signore signorina sig sigra dott dottssa dottore dottoressa gentile "
    "gentili egregio egregia spettabile spett stimatissimo illustre chiarissimo "
    "doktor doctor docteur dr ddr prof professor professorin professeur professore professoressa maitre me mag "
    "magister magistra dipl ing dipling ingenieur ingenieurin ingegner ingegnere "
    "architekt architektin architecte architetto architetta avvocato avvocata avv geometra notaio notaire notar "
    "rechtsanwalt rechtsanwaeltin steuerberater steuerberaterin hofrat hofraetin "
    "kommerzialrat kommerzialraetin medizinalrat oberst hauptmann major general colonel capitaine colonnello capitano "
    "captain pfarrer pfarrerin pater schwester abt pastor reverend rabbi "
    "direktor direktorin directeur directrice direttore direttrice director praesident presidente president "
    "praesidentin botschafter ambassador konsul consul baron graf graefin freiherr "
    "lord lady sir dame kollege kollegin kollegen collega colleghi collegue collegues colleague colleagues team "
    "cabinet studio etude kanzlei praxis firma societa societe ditta "
    "damen herren interessent interessentin interessenten beide beiden zusammen alle alles gruess gruesse gott sie tag "
    "morgen abend nachmittag"
)
"""Words of greetings and titles, folded, in whatever language the letter is."""
_FAREWELL: Final = re.compile(
    r"\W*(?:mit|m\.?\s?f\.?\s?g|mfg|lg|vlg|glg|vg|bg|hg|viele|vielen|liebe|lieben|beste|besten|herzlich\w*|freundlich\w*|schöne\w*|sonnige\w*|süße\w*|gr[uü](?:ß|ss|e)\w*|hochachtung\w*|es grü\w+|alles|bis|auf|"
    r"pfiat\w*|pfüat\w*|ba ba|baba|tschüss|tschau|servus|ade|adieu|ciao|cheers|ihre?|dein|eure?|stets|in|schade|gutes?|guten|toi|"
    r"kind\w*|best|warm\w*|yours|regards|sincerely|respectfully|cordially|faithfully|with|all|until|see you|take care|many|looking forward|thank\w*|have a|"
    r"recevez|veuillez|agréez|avec|cordial\w*|bien|sincère\w*|meilleur\w*|salutations|amical\w*|respectueu\w*|à|au plaisir|dans|je vous|nous vous|merci|belle|bonne|"
    r"con|cordial\w*|distint\w*|salut\w*|un|una|i|a|in|le|la|rest\w+|grazie|porg\w+|buon\w*|sincer\w*|resto)\b",
    re.IGNORECASE,
)


def greets(reading: Reading, part: Part) -> bool:
    """Whether it stands in the first line, which is short and names nothing of a property: `Docteur,`."""
    begin = len(reading.text) - len(reading.text.lstrip())
    line = reading.text[begin:].split("\n", 1)[0]
    return part.start < begin + len(line) and "\n" in reading.text[begin:] and _is_short(line) and not _has_verb(part)


def closes(reading: Reading, part: Part) -> bool:
    """Whether it is in the line before that in which the agent's name stands: `Con stima`, `Pfiat Eana`."""
    begin = reading.text.rfind("\n", 0, part.start) + 1
    line, _, after = reading.text[begin:].partition("\n")
    if not reading.agent.name or not reading.text[:begin].strip() or part.end > begin + len(line):
        return False
    signed = set(re.findall(r"\w{3,}", folded(after.strip().partition("\n")[0])))
    names = set(re.findall(r"\w{3,}", folded(reading.agent.name)))
    if not signed & names or not _is_short(line):
        return False
    if _REGARDS.search(line) or _BYE.match(line.strip()):
        return True
    if _ASKING.match(line):
        return True
    return not _has_thing(part) if _FAREWELL.match(line) else not (_states(part) or _names(part))


_REGARDS: Final = re.compile(
    r"gr[uü](?:ß|ss|e)|hochacht|herzlich|regards|wishes|sincerely|faithfully|salut|cordial|stima|osservanza|rispett|dévou|amicale|respect",
    re.IGNORECASE,
)


_ASKING: Final = re.compile(
    r"\W*(?:Bleiben|Haben|Kommen|Lassen|Genießen|Machen|Passen|Grüßen|Leben) Sie\b(?:\s[\wäöüß]+){0,5}\W*$"
)
"""`Bleiben Sie gesund!`"""


def says_farewell(words: str) -> bool:
    """Whether words that look like a name begin with one of farewell: `Pfiat Eana`."""
    return _BYE.match(words) is not None


_BYE: Final = re.compile(
    r"(?:pfiat|pfüat|servus|servas|ade|adieu|tschüss|tschau|ciao|baba|gr[uü](?:ß|ss|e)\w*|glg|lg|mfg|warm\w*|kind\w*|best|cordial\w*|distint\w*|saluti)\b",
    re.IGNORECASE,
)


def _is_short(line: str) -> bool:
    return len(line.split()) <= AT_MOST and not re.search(r"\d", line)


def _states(part: Part) -> bool:
    """Whether it has a verb that makes a statement."""
    return _has_verb(part) or (_names(part) and not _FAREWELL.match(part.text) and _has_thing(part))


def _has_verb(part: Part) -> bool:
    return any(t.fold in FINITE for p in part.passages[:1] for t in p.sentence.analysis.tokens)


def _names(part: Part) -> bool:
    """Whether it names anything that the tables know."""
    return any(not m.of(Sort.FILLER) and m.names for p in part.passages for m in p.mentions)


def _has_thing(part: Part) -> bool:
    return any(m.of(Sort.THING) or m.of(Sort.SELF) for p in part.passages for m in p.mentions)
