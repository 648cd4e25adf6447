"""Child runs: how they stand in sum, and what is told of those that are missing, broken, or linked in a ring."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from innomethods.errors import Refused
from innomethods.logbooks import JsonLinesLogbook, Logbook, MemoryLogbook
from innomethods.logbooks.children import RollUp, Trouble, refuse_rings, roll_up
from innomethods.model import Criterion, Gate, Measure, Method, Phase, Project, Threshold
from innomethods.running import ChildLinked, Condition, Run, RunStatus, begin_run, replay

DAY = date(2027, 1, 11)
WHO = {"at": DAY, "by": "owner"}


def begun(run_id: str, method: Method | None = None) -> Run:
    flow = [Phase("try", does="lead"), Gate("go", decided_by="owner"), Gate("end", decided_by="owner")]
    project = Project("zones", method or Method("small", flow=flow), start=DAY, country="NO")
    return begin_run(project, **WHO, id=run_id)


def linked(run_id: str, *children: str) -> Run:
    run = begun(run_id)
    for child in children:
        run = run.link_child(child, **WHO)
    return run


def tried(run: Run) -> Run:
    return run.start("try", at=DAY, by="lead").finish("try", at=DAY, by="lead")


def completed(run: Run) -> Run:
    return tried(run).decide("go", "proceed", **WHO).decide("end", "proceed", **WHO)


def shape(rolled: RollUp) -> list[tuple[str, str, int, Trouble | None]]:
    return [(child.id, child.parent, child.depth, child.trouble) for child in rolled.children]


@pytest.fixture
def book() -> Logbook:
    return MemoryLogbook()


def test_each_child_stands_under_its_parent_in_the_order_of_linking(book: Logbook) -> None:
    for run in (linked("a", "a1", "a2"), begun("a1"), begun("a2"), begun("b")):
        book.save(run)
    assert shape(roll_up(linked("top", "a", "b"), book)) == [
        ("a", "top", 1, None),
        ("a1", "a", 2, None),
        ("a2", "a", 2, None),
        ("b", "top", 1, None),
    ]


def test_a_run_without_children_has_nothing_to_add_up(book: Logbook) -> None:
    assert roll_up(begun("top"), book) == RollUp()


def test_children_are_summed_up_by_status_gates_and_overdue_conditions(book: Logbook) -> None:
    due = Condition("c", "measure it", owner="lead", due=DAY + timedelta(days=10))
    late = tried(begun("late")).decide("go", "proceed-with-conditions", **WHO, conditions=[due], reason="time")
    stopped = tried(begun("stopped")).decide("go", "stop", **WHO, reason="no need")
    for run in (late, stopped, completed(begun("done")), begun("open")):
        book.save(run)
    rolled = roll_up(linked("top", "late", "stopped", "done", "open"), book)
    stands = {child.id: child for child in rolled.children}
    assert {name: child.status for name, child in stands.items()} == {
        "late": RunStatus.RUNNING,
        "stopped": RunStatus.STOPPED,
        "done": RunStatus.COMPLETED,
        "open": RunStatus.RUNNING,
    }
    assert stands["late"].open_gates == ("end",)
    assert stands["open"].open_gates == ()
    assert [held.condition.id for held in stands["late"].overdue(DAY + timedelta(days=11))] == ["c"]
    assert stands["late"].overdue(DAY + timedelta(days=10)) == ()
    assert (rolled.count(RunStatus.RUNNING), rolled.left, rolled.is_complete) == (2, 2, False)


def test_all_ended_is_complete(book: Logbook) -> None:
    book.save(completed(begun("done")))
    assert roll_up(linked("top", "done"), book).is_complete


def test_a_missing_child_is_told_and_never_counts_as_ended(book: Logbook) -> None:
    rolled = roll_up(linked("top", "elsewhere"), book)
    assert shape(rolled) == [("elsewhere", "top", 1, Trouble.MISSING)]
    assert (rolled.left, [child.id for child in rolled.troubles]) == (1, ["elsewhere"])


@pytest.mark.parametrize("change", ["value", "cut at the front", "unreadable"])
def test_a_child_whose_log_was_changed_is_told(tmp_path: Path, change: str) -> None:
    book = JsonLinesLogbook(tmp_path / "runs.jsonl")
    book.save(begun("fine"))
    own = JsonLinesLogbook(tmp_path / "changed.jsonl")
    own.save(tried(begun("changed")))
    lines = own.path.read_text().splitlines(keepends=True)
    if change == "value":
        lines[1] = lines[1].replace('"lead"', '"boss"')
    elif change == "cut at the front":
        del lines[0]
    else:
        lines[1] = "{}\n"
    own.path.write_text("".join(lines))
    assert shape(roll_up(linked("top", "changed"), own)) == [("changed", "top", 1, Trouble.BROKEN)]
    assert roll_up(linked("top", "fine"), book).troubles == ()


def test_a_ring_is_told_and_followed_once(book: Logbook) -> None:
    """Rings can come about when two people link at the same time, or across logbooks."""
    for run in (linked("a", "b"), linked("b", "top", "a")):
        book.save(run)
    assert shape(roll_up(linked("top", "a"), book)) == [
        ("a", "top", 1, None),
        ("b", "a", 2, None),
        ("top", "b", 3, Trouble.RING),
        ("a", "b", 3, Trouble.RING),
    ]


def test_a_child_linked_in_two_places_counts_once(book: Logbook) -> None:
    for run in (linked("a", "shared"), linked("b", "shared"), completed(begun("shared"))):
        book.save(run)
    rolled = roll_up(linked("top", "a", "b"), book)
    assert shape(rolled)[-1] == ("shared", "b", 2, Trouble.SHOWN)
    assert (len(rolled.told), rolled.left, rolled.troubles) == (3, 2, ())


def test_a_lattice_of_links_does_not_multiply(book: Logbook) -> None:
    """Two links at each of twenty levels are a million ways down, and forty runs."""
    for level in range(20):
        below = [f"l{level + 1}-0", f"l{level + 1}-1"] if level < 19 else []
        for side in range(2):
            book.save(linked(f"l{level}-{side}", *below))
    rolled = roll_up(linked("top", "l0-0", "l0-1"), book)
    assert len(rolled.told) == 40


def test_depth_is_no_hindrance(book: Logbook) -> None:
    for number in range(1, 1500):
        event = ChildLinked(child=f"r{number + 1}", **WHO)
        book.save(replay([*begun(f"r{number}").events, event], position=0))
    rolled = roll_up(linked("top", "r1"), book)
    assert rolled.children[-1].depth == 1500
    assert rolled.children[-1].trouble is Trouble.MISSING


def test_children_are_seen_as_they_stood_and_as_was_known(book: Logbook) -> None:
    """What happened on the 12th and was recorded on the 15th had happened on the 13th, and wasn't known."""
    recorded = iter([datetime(2027, 1, number, tzinfo=UTC) for number in (11, 15, 15)])
    past = MemoryLogbook(clock=lambda: next(recorded))
    zone = past.save(begun("zone"))
    past.save(zone.start("try", at=date(2027, 1, 12), by="lead").finish("try", at=date(2027, 1, 12), by="lead"))
    top = linked("top", "zone")
    gates = {
        "now": roll_up(top, past),
        "happened by the 11th": roll_up(top, past, on=date(2027, 1, 11)),
        "happened by the 13th": roll_up(top, past, on=date(2027, 1, 13)),
        "known on the 13th": roll_up(top, past, known_on=date(2027, 1, 13)),
        "known on the 15th": roll_up(top, past, known_on=date(2027, 1, 15)),
    }
    assert {name: rolled.children[0].open_gates for name, rolled in gates.items()} == {
        "now": ("go",),
        "happened by the 11th": (),
        "happened by the 13th": ("go",),
        "known on the 13th": (),
        "known on the 15th": ("go",),
    }
    for before in (roll_up(top, past, on=date(2027, 1, 10)), roll_up(top, past, known_on=date(2027, 1, 10))):
        assert shape(before) == [("zone", "top", 1, Trouble.NOT_BEGUN)]
        assert before.left == 1


def test_a_link_that_closes_a_ring_is_refused_before_it_is_saved(book: Logbook) -> None:
    top = book.save(linked("top", "a"))
    book.save(linked("a", "b"))
    b = book.save(begun("b"))
    with pytest.raises(Refused, match="link_child is refused") as caught:
        refuse_rings(b.link_child("top", **WHO), book)
    assert [reason.code for reason in caught.value.reasons] == ["R40"]
    assert "‘a’" in str(caught.value)
    assert refuse_rings(b.link_child("c", **WHO), book).children == ("c",)
    assert refuse_rings(top.link_child("b", **WHO), book).children == ("a", "b")  # twice below is no ring


def test_a_ring_there_is_already_hinders_no_other_link(book: Logbook) -> None:
    a = book.save(linked("a", "b"))
    book.save(linked("b", "a"))
    assert refuse_rings(a.link_child("c", **WHO), book).children == ("b", "c")


def test_two_who_close_a_ring_at_once_are_told_and_one_link_can_be_struck(book: Logbook) -> None:
    """Neither could see the other's link before saving its own; reading goes round once and says what it met."""
    a, b = book.save(begun("a")), book.save(begun("b"))
    ours, theirs = refuse_rings(a.link_child("b", **WHO), book), refuse_rings(b.link_child("a", **WHO), book)
    a, b = book.save(ours), book.save(theirs)
    assert shape(roll_up(a, book)) == [("b", "a", 1, None), ("a", "b", 2, Trouble.RING)]
    assert shape(roll_up(b, book)) == [("a", "b", 1, None), ("b", "a", 2, Trouble.RING)]
    book.save(b.strike(len(b.events), reason="a ring", **WHO))
    assert shape(roll_up(a, book)) == [("b", "a", 1, None)]


def test_a_gate_can_count_children_as_a_measure(book: Logbook) -> None:
    """No criterion looks into other logs: the number is recorded, with what it rests on, and replays for ever."""
    left = Measure("children-left", title="Child runs left", direction="down")
    criterion = Criterion("must", Threshold("children-left", at_most=0), "all-ended")
    flow = [
        Phase("try", does="lead", observes=["children-left"]),
        Gate("go", decided_by="owner", criteria=[criterion]),
    ]
    whole = tried(begun("top", Method("whole", flow=flow, measures=[left]))).link_child("zone", **WHO)
    zone = book.save(begun("zone"))
    assert [str(item.standing.verdict) for item in whole.assess("go").items] == ["unknown"]
    for expected in ("fail", "pass"):
        rolled = roll_up(whole, book)
        whole = whole.observe("children-left", rolled.left, at=DAY, by="lead", evidence=rolled.evidence)
        assert [str(item.standing.verdict) for item in whole.assess("go").items] == [expected]
        zone = book.save(completed(zone)) if expected == "fail" else zone
    assert book.verify("zone").head in str(whole.events[-1])
