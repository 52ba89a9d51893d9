"""The reader of mails, one process on one core: how fast it reads, and how well it parts new text from history beside its peers."""

import asyncio
import gc
import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from functools import lru_cache, partial
from importlib.metadata import version
from pathlib import Path
from statistics import median
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from bench import report
from bench.figures import Figure, Target
from bench.fuzz_reader import corpus
from bench.replies import Reply, generated, of_corpus
from bench.run import Told
from bench.separators import Separator, separators, share_right
from neuroconcepts.intake.reading import read_mail, warm_up

OURS = "neuroconcepts"
SAMPLES = ("corpus", "generated")
SHARES = (*SAMPLES, "generated, history")
PEERS = ("mail-parser-reply", "email-reply-parser", "quotequail")

_CACHE = type(lru_cache(len))


@dataclass(frozen=True, slots=True)
class Plan:
    """How many rounds; per round so many passes over the corpus, and one over so many generated replies."""

    name: str = "intake"
    rounds: int = 7
    passes: int = 5
    replies: int = 520
    minutes: float = 10


FULL = Plan()
QUICK = Plan("intake-quick", rounds=2, passes=2, replies=104, minutes=3)


@dataclass(slots=True)
class Samples:
    """Values per round under each name; shares of right replies (in per cent) once, they do not differ."""

    values: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    right: dict[str, float] = field(default_factory=dict)


def steps(plan: Plan) -> int:
    """How many steps `measure` tells of."""
    return 1 + plan.rounds


async def measure(plan: Plan, told: Told) -> Samples:
    """Read everything once for the shares, then in rounds for the times."""
    samples, mails = Samples(), corpus()
    replies = {"corpus": of_corpus(), "generated": list(generated(plan.replies))}
    warm_up()
    told("what is right")
    for name, chosen in replies.items():
        _right(name, chosen, samples.right)
    for number in range(plan.rounds):
        told(f"round {number + 1}")
        await asyncio.sleep(0)
        _round(mails, plan.passes, samples.values)
        for name, chosen in replies.items():
            _separate(name, chosen, plan.passes if name == "corpus" else 1, samples.values)
    return samples


def _right(name: str, replies: Sequence[Reply], into: dict[str, float]) -> None:
    accepted = [reply.accepted for reply in replies]
    for reader, separate in separators().items():
        read = [separate(reply.text) for reply in replies]
        into[f"{reader}, {name}"] = 100 * share_right(read, accepted)
        if name == "generated":
            into[f"{reader}, {name}, history"] = 100 * share_right(read, [reply.whole for reply in replies])
    into[f"ladder, {name}"] = 100 * share_right([(read_mail(reply.raw).reply_text,) for reply in replies], accepted)


def _round(mails: Sequence[bytes], passes: int, into: dict[str, list[float]]) -> None:
    _read(mails)
    seconds, wall = _cpu(partial(_read, mails), passes)
    into["ladder"].append(len(mails) / seconds)
    into["wall"].append(len(mails) / wall)
    seconds, _ = _cpu(partial(_open_all, mails), passes)
    into["floor"].append(len(mails) / seconds)
    seconds, _ = _cpu(partial(_read_anew, mails), passes)
    into["forgetful"].append(len(mails) / seconds)
    slowest = max(min(_cpu(partial(read_mail, raw), 1)[0] for _ in range(passes)) for raw in mails)
    into["slowest"].append(slowest * 1000)


def _read(mails: Sequence[bytes]) -> None:
    for raw in mails:
        read_mail(raw)


def _open_all(mails: Sequence[bytes]) -> None:
    """The least that could be called reading: the standard library's parser, and the words of the text or the HTML."""
    for raw in mails:
        mail = message_from_bytes(raw, policy=policy.default)
        body = mail.get_body(("plain", "html")) if isinstance(mail, EmailMessage) else None
        content = str(body.get_content()) if body is not None else ""
        if body is not None and body.get_content_type() == "text/html":
            content = LexborHTMLParser(content).text()
        assert content is not None
        assert mail["From"], mail["Subject"]


def _read_anew(mails: Sequence[bytes]) -> None:
    forget()
    _read(mails)


def _separate(name: str, replies: Sequence[Reply], passes: int, into: dict[str, list[float]]) -> None:
    for reader, separate in separators().items():
        seconds, _ = _cpu(partial(_separate_all, replies, separate), passes)
        into[f"{reader}, {name}"].append(len(replies) / seconds)


def _separate_all(replies: Sequence[Reply], separate: Separator) -> None:
    for reply in replies:
        separate(reply.text)


def _cpu(work: Callable[[], object], passes: int) -> tuple[float, float]:
    """Seconds of one pass: on the core, and by the clock."""
    began, clock = time.process_time(), time.perf_counter()
    for _ in range(passes):
        work()
    return (time.process_time() - began) / passes, (time.perf_counter() - clock) / passes


def forget() -> None:
    """Empty what the reader keeps of words that it has met, not its models: as if every word of a mail were new."""
    for kept in gc.get_objects():
        if type(kept) is _CACHE and kept.__module__.startswith("neuroconcepts.intake") and _is_bounded(kept):
            kept.cache_clear()


def _is_bounded(cached: Any) -> bool:
    return cached.cache_parameters()["maxsize"] is not None


def figures(samples: Samples) -> list[Figure]:
    """The ladder's figures, then those of separation: ours, and the best peer as its floor."""
    values = samples.values
    return [
        Figure(
            "Mails through the ladder, per core",
            "/s",
            tuple(values["ladder"]),
            tuple(values["floor"]),
            Target("≥", 300),
        ),
        Figure("Mails through the ladder, by the clock", "/s", tuple(values["wall"])),
        Figure("Mails through the ladder, nothing remembered", "/s", tuple(values["forgetful"])),
        Figure("Slowest mail of the corpus", "ms", tuple(values["slowest"])),
        *(_speed(name, values) for name in SAMPLES),
        *(_share(name, samples.right) for name in SHARES),
        *(_ladder(name, samples.right) for name in SAMPLES),
    ]


def _speed(name: str, values: Mapping[str, Sequence[float]]) -> Figure:
    fastest = max(PEERS, key=lambda peer: median(values[f"{peer}, {name}"]))
    ours = tuple(values[f"{OURS}, {name}"])
    return Figure(f"Replies separated, {name}", "/s", ours, tuple(values[f"{fastest}, {name}"]))


def _share(name: str, right: Mapping[str, float]) -> Figure:
    best = max(right[f"{peer}, {name}"] for peer in PEERS)
    target = Target("≥", 1, ratio=True)
    return Figure(f"Replies read right, {name}", "%", (right[f"{OURS}, {name}"],), (best,), target)


def _ladder(name: str, right: Mapping[str, float]) -> Figure:
    return Figure(f"Replies read right through the whole ladder, {name}", "%", (right[f"ladder, {name}"],))


def beside(samples: Samples) -> str:
    """Every reader with its median speed and its shares, as a table."""
    columns = (*(f"{name} [/s]" for name in SAMPLES), *(f"{name} right [%]" for name in SHARES))
    rows = (
        [reader, *(f"{median(samples.values[f'{reader}, {name}']):.0f}" for name in SAMPLES)]
        + [f"{samples.right[f'{reader}, {name}']:.1f}" for name in SHARES]
        for reader in (OURS, *PEERS)
    )
    lines = [["reader", *columns], ["---", *["---:"] * len(columns)], *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"


def write(
    folder: Path,
    figures: Sequence[Figure],
    plan: Plan,
    facts: Mapping[str, str],
    at: datetime,
    samples: Samples,
) -> list[Path]:
    """Keep the run beside the others, with a table of all readers."""
    packages = {**facts, **{peer: version(peer) for peer in PEERS}}
    text = report.page(f"Reading mails, {at:%d %B %Y}", _how(plan), figures, packages)
    table, _, machine = text.partition("| machine | |")
    text = f"{table}{beside(samples)}\n| machine | |{machine}"
    return report.keep(folder, text, figures, asdict(plan) | {"readers": samples.right}, packages, at)


def _how(plan: Plan) -> str:
    return (
        f"`python -m bench intake{' --quick' if plan is QUICK else ''}`: {plan.rounds} rounds in one process, warm. The ladder is "
        f"`read_mail` without a model, raw bytes in, over all mails of `tests/data/corpus`, {plan.passes} passes a round; per core "
        "means by CPU time, as others use the machine too. With nothing remembered, the reader's caches of words are emptied "
        "before each pass. Separation gets the same decoded text in all readers: of the corpus's replies, and of "
        f"{plan.replies} generated ones (`bench/replies.py`: 13 styles of mail clients in German, English, French and Italian, "
        "with and without signature, business card and disclaimer; where the client sends HTML only, all get the text that we "
        "read from it). Right means a similarity of 0.97, as the corpus's checker scores; the closing with the name may be "
        "there or not. mail-parser-reply is told the four languages and may answer with or without signature: the better one "
        "counts. quotequail promises to find the history only, so that is scored too (*history*): what stands below the letter "
        "may stay. The floor of the ladder is the standard library, which parses the mail and gives one view of it as text; of "
        "separation the fastest peer, and the best one. The generated styles are those that our reader was written "
        "for; its separation was not changed after it had seen them."
    )
