"""Names as forms and mail headers give them: salutation, titles, first and last name, company."""

import re
from dataclasses import replace
from functools import lru_cache

from neuroconcepts.domain.enquiry import Person
from neuroconcepts.intake.folding import folded

_SALUTATIONS = {
    "herr": "Herr", "herrn": "Herr", "hr": "Herr", "mr": "Herr", "mister": "Herr", "m": "Herr", "monsieur": "Herr",
    "signor": "Herr", "signore": "Herr", "sig": "Herr", "señor": "Herr", "sr": "Herr", "bay": "Herr", "pan": "Herr",
    "frau": "Frau", "fr": "Frau", "mrs": "Frau", "ms": "Frau", "miss": "Frau", "mme": "Frau", "madame": "Frau",
    "mlle": "Frau", "mademoiselle": "Frau", "signora": "Frau", "sig.ra": "Frau", "sigra": "Frau", "señora": "Frau",
    "sra": "Frau", "bayan": "Frau", "pani": "Frau", "fräulein": "Frau", "dame": "Frau",
    "familie": "Familie", "fam": "Familie", "family": "Familie", "famille": "Familie", "famiglia": "Familie",
    "eheleute": "Familie", "ehepaar": "Familie",
}  # fmt: skip
_BARE_NEEDS_DOT = frozenset({"m", "fr", "hr", "sr", "sig", "fam", "pan", "bay", "dame"})

_PREFIX_TITLE = re.compile(
    r"(?:(?:univ|ao|o|hon|em|ass|priv|jun|gast)\.?-?)?(?:prof(?:essor(?:in)?)?|doz)\.?"
    r"|d?dr(?:in)?\.?(?:-ing\.?)?|m?mag\.?a?|maga\.?|(?:dipl\.?-?)?ing\.?|di|pd|priv\.?-?doz\.?|lic\.?|dott\.?(?:ssa)?|avv\.?|arch\.?|geom\.?|ph\.?d\.?"
    r"|dipl\.?(?:-?(?:kfm|kff|vw|bw|betrw|inf|math|phys|päd|psych|chem|biol|geol|wirt|soz|jur|des)\.?(?:-?ing\.?)?)?"
    r"|ra|rain|rechtsanw(?:alt|ältin)|notar(?:in)?|stb|wp|kommr|kr|hofrat|hofrätin|bakk\.?|msc\.?|bsc\.?|mba|ll\.?m\.?|\(?fh\)?"
    r"|med\.?|[ji]ur\.?|rer\.?|nat\.?|phil\.?|techn\.?|oec\.?|pol\.?|publ\.?|vet\.?|dent\.?|theol\.?|h\.?\s?c\.?|habil\.?|mult\.?",
    re.IGNORECASE,
)
_SUFFIX_TITLE = re.compile(
    r"(?:b\.?\s?sc|m\.?\s?sc|b\.?\s?a|m\.?\s?a|mba|ph\.?\s?d|ll\.?\s?[bm]|b\.?\s?eng|m\.?\s?eng|dipl\.?-?ing|mas|cfa|cpa|mph|bakk"
    r"|\(fh\)|fh|jun|sen|jr|sr|mrics|md)\.?",
    re.IGNORECASE,
)
_GENERATION = frozenset({"jun", "sen", "jr", "sr"})
_NEEDS_DOT = frozenset(
    {"med", "nat", "pol", "phil", "vet", "rer", "jur", "mag", "doz", "lic", "arch", "geom", "oec", "dr"}
)
_PARTICLES = frozenset(
    re.findall(
        r"\S+",
        "von vom van de da di do du del della delle degli dei dal dalla dos das der den dem zu zur zum ten ter te le la "
        "les el al bin ibn ben abu st. saint san santa af av mac o' freiherr freifrau freiin graf gräfin baron baronin "
        "frhr. frfr. v. d. baronesse ritter edler edle fürst fürstin prinz prinzessin herzog",
    )
)
_JOINERS = frozenset({"und", "and", "et", "e", "y", "u.", "&", "+"})
_COMPANY = re.compile(
    r"\b(?:gmbh|ag|kg|ohg|og|gbr|e\.\s?k\.|e\.\s?u\.|ug|mbh|ltd\.?|limited|inc\.?|llc|s\.?r\.?l\.?|s\.?a\.?r?\.?l?\.?|partg|part[gn]|"
    r"stiftung|verein|e\.\s?v\.|genossenschaft|sàrl|d\.o\.o\.|s\.p\.a\.|llp|lp|b\.?v\.?|n\.v\.|kft\.?|s\.r\.o\.?|sp\.\s?z\s?o\.\s?o\.?|plc|corp\.?|kgaa|se)(?=\W|$)",
    re.IGNORECASE,
)
_ORGANISATION = re.compile(
    r"\b(?:kanzlei|[\w-]*büro|praxis(?:gemeinschaft)?|[\w-]*institute?|[\w-]*akademie|[\w-]*werke?|ministerium|amt|agentur|architekten|notariat|[\w-]*verwaltung|stiftung|gruppe|holding|partner|rechtsanwälte|hotel|gasthof|restaurant|verein|gemeinde|"
    r"verband|universität|hochschule|klinik|apotheke|bank|sparkasse|studio|relocation|consulting|immobilien|invest(?:ments?)?)\b",
    re.IGNORECASE,
)
_HUNGARIAN = frozenset(
    [
        "adam",
        "agnes",
        "andras",
        "andrea",
        "aniko",
        "anna",
        "attila",
        "balazs",
        "bela",
        "bence",
        "beata",
        "csaba",
        "daniel",
        "david",
        "dora",
        "edit",
        "emese",
        "erika",
        "erzsebet",
        "eszter",
        "eva",
        "ferenc",
        "gabor",
        "gabriella",
        "gergely",
        "gyorgy",
        "gyula",
        "ildiko",
        "imre",
        "istvan",
        "jozsef",
        "janos",
        "judit",
        "julia",
        "katalin",
        "kinga",
        "krisztina",
        "krisztian",
        "lajos",
        "laszlo",
        "levente",
        "maria",
        "marta",
        "mate",
        "melinda",
        "miklos",
        "monika",
        "norbert",
        "nora",
        "nikolett",
        "noemi",
        "orsolya",
        "pal",
        "peter",
        "piroska",
        "reka",
        "robert",
        "roland",
        "sandor",
        "sara",
        "szabolcs",
        "szilvia",
        "tamas",
        "tibor",
        "timea",
        "tunde",
        "vera",
        "veronika",
        "viktor",
        "viktoria",
        "vivien",
        "zoltan",
        "zsofia",
        "zsolt",
        "zsuzsanna",
    ]
)
"""Frequent given names."""
_MARKUP = re.compile(r"<(script|style)\b[^<>]*>[^<>]*</\1\s*>|<[^<>]*>", re.IGNORECASE)
_CARE_OF = re.compile(
    r"^(?:z\.?\s?hd\.?(?:\s?v(?:on|\.))?|zu händen|c/o|attn\.?:?|à l'attention de|i\.\s?[AV]\.)\s+(?=\S)", re.IGNORECASE
)
_PATRONYMIC = re.compile(r"[a-zñáéíóú](?:ez|iz|oz|az)$")
_REMARK = re.compile(r"\s*[(\[]([^()\[\]]{1,80})[)\]]\s*$")
_NOT_NAME = re.compile(r"[\d@<>{}\[\]]")


def salutation_of(value: str) -> str | None:
    """`Herr`, `Frau`, `Familie` or None; reads the first word that is one (`Sehr geehrter Herr` too)."""
    for word in re.findall(r"[\w'.]+", value.casefold())[:4]:
        found = _SALUTATIONS.get(word.rstrip("."))
        if found:
            return found
    return None


def is_salutation(value: str) -> bool:
    """Whether a value is a salutation and nothing else."""
    return value.casefold().strip(" .:") in _SALUTATIONS


def split_title(name: str) -> tuple[str | None, str]:
    """A name's academic titles, in order, and the rest of it."""
    words, title = name.split(), []
    while len(words) > 1 and _is_prefix_title(words[0]):
        title.append(words.pop(0))
    body = " ".join(words)
    head, comma, tail = body.partition(",")
    if comma and all(_SUFFIX_TITLE.fullmatch(w.strip(",.")) for w in tail.split()) and tail.strip():
        title.extend(w for w in [tail.strip(" ,")] if w.casefold().strip(".") not in _GENERATION)
        body = head
    words = body.split()
    while len(words) > 2 and _SUFFIX_TITLE.fullmatch(words[-1]) and not words[-1].isalpha():
        title.append(words.pop())
    return (" ".join(title) or None), " ".join(words)


def _is_prefix_title(word: str) -> bool:
    bare = word.rstrip(".,").casefold()
    if bare in _NEEDS_DOT - {"dr", "mag"}:
        return word.endswith(".")
    return all(_PREFIX_TITLE.fullmatch(piece) for piece in _title_pieces(word))


def _title_pieces(word: str) -> list[str]:
    """`Mag.Dr.` holds two titles; `Dipl.-Ing.` is one."""
    if _PREFIX_TITLE.fullmatch(word):
        return [word]
    return re.findall(r"[^.]+\.|[^.]+", word.rstrip(","))


def split_name(name: str) -> tuple[str | None, str | None]:
    """First and last name of `First Last` or `Last, First`; a single word counts as the first name."""
    name = name.strip(" ,;\"'")
    last, comma, first = name.partition(",")
    if comma and first.strip() and last.strip():
        return first.strip(), last.strip()
    words = name.split()
    if len(words) < 2:
        return (words[0] if words else None), None
    start = next((i for i, w in enumerate(words) if i and w.casefold() in _PARTICLES), len(words) - 1)
    if start >= 2 and words[start].casefold() in {"de", "del", "de la"} and _PATRONYMIC.search(words[start - 1]):
        start -= 1  # `Inma Ruiz de Azúa` has two family names
    if words[0].casefold() in _PARTICLES:  # `von Rabenstein` alone
        return None, name
    if start == len(words) - 1 and words[-1].casefold() in _PARTICLES:
        start = len(words) - 2
    return " ".join(words[:start]), " ".join(words[start:])


def last_first(name: str) -> str:
    """`Last First` as `Last, First`: particles belong to the last name."""
    words = name.split()
    if "," in name or len(words) < 2 or _take_salutation(name)[0] or split_title(name)[0]:
        return name
    start = next((i for i, word in enumerate(words) if word.casefold() not in _PARTICLES), 0) + 1
    return f"{' '.join(words[:start])}, {' '.join(words[start:])}" if start < len(words) else name


def given_name_first(person: Person) -> Person:
    """A Hungarian name, whose family name stands first, with its parts in their places: `Kovács Péter`."""
    swapped = folded(person.last_name or "") in _HUNGARIAN and folded(person.first_name or "") not in _HUNGARIAN
    return replace(person, first_name=person.last_name, last_name=person.first_name) if swapped else person


def person_of(name: str) -> Person:
    """Salutation, title, names (or the company) of a full name as one string; a remark in parentheses may say some of it."""
    text = re.sub(r"\s+", " ", _MARKUP.sub(" ", name)).strip(" ,;:.\"'|-")
    text = _CARE_OF.sub("", text)
    remark = _REMARK.search(text)
    if remark is not None and text[: remark.start()].strip():
        person, said = person_of(text[: remark.start()]), remark[1].strip()
        return replace(
            person,
            salutation=person.salutation or (salutation_of(said) if len(said.split()) == 1 else None),
            company=person.company or (said if is_company(said) else None),
        )
    salutation, text = _take_salutation(text)
    if salutation is None and _COMPANY.search(text):
        return Person(company=text)
    title, rest = split_title(text)
    if salutation is None:
        salutation, rest = _take_salutation(rest)
        more, rest = split_title(rest)
        title = " ".join(t for t in (title, more) if t) or None
    first, last = split_name(rest)
    if last is None and first is not None and (salutation is not None or title is not None):
        first, last = None, first
    if salutation == "Familie" and last is None:
        first, last = None, first
    return Person(salutation=salutation, title=title, first_name=first or None, last_name=last or None)


def _take_salutation(text: str) -> tuple[str | None, str]:
    first, _, rest = text.partition(" ")
    bare = first.casefold().rstrip(".,:")
    if bare not in _SALUTATIONS or not rest.strip():
        return None, text
    if bare in _BARE_NEEDS_DOT and not first.endswith("."):
        return None, text
    return _SALUTATIONS[bare], rest.strip()


def plausible_name(text: str) -> bool:
    """Whether a short line may be a person's name: two to five words, no digits, capitalised."""
    words = text.split()
    return (
        2 <= len(words) <= 5
        and len(text) <= 60
        and not _NOT_NAME.search(text)
        and all(w[0].isupper() or w.casefold() in _PARTICLES | _JOINERS for w in words)
        and words[0].casefold() not in _JOINERS
        and not text.endswith((".", "!", "?", ":", ","))
        and not _COMPANY.search(text)
    )


def clean(text: str) -> str:
    """A stated name without markup and stray punctuation."""
    return re.sub(r"\s+", " ", _MARKUP.sub(" ", text)).strip(" ,;:\"'|")


def is_organisation(text: str) -> bool:
    """Whether a display name is an office's or company's rather than a person's."""
    return is_company(text) or _ORGANISATION.search(text) is not None


@lru_cache(maxsize=4_096)
def is_company(text: str) -> bool:
    """Whether a text carries a legal form (GmbH, e.K., Ltd, …)."""
    return bool(_COMPANY.search(text[:300])) and "@" not in text


def name_like(text: str) -> bool:
    """Whether a text may be one name or a part of one: few words, capitalised, without digits."""
    words = text.split()
    return (
        1 <= len(words) <= 5
        and len(text) <= 60
        and not _NOT_NAME.search(text)
        and all(w[0].isupper() or w.casefold() in _PARTICLES for w in words)
    )
