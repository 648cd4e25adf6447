"""Walking a flow: every named node with its path, in reading order."""

from datetime import date

from innomethods.ids import Pin
from innomethods.model import Choice, Done, Embed, Gate, Phase, Progress, Stage, walk
from innomethods.wording import Wording


def test_steps_and_parallels_have_no_name_and_add_nothing_to_a_path():
    flow = Stage("s", (Phase("a") & (Phase("b") >> Gate("c")))) >> Phase("d")
    assert [placed.path for placed in walk(flow)] == ["s", "s/a", "s/b", "s/c", "d"]


def test_a_branch_is_a_step_of_the_path():
    flow = Choice("way", branches={"x": Phase("a"), "y": Stage("s", Phase("b"))})
    assert [(placed.path, placed.around) for placed in walk(flow)] == [
        ("way", ()), ("way/x", ("way",)), ("way/x/a", ("way", "way/x")), ("way/y", ("way",)),
        ("way/y/s", ("way", "way/y")), ("way/y/s/b", ("way", "way/y", "way/y/s")),
    ]  # fmt: skip


def test_an_embed_counts_as_one_until_it_is_resolved():
    assert [placed.path for placed in walk(Embed(Pin("inner"), "own"))] == ["own"]


def test_a_walk_may_start_below_a_path():
    assert [placed.path for placed in walk(Phase("close"), "closing")] == ["closing/close"]


def test_depth_is_no_danger():
    flow = Phase("deep")
    for _ in range(2000):
        flow = Stage("s", flow, title=Wording(en="s"))
    paths = [placed.path for placed in walk(flow)]
    assert len(paths) == 2001
    assert paths[-1] == "/".join([*["s"] * 2000, "deep"])


def test_progress_is_found_by_path():
    day = date(2027, 1, 11)
    progress = Progress(day, [Done("a", started=day)], chosen=[("way", "x")])
    assert progress.of("a").started == day
    assert progress.of("b") is None
