"""How numbers, dates and lists read in bokmål, nynorsk and English.

Rules from Språkrådet (numbers, dates) and the EU style guide (money in English); no locale of the machine is asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

import attrs

from innomethods.wording.text import Language, Wording

if TYPE_CHECKING:
    import datetime as dt  # as a module: `Format.date` takes the name

NBSP = "\N{NO-BREAK SPACE}"
_MONTHS: dict[Language, tuple[str, ...]] = {
    "nb": (
        "januar", "februar", "mars", "april", "mai", "juni",
        "juli", "august", "september", "oktober", "november", "desember",
    ),
    "nn": (
        "januar", "februar", "mars", "april", "mai", "juni",
        "juli", "august", "september", "oktober", "november", "desember",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip
_WEEKDAYS: dict[Language, tuple[str, ...]] = {
    "nb": ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"),
    "nn": ("måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "søndag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_PRECISE = 28  # digits that decimals count with; a number of more is written as 1e+30
_AND: dict[Language, str] = {"nb": "og", "nn": "og", "en": "and"}
_OR: dict[Language, str] = {"nb": "eller", "nn": "eller", "en": "or"}
_WEEK: dict[Language, str] = {"nb": "uke", "nn": "veke", "en": "week"}
_DAYS: dict[Language, tuple[str, str]] = {"nb": ("dag", "dager"), "nn": ("dag", "dagar"), "en": ("day", "days")}
# Signs of units that people read as words, one of it and several.
_UNITS: dict[str, dict[Language, tuple[str, str]]] = {
    "d": _DAYS,
    "h": {"nb": ("time", "timer"), "nn": ("time", "timar"), "en": ("hour", "hours")},
    "min": {"nb": ("minutt", "minutter"), "nn": ("minutt", "minutt"), "en": ("minute", "minutes")},
}


@attrs.frozen
class Format:
    r"""Numbers and dates as one language writes them.

    >>> format_for("nb").number(2500)
    '2\xa0500'
    >>> from datetime import date
    >>> format_for("en").date(date(2027, 4, 20))
    '20\xa0April 2027'
    """

    language: Language

    def number(self, value: float | Decimal, decimals: int | None = None) -> str:
        """Write a number; without `decimals`, as many as it needs (at most two)."""
        number = value if isinstance(value, Decimal) else Decimal(str(value))
        if not number.is_finite() or max(number.adjusted(), 0) + (2 if decimals is None else decimals) >= _PRECISE:
            text = f"{number:.6g}"  # of an old log: shown, though nobody can read so many digits
        elif decimals is None:
            number = round(number, 2).normalize() if number % 1 else round(number, 0)
            text = f"{number + 0:,f}"  # + 0: what is rounded to nothing has no sign
        else:
            text = f"{round(number, decimals) + 0:,.{decimals}f}"
        text = text.replace("-", "−")
        if self.language == "en":
            return text
        return text.replace(",", NBSP).replace(".", ",")

    def exact(self, value: Decimal) -> str:
        """Write a number with all its decimals: two that differ must not look alike by rounding."""
        if not value.is_finite() or value.adjusted() >= _PRECISE:
            return self.number(value)
        exponent = value.normalize().as_tuple().exponent
        return self.number(value, -exponent if isinstance(exponent, int) and exponent < 0 else 0)

    def percent(self, value: float | Decimal, decimals: int | None = None) -> str:
        """Write a number of per cent (12.5 means 12.5 %)."""
        sign = "%" if self.language == "en" else f"{NBSP}%"
        return self.number(value, decimals) + sign

    def money(self, amount: Decimal, currency: str = "NOK") -> str:
        """Write an amount with its currency."""
        number = self.number(amount, 0 if amount == amount.to_integral_value() else 2)
        if self.language == "en":
            return f"{currency}{NBSP}{number}"
        return f"{number}{NBSP}{'kr' if currency == 'NOK' else currency}"

    def unit(self, unit: Wording, value: float | Decimal | None = None) -> str:
        r"""Write a unit as a word where its sign is known (d, h, min), in the form that the value takes.

        >>> from innomethods.wording import in_all_languages
        >>> format_for("nb").unit(in_all_languages("h")), format_for("nn").unit(in_all_languages("km"))
        ('timer', 'km')
        """
        known = _UNITS.get(unit.text("en"))
        if known is None:
            return unit.text(self.language)
        one, many = known[self.language]
        return one if value is not None and abs(value) == 1 else many

    def measured(self, value: float | Decimal, unit: Wording | None, *, exact: bool = False) -> str:
        r"""Write what was measured, with its unit; `exact` with all its decimals.

        >>> from innomethods.wording import in_all_languages
        >>> format_for("nb").measured(Decimal(34), in_all_languages("d"))
        '34\xa0dager'
        """
        number = self.exact(value) if exact and isinstance(value, Decimal) else self.number(value)
        if unit is None:
            return number
        if unit.text("en") == "%":
            return f"{number}%" if self.language == "en" else f"{number}{NBSP}%"
        return f"{number}{NBSP}{self.unit(unit, value)}"

    def signed(self, value: int) -> str:
        """Write a difference with its sign."""
        return f"+{value}" if value > 0 else self.number(value)

    def date(self, day: dt.date) -> str:
        """Write a date for running text: 20. april 2027, 20 April 2027."""
        return f"{self.day_and_month(day)} {day.year}"

    def day_and_month(self, day: dt.date) -> str:
        """Write a date without its year."""
        dot = "" if self.language == "en" else "."
        return f"{day.day}{dot}{NBSP}{_MONTHS[self.language][day.month - 1]}"

    def short_date(self, day: dt.date) -> str:
        """Write a date for tables: 20.04.2027, 20 Apr 2027."""
        if self.language == "en":
            return f"{day.day}{NBSP}{self.month(day)[:3]}{NBSP}{day.year}"
        return f"{day:%d.%m.%Y}"

    def tiny_date(self, day: dt.date) -> str:
        """Write a date for drawings: 20.04, 20 Apr."""
        return f"{day.day}{NBSP}{self.month(day)[:3]}" if self.language == "en" else f"{day:%d.%m}"

    def month(self, day: dt.date) -> str:
        """Write the month's name."""
        return _MONTHS[self.language][day.month - 1]

    def weekday(self, day: dt.date) -> str:
        """Write the weekday's name."""
        return _WEEKDAYS[self.language][day.weekday()]

    def week(self, day: dt.date) -> str:
        """Write the ISO week: uke 15, veke 15, week 15."""
        return f"{_WEEK[self.language]}{NBSP}{day.isocalendar().week}"

    def days(self, count: int) -> str:
        """Write a number of days, in words for the reader: 1 dag, 3 dagar, 3 days."""
        one, many = _DAYS[self.language]
        return f"{self.number(count)}{NBSP}{one if abs(count) == 1 else many}"

    def all_of(self, items: Sequence[str]) -> str:
        """Join words with «og» or "and" before the last."""
        return self._join(items, _AND[self.language])

    def any_of(self, items: Sequence[str]) -> str:
        """Join words with «eller» or "or" before the last."""
        return self._join(items, _OR[self.language])

    @staticmethod
    def _join(items: Sequence[str], word: str) -> str:
        if len(items) <= 1:
            return "".join(items)
        return f"{', '.join(items[:-1])} {word} {items[-1]}"


def format_for(language: Language) -> Format:
    """Return the formats of one language."""
    return Format(language)


def date_wording(day: dt.date) -> Wording:
    """Return a date as a trilingual text, for use inside another wording."""
    return Wording(nb=Format("nb").date(day), nn=Format("nn").date(day), en=Format("en").date(day))


def number_wording(value: float | Decimal) -> Wording:
    """Return a number as each language writes it.

    >>> number_wording(1250).text("en")
    '1,250'
    """
    return Wording(
        nb=format_for("nb").number(value), nn=format_for("nn").number(value), en=format_for("en").number(value)
    )
