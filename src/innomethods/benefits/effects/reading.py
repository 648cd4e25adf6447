"""What users hand in, made into plain floats, places in time and panels; or refused with what, where and the mend.

Here: reading only. How many points a design needs is the design's own business.
"""

from __future__ import annotations

import datetime as dt
import math
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, SupportsFloat, TypeAlias, cast

import attrs

from innomethods.benefits.effects.refusing import CannotEstimate, refuse_if_any
from innomethods.wording import Wording, in_all_languages
from innomethods.wording.formats import date_wording

if TYPE_CHECKING:
    import numpy as np  # noqa: TC004 - only type checkers read a class's annotations
    from numpy.typing import NDArray  # noqa: TC004 - same

Number: TypeAlias = float | Decimal | SupportsFloat
Place: TypeAlias = dt.date | float  # where on the time axis: a day, or the number of a period (a year, a week …)
Key: TypeAlias = Hashable  # what names a unit: an id, a code, a number

_YEAR_AND_MONTH = 7  # characters of 2027-03
_TOLD = 3  # places a refusal names before it says how many more there are
_MONTHS = 12
_SATURDAY = 5  # as weekday() has it
_SELDOM = 6  # gaps of which at most one may be wide, for it to be a hole and no habit


def numbers(values: Iterable[object], what: Wording) -> tuple[float, ...]:
    """Return the values as floats; what is no finite number is refused with its position, counted from 1."""
    read: list[float] = []
    wrong: list[str] = []
    for position, value in enumerate(values, 1):
        number = _as_float(value)
        read.append(number)
        if not math.isfinite(number):
            wrong.append(f"{position} ({value!r})")
    if wrong:
        raise CannotEstimate([_NO_NUMBER.fill(what=what, where=_some(wrong))])
    return tuple(read)


def _as_float(value: object) -> float:
    if isinstance(value, str | bytes):
        return math.nan
    try:
        return float(cast("SupportsFloat", value))
    except (TypeError, ValueError, OverflowError):
        return math.nan


def places(dates: Iterable[object] | None, count: int) -> tuple[Place, ...]:
    """Return where in time each value stands: days, or numbers of periods; 1, 2, 3 … when no dates are given.

    They must be as many as the values, all of one sort, and rise strictly.
    """
    if dates is None:
        return tuple(range(1, count + 1))
    read = tuple(as_place(date) for date in dates)
    if len(read) != count:
        raise CannotEstimate([_LENGTHS.fill(dates=len(read), values=count)])
    if len({isinstance(place, dt.date) for place in read}) > 1:
        raise CannotEstimate([_MIXED])
    for number, (one, other) in enumerate(pairwise(read), 2):
        if not one < other:  # type: ignore[operator]  # all of one sort, as asked above
            raise CannotEstimate([_ORDER.fill(number=number, place=shown(other), before=shown(one))])
    return read


def as_place(value: object) -> Place:
    """Accept a date, a date and time, an ISO text (2027-03-01, 2027-03), numpy's and pandas' dates, or a number."""
    if isinstance(value, dt.datetime):
        if str(value) == "NaT":  # pandas' missing time says it is a time
            raise CannotEstimate([_NO_DATE.fill(value="NaT")])
        return value.date()
    if isinstance(value, dt.date):
        return value
    if isinstance(value, str) or type(value).__name__ == "datetime64":
        text = str(value)
        try:
            return dt.date.fromisoformat(f"{text}-01" if len(text) == _YEAR_AND_MONTH else text[:10])
        except ValueError:
            raise CannotEstimate([_NO_DATE.fill(value=text)]) from None
    number = _as_float(value)
    if not math.isfinite(number):
        raise CannotEstimate([_NO_DATE.fill(value=repr(value))])
    return int(number) if number.is_integer() else number


def shown(place: Place) -> Wording:
    """Return a place in time as people write it: a date in words, or the number as it is (a year has no thousands)."""
    return date_wording(place) if isinstance(place, dt.date) else in_all_languages(f"{place:g}")


def steps(at: Sequence[Place]) -> tuple[int, ...]:
    """Number the periods 0, 1, 2 … and refuse a series with a hole in it; months may be of any length."""
    counted = _counted(at)
    gaps = [later - earlier for earlier, later in pairwise(counted)]
    step = min(gaps, default=1.0)
    for number, gap in enumerate(gaps):
        if not math.isclose(gap, step, rel_tol=1e-6):
            raise CannotEstimate([_HOLE.fill(before=shown(at[number]), after=shown(at[number + 1]))])
    return tuple(range(len(at)))


def _counted(at: Sequence[Place]) -> list[float]:
    """Return places as numbers: months for days that stand alike in their months, else days."""
    days = [place for place in at if isinstance(place, dt.date)]
    if len(days) < len(at):
        return [float(place) for place in at if not isinstance(place, dt.date)]
    alike = len({day.day for day in days}) == 1 or all((day + dt.timedelta(days=1)).day == 1 for day in days)
    if alike and len({(day.year, day.month) for day in days}) == len(days):
        return [float(day.year * _MONTHS + day.month) for day in days]
    return [float(day.toordinal()) for day in days]


def holes(at: Sequence[Place]) -> tuple[tuple[Place, Place], ...]:
    """Return where an otherwise even series lacks points: the places on each side of every hole.

    Weekends are no holes in a series of work days.
    """
    gaps = [later - earlier for earlier, later in pairwise(_counted_at_work(at) or _counted(at))]
    usual = sorted(gaps)[len(gaps) // 2] if gaps else 1.0
    wide = [number for number, gap in enumerate(gaps) if gap >= 2 * usual]
    if len(wide) * _SELDOM > len(gaps):
        return ()
    return tuple((at[number], at[number + 1]) for number in wide)


def _counted_at_work(at: Sequence[Place]) -> list[float] | None:
    """Number work days, from Friday to Monday in one step; None for a series of anything else."""
    days = [place for place in at if isinstance(place, dt.date)]
    next_days = sum((later - earlier).days == 1 for earlier, later in pairwise(days))
    if len(days) < len(at) or not next_days or any(day.weekday() >= _SATURDAY for day in days):
        return None
    return [float((day.toordinal() - 1) // 7 * _SATURDAY + day.weekday()) for day in days]


def is_monthly(at: Sequence[Place]) -> bool:
    """Whether the places are days one month apart."""
    days = [place for place in at if isinstance(place, dt.date)]
    months = [day.year * _MONTHS + day.month for day in days]
    return len(days) == len(at) > 1 and all(b - a == 1 for a, b in pairwise(months))


@attrs.frozen(eq=False)
class Panel:
    """Units followed over the same periods: `values[unit, period]`, units and periods in order."""

    units: tuple[Key, ...]
    periods: tuple[Place, ...]
    values: NDArray[np.float64]


def panel(rows: Iterable[Sequence[object]]) -> Panel:
    """Read rows of (unit, period, value), in any order, into a panel without holes.

    Raises:
        CannotEstimate: for a row of another shape, the same unit and period twice, a value that is missing.
    """
    import numpy as np

    table: dict[tuple[Key, Place], float] = {}
    twice: Counter[str] = Counter()
    for number, row in enumerate(rows, 1):
        if isinstance(row, str) or len(row) != len(("unit", "period", "value")):
            raise CannotEstimate([_ROW.fill(number=number)])
        unit, period = row[0], as_place(row[1])
        if (unit, period) in table:
            twice[f"{unit} {shown(period)}"] += 1
        table[unit, period] = _as_float(row[2])
    refuse_if_any([_TWICE.fill(where=_some(list(twice)))] if twice else [])
    if not table:
        raise CannotEstimate([_NO_ROWS])
    units = tuple(sorted({unit for unit, _ in table}, key=lambda unit: (str(type(unit)), str(unit))))
    periods = tuple(sorted({period for _, period in table}, key=_rank))
    if len({isinstance(period, dt.date) for period in periods}) > 1:
        raise CannotEstimate([_MIXED])
    holes = [
        f"{unit} {shown(period)}"
        for unit in units
        for period in periods
        if not math.isfinite(table.get((unit, period), math.nan))
    ]
    refuse_if_any([_HOLES.fill(where=_some(holes))] if holes else [])
    values = np.array([[table[unit, period] for period in periods] for unit in units])
    return Panel(units, periods, values)


def _rank(place: Place) -> tuple[bool, float]:
    return (True, place.toordinal()) if isinstance(place, dt.date) else (False, place)


def first_from(at: Sequence[Place], change: object) -> int:
    """Return the number of the first place on or after the change.

    Raises:
        CannotEstimate: when the change isn't of the same sort as the places.
    """
    start = as_place(change)
    if at and isinstance(start, dt.date) != isinstance(at[0], dt.date):
        raise CannotEstimate([_MIXED])
    return sum(_rank(place) < _rank(start) for place in at)


def _some(where: Sequence[str]) -> str:
    more = f" (+{len(where) - _TOLD})" if len(where) > _TOLD else ""
    return ", ".join(where[:_TOLD]) + more


_NO_NUMBER = Wording(
    nb="{what} skal være tall; dette er ikke tall, regnet fra 1: {where}. Mangler en måling, så ta den ut og si fra.",
    nn="{what} skal vere tal; dette er ikkje tal, rekna frå 1: {where}. Manglar ei måling, så ta henne ut og sei frå.",
    en="{what} must be numbers; these are not, counted from 1: {where}. If a measurement is missing, leave it "
    "out and "
    "say so.",
)
_LENGTHS = Wording(
    nb="Det er {dates} datoer, men {values} verdier. Gi én dato for hver verdi.",
    nn="Det er {dates} datoar, men {values} verdiar. Gi éin dato for kvar verdi.",
    en="There are {dates} dates but {values} values. Give one date for each value.",
)
_MIXED = Wording(
    nb="Noen tidspunkt er datoer og andre er tall. Bruk det samme for alle.",
    nn="Nokre tidspunkt er datoar og andre er tal. Bruk det same for alle.",
    en="Some points in time are dates and others are numbers. Use the same for all.",
)
_ORDER = Wording(
    nb="Datoene står ikke i rekkefølge: nummer {number} ({place}) kommer etter {before}. Sorter verdiene etter dato.",
    nn="Datoane står ikkje i rekkjefølgje: nummer {number} ({place}) kjem etter {before}. Sorter verdiane etter dato.",
    en="The dates are out of order: number {number} ({place}) follows {before}. Sort the values by date.",
)
_NO_DATE = Wording(
    nb="«{value}» er ikke en dato. Skriv 2027-03-01, 2027-03 eller nummeret på perioden.",
    nn="«{value}» er ikkje ein dato. Skriv 2027-03-01, 2027-03 eller nummeret på perioden.",
    en="‘{value}’ is not a date. Write 2027-03-01, 2027-03 or the number of the period.",
)
_HOLE = Wording(
    nb="Serien har et hull mellom {before} og {after}. Fyll inn målingen, eller bruk lengre perioder.",
    nn="Serien har eit hol mellom {before} og {after}. Fyll inn målinga, eller bruk lengre periodar.",
    en="The series has a hole between {before} and {after}. Fill in the measurement, or use longer periods.",
)
_ROW = Wording(
    nb="Rad {number} skal ha tre deler: enhet, periode og verdi.",
    nn="Rad {number} skal ha tre delar: eining, periode og verdi.",
    en="Row {number} must have three parts: unit, period and value.",
)
_TWICE = Wording(
    nb="Samme enhet og periode står flere ganger: {where}. Gi hver enhet sin egen id, eller bruk gjennomsnittet.",
    nn="Same eining og periode står fleire gonger: {where}. Gi kvar eining sin eigen id, eller bruk gjennomsnittet.",
    en="The same unit and period stand more than once: {where}. Give each unit its own id, or use the average.",
)
_NO_ROWS = Wording(nb="Det er ingen rader.", nn="Det er ingen rader.", en="There are no rows.")
_HOLES = Wording(
    nb="Det mangler målinger: {where}. Alle enheter må være målt i alle perioder; ta ut de andre og si fra.",
    nn="Det manglar målingar: {where}. Alle einingar må vere målte i alle periodar; ta ut dei andre og sei frå.",
    en="Measurements are missing: {where}. Every unit must be measured in every period; leave out the others and say "
    "so.",
)
