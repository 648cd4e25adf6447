"""Faults survived: writers killed, writers racing, no room, no right to write. What was acknowledged is always there.

Kills: ten in the fast tests, 200 in the slow ones, as many as `KILLS` says in `make chaos`.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.unit.logbooks.samples import begun, story

from innomethods.errors import StoreError, StoreReadOnly, StoreUnreachable
from innomethods.logbooks import open_logbook

REPOSITORY = Path(__file__).parents[3]
MANY = int(os.environ.get("KILLS", "200"))
FILES = pytest.mark.parametrize("name", ["runs.db", "log.jsonl"])
pytestmark = pytest.mark.skipif(os.name == "nt", reason="forks, signals and limits as Unix has them")


def worked(*arguments: object, seconds: int = 600) -> dict[str, int]:
    """Let `workers.py` do its work, and return what it saw."""
    command = [sys.executable, str(Path(__file__).with_name("workers.py")), *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([*sys.path, str(REPOSITORY)])}
    done = subprocess.run(command, capture_output=True, encoding="utf-8", env=environment, timeout=seconds, check=False)
    assert done.returncode == 0, done.stderr
    assert not done.stderr or "TornLine" in done.stderr, done.stderr
    return json.loads(done.stdout)


class TestKilled:
    @FILES
    def test_what_was_acknowledged_survives_kill_9(self, tmp_path: Path, name: str) -> None:
        saw = worked("kill", tmp_path / name, 10, 1)
        assert saw["kills"] == 10
        assert saw["writing"] > 0

    @pytest.mark.slow
    @FILES
    def test_it_survives_many_more(self, tmp_path: Path, name: str) -> None:
        times = MANY if name.endswith("db") or "KILLS" in os.environ else MANY // 4
        saw = worked("kill", tmp_path / name, times, 2, seconds=10 * MANY + 600)
        print(f"{name}: {saw}")  # noqa: T201 - `make chaos` shows it
        assert saw["kills"] == times
        assert saw["writing"] > times / 2


class TestRacing:
    @FILES
    def test_of_eight_writers_one_wins_each_position_and_the_others_are_told(self, tmp_path: Path, name: str) -> None:
        assert worked("race", tmp_path / name, 8, 5)["positions"] == 40


class TestNoRoom:
    @FILES
    @pytest.mark.parametrize("room", [1, 5_000, 60_000])
    def test_nothing_is_half_written_and_it_goes_on_when_there_is_room(
        self, tmp_path: Path, name: str, room: int
    ) -> None:
        saw = worked("fill", tmp_path / name, room)
        assert f"{tmp_path / name}: there is no room left to write" in str(saw["words"])


@contextmanager
def unprivileged() -> Iterator[None]:
    """Be nobody in particular for a moment: root may write everywhere."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


class TestReadOnly:
    @pytest.fixture
    def folder(self) -> Iterator[Path]:
        """A folder that anybody may read; pytest's own are closed to others."""
        folder = Path(tempfile.mkdtemp())
        folder.chmod(0o755)
        yield folder
        folder.chmod(0o755)
        shutil.rmtree(folder)

    def read(self, place: Path) -> tuple[int, str, bool]:
        with open_logbook(place) as book:
            return len(book.read("pilot")), book.list()[0].status.value, book.verify("pilot").ok

    def write(self, place: Path) -> None:
        run = story()[4]
        with open_logbook(place) as book:
            book.append("pilot", run.events[3:], 3)

    def kept(self, folder: Path, name: str) -> Path:
        with open_logbook(folder / name) as book:
            book.save(story()[2])
        return folder / name

    @FILES
    @pytest.mark.parametrize("what", ["file", "folder", "both"])
    def test_it_can_be_read_but_not_written(self, folder: Path, name: str, what: str) -> None:
        place = self.kept(folder, name)
        folder.chmod(0o555 if what != "file" else 0o777)
        place.chmod(0o444 if what != "folder" else 0o666)
        if name.endswith("jsonl"):
            place.with_suffix(".jsonl.lock").chmod(0o666)
        before, names = place.read_bytes(), sorted(folder.iterdir())
        with unprivileged():
            assert self.read(place) == (3, "running", True)
            if not (name.endswith("jsonl") and what == "folder"):  # a file that may be written to, lock and all
                with pytest.raises(StoreReadOnly, match=r"may not be written to .*Nothing was written"):
                    self.write(place)
                assert place.read_bytes() == before
            assert self.read(place)[2]
        assert sorted(folder.iterdir()) == names

    @FILES
    def test_it_can_be_read_while_others_write(self, folder: Path, name: str) -> None:
        place = self.kept(folder, name)
        with open_logbook(place) as book:
            book.append("pilot", story()[3].events[3:], 3)
            folder.chmod(0o555)
            place.chmod(0o444)
            with unprivileged():
                assert self.read(place) == (4, "running", True)

    @FILES
    def test_none_can_be_begun_where_one_may_not_write(self, folder: Path, name: str) -> None:
        folder.chmod(0o555)
        with unprivileged():
            for place in (folder / name, folder / "deeper" / name):
                with open_logbook(place) as book, pytest.raises(StoreReadOnly):
                    book.save(begun())
        assert list(folder.iterdir()) == []

    @FILES
    def test_one_that_may_not_even_be_read_is_told(self, folder: Path, name: str) -> None:
        place = self.kept(folder, name)
        folder.chmod(0o700)
        with unprivileged(), pytest.raises(StoreUnreachable, match="Permission denied"):
            self.read(place)

    @FILES
    @pytest.mark.parametrize(
        "spoil", [lambda place: place.mkdir(), lambda place: place.parent.rmdir() or place.parent.touch()]
    )
    def test_what_is_no_file_is_told(self, tmp_path: Path, name: str, spoil: Callable[[Path], object]) -> None:
        place = tmp_path / "folder" / name
        place.parent.mkdir()
        spoil(place)
        with pytest.raises(StoreError), open_logbook(place) as book:
            book.save(begun())
