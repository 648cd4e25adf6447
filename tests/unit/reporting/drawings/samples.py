"""Phase pictures and plans to draw in tests: invented projects, and the shapes that real methods have."""

from __future__ import annotations

from datetime import date, timedelta

import attrs

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
)
from innomethods.reporting.drawings.timeline_rows import (
    BackMark,
    DecisionMark,
    DutyRow,
    GateRow,
    Timeline,
    WorkRound,
    WorkRow,
)

STATUS = date(2027, 4, 12)


def phase(title, days, shape="plain", progress="ahead", **more):
    return PhaseShape(title, days=days, shape=shape, progress=progress, **more)


def need():
    return StageShape("Behov", [phase("Samle inn", 15, "open", "done"), phase("Vurdere", 5, "close", "done")])


def blt():
    """Færre bomtimer: two gates passed, the third advises going back."""
    return PhasePicture(
        [
            need(),
            GateShape("P1", "Forstått behov?", "enhetsleder", state="passed", path="p1"),
            StageShape(
                "Løsning",
                [phase("Lete", 8, "open", "done"), phase("Vurdere", 4, "close", "done", path="solution/assess")],
            ),
            GateShape("P2", "Verdt å teste?", "enhetsleder", state="passed", path="p2"),
            StageShape("Test", [phase("Prøve ut", 30, "open", "done"), phase("Vurdere", 5, "close", "now")]),
            GateShape("P3", "Ta i bruk?", "styringsgruppen", path="p3"),
        ],
        language="nb",
        status_day=STATUS,
        ways_back=[WayBack("p3", "solution/assess", words="Anbefalt: gå tilbake og test én gang til")],
    )


def triple_diamond():
    return PhasePicture(
        [
            StageShape("Diagnose", [phase("Forstå", 25, "open", "done"), phase("Diagnose", 15, "close", "now")], 1.35),
            GateShape("E", "Endringsbilag", "styringsgruppen"),
            StageShape("Utforske–definere", [phase("Utforske", 20, "open"), phase("Definere", 12, "close")]),
            GateShape("K", "Velge konsept", "styringsgruppen"),
            StageShape("Utvikle–levere", [phase("Utvikle", 25, "open"), phase("Levere", 15, "close")]),
            GateShape("L", "Overlevere", "prosjekteier"),
        ],
        language="nb",
        status_day=date(2027, 6, 21),
    )


def seven_phases():
    """Systemic design: seven phases without stages, opening and closing."""
    titles = (
        "Ramme inn systemet", "Lytte til systemet", "Forstå systemet", "Definere ønsket framtid",
        "Utforske mulighetsrommet", "Utforme tiltaksmodellen", "Hjelpe omstillingen fram",
    )  # fmt: skip
    shapes = ("close", "open", "close", "close", "open", "close", "open")
    phases = [phase(title, 10 + at, shape) for at, (title, shape) in enumerate(zip(titles, shapes, strict=True))]
    return PhasePicture([*phases, GateShape("G1", "Er modellen forankret?", "prosjekteier")], language="nb")


def eight_phases(language="en"):
    """A mission: eight phases of unknown mode, with gates between some."""
    titles = (
        "Litmus test", "Set direction", "Mobilise", "Draw the roadmap",
        "Compose the portfolio", "Try out", "Make it last", "Close or renew",
    )  # fmt: skip
    gates = {
        0: GateShape("G0", "Is a mission the right approach?", "project owner", state="passed"),
        1: GateShape("G1", "Is the goal set, measurable and timed?", "mission owner", state="passed"),
        2: GateShape("G2", "Have those who must contribute committed?", "mission owner", state="passed"),
        4: GateShape("G3", "Does the portfolio cover all sub-goals?", "portfolio board", path="g3"),
        7: GateShape("G5", "Close or renew the mission?", "mission owner"),
    }
    flow = []
    for at, title in enumerate(titles):
        progress = "done" if at < 3 else "now" if at == 3 else "ahead"
        flow.append(phase(title, 20 + 5 * at, progress=progress, path=f"phase-{at}"))
        flow += [gates[at]] if at in gates else []
    return PhasePicture(flow, language=language, status_day=STATUS, ways_back=[WayBack("g3", "phase-0")])


def composed():
    """Two tracks side by side, then a choice that has been made."""
    technology = StageShape("Teknologi", [phase("Prøve", 30, "open", "now"), phase("Velge", 5, "close")])
    adjusting = phase("Justere", 5, "close", "skipped", because="øvelsen ga ingen endringer")
    people = StageShape("Folk og organisasjon", [phase("Øve", 12, "open", "done"), adjusting])
    ready = GateShape("G2", "Klare til å ta i bruk?", "enhetsleder")
    borrow = BranchShape("Låne av nabokommunen", [StageShape("Låne", [phase("Tilpasse", 20, "close")])])
    return PhasePicture(
        [
            need(),
            GateShape("P1", "Forstått behov?", "enhetsleder", state="passed"),
            ParallelShape([BranchShape("", [technology]), BranchShape("", [people, ready])]),
            ChoiceShape("Kjøpe eller låne?", [borrow, BranchShape("Kjøpe nytt")], chosen=0),
            GateShape("P9", "Overlevere?", "prosjekteier"),
        ],
        language="nb",
        status_day=STATUS,
    )


def undecided():
    """A choice between three branches that nobody has made yet."""
    branches = [
        BranchShape("Låne", [phase("Tilpasse", 20, "close")]),
        BranchShape("Kjøpe", [phase("Kunngjøre", 30), phase("Velge", 9, "close")]),
        BranchShape("Utvikle selv", [phase("Utvikle", 60, "open"), phase("Prøve", 20, "close")]),
    ]
    gate = GateShape("P1", "Forstått behov?", "enhetsleder", state="now")
    return PhasePicture(
        [need(), gate, ChoiceShape("Kjøpe, låne eller utvikle?", branches)], language="nb", status_day=STATUS
    )


def one_phase():
    return PhasePicture([phase("Lære", 40, "open", "now")], language="nn", status_day=STATUS)


def long_titles():
    """Long words in nynorsk, an optional phase, a skipped one, two ways back."""
    return PhasePicture(
        [
            StageShape(
                "Brukarmedverknad og kartlegging av føresetnader",
                [
                    phase("Gjennomføre gevinstrealiseringsaktivitetane", 120, "open", "done", path="a"),
                    phase("Grunngi og stadfeste prioriteringane", 35, "close", "now"),
                ],
            ),
            GateShape(
                "P10",
                "Har styringsgruppa stadfesta at føresetnadene framleis held for alle verksemdene?",
                "samarbeidsutvalet for digitalisering i dei fire kommunane",
                path="g1",
            ),
            StageShape(
                "Utprøving",
                [
                    phase("Prøve ut i kvardagen", 20, "open", optional=True),
                    phase("Vurdere", None, progress="skipped", because="leverandøren trekte seg frå avtala"),
                    phase("Spreiing", 12, "close", path="b"),
                ],
            ),
            GateShape("P11", "Skal vi gå vidare?", "kommunedirektøren", path="g2"),
            StageShape(
                "Innføring i fire kommunar",
                [phase("Opplæring av tilsette", 25, "open"), phase("Overføre ansvaret til linja", 15, "close")],
            ),
            GateShape("P12", "Er gevinstane henta ut?", "gevinsteigaren"),
        ],
        language="nn",
        status_day=STATUS,
        ways_back=[WayBack("g1", "a", taken=True), WayBack("g2", "b"), WayBack("g2", "a", taken=True)],
    )


PICTURES = {
    "blt": blt(),
    "triple-diamond": triple_diamond(),
    "seven-phases": seven_phases(),
    "eight-phases": eight_phases(),
    "composed": composed(),
    "undecided": undecided(),
    "one-phase": one_phase(),
    "long-titles": long_titles(),
}


def day(text):
    number, month = text.split(".")
    return date(2027, int(month), int(number))


def bar(title, start, finish, work_days, first_plan):
    done_to = day(finish) if day(finish) < STATUS else STATUS if day(start) <= STATUS else None
    baseline = Days(*(day(one) for one in first_plan))
    return PhaseBar(title, day(start), day(finish), work_days=work_days, done_to=done_to, baseline=baseline)


def blt_plan(slip=35):
    """Færre bomtimer, started a week late: the third gate missed its meeting."""
    meetings = (MeetingDay(day("20.04"), day("13.04")), MeetingDay(day("25.05"), day("18.05")))
    return Gantt(
        [
            bar("Behov: samle inn", "11.01", "29.01", 15, ("04.01", "22.01")),
            bar("Behov: vurdere", "01.02", "05.02", 5, ("25.01", "29.01")),
            GateFlag("P1", "Forstått behov?", day("05.02"), outcome="videre", passed=True),
            bar("Løsning: lete", "08.02", "17.02", 8, ("01.02", "10.02")),
            bar("Løsning: vurdere", "18.02", "23.02", 4, ("11.02", "16.02")),
            GateFlag("P2", "Verdt å teste?", day("23.02"), outcome="videre med vilkår", passed=True),
            bar("Test: prøve ut", "24.02", "09.04", 30, ("17.02", "02.04")),
            bar("Test: vurdere", "12.04", "16.04", 5, ("05.04", "09.04")),
            GateFlag("P3", "Ta i bruk?", day("20.04") + timedelta(days=slip), lost=day("20.04")),
            MeetingRow("Styringsgruppens møter", meetings),
        ],
        bands=[
            Band("påske", Days(day("24.03"), day("29.03"))),
            Band("1. mai", Days(day("01.05"), day("01.05"))),
            Band("17. mai", Days(day("17.05"), day("17.05"))),
        ],
        status_day=STATUS,
        language="nb",
    )


def long_plan(rows=14, step=20, language="nn"):
    """As many rows as asked for, each so many days after the last, with long nynorsk titles."""
    start = date(2027, 1, 11)
    made = []
    for at in range(rows - 1):
        first = start + timedelta(days=at * step)
        if at % 4 == 3:
            title = "Har styringsgruppa stadfesta føresetnadene?"
            made.append(GateFlag(f"P{at}", title, first, outcome="vidare" if at < 4 else "", passed=at < 4))
            continue
        title = f"Utprøving i kommunane: gjennomføre tiltak {at + 1} saman med brukarane"
        last = first + timedelta(days=max(step - 3, 0))
        made.append(
            PhaseBar(title, first, last, work_days=step, done_to=last if at < 4 else None, critical=at % 3 != 1)
        )
    meetings = [
        MeetingDay(start + timedelta(days=28 * at), start + timedelta(days=28 * at - 7))
        for at in range(1, 1 + rows * step // 28)
    ]
    summer = Band("sommarferie", Days(date(2027, 7, 5), date(2027, 7, 30)), quiet=True)
    return Gantt(
        [*made, MeetingRow("Styringsgruppa", meetings)], bands=[summer], status_day=date(2027, 3, 20), language=language
    )


def one_bar():
    return Gantt([PhaseBar("Lære", date(2027, 1, 13), date(2027, 1, 14), work_days=2)], language="nn")


def plan_with_slack():
    """Two strands side by side, one of which can wait."""
    whole = blt_plan()
    late = {1: "12.02", 4: "26.03", 6: "19.04"}
    rows = [attrs.evolve(row, latest=day(late[n])) if n in late else row for n, row in enumerate(whole.rows)]
    return attrs.evolve(whole, rows=rows)


PLANS = {
    "blt": blt_plan(),
    "with-slack": plan_with_slack(),
    "no-slip": blt_plan(0),
    "slip-of-a-day": blt_plan(1),
    "slip-of-two-hundred": blt_plan(200),
    "fourteen-rows": long_plan(),
    "six-rows": long_plan(6, 30, "en"),
    "two-years": long_plan(14, 50, "nb"),
    "five-years": long_plan(14, 130, "en"),
    "one-bar": one_bar(),
}


# --- timelines


def rounds(*made):
    return [WorkRound(day(first), day(last), look, number) for number, (first, last, look) in enumerate(made, start=1)]


def blt_timeline(language="nb", status="22.06"):
    """The example after both tests: one way back, one condition."""
    rows = [
        WorkRow("need/collect", "Behov: Samle innsikt", rounds(("11.01", "29.01", "counts")), stage="Behov"),
        GateRow("need-clear", "Behovet er klart", [DecisionMark(day("05.02"), "videre")], short="P1"),
        WorkRow(
            "solution/assess",
            "Løsning: Vurdere ideer",
            rounds(("18.02", "23.02", "before"), ("21.04", "26.04", "counts")),
            stage="Løsning",
        ),
        WorkRow(
            "test/try", "Test: Prøve ut", rounds(("24.02", "09.04", "before"), ("27.04", "09.06", "now")), stage="Test"
        ),
        GateRow(
            "in-use",
            "Klar til bruk",
            [
                DecisionMark(day("20.04"), "gå tilbake", "back"),
                DecisionMark(day("10.06"), "videre med vilkår", breach=True),
            ],
            short="P3",
        ),
        DutyRow(
            "Mål hvor mange som ikke nås på mobil (høyst 2 prosent)", day("05.02"), day(status), day("01.04"), "overdue"
        ),
        DutyRow("Skriv avtale", day("05.02"), day("01.03"), day("01.04"), "closed"),
        DutyRow("Hent tall", day("05.02"), day("20.04"), None, "lapsed"),
        DutyRow("Vurder frist", day("10.06"), day(status), date(2028, 1, 1)),
        DutyRow("Vurder igjen", day("10.06"), day(status), day("01.07")),
    ]
    return Timeline(rows, [BackMark(day("20.04"), "in-use", "solution/assess")], day(status), language, ahead=2)


def long_timeline(rows=40, step=12, language="nn", stages=4):
    """As many rows as asked for, each so many days after the last, with long nynorsk titles and ways back."""
    start, made, backs = date(2027, 1, 11), [], []
    for at in range(rows):
        first = start + timedelta(days=at * step)
        stage = f"Del {at * stages // rows + 1}" if stages else ""
        if at % 5 == 4:
            decisions = [
                DecisionMark(
                    first + timedelta(days=n),
                    "gå tilbake" if n < 3 else "vidare med vilkår",
                    "back" if n < 3 else "passed",
                )
                for n in range(4)
            ]
            backs += [BackMark(one.on, f"r{at}", f"r{at - 3}") for one in decisions[:3]]
            title = "Har styringsgruppa stadfesta føresetnadene?"
            made.append(GateRow(f"r{at}", title, decisions, short=f"P{at}", stage=stage))
            continue
        several = [
            WorkRound(
                first + timedelta(days=20 * n),
                first + timedelta(days=20 * n + step),
                "before" if n < 2 else "now",
                n + 1,
            )
            for n in range(at % 3 + 1)
        ]
        title = f"Utprøving i kommunane: gjennomføre tiltak {at + 1} saman med brukarane"
        made.append(WorkRow(f"r{at}", title, several, stage=stage))
    last = max(day for row in made for day in row.days)
    duties = [
        DutyRow(f"Vilkår {n} som nokon må følgje opp med kommunane", start, last, start, "overdue")
        for n in range(rows // 3)
    ]
    return Timeline([*made, *duties], backs, last, language)


def one_round():
    return Timeline([WorkRow("learn", "Lære", [WorkRound(date(2027, 1, 13), date(2027, 1, 13))])], language="en")


TIMELINES = {
    "blt": blt_timeline(),
    "blt-late": blt_timeline("en", "20.12"),
    "fourteen-rows": long_timeline(10),
    "two-years": long_timeline(10, 70, "nb"),
    "long": long_timeline(),
    "long-flat": long_timeline(30, 5, "en", 0),
    "one-round": one_round(),
}
