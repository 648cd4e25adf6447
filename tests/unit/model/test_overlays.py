"""Overlays as values: what a change says, kept so that nobody can change it."""

import pytest

from innomethods.model import Criterion, Extend, Overlay, Phase, Replace, ResultState, Steps, Suppress, Where


def test_an_extension_takes_one_anchor_or_several():
    assert Extend("before", "need/collect").anchors == ("need/collect",)
    assert Extend(Where.AFTER, ["a", "b"], add=[Phase("x"), Phase("y")]).add == Steps((Phase("x"), Phase("y")))
    with pytest.raises(ValueError, match="beside"):
        Extend("beside", "need")


def test_replaced_fields_are_kept_in_order_of_name_and_as_tuples():
    change = Replace("need", {"tools": ["a", ["b"]], "does": "lead", "facts": {"size": [1]}, "roles": {"b", "a"}})
    assert change.fields == (
        ("does", "lead"), ("facts", (("size", (1,)),)), ("roles", ("a", "b")), ("tools", ("a", ("b",))),
    )  # fmt: skip
    assert hash(Overlay("local", changes=[change])) == hash(Overlay("local", changes=[change]))


def test_values_of_the_model_stay_what_they_are():
    criteria = (Criterion("must", ResultState("need", "seen")),)
    assert dict(Replace("go", {"criteria": list(criteria)}).fields)["criteria"] == criteria


def test_reprs_say_what_is_done_where():
    changes = [Extend("into", ["**/a", "b"]), Suppress("c"), Replace("d", {"does": "lead", "mode": "open"})]
    assert repr(Overlay("local", changes=changes)) == "Overlay(local@1: 3 changes)"
    assert [*map(repr, changes)] == ["Extend(into **/a or b)", "Suppress('c')", "Replace('d': does, mode)"]
