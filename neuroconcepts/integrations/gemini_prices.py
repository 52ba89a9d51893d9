"""What Gemini's tokens cost, from `gemini_prices.toml`; change that file when Google changes its prices."""

import tomllib
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

_MILLION: Final = Decimal(1_000_000)


class Price(NamedTuple):
    """USD for a million tokens of input, and of output with the thoughts."""

    tokens_in: Decimal
    tokens_out: Decimal


@cache
def prices() -> Mapping[str, Price]:
    """Model → its price."""
    text = (files(__package__) / "gemini_prices.toml").read_text(encoding="utf-8")
    models = tomllib.loads(text, parse_float=Decimal)["models"]
    return {model: Price(Decimal(price["in"]), Decimal(price["out"])) for model, price in models.items()}


def cost_of(model: str, tokens_in: int, tokens_out: int) -> Decimal | None:
    """USD for these tokens; None for a model whose price is not known, because unknown is not free."""
    if (price := prices().get(model)) is None:
        return None
    return (tokens_in * price.tokens_in + tokens_out * price.tokens_out) / _MILLION
