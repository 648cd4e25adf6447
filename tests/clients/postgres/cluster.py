"""A throw-away PostgreSQL server: made in a temporary folder, reached by a socket and with a password, torn down after."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path
from typing import Self

PASSWORD = "sol og regn"  # noqa: S105 - of a server that lives for a minute
USER = "postgres"


def programs() -> Path | None:
    """Return the folder with PostgreSQL's own programs, or None."""
    found = shutil.which("initdb")
    if found:
        return Path(found).resolve().parent
    return max(Path("/usr/lib/postgresql").glob("*/bin"), default=None)


class Cluster:
    """A server of one's own: `with Cluster() as cluster: cluster.database("runs")`.

    Over its socket everybody is let in; over TCP the user needs the password.
    """

    def __init__(self, *, durable: bool = False) -> None:
        """Say whether commits must survive a power cut; tests don't need that."""
        self.folder = Path(tempfile.mkdtemp(prefix="innomethods-pg-"))
        self.port = _free_port()
        self.durable = durable

    def __enter__(self) -> Self:
        found = programs()
        if found is None:
            raise RuntimeError("PostgreSQL isn't installed: apt-get install postgresql")
        self._programs = found
        word = self.folder / "word"
        word.write_text(PASSWORD, encoding="utf-8")
        self.folder.chmod(0o755)
        if os.geteuid() == 0:  # the server refuses root
            for path in (self.folder, word):
                shutil.chown(path, USER, USER)
        self._run("initdb", "-D", self._data, "-U", USER, "-E", "UTF8", "--locale=C.UTF-8", "-N",
                  "-A", "trust", "--auth-host=scram-sha-256", f"--pwfile={word}")  # fmt: skip
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def start(self) -> None:
        """Start the server and wait until it answers."""
        fsync = "on" if self.durable else "off"
        options = f"-p {self.port} -k {self.folder} -c listen_addresses=127.0.0.1 -c fsync={fsync}"
        self._run("pg_ctl", "-w", "-D", self._data, "-l", str(self.folder / "log"), "-o", options, "start")

    def stop(self) -> None:
        """Stop the server at once."""
        self._run("pg_ctl", "-w", "-D", self._data, "-m", "fast", "stop")

    def database(self, name: str) -> str:
        """Make a database and return its address."""
        self._run("createdb", "-h", str(self.folder), "-p", str(self.port), "-U", USER, name)
        return self.address(name)

    def address(self, name: str) -> str:
        """Return a database's address by the socket."""
        return f"postgresql://{USER}@/{name}?host={self.folder}&port={self.port}"

    def by_password(self, name: str, password: str, user: str = USER) -> str:
        """Return a database's address over TCP."""
        return f"postgresql://{user}:{password}@127.0.0.1:{self.port}/{name}"

    @property
    def _data(self) -> str:
        return str(self.folder / "data")

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self._programs / program), *arguments]
        if os.geteuid() == 0:
            command = ["runuser", "-u", USER, "--", *command]
        environment = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
        with (self.folder / "said").open("w+", encoding="utf-8") as said:  # a pipe would be held open by the server
            done = subprocess.run(command, cwd=self.folder, env=environment, stdout=said, stderr=said, check=False)
            said.seek(0)
            words = said.read()
        if done.returncode:
            raise RuntimeError(f"{program}: {words}")


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
