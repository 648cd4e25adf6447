"""An edited plan from Microsoft Project's XML, as Project and the programs that speak its format write it back.

They order elements in their own way, number tasks anew, put tasks in and compute every date. So what someone has set is
read off durations, links, constraints and tasks that are placed by hand. Not here: telling formats apart (`returning`).
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from xml.etree import ElementTree as ET
from xml.parsers import expat

import attrs

from innomethods.exchange.plans import file_refusals as files
from innomethods.exchange.plans.edited import Aside, EditedPlan, EditedTask, Link, PlanForm
from innomethods.exchange.plans.ms_project import NAMESPACE, PAPERS_FIELD, PATH_FIELD
from innomethods.exchange.plans.refusals import NAMED_TASK, RESOURCE, TASK
from innomethods.exchange.spans import day_of, minutes_of
from innomethods.exchange.unusable import within
from innomethods.wording import Wording

_DEEPEST = 40
_KINDS = {"0": "FF", "1": "FS", "2": "SF", "3": "SS"}
_ESTIMATED = 32  # added to a format when the duration has a question mark
_ELAPSED = frozenset({4, 6, 8, 10, 12})  # minutes, hours, days, weeks, months around the clock
_PER_CENT = frozenset({19, 20})
_TENTHS_A_DAY = 10 * 60 * 24
_DEFAULT_MINUTES = 480
_AS_LATE_AS_POSSIBLE = "1"
_HOLDS_START, _HOLDS_FINISH = frozenset({"2", "4"}), frozenset({"3", "6"})
_NO_EARLIER = frozenset({"4", "6"})
_FROM_THE_END = "0"
_WORK = "1"


def read_ms_project(content: bytes, name: str) -> EditedPlan:
    """Read a plan from Microsoft Project's XML.

    Raises:
        UnusableFile: with the task it stands at.
    """
    root = _tree(content, name)
    if root.tag != "Project":
        raise files.OTHER_XML.at(name, tag=root.tag)
    return _Reading(root, name).plan()


def _tree(content: bytes, name: str) -> ET.Element:
    """Return the elements by their plain names; a document type is refused, and with it every entity."""
    builder = ET.TreeBuilder()
    parser = expat.ParserCreate(namespace_separator="}")
    depth = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise files.TOO_DEEP_XML.at(here(), deepest=_DEEPEST)
        builder.start(tag.removeprefix(f"{NAMESPACE}}}"), attributes)

    def end(tag: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(tag.removeprefix(f"{NAMESPACE}}}"))

    def doctype(*_told: object) -> None:
        raise files.DOCTYPE_IN_XML.at(here())

    def here() -> str:
        return f"{name}:{parser.CurrentLineNumber}:{parser.CurrentColumnNumber + 1}"

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = builder.data
    parser.StartDoctypeDeclHandler = doctype
    parser.buffer_text = True
    try:
        parser.Parse(content, True)  # noqa: FBT003 - as expat has it
    except expat.ExpatError as error:
        place = f"{name}:{error.lineno}:{error.offset + 1}"
        raise files.NO_XML.at(place, why=expat.ErrorString(error.code)) from None
    except (ValueError, LookupError) as error:  # an encoding nobody knows
        raise files.UNREADABLE_XML.at(name, why=str(error)) from None
    return builder.close()


@attrs.define(eq=False)
class _Reading:
    root: ET.Element
    name: str
    minutes: float = _DEFAULT_MINUTES  # of a work day
    ids: dict[str, str] = attrs.field(factory=dict)  # of each task by its UID: our id, or its name
    people: dict[str, list[str]] = attrs.field(factory=dict)
    units: dict[str, list[tuple[str, float]]] = attrs.field(factory=dict)

    def plan(self) -> EditedPlan:
        self.minutes = self._number(self.root, "MinutesPerDay", self.name) or _DEFAULT_MINUTES
        tasks = [task for task in self.root.findall("Tasks/Task") if not _is_left_out(task)]
        self._number_tasks()
        shares = self._resources()
        return EditedPlan(
            PlanForm.MS_PROJECT,
            self.name,
            tuple(self._task(task) for task in tasks),
            _project_of(self.root),
            shares,
            start=None if _text(self.root, "ScheduleFromStart") == _FROM_THE_END else self._day(self.root, "StartDate"),
        )

    def _number_tasks(self) -> None:
        tasks = self.root.findall("Tasks/Task")
        known = Counter(_path(task) or _text(task, "Name") for task in tasks)
        for task in tasks:
            uid = task.findtext("UID", "").strip()
            if not uid or uid in self.ids:
                raise (files.UID_TWICE if uid else files.NO_UID).at(self._place(task), uid=uid)
            name = _text(task, "Name")
            self.ids[uid] = _path(task) or (name if name and known[name] == 1 else f"{name} (task {uid})".strip())

    def _resources(self) -> tuple[tuple[str, float], ...]:
        titles: dict[str, str] = {}
        shares: list[tuple[str, float]] = []
        for one in self.root.findall("Resources/Resource"):
            title = _text(one, "Name")
            if not title or _text(one, "Type") not in {"", _WORK}:
                continue
            titles[_text(one, "UID")] = title
            share = self._number(one, "MaxUnits", within(self.name, RESOURCE.fill(title=title)))
            if share is not None:
                shares.append((title, share))
        for one in self.root.findall("Assignments/Assignment"):
            title = titles.get(_text(one, "ResourceUID"), "")
            if title:
                self.people.setdefault(_text(one, "TaskUID"), []).append(title)
                units = self._number(one, "Units", within(self.name, RESOURCE.fill(title=title)))
                if units is not None:
                    self.units.setdefault(_text(one, "TaskUID"), []).append((title, units))
        return tuple(shares)

    def _task(self, task: ET.Element) -> EditedTask:
        uid = _text(task, "UID")
        part = _text(task, "Summary") == "1"
        start, finish = self._held(task)
        work_days = None if part else self._work_days(task)
        if work_days is None and not part:  # counted around the clock: its days say how long it takes
            start, finish = start or self._day(task, "Start"), self._day(task, "Finish")
        return EditedTask(
            place=TASK.fill(task=_text(task, "ID") or uid),
            id=_path(task),
            mark=self.ids[uid],
            title=_text(task, "Name") or None,
            start=None if part else start,
            finish=None if part else finish,
            no_earlier=_text(task, "Manual") != "1" and _text(task, "ConstraintType") in _NO_EARLIER,
            shown=self._day(task, "Finish"),
            work_days=work_days,
            links=None if part else tuple(self._link(one, task) for one in task.findall("PredecessorLink")),
            people=None if part else tuple(dict.fromkeys(self.people.get(uid, ()))),
            is_part=part,
            aside=Aside() if part else self._aside(task, uid),
        )

    def _aside(self, task: ET.Element, uid: str) -> Aside:
        percent = self._number(task, "PercentComplete", self._place(task))
        papers, deadline = day_of(_field(task, PAPERS_FIELD)), self._day(task, "Deadline")
        return Aside(
            percent=percent,
            finished=self._day(task, "ActualFinish"),
            papers=papers,
            deadline=deadline,
            units=tuple(self.units.get(uid, ())),
        )

    def _held(self, task: ET.Element) -> tuple[date | None, date | None]:
        """Return the days on which a task is held, or before which it may not be; every other day is computed."""
        if _text(task, "Manual") == "1":
            first = "ManualStart" if _text(task, "ManualStart") else "Start"
            return self._day(task, first), None
        kind = _text(task, "ConstraintType")
        if kind == _AS_LATE_AS_POSSIBLE:
            return self._day(task, "Start"), None
        if kind in _HOLDS_START:
            return self._day(task, "ConstraintDate"), None
        return None, self._day(task, "ConstraintDate") if kind in _HOLDS_FINISH else None

    def _work_days(self, task: ET.Element) -> float | None:
        manual = _text(task, "Manual") == "1" and _text(task, "ManualDuration")
        written = manual or _text(task, "Duration")
        if not written or self._format(task, "DurationFormat") in _ELAPSED:
            return None
        minutes = minutes_of(written)
        if minutes is None:
            raise files.NO_DURATION.at(self._place(task), value=written)
        return round(minutes / self.minutes, 2)

    def _format(self, around: ET.Element, tag: str) -> int:
        written = _text(around, tag)
        number = int(written) if written.isascii() and written.isdigit() else 0
        return number - _ESTIMATED if number > _ESTIMATED else number

    def _link(self, link: ET.Element, task: ET.Element) -> Link:
        uid = _text(link, "PredecessorUID")
        if uid not in self.ids:
            raise files.NO_SUCH_TASK.at(self._place(task), uid=uid)
        lag = self._number(link, "LinkLag", self._place(task)) or 0
        kind = _KINDS.get(_text(link, "Type"), "FS")
        lag_format = self._format(link, "LagFormat")
        if lag and lag_format in _PER_CENT:
            return Link(self.ids[uid], kind, per_cent=lag)
        if not lag or lag_format in _ELAPSED:
            return Link(self.ids[uid], kind, round(lag / _TENTHS_A_DAY))
        return Link(self.ids[uid], kind, work_days=round(lag / 10 / self.minutes, 2))

    def _day(self, task: ET.Element, tag: str) -> date | None:
        written = _text(task, tag)
        if not written:
            return None
        try:
            return date.fromisoformat(written[:10])
        except ValueError:
            raise files.NO_XML_DATE.at(self._place(task), tag=tag, value=written) from None

    def _number(self, around: ET.Element, tag: str, place: Wording | str) -> float | None:
        written = _text(around, tag)
        try:
            number = float(written) if written else None
        except ValueError:
            number = float("nan")
        if number is not None and not abs(number) < _BEYOND:
            raise files.NO_XML_NUMBER.at(place, tag=tag, value=written)
        return number

    def _place(self, task: ET.Element) -> Wording:
        number, title = _text(task, "ID") or _text(task, "UID"), _text(task, "Name")
        return within(self.name, NAMED_TASK.fill(task=number, title=title))


_BEYOND = 1e9


def _text(around: ET.Element, tag: str) -> str:
    return " ".join((around.findtext(tag) or "").split())


def _path(task: ET.Element) -> str:
    return _field(task, PATH_FIELD)


def _field(task: ET.Element, number: str) -> str:
    for field in task.findall("ExtendedAttribute"):
        if _text(field, "FieldID") == number:
            return _text(field, "Value")
    return ""


def _is_left_out(task: ET.Element) -> bool:
    """Whether a row is the whole project, empty, or switched off."""
    level, whole = _text(task, "OutlineLevel"), _text(task, "UID") == "0"
    return whole or level == "0" or _text(task, "IsNull") == "1" or _text(task, "Active") == "0"


def _project_of(root: ET.Element) -> str | None:
    """Return the project's id from the name we gave the file; other programs give it another name."""
    name = _text(root, "Name")
    return name.removesuffix(".xml") if name.endswith(".xml") else None
