"""A process's parts, put together as the settings say."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from temporalio.client import Client
from temporalio.converter import DataConverter, DefaultFailureConverterWithEncodedAttributes

from activities.access_tokens import AccessTokens
from activities.accounts import Accounts
from activities.conversation import ConversationActivities
from activities.enclosures import Enclosing
from activities.knowledge import KnowledgeActivities
from activities.knowledge_indexing import Indexing
from activities.lead import LeadActivities
from activities.mailbox import MailboxActivities
from activities.notice import NoticeActivities
from activities.property import PropertyActivities
from activities.property_steps import ImportSteps
from activities.retrieval import Retrieval
from activities.sending import SendingActivities
from activities.viewing import ViewingActivities
from neuroconcepts.application.editing import Editing
from neuroconcepts.application.enquiry import Enquiries
from neuroconcepts.application.faq import FaqActions
from neuroconcepts.application.handover import Handover
from neuroconcepts.application.inbound import Inbound
from neuroconcepts.application.knowledge import Knowledge
from neuroconcepts.application.lead import LeadActions
from neuroconcepts.application.mailbox import MailboxActions
from neuroconcepts.application.merging import MergeActions
from neuroconcepts.application.orders import Orders
from neuroconcepts.application.playground import Playground
from neuroconcepts.application.property_folder import PropertyFolder
from neuroconcepts.application.property_import import Transmissions
from neuroconcepts.application.questions import OpenQuestions
from neuroconcepts.application.replaying import Replaying
from neuroconcepts.application.signature import Signatures
from neuroconcepts.application.template import TemplateActions
from neuroconcepts.application.tenant import TenantActions
from neuroconcepts.application.upkeep import Upkeep
from neuroconcepts.application.watching import Watching
from neuroconcepts.application.widget import WidgetActions
from neuroconcepts.bootstrap.files import blobs, import_limits, property_folder
from neuroconcepts.bootstrap.models import assistant, embedding_models, language_models
from neuroconcepts.bootstrap.oauth import oauth_providers
from neuroconcepts.config import Config
from neuroconcepts.intake.model_reader import ModelReader
from neuroconcepts.integrations import imap_sent, smtp
from neuroconcepts.integrations.imap import ImapMailboxes
from neuroconcepts.integrations.payload_codec import ModelsConverter, SealingCodec, SealingConverter
from neuroconcepts.integrations.secrets_file import FileMasterKey
from neuroconcepts.integrations.smtp import SmtpSender
from neuroconcepts.ports.assistant import Assistant
from neuroconcepts.ports.embeddings import EmbeddingModels
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
    property: PropertyActivities
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
    mailboxes: MailboxActions
    templates: TemplateActions
    signatures: Signatures
    watching: Watching
    import_steps: ImportSteps
    enclosing: Enclosing
    transmissions: Transmissions
    property_folder: PropertyFolder | None
    questions: OpenQuestions
    playground: Playground
    widgets: WidgetActions
    upkeep: Upkeep
    replaying: Replaying
    accounts: Accounts
    sender: SmtpSender
    boxes: ImapMailboxes
    knowledge: Knowledge
    faq: FaqActions

    def activities(self) -> Activities:
        """The activities, for workers."""
        sender, mailboxes, accounts = self.sender, self.boxes, self.accounts
        return Activities(
            lead=LeadActivities(self.store),
            conversation=ConversationActivities(self.store, self.assistant, self.retrieval, self.enclosing),
            sending=SendingActivities(self.store, sender, mailboxes, accounts),
            notice=NoticeActivities(self.store, sender, accounts),
            viewing=ViewingActivities(self.store),
            mailbox=MailboxActivities(self.store, mailboxes, accounts, self.inbound.take_in),
            property=PropertyActivities(self.import_steps),
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
    models = language_models(config, closing)
    chosen, reader = assistant(models), ModelReader(models[0]) if models else None
    inbound = Inbound(store, keys, handover, max_bytes=config.max_mail_bytes, model=reader)
    providers = oauth_providers(config)
    files = blobs(config)
    steps, enclosing = ImportSteps(store, files, import_limits(config)), Enclosing(files, config.max_enclosed_bytes)
    transmissions = Transmissions(store, client, steps, max_bytes=config.max_transmission_bytes)
    embeddings = embedding_models(config, closing)
    retrieval = Retrieval(store, embeddings)
    by_smtp, by_imap = smtp.kept_connections(), imap_sent.kept_connections()
    if closing:
        closing.push_async_callback(by_smtp.close)
        closing.push_async_callback(by_imap.close)
    boxes = ImapMailboxes(kept=by_imap)
    return Platform(
        config=config,
        store=store,
        keys=keys,
        client=client,
        assistant=chosen,
        embeddings=embeddings,
        retrieval=retrieval,
        handover=handover,
        inbound=inbound,
        enquiries=Enquiries(store, keys, handover),
        leads=LeadActions(store, orders, Editing(store, retrieval)),
        merges=MergeActions(store, orders),
        tenants=TenantActions(store, keys),
        mailboxes=MailboxActions(store, keys, boxes, providers, config.mail_ca_file),
        templates=TemplateActions(store),
        signatures=Signatures(store),
        watching=Watching(store, client),
        import_steps=steps,
        enclosing=enclosing,
        transmissions=transmissions,
        property_folder=property_folder(config, transmissions),
        questions=OpenQuestions(store, client),
        playground=Playground(store, chosen, retrieval, enclosing),
        widgets=WidgetActions(store),
        upkeep=Upkeep(store),
        replaying=Replaying(store, inbound),
        accounts=Accounts(keys, AccessTokens(store, keys, providers), config.mail_ca_file),
        sender=SmtpSender(kept=by_smtp),
        boxes=boxes,
        knowledge=Knowledge(store, client, embeddings, retrieval, exact_up_to=config.knowledge_exact_up_to),
        faq=FaqActions(store),
    )


def data_converter(keys: KeyRing) -> DataConverter:
    """Pydantic models, sealed under the lead's or the tenant's key: the same for API, workers, and replays."""
    return SealingConverter(
        payload_converter_class=ModelsConverter,
        payload_codec=SealingCodec(keys),
        failure_converter_class=DefaultFailureConverterWithEncodedAttributes,
    )
