"""An appraised option as something that can be drawn: its worth as a straight line in the amounts of its lines.

Here: from an option's rows to inputs and worth per krone. Not here: drawing and what follows (`chances`).
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import attrs

from innomethods.benefits.appraising.outcome import AppraisalResult, OptionResult
from innomethods.benefits.appraising.sheet import Sheet, numpy
from innomethods.benefits.chances.correlating import Correlations
from innomethods.benefits.chances.uncertain import Uncertain
from innomethods.benefits.chances.valuing import Input
from innomethods.errors import did_you_mean
from innomethods.model import CashFlow, Distribution
from innomethods.quantities import Money

if TYPE_CHECKING:
    from innomethods.benefits.appraising.sheet import Numbers


@attrs.frozen(eq=False)
class OptionValuation:
    """The net present value of an option as its uncertain lines vary: `fixed` plus so much `per_krone` of each input.

    An input is a line's amount a year, the same draw in all its years. The tax-financing cost follows it.
    """

    inputs: tuple[Input, ...]
    per_krone: tuple[float, ...]
    fixed: float

    def worth(self, draws: Numbers) -> Numbers:
        """Return the net present value for each column of an array of inputs × samples."""
        found: Numbers = numpy().asarray(self.per_krone, dtype=float) @ draws + self.fixed
        return found


def valuation_of(
    result: AppraisalResult | OptionResult,
    option: str | None = None,
    *,
    shape: Distribution | str = Distribution.PERT,
    every_line: bool = False,
) -> OptionValuation:
    """Return an option's net present value as something to draw from.

    The lines with limits (`least`, `most`) are the inputs, and `shape` says what the limits mean; the others are held.
    With `every_line`, lines without limits are inputs too, known ones, so that a tornado can swing them.

    Raises:
        ValueError: when the option's figures aren't known, or there are several options and none is named.
    """
    one = _chosen(result, option)
    if one.npv is None:
        raise ValueError(f"The figures of {one.id!r} aren't known: mend its findings before drawing.")
    sheet = one.own
    drawn = [
        number
        for number, row in enumerate(sheet.rows)
        if every_line or row.flow.least is not None or row.flow.most is not None
    ]
    pulls = (sheet.pull * _of_one_krone(sheet)).tolist()
    inputs = tuple(_input(sheet.rows[number].path, sheet.rows[number].flow, shape) for number in drawn)
    per_krone = tuple(pulls[number] for number in drawn)
    fixed = one.npv - sum(pull * each.uncertain.likely for pull, each in zip(per_krone, inputs, strict=True))
    return OptionValuation(inputs, per_krone, fixed)


def correlations_of(result: OptionResult, valuation: OptionValuation) -> Correlations | None:
    """Return how the uncertain lines of an option move together, as its appraisal says; None when they don't."""
    appraisal = result.own.brief.appraisal
    drawn = {one.id for one in valuation.inputs if not one.uncertain.is_fixed}
    pairs = {
        pair: float(each.strength)
        for each in appraisal.moves_together
        for pair in combinations(sorted(drawn.intersection(each.lines)), 2)
    }
    return Correlations(pairs) if pairs else None


def _chosen(result: AppraisalResult | OptionResult, option: str | None) -> OptionResult:
    if isinstance(result, OptionResult):
        return result
    if option is None:
        ids = [one.id for one in result.options]
        raise ValueError(f"Say which option is to be drawn. {did_you_mean('', ids)}")
    return result.option(option)


def _of_one_krone(sheet: Sheet) -> Numbers:
    """Return the present value of each row if its amount were one krone a year."""
    ones = (attrs.evolve(flow, amount=Money(1, flow.amount.currency), least=None, most=None) for flow in sheet.flows)
    return attrs.evolve(sheet, flows=tuple(ones)).present


def _input(path: str, flow: CashFlow, shape: Distribution | str) -> Input:
    if flow.least is None and flow.most is None:
        return Input(path, flow.what, Uncertain.of(flow.amount.amount))
    least, most = (flow.amount if one is None else one for one in (flow.least, flow.most))
    return Input(path, flow.what, Uncertain(least.amount, flow.amount.amount, most.amount, shape))
