"""Is it worth it: the options against the null option, the sums side by side, what they rest on, what isn't known.

Here: the section and its first table. Not here: its tables by year, party and line (`option_tables`), figures
(`benefits.appraising`), words (`appraisal_words`).
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from innomethods.benefits.appraising import AppraisalResult, OptionResult, appraise, find_appraisal_problems
from innomethods.benefits.appraising.figures import SensitivityKind
from innomethods.benefits.appraising.telling import of_rules
from innomethods.errors import MissingExtra
from innomethods.findings import errors_of
from innomethods.model import CashFlow, Option, OptionKind, Project
from innomethods.reporting import appraisal_words as words
from innomethods.reporting import labels
from innomethods.reporting.pages import Block, Bullets, Cell, Column, Paragraph, Row, Section, Table, joined
from innomethods.reporting.sections.attention import findings_table
from innomethods.reporting.sections.option_tables import money, option_sections
from innomethods.reporting.subject import Subject
from innomethods.wording import country_named


def options_section(subject: Subject) -> Section | None:
    """Return what the options are worth; None without any. Without rules there is no figure, only what is lacking."""
    project = subject.project
    if project is None or not project.options:
        return None
    short = subject.text(words.SHORT_OPTIONS)
    said = _lacking(subject, project)
    if said is None:
        try:
            result = appraise(project, rules=subject.rules)
        except MissingExtra as missing:
            said = [Paragraph(subject.text(missing.told))]
        else:
            return _appraised(subject, result, short)
    title = subject.text(words.HEAD_NOT_KNOWN)
    return Section("options", title, [*said, _listed(subject, project.options)], short=short)


def _lacking(subject: Subject, project: Project) -> list[Block] | None:
    """Return why nothing can be reckoned: what the project doesn't say, or what is wrong with it; None when it can."""
    appraisal = project.appraisal
    if appraisal is None:
        return [Paragraph(subject.text(words.NO_YEARS))]
    if subject.rules is None:
        if appraisal.rules is None:
            return [Paragraph(subject.text(words.NO_RULES_NAMED))]
        return [Paragraph(subject.text(words.RULES_NOT_GIVEN, country=country_named(appraisal.rules)))]
    found = find_appraisal_problems(project, rules=subject.rules)
    stops = [one for one in errors_of(found) if not one.path.startswith("options/")]
    return [findings_table(subject, "options-findings", subject.text(words.CAPTION_FINDINGS), stops)] if stops else None


def _appraised(subject: Subject, result: AppraisalResult, short: str) -> Section:
    chosen = best_of(result)
    blocks: list[Block] = [_against_null(subject, result)]
    blocks.extend(Paragraph(text) for text in _cautions(subject, result, chosen))
    blocks.append(_worth(subject, result))
    sections = list(option_sections(subject, result, chosen)) if chosen is not None else []
    sections.append(_basis(subject, result))
    sections.append(
        Section(
            "options-listed",
            subject.text(words.CAPTION_LISTED),
            [_listed(subject, tuple(one.option for one in result.options))],
        )
    )
    return Section("options", _heading(subject, chosen), blocks, sections=sections, short=short)


def best_of(result: AppraisalResult) -> OptionResult | None:
    """Return the option that is told of in full: the one worth most that isn't the null option.

    Where figures before the tax cost are all that is known, those tell.
    """
    others = [one for one in result.options if one.kind is not OptionKind.NULL and one.is_known]
    told = [one for one in others if one.option.costs or one.option.effects] or others
    return max(told, key=lambda one: one.npv if one.npv is not None else one.npv_before_tax_cost or 0.0, default=None)


def _heading(subject: Subject, chosen: OptionResult | None) -> str:
    if chosen is None:
        return subject.text(words.HEAD_NOT_KNOWN)
    before = money(subject, chosen.npv_before_tax_cost or 0.0, chosen)
    if chosen.npv is None:
        return subject.text(words.HEAD_BEFORE, option=chosen.title, before=before)
    npv = money(subject, chosen.npv, chosen)
    told = words.HEAD_BOTH if chosen.tax_cost else words.HEAD_ONE
    return subject.text(told, option=chosen.title, npv=npv, before=before)


def _against_null(subject: Subject, result: AppraisalResult) -> Paragraph:
    null = next(one for one in result.options if one.kind is OptionKind.NULL)
    holds = result.holds_for
    return Paragraph(subject.text(words.AGAINST_NULL, null=null.title, year=holds.base_year, prices=holds.price_year))


def _cautions(subject: Subject, result: AppraisalResult, chosen: OptionResult | None) -> Iterator[str]:
    """Yield what a reader must know with the first figure: that nothing beats the null option, or time decides."""
    if chosen is None or chosen.npv is None:
        return
    if all((one.npv or 0.0) <= 0 for one in result.ranking):
        yield subject.text(words.DOES_NOT_BEAT_NULL)
    if len({one.npv > 0 for one in chosen.tax_bases}) > 1:
        yield subject.text(words.TURNS_ON_BASIS)
    limits = {one.kind: one.npv for one in chosen.sensitivities}
    expected, grown = limits.get(SensitivityKind.EXPECTED), limits.get(SensitivityKind.GROWTH)
    if expected is not None:
        yield subject.text(words.EXPECTED, expected=money(subject, expected, chosen))
    if grown is not None:
        yield subject.text(words.WITH_GROWTH, npv=money(subject, grown, chosen))
    low, high = limits.get(SensitivityKind.LOW), limits.get(SensitivityKind.HIGH)
    if low is not None and high is not None:
        between = {"low": money(subject, low, chosen), "high": money(subject, high, chosen)}
        yield subject.text(words.BETWEEN, **between)
    without = chosen.npv_without_freed_time
    if chosen.freed_time and without is not None and (without > 0) != (chosen.npv > 0):
        yield subject.text(words.TURNS_ON_TIME, npv=money(subject, without, chosen))


# --- the table of options


def _worth(subject: Subject, result: AppraisalResult) -> Table:
    columns = [
        Column("option", subject.text(labels.OPTION)),
        Column("npv-before-tax-cost", subject.text(words.BEFORE_TAX), numeric=True),
        Column("tax-cost", subject.text(words.TAX_COST), numeric=True),
        Column("npv", subject.text(words.NPV), numeric=True),
        Column("bcr", subject.text(words.BCR), numeric=True),
        Column("equivalent-annual", subject.text(words.ANNUAL), numeric=True),
        Column("payback", subject.text(words.PAYBACK), numeric=True),
    ]
    rows = [_worth_row(subject, one) for one in result.options]
    note = subject.text(words.RATIO_NOTE)
    return Table("appraisal", subject.text(words.CAPTION_WORTH), columns, rows, note=note)


def _worth_row(subject: Subject, one: OptionResult) -> Row:
    kind = subject.text(labels.OPTION_KINDS[one.kind])
    title = Cell(subject.say(one.title), note=kind, value=one.id)
    if not one.is_known:
        why = words.SCREENED if one.screened_out is not None else words.HAS_ERRORS
        return Row([title, *(Cell(subject.text(why)) for _ in range(6))])
    none = Cell(subject.text(labels.NONE))
    if not one.lines:
        zero = [_amount(subject, amount, one) for amount in (one.npv_before_tax_cost, one.tax_cost, one.npv)]
        return Row([title, *zero, none, none, none])
    amounts = (one.npv_before_tax_cost, one.tax_cost, one.npv)
    return Row(
        [
            title,
            *(_amount(subject, amount, one) for amount in amounts),
            _ratio(subject, one),
            _amount(subject, one.equivalent_annual, one),
            _payback(subject, one),
        ]
    )


def _amount(subject: Subject, amount: float | None, one: OptionResult) -> Cell:
    if amount is None:
        return Cell(subject.text(labels.UNKNOWN))
    return Cell(money(subject, amount, one), value=amount + 0.0)


def _ratio(subject: Subject, one: OptionResult) -> Cell:
    ratio = one.bcr
    if ratio is None or ratio.value is None:
        return Cell(subject.text(words.NO_RATIO))
    return Cell(subject.formats.number(ratio.value, 2), value=ratio.value)


def _payback(subject: Subject, one: OptionResult) -> Cell:
    found = one.payback
    if found is None:
        return Cell(subject.text(labels.UNKNOWN))
    if found.years is None:
        return Cell(subject.text(words.NOT_PAID_BACK))
    note = "" if found.stays else subject.text(words.FLATTERS)
    shown = subject.text(words.YEARS, n=subject.formats.number(found.years, 1))
    return Cell(shown, note=note, value=found.years)


# --- what it rests on


def _basis(subject: Subject, result: AppraisalResult) -> Section:
    """Return the rules with their validity and source, what was taken for granted, and what is noted."""
    blocks: list[Block] = [Bullets([subject.say(one) for one in of_rules(result.holds_for)])]
    if result.findings:
        blocks.append(
            findings_table(subject, "options-findings", subject.text(words.CAPTION_FINDINGS), result.findings)
        )
    return Section("options-rules", subject.text(words.HEAD_RULES), blocks)


# --- as they are listed


def _listed(subject: Subject, options: tuple[Option, ...]) -> Table:
    columns = (
        Column("option", subject.text(labels.OPTION)),
        Column("kind", subject.text(labels.KIND)),
        Column("costs", subject.text(labels.COSTS), numeric=True),
        Column("effects", subject.text(labels.EFFECTS), numeric=True),
        Column("unpriced", subject.text(labels.UNPRICED)),
    )
    rows = [_option(subject, one) for one in options]
    note = subject.text(words.LISTED_NOTE)
    return Table("options", subject.text(labels.CAPTION_OPTIONS), columns, rows, note=note)


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
    """Return the sum over the years, without what only changes hands; currencies and price years stay apart."""
    paid = [flow for flow in flows if flow.to is None]
    if not paid:
        return Cell(subject.text(labels.NONE))
    said = _price_year(subject)
    sums: dict[tuple[str, int | None], Decimal] = {}
    for flow in paid:
        level = flow.amount.currency, flow.price_year or said
        sums[level] = sums.get(level, Decimal(0)) + _over_the_years(flow)
    years = sorted({year for flow in paid for year in (flow.years[0], flow.years[-1])})
    note = str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"
    shown = []
    for (currency, year), amount in sums.items():
        told = subject.formats.money(amount, currency)
        shown.append(told if year == said else subject.text(words.IN_PRICES, amount=told, year=year))
    return Cell(" + ".join(shown), note=note, value=next(iter(sums.values())) if len(sums) == 1 else None)


def _price_year(subject: Subject) -> int | None:
    """Return the year in whose prices amounts stand that don't say another."""
    appraisal = None if subject.project is None else subject.project.appraisal
    if appraisal is None:
        return None
    return appraisal.base_year if appraisal.price_year is None else appraisal.price_year


def _over_the_years(flow: CashFlow) -> Decimal:
    """Return what a line comes to over its years, the first ones as it is ramped up."""
    ramp = flow.ramp[: len(flow.years)]
    return flow.amount.amount * (len(flow.years) - len(ramp) + sum(ramp))
