"""Links between shipped methods: both ends are there, ours are called ours, and what sources relate is mapped."""

import re
from collections import Counter

import pytest

import innomethods as im
from innomethods.composing import align, target_of
from innomethods.sources import Certainty
from innomethods.wording import LANGUAGES

SHELF = im.Catalogue.shipped()
LINKS = [
    pytest.param(method, link, id=f"{name}:{link.path}={link.to}")
    for name, method in SHELF.editions.items()
    for link in method.equivalents
]

# A method without any link to another needs a reason here.
STANDS_ALONE: dict[str, str] = {}

# A method that lies nowhere in Prosjektveiviseren needs a reason here.
OUTSIDE_PROJECTS = {"pv": "It is Prosjektveiviseren."}

# What a source itself sets beside what: part by part, and read in the source.
STATED = [
    ("smt", "shape", "pv", "concept", "smt-766"),
    ("smt", "shape", "triple-diamond", "explore-define", "smt-766"),
    ("triple-diamond", "explore-define", "pv", "concept", "smt-766"),
    ("ui6", "depth", "smt", "shape", "smt-766"),
    ("ui6", "depth", "pv", "concept", "pv-plan"),
    ("ui6", "sketch", "pv", "concept/plan-study", "pv-plan"),
    ("double-diamond", "first-diamond", "triple-diamond", "explore-define", "td-orig"),
    ("double-diamond", "second-diamond", "triple-diamond", "develop-deliver", "td-orig"),
    ("systemic-design-framework", "explore", "double-diamond", "first-diamond/discover", "cat-drew"),
    ("systemic-design-framework", "reframe", "double-diamond", "first-diamond/define", "cat-drew"),
    ("systemic-design-framework", "create", "double-diamond", "second-diamond/develop", "cat-drew"),
    ("systemic-design-framework", "catalyse", "double-diamond", "second-diamond/deliver", "cat-drew"),
    ("blt", "test", "pv", "execution", "pv-execution"),
]

# Pairs that a source relates as wholes (one grew out of, comes before, lies inside or borrows from the other).
# Which part answers to which is our own reading.
RELATED = [
    ("blt", "n3-guide", "n3-difi"),
    ("blt", "double-diamond", "blt-bk"),
    ("blt", "ninety-days", "slik-prax"),
    ("veikart-tjenesteinnovasjon@2015", "veikart-tjenesteinnovasjon", "vk-about"),
    ("veikart-tjenesteinnovasjon@2015", "innproc", "sv-4"),
    ("veikart-tjenesteinnovasjon", "innproc", "sv-4"),
    ("veikart-tjenesteinnovasjon", "copi-adopt", "vk-2"),
    ("innproc", "pv", "pv-bp3"),
    ("innproc", "triple-diamond", "td-orig"),
    ("tidligfase", "innproc", "tfi-1"),
    ("mission-generic", "mission-oecd", "oecd-litmus"),
    ("mission-generic", "mission-vinnova", "vinnova"),
    ("mission-generic", "smt", "digdir-2021"),
]

# Pairs that we set side by side ourselves.
OURS = [
    ("blt", "triple-diamond"),
    ("veikart-tjenesteinnovasjon", "blt"),
    ("veikart-tjenesteinnovasjon", "triple-diamond"),
    ("innproc", "blt"),
    ("gds", "double-diamond"),
    ("nesta-spiral", "double-diamond"),
    ("nesta-spiral", "copi-adopt"),
    ("copi-adopt", "blt"),
    ("mission-generic", "copi-adopt"),
    ("taida", "futures-generic"),
    ("sdt", "sod"),
    ("sod", "triple-diamond"),
    ("theory-of-change", "mission-generic"),
    ("trial", "blt"),
    ("tidligfase", "triple-diamond"),
]

# Pairs that a source mentions together without any likeness between their parts: they are not mapped.
NOT_ALIKE = {
    ("n3-guide", "ninety-days"): "SLIK tells in what order to learn them, not that they are alike.",
    ("triple-diamond", "ui6"): "Halogen asks for more exploring beside the six questions.",
    ("mission-oecd", "innproc"): "The OECD names procurement as one of many instruments; a tool card holds it.",
}

OUR_LINK = {"nb": r"Koblingen\b.*\ber vår\b", "nn": r"Koplinga\b.*\ber vår\b", "en": r"The link\b.*\bis ours\b"}


def certainties(method, link):
    return {source.certainty for source in method.sources if source.id in link.sources}


def direct(one, other):
    return [link for link in align(SHELF.editions[one], SHELF.editions[other]).links if link.through is None]


@pytest.mark.parametrize(("method", "link"), LINKS)
def test_both_ends_are_there(method, link):
    pin, path = target_of(link.to)
    assert link.path in method
    assert pin.edition is not None
    assert path in SHELF.edition(pin.id, pin.edition)


@pytest.mark.parametrize(("method", "link"), LINKS)
def test_it_names_a_source_and_says_how_far_the_likeness_goes(method, link):
    assert link.sources
    assert set(link.sources) <= {source.id for source in method.sources}
    assert link.note is not None
    assert [link.note.language_of(language) for language in LANGUAGES] == list(LANGUAGES)


@pytest.mark.parametrize(("method", "link"), LINKS)
def test_our_own_are_called_our_own_and_only_they(method, link):
    ours = certainties(method, link) == {Certainty.DERIVED}
    for language, words in OUR_LINK.items():
        assert bool(re.search(words, link.note.text(language))) is ours, (language, link.note.text(language))


def test_none_is_told_twice():
    ends = Counter(
        frozenset({f"{method.pin}:{link.path}", link.to})
        for method in SHELF.editions.values()
        for link in method.equivalents
    )
    assert [sorted(pair) for pair, times in ends.items() if times > 1] == []


def test_every_process_answers_to_another():
    linked = {str(method.pin) for method in SHELF.editions.values() if method.equivalents}
    linked |= {str(target_of(link.to)[0]) for method in SHELF.editions.values() for link in method.equivalents}
    alone = {name for name, method in SHELF.editions.items() if str(method.pin) not in linked}
    assert alone == set(STANDS_ALONE)


@pytest.mark.parametrize("name", sorted(set(SHELF.editions) - set(OUTSIDE_PROJECTS)))
def test_every_process_lies_somewhere_in_prosjektveiviseren(name):
    assert direct(name, "pv")


@pytest.mark.parametrize(("one", "part", "other", "to", "source"), STATED)
def test_what_a_source_sets_equal_is_read_there(one, part, other, to, source):
    method = SHELF.editions[one]
    (link,) = (
        link for link in method.equivalents if (link.path, link.to) == (part, f"{SHELF.editions[other].pin}:{to}")
    )
    assert source in link.sources
    found = {(link.path, link.to): link.certainty for link in direct(one, other)}
    assert found[part, to] is Certainty.SEEN


@pytest.mark.parametrize(("one", "other", "source"), RELATED)
def test_what_a_source_relates_is_mapped(one, other, source):
    known = {known.id: known for known in SHELF.editions[one].sources}
    assert known[source].certainty is Certainty.SEEN
    assert direct(one, other)


@pytest.mark.parametrize(("one", "other"), OURS)
def test_what_we_set_side_by_side_is_our_own_conclusion(one, other):
    assert {link.certainty for link in direct(one, other)} == {Certainty.DERIVED}


@pytest.mark.parametrize(("one", "other"), sorted(NOT_ALIKE))
def test_what_is_only_mentioned_together_is_not_mapped(one, other):
    assert direct(one, other) == []
    assert NOT_ALIKE[one, other].endswith(".")
