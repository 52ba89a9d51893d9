"""The machine a run was made on, and what its processes used: CPU time and memory, from Linux's /proc (proc(5))."""

import os
import platform
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

PROC = Path("/proc")
TICKS = os.sysconf("SC_CLK_TCK")
PAGE = os.sysconf("SC_PAGE_SIZE")
PACKAGES = ("temporalio", "asyncpg", "sqlalchemy", "fastapi", "uvicorn", "aiosmtplib", "pydantic")


def facts() -> dict[str, str]:
    """What a reader needs to judge the figures."""
    memory = _first("meminfo", "MemTotal").split()[0]
    return {
        "cpu": _first("cpuinfo", "model name") or platform.machine(),
        "cores": str(len(os.sched_getaffinity(0))),
        "memory": f"{int(memory) / 1024**2:.1f} GiB",
        "kernel": platform.release(),
        "python": platform.python_version(),
        "load before": " ".join(f"{load:.2f}" for load in os.getloadavg()),
        **{package: version(package) for package in PACKAGES},
    }


def _first(file: str, field: str) -> str:
    for line in (PROC / file).read_text().splitlines():
        name, _, value = line.partition(":")
        if name.strip() == field:
            return value.strip()
    return ""


@dataclass(frozen=True, slots=True)
class Stat:
    """One line of /proc/PID/stat as far as we need it; `cpu` in seconds, with that of children that have ended."""

    parent: int
    cpu: float


def read_stat(text: str) -> Stat:
    """Parse `PID (name) state ppid …`; the name may hold spaces and parentheses."""
    fields = text.rpartition(")")[2].split()
    return Stat(int(fields[1]), sum(map(int, fields[11:15])) / TICKS)


def cpu_seconds(roots: Mapping[str, int]) -> dict[str, float]:
    """CPU time used so far by each named process together with its descendants, in seconds."""
    stats = _stats()
    return {name: sum(stats[pid].cpu for pid in _family(root, stats)) for name, root in roots.items()}


def _stats() -> dict[int, Stat]:
    found = {}
    for folder in PROC.iterdir():
        if folder.name.isdigit():
            try:
                found[int(folder.name)] = read_stat((folder / "stat").read_text())
            except (FileNotFoundError, ProcessLookupError):  # it has just ended
                continue
    return found


def _family(root: int, stats: Mapping[int, Stat]) -> set[int]:
    family = {root} & stats.keys()
    while more := {pid for pid, stat in stats.items() if stat.parent in family} - family:
        family |= more
    return family


def busy_seconds() -> float:
    """CPU time that the whole machine has spent working since it started, in seconds."""
    fields = [int(field) for field in (PROC / "stat").read_text().splitlines()[0].split()[1:9]]
    idle, iowait = fields[3], fields[4]
    return (sum(fields) - idle - iowait) / TICKS


def threads(pid: int) -> int:
    """How many threads the process has."""
    return sum(1 for _ in (PROC / str(pid) / "task").iterdir())


def resident_bytes(pid: int) -> int:
    """The memory of one process that is in RAM."""
    return int((PROC / str(pid) / "statm").read_text().split()[1]) * PAGE


def forget_peak() -> None:
    """Let `peak_bytes` of this process begin anew from what is in RAM now."""
    (PROC / "self" / "clear_refs").write_text("5")


def peak_bytes(pid: int) -> int:
    """The most memory that a process has had in RAM since it started, or forgot its peak."""
    return int(_first(f"{pid}/status", "VmHWM").split()[0]) * 1024
