"""Setting up an agency in one go, for the command line and the demo."""

from datetime import UTC, datetime

import pytest

from neuroconcepts.application.tenant import Server
from neuroconcepts.bootstrap import Platform
from neuroconcepts.errors import Conflict, InvalidInput
from neuroconcepts.setup import Agency, Created, _server, set_up
from neuroconcepts.store.mailbox import Mailboxes
from neuroconcepts.store.tenant import Tenants

EVA = Agency("Agentur A", "AT", "Eva Berger", "eva@a.example", "+43 1 234567", "geheim")
SMTP, IMAP = Server("mail.a.example", 587, "starttls"), Server("mail.a.example", 993, "tls")


async def create(platform: Platform, agency: Agency) -> Created:
    return await set_up(platform, agency, smtp=SMTP, imap=IMAP, now=datetime.now(UTC))


async def test_the_agency_its_agent_and_his_mailbox_belong_together(platform: Platform) -> None:
    created = await create(platform, EVA)
    async with platform.store.tenant(created.tenant_id) as session:
        tenant = await Tenants(session).get()
        mailbox = await Mailboxes(session).get(created.mailbox_id)
        agent = await Mailboxes(session).agent(created.agent_id)
    assert (tenant.name, tenant.country, tenant.timezone) == ("Agentur A", "AT", "Europe/Vienna")
    assert (mailbox.user_id, mailbox.address, mailbox.from_name) == (agent.id, EVA.email, "Eva Berger")
    assert mailbox.smtp == {"host": "mail.a.example", "port": 587, "security": "starttls", "username": EVA.email}
    assert mailbox.imap == {"host": "mail.a.example", "port": 993, "security": "tls", "username": EVA.email}
    assert (agent.role, agent.phone) == ("tenant_admin", "+43 1 234567")
    assert created.key.startswith("nc_")


async def test_a_country_that_is_none_of_ours_and_a_taken_address_are_told(platform: Platform) -> None:
    with pytest.raises(InvalidInput, match="'FR' is none of DE, AT, CH"):
        await create(platform, Agency("B", "FR", "B", "b@b.example", "", "x"))
    await create(platform, EVA)
    with pytest.raises(Conflict, match=EVA.email):
        await create(platform, EVA)


@pytest.mark.parametrize(
    ("address", "server"),
    [
        ("mail.a.example:587", SMTP),
        ("mail.a.example:993", IMAP),
        ("mail.a.example:465", Server("mail.a.example", 465, "tls")),
        ("::1:143", Server("::1", 143, "starttls")),
    ],
)
def test_a_servers_port_tells_how_it_is_secured(address: str, server: Server) -> None:
    assert _server(address) == server


@pytest.mark.parametrize("address", ["mail.a.example", "mail.a.example:", ":587", "a:smtp", ""])
def test_what_is_no_server_is_told(address: str) -> None:
    with pytest.raises(InvalidInput, match="no host:port"):
        _server(address)
