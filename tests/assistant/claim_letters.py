"""True letters about a property, from a seed: every sentence follows from its facts, the slots, the agent or the seeker."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from random import Random
from zoneinfo import ZoneInfo

from neuroconcepts.domain.property import Property
from tests.assistant import claim_courtesy as courtesy
from tests.assistant import claim_sentences as sentences
from tests.assistant import claim_writings as writings
from tests.assistant.claim_letter import Agent, Letter, Said, Sentence, Sort

VIENNA = ZoneInfo("Europe/Vienna")


def letter(about: Property, language: str, random: Random) -> Letter:
    """A true letter about that property."""
    seeker = random.choice(courtesy.SEEKERS)
    budget = _budget(about, language, random)
    slots = _slots(random)
    agent = _agent(about)
    body = _body(about, language, random, slots, agent, budget)
    opening = random.choice(courtesy.GREETINGS[language]).format(s=seeker)
    if opening and (thanks := random.choice(courtesy.THANKS[language])):
        body = ((thanks if opening.endswith(",") else thanks[0].upper() + thanks[1:],), *body)
    return Letter(
        about=about,
        language=language,
        seeker=_asked(seeker, budget, language, random),
        slots=slots,
        agent=agent,
        opening=opening,
        body=body,
        closing=_closing(agent, language, random),
    )


def _body(
    about: Property, language: str, random: Random, slots: Sequence[datetime], agent: Agent, budget: Said | None
) -> tuple[Sentence, ...]:
    stated = [
        *sentences.numbers(about, language, random),
        *sentences.days(about, language, random),
        *sentences.answers(about, language, random),
    ]
    stated += sentences.pairs(about, language, random)
    further = [
        *sentences.sums(about, language, random),
        *sentences.address(about, language, random),
        *sentences.reach(agent, language, random),
    ]
    further += [
        *sentences.quote(about, language, random),
        *sentences.unknown(language, random),
        *sentences.echo(budget, language, random),
    ]
    chosen = random.sample(stated, min(len(stated), random.randrange(2, 5)))
    chosen += random.sample(further, min(len(further), random.randrange(3)))
    random.shuffle(chosen)
    return (*chosen, *sentences.offers(slots, language, random))


def _agent(about: Property) -> Agent:
    company = about.firm or "Testmakler GmbH"
    if about.contact.name:
        return Agent(name=about.contact.name, phone=about.contact.phone, email=about.contact.email, company=company)
    return Agent(name="Roswitha Fellinger", phone="+43 1 890 45 12", email="fellinger@makler.example", company=company)


def _slots(random: Random) -> tuple[datetime, ...]:
    first = datetime(2025, 3, 3, tzinfo=VIENNA) + timedelta(days=random.randrange(300))
    days = random.sample(range(14), random.choice((0, 0, 1, 2)))
    times = [first + timedelta(days=day, minutes=15 * random.randrange(34, 74)) for day in sorted(days)]
    return tuple(time.replace(tzinfo=None).replace(tzinfo=VIENNA) for time in times)


def _budget(about: Property, language: str, random: Random) -> Said | None:
    price = about.number("kaltmiete", "nettokaltmiete", "pauschalmiete", "kaufpreis", "gesamtmietebrutto")
    if price is None or random.random() < 0.6:
        return None
    step = Decimal(50 if price < 20000 else 10000)
    amount = (price * Decimal(random.randrange(105, 140)) / 100 // step) * step
    return sentences.amount(Sort.BUDGET, "", amount, writings.money(random, language, sentences.currency(about)))


def _asked(seeker: str, budget: Said | None, language: str, random: Random) -> str:
    asked = random.choice(courtesy.ASKED[language])
    if budget is None:
        asked = re.sub(r"(?<=\? )[^{]*\{v\}\. ", "", asked)
    return asked.format(v=budget.text if budget else "", q=random.choice(courtesy.QUESTIONS[language]), s=seeker)


def _closing(agent: Agent, language: str, random: Random) -> Sentence:
    lines: list[Sentence] = [(random.choice(courtesy.FAREWELLS[language]),), (Said(Sort.NAME, agent.name),)]
    lines += random.choice(([], [(agent.company,)]))
    lines += random.choice(([], [("Tel. ", sentences.phone_of(agent, random)), (Said(Sort.MAIL, agent.email),)]))
    parts: list[str | Said] = []
    for line in lines:
        parts += ["\n", *line] if parts else [*line]
    return tuple(parts)
