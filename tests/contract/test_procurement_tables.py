"""What the shipped decision tables give names rows, rules and procedures that are there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from innomethods import Catalogue
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
