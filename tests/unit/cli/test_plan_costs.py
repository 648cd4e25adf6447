"""`innomethods plan PROJECT --costs`: a table that adds up, JSON, and what is told of a project that can't be priced."""

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from innomethods.cli.main import innomethods

HEAD = """\
innomethods: project/1
id: pilot
country: "NO"
organisation: {name: Fjordvik, kind: municipality}
method: blt@2013
start: 2027-01-11
estimates: {need/collect: 15, need/assess: 5, solution/search: 8, solution/assess: 4, test/try: 30, test/assess: 5}
team:
  - {id: lead, role: project-lead, share: 0.4, rate: 900 NOK}
  - {id: owner, role: service-owner, share: 0.1}
  - {id: staff, role: staff, share: 0.1, rate: 700 NOK}
"""
LICENCE = """\
costs:
  lines:
    - {id: licence, kind: licence, amount: 42 500 NOK, vat: excluded, phase: test, paid: finish}
"""


@pytest.fixture
def costs(tmp_path: Path) -> Callable[..., Result]:
    """Write a project and ask what it costs."""

    def asked(text: str, *options: str, verb: str = "plan") -> Result:
        file = tmp_path / "project.yaml"
        file.write_text(HEAD + text, encoding="utf-8")
        more = ["--costs"] if verb == "plan" else []
        return CliRunner().invoke(innomethods, [*options, verb, str(file), *more])

    return asked


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nb", ["Måned", "januar 2027", "Planen koster 258 575 kr uten mva. og 269 200 kr med mva.", "er ikke priset"]),
        ("nn", ["Månad", "januar 2027", "Planen kostar 258 575 kr utan mva. og 269 200 kr med mva.", "er ikkje prisa"]),
        ("en", ["Month", "January 2027", "NOK 258,575 excluding VAT and NOK 269,200", "50 hours are not priced"]),
    ],
)
def test_the_table_and_its_sentences(costs, language, words):
    told = costs(LICENCE, "--lang", language)
    assert told.exit_code == 0
    page = told.output.replace("\N{NO-BREAK SPACE}", " ")
    assert [word for word in words if word not in page] == []


def test_json_holds_entries_that_add_up_to_the_sums(costs):
    told = json.loads(costs(LICENCE, "--json").stdout)
    held = told["costs"]
    assert told["nodes"]
    assert sum(Decimal(one["net"]) for one in held["entries"]) == Decimal(held["net"]) == Decimal("258575.00")
    assert sum(Decimal(one["vat"]) for one in held["entries"]) == Decimal(held["vat"]) == Decimal("10625.00")
    assert (held["vat_refunded"], held["borne"]) == (True, "258575.00")
    assert held["unpriced"] == [{"member": "owner", "hours": 50.25}]
    assert {one["budget_year"] for one in held["entries"]} == {2027}
    assert [item["code"] for item in held["findings"]] == ["P52"]


def test_costs_with_a_spread_say_what_suffices(costs):
    spread = LICENCE.replace("vat:", "most: 90 000 NOK, vat:")
    words = costs(spread, "--lang", "nn").output.replace("\N{NO-BREAK SPACE}", " ")
    assert "Med 50 % sannsyn held" in words
    held = json.loads(costs(spread, "--json").stdout)["costs"]["forecast"]
    assert Decimal(258575) < Decimal(held["p50"]) < Decimal(held["p85"]) < Decimal(258575 + 47500)
    assert held["with_time"] is False
    assert json.loads(costs(LICENCE, "--json").stdout)["costs"]["forecast"] is None


def test_a_project_without_prices_is_told_how_to_give_them(tmp_path):
    file = tmp_path / "project.yaml"
    file.write_text(HEAD.replace(", rate: 900 NOK", "").replace(", rate: 700 NOK", ""), encoding="utf-8")
    told = CliRunner().invoke(innomethods, ["plan", str(file), "--costs"])
    assert (told.exit_code, "Enter ‘rate’ in ‘team’" in told.output) == (0, True)


@pytest.mark.parametrize(
    ("line", "code", "words"),
    [
        ("{id: it, kind: other, amount: 5 EUR, vat: exempt}", "P54", "in EUR and NOK"),
        ("{id: it, kind: other, amount: 5 NOK, vat: exempt, phase: tets}", "P11", "‘tets’"),
        ("{id: it, kind: other, amount: -5 NOK, vat: exempt}", "D23", "not a price not below 0"),
        ("{id: it, kind: other, vat: exempt}", "D23", "amount (perhaps with least and most), or rate"),
        ("{id: it, kind: other, rate: 5 NOK, hours: 3, days: 2}", "D23", "either hours or days"),
        ("{id: it, kind: other, amount: 5 NOK, most: 4 NOK}", "D23", "least ≤ amount ≤ most"),
        ("{id: it, kind: other, amount: 5 NOK, vat-rate: 250}", "D23", "from 0 to 100"),
        ("{id: it, kind: other, amount: 5 NOK, paid: soon}", "D23", "start, finish, spread, or a date"),
        ("{id: it, kind: gift, amount: 5 NOK}", "D30", "gift"),
        ("{id: it, kind: other, amount: 5 NOK, vat: maybe}", "D30", "maybe"),
    ],
)
def test_what_cannot_be_is_told_with_its_place(costs, line, code, words):
    told = costs(f"costs:\n  lines:\n    - {line}\n")
    assert told.exit_code == 1, told.output
    assert f"project.yaml:{HEAD.count(chr(10)) + 3}:" in told.output
    assert code in told.output
    assert words in told.output


def test_two_lines_of_one_id_are_told(costs):
    told = costs("costs:\n  lines:\n" + "    - {id: it, kind: other, amount: 5 NOK, vat: exempt}\n" * 2)
    assert told.exit_code == 1
    assert f"project.yaml:{HEAD.count(chr(10)) + 4}:7: E01" in told.output


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("budget-years: [2026]\n" + LICENCE, "P51"),
        (LICENCE, "P52"),
        (LICENCE.replace("vat: excluded, ", ""), "P53"),
    ],
)
def test_check_warns_of_what_the_sums_do_not_hold(costs, text, code):
    told = costs(text, verb="check")
    assert told.exit_code == 0
    assert code in told.output


def test_a_rate_that_nobody_there_has_is_not_taken_for_no_rate(tmp_path):
    text = HEAD.replace("rate: 900 NOK", "rate: 900 NOK, from: 2030-01-01").replace(", rate: 700 NOK", "")
    (tmp_path / "project.yaml").write_text(text, encoding="utf-8")
    told = CliRunner().invoke(innomethods, ["--lang", "en", "plan", str(tmp_path / "project.yaml"), "--costs"])
    assert "Nothing that has a price falls within the plan." in told.output
    assert "P56 ‘project manager’ is not there on any day of work" in told.output
