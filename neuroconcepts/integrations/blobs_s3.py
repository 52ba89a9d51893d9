"""Files in an S3 bucket, through boto3 (dependency group `aws`), in parts where they are large.

https://docs.aws.amazon.com/boto3/latest/reference/services/s3.html; errors:
https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html. Credentials are those boto3 finds (the instance's role).
"""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, BinaryIO

from neuroconcepts.errors import Misconfigured, NotFound, Retryable, Unavailable

_IN_MEMORY = 8 * 1024 * 1024
"""Bytes up to which an opened file is not put on the disk."""
RETRIES = {"mode": "standard", "total_max_attempts": 3}
_MISSING = {"404", "NoSuchKey", "NotFound"}
_REFUSED = {"403", "AccessDenied", "InvalidAccessKeyId", "SignatureDoesNotMatch", "NoSuchBucket", "PermanentRedirect"}


@dataclass(frozen=True, slots=True)
class S3Settings:
    """`endpoint` only for a server that is not AWS's; `region` where the environment names none."""

    bucket: str
    region: str | None = None
    endpoint: str | None = None


class S3Blobs:
    """Implements `ports.blobs.Blobs`. boto3's client may be used by many threads at once."""

    def __init__(self, settings: S3Settings) -> None:
        """Raises `Misconfigured` without boto3."""
        self._bucket = settings.bucket
        self._client = _client(settings)

    def put(self, key: str, content: BinaryIO) -> None:
        with _as_ours(key):
            self._client.upload_fileobj(_Unclosed(content), self._bucket, key)

    def get(self, key: str) -> bytes:
        with _as_ours(key):
            content: bytes = self._client.get_object(Bucket=self._bucket, Key=key)["Body"].read()
        return content

    @contextmanager
    def open(self, key: str) -> Iterator[BinaryIO]:
        with tempfile.SpooledTemporaryFile(_IN_MEMORY) as file:
            with _as_ours(key):
                self._client.download_fileobj(self._bucket, key, file)
            file.seek(0)
            yield file  # type: ignore[misc]  # it reads, seeks and tells as any file does

    def has(self, key: str) -> bool:
        try:
            with _as_ours(key):
                self._client.head_object(Bucket=self._bucket, Key=key)
        except NotFound:
            return False
        return True

    def remove(self, prefix: str) -> None:
        with _as_ours(prefix):
            self._client.delete_object(Bucket=self._bucket, Key=prefix)
            pages = self._client.get_paginator("list_objects_v2").paginate(Bucket=self._bucket, Prefix=f"{prefix}/")
            for page in pages:
                if keys := [{"Key": each["Key"]} for each in page.get("Contents", [])]:
                    self._client.delete_objects(Bucket=self._bucket, Delete={"Objects": keys, "Quiet": True})


class _Unclosed:
    """A file that the upload may read and not close: it is the caller's."""

    def __init__(self, file: BinaryIO) -> None:
        self.read = file.read


def _client(settings: S3Settings) -> Any:
    try:
        import boto3
        from botocore.config import Config
    except ImportError as error:
        raise Misconfigured(
            "Files in S3 need boto3: install the dependency group `aws` (uv sync --group aws)."
        ) from error
    config = Config(connect_timeout=5, read_timeout=30, retries=dict(RETRIES))
    return boto3.Session().client("s3", region_name=settings.region, endpoint_url=settings.endpoint, config=config)


@contextmanager
def _as_ours(key: str) -> Iterator[None]:
    from boto3.exceptions import S3UploadFailedError
    from botocore.exceptions import BotoCoreError, ClientError, NoCredentialsError, PartialCredentialsError

    try:
        yield
    except ClientError as error:
        raise _of_code(key, str(error.response.get("Error", {}).get("Code", ""))) from error
    except S3UploadFailedError as error:  # it hides the ClientError beneath it
        beneath = error.__context__
        code = str(beneath.response["Error"]["Code"]) if isinstance(beneath, ClientError) else ""
        raise _of_code(key, code) from error
    except (NoCredentialsError, PartialCredentialsError) as error:
        raise Misconfigured(f"S3 needs credentials: {error}.") from error
    except BotoCoreError as error:
        raise Unavailable(f"S3 does not answer ({type(error).__name__}).") from error


def _of_code(key: str, code: str) -> NotFound | Misconfigured | Retryable:
    if code in _MISSING:
        return NotFound(f"There is no file {key}.")
    if code in _REFUSED:
        return Misconfigured(f"S3 refuses {key} ({code}). Check the bucket, its region and our rights.")
    return Unavailable(f"S3 cannot do it now ({code or 'no code'}).")
