"""Small files beside a logbook: whole or as they were, one writer at a time, and refusals in words."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from innomethods.errors import KeptFileFault
from innomethods.logbooks import kept_files
from innomethods.logbooks.kept_files import KeptFile


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kept.json"


def write(path: Path, content: bytes, **options: float) -> None:
    file = KeptFile(path, **options)
    with file.alone():
        file.write(content)


def beside(path: Path) -> set[str]:
    return {each.name for each in path.parent.iterdir()} - {path.name, f"{path.name}.lock"}


def test_there_is_nothing_before_it_is_written(path: Path) -> None:
    assert KeptFile(path).read() is None
    write(path, b"one")
    write(path, b"two")
    assert KeptFile(path).read() == b"two"
    assert beside(path) == set()


def test_a_new_file_has_the_rights_asked_for_and_an_old_one_keeps_its_own(path: Path) -> None:
    file = KeptFile(path, mode=0o600)
    with file.alone():
        file.write(b"one")
        assert path.stat().st_mode & 0o777 == 0o600
        path.chmod(0o660)
        file.write(b"two")
    assert path.stat().st_mode & 0o777 == 0o660


def test_a_link_stays_a_link(path: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    real = tmp_path / "elsewhere" / "real.json"
    real.write_bytes(b"old")
    path.symlink_to(real)
    write(path, b"new")
    assert path.is_symlink()
    assert real.read_bytes() == b"new"


def test_what_a_killed_writer_left_is_removed_before_the_next(path: Path) -> None:
    """It may hold names; a later change that changes nothing must not leave it."""
    left = path.with_name("kept.json.new")
    left.write_bytes(b"Kari Nordmann")
    with KeptFile(path).alone():
        assert not left.exists()


@pytest.mark.parametrize(("number", "told"), [(errno.ENOSPC, "no room left"), (errno.EIO, "can't be used")])
def test_a_failed_write_leaves_the_file_as_it_was(
    path: Path, number: int, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(path, b"one")

    def failing(_descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(kept_files.os, "fsync", failing)
    with pytest.raises(KeptFileFault, match=told) as caught:
        write(path, b"two")
    assert "Nothing was changed" in str(caught.value)
    assert path.read_bytes() == b"one"
    assert beside(path) == set()


def test_a_file_that_is_read_only_is_not_exchanged(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder would let us; root would be let, too, so the system's answer is put in its mouth."""
    write(path, b"one")
    monkeypatch.setattr(kept_files.os, "access", lambda *_: False)
    with pytest.raises(KeptFileFault, match="may not be read or written"):
        write(path, b"two")
    assert path.read_bytes() == b"one"


def test_a_place_that_can_hold_no_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(KeptFileFault, match="its folder isn't there"):
        write(tmp_path / "nowhere" / "kept.json", b"one")
    with pytest.raises(KeptFileFault, match="can't be used"):
        KeptFile(tmp_path / "file" / "kept.json").read()
    with pytest.raises(KeptFileFault, match="can't be used"):
        KeptFile(tmp_path).read()
    assert not (tmp_path / "nowhere").exists()


def test_who_waits_too_long_for_another_is_told(path: Path) -> None:
    with KeptFile(path).alone(), pytest.raises(KeptFileFault, match="another process uses it"):
        write(path, b"two", wait=0.1)
    write(path, b"two", wait=0.1)


HOLDER = textwrap.dedent("""
    import os, sys, time
    from innomethods.logbooks.kept_files import KeptFile
    file = KeptFile(sys.argv[1])
    with file.alone():
        file.write(b"theirs")
        print("held", flush=True)
        time.sleep(60)
""")


def test_a_killed_process_lets_go_of_the_lock(path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLDER, str(path)], stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(KeptFileFault, match="another process"):
            write(path, b"ours", wait=0.1)
        holder.send_signal(signal.SIGKILL)
        holder.wait(timeout=30)
    write(path, b"ours", wait=5)
    assert path.read_bytes() == b"ours"


def test_a_place_that_knows_no_locks_is_told_and_not_waited_for(tmp_path, monkeypatch):
    def refuse(_file):
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr("innomethods.logbooks.kept_files.take_lock", refuse)
    kept = KeptFile(tmp_path / "kept.json")
    with pytest.raises(KeptFileFault, match="can't be used"), kept.alone():
        pass
