"""Rules that somebody lays over ours: what they misspell is told, and what they leave open is no certainty."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.unit.procurement.small import small_rules

from innomethods.catalogue import Catalogue, rules_beside
from innomethods.cli.main import innomethods
from innomethods.model import LegalAssessment, Procurement
from innomethods.procurement import find_procurement_problems, routes
from innomethods.procurement.deciding import GapError, Status
from innomethods.quantities import Money
from innomethods.rules import Rules

ON = date(2027, 3, 1)
HEAD = """\
innomethods: rules/1
id: own
country: "NO"
sources:
  - {id: us, title: Our own, publisher: Fjordvik, certainty: seen}
"""
TITLE = "title: {nb: Vår, nn: Vår, en: Ours}"
PROJECT = """\
innomethods: project/1
id: pilot
title: Pilot
country: "NO"
method: blt@2013
start: 2027-01-11
procurements:
  - {id: pilot, kind: services, buyer: municipality, vat: excluded, sector: classic, procedure: open-procedure,
     items: [{what: All, value: "9 000 000 NOK"}], dates: {notice: 2027-03-01}}
"""


def rule(table: str, id: str, gives: str, when: str = "[]") -> str:
    return (
        f"tables:\n  - id: {table}\n    {TITLE}\n    hit: {'unique' if table.startswith('regime') else 'collect'}\n"
        f"    rules:\n      - id: {id}\n        {TITLE}\n        from: 2026-07-01\n        when: {when}\n"
        f"        gives: {gives}\n        source: us\n"
    )


def limit(id: str, value: str, more: str = "") -> str:
    return f"rows:\n  - id: {id}\n    {TITLE}\n{more}    values:\n      - {{from: 2026-07-01, value: {value}, source: us}}\n"


@pytest.fixture
def beside(tmp_path):
    """Lay rules beside a project, and run a command on it."""

    def run(own: str, *words: str) -> Result:
        (tmp_path / "own.yaml").write_text(HEAD + own, encoding="utf-8")
        (tmp_path / "project.yaml").write_text(PROJECT, encoding="utf-8")
        return CliRunner().invoke(innomethods, [*words, str(tmp_path / "project.yaml")])

    return run


@pytest.mark.parametrize(
    ("own", "value"),
    [
        (rule("time-limits", "x", "{procedure: open-procedure, step: tenders, days: open-tenders-dayz}"), "dayz"),
        (rule("time-limits", "x", "{procedure: open-procedur, step: tenders, days: 30}"), "open-procedur"),
        (rule("time-limits", "x", "{procedure: any, step: tendres, days: 30}"), "tendres"),
        (rule("time-limits", "x", "{procedure: any, step: tenders, days: 30, counted-from: notise}"), "notise"),
        (rule("time-limits", "x", "{procedure: any, step: tenders, days: 9, instead-of: open-tendrs}"), "open-tendrs"),
        (rule("regime", "x", "{regulation: FOA, threshold: eea-othr}", "[{fact: sector, is: classic}]"), "eea-othr"),
        (rule("regime", "x", "{regulation: FOA, milder: outsid}", "[{fact: sector, is: classic}]"), "outsid"),
        (rule("grounds", "x", "{opens: [negotiated-procedur]}"), "negotiated-procedur"),
        (rule("scope", "x", "{outcome: outside-akt}"), "outside-akt"),
        (rule("regimee", "x", "{regulation: FOA}"), "regimee"),
        (limit("eea-othr", "9"), "eea-othr"),
        (limit("eea-other", "-5"), "-5"),
    ],
)
def test_a_name_that_isnt_there_and_a_limit_below_nothing_are_told_where_they_stand(beside, own, value):
    told = beside(own, "check")
    assert told.exit_code == 1, told.output
    assert "own.yaml:" in told.output
    assert "D30" in told.output
    assert value in " ".join(told.output.split())
    assert beside(own, "procure", "timeline").exit_code in (1, 3)


@pytest.mark.parametrize(
    "own",
    [
        rule("time-limits", "x", "{procedure: open-procedure, step: tenders, days: open-tenders-days}"),
        rule("time-limits", "x", "{procedure: any, step: tenders, days: as-agreed, counted-from: invitation}"),
        limit("eea-other-of-ours", "9"),
        limit("office-days", "9"),
        rule("our-habits", "x", "{phone: true}"),
    ],
)
def test_what_is_spelt_right_and_what_is_ones_own_is_nobodys_worry(beside, own):
    assert "own.yaml" not in beside(own, "check").output


def test_every_row_rule_and_procedure_that_shipped_rules_name_is_there():
    shelf = Catalogue.shipped()
    for country in shelf.countries:
        procedures = shelf.rules(country).table("procedures")
        known = {str(one.given("procedure") or one.id) for one in procedures.rules} if procedures else set()
        limits = shelf.rules(country).table("time-limits")
        for one in limits.rules if limits else ():
            given = one.given("procedure")
            assert set(given if isinstance(given, tuple) else (given,)) <= {*known, "any", None}, one.id


# -- own rules that leave a hole, or say two things


def purchase(**said: object) -> Procurement:
    named = {"kind": "services", "country": "NO", "buyer": "municipality", "sector": "classic", "vat": "excluded"}
    return Procurement("p", **{"total": Money(900_000), "dates": {"notice": ON}, **named, **said})


def norway(tmp_path: Path, own: str) -> Rules:
    (tmp_path / "own.yaml").write_text(HEAD + own, encoding="utf-8")
    (tmp_path / "project.yaml").write_text(PROJECT, encoding="utf-8")
    return Catalogue.shipped().rules("NO", rules_beside(tmp_path / "project.yaml"))


OVERLAP = rule("regime", "all-classic", "{regulation: FOA, parts: [I], notice: none}", "[{fact: sector, is: classic}]")
SHIPPED = next(
    one.id
    for one in routes(purchase(), rules=Catalogue.shipped().rules("NO")).regime.verdicts[:1]
    for one in (one.rule,)
)
GAP = rule(
    "regime",
    SHIPPED,
    "{regulation: FOA, parts: [I], notice: none}",
    "[{fact: sector, is: classic}, {fact: kind, is: works}, {fact: value, reaches: national-limit}]",
)


@pytest.mark.parametrize(("own", "says"), [(OVERLAP, "several apply at once"), (GAP, "have a hole")])
def test_a_table_with_own_rules_that_gives_no_one_answer_is_open_and_told(tmp_path, own, says):
    rules = norway(tmp_path, own)
    found = routes(purchase(), rules=rules).regime
    assert (found.status, found.rule, found.stricter is not None) == (Status.UNCERTAIN, None, True)
    assert says in found.because[0].text("en")
    told = {one.code: one for one in find_procurement_problems(purchase(), rules=rules)}
    assert says in told["K35"].text("en")


def test_an_unsettled_rule_that_names_no_milder_one_leaves_it_open_when_denied():
    rules = small_rules(("threshold: national, milder: part-one}", "threshold: national}"))
    denied = [LegalAssessment("contest-notified", answer=False, because="Nei.", by="lawyer", on=ON)]
    asked = purchase(kind="design-contest", total=Money(1_400_000), assessments=denied)
    assert routes(asked, rules=rules).regime.status is Status.UNCERTAIN
    assert "K35" in {one.code for one in find_procurement_problems(asked, rules=rules)}


def test_our_own_table_with_a_hole_is_ours_to_mend():
    classic = "when: [{fact: sector, is: classic}, {fact: value, short-of: lower}]"
    with pytest.raises(GapError):
        routes(purchase(total=Money(1)), rules=small_rules((classic, classic.replace("classic", "defence"))))


def test_a_row_that_changes_only_its_unit_keeps_how_its_limit_bites(tmp_path):
    rules = norway(tmp_path, limit("eea-other", "221000", "    unit: EUR\n"))
    row = rules.row("eea-other")
    assert (row.unit, row.vat, row.starts) == ("EUR", "excluded", "from")
    assert routes(purchase(total=Money(2_000_000)), rules=rules).regime.status is Status.UNCERTAIN
