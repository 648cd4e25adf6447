"""Child runs under `run status`: in three languages, and for other programs."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import click
import pytest
from click.testing import CliRunner

from innomethods.cli.children import children_lines, children_record, gate_remark
from innomethods.cli.saying import common
from innomethods.logbooks import MemoryLogbook
from innomethods.logbooks.children import RollUp, roll_up
from innomethods.model import Gate, Method, Phase, Project
from innomethods.running import Condition, Run, begin_run
from innomethods.wording import Wording

DAY, LATER = date(2027, 1, 11), date(2027, 3, 1)
WHO = {"at": DAY, "by": "owner"}
GO = Wording(nb="Verdt å teste", nn="Verdt å teste", en="Worth testing")


def begun(run_id: str) -> Run:
    flow = [
        Phase("try", does="lead"),
        Gate("go", title=GO, decided_by="owner"),
        Gate("end", title=GO, decided_by="owner"),
    ]
    return begin_run(Project("zones", Method("small", flow=flow), start=DAY, country="NO"), **WHO, id=run_id)


def tried(run: Run) -> Run:
    return run.start("try", at=DAY, by="lead").finish("try", at=DAY, by="lead")


@pytest.fixture
def rolled() -> RollUp:
    book = MemoryLogbook()
    due = Condition("c", "measure it", owner="lead", due=DAY)
    late = tried(begun("zone-1")).decide("go", "proceed-with-conditions", **WHO, conditions=[due], reason="time")
    done = tried(begun("zone-2")).decide("go", "proceed", **WHO).decide("end", "proceed", **WHO)
    for run in (late.link_child("zone-2", **WHO), done):
        book.save(run)
    return roll_up(begun("top").link_child("zone-1", **WHO, path="try").link_child("zone-9", **WHO), book)


def say(lines: Iterable[str], language: str) -> list[str]:
    @click.command()
    @common
    def look() -> None:
        for line in lines:
            click.echo(line)

    return CliRunner().invoke(look, ["--lang", language]).output.splitlines()


def test_children_stand_under_their_parents_with_what_waits_and_what_is_late(rolled: RollUp) -> None:
    assert say(children_lines(rolled, LATER), "en") == [
        "Child runs: 1 of 3 have ended",
        "  ● zone-1 · under way – waits for ‘Worth testing’ – one condition late  [try]",
        "    ✓ zone-2 · completed",
        "  ! zone-9 – not in this logbook",
    ]
    assert "one condition late" not in "".join(say(children_lines(rolled, DAY), "en"))


@pytest.mark.parametrize(("language", "head"), [("nb", "1 av 3 er avsluttet"), ("nn", "1 av 3 er avslutta")])
def test_in_norwegian(rolled: RollUp, language: str, head: str) -> None:
    told = say(children_lines(rolled, LATER), language)
    assert head in told[0]
    assert "finn" in told[-1] or "finst" in told[-1]


def test_a_gate_that_waits_is_told_what_it_does_not_know(rolled: RollUp) -> None:
    assert len(say(gate_remark(rolled), "nn")) == 1
    assert say(gate_remark(RollUp()), "nn") == []


def test_nothing_is_said_where_there_are_no_children() -> None:
    assert say(children_lines(RollUp(), LATER), "en") == []


def test_other_programs_get_the_same(rolled: RollUp) -> None:
    rows = children_record(rolled, LATER)
    assert [(row["run"], row["parent"], row["depth"], row["status"], row["trouble"]) for row in rows] == [
        ("zone-1", "top", 1, "running", None),
        ("zone-2", "zone-1", 2, "completed", None),
        ("zone-9", "top", 1, None, "missing"),
    ]
    assert rows[0]["path"] == "try"
    assert (rows[0]["open_gates"], rows[0]["overdue"]) == (["end"], ["c"])
