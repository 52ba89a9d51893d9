"""The energy certificate's figures, and the internet connection."""

from collections.abc import Mapping
from typing import Final

from neuroconcepts.assistant.answers.statements import Reader, Statement, saying
from neuroconcepts.domain.property import Property


def certificate(about: Property) -> Statement | None:
    """The certificate's figures: the Austrian pair HWB and fGEE, else German demand or consumption with class."""
    keys = ("hwbwert", "hwbklasse", "fgeewert", "fgeeklasse")
    facts = [f for k in keys if (f := about.fact(f"energiepass/{k}"))]
    if len(facts) == len(keys):
        return saying("energy_at", *facts)
    return hwb(about) or _german(about)


def value(about: Property) -> Statement | None:
    """The figure that `Energiebedarf` asks for: in Germany demand or consumption, in Austria the HWB with the rest."""
    return _german(about) or certificate(about)


def hwb(about: Property) -> Statement | None:
    figure, grade = about.fact("energiepass/hwbwert"), about.fact("energiepass/hwbklasse")
    if figure and grade:
        return saying("hwb_class", figure, grade)
    return saying("hwb", figure) if figure else None


def _german(about: Property) -> Statement | None:
    use, need = about.fact("energiepass/energieverbrauchkennwert"), about.fact("energiepass/endenergiebedarf")
    figure, grade = use or need, about.fact("energiepass/wertklasse")
    if figure is None:
        return None
    phrase = "energy_use" if use else "energy_need"
    return saying(f"{phrase}_class", figure, grade) if grade else saying(phrase, figure)


def energy_class(about: Property) -> Statement | None:
    hwb_class, fgee_class = about.fact("energiepass/hwbklasse"), about.fact("energiepass/fgeeklasse")
    if hwb_class and fgee_class:
        return saying("energy_classes", hwb_class, fgee_class)
    fact = about.fact("energiepass/wertklasse") or hwb_class or fgee_class
    return saying("energy_class", fact) if fact else None


def internet(about: Property) -> Statement | None:
    kind, speed = about.fact("breitband_zugang@art"), about.fact("breitband_zugang@speed")
    if kind and speed:
        return saying("internet_speed", kind, speed)
    return saying("internet", kind) if kind else None


def internet_speed(about: Property) -> Statement | None:
    return internet(about) if about.fact("breitband_zugang@speed") else None


READERS: Final[Mapping[str, Reader]] = {
    "energy_certificate": certificate,
    "energy_value": value,
    "hwb": hwb,
    "energy_class": energy_class,
    "internet": internet,
    "internet_speed": internet_speed,
}
