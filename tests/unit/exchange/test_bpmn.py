"""BPMN of methods: every element joined up, ids that stay, ways back and out. Drawing it is tested in Chromium."""

import re
from collections import Counter
from xml.etree import ElementTree as ET

import pytest
from tests.clients.plans.random_plans import random_project

import innomethods as im
from innomethods.exchange import to_bpmn
from innomethods.exchange.bpmn_layout import ShapeKind, draw
from innomethods.model import Choice, Gate, Method, Phase, Stage

M = "{http://www.omg.org/spec/BPMN/20100524/MODEL}"
DI = "{http://www.omg.org/spec/BPMN/20100524/DI}"


@pytest.fixture(scope="module")
def methods():
    shelf = im.Catalogue.shipped()
    shipped = [im.resolve(shelf[id], shelf=shelf).method for id in ("blt", "copi-adopt", "ui6", "pm2")]
    return [*shipped, *(random_project(seed).method for seed in range(12))]


def parsed(method, language="en"):
    return ET.fromstring(to_bpmn(method, language=language))  # noqa: S314 - our own text


def test_ids_are_names_and_none_stands_twice(methods):
    for method in methods:
        ids = [element.get("id") for element in parsed(method).iter() if element.get("id")]
        assert all(re.fullmatch(r"[a-z][a-z0-9.\-]*", id) for id in ids)
        assert [id for id, count in Counter(ids).items() if count > 1] == []


def test_every_element_is_joined_to_what_is_before_and_after_it(methods):
    for method in methods:
        drawing = draw(method, "en")
        comes, goes = Counter(e.target for e in drawing.edges), Counter(e.source for e in drawing.edges)
        for shape in drawing.shapes:
            assert comes[shape.id] or shape.kind is ShapeKind.START or shape.id == "closing", shape
            assert goes[shape.id] or shape.kind is ShapeKind.END, shape
        known = {shape.id for shape in drawing.shapes}
        assert set(comes) | set(goes) <= known


def test_every_element_and_line_has_its_place_in_the_diagram(methods):
    for method in methods:
        root = parsed(method)
        process = root.find(f"{M}process")
        drawn = {one.get("bpmnElement") for one in root.iter() if one.get("bpmnElement")} - {"process"}
        assert drawn == {one.get("id") for one in process if one.tag != f"{M}documentation"}


def test_flows_are_told_at_both_ends(methods):
    for method in methods:
        process = parsed(method).find(f"{M}process")
        for flow in process.iter(f"{M}sequenceFlow"):
            ends = {one.get("id"): one for one in process}
            assert flow.get("id") in [one.text for one in ends[flow.get("sourceRef")].iter(f"{M}outgoing")]
            assert flow.get("id") in [one.text for one in ends[flow.get("targetRef")].iter(f"{M}incoming")]


def names_of(flow, language="en", **more):
    drawing = draw(Method("small", flow=flow, **more), language)
    ids = {shape.id: shape for shape in drawing.shapes}
    return [(ids[e.source].id, e.name, ids[e.target].id) for e in drawing.edges]


def test_a_gate_leads_on_back_and_out():
    flow = Phase("try") >> Gate("adopt", decided_by="owner", go_back_to=["try"])
    assert names_of(flow, "nn") == [
        ("start", "", "n.try"),
        ("n.try", "", "n.adopt"),
        ("n.adopt", "vidare", "end"),
        ("n.adopt", "tilbake", "n.try"),
        ("n.adopt", "stopp", "n.adopt.stop"),
    ]


def test_going_back_to_a_part_leads_to_its_first_element():
    flow = Stage("learn", flow=Phase("look") >> Phase("ask")) >> Gate("enough", decided_by="o", go_back_to=["learn"])
    assert ("n.enough", "go back", "n.learn.look") in names_of(flow)


def test_stopping_leads_to_the_work_for_when_it_is_stopped():
    flow = Phase("try") >> Gate("adopt", decided_by="owner")
    lines = names_of(flow, closing=Phase("tidy"))
    assert ("n.adopt", "stop", "closing") in lines
    assert ("n.closing.tidy", "", "stopped") in lines


def test_an_empty_branch_goes_straight_to_where_branches_meet():
    route = Choice("route", branches={"do": Phase("develop"), "leave": im.Steps()})
    assert ("n.route", "Leave", "n.route.merge") in names_of(route)


def test_waits_are_timers_in_calendar_days():
    root = parsed(Method("small", flow=Phase("try", wait=14) >> Gate("g", decided_by="o", wait=7)))
    found = [(one.get("id"), one.find(f".//{M}timeDuration").text) for one in root.iter(f"{M}intermediateCatchEvent")]
    assert found == [("n.try.wait", "P14D"), ("n.g.wait", "P7D")]


def test_side_by_side_parts_stand_above_one_another():
    drawing = draw(Method("small", flow=Phase("a") & Phase("b") & Phase("c")), "en")
    tasks = [shape for shape in drawing.shapes if shape.kind is ShapeKind.TASK]
    assert len({task.x for task in tasks}) == 1
    assert all(above.y + above.height < below.y for above, below in zip(tasks, tasks[1:], strict=False))  # noqa: RUF007


def test_parts_frame_what_is_in_them(methods):
    for method in methods:
        drawing = draw(method, "en")
        for group in drawing.groups:
            at = group.id.removesuffix(".group")
            for shape in drawing.shapes:
                if shape.id.startswith(f"{at}.") and not shape.id.endswith(".stop"):
                    assert group.x <= shape.x
                    assert shape.x + shape.width <= group.x + group.width
                    assert group.y <= shape.y
                    assert shape.y + shape.height <= group.y + group.height
