"""The child runs of a run in lines of text and in JSON, for `run status`.

Not here: which runs those are and how they stand (`logbooks.children`).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from innomethods.cli.saying import strong, text
from innomethods.logbooks.children import TROUBLES, Child, RollUp
from innomethods.running import STATUSES, Run, RunStatus
from innomethods.running.telling import title_of
from innomethods.wording import Wording

_HEAD = Wording(
    "Delprosjekter: {done} av {all} er avsluttet",
    "Delprosjekt: {done} av {all} er avslutta",
    "Child runs: {done} of {all} have ended",
)
_WAITS = Wording("venter på «{gate}»", "ventar på «{gate}»", "waits for ‘{gate}’")
_LATE_ONE = Wording("ett vilkår på overtid", "eitt vilkår på overtid", "one condition late")
_LATE = Wording("{count} vilkår på overtid", "{count} vilkår på overtid", "{count} conditions late")
_REMARK = Wording(
    "Et beslutningspunkt her kjenner ikke delprosjektene. Registrer tallet som et måltall hvis det skal telle.",
    "Eit avgjerdspunkt her kjenner ikkje delprosjekta. Registrer talet som eit måltal dersom det skal telje.",
    "A decision point here doesn't know the child runs. Record their number as a measure if it is to count.",
)
_MARKS = {RunStatus.COMPLETED: "✓", RunStatus.STOPPED: "■", RunStatus.PAUSED: "‖"}


def children_lines(rolled: RollUp, day: date) -> Iterator[str]:
    """Yield how the child runs stand on a day, each under its parent; nothing where there are none."""
    if not rolled.children:
        return
    told = rolled.told
    yield strong(text(_HEAD.fill(done=len(told) - rolled.left, all=len(told))))
    for child in rolled.children:
        yield f"{'  ' * child.depth}{_line(child, day)}"


def gate_remark(rolled: RollUp) -> Iterator[str]:
    """Yield what to say where a decision point waits and child runs haven't ended."""
    if rolled.left:
        yield text(_REMARK)


def _line(child: Child, day: date) -> str:
    if child.run is None or child.status is None:
        return f"! {child.id} – {text(TROUBLES[child.trouble]) if child.trouble else ''}"
    parts = [f"{child.id} · {text(STATUSES[child.status])}"]
    parts += [text(_WAITS.fill(gate=_title(child.run, gate))) for gate in child.open_gates]
    late = len(child.overdue(day))
    if late:
        parts.append(text(_LATE_ONE) if late == 1 else text(_LATE.fill(count=late)))
    place = f"  [{child.path}]" if child.path is not None else ""
    return f"{_MARKS.get(child.status, '●')} {' – '.join(parts)}{place}"


def _title(run: Run, gate: str) -> str:
    return text(title_of(run.state, gate))


def children_record(rolled: RollUp, day: date) -> list[dict[str, Any]]:
    """Return how the child runs stand on a day, for JSON."""
    return [
        {
            "run": child.id,
            "parent": child.parent,
            "path": child.path,
            "depth": child.depth,
            "status": str(child.status) if child.status is not None else None,
            "trouble": str(child.trouble) if child.trouble is not None else None,
            "open_gates": list(child.open_gates),
            "overdue": [held.condition.id for held in child.overdue(day)],
        }
        for child in rolled.children
    ]
