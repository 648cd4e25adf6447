"""The command line as people use it: output, exit codes, JSON shapes, and bad input told in words."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest
from click.testing import CliRunner

from innomethods.cli.main import innomethods

EXAMPLE = Path(__file__).parents[3] / "examples" / "faerre-bomtimer"


@attrs.frozen
class Answered:
    """What a command said, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        """The answer on stdout as JSON."""
        return json.loads(self.out)


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Answered]:
    """Call the command line in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def calling(*words: object) -> Answered:
        result = CliRunner().invoke(innomethods, [str(word) for word in words], standalone_mode=False)
        code = result.return_value if isinstance(result.return_value, int) else result.exit_code
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            code = getattr(result.exception, "exit_code", None)
            assert code is not None, f"a traceback reached the user: {result.exception!r}"
            return Answered(code, result.stdout, f"{result.stderr}{result.exception}")
        return Answered(code or 0, result.stdout, result.stderr)

    return calling


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """A copy of the example project that may be broken."""
    folder = tmp_path / "example"
    shutil.copytree(EXAMPLE, folder)
    return folder


class TestContent:
    def test_methods_lists_what_ships(self, call: Callable[..., Answered]) -> None:
        """`methods --json` has the shape other programs rely on."""
        rows = call("methods", "--json").json["methods"]
        assert {"blt", "triple-diamond", "sod", "mission-generic"} <= {row["id"] for row in rows}
        assert all(row.keys() >= {"id", "edition", "kind", "title"} for row in rows)

    @pytest.mark.parametrize(("language", "word"), [("nb", "Behov"), ("nn", "løysing"), ("en", "Need")])
    def test_show_speaks_three_languages(self, call: Callable[..., Answered], language: str, word: str) -> None:
        assert word in call("show", "blt", "--lang", language).out

    def test_show_shows_overlays_laid_over(self, call: Callable[..., Answered]) -> None:
        assert "bp2" in call("show", "blt", "--overlay", "pv-gates").out

    def test_show_of_an_unknown_name_suggests(self, call: Callable[..., Answered]) -> None:
        told = call("show", "bltt")
        assert (told.code, "'blt'" in told.err) == (2, True)

    def test_show_yaml_is_a_file_that_checks(self, call: Callable[..., Answered], tmp_path: Path) -> None:
        (tmp_path / "again.yaml").write_text(call("show", "blt", "--yaml").out, encoding="utf-8")
        assert call("check", "again.yaml").code == 0

    @pytest.mark.parametrize("name", ["pv-gates", "dfo-benefits", "blt-baerum", "foresight-stress-test"])
    @pytest.mark.parametrize("language", ["nb", "nn", "en"])
    def test_an_overlay_is_shown_as_text(self, call: Callable[..., Answered], name: str, language: str) -> None:
        told = call("show", name, "--lang", language)
        assert told.code == 0
        assert not told.out.startswith("innomethods:")
        assert "?" in told.out  # what it asks
        assert call("show", name, "--yaml").out.startswith("innomethods: overlay/1")

    def test_show_answers_in_json_for_overlays_too(self, call: Callable[..., Answered]) -> None:
        assert call("show", "pv-gates", "--json").json["overlay"]["id"] == "pv-gates"

    def test_compare_says_how_large_the_step_is(self, call: Callable[..., Answered]) -> None:
        answer = call("compare", "blt", "sod", "--json").json
        assert answer["bump"] == "major"
        assert {"side_by_side", "parts"} <= set(answer)
        assert call("compare", "blt", "blt", "--json").json["differences"] == []

    @pytest.mark.parametrize("language", ["nb", "nn", "en"])
    def test_two_methods_stand_side_by_side(self, call: Callable[..., Answered], language: str) -> None:
        told = call("compare", "blt", "triple-diamond", "--lang", language)
        assert told.code == 0
        assert all(" │ " in line for line in told.out.splitlines() if "BLT" in line and len(line) > 60)
        assert max(len(line) for line in told.out.splitlines()) <= 140

    def test_methods_are_mapped_onto_one_of_them(self, call: Callable[..., Answered]) -> None:
        found = {one["id"]: one["links"] for one in call("methods", "--as", "pv", "--json").json["methods"]}
        assert {"triple-diamond", "smt"} <= {name for name, links in found.items() if links}
        assert "pv" not in found
        assert all({"path", "to", "certainty", "through"} <= set(link) for links in found.values() for link in links)
        assert "BP2" in call("methods", "--as", "pv", "--lang", "nb").out
        assert call("methods", "--as", "pvv").code == 2

    def test_an_equivalent_that_leads_nowhere_is_told_and_the_others_are_mapped(
        self, call: Callable[..., Answered]
    ) -> None:
        """With its line and column, in the language asked for, and once."""
        text = call("new", "method", "own.yaml").out or Path("own.yaml").read_text(encoding="utf-8")
        Path("ours/methods").mkdir(parents=True)
        equivalents = "equivalents:\n  - {path: collect, to: pv@2022:concept}\n  - {path: assess, to: Konsept}\n"
        Path("ours/methods/own.yaml").write_text(text + equivalents, encoding="utf-8")
        line = (text + equivalents).splitlines().index("  - {path: assess, to: Konsept}") + 1
        told = call("methods", "--as", "pv", "--folder", "ours", "--lang", "nb", "--json")
        assert told.code == 0
        assert told.err.count(f"ours/methods/own.yaml:{line}:24: D23 «Konsept»") == 1
        found = {one["id"]: one["links"] for one in told.json["methods"]}
        assert [link["path"] for link in found["own"]] == ["collect"]
        assert found["smt"]

    def test_a_method_that_cannot_be_read_is_told_once_and_the_others_are_mapped(
        self, call: Callable[..., Answered]
    ) -> None:
        Path("ours/methods").mkdir(parents=True)
        Path("ours/methods/own.yaml").write_text("innomethods: method/1\nid: own\nflow: [\n", encoding="utf-8")
        told = call("methods", "--as", "pv", "--folder", "ours", "--json")
        assert (told.code, told.err.count("ours/methods/own.yaml")) == (0, 1)
        assert "smt" in {one["id"] for one in told.json["methods"]}

    @pytest.mark.parametrize("kind", ["profile", "operating-model", "frame", "network", "survey"])
    def test_what_one_only_reads_is_listed_and_shown(self, call: Callable[..., Answered], kind: str) -> None:
        listed = [one["id"] for one in call("methods", "--json").json["methods"] if one["kind"] == kind]
        assert listed
        shown = call("show", listed[0], "--lang", "nn")
        assert shown.code == 0
        assert "Kjelder" in shown.out
        assert call("show", listed[0], "--json").json["reference"]["id"] == listed[0]
        assert call("show", listed[0], "--yaml").out.startswith(f"innomethods: {kind}/1")

    def test_of_several_with_one_id_the_method_is_shown_and_the_others_told(
        self, call: Callable[..., Answered]
    ) -> None:
        told = call("show", "theory-of-change")
        assert "--kind tool" in told.err or "--kind overlay" in told.err
        assert call("show", "theory-of-change", "--kind", "tool", "--json").json["tool"]["id"] == "theory-of-change"

    @pytest.mark.parametrize("kind", ["project", "method", "overlay"])
    def test_new_files_check_clean(self, call: Callable[..., Answered], kind: str) -> None:
        assert call("new", kind, "mine.yaml").code == 0
        told = call("check", "mine.yaml")
        assert told.code == 0, told.out

    def test_new_never_overwrites(self, call: Callable[..., Answered]) -> None:
        call("new", "method", "mine.yaml")
        before = Path("mine.yaml").read_bytes()
        told = call("new", "method", "mine.yaml")
        assert told.code == 3
        assert "--force" in told.err
        assert Path("mine.yaml").read_bytes() == before


class TestCheck:
    def test_shipped_content_is_clean(self, call: Callable[..., Answered]) -> None:
        assert call("check").code == 0

    def test_the_example_is_clean(self, call: Callable[..., Answered], example: Path) -> None:
        told = call("check", example / "project.yaml", "--strict")
        assert (told.code, told.out) == (0, "")

    def test_every_planted_fault_is_named(self, call: Callable[..., Answered], example: Path) -> None:
        """A broken copy: each fault of the file is told with its line, all at once."""
        project = example / "project.yaml"
        text = project.read_text(encoding="utf-8")
        for good, bad in (
            ("driver: employee", "driver: employe"),
            ("start: 2027-01-11", "start: 11-01-2027"),
            ("    share: 0.4\n", "    shaer: 0.4\n"),
            ('country: "NO"', "country: NORWAY-NO"),
            ("papers-due: 4 ", "papers-due: four "),
        ):
            assert good in text
            text = text.replace(good, bad, 1)
        project.write_text(text, encoding="utf-8")
        told = call("check", project, "--json")
        lines = {row["line"] for row in told.json["findings"]}
        wanted = {
            number
            for number, line in enumerate(text.splitlines(), start=1)
            if any(bad in line for bad in ("employe", "11-01-2027", "shaer", "NORWAY-NO", "papers-due: four"))
        }
        assert told.code == 1
        assert wanted <= lines, (wanted, told.out)

    def test_faults_of_meaning_are_named_too(self, call: Callable[..., Answered], example: Path) -> None:
        project = example / "project.yaml"
        text = project.read_text(encoding="utf-8")
        text = text.replace("  need/assess:", "  need/asess:").replace("role: steering-group", "role: stering-group")
        project.write_text(text, encoding="utf-8")
        told = call("check", project, "--json")
        found = {(row["code"], row["line"]) for row in told.json["findings"]}
        at = {word: 1 + text[: text.index(word)].count("\n") for word in ("need/asess", "stering-group")}
        assert told.code == 1
        assert ("P11", at["need/asess"]) in found
        assert any(code == "P11" and "stering-group" in told.out for code, _ in found)

    def test_json_has_the_shape_others_rely_on(self, call: Callable[..., Answered]) -> None:
        Path("bad.yaml").write_text("innomethods: method/1\nid: bad\nflow:\n  - phase: collect\n", encoding="utf-8")
        answer = call("check", "bad.yaml", "--json").json
        keys = {"code", "severity", "path", "file", "line", "column", "message", "mend"}
        assert answer["schema_version"] == 1
        assert answer["findings"]
        assert all(row.keys() >= keys for row in answer["findings"])

    def test_other_tools_can_read_findings(self, call: Callable[..., Answered]) -> None:
        Path("bad.yaml").write_text("innomethods: method/1\nid: bad\nflow:\n  - phase: collect\n", encoding="utf-8")
        sarif = json.loads(call("check", "bad.yaml", "--format", "sarif").out)
        told = next(result for result in sarif["runs"][0]["results"] if result["ruleId"] == "E08")
        assert told["locations"][0]["physicalLocation"]["region"]["startLine"] == 4
        lines = call("check", "bad.yaml", "--format", "github").out.splitlines()
        assert any(line.startswith("::error file=bad.yaml,line=4,col=") and "title=E08" in line for line in lines)

    @pytest.mark.parametrize("name", ["absent.yaml", "folder-that-is-not.yaml"])
    def test_an_absent_file_is_told(self, call: Callable[..., Answered], name: str) -> None:
        told = call("check", name)
        assert told.code == 3
        assert "D01" in told.out

    def test_warnings_count_only_when_strict(self, call: Callable[..., Answered]) -> None:
        call("new", "project", "mine.yaml", "--method", "sod")
        assert call("check", "mine.yaml").code == 0
        assert call("check", "mine.yaml", "--strict").code == 1


class TestPlan:
    def test_json_has_the_shape_others_rely_on(self, call: Callable[..., Answered], example: Path) -> None:
        answer = call("plan", example / "project.yaml", "--json").json
        assert (answer["start"], answer["finish"]) == ("2027-01-11", "2027-04-20")
        assert all(
            row.keys() >= {"path", "kind", "start", "finish", "float", "critical", "driver"} for row in answer["nodes"]
        )
        finishes = {row["path"]: row["finish"] for row in answer["nodes"]}
        assert finishes["need/collect"] == "2027-01-29"
        assert finishes["test/assess"] == "2027-04-16"

    def test_a_week_later_costs_five(self, call: Callable[..., Answered], example: Path) -> None:
        """One week's delay misses the board meeting: 35 days."""
        answer = call("plan", example / "project.yaml", "--start", "2027-01-18", "--json").json
        assert answer["finish"] == "2027-05-25"
        missed = next(row for row in answer["findings"] if row["code"] == "P04")
        assert "35" in missed["message"]

    def test_a_profile_of_no_estimates_is_refused_in_words(self, call: Callable[..., Answered]) -> None:
        Path("bare.yaml").write_text(
            "innomethods: method/1\nid: bare\nflow:\n  - phase: collect\n    does: project-lead\n", encoding="utf-8"
        )
        Path("p.yaml").write_text(
            'innomethods: project/1\nid: p\ncountry: "NO"\nmethod: bare.yaml\nstart: 2027-01-11\n', encoding="utf-8"
        )
        told = call("plan", "p.yaml")
        assert told.code == 1
        assert "P01" in told.err

    def test_a_method_that_embeds_by_name_is_planned(self, call: Callable[..., Answered]) -> None:
        """The shape of the file in which one method holds another, pinned, works from file to plan."""
        Path("own.yaml").write_text(
            "innomethods: method/1\nid: own\ninputs: [need@identified]\noutputs: [solution@tested]\n"
            "flow: [{embed: learn, method: blt@2013}]\n",
            encoding="utf-8",
        )
        Path("p.yaml").write_text(
            'innomethods: project/1\nid: p\ncountry: "NO"\nmethod: own.yaml\nstart: 2027-01-11\n', encoding="utf-8"
        )
        answer = call("plan", "p.yaml", "--json").json
        assert answer["nodes"][0]["path"] == "learn/need/collect"

    def test_a_project_with_errors_gets_no_dates(self, call: Callable[..., Answered], example: Path) -> None:
        project = example / "project.yaml"
        project.write_text(
            project.read_text(encoding="utf-8").replace("role: steering-group", "role: board"), encoding="utf-8"
        )
        told = call("plan", project)
        assert (told.code, "P11" in told.err, told.out) == (1, True, "")

    def test_an_absent_project_is_input_output(self, call: Callable[..., Answered]) -> None:
        assert call("plan", "nosuch.yaml").code == 3

    def test_a_start_that_is_no_date_is_a_usage_error(self, call: Callable[..., Answered], example: Path) -> None:
        told = call("plan", example / "project.yaml", "--start", "next week")
        assert told.code == 2
        assert "2027-01-11" in told.err


class TestRun:
    @pytest.fixture
    def begun(self, call: Callable[..., Answered], example: Path) -> Callable[..., Answered]:
        call(
            "run", "begin", example / "project.yaml", "--log", "r.jsonl", "--by", "service-owner", "--at", "2027-01-11"
        )

        def acting(*words: object) -> Answered:
            return call("run", *words, "--log", "r.jsonl", "--by", "project-lead", "--at", "2027-01-12")

        return acting

    def test_a_walk_is_kept(self, call: Callable[..., Answered], begun: Callable[..., Answered]) -> None:
        assert begun("start", "need/collect").code == 0
        assert begun("answer", "need/collect/target-group", "--evidence", "sak 1").code == 0
        answer = call("run", "status", "--log", "r.jsonl", "--json").json
        assert answer["status"] == "running"
        assert answer["open"][0]["path"] == "need/collect"
        assert "need/collect/target-group" not in answer["open"][0]["unanswered"]
        assert call("run", "verify", "--log", "r.jsonl", "--json").json["ok"] is True
        assert len(call("run", "log", "--log", "r.jsonl", "--json").json["events"]) == 3

    def test_what_is_not_possible_leaves_the_log_alone(self, begun: Callable[..., Answered]) -> None:
        before = Path("r.jsonl").read_bytes()
        told = begun("finish", "need/collect")
        assert (told.code, "R04" in told.err) == (1, True)
        assert Path("r.jsonl").read_bytes() == before

    def test_a_wrong_path_suggests(self, begun: Callable[..., Answered]) -> None:
        told = begun("start", "need/colect")
        assert told.code == 1
        assert "need/collect" in told.err

    def test_a_changed_byte_is_found(self, call: Callable[..., Answered]) -> None:
        shutil.copy(EXAMPLE / "log.jsonl", "log.jsonl")
        text = Path("log.jsonl").read_text(encoding="utf-8")
        Path("log.jsonl").write_text(text.replace('"9.6"', '"8.6"'), encoding="utf-8")
        told = call("run", "verify", "--log", "log.jsonl", "--json")
        assert told.code == 1
        assert told.json["first_bad"] == 40

    def test_a_gate_that_is_not_ready_exits_1(
        self, call: Callable[..., Answered], begun: Callable[..., Answered]
    ) -> None:
        for path in ("need/collect", "need/assess"):
            begun("start", path)
            begun("finish", path)
        told = call("run", "status", "--log", "r.jsonl", "--lang", "nb")
        assert told.code == 1
        assert "Ikke klart" in told.out

    def test_an_absent_log_says_how_to_begin(self, call: Callable[..., Answered]) -> None:
        told = call("run", "status", "--log", "none.jsonl")
        assert told.code == 3
        assert "run begin" in told.err


class TestUpkeep:
    @pytest.mark.parametrize("kind", ["method", "overlay", "project", "rules", "results", "roles", "tool"])
    def test_schema_is_json(self, call: Callable[..., Answered], kind: str) -> None:
        assert json.loads(call("schema", kind).out)["$schema"]

    def test_doctor_says_what_opens(self, call: Callable[..., Answered]) -> None:
        assert "blt" in call("doctor", "--json").json["methods"]

    def test_an_unknown_language_is_a_usage_error(self, call: Callable[..., Answered]) -> None:
        assert call("--lang", "sv", "methods").code == 2

    @pytest.mark.parametrize("words", [["nonsense"], ["show"], ["plan", "--nonsense"]])
    def test_usage_errors_exit_2(self, words: list[str]) -> None:
        told = subprocess.run(
            [sys.executable, "-c", "from innomethods.cli import main; main()", *words],
            capture_output=True,
            text=True,
            check=False,
        )
        assert told.returncode == 2
        assert "Traceback" not in told.stderr


class TestReports:
    def test_demo_writes_three_reports_in_each_language(self, call: Callable[..., Answered]) -> None:
        told = call("demo", "out")
        assert told.code == 0, told.err
        for language in ("nb", "nn", "en"):
            assert len(list(Path("out", language).rglob("report.html"))) == 3
        assert call("demo", "out").code == 3

    def test_no_report_from_a_changed_log(self, call: Callable[..., Answered], example: Path) -> None:
        log = example / "log.jsonl"
        log.write_text(log.read_text(encoding="utf-8").replace('"9.6"', '"8.6"'), encoding="utf-8")
        told = call("report", example / "project.yaml", "--log", log)
        assert (told.code, "event 40" in told.err) == (1, True)
        assert not Path("report").exists()

    def test_no_report_from_another_projects_log(self, call: Callable[..., Answered], example: Path) -> None:
        call("new", "project", "other.yaml")
        told = call("report", "other.yaml", "--log", example / "log.jsonl")
        assert (told.code, "faerre-bomtimer" in told.err) == (3, True)

    def test_a_report_of_a_day_knows_nothing_later(self, call: Callable[..., Answered], example: Path) -> None:
        call(
            "report",
            example / "project.yaml",
            "--log",
            example / "log.jsonl",
            "--on",
            "2027-04-16",
            "--format",
            "markdown",
        )
        text = Path("report/report.md").read_text(encoding="utf-8")
        assert "9.6" in text
        assert "7.4" not in text

    def test_a_report_says_what_options_are_worth_by_the_rules_the_project_names(
        self, call: Callable[..., Answered], example: Path
    ) -> None:
        assert call("report", example / "project.yaml", "--format", "markdown").code == 0
        text = Path("report/report.md").read_text(encoding="utf-8").replace("\N{NO-BREAK SPACE}", " ")
        assert "The net present value of ‘Text-message reminders’ is NOK −11,070" in text

    def test_rules_of_a_country_nobody_has_give_no_figure_and_no_failure(
        self, call: Callable[..., Answered], example: Path
    ) -> None:
        project = example / "project.yaml"
        project.write_text(project.read_text(encoding="utf-8").replace('rules: "NO"', "rules: XX"), encoding="utf-8")
        assert call("report", project, "--format", "markdown").code == 0
        assert "What the options are worth isn't known" in Path("report/report.md").read_text(encoding="utf-8")

    def test_a_benefit_owner_gets_a_page_and_a_wrong_name_is_refused(
        self, call: Callable[..., Answered], example: Path
    ) -> None:
        told = call("report", example / "project.yaml", "--owner", "service-owner")
        assert (told.code, Path("report/owner-service-owner.html").is_file()) == (0, True)
        told = call("report", example / "project.yaml", "--owner", "nobody", "--out", "other")
        assert (told.code, "service-owner" in told.err, Path("other").exists()) == (2, True, False)

    def test_a_report_holds_what_a_sheet_says_was_measured_and_refuses_a_wrong_one(
        self, call: Callable[..., Answered], example: Path
    ) -> None:
        sheet, asked = Path("seen.csv"), ("--on", "2027-10-01", "--format", "markdown")
        sheet.write_text("Measure;Value;Day measured\nno-show-rate;7,1;30.09.2027\n", encoding="utf-8")
        told = call("report", example / "project.yaml", "--observations", sheet, *asked)
        assert told.code == 0, told.err
        assert "| **More people keep their appointment** | ✓ On track |" in Path("report/report.md").read_text("utf-8")
        sheet.write_text("Measure;Value;Day measured\nno-show-rate;few;30.09.2027\n", encoding="utf-8")
        told = call("report", example / "project.yaml", "--observations", sheet, "--out", "other", *asked)
        assert (told.code, "seen.csv:2" in told.err, Path("other").exists()) == (1, True, False)

    def test_report_never_overwrites(self, call: Callable[..., Answered], example: Path) -> None:
        assert call("report", example / "project.yaml", "--out", "r").code == 0
        told = call("report", example / "project.yaml", "--out", "r")
        assert (told.code, "--force" in told.err) == (3, True)

    def test_an_unknown_format_names_the_known_ones(self, call: Callable[..., Answered], example: Path) -> None:
        told = call("report", example / "project.yaml", "--format", "pdf")
        assert told.code == 2
        assert "html" in told.err
        assert not Path("report").exists()
