"""Reports: one page that says what is true of a project, as HTML, Markdown and JSON, with a manifest.

Here: the doors. What is said is built once as a `Page` (`report_pages`) and only then turned into text; drawings are
our own SVG (`drawings`). Not here: papers for gates and office formats, what happened (`running`),
dates (`planning`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from innomethods.benefits.appraising.brief import RulesGiven
from innomethods.logbooks.children import RollUp
from innomethods.model import Method, Observation, Project
from innomethods.planning import Baseline, Forecast, LevelledPlan, Plan
from innomethods.reporting.benefits import NoSuchOwner
from innomethods.reporting.html_pages import css_of_page, fragment_of, html_of
from innomethods.reporting.markdown_pages import markdown_of
from innomethods.reporting.method_pages import method_page_of
from innomethods.reporting.pages import Page
from innomethods.reporting.records import record_of
from innomethods.reporting.report_pages import page_of
from innomethods.reporting.subject import Mismatch, Subject
from innomethods.reporting.timelines import run_timeline, timeline_as_svg
from innomethods.reporting.tokens import Theme
from innomethods.reporting.writing import FORMATS, PLAN_FILES, CannotWrite, NoPlan, NoSuchFormat, Report, write_report
from innomethods.rules import Rules
from innomethods.running import Run
from innomethods.wording import as_language


def report_page(  # noqa: PLR0913 - what to tell, and how
    project: Project,
    *,
    plan: Plan | None = None,
    run: Run | None = None,
    baseline: Plan | Baseline | None = None,
    language: str = "nb",
    on: date | None = None,
    children: RollUp | None = None,
    forecast: Forecast | None = None,
    levelled: LevelledPlan | None = None,
    rules: RulesGiven | None = None,
    observations: Iterable[Observation] = (),
    laws: Mapping[str, Rules] | None = None,
) -> Page:
    r"""Return everything the report of a project says, as values; `laws` are the rules of purchases by country.

    Raises:
        Mismatch: when plan, baseline, run, forecast or levelled plan belong to another project.

    >>> from innomethods.model import Phase
    >>> from innomethods.planning import schedule
    >>> pilot = Project("pilot", Method("small", flow=Phase("try", estimate=5)), start=date(2027, 1, 11), country="NO")
    >>> report_page(pilot, plan=schedule(pilot)).headline
    'Ferdig 15.\xa0januar 2027, uke\xa02'
    """
    return page_of(
        Subject.of_project(
            project,
            as_language(language),
            plan=plan,
            baseline=baseline,
            run=run,
            on=on,
            children=children,
            forecast=forecast,
            levelled=levelled,
            rules=rules,
            observations=observations,
            laws=laws,
        )
    )


def report_as_html(  # noqa: PLR0913 - what to tell, and how
    project: Project,
    *,
    plan: Plan | None = None,
    run: Run | None = None,
    baseline: Plan | Baseline | None = None,
    language: str = "nb",
    on: date | None = None,
    children: RollUp | None = None,
    forecast: Forecast | None = None,
    levelled: LevelledPlan | None = None,
    rules: RulesGiven | None = None,
    observations: Iterable[Observation] = (),
    laws: Mapping[str, Rules] | None = None,
    theme: Theme | None = None,
) -> str:
    r"""Return the report as one HTML document that needs nothing else.

    >>> pilot = Project("pilot", Method("small"), start=date(2027, 1, 11), country="NO")
    >>> report_as_html(pilot)[:31]
    '<!DOCTYPE html>\n<html lang="nb"'
    """
    return html_of(
        report_page(
            project,
            plan=plan,
            run=run,
            baseline=baseline,
            language=language,
            on=on,
            children=children,
            forecast=forecast,
            levelled=levelled,
            rules=rules,
            observations=observations,
            laws=laws,
        ),
        theme,
    )


def report_as_markdown(  # noqa: PLR0913 - what to tell, and how
    project: Project,
    *,
    plan: Plan | None = None,
    run: Run | None = None,
    baseline: Plan | Baseline | None = None,
    language: str = "nb",
    on: date | None = None,
    children: RollUp | None = None,
    forecast: Forecast | None = None,
    levelled: LevelledPlan | None = None,
    rules: RulesGiven | None = None,
    observations: Iterable[Observation] = (),
    laws: Mapping[str, Rules] | None = None,
) -> str:
    """Return the report as Markdown.

    >>> pilot = Project("pilot", Method("small"), start=date(2027, 1, 11), country="NO", title="Pilot")
    >>> report_as_markdown(pilot, language="en").splitlines()[0]
    'Pilot · Method: small (1)'
    """
    return markdown_of(
        report_page(
            project,
            plan=plan,
            run=run,
            baseline=baseline,
            language=language,
            on=on,
            children=children,
            forecast=forecast,
            levelled=levelled,
            rules=rules,
            observations=observations,
            laws=laws,
        )
    )


def report_as_record(  # noqa: PLR0913 - what to tell, and how
    project: Project,
    *,
    plan: Plan | None = None,
    run: Run | None = None,
    baseline: Plan | Baseline | None = None,
    language: str = "nb",
    on: date | None = None,
    children: RollUp | None = None,
    forecast: Forecast | None = None,
    levelled: LevelledPlan | None = None,
    rules: RulesGiven | None = None,
    observations: Iterable[Observation] = (),
    laws: Mapping[str, Rules] | None = None,
) -> dict[str, object]:
    """Return the report as plain data for JSON.

    >>> pilot = Project("pilot", Method("small"), start=date(2027, 1, 11), country="NO")
    >>> report_as_record(pilot)["schema_version"]
    1
    """
    return record_of(
        report_page(
            project,
            plan=plan,
            run=run,
            baseline=baseline,
            language=language,
            on=on,
            children=children,
            forecast=forecast,
            levelled=levelled,
            rules=rules,
            observations=observations,
            laws=laws,
        )
    )


def method_as_html(method: Method, language: str = "nb", *, prefix: str = "") -> str:
    r"""Return a method's own page as an HTML fragment, for documentation; its style sheet is `css_of_page`.

    Give several fragments on one page a `prefix` each, so that their ids differ.

    >>> method_as_html(Method("small"), "en")[:52]
    '<div class="im-report im-fragment" lang="en">\n</div>'
    """
    return fragment_of(method_page_of(method, as_language(language), prefix), prefix)


__all__ = [
    "FORMATS",
    "PLAN_FILES",
    "CannotWrite",
    "Mismatch",
    "NoPlan",
    "NoSuchFormat",
    "NoSuchOwner",
    "Page",
    "Report",
    "css_of_page",
    "method_as_html",
    "report_as_html",
    "report_as_markdown",
    "report_as_record",
    "report_page",
    "run_timeline",
    "timeline_as_svg",
    "write_report",
]
