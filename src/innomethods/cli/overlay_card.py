"""An overlay as text: what it adds to a method, what it asks, why, and what it isn't meant for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from innomethods.cli.layout import heading, lines_of, listed
from innomethods.cli.saying import strong, text
from innomethods.model import Check, Criterion, Extend, Gate, Overlay, Phase, Replace, Strength, Suppress, walk
from innomethods.model.overlays import Change
from innomethods.reporting.labels import CAPTION_DOCUMENTS, GAPS
from innomethods.running import STRENGTHS
from innomethods.wording import Wording

_NOT_FOR = Wording(nb="Ikke laget for", nn="Ikkje laga for", en="Not meant for")
_VARIANT = Wording(nb="Variant av {method}", nn="Variant av {method}", en="A variant of {method}")
_CHANGES = Wording(nb="Legger til og endrer", nn="Legg til og endrar", en="Adds and changes")
_INTO = Wording(nb="Mer inn i {anchor}", nn="Meir inn i {anchor}", en="More into {anchor}")
_AT = Wording(nb="Ved {anchor}", nn="Ved {anchor}", en="At {anchor}")
_MORE = Wording(nb=" eller et annet sted", nn=" eller ein annan stad", en=" or another place")
_TAKES_AWAY = Wording(nb="Tar bort {target}", nn="Tar bort {target}", en="Takes away {target}")
_REPLACES = Wording(
    nb="Bytter ut {fields} i {target}", nn="Byter ut {fields} i {target}", en="Replaces {fields} in {target}"
)


def overlay_lines(overlay: Overlay) -> list[str]:
    """Return the lines of an overlay's card; its sources come after them."""
    lines = [*heading(f"{text(overlay.title)} ({overlay.pin})"), *lines_of(text(overlay.summary))]
    if overlay.variant_of is not None:
        lines += lines_of(text(_VARIANT.fill(method=overlay.variant_of)))
    lines += ["", strong(text(_CHANGES))]
    for change in overlay.changes:
        lines += _change(change)
    if overlay.documents:
        lines += ["", strong(text(CAPTION_DOCUMENTS)), *listed(text(paper.title) for paper in overlay.documents)]
    if overlay.not_for:
        lines += ["", strong(text(_NOT_FOR))]
        lines += listed(f"{one.method or one.facet}: {text(one.reason)}" for one in overlay.not_for)
    if overlay.gaps:
        lines += ["", strong(text(GAPS)), *listed(map(text, overlay.gaps))]
    return lines


def _change(change: Change) -> Iterator[str]:
    why = f": {text(change.reason)}" if change.reason is not None else ""
    if isinstance(change, Suppress):
        yield from listed([f"{text(_TAKES_AWAY.fill(target=change.target))}{why}"])
    elif isinstance(change, Replace):
        fields = ", ".join(name.replace("_", "-") for name, _ in change.fields)
        yield from listed([f"{text(_REPLACES.fill(fields=fields, target=change.target))}{why}"])
    else:
        more = text(_MORE) if len(change.anchors) > 1 else ""
        where = _INTO if change.add is None else _AT
        yield from listed([f"{text(where.fill(anchor=change.anchors[0]))}{more}{why}"])
        yield from _added(change)


def _added(change: Extend) -> Iterator[str]:
    for placed in walk(change.add) if change.add is not None else ():
        indent = 6 + 2 * len(placed.around)
        yield from lines_of(f"{text(getattr(placed.node, 'title', None))}  [{placed.path}]", indent, hang=2)
        if isinstance(placed.node, Phase):
            yield from _asked(((check, check.strength) for check in placed.node.checklist), indent + 4)
        elif isinstance(placed.node, Gate):
            yield from _asked(_own_checks(placed.node.criteria), indent + 4)
    yield from _asked(((check, check.strength) for check in change.checklist), 8)
    yield from _asked(_own_checks(change.criteria), 8)


def asks_law(overlay: Overlay) -> bool:
    """Whether an overlay adds a question that the law asks."""
    extended = [change for change in overlay.changes if isinstance(change, Extend)]
    return any(strength is Strength.LAW for change in extended for _, strength in _all_asked(change))


def _all_asked(change: Extend) -> Iterator[tuple[Check, Strength]]:
    nodes = [placed.node for placed in walk(change.add)] if change.add is not None else []
    for checks in (change.checklist, *(node.checklist for node in nodes if isinstance(node, Phase))):
        yield from ((check, check.strength) for check in checks)
    for criteria in (change.criteria, *(node.criteria for node in nodes if isinstance(node, Gate))):
        yield from _own_checks(criteria)


def _own_checks(criteria: Iterable[Criterion]) -> Iterator[tuple[Check, Strength]]:
    return ((one.about, one.strength) for one in criteria if isinstance(one.about, Check))


def _asked(checks: Iterable[tuple[Check, Strength]], indent: int) -> Iterator[str]:
    for check, strength in checks:
        yield from lines_of(text(check.ask), indent, f"{text(STRENGTHS[strength])}: ")
