"""The rows of a country's rules in words: the days of a value, the value, and what is worth knowing beside it.

Here: what is said, for the terminal and for pages. Not here: sets of appraisal rules (`rules`).
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import attrs

from innomethods.dated import DatedUnknown, DatedValue
from innomethods.reporting.rules import each, percent
from innomethods.rules import RuleRow, Starts, Vat
from innomethods.sources import Ground
from innomethods.wording import LANGUAGES, Wording
from innomethods.wording.formats import date_wording


def _w(nb: str, nn: str, en: str) -> Wording:
    return Wording(nb=nb, nn=nn, en=en)


def _same(text: object) -> Wording:
    return Wording(nb=str(text), nn=str(text), en=str(text))


Period = DatedValue[Any] | DatedUnknown[Any]
UNKNOWN = _w("ikke kjent", "ikkje kjent", "not known")
EXPECTED = _w("ventet, ikke vedtatt", "venta, ikkje vedteken", "expected, not decided")
THEIRS = _w("egen verdi fra {name}", "eigen verdi frå {name}", "own value, from {name}")
SEEN_ON = _w("lest {day}", "lese {day}", "read on {day}")
VATS = {
    Vat.EXCLUDED: _w("uten mva.", "utan mva.", "excluding VAT"),
    Vat.INCLUDED: _w("med mva.", "med mva.", "including VAT"),
}
STARTS = {
    Starts.FROM: _w("fra og med", "frå og med", "from"),
    Starts.ABOVE: _w("over", "over", "above"),
    Starts.BELOW: _w("under", "under", "below"),
    Starts.UP_TO: _w("til og med", "til og med", "up to"),
}
_OF_A_NUMBER = {  # of days, shares and counts, where nobody says from 30 days
    Starts.FROM: _w("minst", "minst", "at least"),
    Starts.ABOVE: _w("over", "over", "more than"),
    Starts.BELOW: _w("under", "under", "less than"),
    Starts.UP_TO: _w("høyst", "høgst", "at most"),
}
_NO_UNIT = (None, "share", "factor")
_UNITS = {  # one, several
    "days": (_w("dag", "dag", "day"), _w("dager", "dagar", "days")),
    "working-days": (_w("virkedag", "virkedag", "working day"), _w("virkedager", "virkedagar", "working days")),
    "hours": (_w("time", "time", "hour"), _w("timer", "timar", "hours")),
    "months": (_w("måned", "månad", "month"), _w("måneder", "månader", "months")),
    "years": (_w("år", "år", "year"), _w("år", "år", "years")),
    "links": (_w("ledd", "ledd", "link"), _w("ledd", "ledd", "links")),
    "candidates": (_w("leverandør", "leverandør", "candidate"), _w("leverandører", "leverandørar", "candidates")),
    "apprentices": (_w("lærling", "lærling", "apprentice"), _w("lærlinger", "lærlingar", "apprentices")),
}


def row_lines(row: RuleRow) -> tuple[tuple[Period, Wording], ...]:
    """Return the periods of a row, each with what holds in it."""
    return tuple((period, _period(row, period)) for period in row.values.periods)


def short_of(row: RuleRow, period: Period) -> Wording:
    """Return what holds in a period in few words: the value, or what bounds it."""
    if not isinstance(period, DatedUnknown):
        return _period(row, period)
    if period.least is None or period.most is None:
        return UNKNOWN
    bare = row if row.unit in _NO_UNIT else attrs.evolve(row, unit=None)
    return _BETWEEN.fill(unknown=UNKNOWN, least=value_of(bare, period.least), most=value_of(row, period.most))


_BETWEEN = _w("{unknown}, {least}–{most}", "{unknown}, {least}–{most}", "{unknown}, {least}–{most}")


def days_of(valid_from: date, valid_to: date | None) -> Wording:
    r"""Return the days of a period in words.

    >>> days_of(date(2026, 7, 1), None).text("en")
    'from 1\xa0July 2026'
    """
    if valid_to is None:
        return _FROM.fill(day=date_wording(valid_from))
    return _FROM_TO.fill(first=date_wording(valid_from), last=date_wording(valid_to))


_FROM = _w("fra {day}", "frå {day}", "from {day}")
_FROM_TO = _w("fra {first} til {last}", "frå {first} til {last}", "from {first} to {last}")


def aside_of(ground: Ground | None, period: Period | None = None) -> tuple[Wording, ...]:
    """Return what is worth knowing beside a figure: whose it is, whether it is decided, where and when it was read."""
    told: list[Wording] = []
    if period is not None:
        told += [THEIRS.fill(name=period.theirs)] if period.theirs is not None else []
        told += [EXPECTED] if period.expected else []
    if ground is not None:
        told += [_same(text) for text in (ground.reference, ", ".join(ground.instruments)) if text]
        told += [SEEN_ON.fill(day=date_wording(ground.seen))] if ground.seen is not None else []
    return tuple(told)


def _period(row: RuleRow, period: Period) -> Wording:
    if isinstance(period, DatedUnknown):
        return _unknown(row, period)
    value = value_of(row, period.value)
    words = _OF_A_NUMBER if row.unit in {*_UNITS, *_NO_UNIT} else STARTS
    parts = [words[row.starts], value] if row.starts is not None and isinstance(period.value, Decimal) else [value]
    parts += [VATS[row.vat]] if row.vat is not None and isinstance(period.value, Decimal) else []
    return Wording(**{language: " ".join(part.text(language) for part in parts) for language in LANGUAGES})


def value_of(row: RuleRow, value: object) -> Wording:
    """Return a value of a row in words, in the row's unit."""
    if isinstance(value, bool):
        return _w("ja", "ja", "yes") if value else _w("nei", "nei", "no")
    if not isinstance(value, Decimal):
        return _same(value)
    if row.unit == "share":
        return percent(value)
    number = each(lambda formats: formats.exact(value))
    if row.unit is None or row.unit == "factor":
        return number
    one, several = _UNITS.get(row.unit, (_same(row.unit), _same(row.unit)))
    return _UNIT.fill(number=number, unit=one if value == 1 else several)


_UNIT = _w("{number} {unit}", "{number} {unit}", "{number} {unit}")


def _unknown(row: RuleRow, period: DatedUnknown[Any]) -> Wording:
    given = ((_LEAST, period.least), (_MOST, period.most))
    bounds = [name.fill(value=value_of(row, bound)) for name, bound in given if bound is not None]
    if not bounds:
        return _NOT_KNOWN.fill(unknown=UNKNOWN, because=period.because)
    within = Wording(**{language: ", ".join(one.text(language) for one in bounds) for language in LANGUAGES})
    return _WITHIN.fill(unknown=UNKNOWN, within=within, because=period.because)


_LEAST = _w("minst {value}", "minst {value}", "at least {value}")
_MOST = _w("høyst {value}", "høgst {value}", "at most {value}")
_NOT_KNOWN = _w("{unknown}. {because}", "{unknown}. {because}", "{unknown}. {because}")
_WITHIN = _w("{unknown} ({within}). {because}", "{unknown} ({within}). {because}", "{unknown} ({within}). {because}")
