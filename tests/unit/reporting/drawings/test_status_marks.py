"""Promises of the status marks: shape before colour, hidden from those who listen, always with a word."""

from xml.etree import ElementTree as ET

import pytest

from innomethods.reporting.drawings import CheckState, status_mark, status_word


def parsed(state):
    return ET.fromstring(status_mark(state))  # noqa: S314 - our own text


@pytest.mark.parametrize("state", list(CheckState))
def test_a_mark_is_16_by_16_and_hidden_from_those_who_listen(state):
    mark = parsed(state)
    assert (mark.get("width"), mark.get("height"), mark.get("aria-hidden")) == ("16", "16", "true")


def test_states_that_mean_different_things_have_different_shapes():
    # Without colour: compare what is drawn, not its class.
    def outline(state):
        return [(node.tag, node.get("d"), node.get("r"), node.text) for node in parsed(state)]

    drawn = [outline(state) for state in CheckState if state is not CheckState.OVER_LIMIT]
    assert all(one != other for at, one in enumerate(drawn) for other in drawn[at + 1 :])


def test_what_is_unknown_is_hollow():
    for state in (CheckState.MISSING, CheckState.LAW_NOT_KNOWN, CheckState.STALE, CheckState.NOT_YET_DUE):
        circle = parsed(state)[0]
        assert circle.get("class") in ("im-mark-open", "im-mark-missing")


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_every_state_has_its_own_word_in_every_language(language):
    said = [status_word(state, language) for state in CheckState]
    assert len(set(said)) == len(said)


def test_a_detail_follows_the_word_as_the_reader_says_it():
    assert status_word("stale", "nb", detail="målt 12.02") == "Foreldet (målt 12.02)"
    assert (
        status_word("not-applicable", "nn", detail="ikkje personopplysningar")
        == "Gjeld ikkje: ikkje personopplysningar"
    )
    assert status_word("missing", "en", detail="no figures") == "Unknown: no figures"


def test_sorting_puts_what_needs_a_decision_first():
    states = [CheckState.PASS, CheckState.STALE, CheckState.BREACH_OF_LAW, CheckState.NOT_APPLICABLE, CheckState.FAIL]
    ordered = sorted(states, key=lambda state: state.urgency)
    assert [state.value for state in ordered] == ["breach-of-law", "fail", "stale", "pass", "not-applicable"]
