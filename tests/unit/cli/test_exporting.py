"""`run export`: each format, whole or not at all, never over another file, and bad input in words."""

import json
import shutil
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner

from innomethods.cli.main import innomethods
from innomethods.logbooks import open_logbook

LOG = Path(__file__).parents[3] / "examples" / "faerre-bomtimer" / "log.jsonl"


@pytest.fixture
def export(tmp_path, monkeypatch):
    """Call the command in an empty folder that holds the example's log."""
    monkeypatch.chdir(tmp_path)
    shutil.copyfile(LOG, "log.jsonl")

    def calling(*words, log="log.jsonl"):
        return CliRunner().invoke(innomethods, ["run", "export", "--log", str(log), *map(str, words)])

    return calling


def files():
    return sorted(path.name for path in Path().iterdir())


@pytest.mark.parametrize("format_", ["xes", "json", "pnml", "svg"])
def test_each_format_is_written_to_a_file_and_the_same_to_stdout(export, format_):
    told = export("--format", format_, "--out", f"o.{format_}")
    assert told.exit_code == 0, told.output
    assert told.stderr == f"o.{format_}: {format_}, faerre-bomtimer\n"
    assert export("--format", format_, "--out", "-").stdout_bytes == Path(f"o.{format_}").read_bytes()
    assert files() == sorted(["log.jsonl", f"o.{format_}"])


def test_json_holds_the_head_of_the_chain_and_xes_the_language_asked_for(export):
    export("--format", "json", "--out", "o.json")
    (run,) = json.loads(Path("o.json").read_text(encoding="utf-8"))["runs"]
    assert run["chain"]["head"] == open_logbook("log.jsonl").verify("faerre-bomtimer").head
    export("--format", "xes", "--out", "o.xes", "--lang", "nn")
    assert "Klar til bruk: gå tilbake til Vurdere idear" in Path("o.xes").read_text(encoding="utf-8")


def test_keys_of_persons_are_in_the_event_log_only_when_asked_for(export):
    without, with_ = (export("--format", "xes", "--out", "-", *more).stdout for more in ((), ("--persons",)))
    assert "innomethods:person" not in without
    assert "innomethods:person" in with_


def two_runs():
    """Put a second run into the log, by another method."""
    from datetime import date

    from innomethods.model import Method, Phase, Project
    from innomethods.running import begin_run

    other = Project("other", Method("small", flow=Phase("try")), start=date(2027, 1, 11), country="NO")
    open_logbook("log.jsonl").save(begin_run(other, at=date(2027, 1, 11), by="owner"))


def test_all_runs_go_into_one_file_and_one_is_named(export):
    two_runs()
    assert "name one with --run" in export("--format", "xes", "--out", "o.xes").stderr
    assert export("--format", "xes", "--out", "o.xes", "--all").exit_code == 0
    assert len(ET.parse("o.xes").getroot().findall("{*}trace")) == 2  # noqa: S314 - our own text
    assert export("--format", "json", "--out", "o.json", "--run", "other").exit_code == 0
    assert json.loads(Path("o.json").read_text(encoding="utf-8"))["runs"][0]["run"] == "other"


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("--format", "pnml", "--all"), 2, "2 runs follow 2 different methods"),
        (("--format", "svg", "--all"), 2, "A timeline shows one run, and there are 2"),
        (("--format", "svg", "--run", "other"), 3, "Nothing has been begun or decided in other yet"),
        (("--format", "xes", "--all", "--run", "other"), 2, "leave one of them out"),
        (("--format", "xes", "--run", "nobody"), 2, "has no run ‘nobody’"),
    ],
)
def test_runs_that_do_not_suit_the_format_are_told(export, words, code, told):
    two_runs()
    answered = export(*words, "--out", "o.x")
    assert (answered.exit_code, told in answered.stderr) == (code, True), answered.stderr
    assert files() == ["log.jsonl", "log.jsonl.lock"]


def test_a_file_that_is_there_is_kept_unless_forced(export):
    Path("o.xes").write_text("mine", encoding="utf-8")
    told = export("--format", "xes", "--out", "o.xes")
    assert (told.exit_code, Path("o.xes").read_text(encoding="utf-8")) == (3, "mine")
    assert "exists already" in told.stderr
    assert export("--format", "xes", "--out", "o.xes", "--force").exit_code == 0
    assert Path("o.xes").read_text(encoding="utf-8").startswith("<?xml")


@pytest.mark.parametrize(
    ("out", "told"),
    [("no/where.xes", "there is no folder no"), ("/dev/full", "is not an ordinary file")],
)
def test_a_place_nothing_can_be_written_to_is_told_before_anything_is_done(export, out, told):
    answered = export("--format", "xes", "--out", out, "--force")
    assert (answered.exit_code, told in answered.stderr) == (3, True)
    assert not Path("/dev/full").is_file()


def test_a_folder_is_no_file(export):
    assert export("--format", "xes", "--out", ".").exit_code == 2


def test_a_log_that_was_changed_is_not_exported(export):
    text = Path("log.jsonl").read_text(encoding="utf-8")
    Path("log.jsonl").write_text(text.replace("2027-02-23", "2027-02-22", 1), encoding="utf-8")
    told = export("--format", "json", "--out", "o.json")
    assert told.exit_code == 1
    assert "was changed, from event" in told.stderr
    assert files() == ["log.jsonl"]


@pytest.mark.parametrize("more", [(), ("--all",)])
def test_a_log_that_is_missing_or_empty_is_told(export, more):
    assert "does not exist" in export("--format", "xes", "--out", "o.xes", *more, log="no.jsonl").stderr
    Path("empty.jsonl").touch()
    told = export("--format", "xes", "--out", "o.xes", *more, log="empty.jsonl")
    assert told.exit_code in {2, 3}
    assert "holds" in told.stderr
    assert not Path("o.xes").exists()


def test_json_answers_on_stdout_unless_the_export_stands_there(export):
    told = export("--format", "xes", "--out", "o.xes", "--json")
    assert json.loads(told.stdout) == {
        "schema_version": 1,
        "file": "o.xes",
        "format": "xes",
        "runs": ["faerre-bomtimer"],
    }
    assert export("--format", "xes", "--out", "-", "--json").exit_code == 2


def test_an_unknown_format_is_told_with_those_there_are(export):
    told = export("--format", "csv", "--out", "o.csv")
    assert told.exit_code == 2
    assert "'json', 'pnml', 'svg', 'xes'" in told.stderr
