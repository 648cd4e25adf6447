"""What is to be told before more can be said: the questions that decide most first, then those of each procedure.

Here: blocks of a page, and what a terminal shares with them. Not here: their order (`procurement.routing.questions`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from innomethods.procurement.routing.outcome import Allowed, ProcedureRoute
from innomethods.procurement.routing.questions import Question, Way, questions, ways
from innomethods.procurement.routing.saying import why_not
from innomethods.reporting.pages import Block, Bullets, Cell, Column, Paragraph, Row, Table
from innomethods.reporting.procurement import route_words as words
from innomethods.reporting.procurement.route_views import RouteView

FIRST = 5  # as many as people answer in one go


@attrs.frozen
class AskedFirst:
    """The questions to begin with, and how many there are behind them."""

    first: tuple[Question, ...]
    more: int


def asked_first(view: RouteView) -> AskedFirst:
    """Return what to ask first: all that the regime hangs on, else the few that most procedures hang on."""
    found = questions(view.routes)
    of_regime = sum(one.of_regime for one in found)
    first = found[: of_regime or FIRST]
    return AskedFirst(first, len(found) - len(first))


def question_said(view: RouteView, one: Question) -> str:
    """Return a question, why it matters, and the procedures that hang on it."""
    told = view.text(one.lacking.ask)
    if one.lacking.why is not None:
        told = f"{told} {view.text(one.lacking.why)}"
    if one.of_regime or not one.procedures:
        return told
    named = view.formats.all_of([lowered(view.text(each.title)) for each in one.procedures])
    return view.text(words.COUNTS_FOR, ask=told, procedures=named)


@attrs.frozen
class Waiting:
    """Procedures that wait for the same answers, and the ways they may open."""

    procedures: tuple[ProcedureRoute, ...]
    ways: tuple[Way, ...]


def waiting(view: RouteView) -> tuple[Waiting, ...]:
    """Return the procedures that may be open, those that wait for the same answers together."""
    found: dict[object, list[ProcedureRoute]] = {}
    for one in view.procedures(Allowed.NEEDS_INFO):
        key = tuple((each.ground and each.ground.rule.id, each.lacking) for each in ways(one, view.routes.rules))
        found.setdefault(key or one.id, []).append(one)
    return tuple(Waiting(tuple(them), ways(them[0], view.routes.rules)) for them in found.values())


def ground_said(view: RouteView, way: Way) -> str:
    """Return what a way rests on, with its place in the law; nothing where it needs no ground."""
    if way.ground is None:
        return ""
    title, place = view.text(way.ground.rule.title), view.place(way.ground.rule.ground)
    return f"{title} ({place})" if place else title


def with_place(view: RouteView, question: str, way: Way) -> str:
    """Return the only question of a way, with the ground's place in the law: it asks for what the ground is."""
    place = view.place(way.ground.rule.ground) if way.ground is not None else ""
    return f"{question} ({place})" if place else question


def first_blocks(view: RouteView) -> Iterator[Block]:
    """Yield the questions that most procedures hang on, and how to see the others; nothing without any."""
    found = asked_first(view)
    told = [question_said(view, one) for one in found.first if not one.of_regime]
    if told:
        yield Bullets(told, title=view.text(words.ASK_FIRST))
    if found.more:
        yield Paragraph(view.count(words.MORE_QUESTIONS, found.more), small=True)


def maybe_table(view: RouteView) -> Table | None:
    """Return the procedures that may be open, with what the shortest way to each asks; None where there is none.

    Of the procedure that is chosen every way is told.
    """
    found = waiting(view)
    if not found:
        return None
    columns = [Column("procedure", view.text(words.PROCEDURE)), Column("depends", view.text(words.DEPENDS_ON))]
    rows = []
    for one in found:
        chosen = view.chosen is not None and view.chosen in one.procedures
        named = "; ".join(view.text(each.title) for each in one.procedures)
        places = "; ".join(dict.fromkeys(view.place(each.nearest.rule.ground) for each in one.procedures))
        rows.append(Row([Cell(named, note=places), _ways_said(view, one, every=chosen)], of_interest=chosen))
    return Table("maybe", view.text(words.MAYBE), columns, rows)


def _ways_said(view: RouteView, one: Waiting, *, every: bool) -> Cell:
    shown = one.ways if every else one.ways[:1]
    others = len(one.ways) - len(shown)
    told = _shown(view, one.procedures[0], shown)
    return Cell(told, note=view.count(words.OTHER_GROUNDS, others) if others else "")


def all_asked(view: RouteView, procedure: ProcedureRoute) -> str:
    """Return the questions whose answers decide whether a procedure is open, by the grounds it may rest on."""
    return _shown(view, procedure, ways(procedure, view.routes.rules))


def _shown(view: RouteView, procedure: ProcedureRoute, shown: Sequence[Way]) -> str:
    if not shown:
        return why_not(view.routes, procedure, view.language) or view.text(words.NOT_SETTLED)
    return f" {view.text(words.OR)} ".join(_way_said(view, each) for each in shown)


def _way_said(view: RouteView, way: Way) -> str:
    told, ground = " ".join(view.text(one.ask) for one in way.lacking), ground_said(view, way)
    if ground and len(way.lacking) > 1:
        return f"{ground}: {told}"
    return with_place(view, told, way)


def lowered(text: str) -> str:
    """Return a title as it reads inside a sentence; a first word with a capital further in is a name.

    >>> lowered("Open procedure"), lowered("PPI"), lowered("StartOff: a short run")
    ('open procedure', 'PPI', 'StartOff: a short run')
    """
    first = text.partition(" ")[0]
    return text if first[1:] != first[1:].lower() else text[:1].lower() + text[1:]
