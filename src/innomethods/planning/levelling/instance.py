"""`Instance`: work to be placed on days so that nobody is asked for more than is there, in whole numbers.

Here: the numbers themselves, as flat lists that `kernel` reads, and a way to make them by hand. Not here: making them
from a plan (`translating`), and placing (`kernel`, `searching`, `solving`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, chain
from typing import NamedTuple

NONE = -1  # no table
MOST = (1 << 14) - 1  # of one resource
FIELDS, _BITS = 4, 15  # together they leave the sign bit of 64 alone
GUARD = sum(1 << (_BITS * place + _BITS - 1) for place in range(FIELDS))


class Instance(NamedTuple):
    """Activities in an order in which each comes after all it waits for, the days they take, and who they ask for.

    Days are numbered from 0; a tick is half a day, as in `timeline`: day `d` lasts from tick `2 d` to tick `2 d + 1`.
    Activity `j` waits for `before[before_at[j]:before_at[j + 1]]`, and `after` is the other way round. It works on
    `days[j]` days, and asks on each for `asks[j * words:]`; a day has `room[day * words:]`, of which `free` is left
    for what is to be placed. Such a word holds four resources of 14 bits, each below a bit of GUARD.

    `floor[j]` is the tick before which it can't begin. Where `pauses[j]` isn't NONE it names the table (each `horizon`
    + 1 long) of the day after the last when it begins on a day; `unpauses` holds the latest beginning for each such
    end. Where `delay[j]` isn't NONE it names the table (each `2 * horizon` long) of the tick at which what follows may
    begin; `undelays` holds the latest close for each. `decides[j]` is 1 for a gate: it lasts until it opens.
    """

    activities: int
    words: int
    horizon: int
    days: Sequence[int]
    asks: Sequence[int]
    before: Sequence[int]
    before_at: Sequence[int]
    after: Sequence[int]
    after_at: Sequence[int]
    room: Sequence[int]
    free: Sequence[int]
    floor: Sequence[int]
    decides: Sequence[int]
    pauses: Sequence[int]
    ends: Sequence[int]
    unpauses: Sequence[int]
    delay: Sequence[int]
    delays: Sequence[int]
    undelays: Sequence[int]


def instance_of(  # noqa: PLR0913 - a table of columns, each of them optional
    days: Sequence[int],
    before: Sequence[Sequence[int]],
    demand: Sequence[Sequence[int]],
    room: Sequence[Sequence[int]],
    *,
    free: Sequence[Sequence[int]] | None = None,
    floor: Sequence[int] | None = None,
    decides: Iterable[int] = (),
    pauses: Mapping[int, Sequence[int]] | None = None,
    delays: Mapping[int, Sequence[int]] | None = None,
) -> Instance:
    """Make an instance; `room` has a row of resources for each day within the horizon.

    `pauses` gives, for an activity, the day after its last for each day it may begin on; `delays` gives, for each tick
    at which it may close, the tick at which what follows may begin. Neither ever falls.

    >>> instance_of([2, 3], [[], [0]], [[1], [1]], [[1]] * 5).horizon
    5
    """
    count = len(days)
    far = len(room)
    words = -(-len(demand[0]) // FIELDS) if count else 0
    after: list[list[int]] = [[] for _ in days]
    for number, earlier in enumerate(before):
        for one in earlier:
            after[one].append(number)
    pausing, end_tables, begin_tables = _tables(count, pauses or {}, far + 1)
    delaying, open_tables, close_tables = _tables(count, delays or {}, 2 * far)
    deciding = set(decides)
    return Instance(
        activities=count,
        words=words,
        horizon=far,
        days=list(days),
        asks=_packed(demand),
        before=_flat(before),
        before_at=_places(before),
        after=_flat(after),
        after_at=_places(after),
        room=_packed(room),
        free=_packed(room if free is None else free),
        floor=[0] * count if floor is None else list(floor),
        decides=[int(number in deciding) for number in range(count)],
        pauses=pausing,
        ends=end_tables,
        unpauses=begin_tables,
        delay=delaying,
        delays=open_tables,
        undelays=close_tables,
    )


def _flat(rows: Iterable[Sequence[int]]) -> list[int]:
    return list(chain.from_iterable(rows))


def _packed(rows: Iterable[Sequence[int]]) -> list[int]:
    """Pack the numbers of each row, four to a word."""
    return [
        sum(number << (_BITS * place) for place, number in enumerate(row[first : first + FIELDS]))
        for row in rows
        for first in range(0, len(row), FIELDS)
    ]


def fields_of(words: Iterable[int]) -> list[int]:
    """Take words apart again."""
    return [(word >> (_BITS * place)) & MOST for word in words for place in range(FIELDS)]


def _places(rows: Iterable[Sequence[int]]) -> list[int]:
    return list(accumulate((len(row) for row in rows), initial=0))


def _tables(count: int, tables: Mapping[int, Sequence[int]], length: int) -> tuple[list[int], list[int], list[int]]:
    """Put tables one after the other, each of them also turned round: the last place whose value is at most so much."""
    which = [NONE] * count
    there: list[int] = []
    back: list[int] = []
    places: dict[int, int] = {}
    for number, table in tables.items():
        if id(table) not in places:  # one table may be shared
            places[id(table)] = len(places)
            there += table
            at = -1
            for value in range(length):
                while at + 1 < length and table[at + 1] <= value:
                    at += 1
                back.append(at)
        which[number] = places[id(table)]
    return which, there, back
