"""Writing: text that people like to read, whole files or none, and never over another one unasked."""

import pytest

from innomethods.documents import parse, read_method, to_yaml, write_method, write_overlay, write_project
from innomethods.documents.loading import load
from innomethods.documents.writing.texts import exact, money, number
from innomethods.documents.yaml_text import dump
from innomethods.errors import DocumentProblems, WontOverwrite
from innomethods.model import Check, Gate, Method, Overlay, Parallel, Phase, Project, Steps, Tool
from innomethods.quantities import Money
from innomethods.testing.strategies import SmallShelf
from innomethods.wording import Wording

SUMMARY = Wording(
    nb="En metode som bare er til for å vise hvordan en lang tekst blir brutt over flere linjer når den blir skrevet.",
    en="Short: and with a colon.",
)
METHOD = Method(
    "own",
    edition="2013",
    title=Wording(nb="Egen", nn="Eigen", en="Own"),
    summary=SUMMARY,
    inputs=["need@identified"],
    flow=[
        Parallel((Phase("left", estimate=5), Steps((Phase("right"), Gate("after", must=["need@understood"]))))),
        Phase("last", estimate=(None), checklist=[Check("asked", ask=Wording(nb="Har dere spurt, og hva svarte de?"))]),
    ],
)
TEXT = """\
innomethods: method/1
id: own
edition: "2013"
title: {nb: Egen, nn: Eigen, en: Own}
summary:
  nb: >-
    En metode som bare er til for å vise hvordan en lang tekst blir brutt over flere linjer når den blir skrevet.
  en: "Short: and with a colon."
inputs: [need@identified]
flow:
  - parallel:
      - phase: left
        estimate: 5
      - - phase: right
        - gate: after
          criteria:
            - must: need@understood
  - phase: last
    checklist:
      - must: asked
        ask:
          nb: Har dere spurt, og hva svarte de?
"""


def test_a_method_is_written_as_people_write_it():
    assert to_yaml(METHOD) == TEXT
    assert parse(TEXT, "own.yaml").value() == METHOD


def test_a_tool_is_written_too():
    tool = Tool("map", title="Map", why="To see.", what="A drawing.")
    assert parse(to_yaml(tool), "map.yaml").value() == tool


def test_a_file_is_written_and_read_back(tmp_path):
    write_method(METHOD, tmp_path / "own.yaml")
    assert read_method(tmp_path / "own.yaml") == METHOD
    assert [file.name for file in tmp_path.iterdir()] == ["own.yaml"]


def test_nothing_is_written_over_unless_asked(tmp_path):
    file = tmp_path / "own.yaml"
    file.write_text("mine", encoding="utf-8")
    for write, value in ((write_method, METHOD), (write_overlay, Overlay("o"))):
        with pytest.raises(WontOverwrite, match=r"own\.yaml"):
            write(value, file)
    assert file.read_text(encoding="utf-8") == "mine"
    write_method(METHOD, file, force=True)
    assert read_method(file) == METHOD


def test_a_file_that_appears_in_the_meantime_is_kept(tmp_path, monkeypatch):
    from innomethods.documents import saving

    file = tmp_path / "own.yaml"
    made = saving._beside

    def beside(wanted):
        file.write_text("theirs", encoding="utf-8")
        return made(wanted)

    monkeypatch.setattr(saving, "_beside", beside)
    with pytest.raises(WontOverwrite):
        write_method(METHOD, file)
    assert file.read_text(encoding="utf-8") == "theirs"
    assert [one.name for one in tmp_path.iterdir()] == ["own.yaml"]


def test_where_there_are_no_links_a_rename_does(tmp_path, monkeypatch):
    def no_links(*_):
        raise OSError

    monkeypatch.setattr("os.link", no_links)
    write_method(METHOD, tmp_path / "own.yaml")
    assert read_method(tmp_path / "own.yaml") == METHOD


def test_a_left_over_of_a_writer_that_was_cut_off_is_no_hindrance(tmp_path):
    (tmp_path / ".own.yaml.0.part").write_text("half", encoding="utf-8")
    write_method(METHOD, tmp_path / "own.yaml")
    assert read_method(tmp_path / "own.yaml") == METHOD


def test_a_project_names_its_method_by_pin_or_by_file(tmp_path):
    from datetime import date

    project = Project("p", METHOD, start=date(2027, 1, 11), country="NO", overlays=[Overlay("local", edition="2")])
    shelf = SmallShelf(methods={"own": METHOD}, overlays={"local": project.overlays[0]})
    write_project(project, tmp_path / "p.yaml")
    assert "method: own@2013\noverlays: [local@2]\n" in (tmp_path / "p.yaml").read_text(encoding="utf-8")
    assert parse((tmp_path / "p.yaml").read_bytes(), "p.yaml").value(shelf) == project
    write_method(METHOD, tmp_path / "own.yaml")
    write_overlay(project.overlays[0], tmp_path / "local.yaml")
    write_project(project, tmp_path / "p.yaml", method="./own.yaml", overlays=["./local.yaml"], force=True)
    assert parse((tmp_path / "p.yaml").read_bytes(), str(tmp_path / "p.yaml")).value() == project


@pytest.mark.parametrize(
    "text",
    ["no", "NO", "yes", "null", "~", "2013", "1e3", "012", "0x1", "1:30", "=", "<<", "- a", "a: b", "a #b", "?", ".5"],
)  # fmt: skip
def test_text_that_another_reader_would_bend_is_quoted(text):
    written = dump({"a": text})
    assert load(written, "a.yaml").data == {"a": text}
    assert '"' in written or "'" in written


def test_dates_stand_without_quotes():
    assert dump({"innomethods": "project/1", "start": "2027-01-11"}).endswith("\nstart: 2027-01-11\n")


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        ("120000", "120 000 NOK"),
        ("99.5", "99.5 NOK"),
        ("1.234", "1.2340 NOK"),
        ("-1234567.89", "-1 234 567.89 NOK"),
        ("0", "0 NOK"),
    ],
)
def test_money_is_written_so_that_it_reads_in_one_way(amount, text):
    assert money(Money(amount)) == text


def test_numbers_are_whole_where_they_are_whole_and_exact_where_they_must_be():
    from decimal import Decimal

    assert (number(5.0), number(5.5), number(1e300)) == (5, 5.5, 1e300)
    assert (exact(Decimal("7.50")), exact(Decimal("0.12345678901234567890"))) == (7.5, "0.12345678901234567890")


def test_a_bad_record_is_told_by_its_keys():
    from innomethods.documents import method_from_record

    with pytest.raises(DocumentProblems) as caught:
        method_from_record({"innomethods": "method/1", "id": "A", "flow": [{"phase": "p", "does": 5}], "x": None})
    assert {(told.code, told.path) for told in caught.value.findings} == {
        ("D22", "id"),
        ("D18", "flow/0/does"),
        ("D11", "x"),
    }
    with pytest.raises(DocumentProblems):
        method_from_record({"innomethods": "method/9", "id": "a"})


def test_a_method_of_a_hundred_kilobytes_keeps_nobody_waiting():
    import time

    phases = [
        Phase(f"phase-{number}", checklist=[Check("asked", ask=SUMMARY, guidance=SUMMARY)]) for number in range(250)
    ]
    text = to_yaml(Method("long", flow=phases))
    assert len(text) > 100_000
    started = time.process_time()
    parse(text, "long.yaml").value()
    assert time.process_time() - started < 10  # a fifth of a second; what grows with the square takes minutes
