"""The floor: a bare workflow with as many activities that do nothing, on the same server, with the same worker settings."""

import asyncio
import json
import os
import signal
from dataclasses import dataclass
from datetime import timedelta
from email.message import EmailMessage
from email.utils import make_msgid

from temporalio import activity, workflow
from temporalio.client import Client
from temporalio.worker import PollerBehaviorAutoscaling, Worker

with workflow.unsafe.imports_passed_through():
    from neuroconcepts.config import Config
    from neuroconcepts.integrations.smtp import SmtpSender
    from neuroconcepts.ports.mail import Outgoing, SmtpAccount
    from workers.queues import runner

QUEUE = "bench-floor"
ACCOUNT = "BENCH_SMTP"
"""The environment variable with the account that the floor's mails are sent through, as JSON."""
TIMEOUT = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class Order:
    """How many activities; the last one sends a mail to `recipient` when there is one; `waits` stays open afterwards."""

    activities: int
    recipient: str = ""
    waits: bool = False


@workflow.defn(name="Floor")
class FloorWorkflow:
    """One activity after another, and nothing between them."""

    def __init__(self) -> None:
        self._done = False

    @workflow.run
    async def run(self, order: Order) -> None:
        for _ in range(order.activities - bool(order.recipient)):
            await workflow.execute_activity(do_nothing, start_to_close_timeout=TIMEOUT)
        if order.recipient:
            await workflow.execute_activity(send_mail, order.recipient, start_to_close_timeout=TIMEOUT)
        self._done = True
        await workflow.wait_condition(lambda: not order.waits)

    @workflow.query
    def done(self) -> bool:
        """Whether all activities are behind it."""
        return self._done


@activity.defn
async def do_nothing() -> None:
    """An activity's own cost."""


@activity.defn
async def send_mail(recipient: str) -> None:
    """What sending cannot do without: a connection, STARTTLS, AUTH, one mail of a line."""
    account = SmtpAccount(**json.loads(os.environ[ACCOUNT]))
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = account.username, recipient, "Floor"
    mail["Message-ID"] = make_msgid(domain="floor.example")
    mail.set_content("Nothing but a line.")
    await SmtpSender().send(account, Outgoing(mail.as_bytes(), str(account.username), (recipient,)))


async def serve(address: str) -> None:
    """Serve the floor's queue until SIGTERM, with the settings of `workers.queues`."""
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    worker = Worker(
        await Client.connect(address),
        task_queue=QUEUE,
        workflows=[FloorWorkflow],
        activities=[do_nothing, send_mail],
        max_concurrent_activities=50,
        workflow_runner=runner(sandbox=Config().workflow_sandbox),
        workflow_task_poller_behavior=PollerBehaviorAutoscaling(),
        activity_task_poller_behavior=PollerBehaviorAutoscaling(),
    )
    async with worker:
        await stop.wait()
