"""The words our drawings write themselves, in three languages, and how counts choose singular or plural.

Not here: titles, names and questions, which come with what is drawn.
"""

from __future__ import annotations

from collections.abc import Sequence

from innomethods.wording import Counted, Language, Wording


def sentence(words: Wording, language: Language, **data: object) -> str:
    """Return the text with its placeholders filled in."""
    return words.fill(**data).text(language)


def few_words(text: str, most: int = 4) -> str:
    """Return a name short enough for a title or description: at most so many words and 60 letters."""
    parts = text.split()
    short = " ".join(parts[:most])
    if len(short) > _LONGEST:
        return short[: _LONGEST - 1].rstrip() + "…"
    return short + "…" if len(parts) > most else short


def named(names: Sequence[str], language: Language, most: int = 3) -> str:
    """Return names in quotes, in the language's own signs, the first few of them."""
    left, right = ("‘", "’") if language == "en" else ("«", "»")
    shown = [f"{left}{few_words(name)}{right}" for name in names[:most]]
    return ", ".join(shown) + (" …" if len(names) > most else "")


def at_most(parts: Sequence[str], most: int, spare: str) -> str:
    """Join sentences, leaving out the one that can be spared where they are more than so many words."""
    if sum(len(part.split()) for part in parts) > most:
        parts = [part for part in parts if part != spare]
    return " ".join(parts)


_LONGEST = 60
MOST_WORDS = 70  # of a description

# --- phase picture -------------------------------------------------------------------------------------------------
HERE = Wording(nb="Her er vi {day}", nn="Her er vi {day}", en="We are here {day}")
HERE_WITHOUT_DAY = Wording(nb="Her er vi", nn="Her er vi", en="We are here")
HERE_AFTER_NAME = Wording(nb="her er vi", nn="her er vi", en="we are here")
OPTIONAL = Wording(nb="valgfri", nn="valfri", en="optional")
SKIPPED = Wording(nb="hoppet over", nn="hoppa over", en="skipped")
SKIPPED_BECAUSE = Wording(nb="hoppet over: {because}", nn="hoppa over: {because}", en="skipped: {because}")
BACK_ADVISED = Wording(
    nb="Anbefalt: gå tilbake til {phase}", nn="Tilrådd: gå tilbake til {phase}", en="Advised: go back to {phase}"
)
BACK_TAKEN = Wording(nb="Gikk tilbake til {phase}", nn="Gjekk tilbake til {phase}", en="Went back to {phase}")
CHOSEN = Wording(nb="valgt: {branch}", nn="valt: {branch}", en="chosen: {branch}")
NOT_CHOSEN = Wording(nb="ikke valgt: {branches}", nn="ikkje valt: {branches}", en="not chosen: {branches}")
UNDECIDED = Wording(nb="ikke avgjort", nn="ikkje avgjort", en="not decided")
SIDE_BY_SIDE = Wording(nb="Samtidig", nn="Samstundes", en="At the same time")
LANE = Wording(nb="spor {n}", nn="spor {n}", en="track {n}")
PHASE_CAPTION = Wording(
    nb="Figuren viser rekkefølgen, ikke tiden. Fylt fase er utført, fase med tykk kant pågår.",
    nn="Figuren viser rekkjefølgja, ikkje tida. Fylt fase er utført, fase med tjukk kant er i gang.",
    en="The figure shows the order, not the time. A filled phase is done, one with a thick edge is under way.",
)
PHASE_CAPTION_PLAIN = Wording(
    nb="Figuren viser rekkefølgen, ikke tiden. Bredden sier ikke hvor lenge en fase varer.",
    nn="Figuren viser rekkjefølgja, ikkje tida. Breidda seier ikkje kor lenge ein fase varer.",
    en="The figure shows the order, not the time. Width does not mean duration.",
)
PHASES = Counted(
    Wording(nb="{n} fase", nn="{n} fase", en="{n} phase"), Wording(nb="{n} faser", nn="{n} fasar", en="{n} phases")
)
STAGES = Counted(
    Wording(nb="{n} del", nn="{n} del", en="{n} stage"), Wording(nb="{n} deler", nn="{n} delar", en="{n} stages")
)
STAGES_DONE = Counted(
    Wording(nb="{n} del er utført", nn="{n} del er utført", en="{n} stage is done"),
    Wording(nb="{n} deler er utført", nn="{n} delar er utførte", en="{n} stages are done"),
)
GATES = Counted(
    Wording(nb="{n} beslutningspunkt", nn="{n} avgjerdspunkt", en="{n} decision point"),
    Wording(nb="{n} beslutningspunkter", nn="{n} avgjerdspunkt", en="{n} decision points"),
)
MESSAGE_ORDER = Wording(
    nb="{phases} og {gates} i rekkefølge", nn="{phases} og {gates} i rekkjefølgje", en="{phases} and {gates} in order"
)
MESSAGE_DONE = Counted(
    Wording(nb="{n} av {all} faser er utført", nn="{n} av {all} fasar er utført", en="{n} of {all} phases is done"),
    Wording(nb="{n} av {all} faser er utført", nn="{n} av {all} fasar er utførte", en="{n} of {all} phases are done"),
)
MESSAGE_NOW = Wording(nb="{done}, {phase} pågår", nn="{done}, {phase} er i gang", en="{done}, {phase} is under way")
ORDER_FROM_TO = Wording(
    nb="Figuren viser rekkefølgen i {phases} og {gates}, fra {first} til {last}.",
    nn="Figuren viser rekkjefølgja i {phases} og {gates}, frå {first} til {last}.",
    en="The figure shows the order of {phases} and {gates}, from {first} to {last}.",
)
ORDER_OF_ONE = Wording(
    nb="Figuren viser {phases} og {gates}: {first}.",
    nn="Figuren viser {phases} og {gates}: {first}.",
    en="The figure shows {phases} and {gates}: {first}.",
)
ORDER_OF_NONE = Wording(
    nb="Figuren viser {phases} og {gates}.",
    nn="Figuren viser {phases} og {gates}.",
    en="The figure shows {phases} and {gates}.",
)
PHASES_DONE = Counted(
    Wording(nb="{n} fase er utført", nn="{n} fase er utført", en="{n} phase is done"),
    Wording(nb="{n} faser er utført", nn="{n} fasar er utførte", en="{n} phases are done"),
)
PHASES_NOW = Counted(
    Wording(nb="{n} pågår", nn="{n} er i gang", en="{n} is under way"),
    Wording(nb="{n} pågår", nn="{n} er i gang", en="{n} are under way"),
)
PHASES_AHEAD = Counted(
    Wording(nb="{n} gjenstår", nn="{n} står att", en="{n} remains"),
    Wording(nb="{n} gjenstår", nn="{n} står att", en="{n} remain"),
)
PHASES_SKIPPED = Counted(
    Wording(nb="{n} er hoppet over", nn="{n} er hoppa over", en="{n} is skipped"),
    Wording(nb="{n} er hoppet over", nn="{n} er hoppa over", en="{n} are skipped"),
)
GATES_PASSED = Counted(
    Wording(
        nb="{n} av {all} beslutningspunkter er passert.",
        nn="{n} av {all} avgjerdspunkt er passert.",
        en="{n} of {all} decision points has been passed.",
    ),
    Wording(
        nb="{n} av {all} beslutningspunkter er passert.",
        nn="{n} av {all} avgjerdspunkt er passerte.",
        en="{n} of {all} decision points have been passed.",
    ),
)
WIDTH_IS_NOT_TIME = Wording(
    nb="Bredden på en fase sier ikke hvor lenge den varer.",
    nn="Breidda på ein fase seier ikkje kor lenge han varer.",
    en="Width does not mean duration.",
)
ALL_PHASES_BESIDE = Wording(
    nb="Alle faser og beslutningspunkter står også med ord i teksten eller tabellen ved siden av.",
    nn="Alle fasar og avgjerdspunkt står også med ord i teksten eller tabellen ved sida av.",
    en="All phases and decision points are also given in words in the text or table beside it.",
)

# --- costs ---------------------------------------------------------------------------------------------------------
COSTS_OWN = Wording(nb="egen tid", nn="eiga tid", en="own time")
COSTS_BOUGHT = Wording(nb="kjøp", nn="kjøp", en="bought")
COSTS_HIGHEST = Wording(
    nb="Kostnaden er høyest i {when}: {amount}",
    nn="Kostnaden er høgast i {when}: {amount}",
    en="Costs are highest in {when}: {amount}",
)
COSTS_ONE = Wording(
    nb="Alle kostnader kommer i {when}: {amount}",
    nn="Alle kostnader kjem i {when}: {amount}",
    en="All costs fall in {when}: {amount}",
)
COSTS_SHOWS = Wording(
    nb="{n} stolper fra {first} til {last}, uten mva.: i alt {own} til egen tid og {bought} til kjøp.",
    nn="{n} stolpar frå {first} til {last}, utan mva.: i alt {own} til eiga tid og {bought} til kjøp.",
    en="{n} bars from {first} to {last}, excluding VAT: {own} for own time and {bought} for purchases in all.",
)
COSTS_BELOW = Wording(
    nb="Alle beløp står i tabellen under.",
    nn="Alle beløp står i tabellen under.",
    en="All amounts are in the table below.",
)

# --- Gantt ---------------------------------------------------------------------------------------------------------
MONTH = Wording(nb="måned", nn="månad", en="month")
WEEK = Wording(nb="uke", nn="veke", en="week")
SHORT_MONTHS = (
    Wording(nb="jan", nn="jan", en="Jan"),
    Wording(nb="feb", nn="feb", en="Feb"),
    Wording(nb="mars", nn="mars", en="Mar"),
    Wording(nb="april", nn="april", en="Apr"),
    Wording(nb="mai", nn="mai", en="May"),
    Wording(nb="juni", nn="juni", en="Jun"),
    Wording(nb="juli", nn="juli", en="Jul"),
    Wording(nb="aug", nn="aug", en="Aug"),
    Wording(nb="sep", nn="sep", en="Sep"),
    Wording(nb="okt", nn="okt", en="Oct"),
    Wording(nb="nov", nn="nov", en="Nov"),
    Wording(nb="des", nn="des", en="Dec"),
)
FINISH_AND_DAYS = Wording(nb="{day} ({n} d)", nn="{day} ({n} d)", en="{day} ({n} d)")
GATE = Wording(nb="{short} {title}", nn="{short} {title}", en="{short} {title}")
GATE_WITHOUT_ID = Wording(nb="Beslutning: {title}", nn="Avgjerd: {title}", en="Decision: {title}")
DAY_NOT_KNOWN = Wording(nb="dato ikke kjent", nn="dato ikkje kjend", en="date not known")
LOST_MEETING = Wording(nb="mistet møtet {day}", nn="mista møtet {day}", en="missed the meeting {day}")
MEETING = Wording(nb="møte {day}", nn="møte {day}", en="meeting {day}")
MEETINGS = Counted(
    Wording(nb="{n} møte", nn="{n} møte", en="{n} meeting"), Wording(nb="{n} møter", nn="{n} møte", en="{n} meetings")
)
STATUS = Wording(nb="status {day}", nn="status {day}", en="status {day}")
KEY_DONE = Wording(nb="utført", nn="utført", en="done")
KEY_LEFT = Wording(nb="gjenstår", nn="står att", en="remaining")
KEY_BASELINE = Wording(nb="opprinnelig plan", nn="opphavleg plan", en="original plan")
KEY_SLACK = Wording(nb="slakk", nn="slakk", en="slack")
KEY_CRITICAL = Wording(nb="kritisk vei", nn="kritisk veg", en="critical path")
KEY_MEETING = Wording(nb="papirfrist og møte", nn="papirfrist og møte", en="papers due and meeting")
KEY_MEETING_ONLY = Wording(nb="møte", nn="møte", en="meeting")
KEY_HOLIDAYS = Wording(nb="helligdager", nn="heilagdagar", en="public holidays")
KEY_QUIET = Wording(nb="rolig periode", nn="roleg periode", en="quiet period")
KEY_BOTH = Wording(
    nb="helligdager og rolig periode", nn="heilagdagar og roleg periode", en="public holidays and quiet period"
)
OVERVIEW = Wording(nb="Oversikt", nn="Oversikt", en="Overview")
PART = Wording(nb="{title} (del {n} av {all})", nn="{title} (del {n} av {all})", en="{title} (part {n} of {all})")
PLAN = Wording(nb="Planen", nn="Planen", en="The plan")
PLAN_MESSAGE = Wording(
    nb="Planen går fra {first} til {last}",
    nn="Planen går frå {first} til {last}",
    en="The plan runs from {first} to {last}",
)
PART_MESSAGE = Wording(
    nb="{part}: fra {first} til {last}", nn="{part}: frå {first} til {last}", en="{part}: from {first} to {last}"
)
SLIP_MESSAGE = Wording(
    nb="{gate} må vente {days} på neste møte, {day}",
    nn="{gate} må vente {days} på neste møte, {day}",
    en="{gate} must wait {days} for the next meeting, {day}",
)
GANTT_SHOWS = Wording(
    nb="Tidslinjen viser {bars}, {gates} og {meetings} fra {first} til {last}, "
    "i samme rekkefølge som arbeidet og med ukenummer.",
    nn="Tidslinja viser {bars}, {gates} og {meetings} frå {first} til {last}, "
    "i same rekkjefølgje som arbeidet og med vekenummer.",
    en="The timeline shows {bars}, {gates} and {meetings} from {first} to {last}, "
    "in the order of the work and with week numbers.",
)
GANTT_SLIP = Wording(
    nb="{gate} rekker ikke møtet {lost}; neste møte er {day}, {days} senere.",
    nn="{gate} rekk ikkje møtet {lost}; neste møte er {day}, {days} seinare.",
    en="{gate} misses the meeting {lost}; the next one is {day}, {days} later.",
)
GANTT_STATUS = Wording(nb="Status per {day}.", nn="Status per {day}.", en="Status as of {day}.")
ALL_DATES_BELOW = Wording(
    nb="Alle datoer og antall arbeidsdager står i tabellen under.",
    nn="Alle datoar og talet på arbeidsdagar står i tabellen under.",
    en="All dates and numbers of working days are in the table below.",
)

# S-curves
CURVE_MESSAGE = Wording(
    nb="Halvparten av utfallene er ferdige {day} eller før",
    nn="Halvparten av utfalla er ferdige {day} eller før",
    en="Half of the outcomes have ended by {day}",
)
CURVE_LEAD = Wording(
    nb="Kurven stiger fra ingen til alle utfall etter hvert som de blir ferdige:",
    nn="Kurva stig frå ingen til alle utfall etter kvart som dei blir ferdige:",
    en="The curve rises from none to all of the outcomes as they end:",
)
CURVE_PLANNED = Wording(nb="planen ({share})", nn="planen ({share})", en="the plan ({share})")
CURVE_SHARE = Wording(nb="{share} er ferdige {day}", nn="{share} er ferdige {day}", en="{share} have ended by {day}")
CURVE_BY_PLAN = Wording(
    nb="Planen slutter {day}; da er {share} ferdige.",
    nn="Planen sluttar {day}; då er {share} ferdige.",
    en="The plan ends on {day}; {share} have ended by then.",
)
