"""The ladder made visible: what each step found in a mail, where, and why it was sorted as it was."""

from collections.abc import Iterable, Iterator
from email.message import Message

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from neuroconcepts.intake.candidate import Candidate, candidate_of
from neuroconcepts.intake.decision import Decision, decide
from neuroconcepts.intake.forms.items import Form
from neuroconcepts.intake.lines import Line
from neuroconcepts.intake.mime import Letter, decoded, open_letter, str_of
from neuroconcepts.intake.reading import enquiry_json

_WIDTH = 90  # characters of a value that are shown
_MAX_ITEMS = 200
_MAX_PARTS = 60


def explain(raw: bytes, country: str = "DE") -> RenderableType:
    """The reading of a mail, step by step, for a terminal; it fails where the reader would fail."""
    letter = open_letter(raw)
    parts = _parts(letter)  # before a forwarded original takes the letter's place
    mail = candidate_of(letter, country)
    decision = decide(mail)
    views = [mail.lines, mail.other]
    forms = [part for form, view in zip(mail.forms, views, strict=False) for part in _form(form, view)]
    return Group(parts, _who(mail), *_xml(mail), *forms, *_told(mail), _sorted(decision), *_fields(decision))


# ── The steps ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _parts(letter: Letter) -> RenderableType:
    """The MIME structure, and what had to be repaired."""
    tree = Tree(_part(letter.message))
    _grow(tree, letter.message, [0])
    problems = [Text(f"! {problem}", style="yellow") for problem in letter.problems]
    return Group(Text("MIME", style="bold"), tree, *problems)


def _grow(tree: Tree, part: Message, count: list[int]) -> None:
    for child in part.get_payload() if part.is_multipart() else ():
        count[0] += 1
        if count[0] <= _MAX_PARTS and isinstance(child, Message):
            _grow(tree.add(_part(child)), child, count)


def _part(part: Message) -> Text:
    name = decoded(str_of(part.get_filename() or ""))
    facts = (part.get_content_charset(), part.get("Content-Transfer-Encoding"), name and _cut(name))
    return Text(" · ".join([part.get_content_type(), *(str(fact) for fact in facts if fact)]))


def _who(mail: Candidate) -> Table:
    rows = [
        ("From", f"{mail.sender_name} <{mail.sender}>"),
        ("Reply-To", mail.reply_to),
        ("Subject", mail.subject),
        ("portal", mail.portal.name if mail.portal else ""),
        ("forwarded", "yes: the original is read" if mail.is_forwarded else ""),
        ("written by", "the sender himself" if mail.in_person else "another: the sender passes it on"),
    ]
    return _table("Sender", ("", ""), (row for row in rows if row[1]))


def _xml(mail: Candidate) -> Iterator[Table]:
    if mail.feedback is not None:
        listings = [("listing", f"{' '.join(x.refs)} {x.title} {x.address}".strip()) for x in mail.feedback.listings]
        values = [(name, value) for name, found in mail.feedback.values.items() for value in found]
        yield _table("XML enquiry", ("field", "value"), [*listings, *values, ("message", mail.feedback.message)])


def _form(form: Form, view: list[Line]) -> Iterator[RenderableType]:
    """One view: its items with label, field, value and line, and where the message stands."""
    kind = "data" if form.is_data else "HTML" if any(line.path for line in view) else "text"
    rows = (
        (str(item.at + 1), item.shape, item.party.value, item.label, item.field or "not understood", item.value)
        for item in form.items[:_MAX_ITEMS]
    )
    yield _table(f"Items of the {kind} view", ("line", "shape", "about", "label", "field", "value"), rows)
    if form.message is not None:
        start, stop = form.span
        how = "announced by its label" if form.labelled else "found by its words"
        place = f", lines {start + 1} to {stop}" if stop > start else ""
        yield Text(f"Message {how}{place}: {_cut(form.message)}", style="green")


def _told(mail: Candidate) -> Iterator[Table]:
    rows = [(name, value) for found in mail.told for name, values in found.items() for value in values]
    if rows:
        yield _table("Sentences of the notification", ("field", "value"), rows)


def _sorted(decision: Decision) -> Table:
    category = decision.category.value if decision.category else ""
    rows = [
        ("kind", decision.kind.value),
        ("because", decision.reason),
        ("step", decision.step),
        ("category", category),
    ]
    return _table("Sorted", ("", ""), (row for row in rows if row[1]))


def _fields(decision: Decision) -> Iterator[Table]:
    if decision.enquiry is None:
        return
    sources = dict(decision.enquiry.sources)
    rows = [
        (name, str(value), sources.get(_KEPT_AS.get(name, name), ""))
        for name, value in enquiry_json(decision.enquiry).items()
        if value not in (None, [], "")
    ]
    yield _table("Enquiry", ("field", "value", "source"), rows)


_KEPT_AS = {"phone_e164": "phone"}
"""Fields whose source is kept under another name."""

# ── Tables ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _table(title: str, head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Table:
    table = Table(title=title, title_justify="left", title_style="bold", show_header=any(head))
    for name in head:
        table.add_column(name, overflow="fold")
    for row in rows:
        table.add_row(*(Text(_cut(cell)) for cell in row))
    return table


def _cut(text: str) -> str:
    """One line of printable characters: a mail may not move the terminal's cursor."""
    flat = "".join(c if c.isprintable() else " " for c in text.replace("\n", " ⏎ "))
    return flat if len(flat) <= _WIDTH else f"{flat[: _WIDTH - 1]}…"
