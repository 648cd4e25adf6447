"""Options against each other: ranked by net present value; other orders are said, not followed."""

import json
from datetime import date
from pathlib import Path

import pytest

from innomethods.benefits import appraise
from innomethods.benefits.appraising.comparing import compare_options
from innomethods.catalogue import Catalogue
from innomethods.model import Appraisal, BenefitsPlan, CashFlow, Option
from innomethods.quantities import Money

CASES = Path(__file__).parents[3] / "data" / "benefits"
RULES = Catalogue.shipped().rules("NO").appraisal


def option(id: str, cost: int, gain: int, until: int) -> Option:
    return Option(
        id,
        title=id,
        costs=[CashFlow(2027, Money(cost), "cost")],
        effects=[CashFlow(2028, Money(gain), "gain", until=until)],
    )


def compared(*options: Option):
    plan = BenefitsPlan(
        "plan",
        start=date(2027, 1, 1),
        options=[Option("null", title="null", kind="null"), *options],
        appraisal=Appraisal(base_year=2027, first_year=2027, last_year=2036, rules="NO", tax_financing=False),
    )
    return compare_options(appraise(plan, rules=RULES))


def test_green_book_like_pair_is_ranked_by_npv_whatever_the_order():
    small, large = option("small", 100, 40, 2031), option("large", 1000, 160, 2036)
    for options in ((small, large), (large, small)):
        assert [one.option.id for one in compared(*options).ranking] == ["large", "small", "null"]


def test_the_annual_amount_is_that_of_the_years_it_lasts():
    ranked = {one.option.id: one for one in compared(option("small", 100, 40, 2031)).ranking}
    annuity = sum(1.04**-year for year in range(1, 5))
    assert ranked["small"].annual == pytest.approx(40 - 100 / annuity)
    assert ranked["small"].until == 2031
    assert ranked["null"].annual is None


def test_no_note_when_every_figure_ranks_alike():
    assert compared(option("good", 100, 40, 2036), option("bad", 100, 30, 2036)).notes == ()


def test_a_tie_is_told():
    assert "same net present value" in compared(option("a", 100, 40, 2036), option("b", 100, 40, 2036)).notes[0].text(
        "en"
    )


def test_a_step_that_costs_nothing_more_has_no_ratio_but_a_reason():
    steps = compared(option("a", 100, 40, 2036), option("b", 100, 30, 2036)).increments
    last = steps[-1]
    assert last.bcr.value is None
    assert "no ratio" in last.bcr.reason.text("en")


def test_steps_add_up_to_the_dearest_option():
    found = compared(option("a", 100, 40, 2031), option("b", 300, 70, 2036), option("c", 900, 150, 2036))
    dearest = found.increments[-1].option
    assert sum(one.npv for one in found.increments) == pytest.approx(dearest.npv)


def test_the_exercise_where_worth_and_annual_amount_rank_otherwise():
    """Investeringsøvinger, inv-6: D by annuity, E by net present value, at 14 %; told at Norway's 4 % as well."""
    cases = {
        one["name"]: one for one in json.loads((CASES / "no-investering-ovinger.json").read_text("utf-8"))["cases"]
    }
    options = [
        option(name[-1].lower(), cases[name]["invest"], cases[name]["annual"], 2027 + cases[name]["n"])
        for name in ("inv-6 D", "inv-6 E")
    ]
    found = compared(*options)
    assert [one.option.id for one in found.ranking] == ["e", "d", "null"]
    assert "By the amount a year the order would be another: d (2030) and e (2033)" in found.notes[0].text("en")
