"""Telling a story: what its YAML means. The words of a story are the actions of a run; every expectation is looked at.

A story is `story`, `about`, `language`, `given` (method, overlays, from) and `scenes`, each with `when` and `then`. How to
write one stands in README.md beside this file.
"""

import re
import tempfile
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, ClassVar

import attrs
import yaml

from innomethods import Catalogue
from innomethods.checking import find_problems
from innomethods.documents import read_method
from innomethods.errors import InnomethodsError, Refused
from innomethods.logbooks.children import roll_up
from innomethods.logbooks.memory import MemoryLogbook
from innomethods.model import Method, Project
from innomethods.running import (
    Condition,
    MigrationPlan,
    Run,
    begin_run,
    latest_change,
    plan_migration,
    plan_return,
    replay,
)

YES_OR_NO = {"yes": True, "ja": True, "no": False, "nei": False}


class Loader(yaml.SafeLoader):
    """YAML as the content is written: `on` and `no` are words."""

    yaml_implicit_resolvers: ClassVar[dict] = {
        letter: [(tag, pattern) for tag, pattern in known if not tag.endswith(":bool")]
        for letter, known in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


class NotAsToldError(Exception):
    """A story that didn't go as it says, or that can't be understood."""


@cache
def shelf():
    return Catalogue.shipped()


@attrs.define
class Teller:
    """Tells one story: does what each scene says, then looks whether it went as told."""

    file: Path
    language: str = "nb"
    day: date = date(2027, 1, 11)
    method: Method | None = None
    run: Run | None = None
    children: dict[str, "Teller"] = attrs.field(factory=dict)
    plan: MigrationPlan | None = None
    scene: str = "given"

    def tell(self, row=None):
        """Tell the whole story: that of the file, or the one a row holds."""
        story = yaml.load(self.file.read_text(encoding="utf-8"), Loader) if row is None else row  # noqa: S506
        if row is None:
            self.only(story, {"story", "about", "language", "given", "scenes"})
        self.language = story.get("language", "nb")
        self.begin(story["given"])
        for number, scene in enumerate(story["scenes"], start=1):
            self.only(scene, {"name", "when", "then"})
            self.scene = f"scene {number}" + (f" ({scene['name']})" if "name" in scene else "")
            for step in scene.get("when", []):
                self.do(dict(step))
            self.expect(scene.get("then", {}))
        again = replay(self.run.events)
        self.same("the log replayed", again.problems, ())
        self.same("the log replayed", again, self.run)

    def begin(self, given, id="story"):
        self.only(given, {"method", "overlays", "facts", "from"})
        self.day = given.get("from", self.day)
        overlays = [shelf().overlays[name] for name in given.get("overlays", [])]
        wanted = given["method"]
        self.method = shelf()[wanted] if isinstance(wanted, str) else self.inline(wanted)
        facts = given.get("facts", {})
        project = Project("story", self.method, overlays=overlays, facts=facts, start=self.day, country="NO")
        self.run = begin_run(project, at=self.day, by="project-owner", shelf=shelf(), id=id)

    @staticmethod
    def inline(written):
        """Read a method that stands in the story itself, in the shape of a method's file."""
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, f"{written['id']}.yaml")
            path.write_text(yaml.safe_dump(written, allow_unicode=True, sort_keys=False), encoding="utf-8")
            return read_method(path, shelf())

    # --- what happens

    def do(self, step):
        """Do one step; a step that is to be refused has `refused` with the code."""
        self.day = step.pop("on", self.day)
        code = step.pop("refused", None)
        verb = next(iter(step), "")
        if verb not in VERBS:
            self.fail(f"no step is called {verb!r}; known: {', '.join(VERBS)}")
        action, more = VERBS[verb], {key.replace("-", "_"): value for key, value in step.items() if key != verb}
        before = self.run
        try:
            self.run = action(self, step[verb], **more)
        except Refused as error:
            self.run = before
            codes = [reason.code for reason in error.reasons]
            if code not in codes:
                reasons = " ".join(reason.text(self.language) for reason in error.reasons)
                self.fail(f"{verb} {step[verb]} was refused with {', '.join(codes)}: {reasons}")
            return
        except (InnomethodsError, TypeError, ValueError, KeyError) as error:
            self.fail(f"{verb} {step[verb]}: {error}")
        if code is not None:
            self.fail(f"{verb} {step[verb]} should be refused with {code}, but was done")

    def role(self, path):
        """Return the role that the method names at a path."""
        node = self.run.state.ground.node(path) or self.run.state.ground.node(path.rpartition("/")[0])
        return getattr(node, "does", None) or getattr(node, "decided_by", None) or "project-lead"

    def start(self, path, by=None, reason=None):
        return self.run.start(path, at=self.day, by=by or self.role(path), reason=reason)

    def finish(self, path, by=None):
        return self.run.finish(path, at=self.day, by=by or self.role(path))

    def work(self, path):
        """Start a phase, give every check a good answer unless it has one, and finish the phase."""
        if self.run.record(path).stands == "pending":
            self.run = self.start(path)
        for check in self.run.state.ground.checks_at.get(path, ()):
            known = self.run.state.answers.get(check)
            if known is None or known.stale:
                self.run = self.good(check)
        return self.finish(path)

    def good(self, path):
        """Return the run with a good answer to a check."""
        check, who = self.run.state.checks[path], {"at": self.day, "by": self.role(path)}
        if check.answer == "evidence":
            pieces = [f"notat {number}" for number in range(1, (check.at_least or 1) + 1)]
            return self.run.answer(path, evidence=pieces, **who)
        if check.answer == "rating":
            for rater in range(check.raters):
                self.run = self.run.answer(path, rating=5, at=self.day, by=f"rater-{rater}")
            return self.run
        return self.run.answer(path, confirmed=True, **who)

    def answer(self, answers, by=None):
        run = self.run
        for path, given in answers.items():
            who = {"at": self.day, "by": by or self.role(path)}
            if isinstance(given, str) and given in YES_OR_NO:
                run = run.answer(path, confirmed=YES_OR_NO[given], **who)
            elif isinstance(given, int):
                run = run.answer(path, rating=given, **who)
            elif isinstance(given, dict):
                run = run.answer(path, not_applicable=given["not-applicable"] or "", **who)
            else:
                run = run.answer(path, evidence=given, **who)
        return run

    def observe(self, values, by="project-lead"):
        run = self.run
        for measure, value in values.items():
            run = run.observe(measure, value, at=self.day, by=by)
        return run

    def decide(self, gate, outcome, by=None, conditions=(), **more):
        made = [
            Condition(each["id"], each["text"], owner=each.get("owner"), due=each.get("due"), blocks=each.get("blocks"))
            for each in conditions
        ]
        return self.run.decide(gate, outcome, at=self.day, by=by or self.role(gate), conditions=made, **more)

    def pass_(self, gate, by=None):
        """Give every question of a gate's own a good answer unless it has one, and decide to proceed."""
        for check in self.run.state.ground.checks_at.get(gate, ()):
            if check not in self.run.state.answers or self.run.state.answers[check].stale:
                self.run = self.good(check)
        return self.decide(gate, "proceed", by)

    def choose(self, choice, branch, by=None, reason=None):
        return self.run.choose(choice, branch, at=self.day, by=by or self.role(choice), reason=reason)

    def skip(self, path, reason=""):
        return self.run.skip(path, at=self.day, by=self.role(path), reason=reason)

    def close(self, condition, evidence=(), by="project-lead"):
        return self.run.close_condition(condition, at=self.day, by=by, evidence=evidence)

    def reaffirm(self, paths, by="project-lead"):
        return self.run.reaffirm(*([paths] if isinstance(paths, str) else paths), at=self.day, by=by)

    def resume(self, reason, by="project-owner"):
        return self.run.resume(at=self.day, by=by, reason=reason)

    def retailor(self, overlay, reason=""):
        return self.run.retailor(
            [shelf().overlays[overlay]], at=self.day, by="project-owner", reason=reason, shelf=shelf()
        )

    def link(self, child, method, path):
        """Begin a run of a shipped method and link it as a child of this one."""
        below = Teller(self.file, self.language, self.day)
        below.begin({"method": method, "from": self.day}, child)
        self.children[child] = below
        return self.run.link_child(child, at=self.day, by=self.role(path), path=path)

    def within(self, child, steps):
        """Do steps in a child run; the run above stays as it is."""
        below = self.children[child]
        below.day, below.scene = self.day, f"{self.scene}, {child}"
        for step in steps:
            below.do(dict(step))
        return self.run

    def migrate(self, to, policy="strict", renames=None, reason="", by="project-owner"):
        """Move the run to another method, or another edition: one of the catalogue's, or a whole one written here."""
        method = shelf()[to] if isinstance(to, str) else self.inline(to)
        project = Project("story", method, start=self.run.events[0].at.date(), country="NO")
        pairs = (renames or {}).items()
        self.plan = plan_migration(self.run, project, policy=policy, renames=pairs, shelf=shelf())
        return self.run.migrate(self.plan, at=self.day, by=by, reason=reason)

    def take_back(self, _nothing, reason, policy=None, by="project-owner"):
        """Take the latest change of the method back: struck out, or with a policy by moving back."""
        if policy is None:
            return self.run.strike(latest_change(self.run), at=self.day, by=by, reason=reason)
        self.plan = plan_return(self.run, policy=policy)
        return self.run.migrate(self.plan, at=self.day, by=by, reason=reason)

    # --- how it went

    def expect(self, expected):
        """Look whether everything is as the scene tells."""
        for word, told in expected.items():
            if word not in LOOKS:
                self.fail(f"nothing to expect is called {word!r}; known: {', '.join(LOOKS)}")
            found = LOOKS[word](self, told)
            self.same(word, found, told)

    def recommended(self, told):
        found = {}
        for gate, wanted in told.items():
            view = self.run.assess(gate, self.day).recommended
            outcome = "not-ready" if view.outcome is None else str(view.outcome)
            found[gate] = {"outcome": outcome, "to": view.to} if isinstance(wanted, dict) else outcome
        return found

    def verdicts(self, told):
        views = {gate: self.run.assess(gate, self.day).items for gate in told}
        return {
            gate: {item.id: str(item.standing.verdict) for item in views[gate] if item.id in wanted}
            for gate, wanted in told.items()
        }

    def says(self, told):
        """Return the texts that are told and found; what is asked for may stand anywhere in them."""
        found = {}
        for path, texts in told.items():
            why = self.run.why(path, self.language)
            found[path] = [text if text in why else f"(not found in: {why})" for text in texts]
        return found

    def conditions(self, _told):
        return {held.condition.id: str(held.status) for held in self.run.conditions}

    def decisions(self, _told):
        marks = (("superseded", lambda d: d.superseded), ("breach", lambda d: d.event.breach))
        return [
            " ".join(
                [decision.event.gate, str(decision.event.outcome), *(name for name, holds in marks if holds(decision))]
            )
            for decision in self.run.decisions
        ]

    def findings(self, told):
        found = {item.code for item in find_problems(self.method, shelf=shelf())}
        return [code for code in told if code in found]

    def left(self, _told):
        """Return how many child runs have neither ended nor been stopped, as the logbook adds them up."""
        book = MemoryLogbook()
        for teller in (self, *self.children.values()):
            book.save(teller.run)
        return roll_up(self.run, book).left

    # --- help

    def same(self, what, found, told):
        if found != told:
            self.fail(f"{what}: told {told}, but it is {found}")

    def only(self, mapping, known):
        strange = set(mapping) - known
        if strange:
            self.fail(f"{', '.join(sorted(strange))} isn't a part of a story here; known: {', '.join(sorted(known))}")

    def fail(self, why):
        raise NotAsToldError(f"{self.file.name}, {self.scene}: {why}") from None


VERBS: dict[str, Callable[..., Run]] = {
    "start": Teller.start,
    "finish": Teller.finish,
    "work": Teller.work,
    "answer": Teller.answer,
    "observe": Teller.observe,
    "decide": Teller.decide,
    "pass": Teller.pass_,
    "choose": Teller.choose,
    "skip": Teller.skip,
    "close-condition": Teller.close,
    "reaffirm": Teller.reaffirm,
    "resume": Teller.resume,
    "retailor": Teller.retailor,
    "link": Teller.link,
    "within": Teller.within,
    "migrate": Teller.migrate,
    "take-back": Teller.take_back,
}
LOOKS: dict[str, Callable[[Teller, Any], Any]] = {
    "status": lambda teller, _told: str(teller.run.status),
    "turn": lambda teller, _told: list(teller.run.turn),
    "stands": lambda teller, told: {path: str(teller.run.record(path).stands) for path in told},
    "round": lambda teller, told: {path: teller.run.record(path).epoch for path in told},
    "chosen": lambda teller, told: {choice: teller.run.chosen(choice) for choice in told},
    "recommended": Teller.recommended,
    "permitted": lambda teller, told: {
        gate: [str(o) for o in teller.run.assess(gate, teller.day).permitted] for gate in told
    },
    "verdicts": Teller.verdicts,
    "says": Teller.says,
    "conditions": Teller.conditions,
    "children": lambda teller, told: {child: str(teller.children[child].run.status) for child in told},
    "left": Teller.left,
    "overdue": lambda teller, _told: [held.condition.id for held in teller.run.overdue(teller.day)],
    "decisions": Teller.decisions,
    "findings": Teller.findings,
    "planned": lambda teller, _told: {
        item.path: f"{item.kind}, {item.treatment}" for item in teller.plan.touched if item.path
    },
    "under": lambda teller, _told: {path: str(pin) for path, pin in teller.run.under.items()},
    "method": lambda teller, _told: str(teller.run.definition.pin),
}
