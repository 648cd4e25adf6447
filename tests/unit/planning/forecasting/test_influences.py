"""What moves the finish, counted by levels: the same as with sorted values, and as with the lengths themselves."""

from datetime import date

import numpy as np
import pytest

from innomethods.model import Method, Phase, Project, Uncertainty
from innomethods.planning import forecast, schedule
from innomethods.planning.forecasting import drawn_work_days
from innomethods.planning.forecasting.influences import Ended
from innomethods.quantities import ThreePoint


def ranked(values):
    """Ranks from 1, those alike share the middle of theirs, as one would do it by hand."""
    ordered = np.sort(values)
    return np.array(
        [(np.searchsorted(ordered, one) + 1 + np.searchsorted(ordered, one, "right")) / 2 for one in values]
    )


def spearman(one, other):
    return np.corrcoef(ranked(one), ranked(other))[0, 1]


@pytest.mark.parametrize("levels", [50, 3, 1])
def test_it_is_spearmans_correlation_and_the_medians_of_the_fifths(levels):
    random = np.random.default_rng(levels)
    values = random.integers(0, levels, 2000)
    finish = 738_000 + values // 2 + random.integers(0, 20, 2000)
    correlation, low, high = Ended.of(finish).moved_by(values)
    assert correlation == pytest.approx(spearman(values, finish) if levels > 1 else 0)
    shortest, longest = np.quantile(values, [0.2, 0.8], method="inverted_cdf")
    assert low == np.quantile(finish[values <= shortest], 0.5, method="inverted_cdf")
    assert high == np.quantile(finish[values >= longest], 0.5, method="inverted_cdf")


@pytest.mark.parametrize("common", ["0", "0.5"])
def test_levels_tell_as_much_as_the_lengths_they_stand_for(common):
    flow = Phase("ask", estimate=ThreePoint(20, 30, 60)) >> Phase("test", estimate=ThreePoint(30, 40, 70))
    project = Project(
        "pilot",
        Method("small", flow=flow),
        start=date(2027, 1, 11),
        country="NO",
        uncertainty=Uncertainty(common=common),
    )
    found = forecast(schedule(project), 4000)
    days = {path: np.array(drawn_work_days(found, path)) for path in ("ask", "test")}
    total = days["ask"] + days["test"]
    for one in found.influences:
        assert one.correlation == pytest.approx(spearman(days[one.path], total), abs=0.01)
