"""The words of a timeline, in three languages. Not here: words it shares with the Gantt picture (`words`)."""

from __future__ import annotations

from innomethods.reporting.drawings.timeline_rows import DutyLook, RoundLook
from innomethods.wording import Counted, Wording

ROUND_AND_END = Wording(nb="runde {n}: {day}", nn="runde {n}: {day}", en="round {n}: {day}")
ROUNDS = Counted(
    Wording(nb="{n} runde", nn="{n} runde", en="{n} round"), Wording(nb="{n} runder", nn="{n} rundar", en="{n} rounds")
)
GOES_ON = Wording(nb="pågår", nn="i gang", en="under way")
ROUND_GOES_ON = Wording(nb="runde {n}: pågår", nn="runde {n}: i gang", en="round {n}: under way")
SKIPPED = Wording(nb="hoppet over {day}", nn="hoppa over {day}", en="skipped {day}")
OUTCOME = Wording(nb="{outcome} {day}", nn="{outcome} {day}", en="{outcome} {day}")
BREACH = Wording(nb="{outcome}, brudd {day}", nn="{outcome}, brot {day}", en="{outcome}, breach {day}")
CONDITIONS = Wording(nb="Vilkår", nn="Vilkår", en="Conditions")
DUTIES: dict[DutyLook, Wording] = {
    DutyLook.CLOSED: Wording(nb="lukket {day}", nn="lukka {day}", en="closed {day}"),
    DutyLook.OPEN: Wording(nb="frist {day}", nn="frist {day}", en="due {day}"),
    DutyLook.OVERDUE: Wording(nb="over fristen {day}", nn="over fristen {day}", en="overdue since {day}"),
    DutyLook.LAPSED: Wording(nb="falt bort {day}", nn="fall bort {day}", en="lapsed {day}"),
}
NO_DUE = Wording(nb="uten frist", nn="utan frist", en="no due date")
KEYS: dict[RoundLook, Wording] = {
    RoundLook.COUNTS: Wording(nb="utført", nn="utført", en="done"),
    RoundLook.NOW: Wording(nb="pågår", nn="i gang", en="under way"),
    RoundLook.BEFORE: Wording(nb="gjelder ikke lenger", nn="gjeld ikkje lenger", en="counts no more"),
    RoundLook.SKIPPED: Wording(nb="hoppet over", nn="hoppa over", en="skipped"),
    RoundLook.STOPPED: Wording(nb="stanset", nn="stansa", en="stopped"),
}
KEY_BACK = Wording(nb="sendt tilbake", nn="sendt tilbake", en="sent back")
KEY_DUTY = Wording(nb="vilkår", nn="vilkår", en="condition")
KEY_OVERDUE = Wording(nb="over fristen", nn="over fristen", en="overdue")
WORK = Wording(nb="Arbeidet", nn="Arbeidet", en="The work")
COURSE = Wording(nb="Forløpet", nn="Forløpet", en="The course")
MESSAGE = Wording(
    nb="Arbeidet har gått fremover siden {first}",
    nn="Arbeidet har gått framover sidan {first}",
    en="The work has gone forward since {first}",
)
MESSAGE_BACK = Counted(
    Wording(
        nb="Arbeidet er sendt tilbake én gang siden {first}",
        nn="Arbeidet er sendt tilbake éin gong sidan {first}",
        en="The work has been sent back once since {first}",
    ),
    Wording(
        nb="Arbeidet er sendt tilbake {n} ganger siden {first}",
        nn="Arbeidet er sendt tilbake {n} gonger sidan {first}",
        en="The work has been sent back {n} times since {first}",
    ),
)
SHOWS = Wording(
    nb="Tidslinjen viser hva som har skjedd i {what} fra {first} til {last}, i samme rekkefølge som arbeidet og "
    "runde for runde.",
    nn="Tidslinja viser kva som har hendt i {what} frå {first} til {last}, i same rekkjefølgje som arbeidet og "
    "runde for runde.",
    en="The timeline shows what has happened in {what} from {first} to {last}, in the order of the work and round by "
    "round.",
)
SHOWS_DUTIES = Wording(
    nb="Tidslinjen viser vilkårene fra {first} til {last}, i den rekkefølgen de ble satt: når de ble satt, og når de "
    "ble lukket, falt bort eller har frist.",
    nn="Tidslinja viser vilkåra frå {first} til {last}, i den rekkjefølgja dei vart sette: når dei vart sette, og når "
    "dei vart lukka, fall bort eller har frist.",
    en="The timeline shows the conditions from {first} to {last}, in the order in which they were set: when they were "
    "set, and when they were closed, lapsed or are due.",
)
SENT_BACK = Counted(
    Wording(
        nb="{n} beslutning sendte arbeidet tilbake.",
        nn="{n} avgjerd sende arbeidet tilbake.",
        en="{n} decision sent the work back.",
    ),
    Wording(
        nb="{n} beslutninger sendte arbeidet tilbake.",
        nn="{n} avgjerder sende arbeidet tilbake.",
        en="{n} decisions sent the work back.",
    ),
)
NEVER_BACK = Wording(
    nb="Ingen av beslutningene her sendte arbeidet tilbake.",
    nn="Ingen av avgjerdene her sende arbeidet tilbake.",
    en="None of the decisions here sent the work back.",
)
NOTHING_DECIDED = Wording(
    nb="Ingenting er besluttet her ennå.", nn="Ingenting er avgjort her enno.", en="Nothing has been decided here yet."
)
UNDER_WAY = Counted(
    Wording(nb="{n} fase pågår.", nn="{n} fase er i gang.", en="{n} phase is under way."),
    Wording(nb="{n} faser pågår.", nn="{n} fasar er i gang.", en="{n} phases are under way."),
)
OVERDUE = Counted(
    Wording(nb="{n} vilkår er over fristen.", nn="{n} vilkår er over fristen.", en="{n} condition is overdue."),
    Wording(nb="{n} vilkår er over fristen.", nn="{n} vilkår er over fristen.", en="{n} conditions are overdue."),
)
AHEAD = Counted(
    Wording(
        nb="{n} fase er ikke begynt og er ikke tegnet.",
        nn="{n} fase er ikkje byrja og er ikkje teikna.",
        en="{n} phase is not begun and not drawn.",
    ),
    Wording(
        nb="{n} faser er ikke begynt og er ikke tegnet.",
        nn="{n} fasar er ikkje byrja og er ikkje teikna.",
        en="{n} phases are not begun and not drawn.",
    ),
)
ALL_BELOW = Wording(
    nb="Alle runder og datoer står i tabellen under.",
    nn="Alle rundar og datoar står i tabellen under.",
    en="All rounds and dates are in the table below.",
)
CAPTION = Wording(
    nb="Én rad for hver fase og hvert beslutningspunkt. Det som gjelder, er fylt; hult er det som er gjort om "
    "igjen eller sendt tilbake.",
    nn="Éi rad for kvar fase og kvart avgjerdspunkt. Det som gjeld, er fylt; holt er det som er gjort om "
    "att eller sendt tilbake.",
    en="One row for each phase and decision point. What counts is filled; hollow is what was done again or sent back.",
)
CAPTION_OVERVIEW = Wording(
    nb="Oversikt, én rad for hver del. Hele forløpet, fase for fase, står i tabellen.",
    nn="Oversikt, éi rad for kvar del. Heile forløpet, fase for fase, står i tabellen.",
    en="Overview, one row for each part. The whole course, phase by phase, is in the table.",
)
