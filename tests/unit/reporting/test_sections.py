"""The sections say what the plan and the run hold: dates, counts that add up, breaches, totals, what is left out."""

import re

import attrs
import pytest
from tests.unit.reporting.pilots import (
    LEAD,
    PROJECT,
    RUNS,
    begun,
    breached,
    day,
    first_gate_passed,
    plan,
    plan_of,
    sent_back,
    tried,
)

from innomethods.findings import finding
from innomethods.logbooks import MemoryLogbook, roll_up
from innomethods.model import Extend, Gate, Meetings, Method, Overlay, Phase, Project
from innomethods.planning import schedule
from innomethods.reporting import Mismatch, report_page
from innomethods.reporting.drawings.status_marks import CheckState
from innomethods.reporting.pages import text_of
from innomethods.running import begin_run, plan_migration
from innomethods.wording import LANGUAGES

NBSP = "\N{NO-BREAK SPACE}"


def section(id, run=None, language="nb", baseline=None, project=PROJECT):
    known = schedule(project, run.progress(run.last.date())) if run else schedule(project)
    told = report_page(project, plan=known, run=run, language=language, baseline=baseline)
    found = told.section(id)
    assert found is not None, f"no section {id}: {[one.id for one in told.sections]}"
    return found


def rows(id, run=None, table=None, **more):
    tables = list(section(id, run, **more).tables())
    chosen = next(one for one in tables if table is None or one.id == table)
    return [{column.id: cell for column, cell in chosen.cells_of(row)} for row in chosen.rows]


def plain(cell):
    return cell.text.replace(NBSP, " ")


def test_the_gates_have_their_dates_and_the_lost_meeting():
    last = rows("gates")[-1]
    assert plain(last["gate"]) == "P2 Klar til bruk Skal løsningen tas i bruk?"
    assert plain(last["date"]) == "02.02 02.03.2027 papirfrist 23.02.2027"
    assert last["date"].value == day(3, 2)
    assert plain(last["requirements"]) == "2 krav 2 må"


def test_a_passed_gate_shows_what_was_decided_and_its_open_condition():
    first = rows("gates", first_gate_passed())[0]
    assert first["status"].status is CheckState.PASS
    assert plain(first["status"]) == "Passert: videre med vilkår"
    assert plain(first["missing"]) == "1 åpent vilkår Hent tall"


def test_a_gate_passed_against_the_rules_is_marked_everywhere():
    run = breached()
    assert rows("gates", run)[0]["status"].status is CheckState.BREACH_OF_LAW
    assert rows("log", run, "log")[0]["decision"].status is CheckState.BREACH_OF_LAW
    assert text_of(section("log", run).title) == "1 beslutning, 1 brudd"


def test_the_next_gates_requirements_have_mark_word_and_reason():
    found = {cell["requirement"].value: cell for cell in rows("next-gate", tried())}
    assert found["solution@tested"]["status"].status is CheckState.PASS
    assert found["enough"]["status"].status is CheckState.FAIL
    assert plain(found["enough"]["status"]) == "Ikke oppfylt"
    assert plain(found["enough"]["known"]) == "9,6 % målt 28. januar 2027, kravet er høyst 9 %"
    assert plain(found["enough"]["responsible"]) == "prosjektleder"


def test_a_requirement_that_lacks_answers_names_the_questions():
    run = RUNS["begun"]().start("need/collect", at=day(1, 11), by="project-lead")
    run = run.finish("need/collect", at=day(1, 15), by="project-lead")
    known = plain(rows("next-gate", run)[0]["known"])
    assert known == "«Samle innsikt» er ferdig, men 1 svar mangler: «Hvem har dere snakket med?»"


@pytest.mark.parametrize("name", [name for name in RUNS if name not in {"completed", "stopped"}])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_parts_of_every_count_add_up(name, language):
    told = report_page(PROJECT, run=RUNS[name](), language=language)
    fact = next(fact for fact in told.facts if fact.id == "requirements")
    met, all_of_them = (int(number) for number in re.findall(r"\d+", fact.value))
    assert met + sum(int(number) for number in re.findall(r"\d+", fact.note)) == all_of_them


def test_the_plan_table_has_weeks_slack_and_reasons():
    first, *_, last = rows("plan", table="plan")
    assert plain(first["start"]) == "11.01.2027 uke 2"
    assert plain(first["finish"]) == "15.01.2027 uke 2"
    assert first["work-days"].value == 5
    assert plain(last["slack"]) == "0, kritisk"
    assert "papirfristen er 23. februar 2027" in plain(last["why"])


def test_the_plan_shows_how_far_it_has_moved_from_the_first():
    moved = rows("plan", sent_back(), "plan", baseline=plan())
    assert plain(moved[2]["against-baseline"]) == "+11"
    assert moved[-1]["against-baseline"].value == 0
    page = report_page(PROJECT, plan=plan_of(sent_back()), run=sent_back(), baseline=plan(), language="en")
    (table,) = [one for one in page.section("plan").tables() if one.id == "plan"]
    assert "Against the original plan, in working days" in [column.title for column in table.columns]


def test_meetings_ahead_have_their_deadline_and_what_it_costs_to_miss_them():
    later = attrs.evolve(PROJECT, meetings=[Meetings("steering-group", [day(2, 16), day(3, 2)], papers_due=7)])
    (row,) = rows("plan", table="meetings", project=later)
    assert [plain(row[key]) for key in ("gate", "papers-due", "meeting")] == [
        "P2 Klar til bruk",
        "09.02.2027 uke 6",
        "16.02.2027 uke 7",
    ]
    assert plain(row["if-missed"]) == "Neste møte er 02.03.2027, 14 dager senere. Planen slutter 14 dager senere."
    assert row["if-missed"].value == 14
    (last,) = rows("plan", table="meetings")  # the first is missed already, and there is no third
    assert plain(last["if-missed"]) == "Ingen senere møter er ført opp: Finn et nytt."


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nn", "Neste møte er 02.03.2027, 14 dagar seinare. Planen sluttar 14 dagar seinare."),
        ("en", "The next one is on 2 Mar 2027, 14 days later. The plan ends 14 days later."),
    ],
)
def test_what_a_missed_meeting_costs_is_said_in_the_language_of_the_report(language, said):
    later = attrs.evolve(PROJECT, meetings=[Meetings("steering-group", [day(2, 16), day(3, 2)], papers_due=7)])
    (row,) = rows("plan", table="meetings", project=later, language=language)
    assert plain(row["if-missed"]) == said


def test_a_meeting_that_can_be_missed_without_moving_the_end_says_so():
    spare = [day(1, 15), day(1, 19)]  # the first decision has slack until the trial has to begin
    known = [Meetings("service-owner", spare, papers_due=0), Meetings("steering-group", [day(3, 2)], papers_due=7)]
    row, _ = rows("plan", table="meetings", project=attrs.evolve(PROJECT, meetings=known))
    assert plain(row["if-missed"]) == "Neste møte er 19.01.2027, 4 dager senere. Planen slutter likevel som før."
    assert row["if-missed"].value == 0


def test_what_a_missed_meeting_costs_is_reckoned_from_how_the_run_stands():
    later = attrs.evolve(
        PROJECT, meetings=[Meetings("steering-group", [day(2, 2), day(3, 2), day(4, 6)], papers_due=7)]
    )
    run = sent_back()
    (row,) = rows("plan", run, table="meetings", project=later)
    assert plain(row["if-missed"]) == "Neste møte er 06.04.2027, 35 dager senere. Planen slutter 35 dager senere."


def test_slack_says_the_latest_day():
    first, *_ = rows("plan", table="plan")
    assert plain(first["slack"]).endswith("senest 09.02.2027"), plain(first["slack"])


def test_estimates_say_whose_they_are():
    assert {plain(row["whose"]) for row in rows("plan", table="estimates")} == {"forslag fra metoden"}


def test_notes_say_what_can_be_done():
    found = rows("attention")
    assert any("dere rekker ikke møtet" in plain(row["note"]) for row in found)
    assert all(plain(row["mend"]) for row in found)


def test_many_notes_of_a_kind_are_told_once():
    method = Method("many", flow=[Phase(f"step-{number}", estimate=2) for number in range(1, 6)])
    project = Project("many", method, start=day(1, 11), country="NO")
    from innomethods.planning import schedule

    told = [finding("P08", f"step-{number}", role="lead") for number in range(1, 6)]
    noted = attrs.evolve(schedule(project), findings=told)
    found = report_page(project, plan=noted, language="en").section("attention")
    assert found is not None
    (table,) = found.tables()
    assert len(table.rows) == 1
    assert table.rows[0].cells[1].value == 5


def test_every_question_stands_in_the_checklist_with_its_answer():
    run = tried()
    found = {
        row["question"].value: row
        for table in section("checklists", run).tables()
        if table.id.startswith("checks-")
        for row in [{column.id: cell for column, cell in table.cells_of(one)} for one in table.rows]
    }
    assert set(found) == {"need/collect/talked", "need/collect/figures", "try/privacy"}
    assert plain(found["need/collect/talked"]["answer"]) == "Notat 1, Notat 2 14.01.2027"
    assert plain(found["need/collect/figures"]["status"]) == "Ukjent: svar mangler"
    assert plain(found["try/privacy"]["answer"]) == "Ja 20.01.2027"
    assert plain(found["try/privacy"]["basis"]) == "loven En kommune"


def test_without_a_run_the_checklist_says_what_counts_as_an_answer():
    wanted = {
        row.cells[0].value: plain(row.cells[1])
        for table in section("checklists").tables()
        if table.id.startswith("checks-")
        for row in table.rows
    }
    assert wanted["need/collect/talked"] == "dokumentasjon, minst 2"
    assert wanted["try/privacy"] == "ja eller nei"


def test_the_team_adds_up():
    *members, total = rows("people", table="team")
    assert plain(total["member"]) == "Til sammen"
    assert total["share"].value == sum(member["share"].value for member in members)
    assert total["hours"].value == sum(member["hours"].value for member in members)


def test_benefits_and_purchases_are_data_and_the_purchase_says_so():
    assert plain(rows("benefits")[0]["baseline"]) == "11,8 %"
    assert plain(rows("benefits")[0]["target"]) == "7 %"
    purchase = section("procurement")
    assert text_of(purchase.title).replace(NBSP, " ") == "Anskaffelser for 290 000 kr uten mva."
    assert text_of(purchase.blocks[-1].line).endswith("Ikke juridisk rådgivning.")


def test_a_purchase_makes_the_foot_say_that_it_is_no_legal_advice():
    told = report_page(PROJECT)
    assert text_of(told.foot[-1]) == "Ikke juridisk rådgivning."
    bare = Project("bare", PROJECT.method, start=day(1, 11), country="NO")
    assert "juridisk" not in " ".join(map(text_of, report_page(bare).foot))


def test_conditions_say_how_they_stand():
    open_one = rows("conditions", first_gate_passed())[0]
    assert plain(open_one["status"]) == "Åpent"
    assert plain(open_one["blocks"]) == "P2 Klar til bruk"
    assert plain(rows("conditions", tried())[0]["status"]) == "Lukket 28.01.2027 Notat 3"


def test_an_overdue_condition_is_a_failure():
    run = first_gate_passed()
    told = report_page(PROJECT, run=run, on=day(2, 1)).section("conditions")
    assert told is not None
    (table,) = told.tables()
    assert table.rows[0].cells[1].status is CheckState.FAIL


def test_the_log_tells_decisions_in_order_with_the_advice():
    found = rows("log", sent_back(), "log")
    assert [plain(row["date"]) for row in found] == ["15.01.2027", "02.02.2027"]
    assert plain(found[1]["decision"]) == "Gå tilbake til «Prøve ut»"
    assert plain(found[1]["advice"]) == "Gå tilbake"
    assert plain(found[1]["reason"]) == "følger rådet"


def test_what_was_tailored_says_by_what_and_why():
    found = rows("tailoring")
    assert [(plain(row["target"]), plain(row["by"])) for row in found] == [("P2 Klar til bruk", "Lokale krav")]


def test_sources_link_only_to_the_web():
    by_id = {row["source"].value: row for row in rows("sources")}
    assert by_id["guide"]["where"].line[0].address == "https://example.org/a?b=1"
    assert plain(by_id["ours"]["where"]) == "ikke på nett"
    assert plain(by_id["ours"]["certainty"]) == "slutning, ikke sagt i kilden"


def test_parts_without_content_are_named_in_one_line():
    told = report_page(PROJECT, plan=plan())
    assert told.left_out == "Ikke med, fordi det ikke er ført opp: alternativer, vilkår og beslutninger."
    ids = [one.id for one in told.sections]
    assert "log" not in ids
    assert "conditions" not in ids


def test_the_sections_stand_in_reading_order():
    run = tried()
    ids = [one.id for one in report_page(PROJECT, plan=plan_of(run), run=run).sections]
    assert ids == [
        "gates", "next-gate", "plan", "attention", "benefits", "procurement", "course", "conditions", "log", "checklists",
        "people", "tailoring", "method", "sources",
    ]  # fmt: skip


def test_a_plan_or_run_of_another_project_is_refused():
    other = Project("other", PROJECT.method, start=day(1, 11), country="NO")
    with pytest.raises(Mismatch, match="The plan belongs to project 'pilot', not to 'other'"):
        report_page(other, plan=plan())
    with pytest.raises(Mismatch, match="The run belongs to"):
        report_page(other, run=tried())


def test_a_project_without_anything_still_has_a_page():
    told = report_page(Project("empty", Method("empty"), start=day(1, 11), country="NO"), language="en")
    assert told.headline == "Empty: 0 phases and 0 decision points"
    assert told.figure is None


def moved(run):
    """Return the run moved to an edition with a phase and a gate that came too late, and a decision by others."""
    late = Overlay(
        "late",
        changes=[
            Extend("before", "need", add=Phase("risk", title="Assess the risk", does="project-lead", estimate=1)),
            Extend("before", "need", add=Gate("early", title="Early", decided_by="service-owner")),
        ],
    )
    project = attrs.evolve(PROJECT, overlays=[*PROJECT.overlays, late])
    changed = plan_migration(run, project, policy="grandfather")
    return run.migrate(changed, at=run.last, by="service-owner", reason="a new edition"), project


def test_what_came_too_late_is_told_as_not_asked_for_and_the_move_stands_in_the_log():
    run, project = moved(first_gate_passed())
    told = report_page(project, plan=plan_of(run), run=run, language="nb")
    text = " ".join(text_of(one.title) for one in told.sections)
    assert text
    gates = next(told.section("gates").tables())
    early = [cell for row in gates.rows for cell in row.cells if cell.value == "waived"]
    assert [plain(cell) for cell in early] == [f"Ikke krevd: kom til senere reglene i {run.under['early']} gjaldt"]
    (table,) = told.section("editions").tables()
    (row,) = table.rows
    assert plain(row.cells[1]) == "pilot-method@2027 tilpasset"
    assert (plain(row.cells[2]), row.cells[2].value) == ("står etter reglene det ble gjort under", "grandfather")
    assert plain(row.cells[3]) == "a new edition"
    assert "Early (" in text_of(table.note)


def test_a_move_to_another_edition_says_from_where_and_how_many_names_are_new():
    old, new = (
        Method("m", edition=edition, flow=[Phase(first), Phase("try")]) for edition, first in (("1", "a"), ("2", "b"))
    )
    here = {"start": day(1, 11), "country": "NO"}
    run = begin_run(Project("pilot", old, **here), at=day(1, 11), by="owner").start("a", at=day(1, 11), by="lead")
    plan = plan_migration(run, new, policy="strict", renames=[("a", "b")])
    run = run.migrate(plan, at=day(1, 12), by="owner", reason="A new edition")
    told = report_page(Project("pilot", new, **here), run=run, language="en").section("editions")
    assert text_of(told.title) == "The method was changed 1 time under way"
    ((row,),) = (table.rows for table in told.tables())
    assert [plain(cell) for cell in row.cells[1:4]] == [
        "From m@1 to m@2 1 part has a new name",
        "not touched",
        "A new edition",
    ]


PINNED = "pilot-method@2027"


def test_a_move_that_was_struck_out_is_no_change_of_the_method_and_the_strike_is_told():
    run, project = moved(first_gate_passed())
    run = run.strike(len(run.events), at=run.last, by="service-owner", reason="not yet")
    told = report_page(project, run=run, language="en")
    assert told.section("editions") is None
    events = next(table for table in told.section("log").tables() if table.id == "events")
    assert [plain(row.cells[1]) for row in events.rows] == [
        f"Struck out entry {len(run.events) - 1}: Moved the run to {PINNED} (grandfather)"
    ]


def test_what_was_struck_out_is_not_told_as_if_it_held():
    run = first_gate_passed().note("Wrong", at=day(1, 18), by="service-owner")
    run = run.strike(len(run.events), at=day(1, 18), by="service-owner", reason="a slip")
    events = rows("log", run, "events", language="nn")
    assert [plain(row["event"]) for row in events] == [f"Strauk oppføring {len(run.events) - 1}: Notat: Wrong"]


# --- child runs


def with_children():
    """Return a run with five runs below it, each in another state, and the logbook they are in."""
    run, book = first_gate_passed(), MemoryLogbook()
    flow = [Phase("try", does="lead"), Gate("go", title="Worth it", decided_by="board")]
    zone = Project("zone", Method("trial", flow=flow), start=day(1, 11), country="NO")
    begun = {name: begin_run(zone, at=day(1, 11), by="lead", id=name) for name in ("z1", "z2", "z3")}
    begun["z1"] = begun["z1"].link_child("z3", at=day(1, 12), by="lead", path="try")
    waiting = begun["z2"].start("try", at=day(1, 12), by="lead").finish("try", at=day(1, 13), by="lead")
    for one in (begun["z1"], waiting, begun["z3"]):
        book.save(one)
    for name, path in (("z1", "try"), ("z2", "try"), ("gone", None)):
        run = run.link_child(name, at=run.last, by="service-owner", path=path)
    return run, book


def children_of(language="en", *, looked_up=True):
    run, book = with_children()
    rolled = roll_up(run, book) if looked_up else None
    return report_page(PROJECT, run=run, language=language, children=rolled).section("children")


def test_child_runs_stand_each_under_its_parent_with_status_and_what_it_waits_for():
    told = children_of()
    assert text_of(told.title) == "0 of 4 child runs have ended"
    (table,) = told.tables()
    assert [[plain(cell) for cell in row.cells] for row in table.rows] == [
        ["z1 zone", "Try out", "under way", "Nothing", "No open conditions"],
        ["z3 zone, under z1", "try", "under way", "Nothing", "No open conditions"],
        ["z2 zone", "Try out", "under way", "Worth it", "No open conditions"],
        ["gone", "the whole project", "not known: not in this logbook", "not known", "not known"],
    ]
    assert [row.cells[2].value for row in table.rows] == ["running", "running", "running", "missing"]


def test_child_runs_that_nobody_looked_up_are_named_and_nothing_is_claimed_of_them():
    told = children_of(looked_up=False)
    assert text_of(told.title) == "3 child runs are linked to this one"
    (table,) = told.tables()
    assert {plain(row.cells[2]) for row in table.rows} == {"not known"}
    assert "looked up" in text_of(table.note)


def test_a_run_with_no_children_has_no_section_on_them():
    assert report_page(PROJECT, run=first_gate_passed()).section("children") is None


def test_only_advice_that_was_given_can_be_gone_against():
    unready = begun().start("need/collect", at=day(1, 12), by=LEAD).finish("need/collect", at=day(1, 13), by=LEAD)
    back = unready.decide("need-clear", "go-back", to="need/collect", reason="x", at=day(1, 14), by="service-owner")
    (row,) = next(report_page(PROJECT, run=back, language="nb").section("log").tables()).rows
    assert "mot rådet" not in " ".join(plain(cell) for cell in row.cells)
