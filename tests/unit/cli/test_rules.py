"""`innomethods rules`: what it shows, what it says in JSON, and how it ends when something is wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from innomethods.cli.main import innomethods

ROWS = Path(__file__).parents[2] / "data" / "benefits" / "procurement-rows.yaml"


def run(*words: str) -> Result:
    return CliRunner().invoke(innomethods, words)


def record(*words: str) -> dict:
    told = run("--json", *words)
    assert told.exit_code == 0, told.output
    return json.loads(told.stdout)


@pytest.fixture
def folder(tmp_path: Path) -> str:
    (tmp_path / "rules" / "no").mkdir(parents=True)
    (tmp_path / "rules" / "no" / "procurement.yaml").write_text(ROWS.read_text("utf-8"), encoding="utf-8")
    return str(tmp_path)


def test_the_list_has_every_country_with_its_sets():
    countries = {one["country"]: one for one in record("rules", "list")["countries"]}
    assert list(countries) == ["DK", "EU", "NO", "NZ", "SE", "UK", "US"]
    assert [one["id"] for one in countries["NO"]["appraisal"]] == ["r-109-14", "r-109-21"]
    assert [one["certainty"] for one in countries["SE"]["appraisal"]] == ["remembered"]


def test_on_a_day_only_what_holds_is_shown():
    told = record("rules", "show", "DK", "--on", "2021-01-06")
    (held,) = told["appraisal"]
    assert (held["id"], held["to"], held["certainty"]) == ("fm-2017", "2021-01-06", "remembered")
    assert held["schedules"]["standard"][0] == {"from_year": 0, "to_year": 35, "rate": 0.04}
    assert (held["tax_cost_factor"], held["tax_cost_base"]) == (0.1, "net-budget")
    rows = {row["id"]: row["values"] for row in told["rows"]}
    assert rows["net-tax-factor"] == []
    assert [value["value"] for value in rows["dk-state"]] == [1036259]


def test_each_part_says_what_it_rests_on():
    (held,) = record("rules", "show", "NO", "--on", "2027-01-11")["appraisal"]
    parts = {part["part"]: part for part in held["parts"]}
    assert (parts["tax-cost"]["certainty"], parts["tax-cost"]["reference"]) == ("seen", "pkt. 7.1")
    assert (parts["flow-timing"]["certainty"], parts["flow-timing"]["source"]) == ("derived", "practice")
    assert parts["value-of-life"]["address"].startswith("https://dfo.no/")


def test_what_nobody_knows_is_said():
    (held,) = record("rules", "show", "US", "--on", "2026-01-01")["appraisal"]
    unknown = {part["part"]: part for part in held["parts"] if not part["known"]}
    assert set(unknown) == {"flow-timing", "value-of-life", "horizon"}
    assert unknown["horizon"]["says"].startswith("not known. ")


def test_rows_say_unit_tax_and_how_they_bite(folder):
    (row,) = record("rules", "show", "NO", "--folder", folder, "--row", "eea-state-goods-services")["rows"]
    assert (row["unit"], row["vat"], row["starts"]) == ("NOK", "excluded", "from")
    assert [value["value"] for value in row["values"]] == [1490000, 1630000, None]
    kept = row["values"][-1]
    assert (kept["expected"], kept["least"], kept["most"]) == (True, 1450000, 1850000)


def test_the_page_reads_as_a_person_would_say_it(folder):
    told = run("--lang", "nn", "rules", "show", "NO", "--folder", folder, "--row", "defence-goods-services").stdout
    assert "frå 21. april 2026: over 5 000 000 NOK utan mva." in told.replace("\N{NO-BREAK SPACE}", " ")
    assert "slått opp i kjelda; lovdata-july" in told
    told = run("rules", "show", "NO", "--folder", folder, "--row", "fosa-part-one-limit").stdout
    assert "not known (at least 100,000 NOK, at most 500,000 NOK)" in told.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("country", ["DK", "EU", "NO", "NZ", "SE", "UK", "US"])
def test_every_country_has_a_page_in_every_language(country, language):
    told = run("--lang", language, "rules", "show", country)
    assert told.exit_code == 0, told.output
    assert "{" not in told.stdout
    assert told.stdout.count("\n") > 10


def test_every_answer_says_that_it_must_be_checked():
    assert "not legal advice" in run("rules", "show", "SE").stderr
    assert "not legal advice" in record("rules", "show", "SE")["notice"]


def test_small_letters_will_do():
    assert record("rules", "show", "no")["country"] == "NO"


def test_an_unknown_country_or_row_is_wrong_use_and_names_those_there_are():
    told = run("rules", "show", "XX")
    assert (told.exit_code, told.stdout) == (2, "")
    assert "Known: DK, EU, NO, NZ, SE, UK, US." in told.stderr
    told = run("rules", "show", "DK", "--row", "net-tax-factr")
    assert (told.exit_code, "net-tax-factor" in told.stderr) == (2, True)


def test_a_day_before_the_first_value_is_told_and_shows_none():
    told = run("rules", "show", "NO", "--on", "2001-01-01")
    assert "the first we know hold from 30 April 2014" in told.stderr.replace("\N{NO-BREAK SPACE}", " ")
    assert "R-109" in told.stdout  # the summary and the sources; no set
    assert record("rules", "show", "NO", "--on", "2001-01-01")["appraisal"] == []


def test_own_rules_that_cant_be_read_end_with_their_findings(tmp_path: Path):
    (tmp_path / "own.yaml").write_text('innomethods: rules/1\nid: own\ncountry: "no"\n', encoding="utf-8")
    (tmp_path / "project.yaml").write_text("", encoding="utf-8")
    told = run("rules", "show", "NO", "--project", str(tmp_path / "project.yaml"))
    assert told.exit_code == 1
    assert "own.yaml:3:10: D23" in told.stderr


def test_a_project_that_isnt_there_is_told(tmp_path: Path):
    told = run("rules", "show", "NO", "--project", str(tmp_path / "nowhere" / "project.yaml"))
    assert told.exit_code == 3
    assert "nowhere" in told.stderr
