"""What is said of changes in a plan: what sort each is, why some can't be carried, what comes along.

Not here: the values (`changes`), and how changes are found (`comparing`).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from innomethods.exchange.plans.edited import names_of
from innomethods.wording import LANGUAGES, Wording, format_for
from innomethods.wording.formats import date_wording


class ChangeKind(StrEnum):
    """What sort of edit it is."""

    DURATION = "duration"
    START = "start"
    DECISION = "decision"
    WAIT = "wait"
    LAG = "lag"  # a pause before one row alone
    LINKS = "links"
    PEOPLE = "people"
    SHARE = "share"
    RENAMED = "renamed"
    NEW = "new"
    UNKNOWN = "unknown"
    LOST = "lost"
    SHOWN = "shown"  # a date in the file that no edit explains
    PROGRESS = "progress"
    PAPERS = "papers"
    UNITS = "units"


def said_of(kind: ChangeKind, **data: object) -> Wording:
    """Return the words of a change; dates and numbers are written as each language writes them."""
    return _SAID[kind].fill(**{name: as_words(value) for name, value in data.items()})


def as_words(value: object) -> object:
    """Return dates and numbers as each language writes them, and anything else as it is."""
    if isinstance(value, date):
        return date_wording(value)
    if isinstance(value, (int, float)):
        nb, nn, en = (format_for(language).number(value) for language in LANGUAGES)
        return Wording(nb=nb, nn=nn, en=en)
    return value


def plain(name: str) -> str:
    """Return a name as project programs keep it: a comma parts names there, and they write a semicolon for it."""
    return "; ".join(names_of(name.replace(",", ";")))


def all_of(notes: Iterable[Wording | None]) -> Wording | None:
    """Return several notes as one, or None where there is none."""
    there = [one for one in notes if one is not None]
    return Wording(**{one: "; ".join(note.text(one) for note in there) for one in LANGUAGES}) if there else None


_SAID = {
    ChangeKind.DURATION: Wording(
        nb="{title}: {now} arbeidsdager i stedet for {was}",
        nn="{title}: {now} arbeidsdagar i staden for {was}",
        en="{title}: {now} work days instead of {was}",
    ),
    ChangeKind.START: Wording(
        nb="{title}: begynner {now} i stedet for {was}",
        nn="{title}: byrjar {now} i staden for {was}",
        en="{title}: begins {now} instead of {was}",
    ),
    ChangeKind.DECISION: Wording(
        nb="{title}: besluttes {now} i stedet for {was}",
        nn="{title}: blir avgjord {now} i staden for {was}",
        en="{title}: is decided {now} instead of {was}",
    ),
    ChangeKind.WAIT: Wording(
        nb="{title}: ventetid på {now} kalenderdager i stedet for {was}",
        nn="{title}: ventetid på {now} kalenderdagar i staden for {was}",
        en="{title}: a wait of {now} calendar days instead of {was}",
    ),
    ChangeKind.LAG: Wording(
        nb="{title}: {now} kalenderdager etter «{before}» i stedet for {was}",
        nn="{title}: {now} kalenderdagar etter «{before}» i staden for {was}",
        en="{title}: {now} calendar days after ‘{before}’ instead of {was}",
    ),
    ChangeKind.LINKS: Wording(
        nb="{title}: kommer etter {now} i stedet for {was}",
        nn="{title}: kjem etter {now} i staden for {was}",
        en="{title}: follows {now} instead of {was}",
    ),
    ChangeKind.PEOPLE: Wording(
        nb="{title}: arbeidet gjøres av {now} i stedet for {was}",
        nn="{title}: arbeidet blir gjort av {now} i staden for {was}",
        en="{title}: done by {now} instead of {was}",
    ),
    ChangeKind.SHARE: Wording(
        nb="{title}: {now} prosent stilling i stedet for {was}",
        nn="{title}: {now} prosent stilling i staden for {was}",
        en="{title}: {now} per cent of a position instead of {was}",
    ),
    ChangeKind.RENAMED: Wording(
        nb="{title}: heter nå «{now}»", nn="{title}: heiter no «{now}»", en="{title}: is now called ‘{now}’"
    ),
    ChangeKind.NEW: Wording(nb="{title}: ny", nn="{title}: ny", en="{title}: new"),
    ChangeKind.UNKNOWN: Wording(
        nb="{title}: planen har ingen rad med id-en {id}",
        nn="{title}: planen har inga rad med id-en {id}",
        en="{title}: the plan has no row with the id {id}",
    ),
    ChangeKind.LOST: Wording(nb="{title}: tatt bort", nn="{title}: teken bort", en="{title}: taken out"),
    ChangeKind.SHOWN: Wording(
        nb="{title}: filen viser {shown}, men ingen endring forklarer det; planen sier {now}",
        nn="{title}: fila viser {shown}, men inga endring forklarer det; planen seier {now}",
        en="{title}: the file shows {shown}, which no edit explains; the plan says {now}",
    ),
    ChangeKind.PROGRESS: Wording(
        nb="{title}: {now} i stedet for {was}",
        nn="{title}: {now} i staden for {was}",
        en="{title}: {now} instead of {was}",
    ),
    ChangeKind.PAPERS: Wording(
        nb="{title}: papirfrist {now} i stedet for {was}",
        nn="{title}: papirfrist {now} i staden for {was}",
        en="{title}: papers due {now} instead of {was}",
    ),
    ChangeKind.UNITS: Wording(
        nb="{title}: {who} {now} prosent i stedet for {was}",
        nn="{title}: {who} {now} prosent i staden for {was}",
        en="{title}: {who} {now} per cent instead of {was}",
    ),
}
NOBODY = Wording(nb="ingen", nn="ingen", en="nobody")
NOTHING_BEFORE = Wording(nb="ingenting", nn="ingenting", en="nothing")
# Why the project file can't hold a change.
IN_THE_METHOD = Wording(
    nb="det står i metoden: endre den, eller legg et tillegg over den",
    nn="det står i metoden: endre han, eller legg eit tillegg over han",
    en="the method says this: change it, or lay an overlay over it",
)
BY_THESE_LINKS = Wording(
    nb="med disse lenkene begynner det {day}",
    nn="med desse lenkjene byrjar det {day}",
    en="by these links it begins {day}",
)
BY_ROLES = Wording(
    nb="hvem som gjør hva, følger av rollene: endre «team» i prosjektfilen",
    nn="kven som gjer kva, følgjer av rollene: endre «team» i prosjektfila",
    en="who does what follows from the roles: change ‘team’ in the project file",
)
NOT_YET = Wording(
    nb="det som kommer før, er ikke ferdig da",
    nn="det som kjem før, er ikkje ferdig då",
    en="what comes before isn’t finished by then",
)
PAPERS_LATE = Wording(
    nb="papirene er ikke klare til fristen for et møte den dagen",
    nn="papira er ikkje klare til fristen for eit møte den dagen",
    en="the papers aren’t ready by the deadline of a meeting that day",
)
NOT_MET = Wording(
    nb="«{body}» møtes ikke {day}. De møtes neste gang {others}. Møtes de likevel, skriv dagen inn i «meetings»",
    nn="«{body}» møtest ikkje {day}. Dei møtest neste gong {others}. Møtest dei likevel, skriv dagen inn i «meetings»",
    en="‘{body}’ doesn’t meet on {day}. It meets next on {others}. If it does meet, enter the day in ‘meetings’",
)
NEVER_MET = Wording(
    nb="«{body}» har ikke noe kjent møte {day} eller senere. Møtes de, skriv dagen inn i «meetings»",
    nn="«{body}» har ikkje noko kjent møte {day} eller seinare. Møtest dei, skriv dagen inn i «meetings»",
    en="‘{body}’ has no known meeting on {day} or later. If it meets, enter the day in ‘meetings’",
)
DAY_OFF = Wording(
    nb="{day} er ikke en arbeidsdag ({reason}); arbeidet begynner {now}",
    nn="{day} er ikkje ein arbeidsdag ({reason}); arbeidet byrjar {now}",
    en="{day} is not a working day ({reason}); work begins on {now}",
)
LAG_AS_DAY = Wording(
    nb="pausen blir til en dag i «not-before», {day}: flyttes det som kommer før, blir dagen stående",
    nn="pausen blir til ein dag i «not-before», {day}: blir det som kjem før flytta, står dagen likevel",
    en="the pause becomes a day in ‘not-before’, {day}: if what comes before moves, the day stays",
)
OTHER_ENDS = Wording(
    nb="for at anslaget skal henge sammen, blir også {ends}",
    nn="for at overslaget skal henge saman, blir òg {ends}",
    en="for the guess to hold together, also {ends}",
)
FINISH_PASSED_OVER = Wording(
    nb="slutt {day} er ikke tatt med: den passer ikke med arbeidsdagene, og de går foran",
    nn="slutt {day} er ikkje teken med: han passar ikkje med arbeidsdagane, og dei går føre",
    en="the finish on {day} is passed over: it doesn’t fit the work days, and these go before it",
)
GATES_TAKE_NONE = Wording(
    nb="en beslutning tar ingen arbeidsdager: flytt den i «Slutt», eller gi arbeidet før den flere dager",
    nn="ei avgjerd tek ingen arbeidsdagar: flytt henne i «Slutt», eller gi arbeidet før henne fleire dagar",
    en="a decision takes no work days: move it in “Finish”, or give the work before it more days",
)
NO_DAYS = Wording(nb="ingen", nn="ingen", en="no")
EMPTY_IS_NONE = Wording(
    nb="en tom celle sier ikke hvor lenge det varer: skriv 0, eller la tallet stå",
    nn="ei tom celle seier ikkje kor lenge det varer: skriv 0, eller lat talet stå",
    en="an empty cell doesn’t say how long it takes: write 0, or leave the number",
)
LEAST_TOO = Wording(
    nb="«least» {now} i stedet for {was}", nn="«least» {now} i staden for {was}", en="‘least’ {now} instead of {was}"
)
MOST_TOO = Wording(
    nb="«most» {now} i stedet for {was}", nn="«most» {now} i staden for {was}", en="‘most’ {now} instead of {was}"
)
MOVES_OTHERS = Wording(
    nb="prosjektfilen kan ikke si det uten at annet også flyttes",
    nn="prosjektfila kan ikkje seie det utan at anna også blir flytta",
    en="the project file can’t say this without moving other work, too",
)
SETTLED = Wording(
    nb="arbeidet er gjort eller i gang, og loggen gjelder",
    nn="arbeidet er gjort eller i gang, og loggen gjeld",
    en="the work is done or under way, and the log holds",
)
NO_EDIT = Wording(
    nb="endre arbeidsdager, rekkefølge eller start, så følger datoene",
    nn="endre arbeidsdagar, rekkjefølgje eller start, så følgjer datoane",
    en="edit work days, links or the start, and dates follow",
)
# What is looked at, and read from nowhere: said, so that nobody thinks it came through.
IN_THE_LOG = Wording(
    nb="hvor langt arbeidet er kommet, leses av loggen: «innomethods run …», og så «compare plan --log»",
    nn="kor langt arbeidet er kome, blir lese av loggen: «innomethods run …», og så «compare plan --log»",
    en="how far work has come is read from the log: ‘innomethods run …’, and then ‘compare plan --log’",
)
BY_MEETINGS = Wording(
    nb="papirfrister følger av «papers-due» i «meetings»",
    nn="papirfristar følgjer av «papers-due» i «meetings»",
    en="deadlines for papers follow from ‘papers-due’ in ‘meetings’",
)
BY_SHARES = Wording(
    nb="hvor mye hver gir en fase, følger av «share» i «team»; i Project: enheter på ressursen",
    nn="kor mykje kvar gir ein fase, følgjer av «share» i «team»; i Project: einingar på ressursen",
    en="how much each gives to a phase follows from ‘share’ in ‘team’; in Project: units of the resource",
)
PER_CENT_DONE = Wording(nb="{share} prosent ferdig", nn="{share} prosent ferdig", en="{share} per cent done")
DONE_ON = Wording(nb="ferdig {day}", nn="ferdig {day}", en="finished on {day}")
STATUS = Wording(nb="«{status}»", nn="«{status}»", en="‘{status}’")
NONE = Wording(nb="ingen", nn="ingen", en="none")
