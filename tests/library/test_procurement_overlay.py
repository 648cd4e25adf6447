"""The overlay `procurement-norway` puts the procedure a project names into its method, sound, planned and run."""

from __future__ import annotations

import pytest
from tests.library.test_every_process import START, walked

import innomethods as im
from innomethods.model import Choice, Method, Organisation, Phase, Project, Stage

SHELF = im.Catalogue.shipped()
OVERLAY = SHELF.overlays["procurement-norway"]
CASES = [
    ("blt", "direct-purchase"),
    ("triple-diamond", "part-two-competition"),
    ("pv", "innovation-partnership"),
    ("gds", "open-procedure"),
    ("double-diamond", "pcp"),
    ("blt", "health-social-competition"),
    ("gds", "dynamic-purchasing"),
    ("pv", "exempt-purchase"),
]
CHOICES = {"part-two-competition": {"procurement/part-two-competition/steps/form": "open"}}


def project(method: str, procedure: str) -> Project:
    return Project(
        "bought",
        SHELF[method],
        overlays=[OVERLAY],
        facts={"procedure": procedure},
        choices=CHOICES.get(procedure, {}),
        start=START,
        country="NO",
        organisation=Organisation("Town", kind="municipality"),
    )


def resolved(method: str, procedure: str) -> Method:
    known = project(method, procedure)
    found = im.resolve(known.method, known.overlays, known.known_facts, SHELF)
    assert found.findings == ()
    return found.method


@pytest.mark.parametrize(("method", "procedure"), CASES)
def test_the_procedure_named_stands_there_alone_and_can_be_planned_and_run(method: str, procedure: str) -> None:
    whole = resolved(method, procedure)
    assert isinstance(whole["procurement"], Stage)
    within = {placed.path.split("/")[1] for placed in whole.placed if placed.path.startswith("procurement/")}
    assert within == {procedure}
    assert im.schedule(project(method, procedure)).finish > START
    assert str(walked(project(method, procedure)).status) == "completed"


def test_every_procedure_of_the_rules_that_is_open_to_classic_buyers_has_a_branch() -> None:
    choice = OVERLAY.changes[0].add
    table = SHELF.rules("NO").table("procedures")
    assert table is not None
    assert isinstance(choice, Choice)
    named = {str(rule.given("method") or rule.given("procedure") or rule.id) for rule in table.rules}
    assert named - {branch.id for branch in choice.branches} == {"concession-competition", "concession-without-notice"}


def test_part_two_invites_in_the_restricted_form_only_and_receives_tenders_in_both() -> None:
    paths = [placed.path for placed in SHELF["part-two-competition"].placed]
    assert [path for path in paths if path.startswith("form/open/")] == ["form/open/publish", "form/open/receive"]
    restricted = ["publish", "select", "invite", "receive"]
    assert [path for path in paths if path.startswith("form/restricted/")] == [
        f"form/restricted/{one}" for one in restricted
    ]


def test_under_part_two_only_large_special_services_have_an_award_notice() -> None:
    announce = SHELF["part-two-competition"]["announce"]
    assert isinstance(announce, Phase)
    assert announce.optional
    assert announce.checklist[0].guidance is not None
    assert "8-19" in announce.checklist[0].guidance.text("en")


def order(method: Method, *paths: str) -> list[str]:
    return [placed.path for placed in method.placed if placed.path in paths]


def test_it_is_bought_before_it_is_in_use_and_accepted_after() -> None:
    pv = resolved("pv", "innovation-partnership")
    assert order(pv, "bp3", "procurement", "execution", "contract") == ["bp3", "procurement", "execution", "contract"]
    assert order(resolved("triple-diamond", "part-two-competition"), "procurement", "diagnose", "contract") == [
        "procurement",
        "diagnose",
        "contract",
    ]
    assert order(resolved("blt", "direct-purchase"), "take-into-use", "procurement", "contract") == [
        "take-into-use",
        "procurement",
        "contract",
    ]


def test_a_changed_contract_is_judged_before_the_change_annex_is_decided() -> None:
    method = resolved("triple-diamond", "part-two-competition")
    asked = {(str(one.strength), str(one.about)) for one in method["diagnose/change-annex"].criteria}
    assert ("law", "diagnose/agree-annex/change-allowed") in asked


def test_a_law_wait_says_which_rule_row_it_is() -> None:
    method = resolved("gds", "open-procedure")
    waits = {
        placed.node.wait_sources
        for placed in method.placed
        if getattr(placed.node, "wait", None) is not None and str(placed.node.wait_basis) == "law"
    }
    assert waits == {("open-tenders-days",), ("standstill-days",)}


def test_votes_are_asked_for_where_elected_bodies_decide() -> None:
    state = Project(
        "state", SHELF["pv"], overlays=[OVERLAY], facts={"procedure": "direct-purchase"}, start=START, country="NO",
        organisation=Organisation("Agency", kind="state"),
    )  # fmt: skip
    asked = {path for path, _ in im.resolve(state.method, state.overlays, state.known_facts, SHELF).method.checks}
    assert not any(path.endswith("/votes") for path in asked)
    assert any(path.endswith("/votes") for path, _ in resolved("pv", "direct-purchase").checks)
