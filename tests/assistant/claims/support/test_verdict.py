"""What each claim of a letter rests on: its field and value, the slot, the agent's data, the seeker's own words."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from bench.claims import EXPORTS
from neuroconcepts.assistant.claims import Agent, Verdict, examine
from neuroconcepts.assistant.claims.figures.meant import figures_of
from neuroconcepts.domain.conversation import Claim, ClaimKind, Support
from neuroconcepts.domain.property import Fact, FreeText, KnownAnswer, Property
from tests.assistant.claim_sets import stock, true_letters

FLAT = Property(
    external_id="KRO-7",
    title="3-Zimmer-Wohnung",
    street="Lange Gasse",
    house_number="12",
    zip="1080",
    city="Wien",
    facts=(
        Fact(key="kaltmiete", source="preise/kaltmiete", number=Decimal(1250), unit="EUR"),
        Fact(key="nebenkosten", source="preise/nebenkosten", number=Decimal("180.50"), unit="EUR"),
        Fact(key="wohnflaeche", source="flaechen/wohnflaeche", number=Decimal(70), unit="m²"),
        Fact(key="haustiere", source="verwaltung_objekt/haustiere", yes=True),
    ),
    texts=(FreeText("lage", "Die U-Bahn ist in 4 Minuten zu Fuß erreichbar. Der Garten gehört allen."),),
    answers=(
        KnownAnswer(question="Keller?", answer="Der Keller hat 6 m².", language="de", by="Eva", on=date(2026, 3, 2)),
    ),
)
VIENNA = ZoneInfo("Europe/Vienna")
SLOTS = [datetime(2026, 3, 5, 16, 30, tzinfo=VIENNA), datetime(2026, 3, 6, 10, tzinfo=VIENNA)]
EVA = Agent("Eva Berger", "+43 1 2345678", "eva@a.example", "Agentur 24")
RULES = "Ruhezeit ist ab 22 Uhr. Der Waschraum misst 11 m²."


def read(text: str, about: Property | None = FLAT) -> Verdict:
    seeker = "Wir sind 5 Personen und suchen bis 1.400 Euro.\n\nMaria Muster"
    return examine(text, about=about, known=[RULES], slots=SLOTS, seeker=seeker, agent=EVA, language="de")


def claims(text: str, about: Property | None = FLAT) -> dict[str, list[tuple[str, str]]]:
    found = read(text, about).claims({RULES: "pdf/Hausordnung"}, seeker="Maria Muster")
    return {claim.text: [(each.source, each.value) for each in claim.support] for claim in found}


@pytest.mark.parametrize(
    ("text", "claim", "support"),
    [
        ("Die Kaltmiete beträgt 1.250 €.", "1.250 €", [("preise/kaltmiete", "1250 EUR")]),
        ("Die Wohnfläche beträgt rund 70 Quadratmeter.", "70 Quadratmeter", [("flaechen/wohnflaeche", "70 m²")]),
        (
            "Mit den Nebenkosten sind das 1.430,50 €.",
            "1.430,50 €",
            [("preise/kaltmiete", "1250 EUR"), ("preise/nebenkosten", "180.5 EUR")],
        ),
        ("Der Keller hat 6 m².", "6 m²", [("auskunft/2026-03-02 Eva", "Der Keller hat 6 m².")]),
        (
            "Zur U-Bahn sind es 4 Minuten.",
            "4 Minuten",
            [("freitexte/lage", "Die U-Bahn ist in 4 Minuten zu Fuß erreichbar.")],
        ),
        ("Der Waschraum misst 11 m².", "11 m²", [("pdf/Hausordnung", "Der Waschraum misst 11 m².")]),
        ("Für 5 Personen reicht sie.", "5", [("seeker", "Wir sind 5 Personen und suchen bis 1.400 Euro.")]),
        (
            "Am Donnerstag, 5. März, um 16:30 Uhr zeigen wir sie Ihnen gern.",
            "Donnerstag, 5. März, um 16:30 Uhr",
            [("slot", "2026-03-05T16:30:00+01:00")],
        ),
        ("Sie erreichen mich unter 01 2345678.", "01 2345678", [("agent/phone", "+43 1 2345678")]),
        ("Schreiben Sie an eva@a.example.", "eva@a.example", [("agent/email", "eva@a.example")]),
        ("Sie liegt in der Lange Gasse 12.", "Lange Gasse 12", [("geo/strasse", "Lange Gasse 12")]),
        ("1080 Wien", "1080", [("geo/plz", "1080")]),
        ("1080 Wien", "Wien", [("geo/ort", "Wien")]),
        ("Sehr geehrte Frau Muster,", "Muster", [("seeker", "Maria Muster")]),
        ("Mit besten Grüßen\nEva Berger\nAgentur 24", "Agentur 24", [("agency", "Agentur 24")]),
        (
            "Ja, Haustiere sind grundsätzlich erlaubt.",
            "Ja, Haustiere sind grundsätzlich erlaubt.",
            [("verwaltung_objekt/haustiere", "true")],
        ),
        (
            "Im Exposé steht: „Der Garten gehört allen.“",
            "„Der Garten gehört allen.“",
            [("freitexte/lage", "Der Garten gehört allen.")],
        ),
    ],
)
def test_each_claim_names_what_it_rests_on(text: str, claim: str, support: list[tuple[str, str]]) -> None:
    assert claims(text)[claim] == support


def test_a_fact_is_told_with_its_property_and_the_value_it_had() -> None:
    dearer = replace(FLAT, facts=(replace(FLAT.facts[0], number=Decimal(1300)), *FLAT.facts[1:]))
    text = "Die Kaltmiete beträgt 1.250 €."
    assert (
        Claim(ClaimKind.FIGURE, "1.250 €", (Support("preise/kaltmiete", "1250 EUR", "KRO-7"),)) in read(text).claims()
    )
    assert "1.250 €" not in {claim.text for claim in read(text, dearer).claims()}
    assert [each.text for each in read(text, dearer).unsupported] == ["1.250 €"]


def test_what_the_platform_promises_is_its_own_wording() -> None:
    promise = "Diese Frage gebe ich an Eva Berger weiter; Sie erhalten dazu eine persönliche Antwort."
    text = f"Ihre weitere Frage „Wir sind 5 Personen“ gebe ich{promise.removeprefix('Diese Frage gebe ich')}"
    [own] = [claim for claim in read(text).claims() if claim.kind is ClaimKind.WORDING]
    assert (own.text, [each.source for each in own.support]) == (text, ["wording"])


def test_without_a_property_there_are_slots_persons_and_words_of_the_seeker() -> None:
    found = claims("Um 16:30 Uhr für 5 Personen.", None)
    assert [source for [(source, _)] in found.values()] == ["slot", "seeker"]


def test_every_figure_of_true_letters_has_its_ground() -> None:
    for letter in true_letters(stock(EXPORTS), 3, 24):
        agent = Agent(letter.agent.name, letter.agent.phone, letter.agent.email, letter.agent.company)
        verdict = examine(
            letter.text,
            about=letter.about,
            slots=letter.slots,
            seeker=letter.seeker,
            agent=agent,
            language=letter.language,
        )
        found = verdict.claims()
        assert all(claim.support for claim in found), letter.text
        told = {claim.text for claim in found}
        for part in verdict.seen.parts:
            for figure in (q for p in part.passages for q in figures_of(p, letter.language)):
                words = part.text[figure.start : figure.end]
                assert any(words in each or each in words for each in told), (words, letter.text)
