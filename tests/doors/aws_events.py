"""Events as AWS's own documentation shows them, about a mail of ours."""

import json
from typing import Any

S3_RECORD = {
    "eventVersion": "2.5",
    "eventSource": "aws:s3",
    "awsRegion": "eu-central-1",
    "eventTime": "2026-03-02T09:00:00.000Z",
    "eventName": "ObjectCreated:Put",
    "userIdentity": {"principalId": "AWS:AIDAINPONIXQXHT3IKHL2"},
    "requestParameters": {"sourceIPAddress": "205.255.255.255"},
    "responseElements": {"x-amz-request-id": "D82B88E5F771F645", "x-amz-id-2": "vlR7PnpV2Ce81l0PRw6jlUpck7Jo5ZsQ="},
}

VERDICTS = {f"{name}Verdict": {"status": "PASS"} for name in ("spam", "virus", "spf", "dkim", "dmarc")}


def s3_event(bucket: str, key: str, **changes: Any) -> dict[str, Any]:
    """S3's notification; `key` as it is encoded there."""
    thing = {
        "s3SchemaVersion": "1.0",
        "configurationId": "828aa6fc-f7b5-4305-8584-487c791949c1",
        "bucket": {"name": bucket, "ownerIdentity": {"principalId": "A3I5XTEXAMAI3E"}, "arn": f"arn:aws:s3:::{bucket}"},
        "object": {"key": key, "size": 1305107, "eTag": "b21b84d653bb07b05b1e6b33684dc11b", "sequencer": "0C0F6F405D"},
    }
    return {"Records": [{**S3_RECORD, "s3": thing, **changes}]}


def ses_parts(recipients: list[str], action: dict[str, Any], message_id: str) -> dict[str, Any]:
    """What SES tells of a mail."""
    mail = {
        "timestamp": "2026-03-02T09:00:00.000Z",
        "source": "bounce@portal.example",
        "messageId": message_id,
        "destination": recipients,
        "headersTruncated": False,
        "headers": [{"name": "Return-Path", "value": "<bounce@portal.example>"}],
        "commonHeaders": {"returnPath": "bounce@portal.example", "subject": "Anfrage"},
    }
    receipt = {
        "timestamp": "2026-03-02T09:00:00.000Z",
        "processingTimeMillis": 574,
        "recipients": recipients,
        **VERDICTS,
        "action": action,
    }
    return {"mail": mail, "receipt": receipt}


def ses_s3_notification(bucket: str, key: str, recipients: list[str]) -> dict[str, Any]:
    """What the S3 action of a receipt rule publishes to its SNS topic."""
    action = {
        "type": "S3",
        "topicArn": "arn:aws:sns:eu-central-1:012345678912:mails",
        "bucketName": bucket,
        "objectKeyPrefix": key.rpartition("/")[0],
        "objectKey": key,
    }
    return {"notificationType": "Received", **ses_parts(recipients, action, key.rpartition("/")[2])}


def ses_lambda_event(message_id: str, recipients: list[str]) -> dict[str, Any]:
    """What the Lambda action of a receipt rule hands to the function."""
    arn = "arn:aws:lambda:eu-central-1:123456789012:function:mails"
    action = {"type": "Lambda", "functionArn": arn, "invocationType": "Event"}
    return {
        "Records": [{"eventSource": "aws:ses", "eventVersion": "1.0", "ses": ses_parts(recipients, action, message_id)}]
    }


def sns_lambda_event(message: dict[str, Any]) -> dict[str, Any]:
    """What SNS hands to a function (https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html)."""
    arn = "arn:aws:sns:eu-central-1:123456789012:mails"
    sns = {
        "SignatureVersion": "1",
        "Timestamp": "2026-03-02T09:00:00.000Z",
        "MessageId": "95df01b4-ee98-5cb9-9903-4c221d41eb5e",
        "Message": json.dumps(message),
        "Type": "Notification",
        "TopicArn": arn,
        "Subject": "Amazon SES Email Receipt Notification",
    }
    return {
        "Records": [{"EventVersion": "1.0", "EventSubscriptionArn": f"{arn}:1", "EventSource": "aws:sns", "Sns": sns}]
    }
