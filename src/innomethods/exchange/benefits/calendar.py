"""The days on which benefits are measured, as iCalendar: they go on long after the project has ended.

Here: what each day says. Not here: which days (`benefits.realising`), replacing calendars sent before
(`exchange.all_day_events`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from innomethods.benefits.realising import MeasuringDay, measuring_days
from innomethods.exchange.all_day_events import THREE_DAYS_BEFORE, CalendarOf, Entry
from innomethods.exchange.xml_text import one_line
from innomethods.model import Benefit, BenefitsPlan
from innomethods.wording import Language, Wording, as_language, format_for

_TITLE = Wording(nb="Gevinstmåling: {plan}", nn="Gevinstmåling: {plan}", en="Measuring benefits: {plan}")
_MEASURE = Wording(nb="Måling: {benefit} ({plan})", nn="Måling: {benefit} ({plan})", en="Measure: {benefit} ({plan})")
_DUE = Wording(
    nb="Måling, frist for målet: {benefit} ({plan})",
    nn="Måling, frist for målet: {benefit} ({plan})",
    en="Measure, target due: {benefit} ({plan})",
)
_BY = Wording(nb="Hvem måler: {who}.", nn="Kven måler: {who}.", en="Who measures: {who}.")
_WITH = Wording(nb="Måltall: {measure}.", nn="Måltal: {measure}.", en="Measure: {measure}.")
_HOW = Wording(nb="Slik måles det: {how}", nn="Slik blir det målt: {how}", en="How: {how}")
_TO = Wording(nb="Nullpunkt {baseline}, mål {target}.", nn="Nullpunkt {baseline}, mål {target}.",
              en="Baseline {baseline}, target {target}.")  # fmt: skip


def measuring_to_ical(
    plan: BenefitsPlan,
    *,
    stamp: datetime,
    titles: Mapping[str, Wording] | None = None,
    language: Language | str = "en",
    previous: str | bytes | None = None,
) -> str:
    r"""Return the measuring days of a plan as a calendar of all-day events, with a reminder three days before.

    An event's id is made from the plan, the benefit and the day, so that a calendar sent again replaces the old
    events; with `previous`, the text that was sent last, what is gone is cancelled. `titles` are those of roles.

    Raises:
        MissingExtra: without the package icalendar, which comes with `innomethods[office]`.
        NotACalendar: when `previous` isn't iCalendar, or is another plan's.
        ValueError: when `stamp` has no time zone.

    >>> from datetime import UTC, date
    >>> wait = Benefit("wait", title="Shorter wait", owner="clinic", due=date(2028, 3, 31))
    >>> text = measuring_to_ical(BenefitsPlan("small", register=wait), stamp=datetime(2027, 1, 4, 8, tzinfo=UTC))
    >>> [line for line in text.splitlines() if line.startswith(("DTSTART", "SUMMARY"))]
    ['SUMMARY:Measure\\, target due: Shorter wait (Small)', 'DTSTART;VALUE=DATE:20280331']
    """
    chosen = as_language(language)
    name = _TITLE.fill(plan=plan.title).text(chosen)
    calendar = CalendarOf(owner=f"{plan.id}#benefits", project=plan.id, name=name, product="benefits")
    return calendar.text(_entries(plan, dict(titles or {}), chosen), stamp=stamp, previous=previous)


def _entries(plan: BenefitsPlan, titles: Mapping[str, Wording], language: Language) -> Iterator[Entry]:
    known = {one.id: one for one in plan.register}
    for day in measuring_days(plan):
        benefit = known[day.benefit]
        words = _DUE if day.due else _MEASURE
        summary = words.fill(benefit=benefit.title, plan=plan.title).text(language)
        text = "\n".join(one_line(line.text(language)) for line in _said(benefit, day, titles))
        yield Entry(f"{benefit.id}/{day.on}", summary, text, day.on, day.on, THREE_DAYS_BEFORE)


def _said(benefit: Benefit, day: MeasuringDay, titles: Mapping[str, Wording]) -> Iterator[Wording]:
    measure = benefit.measure
    if measure is not None:
        yield _WITH.fill(measure=measure.title)
    if measure is not None and benefit.baseline is not None and benefit.target is not None:
        values = {}
        for name, value in (("baseline", benefit.baseline), ("target", benefit.target)):
            values[name] = Wording(**{one: format_for(one).exact(value) for one in ("nb", "nn", "en")})
        yield _TO.fill(**values)
    if benefit.measuring is not None and benefit.measuring.how is not None:
        yield _HOW.fill(how=benefit.measuring.how)
    if day.by is not None:
        yield _BY.fill(who=titles.get(day.by, day.by))
