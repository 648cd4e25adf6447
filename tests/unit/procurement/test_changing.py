"""A contract may be changed on a basis, or not: which, what stands in the way, and what to publish."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.procurement.small import TEXT

from innomethods import documents
from innomethods.model import Procurement
from innomethods.procurement import contract_change
from innomethods.procurement.changing import Change
from innomethods.quantities import Money
from innomethods.rules import Rules

CHANGES = """\
  - id: changes
    title: {nb: Endringer, nn: Endringar, en: Changes}
    hit: collect
    rules:
      - id: clause
        title: {nb: Endringsklausul, nn: Endringsklausul, en: Change clause}
        from: 2017-01-01
        when: [{fact: parts, in: [I+II, I+III]}, {fact: clear-clause, is: true}]
        gives: {allowed: true, letter: a, notice: none}
        source: act
        reference: "§ 28-1 a"
      - id: small
        title: {nb: Liten økning, nn: Liten auke, en: Small increase}
        from: 2017-01-01
        when: [{fact: parts, is: I+III}, {fact: price-increase-share, reaches: ten-per-cent}, {fact: price-increase, short-of: eea-other}]
        gives: {allowed: true, letter: b, notice: none}
        source: act
        reference: "§ 28-1 b"
      - id: additions
        title: {nb: Tillegg, nn: Tillegg, en: Additions}
        from: 2017-01-01
        when: [{fact: parts, is: I+III}, {fact: additions-needed, is: true}, {fact: this-change-share, at-most: 0.5}]
        gives: {allowed: true, letter: c, notice: doffin-ted}
        source: act
        reference: "§ 28-1 c"
      - id: substantial
        title: {nb: Vesentlig, nn: Vesentleg, en: Substantial}
        from: 2017-01-01
        when: [{fact: parts, in: [I+II, I+III]}, {fact: scope-extended, is: true}]
        gives: {allowed: false, overridden-by: [clause, small, additions]}
        source: act
        reference: "§ 28-2"
      - id: notice
        title: {nb: Kunngjør, nn: Kunngjer, en: Publish}
        from: 2017-01-01
        when: [{fact: parts, is: I+III}, {fact: additions-needed, is: true}]
        gives: {allowed: true, step: change-notice}
        source: act
        reference: "§ 28-1 (3)"
"""
FACTS = """\
  - {id: clear-clause, ask: {nb: "Klar klausul?", nn: "Klar klausul?", en: "A clear clause?"}, kind: yes-or-no}
  - {id: additions-needed, ask: {nb: "Nødvendig?", nn: "Naudsynt?", en: "Needed?"}, kind: yes-or-no}
  - {id: scope-extended, ask: {nb: "Større omfang?", nn: "Større omfang?", en: "A larger scope?"}, kind: yes-or-no}
  - {id: price-increase, ask: {nb: "Hvor mye mer?", nn: "Kor mykje meir?", en: "How much more?"}, kind: amount}
  - {id: price-increase-share, ask: {nb: "Hvilken del?", nn: "Kva del?", en: "What share?"}, kind: number}
  - {id: this-change-share, ask: {nb: "Hvilken del nå?", nn: "Kva del no?", en: "What share now?"}, kind: number}
"""
ROW = """\
  - id: ten-per-cent
    title: {nb: ti prosent, nn: ti prosent, en: ten per cent}
    starts: below
    values:
      - {from: 2017-01-01, value: 0.1, source: act}
"""


@pytest.fixture(scope="module")
def rules() -> Rules:
    text = TEXT.replace("facts:\n", f"{ROW}facts:\n").replace("tables:\n", f"{FACTS}tables:\n") + CHANGES
    value = documents.parse(text, "small.yaml").value()
    assert isinstance(value, Rules)
    return value


def changed(rules: Rules, increase: int, worth: int = 5_000_000, before: int = 0, **facts: bool):
    purchase = Procurement(
        "p",
        kind="services",
        country="NO",
        buyer="municipality",
        total=Money(worth),
        vat="excluded",
        dates={"notice": date(2027, 3, 1)},
    )
    named = {name.replace("_", "-"): answer for name, answer in facts.items()}
    earlier = Money(before) if before else None
    return contract_change(
        purchase, rules=rules, original=Money(worth), increase=Money(increase), before=earlier, facts=named
    )


@pytest.mark.parametrize(
    ("amounts", "facts", "change", "basis"),
    [
        ((499_999, 0), {}, "allowed", "small"),
        ((500_000, 0), {}, "needs-info", None),  # below ten per cent, not ten
        ((300_000, 200_000), {}, "needs-info", None),  # all changes together
        ((2_000_000, 0), {"clear_clause": True}, "allowed", "clause"),
        ((2_500_000, 0), {"additions_needed": True, "clear_clause": False}, "allowed", "additions"),
        ((2_500_001, 0), {"additions_needed": True, "clear_clause": False}, "rejected", None),
        ((2_400_000, 2_400_000), {"additions_needed": True, "clear_clause": False}, "allowed", "additions"),  # each by itself
        ((2_500_001, 0), {"clear_clause": False, "scope_extended": True}, "rejected", None),
        ((2_500_001, 0), {"scope_extended": True}, "needs-info", None),  # a clause would open it
        ((400_000, 0), {"scope_extended": True}, "allowed", "small"),
    ],
)  # fmt: skip
def test_a_change_needs_a_basis(rules, amounts, facts, change, basis):
    increase, before = amounts
    found = changed(rules, increase, before=before, **{"scope_extended": False, **facts})
    assert (found.change, found.basis and found.basis.rule.id) == (change, basis)
    assert bool(found.lacking) is (change == "needs-info")


def test_a_basis_says_what_to_publish_and_why_says_which_it_is(rules):
    found = changed(rules, 2_500_000, additions_needed=True, clear_clause=False, scope_extended=False)
    assert (found.notice, [one.rule.id for one in found.also]) == ("doffin-ted", ["notice"])
    assert found.why("en") == "Additions (§ 28-1 c)."


def test_why_not_says_what_stands_in_the_way_of_each_basis(rules):
    told = changed(rules, 3_000_000, additions_needed=True, clear_clause=False, scope_extended=True).why("en")
    assert told.replace("\N{NO-BREAK SPACE}", " ") == (
        "Substantial (§ 28-2). Change clause (§ 28-1 a): A clear clause? Answer: no. The rule needs yes. "
        "Small increase (§ 28-1 b): What share? Answer: 0.6. The limit is below 0.1 (ten per cent). "
        "How much more? Answer: NOK 3,000,000. The limit is NOK 2,500,000 and above (the others' threshold, § 5-3 b). "
        "Additions (§ 28-1 c): What share now? Answer: 0.6. The rule needs at most 0.5."
    )


def test_a_regime_without_rules_on_changes_says_so(rules):
    found = changed(rules, 100_000, worth=700_000)
    assert (found.change, found.basis, found.lacking) == (Change.UNREGULATED, None, ())
    assert found.why("nb") == "Reglene som gjelder for kontrakten, sier ikke noe om endringer."


def test_amounts_that_can_t_be_are_refused(rules):
    with pytest.raises(ValueError, match="more than 0"):
        changed(rules, 1, worth=0)
    bare = Procurement("p", country="NO", dates={"notice": date(2027, 3, 1)})
    with pytest.raises(ValueError, match="EUR"):
        contract_change(bare, rules=rules, original=Money(5), increase=Money(1, "EUR"))
    with pytest.raises(ValueError, match="no table of changes"):
        contract_change(bare, rules=Rules("x", "1", "NO"), original=Money(5), increase=Money(1))


def test_facts_of_a_change_that_nobody_asks_about_or_that_contradict_are_told_and_dont_count(rules):
    assert changed(rules, 1, **{"additions-needed": True}).findings == ()
    told = changed(rules, 600_000, **{"additions-neded": True, "clear-clause": "perhaps"})
    assert [(one.code, one.path) for one in told.findings] == [
        ("K22", "facts/additions-neded"),
        ("K21", "facts/clear-clause"),
    ]
    assert told.change is Change.NEEDS_INFO
