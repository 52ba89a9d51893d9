"""The mail door on AWS: a Lambda function that takes in what SES has received and put into S3.

    SES receipt rule → S3 → (SNS) → SQS → this `handler`; after the queue's `maxReceiveCount` → dead-letter queue

Done means committed (`application.inbound`). What fails is told to the queue, and comes again; what came twice is known. A
mail for nobody we know is copied to `unrouted/` in its bucket and logged: it can be put back once its mailbox is there.
"""

import asyncio
import logging
from collections.abc import Iterable
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from functools import cache
from typing import Any

from neuroconcepts.bootstrap import Platform, mail_bucket, platform
from neuroconcepts.config import Config
from neuroconcepts.doors.ses_events import Notice, notices
from neuroconcepts.doors.ses_recipients import recipients_of
from neuroconcepts.errors import NeuroConceptsError, Retryable
from neuroconcepts.ports.mail_bucket import MailBucket, Place
from neuroconcepts.store.routing import Routes
from neuroconcepts.store.tables import RecipientRoute

UNROUTED = "unrouted/"
SETUP = "AMAZON_SES_SETUP_NOTIFICATION"
"""SES's own test object, written when a receipt rule is made."""

log = logging.getLogger("neuroconcepts.doors.ses")


class SesDoor:
    """Takes in the mails that events tell of."""

    def __init__(self, parts: Platform, bucket: MailBucket) -> None:
        self._parts = parts
        self._bucket = bucket
        self._home = Place(parts.config.ses_bucket, parts.config.ses_prefix)

    async def handle(self, event: Any) -> dict[str, Any]:
        """Lambda's answer: of a queue's batch, which records have to come again
        (https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html).

        Any other event has one fate: raises its first error when all its mails had their turn, and Lambda repeats it.
        """
        match event:
            case {"Records": [{"eventSource": "aws:sqs"}, *_]}:
                failed = [each["messageId"] for each in event["Records"] if await self._failure(each)]
                return {"batchItemFailures": [{"itemIdentifier": message_id} for message_id in failed]}
        if error := await self._failure(event):
            raise error
        return {}

    async def _failure(self, event: Any) -> Exception | None:
        """Take in all mails of an event; the first error, None when there was none."""
        try:
            found = list(notices(event, self._home))
        except (NeuroConceptsError, KeyError, TypeError, AttributeError) as error:  # none of AWS's own events
            log.error("An event cannot be read: %s", error)  # noqa: TRY400 - its words say all
            return error
        fates = [await self._failure_of(notice) for notice in found]
        return next(filter(None, fates), None)

    async def _failure_of(self, notice: Notice) -> Exception | None:
        """One mail. The first try after the function was frozen may meet a connection that died meanwhile."""
        try:
            try:
                await self._take_in(notice)
            except Retryable:
                await self._take_in(notice)
        except Exception as error:  # noqa: BLE001 - whatever it is, the other mails have their turn
            # What is not ours may quote the mail.
            why = error if isinstance(error, NeuroConceptsError) else type(error).__name__
            log.error("The mail %s was not taken in, and comes again: %s", notice.place, why)  # noqa: TRY400
            return error
        return None

    async def _take_in(self, notice: Notice) -> None:
        place = notice.place
        if place.key.startswith(UNROUTED) or place.key.endswith(SETUP):
            log.info("Nothing to take in: %s.", place)
            return
        mail = await self._bucket.fetch(place, limit=self._parts.config.max_mail_bytes)
        routes = await self._routes(notice.recipients or recipients_of(mail.raw))
        if not routes:
            aside = await self._bucket.copy(place, UNROUTED + place.key)
            log.warning("The mail %s is for no mailbox of this platform; a copy lies at %s.", place, aside)
        for address, route in routes:
            receipt = await self._parts.inbound.take_in(
                route.tenant_id, route.mailbox_id, mail.raw, address, datetime.now(UTC), truncated=mail.truncated
            )
            log.info(
                "The mail %s is %s for the mailbox %s: %s.", place, receipt.inbound_id, route.mailbox_id, receipt.status
            )

    async def _routes(self, addresses: Iterable[str]) -> list[tuple[str, RecipientRoute]]:
        """The mailboxes that the addresses name, each once."""
        known: dict[Any, tuple[str, RecipientRoute]] = {}
        async with self._parts.store.routing() as session:
            for address in addresses:
                if route := await Routes(session).recipient(address):
                    known.setdefault(route.mailbox_id, (address, route))
        return list(known.values())


class Warm:
    """One event loop with the platform's parts on it, for all invocations of this Lambda environment."""

    def __init__(self) -> None:
        self._closing = AsyncExitStack()
        self._runner = asyncio.Runner()
        try:
            self._door = self._runner.run(self._open())
        except BaseException:
            self.close()
            raise

    async def _open(self) -> SesDoor:
        logging.getLogger("neuroconcepts").setLevel(logging.INFO)  # Lambda shows warnings only, by default
        return SesDoor(await self._closing.enter_async_context(platform(Config())), mail_bucket())

    def handle(self, event: Any) -> dict[str, Any]:
        return self._runner.run(self._door.handle(event))

    def close(self) -> None:
        """Lambda never does."""
        self._runner.run(self._closing.aclose())
        self._runner.close()


@cache
def warm() -> Warm:
    """The same one in each invocation; an error while it is made is not remembered."""
    return Warm()


def handler(event: Any, _context: object) -> dict[str, Any]:
    """AWS Lambda's entry point: `neuroconcepts.doors.ses.handler`."""
    return warm().handle(event)
