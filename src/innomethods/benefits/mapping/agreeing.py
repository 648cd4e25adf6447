"""What a plan says in two places, and that must agree: measures, days, names and figures (B25–B29).

Here: rules that look across benefits, amounts and the plan's own days. Not here: rules about one benefit (`register`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from innomethods.findings import Finding, finding, suggestion
from innomethods.model import Benefit, BenefitsPlan, Measure
from innomethods.wording import Wording
from innomethods.wording.formats import date_wording

_NEAR = 0.85  # of the letters alike; less is a word of its own
_MEASURED_LATER = 2  # years from when a target is reached until that shows in what is measured
_ENDS_FIRST = Wording(
    nb="prosjektet slutter {end}, før det begynner {start}",
    nn="prosjektet sluttar {end}, før det byrjar {start}",
    en="the project ends on {end}, before it begins on {start}",
)
_PAID_FIRST = Wording(
    nb="«{what}» betales fra {year}, før prosjektet begynner {start}",
    nn="«{what}» blir betalt frå {year}, før prosjektet byrjar {start}",
    en="‘{what}’ is paid from {year}, before the project begins on {start}",
)


def measured_alike(plan: BenefitsPlan) -> Iterator[Finding]:
    """B25: a measure that several benefits share has one unit and one direction."""
    first: dict[str, tuple[str, Measure]] = {}
    for benefit in plan.register:
        measure = benefit.measure
        if measure is None:
            continue
        other, known = first.setdefault(measure.id, (benefit.id, measure))
        if (known.unit, known.direction) != (measure.unit, measure.direction):
            where = f"benefits/{benefit.id}/measure"
            yield finding("B25", where, measure=measure.id, first=other, second=benefit.id)


def begins_in_time(plan: BenefitsPlan) -> Iterator[Finding]:
    """B26: the effect begins after the baseline was measured, and before anything is to be reached."""
    for benefit in plan.register:
        begins = benefit.effect_from
        if begins is None:
            continue
        ends = min(
            [one.by for one in benefit.milestones] + [one for one in (benefit.due,) if one is not None], default=None
        )
        since = benefit.baseline_on
        if (ends is not None and begins >= ends) or (since is not None and begins < since):
            where = f"benefits/{benefit.id}/effect-from"
            yield finding("B26", where, benefit=benefit.id, day=date_wording(begins))


def days_in_order(plan: BenefitsPlan) -> Iterator[Finding]:
    """B27: a project ends after it has begun, and isn't paid for before."""
    start, end = plan.start, plan.project_end
    if start is None:
        return
    if end is not None and end < start:
        because = _ENDS_FIRST.fill(start=date_wording(start), end=date_wording(end))
        yield finding("B27", "project-end", because=because)
    for option in plan.options:
        for at, flow in enumerate(option.costs):
            if flow.year < start.year:
                because = _PAID_FIRST.fill(what=flow.what, year=str(flow.year), start=date_wording(start))
                yield finding("B27", f"options/{option.id}/costs/{at}", because=because)


def names_meant(plan: BenefitsPlan) -> Iterator[Finding]:
    """B28: who gains or pays may be told in plain words; but a word like a party's id is taken for a slip."""
    parties = {party.id for party in plan.appraisal.parties} if plan.appraisal is not None else set()
    known = parties | {benefit.owner for benefit in plan.register if benefit.owner is not None}
    for benefit in plan.register:
        for field in ("beneficiary", "payer"):
            name = getattr(benefit, field)
            if name is None or name in known:
                continue
            near = get_close_matches(name, sorted(parties), n=1, cutoff=_NEAR)
            if near:
                yield finding("B28", f"benefits/{benefit.id}/{field}", name=name, hint=suggestion(name, near))


def paid_when_reached(plan: BenefitsPlan) -> Iterator[Finding]:
    """B29: what a benefit is worth isn't full years before its target is due."""
    due = {benefit.id: benefit for benefit in plan.register if benefit.due is not None}
    for option in plan.options:
        for at, flow in enumerate(option.effects):
            benefit: Benefit | None = due.get(flow.benefit) if flow.benefit is not None else None
            if benefit is None or benefit.due is None:
                continue
            full = flow.year + len(flow.ramp)
            if full + _MEASURED_LATER < benefit.due.year and (flow.until is None or flow.until > full):
                yield finding(
                    "B29",
                    f"options/{option.id}/effects/{at}",
                    what=flow.what,
                    year=str(full),
                    benefit=benefit.id,
                    due=date_wording(benefit.due),
                )


def of_agreeing(plan: BenefitsPlan) -> Iterable[Finding]:
    """Yield where a plan contradicts itself."""
    yield from measured_alike(plan)
    yield from begins_in_time(plan)
    yield from days_in_order(plan)
    yield from names_meant(plan)
    yield from paid_when_reached(plan)
