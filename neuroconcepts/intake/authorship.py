"""Who wrote a mail: the sender himself, or another whose words a machine or clerk passes on."""

from neuroconcepts.intake import mentions, quotes, roles
from neuroconcepts.intake.forms.items import Form
from neuroconcepts.intake.lines import Line
from neuroconcepts.intake.mime import Letter
from neuroconcepts.intake.notices import machine
from neuroconcepts.intake.voice import greets, speaks_of_self, voice

_FORM = 4
"""Weight of a form with a labelled message that nobody types by hand."""

_MANY = 5
"""Answers that nobody gives who writes for another."""


def is_in_person(letter: Letter, lines: list[Line], forms: list[Form], sender: str, sender_name: str) -> bool:
    """Whether the sender wrote the mail himself. `sender` is the author's address, `lines` the mail's better view."""
    if roles.is_machine(letter, sender):
        return False
    if any(form.labelled and form.weight >= _FORM for form in forms):
        return False
    signs = _by_addresses(letter, forms, sender, sender_name) + _by_words(lines, forms)
    return signs < 1.0


def _by_addresses(letter: Letter, forms: list[Form], sender: str, sender_name: str) -> float:
    """What the addresses say for a mail that is passed on: above zero it rather is."""
    ours = {a for header in ("To", "Cc") for _, a in letter.addresses(header)}
    others = {a.casefold() for form in forms for a in form.values.get("email", [])} - {sender} - ours
    reply_to = letter.address("Reply-To")[1]
    signs = (
        (1.5 + 2.0 * any(form.answers >= _MANY for form in forms)) * bool(others)
        + 1.5 * any(_is_headed_by(form, others) for form in forms)
        + 1.0 * bool(reply_to and reply_to != sender)
    )
    signs += 2.0 * (not roles.is_provider(roles.domain_of(sender)) and _is_colleagues(sender, ours))
    signs += 1.5 * roles.is_office(sender) + 3.0 * bool(roles.VIA.search(sender_name))
    return signs - 2.0 if roles.is_person(sender_name, sender) else signs + 0.5 * bool(sender_name)


def _is_headed_by(form: Form, addresses: set[str]) -> bool:
    """Whether one of these addresses stands above the message, as no signature does."""
    start, stop = form.span
    above = (item.value.casefold() for item in form.items if item.at < start and stop > start)
    return any(address in value for value in above for address in addresses)


def _is_colleagues(sender: str, ours: set[str]) -> bool:
    """Whether a sender sits in the agency itself."""
    return roles.domain_of(sender) in {roles.domain_of(address) for address in ours}


def _by_words(lines: list[Line], forms: list[Form]) -> float:
    """What the words say for it: a notification's own lines, a labelled message; against it a personal letter."""
    own = quotes.new_text(lines)
    paragraphs = [p for p in own.split("\n\n") if p.strip()]
    first = next((p for p in paragraphs if not greets(p)), own)
    start, stop = forms[0].span if forms else (0, 0)
    head = [line.text for i, line in enumerate(lines[:60]) if line.text and not start <= i < stop][:8]
    signs = min(3.0, machine("\n".join(head)) / 2.5) + (1.0 if machine(first) else -1.0)
    signs += 4.5 * (mentions.another_in(own) and not speaks_of_self(own))
    signs += sum(1.0 + any(f.first(n) for n in ("name", "phone", "email")) for f in forms[:1] if f.labelled)
    return signs - 1.5 * (voice(own) > 0 and not machine(first))
