"""`compare`: what differs between two editions, and how large the step is for runs under way."""

import attrs
import pytest

from innomethods.composing import Bump, compare
from innomethods.model import Check, Choice, Gate, Measure, Method, Phase, Result, Stage, State, Threshold
from innomethods.sources import Source
from innomethods.wording import LANGUAGES

TALKED, HEARD = Check("talked", ask="Who?"), Check("heard", "should", ask="Who else?")
LISTEN = Phase("listen", does="lead", checklist=[TALKED, HEARD], estimate=5, tools=["talk"])
CLEAR = Gate("clear", decided_by="owner", must=["need@clear", "listen/talked", Threshold("wait", at_most=14.1234567)])
ROUTE = Choice("route", decided_by="owner", branches={"make": Phase("build"), "buy": Phase("order")})
NEED = Result("need", title="Need", states=[State("seen", title="Seen"), State("clear", title="Clear")])
OLD = Method(
    "small", edition="1", flow=[LISTEN, CLEAR, ROUTE], results=[NEED], closing=Phase("close"),
    measures=[Measure("wait", title="Wait", direction="down")], sources=[Source("a", title="A", certainty="seen")],
)  # fmt: skip


def flow(*nodes):
    return attrs.evolve(OLD, edition="2", flow=list(nodes))


def seen(new, old=OLD):
    return {(found.path, str(found.kind), found.fields, str(found.bump)) for found in compare(old, new).differences}


EDITION = ("", "reworded", ("edition",), "patch")


@pytest.mark.parametrize(
    ("new", "differences"),
    [
        (flow(attrs.evolve(LISTEN, purpose="To hear"), CLEAR, ROUTE), {("listen", "reworded", ("purpose",), "patch")}),
        (flow(attrs.evolve(LISTEN, estimate=8), CLEAR, ROUTE), {("listen", "reworded", ("estimate",), "minor")}),
        (flow(attrs.evolve(LISTEN, tools=["walk"]), CLEAR, ROUTE), {("listen", "reworded", ("tools",), "minor")}),
        (flow(attrs.evolve(LISTEN, does="nurse"), CLEAR, ROUTE), {("listen", "changed", ("does",), "major")}),
        (flow(LISTEN, CLEAR), {
            ("route", "removed", (), "major"), ("route/make", "removed", (), "major"), ("route/buy", "removed", (), "major"),
            ("route/make/build", "removed", (), "major"), ("route/buy/order", "removed", (), "major"),
        }),
        (flow(LISTEN, CLEAR, ROUTE, Phase("share")), {("share", "added", (), "major")}),
        (flow(LISTEN, CLEAR, ROUTE, Phase("share", optional=True)), {("share", "added", (), "minor")}),
        (flow(attrs.evolve(LISTEN, checklist=[TALKED, HEARD, Check("extra", "should", ask="?")]), CLEAR, ROUTE),
         {("listen/extra", "added", (), "minor")}),
        (flow(attrs.evolve(LISTEN, checklist=[TALKED, HEARD, Check("extra", "must", ask="?")]), CLEAR, ROUTE),
         {("listen/extra", "added", (), "major")}),
        (flow(attrs.evolve(LISTEN, checklist=[TALKED]), CLEAR, ROUTE), {("listen/heard", "removed", (), "major")}),
        (flow(attrs.evolve(LISTEN, checklist=[TALKED, attrs.evolve(HEARD, ask="Who is left?")]), CLEAR, ROUTE),
         {("listen/heard", "reworded", ("ask",), "patch")}),
        (flow(attrs.evolve(LISTEN, checklist=[TALKED, attrs.evolve(HEARD, strength="law")]), CLEAR, ROUTE),
         {("listen/heard", "changed", ("strength",), "major")}),
        (flow(attrs.evolve(LISTEN, checklist=[HEARD, TALKED]), CLEAR, ROUTE),
         {("listen/heard", "moved", (), "minor"), ("listen/talked", "moved", (), "minor")}),
        (flow(LISTEN, attrs.evolve(CLEAR, criteria=CLEAR.criteria[:2]), ROUTE), {("clear", "changed", ("criteria",), "major")}),
        (flow(LISTEN, Gate("clear", decided_by="owner",
                           must=["need@clear", "listen/talked", Threshold("wait", at_most=14.1234568)]), ROUTE),
         {("clear", "changed", ("criteria",), "major")}),
        (flow(CLEAR, LISTEN, ROUTE), {("listen", "moved", (), "major"), ("clear", "moved", (), "major")}),
        (flow(LISTEN & CLEAR, ROUTE), {("", "changed", ("flow",), "major")}),
        (flow(attrs.evolve(LISTEN, purpose="x") & CLEAR, ROUTE),
         {("", "changed", ("flow",), "major"), ("listen", "reworded", ("purpose",), "patch")}),
        (flow(Stage("listen", Phase("x")), CLEAR, ROUTE), {
            ("listen", "changed", ("kind",), "major"), ("listen/x", "added", (), "major"),
            ("listen/talked", "removed", (), "major"), ("listen/heard", "removed", (), "major"),
        }),
    ],
)  # fmt: skip
def test_each_part_that_differs_is_told_with_the_size_of_the_step(new, differences):
    assert seen(new) == {EDITION, *differences}


@pytest.mark.parametrize(
    ("fields", "difference"),
    [
        ({"title": "Smaller"}, ("", "reworded", ("title",), "patch")),
        ({"sources": []}, ("", "reworded", ("sources",), "patch")),
        ({"outputs": ["need@clear"]}, ("", "changed", ("outputs",), "major")),
        ({"results": [attrs.evolve(NEED, title="Our need")]}, ("", "reworded", ("results",), "patch")),
        ({"results": [attrs.evolve(NEED, states=NEED.states[:1])]}, ("", "changed", ("results",), "major")),
        ({"measures": [Measure("wait", title="Days", direction="down")]}, ("", "reworded", ("measures",), "patch")),
        ({"measures": [Measure("wait", title="Wait", direction="up")]}, ("", "changed", ("measures",), "major")),
        ({"closing": Phase("close", title="Tidy up")}, ("", "reworded", ("closing",), "patch")),
        ({"closing": Phase("tidy")}, ("", "changed", ("closing",), "major")),
    ],
)
def test_the_method_s_own_fields_are_told_words_apart_from_meaning(fields, difference):
    assert seen(attrs.evolve(OLD, **fields)) == {difference}


def test_the_step_is_the_largest_of_all():
    new = flow(attrs.evolve(LISTEN, purpose="x", estimate=9), CLEAR, ROUTE)
    assert compare(OLD, new).bump is Bump.MINOR
    assert compare(OLD, OLD).bump is Bump.NONE
    assert [bump.rank for bump in (Bump.NONE, Bump.PATCH, Bump.MINOR, Bump.MAJOR)] == [0, 1, 2, 3]


def test_differences_read_in_every_language():
    new = flow(attrs.evolve(LISTEN, does="nurse"), Phase("share"))
    for found in compare(OLD, new).differences:
        for language in LANGUAGES:
            assert found.text(language).startswith(f"{found.path}: ")
            assert "{" not in found.text(language)


def test_repr_says_from_what_to_what():
    assert repr(compare(OLD, attrs.evolve(OLD, edition="2"))) == "Comparison(small@1 → small@2: patch, 1 differences)"
