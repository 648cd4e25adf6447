"""The forecast of a report: when it may end, which meetings it reaches, what moves it, and what all that rests on.

Not here: how a forecast is made or told (`planning.forecasting`), or drawn (`drawings`).
"""

from __future__ import annotations

from innomethods.planning import Forecast
from innomethods.planning.forecasting import GateForecast, Influence, NodeForecast, Spread
from innomethods.planning.forecasting.telling import SHAPES, name_of, percent
from innomethods.planning.words import percentage_points
from innomethods.reporting import outlook as words
from innomethods.reporting.drawings import SCurve, Tornado, TornadoBar, Width, draw_s_curve, draw_tornado
from innomethods.reporting.drawings.tornado import MOST_BARS
from innomethods.reporting.labels import GATE, PART
from innomethods.reporting.pages import Block, Cell, Column, Figure, Line, Pairs, Paragraph, Row, Section, Table, joined
from innomethods.reporting.subject import Subject

_SHARES = (0.10, 0.50, 0.85)


def forecast_section(subject: Subject) -> Section | None:
    """Return what is forecast; None where no forecast is handed in."""
    forecast = subject.forecast
    if forecast is None:
        return None
    said = [subject.text(line) for line in forecast.words[:-1]]  # the last is what it rests on, told by itself below
    blocks: list[Block] = [Paragraph(line) for line in said]
    blocks.append(_curve(subject, forecast))
    blocks.append(Paragraph(subject.text(words.P_EXPLAINED), small=True))
    blocks.append(_parts(subject, forecast))
    if any(gate.meetings for gate in forecast.gates):
        blocks.append(_meetings(subject, forecast))
    blocks.extend(_tornado(subject, forecast))
    if forecast.influences:
        blocks.append(_influences(subject, forecast))
    rests = Section("forecast-basis", subject.text(words.ASSUMED), (Pairs(_basis(subject, forecast)),))
    return Section(
        "forecast",
        _heading(subject, forecast),
        blocks,
        sections=(rests,),
        short=subject.text(words.SHORT_FORECAST),
    )


def _heading(subject: Subject, forecast: Forecast) -> str:
    p50, p85 = subject.formats.date(forecast.p50), subject.formats.date(forecast.p85)
    if p50 == p85:
        return subject.text(words.HEAD_FORECAST_SURE, p85=p85)
    return subject.text(words.HEAD_FORECAST, p85=p85, p50=p50)


def _curve(subject: Subject, forecast: Forecast) -> Figure:
    curve = SCurve(forecast.finish.counts, forecast.plan.finish, subject.language)
    drawings = [draw_s_curve(curve, width, prefix="forecast-curve") for width in Width]
    return Figure("figure-forecast-curve", drawings, subject.text(words.CAPTION_CURVE))


def _share(subject: Subject, share: float) -> Cell:
    return Cell(subject.text(percent(share)), value=round(share, 6))


# --- parts


def _parts(subject: Subject, forecast: Forecast) -> Table:
    columns = (
        Column("part", subject.text(PART)),
        Column("planned", subject.text(words.PLANNED), numeric=True),
        *(Column(f"p{round(100 * share)}", f"P{round(100 * share)}", numeric=True) for share in _SHARES),
        Column("criticality", subject.text(words.ON_CHAIN), numeric=True),
    )
    rows = [_part(subject, forecast, node) for node in forecast.nodes]
    finish = Cell(subject.formats.short_date(forecast.plan.finish), value=forecast.plan.finish)
    whole = [Cell(subject.text(words.THE_WHOLE)), finish, *_days(subject, forecast.finish), _share(subject, 1.0)]
    rows.append(Row(whole, total=True))
    return Table("forecast-parts", subject.text(words.CAPTION_PARTS), columns, rows)


def _part(subject: Subject, forecast: Forecast, node: NodeForecast) -> Row:
    planned = Cell(subject.text(words.NOT_IN_PLAN))
    if node.path in forecast.plan:
        day = forecast.plan[node.path].finish
        planned = Cell(subject.formats.short_date(day), value=day)
    title = Cell(subject.full_title(node.path), value=node.path)
    return Row([title, planned, *_days(subject, node.ends), _share(subject, node.criticality)])


def _days(subject: Subject, ends: Spread) -> list[Cell]:
    if not ends.samples:
        return [Cell(subject.text(words.NEVER)) for _ in _SHARES]
    days = [ends.percentile(share).day for share in _SHARES]
    return [Cell(subject.formats.short_date(day), value=day) for day in days]


# --- meetings


def _meetings(subject: Subject, forecast: Forecast) -> Table:
    columns = (
        Column("gate", subject.text(GATE)),
        Column("meeting", subject.text(words.MEETING), numeric=True),
        Column("papers-due", subject.text(words.DUE), numeric=True),
        Column("decides", subject.text(words.DECIDES_THERE), numeric=True),
        Column("by-then", subject.text(words.THERE_OR_BEFORE), numeric=True),
    )
    rows = [row for gate in forecast.gates for row in _of_gate(subject, gate)]
    note = subject.text(words.FIRST_DECISION) if forecast.plan.project.go_backs else ""
    return Table("forecast-meetings", subject.text(words.CAPTION_MEETINGS), columns, rows, note=note, narrow=True)


def _of_gate(subject: Subject, gate: GateForecast) -> list[Row]:
    """Return a gate's meetings as far as they may decide, and how likely none of them does."""
    rows, so_far, formats = [], 0.0, subject.formats
    title = Cell(subject.full_title(gate.path), value=gate.path)
    for meeting, share in gate.meetings:
        so_far += share
        planned = gate.planned is not None and meeting.date == gate.planned.date
        if not share and not planned:
            continue
        note = subject.text(words.AS_PLANNED) if planned else ""
        cells = [
            title,
            Cell(formats.short_date(meeting.date), note=note, value=meeting.date),
            Cell(formats.short_date(meeting.papers_due), value=meeting.papers_due),
            _share(subject, share),
            _share(subject, min(so_far, 1.0)),
        ]
        rows.append(Row(cells, of_interest=planned))
    if gate.none:
        none, never = subject.text(words.NO_LISTED_MEETING), subject.text(words.NEVER)
        rows.append(Row([title, none, never, _share(subject, gate.none), _share(subject, 1.0)]))
    return rows


# --- influences


def _tornado(subject: Subject, forecast: Forecast) -> list[Block]:
    """Return the picture of what moves the finish, and how many things it leaves to the table."""
    moving = sorted((one for one in forecast.influences if one.low < one.high), key=lambda one: one.low - one.high)
    if not moving:
        return []
    bars = [TornadoBar(subject.text(name_of(one)), one.low, one.high) for one in moving[:MOST_BARS]]
    tornado = Tornado(bars, forecast.p50, subject.language)
    drawings = [draw_tornado(tornado, width, prefix="forecast-tornado") for width in Width]
    blocks: list[Block] = [Figure("figure-forecast-tornado", drawings, subject.text(words.CAPTION_TORNADO))]
    if len(moving) > MOST_BARS:
        blocks.append(Paragraph(subject.count(words.TORNADO_REST, len(moving) - MOST_BARS), small=True))
    return blocks


def _influences(subject: Subject, forecast: Forecast) -> Table:
    columns = (
        Column("what", subject.text(words.THING)),
        Column("share", subject.text(words.OF_SPREAD), numeric=True),
        Column("low", subject.text(words.AT_BEST), numeric=True),
        Column("high", subject.text(words.AT_WORST), numeric=True),
        Column("late", subject.text(words.BEHIND_LATE), numeric=True),
    )
    note = subject.text(words.LATE_NOTE, day=subject.formats.date(forecast.late_from))
    rows = [_influence(subject, one) for one in forecast.influences]
    return Table("forecast-influences", subject.text(words.CAPTION_INFLUENCES), columns, rows, note=note)


def _influence(subject: Subject, one: Influence) -> Row:
    what, short = subject.text(name_of(one)), subject.formats.short_date
    return Row(
        [
            Cell(what[:1].upper() + what[1:], value=one.path),
            _share(subject, one.share),
            Cell(short(one.low), value=one.low),
            Cell(short(one.high), value=one.high),
            _share(subject, one.late),
        ]
    )


# --- what it rests on


def _basis(subject: Subject, forecast: Forecast) -> list[tuple[str, str | Line]]:
    formats, p85 = subject.formats, forecast.finish.percentile(0.85)
    drawn = subject.text(words.DRAWN_HOW, samples=formats.number(forecast.samples), seed=str(forecast.seed))
    margin = subject.text(
        words.MARGIN_IS,
        margin=subject.text(percentage_points(100 * forecast.margin(0.5))),
        early=formats.date(p85.earliest),
        late=formats.date(p85.latest),
    )
    pairs: list[tuple[str, str | Line]] = [
        (subject.text(words.DRAWN), drawn),
        (subject.text(words.SHAPE), subject.text(SHAPES[forecast.uncertainty.shape])),
        (subject.text(words.TOGETHER), _together(subject, forecast)),
    ]
    back, branches = _ways_back(subject, forecast), _branches(subject, forecast)
    if back:
        pairs.append((subject.text(words.WAYS_BACK), back))
    if branches:
        pairs.append((subject.text(words.BRANCHES), branches))
    pairs.append((subject.text(words.MARGIN), margin))
    pairs.append((subject.text(words.NOT_COUNTED), subject.text(words.PEOPLE_NOT_COUNTED)))
    return pairs


def _together(subject: Subject, forecast: Forecast) -> str:
    number, found = subject.formats.number, forecast.uncertainty
    told = [subject.text(words.ALL_TOGETHER, strength=number(found.common))] if found.common else []
    for cause in found.causes:
        named = subject.quoted(subject.text(cause.title))
        told.append(subject.text(words.OF_CAUSE, strength=number(cause.strength), cause=named))
    return subject.formats.all_of(told) if told else subject.text(words.EACH_ALONE)


def _ways_back(subject: Subject, forecast: Forecast) -> Line:
    told = [
        subject.count(
            words.WAY_BACK,
            one.at_most,
            gate=subject.title(one.gate).text,
            share=subject.text(percent(float(one.probability))),
        )
        for one in forecast.plan.project.go_backs
    ]
    return joined(told, "; ")


def _branches(subject: Subject, forecast: Forecast) -> Line:
    told = [
        f"{subject.title(f'{choice}/{branch}').text} {subject.text(percent(float(chance)))}"
        for choice, chances in forecast.plan.project.odds
        for branch, chance in chances
    ]
    return joined(told, ", ")
