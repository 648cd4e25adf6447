"""A project seen whole: what it speaks of exists, what it promises adds up."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

import innomethods as im
from innomethods.catalogue import find_file_problems
from innomethods.model import (
    Benefit,
    CommonCause,
    GoBack,
    Measure,
    Meetings,
    QuietPeriod,
    Suppress,
    TeamMember,
    Uncertainty,
)
from innomethods.projects import drift, find_project_problems
from innomethods.quantities import ThreePoint

BLT = im.Catalogue.shipped()["blt"]
ESTIMATES = {placed.path: ThreePoint.of(5) for placed in BLT.phases}


def project(**fields: Any) -> im.Project:
    given = {"start": date(2027, 1, 11), "country": "NO", "estimates": ESTIMATES, **fields}
    return im.Project("pilot", BLT, **given)


def quiet(first: str, last: str) -> QuietPeriod:
    return QuietPeriod("Rest", date.fromisoformat(first), date.fromisoformat(last))


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
        ({"odds": {"route": {"develop": 1}}}, "odds/route"),
        (
            {"uncertainty": Uncertainty(causes=[CommonCause("people", ["need", "need/colect"], "0.3")])},
            "uncertainty/causes/0/paths/1",
        ),
        ({"go_backs": [GoBack("test/tri", "need", "0.2")]}, "go-backs/0/gate"),
        ({"go_backs": [GoBack("need-clear", "nede", "0.2")]}, "go-backs/0/to"),
        ({"meetings": [Meetings("steering-gruop", [date(2027, 3, 1)])]}, "meetings/0/role"),
        ({"team": [TeamMember("a", role="project-laed", share=0.5)]}, "a"),
    ],
)
def test_what_it_speaks_of_exists(fields: dict[str, Any], path: str) -> None:
    assert ("P11", path) in codes(project(**fields))


def test_an_expected_go_back_leads_back() -> None:
    assert ("P31", "go-backs/0/to") in codes(project(go_backs=[GoBack("need-clear", "test/try", "0.2")]))
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
        "baseline_on": date(2026, 12, 31),
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
    assert ("E02", "benefits/a/preconditions/0") in codes(project(benefits=[whole("a", preconditions=["nothing"])]))


def steering(*days: date, papers_due: int = 0) -> Meetings:
    return Meetings("steering-group", days, papers_due=papers_due)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        (
            {"meetings": [steering(date(2027, 6, 1), date(2027, 3, 2), date(2027, 6, 1))]},
            [("P14", "meetings/0/dates/2")],
        ),
        ({"meetings": [steering(date(2027, 6, 1)), steering(date(2027, 6, 1))]}, [("P14", "meetings/1/dates/0")]),
        (
            {"meetings": [steering(date(2027, 6, 1), date(2026, 6, 1), date(2026, 9, 1))]},
            [("P15", "meetings/0/dates/1")],
        ),
        ({"meetings": [steering(date(2027, 1, 12), date(2027, 6, 1), papers_due=7)]}, [("P17", "meetings/0/dates/0")]),
        ({"meetings": [steering(date(2027, 6, 1), date(2027, 5, 17))]}, [("P05", "meetings/0/dates/1")]),
        ({"meetings": [steering(date(2027, 6, 1), date(2027, 6, 5))]}, [("P05", "meetings/0/dates/1")]),
        ({"start": date(2027, 1, 10)}, [("P05", "start")]),
        ({"quiet": [quiet("2027-07-01", "2027-07-31"), quiet("2027-07-31", "2027-08-06")]}, [("P18", "quiet/1")]),
        ({"quiet": [quiet("2026-07-01", "2026-07-31")]}, [("P19", "quiet/0")]),
        ({"quiet": [quiet("2037-07-01", "2037-07-31")]}, [("P19", "quiet/0")]),
        ({"quiet": [quiet("2027-12-20", "2027-12-31"), quiet("2027-07-01", "2027-07-31")]}, []),
    ],
)
def test_odd_days_are_told_where_they_stand(fields: dict[str, Any], told: list[tuple[str, str]]) -> None:
    assert [one for one in codes(project(**fields)) if one[0] not in {"P03", "P04", "P07"}] == told


def test_a_start_long_ago_is_told_to_who_says_what_day_it_is() -> None:
    subject, shelf = project(start=date(2017, 1, 11)), im.Catalogue.shipped()
    assert not find_project_problems(subject, shelf)
    (told,) = find_project_problems(subject, shelf, on=date(2027, 1, 4))
    assert (told.code, told.path) == ("P16", "start")
    assert not find_project_problems(subject, shelf, on=date(2020, 1, 1))


def test_drift_counts_the_days_between_plan_and_fact() -> None:
    subject = project()
    run = im.begin_run(subject, at=date(2027, 1, 11), by="service-owner")
    run = run.start("need/collect", at=date(2027, 1, 18), by="project-lead")
    assert drift(subject, run, date(2027, 1, 18)).days > 0


def test_overlays_handed_in_are_laid_over_the_projects_own() -> None:
    nothing_there = im.Overlay("odd", changes=[Suppress("no/such/path")])
    assert "W19" in [item.code for item in im.find_problems(project(), [nothing_there])]


@pytest.mark.parametrize("case", ["P-odd-days", "P-odd-chances"])
def test_what_is_odd_points_at_its_own_line_and_column(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = Path(__file__).parents[2] / "bad_content" / "projects" / case
    monkeypatch.chdir(folder)
    found = find_file_problems(Path("file.yaml"), im.Catalogue.shipped(), on=date(2026, 11, 22))
    shown = [f"{item.place.line}:{item.place.column} {item.code}" for item in found if item.place is not None]
    assert shown == (folder / "expected.txt").read_text(encoding="utf-8").splitlines()


def test_a_role_that_meets_on_no_day_is_told() -> None:
    assert codes(project(meetings=[Meetings("steering-group", [])])) == [("P25", "meetings/0/dates")]


@pytest.mark.parametrize(
    ("go_backs", "told"),
    [
        ([GoBack("take-into-use", "test/try", "0.2")], [("P34", "go-backs/0/to")]),
        ([GoBack("take-into-use", "solution/assess", "0.2")], []),
        ([GoBack("take-into-use", "solution", "0.2", 3)], []),
        ([GoBack("take-into-use", "solution", "0.2", 4)], [("P35", "go-backs/0/at-most")]),
        (
            [GoBack("take-into-use", "solution", "0.2", 2), GoBack("take-into-use", "need", "0.2", 2)],
            [("P35", "go-backs/1/at-most")],
        ),
        (
            [GoBack("take-into-use", "solution", "0.7"), GoBack("take-into-use", "need", "0.7")],
            [("P36", "go-backs/1/probability")],
        ),
        ([GoBack("take-into-use", "solution", "0.7"), GoBack("worth-testing", "solution", "0.7")], []),
        ([GoBack("take-into-use", "solution", "0.7"), GoBack("take-into-use", "need", "0.3")], []),
    ],
)
def test_go_backs_are_what_the_method_allows(go_backs: list[GoBack], told: list[tuple[str, str]]) -> None:
    assert codes(project(go_backs=go_backs)) == told
