"""How the intake fares over all tenants: who reads the mails of which portal, what is old, what is wrong. Platform's work only."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Integer, case, cast, func, update
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select

from neuroconcepts.domain.drift import NOBODY
from neuroconcepts.store.session import PlatformSession
from neuroconcepts.store.tables import Alarm, InboundMail, Tenant, new_id

DRIFT = "drift"


@dataclass(frozen=True, slots=True)
class Readings:
    """How many mails of a portal one step of the ladder read on one day (UTC); `nobody` read those set aside."""

    portal: str
    day: date
    step: str
    mails: int


class Intake:
    """The intake of all tenants, in counts: nothing here belongs to a person."""

    def __init__(self, session: PlatformSession) -> None:
        self._session = session

    async def readings(self, since: datetime) -> list[Readings]:
        """Counts per portal, day and step. Replies, bounces and mails that came from no portal's address are left out."""
        mail = InboundMail
        step = case((col(mail.read_by) == "", NOBODY), else_=col(mail.read_by))
        day = func.date(func.timezone("UTC", col(mail.received_at)))
        statement = (
            select(col(mail.portal), day, step, func.count())
            .where(
                col(mail.received_at) >= since,
                col(mail.status) != "received",
                col(mail.portal) != "",
                col(mail.kind).in_(("lead", "not_lead")),
            )
            .group_by(col(mail.portal), day, step)
            .order_by(col(mail.portal), day, step)
        )
        return [Readings(*row) for row in (await self._session.execute(statement)).all()]

    async def forget_raw(self, now: datetime) -> int:
        """Drop the bytes of mails whose time is over (`tenant.raw_mail_days`); the rows stay. Returns how many."""
        mail = InboundMail
        kept_for = func.make_interval(0, 0, 0, cast(col(Tenant.raw_mail_days), Integer))
        statement = (
            update(mail)
            .where(
                col(mail.tenant_id) == col(Tenant.id),
                col(mail.raw).is_not(None),
                col(mail.status) != "received",
                col(mail.received_at) < now - kept_for,
            )
            .values(raw=None)
            .execution_options(synchronize_session=False)
        )
        return int((await self._session.execute(statement)).rowcount)  # type: ignore[attr-defined]  # a CursorResult

    async def raise_alarm(self, subject: str, text: str, now: datetime) -> bool:
        """Raise the alarm about a portal; whether it is new: one that is open already stays as it is."""
        row = {"id": new_id(), "kind": DRIFT, "subject": subject, "text": text, "details": {}, "raised_at": now}
        statement = insert(Alarm).values(row).on_conflict_do_nothing().returning(col(Alarm.id))
        return (await self._session.execute(statement)).scalar_one_or_none() is not None

    async def settle_alarms(self, but_for: Iterable[str], now: datetime) -> None:
        """End the alarms about portals that read as before again."""
        statement = update(Alarm).where(
            col(Alarm.kind) == DRIFT, col(Alarm.settled_at).is_(None), col(Alarm.subject).not_in(list(but_for))
        )
        await self._session.execute(statement.values(settled_at=now).execution_options(synchronize_session=False))

    async def alarms(self) -> list[Alarm]:
        """What is wrong now, the oldest first."""
        statement = select(Alarm).where(col(Alarm.settled_at).is_(None)).order_by(col(Alarm.raised_at))
        return list((await self._session.execute(statement)).scalars())
