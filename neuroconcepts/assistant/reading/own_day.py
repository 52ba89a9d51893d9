"""What the writer tells of his own day: when he is free, must leave, is off work, or what he does then."""

from neuroconcepts.assistant.reading.acts import Act, acts
from neuroconcepts.assistant.reading.intent_cues import cues
from neuroconcepts.assistant.reading.said import WISHES, Said


def tells_when_free(said: Said) -> bool:
    """`Um fünf ist Feierabend`, `bis 17 Uhr arbeite ich`."""
    ends = "work_end" in said.fields
    return not said.denies and (ends or (Act.AWAY in said.acts and said.until))


def tells_when_to_leave(said: Said) -> bool:
    """`Ich müsste um 12 wieder weg sein`: when the writer must have gone from the viewing."""
    return said.houred and not said.denies and {"must", "gone"} <= said.fields


def limits_the_day(said: Said) -> bool:
    """Whether its time of day belongs to a day named before: "am 14., 11 Uhr bleibt", "muss aber bis 12 wieder weg sein"."""
    keeps = "stays" in said.fields and not said.denies
    return said.only_houred and (keeps or (said.until and tells_when_to_leave(said)))


def tells_of_that_day(said: Said) -> bool:
    """Whether the writer tells what he does at the time that is spoken of, and wishes nothing."""
    first, *rest = said.clause.said.split(" ")
    then = "on_that" in cues(first, said.language)  # "Da bin ich …", not "ich bin da"
    words = " ".join(rest) if then else said.clause.said
    fields, done = cues(words, said.language), acts(words, said.language)
    wishes = done & {*WISHES, Act.DEFERS, Act.CALLS_OFF, Act.MOVES} or {"did", "free", "fit"} & fields
    named = then or said.dated or "anchored" in said.kinds or "that_day" in fields
    return named and "self" in fields and not wishes and not said.clause.asks


def only_tells_days_off(said: Said) -> bool:
    """`I'm off work from the 9th to the 11th`: free days, while "off work at five" is when the writer is free."""
    return Act.OFF_WORK in said.acts and said.dated and not said.houred
