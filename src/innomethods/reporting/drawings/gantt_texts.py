"""Title and description of a Gantt picture: the same facts in words, for those who can't see it.

Not here: the table that follows it.
"""

from __future__ import annotations

from innomethods.reporting.drawings import words
from innomethods.reporting.drawings.plan_rows import Gantt, GateFlag, MeetingRow
from innomethods.wording import Language, format_for
from innomethods.wording.formats import NBSP


def gate_name(gate: GateFlag, language: Language) -> str:
    """Return a gate's name with its short id: «P3 Ta i bruk?»."""
    if not gate.short:
        return words.sentence(words.GATE_WITHOUT_ID, language, title=gate.title)
    return words.sentence(words.GATE, language, short=gate.short, title=gate.title).strip()


def plan_message(gantt: Gantt) -> str:
    """Return the title, at most 14 words: the plan's own message, else what slipped most, else from when to when."""
    said = format_for(gantt.language)
    if gantt.message:
        return gantt.message
    slipped = _most_slipped(gantt)
    if slipped is not None and slipped.on is not None:
        return words.sentence(
            words.SLIP_MESSAGE,
            gantt.language,
            gate=words.few_words(gate_name(slipped, gantt.language), 4),
            days=said.days(slipped.slip),
            day=said.day_and_month(slipped.on),
        )
    return words.sentence(
        words.PLAN_MESSAGE, gantt.language, first=_day(gantt, first=True), last=_day(gantt, first=False)
    )


def plan_description(gantt: Gantt) -> str:
    """Return the description, 30 to 70 words: kind, counts, first and last day, what slipped, where the rest is."""
    language, said = gantt.language, format_for(gantt.language)
    meetings = sum(len(row.meetings) for row in gantt.rows if isinstance(row, MeetingRow))
    parts = [
        words.sentence(
            words.GANTT_SHOWS,
            language,
            bars=(words.STAGES if gantt.overview else words.PHASES).text(len(gantt.bars), language),
            gates=words.GATES.text(len(gantt.gates), language),
            meetings=words.MEETINGS.text(meetings, language),
            first=_day(gantt, first=True),
            last=_day(gantt, first=False),
        ),
        _progress(gantt),
    ]
    slipped = _most_slipped(gantt)
    if slipped is not None and slipped.on is not None and slipped.lost is not None:
        parts.append(
            words.sentence(
                words.GANTT_SLIP,
                language,
                gate=words.few_words(gate_name(slipped, language), 5),
                lost=said.day_and_month(slipped.lost),
                days=said.days(slipped.slip),
                day=said.day_and_month(slipped.on),
            )
        )
    if gantt.status_day is not None:
        parts.append(words.sentence(words.GANTT_STATUS, language, day=said.date(gantt.status_day)))
    return words.at_most([*parts, words.ALL_DATES_BELOW.text(language)], words.MOST_WORDS, parts[1])


def _progress(gantt: Gantt) -> str:
    language = gantt.language
    done = sum(bar.is_done for bar in gantt.bars)
    begun = sum(not bar.is_done and bar.done_to is not None for bar in gantt.bars)
    ahead = len(gantt.bars) - done - begun
    finished = words.STAGES_DONE if gantt.overview else words.PHASES_DONE
    parts = (
        finished.text(done, language),
        words.PHASES_NOW.text(begun, language),
        words.PHASES_AHEAD.text(ahead, language),
    )
    return ", ".join(parts) + "."


def _most_slipped(gantt: Gantt) -> GateFlag | None:
    slipped = [gate for gate in gantt.gates if gate.slip]
    return max(slipped, key=lambda gate: gate.slip, default=None)


def _day(gantt: Gantt, *, first: bool) -> str:
    """Write the plan's first or last day of work or decision; the hard spaces keep a date one word."""
    days = [day for bar in gantt.bars for day in bar.days] + [day for gate in gantt.gates for day in gate.days]
    days = days or [day for row in gantt.rows for day in row.days]
    return format_for(gantt.language).date(min(days) if first else max(days)).replace(" ", NBSP)
