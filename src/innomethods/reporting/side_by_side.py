"""Two methods side by side: what each is for, how large it is, who decides, and which parts answer to each other.

Here: the rows, as texts. Not here: which parts answer to each other (`composing.align`), and how rows are set (`cli`,
`sphinx_ext`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import attrs

from innomethods.composing import Alignment, Link
from innomethods.ids import last
from innomethods.model import Gate, Method, Scale
from innomethods.reporting.labels import CERTAINTIES, NOT_WHEN, PURPOSE, USE_WHEN
from innomethods.sources import Basis, Certainty
from innomethods.wording import LANGUAGES, Wording


def _w(nb: str, nn: str, en: str) -> Wording:
    return Wording(nb=nb, nn=nn, en=en)


WHAT = _w("Hva", "Kva", "What")
TAKES = _w("Tar for gitt", "Tar for gitt", "Takes for granted")
PROMISES = _w("Gir", "Gir", "Gives")
SIZE = _w("Størrelse", "Storleik", "Size")
COUNTS = _w(
    "{phases} faser, {gates} beslutningspunkter",
    "{phases} fasar, {gates} avgjerdspunkt",
    "{phases} phases, {gates} decision points",
)
QUESTIONS = _w("Spørsmål", "Spørsmål", "Questions")
SCALES = _w(
    "{light} i små prosjekter, {normal} i vanlige, {full} i store",
    "{light} i små prosjekt, {normal} i vanlege, {full} i store",
    "{light} in small projects, {normal} in ordinary ones, {full} in large ones",
)
GATES = _w("Beslutningspunkter", "Avgjerdspunkt", "Decision points")
DECIDES = _w("Hvem avgjør", "Kven avgjer", "Who decides")
GIVEN = _w("Kilder", "Kjelder", "Sources")
COUNTED = _w("{count} {certainty}", "{count} {certainty}", "{count} {certainty}")
NOT_SEEN = _w("Ikke sett", "Ikkje sett", "Not seen")
OWN_QUESTIONS = _w(
    "{count} av {all} spørsmål er våre egne",
    "{count} av {all} spørsmål er våre eigne",
    "{count} of {all} questions are our own",
)


@attrs.frozen
class Compared:
    """One row: what is compared, and what each of the two methods says of it."""

    label: Wording
    first: tuple[Wording, ...]
    second: tuple[Wording, ...]


def facts_side_by_side(first: Method, second: Method) -> tuple[Compared, ...]:
    """Return what each method is for, how large it is, who decides and what it rests on, row by row.

    >>> from innomethods.model import Phase
    >>> one = Method("one", title="One", flow=Phase("a", does="lead"))
    >>> [row.label.text("en") for row in facts_side_by_side(one, one)]
    ['Size', 'Questions']
    """
    rows = (Compared(label, told(first), told(second)) for label, told in _TOLD)
    return tuple(row for row in rows if row.first or row.second)


def _some(wording: Wording | None) -> tuple[Wording, ...]:
    return () if wording is None else (wording,)


def _states(method: Method, states: Iterable[object]) -> tuple[Wording, ...]:
    told = []
    for state in states:
        result_id, _, state_id = str(state).partition("@")
        result = method.result(result_id)
        if result is None:
            told.append(Wording(en=str(state)))
            continue
        title = next((one.title for one in result.states if one.id == state_id), Wording(en=state_id))
        told.append(_joined(result.title, title))
    return tuple(told)


def _joined(first: Wording, second: Wording) -> Wording:
    return _w(*(f"{first.text(language)}: {second.text(language)}" for language in LANGUAGES))


def _size(method: Method) -> tuple[Wording, ...]:
    return (COUNTS.fill(phases=len(method.phases), gates=len(method.gates)),)


def _questions(method: Method) -> tuple[Wording, ...]:
    asked = {scale: sum(1 for _, check in method.checks if check.scale.rank <= scale.rank) for scale in Scale}
    own = sum(1 for _, check in method.checks if check.basis is Basis.OWN)
    counted = SCALES.fill(light=asked[Scale.LIGHT], normal=asked[Scale.NORMAL], full=asked[Scale.FULL])
    return (counted, OWN_QUESTIONS.fill(count=own, all=len(method.checks))) if own else (counted,)


def _deciders(method: Method) -> tuple[Wording, ...]:
    deciders = dict.fromkeys(getattr(placed.node, "decided_by", None) for placed in method.gates)
    roles = [(name, method.role(name)) for name in deciders if name]
    return tuple(role.title if role is not None else Wording(en=name) for name, role in roles)


def _sources(method: Method) -> tuple[Wording, ...]:
    counted = ((kind, sum(1 for source in method.sources if source.certainty is kind)) for kind in Certainty)
    return tuple(COUNTED.fill(count=count, certainty=CERTAINTIES[kind]) for kind, count in counted if count)


_TOLD: tuple[tuple[Wording, Callable[[Method], tuple[Wording, ...]]], ...] = (
    (WHAT, lambda method: _some(method.summary)),
    (PURPOSE, lambda method: _some(method.purpose)),
    (USE_WHEN, lambda method: method.use_when),
    (NOT_WHEN, lambda method: method.not_when),
    (TAKES, lambda method: _states(method, method.inputs)),
    (PROMISES, lambda method: _states(method, method.outputs)),
    (SIZE, _size),
    (QUESTIONS, _questions),
    (GATES, lambda method: _some(method.gates_note)),
    (DECIDES, _deciders),
    (GIVEN, _sources),
    (NOT_SEEN, lambda method: method.gaps),
)


def parts_side_by_side(alignment: Alignment) -> tuple[Compared, ...]:
    """Return the parts of both methods row by row: those of the other in its order, then what answers to nothing."""
    method = alignment.method
    rows = [Compared(row.title, _links(method, row.links), (row.title,)) for row in alignment.rows]
    for placed in alignment.unmatched:
        if not isinstance(placed.node, Gate):
            title = _title(placed.node, placed.path)
            rows.append(Compared(title, (title,), ()))
    return tuple(rows)


def _links(method: Method, links: Iterable[Link]) -> tuple[Wording, ...]:
    return tuple(dict.fromkeys(link_text(method, link) for link in links))


def link_text(method: Method, link: Link) -> Wording:
    """Return the part a link names, with how sure the link is and what it goes through."""
    title = _title(method[link.path], link.path)
    told = CERTAINTIES.get(link.certainty) if link.certainty is not None else None
    if told is None:
        return title
    over = f", {link.through}" if link.through is not None else ""
    return _w(*(f"{title.text(language)} ({told.text(language)}{over})" for language in LANGUAGES))


def _title(node: object, path: str) -> Wording:
    title = getattr(node, "title", None)
    return title if isinstance(title, Wording) else Wording(en=last(path))
