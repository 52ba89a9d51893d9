"""One lead in its small world, for each story."""

import pytest

from tests.domain.world import World


@pytest.fixture
def world() -> World:
    return World()
