"""The papers about benefits: everything said is there, nothing is made up, in three languages."""

from datetime import date

import pytest

from innomethods.benefits.realising import realised
from innomethods.model import (
    Appraisal,
    Benefit,
    BenefitMap,
    BenefitsPlan,
    MapLink,
    MapStep,
    Measure,
    Measuring,
    Observation,
    Party,
)
from innomethods.quantities import Money
from innomethods.reporting.benefits import PAPERS, BenefitsView, paper_of
from innomethods.reporting.html_pages import html_of
from innomethods.reporting.markdown_pages import markdown_of
from innomethods.wording import Wording

WHOLE = Benefit(
    "fewer",
    title="Færre bomtimer",
    measure=Measure("rate", title="Andel", unit="%", direction="down"),
    kind="unpriced",
    owner="clinic",
    beneficiary="patients",
    payer="municipality",
    baseline="11.8",
    baseline_on=date(2026, 12, 31),
    target=7,
    due=date(2027, 12, 31),
    design="control-chart",
    measuring=Measuring("yearly", date(2027, 12, 31), until=date(2029, 12, 31), cost=Money(4000), how="Fra timeboka"),
    risk="Numrene er gamle",
    if_missed="Vi ringer",
)
BARE = Benefit("calmer", title="Roligere dager")
WORSE = Benefit("missed", title="Noen nås ikke", disbenefit=True, owner="clinic")
PLAN = BenefitsPlan(
    "pilot",
    title="Færre bomtimer",
    summary="Folk skal komme til timen.",
    project_end=date(2028, 6, 1),
    register=[WHOLE, BARE, WORSE],
    map=BenefitMap(
        steps=[MapStep("texts", kind="enabler", title="Varsling")],
        links=[MapLink("texts", "fewer", assuming="Numrene stemmer")],
    ),
    appraisal=Appraisal(
        base_year=2027, first_year=2027, last_year=2031, parties=[Party("patients", side="users", title="Pasientene")]
    ),
)
TITLES = {"clinic": Wording(nb="enhetsleder", nn="einingsleiar", en="unit leader")}


def paper(name, language="nb", plan=PLAN, **more):
    return paper_of(BenefitsView(language, plan, TITLES, **more), name)


def texts(page):
    return markdown_of(page)


def test_the_register_stands_by_kind_with_disbenefits_apart():
    page = paper("register")
    assert [section.id for section in page.sections] == ["kind-unpriced", "kind-open", "disbenefits"]
    row = next(page.sections[0].tables()).rows[0]
    assert [cell.text for cell in row.cells] == [
        "Færre bomtimer", "Andel", "11,8\N{NO-BREAK SPACE}% 31.12.2026", "7\N{NO-BREAK SPACE}%", "31.12.2027", "enhetsleder",
        "Pasientene Hvem betaler: municipality",
    ]  # fmt: skip


def test_what_nobody_has_said_is_marked_and_counted():
    page = paper("register")
    assert "9 felt må fylles ut" in page.lead  # five of the bare one, four of the disbenefit
    row = next(page.section("kind-open").tables()).rows[0]
    assert [cell.text for cell in row.cells[1:6]] == ["[fyll inn]"] * 5
    whole = BenefitsPlan("pilot", register=[WHOLE])
    assert "31. desember 2029" in paper("register", plan=whole).lead.replace("\N{NO-BREAK SPACE}", " ")


def test_the_map_says_what_leads_to_what_and_on_which_assumption():
    (table,) = paper("map").section("map").tables()
    assert [cell.text for cell in table.rows[0].cells] == [
        "Varsling verktøy",
        "Færre bomtimer gevinst",
        "Numrene stemmer",
    ]


def test_preconditions_are_links_written_once():
    plan = BenefitsPlan(
        "p", register=[WHOLE, Benefit("wait", title="Kortere ventetid", preconditions=["fewer"])],
        map=BenefitMap(links=[MapLink("fewer", "wait")]),
    )  # fmt: skip
    (table,) = paper("map", plan=plan).section("map").tables()
    assert len(table.rows) == 1


def test_the_plan_holds_what_the_state_asks_for():
    page = paper("plan")
    assert [section.id for section in page.sections] == [
        "purpose",
        "owners",
        "register",
        "map",
        "conditions",
        "measuring",
        "approved",
    ]
    text = texts(page)
    for said in (
        "Folk skal komme til timen.",
        "Numrene er gamle",
        "Vi ringer",
        "kontrolldiagram",
        "4\N{NO-BREAK SPACE}000",
        "31.12.2029",
    ):
        assert said in text
    assert "3 av målingene kommer" not in text
    assert "2 av målingene kommer etter" in text


def test_how_the_benefits_stand_is_there_when_somebody_has_looked():
    realisation = realised(PLAN, [Observation("rate", 9, date(2028, 7, 1))], on=date(2028, 8, 1))
    table = next(paper("plan", realisation=realisation).section("standing").tables())
    assert [row.cells[1].text for row in table.rows] == ["Ikke nådd til fristen", "Ukjent", "Ukjent"]


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("name", PAPERS)
def test_every_paper_can_be_written_in_every_language(language, name):
    page = paper(name, language)
    assert html_of(page)
    assert markdown_of(page)


@pytest.mark.parametrize("name", PAPERS)
def test_an_empty_plan_says_that_it_is_empty(name):
    page = paper(name, plan=BenefitsPlan("pilot"))
    assert page.headline == "Pilot: ingen gevinster er ført opp"
    assert page.lead


def test_an_unknown_paper_names_those_there_are():
    with pytest.raises(ValueError, match="register, map, plan"):
        paper("gains")


@pytest.mark.parametrize(
    ("language", "heads"),
    [("nb", ["Ulempe", "Grense", "Hvem rammes"]), ("nn", ["Ulempe", "Grense", "Kven blir ramma"])],
)
def test_a_disbenefit_is_no_gain_in_its_table(language, heads):
    tables = {table.id: table for section in paper("register", language).sections for table in section.tables()}
    titles = [column.title for column in tables["register-disbenefits"].columns]
    assert [one for one in titles if one in heads] == heads
    assert not {"Gevinst", "Mål", "Hvem får nytten", "Kven får nytta"} & set(titles)
    assert "Gevinst" in [column.title for column in tables["register-kind-unpriced"].columns]
