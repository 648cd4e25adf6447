"""The sheets of purchases and of their value lines: what a purchase is worth is a formula over its lines.

Here: one row a purchase, and one row a line. Not here: reckoning (`procurement.valuing`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from innomethods.findings import errors_of
from innomethods.procurement.deciding import Status
from innomethods.procurement.deciding.words import KINDS
from innomethods.procurement.valuing.amounts import Between, decimal, total
from innomethods.procurement.valuing.grounds import SAYS
from innomethods.procurement.valuing.phrases import UNKNOWN
from innomethods.reporting import headings, labels
from innomethods.reporting.pages import as_line, text_of
from innomethods.reporting.procurement import route_parts as parts
from innomethods.reporting.procurement import route_words
from innomethods.reporting.procurement import words as value_words
from innomethods.reporting.procurement.route_notes import grounds_said
from innomethods.reporting.procurement.route_views import RouteView
from innomethods.reporting.procurement.workbook import words
from innomethods.reporting.procurement.workbook.tables import (
    GOOD,
    OPEN,
    STOP,
    Book,
    Column,
    Formula,
    Mark,
    Row,
    TableSheet,
    ToFill,
    Told,
)
from innomethods.reporting.rule_rows import VATS
from innomethods.wording import Wording, country_named

_WHOLE, _CENTS = "#,##0", "#,##0.00"


def value_lines(book: Book, name: str) -> TableSheet:
    """Return the sheet of what counts and what doesn't."""
    form = _form(book)
    columns = (
        Column("what", words.LINE, 34),
        Column("reckoned", value_words.RECKONED, 30),
        Column("counts", words.COUNTS, 10),
        Column("least", words.LINE_LEAST, 15, form),
        Column("most", words.LINE_MOST, 15, form),
        Column("currency", words.CURRENCY, 8),
        Column("rule", words.RULE, 40),
        Column("where", route_words.WHERE, 18),
        Column("certainty", words.CERTAINTY, 18),
        Column("lot", words.LOT, 12, printed=False),
        Column("bought", words.BOUGHT, 12, printed=False),
    )
    rows = [row for view in book.views for row in _lines(view)]
    return TableSheet(book, name, "ValueLines", words.LINES, words.LINES_IT, columns, rows)


def _form(book: Book) -> str:
    """Return the format of amounts: with decimals in all of them where one has some."""
    ends = [end for view in book.views for line in view.valuation.lines for end in (line.worth.least, line.worth.most)]
    return _WHOLE if all(end is None or end.denominator == 1 for end in ends) else _CENTS


def _lines(view: RouteView) -> Iterator[Row]:
    for line in view.valuation.lines:
        place, out = line.reference, line.left_out
        rule = SAYS[line.rule] if out is None else out
        amounts: tuple[Told, Told] = _ends(line.worth) if line.counts else (None, None)
        sure = None if place is None else labels.CERTAINTIES[place.certainty]
        where = value_words.PLACE_NOT_FOUND if place is None else str(place)
        counts = Mark(words.YES, GOOD) if line.counts else Mark(words.NO, STOP)
        money = view.valuation.currency
        yield view, (line.what, line.reckoned, counts, *amounts, money, rule, where, sure, line.lot, line.bought_on)
    other = _other_value(view)
    if other is not None:
        blank: tuple[Told, ...] = (None,) * 4
        instead = Mark(words.INSTEAD, OPEN)
        told = (words.OTHER_VALUE, None, instead, *other, view.valuation.currency, words.OTHER_WHY)
        yield view, (*told, *blank)


def _ends(worth: Between) -> tuple[Told, Told]:
    return decimal(worth.least), UNKNOWN if worth.most is None else decimal(worth.most)


def _counted(view: RouteView) -> Between:
    """Return what the lines that count come to; nothing is known of a purchase without lines."""
    counted = [line.worth for line in view.valuation.lines if line.counts]
    return total(counted) if view.valuation.lines else Between(0, None)


def _other_value(view: RouteView) -> tuple[Told, Told] | None:
    """Return the ends of a value that stands beside the lines; None where the lines say it all."""
    sums, worth = _counted(view), view.valuation.worth
    if sums == worth:
        return None
    least = None if worth.least == sums.least else decimal(worth.least)
    if worth.most == sums.most:
        return least, None
    return least, UNKNOWN if worth.most is None else decimal(worth.most)


# -- purchases


def purchases(book: Book, name: str, lines: TableSheet, duties: TableSheet, questions: TableSheet) -> TableSheet:
    """Return the sheet with one row a purchase; its figures are formulas over the other sheets."""
    form = _form(book)
    columns = (
        *(() if book.several else (Column("title", words.PURCHASE, 24),)),
        Column("least", words.LEAST, 15, form),
        Column("most", words.MOST, 15, form),
        Column("currency", words.CURRENCY, 8),
        Column("vat", words.VAT, 10),
        Column("rules", route_words.RULES, 26),
        Column("settled", words.HOW_SURE, 13),
        Column("procedure", words.CHOSEN, 20),
        Column("why", route_words.WHY_THIS, 28),
        Column("notices", route_words.NOTICES, 26),
        Column("standstill", route_words.STANDSTILL, 20),
        Column("look", value_words.LOOK, 28),
        Column("duties-left", words.DUTIES_LEFT, 9),
        Column("questions-left", words.QUESTIONS_LEFT, 10),
        Column("kind", value_words.KIND, 16, printed=False),
        Column("country", route_words.COUNTRY, 16, printed=False),
        Column("day", route_words.DAY_OF_RULES, 13, printed=False),
        *(
            Column(date, words.DATE_OF.fill(what=label), 15, printed=False)
            for date, label in headings.PURCHASE_DATES.items()
        ),
    )
    rows = [
        (
            view,
            (
                *(() if book.several else (view.title,)),
                *_value(view, lines),
                *_route(view),
                _to_look_into(view),
                _left(view, duties, [_must(view, duties), *_not_done(view, duties)], words.STRENGTHS["must"]),
                _left(view, questions, [f'({questions.column("answer")}="")'], None),
                *_facts(view),
            ),
        )
        for view in book.views
    ]
    return TableSheet(book, name, "Purchases", words.PURCHASES, words.PURCHASES_IT, columns, rows)


def _value(view: RouteView, lines: TableSheet) -> Iterator[Told]:
    """Yield both ends of the value, as formulas over the lines that count; what isn't known is no formula."""
    worth, other = view.valuation.worth, _other_value(view)

    def summed(end: str, counts: Wording) -> str:
        of = f'{lines.column("id")},"{view.purchase.id}",{lines.column("counts")},"{view.text(counts)}"'
        return f"SUMIFS({lines.column(end)},{of})"

    ends = (("least", "MIN", worth.least if view.valuation.lines else None), ("most", "MAX", worth.most))
    for at, (end, choose, value) in enumerate(ends):
        if value is None:
            yield UNKNOWN
        elif other is None or other[at] is None:
            yield Formula(f"={summed(end, words.YES)}", decimal(value))
        else:
            yield Formula(f"={choose}({summed(end, words.YES)},{summed(end, words.INSTEAD)})", decimal(value))
    yield view.valuation.currency
    yield None if view.valuation.vat is None else VATS[view.valuation.vat]


def _route(view: RouteView) -> Iterator[Told]:
    chosen, sure = (
        view.chosen,
        view.routes.status in (Status.DECIDED, Status.ROBUST) and not view.routes.regime.estimates,
    )
    nothing = view.text(route_words.NOTHING_ASKED) if view.follows.procedures else None
    yield text_of(as_line(parts.regime_said(view)))
    yield Mark(view.status, GOOD if sure else OPEN)
    if chosen is None:
        yield words.NONE_CHOSEN
        yield ToFill(view.purchase.because)
    elif chosen.is_rejected:
        yield Mark(parts.chosen_said(view, chosen), STOP)
        yield ToFill(view.purchase.because)
    else:
        yield chosen.title if chosen.is_allowed else Mark(parts.chosen_said(view, chosen), OPEN)
        yield ToFill(view.purchase.because or "; ".join(grounds_said(view, chosen)) or None)
    yield "; ".join(parts.notices(view, steps=("competition",))) or nothing
    yield "; ".join(parts.standstill(view)) or nothing


def _left(view: RouteView, sheet: TableSheet, kept: Iterable[str], only: Wording | None) -> Formula:
    """Return how many rows of a purchase are still open: as a formula, and as long as nothing is filled in."""
    formula = f'=SUMPRODUCT(({sheet.column("id")}="{view.purchase.id}")*{"*".join(kept)})'
    own = [told for one, told in sheet.rows if one.purchase.id == view.purchase.id]
    return Formula(formula, sum(only is None or only in told for told in own))


def _must(view: RouteView, duties: TableSheet) -> str:
    return f'({duties.column("strength")}="{view.text(words.STRENGTHS["must"])}")'


def _not_done(view: RouteView, duties: TableSheet) -> Iterator[str]:
    yield from (f'({duties.column("done")}<>"{view.text(one)}")' for one in words.DONE_WITH)


def _to_look_into(view: RouteView) -> Mark | None:
    """Return what contradicts the rules, or is to be looked into."""
    found = tuple(dict.fromkeys((*view.routes.findings, *view.findings)))
    told = [f"{one.message.text(view.language)} {one.mend.text(view.language)}" for one in found]
    return Mark(" ".join(told), STOP if errors_of(found) else OPEN) if told else None


def _facts(view: RouteView) -> Iterator[Told]:
    kind = view.valuation.kind or view.purchase.kind
    yield None if kind is None else KINDS[kind]
    yield country_named(view.routes.country)
    yield view.routes.regime.on
    yield from (view.purchase.day(name) for name in headings.PURCHASE_DATES)
