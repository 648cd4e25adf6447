"""`innomethods plan --level`: dates for which people have time, in words and in JSON."""

import json

import pytest
from click.testing import CliRunner
from tests.unit.cli.busy import written

from innomethods.cli.main import innomethods
from innomethods.planning.levelling import searching


def told(*typed):
    return CliRunner().invoke(innomethods, ["plan", *map(str, typed)])


@pytest.mark.parametrize(
    ("language", "waits", "before", "now"),
    [
        (
            "nb",
            "opptatt med «Intervjuer»",
            "For mye på en gang, før:\n– Planen krever 80",
            "For mye på en gang, nå: ingen",
        ),
        ("nn", "oppteken med «Intervju»", "For mykje på éin gong, før:\n– Planen krev 80", "gong, no: ingen"),
        ("en", "busy with ‘Interviews’", "Too much at once, before:\n– The plan asks for 80%", "at once, now: none"),
    ],
)
def test_it_says_what_moved_why_and_who_was_asked_for_too_much(tmp_path, language, waits, before, now):
    done = told(written(tmp_path), "--level", "--lang", language)
    assert done.exit_code == 0
    for words in (waits, before, now, "+10"):
        assert words in done.stdout


def test_json_has_the_levelled_dates_and_what_it_took(tmp_path):
    found = json.loads(told(written(tmp_path), "--level", "--time-limit", 3, "--json").stdout)
    finishes = {node["path"]: node["finish"] for node in found["nodes"]}
    assert finishes["figures"] == "2027-01-29"
    levelled = found["levelled"]
    assert (levelled["proven"], levelled["gap_days"], levelled["seed"], levelled["time_limit"]) == (True, 0, 1, 3)
    assert [(one["path"], one["work_days"]) for one in levelled["moved"]] == [("figures", 10)]
    assert [one["asked"] for one in levelled["overloads_before"]] == [0.8]
    assert levelled["overloads"] == []
    assert max(week["asked"] for week in levelled["load"]) == 0.4


def test_a_bound_is_said_when_nothing_is_proven(tmp_path, monkeypatch):
    monkeypatch.setattr(searching.Found, "proven", False)
    done = told(written(tmp_path), "--level")
    assert "No plan with this team can end before" in done.stdout


@pytest.mark.parametrize("typed", [["--time-limit", "3"], ["--level", "--time-limit", "0"]])
def test_wrong_use_is_told(tmp_path, typed):
    done = told(written(tmp_path), *typed)
    assert done.exit_code == 2
    assert "Traceback" not in done.output


def test_nobody_can_be_moved_for_in_a_project_without_a_team(tmp_path):
    done = told(written(tmp_path, team=""), "--level")
    assert done.exit_code == 1
    assert "project.yaml:1:1: P20" in done.stderr
    assert "has no team" in done.stderr


def test_a_report_can_hold_the_forecast_and_peoples_time(tmp_path):
    typed = [written(tmp_path), "--forecast", "--samples", 200, "--seed", 3, "--level", "--time-limit", 3]
    done = CliRunner().invoke(innomethods, ["report", *map(str, typed), "-o", str(tmp_path / "out")])
    assert done.exit_code == 0
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))
    assert (manifest["forecast"]["samples"], manifest["forecast"]["seed"]) == (200, 3)
    assert manifest["levelled"]["time-limit"] == 3


@pytest.mark.parametrize("typed", [["--samples", "5"], ["--seed", "2", "--level"], ["--forecast", "--time-limit", "3"]])
def test_what_a_report_would_ignore_is_refused(tmp_path, typed):
    done = CliRunner().invoke(innomethods, ["report", str(written(tmp_path)), *typed, "-o", str(tmp_path / "out")])
    assert done.exit_code == 2
    assert not (tmp_path / "out").exists()


def test_the_levelled_plan_has_a_price(tmp_path):
    path = written(tmp_path)
    path.write_text(
        path.read_text(encoding="utf-8").replace("share: 0.4", "share: 0.4, rate: 900 NOK"), encoding="utf-8"
    )
    levelled = told(path, "--level", "--time-limit", 3, "--costs")
    assert levelled.exit_code == 0, levelled.output
    assert "the price of the plan in which nobody in the team is asked for too much" in " ".join(
        levelled.stdout.split()
    )
    record = json.loads(told(path, "--level", "--time-limit", 3, "--costs", "--json").stdout)
    assert record["levelled"]["moved"]
    assert record["costs"]["net"] != json.loads(told(path, "--costs", "--json").stdout)["costs"]["net"]
