"""A rehearsal for people: what was understood, what it rests on, the letter, the checks, and what would become of it."""

import json
from collections.abc import Iterable, Sequence
from typing import Final
from zoneinfo import ZoneInfo

from pydantic import TypeAdapter
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from neuroconcepts.application.rehearsal import LetterOut, Rehearsal, Verdict
from neuroconcepts.domain.conversation import Call, Claim, ClaimKind, Window

_JSON: TypeAdapter[Rehearsal] = TypeAdapter(Rehearsal)
_VERDICTS = {
    Verdict.SEND: ("green", "Sent at once"),
    Verdict.DRAFT: ("yellow", "Waits for a person's yes"),
    Verdict.HUMAN: ("red", "Left to a person"),
    Verdict.NOTHING: ("blue", "Nothing is sent"),
}


def as_json(rehearsal: Rehearsal) -> str:
    """The same for scripts, in one line."""
    return json.dumps(_JSON.dump_python(rehearsal, mode="json"), ensure_ascii=False)


def shown(rehearsal: Rehearsal, timezone: str) -> RenderableType:
    """The whole rehearsal; times are those of `timezone` (an IANA name)."""
    parts: list[RenderableType] = [_table(_reading(rehearsal, ZoneInfo(timezone)))]
    if rehearsal.letter:
        parts.append(Padding(_letter(rehearsal, rehearsal.letter), (1, 0, 0, 0)))
    parts.append(Padding(_table(_outcome(rehearsal)), (1, 0)))
    return Group(*parts)


def _table(rows: Iterable[tuple[str, RenderableType]]) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(style="dim", justify="right", width=11, no_wrap=True)
    table.add_column(ratio=1, overflow="fold")
    for label, value in rows:
        table.add_row(label, value)
    return table


# ── What was read, and what was found for it ───────────────────────────────────────────────────────────────────────────


def _reading(rehearsal: Rehearsal, zone: ZoneInfo) -> Iterable[tuple[str, RenderableType]]:
    if read := rehearsal.understanding:
        yield "understood", Text(", ".join(read.intents), "bold").append(f"  {read.language}", "dim not bold")
        yield from _times("times", read.windows, zone)
        yield from _times("unsure", read.unsure, zone)
    facts = Table.grid(padding=(0, 2, 0, 0))
    for fact in rehearsal.facts:
        facts.add_row(Text(fact.source, "cyan"), Text(_short(fact.statement)))
    if rehearsal.facts:
        yield "facts", facts
    yield from _lines("left open", rehearsal.unanswered, "yellow")
    yield from _times("offered", rehearsal.slots, zone)
    yield from _lines("decided", rehearsal.decisions)


def _times(label: str, windows: Sequence[Window], zone: ZoneInfo) -> Iterable[tuple[str, RenderableType]]:
    yield from _lines(label, [_span(window, zone) for window in windows])


def _lines(label: str, lines: Sequence[str], style: str = "") -> Iterable[tuple[str, RenderableType]]:
    if lines:
        yield label, Text("\n".join(lines), style)


def _span(window: Window, zone: ZoneInfo) -> str:
    start, end = window.start.astimezone(zone), window.end.astimezone(zone)
    until = f"{end:%H:%M}" if start.date() == end.date() else f"{end:%a %d.%m.%Y %H:%M}"
    return f"{start:%a %d.%m.%Y %H:%M} – {until}"


def _short(statement: str) -> str:
    line = " ".join(statement.split())
    return line if len(line) <= 120 else f"{line[:119]}…"


# ── The letter ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _letter(rehearsal: Rehearsal, letter: LetterOut) -> Panel:
    """As it would be mailed, with what the checks found marked in it."""
    text = Text(letter.text)
    for wrong in (*(each.text for each in rehearsal.unsupported), *rehearsal.improper):
        text.highlight_words([wrong], "bold white on red")
    below = [part for part in (letter.signature, letter.disclosure) if part]
    body = [text, *(Text(f"\n{part}", "dim") for part in below)]
    body += [Text(f"\n📎 {name}", "dim") for name in letter.enclosed]
    body += [Text("\n📎 invite.ics", "dim")] if letter.invites else []
    border = _VERDICTS[rehearsal.verdict][0]
    return Panel(Group(*body), title=Text(letter.subject, "bold"), title_align="left", border_style=border)


# ── The checks, and what would become of it ────────────────────────────────────────────────────────────────────────────


def _outcome(rehearsal: Rehearsal) -> Iterable[tuple[str, RenderableType]]:
    claims = [f"“{each.text}”: {each.why}" for each in rehearsal.unsupported]
    if rehearsal.letter:
        yield "claims", _check(claims, "each is supported")
        yield from _lines("rests on", [_rests(claim) for claim in rehearsal.claims if claim.kind in _TOLD], "dim")
        yield "words", _check([f"“{each}”" for each in rehearsal.improper], "nothing that a machine may not say")
        yield "exposé", _check([f"“{each}”" for each in rehearsal.contradicted], "it does not contradict itself here")
    yield "message", _check([rehearsal.suspicion] if rehearsal.suspicion else [], "nothing odd about it")
    colour, what = _VERDICTS[rehearsal.verdict]
    yield "so", Text(f"{what}: ", f"bold {colour}").append(rehearsal.reason, "not bold")
    yield from _lines("agent hears", rehearsal.notices)
    yield from _lines("failed", [f"{call.model}: {call.error}" for call in rehearsal.calls if call.error], "red")
    yield "by", Text(_spent(rehearsal.assistant, rehearsal.calls), "dim")


_TOLD: Final = frozenset(ClaimKind) - {ClaimKind.NAME, ClaimKind.WORDING}
"""What is worth a line: names speak for themselves, the platform's own sentences rest on nothing else."""


def _rests(claim: Claim) -> str:
    return f"{_short(claim.text)} ← {', '.join(dict.fromkeys(each.source for each in claim.support)) or '?'}"


def _check(found: Sequence[str], fine: str) -> Text:
    return Text("\n".join(f"✗ {each}" for each in found), "red") if found else Text(f"✓ {fine}", "green")


def _spent(assistant: str, calls: Sequence[Call]) -> str:
    if not calls:
        return assistant or "the rules alone"
    costs = [call.cost for call in calls]
    known = [cost for cost in costs if cost is not None]
    cost = f"{sum(known):.4f} USD" if len(known) == len(costs) else "price not known"
    tokens_in, tokens_out = sum(c.tokens_in for c in calls), sum(c.tokens_out for c in calls)
    seconds = sum(call.seconds for call in calls)
    return f"{assistant or calls[0].model} · {len(calls)} calls, {tokens_in:,} + {tokens_out:,} tokens, {cost}, {seconds:.1f} s"
