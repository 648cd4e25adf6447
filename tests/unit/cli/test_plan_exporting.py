"""`export`: each format as the library writes it, dates as `plan` gives them, and bad input in words."""

import json
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from innomethods.catalogue import read_project
from innomethods.cli.main import innomethods
from innomethods.exchange.plans.formats import PLAN_FORMATS, Wishes
from innomethods.planning import schedule

EXAMPLE = Path(__file__).parents[3] / "examples" / "faerre-bomtimer"


@pytest.fixture
def export(tmp_path, monkeypatch):
    """Call the command in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def calling(*words, project=EXAMPLE / "project.yaml"):
        return CliRunner().invoke(innomethods, ["export", str(project), *map(str, words)])

    return calling


def files():
    return sorted(path.name for path in Path().iterdir())


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("format_", PLAN_FORMATS)
def test_each_format_is_what_the_library_writes_in_the_language_asked_for(export, format_, language, today):
    told = export("--format", format_, "--out", "o", "--lang", language)
    assert (told.exit_code, told.stderr, told.stdout) == (0, f"o: {format_}, faerre-bomtimer\n", "")
    plan = schedule(read_project(EXAMPLE / "project.yaml"))
    stamp = datetime(today.year, today.month, today.day, 8, tzinfo=UTC)
    wishes = Wishes(language=language, stamp=stamp, project_file="project.yaml", file="o")
    made = PLAN_FORMATS[format_].write(plan, wishes)
    assert Path("o").read_bytes() == (made if isinstance(made, bytes) else made.encode())
    if format_ != "xlsx":  # it says what it is called, and on stdout has no name
        assert export("--format", format_, "--out", "-", "--lang", language).stdout_bytes == Path("o").read_bytes()
    assert files() == ["o"]


def test_dates_are_those_of_the_start_and_of_what_has_happened(export):
    export("--format", "json", "--out", "moved", "--start", "2027-01-18")
    assert json.loads(Path("moved").read_text(encoding="utf-8"))["finish"] == "2027-05-25"
    log = EXAMPLE / "log.jsonl"
    shutil.copyfile(log, "log.jsonl")
    export("--format", "json", "--out", "now", "--log", "log.jsonl", "--on", "2027-03-01")
    now = json.loads(Path("now").read_text(encoding="utf-8"))
    assert (now["on"], [row["status"] for row in now["rows"] if "status" in row][:2]) == ("2027-03-01", ["done"] * 2)


def test_a_calendar_sent_again_replaces_what_was_sent_before(export):
    export("--format", "ical", "--out", "sent.ics", "--phases")
    assert "SUMMARY:Collect insight" in Path("sent.ics").read_text(encoding="utf-8")
    again = export("--format", "ical", "--out", "-", "--start", "2027-01-18", "--previous", "sent.ics").stdout
    assert "SEQUENCE:1" in again
    assert "STATUS:CANCELLED" in again  # the phases, which weren't asked for this time


def test_csv_is_written_in_the_dialect_asked_for(export):
    export("--format", "csv", "--out", "o", "--dialect", "excel-nb", "--lang", "nn")
    assert Path("o").read_bytes().startswith("\ufeffId;Namn;Del;".encode())


def test_json_answers_what_was_written_and_what_to_watch(export):
    told = json.loads(export("--format", "csv", "--out", "o", "--start", "2027-01-18", "--json").stdout)
    assert [told[key] for key in ("file", "format", "project", "finish")] == [
        "o",
        "csv",
        "faerre-bomtimer",
        "2027-05-25",
    ]
    assert [item["code"] for item in told["findings"]] == ["P04"]
    assert "P04" in export("--format", "csv", "--out", "o", "--start", "2027-01-18", "--force").stderr


def test_a_file_that_is_there_is_kept_unless_forced(export):
    Path("o").write_text("mine", encoding="utf-8")
    told = export("--format", "csv", "--out", "o")
    assert (told.exit_code, "exists already" in told.stderr, Path("o").read_text(encoding="utf-8")) == (3, True, "mine")
    assert export("--format", "csv", "--out", "o", "--force").exit_code == 0
    assert Path("o").read_text(encoding="utf-8").startswith("id,")


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("--format", "csv", "--out", "no/where.csv"), 3, "there is no folder no"),
        (("--format", "ical", "--out", "o", "--previous", "no.ics"), 3, "no.ics: No such file"),
        (("--format", "ical", "--out", "o", "--previous", "bad.ics"), 3, "bad.ics: The earlier calendar can't be read"),
        (("--format", "mpp", "--out", "o"), 2, "Did you mean 'ms-project'? Choose among ms-project"),
        (("--lang", "nn", "--format", "excel", "--out", "o"), 2, "Meinte de «xlsx»?"),
        (("--format", "xlsy", "--out", "o"), 2, "'xlsy' is not one of 'ms-project'"),
        (("--format", "xlsx", "--out", "a.csv", "--lang", "nb"), 2, "a.csv slutter som en fil av formatet csv"),
        (("--format", "json", "--out", "o", "--dialect", "jira", "--lang", "nb"), 2, "--dialect kan ikke brukes her"),
        (("--format", "csv", "--out", "o", "--dialect", "excel"), 2, "'excel' is not one of"),
        (("--format", "csv", "--out", "o", "--log", "no.jsonl"), 3, "does not exist"),
    ],
)
def test_what_cannot_be_done_is_told_and_leaves_nothing(export, words, code, told):
    Path("bad.ics").write_text("x" * 5000, encoding="utf-8")
    answered = export(*words)
    assert (answered.exit_code, told in answered.stderr, files()) == (code, True, ["bad.ics"]), answered.stderr
    assert len(answered.stderr) < 600


def test_a_project_without_dates_is_told_and_not_exported(export):
    text = (EXAMPLE / "project.yaml").read_text(encoding="utf-8").replace("start: 2027-01-11", "start: soon")
    Path("bad.yaml").write_text(text, encoding="utf-8")
    answered = export("--format", "csv", "--out", "o", project="bad.yaml")
    assert (answered.exit_code, "bad.yaml:" in answered.stderr, files()) == (1, True, ["bad.yaml"])


def test_a_plan_exported_before_is_the_baseline_of_a_report(export):
    export("--format", "json", "--out", "approved.json", "--start", "2027-01-04")
    words = ["report", str(EXAMPLE / "project.yaml"), "--format", "markdown", "--lang", "nn", "--baseline"]
    told = CliRunner().invoke(innomethods, [*words, "approved.json"])
    assert told.exit_code == 0, told.output
    assert "| +5 |" in Path("report/report.md").read_text(encoding="utf-8")
    Path("other.json").write_text("{}", encoding="utf-8")
    told = CliRunner().invoke(innomethods, [*words, "other.json", "--out", "two"])
    assert (told.exit_code, "other.json: dette kan ikkje vere den tidlegare planen" in told.stderr) == (3, True)
    assert not Path("two").exists()
