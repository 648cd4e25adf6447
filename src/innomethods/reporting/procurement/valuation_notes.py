"""The valuation note: what a purchase is worth in the eyes of the law, line by line, as a page any writer can write.

Here: what the note holds, in the order people are asked for it. What nobody has said is marked to be filled in. Not
here: reckoning (`procurement`), and Word or HTML.
"""

from __future__ import annotations

from collections.abc import Iterator

from innomethods.procurement import NOT_LEGAL_ADVICE
from innomethods.procurement.deciding.saying import limit_amount
from innomethods.procurement.deciding.words import BUYERS, KINDS, SECTORS
from innomethods.procurement.valuing.grounds import SAYS, Reference
from innomethods.procurement.valuing.outcome import Lacking, LotValue, ValuedLine
from innomethods.procurement.valuing.phrases import VAT
from innomethods.reporting import labels
from innomethods.reporting.pages import (
    Block,
    Bullets,
    Cell,
    Column,
    Page,
    Pairs,
    Paragraph,
    Row,
    Section,
    Span,
    Table,
    Words,
)
from innomethods.reporting.procurement import words
from innomethods.reporting.procurement.signing import signature
from innomethods.reporting.procurement.view import ValuationView
from innomethods.sources import Certainty
from innomethods.wording import Wording


def valuation_note(view: ValuationView) -> Page:
    """Return the note on what a purchase is worth."""
    paper = view.text(words.NOTE)
    day = view.formats.date(view.estimated_on)
    return Page(
        language=view.language,
        title=view.text(words.TITLE, paper=paper, purchase=view.text(view.title)),
        example=view.example,
        meta=[paper, view.text(words.PER_DAY, day=day), view.text(NOT_LEGAL_ADVICE)],
        headline=_headline(view),
        lead=_lead(view),
        sections=list(_sections(view)),
    )


def _headline(view: ValuationView) -> str:
    name = view.text(view.title)
    if view.valuation.value is None:
        return view.text(words.HEADLINE_UNKNOWN, purchase=name)
    worth = view.worth(view.valuation.worth)
    return view.text(words.HEADLINE, purchase=name, worth=worth, vat=VAT[view.valuation.vat])


def _lead(view: ValuationView) -> str:
    valued = view.valuation
    if valued.lacking:
        worth = view.worth(valued.worth)
        return view.count(words.LEAD_LACKING, len(valued.lacking), worth=worth[:1].upper() + worth[1:])
    counted = sum(line.counts for line in valued.lines)
    return view.count(words.LEAD, counted, day=view.formats.date(valued.on))


def _sections(view: ValuationView) -> Iterator[Section]:
    valued = view.valuation
    yield Section("bought", view.text(words.WHAT_IS_BOUGHT), [Pairs(list(_pairs(view)))])
    if any(line.counts for line in valued.lines):
        yield Section("lines", view.text(words.LINES), list(value_lines(view)))
    if any(not line.counts for line in valued.lines):
        yield Section("left-out", view.text(words.LEFT_OUT), [_left_out(view)])
    if valued.lots is not None:
        yield Section("lots", view.text(words.LOTS), list(_lots(view)))
    if view.limits:
        yield Section("limits", view.text(words.LIMITS), [_limits(view)])
    if view.findings:
        told = [f"{one.message.text(view.language)} {one.mend.text(view.language)}" for one in view.findings]
        yield Section("look", view.text(words.LOOK), [Bullets(told)])
    if valued.lacking:
        told = [_of_line(view, lack) for lack in valued.lacking]
        yield Section("lacking", view.text(words.LACKING), [Bullets(dict.fromkeys(told))])
    advice = f"{view.text(words.NOT_THE_ROUTE)} {view.text(NOT_LEGAL_ADVICE)}"
    yield Section("approved", view.text(words.SIGNATURE), [signature(view), Paragraph(advice, small=True)])


def _of_line(view: ValuationView, lack: Lacking) -> str:
    """Return what is lacking, after the name of the line it is about."""
    where, _, number = lack.path.partition("/")
    if where != "items" or not number.isdigit():
        return view.text(lack.tell)
    return view.text(words.OF_LINE, what=view.purchase.items[int(number)].what, tell=lack.tell)


def _pairs(view: ValuationView) -> Iterator[tuple[str, Words]]:
    purchase, valued = view.purchase, view.valuation
    unsaid = Span(view.text(words.TO_FILL_IN))
    if view.project is not None:
        yield view.text(words.PROJECT), view.say(view.project)
    kind = valued.kind or purchase.kind
    yield view.text(words.KIND), unsaid if kind is None else view.say(KINDS[kind])
    buyer, sector = purchase.buyer, purchase.sector
    yield view.text(labels.BUYER), unsaid if buyer is None else view.say(BUYERS[buyer])
    yield view.text(words.SECTOR), unsaid if sector is None else view.say(SECTORS[sector])
    if purchase.months is not None:
        months = view.formats.exact(purchase.months)
        yield view.text(words.LENGTH), Span(words.MONTHS.text(int(purchase.months), view.language, shown=months))
    if purchase.framework:
        yield view.text(words.FRAMEWORK), Span(view.text(words.YES))
    estimate = purchase.day("estimate")
    yield view.text(words.ESTIMATED), unsaid if estimate is None else Span(view.formats.date(estimate))
    judged = Span(view.formats.date(valued.on))
    yield view.text(words.RULES), (judged,) if view.rules is None else (view.say(view.rules), Span(", "), judged)
    yield view.text(words.BY), view.made_by()


def value_lines(view: ValuationView) -> Iterator[Block]:
    """Yield what counts, line by line, with the rule of each and the sum."""
    columns = [
        Column("what", view.text(words.WHAT)),
        Column("reckoned", view.text(words.RECKONED)),
        Column("rule", view.text(words.RULE)),
        Column("worth", view.text(words.WORTH), numeric=True),
    ]
    counted = [line for line in view.valuation.lines if line.counts]
    rows = [
        Row([view.say(line.what), view.say(line.reckoned), _rule(view, line), _worth(view, line)]) for line in counted
    ]
    total = view.worth(view.valuation.worth)
    rows.append(Row([view.text(words.SUM, vat=VAT[view.valuation.vat]), Cell(total)], total=True))
    remembered = any(_is_remembered(line.reference) for line in counted)
    note = view.text(words.REMEMBERED) if remembered else ""
    yield Table("lines", view.text(words.CAPTION_LINES), columns, rows, note=note)


def _is_remembered(reference: Reference | None) -> bool:
    return reference is not None and reference.certainty is not Certainty.SEEN


def _rule(view: ValuationView, line: ValuedLine) -> Cell:
    says = view.text(SAYS[line.rule])
    if line.reference is None:
        return Cell(view.text(words.PLACE_NOT_FOUND), note=says)
    mark = "*" if _is_remembered(line.reference) else ""
    return Cell(f"{line.reference}{mark}", note=says)


def _worth(view: ValuationView, line: ValuedLine) -> Cell:
    value = float(line.worth.least) if line.worth.is_exact else None
    return Cell(view.worth(line.worth), value=value)


def _left_out(view: ValuationView) -> Table:
    columns = [Column("what", view.text(words.WHAT)), Column("why", view.text(words.WHY))]
    rows = [
        Row([view.say(line.what), view.say(line.left_out)])
        for line in view.valuation.lines
        if line.left_out is not None
    ]
    return Table("left-out", view.text(words.LEFT_OUT), columns, rows)


def _lots(view: ValuationView) -> Iterator[Block]:
    lots = view.valuation.lots
    if lots is None:
        return
    columns = [
        Column("lot", view.text(words.LOT)),
        Column("worth", view.text(words.WORTH), numeric=True),
        Column("small", view.text(words.SMALL)),
    ]
    rows = [Row([lot.id, view.worth(lot.worth), view.text(_small(lot))]) for lot in lots.lots]
    yield Table("lots", view.text(words.CAPTION_LOTS), columns, rows, narrow=True)
    together = view.worth(lots.small_together)
    if lots.budget.is_exact:
        yield Paragraph(view.text(words.BUDGET, budget=view.worth(lots.budget), together=together))
    else:
        yield Paragraph(view.text(words.BUDGET_UNKNOWN, together=together))
    if lots.fitting and lots.all_small_fit is False:
        yield Paragraph(view.text(words.FITTING, lots=view.formats.all_of(lots.fitting)))


def _small(lot: LotValue) -> Wording:
    if lot.small is None:
        return words.SMALL_UNKNOWN
    if lot.small is False:
        return words.SMALL_NO
    return words.SMALL_ALONE_TOO_LARGE if lot.may_be_milder is False else words.SMALL_YES


def _limits(view: ValuationView) -> Table:
    columns = [
        Column("limit", view.text(words.LIMIT)),
        Column("amount", view.text(words.AMOUNT), numeric=True),
        Column("reached", view.text(words.REACHED)),
    ]
    rows = [
        Row(
            [
                view.say(limit.row.title),
                Cell(view.text(limit_amount(limit)), value=limit.least if limit.is_exact else None),
                view.text(words.CAUGHT[limit.caught(*view.valuation.worth.ends)]),
            ]
        )
        for limit in view.limits
    ]
    caption = view.text(words.CAPTION_LIMITS, day=view.formats.date(view.valuation.on))
    return Table("limits", caption, columns, rows, narrow=True)
