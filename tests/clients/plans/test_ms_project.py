"""MPXJ reads our XML, knows the order its elements must stand in, and schedules it as Microsoft Project does."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from tests.clients.plans.random_plans import random_plan

import innomethods as im
from innomethods.exchange.plans.ms_project import to_ms_project
from innomethods.exchange.plans.outline import outline_of

pytestmark = pytest.mark.client_plans
REPOSITORY = Path(__file__).parent.parent.parent.parent
SEEDS = range(90)


@pytest.fixture(scope="module")
def plans():
    shipped = {
        path.parent.name: im.schedule(im.read_project(path))
        for path in sorted(REPOSITORY.glob("examples/*/project.yaml"))
    }
    assert shipped
    return shipped | {f"random-{seed}": random_plan(seed) for seed in SEEDS}


@pytest.fixture(scope="module")
def folder(plans, reschedule, tmp_path_factory):
    here = tmp_path_factory.mktemp("ms-project")
    for name, plan in plans.items():
        (here / f"{name}.xml").write_text(to_ms_project(plan, language="nb"), encoding="utf-8")
    reschedule(sorted(here.glob("*.xml")))
    return here


def rows_of(folder, name):
    lines = (folder / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return {row[0]: row[1:] for row in (line.split("\t") for line in lines)}


def test_it_reads_each_row_with_its_name_level_and_links(plans, folder):
    for name, plan in plans.items():
        read = rows_of(folder, name)
        outline = outline_of(plan, "nb")
        assert list(read) == ["null", *(row.path for row in outline.rows)], name
        for row in outline.rows:
            title, level, *_, before = read[row.path]
            assert (title, level) == (row.title, str(row.level)), (name, row)
            assert before.split() == [after.path for after in row.after], (name, row)


def test_it_schedules_every_phase_and_gate_on_the_day_we_do(plans, folder):
    wrong = []
    for name, plan in plans.items():
        read = rows_of(folder, name)
        for node in plan.nodes:
            _, _, start_read, finish_read, start, finish, _ = read[node.path]
            ours = (str(node.start if node.work_days else node.finish), str(node.finish))
            if (start_read[:10], finish_read[:10]) != ours or (start[:10], finish[:10]) != ours:
                wrong.append((name, node.path, ours, start, finish, node.driver.words.text("en")))
    assert not wrong


def pairs(parent):
    tags = [child.tag.rsplit("}", 1)[-1] for child in parent]
    return {(first, then) for place, first in enumerate(tags) for then in tags[place + 1 :] if first != then}


def test_elements_stand_in_the_order_the_format_asks_for(plans, folder):
    """MPXJ writes through a binding of the format's schema, so what it writes teaches the order."""
    asked: dict[str, set[tuple[str, str]]] = {}
    for name in plans:
        for parent in ET.parse(folder / f"{name}.again.xml").iter():  # noqa: S314
            asked.setdefault(parent.tag, set()).update(pairs(parent))
    compared = 0
    for name in plans:
        for parent in ET.parse(folder / f"{name}.xml").iter():  # noqa: S314
            known = asked.get(parent.tag, set())
            for first, then in pairs(parent):
                compared += (first, then) in known
                assert (then, first) not in known or (first, then) in known, (name, parent.tag, first, then)
    assert compared > 1000
