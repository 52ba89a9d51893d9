"""Names that cross Temporal: task queues, workflow ids, search attributes. Renaming one breaks running workflows."""

from uuid import UUID

from temporalio.common import SearchAttributeKey

LEADS = "leads"
AI = "ai"
MAIL = "mail"
MAILBOX = "mailbox"
CALENDAR = "calendar"
PROPERTIES = "properties"
KNOWLEDGE = "knowledge"
QUEUES = (LEADS, AI, MAIL, MAILBOX, CALENDAR, PROPERTIES, KNOWLEDGE)

TENANT_ID = SearchAttributeKey.for_keyword("TenantId")
STAGE = SearchAttributeKey.for_keyword("Stage")
WHEEL = SearchAttributeKey.for_keyword("Wheel")
AGENT_ID = SearchAttributeKey.for_keyword("AgentId")
PORTAL = SearchAttributeKey.for_keyword("Portal")
NEEDS_HUMAN_SINCE = SearchAttributeKey.for_datetime("NeedsHumanSince")
NEXT_AT = SearchAttributeKey.for_datetime("NextAt")


def lead_workflow_id(tenant_id: UUID, lead_id: UUID) -> str:
    """`lead/{tenant}/{lead}`: no personal data, and the payload codec finds the lead's key by it."""
    return f"lead/{tenant_id}/{lead_id}"


def mailbox_workflow_id(tenant_id: UUID, mailbox_id: UUID) -> str:
    return f"mailbox/{tenant_id}/{mailbox_id}"


def property_import_workflow_id(tenant_id: UUID, import_id: UUID) -> str:
    return f"property-import/{tenant_id}/{import_id}"


def knowledge_workflow_id(tenant_id: UUID) -> str:
    return f"knowledge/{tenant_id}"
