"""What the commands that reckon with options share: the options of a file appraised by the rules that were asked for.

Here: which rules hold (the file's, `--rules`, those that lie beside the file), and what stops an appraisal, told with
its place. No rules are taken for granted. Not here: figures on a page (`benefits_appraising` and its neighbours).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import attrs
import click

from innomethods.benefits.appraising import AppraisalResult, OptionResult, appraise, find_appraisal_problems
from innomethods.catalogue import Catalogue, rules_beside, rules_named
from innomethods.cli.benefit_plans import Subject, read_subject
from innomethods.cli.layout import lines_of
from innomethods.cli.saying import (
    DAY,
    FINDINGS,
    USAGE,
    answer,
    fail,
    finding_record,
    note,
    settings,
    stop,
    text,
)
from innomethods.cli.shelf import folder_option, shelf_with
from innomethods.errors import MethodProblems, UnknownOnDate
from innomethods.findings import Finding, errors_of, suggestion
from innomethods.rules.schedules import STANDARD
from innomethods.wording import Wording, format_for

F = TypeVar("F", bound=Callable[..., Any])


@attrs.frozen
class Asked:
    """Whose rules are asked for: a country, a day, a schedule of rates; None means as the file says."""

    rules: str | None
    on: date | None
    schedule: str
    folder: Path | None


@attrs.frozen(eq=False)
class Reckoned:
    """A file's options, appraised; `findings` have their places in the file."""

    subject: Subject
    result: AppraisalResult
    findings: tuple[Finding, ...]

    @property
    def compared(self) -> tuple[OptionResult, ...]:
        """The options with figures, the null option left out: all others are reckoned against it."""
        return tuple(one for one in self.result.options if one.is_known and one.id != self.null.id)

    @property
    def null(self) -> OptionResult:
        """The null option."""
        return next(one for one in self.result.options if str(one.kind) == "null" and one.screened_out is None)


def asking(command: F) -> F:
    """Give a command the options that say whose rules hold."""
    for option in reversed(
        (
            click.option("--rules", help="Whose rules to follow, such as NO, where the file says another or nothing."),
            click.option("--on", type=DAY, help="By the rules of this day, instead of the file's."),
            click.option(
                "--schedule",
                default=STANDARD,
                show_default=True,
                help="Which of the rules' schedules of rates; `innomethods rules show` lists them.",
            ),
            folder_option,
        )
    ):
        command = option(command)
    return command


def reckon(file: Path, asked: Asked) -> Reckoned:
    """Appraise a file's options, or say what stops it and end the command.

    Raises:
        DocumentProblems: with every problem of a file that can't be used.
        NoSuchRules, NoSuchSchedule: for rules that nobody has.
    """
    shelf = shelf_with(asked.folder)
    subject = _as_asked(read_subject(file, shelf), asked)
    appraisal = subject.plan.appraisal
    country = asked.rules or (None if appraisal is None else appraisal.rules)
    if country is None or appraisal is None:
        _stop_without_rules(subject, shelf)
    own = rules_beside(file, shelf)
    named = None if asked.rules else rules_named(subject.value, shelf, own)
    if isinstance(named, Finding):
        _stop(subject.located([named]))
    rules = shelf.rules(country.upper(), own).appraisal if named is None else named
    try:
        result = appraise(subject.value, rules=rules, schedule=asked.schedule)
    except (MethodProblems, UnknownOnDate):
        _stop(subject.located(find_appraisal_problems(subject.value, rules=rules, schedule=asked.schedule)))
    return Reckoned(subject, result, subject.located(result.findings))


def _as_asked(subject: Subject, asked: Asked) -> Subject:
    """Return a plan with the rules and the day that were asked for in place of its own."""
    appraisal = subject.value.appraisal
    if appraisal is None:
        return subject
    if asked.rules is not None:
        appraisal = attrs.evolve(appraisal, rules=asked.rules.upper())
    if asked.on is not None:
        appraisal = attrs.evolve(appraisal, rules_on=asked.on)
    return attrs.evolve(subject, value=attrs.evolve(subject.value, appraisal=appraisal))


def chosen(reckoned: Reckoned, id: str | None) -> tuple[OptionResult, ...]:
    """Return the option that was asked for, or all with figures; say it when there is none of that id."""
    if id is None:
        return reckoned.compared
    known = {one.id: one for one in reckoned.result.options}
    if id not in known:
        fail(text(_NO_SUCH.fill(name=id, hint=suggestion(id, known))), code=USAGE)
    return (known[id],)


def tell(findings: Iterable[Finding]) -> None:
    """Tell findings as `check` does, on stderr: the figures stand on stdout."""
    for item in findings:
        note(("" if item.is_error else text(_WARNING)) + item.text(settings().language))


def end_with(findings: Iterable[Finding]) -> None:
    """End with 1 when there are errors: some option has no figures."""
    if errors_of(findings):
        stop(FINDINGS)


def _stop(findings: tuple[Finding, ...], **more: object) -> NoReturn:
    if settings().json:
        answer({"options": [], "findings": [finding_record(item) for item in findings], **more})
    else:
        tell(findings)
        for said in more.values():
            if isinstance(said, str):
                for line in lines_of(said):
                    note(line)
    stop(FINDINGS)


def _stop_without_rules(subject: Subject, shelf: Catalogue) -> NoReturn:
    """Say which rules there are and how to name one: none is taken for granted."""
    found = subject.located(find_appraisal_problems(subject.value, rules=None))
    countries = [code for code in shelf.countries if shelf.rules(code).appraisal.rows]
    listed = format_for(settings().language).all_of(countries)
    if subject.plan.appraisal is None:
        _stop(found, how=text(_NO_APPRAISAL), countries=countries)
    _stop(found, how=text(_RULES.fill(countries=listed, first=countries[0])), countries=countries)


_WARNING = Wording(nb="(advarsel) ", nn="(åtvaring) ", en="(warning) ")
_NO_SUCH = Wording(
    nb="Ikke noe alternativ heter «{name}». {hint}",
    nn="Ikkje noko alternativ heiter «{name}». {hint}",
    en="No option is called ‘{name}’. {hint}",
)
_RULES = Wording(
    nb='Det finnes regler for {countries}. Skriv koden under «appraisal» i filen, som rules: "{first}", eller prøv '
    "den med --rules {first}. Se reglene med innomethods rules list.",
    nn='Det finst reglar for {countries}. Skriv koden under «appraisal» i fila, som rules: "{first}", eller prøv han '
    "med --rules {first}. Sjå reglane med innomethods rules list.",
    en='There are rules for {countries}. Write the code under ‘appraisal’ in the file, as rules: "{first}", or try it '
    "with --rules {first}. See the rules with innomethods rules list.",
)
_NO_APPRAISAL = Wording(
    nb="Filen har ingen «appraisal»: skriv hvilke år analysen gjelder (base-year, first-year, last-year), og hvilket "
    "lands regler den følger (rules).",
    nn="Fila har ingen «appraisal»: skriv kva år analysen gjeld (base-year, first-year, last-year), og reglane til kva "
    "land han følgjer (rules).",
    en="The file has no ‘appraisal’: say which years it covers (base-year, first-year, last-year), and which country's "
    "rules it follows (rules).",
)
