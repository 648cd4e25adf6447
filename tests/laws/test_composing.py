"""Laws of putting methods together: operators, digests, overlays, guarantees, comparison, and of the values themselves."""

import pickle
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import reduce

import attrs
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from innomethods.composing import (
    Bump,
    compare,
    compose,
    follow,
    levels_of,
    resolve,
    semantic_digest,
    text_digest,
)
from innomethods.composing.comparing import Differs
from innomethods.composing.digests import SEMANTIC, TEXT
from innomethods.composing.editing import edit_flow
from innomethods.ids import Pin, join, parent
from innomethods.model import (
    Branch,
    Check,
    CheckPath,
    Choice,
    Criterion,
    Disagreement,
    Document,
    Embed,
    Equivalent,
    Extend,
    Gate,
    Measure,
    Method,
    Overlay,
    Parallel,
    Phase,
    Rated,
    Reading,
    Rename,
    Replace,
    Result,
    ResultState,
    Role,
    Scorecard,
    Stage,
    State,
    Steps,
    Suppress,
    Tailoring,
    Theme,
    Threshold,
    Tool,
    When,
    Where,
    walk,
)
from innomethods.quantities import ThreePoint
from innomethods.sources import Source
from innomethods.testing import strategies as some
from innomethods.wording import Wording

LEAF = st.one_of(
    st.builds(Phase, some.ids),
    st.builds(Gate, some.ids, decided_by=st.none() | some.ids),
    st.builds(Embed, some.pins, some.ids),
)


def put_together(leaf):
    """Return flows of every shape, light ones: what their leaves hold is no matter here."""
    return st.recursive(
        leaf,
        lambda inner: st.one_of(
            st.lists(inner, min_size=1, max_size=3).map(Steps),
            st.lists(inner, min_size=1, max_size=3).map(Parallel),
            st.builds(Stage, some.ids, inner),
            st.lists(inner, min_size=1, max_size=3).map(
                lambda flows: Choice("way", branches={f"b{number}": flow for number, flow in enumerate(flows)})
            ),
        ),
        max_leaves=6,
    ).map(lambda flow: Method("some", flow=flow).flow)


FLOWS = put_together(LEAF)

# --- operators


@given(FLOWS, FLOWS, FLOWS)
def test_joining_is_associative(one, two, three):
    assert (one >> two) >> three == one >> (two >> three)
    assert (one & two) & three == one & (two & three)


@given(FLOWS)
def test_the_empty_flow_is_the_identity_of_both_on_both_sides(flow):
    for empty in (Steps(), Parallel(), Steps((Parallel(), Steps()))):
        assert flow >> empty == empty >> flow == flow
        assert flow & empty == empty & flow == flow


@given(st.lists(FLOWS, min_size=2, max_size=5), st.data())
def test_bracketing_changes_no_digest(flows, data):
    sides = data.draw(st.booleans())
    joined = reduce(lambda one, two: one & two if sides else one >> two, flows)
    pool = list(flows)
    while len(pool) > 1:
        at = data.draw(st.integers(0, len(pool) - 2))
        pool[at : at + 2] = [pool[at] & pool[at + 1] if sides else pool[at] >> pool[at + 1]]
    assert semantic_digest(Method("some", flow=pool[0])) == semantic_digest(Method("some", flow=joined))


FOREIGN = st.one_of(
    st.none(), st.integers(), st.text(), st.binary(), st.dictionaries(st.text(), st.text(), max_size=1), some.checks,
    some.wordings, some.whens, some.roles, st.just(object()),
)  # fmt: skip


@given(some.phases, FOREIGN)
def test_a_foreign_operand_is_handed_back_and_ends_as_a_type_error(phase, foreign):
    assert phase.__rshift__(foreign) is NotImplemented
    assert phase.__and__(foreign) is NotImplemented
    for node in (phase, Method("some", flow=phase)):
        with pytest.raises(TypeError):
            node >> foreign
        with pytest.raises(TypeError):
            node & foreign
        with pytest.raises(TypeError):
            foreign >> node


# --- digests


WORDS = Wording(nb="Ord", nn="Ord", en="Words")
ASKED = Check(
    "talked", "must", ask=WORDS, answer="rating", at_least=3, raters=2, threshold=Threshold("wait", 1.5, 14.5),
    valid_days=90, guidance=WORDS, scale="light", basis="method", when=When("size", at_least=2.5), sources=["a", "b"],
)  # fmt: skip
LISTEN = Phase(
    "listen", title=WORDS, purpose=WORDS, mode="open", does="lead", consulted=["users", "staff"], needs=["need@seen"],
    gives=["need@clear", "idea@heard"], observes=["wait"], activities=[WORDS, WORDS], tools=["card"],
    checklist=[ASKED, attrs.evolve(ASKED, id="heard")], estimate=ThreePoint(1, 2, 4), estimate_basis="method",
    effort=ThreePoint(1, 2, 4), wait=ThreePoint(1, 2, 4), wait_basis="law", wait_sources=["a"], wait_limit="tenders", spiral=2, optional=True, when=When("own-staff", is_=True),
    sources=["a"],
)  # fmt: skip
CLEAR = Gate(
    "clear", title=WORDS, ask=WORDS, short="P1", purpose=WORDS, decided_by="owner",
    criteria=[
        Criterion("must", ResultState("need", "clear")), Criterion("law", CheckPath("listen/talked")),
        Criterion("should", Threshold("wait", 1.5, 14.5), "short-wait"), attrs.evolve(ASKED, id="own"),
    ],
    go_back_to=["listen"], at_most=2, scope="benefits", basis="law", wait=ThreePoint(1, 2, 4), wait_basis="law", wait_sources=["a"], wait_limit="tenders",
    papers_due=7,     when=When("kind", among=["state", "town"]), sources=["a"],
)  # fmt: skip
ROUTE = Choice(
    "route", decided_by="owner", title=WORDS, ask=WORDS, when=When("size", at_least=1), sources=["a"],
    settled_by="own-staff",
    branches=[
        Branch("build", Phase("make"), title=WORDS, when=When("own-staff", is_=True)),
        Branch("buy", Phase("order") & Phase("teach"), title=WORDS),
    ],
)  # fmt: skip
STAGE = Stage(
    "part", Phase("start") >> Phase("end"), title=WORDS, purpose=WORDS, larger=1.5, when=When("size", at_least=1),
    method=Pin("inner", "1"), needs=["need@seen"], sources=["a"],
)  # fmt: skip
EMBED = Embed(Pin("inner", "1"), "own", results={"a": "b"}, roles={"a": "b"}, when=When("size", at_least=1))
RESULT = Result(
    "need", title=WORDS, states=[State("seen", title=WORDS, summary=WORDS, irreversible=True, checks=[ASKED]),
    State("clear", title=WORDS)], exits=[State("gone", title=WORDS)], summary=WORDS, sources=["a"],
)  # fmt: skip
CARD = Tool(
    "card", title=WORDS, why=WORDS, what=WORDS, steps=[WORDS], gives=WORDS, when_not=WORDS, time=WORDS, people=WORDS,
    care=WORDS, sources=[Source("a", title="A", certainty="seen")],
    scorecard=Scorecard([Rated("need", title=WORDS, ask=WORDS)], least=2, most=4, combine="lowest", sources=["a"]),
)  # fmt: skip
FULL = Method(
    "full", edition="2", title=WORDS, short="F", summary=WORDS, purpose=WORDS, origin=WORDS,
    use_when=[WORDS], not_when=[WORDS], gates_note=WORDS, facets=["service"], drivers=["user"], inputs=["need@seen"],
    outputs=["need@clear"], flow=LISTEN >> CLEAR >> STAGE >> ROUTE >> (EMBED & Phase("beside")), closing=Phase("close"),
    results=[RESULT], roles=[Role("lead", title=WORDS, side="supply", summary=WORDS)], tools=[CARD],
    measures=[Measure("wait", title=WORDS, unit=Wording(en="days"), direction="down", summary=WORDS, sources=["a"])],
    themes=[Theme("all", WORDS, WORDS, ["a"])],
    documents=[Document("paper", WORDS, "listen", ["part"], "owner", "other", ["a"])],
    equivalents=[Equivalent("listen", "pv@2022:idea", WORDS, ["a"])],
    disagreements=[Disagreement(WORDS, [Reading(WORDS, ["a"])])], gaps=[WORDS], variants=["local"],
    renames=[Rename("1", "hear", "listen", "part")], tailoring=[Tailoring("local", "extend", "listen", WORDS)],
    sources=[Source("a", title="A", certainty="seen", publisher="P", year=2013, address="https://a.no", note=WORDS)],
)  # fmt: skip


def another(value):
    """Return a value of the same sort that differs."""
    match value:
        case bool():
            return not value
        case Enum():
            return next(member for member in type(value) if member is not value)
        case str():
            return f"{value}-b"
        case int() | float():
            return value + 0.5 if isinstance(value, float) else value + 1
        case tuple():
            return value[:-1]
    first = next(field.name for field in attrs.fields(type(value)) if getattr(value, field.name) not in (None, ()))
    return attrs.evolve(value, **{first: another(getattr(value, first))})


def variants(value, *, means=True):
    """Yield (kind, field, whether it means something where it stands, the whole value with just that field changed)."""
    if isinstance(value, tuple):
        for number, item in enumerate(value):
            for kind, name, meant, new in variants(item, means=means):
                yield kind, name, meant, (*value[:number], new, *value[number + 1 :])
    elif attrs.has(type(value)):
        kind = type(value)
        for name in (field.name for field in attrs.fields(kind)):
            current, meant = getattr(value, name), means and name in SEMANTIC.get(kind, ())
            if current not in (None, ()):
                yield kind, name, meant, attrs.evolve(value, **{name: another(current)})
            for inner, field, inner_meant, new in variants(current, means=meant):
                said = kind is Measure and name == "unit" and field == "en"  # a unit means what English calls it
                yield inner, field, inner_meant or said, attrs.evolve(value, **{name: new})


VARIANTS = list(variants(FULL))
IN_TABLES = sorted({**SEMANTIC, **TEXT}, key=lambda kind: kind.__name__)


def test_every_listed_field_is_tried():
    listed = {(kind, name) for kind in IN_TABLES for name in (*SEMANTIC.get(kind, ()), *TEXT.get(kind, ()))}
    assert {(kind, name) for kind, name, _, _ in VARIANTS} == listed


def test_a_change_of_meaning_changes_the_semantic_digest_and_a_change_of_words_does_not():
    for kind, name, meant, changed in VARIANTS:
        assert (semantic_digest(changed) != semantic_digest(FULL)) is meant, (kind, name)


def test_any_change_changes_the_text_digest():
    for kind, name, _, changed in VARIANTS:
        assert text_digest(changed) != text_digest(FULL), (kind, name)


@pytest.mark.parametrize("kind", IN_TABLES, ids=lambda kind: kind.__name__)
def test_every_field_stands_in_exactly_one_of_the_two_tables(kind):
    listed = [*SEMANTIC.get(kind, ()), *TEXT.get(kind, ())]
    assert sorted(listed) == sorted(field.name for field in attrs.fields(kind))


@given(st.integers(-(10**9), 10**9))
def test_equal_numbers_have_equal_digests_whatever_their_type(number):
    spellings = [When("size", is_=value) for value in (number, float(number), Decimal(number))]
    assert len({semantic_digest(Method("some", flow=Phase("a", when=when))) for when in spellings}) == 1
    assert len(set(spellings)) == 1


@pytest.mark.parametrize(("yes", "one"), [(True, 1), (False, 0), (True, 1.0)])
def test_a_yes_is_not_the_number_one_neither_for_equality_nor_for_digests(yes, one):
    assert When("own-staff", is_=yes) != When("own-staff", is_=one)
    assert When("own-staff", among=[yes]) != When("own-staff", among=[one])
    digests = {
        semantic_digest(Method("some", flow=Phase("a", when=When("own-staff", is_=value)))) for value in (yes, one)
    }
    assert len(digests) == 2


# --- resolving


PLAIN = put_together(st.builds(Phase, some.ids) | st.builds(Gate, some.ids))


@given(FLOWS)
def test_an_edit_that_changes_nothing_gives_the_same_flow(flow):
    assert edit_flow(flow, lambda _path, node: [node]) == flow


@given(PLAIN)
def test_without_overlays_a_flow_resolves_to_itself(flow):
    method = Method("some", flow=flow)
    resolved = resolve(method)
    assert (resolved.method, resolved.trail, resolved.findings) == (method, (), ())
    assert resolved.digest == semantic_digest(method)


@given(PLAIN, st.sampled_from([Where.BEFORE, Where.AFTER, Where.AT]), st.data())
def test_what_is_added_and_taken_away_again_leaves_the_flow_as_it_was(flow, where, data):
    paths = [placed.path for placed in walk(flow)]
    assume(paths)
    anchor = data.draw(st.sampled_from(["start", "end"] if where is Where.AT else paths))
    added = "added-for-a-moment"
    extend = Overlay("more", changes=[Extend(where, anchor, add=Phase(added), reason="We try it.")])
    longer = resolve(Method("some", flow=flow), [extend])
    assert longer.findings == ()
    (told,) = longer.trail
    assert told.target in longer.method
    suppress = Overlay("less", changes=[Suppress(told.target, reason="We don't need it.")])
    again = resolve(longer.method, [suppress])
    assert again.method.flow == flow
    assert [item.verb for item in again.trail] == ["extend", "suppress"]


@given(PLAIN, PLAIN)
def test_an_embedded_flow_stands_as_it_is_under_its_own_id(inner, flow):
    ours = compose("ours", flow >> Method("inner", flow=inner).embed("within-ours"))
    stage = ours["within-ours"]
    assert isinstance(stage, Stage)
    assert str(stage.method) == "inner@1"
    expected = [join("within-ours", placed.path) for placed in walk(inner)]
    assert [placed.path for placed in ours.placed if placed.path.startswith("within-ours/")] == expected


# --- guarantees


RESULTS = tuple(
    Result(name, title=name, states=[State(f"s{number}", title="a state") for number in range(4)])
    for name in ("need", "idea")
)
LEVELS = levels_of(RESULTS)
SOME_STATES = st.lists(st.builds(ResultState, st.sampled_from(["need", "idea"]), st.sampled_from(["s0", "s1", "s2", "s3"])), max_size=2)  # fmt: skip
ENVIRONMENTS = st.dictionaries(st.sampled_from(["need", "idea"]), st.integers(0, 3))
GIVING = put_together(st.builds(Phase, some.ids, gives=SOME_STATES, optional=st.sampled_from([False, False, True])))


def after(flow, environment):
    reached = dict(environment)
    follow(flow, reached, LEVELS)
    return reached


def at_most(lower, higher):
    return all(higher.get(result, -1) >= level for result, level in lower.items())


@given(GIVING, ENVIRONMENTS)
def test_following_a_flow_never_loses_a_guarantee(flow, environment):
    assert at_most(environment, after(flow, environment))


@given(GIVING, ENVIRONMENTS, ENVIRONMENTS)
def test_guarantees_are_monotone(flow, one, other):
    higher = {result: max(one.get(result, -1), other.get(result, -1)) for result in one | other}
    assert at_most(after(flow, one), after(flow, higher))


@given(GIVING, GIVING, ENVIRONMENTS)
def test_steps_fold_parallel_takes_the_highest_and_choice_the_lowest(one, two, environment):
    first, second = after(one, environment), after(two, environment)
    assert after(one >> two, environment) == after(two, first)
    both = {result: max(first.get(result, -1), second.get(result, -1)) for result in first | second}
    assert after(one & two, environment) == after(two & one, environment) == both
    either = {result: min(first[result], second[result]) for result in first.keys() & second.keys()}
    assert after(Choice("way", branches={"a": one, "b": two}), environment) == either


@given(GIVING, ENVIRONMENTS)
def test_what_may_be_left_out_guarantees_nothing_more(flow, environment):
    maybe = edit_flow(
        flow, lambda _path, node: [attrs.evolve(node, optional=True) if isinstance(node, Phase) else node]
    )
    assert after(maybe, environment) == environment
    assert after(Stage("some", flow, when=When("big", is_=True)), environment) == environment


# --- comparison


@settings(max_examples=5)
@given(some.methods)
def test_a_method_differs_in_nothing_from_itself(method):
    again = pickle.loads(pickle.dumps(method))  # noqa: S301 - our own bytes
    assert (semantic_digest(again), text_digest(again)) == (semantic_digest(method), text_digest(method))
    comparison = compare(method, again)
    assert (comparison.bump, comparison.differences) == (Bump.NONE, ())


def assert_bump_fits(old, new):
    bump = compare(old, new).bump
    assert (bump is Bump.NONE) == (text_digest(old) == text_digest(new))
    if semantic_digest(old) != semantic_digest(new):
        assert bump.rank >= Bump.MINOR.rank


def test_the_step_fits_whatever_field_differs():
    for kind, name, meant, changed in VARIANTS:
        comparison = compare(FULL, changed)
        assert comparison.bump is not Bump.NONE, (kind, name)
        meaning = [found for found in comparison.differences if found.kind is not Differs.REWORDED]
        assert any(found.bump.rank >= Bump.MINOR.rank for found in meaning) is meant, (kind, name)


@given(st.permutations([Phase("a"), Phase("b"), Phase("c"), Gate("d")]), st.data())
def test_the_step_is_at_least_minor_where_the_same_parts_are_put_together_otherwise(parts, data):
    def arranged():
        pool = list(data.draw(st.permutations(parts)))
        while len(pool) > 1:
            at = data.draw(st.integers(0, len(pool) - 2))
            pair = pool[at] & pool[at + 1] if data.draw(st.booleans()) else pool[at] >> pool[at + 1]
            pool[at : at + 2] = [pair]
        return Method("some", flow=pool[0])

    assert_bump_fits(arranged(), arranged())


# --- values


LEAVES = (str, bytes, bool, int, float, Decimal, date, datetime, Enum, type(None))


def mutable_parts(value, at=""):
    """Yield where something inside a value could be changed."""
    if isinstance(value, LEAVES):
        return
    if isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from mutable_parts(item, f"{at}[{number}]")
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            yield from mutable_parts(getattr(value, field.name), f"{at}.{field.name}")
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(value, attrs.fields(type(value))[0].name, None)
    else:
        yield f"{at}: {type(value).__name__}"


REPLACE = Replace("collect", {})
WALK = Method("walk", flow=Phase("collect"))
VALUES = {"method": some.methods, "overlay": some.overlays, "project": some.projects(WALK, [Overlay("gates")])}


@pytest.mark.parametrize("kind", VALUES)
@settings(max_examples=5)
@given(data=st.data())
def test_a_value_is_immutable_all_the_way_down(kind, data):
    assert list(mutable_parts(data.draw(VALUES[kind]))) == []


@pytest.mark.parametrize("kind", VALUES)
@settings(max_examples=5)
@given(data=st.data())
def test_a_value_is_hashable_and_equal_after_pickling_also_when_it_was_looked_into(kind, data):
    value = data.draw(VALUES[kind])
    for name in ("placed", "checks", "phases", "gates", "role_ids", "known_facts"):
        getattr(value, name, None)
    again = pickle.loads(pickle.dumps(value))  # noqa: S301 - our own bytes
    assert again == value
    assert hash(again) == hash(value)
    assert {value: 1}[again] == 1


@given(st.dictionaries(some.ids, st.lists(st.lists(some.ids, max_size=2) | some.ids, max_size=2), max_size=2))
def test_lists_written_into_an_overlay_become_tuples(fields):
    overlay = Overlay("local", changes=[attrs.evolve(REPLACE, fields=fields)])
    assert list(mutable_parts(overlay)) == []
    assert hash(overlay) == hash(pickle.loads(pickle.dumps(overlay)))  # noqa: S301 - our own bytes


@given(FLOWS)
def test_a_path_is_the_ids_of_the_nodes_around_it(flow):
    for placed in walk(flow):
        assert placed.path.split("/")[-1] == placed.node.id
        assert parent(placed.path) == (placed.around[-1] if placed.around else "")
        assert all(placed.path.startswith(f"{outer}/") for outer in placed.around)
