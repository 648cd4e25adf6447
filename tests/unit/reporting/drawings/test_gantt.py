"""Promises of the Gantt picture: the axis, what is done and left, lost meetings, and long plans in parts."""

from datetime import date, timedelta

import attrs
import pytest
from tests.unit.reporting.drawings.reading_svg import SVG, faults_of, parsed, texts_of
from tests.unit.reporting.drawings.samples import PLANS, blt_plan, day, long_plan

from innomethods.reporting.drawings import (
    Band,
    Days,
    Gantt,
    GateFlag,
    MeetingDay,
    MeetingRow,
    PhaseBar,
    Width,
    draw_gantt,
    draw_plan,
    parts_of,
)


def texts(plan, width="wide"):
    return [seen.text for seen in texts_of(draw_gantt(plan, width))]


def marked(plan, look, width="wide"):
    return [node for node in parsed(draw_gantt(plan, width)).iter() if node.get("class") == look]


@pytest.mark.parametrize("width", list(Width))
@pytest.mark.parametrize("name", PLANS)
def test_every_text_is_inside_apart_and_readable(name, width):
    assert not faults_of(draw_gantt(PLANS[name], width, prefix=name))


@pytest.mark.parametrize("width", list(Width))
def test_two_drawings_of_the_same_are_equal_to_the_byte(width):
    assert draw_gantt(blt_plan(), width).standalone() == draw_gantt(blt_plan(), width).standalone()


def test_the_weeks_are_iso_weeks_also_over_new_year():
    plan = Gantt([PhaseBar("Lære", date(2026, 12, 21), date(2027, 1, 15))], language="nb")
    said = texts(plan)
    assert "uke" in said
    assert [text for text in said if text in ("52", "53", "1", "2")] == ["52", "53", "1", "2"]
    assert "des 2026" in said
    assert "jan 2027" in said


def test_a_missed_meeting_shows_the_lost_date_the_days_and_the_new_date():
    said = texts(blt_plan())
    assert "mistet møtet 20.04" in said
    assert "+35\xa0dager" in said
    assert "25.05" in said
    assert len(marked(blt_plan(), "im-lost")) == 1


def test_a_gate_that_slipped_a_day_still_says_all_three():
    said = " ".join(texts(blt_plan(1)))
    assert "mistet møtet 20.04, +1\xa0dag" in said
    assert "21.04" in said


def test_a_gate_on_time_has_no_lost_flag():
    assert not marked(blt_plan(0), "im-lost")
    assert not any("mistet" in text for text in texts(blt_plan(0)))


def test_a_running_phase_is_filled_to_the_status_day_and_hatched_after_it():
    plan = Gantt([PhaseBar("Prøve", day("01.02"), day("10.02"), done_to=day("05.02"))], language="nb")
    done, left = marked(plan, "im-done")[0], marked(plan, "im-left")[0]
    assert float(done.get("width")) == pytest.approx(float(left.get("width")) + 1.5, abs=0.3)
    assert left.get("fill") == "url(#plan-wide-hatch)"


def test_what_is_done_is_not_hatched_and_what_has_not_begun_is_not_filled():
    done = Gantt([PhaseBar("Prøve", day("01.02"), day("10.02"), done_to=day("10.02"))], language="nb")
    ahead = Gantt([PhaseBar("Prøve", day("01.02"), day("10.02"))], language="nb")
    assert not marked(done, "im-left")
    assert not marked(ahead, "im-done")


def test_the_first_plan_is_drawn_for_every_bar_or_for_none():
    whole = blt_plan()
    rows = list(whole.rows)
    rows[0] = attrs.evolve(rows[0], baseline=None)
    assert len(marked(whole, "im-baseline")) == 6 + 1  # the key has one
    assert not marked(attrs.evolve(whole, rows=rows), "im-baseline")


def test_the_critical_path_is_drawn_only_where_some_bars_are_off_it():
    bars = [PhaseBar(f"Fase {n}", day("01.02"), day("10.02"), critical=True) for n in range(3)]
    assert not marked(Gantt(bars), "im-critical")
    assert len(marked(Gantt([*bars, attrs.evolve(bars[0], critical=False)]), "im-critical")) == 3 + 1


def test_the_critical_path_goes_on_while_a_decision_is_waited_for():
    bar = PhaseBar("Fase", day("01.02"), day("10.02"), latest=day("12.02"))
    gate = GateFlag("P1", "Klar", day("20.02"), ready=day("10.02"), critical=True)
    assert len(marked(Gantt([bar, gate]), "im-critical")) == 1 + 1  # and the key
    assert not marked(Gantt([bar, attrs.evolve(gate, passed=True, critical=False)]), "im-critical")


def test_a_decision_that_has_moved_shows_its_first_day():
    bar = PhaseBar("Fase", day("01.02"), day("10.02"), baseline=Days(day("01.02"), day("10.02")))
    gate = GateFlag("P1", "Klar", day("20.02"), first=day("15.02"))
    still = attrs.evolve(gate, first=day("20.02"))
    assert len(marked(Gantt([bar, gate]), "im-baseline")) == len(marked(Gantt([bar, still]), "im-baseline")) + 1


def test_text_beside_a_bar_stands_after_short_slack_and_above_long():
    def beside(latest):
        bar = PhaseBar("Fase", day("01.02"), day("10.02"), work_days=8, latest=latest)
        long = PhaseBar("Lang", day("01.02"), day("30.04"), work_days=60)
        drawn = parsed(draw_gantt(Gantt([bar, long], language="nb"), Width.WIDE)).iter()
        label = next(node for node in drawn if (node.text or "").startswith("10.02"))
        return float(label.get("x")), float(label.get("y"))

    assert beside(day("11.02"))[0] > beside(day("30.03"))[0] == beside(None)[0]
    assert beside(day("30.03"))[1] < beside(None)[1]


def test_slack_is_a_line_to_the_latest_finish_that_ends_where_the_picture_does():
    bar = PhaseBar("Prøve", day("01.02"), day("10.02"), latest=day("10.03"))
    plan = Gantt([bar, PhaseBar("Vurdere", day("11.02"), day("12.03"))], language="nb")
    assert (len(marked(plan, "im-slack")), len(marked(plan, "im-slack-end"))) == (1 + 1, 1 + 1)  # the key has one
    assert "slakk" in texts(plan)
    part = Gantt([attrs.evolve(bar, latest=day("10.09"))], language="nb")
    assert part.last == day("10.02")
    assert (len(marked(part, "im-slack")), len(marked(part, "im-slack-end"))) == (1 + 1, 1)
    with pytest.raises(ValueError, match="can't slip to"):
        attrs.evolve(bar, latest=day("09.02"))


def test_the_key_names_only_what_is_shown():
    plan = Gantt([PhaseBar("Prøve", day("01.02"), day("10.02"))], language="nb")
    assert "gjenstår" in texts(plan)
    assert not {"utført", "opprinnelig plan", "slakk", "papirfrist og møte", "helligdager"} & set(texts(plan))


def test_holidays_and_quiet_periods_are_named_on_the_band_and_in_the_key():
    bands = [
        Band("påske", Days(day("24.03"), day("29.03"))),
        Band("ferie", Days(day("01.04"), day("09.04")), quiet=True),
    ]
    plan = Gantt([PhaseBar("Prøve", day("01.03"), day("30.04"))], bands=bands, language="nb")
    assert {"påske", "ferie", "helligdager og rolig periode"} <= set(texts(plan))


def test_a_long_plan_has_months_and_a_very_long_one_no_weeks():
    assert "veke" in texts(attrs.evolve(PLANS["two-years"], language="nn"))
    assert "week" not in texts(PLANS["five-years"])


def test_meetings_too_close_to_name_are_still_marked():
    meetings = [MeetingDay(date(2027, 1, 4) + timedelta(days=7 * n)) for n in range(60)]
    plan = Gantt([PhaseBar("Prøve", date(2027, 1, 4), date(2028, 3, 1)), MeetingRow("Møter", meetings)], language="nb")
    dots = list(parsed(draw_gantt(plan, "medium")).iter(f"{SVG}circle"))
    assert len(dots) == 60 + 1


def test_a_gate_without_a_date_says_so():
    plan = Gantt([PhaseBar("Prøve", day("01.02"), day("10.02")), GateFlag("P1", "Videre?", None)], language="nb")
    for width in Width:
        assert "dato ikke kjent" in texts(plan, width)


def test_dates_carry_their_year_when_the_plan_spans_several():
    plan = Gantt([PhaseBar("Prøve", date(2027, 11, 1), date(2028, 2, 1), work_days=60)], language="nb")
    assert "01.02.2028 (60 d)" in texts(plan)


def test_more_rows_than_fit_are_refused_and_split_into_an_overview_and_parts():
    plan = long_plan(30)
    with pytest.raises(ValueError, match="at most 14"):
        draw_gantt(plan)
    drawings = draw_plan(plan, "medium")
    assert [drawing.prefix for drawing in drawings] == [f"plan-{n}-medium" for n in range(1, len(drawings) + 1)]
    assert not [fault for drawing in drawings for fault in faults_of(drawing)]


def test_parts_follow_the_stages_and_lose_no_row():
    rows = []
    for stage in ("Behov", "Løsning", "Test"):
        rows += [PhaseBar(f"{stage} {n}", day("01.02"), day(f"{n + 10}.02"), stage=stage) for n in range(5)]
        rows.append(GateFlag("P", "Videre?", day("20.02"), stage=stage))
    overview, *parts = parts_of(Gantt(rows, language="nb"))
    assert [bar.title for bar in overview.bars] == ["Behov", "Løsning", "Test"]
    assert [row for part in parts for row in part.rows] == rows
    assert overview.message.startswith("Oversikt")
    assert parts[1].message.startswith("Løsning")


def test_a_plan_that_fits_is_one_picture():
    assert parts_of(blt_plan()) == (blt_plan(),)
    assert len(draw_plan(blt_plan())) == 1


def test_a_picture_of_one_stage_more_rows_than_fit_is_cut_further():
    rows = [PhaseBar(f"Fase {n}", day("01.02"), day("10.02"), stage="Test") for n in range(20)]
    _, *parts = parts_of(Gantt([*rows, PhaseBar("Slutt", day("11.02"), day("12.02"), stage="Slutt")], language="nb"))
    assert [part.message.split(":")[0] for part in parts] == ["Test (del 1 av 2)", "Test (del 2 av 2)", "Slutt"]


def test_markup_in_a_title_stays_text():
    plan = Gantt(
        [PhaseBar("<script>x</script>", day("01.02"), day("10.02"))],
        bands=[Band("</svg>", Days(day("02.02"), day("05.02")))],
    )
    for width in Width:
        assert "<script" not in draw_gantt(plan, width).standalone()
        assert draw_gantt(plan, width).inline().count("</svg>") == 1


def test_the_message_tells_what_slipped_most():
    assert draw_gantt(blt_plan()).message == "P3 Ta i bruk? må vente 35\xa0dager på neste møte, 25.\xa0mai"
    assert "rekker ikke møtet 20.\xa0april" in draw_gantt(blt_plan()).description


@pytest.mark.parametrize(
    "bad",
    [lambda: PhaseBar("x", day("02.02"), day("01.02")), lambda: Days(day("02.02"), day("01.02")), lambda: Gantt([])],
)
def test_dates_that_cannot_be_are_refused(bad):
    with pytest.raises(ValueError, match=r"before|at least one row"):
        bad()
