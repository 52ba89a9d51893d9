"""Dovecot, a real IMAP server, with a configuration of its own: no root, no system mailbox, no system service touched.

Settings: https://doc.dovecot.org/2.3/configuration_manual/ and, for the other syntax of 2.4,
https://doc.dovecot.org/2.4.0/installation/upgrade/2.3-to-2.4.html.
"""

import os
import re
import shutil
import tempfile
from base64 import b64encode
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from neuroconcepts.errors import Misconfigured, Unavailable
from neuroconcepts.local import processes
from neuroconcepts.local.imap_server import Mailstore
from neuroconcepts.local.owner import Owner, owner
from neuroconcepts.local.ports import free_port
from neuroconcepts.local.processes import Command

_PLACES = "/usr/sbin:/usr/local/sbin:/opt/homebrew/sbin:/opt/local/sbin"
_INSTALLERS = {
    "apt-get": ["apt-get", "install", "-y", "--no-install-recommends", "dovecot-imapd"],
    "dnf": ["dnf", "install", "-y", "dovecot"],
    "apk": ["apk", "add", "dovecot"],
}


def find() -> Path | None:
    """Return Dovecot's master program when it is on this machine."""
    found = shutil.which("dovecot") or shutil.which("dovecot", path=_PLACES)
    return Path(found) if found else None


def ensure() -> Path:
    """Return Dovecot's program, installing it by the system's package manager when we are root.

    Raises `Misconfigured`, which names the command to run, when it is missing and may not be or was not installed.
    """
    if found := find():
        return found
    command = next((line for tool, line in _INSTALLERS.items() if shutil.which(tool)), None)
    if command is None:
        raise Misconfigured("The IMAP server Dovecot is not on this machine. Install it, as with: brew install dovecot")
    if os.geteuid() != 0:
        raise Misconfigured(f"The IMAP server Dovecot is not on this machine. Run: sudo {' '.join(command)}")
    _install(command)
    if found := find():
        return found
    raise Misconfigured(f"'{' '.join(command)}' brought no program named dovecot. Install Dovecot's IMAP server.")


def _install(command: list[str]) -> None:
    # A fresh container has no package list.
    before = [["apt-get", "update", "-q"]] if command[0] == "apt-get" else []
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    try:
        for line in (*before, command):
            processes.run(Command(" ".join(line), line, environment=quiet), seconds=600)
    except Unavailable as error:
        raise Misconfigured(f"Dovecot could not be installed: {error} Run by hand: {' '.join(command)}") from error


@dataclass(frozen=True, slots=True)
class Dovecot:
    """A running Dovecot; see `imap_server.ImapServer`. `tls_port` is for TLS from the start."""

    port: int
    tls_port: int
    config: Path
    program: Path
    name: str = "Dovecot"

    def admin(self, *arguments: str) -> str:
        """Run `doveadm` against this server, as `kick <user>`; raises `Unavailable` with what it said when it fails."""
        doveadm = shutil.which("doveadm") or str(self.program.parent.parent / "bin" / "doveadm")
        return processes.run(Command("doveadm", [doveadm, "-c", str(self.config), *arguments]), seconds=10)


@contextmanager
def running(store: Mailstore, port: int, *, tls_port: int = 0, introspection: str = "") -> Iterator[Dovecot]:
    """Serve `store` on 127.0.0.1 until the block ends, with STARTTLS on `port` and TLS on `tls_port` (any when 0).

    `introspection` is the URL of an RFC 7662 endpoint that knows OAuth access tokens: XOAUTH2 and OAUTHBEARER are
    offered then.

    Raises `Misconfigured` when Dovecot is missing or may not reach the mail, `Unavailable` with its own words when it does
    not come up.
    """
    # Its sockets' paths may have no more than 107 bytes, so they cannot lie in a folder of the caller's.
    with tempfile.TemporaryDirectory(prefix="imap-") as folder:
        run = Path(folder)
        server = Dovecot(port, tls_port or free_port(), run / "dovecot.conf", ensure())
        user = owner()
        user.check_reach(store.mail)
        _configure(server, store, user, introspection)
        command = Command("Dovecot", [str(server.program), "-F", "-c", str(server.config)], user)
        with processes.running(command, store.log, port, server.tls_port):
            yield server


def _configure(server: Dovecot, store: Mailstore, user: Owner, introspection: str) -> None:
    run = server.config.parent
    values = {
        "run": str(run),
        "mail": str(store.mail),
        "port": str(server.port),
        "tls_port": str(server.tls_port),
        "user": user.name,
        "group": user.group,
        "uid": str(user.uid),
        "gid": str(user.gid),
        "introspection": introspection,
        "tokens": " xoauth2 oauthbearer" if introspection else "",
    }
    is_2_4 = _version(server.program) >= (2, 4)
    template, by_token = (_CONFIG_2_4, _TOKENS_2_4) if is_2_4 else (_CONFIG_2_3, _TOKENS_2_3)
    server.config.write_text(_filled(template + (by_token if introspection else ""), values))
    (run / "tokens.conf").write_text(_filled(_INTROSPECTION_2_3, values))
    (run / "users").write_text("".join(map(_login, store.logins.items())))
    shutil.copy(store.certificates.certificate, run / "server.pem")
    shutil.copy(store.certificates.key, run / "server.key")
    for path in (run, *run.iterdir()):
        user.take(path)


def _filled(template: str, values: Mapping[str, str]) -> str:
    return re.sub(r"@(\w+)@", lambda match: values[match[1]], template)


def _login(login: tuple[str, str]) -> str:
    # In Base64 a password may hold a colon, which parts the fields here.
    return f"{login[0]}:{{PLAIN.b64}}{b64encode(login[1].encode()).decode()}\n"


def _version(program: Path) -> tuple[int, ...]:
    match = re.match(r"(\d+)\.(\d+)\.(\d+)", processes.run(Command("dovecot", [str(program), "--version"]), seconds=10))
    return tuple(map(int, match.groups())) if match else (2, 3, 0)


# One unprivileged user for everything, hence no chroot; no delay and no penalty after a wrong password, else a demo
# with a mistyped one seems to hang. Mailboxes in IDLE are looked at each second: Linux lets one user have 128 inotify
# instances, and those that get none would else be told after half a minute.
_SERVICES = """
default_internal_user = @user@
default_internal_group = @group@
default_login_user = @user@
default_vsz_limit = 256M
first_valid_uid = 1
auth_failure_delay = 0
auth_mechanisms = plain login@tokens@
base_dir = @run@/base
state_dir = @run@/state
listen = 127.0.0.1
log_path = /dev/stderr
ssl = yes
mail_max_userip_connections = 50
mailbox_idle_check_interval = 1 secs
service imap-login {
  chroot =
  process_min_avail = 1
  service_count = 0
  inet_listener imap {
    port = @port@
  }
  inet_listener imaps {
    port = @tls_port@
    ssl = yes
  }
}
service anvil {
  chroot =
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
"""

_FOLDERS = """
namespace inbox {
  inbox = yes
  separator = /
  mailbox Sent {
    auto = subscribe
    special_use = \\Sent
  }
  mailbox Drafts {
    auto = subscribe
    special_use = \\Drafts
  }
}
"""

_CONFIG_2_3 = (
    """
protocols = imap
ssl_cert = <@run@/server.pem
ssl_key = <@run@/server.key
disable_plaintext_auth = no
mail_location = maildir:@mail@/%u
passdb {
  driver = passwd-file
  args = username_format=%u @run@/users
}
userdb {
  driver = static
  args = uid=@uid@ gid=@gid@ home=@mail@/%u
}
"""
    + _SERVICES
    + _FOLDERS
)

# https://doc.dovecot.org/2.3/configuration_manual/authentication/oauth2/
_TOKENS_2_3 = """
passdb {
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = @run@/tokens.conf
}
"""

_INTROSPECTION_2_3 = """
introspection_mode = post
introspection_url = @introspection@
username_attribute = username
active_attribute = active
active_value = true
"""

# Written after the documentation of 2.4 and its users' configurations; only 2.3 has been tried.
_CONFIG_2_4 = (
    """
dovecot_config_version = 2.4.0
dovecot_storage_version = 2.4.0
protocols {
  imap = yes
}
ssl_server_cert_file = @run@/server.pem
ssl_server_key_file = @run@/server.key
auth_allow_cleartext = yes
mail_driver = maildir
mail_path = @mail@/%{user}
passdb passwd-file {
  passwd_file_path = @run@/users
}
userdb static {
  fields {
    uid = @uid@
    gid = @gid@
    home = @mail@/%{user}
  }
}
"""
    + _SERVICES
    + _FOLDERS
)

_TOKENS_2_4 = """
oauth2 {
  introspection_mode = post
  introspection_url = @introspection@
  username_attribute = username
  active_attribute = active
  active_value = true
}
"""
