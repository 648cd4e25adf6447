"""A plan in the XML of Microsoft Project (MSPDI), which most project programs open.

The program computes the same dates anew from durations, links, calendar and the few constraints a plan has: meetings,
and the status date. Here: what stands in the file. Not here: reading an edited one (`returning`).
"""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree as ET

import attrs

from innomethods.exchange.plans.free_days import free_days, free_weekdays
from innomethods.exchange.plans.outline import After, Outline, Row, RowKind, outline_of
from innomethods.exchange.plans.working_time import WorkingTime
from innomethods.exchange.xml_text import as_document, one_line
from innomethods.planning import Assignment, Plan, PlanNode, Status
from innomethods.wording import Language, Wording

NAMESPACE = "http://schemas.microsoft.com/project"
_CALENDAR, _EVERY_DAY = "1", "2"
_DAYS = "7"  # durations and lags are shown in days …
_ELAPSED_DAYS = "8"  # … and waits in days around the clock
_FINISH_TO_START = "1"
_AS_SOON_AS_POSSIBLE, _NOT_BEFORE = "0", "4"
_FIXED_DURATION = "1"
_WORK = "1"  # a resource that works, and a calendar exception for single days
_SUNDAY, _SATURDAY = 1, 7
_MINUTES_A_DAY = 24 * 60
_TENTHS = 10  # lags are counted in tenths of minutes

# The texts of a task: field, the number Microsoft Project knows it by, and the heading of its column.
PATH_FIELD = "188743731"
_PATH = ("Text1", PATH_FIELD, Wording(nb="Id", nn="Id", en="Id"))
_METHOD = ("Text2", "188743734", Wording(nb="Metode", nn="Metode", en="Method"))
_ROLE = ("Text3", "188743737", Wording(nb="Ansvarlig rolle", nn="Ansvarleg rolle", en="Role in charge"))
PAPERS_FIELD = "188743740"
_PAPERS = ("Text4", PAPERS_FIELD, Wording(nb="Papirfrist", nn="Papirfrist", en="Papers due"))
_WHY = Wording(nb="Hvorfor denne datoen: {why}.", nn="Kvifor denne datoen: {why}.", en="Why this date: {why}.")
_WORKING_DAYS = Wording(nb="Arbeidsdager", nn="Arbeidsdagar", en="Working days")
_ALL_DAYS = Wording(nb="Alle dager (møter)", nn="Alle dagar (møte)", en="Every day (meetings)")


def to_ms_project(plan: Plan, *, language: Language | str = "en") -> str:
    """Return a plan as Microsoft Project's XML: tasks under their parts, links, calendar, meetings, team.

    A decision point is a milestone. One that waits for a meeting may not come before it; waits in calendar days are
    lags around the clock. Each task carries its path in the field `Text1`, by which an edited file finds back.

    >>> from innomethods.model import Method, Phase, Project
    >>> from innomethods.planning import schedule
    >>> small = Method("small", flow=Phase("try", estimate=30))
    >>> text = to_ms_project(schedule(Project("pilot", small, start=date(2027, 2, 24), country="NO")))
    >>> "<Duration>PT225H0M0S</Duration>" in text
    True
    """
    outline = outline_of(plan, language)
    return as_document(_Writer(outline, WorkingTime.of(plan.project.hours_per_day)).project())


@attrs.frozen(eq=False)
class _Writer:
    outline: Outline
    time: WorkingTime

    @property
    def plan(self) -> Plan:
        return self.outline.plan

    def project(self) -> ET.Element:
        root = ET.Element("Project", xmlns=NAMESPACE)
        title = one_line(self.outline.title)
        head = {
            "SaveVersion": "14",
            "Name": f"{self.plan.project.id}.xml",
            "Title": title,
            "ScheduleFromStart": "1",
            "StartDate": self.time.begins(self.plan.start),
            "FinishDate": self.time.ends(self.plan.finish),
            "CalendarUID": _CALENDAR,
            "DefaultStartTime": self.time.start_text,
            "DefaultFinishTime": self.time.finish_text,
            "MinutesPerDay": str(self.time.minutes),
            "MinutesPerWeek": str(5 * self.time.minutes),
            "DaysPerMonth": "20",
            "DefaultTaskType": _FIXED_DURATION,
            "DurationFormat": _DAYS,
            "NewTasksEffortDriven": "0",
            **({} if self.plan.on is None else {"StatusDate": self.time.begins(self.plan.on)}),
            "NewTasksAreManual": "0",
        }
        _texts(root, head)
        self._fields(ET.SubElement(root, "ExtendedAttributes"))
        self._calendars(ET.SubElement(root, "Calendars"))
        tasks = ET.SubElement(root, "Tasks")
        self._whole(ET.SubElement(tasks, "Task"), title)
        for row in self.outline.rows:
            self._task(ET.SubElement(tasks, "Task"), row)
        self._resources(ET.SubElement(root, "Resources"))
        self._assignments(ET.SubElement(root, "Assignments"))
        return root

    def _fields(self, under: ET.Element) -> None:
        for field, number, heading in (_PATH, _METHOD, _ROLE, _PAPERS):
            alias = heading.text(self.outline.language)
            _texts(ET.SubElement(under, "ExtendedAttribute"), {"FieldID": number, "FieldName": field, "Alias": alias})

    # ------------------------------------------------------------------------------------------------ the calendar
    def _calendars(self, under: ET.Element) -> None:
        """Write the days of work, and a calendar of all days for meetings that are held when nobody else works."""
        working = ET.SubElement(under, "Calendar")
        self._week(
            working, _CALENDAR, _WORKING_DAYS, free={one % 7 + 1 for one in free_weekdays(self.plan)}
        )  # it counts from Sunday, 1
        exceptions = ET.SubElement(working, "Exceptions")
        for first, last, why in free_days(self.plan, self.outline.language):
            self._exception(ET.SubElement(exceptions, "Exception"), first, last, why)
        self._week(ET.SubElement(under, "Calendar"), _EVERY_DAY, _ALL_DAYS, free=set())

    def _week(self, calendar: ET.Element, uid: str, name: Wording, free: set[int]) -> None:
        _texts(calendar, {"UID": uid, "Name": name.text(self.outline.language), "IsBaseCalendar": "1"})
        _texts(calendar, {"IsBaselineCalendar": "0", "BaseCalendarUID": "-1"})
        week = ET.SubElement(calendar, "WeekDays")
        for number in range(_SUNDAY, _SATURDAY + 1):
            day = ET.SubElement(week, "WeekDay")
            _texts(day, {"DayType": str(number), "DayWorking": str(int(number not in free))})
            if number in free:
                continue
            times = ET.SubElement(day, "WorkingTimes")
            for start, finish in self.time.spans:
                _texts(ET.SubElement(times, "WorkingTime"), {"FromTime": start, "ToTime": finish})

    def _exception(self, one: ET.Element, first: date, last: date, why: str) -> None:
        _texts(one, {"EnteredByOccurrences": "0"})
        _texts(ET.SubElement(one, "TimePeriod"), {"FromDate": f"{first}T00:00:00", "ToDate": f"{last}T23:59:00"})
        occurrences = str((last - first).days + 1)
        _texts(one, {"Occurrences": occurrences, "Name": one_line(why), "Type": "1", "DayWorking": "0"})

    # --------------------------------------------------------------------------------------------------- the tasks
    def _whole(self, task: ET.Element, title: str) -> None:
        """Write the row for the whole project, which Microsoft Project keeps hidden."""
        start, finish = self.plan.start, self.plan.finish
        _texts(task, {"UID": "0", "ID": "0", "Name": title, "Active": "1", "Manual": "0", "Type": _FIXED_DURATION})
        _texts(task, {"OutlineLevel": "0", "Priority": "500"})
        self._span(task, start, finish, self._work_days(start, finish))
        _texts(task, {"EffortDriven": "0", "Milestone": "0", "Summary": "1"})

    def _task(self, task: ET.Element, row: Row) -> None:
        uid = str(row.number)
        node = row.node
        work_days = self._work_days(row.start, row.finish) if node is None else node.work_days
        instant = node is not None and work_days == 0
        _texts(
            task,
            {
                "UID": uid,
                "ID": uid,
                "Name": one_line(row.title),
                "Active": "1",
                "Manual": "0",
                "Type": _FIXED_DURATION,
                "IsNull": "0",
                "OutlineLevel": str(row.level),
                "Priority": "500",
            },
        )
        self._span(task, row.finish if instant else row.start, row.finish, work_days)
        _texts(
            task,
            {
                "EffortDriven": "0",
                "Estimated": "0",
                "Milestone": str(int(instant)),
                "Summary": str(int(row.kind is RowKind.PART)),
            },
        )
        if node is not None:
            _texts(task, {"Critical": str(int(node.critical))})
            self._progress(task, row)
            self._constraint(task, row)
        if row.why:
            _texts(task, {"Notes": one_line(_WHY.fill(why=row.why).text(self.outline.language))})
        for after in row.after:
            self._link(ET.SubElement(task, "PredecessorLink"), after, row)
        self._text_fields(task, row)

    def _span(self, task: ET.Element, start: date, finish: date, work_days: int) -> None:
        begins = self.time.begins(start) if work_days else self.time.ends(finish)
        _texts(
            task,
            {
                "Start": begins,
                "Finish": self.time.ends(finish),
                "Duration": self.time.duration(work_days),
                "DurationFormat": _DAYS,
            },
        )

    def _work_days(self, first: date, last: date) -> int:
        return self.plan.calendar.between(first, last)

    def _progress(self, task: ET.Element, row: Row) -> None:
        """Write how far it has come: all three durations, without which it can't be scheduled anew."""
        node = row.node
        if node is None:
            return
        done = self.outline.days_done(row)
        _texts(task, {"PercentComplete": str(self.outline.percent_done(row))})
        if node.status is Status.DONE or done:
            _texts(task, {"ActualStart": self._begins(node)})
        if node.status is Status.DONE:
            _texts(task, {"ActualFinish": self.time.ends(node.finish)})
        _texts(
            task,
            {
                "ActualDuration": self.time.duration(done),
                "RemainingDuration": self.time.duration(node.work_days - done),
            },
        )

    def _begins(self, node: PlanNode) -> str:
        return self.time.begins(node.start) if node.work_days else self.time.ends(node.finish)

    def _constraint(self, task: ET.Element, row: Row) -> None:
        """Hold back what waits for a meeting or the status date; everything else follows from the links."""
        node = row.node
        if node is None or node.status is not Status.PLANNED:
            return
        held = row.is_held(self.plan.start)
        _texts(task, {"ConstraintType": _NOT_BEFORE if held else _AS_SOON_AS_POSSIBLE})
        if node.kind == "gate" and not self.plan.calendar.is_workday(node.finish):
            _texts(task, {"CalendarUID": _EVERY_DAY})
        if held:
            _texts(task, {"ConstraintDate": self._begins(node)})
        if row.path in self.outline.deadlines:
            _texts(task, {"Deadline": self.time.ends(self.outline.deadlines[row.path])})

    def _link(self, link: ET.Element, after: After, row: Row) -> None:
        lag = row.lag_days(after)
        _texts(
            link,
            {
                "PredecessorUID": str(self.outline[after.path].number),
                "Type": _FINISH_TO_START,
                "CrossProject": "0",
                "LinkLag": str(lag * _MINUTES_A_DAY * _TENTHS),
                "LagFormat": _ELAPSED_DAYS if lag else _DAYS,
            },
        )

    def _text_fields(self, task: ET.Element, row: Row) -> None:
        papers = ""
        if row.node is not None and row.node.meeting is not None and row.node.status is Status.PLANNED:
            papers = row.node.meeting.papers_due.isoformat()
        values = ((_PATH, row.path), (_METHOD, self.plan.method.pin), (_ROLE, row.role), (_PAPERS, papers))
        for (_, number, _), value in values:
            if value:
                _texts(ET.SubElement(task, "ExtendedAttribute"), {"FieldID": number, "Value": one_line(str(value))})

    # ------------------------------------------------------------------------------------------------- the people
    def _resources(self, under: ET.Element) -> None:
        for number, one in enumerate(self.outline.resources, start=1):
            _texts(
                ET.SubElement(under, "Resource"),
                {
                    "UID": str(number),
                    "ID": str(number),
                    "Name": one_line(one.title),
                    "Type": _WORK,
                    "IsNull": "0",
                    "MaxUnits": f"{one.share:g}",
                    "CalendarUID": _CALENDAR,
                },
            )

    def _assignments(self, under: ET.Element) -> None:
        resources = {one.id: str(number) for number, one in enumerate(self.outline.resources, start=1)}
        for number, one in enumerate(self.outline.assignments, start=1):
            self._assignment(ET.SubElement(under, "Assignment"), str(number), resources[one.member], one)

    def _assignment(self, under: ET.Element, uid: str, resource: str, one: Assignment) -> None:
        work = _hours_and_minutes(float(one.hours))
        _texts(
            under,
            {
                "UID": uid,
                "TaskUID": str(self.outline[one.path].number),
                "ResourceUID": resource,
                "Finish": self.time.ends(one.last),
                "RemainingWork": work,
                "Start": self.time.begins(one.first),
                "Units": f"{self.outline.units(one):.4g}",
                "Work": work,
            },
        )


def _hours_and_minutes(hours: float) -> str:
    minutes = round(hours * 60)
    return f"PT{minutes // 60}H{minutes % 60}M0S"


def _texts(under: ET.Element, values: dict[str, str]) -> None:
    for tag, text in values.items():
        ET.SubElement(under, tag).text = text
