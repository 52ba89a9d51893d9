"""All tables. Importing this package registers them in `metadata`; everything under a tenant derives from `TenantOwned`."""

from neuroconcepts.store.tables.alarm import Alarm
from neuroconcepts.store.tables.audit import AuditEvent, Idempotency
from neuroconcepts.store.tables.base import PlatformOwned, Routing, Row, TenantEntity, TenantOwned, new_id
from neuroconcepts.store.tables.evidence import Evidence
from neuroconcepts.store.tables.faq import Faq
from neuroconcepts.store.tables.knowledge import (
    IndexStatus,
    KnowledgeChunk,
    KnowledgeDue,
    KnowledgeEmbedding,
    KnowledgeIndex,
    Subject,
)
from neuroconcepts.store.tables.lead import Enquiry, IdentityKind, Lead, LeadIdentity, LeadMerge
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
    SenderDomain,
)
from neuroconcepts.store.tables.property import (
    ImportSource,
    ImportStatus,
    Property,
    PropertyDocument,
    PropertyImport,
)
from neuroconcepts.store.tables.question import OpenQuestion
from neuroconcepts.store.tables.routing import ApiKeyRoute, RecipientRoute, address_hash, routing_hash
from neuroconcepts.store.tables.template import LetterTemplate
from neuroconcepts.store.tables.tenant import AppUser, Country, Role, Tenant
from neuroconcepts.store.tables.viewing import Viewing, ViewingStatus
from neuroconcepts.store.tables.widget import Widget, WidgetRoute

metadata = Row.metadata

__all__ = [
    "Alarm",
    "ApiKeyRoute",
    "AppUser",
    "AuditEvent",
    "Author",
    "Country",
    "Direction",
    "Draft",
    "DraftStatus",
    "Enquiry",
    "Evidence",
    "Faq",
    "Idempotency",
    "IdentityKind",
    "ImportSource",
    "ImportStatus",
    "InboundMail",
    "InboundStatus",
    "IndexStatus",
    "KnowledgeChunk",
    "KnowledgeDue",
    "KnowledgeEmbedding",
    "KnowledgeIndex",
    "Lead",
    "LeadIdentity",
    "LeadMerge",
    "LetterTemplate",
    "Mailbox",
    "Message",
    "MessageStatus",
    "OpenQuestion",
    "PlatformOwned",
    "Property",
    "PropertyDocument",
    "PropertyImport",
    "RecipientRoute",
    "Role",
    "Routing",
    "Row",
    "SenderDomain",
    "Subject",
    "Tenant",
    "TenantEntity",
    "TenantOwned",
    "Viewing",
    "ViewingStatus",
    "Widget",
    "WidgetRoute",
    "address_hash",
    "metadata",
    "new_id",
    "routing_hash",
]
