"""Laws of putting methods together: operators, digests, overlays, guarantees, comparison, and of the values themselves."""

import pickle
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import reduce

import attrs
import pytest
from hypothesis import assume, given
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
from innomethods.composing.digests import SEMANTIC, TEXT, project_of
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
    Reading,
    Replace,
    Result,
    ResultState,
    Role,
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

# --- operators


@given(some.flows, some.flows, some.flows)
def test_joining_is_associative(one, two, three):
    assert (one >> two) >> three == one >> (two >> three)
    assert (one & two) & three == one & (two & three)


@given(some.flows)
def test_the_empty_flow_is_the_identity_of_both_on_both_sides(flow):
    for empty in (Steps(), Parallel(), Steps((Parallel(), Steps()))):
        assert flow >> empty == empty >> flow == flow
        assert flow & empty == empty & flow == flow


@given(st.lists(some.flows, min_size=2, max_size=5), st.data())
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


def in_phase(check):
    return Method("some", flow=Phase("a", checklist=[check]))


def in_gate(criterion):
    return Method("some", flow=Gate("a", criteria=[criterion]))


def in_flow(node):
    return Method("some", flow=node)


HELD = {
    Method: (some.methods, lambda method: method),
    Steps: (st.lists(some.flows, min_size=2, max_size=3).map(Steps).filter(lambda flow: len(flow.items) > 1), in_flow),
    Parallel: (
        st.lists(some.flows, min_size=2, max_size=3).map(Parallel).filter(lambda flow: len(flow.items) > 1),
        in_flow,
    ),
    Stage: (
        st.builds(
            Stage, some.ids, some.phases, title=some.wordings, purpose=some.wordings, larger=st.floats(0.1, 9),
            when=some.whens, method=some.pins, needs=some.few(some.states), sources=some.few(some.ids),
        ),
        in_flow,
    ),
    Choice: (
        st.builds(
            Choice, some.ids, branches=some.few(st.builds(Branch, some.ids, some.phases), 1), decided_by=some.ids,
            title=some.wordings, ask=some.wordings, when=some.whens, sources=some.few(some.ids),
        ),
        in_flow,
    ),
    Branch: (
        st.builds(Branch, some.ids, some.phases, title=some.wordings, when=some.whens),
        lambda branch: in_flow(Choice("a", branches=[branch])),
    ),
    Embed: (some.embeds, in_flow),
    Phase: (some.phases, in_flow),
    Gate: (some.gates, in_flow),
    Criterion: (some.criteria, in_gate),
    Check: (some.checks, in_phase),
    Threshold: (some.thresholds, lambda limit: in_gate(Criterion("must", limit, "a"))),
    CheckPath: (some.check_paths.map(CheckPath), lambda path: in_gate(Criterion("must", path))),
    ResultState: (some.states, lambda state: in_flow(Phase("a", gives=[state]))),
    Result: (some.results, lambda result: Method("some", results=[result])),
    State: (
        some.states_of_results.map(lambda states: states[0]),
        lambda state: Method("some", results=[Result("a", title="a", states=[state])]),
    ),
    Measure: (some.measures, lambda measure: Method("some", measures=[measure])),
    When: (some.whens, lambda when: in_flow(Phase("a", when=when))),
    Pin: (some.pins, lambda pin: in_flow(Embed(pin, "a"))),
    ThreePoint: (some.spreads, lambda spread: in_flow(Phase("a", estimate=spread))),
    Role: (some.roles, lambda role: Method("some", roles=[role])),
    Tool: (some.tools, lambda tool: Method("some", tools=[tool])),
    Theme: (
        st.builds(Theme, some.ids, some.wordings, some.wordings, some.few(some.ids)),
        lambda theme: Method("some", themes=[theme]),
    ),
    Document: (
        st.builds(
            Document, some.ids, some.wordings, some.paths, some.few(some.paths), some.ids, some.ids, some.few(some.ids)
        ),
        lambda paper: Method("some", documents=[paper]),
    ),
    Equivalent: (
        st.builds(Equivalent, some.paths, some.texts, some.wordings, some.few(some.ids)),
        lambda equivalent: Method("some", equivalents=[equivalent]),
    ),
    Disagreement: (some.disagreements, lambda disagreement: Method("some", disagreements=[disagreement])),
    Reading: (
        st.builds(Reading, some.wordings, some.few(some.ids)),
        lambda reading: Method("some", disagreements=[Disagreement("a", [reading])]),
    ),
    Tailoring: (
        st.builds(Tailoring, some.texts, some.ids, some.texts, some.wordings),
        lambda tailoring: Method("some", tailoring=[tailoring]),
    ),
    Source: (some.sources, lambda source: Method("some", sources=[source])),
    Wording: (some.wordings, lambda wording: Method("some", title=wording)),
}  # fmt: skip
IN_TABLES = sorted({**SEMANTIC, **TEXT}, key=lambda kind: kind.__name__)
SEMANTIC_FIELDS = [(kind, name) for kind in IN_TABLES for name in SEMANTIC.get(kind, ()) if kind is not ThreePoint]
TEXT_FIELDS = [(kind, name) for kind in IN_TABLES for name in TEXT.get(kind, ())]


def differing(data, kind, name):
    """Return two methods that hold values of this kind which differ in one field, and the two values of the field."""
    values, held = HELD[kind]
    one, other = data.draw(values), data.draw(values)
    was, now = getattr(one, name), getattr(other, name)
    assume(was != now)
    try:
        changed = attrs.evolve(one, **{name: now})
    except ValueError:  # values that don't go together: a spread that falls, a condition that says two things
        assume(False)
    assume(getattr(changed, name) == now)
    return held(one), held(changed), was, now


@pytest.mark.parametrize(("kind", "name"), SEMANTIC_FIELDS)
@given(data=st.data())
def test_a_change_of_meaning_changes_both_digests(kind, name, data):
    one, other, was, now = differing(data, kind, name)
    assume(project_of(was, SEMANTIC) != project_of(now, SEMANTIC))  # a field may differ in the words inside only
    assert semantic_digest(one) != semantic_digest(other)
    assert text_digest(one) != text_digest(other)


@pytest.mark.parametrize(("kind", "name"), TEXT_FIELDS)
@given(data=st.data())
def test_a_change_of_words_leaves_the_semantic_digest_and_changes_the_other(kind, name, data):
    one, other, _, _ = differing(data, kind, name)
    assert semantic_digest(one) == semantic_digest(other)
    assert text_digest(one) != text_digest(other)


@pytest.mark.parametrize("kind", IN_TABLES, ids=lambda kind: kind.__name__)
def test_every_field_stands_in_exactly_one_of_the_two_tables(kind):
    listed = [*SEMANTIC.get(kind, ()), *TEXT.get(kind, ())]
    assert sorted(listed) == sorted(field.name for field in attrs.fields(kind))


def test_every_listed_kind_is_tried_here():
    assert set(HELD) == set(IN_TABLES)


@given(some.methods)
def test_equal_methods_have_equal_digests(method):
    again = pickle.loads(pickle.dumps(method))  # noqa: S301 - our own bytes
    assert (semantic_digest(method), text_digest(method)) == (semantic_digest(again), text_digest(again))


@given(st.integers(-(10**9), 10**9))
def test_equal_numbers_have_equal_digests_whatever_their_type(number):
    spellings = [When("size", is_=value) for value in (number, float(number), Decimal(number))]
    assert len({semantic_digest(in_flow(Phase("a", when=when))) for when in spellings}) == 1
    assert len(set(spellings)) == 1


@pytest.mark.parametrize(("yes", "one"), [(True, 1), (False, 0), (True, 1.0)])
def test_a_yes_is_not_the_number_one_neither_for_equality_nor_for_digests(yes, one):
    assert When("own-staff", is_=yes) != When("own-staff", is_=one)
    assert When("own-staff", among=[yes]) != When("own-staff", among=[one])
    digests = {semantic_digest(in_flow(Phase("a", when=When("own-staff", is_=value)))) for value in (yes, one)}
    assert len(digests) == 2


# --- resolving


def without_embeds(flow):
    return edit_flow(flow, lambda _path, node: [] if isinstance(node, Embed) else [node])


PLAIN = some.flows.map(without_embeds)


@given(some.flows)
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
GIVING = st.recursive(
    st.builds(Phase, some.ids, gives=SOME_STATES, optional=st.sampled_from([False, False, True])),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(Steps),
        st.lists(inner, min_size=1, max_size=3).map(Parallel),
        st.builds(Stage, some.ids, inner),
        st.lists(inner, min_size=1, max_size=3).map(
            lambda flows: Choice("way", branches={f"b{number}": flow for number, flow in enumerate(flows)})
        ),
    ),
    max_leaves=8,
)


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
    maybe = edit_flow(flow, lambda _path, node: [attrs.evolve(node, optional=True) if isinstance(node, Phase) else node])
    assert after(maybe, environment) == environment
    assert after(Stage("some", flow, when=When("big", is_=True)), environment) == environment


# --- comparison


def unique(method):
    paths = [placed.path for placed in method.placed] + [path for path, _ in method.checks]
    return len(paths) == len(set(paths))


COMPARABLE = some.methods.filter(unique)
OF_A_KIND = {Phase: some.phases, Gate: some.gates}


@given(some.methods)
def test_a_method_differs_in_nothing_from_itself(method):
    comparison = compare(method, pickle.loads(pickle.dumps(method)))  # noqa: S301 - our own bytes
    assert (comparison.bump, comparison.differences) == (Bump.NONE, ())


def assert_bump_fits(old, new):
    bump = compare(old, new).bump
    assert (bump is Bump.NONE) == (text_digest(old) == text_digest(new))
    if semantic_digest(old) != semantic_digest(new):
        assert bump.rank >= Bump.MINOR.rank
    else:
        assert bump is not Bump.MAJOR


@given(COMPARABLE, some.methods, st.data())
def test_the_step_is_at_least_minor_where_the_meaning_of_a_field_differs(old, other, data):
    name = data.draw(st.sampled_from([field.name for field in attrs.fields(Method)]))
    new = attrs.evolve(old, **{name: getattr(other, name)})
    assume(unique(new))
    assert_bump_fits(old, new)


@given(COMPARABLE, st.data())
def test_the_step_is_at_least_minor_where_a_leaf_means_something_else(old, data):
    leaves = [placed for placed in old.placed if type(placed.node) in OF_A_KIND]
    assume(leaves)
    chosen = data.draw(st.sampled_from(leaves))
    other = data.draw(OF_A_KIND[type(chosen.node)])
    name = data.draw(st.sampled_from([field.name for field in attrs.fields(type(other))]))

    def edited(path, node):
        return [attrs.evolve(node, **{name: getattr(other, name)}) if path == chosen.path else node]

    new = attrs.evolve(old, flow=edit_flow(old.flow, edited))
    assume(unique(new))
    assert_bump_fits(old, new)


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
VALUES = st.one_of(some.methods, some.overlays, some.projects(WALK, [Overlay("gates")]))


@given(VALUES)
def test_a_value_is_immutable_all_the_way_down(value):
    assert list(mutable_parts(value)) == []


@given(VALUES)
def test_a_value_is_hashable_and_equal_after_pickling_also_when_it_was_looked_into(value):
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


@given(some.flows)
def test_a_path_is_the_ids_of_the_nodes_around_it(flow):
    for placed in walk(flow):
        assert placed.path.split("/")[-1] == placed.node.id
        assert parent(placed.path) == (placed.around[-1] if placed.around else "")
        assert all(placed.path.startswith(f"{outer}/") for outer in placed.around)
