"""Real mail servers for the tests of the mail sandbox."""

from tests.mail_servers import _numbers, agent, certs, open_folder, pair, sandbox, seeker

__all__ = ["_numbers", "agent", "certs", "open_folder", "pair", "sandbox", "seeker"]
