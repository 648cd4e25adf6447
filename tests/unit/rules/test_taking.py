"""What a country's rules take over from another's: tables under its own names, with the rows and facts they need."""

from datetime import date
from decimal import Decimal

import attrs
import pytest

import innomethods as im
from innomethods.dated import DatedValue, DatedValues
from innomethods.rules import (
    AskedFact,
    Clause,
    RuleRow,
    Rules,
    RuleTable,
    TableRule,
    Taken,
    find_loose_takes,
    with_taken,
)
from innomethods.sources import Ground, Source

SOURCE = Source("directive", title="A directive", certainty="seen")
SINCE = date(2016, 1, 1)
DAY = date(2027, 3, 1)


def row(id, value, **more):
    return RuleRow(id, id, DatedValues(id, [DatedValue(Decimal(value), SINCE, SOURCE)]), **more)


def rule(id, *when, **gives):
    return TableRule(id, id, when, gives, Ground(SOURCE), SINCE)


UNION = Rules(
    "union", "2", "EU",
    rows=[row("days", 30), row("limit-eu", 100, unit="EUR", vat="excluded", starts="from"), row("months", 12), row("other", 1)],
    tables=[
        RuleTable("limits", "limits", "collect", [
            rule("ordinary", Clause("regulation", is_="directive"), Clause("value", reaches="limit-eu"), days="days"),
            rule("quick", Clause("regulation", among=("directive", "another")), Clause("urgent", is_=True), days=10),
        ]),
        RuleTable("rest", "rest", "collect", [rule("left", Clause("unasked", is_=True))]),
    ],
    facts=[AskedFact("urgent", "Is it urgent?", "yes-or-no"), AskedFact("unasked", "Unasked?", "yes-or-no")],
)  # fmt: skip
TAKEN = Taken("EU", ["limits"], ["months"], {"directive": "our act", "limit-eu": "our-limit"})
OWN = Rules("own", "1", "DK", title="Ours", rows=[row("our-limit", 700, starts="from")], takes=[TAKEN])


def files_of(country):
    return (UNION,) if country == "EU" else ()


@pytest.fixture
def whole():
    return with_taken(OWN, files_of)


def test_a_table_comes_with_the_rows_and_facts_it_speaks_of_and_nothing_else(whole):
    assert {one.id for one in whole.rows} == {"days", "months", "our-limit"}
    assert [one.id for one in whole.tables] == ["limits"]
    assert [one.id for one in whole.facts] == ["urgent"]


def test_conditions_speak_of_the_country_s_own_act_and_limit(whole):
    ordinary, quick = whole.table("limits").rules
    assert [(one.is_, one.reaches) for one in ordinary.when] == [("our act", None), (None, "our-limit")]
    assert quick.when[0].among == ("our act", "another")


def test_what_the_country_says_itself_holds_over_what_is_taken():
    quick = rule("quick", Clause("regulation", is_="our act"), days=5)
    own = attrs.evolve(
        OWN, rows=[*OWN.rows, row("days", 25)], tables=[RuleTable("limits", "limits", "collect", [quick])]
    )
    found = with_taken(own, files_of)
    assert found.row("days").values.on(DAY) == 25
    assert [(one.id, one.given("days")) for one in found.table("limits").on(DAY)] == [
        ("ordinary", "days"),
        ("quick", 5),
    ]


def test_it_is_the_country_s_rules_and_each_file_is_named_with_its_edition(whole):
    assert (whole.id, whole.country, str(whole.title)) == ("own", "DK", "Ours")
    assert [str(one) for one in whole.files] == ["own 1", "union 2"]


def test_rules_that_take_nothing_are_as_they_were():
    own = attrs.evolve(OWN, takes=())
    assert with_taken(own, files_of) is own


@pytest.mark.parametrize(
    ("taken", "path"),
    [
        (Taken("FO", ["limits"]), "takes/0/from"),
        (Taken("EU", ["limits", "limit"]), "takes/0/tables/1"),
        (Taken("EU", [], ["month"]), "takes/0/rows/0"),
    ],
)
def test_what_isn_t_there_to_take_is_told_where_it_stands(taken, path):
    found = list(find_loose_takes(attrs.evolve(OWN, takes=[taken]), files_of))
    assert [(one.code, one.path) for one in found] == [("D30", path)]


@pytest.mark.parametrize("country", ["DK", "SE", "UK"])
def test_our_countries_have_the_directive_s_procedures_and_no_limits_in_euros(country):
    rules = im.Catalogue.shipped().rules(country)
    assert {"grounds", "procedures", "time-limits", "standstill"} <= {one.id for one in rules.tables}
    assert not [one.id for one in rules.rows if one.unit == "EUR"]
    assert {one.country for one in rules.files} == {country, "EU"}
