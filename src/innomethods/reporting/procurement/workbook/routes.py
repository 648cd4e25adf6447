"""The sheets of procedures, duties and days: what is open and why not, what is to be done, and when.

Here: rows. Not here: sentences about them (`route_parts`, `procurement.routing.saying`).
"""

from __future__ import annotations

from collections.abc import Iterator

from innomethods.procurement.routing.outcome import Allowed, Follows, ProcedureRoute
from innomethods.procurement.routing.saying import why_not
from innomethods.procurement.timing import Step, Timetable
from innomethods.procurement.timing.timetable import timetable
from innomethods.reporting import labels
from innomethods.reporting.procurement import route_parts as parts
from innomethods.reporting.procurement import route_words
from innomethods.reporting.procurement.asking import all_asked
from innomethods.reporting.procurement.route_notes import grounds_said
from innomethods.reporting.procurement.route_views import RouteView
from innomethods.reporting.procurement.steps import counted
from innomethods.reporting.procurement.workbook import words
from innomethods.reporting.procurement.workbook.tables import (
    GOOD,
    OPEN,
    STOP,
    Book,
    Column,
    Mark,
    Row,
    TableSheet,
    ToFill,
    Told,
)

_OPEN: dict[Allowed, Mark] = {
    Allowed.ALLOWED: Mark(words.IS_OPEN, GOOD),
    Allowed.NEEDS_INFO: Mark(words.DEPENDS_ON, OPEN),
    Allowed.REJECTED: Mark(words.NOT_OPEN, STOP),
}


def procedures(book: Book, name: str) -> TableSheet:
    """Return the sheet of procedures: those that are open first, then those that may be."""
    columns = (
        Column("procedure", route_words.PROCEDURE, 30),
        Column("open", words.OPEN, 14),
        Column("chosen", words.IS_CHOSEN, 9),
        Column("why", words.WHY_OR_WHY_NOT, 72),
        Column("know", words.TO_KNOW, 44),
        Column("where", route_words.WHERE, 22),
        Column("certainty", words.CERTAINTY, 20, printed=False),
        Column("name", words.PROCEDURE_ID, 24, printed=False),
    )
    rows = [(view, _procedure(view, one)) for view in book.views for kind in _OPEN for one in view.procedures(kind)]
    return TableSheet(book, name, "Procedures", words.PROCEDURES, words.PROCEDURES_IT, columns, rows)


def _procedure(view: RouteView, one: ProcedureRoute) -> tuple[Told, ...]:
    rule = one.nearest.rule
    if one.is_allowed:
        told = " ".join(grounds_said(view, one)) or view.text(route_words.NO_GROUND_NEEDED)
    elif not one.is_rejected:
        told = all_asked(view, one)
    else:
        told = why_not(view.routes, one, view.language) or view.text(route_words.NOT_SETTLED)
    return (
        one.title,
        _OPEN[one.allowed],
        words.YES if one.id == view.purchase.procedure else None,
        told,
        rule.because,
        parts.place_of(view, rule),
        labels.CERTAINTIES[rule.ground.certainty],
        one.id,
    )


# -- duties


def duties(book: Book, name: str) -> TableSheet:
    """Return the checklist: what is to be done, in the order of the gates."""
    columns = (
        Column("when", words.WHEN, 20),
        Column("duty", route_words.DUTY, 44),
        Column("know", words.TO_KNOW, 46),
        Column("applies", words.APPLIES, 10),
        Column("strength", words.STRENGTH, 9),
        Column("where", route_words.WHERE, 20),
        Column("done", words.DONE, 11),
        Column("by", words.BY, 16),
        Column("comment", words.COMMENT, 28),
        Column("certainty", words.CERTAINTY, 20, printed=False),
    )
    rows = [(view, _duty(view, one)) for view in book.views for one in _in_order(view)]
    return TableSheet(book, name, "Duties", words.DUTIES, words.DUTIES_IT, columns, rows)


_CLIMATE = "climate"


def _in_order(view: RouteView) -> list[Follows]:
    """Return what is to be done or may be, by gate; at each what must be done comes first, then what may apply."""
    strengths = list(words.STRENGTHS)
    found = [one for one in _asked(view) if one.applies is not False]
    return sorted(found, key=lambda one: (_gate(one), one.applies is None, strengths.index(_strength(one))))


def _strength(one: Follows) -> str:
    """Return whether it must, should or may be done; of ways to meet the rules on climate one is enough."""
    return str(one.given("strength") or ("may" if one.table == _CLIMATE else ""))


def _asked(view: RouteView) -> Iterator[Follows]:
    """Yield what the law asks for; an outcome of something asked is nothing to do by itself."""
    follows = view.follows
    several = (follows.notices, follows.duties, follows.consultation, follows.reserved, follows.reminders)
    for one in (one for table in several for one in table):
        if _strength(one) in words.STRENGTHS and (one.applies or one.given("outcome") is None):
            yield one
    yield from (one for one in follows.climate if one.given("outcome") == "pass")


_OF_NOTICES = {"planning": "G2", "competition": "G4", "before-contract": "G5", "after-contract": "G5"}


def _gate(one: Follows) -> str:
    where = "G4" if one.table == _CLIMATE else ""  # in the documents
    return str(one.given("gate") or _OF_NOTICES.get(str(one.given("step")), where))


def _duty(view: RouteView, one: Follows) -> tuple[Told, ...]:
    gate, rule = _gate(one), one.rule
    when = words.GATE.fill(id=gate, title=words.GATES[gate]) if gate in words.GATES else None
    return (
        when,
        one.title,
        rule.because,
        Mark(words.YES, GOOD) if one.applies else Mark(words.MAY_APPLY, OPEN),
        words.STRENGTHS[_strength(one)],
        parts.place_of(view, rule),
        ToFill(choices=(words.YES, words.NO, words.NOT_RELEVANT)),
        ToFill(),
        ToFill(),
        labels.CERTAINTIES[rule.ground.certainty],
    )


# -- days


def days(book: Book, name: str) -> TableSheet:
    """Return the sheet of days: of the chosen procedure, else of each that is open."""
    columns = (
        Column("procedure", route_words.PROCEDURE, 28),
        Column("what", route_words.WHAT, 36),
        Column("day", route_words.DAY, 15),
        Column("set", words.SET_HOW, 18),
        Column("lawful", words.LAWFUL, 15),
        Column("least", words.LEAST_DAYS, 9),
        Column("chosen", words.CHOSEN_DAYS, 9),
        Column("counted", route_words.COUNTED, 64),
    )
    rows = [row for view in book.views for row in _days(view)]
    return TableSheet(book, name, "Days", words.DAYS, words.DAYS_IT, columns, rows)


def _days(view: RouteView) -> Iterator[Row]:
    for found in _timetables(view):
        title = next(one.title for one in view.follows.procedures if one.id == found.procedure)
        for step in found.steps:
            yield view, _step(view, title.text(view.language), step)


def _timetables(view: RouteView) -> list[Timetable]:
    """Return the days of the chosen procedure; without one those of each that is open, where a day is known at all."""
    if view.days is not None:
        return [view.days]
    open_ = [] if view.chosen is not None else view.procedures(Allowed.ALLOWED)
    every = [timetable(view.purchase, view.routes, procedure=one.id) for one in open_]
    return [one for one in every if any(step.day is not None for step in one.steps)]


def _step(view: RouteView, procedure: str, step: Step) -> tuple[Told, ...]:
    title = view.text(step.title)
    how: Told = route_words.STATED if step.stated else words.LATEST if step.last else words.SOONEST
    if step.too_early or step.too_late:
        how = Mark(route_words.STATED, STOP)
    return (
        procedure,
        title[:1].upper() + title[1:],
        step.day if step.day is not None else route_words.TO_SET if step.unset else route_words.UNKNOWN_DAY,
        None if step.day is None else how,
        step.first,
        step.least,
        step.chosen,
        counted(step, view.language, view.routes.regime.under),
    )
