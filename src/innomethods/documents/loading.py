"""From text to plain data with places: YAML in the 1.2 sense, read event by event so that limits hold early.

Here: limits, scalars, duplicate keys, tags, aliases. Not here: syntax that breaks (`breakage`), text cut silently
(`traps`), what the data means (`shapes`).
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import Any

import attrs
import yaml

from innomethods.documents import breakage, traps
from innomethods.documents.opening import Text, decode, find_hidden, find_hidden_in_value, without_controls
from innomethods.documents.spots import Spot
from innomethods.errors import DocumentProblems
from innomethods.findings import Finding, Place, finding
from innomethods.wording import Wording

DEEPEST = 50
MOST_VALUES = 110_000  # a benefits plan of five thousand full lines has a hundred thousand
MOST_ALIASES = 100  # counted as if every alias were written out, so that aliases of aliases can't explode
MOST_FINDINGS = 200  # nobody mends more at a time
_MOST_MENDS = 20
_MOST_MENDED_TEXT = 2_000_000  # characters read again after a syntax error, so that a huge file is still told quickly

_LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INTEGER = re.compile(r"[-+]?[0-9]+\Z")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z")
_WORDS = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip
_MANY_DIGITS = 300  # longer whole numbers are kept as text: no field of ours holds them
_SKIPPED = object()  # stands for a key that can't be used; its value is read and left out


@attrs.frozen(eq=False)
class Tree:
    """A file as plain data, with the spot of each value and the findings so far (in file order)."""

    text: Text
    data: object
    root: Spot
    findings: tuple[Finding, ...]


class _Stop(Exception):
    """A limit was reached."""


def scalar(text: str) -> str | float | bool | None:
    """Read unquoted text by the core rules of YAML 1.2: only true and false are booleans, dates stay text.

    >>> scalar("no"), scalar("12:30"), scalar("010"), scalar("2027-01-11"), scalar("1e3")
    ('no', '12:30', 10, '2027-01-11', 1000.0)
    """
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in "-+.0123456789":
        return text
    if _INTEGER.match(text):
        return int(text) if len(text) <= _MANY_DIGITS else text
    if _FLOAT.match(text):
        number = float(text)
        return number if math.isfinite(number) else text
    return text


def load(content: bytes | str, name: str) -> Tree:
    """Read YAML into plain data with places, gathering every problem that can be seen without knowing the kind of file.

    Raises:
        DocumentProblems: when the text can't be read to its end; holds everything found until then.
    """
    text = decode(content, name)
    findings = find_hidden(text)
    words, read_again = without_controls(text.text), 0
    for _ in range(_MOST_MENDS):
        reading = _Reading(text, words)
        broken = reading.read()
        if broken is None:
            findings += reading.findings
            break
        told, mended = breakage.explain(text, words, broken, reading.open_bracket)
        read_again += len(words)
        if mended is None or read_again > _MOST_MENDED_TEXT:
            raise DocumentProblems.of(name, in_file_order([*findings, *reading.findings, told]))
        findings.append(told)  # one character made harmless: read again, so that later problems are told too
        words = mended
    else:
        raise DocumentProblems.of(name, in_file_order(findings))
    if reading.stopped or reading.root is None:
        raise DocumentProblems.of(name, in_file_order([*findings, *_empty_unless_stopped(reading, text)]))
    return Tree(text, reading.data, reading.root, in_file_order(findings))


def _empty_unless_stopped(reading: _Reading, text: Text) -> list[Finding]:
    return [] if reading.stopped else [finding("D26", place=text.place(0))]


def in_file_order(findings: list[Finding]) -> tuple[Finding, ...]:
    """Sort findings by where they stand; those without a place come last, and what is beyond the limit is left out."""

    def position(told: Finding) -> tuple[int, int, int]:
        return (0, told.place.line, told.place.column) if told.place else (1, 0, 0)

    return tuple(sorted(dict.fromkeys(findings), key=position))[:MOST_FINDINGS]


@attrs.define(eq=False)
class _Frame:
    """A list or map being read."""

    holds: list[object] | dict[str, object]
    spot: Spot
    anchor: str | None
    values_before: int
    aliases_before: int
    key: object = None  # the key whose value comes next
    key_spot: Spot | None = None
    is_key: bool = False


@attrs.frozen(eq=False)
class _Anchored:
    value: object
    spot: Spot
    values: int
    aliases: int


class _Reading:
    """One pass over the events of a text."""

    def __init__(self, text: Text, words: str) -> None:
        self.text, self.words = text, words
        self.findings: list[Finding] = []
        self.data: object = None
        self.root: Spot | None = None
        self.stopped = False
        self._frames: list[_Frame] = []
        self._anchors: dict[str, _Anchored | None] = {}  # None while what it names is still being read
        self._values = self._aliases = self._documents = 0

    @property
    def inline(self) -> bool:
        """Whether the reading stands inside an inline map or list."""
        return bool(self._frames) and self._frames[-1].spot.inline

    @property
    def open_bracket(self) -> int | None:
        """The index of the inline map or list that is being read, if any."""
        return self._frames[-1].spot.start if self.inline else None

    def read(self) -> yaml.YAMLError | None:
        """Read everything; hand back the syntax error that broke it off, if one did."""
        try:
            for event in self._events():
                self._take(event)
        except _Stop:
            self.stopped = True
        except yaml.YAMLError as error:
            return error
        return None

    def _events(self) -> Iterator[yaml.Event]:
        events: Iterator[yaml.Event] = yaml.parse(self.words, Loader=_LOADER)
        return events

    def _take(self, event: yaml.Event) -> None:
        if len(self.findings) >= MOST_FINDINGS:
            raise _Stop
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            self._open(event)
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            self._close(event)
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                self._stop(finding("D09", place=self._place(event)))

    def _stop(self, told: Finding) -> None:
        self.findings.append(told)
        raise _Stop

    def _count(self, event: yaml.Event, values: int = 1) -> None:
        self._values += values
        if self._values > MOST_VALUES:
            self._stop(finding("D05", place=self._place(event), limit=MOST_VALUES))

    def _spot(self, event: yaml.Event, *, inline: bool = False) -> Spot:
        start: Any = event.start_mark  # always there: every event comes from text
        end: Any = event.end_mark
        return Spot(start.line + 1, start.column + 1, start.index, end.index, inline)

    def _place(self, event: yaml.Event) -> Place:
        spot = self._spot(event)
        return Place(self.text.name, spot.line, spot.column)

    def _tag(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.tag is not None:
            shown = event.tag.replace("tag:yaml.org,2002:", "!!")
            self.findings.append(finding("D07", place=self._place(event), tag=shown))

    # -- values

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        self._tag(event)
        spot = self._spot(event, inline=self.inline)
        frame = self._frames[-1] if self._frames else None
        if frame is not None and isinstance(frame.holds, dict) and frame.key is None:
            self._key(frame, event.value, spot)
            return
        self._count(event)
        plain = event.style in (None, "")
        if plain and event.tag is None:
            self._look_for_traps(frame, event.value, spot)
            value: object = scalar(event.value)
            if frame is not None and frame.key is None and isinstance(frame.holds, dict):
                return
        else:
            value = event.value
            hidden = find_hidden_in_value(
                event.value, self.text.text[spot.start : spot.end], self.text.place(spot.start)
            )
            if hidden is not None:
                self.findings.append(hidden)
        if event.anchor:
            self._anchors[event.anchor] = _Anchored(value, spot, 1, 0)
        self._put(value, spot)

    def _look_for_traps(self, frame: _Frame | None, value: str, spot: Spot) -> None:
        key = frame.key if frame is not None and isinstance(frame.key, str) else None
        found = traps.find_in_plain(self.text, key, value, spot)
        if found is None and frame is not None and key is not None and frame.key_spot is not None:
            found = traps.find_cut_at_comma(self.text, key, frame.key_spot, spot)
            if found is not None:
                frame.key = _SKIPPED
        if found is not None:
            self.findings.append(found)

    def _key(self, frame: _Frame, key: str, spot: Spot) -> None:
        frame.key, frame.key_spot = key, spot
        first = frame.spot.keys.get(key)
        if first is not None:
            self.findings.append(finding("D08", place=self.text.place(spot.start), key=key, first=first.line))
            frame.key = _SKIPPED
        else:
            frame.spot.keys[key] = spot

    def _put(self, value: object, spot: Spot) -> None:
        if not self._frames:
            self.data, self.root = value, spot
            return
        frame = self._frames[-1]
        if isinstance(frame.holds, list):
            frame.spot.inside[len(frame.holds)] = spot
            frame.holds.append(value)
        elif isinstance(frame.key, str):
            frame.holds[frame.key] = value
            frame.spot.inside[frame.key] = spot
        frame.key = None

    # -- lists and maps

    def _open(self, event: yaml.CollectionStartEvent) -> None:
        self._tag(event)
        before, aliases = self._values, self._aliases
        self._count(event)
        if len(self._frames) >= DEEPEST:
            self._stop(finding("D04", place=self._place(event), limit=DEEPEST))
        is_key = self._is_at_key()
        if is_key:
            self._refuse_key(event)
        holds: list[object] | dict[str, object] = {} if isinstance(event, yaml.MappingStartEvent) else []
        spot = self._spot(event, inline=bool(event.flow_style))
        if event.anchor:
            self._anchors[event.anchor] = None
        self._frames.append(_Frame(holds, spot, event.anchor, before, aliases, is_key=is_key))

    def _close(self, event: yaml.CollectionEndEvent) -> None:
        frame = self._frames.pop()
        frame.spot.end = self._spot(event).end
        if frame.anchor:
            values, aliases = self._values - frame.values_before, self._aliases - frame.aliases_before
            self._anchors[frame.anchor] = _Anchored(frame.holds, frame.spot, values, aliases)
        if frame.is_key:
            self._frames[-1].key = _SKIPPED
        else:
            self._put(frame.holds, frame.spot)

    def _is_at_key(self) -> bool:
        frame = self._frames[-1] if self._frames else None
        return frame is not None and isinstance(frame.holds, dict) and frame.key is None

    def _refuse_key(self, event: yaml.Event) -> None:
        problem = Wording(
            nb="en nøkkel må være kort tekst, ikke en liste, et kart eller en henvisning",
            nn="ein nøkkel må vere kort tekst, ikkje ei liste, eit kart eller ei tilvising",
            en="a key must be short text, not a list, a map or an alias",
        )
        self.findings.append(finding("D10", place=self._place(event), problem=problem))

    def _alias(self, event: yaml.AliasEvent) -> None:
        named = self._anchors.get(str(event.anchor))
        if named is None:
            problem = Wording(
                nb=f"«*{event.anchor}» viser ikke til noe over; tekst som begynner med * må stå i anførselstegn",
                nn=f"«*{event.anchor}» viser ikkje til noko over; tekst som startar med * må stå i hermeteikn",
                en=f"‘*{event.anchor}’ names nothing above it; text that starts with * needs quotes",
            )
            self.findings.append(finding("D10", place=self._place(event), problem=problem))
        else:
            self._aliases += 1 + named.aliases
            if self._aliases > MOST_ALIASES:
                self._stop(finding("D06", place=self._place(event), limit=MOST_ALIASES))
            self._count(event, named.values)
        if self._is_at_key():
            self._refuse_key(event)
            self._frames[-1].key = _SKIPPED
        else:
            spot = self._spot(event)
            if named is not None:
                spot = attrs.evolve(named.spot, line=spot.line, column=spot.column)
            self._put(named.value if named is not None else None, spot)
