"""`innomethods recommend`: which method fits a situation, asked in the terminal, given as facts, or as an HTML form."""

from __future__ import annotations

import sys
import textwrap
from pathlib import Path
from typing import Any

import click

from innomethods.catalogue import Catalogue
from innomethods.catalogue.recommending import table_of
from innomethods.choosing import QUESTIONS, Question, Reason, Recommendation, Situation, Table, WhatIf
from innomethods.cli.content import folder_option, shelf_with
from innomethods.cli.saying import answer, common, guarded, note, say, settings, strong, text
from innomethods.errors import WontOverwrite
from innomethods.wording import Wording

_WIDTH = 96
_SHOWN_CHANGES = 3
_WHY = Wording(nb="Hvorfor", nn="Kvifor", en="Why")
_WHY_NOT = Wording(nb="Hvorfor ikke", nn="Kvifor ikkje", en="Why not")
_NOT_WHEN = Wording(nb="Ikke når", nn="Ikkje når", en="Not when")
_CHANGES = Wording(nb="Kan endre svaret", nn="Kan endre svaret", en="Could change this")
_FIRST = Wording(nb="blir først", nn="blir først", en="comes first")
_NOT_FIRST = Wording(nb="blir ikke lenger først", nn="blir ikkje lenger først", en="is no longer first")
_GONE = Wording(nb="blir ikke lenger anbefalt", nn="blir ikkje lenger tilrådd", en="is no longer recommended")
_OVERLAYS = Wording(nb="Legg over metoden", nn="Legg over metoden", en="Lay over the method")
_SKIP = Wording(
    nb="Enter: hopp over · s: slutt å spørre",
    nn="Enter: hopp over · s: slutt å spørje",
    en="Enter: skip · s: stop asking",
)
_STOP = "s"
_UNCLEAR = Wording(
    nb="Skriv et tall fra 1 til {n}.", nn="Skriv eit tal frå 1 til {n}.", en="Type a number from 1 to {n}."
)


def _facts(_context: click.Context, _option: click.Parameter, values: tuple[str, ...]) -> Situation:
    pairs = []
    for value in values:
        question, equals, given = value.partition("=")
        if not equals:
            raise click.BadParameter(f"{value!r} is not a fact; write it as question=answer, such as problem=many.")
        pairs.append((question.strip(), given.strip()))
    try:
        return Situation.of(pairs)
    except ValueError as error:
        raise click.BadParameter(str(error)) from None


@click.command()
@click.option("--ask", is_flag=True, help="Ask the questions here; each can be skipped.")
@click.option(
    "--fact",
    "situation",
    multiple=True,
    callback=_facts,
    help="One answer, such as problem=many; may be repeated. --questions lists them.",
)
@click.option("--questions", is_flag=True, help="List the questions and the answers they can have.")
@click.option(
    "--form", type=click.Path(path_type=Path, dir_okay=False), help="Write the form as one HTML file instead."
)
@click.option("--force", is_flag=True, help="Write over a file that is there already.")
@click.option("--limit", type=click.IntRange(2), default=3, show_default=True, help="At most so many methods.")
@folder_option
@common
@guarded
def recommend(
    ask: bool, situation: Situation, questions: bool, form: Path | None, force: bool, limit: int, folder: Path | None
) -> None:
    """Say which methods fit a situation, why, why not, and which unanswered question could change that.

    Answer with --ask, with --fact, or in the form that --form writes. What nobody knows is left out.
    """
    shelf = shelf_with(folder)
    table = table_of(shelf)
    if form is not None:
        _write_form(shelf, form, force=force)
        return
    if questions:
        _tell_questions(table)
        return
    if ask:
        situation = _asked(table, situation)
    advised = shelf.recommend(situation, limit=limit)
    if settings().json:
        answer(
            {
                "situation": dict(situation.answers),
                "unanswered": list(situation.unanswered),
                "recommendations": [recommendation_record(one) for one in advised],
            }
        )
        return
    _tell(advised, table)
    if not situation.answers:
        note("\nNothing is known of your situation yet. Answer with --ask, or --fact problem=many (see --questions).")


def _write_form(shelf: Catalogue, path: Path, *, force: bool) -> None:
    from innomethods.reporting.choosing_form import form_html

    if path.exists() and not force:
        raise WontOverwrite(str(path))
    partial = path.with_name(f".{path.name}.part")
    partial.write_text(form_html(shelf, settings().language), encoding="utf-8", newline="\n")
    partial.replace(path)
    if settings().json:
        answer({"written": str(path)})
    else:
        note(f"Wrote {path}. Open it in a browser; it needs nothing else.")


# --- asking


def _tell_questions(table: Table) -> None:
    if settings().json:
        rows = [
            {"id": one.id, "ask": text(one.ask), "help": text(one.help), "answers": [a.id for a in one.answers]}
            for one in table.questions
        ]
        answer({"questions": rows})
        return
    for question in table.questions:
        say(f"{strong(question.id)}  {text(question.ask)}")
        say(f"    {' · '.join(f'{one.id}: {text(one.title)}' for one in question.answers)}")


def _asked(table: Table, situation: Situation) -> Situation:
    """Ask what isn't answered; an empty line skips a question, `s` or the end of the input stops."""
    note(text(_SKIP))
    for number, question in enumerate(table.questions, start=1):
        if situation.answer(question.id) is not None:
            continue
        given = _answer_to(question, f"{number}/{len(table.questions)}")
        if given == _STOP:
            break
        if given:
            situation = situation.with_answer(question.id, given)
    note("")
    return situation


def _answer_to(question: Question, place: str) -> str:
    """Return the id of the answer, nothing, or the word for stop."""
    note(f"\n{place}  {strong(text(question.ask))}")
    if question.help is not None:
        note("\n".join(textwrap.wrap(text(question.help), _WIDTH, initial_indent="     ", subsequent_indent="     ")))
    note("     " + "   ".join(f"{number} {text(one.title)}" for number, one in enumerate(question.answers, start=1)))
    while True:
        try:
            typed = str(click.prompt("    ", default="", show_default=False, prompt_suffix="> ", err=True))
        except click.exceptions.Abort:
            if sys.stdin.isatty():
                raise
            return _STOP  # the input came from a file that has ended
        given = typed.strip().casefold()
        if given in ("", _STOP, *QUESTIONS[question.id]):
            return given
        if given.isdecimal() and 1 <= int(given) <= len(question.answers):
            return question.answers[int(given) - 1].id
        note(f"     {text(_UNCLEAR.fill(n=len(question.answers)))}")


# --- telling


def _tell(advised: tuple[Recommendation, ...], table: Table) -> None:
    overlays = [one for one in advised if one.kind == "overlay"]
    for one in advised:
        if one not in overlays:
            say(_shown(one, table))
    if overlays:
        say(strong(text(_OVERLAYS)))
        for one in overlays:
            say(_shown(one, table))


def _shown(one: Recommendation, table: Table) -> str:
    subject = one.subject
    name = f"{text(subject.title)} ({subject.pin})" if subject.pin else text(subject.title)
    lines = [f"{one.rank}  {strong(name)}"]
    if subject.advice is not None:
        lines.append(f"   {text(subject.advice)}")
    lines += _list(_WHY, [text(reason.text) for reason in one.reasons])
    lines += _list(_WHY_NOT, [text(reason.text) for reason in one.counter_reasons if reason.row is not None])
    lines += _list(_NOT_WHEN, [text(reason.text) for reason in one.counter_reasons if reason.row is None])
    lines += _list(_CHANGES, [_change(change, table) for change in one.would_change[:_SHOWN_CHANGES]])
    return "\n".join((*lines, ""))


def _list(label: Wording, items: list[str]) -> list[str]:
    wrapped = [
        line
        for item in items
        for line in textwrap.wrap(item, _WIDTH, initial_indent="     – ", subsequent_indent="       ")
    ]
    return [f"   {text(label)}:", *wrapped] if wrapped else []


def _change(change: WhatIf, table: Table) -> str:
    question = table.question(change.question)
    asked = text(question.ask) if question else change.question
    given = text(question.title_of(change.answer)) if question else change.answer
    then = _FIRST if change.rank == 1 else _GONE if change.rank is None else _NOT_FIRST
    return f"{asked} {given} → {text(then)}"


def recommendation_record(one: Recommendation) -> dict[str, Any]:
    """Return a recommendation for JSON."""
    return {
        "rank": one.rank,
        "kind": str(one.kind),
        "id": one.id,
        "pin": one.subject.pin,
        "title": text(one.subject.title),
        "advice": text(one.subject.advice) or None,
        "score": one.score,
        "reasons": [_reason_record(reason) for reason in one.reasons],
        "counter_reasons": [_reason_record(reason) for reason in one.counter_reasons],
        "would_change": [{"question": c.question, "answer": c.answer, "rank": c.rank} for c in one.would_change],
    }


def _reason_record(reason: Reason) -> dict[str, Any]:
    return {
        "row": reason.row,
        "weight": reason.weight,
        "text": text(reason.text),
        "because_of": dict(reason.because_of),
        "sources": list(reason.sources),
    }


__all__ = ["recommend", "recommendation_record"]
