"""What it is worth to know more before choosing.

Here: perfect and imperfect information over states with chances, and perfect information over drawn samples. Not here:
what waiting is worth (`waiting`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from math import fsum, sqrt

import attrs

from innomethods.benefits.chances.correlating import Correlations
from innomethods.benefits.chances.needing import need
from innomethods.benefits.chances.valuing import Input, Valuation, inputs_of, worth_of
from innomethods.benefits.money_in_time.amounts import amounts

_ROUNDING = 1e-9


@attrs.frozen
class Told:
    """What one signal makes one choose: how likely the signal is, the best option after it, and what to expect then."""

    signal: str
    chance: float
    option: str
    expected: float


@attrs.frozen
class Information:
    """What knowing more is worth, at most: what to expect with it, less what to expect without it.

    `option` is the best choice without knowing more. `told` says what to choose after each signal, where there are
    signals. `error` is the standard error of the value, where it comes from samples.
    """

    value: float
    option: str
    without: float
    knowing: float
    told: tuple[Told, ...] = ()
    error: float = 0.0


def value_of_information(
    payoffs: Mapping[str, Sequence[Decimal | float]],
    chances: Sequence[Decimal | float],
    *,
    signals: Mapping[str, Sequence[Decimal | float]] | None = None,
) -> Information:
    """Return what it is worth to know the state before choosing; with `signals`, to see one that only hints at it.

    `payoffs` holds each option's worth in every state, `chances` how likely the states are, and `signals` how likely
    each signal is in every state: a pilot that tells a good idea from a bad one in nine cases of ten has
    {"good": [0.9, 0.1], "bad": [0.1, 0.9]}.

    Raises:
        ValueError: for lengths that don't fit, or chances that don't add up to 1.

    >>> payoffs = {"build": [100, -80], "leave": [0, 0]}
    >>> value_of_information(payoffs, [0.5, 0.5]).value
    40.0
    >>> round(value_of_information(payoffs, [0.5, 0.5], signals={"good": [0.9, 0.1], "bad": [0.1, 0.9]}).value, 9)
    31.0
    """
    states = _chances(chances, "chances")
    worths = {option: amounts(values, f"the payoffs of {option}") for option, values in payoffs.items()}
    _check_lengths(worths, len(states), "payoffs")
    expected = {option: _expected(values, states) for option, values in worths.items()}
    option = max(expected, key=lambda one: expected[one])
    if signals is None:
        known = fsum(chance * max(each) for chance, *each in zip(states, *worths.values(), strict=True))
        return Information(known - expected[option], option, expected[option], known)
    hints = {signal: amounts(values, f"the signal {signal}") for signal, values in signals.items()}
    _check_lengths(hints, len(states), "signals")
    for state, each in enumerate(zip(*hints.values(), strict=True)):
        if min(each) < 0 or abs(fsum(each) - 1) > _ROUNDING:
            raise ValueError(
                f"In state {state}, the signals' chances are {each}: they must be 0 or more and add up to 1."
            )
    told = tuple(_told(signal, values, states, worths) for signal, values in hints.items() if any(values))
    knowing = fsum(one.chance * one.expected for one in told)
    return Information(knowing - expected[option], option, expected[option], knowing, told)


def _chances(values: Sequence[Decimal | float], what: str) -> tuple[float, ...]:
    chances = amounts(values, what)
    if min(chances) < 0 or abs(fsum(chances) - 1) > _ROUNDING:
        raise ValueError(f"{what} are {chances}, which add up to {fsum(chances):g}: they must be 0 or more and make 1.")
    return chances


def _check_lengths(rows: Mapping[str, tuple[float, ...]], states: int, what: str) -> None:
    if not rows:
        raise ValueError(f"There are no {what}: name at least one.")
    for name, values in rows.items():
        if len(values) != states:
            raise ValueError(f"{what} of {name!r} are {len(values)}, and the states {states}: give one for each state.")


def _expected(values: Sequence[float], chances: Sequence[float]) -> float:
    return fsum(value * chance for value, chance in zip(values, chances, strict=True))


def _told(signal: str, hints: Sequence[float], states: Sequence[float], worths: Mapping[str, Sequence[float]]) -> Told:
    """Return the best option after a signal: the chances of the states follow by Bayes' rule."""
    joint = [hint * state for hint, state in zip(hints, states, strict=True)]
    chance = fsum(joint)
    after = [one / chance for one in joint] if chance else states
    expected = {option: _expected(values, after) for option, values in worths.items()}
    option = max(expected, key=lambda one: expected[one])
    return Told(signal, chance, option, expected[option])


def value_of_perfect_information(
    options: Mapping[str, Valuation], samples: int, seed: int, *, correlations: Correlations | None = None
) -> Information:
    """Return what it is worth to know every input before choosing among options that are drawn.

    An input of the same id is the same in all options, and has the same luck in each sample.

    Raises:
        MissingExtra: without numpy and scipy.
        ValueError: without options, for an input that two options guess differently, and as `simulate` does.
    """
    need("numpy", "scipy")
    import numpy as np

    from innomethods.benefits.chances.draws import Draws, checked

    samples, seed = checked(samples, seed)
    inputs = _all_inputs(options)
    rows = {option: [inputs.index(one) for one in inputs_of(each)] for option, each in options.items()}
    worths: list[list[np.ndarray[tuple[int], np.dtype[np.float64]]]] = [[] for _ in options]
    for draws in Draws(inputs, seed, correlations).blocks(samples):
        for place, (option, each) in enumerate(options.items()):
            worths[place].append(np.array(worth_of(each, draws[rows[option]])))
    drawn = np.stack([np.concatenate(blocks) for blocks in worths])
    means = drawn.mean(axis=1)
    best = int(means.argmax())
    gains = drawn.max(axis=0) - drawn[best]
    return Information(
        value=float(gains.mean()),
        option=tuple(options)[best],
        without=float(means[best]),
        knowing=float(means[best] + gains.mean()),
        error=float(gains.std()) / sqrt(samples),
    )


def _all_inputs(options: Mapping[str, Valuation]) -> tuple[Input, ...]:
    found: dict[str, Input] = {}
    if not options:
        raise ValueError("There are no options: name at least one, and what it is compared with.")
    for option, each in options.items():
        for one in inputs_of(each):
            if found.setdefault(one.id, one) != one:
                raise ValueError(f"The input {one.id!r} of {option!r} is guessed otherwise elsewhere: use one guess.")
    return tuple(found.values())
