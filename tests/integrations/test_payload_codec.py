"""A real server's history of a workflow that uses every kind of payload holds no plaintext, and each payload its own key."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from google.protobuf.message import Message
from hypothesis import given
from hypothesis import strategies as st
from temporalio import activity, workflow
from temporalio.api.common.v1 import Payload
from temporalio.client import Client, WorkflowFailureError, WorkflowHandle
from temporalio.common import RawValue
from temporalio.contrib.pydantic import pydantic_data_converter
from temporalio.converter import (
    DefaultFailureConverterWithEncodedAttributes,
    PayloadCodec,
    WorkflowSerializationContext,
)
from temporalio.exceptions import ApplicationError
from temporalio.testing import WorkflowEnvironment
from temporalio.worker import Replayer, UnsandboxedWorkflowRunner, Worker

from neuroconcepts.errors import Misconfigured
from neuroconcepts.integrations.payload_codec import ENCODING, KEY_ID, ModelsConverter, SealingCodec, key_id_of
from neuroconcepts.messages.names import lead_workflow_id, mailbox_workflow_id
from neuroconcepts.ports.secrets import PLATFORM_KEY, Key, KeyErased, lead_key_id, new_key, tenant_key_id

SECRET = "Frau Huber aus Graz"
TENANT, LEAD = uuid4(), uuid4()


@dataclass
class Ring:
    """Keys in memory, made as asked for; what was erased stays so."""

    keys: dict[str, Key] = field(default_factory=dict)
    erased: set[str] = field(default_factory=set)

    async def key(self, key_id: str) -> Key:
        if key_id in self.erased:
            raise KeyErased(key_id)
        return self.keys.setdefault(key_id, Key(key_id, new_key()))


@activity.defn
async def echo(text: str) -> str:
    if text.startswith("heartbeat"):
        activity.heartbeat(text)
    if text.startswith("fail"):
        raise ApplicationError(text, text, type="Refused", non_retryable=True)
    return text


@workflow.defn
class ChildWorkflow:
    @workflow.run
    async def run(self, text: str) -> str:
        return text


@workflow.defn
class FailingWorkflow:
    @workflow.run
    async def run(self, text: str) -> None:
        raise ApplicationError(text, text, type="Refused", non_retryable=True)


@workflow.defn
class EveryPayloadWorkflow:
    """Inputs, results, signals, updates, queries, activities, failures, children, memo, details, continue-as-new."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    @workflow.run
    async def run(self, text: str, again: bool = True) -> str:
        workflow.set_current_details(f"details: {SECRET}")
        await workflow.wait_condition(lambda: len(self.texts) == 2 or not again)
        short = timedelta(seconds=5)
        await workflow.execute_activity(
            echo, f"heartbeat {text}", start_to_close_timeout=short, summary=f"summary {text}"
        )
        await workflow.execute_local_activity(echo, text, start_to_close_timeout=short)
        await workflow.execute_child_workflow(ChildWorkflow.run, text, id=f"mailbox/{TENANT}/{workflow.uuid4()}")
        workflow.upsert_memo({"more": text})
        if again:
            await workflow.sleep(0.01, summary=f"timer {text}")
            await self._fail(text)
            workflow.continue_as_new(args=[text, False])
        return text

    async def _fail(self, text: str) -> None:
        try:
            await workflow.execute_activity(echo, f"fail {text}", start_to_close_timeout=timedelta(seconds=5))
        except Exception:  # noqa: BLE001 (that it failed is all that is wanted)
            return

    @workflow.signal
    def write(self, text: str) -> None:
        self.texts.append(text)

    @workflow.update
    def ask(self, text: str) -> str:
        self.texts.append(text)
        return text

    @ask.validator
    def refuse(self, text: str) -> None:
        if text.startswith("refuse"):
            raise ValueError(text)

    @workflow.query
    def tell(self, text: str) -> str:
        return text


def client_of(environment: WorkflowEnvironment, codec: PayloadCodec | None) -> Client:
    config = environment.client.config()
    config["data_converter"] = replace(
        pydantic_data_converter,
        payload_codec=codec,
        failure_converter_class=DefaultFailureConverterWithEncodedAttributes,
    )
    return Client(**config)


@pytest.fixture
async def ring() -> Ring:
    return Ring()


@pytest.fixture
async def sealed(temporal: WorkflowEnvironment, ring: Ring) -> Client:
    return client_of(temporal, SealingCodec(ring))


@pytest.fixture
async def worker(sealed: Client) -> AsyncIterator[Worker]:
    async with Worker(
        sealed,
        task_queue=f"codec-{uuid4()}",
        workflows=[EveryPayloadWorkflow, ChildWorkflow, FailingWorkflow],
        activities=[echo],
        # The test's own module is not fit for the sandbox; what the codec does is the same outside of it.
        workflow_runner=UnsandboxedWorkflowRunner(),
    ) as worker:
        yield worker


async def live(client: Client, queue: str, workflow_id: str) -> WorkflowHandle[EveryPayloadWorkflow, str]:
    """The whole life of one workflow, with every way to talk to it; it goes on once by continue-as-new."""
    handle = await client.start_workflow(
        EveryPayloadWorkflow.run,
        args=[SECRET, True],
        id=workflow_id,
        task_queue=queue,
        memo={"memo": SECRET},
        static_summary=f"summary {SECRET}",
        static_details=f"details {SECRET}",
        start_signal="write",
        start_signal_args=[f"signal {SECRET}"],
    )
    with pytest.raises(Exception, match=r"rejected|failed"):
        await handle.execute_update(EveryPayloadWorkflow.ask, f"refuse {SECRET}")
    assert await handle.query(EveryPayloadWorkflow.tell, SECRET) == SECRET
    assert await handle.execute_update(EveryPayloadWorkflow.ask, f"update {SECRET}") == f"update {SECRET}"
    assert await handle.result() == SECRET
    return handle


async def histories(client: Client, handle: WorkflowHandle[EveryPayloadWorkflow, str]) -> list[Message]:
    """All events of all runs."""
    events: list[Message] = []
    run_id = handle.first_execution_run_id
    while run_id:
        run = client.get_workflow_handle(handle.id, run_id=run_id)
        history = await run.fetch_history()
        events += history.events
        last = history.events[-1].workflow_execution_continued_as_new_event_attributes
        run_id = last.new_execution_run_id or None
    return events


def payloads_in(message: Message) -> list[Payload]:
    """Each payload in a protobuf message, however deep."""
    found: list[Payload] = []
    for _, value in message.ListFields():
        for part in _parts(value):
            found += [part] if isinstance(part, Payload) else payloads_in(part)
    return found


def _parts(value: object) -> list[Message]:
    if isinstance(value, Message):
        return [value]
    if hasattr(value, "values"):
        return [part for part in value.values() if isinstance(part, Message)]
    return [part for part in value if isinstance(part, Message)] if isinstance(value, Sequence) else []


def key_ids(payloads: Sequence[Payload]) -> set[str]:
    return {payload.metadata[KEY_ID].decode() for payload in payloads if payload.metadata["encoding"] == ENCODING}


async def test_a_leads_history_holds_no_plaintext_and_its_own_key_only(
    temporal: WorkflowEnvironment, sealed: Client, worker: Worker
) -> None:
    workflow_id = lead_workflow_id(TENANT, LEAD)
    handle = await live(sealed, worker.task_queue, workflow_id)
    events = await histories(sealed, handle)
    described = (await client_of(temporal, None).get_workflow_handle(workflow_id).describe()).raw_description
    raw = b"".join(event.SerializeToString() for event in [*events, described])
    assert len(raw) > 5000
    for plain in (b"Huber", b"Graz", b"signal ", b"summary ", b"details"):
        assert plain not in raw, plain
    # The child is the mailbox's, and its input and result carry the tenant's key.
    assert key_ids([p for event in events for p in payloads_in(event)]) == {
        lead_key_id(TENANT, LEAD),
        tenant_key_id(TENANT),
    }


async def test_without_the_codec_the_same_life_is_readable(temporal: WorkflowEnvironment) -> None:
    """The test above can fail: the same payloads without the codec show what it looks for."""
    client = client_of(temporal, None)
    async with Worker(
        client,
        task_queue=(queue := f"plain-{uuid4()}"),
        workflows=[EveryPayloadWorkflow, ChildWorkflow],
        activities=[echo],
        workflow_runner=UnsandboxedWorkflowRunner(),
    ):
        handle = await live(client, queue, lead_workflow_id(TENANT, uuid4()))
    raw = b"".join(event.SerializeToString() for event in await histories(client, handle))
    assert raw.count(b"Huber") > 15


async def test_the_history_replays_with_the_key_and_not_without(sealed: Client, worker: Worker, ring: Ring) -> None:
    lead_id = uuid4()
    handle = await live(sealed, worker.task_queue, lead_workflow_id(TENANT, lead_id))
    history = await handle.fetch_history()
    replayer = Replayer(
        workflows=[EveryPayloadWorkflow],
        data_converter=sealed.data_converter,
        workflow_runner=UnsandboxedWorkflowRunner(),
    )
    assert (await replayer.replay_workflow(history)).replay_failure is None
    ring.erased.add(lead_key_id(TENANT, lead_id))
    with pytest.raises(KeyErased):
        await handle.result()
    for event in history.events:
        for payload in payloads_in(event):
            if payload.metadata[KEY_ID].decode() in ring.erased:
                with pytest.raises(KeyErased):
                    await SealingCodec(ring).decode([payload])


async def test_a_failure_is_sealed_and_read_again(sealed: Client, worker: Worker) -> None:
    handle = await sealed.start_workflow(
        FailingWorkflow.run, SECRET, id=lead_workflow_id(TENANT, uuid4()), task_queue=worker.task_queue
    )
    with pytest.raises(WorkflowFailureError) as caught:
        await handle.result()
    assert isinstance(caught.value.cause, ApplicationError)
    assert (caught.value.cause.message, *caught.value.cause.details) == (SECRET, SECRET)
    raw = b"".join(event.SerializeToString() for event in (await handle.fetch_history()).events)
    assert b"Huber" not in raw
    assert b"Refused" in raw  # the type is what retries and alarms go by; it stays readable


async def test_what_the_ui_asks_a_workflow_is_sealed(
    temporal: WorkflowEnvironment, sealed: Client, worker: Worker, ring: Ring
) -> None:
    """The UI's current details come as the answer to a query of the SDK's own."""
    workflow_id, unsealed = lead_workflow_id(TENANT, uuid4()), client_of(temporal, None)
    handle = await live(sealed, worker.task_queue, workflow_id)
    raw: RawValue = await unsealed.get_workflow_handle(handle.id).query(
        "__temporal_workflow_metadata", result_type=RawValue
    )
    assert key_ids([raw.payload]) == {key_id_of(workflow_id)}
    [opened] = await SealingCodec(ring).decode([raw.payload])
    assert f"details: {SECRET}".encode() in opened.data


PLAIN = Payload(metadata={"encoding": b"json/plain"}, data=b'"x"')


@pytest.mark.parametrize(
    ("workflow_id", "key_id"),
    [
        (lead_workflow_id(TENANT, LEAD), lead_key_id(TENANT, LEAD)),
        (mailbox_workflow_id(TENANT, LEAD), tenant_key_id(TENANT)),
        (f"property/{TENANT}", tenant_key_id(TENANT)),
        (f"lead/{TENANT}/{LEAD}-2026-03-02T09:00:00Z", PLATFORM_KEY),
        (f"lead/{TENANT}", tenant_key_id(TENANT)),
        ("sweeper", PLATFORM_KEY),
        ("lead/x/y", PLATFORM_KEY),
        ("", PLATFORM_KEY),
        (None, PLATFORM_KEY),
    ],
)
def test_the_workflow_id_names_the_key(workflow_id: str | None, key_id: str) -> None:
    assert key_id_of(workflow_id) == key_id


@given(st.text())
def test_any_workflow_id_has_a_key(workflow_id: str) -> None:
    assert key_id_of(workflow_id) == PLATFORM_KEY


async def test_what_was_never_sealed_stays_and_the_rest_comes_back(ring: Ring) -> None:
    codec = SealingCodec(ring)
    one = codec.with_context(WorkflowSerializationContext("default", lead_workflow_id(TENANT, LEAD)))
    [sealed] = await one.encode([PLAIN])
    assert await codec.decode([PLAIN, sealed]) == [PLAIN, PLAIN]
    assert await codec.encode([]) == []


async def test_a_sealed_payload_moved_to_another_key_does_not_open(ring: Ring) -> None:
    codec = SealingCodec(ring)
    [sealed] = await codec.with_context(WorkflowSerializationContext("n", lead_workflow_id(TENANT, LEAD))).encode(
        [PLAIN]
    )
    sealed.metadata[KEY_ID] = lead_key_id(TENANT, UUID(int=1)).encode()
    with pytest.raises(Misconfigured):
        await codec.decode([sealed])
    del sealed.metadata[KEY_ID]
    with pytest.raises(Misconfigured, match=KEY_ID):
        await codec.decode([sealed])


def test_what_one_workflow_learned_of_a_type_serves_the_next() -> None:
    @dataclass(frozen=True)
    class Letter:
        sent: UUID

    letter = Letter(uuid4())
    one, next_one = ModelsConverter(), ModelsConverter()
    for converter in (one, next_one):
        assert converter.from_payloads(converter.to_payloads([letter]), [Letter]) == [letter]
    assert one.converters[b"json/plain"] is next_one.converters[b"json/plain"]
