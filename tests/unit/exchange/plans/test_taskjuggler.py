"""TaskJuggler's text; that tj3 comes to the same days is tested with tj3 (`make clients`)."""

from datetime import date

from innomethods.exchange import to_taskjuggler
from innomethods.model import Gate, Meetings, Method, Phase, Project, Stage, TeamMember
from innomethods.planning import schedule

FLOW = Stage("learn-more", flow=Phase("try-it", does="adviser", estimate=5, wait=14)) >> Gate(
    "adopt", decided_by="board"
)
TEAM = [TeamMember("first-adviser", role="adviser", share="0.4")]


def text_of(language="en", **more):
    project = Project("pilot", Method("m", flow=FLOW), start=date(2027, 3, 1), country="NO", team=TEAM, **more)
    return to_taskjuggler(schedule(project), language=language)


def test_tasks_stand_in_their_parts_with_links_and_waits():
    assert """\
task learn_more "Learn more" {
  task try_it "Try it" {
    start 2027-03-01-8:00
    length 5d
    responsible first_adviser
    note "the project starts 1 March 2027"
  }
}
task adopt "Adopt" {
  milestone
  depends learn_more.try_it { gapduration 14d }
""" in text_of().replace("\N{NO-BREAK SPACE}", " ")


def test_a_meeting_is_a_fixed_day():
    assert "milestone\n  start 2027-04-20-16:00" in text_of(meetings=[Meetings("board", [date(2027, 4, 20)])])


def test_holidays_are_leaves_in_the_readers_language():
    assert 'leaves holiday "langfredag" 2027-03-26 - 2027-03-27' in text_of("nn")


def test_shares_are_told():
    assert 'resource first_adviser "adviser" { efficiency 0.375 }' in text_of()  # 0.4 of 7.5 hours of TaskJuggler's 8


def test_the_weekend_is_the_countrys():
    plan = schedule(
        Project("pilot", Method("m", flow=Phase("try")), start=date(2027, 3, 1), country="IL", estimates={"try": 5})
    )
    text = to_taskjuggler(plan)
    assert "workinghours mon, tue, wed, thu, sun 8:00 - 16:00\n  workinghours fri, sat off\n" in text
