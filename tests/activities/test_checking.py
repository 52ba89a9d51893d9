"""What the checks find in a letter that is about to go: in its claims, and in its words."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from activities.answering import Topic
from activities.checking import Basis, Findings, answered, findings
from activities.letters import Occasion
from neuroconcepts.assistant.offline import OfflineAssistant
from neuroconcepts.domain.commands import Plan, Purpose
from neuroconcepts.domain.conversation import Answer, Call, Window
from neuroconcepts.domain.faq import FaqEntry
from neuroconcepts.domain.knowledge import NOTHING, Background, Origin, Passage
from neuroconcepts.domain.property import Fact, Property
from neuroconcepts.store import tables

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
SLOT = Window(NOW + timedelta(days=1), NOW + timedelta(days=1, minutes=30))
PLAN = Plan(Purpose.ANSWER, language="de")


def flat(number: str, rent: int) -> Property:
    fact = Fact(key="kaltmiete", source="preise/kaltmiete", number=Decimal(rent), unit="EUR")
    return Property(external_id=number, title=f"Wohnung {number}", facts=(fact,))


A, B = flat("A", 1250), flat("B", 990)


def occasion(subject: Property | None = A) -> Occasion:
    tenant = tables.Tenant(name="Agentur 24", country="AT", timezone="Europe/Vienna", wrapped_key=b"", created_at=NOW)
    agent = tables.AppUser(tenant_id=tenant.id, name="Eva Berger", email="e@a.example", role="makler", created_at=NOW)
    mailbox = tables.Mailbox(
        tenant_id=tenant.id,
        user_id=agent.id,
        address="e@a.example",
        from_name="Eva",
        smtp={},
        sealed_secret=b"",
    )
    lead = tables.Lead(
        tenant_id=tenant.id,
        agent_id=agent.id,
        mailbox_id=mailbox.id,
        enquired_at=NOW,
        created_at=NOW,
        updated_at=NOW,
    )
    return Occasion(tenant, lead, mailbox, agent, subject, tables.new_id() if subject else None, [], None, "de")


def topics(*subjects: Property, known: Background = NOTHING) -> list[Topic]:
    return [Topic(tables.new_id(), subject, "Wie hoch ist die Miete?", known) for subject in subjects]


def found(
    text: str,
    *,
    about: tuple[Property, ...] = (A,),
    answer: Answer | None = None,
    plan: Plan = PLAN,
    known: Background = NOTHING,
) -> Findings:
    return findings(
        text, answer or Answer(text, assistant="m"), Basis(occasion(), plan, topics(*about, known=known), (SLOT,))
    )


def test_what_the_expose_or_the_offer_states_may_go() -> None:
    assert found("Die Miete beträgt 1.250 €. Dienstag, 3. März 2026, 10:00 Uhr. Agentur 24") == Findings()


def test_what_may_go_is_told_with_what_it_rests_on_in_any_of_the_properties() -> None:
    told = found("Die Miete beträgt 1.250 € und 990 €, die Kaution 3.000 €.", about=(A, B)).supported
    rents = [(claim.text, [(s.property, s.source, s.value) for s in claim.support]) for claim in told]
    assert rents == [
        ("1.250 €", [("A", "preise/kaltmiete", "1250 EUR")]),
        ("990 €", [("B", "preise/kaltmiete", "990 EUR")]),
    ]
    passage = Passage("pdf/Hausordnung#2", Origin.PDF, "Hausordnung", "Ruhezeit ist ab 22 Uhr.")
    [quiet, *_] = found("Ruhezeit ist ab 22 Uhr.", known=Background((passage,))).supported
    assert [each.source for each in quiet.support] == ["pdf/Hausordnung#2"]


def test_a_figure_of_nobodys_is_named_with_what_the_assistant_named_itself() -> None:
    answer = Answer("Ruhig.", unsupported=("Ruhig.",), assistant="m")
    wrong = found("Die Miete beträgt 1.300 €. Ruhig.", answer=answer)
    assert wrong.claims == ("1.300 €", "Ruhig", "Ruhig.")
    assert [each.why for each in wrong.unsupported][-1] == "m names no fact for it."


def test_what_documents_and_the_faq_say_may_go() -> None:
    passage = Passage("pdf/Hausordnung", Origin.PDF, "Hausordnung", "Ruhezeit ist ab 22 Uhr.")
    entry = FaqEntry(id=tables.new_id(), question="Lift?", answer="Es gibt 2 Lifte.", language="de")
    text = "Ruhezeit ist ab 22 Uhr. Es gibt 2 Lifte."
    assert found(text).claims == ("Ruhezeit ist ab 22 Uhr", "22 Uhr", "2")
    assert found(text, known=Background((passage,), (entry,))) == Findings()


def test_in_a_letter_about_two_properties_each_supports_its_own() -> None:
    text = "Die Miete beträgt 1.250 € und 990 €, die Kaution 3.000 €."
    assert found(text, about=(A, B)).claims == ("3.000 €",)
    assert found(text, about=(B,)).claims == ("1.250 €", "3.000 €")


def test_without_a_question_the_letters_own_property_counts() -> None:
    letter = "Wohnung A, 1.250 €, 991 €"
    assert findings(letter, Answer(""), Basis(occasion(), PLAN, [])).claims == ("991 €",)
    assert findings("Guten Tag 7", Answer(""), Basis(occasion(None), PLAN, [])).claims == ("7",)


def test_times_that_are_gone_or_asked_about_are_no_claims() -> None:
    missed = Window(NOW + timedelta(days=3), NOW + timedelta(days=3, minutes=30))
    text = "Der Termin am 5. März 2026, 10:00 Uhr ist leider nicht mehr frei."
    assert found(text).claims == ("5. März 2026, 10:00 Uhr",)
    for plan in (replace(PLAN, missed=missed), replace(PLAN, unsure=(missed,))):
        assert found(text, plan=plan).claims == ()


def test_words_that_no_machine_may_say_are_named() -> None:
    assert found("Folgen Sie uns auf Instagram!").improper == ("Folgen Sie uns auf Instagram!",)


CALL = Call(prompt="answer_v2", digest="0", model="m", tokens_in=1, tokens_out=1, seconds=0.1)


class Writing(OfflineAssistant):
    """A model that says these, one after another, and keeps what it was told to leave out."""

    def __init__(self, *says: str) -> None:
        self.says = list(says)
        self.refused: list[tuple[str, ...]] = []

    async def answer(
        self, message: str, *, about: Property | None, language: str, background: Background = NOTHING
    ) -> Answer:
        self.refused.append(background.refused)
        return Answer(self.says.pop(0), assistant="m", calls=(CALL,))


async def test_a_models_answer_is_written_again_once_without_what_nothing_supports() -> None:
    model = Writing("Die Miete beträgt 1.300 €.", "Die Miete beträgt 1.250 €.")
    answer = await answered(model, Basis(occasion(), PLAN, topics(A)))
    assert (answer.text, len(answer.calls)) == ("Die Miete beträgt 1.250 €.", 2)
    assert model.refused[0] == ()
    assert "1.300" in model.refused[1][0]


async def test_a_second_answer_is_the_last_one_and_a_right_one_the_only_one() -> None:
    stubborn = Writing("Die Miete beträgt 1.300 €.", "Die Miete beträgt 1.400 €.")
    assert (await answered(stubborn, Basis(occasion(), PLAN, topics(A)))).text == "Die Miete beträgt 1.400 €."
    right = Writing("Die Miete beträgt 1.250 €.")
    assert len((await answered(right, Basis(occasion(), PLAN, topics(A)))).calls) == 1
