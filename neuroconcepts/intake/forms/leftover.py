"""What no label announced: the message, contact data in lines without labels and in links, a name."""

from collections.abc import Iterator
from itertools import islice
from urllib.parse import unquote

from neuroconcepts.intake.folding import folded
from neuroconcepts.intake.forms.cards import card_values, is_contact
from neuroconcepts.intake.forms.items import PERSONAL, POSTAL, Item, Party
from neuroconcepts.intake.forms.kinds import is_name
from neuroconcepts.intake.forms.letters import is_letter, letter_of
from neuroconcepts.intake.forms.sheet import Sheet
from neuroconcepts.intake.forms.structure import filled
from neuroconcepts.intake.forms.unlabelled import find_letter
from neuroconcepts.intake.notices import machine

_FAR = 12  # lines
_MAX_GROUPS = 300
_CHANNELS = frozenset({"email", "phone", "mobile"})


def read_leftover(sheet: Sheet) -> None:
    """Read what is left when all labels are read."""
    if not sheet.form.labelled:
        _read_letter(sheet)
    _read_links(sheet)
    about = _Around(sheet)
    for group in islice(_groups(sheet, about), _MAX_GROUPS):
        _read_group(sheet, group, about)
    _name_by_address(sheet)


class _Around:
    """What was read, by line: whom it is about, and whether it is contact data."""

    def __init__(self, sheet: Sheet) -> None:
        self.parties: dict[int, Party] = {}
        self.contacts: set[int] = set()
        self.channels: set[int] = set()
        for item in sheet.form.items:
            if item.party is not Party.UNKNOWN:
                self.parties[item.last] = item.party
            if item.field in PERSONAL | POSTAL:
                self.contacts.update(range(item.at, item.last + 1))
            if item.field in _CHANNELS and item.value:
                self.channels.add(item.at)

    def party_near(self, at: int) -> Party:
        """Whom the last item shortly before a line is about."""
        return next((self.parties[i] for i in range(at - 1, at - 4, -1) if i in self.parties), Party.UNKNOWN)


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
    about = _Around(sheet)
    for i, line in enumerate(sheet.lines):
        if not line.links or not _outside(sheet, i) or machine(line.text):
            continue
        for link in line.links:
            kind, _, target = unquote(link.partition("?")[0]).partition(":")
            name = "phone" if kind.lower() == "tel" else "email"
            if target and target not in line.text and not sheet.form.first(name):
                sheet.form.add(Item("", name, target, i, i, "link", about.party_near(i)))


def _groups(sheet: Sheet, about: _Around) -> Iterator[list[int]]:
    """The loose lines outside the message, in groups that stand together."""
    group: list[int] = []
    for i in sheet.loose:
        if not _outside(sheet, i):
            continue
        if group and not _together(sheet, group[-1], i, about):
            yield group
            group = []
        group.append(i)
    if group:
        yield group


def _together(sheet: Sheet, one: int, other: int, about: _Around) -> bool:
    """Whether only labelled contact data stands between two lines, and in HTML one cell holds both."""
    if other - one > _FAR:
        return False
    between = list(filled(sheet.lines, one + 1, other))
    if not set(between) <= about.contacts:
        return False
    if not sheet.lines[one].path:
        return other == one + 1 + len(between)
    return sheet.cells.place.get(one) == sheet.cells.place.get(other)


def _read_group(sheet: Sheet, group: list[int], about: _Around) -> None:
    while len(group) > 1 and sheet.text(group[0]).endswith(":") and machine(sheet.text(group[0])):
        group = group[1:]  # `Neuer Eintrag:` over the lines of the card
    texts = [sheet.text(i) for i in group]
    party = about.party_near(group[0])
    touches = not about.channels.isdisjoint({group[0] - 1, group[-1] + 1})
    reaches = touches or is_contact(texts) or any(sheet.lines[i].links for i in group)
    if party in {Party.AGENCY, Party.OBJECT} or not reaches:
        return
    for name, value, number in card_values(texts):
        sheet.form.add(Item("", name, value, group[number], group[number], "card", party))


def _name_by_address(sheet: Sheet) -> None:
    """Without a stated name: a line that is one, and that the mail address is built from."""
    address = (sheet.form.first("email") or "").partition("@")[0].casefold()
    if not address or sheet.form.first("name") or sheet.form.first("last_name"):
        return
    for i in sheet.loose[:_MAX_GROUPS]:
        text = sheet.text(i)
        if is_name(text) and any(len(w) > 2 and folded(w) in address for w in text.split()):
            sheet.form.add(Item("", "name", text, i, i, "card", Party.SEEKER))
            return
