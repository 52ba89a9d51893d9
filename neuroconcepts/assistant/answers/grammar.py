"""Words that build sentences: verbs that make a statement, pronouns that point back, prepositions that make a circumstance."""

from typing import Final

from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.tokens import Token
from neuroconcepts.assistant.answers.ontology.word_sets import word_set

STOPS: Final = frozenset(",;:()[]–—•!?")
JOINTS: Final = frozenset({"und", "sowie", "and", "et", "e", "ed", "aber", "but", "jedoch", "mais", "ma", "bzw"})
FINITE: Final = word_set(
    "ist sind war waren wird werden wurde wurden hat haben kann koennen darf duerfen muss muessen soll sollen liegt "
    "liegen steht stehen befindet "
    "befinden umfasst enthaelt betraegt betragen gibt gehoert gehoeren bleibt bleiben erfolgt verfuegt besteht "
    "bestehen misst bietet bieten kostet "
    "kosten geht gehen schaut blickt kommt kommen faellt fallen traegt tragen zahlt zahlen uebernimmt uebernehmen "
    "sucht suchen bringt bringen waere "
    "waeren moechte will wollen fehlt fehlen gilt gelten laeuft laufen faehrt fahren haelt halten dient dienen eignet "
    "eignen stammt stammen sorgt fuehrt fuehren teilen "
    "is are was were has have can may must will costs belongs includes offers est sont a ont peut peuvent doit "
    "comprend coute sono ha hanno puo "
    "possono deve comprende costa trouve trouvent trova trovano"
)
"""Verbs by which a stretch makes a statement of its own."""
VERBS: Final = FINITE | word_set(
    "enthalten vermietet verkauft beschlossen genutzt ausgeschlossen erlaubt gestattet inbegriffen"
)
POINTERS: Final = word_set(
    "er sie es dieser diese dieses jene jenes jenen diejenige dieselbe davon darunter hiervon letztere letzterer beide "
    "beides jener darin dafuer dort hier it they this these which of il elle esso"
)
"""First words of a passage that speaks of the one before."""
WITH: Final = frozenset({"mit", "inkl", "inklusive", "samt", "with", "avec", "con", "including"})
AUXILIARY: Final = word_set(
    "ist sind wird werden wurde wurden hat haben kann koennen darf duerfen is are was were est sont sono"
)
PREPOSITIONS: Final = word_set(
    "in im ins am an auf aus bei beim fuer fuers mit nach ueber unter von vom zu zum zur durch gegen um inkl inklusive "
    "samt exkl exklusive ohne "
    "zzgl zuzueglich per pro je of for with from to at on by including de du des dans sur pour avec par en di del "
    "della per con da su nel"
)
LINKS: Final = word_set("der des den dem die das ein eine einen einem einer of the de du la des le di del della")
"""Articles and the like that stand between a preposition and its noun."""
LONGEST_LINK: Final = 3


def governor(mention: Mention, tokens: tuple[Token, ...], first: int) -> str:
    """The preposition that makes a thing a circumstance: `für den Stellplatz`, `inkl. Einlage in den Fonds`; else empty."""
    at = mention.first - 1
    while at >= first and (tokens[at].fold in LINKS or tokens[at].fold.isdecimal() or _is_attribute(tokens[at].fold)):
        at -= 1
    found = at >= first and tokens[at].fold in PREPOSITIONS
    return tokens[at].fold if found else ""


def _is_attribute(fold: str) -> bool:
    ends = fold.endswith(("e", "en", "er", "es", "em"))
    return ends and fold[:1].isalpha() and len(fold) > LONGEST_LINK and fold not in PREPOSITIONS


RELATIVES: Final = word_set("der die das dem den deren dessen welche welcher welches who which that qui que dont che")
GENITIVES: Final = word_set("deren dessen whose dont")
"""Relatives that say whose what follows is: `eine Scheune, deren Abbruch …`."""
OTHERS: Final = frozenset(
    (article, word)
    for articles, words in (
        ("die den", "anderen uebrigen restlichen"),
        ("the", "other others remaining"),
        ("les", "autres"),
        ("gli le", "altri altre"),
    )
    for article in articles.split()
    for word in words.split()
)
"""`Sechs Wohnungen …, die anderen drei …`: things named before."""
