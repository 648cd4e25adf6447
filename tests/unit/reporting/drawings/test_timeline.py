"""Promises of the timeline: rounds, decisions, ways back and conditions where they happened, and long runs in parts."""

from datetime import date, timedelta
from itertools import pairwise

import attrs
import pytest
from tests.unit.reporting.drawings.reading_svg import faults_of, parsed, texts_of
from tests.unit.reporting.drawings.samples import TIMELINES, blt_timeline, day, long_timeline, one_round

from innomethods.reporting.drawings.sheet import Width
from innomethods.reporting.drawings.timeline import draw_timeline
from innomethods.reporting.drawings.timeline_parts import parts_of
from innomethods.reporting.drawings.timeline_rows import (
    DecisionMark,
    DutyRow,
    GateRow,
    Timeline,
    WorkRound,
    WorkRow,
)


def texts(timeline, width="wide"):
    return [seen.text for seen in texts_of(draw_timeline(timeline, width))]


def marked(timeline, look, width="wide"):
    return [node for node in parsed(draw_timeline(timeline, width)).iter() if node.get("class") == look]


@pytest.mark.parametrize("width", list(Width))
@pytest.mark.parametrize("name", TIMELINES)
def test_every_text_is_inside_apart_and_readable(name, width):
    parts = parts_of(TIMELINES[name])
    assert not [fault for part in parts for fault in faults_of(draw_timeline(part, width, prefix=name))]


@pytest.mark.parametrize("width", list(Width))
def test_two_drawings_of_the_same_are_equal_to_the_byte(width):
    assert draw_timeline(blt_timeline(), width).standalone() == draw_timeline(blt_timeline(), width).standalone()


def test_a_round_that_counts_is_filled_and_one_that_counts_no_more_is_hollow():
    assert len(marked(blt_timeline(), "im-done")) == 2 + 1  # two rounds, and the key's sample
    assert len(marked(blt_timeline(), "im-before")) == 2 + 1
    assert len(marked(blt_timeline(), "im-now")) == 1 + 1


def test_rounds_and_decisions_say_their_day_beside_them():
    said = texts(blt_timeline())
    assert "29.01" in said
    assert "runde 2: 26.04" in said
    assert "runde 2: pågår" in said
    assert "videre 05.02" in said
    assert "gå tilbake 20.04" in said
    assert "videre med vilkår, brudd 10.06" in said


def test_a_way_back_is_an_arrow_from_its_gate_up_to_the_work_it_opens():
    (line, sample) = marked(blt_timeline(), "im-back")
    (x, start), (same, end) = (map(float, point.split()) for point in line.get("d").removeprefix("M").split("L"))
    assert x == same
    rows = {seen.text: (seen.top + seen.bottom) / 2 for seen in texts_of(draw_timeline(blt_timeline()))}
    assert start < rows["P3 Klar til bruk"]
    assert rows["Løsning: Vurdere ideer"] < end < rows["Test: Prøve ut"]
    assert sample is not line
    (flag,) = marked(blt_timeline(), "im-sent")
    assert flag is not None


def test_conditions_show_when_they_were_closed_lapsed_or_are_due_and_what_is_overdue_in_the_warning_colour():
    said = texts(blt_timeline())
    assert "Vilkår" in said
    for told in ("over fristen 01.04", "lukket 01.03", "falt bort 20.04", "frist 01.01.2028", "frist 01.07"):
        assert told in said or told.replace(".2028", "") in said, told
    assert len(marked(blt_timeline(), "im-slip")) == 2 + 2  # the stretch and its tick, in the row and in the key
    without = attrs.evolve(blt_timeline(), rows=blt_timeline().rows[:-5])
    assert marked(without, "im-slip") == []
    assert "Vilkår" not in texts(without)


def test_a_due_date_far_ahead_does_not_squeeze_the_rest():
    far = DutyRow("Følg med", day("11.01"), day("29.01"), date(2040, 1, 1))
    near = attrs.evolve(far, due=day("05.02"))
    assert Timeline([far]).last == day("29.01")
    assert Timeline([near]).last == day("05.02")
    assert "frist 01.01.2040" in texts(Timeline([far], language="nb"))


def test_decisions_on_the_same_days_do_not_stand_on_each_other():
    decisions = [DecisionMark(day("11.01") + timedelta(days=n), "videre") for n in range(4)]
    crowded = Timeline(
        [
            GateRow("g", "Port", decisions, short="P1"),
            WorkRow("w", "Arbeid", [WorkRound(day("11.01"), date(2029, 1, 1))]),
        ]
    )
    boxes = sorted(
        [float(point.split()[0]) for point in node.get("d").strip("MZ").split("L")]
        for node in marked(crowded, "im-solid")
    )
    assert len(boxes) == 4
    assert all(max(one) < min(two) for one, two in pairwise(boxes))


def test_what_is_skipped_is_a_stroke_with_its_day():
    skipped = Timeline([WorkRow("w", "Arbeid", [WorkRound(day("11.01"), day("11.01"), "skipped")])], language="nn")
    assert "hoppa over 11.01" in texts(skipped)
    assert marked(skipped, "im-done") == []


def test_a_narrow_timeline_says_days_over_its_marks():
    said = texts(blt_timeline(), "narrow")
    assert "11.01–29.01" in said
    assert "2 runder 18.02–26.04" in said
    assert any(text.startswith("2 runder 24.02, pågår") for text in said)
    assert "videre med vilkår, brudd 10.06" in said


def test_title_and_description_say_what_the_picture_says():
    drawing = draw_timeline(blt_timeline())
    assert drawing.message == "Arbeidet er sendt tilbake én gang siden 11.\xa0januar\xa02027"
    for part in (
        "3 faser og 2 beslutningspunkter",
        "1 beslutning sendte",
        "1 fase pågår",
        "1 vilkår er over fristen",
        "2 faser er ikke begynt",
    ):
        assert part in drawing.description
    assert "Ingenting er besluttet her ennå" in draw_timeline(attrs.evolve(one_round(), language="nb")).description


def test_a_long_run_is_an_overview_its_stages_and_its_conditions():
    parts = parts_of(TIMELINES["long"])
    titles = [draw_timeline(part).message.split(":")[0] for part in parts]
    assert titles == ["Oversikt", "Del 1", "Del 2", "Del 3", "Del 4", "Vilkår"]
    assert parts[0].overview
    drawn = [row for part in parts[1:] for row in part.rows]
    assert drawn == list(TIMELINES["long"].rows)
    assert all(len(part.rows) <= 14 for part in parts)


def test_a_long_run_without_stages_has_its_work_as_one_row_of_the_overview():
    parts = parts_of(TIMELINES["long-flat"])
    assert [draw_timeline(part).message.split(":")[0] for part in parts] == [
        "Overview", "The course (part 1 of 3)", "The course (part 2 of 3)", "The course (part 3 of 3)", "Conditions",
    ]  # fmt: skip
    assert [row.title for row in parts[0].work] == ["The work"]
    assert len(parts[0].gates) == 6


def test_a_run_that_is_short_enough_stays_whole_and_one_too_long_for_an_overview_has_none():
    assert parts_of(blt_timeline()) == (blt_timeline(),)
    gates = [GateRow(f"g{n}", "Port", [DecisionMark(day("11.01"), "videre")]) for n in range(20)]
    assert not any(part.overview for part in parts_of(Timeline(gates)))


def test_too_many_rows_for_one_picture_are_refused_with_the_way_out():
    with pytest.raises(ValueError, match=r"at most 14\): draw parts_of"):
        draw_timeline(long_timeline())


def test_values_that_make_no_sense_are_refused():
    with pytest.raises(ValueError, match="can't end"):
        WorkRound(day("12.01"), day("11.01"))
    with pytest.raises(ValueError, match="can't end"):
        DutyRow("x", day("12.01"), day("11.01"))
    with pytest.raises(ValueError, match="at least one row"):
        Timeline([])
