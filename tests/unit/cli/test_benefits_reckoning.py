"""`innomethods benefits appraise|compare|forecast`: figures under named rules, on files that are right and wrong."""

import json
import math
from pathlib import Path

import pytest
from click.testing import CliRunner

from innomethods.benefits.appraising.telling import FIGURES
from innomethods.cli.main import innomethods

EXAMPLES = Path(__file__).parents[3] / "examples"
SORPE = str(EXAMPLES / "sorpevarsel" / "project.yaml")
BOMTIMER = str(EXAMPLES / "faerre-bomtimer" / "project.yaml")
PLAN = """\
innomethods: benefits/1
id: doors
title: Doors at home
start: 2027-01-11
options:
  - {id: now, kind: "null", title: As now}
  - id: locks
    title: Digital locks
    costs:
      - {year: 2027, amount: "100 000 NOK", what: Locks}
    effects:
      - {year: 2028, until: 2031, amount: "34 000 NOK", least: "20 000 NOK", most: "45 000 NOK", what: Fewer journeys, kind: budget}
    unpriced:
      - {title: Calmer nights, importance: medium, extent: medium-positive, people: 40}
  - id: wide
    title: Locks and sensors
    costs:
      - {year: 2027, amount: "300 000 NOK", what: Locks and sensors}
    effects:
      - {year: 2028, until: 2036, amount: "46 000 NOK", what: Fewer journeys, kind: budget}
  - {id: guards, title: Guards, screened-out: Too dear}
appraisal: {base-year: 2027, first-year: 2027, last-year: 2036, rules: "NO"}
"""
OWN_RULES = """\
innomethods: rules/1
id: ministry
country: "NO"
sources:
  - {id: letter, title: Letter of 1 December 2026, publisher: The ministry, certainty: seen}
appraisal:
  - id: letter-2027
    title: The ministry's letter
    from: 2027-01-01
    source: letter
    schedules:
      - {id: standard, title: {nb: rente, nn: rente, en: rate}, bands: [{from-year: 0, rate: 0.0}]}
    band-origin: {year: start}
    discount-base: {year: start}
    flow-timing: {lies: end}
    tax-cost: {factor: 0.5, base: net-budget}
"""


def run(*words: str, code: int = 0, language: str | None = None):
    said = [] if language is None else ["--lang", language]
    done = CliRunner().invoke(innomethods, ["benefits", *words, *said])
    assert done.exit_code == code, done.output + done.stderr
    return done


def plain(text: str) -> str:
    return " ".join(text.replace("\N{NO-BREAK SPACE}", " ").split())


def options(*words: str, code: int = 0):
    return {one["id"]: one for one in json.loads(run("appraise", *words, "--json", code=code).stdout)["options"]}


@pytest.fixture
def file(tmp_path):
    return written(tmp_path, PLAN)


def written(folder: Path, text: str, name: str = "doors.yaml") -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def changed(folder: Path, *pairs: tuple[str, str]) -> str:
    text = PLAN
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return written(folder, text, "changed.yaml")


# -- appraise


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("nb", ["Netto nåverdi −11 070", "skattefinansieringskostnad 77 753", "binder staten, ikke kommuner"]),
        ("nn", ["Netto noverdi −11 070", "Frigjord tid tel ikkje i det heile −532 939", "Dette veit vi ikkje"]),
        ("en", ["Net present value −11,070", "Internal rate of return, after 2.64%", "What isn't known"]),
    ],
)
def test_a_page_shows_the_figures_of_the_example_and_what_they_rest_on(language, told):
    page = plain(run("appraise", BOMTIMER, language=language).stdout)
    for one in told:
        assert one in page
    assert "R-109/21" in page


def test_json_holds_bare_figures_with_reasons_where_there_are_none():
    found = options(SORPE)
    assert found["sensors"]["npv"] == pytest.approx(4.61e6, abs=5e3)
    assert found["sensors"]["npv_before_tax_cost"] == pytest.approx(9.85e6, abs=5e3)
    assert found["sensors"]["bcr"] == pytest.approx(36.063 / 26.213, abs=1e-3)
    assert found["tunnels"]["npv"] is None
    assert found["tunnels"]["screened_out"]
    assert found["null"]["npv"] == 0
    assert found["null"]["irr"] is None
    assert found["null"]["irr_reason"]
    assert found["null"]["bcr_reason"]


def test_parties_of_json_add_up_to_the_net_present_value(file):
    for one in options(file).values():
        assert sum(each["present_value"] for each in one["parties"]) == pytest.approx(one["npv"] or 0.0)


def test_without_rules_no_number_is_given_and_it_is_said_how_to_name_some(tmp_path):
    bare = changed(tmp_path, (', rules: "NO"', ""))
    done = run("appraise", bare, code=1)
    assert done.stdout == ""
    assert "A02" in done.stderr
    assert "--rules" in done.stderr
    assert "NO" in done.stderr
    record = json.loads(run("appraise", bare, "--json", code=1).stdout)
    assert record["options"] == []
    assert "NO" in record["countries"]
    assert "npv" not in json.dumps(record)
    assert options(bare, "--rules", "no")["locks"]["npv"] == pytest.approx(
        options(written(tmp_path, PLAN))["locks"]["npv"]
    )


def test_a_plan_without_an_appraisal_is_told_what_to_write(tmp_path):
    bare = written(tmp_path, PLAN.partition("appraisal:")[0])
    assert "base-year" in run("appraise", bare, "--rules", "NO", code=1).stderr


def test_rules_beside_the_file_hold_and_are_shown_as_theirs(tmp_path):
    file = written(tmp_path, PLAN)
    before = options(file)["locks"]
    written(tmp_path, OWN_RULES, "ministry.yaml")
    after = options(file)["locks"]
    assert after["npv_before_tax_cost"] == pytest.approx(36_000)
    assert after["tax_cost"] == pytest.approx(-18_000)
    assert before["npv"] != pytest.approx(after["npv"])
    assert "ministry.yaml" in run("appraise", file).stdout


def test_another_country_and_another_day_may_be_tried(file):
    ours, theirs = options(file), options(file, "--rules", "uk")
    assert theirs["locks"]["tax_cost"] == 0
    assert theirs["locks"]["npv"] != pytest.approx(ours["locks"]["npv"])
    assert "A03" in run("appraise", file, "--on", "2010-01-01", code=1).stderr


@pytest.mark.parametrize(
    ("pairs", "told"),
    [
        ([('amount: "100 000 NOK"', 'amount: "100 000 EUR"')], "A04"),
        ([("base-year: 2027", "base-year: 2050")], "A06"),
        ([('kind: "null"', "kind: action")], "A01"),
    ],
)
def test_what_stops_all_is_told_at_its_place(tmp_path, pairs, told):
    done = run("appraise", changed(tmp_path, *pairs), code=1)
    assert told in done.stderr
    assert "changed.yaml:" in done.stderr
    assert done.stdout == ""


def test_an_option_with_errors_has_no_figures_and_the_others_have(tmp_path):
    file = changed(tmp_path, ("what: Locks and sensors}", "what: Locks and sensors, party: nobody}"))
    found = options(file, code=1)
    assert found["wide"]["npv"] is None
    assert found["locks"]["npv"] is not None
    done = run("appraise", file, code=1)
    assert "changed.yaml:18:" in done.stderr
    assert "E02" in done.stderr
    assert "‘Locks and sensors’ aren't known" in done.stdout


@pytest.mark.parametrize("figure", FIGURES)
def test_every_figure_is_taken_apart_down_to_the_rule(file, figure):
    told = run("appraise", file, "--option", "locks", "--why", figure).stdout
    assert "R-109/21" in told


def test_why_names_lines_years_and_factors():
    told = plain(run("appraise", BOMTIMER, "--why", "npv", language="nb").stdout)
    assert "Lisens: −170 000 kr i 2028–2031, nåverdi −154 271 kr" in told
    assert "2028: 0,9615" in told
    assert "20 % av nettovirkningen på offentlige budsjetter" in told


def test_one_option_is_shown_by_year_and_by_party():
    told = plain(run("appraise", SORPE, "--option", "sensors", language="nn").stdout)
    assert "2029 0,9246 0 −10 800 000" in told
    assert "Trafikantane 36 062 802" in told
    assert "(overføring)" in told


def test_an_option_that_is_not_there_is_told_with_the_nearest():
    assert "Did you mean ‘sensors’" in run("appraise", SORPE, "--option", "sensor", code=2).stderr


@pytest.mark.parametrize("command", ["appraise", "compare", "forecast"])
@pytest.mark.parametrize("words", [["--rules", "XX"], ["--schedule", "no-such"]])
def test_rules_that_nobody_has_are_wrong_use(file, command, words):
    assert "Known" in run(command, file, *words, code=2).stderr


@pytest.mark.parametrize("command", ["appraise", "compare", "forecast"])
def test_a_file_that_is_not_there_cannot_be_read(command):
    assert "D01" in run(command, "no-such.yaml", code=3).stderr


# -- compare


def test_options_are_ranked_by_net_present_value_and_other_orders_are_told(file):
    record = json.loads(run("compare", file, "--json").stdout)
    assert [one["id"] for one in record["ranking"]] == ["wide", "locks", "now"]
    told = " ".join(record["notes"])
    assert "By the amount a year the order would be another" in told
    assert "‘Digital locks’ has the highest benefit–cost ratio" in told
    assert "‘Digital locks’ has the highest rate of return" in told
    assert [one["id"] for one in record["unranked"]] == ["guards"]


def test_what_a_dearer_option_adds_is_the_difference(file):
    worth = options(file)
    record = json.loads(run("compare", file, "--json").stdout)
    step = next(one for one in record["increments"] if one["option"] == "wide")
    assert step["than"] == "locks"
    assert step["npv"] == pytest.approx(worth["wide"]["npv"] - worth["locks"]["npv"])
    assert step["bcr"] == pytest.approx(
        (worth["wide"]["present_effects"] - worth["locks"]["present_effects"]) / 200_000
    )


@pytest.mark.parametrize(("language", "told"), [("nb", "kan gå forbi"), ("nn", "kan gå forbi"), ("en", "can overtake")])
def test_whether_the_unpriced_can_turn_the_ranking_is_told(file, language, told):
    assert told in plain(run("compare", file, language=language).stdout)


def test_two_files_are_compared_line_by_line(file, tmp_path):
    other = changed(tmp_path, ('"300 000 NOK"', '"310 000 NOK"'))
    record = json.loads(run("compare", file, other, "--json").stdout)
    found = {one["id"]: one for one in record["options"]}
    assert found["wide"]["change"] == pytest.approx(-12_000)
    assert found["locks"]["change"] == 0
    lines = {one["what"]: one["change"] for one in found["wide"]["lines"]}
    assert lines["Locks and sensors"] == pytest.approx(-10_000)
    assert lines["Tax-financing cost"] == pytest.approx(-2_000)
    assert "−12,000" in run("compare", file, other).stdout


def test_files_in_other_prices_are_not_compared(file, tmp_path):
    other = changed(tmp_path, ("base-year: 2027", "base-year: 2028"))
    assert "can't be compared" in run("compare", file, other, code=1).stderr


# -- forecast


def test_a_forecast_tells_the_spread_and_gives_the_same_again(file):
    first = json.loads(run("forecast", file, "--samples", "4000", "--json").stdout)
    again = json.loads(run("forecast", file, "--samples", "4000", "--json").stdout)
    assert first == again
    (locks,) = first["options"]
    assert locks["p10"] < locks["p50"] < locks["p85"]
    # PERT mean of (20, 34, 45) is 33.5: 500 less a year over four years, and the tax cost follows
    lost = 500 * sum(1.04**-year for year in range(1, 5)) * 1.2
    assert locks["npv"] - locks["mean"] == pytest.approx(lost, abs=4 * locks["error"])
    assert first["perfect_information"]["worth"] >= 0


def test_a_forecast_shows_bars_and_names_what_was_held(file):
    told = run("forecast", file, "--samples", "500", language="nb").stdout
    assert "█" in told
    assert "alle andre holdes på forventningsverdien" in plain(told)
    assert "frø 1" in told


def test_nothing_uncertain_is_told_and_nothing_is_drawn():
    done = run("forecast", BOMTIMER, code=1)
    assert "least and most" in done.stderr
    assert done.stdout == ""


def test_a_screened_out_option_is_not_drawn():
    run("forecast", SORPE, "--option", "tunnels", code=1)


def test_where_the_rules_leave_the_tax_cost_open_nothing_is_ranked_or_drawn(file):
    assert options(file, "--rules", "NZ")["locks"]["npv"] is None
    assert options(file, "--rules", "NZ")["locks"]["npv_before_tax_cost"] is not None
    assert "not known" in run("appraise", file, "--rules", "NZ").stdout
    assert "None of the options can be ranked" in run("compare", file, "--rules", "NZ").stdout
    assert "None of the options has figures" in run("forecast", file, "--rules", "NZ", code=1).stderr


def test_a_payback_time_that_flatters_says_so(tmp_path):
    late = '{year: 2027, amount: "100 000 NOK", what: Locks}\n      - {year: 2036, amount: "900 000 NOK", what: Taking down}'
    told = plain(run("appraise", changed(tmp_path, ('{year: 2027, amount: "100 000 NOK", what: Locks}', late))).stdout)
    assert "‘Digital locks’: Later amounts take the sum below zero again, so this time flatters." in told


def test_a_forecast_says_no_more_than_drawing_can_tell(file):
    told = plain(run("forecast", file, "--samples", "500", language="nb").stdout)
    assert "i en kostnadsramme er P85 det dyre" in told
    found = json.loads(run("forecast", file, "--samples", "500", "--json").stdout)["options"][0]
    step = 10 ** math.floor(math.log10(found["error"]))
    assert step >= 10
    assert f" {round(found['mean'] / step) * step:,.0f} ".replace(",", " ").replace("-", "−") in told


@pytest.mark.parametrize(("cost", "told"), [("1 000 NOK", "under 1%"), ("900 000 NOK", "over 99%")])
def test_what_was_never_drawn_may_still_come(tmp_path, file, cost, told):
    other = tmp_path / "other.yaml"
    other.write_text(Path(file).read_text(encoding="utf-8").replace("100 000 NOK", cost), encoding="utf-8")
    assert f"Probability of a loss {told}" in plain(run("forecast", str(other), "--samples", "500").stdout)


@pytest.mark.parametrize("words", [("--samples", "1"), ("--seed", "-1")])
def test_too_few_samples_and_a_seed_below_nothing_are_wrong_use(file, words):
    assert words[0] in run("forecast", file, *words, code=2).stderr
