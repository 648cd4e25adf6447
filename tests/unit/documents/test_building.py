"""Documents become the values they describe, and take along what they name from a shelf."""

from datetime import date
from decimal import Decimal

import attrs
import pytest

from innomethods import model
from innomethods.documents import building, parse, read_results, read_roles, read_rules
from innomethods.documents.shapes import (
    BenefitsDocument,
    ProjectDocument,
    benefit_maps,
    benefits,
    flow,
    library,
    methods,
    overlays,
    procurements,
    projects,
)
from innomethods.documents.writing.flow import node_record
from innomethods.errors import DocumentProblems
from innomethods.ids import Pin
from innomethods.model import (
    Answer,
    CheckPath,
    Choice,
    Embed,
    Extend,
    Gate,
    Method,
    Parallel,
    Phase,
    Replace,
    Result,
    ResultState,
    Role,
    Stage,
    State,
    Steps,
    Suppress,
    Threshold,
    Tool,
    WaitLimit,
    When,
    Where,
)
from innomethods.quantities import Money, ThreePoint
from innomethods.sources import Basis
from innomethods.testing.strategies import SmallShelf
from innomethods.wording import Wording

HEAD = "innomethods: method/1\nid: own\n"


def method_of(text, shelf=None):
    return parse(HEAD + text, "own.yaml").value(shelf)


def test_the_example_of_the_design_reads_as_it_says():
    method = method_of(
        """\
edition: "2018"
flow:
  - stage: diagnose
    flow:
      - phase: understand
        mode: open
        does: project-lead
        needs: [need@identified]
        gives: [need@understood]
        tools: [gigamap, interview]
        estimate: {least: 15, likely: 25, most: 50}      # elapsed work days
        checklist:
          - must: causes-not-symptoms
            ask:
              nb: Har vi funnet årsaker, og ikke bare symptomer?
            answer: evidence
      - gate: change-annex
        scope: contract-change
        decided-by: contract-owner
        criteria: [{must: need@agreed}, {must: diagnose/understand/causes-not-symptoms}]
        go-back-to: [diagnose/understand]
        at-most: 3
        wait: {least: 0, likely: 14, most: 30}           # calendar days until the board meets
  - choice: route
    decided-by: service-owner
    branches:
      develop: [{phase: develop, does: service-designer, gives: [solution@tested]}]
      adopt: [{embed: adopt, method: copi-adopt@2021}]
"""
    )
    phase, gate = method["diagnose/understand"], method["diagnose/change-annex"]
    assert phase.estimate == ThreePoint(15, 25, 50)
    assert phase.checklist[0].answer is Answer.EVIDENCE
    assert [criterion.about for criterion in gate.criteria] == [
        ResultState("need", "agreed"),
        CheckPath("diagnose/understand/causes-not-symptoms"),
    ]
    assert (gate.at_most, gate.wait) == (3, ThreePoint(0, 14, 30))
    assert method["route/adopt/adopt"] == Embed(Pin("copi-adopt", "2021"), "adopt")
    assert method["route/develop"].title == Wording(en="Develop")


def test_a_list_among_parallel_parts_is_steps():
    assert method_of("flow: [{parallel: [{phase: a}, [{phase: b}, {gate: c}]]}]").flow == Parallel(
        (Phase("a"), Steps((Phase("b"), Gate("c"))))
    )


def test_a_lone_node_and_a_list_of_one_are_the_same_flow():
    assert method_of("flow: [[[{phase: a}]]]").flow == Phase("a")


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("{must: need@agreed}", ResultState("need", "agreed")),
        ("{must: a/b}", CheckPath("a/b")),
        ("{must: low, measure: no-shows, at-most: 9.0}", Threshold("no-shows", at_most=9.0)),
    ],
)
def test_a_criterion_is_what_its_name_looks_like(text, about):
    assert method_of(f"flow: [{{gate: g, criteria: [{text}]}}]").flow.criteria[0].about == about


def test_a_check_with_a_measure_asks_for_an_observation():
    check = (
        method_of("flow: [{gate: g, criteria: [{law: low, ask: {en: Low}, measure: m, at-least: 2.5}]}]")
        .flow.criteria[0]
        .about
    )
    assert (check.strength, check.answer, check.threshold) == ("law", "measure", Threshold("m", at_least=2.5))


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("{fact: a, is: true}", When("a", is_=True)),
        ("{fact: a, is: no}", When("a", is_="no")),
        ("{fact: a, at-least: 500000}", When("a", at_least=500000)),
        ("{fact: a, in: [NO, SE]}", When("a", among=("NO", "SE"))),
    ],
)
def test_conditions(text, when):
    assert method_of(f"flow: [{{phase: p, when: {text}}}]").flow.when == when


def test_an_estimate_is_ours_unless_it_says_otherwise():
    assert method_of("flow: [{phase: p, estimate: 5}]").flow.estimate_basis is Basis.OWN
    assert (
        method_of("flow: [{phase: p, estimate: {least: 1, likely: 1, most: 1, basis: method}}]").flow.estimate_basis
        == "method"
    )


def test_a_wait_is_ours_unless_it_says_otherwise():
    assert method_of("flow: [{phase: p, wait: 5}]").flow.wait_basis is Basis.OWN
    limit = "{least: 10, likely: 10, most: 10, basis: law, sources: [rules]}"
    for kind in ("phase", "gate"):
        node = method_of(f"flow: [{{{kind}: p, wait: {limit}}}]").flow
        assert (node.wait, node.wait_basis, node.wait_sources) == (ThreePoint.of(10), Basis.LAW, ("rules",))
        assert node.wait_limit is None


def test_a_wait_may_say_which_limit_of_the_law_it_is():
    limit = "{least: 10, likely: 10, most: 15, basis: law, sources: [rules], limit: standstill}"
    for kind in ("phase", "gate"):
        node = method_of(f"flow: [{{{kind}: p, wait: {limit}}}]").flow
        assert node.wait_limit is WaitLimit.STANDSTILL
        assert node_record(node)["wait"] == {
            "least": 10, "likely": 10, "most": 15, "basis": "law", "sources": ["rules"], "limit": "standstill",
        }  # fmt: skip
    with pytest.raises(DocumentProblems) as caught:
        method_of(f"flow: [{{phase: p, wait: {limit.replace('standstill', 'tender')}}}]")
    (told,) = caught.value.findings
    assert told.code == "D30"
    assert "‘tenders’" in f"{told.message.en} {told.mend.en}"


SHELF = SmallShelf(
    roles={
        name: Role(name, title=name, side="supply") for name in ("lead", "users", "boss", "chooser", "signer", "unused")
    },
    results={
        name: Result(name, title=name, states=[State("a", title="a")])
        for name in ("in", "out", "need", "gave", "asked", "x")
    },
    tools={name: Tool(name, title=name, why="why", what="what") for name in ("map", "talk", "unused")},
)
LINKED = """\
inputs: [in@a]
outputs: [out@a]
documents: [{id: paper, title: {en: Paper}, signed-by: signer}]
roles: [{id: lead, title: {en: Our own lead}, side: demand}]
flow:
  - {phase: p, does: lead, consulted: [users, stranger], needs: [need@a], gives: [gave@a], tools: [map, gone]}
  - {gate: g, decided-by: boss, criteria: [{must: asked@a}]}
  - choice: c
    decided-by: chooser
    branches: {x: [{phase: q}]}
closing: [{phase: z, tools: [talk]}]
"""


def test_what_a_method_names_comes_along_from_the_shelf_and_its_own_goes_first():
    method = method_of(LINKED, SHELF)
    assert [role.id for role in method.roles] == ["lead", "users", "boss", "chooser", "signer"]
    assert method.role("lead").title == Wording(en="Our own lead")
    assert {result.id for result in method.results} == {"in", "out", "need", "gave", "asked"}
    assert [tool.id for tool in method.tools] == ["map", "talk"]


def test_without_a_shelf_a_method_has_its_own_only():
    method = method_of(LINKED)
    assert ([role.id for role in method.roles], method.results, method.tools) == (["lead"], (), ())


def test_what_an_overlay_names_comes_along_too():
    overlay = parse(
        "innomethods: overlay/1\nid: o\nchanges:\n"
        "  - {extend: {at: end}, add: [{gate: g, decided-by: boss, criteria: [{must: asked@a}]}]}\n"
        "  - {extend: {into: '**'}, tools: [map], consulted: [users]}\n"
        "  - {replace: p, set: {flow: [{phase: q, does: lead, gives: [gave@a]}]}}\n",
        "o.yaml",
    ).value(SHELF)
    assert {role.id for role in overlay.roles} == {"boss", "users", "lead"}
    assert {result.id for result in overlay.results} == {"asked", "gave"}
    assert [tool.id for tool in overlay.tools] == ["map"]


def test_changes_of_an_overlay():
    overlay = parse(
        """\
innomethods: overlay/1
id: o
edition: "2"
variant-of: blt
changes:
  - extend: {after: [benefit@planned, "**/assess"]}
    add: [{gate: g}]
    reason: {en: Because}
  - extend: {at: start}
    add: [{phase: a}, {phase: b}]
  - extend: {into: "**/assess"}
    checklist: [{must: c, ask: {en: C}}]
  - suppress: test/try/one-check
    reason: {en: Twice}
  - replace: need
    set: {title: {en: New}, go-back-to: [a], estimate: {least: 1, likely: 2, most: 3, basis: method}, optional: true}
""",
        "o.yaml",
    ).value()
    after, start, into, suppress, replace = overlay.changes
    assert (after.where, after.anchors, after.add) == (Where.AFTER, ("benefit@planned", "**/assess"), Gate("g"))
    assert (start.anchors, start.add) == (("start",), Steps((Phase("a"), Phase("b"))))
    assert into.checklist[0].id == "c"
    assert suppress == Suppress("test/try/one-check", reason="Twice")
    assert replace == Replace(
        "need",
        {
            "title": Wording(en="New"),
            "go_back_to": ("a",),
            "estimate": ThreePoint(1, 2, 3),
            "estimate_basis": Basis.METHOD,
            "optional": True,
        },
    )
    assert isinstance(after, Extend)
    assert hash(overlay)


PROJECT = """\
innomethods: project/1
id: faerre-bomtimer
title: Færre bomtimer
example: true
organisation: {name: Fjordvik kommune, kind: municipality}
country: "NO"
driver: employee
method: walk@2013
overlays: [gates]
scale: normal
start: 2027-01-11
facts: {personal-data: true, value: 290000, reply: no}
estimates: {need/collect: {least: 10, likely: 15, most: 25}, need/assess: 5}
choices: {route: develop}
quiet: [{title: Fellesferie, from: 2027-07-05, to: 2027-07-30, effect: block}]
usual-quiet: {romjul: warn, paskeuke: block}
half-days: [2027-12-23]
usual-half-days: [julaften, dymmelonsdag]
meetings: [{role: steering-group, papers-due: 7, dates: [2027-05-25, 2027-04-20]}]
team: [{id: adviser, role: project-lead, share: 0.4, rate: "900 NOK", absences: [{from: 2027-02-15, to: 2027-02-19, title: Vinterferie}]}]
go-backs: [{gate: take-into-use, to: solution/assess, probability: 0.35, at-most: 1}]
benefits: [{id: no-shows, title: Oppmøte, measure: {id: rate, title: Andel, unit: "%", direction: down, level: outcome}, baseline: 11.8, target: 7.0, due: 2027-12-31}]
options: [{id: "null", kind: "null", title: Som i dag, costs: [{year: 2027, amount: "120 000,50 NOK", what: Drift}]}]
procurements: [{id: sms, kind: services, items: [{what: Oppsett, value: "120 000 NOK"}, {what: Lisens, value: "42 500 NOK", count: 4}], dates: {signed: 2027-02-01}}]
budget-years: [2027, 2028]
"""
WALK = SmallShelf(methods={"walk": Method("walk", edition="2013")}, overlays={"gates": model.Overlay("gates")})


def test_a_project_reads_as_it_says():
    project = parse(PROJECT, "project.yaml").value(WALK)
    assert project.method.pin == Pin("walk", "2013")
    assert project.overlays == (model.Overlay("gates"),)
    assert project.title == Wording(nb="Færre bomtimer", nn="Færre bomtimer", en="Færre bomtimer")
    assert (project.start, project.country, project.hours_per_day) == (date(2027, 1, 11), "NO", Decimal("7.5"))
    assert {fact.name: fact.value for fact in project.facts} == {"personal-data": True, "value": 290000, "reply": "no"}
    assert dict(project.estimates)["need/assess"] == ThreePoint.of(5)
    assert project.meetings[0].dates == (date(2027, 5, 25), date(2027, 4, 20))
    assert project.team[0].rate == Money(900)
    assert project.team[0].absences == (
        model.Absence(
            date(2027, 2, 15), date(2027, 2, 19), title=Wording(nb="Vinterferie", nn="Vinterferie", en="Vinterferie")
        ),
    )
    assert dict(project.usual_quiet) == {"romjul": "warn", "paskeuke": "block"}
    assert project.half_days == (date(2027, 12, 23),)
    assert project.usual_half_days == ("dymmelonsdag", "julaften")
    assert project.benefits[0].baseline == Decimal("11.8")
    assert project.options[0].kind == "null"
    assert project.options[0].costs[0].amount == Money("120000.50")
    assert project.procurements[0].value == Money(290_000)


def test_a_project_finds_files_beside_itself(tmp_path):
    (tmp_path / "own.yaml").write_text(HEAD + "flow: [{phase: collect, does: lead}]\n", encoding="utf-8")
    (tmp_path / "local.yaml").write_text("innomethods: overlay/1\nid: local\n", encoding="utf-8")
    text = PROJECT.replace("walk@2013", "./own.yaml").replace("[gates]", "[gates, local.yaml]")
    project = parse(text, str(tmp_path / "project.yaml")).value(attrs.evolve(WALK, roles=SHELF.roles))
    assert (project.method.id, [role.id for role in project.method.roles]) == ("own", ["lead"])
    assert [overlay.id for overlay in project.overlays] == ["gates", "local"]


def test_a_project_without_a_shelf_says_that_nothing_is_here():
    with pytest.raises(DocumentProblems) as caught:
        parse(PROJECT, "project.yaml").value()
    assert [told.code for told in caught.value.findings] == ["D30", "D30"]


@pytest.mark.parametrize(
    "written", ["1.500 NOK", "1,500 NOK", "120 00 NOK", "NOK 5", "5", "5 kr", "5 nok", "1 000 000", "5,5,5 NOK"]
)
def test_money_that_could_be_read_in_two_ways_is_told(written):
    with pytest.raises(DocumentProblems) as caught:
        parse(PROJECT.replace("900 NOK", written), "project.yaml")
    assert [told.code for told in caught.value.findings] == ["D23"]


@pytest.mark.parametrize(
    ("written", "amount"),
    [("120 000 NOK", "120000"), ("120\u00a0000 NOK", "120000"), ("120\u202f000\u00a0NOK", "120000"), ("99,5 NOK", "99.5"),
     ("99.50 NOK", "99.5"), ("120000 NOK", "120000"), ("0.3333 NOK", "0.3333")],
)  # fmt: skip
def test_money_as_people_write_it(written, amount):
    project = parse(PROJECT.replace("900 NOK", written), "project.yaml").value(WALK)
    assert project.team[0].rate == Money(amount)


@pytest.mark.parametrize("written", ["-5 NOK", "−5 NOK"])
def test_amounts_may_lie_below_zero_and_prices_may_not(written):
    assert building.texts.money(written) == Money(-5)
    with pytest.raises(DocumentProblems) as caught:
        parse(PROJECT.replace("900 NOK", written), "project.yaml")
    assert ["a price not below 0" in str(told) for told in caught.value.findings] == [True]


def test_files_of_results_and_roles(tmp_path):
    file = tmp_path / "kernel.yaml"
    file.write_text(
        "innomethods: results/1\nid: kernel\nresults:\n  - id: need\n    title: {en: Need}\n    states:\n"
        "      - {id: seen, title: {en: Seen}, irreversible: true}\n    exits: [{id: gone, title: {en: Gone}}]\n",
        encoding="utf-8",
    )
    (need,) = read_results(file)
    assert (need.id, need.states[0].irreversible, need.exits[0].id) == ("need", True, "gone")
    file.write_text(
        "innomethods: roles/1\nid: shared\nroles: [{id: users, title: {en: users}, side: affected}]\n", encoding="utf-8"
    )
    assert read_roles(file) == (Role("users", title="users", side="affected"),)


RULES = """\
innomethods: rules/1
id: no-procurement
country: "NO"
sources:
  - {id: loa, title: Lov om offentlige anskaffelser, certainty: seen}
rows:
  - id: lower-limit
    title: {nb: Nedre grense, en: Lower limit}
    unit: NOK
    values:
      - {from: 2016-01-01, to: 2026-06-30, value: 100000, source: loa}
      - {from: 2026-07-01, value: 500000, source: loa, expected: true}
"""


def test_rules_are_dated_rows_with_their_sources(tmp_path):
    file = tmp_path / "rules.yaml"
    file.write_text(RULES, encoding="utf-8")
    (row,) = read_rules(file).rows
    assert (row.values.on(date(2026, 6, 30)), row.values.on(date(2026, 7, 1))) == (100000, 500000)
    assert row.values.rows[1].expected
    assert row.values.rows[0].source.title.nn == "Lov om offentlige anskaffelser"


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [("to: 2026-06-30", "to: 2026-07-01", "D23"), ("from: 2026-07-01", "from: 2016-01-01", "D23"), ("source: loa}", "source: lao}", "D30"),
     ("to: 2026-06-30", "to: 2015-06-30", "D23")],
)  # fmt: skip
def test_rules_that_contradict_themselves_are_told(old, new, code):
    with pytest.raises(DocumentProblems) as caught:
        parse(RULES.replace(old, new, 1), "rules.yaml")
    assert [told.code for told in caught.value.findings] == [code]


# The keys of a file that hold several fields of the model, and fields that have another key.
OTHER_KEYS = {
    "benefits_header": {"benefits-plan"},
    "id": {"phase", "gate", "stage", "choice", "embed", "must", "should", "law"},
    "strength": {"must", "should", "law"},
    "estimate_basis": {"estimate"},
    "wait_basis": {"wait"},
    "wait_sources": {"wait"},
    "wait_limit": {"wait"},
    "threshold": {"measure", "at-most"},
    "first": {"from"},
    "last": {"to"},
    "is_": {"is"},
    "among": {"in"},
    "name": {"name"},
    "where": {"extend"},
    "anchors": {"extend"},
    "otherwise": {"extend"},
    "target": {"suppress", "replace"},
    "fields": {"set"},
    "benefit_map": {"map"},
    "register": {"benefits"},
    "circumstances": {"facts"},
}
PAIRS = [
    (Phase, flow.PhaseShape), (Gate, flow.GateShape), (Stage, flow.StageShape), (Choice, flow.ChoiceShape),
    (Embed, flow.EmbedShape), (model.Branch, flow.BranchShape), (model.Check, flow.CheckShape), (State, library.StateShape),
    (Result, library.ResultShape), (Role, library.RoleShape), (Tool, library.ToolShape), (model.Measure, library.MeasureShape),
    (Method, methods.MethodDocument), (model.Overlay, overlays.OverlayDocument), (Extend, overlays.ExtendShape),
    (Suppress, overlays.SuppressShape), (Replace, overlays.ReplaceShape), (model.Theme, methods.ThemeShape),
    (model.Document, methods.DocumentShape), (model.Equivalent, methods.EquivalentShape), (model.Reading, methods.ReadingShape),
    (model.Disagreement, methods.DisagreementShape), (model.Tailoring, methods.TailoringShape),
    (model.Project, ProjectDocument), (model.BenefitsPlan, BenefitsDocument), (model.Benefit, benefits.BenefitShape),
    (model.Milestone, benefits.MilestoneShape), (model.Measuring, benefits.MeasuringShape), (model.BenefitMap, benefit_maps.MapShape),
    (model.MapStep, benefit_maps.StepShape), (model.MapLink, benefit_maps.LinkShape), (model.Option, benefits.OptionShape),
    (model.CashFlow, benefits.CashFlowShape), (model.UnpricedEffect, benefits.UnpricedShape),
    (model.Appraisal, benefits.AppraisalShape), (model.Party, benefits.PartyShape), (model.Procurement, procurements.ProcurementShape),
    (model.PurchaseItem, procurements.ItemShape), (model.LegalAssessment, procurements.AssessmentShape),
    (model.Circumstance, procurements.CircumstanceShape), (model.ChosenDays, procurements.ChosenDaysShape),
    (model.QuietPeriod, projects.QuietShape), (model.Meetings, projects.MeetingsShape),
    (model.TeamMember, projects.MemberShape), (model.GoBack, projects.GoBackShape),
    (model.Organisation, projects.OrganisationShape),
]  # fmt: skip


@pytest.mark.parametrize(("value", "shape"), PAIRS, ids=lambda part: part.__name__)
def test_every_field_of_the_model_has_a_key(value, shape):
    keys = {field.alias for field in shape.model_fields.values()}
    for field in attrs.fields(value):
        if value is model.Circumstance and field.name in ("fact", "value"):
            continue  # the key itself, and what stands under it or under its ‘is’
        if value is model.Project and field.name == "limits":
            continue  # the law says them, and no file does
        wanted = {field.name.replace("_", "-")} | OTHER_KEYS.get(field.name, set())
        assert wanted & keys or (value is model.Branch and field.name == "id"), field.name


def test_a_usual_quiet_period_that_nobody_knows_is_told_where_it_stands():
    with pytest.raises(DocumentProblems) as caught:
        parse(PROJECT.replace("{romjul: warn,", "{romjula: warn,"), "project.yaml").value(WALK)
    (told,) = caught.value.findings
    assert "romjula" in told.message.en
    assert "romjul" in told.mend.en
