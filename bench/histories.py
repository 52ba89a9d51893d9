"""What one workflow cost Temporal, counted from its history."""

from collections.abc import Iterable
from dataclasses import dataclass

from temporalio.api.enums.v1 import EventType
from temporalio.api.history.v1 import HistoryEvent

ALWAYS_BILLED = {
    EventType.EVENT_TYPE_WORKFLOW_EXECUTION_STARTED,
    EventType.EVENT_TYPE_TIMER_STARTED,
    EventType.EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED,
    EventType.EVENT_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES,
}
"""One action each; https://docs.temporal.io/cloud/actions. Queries and heartbeats leave no event and are not counted."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Of one run: activities (local ones apart), billed actions, events."""

    activities: int
    local_activities: int
    actions: int
    events: int


def cost(history: Iterable[HistoryEvent]) -> Cost:
    """Count one run's history.

    A signal that started the workflow is no action of its own (signal-with-start is one); of an activity each attempt
    is one; all local activities of one workflow task are one together.
    """
    events = list(history)
    scheduled = EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED
    markers = [e for e in events if e.event_type == EventType.EVENT_TYPE_MARKER_RECORDED]
    return Cost(
        activities=sum(e.event_type == scheduled for e in events),
        local_activities=len(markers),
        actions=sum(_billed(e) for e in events) + _signals(events) + _tasks_with_markers(events),
        events=len(events),
    )


def _billed(event: HistoryEvent) -> int:
    if event.event_type == EventType.EVENT_TYPE_ACTIVITY_TASK_STARTED:
        return event.activity_task_started_event_attributes.attempt
    return int(event.event_type in ALWAYS_BILLED)


def _signals(events: list[HistoryEvent]) -> int:
    """Signals but for the one right after the start, with which the workflow was started."""
    signal = EventType.EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED
    with_start = len(events) > 1 and events[1].event_type == signal
    return sum(e.event_type == signal for e in events) - with_start


def _tasks_with_markers(events: list[HistoryEvent]) -> int:
    marker = EventType.EVENT_TYPE_MARKER_RECORDED
    tasks = {
        e.marker_recorded_event_attributes.workflow_task_completed_event_id for e in events if e.event_type == marker
    }
    return len(tasks)
