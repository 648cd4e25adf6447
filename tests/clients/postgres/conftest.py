"""A PostgreSQL server of our own for these tests, and an empty database for each."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import pytest
from tests.clients.postgres.cluster import Cluster

_NUMBERS = count(1)


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """Start a server; where PostgreSQL isn't installed that is an error, for a suite that skips has tested nothing."""
    with Cluster() as cluster:
        yield cluster


@pytest.fixture
def place(cluster: Cluster) -> str:
    """Return the address of an empty database."""
    return cluster.database(f"runs{next(_NUMBERS)}")
