"""The definition a run under way would get: from a project, from another edition tailored as before, from overlays.

Here: putting definitions together. Not here: what they would mean to the run (`migrating`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from innomethods.composing import Resolved, limits_in, resolve, resolve_project, semantic_digest
from innomethods.composing.embedding import inline
from innomethods.errors import NoSuchMethod, Refused
from innomethods.findings import finding
from innomethods.ids import Pin
from innomethods.model import Fact, FactValue, Method, Overlay, Project, Shelf
from innomethods.model.facts import to_facts
from innomethods.wording import Wording

if TYPE_CHECKING:
    from innomethods.running.run import Run
    from innomethods.running.state import RunState

Definition = Method | Project | Resolved
Facts = Mapping[str, FactValue] | Iterable[Fact]


def resolved_of(new: Definition, shelf: Shelf | None) -> Resolved:
    """Return a definition: a project's as `begin_run` makes it, a method as it stands, with its embeds put in."""
    if isinstance(new, Resolved):
        return new
    if isinstance(new, Project):
        return resolve_project(new, shelf)
    method, told = inline(new, shelf)
    return Resolved(method, semantic_digest(method), tuple(told))


def tailored_alike(run: Run, method: Method, shelf: Shelf, overlays: Iterable[Overlay] = ()) -> Resolved:
    """Return another method or edition as this run has tailored its own: with its overlays, facts and scale.

    Overlays are found by id among those handed in, then on the shelf, as they are there now.

    Raises:
        Refused: when an overlay isn't there.
    """
    state = run.state
    laid, limits = _laid_over(state, shelf, overlays), limits_in(state.definition)
    return resolve(method, laid, state.facts or None, shelf, scale=state.scale, limits=limits)


def retailored(state: RunState, overlays: Iterable[Overlay], facts: Facts | None, shelf: Shelf | None) -> Resolved:
    """Return the definition under way with more overlays laid over it, and with other facts stated.

    Facts that are new decide what no fact had decided yet. Where a fact has another value than before, what it decided
    is decided anew: the method and its overlays are taken from the shelf, if they still give this run's definition.
    An overlay of the run's own that no shelf has can be handed in once more; it isn't laid over twice.

    Raises:
        Refused: when they don't.
    """
    stated = {fact.name: fact for fact in state.facts}
    told = {fact.name: fact for fact in to_facts(() if facts is None else facts)}
    now = to_facts((stated | told).values())
    if all(stated[name] == told[name] for name in stated.keys() & told.keys()):
        return resolve(state.definition, overlays, now or None, shelf, scale=state.scale)
    if shelf is None:
        raise _cannot(_NO_SHELF)
    pin = state.definition.pin
    try:
        method = shelf.edition(pin.id, pin.edition)
    except NoSuchMethod:
        raise _cannot(_NOT_THERE.fill(what=str(pin))) from None
    handed = tuple(overlays)
    laid = _laid_over(state, shelf, handed)
    as_it_was = resolve(method, laid, state.facts or None, shelf, scale=state.scale)
    if as_it_was.digest != state.digest:
        raise _cannot(_OTHERWISE.fill(what=str(pin)))
    fresh = [overlay for overlay in handed if overlay not in laid]
    limits = limits_in(state.definition)  # the law's are those the run was begun with: facts don't take them away
    return resolve(method, (*laid, *fresh), now, shelf, scale=state.scale, limits=limits)


def _laid_over(state: RunState, shelf: Shelf, overlays: Iterable[Overlay] = ()) -> list[Overlay]:
    """Return the overlays that a definition's trail names, in order."""
    own = {overlay.id: overlay for overlay in overlays}
    pins = dict.fromkeys(change.by for change in state.definition.tailoring if change.by_overlay)
    found = []
    for pin in pins:
        name = Pin.parse(pin).id
        if name not in own and name not in shelf.overlays:
            raise _cannot(_NOT_THERE.fill(what=pin))
        found.append(own.get(name) or shelf.overlays[name])
    return found


def _cannot(because: Wording) -> Refused:
    return Refused("retailor", (finding("R34", "", because=because),))


_NO_SHELF = Wording(
    nb="ingen hylle er oppgitt (shelf)", nn="inga hylle er oppgitt (shelf)", en="no shelf was handed in (shelf)"
)
_NOT_THERE = Wording(
    nb="«{what}» er ikke på hyllen", nn="«{what}» er ikkje på hylla", en="‘{what}’ is not on the shelf"
)
_OTHERWISE = Wording(
    nb="«{what}» på hyllen gir en annen metode enn den dere følger",
    nn="«{what}» på hylla gir ein annan metode enn den de følgjer",
    en="‘{what}’ on the shelf gives another method than the one you follow",
)
