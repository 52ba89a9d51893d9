"""What tokens cost, and that what is not known is not free."""

import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from neuroconcepts.config import Config
from neuroconcepts.integrations import gemini_prices
from neuroconcepts.integrations.gemini_prices import cost_of, prices


def test_the_default_models_price_is_known_with_its_date_and_source() -> None:
    assert Config.model_fields["gemini_model"].default in prices()
    file = Path(gemini_prices.__file__).with_suffix(".toml")
    table = tomllib.loads(file.read_text("utf-8"))
    assert isinstance(table["read_on"], date)
    assert table["source"].startswith("https://ai.google.dev/")


@pytest.mark.parametrize(
    ("model", "tokens_in", "tokens_out", "cost"),
    [
        ("gemini-3-flash-preview", 1_000_000, 0, Decimal("0.5")),
        ("gemini-3-flash-preview", 1_500, 200, Decimal("0.00135")),
        ("gemini-2.5-flash", 0, 0, Decimal(0)),
        ("gemini-of-tomorrow", 1, 1, None),
    ],
)
def test_cost(model: str, tokens_in: int, tokens_out: int, cost: Decimal | None) -> None:
    assert cost_of(model, tokens_in, tokens_out) == cost


def test_output_costs_more_than_input() -> None:
    assert all(price.tokens_out > price.tokens_in > 0 for price in prices().values())
