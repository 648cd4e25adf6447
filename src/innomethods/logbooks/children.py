"""Child runs: how the runs that a run has linked stand, down to the last of them, and links that must not be made.

A child keeps a log of its own and is only linked by id. Not here: how one run stands (`running`), how it is shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

import attrs

from innomethods.errors import LogbookBroken, Refused
from innomethods.findings import finding
from innomethods.logbooks.chain import Entry, known_by
from innomethods.logbooks.logbook import Logbook
from innomethods.running import ChildLinked, OpenCondition, Run, RunStatus, Task, as_of, replay
from innomethods.wording import Wording


class Trouble(StrEnum):
    """Why nothing can be said of a child here."""

    MISSING = "missing"  # not in this logbook
    NOT_BEGUN = "not-begun"  # nothing of it had happened, or been recorded, by the day asked for
    BROKEN = "broken"  # its log was changed, cut or can't be read
    RING = "ring"  # it is one of those it is linked under
    SHOWN = "shown"  # linked in another place too, and told there


TROUBLES: dict[Trouble, Wording] = {
    Trouble.MISSING: Wording(
        nb="finnes ikke i denne loggen", nn="finst ikkje i denne loggen", en="not in this logbook"
    ),
    Trouble.NOT_BEGUN: Wording(nb="ikke begynt da", nn="ikkje byrja då", en="not begun by then"),
    Trouble.BROKEN: Wording(
        nb="loggen er endret eller kan ikke leses",
        nn="loggen er endra eller kan ikkje lesast",
        en="its log was changed or can't be read",
    ),
    Trouble.RING: Wording(
        nb="står også lenger opp: en ring", nn="står òg lenger opp: ein ring", en="stands further up too: a ring"
    ),
    Trouble.SHOWN: Wording(nb="vist ovenfor", nn="vist ovanfor", en="shown above"),
}


@attrs.frozen
class Child:
    """One linked run: its id, under which run and where it is linked, how deep (1: right below), and how it stands.

    `run` is None when there is a trouble; `head` is the digest its log ends with.
    """

    id: str
    parent: str
    path: str | None
    depth: int
    run: Run | None = attrs.field(default=None, repr=False)
    head: str | None = attrs.field(default=None, repr=False)
    trouble: Trouble | None = None

    @property
    def status(self) -> RunStatus | None:
        """How it stands as a whole; None when that can't be said."""
        return self.run.status if self.run is not None else None

    @property
    def open_gates(self) -> tuple[str, ...]:
        """The gates that wait for a decision."""
        return tuple(work.path for work in self.run.open_work if work.task is Task.DECIDE) if self.run else ()

    def overdue(self, on: date) -> tuple[OpenCondition, ...]:
        """Return the open conditions due before a day."""
        return self.run.overdue(on) if self.run is not None else ()


@attrs.frozen
class RollUp:
    """Every run below a run, each under its parent, in the order of linking.

    >>> RollUp().is_complete, RollUp().left
    (True, 0)
    """

    children: tuple[Child, ...] = ()

    @property
    def told(self) -> tuple[Child, ...]:
        """Each child once."""
        return tuple(child for child in self.children if child.trouble is not Trouble.SHOWN)

    @property
    def troubles(self) -> tuple[Child, ...]:
        """The children of which nothing can be said."""
        return tuple(child for child in self.told if child.trouble is not None)

    def count(self, status: RunStatus) -> int:
        """Count the children that stand so."""
        return sum(child.status is status for child in self.told)

    @property
    def left(self) -> int:
        """How many children are neither completed nor stopped; one of which nothing is known isn't."""
        ended = {RunStatus.COMPLETED, RunStatus.STOPPED}
        return sum(child.status not in ended for child in self.told)

    @property
    def is_complete(self) -> bool:
        """Whether every child is completed or stopped."""
        return self.left == 0

    @property
    def evidence(self) -> tuple[str, ...]:
        """What the count rests on: each child with its status and the digest its log ended with."""
        return tuple(
            f"{child.id}: {child.trouble or child.status}" + (f", {child.head}" if child.head else "")
            for child in self.told
        )


def roll_up(run: Run, logbook: Logbook, *, on: date | None = None, known_on: date | None = None) -> RollUp:
    """Return how every run below a run stands.

    As recorded now; with `on`, what had happened by the end of that day as far as is known; with `known_on`, what had
    been recorded by then. Hand in the run itself as it stood then, too.

    A child that isn't there, whose log doesn't verify, or that closes a ring is told and goes no further; one that is
    linked twice is told the first time.

    >>> from innomethods.logbooks import open_logbook
    >>> from innomethods.model import Method, Phase, Project
    >>> from innomethods.running import begin_run
    >>> day, book = date(2027, 1, 11), open_logbook()
    >>> project = Project("zones", Method("small", flow=Phase("try")), start=day, country="NO")
    >>> first = book.save(begin_run(project, at=day, by="owner", id="zone-1"))
    >>> whole = begin_run(project, at=day, by="owner").link_child("zone-1", at=day, by="owner")
    >>> [(child.id, str(child.status)) for child in roll_up(whole, book).children], roll_up(whole, book).left
    ([('zone-1', 'running')], 1)
    """
    return RollUp(_below(run.id, run.links, logbook, _Days(on, known_on)))


@attrs.frozen
class _Days:
    """As of when children are looked at: what had happened, what had been recorded; None is now."""

    on: date | None = None
    known_on: date | None = None

    def run_of(self, known: Sequence[Entry]) -> Run | None:
        """Return a run as it stood, by what was known of it; None when there was nothing."""
        if not known or (self.on is not None and known[0].event.at.date() > self.on):
            return None
        run = replay(each.event for each in known)
        return run if self.on is None else as_of(run, self.on)


def _below(
    run_id: str,
    links: Sequence[ChildLinked],
    logbook: Logbook,
    days: _Days = _Days(),
) -> tuple[Child, ...]:
    found: list[Child] = []
    told = {run_id}
    waiting: list[tuple[tuple[str, ...], ChildLinked]] = [((run_id,), link) for link in reversed(links)]
    while waiting:  # a stack of our own: depth costs nothing
        above, link = waiting.pop()
        child = Child(link.child, above[-1], link.path, len(above))
        if link.child in told:
            trouble = Trouble.RING if link.child in above else Trouble.SHOWN
            found.append(attrs.evolve(child, trouble=trouble))
            continue
        told.add(link.child)
        child = _standing(child, logbook, days)
        found.append(child)
        below = child.run.links if child.run is not None else ()
        waiting += [((*above, link.child), each) for each in reversed(below)]
    return tuple(found)


def _standing(child: Child, logbook: Logbook, days: _Days) -> Child:
    try:
        entries = logbook.entries(child.id)
        if not entries:
            return attrs.evolve(child, trouble=Trouble.MISSING)
        if not logbook.verify(child.id).ok:
            return attrs.evolve(child, trouble=Trouble.BROKEN)
        known = known_by(entries, days.known_on)
        run = days.run_of(known)
    except (LogbookBroken, ValueError):  # ValueError: the log doesn't begin with a beginning
        return attrs.evolve(child, trouble=Trouble.BROKEN)
    if run is None:
        return attrs.evolve(child, trouble=Trouble.NOT_BEGUN)
    return attrs.evolve(child, run=run, head=known[-1].digest)


def refuse_rings(run: Run, logbook: Logbook) -> Run:
    """Return a run as it is, unless a link it hasn't saved yet would make it one of its own descendants.

    Say `book.save(refuse_rings(run.link_child(…), book))`: a run alone can't know what its children have linked. Two
    who link each other's runs at the same moment aren't seen here; the ring they close is told by `roll_up`, which goes
    round it once, until one of the links is struck out.

    Raises:
        Refused: with the child that leads back (R40).
    """
    for link in (event for event in run.unsaved if isinstance(event, ChildLinked)):
        ring = next((child for child in _below(run.id, [link], logbook) if child.id == run.id), None)
        if ring is not None:
            because = _LEADS_BACK.fill(through=ring.parent)
            raise Refused("link_child", (finding("R40", link.path or "", child=link.child, because=because),))
    return run


_LEADS_BACK = Wording(
    nb="den har selv denne gjennomføringen under seg, gjennom «{through}»",
    nn="ho har sjølv denne gjennomføringa under seg, gjennom «{through}»",
    en="it has this run below itself, through ‘{through}’",
)
