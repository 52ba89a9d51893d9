"""What /proc tells, against what Python knows of its own process."""

import os
import sys
import time

import pytest

from bench import machine

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's")


def test_a_name_with_blanks_and_parentheses_is_read_over() -> None:
    fields = ["S", "7", *["0"] * 9, "150", "50", "25", "25", *["0"] * 30]
    stat = machine.read_stat(f"42 (a) b (c)) {' '.join(fields)}\n")
    assert stat == machine.Stat(parent=7, cpu=250 / machine.TICKS)


def test_own_cpu_time_is_what_python_says() -> None:
    began = time.process_time()
    while time.process_time() - began < 0.05:
        pass
    children = sum(os.times()[2:4])
    said = machine.cpu_seconds({"own": os.getpid()})["own"]
    assert said >= time.process_time() - 2 / machine.TICKS
    assert said <= time.process_time() + children + _of_living_children() + 2 / machine.TICKS


def _of_living_children() -> float:
    """Other tests' servers may be children of this process."""
    stats = machine._stats()
    return sum(stats[pid].cpu for pid in machine._family(os.getpid(), stats) - {os.getpid()})


def test_a_process_that_is_gone_has_used_nothing() -> None:
    assert machine.cpu_seconds({"gone": 2**30}) == {"gone": 0}


def test_memory_and_facts_are_there() -> None:
    assert 1 << 20 < machine.resident_bytes(os.getpid()) < 1 << 36
    facts = machine.facts()
    assert int(facts["cores"]) >= 1
    assert all(facts[name] for name in ("cpu", "memory", "kernel", "python", "temporalio"))
