"""Purchases as an Excel workbook: their value, procedures, duties, days, questions, and the rules they rest on.

Here: which sheets there are, and in which order. Not here: what each holds (the modules beside).
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import UTC, datetime

from innomethods.errors import MissingExtra
from innomethods.exchange.pen import Pen
from innomethods.exchange.xml_text import one_line
from innomethods.reporting.procurement.route_views import RouteView
from innomethods.reporting.procurement.workbook import routes, words, worth
from innomethods.reporting.procurement.workbook.questions import questions
from innomethods.reporting.procurement.workbook.rules_used import rules_used
from innomethods.reporting.procurement.workbook.tables import Book, Choices

_MADE = datetime(2000, 1, 1, tzinfo=UTC)  # the same bytes every time
_LONGEST_TITLE = 250
_CHOICES = "_innomethods"  # the hidden sheet
_NAMES = (
    words.PURCHASES, words.LINES, words.PROCEDURES, words.DUTIES, words.DAYS, words.QUESTIONS, words.RULES,
)  # fmt: skip


def purchases_to_workbook(views: Iterable[RouteView]) -> bytes:
    """Return purchases as an Excel workbook, the same bytes for the same purchases; all views in one language.

    A purchase's value is a formula over its lines, and what is left to do one over the checklist; beside each stands
    what it comes to, for programs that only show. Nothing is read back from it.

    Raises:
        ValueError: without purchases.
        MissingExtra: without XlsxWriter, which comes with `innomethods[office]`.

    >>> from datetime import date
    >>> from innomethods.catalogue import Catalogue
    >>> from innomethods.model import Procurement
    >>> rules = Catalogue.shipped().rules("NO")
    >>> pens = Procurement("pens", country="NO", kind="goods")
    >>> purchases_to_workbook([RouteView.of("nb", pens, rules=rules, on=date(2027, 3, 1))])[:2]
    b'PK'
    """
    given = tuple(views)
    if not given:
        raise ValueError("A workbook of purchases holds at least one.")
    try:
        import xlsxwriter
    except ImportError:
        raise MissingExtra(words.WRITING, "office") from None
    out = io.BytesIO()
    as_text = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    first = given[0]
    subject = first.title if len(given) == 1 else first.project or first.title
    with xlsxwriter.Workbook(out, {"in_memory": True, **as_text}) as book:
        shown = one_line(subject.text(first.language))[:_LONGEST_TITLE]
        book.set_properties({"title": shown, "created": _MADE.replace(tzinfo=None)})
        _write(Pen(book, first.language, subject, any(one.example for one in given)), given)
    return out.getvalue()


def _write(pen: Pen, views: tuple[RouteView, ...]) -> None:
    names = [pen.name(one) for one in _NAMES]
    for name in names:
        pen.book.add_worksheet(name)  # formulas on the first sheet name the others
    hidden = pen.book.add_worksheet(_CHOICES)
    hidden.hide()
    book = Book(pen, views, Choices(pen, hidden, _CHOICES))
    lines, duties, asked = worth.value_lines(book, names[1]), routes.duties(book, names[3]), questions(book, names[5])
    worth.purchases(book, names[0], lines, duties, asked).write()
    lines.write()
    routes.procedures(book, names[2]).write()
    duties.write()
    routes.days(book, names[4]).write()
    asked.write()
    rules_used(book, names[6]).write()
