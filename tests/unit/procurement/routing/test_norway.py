"""Norway's rules where lawyers look for mistakes: values at the krone, exemptions, two laws that meet, contradictions.

What is expected is read from the statutes; the sections stand beside each promise.
"""

from __future__ import annotations

from datetime import date

import pytest

from innomethods import Catalogue
from innomethods.model import Circumstance, LegalAssessment, Procurement
from innomethods.procurement import routes
from innomethods.procurement.deciding import Status
from innomethods.procurement.deciding.saying import Under, reference_in
from innomethods.procurement.routing.outcome import Allowed, Consequences, Routes
from innomethods.quantities import Money
from innomethods.rules import Rules

ON = date(2027, 3, 1)


@pytest.fixture(scope="module")
def rules() -> Rules:
    return Catalogue.shipped().rules("NO")


def found(rules: Rules, value: int, kind: str = "services", *, on: date | None = None, **said: object) -> Routes:
    facts = said.pop("facts", {})
    assert isinstance(facts, dict)
    named = {"buyer": "municipality", "vat": "excluded", "dates": {"notice": ON}, **said}
    stated = [Circumstance(fact, answer) for fact, answer in facts.items()]
    purchase = Procurement("p", kind=kind, country="NO", total=Money(value), circumstances=stated, **named)
    return routes(purchase, rules=rules, on=on)


def applying(follows: Consequences, table: str) -> set[str]:
    return {one.id for one in getattr(follows, table) if one.applies}


class TestSpecialServicesAtTheThreshold:
    def test_what_follows_is_the_stricter(self, rules):  # FOA §§ 8-17 (4), 8-19, 10-2 (2)
        at = found(rules, 8_700_000, "special")
        assert (at.status, at.regime.stricter.given("notice")) == (Status.UNCERTAIN, "doffin-ted")
        strict = at.if_stricter
        assert applying(strict, "notices") >= {"competition-ted", "award-notice", "not-before-ted"}
        assert "competition-doffin" not in applying(strict, "notices")
        assert [(one.id, one.days) for one in strict.standstill if one.applies] == [("standstill", 10)]

    def test_nothing_of_it_is_sure_while_the_text_is_open(self, rules):
        at = found(rules, 8_700_000, "special")
        assert not applying(at.follows, "standstill")
        assert not applying(at.follows, "notices")

    def test_whoever_settles_that_it_isn_t_above_sets_a_reasonable_standstill(self, rules):  # § 10-2 (1)
        settled = LegalAssessment("foa-part-two-special-at-value", False, "Not above", by="lawyer", on=ON)  # noqa: FBT003
        milder = found(rules, 8_700_000, "special", assessments=[settled])
        assert applying(milder.follows, "standstill") == {"standstill-reasonable"}
        assert applying(milder.follows, "notices") >= {"competition-doffin", "no-award-notice"}

    @pytest.mark.parametrize(("value", "standstill"), [(8_699_999, "standstill-reasonable"), (8_700_001, "standstill")])
    def test_a_krone_to_either_side_is_settled(self, rules, value, standstill):
        beside = found(rules, value, "special")
        assert (beside.status, applying(beside.follows, "standstill")) == (Status.DECIDED, {standstill})


ONE_SUPPLIER = {"only-one-supplier": True, "alternatives-examined": True, "one-supplier-by-own-choice": False}
URGENT = {
    "unforeseen-event": True,
    "not-our-doing": True,
    "no-time-even-shortened": True,
    "only-what-is-needed": True,
}


class TestPurchasesWithoutNotice:
    def test_an_exemption_from_part_two_leaves_part_one_and_the_act(self, rules):  # FOA § 5-2 (1)
        exempt = found(rules, 2_000_000, "goods", procedure="without-notice-part-two", facts=ONE_SUPPLIER)
        assert (exempt.status, exempt.regime.parts, exempt.regime.notice) == (Status.DECIDED, ("I",), "none")
        duties = applying(exempt.follows, "duties")
        assert not duties & {"criteria-priority", "award-letter", "record-part-two", "climate-award"}
        assert duties >= {"exemption-recorded", "climate-general", "tax-documents", "impartiality"}
        assert len(applying(exempt.follows, "standstill")) == 1
        assert applying(exempt.follows, "notices") == {
            "no-notice-for-procedure",
            "voluntary-notice-doffin",
            "no-award-notice",
        }
        assert "§ 5-2 (1) a" in exempt.why("nb").replace("\N{NO-BREAK SPACE}", " ")

    def test_it_counts_only_once_its_conditions_are_answered(self, rules):
        hoped = found(rules, 2_000_000, "goods", procedure="without-notice-part-two")
        assert (hoped.regime.parts, hoped.regime.notice) == (("I", "II"), "doffin")
        assert "criteria-priority" in applying(hoped.follows, "duties")

    def test_a_contest_winner_is_bought_from_without_notice_under_part_two(self, rules):  # § 8-17 (5) a
        won = {"winner-of-contest": True}
        exempt = found(rules, 2_000_000, procedure="without-notice-part-two", facts=won)
        assert (exempt.regime.parts, exempt.regime.notice) == (("I", "II"), "none")
        assert "record-part-two" in applying(exempt.follows, "duties")

    def test_urgency_above_the_threshold_frees_of_the_notice_and_of_nothing_else(self, rules):  # §§ 13-3 e, 21-6, 25-2
        urgent = found(rules, 3_000_000, "goods", procedure="negotiated-without-notice", facts=URGENT)
        assert (urgent.regime.parts, urgent.regime.notice) == (("I", "III"), "none")
        assert applying(urgent.follows, "notices") >= {
            "no-notice-for-procedure",
            "voluntary-notice-ted",
            "award-notice",
        }
        assert not applying(urgent.follows, "notices") & {"competition-ted", "not-before-ted"}
        assert "climate-award" not in applying(urgent.follows, "duties")
        assert applying(urgent.follows, "duties") >= {"record-part-three", "three-years", "climate-general"}
        assert applying(urgent.follows, "standstill") == {"standstill-no-notice-duty"}

    def test_a_call_off_is_not_published_anew(self, rules):  # § 21-6
        facts = ("framework-in-force", "buyer-named-in-framework", "within-framework-scope", "framework-value-left")
        call = found(rules, 3_000_000, procedure="framework-call-off", facts=dict.fromkeys(facts, True))
        assert not applying(call.follows, "notices") & {"competition-ted", "award-notice", "not-before-ted"}
        assert applying(call.follows, "standstill") == {"standstill-call-off"}


@pytest.mark.parametrize("value", [1_400_000, 2_000_000])
def test_a_contest_in_doffin_alone_waits_for_no_ted(rules, value):  # FOA § 31-2 (2)
    follows = found(rules, value, "design-contest").consequences
    assert "contest-doffin" in applying(follows, "notices")
    assert not applying(follows, "notices") & {"not-before-ted", "voluntary-notice-ted", "contest-ted"}
    above = found(rules, 2_500_000, "design-contest").consequences
    assert applying(above, "notices") >= {"contest-ted", "not-before-ted"}


BOTH = {"started-before-july-2026": True, "signed-after-june-2026": True}
ACROSS = {"notice": date(2026, 6, 22), "contract": date(2026, 9, 3)}


class TestTheSummerOf2026:
    @pytest.mark.parametrize("on", [date(2026, 6, 20), date(2026, 7, 2)])
    def test_what_is_stated_of_start_and_signature_counts_as_dates_do(self, rules, on):
        both = found(rules, 300_000, dates={"start": on}, on=on, facts=BOTH)
        assert (both.status, both.regime.stricter.id) == (Status.UNCERTAIN, "foa-part-one")
        assert [one.id for one in both.regime.open] == ["outside-foa", "foa-part-one"]

    def test_the_day_asked_about_is_the_start_where_nobody_says_so(self, rules):
        on = date(2026, 6, 20)
        signed = found(rules, 300_000, dates={"start": on}, on=on, facts={"signed-after-june-2026": True})
        assert signed.status is Status.UNCERTAIN
        assert found(rules, 300_000, dates={"start": on}, on=on).status is Status.DECIDED

    def test_duties_differ_though_the_parts_are_the_same(self, rules):
        both = found(rules, 2_000_000, dates=ACROSS)
        assert (both.status, both.regime.parts) == (Status.UNCERTAIN, ("I", "II"))
        new = {"pay-terms", "strategy", "control", "tax-documents", "sanctions"}  # LOA §§ 5e, 5a, 5i, 5l, 5p
        assert applying(both.consequences, "duties") >= new | {"climate-award-old", "climate-award"}
        assert not applying(both.follows, "duties") & (new - {"tax-documents"})  # open, not sure
        assert applying(both.follows, "duties") >= {"impartiality", "criteria-priority"}
        told = both.why("nb").replace("\N{NO-BREAK SPACE}", " ")
        assert "22. juni 2026" in told
        assert "3. september 2026" in told

    def test_the_same_outside_the_act_is_no_doubt(self, rules):
        assert found(rules, 50_000, dates=ACROSS).status is Status.DECIDED

    @pytest.mark.parametrize(("answer", "has", "hasn_t"), [(True, "climate-award-old", "pay-terms"), (False, "pay-terms", "climate-award-old")])  # fmt: skip
    def test_whoever_settles_it_gets_one_law_s_duties(self, rules, answer, has, hasn_t):
        settled = LegalAssessment("started-before-signed-after", answer, "Ours", by="lawyer", on=ON)
        one = found(rules, 2_000_000, dates=ACROSS, assessments=[settled])
        assert (one.status, one.regime.assessed) == (Status.DECIDED, (settled,))
        assert has in applying(one.follows, "duties")
        assert hasn_t not in applying(one.follows, "duties")


def codes(one: Routes) -> list[tuple[str, str]]:
    return [(each.code, each.path) for each in one.findings]


class TestAnswersThatContradict:
    @pytest.mark.parametrize("kind", ["works", "goods"])
    def test_research_services_are_neither_goods_nor_works(self, rules, kind):  # FOA § 2-5
        said = found(rules, 2_000_000, kind, facts={"research-services": True, "we-pay-all": False})
        assert (said.status, said.regime.exception) == (Status.NEEDS_INFO, None)
        assert {one.fact for one in said.lacking} == {"kind", "research-services"}
        assert ("K29", "facts/research-services") in codes(said)
        services = found(rules, 2_000_000, facts={"research-services": True, "we-pay-all": False})
        assert services.regime.exception.rule.id == "research"

    def test_what_is_on_the_shelf_is_on_the_market(self, rules):  # FOA §§ 26-4, 26-8 (3)
        facts = {"off-the-shelf": True, "not-on-market": True, "market-checked": True}
        both = found(rules, 3_000_000, facts=facts)
        for procedure in ("innovation-partnership", "dynamic-purchasing"):
            assert both.procedure(procedure).allowed is Allowed.NEEDS_INFO
        assert codes(both) == [("K29", "facts/off-the-shelf")]
        assert found(rules, 3_000_000, facts=facts | {"off-the-shelf": False}).findings == ()

    @pytest.mark.parametrize(
        ("sector", "facts"),
        [
            ("classic", {"utility-activity": True}),
            ("classic", {"operating-risk-moved": True}),
            ("concession", {"operating-risk-moved": False}),
        ],
    )
    def test_a_sector_that_facts_deny_leaves_it_open(self, rules, sector, facts):  # FOA § 2-1 (1), KF § 1-2
        denied = found(rules, 2_000_000, sector=sector, facts=facts)
        assert (denied.status, [one.fact for one in denied.lacking]) == (Status.NEEDS_INFO, ["sector"])
        assert codes(denied) == [("K26", "sector")]
        assert len({one.given("regulation") for one in denied.regime.open}) == 2
        assert (
            found(rules, 2_000_000, facts={"utility-activity": True}).regime.regulation == "FF"
        )  # nobody said classic

    @pytest.mark.parametrize("first", ["municipality", "state"])
    def test_the_state_and_others_together_is_for_the_law_to_settle(self, rules, first):  # FOA § 5-3 (1) a–b
        other = {"municipality": "state", "state": "municipality"}[first]
        both = found(rules, 2_000_000, buyer=first, joint=[other])
        assert (both.status, both.lacking, both.regime.stricter.id) == (
            Status.UNCERTAIN,
            (),
            "foa-part-three-mixed",
        )


EXEMPT = [
    ({"land-or-buildings": True, "decisive-influence-on-works": False}, {"purchase-outside-the-act"}),  # FOA § 2-4 a
    (
        {"controlled-entity": True, "mostly-for-owners": True, "private-owners": False},
        {"purchase-outside-the-act"},
    ),  # § 3-1
    ({"research-services": True, "we-pay-all": False}, {"pcp"}),  # § 2-5
    ({"employment": True}, set()),  # § 2-4 f
]


@pytest.mark.parametrize(("facts", "ways"), EXEMPT)
def test_an_exemption_is_no_purchase_below_the_limit(rules, facts, ways):  # LOA § 2 (1) is about the value
    exempt = found(rules, 2_000_000, facts=facts)
    assert exempt.regime.exception is not None
    assert {one.id for one in exempt.procedures if one.is_allowed} == ways
    small = found(rules, 200_000)
    assert {one.id for one in small.procedures if one.is_allowed} == {"direct-purchase"}


GRANT = {"subsidised-over-half": True, "subsidised-kind-of-works": True}


class TestWhoeverIsBoundOnlyByAGrant:  # FOA § 1-3 (1) a
    def test_is_asked_whether_nothing_else_binds(self, rules):
        said = found(rules, 6_000_000, "works", buyer="other", facts=GRANT)
        assert (said.status, [one.fact for one in said.lacking]) == (Status.NEEDS_INFO, ["bound-only-by-grant"])

    def test_is_outside_below_the_value_and_inside_from_it(self, rules):
        facts = GRANT | {"bound-only-by-grant": True}
        below = found(rules, 8_699_999, "works", buyer="other", facts=facts)
        assert (below.status, below.regime.regulation) == (Status.DECIDED, "none")
        at = found(rules, 8_700_000, "works", buyer="other", facts=facts)
        assert (at.status, at.regime.parts) == (Status.DECIDED, ("I", "II"))
        half = found(rules, 9_000_000, "works", buyer="other", facts=facts | {"subsidised-over-half": False})
        assert half.regime.regulation == "none"

    def test_a_public_buyer_with_a_grant_is_a_public_buyer(self, rules):
        public = found(rules, 6_000_000, "works", facts=GRANT)
        assert (public.status, public.regime.parts) == (Status.DECIDED, ("I", "II"))
        assert found(rules, 6_000_000, "works", buyer="other").status is Status.DECIDED


def test_an_answer_within_an_estimate_says_that_it_rests_on_one(rules):
    later = found(rules, 1_900_000, dates={"notice": date(2028, 1, 15)})
    assert (later.status, [one.row.id for one in later.regime.estimates]) == (Status.ROBUST, ["eea-other"])
    told = later.why("nb")
    assert "innenfor et anslag" in told
    assert "uansett" not in told
    unknown_tax = found(rules, 900_000, vat=None)
    assert (unknown_tax.status, unknown_tax.regime.estimates) == (Status.ROBUST, ())
    assert "uansett" in unknown_tax.why("nb")


LETTER = [
    ("FOA", ("I", "II"), "FOA § 10-1"),
    ("FOA", ("I", "III"), "FOA § 25-1"),
    ("FOA", ("I", "IV"), "FOA § 30-8"),
    ("FF", ("I", "II"), "FF § 21-1"),
    ("KF", ("I", "III"), "KF § 14-5"),
]


@pytest.mark.parametrize(("regulation", "parts", "place"), LETTER)
def test_a_duty_is_placed_in_the_part_that_applies(rules, regulation, parts, place):
    duties = {one.id: one for one in rules.table("duties").rules}
    assert (
        reference_in(duties["award-letter"].ground, Under(regulation, parts)).replace("\N{NO-BREAK SPACE}", " ")
        == place
    )


def test_what_isn_t_there_in_part_one_isn_t_placed_in_part_two(rules):  # § 10-2 is part II
    below = found(rules, 600_000)
    (none,) = below.follows.standstill
    assert "10-2" not in reference_in(none.rule.ground, below.regime.under)
    exempt = found(rules, 2_000_000, "goods", procedure="without-notice-part-two", facts=ONE_SUPPLIER)
    (none,) = (one for one in exempt.follows.standstill if one.applies)
    assert reference_in(none.rule.ground, exempt.regime.under) == "FOA §\N{NO-BREAK SPACE}10-2 (3) a"


def test_several_sections_of_one_law_have_the_sign_of_several(rules):
    procedures = {one.id: one for one in rules.table("procedures").rules}
    part_three = Under("FOA", ("I", "III"))
    several = reference_in(procedures["dynamic-purchasing"].ground, part_three)
    assert several == "FOA §§\N{NO-BREAK SPACE}26-4–26-7"
    duties = {one.id: one for one in rules.table("notices").rules}
    paragraphs = reference_in(duties["competition-doffin"].ground, Under("FOA", ("I", "II")))
    assert paragraphs == "FOA §\N{NO-BREAK SPACE}8-17 (1)–(3)"
