"""What has changed in an act since rows were read there."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from innomethods.dated import DatedValue, DatedValues
from innomethods.rules import Clause, RuleRow, Rules, RuleTable, TableRule
from innomethods.rules.freshness import ChangeKind, acts_of, file_name, find_changes, places_in
from innomethods.rules.statutes import Amendment, Provision, Statute, read_statute
from innomethods.sources import Ground, Source

DATA = Path(__file__).parents[2] / "data" / "procurement" / "lovdata"
LOVDATA = Source("lovdata", title="Lovdata", certainty="seen")
FOA = "forskrift/2016-08-12-974"
APRIL, JULY = date(2026, 4, 29), date(2026, 7, 28)


def given(name: str) -> Statute:
    statute = read_statute((DATA / name).read_text("utf-8"))
    assert statute is not None
    return statute


def ground(reference: str, seen: date, *instruments: str, certainty: str = "seen") -> Ground:
    return Ground(LOVDATA, reference=reference, seen=seen, instruments=instruments, certainty=certainty)


def rules(*rows: RuleRow, tables: tuple[RuleTable, ...] = ()) -> Rules:
    return Rules("ours", "1", "NO", rows=rows, tables=tables)


def one_row(value: str, at: Ground, unit: str = "NOK", last: date | None = None, id_: str = "limit") -> RuleRow:
    held = DatedValue(Decimal(value), date(2017, 1, 1), LOVDATA, valid_to=last, ground=at)
    return RuleRow(id_, "limit", DatedValues(id_, [held]), unit)


def kinds(rules_: Rules, *statutes: Statute) -> list[str]:
    return [str(one.kind) for one in find_changes(rules_, statutes).changes]


def test_a_section_changed_since_it_was_read_is_told_with_what_changed_it_and_from_when():
    """What really happened: read in April 2026 at 100 000 kroner, and 500 000 from 1 July."""
    before = rules(one_row("100000", ground("FOA § 1-1", APRIL)))
    changed, figure = find_changes(before, [given("foa-2026-07-28.md")]).changes
    assert (changed.kind, changed.place, changed.seen) == (ChangeKind.CHANGED, "FOA § 1-1", APRIL)
    assert (changed.instrument, changed.in_force) == ("FOR-2026-04-14-617", date(2026, 7, 1))
    assert figure.kind is ChangeKind.NO_FIGURE


def test_the_same_file_in_lovdatas_own_form_says_the_same():
    before = rules(one_row("100000", ground("FOA § 1-1", APRIL)))
    assert find_changes(before, [given("foa-2026-07-28.xml")]) == find_changes(before, [given("foa-2026-07-28.md")])


def test_nothing_is_told_of_what_is_as_it_was():
    fresh = rules(
        one_row("500000", ground("FOA § 1-1", JULY, "FOR-2026-04-14-617")),
        one_row("1630000", ground("FOA § 5-3 (1) a", JULY), id_="state"),
        one_row("35", ground("FOA § 20-2 (1)", JULY), "days", id_="days"),
    )
    found = find_changes(fresh, [given("foa-2026-07-28.md")])
    assert (found.changes, found.compared, found.elsewhere) == ((), 3, ())


def test_a_change_that_the_row_already_names_is_no_news():
    named = rules(one_row("500000", ground("FOA § 1-1", APRIL, "FOR-2026-04-14-617")))
    assert kinds(named, given("foa-2026-07-28.md")) == []


def test_what_is_adopted_is_told_before_it_is_in_force():
    (found,) = find_changes(rules(one_row("100000", ground("FOA § 1-1", APRIL))), [given("foa-2026-04-29.md")]).changes
    assert (found.kind, found.in_force) == (ChangeKind.ADOPTED, date(2026, 7, 1))


def test_a_section_that_is_gone_is_told_once():
    assert kinds(rules(one_row("1", ground("FOA § 99-1", JULY))), given("foa-2026-07-28.md")) == ["gone"]


def test_a_figure_may_stand_in_any_of_the_sections_named():
    both = rules(one_row("1300000", ground("FOA § 5-3; FOA § 5-1 (2)", JULY)))
    assert kinds(both, given("foa-2026-07-28.md")) == []


def test_derived_figures_need_not_stand_in_the_text():
    derived = rules(one_row("1234", ground("FOA § 5-1", JULY, certainty="derived")))
    assert kinds(derived, given("foa-2026-07-28.md")) == []


@pytest.mark.parametrize(
    ("figure", "unit", "words"),
    [
        ("1630000", "NOK", "på minst 1,63 millioner kroner"),
        ("5000000", "NOK", "5 millioner kroner ekskl. mva."),
        ("932000", "NOK", "under 932 000 kroner"),
        ("932000", "NOK", "under 932\N{NO-BREAK SPACE}000 kroner"),
        ("1000000000", "NOK", "over 1 milliard kroner"),
        ("0.3", "share", "minimum tretti prosent"),
        ("0.15", "share", "eller 15 prosent av"),
        ("3", "years", "ikke overstige tre år"),
        ("30", "days", "minst 30 dager"),
        ("2", "links", "mer enn to ledd"),
    ],
)
def test_a_figure_is_found_as_acts_write_it(figure, unit, words):
    statute = Statute(FOA, "x", [Provision("1-1", words)])
    assert kinds(rules(one_row(figure, ground("FOA § 1-1", JULY), unit)), statute) == []


@pytest.mark.parametrize(
    ("figure", "unit", "words"),
    [
        ("630000", "NOK", "på minst 1.630.000 kroner"),
        ("630000", "NOK", "på minst 1 630 000 kroner"),
        ("500000", "NOK", "på minst 500 000 000 kroner"),
        ("5000000", "NOK", "62,5 millioner kroner"),
        ("3", "days", "minst 30 dager"),
        ("10", "days", "tidligst når fristen er ute"),  # ti stands inside other words
        ("0.1", "share", "lavere enn 110 prosent"),
    ],
)
def test_a_figure_inside_another_is_not_found(figure, unit, words):
    statute = Statute(FOA, "x", [Provision("1-1", words)])
    assert kinds(rules(one_row(figure, ground("FOA § 1-1", JULY), unit)), statute) == ["no-figure"]


def test_what_had_ended_when_the_rules_were_read_is_not_looked_for():
    ended = one_row("1", ground("FOA § 7-2", APRIL), last=date(2026, 6, 30))
    other = one_row("500000", ground("FOA § 1-1", JULY), id_="other")
    assert kinds(rules(ended, other), given("foa-2026-07-28.md")) == []
    kept = one_row("1", ground("FOA § 7-2", APRIL), last=date(2027, 12, 31))
    assert kinds(rules(kept, other), given("foa-2026-07-28.md")) == ["changed", "no-figure"]


def test_a_text_older_than_the_rows_says_nothing():
    found = find_changes(rules(one_row("500000", ground("FOA § 1-1", JULY))), [given("foa-2026-04-29.md")])
    assert (found.changes, found.compared, found.older) == ((), 0, (FOA,))


def test_acts_without_a_text_are_named():
    one = rules(one_row("500000", ground("LOA § 2 (1); FOA § 1-1", JULY)))
    found = find_changes(one, [given("foa-2026-07-28.md")])
    assert (found.changes, found.compared, found.elsewhere) == ((), 1, ("LOA",))


def test_rules_of_tables_are_compared_too():
    rule = TableRule("open", "Open", [Clause("kind", is_="goods")], {}, ground("FOA § 20-2", APRIL), date(2017, 1, 1))
    table = RuleTable("procedures", "Procedures", "collect", [rule])
    newer = Statute(FOA, "x", [Provision("20-2", "", [Amendment("FOR-2028-03-01-300", date(2028, 4, 1))])])
    (found,) = find_changes(rules(tables=(table,)), [newer]).changes
    assert (found.table, found.id, found.instrument) == ("procedures", "open", "FOR-2028-03-01-300")


def test_references_name_acts_by_their_short_names_or_numbers():
    assert places_in("FOR-2002-11-15-1288 § 13a; Bestemmelser 5.3.8; pkt. 7.1; XX § 3") == (
        ("FOR-2002-11-15-1288 § 13a", "forskrift/2002-11-15-1288", "13a"),
    )
    assert acts_of(rules(one_row("1", ground("KF § 5-1 (2)–(3)", JULY)))) == ("forskrift/2016-08-12-976",)
    assert file_name("lov/1967-02-10") == "nl-19670210-000"
