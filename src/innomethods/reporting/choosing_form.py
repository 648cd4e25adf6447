"""The form that says which method fits, as one HTML file: the decision table, a little script, nothing fetched.

Here: the page and its words. Not here: the table (content) and its weighing, which `templates/choosing.js` repeats from
`innomethods.choosing`.
"""

from __future__ import annotations

import base64
import hashlib
import json
from importlib import metadata
from typing import Any

from innomethods.catalogue import Catalogue
from innomethods.catalogue.recommending import subjects_of, table_of
from innomethods.choosing import MOST, POINTS, Question, Row, Subject
from innomethods.reporting.html_pages import own_style, template
from innomethods.reporting.tokens import Theme, css_tokens
from innomethods.wording import LANGUAGES, Language, Wording

_NAMES: dict[Language, str] = {"nb": "Bokmål", "nn": "Nynorsk", "en": "English"}
WORDS: dict[str, Wording] = {
    "skip": Wording(nb="Hopp til svaret", nn="Hopp til svaret", en="Skip to the answer"),
    "languages": Wording(nb="Språk", nn="Språk", en="Language"),
    "lead": Wording(
        nb="Svar på det dere vet, og la resten stå. Svaret endrer seg underveis. Ingenting blir sendt noe sted.",
        nn="Svar på det de veit, og lat resten stå. Svaret endrar seg undervegs. Ingenting blir sendt nokon stad.",
        en="Answer what you know and leave the rest. The answer changes as you go. Nothing is sent anywhere.",
    ),
    "noscript": Wording(
        nb="Skjemaet trenger JavaScript. Det samme finnes på kommandolinjen:",
        nn="Skjemaet treng JavaScript. Det same finst på kommandolinja:",
        en="The form needs JavaScript. The same is on the command line:",
    ),
    "questions": Wording(nb="Spørsmål", nn="Spørsmål", en="Questions"),
    "unknown": Wording(nb="Vet ikke", nn="Veit ikkje", en="Not known"),
    "again": Wording(nb="Begynn på nytt", nn="Begynn på nytt", en="Start again"),
    "answer": Wording(nb="Det dette peker mot", nn="Det dette peikar mot", en="What this points to"),
    "nothing": Wording(
        nb="Dere har ikke svart på noe ennå. Her er to som sjelden er feil.",
        nn="De har ikkje svart på noko enno. Her er to som sjeldan er feil.",
        en="You have not answered anything yet. Here are two that are rarely wrong.",
    ),
    "answered": Wording(nb="Besvart: {n} av {of}.", nn="Svar: {n} av {of}.", en="Answered: {n} of {of}."),
    "comesFirst": Wording(nb="Først", nn="Først", en="First"),
    "comesSecond": Wording(nb="Deretter", nn="Deretter", en="Next"),
    "why": Wording(nb="Hvorfor", nn="Kvifor", en="Why"),
    "whyNot": Wording(nb="Hvorfor ikke", nn="Kvifor ikkje", en="Why not"),
    "notWhen": Wording(nb="Ikke når (vurder selv)", nn="Ikkje når (vurder sjølve)", en="Not when (for you to judge)"),
    "leftOut": Wording(nb="Trengs ikke her", nn="Trengst ikkje her", en="Not needed here"),
    "changes": Wording(nb="Kan endre svaret", nn="Kan endre svaret", en="Could change this"),
    "first": Wording(nb="blir først", nn="blir først", en="comes first"),
    "notFirst": Wording(nb="blir ikke lenger først", nn="blir ikkje lenger først", en="is no longer first"),
    "gone": Wording(nb="blir ikke lenger anbefalt", nn="blir ikkje lenger tilrådd", en="is no longer recommended"),
    "overlays": Wording(nb="Legg over metoden", nn="Legg over metoden", en="Lay over the method"),
    "command": Wording(
        nb="Det samme på kommandolinjen:", nn="Det same på kommandolinja:", en="The same on the command line:"
    ),
    "foot": Wording(
        nb=(
            "Skjemaet veier grunner for og imot. Grunnene er stort sett vår egen vurdering. "
            "Det informerer, og dere bestemmer."
        ),
        nn=(
            "Skjemaet veg grunnar for og imot. Grunnane er stort sett vår eiga vurdering. "
            "Det informerer, og de bestemmer."
        ),
        en=(
            "The form weighs reasons for and against. The reasons are mostly our own judgement. "
            "It informs, and you decide."
        ),
    ),
}


def form_html(shelf: Catalogue, language: Language = "nb", theme: Theme | None = None) -> str:
    """Return the form as a whole HTML document that opens in a language and can be switched to the others.

    >>> '<html lang="nn">' in form_html(Catalogue.shipped(), "nn")
    True
    """
    data = form_data(shelf)
    css = "\n".join((css_tokens(theme).strip(), own_style("choosing.css")))
    script = script_text()
    return template("choosing.jinja").render(
        language=language,
        languages=list(_NAMES.items()),
        title=data["title"][language],
        words={name: words.text(language) for name, words in WORDS.items()},
        css=css,
        script=script,
        data=json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c"),
        policy=_policy(css, script),
        made=f"innomethods {metadata.version('innomethods')} · {data['id']} {data['edition']}",
    )


def form_data(shelf: Catalogue) -> dict[str, Any]:
    """Return the decision table as the script reads it: every text in three languages, and only what the shelf has."""
    table = table_of(shelf)
    subjects = subjects_of(shelf, table)
    return {
        "id": table.id,
        "edition": table.edition,
        "languages": list(LANGUAGES),
        "limit": MOST,
        "title": _said(table.title or Wording(nb="Metoder", nn="Metodar", en="Methods")),
        "words": {name: _said(words) for name, words in WORDS.items()},
        "questions": [_question(question) for question in table.questions],
        "subjects": [_subject(subject) for subject in subjects],
        "rows": [_row(row) for row in table.rows],
    }


def script_text() -> str:
    """Return the form's script; outside a browser it offers `recommend(table, answers, limit)`."""
    from importlib import resources

    return (resources.files(__package__) / "templates" / "choosing.js").read_text(encoding="utf-8")


def _said(words: Wording) -> dict[str, str]:
    return {language: words.text(language) for language in LANGUAGES}


def _question(question: Question) -> dict[str, Any]:
    return {
        "id": question.id,
        "ask": _said(question.ask),
        "help": _said(question.help) if question.help is not None else None,
        "answers": [{"id": answer.id, "title": _said(answer.title)} for answer in question.answers],
    }


def _subject(subject: Subject) -> dict[str, Any]:
    return {
        "id": subject.id,
        "kind": str(subject.kind),
        "pin": subject.pin,
        "title": _said(subject.title),
        "summary": _said(subject.summary) if subject.summary is not None else None,
        "advice": _said(subject.advice) if subject.advice is not None else None,
        "notWhen": [_said(text) for text in subject.not_when],
        "notFor": {method: _said(why) for method, why in subject.not_for},
    }


def _row(row: Row) -> dict[str, Any]:
    return {
        "id": row.id,
        "when": [[question, list(met_by)] for question, met_by in row.when],
        "for": list(row.speaks_for),
        "against": list(row.speaks_against),
        "points": POINTS[row.weight],
        "because": _said(row.because),
    }


def _policy(css: str, script: str) -> str:
    """Return what the browser may do with the page: this style sheet, this script, and nothing from anywhere."""
    style, code = (
        f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode('ascii')}'" for text in (css, script)
    )
    return f"default-src 'none'; style-src {style}; script-src {code}; base-uri 'none'; form-action 'none'"
