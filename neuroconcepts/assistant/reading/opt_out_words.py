"""How seekers ask for no more messages, in folded words (`domain.times.spelling.fold`), as patterns of one stretch of a sentence.

`DEMANDS` say it however the sentence goes on: to stop, to be left alone, to be taken off a list, that a consent is withdrawn.
`DENIALS` deny messages or writing: a time of day, a channel or another address beside them makes them something else
(`NARROWED`), and so does a report of what came or did not (`REPORTED`).
"""

import re
from typing import Final

from neuroconcepts.domain.times.lists import words

_MESSAGES: Final = {
    "de": r"(?:[a-z]+-?)?(?:mails?|nachrichten?|messages)(?![-\w])|zuschriften|kontakt(?:e|aufnahmen?|versuche?n?|ierung(?:en)?)?\b"
    r"|(?:benachrichtigung|zusendung)(?:en)?\b|erinnerungen\b|kommunikation\b",
    "en": r"(?:e-?)?mails?(?![-\w])|(?:messages?|texts|contact|communications?|reminders?|follow-?ups?|correspondence)\b",
    "fr": r"(?:e-?)?mails?(?![-\w])|(?:courriels?|messages?|courriers?|sollicitations?|relances?|contacts?|notifications?)\b",
    "it": r"(?:e-?)?mails?(?![-\w])|(?:messaggi\w*|comunicazion[ei]|contatt[oi]|solleciti?|notific\w+)\b",
    "es": r"(?:e-?)?mails?(?![-\w])|(?:correos?|mensajes?|contacto)\b",
}
_WRITE: Final = {
    "de": r"(?:an)?(?:zu)?schreib\w*|(?:zu )?(?:kontaktier|belaestig|behellig|stoer|nerv|spamm|benachrichtig|anmail|mail)\w*|anzumailen"
    r"|anzurufen|kontakt aufzunehmen",
    "en": r"(?:e-?mail|writ|messag|contact|text|send|bother|spamm|harass|pester|mail|call)ing",
    "fr": r"(?:m'|nous |me |vous )?(?:ecrire|envoyer|contacter|recontacter|harceler|deranger|relancer|importuner|solliciter)",
    "it": r"(?:scriver|mandar|inviar|contattar|disturbar|tempestar|tormentar|chiamar)\w*",
    "es": r"(?:escribir|enviar|contactar|mandar|molestar|llamar)\w*",
}
_OF_THEM: Final = (
    r"(?:(?:weiter|automat|solch|ihr|dein|eur|neu|zusaetzlich|sonstig|dies|derartig|unerwuenscht|ungebeten|unnoetig|staendig|and)\w*"
    r"|mehr|von ihnen|anrufe und|anrufe oder|sms und|sms oder|e-)"
)
_ANY_OF: Final = (
    r"(?:more|further|additional|other|any|of|your|these|such|those|the|automatic|automated|calls or|calls and)"
)
_NO_MORE_DE: Final = (
    r"(?:nicht (?:mehr|weiter|laenger|noch einmal|nochmals)|nie (?:mehr|wieder)|niemals(?: wieder)?|keinesfalls)"
)
_US: Final = r"(?:mir|mich|uns|mi)"
_LIST: Final = r"(?:list|mailing ?list|distribution list|database|system|records|distribution)"
_PATIENCE: Final = (
    r"(?:bitte|bloss|doch|jetzt|endlich|einfach|gefaelligst|damit|mal|kuenftig|also|sofort|in zukunft|ab sofort)"
)

_DEMANDS: Final = {
    "de": (
        rf"\b(?:hoer(?:en|t|e)?\b(?: [a-z]+){{0,4}}? auf\b|auf(?:zu)?hoeren\b).{{0,25}}?\b(?:{_WRITE['de']}|{_MESSAGES['de']})",
        rf"^(?:bitte )?hoer(?:en sie|t|e)?(?: {_PATIENCE})* auf(?: damit)?(?: {_PATIENCE})*$",
        (rf"\bl(?:a|o)ss\w*(?: sie)?(?: {_PATIENCE})* (?:mich|uns|mi)(?: {_PATIENCE})*(?: mit [a-z]+(?: [a-z]+)?)? in (?:ruhe?|frieden)\b"
        r"(?! (?:[a-z]+ )*[a-z]+en$)"),
        (rf"^(?:bitte )?(?:koenn\w+|kannst|wuerd\w+|soll\w+|moege\w*)(?: sie| du| ihr)?(?: {_PATIENCE})* (?:mich|uns)(?: {_PATIENCE})*"
        r" in (?:ruhe|frieden) lassen\b"),
        rf"\bunterlass\w*\b.{{0,40}}(?:{_MESSAGES['de']}|{_WRITE['de']})",
        rf"\bseh\w* (?:sie )?.{{0,20}}\bvon\b.{{0,25}}(?:{_MESSAGES['de']}).{{0,10}}\bab\b",
        rf"\b(?:stopp\w*|schluss mit|genug von|verschon\w* (?:sie )?{_US}.{{0,15}}mit)\b(?: [a-z]+){{0,4}}? (?:{_MESSAGES['de']})",
        (r"\b(?:widerruf\w*|zieh\w*|nehm\w*|entzieh\w*)\b.{0,25}\b(?:meine|unsere|die|jede|jegliche|saemtliche|alle)\b(?: [a-z]+){0,2}?"
        r" (?:einwilligung\w*|zustimmung\w*|kontakterlaubnis|einverstaendnis\w*)"),
        r"\b(?:meine|unsere)\b(?: [a-z]+){0,2} (?:einwilligung|zustimmung)\w*\b.{0,25}\b(?:widerrufen|zurueckziehen|zurueckzunehmen|zuruecknehmen)\b",
        r"\b(?:mache|nutze|uebe)\b.{0,12}\bmein\w* (?:[a-z]+ )?widerspruchsrecht\b|\bgebt?(?: [a-z]+){0,2} ruhe$",
        r"\bstell\w*\b.{0,30}\b(?:versand|zusendung|mails|nachrichten|kontakt\w*)\b.{0,30}\bein\b",
        r"\b(?:entfern|loesch|nehm)\w*\b.{0,12}\b(?:meine|unsere)\b(?: [a-z]+)? (?:(?:e-?)?mail-?adresse|adresse|daten)\b",
        (r"\bwiderspr(?:eche?n?|uch)\b.{0,40}\b(?:verarbeitung|nutzung|verwendung|speicherung|kontakt\w*|werb\w*|daten\w*|zusendung|mails"
        r"|nachrichten)\b"),
        r"\bloesch\w*\b.{0,25}\b(?:meine|unsere)\b(?: [a-z]+){0,2} (?:daten|kontaktdaten|(?:e-?)?mail-?adresse|adresse|nummer)\b",
        (r"\b(?:nehm\w*|streich\w*|entfern\w*|loesch\w*)\b(?: [a-z]+){0,2}? (?:mich|uns)\b(?: [a-z]+){0,2} (?:aus|von)\b.{0,15}"
        r"(?:verteiler|liste|datenbank|kartei)\b"),
        r"^(?:bitte )?(?:trag\w* (?:sie )?(?:bitte )?(?:mich|uns) (?:bitte )?aus|meld\w* (?:sie )?(?:bitte )?(?:mich|uns) (?:bitte )?ab)$",
        (r"\b(?:moechten?|will|wollen)\b.{0,10}\b(?:mich|uns)\b.{0,30}(?:mails|nachrichten|verteiler|newsletter)\b.{0,10}"
        r"\b(?:abmelden|austragen)\b"),
    ),
    "en": (
        rf"\b(?:stop|cease|quit|refrain from)(?: [a-z]+)? (?:{_WRITE['en']})\b(?! (?:you|him|her|them)\b)",
        rf"\b(?:stop|cease) (?:{_ANY_OF} ){{1,2}}(?:{_MESSAGES['en']})",
        rf"\b(?:enough|cease all|stop all)\b(?: (?:of|with|the|your|these))* (?:{_MESSAGES['en']})|^(?:please )?stop (?:it|this|that|writing)?$",
        r"\b(?:no longer|don't|do not) consent\b",
        r"\bleave (?:me|us) (?:alone|in peace)\b",
        rf"\b(?:take|remove|delete|strike) (?:me|us|my (?:e-?mail|address|name|data|details))\b.{{0,12}}\b(?:off|from|out of)\b.{{0,15}}{_LIST}\b",
        r"\bunsubscribe (?:me|us)\b|^(?:please )?unsubscribe(?: please)?$",
        r"\b(?:how (?:do|can) (?:i|we)|(?:i|we)(?:'d| would)? (?:want|wish|like) to) (?:unsubscribe|opt out)\b|\bopt (?:me|us) out\b",
        r"\b(?:withdraw|revoke|rescind|take back)(?:ing)? (?:my|our|any|all)(?: [a-z]+)? (?:consent|permission)",
        r"\bobject(?:ing)? to\b.{0,30}\b(?:processing|use|using|storage|storing|contact\w*)\b",
        r"\b(?:delete|erase|remove) (?:all )?(?:of )?(?:my|our)(?: [a-z]+)? (?:data|details|information|e-?mail|address|number)\b",
    ),
    "fr": (
        rf"\b(?:arret\w+|cess\w+|stopp\w+)\b.{{0,12}}\b(?:de |d')?(?:{_WRITE['fr']})\b",
        rf"\b(?:arretez?|cessez?|stoppez|stop aux|stop les)\b(?: [a-z']+){{0,3}} (?:{_MESSAGES['fr']})",
        r"\b(?:laiss\w+|fich\w+|fout\w+)[- ](?:moi|nous)[- ](?:tranquilles?|en paix|la paix)\b",
        r"\b(?:desabonn|desinscri)\w+[- ](?:moi|nous)\b|\bme (?:desabonner|desinscrire)\b",
        r"\b(?:retir|enlev|ray|supprim)\w+[- ](?:moi|nous)\b.{0,10}\bliste",
        r"\b(?:retire|retirons|revoque|revoquons)\b.{0,10}\b(?:mon|notre) consentement",
        r"\bm'oppose\b.{0,20}\b(?:traitement|utilisation|contact|prospection)",
        r"\b(?:supprim|effac)\w+\b.{0,12}\b(?:mes|nos) (?:donnees|coordonnees)",
    ),
    "it": (
        rf"\b(?:smett\w+|cess\w+|finit\w+|piant\w+|finisc\w+)\b.{{0,12}}\bdi (?:{_WRITE['it']})",
        r"\blasci\w*?(?:mi|ci)? (?:in pace|stare)\b",
        r"\b(?:cancell|rimuov|disiscriv|tol[gt])\w*(?:mi|ci)\b.{0,12}\b(?:list\w|elenco|mailing)|\bmi (?:cancelli|tolga|rimuova) da",
        r"\b(?:disiscriv\w+|disiscrivetemi)\b",
        r"\b(?:revoco|ritiro|revochiamo|ritiriamo)\b.{0,10}\bconsenso",
        r"\b(?:mi oppongo|ci opponiamo)\b.{0,15}\b(?:trattamento|utilizzo|uso|contatt)",
        r"\b(?:cancell|elimin)\w+\b.{0,10}\b(?:miei|nostri) dati",
    ),
    "es": (
        rf"\b(?:dejen?|dejad|paren?|basta) de (?:{_WRITE['es']})",
        r"\bdej(?:en|a|e|ad)(?:me|nos)(?: [a-z]+)? en paz\b",
        r"\b(?:den|de|dar)(?:me|nos) de baja\b",
        r"\b(?:retiro|revoco)\b.{0,8}\bconsentimiento",
    ),
    "tr": (r"\brahat birak\w*", r"\b(?:listeden|abonelik\w*)\b.{0,12}\b(?:cikar\w*|iptal)", r"\b(?:onayimi|rizami) geri\b"),
    "pl": (
        r"\bdaj\w*(?: mi| nam)(?: [a-z]+)? spokoj\b|\bzostaw\w*(?: mnie| nas)? w spokoju\b",
        r"\bwypis(?:ac|z\w*)\b.{0,12}\blist\w*|\b(?:mnie|nas) wypis",
        r"\b(?:wycofuje|cofam)\b.{0,8}\bzgode",
    ),
}  # fmt: skip
_DENIALS: Final = {
    "de": (
        rf"\bkein(?:e|en|er|erlei)?(?: {_OF_THEM})* ?(?:{_MESSAGES['de']})",
        rf"\b(?:schick|send|schreib)\w*(?: sie)?(?: bitte)? {_US}(?: bitte)? nichts mehr\b",
        r"\b(?:moechten?|will|wollen)\b.{0,12}\bnichts mehr\b.{0,15}\b(?:hoeren|lesen)\b|\bwill\b.{0,8}\bvon ihnen nichts mehr\b",
        rf"\bbitte\b.{{0,12}},? (?:mich|mir|uns) {_NO_MORE_DE} (?:zu |an)\w+",
        rf"\bverzicht\w*\b.{{0,8}}\bweitere\w* (?:{_MESSAGES['de']})",
        (rf"\b(?:moechten?|will|wollen)\b.{{0,12}}\b(?:{_MESSAGES['de']}).{{0,10}}\bnicht mehr\b|^(?:solche|diese|ihre)\w* (?:{_MESSAGES['de']}) (?:will|moechte)\w*"
        r" (?:ich|wir) nicht(?: mehr)?\b"),
        rf"\bbrauch\w* {_US} nicht mehr zu schreiben\b",
        rf"^weitere\w* (?:{_MESSAGES['de']}).{{0,8}}\b(?:nicht|un)\s?(?:mehr )?(?:er|ge)wuenscht\b",
        r"\bkei(?:ni?|ne)? (?:weitere )?(?:mails?|nachrichte) (?:meh|mee|me)\b",
        (rf"^(?:(?:bitte|und|dann|also|daher|deshalb|darum) )*(?:schreib|kontaktier|meld|belaestig|behellig|stoer|benachrichtig|ruf|mail)\w*"
        rf"(?: sie| du| ihr)?(?: bitte)?(?: {_US}| sich| dich| euch)\b(?: [a-z]+){{0,3}}? {_NO_MORE_DE}\b"),
        (rf"^(?:(?:bitte|und|dann|also|daher|deshalb) )*(?:schreib|kontaktier|belaestig|behellig|stoer)\w*(?: sie| du| ihr)?(?: bitte)?"
        rf" {_US}(?: bitte)? nicht$"),
        rf"^(?:bitte )?(?:{_US} )?(?:bitte )?{_NO_MORE_DE} (?:an)?(?:schreiben|kontaktieren|mailen|stoeren|belaestigen)\b",
        (rf"\b(?:moechten?|will|wollen|wuenschen?)\b.{{0,12}}\b{_NO_MORE_DE}\b.{{0,20}}\b"
        r"(?:kontaktiert|angeschrieben|belaestigt|benachrichtigt|angemailt|gestoert) werden"),
        (rf"\b(?:moechten?|will|wollen|wuenschen?)\b.{{0,12}}\bnicht(?: mehr)?,? dass (?:sie|ihr|du|man)\b.{{0,10}}\b{_US}\b.{{0,15}}"
        rf"(?:{_WRITE['de']})"),
    ),
    "en": (
        rf"\bno (?:{_ANY_OF} )*(?:{_MESSAGES['en']})",
        rf"\b(?:don't|do not|no longer|not) (?:want|need|wish|like)\b(?: to)?(?: (?:get|receive|have))?(?: {_ANY_OF})* (?:{_MESSAGES['en']})",
        rf"\b(?:don't|do not|dont|never) send\b(?: (?:me|us))?(?: {_ANY_OF})* (?:{_MESSAGES['en']}|anything|stuff)",
        rf"\b(?:rather|prefer|like|interested)\b.{{0,6}}\b(?:not|no|in)\b.{{0,5}}\b(?:receiv|get|have|having)\w*(?: {_ANY_OF})+ (?:{_MESSAGES['en']})",
        r"\b(?:don't|do not) reach out\b.{0,12}\b(?:again|any ?more)\b",
        r"\b(?:don't|do not|no longer) (?:want|wish) to be contacted\b",
        (r"(?<!\bi )(?<!\bwe )\b(?:don't|do not|dont|never)(?: ever)? (?:e-?mail|contact|write|message|text|bother|harass|disturb|call)(?: to)?"
        r"(?: (?:me|us))(?: (?:again|any ?more|any longer|further|ever))*"),
    ),
    "fr": (
        rf"\bne (?:veux|voulons|souhaite|souhaitons|desire|desirons)\b.{{0,12}}\b(?:plus|pas)\b.{{0,25}}(?:{_MESSAGES['fr']})",
        r"\bne (?:veux|voulons|souhaite|souhaitons|desire|desirons)\b.{0,12}\bplus\b.{0,15}\b(?:re)?contacte",
        rf"^(?:stop|et|merci|svp)? ?(?:plus|pas) (?:de |d'|aucun |un seul )(?:autres? |nouveaux? )?(?:{_MESSAGES['fr']})",
        rf"\bne plus\b.{{0,4}}(?:{_WRITE['fr']})|\bne plus recevoir\b.{{0,15}}(?:{_MESSAGES['fr']})",
        r"\bne (?:m'|me |nous )(?:re)?(?:ecriv|contact|envoy|relanc|derang|appel)\w* (?:plus|pas)\b",
    ),
    "it": (
        rf"\b(?:basta|niente|nessun\w*|mai piu|stop)(?: (?:con|le|i|gli|piu|altr\w+|ulterior\w+|queste|questi|vostr\w+))* (?:{_MESSAGES['it']})",
        (rf"\bnon (?:voglio|vogliamo|desidero|desideriamo|vorrei|vorremmo)\b.{{0,12}}\b(?:piu|altr\w+|ulterior\w+|ricevere)\b.{{0,25}}"
        rf"(?:{_MESSAGES['it']})"),
        rf"\bnon ricevere\b.{{0,12}}(?:{_MESSAGES['it']})",
        r"\bnon (?:voglio|vogliamo|desidero|desideriamo)\b.{0,12}\bessere (?:ri)?contattat",
        r"\bnon (?:mi|ci) (?:scriv(?:a|ete|ere)|contatt(?:i|ate|are)|mand(?:i|ate|are)|invi(?:i|ate|are)|disturb(?:i|ate|are))\b(?! l)",
        r"\bnon (?:scriv|contatt|mand|invi|disturb)\w*(?:mi|ci)\b",
    ),
    "es": (
        rf"\bno (?:quiero|queremos|deseo|deseamos)\b.{{0,12}}\b(?:mas|recibir)\b.{{0,12}}(?:{_MESSAGES['es']})",
        rf"\bno mas (?:{_MESSAGES['es']})",
        r"\bno (?:me|nos) (?:escrib|contact|envi|mand|molest)\w+(?: mas)?\b",
    ),
    "tr": (
        r"\b(?:mesaj|mail|e-?posta)\w*.{0,15}\b(?:atmayin\w*|atma|goe?ndermeyin\w*|goe?nderme|istemiyor\w*|yazmayin\w*)\b",
        r"\b(?:bana|bize|artik|bir daha)\b.{0,12}\b(?:yazmayin\w*|yazma|ulasmayin\w*)\b",
    ),
    "pl": (
        r"\bnie (?:pisz|kontaktuj|wysylaj|przysylaj)\w*",
        r"\bprosze\b.{0,20}\bnie (?:pisac|kontaktowac|wysylac|przysylac)",
        r"\b(?:nie chce\w*|nie zycz\w+ sobie)\b.{0,20}\b(?:wiadomosci|(?:e-?)?maili|kontaktu|korespondencji)\b",
        r"\b(?:zadnych|koniec z)\b.{0,12}\b(?:wiadomosci|(?:e-?)?maili)\b",
    ),
}  # fmt: skip


def _one_of(patterns: dict[str, tuple[str, ...]]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for each in patterns.values() for pattern in each))


DEMANDS: Final = _one_of(_DEMANDS)
DENIALS: Final = _one_of(_DENIALS)

WISHED: Final = re.compile(
    r"\b(?:will|wollen|moechten?|mag|wuenschen?|verzichten?|want|wish|would like|prefer|veux|voulons|souhaite\w*|desire\w*"
    r"|voglio|vogliamo|desider\w+|quiero|deseo|erwuenscht|gewuenscht)\b"
)
"""That something is wished or not: a report has no such word."""
REPORTED: Final = re.compile(
    r"\b(?:hab(?:e|en|t)?|hatten?|bekomm(?:e|t|en)|bekam(?:en)?|erhalten?|erhielt(?:en)?|krieg(?:e|t|en)|kam(?:en)?|komm(?:t|en)|gab|gibt"
    r"|seh(?:e|en)|find(?:e|en)|les(?:e|en)|kann|koennen|konnten?|ist|sind|war(?:en)?|hat|empfange|empfing\w*"
    r"|keine (?:e-?mail|mail|nachricht)(?! (?:mehr|bitte))"
    r"|have|haven't|has|had|got|received|saw|there|was|were|is|are|can't|cannot|missed|found"
    r"|ai|avons|avait|recu|ho|abbiamo|ricevut\w+|he|hemos|recibido|geldi|gelmedi|mam|dostal\w*)\b"
)
"""What came, or did not: no wish."""
OTHER_DEEDS: Final = re.compile(
    r"\b(?:verpass|versaeum|verwend|nutz|benutz|oeffn|miss\b|open|use\b|using|rate[rz]|perdere|wiedergeb)\w*|\b(?:ich|wir)\b.*\b(?:mails?|nachrichten?)\b.{0,6}\b(?:schreiben|lesen)$"
    r"|\breminders? (?:needed|necessary)|\b(?:erinnerung\w*|kontakt) (?:noetig|notwendig)"
    r"|\b(?:contact|kontakt|contatti?|contacts?) (?:with|mit|zu|zum|zur|avec|con) (?!you|ihnen|euch|dir|ihrem|your|vous|voi|lei)"
)
"""What the writer himself does or does not with messages."""
NARROWED: Final = re.compile(
    r"(?<!\bab )(?<!guten )\b(?:heute|morgen|gestern|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|wochenenden?|abends?|nachts?|mittags?"
    r"|vormittags?|nachmittags?|uhr|urlaub|telefonisch|handy|buero|arbeit|bis|als|so|ausser|whats-?app|sms$"
    r"|(?:an|auf|unter|ueber|per|via) (?:dies|die|der|das|mein|jen|telefon|sms|post|fax|deutsch|englisch|portal)\w*"
    r"|today|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekends?|evenings?|mornings?|before|after|until|during|at|by"
    r"|except|unless|about it"
    r"|aujourd'hui|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|soir|matin|avant|apres|par|sauf|jusqu\w*"
    r"|oggi|domani|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|sera|mattina|prima|dopo|per telefono|al telefono|tranne)\b|\d"
)
"""A time, a channel, another address, another language: only then or there nothing is to be written."""
BY_MAIL: Final = re.compile(
    r"\b(?:lieber|besser|nur|stattdessen|sondern|gerne|instead|only|rather|better|plutot|seulement|uniquement|meglio|solo|preferi\w+)"
    r"(?: [a-z]+){0,2}? (?:(?:e-?)?mails?|schriftlich|schreiben|writing|ecrit|courriel|iscritto)\b"
    r"|\b(?:e-?)?mails? (?:is|are|ist|waere|est|e) (?:mir )?(?:better|fine|besser|lieber|mieux|meglio)"
    r"|\b(?:lieber|besser|stattdessen|sondern)\b.{0,15}\b(?:adresse|whats-?app|sms)\b"
)
"""A wish for mails in the place of something else."""
CONDITIONAL: Final = re.compile(
    r"^(?:und |oder |and |or )?(?:wenn|falls|sofern|sollten?|damit|if|should|unless|whenever|se|si|s'il|pour ne plus|um|to|per non)\b"
    r"|^(?:wuenschen|moechten|wollen) sie\b|^(?:wuenschst|moechtest|willst) du\b|^do you\b|\b(?:klick|click|cliqu|clicc)\w*"
)
"""Where the reader might not want them, as the lines below newsletters and our own follow-ups say."""
REQUESTS: Final = re.compile(
    r"\b(?:bitte|koenn(?:en|ten) sie|kannst du|koennt ihr|wuerden sie|please|(?:can|could|would|will) you|how (?:do|can) (?:i|we)|svp"
    r"|s'il vous plait|pouvez|pourriez|merci|per favore|puo|potrebbe|potete|por favor|puede\w*|luetfen|lutfen|prosze)\b"
)
"""What makes a question a request."""
REASONS: Final = re.compile(
    r"\b(?:warum|wieso|weshalb|wann|why|when|how come|pourquoi|quand|perche|quando|por que|neden|dlaczego)\b"
)
BARE: Final = words(
    "stop stopp stoppen unsubscribe abmelden abmeldung abbestellen abbestellung austragen optout desabonner "
    "desabonnement desinscription "
    "desinscrire cancellami cancellatemi disiscrivimi disiscrizione basta baja remove"
)
"""Words that say it where they are all that is said."""
COURTESY: Final = words(
    "bitte danke please thanks thank you hallo hello hi hey guten tag sehr geehrte geehrter damen und herren dear sir "
    "madam mfg lg vg gruss "
    "gruesse gruessen freundliche freundlichen viele liebe beste besten mit svp merci bonjour cordialement grazie per "
    "favore ciao saluti distinti now "
    "jetzt sofort immediately all alles it me mich best kind regards frau herr ms mr mrs der die the"
)
