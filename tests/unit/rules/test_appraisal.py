"""Appraisal rules of the shipped content against published cases, and what a set of rules refuses."""

from __future__ import annotations

import json
import pickle
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import innomethods as im
from innomethods import benefits
from innomethods.errors import NoSuchRules, NoSuchSchedule, NotInRules, UnknownOnDate
from innomethods.quantities import Money
from innomethods.rules import (
    AppraisalRules,
    Band,
    BandOrigin,
    Bias,
    RealGrowth,
    Schedule,
    TaxBase,
    TaxCost,
    ValueOfLife,
)
from innomethods.sources import Certainty, Ground, Source
from innomethods.wording import LANGUAGES

CASES = Path(__file__).parents[2] / "data" / "benefits"
SHELF = im.Catalogue.shipped()
COUNTRIES = ("DK", "EU", "NO", "NZ", "SE", "UK", "US")
SEEN = Source("guide", title="A guide", certainty="seen")


def case(name: str) -> dict[str, Any]:
    return json.loads((CASES / f"{name}.json").read_text("utf-8"))


def rules(country: str, day: str) -> AppraisalRules:
    return SHELF.rules(country).appraisal.on(date.fromisoformat(day))


def made(*bands: Band, **more: Any) -> AppraisalRules:
    told: dict[str, Any] = {
        "band_origin": BandOrigin("analysis"),
        "discount_base": "analysis",
        "flow_timing": "end",
    } | more
    schedules = [Schedule("standard", bands, title="standard")]
    return AppraisalRules("XX", "guide", schedules, ground=Ground(SEEN), title="A guide", **told)


FORMULAS = {
    "1.035**-5": 1.035**-5,
    "1.035**-30": 1.035**-30,
    "1.035**-30/1.03": 1.035**-30 / 1.03,
    "1/(1.035**30*1.03**45)": 1 / (1.035**30 * 1.03**45),
    "1/(1.035**30*1.03**45*1.025)": 1 / (1.035**30 * 1.03**45 * 1.025),
}


class TestTheUnitedKingdom:
    @pytest.mark.parametrize("one", case("uk-green-book-schedule")["cases"], ids=lambda one: f"year {one['t']}")
    def test_factors_are_those_published(self, one):
        (factor,) = rules("UK", "2026-06-01").factors([one["t"]], base=0)
        expected = one.get("expected", FORMULAS.get(one.get("expected_formula", "")))
        assert factor == pytest.approx(expected, rel=1e-9)

    def test_the_three_schedules_are_those_published(self):
        shipped = rules("UK", "2026-02-05")
        for schedule, column in (("standard", "standard"), ("health", "health"), ("low", "low_sensitivity")):
            published = [
                (row["from"], row["to"], Decimal(str(row[column]))) for row in case("uk-green-book-schedule")["bands"]
            ]
            assert [(band.from_year, band.to_year, band.rate) for band in shipped.schedule(schedule).bands] == published

    def test_the_low_schedule_is_a_sensitivity_beyond_fifty_years(self):
        (low,) = rules("UK", "2026-02-05").sensitivities
        assert (low.schedule, low.beyond_years, low.must) == ("low", 50, False)

    def test_before_2026_only_the_standard_schedule_is_known(self):
        assert [one.id for one in rules("UK", "2026-02-04").schedules] == ["standard"]
        assert rules("UK", "2026-02-04").tax_cost_factor is None

    def test_optimism_bias_is_the_published_table(self):
        kinds = {kind.id.replace("-", "_"): kind for kind in rules("UK", "2026-06-01").optimism_bias}
        published = case("uk-optimism-bias")["table"]
        assert set(kinds) == set(published)
        for name, row in published.items():
            for key, bias in (
                ("duration", kinds[name].duration),
                ("capex", kinds[name].capital),
                ("opex", kinds[name].operating),
            ):
                expected = row.get(key)
                assert (bias is None) == (expected is None), (name, key)
                if bias is not None:
                    assert [bias.lower * 100, bias.upper * 100] == expected

    def test_managed_optimism_bias_is_the_worked_example(self):
        first, second = case("uk-optimism-bias")["cases"]
        bias = Bias(0, Decimal(first["upper"]) / 100)
        left = bias.after([(Decimal(share) / 100, Decimal(str(how_far))) for share, how_far in first["mitigation"]])
        assert float(left * 100) == pytest.approx(first["expected_resultant_pct"], abs=0.05)
        assert float(first["base_months"] * (1 + left)) == pytest.approx(first["expected_months"], abs=0.05)
        assert float(first["base_months"] * (1 + bias.upper)) == pytest.approx(first["expected_unmanaged"], abs=0.05)
        capital = Bias(0, Decimal(second["upper"]) / 100).after([(1, Decimal(second["managed_reduction_pct"]) / 100)])
        assert float(capital * 100) == pytest.approx(second["expected_resultant_pct"], abs=0.5)


class TestNewZealand:
    @pytest.mark.parametrize("one", case("nz-declining-2024")["cases"], ids=lambda one: f"{one['k']} {one['t']}")
    def test_factors_are_those_published(self, one):
        day = "2024-10-01" if one["k"] == "df" else "2024-09-30"
        (factor,) = rules("NZ", day).factors([one["t"]], base=0)
        assert factor == pytest.approx(one["expected"], abs=one["tol"])

    def test_rates_that_were_not_chained_would_fail_the_published_factor(self):
        chained = rules("NZ", "2024-10-01")
        bands = chained.bands
        assert made(*bands, chained=False).factors([50], base=0)[0] == pytest.approx(1.015**-50)
        assert chained.factors([50], base=0)[0] < 0.42

    def test_the_other_rate_is_a_sensitivity_that_must_be_made(self):
        (other,) = rules("NZ", "2024-10-01").sensitivities
        assert other.must
        assert rules("NZ", "2024-10-01").rate(99, origin=0, schedule=other.schedule) == Decimal("0.08")


class TestNorway:
    def test_bands_from_the_opening_year_give_frams_path(self):
        told = case("no-r109-fram-path")
        years = [one["year"] for one in told["cases"]]
        base, opening = told["params"]["sammenstillingsaar"], told["params"]["ferdigstillelsesaar"]
        factors = rules("NO", "2025-01-01").factors(years, base=base, origin=opening, counted_as=1)
        assert factors == pytest.approx([one["expected"] for one in told["cases"]], rel=1e-9)

    def test_without_being_told_bands_count_from_the_year_discounted_to(self):
        norway = rules("NO", "2027-01-11")
        forty, next_ = norway.factors([2067, 2068], base=2027)
        assert (forty, next_) == pytest.approx((1.04**-40, 1.04**-40 / 1.03))

    @pytest.mark.parametrize("row", case("no-dfo-vsl")["table"], ids=lambda row: str(row["year"]))
    def test_the_value_of_a_life_is_dfos_table(self, row):
        life = rules("NO", "2027-01-11").value_of_life
        assert float(life.in_year(row["year"]).amount) / 1e6 == pytest.approx(row["vsl"], abs=0.006)

    def test_a_level_that_may_change_says_so(self):
        status = {level.year: level.status for level in rules("NO", "2027-01-11").value_of_life.index}
        assert (status[2021], status[2022], status[2023]) == ("final", "preliminary", "estimate")

    def test_the_value_of_a_life_is_not_guessed_past_the_index(self):
        life = rules("NO", "2027-01-11").value_of_life
        with pytest.raises(UnknownOnDate, match="the index is known for 2012–2023"):
            life.in_year(2024)
        with pytest.raises(UnknownOnDate, match="there is no index"):
            rules("NO", "2020-01-01").value_of_life.in_year(2020)

    def test_taxes_cost_a_fifth_of_the_net_budget_effect(self):
        norway = rules("NO", "2022-01-01")
        assert (norway.tax_cost_factor, norway.tax_cost_base) == (Decimal("0.2"), TaxBase.NET_BUDGET)

    def test_the_older_circular_is_called_derived_and_before_it_nothing_is_known(self):
        older = SHELF.rules("NO").appraisal.row_on(date(2021, 12, 31))
        assert (older.value.id, older.ground.certainty) == ("r-109-14", Certainty.DERIVED)
        with pytest.raises(UnknownOnDate, match="the first known value starts 2014-04-30"):
            rules("NO", "2014-04-29")

    def test_growth_that_is_not_the_latest_white_papers_is_never_called_seen(self):
        norway = rules("NO", "2027-01-11")
        (growth,) = norway.real_growth
        assert not norway.ground_of("real-growth").is_sure
        assert growth.rate_in(2060) == pytest.approx(0.009)
        assert growth.rate_in(2080) == pytest.approx(0.0045)
        assert growth.rate_in(2100) == growth.rate_in(2150) == 0

    def test_what_the_circular_forbids_is_forbidden(self):
        norway = rules("NO", "2027-01-11")
        assert norway.distribution_weights.allowed is False
        assert norway.wider_effects_inside is False


class TestDenmark:
    @pytest.mark.parametrize(
        ("day", "first", "tax"),
        [
            ("2013-05-31", "0.04", "0.2"),
            ("2017-09-21", "0.04", "0.2"),
            ("2017-09-22", "0.04", "0.1"),
            ("2020-12-31", "0.04", "0.1"),
            ("2021-01-06", "0.04", "0.1"),
            ("2021-01-07", "0.035", "0.1"),
            ("2023-06-21", "0.035", "0.1"),
            ("2023-06-22", "0.035", "0"),
        ],
    )
    def test_each_change_holds_from_its_day(self, day, first, tax):
        told = rules("DK", day)
        assert (told.bands[0].rate, told.tax_cost_factor) == (Decimal(first), Decimal(tax))

    def test_the_value_of_a_life_is_known_from_2017_on_and_has_no_index(self):
        assert rules("DK", "2017-09-21").value_of_life is None
        for day in ("2017-09-22", "2026-11-22"):
            life = rules("DK", day).value_of_life
            assert (str(life.amount), life.price_year, life.index) == ("32000000 DKK", 2017, ())

    def test_bands_change_after_years_35_and_70(self):
        now = rules("DK", "2026-01-01")
        assert [str(now.rate(year, origin=0)) for year in (35, 36, 70, 71)] == ["0.035", "0.025", "0.025", "0.015"]

    def test_what_is_taken_over_is_no_surer_than_the_set_that_keeps_it(self):
        kept = rules("DK", "2022-01-01")
        assert kept.tax_cost_factor == Decimal("0.1")
        assert kept.ground_of("tax-cost").certainty is Certainty.REMEMBERED
        assert rules("DK", "2023-06-22").ground_of("tax-cost").is_sure


class TestTheUnconfirmed:
    @pytest.mark.parametrize(
        ("country", "day"), [("EU", "2016-01-01"), ("EU", "2026-01-01"), ("SE", "2026-01-01"), ("US", "2026-01-01")]
    )
    def test_is_shipped_as_remembered(self, country, day):
        row = SHELF.rules(country).appraisal.row_on(date.fromisoformat(day))
        assert row.ground.certainty is Certainty.REMEMBERED

    def test_makes_what_it_takes_over_unconfirmed_too(self):
        assert rules("US", "2000-01-01").ground_of("schedules/standard").is_sure
        kept = rules("US", "2026-01-01").ground_of("schedules/standard")
        assert (kept.source.id, kept.certainty) == ("a-94-1992", Certainty.REMEMBERED)

    def test_a_rate_nobody_found_is_not_made_up(self):
        with pytest.raises(NotInRules, match="what the rate is for year 31"):
            rules("US", "2024-06-01").rate(31, origin=0)

    def test_a_timing_nobody_found_is_asked_for(self):
        with pytest.raises(NotInRules, match=r"when in the year flows lie \(timing=\)"):
            rules("SE", "2026-01-01").factors([1], base=0)
        assert rules("SE", "2026-01-01").factors([1], base=0, timing="end") == pytest.approx((1 / 1.035,))

    @pytest.mark.parametrize("country", COUNTRIES)
    def test_an_open_end_says_that_no_successor_was_found_or_that_more_must_be_checked(self, country):
        last = SHELF.rules(country).appraisal.rows[-1]
        assert last.valid_to is None
        assert last.ground.note is not None
        assert all(last.ground.note.text(language) for language in LANGUAGES)


class TestAskingTheShelf:
    def test_the_countries_are_those_with_rules(self):
        assert SHELF.countries == COUNTRIES

    def test_an_unknown_country_is_told_with_those_that_are_known(self):
        with pytest.raises(NoSuchRules, match=r"No rules for the country 'XX'\. Known: DK, EU, NO, NZ, SE, UK, US\."):
            SHELF.rules("XX")

    def test_the_united_kingdom_answers_to_both_of_its_codes(self):
        assert SHELF.rules("GB") == SHELF.rules("UK")

    def test_rules_can_be_hashed_and_sent_to_another_process(self):
        norway = SHELF.rules("NO")
        assert pickle.loads(pickle.dumps(norway)) == norway  # noqa: S301 - our own bytes
        assert len({norway, SHELF.rules("NO")}) == 1

    def test_the_names_stand_where_benefits_look_for_them(self):
        assert benefits.AppraisalRules is AppraisalRules

    def test_an_unknown_schedule_is_told_with_those_there_are(self):
        with pytest.raises(NoSuchSchedule, match="Did you mean 'health'"):
            rules("UK", "2026-06-01").factors([1], base=0, schedule="helth")


class TestFactors:
    def test_lie_at_the_end_in_the_middle_or_at_the_start_of_their_year(self):
        flat = made(Band(0, None, "0.04"))
        assert flat.factors(range(1, 6), base=0) == pytest.approx([1.04**-t for t in range(1, 6)])
        assert flat.factors(range(1, 6), base=0, timing="start") == pytest.approx([1.04**-t for t in range(5)])
        assert flat.factors([1, 2], base=0, timing="mid") == pytest.approx([1.04**-0.5, 1.04**-1.5])

    def test_the_base_year_counts_in_full_whatever_the_timing(self):
        flat = made(Band(0, None, "0.04"))
        assert {flat.factors([2027], base=2027, timing=timing) for timing in ("start", "mid", "end")} == {(1.0,)}

    def test_years_before_the_base_are_worth_more(self):
        assert made(Band(0, None, "0.04")).factors([2025, 2026], base=2027) == pytest.approx([1.04**2, 1.04])

    def test_are_given_in_the_order_of_the_years_asked_for(self):
        flat = made(Band(0, None, "0.04"))
        assert flat.factors([2, 0, 2], base=0) == pytest.approx([1.04**-2, 1, 1.04**-2])

    def test_another_origin_than_the_base_must_be_handed_in(self):
        opening = made(Band(0, 30, "0.04"), Band(31, None, "0.03"), band_origin=BandOrigin("opening"))
        with pytest.raises(NotInRules, match=r"which year is the year of opening \(origin=\)"):
            opening.factors([2030], base=2027)
        assert opening.factors([2028], base=2027, origin=2030) == pytest.approx([1 / 1.04])

    @pytest.mark.parametrize(
        ("years", "words"),
        [
            ([], "There are no years"),
            ([1.5], "whole numbers"),
            (["2027"], "whole numbers"),
            ([20_000], "more years than any"),
        ],
    )
    def test_years_that_are_none_are_refused(self, years, words):
        with pytest.raises(ValueError, match=words):
            made(Band(0, None, "0.04")).factors(years, base=0)

    def test_an_unknown_timing_is_refused(self):
        with pytest.raises(ValueError, match="middle"):
            made(Band(0, None, "0.04")).factors([1], base=0, timing="middle")


class TestWhatASetRefuses:
    @pytest.mark.parametrize(
        ("bands", "words"),
        [
            ([(0, 40, "0.04"), (40, None, "0.03")], "Two bands hold in year 40"),
            ([(0, 40, "0.04"), (42, None, "0.03")], "No band holds in year 41"),
            ([(0, None, "0.04"), (41, None, "0.03")], "Two bands hold in year 41"),
            ([(2, None, "0.04")], "The first band starts in year 2"),
            ([], "at least one band"),
            ([(0, None, "4")], r"4 % is 0.04"),
            ([(0, None, "-0.01")], r"between 0 and 1"),
            ([(40, 0, "0.04")], "ends before it starts"),
            ([(0, None, "NaN")], "not a finite number"),
        ],
    )
    def test_bands_that_make_no_sense(self, bands, words):
        with pytest.raises(ValueError, match=words):
            Schedule("standard", [Band(*band) for band in bands], title="standard")

    def test_a_set_without_a_standard_schedule(self):
        with pytest.raises(ValueError, match="one schedule called 'standard'"):
            AppraisalRules("XX", "guide", [], ground=Ground(SEEN), title="A guide")

    @pytest.mark.parametrize(("factor", "base"), [("0", "net-budget"), ("0.2", "none"), ("20", "net-budget")])
    def test_a_tax_cost_that_contradicts_itself(self, factor, base):
        with pytest.raises(ValueError, match="tax cost"):
            TaxCost(factor, base)

    def test_a_growth_without_an_end_to_taper_from(self):
        with pytest.raises(ValueError, match="until when it is whole"):
            RealGrowth("time", title="time", rate="0.009", taper_to=2100)
        with pytest.raises(UnknownOnDate, match="it is given until 2060"):
            RealGrowth("time", title="time", rate="0.009", until=2060).factor(2061, base=2024)

    def test_causes_that_make_up_more_than_the_whole_bias(self):
        with pytest.raises(ValueError, match="more than the whole bias"):
            Bias(0, 1).after([("0.6", 1), ("0.5", 1)])

    def test_a_year_that_is_none(self):
        with pytest.raises(UnknownOnDate):
            ValueOfLife(Money(30), 2012).in_year(2013)
        with pytest.raises(ValueError, match="0 is no calendar year"):
            ValueOfLife(Money(30), 2012).in_year(0)
