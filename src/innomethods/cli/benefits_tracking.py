"""`innomethods benefits track`: how each benefit stands on a day, for each owner.

Here: observations from a sheet or a run's log, and the page of the terminal. Not here: the judgement
(`benefits.realising`), and reading the sheet (`exchange.benefits.returning`).
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import click

from innomethods.benefits.realising import Realisation, Realised, realised
from innomethods.benefits.realising.saying import STANDINGS
from innomethods.cli.benefits_viewing import Viewed, view_in
from innomethods.cli.layout import heading, lines_of
from innomethods.cli.logs import log_option, one_run, run_option
from innomethods.cli.refusing import ABOUT_A_LOG, refuse
from innomethods.cli.saying import (
    DAY,
    FILE,
    FINDINGS,
    USAGE,
    ahead,
    answer,
    common,
    fail,
    now,
    say,
    settings,
    stop,
    table,
    tell_findings,
    text,
)
from innomethods.cli.shelf import folder_option, shelf_with
from innomethods.findings import errors_of, suggestion
from innomethods.model import Benefit, BenefitsPlan, Observation, Project
from innomethods.projects import observations_of
from innomethods.wording import Wording, format_for

_TITLE = 40  # columns of a benefit's title
_NEITHER = Wording(
    nb="Oppgi hva som er målt: --observations ARK, --log LOGG, eller begge.",
    nn="Oppgi kva som er målt: --observations ARK, --log LOGG, eller begge.",
    en="Say what was measured: --observations SHEET, --log LOG, or both.",
)
_OTHER_RUN = Wording(
    nb="{log} er loggen til prosjektet «{other}», ikke til «{plan}».",
    nn="{log} er loggen til prosjektet «{other}», ikkje til «{plan}».",
    en="{log} is the log of the project ‘{other}’, not of ‘{plan}’.",
)
_TWO_VALUES = Wording(
    nb="«{measure}» er {one} i arket og {other} i loggen {day}: rett det ene.",
    nn="«{measure}» er {one} i arket og {other} i loggen {day}: rett det eine.",
    en="‘{measure}’ is {one} in the sheet and {other} in the log on {day}: correct one of them.",
)
_NO_OWNER = Wording(
    nb="Ingen gevinst har «{name}» som ansvarlig. {hint}",
    nn="Ingen gevinst har «{name}» som ansvarleg. {hint}",
    en="No benefit is owned by ‘{name}’. {hint}",
)
_HEAD = Wording(
    nb="{plan}: gevinstene per {day}", nn="{plan}: gevinstane per {day}", en="{plan}: the benefits on {day}"
)
_NOBODY = Wording(nb="Ingen ansvarlig", nn="Ingen ansvarleg", en="No owner")
_NONE = Wording(nb="Planen har ingen gevinster.", nn="Planen har ingen gevinstar.", en="The plan has no benefits.")
_COLUMNS = (
    Wording(nb="Gevinst", nn="Gevinst", en="Benefit"),
    Wording(nb="Status", nn="Status", en="Standing"),
    Wording(nb="Sist målt", nn="Sist målt", en="Last seen"),
    Wording(nb="Ventet da", nn="Venta då", en="Expected then"),
)
_SEEN = Wording(nb="{value} ({day})", nn="{value} ({day})", en="{value} ({day})")
_EARLY = Wording(nb="Tidlige tegn: {signs}.", nn="Tidlege teikn: {signs}.", en="Early signs: {signs}.")
_SIGN = Wording(nb="«{title}» {standing}", nn="«{title}» {standing}", en="‘{title}’ {standing}")
_CAUSE = Wording(nb="Årsak: {cause}", nn="Årsak: {cause}", en="Cause: {cause}")
_ACTION = Wording(nb="Tiltak: {action}", nn="Tiltak: {action}", en="Corrective action: {action}")
_WHO = Wording(nb=" ({who})", nn=" ({who})", en=" ({who})")
_BY = Wording(nb="innen {day}", nn="innan {day}", en="by {day}")
_NO_CAUSE = Wording(nb="Årsak er ikke oppgitt.", nn="Årsak er ikkje oppgitt.", en="No cause is given.")
_NO_ACTION = Wording(nb="Tiltak er ikke oppgitt.", nn="Tiltak er ikkje oppgitt.", en="No corrective action is given.")
_UNUSED = Wording(
    nb="Målt, men ikke måltall for noen gevinst og derfor ikke brukt: {some}.",
    nn="Målt, men ikkje måltal for nokon gevinst og difor ikkje brukt: {some}.",
    en="Measured, but the measure of no benefit, and so not used: {some}.",
)
_MISSED = Wording(nb="Avtalt da: {what}", nn="Avtalt då: {what}", en="Agreed for that case: {what}")


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--observations", type=FILE, help="The observation sheet, filled in: .xlsx or CSV.")
@log_option(required=False)
@run_option
@click.option("--on", type=DAY, help="The day to speak of; today unless said.")
@click.option("--owner", help="Only the benefits that this role answers for.")
@folder_option
@common
def track(
    file: Path,
    observations: Path | None,
    log: str | None,
    run_id: str | None,
    on: date | None,
    owner: str | None,
    folder: Path | None,
) -> None:
    """Say how the benefits in FILE stand, each held against the way to its target, for each owner.

    FILE is a project or a benefits plan. What isn't measured is unknown, never on track. A sheet with wrong cells is
    told cell by cell and gives no figures (exit 1).
    """
    if observations is None and log is None:
        fail(text(_NEITHER), code=USAGE)
    if log is None:
        refuse("--run", because=ABOUT_A_LOG)
    if on is not None:
        ahead(on)
    day = on or now().date()
    viewed = view_in(file, shelf_with(folder))
    role = None if owner is None else _role(viewed, owner)
    seen = [] if observations is None else observations_in(observations, viewed.plan, day)
    seen = _together(seen, [] if log is None else _of_log(viewed, log, run_id, day))
    found = realised(viewed.plan, seen, on=day)
    if settings().json:
        answer(_record(viewed, found, role))
        return
    say("\n".join(_Page(viewed, found, role).lines()))


def _role(viewed: Viewed, owner: str) -> str:
    """Return the role that is meant, by its id or its title."""
    owners = dict.fromkeys(one.owner for one in viewed.plan.register if one.owner is not None)
    titled = {viewed.titles[id].text(settings().language).lower(): id for id in owners if id in viewed.titles}
    meant = owner if owner in owners else titled.get(owner.lower())
    if meant is None:
        fail(text(_NO_OWNER.fill(name=owner, hint=suggestion(owner, owners))), code=USAGE)
    return meant


def observations_in(sheet: Path, plan: BenefitsPlan, day: date) -> list[Observation]:
    """Return what a filled-in observation sheet says; end the command where it has errors, each told with its cell."""
    from innomethods.exchange.benefits.returning import read_observations

    read = read_observations(sheet.read_bytes(), str(sheet), plan=plan, on=day)
    if errors_of(read.findings):
        tell_findings(read.findings)
        stop(FINDINGS)
    return list(read.observations)


def _of_log(viewed: Viewed, log: str, run_id: str | None, day: date) -> list[Observation]:
    run = one_run(log, run_id)
    if isinstance(viewed.subject.value, Project) and run.project not in {None, viewed.plan.id}:
        fail(text(_OTHER_RUN.fill(log=log, other=run.project, plan=viewed.plan.id)))
    return list(observations_of(run, day))


def _together(sheet: Iterable[Observation], log: Iterable[Observation]) -> list[Observation]:
    """Put both together; stop where they say different things of the same day."""
    held = {(one.measure, one.on): one for one in sheet}
    for one in log:
        other = held.setdefault((one.measure, one.on), one)
        if other.value != one.value:
            form = format_for(settings().language)
            values = {"one": form.exact(other.value), "other": form.exact(one.value), "day": form.date(one.on)}
            fail(text(_TWO_VALUES.fill(measure=one.measure, **values)), code=FINDINGS)
    return list(held.values())


@attrs.frozen(eq=False)
class _Page:
    """The page: one table for each owner, and below it what is to be said of each benefit."""

    viewed: Viewed
    found: Realisation
    role: str | None

    def lines(self) -> Iterator[str]:
        plan, day = self.viewed.plan, format_for(settings().language).date(self.found.on)
        yield from heading(text(_HEAD.fill(plan=plan.title, day=day)))
        if not self.found.benefits:
            yield text(_NONE)
        for owner, some in _by_owner(self.found, self.role):
            yield ""
            yield from heading(self._who(owner) if owner is not None else text(_NOBODY))
            yield table([row for one in some for row in self._rows(one)], [text(column) for column in _COLUMNS])
            yield ""
            for one in some:
                yield from lines_of(f"{text(one.benefit.title)}: {' '.join(self._said(one))}", lead="– ")
        if self.found.unused:
            form = format_for(settings().language)
            unused = [f"«{one.measure}» {form.exact(one.value)} ({form.date(one.on)})" for one in self.found.unused]
            yield ""
            yield from lines_of(text(_UNUSED.fill(some=form.all_of(unused))))

    def _who(self, role: str) -> str:
        return text(self.viewed.titles.get(role)) or role

    def _rows(self, one: Realised) -> Iterator[tuple[str, str, str, str]]:
        """Yield a benefit's row; a long title goes on below."""
        first, *others = textwrap.wrap(text(one.benefit.title), _TITLE) or [""]
        yield first, text(STANDINGS[one.standing]), self._seen(one), self._expected(one)
        for other in others:
            yield other, "", "", ""

    def _expected(self, one: Realised) -> str:
        return _amount(one.benefit, None if one.expected is None else one.shown(one.expected))

    def _seen(self, one: Realised) -> str:
        if one.observation is None:
            return "–"
        day = format_for(settings().language).short_date(one.observation.on)
        return text(_SEEN.fill(value=_amount(one.benefit, one.observation.value), day=day))

    def _said(self, one: Realised) -> Iterator[str]:
        yield one.why(settings().language)
        if one.early_signs:
            titles = {benefit.id: benefit.title for benefit in self.viewed.plan.register}
            signs = [
                text(_SIGN.fill(title=titles[id], standing=text(STANDINGS[standing]).lower()))
                for id, standing in one.early_signs
            ]
            yield text(_EARLY.fill(signs=format_for(settings().language).all_of(signs)))
        if one.strays and one.observation is not None:
            yield from self._deviation(one.benefit, one.observation)

    def _deviation(self, benefit: Benefit, seen: Observation) -> Iterator[str]:
        """Yield the cause, and what is done about it; that nobody has said, where nobody has."""
        yield _sentence(text(_CAUSE.fill(cause=seen.cause))) if seen.cause is not None else text(_NO_CAUSE)
        if seen.action is not None:
            day = None if seen.action_due is None else format_for(settings().language).date(seen.action_due)
            who = [self._who(seen.responsible)] if seen.responsible is not None else []
            who += [text(_BY.fill(day=day))] if day is not None else []
            aside = text(_WHO.fill(who=", ".join(who))) if who else ""
            yield _sentence(text(_ACTION.fill(action=seen.action)).rstrip(".") + aside)
        else:
            yield text(_NO_ACTION)
            if benefit.if_missed is not None:
                yield _sentence(text(_MISSED.fill(what=benefit.if_missed)))


def _sentence(words: str) -> str:
    return words if words.endswith((".", "!", "?")) else f"{words}."


def _by_owner(found: Realisation, role: str | None) -> Iterator[tuple[str | None, list[Realised]]]:
    owners: dict[str | None, list[Realised]] = {owner: [] for owner in found.owners}
    for one in found.benefits:
        owners.setdefault(one.benefit.owner, []).append(one)
    yield from ((owner, some) for owner, some in owners.items() if role in {None, owner})


def _amount(benefit: Benefit, value: Decimal | None) -> str:
    """Return a value with its unit, as the reader writes it."""
    if value is None:
        return "–"
    unit = None if benefit.measure is None else benefit.measure.unit
    return format_for(settings().language).measured(value, unit)


def _rounded(value: Decimal | None) -> str | None:
    """Return what was reckoned, with no more digits than anybody reads."""
    return None if value is None else f"{round(value, 6).normalize():f}"


def _record(viewed: Viewed, found: Realisation, role: str | None) -> dict[str, Any]:
    return {
        "plan": viewed.plan.id,
        "on": found.on,
        "benefits": [_of_benefit(one) for one in found.benefits if role in {None, one.benefit.owner}],
        "unused": [{"measure": one.measure, "on": one.on, "value": f"{one.value:f}"} for one in found.unused],
    }


def _of_benefit(one: Realised) -> dict[str, Any]:
    seen = one.observation

    def exact(value: Decimal | None) -> str | None:
        return None if value is None else f"{value:f}"

    return {
        "id": one.benefit.id,
        "title": text(one.benefit.title),
        "owner": one.benefit.owner,
        "measure": None if one.benefit.measure is None else one.benefit.measure.id,
        "standing": str(one.standing),
        "unknown": None if one.unknown is None else str(one.unknown),
        "why": one.why(settings().language),
        "value": None if seen is None else exact(seen.value),
        "on": None if seen is None else seen.on,
        "count": None if seen is None else seen.count,
        "expected": _rounded(one.expected),
        "share": _rounded(one.share),
        "gap": _rounded(one.gap),
        "before_baseline": [{"on": each.on, "value": exact(each.value)} for each in one.before_baseline],
        "early_signs": [{"id": id, "standing": str(standing)} for id, standing in one.early_signs],
        "cause": None if seen is None or seen.cause is None else text(seen.cause),
        "action": None if seen is None or seen.action is None else text(seen.action),
        "responsible": None if seen is None else seen.responsible,
        "action_due": None if seen is None else seen.action_due,
    }
