"""A letter prepared for reading: its two views, or those of the original it forwards; its sender, portal, XML and forms."""

from dataclasses import dataclass, field

from neuroconcepts.intake import mentions, roles, sorting
from neuroconcepts.intake.authorship import is_in_person
from neuroconcepts.intake.feedback_xml import Feedback, read_feedback
from neuroconcepts.intake.forms import data
from neuroconcepts.intake.forms.items import Form
from neuroconcepts.intake.forms.reader import read_form
from neuroconcepts.intake.forwarded import Forwarded, bare_subject, is_forward, original_of
from neuroconcepts.intake.lines import Line, joined, plain_lines, unwrapped
from neuroconcepts.intake.markup import html_lines
from neuroconcepts.intake.mime import Letter
from neuroconcepts.intake.portals import portal_of
from neuroconcepts.intake.portals.portal import Portal
from neuroconcepts.intake.roles import NOBODY, Roles

_OWN = 200  # lines of a notification that are read as its own words


@dataclass(slots=True)
class Candidate:
    """A letter prepared for reading: its two views (or those of the forwarded original), its sender, portal, XML and forms.

    `in_person`: the sender wrote it himself, rather than a portal, form or CRM that passes on what another wrote. `told`
    is what sentences of the notification say of the person.
    """

    letter: Letter
    country: str
    lines: list[Line]
    other: list[Line]
    sender: str
    sender_name: str
    reply_to: str
    reply_to_name: str
    subject: str
    portal: Portal | None
    feedback: Feedback | None
    forms: list[Form]
    is_forwarded: bool
    text: str = ""
    in_person: bool = False
    roles: Roles = NOBODY
    told: list[dict[str, list[str]]] = field(default_factory=list)

    @property
    def has_feedback(self) -> bool:
        return self.feedback is not None

    @property
    def form_weight(self) -> int:
        return max((form.weight for form in self.forms), default=0)

    @property
    def source(self) -> str:
        """All text with markup, for links."""
        return "\n".join([*self.letter.texts, *self.letter.htmls])[:400_000]

    def first(self, *names: str) -> str | None:
        """The first value that any view states for one of these fields, under labels or in sentences."""
        stated = (*(form.values for form in self.forms), *self.told)
        return next((v for name in names for values in stated for v in values.get(name, [])), None)

    @property
    def answers_elsewhere(self) -> bool:
        """Whether Reply-To names an address that may be the seeker's own."""
        return bool(self.reply_to) and self.roles.is_seekers(self.reply_to)

    @property
    def own_lines(self) -> list[str]:
        """The lines of the mail itself, without the person's message; wrapped prose is put together again."""
        start, stop = self.forms[0].span if self.forms else (0, 0)
        kept = [line if not start <= i < stop else Line("") for i, line in enumerate(self.lines[:_OWN])]
        return [text for text in unwrapped(kept) if text]


def candidate_of(letter: Letter, country: str) -> Candidate:
    """Prepare a letter; a forwarded one is replaced by the original it carries."""
    inner = next((a for a in letter.attached if a.texts or a.htmls or a.blobs), None)
    if inner is not None and not sorting.is_bounce(letter) and (is_forward(letter.subject) or not _own_words(letter)):
        inner.problems[:0] = letter.problems
        found = candidate_of(inner, country)
        found.letter, found.is_forwarded = _outer(letter, inner), True
        return found
    views = _views(letter)
    lines = views[0] if views else []
    original = original_of(lines) if is_forward(letter.subject) else None
    if original is not None:
        return _from_original(letter, country, original, [original_of(v) for v in views[1:]])
    return _candidate(letter, country, views)


def _outer(letter: Letter, inner: Letter) -> Letter:
    letter.texts, letter.htmls, letter.problems = inner.texts, inner.htmls, inner.problems
    return letter


def _own_words(letter: Letter) -> bool:
    return len("".join(letter.texts).strip()) > 400


def _views(letter: Letter) -> list[list[Line]]:
    """The text and the HTML view; the one with more to say first, the text on a tie."""
    plain = [line for text in letter.texts for line in plain_lines(text)]
    html = [line for part in letter.htmls for line in html_lines(part)]
    views = [v for v in (plain, html) if any(line.text.strip() for line in v)]
    if len(views) == 2 and len(joined(plain)) * 3 < len(joined(html)):
        views.reverse()
    return views


def _candidate(letter: Letter, country: str, views: list[list[Line]]) -> Candidate:
    name, sender = _author(letter)
    reply_name, reply_to = letter.address("Reply-To")
    found = Candidate(
        letter=letter,
        country=country,
        lines=views[0] if views else [],
        other=views[1] if len(views) > 1 else [],
        sender=sender,
        sender_name=name,
        reply_to=reply_to,
        reply_to_name=reply_name,
        subject=letter.subject,
        portal=portal_of(sender),
        feedback=read_feedback(letter.blobs, letter.problems),
        forms=[],
        is_forwarded=False,
    )
    return _read(found, views)


def _author(letter: Letter) -> tuple[str, str]:
    """Who sent it before a list or forwarding rule wrote its own address into From."""
    for header in ("X-Original-From", "X-Original-Sender"):
        if letter.address(header)[1]:
            return letter.address(header)
    return letter.address("From")


def _from_original(letter: Letter, country: str, original: Forwarded, others: list[Forwarded | None]) -> Candidate:
    views = [original.lines, *(o.lines for o in others if o is not None)]
    found = _candidate(letter, country, [])
    found.lines, found.other = views[0], views[1] if len(views) > 1 else []
    found.sender, found.sender_name = original.sender, original.sender_name
    found.reply_to, found.reply_to_name = original.reply_to, ""
    found.subject = original.subject or bare_subject(letter.subject)
    found.portal, found.is_forwarded = portal_of(original.sender), True
    return _read(found, views)


def _read(found: Candidate, views: list[list[Line]]) -> Candidate:
    """Read the forms of the views, and settle who wrote; addresses that are not the seeker's are taken out of them."""
    found.text = joined(found.lines)
    shown = ((roles.VIA.sub("", found.sender_name), found.sender), (found.reply_to_name, found.reply_to))
    people = [name for name, address in shown if name and roles.is_person(name, address)]
    found.forms = [data.read_data(joined(view)) or read_form(view, people) for view in views]
    passes_on = found.portal is not None or found.feedback is not None
    found.in_person = not passes_on and is_in_person(
        found.letter, found.lines, found.forms, found.sender, found.sender_name
    )
    found.roles = roles.roles_of(found.letter, found.sender, in_person=found.in_person)
    for form in found.forms:
        form.keep_addresses(found.roles.is_seekers)
    if not found.in_person:
        _read_told(found)
    return found


def _read_told(found: Candidate) -> None:
    """What sentences say of the person. A colleague's note is no message of the person whom it tells of."""
    if mentions.another_in(found.text):
        for form in found.forms:
            form.forget_unlabelled_message()
    found.told = list(mentions.in_sentences([found.subject, *found.own_lines], found.roles))
