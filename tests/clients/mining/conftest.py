"""pm4py as a client, in an environment and a process of its own."""

import json
import os
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent
REPOSITORY = HERE.parents[2]


@pytest.fixture(scope="session")
def pm4py(tmp_path_factory):
    """Return a function that asks pm4py about pairs of event log and net, all in one process."""
    own = Path(os.environ.get("PM4PY_PYTHON", REPOSITORY / "build" / "mining-venv" / "bin" / "python"))
    assert own.is_file(), "pm4py is missing; run `make clients`, or set PM4PY_PYTHON to a Python that has it"

    def asked(pairs):
        folder = tmp_path_factory.mktemp("mining")
        wishes = []
        for number, (log, net) in enumerate(pairs):
            (folder / f"{number}.xes").write_text(log, encoding="utf-8")
            (folder / f"{number}.pnml").write_text(net, encoding="utf-8")
            wishes.append({"log": str(folder / f"{number}.xes"), "net": str(folder / f"{number}.pnml")})
        (folder / "wishes.json").write_text(json.dumps(wishes), encoding="utf-8")
        done = subprocess.run(
            [own, HERE / "ask_pm4py.py", folder / "wishes.json"],
            capture_output=True,
            text=True,
            timeout=600,
            check=False,
            cwd=folder,
            env={name: value for name, value in os.environ.items() if name != "PYTHONPATH"},
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return asked
