"""How benefits stand on the day, in tables and pictures: observed against expected, causes, and control charts.

Here: `view_of` a report's subject, and the blocks. Not here: judgements (`benefits.realising`), drawing (`drawings`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from innomethods.benefits.effects import CannotEstimate, control_chart
from innomethods.benefits.realising import Missing, Realised, measuring_days, realised
from innomethods.benefits.realising.saying import STANDINGS
from innomethods.errors import MissingExtra
from innomethods.model import Observation
from innomethods.reporting.benefits import tables, words
from innomethods.reporting.benefits.view import BenefitsView
from innomethods.reporting.drawings.benefit_way import BenefitWay, Point, draw_benefit_way
from innomethods.reporting.drawings.series import draw_series
from innomethods.reporting.drawings.sheet import Width
from innomethods.reporting.effect_pictures import series_of
from innomethods.reporting.pages import Block, Figure

if TYPE_CHECKING:
    from innomethods.reporting.subject import Subject


def view_of(subject: Subject) -> BenefitsView:
    """Return the benefits of a report; how they stand once one of their measures was observed by the day."""
    project = subject.project
    assert project is not None  # noqa: S101 - asked of a project's report only
    end = subject.plan.project_end if subject.plan is not None else None
    plan = project.benefits_plan(end)
    known = {one.measure.id for one in plan.register if one.measure is not None}
    seen = tuple(one for one in subject.observations if one.measure in known)
    found = realised(plan, seen, on=subject.on) if subject.on is not None and seen else None
    titles = {role.id: role.title for role in subject.method.roles}
    return BenefitsView(subject.language, plan, titles, subject.on, found, seen)


def standing_blocks(view: BenefitsView) -> Iterator[Block]:
    """Yield how the benefits stand: the table, what is done about deviations, and a picture of what was observed."""
    table = tables.standing_table(view)
    if table is not None:
        yield table
    strays = tables.strays_table(view)
    if strays is not None:
        yield strays
    for one in view.realisation.benefits if view.realisation is not None else ():
        yield from pictures_of(view, one)


def pictures_of(view: BenefitsView, one: Realised) -> Iterator[Figure]:
    """Yield the way of one benefit, and its control chart where enough was measured before its baseline's day."""
    seen = _seen(view, one)
    way = _way(view, one, seen)
    title = view.text(one.benefit.title)
    if way is not None:
        prefix = f"way-{one.benefit.id}"
        drawings = [draw_benefit_way(way, width, prefix=prefix) for width in Width]
        yield Figure(f"figure-{prefix}", drawings, view.text(words.CAPTION_WAY, title=title))
    yield from _chart(view, one, seen)


def _seen(view: BenefitsView, one: Realised) -> tuple[Observation, ...]:
    """Return what was observed of a benefit, one value a day: where there are several, the last that was handed in."""
    measure = one.benefit.measure
    days = {each.on: each for each in view.seen if measure is not None and each.measure == measure.id}
    return tuple(days[day] for day in sorted(days))


def _says(view: BenefitsView, one: Realised) -> str:
    standing = view.text(STANDINGS[one.standing])
    return view.text(words.SAYS_STANDING, title=one.benefit.title, standing=standing[:1].lower() + standing[1:])


def _way(view: BenefitsView, one: Realised, seen: tuple[Observation, ...]) -> BenefitWay | None:
    """Return the way of a benefit that has one and of which something was seen after its baseline."""
    trajectory, start = one.trajectory, one.benefit.baseline_on
    after = [each for each in seen if start is None or each.on > start]
    if trajectory is None or not after:
        return None
    points: list[Point] = [(day, float(value)) for day, value in trajectory.points]
    lacking = [
        (day.on, float(trajectory.on(day.on)))
        for day in measuring_days(view.plan)
        if day.benefit == one.benefit.id
        and one.unknown in {Missing.STALE, Missing.OBSERVATION}
        and after[-1].on < day.on
        and (view.on is None or day.on <= view.on)
    ]
    measure = one.benefit.measure
    unit = view.formats.unit(measure.unit) if measure is not None and measure.unit is not None else ""
    return BenefitWay(
        _says(view, one),
        points,
        [(each.on, float(each.value)) for each in after],
        lacking,
        drawn=trajectory.drawn,
        on=view.on,
        unit=unit,
        language=view.language,
    )


def _chart(view: BenefitsView, one: Realised, seen: tuple[Observation, ...]) -> Iterator[Figure]:
    """Yield a control chart with limits frozen at the baseline; none where too little was measured to set any."""
    benefit = one.benefit
    before = sum(benefit.baseline_on is not None and each.on <= benefit.baseline_on for each in seen)
    measure = benefit.measure
    if measure is None or not before or before == len(seen):
        return  # nothing is before the change, or nothing after it
    direction = str(measure.direction)
    try:
        found = control_chart(
            [each.value for each in seen],
            [each.on for each in seen],
            baseline=before,
            direction=direction,
            unit=measure.unit or "",
        )
    except (CannotEstimate, MissingExtra):  # too few points set no limits
        return
    picture = series_of(found, view.language, says=_says(view, one))
    if picture is not None:
        prefix = f"chart-{benefit.id}"
        drawings = [draw_series(picture, width, prefix=prefix) for width in Width]
        yield Figure(f"figure-{prefix}", drawings, view.text(words.CAPTION_CHART, title=benefit.title))
