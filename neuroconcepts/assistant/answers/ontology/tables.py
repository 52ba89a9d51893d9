"""Reads the word tables.

A table begins with `sort thing`. A concept is a line `name < broader @ home ~ measure` (all but the name optional) with
one or more indented lines `de word, word, …` below it; a language's words may go on in further lines of that language, so
that no line is longer than 120 characters. In a word, `=` in front means: only exactly so (no endings, no
compounds); `*` at an end: anything may follow or precede. The first word of a language is how answers call it, with its
article: `der Aufzug`, `+die Kosten` in the plural. A line `+name` has further words of a concept of another table.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import MappingProxyType

from neuroconcepts.assistant.answers.ontology.concept import Concept, Sort

WORDS = Path(__file__).parent / "words"
_ARTICLES = re.compile(r"(?:(?:der|die|das|the|an?|les?|la|il|lo|gli|i|une?|uno|una) |(?:l|un)['’])", re.IGNORECASE)
FURTHER = "+"
_HEAD = re.compile(r"(?P<name>\+?\w+)(?P<links>(?: [<@~] [\w ]+?)*)")


@cache
def concepts() -> MappingProxyType[str, Concept]:
    """All concepts by name, in the order of the tables. A name that stands twice is an error of the tables."""
    found: dict[str, Concept] = {}
    further: list[tuple[Path, Concept]] = []
    for path in sorted(WORDS.glob("*.txt")):
        for concept in _table(path):
            if concept.name.startswith(FURTHER):
                further.append((path, concept))
            elif concept.name in found:
                raise ValueError(f"{path.name}: the concept {concept.name!r} stands in two tables")
            else:
                found[concept.name] = concept
    for path, more in further:
        name = more.name.removeprefix(FURTHER)
        if name not in found:
            raise ValueError(f"{path.name}: {name!r}, of which it has further words, stands in no table")
        found[name] = _with_words(found[name], more)
    return MappingProxyType(found)


def _with_words(concept: Concept, more: Concept) -> Concept:
    tongues = {*concept.words, *more.words}
    words = {t: (*concept.words.get(t, ()), *more.words.get(t, ())) for t in tongues}
    return replace(concept, words=MappingProxyType(words), labels=MappingProxyType({**more.labels, **concept.labels}))


def _table(path: Path) -> Iterator[Concept]:
    sort, head = Sort.THING, ""
    words: dict[str, list[str]] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("sort "):
            sort = Sort(line.removeprefix("sort ").strip())
        elif not line.startswith(" "):
            if head:
                yield _concept(head, sort, words)
            head, words = line.strip(), {}
        elif head:
            language, _, listed = line.strip().partition(" ")
            words.setdefault(language, []).extend(w.strip() for w in listed.split(",") if w.strip())
        else:
            raise ValueError(f"{path.name}:{number}: words without a concept above them")
    if head:
        yield _concept(head, sort, words)


def _concept(head: str, sort: Sort, words: dict[str, list[str]]) -> Concept:
    hit = _HEAD.fullmatch(head)
    if hit is None:
        raise ValueError(f"{head!r} is no `name < broader @ home ~ measure`")
    links = dict(re.findall(r"([<@~]) ([\w ]+?)(?= [<@~]|$)", hit["links"]))
    return Concept(
        name=hit["name"],
        sort=sort,
        words=MappingProxyType({lang: tuple(_plain(w) for w in listed) for lang, listed in words.items()}),
        labels=MappingProxyType({lang: listed[0].lstrip("=").rstrip("*") for lang, listed in words.items()}),
        broader=tuple(links.get("<", "").split()),
        home=tuple(links.get("@", "").split()),
        measure=links.get("~", ""),
    )


def _plain(word: str) -> str:
    """The word without its article, marks kept."""
    word = word.lstrip("+")
    bare = _ARTICLES.match(word)
    return word[bare.end() :] if bare and bare.end() < len(word) else word
