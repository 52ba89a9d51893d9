"""The composition root: the one place where ports meet their implementations. Every process builds its parts here."""

from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from temporalio.client import Client
from temporalio.contrib.pydantic import pydantic_data_converter
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
from activities.property_steps import ImportLimits, ImportSteps
from activities.retrieval import Retrieval
from activities.sending import SendingActivities
from activities.viewing import ViewingActivities
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
from neuroconcepts.assistant.embedding_models import KnownModels
from neuroconcepts.assistant.offline import OfflineAssistant
from neuroconcepts.config import Config
from neuroconcepts.errors import Misconfigured
from neuroconcepts.intake.model_reader import ModelReader
from neuroconcepts.intake.property_zip import ZipLimits
from neuroconcepts.integrations.blobs_folder import FolderBlobs
from neuroconcepts.integrations.imap import ImapMailboxes
from neuroconcepts.integrations.payload_codec import SealingCodec, SealingConverter
from neuroconcepts.integrations.secrets_file import FileMasterKey
from neuroconcepts.integrations.smtp import SmtpSender
from neuroconcepts.ports.assistant import Assistant
from neuroconcepts.ports.blobs import Blobs
from neuroconcepts.ports.embeddings import EmbeddingModels, Embeddings
from neuroconcepts.ports.language_model import LanguageModel
from neuroconcepts.ports.mail_bucket import MailBucket
from neuroconcepts.ports.oauth import OauthProvider
from neuroconcepts.ports.secrets import KeyRing
from neuroconcepts.store.engine import app_engine, platform_engine
from neuroconcepts.store.keys import Keys
from neuroconcepts.store.session import Store

if TYPE_CHECKING:
    from neuroconcepts.integrations.gemini_settings import GeminiSettings


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
    knowledge: Knowledge
    faq: FaqActions

    def activities(self) -> Activities:
        """The activities, for workers."""
        sender, mailboxes, accounts = SmtpSender(), ImapMailboxes(), self.accounts
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
        leads=LeadActions(store, orders),
        merges=MergeActions(store, orders),
        tenants=TenantActions(store, keys),
        mailboxes=MailboxActions(store, keys, ImapMailboxes(), providers, config.mail_ca_file),
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
        knowledge=Knowledge(store, client, embeddings, retrieval, exact_up_to=config.knowledge_exact_up_to),
        faq=FaqActions(store),
    )


def mail_bucket() -> MailBucket:
    """Where a receiving service puts mails; its library is large, and only that door needs it."""
    from neuroconcepts.integrations.s3 import S3MailBucket

    return S3MailBucket()


def blobs(config: Config) -> Blobs:
    """Where files lie. Raises `Misconfigured` for S3 without a bucket, or without boto3."""
    if config.files == "folder":
        return FolderBlobs(config.files_folder)
    from neuroconcepts.integrations.blobs_s3 import S3Blobs, S3Settings

    if not config.files_bucket:
        raise Misconfigured("Files shall lie in S3: name the bucket in NEUROCONCEPTS_FILES_BUCKET.")
    return S3Blobs(S3Settings(config.files_bucket, config.files_region, config.files_endpoint))


def import_limits(config: Config) -> ImportLimits:
    """What a transmission may hold, and withdraw."""
    archive = ZipLimits(unpacked=config.max_unpacked_bytes)
    return ImportLimits(archive, max_share=config.properties_max_withdrawn)


def property_folder(config: Config, transmissions: Transmissions) -> PropertyFolder | None:
    """The watched folder, where there is one."""
    if config.properties_folder is None:
        return None
    settled = timedelta(seconds=config.properties_settled_seconds)
    return PropertyFolder(config.properties_folder, transmissions, settled=settled)


def data_converter(keys: KeyRing) -> DataConverter:
    """Pydantic models, sealed under the lead's or the tenant's key: the same for API, workers, and replays."""
    return SealingConverter(
        payload_converter_class=pydantic_data_converter.payload_converter_class,
        payload_codec=SealingCodec(keys),
        failure_converter_class=DefaultFailureConverterWithEncodedAttributes,
    )


def oauth_providers(config: Config) -> dict[str, OauthProvider]:
    """Those where a client of ours is registered."""
    providers: dict[str, OauthProvider] = {}
    ca_file = str(config.oauth_ca_file) if config.oauth_ca_file else None
    if config.google_client_id:
        from neuroconcepts.integrations.google_oauth import GoogleOauth

        secret = config.google_client_secret.get_secret_value()
        urls = (config.google_token_url, config.google_consent_url)
        providers["google"] = GoogleOauth(config.google_client_id, secret, *urls, ca_file)
    if config.microsoft_client_id:
        from neuroconcepts.integrations.microsoft_oauth import MicrosoftOauth

        given = config.microsoft_client_secret
        secret_or_none = given.get_secret_value() if given else None
        authority = config.microsoft_authority
        providers["microsoft"] = MicrosoftOauth(config.microsoft_client_id, secret_or_none, authority, ca_file)
    return providers


def assistant(models: Sequence[LanguageModel]) -> Assistant:
    """These models, each where the one before it fails, with the offline assistant behind them all."""
    offline = OfflineAssistant()
    if not models:
        return offline
    from neuroconcepts.assistant.fallback import FallbackAssistant
    from neuroconcepts.assistant.model import ModelAssistant

    chosen: Assistant = offline
    for model in reversed(models):
        chosen = FallbackAssistant(ModelAssistant(model), chosen)
    return chosen


def language_models(config: Config, closing: AsyncExitStack | None = None) -> Sequence[LanguageModel]:
    """Gemini where it is configured, then the model or region to turn to; none without a key or project."""
    if not (config.gemini_api_key or config.google_cloud_project):
        return ()
    from neuroconcepts.integrations.gemini import Gemini

    models = [Gemini(settings) for settings in _settings_of_models(config)]
    if closing:
        for model in models:
            closing.push_async_callback(model.aclose)
    return models


def _settings_of_models(config: Config) -> "list[GeminiSettings]":
    """Those of the model to ask first, and of the one to ask where that fails, if another model or region is named."""
    from neuroconcepts.integrations.gemini_settings import GeminiSettings

    first = GeminiSettings(
        model=config.gemini_model,
        api_key=config.gemini_api_key.get_secret_value() if config.gemini_api_key else None,
        project=config.google_cloud_project,
        location=config.google_cloud_location,
        base_url=config.gemini_base_url,
        timeout=timedelta(seconds=30),
    )
    second = replace(
        first,
        model=config.gemini_second_model or first.model,
        location=config.google_cloud_second_location or first.location,
    )
    return [first] if second.name == first.name else [first, second]


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
