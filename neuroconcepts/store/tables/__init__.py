"""All tables. Importing this package registers them in `metadata`; everything under a tenant derives from `TenantOwned`."""

from neuroconcepts.store.tables.audit import AuditEvent, Idempotency
from neuroconcepts.store.tables.base import Routing, Row, TenantEntity, TenantOwned, new_id
from neuroconcepts.store.tables.lead import Enquiry, IdentityKind, Lead, LeadIdentity
from neuroconcepts.store.tables.mailbox import Mailbox
from neuroconcepts.store.tables.message import (
    Author,
    Direction,
    Draft,
    DraftStatus,
    InboundMail,
    InboundStatus,
    Message,
    MessageStatus,
)
from neuroconcepts.store.tables.property import (
    ImportSource,
    ImportStatus,
    Property,
    PropertyDocument,
    PropertyImport,
)
from neuroconcepts.store.tables.routing import ApiKeyRoute, RecipientRoute, address_hash, routing_hash
from neuroconcepts.store.tables.tenant import AppUser, Country, Role, Tenant
from neuroconcepts.store.tables.viewing import Viewing, ViewingStatus

metadata = Row.metadata

__all__ = [
    "ApiKeyRoute",
    "AppUser",
    "AuditEvent",
    "Author",
    "Country",
    "Direction",
    "Draft",
    "DraftStatus",
    "Enquiry",
    "Idempotency",
    "IdentityKind",
    "ImportSource",
    "ImportStatus",
    "InboundMail",
    "InboundStatus",
    "Lead",
    "LeadIdentity",
    "Mailbox",
    "Message",
    "MessageStatus",
    "Property",
    "PropertyDocument",
    "PropertyImport",
    "RecipientRoute",
    "Role",
    "Routing",
    "Row",
    "Tenant",
    "TenantEntity",
    "TenantOwned",
    "Viewing",
    "ViewingStatus",
    "address_hash",
    "metadata",
    "new_id",
    "routing_hash",
]
