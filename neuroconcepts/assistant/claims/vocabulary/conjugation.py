"""The forms of verbs: enough to know a listed verb in a letter, whatever its person, tense or participle."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

Strong = Mapping[str, tuple[str, str, str]]
"""Infinitive → present (third person), past, participle; folded, like all words here."""

_ADJECTIVE: Final = ("", "e", "en", "er", "es", "em")
_FRENCH: Final = {
    "er": [
        "e",
        "es",
        "ent",
        "ons",
        "ez",
        "ait",
        "aient",
        "ant",
        "a",
        "ons",
        "era",
        "eront",
        "erait",
        "eraient",
        "erai",
        "erons",
        "erez",
        "erais",
        "erions",
        "eriez",
        "ions",
        "iez",
    ],
    "ir": [
        "it",
        "is",
        "issent",
        "issons",
        "issez",
        "issait",
        "issant",
        "ira",
        "iront",
        "irait",
        "i",
        "ie",
        "is",
        "ies",
        "ent",
        "e",
        "ons",
        "ez",
        "ait",
        "aient",
        "ant",
        "irais",
        "irions",
        "iriez",
        "irai",
        "irons",
        "irez",
        "issiez",
    ],
    "re": [
        "s",
        "t",
        "d",
        "ent",
        "ons",
        "ez",
        "ait",
        "aient",
        "ant",
        "ra",
        "ront",
        "rait",
        "u",
        "ue",
        "us",
        "ues",
        "it",
        "rais",
        "raient",
        "rions",
        "riez",
        "rai",
        "rons",
        "rez",
        "iez",
    ],
}
"""Endings in place of that of the infinitive; accents are off, so `donné` is `donne`."""
_ITALIAN: Final = {
    "are": [
        "o",
        "a",
        "i",
        "iamo",
        "ate",
        "ano",
        "ava",
        "avano",
        "ato",
        "ata",
        "ati",
        "ate",
        "ando",
        "era",
        "eranno",
        "erebbe",
        "erebbero",
        "asse",
        "assero",
        "ino",
        "are",
        "erete",
        "ereste",
        "iate",
        "argli",
        "arle",
        "arne",
        "arsi",
    ],
    "ere": [
        "o",
        "e",
        "i",
        "iamo",
        "ete",
        "ono",
        "eva",
        "evano",
        "uto",
        "uta",
        "uti",
        "ute",
        "endo",
        "era",
        "eranno",
        "erebbe",
        "ra",
        "ranno",
        "rebbe",
        "esse",
        "a",
        "ano",
        "erete",
        "ereste",
        "iate",
        "erne",
        "ersi",
    ],
    "ire": [
        "o",
        "e",
        "i",
        "iamo",
        "ite",
        "ono",
        "iva",
        "ivano",
        "ito",
        "ita",
        "iti",
        "ite",
        "endo",
        "ira",
        "iranno",
        "irebbe",
        "isce",
        "iscono",
        "isca",
        "isse",
        "a",
        "ano",
        "irete",
        "ireste",
        "iate",
        "irne",
        "irsi",
    ],
}


def forms(verb: str, language: str, strong: Strong) -> Iterator[str]:
    """All forms of a verb of `verbs.txt`, folded; English endings are taken off words elsewhere."""
    match language:
        case "de":
            yield from _german(verb, strong)
        case "fr":
            yield from _by_ending(verb, _FRENCH)
        case "it":
            yield from _by_ending(verb, _ITALIAN)
        case _:
            yield verb


def _by_ending(verb: str, endings: Mapping[str, list[str]]) -> Iterator[str]:
    yield verb
    for ending, others in endings.items():
        if verb.endswith(ending):
            root = verb.removesuffix(ending)
            yield from (root + other for other in others)
            if verb.endswith(("care", "gare")):
                yield from (f"{root}h{other}" for other in others if other[0] in "ei")


def _german(verb: str, strong: Strong) -> Iterator[str]:
    """`her|stellen` → `herstellt`, `hergestellte`, `herzustellen`; `ent-fallen` → `entfällt`, `entfallen`."""
    parting, _, base = verb.rpartition("|")
    prefix, _, base = base.rpartition("-")
    bare = not prefix and not base.endswith("ieren")
    present, past, participle = strong.get(base) or _weak(base, bare)
    if prefix or not bare:
        participle = participle.removeprefix("ge") if base in strong else participle
    yield from (parting + prefix + each for each in _finite(base, present, past))
    yield from (f"{parting}{prefix}{participle}{ending}" for ending in _ADJECTIVE)
    yield from (f"{parting}{prefix}{base}d{ending}" for ending in _ADJECTIVE)
    if parting:
        yield f"{parting}zu{base}"


def _finite(base: str, present: str, past: str) -> Iterator[str]:
    root = base.removesuffix("n").removesuffix("e")
    yield from _subjunctive(past)
    yield from (
        base,
        present,
        f"{root}e",
        f"{root}et",
        f"{root}st",
        f"{root}t",
        past,
        f"{past}n",
        f"{past}en",
        f"{past}e",
    )


def _subjunctive(past: str) -> Iterator[str]:
    """`traf` → `träfe`, `träfen`; folded, the umlaut has an `e`. That of weak verbs is their past."""
    vowel = re.search(r"(?<![aeiou])[aou](?=[^aeiou]*$)", past)
    if vowel and not past.endswith("te"):
        root = f"{past[: vowel.end()]}e{past[vowel.end() :]}"
        yield from (f"{root}{ending}" for ending in ("e", "en", "et", "est"))


def _weak(base: str, bare: bool) -> tuple[str, str, str]:
    root = base.removesuffix("n").removesuffix("e")
    link = "e" if root.endswith(("t", "d", "fn", "chn", "dn")) else ""
    return f"{root}{link}t", f"{root}{link}te", f"{'ge' if bare else ''}{root}{link}t"
