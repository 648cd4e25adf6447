"""A purchase's routes, value and days as text on a terminal.

Here: what stands where. Not here: which purchase (`procure_asking`), JSON (`procure_records`), papers (`reporting`).
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from innomethods.cli.layout import headed, heading, lines_of
from innomethods.cli.saying import settings, strong, table, text
from innomethods.procurement.deciding.saying import answer_said, fact_named, reference_in
from innomethods.procurement.naming import METHODS_OF
from innomethods.procurement.routing.outcome import (
    Allowed,
    Consequences,
    Follows,
    ProcedureRoute,
    Regime,
    Routes,
    TimeLimit,
)
from innomethods.procurement.timing import EVENTS, Step, Timetable
from innomethods.procurement.valuing import phrases
from innomethods.procurement.valuing.outcome import Valuation, ValuedLine
from innomethods.sources import Ground
from innomethods.wording import Wording, format_for


def _w(nb: str, nn: str, en: str) -> Wording:
    return Wording(nb=nb, nn=nn, en=en)


_STATUS = {
    "decided": _w("Avgjort", "Avgjort", "Decided"),
    "robust": _w("Samme svar uansett", "Same svar uansett", "The same whatever is true"),
    "uncertain": _w("Uavklart i loven", "Uavklart i lova", "Not settled by the law"),
    "needs-info": _w("Mangler opplysninger", "Manglar opplysningar", "Something must be told first"),
}
_ALLOWED = _w("Dette er mulig", "Dette er mogleg", "Open to you")
_MAYBE = _w("Kommer an på", "Kjem an på", "Depends on")
_REJECTED = _w("Ikke mulig", "Ikkje mogleg", "Not open")
_STEP_BY_STEP = _w(
    "Steg for steg: innomethods show {method}",
    "Steg for steg: innomethods show {method}",
    "Step by step: innomethods show {method}",
)
_STEP_BY_STEP_ELSEWHERE = _w(
    "Steg for steg, slik norske regler har det: innomethods show {method}",
    "Steg for steg, slik norske reglar har det: innomethods show {method}",
    "Step by step, as Norwegian rules have it: innomethods show {method}",
)
_NONE = _w("ingen", "ingen", "none")
_NOTICE = _w("Kunngjøring", "Kunngjering", "Notice")
_LIMITS = _w("Minstefrister", "Minstefristar", "Minimum time limits")
_STANDSTILL = _w("Karensperiode", "Karensperiode", "Standstill")
_DUTIES = _w("Dette skal gjøres", "Dette skal gjerast", "Duties")
_SHOULD = _w("Dette bør vurderes", "Dette bør vurderast", "To be considered")
_OPEN_DUTIES = _w("Kan gjelde, og må sjekkes", "Kan gjelde, og må sjekkast", "May apply, and must be looked into")
_CLIMATE = _w("Klima og miljø", "Klima og miljø", "Climate and environment")
_CLIMATE_WAYS = _w(
    "Klima og miljø: ett av dette er nok", "Klima og miljø: eitt av dette er nok",
    "Climate and environment: one of these is enough",
)  # fmt: skip
_LOTS = _w("Delkontrakter", "Delkontraktar", "Lots")
_REMINDERS = _w("Husk også", "Hugs òg", "Also remember")
_ASSUMED = _w("Lagt til grunn: {what}", "Lagt til grunn: {what}", "Taken for granted: {what}")
_DAYS = _w("{days} dager", "{days} dagar", "{days} days")
_NO_DAYS = _w("ingen minstefrist, men rimelig tid", "ingen minstefrist, men rimeleg tid", "no minimum, but fair time")
_ANY = _w("Alle", "Alle", "Any")
_HINT = _w(
    "Legg til --explain for hjemler, plikter og hvorfor ikke.",
    "Legg til --explain for heimlar, plikter og kvifor ikkje.",
    "Add --explain for references, duties and why not.",
)
_STRICTER = _w(
    "Det følgende gjelder om det strengeste blir svaret.",
    "Det følgjande gjeld om det strengaste blir svaret.",
    "What follows applies if the stricter is the answer.",
)
_OTHER_DAYS = _w("Etter reglene på andre dager", "Etter reglane på andre dagar", "By the rules of other days")
_STEPS = {
    "requests": _w("forespørsler", "førespurnader", "requests to take part"),
    "tenders": _w("tilbud", "tilbod", "tenders"),
}

# -- routes


def routes_lines(routes: Routes, methods: Container[str], *, explained: bool) -> Iterator[str]:
    """Yield the lines of an answer, the main thing first; `methods` are those that can be shown."""
    language = settings().language
    regime = routes.regime
    yield strong(text(_STATUS[str(regime.status)]))
    yield from lines_of(routes.why(language))
    if len({(str(one.regime.status), one.regime.regulation, one.regime.parts) for one in routes.regimes}) > 1:
        yield ""
        yield strong(text(_OTHER_DAYS))
        for one in routes.regimes:
            on = "" if one.regime.on is None else format_for(language).date(one.regime.on)
            followed = one.regime.follows
            yield from lines_of(text(followed.title) if followed else text(_NONE), 2, f"{on}: ")
    follows = routes.if_stricter if routes.if_stricter is not None else routes.follows
    if routes.if_stricter is not None:
        yield ""
        yield from lines_of(text(_STRICTER))
    yield from _procedures(routes, follows, methods, explained=explained)
    yield from _what_follows(follows, regime, explained=explained)
    if explained:
        yield from _assumed(routes)


def _procedures(routes: Routes, follows: Consequences, methods: Container[str], *, explained: bool) -> Iterator[str]:
    language = settings().language
    for kind, head in ((Allowed.ALLOWED, _ALLOWED), (Allowed.NEEDS_INFO, _MAYBE), (Allowed.REJECTED, _REJECTED)):
        found = [one for one in follows.procedures if one.allowed is kind]
        if not found or (kind is Allowed.REJECTED and not explained):
            continue
        yield ""
        yield strong(text(head))
        for one in found:
            yield from lines_of(f"{_named(one)}{_reference(one.nearest.rule.ground, routes.regime)}", 2, "– ")
            if not explained:
                continue
            if kind is Allowed.NEEDS_INFO:
                for lack in one.lacking:
                    yield from lines_of(f"{text(lack.ask)} [{lack.fact}]", 4, "? ")
                continue
            because = one.nearest.rule.because
            if kind is Allowed.ALLOWED and because is not None:
                yield from lines_of(text(because), 4)
            if kind is Allowed.ALLOWED and one.method in methods:
                shown = _STEP_BY_STEP if routes.country == METHODS_OF else _STEP_BY_STEP_ELSEWHERE
                yield from lines_of(text(shown.fill(method=one.method)), 4)
            if kind is Allowed.REJECTED and follows is routes.follows:
                yield from lines_of(routes.why_not(one.id, language), 4)


def _named(one: ProcedureRoute) -> str:
    return text(one.title)


def _reference(ground: Ground | None, regime: Regime) -> str:
    reference = reference_in(ground, regime.regulation)
    return f" ({reference})" if reference else ""


def _what_follows(follows: Consequences, regime: Regime, *, explained: bool) -> Iterator[str]:
    yield from _listed(
        _NOTICE, regime, [one for one in follows.notices if one.applies and one.given("step") == "competition"]
    )
    yield from _time_limits(follows, regime)
    yield from _listed(_STANDSTILL, regime, [one for one in follows.standstill if one.applies], days=True)
    if not explained:
        return
    musts = [one for one in follows.duties if one.given("strength") == "must"]
    yield from _listed(_DUTIES, regime, [one for one in musts if one.applies], because=True)
    yield from _listed(_OPEN_DUTIES, regime, [one for one in musts if one.applies is None], because=True)
    yield from _climate(follows, regime)
    yield from _lots(follows, regime)
    others = [one for one in follows.duties if one.given("strength") != "must" and one.applies]
    yield from _listed(_SHOULD, regime, [*others, *(one for one in follows.contracts if one.applies)], because=True)
    yield from _listed(_REMINDERS, regime, [one for one in follows.reminders if one.applies], because=True)


def _listed(
    head: Wording, regime: Regime, found: Iterable[Follows], *, days: bool = False, because: bool = False
) -> Iterator[str]:
    several = list(found)
    if not several:
        return
    yield ""
    yield strong(text(head))
    for one in several:
        told = text(one.title)
        if days and one.days is not None:
            told = f"{told}: {text(_DAYS.fill(days=one.days))}"
        yield from lines_of(f"{told}{_reference(one.rule.ground, regime)}", 2, "– ")
        if because and one.rule.because is not None:
            yield from lines_of(text(one.rule.because), 4)


def _climate(follows: Consequences, regime: Regime) -> Iterator[str]:
    """Yield what meets the rules on climate, or doesn't; while nobody can tell, the ways of which one is enough."""
    held = [one for one in follows.climate if one.applies]
    if held:
        yield from _listed(_CLIMATE, regime, held, because=True)
        return
    ways = [one for one in follows.climate if one.given("outcome") == "pass"]
    yield from _asked_of(_CLIMATE_WAYS, regime, [(text(one.title), one) for one in ways])


def _lots(follows: Consequences, regime: Regime) -> Iterator[str]:
    """Yield the part contracts that may follow other rules than the whole."""
    named = [
        (text(each.title) if one.id is None else f"{one.id}: {text(each.title)}", each)
        for one in follows.lots
        for each in one.follows
    ]
    yield from _asked_of(_LOTS, regime, named)


def _asked_of(head: Wording, regime: Regime, found: list[tuple[str, Follows]]) -> Iterator[str]:
    """Yield what applies or may, with what to know about it, and what to answer where nobody can tell."""
    if not found:
        return
    yield ""
    yield strong(text(head))
    for title, one in found:
        yield from lines_of(f"{title}{_reference(one.rule.ground, regime)}", 2, "– ")
        if one.rule.because is not None:
            yield from lines_of(text(one.rule.because), 4)
        if one.verdict.in_doubt is not None:
            yield from lines_of(text(one.verdict.in_doubt), 4)
        for lack in one.lacking:
            yield from lines_of(f"{text(lack.ask)} [{lack.fact}]", 4, "? ")


def _time_limits(follows: Consequences, regime: Regime) -> Iterator[str]:
    """Yield the least times of the procedures that may be chosen, equal ones together."""
    open_to = {one.id: one for one in follows.procedures if one.allowed is Allowed.ALLOWED}
    limits = [one for one in follows.time_limits if one.procedure in open_to and one.follows.applies]
    told: dict[str, list[str]] = {}
    for one in limits:
        if one.step in _STEPS:
            told.setdefault(_limit(one, regime), []).append(_named(open_to[one.procedure]))
    if not told:
        return
    yield ""
    yield strong(text(_LIMITS))
    for limit, procedures in told.items():
        names = _ANY if len(procedures) == len(open_to) else None
        named = text(names) if names is not None else format_for(settings().language).all_of(procedures)
        yield from lines_of(f"{named}: {limit}", 2, "– ")


def _limit(one: TimeLimit, regime: Regime) -> str:
    days = text(_DAYS.fill(days=one.days)) if one.days is not None else text(_NO_DAYS)
    return f"{text(_STEPS[one.step])}, {days}{_reference(one.follows.rule.ground, regime)}"


def _assumed(routes: Routes) -> Iterator[str]:
    language = settings().language
    found = [one for one in routes.inputs if one.assumed and one.answer.options]
    if not found:
        return
    named = [
        f"{fact_named(one.fact, routes.rules, language)} ({answer_said(one.answer, one.fact, routes.rules, language)})"
        for one in found
    ]
    yield ""
    yield from lines_of(text(_ASSUMED.fill(what=", ".join(named))))


def hint() -> str:
    """Return how to see more."""
    return text(_HINT)


# -- days

_DAY_HEADS = (
    _w("Dag", "Dag", "Day"),
    _w("Hva", "Kva", "What"),
    _w("Regnet slik", "Rekna slik", "How it is counted"),
)
_STATED = _w("dere har satt dagen", "de har sett dagen", "you set the day")
_FROM = _w("{days} dager fra: {when}", "{days} dagar frå: {when}", "{days} days from: {when}")
_FROM_WHEN = _w("{what} ({day})", "{what} ({day})", "{what} ({day})")
_AFTER = _w("tidligst dagen etter", "tidlegast dagen etter", "the day after at the soonest")
_SAME = _w("tidligst samme dag", "tidlegast same dag", "the same day at the soonest")
_NO_LEAST = _w(
    "loven setter ingen minstefrist: sett en som er lang nok",
    "lova set ingen minstefrist: set ein som er lang nok",
    "the law sets no minimum: set one that is long enough",
)
_MOVED = _w("flyttet forbi fridager", "flytt forbi fridagar", "moved past days off")
_YOURS = _w("dere har valgt {days} dager", "de har valt {days} dagar", "you chose {days} days")
_TOO_EARLY = _w("FOR TIDLIG: tidligst {day}", "FOR TIDLEG: tidlegast {day}", "TOO EARLY: {day} at the soonest")
_UNKNOWN_DAY = _w("ukjent", "ukjend", "unknown")
_AT_SOONEST = _w(
    "Dager dere ikke har satt, står på det tidligste loven gir rom for. Tid til å evaluere og forhandle kommer utenom.",
    "Dagar de ikkje har sett, står på det tidlegaste lova gir rom for. Tid til å evaluere og forhandle kjem utanom.",
    "Days that you haven't set stand as early as the law allows. Time to evaluate and negotiate comes on top.",
)


def timeline_lines(found: Timetable, title: str, regulation: str | None) -> Iterator[str]:
    """Yield the days of a procedure as a table."""
    yield from heading(title)
    rows = [(_day(step), text(step.title), _counted(step, regulation)) for step in found.steps]
    yield table(rows, [text(head) for head in _DAY_HEADS])
    yield from lines_of(text(_AT_SOONEST))


def _day(step: Step) -> str:
    return text(_UNKNOWN_DAY) if step.day is None else format_for(settings().language).date(step.day)


def _counted(step: Step, regulation: str | None) -> str:
    form = format_for(settings().language)
    parts: list[str] = []
    if step.stated:
        parts.append(text(_STATED))
    if step.too_early and step.first is not None:
        parts.append(text(_TOO_EARLY.fill(day=form.date(step.first))))
    if step.least and step.counted_from:
        when = text(EVENTS[step.counted_from])
        if step.counted_on is not None:
            when = text(_FROM_WHEN.fill(what=when, day=form.date(step.counted_on)))
        parts.append(text(_FROM.fill(days=step.least, when=when)))
    elif step.follows and step.event != "standstill" and not step.stated:
        parts.append(text(_NO_LEAST))
    elif step.event in ("invitation", "letter", "contract") and not step.stated and step.day is not None:
        parts.append(text(_AFTER if step.day != step.counted_on else _SAME))
    if step.chosen is not None:
        parts.append(text(_YOURS.fill(days=step.chosen)))
    if step.moved:
        parts.append(text(_MOVED))
    references = dict.fromkeys(reference_in(one.rule.ground, regulation) for one in step.follows)
    told = ", ".join(parts)
    return f"{told} ({'; '.join(references)})" if references else told


# -- value

_VALUE_HEADS = (
    _w("Linje", "Linje", "Line"),
    _w("Teller", "Tel", "Counts"),
    _w("Regel", "Regel", "Rule"),
    _w("Slik", "Slik", "How"),
)
_VALUE = _w("Verdi", "Verdi", "Value")
_GIVE = _w("Mangler", "Manglar", "Missing")


def value_lines(found: Valuation) -> Iterator[str]:
    """Yield a valuation: the value, then its lines with their rules, then what is lacking."""
    worth = text(phrases.amount(found.worth, found.currency))
    yield from headed(text(_VALUE), f"{worth} {text(phrases.VAT[found.vat])}".strip())
    rows = [_value_row(line, found.currency) for line in found.lines]
    if rows:
        yield table(rows, [text(head) for head in _VALUE_HEADS])
    for one in found.lacking:
        yield from lines_of(f"{text(_GIVE)}: {text(one.tell)}", 0, "– ")


def _value_row(line: ValuedLine, currency: str) -> tuple[str, ...]:
    amount = text(phrases.amount(line.worth, currency)) if line.counts else "–"
    reference = "" if line.reference is None else str(line.reference)
    return text(line.what), amount, reference, text(line.left_out if line.left_out is not None else line.reckoned)
