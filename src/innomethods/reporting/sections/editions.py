"""How the method was changed while the run went on: moves to other editions, and overlays laid over.

Not here: what was tailored before the run began (`background`), what a move does to a run (`running`).
"""

from __future__ import annotations

from innomethods.reporting import labels
from innomethods.reporting.pages import Cell, Column, Line, Row, Section, Span, Table, joined
from innomethods.reporting.subject import Subject
from innomethods.running import Policy, Run, RunMigrated, RunRetailored
from innomethods.wording import Counted, Wording


def editions_section(subject: Subject) -> Section | None:
    """Return each change of the method under way that holds; None where it is as it was when the run began."""
    run = subject.run
    rows = _rows(subject, run) if run is not None else []
    if run is None or not rows:
        return None
    columns = (
        Column("date", subject.text(labels.DATE)),
        Column("change", subject.text(_CHANGE)),
        Column("done-before", subject.text(_DONE_BEFORE)),
        Column("reason", subject.text(labels.REASON)),
        Column("by", subject.text(labels.BY)),
    )
    table = Table("editions", subject.text(_CAPTION), columns, rows, note=_under_old_rules(subject, run))
    return Section("editions", subject.count(_HEAD, len(rows)), (table,), short=subject.text(SHORT_EDITIONS))


def _rows(subject: Subject, run: Run) -> list[Row]:
    rows: list[Row] = []
    before = run.definition
    for event in subject.in_force:
        if isinstance(event, (RunMigrated, RunRetailored)):
            change = _change(subject, event, str(before.pin))
            day = event.at.date()
            date = Cell(subject.formats.short_date(day), value=day)
            by = Cell(subject.role(event.by.role), value=event.by.role)
            rows.append(Row([date, change, _done_before(subject, event), event.reason, by]))
        before = getattr(event, "definition", before)
    return rows


def _change(subject: Subject, event: RunMigrated | RunRetailored, before: str) -> Cell:
    after = str(event.definition.pin)
    if isinstance(event, RunRetailored) or before == after:  # other overlays or facts, the same edition
        return Cell(subject.text(_RETAILORED, pin=after), value=after)
    renamed = len(event.renames)
    note = subject.count(_RENAMED, renamed) if renamed else ""
    return Cell(subject.text(_MOVED, was=before, now=after), note=note, value=after)


def _done_before(subject: Subject, event: RunMigrated | RunRetailored) -> Cell:
    if isinstance(event, RunRetailored):
        return Cell(subject.text(_KEPT))
    return Cell(subject.text(_POLICIES[event.policy]), value=str(event.policy))


def _under_old_rules(subject: Subject, run: Run) -> Line:
    """Return which parts stand under the rules of an earlier edition."""
    old = [(path, pin) for path, pin in run.under.items() if path in subject.nodes]
    if not old:
        return ()
    named = [(*subject.full_title(path), Span(f" ({pin})")) for path, pin in old]
    return (Span(f"{subject.text(_OLD_RULES)} "), *joined(named), Span("."))


SHORT_EDITIONS = Wording(nb="Metoden underveis", nn="Metoden undervegs", en="The method under way")
_CAPTION = Wording(
    nb="Endringer i metoden underveis", nn="Endringar i metoden undervegs", en="Changes of the method under way"
)
_HEAD = Counted(
    Wording(
        nb="Metoden er endret {n} gang underveis",
        nn="Metoden er endra {n} gong undervegs",
        en="The method was changed {n} time under way",
    ),
    Wording(
        nb="Metoden er endret {n} ganger underveis",
        nn="Metoden er endra {n} gonger undervegs",
        en="The method was changed {n} times under way",
    ),
)
_CHANGE = Wording(nb="Endring", nn="Endring", en="Change")
_DONE_BEFORE = Wording(nb="Det som var gjort", nn="Det som var gjort", en="What was done before")
_MOVED = Wording(nb="Fra {was} til {now}", nn="Frå {was} til {now}", en="From {was} to {now}")
_RETAILORED = Wording(nb="{pin} tilpasset", nn="{pin} tilpassa", en="{pin} tailored")
_RENAMED = Counted(
    Wording(nb="{n} del har fått nytt navn", nn="{n} del har fått nytt namn", en="{n} part has a new name"),
    Wording(nb="{n} deler har fått nytt navn", nn="{n} delar har fått nytt namn", en="{n} parts have new names"),
)
_KEPT = Wording(nb="står som det er", nn="står som det er", en="stands as it is")
_POLICIES: dict[Policy, Wording] = {
    Policy.STRICT: Wording(nb="ikke berørt", nn="ikkje rørt", en="not touched"),
    Policy.RESTALE: Wording(
        nb="gjøres om igjen der det er endret",
        nn="blir gjort om att der det er endra",
        en="done again where it changed",
    ),
    Policy.GRANDFATHER: Wording(
        nb="står etter reglene det ble gjort under",
        nn="står etter reglane det vart gjort under",
        en="stands under the rules it was done under",
    ),
}
_OLD_RULES = Wording(
    nb="Står etter reglene i en tidligere utgave:",
    nn="Står etter reglane i ei tidlegare utgåve:",
    en="Under the rules of an earlier edition:",
)
