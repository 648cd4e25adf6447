"""`innomethods benefits effect`: tables in, an estimate with what it rests on out, or a refusal with its reasons."""

import csv
import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner

from innomethods.cli.main import innomethods

DATA = Path(__file__).parents[2] / "data" / "benefits"
WEEKS = [31, 29, 30, 32, 28, 31, 30, 29, 33, 30, 31, 29, 27, 24, 23, 24, 22, 25, 23, 24]


def run(*words: str, code: int = 0, language: str | None = None):
    said = [] if language is None else ["--lang", language]
    done = CliRunner().invoke(innomethods, ["benefits", "effect", *words, *said])
    assert done.exit_code == code, done.output + done.stderr
    return done


def record(*words: str, code: int = 0):
    return json.loads(run(*words, "--json", code=code).stdout)


def table(folder: Path, *rows: tuple[object, ...]) -> str:
    path = folder / "data.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)
    return str(path)


@pytest.fixture
def weeks(tmp_path):
    months = [f"{2026 + at // 12}-{at % 12 + 1:02d}" for at in range(len(WEEKS))]
    return table(tmp_path, ("when", "value"), *zip(months, WEEKS, strict=True))


def test_paired_is_students_sleep():
    file = str(DATA / "sleep.csv")
    found = record(file, "--design", "paired", "--before", "first", "--after", "second")
    assert found["estimate"] == pytest.approx(1.58)
    assert (found["interval"]["low"], found["interval"]["high"]) == pytest.approx((0.7001142, 2.4598858))
    assert found["figures"]["t"] == pytest.approx(4.0621, abs=1e-4)


def test_units_measured_once_are_left_out_and_told(tmp_path):
    pairs = [(21, 18), (30, 24), (25, 25), (28, 22), (24, 20), (33, 25), (27, 26), (29, "")]
    told = run(table(tmp_path, ("before", "after"), *pairs), "--design", "paired").stdout
    assert "not included here: 1" in told


@pytest.mark.parametrize(
    ("language", "told"),
    [("nb", "Dette kan dere ikke si:"), ("nn", "Dette kan de ikkje seie:"), ("en", "You may not say:")],
)
def test_a_control_chart_says_what_may_be_claimed_and_which_points_are_signals(weeks, language, told):
    page = run(
        weeks, "--design", "control-chart", "--change", "2027-01", "--direction", "down", language=language
    ).stdout
    assert told in page
    assert "24,4" in page or "24.4" in page


def test_a_change_freezes_the_points_before_it(weeks):
    by_day = record(weeks, "--design", "control-chart", "--change", "2027-01")
    by_count = record(weeks, "--design", "control-chart", "--baseline", "12")
    assert by_day == by_count


def test_an_interrupted_series_is_read_by_its_months(weeks):
    found = record(weeks, "--design", "interrupted-series", "--change", "2027-01")
    assert found["interval"]["high"] < 0
    assert found["claim"]["stands_as"] == "interrupted-series"
    assert {line["role"] for line in found["lines"]} >= {"observed", "counterfactual"}


def test_difference_in_differences_compares_changes(tmp_path):
    units = {"a": (10, 7), "b": (12, 8), "c": (11, 8), "d": (10, 10), "e": (13, 12), "f": (9, 9)}
    rows = [(unit, year, value) for unit, pair in units.items() for year, value in zip((2026, 2027), pair, strict=True)]
    file = table(tmp_path, ("id", "when", "value"), *rows)
    treated = ["--treated", "a", "--treated", "b", "--treated", "c"]
    assert record(file, "--design", "difference-in-differences", "--change", "2027", *treated)["estimate"] == -3.0


def test_synthetic_control_finds_what_was_put_in(tmp_path):
    towns = {"a": 3, "b": 5, "c": 8, "d": 4, "e": 9, "ours": 6}
    rows = [
        (town, year, level + (year % 3) * level / 9 - (2 if town == "ours" and year >= 2026 else 0))
        for town, level in towns.items()
        for year in range(2018, 2029)
    ]
    file = table(tmp_path, ("id", "when", "value"), *rows)
    found = record(file, "--design", "synthetic-control", "--change", "2026", "--treated", "ours")
    assert found["estimate"] == pytest.approx(-2.0, abs=0.01)


def test_without_a_lot_no_effect_may_be_claimed(tmp_path):
    rows = [("with", one) for one in (7, 9, 8, 9, 10, 8)] + [("without", one) for one in (6, 7, 5, 7, 6, 8)]
    file = table(tmp_path, ("group", "value"), *rows)
    words = (file, "--design", "randomised", "--treated", "with")
    assert record(*words, "--by-lot")["claim"]["stands_as"] == "randomised"
    assert record(*words)["claim"]["stands_as"] != "randomised"


@pytest.mark.parametrize(
    ("language", "told"),
    [("nb", "ikke gode nok til dette"), ("nn", "ikkje gode nok til dette"), ("en", "can't bear this")],
)
def test_too_few_points_are_refused_with_the_reason_and_no_number(tmp_path, language, told):
    file = table(tmp_path, ("when", "value"), *enumerate(WEEKS[:6]))
    done = run(file, "--design", "control-chart", code=1, language=language)
    assert told in done.stderr
    assert done.stdout == ""
    refused = record(file, "--design", "control-chart", code=1)
    assert refused["refused"] == "control-chart"
    assert refused["reasons"]
    assert "estimate" not in refused


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["--design", "interrupted-series"], 2, "--change"),
        (["--design", "interrupted-series", "--change", "soon"], 2, "not a point in time"),
        (["--design", "synthetic-control", "--change", "2027-01"], 2, "--treated"),
        (["--design", "paired"], 3, "no column is called ‘before’"),
        (["--design", "paired", "--season", "12"], 2, "--season can't be used here"),
        (["--design", "interrupted-series", "--change", "2027-01", "--among", "value"], 2, "--counts"),
        (["--design", "control-chart", "--change", "13"], 2, "either dates or numbers"),
        (["--design", "control-chart", "--baseline", "12", "--change", "2027-01"], 2, "same thing"),
        (["--design", "control-chart", "--rebase", "2027-01"], 2, "lacks a reason"),
    ],
)
def test_what_is_lacking_or_would_be_ignored_is_told(weeks, words, code, told):
    done = run(weeks, *words, code=code)
    assert told in done.stdout + done.stderr
    assert "Traceback" not in done.output


def test_a_wrong_cell_is_told_with_file_row_and_column(tmp_path):
    file = table(tmp_path, ("when", "value"), (1, 2), (2, "many"))
    told = run(file, "--design", "control-chart", code=3).stderr
    assert "data.csv, row 3, column 'value': ‘many’ is not a number" in told


def test_the_picture_of_a_series_is_a_file_and_never_written_over_unasked(weeks, tmp_path):
    out = str(tmp_path / "chart.svg")
    words = (weeks, "--design", "control-chart", "--change", "2027-01", "--out", out)
    run(*words, language="nb")
    drawn = ET.parse(out).getroot()  # noqa: S314 - our own drawing
    assert drawn.tag.endswith("svg")
    assert "vanlig variasjon" in "".join(drawn.itertext())
    assert "exists already" in run(*words, code=3).stderr
    run(*words, "--force")


def test_a_picture_on_stdout_is_alone_there(weeks):
    assert ET.fromstring(run(weeks, "--design", "control-chart", "--out", "-").stdout)  # noqa: S314 - our own drawing


@pytest.mark.parametrize("words", [["--width", "narrow"], ["--force"]])
def test_options_of_a_picture_need_one(weeks, words):
    assert "--out names" in run(weeks, "--design", "control-chart", *words, code=2).stderr


def test_pairs_have_no_picture(tmp_path):
    file = str(DATA / "sleep.csv")
    words = ("--design", "paired", "--before", "first", "--after", "second", "--out", str(tmp_path / "no.svg"))
    assert "--out can't be used here" in run(file, *words, code=2).stderr
    assert not (tmp_path / "no.svg").exists()


def test_a_change_after_the_last_point_is_refused(tmp_path):
    file = table(tmp_path, ("value",), *((value,) for value in WEEKS))
    found = record(file, "--design", "control-chart", "--change", "50", code=1)
    assert "50" in found["reasons"][0]


def test_units_that_stand_twice_are_refused_when_they_are_named(tmp_path):
    rows = [(name, 20 + at, 18 + at % 3) for at, name in enumerate("abcdef")]
    file = table(tmp_path, ("id", "before", "after"), *rows, *rows)
    assert "a, b, c" in record(file, "--design", "paired", code=1)["reasons"][0]
    assert record(table(tmp_path, ("id", "before", "after"), *rows), "--design", "paired")["n"] == 6


@pytest.mark.parametrize(("language", "told"), [("nb", "bruker det ikke"), ("nn", "bruker det ikkje")])
def test_an_option_of_another_design_is_refused_in_the_readers_language(weeks, language, told):
    assert told in run(weeks, "--design", "single-after", "--seed", "3", code=2, language=language).stderr
    assert "Error" not in run(weeks, "--design", "differences", code=2, language=language).stderr


def test_a_seed_below_nothing_is_refused(weeks):
    assert "x>=0" in run(weeks, "--design", "difference-in-differences", "--seed", "-1", code=2).stderr


@pytest.mark.parametrize(("language", "told"), [("nb", "filen finnes ikke"), ("nn", "fila finst ikkje")])
def test_a_file_that_is_not_there_is_told_in_the_readers_language(tmp_path, language, told):
    done = run(str(tmp_path / "gone.csv"), "--design", "paired", code=3, language=language)
    assert told in done.stderr
