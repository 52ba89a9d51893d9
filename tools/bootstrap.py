"""Install everything from `uv.lock` into `.venv`, on a machine that has only Python: with or without pip, venv or uv.

    python3 tools/bootstrap.py

uv is taken from PATH, else from our cache, else brought there: by pip where there is one (it knows the user's mirror), else
from the address that `uv.lock` itself names for uv's wheel. Both are checked against the hash in the lock. Standard
library only. Wheel file names: https://packaging.python.org/en/latest/specifications/binary-distribution-format/
"""

import platform
import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import urllib.request
import zipfile
from importlib.util import find_spec
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
OLDEST_PYTHON = (3, 11)
NEWER_THAN_TRIED = (3, 14)
# The first uv that reads this revision of the lock file.
OLDEST_UV = (0, 9)
DOWNLOAD_SECONDS = 120

if sys.version_info < OLDEST_PYTHON:
    sys.exit(
        f"Python {platform.python_version()} is too old. Install Python 3.11 or newer: sudo apt-get install python3"
    )

sys.path.insert(0, str(ROOT))

import tomllib  # noqa: E402 (what is too old ends above)

from neuroconcepts.errors import Misconfigured, NeuroConceptsError, Unavailable  # noqa: E402
from neuroconcepts.local.cache import cache_folder, check  # noqa: E402 (our own modules, which need nothing installed)
from neuroconcepts.local.uv_environment import uv_environment  # noqa: E402


def main() -> None:
    """Bring uv and let it install; exit with its status, or 1 with a message that says what to do."""
    try:
        uv = find_uv() or bring_uv()
        raise SystemExit(install(uv))
    except NeuroConceptsError as error:
        sys.exit(f"bootstrap: {error}")
    except KeyboardInterrupt:
        sys.exit(130)


def install(uv: Path) -> int:
    """Let uv install the lock file's versions, its progress shown, and return its exit status."""
    fits = sys.version_info < NEWER_THAN_TRIED
    environment = uv_environment(ROOT / ".venv", own_python=fits)
    # This very Python, and no other one from the network, as long as the locked packages know it.
    python = [f"--python={sys.executable}"] if fits else []
    command = [str(uv), "sync", "--frozen", f"--project={ROOT}", *python]
    return subprocess.run(command, env=environment, check=False).returncode


def find_uv() -> Path | None:
    """Return a uv that is new enough, from PATH or our cache."""
    on_path = shutil.which("uv")
    candidates = [Path(on_path)] if on_path else []
    return next((uv for uv in [*candidates, cached_uv()] if uv_version(uv) >= OLDEST_UV), None)


def uv_version(uv: Path) -> tuple[int, ...]:
    """Return the version that this uv names, or () when it does not run."""
    try:
        said = subprocess.run([uv, "--version"], check=False, capture_output=True, text=True, timeout=30).stdout
    except (OSError, subprocess.TimeoutExpired):
        return ()
    match = re.match(r"uv (\d+)\.(\d+)\.(\d+)", said)
    return tuple(map(int, match.groups())) if match else ()


def cached_uv() -> Path:
    """Return where our cache keeps the locked uv."""
    return cache_folder() / f"uv-{locked_uv()['version']}" / "uv"


def bring_uv() -> Path:
    """Put the locked uv into our cache; raise `Misconfigured` when neither way works."""
    print("Bringing uv, which installs everything else", flush=True)
    failures = []
    for bring in (by_pip, by_address):
        try:
            with tempfile.TemporaryDirectory(prefix="uv-", dir=cache_folder()) as folder:
                brought = bring(Path(folder))
                brought.chmod(0o755)
                cached_uv().parent.mkdir(exist_ok=True)
                brought.replace(cached_uv())
            return cached_uv()
        except NeuroConceptsError as error:
            failures.append(f"- {error}")
    tried = "\n".join(failures)
    raise Misconfigured(
        f"uv could not be brought. Install it (https://docs.astral.sh/uv) and try again. Tried:\n{tried}"
    )


def by_pip(folder: Path) -> Path:
    """Let pip install uv into `folder`."""
    if find_spec("pip") is None:
        raise Unavailable("This Python has no pip.")
    uv = locked_uv()
    hashes = " ".join(f"--hash={wheel['hash']}" for wheel in uv["wheels"])
    (folder / "wanted.txt").write_text(f"uv=={uv['version']} {hashes}\n")
    options = ["--quiet", "--no-deps", "--only-binary=:all:", "--require-hashes", f"--target={folder / 'pip'}"]
    command = [sys.executable, "-m", "pip", "install", *options, f"--requirement={folder / 'wanted.txt'}"]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode:
        raise Unavailable(f"pip failed: {done.stderr.strip()[-500:]}")
    return folder / "pip" / "bin" / "uv"


def by_address(folder: Path) -> Path:
    """Load uv's wheel from where the lock file says it lies, and unpack its program."""
    wheel = choose(locked_uv()["wheels"])
    file = folder / wheel["url"].rsplit("/", 1)[-1]
    try:
        with urllib.request.urlopen(wheel["url"], timeout=DOWNLOAD_SECONDS) as answer, file.open("wb") as content:
            shutil.copyfileobj(answer, content)
    except OSError as error:
        raise Unavailable(f"{wheel['url']} could not be loaded: {error}.") from error
    check(file, wheel["hash"].removeprefix("sha256:"))
    with zipfile.ZipFile(file) as archive:
        program = next(name for name in archive.namelist() if name.endswith(".data/scripts/uv"))
        return Path(archive.extract(program, folder))


def locked_uv() -> dict[str, Any]:
    """Return uv's entry of the lock file: `version` and `wheels`, each with `url` and `hash`."""
    packages: list[dict[str, Any]] = tomllib.loads((ROOT / "uv.lock").read_text())["package"]
    found = next((package for package in packages if package["name"] == "uv"), None)
    if found is None:
        raise Misconfigured("uv.lock has no entry for uv. Add it to the dependency group 'local' and run: uv lock")
    return found


def choose(wheels: list[dict[str, str]]) -> dict[str, str]:
    """Return the wheel that runs on this machine; raise `Unavailable` when there is none."""
    for wheel in wheels:
        tags = wheel["url"].removesuffix(".whl").rsplit("-", 1)[-1].split(".")
        if any(map(runs_here, tags)):
            return wheel
    raise Unavailable(f"There is no uv for {sysconfig.get_platform()}.")


def runs_here(tag: str) -> bool:
    """Tell whether a wheel of that platform tag, as `manylinux_2_17_x86_64`, runs on this machine."""
    match = re.fullmatch(r"(manylinux|musllinux|macosx)_(\d+)_(\d+)_(\w+)", tag)
    if match is None or match[4] != platform.machine():
        return False
    kind, newest = this_system()
    return match[1] == kind and (int(match[2]), int(match[3])) <= newest


def this_system() -> tuple[str, tuple[int, int]]:
    """Return the kind of system as wheels name it and its version: (major, minor)."""
    if sys.platform == "darwin":
        kind, said = "macosx", platform.mac_ver()[0]
    else:
        libc, said = platform.libc_ver()
        # Python names no version of musl; uv's wheel asks for its first.
        kind, said = ("manylinux", said) if libc == "glibc" else ("musllinux", "1.2")
    major, minor = (*said.split("."), "0")[:2]
    return kind, (int(major), int(minor))


if __name__ == "__main__":
    main()
