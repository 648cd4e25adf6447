"""Decision tables of files `rules/1`: what they become, what is told of those that can't be used, whose rules hold."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

import innomethods as im
from innomethods import documents
from innomethods.catalogue import Beside, find_content_problems
from innomethods.errors import DocumentProblems
from innomethods.model import Buyer, PurchaseKind, Sector
from innomethods.rules import BUILT_IN, AnyOf, AskedFact, Clause, FactKind, Hit, Rules, RuleTable, TableRule
from innomethods.sources import Ground, Source

TABLES = """\
innomethods: rules/1
id: small
country: "XX"
sources:
  - {id: act, title: The act, certainty: seen}
rows:
  - id: limit
    title: {en: limit}
    unit: NOK
    starts: from
    values:
      - {from: 2020-01-01, value: 500, source: act}
  - id: days
    title: {en: days}
    values:
      - {from: 2020-01-01, value: 30, source: act}
facts:
  - id: adapted
    ask: {en: "Is it adapted?"}
    kind: yes-or-no
    why: {en: It opens negotiation.}
    source: act
    reference: "§ 3"
  - id: phase
    ask: {en: "Which phase?"}
    kind: choice
    choices: {one: {en: First}, two: {en: Second}}
tables:
  - id: regime
    title: {en: Regime}
    hit: unique
    rules:
      - id: outside
        title: {en: Outside}
        from: 2020-01-01
        when:
          - {fact: value, short-of: limit}
        gives: {regulation: none, parts: [], notice: none}
        source: act
      - id: inside
        title: {en: Inside}
        from: 2020-01-01
        to: 2024-12-31
        when:
          - {fact: value, reaches: limit}
          - any:
              - [{fact: buyer, is: state}, {fact: months, at-least: 3}]
              - [{fact: phase, in: [one, two]}]
              - [{fact: "ground:negotiated", is: true}]
        gives: {regulation: FOA, parts: [I, II], least: 3, urgent: true}
        because: {en: So it is.}
        unsettled: {en: Nobody says.}
        source: act
        certainty: derived
        reference: "§ 5"
        instruments: [A, B]
        seen: 2026-07-28
      - id: inside
        title: {en: Inside later}
        from: 2025-01-01
        when: []
        source: act
"""


def told(text: str, *edits: tuple[str, str]) -> list[tuple[str, str]]:
    for old, new in edits:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    with pytest.raises(DocumentProblems) as caught:
        documents.parse(text, "own.yaml").value()
    return [(item.code, f"{item.place.line}:{item.place.column}") for item in caught.value.findings]


@pytest.fixture
def rules() -> Rules:
    return documents.parse(TABLES, "own.yaml").value()


class TestReading:
    def test_a_table_has_its_rules_in_order_with_what_each_rests_on(self, rules):
        (table,) = rules.tables
        assert (table.hit, [rule.id for rule in table.rules]) == (Hit.UNIQUE, ["outside", "inside", "inside"])
        rule = table.rules[1]
        assert rule.gives == (("regulation", "FOA"), ("parts", ("I", "II")), ("least", Decimal(3)), ("urgent", True))
        assert (rule.valid_from, rule.valid_to) == (date(2020, 1, 1), date(2024, 12, 31))
        assert (rule.ground.certainty, rule.ground.reference, rule.ground.instruments) == ("derived", "§ 5", ("A", "B"))
        assert (rule.because.text("en"), rule.unsettled.text("en")) == ("So it is.", "Nobody says.")

    def test_conditions_are_clauses_and_alternatives(self, rules):
        clause, any_of = rules.tables[0].rules[1].when
        assert clause == Clause("value", reaches="limit")
        assert any_of == AnyOf(
            [
                [Clause("buyer", "state"), Clause("months", at_least=3)],
                [Clause("phase", among=["one", "two"])],
                [Clause("ground:negotiated", is_=True)],
            ]
        )

    def test_a_fact_says_how_it_is_asked_and_why(self, rules):
        adapted, phase = rules.facts
        assert (adapted.kind, adapted.why.text("en"), adapted.ground.reference) == (
            FactKind.YES_OR_NO,
            "It opens negotiation.",
            "§ 3",
        )
        assert ([name for name, _ in phase.choices], phase.ground) == (["one", "two"], None)

    def test_the_rule_of_a_day_is_the_one_in_force(self, rules):
        table = rules.table("regime")
        assert [rule.title.text("en") for rule in table.on(date(2024, 12, 31))] == ["Outside", "Inside"]
        assert [rule.title.text("en") for rule in table.on(date(2025, 1, 1))] == ["Outside", "Inside later"]
        assert rules.table("regimes") is None


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("{fact: value, short-of: limit}", "{fact: value, short-of: limits}", None),  # may stand in another file
        ("{fact: buyer, is: state}", "{fact: buyers, is: state}", None),
        ("{fact: value, short-of: limit}", "{fact: value, short-of: days}", ("D30", "37:37")),
        ("{fact: value, short-of: limit}", "{fact: value}", ("D23", "37:13")),
        ("{fact: value, short-of: limit}", "{fact: value, short-of: limit, is: true}", ("D23", "37:13")),
        ("{fact: value, short-of: limit}", "{fact: value, is: a lot}", ("D30", "37:31")),
        ("{fact: value, short-of: limit}", "{fact: value, under: limit}", ("D11", "37:27")),
        ("{fact: value, short-of: limit}", "{short-of: limit}", ("D12", "37:13")),
        ("{fact: value, short-of: limit}", "value", ("D13", "37:13")),
        ("{fact: value, short-of: limit}", "{fact: Value, short-of: limit}", ("D23", "37:20")),
        ("{fact: buyer, is: state}", "{fact: buyer, is: stat}", ("D30", "47:36")),
        ("{fact: buyer, is: state}", "{fact: buyer, is: true}", ("D30", "47:36")),
        ("{fact: buyer, is: state}", "{fact: central, is: state}", ("D30", "47:38")),
        ("{fact: buyer, is: state}", "{fact: buyer, at-least: 3}", ("D30", "47:42")),
        ("in: [one, two]", "in: [one, three]", ("D30", "48:42")),
        ("{fact: months, at-least: 3}", "{fact: months, at-least: many}", ("D23", "47:69")),
        ("              - [{fact: phase, in: [one, two]}]", "              - []", ("D13", "48:17")),
        ("hit: unique", "hit: first", ("D30", "31:10")),
        ("to: 2024-12-31", "to: 2019-12-31", ("D23", "43:13")),
        ("to: 2024-12-31", "to: 2025-01-01", ("D23", "58:9")),
        ("parts: [I, II]", "parts: {I: II}", ("D23", "50:41")),
        ("id: adapted", "id: value", ("D30", "18:9")),
        ("id: phase", "id: adapted", ("D23", "24:5")),
        ("    choices: {one: {en: First}, two: {en: Second}}\n", "", ("D12", "24:5")),
        ("kind: yes-or-no\n", "kind: yes-or-no\n    choices: {one: {en: First}}\n", ("D11", "21:5")),
        ("kind: yes-or-no", "kind: yes", ("D30", "20:11")),
        ("id: days", "id: limit", ("D23", "13:5")),
        ("        source: act\n        certainty: derived", "        certainty: derived", ("D12", "40:9")),
        ("        source: act\n        certainty: derived", "        source: acts\n        certainty: derived", ("D30", "53:17")),
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_told_where_it_stands(old, new, found):
    if found is None:
        assert TABLES.count(old) == 1
        assert documents.parse(TABLES.replace(old, new), "own.yaml").value().tables
        return
    assert told(TABLES, (old, new)) == [found]


class TestOnAShelf:
    """What one file names may stand in another of its country; what stands nowhere is told."""

    @pytest.fixture
    def folder(self, tmp_path):
        (tmp_path / "rules" / "xx").mkdir(parents=True)
        start, facts, tables = TABLES.index("rows:"), TABLES.index("facts:"), TABLES.index("tables:")
        head = TABLES[:start]
        (tmp_path / "rules" / "xx" / "rows.yaml").write_text(TABLES[:facts].replace("id: small", "id: rows"), "utf-8")
        (tmp_path / "rules" / "xx" / "tables.yaml").write_text(head + TABLES[facts:tables] + TABLES[tables:], "utf-8")
        return tmp_path

    def edited(self, folder, old: str, new: str):
        path = folder / "rules" / "xx" / "tables.yaml"
        text = path.read_text("utf-8")
        assert text.count(old) == 1
        path.write_text(text.replace(old, new), "utf-8")
        found = [
            (one.code, one.path) for part in find_content_problems(im.Catalogue(folder)) for one in part if one.is_error
        ]
        with pytest.raises(DocumentProblems) as caught:
            im.Catalogue(folder).rules("XX")
        assert [(one.code, one.path) for one in caught.value.findings] == found
        return found

    def test_rows_of_another_file_are_found(self, folder):
        rules = im.Catalogue(folder).rules("XX")
        assert rules.table("regime") is not None
        assert rules.row("limit").starts == "from"
        assert not [one for part in find_content_problems(im.Catalogue(folder)) for one in part if one.is_error]

    def test_an_unknown_row_is_told(self, folder):
        where = "tables/0/rules/0/when/0/short-of"
        assert self.edited(folder, "short-of: limit}", "short-of: limits}") == [("D30", where)]

    def test_an_unknown_fact_is_told(self, folder):
        where = "tables/0/rules/1/when/1/any/0/0/fact"
        assert self.edited(folder, "{fact: buyer, is: state}", "{fact: buyers, is: state}") == [("D30", where)]

    def test_a_table_in_two_files_is_told(self, folder):
        (folder / "rules" / "xx" / "zz.yaml").write_text(
            TABLES[: TABLES.index("rows:")] + TABLES[TABLES.index("tables:") :], "utf-8"
        )
        with pytest.raises(DocumentProblems) as caught:
            im.Catalogue(folder).rules("XX")
        assert [(one.code, one.path) for one in caught.value.findings] == [("C01", "tables/0/id")]


GROUND = Ground(Source("act", title="The act", certainty="seen"))


def rule(id: str, first: int, last: int | None = None, title: str = "ours") -> TableRule:
    end = None if last is None else date(last, 12, 31)
    return TableRule(id, title, [], {}, GROUND, date(first, 1, 1), end)


def laid_over(ours: list[TableRule], theirs: list[TableRule]) -> Rules:
    below = Rules("a", "1", "NO", tables=[RuleTable("t", "T", "unique", ours)])
    return below.under(Rules("b", "1", "NO", tables=[RuleTable("t", "T", "unique", theirs)]), "own.yaml")


class TestOwnRules:
    """Somebody's own rule of the same table and id holds on its days, named as theirs."""

    def test_theirs_holds_on_its_days_and_ours_before_and_after(self):
        whole = laid_over([rule("a", 2020), rule("b", 2020)], [rule("a", 2024, 2024, "theirs")])
        (table,) = whole.tables
        on = {year: [(one.id, one.theirs) for one in table.on(date(year, 6, 1))] for year in (2023, 2024, 2025)}
        assert on[2023] == on[2025] == [("a", None), ("b", None)]
        assert on[2024] == [("a", "own.yaml"), ("b", None)]

    def test_a_new_rule_comes_after_the_one_it_follows_in_theirs(self):
        whole = laid_over([rule("a", 2020), rule("b", 2020)], [rule("a", 2020), rule("n", 2020), rule("z", 2020)])
        assert [one.id for one in whole.tables[0].rules] == ["a", "n", "z", "b"]
        whole = laid_over([rule("a", 2020), rule("b", 2020)], [rule("z", 2020)])
        assert [one.id for one in whole.tables[0].rules] == ["a", "b", "z"]

    def test_other_tables_and_facts_stand_beside(self):
        asked = AskedFact("f", "Ours?", "yes-or-no"), AskedFact("f", "Theirs?", "yes-or-no")
        below = Rules("a", "1", "NO", facts=[asked[0]], tables=[RuleTable("t", "T", "unique", [rule("a", 2020)])])
        own = Rules("b", "1", "NO", facts=[asked[1]], tables=[RuleTable("u", "U", "collect", [rule("a", 2020)])])
        whole = below.under(own, "own.yaml")
        assert [(table.id, table.rules[0].theirs) for table in whole.tables] == [("t", None), ("u", "own.yaml")]
        assert whole.facts == (asked[1],)
        assert [table.rules[0].theirs for table in below.and_also(own).tables] == [None, None]

    def test_an_own_file_may_name_what_the_country_has(self, tmp_path):
        (tmp_path / "rules" / "xx").mkdir(parents=True)
        (tmp_path / "rules" / "xx" / "all.yaml").write_text(TABLES, "utf-8")
        own = TABLES[: TABLES.index("rows:")] + TABLES[TABLES.index("tables:") :].replace(
            "title: {en: Outside}", "title: {en: Own}"
        )
        shelf = im.Catalogue(tmp_path)
        (tmp_path / "own.yaml").write_text(own, "utf-8")
        read = documents.read_rules(tmp_path / "own.yaml", shelf)
        assert shelf.rules("XX", own=[Beside("own.yaml", read)]).table("regime").rules[0].title.text("en") == "Own"
        (tmp_path / "own.yaml").write_text(own.replace("short-of: limit", "short-of: limits"), "utf-8")
        with pytest.raises(DocumentProblems) as caught:
            documents.read_rules(tmp_path / "own.yaml", shelf)
        assert [one.path for one in caught.value.findings] == ["tables/0/rules/0/when/0/short-of"]
        (tmp_path / "own.yaml").write_text(own.replace("hit: unique", "hit: collect"), "utf-8")
        with pytest.raises(DocumentProblems) as caught:
            documents.read_rules(tmp_path / "own.yaml", shelf)
        assert [one.path for one in caught.value.findings] == ["tables/0/hit"]


def test_built_in_choices_are_those_of_a_purchase():
    assert BUILT_IN["buyer"].choices == tuple(Buyer)
    assert BUILT_IN["kind"].choices == tuple(PurchaseKind)
    assert BUILT_IN["sector"].choices == tuple(Sector)
