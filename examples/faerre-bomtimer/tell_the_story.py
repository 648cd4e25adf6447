"""The story of «Færre bomtimer» (EKSEMPEL): the first test isn't good enough, the group goes back, the second one is.

Writes `log.jsonl` anew beside this file: `python tell_the_story.py`. The log is what `innomethods demo` reports on.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import innomethods as im
from innomethods.logbooks import JsonLinesLogbook
from innomethods.running import Condition, Vote

HERE = Path(__file__).parent
ADVISER, LEADER, BOARD = "project-lead", "service-owner", "steering-group"


def day(month: int, number: int) -> date:
    """Return a day of 2027, the year of the example."""
    return date(2027, month, number)


def find_the_need(run: im.Run) -> im.Run:
    """Need: 11 January to 5 February."""
    run = run.bind(ADVISER, "p1", at=day(1, 11), by=LEADER).start("need/collect", at=day(1, 11), by=ADVISER)
    talks = [f"Notat {number}, samtale og observasjon (EKSEMPEL)" for number in range(1, 9)]
    run = run.answer("need/collect/talked-and-observed", evidence=talks, at=day(1, 22), by=ADVISER)
    for check, found in {
        "target-group": "Pasienter til fysioterapi og rehabilitering, 640 timer i måneden (EKSEMPEL)",
        "who-to-involve": "Pasienter, fysioterapeuter, ekspedisjonen",
        "seen-not-told": "Mange finner ikke brevet igjen når dagen kommer",
    }.items():
        run = run.answer(f"need/collect/{check}", evidence=found, at=day(1, 28), by=ADVISER)
    run = run.finish("need/collect", at=day(1, 29), by=ADVISER).start("need/assess", at=day(2, 1), by=ADVISER)
    for check, found in {
        "need-without-solution": "Pasientene trenger å bli minnet på timen og å kunne si fra i tide",
        "users-recognise": "Sju av åtte pasienter kjente seg igjen",
    }.items():
        run = run.answer(f"need/assess/{check}", evidence=found, at=day(2, 4), by=ADVISER)
    run = run.answer("need-clear/worth-solving", evidence="11,8 prosent møter ikke (2026)", at=day(2, 5), by=ADVISER)
    run = run.finish("need/assess", at=day(2, 5), by=ADVISER)
    return run.decide("need-clear", "proceed", at=day(2, 5), by=LEADER)


def choose_an_idea(run: im.Run, first: date, last: date, idea: str) -> im.Run:
    """Choose what to test, and let the unit leader decide that it is worth testing."""
    run = run.start("solution/assess", at=first, by=ADVISER)
    for check, found in {
        "what-would-show": "Høyst 9,0 prosent møter ikke, målt på minst 600 timer",
        "cheapest-to-test": idea,
        "impact-assessment": "Sak 27/118, godkjent 08.02.2027 (EKSEMPEL)",
    }.items():
        run = run.answer(f"solution/assess/{check}", evidence=found, at=last, by=ADVISER)
    run = run.finish("solution/assess", at=last, by=ADVISER)
    run = run.answer("worth-testing/cost-of-failing", evidence="40 timer arbeid, ingen kjøp", at=last, by=LEADER)
    return run.decide("worth-testing", "proceed", at=last, by=LEADER)


def testers(appointments: str) -> list[str]:
    """Return who tried it out: the patients, the physiotherapists and those at the desk."""
    return [f"Pasienter med {appointments}, én poliklinikk", "To fysioterapeuter", "Ekspedisjonen"]


def test(run: im.Run, days: tuple[date, date, date, date], message: str, people: list[str]) -> im.Run:
    """Try it out on real appointments, and judge what happened."""
    first, tried, judging, judged = days
    run = run.start("test/try", at=first, by=ADVISER)
    told: dict[str, str | list[str]] = {
        "smallest-test": f"{message}, til én poliklinikk",
        "who-tests": people,
        "personal-data": "Navn, mobilnummer og timen; slettes etter 30 dager",
        "what-happened": "Logg fra testen (EKSEMPEL)",
    }
    for check, found in told.items():
        run = run.answer(f"test/try/{check}", evidence=found, at=tried, by=ADVISER)
    run = run.finish("test/try", at=tried, by=ADVISER).start("test/assess", at=judging, by=ADVISER)
    for check, found in {
        "answers-need": "Sammenligning med tolv måneder i 2026",
        "changes-first": "Varsel tidligere, og svar med ett ord",
        "need-seen-again": "De som ikke møter, vil flytte timen, ikke glemme den",
        "size-of-change": "Små endringer i teksten og tidspunktet",
    }.items():
        run = run.answer(f"test/assess/{check}", evidence=found, at=judged, by=ADVISER)
    run = run.answer(
        "take-into-use/other-way-in", evidence="Rutine 3: ekspedisjonen ringer (EKSEMPEL)", at=judged, by=ADVISER
    )
    return run.finish("test/assess", at=judged, by=ADVISER)


def tell(project: im.Project) -> im.Run:
    """Return the whole story as a run."""
    run = find_the_need(im.begin_run(project, at=day(1, 11), by=LEADER))
    run = run.start("solution/search", at=day(2, 8), by=ADVISER)
    learnt = ["Besøk hos to nabokommuner (EKSEMPEL)", "Erfaring fra et sykehus (EKSEMPEL)"]
    run = run.answer("solution/search/learnt-from-others", evidence=learnt, at=day(2, 16), by=ADVISER)
    run = run.answer("solution/search/ideas-alone-first", confirmed=True, at=day(2, 16), by=ADVISER)
    run = run.answer("solution/search/ideas-from-outside", evidence="Tre pasienter", at=day(2, 17), by=ADVISER)
    run = run.finish("solution/search", at=day(2, 17), by=ADVISER)

    run = choose_an_idea(run, day(2, 18), day(2, 23), "SMS-varsel 24 timer før, sendt for hånd")
    run = test(
        run, (day(2, 24), day(4, 9), day(4, 12), day(4, 16)), "SMS 24 timer før", "640 timer i mars, én poliklinikk"
    )
    run = run.observe("no-show-rate", "9.6", at=day(4, 16), by=ADVISER, evidence="640 timer i mars (EKSEMPEL)")
    run = run.decide(
        "take-into-use",
        "go-back",
        at=day(4, 20),
        by=BOARD,
        votes=[Vote("m1", "for"), Vote("m2", "for"), Vote("m3", "for")],
    )

    run = choose_an_idea(run, day(4, 21), day(4, 26), "SMS 72 timer før, med svar for å flytte timen")
    run = test(
        run, (day(4, 27), day(6, 9), day(6, 10), day(6, 16)), "SMS 72 timer før", "620 timer i mai, én poliklinikk"
    )
    run = run.observe("no-show-rate", "7.4", at=day(6, 16), by=ADVISER, evidence="620 timer i mai (EKSEMPEL)")
    run = run.answer(
        "take-into-use/who-runs-it", evidence="Ekspedisjonen, vedtak 16.06.2027", at=day(6, 16), by=ADVISER
    )
    reach = im.Wording(
        nb="Mål hvor mange som ikke nås på mobil (høyst 2 prosent)",
        nn="Mål kor mange ein ikkje når på mobil (høgst 2 prosent)",
        en="Measure how many people are not reached by mobile phone (at most 2%)",
    )
    return run.decide(
        "take-into-use",
        "proceed-with-conditions",
        at=day(6, 22),
        by=BOARD,
        reason="Vi vet ikke hvor mange som ikke nås på mobil",
        conditions=[Condition("reach", reach, owner=LEADER, due=day(10, 1))],
    )


def main() -> None:
    """Write the log anew."""
    run = tell(im.read_project(HERE / "project.yaml"))
    log = HERE / "log.jsonl"
    log.unlink(missing_ok=True)
    # The example's log is recorded at fixed moments, so that telling the story twice gives the same file.
    moments = iter(event.at for event in run.events)
    saved = JsonLinesLogbook(log, clock=lambda: next(moments, datetime(2027, 6, 22, tzinfo=UTC))).save(run)
    log.with_suffix(".jsonl.lock").unlink(missing_ok=True)
    print(f"{log.name}: {saved.position} events, {saved.status}")


if __name__ == "__main__":
    main()
