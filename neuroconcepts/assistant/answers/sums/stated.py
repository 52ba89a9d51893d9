"""The stated figures that questions add up, by the concept that names them: what is paid monthly, once, and areas."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Period
from neuroconcepts.assistant.answers.replies_money import HEATING_COSTS, NET_RENT, TOTAL_RENT
from neuroconcepts.assistant.answers.replies_parking import KINDS, parking_price
from neuroconcepts.assistant.answers.statements import Amount, Terms
from neuroconcepts.assistant.answers.sums.operand import Operand, of_fact, operand
from neuroconcepts.domain.property import Deal, Fact, Property

Reader = Callable[[Property], Operand | None]
NEARLY: Final = Decimal("0.06")
"""Euros by which a stated total may differ from its parts, each rounded to cents."""


def _monthly(label: str, *keys: str) -> Reader:
    """A monthly amount with its tax, where the export states it beside (`heizkostennetto@heizkostenust`)."""

    def read(about: Property) -> Operand | None:
        fact = about.fact(*keys)
        return of_fact(label, fact, Period.MONTH, _tax_of(about, fact)) if fact else None

    return read


def _tax_of(about: Property, fact: Fact) -> Fact | None:
    tax = about.fact(f"{fact.key}@{fact.key.removesuffix('netto')}ust")
    is_amount = tax is not None and tax.number and fact.number and tax.number < fact.number / 2
    return tax if is_amount else None


def _net_rent(about: Property) -> Operand | None:
    """The net rent with its tax also where another field states the same rent without one."""
    fact, taxed = about.fact(*NET_RENT), about.fact("hauptmietzinsnetto")
    same = fact is not None and taxed is not None and fact.number == taxed.number
    chosen = taxed if same else fact
    return of_fact("net_rent", chosen, Period.MONTH, _tax_of(about, chosen)) if chosen else None


net_rent: Final = _net_rent
operating_costs: Final = _monthly("operating_costs", "nebenkosten", "betriebskostennetto")
heating_costs: Final = _monthly("heating_costs", *HEATING_COSTS)
total_rent: Final = _monthly("total_rent", *TOTAL_RENT)


def price(about: Property) -> Operand | None:
    return of_fact("price", about.fact("kaufpreis", "kaufpreisbrutto", "kaufpreisnetto"))


def _once(label: str, *keys: str) -> Reader:
    return lambda about: of_fact(label, about.fact(*keys))


def _yearly(label: str, key: str) -> Reader:
    """An income, by its stated period alone."""

    def read(about: Property) -> Operand | None:
        said = about.fact(f"{key}@periode")
        period = {"JAHR": Period.YEAR, "MONAT": Period.MONTH}.get((said.words or "").upper()) if said else None
        return of_fact(label, about.fact(key), period) if period else None

    return read


def _parking(kind: str) -> Reader:
    def read(about: Property) -> Operand | None:
        said = parking_price(about, kind)
        if said is None:
            return None
        name, amount = said.parts
        if not isinstance(name, Terms) or not isinstance(amount, Amount) or not amount.unit:
            return None
        period = Period.MONTH if said.phrase == "parking_rent" else None
        return operand(name, amount.number, amount.unit, period, *said.sources)

    return read


MONEY: Final[Mapping[str, Reader]] = {
    "net_rent": net_rent,
    "operating_costs": operating_costs,
    "heating_costs": heating_costs,
    "heating": heating_costs,
    "total_rent": total_rent,
    "hausgeld": _monthly("hausgeld", "hausgeld"),
    "reserve": _monthly("reserve", "ruecklagenetto", "ruecklage", "evbnetto"),
    "price": price,
    "deposit": _once("deposit", "kaution"),
    "takeover": _once("takeover", "abstand"),
    "development_levy": _once("development_levy", "erschliessungskosten"),
    "rental_income": _yearly("rental_income", "mieteinnahmen_ist"),
    "target_rent": _yearly("target_rent", "mieteinnahmen_soll"),
    **{kind: _parking(kind) for kind in KINDS},
}
AREAS: Final[Mapping[str, Reader]] = {
    "living_area": _once("living_area", "wohnflaeche"),
    "usable_area": _once("usable_area", "nutzflaeche"),
    "office_area": _once("office_area", "bueroflaeche"),
    "office": _once("office_area", "bueroflaeche"),
    "sales_area": _once("sales_area", "verkaufsflaeche"),
    "sales_room": _once("sales_area", "verkaufsflaeche"),
    "shop_area": _once("shop_area", "ladenflaeche"),
    "shop": _once("shop_area", "ladenflaeche"),
    "storage_area": _once("storage_area", "lagerflaeche"),
    "storage": _once("storage_area", "lagerflaeche"),
    "outdoor_area": _once("outdoor_area", "freiflaeche"),
    "gastro_area": _once("gastro_area", "gastroflaeche"),
    "cellar": _once("cellar", "kellerflaeche"),
    "attic": _once("attic", "dachbodenflaeche"),
    "garden": _once("garden", "gartenflaeche"),
    "plot": _once("plot", "grundstuecksflaeche"),
    "balcony": _once("balcony", "balkon_terrasse_flaeche"),
    "terrace": _once("terrace", "balkon_terrasse_flaeche"),
    "loggia": _once("loggia", "balkon_terrasse_flaeche"),
}


def whole_rent(about: Property) -> tuple[Operand, ...]:
    """What is paid each month in all: the stated total, with the heating where its parts show that it is not in it; else
    rent and charges (and heating); empty where the rent alone is stated.
    """
    total, net, costs, heat = total_rent(about), net_rent(about), operating_costs(about), heating_costs(about)
    if about.fact("pauschalmiete") and total:
        return (total,)
    if total and heat:
        cold = [o for o in (net, costs) if o]
        left_out = bool(cold) and abs(sum(o.gross for o in cold) - total.number) <= NEARLY
        return (total, heat) if left_out else (total,)
    if total:
        return (total,)
    return tuple(o for o in (net, costs, heat) if o) if net and costs else ()


def whole(about: Property) -> tuple[Operand, ...]:
    """What the property itself costs: its price, or what is paid for it each month."""
    if about.deal is Deal.SALE:
        return (paid,) if (paid := price(about)) else ()
    return whole_rent(about)
