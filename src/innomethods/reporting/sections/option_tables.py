"""One option in full: the ways to count time, amounts by year, line and party, what must change, what isn't priced.

Here: sections of an appraised option, with their pictures. Not here: which option is told of (`options`), figures
(`benefits.appraising`), drawing (`drawings`).
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from innomethods.benefits.appraising import AppraisalResult, LineResult, OptionResult, SensitivityResult, SwitchingValue
from innomethods.benefits.plus_minus import GradedEffect, break_even, can_turn_ranking, can_turn_sign, graded
from innomethods.reporting import appraisal_words as words
from innomethods.reporting import labels
from innomethods.reporting.drawings.sheet import Width
from innomethods.reporting.drawings.switch_bars import (
    FURTHEST,
    MOST_SWITCHES,
    SwitchBar,
    SwitchBars,
    draw_switch_bars,
)
from innomethods.reporting.drawings.year_flows import YearFlow, YearFlows, draw_year_flows
from innomethods.reporting.pages import Block, Cell, Column, Figure, Paragraph, Row, Section, Table
from innomethods.reporting.subject import Subject


def money(subject: Subject, amount: float, one: OptionResult) -> str:
    """Return an amount in whole kroner (or dollars …)."""
    return subject.formats.money(_whole(amount), one.holds_for.currency)


def _whole(amount: float) -> Decimal:
    return round(Decimal(repr(amount)), 0)


def option_sections(subject: Subject, result: AppraisalResult, one: OptionResult) -> Iterator[Section]:
    """Yield what is told of one option, in reading order; what there is nothing to say of is left out."""
    if len(one.tax_bases) > 1:
        yield _time(subject, one)
    yield _years(subject, one)
    if one.parties:
        yield _parties(subject, one)
    if one.switching_values:
        yield _switching(subject, one)
    if any(each.option.unpriced for each in result.options):
        yield _unpriced(subject, result, one)


def _number(subject: Subject, amount: float) -> Cell:
    """Return an amount as a bare number: the note says the currency."""
    return Cell(subject.formats.number(_whole(amount), 0), value=amount + 0.0)


def _currency_note(subject: Subject, one: OptionResult) -> str:
    currency = one.holds_for.currency
    return subject.text(words.CURRENCY_NOTE, currency="kroner" if currency == "NOK" else currency)


# --- the ways to count time


def _time(subject: Subject, one: OptionResult) -> Section:
    columns = (
        Column("way", subject.text(words.WAY)),
        Column("own-time", subject.text(words.OWN_TIME)),
        Column("freed-time", subject.text(words.FREED_TIME)),
        Column("base", subject.text(words.PUBLIC_NET), numeric=True),
        Column("tax-cost", subject.text(words.TAX_COST), numeric=True),
        Column("npv", subject.text(words.NPV), numeric=True),
    )

    def counted(whether: bool) -> Cell:  # noqa: FBT001 - the value of a cell
        return Cell(subject.text(labels.YES if whether else labels.NO), value=whether)

    rows = [
        Row(
            [
                subject.text(words.AS_RULES if way.is_rules else words.OTHERWISE),
                counted(way.own_time),
                counted(way.freed_time),
                _number(subject, way.base),
                _number(subject, way.tax_cost),
                _number(subject, way.npv),
            ],
            of_interest=way.is_rules,
        )
        for way in one.tax_bases
    ]
    many = len(rows) > 2  # noqa: PLR2004 - own time and freed time each in and out
    caption = subject.text(words.CAPTION_TIME if many else words.CAPTION_TIME_FEW)
    table = Table("appraisal-time", caption, columns, rows, note=_currency_note(subject, one))
    blocks: list[Block] = [Paragraph(subject.text(words.TIME_SAYS)), table]
    if one.freed_time and one.npv_without_freed_time is not None:
        without = money(subject, one.npv_without_freed_time, one)
        blocks.append(Paragraph(subject.text(words.TURNS_ON_TIME, npv=without)))
    return Section("appraisal-time", subject.text(words.HEAD_TIME), blocks)


# --- year by year


def _years(subject: Subject, one: OptionResult) -> Section:
    rows = list(_by_year(one))
    blocks: list[Block] = []
    if one.net_flows and any(one.net_flows):
        flows = [YearFlow(year, net, so_far) for year, _, _, net, _, _, so_far in rows]
        picture = YearFlows(flows, one.holds_for.currency, subject.language)
        drawings = [draw_year_flows(picture, width, prefix="flows") for width in Width]
        blocks.append(Figure("figure-flows", drawings, subject.text(words.CAPTION_FLOWS)))
    blocks.append(_year_table(subject, one, rows))
    blocks.append(_line_table(subject, one))
    return Section("appraisal-years", subject.text(words.HEAD_YEARS, option=one.title), blocks)


YearRow = tuple[int, float, float, float, float, float, float]


def _by_year(one: OptionResult) -> Iterator[YearRow]:
    """Yield each year: costs, effects, net after the tax cost, its factor, what the net is worth, and that so far.

    Lines that go on for the rest of the life come as in the last year of the analysis.
    """
    so_far, last = 0.0, len(one.years) - 1
    for at, (year, factor) in enumerate(zip(one.flow_years, one.own.factors.tolist(), strict=True)):
        counted = [line for line in one.lines if line.counts and (at <= last or line.residual)]
        costs = sum(line.amounts[min(at, last)] for line in counted if line.is_cost)
        effects = sum(line.amounts[min(at, last)] for line in counted if not line.is_cost)
        net = one.net_flows[at] if one.net_flows else costs + effects
        so_far += net * factor
        yield year, costs, effects, net, factor, net * factor, so_far


def _year_table(subject: Subject, one: OptionResult, rows: list[YearRow]) -> Table:
    columns = (
        Column("year", subject.text(words.YEAR)),
        Column("costs", subject.text(labels.COSTS), numeric=True),
        Column("effects", subject.text(labels.EFFECTS), numeric=True),
        Column("tax-cost", subject.text(words.TAX_COST), numeric=True),
        Column("net", subject.text(words.NET), numeric=True),
        Column("factor", subject.text(words.FACTOR), numeric=True),
        Column("present", subject.text(words.PRESENT), numeric=True),
        Column("so-far", subject.text(words.SO_FAR), numeric=True),
    )
    shown = [
        Row(
            [
                Cell(str(year), value=year),
                _number(subject, costs),
                _number(subject, effects),
                _number(subject, net - costs - effects),
                _number(subject, net),
                Cell(subject.formats.number(factor, 4), value=factor),
                _number(subject, present),
                _number(subject, so_far),
            ]
        )
        for year, costs, effects, net, factor, present, so_far in rows
    ]
    note = _currency_note(subject, one)
    if any(line.residual for line in one.lines):
        note += subject.text(words.RESIDUAL_NOTE, year=one.years[-1])
    return Table("appraisal-years", subject.text(words.CAPTION_YEARS), columns, shown, note=note)


def _line_table(subject: Subject, one: OptionResult) -> Table:
    columns = (
        Column("line", subject.text(words.LINE)),
        Column("party", subject.text(words.PARTY)),
        Column("when", subject.text(words.WHEN)),
        Column("total", subject.text(words.UNDISCOUNTED), numeric=True),
        Column("present", subject.text(words.PRESENT), numeric=True),
    )
    rows = [_line(subject, one, line) for line in one.lines]
    if not rows:
        none = subject.text(labels.NONE)
        rows = [Row([none, none, none, _number(subject, 0.0), _number(subject, 0.0)])]
    note = _currency_note(subject, one)
    return Table("appraisal-lines", subject.text(words.CAPTION_LINES), columns, rows, note=note)


def _line(subject: Subject, one: OptionResult, line: LineResult) -> Row:
    paid = [year for year, amount in zip(one.years, line.amounts, strict=True) if amount]
    when = "–" if not paid else str(paid[0]) if len(paid) == 1 else f"{paid[0]}–{paid[-1]}"
    aside = [subject.text(words.IN_NULL)] if line.spared else []
    aside += [subject.text(words.ONLY_MOVED, to=line.to.title)] if line.to is not None else []
    aside += [subject.text(line.basis)] if line.basis is not None else []
    return Row(
        [
            Cell(subject.say(line.what), note="; ".join(aside), value=line.path),
            Cell(subject.say(line.party.title), value=line.party.id),
            when,
            _number(subject, line.total),
            _number(subject, line.present_value),
        ]
    )


# --- who gains and pays


def _parties(subject: Subject, one: OptionResult) -> Section:
    columns = (
        Column("party", subject.text(words.PARTY)),
        Column("present", subject.text(words.PRESENT), numeric=True),
    )
    rows = [
        Row(
            [
                Cell(subject.say(each.title), value=each.party.id if each.party else None),
                _number(subject, each.present_value),
            ]
        )
        for each in one.parties
    ]
    if one.npv is not None:
        rows.append(Row([subject.text(words.NPV), _number(subject, one.npv)], total=True))
    caption, note = subject.text(words.CAPTION_PARTIES), _currency_note(subject, one)
    table = Table("appraisal-parties", caption, columns, rows, narrow=True, note=note)
    says = Paragraph(subject.text(words.UNWEIGHTED), small=True)
    return Section("appraisal-parties", subject.text(words.HEAD_PARTIES), [table, says])


# --- what must change


def _switching(subject: Subject, one: OptionResult) -> Section:
    blocks: list[Block] = []
    bars = [
        SwitchBar(
            subject.text(each.what), each.times - 1, money(subject, each.held, one), money(subject, each.value, one)
        )
        for each in one.switching_values
        if each.unit
        and each.held
        and each.value is not None
        and each.times is not None
        and 0 < abs(each.times - 1) <= FURTHEST
    ]
    if bars:
        nearest = sorted(bars, key=lambda bar: abs(bar.share))[:MOST_SWITCHES]
        drawings = [draw_switch_bars(SwitchBars(nearest, subject.language), width) for width in Width]
        blocks.append(Figure("figure-switch", drawings, subject.text(words.CAPTION_SWITCH)))
    blocks.append(_switch_table(subject, one))
    blocks.append(_sensitivity_table(subject, one))
    return Section("appraisal-switching", subject.text(words.HEAD_SWITCH), blocks)


def _switch_table(subject: Subject, one: OptionResult) -> Table:
    columns = (
        Column("what", subject.text(labels.WHAT)),
        Column("held", subject.text(words.HELD), numeric=True),
        Column("turns-at", subject.text(words.TURNS_AT), numeric=True),
        Column("change", subject.text(words.CHANGE), numeric=True),
    )
    rows = [_switch(subject, one, each) for each in one.switching_values]
    return Table("appraisal-switching", subject.text(words.CAPTION_SWITCH_TABLE), columns, rows)


def _switch(subject: Subject, one: OptionResult, each: SwitchingValue) -> Row:
    def shown(value: float | None, otherwise: str) -> Cell:
        if value is None:
            return Cell(otherwise)
        if each.unit:
            return Cell(money(subject, value, one), value=value)
        return Cell(subject.formats.percent(100 * value, 1), value=value)

    share = each.times - 1 if each.times is not None else None
    changed = Cell("–") if share is None else Cell(signed_percent(subject, share), value=share)
    aside = subject.text(each.reason) if each.reason is not None else ""
    return Row(
        [
            Cell(subject.say(each.what), note=aside, value=each.id),
            shown(each.held, subject.text(words.NOT_AN_INPUT)),
            shown(each.value, subject.text(words.NOTHING_TURNS)),
            changed,
        ]
    )


def signed_percent(subject: Subject, share: float) -> str:
    """Return a change in per cent with its sign."""
    text = subject.formats.percent(abs(100 * share), 1)
    return f"{'+' if share > 0 else '−' if share < 0 else ''}{text}"


def _sensitivity_table(subject: Subject, one: OptionResult) -> Table:
    columns = (
        Column("assumption", subject.text(words.ASSUMPTION)),
        Column("npv", subject.text(words.NPV), numeric=True),
    )
    rows = [_sensitivity(subject, one, each) for each in one.sensitivities]
    return Table("appraisal-sensitivities", subject.text(words.CAPTION_SENSITIVITIES), columns, rows)


def _sensitivity(subject: Subject, one: OptionResult, each: SensitivityResult) -> Row:
    aside = [subject.text(words.MUST)] if each.must else []
    aside += [subject.text(each.reason)] if each.reason is not None else []
    npv = subject.text(labels.UNKNOWN) if each.npv is None else money(subject, each.npv, one)
    title = subject.text(each.title)
    return Row([Cell(title[:1].upper() + title[1:], note="; ".join(aside), value=each.id), Cell(npv, value=each.npv)])


# --- what isn't priced


def _unpriced(subject: Subject, result: AppraisalResult, one: OptionResult) -> Section:
    columns = (
        Column("option", subject.text(labels.OPTION)),
        Column("effect", subject.text(words.EFFECT)),
        Column("grade", subject.text(words.GRADE)),
        Column("because", subject.text(words.BECAUSE)),
    )
    rows = [_graded(subject, each, effect) for each in result.options for effect in graded(each.option.unpriced)]
    table = Table(
        "appraisal-unpriced",
        subject.text(words.CAPTION_UNPRICED),
        columns,
        rows,
        note=subject.text(words.GRADES_NOTE),
    )
    return Section(
        "appraisal-unpriced",
        subject.text(words.HEAD_UNPRICED),
        [table, *(Paragraph(text) for text in _turning(subject, result, one))],
    )


def _graded(subject: Subject, one: OptionResult, each: GradedEffect) -> Row:
    grade, reason = each.grade, each.effect.reason
    shown = Cell(subject.text(words.NOT_GRADED))
    if grade is not None:
        shown = Cell(grade.signs, note=subject.text(grade.label), value=grade.signs)
    return Row(
        [
            Cell(subject.say(one.title), value=one.id),
            Cell(subject.say(each.effect.title)),
            shown,
            Cell(subject.say(reason) if reason is not None else subject.text(labels.NO_REASON)),
        ]
    )


def _turning(subject: Subject, result: AppraisalResult, one: OptionResult) -> Iterator[str]:
    """Yield what the unpriced must be worth, and whether it can turn the sign or the ranking."""
    needed, sign = break_even(one), can_turn_sign(one)
    if needed is not None and needed.per_year:
        told = words.BREAK_EVEN if needed.per_year > 0 else words.BREAK_EVEN_LOSS
        yield subject.text(told, year=money(subject, abs(needed.per_year), one))
        if needed.people is not None and needed.per_person is not None:
            each = money(subject, abs(needed.per_person), one)
            yield subject.text(words.PER_PERSON, each=each, people=subject.formats.number(needed.people))
    if sign is not None:
        yield subject.text(sign.because)
    for _, _, judgement in can_turn_ranking(result):
        yield subject.text(judgement.because)
