"""What a run looks like from outside: open work, why something stands as it does, progress, the notebook's table."""

from datetime import date

import pytest
from tests.unit.running.walks import LEAD, OWNER, START, begun, day, must, phase, worked

from innomethods.errors import NoSuchPath
from innomethods.model import Choice, Gate, Stage, Threshold
from innomethods.running import Stands, Task

FLOW = (
    Stage("need", [phase("ask", must("heard"), must("shown", "evidence", at_least=2)), phase("sort")]),
    Gate("go", decided_by=OWNER, must=[must("worth-it")], go_back_to=["need"], at_most=2),
    Choice("route", decided_by=OWNER, branches={"make": phase("build"), "buy": phase("order")}),
)


def fresh():
    return begun(*FLOW)


def at_the_gate():
    return worked(fresh(), "need/ask", "need/sort", at=day(2))


def through_the_gate():
    return (
        at_the_gate()
        .answer("go/worth-it", confirmed=True, at=day(3), by=OWNER)
        .decide("go", "proceed", at=day(3), by=OWNER)
    )


def test_open_work_says_what_by_whom_and_which_checks_lack_an_answer():
    (work,) = fresh().open_work
    assert (work.path, work.task, work.role) == ("need/ask", Task.START, LEAD)
    assert work.unanswered == ("need/ask/heard", "need/ask/shown")
    (work,) = (
        fresh()
        .start("need/ask", at=START, by=LEAD)
        .answer("need/ask/heard", confirmed=False, at=START, by=LEAD)
        .open_work
    )
    assert (work.task, work.unanswered) == (Task.FINISH, ("need/ask/shown",))


def test_half_an_answer_is_still_lacking():
    run = fresh().answer("need/ask/shown", evidence="1", at=START, by=LEAD)
    assert "need/ask/shown" in run.open_work[0].unanswered
    assert "need/ask/shown" not in run.answer("need/ask/shown", evidence="2", at=START, by=LEAD).open_work[0].unanswered


def test_a_measured_check_is_answered_by_its_observation():
    run = begun(phase("try", must("fewer", "measure", threshold=Threshold("no-shows", at_most=9))))
    assert run.open_work[0].unanswered == ("try/fewer",)
    assert run.observe("no-shows", 12, at=START, by=LEAD).open_work[0].unanswered == ()


def test_a_gate_and_a_choice_are_open_work_too():
    assert [(work.path, work.task, work.unanswered) for work in at_the_gate().open_work] == [
        ("go", Task.DECIDE, ("go/worth-it",))
    ]
    assert [(work.path, work.task, work.role) for work in through_the_gate().open_work] == [
        ("route", Task.CHOOSE, OWNER)
    ]


def test_work_begun_early_is_open_work():
    run = fresh().start("need/sort", at=START, by=LEAD, reason="they are here")
    assert [(work.path, work.task) for work in run.open_work] == [("need/ask", Task.START), ("need/sort", Task.FINISH)]


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("need", "Ikke ferdig"),
        ("need/ask", "Ikke begynt"),
        ("need/ask/heard", "heard? Ukjent: ikke besvart."),
        ("need/sort", "Ikke begynt\nVenter: det som kommer før, er ikke ferdig (nå: need/ask)"),
        ("go", "Ikke klart: ett krav er ukjent, «worth-it?»."),
        ("route", "Ikke valgt ennå; owner velger"),
        ("route/make", "Ikke ferdig"),
        ("route/make/build", "Venter: grenen «make» i «route» er ikke valgt"),
    ],
)
def test_why_tells_how_everything_stands_at_first(path, words):
    assert words in fresh().why(path, "nb")


def test_why_tells_what_has_happened():
    run = through_the_gate().choose("route", "make", at=day(4), by=OWNER)
    assert run.why("need") == "All of it is finished"
    assert run.why("route") == "Chosen: make"
    assert run.why("route/make") == "Not finished"
    assert run.why("go").startswith("Decision 1, 14\N{NO-BREAK SPACE}January 2027: proceed, by owner. Reason: –.")
    run = worked(run, "route/make/build", at=day(5))
    assert run.why("route/make") == "All of it is finished"
    assert run.why("route/buy/order") == "Not started\nThe run is completed"


def test_why_tells_the_round_and_what_was_superseded():
    run = at_the_gate().decide("go", "go-back", to="need", at=day(3), by=OWNER, reason="too narrow")
    assert run.why("need/ask").startswith("Not started (round 2)")
    run = worked(run, "need/ask", "need/sort", at=day(4)).decide(
        "go", "go-back", to="need", at=day(5), by=OWNER, reason="once more"
    )
    lines = run.why("go", "nb").splitlines()
    assert lines[0].endswith("Grunn: too narrow. (avløst)")
    assert lines[1].endswith("Grunn: once more.")


def test_why_asks_for_a_known_path():
    with pytest.raises(NoSuchPath, match="'need/ask'"):
        fresh().why("need/aks")
    with pytest.raises(NoSuchPath):
        fresh().record("nowhere")
    with pytest.raises(NoSuchPath, match="Known: go"):
        fresh().assess("need")


def test_progress_tells_planning_how_far_things_have_come():
    run = worked(fresh(), "need/ask", at=day(1)).start("need/sort", at=day(2), by=LEAD)
    progress = run.progress(day(4))
    assert progress.on == day(4)
    assert [(done.path, done.started, done.finished) for done in progress.done] == [
        ("need/ask", day(1), day(1)),
        ("need/sort", day(2), None),
    ]
    progress = through_the_gate().choose("route", "buy", at=day(4), by=OWNER).progress(day(5))
    assert progress.of("go").finished == date(2027, 1, 14)
    assert progress.chosen == (("route", "buy"),)


def test_progress_counts_only_the_present_round():
    run = at_the_gate().decide("go", "go-back", to="need", at=day(3), by=OWNER, reason="too narrow")
    assert run.progress(day(4)).done == ()


def test_skipped_work_is_told_apart():
    run = begun(phase("a", optional=True), phase("b")).skip("a", at=START, by=LEAD, reason="known")
    assert run.progress(START).skipped == ("a",)


def test_a_run_shows_itself():
    assert repr(fresh()) == "Run('pilot': small@1, running, 1 events)"
    assert (fresh().id, fresh().project, fresh().definition.id) == ("pilot", "pilot", "small")
    assert fresh().record("need/sort").stands is Stands.PENDING


def test_the_notebooks_table_has_a_caption_and_headed_rows_and_escapes_what_people_wrote():
    run = begun(phase("ask", title="Ask <b>users</b> & staff"), Gate("go", decided_by=OWNER), closing=[phase("tell")])
    html = worked(run, "ask")._repr_html_()
    assert "<caption>pilot: small, under way</caption>" in html
    assert '<th scope="row">Ask &lt;b&gt;users&lt;/b&gt; &amp; staff <small>ask</small></th><td>Finished</td>' in html
    assert "Not decided (now)" in html
    assert "closing/tell" not in html
    stopped = worked(run, "ask").decide("go", "stop", at=START, by=OWNER, reason="no use")
    assert "<td>Stop</td>" in stopped._repr_html_()
    assert "closing/tell" in stopped._repr_html_()


def test_an_answer_that_has_grown_too_old_is_lacking_again():
    run = begun(phase("ask", must("price", valid_days=30)), phase("use")).answer(
        "ask/price", confirmed=True, at=START, by=LEAD
    )
    assert run.note("a month later", at=day(30), by=LEAD).open_work[0].unanswered == ()
    assert run.note("a day more", at=day(31), by=LEAD).open_work[0].unanswered == ("ask/price",)


def test_why_says_that_a_late_no_came_after_the_decision():
    late = "something was recorded after the decision"
    run = through_the_gate()
    assert late not in run.why("go")
    run = run.answer("go/worth-it", confirmed=False, at=day(3), by=OWNER)
    assert late in run.why("go").splitlines()[1]
    assert "etter avgjørelsen" in run.why("go", "nb")
