"""Each of AWS's wrappings tells of the same mail; what is none of them is told as that, and nothing is taken for a mail."""

import json
from typing import Any

import pytest

from neuroconcepts.doors.ses_events import Notice, notices
from neuroconcepts.errors import InvalidInput, Misconfigured
from neuroconcepts.ports.mail_bucket import Place
from tests.doors.aws_events import s3_event, ses_lambda_event, ses_s3_notification, sns_lambda_event

AT = Place("mails", "inbound/o3vrnil0e2ic28tr")
TO = ("eva@a.example", "max@b.example")
HOME = Place("mails", "inbound/")
NOWHERE = Place("", "")

BY_S3 = s3_event("mails", "inbound/o3vrnil0e2ic28tr")
BY_SES = ses_s3_notification("mails", AT.key, [*TO])


def in_sqs(message: Any) -> dict[str, Any]:
    return {"Records": [{"messageId": "1", "eventSource": "aws:sqs", "body": json.dumps(message)}]}


def in_sns(message: Any) -> dict[str, Any]:
    return {"Type": "Notification", "MessageId": "1", "TopicArn": "arn", "Message": json.dumps(message)}


@pytest.mark.parametrize(
    ("event", "recipients"),
    [
        (BY_S3, ()),
        (in_sqs(BY_S3), ()),
        (in_sqs(in_sns(BY_S3)), ()),
        (sns_lambda_event(BY_S3), ()),
        (BY_SES, TO),
        (in_sqs(BY_SES), TO),
        (in_sqs(in_sns(BY_SES)), TO),
        (sns_lambda_event(BY_SES), TO),
        (ses_lambda_event("o3vrnil0e2ic28tr", [*TO]), TO),
    ],
)
def test_every_wrapping_tells_of_the_same_mail(event: Any, recipients: tuple[str, ...]) -> None:
    assert list(notices(event, HOME)) == [Notice(AT, recipients)]


def test_a_key_is_decoded_as_s3_encodes_it() -> None:
    [notice] = notices(s3_event("mails", "inbound/%C3%A4+b%2Bc"), HOME)
    assert notice.place.key == "inbound/ä b+c"


def test_several_records_are_several_mails() -> None:
    event = {"Records": [*BY_S3["Records"], *s3_event("mails", "other")["Records"]]}
    assert [notice.place.key for notice in notices(event, HOME)] == [AT.key, "other"]


TEST_EVENT = {
    "Service": "Amazon S3",
    "Event": "s3:TestEvent",
    "Time": "2026-03-02T09:00:00.000Z",
    "Bucket": "mails",
    "RequestId": "5582815E1AEA5ADF",
    "HostId": "8cLeGAmw098X5cv4Zkwcmo8vvZa3eH3eKxsPzbB9wrR+YstdA6Knx4Ip8EXAMPLE",
}


@pytest.mark.parametrize("event", [in_sqs(TEST_EVENT), s3_event("mails", "x", eventName="ObjectRemoved:Delete")])
def test_nothing_has_come_with_a_test_or_a_removal(event: Any) -> None:
    assert list(notices(event, HOME)) == []


BY_SNS_ACTION = {**BY_SES, "receipt": {**BY_SES["receipt"], "action": {"type": "SNS"}}, "content": "From: a@b.example"}


@pytest.mark.parametrize(
    ("event", "fault"),
    [
        ({}, "it has the fields"),
        ({"detail-type": "Object Created", "source": "aws.s3"}, "the fields detail-type, source"),
        ([], "it has no fields"),
        (None, "it has no fields"),
        ({"Records": [{"eventSource": "aws:kinesis"}]}, "the fields eventSource"),
        ({"Records": [{"eventSource": "aws:sqs", "body": "Successfully validated SNS topic"}]}, "no JSON"),
        (BY_SNS_ACTION, "an S3 action"),
    ],
)
def test_an_event_of_another_kind_is_told(event: Any, fault: str) -> None:
    with pytest.raises(InvalidInput, match=fault):
        list(notices(event, HOME))


def test_the_lambda_action_needs_to_know_the_bucket() -> None:
    with pytest.raises(Misconfigured, match="NEUROCONCEPTS_SES_BUCKET"):
        list(notices(ses_lambda_event("o3vrnil0e2ic28tr", []), NOWHERE))
