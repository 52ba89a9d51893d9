"""Whom the writer does not want, or wants rather than others: no letter may say that on its own."""

import re
from collections.abc import Iterator
from typing import Final

from neuroconcepts.assistant.claims.talk.whose import is_writers
from neuroconcepts.assistant.folding import folded

_GROUPS: Final = re.compile(
    r"\b(?:ausländ\w*|migrant\w*|flüchtling\w*|deutsche[nr]?|einheimische\w*|inländer\w*|muslim\w*|jüd\w*|christ\w*|homosexuell\w*|schwule\w*|lesb\w*|famili\w*|kinder\w*|alleinerziehend\w*|alleinstehend\w*|singles?|"
    r"student\w*|studierend\w*|azubi\w*|auszubildende\w*|selbstständig\w*|selbständig\w*|freiberufl\w*|schwangere\w*|geschiedene\w*|leistungsempfänger\w*|hartz\w*|asyl\w*|bewerber\w*|arbeitslos\w*|rentner\w*|pensionist\w*|senior\w*|ältere\w*|jüngere\w*|junge (?:leute|paare)|frauen|männer|herren|damen|paare|unverheirat\w*|raucher\w*|musiker\w*|behindert\w*|bürgergeld\w*|sozialhilf\w*|wohngemeinschaft\w*|wgs|"
    r"foreign\w*|immigrant\w*|refugee\w*|locals|self-employed|freelancers?|apprentices?|benefits?|divorced|pregnant|applicants?|famil(?:y|ies)|children|kids|single (?:parents|people|men|women)|unemployed|pensioners?|elderly|older people|young people|couples|women|men|ladies|gentlemen|females?|males?|smokers?|musicians?|disabled|welfare|"
    r"étranger\w*|immigré\w*|réfugié\w*|familles?|enfants?|célibataires?|étudiant\w*|chômeurs?|retraité\w*|personnes âgées|jeunes|couples|fumeurs?|musiciens?|handicapé\w*|indépendants|apprentis?|divorcé\w*|allocataires?|candidats?|femmes?|hommes?|dames|"
    r"stranier\w*|immigrat\w*|rifugiat\w*|famigli\w*|bambin\w*|single|student[ie]\w*|disoccupat\w*|pensionat\w*|anzian\w*|giovani|coppie|fumator\w*|musicist\w*|disabil\w*|lavorator\w* autonom\w*|apprendist\w*|divorziat\w*|candidat\w*|donne|uomini|ragazz[ei])\b",
    re.IGNORECASE,
)
_CHOOSING: Final = re.compile(
    r"\b(?:nicht gern\w*|ungern|lieber|bevorzug\w*|vorzug\w*|ausschließlich|am liebsten|(?:nur|nicht|keine?) (?:an )?(?=\w+ (?:vermiet|verkauf|nehm|haben|dulden|wollen|wünsch|such))|(?:nehm|woll|möcht|vermiet|such|dulde|wünsch)\w*\b.{0,60}\b(?:nicht|keine?|nur|lieber)|(?:nicht|keine?)\b.{0,40}\b(?:nehm|vermiet|haben|dulden|sehen|aufnehm)\w*|"
    r"wir suchen|suchen wir|we look for|we['’]re looking for|we are looking for|nous cherchons|cerchiamo|rather not|prefer\w*|only (?:let|rent|take|accept|want)|(?:let|rent|take|accept|want)\b.{0,30}\bonly|(?:do not|don['’]t|would not|wouldn['’]t|never) (?:\w+ )?(?:let|rent|take|accept|want|have|like)|not keen|reluctant\w*|"
    r"préfér\w*|de préférence|uniquement|plutôt|(?:ne|n['’])\s?(?:\w+ )?(?:pren|lou|accept|voul|souhait)\w*|préfer\w*|preferi\w*|preferib\w*|soltanto|malvolentieri|non (?:\w+ )?(?:prend|affitt|accett|vogli|desider)\w*)",
    re.IGNORECASE,
)
_OWN: Final = re.compile(
    r"\b(?:Ihr(?:e[nmrs]?)?|dein\w*|eu(?:er|re\w*)|your|votre|vos|Suo|Sua|Suoi|Sue|vostr\w)\s(?:\w+\s)?$", re.IGNORECASE
)


_SHUT_OUT: Final = re.compile(
    r"\b(?:(?:nicht|keine?r?)\b.{0,40}\b(?:berücksichtigt|genommen|akzeptiert|angenommen|aufgenommen|zugelassen|eingeladen|erwünscht|gewünscht|gern gesehen|willkommen|vermietet|verkauft|in (?:betracht|frage)|infrage|vorgesehen|eine chance)|scheiden? aus|ausgeschlossen|haben keine chance|"
    r"(?:nur|ausschließlich|bevorzugt|vorzugsweise) an\b|(?:werden|wird) (?:klar |eindeutig )?(?:bevorzugt|vorgezogen)|haben vorrang|brauchen sich nicht|"
    r"(?:not|n['’]t|never|no)\b.{0,40}\b(?:considered|accepted|accept|consider|want|wanted|welcome|taken|take|admitted|eligible|let to|rent to|apply)|excluded|(?:only|preferably) (?:to|by)\b|(?:are|is|be) (?:preferred|given preference)|"
    r"(?:ne|n['’])\s?\w+ (?:pas|plus|jamais)\b.{0,30}\b(?:acceptée?s?|retenue?s?|admise?s?|prise?s? en compte|souhaitée?s?|bienvenue?s?|considérée?s?)|n['’]accepte\w* (?:pas|que)|ne (?:loue|prend|veut|souhaite)\w* (?:pas|que)|exclue?s?|(?:est|sont) (?:préférée?s?|privilégiée?s?)|"
    r"non (?:\w+ )?(?:accettat[aeio]|ammess[aeio]|pres[aeio] in considerazione|gradit[aeio]|considerat[aeio]|benvenut[aeio])|non (?:accetta|vuole|affitta|prende|desidera)\w*|esclus[aeio]|(?:solo|soltanto) a\b|(?:è|sono|vengono|viene) preferit[aeio])(?!\w)",
    re.IGNORECASE,
)
"""How people are shut out or put first by nobody in particular: in the passive, or by the owner."""
_SMOKERS: Final = ("rauch", "smok", "fum")
"""Whether smoking is allowed is a fact like others."""
NEAR: Final = 80
"""Characters between a group and its exclusion in what is stated."""


def excludes(stretch: str, language: str, stated: str) -> bool:
    """Whether a clause chooses among people, which is `stated` (folded) nowhere: `Familien möchten wir nicht`, `Studenten werden nicht genommen`."""
    if is_writers(stretch, language) and _CHOOSING.search(stretch):
        return any(word not in stated for word in _groups(stretch))
    if not _SHUT_OUT.search(stretch):
        return False
    return any(not word.startswith(_SMOKERS) and not _is_shut_out(word, stated) for word in _groups(stretch))


def _groups(stretch: str) -> Iterator[str]:
    """The beginnings, folded, of the groups that it names, but for the reader's own people."""
    named = (hit for hit in _GROUPS.finditer(stretch) if not _OWN.search(stretch, 0, hit.start()))
    yield from (folded(hit[0])[: max(5, len(hit[0]) - 2)] for hit in named)


def _is_shut_out(word: str, stated: str) -> bool:
    around = (stated[max(0, hit.start() - NEAR) : hit.end() + NEAR] for hit in re.finditer(re.escape(word), stated))
    return any(_SHUT_OUT.search(text) or _CHOOSING.search(text) for text in around)
