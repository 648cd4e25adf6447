"""What all shapes share: strict, closed, kebab-case keys; and small texts with a form of their own (ids, dates, money).

Here: pydantic's settings and the written forms. Not here: which keys a file has, nor how problems are worded
(`explaining`).
"""

import math
import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Discriminator, Field, Tag, WithJsonSchema
from pydantic_core import PydanticCustomError

from innomethods.ids import is_id
from innomethods.model.validating import MOST_DAYS_AHEAD
from innomethods.quantities import amount_and_currency
from innomethods.sources import Basis, Certainty
from innomethods.wording import Wording

_EDITION = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*\Z")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}\Z")
_DOTTED_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})\Z")  # with points the day always comes first
_MONTHS = 12
_COUNTRY = re.compile(r"[A-Z]{2}\Z")
_DECIMAL = re.compile(r"[-+]?\d+(?:\.\d+)?\Z")
_WITH_COMMA = re.compile(r"[-+]?(?:\d+,(?!\d{3}\Z)\d+|0,\d+)\Z")  # 1,234 may be thousands: nobody can tell
_SPACE = "[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]"


def kebab(name: str) -> str:
    """Return a field's name as the key people write: `go_back_to` → `go-back-to`."""
    return name.rstrip("_").replace("_", "-")


class Shape(BaseModel):
    """One kind of map in a file: known keys only, values of the right kind only, nothing guessed."""

    model_config = ConfigDict(
        extra="forbid",
        strict=True,
        frozen=True,
        alias_generator=kebab,
        use_attribute_docstrings=True,
        hide_input_in_errors=True,
    )


RESULT_IN_STATE = Wording(nb="et resultat i en tilstand", nn="eit resultat i ein tilstand", en="a result in a state")
RISING_PERIOD = Wording(
    nb="en periode med første dag først",
    nn="ein periode med første dag først",
    en="a period with its first day first",
)
_METHOD_NAME = Wording(nb="navnet på en metode", nn="namnet på ein metode", en="the name of a method")
_EDITION_NAME = Wording(
    nb="en utgave av bokstaver, sifre, punktum og bindestrek",
    nn="ei utgåve av bokstavar, siffer, punktum og bindestrek",
    en="an edition of letters, digits, points and hyphens",
)
_COUNTRY_CODE = Wording(
    nb="en landkode med to store bokstaver",
    nn="ein landkode med to store bokstavar",
    en="a country code of two capital letters",
)
_NUMBER = Wording(nb="et tall med desimalpunktum", nn="eit tal med desimalpunktum", en="a number with a decimal point")
_AMOUNT = Wording(
    nb="et entydig beløp med valuta", nn="eit eintydig beløp med valuta", en="an unambiguous amount with its currency"
)
_RISING = Wording(nb="en rad med stigende tall", nn="ei rad med stigande tal", en="a row of rising numbers")
_CONDITION = Wording(
    nb="et vilkår med akkurat én av «is», «at-least» og «in»",
    nn="eit vilkår med akkurat éin av «is», «at-least» og «in»",
    en="a condition with exactly one of ‘is’, ‘at-least’ and ‘in’",
)


def bad_form(value: object, what: Wording, form: Wording | str) -> PydanticCustomError:
    """Return the problem of a text that isn't `what` is wanted, with the form to write it in (D23)."""
    return PydanticCustomError("D23", "form", {"value": str(value), "what": what, "form": form})


def checked_text(value: str) -> str:
    """Return text that holds something."""
    if not value.strip():
        raise PydanticCustomError("blank", "blank", {})
    return value


def _id(value: str) -> str:
    if not is_id(value):
        raise PydanticCustomError("D22", "id", {"value": value})
    return value


def _result_state(value: str) -> str:
    result, _, state = value.partition("@")
    if not (is_id(result) and is_id(state)):
        raise bad_form(value, RESULT_IN_STATE, "result@state")
    return value


def is_pin(value: str) -> bool:
    """Whether a text is `id` or `id@edition`."""
    name, at, edition = value.partition("@")
    return is_id(name) and (not at or bool(_EDITION.match(edition)))


def _pin(value: str) -> str:
    if not is_pin(value):
        raise bad_form(value, _METHOD_NAME, "method@edition")
    return value


def _edition(value: str) -> str:
    if not _EDITION.match(value):
        raise bad_form(value, _EDITION_NAME, "2013")
    return value


def _country(value: str) -> str:
    if not _COUNTRY.match(value):
        raise bad_form(value, _COUNTRY_CODE, "NO")
    return value


def _date(value: object) -> date:
    if isinstance(value, date):
        return value
    text = str(value)
    dotted = _DOTTED_DATE.match(text)
    try:
        if dotted is not None:
            return date(int(dotted[3]), int(dotted[2]), int(dotted[1]))
        return date.fromisoformat(text if _DATE.match(text) else "")
    except ValueError:
        raise PydanticCustomError("D28", "date", {"value": text, "hint": _why_no_day(text)}) from None


_WRITTEN_ANEW = Wording(
    nb="Datoer står med år, måned og dag.", nn="Datoar står med år, månad og dag.", en="Dates have year, month and day."
)
_NO_SUCH_MONTH = Wording(
    nb="Månedene går fra 01 til 12.", nn="Månadene går frå 01 til 12.", en="Months go from 01 to 12."
)
_NO_SUCH_DAY = Wording(
    nb="Den måneden har dagene 01 til {last}.",
    nn="Den månaden har dagane 01 til {last}.",
    en="That month has the days 01 to {last}.",
)


def _why_no_day(text: str) -> Wording:
    """Return why a text is no date: it is written in another way, or there is no such month or day."""
    dotted = _DOTTED_DATE.match(text)
    written = text if dotted is None else f"{dotted[3]}-{dotted[2]:0>2}-{dotted[1]:0>2}"
    if not _DATE.match(written) or written.startswith("0000"):
        return _WRITTEN_ANEW
    year, month = int(written[:4]), int(written[5:7])
    if not 1 <= month <= _MONTHS:
        return _NO_SUCH_MONTH
    return _NO_SUCH_DAY.fill(last=monthrange(year, month)[1])


def _decimal(value: object) -> Decimal:
    if isinstance(value, Decimal):
        return value
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        raise PydanticCustomError("number", "number", {})
    text = str(value)
    if isinstance(value, str) and _WITH_COMMA.match(value):
        text = value.replace(",", ".")
    elif isinstance(value, str) and not _DECIMAL.match(value):
        raise bad_form(value, _NUMBER, "1234.5")
    try:
        number = Decimal(text)
    except InvalidOperation:
        raise bad_form(value, _NUMBER, "1234.5") from None
    if not number.is_finite():
        raise bad_form(value, _NUMBER, "1234.5")
    return number


MONEY_FORM = Wording(
    nb="120 000 NOK (mellomrom mellom tusener, høyst to desimaler, valuta med tre bokstaver)",
    nn="120 000 NOK (mellomrom mellom tusen, høgst to desimalar, valuta med tre bokstavar)",
    en="120 000 NOK (spaces between thousands, at most two decimals, a currency of three letters)",
)


_KRONER = re.compile(rf"{_SPACE}*(?:kr\.?|kroner)\Z", re.IGNORECASE)
_KRONER_FORM = Wording(
    nb="{amount} NOK («kr» kan være norske, svenske, danske eller islandske: NOK, SEK, DKK, ISK)",
    nn="{amount} NOK («kr» kan vere norske, svenske, danske eller islandske: NOK, SEK, DKK, ISK)",
    en="{amount} NOK (‘kr’ may be Norwegian, Swedish, Danish or Icelandic: NOK, SEK, DKK, ISK)",
)


def _money(value: object) -> str:
    if isinstance(value, str) and amount_and_currency(value) is not None:
        return value
    bare = _KRONER.sub("", str(value).strip())
    amount = None if isinstance(value, bool) else amount_and_currency(f"{bare} NOK")
    if amount is not None:
        raise bad_form(value, _AMOUNT, f"{bare} NOK" if bare == str(value).strip() else _KRONER_FORM.fill(amount=bare))
    raise bad_form(value, _AMOUNT, MONEY_FORM)


def _fraction(value: object) -> Decimal:
    """Read a part of a whole: 0.4, or 40 %."""
    part = value.strip() if isinstance(value, str) else ""
    return _decimal(part[:-1].rstrip()) / 100 if part.endswith("%") else _decimal(value)


def _fact(value: object) -> object:
    if not isinstance(value, (str, bool, int, float)) or (isinstance(value, float) and not math.isfinite(value)):
        raise PydanticCustomError("fact", "fact", {})
    return value


Text = Annotated[str, AfterValidator(checked_text)]
Id = Annotated[str, AfterValidator(_id), WithJsonSchema({"type": "string", "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"})]
ResultAtState = Annotated[
    str,
    AfterValidator(_result_state),
    WithJsonSchema({"type": "string", "pattern": "^[a-z][a-z0-9-]*@[a-z][a-z0-9-]*$"}),
]
PinText = Annotated[str, AfterValidator(_pin), WithJsonSchema({"type": "string", "pattern": "^[a-z][a-z0-9-]*(@.+)?$"})]
Edition = Annotated[str, AfterValidator(_edition)]
Country = Annotated[str, AfterValidator(_country), WithJsonSchema({"type": "string", "pattern": "^[A-Z]{2}$"})]
DaysAhead = Annotated[int, Field(ge=0, le=MOST_DAYS_AHEAD)]
Day = Annotated[date, BeforeValidator(_date), WithJsonSchema({"type": "string", "format": "date"})]
Number = Annotated[Decimal, BeforeValidator(_decimal), WithJsonSchema({"type": ["number", "string"]})]
Fraction = Annotated[Decimal, BeforeValidator(_fraction), WithJsonSchema({"type": ["number", "string"]})]
MoneyText = Annotated[str, BeforeValidator(_money), WithJsonSchema({"type": "string", "examples": ["120 000 NOK"]})]
FactText = Annotated[
    str | bool | int | float, BeforeValidator(_fact), WithJsonSchema({"type": ["string", "boolean", "number"]})
]
Real = Annotated[float, Field(allow_inf_nan=False)]
BasisText = Annotated[Basis, Field(strict=False)]
CertaintyText = Annotated[Certainty, Field(strict=False)]


class Words(Shape):
    """One text in bokmål (nb), nynorsk (nn) and English (en)."""

    nb: str | None = None
    """The text in bokmål."""
    nn: str | None = None
    """The text in nynorsk."""
    en: str | None = None
    """The text in English."""


def _some_language(words: Words) -> Words:
    if not any(text and text.strip() for text in (words.nb, words.nn, words.en)):
        raise PydanticCustomError(
            "D12",
            "languages",
            {
                "keys": (
                    "nb",
                    "nn",
                    "en",
                )
            },
        )
    return words


AllWords = Annotated[Words, AfterValidator(_some_language)]


def text_or(map_tag: str) -> Callable[[object], str | None]:
    """Return a discriminator that tells plain text from a map."""

    def kind(value: object) -> str | None:
        if isinstance(value, str):
            return "plain-text"
        return map_tag if isinstance(value, (dict, BaseModel)) else None

    return kind


# A text that may stand in one language only, and then answers in all three: a team's own, the title of a publication.
WordsOrText = Annotated[
    Annotated[Text, Tag("plain-text")] | Annotated[AllWords, Tag("by-language")], Discriminator(text_or("by-language"))
]


class SpreadShape(Shape):
    """A guess with its spread: least, likely, most."""

    least: Annotated[Real, Field(ge=0)]
    """The least it can become."""
    likely: Annotated[Real, Field(ge=0)]
    """The most likely."""
    most: Annotated[Real, Field(ge=0)]
    """The most it can become."""


SPREAD_FORM = Wording(nb="least ≤ likely ≤ most", nn="least ≤ likely ≤ most", en="least ≤ likely ≤ most")


def rising(spread: SpreadShape) -> SpreadShape:
    """Return a spread whose three numbers rise."""
    if not spread.least <= spread.likely <= spread.most:
        raise bad_form(f"{spread.least:g}, {spread.likely:g}, {spread.most:g}", _RISING, SPREAD_FORM)
    return spread


def number_or(map_tag: str) -> Callable[[object], str | None]:
    """Return a discriminator that tells a number from a map."""

    def kind(value: object) -> str | None:
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            return "plain-number"
        return map_tag if isinstance(value, (dict, BaseModel)) else None

    return kind


PlainNumber = Annotated[Real, Field(ge=0), Tag("plain-number")]
Spread = Annotated[
    PlainNumber | Annotated[SpreadShape, AfterValidator(rising), Tag("spread")], Discriminator(number_or("spread"))
]


class SourceShape(Shape):
    """Where a fact comes from, and how sure we are of it."""

    id: Text
    """The name by which facts point here."""
    title: WordsOrText
    """What it is called: a publication's own title as plain text; what is no publication, in three languages."""
    publisher: str | None = None
    """Who published it."""
    year: int | None = None
    """When, if known."""
    address: str | None = None
    """Where it is found, if known."""
    certainty: CertaintyText
    """seen: read in the source; remembered: from memory; derived: our own conclusion."""
    note: AllWords | None = None
    """What was read, or other reservations."""


class WhenShape(Shape):
    """A condition on one fact of the project: is a value, is at least a number, or is in a list."""

    fact: Id
    """The fact asked about."""
    is_: FactText | None = Field(default=None, alias="is")
    """Holds when the fact has this value."""
    at_least: Real | None = None
    """Holds when the fact is a number of at least this."""
    in_: list[FactText] | None = Field(default=None, alias="in", min_length=1)
    """Holds when the fact is one of these."""


WHEN_FORM = "{fact: …, is: …} | {fact: …, at-least: …} | {fact: …, in: […]}"


def _one_condition(when: WhenShape) -> WhenShape:
    if sum(value is not None for value in (when.is_, when.at_least, when.in_)) != 1:
        raise bad_form(when.fact, _CONDITION, WHEN_FORM)
    return when


When = Annotated[WhenShape, AfterValidator(_one_condition)]
Strong = Literal["must", "should", "law"]
