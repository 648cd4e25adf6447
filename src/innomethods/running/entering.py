"""What can be entered in a log: texts and numbers that can be read, roles and keys in form, no identity numbers.

A log can't be rewritten, so this is asked before an event is taken in. Not here: whether an event fits the run
(`refusing`); a log that was written before a rule here is read all the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from operator import attrgetter

import attrs

from innomethods.errors import Refused
from innomethods.findings import Finding, finding
from innomethods.ids import is_id
from innomethods.model import Fact
from innomethods.quantities import FINEST, LARGEST, as_decimal, is_readable
from innomethods.running.events import (
    AnyEvent,
    By,
    ChildLinked,
    Condition,
    Evidence,
    LegalAssessed,
    RoleBound,
    RunBegun,
    Vote,
)
from innomethods.wording import Wording

BLANK = "R23"  # told after what is wrong otherwise: a rule may say better what is missing
_MANY = 4096  # texts worth remembering; a log's notes are all different
LONGEST_ID = 120  # signs; ids are file names, columns and addresses elsewhere
_PLAIN = {"str": str, "date": date}
_IDS = {
    RunBegun: ("run",),
    ChildLinked: ("child",),
    LegalAssessed: ("purchase", "question"),
    RoleBound: ("role", "person"),
    By: ("role", "person"),
    Condition: ("owner",),
    Vote: ("member",),
}
_ID_LISTS = {"disqualified"}
_NEVER_BLANK = {"text"}
_COUNTED = {"digest", "replaced", "assessment"}  # digests, in which any digits may stand
_NO_WORDS = {"datetime", "bool", "int", "Outcome", "Voice", "Policy", "Scale", "ResultState", "Method"}


def unfit(event: AnyEvent) -> tuple[Finding, ...]:
    """Return why an event can't be entered as it is written, blank fields last; nothing when it can."""
    if _SEEN.has(event):
        return ()  # as nearly always: runs say the same paths and roles over and over
    found = tuple(sorted(_within(event), key=lambda found: found.code == BLANK))
    if not found:
        _SEEN.add(event)
    return found


class _Seen:
    """What was found to be clear: texts, and the roles and keys of who did something. It answers in no time."""

    def __init__(self) -> None:
        self._texts: set[object] = {None, ()}
        self._ids: set[str] = set()
        self._read: dict[type, Callable[[AnyEvent], Iterable[object]] | None] = {}  # None: a kind not remembered

    def has(self, event: AnyEvent) -> bool:
        """Whether all an event says has been found clear; not known is no."""
        read = self._read.get(type(event))
        by = event.by
        try:
            return (
                read is not None
                and by.role in self._ids
                and (by.person is None or by.person in self._ids)
                and self._texts.issuperset(read(event))
            )
        except TypeError:  # something that can't be looked up
            return False

    def add(self, event: AnyEvent) -> None:
        """Remember what a clear event says, if it is of a kind with nothing but texts that are asked for alike."""
        kind = type(event)
        if kind not in self._read:
            self._read[kind] = _reader(kind)
        read = self._read[kind]
        if read is None:
            return
        if len(self._texts) > _MANY:
            self._texts = {None, ()}
        self._texts.update([value for value in read(event) if type(value) is str and not value.isspace() and value])
        self._ids.update(filter(None, (event.by.role, event.by.person)))


def _reader(kind: type) -> Callable[[AnyEvent], Iterable[object]] | None:
    """Return how to read all that events of a kind say; None where one text is asked for otherwise than another."""
    names = [name for name, wanted, _ in _fields(kind) if name != "by" and wanted is not date]
    if kind in _IDS or len(names) != len(_fields(kind)) - 1 or not _alike(kind):
        return None
    if "evidence" not in names:
        return attrgetter(*names, names[0])  # the first twice, so that it is a row
    names.remove("evidence")
    texts = attrgetter(*names, names[0])
    return lambda event: (*texts(event), *map(_shown, event.evidence))  # type: ignore[union-attr]


def _shown(piece: Evidence) -> object:
    """Return a piece of evidence as its text, or, when it is more than that, as what nobody remembers."""
    return piece.reference if piece.on is None and type(piece.reference) is str else piece


def _alike(kind: type) -> bool:
    """Whether None means that a text is lacking in every field of a kind, or that its path leads nowhere."""
    return all(may_lack or name in {"path", "by", "evidence"} for name, _, may_lack in _fields(kind))


def refuse_unfit(action: str, event: AnyEvent) -> None:
    """Stop at an event that can't be entered.

    Raises:
        Refused: with what is wrong (R23, R41, R42).
    """
    reasons = unfit(event)
    if reasons:
        raise Refused(action, reasons)


def _within(item: object) -> Iterator[Finding]:
    """Look at every value of an event, and at the values within those."""
    ids = _IDS.get(type(item), ())
    for name, kind, may_lack in _fields(type(item)):
        value = getattr(item, name)
        if (value is None and may_lack) or value == () or (kind is not date and name not in ids and _is_plain(value)):
            continue
        if kind is not None and (not isinstance(value, kind) or isinstance(value, datetime)):
            yield finding("R41", "", field=name, because=_KINDS[kind])
        elif name in ids and (value or not may_lack):
            yield from _id(name, value)
        else:
            yield from _value(name, value, may_be_blank=not may_lack and name not in _NEVER_BLANK)


def _value(name: str, value: object, *, may_be_blank: bool) -> Iterator[Finding]:
    match value:
        case str():
            yield from _text(name, value, may_be_blank=may_be_blank)
        case Wording(nb=nb, nn=nn, en=en):
            for text in filter(None, (nb, nn, en)):
                yield from _text(name, text, may_be_blank=False)
        case tuple():
            for each in value:
                yield from _id(name, each) if name in _ID_LISTS else _value(name, each, may_be_blank=True)
        case Fact():
            yield from _value(name, value.value, may_be_blank=True)
        case Decimal() | int() | float() if not isinstance(value, bool):
            yield from _number(name, value)
        case By():
            yield from () if _is_well_formed(value) else _within(value)
        case Evidence() | Condition() | Vote():
            yield from _within(value)


def _fields(kind: type) -> tuple[tuple[str, type | None, bool], ...]:
    """Return the fields to look at: each with the plain type it must be of, if any, and whether it may be lacking."""
    found = _FIELDS.get(kind)
    if found is None:
        written = [(field.name, *str(field.type).partition(" | ")) for field in attrs.fields(kind)]
        found = tuple(
            (name, _PLAIN.get(wanted), rest == "None") for name, wanted, _, rest in written if wanted not in _NO_WORDS
        )
        _FIELDS[kind] = found
    return found


def _is_plain(value: object) -> bool:
    """Whether there is nothing to say of a value at once, as of nearly all."""
    if type(value) is str:
        return value.isprintable() and not value.isspace() and value != "" and _ELEVEN.search(value) is None
    return type(value) is By and _is_well_formed(value)


_FIELDS: dict[type, tuple[tuple[str, type | None, bool], ...]] = {}
_SEEN = _Seen()
is_known_clear = _SEEN.has


@lru_cache(maxsize=1024)
def _is_well_formed(by: By) -> bool:
    return not any(_within(by))


def _id(name: str, value: object) -> Iterator[Finding]:
    if not isinstance(value, str) or len(value) > LONGEST_ID or not is_id(value):
        yield finding("R41", "", field=name, because=_NO_ID)


def _text(name: str, text: str, *, may_be_blank: bool) -> Iterator[Finding]:
    if not may_be_blank and not text.strip():
        yield finding(BLANK, "", what=_WORDS.fill(field=name))
    elif not text.isprintable() and any(unicodedata.category(sign) == "Cs" for sign in text):  # half a sign
        yield finding("R41", "", field=name, because=_HALF)
    if name not in _COUNTED and _names_a_person(text):
        yield finding("R42", "", field=name)


def _number(name: str, value: Decimal | float) -> Iterator[Finding]:
    """Look at a number: one without measure breaks whoever writes it out, adds it up or draws it later."""
    try:
        fits = is_readable(as_decimal(value))
    except ValueError:
        fits = False
    if not fits:
        yield finding("R41", "", field=name, because=_NO_NUMBER)


# --- national identity numbers


_ELEVEN = re.compile(r"(?<!\d)(\d{6})[ .-]?(\d{5})(?!\d)", re.ASCII)
_FIRST, _SECOND = (3, 7, 6, 1, 8, 9, 4, 5, 2, 1), (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)


def _names_a_person(text: str) -> bool:
    """Whether a text holds eleven digits that are a Norwegian identity number, or one of those given in its stead."""
    return any(_is_identity_number(found[1] + found[2]) for found in _ELEVEN.finditer(text))


def _is_identity_number(digits: str) -> bool:
    day, month = int(digits[:2]) % 40, int(digits[2:4]) % 40  # some kinds add 40 to the day, 40 or 80 to the month
    numbers = [int(digit) for digit in digits]
    return (
        1 <= day <= 31  # noqa: PLR2004 - days of a month
        and 1 <= month <= 12  # noqa: PLR2004 - months of a year
        and all(
            sum(weight * number for weight, number in zip(weights, numbers, strict=False)) % 11 == 0
            for weights in (_FIRST, _SECOND)
        )
    )


_KINDS = {
    str: Wording(nb="det er ikke en tekst", nn="det er ikkje ein tekst", en="it is not a text"),
    date: Wording(nb="det er ikke en dato", nn="det er ikkje ein dato", en="it is not a date"),
}
_NO_ID = Wording(
    nb=f"en id har små bokstaver a–z, tall og enkle bindestreker, først en bokstav, høyst {LONGEST_ID} tegn",
    nn=f"ein id har små bokstavar a–z, tal og enkle bindestrekar, først ein bokstav, høgst {LONGEST_ID} teikn",
    en=f"an id has lower-case letters a–z, digits and single hyphens, a letter first, at most {LONGEST_ID} signs",
)
_NO_NUMBER = Wording(
    nb=f"et tall har høyst {LARGEST} siffer foran komma og {FINEST} bak",
    nn=f"eit tal har høgst {LARGEST} siffer framfor komma og {FINEST} bak",
    en=f"a number has at most {LARGEST} digits before the decimal point and {FINEST} after it",
)
_HALF = Wording(
    nb="teksten har et halvt tegn, som ikke kan lagres",
    nn="teksten har eit halvt teikn, som ikkje kan lagrast",
    en="the text has half a sign, which can't be stored",
)
_WORDS = Wording(nb="tekst i feltet «{field}»", nn="tekst i feltet «{field}»", en="words in the field ‘{field}’")
