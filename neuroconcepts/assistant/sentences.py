"""Splits running text into sentences."""

import re
from typing import Final

_END: Final = re.compile(r"(?<=[.!?])\s+(?=[A-ZÄÖÜÀÉÈ0-9„«\"])|\n+|\s*[•▪]\s*|(?<!\S)·\s*")
NO_END: Final = re.compile(
    r"(?:\b(?:ca|inkl|exkl|zzgl|bzw|Nr|Str|St|Dr|max|min|mtl|evtl|ggf|etc|lt|Abs|Tel|Mag|MMag|DI|Mr|Mrs|Ms|Prof|Ing|Fam|MwSt|USt|Bj|Whg|Hbf|Mio|Mrd|Fr|Sfr|approx|"
    r"env|M|Mme|Sig|u|z\.\s?B|u\.\s?a|d\.\s?h|i\.\s?d|p\.\s?a)\.|(?<![\w.:,])\d{1,2}\.)$"
)


def split(text: str) -> list[str]:
    """Sentences; a full stop after an abbreviation or an ordinal (`3. Stock`) ends none."""
    done: list[str] = []
    for piece in filter(None, (p.strip().removeprefix("- ") for p in _END.split(text))):
        if done and NO_END.search(done[-1]):
            done[-1] += f" {piece}"
        else:
            done.append(piece)
    return done
