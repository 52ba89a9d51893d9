"""`python -m bench.fuzz_reader SEED FROM TO`: read damaged mails in a process of its own, and tell of each in one line of JSON."""

import json
import os
import sys
import time
from dataclasses import asdict, dataclass

from bench.machine import forget_peak, peak_bytes, resident_bytes
from bench.mutations import mutant
from bench.replies import CORPUS
from neuroconcepts.intake.reading import read_mail, reading_of, warm_up
from neuroconcepts.intake.view import view_of

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Read:
    """How one damaged mail was read: CPU seconds of its slower reading, MiB beyond those before, and in words what broke."""

    number: int
    name: str
    seconds: float
    peak: float
    fault: str
    resident: float = 0


def corpus() -> list[bytes]:
    return [path.read_bytes() for path in sorted(CORPUS.glob("*.eml"))]


def read_mutant(mails: list[bytes], number: int, seed: int) -> Read:
    """Read the mail of this number for the platform, and to be looked at; whatever comes out has to be storable."""
    name, raw = mutant(mails, number, seed)
    forget_peak()
    before = resident_bytes(os.getpid())
    times: list[float] = []
    try:
        fault = _fault(raw, times)
    except Exception as error:  # noqa: BLE001 - this is what is looked for
        fault = f"{type(error).__name__}: {error}"
    peak, now = peak_bytes(os.getpid()), resident_bytes(os.getpid())
    return Read(number, name, max(times, default=0), (peak - before) / MEBIBYTE, fault[:300], now / MEBIBYTE)


def _fault(raw: bytes, times: list[float]) -> str:
    began = time.process_time()
    mail = read_mail(raw)
    times.append(time.process_time() - began)
    began = time.process_time()
    view = view_of(raw)
    times.append(time.process_time() - began)
    broken = next((problem for problem in mail.problems if "the reader failed" in problem), "")
    if broken:
        return broken
    stored = json.dumps([reading_of(mail), asdict(mail), asdict(view)], default=str, ensure_ascii=False)
    stored.encode()  # fails on halves of surrogate pairs
    return "a NUL in what was read" if "\\u0000" in stored else ""


def main() -> None:
    """Tell of each mail, or end in the middle of one."""
    seed, first, last = map(int, sys.argv[1:4])
    mails = corpus()
    warm_up()
    for raw in mails:
        read_mail(raw)
        view_of(raw)
    for number in range(first, last):
        sys.stdout.write(json.dumps(asdict(read_mutant(mails, number, seed))) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
