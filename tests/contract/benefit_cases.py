"""The published cases of benefits beside our own figures, as a page of the documentation.

Run: python -m tests.contract.benefit_cases. Expected values and tolerances come from tests/data/benefits, ours from
the library; `test_benefit_cases` holds the page to what this makes, and every row to its tolerance.
"""

import json
import math
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
from tests.unit.benefits.chances.cases import cost_items
from tests.unit.benefits.effects.samples import BASQUE, basque, minimum_wage, table, tobacco, training

from innomethods import Catalogue
from innomethods.benefits import (
    Correlations,
    adds_up,
    annuity,
    bcr,
    discount_factors,
    equivalent_annual,
    irr,
    mirr,
    npv,
    payback,
    quasi_option,
    successive,
    switching_value,
    xirr,
    xnpv,
)
from innomethods.benefits.appraising.claims import (
    BreakEvenClaim,
    Change,
    Claim,
    PresentValue,
    Same,
    SensitivityClaim,
    Sum,
    TaxFinancing,
)
from innomethods.benefits.chances.uncertain import Uncertain
from innomethods.benefits.chances.valuing import Input, Valued
from innomethods.benefits.effects import Limits, control_chart, differences, paired, randomised, synthetic_control

REPOSITORY = Path(__file__).parents[2]
DATA = REPOSITORY / "tests" / "data" / "benefits"
PAGE = REPOSITORY / "docs" / "reference" / "benefit-cases.md"


@attrs.frozen
class Row:
    """One published figure beside ours; None is ‘there is none’, published and found."""

    what: str
    expected: float | None
    ours: float | None
    tolerance: float

    @property
    def holds(self) -> bool:
        """Whether ours is within the tolerance."""
        if self.expected is None or self.ours is None:
            return self.expected is self.ours
        return abs(self.ours - self.expected) <= self.tolerance * (1 + 1e-9)


def case(name: str) -> dict[str, Any]:
    """Return a published case."""
    found: dict[str, Any] = json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))
    return found


# -- money in time


def _npf() -> Iterator[Row]:
    for number, one in enumerate(case("npf-suite")["cases"], start=1):
        flows = one["flows"]
        if one["k"] == "npv":
            yield Row(f"net present value, series {number}", one["expected"], npv(flows, rate=one["rate"]), one["tol"])
        elif one["k"] == "mirr":
            ours = mirr(flows, finance=one["finance"], reinvest=one["reinvest"])
            yield Row(f"modified rate, series {number}", one["expected"], ours, one["tol"])
        else:
            yield Row(f"rate of return, series {number}", one["expected"], irr(flows).chosen, one.get("tol", 0))


def _excel() -> Iterator[Row]:
    worth, rate = case("excel-xnpv-xirr")["cases"]
    yield Row("XNPV", worth["expected"], xnpv(worth["dates"], worth["flows"], rate=worth["rate"]), worth["tol"])
    yield Row("XIRR", rate["expected"], xirr(rate["dates"], rate["flows"]).chosen, rate["tol"])


def _monthly() -> Iterator[Row]:
    (one,) = case("wikipedia-monthly-npv")["cases"]
    yield Row("net present value at 10 % a month", one["expected"], npv(one["flows"], rate=one["rate"]), one["tol"])


def _green_book() -> Iterator[Row]:
    book = case("uk-green-book-ab")
    for one in book["cases"]:
        flows, derived, rate = one["flows"], book["derived"][one["name"]], book["rate"]
        name = f"option {one['name']}"
        yield Row(f"{name}: net present value", one["expected"], npv(flows, rate=rate), book["tol"])
        yield Row(f"{name}: benefit–cost ratio", derived["bcr"], bcr([0, *flows[1:]], [-flows[0]], rate=rate), 1e-4)
        yield Row(f"{name}: rate of return", derived["irr"], irr(flows).chosen, 1e-4)
        yield Row(f"{name}: payback, years", derived["payback_years"], payback(flows).years, 1e-4)
        late = payback(flows, rate=rate).years
        yield Row(f"{name}: payback in present values, years", derived["discounted_payback"], late, 1e-4)


def _exercises() -> Iterator[Row]:
    for one in case("no-investering-ovinger")["cases"]:
        name = one["name"]
        if one["k"] == "irr":
            yield Row(f"{name}: rate of return", one["expected"], irr(one["flows"]).chosen, one["tol"])
            continue
        sign = -1 if one["k"] == "npv_eac" else 1
        flows = [sign * one["invest"], *[one["annual"]] * one["n"]]
        worth = npv(flows, rate=one["rate"])
        tolerance = one.get("tol_npv", one.get("tol"))
        yield Row(f"{name}: present value", one.get("expected_npv", one.get("expected_pv")), worth, tolerance)
        yearly = equivalent_annual(worth, one["n"], rate=one["rate"])
        yield Row(f"{name}: a year", one["expected_eac"], yearly, one.get("tol_eac", one.get("tol")))
        if "expected_perp" in one:
            yield Row(f"{name}: repeated for ever", one["expected_perp"], yearly / one["rate"], one["tol_perp"])


# -- rules


def _norway() -> Iterator[Row]:
    known = case("no-r109-fram-path")
    rules = Catalogue.shipped().rules("NO").appraisal.on(date(2025, 1, 1))
    years = range(2025, 2105)
    opening = known["params"]["ferdigstillelsesaar"]
    found = rules.factors(years, base=2025, origin=opening, counted_as=1)  # the opening year is year 1 there
    factors = dict(zip(years, found, strict=True))
    for one in known["cases"]:
        yield Row(f"factor of {one['year']}", one["expected"], factors[one["year"]], 1e-9)


def _new_zealand() -> Iterator[Row]:
    known = case("nz-declining-2024")
    bands = [(one["from"], one["to"], one["rate"]) for one in known["bands"]]
    for one in known["cases"]:
        falling = one["k"] == "df"
        (ours,) = discount_factors(bands if falling else 0.05, [one["t"]])
        yield Row(f"factor of year {one['t']}, {'falling' if falling else '5 %'}", one["expected"], ours, one["tol"])


def _united_kingdom() -> Iterator[Row]:
    rules = Catalogue.shipped().rules("UK").appraisal.on(date(2026, 6, 1))
    path = {5: 1.035**-5, 30: 1.035**-30, 31: 1.035**-30 / 1.03, 75: 1 / (1.035**30 * 1.03**45)}
    path[76] = path[75] / 1.025
    for one in case("uk-green-book-schedule")["cases"]:
        (ours,) = rules.factors([one["t"]], base=0)
        yield Row(f"factor of year {one['t']}", one.get("expected", path.get(one["t"])), ours, 1e-9)


# -- appraisal


def _menon() -> Iterator[Row]:
    known = case("no-menon-lisens-2018")
    for one in known["alternatives"]:
        net = one["skatt"] + one["overforing"] + one["regulering"]
        cost = TaxFinancing(id="cost", printed=one["skattekostnad"], terms={"net": net}, factor="0.2").exact()
        yield Row(f"{one['name']}: tax-financing cost", one["skattekostnad"], cost, 0.5)
        yield Row(f"{one['name']}: net present value", one["nnv"], net + cost, known["tol_nnv"])


_VISTA = {"building": -1000, "upkeep": -356, "work": 3753, "health": 630}
_OF = {"arbeid": ["work"], "helse": ["health"], "drift": ["upkeep"]}
_USERS = ["work", "health"]


def _vista() -> Iterator[Row]:
    upkeep, total, share, users, *each = case("no-vista-idrettsanlegg-2022")["cases"]
    yield Row("present value of upkeep", upkeep["expected"], 18 * annuity(40, rate=0.04), upkeep["tol"])
    yield Row("net present value", total["expected_nnv"], sum(_VISTA.values()), 0.5)
    enough = BreakEvenClaim(id="share", printed="0.31", terms=_VISTA, scaled=_USERS)
    yield Row("share of the effects that is enough", share["expected"], enough.exact(), share["tol"])
    yield Row("users that are enough", users["expected"], 400_000 * enough.exact(), users["tol"])
    for one in each:
        for end, times in (("half", "0.5"), ("double", "2")):
            claim = _vista_claim(f"{end} {one['param']}", one[end], Change(end, _OF[one["param"]], times))
            yield Row(f"{end} the {_OF[one['param']][0]}, thousand millions", one[end], claim.exact(), one["tol"])


def _vista_claim(id: str, printed: object, *changes: Change, unit: int = 1000) -> SensitivityClaim:
    return SensitivityClaim(id=id, printed=str(printed), terms=_VISTA, unit=unit, changes=changes)


def _dfo() -> Iterator[Row]:
    book = case("no-dfo-folsomhet")
    for one in book["cases"]:
        yield Row(
            f"investment of {one['invest']}: net present value", one["nnv"], npv([253 - one["invest"]], rate=0.04), 1e-9
        )
    valued = Valued([Input("invest", "Investment", Uncertain(50, 125, 300))], lambda draws: 253 - draws[0])
    found = switching_value(valued, "invest").value
    yield Row("investment that switches the sign", book["derived"]["switching_investment"], found, 1e-6)


# -- chances


def _boardman() -> Iterator[Row]:
    known = case("boardman-quasi-option")
    given = known["inputs"]
    found = quasi_option(
        benefit_full=given["BF"], cost_full=given["CF"], benefit_limited=given["BL"], cost_limited=given["CL"],
        chance=given["p"], rate=given["d"],
    )  # fmt: skip
    paths = {"FD": found.full, "LD": found.limited, "ND": found.none}
    for learning in ("no_learning", "exogenous", "endogenous"):
        for name, path in paths.items():
            what = f"{name}, {learning.replace('_', ' ')}"
            yield Row(what, known["expected"][learning][name], getattr(path, learning), known["tol"])
    worth = known["expected"]["quasi_option"]
    yield Row("what learning is worth to ND, exogenous", worth["exo_ND"], found.none.worth_of_learning, known["tol"])
    yield Row("what learning is worth to LD, endogenous", worth["endo_LD"], found.limited.worth_of_doing, known["tol"])


def _three_points() -> Iterator[Row]:
    known = case("three-point-cost")["expected"]
    for shape, short in (("triangular", "triangular"), ("pert", "pert")):
        found = successive(cost_items(shape))
        yield Row(f"{shape}: expected cost", known[f"{short}_mean"], found.mean, 1e-4)
        yield Row(f"{shape}: standard deviation", known[f"{short}_sd_indep"], found.sd, 1e-4)
    for common in (0, 0.5, 1):
        found = successive(cost_items(), correlations=Correlations(common=common))
        yield Row(f"P85 with correlation {common}", known[f"tri_normal_P85_rho{common}"], found.quantile(0.85), 1e-3)


# -- effects


def _sleep() -> Iterator[Row]:
    rows = table("sleep")
    found = paired([float(one["second"]) for one in rows], [float(one["first"]) for one in rows])
    assert found.interval is not None
    yield Row("mean change", -1.58, found.estimate, 1e-9)
    yield Row("t", -4.0621, found.t, 5e-5)
    yield Row("p of t", 0.002833, found.p, 5e-7)
    yield Row("interval, low", -2.4598858, found.interval.low, 5e-8)
    yield Row("interval, high", -0.7001142, found.interval.high, 5e-8)
    yield Row("p of Wilcoxon", 0.009091, found.rank_p, 5e-7)


def _minimum_wage() -> Iterator[Row]:
    known = case("did-qss-minwage")["expected"]
    rows, jersey, _ = minimum_wage()
    found = differences(rows, treated=jersey, change=2)
    yield Row("difference-in-differences", known["did"], found.estimate, 1e-8)
    yield Row("before and after alone", known["before_after_NJ"], found.before_after, 1e-8)
    yield Row("afterwards alone", known["cross_section"], found.cross_section, 1e-8)


def _tobacco() -> Iterator[Row]:
    known = case("prop99-did")
    did = differences(tobacco(), treated={"California"}, change=1989)
    blend = synthetic_control(tobacco(), treated="California", change=1989, placebos=False)
    yield Row("difference-in-differences", known["expected"]["did"], did.estimate, known["tol"]["did"])
    yield Row("synthetic control", known["expected"]["sc"], blend.estimate, known["tol"]["sc"])


def _training() -> Iterator[Row]:
    known = case("lalonde-matchit")
    with_training, without, background = training()
    found = randomised(with_training, without, by_lot=False, background=background)
    yield Row(
        "naive difference (no effect may be claimed)",
        known["expected"]["naive_difference"],
        found.estimate,
        known["tol"],
    )
    yield Row("adjusted for background", known["expected"]["ols_adjusted"], found.adjusted, known["tol"])


def _basque() -> Iterator[Row]:
    known = case("sc-basque")
    rows, predictors = basque()
    found = synthetic_control(
        rows, treated=BASQUE, change=1970, predictors=predictors, fit=tuple(known["fit_period"]),
        effect=tuple(known["effect_period"]), placebos=False,
    )  # fmt: skip
    weights = dict(found.weights)
    for region, weight in known["expected"]["weights"].items():
        yield Row(f"weight of {region}", weight, weights[region], known["tol"]["weights"])
    yield Row("average gap", known["expected"]["att"], found.estimate, known["tol"]["att"])


def _charts() -> Iterator[Row]:
    cases = case("xmr-nist-nhs")["cases"]
    for number, one in enumerate(cases, start=1):
        values = list(one.get("y", cases[0]["y"]))
        if "replace" in one:
            place, value = one["replace"]
            values[place] = value
        ways = Limits(factor=3 / 1.128 if "factor" in one else 2.66, screen=one.get("screen", False), least=10)
        (process,) = control_chart(values, limits=ways).processes
        close = 5e-5 if one["k"] == "nist" else 2e-6
        name = f"{one['k'].upper()}, chart {number}"
        yield Row(f"{name}: mean", one["expected"]["mean"], process.centre, close)
        yield Row(f"{name}: lower limit", one["expected"]["lpl"], process.low, close)
        yield Row(f"{name}: upper limit", one["expected"]["upl"], process.high, close)


CASES: dict[str, Callable[[], Iterator[Row]]] = {
    "sleep": _sleep,
    "npf-suite": _npf,
    "excel-xnpv-xirr": _excel,
    "wikipedia-monthly-npv": _monthly,
    "uk-green-book-ab": _green_book,
    "no-investering-ovinger": _exercises,
    "no-r109-fram-path": _norway,
    "uk-green-book-schedule": _united_kingdom,
    "nz-declining-2024": _new_zealand,
    "no-menon-lisens-2018": _menon,
    "no-vista-idrettsanlegg-2022": _vista,
    "no-dfo-folsomhet": _dfo,
    "boardman-quasi-option": _boardman,
    "three-point-cost": _three_points,
    "xmr-nist-nhs": _charts,
    "did-qss-minwage": _minimum_wage,
    "prop99-did": _tobacco,
    "lalonde-matchit": _training,
    "sc-basque": _basque,
}
ELSEWHERE = {
    "ishigami-sobol": "Sobol indices from samples, within 0.03 of the closed form",
    "no-dfo-plussminus": "every cell of the plus–minus matrix, as an interval of grades",
    "no-dfo-vsl": "the value of a statistical life, indexed by year",
    "uk-optimism-bias": "the table of optimism bias, and its two worked examples",
}


def rows_of(name: str) -> list[Row]:
    """Return every published figure of a case beside ours."""
    return list(CASES[name]())


# -- errors printed in the sources


def printed_errors() -> Iterator[tuple[str, Claim]]:
    """Yield the figures that don't follow from what they rest on, with the report they are printed in."""
    vista, menon = "Vista 2022/20", "Menon 68/2018"
    work, health = (
        Change("half the effect on work", ["work"], "0.5"),
        Change("half the effect on health", ["health"], "0.5"),
    )
    users = Change("half as many users", _USERS, "0.5")
    yield vista, PresentValue(id="upkeep (table 5.2)", printed=365, amount=18, rate="0.04", years=40)
    yield vista, _vista_claim("half as many users (table 5.3)", "2.7", users)
    yield vista, _vista_claim("twice as many users (table 5.3)", "3.7", Change("users", _USERS, "2"))
    worst = (work, health, users, Change("double upkeep", ["upkeep"], 2))
    yield vista, _vista_claim("worst case (table 5.4)", 322, *worst, unit=1)
    for printed, formula in ((3753, 3498), (630, 597)):
        yield vista, Same(id=f"present value {printed} (annex F)", printed=printed, value=formula, where="annex F")
    one = case("no-menon-lisens-2018")["alternatives"][0]
    terms = {"tax": one["skatt"], "over": one["overforing"], "rules": one["regulering"], "cost": one["skattekostnad"]}
    yield menon, Sum(id="net present value, 15 % (table A)", printed=one["nnv"], terms=terms)
    for shown, said in ((202, 198), (326, 369)):
        yield menon, Same(id=f"tax cost {said} in the text", printed=said, value=shown, where="table A")


# -- the page


def page() -> str:
    """Return the page."""
    sections = {name: rows_of(name) for name in CASES}
    head = _TOP.format(figures=sum(len(each) for each in sections.values()), cases=len(sections))
    return "\n".join([head, *(section(name, each) for name, each in sections.items()), errors(), others()])


def section(name: str, each: list[Row]) -> str:
    """Return one case's part of the page."""
    title, sure = "Student's sleep data (1908), as R prints it", ""
    if name != "sleep":
        told = case(name)
        title, sure = told["source"]["title"], f" How we know it: {told['provenance']}."
    head = "| figure | published | ours | tolerance |\n| --- | ---: | ---: | ---: |\n"
    return f"## {title}\n\n`{name}`.{sure}\n\n{head}" + "\n".join(_line(row) for row in each) + "\n"


def errors() -> str:
    """Return the part about errors printed in the sources."""
    return _ERRORS + "\n".join(_error(report, claim) for report, claim in printed_errors()) + "\n"


def others() -> str:
    """Return the part about cases that aren't single figures."""
    return _OTHERS + "\n".join(f"| `{name}` | {what} |" for name, what in ELSEWHERE.items()) + "\n"


def _line(row: Row) -> str:
    published, ours = (_number(each, row.tolerance) for each in (row.expected, row.ours))
    return f"| {row.what} | {published} | {ours} | {row.tolerance:g} |"


def _number(value: float | None, tolerance: float) -> str:
    """Write a number to one digit beyond its tolerance: more would differ between machines."""
    if value is None:
        return "none"
    decimals = min(9, max(0, 1 - math.floor(math.log10(tolerance)))) if tolerance else 0
    shown = round(Decimal(repr(float(value))), decimals)
    return f"{shown + 0:,.{decimals}f}".replace("-", "−")


def _error(report: str, claim: Claim) -> str:
    (check,) = adds_up([claim]).checks
    hints = " ".join(hint.text("en") for hint in check.hints)
    follows = f"{check.should_print:,}".replace("-", "−")
    return f"| {report} | {claim.id} | {claim.printed} | {follows} | {check.verdict} | {hints} |"


_TOP = """\
# Benefits: the cases we hold ourselves to

<!-- Made by `python -m tests.contract.benefit_cases`; a test holds the page to it. -->

{figures} figures of {cases} published or independently recomputed cases, beside what this library makes of the same
input. A test fails when one is off by more than its tolerance, which is how far the source itself has rounded. Where
the sources come from, and their licences, stands in `tests/data/benefits/PROVENANCE.md`.
"""
_ERRORS = """\
## Errors printed in the sources

A source may be wrong. These figures don't follow from what they are said to rest on; `adds_up` finds each of them
([how](../how-to/defend-a-figure.md)).

| report | figure | printed | follows | verdict | what may have happened |
| --- | --- | ---: | ---: | --- | --- |
"""
_OTHERS = """\
## Held by tests of their own

| case | what is held |
| --- | --- |
"""

if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(f"{PAGE.name}: {PAGE.stat().st_size} bytes")  # noqa: T201 - a script for people
