"""A project seen whole: what it speaks of exists, what it promises adds up."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import innomethods as im
from innomethods.model import Benefit, CommonCause, GoBack, Measure, Meetings, Suppress, TeamMember, Uncertainty
from innomethods.projects import drift, find_project_problems
from innomethods.quantities import ThreePoint

BLT = im.Catalogue.shipped()["blt"]
ESTIMATES = {placed.path: ThreePoint.of(5) for placed in BLT.phases}


def project(**fields: Any) -> im.Project:
    return im.Project("pilot", BLT, start=date(2027, 1, 11), country="NO", **{"estimates": ESTIMATES, **fields})


def codes(subject: im.Project) -> list[tuple[str, str]]:
    return [(item.code, item.path) for item in find_project_problems(subject, im.Catalogue.shipped())]


def test_a_sound_project_has_no_findings() -> None:
    assert codes(project()) == []


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"estimates": {**ESTIMATES, "need/colect": ThreePoint.of(3)}}, "need/colect"),
        ({"waits": {"take-into-sue": ThreePoint.of(3)}}, "take-into-sue"),
        ({"choices": {"route": "develop"}}, "route"),
        ({"odds": {"route": {"develop": 1}}}, "route"),
        ({"uncertainty": Uncertainty(causes=[CommonCause("people", ["need/colect"], "0.3")])}, "need/colect"),
        ({"meetings": [Meetings("steering-gruop", [date(2027, 3, 1)])]}, "meetings"),
        ({"team": [TeamMember("a", role="project-laed", share=0.5)]}, "a"),
    ],
)
def test_what_it_speaks_of_exists(fields: dict[str, Any], path: str) -> None:
    assert ("P11", path) in codes(project(**fields))


def test_an_expected_go_back_leads_back() -> None:
    assert ("P31", "need-clear") in codes(project(go_backs=[GoBack("need-clear", "test/try", "0.2")]))
    assert codes(project(go_backs=[GoBack("take-into-use", "need", "0.2")])) == []


def test_a_team_covers_every_role_that_does_something() -> None:
    assert ("P08", "team") in codes(project(team=[TeamMember("a", role="staff", share=0.5)]))
    assert ("P08", "team") not in codes(project(team=[TeamMember("a", role="project-lead", share=0.5)]))


def whole(id_: str, **fields: Any) -> Benefit:
    given: dict[str, Any] = {
        "title": id_,
        "measure": Measure("m", title="m", direction="down"),
        "kind": "unpriced",
        "owner": "service-owner",
        "baseline": 10,
        "target": 5,
        "due": date(2028, 1, 1),
        **fields,
    }
    return Benefit(id_, **given)


def test_benefits_are_whole_and_in_time() -> None:
    assert codes(project(benefits=[whole("a")])) == []
    assert ("W10", "benefits/a") in codes(project(benefits=[whole("a", owner=None)]))
    assert ("W11", "benefits/a") in codes(project(benefits=[whole("a", due=date(2027, 2, 1))]))
    early = [whole("a", due=date(2029, 1, 1)), whole("b", preconditions=["a"])]
    assert ("E19", "benefits/b") in codes(project(benefits=early))
    assert ("P11", "benefits/a") in codes(project(benefits=[whole("a", preconditions=["nothing"])]))


def test_drift_counts_the_days_between_plan_and_fact() -> None:
    subject = project()
    run = im.begin_run(subject, at=date(2027, 1, 11), by="service-owner")
    run = run.start("need/collect", at=date(2027, 1, 18), by="project-lead")
    assert drift(subject, run, date(2027, 1, 18)).days > 0


def test_overlays_handed_in_are_laid_over_the_projects_own() -> None:
    nothing_there = im.Overlay("odd", changes=[Suppress("no/such/path")])
    assert "W19" in [item.code for item in im.find_problems(project(), [nothing_there])]
