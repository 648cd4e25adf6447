"""Random but ordinary plans, the same for the same seed: parts in parts, side by side, waits, meetings, quiet weeks."""

import random
from datetime import date, timedelta

import attrs

from innomethods.model import Done, Gate, Meetings, Method, Phase, Progress, Project, QuietPeriod, Stage, TeamMember
from innomethods.planning import Plan, schedule


class Walk:
    """One random flow."""

    def __init__(self, dice: random.Random) -> None:
        self.dice = dice
        self.count = 0

    def leaf(self):
        self.count += 1
        if self.dice.random() < 0.25:
            wait = self.dice.choice([None, None, 5, 14])
            body = "board" if wait is None and self.dice.random() < 0.6 else "owner"
            return Gate(f"gate-{self.count}", decided_by=body, wait=wait)
        wait = self.dice.choice([None] * 5 + [7, 30])
        does = self.dice.choice(["adviser", "designer", None])
        return Phase(f"work-{self.count}", does=does, estimate=self.dice.randint(1, 25), wait=wait)

    def flow(self, depth: int):
        if depth == 0 or self.dice.random() < 0.3:
            return self.leaf()
        parts = [self.flow(depth - 1) for _ in range(self.dice.randint(2, 3))]
        whole = parts[0]
        aside = self.dice.random() < 0.4
        for part in parts[1:]:
            whole = whole & part if aside else whole >> part
        if self.dice.random() < 0.5:
            self.count += 1
            return Stage(f"part-{self.count}", flow=whole, title=f"Part {self.count} & «æøå» <b>")
        return whole


def random_project(seed: int) -> Project:
    """Return a project with a random flow; seeds give different ones."""
    dice = random.Random(seed)  # noqa: S311 - the same plans each time
    flow = Walk(dice).flow(3) >> Phase("last", does="adviser", estimate=3)
    start = date(2027, 1, 4) + timedelta(days=dice.randint(0, 300))
    boards = [start + timedelta(days=7 * number + (1 - start.weekday()) % 7) for number in range(4, 400, 5)]
    team = [
        TeamMember("adviser", role="adviser", share="0.4"),
        TeamMember("helper-1", role="staff", share="0.1", title="helper"),
        TeamMember("helper-2", role="staff", share="0.15", title="helper"),
    ]
    project = Project(
        f"random-{seed}",
        Method("random", flow=flow),
        start=start,
        country=dice.choice(["NO", "DK", "SE"]),
        meetings=[Meetings("board", [day for day in boards if day.weekday() < 5], papers_due=dice.choice([0, 7]))],
        quiet=[
            QuietPeriod("July", date(2027, 7, 5), date(2027, 7, 30)),
            QuietPeriod("romjul", date(2027, 12, 27), date(2027, 12, 31)),
        ],
        team=team,
        hours_per_day=dice.choice(["7.5", "8", "6.25"]),
    )
    return project if seed % 4 else held_back(project, dice)


def held_back(project: Project, dice: random.Random) -> Project:
    """Return a project in which some phases and decisions aren't to be before days of their own."""
    nodes = schedule(project).nodes
    some = dice.sample(nodes, min(len(nodes), 3))
    days = {node.path: node.finish + timedelta(days=dice.randint(-3, 25)) for node in some}
    return attrs.evolve(project, not_before=days)


def random_plan(seed: int) -> Plan:
    """Return the plan of a random project, for every third one replanned under way."""
    project = random_project(seed)
    plan = schedule(project)
    if seed % 3:
        return plan
    on = plan.start + (plan.finish - plan.start) / 2
    done = []
    for node in plan.nodes:
        if node.finish < on:
            done.append(Done(node.path, started=node.start, finished=node.finish))
        elif node.start < on and node.kind == "phase":
            done.append(Done(node.path, started=node.start))
    return schedule(project, Progress(on, done))
