"""`innomethods search`: what on the shelf speaks of something, in any of the three languages."""

from __future__ import annotations

import textwrap
import warnings
from pathlib import Path
from typing import Any

import click

from innomethods.catalogue.opened import LeftOutWarning
from innomethods.catalogue.searching import nearest_words
from innomethods.cli.layout import width
from innomethods.cli.saying import answer, colour, common, note, say, settings, strong
from innomethods.cli.shelf import folder_option, shelf_with
from innomethods.searching import Hit, How, with_marks
from innomethods.wording import Wording

_WIDEST = 100
_KINDS: dict[str, Wording] = {
    "method": Wording(nb="metode", nn="metode", en="method"),
    "phase": Wording(nb="fase", nn="fase", en="phase"),
    "gate": Wording(nb="beslutningspunkt", nn="avgjerdspunkt", en="decision point"),
    "check": Wording(nb="spørsmål", nn="spørsmål", en="question"),
    "stage": Wording(nb="del", nn="del", en="part"),
    "choice": Wording(nb="valg", nn="val", en="choice"),
    "branch": Wording(nb="vei", nn="veg", en="branch"),
    "tool": Wording(nb="verktøy", nn="verktøy", en="tool"),
    "overlay": Wording(nb="tillegg", nn="tillegg", en="overlay"),
    "variant": Wording(nb="variant", nn="variant", en="variant"),
    "result": Wording(nb="resultat", nn="resultat", en="result"),
    "state": Wording(nb="tilstand", nn="tilstand", en="state"),
    "role": Wording(nb="rolle", nn="rolle", en="role"),
    "measure": Wording(nb="mål å måle", nn="mål å måle", en="measure"),
    "theme": Wording(nb="tema", nn="tema", en="theme"),
    "document": Wording(nb="dokument", nn="dokument", en="document"),
    "profile": Wording(nb="profil", nn="profil", en="profile"),
    "operating-model": Wording(nb="driftsmodell", nn="driftsmodell", en="operating model"),
    "frame": Wording(nb="ramme", nn="ramme", en="frame"),
    "frame-point": Wording(nb="punkt i en ramme", nn="punkt i ei ramme", en="point of a frame"),
    "point": Wording(nb="punkt", nn="punkt", en="point"),
    "group": Wording(nb="gruppe", nn="gruppe", en="group"),
    "network": Wording(nb="nettverk", nn="nettverk", en="network"),
    "survey": Wording(nb="undersøkelse", nn="undersøking", en="survey"),
    "wave": Wording(nb="runde i en undersøkelse", nn="runde i ei undersøking", en="wave of a survey"),
    "figure": Wording(nb="tall fra en undersøkelse", nn="tal frå ei undersøking", en="figure from a survey"),
}


@click.command()
@click.argument("text", nargs=-1, required=True)
@click.option(
    "--kind", "kinds", multiple=True, help="Only this kind, such as method, phase, check, tool; may be repeated."
)
@click.option("--limit", type=click.IntRange(1), default=10, show_default=True, help="At most so many hits.")
@folder_option
@common
def search(text: tuple[str, ...], kinds: tuple[str, ...], limit: int, folder: Path | None) -> None:
    """Search everything on the shelf, in three languages.

    Found are methods, phases, questions, tools, results, roles and references. A nynorsk word finds bokmål and the
    reverse; words that mean the same, parts of compounds and slips of the keyboard are found too. Each hit says why it
    is one.
    """
    wanted, language = " ".join(text), settings().language
    shelf = shelf_with(folder)
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always", LeftOutWarning)
        hits = shelf.search(wanted, language, kinds or None, limit)
    nearest = nearest_words(shelf, wanted, language)
    if settings().json:
        answer(
            {
                "query": wanted,
                "language": language,
                "hits": [_record(hit) for hit in hits],
                "nearest": nearest,
                "left_out": [str(one.message) for one in told],
            }
        )
        return
    for number, hit in enumerate(hits, start=1):
        say(_shown(hit, number))
    for one in told:
        note(f"innomethods: {one.message}")
    for word, near in nearest.items():
        words = f" Words that look like it: {', '.join(near)}." if near else ""
        note(f"Nothing matches {word!r}.{words}")
    if not hits and not nearest:
        note(f"Nothing found among {' or '.join(kinds)}." if kinds else "Nothing found.")


def _record(hit: Hit) -> dict[str, Any]:
    return {
        "kind": hit.kind,
        "id": hit.id,
        "path": hit.path,
        "title": hit.title,
        "around": hit.around,
        "field": hit.field,
        "snippet": hit.snippet,
        "marks": hit.marks,
        "matches": [
            {"word": one.word, "found": one.found, "how": str(one.how), "language": one.language} for one in hit.matches
        ],
        "missing": hit.missing,
        "score": hit.score,
    }


def _shown(hit: Hit, number: int) -> str:
    """Return a hit for the terminal: title and address, where it stands, the snippet, and why if that isn't plain."""
    language = settings().language
    kind = _KINDS[hit.kind].text(language) if hit.kind in _KINDS else hit.kind.replace("-", " ")
    lines = [f"{number:>2}  {strong(hit.title)}  ({kind} · {hit.address})"]
    if hit.around:
        lines.append(f"    {' › '.join(hit.around)}")  # noqa: RUF001 - the sign for «in»
    if hit.snippet:
        lines += _marked(hit, min(width(), _WIDEST) - 4)
    if any(match.how not in (How.EXACT, How.STEM) for match in hit.matches):
        lines.append(f"    {_faint(hit.why(language))}")
    return "\n".join(lines)


def _marked(hit: Hit, columns: int) -> list[str]:
    """Return the snippet's lines; marks are set as signs that wrapping keeps, then made what the terminal can show."""
    before, after = ("\N{START OF HEADING}", "\N{START OF TEXT}")
    plain = with_marks(hit.snippet, hit.marks, before, after)
    lines = textwrap.wrap(plain, columns, initial_indent="    ", subsequent_indent="    ")
    shown = (click.style("\0", underline=True).split("\0")[0], click.style("", reset=True)) if colour() else ("*", "*")
    return [line.replace(before, shown[0]).replace(after, shown[1]) for line in lines]


def _faint(words: str) -> str:
    return click.style(words, dim=True) if colour() else words


__all__ = ["search"]
