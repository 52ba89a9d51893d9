"""Under which address a person is answered whose enquiry another passed on."""

import re

from neuroconcepts.intake.candidate import Candidate
from neuroconcepts.intake.roles import NO_REPLY, VIA, domain_of

_TOKEN = re.compile(r"\d.*\d|[0-9a-f]{8,}|[+_=-]\w{6,}", re.IGNORECASE)


def answer_to(mail: Candidate) -> str:
    """The relay address where the portal hides the person; empty when labels or sentences name the person's own."""
    anonymous = mail.portal is not None and mail.portal.anonymous
    if anonymous and not NO_REPLY.match(mail.sender) and "@" in mail.sender:
        return mail.reply_to or mail.sender
    stated = mail.feedback.values.get("email", []) if mail.feedback else []
    if any("@" in v for v in stated) or mail.first("email"):
        return ""
    return mail.reply_to if mail.answers_elsewhere else relay_address(mail)


def relay_address(mail: Candidate) -> str:
    """An address of the sender's own domain that stands for one person: it holds a token, or goes by his name."""
    ours = {address for _, address in mail.letter.addresses("To")}
    own = ".".join(domain_of(mail.sender).split(".")[-2:])
    for address, name in ((mail.reply_to, mail.reply_to_name), (mail.sender, mail.sender_name)):
        if not address or address in ours or NO_REPLY.match(address) or not domain_of(address).endswith(own):
            continue
        if _TOKEN.search(address.partition("@")[0]) or (name and VIA.search(name)):
            return address
    return ""
