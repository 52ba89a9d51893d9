"""The words that steer a machine, and those by which frauds begin, in German, English, French and Italian.

Verbs count only beside what they would steer ("ignore" beside "instructions"), so that ordinary sentences are left alone.
"""

import re
from typing import Final

_DROP: Final = (
    r"ignor\w*|disregard\w*|forget\w*|overrid\w*|bypass\w*|skip|discard|drop|suspend"
    r"|vergiss|vergesst|vergessen sie|missachte\w*|übergeh\w*|umgeh\w*|überspring\w*|verwirf|verwerfen sie|setz\w* .{0,20}außer kraft"
    r"|oubli\w*|contourn\w*|dimentic\w*|scorda\w*|tralasci\w*|olvid\w*|omite?"
)
_NO_REMINDER: Final = r"(?<!not )(?<!n't )(?<!never )(?<!non )(?<!\bn')(?<!\bn’)(?<!\bne )(?<!nicht )"
"""Who must not forget something is reminded of it."""
_RULES: Final = (
    r"(?:instruction|prompt|rule|guideline|directive|constraint|restriction|safeguard|guardrail|command)s?|above"
    r"|previous|everything|anweisung\w*|anleitung\w*|regeln?|vorgaben?|richtlinien?|beschränkung\w*|einschränkung\w*"
    r"|befehl\w*|obige\w*|bisherige\w*|vorherige\w*|consignes?|règles?|directives?|restrictions?|istruzion\w*"
    r"|regol[ea]|direttiv\w*|indicazion\w*|instruccion\w*|reglas"
)
_MACHINE: Final = (
    r"ai|ki|ia|llm|gpt\w*|chatgpt|gemini|claude|assistant|assistent\w*|assistente|bot|chatbot|model\w*|modèle|modello"
    r"|system|sistema|système|terminal|shell|interpreter|developer|entwickler|administrator\w*|admin|root|dan"
    r"|unrestricted|uneingeschränkt\w*"
)
_YOUR: Final = (
    r"your|deine?\w*|ihre?\w*|eure?\w*|vos|votre|tes|ton|le tue|le vostre|la tua|il tuo|i tuoi|the|die|das|den"
)

STEERS: Final = re.compile(
    rf"{_NO_REMINDER}\b(?:{_DROP})\b(?!.{{0,12}}\b(?:nicht|not|pas|non)\b).{{0,40}}\b(?:{_RULES})\b"
    # who it is to be
    r"|\b(?:you are|act as|acting as|behave as|pretend (?:to be|you are|that you are)|imagine you are|roleplay as|du "
    r"bist|sie sind|tu es|vous êtes|sei|agis\w* comme|agisci come|fais comme si tu étais|fai finta di essere) (?:now "
    r"|jetzt |ab jetzt |nun |maintenant |ora |adesso )?(?:an? |ein\w* |une? |uno? |una )?(?:\w+ "
    rf"){{0,2}}?(?:{_MACHINE})\b"
    r"|\b(?:from now on|ab (?:jetzt|sofort)|désormais|d'ora in poi|a partir de ahora)\b.{0,40}\b(?:you (?:are|will"
    r"|must|answer|reply|obey)|(?:bist|antwortest|gehorchst|wirst) du|(?:sind|antworten|werden) sie (?:ein|nur|immer"
    r"|als)|tu (?:es|réponds|dois)|(?:sei|rispondi|devi))\b|\b(?:role ?-?play|rollenspiel|jeu de rôle|gioco di "
    r"ruolo)\b|\b(?:no|without|ohne|sans|senza) (?:any |jede |alle )?(?:restrictions|limits|filters?|beschränkungen"
    r"|einschränkungen|filtre|filtri|restrizioni)\b|\bjailbr\w+|\bDAN mode|\bprompt[- ]?injection|\b(?:debug|developer"
    r"|maintenance|admin|god|sudo|wartungs|entwickler|diagnose)[- ]?(?:mode|modus|override)\b|\bmode (?:développeur"
    r"|maintenance|debug)\b|\bmodalità (?:sviluppatore|debug|manutenzione)\b"
    # what it was told
    r"|\bsystem[- ]?(?:prompt|message|instruction|nachricht|anweisung|meldung)|\bdeveloper (?:message|prompt)"
    rf"|\binvite système|\bmessaggio di sistema|\b(?:{_YOUR}) (?:\w+ ){{0,2}}?(?:prompts?|(?:system|initial|hidden"
    r"|secret|original|internal)\w* (?:instructions?|rules)|(?:geheim|intern|ursprünglich|versteckt)\w* "
    r"(?:anweisung\w*|regeln|vorgaben)|consignes (?:initiales|internes|secrètes)|istruzioni (?:iniziali|interne"
    r"|segrete|nascoste))\b"
    r"|\b(?:repeat|print|reveal|output|dump|leak|show|translate|wiederhol\w*|gib|geben sie|zeig\w*|nenn\w*|drucke?\w*"
    r"|verrat\w*|répète\w*|révèle\w*|affiche\w*|montre\w*|ripeti|rivela\w*|mostra\w*|stampa) .{0,40}\b(?:prompts?"
    r"|instructions?|(?:text|words|everything) above|anweisung\w*|consignes|istruzioni|config\w*|environment variables"
    r"|umgebungsvariablen|api[- ]?keys?|geheimnisse|secrets|passw\w+)\b"
    # what it should do with the agency's things
    r"|\b(?:approve|release|publish|freigeben|gib|geben sie|freigabe|genehmig\w*|approuve\w*|valide\w*"
    r"|approva\w*)\b.{0,30}\b(?:drafts?|entw[uü]rfe?\w*|brouillons?|bozz[ae])\b|\b(?:drafts?"
    r"|entw[uü]rfe?)\b.{0,30}\b(?:approve\w*|freigeben|freigegeben|freigabe|genehmig\w*|skip\w*|bypass\w*)\b|\b(?:all"
    r"|other|every|alle\w*|andere\w*|sämtliche\w*|übrige\w*|tous les|autres|tutti (?:i|gli)|altri|altre)(?: the| of "
    r"the| your| anderen| ihre| deine| les| gli)? (?:\w+ )?(?:leads?|applicants?|customers?|clients?|tenants?"
    r"|prospects?|interessent\w*|bewerber\w*|kund\w*|mieter\w*|candidats?|locataires|candidati|clienti|inquilini"
    r"|interessati)\b.{0,60}\b(?:data|names?|addresses|e-?mails?|phone\w*|numbers|details|list|csv|daten|namen"
    r"|adressen|nummern|telefon\w*|liste|données|noms|adresses|coordonnées|dati|nomi|indirizzi|elenco|telefoni)\b"
    r"|\b(?:data|names|addresses|e-?mails|phone numbers|details|list|daten|namen|adressen|telefonnummern|liste|données"
    r"|noms|coordonnées|dati|nomi|indirizzi|elenco)\b.{0,30}\b(?:all|other|every|aller|andere[rn]|sämtlicher|übrigen"
    r"|de tous les|des autres|di tutti|degli altri|altri) (?:the |your |anderen |ihrer |gli )?(?:\w+ )?(?:leads?"
    r"|applicants?|customers?|clients?|tenants?|prospects?|interessent\w*|bewerber\w*|kund\w*|mieter\w*|candidats?"
    r"|locataires|candidati|clienti|inquilini)\b|\b(?:answer|respond|reply|antworte\w*|réponds|répondez"
    r"|rispond\w*)\b.{0,30}\b(?:only with|in|with|nur mit|mit|im|als|uniquement|en|solo con|con|in formato) (?:valid "
    r"|a |dem |the )?(?:json|yaml|xml|base64|rot13|hex\w*)\b"
    # what only machines write
    r"|</?(?:system|assistant|instructions?|tool|function|user|admin|script|img|iframe|form|svg|style|object|embed"
    r"|meta|a)[\s>/]|\[/?(?:INST|SYSTEM|ASSISTANT)\]|<\|\w+\|>|<<SYS>>|^#{2,} ?(?:system|instruction|assistant|user"
    r"|new|response)|^\s*(?:system|assistant|developer|function|tool|ki|ai|ia|bot|agent|ki-assistent)\s*:|^\s*(?:bcc"
    r"|content-type|mime-version|x-[a-z-]+|resent-to|reply-to)\s*:|^BEGIN:V[A-Z]+|\bMETHOD:(?:REQUEST|CANCEL)"
    r"|[{,]\s*[\"“„'](?:\w+)[\"”“']\s*:\s*[\"“„'\[{\w]|\{\{[^{}\n]{0,200}\}\}|\{%[^\n]{0,200}?%\}|\$\{[^{}\n]{0,200}\}"
    r"|<%[^\n]{0,200}?%>|#\{[^{}\n]{0,200}\}|!\[[^\]\n]{0,200}\]\(|\[[^\]\n]{1,200}\]\(\s*\w+:|\bjavascript:"
    r"|\b(?:union\s+(?:all\s+)?select|select\s+.{1,60}\sfrom\s+\w+|drop\s+(?:table|database)|insert\s+into\s+\w+"
    r"|delete\s+from\s+\w+|update\s+\w+\s+set\s)|['\"]\s*(?:or|and)\s+['\"]?1['\"]?\s*=\s*['\"]?1|;\s*--",
    re.IGNORECASE | re.MULTILINE,
)

DEFRAUDS: Final = re.compile(
    r"\bwestern union|\bmoney ?gram|\b(?:gift|geschenk|steam|itunes|paysafe|cadeau|regalo)[- ]?(?:card|karte"
    r"|coupon)\w*|\bcartes?[- ]cadeaux?|\b(?:bitcoins?|usdt|krypto\w*|crypto\w*)\b|\b(?:cashier'?s?|certified|bank) "
    r"che(?:que|ck)|\bverrechnungsscheck|\bbankscheck|\bchèque de banque|\bassegno circolare|\bmandat cash|\b(?:ohne"
    r"|without|sans|senza) (?:\w+ ){0,3}(?:besichtigung|viewing|visite|visita)\b.{0,80}\b(?:überweis\w*|anzahl\w*"
    r"|transfer|deposit|payment|virement|bonifico)|\b(?:überweis\w*|anzahl\w*|transfer|wire|pay)\b.{0,80}\b(?:ohne"
    r"|without) (?:\w+ ){0,3}(?:besichtigung|viewing)\b|\b(?:mein|my) (?:kurier|courier|shipping agent|spediteur)\b"
    r"|\b(?:schlüssel|keys?)\b.{0,40}\b(?:per post|by (?:mail|courier|dhl))\b|\b(?:kontodaten|bankverbindung|iban"
    r"|bank (?:details|account)|coordonnées bancaires|coordinate bancarie)\b.{0,60}\b(?:sofort|umgehend|immediately"
    r"|urgent\w*|bestätig\w*|confirm\w*|immédiatement|subito|erstatt\w*|refund\w*|rimbors\w*|rembours\w*)\b"
    r"|\b(?:refund|rückerstattung|rückzahlung|erstattung|remboursement|rimborso)\b.{0,80}\b(?:iban|konto\w*|account"
    r"|card|karte|compte|conto|paypal)\b|\b(?:overpa(?:id|yment)|zu viel (?:überwiesen|bezahlt|gezahlt)|trop[- ]perçu"
    r"|versé (?:en )?trop|pagato (?:in eccesso|di troppo))\b|\b(?:verify|confirm|bestätig\w*|verifizier\w*|vérifi\w*"
    r"|confirm\w*|verific\w*|conferm\w*|enter|update)\b.{0,40}\b(?:passwor[dt]\w*|kennwort|login|zugangsdaten"
    r"|credentials|mot de passe|identifiants|credenziali|mailbox|postfach|boîte mail|casella)\b|\b(?:mailbox|postfach"
    r"|account|konto|e-?mail|boîte|casella)\b.{0,40}\b(?:suspended|gesperrt|deaktiviert|gelöscht|disabled|locked"
    r"|suspendu\w*|bloqu\w*|sospes\w*|bloccat\w*)\b|\b(?:click|klick\w*|cliqu\w*|clicc\w*)\b.{0,40}\b(?:here|hier|link"
    r"|ici|lien|qui|below|unten)\b.{0,80}(?:://|www\.|\.\w{2,})",
    re.IGNORECASE | re.DOTALL,
)
