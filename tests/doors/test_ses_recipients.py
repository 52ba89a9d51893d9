"""Whom a mail was for, from the headers that SES puts on top and those that the sender wrote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuroconcepts.doors.ses_recipients import MOST, recipients_of

BY_SES = (
    b"Return-Path: <bounce@portal.example>\r\n"
    b"Received: from mail.portal.example (mail.portal.example [203.0.113.1])\r\n"
    b" by inbound-smtp.eu-central-1.amazonaws.com with SMTP id o3vrnil0e2ic28trm7dfhrc2v0cnbeccl4nbp0g1\r\n"
    b" for %s;\r\n Mon, 02 Mar 2026 09:00:00 +0000 (UTC)\r\nX-SES-Spam-Verdict: PASS\r\n"
)
BEFORE = b"Received: from x by mx.portal.example for <stranger@portal.example>; Mon, 02 Mar 2026 08:59:59 +0000\r\n"
BODY = b"\r\nTo: body@b.example\r\n"


@pytest.mark.parametrize(
    ("head", "recipients"),
    [
        (BY_SES % b"eva@a.example" + BEFORE, ["eva@a.example"]),
        (BY_SES % b"<eva@a.example>" + b"To: eva@a.example\r\n", ["eva@a.example"]),
        (BY_SES % b"eva@a.example, max@b.example", ["eva@a.example", "max@b.example"]),
        (
            BY_SES % b"eva@a.example"
            + b'To: "Huber, Max" <max@b.example>,\r\n ida@c.example\r\nCc: <uli@d.example>\r\n',
            ["eva@a.example", "max@b.example", "ida@c.example", "uli@d.example"],
        ),
        (BEFORE + b"Delivered-To: eva@a.example\r\nTo: list@x.example\r\n", ["eva@a.example", "list@x.example"]),
        (BEFORE + BY_SES % b"forged@a.example", []),
        (b"Subject: for nobody\r\n", []),
        (b"To: undisclosed-recipients:;\r\n", []),
        (b"", []),
    ],
)
def test_recipients_are_those_of_ses_and_of_the_address_headers(head: bytes, recipients: list[str]) -> None:
    assert recipients_of(head + BODY) == recipients


def test_no_more_addresses_are_looked_at_than_anybody_needs() -> None:
    many = ", ".join(f"n{n}@x.example" for n in range(500)).encode()
    assert len(recipients_of(b"To: " + many + b"\r\n" + BODY)) == MOST


@given(st.binary(max_size=300), st.sampled_from([b"To: ", b"Cc: ", b"Received: ", b"Delivered-To: ", b""]))
def test_whatever_the_headers_hold_is_looked_at_and_no_error(raw: bytes, name: bytes) -> None:
    assert all("@" in address for address in recipients_of(name + raw))
    assert recipients_of(BY_SES % b"eva@a.example" + name + raw)[0] == "eva@a.example"
