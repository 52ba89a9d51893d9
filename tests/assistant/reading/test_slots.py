"""Offered slots, taken by their number in all the short ways people write."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from neuroconcepts.assistant.reading.understanding import understand
from neuroconcepts.domain.conversation import Context, Intent, Window

ZONE = ZoneInfo("Europe/Vienna")
NOW = datetime(2025, 2, 19, 10, tzinfo=ZONE)
OFFERED = tuple(
    Window(datetime(2025, 2, day, hour, tzinfo=ZONE), datetime(2025, 2, day, hour, 30, tzinfo=ZONE))
    for day, hour in ((25, 9), (26, 12), (27, 9))
)


@pytest.mark.parametrize(
    "message",
    ["2", "2.", "#2", "(2)", "2, danke!", "2 passt super", "2 bitte\n\nLG Maria", "Gerne 2", "2 works", "I'd take 2"],
)
def test_a_bare_number_takes_the_slot(message: str) -> None:
    understanding = understand(message, now=NOW, context=Context(OFFERED))
    assert understanding.intents == (Intent.SLOT_ACCEPT,)
    assert understanding.windows == (OFFERED[1],)


@pytest.mark.parametrize("message", ["2 Personen kommen", "Wir sind 2", "5", "Wir suchen 2 Zimmer"])
def test_a_number_of_something_takes_none(message: str) -> None:
    understanding = understand(message, now=NOW, context=Context(OFFERED))
    assert Intent.SLOT_ACCEPT not in understanding.intents
