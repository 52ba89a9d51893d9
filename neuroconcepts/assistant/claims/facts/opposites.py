"""Qualities that exclude each other: a level plot does not slope, a double garage is no single one."""

import re
from typing import Final

from neuroconcepts.assistant.claims.grounds import Grounds
from neuroconcepts.assistant.folding import folded

_PAIRS: Final = tuple(
    (re.compile(rf"\b(?:{one})\b"), re.compile(rf"\b(?:{other})\b"))
    for one, other in (
        (
            r"eben(?:e[snrm]?)? (?:grund\w*|gelegen|land|parzelle)|(?:ist|voellig|ganz) eben|flaches? grund\w*|level|flat (?:land|plot|site)|terrain plat|plat|pianeggiante",
            r"hanglage|hanggrund\w*|geneigt\w*|abfallend\w*|inclin\w+|slop\w+|hillside|en pente|in pendenza|in pendio|steil\w*",
        ),
        (
            r"einzelgaragen?|single garage|garage (?:simple|individuel|singolo)|box singolo",
            r"doppelgaragen?|double garage|garage doubles?|garage doppio|box doppio|twin garage",
        ),
        (
            r"innenliegende[sn]? bad\w*|fensterlos\w*|windowless|sans fenetre|salle de bains aveugle|bagno cieco|senza finestr\w+|bad ohne fenster",
            r"tageslichtbad\w*|bad fenster|bad mit (?:\w+ (?:und )?)?fenster|das bad hat ein fenster|bathroom window|daylight bathroom",
        ),
        (
            r"manuell\w*|von hand|hand-?operated|manual\w*|manuel\w*",
            r"elektrisch\w*|electric\w*|electrique\w*|elettric\w+|motorisiert\w*",
        ),
        (
            r"gemeinschaftsgarten|garten\b.{0,40}\b(?:hausgemeinschaft|alle[nr]? (?:bewohner\w*|mieter\w*|parteien|hausbewohner\w*|nachbar\w*)|gemeinsam|gemeinschaftlich)|(?:shared|communal) garden|garden\b.{0,30}\bshared|jardin (?:commun|partage|collectif)|giardino (?:comune|condominiale|condiviso)",
            r"sondernutzungsrecht\w*|eigengarten|privatgarten|alleinnutzung|alleinig\w* nutzung|exclusive use|private garden|jardin privatif|jouissance (?:exclusive|privative)|giardino (?:privato|esclusivo)|uso esclusivo",
        ),
        (
            r"dunkel\w*|finster\w*|dark|sombre|buio|buia",
            r"hell(?:e[snrm]?)?|lichtdurchflutet\w*|bright|lumineu\w+|luminos\w+",
        ),
    )
)


def wrong_opposite(stretch: str, grounds: Grounds) -> bool:
    """Whether a stretch names one of two such qualities, and of them only the other is stated."""
    said, known = folded(stretch), grounds.folds
    return any(
        here.search(said) and not here.search(known) and there.search(known)
        for one, other in _PAIRS
        for here, there in ((one, other), (other, one))
    )
