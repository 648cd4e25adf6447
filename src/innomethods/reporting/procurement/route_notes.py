"""The route note: which rules a purchase is under and why, what is open, what isn't and why not, and what follows.

Here: what the note holds, in the order people are asked for it. What nobody has said is marked to be filled in. Not
here: its parts (`route_parts`), finding out (`procurement`), Word or HTML.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from innomethods.procurement import NOT_LEGAL_ADVICE
from innomethods.procurement.deciding import Status, Verdict, leaves
from innomethods.procurement.deciding.saying import answer_said, fact_named, said_of
from innomethods.procurement.routing.outcome import Allowed, Consequences, Follows, Input, ProcedureRoute
from innomethods.reporting import labels
from innomethods.reporting.manifest import library_version
from innomethods.reporting.pages import (
    Block,
    Bullets,
    Column,
    Page,
    Pairs,
    Paragraph,
    Row,
    Section,
    Span,
    Table,
    Words,
    as_line,
    text_of,
)
from innomethods.reporting.procurement import route_parts as parts
from innomethods.reporting.procurement import route_words as words
from innomethods.reporting.procurement import words as value_words
from innomethods.reporting.procurement.asking import lowered
from innomethods.reporting.procurement.route_views import RouteView
from innomethods.reporting.procurement.signing import signature
from innomethods.rules import OF_REGIME, TableRule
from innomethods.sources import Certainty
from innomethods.wording import Wording, country_named

# Facts that nobody states by themselves.
_TOLD_BY = {"value": words.RECKONED, **dict.fromkeys(("central", "joint-buyers", "mixed-buyers"), words.FROM_BUYER)}


def route_note(view: RouteView) -> Page:
    """Return the note on which way a purchase goes."""
    paper, on = view.text(words.NOTE), view.routes.regime.on
    day = view.text(words.NO_DAY) if on is None else view.text(words.PER_DAY, day=view.formats.date(on))
    return Page(
        language=view.language,
        title=view.text(value_words.TITLE, paper=paper, purchase=view.text(view.title)),
        example=view.example,
        meta=[paper, day, view.text(NOT_LEGAL_ADVICE)],
        headline=view.text(
            words.OUTSIDE, what=view.text(view.title), rules=lowered(text_of(as_line(parts.regime_said(view))))
        ),
        lead=_lead(view),
        sections=list(_sections(view)),
    )


def _lead(view: RouteView) -> str:
    status = f"{view.text(view.status)}."
    if view.chosen is not None:
        return f"{status} {view.text(words.LEAD_CHOSEN, procedure=lowered(view.text(view.chosen.title)))}"
    may = [view.text(one.title) for one in view.procedures(Allowed.ALLOWED)]
    if not may:
        return f"{status} {view.text(words.LEAD_NONE)}"
    named = view.formats.any_of([one if not at else lowered(one) for at, one in enumerate(may)])
    return f"{status} {view.text(words.LEAD_OPEN, may=named)}"


def _sections(view: RouteView) -> Iterator[Section]:
    yield Section("facts", view.text(words.FACTS), list(_facts(view)))
    yield Section("regime", view.text(words.REGIME), list(parts.regime_blocks(view)))
    if view.follows.procedures:
        yield Section("procedures", view.text(words.PROCEDURES), list(_procedures(view)))
    yield Section("choice", view.text(words.CHOICE), [Pairs(list(_choice(view)))])
    if view.follows.procedures:
        yield from _what_follows(view)
    yield Section("uncertain", view.text(words.UNCERTAIN), [_uncertain(view)])
    yield Section("versions", view.text(words.VERSIONS), [Pairs(list(_versions(view)))])
    advice = parts.advice(view)
    yield Section("approved", view.text(value_words.SIGNATURE), [signature(view), advice])


# -- facts


def _facts(view: RouteView) -> Iterator[Block]:
    columns = [
        Column("fact", view.text(words.FACT)),
        Column("answer", view.text(words.ANSWER)),
        Column("because", view.text(words.REASON)),
    ]
    rows = [_fact(view, one) for one in view.routes.inputs if not one.answer.is_missing]
    if rows:
        yield Table("facts", view.text(words.FACTS), columns, rows)
    else:
        yield Paragraph(view.text(value_words.TO_FILL_IN))
    if view.routes.assessments:
        yield _assessments(view)


def _fact(view: RouteView, one: Input) -> Row:
    rules, language = view.routes.rules, view.language
    named = fact_named(one.fact, rules, language)
    unit = view.valuation.currency if one.fact == "value" else None
    said = answer_said(one.answer, one.fact, rules, language, unit)
    if one.fact == "procedure" and view.chosen is not None:
        said = view.text(view.chosen.title)
    return Row([_capital(named), said, _because(view, one)])


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _because(view: RouteView, one: Input) -> Words:
    if one.assumed:
        return view.text(words.ASSUMED)
    if one.fact in _TOLD_BY:
        return view.text(_TOLD_BY[one.fact])
    stated = next((each for each in view.purchase.circumstances if each.fact == one.fact), None)
    if stated is None or (stated.because is None and stated.on is None and stated.evidence is None):
        return view.text(words.IN_FILE if stated is None else value_words.TO_FILL_IN)
    why: list[str] = [] if stated.because is None else [view.text(stated.because)]
    if stated.evidence is not None:
        why.append(stated.evidence)
    if stated.on is not None:
        why.append(view.formats.date(stated.on))
    return " · ".join(why)


def _assessments(view: RouteView) -> Table:
    columns = [
        Column("question", view.text(words.QUESTION)),
        Column("answer", view.text(words.ANSWER)),
        Column("because", view.text(words.REASON)),
        Column("by", view.text(words.DECIDED_BY)),
    ]
    rows = []
    for one in view.routes.assessments:
        answer = one.answer
        said = view.text(labels.YES if answer else labels.NO) if isinstance(answer, bool) else str(answer)
        who = view.titles.get(one.by)
        by = view.text(words.BY_ON, by=one.by if who is None else who, day=view.formats.date(one.on))
        rows.append(Row([_question(view, one.question), said, view.say(one.because), by]))
    return Table("assessments", view.text(words.ASSESSMENTS), columns, rows)


def _question(view: RouteView, id: str) -> str:
    rules = view.routes.rules
    named = [(row.id, row.title) for row in rules.rows]
    named += [(rule.id, rule.title) for table in rules.tables for rule in table.rules]
    found = next((title for one, title in named if one == id), None)
    return id if found is None else view.text(found)


# -- procedures


def _procedures(view: RouteView) -> Iterator[Block]:
    yield from parts.open_blocks(view)
    yield from parts.rejected_blocks(view)


def _choice(view: RouteView) -> Iterator[tuple[str, Words]]:
    chosen, unsaid = view.chosen, view.text(value_words.TO_FILL_IN)
    if chosen is None:
        yield view.text(words.CHOSEN), view.purchase.procedure or unsaid
    else:
        yield view.text(words.CHOSEN), parts.chosen_said(view, chosen)
        yield view.text(words.GROUNDS), "; ".join(grounds_said(view, chosen)) or view.text(unsaid_ground(chosen))
    because = view.purchase.because
    yield view.text(words.WHY_THIS), unsaid if because is None else view.say(because)
    yield view.text(words.MADE_BY), view.made_by()
    yield view.text(words.MADE_ON), unsaid


def unsaid_ground(chosen: ProcedureRoute) -> Wording:
    """Return what stands where no ground is known: nothing is needed, or it is to be filled in."""
    return value_words.TO_FILL_IN if chosen.grounds else words.NO_GROUND_NEEDED


def grounds_said(view: RouteView, chosen: ProcedureRoute) -> list[str]:
    """Return the grounds that open a procedure, each with what it rests on and its place in the law."""
    told = []
    for one in chosen.grounds:
        if one.verdict is Verdict.HOLDS:
            rests = [each for each in leaves(one.judged) if each.clause.fact not in OF_REGIME and each.is_exact]
            said = [said_of(each, view.routes.rules, view.language) for each in rests]
            told.append(f"{view.text(one.rule.title)} ({view.place(one.rule.ground)}). {' '.join(said)}".strip())
    return told


# -- what follows


def _what_follows(view: RouteView) -> Iterator[Section]:
    nothing = Paragraph(view.text(words.NOTHING_ASKED))
    found = parts.notices(view)
    yield Section("notices", view.text(words.NOTICES), [Bullets(found) if found else nothing])
    limits = parts.limits_table(view)
    yield Section("time-limits", view.text(words.TIME_LIMITS), [limits if limits is not None else nothing])
    waits = parts.standstill(view)
    yield Section("standstill", view.text(words.STANDSTILL), [Bullets(waits) if waits else nothing])
    days = list(parts.days_blocks(view))
    if days:
        yield Section("days", view.text(words.CALENDAR), days)
    yield Section("duties", view.text(words.DUTIES), list(_duties(view)) or [nothing])
    climate = parts.climate_table(view)
    if climate is not None:
        yield Section("climate", view.text(words.CLIMATE), [climate])
    lots = parts.lots_table(view)
    if lots is not None:
        yield Section("lots", view.text(words.LOTS), [lots])


def _duties(view: RouteView) -> Iterator[Block]:
    for id, caption, found in (
        ("to-mend", words.TO_MEND, parts.to_mend(view)),
        ("must", words.MUST, parts.must(view, applies=True)),
        ("may-apply", words.MAY_APPLY, parts.may_apply(view)),
        ("should", words.SHOULD, parts.should(view)),
        ("remember", words.REMEMBER, parts.remember(view)),
    ):
        table = parts.duties_table(view, id, view.text(caption), found)
        if table is not None:
            yield table


# -- what is uncertain, and by which rules


def _uncertain(view: RouteView) -> Block:
    told: list[str] = []
    regime = view.routes.regime
    if regime.status in (Status.UNCERTAIN, Status.NEEDS_INFO):
        told.append(view.routes.why(view.language))
    told += _in_doubt(view)
    told += [
        view.text(
            words.UNSURE[rule.ground.certainty],
            title=rule.title,
            place=view.place(rule.ground) or view.text(rule.ground.source.title),
        )
        for rule in _used(view)
        if rule.ground.certainty is not Certainty.SEEN
    ]
    told += [
        f"{one.message.text(view.language)} {one.mend.text(view.language)}"
        for one in (*view.routes.findings, *view.findings)
    ]
    if not told:
        return Paragraph(view.text(words.NOTHING_UNCERTAIN))
    return Bullets(list(dict.fromkeys(told)))


def _in_doubt(view: RouteView) -> Iterator[str]:
    verdicts = [one.nearest for one in view.follows.procedures if not one.is_rejected]
    verdicts += [one.verdict for one in _following(view.follows)]
    for one in verdicts:
        if one.in_doubt is not None:
            yield view.text(words.IN_DOUBT, title=one.rule.title, why=one.in_doubt)


def _following(follows: Consequences) -> Iterable[Follows]:
    yield from follows.notices
    yield from (one.follows for one in follows.time_limits)
    yield from follows.standstill
    yield from follows.duties
    yield from (one for one in follows.climate if one.applies)
    yield from (each for one in follows.lots for each in one.follows)


def _used(view: RouteView) -> Iterator[TableRule]:
    """Yield the rules the note rests on: of the regime, of procedures that are open, and of what applies."""
    if view.routes.regime.follows is not None:
        yield view.routes.regime.follows
    yield from (one.nearest.rule for one in view.follows.procedures if one.is_allowed)
    yield from (one.rule for one in _following(view.follows) if one.applies)


def _versions(view: RouteView) -> Iterator[tuple[str, Words]]:
    rules, regime = view.routes.rules, view.routes.regime
    sources = dict.fromkeys(view.text(rule.ground.source.title) for rule in _used(view))
    if sources:
        yield view.text(words.RULES), "; ".join(sources)
    yield view.text(words.COUNTRY), _capital(view.text(country_named(rules.country)))
    day = view.text(value_words.TO_FILL_IN) if regime.on is None else view.formats.date(regime.on)
    yield view.text(words.DAY_OF_RULES), day
    seen: list[date] = [rule.ground.seen for rule in _used(view) if rule.ground.seen is not None]
    if seen:
        yield view.text(words.LATEST_SEEN), view.formats.date(max(seen))
    files = [str(one) for one in rules.files if one.holds != ("appraisal",)]
    yield view.text(words.RULE_FILES), Span(", ".join(files))
    yield view.text(words.MADE_WITH), Span(f"innomethods {library_version()}")
