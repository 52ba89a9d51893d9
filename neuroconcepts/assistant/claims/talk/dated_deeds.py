"""What the writer says he will do by a certain time, and that the reader may have the property: promises, whatever the exposé says."""

import re
from typing import Final

from neuroconcepts.assistant.folding import folded

_WE: Final = r"(?:ich|wir)"
_DEEDS: Final = (
    r"(?:schick|send|mail|uebermitt|uebersend|zusend|nachreich|reich|leit|ruf|meld|antwort|beantwort|erledig|"
    r"bring|faxe|veranlass|"
    r"gebe|geben|geb|lass|liefer|trag|leg|erstell|bereit|fertig|besorg|informier|bestaetig|komm|schreib|"
    r"beauftrag|regl|organisier)\w*"
)
_BY_TIME: Final = (
    r"(?:morgen|uebermorgen|heute|heut|noch heute|am selben tag|bis \w*(?:tag|woche|abend|mittag|wochenende|"
    r"morgen)\b|am (?:\w+tag|wochenende)\b|"
    r"(?:diese|naechste|kommende)[rnms]? (?:woche|tage?n?|monat)|anfang der woche|ende der woche|"
    r"in (?:ein paar|wenigen|\w+) (?:minuten|stunden|tagen)|innerhalb (?:von |der |eine\w )?\w*|binnen \w+|"
    r"heute abend|in einer stunde|bis \d{1,2}\.)"
)
_PROMISED: Final = re.compile(
    rf"\b{_DEEDS}\b.{{0,20}}\b{_WE}\b.{{0,70}}\b{_BY_TIME}|\b{_WE}\b.{{0,20}}\b{_DEEDS}\b.{{0,70}}\b{_BY_TIME}|"
    rf"\b{_BY_TIME}\b.{{0,30}}\b{_DEEDS}\b.{{0,12}}\b{_WE}\b|"
    rf"\b{_WE}\b.{{0,12}}\bwerden?\b.{{0,50}}\b{_BY_TIME}.{{0,50}}\b{_DEEDS}|"
    rf"\b(?:bis|noch) (?:morgen|heute|\w+tag|ende)\b.{{0,30}}\b(?:haben|bekommen|erhalten) sie\b|"
    rf"\bsie (?:haben|bekommen|erhalten)\b.{{0,60}}\b(?:bis (?:morgen|\w+tag|heute)|noch heute|heute noch|"
    rf"innerhalb)\b|"
    r"\b(?:i|we)(?:'ll| will| am going to| are going to|'m| shall)? (?:be )?(?:send|sending|call|calling|ring|"
    r"phone|e?mail|get back|let you know|answer|reply|forward|come back|write|check|clarify|arrange|confirm|"
    r"be in touch)\b.{0,70}"
    r"\b(?:tomorrow|today|tonight|this (?:evening|afternoon|morning|week)|(?:by|on) (?:monday|tuesday|"
    r"wednesday|thursday|friday|saturday|sunday|tomorrow|the end of)|next week|within \w+|in (?:a few|an|two|"
    r"three|\d+) (?:minutes|hours?|days))\b|"
    r"\b(?:je|nous) (?:vous |le |la |les |l')*(?:envoi|envoy|enverr|transme|fais parvenir|appel|rappel|repond|"
    r"ecri|recontact|tien|tiendr|reviens|reviendr|confirm)\w*\b.{0,70}"
    r"\b(?:demain|aujourd'hui|ce soir|cet apres-midi|cette semaine|d'ici (?:\w+)|(?:avant|lundi|mardi|"
    r"mercredi|jeudi|vendredi|samedi|dimanche)\b|la semaine prochaine|sous \w+|dans (?:la journee|une heure|"
    r"l'heure|quelques (?:heures|jours)))|"
    r"\b(?:le|vi|gliel[oaie]|ve l[oaie]) (?:mand|invi|spedi|trasmett|chiam|richiam|telefon|rispond|scriv|"
    r"facci|far|conferm)\w*\b.{0,70}"
    r"\b(?:domani|oggi|stasera|entro (?:\w+)|in giornata|questa settimana|la (?:prossima settimana|"
    r"settimana prossima)|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|tra (?:un'ora|poche ore|"
    r"qualche giorno))",
)
"""Folded."""
_NOT_YET: Final = re.compile(
    r"\b(?:nicht|kein\w*|ob|wenn|falls|sofern|sobald|koenn\w*|kann|duerft\w*|moecht\w*|wuerd\w*|"
    r"gerne? (?:auch )?telefon|habe|haben (?:wir|ich)|hatte\w*|wurde|if|when|once|can|could|may|might|would|"
    r"not|n't|have|had|sent|"
    r"ne|pas|si|des que|peux|pouvons|pourr\w*|aurais|ai|avons|se|appena|quando|posso|possiamo|potr\w*|non|ho|"
    r"abbiamo)\b"
)
"""What makes it no promise: a denial, a condition, an offer, the past."""
_IT: Final = r"(?:die (?:wohnung|maisonette|einheit|immobilie|flaeche|praxis|garconniere|halle)|das (?:haus|zimmer|objekt|grundstueck|studio|buero|apartment|penthouse|lokal)|den (?:grund|laden|bungalow)|sie|es|ihn)"
_THE: Final = r"(?:the|l'|la|le|lo|il) ?(?:flat|apartment|house|room|property|studio|office|plot|unit|place|shop|appartement|maison|chambre|terrain|bien|villa|appartamento|casa|camera|stanza|immobile|terreno|ufficio|alloggio)"
_GIVEN_AWAY: Final = re.compile(
    rf"\bsie (?:koennen|duerfen|kriegen|bekommen)\b(?: \w+){{0,2}} {_IT}(?: \w+){{0,2}} (?:haben|bekommen|"
    rf"kriegen|nehmen)\b|\b{_IT} (?:koennen|duerfen) sie\b(?: \w+){{0,2}} (?:haben|bekommen|kriegen|nehmen)\b|"
    r"\bsie (?:duerfen|koennen)(?: (?:gerne?|natuerlich|ruhig|selbstverstaendlich|jederzeit|also|"
    r"dann)){1,3} (?:bei uns )?(?:einziehen|hier wohnen|mieten|kaufen)\b|"
    rf"\byou (?:can|may|could) (?:\w+ )?(?:have|get|take) {_THE}\b(?! (?:from|for|with|as|at))|"
    rf"\bvous (?:pouvez|pourrez|allez) (?:\w+ )?(?:avoir|obtenir|prendre) {_THE}\b|\b(?:puo|potete|"
    rf"potra) (?:\w+ )?(?:avere|prendere|ottenere) {_THE}"
)
_PARTY: Final = r"(?:vermieter\w*|eigentuemer\w*|verkaeufer\w*|verwaltung|hausverwaltung|vermietung|landlord|landlady|owners?|sellers?|proprietaire|bailleur|vendeur|proprietari[oa]|locator\w|venditor\w)"
_CONSENTS: Final = re.compile(
    rf"\b{_PARTY}\b(?: \w+){{0,2}} (?:stimm(?:t|en)\b.{{0,30}}\bzu\b|(?:ist|sind|"
    rf"waere)\b.{{0,30}}\beinverstanden|hat(?: \w+)? nichts dagegen|erlaub(?:t|en)|genehmig(?:t|en)|"
    rf"gestatte(?:t|n)|willig(?:t|en) ein|"
    r"agrees?\b|has agreed|ha(?:s|ve) no objections?|is fine with|does not mind|doesn't mind|allows?\b|"
    r"approves?\b|est d'accord|accepte\b|autorise\b|n'y voit (?:pas|aucun)|consent\b|e d'accordo|acconsente|"
    r"accetta\b|permette\b|autorizza\b|non ha nulla)"
)
"""`Der Vermieter stimmt zu`."""


def promises_deed(stretch: str) -> bool:
    """`Ich sende Ihnen morgen die Unterlagen`: a deed of the writer's, and by when."""
    said = folded(stretch)
    return _PROMISED.search(said) is not None and not _NOT_YET.search(said)


def gives_away(stretch: str) -> bool:
    """`Sie können die Wohnung gerne haben`."""
    return _GIVEN_AWAY.search(folded(stretch)) is not None


def consents(stretch: str, stated: str) -> bool:
    """Whether it says that somebody who may allow it agrees, in words that are `stated` (folded) nowhere."""
    said = folded(stretch)
    hit = _CONSENTS.search(said)
    return hit is not None and hit[0] not in stated and not _NOT_YET.search(said)
