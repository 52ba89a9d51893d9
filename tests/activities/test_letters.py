"""One language and one form of address in each letter; the signature that stands below it."""

from dataclasses import replace
from typing import Any, TypeVar

import pytest

from activities.letters import Occasion, fitting, notices_of, signature
from neuroconcepts.assistant.letters.wordings import AddressForm
from neuroconcepts.domain.commands import Plan, Purpose
from neuroconcepts.domain.conversation import Answer
from neuroconcepts.domain.law import Rule
from neuroconcepts.store import tables

R = TypeVar("R", bound=tables.Row)


def row(kind: type[R], **fields: Any) -> R:
    """A row with only what a letter looks at."""
    return kind(**fields)


TENANT = row(
    tables.Tenant, name="Muster Immobilien", country="AT", timezone="Europe/Vienna", privacy_url="https://a.example"
)
AGENT = row(tables.AppUser, name="Eva Berger", email="eva@a.example", phone="+43 1 2", role="makler")
MAILBOX = row(tables.Mailbox, address="eva@a.example", from_name="Eva Berger")
OCCASION = Occasion(
    tenant=TENANT,
    lead=row(tables.Lead),
    mailbox=MAILBOX,
    agent=AGENT,
    subject=None,
    subject_id=None,
    thread=[],
    viewing=None,
    language="de",
)


@pytest.mark.parametrize(
    ("asked", "answer", "language", "instead_of"),
    [
        ("de", Answer("Ja."), "de", ""),
        ("fr", Answer("Yes.", language="en"), "en", "fr"),
        ("fr", Answer("Oui.", language="fr"), "fr", ""),
        ("fr", Answer("Oui."), "fr", ""),
        ("fr", Answer("", language="en"), "fr", ""),
        ("en", Answer("Ja.", language="de"), "de", "en"),
        ("it", Answer("Evet.", language="tr"), "en", "it"),
    ],
)
def test_a_letter_is_in_the_language_of_its_answer(asked: str, answer: Answer, language: str, instead_of: str) -> None:
    occasion, _ = fitting(replace(OCCASION, language=asked), answer)
    assert (occasion.language, occasion.instead_of) == (language, instead_of)


@pytest.mark.parametrize(
    ("language", "said", "form", "told"),
    [
        ("de", "Der Lift ist da.", "du", "Der Lift ist da."),
        ("de", "Ansprechperson: Eva.", "du", "Ansprechperson: Eva."),
        ("de", "Die Garage können Sie dazumieten.", "sie", "Die Garage können Sie dazumieten."),
        ("de", "Dazu steht im Exposé: „Rufen Sie an.“", "du", "Dazu steht im Exposé: „Rufen Sie an.“"),
        ("en", "Ihre Ansprechperson: Eva.", "du", "Ihre Ansprechperson: Eva."),
    ],
)
def test_a_letter_is_in_the_form_of_its_answer(language: str, said: str, form: AddressForm, told: str) -> None:
    occasion, answer = fitting(replace(OCCASION, language=language, form="du"), Answer(said))
    assert (occasion.form, answer.text) == (form, told)
    formal, unchanged = fitting(replace(OCCASION, language=language), Answer(said))
    assert (formal.form, unchanged.text) == ("sie", said)


def test_the_tag_names_the_country_in_its_own_languages() -> None:
    assert [replace(OCCASION, language=code).tag for code in ("de", "en", "fr")] == ["de-AT", "en", "fr"]


def test_only_the_first_letter_tells_how_data_are_dealt_with() -> None:
    plan = Plan(Purpose.FOLLOW_UP)
    assert [n.rule for n in notices_of(OCCASION, plan)] == [Rule.FOLLOW_UP, Rule.AI_DISCLOSURE, Rule.PRIVACY_NOTICE]
    written = replace(OCCASION, thread=[row(tables.Message, direction="out")])
    assert [n.rule for n in notices_of(written, plan)] == [Rule.FOLLOW_UP, Rule.AI_DISCLOSURE]
    heard = replace(OCCASION, thread=[row(tables.Message, direction="in")])
    assert notices_of(heard, plan) == notices_of(OCCASION, plan)


DETAILS = "Muster GmbH, FN 1a"


@pytest.mark.parametrize(
    ("mailbox", "agent", "details", "shown"),
    [
        ("", "", "", "Eva Berger\nMuster Immobilien\nTel. +43 1 2\neva@a.example"),
        ("", "Eva", "", "Eva"),
        ("Büro", "Eva", "", "Büro"),
        ("Büro", "", f" {DETAILS}\n", f"Büro\n\n{DETAILS}"),
        ("", f"Eva\n{DETAILS}", DETAILS, f"Eva\n{DETAILS}"),
    ],
)
def test_the_mailbox_signs_else_the_agent_else_his_name(mailbox: str, agent: str, details: str, shown: str) -> None:
    box = row(tables.Mailbox, address="a@b.example", from_name="Eva", signature=mailbox)
    user = row(tables.AppUser, **{**AGENT.model_dump(), "signature": agent})
    tenant = row(tables.Tenant, **{**TENANT.model_dump(), "business_details": details})
    assert signature(user, box, tenant) == shown
    assert signature(user, None, tenant) == (
        shown if not mailbox else shown.replace("Büro", signature(user, None, TENANT))
    )


def test_who_has_no_number_names_none() -> None:
    user = row(tables.AppUser, **{**AGENT.model_dump(), "phone": ""})
    assert signature(user, None, TENANT) == "Eva Berger\nMuster Immobilien\neva@a.example"
