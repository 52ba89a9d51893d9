"""Questions that mean as a whole what their words alone do not say: `Was zahle ich insgesamt im Monat?` asks for the total rent."""

import re
from collections.abc import Callable
from typing import Final

from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.asked import Asked
from neuroconcepts.assistant.answers.ontology.measure import Measure
from neuroconcepts.assistant.answers.paraphrase import Meant, Wording, either
from neuroconcepts.assistant.answers.paraphrases_moving import MOVING
from neuroconcepts.assistant.answers.question_parts import Part


def meant_as_a_whole(part: Part, asked: set[Asked], topics: tuple[Mention, ...]) -> Meant | None:
    """What the part asks for; None where its words say it."""
    wording = Wording(part, frozenset(asked), topics)
    return next((meant for paraphrase in _PARAPHRASES if (meant := paraphrase(wording))), None)


_IN_ALL: Final = re.compile(
    r"\b(?:insgesamt|gesamt\w*|brutto|alles|total\w*|in all|altogether|overall|gross|tout|brut|complessiv\w*|tutto|lordo)\b"
)
_MONTHLY: Final = re.compile(r"\b(?:mona(?:t|te|ts|tlich\w*)|mtl|month\w*|mois|mensuel\w*|mese|mensil\w*)\b")


def _total(said: Wording) -> Meant | None:
    """Everything paid a month for the property itself."""
    sums = bool(_IN_ALL.search(said.text) and _MONTHLY.search(said.text))
    others = said.named - {"gross", "pay", "cash", "rent"}
    whole = sums and not others and not said.part.unknown and said.wants_sum
    return ({Asked.PRICE}, (either("total_rent", "running_costs"),)) if whole else None


_DONE: Final = re.compile(r"\b(?:gemacht|getan|passiert|geschehen|verbessert|done|happened|fait|fatto)\b")


def _what_was_done(said: Wording) -> Meant | None:
    """`Was wurde 2021 gemacht?`: nothing but a year and a deed."""
    dated = any(q.measure is Measure.YEAR for q in said.part.figures)
    bare = dated and not said.topics and not said.part.unknown
    return ({Asked.WHAT}, (either("renew"),)) if bare and Asked.WHAT in said.asked and _DONE.search(said.text) else None


_SOME: Final = re.compile(
    r"\b(?:haelfte|halbe\w*|half|moitie|meta|nur|bloss|lediglich|einzeln\w*|ein(?:en|e)? teil|only|just|single|individual\w*|seulement|uniquement|soltanto|solo|singol\w*)\b"
)
_TAKEN: Final = re.compile(
    r"\b(?:an)?(?:mieten|gemietet|nehmen|rent|lease|take|louer|prendre|affittare|prendere|kaufen|buy|acheter|comprare)\b"
)
_SPACES: Final = frozenset(
    {"rooms", "office", "floor_area_word", "space", "storey", "living_units", "only", "shop", "hall"}
)
_HALVES: Final = frozenset({"half", "extend_under"})


def _a_part(said: Wording) -> Meant | None:
    """`Können wir auch nur drei der Räume mieten?`"""
    spaces = bool(said.topics) and all(frozenset(m.names) <= _SPACES | _HALVES for m in said.topics)
    some = spaces and Asked.MAY in said.asked and _SOME.search(said.text) and _TAKEN.search(said.text)
    return ({Asked.MAY}, (either("divisible"),)) if some else None


def _reserves_of_all(said: Wording) -> Meant | None:
    """`Wie viel Rücklage hat die Gemeinschaft?`: what they have saved, not what is paid in."""
    theirs = said.named == {"reserve", "owners_association"} and said.wants_sum and not _MONTHLY.search(said.text)
    return (set(said.asked), (either("reserve_balance"),)) if theirs else None


_FOR_HOW_LONG: Final = re.compile(
    r"\b(?:auf|fuer) wie lang|\bfor how long\b|\bpour combien de temps\b|\bper quanto tempo\b"
)


def _term_of_lease(said: Wording) -> Meant | None:
    """`Auf wie lange wird vermietet?`"""
    term = said.named == {"let"} and _FOR_HOW_LONG.search(said.text)
    return ({Asked.DURATION}, (either("lease", "fixed_term", "minimum_term", "maximum_term"),)) if term else None


_RENTED: Final = re.compile(
    r"\b(?:ge)?miet(?:en|et)\b|\bbleiben\b|\brent\b|\bstay\b|\blouer\b|\brester\b|\baffittare\b|\brestare\b"
)


def _term_of_it(said: Wording) -> Meant | None:
    """`Wie lange kann ich das Zimmer mieten?`"""
    own = (
        (said.part.of_self or "remain" in said.named)
        and not said.named - {"rent", "remain", "allowed"}
        and not said.part.unknown
    )
    asks = own and Asked.DURATION in said.asked and _RENTED.search(said.text)
    return ({Asked.DURATION}, (either("lease", "fixed_term", "minimum_term", "maximum_term"),)) if asks else None


def _end_of_lease(said: Wording) -> Meant | None:
    """`Bis wann läuft der Mietvertrag?`: till when it is let."""
    end = said.named == {"lease"} and Asked.UNTIL in said.asked and not said.part.unknown
    return (set(said.asked), (either("lease", "fixed_term", "let"),)) if end else None


def _let_since(said: Wording) -> Meant | None:
    """`Since when has it been rented?` does not ask whether it is on offer."""
    since = said.named == {"on_offer"} and Asked.SINCE in said.asked
    return (set(said.asked), (either("let"),)) if since else None


_PAYS: Final = re.compile(r"\b(?:be)?zahl(?:t|en)\b|\bpays?\b|\bpaie\b|\bpaga\b")


def _paid_by_tenant(said: Wording) -> Meant | None:
    """`Was zahlt der Mieter?`"""
    paid = said.named - {"pay"} == {"tenant"} and said.wants_sum and not said.part.unknown
    return ({Asked.PRICE}, (either("net_rent"),)) if paid and _PAYS.search(said.text) else None


_MODAL: Final = re.compile(r"\b(?:darf|duerfen|kann|koennen|can|may|peuvent|peut|possono|puo)\b")


def _how_many_may(said: Wording) -> Meant | None:
    """`Wie viele Leute dürfen da wohnen?` asks not who does."""
    may = said.named - {"allowed"} == {"live", "persons"} and Asked.COUNT in said.asked and _MODAL.search(said.text)
    return ({Asked.COUNT}, (either("persons"),)) if may else None


_VEHICLES: Final = frozenset({"car", "camper", "truck"})
_HOW_MANY: Final = frozenset({Asked.COUNT, Asked.PRICE, Asked.DURATION})


def _vehicle_fits(said: Wording) -> Meant | None:
    """`Passt mein Bus mit 2,20 m hinein?`: how high the way in is tells it."""
    fits = "fit" in said.named and said.named & _VEHICLES and said.named <= _VEHICLES | {"fit", "allowed"}
    return ({Asked.HEIGHT}, (either("drive_in_height"),)) if fits and not said.asked & _HOW_MANY else None


_LEFT_BEHIND: Final = frozenset({"kitchen", "fitted_kitchen", "furniture", "inventory", "pay"})
DEMANDED: Final = re.compile(
    r"\b(?:verlang\w*|will|wollen|fordert|haben moecht\w*|asks?|wants?|demande|chiede|vuole)\b"
)


def _paid_to_previous(said: Wording) -> Meant | None:
    """`Was verlangt der Vormieter für die Küche?`"""
    demanded = Asked.MUST in said.asked or (said.wants_sum and DEMANDED.search(said.text))
    his = said.named - _LEFT_BEHIND == {"previous_tenant"} and demanded
    return (set(said.asked), (either("takeover"),)) if his else None


def _is_let(said: Wording) -> Meant | None:
    """`Ist noch ein Mieter drin?`"""
    lives = said.named == {"live"} and said.part.of_self and _ANYBODY.search(said.text)
    bare = (lives or said.named == {"tenant"}) and said.part.verb_first and not said.asked and not said.part.unknown
    return (set(said.asked), (either("let", "vacant"),)) if bare else None


_ANYBODY: Final = re.compile(r"\b(?:jemand|wer|leute|anyone|anybody|someone|somebody|quelqu'un|qualcuno)\b")


_BUILT_OVER: Final = re.compile(
    r"\b(?:ver|be|ueber)bau(?:en|t)\b|\bbuil[dt] (?:on|over)\b|\bconstruire\b|\bedificare\b"
)


def _density(said: Wording) -> Meant | None:
    """`Wie viel vom Grundstück darf man bebauen?`"""
    share = said.asked & {Asked.PART, Asked.AMOUNT, Asked.PERCENT} and said.named <= {"build", "plot"}
    return ({Asked.PERCENT}, (either("density"),)) if share and _BUILT_OVER.search(said.text) else None


_PARAPHRASES: Final[tuple[Callable[[Wording], Meant | None], ...]] = (
    _total,
    _what_was_done,
    _a_part,
    _reserves_of_all,
    _term_of_lease,
    _term_of_it,
    _end_of_lease,
    _let_since,
    _paid_by_tenant,
    _how_many_may,
    _vehicle_fits,
    _paid_to_previous,
    _is_let,
    _density,
    *MOVING,
)
