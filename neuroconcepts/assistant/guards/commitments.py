"""What only a person may say in the agency's name, whatever wrote it, unless the agency has stated it in these words itself.

A claim check finds figures that nothing supports. A promise needs no figure: "Die Wohnung gehört Ihnen" binds the agency, "Bitte
überweisen Sie" defrauds a seeker, and "Ausländer werden abgelehnt" breaks the law (DE AGG § 19, AT GlBG § 30). An answer states a
property's facts: it speaks of nobody, neither of who writes nor of who reads nor of third persons, and the words of all other speech
acts are foreign to it, as are markup, hidden letters and the message's own words said back as the agency's. What is found is shown
to a person instead of being sent.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from neuroconcepts.assistant.sentences import split

_PROMISES: Final = (
    r"versprech\w*|verspr(?:ich|och)\w*|garant\w*|zusage\w*|zugesag\w*|zusicher\w*|zugesichert\w*|versichern? (?:ich"
    r"|wir|ihnen|dir)|verbindlich\w*|sicher ihnen|gehört (?:jetzt |nun |schon |bereits )?(?:ihnen|dir|euch)|zuschlag\b"
    r"|(?:bekommen|erhalten) sie die (?:wohnung|immobilie)|reservier\w*|genehmig\w*|bewillig\w*|akzeptier\w*"
    r"|angenommen|vereinbart\w*|einverstanden|bestätig\w*|erlassen|erlässt|entfällt|entfallen|verzichte\w*|nachlass"
    r"|preisnachlass|erstatte\w*|rückerstatt\w*|geschenkt|gratis|promis\w*|guarant\w*|assur(?:e|ed|ing)\b|confirm\w*"
    r"|approv\w*|accepted|reserved|reserv(?:e|ing) (?:it|this|the|you|a)\b|(?:is|be) yours|waive\w*|refund\w*|agreed?"
    r"|binding|free of charge|prome(?:t|tt)\w*|assur(?:er?|ons|ez|é\w*)\b|approuv\w*|accept(?:é|ée|és|ées)\b|réserv\w*"
    r"|rembours\w*|remise\b|renonc\w*|convenu\w*|est à vous|approvat\w*|accettat\w*|assicur\w*|conferm\w*|riserv\w*"
    r"|prenotat\w*|rimbors\w*|rinunci\w*|concordat\w*|è (?:sua|tua|vostra)\b"
)
_DEMANDS: Final = (
    r"überwei\w*|anzahl(?:en|ung)|zahlen sie|zahl(?:e|t) (?:bitte|uns)|konto\w*|iban|kennwort|passw\w*|pin-?code|tan\b"
    r"|(?:personal)?ausweis\w*|reisepass\w*|kreditkarte\w*|bargeld|western union|bitcoin\w*|gutscheinkarte\w*|wire\b"
    r"|transfer\w*|(?:please|kindly|must|to) pay|bank account|passports?|id card|credit card|gift cards?|deposit "
    r"(?:now|today|first)|vire[rz]|virement\w*|payez|compte bancaire|mot de passe|carte d.identité|passeport|carte de "
    r"crédit|bonific\w*|pagh(?:i|are|ate)|conto (?:bancario|corrente)|carta d.identità|passaporto|carta di credito"
)
_DEEDS: Final = (
    r"weitergeleitet|leite\w* .{0,60}weiter|geschickt|gesendet|versandt|gebucht|eingetragen|gelöscht|storniert|abgesagt|freigegeben"
    r"|(?:besichtigungs)?termine?\b|treffen wir|treffpunkt"
    r"|forward\w*|(?:have|has|was|been) sent|booked|booking|deleted|cancell?ed|appointment|scheduled|meet (?:you|me|us)"
    r"|transf[ée]r\w*|envoy(?:é|ée|és|ées)\b|supprimé\w*|annulé\w*|rendez-vous|inoltr\w*|inviat\w*|cancellat\w*|appuntament\w*"
)
_LEADS_AWAY: Final = (
    r"klick\w*|link\b|schreiben sie|kontaktier\w*|rufen sie|anrufen|melden sie sich|wenden sie sich|öffnen sie"
    r"|whats?app\w*|telegram\b|signal-\w+|messenger|click\w*|contact\w*|call (?:us|me|him|her|them|this|the|now|[\d+])"
    r"|text (?:us|me)|write to|e-?mail (?:us|me)|reply to|visit\b|log ?in\b|cliqu\w*|lien\b|écrivez|contactez|appelez"
    r"|clicc\w*|scriv(?:a|ete|i)\b|contatt\w*|chiam(?:i|ate)\b"
)
_PEOPLE: Final = (
    r"(?:andere\w*|weitere\w*|alle\w*|übrige\w*) (?:\w+ )?(?:interessent\w*|bewerber\w*|kund\w*|leads?)\b|(?:other|all"
    r"|another) (?:\w+ )?(?:applicants?|leads?|customers?|clients?|seekers?|prospects?)|(?:autres?|tous les) (?:\w+ "
    r")?(?:candidats?|clients?|locataires)|(?:altr[ie]|tutti (?:gli|i)) (?:\w+ )?(?:candidat\w*|client\w*"
    r"|interessat\w*|inquilin\w*)|(?:herr|frau|mr|mrs|ms|mme|monsieur|madame|signor\w*|sig)\b\.? \w+|(?:heißt|heisst"
    r"|lautet der name|s'appelle|si chiama|is (?:called|named))|geburtsdatum|geboren am|date of birth|née? le|nat[oa] "
    r"il"
)
_PARTIES: Final = (
    r"eigentümer\w*|vermieter\w*|(?:vor|nach)?mieter(?:in|innen|n|s)?\b|nachbarn?\b|familie [a-zäöü]\w+"
    r"|owners?\b|landlord\w*|landlady|tenants?\b|neighbours?\b|propriétaires?\b|locataires?\b|voisins?\b|proprietari\w*|inquilin\w*"
)
_MACHINES: Final = (
    r"anweisung\w*|(?:system)?prompt\w*|sprachmodell\w*|ki-?(?:modell|assistent)\w*|als ki|instructions?|language "
    r"model|as an ai|unrestricted|jailbr\w*|developer mode|consignes?|modèle de langage|istruzion\w*|modello "
    r"linguistico|uneingeschränkt\w*|json|api[- ]?key|token"
)
_GROUPS: Final = (
    r"ausländ\w*|migrant\w*|flüchtling\w*|muslim\w*|moslem\w*|jud(?:en|e|isch\w*)\b|christ(?:en|lich\w*)\b|religi\w*"
    r"|hautfarbe\w*|herkunft|nationalität\w*|staatsb\w*|behindert(?!eng)\w*|schwul\w*|lesbisch\w*|homosex\w*"
    r"|alleinerziehend\w*|(?:nur|keine) (?:deutsche\w*|österreicher\w*|schweizer\w*|frauen|männer|familien|kinder"
    r"|studenten)|foreign\w*|immigrant\w*|migrants?|refugee\w*|jew(?:s|ish)\b|christians?|ethnic\w*|nationalit\w*"
    r"|disabled|gay\b|(?:no|only) (?:children|families|women|men|germans|students|natives)|étrang\w*|immigré\w*"
    r"|réfugié\w*|musulman\w*|juifs?\b|nationalité\w*|handicap\w*|stranier\w*|immigrat\w*|rifugiat\w*|musulman\w*"
    r"|ebre[oi]\b|nazionalit\w*|disabil\w*"
)
_WHY: Final[Mapping[str, str]] = {
    "promises": _PROMISES,
    "demands": _DEMANDS,
    "deeds": _DEEDS,
    "away": _LEADS_AWAY,
    "people": _PEOPLE,
    "parties": _PARTIES,
    "machines": _MACHINES,
    "groups": _GROUPS,
}
_ACTS: Final = re.compile("|".join(rf"\b(?P<{why}>{words})" for why, words in _WHY.items()), re.IGNORECASE)
_WRITER: Final = re.compile(
    r"\b(?:ich|wir|uns|unser\w*|mein\w*|mir|mich|we|us|our|my|let's|nous|notre|nos|noi|io|nostr[aoie]|abbiamo|siamo"
    r"|possiamo)\b|\bj['’]|(?-i:\bI(?:['’]| (?:am|was|will|have|had|can|could|would|do|did|know|think|shall|may"
    r"|must)\b))",
    re.IGNORECASE,
)
_JE: Final = re.compile(r"\bje\b", re.IGNORECASE)
"""Who writes, in French; "je Monat" is each month."""
_READER: Final = re.compile(
    r"(?<=[\w,] )Sie\b|^Sie \w+en\b|\bIhnen\b|(?<=[\w,] )Ihre?[nmrs]?\b|^Ihre?[nmrs]? |\b(?:[Dd](?:u|ir|ich)|[Dd]ein\w*|[Ee]uch)\b"
    r"|\b(?:[Yy]ours?|[Yy]ou|[Vv]ous|[Vv]otre|[Vv]os|[Tt]oi|[Ll]ei|[Vv]oi|[Vv]ostr[aoie])\b"
    r"|^(?:Bitte|Please|Kindly|Send|Pay|Give|Bring|Come|Call|Let|Veuillez|Merci|Si prega|\w+ez\b(?! à)|\w+(?:ate|ete|ite)(?:ci|mi)\b)"
)
"""Who writes and who reads; "Sie liegt" at a sentence's beginning is the flat."""
_QUOTED: Final = re.compile(r"[„“«\"](.+?)[“”»\"]")
_MARKUP: Final = re.compile(r"[<>{}`|\\^]|\]\(|\[[^\]]*\]|\$\{|^#+ |\*\*", re.MULTILINE)
_STEM: Final = 6
"""Letters by which a word counts as stated: "reservierte Stellplätze" states "reserviert"."""
_LONGEST_WORD: Final = 45
"""Letters; German compounds end before, encoded text does not."""
_ECHO: Final = 6
"""Words of the message in a row that an answer does not say back by accident."""


def only_for_people(text: str, *, stated: Iterable[str], message: str, language: str) -> tuple[str, ...]:
    """The sentences of an answer to `message` that a person has to say, as they stand there; what is `stated` may be said again."""
    known = [_bare(each) for each in stated]
    said = " ".join(_words(message))
    return tuple(s for s in _sentences(text) if not _stands_in(s, known) and _is_for_people(s, known, said, language))


def _is_for_people(sentence: str, known: list[str], message: str, language: str) -> bool:
    own = _QUOTED.sub(lambda quote: "" if _stands_in(quote[1], known) else quote[0], sentence)
    return (
        _is_disguised(sentence, known)
        or bool(_WRITER.search(own) or _READER.search(own) or (language != "de" and _JE.search(own)))
        or any(not _is_stated(hit[0], known) for hit in _ACTS.finditer(own))
        or any(run in message and not any(run in each for each in known) for run in _runs(sentence))
    )


def _sentences(text: str) -> Iterator[str]:
    for line in text.splitlines():
        yield from split(line.strip())


def _stands_in(sentence: str, known: list[str]) -> bool:
    bare = _bare(sentence)
    return not bare or any(bare in each for each in known)


def _is_disguised(sentence: str, known: list[str]) -> bool:
    """Markup, letters that are not Latin, letters nobody sees, and words as long as encoded ones."""
    strange = [c for c in sentence if unicodedata.category(c) == "Cf" or (c.isalpha() and not _is_latin(c))]
    long = [w for w in sentence.split() if len(w) > _LONGEST_WORD and not _is_stated(w, known)]
    return bool(long or strange or _MARKUP.search(sentence))


def _is_latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith(("LATIN", "FEMININE", "MASCULINE", "MICRO"))


def _is_stated(hit: str, known: list[str]) -> bool:
    """Whether the agency uses these words: each but a person's name by how it begins."""
    words = _words(hit)
    return any(all(f" {word[:_STEM]}" in f" {each}" for word in words) for each in known)


def _runs(sentence: str) -> Iterator[str]:
    words = _words(sentence)
    yield from (" ".join(words[start : start + _ECHO]) for start in range(len(words) - _ECHO + 1))


def _bare(text: str) -> str:
    return " ".join(_words(text))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())
