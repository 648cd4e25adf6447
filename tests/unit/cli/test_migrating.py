"""`run migrate` and `run retailor` as people use them: told beforehand, done, taken back, and bad input told in words."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from innomethods.cli import migrating
from innomethods.cli.main import innomethods
from innomethods.logbooks import open_logbook

ONE = """\
innomethods: method/1
id: our-way
edition: "1"
title: {nb: Vår måte, nn: Vår måte, en: Our way}
flow:
  - phase: collect
    title: {nb: Samle, nn: Samle, en: Collect}
    does: project-lead
    estimate: 10
    gives: [need@understood]
    checklist:
      - must: talked
        ask: {nb: Har dere snakket med dem, nn: Har de snakka med dei, en: Have you talked with them}
  - gate: need-clear
    title: {nb: Klart, nn: Klart, en: Clear}
    decided-by: project-owner
    criteria: [{must: need@understood}]
    go-back-to: [collect]
    at-most: 2
  - phase: announce
    title: {nb: Kunngjøre, nn: Kunngjere, en: Announce}
    does: project-lead
    estimate: 5
    when: {fact: procurement-value, at-least: 1400000}
  - phase: try
    title: {nb: Prøve, nn: Prøve, en: Try}
    does: project-lead
    estimate: 10
    gives: [solution@tested]
"""
LATER = 'renames:\n  - {edition: "1", was: collect, now: listen}\n'
TWO = ONE.replace('"1"', '"2"').replace("phase: collect", "phase: listen").replace("[collect]", "[listen]") + LATER
HARSH = TWO.replace("decided-by: project-owner", "decided-by: steering-group")
PROJECT = """\
innomethods: project/1
id: {name}
title: Pilot
example: true
country: "NO"
method: {method}
start: 2027-01-11
facts: {{procurement-value: 900000}}
"""
SIGNED = ("--by", "project-owner", "--reason", "a new edition", "--at", "2027-02-01")


@pytest.fixture
def call(tmp_path, monkeypatch):
    """Call the command line in a folder with a method, and a run of the project `pilot` past its first gate."""
    monkeypatch.chdir(tmp_path)

    def calling(*words):
        result = CliRunner().invoke(innomethods, [str(word) for word in words], standalone_mode=False)
        code = result.return_value if isinstance(result.return_value, int) else result.exit_code
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            code = getattr(result.exception, "exit_code", None)
            assert code is not None, f"a traceback reached the user: {result.exception!r}"
            return code, f"{result.stdout}{result.exception}"
        return code or 0, result.output

    Path("methods").mkdir()
    Path("methods/our-way.yaml").write_text(ONE, encoding="utf-8")
    begin(calling, "pilot")
    for words in (
        ("start", "collect", "--by", "project-lead"),
        ("answer", "collect/talked", "--yes", "--by", "project-lead"),
        ("finish", "collect", "--by", "project-lead"),
        ("decide", "need-clear", "proceed", "--by", "project-owner"),
    ):
        assert calling("run", *words, "--log", "log.jsonl", "--at", "2027-01-12")[0] == 0
    return calling


def begin(call, name):
    Path(f"{name}.yaml").write_text(PROJECT.format(name=name, method="our-way"), encoding="utf-8")
    where = ("--log", "log.jsonl", "--by", "project-owner", "--at", "2027-01-11", "--folder", ".")
    code, told = call("run", "begin", f"{name}.yaml", *where)
    assert code == 0, told


def edition(text):
    Path("methods/our-way.yaml").write_text(text, encoding="utf-8")


def migrate(call, *words, project="pilot.yaml"):
    return call("run", "migrate", *([project] if project else []), "--log", "log.jsonl", "--folder", ".", *words)


def run(name="pilot"):
    return open_logbook("log.jsonl").open(name)


def test_a_plan_tells_and_writes_nothing(call):
    edition(TWO)
    before = Path("log.jsonl").read_bytes()
    code, told = migrate(call, "--plan")
    assert code == 0
    assert "pilot: our-way@1 → our-way@2" in told
    assert "  collect → listen" in told
    assert told.endswith("This can be done.\n")
    assert Path("log.jsonl").read_bytes() == before


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nb", "endret, men ferdig (hvem som avgjør: project-owner → steering-group)"),
        ("nn", "endra, men ferdig (kven som avgjer: project-owner → steering-group)"),
        ("en", "changed, but done (who decides: project-owner → steering-group)"),
    ],
)
def test_a_plan_is_read_in_three_languages_on_eighty_columns(call, language, words):
    edition(HARSH)
    code, told = migrate(call, "--plan", "--lang", language)
    assert code == 1
    assert words in " ".join(told.split())
    assert "R30" in told
    assert max(map(len, told.splitlines())) <= 80


def test_a_plan_as_json_tells_of_every_part(call):
    edition(HARSH)
    code, told = migrate(call, "--plan", "--json", "--policy", "grandfather")
    answer = json.loads(told)
    assert (code, answer["possible"], answer["policy"], answer["bump"]) == (0, True, "grandfather", "major")
    parts = {part["path"]: (part["was"], part["class"], part["treatment"]) for part in answer["parts"]}
    assert parts["listen"] == ("collect", "same", "carried-over")
    assert parts["need-clear"] == ("need-clear", "changed-when-done", "stands-under-the-old-rule")
    assert answer["counts"]["changed-when-done"] == 1


def test_moving_is_done_and_saved_and_seen(call):
    edition(HARSH)
    code, told = migrate(call, "--policy", "grandfather", *SIGNED)
    assert code == 0
    assert "pilot now follows our-way@2 (entry 6). Next: try" in " ".join(told.split())
    assert run().record("listen").stands == "done"
    assert "need-clear: passed under the rules of our-way@1" in call("run", "status", "--log", "log.jsonl")[1]
    status = json.loads(call("run", "status", "--log", "log.jsonl", "--json")[1])
    assert status["under"] == {"need-clear": "our-way@1"}
    log = " ".join(call("run", "log", "--log", "log.jsonl")[1].split())
    assert "Moved the run from our-way@1 to our-way@2 (grandfather); new names: collect → listen – a new" in log
    assert "Started ‘collect’" not in log


def test_what_the_policy_blocks_is_told_and_not_done(call):
    edition(HARSH)
    before = Path("log.jsonl").read_bytes()
    code, told = migrate(call, *SIGNED)
    assert (code, "R30" in told) == (1, True)
    assert Path("log.jsonl").read_bytes() == before


def test_names_can_be_told_by_hand(call):
    edition(TWO.replace(LATER, ""))
    assert migrate(call, "--plan")[0] == 1
    assert migrate(call, "--plan", "--rename", "collect=listen")[0] == 0
    code, told = migrate(call, "--plan", "--rename", "colect=listen")
    assert code == 1
    assert "Did you mean ‘collect’" in " ".join(told.split())


def test_taking_back_strikes_out_and_later_moves_back(call):
    edition(TWO)
    migrate(call, *SIGNED)
    undo = ("--undo", "--by", "project-owner", "--reason", "too early")
    assert "entry 6 can be struck out" in migrate(call, "--undo", "--plan", project=None)[1]
    assert migrate(call, *undo, "--at", "2027-02-02", project=None)[0] == 0
    assert (run().definition.edition, type(run().events[-1]).__name__) == ("1", "EntryStruck")
    migrate(call, *SIGNED)
    call("run", "reaffirm", "listen/talked", "--log", "log.jsonl", "--by", "project-lead", "--at", "2027-02-03")
    code, told = migrate(call, *undo, "--at", "2027-02-04", project=None)
    assert (code, "our-way@2 → our-way@1" in told) == (0, True)
    assert (run().definition.edition, type(run().events[-1]).__name__) == ("1", "RunMigrated")


def test_all_runs_are_moved_each_with_a_line_and_those_that_can_t_be_are_told(call):
    begin(call, "other")
    edition(HARSH)
    code, told = migrate(call, "--all", "--plan")
    assert (code, "other  can be moved · our-way@1 → our-way@2" in told) == (1, True)
    code, told = migrate(call, "--all", *SIGNED)
    lines = told.splitlines()
    assert code == 1
    assert lines[0] == "pilot  not moved · our-way@1 → our-way@2"
    assert "other  moved · our-way@1 → our-way@2" in lines
    assert lines[-1] == "1 moved, 1 not moved"
    assert (run("pilot").definition.edition, run("other").definition.edition) == ("1", "2")
    answer = json.loads(migrate(call, "--all", "--json", "--policy", "restale", *SIGNED)[1])
    assert {told["run"]: told["fate"] for told in answer["runs"]} == {"pilot": "moved", "other": "there-already"}


def test_each_of_all_keeps_its_own_facts(call):
    Path("rich.yaml").write_text(
        PROJECT.format(name="rich", method="our-way").replace("900000", "2000000"), encoding="utf-8"
    )
    where = ("--log", "log.jsonl", "--by", "project-owner", "--at", "2027-01-11", "--folder", ".")
    call("run", "begin", "rich.yaml", *where)
    edition(TWO)
    assert migrate(call, "--all", *SIGNED)[0] == 0
    assert ["announce" in run(name).definition for name in ("pilot", "rich")] == [False, True]


def test_a_bar_shows_how_far_it_has_come_on_a_terminal_only(call, monkeypatch):
    begin(call, "other")
    edition(TWO)
    shown = []
    real = migrating.click.progressbar
    monkeypatch.setattr(
        migrating.click, "progressbar", lambda **more: shown.append((more["length"], more["hidden"])) or real(**more)
    )
    assert migrate(call, "--all", "--plan")[0] == 0
    assert shown == [(2, True)]


def test_the_value_rises_and_what_it_decided_is_decided_anew(call):
    raised = ("run", "retailor", "--log", "log.jsonl", "--folder", ".", "--fact", "procurement-value=2000000")
    code, told = call(*raised, "--plan")
    assert (code, "announce\n      new, ahead; comes in its turn" in told) == (0, True)
    assert call(*raised, "--by", "project-owner", "--reason", "the value rose", "--at", "2027-02-01")[0] == 0
    assert run().turn == ("announce",)
    assert (
        migrate(call, "--undo", "--by", "project-owner", "--reason", "no", "--at", "2027-02-02", project=None)[0] == 0
    )
    assert run().turn == ("try",)


@pytest.mark.parametrize(
    "typed", ["2 000 000", "2\N{NO-BREAK SPACE}000\N{NO-BREAK SPACE}000", "2,000,000", "2.000.000"]
)
def test_a_value_is_read_as_people_write_it(call, typed):
    said = ("--by", "project-owner", "--reason", "the value rose", "--at", "2027-02-01")
    assert (
        call("run", "retailor", "--log", "log.jsonl", "--folder", ".", "--fact", f"procurement-value={typed}", *said)[0]
        == 0
    )
    assert run().turn == ("announce",)


@pytest.mark.parametrize("typed", ["12,000", "1.500", "nan", "inf", "1e5000", "2  000", "a lot", "True", "ja"])
def test_a_value_that_is_no_number_or_could_be_two_is_wrong_use_and_changes_nothing(call, typed):
    before = Path("log.jsonl").read_bytes()
    said = ("--by", "project-owner", "--reason", "the value rose", "--at", "2027-02-01")
    code, told = call(
        "run", "retailor", "--log", "log.jsonl", "--folder", ".", "--fact", f"procurement-value={typed}", *said
    )
    assert (code, "procurement-value" in told) == (2, True), told
    assert Path("log.jsonl").read_bytes() == before


def test_an_overlay_is_laid_over_a_run_under_way(call):
    Path("more.yaml").write_text(
        "innomethods: overlay/1\nid: more\ntitle: {en: More}\nchanges:\n  - extend: {after: try}\n"
        "    add: [{phase: share, title: {en: Share}, does: project-lead, estimate: 2}]\n",
        encoding="utf-8",
    )
    where = ("--log", "log.jsonl", "--by", "project-owner", "--reason", "x", "--at", "2027-02-01")
    code, told = call("run", "retailor", "--overlay", "more.yaml", *where)
    assert (code, "share" in told) == (0, True)
    assert "share" in run().definition


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("migrate", "--log", "log.jsonl", "--plan"), 2, "Name a PROJECT"),
        (("migrate", "pilot.yaml", "--undo", "--log", "log.jsonl", "--plan"), 2, "Name a PROJECT"),
        (("migrate", "--undo", "--all", "--log", "log.jsonl", "--plan"), 2, "Name a PROJECT"),
        (("migrate", "pilot.yaml", "--all", "--run", "pilot", "--log", "log.jsonl", "--plan"), 2, "Choose one"),
        (("migrate", "pilot.yaml", "--log", "log.jsonl"), 2, "--by and --reason"),
        (("migrate", "pilot.yaml", "--log", "log.jsonl", "--by", "x", "--reason", ""), 2, "--reason"),
        (("migrate", "pilot.yaml", "--log", "log.jsonl", "--by", "Kari", "--reason", "x"), 2, "not a role's id"),
        (("migrate", "pilot.yaml", "--log", "log.jsonl", "--plan", "--rename", "a"), 2, "need/collect=need/listen"),
        (("migrate", "pilot.yaml", "--log", "log.jsonl", "--plan", "--policy", "kind"), 2, "kind"),
        (("migrate", "pilot.yaml", "--log", "none.jsonl", "--plan"), 3, "does not exist"),
        (("migrate", "pilot.yaml", "--all", "--log", "none.jsonl", "--plan"), 3, "does not exist"),
        (("migrate", "none.yaml", "--log", "log.jsonl", "--plan"), 3, "none.yaml"),
        (("migrate", "other.yaml", "--log", "log.jsonl", "--plan"), 3, "not of 'other'"),
        (("migrate", "pilot.yaml", "--run", "none", "--log", "log.jsonl", "--plan"), 2, "no run ‘none’"),
        (("migrate", "--undo", "--log", "log.jsonl", "--plan"), 1, "R35"),
        (("verify", "--run", "pilt", "--log", "log.jsonl"), 2, "no run ‘pilt’. Did you mean ‘pilot’?"),
        (("verify", "--run", "pilt", "--head", "0" * 64, "--log", "log.jsonl"), 1, "there is no such run here"),
        (("verify", "--run", "pilot", "--log", "none.db"), 3, "does not exist"),
        (("migrate", "--undo", "--log", ":memory:", "--plan"), 2, "is gone when the command ends"),
        (("begin", "pilot.yaml", "--log", ":memory:", "--by", "project-owner"), 2, "is gone when the command ends"),
        (("retailor", "--log", "log.jsonl", "--plan"), 2, "--overlay, or a --fact"),
        (("retailor", "--log", "log.jsonl", "--plan", "--overlay", "pv-gate"), 2, "pv-gates"),
        (("retailor", "--log", "log.jsonl", "--plan", "--overlay", "none.yaml"), 3, "none.yaml"),
        (("retailor", "--log", "log.jsonl", "--plan", "--fact", "Size=3"), 2, "procurement-value=2000000"),
        (("retailor", "--log", "log.jsonl", "--plan", "--fact", "procurement-value=3"), 1, "R34"),
        (("retailor", "--log", "log.jsonl", "--overlay", "pv-gates"), 2, "--by and --reason"),
    ],
)
def test_bad_input_is_told_in_words_and_nothing_is_written(call, words, code, told):
    Path("other.yaml").write_text(PROJECT.format(name="other", method="./methods/our-way.yaml"), encoding="utf-8")
    Path("pilot.yaml").write_text(PROJECT.format(name="pilot", method="./methods/our-way.yaml"), encoding="utf-8")
    before = Path("log.jsonl").read_bytes()
    found, said = call("run", *words)
    assert (found, told in said) == (code, True), said
    assert Path("log.jsonl").read_bytes() == before


def test_a_log_that_was_changed_is_not_planned_from(call):
    log = Path("log.jsonl")
    log.write_text(log.read_text(encoding="utf-8").replace("project-lead", "project-boss"), encoding="utf-8")
    code, told = migrate(call, "--plan")
    assert (code, "was changed, from event" in told) == (1, True)


def test_what_the_next_decision_lacks_after_a_move_is_told_with_the_paths_that_answer_it(call):
    asked = (
        "      - must: interpreter\n        ask: {nb: Trengs tolk, nn: Trengst tolk, en: Is an interpreter needed}\n"
    )
    edition(HARSH.replace("  - gate: need-clear", f"{asked}  - gate: need-clear"))
    code, told = migrate(call, "--policy", "restale", *SIGNED)
    assert code == 0
    assert "Next: need-clear" in told
    assert "answers are missing: listen/interpreter" in " ".join(told.split())


ROLES = """\
roles:
  - id: project-owner
    title: {nb: leder for prosjekter, nn: leiar for prosjekt, en: head of projects}
    side: demand
    summary: {nb: Den som eier prosjektet., nn: Den som eig prosjektet., en: Who owns the project.}
"""


@pytest.mark.parametrize("more", [("--run", "titled"), ("--all",)])
def test_who_changes_the_method_may_be_named_by_the_title_of_the_role(call, more):
    edition(ONE + ROLES)
    begin(call, "titled")
    edition(TWO + ROLES)
    said = ("--by", "Head of Projects", "--reason", "a new edition", "--at", "2027-02-01")
    code, told = migrate(call, *more, *said, project="titled.yaml")
    assert (code, run("titled").definition.edition) == (0, "2"), told
    assert str(run("titled").events[-1].by) == "project-owner"
    undo = ("--undo", "--run", "titled", "--by", "head of projects", "--reason", "too early", "--at", "2027-02-02")
    assert migrate(call, *undo, project=None)[0] == 0
    assert str(run("titled").events[-1].by) == "project-owner"
