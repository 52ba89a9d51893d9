"""What has to be done for all tenants now and then: forget what is old, and look whether every portal still reads as it did."""

import logging
from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from neuroconcepts.domain.drift import drift_of
from neuroconcepts.store.intake import Intake, Readings
from neuroconcepts.store.session import Store
from neuroconcepts.store.tables import Alarm

EVERY = timedelta(hours=1)
COMPARED = timedelta(days=14)
"""How far back the days reach that today is compared with."""

log = logging.getLogger(__name__)


class Upkeep:
    """Work over all tenants that waits for nobody; several processes may do it at once."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def do(self, now: datetime) -> None:
        """Do all of it."""
        async with self._store.platform() as session:
            forgotten = await Intake(session).forget_raw(now)
        if forgotten:
            log.info("%d raw mails were forgotten: their time was over.", forgotten)
        await self.watch_readings(now)

    async def watch_readings(self, now: datetime) -> list[Alarm]:
        """Raise an alarm for each portal whose mails suddenly read otherwise, end those that are over; return the open ones."""
        async with self._store.platform() as session:
            intake = Intake(session)
            changed = _changed(await intake.readings(now - COMPARED), now)
            for portal, text in changed.items():
                if await intake.raise_alarm(portal, text, now):
                    log.error("The mails of %s read otherwise since yesterday: %s. Has it a new layout?", portal, text)
            await intake.settle_alarms(changed, now)
            return await intake.alarms()

    async def readings(self, since: datetime) -> tuple[list[Readings], list[Alarm]]:
        """How each portal's mails were read, and what is wrong now."""
        async with self._store.platform() as session:
            intake = Intake(session)
            return await intake.readings(since), await intake.alarms()


def _changed(readings: Iterable[Readings], now: datetime) -> dict[str, str]:
    """Portals whose mails of today and yesterday read otherwise than those before, with what changed."""
    recent: date = (now - timedelta(days=1)).date()
    before: dict[str, Counter[str]] = defaultdict(Counter)
    today: dict[str, Counter[str]] = defaultdict(Counter)
    for each in readings:
        (today if each.day >= recent else before)[each.portal][each.step] += each.mails
    drifts = ((portal, drift_of(before[portal], counts)) for portal, counts in today.items())
    return {portal: str(drift) for portal, drift in drifts if drift}
