"""The logbooks that need no server keep what every logbook promises."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from tests.unit.logbooks.contract import Contract, Opened
from tests.unit.logbooks.samples import clock

from innomethods.logbooks import Logbook, open_logbook

PLACES = {"memory": ":memory:", "jsonl": "log.jsonl", "sqlite": "runs.db"}


@pytest.fixture(params=PLACES)
def kind(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


@pytest.fixture
def opened(kind: str, tmp_path: Path, stack: ExitStack) -> Opened:
    if kind == "memory":
        book = open_logbook(clock=clock)
        return lambda: book
    return lambda: stack.enter_context(open_logbook(tmp_path / PLACES[kind], clock))


@pytest.fixture
def another(kind: str, tmp_path: Path, stack: ExitStack) -> Logbook:
    place = ":memory:" if kind == "memory" else tmp_path / f"another-{PLACES[kind]}"
    return stack.enter_context(open_logbook(place, clock))


class TestLogbooks(Contract):
    pass
