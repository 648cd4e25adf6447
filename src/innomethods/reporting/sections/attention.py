"""What to look out for: findings of the project, the plan and the run, each with what can be done.

Not here: who finds them (`checking`, `planning`, `running`).
"""

from __future__ import annotations

from collections.abc import Iterable

from innomethods.errors import MethodProblems
from innomethods.findings import KINDS, Finding
from innomethods.planning.costs import costs_of, has_costs
from innomethods.reporting import headings, labels
from innomethods.reporting.pages import Cell, Column, Row, Section, Span, Table, joined
from innomethods.reporting.subject import Subject

_OF_THE_PROJECT = frozenset({"budget-years", "costs", "team"})  # keys of the file, no parts of the work
_ALIKE = 3  # so many of the same kind are told as one


def attention_section(subject: Subject) -> Section | None:
    """Return the findings as one table, many of the same kind in one row; None without any."""
    found = _findings(subject)
    if not found:
        return None
    table = findings_table(subject, "attention", subject.text(labels.CAPTION_ATTENTION), found)
    title = subject.count(headings.HEAD_ATTENTION, len(table.rows))
    return Section("attention", title, (table,), short=subject.text(headings.SHORT_ATTENTION))


def findings_table(subject: Subject, id: str, caption: str, found: Iterable[Finding]) -> Table:
    """Return findings as a table, many of the same kind in one row."""
    columns = (
        Column("note", subject.text(labels.NOTICED)),
        Column("concerns", subject.text(labels.CONCERNS)),
        Column("mend", subject.text(labels.MEND)),
    )
    by_code: dict[str, list[Finding]] = {}
    for finding in found:
        by_code.setdefault(finding.code, []).append(finding)
    rows = []
    for alike in by_code.values():
        rows.extend([_together(subject, alike)] if len(alike) >= _ALIKE else [_row(subject, one) for one in alike])
    return Table(id, caption, columns, rows)


def _findings(subject: Subject) -> tuple[Finding, ...]:
    """Return every finding once, errors first."""
    of_plan = subject.plan.findings if subject.plan is not None else ()
    of_run = subject.run.problems if subject.run is not None else ()
    of_forecast = subject.forecast.findings if subject.forecast is not None else ()
    of_people = subject.levelled.findings if subject.levelled is not None else ()
    all_of_them = (*subject.findings, *of_plan, *of_run, *of_forecast, *of_people, *_of_costs(subject))
    found = tuple(dict.fromkeys(all_of_them))
    return tuple(sorted(found, key=lambda finding: (not finding.is_error,)))


def _of_costs(subject: Subject) -> tuple[Finding, ...]:
    """Return what the sums don't hold; none where the project says nothing of costs."""
    plan = subject.worked
    if plan is None or not plan.nodes or not has_costs(plan.project):
        return ()
    try:
        return costs_of(plan).findings
    except MethodProblems as mixed:
        return mixed.findings


def _row(subject: Subject, finding: Finding) -> Row:
    whole = not finding.path or finding.path.split("/")[0] in _OF_THE_PROJECT
    where = (Span(subject.text(headings.WHOLE_PROJECT)),) if whole else subject.full_title(finding.path)
    return Row(
        [
            Cell(subject.say(finding.message), note=subject.say(finding.why), value=finding.code),
            Cell(where, value=finding.path),
            Cell(subject.say(finding.mend)),
        ],
        of_interest=finding.is_error,
    )


def _together(subject: Subject, alike: list[Finding]) -> Row:
    kind, first = KINDS.get(alike[0].code), alike[0]
    title = subject.say(kind.title) if kind is not None else subject.say(first.message)
    places = joined(subject.full_title(one.path) for one in alike if one.path)
    mends = {subject.text(one.mend) for one in alike}
    mend = subject.say(first.mend) if len(mends) == 1 else Span(subject.text(headings.MEND_EACH))
    cells = [
        Cell(title, note=subject.say(first.why), value=first.code),
        Cell(places or (Span(subject.text(headings.WHOLE_PROJECT)),), value=len(alike)),
        Cell(mend),
    ]
    return Row(cells, of_interest=first.is_error)
