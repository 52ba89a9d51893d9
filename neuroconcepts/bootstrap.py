"""The composition root: the one place where ports meet their implementations. Every process builds its parts here."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta

from temporalio.client import Client
from temporalio.contrib.pydantic import pydantic_data_converter
from temporalio.converter import DataConverter, DefaultFailureConverterWithEncodedAttributes

from activities.accounts import Accounts
from activities.conversation import ConversationActivities
from activities.knowledge import KnowledgeActivities
from activities.knowledge_indexing import Indexing
from activities.lead import LeadActivities
from activities.mailbox import MailboxActivities
from activities.notice import NoticeActivities
from activities.retrieval import Retrieval
from activities.sending import SendingActivities
from activities.viewing import ViewingActivities
from neuroconcepts.application.enquiry import Enquiries
from neuroconcepts.application.faq import FaqActions
from neuroconcepts.application.handover import Handover
from neuroconcepts.application.inbound import Inbound
from neuroconcepts.application.knowledge import Knowledge
from neuroconcepts.application.lead import LeadActions
from neuroconcepts.application.merging import MergeActions
from neuroconcepts.application.orders import Orders
from neuroconcepts.application.questions import OpenQuestions
from neuroconcepts.application.replaying import Replaying
from neuroconcepts.application.tenant import TenantActions
from neuroconcepts.application.upkeep import Upkeep
from neuroconcepts.application.watching import Watching
from neuroconcepts.application.widget import WidgetActions
from neuroconcepts.assistant.embedding_models import KnownModels
from neuroconcepts.assistant.offline import OfflineAssistant
from neuroconcepts.config import Config
from neuroconcepts.errors import Misconfigured
from neuroconcepts.integrations.imap import ImapMailboxes
from neuroconcepts.integrations.payload_codec import SealingCodec, SealingConverter
from neuroconcepts.integrations.secrets_file import FileMasterKey
from neuroconcepts.integrations.smtp import SmtpSender
from neuroconcepts.ports.assistant import Assistant
from neuroconcepts.ports.embeddings import EmbeddingModels, Embeddings
from neuroconcepts.ports.mail_bucket import MailBucket
from neuroconcepts.ports.secrets import KeyRing
from neuroconcepts.store.engine import app_engine, platform_engine
from neuroconcepts.store.keys import Keys
from neuroconcepts.store.session import Store


@dataclass(frozen=True, slots=True)
class Activities:
    """All activities, with their ports."""

    lead: LeadActivities
    conversation: ConversationActivities
    sending: SendingActivities
    notice: NoticeActivities
    viewing: ViewingActivities
    mailbox: MailboxActivities
    knowledge: KnowledgeActivities


@dataclass(frozen=True, slots=True)
class Platform:
    """A process's parts, ready for use."""

    config: Config
    store: Store
    keys: Keys
    client: Client
    assistant: Assistant
    embeddings: EmbeddingModels
    retrieval: Retrieval
    handover: Handover
    inbound: Inbound
    enquiries: Enquiries
    leads: LeadActions
    merges: MergeActions
    tenants: TenantActions
    watching: Watching
    questions: OpenQuestions
    widgets: WidgetActions
    upkeep: Upkeep
    replaying: Replaying
    knowledge: Knowledge
    faq: FaqActions

    def activities(self) -> Activities:
        """The activities, for workers; call it on the worker's event loop."""
        accounts = Accounts(self.keys, self.config.mail_ca_file)
        sender, mailboxes = SmtpSender(), ImapMailboxes()
        return Activities(
            lead=LeadActivities(self.store),
            conversation=ConversationActivities(self.store, self.assistant, self.retrieval),
            sending=SendingActivities(self.store, sender, mailboxes, accounts),
            notice=NoticeActivities(self.store, sender, accounts),
            viewing=ViewingActivities(self.store),
            mailbox=MailboxActivities(
                self.store, mailboxes, accounts, self.inbound.take_in, asyncio.get_running_loop()
            ),
            knowledge=KnowledgeActivities(Indexing(self.store, self.embeddings)),
        )


@asynccontextmanager
async def platform(config: Config, *, lazy: bool = True) -> AsyncIterator[Platform]:
    """Build a process's parts and close them at the end. Lazily, Temporal need not be up yet (a worker needs it).

    Raises `Misconfigured` for a master key that is missing or too open, or a model location outside the EU.
    """
    store = open_store(config)
    keys = Keys(store, FileMasterKey(config.master_key_file))
    client = await Client.connect(
        config.temporal_address,
        namespace=config.temporal_namespace,
        data_converter=data_converter(keys),
        lazy=lazy,
    )
    async with AsyncExitStack() as closing:
        closing.push_async_callback(store.close)
        yield assemble(config, store, keys, client, closing)


def open_store(config: Config) -> Store:
    """The database as the configuration names it."""
    app = app_engine(config.database_url.get_secret_value(), pool_size=config.database_pool)
    url = config.platform_database_url
    return Store(app, platform_engine(url.get_secret_value()) if url else None)


def assemble(
    config: Config, store: Store, keys: Keys, client: Client, closing: AsyncExitStack | None = None
) -> Platform:
    """Put a process's parts together; what has to be closed with it is pushed onto `closing`."""
    handover, orders = Handover(store, client), Orders(client)
    inbound = Inbound(store, keys, handover, max_bytes=config.max_mail_bytes)
    models = embedding_models(config, closing)
    retrieval = Retrieval(store, models)
    return Platform(
        config=config,
        store=store,
        keys=keys,
        client=client,
        assistant=assistant(config, closing),
        embeddings=models,
        retrieval=retrieval,
        handover=handover,
        inbound=inbound,
        enquiries=Enquiries(store, keys, handover),
        leads=LeadActions(store, orders),
        merges=MergeActions(store, orders),
        tenants=TenantActions(store, keys),
        watching=Watching(store, client),
        questions=OpenQuestions(store, client),
        widgets=WidgetActions(store),
        upkeep=Upkeep(store),
        replaying=Replaying(store, inbound),
        knowledge=Knowledge(store, client, models, retrieval, exact_up_to=config.knowledge_exact_up_to),
        faq=FaqActions(store),
    )


def mail_bucket() -> MailBucket:
    """Where a receiving service puts mails; its library is large, and only that door needs it."""
    from neuroconcepts.integrations.s3 import S3MailBucket

    return S3MailBucket()


def data_converter(keys: KeyRing) -> DataConverter:
    """Pydantic models, sealed under the lead's or the tenant's key: the same for API, workers, and replays."""
    return SealingConverter(
        payload_converter_class=pydantic_data_converter.payload_converter_class,
        payload_codec=SealingCodec(keys),
        failure_converter_class=DefaultFailureConverterWithEncodedAttributes,
    )


def assistant(config: Config, closing: AsyncExitStack | None = None) -> Assistant:
    """Gemini where it is configured, with the offline assistant behind it; else the offline assistant alone."""
    offline = OfflineAssistant()
    if not (config.gemini_api_key or config.google_cloud_project):
        return offline
    from neuroconcepts.assistant.fallback import FallbackAssistant
    from neuroconcepts.assistant.model import ModelAssistant
    from neuroconcepts.integrations.gemini import Gemini, GeminiSettings

    settings = GeminiSettings(
        model=config.gemini_model,
        api_key=config.gemini_api_key.get_secret_value() if config.gemini_api_key else None,
        project=config.google_cloud_project,
        location=config.google_cloud_location,
        base_url=config.gemini_base_url,
        timeout=timedelta(seconds=30),
    )
    model = Gemini(settings)
    if closing:
        closing.push_async_callback(model.aclose)
    return FallbackAssistant(ModelAssistant(model), offline)


def embedding_models(config: Config, closing: AsyncExitStack | None = None) -> EmbeddingModels:
    """Gemini's model of the settings where there is a key, with its other ones; the hash embedding always."""
    if not (config.gemini_api_key or config.google_cloud_project):
        return KnownModels()
    from neuroconcepts.integrations.gemini_embeddings import GeminiEmbeddings, is_of_gemini
    from neuroconcepts.integrations.gemini_settings import GeminiSettings

    def make(name: str, dimension: int) -> Embeddings | None:
        if not is_of_gemini(name):
            return None
        settings = GeminiSettings(
            model=name,
            api_key=config.gemini_api_key.get_secret_value() if config.gemini_api_key else None,
            project=config.google_cloud_project,
            location=config.embedding_location or config.google_cloud_location,
            base_url=config.gemini_base_url,
        )
        model = GeminiEmbeddings(settings, dimension)
        if closing:
            closing.push_async_callback(model.aclose)
        return model

    current = make(config.embedding_model, config.embedding_dimension)
    if current is None:
        raise Misconfigured(f"The embedding model {config.embedding_model!r} is none of Gemini's: set another one.")
    return KnownModels(current, make)
