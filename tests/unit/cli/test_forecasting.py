"""`innomethods forecast`: in words, as a table and in JSON, and what it says to what it can't use."""

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from innomethods.cli.main import innomethods

EXAMPLE = Path(__file__).parents[3] / "examples" / "faerre-bomtimer" / "project.yaml"


def told(*typed):
    return CliRunner().invoke(innomethods, ["forecast", *map(str, typed)])


def test_json_has_what_other_programs_ask_for():
    found = json.loads(told(EXAMPLE, "--samples", 2000, "--by", "2027-06-01", "--json").stdout)
    days = [date.fromisoformat(found["finish"][name]) for name in ("p10", "p50", "p85")]
    assert days == sorted(days)
    assert found["criticality"]["test/try"] == 1
    assert 0 < found["by"]["probability"] < 1
    assert (found["shape"], found["seed"], found["samples"]) == ("pert", 1, 2000)
    assert found["influences"][0]["kind"] == "go-back"


def test_the_same_answer_for_any_number_of_workers():
    one, two = (told(EXAMPLE, "--samples", 9000, "--json", "--workers", workers).stdout for workers in (1, 2))
    assert one == two


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nb", "Sannsynligheten for å være ferdig"),
        ("nn", "Sannsynet for å vere ferdig"),
        ("en", "The probability of being finished"),
    ],
)
def test_words_and_tables_in_three_languages(language, words):
    done = told(EXAMPLE, "--samples", 500, "--by", "2027-06-01", "--lang", language)
    assert done.exit_code == 0
    assert words in done.stdout
    assert "P85" in done.stdout
    assert "PERT" in done.stdout


@pytest.mark.parametrize("typed", [["--samples", "0"], ["--samples", "-5"], ["--workers", "0"], ["--on", "2027-02-01"]])
def test_wrong_use_is_told(typed):
    done = told(EXAMPLE, *typed)
    assert done.exit_code == 2
    assert "Traceback" not in done.output


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("{least: 10, likely: 15, most: 25}", "{least: 25, likely: 15, most: 10}", "D23"),
        ("{least: 10, likely: 15, most: 25}", "{least: -1, likely: 15, most: 25}", ""),
        ("to: solution/assess", "to: solution/asess", "P11"),
        ("probability: 0.35", "probability: 1.35", "D23"),
        ("go-backs:", "odds: {need: {a: 0.5, b: 0.4}}\ngo-backs:", "D23"),
        ("go-backs:", "odds: {need: {a: 0.5, b: 0.5}}\ngo-backs:", "P11"),
        ("go-backs:", "uncertainty: {shape: normal}\ngo-backs:", "D30"),
        ("go-backs:", "uncertainty: {common: 1}\ngo-backs:", "D23"),
        ("gate: take-into-use, to: solution/assess", "gate: need-clear, to: solution/assess", "P31"),
    ],
)
def test_what_cannot_be_is_told_with_its_place(tmp_path, old, new, code):
    written = EXAMPLE.read_text()
    assert old in written
    (tmp_path / "project.yaml").write_text(written.replace(old, new, 1))
    (tmp_path / "local.yaml").write_text((EXAMPLE.parent / "local.yaml").read_text())
    done = told(tmp_path / "project.yaml")
    assert done.exit_code == 1
    assert code in done.stderr
    assert "project.yaml:" in done.stderr


def test_uncertainty_in_a_file_counts(tmp_path):
    (tmp_path / "local.yaml").write_text((EXAMPLE.parent / "local.yaml").read_text())
    (tmp_path / "project.yaml").write_text(
        EXAMPLE.read_text().replace(
            "go-backs:",
            "uncertainty:\n  shape: lichtenberg-10\n  common: 0.3\n"
            "  causes: [{id: people, paths: [need], strength: 0.6}]\ngo-backs:",
        )
    )
    found = json.loads(told(tmp_path / "project.yaml", "--samples", 500, "--json").stdout)
    assert (found["shape"], found["common"]) == ("lichtenberg-10", 0.3)


def test_the_curve_is_written_once(tmp_path):
    done = told(EXAMPLE, "--samples", 200, "--picture", tmp_path / "curve.svg", "--lang", "nb")
    assert done.exit_code == 0
    assert "P85" in (tmp_path / "curve.svg").read_text()
    again = told(EXAMPLE, "--samples", 200, "--picture", tmp_path / "curve.svg")
    assert again.exit_code == 3
    assert "exists already" in again.stderr
    assert told(EXAMPLE, "--samples", 200, "--picture", tmp_path / "curve.svg", "--force").exit_code == 0
    assert told(EXAMPLE, "--force").exit_code == 2


def test_a_forecast_says_why_it_cannot_be_levelled(tmp_path):
    file = tmp_path / "project.yaml"
    file.write_text(
        'innomethods: project/1\nid: p\ncountry: "NO"\nmethod: blt@2013\nstart: 2027-01-11\n', encoding="utf-8"
    )
    told = CliRunner().invoke(innomethods, ["--lang", "en", "forecast", str(file), "--level"])
    assert told.exit_code == 2
    assert "A forecast does not know who is busy" in told.output


@pytest.mark.parametrize("command", [["forecast"], ["report", "--forecast", "-o", "out"]])
def test_an_outcome_beyond_the_known_years_is_told_at_its_phase(command, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    text = EXAMPLE.read_text(encoding="utf-8").replace("likely: 30, most: 45", "likely: 30, most: 90000")
    assert "most: 90000" in text
    Path("project.yaml").write_text(text, encoding="utf-8")
    Path("local.yaml").write_bytes((EXAMPLE.parent / "local.yaml").read_bytes())
    line = next(number for number, one in enumerate(text.splitlines(), 1) if "90000" in one)
    for language, words in [("en", "test/try would reach 2101"), ("nb", "test/try ville nå 2101")]:
        done = CliRunner().invoke(innomethods, ["--lang", language, command[0], "project.yaml", *command[1:]])
        assert done.exit_code == 1
        assert f"project.yaml:{line}:" in done.stderr
        assert "P13 " in done.stderr
        assert words in done.stderr


def test_one_of_a_thing_is_told_as_one():
    assert "1\N{NO-BREAK SPACE}outcome, seed" in told(EXAMPLE, "--samples", 1).stdout
    assert "1\N{NO-BREAK SPACE}percentage point (95%" in told(EXAMPLE).stdout
