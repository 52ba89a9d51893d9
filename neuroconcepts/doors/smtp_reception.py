"""What the SMTP door says to a recipient and to a mail: yes only to whom we know, and only once it is committed."""

import asyncio
import logging
import traceback
from datetime import UTC, datetime

from aiosmtpd.smtp import Session, TLSSetupException

from neuroconcepts.application.inbound import Inbound
from neuroconcepts.doors.smtp_connection import Connection, Delivery
from neuroconcepts.errors import InvalidInput, NeuroConceptsError
from neuroconcepts.store.routing import Routes
from neuroconcepts.store.session import Store

TRY_AGAIN = "451 4.3.0 This server cannot take the mail now, try again later"

log = logging.getLogger(__name__)


class Reception:
    """aiosmtpd's handler (https://aiosmtpd.aio-libs.org/en/latest/handlers.html), one for all connections of a door.

    `at_once` mails are committed at the same time; the others wait for their turn, not for a database connection.
    """

    def __init__(self, store: Store, inbound: Inbound, *, at_once: int) -> None:
        self._store = store
        self._inbound = inbound
        self._turn = asyncio.Semaphore(at_once)
        self._under_way: set[asyncio.Task[str]] = set()

    async def handle_RCPT(  # noqa: N802 (aiosmtpd's name)
        self, server: Connection, _session: Session, envelope: Delivery, address: str, _options: list[str]
    ) -> str:
        """Only mailboxes of ours are accepted: nothing is ever relayed."""
        if len(envelope.rcpt_tos) >= server.limits.recipients:
            return "452 4.5.3 Too many recipients, send to the others separately"
        try:
            async with self._store.routing() as session:
                route = await Routes(session).recipient(address)
        except NeuroConceptsError as error:
            log.warning("A recipient could not be looked up: %s", error)
            return TRY_AGAIN
        if route is None:
            return _stranger(server)
        envelope.rcpt_tos.append(address)
        envelope.routes[address] = route
        return "250 2.1.5 OK"

    async def handle_DATA(self, _server: Connection, _session: Session, envelope: Delivery) -> str:  # noqa: N802 (aiosmtpd's name)
        """A client that hangs up now does not interrupt this: the mail it will bring again is known then."""
        task = asyncio.create_task(self._take_in(envelope))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        return await asyncio.shield(task)

    async def handle_exception(self, error: Exception) -> str:
        """What nobody thought of. The error's words may quote the client, so they are not written down."""
        if not isinstance(error, TLSSetupException):
            where = "".join(traceback.format_tb(error.__traceback__))
            log.error("An SMTP command failed: %s at\n%s", type(error).__name__, where)
        return TRY_AGAIN

    async def finish(self) -> None:
        """Wait for the mails under way."""
        await asyncio.gather(*self._under_way, return_exceptions=True)

    async def _take_in(self, envelope: Delivery) -> str:
        """Commit the mail for each of its mailboxes. After a failure the client brings it for all again, and it is known.

        SMTP has one answer for all recipients; so a mailbox that was removed since RCPT is a 451, and a 550 next time.
        """
        raw = envelope.original_content or b""
        mailboxes = {route.mailbox_id: (route, address) for address, route in envelope.routes.items()}
        try:
            async with self._turn:
                for route, address in mailboxes.values():
                    now = datetime.now(UTC)
                    receipt = await self._inbound.receive_for(route.tenant_id, route.mailbox_id, raw, address, now)
                    log.info("Mail %s for the mailbox %s: %s.", receipt.inbound_id, route.mailbox_id, receipt.status)
        except InvalidInput as error:
            return f"554 5.6.0 {error}"
        except NeuroConceptsError as error:
            log.warning("A mail was not taken in, its sender is told to try again: %s", error)
            return TRY_AGAIN
        except Exception as error:  # noqa: BLE001 - a bug of ours must not lose the mail
            return await self.handle_exception(error)
        return "250 2.0.0 OK, committed"


def _stranger(server: Connection) -> str:
    server.strangers += 1
    if server.strangers > server.limits.strangers:
        return "421 4.7.0 Too many unknown recipients"
    return "550 5.1.1 There is no such mailbox here"
