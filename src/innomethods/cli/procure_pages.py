"""A purchase's routes, value and days as text on a terminal.

Here: what stands where. Not here: which purchase (`procure_asking`), JSON (`procure_records`), papers (`reporting`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from innomethods.cli.layout import headed, heading, lines_of
from innomethods.cli.saying import settings, strong, table, text
from innomethods.procurement.deciding.saying import Under, answer_said, fact_named
from innomethods.procurement.routing.outcome import Allowed, Follows, Lacking, ProcedureRoute
from innomethods.procurement.routing.questions import Question, Way
from innomethods.procurement.routing.saying import why, why_not
from innomethods.procurement.timing import Timetable
from innomethods.procurement.valuing import phrases
from innomethods.procurement.valuing.outcome import Valuation, ValuedLine
from innomethods.reporting.procurement import asking
from innomethods.reporting.procurement import route_parts as parts
from innomethods.reporting.procurement import route_words as words
from innomethods.reporting.procurement import words as value_words
from innomethods.reporting.procurement.route_views import RouteView
from innomethods.reporting.procurement.steps import about, counted, day_said
from innomethods.sources import Ground
from innomethods.wording import Wording


def _w(nb: str, nn: str, en: str) -> Wording:
    return Wording(nb=nb, nn=nn, en=en)


_ASSUMED = _w("Lagt til grunn: {what}", "Lagt til grunn: {what}", "Taken for granted: {what}")
_HINT = _w(
    "Legg til --explain for hjemler, plikter og hvorfor ikke.",
    "Legg til --explain for heimlar, plikter og kvifor ikkje.",
    "Add --explain for references, duties and why not.",
)

# -- routes


def routes_lines(view: RouteView, *, explained: bool) -> Iterator[str]:
    """Yield the lines of an answer, the main thing first."""
    yield strong(text(view.status))
    yield from lines_of(why(view.routes, view.language, lacking=False))
    yield from _other_days(view)
    first = asking.asked_first(view)
    yield from _asked(words.TELL_FIRST, view, (one for one in first.first if one.of_regime))
    if view.routes.if_stricter is not None:
        yield ""
        yield from lines_of(text(words.IF_STRICTER))
    yield from _open(view, explained=explained)
    if explained:
        yield from _waiting_explained(view)
        yield from _rejected(view)
    else:
        yield from _waiting(view, first)
    yield from _what_follows(view, explained=explained)
    if explained:
        yield from _assumed(view)


def _other_days(view: RouteView) -> Iterator[str]:
    told = parts.other_days(view)
    if told:
        yield ""
        yield strong(text(words.OTHER_DAYS))
        for one in told:
            yield from lines_of(one.rules, 2, f"{one.day}: ")


def _asked(head: Wording, view: RouteView, questions: Iterable[Question]) -> Iterator[str]:
    told = [f"{asking.question_said(view, one)} [{_key(one.lacking)}]" for one in questions]
    if told:
        yield ""
        yield strong(text(head))
        for one in told:
            yield from lines_of(one, 2, "? ")


def _key(lacking: Lacking) -> str:
    """Return what the answer stands under: a key of the purchase, else the name of the fact."""
    return lacking.fact if lacking.path == "facts" else lacking.path


def _open(view: RouteView, *, explained: bool) -> Iterator[str]:
    found = view.procedures(Allowed.ALLOWED)
    if found:
        yield ""
        yield strong(text(words.OPEN))
    for one in found:
        yield from _named(view, one)
        because = one.nearest.rule.because
        if explained and because is not None:
            yield from lines_of(text(because), 4)
        if explained and one.method in view.methods:
            yield from lines_of(f"{text(parts.step_by_step(view))} innomethods show {one.method}", 4)


def _named(view: RouteView, one: ProcedureRoute) -> Iterator[str]:
    yield from lines_of(_placed(view, text(one.title), one.nearest.rule.ground), 2, "– ")


def _placed(view: RouteView, told: str, ground: Ground) -> str:
    place = view.place(ground)
    return f"{told} ({place})" if place else told


def _waiting(view: RouteView, first: asking.AskedFirst) -> Iterator[str]:
    """Yield the procedures that may be open, the questions that decide most, and how many more there are."""
    found = view.procedures(Allowed.NEEDS_INFO)
    if not found:
        return
    yield ""
    yield strong(text(words.MAYBE))
    for one in found:
        yield from _named(view, one)
    yield from _asked(words.ASK_FIRST, view, (one for one in first.first if not one.of_regime))
    if first.more:
        yield from lines_of(view.count(words.MORE_QUESTIONS, first.more), 2)


def _waiting_explained(view: RouteView) -> Iterator[str]:
    """Yield the procedures that may be open with all that is asked, by the grounds that each may rest on."""
    found = asking.waiting(view)
    if found:
        yield ""
        yield strong(text(words.MAYBE))
    for one in found:
        for each in one.procedures:
            yield from _named(view, each)
        if not one.ways:
            yield from lines_of(why_not(view.routes, one.procedures[0], view.language), 4)
        if len(one.ways) > 1:
            yield from lines_of(text(words.ONE_OF), 4)
        for way in one.ways:
            yield from _way(view, way)


def _way(view: RouteView, way: Way) -> Iterator[str]:
    ground = asking.ground_said(view, way)
    if not ground or len(way.lacking) == 1:
        for lacking in way.lacking:
            yield from lines_of(f"{asking.with_place(view, text(lacking.ask), way)} [{_key(lacking)}]", 4, "? ")
        return
    yield from lines_of(ground, 4, "· ")
    for lacking in way.lacking:
        yield from lines_of(f"{text(lacking.ask)} [{_key(lacking)}]", 6, "? ")


def _rejected(view: RouteView) -> Iterator[str]:
    found = view.procedures(Allowed.REJECTED)
    if found:
        yield ""
        yield strong(text(words.REJECTED))
    for one in found:
        yield from _named(view, one)
        yield from lines_of(why_not(view.routes, one, view.language), 4)


def _what_follows(view: RouteView, *, explained: bool) -> Iterator[str]:
    yield from _listed(words.NOTICES, parts.notices(view, steps=None if explained else ("competition",)))
    least = [f"{_capital(one.procedures)}: {one.step}, {one.least} ({one.place})" for one in parts.limits(view)]
    yield from _listed(words.TIME_LIMITS, least)
    yield from _listed(words.STANDSTILL, parts.standstill(view))
    if not explained:
        return
    yield from _duties(words.TO_MEND, view, parts.to_mend(view))
    yield from _duties(words.MUST, view, parts.must(view, applies=True))
    yield from _duties(words.MAY_APPLY, view, parts.may_apply(view))
    yield from _climate(view)
    yield from _asked_of(words.LOTS, view, _lots(view))
    yield from _duties(words.SHOULD, view, parts.should(view))
    yield from _duties(words.REMEMBER, view, parts.remember(view))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _listed(head: Wording, told: Iterable[str]) -> Iterator[str]:
    several = list(told)
    if several:
        yield ""
        yield strong(text(head))
    for one in several:
        yield from lines_of(one, 2, "– ")


def _duties(head: Wording, view: RouteView, found: list[Follows]) -> Iterator[str]:
    if found:
        yield ""
        yield strong(text(head))
    for one in found:
        yield from lines_of(_placed(view, text(one.title), one.rule.ground), 2, "– ")
        if one.rule.because is not None:
            yield from lines_of(text(one.rule.because), 4)


def _climate(view: RouteView) -> Iterator[str]:
    """Yield what meets the rules on climate, or doesn't; while nobody can tell, the ways of which one is enough."""
    held = [one for one in view.follows.climate if one.applies]
    if held:
        yield from _duties(words.CLIMATE, view, held)
        return
    ways = [(text(one.title), one) for one in view.follows.climate if one.given("outcome") == "pass"]
    yield from _asked_of(words.CLIMATE_ONE_OF, view, ways)


def _lots(view: RouteView) -> list[tuple[str, Follows]]:
    """Return the part contracts that may follow other rules than the whole, each with its name."""
    return [
        (text(each.title) if one.id is None else f"{one.id}: {text(each.title)}", each)
        for one in view.follows.lots
        for each in one.follows
    ]


def _asked_of(head: Wording, view: RouteView, found: list[tuple[str, Follows]]) -> Iterator[str]:
    """Yield what applies or may, with what to know about it, and what to answer where nobody can tell."""
    if found:
        yield ""
        yield strong(text(head))
    for title, one in found:
        yield from lines_of(_placed(view, title, one.rule.ground), 2, "– ")
        if one.rule.because is not None:
            yield from lines_of(text(one.rule.because), 4)
        if one.verdict.in_doubt is not None:
            yield from lines_of(text(one.verdict.in_doubt), 4)
        for lack in one.lacking:
            yield from lines_of(f"{text(lack.ask)} [{_key(lack)}]", 4, "? ")


def _assumed(view: RouteView) -> Iterator[str]:
    rules, language = view.routes.rules, view.language
    named = [
        f"{fact_named(one.fact, rules, language)} ({answer_said(one.answer, one.fact, rules, language)})"
        for one in view.routes.inputs
        if one.assumed and one.answer.options
    ]
    if named:
        yield ""
        yield from lines_of(text(_ASSUMED.fill(what=", ".join(named))))


def hint() -> str:
    """Return how to see more."""
    return text(_HINT)


# -- days


def timeline_lines(found: Timetable, title: str, under: Under) -> Iterator[str]:
    """Yield the days of a procedure as a table."""
    language = settings().language
    yield from heading(title)
    rows = [(day_said(step, language), text(step.title), counted(step, language, under)) for step in found.steps]
    yield table(rows, [text(head) for head in (words.DAY, words.WHAT, words.COUNTED)])
    for told in about(found):
        yield from lines_of(text(told))


# -- value


def value_lines(found: Valuation) -> Iterator[str]:
    """Yield a valuation: the value, then its lines with their rules, then what is lacking."""
    worth = text(phrases.amount(found.worth, found.currency))
    yield from headed(text(value_words.WORTH), f"{worth} {text(phrases.VAT[found.vat])}".strip())
    rows = [_value_row(line, found.currency) for line in found.lines]
    heads = (value_words.WHAT, value_words.WORTH, value_words.RULE, value_words.RECKONED)
    if rows:
        yield table(rows, [text(head) for head in heads])
    yield from _listed(value_words.LACKING, (text(one.tell) for one in found.lacking))


def _value_row(line: ValuedLine, currency: str) -> tuple[str, ...]:
    amount = text(phrases.amount(line.worth, currency)) if line.counts else "–"
    reference = "" if line.reference is None else str(line.reference)
    return text(line.what), amount, reference, text(line.left_out if line.left_out is not None else line.reckoned)
