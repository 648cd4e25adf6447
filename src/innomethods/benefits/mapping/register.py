"""What a benefit lacks, and figures and days that contradict each other (W10, W11, B11–B20).

Here: rules about one benefit at a time. Not here: how benefits hang together (`structure`), nor money (`counting`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal

from innomethods.findings import Finding, finding
from innomethods.model import Benefit, BenefitKind, BenefitsPlan, Design, Direction
from innomethods.wording import Wording, format_for
from innomethods.wording.formats import date_wording

_FIELDS: tuple[tuple[str, Wording], ...] = (
    ("owner", Wording(nb="gevinstansvarlig", nn="gevinstansvarleg", en="an owner")),
    ("measure", Wording(nb="måltall", nn="måltal", en="a measure")),
    ("baseline", Wording(nb="nullpunkt", nn="nullpunkt", en="a baseline")),
    ("target", Wording(nb="mål", nn="mål", en="a target")),
    ("due", Wording(nb="frist", nn="frist", en="a due date")),
    ("kind", Wording(nb="type (kind)", nn="type (kind)", en="a kind")),
)
_KEYS = {
    "baseline": Wording(
        nb="«baseline» og «baseline-on»", nn="«baseline» og «baseline-on»", en="‘baseline’ and ‘baseline-on’"
    )
}
# How many figures before the change a design needs to tell chance from effect.
_NEEDED: Mapping[Design, int] = {Design.CONTROL_CHART: 12, Design.INTERRUPTED_SERIES: 8}
_DIRECTIONS = {
    Direction.UP: Wording(nb="opp", nn="opp", en="up"),
    Direction.DOWN: Wording(nb="ned", nn="ned", en="down"),
}
_NOT_LATER = Wording(
    nb="kommer ikke etter den forrige", nn="kjem ikkje etter den førre", en="does not come after the one before it"
)
_TOO_LATE = Wording(nb="kommer etter fristen", nn="kjem etter fristen", en="comes after the due date")
_GOES_BACK = Wording(
    nb="er lenger fra målet enn den forrige",
    nn="er lenger frå målet enn den førre",
    en="is further from the target than the one before it",
)
_NO_END = Wording(nb="det blir sagt stopp", nn="det blir sagt stopp", en="somebody says stop")


def number(value: Decimal) -> Wording:
    """Return a number as each language writes it."""
    return Wording(
        nb=format_for("nb").number(value), nn=format_for("nn").number(value), en=format_for("en").number(value)
    )


def bare(benefit: Benefit, where: str) -> Iterator[Finding]:
    """W10, B17: a benefit has an owner, a measure, a baseline, a target, a due date and a kind."""
    unmeasured = benefit.disbenefit and benefit.measure is None
    if unmeasured:
        yield finding("B17", where, benefit=benefit.id)
    for field, words in _FIELDS:
        told = unmeasured and field == "measure"
        if getattr(benefit, field) is None and not told and not _excused(benefit, field):
            yield finding("W10", where, benefit=benefit.id, missing=words, keys=_KEYS.get(field, _key(field)))


def _key(field: str) -> Wording:
    return Wording(nb=f"«{field}»", nn=f"«{field}»", en=f"‘{field}’")


def _excused(benefit: Benefit, field: str) -> bool:
    """An unpriced benefit may be told in words; what nobody measures has no baseline."""
    return (
        benefit.kind is BenefitKind.UNPRICED and benefit.measure is None and field in {"measure", "baseline", "target"}
    )


def in_time(benefit: Benefit, where: str, end: date | None) -> Iterator[Finding]:
    """W11: a benefit isn't due before the project ends."""
    if benefit.due is not None and end is not None and benefit.due <= end:
        yield finding("W11", where, benefit=benefit.id, due=date_wording(benefit.due), end=date_wording(end))


def of_baseline(benefit: Benefit, where: str, first_year: int | None) -> Iterator[Finding]:
    """B11, B12, B20: the baseline has a day before the effect, and figures enough for the design."""
    if benefit.baseline is not None and benefit.baseline_on is None:
        yield finding("B11", where, benefit=benefit.id)
    days = [one.by for one in benefit.milestones]
    days += [one for one in (benefit.due, benefit.effect_from) if one is not None]
    begins = min(days, default=None)
    if first_year is not None and (begins is None or first_year < begins.year):
        begins = date(first_year, 12, 31)  # some day that year: after it there is surely an effect
    if benefit.baseline_on is not None and begins is not None and benefit.baseline_on >= begins:
        said = (
            number_of_year(first_year) if begins == date(begins.year, 12, 31) and first_year else date_wording(begins)
        )
        yield finding(
            "B12", f"{where}/baseline-on", benefit=benefit.id, baseline=date_wording(benefit.baseline_on), effect=said
        )
    needed = _NEEDED.get(benefit.design) if benefit.design is not None else None
    if needed is not None and benefit.baseline_count is not None and benefit.baseline_count < needed:
        count = benefit.baseline_count
        yield finding(
            "B20", f"{where}/baseline-count", benefit=benefit.id, design=str(benefit.design), needed=needed, count=count
        )


def number_of_year(year: int | None) -> Wording:
    """Return a year, the same in every language."""
    return Wording(nb=f"i {year}", nn=f"i {year}", en=f"in {year}")


def of_target(benefit: Benefit, where: str) -> Iterator[Finding]:
    """B13, B14: the target is another than the baseline, and better; of a disbenefit it is the limit one can bear."""
    baseline, target, measure = benefit.baseline, benefit.target, benefit.measure
    if baseline is None or target is None or benefit.disbenefit:
        return
    if baseline == target:
        yield finding("B13", f"{where}/target", benefit=benefit.id, value=number(target))
    elif measure is not None and (target > baseline) is not (measure.direction is Direction.UP):
        yield finding(
            "B14",
            f"{where}/target",
            benefit=benefit.id,
            direction=_DIRECTIONS[measure.direction],
            target=number(target),
            baseline=number(baseline),
        )


def of_milestones(benefit: Benefit, where: str) -> Iterator[Finding]:
    """B15, B16: milestones lie between baseline and target, and come one after another before the due date."""
    baseline, target = benefit.baseline, benefit.target
    steady = baseline is not None and target is not None and baseline != target
    for at, one in enumerate(benefit.milestones):
        here = f"{where}/milestones/{at}"
        if (
            baseline is not None
            and target is not None
            and not min(baseline, target) <= one.value <= max(baseline, target)
        ):
            yield finding(
                "B15",
                here,
                benefit=benefit.id,
                value=number(one.value),
                baseline=number(baseline),
                target=number(target),
            )
        earlier = benefit.milestones[at - 1] if at else None
        because = None
        if earlier is not None and one.by <= earlier.by:
            because = _NOT_LATER
        elif benefit.due is not None and one.by > benefit.due:
            because = _TOO_LATE
        elif (
            earlier is not None
            and steady
            and target is not None
            and abs(target - one.value) > abs(target - earlier.value)
        ):
            because = _GOES_BACK
        if because is not None:
            yield finding("B16", here, benefit=benefit.id, by=date_wording(one.by), because=because)


def of_measuring(benefit: Benefit, where: str) -> Iterator[Finding]:
    """B18: the measuring spans the due date."""
    measuring, due = benefit.measuring, benefit.due
    if measuring is None or due is None:
        return
    if (measuring.until is not None and measuring.until < due) or measuring.first > due:
        until = _NO_END if measuring.until is None else date_wording(measuring.until)
        yield finding(
            "B18",
            f"{where}/measuring",
            benefit=benefit.id,
            first=date_wording(measuring.first),
            until=until,
            due=date_wording(due),
        )


def early_signs(plan: BenefitsPlan) -> Iterator[Finding]:
    """B19: what shows early whether a benefit will come, is due before it."""
    due = {benefit.id: benefit.due for benefit in plan.register}
    for benefit in plan.register:
        for name in benefit.leading:
            sign = due.get(name)
            if sign is not None and benefit.due is not None and sign > benefit.due:
                days = (sign - benefit.due).days
                yield finding("B19", f"benefits/{benefit.id}/leading", benefit=benefit.id, leading=name, days=days)


def _first_years(plan: BenefitsPlan) -> dict[str, int]:
    """Return the first year in which a priced effect of each benefit comes."""
    first: dict[str, int] = {}
    for option in plan.options:
        for flow in option.effects:
            if flow.benefit is not None:
                first[flow.benefit] = min(flow.year, first.get(flow.benefit, flow.year))
    return first


def of_register(plan: BenefitsPlan) -> Iterable[Finding]:
    """Yield what is wrong with each benefit by itself."""
    first = _first_years(plan)
    for benefit in plan.register:
        where = f"benefits/{benefit.id}"
        yield from bare(benefit, where)
        yield from in_time(benefit, where, plan.project_end)
        yield from of_baseline(benefit, where, first.get(benefit.id))
        yield from of_target(benefit, where)
        yield from of_milestones(benefit, where)
        yield from of_measuring(benefit, where)
    yield from early_signs(plan)
