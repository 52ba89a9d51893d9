"""What the times of a clause are for, as far as it says so itself."""

from neuroconcepts.assistant.reading.acts import Act
from neuroconcepts.assistant.reading.goings_on import speaks_of_goings_on
from neuroconcepts.assistant.reading.own_day import only_tells_days_off
from neuroconcepts.assistant.reading.said import OTHER_WISHES, WISHES, Said
from neuroconcepts.domain.times import Use


def role_of(said: Said) -> Use:
    """What the times of a clause are for; a viewing, when nothing says otherwise."""
    role = _without_wish(said) or _prevented(said) or _for_something_else(said)
    if role is not None:
        return role
    denies = said.denies and Act.OFF_WORK not in said.acts
    return Use.REFUSED if denies and not (said.clause.asks and said.clause.is_last) else Use.WISHED


def _without_wish(said: Said) -> Use | None:
    """What is no wish whatever else the clause says: a goodbye, a viewing called off, a condition, what goes on in the house."""
    if said.is_goodbye:
        return Use.PARTING
    if Act.CALLS_OFF in said.acts and Act.MOVES not in said.acts:
        return Use.ASIDE
    if Act.SUPPOSES in said.acts and not said.acts & WISHES and not said.replaces:
        return Use.MENTIONED  # but "wenn es statt 9 halb zehn sein darf" is a wish
    return Use.ASIDE if speaks_of_goings_on(said) else None


def _prevented(said: Said) -> Use | None:
    """`Da ich in Linz arbeite` without a time only gives a reason."""
    if not said.is_prevented:
        return None
    return Use.ASIDE if said.clause.depends and not said.timed else Use.REFUSED


def _for_something_else(said: Said) -> Use | None:
    """What happens then instead: an answer, a call, a move; "ich sage Ihnen morgen, ob Donnerstag klappt"."""
    if Act.DEFERS in said.acts and ("wonder" in said.fields or not said.acts & WISHES):
        return Use.ASIDE
    other = said.acts & OTHER_WISHES
    if not other or Act.WANTS_VIEWING in said.acts or only_tells_days_off(said) or said.moves_the_appointment:
        return None
    return Use.MENTIONED if other == {Act.MENTIONS} else Use.ASIDE
