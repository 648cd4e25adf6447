"""`plan_migration`: what moving a run under way to another definition would change, told before it is done.

Here: plans, for another edition, for overlays laid on mid-way, and for the way back. Not here: what each part is to
the run (`touching`), what a policy does (`treating`), doing it (`carrying`, by the event `RunMigrated`).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import attrs

from innomethods.composing import Bump, Resolved, compare
from innomethods.composing.renaming import Pair
from innomethods.errors import Refused
from innomethods.findings import Finding, finding
from innomethods.model import Fact, Method, Overlay, Project, Scale, Shelf
from innomethods.model.facts import to_facts
from innomethods.running.events import AnyEvent, By, Policy, RunMigrated, RunRetailored
from innomethods.running.folding import fold, struck_positions
from innomethods.running.moving.matching import Move
from innomethods.running.moving.redefining import Definition, Facts, resolved_of, retailored
from innomethods.running.moving.touching import Touch, Touched
from innomethods.running.moving.treating import treated
from innomethods.running.moving.words import TOUCHES, TREATMENTS, what_changed
from innomethods.running.reasons import refuse_broken, refuse_mistaken
from innomethods.running.refusing import refusals
from innomethods.wording import Language, Wording

if TYPE_CHECKING:
    from innomethods.running.run import Moment, Run


@attrs.frozen(repr=False)
class MigrationPlan:
    """What becomes of a run when it is moved to another definition. Nothing has happened yet: `run.migrate(plan, …)`.

    `items` are all parts of both definitions, `touched` those that aren't the same. `blocking` says why the policy
    doesn't let the run be moved, `told` what an overlay asked for and couldn't get. `events` are those the plan was
    made from, `replaced` the digest the run had then. `policy` is None where the method is only retailored. `facts`
    and `scale` are those that would hold from then on; None for as before.
    """

    run: str
    events: tuple[AnyEvent, ...] = attrs.field(repr=False)
    before: Method
    replaced: str
    definition: Method
    digest: str
    policy: Policy | None
    renames: tuple[Pair, ...]
    items: tuple[Touched, ...]
    bump: Bump
    facts: tuple[Fact, ...] | None = None
    scale: Scale | None = None
    blocking: tuple[Finding, ...] = ()
    told: tuple[Finding, ...] = ()

    @property
    def is_possible(self) -> bool:
        """Whether the run can be moved under this policy."""
        return not self.blocking

    @property
    def changes_nothing(self) -> bool:
        """Whether the run is there already: the same definition, words included, the same facts and scale."""
        return self.before == self.definition and self.facts is None and self.scale is None

    @property
    def touched(self) -> tuple[Touched, ...]:
        """The parts that aren't the same."""
        return tuple(item for item in self.items if item.kind is not Touch.SAME)

    def count(self, kind: Touch | str) -> int:
        """Count the parts of one class."""
        return sum(item.kind is Touch(kind) for item in self.items)

    def event(self, *, at: Moment, by: By | str, reason: str) -> RunMigrated | RunRetailored:
        """Return the event that does just this."""
        if self.policy is None:
            return RunRetailored(
                definition=self.definition, digest=self.digest, reason=reason, facts=self.facts, at=at, by=by
            )
        return RunMigrated(
            definition=self.definition,
            digest=self.digest,
            replaced=self.replaced,
            policy=self.policy,
            renames=self.renames,
            reason=reason,
            facts=self.facts,
            scale=self.scale,
            at=at,
            by=by,
        )

    def text(self, language: Language = "en") -> str:
        """Return the plan as lines of text: what is touched, how, and what follows."""
        return "\n".join(f"{item.path or '·'}: {self.words(item).text(language)}" for item in self.touched)

    def words(self, item: Touched) -> Wording:
        """Return one part's class, what changed in it and what follows, in words."""
        what = what_changed(item)
        kind, follows = TOUCHES[item.kind], TREATMENTS[item.treatment]
        return (
            _LINE.fill(kind=kind, follows=follows)
            if what is None
            else _FULL.fill(kind=kind, what=what, follows=follows)
        )

    def __repr__(self) -> str:
        way = "possible" if self.is_possible else f"{len(self.blocking)} reasons against"
        return f"MigrationPlan({self.run!r}: {self.before.pin} → {self.definition.pin}, {self.bump}, {way})"


_LINE = Wording(nb="{kind}; {follows}", nn="{kind}; {follows}", en="{kind}; {follows}")
_FULL = Wording(nb="{kind} ({what}); {follows}", nn="{kind} ({what}); {follows}", en="{kind} ({what}); {follows}")


def plan_migration(
    run: Run,
    new: Definition,
    *,
    policy: Policy | str = Policy.STRICT,
    renames: Iterable[Pair] = (),
    shelf: Shelf | None = None,
) -> MigrationPlan:
    """Plan how a run is moved to another edition of its method, or to its project as it stands now.

    `new` is the project (as `begin_run` takes it), or a definition resolved already: another run's, or an earlier one
    of this run on the way back. `renames` are pairs of an old path and the new one, beside those the methods publish;
    turned round they lead back.

    Raises:
        MethodProblems: when the new method can't be resolved without errors, or has errors itself.
        ValueError: for the project of another run: its facts and overlays are not this one's.

    >>> from datetime import date
    >>> from innomethods.model import Phase
    >>> from innomethods.running import begin_run
    >>> old = Method("small", edition="1", flow=[Phase("collect"), Phase("assess")])
    >>> pilot = Project("pilot", old, start=date(2027, 1, 11), country="NO")
    >>> run = begin_run(pilot, at=date(2027, 1, 11), by="owner").start("collect", at=date(2027, 1, 12), by="lead")
    >>> new = Method("small", edition="2", flow=[Phase("listen"), Phase("assess")])
    >>> plan = plan_migration(run, attrs.evolve(pilot, method=new))
    >>> plan.is_possible, plan.blocking[0].code
    (False, 'R31')
    >>> plan_migration(run, attrs.evolve(pilot, method=new), renames=[("collect", "listen")]).is_possible
    True
    """
    if isinstance(new, Project) and new.id != run.project:
        whose = f"{run.id!r} is a run of project {run.project!r}, not of {new.id!r}"
        raise ValueError(f"{whose}. Hand in its own project, or a definition.")
    resolved = resolved_of(new, shelf)
    refuse_broken(resolved)
    known = _known(run, resolved.method)
    if known is None:
        refuse_mistaken(resolved.method, shelf)
    facts, scale = known or (None, None)
    if isinstance(new, Project):
        facts, scale = new.known_facts, new.scale
    state = run.state
    move = Move.of(state, resolved.method, renames, Policy(policy))
    return _plan(
        run,
        move,
        resolved,
        facts=None if facts == state.facts else facts,
        scale=None if scale is state.scale else scale,
    )


def plan_retailoring(
    run: Run, overlays: Iterable[Overlay] = (), *, facts: Facts | None = None, shelf: Shelf | None = None
) -> MigrationPlan:
    """Plan how overlays are laid over a method under way, and other facts stated; `run.retailor` does it at once.

    `facts` take the place of those stated before under the same names; the others stand. What was done stays as it
    is; new questions in it wait for an answer.

    Raises:
        MethodProblems: when an overlay can't be laid over without errors, or makes a method with errors.
        Refused: when a fact is another than before, and what it decided can't be decided anew (R34); when overlays
            change nothing, with what they found no place for (W19).
    """
    state = run.state
    resolved = retailored(state, overlays, facts, shelf)
    refuse_broken(resolved)
    if resolved.method != state.definition:
        refuse_mistaken(resolved.method, shelf, state.definition)
    told = tuple(found for found in resolved.findings if found.code in _OF_OVERLAYS)
    before = {fact.name: fact for fact in state.facts}
    now = before | {fact.name: fact for fact in to_facts(() if facts is None else facts)}
    move = Move.of(state, resolved.method, (), None)
    plan = _plan(run, move, resolved, facts=None if now == before else to_facts(now.values()), scale=None)
    if told and plan.changes_nothing:
        raise Refused("retailor", told)
    return attrs.evolve(plan, told=told)


_OF_OVERLAYS = {"W19", "W23"}  # warnings: there is no such place, and this overlay isn't meant for the method


def latest_change(run: Run) -> int | None:
    """Return the position of the latest move or retailoring that counts; None where there was none."""
    struck = struck_positions(run.events)
    changes = (
        position
        for position, event in enumerate(run.events, start=1)
        if isinstance(event, (RunMigrated, RunRetailored)) and position not in struck
    )
    return max(changes, default=None)


def plan_return(run: Run, *, policy: Policy | str = Policy.STRICT) -> MigrationPlan:
    """Plan the way back to the definition before the latest move or retailoring, by a move with its renames reversed.

    Where nothing was built on it yet, `run.strike` takes it back as if it had never been.

    Raises:
        Refused: when the definition was never changed.
    """
    position = latest_change(run)
    if position is None:
        raise Refused("migrate", (finding("R35", ""),))
    then, event = fold(run.events[: position - 1]), run.events[position - 1]
    pairs = event.renames if isinstance(event, RunMigrated) else ()
    state = run.state
    move = Move.of(state, then.definition, [(now, was) for was, now in pairs], Policy(policy))
    return _plan(
        run,
        move,
        Resolved(then.definition, then.digest),
        facts=None if then.facts == state.facts else then.facts,
        scale=None if then.scale is state.scale else then.scale,
    )


def _known(run: Run, method: Method) -> tuple[tuple[Fact, ...], Scale] | None:
    """Return the facts and the scale with which the run walked on this very definition before; None if it never did."""
    for position in range(len(run.events), 0, -1):
        if getattr(run.events[position - 1], "definition", None) == method:
            then = fold(run.events[:position])
            return then.facts, then.scale
    return None


def _plan(
    run: Run, move: Move, resolved: Resolved, *, facts: tuple[Fact, ...] | None, scale: Scale | None
) -> MigrationPlan:
    plan = MigrationPlan(
        run=run.id,
        events=run.events,
        before=move.state.definition,
        replaced=run.digest,
        definition=resolved.method,
        digest=resolved.digest,
        policy=move.policy,
        renames=move.named.pairs,
        items=treated(move),
        bump=compare(move.state.definition, resolved.method).bump,
        facts=facts,
        scale=scale,
    )
    against = refusals(move.state, plan.event(at=run.last, by="anyone", reason="planned"))
    return attrs.evolve(plan, blocking=against)
