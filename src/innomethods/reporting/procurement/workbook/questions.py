"""The sheet of questions: what isn't known of a purchase, why it matters, and room for the answer.

Here: which questions there are, what each decides, and what answers it takes. Not here: what the law asks about
(`rules`), when it matters (`procurement.routing`).
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum

import attrs

from innomethods.procurement.deciding import Reason, RuleVerdict, Status
from innomethods.procurement.deciding.words import BUYERS, KINDS, SECTORS
from innomethods.procurement.routing.outcome import Follows, Lacking
from innomethods.procurement.routing.questions import questions as first_questions
from innomethods.reporting.procurement import route_words
from innomethods.reporting.procurement.route_views import RouteView
from innomethods.reporting.procurement.workbook import words
from innomethods.reporting.procurement.workbook.tables import Book, Column, TableSheet, ToFill, Told
from innomethods.reporting.rule_rows import VATS
from innomethods.rules import FactKind
from innomethods.wording import Wording

_MOST_NAMED = 3
_YES_NO = (words.YES, words.NO)


class _About(IntEnum):
    """What a question is about, the weightiest first."""

    RULES = 0
    VALUE = 1
    CHOSEN = 2
    LAW = 3
    FOLLOWS = 4
    OTHERS = 5


_ABOUT: dict[_About, Wording] = {
    _About.RULES: words.THE_RULES,
    _About.VALUE: words.THE_VALUE,
    _About.CHOSEN: words.THE_CHOSEN,
    _About.LAW: words.THE_LAW,
    _About.FOLLOWS: words.WHAT_FOLLOWS,
    _About.OTHERS: words.OTHER_PROCEDURES,
}


@attrs.frozen
class Question:
    """Something that isn't known: the question, why it matters, where its answer is written, and what it decides."""

    name: str
    ask: Wording
    why: Wording | None
    written: str
    answer: ToFill
    about: _About
    decides: tuple[Wording, ...] = ()


def questions(book: Book, name: str) -> TableSheet:
    """Return the sheet of what isn't known: first what decides which rules apply."""
    columns = (
        Column("question", route_words.QUESTION, 52),
        Column("matters", words.MATTERS, 46),
        Column("about", words.DEPENDS, 20),
        Column("decides", words.DECIDES, 46),
        Column("answer", route_words.ANSWER, 18),
        Column("by", words.BY, 16),
        Column("written", words.WRITTEN, 30),
    )
    rows = [(view, _told(view, one)) for view in book.views for one in questions_of(view)]
    return TableSheet(book, name, "Questions", words.QUESTIONS, words.QUESTIONS_IT, columns, rows)


def questions_of(view: RouteView) -> tuple[Question, ...]:
    """Return what isn't known of a purchase, each question once with all that it decides."""
    found: dict[str, Question] = {}
    for one in (*_facts(view), *_unsettled(view)):
        known = found.get(one.written)
        if known is None:
            found[one.written] = one
        else:
            about = min(known.about, one.about)
            decides = tuple(dict.fromkeys((*known.decides, *one.decides)))
            found[one.written] = attrs.evolve(known, about=about, decides=decides)
    return tuple(sorted(found.values(), key=lambda one: one.about))


def _told(view: RouteView, one: Question) -> tuple[Told, ...]:
    named = [view.text(title) for title in one.decides[:_MOST_NAMED]]
    decides = "; ".join(named)
    if len(one.decides) > _MOST_NAMED:
        decides = view.text(words.AND_MORE, several=decides, n=len(one.decides) - _MOST_NAMED)
    return (one.ask, one.why, _ABOUT[one.about], decides or None, one.answer, ToFill(), one.written)


# -- facts


def _facts(view: RouteView) -> Iterator[Question]:
    for lacking in view.valuation.lacking:
        yield _question(view, Lacking(lacking.what, lacking.tell, None, lacking.path), _About.VALUE)
    for one in first_questions(view.routes):
        about = _About.CHOSEN if view.chosen in one.procedures else _About.OTHERS
        titles = tuple(each.title for each in one.procedures)
        yield _question(view, one.lacking, _About.RULES if one.of_regime else about, *titles)
    for following in _following(view):
        for lack in following.lacking:
            yield _question(view, lack, _About.FOLLOWS, following.title)


def _following(view: RouteView) -> Iterator[Follows]:
    follows = view.follows
    for several in (follows.notices, follows.standstill, follows.duties, follows.consultation, follows.reserved):
        yield from several
    yield from (*follows.contracts, *follows.reminders, *follows.climate)
    yield from (each for lot in follows.lots for each in lot.follows)
    considered = {view.chosen.id} if view.chosen is not None else {one.id for one in follows.procedures}
    yield from (one.follows for one in follows.time_limits if one.procedure in considered)


def _question(view: RouteView, lack: Lacking, about: _About, *decides: Wording) -> Question:
    written = f"facts: {lack.fact}" if lack.path == "circumstances" else lack.path or lack.fact
    return Question(lack.fact, lack.ask, lack.why, written, _answer(view, lack.fact), about, decides)


_NUMBERS = ("value", "total", "months", "vat-rate")
_CHOICES: dict[str, tuple[Wording, ...]] = {
    "buyer": tuple(BUYERS.values()),
    "contracting-authority": tuple(BUYERS.values()),
    "kind": tuple(KINDS.values()),
    "sector": tuple(SECTORS.values()),
    "vat": tuple(VATS.values()),
}


def _answer(view: RouteView, fact: str) -> ToFill:
    """Return the cell of an answer: what may stand there, as the fact's kind is."""
    if fact in _CHOICES:
        return ToFill(choices=_CHOICES[fact])
    if fact in _NUMBERS:
        return ToFill(only="decimal")
    if fact == "date":
        return ToFill(only="date")
    asked = next((one for one in view.routes.rules.facts if one.id == fact), None)
    if asked is None:
        return ToFill()
    if asked.kind is FactKind.CHOICE:
        return ToFill(choices=tuple(title for _, title in asked.choices))
    return {FactKind.YES_OR_NO: ToFill(choices=_YES_NO), FactKind.DAY: ToFill(only="date")}.get(
        asked.kind, ToFill(only="decimal")
    )


# -- what the law leaves open


def _unsettled(view: RouteView) -> Iterator[Question]:
    """Yield the rules and limits that somebody with the right to it may settle for this purchase."""
    for one in _verdicts(view):
        if one.in_doubt is not None:
            written, yes_no = f"assessments: {one.rule.id}", ToFill(choices=_YES_NO)
            yield Question(one.rule.id, one.rule.title, one.in_doubt, written, yes_no, _About.LAW)
    if view.routes.status is not Status.UNCERTAIN:
        return
    for judged in (judged for one in view.routes.regime.verdicts for judged in one.open):
        limit = judged.limit
        if judged.reason is Reason.LAW and limit is not None and not limit.is_exact:
            row, number = limit.row, ToFill(only="decimal")
            yield Question(row.id, row.title, limit.because, f"assessments: {row.id}", number, _About.RULES)


def _verdicts(view: RouteView) -> Iterator[RuleVerdict]:
    yield from view.routes.regime.verdicts
    yield from (one.nearest for one in view.follows.procedures if not one.is_rejected)
    yield from (one.verdict for one in _following(view))
