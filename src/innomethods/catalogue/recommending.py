"""Recommending from a shelf: the decision tables on it, what they may recommend, and what is wrong with them.

Here: joining tables with what the shelf says of methods and overlays. Not here: weighing (`innomethods.choosing`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from innomethods.choosing import Advice, Advised, Recommendation, Situation, Subject, Table, weigh
from innomethods.findings import Finding, finding, suggestion
from innomethods.model import Method, Overlay
from innomethods.wording import LANGUAGES, Wording, as_wording

if TYPE_CHECKING:
    from innomethods.catalogue.catalogue import Catalogue


_VARIANT = Wording(
    nb="Dette er en utgave av «{method}».",
    nn="Dette er ei utgåve av «{method}».",
    en="This is a version of ‘{method}’.",
)


def table_of(shelf: Catalogue) -> Table:
    """Return the decision table of a shelf: the shipped one, with the rows of packs and folders after its own.

    >>> from innomethods.catalogue import Catalogue
    >>> table_of(Catalogue.shipped()).question("time").ask.text("en")
    'When must you have something to show?'
    """
    tables = shelf.tables
    return tables[0].joined(tables[1:]) if tables else Table("none")


def subjects_of(shelf: Catalogue, table: Table) -> tuple[Subject, ...]:
    """Return what a table's rows speak of and the shelf has; what it hasn't is left out.

    Raises:
        DocumentProblems: when the file of a method or overlay that is named has problems.
    """
    return tuple(_subjects(shelf, table))


def _subjects(shelf: Catalogue, table: Table) -> Iterator[Subject]:
    advice = {one.id: one for one in table.advice}
    cautions = {
        name: tuple(text for one in table.cautions if one.id == name for text in one.not_when)
        for name in table.subjects
    }
    for name in table.subjects:
        special = advice.get(name)
        if name in shelf:
            yield _method(shelf[name], special, cautions[name])
        elif name in shelf.overlays:
            overlay = shelf.overlays[name]
            not_when = (*cautions[name], *_unfit(overlay, shelf))
            pin, not_for = str(overlay.pin), tuple(_not_for(overlay, shelf, table))
            yield Subject(name, Advised.OVERLAY, overlay.title, overlay.summary, pin, not_when, not_for=not_for)
        elif special is not None:
            yield Subject(name, Advised.ADVICE, special.title, special.summary, not_when=special.not_when)


def _method(method: Method, special: Advice | None, cautions: tuple[Wording, ...]) -> Subject:
    return Subject(
        method.id,
        Advised.METHOD,
        method.title,
        method.summary,
        str(method.pin),
        (*method.not_when, *cautions) or (special.not_when if special else ()),
        special.title if special else None,
    )


def _not_for(overlay: Overlay, shelf: Catalogue, table: Table) -> Iterator[tuple[str, Wording]]:
    """Yield the methods an overlay isn't meant for, and why; a variant is meant for its own method alone."""
    if overlay.variant_of is not None and overlay.variant_of in shelf:
        because = _VARIANT.fill(method=shelf[overlay.variant_of].title)
        yield from ((name, because) for name in shelf if name != overlay.variant_of)
    advised = [shelf[name] for name in table.subjects if name in shelf]
    yield from ((method.id, one.reason) for one in overlay.not_for for method in advised if one.means(method))


def _unfit(overlay: Overlay, shelf: Catalogue) -> Iterator[Wording]:
    """Yield what an overlay itself says of methods it isn't for, one text for each reason."""
    methods: dict[Wording, list[Wording]] = {}
    for one in overlay.not_for:
        if one.method is None:
            continue  # a whole group of methods: the reason says which
        title = shelf[one.method].title if one.method in shelf else as_wording(one.method)
        methods.setdefault(one.reason, []).append(title)
    for reason, titles in methods.items():
        said = {lang: f"{', '.join(title.text(lang) for title in titles)}: {reason.text(lang)}" for lang in LANGUAGES}
        yield Wording(**said)


def recommend(shelf: Catalogue, situation: Situation | None = None, *, limit: int = 5) -> tuple[Recommendation, ...]:
    """Return what to do in a situation, best first: at least two methods or other advice, then overlays.

    Raises:
        ValueError: for a limit under 2.
        DocumentProblems: when a file that is needed has problems.
    """
    table = shelf._table  # noqa: SLF001 - the shelf keeps it for us
    return weigh(table, subjects_of(shelf, table), situation or Situation(), limit=limit)


def find_table_problems(table: Table, shelf: Catalogue) -> tuple[Finding, ...]:
    """Return a finding for each name in a decision table that is neither on the shelf nor advice of any table there."""
    advice = (one.id for known in (table, *shelf.tables) for one in known.advice)
    return tuple(_unknown_names(table, {*shelf, *shelf.overlays, *advice}))


def _unknown_names(table: Table, known: set[str]) -> Iterator[Finding]:
    for number, row in enumerate(table.rows):
        for key, names in (("for", row.speaks_for), ("against", row.speaks_against)):
            for place, name in enumerate(names):
                if name not in known:
                    path = f"rows/{number}/{key}/{place}"
                    yield finding("C04", path, row=row.id, name=name, hint=suggestion(name, known))
