"""`innomethods run …` as people meet it: what an action says, how a run stands, mistakes taken back, votes."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from innomethods.cli.main import innomethods
from innomethods.logbooks import open_logbook
from innomethods.running import struck_positions

EXAMPLE = Path(__file__).parents[3] / "examples" / "faerre-bomtimer"
METHOD = """
innomethods: method/1
id: own
edition: "1"
title: {nb: Eget, nn: Eige, en: Own}
flow:
  - phase: ask
    title: {nb: Spør, nn: Spør, en: Ask}
    does: project-lead
    checklist:
      - must: heard
        ask: {nb: "Har dere hørt på dem?", nn: "Har de høyrt på dei?", en: "Have you listened to them?"}
        answer: confirm
        guidance: {nb: x, nn: x, en: x}
        basis: own
      - should: written
        ask: {nb: "Er det skrevet ned?", nn: "Er det skrive ned?", en: "Is it written down?"}
        answer: confirm
  - gate: go
    title: {nb: Gå videre, nn: Gå vidare, en: Go on}
    decided-by: service-owner
    criteria: [{must: ask/heard}]
    go-back-to: [ask]
    at-most: 2
  - phase: use
    title: {nb: Bruk, nn: Bruk, en: Use}
    does: project-lead
"""
PROJECT = """
innomethods: project/1
id: pilot
country: "NO"
method: own.yaml
start: 2027-01-11
"""


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Call `innomethods run` on a run of its own, as a role and on a day of January 2027."""
    monkeypatch.chdir(tmp_path)
    Path("own.yaml").write_text(METHOD, encoding="utf-8")
    Path("project.yaml").write_text(PROJECT, encoding="utf-8")

    def call(*words, by=None, day=None, code=0):
        done = [*(["--by", by] if by else []), *(["--at", f"2027-01-{day}"] if day else [])]
        result = CliRunner().invoke(innomethods, ["run", *words, "--log", "log.jsonl", *done])
        assert result.exit_code == code, result.output
        return result

    call("begin", "project.yaml", by="service-owner", day=11)
    return call


def listened(run):
    run("start", "ask", by="project-lead", day=12)
    run("answer", "ask/heard", "--yes", by="project-lead", day=13)
    run("finish", "ask", by="project-lead", day=14)


def test_an_action_says_what_it_did_and_what_is_open(run):
    told = run("start", "ask", by="project-lead", day=12).stdout
    assert told.splitlines()[0] == "✓ Started ‘Ask’"
    assert "● Ask – under way since 12 January 2027: project manager  [ask]" in told.replace("\N{NO-BREAK SPACE}", " ")
    assert "? Have you listened to them?  [ask/heard]" in told


@pytest.mark.parametrize(
    ("language", "said"), [("nb", "hevdet, men ikke bekreftet"), ("nn", "hevda, men ikkje stadfesta")]
)
def test_ending_a_phase_with_a_must_unanswered_says_so(run, language, said):
    run("start", "ask", by="project-lead", day=12)
    told = run("finish", "ask", "--lang", language, by="project-lead", day=13).stdout
    assert said in told
    assert "[ask/heard]" in told
    assert "[ask/written]" not in told


def test_ending_a_phase_with_its_musts_met_says_nothing_of_them(run):
    run("start", "ask", by="project-lead", day=12)
    run("answer", "ask/heard", "--yes", by="project-lead", day=13)
    assert "confirmed" not in run("finish", "ask", by="project-lead", day=13).stdout


def test_what_happened_last_week_is_recorded_today(run):
    run("note", "a meeting", by="service-owner", day=20)
    run("start", "ask", by="project-lead", day=12)
    assert "R17" in run("finish", "ask", by="project-lead", day=11, code=1).stderr


def test_a_mistake_is_struck_out_and_both_stay(run):
    listened(run)
    told = run("strike", "4", "--reason", "another project", by="service-owner", day=15).stdout
    assert told.splitlines()[0] == "✓ Struck out entry 4"
    assert struck_positions(open_logbook("log.jsonl").read("pilot")) == {4}
    log = run("log").stdout
    assert "struck out" in log
    assert "another project" in log
    assert json.loads(run("log", "--json").stdout)["struck"] == [4]


def test_what_is_built_on_is_not_struck(run):
    listened(run)
    before = Path("log.jsonl").read_bytes()
    assert "R27" in run("strike", "2", "--reason", "x", by="service-owner", day=15, code=1).stderr
    assert Path("log.jsonl").read_bytes() == before


def test_votes_decide_and_are_shown(run):
    listened(run)
    run("decide", "go", "proceed", "--vote", "m1:against", by="service-owner", day=15, code=1)
    run(
        "decide",
        "go",
        "proceed",
        "--vote",
        "m1:for",
        "--vote",
        "m2:for",
        "--quorum",
        "3",
        by="service-owner",
        day=15,
        code=1,
    )
    votes = ["--vote", "m1:for", "--vote", "m2:for", "--vote", "m3:against", "--quorum", "3", "--dissent", "Too early"]
    run("decide", "go", "proceed", *votes, by="service-owner", day=15)
    told = run("decisions").stdout
    assert "m1: for, m2: for, m3: against" in told
    assert "Too early" in told


@pytest.mark.parametrize("vote", ["m1", "m1:yes", "Kari Nordmann:for", ":for"])
def test_a_vote_that_cant_be_read_is_told(run, vote):
    listened(run)
    assert "m1:for" in run("decide", "go", "proceed", "--vote", vote, by="service-owner", day=15, code=2).stderr


def test_a_decision_that_isnt_ready_says_why_and_exits_1(run):
    run("start", "ask", by="project-lead", day=12)
    run("finish", "ask", by="project-lead", day=13)
    told = run("status", "--on", "2027-01-14", "--lang", "nb", code=1).stdout
    assert "◆ Gå videre – tjenesteeier avgjør  [go]" in told
    assert "? Ukjent (må): Har dere hørt på dem?" in told


def test_conditions_show_how_late_they_are(run):
    listened(run)
    condition = "d1|Measure again|project-lead|2027-01-20"
    run("decide", "go", "proceed-with-conditions", "--condition", condition, by="service-owner", day=15)
    told = run("status", "--on", "2027-01-25").stdout.replace("\N{NO-BREAK SPACE}", " ")
    assert "! Measure again (project manager, due 20 January 2027 – 5 days late)  [d1]" in told
    assert "○ Measure again" in run("status", "--on", "2027-01-16").stdout


def test_how_it_stood_and_what_was_known_are_two_things(run):
    listened(run)
    recorded = open_logbook("log.jsonl").entries("pilot")[0].recorded.date()
    assert "1 Jan 2020" not in run("status", "--known-on", str(recorded)).stdout
    assert "nothing of pilot had been recorded" in run("status", "--known-on", "2020-01-01", code=2).stderr
    assert "began on 11\xa0January 2027" in run("status", "--on", "2020-01-01", code=2).stderr


def test_why_is_told_as_it_was_known(run):
    listened(run)
    assert "Met: confirmed" in run("why", "ask/heard").stdout
    run("why", "ask/heard", "--known-on", "2020-01-01", code=2)


def test_the_example_reads_in_three_languages():
    words = ["--log", str(EXAMPLE / "log.jsonl")]
    for language, said in (("nb", "Gå tilbake, til «"), ("nn", "Gå tilbake, til «"), ("en", "Go back, to ‘")):
        result = CliRunner().invoke(innomethods, ["run", "decisions", *words, "--lang", language])
        assert (result.exit_code, said in result.stdout) == (0, True), result.output
        assert all(len(line) <= 100 for line in result.stdout.splitlines())
        log = CliRunner().invoke(innomethods, ["run", "log", *words, "--lang", language]).stdout
        assert "{" not in log
        assert all(len(line) <= 100 for line in log.splitlines())


@pytest.mark.parametrize(
    "words",
    [
        ["--condition", "a|b"],
        ["--condition", "d1|Measure|Kari Nordmann|2027-02-01"],
        ["--condition", "d1|Measure|project-lead|31.2.2027"],
        ["--disqualified", "Kari Nordmann"],
    ],
)
def test_names_and_half_conditions_stay_out_of_the_log(run, words):
    listened(run)
    told = run("decide", "go", "proceed-with-conditions", *words, by="service-owner", day=15, code=2).stderr
    assert "unpack" not in told
    assert "isoformat" not in told
    assert "Kari" not in Path("log.jsonl").read_text(encoding="utf-8")


def test_a_decision_shows_which_conditions_are_closed(run):
    listened(run)
    condition = "d1|Measure again|project-lead|2027-01-20"
    run("decide", "go", "proceed-with-conditions", "--condition", condition, by="service-owner", day=15)
    assert "○ Measure again  [d1]" in run("decisions").stdout
    run("close", "d1", "--evidence", "Report 3", by="project-lead", day=16)
    assert "✓ Measure again  [d1]" in run("decisions").stdout


def test_a_role_is_read_by_its_title_and_an_unknown_one_is_refused(run):
    method = (
        METHOD
        + "roles:\n  - id: project-lead\n    side: supply\n    title: {nb: Prosjektleder, nn: Prosjektleiar, en: Project lead}\n"
    )
    Path("own.yaml").write_text(method, encoding="utf-8")
    run("begin", "project.yaml", "--id", "second", by="Project lead", day=11)
    run("start", "ask", "--run", "second", by="prosjektleiar/k1", day=12)
    roles = [str(event.by) for event in open_logbook("log.jsonl").open("second").events]
    assert roles == ["project-lead", "project-lead/k1"]
    told = run("note", "x", "--run", "second", by="owner", day=13, code=2).stderr
    assert "‘owner’ is not a role of own@1" in told
    assert "Project lead (project-lead)" in told
    assert len(open_logbook("log.jsonl").open("second").events) == 2


def test_half_a_head_is_no_accusation(run):
    head = run("head").stdout.split()[-1]
    run("verify", "--head", head)
    assert "not a whole digest" in run("verify", "--head", head[:12], code=2).stderr


def test_a_refusal_names_the_option(run):
    run("start", "ask", by="project-lead", day=12)
    assert "--yes or --no" in run("answer", "ask/heard", "--rating", "3", by="project-lead", day=12, code=1).stderr
    run("answer", "ask/heard", "--yes", by="project-lead", day=12)
    run("finish", "ask", by="project-lead", day=12)
    assert "with --reason" in run("decide", "go", "stop", by="service-owner", day=13, code=1).stderr
    back = run("decide", "go", "go-back", "--reason", "x", by="service-owner", day=13, code=1).stderr
    assert "go back to: ask. Name the place with --to." in back


def test_the_status_tells_a_breach_the_round_and_what_finished_phases_lack(run):
    for day in (12, 14):
        run("start", "ask", by="project-lead", day=day)
        run("finish", "ask", by="project-lead", day=day)
        if day == 12:
            run("decide", "go", "go-back", "--to", "ask", "--reason", "unheard", by="service-owner", day=13)
            told = run("status").stdout.replace("\N{NO-BREAK SPACE}", " ")
            assert "‘Go on’: Go back, to ‘Ask’, 13 January 2027" in told
            assert "round 2" in told
    run("decide", "go", "proceed", "--breach", "--reason", "haste", by="service-owner", day=15)
    told = run("status").stdout.replace("\N{NO-BREAK SPACE}", " ")
    assert "! ‘Go on’: Proceed · BREACH OF THE RULES, 15 January 2027" in told
    assert "Finished phases, without an answer or not met" in told
    assert "[ask/heard]" in told
