"""Lines that move together are drawn so, and what can't be so is told."""

import json

import pytest
from click.testing import CliRunner

from innomethods.catalogue import read_benefits
from innomethods.cli.main import innomethods
from innomethods.documents import write_benefits

PLAN = """\
innomethods: benefits/1
id: t
title: Test
country: "NO"
start: 2027-01-01
options:
  - {id: "null", title: As now, kind: "null"}
  - id: a
    title: A
    costs:
      - {year: 2027, amount: 1000 NOK, what: Buy}
    effects:
      - {year: 2028, until: 2030, amount: 200 NOK, least: 100 NOK, most: 400 NOK, what: Trips}
      - {year: 2028, until: 2030, amount: 250 NOK, least: 100 NOK, most: 400 NOK, what: Calls}
      - {year: 2028, until: 2030, amount: 300 NOK, least: 100 NOK, most: 400 NOK, what: Letters}
appraisal:
  rules: "NO"
  base-year: 2027
  first-year: 2027
  last-year: 2030
"""
E0, E1, E2, COST = (f"options/a/{one}" for one in ("effects/0", "effects/1", "effects/2", "costs/0"))


@pytest.fixture
def run(tmp_path):
    def asked(command, *together):
        lists = "".join(
            f"    - {{lines: [{', '.join(lines)}], strength: {strength}}}\n" for lines, strength in together
        )
        text = PLAN + (f"  moves-together:\n{lists}" if together else "")
        (tmp_path / "plan.yaml").write_text(text, encoding="utf-8")
        return CliRunner().invoke(innomethods, ["benefits", command, str(tmp_path / "plan.yaml"), "--json"])

    return asked


def spread(done):
    (found,) = json.loads(done.stdout)["options"]
    return found["p85"] - found["p10"], found["mean"]


def test_what_moves_together_spreads_wider_and_is_worth_as_much(run):
    alone, together, against = (
        spread(run("forecast", *said)) for said in ((), (((E0, E1, E2), 0.9),), (((E0, E1), -0.9),))
    )
    assert together[0] > 1.2 * alone[0] > alone[0] > against[0]
    assert together[1] == pytest.approx(alone[1], abs=20)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ([((E0, "options/a/effects/3"), 0.5)], "there is no such line"),
        ([((E0, COST), 0.5)], "the line has neither ‘least’ nor ‘most’"),
        ([((E0, E1), 0.5), ((E1, E0, E2), 0.4)], "said twice"),
    ],
)
def test_what_cannot_move_together_is_told_at_its_line(run, said, told):
    for command in ("check", "forecast"):
        done = run(command, *said)
        assert done.exit_code == 1
        (found,) = [one for one in json.loads(done.stdout)["findings"] if one["code"] == "A26"]
        assert told in found["message"]


def test_what_cannot_hold_at_once_gives_no_figure(run):
    done = run("forecast", ((E0, E1), 0.9), ((E1, E2), 0.9), ((E0, E2), -0.9))
    assert done.exit_code == 1
    assert "can't all hold" in done.output
    assert "Traceback" not in done.output


@pytest.mark.parametrize("said", [((E0,), 0.5), ((E0, E0), 0.5), ((E0, E1), 1.5)])
def test_a_list_that_says_nothing_is_told(run, said):
    assert run("check", said).exit_code == 1


def test_it_is_written_as_it_is_read(run, tmp_path):
    run("check", ((E0, E1), 0.5))
    plan = read_benefits(tmp_path / "plan.yaml")
    assert plan.appraisal.moves_together[0].lines == (E0, E1)
    write_benefits(plan, tmp_path / "again.yaml")
    assert read_benefits(tmp_path / "again.yaml") == plan
