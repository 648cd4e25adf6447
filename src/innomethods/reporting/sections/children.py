"""The runs below this one: where each is linked, how it stands, what it waits for, what is late.

Not here: how they are found and added up (`logbooks.children`).
"""

from __future__ import annotations

from innomethods.logbooks.children import TROUBLES, Child
from innomethods.reporting import headings, labels
from innomethods.reporting.drawings.status_marks import CheckState
from innomethods.reporting.pages import Cell, Column, Row, Section, Span, Table, joined
from innomethods.reporting.subject import Subject
from innomethods.running import STATUSES, RunStatus
from innomethods.running.telling import title_of
from innomethods.wording import Counted, Wording


def children_section(subject: Subject) -> Section | None:
    """Return how the linked runs stand, each under its parent; None where none is linked.

    Where nobody has looked them up (`Subject.children`), they are named, and that nothing is known of them.
    """
    run = subject.run
    if run is None or not run.children:
        return None
    rolled = subject.children
    if rolled is None:
        children = tuple(Child(link.child, run.id, link.path, 1) for link in run.state.children)
        title, note = subject.count(_HEAD_UNKNOWN, len(children)), subject.text(_NOT_LOOKED_UP)
    else:
        children = rolled.children
        title = subject.count(_HEAD, len(rolled.told), done=subject.formats.number(len(rolled.told) - rolled.left))
        note = subject.text(_OWN_LOGS)
    columns = (
        Column("run", subject.text(_RUN)),
        Column("linked-at", subject.text(_LINKED_AT)),
        Column("status", subject.text(labels.STATUS)),
        Column("waits-for", subject.text(_WAITS_FOR)),
        Column("conditions", subject.text(labels.CAPTION_CONDITIONS)),
    )
    table = Table("children", subject.text(_CAPTION), columns, [_row(subject, one) for one in children], note=note)
    return Section("children", title, (table,), short=subject.text(SHORT_CHILDREN))


def _row(subject: Subject, child: Child) -> Row:
    known = child.run is not None
    unknown = subject.text(_UNKNOWN)
    return Row(
        [
            Cell(child.id, note=_below(subject, child), value=child.id),
            _linked_at(subject, child),
            _status(subject, child),
            _waits_for(subject, child) if known else unknown,
            _conditions(subject, child) if known else unknown,
        ]
    )


def _below(subject: Subject, child: Child) -> str:
    """Return what the run is about, and the run above it where that isn't this one."""
    told = [child.run.project] if child.run is not None and child.run.project != child.id else []
    if child.depth > 1:
        told.append(subject.text(_UNDER, run=child.parent))
    return ", ".join(told)


def _linked_at(subject: Subject, child: Child) -> Cell:
    if child.path is None:
        return Cell(subject.text(headings.WHOLE_PROJECT))
    if child.depth > 1:  # a place in another method, which this page doesn't know
        return Cell(Span(child.path), value=child.path)
    return Cell(subject.full_title(child.path), value=child.path)


def _status(subject: Subject, child: Child) -> Cell:
    if child.status is not None:
        mark = _MARKS.get(child.status)
        return Cell(subject.text(STATUSES[child.status]), status=mark, value=str(child.status))
    if child.trouble is not None:
        told = subject.text(_UNKNOWN_BECAUSE, because=TROUBLES[child.trouble])
        return Cell(told, status=CheckState.MISSING, value=str(child.trouble))
    return Cell(subject.text(_UNKNOWN), status=CheckState.MISSING)


def _waits_for(subject: Subject, child: Child) -> Cell:
    if child.run is None or not child.open_gates:
        return Cell(subject.text(headings.NOTHING_MISSING))
    state = child.run.state
    return Cell(joined(subject.say(title_of(state, gate)) for gate in child.open_gates))


def _conditions(subject: Subject, child: Child) -> Cell:
    open_ones = sum(held.is_open for held in child.run.conditions) if child.run is not None else 0
    late = len(child.overdue(subject.on)) if subject.on is not None else 0
    if not open_ones:
        return Cell(subject.text(headings.NO_OPEN_CONDITIONS), value=0)
    told = subject.count(_OPEN, open_ones)
    if not late:
        return Cell(told, value=open_ones)
    return Cell(told, status=CheckState.FAIL, note=subject.text(_LATE, n=subject.formats.number(late)), value=open_ones)


_MARKS = {RunStatus.COMPLETED: CheckState.PASS, RunStatus.STOPPED: CheckState.NOT_APPLICABLE}
SHORT_CHILDREN = Wording(nb="Delprosjekter", nn="Delprosjekt", en="Child runs")
_CAPTION = Wording(
    nb="Delprosjektene, hvert under det det hører til",
    nn="Delprosjekta, kvart under det det høyrer til",
    en="The child runs, each under the run it belongs to",
)
_RUN = Wording(nb="Delprosjekt", nn="Delprosjekt", en="Child run")
_LINKED_AT = Wording(nb="Hører til", nn="Høyrer til", en="Belongs to")
_WAITS_FOR = Wording(nb="Venter på beslutning", nn="Ventar på avgjerd", en="Waits for a decision")
_UNDER = Wording(nb="under {run}", nn="under {run}", en="under {run}")
_UNKNOWN = Wording(nb="ukjent", nn="ukjent", en="not known")
_UNKNOWN_BECAUSE = Wording(nb="ukjent: {because}", nn="ukjent: {because}", en="not known: {because}")
_NOT_LOOKED_UP = Wording(
    nb="Hvordan delprosjektene står, er ikke slått opp for denne rapporten.",
    nn="Korleis delprosjekta står, er ikkje slått opp for denne rapporten.",
    en="How the child runs stand wasn't looked up for this report.",
)
_OWN_LOGS = Wording(
    nb="Hvert delprosjekt har sin egen logg. Et beslutningspunkt her kjenner dem ikke, med mindre tallet er "
    "registrert som et måltall.",
    nn="Kvart delprosjekt har sin eigen logg. Eit avgjerdspunkt her kjenner dei ikkje, med mindre talet er "
    "registrert som eit måltal.",
    en="Each child run has a log of its own. A decision point here doesn't know them, unless their number is "
    "recorded as a measure.",
)
_HEAD = Counted(
    Wording(
        nb="{done} av {n} delprosjekt er avsluttet",
        nn="{done} av {n} delprosjekt er avslutta",
        en="{done} of {n} child run has ended",
    ),
    Wording(
        nb="{done} av {n} delprosjekter er avsluttet",
        nn="{done} av {n} delprosjekt er avslutta",
        en="{done} of {n} child runs have ended",
    ),
)
_HEAD_UNKNOWN = Counted(
    Wording(
        nb="{n} delprosjekt er knyttet til", nn="{n} delprosjekt er knytt til", en="{n} child run is linked to this one"
    ),
    Wording(
        nb="{n} delprosjekter er knyttet til",
        nn="{n} delprosjekt er knytte til",
        en="{n} child runs are linked to this one",
    ),
)
_OPEN = Counted(
    Wording(nb="{n} åpent vilkår", nn="{n} ope vilkår", en="{n} open condition"),
    Wording(nb="{n} åpne vilkår", nn="{n} opne vilkår", en="{n} open conditions"),
)
_LATE = Wording(nb="{n} over fristen", nn="{n} over fristen", en="{n} overdue")
