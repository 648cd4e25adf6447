"""Old files always open, and give the value they gave."""

from pathlib import Path

import pytest

from innomethods.documents import method_from_record, parse, read_method, to_yaml
from innomethods.documents.loading import load
from innomethods.documents.upgrades import UPGRADES, upgrade_method_0
from innomethods.errors import DocumentProblems

OLD = Path(__file__).parents[2] / "golden" / "old"


def test_a_draft_method_gives_the_value_of_todays_file():
    assert read_method(OLD / "method-0.yaml") == read_method(OLD / "method-0.now.yaml")


def test_a_draft_method_is_written_as_todays_file():
    assert to_yaml(read_method(OLD / "method-0.yaml")) == (OLD / "method-0.now.yaml").read_text(encoding="utf-8")


def test_every_old_version_has_a_golden_file():
    assert {f"{kind}-{version}.yaml" for kind, version in UPGRADES} <= {file.name for file in OLD.iterdir()}


def test_an_old_record_from_a_log_opens_too():
    record = load((OLD / "method-0.yaml").read_bytes(), "old").data
    assert method_from_record(record) == read_method(OLD / "method-0.now.yaml")


def test_upgrading_leaves_the_old_record_alone():
    record = {"innomethods": "method/0", "id": "a", "names": {"en": "A"}, "flow": [{"gate": "g", "decides": "x"}]}
    before = repr(record)
    upgrade_method_0(record)
    assert repr(record) == before


def test_problems_of_an_old_file_stand_where_they_stand_in_it():
    old = "innomethods: method/0\nid: own\nflow:\n  - gate: now\n    decides: The Boss\n    at-most: 0\n"
    with pytest.raises(DocumentProblems) as caught:
        parse(old, "old.yaml")
    assert {(told.code, told.place.line) for told in caught.value.findings} == {("D22", 4), ("D13", 6)}
