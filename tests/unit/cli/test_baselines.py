"""`plan --baseline` and `plan --float`: what has moved since an earlier plan and why, and how late things can be."""

import json

import pytest
from click.testing import CliRunner

from innomethods.catalogue.reading import read_project
from innomethods.cli.main import innomethods
from innomethods.exchange.plans.tables import plan_to_json
from innomethods.planning import schedule

METHOD = """innomethods: method/1
id: small
title: {en: Small}
flow:
  - {phase: try, does: project-lead, title: {nb: Prøve, nn: Prøve, en: Try}, estimate: 5}
  - {phase: assess, does: project-lead, title: {nb: Vurdere, nn: Vurdere, en: Assess}, estimate: 3}
"""
PROJECT = 'innomethods: project/1\nid: pilot\ntitle: Pilot\nmethod: small.yaml\nstart: 2027-01-11\ncountry: "NO"\n'


class Told:
    """What a call wrote, and its exit code."""

    def __init__(self, result):
        self.code = result.return_value if isinstance(result.return_value, int) else result.exit_code
        self.out, self.err = result.stdout, result.stderr

    @property
    def json(self):
        return json.loads(self.out)


def call(*words):
    result = CliRunner().invoke(innomethods, words, standalone_mode=False)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return Told(result)


@pytest.fixture
def written(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "small.yaml").write_text(METHOD, "utf-8")
    (tmp_path / "p.yaml").write_text(PROJECT, "utf-8")
    (tmp_path / "plan.json").write_text(call("plan", "p.yaml", "--json").out, "utf-8")
    return tmp_path


def test_what_moved_is_told_with_the_reason(written):
    (written / "p.yaml").write_text(f"{PROJECT}estimates: {{try: 7}}\n", "utf-8")
    told = call("plan", "p.yaml", "--baseline", "plan.json", "--lang", "nb").out
    assert "Flyttet" in told
    assert "tar nå 7" in told
    answer = call("plan", "p.yaml", "--baseline", "plan.json", "--json", "--lang", "nb").json["baseline"]
    assert [(one["path"], one["work_days"]) for one in answer["shifts"]] == [("try", 2), ("assess", 2)]
    assert answer["shifts"][1]["why"] == "følger med når «Prøve» flyttes"
    assert (answer["new"], answer["gone"]) == ([], [])


def test_nothing_moved_is_said(written):
    assert "Nothing has moved" in call("plan", "p.yaml", "--baseline", "plan.json", "--lang", "en").out


def test_what_is_new_and_what_is_gone_are_told(written):
    (written / "small.yaml").write_text(METHOD.replace("phase: assess", "phase: look"), "utf-8")
    answer = call("plan", "p.yaml", "--baseline", "plan.json", "--json").json["baseline"]
    assert (answer["new"], answer["gone"]) == (["look"], ["assess"])
    told = call("plan", "p.yaml", "--baseline", "plan.json", "--lang", "nn").out
    assert "Ny i planen: Vurdere" in told
    assert "Ikkje lenger i planen: Assess" in told  # as it was written down


def test_an_exported_plan_is_a_baseline_too(written):
    plan = schedule(read_project("p.yaml"))
    (written / "exported.json").write_text(plan_to_json(plan), "utf-8")
    assert call("plan", "p.yaml", "--baseline", "exported.json", "--json").json["baseline"]["shifts"] == []


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xff", "UTF-8"),
        (b"{", "bad.json:1:2"),
        (b"[" * 100_000, "JSON"),
        (b"[]", "no plan"),
        (b'{"project": "pilot"}', "no project and list"),
        (b'{"project": "pilot", "nodes": [3]}', "nodes[0]"),
        (b'{"project": "pilot", "nodes": [{"driver": {}}]}', "nodes[0]"),
    ],
)
def test_what_is_no_plan_is_refused_with_its_place(written, content, said):
    (written / "bad.json").write_bytes(content)
    told = call("plan", "p.yaml", "--baseline", "bad.json")
    assert told.code == 3
    assert said in told.err
    assert "Traceback" not in told.err


@pytest.mark.parametrize(("key", "value"), [("finish", "2027-13-01"), ("work_days", "5"), ("path", 3), ("meeting", 1)])
def test_a_value_that_does_not_fit_is_told_with_its_place(written, key, value):
    record = json.loads((written / "plan.json").read_text("utf-8"))
    record["nodes"][1][key] = value
    (written / "bad.json").write_text(json.dumps(record), "utf-8")
    told = call("plan", "p.yaml", "--baseline", "bad.json")
    assert (told.code, "nodes[1]" in told.err) == (3, True)


def test_the_plan_of_another_project_is_refused(written):
    (written / "p.yaml").write_text(PROJECT.replace("id: pilot", "id: other"), "utf-8")
    told = call("plan", "p.yaml", "--baseline", "plan.json")
    assert (told.code, "'pilot'" in told.err) == (2, True)


def test_how_late_things_can_be_is_shown_when_asked_for(written):
    assert "Latest finish" not in call("plan", "p.yaml", "--lang", "en").out
    told = call("plan", "p.yaml", "--float", "--lang", "en").out
    assert "Latest start" in told
    assert "Free float" in told
    assert call("plan", "p.yaml", "--float", "--json").code == 2
