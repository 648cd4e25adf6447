"""Runs, plans and purchases for other tools: event logs, nets, project programs, calendars, open contracting data.

Here: texts made from values, in formats that others have defined, or that the reference describes; and plans that come
back edited (`read_edited_plan`, `compare_plans`). Not here: files and the command line (`cli`), where events are kept
(`logbooks`), papers and pages for people (`reporting`).

What conforms. `to_pnml` says which steps of a method may follow each other, and `to_xes` names the steps of a run in
the same words, in the attribute `innomethods:step`: phases begun, finished and skipped, decisions with their outcome,
branches chosen, work resumed after a pause. A run conforms to its method when its steps, in order, are a way through
the net from its first place to its last. So a run under way
doesn't conform yet, and two things a run may do show as deviations: a phase begun before its turn, and a way back that
the method doesn't list. How often a gate may send the work back, and what it takes to pass it, isn't in the net.

A method may be changed while a run goes on. Each step is named by the method of its time, and says by its digest which
that was (`innomethods:definition`); what was done up to the first change is the beginning of a way through the first
net. What a change opens again, or asks for behind what is done, isn't a way through any one net.
"""

from innomethods.exchange.all_day_events import NotACalendar
from innomethods.exchange.archive import SCHEMA_VERSION, json_schema, to_json
from innomethods.exchange.bpmn import to_bpmn
from innomethods.exchange.given import Recorded
from innomethods.exchange.measurements import Measurements, read_measurements
from innomethods.exchange.ocds import OcdsReading, from_ocds, to_ocds
from innomethods.exchange.plans.amending import Amendment, amended
from innomethods.exchange.plans.baselines import NotABaseline, read_baseline
from innomethods.exchange.plans.calendars import to_ical
from innomethods.exchange.plans.change_words import ChangeKind
from innomethods.exchange.plans.changes import Change, Cost, LostMeeting, PlanChanges
from innomethods.exchange.plans.comparing import compare_plans
from innomethods.exchange.plans.edited import EditedPlan, EditedTask, Link, PlanForm
from innomethods.exchange.plans.mermaid import to_mermaid
from innomethods.exchange.plans.ms_project import to_ms_project
from innomethods.exchange.plans.returning import read_edited_plan
from innomethods.exchange.plans.tables import Dialect, plan_json_schema, plan_to_json, to_csv
from innomethods.exchange.plans.taskjuggler import to_taskjuggler
from innomethods.exchange.plans.workbook import to_workbook
from innomethods.exchange.pnml import to_pnml
from innomethods.exchange.unusable import UnusableFile
from innomethods.exchange.xes import to_xes

__all__ = [
    "SCHEMA_VERSION",
    "Amendment",
    "Change",
    "ChangeKind",
    "Cost",
    "Dialect",
    "EditedPlan",
    "EditedTask",
    "Link",
    "LostMeeting",
    "Measurements",
    "NotABaseline",
    "NotACalendar",
    "OcdsReading",
    "PlanChanges",
    "PlanForm",
    "Recorded",
    "UnusableFile",
    "amended",
    "compare_plans",
    "from_ocds",
    "json_schema",
    "plan_json_schema",
    "plan_to_json",
    "read_baseline",
    "read_edited_plan",
    "read_measurements",
    "to_bpmn",
    "to_csv",
    "to_ical",
    "to_json",
    "to_mermaid",
    "to_ms_project",
    "to_ocds",
    "to_pnml",
    "to_taskjuggler",
    "to_workbook",
    "to_xes",
]
