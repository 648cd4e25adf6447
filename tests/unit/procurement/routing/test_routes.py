"""Routes: the regime with its reasons, procedures allowed or not and why, and what follows; never a guess."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import attrs
import pytest
from tests.unit.procurement.small import small_rules

from innomethods.catalogue import Catalogue
from innomethods.model import ChosenDays, Circumstance, LegalAssessment, Procurement, PurchaseItem
from innomethods.procurement import NOT_LEGAL_ADVICE, routes
from innomethods.procurement.deciding import Reason, Status
from innomethods.procurement.routing.inputs import of_regime
from innomethods.procurement.routing.outcome import Allowed
from innomethods.procurement.valuing.amounts import Between
from innomethods.procurement.valuing.outcome import Lacking
from innomethods.procurement.valuing.valuation import valuation
from innomethods.quantities import Money
from innomethods.rules import Rules, Vat
from innomethods.wording import Wording

ON = date(2027, 3, 1)


@pytest.fixture(scope="module")
def rules() -> Rules:
    return small_rules()


def purchase(value: int | None = 2_400_000, facts: dict[str, object] | None = None, **said: object) -> Procurement:
    named = {
        "kind": "services",
        "country": "NO",
        "buyer": "municipality",
        "vat": "excluded",
        "dates": {"notice": ON},
        **said,
    }
    stated = [Circumstance(fact, answer) for fact, answer in (facts or {}).items()]
    return Procurement("p", total=None if value is None else Money(value), circumstances=stated, **named)


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


class TestRegime:
    def test_a_regime_is_told_with_its_parts_notice_limits_and_certainty(self, rules):
        regime = routes(purchase(), rules=rules).regime
        assert (regime.status, regime.regulation, regime.parts, regime.notice) == (
            "decided",
            "FOA",
            ("I", "II"),
            "doffin",
        )
        assert (regime.threshold.row.id, regime.threshold.least) == ("national", 1_300_000)
        assert (regime.stricter, regime.lacking, regime.certainty) == (None, (), "seen")

    def test_the_limit_that_decided_is_the_one_its_conditions_met(self, rules):
        found = routes(purchase(1_700_000, buyer="state"), rules=rules)
        assert (found.regime.parts, found.regime.threshold.row.id) == (("I", "III"), "eea-state")

    def test_why_says_the_rule_the_day_and_the_limit(self, rules):
        told = routes(purchase(290_000), rules=rules).why("nb")
        assert plain(told) == (
            "Utenfor loven (§ 2). Dagen som teller, er 1. mars 2027. Ikke nådd: nedre grense (§ 2), fra og med 500 000 kr."
        )

    def test_inputs_say_what_was_assumed(self, rules):
        found = routes(purchase(), rules=rules)
        assert {one.fact for one in found.inputs if one.assumed} == {
            "sector",
            "framework",
            "joint-buyers",
            "mixed-buyers",
        }
        assert not any(
            one.assumed for one in routes(purchase(sector="classic"), rules=rules).inputs if one.fact == "sector"
        )

    @pytest.mark.parametrize(
        ("without", "lacking"),
        [
            ({"buyer": None}, ["buyer"]),
            ({"kind": None}, ["kind"]),
            ({"vat": None, "value": 1_419_813}, ["vat"]),
            ({"dates": {}}, ["date"]),
            ({"country": None}, ["country"]),
            ({"country": None, "dates": {}}, ["country", "date"]),
        ],
    )
    def test_what_is_missing_is_named_with_why_it_matters_and_where_it_goes(self, rules, without, lacking):
        found = routes(purchase(**without), rules=rules)
        assert (found.status, [one.fact for one in found.lacking]) == (Status.NEEDS_INFO, lacking)
        assert found.regime.parts is None
        for one in found.lacking:
            assert one.why is not None
            assert one.path
            for language in ("nb", "nn", "en"):
                assert one.ask.text(language) in found.why(language)

    def test_what_a_value_lacks_is_what_to_give(self, rules):
        tell = Wording(nb="Hva koster det?", nn="Kva kostar det?", en="How much is it?")
        bare = valuation(purchase(1_000_000), rules=rules, on=ON)
        lacks = [Lacking("price", "items/2/value", tell)]
        reckoned = attrs.evolve(bare, worth=Between(1_000_000, None), lacking=lacks)
        found = routes(purchase(None), rules=rules, value=reckoned)
        assert found.status is Status.NEEDS_INFO
        assert [(one.fact, one.path) for one in found.lacking] == [("price", "items/2/value")]
        assert [rule.id for rule in found.regime.open] == ["part-one", "part-two", "part-three"]
        assert routes(purchase(None), rules=rules).status is Status.NEEDS_INFO

    def test_tax_that_doesn_t_matter_isn_t_asked_for(self, rules):
        found = routes(purchase(900_000, vat=None), rules=rules)
        assert (found.status, found.regime.parts) == (Status.ROBUST, ("I",))
        assert "the answer is the same whatever it is" in found.why("en")

    def test_tax_with_its_rate_is_taken_out(self, rules):
        found = routes(purchase(1_419_813, vat="included", vat_rate=Decimal(25)), rules=rules)
        assert (found.status, found.regime.parts) == (Status.DECIDED, ("I",))

    def test_a_value_in_another_currency_is_held_against_no_limit(self, rules):
        abroad = attrs.evolve(purchase(), total=Money(2_400_000, "EUR"))
        assert [one.fact for one in routes(abroad, rules=rules).lacking] == ["currency"]

    def test_a_value_below_nothing_is_refused(self, rules):
        with pytest.raises(ValueError, match=r"0 or more|below 0"):
            routes(purchase(-1), rules=rules)

    def test_a_value_reckoned_elsewhere_is_used(self, rules):
        reckoned = attrs.evolve(valuation(purchase(), rules=rules, on=ON), worth=Between(2_600_000, 2_700_000))
        found = routes(purchase(), rules=rules, value=reckoned)
        assert (found.status, found.regime.parts) == (Status.ROBUST, ("I", "III"))

    def test_rules_of_another_country_are_refused(self, rules):
        with pytest.raises(ValueError, match="made in SE; these are the rules of NO"):
            routes(purchase(country="SE"), rules=rules)
        with pytest.raises(ValueError, match="no table of regimes"):
            routes(purchase(), rules=Rules("x", "1", "NO"))


class TestOpenLaw:
    def test_a_day_before_the_rules_is_told_as_one(self, rules):
        found = routes(purchase(dates={"notice": date(2016, 12, 31)}), rules=rules)
        assert (found.status, [one.fact for one in found.lacking]) == (Status.NEEDS_INFO, ["date"])
        assert "The first we have apply from 1 January 2017." in plain(found.why("en"))
        assert found.procedures == ()
        earlier = {"estimate": date(2016, 1, 1), "notice": ON}  # an estimate may be older than the rules
        assert routes(purchase(dates=earlier), rules=rules).status is Status.DECIDED

    def test_a_limit_of_which_a_row_says_nothing_is_named(self):
        silent = small_rules(('      - {from: 2017-01-01, value: 1300000, source: act, reference: "§ 5-1"}', "      - {from: 2020-01-01, value: 1300000, source: act}"))  # fmt: skip
        found = routes(purchase(dates={"notice": date(2018, 1, 1)}), rules=silent)
        assert found.status is Status.UNCERTAIN
        assert "The rules don't say what the limit is on 1 January 2018: national limit." in plain(found.why("en"))

    def test_after_the_last_known_day_bounds_decide_or_leave_it_open(self, rules):
        later = {"dates": {"notice": date(2028, 3, 1)}}
        found = routes(purchase(2_400_000, **later), rules=rules)
        assert (found.status, found.regime.stricter.id, found.lacking) == (Status.UNCERTAIN, "part-three", ())
        assert found.regime.regulation == "FOA"  # whatever it becomes
        assert "Not set." in found.why("en")
        assert routes(purchase(2_000_000, **later), rules=rules).status is Status.ROBUST

    def test_buyers_with_different_thresholds_are_asked_who_buys(self, rules):
        found = routes(purchase(joint=["state"]), rules=rules)
        assert (found.status, found.regime.stricter.id) == (Status.NEEDS_INFO, "part-three")
        assert [one.fact for one in found.lacking] == ["contracting-authority"]
        assert "Hvem er oppdragsgiver?" in found.why("nb")
        assert {one.id for one in found.if_stricter.procedures if one.allowed is Allowed.ALLOWED} == {"open"}
        assert [(one.id, one.days) for one in found.if_stricter.standstill] == [("ten-days", 10)]

    @pytest.mark.parametrize(("authority", "part"), [("municipality", "II"), ("state", "III")])
    def test_who_buys_may_be_told(self, rules, authority, part):
        found = routes(purchase(joint=["state"], facts={"contracting-authority": authority}), rules=rules)
        assert (found.status, found.regime.parts) == (Status.DECIDED, ("I", part))

    def test_buyers_who_would_be_under_the_same_rules_aren_t_asked(self, rules):
        assert routes(purchase(600_000, joint=["state"]), rules=rules).status is Status.DECIDED
        assert routes(purchase(joint=["municipality", "county"]), rules=rules).status is Status.DECIDED

    def test_a_purchase_started_under_one_law_and_signed_under_the_next_is_uncertain(self, rules):
        dates = {"start": date(2026, 6, 30), "contract": date(2026, 8, 1)}
        found = routes(purchase(290_000, dates=dates), rules=rules)
        assert (found.status, found.regime.stricter.id) == (Status.UNCERTAIN, "part-one")
        assert [(one.date, one.regime.rule.id) for one in found.regimes] == [
            ("start", "part-one"),
            ("contract", "outside"),
        ]
        assert "30 June 2026" in plain(found.why("en"))
        assert "1 August 2026" in plain(found.why("en"))
        assert routes(purchase(700_000, dates=dates), rules=rules).status is Status.DECIDED  # part I by both
        assert routes(purchase(290_000, dates=dates), rules=rules, on=date(2026, 8, 1)).regime.rule.id == "outside"

    @pytest.mark.parametrize(("answer", "rule"), [(True, "part-one"), (False, "outside")])
    def test_an_assessment_settles_which_law_and_is_shown_as_theirs(self, rules, answer, rule):
        dates = {"start": date(2026, 6, 30), "contract": date(2026, 8, 1)}
        settled = LegalAssessment("transitions", answer, "Vi følger starten", by="jurist", on=date(2026, 7, 2))
        found = routes(purchase(290_000, dates=dates, assessments=[settled]), rules=rules)
        assert (found.status, found.regime.rule.id, found.regime.assessed) == (Status.DECIDED, rule, (settled,))
        assert "Avgjort av jurist 2. juli 2026: Vi følger starten." in plain(found.why("nb"))
        assert found.findings == ()

    def test_an_assessment_settles_a_rule_that_the_text_leaves_open(self, rules):
        contest = {"kind": "design-contest", "value": 1_400_000}
        assert routes(purchase(**contest), rules=rules).status is Status.UNCERTAIN
        settled = LegalAssessment("contest-notified", False, "Part V starts later", by="lawyer", on=ON)  # noqa: FBT003
        found = routes(purchase(**contest, assessments=[settled]), rules=rules)
        assert (found.regime.rule.id, found.regime.assessed, found.assessments) == ("part-one", (settled,), (settled,))
        assert "Settled by lawyer on 1 March 2027: Part V starts later." in plain(found.why("en"))

    @pytest.mark.parametrize(("day", "title"), [(date(2020, 3, 1), "Part I"), (ON, "Part I anew")])
    def test_the_milder_rule_is_the_one_of_the_day(self, rules, day, title):
        table = rules.table("regime")
        old = next(one for one in table.rules if one.id == "part-one")
        periods = (
            attrs.evolve(old, valid_to=date(2026, 12, 31)),
            attrs.evolve(old, title="Part I anew", valid_from=date(2027, 1, 1)),
        )
        changed = [one for rule in table.rules for one in (periods if rule is old else (rule,))]
        dated = attrs.evolve(rules, tables=[attrs.evolve(table, rules=changed)])
        contest = purchase(1_400_000, kind="design-contest", dates={"notice": day})
        found = routes(contest, rules=dated).regime
        assert [one.title.text("en") for one in found.open] == [title, "Contest with a notice"]

    def test_an_own_rule_holds_and_is_named_as_theirs(self, rules):
        table = rules.table("regime")
        own = attrs.evolve(table, rules=[attrs.evolve(table.rules[2], title="Our own")])
        found = routes(purchase(), rules=rules.under(Rules("own", "1", "NO", tables=[own]), "own.yaml"))
        assert found.regime.rule.theirs == "own.yaml"
        assert "own.yaml" in found.why("nb")


@pytest.mark.parametrize(("asked", "reason"), [({"buyer": None}, Reason.MISSING), ({"late": True}, Reason.LAW)])
def test_what_follows_from_an_open_regime_is_open_for_the_same_reason(rules, asked, reason):
    late = asked.pop("late", False)
    asked |= {"dates": {"notice": date(2028, 3, 1)}} if late else {}
    regime = routes(purchase(2_400_000, **asked), rules=rules).regime
    assert {one.reason for one in of_regime(regime).values() if len(one.options) > 1} == {reason}


class TestExceptions:
    def test_an_exception_takes_a_purchase_out_and_says_by_which_rule(self, rules):
        found = routes(purchase(5_000_000, {"research": True}), rules=rules)
        assert (found.regime.regulation, found.regime.parts, found.regime.notice) == ("none", (), "none")
        assert (found.regime.exception.rule.id, [one.id for one in found.scope]) == ("research", ["research"])
        assert found.why("en").startswith("Exception: Research is exempt (§\u00a02-5).")
        assert found.procedure("direct").allowed is Allowed.ALLOWED

    @pytest.mark.parametrize(
        ("kind", "off_list", "rule"),
        [
            ("goods", True, "foa-part-two-other"),  # FOA § 5-3 (3): the threshold of others
            ("goods", False, "foa-part-three-state"),
            ("services", True, "foa-part-three-state"),
        ],
    )
    def test_the_states_defence_goods_off_the_list_are_held_against_the_threshold_of_others(self, kind, off_list, rule):
        facts = {"defence-goods-off-list": off_list}
        asked = purchase(2_000_000, facts, kind=kind, buyer="state", sector="classic")
        assert routes(asked, rules=Catalogue.shipped().rules("NO")).regime.rule.id == rule

    def test_an_exception_nobody_spoke_of_doesn_t_leave_the_regime_open(self, rules):
        found = routes(purchase(5_000_000), rules=rules)
        assert (found.status, found.scope) == (Status.DECIDED, ())


class TestProcedures:
    def test_each_is_allowed_rejected_with_what_is_unmet_or_asks(self, rules):
        found = routes(purchase(3_000_000, {"innovative": False}), rules=rules)
        assert {one.id: one.allowed.value for one in found.procedures} == {
            "direct": "rejected",
            "open": "allowed",
            "negotiated": "needs-info",
            "innovation-partnership": "rejected",
        }
        assert found.why_not("open", "nb") == ""
        assert found.why_not("innovation-partnership", "nb") == "Er løsningen ny? Svar: nei. Regelen krever ja."
        assert [one.clause.fact for one in found.procedure("innovation-partnership").unmet] == ["innovative"]
        assert [one.fact for one in found.procedure("negotiated").lacking] == ["needs-adaptation"]

    def test_a_ground_opens_a_procedure(self, rules):
        found = routes(purchase(3_000_000, {"needs-adaptation": True}), rules=rules)
        negotiated = found.procedure("negotiated")
        assert (negotiated.allowed, negotiated.given("minimum-candidates")) == (Allowed.ALLOWED, Decimal(3))
        assert [(one.rule.given("ground"), one.verdict.value) for one in negotiated.grounds] == [
            ("N1", "holds"),
            ("N2", "unknown"),
        ]

    def test_why_not_names_each_ground_that_isn_t_there(self, rules):
        found = routes(purchase(3_000_000, {"needs-adaptation": False, "innovative": False}), rules=rules)
        assert found.why_not("negotiated", "en") == (
            "None of its grounds is met. "
            "Adaptation (§\u00a013-2 a): Must the solution be adapted? Answer: no. The rule needs yes. "
            "Innovation (§\u00a013-2 b): Is the solution new? Answer: no. The rule needs yes."
        )

    def test_why_not_tells_the_nearest_way_in(self, rules):
        found = routes(purchase(), rules=rules)
        assert found.why_not("negotiated", "nn") == "Del I og del II gjeld. Dette krev at del I og del III gjeld."

    def test_a_procedure_nobody_knows_is_a_slip(self, rules):
        with pytest.raises(KeyError):
            routes(purchase(), rules=rules).why_not("auction", "nb")


class TestWhatFollows:
    def test_time_limits_have_the_least_days_and_what_was_chosen(self, rules):
        chosen = [ChosenDays("tenders", 39, "Easter is inside.")]
        found = routes(purchase(3_000_000, {"urgent": False}, chosen_days=chosen), rules=rules)
        (limit,) = found.time_limits
        assert (limit.procedure, limit.step, limit.days, limit.counted_from) == ("open", "tenders", 30, "notice")
        assert (limit.chosen, limit.too_short, limit.follows.applies) == (chosen[0], False, True)
        assert limit.follows.rule.ground.reference == "§ 20-2 (1)"

    def test_urgency_that_isn_t_known_leaves_both(self, rules):
        found = routes(purchase(3_000_000), rules=rules)
        of_open = [(one.id, one.days, one.follows.applies) for one in found.time_limits if one.procedure == "open"]
        assert of_open == [("open-tenders", 30, None), ("open-tenders-urgent", 15, None)]
        assert [one.fact for one in found.time_limits[0].follows.lacking] == ["urgent"]

    def test_standstill_may_have_no_number(self, rules):
        (one,) = routes(purchase(), rules=rules).follows.standstill
        assert (one.given("days"), one.days, one.applies) == ("reasonable", None, True)

    def test_duties_and_notices_follow_from_the_duty_to_publish(self, rules):
        found = routes(purchase(), rules=rules).follows
        assert [one.id for one in (*found.duties, *found.notices)] == ["climate", "contract-notice"]
        assert found.duties[0].given("gate") == "G3"
        found = routes(purchase(600_000), rules=rules).follows
        assert (found.duties, found.notices) == ((), ())

    def test_what_another_rule_stands_in_place_of_is_left_out(self):
        rules = small_rules(("gives: {days: reasonable, counted-from: letter}", "gives: {days: none, instead-of: ten-days}"),
                            ("when: [{fact: parts, is: I+II}]\n        gives: {days", "when: [{fact: innovative, is: true}]\n        gives: {days"))  # fmt: skip
        assert [
            one.id for one in routes(purchase(3_000_000, {"innovative": True}), rules=rules).follows.standstill
        ] == ["reasonable"]
        assert len(routes(purchase(3_000_000), rules=rules).follows.standstill) == 2  # nobody has said


class TestFindings:
    def told(self, rules, **said: object) -> list[tuple[str, str]]:
        return [(one.code, one.path) for one in routes(purchase(**said), rules=rules).findings]

    @pytest.mark.parametrize(
        ("said", "found"),
        [
            ({}, []),
            ({"kind": "special", "cpv": ["85311000"]}, [("K20", "cpv")]),
            ({"kind": "special", "cpv": ["79952000"]}, []),
            ({"kind": "services", "cpv": ["45000000"]}, [("K20", "cpv")]),
            ({"kind": "services", "cpv": ["48000000"]}, [("K20", "cpv")]),
            ({"kind": "health-social", "cpv": ["80000000"]}, []),
            ({"kind": "goods", "items": [PurchaseItem("prize", Money(1), part="prize")]}, [("K20", "items")]),
            ({"procedure": "design-contest"}, [("K20", "procedure"), ("K27", "procedure")]),
            ({"facts": {"innovative": "perhaps"}}, [("K21", "facts/innovative")]),
            ({"facts": {"innovative": "yes"}}, [("K21", "facts/innovative")]),
            ({"facts": {"contracting-authority": "the king"}}, [("K21", "facts/contracting-authority")]),
            ({"facts": {"innovativ": True}}, [("K22", "facts/innovativ")]),
            ({"facts": {"notice-duty": True}}, [("K22", "facts/notice-duty")]),
            ({"assessments": [LegalAssessment("nothing", True, "x", by="y", on=ON)]}, [("K23", "assessments/0")]),  # noqa: FBT003
            ({"assessments": [LegalAssessment("contest-notified", "yes", "x", by="y", on=ON)]}, [("K23", "assessments/0")]),
            ({"assessments": [LegalAssessment("eea-other", 5, "x", by="y", on=ON)]}, [("K23", "assessments/0")]),
            ({"procedure": "innovation-partnership"}, [("K24", "procedure")]),
            ({"procedure": "open-procedure"}, [("K27", "procedure")]),
            ({"value": 3_000_000, "procedure": "open"}, []),
            ({"value": 3_000_000, "procedure": "negotiated"}, []),  # nobody can tell yet
            ({"value": 3_000_000, "facts": {"urgent": False}, "chosen_days": [ChosenDays("tenders", 29)]}, [("K25", "chosen-days/tenders")]),
            ({"value": 3_000_000, "facts": {"urgent": False}, "chosen_days": [ChosenDays("open/tenders", 29)]}, [("K25", "chosen-days/open/tenders")]),
            ({"value": 3_000_000, "facts": {"urgent": False}, "chosen_days": [ChosenDays("negotiated/tenders", 29)]}, []),
            ({"value": 3_000_000, "facts": {"urgent": False}, "chosen_days": [ChosenDays("tenders", 30)]}, []),
        ],
    )  # fmt: skip
    def test_contradictions_are_told(self, rules, said, found):
        assert self.told(rules, **said) == found

    def test_facts_of_another_regulation_are_told_or_change_an_assumed_sector(self):
        elsewhere = small_rules(("gives: {outcome: outside-act}", "gives: {outcome: other-regulation, to: FF}"))
        found = routes(purchase(facts={"research": True}), rules=elsewhere)
        assert (found.regime.regulation, found.findings) == ("FF", ())
        found = routes(purchase(facts={"research": True}, sector="classic"), rules=elsewhere)
        assert (found.regime.regulation, [one.code for one in found.findings]) == (None, ["K26"])

    def test_an_answer_that_doesn_t_fit_counts_as_not_given(self, rules):
        found = routes(purchase(3_000_000, {"innovative": "yes"}), rules=rules)
        assert found.procedure("innovation-partnership").allowed is Allowed.NEEDS_INFO


def test_every_answer_is_followed_by_what_it_isn_t():
    assert [NOT_LEGAL_ADVICE.text(language) for language in ("nb", "nn", "en")] == [
        "Ikke juridisk rådgivning.",
        "Ikkje juridisk rådgjeving.",
        "Not legal advice.",
    ]


def test_a_country_may_reckon_with_tax():
    taxed = small_rules()
    rows = [attrs.evolve(row, vat=None if row.vat is None else Vat.INCLUDED) for row in taxed.rows]
    rules = attrs.evolve(taxed, rows=rows)
    found = routes(purchase(2_400_000, vat_rate=Decimal(25)), rules=rules)  # 3 000 000 with tax
    assert found.regime.parts == ("I", "III")
