"""The composition root chooses what the settings name."""

from datetime import timedelta
from pathlib import Path

import pytest

from neuroconcepts.application.property_import import Transmissions
from neuroconcepts.bootstrap import blobs, import_limits, property_folder
from neuroconcepts.config import Config
from neuroconcepts.errors import Misconfigured
from neuroconcepts.integrations.blobs_folder import FolderBlobs
from neuroconcepts.integrations.blobs_s3 import S3Blobs


def config(**settings: object) -> Config:
    return Config(_env_file=None, **settings)  # type: ignore[arg-type]  # as each test says


def test_files_lie_in_a_folder_or_in_s3(tmp_path: Path) -> None:
    assert isinstance(blobs(config(files_folder=tmp_path)), FolderBlobs)
    in_s3 = blobs(config(files="s3", files_bucket="b", files_region="eu-central-1"))
    assert isinstance(in_s3, S3Blobs)
    with pytest.raises(Misconfigured, match="NEUROCONCEPTS_FILES_BUCKET"):
        blobs(config(files="s3"))


def test_the_limits_of_imports_are_those_set() -> None:
    limits = import_limits(config(max_unpacked_bytes=7, properties_max_withdrawn=0.1))
    assert (limits.archive.unpacked, limits.max_share) == (7, 0.1)


def test_a_folder_is_watched_where_one_is_named(tmp_path: Path) -> None:
    nobody = object.__new__(Transmissions)
    assert property_folder(config(), nobody) is None
    watched = property_folder(config(properties_folder=tmp_path, properties_settled_seconds=3), nobody)
    assert watched is not None
    assert (watched._root, watched._settled) == (tmp_path, timedelta(seconds=3).total_seconds())
