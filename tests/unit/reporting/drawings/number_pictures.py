"""Pictures of numbers that tests share: amounts by year, switching values, a way to a target, measured series."""

from datetime import date, timedelta

from innomethods.benefits.effects import control_chart, interrupted
from innomethods.reporting.drawings.benefit_way import BenefitWay, draw_benefit_way
from innomethods.reporting.drawings.series import Series, SeriesLine, draw_series
from innomethods.reporting.drawings.switch_bars import SwitchBar, SwitchBars, draw_switch_bars
from innomethods.reporting.drawings.year_flows import YearFlow, YearFlows, draw_year_flows
from innomethods.reporting.effect_pictures import series_of

START = date(2026, 1, 31)


def flows_of(*amounts, language="nb"):
    """Amounts from 2027 on, worth what they are."""
    return YearFlows(
        [YearFlow(2027 + at, one, sum(amounts[: at + 1])) for at, one in enumerate(amounts)], language=language
    )


FLOWS = {
    "short": flows_of(-347_814, 92_770, 92_770, 92_770, 92_770),
    "long": flows_of(-12e6, -8e6, *[1.3e6] * 60, language="nn"),
    "one-year": flows_of(-2_880_000.0, language="en"),
    "always-above": flows_of(10.0, 20.0),
    "turns-twice": flows_of(-100.0, 150.0, -200.0, 300.0),
}
SWITCHES = {
    "many": SwitchBars(
        [SwitchBar(f"Frigjord behandlingstid på avdeling {at}", (-1) ** at * at / 8, "143 770 kr", "146 819 kr")
         for at in range(1, 11)],
        "nn",
    ),
    "one": SwitchBars([SwitchBar("Operation", 0.52, "NOK 720,000", "NOK 1,093,450")]),
    "only-less": SwitchBars([SwitchBar("Drift", -1.0, "720 000 kr", "0 kr")], "nb"),
}  # fmt: skip
EXPECTED = [(date(2026, 12, 31), 11.8), (date(2027, 6, 16), 11.8), (date(2027, 12, 31), 7.0)]
WAYS = {
    "falling": BenefitWay(
        "Flere møter: etter planen", EXPECTED, [(date(2027, month, 28), 12 - month / 2) for month in range(1, 9)],
        on=date(2027, 10, 1), unit="%", language="nb",
    ),
    "lacking": BenefitWay(
        "Fleire møte: ukjent", EXPECTED, [(date(2027, 1, 31), 11.0)], [(date(2027, 8, 31), 10.0)],
        on=date(2027, 10, 1), unit="%", language="nn",
    ),
    "rising": BenefitWay(
        "More hours: on track",
        [(date(2026, 12, 31), 0.0), (date(2027, 12, 31), 100.0), (date(2029, 3, 31), 276.48)],
        [(date(2028, 6, 1), 190.0)], drawn=True, unit="h",
    ),
    "nothing-seen": BenefitWay("Shorter wait: unknown", EXPECTED, unit="d"),
}  # fmt: skip
WEEKS = [31, 29, 30, 32, 28, 31, 30, 29, 33, 30, 31, 29, 27, 24, 23, 24, 22, 25, 23, 24]
CHART = control_chart(
    WEEKS, [START + timedelta(days=30 * at) for at in range(20)], baseline=12, direction="down", unit="d"
)
BROKEN = interrupted(
    [50 + at * 0.1 + (at % 3) for at in range(24)] + [42 + at * 0.1 + (at % 3) for at in range(12)],
    change=25,
    unit="x",
)
SERIES = {
    "chart": series_of(CHART, "nb"),
    "numbered": series_of(control_chart(WEEKS), "nn"),
    "broken": series_of(BROKEN, "en"),
    "two": Series(
        "Two",
        [
            SeriesLine("observed", "with", [(year, year - 2000.0) for year in range(2010, 2030)]),
            SeriesLine("compared", "others", [(year, 2030.0 - year) for year in range(2010, 2030)]),
        ],
        change=2020,
        shows="One group had the measure from 2020 on, the others never had it, and both are shown year by year.",
    ),
}
DRAWN = {
    **{f"flows-{name}": (draw_year_flows, one) for name, one in FLOWS.items()},
    **{f"switch-{name}": (draw_switch_bars, one) for name, one in SWITCHES.items()},
    **{f"way-{name}": (draw_benefit_way, one) for name, one in WAYS.items()},
    **{f"series-{name}": (draw_series, one) for name, one in SERIES.items()},
}
