"""What a seeker's own words say beside the text itself: whether he wants to see the property."""

import re

_SEES = {
    "de": r"besichtig|begehung|\bbegehen\b|anschau|anzuschau|oschau|aaluege|aluag|verbii?luege|verbei?luege"
    r"|\bluege(?:n)?\b|anseh(?:en|n)|anzuseh|anguck|anzugucken|\bguck(?:en|e)?\b|vorbeikomm|vorbei ?schau|vorbeizu"
    r"|rundgang|vor[- ]ort|in augenschein|(?:haus|wohnung|objekt|grundstück|zimmer|fläche|räume|es|sie|das"
    r"|die)\b[^.?!\n]{0,60}\b(?:sehen|zeigen|reinschauen)\b|\b(?:können|könnten|dürfen|dürften|kann|darf|dürfte) "
    r"(?:wir|ich|man)\b[^.?!\n]{0,40}\b(?:kommen|vorbei)\b|(?:gerne?|mal|darf ich|dürfen wir|könn(?:en|t)en? (?:wir"
    r"|ich)) [^.?!\n]{0,40}\bsehen\b|\btermine?\b[^.?!\n]{0,60}(?:passt|möglich|vereinbar|ausmach|frei|haben|bekomm"
    r"|anbiet|geht|recht|vorschlag|vorschläge)|(?:passt|möglich|vereinbar|ausmach|bitte um (?:einen )?|gerne? "
    r"(?:einen )?|wann|vorschlag|nennen)\b[^.?!\n]{0,50}\b\w{0,12}termin|terminvorschl",
    "en": r"\bviewings?\b|\bview (?:the|it|this|your|both)|\b(?:to|can|could|may|i'?d|we'?d|i’d|we’d) (?:\w+ "
    r"){0,4}(?:view|visit|see)\b|\bvisit\b|\bcome (?:and|over|by|see)\b|\b(?:have|take) a look\b|\blook at (?:it|the)"
    r"|\btour\b|\bwalk[- ]?through\b|\bshow (?:it|us|me|the)\b|\bsee (?:it|the (?:flat|house|place|apartment|room|loft"
    r"|studio|property)) ",
    "fr": r"\bvisit(?:er|e|es|ez|erai|erais|erions|ons)\b|\b(?:le|la|les|l['’]) ?voir\b|\bvoir (?:l|le|la|cet|cette|ce)\b|\bpasser voir",
    "it": r"\bvisita(?:re|rlo|rla)?\b|\bveder(?:e|lo|la|li|le)\b|sopralluogo",
    "es": r"\bvisit(?:a|ar|arlo|arla)\b|\bver(?:lo|la)\b|\bver (?:el|la)\b",
    "pl": r"\bobejrz|\bzobacz|\bogląd|\bwizyt",
    "cs": r"\bprohl[ií]?[eé]?d|\bpodívat|\bvidět",
    "hu": r"\bmegtekint|\bmegnéz",
    "nl": r"\bbezichtig|\bbekijken|\blangskomen|\bbezoek",
    "tr": r"\bgezmek|\bgörme|\bgörmek|\bgörebilir",
    "other": r"\bpogleda|\brazgled|\bvidjeti\b|\bosmotr|просмотр|посмотреть|подивитись|оглян|\bvizion|\bvedea\b|\bvizita",
}
_WANTS = tuple(map(re.compile, _SEES.values()))  # together in one pattern they take twice the time
_REFUSES = re.compile(
    r"(?:keine?n?|ohne|statt (?:einer )?|nicht)\b[^.?!,\n]{0,30}(?:besichtig|anschau|anzuschau|vorbeikomm|begehung"
    r"|termin)|(?:besichtigung(?:stermin)?|begehung|termin(?:\s\w+){0,3})\b[^.?!\n]{0,40}\b(?:nicht|nein|entfällt"
    r"|absag|schon)\b|(?:bevor|ehe) (?:ich|wir)\b[^.?!,:\n]{0,40}\btermin\w*|(?:bereits|schon) (?:\w+ ){0,4}besichtigt"
    r"|\b(?:no|not|without|don't|don’t)\b[^.?!,\n]{0,30}\b(?:view|visit)|\babsag|storn|\bcancel|sans visite|senza "
    r"visita|pas (?:de|besoin de) visite|im internet an|online an(?:ge)?(?:sehen|schaut)|inserat (?:\w+ "
    r"){0,2}an(?:ge)?(?:sehen|schaut)|\b(?:angesehen|gesehen|angeschaut) hab|habe? .{0,60}\bgesehen\b|\bansehnlich"
    r"|(?:geht|geht's) (?:das|es) vor ort|vor ort (?:einkaufen|gibt)|website .{0,20}(?:besucht|visited)|visited your"
)
_NAMES_VIEWING = re.compile(r"besichtig|begehung|termin|view|visit")


def wants_viewing(text: str) -> bool | None:
    """True when the text asks to see the property, False when it refuses to, None when it says nothing of it."""
    text = text[:10_000].lower()
    rest = _REFUSES.sub(" ", text)
    if any(pattern.search(rest) for pattern in _WANTS):
        return True
    return False if rest != text and _NAMES_VIEWING.search(text) else None
