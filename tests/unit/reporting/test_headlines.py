"""What a report says first is short, true, and follows from how the work stands."""

import attrs
import pytest
from tests.unit.reporting.pilots import BOARD, LEAD, PROJECT, RUNS, begun, day, plan, plan_of, sent_back, tried

from innomethods.model import Choice, Gate, Meetings, Method, Phase, Project
from innomethods.planning import schedule
from innomethods.reporting import report_page
from innomethods.reporting.naming import shortened, word_count
from innomethods.running import Run
from innomethods.wording import LANGUAGES

NBSP = "\N{NO-BREAK SPACE}"


def page(run=None, language="nb", *, planned=True):
    dates = (plan_of(run) if run is not None else plan()) if planned else None
    return report_page(PROJECT, plan=dates, run=run, language=language)


@pytest.mark.parametrize(
    ("name", "headline"),
    [
        ("begun", "Ikke begynt: første fase er «Samle innsikt»"),
        ("first-gate-passed", "Neste er «Prøve ut», «Klar til bruk» blir avgjort 2. mars"),
        ("tried", "Ikke klar for beslutningspunktet «Klar til bruk»: målt 9,6 %, kravet er høyst 9 %"),
        ("sent-back", "Tilbake til «Prøve ut»: «Klar til bruk» blir avgjort 2. mars"),
        ("tried-again", "Klar for beslutningspunktet «Klar til bruk»: alle krav er oppfylt"),
        ("completed", "Fullført 2. mars: 2 av 2 beslutningspunkter er passert"),
        ("stopped", "Stanset ved beslutningspunktet «Klar til bruk»"),
        ("paused", "Satt på pause ved beslutningspunktet «Klar til bruk»"),
    ],
)
def test_the_headline_says_how_the_work_stands(name, headline):
    assert page(RUNS[name]()).headline.replace(NBSP, " ") == headline


def test_a_plan_alone_says_when_the_work_is_done_and_when_it_is_decided():
    assert page().headline.replace(NBSP, " ") == (
        "Ferdig først 2. mars: arbeidet slutter 29. januar, men beslutningen må vente på et møte"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_finished_is_one_day_in_headline_tile_and_sentences(language):
    told = page(language=language)
    (tile,) = [fact for fact in told.facts if fact.id == "end"]
    assert tile.bare == plan().finish == day(3, 2)
    assert tile.value.split(NBSP)[0].split(" ")[0] in told.headline
    assert {"nb": "slutter 29. januar", "nn": "sluttar 29. januar", "en": "ends on 29 January"}[
        language
    ] in tile.note.replace(NBSP, " ")


def test_an_end_without_a_meeting_is_only_the_earliest():
    short = attrs.evolve(PROJECT, meetings=[Meetings(BOARD, [day(1, 12)])])
    told = report_page(short, plan=schedule(short), language="nb")
    assert told.headline.startswith("Ferdig tidligst")
    assert "har ikke noe møte å bli avgjort i" in told.headline.replace(NBSP, " ")
    assert next(fact.value for fact in told.facts if fact.id == "end").startswith("tidligst")


def test_the_lead_tells_of_the_meeting_that_decides_the_end_not_of_the_first_one_missed():
    flow = (
        Phase("ask", estimate=5)
        >> Gate("one", decided_by="owner")
        >> Phase("try", estimate=10)
        >> Gate("two", decided_by="board")
    )
    own = Meetings("owner", [day(1, 12), day(1, 18)])
    board = Meetings("board", [day(1, 29), day(3, 2)])
    project = Project("p", Method("m", flow=flow), start=day(1, 11), country="NO", meetings=[own, board])
    lead = report_page(project, plan=schedule(project), language="en").lead
    assert "The papers for ‘Two’" in lead
    assert "‘One’" not in lead


def test_the_lead_of_a_plan_says_which_meeting_is_lost():
    lead = page().lead.replace(NBSP, " ")
    assert "Det er for sent til møtet 2. februar" in lead
    assert "Neste møte er 2. mars, 28 dager senere" in lead


def test_the_english_headline_has_room_for_the_decision_point_and_the_limit():
    wanted = "Not ready for decision point ‘Ready for use’: 9.6% measured, at most 9% required"
    assert page(tried(), "en").headline.replace(NBSP, " ") == wanted


def test_the_lead_gives_the_measured_value_the_limit_and_the_advice():
    lead = page(tried(), "nn").lead.replace(NBSP, " ")
    assert lead.startswith(
        "Del som ikkje møter: målt til 9,6 %, og kravet er høgst 9 %. Rådet er å gå tilbake til «Prøve ut»."
    )


def test_a_breach_is_the_first_thing_the_lead_says():
    assert page(RUNS["breached"]()).lead.startswith(
        "Beslutningspunktet «Behovet er klart» ble passert i strid med reglene."
    )


def test_an_unanswered_requirement_is_named():
    run = begun().start("need/collect", at=day(1, 11), by=LEAD).finish("need/collect", at=day(1, 15), by=LEAD)
    assert "Ikke klar for beslutningspunktet «Behovet er klart»" in page(run).headline


def test_a_choice_that_waits_is_the_headline():
    route = Choice("route", decided_by=BOARD, branches={"make": Phase("make"), "buy": Phase("buy")})
    project = Project("two-ways", Method("two-ways", flow=route), start=day(1, 11), country="NO")
    from innomethods.running import begin_run

    run = begin_run(project, at=day(1, 11), by=BOARD)
    assert report_page(project, run=run, language="en").headline == "The choice ‘Route’ must be made now"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("planned", [True, False])
@pytest.mark.parametrize("name", [*RUNS, None])
def test_headline_and_lead_stay_short(name, language, planned):
    told = page(RUNS[name]() if name else None, language, planned=planned)
    assert word_count(told.headline) <= 14
    assert not told.headline.endswith(".")
    assert word_count(told.lead) <= 45


@pytest.mark.parametrize("title", ["ord " * 200, "x" * 5000, "æ" * 90 + " " + "ø" * 90])
def test_names_without_end_do_not_make_a_headline_without_end(title):
    method = Method("long", title=title, flow=Phase("first", title=title, estimate=1))
    told = report_page(Project("long", method, start=day(1, 11), country="NO", title=title))
    assert word_count(told.headline) <= 14
    assert len(told.headline) < 400


def test_words_are_counted_as_readers_do():
    assert word_count(f"Møtet 20.{NBSP}april rekkes ikke") == 4
    assert shortened("en to tre fire", 2) == "en to …"


def test_four_facts_in_every_state():
    assert [fact.id for fact in page().facts] == ["start", "end", "gates", "hours"]
    assert [fact.id for fact in page(tried()).facts] == ["next-gate", "requirements", "finish", "to-decide"]
    assert next(fact.id for fact in page(RUNS["stopped"]()).facts) == "ended"


def test_the_facts_hold_bare_values_for_programs():
    facts = {fact.id: fact.bare for fact in page(sent_back()).facts}
    assert facts["next-gate"] == day(3, 2)
    assert facts["finish"] == day(3, 2)
    assert facts["to-decide"] == 0


def second_time() -> Run:
    """Return a run sent back from its second gate to before its first, which is then passed once more."""
    run = tried().decide("in-use", "go-back", to="need/collect", reason="wrong need", at=day(2, 2), by=BOARD)
    run = run.start("need/collect", at=day(2, 3), by=LEAD)
    return run.reaffirm("need/collect/talked", at=day(2, 4), by=LEAD).finish("need/collect", at=day(2, 4), by=LEAD)


def test_a_way_back_that_was_worked_through_is_no_headline_but_is_told_until_its_gate_is_decided():
    waiting = second_time()
    assert "Behovet er klart" in page(waiting).headline
    assert "wrong need" in page(waiting).lead
    passed = waiting.decide("need-clear", "proceed", reason="now it is", at=day(2, 5), by="service-owner")
    assert page(passed).headline.startswith("Neste er «Prøve ut»")
    assert "wrong need" in page(passed).lead


def test_what_waits_for_an_answer_is_a_question():
    run = begun().start("need/collect", at=day(1, 12), by=LEAD).finish("need/collect", at=day(1, 13), by=LEAD)
    assert "mangler svar: «Hvem har dere snakket med»" in page(run).lead
