"""Histories of leads as files: payloads opened, so that no key is needed to replay them. All persons in them are invented."""

from collections.abc import AsyncIterator, Mapping, Sequence
from pathlib import Path

from google.protobuf.message import Message
from temporalio.api.common.v1 import Payload
from temporalio.client import WorkflowHistory
from temporalio.converter import DataConverter, PayloadCodec
from temporalio.worker import Replayer
from temporalio.worker.workflow_sandbox import SandboxedWorkflowRunner, SandboxRestrictions

from workers.queues import OWN_PACKAGES
from workflows.lead import LeadWorkflow

FOLDER = Path(__file__).parent / "recorded"


def replayer(converter: DataConverter) -> Replayer:
    """Runs recorded histories through today's interpreter, in the sandbox that the workers use."""
    restrictions = SandboxRestrictions.default.with_passthrough_modules(*OWN_PACKAGES)
    return Replayer(
        workflows=[LeadWorkflow],
        data_converter=converter,
        workflow_runner=SandboxedWorkflowRunner(restrictions=restrictions),
    )


async def opened(history: WorkflowHistory, codec: PayloadCodec) -> WorkflowHistory:
    """The same history with its payloads decoded."""
    for event in history.events:
        async for payload in _payloads(event):
            [plain] = await codec.decode([payload])
            payload.CopyFrom(plain)
    return history


async def _payloads(message: Message) -> AsyncIterator[Payload]:
    """Every payload anywhere below `message`."""
    if isinstance(message, Payload):
        yield message
        return
    for _, value in message.ListFields():
        for child in _children(value):
            async for payload in _payloads(child):
                yield payload


def _children(value: object) -> list[Message]:
    if isinstance(value, Message):
        return [value]
    if isinstance(value, Mapping):
        value = list(value.values())
    return [each for each in value if isinstance(each, Message)] if isinstance(value, Sequence) else []


def load(file: Path) -> WorkflowHistory:
    """A recorded history; its file is named after what happens in it."""
    return WorkflowHistory.from_json(f"recorded/{file.stem}", file.read_text())
