"""Where files lie, and what may come in as one."""

from datetime import timedelta

from activities.property_steps import ImportLimits
from neuroconcepts.application.property_folder import PropertyFolder
from neuroconcepts.application.property_import import Transmissions
from neuroconcepts.config import Config
from neuroconcepts.errors import Misconfigured
from neuroconcepts.intake.property_zip import ZipLimits
from neuroconcepts.integrations.blobs_folder import FolderBlobs
from neuroconcepts.ports.blobs import Blobs
from neuroconcepts.ports.mail_bucket import MailBucket


def blobs(config: Config) -> Blobs:
    """Where files lie. Raises `Misconfigured` for S3 without a bucket, or without boto3."""
    if config.files == "folder":
        return FolderBlobs(config.files_folder)
    from neuroconcepts.integrations.blobs_s3 import S3Blobs, S3Settings

    if not config.files_bucket:
        raise Misconfigured("Files shall lie in S3: name the bucket in NEUROCONCEPTS_FILES_BUCKET.")
    return S3Blobs(S3Settings(config.files_bucket, config.files_region, config.files_endpoint))


def mail_bucket() -> MailBucket:
    """Where a receiving service puts mails; its library is large, and only that door needs it."""
    from neuroconcepts.integrations.s3 import S3MailBucket

    return S3MailBucket()


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
