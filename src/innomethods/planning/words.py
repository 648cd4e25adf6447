"""Words that reasons and warnings share: dates and day counts in three languages, and what things are called.

Here: building blocks. The sentences stand in `reasons` (why a date is what it is) and in `findings` (what is wrong).
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from innomethods.wording import LANGUAGES, Wording, format_for
from innomethods.wording.formats import date_wording

PHASE = Wording(nb="fase", nn="fase", en="phase")
NODE = Wording(nb="fase eller beslutningspunkt", nn="fase eller avgjerdspunkt", en="phase or decision point")
PART = Wording(nb="del", nn="del", en="part")
CHOICE = Wording(nb="valg", nn="val", en="choice")
BRANCH = Wording(nb="gren", nn="grein", en="branch")
METHOD = Wording(nb="metode", nn="metode", en="method")


@lru_cache(maxsize=4096)
def dated(day: int) -> Wording:
    """Return the day (an ordinal) as a date in words: 20. april 2027."""
    return date_wording(date.fromordinal(day))


def month_wording(day: date) -> Wording:
    """Return the month of a day in words: juli 2027."""
    nb, nn, en = (f"{format_for(language).month(day)} {day.year}" for language in LANGUAGES)
    return Wording(nb=nb, nn=nn, en=en)


@lru_cache(maxsize=1024)
def working_days(count: int) -> Wording:
    """Return a number of work days in words."""
    return _counted(
        count, nb=("arbeidsdag", "arbeidsdager"), nn=("arbeidsdag", "arbeidsdagar"), en=("working day", "working days")
    )


@lru_cache(maxsize=1024)
def calendar_days(count: int) -> Wording:
    """Return a number of calendar days in words."""
    return _counted(
        count,
        nb=("kalenderdag", "kalenderdager"),
        nn=("kalenderdag", "kalenderdagar"),
        en=("calendar day", "calendar days"),
    )


def outcomes(count: int) -> Wording:
    """Return a number of outcomes in words."""
    return _counted(count, nb=("utfall", "utfall"), nn=("utfall", "utfall"), en=("outcome", "outcomes"))


def percentage_points(number: float) -> Wording:
    """Return a number of percentage points in words, with one decimal at most."""
    return _counted(
        round(number, 1),
        nb=("prosentpoeng", "prosentpoeng"),
        nn=("prosentpoeng", "prosentpoeng"),
        en=("percentage point", "percentage points"),
    )


def _counted(count: float, nb: tuple[str, str], nn: tuple[str, str], en: tuple[str, str]) -> Wording:
    form = 0 if count == 1 else 1
    return Wording(
        nb=f"{format_for('nb').number(count)}\N{NO-BREAK SPACE}{nb[form]}",
        nn=f"{format_for('nn').number(count)}\N{NO-BREAK SPACE}{nn[form]}",
        en=f"{format_for('en').number(count)}\N{NO-BREAK SPACE}{en[form]}",
    )
