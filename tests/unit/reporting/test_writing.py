"""A report on disk: all of it or nothing, never over what is there, the same bytes every time."""

import errno
import hashlib
import json
from pathlib import Path

import pytest
from tests.unit.reporting.pilots import PROJECT, day, plan, plan_of, tried

from innomethods.errors import WontOverwrite
from innomethods.reporting import CannotWrite, NoPlan, NoSuchFormat, write_report

ALL = ("html", "markdown", "json")


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_the_folder_holds_what_was_asked_for_and_the_manifest(tmp_path):
    report = write_report(PROJECT, tmp_path / "a" / "report", plan=plan(), formats=ALL)
    assert names(report.folder) == ["manifest.json", "report.html", "report.json", "report.md"]
    assert report.files[-1].name == "manifest.json"
    assert all(path.is_file() for path in report.files)


def test_html_is_what_one_gets_unasked(tmp_path):
    assert names(write_report(PROJECT, tmp_path / "report").folder) == ["manifest.json", "report.html"]


def test_two_builds_have_the_same_bytes(tmp_path):
    run = tried()
    first, second = (
        write_report(PROJECT, tmp_path / name, plan=plan_of(run), run=run, baseline=plan(), formats=ALL)
        for name in ("first", "second")
    )
    assert [path.read_bytes() for path in first.files] == [path.read_bytes() for path in second.files]


def test_the_manifest_names_every_file_by_its_digest_and_no_clock(tmp_path):
    run = tried()
    report = write_report(PROJECT, tmp_path / "report", plan=plan_of(run), run=run, formats=ALL)
    manifest = json.loads((report.folder / "manifest.json").read_text(encoding="utf-8"))
    for file in manifest["files"]:
        data = (report.folder / file["name"]).read_bytes()
        assert (file["sha256"], file["bytes"]) == (hashlib.sha256(data).hexdigest(), len(data))
    assert manifest["on"] == "2027-01-29"
    assert manifest["method"]["pin"] == "pilot-method@2027"
    assert manifest["method"]["semantic"].startswith("sem1:")
    assert manifest["project"]["inputs"]["start"] == "2027-01-11"
    assert manifest["plan"]["finish"] == "2027-03-02"
    assert manifest["run"]["events"] == len(run.events)
    assert manifest["baseline"] is None


def test_the_manifest_changes_with_what_the_plan_rests_on(tmp_path):
    import attrs

    later = attrs.evolve(PROJECT, start=day(1, 18))
    digests = []
    for name, project in (("a", PROJECT), ("b", PROJECT), ("c", later)):
        folder = write_report(project, tmp_path / name).folder
        digests.append(json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["project"]["digest"])
    assert digests[0] == digests[1] != digests[2]


def test_what_is_there_is_not_overwritten(tmp_path):
    folder = tmp_path / "report"
    folder.mkdir()
    (folder / "report.html").write_text("mine")
    with pytest.raises(WontOverwrite, match=r"report\.html exists already"):
        write_report(PROJECT, folder)
    assert names(folder) == ["report.html"]
    assert (folder / "report.html").read_text() == "mine"


def test_other_files_in_the_folder_stay(tmp_path):
    folder = tmp_path / "report"
    folder.mkdir()
    (folder / "notes.txt").write_text("mine")
    write_report(PROJECT, folder)
    assert names(folder) == ["manifest.json", "notes.txt", "report.html"]


def test_force_writes_anew(tmp_path):
    folder = tmp_path / "report"
    write_report(PROJECT, folder, language="nb")
    write_report(PROJECT, folder, language="en", force=True)
    assert 'lang="en"' in (folder / "report.html").read_text(encoding="utf-8")
    assert names(folder) == ["manifest.json", "report.html"]


def test_a_file_in_the_folders_place_is_told(tmp_path):
    (tmp_path / "report").write_text("a file")
    with pytest.raises(CannotWrite, match="Nothing was written to"):
        write_report(PROJECT, tmp_path / "report" / "inside")
    assert names(tmp_path) == ["report"]


def test_nothing_is_left_when_the_disk_is_full(tmp_path, monkeypatch):
    kept = Path.open

    def full(self, mode="r", *args, **kwargs):
        if mode == "wb" and self.name == "manifest.json":
            raise OSError(errno.ENOSPC, "No space left on device")
        return kept(self, mode, *args, **kwargs)

    monkeypatch.setattr(Path, "open", full)
    with pytest.raises(CannotWrite, match="No space left on device"):
        write_report(PROJECT, tmp_path / "deep" / "report", formats=ALL)
    assert names(tmp_path) == []


def test_an_earlier_report_stays_whole_when_the_new_one_fails(tmp_path, monkeypatch):
    folder = write_report(PROJECT, tmp_path / "report").folder
    before = (folder / "report.html").read_bytes()
    kept = Path.open

    def full(self, mode="r", *args, **kwargs):
        if mode == "wb" and self.name == "manifest.json":
            raise OSError(errno.ENOSPC, "No space left on device")
        return kept(self, mode, *args, **kwargs)

    monkeypatch.setattr(Path, "open", full)
    with pytest.raises(CannotWrite):
        write_report(PROJECT, folder, language="en", force=True)
    assert (folder / "report.html").read_bytes() == before
    assert names(folder) == ["manifest.json", "report.html"]


def failing_move(monkeypatch, number, error):
    """Let the move of a file with this number fail, and no other."""
    kept, made = Path.replace, []

    def replace(self, target):
        made.append(self)
        if len(made) == number:
            raise error
        return kept(self, target)

    monkeypatch.setattr(Path, "replace", replace)


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize(
    "number", range(1, 7)
)  # report.html and manifest.json out and in, report.json and report.md in
@pytest.mark.parametrize("error", [OSError(errno.EIO, "Input/output error"), KeyboardInterrupt()])
def test_wherever_the_swap_is_cut_short_the_earlier_report_is_there_whole(tmp_path, monkeypatch, number, error):
    folder = write_report(PROJECT, tmp_path / "report").folder
    (folder / "notes.txt").write_text("mine")
    before = contents(folder)
    failing_move(monkeypatch, number, error)
    with pytest.raises((CannotWrite, KeyboardInterrupt)):
        write_report(PROJECT, folder, language="en", formats=ALL, force=True)
    assert contents(folder) == before


def test_what_cannot_be_put_back_is_left_where_it_can_be_found(tmp_path, monkeypatch):
    folder = write_report(PROJECT, tmp_path / "report").folder
    before = (folder / "report.html").read_bytes()
    kept, made = Path.replace, []

    def replace(self, target):
        made.append(self)
        if len(made) > 1:  # report.html is moved out; from there on nothing moves
            raise OSError(errno.EIO, "Input/output error")
        return kept(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(CannotWrite, match="what was there is in"):
        write_report(PROJECT, folder, language="en", force=True)
    (left,) = folder.glob(".report-*/earlier/report.html")
    assert left.read_bytes() == before


def test_a_folder_of_a_files_name_is_left_alone(tmp_path):
    folder = tmp_path / "report"
    (folder / "report.html").mkdir(parents=True)
    (folder / "report.html" / "mine.txt").write_text("mine")
    with pytest.raises(CannotWrite, match=r"report\.html is a folder there"):
        write_report(PROJECT, folder, force=True)
    assert names(folder) == ["report.html"]
    assert (folder / "report.html" / "mine.txt").read_text() == "mine"


def test_a_folder_that_may_not_be_written_is_told(tmp_path, monkeypatch):
    import tempfile

    def refused(**_kwargs):
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(tempfile, "mkdtemp", refused)
    with pytest.raises(CannotWrite, match="Permission denied"):
        write_report(PROJECT, tmp_path / "report")
    assert names(tmp_path) == []


PLANS = ("ms-project", "taskjuggler", "ical", "csv", "plan-json", "mermaid", "bpmn")


@pytest.mark.parametrize("language", ["nb", "en"])
def test_the_plan_for_other_programs_stands_beside_the_report_and_is_linked(tmp_path, language):
    folder = write_report(PROJECT, tmp_path / "report", plan=plan(), formats=("html", *PLANS), language=language).folder
    page = (folder / "report.html").read_text(encoding="utf-8")
    for ending in ("xml", "tjp", "ics", "csv", "json", "mmd", "bpmn"):
        assert (folder / f"plan.{ending}").stat().st_size
        assert f'<a href="plan.{ending}">plan.{ending}</a>' in page
    assert (folder / "plan.csv").read_bytes().startswith(b"\xef\xbb\xbfId;" if language == "nb" else b"id,title")
    assert b"DTSTAMP:20270111T000000Z" in (folder / "plan.ics").read_bytes()  # no clock: the same bytes again
    listed = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["files"]
    assert len(listed) == 1 + len(PLANS)


def test_a_page_links_to_no_file_that_is_not_there(tmp_path):
    folder = write_report(PROJECT, tmp_path / "report", plan=plan()).folder
    assert 'href="plan.' not in (folder / "report.html").read_text(encoding="utf-8")


def test_a_plans_format_without_a_plan_is_told_and_nothing_is_written(tmp_path):
    with pytest.raises(NoPlan, match="has no plan to write as ical"):
        write_report(PROJECT, tmp_path / "report", formats="ical")
    assert names(tmp_path) == []


def test_an_unknown_format_names_the_known_ones():
    with pytest.raises(
        NoSuchFormat, match=r"No report format 'pdf' in this version. Known: docx, html, json, markdown"
    ):
        write_report(PROJECT, "never", formats=["pdf"])


def test_a_format_to_come_says_which_extra_it_needs():
    with pytest.raises(NoSuchFormat, match=r'pip install -U "innomethods\[office\]"'):
        write_report(PROJECT, "never", formats="pptx")


def test_an_unknown_language_is_told():
    with pytest.raises(ValueError, match="Unknown language 'sv'"):
        write_report(PROJECT, "never", language="sv")


def test_progress_is_told_file_by_file(tmp_path):
    told = []
    write_report(PROJECT, tmp_path / "report", formats=ALL, progress=told.append)
    assert told == ["report.html", "report.md", "report.json"]
