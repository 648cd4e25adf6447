"""`innomethods export`: a project's plan for project programs, calendars, spreadsheets and diagrams.

Here: which plan, which format, and which options go with it. Not here: what the formats hold (`exchange.plans`), and
where it goes (`outputs`). Runs are exported by `run export` (`exporting`).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import attrs
import click

from innomethods.catalogue.countries import rules_for_purchases
from innomethods.cli.dating import Asked, plan_options
from innomethods.cli.outputs import STDOUT, force_option, look_first, out_option, write_out
from innomethods.cli.refusing import refuse
from innomethods.cli.saying import FILE, USAGE, answer, common, fail, finding_record, note, now, settings, text
from innomethods.cli.shelf import shelf_with
from innomethods.cli.usage import ToldInWords
from innomethods.exchange.all_day_events import NotACalendar
from innomethods.exchange.ocds import as_json, to_ocds
from innomethods.exchange.plans.formats import PLAN_FORMATS, PlanFormat, Wishes
from innomethods.exchange.plans.tables import Dialect
from innomethods.model import Project
from innomethods.planning import Plan
from innomethods.procurement import valuation
from innomethods.procurement.routing.regimes import day_of
from innomethods.procurement.valuing.outcome import Valuation
from innomethods.rules import limits_of_value
from innomethods.wording import Wording

_NO_USE = Wording(
    nb="{format} har ikke bruk for det", nn="{format} har ikkje bruk for det", en="{format} has no use for it"
)
_NO_DATES = Wording(
    nb="{format} viser metoden, som ikke har datoer",
    nn="{format} viser metoden, som ikkje har datoar",
    en="{format} shows the method, which has no dates",
)
_ANOTHER_ENDING = Wording(
    nb="{out} slutter som en fil av formatet {other}, men --format er {format}: bytt det ene eller det andre.",
    nn="{out} sluttar som ei fil av formatet {other}, men --format er {format}: byt det eine eller det andre.",
    en="{out} ends like a file of the format {other}, but --format is {format}: change the one or the other.",
)
_OCDS = "ocds"
_NO_VALUE = Wording(
    nb="{purchase}: verdien er ikke kjent og står derfor ikke i filen. {why}",
    nn="{purchase}: verdien er ikkje kjend og står derfor ikkje i fila. {why}",
    en="{purchase}: the value isn't known, so it isn't in the file. {why}",
)
_NO_PREFIX = Wording(
    nb="--format ocds trenger --ocid-prefix: prefikset som utgiveren har fått av Open Contracting Partnership "
    "(gratis), for eksempel ocds-213czf.",
    nn="--format ocds treng --ocid-prefix: prefikset som utgjevaren har fått av Open Contracting Partnership "
    "(gratis), til dømes ocds-213czf.",
    en="--format ocds needs --ocid-prefix: the prefix that the Open Contracting Partnership has assigned to the "
    "publisher (free of charge), for example ocds-213czf.",
)
_NO_PUBLISHER = Wording(
    nb="Prosjektet sier ikke hvilken organisasjon det er i: nevn utgiveren med --publisher.",
    nn="Prosjektet seier ikkje kva organisasjon det er i: nemn utgjevaren med --publisher.",
    en="The project doesn't say which organisation it is in: name the publisher with --publisher.",
)
_ENDINGS = {name: known.ending for name, known in PLAN_FORMATS.items()} | {_OCDS: "json"}
_NICKNAMES = {
    "excel": "xlsx", "msproject": "ms-project", "mspdi": "ms-project", "project": "ms-project", "mpp": "ms-project",
    "xml": "ms-project", "ics": "ical", "icalendar": "ical", "calendar": "ical", "outlook": "ical",
    "tjp": "taskjuggler", "gantt": "mermaid",
}  # fmt: skip
_MEANT = Wording(
    nb="Mente dere «{name}»? Velg blant {known}.",
    nn="Meinte de «{name}»? Vel blant {known}.",
    en="Did you mean '{name}'? Choose among {known}.",
)


class _Format(click.Choice):  # type: ignore[type-arg]  # generic only in the newest click
    """A format by its name; for the name of a program, the format that is for it is suggested."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401 - as click has it
        """Read the name, or say which is meant."""
        meant = _NICKNAMES.get(str(value).lower())
        if meant is not None and value not in self.choices:
            known = ", ".join(self.choices)
            raise ToldInWords(
                _MEANT.fill(name=meant, known=known), settings().language, ctx or click.get_current_context()
            )
        return super().convert(value, param, ctx)


@click.command(name="export")
@plan_options
@click.option(
    "--format",
    "format_",
    required=True,
    type=_Format([*PLAN_FORMATS, _OCDS]),
    help="ms-project: the XML that Microsoft Project and most others open; taskjuggler: a .tjp project; ical: "
    "decisions and paper deadlines for calendars; csv, xlsx: a table; json: all of it; mermaid: a Gantt chart as text; "
    "bpmn: the method as a diagram; ocds: the purchases as open contracting data.",
)
@out_option
@click.option("--phases", is_flag=True, help="ical: phases too, not only decisions and paper deadlines.")
@click.option("--previous", type=FILE, help="ical: the calendar sent last, so that what has changed replaces it.")
@click.option(
    "--dialect",
    type=click.Choice([str(dialect) for dialect in Dialect]),
    default=str(Dialect.RFC4180),
    show_default=True,
    help="csv: for programs, for Norwegian Excel, or for Jira.",
)
@click.option("--ocid-prefix", help="ocds: the publisher's registered prefix, such as ocds-213czf.")
@click.option("--publisher", help="ocds: who publishes; without it the project's organisation.")
@force_option
@common
def export(
    format_: str,
    out: str,
    phases: bool,
    previous: Path | None,
    dialect: str,
    ocid_prefix: str | None,
    publisher: str | None,
    force: bool,
    **asked: Any,  # noqa: ANN401 - as `plan_options` gives them
) -> None:
    """Write PROJECT's plan as a file for another tool.

    The dates are those of `plan`. The file is written whole or not at all.
    """
    chosen = PLAN_FORMATS.get(format_)
    _refuse_unfollowed(format_, chosen)
    _check_ending(format_, out)
    look_first(out, force=force)
    if chosen is None:
        plan, package = _ocds(Asked(**asked), publisher, ocid_prefix)
        if write_out(package, out, force=force):
            _tell(plan, format_, out)
        return
    wishes = Wishes(
        language=settings().language,
        stamp=now(),
        phases=phases,
        previous=None if previous is None else previous.read_bytes(),
        dialect=Dialect(dialect),
        project_file=asked["project"].name,
        file=Path(out).name if out != STDOUT else f"plan.{chosen.ending}",
    )
    plan = Asked(**asked).plan()
    try:
        made = chosen.write(plan, wishes)
    except NotACalendar as error:
        fail(f"{previous}: {text(error.told)}")
    if write_out(made, out, force=force):
        _tell(plan, format_, out)


def _refuse_unfollowed(format_: str, chosen: PlanFormat | None) -> None:
    follows = chosen.follows if chosen is not None else frozenset({"ocid-prefix", "publisher"})
    flags = ("--phases", "--previous", "--dialect", "--ocid-prefix", "--publisher")
    refuse(*(flag for flag in flags if flag[2:] not in follows), because=_NO_USE.fill(format=format_))
    if chosen is not None and not chosen.dated:
        refuse("--start", "--log", "--run", "--on", because=_NO_DATES.fill(format=format_))


def _ocds(asked: Asked, publisher: str | None, prefix: str | None) -> tuple[Plan, str]:
    """Return the plan and the project's purchases as OCDS, by the plan's dates and the log's decisions."""
    if prefix is None:
        fail(text(_NO_PREFIX), code=USAGE)
    plan = asked.plan()
    organisation = plan.project.organisation
    if publisher is None and organisation is None:
        fail(text(_NO_PUBLISHER), code=USAGE)
    valued = _valued(plan.project, asked)
    package = to_ocds(
        plan.project,
        valuations=valued,
        publisher=publisher or text(organisation.name if organisation is not None else None),
        ocid_prefix=prefix,
        at=now(),
        plan=plan,
        run=asked.run(),
        language=settings().language,
    )
    for one in valued:
        if one.value is None:
            why = next((lack.tell for lack in one.lacking), None)
            note(text(_NO_VALUE.fill(purchase=one.purchase, why=text(why))))
    return plan, as_json(package)


def _valued(project: Project, asked: Asked) -> list[Valuation]:
    """Return what each purchase is worth by its country's rules, as `procure value` says; none without such rules."""
    laws = {one.country: one for one in rules_for_purchases(project, shelf_with(asked.folder), asked.project)}
    found = []
    for purchase in project.procurements:
        bought = attrs.evolve(purchase, country=purchase.country or project.country)
        rules = laws.get(bought.country or "")
        if rules is not None and limits_of_value(rules):
            found.append(valuation(bought, rules=rules, on=day_of(bought) or now().date()))
    return found


def _check_ending(format_: str, out: str) -> None:
    """Refuse a file whose name says that it is of another format: programs go by the name."""
    ending = Path(out).suffix.lower().removeprefix(".")
    other = next((name for name, known in _ENDINGS.items() if known == ending), None)
    if other is not None and ending != _ENDINGS[format_]:
        fail(text(_ANOTHER_ENDING.fill(out=out, other=other, format=format_)), code=USAGE)


def _tell(plan: Plan, format_: str, out: str) -> None:
    if settings().json:
        told = [finding_record(item) for item in plan.findings]
        answer({"file": out, "format": format_, "project": plan.project.id, "finish": plan.finish, "findings": told})
        return
    note(f"{out}: {format_}, {plan.project.id}")
    for item in plan.findings:
        note(item.text(settings().language))
