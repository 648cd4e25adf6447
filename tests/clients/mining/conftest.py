"""pm4py as a client, in an environment and a process of its own."""

import json
import os
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent
REPOSITORY = HERE.parents[2]


@pytest.fixture(scope="session")
def run_apart():
    """Return a function that runs a Python script in pm4py's own environment and hands back what it wrote."""
    own = Path(os.environ.get("PM4PY_PYTHON", REPOSITORY / "build" / "mining-venv" / "bin" / "python"))
    assert own.is_file(), "pm4py is missing; run `make clients`, or set PM4PY_PYTHON to a Python that has it"

    def ran(*words, cwd):
        done = subprocess.run(
            [own, *words],
            capture_output=True,
            text=True,
            timeout=600,
            check=False,
            cwd=cwd,
            env={name: value for name, value in os.environ.items() if name != "PYTHONPATH"},
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    return ran


@pytest.fixture(scope="session")
def pm4py(run_apart, tmp_path_factory):
    """Return a function that asks pm4py about pairs of event log and net, all in one process."""

    def asked(pairs):
        folder = tmp_path_factory.mktemp("mining")
        wishes = []
        for number, (log, net) in enumerate(pairs):
            (folder / f"{number}.xes").write_text(log, encoding="utf-8")
            (folder / f"{number}.pnml").write_text(net, encoding="utf-8")
            wishes.append({"log": str(folder / f"{number}.xes"), "net": str(folder / f"{number}.pnml")})
        (folder / "wishes.json").write_text(json.dumps(wishes), encoding="utf-8")
        return json.loads(run_apart(HERE / "ask_pm4py.py", folder / "wishes.json", cwd=folder))

    return asked
