"""Whom the writer does not want, or wants rather than others: no letter may say that on its own."""

import re
from typing import Final

from neuroconcepts.assistant.claims.talk.whose import is_writers
from neuroconcepts.assistant.folding import folded

_GROUPS: Final = re.compile(
    r"\b(?:ausländ\w*|migrant\w*|flüchtling\w*|deutsche[nr]?|einheimische\w*|inländer\w*|muslim\w*|jüd\w*|christ\w*|homosexuell\w*|schwule\w*|lesb\w*|famili\w*|kinder\w*|alleinerziehend\w*|alleinstehend\w*|singles?|"
    r"student\w*|studierend\w*|azubi\w*|arbeitslos\w*|rentner\w*|pensionist\w*|senior\w*|ältere\w*|jüngere\w*|junge (?:leute|paare)|frauen|männer|herren|damen|paare|unverheirat\w*|raucher\w*|musiker\w*|behindert\w*|bürgergeld\w*|sozialhilf\w*|wohngemeinschaft\w*|wgs|"
    r"foreign\w*|immigrant\w*|refugee\w*|locals|famil(?:y|ies)|children|kids|single (?:parents|people|men|women)|unemployed|pensioners?|elderly|older people|young people|couples|smokers?|musicians?|disabled|welfare|"
    r"étranger\w*|immigré\w*|réfugié\w*|familles?|enfants?|célibataires?|étudiant\w*|chômeurs?|retraité\w*|personnes âgées|jeunes|couples|fumeurs?|musiciens?|handicapé\w*|"
    r"stranier\w*|immigrat\w*|rifugiat\w*|famigli\w*|bambin\w*|single|student[ie]\w*|disoccupat\w*|pensionat\w*|anzian\w*|giovani|coppie|fumator\w*|musicist\w*|disabil\w*)\b",
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


def excludes(stretch: str, language: str, stated: str) -> bool:
    """Whether a clause of the writer chooses among people, which is `stated` (folded) nowhere: `Familien möchten wir nicht`."""
    if not is_writers(stretch, language) or not _CHOOSING.search(stretch):
        return False
    named = (hit for hit in _GROUPS.finditer(stretch) if not _OWN.search(stretch, 0, hit.start()))
    return any(folded(hit[0])[: max(5, len(hit[0]) - 2)] not in stated for hit in named)
