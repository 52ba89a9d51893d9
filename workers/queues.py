"""Which queue serves which workflows and activities, and how: data, read by `workers.__main__` and the tests."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any

from temporalio.client import Client
from temporalio.worker import PollerBehaviorAutoscaling, UnsandboxedWorkflowRunner, Worker, WorkflowRunner
from temporalio.worker.workflow_sandbox import SandboxedWorkflowRunner, SandboxRestrictions

from activities.errors import ErrorInterceptor
from neuroconcepts.bootstrap import Activities
from neuroconcepts.messages import names
from workflows.knowledge import ReindexWorkflow
from workflows.lead import LeadWorkflow
from workflows.mailbox import MailboxWorkflow
from workflows.property import PropertyImportWorkflow

OWN_PACKAGES = ("neuroconcepts", "activities", "workflows", "pydantic", "sqlalchemy", "sqlmodel")
"""Passed through the workflow sandbox: imported anew for each workflow, our models alone would cost over a megabyte."""

GRACE = timedelta(seconds=10)
"""How long activities may finish after SIGTERM; a container's own grace has to be longer."""

WORKFLOWS: dict[str, Sequence[type]] = {
    names.LEADS: (LeadWorkflow, PropertyImportWorkflow),
    names.MAILBOX: (MailboxWorkflow,),
    names.KNOWLEDGE: (ReindexWorkflow,),
}
AT_ONCE = {names.PROPERTIES: 4}
"""How many activities run at once where each may take a core and much memory; elsewhere they mostly wait."""


def activities_of(queue: str, parts: Activities) -> Sequence[Callable[..., Any]]:
    """The activities that this queue serves; deciding is local to the workflow's worker."""
    return {
        names.LEADS: (parts.lead.decide,),
        names.AI: (parts.conversation.understand, parts.conversation.compose),
        names.MAIL: (parts.sending.send, parts.notice.notify),
        names.CALENDAR: (parts.viewing.book, parts.viewing.cancel),
        names.MAILBOX: (parts.mailbox.watch,),
        names.PROPERTIES: (
            parts.property.read,
            parts.property.settle,
            parts.property.read_documents,
            parts.property.finish,
            parts.property.fail,
        ),
        names.KNOWLEDGE: (parts.knowledge.index, parts.knowledge.settle),
    }[queue]


def runner(*, sandbox: bool) -> WorkflowRunner:
    """How workflows run. The sandbox catches what would not replay, and costs a lead half its memory: tests have it."""
    if not sandbox:
        return UnsandboxedWorkflowRunner()
    return SandboxedWorkflowRunner(restrictions=SandboxRestrictions.default.with_passthrough_modules(*OWN_PACKAGES))


def worker(
    client: Client,
    queue: str,
    parts: Activities,
    *,
    mailboxes: int = 500,
    build_id: str | None = None,
    sandbox: bool = True,
    cached: int = 1000,
) -> Worker:
    """The worker of one queue, which watches at most that many `mailboxes`, each in a thread of its own.

    `cached` is how many waiting workflows stay in memory; one that does not is replayed when something happens to it.
    """
    return Worker(
        client,
        task_queue=queue,
        workflows=WORKFLOWS.get(queue, ()),
        activities=activities_of(queue, parts),
        max_concurrent_activities=mailboxes if queue == names.MAILBOX else AT_ONCE.get(queue, 50),
        interceptors=[ErrorInterceptor()],
        workflow_runner=runner(sandbox=sandbox),
        max_cached_workflows=cached,
        workflow_task_poller_behavior=PollerBehaviorAutoscaling(),
        activity_task_poller_behavior=PollerBehaviorAutoscaling(),
        graceful_shutdown_timeout=GRACE,
        build_id=build_id,
        max_heartbeat_throttle_interval=timedelta(seconds=30),
    )
