"""Pleasantries: thanks, wishes, apologies, comments on what the seeker wrote, words that lead to what follows."""

import re
from typing import Final

_WISHES: Final = re.compile(
    r"\W*(?:(?:many|warm|warmest|my|our|toutes mes|mes|nos|tante|tanti|sentite|vielen|herzlichen|besten|lieben|schönen|tausend|und|also|nochmals)\s)*(?:dank\b|danke\w*|merci\b|thanks?\b|many thanks|grazie|gratuli\w*|glückw\w*|gratulation|félicitations|congratulations|complimenti|auguri|"
    r"alles (?:gute|liebe)|viel (?:erfolg|glück|freude|kraft|spaß)|gute[ns]? (?:reise|anreise|fahrt|besserung|start|flug|heimreise|gelingen|umzug)|schöne[ns]? (?:urlaub|ferien|feiertage|wochenende|tag|abend|woche|reise)|frohe|herzlich willkommen|willkommen|"
    r"welcome|apologies|sorry|pardon\w*|excus\w*|désolée?|toutes nos excuses|entschuldig\w*|verzeih\w*|scus\w*|spiacent\w*|congratulation|good luck|best of luck|all the best|enjoy|have a|safe (?:journey|travels|trip)|get well|bienvenue|bonne? (?:chance|route|voyage|courage|journée|continuation|fête|anniversaire|week-end|déménagement|retour|début|rétablissement)|benvenut\w*|buon\w* (?:viaggio|fortuna|giornata|serata|lavoro|feste?|vacanze|natale|pasqua|compleanno|fine|week-end|domenica|trasloco|studio|guarigione|continuazione|rientro|inizio)|in bocca)\b",
    re.IGNORECASE,
)
_WISHING: Final = re.compile(
    r"\b(?:wünsch\w*|gratulier\w*|bedank\w*|danke ich|dank\w* wir|drück\w* .{0,20}daumen|i['’]m (?:so |very |really )?sorry|(?:i am|we are|we['’]re) (?:so |very |really )?sorry|(?:suis|sommes) (?:\w+ )?désolée?s?|mi spiace|entschuldig\w*|excuser|excusez|scusarsi|scusarmi|mi scuso|ci scusiamo|mi dispiace|je m['’]excuse|tut mir .{0,20}leid|apologi[sz]e|i wish|we wish|wishing|thank you|congratulat\w*|souhait(?:e|ons)|félicit\w*|remerci\w*|augur\w*|ringrazi\w*)\b",
    re.IGNORECASE,
)
_SYMPATHY: Final = re.compile(
    r"\b(?:gratul\w*|glückw\w*|félicit\w*|congratulat\w*|complimenti|auguri|apolog\w*|sorry|pardon\w*|excus\w*|désolée?|entschuldig\w*|verzeih\w*|scus\w*|spiacent\w*)\b",
    re.IGNORECASE,
)
"""Of these anything may be the object; thanks and wishes may name a thing that the property has not."""
_LEADS: Final = re.compile(
    r"\W*(?:und |also |gern\w* |nun |hier |kurz )*(?:zur?|zum|fürs?|für|im|in|am|auf|der|vor|anbei|eine?|ehrliche?|kurze?|die|deshalb|daher|to|in|for|by|first|a|the|just|pour|en|à|dans|d['’]|voici|ci-(?:joint|dessous)|per|a|in|ecco|nel|nell|nella|all|sull)\b",
    re.IGNORECASE,
)
_COMMENTS: Final = re.compile(
    r"\W*(?:und |so |ja |nun )?(?:(?:das|es) (?:klingt|trifft sich|hört sich|freut|passt|wundert|leuchtet|überrascht|versteht sich|macht (?:nichts|sinn))|(?:klingt|trifft sich|hört sich|freut|passt) (?:das|es|ja|gut|doch)|"
    r"(?:that|this|it) (?:sounds|makes sense|is good to hear|is understandable|suits|fits)|sounds\b|(?:cela|ça|c['’]est) (?:semble|tombe|compréhensible|tout à fait|noté|entendu)|suona|mi fa piacere)\b",
    re.IGNORECASE,
)
_PURPOSE: Final = re.compile(
    r"\W*(?:damit (?=sich|es|man|die|der|das|alles|nichts)|so that|in order|pour que|afin|affinché)\b", re.IGNORECASE
)


def wishes(stretch: str) -> bool:
    """Whether it thanks, wishes, congratulates or excuses."""
    return bool(_WISHES.match(stretch) or _WISHING.search(stretch))


def sympathises(stretch: str) -> bool:
    """Whether it begins as a congratulation or an apology."""
    return _WISHES.match(stretch) is not None and _SYMPATHY.search(stretch) is not None


def comments(stretch: str) -> bool:
    """Whether it says what is thought of what the seeker wrote, or to what end something is told: `das trifft sich gut`,
    `damit sich die Anreise lohnt`.
    """
    return bool(_COMMENTS.match(stretch) or _PURPOSE.match(stretch))


def leads_on(stretch: str) -> bool:
    """Whether it begins like words before a colon that tell how or in what order something follows: `im Telegrammstil`."""
    return _LEADS.match(stretch) is not None
