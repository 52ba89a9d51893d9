"""Lines that belong together below a label: which they are, and what they say as a card."""

from neuroconcepts.intake.forms.cards import card_values, object_values
from neuroconcepts.intake.forms.items import Item, Party, party_of
from neuroconcepts.intake.forms.labels import Meaning, stands_alone
from neuroconcepts.intake.forms.letters import RULE
from neuroconcepts.intake.forms.sheet import Sheet
from neuroconcepts.intake.forms.structure import holder, within

HEADS_CARD = frozenset({"contact", "sender", "party", "name", "agency", "object", "address"})
"""Fields whose label may stand over a card."""
_OF_ONE_VALUE = frozenset({"first_name", "last_name", "name", "salutation", "message"})
_MAX = 14


def block_below(sheet: Sheet, at: int, follows: int) -> list[int]:
    """The lines that belong together with the first one below a label."""
    outer = holder(sheet.lines[at], sheet.lines[follows])
    block = [follows]
    for i in range(follows + 1, min(follows + _MAX, len(sheet.lines))):
        line = sheet.lines[i]
        if not line.text.strip():
            if line.path:
                continue
            break
        inside = within(line, outer) if outer else line.path == sheet.lines[follows].path
        if not inside or RULE.match(line.text) or line.look in sheet.looks:
            break
        block.append(i)
    return block


def heads_block(sheet: Sheet, at: int, follows: int) -> bool:
    """Whether a line heads several, rather than labelling the one below it."""
    return len(block_below(sheet, at, follows)) > 1 or sheet.splits[follows] is not None


def has_labels(sheet: Sheet, block: list[int]) -> bool:
    """Whether the lines of a block are labelled themselves, so that they are no card."""
    splits = (sheet.splits[i] for i in block)
    known = [s for s in splits if s is not None and s.meaning is not None and s.shape != "value"]
    if any(not s.value or s.field in _OF_ONE_VALUE for s in known) or 2 * len(known) >= len(block):
        return True
    alone = [i for i in block if is_alone(sheet, i)]
    return 2 * len(alone) >= max(4, len(block) - 1) or any(sheet.lines[i].look in sheet.looks for i in alone)


def is_alone(sheet: Sheet, at: int) -> bool:
    """Whether a line is a label that is understood to the last word."""
    return stands_alone(sheet.text(at).rstrip(":")) is not None


def read_card(sheet: Sheet, label: str, meaning: Meaning, at: int, block: list[int]) -> None:
    """Read the lines of a card by their shape; those with a label of their own are read as such."""
    party = party_of(meaning.concepts, meaning.field)
    texts = [_unlabelled(sheet, i, party) for i in block]
    if party is Party.OBJECT:
        for name, value in object_values(texts):
            sheet.form.add(Item(label, name, value, at, block[-1], "card", party))
        return
    for name, value, number in card_values(texts):
        sheet.form.add(Item(label, name, value, block[number], block[number], "card", party))


def _unlabelled(sheet: Sheet, at: int, party: Party) -> str:
    """A card's line, empty when its label was read."""
    split = sheet.splits[at]
    if split is None or split.meaning is None or split.shape == "dash":
        return sheet.text(at)
    sheet.form.add(Item(split.label, split.field, split.value, at, at, split.shape, party))
    return ""
