"""Finding Temporal's time-skipping test server, or bringing it: by the SDK's download, else its Java archives by Maven.

Tests need it only. https://github.com/temporalio/sdk-java/tree/master/temporal-test-server
"""

import asyncio
import os
import shlex
import shutil
import tempfile
from datetime import timedelta
from pathlib import Path

from neuroconcepts.errors import Misconfigured, NeuroConceptsError, Unavailable
from neuroconcepts.local import toolchain
from neuroconcepts.local.cache import cache_folder, check
from neuroconcepts.local.processes import Command, run
from neuroconcepts.local.progress import step

VARIABLE = "NEUROCONCEPTS_TEST_SERVER"
_VERSION = "1.38.0"
# `<sha256>  <path in a Maven repository>`, as sha256sum writes it.
_LOCK = Path(__file__).with_name("test-server.sha256")
_PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies"
_DOWNLOAD_SECONDS = 120
_MAVEN_SECONDS = 600
_JAVA_OPTIONS = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx256m"


def find() -> Path:
    """Return the test server's program; raise `Misconfigured`, which names the command that brings it, when missing."""
    if named := os.environ.get(VARIABLE):
        if not os.access(named, os.X_OK):
            raise Misconfigured(f"{VARIABLE} names {named}, which cannot be run.")
        return Path(named)
    if found := _downloaded():
        return found
    if _complete(_jars()) and (java := _java()):
        return _starter(java)
    raise Misconfigured("Temporal's time-skipping test server is not on this machine. Bring it: make parts")


def ensure() -> Path:
    """Return the test server's program, bringing it into the cache when missing; raise `Misconfigured` when impossible."""
    try:
        return find()
    except Misconfigured:
        if VARIABLE in os.environ:
            raise
    failures = []
    for bring in (_download, _bring_jars):
        try:
            return bring()
        except NeuroConceptsError as error:
            failures.append(f"- {error}")
    tried = "\n".join(failures)
    raise Misconfigured(
        f"Temporal's time-skipping test server could not be brought. Install Java and Maven, or set {VARIABLE} to its "
        f"program. Tried:\n{tried}"
    )


def _downloaded() -> Path | None:
    return next((path for path in sorted(_downloads().glob("temporal*")) if os.access(path, os.X_OK)), None)


def _downloads() -> Path:
    return cache_folder() / "test-server-download"


def _jars() -> Path:
    return cache_folder() / f"test-server-{_VERSION}"


def _download() -> Path:
    with step("Downloading Temporal's time-skipping test server"):
        try:
            asyncio.run(asyncio.wait_for(_start_once(), _DOWNLOAD_SECONDS))
        except (RuntimeError, TimeoutError) as error:
            raise Unavailable(f"The SDK's download failed: {error or 'it took too long'}.") from error
    return find()


async def _start_once() -> None:
    # Heavy, and needed by this path only.
    from temporalio.testing import WorkflowEnvironment

    folder = _downloads()
    folder.mkdir(exist_ok=True)
    environment = await WorkflowEnvironment.start_time_skipping(
        download_dest_dir=str(folder), test_server_startup_timeout=timedelta(seconds=30)
    )
    await environment.shutdown()


def _bring_jars() -> Path:
    java = _java() or toolchain.java()
    if not _complete(_jars()):
        _fetch_jars()
    return _starter(java)


def _fetch_jars() -> None:
    maven = shutil.which("mvn")
    if maven is None:
        raise Unavailable("Maven (mvn) is not on this machine.")
    with (
        step("Fetching Temporal's time-skipping test server by Maven"),
        tempfile.TemporaryDirectory(prefix="maven-", dir=cache_folder()) as folder,
    ):
        _copy_dependencies(maven, Path(folder))
        for name, sha256 in _locked().items():
            check(Path(folder) / "jars" / name, sha256)
        (Path(folder) / "jars").replace(_jars())


def _copy_dependencies(maven: str, folder: Path) -> None:
    # Maven keeps what it loads below the user's home, where nobody would look for it: here it goes with the folder.
    (folder / "pom.xml").write_text(_POM)
    options = [
        f"-Dmaven.repo.local={folder / 'repository'}",
        "-DincludeScope=runtime",
        f"-DoutputDirectory={folder / 'jars'}",
    ]
    command = [maven, "--quiet", "--batch-mode", f"--file={folder / 'pom.xml'}", _PLUGIN, *options]
    run(Command("mvn dependency:copy-dependencies", command), seconds=_MAVEN_SECONDS)


def _locked() -> dict[str, str]:
    lines = (line.split() for line in _LOCK.read_text().splitlines())
    return {path.rsplit("/", 1)[-1]: sha256 for sha256, path in lines}


def _complete(jars: Path) -> bool:
    return all((jars / name).exists() for name in _locked())


def _java() -> Path | None:
    # macOS has a `java` that only says where to get one.
    for found in (shutil.which("java"), toolchain.installed_java()):
        if found is not None and _runs(found):
            return Path(found)
    return None


def _runs(java: str | Path) -> bool:
    try:
        run(Command("java -version", [str(java), "-version"]), seconds=30)
    except Unavailable:
        return False
    return True


def _starter(java: Path) -> Path:
    """Write, and return, the one program that the SDK can start."""
    values = {"java": shlex.quote(str(java)), "options": _JAVA_OPTIONS, "jars": shlex.quote(f"{_jars()}/*")}
    script = _START.format_map(values)
    starter = _jars() / "start"
    if not starter.exists() or starter.read_text() != script:
        new = starter.with_name(f"start.{os.getpid()}")
        new.write_text(script)
        new.chmod(0o755)
        new.replace(starter)
    return starter


# The SDK starts it from a thread, which the kernel's own watch over parents does not fit: so the script watches, and a
# server whose tests were killed leaves within a second.
_START = """#!/bin/sh
(while kill -0 $PPID && kill -0 $$; do sleep 1; done; kill $$) </dev/null >/dev/null 2>&1 &
exec {java} {options} -cp {jars} io.temporal.testserver.TestServer "$@"
"""

_POM = f"""<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>neuroconcepts</groupId>
  <artifactId>test-server</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>io.temporal</groupId>
      <artifactId>temporal-test-server</artifactId>
      <version>{_VERSION}</version>
    </dependency>
  </dependencies>
</project>
"""
