"""The quick way of writing and reading events is the same as the one that explains itself, in every byte and refusal."""

from __future__ import annotations

import json

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.documents.test_event_records import AT, EVENTS, GOOD

from innomethods.documents.event_records import KINDS, event_from_record, event_to_record
from innomethods.documents.event_texts import canonical, event_from_text, event_of, event_to_text
from innomethods.running import CheckAnswered, Evidence, NoteMade

IDS = [type(event).__name__ for event in EVENTS]


@pytest.mark.parametrize("event", EVENTS, ids=IDS)
def test_the_text_is_the_record_in_its_order(event):
    assert event_to_text(event) == canonical(event_to_record(event))
    assert json.loads(event_to_text(event)) == event_to_record(event)
    assert list(json.loads(event_to_text(event)))[:2] == ["kind", "version"]


@pytest.mark.parametrize("event", EVENTS, ids=IDS)
def test_a_text_is_read_back_as_the_same_event(event):
    again = event_from_text(event_to_text(event))
    assert again == event == event_from_record(event_to_record(event))
    assert type(again) is type(event)
    assert hash(again) == hash(event)
    assert [type(value) for value in attrs.astuple(again, recurse=False)] == [
        type(value) for value in attrs.astuple(event, recurse=False)
    ]


@given(text=st.text(), path=st.text(), reference=st.text())
def test_any_text_comes_back(text, path, reference):
    for event in (
        NoteMade(text=text, path=path, at=AT, by="lead"),
        CheckAnswered(path=path, evidence=[reference, Evidence(reference, AT.date())], note=text, at=AT, by="lead"),
    ):
        try:
            event_to_text(event).encode()
        except UnicodeEncodeError:
            return  # half a character: no file holds that
        assert event_from_text(event_to_text(event)) == event
        assert event_to_text(event) == canonical(event_to_record(event))


def words_of(read, given):
    """Return what a reader says of something that is no event."""
    with pytest.raises(ValueError, match=r".{10}") as caught:
        read(given)
    return str(caught.value)


CHANGES = [
    {"kind": "gate-undecided"}, {"kind": None}, {"kind": ["x"]}, {"version": 2}, {"version": 0}, {"version": "1"}, {"version": True},
    {"version": 1.0}, {"gate": 5}, {"gate": None}, {"outcome": "maybe"}, {"at": "yesterday"}, {"at": "2027-01-11T09:30:00"}, {"at": 5},
    {"by": 5}, {"by": {"role": "lead"}}, {"by": {"role": "lead", "person": "p", "name": "Kari"}}, {"breach": "no"}, {"breach": 1},
    {"quorum": True}, {"votes": "for"}, {"votes": [{"member": "m", "voice": "x"}]}, {"conditions": [{"id": "A B", "text": {"en": "x"}}]},
    {"unknown": 1}, {"not-known": None},
]  # fmt: skip


@pytest.mark.parametrize("change", CHANGES, ids=str)
def test_what_is_wrong_is_told_in_the_same_words(change):
    record = {**GOOD, **change}
    assert words_of(event_of, record) == words_of(event_from_record, record)
    assert words_of(event_from_text, json.dumps(record)) == words_of(event_from_record, json.loads(json.dumps(record)))


@pytest.mark.parametrize("gone", ["kind", "version", "at", "by", "gate"])
def test_so_is_what_is_missing(gone):
    record = {key: value for key, value in GOOD.items() if key != gone}
    assert words_of(event_of, record) == words_of(event_from_record, record)


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", "5", '"x"', "{}", '{"kind":"note-made","version":1}', '{"kind":NaN}']
)
def test_what_is_no_record_is_refused(text):
    words_of(event_from_text, text)


def test_a_strange_key_does_not_hide_behind_a_missing_one():
    """Keys are counted: one too few and one too many must not even out."""
    record = {key: value for key, value in GOOD.items() if key != "version"} | {"strange": 1}
    assert "version" in words_of(event_of, record)


def test_every_kind_can_be_read_the_quick_way():
    """A validator or a post-init on an event would be left out by it; such a kind is read the slow way."""
    from innomethods.documents import event_texts

    slow = [name for name, read in event_texts._READERS.items() if read is event_from_record]
    watched = [name for name, kind in KINDS.items() if any(field.validator for field in attrs.fields(kind))]
    assert slow == watched
