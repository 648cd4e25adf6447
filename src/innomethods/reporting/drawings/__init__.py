"""Our own drawings as SVG: phases, plans, forecasts, load, maps of benefits and status marks, from small frozen values.

Here: shapes, words and the names of colours, pure and byte-equal between runs; every drawing in three widths, with a
title and a description. Not here: Plan, Run and Method (who makes a report maps them to these values), and charts.
"""

from innomethods.reporting.drawings.benefit_map import MapPicture, draw_benefit_map
from innomethods.reporting.drawings.benefit_map_parts import BoxLook, MapBox, MapWay, WayLook
from innomethods.reporting.drawings.cost_bars import CostBar, CostBars, draw_cost_bars
from innomethods.reporting.drawings.gantt import draw_gantt
from innomethods.reporting.drawings.gantt_parts import draw_plan, parts_of
from innomethods.reporting.drawings.load import LoadPicture, LoadRow, LoadWeek, draw_load
from innomethods.reporting.drawings.phase_picture import draw_phase_picture
from innomethods.reporting.drawings.phase_shapes import (
    BranchShape,
    ChoiceShape,
    GateShape,
    GateState,
    ParallelShape,
    PhasePicture,
    PhaseShape,
    Progress,
    Shape,
    StageShape,
    WayBack,
)
from innomethods.reporting.drawings.phase_texts import caption_of
from innomethods.reporting.drawings.plan_rows import Band, Days, Gantt, GateFlag, MeetingDay, MeetingRow, PhaseBar
from innomethods.reporting.drawings.s_curve import SCurve, draw_s_curve
from innomethods.reporting.drawings.sheet import Drawing, Width, in_three_widths
from innomethods.reporting.drawings.status_marks import CheckState, status_mark, status_word
from innomethods.reporting.drawings.styles import css_drawings
from innomethods.reporting.drawings.timeline import draw_timeline
from innomethods.reporting.drawings.timeline_parts import draw_course
from innomethods.reporting.drawings.tornado import Tornado, TornadoBar, draw_tornado

__all__ = [
    "Band",
    "BoxLook",
    "BranchShape",
    "CheckState",
    "ChoiceShape",
    "CostBar",
    "CostBars",
    "Days",
    "Drawing",
    "Gantt",
    "GateFlag",
    "GateShape",
    "GateState",
    "LoadPicture",
    "LoadRow",
    "LoadWeek",
    "MapBox",
    "MapPicture",
    "MapWay",
    "MeetingDay",
    "MeetingRow",
    "ParallelShape",
    "PhaseBar",
    "PhasePicture",
    "PhaseShape",
    "Progress",
    "SCurve",
    "Shape",
    "StageShape",
    "Tornado",
    "TornadoBar",
    "WayBack",
    "WayLook",
    "Width",
    "caption_of",
    "css_drawings",
    "draw_benefit_map",
    "draw_cost_bars",
    "draw_course",
    "draw_gantt",
    "draw_load",
    "draw_phase_picture",
    "draw_plan",
    "draw_s_curve",
    "draw_timeline",
    "draw_tornado",
    "in_three_widths",
    "parts_of",
    "status_mark",
    "status_word",
]
