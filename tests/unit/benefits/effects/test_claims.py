"""What may be claimed follows the figures, not only the design: no sure change, no claim of one."""

import numpy as np
import pandas as pd
import pytest

from innomethods.benefits.effects import (
    CannotEstimate,
    before_after,
    control_chart,
    differences,
    interrupted,
    paired,
    randomised,
    single_after,
)
from innomethods.benefits.effects.ladder import BEYOND_CHANCE, NEITHER, NOTHING_SHOWN
from innomethods.model import Design

FLAT = [30, 31, 29, 30, 32, 31, 29, 30, 31, 30, 29, 31, 30, 31, 29, 30, 32, 30, 31, 29]
DROPPED = [*FLAT[:12], 22, 21, 23, 22, 21, 22, 23, 21]
TOWNS = {"u0": (10, 10), "u1": (12, 13), "u2": (11, 10), "u3": (13, 13), "u4": (9, 10), "u5": (10, 9)}
ROWS = [(town, year, value) for town, values in TOWNS.items() for year, value in enumerate(values)]


@pytest.mark.parametrize(
    "found",
    [
        randomised([7, 9, 8, 9, 10, 8], [8, 9, 7, 10, 8, 9], by_lot=True),
        before_after([7, 9, 8, 9, 10, 8], [8, 9, 7, 10, 8, 9]),
        paired([7, 9, 8, 9, 10, 8], [8, 8, 9, 8, 11, 7]),
        interrupted(FLAT, change=13),
        differences(ROWS, treated={"u0", "u1", "u2"}, change=1),
        control_chart(FLAT, baseline=12),
    ],
    ids=lambda found: found.design.value,
)
def test_without_a_sure_change_none_may_be_claimed_by_any_design(found):
    assert (found.claim.may, found.claim.may_not) == (NOTHING_SHOWN, NEITHER)
    assert (found.claim.stands_as, found.claim.because[-1]) == (Design.SINGLE_AFTER, BEYOND_CHANCE)
    assert "ikke viser noen sikker endring" in found.text("nb")


def test_with_a_sure_change_the_claim_is_the_designs():
    assert randomised([7, 9, 8, 9, 10, 8], [3, 4, 5, 4, 3, 4], by_lot=True).claim.stands_as is Design.RANDOMISED
    assert control_chart(DROPPED, baseline=12, direction="down").claim.stands_as is Design.CONTROL_CHART
    assert single_after([-1, 1, 0, 2, -2]).claim.stands_as is Design.SINGLE_AFTER
    assert single_after([-1, 1, 0, 2, -2]).claim.because == ()


def test_a_season_left_in_takes_the_claim_down():
    months = np.arange(72)
    values = (
        100 + 20 * np.sin(months / 12 * 2 * np.pi) - 40.0 * (months >= 48) + np.random.default_rng(1).normal(size=72)
    )
    claim = interrupted(values, change=49).claim
    assert claim.stands_as is not Design.INTERRUPTED_SERIES
    assert any("pattern" in one.text("en") for one in claim.because)
    assert interrupted(values, change=49, season=12).claim.stands_as is Design.INTERRUPTED_SERIES


def test_a_unit_counts_once_in_a_paired_comparison():
    before, after = [7, 9, 8, 9, 10, 8], [5, 6, 7, 6, 8, 7]
    names = ["a", "b", "c", "d", "e", "f"]
    assert paired(before, after, names=names).n == 6
    with pytest.raises(CannotEstimate, match="more than once: a, b, c"):
        paired(before * 2, after * 2, names=names * 2)


def test_series_of_pandas_are_paired_by_their_names():
    before = pd.Series([7, 9, 8, 9, 10, 8, 7], index=list("abcdefg"))
    after = pd.Series([7, 8, 6, 7, 6, 5], index=list("fedcba"))
    assert paired(before, after).estimate == pytest.approx(paired([7, 9, 8, 9, 10, 8], [5, 6, 7, 6, 8, 7]).estimate)
    assert paired(before, after).n == 6
    with pytest.raises(CannotEstimate, match="more than once"):
        paired(pd.concat([before, before]), after)


def test_the_name_of_one_treated_unit_is_no_row_of_letters():
    many = [(f"u{unit}", year, unit % 3 + year * (unit % 4)) for unit in range(24) for year in range(2)]
    assert differences(many, treated="u0", change=1) == differences(many, treated=["u0"], change=1)


def test_a_hole_in_a_chart_is_told_and_days_off_are_none():
    months = [f"2026-{month:02d}" for month in range(1, 13)] + [f"2027-{month:02d}" for month in range(4, 12)]
    (told,) = [
        one for one in control_chart(DROPPED, months, baseline=12).warnings if "missing between" in one.text("en")
    ]
    assert "1 December 2026" in told.text("en").replace("\N{NO-BREAK SPACE}", " ")
    workdays = [str(day)[:10] for day in pd.bdate_range("2027-01-04", periods=20)]
    warned = [one.text("en") for one in control_chart(DROPPED, workdays, baseline=12).warnings]
    assert not any("missing" in one for one in warned)
