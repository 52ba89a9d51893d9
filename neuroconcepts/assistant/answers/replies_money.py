"""What it costs: rent, price, charges, deposit, commission, income. Sums are made of amounts that the export states."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from neuroconcepts.assistant.answers import replies_parking
from neuroconcepts.assistant.answers.replies_tax import taxed_rent
from neuroconcepts.assistant.answers.statements import Amount, Phrase, Reader, Statement, Terms, part_of, saying
from neuroconcepts.domain.property import Deal, Fact, Property

TOTAL_RENT: Final = ("gesamtmietebrutto", "warmmiete", "pauschalmiete")
NET_RENT: Final = ("kaltmiete", "nettokaltmiete", "hauptmietzinsnetto")
HEATING_COSTS: Final = ("heizkosten", "heizkostennetto")


def rent(about: Property) -> Statement | None:
    """The rent in all its stated parts: who asks for the rent wants to know what is due."""
    if about.deal is Deal.SALE:
        return None
    parts = [
        ("part_net", about.fact(*NET_RENT)),
        ("part_costs", about.fact("nebenkosten")),
        ("part_net_costs", None if about.fact("nebenkosten") else about.fact("betriebskostennetto")),
        ("part_heating", about.fact(*HEATING_COSTS)),
        ("part_total", about.fact(*TOTAL_RENT)),
    ]
    stated = [(name, fact) for name, fact in parts if fact and fact.number is not None]
    if len(stated) < 2:
        return total_rent(about) or net_rent(about)
    items = tuple(Phrase(name, (part_of(fact),)) for name, fact in stated)
    return Statement("rent_parts", (items,), tuple(fact.source for _, fact in stated))


def net_rent(about: Property) -> Statement | None:
    fact = about.fact(*NET_RENT)
    return saying("rent_net", fact) if fact and about.deal is not Deal.SALE else None


def total_rent(about: Property) -> Statement | None:
    """The stated total, else the sum of the stated parts where the export says that none is missing, or which."""
    if about.deal is Deal.SALE:
        return None
    if flat_rate := about.fact("pauschalmiete"):
        return saying("rent_flat_rate", flat_rate)
    fact = about.fact(*TOTAL_RENT)
    return saying("rent_total", fact) if fact else _sum(about) or taxed_rent(about)


def gross_cold_rent(about: Property) -> Statement | None:
    """Rent with charges but without heating; the sum of both where heating is known to be apart."""
    heated = about.fact("heizkosten_enthalten")
    apart = heated is not None and heated.yes is False
    return _sum_of("rent_sum_without_heating", about.fact(*NET_RENT), about.fact("nebenkosten")) if apart else None


def _sum(about: Property) -> Statement | None:
    """The stated parts; none where the rent alone bears a tax, for then they are not what is paid."""
    net, costs, heating = about.fact(*NET_RENT), about.fact("nebenkosten"), about.fact(*HEATING_COSTS)
    heated, tax = about.fact("heizkosten_enthalten"), about.fact("hauptmietzinsnetto@hauptmietzinsust")
    if tax and tax.number:
        return None
    if (vat := about.fact("zzg_mehrwertsteuer")) and vat.yes:
        return None if heating else _sum_of("rent_sum_before_tax", net, costs)
    if heating and not (heated and heated.yes):
        return _sum_of("rent_sum_with_heating", net, costs, heating)
    apart = heated is not None and heated.yes is False
    return _sum_of("rent_sum_without_heating" if apart else "rent_sum", net, costs)


def _sum_of(phrase: str, *facts: Fact | None) -> Statement | None:
    stated = [f for f in facts if f and f.number is not None]
    if len(stated) < len(facts) or len({f.unit for f in stated}) != 1:
        return None
    total = Amount(sum((f.number for f in stated if f.number is not None), Decimal(0)), stated[0].unit)
    return Statement(phrase, (*(part_of(f) for f in stated), total), tuple(f.source for f in stated))


def price(about: Property) -> Statement | None:
    """The purchase price, or that it is told on request."""
    if about.deal is Deal.RENT:
        return None
    if fact := about.fact("kaufpreis", "kaufpreisbrutto", "kaufpreisnetto"):
        return saying("price", fact)
    if (guide := about.fact("richtpreis")) and guide.number:
        return saying("guide_price", guide)
    asked = about.fact("kaufpreis@auf_anfrage")
    return Statement("price_on_request", (), (asked.source,)) if asked and asked.yes else None


def cost(about: Property) -> Statement | None:
    """What it costs: the price of what is sold, the rent of what is let."""
    return price(about) if about.deal is Deal.SALE else rent(about)


def operating_costs(about: Property) -> Statement | None:
    """Nebenkosten as stated; net Betriebskosten with their tax, where that is stated."""
    if about.deal is Deal.SALE and (owners := about.fact("hausgeld")):
        return saying("hausgeld", owners)
    if fact := about.fact("nebenkosten"):
        heated = about.fact("heizkosten_enthalten")
        phrase = {None: "costs", True: "costs_with_heating", False: "costs_without_heating"}[
            heated.yes if heated else None
        ]
        return saying(phrase, fact)
    net, tax = about.fact("betriebskostennetto"), about.fact("betriebskostennetto@betriebskostenust")
    if net and tax and net.number is not None and tax.number is not None:
        gross = Amount(net.number + tax.number, net.unit)
        return Statement("costs_net_and_gross", (part_of(net), part_of(tax), gross), (net.source, tax.source))
    return saying("costs_net", net) if net else None


def heating_costs(about: Property) -> Statement | None:
    """Only a stated amount, or that they are in the Nebenkosten: those alone say nothing about heating."""
    fact = about.fact(*HEATING_COSTS)
    within, costs = about.fact("heizkosten_enthalten"), about.fact("nebenkosten")
    if fact or not (within and within.yes and costs):
        return _monthly("part_heating", fact)
    return Statement("heating_costs_within", (part_of(costs),), (within.source, costs.source))


def _monthly(item: str, fact: Fact | None) -> Statement | None:
    return Statement("rent_parts", ((Phrase(item, (part_of(fact),)),),), (fact.source,)) if fact else None


def heating_included(about: Property) -> Statement | None:
    within = about.fact("heizkosten_enthalten")
    if within is None or within.yes is None:
        apart = about.fact(*HEATING_COSTS)
        return saying("heating_apart", apart) if apart and apart.number and about.deal is not Deal.SALE else None
    return Statement("heating_within_yes" if within.yes else "heating_within_no", (), (within.source,))


def running_costs(about: Property) -> Statement | None:
    """What is paid every month: the whole rent of what is let; the Hausgeld or charges of what is bought."""
    if about.deal is not Deal.SALE:
        return rent(about)
    fact = about.fact("hausgeld")
    return saying("running_costs_of_owner", fact) if fact else operating_costs(about)


def deposit(about: Property) -> Statement | None:
    """The amount, the wording, or both."""
    amount, wording = about.fact("kaution"), about.fact("kaution_text")
    if amount and amount.number is not None:
        return saying("deposit_both", amount, wording) if wording and wording.words else _is("deposit", amount)
    return saying("deposit_words", wording) if wording and wording.words else None


def _is(label: str, fact: Fact) -> Statement:
    from neuroconcepts.assistant.answers.statements import Label

    return Statement("is", (Label(label), part_of(fact)), (fact.source,))


def deposit_terms(about: Property) -> Statement | None:
    return deposit(about) if about.fact("kaution_text") else None


def commission(about: Property) -> Statement | None:
    """What the buyer or tenant pays (aussen_courtage, or an amount), or that he pays none."""
    outer, due = about.fact("aussen_courtage"), about.fact("provisionspflichtig")
    if outer and outer.words:
        return saying("commission", outer)
    if (fee := about.fact("provisionbrutto", "provisionnetto")) and fee.number:
        return Statement("commission", (part_of(fee),), (fee.source,))
    free = about.fact("provisionsfrei")
    if due and due.yes is False:
        return Statement("commission_none", (), (due.source,))
    if free and free.yes:
        return Statement("commission_none", (), (free.source,))
    hint = about.fact("courtage_hinweis")
    return saying("commission", hint) if hint and hint.words else None


def _income(phrase: str, key: str) -> Reader:
    """An income with its period: without it the figure could be a month's or a year's."""

    def read(about: Property) -> Statement | None:
        fact, period = about.fact(key), about.fact(f"{key}@periode")
        if fact is None or period is None or not period.words:
            return None
        return Statement(
            phrase, (part_of(fact), Terms((f"periode.{period.words.upper()}",))), (fact.source, period.source)
        )

    return read


READERS: Final[Mapping[str, Reader]] = {
    "rent": rent,
    "net_rent": net_rent,
    "total_rent": total_rent,
    "gross_cold_rent": gross_cold_rent,
    "operating_costs": operating_costs,
    "heating_costs": heating_costs,
    "running_costs": running_costs,
    "price": price,
    "deposit": deposit,
    "deposit_terms": deposit_terms,
    "commission": commission,
    "rental_income": _income("rental_income", "mieteinnahmen_ist"),
    "target_rent": _income("target_rent", "mieteinnahmen_soll"),
    "parking_price": replies_parking.parking_price,
}
