"""Letter templates: the one that fits a letter best, and their versions."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import or_
from sqlmodel import col, select

from neuroconcepts.errors import NotFound
from neuroconcepts.store.session import TenantSession
from neuroconcepts.store.tables import LetterTemplate


@dataclass(frozen=True, slots=True)
class Scope:
    """The letters that a template is for; what is empty means any. `language` is ISO 639-1, `purpose` a `Purpose`."""

    property_id: UUID | None = None
    portal: str = ""
    language: str = ""
    purpose: str = ""

    @property
    def rank(self) -> tuple[bool, bool, bool, bool]:
        """The more exactly it names a letter the higher: by property, then portal, then language, then purpose.

        So a template in another language than the letter's is used only where the agency gave none for that language.
        """
        return (self.property_id is not None, bool(self.portal), bool(self.language), bool(self.purpose))


def scope_of(row: LetterTemplate) -> Scope:
    """The letters that this row's template is for."""
    return Scope(row.property_id, row.portal, row.language, row.purpose)


class Templates:
    """One tenant's letter templates."""

    def __init__(self, session: TenantSession) -> None:
        self._session = session

    async def get(self, template_id: UUID, *, lock: bool = False) -> LetterTemplate:
        """A template by its id, locked if wanted. Raises `NotFound`."""
        statement = select(LetterTemplate).where(LetterTemplate.id == template_id)
        statement = statement.with_for_update() if lock else statement
        if (row := (await self._session.execute(statement)).scalar_one_or_none()) is None:
            raise NotFound(f"There is no template {template_id}.")
        return row

    async def all(self) -> list[LetterTemplate]:
        """All of them, the most general first."""
        rows = (await self._session.execute(select(LetterTemplate))).scalars()
        return sorted(rows, key=lambda row: (scope_of(row).rank, row.portal, row.language, row.purpose, row.created_at))

    async def best(self, letter: Scope) -> LetterTemplate | None:
        """The template that names this letter most exactly; None where none is for it."""
        statement = select(LetterTemplate).where(
            or_(col(LetterTemplate.property_id).is_(None), col(LetterTemplate.property_id) == letter.property_id),
            col(LetterTemplate.portal).in_(("", letter.portal)),
            col(LetterTemplate.language).in_(("", letter.language)),
            col(LetterTemplate.purpose).in_(("", letter.purpose)),
        )
        rows = (await self._session.execute(statement)).scalars()
        return max(rows, key=lambda row: scope_of(row).rank, default=None)

    async def remove(self, template: LetterTemplate) -> None:
        await self._session.delete(template)
