"""Whose address is whose: the agency's, the portal's or form's, the seeker's."""

import re
from dataclasses import dataclass

from neuroconcepts.intake import names
from neuroconcepts.intake.folding import folded
from neuroconcepts.intake.mime import Letter
from neuroconcepts.intake.portals import portal_of

NO_REPLY = re.compile(
    r"^(?:no-?_?reply|do-?not-?reply|nicht-?antworten|keine-?antwort|noreply[\w.+-]*|notif(?:y|ications?|ier\w*)"
    r"|newsletter|news|info-?mail|rechnung(?:en)?|billing|invoice|buchhaltung|marketing|mailing|service-?mail|system"
    r"|alerts?|alarm|suchagent|suchauftrag|statistik|report(?:s|ing)?|partner(?:-?news)?|werbung"
    r"|support-?noreply)(?:[+@.\-]|$)|[.\-_]no-?reply(?:[+@.\-]|$)|-noreply@",
    re.IGNORECASE,
)
_MACHINE = re.compile(
    r"^(?:(?:[\w-]*(?:formular|form|forms|formmail|mailer|wordpress|webmaster|website|webseite|kontaktanfrage"
    r"|anfragen?|anzeigen?|inserate?|zuschrift\w*|chiffre\w*|enquir\w*|inquir\w*|leads?|hooks?|robot|bot|cron|daemon"
    r"|automat\w*|server|hosting|merkzettel|notizen|webmakler|apache|www-data|modulo|demandes?))|web|site|sito|root"
    r"|httpd|nobody|interested|nachrichten|benachrichtigung\w*|mail(?:er)?|post|messages?)(?:[+@.\-]|$)",
    re.IGNORECASE,
)
_MAIL_PROVIDERS = frozenset(
    re.findall(
        r"\S+",
        "gmail googlemail gmx web outlook hotmail live msn yahoo ymail icloud me mac aol t-online freenet posteo "
        "mailbox proton protonmail pm tutanota tuta aon a1 chello drei bluewin sunrise hispeed swissonline libero "
        "tiscali virgilio alice orange wanadoo laposte free sfr yandex mail seznam wp onet o2 interia arcor kabelmail "
        "vodafone online unitybox email fastmail hey zoho rambler ukr abv centrum freemail citromail telenet skynet "
        "ziggo xs4all btinternet sky",
    )
)
_OFFICE = re.compile(
    r"^(?:info|office|kontakt|contact|service|support|hello|hallo|mail|team|post|anruf\w*|telefon\w*|rezeption"
    r"|reception|front-?desk|assistenz|voice\w*|sprachbox|sms|fax|kunden\w*|redaktion|verlag|zentrale|empfang"
    r"|sekretariat|reply|thread|message|msg|interessent|user)(?:[+@.\-_]|$)|[+_-]\w*\d\w{4,}@|\d{4,}",
    re.IGNORECASE,
)
VIA = re.compile(r"\s+(?:über|via|par|tramite|through|von|from|bei|on|auf|@|\|)\s+[\w. \-]{3,40}$", re.IGNORECASE)
"""How portals write a person's name into From: `Max Muster über Portal`."""
_GENERIC_NAME = re.compile(
    r"anfrage|umfrage|survey|kontakt|service|team|immo|website|webseite|formular|\bform|reply|support|system|notif"
    r"|portal|\bweb\b|office|verkauf|vermiet|gateway|center|zentrale|anzeiger|verlag|börse|boerse|news|forms?\b"
    r"|sekretariat|telefon|\.(?:de|at|ch|com|net)\b",
    re.IGNORECASE,
)
_MAILERS = re.compile(r"phpmailer|wordpress|wpforms|contact form|typo3|drupal|joomla|swiftmailer|symfony|laravel"
r"|gravity", re.IGNORECASE)  # fmt: skip


def domain_of(address: str) -> str:
    return address.rpartition("@")[2].casefold()


def is_provider(domain: str) -> bool:
    """Whether a domain belongs to everybody: what it says about one customer says nothing about another."""
    return domain.split(".", maxsplit=1)[0] in _MAIL_PROVIDERS


def is_office(address: str) -> bool:
    """Whether an address is a desk's rather than a person's."""
    return _OFFICE.search(address) is not None


def is_person(name: str, address: str) -> bool:
    """Whether a display name is a person's, or the address is built from one (`max.muster@`)."""
    local = folded(address.partition("@")[0])
    words = re.findall(r"[^\W\d_]{3,}", folded(name))
    if any(w[:5] in local for w in words) and not is_office(address):
        return names.person_of(name).company is None and not _GENERIC_NAME.search(name)
    return names.plausible_name(re.sub(r"\b(?:Dr|Mag|Prof|Ing|DI)\.\s?", "", name)) and not _GENERIC_NAME.search(name)


@dataclass(frozen=True, slots=True)
class Roles:
    """The addresses and domains that are not the seeker's."""

    addresses: frozenset[str]
    domains: frozenset[str]

    def is_seekers(self, address: str) -> bool:
        """Whether an address may be the seeker's own."""
        address = address.casefold()
        domain = domain_of(address)
        if address in self.addresses or "@" not in address or NO_REPLY.match(address):
            return False
        if any(domain == own or domain.endswith(f".{own}") for own in self.domains):
            return False
        return portal_of(address) is None


NOBODY = Roles(frozenset(), frozenset())


def roles_of(letter: Letter, sender: str, *, in_person: bool) -> Roles:
    """The recipients are ours, and so is their domain; a sender that is a machine passes on what another wrote."""
    ours = {a for header in ("To", "Cc", "Delivered-To", "X-Original-To") for _, a in letter.addresses(header)}
    ours |= {letter.address("From")[1]} if letter.address("From")[1] != sender else set()
    others = set() if in_person else {sender}
    own = {d for a in ours | others if (d := domain_of(a)) and not is_provider(d)}
    own -= {domain_of(sender)} if in_person else set()
    return Roles(frozenset(ours | others), frozenset(own))


def is_machine(letter: Letter, sender: str) -> bool:
    """Whether a sender's address, or the program it used, is that of a form or notification."""
    if NO_REPLY.match(sender) or _MACHINE.match(sender):
        return True
    program = f"{letter.header('X-Mailer')} {letter.header('User-Agent')}"
    submitted = letter.header("Auto-Submitted").casefold()
    return bool(_MAILERS.search(program) or letter.header("X-PHP-Originating-Script")) or submitted.startswith("auto-")
