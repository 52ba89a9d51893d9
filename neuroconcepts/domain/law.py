"""What the law asks of messages that a machine writes for an agent, per country, as far as a rule can hold it.

Orientation, not advice: an agency decides with its lawyer, and may always be stricter. What was told to a seeker is kept as
evidence, with its wording and time.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType

from neuroconcepts.domain.commission import is_asked_for
from neuroconcepts.domain.lead import Settings
from neuroconcepts.domain.property import Deal, Property


class Rule(StrEnum):
    """What a message has to tell, or may be sent only after something was told."""

    AI_DISCLOSURE = "ai_disclosure"
    """That an AI writes, and how to reach a person: Regulation (EU) 2024/1689, Art. 50 (1) and (5)."""
    PRIVACY_NOTICE = "privacy_notice"
    """Where the data came from and what is done with it: GDPR Art. 13 and 14; CH: DSG Art. 19."""
    WITHDRAWAL = "withdrawal_instruction"
    """The right to withdraw from a broker's contract made at a distance: DE BGB § 312g, § 356; AT FAGG § 11."""
    FOLLOW_UP = "follow_up"
    """A message that nobody asked for stays rare and can be stopped: DE UWG § 7; AT TKG 2021 § 174; CH UWG Art. 3 (1) o."""


@dataclass(frozen=True, slots=True)
class Notice:
    """What a message tells because of a rule, in the words of that version; kept as evidence once it is sent."""

    rule: Rule
    version: str
    text: str


@dataclass(frozen=True, slots=True)
class Law:
    """One country's rules. `follow_ups` is how many messages may follow an enquiry that stays silent.

    `withdrawal` tells that an exposé which asks for a commission has to wait for the instruction; `income_after_viewing`
    that a tenant is asked about his means only when he wants the flat he has seen (DE: DSK, Orientierungshilfe zur
    Selbstauskunft von Mietinteressenten, 24 January 2024; elsewhere by the same sense of what is needed, GDPR Art. 5 (1) c).
    """

    country: str
    follow_ups: int
    withdrawal: bool
    income_after_viewing: bool = True


LAWS: Mapping[str, Law] = MappingProxyType(
    {
        "DE": Law("DE", follow_ups=2, withdrawal=True),
        "AT": Law("AT", follow_ups=2, withdrawal=True),
        "CH": Law("CH", follow_ups=3, withdrawal=False),
    }
)
"""A country that is none of these is treated as Germany, whose rules are the strictest."""


def law_of(country: str) -> Law:
    """The rules that an agency of this country (ISO 3166-1 alpha-2) is under."""
    return LAWS.get(country, LAWS["DE"])


def within(settings: Settings, law: Law) -> Settings:
    """The agency's settings, kept within the law: never more follow-ups than it bears."""
    return replace(settings, follow_up_after=settings.follow_up_after[: law.follow_ups])


def needs_withdrawal(law: Law, about: Property) -> bool:
    """Whether the exposé of this property has to wait: it asks whoever takes the property for a commission."""
    return law.withdrawal and is_asked_for(about)


class Gate(StrEnum):
    """Whether documents may go: at once, once the seeker confirmed what he was told, or only by a person's hand."""

    OPEN = "open"
    CONFIRM = "confirm"
    SHUT = "shut"


def gate(law: Law, about: Iterable[Property], *, can_tell: bool, confirmed: bool) -> Gate:
    """Whether the documents of these properties may go.

    `can_tell`: the agency has a withdrawal instruction; `confirmed`: the seeker was told it, and asked for the documents
    after that. That is his express wish to have the service begin before the period ends (DE BGB § 356 (4), § 357a (2);
    AT FAGG § 10), without which the agency would lose its commission if he withdrew.
    """
    if confirmed or not any(needs_withdrawal(law, each) for each in about):
        return Gate.OPEN
    return Gate.CONFIRM if can_tell else Gate.SHUT


def may_ask_income(law: Law, deal: Deal | None, *, has_viewed: bool) -> bool:
    """Whether a seeker may be asked about his means by now."""
    return has_viewed or not law.income_after_viewing or deal is Deal.SALE
