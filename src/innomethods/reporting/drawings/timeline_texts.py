"""Title and description of a timeline: the same facts in words, for those who can't see it.

Not here: the table that follows it.
"""

from __future__ import annotations

from datetime import date

from innomethods.reporting.drawings import timeline_words, words
from innomethods.reporting.drawings.timeline_rows import DutyLook, GateRow, RoundLook, Timeline
from innomethods.wording import Language, format_for
from innomethods.wording.formats import NBSP


def row_name(gate: GateRow, language: Language) -> str:
    """Return a gate's name with its short id: «P3 Klar til bruk»."""
    if not gate.short:
        return words.sentence(words.GATE_WITHOUT_ID, language, title=gate.title)
    return words.sentence(words.GATE, language, short=gate.short, title=gate.title).strip()


def timeline_message(timeline: Timeline) -> str:
    """Return the title, at most 14 words: its own message, else how often the work was sent back since it began."""
    if timeline.message:
        return timeline.message
    first, backs = _day(timeline, timeline.first), len(timeline.ways_back)
    if not backs:
        return words.sentence(timeline_words.MESSAGE, timeline.language, first=first)
    return timeline_words.MESSAGE_BACK.text(backs, timeline.language, first=first)


def timeline_description(timeline: Timeline) -> str:
    """Return the description, at most 70 words: kind, counts, first and last day, what stands out, where all is."""
    language = timeline.language
    overdue = sum(duty.look is DutyLook.OVERDUE for duty in timeline.duties)
    goes_on = sum(any(one.look is RoundLook.NOW for one in row.rounds) for row in timeline.work)
    parts = [_shows(timeline)]
    if timeline.work or timeline.gates:
        parts.append(_sent_back(timeline))
    for counted, number in (
        (timeline_words.UNDER_WAY, 0 if timeline.overview else goes_on),
        (timeline_words.OVERDUE, overdue),
        (timeline_words.AHEAD, timeline.ahead),
    ):
        if number:
            parts.append(counted.text(number, language))
    where = () if timeline.alone else (timeline_words.ALL_BELOW.text(language),)
    return words.at_most([*parts, *where], words.MOST_WORDS, parts[-1])


def _sent_back(timeline: Timeline) -> str:
    backs = len(timeline.ways_back)
    if backs:
        return timeline_words.SENT_BACK.text(backs, timeline.language)
    return (timeline_words.NEVER_BACK if timeline.gates else timeline_words.NOTHING_DECIDED).text(timeline.language)


def _shows(timeline: Timeline) -> str:
    language = timeline.language
    days = {"first": _day(timeline, timeline.first), "last": _day(timeline, timeline.last)}
    if not timeline.work and not timeline.gates:
        return words.sentence(timeline_words.SHOWS_DUTIES, language, **days)
    counted = ((words.STAGES if timeline.overview else words.PHASES, timeline.work), (words.GATES, timeline.gates))
    what = format_for(language).all_of([some.text(len(rows), language) for some, rows in counted if rows])
    return words.sentence(timeline_words.SHOWS, language, what=what, **days)


def _day(timeline: Timeline, day: date) -> str:
    """Write a day; the hard spaces keep it one word."""
    return format_for(timeline.language).date(day).replace(" ", NBSP)
