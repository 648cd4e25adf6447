"""What the tests of the command line share: a today that stands still."""

from datetime import UTC, datetime

import pytest

from innomethods.cli import saying

TODAY = datetime(2028, 1, 3, 8, tzinfo=UTC)  # after the days of the tests' stories


@pytest.fixture(autouse=True)
def today(monkeypatch):
    """Let every command take this moment for now; logbooks go on stamping what is recorded by the real clock."""
    monkeypatch.setattr(saying, "clock", lambda: TODAY)
    return TODAY.date()
