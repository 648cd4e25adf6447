"""What the shipped decision tables give names rows, rules and procedures that are there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from innomethods import Catalogue
from innomethods.model import Choice, Extend
from innomethods.rules import Rules

COUNTRIES = ("DK", "EU", "NO", "SE", "UK")
ROWS = {
    "days", "threshold", "below", "weight", "rank", "share", "years", "months", "links", "limit", "factor", "hours",
    "least", "shortage", "minimum-candidates",
}  # fmt: skip
SAID = {"none", "reasonable", "as-agreed", "see-regulation"}  # days that no row says
RULES = ("instead-of", "milder", "overridden-by")


@pytest.fixture(scope="module", params=COUNTRIES)
def rules(request: pytest.FixtureRequest) -> Rules:
    return Catalogue.shipped().rules(request.param)


def given(rules: Rules, *names: str) -> Iterator[tuple[str, str, str]]:
    """Yield what rules give under names, with the table and the rule."""
    for table in rules.tables:
        for rule in table.rules:
            for name, value in rule.gives:
                if name in names:
                    for one in value if isinstance(value, tuple) else (str(value),):
                        yield table.id, rule.id, one


def test_every_row_named_is_there(rules: Rules) -> None:
    known = {row.id for row in rules.rows} | SAID
    assert [one for one in given(rules, *ROWS) if one[2] not in known] == []


def test_every_rule_named_is_in_the_same_table(rules: Rules) -> None:
    known = {(table.id, rule.id) for table in rules.tables for rule in table.rules}
    assert [one for one in given(rules, *RULES) if (one[0], one[2]) not in known] == []


def test_every_procedure_that_is_opened_or_timed_is_there(rules: Rules) -> None:
    known = {one for table, _, one in given(rules, "procedure") if table == "procedures"} | {"any"}
    assert [one for one in given(rules, "opens", "procedure", "instead") if one[2] not in known] == []


def test_an_unsettled_rule_says_what_its_readings_are(rules: Rules) -> None:
    unsettled = [rule for table in rules.tables for rule in table.rules if rule.unsettled is not None]
    assert [rule.id for rule in unsettled if rule.because is None] == []


# -- procedures and the methods that are them

WITHOUT_METHOD = {"concession-competition", "concession-without-notice"}
WITHOUT_METHOD_ABROAD = {
    *WITHOUT_METHOD,
    "negotiated-without-notice", "no-competition",  # what Norway's exemptions are one method of
    "announced-procurement", "competitive-flexible-procedure", "direct-award",  # of Sweden and Britain
}  # fmt: skip


def methods_of(rules: Rules) -> dict[str, set[str]]:
    """Return of each procedure the methods that its rules say are it."""
    table = rules.table("procedures")
    found: dict[str, set[str]] = {}
    for rule in table.rules if table is not None else ():
        procedure = str(rule.given("procedure"))
        found.setdefault(procedure, set()).add(str(rule.given("method") or procedure))
    return found


def test_every_procedure_is_one_method_on_the_shelf_or_known_to_be_none(rules: Rules) -> None:
    shelf, found = Catalogue.shipped(), methods_of(rules)
    without = WITHOUT_METHOD if rules.country == "NO" else WITHOUT_METHOD_ABROAD
    assert [one for one, methods in found.items() if len(methods) != 1] == []
    assert {one for one, (method, *_) in found.items() if method not in shelf} == without & set(found)


def test_a_procedure_has_a_rule_of_its_own_name(rules: Rules) -> None:
    named = [(rule, procedure) for table, rule, procedure in given(rules, "procedure") if table == "procedures"]
    assert {procedure for _, procedure in named} <= {rule for rule, _ in named}


def test_every_way_to_buy_that_the_overlay_offers_is_a_method_of_norways_tables() -> None:
    added = [
        change.add
        for change in Catalogue.shipped().overlays["procurement-norway"].changes
        if isinstance(change, Extend)
    ]
    (bought,) = [one for one in added if isinstance(one, Choice) and one.settled_by == "procedure"]
    methods = {method for several in methods_of(Catalogue.shipped().rules("NO")).values() for method in several}
    assert {branch.id for branch in bought.branches} == methods - WITHOUT_METHOD
