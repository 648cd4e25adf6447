"""`find_language_problems`: every rule of the language guide asked of the texts of one file, as findings with places.

Here: the list of rules, and remarks made into findings. Not here: the rules themselves (the modules they come from).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import attrs

from innomethods.findings import Finding, finding
from innomethods.language import forms, likeness, marks, mixing, reading, term_use
from innomethods.language.passages import Passage, Remark
from innomethods.language.proofread import LetStand, Proofread
from innomethods.language.terms import Terms
from innomethods.wording import Language, Wording

Rule = Callable[[Passage], Iterator[Remark]]
RULES: tuple[Rule, ...] = (
    likeness.find_missing,
    likeness.find_placeholders,
    likeness.find_numbers,
    mixing.find_mixing,
    forms.find_question_forms,
    forms.find_long_texts,
    marks.find_marks,
    marks.find_look_alikes,
    forms.find_number_forms,
    forms.find_title_case,
    reading.find_heavy_sentences,
    likeness.find_endings,
)
TERM_RULES = (term_use.find_forbidden_words, term_use.find_unpaired_terms)

LANGUAGE_NAMES: dict[Language, Wording] = {
    "nb": Wording(nb="bokmål", nn="bokmål", en="bokmål"),
    "nn": Wording(nb="nynorsk", nn="nynorsk", en="nynorsk"),
    "en": Wording(nb="engelsk", nn="engelsk", en="English"),
}


@attrs.frozen(eq=False)
class Guide:
    """What texts are held to beside the rules: the house's terms, and what people have let stand."""

    terms: Terms = attrs.field(factory=Terms)
    proofread: Proofread = attrs.field(factory=Proofread)


def _all_remarks(passages: Iterable[Passage], guide: Guide) -> Iterator[tuple[Passage | None, Remark]]:
    """Yield what the rules have to say, before anybody lets it stand; a remark on the whole file has no passage."""
    several = tuple(passages)
    for passage in several:
        for rule in RULES:
            yield from ((passage, remark) for remark in rule(passage))
        for term_rule in TERM_RULES:
            yield from ((passage, remark) for remark in term_rule(passage, guide.terms))
    yield from ((None, remark) for remark in reading.find_heavy_file(several))


@attrs.frozen(eq=False)
class Examined:
    """What the rules have to say about one file, each remark with its passage, and what people let stand of it."""

    told: tuple[tuple[Passage | None, Remark], ...]
    let_stand: frozenset[LetStand]


def examine(passages: Iterable[Passage], file: str, guide: Guide) -> Examined:
    """Ask every rule of the texts of one file; a remark that people let stand isn't told."""
    told: list[tuple[Passage | None, Remark]] = []
    let_stand: set[LetStand] = set()
    for passage, remark in _all_remarks(passages, guide):
        allowed = guide.proofread.allowing(file, passage.path if passage else "", remark)
        if allowed is None:
            told.append((passage, remark))
        else:
            let_stand.add(allowed)
    return Examined(tuple(told), frozenset(let_stand))


def find_language_problems(
    passages: Iterable[Passage], file: str = "", guide: Guide | None = None
) -> tuple[Finding, ...]:
    """Return everything the language guide has to say about the texts of one file, in file order.

    `file` is what the file is called in the records of people (`tools/interview`).

    >>> found = find_language_problems([Passage("collect/talked", "ask", nb="Hvem", nn="Kven?", en="Who?")])
    >>> [(item.code, item.message.text("en")) for item in found]
    [('L06', 'The question in bokmål ends with ‘Hvem’, not with a question mark.')]
    """
    return tuple(finding_of(remark, passage) for passage, remark in examine(passages, file, guide or Guide()).told)


def finding_of(remark: Remark, passage: Passage | None) -> Finding:
    """Return a remark as a finding, with the place of the text it is about."""
    path, place = (passage.path, passage.place(remark.language)) if passage is not None else ("", None)
    name = LANGUAGE_NAMES[remark.language]
    return finding(remark.code, path, place, language=name, words=remark.words, **dict(remark.data))
