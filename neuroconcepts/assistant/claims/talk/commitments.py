"""What the writer commits himself to, in whatever words: keeping a property, a lower price, an exception, more time, his word."""

import re
from typing import Final

from neuroconcepts.assistant.claims.talk.whose import denies, is_writers

_IT_DE: Final = r"(?:sie|es|ihn|die|das|den|wohnung|haus|zimmer|objekt|grundstück|büro|laden|lokal|fläche|einheit|immobilie|stellplatz|garage\w*|parzelle|grund)"
_COMMITS: Final = {
    "de": re.compile(
        rf"\b(?:(?:halt|leg|stell|behalt|heb|lass|nehm|nimm)\w*\b.{{0,70}}\b(?:frei|zurück|beiseite|zur seite|auf die seite|warm|vom markt|offline|weg vom markt|aus (?:dem|den|der) (?:netz|inserat\w*|markt|angebot|portal\w*|vermarktung))\b(?!kommen)|"
        rf"(?:freihalt|freigehalt|zurücklegen|zurückgelegt|zurückstell|aufheb|aufgehoben|beiseite)\w*|heb\w*\b.{{0,40}}\bauf$|(?:block\w*|sperr\w*)\b.{{0,40}}\bfür\b|"
        rf"\b{_IT_DE}\b.{{0,40}}\b(?:vormerk\w*|vorgemerkt|eintrag\w*)|merk\w*\b.{{0,30}}\b{_IT_DE}\b.{{0,30}}\bvor\b|"
        r"halten? (?:wir|ich)\b.{0,60}\b(?:für (?:sie|dich|euch)|bis)\b|(?:wir|ich) halten?\b.{0,60}\b(?:für (?:sie|dich|euch)|bis)\b|(?:mein|unser) wort|wort (?:darauf|drauf|haben)|hand (?:darauf|drauf|ins feuer)|dafür (?:ein|gerade)\b|(?:bürg|haft|garantier|verbürg)\w*|dafür,? dass (?:sie|du|ihr)|sorg\w*\b.{0,20}\bdafür|zähl\w* auf|"
        r"ausnahme\w*|auge\w* zu(?:drück\w*)?\b|fünfe? gerade|kulan\w*|entgegen(?:komm\w*|zukommen)?\b(?!nehm)(?=\W*$|komm)|"
        r"(?:preis\w*|miete\w*|provision\w*|kaution\w*|courtage\w*|ablöse\w*|am|beim|etwas|noch was)\b.{0,40}\b(?:senk\w*|reduzier\w*|herabsetz\w*|runter\w*|herunter\w*|nachlass\w*|nachgeb\w*|nach|erlass\w*|schenk\w*|abzieh\w*|ermäßig\w*|verzicht\w*|drauf\w*|billiger|günstiger|machen)\b|"
        r"(?:senk|reduzier|erlass|schenk|ermäßig|verzicht)\w*|spielraum|(?:uns|uns da|schon|sicher|handels)\s?einig(?:en)?\b|verlänger\w*|vorrang\w*|bevorzug\w*|den vorzug|(?:als|zu) erste[rns]?\b|an (?:erster|vorderster|oberster) stelle|ganz oben|zuschlag|mietvertrag (?:schick|send|unterschreib)\w*)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:(?:hold|keep|set|put|save|block|take|pull|leave|park)\w*\b.{0,40}\b(?:for you|aside|off the market|on hold|back for|under your name|in your name|down|offline|open for)|my word|our word|vouch\w*|count on|bank on|"
        r"exception|work something out|come to terms|bend the rules|stretch a point|blind eye|(?:knock|take|shave)\w*\b.{0,40}\boff|come down\b|meet you half|(?:lower|cut|reduc|waiv|drop|slash|trim)\w*\b.{0,40}\b(?:price|rent|fee|commission|deposit|it|cost\w*)|"
        r"(?:extend|renew|prolong)\w*\b.{0,30}\b(?:lease|contract|tenancy|term|it|stay)|priority|precedence|first in line|top of (?:the|our|my) list|front of the queue|see to it|make sure (?:you|that you)|it is yours|it['’]s yours|the place is yours)",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:(?:gard|bloqu|retir|retien|reten|mett|mets|conserv|met)\w*\b.{0,50}\b(?:pour vous|de côté|du marché|sous le coude|à votre nom|jusqu)|(?:vous|la|le|l['’])\s?(?:gard|bloqu|retien|reten)\w*|parole|(?:m['’]|nous )engag\w*|port\w* garant\w*|compter sur|"
        r"exception|s['’]arranger|terrain d['’]entente|(?:un|ce) geste|un effort|ferm\w* les yeux|(?:baiss|rédui|dédui|diminu|renonc|supprim|offr)\w*\b.{0,40}\b(?:prix|loyer|commission|honoraires|caution|garantie|charges|vous)|(?:prolong|recondui|renouvel)\w*\b.{0,20}\b(?:bail|contrat|durée|le|la)|priorit\w*|en premier|tête de liste|en tête)",
        re.IGNORECASE,
    ),
    "it": re.compile(
        r"\b(?:(?:ten|terr|blocc|mett|toglie|ritir|conserv|lasci)\w*\b.{0,50}\b(?:da parte|per (?:lei|voi)|dal mercato|libero|libera|a (?:suo|vostro) nome|fino)|parola|(?:mi|ci) impegn\w*|garant\w*|conti (?:su|pure)|contare su|"
        r"(?:un['’]\s?)?eccezione|venir\w* incontro|metter\w* d['’]accordo|strappo|chiud\w* un occhio|(?:abbass|ridu|riduc|scont|ribass|rinunc|toglie|togli|diminu|cal)\w*\b.{0,40}\b(?:prezzo|canone|affitto|provvigione|cauzione|spese)|(?:prorog|rinnov|prolung)\w*|precedenza|priorità|(?:in )?cima alla|per prim[oaie])",
        re.IGNORECASE,
    ),
}
_GIVEN: Final = re.compile(
    r"\b(?:you have (?:my|our) word|(?:Sie haben|du hast) (?:mein|unser) wort|vous avez (?:ma|notre) parole|ha la (?:mia|nostra) parola|haben Sie mein wort)\b",
    re.IGNORECASE,
)
_WITHHOLDS: Final = re.compile(
    r"\b(?:vergeb\w*|vergibt|geb\w*\b.{0,20}\bniemand\w*|niemand\w*\b.{0,20}\bgeb\w*|(?:vermiet|verkauf|inserier|bewerb|anbiet|biet|zeig)\w*\b.{0,40}\b(?:sonst|ander\w*|vorerst|solange|bis|mehr)|ander\w* (?:vermiet|verkauf|vergeb|zeig|geb)\w*|"
    r"(?:let|sell|give|show|offer|advertise)\b.{0,30}\b(?:else|until|meanwhile)|(?:lou|vend|montr|donn|propos)\w*\b.{0,30}\b(?:d['’]autre|autre|jusqu|entre-temps)|(?:affitt|vend|mostr|d[oai])\w*\b.{0,30}\b(?:nessun altr|altri|fino|nel frattempo))",
    re.IGNORECASE,
)
"""`Bis Freitag vergeben wir sie nicht`: kept back by not giving it to others."""
_ABOUT_TIMES: Final = re.compile(
    r"\b(?:termin\w*|besichtigung\w*|uhr|appointment\w*|viewing\w*|slots?|rendez-vous|visites?|créneaux?|appuntament\w*|visit[ae])\b",
    re.IGNORECASE,
)
_ASKS_OTHERS: Final = re.compile(
    r"\b(?:frag\w*|nachfrag\w*|erkundig\w*|klär\w*|ask\w*|check\w*|enquir\w*|inquir\w*|demand\w*|vérifi\w*|renseign\w*|chied\w*|verific\w*|inform\w*)\b",
    re.IGNORECASE,
)


_WORKS_OUT: Final = re.compile(
    r"\b(?:(?:das|es|alles|dies) (?:klappt|wird (?:schon |sicher |bestimmt |auch )*(?:klappen|etwas|was|gut ?gehen|hinhauen))|klappt (?:das|es|alles)|(?:das|es) (?:haut hin|kriegen wir hin|bekommen wir hin)|"
    r"(?:(?:that|this|it|everything)(?:['’]ll| will| is going to| should)) (?:all )?(?:work(?: out)?|be fine|go through|happen)|we(?:['’]ll| will) (?:make it (?:work|happen)|manage)|"
    r"(?:ça|cela|tout) (?:va (?:bien )?(?:marcher|aller|se faire)|marchera|ira bien|se fera|devrait (?:marcher|aller))|"
    r"(?:andrà|va|dovrebbe andare) (?:tutto )?(?:bene|a buon fine|in porto)|si farà|ce la (?:facciamo|faremo))\b",
    re.IGNORECASE,
)
"""That it will come off: said of a time to view it is an answer, of anything else a promise."""
_TIME: Final = re.compile(
    r"\d{1,2}[:.h]\d\d|\d{1,2} (?:uhr|h\b)|\b\d{1,2}\. ?(?:\d|[A-Z]\w+)|\b(?:\w+tag|\w+day|\w+di|\w+dì|sabato|domenica|tomorrow|morgen|demain|domani)\b",
    re.IGNORECASE,
)
_HOPED: Final = re.compile(
    r"\b(?:ob|wenn|falls|sofern|dass|hoff\w*|wünsch\w*|if|whether|hop(?:e|ing)|wish\w*|si|espér\w*|se|sper\w*|augur\w*)\b[^.!?;:]*$",
    re.IGNORECASE,
)


def works_out(sentence: str) -> bool:
    """`Das klappt`, but for a time at which they meet, and what is hoped or asked."""
    hit = _WORKS_OUT.search(sentence)
    if hit is None or _HOPED.search(sentence, 0, hit.start()):
        return False
    return not (_ABOUT_TIMES.search(sentence) or _TIME.search(sentence))


def commits(stretch: str, language: str) -> bool:
    """Whether the writer says in it that he will do what binds him; what is denied, asked about or a time to view does not."""
    if _GIVEN.search(stretch) or (
        _WITHHOLDS.search(stretch) and is_writers(stretch, language) and denies(stretch, language)
    ):
        return True
    found = _COMMITS.get(language, _COMMITS["de"]).search(stretch)
    if found is None or not is_writers(stretch, language):
        return False
    return not (denies(stretch, language) or _ABOUT_TIMES.search(stretch) or _ASKS_OTHERS.search(stretch))
