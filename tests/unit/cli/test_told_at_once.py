"""What is told before it costs anything: a log that was changed, a day ahead, a link to nothing, another's condition."""

import json
import sqlite3
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from innomethods.cli.main import innomethods
from innomethods.logbooks import open_logbook
from innomethods.model import Check, Gate, Method, Phase, Project
from innomethods.running import Condition, begin_run, replay
from innomethods.running.beginning import as_of

DAY = date(2027, 1, 11)
SHOWN = Check("shown", "must", ask="What shows it?", answer="evidence", at_least=3, guidance="x")
METHOD = Method(
    "own",
    flow=[
        Phase("ask", does="project-lead", checklist=[SHOWN]),
        Gate("go", decided_by="service-owner"),
        Phase("use", does="project-lead"),
        Gate("end", decided_by="service-owner"),
    ],
)
LOGS = ("log.jsonl", "log.db")
ACTIONS = (
    ("note", "words", "--by", "project-lead"),
    ("start", "use", "--by", "project-lead"),
    ("close", "d1", "--evidence", "x", "--by", "project-lead"),
)


def begun(name):
    project = Project(name, METHOD, start=DAY, country="NO")
    return begin_run(project, at=DAY, by="service-owner").start("ask", at=DAY, by="project-lead")


def decided(name):
    run = begun(name).finish("ask", at=DAY, by="project-lead")
    promised = [Condition("d1", "Measure again", "project-lead", date(2027, 2, 1))]
    return run.decide("go", "proceed-with-conditions", conditions=promised, at=DAY, by="service-owner")


@pytest.fixture(params=LOGS)
def log(request, tmp_path, monkeypatch):
    """A logbook with two runs, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    with open_logbook(request.param) as book:
        book.save(decided("pilot"))
        book.save(begun("other"))
    return request.param


def changed(log, old="Measure again", new="Measure never", run="pilot"):
    """Change one entry of a run, as somebody with an editor would."""
    if log.endswith(".db"):
        with sqlite3.connect(log) as store:
            store.execute("UPDATE entries SET record = replace(record, ?, ?) WHERE run = ?", (old, new, run))
        store.close()
        return
    lines = Path(log).read_text(encoding="utf-8").splitlines()
    mine = f'"run":"{run}"'
    text = [line.replace(old, new) if line.startswith(f"{{{mine}") else line for line in lines]
    assert text != lines
    Path(log).write_text("\n".join(text) + "\n", encoding="utf-8")


def call(*words, code=0):
    result = CliRunner().invoke(innomethods, [str(word) for word in words])
    assert result.exit_code == code, result.output
    return result


def plain(words):
    return words.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("action", ACTIONS)
def test_nothing_is_written_on_top_of_a_changed_log(log, action):
    changed(log)
    before = open_logbook(log).entries("pilot")
    told = call("run", *action, "--log", log, "--run", "pilot", code=1).stderr
    assert "was changed, from event 4" in told
    assert open_logbook(log).entries("pilot") == before
    call("run", "note", "words", "--by", "project-lead", "--log", log, "--run", "other")


@pytest.mark.parametrize(
    ("language", "said"),
    [("nb", "er endret, fra hendelse 4: oppføringen ble endret"), ("nn", "er endra, frå hending 4")],
)
@pytest.mark.parametrize("view", ["status", "decisions", "log"])
def test_a_view_of_a_changed_log_says_so(log, view, language, said):
    changed(log)
    told = call("run", view, "--log", log, "--run", "pilot", "--lang", language, code=1)
    assert said in told.stderr
    assert bool(told.stdout) == (view == "log")  # the log itself is looked at to see what was done to it


@pytest.mark.filterwarnings("always::innomethods.logbooks.files.TornLine")
def test_a_torn_last_line_stops_nobody(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with open_logbook("log.jsonl") as book:
        book.save(begun("pilot"))
    with Path("log.jsonl").open("a", encoding="utf-8") as file:
        file.write('{"run":"pil')
    assert "torn" in call("run", "status", "--log", "log.jsonl").stderr
    call("run", "note", "words", "--by", "project-lead", "--log", "log.jsonl")
    call("run", "verify", "--log", "log.jsonl")


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_a_list_marks_the_changed_run_and_goes_on(log, language):
    changed(log)
    mark = {"nb": "! loggen er endret", "nn": "! loggen er endra", "en": "! the log was changed"}[language]
    told = call("status", log, "--lang", language, code=1)
    lines = {line.split()[0]: line for line in told.stdout.splitlines()[2:]}
    assert mark in lines["pilot"]
    assert "own@1" not in lines["pilot"]
    assert "own@1" in lines["other"]
    answered = json.loads(call("status", log, "--json", code=1).stdout)
    assert [one["run"] for one in answered["runs"]] == ["other"]
    assert [(one["run"], one["first_bad"]) for one in answered["changed"]] == [("pilot", 4)]


def test_a_database_with_a_cut_end_is_marked(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with open_logbook("log.db") as book:
        book.save(decided("pilot"))
    for lost in (4, 3):  # the last entry, and the one before it: the row still counts four
        with sqlite3.connect("log.db") as store:
            store.execute("DELETE FROM entries WHERE position = ?", (lost,))
        store.close()
        assert "! the log was changed" in call("status", "log.db", code=1).stdout


def test_a_list_of_many_replays_nothing(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with open_logbook("log.db") as book:
        for number in range(5):
            book.save(decided(f"pilot-{number}"))

        def replayed(*_):
            raise AssertionError("a run was replayed for a list")

        monkeypatch.setattr("innomethods.logbooks.logbook.replay", replayed)
        assert (len(book.list()), book.changed()) == (5, {})


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nb", "01.01.2030 ligger fram i tid; i dag er det 03.01.2028."),
        ("nn", "01.01.2030 ligg fram i tid; i dag er det 03.01.2028."),
        ("en", "1 Jan 2030 lies ahead; today is 3 Jan 2028."),
    ],
)
@pytest.mark.parametrize(
    "words",
    [
        ("run", "status", "--log", "LOG", "--run", "other", "--on"),
        ("run", "note", "words", "--by", "project-lead", "--log", "LOG", "--run", "other", "--at"),
        ("status", "LOG", "--on"),
    ],
)
def test_a_day_ahead_is_remarked_on_and_goes_through(log, words, language, said):
    words = [log if word == "LOG" else word for word in words]
    assert said in plain(call(*words, "2030-01-01", "--lang", language).stderr)
    assert "2028" not in call(*words, "2028-01-03").stderr


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "nb",
            "«othr» finnes ikke i log.jsonl. Knytningen lagres likevel, men telles ikke opp før den finnes der. Mente",
        ),
        ("nn", "«othr» finst ikkje i log.jsonl."),
        ("en", "‘othr’ is not in log.jsonl."),
    ],
)
def test_a_link_to_a_run_that_isnt_there_is_told(log, language, said):
    words = ("run", "link", "--log", log, "--run", "pilot", "--by", "project-lead", "--lang", language)
    assert said.replace("log.jsonl", log) in call(*words, "othr").stderr
    assert "othr" not in call(*words, "other").stderr


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nb", "vilkåret «d1» hører til project-lead; her er det lukket av service-owner."),
        ("nn", "vilkåret «d1» høyrer til project-lead; her er det lukka av service-owner."),
        ("en", "the condition ‘d1’ belongs to project-lead; here it was closed by service-owner."),
    ],
)
def test_a_condition_closed_by_anothers_role_is_told(log, language, said):
    words = ("run", "close", "d1", "--evidence", "x", "--log", log, "--run", "pilot", "--lang", language)
    assert said in call(*words, "--by", "service-owner").stderr
    assert call("run", "decisions", "--log", log, "--run", "pilot").stdout.count("✓") == 1


def test_the_owner_closes_a_condition_without_a_word(log):
    words = ("run", "close", "d1", "--evidence", "x", "--log", log, "--run", "pilot")
    assert "belongs" not in call(*words, "--by", "project-lead").stderr


@pytest.mark.parametrize(
    ("language", "said"),
    [("nb", "Svart på, men ikke nok:"), ("nn", "Svart på, men ikkje nok:"), ("en", "Answered, but not enough:")],
)
def test_of_a_question_half_answered_it_is_said_what_is_missing(log, language, said):
    words = ("--log", log, "--run", "other", "--lang", language)
    assert said not in call("run", "status", *words).stdout
    call("run", "answer", "ask/shown", "--evidence", "a", "--by", "project-lead", "--at", "2027-01-12", *words)
    told = call("run", "status", *words).stdout
    after = told.partition(said)[2]
    assert "[ask/shown]" in after
    assert "1" in after.partition("[ask/shown]")[0]
    assert "3" in after.partition("[ask/shown]")[0]


def test_yes_and_no_are_two_answers(log):
    words = ("run", "answer", "ask/shown", "--by", "project-lead", "--log", log, "--run", "other")
    assert "--yes and --no" in call(*words, "--yes", "--no", code=2).stderr
    call(*words, "--no")


def test_one_form_of_findings_at_a_time(tmp_path):
    assert "--json can't be used here" in call("check", tmp_path, "--format", "sarif", "--json", code=2).stderr


def test_a_head_verifies_and_finds_a_tail_that_was_cut(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with open_logbook("log.jsonl") as book:
        book.save(decided("pilot"))
    run, position, digest = call("run", "head", "--log", "log.jsonl").stdout.split()
    assert (run, position) == ("pilot", "4")
    assert json.loads(call("run", "head", "--log", "log.jsonl", "--json").stdout)["heads"][0]["head"] == digest
    call("run", "verify", "--log", "log.jsonl", "--head", digest)
    lines = Path("log.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    Path("log.jsonl").write_text("".join(lines[:-1]), encoding="utf-8")
    told = call("run", "verify", "--log", "log.jsonl", "--head", digest, "--lang", "nn", code=1).stdout
    assert "loggen sluttar før hovudet" in told
    changed("log.jsonl", "project-lead", "project-boss")
    assert digest not in call("run", "head", "--log", "log.jsonl", code=1).output


def test_what_was_left_out_is_numbered_as_in_the_log():
    run = begun("pilot").note("late", at=date(2027, 3, 1), by="service-owner")
    run = run.finish("ask", at=DAY, by="project-lead")
    broken = begin_run(Project("pilot", METHOD, start=DAY, country="NO"), at=DAY, by="service-owner")
    events = (*broken.events, *run.events[2:])  # nobody began what was finished
    told = as_of(replay(events), date(2027, 2, 1)).problems[0]
    assert "3 (Finished ‘Ask’)" in told.message.text("en")


def test_a_gate_that_is_decided_is_not_waiting_for_what_comes_before(log):
    told = call(
        "run",
        "decide",
        "go",
        "proceed",
        "--by",
        "service-owner",
        "--log",
        log,
        "--run",
        "pilot",
        "--lang",
        "nb",
        code=1,
    )
    assert "gå tilbake fra et beslutningspunkt" in told.stderr
    assert "Gjør ferdig det som kommer før" not in told.stderr


@pytest.mark.parametrize(
    ("words", "code", "nb", "nn"),
    [
        (("run", "status", "--log", "none.jsonl"), 3, "none.jsonl finnes ikke.", "none.jsonl finst ikkje."),
        (("run", "status", "--log", "LOG"), 2, "velg en med --run", "vel ei med --run"),
        (
            ("run", "status", "--log", "LOG", "--run", "othr"),
            2,
            "ingen gjennomføring «othr»",
            "inga gjennomføring «othr»",
        ),
        (
            ("run", "status", "--log", "LOG", "--run", "other", "--on", "2020-01-01"),
            2,
            "begynte 11. januar 2027",
            "byrja 11. januar 2027",
        ),
        (
            ("run", "note", "x", "--by", "nobody", "--log", "LOG", "--run", "other"),
            2,
            "er ikke en rolle i own@1. Rollene er project-lead, service-owner",
            "er ikkje ei rolle i own@1. Rollene er project-lead, service-owner",
        ),
        (("check",), 0, "ingen feil, ingen advarsler", "ingen feil, ingen åtvaringar"),
    ],
)
def test_refusals_are_in_the_readers_language(log, words, code, nb, nn):
    words = [log if word == "LOG" else word for word in words]
    for language, said in (("nb", nb), ("nn", nn)):
        assert said in plain(call(*words, "--lang", language, code=code).stderr)
