"""The lines of a view while a form is read from them: what their labels look like, what was read, what is left."""

from collections import Counter

from neuroconcepts.intake.forms.extent import message_end
from neuroconcepts.intake.forms.items import ABOUT_OBJECT, PERSONAL, POSTAL, Form, Item
from neuroconcepts.intake.forms.kinds import is_nothing
from neuroconcepts.intake.forms.labels import stands_alone
from neuroconcepts.intake.forms.letters import is_letter, letter_of, unquoted
from neuroconcepts.intake.forms.shapes import Split, split_of
from neuroconcepts.intake.forms.structure import cells_of, next_filled
from neuroconcepts.intake.forms.weights import Known, Page
from neuroconcepts.intake.forms.whom import Whom
from neuroconcepts.intake.lines import Line
from neuroconcepts.intake.names import is_salutation

MESSAGES = frozenset({"message", "enquiry"})
MAX_MESSAGES = 20
_FAR = -99


class Sheet:
    """One view and its form. `people` are names that the mail's headers give; `loose` are lines without any label.

    `looks` and `shapes` are what this form's labels look like and how they share a line with their value: learnt from
    those that are understood, so that one nobody knows still ends the value before it.
    """

    def __init__(self, lines: list[Line], people: str = "") -> None:
        self.lines = lines
        self.people = people
        self.form = Form()
        self.cells = cells_of(lines)
        self.splits: list[Split | None] = [split_of(line) for line in lines]
        self.looks = _label_looks(lines)
        self.shapes = _label_shapes(self.splits)
        self.loose: list[int] = []
        self.whom = Whom()
        self.messages = 0
        self.company = _FAR  # where a heading for companies stands

    def blank(self, start: int, stop: int) -> None:
        """Leave out lines that are read already."""
        for i in range(start, stop):
            self.lines[i], self.splits[i] = Line("", self.lines[i].path), None

    def text(self, at: int) -> str:
        return self.lines[at].text.strip()

    def follows(self, at: int) -> int | None:
        """The next line with text below a line."""
        return next_filled(self.lines, at + 1)

    def is_known(self, at: int) -> bool:
        """Whether a line holds a label that is understood."""
        split = self.splits[at]
        return split is not None and split.meaning is not None

    @property
    def page(self) -> Page:
        """The lines with what is known of the form by now."""
        stated = " ".join(v for f in ("name", "first_name", "last_name") for v in self.form.values.get(f, []))
        names = frozenset(w.strip(".,").casefold() for w in f"{stated} {self.people}".split())
        return Page(self.lines, self.splits, Known(self.shapes, names))

    def add(self, label: str, name: str | None, value: str, at: int, last: int, shape: str) -> None:
        """Keep what a label states."""
        if name is None and is_salutation(value):
            name = "salutation"  # `Vous êtes : Monsieur`
        if name == "company" and not value:
            self.company = at
        elif name == "name" and at - self.company <= 2:
            name = "company"  # `Organization`, and below it `Name`
        place = self.cells.place.get(at)
        party = self.whom.of(self.lines[at], at, place[1] if place else -1, name)
        self.form.add(Item(label, name, value, at, last, shape, party))

    def add_option(self, label: str, name: str, value: str, at: int, shape: str) -> None:
        """A short word under a label for messages is a wish, and the message while there is no better one."""
        self.add(label, "wish", value, at, at, shape)
        if name == "message" and self.form.message is None and not is_nothing(value):
            self.form.message, self.form.span = unquoted(value), (at, at + 1)

    def message_end(self, label_at: int, start: int) -> int:
        """The first line after the message that starts at a line; a mail with many messages is no form."""
        self.messages += 1
        return message_end(self.page, label_at, start) if self.messages <= MAX_MESSAGES else start + 1

    def add_message(self, label: str, at: int, start: int, stop: int, shape: str, text: str | None = None) -> None:
        """Keep a message. The first letter counts; a later one only if the first was an option or a note."""
        text = letter_of([line.text for line in self.lines[start:stop]]) if text is None else text
        if is_nothing(text):
            return
        form = self.form
        form.items.append(Item(label, "message", text, at, stop - 1, shape))
        if form.message is None or not form.labelled or (is_letter(text) and not is_letter(form.message)):
            form.message, form.span, form.labelled = text, (start, stop), True


def _label_looks(lines: list[Line]) -> frozenset[str]:
    """How the lines are set that are labels above or beside their values."""
    found: Counter[str] = Counter()
    every = Counter(line.look for line in lines if line.look and line.text)
    for i, line in enumerate(lines):
        if line.look and (meaning := stands_alone(line.text)) and meaning.field != "party":
            below = next_filled(lines, i + 1)
            found[line.look] += below is not None and lines[below].look != line.look
    return frozenset(look for look, count in found.items() if count >= 2 and count * 2 >= every[look])


def _label_shapes(splits: list[Split | None]) -> frozenset[str]:
    """The shapes that this form's labels have."""
    found = Counter(s.shape for s in splits if s and s.field in PERSONAL | POSTAL | ABOUT_OBJECT)
    return frozenset(shape for shape, count in found.items() if count >= 2)
