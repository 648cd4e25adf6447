"""`innomethods procure`: which way a purchase may go, what it is worth, and when what may be done.

Here: the verbs. Not here: which purchase (`procure_asking`), how answers look (`procure_pages`, `procure_records`).
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, Unpack

import attrs
import click

from innomethods.cli.layout import heading
from innomethods.cli.ocds import ocds
from innomethods.cli.procure_asking import Asked, Given, asked_about, asked_options, rules_of
from innomethods.cli.procure_changes import change
from innomethods.cli.procure_pages import hint, routes_lines, timeline_lines, value_lines
from innomethods.cli.procure_papers import papers
from innomethods.cli.procure_records import routes_record, timetable_record
from innomethods.cli.saying import (
    DAY,
    FINDINGS,
    USAGE,
    answer,
    common,
    fail,
    note,
    now,
    say,
    settings,
    stop,
    table,
    text,
)
from innomethods.cli.shelf import folder_option, shelf_with
from innomethods.findings import errors_of
from innomethods.procurement import NOT_LEGAL_ADVICE, timetable, valuation
from innomethods.procurement.deciding import Limit
from innomethods.procurement.deciding.saying import limit_said
from innomethods.procurement.naming import procedure_meant
from innomethods.procurement.routing.limits import limits_that_decide
from innomethods.procurement.routing.outcome import Allowed, Routes
from innomethods.reporting.procurement import RouteView, valuation_record
from innomethods.reporting.procurement.asking import lowered
from innomethods.wording import Wording, country_named, format_for

_DEFAULT = "routes"
_TITLE = Wording(
    nb="{title}: dager for {procedure}", nn="{title}: dagar for {procedure}", en="{title}: days of {procedure}"
)
_WHICH_PROCEDURE = Wording(
    nb="Velg en prosedyre med --procedure: {ids}.",
    nn="Vel ein prosedyre med --procedure: {ids}.",
    en="Choose a procedure with --procedure: {ids}.",
)
_NO_PROCEDURE = Wording(
    nb="Reglene har ingen prosedyre som heter «{id}». {hint}",
    nn="Reglane har ingen prosedyre som heiter «{id}». {hint}",
    en="The rules have no procedure called ‘{id}’. {hint}",
)
_NOT_OPEN = Wording(
    nb="«{id}» er ikke mulig for denne anskaffelsen. {why}",
    nn="«{id}» er ikkje mogleg for denne anskaffinga. {why}",
    en="‘{id}’ isn't open to this purchase. {why}",
)
_UNKNOWN_REGIME = Wording(
    nb="Dagene kan ikke regnes før det er kjent hvilke regler som gjelder. {why}",
    nn="Dagane kan ikkje reknast før det er kjent kva reglar som gjeld. {why}",
    en="The days can't be reckoned before it is known which rules apply. {why}",
)
_LIMITS_OF = Wording(nb="Grenser i {country} {day}", nn="Grenser i {country} {day}", en="Limits in {country}, {day}")
_HEADS = (
    Wording(nb="Grense", nn="Grense", en="Limit"),
    Wording(nb="Hvor", nn="Kvar", en="Where"),
    Wording(nb="Hva", nn="Kva", en="What"),
)


class _WithDefault(click.Group):
    """A group whose most asked question needs no verb of its own."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the default verb first, unless another is asked for."""
        if args and args[0] not in self.commands and args[0] not in ctx.help_option_names:
            args = [_DEFAULT, *args]
        return super().parse_args(ctx, args)


@click.group(cls=_WithDefault)
@common
def procure() -> None:
    """Say which way a purchase may go, and why: `procure FILE`, or `procure --country NO --buyer …`."""


procure.add_command(change)
procure.add_command(ocds)
procure.add_command(papers)


@procure.command(_DEFAULT)
@asked_options
@click.option("--explain", is_flag=True, help="With references, duties, and why not the other procedures.")
def routes_(explain: bool, **given: Unpack[Given]) -> None:
    """Say which rules apply to a purchase, which procedures are open to it, and what follows."""
    asked = asked_about(**given)
    view = _view(asked)
    found = attrs.evolve(view.routes, findings=asked.findings(view.routes.findings))
    view = attrs.evolve(view, routes=found)
    if settings().json:
        answer({"notice": text(NOT_LEGAL_ADVICE), **routes_record(found, asked.shelf)})
    else:
        if asked.purchase.title is not None:
            say("\n".join(heading(text(asked.purchase.title))))
        say("\n".join(routes_lines(view, explained=explain)))
        say("")
        if not explain:
            say(hint())
        say(text(NOT_LEGAL_ADVICE))
        for one in found.findings:
            note(one.text(settings().language))
    if errors_of(found.findings):
        stop(FINDINGS)


def _view(asked: Asked) -> RouteView:
    view = RouteView.of(
        settings().language,
        asked.purchase,
        rules=asked.rules,
        on=asked.day,
        asked=asked.on,
        project=asked.project,
    )
    return attrs.evolve(view, methods=asked.shelf)


@procure.command()
@asked_options
def value(**given: Unpack[Given]) -> None:
    """Say what a purchase is worth in the eyes of the law, line by line."""
    asked = asked_about(**given)
    found = valuation(asked.purchase, rules=asked.rules, on=asked.day)
    if settings().json:
        answer(valuation_record(found, settings().language))
        return
    say("\n".join(value_lines(found)))
    say(text(NOT_LEGAL_ADVICE))


@procure.command()
@asked_options
@click.option("--procedure", metavar="ID", help="Which procedure's days; else the purchase's own.")
def timeline(procedure: str | None, **given: Unpack[Given]) -> None:
    """Say when each step of a procedure may be, counted as the law counts, to the contract."""
    asked = asked_about(**given)
    found = _view(asked).routes
    name = procedure or asked.purchase.procedure
    _refuse(found, name)
    days = timetable(asked.purchase, found, procedure=name)
    if settings().json:
        answer({"notice": text(NOT_LEGAL_ADVICE), **timetable_record(days)})
        return
    named = next(text(one.title) for one in found.consequences.procedures if one.id == days.procedure)
    titled = text(asked.purchase.title) if asked.purchase.title is not None else asked.purchase.id
    title = text(_TITLE.fill(title=titled, procedure=lowered(named)))
    say("\n".join(timeline_lines(days, title, found.regime.under)))
    say(text(NOT_LEGAL_ADVICE))
    if any(one.too_early or one.too_late for one in days.steps):
        stop(FINDINGS)


def _refuse(found: Routes, name: str | None) -> None:
    """Say what stands in the way of reckoning days, and stop."""
    follows = found.consequences
    if not follows.procedures:
        fail(text(_UNKNOWN_REGIME.fill(why=found.why(settings().language))), code=USAGE)
    open_to = [one.id for one in follows.procedures if one.allowed is not Allowed.REJECTED]
    if name is None:
        fail(text(_WHICH_PROCEDURE.fill(ids=", ".join(open_to))), code=USAGE)
    route = next((one for one in follows.procedures if one.id == name), None)
    if route is None:
        fail(text(_NO_PROCEDURE.fill(id=name, hint=procedure_meant(name, found.rules))), code=USAGE)
    if route.allowed is Allowed.REJECTED:
        fail(text(_NOT_OPEN.fill(id=name, why=found.why_not(name, settings().language))), code=FINDINGS)


@procure.command()
@click.option("--country", default=None, metavar="CODE", help="Whose limits, such as NO.", required=True)
@click.option("--on", type=DAY, help="The day; today unless said.")
@folder_option
@common
def thresholds(country: str, on: date | None, folder: Path | None) -> None:
    """List the limits that decide which rules apply, as they are on a day."""
    rules = rules_of(country.upper(), shelf_with(folder), None)
    day = on or now().date()
    limits = limits_that_decide(rules, day)
    if settings().json:
        answer(
            {
                "notice": text(NOT_LEGAL_ADVICE),
                "country": rules.country,
                "on": day,
                "limits": [_limit(one) for one in limits],
            }
        )
        return
    language = settings().language
    rows = [
        (limit_said(one, language), (one.ground.reference or "") if one.ground else "", text(one.row.title))
        for one in limits
    ]
    on_day = _LIMITS_OF.fill(country=country_named(rules.country), day=format_for(language).date(day))
    say("\n".join(heading(text(on_day))))
    say(table(rows, [text(head) for head in _HEADS]))
    say(text(NOT_LEGAL_ADVICE))


def _limit(one: Limit) -> dict[str, Any]:
    ground = one.ground
    return {
        "id": one.row.id,
        "title": text(one.row.title),
        "least": None if one.least is None else f"{one.least:f}",
        "most": None if one.most is None else f"{one.most:f}",
        "unit": one.row.unit,
        "vat": None if one.row.vat is None else str(one.row.vat),
        "starts": None if one.row.starts is None else str(one.row.starts),
        "reference": None if ground is None else ground.reference,
        "certainty": None if ground is None else str(ground.certainty),
        "seen": None if ground is None else ground.seen,
    }
