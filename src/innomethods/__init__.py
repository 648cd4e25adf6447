"""Public-sector innovation methods as values one can compose, check, plan, run and measure.

Everything public has its name here and is loaded on first use, so that `import innomethods` stays light. Subjects with
many names of their own are submodules.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from innomethods import benefits, exchange, sharing
    from innomethods.catalogue import Catalogue, find_problems, read_method, read_project, resolve
    from innomethods.choosing import Situation
    from innomethods.composing import compare, compose
    from innomethods.documents import write_method
    from innomethods.findings import Finding
    from innomethods.logbooks import open_logbook
    from innomethods.model import (
        Check,
        Choice,
        Embed,
        Gate,
        Method,
        Overlay,
        Parallel,
        Phase,
        Project,
        Stage,
        Steps,
    )
    from innomethods.planning import Plan, forecast, level_resources, schedule
    from innomethods.reporting import write_report
    from innomethods.running import Outcome, Run, RunSummary, begin_run, plan_migration, replay, summary_of
    from innomethods.wording import Wording

_HOMES: dict[str, str] = {
    "Catalogue": "catalogue",
    "Check": "model",
    "Choice": "model",
    "Embed": "model",
    "Finding": "findings",
    "Gate": "model",
    "Method": "model",
    "Outcome": "running",
    "Overlay": "model",
    "Parallel": "model",
    "Phase": "model",
    "Plan": "planning",
    "Project": "model",
    "Run": "running",
    "RunSummary": "running",
    "Situation": "choosing",
    "Stage": "model",
    "Steps": "model",
    "Wording": "wording",
    "begin_run": "running",
    "compare": "composing",
    "compose": "composing",
    "find_problems": "catalogue",
    "forecast": "planning",
    "level_resources": "planning",
    "open_logbook": "logbooks",
    "plan_migration": "running",
    "read_method": "catalogue",
    "read_project": "catalogue",
    "replay": "running",
    "resolve": "catalogue",
    "schedule": "planning",
    "summary_of": "running",
    "write_method": "documents",
    "write_report": "reporting",
}
_SUBJECTS = frozenset({"benefits", "exchange", "sharing"})  # submodules with many names of their own

__all__ = [
    "Catalogue",
    "Check",
    "Choice",
    "Embed",
    "Finding",
    "Gate",
    "Method",
    "Outcome",
    "Overlay",
    "Parallel",
    "Phase",
    "Plan",
    "Project",
    "Run",
    "RunSummary",
    "Situation",
    "Stage",
    "Steps",
    "Wording",
    "begin_run",
    "benefits",
    "compare",
    "compose",
    "exchange",
    "find_problems",
    "forecast",
    "level_resources",
    "open_logbook",
    "plan_migration",
    "read_method",
    "read_project",
    "replay",
    "resolve",
    "schedule",
    "sharing",
    "summary_of",
    "write_method",
    "write_report",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the name stands for
    if name in _HOMES:
        value = getattr(import_module(f"innomethods.{_HOMES[name]}"), name)
        globals()[name] = value
        return value
    if name in _SUBJECTS:
        return import_module(f"innomethods.{name}")
    if name == "__version__":
        from importlib.metadata import version

        return version("innomethods")
    raise AttributeError(f"module 'innomethods' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOMES, *_SUBJECTS, "__version__"])
