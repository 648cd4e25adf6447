"""The fold: events in, state out. Pure and total; an event that doesn't fit becomes a problem everybody can see.

Here too: entries struck out, which the fold leaves aside. Not here: which events fit (`refusing`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

import attrs

from innomethods.findings import Finding, finding
from innomethods.running.events import AnyEvent, EntryStruck, RunBegun, RunMigrated, RunRetailored
from innomethods.running.refusing import refusals
from innomethods.running.state import RunState
from innomethods.running.telling import tell
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

    Those struck out are left aside; one that doesn't fit becomes a problem of the state. So does one that says of what
    it rests on what isn't so, and it counts all the same.
    """
    struck = struck_positions(events)
    for number, event, reasons in _replayed(state, events, struck):
        if reasons and any(reason.is_error for reason in reasons):
            state.problems.append(_left_out(state, positions[number - 1] if positions else number, event, reasons[0]))
            continue
        if reasons and not positions and (not struck or number < min(struck)):  # else it was made of more than is here
            state.problems.extend(reasons)
        yield number, event


def _replayed(
    state: RunState, events: Sequence[AnyEvent], struck: frozenset[int]
) -> Iterator[tuple[int, AnyEvent, tuple[Finding, ...]]]:
    """Yield the entries after the first that aren't struck out, each with why it doesn't fit the state by then."""
    for number, event in enumerate(events[1:], start=2):
        if number in struck:
            continue
        reasons = refusals(state, event)
        if type(event) is EntryStruck and not reasons:
            reasons = tuple(_no_such_entry(event, number))
        yield number, event, reasons


def _misfits(events: Sequence[AnyEvent]) -> dict[int, tuple[Wording, Finding]]:
    """Return what each entry that doesn't fit says, and the first reason why not."""
    state, found = RunState.begun(cast("RunBegun", events[0])), {}
    for number, event, reasons in _replayed(state, events, struck_positions(events)):
        if reasons and any(reason.is_error for reason in reasons):
            found[number] = (tell(event, state), reasons[0])
        else:
            state.apply(event)
    return found


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
        return (_held(event, _STRUCK, _LEAVE_IT),)
    later = _retailored_after(events, event.position)
    if later is not None:
        return (_held(event, _LAID_ON.fill(later=later), _STRIKE_OR_TAILOR.fill(number=later)),)
    before, after = _misfits(events), _misfits((*events, event))
    for number in after.keys() - before.keys():
        told, reason = after[number]
        because = _BUILT_ON.fill(number=number, told=told, reason=_without_stop(reason.message))
        return (_held(event, because, _STRIKE_THAT.fill(number=number)),)
    return ()


def _held(event: EntryStruck, because: Wording, mend: Wording) -> Finding:
    return finding("R27", "", position=event.position, because=because, mend=mend)


def _without_stop(words: Wording) -> Wording:
    return Wording(**{name: words.text(name).rstrip(".") for name in LANGUAGES})


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
        yield _held(event, _BEGINNING, _BEGIN_ANEW)
    elif not 1 < event.position < number:
        yield _held(event, _NO_ENTRY.fill(last=number - 1), _SEE_LOG)


def _left_out(state: RunState, number: int, event: AnyEvent, reason: Finding) -> Finding:
    """Tell which event was left out, and why."""
    told = finding("R26", reason.path, event=_ENTRY.fill(number=number, told=tell(event, state)))
    both = Wording(**{name: f"{told.message.text(name)} {reason.message.text(name)}" for name in LANGUAGES})
    return attrs.evolve(told, message=both)


_ENTRY = Wording(nb="{number} ({told})", nn="{number} ({told})", en="{number} ({told})")
_STRUCK = Wording(nb="den er strøket før", nn="ho er stroken før", en="it is struck out already")
_LEAVE_IT = Wording(
    nb="La den stå; den teller ikke lenger", nn="La henne stå; ho tel ikkje lenger", en="Leave it; it counts no more"
)
_BEGINNING = Wording(nb="den åpner gjennomføringen", nn="ho opnar gjennomføringa", en="it opens the run")
_BEGIN_ANEW = Wording(
    nb="Åpne heller en ny gjennomføring, med en egen id",
    nn="Opne heller ei ny gjennomføring, med ein eigen id",
    en="Begin another run instead, with an id of its own",
)
_NO_ENTRY = Wording(
    nb="det er ingen slik oppføring; den siste er {last}",
    nn="det er inga slik oppføring; den siste er {last}",
    en="there is no such entry; the last one is {last}",
)
_SEE_LOG = Wording(
    nb="Se i loggen hvilket nummer oppføringen har",
    nn="Sjå i loggen kva nummer oppføringa har",
    en="Look in the log for the number of the entry",
)
_BUILT_ON = Wording(
    nb="oppføring {number} ({told}) bygger på den. Uten den gjelder dette: {reason}",
    nn="oppføring {number} ({told}) byggjer på henne. Utan henne gjeld dette: {reason}",
    en="entry {number} ({told}) builds on it. Without it: {reason}",
)
_LAID_ON = Wording(
    nb="metoden ble tilpasset videre fra den i oppføring {later}",
    nn="metoden vart tilpassa vidare frå henne i oppføring {later}",
    en="entry {later} tailored the method further from it",
)
_STRIKE_OR_TAILOR = Wording(
    nb="Stryk oppføring {number} først, eller tilpass metoden på nytt",
    nn="Stryk oppføring {number} først, eller tilpass metoden på nytt",
    en="Strike out entry {number} first, or tailor the method anew",
)
_STRIKE_THAT = Wording(
    nb="Stryk oppføring {number} først, eller registrer det riktige som noe nytt",
    nn="Stryk oppføring {number} først, eller registrer det rette som noko nytt",
    en="Strike out entry {number} first, or record what is right as something new",
)
