"""The platform's real parts for these tests."""

from tests.mail_servers import _numbers, agent, certs, open_folder, pair, sandbox, seeker
from tests.platform_parts import agency, config, master_key, namespace, platform

__all__ = [
    "_numbers",
    "agency",
    "agent",
    "certs",
    "config",
    "master_key",
    "namespace",
    "open_folder",
    "pair",
    "platform",
    "sandbox",
    "seeker",
]
