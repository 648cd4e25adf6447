"""Sensitivities: one input moved while all others are held, chosen cases, and where the worth turns.

Every answer says what was held and how far was moved: without that, a tornado can't be read. Here: `tornado`,
`scenarios`, `switching_value`. Not here: all inputs at once (`simulating`, `all_at_once`).
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum

import attrs

from innomethods.benefits.chances.uncertain import Uncertain
from innomethods.benefits.chances.valuing import Valuation, inputs_of, place_of, worths_at
from innomethods.benefits.money_in_time.amounts import amount
from innomethods.wording import Wording


class At(StrEnum):
    """A place in a guess to hold an input at, or to move it to."""

    LEAST = "least"
    P10 = "p10"
    LIKELY = "likely"
    P50 = "p50"
    MEAN = "mean"
    P90 = "p90"
    MOST = "most"

    def of(self, guess: Uncertain) -> float:
        """Return the value at this place.

        >>> At.MEAN.of(Uncertain(80, 100, 150))
        105.0
        """
        if self in _CHANCES:
            return guess.quantile(_CHANCES[self])
        return float(getattr(guess, self.value))


_CHANCES = {At.P10: 0.1, At.P50: 0.5, At.P90: 0.9}


@attrs.frozen
class Bar:
    """One input's bar: the two values it was set to, and the worth at each."""

    id: str
    title: Wording
    low: float
    high: float
    worth_low: float
    worth_high: float

    @property
    def spread(self) -> float:
        """How far the two worths lie apart."""
        return abs(self.worth_high - self.worth_low)


@attrs.frozen
class Tornado:
    """The bars, widest first, the worth with all inputs held, and in words what was held and moved."""

    base: float
    bars: tuple[Bar, ...]
    held: At
    swing: tuple[At, At] | float
    told: Wording


def tornado(
    valuation: Valuation,
    *,
    swing: tuple[At | str, At | str] | Decimal | float = (At.P10, At.P90),
    held: At | str = At.MEAN,
) -> Tornado:
    """Move one input at a time, from one place in its guess to another or by a share of its value to each side.

    Raises:
        ValueError: for a share that isn't above 0, or places that don't exist.

    >>> from innomethods.benefits.chances.valuing import Input, Valued
    >>> users, saved = Input("users", "Users", Uncertain(80, 100, 150)), Input("saved", "Saved by each", 20)
    >>> found = tornado(Valued([users, saved], lambda draws: draws[0] * draws[1] - 1500), swing=0.1)
    >>> print(found.told.text("en"))
    One input at a time is moved by 10 % to each side; all others are held at the expected value.
    >>> [(bar.id, round(bar.worth_low), round(bar.worth_high)) for bar in found.bars]
    [('saved', 390, 810), ('users', 390, 810)]
    """
    inputs, kept = inputs_of(valuation), At(held)
    places = _swing(swing)
    at = [kept.of(one.uncertain) for one in inputs]
    moved = [
        (value - abs(value) * places, value + abs(value) * places)
        if isinstance(places, float)
        else (places[0].of(one.uncertain), places[1].of(one.uncertain))
        for one, value in zip(inputs, at, strict=True)
    ]
    rows = [{row: value} for row, pair in enumerate(moved) for value in pair]
    base, *worths = worths_at(valuation, [{}, *rows], at)
    bars = [
        Bar(one.id, one.title, *pair, worths[2 * row], worths[2 * row + 1])
        for row, (one, pair) in enumerate(zip(inputs, moved, strict=True))
        if pair[0] != pair[1]
    ]
    ranked = tuple(sorted(bars, key=lambda bar: (-bar.spread, bar.id)))
    return Tornado(base, ranked, kept, places, _told(places, kept))


def _swing(swing: tuple[At | str, At | str] | Decimal | float) -> tuple[At, At] | float:
    if isinstance(swing, tuple):
        low, high = swing
        return At(low), At(high)
    share = amount(swing, "swing")
    if share <= 0:
        raise ValueError(f"swing is {swing}: move inputs by a share above 0 (10 % is 0.1), or between two places.")
    return share


def _told(swing: tuple[At, At] | float, held: At) -> Wording:
    if isinstance(swing, float):
        return _BY_SHARE.fill(share=f"{swing * 100:g}", held=_HELD[held])
    return _BETWEEN.fill(low=_HELD[swing[0]], high=_HELD[swing[1]], held=_HELD[held])


@attrs.frozen
class Scenario:
    """A case: what its inputs were set to, the worth that follows, and where all others were held."""

    name: str
    worth: float
    inputs: tuple[tuple[str, float], ...]
    held: At


def scenarios(
    valuation: Valuation,
    cases: Mapping[str, Mapping[str, Decimal | float | str]],
    *,
    held: At | str = At.MEAN,
) -> tuple[Scenario, ...]:
    """Value cases by name: each sets some inputs to a number or a place (`least`, `p10` …), and holds all others.

    Raises:
        ValueError: without cases, or when one names an input or a place that isn't there.

    >>> from innomethods.benefits.chances.valuing import Input, Valued
    >>> value = Valued([Input("users", "Users", Uncertain(80, 100, 150))], lambda draws: draws[0] * 20 - 1500)
    >>> [(case.name, case.worth) for case in scenarios(value, {"few": {"users": "least"}, "all": {"users": 200}})]
    [('few', 100.0), ('all', 2500.0)]
    """
    inputs, kept = inputs_of(valuation), At(held)
    if not cases:
        raise ValueError('There are no cases: name at least one, as {"few users": {"users": "least"}}.')
    rows: list[Mapping[int, float]] = []
    for name, changes in cases.items():
        row: dict[int, float] = {}
        for id, value in changes.items():
            place = place_of(inputs, id)
            guess = inputs[place].uncertain
            row[place] = At(value).of(guess) if isinstance(value, str) else amount(value, f"{id} in {name}")
        rows.append(row)
    worths = worths_at(valuation, rows, [kept.of(one.uncertain) for one in inputs])
    return tuple(
        Scenario(name, worth, tuple((inputs[place].id, value) for place, value in row.items()), kept)
        for name, worth, row in zip(cases, worths, rows, strict=True)
    )


_HELD = {
    At.LEAST: Wording(nb="laveste verdi", nn="lågaste verdi", en="the least value"),
    At.P10: Wording(nb="P10", nn="P10", en="P10"),
    At.LIKELY: Wording(nb="mest sannsynlige verdi", nn="mest sannsynlege verdi", en="the most likely value"),
    At.P50: Wording(nb="P50", nn="P50", en="P50"),
    At.MEAN: Wording(nb="forventningsverdien", nn="forventningsverdien", en="the expected value"),
    At.P90: Wording(nb="P90", nn="P90", en="P90"),
    At.MOST: Wording(nb="høyeste verdi", nn="høgaste verdi", en="the greatest value"),
}
_BY_SHARE = Wording(
    nb="Én størrelse om gangen endres med {share} % opp og ned; alle andre holdes på {held}.",
    nn="Éin storleik om gongen blir endra med {share} % opp og ned; alle andre blir haldne på {held}.",
    en="One input at a time is moved by {share} % to each side; all others are held at {held}.",
)
_BETWEEN = Wording(
    nb="Én størrelse om gangen settes til {low} og så til {high}; alle andre holdes på {held}.",
    nn="Éin storleik om gongen blir sett til {low} og så til {high}; alle andre blir haldne på {held}.",
    en="One input at a time is set to {low} and then to {high}; all others are held at {held}.",
)
