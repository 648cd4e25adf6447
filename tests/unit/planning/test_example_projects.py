"""The shipped example projects give the dates their pages tell of, in files without errors and in three languages."""

from datetime import date
from pathlib import Path

import attrs
import pytest

from innomethods.catalogue import Catalogue, find_problems, read_project
from innomethods.planning import schedule
from innomethods.procurement import routes, timetable
from innomethods.running import begin_run
from innomethods.wording import LANGUAGES

EXAMPLES = Path(__file__).parents[3] / "examples"
PROJECTS = sorted(path.parent.name for path in EXAMPLES.glob("*/project.yaml"))


def plan_of(name):
    return schedule(read_project(EXAMPLES / name / "project.yaml"))


@pytest.mark.parametrize("name", PROJECTS)
def test_an_example_is_marked_has_no_errors_and_speaks_three_languages(name):
    project = read_project(EXAMPLES / name / "project.yaml")
    assert project.example
    assert not [found for found in find_problems(project) if found.is_error]
    for words in (project.title, project.summary, project.organisation.name, *(one.title for one in project.benefits)):
        assert all(words.language_of(language) == language for language in LANGUAGES), words
    assert "EKSEMPEL" in (EXAMPLES / name / "README.md").read_text(encoding="utf-8")


def test_ung_pa_sporet_has_the_dates_of_its_page():
    plan = plan_of("ung-pa-sporet")
    buying = "procurement/part-two-competition/steps"
    finishes = {
        f"{buying}/prepare/documents": date(2027, 2, 25),
        f"{buying}/prepare/ready-to-publish": date(2027, 3, 1),
        f"{buying}/evaluate": date(2027, 4, 23),
        f"{buying}/award": date(2027, 4, 23),
        f"{buying}/sign": date(2027, 5, 4),
        "diagnose/diagnose": date(2027, 7, 1),
        "diagnose/change-annex": date(2027, 8, 3),
        "explore-define/explore": date(2027, 8, 31),
        "explore-define/define": date(2027, 9, 16),
        "develop-deliver/develop": date(2027, 10, 21),
        "develop-deliver/deliver": date(2027, 11, 11),
        "develop-deliver/handover": date(2027, 11, 11),
    }
    assert {path: plan[path].finish for path in finishes} == finishes
    assert plan[f"{buying}/form/open/publish"].until == date(2027, 4, 9)
    assert plan[f"{buying}/inform"].until == date(2027, 5, 3)
    assert plan["hand-over-signs"].finish == date(2029, 12, 31)
    assert plan["diagnose/understand"].start == date(2027, 5, 5)
    assert ("P07", "diagnose/agree-annex") in [(found.code, found.path) for found in plan.findings]


def test_the_plan_of_ung_pa_sporet_has_the_days_that_its_purchase_has():
    project = read_project(EXAMPLES / "ung-pa-sporet" / "project.yaml")
    (purchase,) = project.procurements
    purchase = attrs.evolve(purchase, country=project.country)
    found = routes(purchase, rules=Catalogue.shipped().rules("NO"))
    assert [one.value for one in project.facts if one.name == "procedure"] == [
        found.procedure(purchase.procedure).method
    ]
    days, plan = timetable(purchase, found), schedule(project)
    buying = "procurement/part-two-competition/steps"
    assert days.step("notice").day == plan[f"{buying}/form/open/publish"].finish
    assert days.step("tenders").day == plan[f"{buying}/form/open/publish"].until
    assert days.step("standstill").day == plan[f"{buying}/inform"].until
    assert days.step("contract").day == plan[f"{buying}/sign"].finish


def test_sorpevarsel_has_the_dates_of_its_page():
    plan = plan_of("sorpevarsel")
    finishes = {
        "concept/conference": date(2027, 1, 21),
        "bp2": date(2027, 3, 4),
        "planning/contest/notice": date(2027, 3, 15),
        "planning/contest/select": date(2027, 5, 3),
        "planning/contest/negotiate": date(2027, 8, 11),
        "bp3": date(2027, 8, 26),
        "execution/partners/award": date(2027, 8, 27),
        "execution/partners/sign": date(2027, 9, 7),
        "execution/partners/cut": date(2027, 12, 17),
        "execution/partners/first-winter": date(2028, 4, 28),
        "execution/partners/second-winter": date(2029, 4, 24),
        "execution/partners/option": date(2029, 5, 15),
        "bp5": date(2029, 12, 11),
        "bp6": date(2032, 6, 15),
    }
    assert {path: plan[path].finish for path in finishes} == finishes
    waits = {
        "planning/contest/requests": (4, 16),
        "planning/contest/tenders": (6, 4),
        "execution/partners/award": (9, 6),
    }
    assert {path: (plan[path].until.month, plan[path].until.day) for path in waits} == waits


def test_the_figures_of_sorpevarsel_add_up():
    project = read_project(EXAMPLES / "sorpevarsel" / "project.yaml")
    (purchase,) = project.procurements
    assert sum(item.value.amount * item.count for item in purchase.items) == 22_680_000
    sensors = next(option for option in project.options if option.id == "sensors")
    spent = [flow for flow in sensors.costs if flow.to is None]
    assert sum(total(flow) for flow in spent) == 4_500_000 * 2 + 10_800_000 + 15 * 720_000
    assert sum(total(flow) for flow in sensors.effects) == 15 * (380 * 6250 + 1_133_200)
    assert [total(flow) for flow in sensors.costs if flow.to is not None] == [4_000_000]


def total(flow):
    """Return what a line comes to over its years."""
    return flow.amount.amount * len(flow.years)


def test_nothing_is_published_before_the_market_was_asked():
    method = schedule(read_project(EXAMPLES / "sorpevarsel" / "project.yaml")).method
    (criterion,) = method["planning/contest/notice"].criteria
    assert "nothing-on-the-market" in str(criterion)
    assert criterion.strength == "must"


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        (None, "unknown"),
        (True, "pass"),
        (False, "fail"),
    ],  # not asked; slush flows; snow avalanches, which can be bought
)
def test_a_partnership_is_published_only_when_nothing_is_on_the_market(answer, verdict):
    project = read_project(EXAMPLES / "sorpevarsel" / "project.yaml")
    run, day = begin_run(project, at=project.start, by="service-owner"), project.start
    for node in schedule(project).nodes:  # straight to the conference, past every decision point on the way
        day = max(day, node.finish)
        if node.path == "concept/study/depth/full/problem-and-goals":
            run = run.choose("concept/study/depth", "full", at=day, by="project-owner")
        if node.kind == "gate":
            body = run.definition[node.path].decided_by
            run = run.decide(node.path, "proceed", at=day, by=body, reason="EKSEMPEL", breach=True)
            continue
        lead = run.definition[node.path].does
        run = run.start(node.path, at=day, by=lead, reason="EKSEMPEL")
        if node.path == "concept/conference":
            break
        run = run.finish(node.path, at=day, by=lead)
    if answer is not None:
        check = "concept/conference/nothing-on-the-market"
        run = run.answer(check, confirmed=answer, at=day, by="procurement-officer")
    (market,) = run.assess("planning/contest/notice").items
    assert market.standing.verdict == verdict
