"""The law's time limits in the plan: by the rules of the day a purchase's notice is sent, or told why not.

Days are worked out by hand: Easter Sunday is 28 March 2027, so that 25, 26 and 29 March are free; 17 May 2027 is both
Constitution Day and Whit Monday; FOR-1992-12-04-910 moves a limit that ends on a free day to the next working day.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import attrs
import pytest

from innomethods import Catalogue, Method, Phase, Project
from innomethods.composing import resolve_project
from innomethods.dated import DatedValue
from innomethods.model import (
    ChosenDays,
    Circumstance,
    Done,
    Limits,
    Overlay,
    Procurement,
    Progress,
    Replace,
)
from innomethods.planning import Limit, Plan, schedule
from innomethods.procurement import routes, timetable
from innomethods.projects import find_project_problems, with_lawful_limits
from innomethods.quantities import Money, ThreePoint
from innomethods.rules import Clause, Rules
from innomethods.running import begin_run
from innomethods.sources import Basis

SHELF = Catalogue.shipped()
NORWAY = SHELF.rules("NO")
LARGE, SMALL = Money(9_000_000), Money(1_900_000)  # above the EEA threshold, and between it and 1.3 million
NOTICE = date(2027, 2, 24)
OPEN = {"form": "open"}  # of a competition under part II


def purchase(id: str = "buses", total: Money | None = LARGE, **said: Any) -> Procurement:
    given = {"kind": "goods", "buyer": "municipality", "sector": "classic", "vat": "excluded", "total": total}
    return Procurement(id, **{**given, **said})


def project(*purchases: Procurement, method: Any = "open-procedure", **said: Any) -> Project:
    flow = SHELF[method] if isinstance(method, str) else method
    given = {"start": date(2026, 9, 7), "country": "NO", **said}
    return Project("buying", flow, procurements=purchases, **given)


def limited(subject: Project, rules: Any = NORWAY, progress: Progress | None = None) -> Plan:
    return schedule(with_lawful_limits(subject, rules, progress), progress)


def limit_of(plan: Plan, path: str) -> Limit:
    found = plan[path].limit
    assert found is not None
    return found


def days_of(plan: Plan, path: str) -> int:
    return limit_of(plan, path).days


def wait_of(plan: Plan, path: str) -> ThreePoint | None:
    node = next(one.node for one in plan.method.placed if one.path == path)
    assert isinstance(node, Phase)
    return node.wait


def told(plan: Plan) -> list[str]:
    return [one.code for one in plan.findings if one.code in {"P61", "P62", "P63", "P64"}]


def with_days(row: str, days: int, since: date) -> Rules:
    """Norway's rules, in which a row is another number of days from a day on."""
    (old,) = [one for one in NORWAY.rows if one.id == row]
    (held,) = old.values.rows
    before = attrs.evolve(held, valid_to=date.fromordinal(since.toordinal() - 1))
    after: DatedValue[Any] = attrs.evolve(held, value=Decimal(days), valid_from=since)
    new = attrs.evolve(old, values=attrs.evolve(old.values, rows=(before, after)))
    return attrs.evolve(NORWAY, rows=tuple(new if one.id == row else one for one in NORWAY.rows))


# --- the day that counts


def test_from_a_notice_over_easter_to_the_first_day_the_contract_may_be_signed() -> None:
    plan = limited(project(purchase(dates={"notice": NOTICE, "letter": date(2027, 5, 7)})))
    assert plan["publish"].finish == NOTICE
    assert limit_of(plan, "publish").last == date(2027, 3, 30)  # 30 days end on Good Friday
    assert plan["receive"].start == date(2027, 3, 31)
    assert plan["award/inform"].finish == date(2027, 5, 7)
    assert limit_of(plan, "award/inform").last == date(2027, 5, 18)  # 10 days end on 17 May
    assert plan["award/may-sign"].finish == date(2027, 5, 19)  # the first day on which anybody may sign
    assert plan["award/sign"].start == date(2027, 5, 20)  # what a decision opens begins the next work day
    assert told(plan) == []


def test_the_plan_shows_the_days_that_the_timetable_of_the_purchase_has() -> None:
    buses = purchase(dates={"notice": NOTICE, "letter": date(2027, 5, 7)}, country="NO", procedure="open-procedure")
    days = timetable(buses, routes(buses, rules=NORWAY))
    plan = limited(project(buses))
    assert plan["publish"].until == days.first("tenders")
    assert plan["award/inform"].until == days.first("standstill")
    assert plan["award/may-sign"].finish == days.first("contract")


def test_the_reason_names_the_paragraph_and_the_source_says_since_when() -> None:
    plan = limited(project(purchase(dates={"notice": NOTICE})))
    assert "(kilde: FOA §\N{NO-BREAK SPACE}20-2 (1))" in plan["receive"].driver.words.text("nb")
    (cited,) = limit_of(plan, "publish").sources
    source = plan.method.source(cited)
    assert source is not None
    assert source.note is not None
    assert source.note.text("en") == (
        "The rule ‘open-tenders’ of the rules of NO, in force from 1\N{NO-BREAK SPACE}January 2017. Read on "
        "28\N{NO-BREAK SPACE}July 2026."
    )


@pytest.mark.parametrize(("start", "days"), [(date(2026, 3, 2), 30), (date(2026, 6, 1), 35)])
def test_the_rules_of_the_day_the_plan_sends_the_notice_decide(start: date, days: int) -> None:
    rules = with_days("open-tenders-days", 35, date(2026, 7, 1))
    plan = limited(project(purchase(), start=start), rules)
    assert (plan["publish"].finish >= date(2026, 7, 1)) is (days == 35)
    assert days_of(plan, "publish") == days


def test_a_stated_notice_is_judged_by_its_own_day_wherever_the_plan_comes_to() -> None:
    rules = with_days("open-tenders-days", 35, date(2027, 2, 25))
    assert days_of(limited(project(purchase(dates={"notice": NOTICE})), rules), "publish") == 30


def test_a_stated_notice_is_judged_by_its_own_day_though_the_plan_is_later() -> None:
    rules = with_days("open-tenders-days", 35, date(2026, 10, 15))
    plan = limited(project(purchase(dates={"notice": date(2026, 10, 1)})), rules)
    assert plan["publish"].finish > date(2026, 10, 15)
    assert days_of(plan, "publish") == 30


def test_what_was_done_counts_before_what_was_planned() -> None:
    rules = with_days("open-tenders-days", 35, date(2026, 12, 1))
    sent = Progress(date(2026, 12, 15), done=[Done("publish", date(2026, 12, 14), date(2026, 12, 14))])
    subject = project(purchase())
    assert days_of(limited(subject, rules), "publish") == 30
    assert days_of(limited(subject, rules, sent), "publish") == 35


def test_a_limit_may_move_the_next_purchase_into_other_rules() -> None:
    first = SHELF["restricted-procedure"]
    both = Method("both", flow=first >> SHELF["open-procedure"], sources=first.sources)
    several = (purchase("bus", procedure="restricted-procedure"), purchase("stop", procedure="open-procedure"))
    subject = project(*several, method=both)
    paths = "restricted-procedure/publish", "open-procedure/publish"
    sent = schedule(subject)[paths[1]].finish
    rules = with_days("open-tenders-days", 44, date.fromordinal(sent.toordinal() + 1))
    assert days_of(limited(subject, rules), paths[1]) == 30
    slow = (purchase("bus", procedure="restricted-procedure", chosen_days=[ChosenDays("requests", 60)]), several[1])
    plan = limited(project(*slow, method=both), rules)
    assert plan[paths[1]].finish > sent
    assert days_of(plan, paths[1]) == 44


# --- how long


def test_each_step_of_a_procedure_in_two_stages_has_its_own_limit() -> None:
    plan = limited(project(purchase(), method="restricted-procedure"))
    limits = {one.path: one.limit.days for one in plan.nodes if one.limit is not None}
    assert limits == {"publish": 30, "invite": 25, "award/inform": 10}


def test_the_law_shortens_what_the_method_says_by_law() -> None:
    plan = limited(project(purchase(dates={"notice": NOTICE})), with_days("open-tenders-days", 21, date(2027, 1, 1)))
    assert wait_of(plan, "publish") == ThreePoint(21, 21, 45)
    assert limit_of(plan, "publish").last == date(2027, 3, 17)


def test_what_the_buyer_chooses_is_kept_when_it_is_longer() -> None:
    longer = limited(project(purchase(chosen_days=[ChosenDays("tenders", 50)])))
    assert wait_of(longer, "publish") == ThreePoint(30, 50, 50)
    assert days_of(limited(project(purchase(chosen_days=[ChosenDays("tenders", 20)]))), "publish") == 30


@pytest.mark.parametrize(
    ("deadline", "last"), [(date(2027, 4, 14), date(2027, 4, 14)), (date(2027, 3, 10), date(2027, 3, 30))]
)
def test_a_stated_deadline_lengthens_the_wait_and_never_shortens_it(deadline: date, last: date) -> None:
    plan = limited(project(purchase(dates={"notice": NOTICE, "tenders": deadline})))
    assert limit_of(plan, "publish").last == last


def test_the_projects_own_wait_holds_where_it_is_longer_only() -> None:
    plan = limited(project(purchase(), waits={"publish": ThreePoint.of(40), "award/inform": ThreePoint.of(3)}))
    assert days_of(plan, "publish") == 40
    assert days_of(plan, "award/inform") == 10
    assert [one.path for one in plan.findings if one.code == "P24"] == ["award/inform"]


def test_nobody_waits_where_the_law_asks_for_no_standstill() -> None:
    alone = Circumstance("one-affected-supplier", value=True)
    plan = limited(project(purchase(circumstances=[alone])))
    assert plan["award/inform"].until == plan["award/inform"].finish
    assert plan["award/inform"].limit is None
    (change,) = [one for one in plan.method.tailoring if one.target == "award/inform"]
    assert "Ingen karensperiode" in change.reason.text("nn")
    assert told(plan) == []


def test_below_the_eea_threshold_the_law_sets_no_number_of_days() -> None:
    subject = project(purchase(total=SMALL), method="part-two-competition", choices=OPEN)
    plan, before = limited(subject), schedule(subject)
    assert [one.until for one in plan.nodes] == [one.until for one in before.nodes]
    assert told(plan) == ["P62", "P62"]
    first = next(one for one in plan.findings if one.code == "P62")
    assert first.message.text("en").replace("\N{NO-BREAK SPACE}", " ") == (
        "The law doesn't say how many days the limit at ‘Publish the competition’ is (FOA § 8-14; LOA § 4). "
        "The plan uses 25 calendar days."
    )
    assert "‘tenders’" in first.mend.text("en")


def test_days_that_the_buyer_or_the_project_gives_need_no_telling_where_the_law_sets_none() -> None:
    chosen = [ChosenDays("tenders", 20), ChosenDays("standstill", 12)]
    plan = limited(project(purchase(total=SMALL, chosen_days=chosen), method="part-two-competition", choices=OPEN))
    assert wait_of(plan, "form/open/publish") == ThreePoint(20, 20, 45)
    assert wait_of(plan, "inform") == ThreePoint(12, 12, 15)
    assert told(plan) == []
    own = {"form/open/publish": ThreePoint.of(18), "inform": ThreePoint.of(9)}
    assert told(limited(project(purchase(total=SMALL), method="part-two-competition", choices=OPEN, waits=own))) == []


# --- what nobody can tell


def test_a_country_whose_limits_we_lack_is_told_and_another_countrys_are_no_law_there() -> None:
    subject = project(purchase(dates={"notice": NOTICE}), country="US")
    plan = limited(subject, SHELF.rules("US"))
    assert told(plan) == ["P61"]
    assert {one.limit for one in plan.nodes} == {None}
    assert plan["publish"].until == date(2027, 3, 26)  # the method's thirty days, as a guess; no holiday there
    own = {"publish": ThreePoint.of(20), "award/inform": ThreePoint.of(10)}
    assert told(limited(attrs.evolve(subject, waits=own), SHELF.rules("US"))) == []


@pytest.mark.parametrize(("country", "currency"), [("DK", "DKK"), ("SE", "SEK")])
def test_member_states_wait_as_the_directive_says_among_their_own_holidays(country: str, currency: str) -> None:
    dates = {"notice": NOTICE, "letter": date(2027, 5, 7)}
    plan = limited(
        project(purchase(total=Money(9_000_000, currency), dates=dates), country=country), SHELF.rules(country)
    )
    assert told(plan) == []
    assert limit_of(plan, "publish").last == date(2027, 3, 30)  # Good Friday and Easter Monday are free there, too
    last = date(2027, 5, 18) if country == "DK" else date(2027, 5, 17)  # Whit Monday is free in Denmark, not in Sweden
    assert limit_of(plan, "award/inform").last == last


def test_a_limit_in_working_days_ends_as_the_timetable_of_the_purchase_says() -> None:
    dates = {"notice": NOTICE, "letter": date(2027, 5, 7)}
    plan = limited(project(purchase(total=Money(9_000_000, "GBP"), dates=dates), country="GB"), SHELF.rules("UK"))
    assert told(plan) == []
    assert limit_of(plan, "award/inform").last == date(2027, 5, 18)  # eight work days, Friday 7 May the first
    (change,) = [one for one in plan.method.tailoring if one.target == "award/inform" and one.by == "limits"]
    assert change.reason.text("en").replace("\N{NO-BREAK SPACE}", " ").startswith("At least 8 working days")
    later = attrs.evolve(purchase(total=Money(9_000_000, "GBP")), dates={"notice": NOTICE})
    plan = limited(project(later, country="GB"), SHELF.rules("UK"))
    sent = plan["award/inform"].finish
    days = timetable(
        stated := attrs.evolve(
            later, country="GB", procedure="open-procedure", dates={"notice": NOTICE, "letter": sent}
        ),
        routes(stated, rules=SHELF.rules("UK")),
    )
    assert limit_of(plan, "award/inform").last == days.first("standstill")


def test_rules_of_no_country_at_all_are_told() -> None:
    assert told(limited(project(purchase()), ())) == ["P61"]


def test_an_unsettled_regime_waits_as_the_strictest_does_and_asks_for_what_would_settle_it() -> None:
    plan = limited(project(Procurement("buses", dates={"notice": NOTICE})))
    (found,) = [one for one in plan.findings if one.code == "P63"]
    assert found.path == "procurements/buses"
    assert "What kind of thing is bought?" in found.mend.text("en")
    assert told(plan) == ["P63"]


def test_a_limit_that_hangs_on_a_fact_nobody_has_stated_asks_for_it() -> None:
    asked = Clause("urgency-documented", is_=True)
    tables = [
        attrs.evolve(
            table,
            rules=[
                attrs.evolve(rule, when=(*rule.when, asked)) if rule.id == "open-tenders" else rule
                for rule in table.rules
            ],
        )
        for table in NORWAY.tables
    ]
    plan = limited(project(purchase()), attrs.evolve(NORWAY, tables=tuple(tables)))
    (found,) = [one for one in plan.findings if one.code == "P61"]
    assert found.message.text("en") == (
        "How long to wait at ‘Publish the procedure’ isn't worked out: facts about ‘buses’ are missing."
    )
    assert "?" in found.mend.text("en")
    assert limit_of(plan, "publish").sources == ("open-tenders-days",)


def test_a_procedure_that_isnt_open_keeps_the_methods_days() -> None:
    subject = project(purchase(total=Money(200_000)))
    plan = limited(subject)
    assert told(plan) == ["P61"]
    assert [one.until for one in plan.nodes] == [one.until for one in schedule(subject).nodes]


@pytest.mark.parametrize(
    "several",
    [
        [purchase("a"), purchase("b")],  # neither says its procedure
        [purchase("a", procedure="restricted-procedure")],
        [purchase("a", procedure="open-procedure"), purchase("b", procedure="open-procedure")],
    ],
)
def test_waits_that_may_be_several_purchases_or_nobodys_are_told_once(several: list[Procurement]) -> None:
    plan = limited(project(*several))
    assert told(plan) == ["P61"]
    assert limit_of(plan, "publish").sources == ("open-tenders-days",)


def test_a_purchase_takes_its_own_procedure_among_several() -> None:
    several = [purchase("bus", procedure="open-procedure"), purchase("stop", procedure="restricted-procedure")]
    plan = limited(project(*several))
    assert told(plan) == []
    assert limit_of(plan, "publish").sources == ("no-open-tenders",)


def test_of_several_purchases_one_that_names_no_procedure_claims_nothing() -> None:
    plan = limited(project(purchase("bus", procedure="open-procedure"), purchase("stop")))
    assert told(plan) == []
    assert limit_of(plan, "publish").sources == ("no-open-tenders",)


def test_the_method_says_the_procedure_of_the_only_purchase_and_so_whether_there_is_a_standstill() -> None:
    letter = Phase("letter", estimate=1, wait=10, wait_limit="standstill")
    plan = limited(project(purchase(), method=Method("framework-call-off", flow=letter)))
    assert wait_of(plan, "letter") is None
    assert told(plan) == []


def test_a_way_to_buy_of_ones_own_is_the_only_purchases_where_that_says_its_procedure() -> None:
    flow = (
        Phase("ask", estimate=1, wait=20, wait_limit="requests")
        >> Phase("invite", estimate=1, wait=20, wait_limit="tenders")
        >> Phase("letter", estimate=1, wait=5, wait_limit="standstill")
    )
    ours = Method("ours", flow=flow)
    plan = limited(project(purchase(procedure="restricted-procedure"), method=ours))
    assert {one.path: one.limit.days for one in plan.nodes if one.limit} == {"ask": 30, "invite": 25, "letter": 10}
    assert told(limited(project(purchase(), method=ours))) == ["P61"]
    both = purchase("bus", procedure="restricted-procedure"), purchase("stop", procedure="open-procedure")
    assert told(limited(project(*both, method=ours))) == ["P61"]


def test_an_overlay_that_demands_another_wait_takes_the_limits_name_away() -> None:
    ours = Replace("publish", {"wait": ThreePoint.of(60), "wait_basis": Basis.LAW, "wait_sources": ["foa"]})
    plan = limited(project(purchase(), overlays=[Overlay("ours", changes=[ours])]))
    assert days_of(plan, "publish") == 60


# --- days that a purchase states


def test_a_stated_day_holds_back_what_is_sent_on_it_however_long_the_work_takes() -> None:
    plan = limited(project(purchase(dates={"notice": NOTICE}), estimates={"publish": ThreePoint.of(3)}))
    assert (plan["publish"].start, plan["publish"].finish) == (date(2027, 2, 22), NOTICE)


def test_a_stated_day_that_the_plan_cannot_reach_is_told_where_it_stands() -> None:
    plan = limited(project(purchase(dates={"notice": date(2026, 10, 1)})))
    assert told(plan) == ["P64"]
    (found,) = [one for one in plan.findings if one.code == "P64"]
    assert found.path == "procurements/buses/dates/notice"
    assert found.message.text("nn").replace("\N{NO-BREAK SPACE}", " ") == (
        "Kunngjeringa av «buses» blir send 1. oktober 2026, står det i anskaffinga, men i planen er «Kunngjere "
        "konkurransen» ferdig først 10. november 2026."
    )


def test_what_is_done_is_not_told_to_be_late() -> None:
    sent = Progress(date(2026, 12, 15), done=[Done("publish", date(2026, 12, 14), date(2026, 12, 14))])
    assert told(limited(project(purchase(dates={"notice": date(2026, 10, 1)})), progress=sent)) == []


def test_an_invitation_holds_back_what_invites() -> None:
    day = date(2027, 6, 1)
    plan = limited(project(purchase(dates={"invitation": day}), method="restricted-procedure"))
    assert plan["invite"].finish == day


# --- the project seen whole


def test_a_project_without_purchases_or_limits_is_as_it_was() -> None:
    plain = project()
    assert with_lawful_limits(plain, NORWAY) == plain
    small = project(purchase(), method=Method("small", flow=Phase("buy", estimate=2)))
    assert with_lawful_limits(small, NORWAY) == small


def test_limits_are_found_anew_each_time() -> None:
    once = with_lawful_limits(project(purchase()), NORWAY)
    assert once.limits != Limits()
    assert with_lawful_limits(once, NORWAY) == once
    later = with_lawful_limits(attrs.evolve(once, procurements=()), NORWAY)
    assert later.limits == Limits()


def test_a_project_that_gets_no_dates_is_as_it_was() -> None:
    hazy = Method("hazy", flow=Phase("think") >> SHELF["open-procedure"])
    subject = project(purchase(), method=hazy)
    assert with_lawful_limits(subject, NORWAY) == subject


def test_a_run_holds_the_limits_it_was_begun_with_and_says_so_in_its_trail() -> None:
    run = begin_run(
        with_lawful_limits(project(purchase()), NORWAY), at=date(2026, 9, 7), by="contract-owner", shelf=SHELF
    )
    trail = [(one.by, one.verb, one.target) for one in run.definition.tailoring if one.by == "limits"]
    assert trail == [("limits", "limit", "publish"), ("limits", "limit", "award/inform")]


def test_a_run_keeps_its_limits_when_a_fact_is_stated_anew() -> None:
    subject = project(purchase(chosen_days=[ChosenDays("tenders", 50)]), facts={"organisation-kind": "municipality"})
    run = begin_run(with_lawful_limits(subject, NORWAY), at=date(2026, 9, 7), by="contract-owner", shelf=SHELF)
    facts = {"organisation-kind": "state"}
    told_anew = run.retailor(
        [], facts=facts, reason="Handed over.", at=date(2026, 9, 8), by="contract-owner", shelf=SHELF
    )
    (publish,) = [one.node for one in told_anew.definition.placed if one.path == "publish"]
    assert isinstance(publish, Phase)
    assert publish.wait == ThreePoint(30, 50, 50)
    assert [one.target for one in told_anew.definition.tailoring if one.by == "limits"] == ["publish", "award/inform"]


def test_limits_change_no_digest() -> None:
    subject = project(purchase(chosen_days=[ChosenDays("tenders", 50)]))
    assert resolve_project(with_lawful_limits(subject, NORWAY)).digest == resolve_project(subject).digest


def test_problems_of_a_project_tell_of_limits_when_rules_are_handed_in() -> None:
    subject = project(purchase(total=SMALL), method="part-two-competition", choices=OPEN)
    assert "P62" in {one.code for one in find_project_problems(subject, SHELF, purchase_rules=[NORWAY])}
    assert "P62" not in {one.code for one in find_project_problems(subject, SHELF)}


def test_a_plan_that_buys_another_way_than_its_purchase_is_told() -> None:
    said = {"method": "blt", "overlays": [SHELF.overlays["procurement-norway"]]}
    choices = {"procurement": "direct-purchase"}
    bought = purchase(procedure="open-procedure")
    told = find_project_problems(project(bought, choices=choices, **said), SHELF, purchase_rules=[NORWAY])
    (other,) = [one for one in told if one.code == "P65"]
    assert other.path == "procurements/buses/procedure"
    assert "«open-procedure»" in other.mend.text("nb")
    same = project(bought, choices={"procurement": "open-procedure"}, **said)
    assert "P65" not in {one.code for one in find_project_problems(same, SHELF, purchase_rules=[NORWAY])}
