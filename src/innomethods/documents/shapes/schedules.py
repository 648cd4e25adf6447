"""Rates by year, as people write them: bands, schedules, and rates typed as per cent.

Here: what sets of appraisal rules are made of first of all. Not here: their other parts (`appraisal`).
"""

import itertools
from decimal import Decimal
from typing import Annotated, Protocol, TypeVar

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema

from innomethods.documents.shapes.base import AllWords, Id, Number, Shape, bad_form
from innomethods.documents.shapes.grounds import GroundKeys, told_at, twice
from innomethods.wording import Wording

_RATE = Wording(nb="en sats mellom 0 og 1", nn="ein sats mellom 0 og 1", en="a rate between 0 and 1")
_IN_TURN = Wording(
    nb="trinn uten overlapp og hull",
    nn="steg utan overlapp og hol",
    en="a row of bands without overlaps and gaps",
)
_IN_TURN_FORM = "{from-year: 0, to-year: 40, …}, {from-year: 41, …}"
_RISING_BAND = Wording(
    nb="et trinn med første år først", nn="eit steg med første år først", en="a band with its first year first"
)
_OTHER_IDS = Wording(nb="en id som er ny i listen", nn="ein id som er ny i lista", en="an id that is new in the list")
_GROWTH = Wording(
    nb="en årlig vekst under en tidel", nn="ein årleg vekst under ein tidel", en="a yearly growth below a tenth"
)
_MOST_GROWTH = Decimal("0.1")
_PER_CENT = 100
_RATE_FORM = "0.04"


def _rate(value: object) -> object:
    """Tell of a rate of 1 or more: per cent, written as a number."""
    number = Decimal(str(value)) if isinstance(value, (int, float)) and not isinstance(value, bool) else None
    if number is not None and number.is_finite() and not 0 <= number < 1:
        raise bad_form(value, _RATE, f"{(number / _PER_CENT).normalize():f}" if number >= 1 else _RATE_FORM)
    return value


Rate = Annotated[
    Number, BeforeValidator(_rate), WithJsonSchema({"type": "number", "minimum": 0, "exclusiveMaximum": 1})
]


def _growth_rate(value: object) -> object:
    """Tell of a growth of a tenth or more a year: per cent, written as a number."""
    number = Decimal(str(value)) if isinstance(value, (int, float)) and not isinstance(value, bool) else None
    if number is not None and number.is_finite() and abs(number) >= _MOST_GROWTH:
        raise bad_form(value, _GROWTH, f"{(number / _PER_CENT).normalize():f}")
    return value


GrowthRate = Annotated[
    Number,
    BeforeValidator(_growth_rate),
    WithJsonSchema({"type": "number", "exclusiveMinimum": -0.1, "exclusiveMaximum": 0.1}),
]


Year = Annotated[int, Field(ge=0)]


class _Named(Protocol):
    @property
    def id(self) -> str: ...


N = TypeVar("N", bound=_Named)


def distinct(several: list[N]) -> list[N]:
    """Return things in a row, each with an id of its own; the one whose id stood before is told."""
    ids = [one.id for one in several]
    again = twice(ids)
    if again is not None:
        raise told_at(again, ids[again], _OTHER_IDS, f"{ids[again]}-2")
    return several


class BandShape(Shape):
    """One rate, from a numbered year to (and including) another; the last band has no last year."""

    from_year: Year
    """The first year, counted from the year of band-origin."""
    to_year: Year | None = None
    """The last year."""
    rate: Rate
    """The yearly rate: 4 per cent is 0.04."""


def _bands(bands: list[BandShape]) -> list[BandShape]:
    for number, band in enumerate(bands):
        if band.to_year is not None and band.to_year < band.from_year:
            raise told_at(number, f"{band.from_year}–{band.to_year}", _RISING_BAND, "from-year ≤ to-year")
    if bands[0].from_year > 1:
        raise told_at(0, f"{bands[0].from_year}–", _IN_TURN, _IN_TURN_FORM)
    for number, (earlier, later) in enumerate(itertools.pairwise(bands), start=1):
        if earlier.to_year is None or earlier.to_year + 1 != later.from_year:
            last = "" if earlier.to_year is None else earlier.to_year
            raise told_at(number, f"{earlier.from_year}–{last}, {later.from_year}–", _IN_TURN, _IN_TURN_FORM)
    return bands


class ScheduleShape(GroundKeys):
    """Rates by year for one use: the standard one, health, a low one for sensitivity."""

    id: Id
    """The schedule's id; the one that holds where nothing else is asked for is called standard."""
    title: AllWords
    """What it is for."""
    bands: Annotated[list[BandShape], Field(min_length=1), AfterValidator(_bands)]
    """The rates, in order and without gaps."""
