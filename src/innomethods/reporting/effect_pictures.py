"""Maps what was found of an effect to a picture: control charts, broken series, one group beside another.

Here: `series_of`. Not here: estimates (`benefits.effects`), how it is
drawn (`drawings.series`).
"""

from __future__ import annotations

from collections.abc import Iterator

from innomethods.benefits.effects import ControlChart, Design, Effect, InterruptedSeries
from innomethods.benefits.effects.signals import Rule
from innomethods.reporting.drawings import plot_words as words
from innomethods.reporting.drawings.series import Look, Place, Series, SeriesLine, Shape
from innomethods.wording import Language, format_for

_ROLES = {
    "observed": Look.OBSERVED,
    "comparison": Look.COMPARED,
    "fitted": Look.FITTED,
    "counterfactual": Look.EXPECTED,
    "centre": Look.MEAN,
    "limit": Look.LIMIT,
}
_MOST_WORDS = 44
_IN_TIME = {Design.CONTROL_CHART, Design.INTERRUPTED_SERIES, Design.DIFFERENCES, Design.SYNTHETIC_CONTROL}
_SHAPES = {
    Rule.OUTSIDE: Shape.OUTSIDE,
    Rule.SHIFT: Shape.SHIFT,
    Rule.TREND: Shape.TREND,
    Rule.TWO_OF_THREE: Shape.TWO_OF_THREE,
}


def series_of(effect: Effect, language: Language, *, says: str = "") -> Series | None:
    """Return the picture of an effect; None for designs that have no points in time to show.

    `says` is the message; without it, the estimate, or whether a chart shows signals.

    >>> from innomethods.benefits.effects import control_chart
    >>> weeks = [31, 29, 30, 32, 28, 31, 30, 29, 33, 30, 31, 29, 27, 24, 23, 24, 22, 25, 23, 24]
    >>> series_of(control_chart(weeks, baseline=12, direction="down"), "en").change
    13
    """
    lines = tuple(_lines(effect, language))
    if effect.design not in _IN_TIME or not any(line.look is Look.OBSERVED for line in lines):
        return None
    said = [one.text(language) for one in effect.found()]
    chart = effect if isinstance(effect, ControlChart) else None
    return Series(
        says or _says(effect, language),
        lines,
        list(_signals(chart)) if chart is not None else (),
        change=_change(effect),
        unit=format_for(language).unit(effect.unit) if effect.unit is not None else "",
        shows=_as_many_as(said, _MOST_WORDS),
        language=language,
    )


def _says(effect: Effect, language: Language) -> str:
    if isinstance(effect, ControlChart):
        return (words.CHART_SIGNALS if effect.signals_after else words.CHART_CALM).text(language)
    amount = format_for(language).number(effect.estimate)
    unit = "" if effect.unit is None else format_for(language).unit(effect.unit, effect.estimate)
    return words.EFFECT_SAYS.fill(amount=f"{amount}\N{NO-BREAK SPACE}{unit}" if unit else amount).text(language)


def _as_many_as(sentences: list[str], most: int) -> str:
    """Join sentences, from the first on, as long as they have no more words than a listener keeps in mind."""
    told: list[str] = []
    for one in sentences:
        if told and len(" ".join([*told, one]).split()) > most:
            break
        told.append(one)
    return " ".join(told)


def _lines(effect: Effect, language: Language) -> Iterator[SeriesLine]:
    """Yield the lines that a picture shows; the limits of a chart, the lower first, are named at their ends."""
    ends = iter((words.MEAN, words.LOWER, words.UPPER))
    for line in effect.lines:
        if not line.points or line.role not in _ROLES:
            continue
        look, said = _ROLES[line.role], ""
        if isinstance(effect, ControlChart) and look in {Look.MEAN, Look.LIMIT}:
            said = next(ends).fill(value=format_for(language).number(line.points[-1][1], 1)).text(language)
        yield SeriesLine(look, line.title.text(language), line.points, said)


def _signals(chart: ControlChart) -> Iterator[tuple[int, Shape]]:
    for signal in chart.signals:
        for at in signal.marks:
            yield at, _SHAPES[signal.rule]


def _change(effect: Effect) -> Place | None:
    """Return where the change is: after a frozen baseline, where a series was broken, or others stand in for it."""
    if isinstance(effect, ControlChart):
        return effect.points[effect.baseline].place if effect.baseline is not None else None
    if isinstance(effect, InterruptedSeries):
        return effect.change
    stands_for = next((line for line in effect.lines if line.role == "counterfactual"), None)
    whole = next((line for line in effect.lines if line.role == "observed"), None)
    if stands_for is None or whole is None or len(stands_for.points) == len(whole.points):
        return None
    return stands_for.points[0][0]
