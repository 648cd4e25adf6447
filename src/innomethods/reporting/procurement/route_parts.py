"""The parts of a route as tables and lists: regime, procedures, time limits, days, duties.

Here: what the route note and the report's section on purchases share. Not here: which of them each has
(`route_notes`, `sections.purchases`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from innomethods.procurement import NOT_LEGAL_ADVICE
from innomethods.procurement.deciding import leaves
from innomethods.procurement.naming import METHODS_OF
from innomethods.procurement.routing.outcome import Allowed, Follows, ProcedureRoute, RegimeOn, TimeLimit
from innomethods.procurement.routing.saying import why, why_not
from innomethods.reporting import headings
from innomethods.reporting.pages import Block, Bullets, Cell, Column, Look, Pairs, Paragraph, Row, Span, Table, Words
from innomethods.reporting.procurement import route_words as words
from innomethods.reporting.procurement.asking import asked_first, first_blocks, lowered, maybe_table, question_said
from innomethods.reporting.procurement.route_views import RouteView
from innomethods.reporting.procurement.steps import about, counted, day_said
from innomethods.rules import OF_REGIME, TableRule
from innomethods.wording import Wording

_STILL_BOUND = ("inside", "counts-as-compliant", "other-threshold")  # outcomes that take nothing out of the rules


def regime_said(view: RouteView) -> Words:
    """Return which rules apply in one phrase, the stricter ones while that is open."""
    regime = view.routes.regime
    if regime.exception is not None:
        return view.say(regime.exception.rule.title)
    if regime.follows is None:
        return Span(view.text(words.TOO_LITTLE))
    if regime.exempt is not None:
        return view.say(words.EXEMPT.fill(ground=regime.exempt.rule.title))
    if regime.rule is not None:
        return view.say(regime.rule.title)
    return view.say(words.STRICTER.fill(rules=regime.follows.title))


def regime_blocks(view: RouteView) -> Iterator[Block]:
    """Yield how sure the regime is, why it applies, what is to be told first, and what other days would give."""
    routes = view.routes
    told = why(routes, view.language, lacking=False)  # what is lacking stands below
    yield Paragraph([Span(f"{view.text(view.status)}.", look=Look.STRONG), f" {told}"])
    of_regime = [question_said(view, one) for one in asked_first(view).first if one.of_regime]
    if of_regime:
        yield Bullets(of_regime, title=view.text(words.TELL_FIRST))
    days = other_days(view)
    if days:
        columns = [Column("day", view.text(words.DAY)), Column("rules", view.text(words.RULES))]
        rows = [Row([Cell(one.day, value=one.on, note=one.date), one.rules]) for one in days]
        yield Table("other-days", view.text(words.OTHER_DAYS), columns, rows)
    if routes.if_stricter is not None:
        yield Paragraph(view.text(words.IF_STRICTER))


class OtherDay(NamedTuple):
    """A day of the purchase, what it is called, and the rules of that day in one phrase."""

    day: str
    on: date | None
    date: str
    rules: str


def other_days(view: RouteView) -> list[OtherDay]:
    """Return which rules each of the purchase's days would give; nothing where all give the same."""
    regimes = view.routes.regimes
    if len({(one.regime.status, one.regime.regulation, one.regime.parts) for one in regimes}) <= 1:
        return []
    return [_on_other_day(view, one) for one in regimes]


def _on_other_day(view: RouteView, one: RegimeOn) -> OtherDay:
    regime, label = one.regime, headings.PURCHASE_DATES.get(one.date)
    day = view.text(words.UNKNOWN_DAY) if regime.on is None else view.formats.date(regime.on)
    told = words.TOO_LITTLE
    if regime.exception is not None:
        told = regime.exception.rule.title
    elif regime.follows is not None:
        told = regime.follows.title
    return OtherDay(day, regime.on, "" if label is None else view.text(label), view.text(told))


def place_of(view: RouteView, rule: TableRule) -> str:
    """Return where in the law a rule stands, or its source."""
    return view.place(rule.ground) or view.text(rule.ground.source.title)


# -- procedures

_CHOSEN = {Allowed.REJECTED: words.CHOSEN_REJECTED, Allowed.NEEDS_INFO: words.CHOSEN_OPEN}


def chosen_said(view: RouteView, chosen: ProcedureRoute) -> str:
    """Return the procedure that is chosen, and that it isn't open or hangs on answers where that is so."""
    form, title = _CHOSEN.get(chosen.allowed), view.text(chosen.title)
    return title if form is None else view.text(form, procedure=title)


def open_blocks(view: RouteView, *, short: bool = False) -> Iterator[Block]:
    """Yield the procedures that are open, the questions that decide most, and the procedures that wait for answers."""
    open_, maybe = _open_table(view, short=short), maybe_table(view)
    if open_ is not None:
        yield open_
    yield from first_blocks(view)
    if maybe is not None:
        yield maybe


def _open_table(view: RouteView, *, short: bool) -> Table | None:
    """Return the procedures that are open; None where none is."""
    found = view.procedures(Allowed.ALLOWED)
    if not found:
        return None
    columns = [Column("procedure", view.text(words.PROCEDURE)), Column("where", view.text(words.WHERE))]
    rows = []
    for one in found:
        rule = one.nearest.rule
        note: Words = "" if short else _told_of(view, one)
        interest = one.id == view.purchase.procedure
        rows.append(Row([Cell(view.say(rule.title), note=note), place_of(view, rule)], of_interest=interest))
    return Table("open", view.text(words.OPEN), columns, rows)


def _told_of(view: RouteView, procedure: ProcedureRoute) -> list[Span]:
    """Return what to know about a procedure, and the command that shows its steps."""
    because = procedure.nearest.rule.because
    told = [] if because is None else [view.say(because)]
    if procedure.method in view.methods:
        shown = Span(f"innomethods show {procedure.method}", look=Look.CODE)
        told += [Span(f"{' ' if told else ''}{view.text(step_by_step(view))} "), shown]
    return told


def step_by_step(view: RouteView) -> Wording:
    """Return what stands before the command that shows a procedure: the methods that ship follow one country's law."""
    return words.STEP_BY_STEP if view.routes.country == METHODS_OF else words.STEP_BY_STEP_ELSEWHERE


def rejected_blocks(view: RouteView) -> Iterator[Block]:
    """Yield the procedures that aren't open, each with what it lacks; those of other rules by name alone."""
    found = view.procedures(Allowed.REJECTED)
    others = [one for one in found if _is_of_other_rules(one)]
    near = [one for one in found if one not in others]
    if near:
        columns = [Column("procedure", view.text(words.PROCEDURE)), Column("why", view.text(words.WHY_NOT))]
        rows = [
            Row(
                [
                    Cell(view.say(one.title), note=view.place(one.nearest.rule.ground)),
                    why_not(view.routes, one, view.language) or view.text(words.NOT_SETTLED),
                ]
            )
            for one in near
        ]
        yield Table("rejected", view.text(words.REJECTED), columns, rows)
    if others:
        named = view.formats.all_of(list(dict.fromkeys(lowered(one.title.text(view.language)) for one in others)))
        yield Paragraph(view.text(words.OF_OTHER_RULES, procedures=named))


def _is_of_other_rules(procedure: ProcedureRoute) -> bool:
    unmet = {one.clause.fact for one in procedure.unmet}
    return bool(unmet) and bool(unmet & OF_REGIME)


# -- notices, limits, standstill


def listed(view: RouteView, found: Iterable[Follows]) -> list[str]:
    """Return what follows, each with its days and its place in the law."""
    told: list[str] = []
    for one in found:
        title = view.text(one.title)
        if one.days is not None and str(one.days) not in title:
            days = view.count(words.DAYS, one.days)
            title = view.text(words.TITLED_DAYS, title=title, days=days)
        place = view.place(one.rule.ground)
        told.append(f"{title} ({place})" if place else title)
    return list(dict.fromkeys(told))


def notices(view: RouteView, *, steps: tuple[str, ...] | None = None) -> list[str]:
    """Return the notices that apply, of some steps or of all."""
    found = (one for one in view.follows.notices if one.applies)
    return listed(view, (one for one in found if steps is None or one.given("step") in steps))


def standstill(view: RouteView) -> list[str]:
    """Return the standstill that applies."""
    return listed(view, (one for one in view.follows.standstill if one.applies))


def limits_table(view: RouteView) -> Table | None:
    """Return the least times of the procedures that may be chosen, equal ones together; None without any."""
    told = limits(view)
    if not told:
        return None
    columns = [
        Column("step", view.text(words.STEP)),
        Column("least", view.text(words.LEAST)),
        Column("procedures", view.text(words.PROCEDURE)),
        Column("where", view.text(words.WHERE)),
    ]
    rows = [Row([one.step.capitalize(), one.least, one.procedures, one.place]) for one in told]
    return Table("time-limits", view.text(words.TIME_LIMITS), columns, rows)


class LeastTime(NamedTuple):
    """The least time of a step, where it stands, and the procedures it is for."""

    step: str
    least: str
    place: str
    procedures: str


def limits(view: RouteView) -> list[LeastTime]:
    """Return the least times of the chosen procedure, else of all that are open, equal ones together."""
    chosen = view.chosen
    considered = [chosen] if chosen is not None and not chosen.is_rejected else view.procedures(Allowed.ALLOWED)
    named = {one.id: view.text(one.title) for one in considered}
    found: dict[tuple[str, str, str], list[str]] = {}
    for one in view.follows.time_limits:
        if one.procedure in named and one.follows.applies and one.step in words.STEPS:
            found.setdefault(_limit(view, one), []).append(named[one.procedure])
    every = view.text(words.ANY)
    return [
        LeastTime(*limit, every if len(who) == len(named) > 1 else view.formats.all_of(list(dict.fromkeys(who))))
        for limit, who in found.items()
    ]


def _limit(view: RouteView, one: TimeLimit) -> tuple[str, str, str]:
    days = view.text(words.NO_LEAST) if one.days is None else view.count(words.DAYS, one.days)
    return view.text(words.STEPS[one.step]), days, place_of(view, one.follows.rule)


# -- days


def days_blocks(view: RouteView) -> Iterator[Block]:
    """Yield the days of the chosen procedure; nothing where none is chosen that may be used."""
    days, chosen = view.days, view.chosen
    if days is None or chosen is None:
        return
    columns = [
        Column("what", view.text(words.WHAT)),
        Column("day", view.text(words.DAY), numeric=True),
        Column("counted", view.text(words.COUNTED)),
    ]
    rows = [
        Row(
            [
                view.text(step.title)[:1].upper() + view.text(step.title)[1:],
                Cell(day_said(step, view.language), value=step.day),
                counted(step, view.language, view.routes.regime.under),
            ]
        )
        for step in days.steps
    ]
    caption = view.text(words.CAPTION_CALENDAR, procedure=lowered(view.text(chosen.title)))
    yield Table("days", caption, columns, rows)
    for told in about(days):
        yield Paragraph(view.text(told), small=True)


# -- duties


def must(view: RouteView, *, applies: bool | None) -> list[Follows]:
    """Return the duties that apply, or those of which nobody can tell yet."""
    return [one for one in view.follows.duties if one.given("strength") == "must" and one.applies is applies]


def may_apply(view: RouteView) -> list[Follows]:
    """Return what may apply: duties of which nobody can tell yet, and what else something is stated of."""
    duties = must(view, applies=None)
    duties += [one for one in view.follows.duties if one.given("strength") != "must" and one.applies is None]
    stated = {one.fact for one in view.purchase.circumstances}
    others = (one for one in (*view.follows.consultation, *view.follows.reserved) if one.applies is None)
    return [*duties, *(one for one in others if stated & {each.clause.fact for each in leaves(one.verdict.judged)})]


def to_mend(view: RouteView) -> list[Follows]:
    """Return what stands in the way and must be mended first, such as an advantage that isn't evened out."""
    return [one for one in view.follows.consultation if one.applies and one.given("outcome") == "fail"]


def should(view: RouteView) -> list[Follows]:
    """Return what is to be considered."""
    others = [one for one in view.follows.duties if one.given("strength") != "must" and one.applies]
    return [*others, *(one for one in view.follows.contracts if one.applies)]


def remember(view: RouteView) -> list[Follows]:
    """Return what else applies: what binds the buyer still, talking with the market, reserved contracts, other law."""
    follows, mending = view.follows, to_mend(view)
    held = [one for one in (*follows.consultation, *follows.reserved, *follows.reminders) if one.applies]
    bound = [one for one in view.routes.scope if one.applies and one.given("outcome") in _STILL_BOUND]
    return [*bound, *(one for one in held if one not in mending)]


def duties_table(view: RouteView, id: str, caption: str, found: list[Follows]) -> Table | None:
    """Return duties with what to know about each, and where it stands; None without any."""
    if not found:
        return None
    columns = [Column("duty", view.text(words.DUTY)), Column("where", view.text(words.WHERE))]
    rows = []
    for one in found:
        because = one.rule.because
        note: Words = "" if because is None else view.say(because)
        rows.append(Row([Cell(view.say(one.title), note=note), place_of(view, one.rule)]))
    return Table(id, caption, columns, rows)


# -- climate, part contracts


def climate_table(view: RouteView) -> Table | None:
    """Return what meets the rules on climate, or doesn't; while nobody can tell, the ways of which one is enough."""
    held = [one for one in view.follows.climate if one.applies]
    if held:
        return duties_table(view, "climate", view.text(words.CLIMATE_MET), held)
    ways = [one for one in view.follows.climate if one.given("outcome") == "pass"]
    if not ways:
        return None
    columns = [
        Column("way", view.text(words.WAY)),
        Column("depends", view.text(words.DEPENDS_ON)),
        Column("where", view.text(words.WHERE)),
    ]
    rows = [Row([_titled(view, one), _to_answer(view, one), place_of(view, one.rule)]) for one in ways]
    return Table("climate", view.text(words.CLIMATE_WAYS), columns, rows)


def lots_table(view: RouteView) -> Table | None:
    """Return the part contracts that may follow other rules than the whole; None without any."""
    columns = [
        Column("lot", view.text(words.LOT)),
        Column("rules", view.text(words.MAY_FOLLOW)),
        Column("where", view.text(words.WHERE)),
    ]
    unnamed = view.text(words.UNNAMED)
    rows = [
        Row([one.id or unnamed, _titled(view, each, asked=True), place_of(view, each.rule)])
        for one in view.follows.lots
        for each in one.follows
    ]
    return Table("lots", view.text(words.FOR_EACH_LOT), columns, rows) if rows else None


def _titled(view: RouteView, one: Follows, *, asked: bool = False) -> Cell:
    """Return what applies or may, with what to know about it, and where wanted the questions that decide."""
    told = [] if one.rule.because is None else [view.say(one.rule.because)]
    if asked and not one.applies:
        told.append(Span(f"{' ' if told else ''}{view.text(words.DEPENDS_ON)}: {_to_answer(view, one)}"))
    return Cell(view.say(one.rule.title), note=told)


def _to_answer(view: RouteView, one: Follows) -> str:
    """Return the questions that decide whether something applies."""
    return " ".join(lack.ask.text(view.language) for lack in one.lacking) or view.text(words.NOT_SETTLED)


def advice(view: RouteView) -> Paragraph:
    """Return that this is no legal advice."""
    return Paragraph(view.text(NOT_LEGAL_ADVICE), small=True)


def short_pairs(view: RouteView) -> Pairs:
    """Return the rules, notices and standstill in a line each."""
    nothing = view.text(words.NOTHING_ASKED)
    return Pairs(
        [
            (view.text(words.NOTICES), "; ".join(notices(view, steps=("competition",))) or nothing),
            (view.text(words.STANDSTILL), "; ".join(standstill(view)) or nothing),
        ]
    )
