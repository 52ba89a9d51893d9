"""Who fills in the form once more about the same property: with the same words he is answered once, with others again."""

from uuid import UUID

from neuroconcepts.domain.outcome import Outcome
from tests.agency import NAME, WISH, Agency, text_of, until

MORE = "Noch eine Frage: Wie hoch ist die Kaution und gibt es einen Aufzug?"
AGAIN = f"Sehr geehrte Frau Huber,\n{WISH.removeprefix('Guten Tag, ')}\n\nMit freundlichen Grüßen\n{NAME}\nTel. 0664 7654321"


async def decided(agency: Agency, lead_id: UUID, messages: int) -> list[str]:
    """The reasons of the lead's decisions, once so many messages have come."""

    async def look() -> list[str] | None:
        rows = await agency.audit(lead_id)
        came = [row for row in rows if row.what == "message_came"]
        return [row.reason for row in rows] if len(came) >= messages else None

    return await until(look, f"{messages} messages were decided on")


async def test_a_second_question_is_answered(at_work: Agency) -> None:
    lead_id, first = await at_work.contacted()
    assert await at_work.enquires(MORE) == lead_id
    second = await at_work.mail()
    assert "Kaution" in text_of(second)
    assert "Kaution" not in text_of(first)


async def test_the_same_words_again_are_noted_only(at_work: Agency) -> None:
    lead_id, _ = await at_work.contacted()
    await at_work.enquires(AGAIN)
    assert any("The same enquiry again" in reason for reason in await decided(at_work, lead_id, 2))
    await at_work.enquires(MORE)
    assert "Kaution" in text_of(await at_work.mail())
    assert len(await at_work.messages(lead_id, "out")) == 2


async def test_a_no_by_form_ends_it(at_work: Agency) -> None:
    lead_id, _ = await at_work.contacted()
    await at_work.enquires("Ich habe kein Interesse mehr, danke.")
    lead = await at_work.until(lead_id, lambda row: row.outcome, "the lead is closed")
    assert lead.outcome == Outcome.NOT_INTERESTED
    assert len(await at_work.messages(lead_id, "out")) == 1
