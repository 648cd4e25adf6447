"""`AppraisalResult` and `OptionResult`: what an appraisal found, figure by figure.

Here: figures of one option against the null option, all of them sums over its rows of the sheet. Nothing is reckoned
before it is asked for. Not here: rows and years (`sheet`), switching values (`switching`), words (`telling`).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from innomethods.benefits.appraising import accounts, phrases, sensitivities, switching, telling
from innomethods.benefits.appraising.figures import (
    HoldsFor,
    LineResult,
    PartyResult,
    Ratio,
    SensitivityResult,
    SwitchingValue,
    TaxBasis,
)
from innomethods.benefits.appraising.sheet import Row, Sheet, numpy, sheet_of
from innomethods.benefits.money_in_time.discounting import Payback, payback
from innomethods.benefits.money_in_time.roots import Roots, irr
from innomethods.errors import did_you_mean
from innomethods.findings import Finding
from innomethods.model import Option, OptionKind
from innomethods.wording import Language, Wording

if TYPE_CHECKING:
    from innomethods.benefits.appraising.sheet import Numbers


@attrs.frozen(repr=False)
class OptionResult:
    """One option against the null option, in present values of the base year.

    What is None is not known: `findings` say why, or the option was screened out. `npv` is what the rules ask for:
    after the tax-financing cost, where they reckon one.
    """

    option: Option
    findings: tuple[Finding, ...]
    holds_for: HoldsFor
    _sheet: Sheet
    _at: int | None  # its number on the sheet; None when it isn't reckoned

    @property
    def id(self) -> str:
        """The option's id."""
        return self.option.id

    @property
    def title(self) -> Wording:
        """The option's title."""
        return self.option.title

    @property
    def kind(self) -> OptionKind:
        """Its role in the appraisal."""
        return self.option.kind

    @property
    def screened_out(self) -> Wording | None:
        """Why it isn't appraised, when it isn't."""
        return self.option.screened_out

    @property
    def is_known(self) -> bool:
        """Whether its figures are known."""
        return self._at is not None

    @property
    def npv_before_tax_cost(self) -> float | None:
        """The net present value before the tax-financing cost."""
        return None if self._at is None else float(self._sheet.before[self._at])

    @property
    def tax_cost(self) -> float | None:
        """The present value of the tax-financing cost; negative when public budgets gain. None: nobody knows it."""
        factor = self._sheet.brief.tax_factor
        if self._at is None or factor is None:
            return None
        return -factor * float(self._sheet.tax_base[self._at])

    @property
    def npv(self) -> float | None:
        """The net present value, after the tax-financing cost."""
        before, tax = self.npv_before_tax_cost, self.tax_cost
        return None if before is None or tax is None else before - tax

    @cached_property
    def own(self) -> Sheet:
        """The option alone on a sheet; without lines when it isn't reckoned."""
        return sheet_of(self._sheet.brief, [self.option] if self.is_known else [])

    @property
    def years(self) -> tuple[int, ...]:
        """The years of the analysis."""
        return tuple(self._sheet.brief.years)

    @property
    def net_public(self) -> float | None:
        """The present value of the net effect on public budgets; negative when they pay."""
        return self._sum(self.own.public * self.own.present)

    @property
    def present_costs(self) -> float | None:
        """The present value of the costs (positive), those of the null option taken from them."""
        return self._of_rows(lambda row: -row.worth if row.is_cost else 0)

    @property
    def present_effects(self) -> float | None:
        """The present value of the effects, residual value among them."""
        return self._of_rows(lambda row: 0 if row.is_cost else row.worth)

    @property
    def own_time(self) -> float | None:
        """The present value of the organisation's own hours, as a cost."""
        return self._of_rows(lambda row: -row.worth if row.flow.own_time else 0)

    @property
    def freed_time(self) -> float | None:
        """The present value of freed time: worth something to society, but money in nobody's budget."""
        return self._of_rows(lambda row: row.worth if row.is_freed_time else 0)

    @property
    def npv_without_freed_time(self) -> float | None:
        """The net present value when freed time counts for nothing."""
        return None if self.npv is None else self.npv - self._pull(lambda row: row.is_freed_time)

    @property
    def residual(self) -> float | None:
        """The present value of what is left after the last year of the analysis, before the tax cost."""
        market = self._of_rows(lambda row: row.worth if row.path.endswith("/residual") else 0)
        return None if market is None else market + float((self.own.worth * self.own.rest).sum())

    @property
    def flow_years(self) -> tuple[int, ...]:
        """The years of the net flows: those of the analysis, and of life after it where lines go on."""
        return tuple(self.own.years)

    @cached_property
    def net_flows(self) -> tuple[float, ...]:
        """What the option is worth in each of the flow years, undiscounted, tax-financing cost included."""
        return () if self.npv is None else tuple(self.own.yearly(self.own.pull).tolist())

    @property
    def bcr(self) -> Ratio | None:
        """The benefit–cost ratio: present value of the effects over that of the costs, before the tax cost."""
        if self.present_effects is None or self.present_costs is None:
            return None
        return accounts.ratio(self.present_effects, self.present_costs, self.own.noise, phrases.BCR, phrases.NO_COSTS)

    @property
    def npv_per_public_krone(self) -> Ratio | None:
        """The net present value for each krone that public budgets pay net."""
        if self.npv is None or self.net_public is None:
            return None
        return accounts.ratio(self.npv, -self.net_public, self.own.noise, phrases.PER_KRONE, phrases.NO_PUBLIC_COST)

    @property
    def irr(self) -> Roots | None:
        """Every rate at which the net present value is zero, and which is meant; or why there is none."""
        return irr(self.net_flows) if self.net_flows else None

    @property
    def payback(self) -> Payback | None:
        """After how many years what was laid out has come back, undiscounted."""
        return payback(self.net_flows) if self.net_flows else None

    @property
    def discounted_payback(self) -> Payback | None:
        """After how many years what was laid out has come back, in present values."""
        return payback(self.net_flows, factors=self.own.factors.tolist()) if self.net_flows else None

    @property
    def equivalent_annual(self) -> float | None:
        """The same amount in each flow year after the base year that is worth as much as the net present value."""
        return None if self.npv is None else self.npv / self.annuity()

    def annuity(self, until: int | None = None) -> float:
        """Return what a krone in each flow year after the base year is worth, up to a last one where it is said.

        It is 1 where no year comes after the base year: then all is worth what it is now.
        """
        base, last = self.holds_for.base_year, self.flow_years[-1] if until is None else until
        factors = zip(self.flow_years, self.own.factors.tolist(), strict=True)
        return sum(factor for year, factor in factors if base < year <= last) or 1.0

    @cached_property
    def lines(self) -> tuple[LineResult, ...]:
        """Every line by year, undiscounted and discounted."""
        return tuple(accounts.line(self.own, number) for number in range(len(self.own.rows)))

    @cached_property
    def parties(self) -> tuple[PartyResult, ...]:
        """What each party gains or loses. The rows add up to the net present value, the tax cost's among them."""
        return tuple(accounts.parties(self.own)) if self.is_known else ()

    @cached_property
    def tax_bases(self) -> tuple[TaxBasis, ...]:
        """The net present value with own time and freed time in and out of what the tax cost is reckoned of."""
        return tuple(accounts.tax_bases(self.own)) if self.is_known and self.npv is not None else ()

    @cached_property
    def switching_values(self) -> tuple[SwitchingValue, ...]:
        """How far each line, and each key input, can move before the net present value changes its sign."""
        return tuple(switching.values_of(self.own, self.irr)) if self.npv is not None else ()

    @cached_property
    def sensitivities(self) -> tuple[SensitivityResult, ...]:
        """The net present value under other assumptions: those the rules ask for, and the limits the lines give."""
        return tuple(sensitivities.of_option(self.option, self.own)) if self.is_known else ()

    def because(self, figure: str) -> tuple[Wording, ...]:
        """Return a figure taken apart: what it is made of, line by line, with factors, rule and source.

        Raises:
            ValueError: for a figure that there is no account of.
        """
        if figure not in telling.FIGURES:
            raise ValueError(f"There is no account of {figure!r}. {did_you_mean(figure, telling.FIGURES)}")
        return tuple(telling.because(self, figure))

    def why(self, figure: str, language: Language) -> str:
        """Return the account of a figure as text, one sentence a line.

        Raises:
            ValueError: for a figure that there is no account of.
        """
        return "\n".join(one.text(language) for one in self.because(figure))

    def _sum(self, values: Numbers) -> float | None:
        return float(values.sum()) if self.is_known else None

    def _of_rows(self, weight: Callable[[Row], float]) -> float | None:
        return self._sum(numpy().array([weight(row) for row in self.own.rows], dtype=float) * self.own.present)

    def _pull(self, wanted: Callable[[Row], bool]) -> float:
        """Return what some rows add to the net present value, after the tax cost."""
        chosen = numpy().array([wanted(row) for row in self.own.rows], dtype=float)
        return float((chosen * self.own.pull * self.own.present).sum())

    def __repr__(self) -> str:
        worth = "unknown" if self.npv is None else f"{self.npv:,.0f} {self.holds_for.currency}"
        return f"OptionResult({self.id!r}: NPV {worth})"


@attrs.frozen(repr=False)
class AppraisalResult:
    """Options against the null option: each in the order of the plan, with what the figures rest on.

    `findings` are warnings about the whole and everything about single options; an option with errors has no figures.
    """

    options: tuple[OptionResult, ...]
    findings: tuple[Finding, ...]
    holds_for: HoldsFor

    def option(self, id: str) -> OptionResult:
        """Return one option's result.

        Raises:
            ValueError: for an id that no option has.
        """
        for one in self.options:
            if one.id == id:
                return one
        raise ValueError(f"No option {id!r}. {did_you_mean(id, [one.id for one in self.options])}")

    @property
    def ranking(self) -> tuple[OptionResult, ...]:
        """The options whose net present value is known, the best first; the null option is among them, with 0.

        Options exclude each other, so neither the rate of return nor the benefit–cost ratio ranks them.
        """
        known = [(one.npv, one) for one in self.options if one.npv is not None]
        return tuple(one for _, one in sorted(known, key=lambda pair: -pair[0]))

    def __repr__(self) -> str:
        return f"AppraisalResult({len(self.options)} options, {self.holds_for.rules_id})"
