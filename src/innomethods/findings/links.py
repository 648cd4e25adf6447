"""What can be wrong with plans of linked activities, and with a calendar: the codes P41 to P46, in three languages.

Not here: who looks for them (`planning`).
"""

from innomethods.findings.finding import FindingKind, Severity
from innomethods.wording import Wording

KINDS = (
    FindingKind(
        code="P41",
        severity=Severity.ERROR,
        title=Wording(nb="Samme id to ganger", nn="Same id to gonger", en="Same id twice"),
        message=Wording(
            nb="{count} aktiviteter har id-en «{activity}».",
            nn="{count} aktivitetar har id-en «{activity}».",
            en="{count} activities have the id ‘{activity}’.",
        ),
        why=Wording(
            nb="Da er det uklart hvilken av dem koblingene gjelder.",
            nn="Då er det uklart kven av dei koplingane gjeld.",
            en="Then it is unclear which of them the links mean.",
        ),
        mend=Wording(
            nb="Gi hver aktivitet sin egen id.",
            nn="Gi kvar aktivitet sin eigen id.",
            en="Give each activity an id of its own.",
        ),
    ),
    FindingKind(
        code="P42",
        severity=Severity.ERROR,
        title=Wording(nb="Koblinger i ring", nn="Koplingar i ring", en="Links in a ring"),
        message=Wording(
            nb="Aktivitetene venter på hverandre i ring: {way}.",
            nn="Aktivitetane ventar på kvarandre i ring: {way}.",
            en="The activities wait for one another in a ring: {way}.",
        ),
        why=Wording(
            nb="Da kan ingen av dem starte.", nn="Då kan ingen av dei starte.", en="Then none of them can start."
        ),
        mend=Wording(
            nb="Fjern en av koblingene, for eksempel den fra «{before}» til «{after}».",
            nn="Fjern ei av koplingane, til dømes den frå «{before}» til «{after}».",
            en="Remove one of the links, for example the one from ‘{before}’ to ‘{after}’.",
        ),
    ),
    FindingKind(
        code="P43",
        severity=Severity.WARNING,
        title=Wording(nb="Dato før planen starter", nn="Dato før planen startar", en="Date before the plan starts"),
        message=Wording(
            nb="«{activity}» skal ikke starte før {day}, men planen starter først {start}.",
            nn="«{activity}» skal ikkje starte før {day}, men planen startar først {start}.",
            en="‘{activity}’ is not to start before {day}, but the plan itself starts on {start}.",
        ),
        why=Wording(
            nb="Datoen har ingen virkning; kanskje er den eller starten feil.",
            nn="Datoen har ingen verknad; kanskje er han eller starten feil.",
            en="The date has no effect; perhaps it or the start is wrong.",
        ),
        mend=Wording(
            nb="Rett datoen eller starten, eller fjern datoen.",
            nn="Rett datoen eller starten, eller fjern datoen.",
            en="Correct the date or the start, or remove the date.",
        ),
    ),
    FindingKind(
        code="P44",
        severity=Severity.WARNING,
        title=Wording(nb="Forspranget er for langt", nn="Forspranget er for langt", en="Lead is too long"),
        message=Wording(
            nb="Koblingen fra «{before}» til «{after}» har et forsprang på {lead} dager, til før planen starter.",
            nn="Koplinga frå «{before}» til «{after}» har eit forsprang på {lead} dagar, til før planen startar.",
            en="The link from ‘{before}’ to ‘{after}’ has a lead of {lead} days, to before the plan starts.",
        ),
        why=Wording(
            nb="Ingenting kan starte før planen, så resten av forspranget har ingen virkning.",
            nn="Ingenting kan starte før planen, så resten av forspranget har ingen verknad.",
            en="Nothing can start before the plan, so the rest of the lead has no effect.",
        ),
        mend=Wording(
            nb="Kort ned forspranget, eller la planen starte tidligere.",
            nn="Kort ned forspranget, eller la planen starte tidlegare.",
            en="Shorten the lead, or let the plan start earlier.",
        ),
    ),
    FindingKind(
        code="P45",
        severity=Severity.WARNING,
        title=Wording(
            nb="En måned uten arbeidsdager", nn="Ein månad utan arbeidsdagar", en="A month without working days"
        ),
        message=Wording(
            nb="I {month} er det ingen arbeidsdager.",
            nn="I {month} er det ingen arbeidsdagar.",
            en="There are no working days in {month}.",
        ),
        why=Wording(
            nb="Alt som skulle skje da, flyttes til måneden etter.",
            nn="Alt som skulle skje då, blir flytt til månaden etter.",
            en="Everything that would happen then moves to the month after.",
        ),
        mend=Wording(
            nb="Kontroller de rolige periodene: er det ment at alle dagene skal være uten arbeid?",
            nn="Kontroller dei rolege periodane: er det meint at alle dagane skal vere utan arbeid?",
            en="Check the quiet periods: are all those days meant to be without work?",
        ),
    ),
    FindingKind(
        code="P46",
        severity=Severity.ERROR,
        title=Wording(nb="Kobling til ingenting", nn="Kopling til ingenting", en="Link to nothing"),
        message=Wording(
            nb="En kobling viser til aktiviteten «{wanted}», som ikke finnes.",
            nn="Ei kopling viser til aktiviteten «{wanted}», som ikkje finst.",
            en="A link refers to the activity ‘{wanted}’, which does not exist.",
        ),
        why=Wording(
            nb="Da vet ingen hva som venter på hva.",
            nn="Då veit ingen kva som ventar på kva.",
            en="Then nobody knows what waits for what.",
        ),
        mend=Wording(
            nb="{hint} Rett id-en, eller fjern koblingen.",
            nn="{hint} Rett id-en, eller fjern koplinga.",
            en="{hint} Correct the id, or remove the link.",
        ),
    ),
)
