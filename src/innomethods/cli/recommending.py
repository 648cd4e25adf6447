"""`innomethods recommend`: which method fits a situation, asked in the terminal, given as facts, or as an HTML form."""

from __future__ import annotations

import sys
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import Any, NoReturn

import click

from innomethods.catalogue import Catalogue
from innomethods.catalogue.recommending import table_of
from innomethods.choosing import BadAnswer, Question, Reason, Recommendation, Situation, Table, WhatIf
from innomethods.cli.layout import lines_of, listed
from innomethods.cli.refusing import refuse
from innomethods.cli.saying import FILE, USAGE, answer, common, fail, note, save, say, settings, strong, text
from innomethods.cli.shelf import folder_option, shelf_with
from innomethods.wording import Wording

_SHOWN_CHANGES = 3
_WHY = Wording(nb="Hvorfor", nn="Kvifor", en="Why")
_WHY_NOT = Wording(nb="Hvorfor ikke", nn="Kvifor ikkje", en="Why not")
_NOT_WHEN = Wording(nb="Ikke når", nn="Ikkje når", en="Not when")
_CHANGES = Wording(nb="Kan endre svaret", nn="Kan endre svaret", en="Could change this")
_FIRST = Wording(nb="blir først", nn="blir først", en="comes first")
_NOT_FIRST = Wording(nb="blir ikke lenger først", nn="blir ikkje lenger først", en="is no longer first")
_GONE = Wording(nb="blir ikke lenger anbefalt", nn="blir ikkje lenger tilrådd", en="is no longer recommended")
_LEFT_OUT = Wording(nb="Trengs ikke her", nn="Trengst ikkje her", en="Not needed here")
_OVERLAYS = Wording(nb="Legg over metoden", nn="Legg over metoden", en="Lay over the method")
_SKIP = Wording(
    nb="Enter: hopp over · punktum (.): slutt å spørre",
    nn="Enter: hopp over · punktum (.): slutt å spørje",
    en="Enter: skip · full stop (.): stop asking",
)
_STOP = "."  # no answer begins with it, in any language
_UNCLEAR = Wording(
    nb="Skriv et tall fra 1 til {n}, eller begynnelsen av svaret.",
    nn="Skriv eit tal frå 1 til {n}, eller byrjinga av svaret.",
    en="Type a number from 1 to {n}, or the beginning of the answer.",
)


def _situation(values: tuple[str, ...], table: Table) -> Situation:
    """Read what is known; an answer may be its id, or the words that people see: nei."""
    given: defaultdict[str, set[str]] = defaultdict(set)
    asked = {question.id: question for question in table.questions}
    for value in values:
        question, equals, said = value.partition("=")
        if not equals:
            _bad_fact(_NO_FACT.fill(value=value))
        id_, typed = question.strip(), said.strip()
        given[id_].add((understood(typed, asked[id_]) if typed and id_ in asked else None) or typed)
    for question, answers in given.items():
        if len(answers) > 1:
            _bad_fact(_ONE_ANSWER.fill(question=question, answers=" / ".join(sorted(answers))))
    try:
        return Situation.of({question: answers.pop() for question, answers in given.items()})
    except BadAnswer as error:
        _bad_fact(error.told)


def _bad_fact(told: Wording) -> NoReturn:
    raise click.BadParameter(text(told), param_hint="--fact")


_NO_FACT = Wording(
    nb="«{value}» er ikke en opplysning; skriv spørsmål=svar, for eksempel problem=many.",
    nn="«{value}» er ikkje ei opplysning; skriv spørsmål=svar, til dømes problem=many.",
    en="'{value}' is not a fact; write it as question=answer, such as problem=many.",
)
_ONE_ANSWER = Wording(
    nb="«{question}» har ett svar, ikke flere ({answers}).",
    nn="«{question}» har eitt svar, ikkje fleire ({answers}).",
    en="'{question}' has one answer, not several ({answers}).",
)


@click.command()
@click.option("--ask", is_flag=True, help="Ask the questions here; each can be skipped.")
@click.option(
    "--fact",
    "facts",
    multiple=True,
    help="One answer, such as problem=many; may be repeated. --questions lists them.",
)
@click.option("--questions", is_flag=True, help="List the questions and the answers they can have.")
@click.option("--form", type=FILE, help="Write the form as one HTML file instead.")
@click.option("--force", is_flag=True, help="Write over a file that is there already.")
@click.option("--limit", type=click.IntRange(2), default=3, show_default=True, help="At most so many methods.")
@folder_option
@common
def recommend(
    ask: bool, facts: tuple[str, ...], questions: bool, form: Path | None, force: bool, limit: int, folder: Path | None
) -> None:
    """Say which methods fit a situation, why and why not.

    Also which unanswered question could change that. Answer with --ask, with --fact, or in the form that --form
    writes. What nobody knows is left out.
    """
    if form is not None:
        refuse("--ask", "--fact", "--questions", "--limit", because="--form writes the form, without any answers in it")
        _write_form(shelf_with(folder), form, force=force)
        return
    refuse("--force", because="it is about the file of --form")
    if questions:
        refuse("--ask", "--fact", "--limit", because="--questions only lists what can be asked")
    shelf = shelf_with(folder)
    table = table_of(shelf)
    if questions:
        _tell_questions(table)
        return
    situation = _situation(facts, table)
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

    save(path, form_html(shelf, settings().language), force=force)
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
    """Ask what isn't answered; an empty line skips a question, a full stop or the end of the input stops."""
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
        note("\n".join(lines_of(text(question.help), 5)))
    note("     " + "   ".join(f"{number} {text(one.title)}" for number, one in enumerate(question.answers, start=1)))
    while True:
        try:
            typed = str(click.prompt("    ", default="", show_default=False, prompt_suffix="> ", err=True)).strip()
        except click.exceptions.Abort:
            if typed_by_hand():
                raise
            return _STOP  # the input came from a file that has ended
        given = typed if typed in ("", _STOP) else understood(typed, question)
        if given is not None:
            return given
        if not typed_by_hand():  # the next line is meant for the next question
            _refuse_answer(typed, question, place)
        note(f"     {text(_UNCLEAR.fill(n=len(question.answers)))}")


def typed_by_hand() -> bool:
    """Whether somebody sits there and types, and can be asked again."""
    return sys.stdin.isatty()


def understood(typed: str, question: Question) -> str | None:
    """Return the id of the answer meant: by its id, its number, its words as shown, or how only its words begin."""
    said = _folded(typed)
    numbered = {str(number): one.id for number, one in enumerate(question.answers, start=1)}
    titled = {_folded(text(one.title)): one.id for one in question.answers}
    exact = {**titled, **numbered, **{one.id: one.id for one in question.answers}}
    if said in exact:
        return exact[said]
    begun = [id_ for title, id_ in titled.items() if title.startswith(said)]
    return begun[0] if len(begun) == 1 else None


def _folded(words: str) -> str:
    """Return words as they are compared: `én` may be typed as `en`, in capitals or not."""
    return unicodedata.normalize("NFD", words.casefold()).replace("\N{COMBINING ACUTE ACCENT}", "")


def _refuse_answer(typed: str, question: Question, place: str) -> NoReturn:
    answers = ", ".join(f"{number} ({text(one.title)})" for number, one in enumerate(question.answers, start=1))
    note("")
    told = _UNFIT.fill(place=place, id=question.id, ask=question.ask, typed=typed, answers=answers)
    fail(text(told), code=USAGE)


_UNFIT = Wording(
    nb="spørsmål {place}, «{id}» ({ask}), kan ikke besvares med «{typed}». Svar {answers}, eller med en tom linje. "
    "Ingenting ble anbefalt.",
    nn="spørsmål {place}, «{id}» ({ask}), kan ikkje svarast på med «{typed}». Svar {answers}, eller med ei tom linje. "
    "Ingenting blei tilrådd.",
    en="question {place}, '{id}' ({ask}), can't be answered '{typed}'. Answer {answers}, or with an empty line. "
    "Nothing was recommended.",
)


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
        lines += lines_of(text(subject.advice), 3)
    lines += _list(_WHY, [text(reason.text) for reason in one.reasons])
    lines += _list(_WHY_NOT, [text(reason.text) for reason in one.counter_reasons if reason.row is not None])
    lines += _list(_NOT_WHEN, [text(reason.text) for reason in one.counter_reasons if reason.row is None])
    lines += _list(_LEFT_OUT, [f"{text(left.subject.title)}: {text(left.because)}" for left in one.left_out])
    lines += _list(_CHANGES, [_change(change, table) for change in one.would_change[:_SHOWN_CHANGES]])
    return "\n".join((*lines, ""))


def _list(label: Wording, items: list[str]) -> list[str]:
    return [f"   {text(label)}:", *listed(items, indent=5)] if items else []


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
        "left_out": [{"id": left.subject.id, "because": text(left.because)} for left in one.left_out],
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
