"""Methods beside one another: `methods --as pv` maps each onto another, `compare` sets two side by side."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping

import click

from innomethods import documents
from innomethods.catalogue import Catalogue
from innomethods.cli.layout import heading, lines_of, width
from innomethods.cli.saying import answer, note, say, settings, strong, text
from innomethods.composing import Alignment, align
from innomethods.composing.aligning import TARGET, unreadable_equivalents
from innomethods.errors import DocumentProblems
from innomethods.findings import finding
from innomethods.model import Gate, Method
from innomethods.reporting.side_by_side import Compared, facts_side_by_side, link_text, parts_side_by_side
from innomethods.wording import Wording

_NO_MAP = Wording(
    nb="Ingen kilde, og heller ikke vi, har koblet den til {other}.",
    nn="Inga kjelde, og heller ikkje vi, har kopla han til {other}.",
    en="No source, nor we, have linked it to {other}.",
)
_PARTS = Wording(
    nb="Deler som svarer til hverandre", nn="Delar som svarer til kvarandre", en="Parts that answer to each other"
)
_BEFORE = Wording(nb="{part}, før {gate}", nn="{part}, før {gate}", en="{part}, before {gate}")
_NARROWEST, _WIDEST = 60, 140


def tell_alignments(other: Method, shelf: Catalogue) -> None:
    """Print where every process lies in one of them."""
    readable = _readable(shelf)
    found = [align(method, other, readable) for method in readable if method.id != other.id]
    if settings().json:
        answer({"as": str(other.pin), "methods": [_record(alignment) for alignment in found]})
        return
    for alignment in found:
        say("\n".join(heading(f"{text(alignment.method.title)}  {alignment.method.pin}")))
        if not alignment.links:
            say("\n".join(lines_of(text(_NO_MAP.fill(other=other.title)), 2)))
        for row, gate in zip(alignment.rows, _next_gates(alignment), strict=True):
            told = [text(link_text(alignment.method, link)) for link in row.links]
            part = text(_BEFORE.fill(part=row.title, gate=gate)) if gate is not None else text(row.title)
            if told:
                say("\n".join(lines_of(f"{part}: {'; '.join(dict.fromkeys(told))}", 2, hang=2)))
        say()
    note(f"See one beside it with: innomethods compare {found[0].method.id if found else 'ID'} {other.id}")


def _readable(shelf: Catalogue) -> list[Method]:
    """Return the methods that can be read; what can't, whole files or single equivalents, is told and left out."""
    methods = []
    for name in sorted(shelf):
        try:
            method = shelf[name]
        except DocumentProblems as problems:
            note(f"{name}: {problems.findings[0].text(settings().language)}")
            continue
        methods.append(method)
        _tell_unreadable(method, shelf)
    return methods


_PART = Wording(nb="en del av en metode", nn="ein del av ein metode", en="a part of a method")


def _tell_unreadable(method: Method, shelf: Catalogue) -> None:
    unreadable = unreadable_equivalents(method)
    if not unreadable:
        return
    places = documents.read_document(shelf.origin(method.id, "method")).places
    for number, one in unreadable:
        told = finding("D23", one.path, places.of(f"equivalents/{number}/to"), value=one.to, what=_PART, form=TARGET)
        note(told.text(settings().language))


def _next_gates(alignment: Alignment) -> list[str | None]:
    """Return for each row the short name of the decision point that follows it, if that comes next."""
    nodes = [alignment.other[row.path] for row in alignment.rows]
    following = [*nodes[1:], None]
    return [
        (after.short or text(after.title)) if isinstance(after, Gate) and not isinstance(node, Gate) else None
        for node, after in zip(nodes, following, strict=True)
    ]


def _record(alignment: Alignment) -> dict[str, object]:
    return {
        "id": alignment.method.id,
        "edition": alignment.method.edition,
        "links": [
            {
                "path": link.path,
                "to": link.to,
                "certainty": str(link.certainty) if link.certainty else None,
                "through": link.through,
                "note": text(link.note) if link.note else None,
            }
            for link in alignment.links
        ],
        "unmatched": [placed.path for placed in alignment.unmatched],
    }


def tell_side_by_side(first: Method, second: Method, shelf: Catalogue, record: Mapping[str, object]) -> None:
    """Print two methods side by side: what each is for, and which parts answer to each other.

    In JSON it stands beside the `record` of their differences.
    """
    alignment = align(first, second, _readable(shelf))
    facts, parts = facts_side_by_side(first, second), parts_side_by_side(alignment)
    if settings().json:
        answer({**record, "side_by_side": [_row(row) for row in facts], "parts": [_row(row) for row in parts]})
        return
    half = (min(max(width(), _NARROWEST), _WIDEST) - 3) // 2
    say(_columns([strong(text(first.title))], [strong(text(second.title))], half))
    for row in facts:
        say(f"\n{strong(text(row.label))}")
        say(_columns(_lines(row.first, half), _lines(row.second, half), half))
    say(f"\n{strong(text(_PARTS))}")
    for row in parts:
        say(_columns(_lines(row.first, half), _lines(row.second, half), half))


def _row(row: Compared) -> dict[str, object]:
    return {
        "label": text(row.label),
        "first": [text(said) for said in row.first],
        "second": [text(said) for said in row.second],
    }


def _lines(texts: tuple[Wording, ...], width: int) -> list[str]:
    bullet = "– " if len(texts) > 1 else ""
    lines = [
        line
        for said in texts
        for line in textwrap.wrap(f"{bullet}{text(said)}", width, subsequent_indent=" " * len(bullet))
    ]
    return lines or ["–"]


def _columns(left: list[str], right: list[str], width: int) -> str:
    count = max(len(left), len(right))
    padded = [*left, *[""] * (count - len(left))], [*right, *[""] * (count - len(right))]
    return "\n".join(
        f"{one}{' ' * (width - len(click.unstyle(one)))} │ {other}".rstrip() for one, other in zip(*padded, strict=True)
    )
