"""How a label and its value share a line: `Label: value`, `[Label] value`, `label = value`, dot leaders, tabs, pipes, bold labels.

What is a label by its shape only (a colon after a short text) is told too: it ends what stands before it.
"""

import re
from dataclasses import dataclass

from neuroconcepts.intake.forms.fitting import fitted
from neuroconcepts.intake.forms.kinds import MAIL, is_nothing, is_phone, is_sentence
from neuroconcepts.intake.forms.labels import MAX_LABEL, MAX_QUESTION, Meaning, meaning_of
from neuroconcepts.intake.lines import Line
from neuroconcepts.intake.notices import machine

# The colon of `Interessent:innen` separates nothing; one within a time or a web address does not either.
_COLON = re.compile(r"^(.{1,90}?)[\s.…_]{0,40}[:：](?!innen\b|in\b|//)\s*(.*)$")
_BRACKET = re.compile(r"^[\[{<]([^\[\]{}<>@]{2,60})[\]}>]\s*[:=]?\s*(.*)$")
_EQUALS = re.compile(r"^([^\W\d][\w .\-/\[\]]{0,48}?)\s*(?:=>|={1,2}|->|→|»|>>)\s*(.*)$")
_PIPE = re.compile(r"^\|?\s*([^|¦]{1,60}?)\s*[|¦]\s*([^|¦]*?)\s*[|¦]?$")
_GAP = re.compile(r"^(\S.{0,50}?)(?:\t+|[ \xa0]{2,}|\s?[.·…_]{3,}\s?:?)\s*(\S.*)$")
_DASH = re.compile(r"^(\S.{0,40}?)\s+[–—-]\s+(\S.*)$")
_QUESTION = re.compile(r"^(.{3,88}?\?)\s+(\S.*)$")
_ROOTED = re.compile(
    r"^(?:(?:[-*•·▪◦‣>–]|\d{1,2}[.)]|➤|►|✔)\s+|[\U0001F300-\U0001FAFF\u2600-\u27BF\u2B00-\u2BFF\uFE0F\u200D\u20E3]+\s*)+"
)
_EMPHASIS = re.compile(r"^\*{1,2}([^*]{1,80}?)\*{1,2}\s*:?|^__([^_]{1,80})__\s*:?")
_SYMBOL = re.compile(r"^[✉☎📞📧📱✆📲🖂\uFE0F\s]+")
_BAR = re.compile(r"^[|│┃¦](?!.*[|│┃¦])")
_SHORT_FIELDS = {
    "t": "phone", "tel": "phone", "p": "phone", "ph": "phone", "fon": "phone", "m": "mobile", "mob": "mobile", "h": "mobile",
    "hp": "mobile", "e": "email", "mail": "email", "f": "skip", "fx": "skip", "fax": "skip",
}  # fmt: skip
_SHORT = re.compile(r"^([a-z]{1,4})[.:]{0,2}\s+(?=[+\d(]|\S+@)", re.IGNORECASE)
_CHECKBOX = re.compile(r"^\s*[\[(]\s?([xX✓✔*]?)\s?[\])]\s*(\S.*)$|^\s*([☐☑☒✓✔✅■□])\s*(\S.*)$")
_LETTER = re.compile(r"[^\W\d_]")
_ACCEPT = {
    "colon": 0.5,
    "bracket": 0.5,
    "equals": 0.5,
    "pipe": 0.6,
    "lead": 0.75,
    "gap": 0.75,
    "question": 0.75,
    "dash": 1.0,
}
"""How much of a label must be understood, by the shape that it has."""
_SHAPES = (
    ("bracket", _BRACKET), ("colon", _COLON), ("pipe", _PIPE), ("equals", _EQUALS), ("question", _QUESTION), ("gap", _GAP),
    ("dash", _DASH),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Split:
    """A line taken apart: its label, what the label means (None: only its shape says that it is one), its value."""

    label: str
    meaning: Meaning | None
    value: str
    shape: str

    @property
    def field(self) -> str | None:
        return self.meaning.field if self.meaning else None


def split_of(line: Line) -> Split | None:
    """The label and the value of a line; None when it holds no label."""
    text = line.text.strip()
    if not text or checkbox(text) is not None:
        return None
    if _BAR.match(text):
        return None
    bare = _ROOTED.sub("", text)
    return _by_symbol(text) or _by_emphasis(line, bare) or _by_shape(bare) or _by_value(bare)


def checkbox(text: str) -> tuple[bool, str] | None:
    """Whether a line is a ticked (or empty) box, and what stands beside it."""
    m = _CHECKBOX.match(text)
    if m is None:
        return None
    return (bool(m[1]), m[2]) if m[2] else (m[3] not in "☐□", m[4])


def _by_emphasis(line: Line, bare: str) -> Split | None:
    """A label in bold (or otherwise set apart) before its value."""
    marked = _EMPHASIS.match(bare)
    if marked is not None:
        return _known(marked[1] or marked[2], bare[marked.end() :], "lead", 0.75)
    if (
        0 < line.lead < len(line.text)
        and line.text.strip() == line.text
        and (line.lead < 60 and not machine(line.text))
    ):
        label, value = line.text[: line.lead], line.text[line.lead :]
        if ":" not in label.rstrip(": "):
            accept = 0.5 if line.strong or label.rstrip().endswith(":") or value.lstrip().startswith(":") else 0.75
            return _known(label.rstrip(": "), value.lstrip(": "), "lead", accept)
    return None


def _known(label: str, value: str, shape: str, accept: float) -> Split | None:
    meaning = meaning_of(label.strip())
    if meaning is None or meaning.score < accept:
        return None
    return Split(label.strip(), meaning, value.strip(), shape)


def _by_shape(text: str) -> Split | None:
    text = text.lstrip("*")
    unknown: Split | None = None
    for shape, pattern in _SHAPES:
        m = pattern.match(text)
        if m is None:
            continue
        label, value = m[1].strip(), m[2].strip()
        if shape == "colon" and label[-1:].isdigit() and value[:1].isdigit():  # the colon of a time
            continue
        found = _known(label, value, shape, _ACCEPT[shape])
        if (
            found is not None
            and shape in {"dash", "question"}
            and not (shape == "dash" and _is_message_label(found))
            and (is_sentence(value) or not _fits(found.field, value))
        ):
            continue
        if found is not None and len(label) <= (MAX_QUESTION if "?" in label else MAX_LABEL):
            return found
        if unknown is None and shape in {"colon", "bracket", "equals", "pipe"} and _may_be_label(label):
            unknown = Split(label, None, value, shape)
    return unknown


def _is_message_label(found: Split) -> bool:
    """Whether a label is nothing but a word for messages."""
    return (
        found.field == "message"
        and len(found.label.split()) <= 2
        and found.meaning is not None
        and found.meaning.score == 1.0
    )


def _fits(field: str | None, value: str) -> bool:
    """Whether a value is of the kind that its label announces, where that kind has a shape of its own."""
    return field in {"email", "phone", "mobile", "contact", "name", "address", "place", "ref"} and bool(
        fitted(str(field), value)
    )


def _may_be_label(label: str) -> bool:
    return len(label) <= 45 and len(label.split()) <= 5 and _LETTER.search(label) is not None and "://" not in label


def _by_symbol(text: str) -> Split | None:
    """A pictogram for the label: `☎ 0664 …`."""
    rest = _SYMBOL.sub("", text)
    if rest == text or not (is_phone(rest) or MAIL.fullmatch(rest)):
        return None
    field = "email" if "@" in rest else "phone"
    return Split(text[: len(text) - len(rest)].strip(), Meaning(field, 1.0, frozenset()), rest, "value")


def _by_value(text: str) -> Split | None:
    """`Tel 06582 55501`, `Mail a@b.example`, `☎ 0664 …`: the value tells that the word before it is its label."""
    short = _SHORT.match(text)
    if short is not None and (field := _SHORT_FIELDS.get(short[1].casefold())):
        return Split(short[1], Meaning(field, 1.0, frozenset()), text[short.end() :].strip(), "value")
    words = text.split()
    for cut in range(1, min(5, len(words))):
        head, value = " ".join(words[:cut]), " ".join(words[cut:])
        if not (MAIL.fullmatch(value) or is_phone(value) or (cut < 4 and is_nothing(value))):
            continue
        found = _known(head, value, "value", 1.0)
        if found is not None and found.field in {"email", "phone", "mobile", "skip", "agency", "contact"}:
            return found
    return None


_PAIR = re.compile(r"(?:^|[,;|•·/]\s*|\s{2,}|\s[-–]\s|\.\s)([^\W\d_][\w .()/\-]{0,38}?)\s?[:=]\s*(?=\S)")
_PIECE = re.compile(r"\s*[|•·;]\s*|\s{2,}|\s[–—]\s")


def pairs(line: Line) -> list[Split]:
    """Several labelled values on one line, when at least two of its labels are known and the first starts the line."""
    bare = _ROOTED.sub("", line.text.strip())[:2000]
    marks = [(m, found) for m in _PAIR.finditer(bare) if (found := meaning_of(m[1].strip())) and found.score >= 0.75]
    if len(marks) < 2 or bare[: marks[0][0].start(1)].strip(" -*•|") or marks[0][1].field == "message":
        return _by_setting(line)
    out: list[Split] = []
    for i, (m, meaning) in enumerate(marks):
        is_last = i + 1 == len(marks) or meaning.field == "message"
        end = len(bare) if is_last else marks[i + 1][0].start()
        out.append(Split(m[1].strip(), meaning, bare[m.end() : end].strip(" ,;|•·-"), "pair"))
        if is_last:
            break
    return out


def _by_setting(line: Line) -> list[Split]:
    """`Quelle <b>immowelt.de</b> • Online-ID <b>2HQL85T</b>`: in each piece, the value is set apart from its label."""
    if len(line.marks) < 2 or len(line.text) > 600:
        return []
    out: list[Split] = []
    at = 0
    for end in [*(m.span() for m in _PIECE.finditer(line.text)), (len(line.text), len(line.text))]:
        mark = next((m for m in line.marks if at < m < end[0]), None)
        if mark is not None:
            found = _known(line.text[at:mark].strip(" :"), line.text[mark : end[0]].strip(" :"), "pair", 0.75)
            out += [found] if found is not None and found.value else []
        at = end[1]
    return out if len(out) >= 2 else []
