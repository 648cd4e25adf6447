"""An appraisal as a page in a terminal: options beside each other, what the figures rest on, what isn't known.

Here: what stands on the page, in which order. Not here: the figures (`innomethods.benefits`), laying them out
(`benefits_tables`), the same as JSON (`benefits_appraisal_records`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from innomethods.benefits.appraising import AppraisalResult, OptionResult, TaxBasis
from innomethods.benefits.appraising.figures import SensitivityKind
from innomethods.benefits.appraising.phrases import FALLS_BACK, TAX_BASES
from innomethods.benefits.appraising.sensitivities import expected_npv
from innomethods.benefits.appraising.telling import money, of_rules, percent
from innomethods.benefits.money_in_time.discounting import Payback
from innomethods.benefits.plus_minus import break_even, can_turn_sign, graded
from innomethods.cli import benefits_appraisal_words as words
from innomethods.cli.benefits_reckoning import Reckoned
from innomethods.cli.benefits_tables import NONE, Row, decimal, figures, share, whole
from innomethods.cli.layout import heading, lines_of, listed
from innomethods.cli.saying import settings, text
from innomethods.wording import Wording, format_for

_Figure = tuple[Wording, Callable[[OptionResult], str]]


def page_of(reckoned: Reckoned) -> Iterator[str]:
    """Yield the page of all options."""
    result, options = reckoned.result, reckoned.compared
    yield from opening(reckoned)
    if options:
        yield ""
        yield from _main(options)
        yield from _section(words.SIDE_BY_SIDE, side_by_side(options))
        yield from _section(words.SENSITIVITIES, sensitivities(options))
    yield from _section(words.UNPRICED, unpriced(options))
    yield from _section(words.RESTS_ON, listed(text(one) for one in rests_on(result)))
    yield from _section(words.NOT_KNOWN_HEAD, listed(text(one) for one in not_known(result.options)))
    yield ""
    yield from lines_of(text(words.MORE))


def option_page(reckoned: Reckoned, option: OptionResult) -> Iterator[str]:
    """Yield the page of one option: its figures, its lines by year, its parties, and what would turn it."""
    yield from opening(reckoned)
    if option.is_known:
        yield ""
        yield from _main([option])
        yield from _section(words.SIDE_BY_SIDE, side_by_side([option]))
        yield from _section(words.BY_YEAR, by_year(option))
        yield from _section(words.BY_PARTY, by_party([option]))
        yield from _section(words.SWITCHING, _switching(option))
        yield from _section(words.SENSITIVITIES, sensitivities([option]))
        yield from _section(words.UNPRICED, unpriced([option]))
    yield from _section(words.RESTS_ON, listed(text(one) for one in rests_on(reckoned.result)))
    yield from _section(words.NOT_KNOWN_HEAD, listed(text(one) for one in not_known([option])))


def opening(reckoned: Reckoned) -> Iterator[str]:
    """Yield what a page is about, against which option, and in what money."""
    plan, holds = reckoned.subject.plan, reckoned.result.holds_for
    yield from heading((text(words.EXAMPLE) if plan.example else "") + text(plan.title))
    yield from lines_of(
        text(
            words.AGAINST.fill(
                null=reckoned.null.title, year=holds.base_year, currency=holds.currency, prices=holds.price_year
            )
        )
    )


def _section(title: Wording, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield ""
        yield from heading(text(title))
        yield from lines


# -- tables


def _main(options: Sequence[OptionResult]) -> Iterator[str]:
    """Yield the table of figures, and what a reader must know to compare its rows."""
    yield from figures(main_rows(options), [text(one.title) for one in options])
    yield ""
    yield from listed(text(one) for one in _beside(options))


def _beside(options: Sequence[OptionResult]) -> Iterator[Wording]:
    if any(one.tax_cost for one in options):
        yield words.BEFORE_AND_AFTER
    if any(expected_npv(one) is not None for one in options):
        yield words.LIKELIEST
    for one in options:
        ratio = None if one.bcr is None else one.bcr.value
        if ratio is not None and one.npv is not None and (ratio > 1) != (one.npv > 0) and ratio != 1:
            npv = money(one.npv, one.holds_for.currency)
            more = words.LARGER if ratio > 1 else words.SMALLER
            yield words.OTHER_SIDE_OF_ONE.fill(option=one.title, more=more, npv=npv)


def main_rows(options: Sequence[OptionResult]) -> list[Row]:
    """Return the figures of options beside each other."""
    rows: list[Row] = [(text(name), [told(one) for one in options]) for name, told in _FIGURES]
    expected = [expected_npv(one) for one in options]
    if any(each is not None for each in expected):
        rows.insert(_AFTER_TAX, (text(words.EXPECTED), [whole(each) for each in expected]))
    return rows


def _paid_back(option: OptionResult, found: Payback | None) -> str:
    if found is None or not option.lines:
        return NONE
    if found.years is None:
        return text(words.NEVER)
    years = decimal(found.years, 1)
    return years if found.stays else text(words.LOST_AGAIN.fill(years=years))


def _rate(option: OptionResult) -> str:
    """Return the rate; where there are several none of them says whether it pays, and none is shown."""
    roots = option.irr
    if roots is None or not option.lines:
        return NONE
    return text(words.SEVERAL_RATES) if roots.caution is not None else share(roots.chosen, 2, text(words.NO_RATE))


_FIGURES: tuple[_Figure, ...] = (
    (words.NPV, lambda one: whole(one.npv, words.NOT_KNOWN)),
    (words.BEFORE, lambda one: whole(one.npv_before_tax_cost)),
    (words.TAX_COST, lambda one: whole(one.tax_cost, words.NOT_KNOWN)),
    (words.EFFECTS, lambda one: whole(one.present_effects)),
    (words.COSTS, lambda one: whole(one.present_costs)),
    (words.BCR, lambda one: NONE if one.bcr is None else decimal(one.bcr.value, 2)),
    (words.PER_KRONE, lambda one: NONE if (per := one.npv_per_public_krone) is None else decimal(per.value, 2)),
    (words.IRR, _rate),
    (words.PAYBACK, lambda one: _paid_back(one, one.payback)),
    (words.DISCOUNTED, lambda one: _paid_back(one, one.discounted_payback)),
    (words.ANNUAL, lambda one: whole(one.equivalent_annual)),
)


_AFTER_TAX = 3  # rows that tell of the net present value


def side_by_side(options: Sequence[OptionResult]) -> list[str]:
    """Return the sums with own time and freed time in and out, where that makes a difference."""
    bases = [{(one.own_time, one.freed_time): one for one in option.tax_bases} for option in options]
    ways = dict.fromkeys(way for each in bases for way in each)
    freed = any(one.freed_time for one in options)
    own = any(one.own_time for one in options)
    if not freed and not own:
        return []
    rows: list[Row] = []
    if any(one.holds_for.tax_factor for one in options):
        for way in ways:
            found = [each.get(way) for each in bases]
            rows.append(
                (
                    _way(next(one for one in found if one), options[0]),
                    [NONE if one is None else whole(one.npv) for one in found],
                )
            )
    if freed:
        rows.append((text(words.WITHOUT_FREED), [whole(one.npv_without_freed_time) for one in options]))
        rows.append((text(words.FREED_TIME), [whole(one.freed_time) for one in options]))
    if own:
        rows.append((text(words.OWN_TIME), [whole(one.own_time) for one in options]))
    return figures(rows, [text(one.title) for one in options])


def _way(basis: TaxBasis, option: OptionResult) -> str:
    """Name a way to draw the line; which one the rules mean is how we read them, where time is in the sums."""
    named = text(words.BASES[basis.own_time, basis.freed_time])
    if not basis.is_rules:
        return named
    where = dict(option.holds_for.grounds).get("tax-cost")
    reference = words.THE_RULES if where is None or where.reference is None else where.reference
    return named + text(words.AS_RULES.fill(where=reference))


def sensitivities(options: Sequence[OptionResult]) -> list[str]:
    """Return the net present values under other assumptions; those nobody can reckon are told as not known."""
    found = [{one.id: one for one in option.sensitivities} for option in options]
    shown = (one for each in found for one in each.values() if one.kind is not SensitivityKind.EXPECTED)
    titles = {one.id: one.title for one in shown if one.npv is not None}
    rows = [
        (_sentence(text(title)), [whole(each[id].npv) if id in each else NONE for each in found])
        for id, title in titles.items()
    ]
    return figures(rows, [text(one.title) for one in options]) if rows else []


def by_year(option: OptionResult) -> list[str]:
    """Return an option's lines year by year, with sums and present values."""
    lines = option.lines
    if not lines:
        return []
    shapes = [words.MOVES if one.to is not None else words.SPARED if one.spared else None for one in lines]
    heads = [
        text(words.FACTOR),
        *(
            text(one.what) if shape is None else text(shape.fill(what=one.what))
            for one, shape in zip(lines, shapes, strict=True)
        ),
    ]
    factors = dict(option.holds_for.factors)
    rows: list[Row] = [
        (str(year), [decimal(factors[year], 4), *(whole(one.amounts[at]) for one in lines)])
        for at, year in enumerate(option.years)
    ]
    rows.append((text(words.SUM), ["", *(whole(one.total) for one in lines)]))
    if any(one.residual for one in lines):
        rows.append((text(words.RESIDUAL), ["", *(whole(one.residual) for one in lines)]))
    rows.append((text(words.PRESENT), ["", *(whole(one.present_value) for one in lines)]))
    return figures(rows, heads)


def by_party(options: Sequence[OptionResult]) -> list[str]:
    """Return what each party gains or loses by each option; the columns add up to the net present value."""
    found = [{_named(one): one for one in option.parties} for option in options]
    parties = {id: one.title for each in found for id, one in each.items()}
    if not parties:
        return []
    order = sorted(parties, key=lambda id: id == "")  # the tax cost, borne by all, last
    rows = [
        (_sentence(text(parties[id])), [whole(each[id].present_value) if id in each else whole(0) for each in found])
        for id in order
    ]
    rows.append((text(words.NPV), [whole(one.npv, words.NOT_KNOWN) for one in options]))
    return figures(rows, [text(one.title) for one in options])


def _named(one: object) -> str:
    party = getattr(one, "party", None)
    return "" if party is None else str(party.id)


def _sentence(name: str) -> str:
    return name[:1].upper() + name[1:]


# -- sentences


def rests_on(result: AppraisalResult) -> Iterator[Wording]:
    """Yield whose rules hold, since when and by which source, and what was taken for granted."""
    holds = result.holds_for
    yield from of_rules(holds)
    yield words.FACTORS.fill(
        schedule=holds.schedule, first=holds.first_year, last=holds.last_year, base=holds.base_year
    )
    if holds.tax_factor:
        yield words.TAX_BASE.fill(factor=percent(holds.tax_factor), what=TAX_BASES[holds.tax_base])


def not_known(options: Sequence[OptionResult]) -> Iterator[Wording]:
    """Yield what nobody knows: options without figures, rates that don't exist, analyses with nothing to go on."""
    for one in options:
        if not one.is_known or one.npv is None:
            yield one.because("npv")[0]
        elif one.irr is not None and one.lines:
            if one.irr.chosen is None and one.irr.reason is not None:
                yield words.NO_RATE_FOR.fill(option=one.title, reason=one.irr.reason)
            if one.irr.caution is not None:
                yield words.RATE_OF.fill(option=one.title, reason=one.irr.caution)
            if one.payback is not None and one.payback.years is not None and not one.payback.stays:
                yield words.RATE_OF.fill(option=one.title, reason=FALLS_BACK)
    asked = {
        each.id: words.ASKED_FOR.fill(what=_capital(each.title), reason=each.reason)
        for one in options
        if one.lines
        for each in one.sensitivities
        if each.npv is None and each.reason is not None
    }
    yield from asked.values()
    for one in options:
        what = [each.title for each in one.option.unpriced]
        if what and one.is_known:
            names = {lang: format_for(lang).all_of([f"«{each.text(lang)}»" for each in what]) for lang in ("nb", "nn")}
            english = format_for("en").all_of([f"‘{each.text('en')}’" for each in what])
            yield words.NOBODY_PRICED.fill(option=one.title, what=Wording(**names, en=english))


def _capital(title: Wording) -> Wording:
    return Wording(nb=_sentence(title.text("nb")), nn=_sentence(title.text("nn")), en=_sentence(title.text("en")))


def unpriced(options: Sequence[OptionResult]) -> list[str]:
    """Return what isn't priced with its grade, what it must be worth, and whether it can turn the sign."""
    said = []
    for option in options:
        if not option.option.unpriced:
            continue
        for one in graded(option.option.unpriced):
            grade = (
                text(words.NO_GRADE) if one.grade is None else f"{one.grade.signs} ({text(one.grade.label).lower()})"
            )
            reason = "" if one.effect.reason is None else f". {text(one.effect.reason)}"
            said.append(f"{text(option.title)}: {text(one.effect.title)}: {grade}{reason}")
        said += [text(one) for one in _turning(option)]
    return listed(said)


def _turning(option: OptionResult) -> Iterator[Wording]:
    needed, judged = break_even(option), can_turn_sign(option)
    if needed is None or judged is None:
        return
    currency = option.holds_for.currency
    shape = words.BREAK_EVEN if needed.total > 0 else words.AT_MOST
    person: Wording | str = ""
    if needed.per_person is not None and needed.people is not None:
        people = Wording(**{one: format_for(one).number(needed.people) for one in ("nb", "nn", "en")})
        person = words.PER_PERSON.fill(amount=money(abs(needed.per_person), currency), people=people)
    yield shape.fill(
        option=option.title,
        total=money(abs(needed.total), currency),
        year=money(abs(needed.per_year), currency),
        person=person,
    )
    yield judged.because


def _switching(option: OptionResult) -> list[str]:
    if not option.switching_values:
        return []
    rules = len(tuple(of_rules(option.holds_for)))
    said = option.because("switching-values")[: -rules or None]
    return listed(one.text(settings().language) for one in said)
