"""What follows from stated figures for a question, by the first way of reckoning that it asks for."""

from collections.abc import Callable
from typing import Final

from neuroconcepts.assistant.answers.ontology.asked import Asked
from neuroconcepts.assistant.answers.question_parts import understood
from neuroconcepts.assistant.answers.questions import Question
from neuroconcepts.assistant.answers.statements import Statement
from neuroconcepts.assistant.answers.sums.adding import added
from neuroconcepts.assistant.answers.sums.clause import Clause, clauses, spelled_out
from neuroconcepts.assistant.answers.sums.deposits import in_rents, instalment
from neuroconcepts.assistant.answers.sums.differences import difference, remainder
from neuroconcepts.assistant.answers.sums.land import buildable, rest_of_plot
from neuroconcepts.assistant.answers.sums.occupancy import let_units, units_in_all
from neuroconcepts.assistant.answers.sums.purchase import rated
from neuroconcepts.assistant.answers.sums.spreading import per_area, per_period
from neuroconcepts.assistant.answers.sums.steps import stepped
from neuroconcepts.assistant.answers.sums.taxes import with_tax
from neuroconcepts.assistant.answers.sums.totals import HELD_BACK
from neuroconcepts.domain.property import Property

Way = Callable[[Clause, Property], tuple[Statement, ...]]
_WAYS: Final[tuple[Way, ...]] = (
    instalment,
    difference,
    remainder,
    per_area,
    buildable,
    rest_of_plot,
    let_units,
    units_in_all,
    stepped,
    rated,
    in_rents,
    with_tax,
    per_period,
    added,
)
_OTHER_THAN_FIGURES: Final = frozenset(
    {Asked.WHO, Asked.WHERE, Asked.WHY, Asked.WHEN, Asked.NAME, Asked.PERCENT, Asked.UNTIL}
)


def following(question: Question, own: frozenset[str], about: Property) -> tuple[Statement, ...] | None:
    """The figures that the question asks for and that no field states; nothing where it asks for none of them, None where
    it asks for a sum that cannot be made.
    """
    if question.asked & _OTHER_THAN_FIGURES:
        return ()
    mine = [c for c in clauses(question.sentence or question.text) if question.text in c or c in question.text]
    if len(mine) != 1:
        return ()
    clause = Clause(understood(spelled_out(mine[0]), question.language, frozenset()), own)
    said = next((said for way in _WAYS if (said := way(clause, about))), ())
    return None if said == HELD_BACK else said
