"""Releases of one process merged as the standard says, and held against what the publishers made of them."""

import json
from pathlib import Path

import pytest

from innomethods.exchange.ocds import compile_releases, from_ocds

FOLDER = Path(__file__).parents[3] / "data" / "procurement" / "ocds"
FIRST = {"ocid": "ocds-213czf-1", "id": "1", "date": "2027-01-01T00:00:00Z", "tag": ["tender"]}


def without_empty(value):
    if isinstance(value, dict):
        return {key: without_empty(one) for key, one in value.items() if without_empty(one) not in (None, {}, [])}
    if isinstance(value, list):
        return sorted((without_empty(one) for one in value), key=lambda one: json.dumps(one, sort_keys=True))
    return value


@pytest.mark.parametrize("name", ["mexico-record-package.json", "colombia-record.json", "uk-record.json"])
def test_our_merge_is_what_the_publisher_made(name):
    document = json.loads((FOLDER / name).read_text(encoding="utf-8"))
    records = document.get("records", [document])
    assert len(records) == (2 if name.startswith("mexico") else 1)
    for record in records:
        ours, theirs = compile_releases(record["releases"]), record["compiledRelease"]
        for key in ("id", "date", "tag"):  # each merge gives its own
            ours.pop(key)
            theirs.pop(key)
        assert without_empty(ours) == without_empty(theirs)
    assert not [one for one in from_ocds(FOLDER / name).findings if one.code == "O20"]


def test_another_merge_is_told_with_the_fields_that_differ():
    (told,) = [one for one in from_ocds(FOLDER / "moldova-record.json").findings if one.code == "O20"]
    assert "tender/milestones" in told.message.text("en")  # they gave the milestone an id it had not


def test_the_latest_word_wins_whatever_the_order_in_the_file():
    later = {
        **FIRST,
        "id": "2",
        "date": "2027-02-01T00:00:00Z",
        "tender": {"id": "t", "title": "New", "status": "active"},
    }
    first = {**FIRST, "tender": {"id": "t", "title": "Old", "description": "Kept"}}
    one = compile_releases([later, first])
    assert one["tender"] == {"id": "t", "title": "New", "description": "Kept", "status": "active"}
    package = {"releases": [later, first]}
    (process,) = from_ocds(json.dumps(package).encode()).processes
    assert (process.releases, process.procurement.title.en) == (2, "New")


def test_items_of_a_list_are_merged_by_their_id():
    first = {**FIRST, "awards": [{"id": "a", "status": "pending"}, {"id": "b"}]}
    later = {**FIRST, "id": "2", "date": "2027-02-01T00:00:00Z", "awards": [{"id": "a", "status": "active"}]}
    assert compile_releases([first, later])["awards"] == [{"id": "a", "status": "active"}, {"id": "b"}]


@pytest.mark.parametrize(
    "releases",
    [
        [{"id": "1"}, {"id": "2"}],
        [{"date": 1}, {"date": "2027-01-01T00:00:00Z"}],
        [{"date": "a", "tender": {"id": 1}}, {"date": "b", "tender": [{"id": 1}]}],
        [{"date": "a", "awards": [{"id": {"x": 1}}]}, {"date": "b", "awards": [{"id": {"x": 1}}]}],
    ],
)
def test_what_cannot_be_merged_is_a_value_error(releases):
    with pytest.raises(ValueError, match=r"."):
        compile_releases(releases)


def test_merging_leaves_what_it_was_given():
    first = {**FIRST, "tender": {"id": "t", "milestones": [{"id": "m"}]}}
    before = json.dumps(first)
    compile_releases([first, {**FIRST, "id": "2", "date": "2027-02-01T00:00:00Z"}])
    assert json.dumps(first) == before
