"""The course of a run: the timeline, and every round of work in a table.

Not here: what was decided and promised, in full (`log`), and what comes next (`gates`, `schedule`).
"""

from __future__ import annotations

from datetime import date, datetime

from innomethods.reporting import labels
from innomethods.reporting.drawings import timeline_words
from innomethods.reporting.pages import Block, Cell, Column, Row, Section, Table
from innomethods.reporting.subject import Subject
from innomethods.reporting.timelines import timeline_figures, timeline_of
from innomethods.running import Run
from innomethods.running.history import Round, RoundEnd, history_of
from innomethods.wording import Wording


def course_section(subject: Subject) -> Section | None:
    """Return what happened when, round by round; None where nothing was begun or decided yet."""
    timeline = timeline_of(subject)
    if subject.run is None or timeline is None:
        return None
    blocks: list[Block] = [*timeline_figures(timeline)]
    rounds = history_of(subject.run.events).rounds
    if rounds:
        blocks.append(_table(subject, subject.run, rounds))
    backs, first = len(timeline.ways_back), subject.formats.date(timeline.first)
    title = subject.count(timeline_words.MESSAGE_BACK, backs, first=first)
    if not backs:
        title = subject.text(timeline_words.MESSAGE, first=first)
    return Section("course", title, blocks, short=subject.text(SHORT_COURSE))


def _table(subject: Subject, run: Run, rounds: tuple[Round, ...]) -> Table:
    columns = (
        Column("part", subject.text(labels.PHASE)),
        Column("round", subject.text(_ROUND), numeric=True),
        Column("start", subject.text(labels.START), numeric=True),
        Column("finish", subject.text(labels.FINISH), numeric=True),
        Column("how", subject.text(labels.STATUS)),
    )
    rows = [_row(subject, one) for one in rounds]
    elsewhere = _BOTH_ELSEWHERE if run.conditions else _DECISIONS_ELSEWHERE
    note = subject.text(elsewhere) if run.decisions else ""
    return Table("course", subject.text(_CAPTION), columns, rows, note=note)


def _row(subject: Subject, one: Round) -> Row:
    return Row(
        [
            Cell(subject.full_title(one.path), value=one.path),
            Cell(subject.formats.number(one.epoch), value=one.epoch),
            _day(subject, one.started, _NOT_BEGUN),
            _day(subject, one.ended, _NOT_ENDED),
            _how(subject, one),
        ]
    )


def _day(subject: Subject, moment: datetime | None, missing: Wording) -> Cell:
    day: date | None = moment.date() if moment is not None else None
    return Cell(subject.formats.short_date(day) if day is not None else subject.text(missing), value=day)


def _how(subject: Subject, one: Round) -> Cell:
    if one.reopened is not None and one.how in (RoundEnd.FINISHED, RoundEnd.SENT_BACK):
        words = _REOPENED if one.how is RoundEnd.FINISHED else _CUT_SHORT
        day = subject.formats.short_date(one.reopened.date())
        return Cell(subject.text(words, day=day), value="reopened")
    if one.how is None:
        return Cell(subject.text(_GOES_ON), value="under-way")
    return Cell(subject.text(_ENDS[one.how]), value=str(one.how))


SHORT_COURSE = Wording(nb="Forløp", nn="Forløp", en="Course")
_ROUND = Wording(nb="Runde", nn="Runde", en="Round")
_CAPTION = Wording(nb="Rundene i arbeidet", nn="Rundane i arbeidet", en="The rounds of work")
_BOTH_ELSEWHERE = Wording(
    nb="Vilkår og beslutninger står i tabellene lenger ned.",
    nn="Vilkår og avgjerder står i tabellane lenger ned.",
    en="Conditions and decisions are in the tables further down.",
)
_DECISIONS_ELSEWHERE = Wording(
    nb="Beslutningene står i en tabell lenger ned.",
    nn="Avgjerdene står i ein tabell lenger ned.",
    en="Decisions are in a table further down.",
)
_NOT_BEGUN = Wording(nb="ikke begynt", nn="ikkje byrja", en="not begun")
_NOT_ENDED = Wording(nb="ikke ferdig", nn="ikkje ferdig", en="not finished")
_GOES_ON = Wording(nb="Pågår", nn="I gang", en="Under way")
_REOPENED = Wording(
    nb="Utført; gjelder ikke lenger, arbeidet ble sendt tilbake {day}",
    nn="Utført; gjeld ikkje lenger, arbeidet vart sendt tilbake {day}",
    en="Done; counts no more, the work was sent back {day}",
)
_CUT_SHORT = Wording(
    nb="Avbrutt: arbeidet ble sendt tilbake {day}",
    nn="Avbrote: arbeidet vart sendt tilbake {day}",
    en="Cut short: the work was sent back {day}",
)
_ENDS: dict[RoundEnd, Wording] = {
    RoundEnd.FINISHED: Wording(nb="Utført", nn="Utført", en="Done"),
    RoundEnd.SKIPPED: Wording(nb="Hoppet over", nn="Hoppa over", en="Skipped"),
    RoundEnd.STOPPED: Wording(nb="Stanset underveis", nn="Stansa undervegs", en="Stopped under way"),
    RoundEnd.SENT_BACK: Wording(nb="Sendt tilbake", nn="Sendt tilbake", en="Sent back"),
}
