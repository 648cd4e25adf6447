"""TaskJuggler schedules our text by itself, and comes to the same days."""

import csv
import subprocess
from datetime import date
from pathlib import Path

import pytest
from tests.clients.plans.conftest import REPOSITORY, program
from tests.clients.plans.random_plans import random_plan

import innomethods as im
from innomethods.exchange import to_taskjuggler
from innomethods.exchange.plans.outline import outline_of
from innomethods.exchange.plans.taskjuggler import task_id
from innomethods.model import Method, Phase, Project
from innomethods.planning import schedule

pytestmark = pytest.mark.client_plans


def scheduled(plan, folder: Path):
    """Return name, start and finish of each row as tj3 sees them, in the order of the file."""
    text = to_taskjuggler(plan, language="nb").replace('"%Y-%m-%d"', '"%Y-%m-%d-%H:%M"')
    (folder / "plan.tjp").write_text(text, encoding="utf-8")
    command = [program("tj3", "tj3"), "--silent", "--no-color", "plan.tjp"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    with (folder / "plan-table.csv").open(encoding="utf-8") as rows:
        return {row["Id"]: row for row in csv.DictReader(rows, delimiter=";")}


def first_day(plan, node, written: str) -> str:
    """Return the day work begins: tj3 begins a task on the evening before, when what comes before is over."""
    day, hour = date.fromisoformat(written[:10]), written[11:]
    if not node.work_days:
        return str(day)
    return str(plan.calendar.after(day) if hour == "16:00" else plan.calendar.on_or_after(day))


def plans():
    for path in sorted(REPOSITORY.glob("examples/*/project.yaml")):
        yield pytest.param(lambda path=path: im.schedule(im.read_project(path)), id=path.parent.name)
    for seed in range(16):
        yield pytest.param(lambda seed=seed: random_plan(seed), id=f"random-{seed}")


@pytest.mark.parametrize("make", list(plans()))
def test_it_comes_to_the_days_we_come_to(make, tmp_path):
    plan = make()
    rows = scheduled(plan, tmp_path)
    outline = outline_of(plan)
    for node in plan.nodes:
        row = rows[task_id(outline, node.path)]
        ours = (str(node.start if node.work_days else node.finish), str(node.finish))
        assert (first_day(plan, node, row["Start"]), row["End"][:10]) == ours, (node, node.driver.words.text("en"))


def test_names_hold_quotes_macros_and_letters_of_any_language(tmp_path):
    odd = Phase("odd", title='it says "no"; or yes', estimate=1)  # read; its own CSV doesn't write such names right
    flow = Phase("try", title="Å «prøve» ${now} $(HOME) \\ <b> #{}", estimate=2) >> odd
    rows = scheduled(schedule(Project("pilot", Method("m", flow=flow), start=date(2027, 3, 1), country="NO")), tmp_path)
    assert rows["try"]["Name"] == "Å «prøve» $ {now} $ (HOME) / <b> #{}"
