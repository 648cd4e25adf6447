"""What holds for every set of appraisal rules: factors are chained, fall, and can be split at any year."""

from __future__ import annotations

import itertools
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import innomethods as im
from innomethods.rules import AppraisalRules, Band, BandOrigin, FlowTiming, Schedule
from innomethods.sources import Ground, Source

GUIDE = Ground(Source("guide", title="A guide", certainty="seen"))
YEARS = st.integers(1990, 2150)
TIMINGS = st.sampled_from(FlowTiming)


@st.composite
def rules(draw: st.DrawFn) -> AppraisalRules:
    """A set with one to four bands, any rates, bands counted from any year."""
    ends = sorted(draw(st.lists(st.integers(1, 120), max_size=3, unique=True)))
    firsts = [draw(st.sampled_from([0, 1])), *(end + 1 for end in ends)]
    rates = draw(st.lists(st.decimals("0", "0.2", places=4), min_size=len(firsts), max_size=len(firsts)))
    bands = [Band(first, last, rate) for first, last, rate in zip(firsts, [*ends, None], rates, strict=True)]
    return AppraisalRules(
        "XX",
        "guide",
        [Schedule("standard", bands, title="standard")],
        ground=GUIDE,
        title="A guide",
        band_origin=BandOrigin("start", draw(st.sampled_from([0, 1]))),
        discount_base="start",
        flow_timing="end",
    )


@given(rules(), YEARS, YEARS, YEARS, YEARS)
def test_discounting_in_two_steps_gives_what_one_step_gives(told, year, base, between, origin):
    (whole,) = told.factors([year], base=base, origin=origin)
    (first,) = told.factors([year], base=between, origin=origin)
    (second,) = told.factors([between], base=base, origin=origin)
    assert whole == pytest.approx(first * second, rel=1e-9)


@given(rules(), YEARS, YEARS)
def test_each_year_is_discounted_by_its_own_rate_alone(told, base, origin):
    years = range(base, base + 130)
    factors = told.factors(years, base=base, origin=origin)
    for year, (before, after) in zip(years[1:], itertools.pairwise(factors), strict=True):
        assert before / after == pytest.approx(1 + float(told.rate(year, origin=origin)), rel=1e-12)


@given(rules(), YEARS, YEARS, TIMINGS)
def test_factors_never_rise_and_never_reach_nought(told, base, origin, timing):
    factors = told.factors(range(base, base + 150), base=base, origin=origin, timing=timing)
    assert factors[0] == 1
    assert all(0 < after <= before for before, after in itertools.pairwise(factors))


@given(rules(), YEARS, YEARS)
def test_flows_at_the_start_of_a_year_are_flows_at_the_end_of_the_year_before(told, base, origin):
    years = range(base + 1, base + 80)
    start = told.factors(years, base=base, origin=origin, timing="start")
    middle = told.factors(years, base=base, origin=origin, timing="mid")
    end = told.factors(years, base=base, origin=origin, timing="end")
    assert start == told.factors(range(base, base + 79), base=base, origin=origin, timing="end")
    assert middle == pytest.approx([(one * other) ** 0.5 for one, other in zip(start, end, strict=True)])


@given(rules(), YEARS, YEARS, st.integers(-500, 500))
def test_only_the_distance_between_years_counts(told, base, origin, moved):
    years = range(base - 5, base + 60)
    here = told.factors(years, base=base, origin=origin)
    there = told.factors([year + moved for year in years], base=base + moved, origin=origin + moved)
    assert here == there


@given(st.data())
def test_every_shipped_schedule_gives_factors_that_fall(data):
    shelf = im.Catalogue.shipped()
    country = data.draw(st.sampled_from(shelf.countries))
    shipped = data.draw(st.sampled_from(shelf.rules(country).appraisal.rows)).value
    schedule = data.draw(st.sampled_from(shipped.schedules))
    last = schedule.bands[-1].to_year or 400
    factors = shipped.factors(range(last + 1), base=0, origin=0, timing="end", schedule=schedule.id)
    assert factors[0] == 1
    assert all(after < before for before, after in itertools.pairwise(factors))
    assert factors[1] == pytest.approx(1 / (1 + float(schedule.bands[0].rate)))
    assert schedule.bands[0].rate < Decimal("0.1")
