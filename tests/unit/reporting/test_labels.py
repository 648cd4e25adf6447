"""Every word a report writes itself stands in three languages, with the same places to fill."""

import re
from string import Formatter

import pytest

from innomethods.reporting import headings, labels, outlook, sentences
from innomethods.reporting.drawings import outlook_words
from innomethods.reporting.labels import Counted
from innomethods.wording import LANGUAGES, Wording

NOT_NYNORSK = {
    "ikke", "jeg", "et", "hva", "hvem", "hvordan", "hvor", "hvilken", "noen", "noe", "fra", "mer", "bare", "være",
    "gjøre", "ble", "deres", "uten", "uke", "leder", "bruker", "tydelig", "ansvarlig", "tilgjengelig", "offentlig",
}  # fmt: skip


def every_wording():
    for module in (labels, sentences, headings, outlook, outlook_words):
        for name, value in vars(module).items():
            if isinstance(value, Wording):
                yield f"{module.__name__}.{name}", value
            elif isinstance(value, Counted):
                yield from ((f"{module.__name__}.{name}", words) for words in (value.one, value.many))
            elif isinstance(value, dict):
                yield from (
                    (f"{module.__name__}.{name}", words) for words in value.values() if isinstance(words, Wording)
                )


WORDINGS = list(every_wording())
every_label = pytest.mark.parametrize(("name", "words"), WORDINGS, ids=[name for name, _ in WORDINGS])


def places(text):
    return sorted(field for _, field, _, _ in Formatter().parse(text) if field)


@every_label
def test_every_label_is_there_in_three_languages(name, words):
    assert not words.missing()


@every_label
def test_the_three_languages_have_the_same_places_to_fill(name, words):
    assert len({tuple(places(words.text(language))) for language in LANGUAGES}) == 1


@every_label
def test_the_three_languages_end_alike(name, words):
    ends = {words.text(language).removesuffix("mva.")[-1] in ".?" for language in LANGUAGES}
    assert len(ends) == 1


@every_label
def test_nynorsk_has_no_left_over_bokmaal(name, words):
    text = re.sub(r"\{[^}]*\}", "", words.nn).lower()
    assert not NOT_NYNORSK & set(re.findall(r"[^\W\d_]+", text))


def test_there_are_many():
    assert len(WORDINGS) > 200
