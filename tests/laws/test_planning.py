"""Laws of planning, on flows of every shape: order, meetings, slack that is exact, and monotone dates."""

import pickle
from datetime import date, timedelta

import attrs
import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from innomethods.model import (
    Choice,
    Done,
    Gate,
    Meetings,
    Method,
    Parallel,
    Phase,
    Progress,
    Project,
    QuietPeriod,
    Stage,
    Steps,
)
from innomethods.planning import Reason, schedule
from innomethods.workdays import CalendarDays, WorkCalendar, WorkDays, deadline

DAY = timedelta(days=1)
FIRST = date(2027, 1, 1)
WORK = st.tuples(st.just("work"), st.integers(0, 12), st.sampled_from([0, 0, 0, 1, 3, 10]))
PLAIN_WORK = st.tuples(st.just("work"), st.integers(1, 12), st.just(0))
LIMIT = st.tuples(st.just("limit"), st.integers(0, 12), st.sampled_from([1, 2, 3, 10, 30]))
RULED = st.tuples(st.just("ruled"), st.sampled_from(["board", "owner"]), st.sampled_from([1, 2, 10]))
DECISION = st.tuples(st.just("gate"), st.sampled_from(["board", "owner"]), st.sampled_from([0, 0, 5]))


def shapes(leaf):
    """Flows as plain tuples, before their nodes get ids."""
    return st.recursive(
        leaf,
        lambda inner: st.tuples(
            st.sampled_from(["steps", "parallel", "choice", "stage"]), st.lists(inner, min_size=1, max_size=3)
        ),
        max_leaves=9,
    )


class Case:
    """A project on a flow made of a shape, with its leaves that will be planned, and what must come before what."""

    def __init__(self, shape, **project):
        self.said = (shape, project)
        self.count = 0
        self.choices = {}
        self.leaves = {}
        links = []
        flow = self.build(shape, "", links)[0]
        self.links = [(a, b) for a, b in links if a in self.leaves and b in self.leaves]
        self.project = Project("pilot", Method("some", flow=flow), country="NO", choices=self.choices, **project)

    def __repr__(self):
        return f"Case{self.said}"

    def build(self, shape, above, links):
        """Return the flow, and the paths of its leaves that will be planned."""
        kind, *rest = shape
        self.count += 1
        name = f"n{self.count}"
        path = f"{above}/{name}" if above else name
        if kind == "work":
            self.leaves[path] = Phase(name, estimate=rest[0], wait=rest[1])
            return self.leaves[path], [path]
        if kind == "gate":
            self.leaves[path] = Gate(name, decided_by=rest[0], wait=rest[1])
            return self.leaves[path], [path]
        if kind == "limit":
            self.leaves[path] = Phase(name, estimate=rest[0], wait=rest[1], wait_basis="law")
            return self.leaves[path], [path]
        if kind == "ruled":
            self.leaves[path] = Gate(name, decided_by=rest[0], wait=rest[1], wait_basis="law")
            return self.leaves[path], [path]
        items = rest[0]
        if kind == "choice":
            built = [self.build(item, f"{path}/b{number}", links) for number, item in enumerate(items)]
            self.choices[path] = "b0"
            for _, paths in built[1:]:
                for gone in paths:
                    del self.leaves[gone]
            return Choice(name, branches={f"b{number}": flow for number, (flow, _) in enumerate(built)}), built[0][1]
        built = [self.build(item, path if kind == "stage" else above, links) for item in items]
        paths = [leaf for _, leaves in built for leaf in leaves]
        if kind == "parallel":
            return Parallel(flow for flow, _ in built), paths
        for number, (_, earlier) in enumerate(built):
            links += [(a, b) for a in earlier for _, later in built[number + 1 :] for b in later]
        flow = Steps(flow for flow, _ in built)
        return (Stage(name, flow) if kind == "stage" else flow), paths


@st.composite
def cases(draw, leaf=WORK | DECISION | LIMIT | RULED, *, calendar=True):
    days = st.integers(0, 200).map(lambda days: FIRST + days * DAY)
    shape, start = draw(shapes(leaf)), FIRST + draw(st.integers(0, 60)) * DAY
    if not calendar:
        return Case(shape, start=start)
    meetings = Meetings("board", draw(st.lists(days, max_size=5, unique=True)), papers_due=draw(st.integers(0, 20)))
    quiet = [
        QuietPeriod("rest", first, first + length * DAY)
        for first, length in draw(st.lists(st.tuples(days, st.integers(0, 20)), max_size=2))
    ]
    case = Case(shape, start=start, meetings=[meetings], quiet=quiet)
    if case.leaves and draw(st.booleans()):
        held = draw(st.dictionaries(st.sampled_from(sorted(case.leaves)), days, max_size=2))
        case.project = attrs.evolve(case.project, not_before=held)
    return case


def longer(project, path, days):
    return attrs.evolve(project, estimates=[*project.estimates, (path, days)])


@given(cases())
def test_a_plan_has_each_leaf_once_in_flow_order_and_within_its_dates(case):
    project = case.project
    plan = schedule(project)
    assert sorted(node.path for node in plan.nodes) == sorted(case.leaves)
    order = [placed.path for placed in plan.method.placed if placed.path in case.leaves]
    assert [node.path for node in plan.nodes] == order
    assert all(plan.start <= node.start <= node.finish <= plan.finish for node in plan.nodes)
    assert plan.finish == max(node.finish for node in plan.nodes)


@given(cases())
def test_nothing_starts_before_what_comes_first_is_over(case):
    project = case.project
    plan = schedule(project)
    for a, b in case.links:
        before, after = plan[a], plan[b]
        wait = case.leaves[a].wait.likely if before.kind == "phase" else 0
        assert after.start >= before.finish + wait * DAY
        if after.work_days and (before.work_days or before.kind == "gate"):
            assert after.start > before.finish + wait * DAY


@given(cases())
def test_nothing_begins_or_is_decided_before_its_own_day(case):
    plan = schedule(case.project)
    for path, day in case.project.not_before:
        node = plan[path]
        assert (node.start if node.kind == "phase" else node.finish) >= day
        assert node.driver.kind is not Reason.HELD or day > case.project.start


@given(cases(LIMIT | RULED))
def test_nobody_goes_on_before_a_time_limit_is_over(case):
    plan = schedule(case.project)
    for node in plan.nodes:
        last = deadline(node.finish if node.kind == "phase" else node.ready, CalendarDays(node.limit.days), "NO")
        assert node.limit.last == last
        assert node.kind == "phase" or node.finish > last
    for a, b in case.links:
        if plan[a].kind == "phase" and plan[b].work_days:
            assert plan[b].start > plan[a].limit.last


@given(cases())
def test_work_lies_on_work_days_and_takes_the_days_it_should(case):
    project = case.project
    plan = schedule(project)
    for node in plan.phases:
        assert plan.calendar.is_workday(node.start)
        assert plan.calendar.is_workday(node.finish)
        expected = case.leaves[node.path].estimate.likely
        assert plan.calendar.between(node.start, node.finish) == max(expected, 1)
        assert node.work_days == expected


@given(cases())
def test_gates_wait_for_meetings_only_where_meetings_are_known(case):
    project = case.project
    plan = schedule(project)
    known = set(project.meetings[0].dates)
    for gate in plan.gates:
        decided_by = case.leaves[gate.path].decided_by
        assert gate.ready == gate.start
        if gate.meeting is None:
            assert gate.driver.kind is not Reason.MEETING or decided_by == "board"
            assert gate.finish >= gate.ready + case.leaves[gate.path].wait.likely * DAY
            assert plan.calendar.is_workday(gate.finish)
        else:
            assert decided_by == "board"
            assert gate.finish == gate.meeting.date
            held = dict(project.not_before).get(gate.path, FIRST)
            lawful = FIRST if gate.limit is None else WorkCalendar("NO").after(gate.limit.last)
            reachable = [day for day in known if day - project.meetings[0].papers_due * DAY >= gate.ready]
            assert gate.finish == min(day for day in reachable if day >= max(held, lawful))
        if decided_by == "owner" or not known:
            assert gate.meeting is None
            assert not gate.missed
        codes = {finding.code for finding in plan.findings if finding.path == gate.path}
        assert ("P03" in codes) == (decided_by == "board" and bool(known) and gate.meeting is None)
        assert ("P04" in codes) == (gate.meeting is not None and bool(gate.missed))


@given(cases(), st.data())
def test_slack_is_exactly_what_a_phase_can_take_without_moving_the_end(case, data):
    project = case.project
    plan = schedule(project)
    if not plan.phases:
        return
    phase = data.draw(st.sampled_from(plan.phases))
    taken = schedule(longer(project, phase.path, phase.work_days + phase.total_float))
    assert taken.finish == plan.finish
    too_much = schedule(longer(project, phase.path, phase.work_days + phase.total_float + 1))
    assert too_much.finish > plan.finish
    assert phase.critical == (phase.total_float == 0)


@given(cases(), st.data())
def test_free_slack_moves_nothing_else_and_is_never_more_than_all_slack(case, data):
    project = case.project
    plan = schedule(project)
    assert all(0 <= node.free_float <= node.total_float for node in plan.nodes)
    if not plan.phases:
        return
    phase = data.draw(st.sampled_from(plan.phases))
    taken = schedule(longer(project, phase.path, phase.work_days + phase.free_float))
    for node in plan.nodes:
        if node.path != phase.path:
            assert taken[node.path].finish == node.finish


@given(cases(), st.integers(1, 40))
def test_a_later_start_never_gives_an_earlier_end(case, days):
    project = case.project
    now, later = schedule(project), schedule(attrs.evolve(project, start=project.start + days * DAY))
    for node in now.nodes:
        assert later[node.path].finish >= node.finish
    assert later.finish >= now.finish
    for shift in later.shift_from(now):
        assert shift.calendar_days == (shift.now - shift.was).days > 0
        assert shift.work_days >= 0


@given(cases(leaf=PLAIN_WORK, calendar=False))
def test_plain_work_agrees_with_the_textbook_on_a_graph_of_all_links(case):
    project = case.project
    plan = schedule(project)
    graph = nx.DiGraph(case.links)
    graph.add_nodes_from(case.leaves)
    length = {path: int(leaf.estimate.likely) for path, leaf in case.leaves.items()}
    order = list(nx.topological_sort(graph))
    ends, latest = {}, {}
    for path in order:
        ends[path] = length[path] + max((ends[before] for before in graph.predecessors(path)), default=0)
    total = max(ends.values())
    for path in reversed(order):
        latest[path] = min((latest[after] - length[after] for after in graph.successors(path)), default=total)
    starts = {path: plan.calendar.between(plan.start, plan[path].start) - 1 for path in order}
    assert starts == {path: ends[path] - length[path] for path in order}
    assert {path: plan[path].total_float for path in order} == {path: latest[path] - ends[path] for path in order}
    assert {path: plan[path].free_float for path in order} == {
        path: min((starts[after] for after in graph.successors(path)), default=total) - ends[path] for path in order
    }


@given(cases(), st.integers(0, 200), st.data())
def test_what_has_happened_holds_and_the_rest_lies_after_the_status_date(case, age, data):
    project = case.project
    baseline = schedule(project)
    on = project.start + age * DAY
    done = [
        Done(node.path, started=node.start, finished=node.finish if node.finish < on else None)
        for node in baseline.nodes
        if node.start < on and (node.kind == "phase" or node.finish < on)
    ]
    late = data.draw(st.integers(0, 30))
    on += late * DAY
    plan = schedule(project, Progress(on, done=done))
    facts = {fact.path: fact for fact in done}
    for node in plan.nodes:
        fact = facts.get(node.path)
        if fact is None:
            assert node.status == "planned"
            assert node.finish >= on
            assert node.kind == "gate" or node.start >= on
        elif fact.finished is None:
            assert node.status == "started"
            assert node.start == fact.started
            assert node.finish >= on
        else:
            assert node.status == "done"
            assert (node.start, node.finish) == (fact.started, fact.finished)
    if late == 0:
        assert plan.finish == baseline.finish


@given(cases())
def test_every_date_has_a_reason_in_three_languages_and_plans_are_values(case):
    project = case.project
    plan = schedule(project)
    for node in plan.nodes:
        assert not node.driver.words.missing()
        assert node.driver.path is None or node.driver.path in plan
    again = pickle.loads(pickle.dumps(plan))  # noqa: S301 - our own bytes
    assert again == plan == schedule(project)
    assert hash(again) == hash(plan)


@given(cases())
def test_latest_dates_lie_as_many_work_days_later_as_there_is_slack(case):
    plan = schedule(case.project)
    for node in plan.nodes:
        assert node.start <= node.latest_start
        assert node.finish <= node.latest_finish <= plan.finish
        if node.work_days:
            assert plan.calendar.shift(node.finish, node.latest_finish) == node.total_float
            assert plan.calendar.between(node.latest_start, node.latest_finish) == node.work_days


@given(cases(leaf=DECISION | PLAIN_WORK))
def test_papers_ready_on_the_latest_day_move_nothing_but_the_gate(case):
    plan = schedule(case.project)
    for gate in plan.gates:
        late = schedule(case.project, Progress(plan.start, done=[Done(gate.path, started=gate.latest_start)]))
        assert late.finish == plan.finish


@st.composite
def resting_cases(draw):
    """Cases whose board meets in the very weeks in which nobody works."""
    first = FIRST + draw(st.integers(5, 60)) * DAY
    rest = QuietPeriod("rest", first, first + draw(st.integers(7, 40)) * DAY)
    within = st.integers(0, (rest.last - first).days).map(lambda days: first + days * DAY)
    days = draw(st.lists(within | st.integers(0, 120).map(lambda days: FIRST + days * DAY), min_size=2, max_size=5))
    meetings = Meetings("board", dict.fromkeys(days), papers_due=draw(st.integers(0, 20)))
    return Case(draw(shapes(PLAIN_WORK | WORK | DECISION)), start=FIRST, meetings=[meetings], quiet=[rest])


def later(plan, node, days):
    """Plan again, with a phase or a decision outside meetings so many work days later."""
    if node.kind == "phase":
        return schedule(longer(plan.project, node.path, node.work_days + days))
    wait = WorkDays(days).after(node.finish, plan.calendar) - node.ready
    return schedule(attrs.evolve(plan.project, waits={node.path: wait.days}))


@given(resting_cases(), st.data())
def test_slack_holds_where_meetings_are_held_while_others_rest(case, data):
    plan = schedule(case.project)
    free = [node for node in plan.nodes if node.kind == "phase" or node.meeting is None]
    if not free:
        return
    node = data.draw(st.sampled_from(free))
    calm = later(plan, node, node.free_float)
    assert {one.path: one.finish for one in calm.nodes if one.path != node.path} == {
        one.path: one.finish for one in plan.nodes if one.path != node.path
    }
    assert later(plan, node, node.total_float).finish == plan.finish
    assert later(plan, node, node.total_float + 1).finish > plan.finish
