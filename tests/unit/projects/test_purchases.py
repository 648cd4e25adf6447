"""A run under way and what its project buys: a value that rose asks for another procedure, for steps, for a look."""

from datetime import date

import attrs
import pytest

from innomethods.catalogue import Catalogue
from innomethods.model import Procurement, Project
from innomethods.projects import find_run_problems, purchase_facts
from innomethods.quantities import Money
from innomethods.running import begin_run

SHELF = Catalogue.shipped()
RULES = (SHELF.rules("NO"),)
DAY = date(2026, 9, 1)
APP = Procurement(
    "app", title="App", buyer="municipality", sector="classic", kind="services", vat="excluded",
    total=Money(90_000, "NOK"), dates={"start": DAY},
)  # fmt: skip


def project(value=90_000, method="blt", overlays=(), facts=None, purchases=None, **said):
    bought = attrs.evolve(APP, total=Money(value, "NOK"), **said)
    return Project(
        "pilot", SHELF[method], start=DAY, country="NO", overlays=[SHELF.overlays[one] for one in overlays],
        facts=facts or {}, procurements=[bought] if purchases is None else purchases, scale="light",
    )  # fmt: skip


def begun(**said):
    """Begin a run as the command does, with what the purchase is now among its facts."""
    planned = project(**said)
    planned = attrs.evolve(planned, facts=(*planned.facts, *purchase_facts(planned, RULES, DAY)))
    return begin_run(planned, at=DAY, by="service-owner", shelf=SHELF)


def asked(now, run, **more):
    return find_run_problems(now, run, rules=RULES, on=DAY, shelf=SHELF, **more)


def codes(now, run):
    return [one.code for one in asked(now, run)]


def test_a_run_keeps_what_its_purchase_is_worth_and_under_which_rule():
    facts = {fact.name: fact.value for fact in begun().state.facts}
    assert (facts["procurement-regime"], facts["procurement-value"]) == ("outside-foa", 90_000)


def test_a_run_that_fits_is_asked_nothing():
    assert codes(project(), begun()) == []
    assert codes(project(400_000), begun()) == []  # another value under the same rule


def test_over_the_lower_limit_the_steps_of_a_purchase_are_asked_for():
    (found,) = asked(project(900_000), begun(), log="runs.jsonl")
    told = found.text("en").replace("\xa0", " ")
    assert (found.code, found.is_error, found.path) == ("K31", True, "procurements/app/total")
    assert "from NOK 90,000, ‘Outside the procurement act’, to NOK 900,000" in told
    assert "FOA § 5-1 (1)" in told
    assert "Purchase under part I" in told
    assert "innomethods run retailor --log runs.jsonl --run pilot" in told
    assert "--overlay procurement-norway" in told


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_it_is_told_in_norwegian_with_the_same_command(language):
    (found,) = asked(project(900_000), begun())
    assert "--fact procurement-value=900000" in found.mend.text(language)
    assert "{" not in found.text(language)


def test_a_procedure_that_is_not_open_any_more_is_told_with_why_not():
    run = begun(overlays=["procurement-norway"], facts={"procedure": "direct-purchase"})
    assert codes(project(overlays=["procurement-norway"]), run) == []
    (found,) = asked(project(3_000_000), run)
    assert found.code == "K30"
    assert "Direct purchase" in found.message.text("en")
    assert "Open procedure" in found.mend.text("en")


def test_the_projects_own_procedure_goes_before_the_first_that_is_open():
    run = begun(overlays=["procurement-norway"], facts={"procedure": "direct-purchase"})
    now = project(3_000_000, procedure="competitive-dialogue", circumstances=[])
    (found,) = asked(now, run)
    assert "--fact procedure=competitive-dialogue" in found.mend.text("en")


def test_other_rules_are_told_where_the_procedure_is_open_still():
    run = begun(value=900_000, overlays=["procurement-norway"], facts={"procedure": "pcp"})
    (found,) = asked(project(3_000_000), run)
    assert found.code == "K32"
    assert "--fact procurement-regime=" in found.mend.text("en")


def test_a_run_whose_method_is_the_procedure_itself_is_begun_again():
    run = begun(method="direct-purchase")
    (found,) = asked(project(3_000_000), run, file="project.yaml")
    assert found.code == "K30"
    assert "innomethods run begin project.yaml --id pilot-again" in found.mend.text("en")


def test_a_method_the_overlay_is_not_meant_for_is_not_asked_to_take_it():
    assert "K31" not in codes(project(900_000, method="innproc"), begun(method="innproc"))


def test_a_run_that_was_stopped_is_asked_nothing():
    run = begun(method="direct-purchase")
    gate = next(path for path, place in run.state.places.items() if type(place.node).__name__ == "Gate")
    while gate not in run.turn:
        (work, *_) = run.open_work
        run = run.start(work.path, at=DAY, by="procurement-officer").finish(work.path, at=DAY, by="procurement-officer")
    owner = run.state.ground.node(gate).decided_by
    stopped = run.decide(gate, "stop", at=DAY, by=owner, reason="no money")
    assert codes(project(3_000_000), run) == ["K30"]
    assert codes(project(3_000_000), stopped) == []


def test_of_several_purchases_the_run_is_of_the_one_whose_id_it_has():
    small, large = APP, attrs.evolve(APP, id="hall", total=Money(900_000, "NOK"))
    now = project(purchases=[small, large])
    assert codes(now, begun()) == []  # nobody can tell which
    run = begin_run(now, at=DAY, by="service-owner", id="hall", shelf=SHELF)
    assert codes(now, run) == ["K31"]


def test_a_country_without_rules_asks_nothing():
    assert find_run_problems(project(900_000), begun(), rules=(), on=DAY, shelf=SHELF) == ()
