"""What times are for: wished, refused by their own clause or by one behind it, asked for, or something else's."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from neuroconcepts.assistant.reading.clauses import clauses
from neuroconcepts.assistant.reading.time_roles import roles
from neuroconcepts.domain import times
from neuroconcepts.domain.times import Use

NOW = datetime(2025, 2, 20, 10, tzinfo=ZoneInfo("Europe/Vienna"))


def uses(text: str, language: str) -> dict[str, Use]:
    """The phrases of time of a text, with what they are for."""
    places = times.read(text, now=NOW, language=language).places
    given = roles(clauses(text, language, places), language, text, places).of_places
    return {text[place.start : place.end]: use for place, use in given.items()}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Montag, da kann ich leider nicht.", "de"),
        ("Der Montag, leider, passt mir nicht.", "de"),
        ("Ich kann nicht am Montag.", "de"),
        ("Monday, unfortunately, doesn't work.", "en"),
        ("Not Monday please.", "en"),
        ("Je ne peux pas lundi matin.", "fr"),
        ("Lunedì, purtroppo, non posso.", "it"),
        ("Nie mogę w poniedziałek.", "pl"),
    ],
)
def test_a_day_is_refused(text: str, language: str) -> None:
    assert set(uses(text, language).values()) == {Use.REFUSED}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ginge Montag nicht?", "de"),
        ("Wäre Dienstag 18 Uhr nicht möglich?", "de"),
        ("Wouldn't Tuesday at 6 pm be possible?", "en"),
        ("Ça ne serait pas possible mardi à 18h ?", "fr"),
        ("Am Mittwoch um 10 Uhr, früher kann ich nicht.", "de"),
        ("Mittwoch um 10 Uhr, sonst kann ich nicht.", "de"),
        ("Mittwoch um 17 Uhr bitte, da ich sonst nicht kann.", "de"),
        ("Je ne peux pas avant 17h.", "fr"),
    ],
)
def test_a_denial_beside_a_wish_refuses_nothing(text: str, language: str) -> None:
    assert set(uses(text, language).values()) == {Use.WISHED}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Bis Donnerstag!", "de"),
        ("Perfekt, dann bis Dienstag um 17 Uhr!", "de"),
        ("Great, see you Thursday!", "en"),
        ("Until Thursday then!", "en"),
        ("Parfait, à jeudi !", "fr"),
        ("Perfetto, a giovedì!", "it"),
    ],
)
def test_a_goodbye_names_the_day_of_the_viewing(text: str, language: str) -> None:
    assert set(uses(text, language).values()) == {Use.PARTING}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Bis Donnerstag bin ich flexibel.", "de"),
        ("Spätestens Donnerstag.", "de"),
        ("Bis Donnerstag?", "de"),
        ("Mardi à jeudi.", "fr"),
        ("Spostare a lunedì?", "it"),
    ],
)
def test_a_bound_is_no_goodbye(text: str, language: str) -> None:
    assert set(uses(text, language).values()) == {Use.WISHED}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Montag geht nicht, aber Dienstag.", {"Montag": Use.REFUSED, "Dienstag": Use.WISHED}),
        ("Dienstag, aber nicht am Vormittag", {"Dienstag": Use.WISHED, "nicht am Vormittag": Use.REFUSED}),
        ("Bin bis Freitag im Urlaub, danach jederzeit.", {"bis Freitag": Use.AFTER}),
        ("Ich ziehe am 1. April um und möchte am Samstag besichtigen.", {"1. April": Use.ASIDE, "Samstag": Use.WISHED}),
        ("Ich arbeite bis 17 Uhr, danach gerne.", {"bis 17 Uhr": Use.AFTER}),
        ("Vormittags nicht, lieber nachmittags.", {"Vormittags": Use.REFUSED, "nachmittags": Use.WISHED}),
        ("Passt, bis Donnerstag!", {"bis Donnerstag": Use.PARTING}),
    ],
)
def test_each_time_has_its_own_use(text: str, expected: dict[str, Use]) -> None:
    assert uses(text, "de") == expected
