"""Sets of names or folded words, written as one line of text."""


def word_set(listed: str) -> frozenset[str]:
    """The words of a text, parted by blanks: `word_set("in im am")`."""
    return frozenset(listed.split())
