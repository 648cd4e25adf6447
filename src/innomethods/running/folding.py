"""The fold: events in, state out. Pure and total; an event that doesn't fit becomes a problem everybody can see.

Here too: entries struck out, which the fold leaves aside. Not here: which events fit (`refusing`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from innomethods.findings import Finding, finding
from innomethods.running.events import AnyEvent, EntryStruck, RunBegun, RunMigrated, RunRetailored
from innomethods.running.refusing import refusals
from innomethods.running.state import RunState
from innomethods.wording import LANGUAGES, Wording


def fold(events: Sequence[AnyEvent], positions: Sequence[int] = ()) -> RunState:
    """Return what events have brought about; `positions` are where they stand in the log, if some are left out here.

    Raises:
        ValueError: when the first event isn't `RunBegun`, so that there is no run at all.
    """
    if not events or not isinstance(events[0], RunBegun):
        raise ValueError("A run's log starts with RunBegun: this one is empty, or cut at the front.")
    state = RunState.begun(events[0])
    for _, event in in_force(state, events, positions):
        state.apply(event)
    return state


def in_force(
    state: RunState, events: Sequence[AnyEvent], positions: Sequence[int] = ()
) -> Iterator[tuple[int, AnyEvent]]:
    """Yield the entries that count after the first, with their positions; each is to be applied before the next.

    Those struck out are left aside; one that doesn't fit becomes a problem of the state.
    """
    struck = struck_positions(events)
    for number, event in enumerate(events[1:], start=2):
        if number in struck:
            continue
        reasons = refusals(state, event)
        if type(event) is EntryStruck and not reasons:
            reasons = tuple(_no_such_entry(event, number))
        if reasons:
            state.problems.append(_left_out(positions[number - 1] if positions else number, event, reasons[0]))
        else:
            yield number, event


def struck_positions(events: Sequence[AnyEvent]) -> frozenset[int]:
    """Return the positions of entries that count no more; a strike that was itself struck out strikes nothing."""
    struck: set[int] = set()
    for number in range(len(events), 1, -1):
        event = events[number - 1]
        if type(event) is EntryStruck and number not in struck and 1 < event.position < number:
            struck.add(event.position)
    return frozenset(struck)


def striking(events: Sequence[AnyEvent], event: EntryStruck) -> tuple[Finding, ...]:
    """Return why an entry can't be struck out: it isn't there, or something that counts builds on it."""
    state = fold(events)
    reasons = (*refusals(state, event), *_no_such_entry(event, len(events) + 1))
    if reasons:
        return reasons
    if event.position in struck_positions(events):
        return (finding("R27", "", position=event.position, because=_STRUCK),)
    later = _retailored_after(events, event.position)
    if later is not None:
        return (finding("R27", "", position=event.position, because=_LAID_ON.fill(later=later)),)
    after = fold((*events, event))
    fresh = [problem for problem in after.problems if problem not in state.problems]
    if fresh:
        return (finding("R27", "", position=event.position, because=_BUILT_ON.fill(what=fresh[0].message)),)
    return ()


def _retailored_after(events: Sequence[AnyEvent], position: int) -> int | None:
    """Return the latest retailoring made from the definition that an entry brought, or from the one without it.

    It holds the whole definition as it became, so it would go on as if nothing had been struck out.
    """
    struck, changed = struck_positions(events), events[position - 1]
    while isinstance(changed, EntryStruck):
        changed = events[changed.position - 1]
    if not isinstance(changed, (RunRetailored, RunMigrated)):
        return None
    later = range(len(events), position, -1)
    return next((at for at in later if isinstance(events[at - 1], RunRetailored) and at not in struck), None)


def _no_such_entry(event: EntryStruck, number: int) -> Iterator[Finding]:
    if event.position == 1:
        yield finding("R27", "", position=event.position, because=_BEGINNING)
    elif not 1 < event.position < number:
        yield finding("R27", "", position=event.position, because=_NO_ENTRY.fill(last=number - 1))


def _left_out(number: int, event: object, reason: Finding) -> Finding:
    """Tell which event was left out, and why."""
    told = finding("R26", reason.path, event=f"{number} ({type(event).__name__})")
    both = Wording(**{name: f"{told.message.text(name)} {reason.message.text(name)}" for name in LANGUAGES})
    return attrs.evolve(told, message=both)


_STRUCK = Wording(nb="den er strøket før", nn="han er stroken før", en="it is struck out already")
_BEGINNING = Wording(
    nb="den åpner gjennomføringen; begynn heller en ny",
    nn="han opnar gjennomføringa; byrj heller ei ny",
    en="it opens the run; begin another run instead",
)
_NO_ENTRY = Wording(
    nb="det er ingen slik oppføring; den siste er {last}",
    nn="det er inga slik oppføring; den siste er {last}",
    en="there is no such entry; the last one is {last}",
)
_LAID_ON = Wording(
    nb="metoden ble tilpasset videre fra den i oppføring {later}; stryk den først, eller tilpass på nytt",
    nn="metoden vart tilpassa vidare frå henne i oppføring {later}; stryk ho først, eller tilpass på nytt",
    en="entry {later} tailored the method further from it; strike that out first, or tailor the method anew",
)
_BUILT_ON = Wording(
    nb="noe senere bygger på den. {what}",
    nn="noko seinare byggjer på henne. {what}",
    en="something later builds on it. {what}",
)
