"""What a history cost, on small ones written down by hand."""

from temporalio.api.enums.v1 import EventType
from temporalio.api.history.v1 import HistoryEvent

from bench.histories import Cost, cost


def event(kind: str) -> HistoryEvent:
    return HistoryEvent(event_type=EventType.Value(f"EVENT_TYPE_{kind}"))


def attempt(number: int) -> HistoryEvent:
    started = event("ACTIVITY_TASK_STARTED")
    started.activity_task_started_event_attributes.attempt = number
    return started


def marker(task: int) -> HistoryEvent:
    recorded = event("MARKER_RECORDED")
    recorded.marker_recorded_event_attributes.workflow_task_completed_event_id = task
    return recorded


def test_a_start_with_a_signal_is_one_action() -> None:
    history = [event("WORKFLOW_EXECUTION_STARTED"), event("WORKFLOW_EXECUTION_SIGNALED")]
    assert cost(history).actions == 1
    assert cost([*history, event("WORKFLOW_EXECUTION_SIGNALED")]).actions == 2


def test_each_attempt_of_an_activity_is_an_action() -> None:
    history = [event("WORKFLOW_EXECUTION_STARTED"), event("ACTIVITY_TASK_SCHEDULED"), attempt(3)]
    assert cost(history) == Cost(activities=1, local_activities=0, actions=1 + 3, events=3)


def test_the_local_activities_of_one_task_are_one_action() -> None:
    history = [event("WORKFLOW_EXECUTION_STARTED"), marker(4), marker(4), marker(9)]
    assert cost(history) == Cost(activities=0, local_activities=3, actions=1 + 2, events=4)


def test_timers_updates_and_upserts_are_actions_and_workflow_tasks_are_not() -> None:
    history = [
        event("WORKFLOW_EXECUTION_STARTED"),
        event("WORKFLOW_TASK_SCHEDULED"),
        event("TIMER_STARTED"),
        event("UPSERT_WORKFLOW_SEARCH_ATTRIBUTES"),
        event("WORKFLOW_EXECUTION_UPDATE_ACCEPTED"),
        event("TIMER_FIRED"),
    ]
    assert cost(history).actions == 4
