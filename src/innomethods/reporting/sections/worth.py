"""Benefits, options and purchases as they are recorded. Nothing is computed from them here, and the page says so.

Not here: appraisal and realisation (`benefits`), which rules apply to a purchase (`procurement`).
"""

from __future__ import annotations

from decimal import Decimal

from innomethods.model import Benefit, CashFlow, Option, Procurement
from innomethods.quantities import Money
from innomethods.reporting import headings, labels
from innomethods.reporting.pages import Block, Cell, Column, Pairs, Paragraph, Row, Section, Span, Table, joined
from innomethods.reporting.sections.benefit_map import map_blocks
from innomethods.reporting.subject import Subject


def benefits_section(subject: Subject) -> Section | None:
    """Return the benefits register; None without benefits."""
    benefits = subject.project.benefits if subject.project is not None else ()
    if not benefits:
        return None
    columns = (
        Column("benefit", subject.text(labels.BENEFIT)),
        Column("measured-by", subject.text(labels.MEASURED_BY)),
        Column("baseline", subject.text(labels.BASELINE), numeric=True),
        Column("target", subject.text(labels.TARGET), numeric=True),
        Column("due", subject.text(labels.DUE), numeric=True),
        Column("owner", subject.text(labels.OWNER)),
        Column("kind", subject.text(labels.KIND)),
    )
    table = Table(
        "benefits", subject.text(labels.CAPTION_BENEFITS), columns, [_benefit(subject, one) for one in benefits]
    )
    blocks = (table, *map_blocks(subject), Paragraph(subject.text(headings.NOT_COMPUTED_BENEFITS), small=True))
    return Section(
        "benefits", _benefits_heading(subject, benefits), blocks, short=subject.text(headings.SHORT_BENEFITS)
    )


def _benefits_heading(subject: Subject, benefits: tuple[Benefit, ...]) -> str:
    worse = sum(one.disbenefit for one in benefits)
    if not worse:
        return subject.count(headings.HEAD_BENEFITS, len(benefits))
    good = subject.count(headings.BENEFITS, len(benefits) - worse)
    return subject.text(
        headings.HEAD_BENEFITS_DIS, benefits=good, disbenefits=subject.count(headings.DISBENEFITS, worse)
    )


def _benefit(subject: Subject, benefit: Benefit) -> Row:
    unknown, measure = subject.text(labels.UNKNOWN), benefit.measure

    def amount(value: Decimal | None) -> Cell:
        return Cell(subject.amount(value, measure) if value is not None else unknown, value=value)

    baseline = amount(benefit.baseline)
    if benefit.baseline is not None and benefit.baseline_on is not None:
        baseline = Cell(baseline.line, note=subject.formats.short_date(benefit.baseline_on), value=benefit.baseline)
    kind = subject.text(labels.BENEFIT_KINDS[benefit.kind]) if benefit.kind is not None else unknown
    if benefit.disbenefit:
        kind = subject.text(headings.DISBENEFIT)
    return Row(
        [
            Cell(subject.say(benefit.title), note=_parties(subject, benefit), value=benefit.id),
            Cell(subject.say(measure.title) if measure is not None else unknown, value=measure.id if measure else None),
            baseline,
            amount(benefit.target),
            Cell(subject.formats.short_date(benefit.due) if benefit.due is not None else unknown, value=benefit.due),
            Cell(subject.role(benefit.owner) if benefit.owner is not None else unknown, value=benefit.owner),
            Cell(kind, value="disbenefit" if benefit.disbenefit else benefit.kind),
        ]
    )


def _parties(subject: Subject, benefit: Benefit) -> str:
    parts = []
    if benefit.beneficiary is not None:
        parts.append(subject.text(headings.GAINS, who=_party(subject, benefit.beneficiary)))
    if benefit.payer is not None:
        parts.append(subject.text(headings.PAYS, who=_party(subject, benefit.payer)))
    if benefit.preconditions:
        titles = {one.id: one.title for one in (subject.project.benefits if subject.project else ())}
        first = [subject.quoted(subject.text(titles[one]) if one in titles else one) for one in benefit.preconditions]
        parts.append(subject.text(headings.NEEDS_FIRST, names=", ".join(first)))
    if benefit.note is not None:
        parts.append(subject.text(benefit.note))
    return "; ".join(parts)


def _party(subject: Subject, name: str) -> str:
    """Return what somebody who gains or pays is called: a party of the appraisal, or a role."""
    appraisal = subject.project.appraisal if subject.project is not None else None
    titles = {party.id: party.title for party in (appraisal.parties if appraisal is not None else ())}
    return subject.text(titles[name]) if name in titles else subject.role(name).text


def options_section(subject: Subject) -> Section | None:
    """Return the options of an appraisal; None without any."""
    options = subject.project.options if subject.project is not None else ()
    if not options:
        return None
    columns = (
        Column("option", subject.text(labels.OPTION)),
        Column("kind", subject.text(labels.KIND)),
        Column("costs", subject.text(labels.COSTS), numeric=True),
        Column("effects", subject.text(labels.EFFECTS), numeric=True),
        Column("unpriced", subject.text(labels.UNPRICED)),
    )
    table = Table("options", subject.text(labels.CAPTION_OPTIONS), columns, [_option(subject, one) for one in options])
    blocks = (table, Paragraph(subject.text(headings.NOT_COMPUTED_OPTIONS), small=True))
    title = subject.count(headings.HEAD_OPTIONS, len(options))
    return Section("options", title, blocks, short=subject.text(labels.CAPTION_OPTIONS))


def _option(subject: Subject, option: Option) -> Row:
    aside = (*(one.title for one in option.unpriced), *filter(None, (option.screened_out,)))
    unpriced = joined(subject.say(one) for one in aside)
    return Row(
        [
            Cell(subject.say(option.title), value=option.id),
            Cell(subject.text(labels.OPTION_KINDS[option.kind]), value=str(option.kind)),
            _flows(subject, option.costs),
            _flows(subject, option.effects),
            Cell(unpriced or subject.text(labels.NONE)),
        ]
    )


def _flows(subject: Subject, flows: tuple[CashFlow, ...]) -> Cell:
    """Return the sum over the years, without what only changes hands; currencies that differ stay apart."""
    paid = [flow for flow in flows if flow.to is None]
    if not paid:
        return Cell(subject.text(labels.NONE))
    sums: dict[str, Decimal] = {}
    for flow in paid:
        total = flow.amount.amount * len(flow.years)
        sums[flow.amount.currency] = sums.get(flow.amount.currency, Decimal(0)) + total
    years = sorted({year for flow in paid for year in (flow.years[0], flow.years[-1])})
    note = str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"
    shown = [subject.formats.money(amount, currency) for currency, amount in sums.items()]
    return Cell(" + ".join(shown), note=note, value=next(iter(sums.values())) if len(sums) == 1 else None)


def purchases_section(subject: Subject) -> Section | None:
    """Return what is to be bought; None without purchases."""
    purchases = subject.project.procurements if subject.project is not None else ()
    if not purchases:
        return None
    blocks: list[Block] = []
    for purchase in purchases:
        pairs = _purchase_pairs(subject, purchase)
        if purchase.items:
            blocks.append(_items(subject, purchase))
        blocks.append(Pairs(pairs))
    advice = [Span(f"{subject.text(headings.NOT_COMPUTED_PURCHASE)} "), Span(subject.text(labels.NO_LEGAL_ADVICE))]
    blocks.append(Paragraph(advice, small=True))
    return Section(
        "procurement", _purchases_heading(subject, purchases), blocks, short=subject.text(headings.SHORT_PURCHASE)
    )


def _purchases_heading(subject: Subject, purchases: tuple[Procurement, ...]) -> str:
    values = [one.value for one in purchases]
    known = [value for value in values if value is not None]
    if len(known) < len(values) or len({value.currency for value in known}) != 1:
        return subject.text(headings.HEAD_PURCHASE_UNKNOWN)
    total = sum(known[1:], known[0])
    return subject.text(headings.HEAD_PURCHASE, sum=_money(subject, total))


def _money(subject: Subject, amount: Money) -> str:
    return subject.formats.money(amount.amount, amount.currency)


def _items(subject: Subject, purchase: Procurement) -> Table:
    columns = (
        Column("what", subject.text(labels.WHAT)),
        Column("number", subject.text(labels.NUMBER_OF), numeric=True),
        Column("price", subject.text(labels.PRICE), numeric=True),
        Column("sum", subject.text(labels.SUM), numeric=True),
    )
    rows = []
    for item in purchase.items:
        total = item.value * item.count
        cells = [
            Cell(subject.say(item.what)),
            Cell(subject.formats.number(item.count), value=item.count),
            Cell(_money(subject, item.value), value=item.value.amount),
            Cell(_money(subject, total), value=total.amount),
        ]
        rows.append(Row(cells))
    value = purchase.value
    if value is not None and len(rows) > 1:
        rows.append(Row([subject.text(labels.TOTAL), Cell(_money(subject, value), value=value.amount)], total=True))
    what = subject.text(purchase.title) if purchase.title is not None else purchase.id
    caption = subject.text(labels.CAPTION_PURCHASE, what=what)
    return Table(f"purchase-{purchase.id}", caption, columns, rows, narrow=True)


def _purchase_pairs(subject: Subject, purchase: Procurement) -> list[tuple[str, tuple[Span, ...]]]:
    kind = labels.PURCHASE_KINDS.get(purchase.kind)
    pairs: list[tuple[str, tuple[Span, ...]]]
    pairs = [(subject.text(labels.KIND), (subject.say(kind) if kind is not None else Span(purchase.kind),))]
    if purchase.buyer is not None:
        buyer = labels.BUYERS.get(purchase.buyer)
        pairs.append((subject.text(labels.BUYER), (subject.say(buyer) if buyer is not None else Span(purchase.buyer),)))
    for name, day in purchase.dates:
        label = headings.PURCHASE_DATES.get(name)
        shown = subject.text(label) if label is not None else name.replace("-", " ").capitalize()
        pairs.append((shown, (Span(subject.formats.date(day)),)))
    return pairs
