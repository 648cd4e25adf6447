"""The chain that ties a run's entries together: every link is made of the link before it and of everything recorded.

Not here: where entries are kept, and who may write (`logbook` and the kinds of logbook).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, NamedTuple

import attrs

from innomethods.documents.event_texts import canonical, quoted
from innomethods.running import AnyEvent
from innomethods.wording import Wording, optional_wording

FIRST_LINK = "0" * 64  # what the first entry is chained to


@attrs.frozen
class Entry:
    """One event as recorded: its run, its position (from 1), when it was recorded, and its link in the chain.

    `record` is the event as it was written; the chain is made of that, so that a log stays whole when the form of
    events changes.
    """

    run: str
    position: int
    recorded: datetime
    event: AnyEvent
    digest: str
    record: dict[str, Any] = attrs.field(eq=False, repr=False)


def known_by(entries: Iterable[Entry], day: date | None) -> tuple[Entry, ...]:
    """Return the entries that had been recorded by the end of a day (UTC); without a day, all."""
    return tuple(entry for entry in entries if day is None or entry.recorded.date() <= day)


@attrs.frozen
class Head:
    """Where a run's log ends: its last position, and the digest of the entry there."""

    position: int = 0
    digest: str = FIRST_LINK


@attrs.frozen
class Verified:
    """Whether a run's chain holds; if not, the first position where it breaks and why.

    `position` and `head` are the last position and the digest there, as far as the chain holds. `is_torn` says that
    nothing was changed, but the last line is only half there: a writer was cut off. `remark` is what was changed of a
    file beside the entries, which are as they were.
    """

    ok: bool
    first_bad: int | None = None
    told: Wording | None = attrs.field(default=None, converter=optional_wording)
    head: str = FIRST_LINK
    position: int = 0
    is_torn: bool = False
    remark: Wording | None = None

    @property
    def reason(self) -> str | None:
        """Why, in English; `told` says it in three languages."""
        return self.told.text("en") if self.told is not None else None


class Link(NamedTuple):
    """One entry as it lies in the store, unread: what the chain is made of."""

    position: int
    recorded: str
    text: str
    digest: str


def link(previous: str, run: str, position: int, recorded: str, text: str) -> str:
    """Return an entry's digest: of the digest before it, and of its run, position, moment (ISO 8601) and event."""
    body = f'["{previous}",{quoted(run)},{position},{quoted(recorded)},{text}]'
    return hashlib.sha256(body.encode()).hexdigest()


def _sorted_text(text: str) -> str:
    """Return a text with its keys sorted: chains were made of that before the order of keys was part of them."""
    return json.dumps(json.loads(text), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def is_linked(previous: str, run: str, found: Link) -> bool:
    """Whether an entry is chained to the digest before it."""
    moment, text = found.recorded, found.text
    if link(previous, run, found.position, moment, text) == found.digest:
        return True
    try:
        return link(previous, run, found.position, moment, _sorted_text(text)) == found.digest
    except ValueError:  # no JSON any more
        return False


def first_changed(entries: Iterable[Entry]) -> int | None:
    """Return the position of the first entry that isn't chained to the one before it; of a run, or a part of one.

    What is before the first is asked only of a run's beginning.
    """
    previous = FIRST_LINK
    for number, entry in enumerate(entries):
        found = Link(entry.position, entry.recorded.isoformat(), canonical(entry.record), entry.digest)
        if (number > 0 or entry.position == 1) and not is_linked(previous, entry.run, found):
            return entry.position
        previous = entry.digest
    return None


def follow(run: str, links: Iterable[Link], kept: str | None = None) -> Verified:
    """Follow a run's chain from its beginning; with `kept`, a digest kept elsewhere must lie on it."""
    previous, number = FIRST_LINK, 0
    seen = kept is None
    for number, found in enumerate(links, start=1):
        told = None
        if found.position != number:
            told = _OUT_OF_PLACE.fill(found=found.position, number=number)
        elif not is_linked(previous, run, found):
            told = CHANGED
        if told is not None:
            return Verified(ok=False, first_bad=number, told=told, head=previous, position=number - 1)
        previous = found.digest
        seen = seen or previous == kept
    if number == 0:
        return Verified(ok=False, first_bad=1, told=_NO_RUN)
    if not seen:
        return Verified(ok=False, first_bad=number + 1, told=_CUT, head=previous, position=number)
    return Verified(ok=True, head=previous, position=number)


_OUT_OF_PLACE = Wording(
    nb="plass {found} står der plass {number} hører hjemme",
    nn="plass {found} står der plass {number} høyrer heime",
    en="position {found} stands where {number} belongs",
)
CHANGED = Wording(
    nb="oppføringen ble endret etter at den ble registrert",
    nn="oppføringa vart endra etter at ho vart registrert",
    en="the entry was changed after it was recorded",
)
_NO_RUN = Wording(
    nb="denne gjennomføringen finnes ikke her",
    nn="denne gjennomføringa finst ikkje her",
    en="there is no such run here",
)
_CUT = Wording(
    nb="loggen slutter før hodet som er tatt vare på et annet sted",
    nn="loggen sluttar før hovudet som er teke vare på ein annan stad",
    en="the log ends before the head that was kept elsewhere",
)
