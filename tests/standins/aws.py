"""Amazon S3, SQS and SNS by moto's server, spoken to by the real boto3; and Lambda's poller, which moto has only with docker."""

import json
import os
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import boto3
import pytest
from moto.server import ThreadedMotoServer

REGION = "eu-central-1"
MAX_RECEIVES = 3


@dataclass(frozen=True)
class Aws:
    """A bucket for mails that notifies a queue, which gives up into a dead-letter queue; of one test's own."""

    s3: Any
    sqs: Any
    sns: Any
    bucket: str
    queue: str
    dead: str

    def put(self, key: str, raw: bytes) -> None:
        """As SES does: the object, then S3's own notification."""
        self.s3.put_object(Bucket=self.bucket, Key=key, Body=raw)

    def keys(self) -> list[str]:
        return [each["Key"] for each in self.s3.list_objects_v2(Bucket=self.bucket).get("Contents", [])]

    def read(self, key: str) -> bytes:
        raw: bytes = self.s3.get_object(Bucket=self.bucket, Key=key)["Body"].read()
        return raw

    def waiting(self, queue: str) -> int:
        """How many messages lie there."""
        wanted = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"]
        got = self.sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=wanted)["Attributes"]
        return sum(map(int, got.values()))

    def arn(self, queue: str) -> str:
        got = self.sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["QueueArn"])
        return str(got["Attributes"]["QueueArn"])

    async def poll(self, handle: Callable[[dict[str, Any]], Awaitable[dict[str, Any]]]) -> dict[str, Any] | None:
        """What Lambda's event source mapping does: a batch to the function; what it has not named as failed is deleted.

        https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
        """
        got = self.sqs.receive_message(
            QueueUrl=self.queue, MaxNumberOfMessages=10, MessageSystemAttributeNames=["All"], VisibilityTimeout=0
        )
        if not (messages := got.get("Messages", [])):
            return None
        answer = await handle({"Records": [sqs_record(message, self.arn(self.queue)) for message in messages]})
        failed = {each["itemIdentifier"] for each in answer["batchItemFailures"]}
        assert failed <= {message["MessageId"] for message in messages}, "else Lambda takes the whole batch as failed"
        for message in messages:
            if message["MessageId"] not in failed:
                self.sqs.delete_message(QueueUrl=self.queue, ReceiptHandle=message["ReceiptHandle"])
        return answer


def sqs_record(message: dict[str, Any], arn: str) -> dict[str, Any]:
    """A queue's message as Lambda hands it on (https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html)."""
    return {
        "messageId": message["MessageId"],
        "receiptHandle": message["ReceiptHandle"],
        "body": message["Body"],
        "attributes": message["Attributes"],
        "messageAttributes": {},
        "md5OfBody": message["MD5OfBody"],
        "eventSource": "aws:sqs",
        "eventSourceARN": arn,
        "awsRegion": REGION,
    }


@pytest.fixture(scope="session")
def moto_server() -> Iterator[str]:
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    yield "http://{}:{}".format(*server.get_host_and_port())
    server.stop()


@pytest.fixture
def aws(moto_server: str, monkeypatch: pytest.MonkeyPatch) -> Aws:
    """AWS as its own environment variables name it, and nothing of this machine's settings."""
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        monkeypatch.delenv(name)
    settings = {
        "ENDPOINT_URL": moto_server,
        "REGION": REGION,
        "DEFAULT_REGION": REGION,
        "EC2_METADATA_DISABLED": "true",
    }
    for name, value in (settings | {"ACCESS_KEY_ID": "test", "SECRET_ACCESS_KEY": "test"}).items():
        monkeypatch.setenv(f"AWS_{name}", value)
    s3, sqs, sns = (boto3.client(name) for name in ("s3", "sqs", "sns"))
    name = f"mails-{uuid4().hex}"
    s3.create_bucket(Bucket=name, CreateBucketConfiguration={"LocationConstraint": REGION})
    dead = sqs.create_queue(QueueName=f"{name}-dead")["QueueUrl"]
    queue = sqs.create_queue(QueueName=name)["QueueUrl"]
    made = Aws(s3, sqs, sns, name, queue, dead)
    redrive = json.dumps({"deadLetterTargetArn": made.arn(dead), "maxReceiveCount": MAX_RECEIVES})
    sqs.set_queue_attributes(QueueUrl=queue, Attributes={"RedrivePolicy": redrive, "VisibilityTimeout": "0"})
    told = [{"QueueArn": made.arn(queue), "Events": ["s3:ObjectCreated:*"]}]
    s3.put_bucket_notification_configuration(Bucket=name, NotificationConfiguration={"QueueConfigurations": told})
    return made
