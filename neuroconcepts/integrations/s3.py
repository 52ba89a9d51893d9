"""Mails in Amazon S3, by boto3. Credentials, region and endpoint are what AWS's own environment variables say.

https://docs.aws.amazon.com/boto3/latest/reference/services/s3.html
"""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError, NoCredentialsError

from neuroconcepts.errors import Misconfigured, NotFound, Unavailable
from neuroconcepts.ports.mail_bucket import Place, Stored

PATIENCE = Config(connect_timeout=5, read_timeout=20, retries={"mode": "standard", "total_max_attempts": 3})

_GONE = {"NoSuchKey", "404"}
_REFUSED = {
    "AccessDenied",
    "403",
    "NoSuchBucket",
    "InvalidAccessKeyId",
    "SignatureDoesNotMatch",
    "ExpiredToken",
    "InvalidObjectState",
    "KMS.DisabledException",
}


class S3MailBucket:
    """Implements `ports.mail_bucket.MailBucket`. boto3 blocks, so each call has a thread; its client may be shared by them."""

    def __init__(self) -> None:
        self._s3 = boto3.session.Session().client("s3", config=PATIENCE)

    async def fetch(self, at: Place, *, limit: int) -> Stored:
        return await asyncio.to_thread(self._fetch, at, limit)

    async def copy(self, at: Place, key: str) -> Place:
        await asyncio.to_thread(self._copy, at, key)
        return Place(at.bucket, key)

    def _fetch(self, at: Place, limit: int) -> Stored:
        with _as_ours(at):
            body: Any = self._s3.get_object(Bucket=at.bucket, Key=at.key)["Body"]
            with body:
                raw: bytes = body.read(limit + 1)
        return Stored(raw[:limit], len(raw) > limit)

    def _copy(self, at: Place, key: str) -> None:
        with _as_ours(at):
            self._s3.copy_object(Bucket=at.bucket, Key=key, CopySource={"Bucket": at.bucket, "Key": at.key})


@contextmanager
def _as_ours(at: Place) -> Iterator[None]:
    try:
        yield
    except ClientError as error:
        code = str(error.response.get("Error", {}).get("Code", ""))
        if code in _GONE:
            raise NotFound(f"There is no mail at s3://{at}: it was removed before it was read.") from error
        if code in _REFUSED:
            raise Misconfigured(
                f"S3 refuses s3://{at} ({code}). Check the bucket, its key and the role's rights."
            ) from error
        raise Unavailable(f"S3 did not answer for s3://{at} ({code}).") from error
    except NoCredentialsError as error:
        raise Misconfigured(
            "There are no AWS credentials here. Give the function a role, or set AWS_PROFILE."
        ) from error
    except BotoCoreError as error:
        raise Unavailable(f"S3 did not answer for s3://{at}: {type(error).__name__}.") from error
