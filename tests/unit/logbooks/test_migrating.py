"""All runs of a logbook moved one after the other: each with its report, and nothing stops at a refusal."""

import attrs
import pytest
from tests.unit.running.walks import LEAD, OWNER, START, day, phase, worked

from innomethods.errors import LogbookBroken
from innomethods.logbooks import JsonLinesLogbook, MemoryLogbook, migrate_all, plan_all
from innomethods.model import Method, Project
from innomethods.running import begin_run

OLD = Method("small", edition="1", flow=[phase("a"), phase("b")])
NEW = Method("small", edition="2", flow=[phase("a"), phase("new"), phase("b")])


def project(name, method=OLD):
    return Project(name, method, start=START, country="NO")


def filled(book):
    """Put runs in a logbook: fresh, with the new phase behind it, there already, ended, of another method."""
    fresh = begin_run(project("fresh"), at=START, by=OWNER)
    other = Method("other", flow=[phase("a")])
    ended = worked(begin_run(project("ended"), at=START, by=OWNER), "a", "b")
    far = attrs.evolve(OLD, flow=[phase("a"), phase("b"), phase("c")])
    behind = worked(begin_run(project("behind", far), at=START, by=OWNER), "a", "b")
    there = begin_run(project("there", NEW), at=START, by=OWNER)
    elsewhere = begin_run(project("elsewhere", other), at=START, by=OWNER)
    for run in (fresh, behind, ended, there, elsewhere):
        book.save(run)
    return book


@pytest.fixture(params=["memory", "file"])
def book(request, tmp_path):
    return filled(MemoryLogbook() if request.param == "memory" else JsonLinesLogbook(tmp_path / "log.jsonl"))


def moved(book, new=NEW, at=None, **more):
    return list(migrate_all(book, new, at=at or day(5), by=OWNER, reason="a new edition", **more))


def fates(reports):
    return {report.run: str(report.fate) for report in reports}


EXPECTED = {
    "fresh": "moved", "behind": "refused", "ended": "left-alone", "there": "there-already", "elsewhere": "left-alone",
}  # fmt: skip


def test_each_run_is_moved_or_told_why_not(book):
    reports = moved(book)
    assert fates(reports) == EXPECTED
    assert {reason.code for report in reports for reason in report.reasons} == {"R32"}
    assert book.open("fresh").definition.edition == "2"
    assert book.open("behind").definition.edition == "1"
    assert all(book.verify(name).ok for name in book.runs())


def test_planning_only_says_the_same_and_writes_nothing(book):
    before = {name: book.read(name) for name in book.runs()}
    assert fates(plan_all(book, NEW)) == EXPECTED | {"fresh": "possible"}
    assert {name: book.read(name) for name in book.runs()} == before


def test_a_second_time_there_is_nothing_left_to_do(book):
    moved(book, policy="grandfather")
    assert fates(moved(book, policy="grandfather")) == EXPECTED | {"fresh": "there-already", "behind": "left-alone"}


def test_each_run_may_get_a_definition_of_its_own(book):
    own = attrs.evolve(NEW, edition="3")
    reports = moved(book, lambda run: {"fresh": own, "there": None}.get(run.id, NEW))
    assert fates(reports) == EXPECTED | {"there": "left-alone"}
    assert book.open("fresh").definition.edition == "3"


def test_a_project_is_for_its_own_runs_only(book):
    reports = moved(book, project("fresh", NEW))
    assert fates(reports) == dict.fromkeys(EXPECTED, "left-alone") | {"fresh": "moved"}


def test_what_is_wrong_with_the_definition_or_the_day_is_told_for_each_run(book):
    wrong = attrs.evolve(NEW, flow=[phase("a", needs=["need@x"]), phase("b")])
    assert {reason.code for report in moved(book, wrong) for reason in report.reasons} == {"E02"}
    assert {reason.code for report in moved(book, at=day(-5)) for reason in report.reasons} >= {"R17"}


class Busy(MemoryLogbook):
    """A logbook in which somebody else writes first, a number of times."""

    others = 0

    def save(self, run):
        if self.others:
            type(self).others -= 1
            self.append(run.id, [self.open(run.id).note("busy", at=day(1), by=LEAD).events[-1]], run.position)
        return super().save(run)


@pytest.mark.parametrize(("others", "fate"), [(0, "moved"), (1, "moved"), (2, "moved"), (3, "refused")])
def test_where_others_are_first_the_plan_is_made_anew_a_few_times(others, fate):
    book = Busy()
    book.save(begin_run(project("fresh"), at=START, by=OWNER))
    Busy.others = others
    (report,) = moved(book)
    assert (str(report.fate), report.error is None) == (fate, fate == "moved")
    assert [type(event).__name__ for event in book.read("fresh")].count("NoteMade") == others


class Broken(MemoryLogbook):
    def open(self, run_id):
        if run_id == "behind":
            raise LogbookBroken("log.jsonl", 3, "the line is torn")
        return super().open(run_id)


def test_a_run_that_can_t_be_read_is_told_and_the_others_are_moved():
    reports = moved(filled(Broken()))
    assert fates(reports) == EXPECTED
    assert next(report.error for report in reports if report.run == "behind") == (
        "log.jsonl: event 3 is broken: the line is torn"
    )
