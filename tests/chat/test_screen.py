"""What the terminal shows of a rehearsal."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from io import StringIO

from rich.console import Console

from neuroconcepts.application.rehearsal import FactFound, LetterOut, Rehearsal, Verdict
from neuroconcepts.assistant.claims import Unsupported
from neuroconcepts.chat.screen import as_json, shown
from neuroconcepts.domain.commands import Purpose
from neuroconcepts.domain.conversation import Call, Claim, ClaimKind, Intent, Support, Understanding, Window

START = datetime(2026, 3, 5, 15, tzinfo=UTC)
SLOT = Window(START, START + timedelta(minutes=30))
CALL = Call(
    prompt="answer_v1",
    digest="aaa",
    model="gemini-3-flash-preview@eu",
    tokens_in=1200,
    tokens_out=90,
    seconds=1.25,
    cost=Decimal("0.00087"),
)
TOLD = Rehearsal(
    verdict=Verdict.DRAFT,
    reason="A draft waits: no stored fact supports “99”.",
    decisions=("The seeker wrote. Reading what it says.",),
    understanding=Understanding((Intent.QUESTION,), (SLOT, Window(START, START + timedelta(days=2))), "de"),
    facts=(FactFound("preise/kaution", "4168.5 EUR"), FactFound("freitexte/lage", "lang " * 50)),
    unanswered=("Gibt es einen [bold]Hausmeister[/bold]?",),
    slots=(SLOT,),
    letter=LetterOut(
        Purpose.ANSWER, "Re: Anfrage [7]", "Die Kaution ist 99 €.\n\nGruß", "Eva", "Von einer KI.", invites=True
    ),
    unsupported=(Unsupported("99", "No fact."),),
    notices=("A draft waits for your approval.",),
    assistant="gemini-3-flash-preview@eu answer_v1",
    calls=(CALL, CALL),
)


def printed(rehearsal: Rehearsal, *, colours: bool = False) -> str:
    console = Console(file=StringIO(), width=100, force_terminal=colours, color_system="truecolor" if colours else None)
    console.print(shown(rehearsal, "Europe/Vienna"))
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


def test_all_that_matters_is_on_the_screen_as_it_was_written() -> None:
    told = printed(TOLD)
    for part in (
        "question  de",
        "Thu 05.03.2026 16:00 – 16:30",
        "Thu 05.03.2026 16:00 – Sat 07.03.2026 16:00",
        "preise/kaution  4168.5 EUR",
        "Gibt es einen [bold]Hausmeister[/bold]?",
        "Re: Anfrage [7]",
        "Von einer KI.",
        "invite.ics",
        "✗ “99”: No fact.",
        "✓ nothing that a machine may not say",
        "✓ nothing odd about it",
        "Waits for a person's yes: A draft waits: no stored fact supports “99”.",
        "2 calls, 2,400 + 180 tokens, 0.0017 USD, 2.5 s",
    ):
        assert part in told, part
    assert "…" in told, "a long statement is cut"


def test_what_claims_rest_on_and_which_calls_failed_is_shown() -> None:
    rent = Claim(ClaimKind.FIGURE, "1.250 €", (Support("preise/kaltmiete", "1250 EUR", "KRO-7"),))
    name = Claim(ClaimKind.NAME, "Eva", (Support("agent/name", "Eva"),))
    told = printed(replace(TOLD, claims=(rent, name), calls=(replace(CALL, error="It is busy."),)))
    assert "rests on  1.250 € ← preise/kaltmiete" in told
    assert "agent/name" not in told
    assert "failed  gemini-3-flash-preview@eu: It is busy." in told


def test_what_nothing_supports_is_marked_in_the_letter() -> None:
    line = next(line for line in printed(TOLD, colours=True).splitlines() if "Die Kaution" in line)
    assert "\x1b[1;37;41m99\x1b[0m" in line


def test_a_message_without_an_answer_shows_no_letter_and_no_check_of_one() -> None:
    told = printed(Rehearsal(verdict=Verdict.HUMAN, reason="Off.", decisions=("Off.",), suspicion="Odd."))
    assert "Left to a person: Off." in told
    assert "✗ Odd." in told
    assert "the rules alone" in told
    assert "claims" not in told


def test_an_unknown_price_is_not_told_as_nothing() -> None:
    unknown = Call(prompt="a", digest="d", model="m", tokens_in=1, tokens_out=1, seconds=0.1)
    told = printed(Rehearsal(verdict=Verdict.SEND, reason="", decisions=("",), calls=(CALL, unknown)))
    assert "price not known" in told


def test_scripts_get_it_in_one_line_of_json() -> None:
    line = as_json(TOLD)
    assert "\n" not in line
    row = json.loads(line)
    assert (row["verdict"], row["letter"]["text"]) == ("draft", "Die Kaution ist 99 €.\n\nGruß")
    assert row["calls"][0]["cost"] == "0.00087"
    assert row["after"]["stage"] == "NEW"
