"""`innomethods run assess`: a legal assessment recorded in the log, by a role with the right to it.

Not here: the other actions (`runs`), what it settles (`procurement`), where the project's file is (`run_purchases`).
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from pathlib import Path

import click

from innomethods.catalogue import Catalogue
from innomethods.catalogue.countries import rules_for_purchases
from innomethods.cli.logs import act, log_option, run_option, when
from innomethods.cli.migrating import fact_value
from innomethods.cli.run_purchases import project_of
from innomethods.cli.run_views import tell_action
from innomethods.cli.saying import DAY, FILE, USAGE, common, fail, text
from innomethods.cli.shelf import folder_option, shelf_with
from innomethods.errors import NoSuchRules, Refused
from innomethods.findings import suggestion
from innomethods.model import Procurement, Project
from innomethods.projects.assessing import find_assessment_problems
from innomethods.projects.purchases import purchase_meant
from innomethods.rules import Rules
from innomethods.running import By, Run, as_moment
from innomethods.wording import Wording


@click.command()
@click.argument("question")
@click.argument("answer")
@click.option("--purchase", metavar="ID", help="Which of the project's purchases; else the one the run is of.")
@click.option("--reason", required=True, help="Why it is so.")
@click.option("--evidence", multiple=True, help="Where it can be read; may be repeated.")
@click.option("--delegation", help="On whose authority another role than one that decides settles it.")
@click.option("--project", "file", type=FILE, help="The project, with the purchase; else the one beside the log.")
@click.option("--by", required=True, help="The role that answers for it; role/key to note the person's key.")
@click.option("--at", type=DAY, help="The day it was settled; default today.")
@log_option()
@run_option
@folder_option
@common
def assess(
    question: str,
    answer: str,
    purchase: str | None,
    reason: str,
    evidence: tuple[str, ...],
    delegation: str | None,
    file: Path | None,
    by: str,
    at: date | None,
    log: str,
    run_id: str | None,
    folder: Path | None,
) -> None:
    """Settle a QUESTION that the rules leave open, for a purchase of this run: ANSWER is yes, no or a number.

    QUESTION is the id of a row or rule, as `procure --explain` names it; or of the row that a time limit of the
    method rests on, with the whole days it is here (0: none applies).
    """
    moment, shelf = when(at), shelf_with(folder)
    value = _answer(answer)

    def settled(run: Run, role: By) -> Run:
        found = project_of(run, log, named=file, shelf=shelf)
        meant = _meant(found[0] if found is not None else None, run, purchase)
        rules = _rules(run, found, meant, shelf)
        named = meant.id if meant is not None else purchase or run.id
        day = as_moment(moment).date()
        problems = tuple(find_assessment_problems(run, question, value, rules=rules, purchase=meant, on=day))
        if problems:
            raise Refused("settle", problems)
        return run.settle(
            question,
            value,
            purchase=named,
            at=moment,
            by=role,
            reason=reason,
            evidence=evidence,
            delegation=delegation,
        )

    tell_action(*act(log, run_id, by, lambda role: lambda run: settled(run, role)))


def _answer(told: str) -> str | bool | int:
    try:
        return fact_value(told.strip())  # type: ignore[return-value]  # never a float
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="ANSWER") from None


def _meant(project: Project | None, run: Run, wanted: str | None) -> Procurement | None:
    """Return the purchase that is meant: the one named, else the run's; None where no file tells of it."""
    if project is None:
        return None
    ids = [one.id for one in project.procurements]
    if wanted is not None and wanted not in ids:
        fail(text(_NO_SUCH.fill(id=wanted, hint=suggestion(wanted, ids))), code=USAGE)
    named = next((one for one in project.procurements if one.id == wanted), None)
    found = named or purchase_meant(project, run)
    if found is None and ids:
        fail(text(_WHICH.fill(ids=", ".join(ids))), code=USAGE)
    return found


def _rules(
    run: Run, found: tuple[Project, Path] | None, purchase: Procurement | None, shelf: Catalogue
) -> Rules | None:
    """Return the rules of the purchase's country, those beside the project's file on top; else of the run's country."""
    if found is not None and purchase is not None:
        country = purchase.country or found[0].country
        several = rules_for_purchases(found[0], shelf, found[1])
        return next((one for one in several if one.country == country), None)
    stated = next((str(fact.value) for fact in run.state.facts if fact.name == "country"), None)
    if stated is not None:
        with suppress(NoSuchRules):
            return shelf.rules(stated)
    return None


_NO_SUCH = Wording(
    nb="Ingen anskaffelse heter «{id}». {hint}",
    nn="Inga anskaffing heiter «{id}». {hint}",
    en="No purchase is called ‘{id}’. {hint}",
)
_WHICH = Wording(
    nb="Prosjektet har flere anskaffelser: velg én med --purchase ({ids}).",
    nn="Prosjektet har fleire anskaffingar: vel éi med --purchase ({ids}).",
    en="The project has several purchases: choose one with --purchase ({ids}).",
)
