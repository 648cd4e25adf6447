"""Is it worth it: the figures of the worked projects, the sums side by side, and nothing where nobody named rules."""

from pathlib import Path

import attrs
import pytest

from innomethods.catalogue import Catalogue, read_project
from innomethods.model import CashFlow
from innomethods.quantities import Money
from innomethods.reporting import report_as_html, report_as_record, report_page
from innomethods.reporting.pages import Figure, Paragraph, text_of
from innomethods.wording import LANGUAGES

EXAMPLES = Path(__file__).parents[3] / "examples"
BOM, SORPE, UNG = (
    read_project(EXAMPLES / name / "project.yaml") for name in ("faerre-bomtimer", "sorpevarsel", "ung-pa-sporet")
)
NORWAY = Catalogue.shipped().rules("NO").appraisal


def section(project, *, rules=NORWAY, language="nb"):
    found = report_page(project, rules=rules, language=language).section("options")
    assert found is not None
    return found


def plain(text):
    return text.replace("\N{NO-BREAK SPACE}", " ")


def rows(found, id_):
    (table,) = (one for one in found.tables() if one.id == id_)
    return [{column.id: cell for column, cell in table.cells_of(row)} for row in table.rows]


def paragraphs(found):
    return plain(" ".join(text_of(one.line) for one in found.blocks if isinstance(one, Paragraph)))


def inner(found, id_):
    return next(one for one in found.sections if one.id == id_)


def test_the_heading_says_the_worth_with_and_without_the_tax_cost():
    assert plain(text_of(section(BOM).title)) == (
        "Netto nåverdi av «Varsling på SMS» er −11 070 kr, og 77 753 kr før skattefinansiering"
    )
    assert plain(text_of(section(SORPE, language="en").title)) == (
        "The net present value of ‘Sensors at twelve sites’ is NOK 4,606,694, and NOK 9,849,379 before tax financing"
    )


def test_bare_values_stand_in_the_record():
    found = report_as_record(SORPE, rules=NORWAY)
    (options,) = (one for one in found["sections"] if one["id"] == "options")
    (table,) = (one for one in options["blocks"] if one.get("id") == "appraisal")
    sensors = next(row for row in table["rows"] if row["option"]["value"] == "sensors")
    assert sensors["npv"]["value"] == pytest.approx(4.61e6, abs=5e3)
    assert sensors["npv-before-tax-cost"]["value"] == pytest.approx(9.85e6, abs=5e3)
    assert sensors["tax-cost"]["value"] == pytest.approx(5.24e6, abs=5e3)


def test_what_was_screened_out_has_no_figure():
    tunnels = next(row for row in rows(section(SORPE), "appraisal") if row["option"].value == "tunnels")
    assert tunnels["npv"].text == "silt ut"
    assert tunnels["npv"].value is None


def test_the_ways_to_count_time_stand_side_by_side_and_the_rules_way_stands_out():
    found = section(BOM)
    ways = {(row["own-time"].value, row["freed-time"].value): row["npv"].value for row in rows(found, "appraisal-time")}
    assert ways[True, False] == pytest.approx(-11_070, abs=1)
    assert ways[False, False] == pytest.approx(22_899, abs=1)
    assert ways[True, True] == pytest.approx(93_304, abs=1)
    (table,) = inner(found, "appraisal-time").tables()
    (lifted,) = (row for row in table.rows if row.of_interest)
    assert [cell.value for cell in lifted.cells[1:3]] == [True, False]
    assert "Fortegnet avhenger av hva som regnes som penger" in paragraphs(found)


def test_limits_of_the_lines_say_how_wide_the_answer_is():
    said = paragraphs(section(SORPE))
    assert "mellom −15 394 274 kr og 13 601 321 kr" in said
    assert "mellom" not in paragraphs(section(BOM))


def test_an_answer_below_the_null_option_is_said():
    assert "Ingen av alternativene har høyere netto nåverdi enn nullalternativet." in paragraphs(section(UNG))
    assert "Ingen av alternativene" not in paragraphs(section(SORPE))


@pytest.mark.parametrize("project", [BOM, SORPE, UNG], ids=lambda one: one.id)
def test_years_and_parties_add_up_to_the_net_present_value(project):
    found = section(project)
    best = max(
        (row for row in rows(found, "appraisal") if row["option"].value not in {"null", "patrols"}),
        key=lambda row: row["npv"].value or float("-inf"),
    )
    npv = best["npv"].value
    years = rows(found, "appraisal-years")
    assert sum(row["present"].value for row in years) == pytest.approx(npv, abs=1e-4)
    assert years[-1]["so-far"].value == pytest.approx(npv, abs=1e-4)
    for row in years:
        assert row["costs"].value + row["effects"].value + row["tax-cost"].value == pytest.approx(row["net"].value)
    *parties, total = rows(found, "appraisal-parties")
    assert sum(row["present"].value for row in parties) == pytest.approx(total["present"].value, abs=1e-4)
    assert total["present"].value == pytest.approx(npv, abs=1e-4)


def test_a_grant_is_shown_and_says_that_it_does_not_count():
    grant = next(row for row in rows(section(SORPE), "appraisal-lines") if row["line"].text.startswith("Tilskudd"))
    assert "teller ikke" in grant["line"].text


def test_what_must_change_is_told_with_amount_and_share():
    turned = {row["what"].value: row for row in rows(section(BOM), "appraisal-switching")}
    freed = turned["options/reminders/effects/0"]
    assert plain(freed["turns-at"].text) == "146 819 kr"
    assert plain(freed["change"].text) == "+2,1 %"
    assert plain(turned["rate"]["turns-at"].text) == "2,6 %"


def test_the_unpriced_is_graded_in_an_interval_with_what_it_must_be_worth():
    found = section(BOM)
    (row,) = rows(found, "appraisal-unpriced")
    assert row["grade"].value == "++"
    said = paragraphs(inner(found, "appraisal-unpriced"))
    assert "3 050 kr i året" in said
    assert "kan snu fortegnet" in said


def test_rules_with_validity_and_source_and_that_they_do_not_bind_a_municipality():
    (bullets,) = inner(section(BOM), "options-rules").blocks
    said = plain(" ".join(text_of(item) for item in bullets.items))
    assert "R-109/21 (NO, gjelder fra 1. januar 2022). Kilde: R-109/21" in said
    assert "binder staten, ikke kommuner" in said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("project", [BOM, SORPE, UNG], ids=lambda one: one.id)
def test_pictures_stand_in_three_widths_in_each_language(project, language):
    figures = [
        one for each in section(project, language=language).sections for one in each.blocks if isinstance(one, Figure)
    ]
    assert [one.id for one in figures] == ["figure-flows", "figure-switch"]
    assert all([drawing.width.value for drawing in one.drawings] == ["wide", "medium", "narrow"] for one in figures)
    assert all(one.drawings[0].language == language for one in figures)


# --- no figure where it could not be defended


def without(project, **changes):
    return attrs.evolve(project, appraisal=attrs.evolve(project.appraisal, **changes))


@pytest.mark.parametrize(
    ("project", "rules", "says"),
    [
        pytest.param(without(BOM, rules=None), None, "Velg regler med «rules»", id="no-rules-named"),
        pytest.param(BOM, None, "laget uten dem", id="rules-not-given"),
        pytest.param(attrs.evolve(BOM, appraisal=None), NORWAY, "hvilke år analysen gjelder", id="no-years"),
    ],
)
def test_without_rules_or_years_there_is_no_figure(project, rules, says):
    found = section(project, rules=rules)
    assert text_of(found.title) == "Hva alternativene er verdt, er ikke kjent"
    assert says in paragraphs(found)
    assert [one.id for one in found.tables()] == ["options"]


def test_what_stops_an_appraisal_is_told_instead_of_a_figure():
    no_null = attrs.evolve(BOM, options=[one for one in BOM.options if one.id != "null"])
    found = section(no_null)
    assert [one.id for one in found.tables()] == ["options-findings", "options"]


def test_an_option_with_errors_is_unknown_and_the_finding_is_told():
    wrong = CashFlow(2028, Money(1000), "Operation", price_year=2020)
    options = [attrs.evolve(one, costs=[*one.costs, wrong]) if one.id == "reminders" else one for one in BOM.options]
    found = section(attrs.evolve(BOM, options=options))
    (row,) = (row for row in rows(found, "appraisal") if row["option"].value == "reminders")
    assert row["npv"].text == "ukjent: feil i linjene"
    assert rows(inner(found, "options-rules"), "options-findings")


def test_without_the_extra_it_says_what_to_install(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "numpy", None)
    found = section(BOM)
    assert "innomethods[benefits]" in paragraphs(found)
    assert [one.id for one in found.tables()] == ["options"]


def test_the_page_is_light():
    assert len(report_as_html(BOM, rules=NORWAY).encode()) < 350_000


def test_listed_amounts_keep_price_years_apart_and_count_the_ramp():
    option = next(one for one in BOM.options if one.id == "reminders")
    old = CashFlow(2028, Money(1000), "Old prices", until=2029, price_year=2025)
    ramped = CashFlow(2028, Money(1000), "Ramped", until=2031, ramp=["0.25", "0.5"])
    options = [BOM.options[0], attrs.evolve(option, effects=[old, ramped])]
    index = {2025: 100, 2027: 105}
    project = attrs.evolve(BOM, options=options, appraisal=attrs.evolve(BOM.appraisal, price_index=index))
    found = report_page(project, rules=NORWAY, language="nb").section("options")
    (row,) = (one for one in rows(found, "options") if one["option"].value == "reminders")
    assert plain(text_of(row["effects"].line)) == "2 000 kr (2025-priser) + 2 750 kr"


def test_the_sum_with_the_growth_that_rules_demand_stands_by_the_heading():
    assert "Med den realprisveksten reglene krever for arbeidstid, er netto nåverdi 544 kr." in paragraphs(section(BOM))
