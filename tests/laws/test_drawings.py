"""Laws of the drawings: whatever is drawn, every text stays inside, apart and readable, and the bytes are the same."""

from datetime import date, timedelta
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st
from tests.unit.reporting.drawings.reading_svg import faults_of, texts_of

from innomethods.reporting.drawings import (
    Band,
    BranchShape,
    ChoiceShape,
    Days,
    Gantt,
    GateFlag,
    GateShape,
    MeetingDay,
    MeetingRow,
    ParallelShape,
    PhaseBar,
    PhasePicture,
    PhaseShape,
    StageShape,
    WayBack,
    Width,
    draw_phase_picture,
    draw_plan,
    timeline_parts,
)
from innomethods.reporting.drawings.svg import harmless
from innomethods.reporting.drawings.timeline import draw_timeline
from innomethods.reporting.drawings.timeline_rows import (
    BackMark,
    DecisionLook,
    DecisionMark,
    DutyLook,
    DutyRow,
    GateRow,
    RoundLook,
    Timeline,
    WorkRound,
    WorkRow,
)

WORDS = (
    "Behov", "Samle", "inn", "og", "vurdere", "i", "Løsning", "prøve", "ut", "gevinstrealiseringsaktivitetar",
    "føresetnadene", "kommunane", "stadfeste", "brukarmedverknad", "Utforske–definere", "samanheng", "på", "nytt",
)  # fmt: skip
titles = st.lists(st.sampled_from(WORDS), min_size=1, max_size=7).map(" ".join)
paths = st.sampled_from(["", "a", "b", "c"])
languages = st.sampled_from(["nb", "nn", "en"])
widths = st.sampled_from(list(Width))
phases = st.builds(
    PhaseShape,
    titles,
    days=st.none() | st.integers(0, 400),
    shape=st.sampled_from(["open", "close", "plain"]),
    progress=st.sampled_from(["done", "now", "ahead", "skipped"]),
    optional=st.booleans(),
    because=st.just("") | titles,
    path=paths,
)
gates = st.builds(
    GateShape,
    st.sampled_from(["", "P1", "BP2", "P10"]),
    titles,
    st.just("") | titles,
    state=st.sampled_from(["passed", "now", "ahead"]),
    path=paths,
)
leaves = st.lists(phases | gates, min_size=1, max_size=5)
stages = st.builds(StageShape, titles, leaves, st.sampled_from([1.0, 1.35]))
branches = st.lists(
    st.builds(BranchShape, st.just("") | titles, st.lists(stages | phases | gates, max_size=3)), min_size=1, max_size=3
)
parallels = st.builds(ParallelShape, branches)
choices = branches.flatmap(
    lambda made: st.builds(ChoiceShape, titles, st.just(made), st.none() | st.integers(0, len(made) - 1), titles)
)
pictures = st.builds(
    PhasePicture,
    st.lists(stages | phases | gates | parallels | choices, max_size=9),
    languages,
    st.none() | st.just(date(2027, 4, 12)),
    st.lists(st.builds(WayBack, paths, paths, st.booleans(), st.just("") | titles), max_size=3),
)
plain_pictures = st.builds(PhasePicture, st.lists(st.one_of(stages, gates), min_size=1, max_size=16), languages)

some_days = st.builds(lambda n: date(2027, 1, 1) + timedelta(days=n), st.integers(0, 900))
stretches = st.builds(lambda first, n: Days(first, first + timedelta(days=n)), some_days, st.integers(0, 300))


def as_bar(*made):
    days, title, work_days, done, baseline, critical, stage = made
    done_to = None if done is None else days.first + (days.last - days.first) * done
    return PhaseBar(
        title,
        days.first,
        days.last,
        work_days=work_days,
        done_to=done_to,
        baseline=baseline,
        critical=critical,
        stage=stage,
    )


bars = st.builds(
    as_bar,
    stretches,
    titles,
    st.none() | st.integers(0, 500),
    st.none() | st.sampled_from([0, 0.5, 1]),
    st.none() | stretches,
    st.booleans(),
    st.sampled_from(["", "Behov", "Test"]),
)
flags = st.builds(
    lambda short, title, on, outcome, passed, slip: GateFlag(
        short, title, on, outcome=outcome, passed=passed, lost=on - timedelta(days=slip) if on else None
    ),
    st.sampled_from(["", "P1", "BP2"]),
    titles,
    st.none() | some_days,
    st.just("") | titles,
    st.booleans(),
    st.sampled_from([0, 1, 7, 35, 200]),
)
meetings = st.builds(
    MeetingRow,
    titles,
    st.lists(
        st.builds(lambda day, n: MeetingDay(day, day - timedelta(days=n)), some_days, st.integers(0, 20)), max_size=12
    ),
)
plans = st.builds(
    Gantt,
    st.tuples(bars, st.lists(bars | flags | meetings, max_size=24)).map(lambda made: [made[0], *made[1]]),
    st.lists(st.builds(Band, titles, stretches, st.booleans()), max_size=5),
    st.none() | some_days,
    languages,
)
work_rounds = st.builds(
    lambda days, look, number: WorkRound(days.first, days.last, look, number),
    stretches,
    st.sampled_from(RoundLook),
    st.integers(1, 9),
)
decisions = st.builds(DecisionMark, some_days, titles, st.sampled_from(DecisionLook), st.booleans())
timeline_rows = st.one_of(
    st.builds(
        WorkRow,
        paths,
        titles,
        st.lists(work_rounds, min_size=1, max_size=4).map(lambda made: sorted(made, key=lambda one: one.first)),
        stage=st.sampled_from(["", "Behov", "Test"]),
    ),
    st.builds(
        GateRow,
        paths,
        titles,
        st.lists(decisions, min_size=1, max_size=6).map(lambda made: sorted(made, key=lambda one: one.on)),
        short=st.sampled_from(["", "P1", "BP2"]),
    ),
)
duties = st.builds(
    lambda title, days, due, look: DutyRow(title, days.first, days.last, due, look),
    titles,
    stretches,
    st.none() | some_days,
    st.sampled_from(DutyLook),
)
timelines = st.builds(
    lambda rows, more, backs, *rest: Timeline([*rows, *more], backs, *rest),
    st.lists(timeline_rows, min_size=1, max_size=20),
    st.lists(duties, max_size=6),
    st.lists(st.builds(BackMark, some_days, paths, paths), max_size=3),
    st.none() | some_days,
    languages,
)


@given(pictures, widths)
def test_every_text_of_a_phase_picture_is_inside_apart_and_readable(picture, width):
    drawing = draw_phase_picture(picture, width, prefix="p")
    assert not faults_of(drawing)
    assert drawing.standalone() == draw_phase_picture(picture, width, prefix="p").standalone()


@given(pictures, widths)
def test_no_phase_is_drawn_without_its_name_and_no_gate_without_its_question(picture, width):
    said = [seen.text for seen in texts_of(draw_phase_picture(picture, width))]
    for title in (*(phase.title for phase in picture.phases), *(gate.question for gate in picture.gates)):
        start = title.split()[0][:4]
        assert any(text.startswith(start) for text in said)


@given(plain_pictures, widths)
def test_a_long_row_of_stages_too(picture, width):
    assert not faults_of(draw_phase_picture(picture, width))


@given(plans, widths)
def test_every_text_of_a_plan_is_inside_apart_and_readable(plan, width):
    drawings = draw_plan(plan, width, prefix="g")
    assert not [fault for drawing in drawings for fault in faults_of(drawing)]
    assert [one.standalone() for one in drawings] == [one.standalone() for one in draw_plan(plan, width, prefix="g")]


@given(timelines, widths)
def test_every_text_of_a_timeline_is_inside_apart_and_readable(timeline, width):
    drawings = [draw_timeline(part, width, prefix="t") for part in timeline_parts.parts_of(timeline)]
    assert not [fault for drawing in drawings for fault in faults_of(drawing)]
    whole = timeline_parts.draw_course(timeline, width)
    assert not [fault for fault in faults_of(whole) if not fault.startswith(("title", "description"))]
    assert whole.standalone() == timeline_parts.draw_course(timeline, width).standalone()


@given(st.text(), widths)
def test_any_text_at_all_gives_a_well_formed_drawing(text, width):
    picture = PhasePicture(
        [StageShape(text, [PhaseShape(text, because=text, progress="skipped")]), GateShape(text[:3], text, text)]
    )
    drawing = draw_phase_picture(picture, width)
    ET.fromstring(drawing.standalone())  # noqa: S314 - our own text
    ET.fromstring(drawing.inline())  # noqa: S314
    assert not [fault for fault in faults_of(drawing) if fault.startswith(("outside", "overlap"))]


@given(st.text())
def test_harmless_text_stays_as_it_is(text):
    once = harmless(text)
    assert harmless(once) == once
