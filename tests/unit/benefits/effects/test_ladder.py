"""What may be claimed, which designs the data bear, and what a result says of itself."""

import re
import subprocess
import sys
from string import Formatter

import numpy as np
import pytest
from tests.unit.benefits.effects.samples import changed_series, panel_of

from innomethods.benefits import effects
from innomethods.benefits.effects import (
    LADDER,
    Assumption,
    CannotEstimate,
    DataFacts,
    Design,
    Standing,
    before_after,
    control_chart,
    designs,
    designs_that_fit,
    differences,
    interrupted,
    paired,
    randomised,
    rung_of,
    single_after,
    synthetic_control,
    what_may_be_claimed,
)
from innomethods.language.likeness import find_endings, find_placeholders
from innomethods.language.marks import find_look_alikes, find_marks
from innomethods.language.mixing import find_mixing
from innomethods.language.passages import Passage
from innomethods.wording import LANGUAGES, Wording

STRONGEST_FIRST = [rung.design for rung in reversed(LADDER)]


def fitting(**facts):
    return [fit.design for fit in designs_that_fit(DataFacts(**facts)) if fit.fits]


def lacking(design, **facts):
    (fit,) = [fit for fit in designs_that_fit(DataFacts(**facts)) if fit.design == design]
    return " ".join(words.text("en") for words in fit.lacks)


def test_every_design_has_one_rung_in_order():
    assert [rung.number for rung in LADDER] == list(range(1, len(Design) + 1))
    assert {rung.design for rung in LADDER} == set(Design)


@pytest.mark.parametrize("rung", LADDER, ids=lambda rung: rung.design.value)
def test_a_claim_falls_only_downwards(rung):
    assert rung_of(rung.falls_to).number < rung.number or rung.number == 1


def test_only_a_lot_lets_one_say_that_the_measure_is_the_cause():
    causes = [rung.design for rung in LADDER if "caused" in rung.may.text("en")]
    assert causes == [Design.RANDOMISED]


def test_an_essential_assumption_that_fails_takes_the_claim_down_and_is_named():
    broken = Assumption(Wording(en="Alike."), Standing.NOT_HELD, Wording(en="No."), essential=True)
    claim = what_may_be_claimed("difference-in-differences", assumptions=[broken])
    assert (claim.stands_as, claim.because) == (Design.BEFORE_AFTER, (broken.text,))
    assert claim.may == rung_of("before-after").may


@pytest.mark.parametrize("standing", [Standing.HELD, Standing.UNKNOWN])
def test_an_assumption_that_is_not_refuted_leaves_the_claim(standing):
    one = Assumption(Wording(en="Alike."), standing, Wording(en="So."), essential=True)
    assert what_may_be_claimed("paired", assumptions=[one]).stands_as == Design.PAIRED


def test_an_unknown_design_is_a_value_error():
    with pytest.raises(ValueError, match="wishful"):
        what_may_be_claimed("wishful-thinking")


def test_nothing_known_fits_nothing():
    assert fitting() == []


def test_a_measurement_afterwards_supports_only_the_lowest_rung():
    assert fitting(after=1, measured_after=40) == [Design.SINGLE_AFTER]
    assert "baseline" in lacking("before-after", after=1, measured_after=40)


def test_a_change_that_is_read_off_the_figures_bears_no_series():
    assert Design.INTERRUPTED_SERIES not in fitting(before=30, after=30)
    assert "beforehand" in lacking("interrupted-series", before=30, after=30, change_known=None)


def test_staggered_starts_bear_no_difference_in_differences():
    facts = {"before": 4, "after": 4, "treated": 8, "compared": 8}
    assert Design.DIFFERENCES in fitting(**facts, same_start=True)
    assert "same time" in lacking("difference-in-differences", **facts, same_start=False)


def test_a_lot_that_is_not_known_of_is_no_lot():
    facts = {"after": 1, "treated": 20, "compared": 20}
    assert fitting(**facts, by_lot=None) == [Design.SINGLE_AFTER]
    assert fitting(**facts, by_lot=True)[0] == Design.RANDOMISED


def test_designs_come_strongest_first():
    assert [fit.design for fit in designs_that_fit(DataFacts())] == STRONGEST_FIRST


@pytest.mark.parametrize(
    ("design", "least"),
    [("control-chart", designs.LEAST_BASELINE), ("interrupted-series", designs.LEAST_BEFORE)],
)
def test_the_words_of_the_ladder_name_the_limits_that_hold(design, least):
    for language in LANGUAGES:
        assert re.search(rf"\b{least}\b", rung_of(design).needs[0].text(language))


def results():
    """One result of each design."""
    random = np.random.default_rng(4)
    rows, treated = panel_of(random, 8, 8, 6, 3, -2.0)
    towns = [(unit, period, value) for unit, period, value in panel_of(random, 0, 9, 12, 12, 0.0)[0]]
    blend = [("ours", period, np.mean([v for _, p, v in towns if p == period])) for period in range(12)]
    return [
        single_after(random.normal(size=10), unit="days"),
        before_after(random.normal(size=10), random.normal(size=12), unit="days"),
        paired(random.normal(size=12), random.normal(size=12) - 1, unit="days", usual=0.2, left_out=5),
        control_chart(changed_series(random, 15, 8, -9), baseline=15, direction="down", unit="days"),
        interrupted(changed_series(random, 24, 12, -5), change=25, unit="days"),
        interrupted(random.poisson(20, 36), change=25, counts=True, season=6),
        differences(rows, treated=treated, change=3, unit="days"),
        differences(rows, treated=treated, change=3, cluster={unit: unit // 2 for unit in range(16)}),
        synthetic_control(towns + blend, treated="ours", change=8, unit="days"),
        randomised(random.normal(size=10), random.normal(size=10), by_lot=True, unit="days"),
    ]


RESULTS = results()


@pytest.mark.parametrize("result", RESULTS, ids=lambda result: type(result).__name__)
def test_every_result_says_what_may_be_claimed_and_what_it_rests_on(result):
    for language in LANGUAGES:
        text = result.text(language)
        assert result.claim.may.text(language) in text
        assert result.claim.may_not.text(language) in text
        assert all(one.text.text(language) in text and one.why.text(language) in text for one in result.assumptions)
        assert all(words.text(language) in text for words in result.warnings)
        assert "{" not in text
        assert "nan" not in text.lower().split()


@pytest.mark.parametrize("result", RESULTS, ids=lambda result: type(result).__name__)
def test_every_result_is_a_value(result):
    assert hash(result) == hash(result)
    with pytest.raises(AttributeError):
        result.estimate = 0.0


@pytest.mark.parametrize("result", RESULTS, ids=lambda result: type(result).__name__)
def test_no_result_is_sure_of_what_figures_cannot_tell(result):
    assert any(one.standing is Standing.UNKNOWN for one in result.assumptions)


def every_wording():
    """Every wording that stands in the modules of the package, with where."""
    import importlib
    import pkgutil

    for found in pkgutil.walk_packages(effects.__path__, f"{effects.__name__}."):
        for name, value in vars(importlib.import_module(found.name)).items():
            for number, words in enumerate(wordings_in(value)):
                yield f"{found.name}.{name}-{number}", words


def wordings_in(value):
    if isinstance(value, Wording):
        yield value
    elif isinstance(value, Assumption):
        yield from (value.text, value.why)
    elif isinstance(value, dict):
        yield from (words for one in value.values() for words in wordings_in(one))
    elif value is LADDER:
        for rung in LADDER:
            yield from (rung.title, rung.may, rung.may_not, *rung.needs, *rung.threats)


def test_every_text_is_there_in_three_languages_with_the_same_places():
    found = dict(every_wording())
    assert len(found) > 150
    for where, words in found.items():
        assert not words.missing(), where
        places = {frozenset(name for _, name, _, _ in Formatter().parse(words.text(one)) if name) for one in LANGUAGES}
        assert len(places) == 1, where


def test_every_text_keeps_to_the_language_guide():
    remarks = []
    for where, words in every_wording():
        passage = Passage(where, "note", nb=words.nb, nn=words.nn, en=words.en)
        for rule in (find_placeholders, find_endings, find_marks, find_look_alikes, find_mixing):
            remarks += [(where, remark) for remark in rule(passage)]
    assert remarks == []


def test_a_refusal_says_everything_that_is_wrong_at_once():
    with pytest.raises(CannotEstimate) as refused:
        interrupted([1, 2, 3, 4, 5, 6], change=5)
    assert len(refused.value.reasons) == 2
    assert "før tiltaket" in refused.value.told.text("nb")
    assert isinstance(refused.value, ValueError)


def test_the_package_is_light_until_it_is_used():
    told = (
        "import sys, innomethods.benefits.effects as e; e.what_may_be_claimed('paired'); print('numpy' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"
