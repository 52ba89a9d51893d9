"""The mail door on AWS: what lies in S3 is taken in once, what fails comes again and ends where it is seen."""

import asyncio
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from neuroconcepts import bootstrap
from neuroconcepts.application.inbound import Inbound, Receipt
from neuroconcepts.bootstrap import Platform
from neuroconcepts.config import Config
from neuroconcepts.doors import ses
from neuroconcepts.doors.ses import SesDoor, handler
from neuroconcepts.errors import InvalidInput, Misconfigured, NotFound, Retryable, Unavailable
from neuroconcepts.local.mail_sandbox import MailSandbox
from neuroconcepts.local.ports import free_port
from neuroconcepts.ports.mail_bucket import Place
from tests.agency import Agency, open_agency
from tests.doors.aws_events import s3_event, ses_lambda_event, ses_s3_notification
from tests.doors.conftest import kept, raws
from tests.platform_parts import environment_of
from tests.standins.aws import MAX_RECEIVES, Aws

ENQUIRY = (Path(__file__).parents[1] / "data" / "corpus" / "001_is24_classic.eml").read_bytes()
RECEIVED = (
    b"Return-Path: <bounce@portal.example>\r\n"
    b"Received: from mail.portal.example (mail.portal.example [203.0.113.1])\r\n"
    b" by inbound-smtp.eu-central-1.amazonaws.com with SMTP id o3vrnil0e2ic28trm7dfhrc2v0cnbeccl4nbp0g1\r\n"
    b" for %s;\r\n Mon, 02 Mar 2026 09:00:00 +0000 (UTC)\r\nX-SES-Spam-Verdict: PASS\r\n"
)


def received(recipient: str, raw: bytes = ENQUIRY) -> bytes:
    """A mail as SES writes it into S3."""
    return RECEIVED % recipient.encode() + raw


@pytest.fixture
def door(platform: Platform, aws: Aws) -> SesDoor:
    return door_of(platform, aws)


def door_of(platform: Platform, aws: Aws, **settings: Any) -> SesDoor:
    config = platform.config.model_copy(update={"ses_bucket": aws.bucket, "ses_prefix": "inbound/", **settings})
    return SesDoor(replace(platform, config=config), bootstrap.mail_bucket())


async def poll_all(aws: Aws, door: SesDoor) -> list[str]:
    """Poll until the queue has nothing to give; the messages that failed, in order."""
    failed: list[str] = []
    while (answer := await aws.poll(door.handle)) is not None:
        failed += [each["itemIdentifier"] for each in answer["batchItemFailures"]]
    return failed


# ── S3 → SQS ───────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_mail_put_into_the_bucket_becomes_a_lead_and_the_queue_is_empty(
    aws: Aws, door: SesDoor, agency: Agency
) -> None:
    raw = received(agency.agent)
    aws.put("inbound/ä b+c", raw)
    assert await poll_all(aws, door) == [], "nor does S3's test event fail"
    [row] = await kept(agency)
    assert await raws(agency) == [raw]
    assert (row.status, row.envelope_recipient) == ("processed", agency.agent)
    assert row.lead_id
    assert (aws.waiting(aws.queue), aws.waiting(aws.dead)) == (0, 0)
    assert aws.keys() == ["inbound/ä b+c"], "the mail stays in its place"


async def test_the_same_mail_told_again_changes_nothing(aws: Aws, door: SesDoor, agency: Agency) -> None:
    aws.put("inbound/1", received(agency.agent))
    await poll_all(aws, door)
    aws.sqs.send_message(QueueUrl=aws.queue, MessageBody=json.dumps(s3_event(aws.bucket, "inbound/1")))
    assert await poll_all(aws, door) == []
    [row] = await kept(agency)
    assert row.lead_id
    assert len(await agency.messages(row.lead_id, "in")) == 1


async def test_what_fails_comes_again_alone_and_is_taken_in_then(
    aws: Aws, door: SesDoor, agency: Agency, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(3):
        aws.put(
            f"inbound/{number}", received(agency.agent, ENQUIRY.replace(b"Message-ID: <", b"Message-ID: <%d" % number))
        )
    monkeypatch.setattr(Inbound, "take_in", failing(2, Unavailable("away"), lambda raw: b"Message-ID: <1" in raw))
    answer = await aws.poll(door.handle)
    assert answer is not None
    assert len(answer["batchItemFailures"]) == 1
    assert len(await kept(agency)) == 2
    assert await poll_all(aws, door) == []
    assert len(await kept(agency)) == 3
    assert aws.waiting(aws.dead) == 0


async def test_what_fails_for_good_ends_in_the_dead_letter_queue(aws: Aws, door: SesDoor, agency: Agency) -> None:
    aws.put("inbound/1", received(agency.agent))
    aws.s3.delete_object(Bucket=aws.bucket, Key="inbound/1")
    for nonsense in ("no JSON", json.dumps({"detail-type": "Object Created"}), json.dumps({"Records": [{}]})):
        aws.sqs.send_message(QueueUrl=aws.queue, MessageBody=nonsense)
    failed = await poll_all(aws, door)
    assert len(failed) == 4 * MAX_RECEIVES
    assert (aws.waiting(aws.queue), aws.waiting(aws.dead)) == (0, 4)


def failing(times: int, error: Exception, which: Any = lambda _raw: True) -> Any:
    """`Inbound.take_in` that fails so often for some mails."""
    real, left = Inbound.take_in, times

    async def take_in(self: Inbound, tenant: Any, mailbox: Any, raw: bytes, *more: Any, **named: Any) -> Receipt:
        nonlocal left
        if left and which(raw):
            left -= 1
            raise error
        return await real(self, tenant, mailbox, raw, *more, **named)

    return take_in


async def test_a_connection_that_died_while_frozen_costs_no_redelivery(
    aws: Aws, door: SesDoor, agency: Agency, monkeypatch: pytest.MonkeyPatch
) -> None:
    aws.put("inbound/1", received(agency.agent))
    monkeypatch.setattr(Inbound, "take_in", failing(1, Retryable("the connection is gone")))
    assert await poll_all(aws, door) == []
    assert len(await kept(agency)) == 1


async def test_an_error_that_nobody_thought_of_is_told_without_its_words(
    aws: Aws, door: SesDoor, agency: Agency, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    aws.put("inbound/1", received(agency.agent))
    monkeypatch.setattr(Inbound, "take_in", failing(1, ValueError("what somebody wrote")))
    assert len(await poll_all(aws, door)) == 1
    assert "inbound/1 was not taken in, and comes again: ValueError" in caplog.text
    assert "somebody" not in caplog.text
    assert len(await kept(agency)) == 1


# ── For whom ───────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_mail_for_nobody_here_is_kept_aside_and_told(
    aws: Aws, door: SesDoor, agency: Agency, caplog: pytest.LogCaptureFixture
) -> None:
    raw = received("nobody@x.example", b"To: nobody@x.example\r\nSubject: x\r\n\r\ny\r\n")
    aws.put("inbound/1", raw)
    assert await poll_all(aws, door) == [], "the copy's own notification is none of a mail"
    assert sorted(aws.keys()) == ["inbound/1", "unrouted/inbound/1"]
    assert aws.read("unrouted/inbound/1") == raw
    assert f"a copy lies at {aws.bucket}/unrouted/inbound/1" in caplog.text
    assert await kept(agency) == []


async def test_the_envelope_wins_over_the_headers(aws: Aws, door: SesDoor, agency: Agency) -> None:
    aws.put("inbound/1", received(agency.agent))
    aws.sqs.purge_queue(QueueUrl=aws.queue)
    notification = ses_s3_notification(aws.bucket, "inbound/1", ["nobody@x.example"])
    assert (
        await door.handle({"Records": [{"EventSource": "aws:sns", "Sns": {"Message": json.dumps(notification)}}]}) == {}
    )
    assert await kept(agency) == []
    assert aws.keys() == ["inbound/1", "unrouted/inbound/1"]


async def test_a_mail_for_two_tenants_is_kept_by_both_each_once(
    aws: Aws, door: SesDoor, agency: Agency, platform: Platform, sandbox: MailSandbox, seeker: str
) -> None:
    other = await open_agency(platform, sandbox, "agent95@agent.example", seeker)
    to = [agency.agent, other.agent.upper(), agency.agent.upper(), "nobody@x.example"]
    topic = aws.sns.create_topic(Name=aws.bucket)["TopicArn"]
    aws.sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=aws.arn(aws.queue))
    aws.put("inbound/1", ENQUIRY)
    aws.sqs.purge_queue(QueueUrl=aws.queue)
    aws.sns.publish(TopicArn=topic, Message=json.dumps(ses_s3_notification(aws.bucket, "inbound/1", to)))
    assert await poll_all(aws, door) == []
    assert [len(await kept(each)) for each in (agency, other)] == [1, 1]


async def test_ses_own_test_object_is_no_mail(aws: Aws, door: SesDoor) -> None:
    aws.put("inbound/AMAZON_SES_SETUP_NOTIFICATION", b"From: no-reply@amazonses.example\r\n\r\nWelcome\r\n")
    assert await poll_all(aws, door) == []
    assert len(aws.keys()) == 1


# ── What it holds ──────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_of_a_mail_too_large_the_beginning_is_kept_for_people(
    aws: Aws, platform: Platform, agency: Agency, config: Config
) -> None:
    async with bootstrap.platform(config.model_copy(update={"max_mail_bytes": 1000})) as narrow:
        aws.put("inbound/1", received(agency.agent))
        assert await poll_all(aws, door_of(narrow, aws, max_mail_bytes=1000)) == []
    [row] = await kept(agency)
    assert (row.status, row.size) == ("needs_attention", 1000)
    assert "larger than 1000 bytes" in row.reason


async def test_an_empty_object_is_a_row_that_people_see(aws: Aws, door: SesDoor, agency: Agency) -> None:
    aws.put("inbound/1", b"")
    aws.sqs.purge_queue(QueueUrl=aws.queue)
    assert await door.handle(ses_lambda_event("1", [agency.agent])) == {}
    [row] = await kept(agency)
    assert (row.status, row.reason) == ("needs_attention", "The mail is empty.")


# ── Without a queue ────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_straight_from_s3_all_mails_have_their_turn_and_the_first_error_is_raised(
    aws: Aws, door: SesDoor, agency: Agency
) -> None:
    aws.put("inbound/1", received(agency.agent))
    event = {
        "Records": [*s3_event(aws.bucket, "inbound/none")["Records"], *s3_event(aws.bucket, "inbound/1")["Records"]]
    }
    with pytest.raises(NotFound, match="inbound/none"):
        await door.handle(event)
    assert len(await kept(agency)) == 1
    with pytest.raises(InvalidInput, match="none of S3's or SES's"):
        await door.handle({"hello": "world"})


# ── The bucket ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("place", "error"),
    [(Place("", "none"), NotFound), (Place("no-such-bucket-anywhere", "x"), Misconfigured)],
)
async def test_what_s3_says_is_told_in_our_words(aws: Aws, place: Place, error: type[Exception]) -> None:
    bucket = bootstrap.mail_bucket()
    with pytest.raises(error, match=place.key):
        await bucket.fetch(replace(place, bucket=place.bucket or aws.bucket), limit=10)
    with pytest.raises(error):
        await bucket.copy(replace(place, bucket=place.bucket or aws.bucket), "copy")


async def test_s3_that_is_away_is_unavailable(aws: Aws, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://127.0.0.1:{free_port()}")
    monkeypatch.setenv("AWS_MAX_ATTEMPTS", "1")
    with pytest.raises(Unavailable, match="did not answer"):
        await bootstrap.mail_bucket().fetch(Place(aws.bucket, "x"), limit=10)


async def test_without_credentials_the_operator_is_told(aws: Aws, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AWS_ACCESS_KEY_ID")
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", "/nowhere")
    with pytest.raises(Misconfigured, match="no AWS credentials"):
        await bootstrap.mail_bucket().fetch(Place(aws.bucket, "x"), limit=10)


# ── Lambda ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def in_lambda(config: Config, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """The function's environment, in which nothing is warm yet."""
    monkeypatch.chdir(tmp_path)
    for name, value in environment_of(config).items():
        monkeypatch.setenv(name, value)
    ses.warm.cache_clear()
    yield
    if ses.warm.cache_info().currsize:
        ses.warm().close()
    ses.warm.cache_clear()


async def test_the_function_keeps_its_parts_between_invocations(aws: Aws, agency: Agency, in_lambda: None) -> None:
    def invocations() -> list[dict[str, Any]]:
        """In a thread of their own: Lambda calls the handler where no event loop runs."""
        answers = [handler(s3_event(aws.bucket, f"inbound/{number}"), None) for number in range(2)]
        assert ses.warm.cache_info().misses == 1
        ses.warm().close()
        ses.warm.cache_clear()
        return answers

    for number in range(2):
        aws.put(f"inbound/{number}", received(agency.agent, b"From: a@b.example\r\nSubject: x\r\n\r\n%d" % number))
    assert await asyncio.to_thread(invocations) == [{}, {}]
    assert len(await kept(agency)) == 2


async def test_a_function_that_cannot_start_tries_again_with_the_next_invocation(
    aws: Aws, in_lambda: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEUROCONCEPTS_MASTER_KEY_FILE", "/nowhere")
    for _ in range(2):
        with pytest.raises(Misconfigured, match="master key"):
            await asyncio.to_thread(handler, {"Records": []}, None)
    assert ses.warm.cache_info().currsize == 0
