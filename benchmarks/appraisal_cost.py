"""What appraising many options costs, beside numpy-financial's npv in a loop over the same lines in the same run.

    pip install numpy-financial                 (a peer, no dependency of ours)
    python benchmarks/appraisal_cost.py         a table
    python benchmarks/appraisal_cost.py --json  {"rows": [{"name", "ours", "other", "ratio"}]}, seconds
        --options 1000    --lines 6    --years 40    --turns 7

Both get the same values: options of cash flows over years. Ours is `appraise`: it looks for what is wrong, and reckons
the net present value of each option before and after the tax-financing cost. The loop is what one would write by hand:
an array of a year's amounts per line, then `npv` of the option's net flows and of its effect on public budgets, without
any checking. "ready flows" leaves the lines out: the flows stand in a table of options by years, and only discounting
is timed; ours is one product with the factors of `discount_factors`. `ratio` is ours over theirs: below 1 is faster.
Medians of turns; the figures of both are compared before anything is timed.
"""

from __future__ import annotations

import argparse
import json
import statistics
from collections.abc import Callable
from datetime import date
from time import perf_counter
from typing import Any

import numpy as np
import numpy_financial as npf

from innomethods.benefits import appraise, discount_factors
from innomethods.benefits.rates import AppraisalRules, Band, BandOrigin, Schedule, TaxCost
from innomethods.model import Appraisal, BenefitsPlan, CashFlow, Option
from innomethods.quantities import Money
from innomethods.sources import Ground, Source

RATE, TAX, FIRST = 0.04, 0.2, 2027
RULES = AppraisalRules(
    "XX",
    "flat",
    [Schedule("standard", [Band(0, None, str(RATE))], title="standard")],
    ground=Ground(Source("flat", title="Flat", certainty="seen")),
    title="Flat",
    band_origin=BandOrigin("analysis"),
    discount_base="analysis",
    flow_timing="end",
    tax_cost=TaxCost(str(TAX), "net-budget"),
)


def plan_of(options: int, lines: int, years: int) -> BenefitsPlan:
    """Return a plan of options with an investment, and costs and effects over many years."""
    draw = np.random.default_rng(1)
    last = FIRST + years - 1

    def flow(number: int) -> CashFlow:
        start = FIRST + int(draw.integers(1, years // 2)) if number else FIRST
        return CashFlow(start, Money(int(draw.integers(1, 10**6))), "Line", until=last if number else None)

    made = [Option("null", title="Null", kind="null")]
    for number in range(options):
        costs = [flow(each) for each in range(lines // 2)]
        effects = [flow(each + 1) for each in range(lines - lines // 2)]
        made.append(Option(f"option-{number}", title="Option", costs=costs, effects=effects))
    appraisal = Appraisal(base_year=FIRST, first_year=FIRST, last_year=last, price_year=FIRST, rules="XX")
    return BenefitsPlan("many", start=date(2027, 1, 1), appraisal=appraisal, options=made)


def ours(plan: BenefitsPlan) -> list[float]:
    """Appraise each option."""
    return [one.npv or 0.0 for one in appraise(plan, rules=RULES).options[1:]]


def by_hand(plan: BenefitsPlan) -> list[float]:
    """Do the same with npv in a loop."""
    years = plan.appraisal.last_year - FIRST + 1 if plan.appraisal else 0
    found = []
    for option in plan.options[1:]:
        net, public = np.zeros(years), np.zeros(years)
        for sign, flows in ((-1, option.costs), (1, option.effects)):
            for flow in flows:
                amounts = np.zeros(years)
                amounts[flow.years.start - FIRST : flow.years.stop - FIRST] = sign * float(flow.amount.amount)
                net += amounts
                if sign < 0:
                    public += amounts
        found.append(float(npf.npv(RATE, net) + TAX * npf.npv(RATE, public)))
    return found


def medians(ways: dict[str, Callable[[], object]], turns: int) -> dict[str, float]:
    """Return the median seconds of each way, timed in turns, so that a busy machine slows all."""
    spent: dict[str, list[float]] = {name: [] for name in ways}
    for way in ways.values():
        way()
    for _ in range(turns):
        for name, way in ways.items():
            start = perf_counter()
            way()
            spent[name].append(perf_counter() - start)
    return {name: statistics.median(each) for name, each in spent.items()}


def measured(options: int, lines: int, years: int, turns: int) -> list[dict[str, Any]]:
    """Return a row for each comparison."""
    plan = plan_of(options, lines, years)
    if not np.allclose(ours(plan), by_hand(plan), rtol=1e-9):
        raise ValueError("Ours and the loop don't agree.")
    table = np.random.default_rng(2).normal(size=(options, years))
    pairs: dict[str, tuple[Callable[[], object], Callable[[], object]]] = {
        "from lines to net present value": (lambda: ours(plan), lambda: by_hand(plan)),
        "ready flows": (
            lambda: list(table @ np.array(discount_factors(RATE, years - 1))),
            lambda: [float(npf.npv(RATE, row)) for row in table],
        ),
    }
    spent = medians({f"{name}/{who}": way for name, two in pairs.items() for who, way in enumerate(two)}, turns)
    return [
        {
            "name": f"{options} options, {name}",
            "ours": spent[f"{name}/0"],
            "other": spent[f"{name}/1"],
            "ratio": spent[f"{name}/0"] / spent[f"{name}/1"],
        }
        for name in pairs
    ]


def main() -> None:
    """Measure, and print a table or JSON."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--json", action="store_true", help="one JSON object on stdout")
    parser.add_argument("--options", type=int, default=1000)
    parser.add_argument("--lines", type=int, default=6, help="lines of each option")
    parser.add_argument("--years", type=int, default=40)
    parser.add_argument("--turns", type=int, default=7, help="of which the median counts")
    wanted = parser.parse_args()
    rows = measured(wanted.options, wanted.lines, wanted.years, wanted.turns)
    if wanted.json:
        print(json.dumps({"rows": rows}, indent=2))
        return
    print(f"{'milliseconds':<48}{'ours':>10}{'by hand':>10}{'ratio':>8}")
    for row in rows:
        print(f"{row['name']:<48}{row['ours'] * 1000:>10.1f}{row['other'] * 1000:>10.1f}{row['ratio']:>8.2f}")


if __name__ == "__main__":
    main()
