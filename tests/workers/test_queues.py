"""Every workflow and activity is served by exactly one queue, and by the one that its callers name."""

import ast
import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from types import ModuleType
from typing import get_args, get_type_hints

import pytest
from temporalio import activity, workflow
from temporalio.common import SearchAttributeKey

import activities
import workflows
from neuroconcepts.bootstrap import Activities
from neuroconcepts.local.temporal import SEARCH_ATTRIBUTES
from neuroconcepts.messages import names
from workers.queues import WORKFLOWS, activities_of
from workflows import knowledge, lead_tasks, mailbox
from workflows import property as property_import
from workflows.lead_tasks import Task


def modules(package: ModuleType) -> Iterator[ModuleType]:
    for info in pkgutil.iter_modules(package.__path__):
        yield importlib.import_module(f"{package.__name__}.{info.name}")


def defined_workflows() -> set[type]:
    return {
        member
        for module in modules(workflows)
        for _, member in inspect.getmembers(module, inspect.isclass)
        if workflow._Definition.from_class(member)
    }


def defined_activities() -> set[str]:
    return {
        definition.name
        for module in modules(activities)
        for _, kind in inspect.getmembers(module, inspect.isclass)
        for _, member in inspect.getmembers(kind, inspect.isfunction)
        if (definition := activity._Definition.from_callable(member)) and definition.name
    }


@pytest.fixture
def parts() -> Activities:
    """All activities without their ports: only their names are asked for."""
    return Activities(**{name: object.__new__(kind) for name, kind in get_type_hints(Activities).items()})


def names_of(queue: str, parts: Activities) -> list[str]:
    return [activity._Definition.must_from_callable(each).name or "" for each in activities_of(queue, parts)]


def test_each_activity_is_on_one_queue(parts: Activities) -> None:
    served = [name for queue in names.QUEUES for name in names_of(queue, parts)]
    assert sorted(served) == sorted(defined_activities())


def test_each_workflow_is_on_one_queue() -> None:
    served = [kind for queue in names.QUEUES for kind in WORKFLOWS.get(queue, ())]
    assert len(served) == len(set(served))
    assert set(served) == defined_workflows()
    assert set(WORKFLOWS) <= set(names.QUEUES)


def calls(module: ModuleType) -> list[tuple[str, str]]:
    """(activity, queue) of each activity call in the module's source, the activity by its name at Temporal."""
    found = []
    for call in (n for n in ast.walk(ast.parse(inspect.getsource(module))) if isinstance(n, ast.Call)):
        if isinstance(call.func, ast.Attribute) and call.func.attr == "execute_activity_method":
            method = eval(ast.unparse(call.args[0]), vars(module))
            [queue] = [eval(ast.unparse(k.value), vars(module)) for k in call.keywords if k.arg == "task_queue"]
            found.append((activity._Definition.must_from_callable(method).name or "", queue))
    return found


def test_each_call_names_the_queue_that_serves_it(parts: Activities) -> None:
    made = calls(lead_tasks) + calls(mailbox) + calls(property_import) + calls(knowledge)
    for name, queue in made:
        assert name in names_of(queue, parts), f"{name} is not served by the queue {queue}"
    local = set(names_of(names.LEADS, parts))
    assert {name for name, _ in made} == defined_activities() - local, "an activity that nobody calls"


def test_each_command_is_carried_out_by_an_activity() -> None:
    assert len(calls(lead_tasks)) == len(get_args(Task))


def test_the_embedded_server_knows_our_search_attributes() -> None:
    keys = [value for value in vars(names).values() if isinstance(value, SearchAttributeKey)]
    assert {key.name for key in keys} == set(SEARCH_ATTRIBUTES)
