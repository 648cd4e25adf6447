"""Diagrams as others read and draw them: BPMN in bpmn-moddle and bpmn-js, Gantt charts and maps of benefits in Mermaid."""

import json
import os
import shutil
import subprocess

import pytest
from tests.clients.conftest import CLIENTS, REPOSITORY
from tests.clients.plans.random_plans import random_plan
from tests.unit.reporting.drawings.benefit_maps import MAPS

import innomethods as im
from innomethods.benefits.mapping import graph_of
from innomethods.exchange import to_bpmn, to_mermaid
from innomethods.exchange.benefit_maps import map_to_mermaid
from innomethods.exchange.plans.outline import outline_of
from innomethods.model import Benefit, BenefitMap, BenefitsPlan, MapLink, MapStep
from innomethods.wording import Wording

pytestmark = pytest.mark.client_chromium


@pytest.fixture(scope="session")
def draw(node):
    browser = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    assert browser, "Chromium is missing: apt-get install chromium, or set CHROMIUM to your browser's program"

    def drawn(files):
        done = subprocess.run(
            [node, "draw.cjs", json.dumps({"files": [str(file) for file in files]})],
            cwd=CLIENTS,
            env={**os.environ, "CHROMIUM": browser},
            capture_output=True,
            text=True,
            timeout=600,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        rows = json.loads(done.stdout)
        assert len(rows) == len(files) > 0
        return rows

    return drawn


def test_every_shipped_method_is_read_without_a_word_and_drawn_whole(draw, tmp_path):
    shelf = im.Catalogue.shipped()
    files = []
    for id in shelf:
        for language in ("nb", "en"):
            file = tmp_path / f"{id}.{language}.bpmn"
            file.write_text(to_bpmn(im.resolve(shelf[id], shelf=shelf).method, language=language), encoding="utf-8")
            files.append(file)
    rows = draw(files)
    assert not [(row["file"], row["error"], row["warnings"]) for row in rows if row["error"] or row["warnings"]]
    assert not [(row["file"], row["overlapping"]) for row in rows if row["overlapping"]]
    assert all(row["drawn"] > 5 for row in rows)


def test_mermaid_draws_every_row_of_a_plan(draw, tmp_path):
    plans = {f"random-{seed}": random_plan(seed) for seed in range(8)}
    for path in sorted(REPOSITORY.glob("examples/*/project.yaml")):
        plans[path.parent.name] = im.schedule(im.read_project(path))
    for name, plan in plans.items():
        (tmp_path / f"{name}.mmd").write_text(to_mermaid(plan, language="nb"), encoding="utf-8")
    files = sorted(tmp_path.glob("*.mmd"))
    for file, row in zip(files, draw(files), strict=True):
        outline = outline_of(plans[file.stem], "nb")
        assert row["error"] is None, (file.stem, row["error"])
        assert row["drawn"] == len(outline.leaves), file.stem
        assert {leaf.title for leaf in outline.leaves} <= set(row["shown"]), file.stem


def test_mermaid_draws_every_box_and_link_of_a_map_of_benefits(draw, tmp_path):
    nasty = Wording(en='"quoted" #1; <b>|x|</b> {y} [z] (w) `v` end')
    odd = BenefitMap(
        steps=[MapStep("end", kind="output", title=nasty)], links=[MapLink("end", "class", assuming=nasty)]
    )
    maps = {**MAPS, "odd": BenefitsPlan("odd", register=[Benefit("class", title=nasty)], map=odd)}
    for name, plan in maps.items():
        (tmp_path / f"{name}.mmd").write_text(map_to_mermaid(plan, "en"), encoding="utf-8")
    files = sorted(tmp_path.glob("*.mmd"))
    for file, row in zip(files, draw(files), strict=True):
        graph = graph_of(maps[file.stem])
        assert row["error"] is None, (file.stem, row["error"])
        assert sorted(map(squeezed, row["nodes"])) == sorted(squeezed(node.title.text("en")) for node in graph.nodes)
        assert row["links"] == len(graph.edges), file.stem


def squeezed(text):
    """A text without the spaces at which Mermaid breaks its lines."""
    return "".join(text.split())
