"""What a plan costs, on the command line: months by roles as a table, and everything as JSON.

Not here: the dates (`planning`), and where the amounts come from (`planning.costs`).
"""

from __future__ import annotations

from typing import Any

from innomethods.cli.layout import lines_of
from innomethods.cli.saying import finding_record, settings, table, text
from innomethods.planning.costs import CostEntry, CostForecast, Costs, cost_forecast, has_costs, is_uncertain
from innomethods.planning.costs.table import CostRow, table_of
from innomethods.planning.costs.telling import decimals_of, told
from innomethods.wording import Format, Wording, format_for

_MONTH = {"nb": "Måned", "nn": "Månad", "en": "Month"}
_TOTAL = Wording(nb="Sum", nn="Sum", en="Sum")
_NOTHING = Wording(
    nb="Prosjektet sier ikke hva noe koster. Skriv «rate» i «team», eller linjer i «costs».",
    nn="Prosjektet seier ikkje kva noko kostar. Skriv «rate» i «team», eller linjer i «costs».",
    en="The project does not say what anything costs. Enter ‘rate’ in ‘team’, or lines in ‘costs’.",
)
_NOTHING_COUNTED = Wording(
    nb="Ingenting av det som har en pris, faller innenfor planen. Meldingene under sier hvorfor.",
    nn="Ingenting av det som har ein pris, fell innanfor planen. Meldingane under seier kvifor.",
    en="Nothing that has a price falls within the plan. The messages below say why.",
)
_UNIT = Wording(
    nb="Beløp i {currency}, uten mva.", nn="Beløp i {currency}, utan mva.", en="Amounts in {currency}, excluding VAT."
)


def costs_page(costs: Costs) -> str:
    """Return costs as a table, with what is to be said of them below."""
    if not costs.entries:
        return text(_NOTHING_COUNTED if has_costs(costs.plan.project) else _NOTHING)
    said = [_UNIT.fill(currency=costs.currency), *told(costs)]
    if is_uncertain(costs):
        said.append(cost_forecast(costs).words)
    return "\n".join([_table(costs), "", *(line for one in said for line in lines_of(text(one)))])


def _table(costs: Costs) -> str:
    language = settings().language
    form, made = format_for(language), table_of(costs)
    decimals = decimals_of(amount for row in made.rows for amount in row.amounts)
    header = [_MONTH[language], *(text(column.title) for column in made.columns), text(_TOTAL)]
    rows = [
        [_name(row, form), *(form.number(amount, decimals if amount else 0) for amount in (*row.amounts, row.total))]
        for row in made.rows
    ]
    wide = [max(len(one[at]) for one in (header, *rows)) for at in range(len(header))]
    right = [[cells[0], *(cell.rjust(wide[at]) for at, cell in enumerate(cells) if at)] for cells in (header, *rows)]
    return table(right[1:], right[0])


def _name(row: CostRow, form: Format) -> str:
    if row.month is not None:
        return f"{form.month(row.month)} {row.month.year}"
    return f"{text(_TOTAL)} {row.year}" if row.year is not None else text(_TOTAL)


def costs_record(costs: Costs) -> dict[str, Any]:
    """Return costs for JSON: amounts are text, so that no program loses a hundredth."""
    return {
        "currency": costs.currency,
        "net": f"{costs.net.amount:.2f}",
        "vat": f"{costs.vat.amount:.2f}",
        "gross": f"{costs.gross.amount:.2f}",
        "borne": None if costs.borne is None else f"{costs.borne.amount:.2f}",
        "vat_refunded": costs.refund.refunded,
        "vat_refunded_because": text(costs.refund.because),
        "vat_rates_expected": costs.expected_rates,
        "forecast": _forecast(cost_forecast(costs)) if is_uncertain(costs) else None,
        "unpriced": [{"member": one.member, "hours": float(one.hours)} for one in costs.unpriced],
        "entries": [_entry(entry) for entry in costs.entries],
        "findings": [finding_record(item) for item in costs.findings],
    }


def _forecast(forecast: CostForecast) -> dict[str, Any]:
    return {
        "p50": f"{forecast.p50.amount:.2f}",
        "p85": f"{forecast.p85.amount:.2f}",
        "planned_suffices": forecast.enough,
        "samples": len(forecast.sums),
        "seed": forecast.seed,
        "with_time": forecast.with_time,
    }


def _entry(entry: CostEntry) -> dict[str, Any]:
    return {
        "line": entry.line,
        "title": text(entry.title),
        "kind": str(entry.sort),
        "role": entry.role,
        "phase": entry.phase or None,
        "month": f"{entry.month:%Y-%m}",
        "budget_year": entry.month.year,
        "hours": float(entry.hours),
        "net": f"{entry.net:.2f}",
        "vat": f"{entry.vat:.2f}",
    }
