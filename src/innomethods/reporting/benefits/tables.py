"""The tables of a benefits plan: the register by kind, what leads to what, what is measured, and how it stands.

Here: rows and cells. Not here: which paper holds which table (`papers`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from innomethods.benefits.realising import MeasuringDay, Realised, Standing, measuring_days
from innomethods.benefits.realising.saying import STANDINGS
from innomethods.model import Benefit, Measuring
from innomethods.reporting import labels
from innomethods.reporting.benefits import words
from innomethods.reporting.benefits.view import BenefitsView
from innomethods.reporting.drawings.status_marks import CheckState
from innomethods.reporting.pages import Cell, Column, Row, Section, Span, Table
from innomethods.wording import Wording

_NEXT_DAYS = 8  # rows of those ahead in a report
_MOST_DAYS = 40  # rows of a calendar on paper; the calendar file has them all
_STATES: dict[Standing, CheckState] = {
    Standing.REACHED: CheckState.PASS,
    Standing.ON_TRACK: CheckState.PASS,
    Standing.HELD: CheckState.PASS,
    Standing.BEHIND: CheckState.FAIL,
    Standing.WORSE: CheckState.FAIL,
    Standing.MISSED: CheckState.FAIL,
    Standing.EXCEEDED: CheckState.OVER_LIMIT,
    Standing.UNKNOWN: CheckState.MISSING,
}


def columns_of(view: BenefitsView, *titles: tuple[str, Wording]) -> list[Column]:
    """Return columns; those of values and days are set to the right."""
    numeric = {"baseline", "target", "due", "cost", "last", "gap"}
    return [Column(id, view.text(title), numeric=id in numeric) for id, title in titles]


def register_sections(view: BenefitsView) -> Iterator[Section]:
    """Yield the register: a section for each of the four kinds that has any, and one for disbenefits."""
    for kind, title in words.GROUPS:
        of_kind = [one for one in view.plan.register if one.kind is kind and not one.disbenefit]
        if of_kind:
            note = words.KIND_NOTE.get(kind) if kind is not None else None
            yield _register(view, f"kind-{kind or 'open'}", title, of_kind, note)
    unwanted = [one for one in view.plan.register if one.disbenefit]
    if unwanted:
        yield _register(view, "disbenefits", words.DISBENEFITS_HEAD, unwanted, None)


def _register(view: BenefitsView, id: str, title: Wording, some: list[Benefit], note: Wording | None) -> Section:
    unwanted = all(one.disbenefit for one in some)
    columns = columns_of(
        view,
        ("benefit", words.DISBENEFIT if unwanted else labels.BENEFIT),
        ("measured-by", labels.MEASURED_BY),
        ("baseline", labels.BASELINE),
        ("target", words.LIMIT if unwanted else labels.TARGET),
        ("due", labels.DUE),
        ("owner", labels.OWNER),
        ("parties", words.BEARS if unwanted else words.GAINS),
    )
    rows = [_benefit(view, one) for one in some]
    shown = view.text(title)
    table = Table(f"register-{id}", shown, columns, rows, note=view.text(note) if note is not None else "")
    return Section(id, shown, [table])


def _benefit(view: BenefitsView, benefit: Benefit) -> Row:
    measure = benefit.measure
    aside = [view.text(words.UNEXPECTED)] if benefit.unexpected else []
    aside += [view.text(benefit.note)] if benefit.note is not None else []
    payer = f"{view.text(words.PAYS)}: {view.who(benefit.payer).text}"
    return Row(
        [
            Cell(view.say(benefit.title), note="; ".join(aside), value=benefit.id),
            Cell(view.say(measure.title)) if measure is not None else to_fill_in(view),
            view.value(benefit, benefit.baseline, benefit.baseline_on)
            if benefit.baseline is not None
            else to_fill_in(view),
            view.value(benefit, benefit.target) if benefit.target is not None else to_fill_in(view),
            view.day(benefit.due) if benefit.due is not None else to_fill_in(view),
            Cell(view.who(benefit.owner), value=benefit.owner) if benefit.owner is not None else to_fill_in(view),
            Cell(view.who(benefit.beneficiary), note=payer)
            if benefit.beneficiary is not None
            else Cell(view.text(words.TO_FILL_IN), note=payer),
        ]
    )


def to_fill_in(view: BenefitsView) -> Cell:
    """Return the cell of what somebody must still say."""
    return Cell(Span(view.text(words.TO_FILL_IN), look="strong"))


def chain_table(view: BenefitsView) -> Table | None:
    """Return what leads to what, one link a row; None without any."""
    links = [(link.first, link.then, link.assuming) for link in view.plan.map.links]
    known = {(first, then) for first, then, _ in links}
    for benefit in view.plan.register:
        links += [(one, benefit.id, None) for one in benefit.preconditions if (one, benefit.id) not in known]
    if not links:
        return None
    columns = columns_of(view, ("first", words.FIRST), ("then", words.THEN), ("assuming", words.ASSUMING))
    none = view.text(labels.NONE)
    rows = [
        Row([_step(view, first), _step(view, then), Cell(view.say(assuming) if assuming is not None else none)])
        for first, then, assuming in links
    ]
    return Table("chain", view.text(words.CHAIN), columns, rows)


def _step(view: BenefitsView, id: str) -> Cell:
    kinds = {step.id: words.STEP_KINDS[step.kind] for step in view.plan.map.steps}
    kinds |= {one.id: words.DISBENEFIT_STEP if one.disbenefit else words.BENEFIT_STEP for one in view.plan.register}
    title = view.names.get(id)
    kind = kinds.get(id)
    return Cell(
        view.say(title) if title is not None else id, note=view.text(kind) if kind is not None else "", value=id
    )


def conditions_table(view: BenefitsView) -> Table | None:
    """Return what must be in place for each benefit, its risk, and what is done when it fails to come."""
    if not view.plan.register:
        return None
    columns = columns_of(
        view,
        ("benefit", labels.BENEFIT),
        ("first", words.FIRST),
        ("risk", words.RISK),
        ("missed", words.IF_MISSED),
    )
    return Table(
        "conditions", view.text(words.MEASURES_HEAD), columns, [_condition(view, one) for one in view.plan.register]
    )


def _condition(view: BenefitsView, benefit: Benefit) -> Row:
    leads = [link.first for link in view.plan.map.links if link.then == benefit.id]
    first = view.quoted(dict.fromkeys((*leads, *benefit.preconditions)))
    return Row(
        [
            Cell(view.say(benefit.title), value=benefit.id),
            first or view.text(labels.NONE),
            Cell(view.say(benefit.risk)) if benefit.risk is not None else to_fill_in(view),
            Cell(view.say(benefit.if_missed)) if benefit.if_missed is not None else to_fill_in(view),
        ]
    )


def measuring_table(view: BenefitsView) -> Table | None:
    """Return how each benefit is measured, by whom, how often, how the effect is shown, and what measuring costs."""
    if not view.plan.register:
        return None
    columns = columns_of(
        view,
        ("benefit", labels.BENEFIT),
        ("how", words.HOW),
        ("often", words.WHEN),
        ("by", words.WHO_MEASURES),
        ("design", words.SHOWN_BY),
        ("cost", words.COST),
    )
    return Table("measuring", view.text(words.FOLLOW_UP), columns, [_measured(view, one) for one in view.plan.register])


def _measured(view: BenefitsView, benefit: Benefit) -> Row:
    way = benefit.measuring
    how = way.how if way is not None else None
    cost = way.cost if way is not None else None
    by = (way.by if way is not None else None) or benefit.owner
    measure = benefit.measure
    return Row(
        [
            Cell(view.say(benefit.title), value=benefit.id),
            Cell(
                view.say(how) if how is not None else view.text(words.TO_FILL_IN),
                note=view.text(measure.title) if measure is not None else "",
            ),
            Cell(_often(view, way)) if way is not None else to_fill_in(view),
            Cell(view.who(by)) if by is not None else to_fill_in(view),
            Cell(view.say(words.DESIGNS[benefit.design])) if benefit.design is not None else to_fill_in(view),
            Cell(view.formats.money(cost.amount, cost.currency), value=cost.amount)
            if cost is not None
            else to_fill_in(view),
        ]
    )


def _often(view: BenefitsView, way: Measuring) -> str:
    often = view.text(words.FREQUENCIES[way.every])
    first = view.formats.short_date(way.first)
    if way.until is None:
        return view.text(words.FROM, often=often, first=first)
    return view.text(words.FROM_TO, often=often, first=first, last=view.formats.short_date(way.until))


def calendar_table(view: BenefitsView) -> Table | None:
    """Return the days on which something is to be measured, those of one day together; None without any."""
    return _calendar(view, measuring_days(view.plan), _MOST_DAYS)


def ahead_table(view: BenefitsView, owner: str | None = None) -> Table | None:
    """Return the next days on which something is to be measured (of one owner's benefits), and how many follow."""
    mine = {one.id for one in view.plan.register if owner is None or one.owner == owner}
    days = [one for one in measuring_days(view.plan) if one.benefit in mine and (view.on is None or one.on > view.on)]
    return _calendar(view, days, _NEXT_DAYS)


def _calendar(view: BenefitsView, some: Iterable[MeasuringDay], most: int) -> Table | None:
    days: dict[object, list[MeasuringDay]] = {}
    for one in some:
        days.setdefault(one.on, []).append(one)
    if not days:
        return None
    columns = columns_of(view, ("when", words.WHEN), ("benefits", labels.BENEFIT), ("by", words.WHO_MEASURES))
    rows = [
        Row([view.day(alike[0].on), view.quoted(one.benefit for one in alike), _by(view, alike)])
        for alike in list(days.values())[:most]
    ]
    left = len(days) - len(rows)
    note = view.count(words.MORE_DAYS, left) if left else ""
    return Table("calendar", view.text(words.CALENDAR), columns, rows, note=note)


def _by(view: BenefitsView, some: Iterable[MeasuringDay]) -> str:
    names = dict.fromkeys(view.who(one.by).text for one in some)
    return ", ".join(names)


def standing_table(view: BenefitsView, owner: str | None = None) -> Table | None:
    """Return how each benefit (of one owner) stands, and why; None where nobody has looked."""
    if view.realisation is None or not view.realisation.benefits:
        return None
    some = view.realisation.benefits if owner is None else view.realisation.of_owner(owner)
    columns = columns_of(
        view,
        ("benefit", labels.BENEFIT),
        ("standing", words.STANDS),
        ("last", words.LAST_SEEN),
        ("why", words.WHY),
        ("owner", labels.OWNER),
    )
    return Table("standing", view.text(words.STATUS_HEAD), columns, [_stands(view, one) for one in some])


def _stands(view: BenefitsView, one: Realised) -> Row:
    seen = one.observation
    return Row(
        [
            Cell(view.say(one.benefit.title), value=one.benefit.id),
            Cell(view.say(STANDINGS[one.standing]), status=_STATES[one.standing], value=str(one.standing)),
            view.value(one.benefit, seen.value, seen.on) if seen is not None else Cell(view.text(labels.NONE)),
            Cell(one.why(view.language), note=_early_signs(view, one)),
            Cell(view.who(one.benefit.owner), value=one.benefit.owner),
        ]
    )


def _early_signs(view: BenefitsView, one: Realised) -> str:
    if not one.early_signs:
        return ""
    signs = [f"{view.quoted([id])} {view.text(STANDINGS[standing]).lower()}" for id, standing in one.early_signs]
    return view.text(words.EARLY_SIGNS, signs=view.formats.all_of(signs))


def strays_table(view: BenefitsView, owner: str | None = None) -> Table | None:
    """Return each benefit that strays, with cause and corrective action as they were handed in; None without any."""
    if view.realisation is None:
        return None
    strays = [one for one in view.realisation.benefits if one.strays and owner in {None, one.benefit.owner}]
    if not strays:
        return None
    columns = columns_of(
        view,
        ("benefit", labels.BENEFIT),
        ("gap", words.GAP),
        ("cause", words.CAUSE),
        ("action", words.ACTION),
        ("responsible", words.RESPONSIBLE),
        ("due", words.BY_DAY),
    )
    return Table("strays", view.text(words.CAPTION_STRAYS), columns, [_strays(view, one) for one in strays])


def _strays(view: BenefitsView, one: Realised) -> Row:
    seen, unsaid = one.observation, view.text(words.NOT_SAID)
    cause, action = (seen.cause, seen.action) if seen is not None else (None, None)
    responsible = seen.responsible if seen is not None else None
    due = seen.action_due if seen is not None else None
    return Row(
        [
            Cell(view.say(one.benefit.title), value=one.benefit.id),
            view.value(one.benefit, abs(one.shown(one.gap)) if one.gap is not None else None),
            Cell(view.say(cause) if cause is not None else unsaid),
            Cell(view.say(action) if action is not None else unsaid),
            Cell(view.who(responsible)),
            view.day(due),
        ]
    )
