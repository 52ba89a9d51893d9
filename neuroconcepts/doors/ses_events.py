"""What AWS tells of mails that SES has put into S3, in whichever of its wrappings.

S3's notification: https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html
SES's own (to SNS, to Lambda): https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html
Both may come straight, through SNS, and through SQS: https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote_plus

from neuroconcepts.errors import InvalidInput, Misconfigured
from neuroconcepts.ports.mail_bucket import Place


@dataclass(frozen=True, slots=True)
class Notice:
    """A mail has come. `recipients` are the envelope's; empty where the sender of the event does not know them."""

    place: Place
    recipients: tuple[str, ...] = ()


def notices(event: Any, bucket: Place) -> Iterator[Notice]:
    """The mails that an event tells of; none for a test event or a removed object.

    `bucket` (with a prefix as its key) is where SES puts mails, for SES's Lambda action, which does not say. Raises
    `InvalidInput` for an event of an unknown kind, so that it ends in the dead-letter queue, where it is seen.
    """
    match event:
        case {"Records": [*records]}:
            for record in records:
                yield from notices(record, bucket)
        case (
            {"eventSource": "aws:sqs", "body": str(text)}
            | {"EventSource": "aws:sns", "Sns": {"Message": str(text)}}
            | {"Type": "Notification", "Message": str(text)}
        ):
            yield from notices(_read(text), bucket)
        case {"eventSource": "aws:s3", "eventName": str(name), "s3": {"bucket": {"name": str(there)}, "object": thing}}:
            if "ObjectCreated" in name:
                yield Notice(Place(there, unquote_plus(thing["key"])))
        case {"eventSource": "aws:ses", "ses": {"mail": mail, "receipt": receipt}}:
            yield _received(mail, receipt, bucket)
        case {"notificationType": "Received", "mail": mail, "receipt": receipt}:
            yield _received(mail, receipt, bucket)
        case {"Event": "s3:TestEvent"}:
            return
        case _:
            raise InvalidInput(f"This event is none of S3's or SES's: it has {_kind(event)}.")


def _received(mail: Any, receipt: Any, bucket: Place) -> Notice:
    recipients = tuple(str(address) for address in receipt.get("recipients", ()))
    match receipt.get("action"):
        case {"type": "S3", "bucketName": str(there), "objectKey": str(key)}:
            return Notice(Place(there, key), recipients)
        case {"type": "Lambda"} if bucket.bucket:
            return Notice(Place(bucket.bucket, bucket.key + mail["messageId"]), recipients)
        case {"type": "Lambda"}:
            raise Misconfigured(
                "SES's Lambda action does not say where the mail lies. Set NEUROCONCEPTS_SES_BUCKET and …_SES_PREFIX "
                "to what the rule's S3 action has, which has to stand before it."
            )
        case _:
            raise InvalidInput("SES tells of a mail that it did not put into S3. Give the receipt rule an S3 action.")


def _read(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        raise InvalidInput("This event holds a message that is no JSON.") from error


def _kind(event: Any) -> str:
    return f"the fields {', '.join(sorted(map(str, event))[:10])}" if isinstance(event, dict) else "no fields"
