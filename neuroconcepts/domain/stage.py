"""How far a lead has come."""

from enum import StrEnum


class Stage(StrEnum):
    NEW = "NEW"
    CONTACTED = "CONTACTED"
    CONVERSATION = "CONVERSATION"
    BOOKED = "BOOKED"


def further(one: Stage, other: Stage) -> Stage:
    """The one of two stages that is further on the way."""
    order = list(Stage)
    return max(one, other, key=order.index)
