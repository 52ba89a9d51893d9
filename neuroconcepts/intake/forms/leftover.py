"""What no label announced: the message, contact data in lines without labels and in links, a name."""

from collections.abc import Iterator
from urllib.parse import unquote

from neuroconcepts.intake.forms.cards import card_values, is_contact
from neuroconcepts.intake.forms.concepts import folded
from neuroconcepts.intake.forms.items import PERSONAL, POSTAL, Item, Party
from neuroconcepts.intake.forms.kinds import is_name
from neuroconcepts.intake.forms.letters import is_letter, letter_of
from neuroconcepts.intake.forms.sheet import Sheet
from neuroconcepts.intake.forms.structure import filled
from neuroconcepts.intake.forms.unlabelled import find_letter
from neuroconcepts.intake.notices import machine

_CHANNELS = frozenset({"email", "phone", "mobile"})


def read_leftover(sheet: Sheet) -> None:
    """Read what is left when all labels are read."""
    if not sheet.form.labelled:
        _read_letter(sheet)
    _read_links(sheet)
    for group in _groups(sheet):
        _read_group(sheet, group)
    _name_by_address(sheet)


def _read_letter(sheet: Sheet) -> None:
    """The message, which may also stand under a label that nobody knows."""
    answers = {i for item in sheet.form.items if item.field is None for i in _value_lines(item)}
    sheet.loose = sorted({*sheet.loose, *answers})
    found = find_letter(sheet.page, set(sheet.loose), answers)
    if found is None:
        return
    text = letter_of([line.text for line in sheet.lines[found[0] : found[1]]])
    label = sheet.splits[found[0]]
    if label is not None and label.meaning is None and is_letter(label.value) and text.startswith(label.label):
        text = text[len(label.label) :].lstrip(" :=|")
    if sheet.form.message is None or is_letter(text):
        sheet.form.message, sheet.form.span = text, found


def _value_lines(item: Item) -> range:
    return range(item.at + (item.last > item.at), item.last + 1)


def _outside(sheet: Sheet, at: int) -> bool:
    """Whether a line is no part of the message."""
    start, stop = sheet.form.span
    return not start <= at < stop


# ── Contact data ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _read_links(sheet: Sheet) -> None:
    """Addresses and numbers that stand in links only: `E-Mail senden`, `Anrufen`."""
    for i, line in enumerate(sheet.lines):
        if not line.links or not _outside(sheet, i) or machine(line.text):
            continue
        for link in line.links:
            kind, _, target = unquote(link.partition("?")[0]).partition(":")
            name = "phone" if kind.lower() == "tel" else "email"
            if target and target not in line.text and not sheet.form.first(name):
                sheet.form.add(Item("", name, target, i, i, "link", _party_near(sheet, i)))


def _groups(sheet: Sheet) -> Iterator[list[int]]:
    """The loose lines outside the message, in groups that stand together."""
    group: list[int] = []
    for i in sheet.loose:
        if not _outside(sheet, i):
            continue
        if group and not _together(sheet, group[-1], i):
            yield group
            group = []
        group.append(i)
    if group:
        yield group


def _together(sheet: Sheet, one: int, other: int) -> bool:
    """Whether only labelled contact data stands between two lines, and in HTML one cell holds both."""
    between = list(filled(sheet.lines, one + 1, other))
    items = (item for item in sheet.form.items if item.field in PERSONAL | POSTAL)
    if not set(between) <= {i for item in items for i in range(item.at, item.last + 1)}:
        return False
    if not sheet.lines[one].path:
        return other == one + 1 + len(between)
    return sheet.cells.place.get(one) == sheet.cells.place.get(other)


def _read_group(sheet: Sheet, group: list[int]) -> None:
    texts = [sheet.text(i) for i in group]
    party = _party_near(sheet, group[0])
    reaches = is_contact(texts) or any(sheet.lines[i].links for i in group) or _touches_contact(sheet, group)
    if party in {Party.AGENCY, Party.OBJECT} or not reaches:
        return
    for name, value, number in card_values(texts):
        sheet.form.add(Item("", name, value, group[number], group[number], "card", party))


def _touches_contact(sheet: Sheet, group: list[int]) -> bool:
    """Whether a mail address or number under a label stands right above or below."""
    near = {group[0] - 1, group[-1] + 1}
    return any(item.field in _CHANNELS and item.at in near and item.value for item in sheet.form.items)


def _party_near(sheet: Sheet, at: int) -> Party:
    """Whom the last item shortly before a line is about."""
    near = (item for item in reversed(sheet.form.items) if item.at < at and at - item.last <= 3)
    return next((item.party for item in near if item.party is not Party.UNKNOWN), Party.UNKNOWN)


def _name_by_address(sheet: Sheet) -> None:
    """Without a stated name: a line that is one, and that the mail address is built from."""
    address = (sheet.form.first("email") or "").partition("@")[0].casefold()
    if not address or sheet.form.first("name") or sheet.form.first("last_name"):
        return
    for i in sheet.loose:
        text = sheet.text(i)
        if is_name(text) and any(len(w) > 2 and folded(w) in address for w in text.split()):
            sheet.form.add(Item("", "name", text, i, i, "card", Party.SEEKER))
            return
