"""What people tell a lead's workflow: an update that it accepts or refuses, started first where it does not run yet."""

from datetime import timedelta
from typing import TypeVar
from uuid import UUID

from temporalio.client import (
    Client,
    WithStartWorkflowOperation,
    WorkflowUpdateFailedError,
    WorkflowUpdateRPCTimeoutOrCancelledError,
)
from temporalio.common import Priority, WorkflowIDConflictPolicy
from temporalio.exceptions import ApplicationError
from temporalio.workflow import UpdateMethodMultiParam

from neuroconcepts.application.handover import AWAY
from neuroconcepts.errors import Conflict, Unavailable
from neuroconcepts.messages import names
from neuroconcepts.messages.lead import LeadRef, LeadStart, Standing
from workflows.lead import LeadWorkflow

ANSWERS_WITHIN = timedelta(seconds=15)

Event = TypeVar("Event")
Order = UpdateMethodMultiParam[[LeadWorkflow, Event], Standing]
"""One of the workflow's updates: an event in, the lead's standing out."""


class Orders:
    """Orders to leads of all tenants. `request_id` makes a repeated order one (per run of the workflow)."""

    def __init__(self, client: Client) -> None:
        self._client = client

    async def give(
        self, tenant_id: UUID, lead_id: UUID, order: Order[Event], event: Event, request_id: str
    ) -> Standing:
        """Tell the lead's workflow what a person did. Raises `Conflict` when it refuses, `Unavailable`: repeat it then."""
        start: WithStartWorkflowOperation[LeadWorkflow, Standing] = WithStartWorkflowOperation(
            LeadWorkflow.run,
            LeadStart(ref=LeadRef(tenant_id=tenant_id, lead_id=lead_id)),
            id=names.lead_workflow_id(tenant_id, lead_id),
            task_queue=names.LEADS,
            id_conflict_policy=WorkflowIDConflictPolicy.USE_EXISTING,
            priority=Priority(fairness_key=str(tenant_id)),
        )
        try:
            return await self._client.execute_update_with_start_workflow(
                order, event, start_workflow_operation=start, id=request_id, rpc_timeout=ANSWERS_WITHIN
            )
        except WorkflowUpdateFailedError as error:
            raise _as_ours(error) from error
        except (WorkflowUpdateRPCTimeoutOrCancelledError, *AWAY) as error:
            raise Unavailable(f"Lead {lead_id} does not answer now; repeat the request.", retry_after=5) from error


def _as_ours(error: WorkflowUpdateFailedError) -> Exception:
    cause = error.cause
    if isinstance(cause, ApplicationError) and cause.type == Conflict.__name__:
        return Conflict(cause.message)
    return error
