"""What is to be bought: what it is worth, which rules apply, what is open, and what follows from that.

Without the rules of a purchase's country it stands as it is recorded, and the page says so. Not here: finding out
(`procurement`), what the parts look like (`reporting.procurement.route_parts`).
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from operator import itemgetter

import attrs

from innomethods.catalogue import Catalogue
from innomethods.model import Procurement, PurchaseItem
from innomethods.procurement import NOT_LEGAL_ADVICE
from innomethods.procurement.deciding.words import BUYERS, KINDS
from innomethods.procurement.routing.outcome import Allowed
from innomethods.procurement.routing.regimes import day_of
from innomethods.projects import find_run_problems, with_assessments
from innomethods.quantities import Money
from innomethods.reporting import headings, labels
from innomethods.reporting.pages import Block, Bullets, Cell, Column, Pairs, Paragraph, Row, Section, Span, Table
from innomethods.reporting.procurement import route_parts as parts
from innomethods.reporting.procurement import route_words
from innomethods.reporting.procurement.route_views import RouteView
from innomethods.reporting.procurement.valuation_notes import value_lines
from innomethods.reporting.subject import Subject
from innomethods.rules import Vat
from innomethods.wording import country_named


def purchases_section(subject: Subject) -> Section | None:
    """Return what is to be bought, with the rules that apply; None without purchases."""
    purchases = subject.project.procurements if subject.project is not None else ()
    if not purchases:
        return None
    views = [_view(subject, purchase) for purchase in purchases]
    told = [
        list(_recorded(subject, purchase) if view is None else _computed(subject, view))
        for purchase, view in zip(purchases, views, strict=True)
    ]
    title = _purchases_heading(subject, purchases, views)
    advice = Paragraph(_advice(subject, purchases, views), small=True)
    asked = list(_asked_of_run(subject))
    short = subject.text(headings.SHORT_PURCHASE)
    if len(told) == 1:
        return Section("procurement", title, [*asked, *told[0], advice], short=short)
    each = [
        Section(f"purchase-{purchase.id}-all", _named(subject, purchase), blocks)
        for purchase, blocks in zip(purchases, told, strict=True)
    ]
    return Section("procurement", title, [*asked, advice], short=short, sections=each)


def _asked_of_run(subject: Subject) -> Iterator[Block]:
    """Yield what the purchases ask of the run that is reported, most of all to be tailored anew."""
    if subject.run is None or subject.project is None or not subject.laws:
        return
    on = subject.on or subject.run.last.date()
    found = find_run_problems(
        subject.project, subject.run, rules=subject.laws.values(), on=on, shelf=Catalogue.shipped()
    )
    found += tuple(one for each in subject.project.procurements for one in with_assessments(each, subject.run)[1])
    if found:
        told = [f"{one.message.text(subject.language)} {one.mend.text(subject.language)} ({one.code})" for one in found]
        yield Bullets(told, title=subject.text(headings.RUN_OUT_OF_STEP))


def _view(subject: Subject, purchase: Procurement) -> RouteView | None:
    """Return a purchase with its routes; None without the rules of its country, or a day to reckon its value on."""
    project = subject.project
    if project is None:
        return None
    purchase = attrs.evolve(purchase, country=purchase.country or project.country)
    purchase, _ = with_assessments(purchase, subject.run)
    rules = subject.laws.get(purchase.country or "")
    day = day_of(purchase, today=subject.on or project.start)
    if rules is None or rules.table("regime") is None or day is None:
        return None
    return RouteView.of(subject.language, purchase, rules=rules, on=day, project=project)


def _advice(subject: Subject, purchases: tuple[Procurement, ...], views: list[RouteView | None]) -> list[Span]:
    own = subject.project.country if subject.project is not None else None
    without = dict.fromkeys(
        purchase.country or own or "?" for purchase, view in zip(purchases, views, strict=True) if view is None
    )
    said = [Span(f"{subject.text(headings.NO_LAWS_PURCHASE, country=country_named(country))} ") for country in without]
    return [*said, Span(subject.text(NOT_LEGAL_ADVICE))]


def _named(subject: Subject, purchase: Procurement) -> str:
    return subject.text(purchase.title) if purchase.title is not None else purchase.id


# -- with rules


def _computed(subject: Subject, view: RouteView) -> Iterator[Block]:
    """Yield what is computed of a purchase; tables are named after it, since a page may hold several."""
    for block in _parts(subject, view):
        yield attrs.evolve(block, id=f"{view.purchase.id}-{block.id}") if isinstance(block, Table) else block


def _parts(subject: Subject, view: RouteView) -> Iterator[Block]:
    yield from parts.regime_blocks(view)
    if view.valuation.lines:
        yield from value_lines(view)
    for lack in view.valuation.lacking[:1]:
        yield Paragraph(view.say(lack.tell))
    in_table = set() if view.days is None else {step.event for step in view.days.steps}
    yield Pairs([*_chosen_pairs(view), *_purchase_pairs(subject, view.purchase, told=in_table)])
    yield from parts.open_blocks(view, short=True)
    rejected = len(view.procedures(Allowed.REJECTED))
    if rejected:
        yield Paragraph(view.count(route_words.NOT_OPEN, rejected), small=True)
    if not view.follows.procedures:
        return
    yield parts.short_pairs(view)
    limits = parts.limits_table(view)
    if limits is not None:
        yield limits
    yield from parts.days_blocks(view)
    duties = parts.listed(view, parts.must(view, applies=True))
    if duties:
        yield Bullets(duties, title=view.text(route_words.MUST))
    open_duties = len(parts.must(view, applies=None))
    if open_duties:
        yield Paragraph(view.count(route_words.MORE_MAY_APPLY, open_duties), small=True)


# -- as recorded


def _recorded(subject: Subject, purchase: Procurement) -> Iterator[Block]:
    if any(item.bought_on is None for item in purchase.items):
        yield _items(subject, purchase)
    yield Pairs(_purchase_pairs(subject, purchase))


def _purchases_heading(subject: Subject, purchases: tuple[Procurement, ...], views: list[RouteView | None]) -> str:
    values = [one.value if view is None else view.valuation.value for one, view in zip(purchases, views, strict=True)]
    known = [value for value in values if value is not None]
    if len(known) < len(values) or len({value.currency for value in known}) != 1:
        return subject.text(headings.HEAD_PURCHASE_UNKNOWN)
    total = sum(known[1:], known[0])
    vats = [
        _holds_vat(one) if view is None else view.valuation.vat is not Vat.EXCLUDED
        for one, view in zip(purchases, views, strict=True)
    ]
    return subject.text(
        headings.HEAD_PURCHASE_PLAIN if any(vats) else headings.HEAD_PURCHASE, sum=_money(subject, total)
    )


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
    caption = subject.text(labels.CAPTION_PURCHASE, what=_named(subject, purchase))
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


def _chosen_pairs(view: RouteView) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """Yield the procedure that is chosen, and why where that is told."""
    if view.chosen is not None:
        yield view.text(route_words.CHOSEN), (Span(parts.chosen_said(view, view.chosen)),)
    if view.purchase.because is not None:
        yield view.text(route_words.WHY_THIS), (view.say(view.purchase.because),)


def _purchase_pairs(
    subject: Subject, purchase: Procurement, *, told: Container[str] = ()
) -> list[tuple[str, tuple[Span, ...]]]:
    """Return what a purchase is and who buys, and its dates in order but for those that are told elsewhere."""
    pairs: list[tuple[str, tuple[Span, ...]]] = []
    if purchase.kind is not None:
        pairs.append((subject.text(labels.KIND), (subject.say(KINDS[purchase.kind]),)))
    if purchase.buyer is not None:
        pairs.append((subject.text(labels.BUYER), (subject.say(BUYERS[purchase.buyer]),)))
    for name, day in sorted(purchase.dates, key=itemgetter(1)):
        if name in told:
            continue
        label = headings.PURCHASE_DATES.get(name)
        shown = subject.text(label) if label is not None else name.replace("-", " ").capitalize()
        pairs.append((shown, (Span(subject.formats.date(day)),)))
    return pairs
