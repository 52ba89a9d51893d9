"""What a seeker's own words say beside the text itself: whether he wants to see the property."""

import re

_WANTS = re.compile(
    r"besichtig|anschau|anzuschau|angeschau|anseh|anzuseh|anguck|vorbeikomm|vorbei ?schau|vorbeizu|(?:haus|wohnung|objekt|grundstück|zimmer|fläche|es|sie)"
    r"\b[^.?!\n]{0,60}\b(?:sehen|zeigen)\b|(?:gerne?|mal) [^.?!\n]{0,40}\bsehen\b|\btermin\b[^.?!\n]{0,60}(?:passt|möglich|vereinbar|ausmach|frei|haben|bekomm|anbiet|geht|recht)"
    r"|(?:passt|möglich|vereinbar|ausmach|bitte um (?:einen )?|gerne? (?:einen )?|wann)\b[^.?!\n]{0,50}\btermin|\bviewings?\b|\bview (?:the|it|this|your)|\b(?:to|can|could|may|i'?d|we'?d) (?:\w+ ){0,4}(?:view|visit|see)\b"
    r"|\bvisit\b|\bcome (?:and|over|by)\b|\bhave a look\b|\btour\b|\bvisiter\b|\bvisite\b|\bvisita\b|\bvisitare\b|\bvederlo\b|\bvederla\b|\bvedere\b|\bvoir l|\bgezmek\b|\bgörmek\b"
    r"|\bgörebilir|\bobejrze|\bprohlídk|\bmegtekint|\bmegnéz|\bpogleda|\brazgled|\bosmotr|просмотр|посмотреть|\bvizion", re.IGNORECASE)  # fmt: skip
_REFUSES = re.compile(
    r"(?:keine?n?|ohne|statt (?:einer )?|nicht)\b[^.?!,\n]{0,30}(?:besichtig|anschau|anzuschau|vorbeikomm)|besichtigung(?:stermin)?\b[^.?!\n]{0,30}\b(?:nicht|nein|entfällt|absag|schon)"
    r"|(?:bereits|schon) (?:\w+ ){0,4}besichtigt|\b(?:no|not|without|don't)\b[^.?!,\n]{0,30}\bview|\babsag|storn|\bcancel|sans visite|senza visita"
    r"|im internet an|online an(?:ge)?(?:sehen|schaut)|inserat (?:\w+ ){0,2}an(?:ge)?(?:sehen|schaut)|\bangesehen hab|\bansehnlich", re.IGNORECASE)  # fmt: skip


def wants_viewing(text: str) -> bool | None:
    """True when the text asks to see the property, False when it refuses to, None when it says nothing of it."""
    text = text[:10_000]
    if _WANTS.search(_REFUSES.sub(" ", text)):
        return True
    return False if _REFUSES.search(text) and re.search(r"besichtig|view|visit", text, re.IGNORECASE) else None
