"""What every logbook promises, whatever keeps its entries. `test_contract.py` and the PostgreSQL client tests run it.

A suite that takes it over gives two fixtures: `opened` opens the logbook under test, the same one every time, and
`another` a second, empty one of the same kind.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

import attrs
import pytest
from tests.unit.logbooks.samples import DAY, METHOD, ODD, begun, clock, story

from innomethods.errors import (
    InnomethodsError,
    LogbookConflict,
    LogbooksDiffer,
    NoSuchRun,
    NotInOrder,
    NotRecorded,
    Refused,
)
from innomethods.logbooks import Logbook, open_logbook
from innomethods.running import RunStatus, replay
from innomethods.running.summary import summary_of

Opened = Callable[[], Logbook]


@contextmanager
def often_switching() -> Iterator[None]:
    """Let threads take turns as often as they can, so that they meet."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        yield
    finally:
        sys.setswitchinterval(usual)


class Contract:
    @pytest.fixture
    def book(self, opened: Opened) -> Logbook:
        return opened()

    # --- runs come back

    def test_a_run_comes_back_as_it_was(self, book: Logbook, opened: Opened) -> None:
        run = book.save(story()[-1])
        again = opened().open("pilot")
        assert again == run
        assert (run.position, again.position, again.unsaved) == (17, 17, ())
        assert (again.turn, again.status, again.definition) == (run.turn, run.status, METHOD)

    def test_it_comes_back_after_every_event(self, book: Logbook, opened: Opened) -> None:
        saved = 0
        for run in story():
            saved = book.save(run.saved(saved)).position
            assert opened().open("pilot") == run

    def test_it_opens_as_it_was_known_on_a_day(self, book: Logbook) -> None:
        run = book.save(story()[3])
        recorded = book.entries("pilot")[0].recorded.date()
        assert book.open("pilot", known_on=recorded).events == tuple(
            entry.event for entry in book.entries("pilot") if entry.recorded.date() <= recorded
        )
        assert book.open("pilot", known_on=date(9999, 1, 1)) == run
        with pytest.raises(NotRecorded, match="Nothing of run 'pilot' had been recorded by"):
            book.open("pilot", known_on=recorded - timedelta(days=1))
        with pytest.raises(NoSuchRun):
            book.open("other", known_on=recorded)

    def test_what_cant_be_written_is_refused_before_anything_is(self, book: Logbook) -> None:
        run = begun("pilot")
        bad = attrs.evolve(run.note("x", at=DAY, by="lead").events[-1], text="half a sign: \ud83d")
        with pytest.raises(Refused):
            book.append("pilot", (*run.events, bad), 0)
        with pytest.raises(TypeError, match=r"takes events, such as those of run\.unsaved, not 'nonsense'"):
            book.append("pilot", (*run.events, "nonsense"), 0)  # type: ignore[arg-type]
        assert book.runs() == ()

    def test_nothing_is_there_to_begin_with(self, book: Logbook) -> None:
        assert (book.runs(), book.list(), book.since({})) == ((), (), ())
        assert (book.read("pilot"), book.entries("pilot")) == ((), ())
        assert not book.verify("pilot").ok
        assert book.copy_to(open_logbook()) == ()

    def test_saving_again_adds_nothing(self, book: Logbook) -> None:
        run = book.save(begun())
        assert book.save(run) == run
        assert len(book.read("pilot")) == 1

    def test_entries_say_where_and_when_they_were_recorded(self, book: Logbook) -> None:
        book.save(story()[2])
        entries = book.entries("pilot")
        assert [(entry.run, entry.position, entry.recorded) for entry in entries] == [
            ("pilot", position, clock()) for position in (1, 2, 3)
        ]
        assert [entry.record["kind"] for entry in entries] == ["run-begun", "role-bound", "phase-started"]

    def test_any_text_is_kept(self, book: Logbook, opened: Opened) -> None:
        run = begun().note(ODD, at=DAY, by="lead")
        older = attrs.evolve(run.events[0], run=ODD.replace("\x00", ""))  # from before ids were looked at
        book.save(replay((older, *run.events[1:]), position=0))
        (run_id,) = opened().runs()
        assert run_id == ODD.replace("\x00", "")
        assert opened().read(run_id)[1].text == ODD
        assert opened().verify(run_id).ok
        assert opened().list()[0].run == run_id

    def test_many_events_at_once_are_one_step(self, book: Logbook, opened: Opened) -> None:
        run = book.save(begun())
        notes = [run.note(f"note {number}", at=DAY, by="lead").events[-1] for number in range(2500)]
        assert book.append("pilot", notes, 1) == 2501
        assert opened().read("pilot")[1:] == tuple(notes)
        assert opened().verify("pilot").ok

    def test_it_is_closed_by_leaving_it(self, opened: Opened) -> None:
        with opened() as book:
            book.save(begun())
        assert opened().runs() == ("pilot",)

    # --- runs apart from each other

    def test_runs_are_kept_apart_in_the_order_they_were_begun(self, book: Logbook) -> None:
        for run_id in ("b", "a", "c"):
            book.save(begun(run_id))
        book.save(book.open("b").start("collect", at=DAY, by="lead"))
        assert book.runs() == ("b", "a", "c")
        assert [len(book.read(run_id)) for run_id in book.runs()] == [2, 1, 1]

    def test_an_unknown_run_is_told_with_the_nearest(self, book: Logbook) -> None:
        book.save(begun())
        for ask in (book.open, book.head, lambda run_id: book.copy_to(open_logbook(), run_id)):
            with pytest.raises(NoSuchRun, match="Did you mean 'pilot'"):
                ask("pilto")
        with pytest.raises(KeyError):
            book.open("pilto")

    # --- one writer wins

    def test_two_writers_do_not_both_win(self, book: Logbook, opened: Opened) -> None:
        run = book.save(begun())
        one, other = run.start("collect", at=DAY, by="lead"), run.note("x", at=DAY, by="owner")
        opened().save(one)
        with pytest.raises(LogbookConflict, match="2 phase-started by lead, recorded 2027-01-11T12:30:15") as caught:
            book.save(other)
        told = caught.value
        assert (told.expected, told.actual) == (1, 2)
        assert [(each.position, each.kind, each.by, each.recorded) for each in told.meanwhile] == [
            (2, "phase-started", "lead", clock())
        ]
        assert book.open("pilot").events == one.events
        again = book.save(book.open("pilot").note("x", at=DAY, by="owner"))
        assert opened().open("pilot") == again

    def test_a_run_begins_once(self, book: Logbook, opened: Opened) -> None:
        opened().save(begun())
        with pytest.raises(LogbookConflict):
            book.save(begun())
        assert len(book.entries("pilot")) == 1

    def test_a_writer_who_has_seen_more_than_there_is_is_refused(self, book: Logbook) -> None:
        run = book.save(begun()).start("collect", at=DAY, by="lead")
        with pytest.raises(LogbookConflict, match="cut, or an older copy"):
            book.append("pilot", run.events[1:], 5)
        assert len(book.entries("pilot")) == 1

    def test_appending_nothing_only_looks(self, book: Logbook) -> None:
        book.save(begun())
        assert book.append("pilot", [], 1) == 1
        with pytest.raises(LogbookConflict):
            book.append("pilot", [], 0)

    def test_events_out_of_order_are_refused(self, book: Logbook) -> None:
        run = begun().start("collect", at=DAY, by="lead")
        with pytest.raises(NotInOrder, match="can't be PhaseStarted"):
            book.append("pilot", run.events[1:], 0)
        with pytest.raises(NotInOrder, match="can't be RunBegun"):
            book.append("other", run.events, 0)
        book.save(run)
        with pytest.raises(NotInOrder, match=r"Event 3 .* can't be RunBegun"):
            book.append("pilot", run.events[:1], 2)
        assert (book.runs(), len(book.entries("pilot"))) == (("pilot",), 2)

    def test_eight_threads_win_every_position_once(self, book: Logbook) -> None:
        book.save(begun())

        def write(number: int) -> list[int]:
            won: list[int] = []
            while len(won) < 5:
                run = book.open("pilot")
                try:
                    won.append(book.save(run.note(f"{number}", at=DAY, by="lead")).position)
                except LogbookConflict as told:
                    assert told.meanwhile[0].position == run.position + 1  # noqa: PT017 - a race may have no loser
            return won

        with often_switching(), ThreadPoolExecutor(8) as pool:
            won = [position for each in pool.map(write, range(8)) for position in each]
        assert sorted(won) == list(range(2, 42))
        written = Counter(event.text for event in book.read("pilot")[1:])
        assert written == {str(number): 5 for number in range(8)}
        assert book.verify("pilot").ok

    # --- many runs in short

    def test_a_list_says_of_each_run_what_replaying_it_says(self, book: Logbook, opened: Opened) -> None:
        saved = 0
        for run in story("pilot", "Oslo"):
            saved = book.save(run.saved(saved)).position
            assert opened().list() == (summary_of(run),)

    def test_it_says_so_too_when_events_were_appended_without_their_run(self, book: Logbook, opened: Opened) -> None:
        for position, run in enumerate(story()):
            book.append("pilot", run.events[position:], position)
            assert opened().list() == (summary_of(run),)
            assert opened().list() == (summary_of(run),)

    def test_lists_are_narrowed(self, book: Logbook) -> None:
        for run_id, steps, body in (("a", 1, "Oslo"), ("b", 9, "Oslo"), ("c", 10, "Bergen"), ("d", 17, None)):
            book.save(story(run_id, body)[steps - 1])
        book.save(begun("e", method=attrs.evolve(METHOD, id="other")))

        def names(**wanted: object) -> str:
            return "".join(summary.run for summary in book.list(**wanted))

        assert names() == "abcde"
        assert (names(method="small"), names(method="small@3"), names(method="small@1")) == ("abcd", "abcd", "")
        assert (names(organisation="Oslo"), names(status="completed"), names(status=RunStatus.RUNNING)) == (
            "ab",
            "d",
            "abce",
        )
        assert (names(open_gate="go"), names(open_gate="go", organisation="Bergen")) == ("b", "")
        assert (names(overdue_on=date(2027, 2, 1)), names(overdue_on=date(2027, 2, 2))) == ("", "c")
        assert names(overdue_on=date(2028, 1, 1), status="running") == "c"
        with pytest.raises(ValueError, match="runing"):
            book.list(status="runing")

    # --- following

    def test_a_follower_misses_nothing_and_sees_nothing_twice(self, book: Logbook, opened: Opened) -> None:
        seen: dict[str, int] = {}
        told: list[tuple[str, int]] = []

        def follow() -> None:
            for entry in opened().since(seen):
                assert entry.position == seen.get(entry.run, 0) + 1
                seen[entry.run] = entry.position
                told.append((entry.run, entry.position))

        for number, (a, b) in enumerate(zip(story("a"), story("b"), strict=True)):
            book.save(a.saved(number))
            if number % 2:
                follow()
            book.save(b.saved(number))
        follow()
        assert sorted(told) == [(run, position) for run in "ab" for position in range(1, 18)]
        assert opened().since(seen) == ()

    def test_a_follower_is_told_when_a_log_was_cut(self, book: Logbook) -> None:
        book.save(begun())
        for seen in ({"pilot": 2}, {"pilot": 1, "gone": 1}):
            with pytest.raises(LogbookConflict, match="cut, or an older copy"):
                book.since(seen)

    # --- whole and unchanged

    def test_the_chain_holds_and_a_kept_head_lies_on_it(self, book: Logbook) -> None:
        early = book.save(story()[4])
        kept = book.head("pilot")
        book.save(story()[-1].saved(early.position))
        found = book.verify("pilot")
        assert (found.ok, found.position, found.head) == (True, 17, book.head("pilot").digest)
        assert (kept.position, book.verify("pilot", head=kept.digest).ok) == (5, True)
        for unknown in ("0" * 64, "f" * 64):
            told = book.verify("pilot", head=unknown)
            assert (told.ok, told.first_bad) == (False, 18)

    # --- copies

    @pytest.mark.parametrize("kind", ["memory", "jsonl", "sqlite"])
    def test_a_copy_is_the_same_there_and_back(
        self, book: Logbook, another: Logbook, kind: str, tmp_path: Path
    ) -> None:
        for run in (story("a", "Oslo")[-1], story("b")[3]):
            book.save(run)
        place = {"memory": ":memory:", "jsonl": tmp_path / "copy.jsonl", "sqlite": tmp_path / "copy.db"}[kind]
        with open_logbook(place) as copy:
            assert copy.import_from(book) == ("a", "b")
            assert copy.copy_to(another) == ("a", "b")
            for run_id in ("a", "b"):
                for made in (copy, another):
                    assert [attrs.astuple(entry, recurse=False) for entry in made.entries(run_id)] == [
                        attrs.astuple(entry, recurse=False) for entry in book.entries(run_id)
                    ]
                    assert list(made.entries(run_id)[0].record["definition"]) == list(
                        book.entries(run_id)[0].record["definition"]
                    )
                    assert made.head(run_id) == book.head(run_id)
                    assert made.verify(run_id, book.head(run_id).digest).ok
                assert copy.open(run_id) == book.open(run_id)
            assert another.list() == book.list()

    def test_a_copy_goes_on_where_it_was(self, book: Logbook, another: Logbook) -> None:
        early = book.save(story()[4])
        book.copy_to(another)
        book.save(story()[-1].saved(early.position))
        book.copy_to(another, "pilot")
        book.copy_to(another, "pilot")
        assert another.entries("pilot") == book.entries("pilot")
        another.copy_to(book)
        assert another.list() == book.list()

    def test_a_copy_that_tells_another_story_is_refused(self, book: Logbook, another: Logbook) -> None:
        book.save(begun().note("one", at=DAY, by="lead"))
        another.save(begun().note("other", at=DAY, by="lead"))
        before = another.entries("pilot")
        with pytest.raises(LogbooksDiffer, match="another event 2 of run 'pilot'") as told:
            book.copy_to(another)
        assert isinstance(told.value, InnomethodsError)
        assert another.entries("pilot") == before
