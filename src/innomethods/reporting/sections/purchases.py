"""What is to be bought, as it is recorded. Nothing is computed from it here, and the page says so.

Not here: which rules apply to a purchase (`procurement`).
"""

from __future__ import annotations

from innomethods.model import Procurement, PurchaseItem
from innomethods.quantities import Money
from innomethods.reporting import headings, labels
from innomethods.reporting.pages import Block, Cell, Column, Pairs, Paragraph, Row, Section, Span, Table
from innomethods.reporting.subject import Subject
from innomethods.rules import Vat


def purchases_section(subject: Subject) -> Section | None:
    """Return what is to be bought; None without purchases."""
    purchases = subject.project.procurements if subject.project is not None else ()
    if not purchases:
        return None
    blocks: list[Block] = []
    for purchase in purchases:
        pairs = _purchase_pairs(subject, purchase)
        if any(item.bought_on is None for item in purchase.items):
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
    plain = any(_holds_vat(one) for one in purchases)
    return subject.text(headings.HEAD_PURCHASE_PLAIN if plain else headings.HEAD_PURCHASE, sum=_money(subject, total))


def _holds_vat(purchase: Procurement) -> bool:
    """Whether some of its amounts are said to hold VAT; unsaid, a project's amounts are without."""
    return Vat.INCLUDED in (purchase.vat, *(item.vat for item in purchase.items))


def _money(subject: Subject, amount: Money) -> str:
    return subject.formats.money(amount.amount, amount.currency)


def _items(subject: Subject, purchase: Procurement) -> Table:
    stated = _holds_vat(purchase)
    columns = (
        Column("what", subject.text(labels.WHAT)),
        Column("number", subject.text(labels.NUMBER_OF), numeric=True),
        Column("price", subject.text(labels.PRICE_AS_STATED if stated else labels.PRICE), numeric=True),
        Column("sum", subject.text(labels.SUM_AS_STATED if stated else labels.SUM), numeric=True),
    )
    rows = [_item(subject, item) for item in purchase.items if item.bought_on is None]
    value = purchase.value
    if value is not None and len(rows) > 1:
        rows.append(Row([subject.text(labels.TOTAL), Cell(_money(subject, value), value=value.amount)], total=True))
    what = subject.text(purchase.title) if purchase.title is not None else purchase.id
    caption = subject.text(labels.CAPTION_PURCHASE, what=what)
    return Table(f"purchase-{purchase.id}", caption, columns, rows, narrow=True)


def _item(subject: Subject, item: PurchaseItem) -> Row:
    """Return a line as it is written; what a monthly price comes to in the end isn't reckoned here."""
    count, unknown = Cell(subject.formats.number(item.count), value=item.count), Cell(subject.text(labels.UNKNOWN))
    if item.value is None:
        return Row([Cell(subject.say(item.what)), count, unknown, unknown])
    price = Cell(_money(subject, item.value), value=item.value.amount)
    if item.months is not None or item.term is not None:
        return Row([Cell(subject.say(item.what)), count, price, Cell(subject.text(headings.EACH_MONTH))])
    total = item.value * item.count
    return Row([Cell(subject.say(item.what)), count, price, Cell(_money(subject, total), value=total.amount)])


def _purchase_pairs(subject: Subject, purchase: Procurement) -> list[tuple[str, tuple[Span, ...]]]:
    pairs: list[tuple[str, tuple[Span, ...]]] = []
    if purchase.kind is not None:
        pairs.append((subject.text(labels.KIND), (subject.say(labels.PURCHASE_KINDS[purchase.kind]),)))
    if purchase.buyer is not None:
        pairs.append((subject.text(labels.BUYER), (subject.say(labels.BUYERS[purchase.buyer]),)))
    for name, day in purchase.dates:
        label = headings.PURCHASE_DATES.get(name)
        shown = subject.text(label) if label is not None else name.replace("-", " ").capitalize()
        pairs.append((shown, (Span(subject.formats.date(day)),)))
    return pairs
