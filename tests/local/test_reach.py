"""A server's own user gets folders that he can reach, and nobody else's folder is opened or trusted for it."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from neuroconcepts.errors import Misconfigured
from neuroconcepts.local import reach
from neuroconcepts.local.owner import Owner, owner

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root serves as another user")


@pytest.fixture
def user() -> Owner:
    return owner()


@pytest.fixture
def place(monkeypatch: pytest.MonkeyPatch, user: Owner) -> Iterator[Path]:
    """A stand-in for /var/lib."""
    folder = reach.scratch_folder(user)
    folder.chmod(0o755)
    monkeypatch.setattr(reach, "_OPEN_PLACES", (folder / "missing", folder))
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home that only its owner may pass, with a folder in it."""
    home = tmp_path / "home"
    (home / "checkout").mkdir(parents=True)
    home.chmod(0o700)
    return home / "checkout"


def test_data_stay_where_they_were_wished_when_that_can_be_reached(place: Path, user: Owner) -> None:
    state = place / "state"
    state.mkdir(mode=0o755)
    assert reach.data_folder(user, state, "x") == state.resolve() / "x"


@as_root
def test_data_below_a_closed_home_lie_in_the_open_and_are_found_again(place: Path, home: Path, user: Owner) -> None:
    first = reach.data_folder(user, home, "x")
    assert reach.reaches(user, first)
    assert first.is_relative_to(place)
    assert reach.data_folder(user, home, "x") == first
    assert home.parent.stat().st_mode & 0o777 == 0o700


@as_root
def test_a_new_checkout_at_an_old_path_does_not_find_the_old_data(place: Path, home: Path, user: Owner) -> None:
    old = reach.data_folder(user, home, "x")
    (home / "id").unlink()
    assert reach.data_folder(user, home, "x") != old


@as_root
def test_an_id_that_leads_elsewhere_is_refused(place: Path, home: Path, user: Owner) -> None:
    (home / "id").write_text("../../../../etc")
    with pytest.raises(Misconfigured, match="32 hexadecimal digits"):
        reach.data_folder(user, home, "x")


@as_root
def test_programs_below_a_closed_home_are_copied_once(place: Path, home: Path, user: Owner) -> None:
    (home / "p" / "bin").mkdir(parents=True)
    (home / "p" / "bin" / "tool").write_text("1")
    (home / "p" / "bin" / "tool").chmod(0o700)
    copy = reach.open_copy(user, home, ["p"], "p-1")
    tool = copy / "p" / "bin" / "tool"
    assert reach.reaches(user, tool)
    assert tool.stat().st_mode & 0o777 == 0o755
    before = tool.stat().st_ino
    assert reach.open_copy(user, home, ["p"], "p-1") == copy
    assert tool.stat().st_ino == before
    assert reach.open_copy(user, home, ["p"], "p-2") != copy


@as_root
@pytest.mark.parametrize("trap", ["a link", "another's folder", "a folder that all may write to"])
def test_a_folder_that_another_could_have_prepared_is_not_trusted(
    place: Path, home: Path, trap: str, user: Owner
) -> None:
    folder = place / "neuroconcepts"
    if trap == "a link":
        folder.symlink_to(home)
    else:
        folder.mkdir()
        folder.chmod(0o777 if "all" in trap else 0o755)
        os.chown(folder, user.uid if "another" in trap else 0, -1)
    with pytest.raises(Misconfigured, match="only root may write"):
        reach.open_folder()


def test_no_open_place_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(reach, "_OPEN_PLACES", (tmp_path / "none",))
    with pytest.raises(Misconfigured, match="Run as another user than root"):
        reach.open_folder()


@as_root
def test_scratch_is_in_the_open_when_the_temporary_folder_is_not(
    place: Path, home: Path, monkeypatch: pytest.MonkeyPatch, user: Owner
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(home))
    assert reach.scratch_folder(user).is_relative_to(place)
