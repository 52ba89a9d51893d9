"""The offline assistant behind the port, on a real property's facts."""

from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from neuroconcepts.assistant.offline import OfflineAssistant
from neuroconcepts.domain.conversation import Context, Intent, Window
from neuroconcepts.domain.property import Deal, Fact, Property
from neuroconcepts.ports.assistant import Assistant

FLAT = Property(
    external_id="A-1",
    kind="wohnung",
    deal=Deal.RENT,
    facts=(Fact(key="kaltmiete", source="preise/kaltmiete", number=Decimal("1480.50"), unit="EUR"),),
)
NOW = datetime(2025, 2, 24, 10, 0, tzinfo=ZoneInfo("Europe/Vienna"))


def offline() -> Assistant:
    """Typed as the port: mypy checks that it is one."""
    return OfflineAssistant()


async def test_it_answers_from_a_fact_and_leaves_the_rest_open() -> None:
    answer = await offline().answer("Wie hoch ist die Kaltmiete? Sind Hunde erlaubt?", about=FLAT, language="de")
    assert "1.480,50" in answer.text
    assert answer.sources == ("preise/kaltmiete",)
    assert answer.unanswered == ("Sind Hunde erlaubt?",)
    assert answer.assistant == offline().name == "offline/2"


async def test_without_a_property_every_question_stays_open() -> None:
    answer = await offline().answer("How much is the rent?", about=None, language="en")
    assert (answer.text, answer.unanswered) == ("", ("How much is the rent?",))


async def test_it_reads_a_wish_and_its_time() -> None:
    said = "Ich würde die Wohnung gerne am 27. Februar um 16:30 Uhr besichtigen."
    understood = await offline().understand(said, now=NOW, context=Context())
    start = datetime(2025, 2, 27, 16, 30, tzinfo=NOW.tzinfo)
    assert understood.intents == (Intent.VIEWING_REQUEST,)
    assert [window.start for window in understood.windows] == [start]
    assert isinstance(understood.windows[0], Window)
