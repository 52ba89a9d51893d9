"""What it costs: rent, price, charges, deposit, commission, income. Only stated amounts; a sum of our own might miss a part."""

from neuroconcepts.assistant.statements import Quantity, Statement, Terms, part_of, saying
from neuroconcepts.domain.property import Deal, Property

TOTAL_RENT = ("gesamtmietebrutto", "warmmiete", "pauschalmiete")


NET_RENT = ("kaltmiete", "nettokaltmiete", "hauptmietzinsnetto")


def rent(about: Property) -> Statement | None:
    """The rent in all its stated parts: who asks for the rent wants to know what is due."""
    if about.deal is Deal.SALE:
        return None
    net, total = about.fact(*NET_RENT), about.fact(*TOTAL_RENT)
    if net and total:
        return saying("rent_net_and_total", net, total)
    if net and (costs := about.fact("nebenkosten")):
        return saying("rent_net_and_costs", net, costs)
    if net:
        return saying("rent_net", net)
    return total_rent(about)


def total_rent(about: Property) -> Statement | None:
    """The stated total; never a sum of our own, which might miss a part."""
    if about.deal is Deal.SALE:
        return None
    if flat_rate := about.fact("pauschalmiete"):
        return saying("rent_flat_rate", flat_rate)
    fact = about.fact(*TOTAL_RENT)
    return saying("rent_total", fact) if fact else None


def price(about: Property) -> Statement | None:
    """The purchase price, or that it is told on request."""
    if about.deal is Deal.RENT:
        return None
    if fact := about.fact("kaufpreis", "kaufpreisbrutto", "kaufpreisnetto"):
        return saying("price", fact)
    asked = about.fact("kaufpreis@auf_anfrage")
    return Statement("price_on_request", (), (asked.source,)) if asked and asked.yes else None


def cost(about: Property) -> Statement | None:
    """What it costs: the price of what is sold, the rent of what is let."""
    return price(about) if about.deal is Deal.SALE else rent(about)


def operating_costs(about: Property) -> Statement | None:
    """Nebenkosten as stated; net Betriebskosten with their tax, where that is stated."""
    if fact := about.fact("nebenkosten"):
        heated = about.fact("heizkosten_enthalten")
        phrase = {None: "costs", True: "costs_with_heating", False: "costs_without_heating"}[
            heated.yes if heated else None
        ]
        return saying(phrase, fact)
    net, tax = about.fact("betriebskostennetto"), about.fact("betriebskostennetto@betriebskostenust")
    if net and tax and net.number is not None and tax.number is not None:
        gross = Quantity(net.number + tax.number, net.unit)
        return Statement("costs_net_and_gross", (part_of(net), part_of(tax), gross), (net.source, tax.source))
    return saying("costs_net", net) if net else None


def taxed_operating_costs(about: Property) -> Statement | None:
    """Betriebskosten where net and tax are told apart: of others it is not known which they are."""
    return operating_costs(about) if about.fact("betriebskostennetto@betriebskostenust") else None


def heating_costs(about: Property) -> Statement | None:
    """Only a stated amount, or that they are in the Nebenkosten: those alone say nothing about heating."""
    if fact := about.fact("heizkosten", "heizkostennetto"):
        return saying("heating_costs", fact)
    within, costs = about.fact("heizkosten_enthalten"), about.fact("nebenkosten")
    if within and within.yes and costs:
        return Statement("heating_costs_within", (part_of(costs),), (within.source, costs.source))
    return None


def heating_included(about: Property) -> Statement | None:
    within = about.fact("heizkosten_enthalten")
    if within is None or within.yes is None:
        return None
    return Statement("heating_within_yes" if within.yes else "heating_within_no", (), (within.source,))


def running_costs(about: Property) -> Statement | None:
    """What is paid every month: the whole rent of what is let, Hausgeld or Betriebskosten of what is bought."""
    return (hausgeld(about) or operating_costs(about)) if about.deal is Deal.SALE else rent(about)


def hausgeld(about: Property) -> Statement | None:
    fact = about.fact("hausgeld")
    return saying("hausgeld", fact) if fact else None


def deposit(about: Property) -> Statement | None:
    """The amount, the wording, or both."""
    amount, wording = about.fact("kaution"), about.fact("kaution_text")
    if amount and amount.number is not None and wording and wording.words:
        return saying("deposit_both", amount, wording)
    if amount and amount.number is not None:
        return saying("deposit", amount)
    return saying("deposit_words", wording) if wording else None


def deposit_in_rents(about: Property) -> Statement | None:
    return deposit(about) if about.fact("kaution_text") else None


def commission(about: Property) -> Statement | None:
    """What the buyer or tenant pays (aussen_courtage), or that he pays none."""
    outer, due = about.fact("aussen_courtage", "courtage_hinweis"), about.fact("provisionspflichtig")
    if outer and outer.words:
        return saying("commission", outer)
    free = about.fact("provisionsfrei")
    if due and due.yes is False:
        return Statement("commission_none", (), (due.source,))
    return Statement("commission_none", (), (free.source,)) if free and free.yes else None


def rental_income(about: Property) -> Statement | None:
    """The actual income with its period: without the period the figure could be a month or a year."""
    fact = about.fact("mieteinnahmen_ist")
    period = about.fact("mieteinnahmen_ist@periode")
    if fact is None or period is None or not period.words:
        return None
    return Statement(
        "rental_income", (part_of(fact), Terms((f"periode.{period.words}",))), (fact.source, period.source)
    )
