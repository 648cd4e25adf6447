"""Runs of purchases from the command line: one that is cancelled, and suppliers side by side, at least two to the end."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from innomethods.cli.main import innomethods
from innomethods.logbooks import open_logbook
from innomethods.model import Gate, Phase

PROJECT = 'innomethods: project/1\nid: {id}\ntitle: {id}\ncountry: "NO"\nmethod: {method}\nstart: 2027-03-01\n'
LOG = ("--log", "log.jsonl")


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def call(*words, code=0):
    result = CliRunner().invoke(innomethods, words)
    assert result.exit_code == code, result.output
    return result


def begun(id, method, *more):
    Path(f"{id}.yaml").write_text(PROJECT.format(id=id, method=method), encoding="utf-8")
    call("run", "begin", f"{id}.yaml", *LOG, "--by", "contract-owner", "--at", "2027-03-01", *more)


class Walk:
    """One run, a day further with every step; each step is a command."""

    def __init__(self, run):
        self.run, self.words = run, ("--run", run, *LOG)

    def opened(self):
        with open_logbook("log.jsonl") as book:
            return book.open(self.run)

    def do(self, *words, day, role="procurement-officer", code=0):
        return call("run", *words, *self.words, "--by", role, "--at", day, code=code)

    def work(self, path, day):
        run = self.opened()
        node = run.state.ground.node(path)
        assert isinstance(node, Phase)
        self.do("start", path, day=day, role=node.does)
        self.answer(path, node.checklist, day, node.does)
        self.do("finish", path, day=day, role=node.does)

    def answer(self, path, checks, day, role):
        for check in checks:
            told = {"confirm": ("--yes",), "rating": ("--rating", "4")}.get(str(check.answer), ("--evidence", "note"))
            self.do("answer", f"{path}/{check.id}", *told, day=day, role=role)

    def passes(self, gate, day):
        node = self.opened().state.ground.node(gate)
        assert isinstance(node, Gate)
        own = [one.about for one in node.criteria if hasattr(one.about, "ask")]
        self.answer(gate, own, day, node.decided_by)
        self.do("decide", gate, "proceed", day=day, role=node.decided_by)

    def goes_to(self, path, day):
        """Work through all that comes before a place."""
        while path not in (turn := self.opened().turn):
            node = self.opened().state.ground.node(turn[0])
            (self.passes if isinstance(node, Gate) else self.work)(turn[0], day)

    def status(self, day):
        told = CliRunner().invoke(innomethods, ["run", "status", "--json", *self.words, "--on", day])
        return json.loads(told.stdout)


def test_a_purchase_that_was_cancelled_is_told_so_wherever_the_run_stands():
    begun("award", "award-and-contract@2026")
    walk = Walk("award")
    walk.do("withdraw", "procurement@cancelled", "--reason", "No money", day="2027-03-02", role="contract-owner")
    assert walk.status("2027-03-03")["left"] == {"procurement": "cancelled"}
    assert "■ Procurement: Cancelled" in call("run", "status", *LOG, "--on", "2027-03-03").stdout


def test_stopping_and_closing_in_order_cancels_the_purchase():
    begun("award", "award-and-contract@2026")
    walk = Walk("award")
    walk.work("evaluate", "2027-03-02")
    walk.do("decide", "award", "stop", "--reason", "No money", day="2027-03-03", role="contract-owner")
    assert walk.status("2027-03-03")["left"] == {}
    walk.work("closing/cancel", "2027-03-04")
    told = walk.status("2027-03-05")
    assert (told["status"], told["left"]) == ("stopped", {"procurement": "cancelled"})
    walk.do("strike", str(len(walk.opened().events)), "--reason", "not yet", day="2027-03-06", role="contract-owner")
    assert walk.status("2027-03-07")["left"] == {}


def test_suppliers_side_by_side_are_runs_of_their_own_and_at_least_two_stay_to_the_end():
    begun("develop", "pcp@2026")
    buy = Walk("develop")
    buy.goes_to("development/design", "2027-03-02")
    buy.do("start", "development/design", day="2027-03-03", role="project-lead")
    for name in ("alfa", "beta"):
        begun(name, "supplier-track@2026")
        buy.do("link", name, "--path", "development/design", day="2027-03-03", role="project-lead")
    alfa, beta = Walk("alfa"), Walk("beta")
    alfa.goes_to("prototype", "2027-03-04")
    beta.work("design", "2027-03-04")
    node = beta.opened().state.ground.node("after-design")
    beta.do("decide", "after-design", "stop", "--reason", "Too dear", day="2027-03-05", role=node.decided_by)
    children = {one["run"]: one["status"] for one in buy.status("2027-03-05")["children"]}
    assert children["alfa"] == "running"
    assert children["beta"] in {"stopped", "closing"}
    buy.do("observe", "suppliers-left", "1", "--evidence", "beta stopped", day="2027-03-05", role="project-lead")
    checks = buy.opened().state.ground.node("development/design").checklist
    buy.answer("development/design", checks, "2027-03-05", "project-lead")
    buy.do("finish", "development/design", day="2027-03-05", role="project-lead")
    buy.answer("development/after-design", [one.about for one in buy.opened().state.ground.node(
        "development/after-design").criteria if hasattr(one.about, "ask")], "2027-03-05", "contract-owner")  # fmt: skip
    (gate,) = buy.status("2027-03-06")["gates"]
    assert gate["recommended"] != "proceed"
    refused = buy.do("decide", "development/after-design", "proceed", day="2027-03-06", role="contract-owner", code=1)
    assert "R08" in refused.stderr  # nobody goes on with one supplier without saying why
    buy.do("observe", "suppliers-left", "2", "--evidence", "gamma took part", day="2027-03-07", role="project-lead")
    buy.do("decide", "development/after-design", "proceed", day="2027-03-07", role="contract-owner")
    assert "development/prototype" in buy.opened().turn
