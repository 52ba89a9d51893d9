"""Where something from outside belongs, found before the tenant is known: a mail's recipient, a widget's public key."""

from contextlib import suppress

import idna
from sqlmodel import col, select

from neuroconcepts.store.session import RoutingSession
from neuroconcepts.store.tables import RecipientRoute, WidgetRoute, address_hash, routing_hash


class Routes:
    """The routing tables; they hold hashes and ids only."""

    def __init__(self, session: RoutingSession) -> None:
        self._session = session

    async def recipient(self, address: str) -> RecipientRoute | None:
        """The mailbox that an envelope's recipient names, in whichever spelling of its domain; None for a stranger's."""
        hashes = [address_hash(spelling) for spelling in spellings(address)]
        statement = select(RecipientRoute).where(col(RecipientRoute.address_hash).in_(hashes)).limit(1)
        return (await self._session.execute(statement)).scalar_one_or_none()

    async def widget(self, key: str) -> WidgetRoute | None:
        """The widget that a public key names."""
        statement = select(WidgetRoute).where(WidgetRoute.key_hash == routing_hash(key))
        return (await self._session.execute(statement)).scalar_one_or_none()


def spellings(address: str) -> list[str]:
    """An address as it is given, and with its domain in Unicode and in ASCII (RFC 5890): servers use both.

    Empty for what cannot be written in UTF-8, which no mailbox's address is.
    """
    local, _, domain = address.strip().rpartition("@")
    found = [address.strip()]
    for convert in (idna.decode, _ascii):
        with suppress(UnicodeError, IndexError):  # what has no such spelling (idna's own error is a UnicodeError)
            found.append(f"{local}@{convert(domain)}")
    return [each for each in dict.fromkeys(found) if _is_text(each)]


def _ascii(domain: str) -> str:
    return idna.encode(domain, uts46=True).decode("ascii")


def _is_text(value: str) -> bool:
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True
