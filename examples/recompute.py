"""The benefits of the three examples, reckoned: what each figure in the READMEs comes from.

python examples/recompute.py [EXAMPLE]
"""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, cast

import attrs

from innomethods.benefits import appraise
from innomethods.benefits.appraising import OptionResult
from innomethods.catalogue import Catalogue
from innomethods.catalogue.reading import read_project
from innomethods.model import Option, Project

EXAMPLES = Path(__file__).parent
START = date(2027, 1, 11)
HOUR = 6250  # NOK for an hour that a road is closed (EXAMPLE)
Lines = Iterator[tuple[str, str]]


def reckoned(name: str, project: Project | None = None) -> dict[str, OptionResult]:
    """Return the options of an example's project, by id, under Norway's rules on the day it starts."""
    rules = Catalogue.shipped().rules("NO").appraisal.on(START)
    return {one.id: one for one in appraise(project or project_of(name), rules=rules).options}


def project_of(name: str) -> Project:
    """Return an example's project."""
    return read_project(EXAMPLES / name / "project.yaml")


def kroner(amount: float | None) -> str:
    """Return an amount in whole kroner, or that it isn't known."""
    return "not known" if amount is None else f"{round(amount):,}"


def millions(amount: float | None) -> str:
    """Return an amount in millions with two decimals, or that it isn't known."""
    return "not known" if amount is None else f"{amount / 1e6:+.2f} million"


def no_shows() -> Lines:
    """Yield the figures of fewer missed appointments."""
    hours = 640 * 12 * 0.048 * 0.75
    yield "hours freed a year", f"{hours:.2f}"
    yield "worth a year", kroner(hours * 520)
    found = reckoned("faerre-bomtimer")["reminders"]
    yield "present value of the effects", kroner(found.present_effects)
    yield "present value of the costs", kroner(found.present_costs)
    yield "net present value before tax-financing cost", kroner(found.npv_before_tax_cost)
    yield "tax-financing cost", kroner(found.tax_cost)
    yield "net present value after it", kroner(found.npv)
    for base in found.tax_bases:
        own, freed = ("in" if base.own_time else "out"), ("in" if base.freed_time else "out")
        mark = "  <- as we read 7.1" if base.is_rules else ""
        yield f"  base: own time {own}, freed time {freed}", kroner(base.npv) + mark
    yield "with real growth of time in work (6.1.4)", kroner(_as_demanded(found))
    yield "without the freed time", kroner(found.npv_without_freed_time)
    freed_time = next(one for one in found.switching_values if one.id.endswith("effects/0"))
    yield "zero when the no-shows fall by", f"{4.8 * (freed_time.times or 0):.2f} points instead of 4.80"


def _as_demanded(option: OptionResult) -> float | None:
    return next(one.npv for one in option.sensitivities if one.id == "growth")


def slush_flows() -> Lines:
    """Yield the figures of slush-flow warning."""
    found = _sensors()
    yield "net present value before tax-financing cost", millions(found.npv_before_tax_cost)
    yield "tax-financing cost", millions(found.tax_cost)
    yield "net present value after it", millions(found.npv)
    for one in found.sensitivities:
        if one.npv is not None:
            yield f"  {one.id} (limits of the lines)", millions(one.npv)
    project = project_of("sorpevarsel")
    option = next(one for one in project.options if one.id == "sensors")
    without_lives = _sensors(attrs.evolve(option, effects=option.effects[:1]))
    hours = next(one for one in without_lives.switching_values if one.id.endswith("effects/0"))
    yield "hours a year for zero, without lives", f"{(hours.value or 0) / HOUR:.0f}"
    yield "without the grant of 4 million", millions(_sensors(attrs.evolve(option, costs=option.costs[:3])).npv)
    growing = [attrs.evolve(one, growth="time-and-life") for one in option.effects]
    yield "with real growth of time and life", millions(_sensors(attrs.evolve(option, effects=growing)).npv)
    yield "over 40 years, sensors bought again in 2044 and 2059", millions(_over_forty_years(option).npv)
    yield "had prices risen 10% from 2024 to 2027", millions(_sensors(price_index={2024: 100, 2027: 110}).npv)
    yield "without a price index", millions(_sensors(price_index={}).npv)


def _sensors(option: Option | None = None, **appraisal: object) -> OptionResult:
    project = project_of("sorpevarsel")
    options = [option if option is not None and one.id == "sensors" else one for one in project.options]
    changed = attrs.evolve(cast("Any", project.appraisal), **appraisal)
    return reckoned("sorpevarsel", attrs.evolve(project, options=options, appraisal=changed))["sensors"]


def _over_forty_years(option: Option) -> OptionResult:
    bought, running = option.costs[1], option.costs[2]
    again = [attrs.evolve(bought, year=year) for year in (2044, 2059)]
    longer = [attrs.evolve(one, until=2069) for one in option.effects]
    costs = [option.costs[0], bought, attrs.evolve(running, until=2069), *again, option.costs[3]]
    return _sensors(attrs.evolve(option, costs=costs, effects=longer), last_year=2069, life=40)


def young_people() -> Lines:
    """Yield the figures of young people on track."""
    yield "outside work and education", f"{412 / 3960:.1%} (412 of 3,960)"
    yield "target", f"{0.09 * 3960:.0f} of 3,960 (9.0%)"
    found = reckoned("ung-pa-sporet")["together"]
    yield "net present value before tax-financing cost", kroner(found.npv_before_tax_cost)
    yield "tax-financing cost", kroner(found.tax_cost)
    yield "net present value after it", kroner(found.npv)
    for share in found.parties:
        yield f"  {share.party.title.text('en') if share.party else 'nobody named'}", kroner(share.present_value)


FIGURES = {"faerre-bomtimer": no_shows, "sorpevarsel": slush_flows, "ung-pa-sporet": young_people}


def table(name: str) -> str:
    """Return an example's figures, one a line."""
    rows = list(FIGURES[name]())
    width = max(len(what) for what, _ in rows) + 2
    return "\n".join(f"{what:<{width}}{value}" for what, value in rows)


if __name__ == "__main__":
    for example in sys.argv[1:] or FIGURES:
        print(table(example))
