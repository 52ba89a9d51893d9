"""What the law has a letter tell (`domain.law`), in the words of its language; `version` tells one wording from another."""

from collections.abc import Sequence
from hashlib import sha256

from neuroconcepts.assistant.letters.greeting import one_line
from neuroconcepts.assistant.letters.wording_letter import Wording
from neuroconcepts.assistant.letters.wordings import AddressForm, wording_of
from neuroconcepts.domain.commands import Purpose
from neuroconcepts.domain.law import Notice, Rule


def disclosure(language: str, agent_name: str, company: str, form: AddressForm = "sie") -> Notice:
    """Tell that an AI wrote the letter, and how to reach a person (Regulation (EU) 2024/1689, Art. 50 (1) and (5))."""
    words = wording_of(language, form)
    return _notice(Rule.AI_DISCLOSURE, words.disclosure, agent=sender(agent_name, company, words))


def privacy_notice(language: str, url: str, form: AddressForm = "sie") -> Notice:
    """Tell where to read what is done with the seeker's data (GDPR Art. 13 and 14)."""
    return _notice(Rule.PRIVACY_NOTICE, wording_of(language, form).privacy, url=one_line(url))


def opt_out(language: str, form: AddressForm = "sie") -> Notice:
    """How a follow-up says that it can be stopped (`Rule.FOLLOW_UP`)."""
    return _notice(Rule.FOLLOW_UP, wording_of(language, form).opt_out)


def notices(
    purpose: Purpose, language: str, form: AddressForm, *, agent_name: str, company: str, privacy_url: str
) -> tuple[Notice, ...]:
    """All that an AI's letter has to tell: how to stop follow-ups, that an AI wrote it, where to read about data (with a URL)."""
    told = [opt_out(language, form)] if purpose is Purpose.FOLLOW_UP else []
    told.append(disclosure(language, agent_name, company, form))
    return (*told, privacy_notice(language, privacy_url, form)) if privacy_url else tuple(told)


def withdrawal(text: str) -> Notice:
    """The instruction on the right to withdraw from a broker's contract, in the agency's own words."""
    return Notice(Rule.WITHDRAWAL, _version(text), text.strip())


def in_words(told: Sequence[Notice]) -> str:
    """The notices as paragraphs. They stand below a letter's text, where no template and no editing reaches them."""
    return "\n\n".join(notice.text for notice in told if notice.rule is not Rule.WITHDRAWAL)


def instruction(told: Sequence[Notice]) -> str:
    """The one notice that is no small print: it has to be read before the seeker confirms (DE BGB § 312d, § 356 (3))."""
    return "\n\n".join(notice.text for notice in told if notice.rule is Rule.WITHDRAWAL)


def sender(agent_name: str, company: str, words: Wording) -> str:
    """For whom a letter is written: the agent and the agency, as far as they have names."""
    return ", ".join(part for part in (one_line(agent_name), one_line(company)) if part) or words.team


def _notice(rule: Rule, template: str, **values: str) -> Notice:
    return Notice(rule, _version(template), template.format(**values))


def _version(wording: str) -> str:
    return sha256(wording.encode()).hexdigest()[:12]
