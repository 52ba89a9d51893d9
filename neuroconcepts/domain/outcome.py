"""How a lead ended."""

from enum import StrEnum


class Outcome(StrEnum):
    """The stage a lead had stays visible beside its outcome."""

    VIEWED = "viewed"
    NOT_INTERESTED = "not_interested"
    UNREACHABLE = "unreachable"
    PROPERTY_GONE = "property_gone"
    SPAM = "spam"
    MERGED = "merged"
    ERASED = "erased"
