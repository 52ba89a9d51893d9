"""`python -m bench.mailbox_floor`: the floor of watching mailboxes, bare connections in IDLE, a thread each, by imap-tools alone.

Its accounts come in the environment, as JSON; its first line says what it weighs before it connects.
"""

import json
import os
import sys
from dataclasses import replace
from threading import Thread

from bench.machine import resident_bytes
from neuroconcepts.integrations.imap_session import session
from neuroconcepts.ports.mail import ImapAccount

ACCOUNT, ADDRESSES = "BENCH_ACCOUNT", "BENCH_ADDRESSES"
BEAT = 1.0


def wait_in_idle(account: ImapAccount) -> None:
    """Log in, select the INBOX, and look up from IDLE as often as our watcher does."""
    with session(account) as box:
        box.folder.set("INBOX", readonly=True)
        box.idle.start()  # type: ignore[no-untyped-call] # imap-tools types most, but not this
        while True:
            box.idle.poll(timeout=BEAT)


def main() -> None:
    """Connect all; SIGTERM ends it as it ends any process."""
    account = ImapAccount(**json.loads(os.environ[ACCOUNT]))
    accounts = [replace(account, username=address) for address in json.loads(os.environ[ADDRESSES])]
    sys.stdout.write(f"{resident_bytes(os.getpid())}\n")
    sys.stdout.flush()
    threads = [Thread(target=wait_in_idle, args=(account,), daemon=True) for account in accounts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
