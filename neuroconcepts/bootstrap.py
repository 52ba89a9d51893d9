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
from activities.lead import LeadActivities
from activities.mailbox import MailboxActivities
from activities.notice import NoticeActivities
from activities.sending import SendingActivities
from activities.viewing import ViewingActivities
from neuroconcepts.application.enquiry import Enquiries
from neuroconcepts.application.handover import Handover
from neuroconcepts.application.inbound import Inbound
from neuroconcepts.application.lead import LeadActions
from neuroconcepts.application.merging import MergeActions
from neuroconcepts.application.orders import Orders
from neuroconcepts.application.tenant import TenantActions
from neuroconcepts.application.watching import Watching
from neuroconcepts.assistant.offline import OfflineAssistant
from neuroconcepts.config import Config
from neuroconcepts.intake.model_reader import ModelReader
from neuroconcepts.integrations.imap import ImapMailboxes
from neuroconcepts.integrations.payload_codec import SealingCodec, SealingConverter
from neuroconcepts.integrations.secrets_file import FileMasterKey
from neuroconcepts.integrations.smtp import SmtpSender
from neuroconcepts.ports.assistant import Assistant
from neuroconcepts.ports.language_model import LanguageModel
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


@dataclass(frozen=True, slots=True)
class Platform:
    """A process's parts, ready for use."""

    config: Config
    store: Store
    keys: Keys
    client: Client
    assistant: Assistant
    handover: Handover
    inbound: Inbound
    enquiries: Enquiries
    leads: LeadActions
    merges: MergeActions
    tenants: TenantActions
    watching: Watching

    def activities(self) -> Activities:
        """The activities, for workers; call it on the worker's event loop."""
        accounts = Accounts(self.keys, self.config.mail_ca_file)
        sender, mailboxes = SmtpSender(), ImapMailboxes()
        return Activities(
            lead=LeadActivities(self.store),
            conversation=ConversationActivities(self.store, self.assistant),
            sending=SendingActivities(self.store, sender, mailboxes, accounts),
            notice=NoticeActivities(self.store, sender, accounts),
            viewing=ViewingActivities(self.store),
            mailbox=MailboxActivities(
                self.store, mailboxes, accounts, self.inbound.take_in, asyncio.get_running_loop()
            ),
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
    model = language_model(config, closing)
    return Platform(
        config=config,
        store=store,
        keys=keys,
        client=client,
        assistant=assistant(model),
        handover=handover,
        inbound=Inbound(
            store, keys, handover, max_bytes=config.max_mail_bytes, model=ModelReader(model) if model else None
        ),
        enquiries=Enquiries(store, keys, handover),
        leads=LeadActions(store, orders),
        merges=MergeActions(store, orders),
        tenants=TenantActions(store, keys),
        watching=Watching(store, client),
    )


def data_converter(keys: KeyRing) -> DataConverter:
    """Pydantic models, sealed under the lead's or the tenant's key: the same for API, workers, and replays."""
    return SealingConverter(
        payload_converter_class=pydantic_data_converter.payload_converter_class,
        payload_codec=SealingCodec(keys),
        failure_converter_class=DefaultFailureConverterWithEncodedAttributes,
    )


def assistant(model: LanguageModel | None) -> Assistant:
    """The model, with the offline assistant behind it; without one the offline assistant alone."""
    offline = OfflineAssistant()
    if model is None:
        return offline
    from neuroconcepts.assistant.fallback import FallbackAssistant
    from neuroconcepts.assistant.model import ModelAssistant

    return FallbackAssistant(ModelAssistant(model), offline)


def language_model(config: Config, closing: AsyncExitStack | None = None) -> LanguageModel | None:
    """Gemini where it is configured."""
    if not (config.gemini_api_key or config.google_cloud_project):
        return None
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
    return model
