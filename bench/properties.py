"""`python -m bench.properties`: import a stock of a thousand objects through the API, and keep how long it took.

The floor does the least that could be called an import: lxml parses the same XML whole, and each object is written as one
JSON row in one transaction.
"""

import argparse
import asyncio
import json
import time
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from lxml import etree  # type: ignore[import-untyped]  # lxml brings no types
from rich.console import Console

from bench import machine, report
from bench.arena import Arena, arena
from bench.doors import until
from bench.figures import Figure
from bench.stock import PDF_EVERY, PICTURE_BYTES, Stock

RESULTS = Path(__file__).parent / "results"
MEBIBYTE = 1024 * 1024


@dataclass(slots=True)
class Measured:
    """Values per round, under each figure's name."""

    ours: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    floor: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))


async def measure(objects: int, rounds: int, console: Console) -> Measured:
    """Start the platform, import several stocks of so many objects, stop it."""
    measured = Measured()
    async with arena(1) as there:
        await _imported(there, Stock(20, "warm").zip(), "warm.zip")
        for number in range(rounds):
            await _round(there, Stock(objects, f"R{number}"), measured)
            console.print(f"round {number + 1} of {rounds}")
        for name, process in (("peak", "workers"), ("API", "API")):
            measured.ours[name] = [machine.peak_bytes(there.roots()[process]) / MEBIBYTE]
    return measured


async def _round(there: Arena, stock: Stock, measured: Measured) -> None:
    before = there.workers_bytes() / MEBIBYTE
    xml, content, again = stock.xml(), stock.zip(), stock.zip(stamp=2)
    measured.floor["rate"].append(stock.count / await _floor(there, xml))
    accepted, seconds = await _imported(there, content, "stock.zip")
    measured.ours["accepted"].append(accepted * 1000)
    measured.ours["seconds"].append(seconds)
    measured.ours["rate"].append(stock.count / seconds)
    _, unchanged = await _imported(there, again, "again.zip")
    measured.ours["unchanged"].append(stock.count / unchanged)
    measured.ours["megabytes"].append(len(content) / MEBIBYTE)
    measured.ours["before"].append(before)


async def _imported(there: Arena, content: bytes, name: str) -> tuple[float, float]:
    """Seconds until the transmission was accepted, and until its import was done."""
    began = time.monotonic()
    answer = await there.api.post("/v1/properties/imports", params={"file_name": name}, content=content, timeout=120)
    answer.raise_for_status()
    accepted = time.monotonic() - began
    path = f"/v1/properties/imports/{answer.json()['import_id']}"

    async def ended() -> bool:
        return bool((await there.api.get(path)).json()["finished_at"])

    await until(f"The import of {name}", ended, every=0.1)
    seconds = time.monotonic() - began
    shown = (await there.api.get(path)).json()
    assert (shown["status"], shown["report"]["counts"].get("refused")) == ("done", None), shown["reason"]
    assert shown["report"]["attachments"]["unreadable"] == 0, shown["report"]["notes"]
    return accepted, seconds


async def _floor(there: Arena, xml: bytes) -> float:
    began = time.monotonic()
    nodes = etree.fromstring(xml).iter("immobilie")
    rows = [(number, json.dumps({child.tag: child.text for child in node.iter()})) for number, node in enumerate(nodes)]
    async with there.database.acquire() as connection, connection.transaction():
        await connection.execute("CREATE TEMP TABLE bare (number int PRIMARY KEY, stated jsonb) ON COMMIT DROP")
        await connection.executemany("INSERT INTO bare VALUES ($1, $2)", rows)
    return time.monotonic() - began


def figures(measured: Measured, objects: int) -> list[Figure]:
    """What was measured, in the order of the table."""
    named = (
        ("megabytes", f"ZIP of {objects} objects", "MiB"),
        ("accepted", "Upload → accepted (202)", "ms"),
        ("seconds", "Upload → import done", "s"),
        ("rate", "Objects created", "/s"),
        ("unchanged", "Objects found unchanged", "/s"),
        ("before", "Workers' memory before", "MiB"),
        ("peak", "Workers' memory, most of all rounds", "MiB"),
        ("API", "API's memory, most of all rounds", "MiB"),
    )
    return [Figure(name, unit, tuple(measured.ours[key]), tuple(measured.floor[key])) for key, name, unit in named]


def page(shown: list[Figure], objects: int, rounds: int, at: datetime) -> str:
    """The table and the machine, for people."""
    how = (
        f"`python -m bench.properties`: {rounds} round(s), each with a full transfer of {objects} new objects of 25 KB XML, a "
        f"picture of {PICTURE_BYTES // 1000} KB for each and a PDF of five pages for every {PDF_EVERY}th, and with the same once "
        "more. The floor parses the same XML whole and writes one row an object: no ZIP, no facts, no comparison, no documents."
    )
    table = ["| " + " | ".join(report.HEADER) + " |", "|---" + "|---:" * (len(report.HEADER) - 1) + "|"]
    table += ["| " + " | ".join(row) + " |" for row in report.rows(shown)]
    facts = ["| machine | |", "|---|---|", *(f"| {name} | {value} |" for name, value in machine.facts().items())]
    return "\n".join([f"# Importing properties, {at:%d %B %Y}", "", how, "", *table, "", *facts]) + "\n"


def main() -> None:
    """Measure, show, keep."""
    parser = argparse.ArgumentParser(prog="python -m bench.properties", description=__doc__)
    parser.add_argument("--objects", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--results", type=Path, default=RESULTS, metavar="FOLDER", help="where to keep the results")
    chosen = parser.parse_args()
    console = Console()
    shown = figures(asyncio.run(measure(chosen.objects, chosen.rounds, console)), chosen.objects)
    console.print(report.screen(shown))
    chosen.results.mkdir(parents=True, exist_ok=True)
    (chosen.results / "properties.md").write_text(page(shown, chosen.objects, chosen.rounds, datetime.now(UTC)))


if __name__ == "__main__":
    main()
