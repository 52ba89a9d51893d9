"""Both stores of files keep what the port promises: a folder, and S3 (boto3 against moto's server)."""

import io
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import boto3
import pytest

from neuroconcepts.errors import Misconfigured, NeuroConceptsError, NotFound, Unavailable
from neuroconcepts.integrations import blobs_s3
from neuroconcepts.integrations.blobs_folder import FolderBlobs
from neuroconcepts.integrations.blobs_s3 import S3Blobs, S3Settings
from neuroconcepts.local.ports import free_port
from neuroconcepts.ports.blobs import Blobs
from tests.standins.s3 import s3

REGION = "eu-central-1"
LARGE = 9 * 1024 * 1024
"""More than boto3 sends in one part."""


@pytest.fixture(scope="session")
def endpoint() -> Iterator[str]:
    with s3() as address:
        yield address


@pytest.fixture
def credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    """Any will do for the stand-in; none of this machine's, and no proxy."""
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "testing")
    for name in ("AWS_PROFILE", "AWS_CA_BUNDLE", "HTTP_PROXY", "http_proxy", "AWS_SESSION_TOKEN"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def settings(endpoint: str, credentials: None) -> S3Settings:
    """A bucket of this test's own."""
    bucket = f"files-{uuid4().hex}"
    client = boto3.client("s3", region_name=REGION, endpoint_url=endpoint)
    client.create_bucket(Bucket=bucket, CreateBucketConfiguration={"LocationConstraint": REGION})
    client.close()
    return S3Settings(bucket, REGION, endpoint)


@pytest.fixture(params=["folder", "s3"])
def blobs(request: pytest.FixtureRequest, tmp_path: Path) -> Blobs:
    if request.param == "folder":
        return FolderBlobs(tmp_path / "files")
    return S3Blobs(request.getfixturevalue("settings"))


def test_what_was_put_is_there_until_it_is_replaced(blobs: Blobs) -> None:
    assert not blobs.has("t/a/b.xml")
    for content in (b"one", b""):
        blobs.put("t/a/b.xml", io.BytesIO(content))
        assert (blobs.has("t/a/b.xml"), blobs.get("t/a/b.xml")) == (True, content)
        with blobs.open("t/a/b.xml") as file:
            assert file.read() == content


def test_what_is_left_of_a_file_is_put_and_the_file_stays_open(blobs: Blobs) -> None:
    file = io.BytesIO(b"skipped kept")
    file.seek(8)
    blobs.put("t/x", file)
    assert (blobs.get("t/x"), file.closed) == (b"kept", False)


def test_a_large_file_is_read_and_sought_in(blobs: Blobs) -> None:
    content = bytes(range(256)) * (LARGE // 256)
    blobs.put("t/large", io.BytesIO(content))
    with blobs.open("t/large") as file:
        assert file.seek(0, 2) == LARGE
        file.seek(LARGE - 3)
        assert file.read() == content[-3:]
        file.seek(0)
        assert file.read(4) == content[:4]


def test_what_is_not_there_is_not_found(blobs: Blobs) -> None:
    with pytest.raises(NotFound, match="There is no file t/nothing"):
        blobs.get("t/nothing")
    with pytest.raises(NotFound), blobs.open("t/nothing"):
        pass


def test_a_file_or_all_below_a_name_is_removed(blobs: Blobs) -> None:
    keys = ["t/a/1", "t/a/b/2", "t/ab/3", "t/c"]
    for key in keys:
        blobs.put(key, io.BytesIO(b"x"))
    blobs.remove("t/nothing")
    blobs.remove("t/a")
    blobs.remove("t/c")
    assert [key for key in keys if blobs.has(key)] == ["t/ab/3"]


def test_many_files_are_removed(blobs: Blobs) -> None:
    for number in range(30):
        blobs.put(f"t/a/{number}", io.BytesIO(b"x"))
    blobs.remove("t")
    assert not any(blobs.has(f"t/a/{number}") for number in range(30))


def test_many_put_at_once(blobs: Blobs) -> None:
    content = [bytes([number]) * 100_000 for number in range(8)]
    threads = [
        threading.Thread(target=blobs.put, args=("t/same" if number % 2 else f"t/{number}", io.BytesIO(each)))
        for number, each in enumerate(content)
    ]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert blobs.get("t/same") in content, "one of them whole, not a mixture"
    assert blobs.get("t/6") == content[6]


# ── The folder ─────────────────────────────────────────────────────────────────────────────────────────────────────────


class Broken(io.BytesIO):
    def read(self, size: int | None = -1, /) -> bytes:
        raise OSError(28, "No space left on device")


def test_nobody_else_may_read_and_nothing_is_left_half_written(tmp_path: Path) -> None:
    blobs, folder = FolderBlobs(tmp_path / "files"), tmp_path / "files"
    blobs.put("t/a", io.BytesIO(b"old"))
    assert (folder / "t" / "a").stat().st_mode & 0o777 == 0o600
    assert folder.stat().st_mode & 0o777 == 0o700
    with pytest.raises(Unavailable, match="No space left"):
        blobs.put("t/a", Broken())
    assert blobs.get("t/a") == b"old"
    assert [path.name for path in (folder / "t").iterdir()] == ["a"]


def test_a_folder_that_is_not_ours_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", refused)
    with pytest.raises(Misconfigured, match="Check its owner"):
        FolderBlobs(tmp_path / "files").put("t/a", io.BytesIO(b"x"))


# ── S3 ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def fault(settings: S3Settings) -> NeuroConceptsError:
    blobs = S3Blobs(settings)
    with pytest.raises(NeuroConceptsError) as put:
        blobs.put("t/a", io.BytesIO(b"x"))
    with pytest.raises(NeuroConceptsError) as got:
        blobs.get("t/a")
    assert type(put.value) is type(got.value)
    return put.value


def test_a_bucket_that_is_not_there_is_told(settings: S3Settings) -> None:
    error = fault(S3Settings("nobodys-bucket", REGION, settings.endpoint))
    assert isinstance(error, Misconfigured)
    assert "NoSuchBucket" in str(error)


def test_a_server_that_is_away_is_worth_another_try(credentials: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blobs_s3, "RETRIES", {"mode": "standard", "total_max_attempts": 1})
    assert isinstance(fault(S3Settings("b", REGION, f"http://127.0.0.1:{free_port()}")), Unavailable)


def test_without_credentials_it_is_told(settings: S3Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.delenv(name)
    for name in ("AWS_SHARED_CREDENTIALS_FILE", "AWS_CONFIG_FILE"):
        monkeypatch.setenv(name, "/nowhere")
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    error = fault(settings)
    assert isinstance(error, Misconfigured)
    assert "credentials" in str(error)


@pytest.mark.parametrize(
    ("code", "kind"), [("AccessDenied", Misconfigured), ("SlowDown", Unavailable), ("NoSuchKey", NotFound)]
)
def test_each_refusal_says_who_acts(code: str, kind: type[NeuroConceptsError]) -> None:
    assert isinstance(blobs_s3._of_code("t/a", code), kind)


def test_without_boto3_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "boto3", None)
    with pytest.raises(Misconfigured, match="uv sync --group aws"):
        S3Blobs(S3Settings("b"))
