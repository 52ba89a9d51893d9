"""What counts of what a mail's headers say about its sender: the word of a server that is trusted, and of no other."""

import pytest

from neuroconcepts.intake.authentication import Trust, trust_of
from neuroconcepts.intake.mime import open_letter

MX = "mx.agent.example"


def trust(*results: str, sender: str = "noreply@portal.example", servers: tuple[str, ...] = (MX,)) -> Trust:
    head = [f"Authentication-Results: {result}" for result in results]
    raw = "\r\n".join([*head, f"From: Portal <{sender}>", "", "x"]).encode()
    return trust_of(open_letter(raw), servers)


@pytest.mark.parametrize(
    ("result", "expected"),
    [
        (f"{MX}; dmarc=pass header.from=portal.example", Trust.PASS),
        (f"{MX}; dkim=pass header.d=portal.example; dmarc=fail (p=none) header.from=portal.example", Trust.FAIL),
        (f"{MX} 1; dkim=pass header.d=mail.portal.example", Trust.PASS),
        (f"{MX}; spf=pass smtp.mailfrom=bounce@portal.example", Trust.PASS),
        (f"{MX}; spf=pass smtp.mailfrom=x@elsewhere.example", Trust.UNKNOWN),
        (f"{MX}; dkim=fail header.d=portal.example; spf=pass smtp.mailfrom=elsewhere.example", Trust.FAIL),
        (f"{MX}; none", Trust.UNKNOWN),
        ("", Trust.UNKNOWN),
        (f"{MX.upper()}; (dmarc=fail) dkim=pass header.i=@portal.example; dmarc=pass", Trust.PASS),
    ],
)
def test_what_a_result_says(result: str, expected: Trust) -> None:
    assert trust(result) is expected


def test_only_the_topmost_result_of_a_named_server_counts() -> None:
    forged = f"{MX}; dmarc=pass header.from=portal.example"
    assert trust(f"{MX}; dmarc=fail header.from=portal.example", forged) is Trust.FAIL
    assert trust("mx.evil.example; dmarc=pass header.from=portal.example") is Trust.UNKNOWN
    assert trust(forged, servers=()) is Trust.UNKNOWN
