"""Placing activities one after the other, and breeding better orders: plain loops over flat lists of whole numbers.

Everything in here is written so that numba compiles it as it stands (`compiled`) and gives the same numbers: no
objects, no exceptions, own random numbers. Not here: what the numbers mean (`instance`) and when to stop (`searching`).
"""

from __future__ import annotations

from collections.abc import MutableSequence, Sequence
from typing import NamedTuple, TypeAlias

from innomethods.planning.levelling.instance import GUARD, Instance

Numbers: TypeAlias = Sequence[int]
Slots: TypeAlias = MutableSequence[int]


class Desk(NamedTuple):
    """Room to place on: ticks per activity, what is left of each day, and buckets to sort with."""

    begins: Slots
    closes: Slots
    opens: Slots
    free: Slots
    buckets: Slots


class Herd(NamedTuple):
    """Orders that are bred from, with the length of each and a mark that tells placements apart.

    `state` is how many there are, and the length that is good enough. `child`, `left` and `ready` are room to work in.
    """

    orders: Slots
    lengths: Slots
    marks: Slots
    state: Slots
    seed: Slots
    latest: Numbers
    left: Slots
    ready: Slots
    child: Slots


NO_PLACE = -1  # an activity finds no room within the horizon
_MODULUS, _FACTOR = 2147483647, 48271  # Lehmer's generator: products stay below 2 ** 47


def draw(seed: Slots, below: int) -> int:
    """Return a random number from 0 to `below` - 1, and move the seed on."""
    seed[0] = seed[0] * _FACTOR % _MODULUS
    return (seed[0] >> 4) % below


def scarce(there: Numbers, asks: Numbers, words: int, activity: int, day: int) -> bool:
    """Whether there is less on a day than an activity asks for.

    A word holds four resources with a guard bit above each: a guard that is borrowed from tells of too little.
    """
    for word in range(words):
        if ((there[day * words + word] | GUARD) - asks[activity * words + word]) & GUARD != GUARD:
            return True
    return False


def occupy(given: Instance, free: Slots, activity: int, first: int, end: int) -> None:
    """Take room from day `first` to the day before `end`, but for the days on which the activity pauses."""
    words, asks, room, never_pauses = given.words, given.asks, given.room, given.pauses[activity] < 0
    for day in range(first, end):
        if never_pauses or not scarce(room, asks, words, activity, day):
            for word in range(words):
                free[day * words + word] -= asks[activity * words + word]


def end_of(given: Instance, activity: int, first: int) -> int:
    """Return the day after the last, when an activity begins on day `first`; beyond the horizon if it doesn't end."""
    if given.pauses[activity] < 0 or first > given.horizon:
        return first + given.days[activity]
    return given.ends[given.pauses[activity] * (given.horizon + 1) + first]


def first_of(given: Instance, activity: int, end: int) -> int:
    """Return the latest day to begin on for being over before day `end`; less than 0 if there is none."""
    if given.pauses[activity] < 0 or end < 0:
        return end - given.days[activity]
    return given.unpauses[given.pauses[activity] * (given.horizon + 1) + end]


def find_early(given: Instance, free: Numbers, activity: int, first: int) -> int:
    """Return the first day, from `first` on, on which an activity can begin; NO_PLACE if there is none."""
    words, asks, room, never_pauses = given.words, given.asks, given.room, given.pauses[activity] < 0
    horizon = given.horizon
    end = end_of(given, activity, first)
    day = end - 1
    while end <= horizon:
        while day >= first and not (
            scarce(free, asks, words, activity, day) and (never_pauses or not scarce(room, asks, words, activity, day))
        ):
            day -= 1
        if day < first:
            return first
        first = day + 1
        end = end_of(given, activity, first)
        day = end - 1
    return NO_PLACE


def find_late(given: Instance, free: Numbers, activity: int, end: int) -> int:
    """Return the last day on which an activity can begin to be over before day `end`; NO_PLACE if there is none."""
    words, asks, room, never_pauses = given.words, given.asks, given.room, given.pauses[activity] < 0
    first = first_of(given, activity, end)
    day = first
    while first >= 0:
        while day < end and not (
            scarce(free, asks, words, activity, day) and (never_pauses or not scarce(room, asks, words, activity, day))
        ):
            day += 1
        if day >= end:
            return first
        end = day
        first = first_of(given, activity, end)
        day = first
    return NO_PLACE


def place_early(given: Instance, order: Numbers, desk: Desk) -> int:
    """Place activities in this order, each as early as there is room; return the tick at which all is over.

    The desk's `begins`, `closes` and `opens` are filled with ticks. NO_PLACE: the horizon doesn't suffice.
    """
    begins, closes, opens, free = desk.begins, desk.closes, desk.opens, desk.free
    days, floor, before, before_at = given.days, given.floor, given.before, given.before_at
    delay, decides, ticks = given.delay, given.decides, 2 * given.horizon
    for at in range(len(free)):
        free[at] = given.free[at]
    length = 0
    for at in range(given.activities):
        activity = order[at]
        enter = floor[activity]
        for link in range(before_at[activity], before_at[activity + 1]):
            enter = max(enter, opens[before[link]])
        begins[activity] = closes[activity] = enter
        if days[activity] > 0:
            first = find_early(given, free, activity, (enter + 1) >> 1)
            if first == NO_PLACE:
                return NO_PLACE
            end = end_of(given, activity, first)
            occupy(given, free, activity, first, end)
            begins[activity], closes[activity] = 2 * first, 2 * end - 1
        opens[activity] = closes[activity]
        if delay[activity] >= 0:
            if closes[activity] >= ticks:
                return NO_PLACE
            opens[activity] = given.delays[delay[activity] * ticks + closes[activity]]
        length = max(length, opens[activity] if decides[activity] else closes[activity])
    return length


def place_late(given: Instance, order: Numbers, length: int, desk: Desk) -> bool:
    """Place activities in this order (what follows first), each as late as there is room, to be over by `length`.

    The desk's `begins` and `closes` are filled with ticks. What was placed early, in the order of its closes, finds a
    place again; False, should one not be found.
    """
    begins, closes, free = desk.begins, desk.closes, desk.free
    days, floor, after, after_at = given.days, given.floor, given.after, given.after_at
    delay, decides, ticks = given.delay, given.decides, 2 * given.horizon
    for at in range(len(free)):
        free[at] = given.free[at]
    for at in range(given.activities):
        activity = order[at]
        limit = ticks - 1
        for link in range(after_at[activity], after_at[activity + 1]):
            limit = min(limit, begins[after[link]])
        if decides[activity]:
            limit = min(limit, length)
        if delay[activity] >= 0:
            limit = given.undelays[delay[activity] * ticks + limit]
        limit = min(limit, length)
        begins[activity] = closes[activity] = limit
        if days[activity] > 0:
            first = find_late(given, free, activity, (limit + 1) >> 1)
            if first == NO_PLACE:
                return False
            end = end_of(given, activity, first)
            occupy(given, free, activity, first, end)
            begins[activity], closes[activity] = 2 * first, 2 * end - 1
        if begins[activity] < floor[activity]:
            return False
    return True


def sort_by(keys: Numbers, buckets: Slots, order: Slots) -> None:
    """Order activities by key; equal keys by number, so that what waits never comes before what it waits for."""
    count = len(keys)
    top = 0
    for number in range(count):
        top = max(top, keys[number])
    for key in range(top + 2):
        buckets[key] = 0
    for number in range(count):
        buckets[keys[number] + 1] += 1
    for key in range(top):
        buckets[key + 1] += buckets[key]
    for number in range(count):
        place = buckets[keys[number]]
        buckets[keys[number]] = place + 1
        order[place] = number


def reverse(order: Slots) -> None:
    """Turn an order round."""
    count = len(order)
    for place in range(count // 2):
        order[place], order[count - 1 - place] = order[count - 1 - place], order[place]


def improve(given: Instance, order: Slots, desk: Desk) -> int:
    """Place early, then late from the end, then early again: never longer, often shorter. Return the length."""
    length = place_early(given, order, desk)
    while length != NO_PLACE:
        sort_by(desk.closes, desk.buckets, order)
        reverse(order)
        if not place_late(given, order, length, desk):
            return NO_PLACE
        sort_by(desk.begins, desk.buckets, order)
        shorter = place_early(given, order, desk)
        if shorter >= length or shorter == NO_PLACE:
            break
        length = shorter
    sort_by(desk.begins, desk.buckets, order)
    return length


def sample(given: Instance, herd: Herd) -> None:
    """Draw an order: of those that may come next, one that has little time left is the likelier.

    The weight is the square of how much sooner it must begin than the last of them.
    """
    latest, left, ready, order = herd.latest, herd.left, herd.ready, herd.child
    size = 0
    for number in range(given.activities):
        left[number] = given.before_at[number + 1] - given.before_at[number]
        if left[number] == 0:
            ready[size] = number
            size += 1
    for place in range(given.activities):
        last = latest[ready[0]]
        for at in range(1, size):
            last = max(last, latest[ready[at]])
        total = 0
        for at in range(size):
            total += (last - latest[ready[at]] + 1) ** 2
        drawn = draw(herd.seed, total)
        at = 0
        weight = (last - latest[ready[0]] + 1) ** 2
        while drawn >= weight:
            drawn -= weight
            at += 1
            weight = (last - latest[ready[at]] + 1) ** 2
        chosen = ready[at]
        order[place] = chosen
        size -= 1
        ready[at] = ready[size]
        for link in range(given.after_at[chosen], given.after_at[chosen + 1]):
            follower = given.after[link]
            left[follower] -= 1
            if left[follower] == 0:
                ready[size] = follower
                size += 1


def cross(mother: Numbers, father: Numbers, seed: Slots, marks: Slots, child: Slots) -> None:
    """Mix two orders: a stretch in the middle as the father has it, the rest as the mother; what waits stays behind."""
    count = len(mother)
    size = count // 4 + draw(seed, count // 2 + 1)
    from_here = draw(seed, count - size + 1)
    for number in range(count):
        marks[number] = 0
    place = 0
    while place < from_here:
        child[place] = mother[place]
        marks[child[place]] = 1
        place += 1
    at = 0
    while place < from_here + size:
        if marks[father[at]] == 0:
            child[place] = father[at]
            marks[father[at]] = 1
            place += 1
        at += 1
    for at in range(count):
        if marks[mother[at]] == 0:
            child[place] = mother[at]
            place += 1


def shake(given: Instance, seed: Slots, order: Slots, one_in: int) -> None:
    """Swap neighbours here and there, where neither waits for the other."""
    for place in range(given.activities - 1):
        if draw(seed, one_in) == 0:
            earlier, later = order[place], order[place + 1]
            free = True
            for link in range(given.before_at[later], given.before_at[later + 1]):
                if given.before[link] == earlier:
                    free = False
            if free:
                order[place], order[place + 1] = later, earlier


def breed(given: Instance, herd: Herd, desk: Desk, rounds: int) -> int:
    """Add so many children to the herd, each improved; return how many were placed before one closed by `goal`.

    A herd that isn't full yet grows by samples. Then a child takes the place of the longer of some, if it isn't longer.
    """
    full = len(herd.lengths)
    for turn in range(rounds):
        if herd.state[0] < full:
            sample(given, herd)
        else:
            mother = fitter(herd)
            father = fitter(herd)
            count = given.activities
            cross(
                herd.orders[mother * count : mother * count + count],
                herd.orders[father * count : father * count + count],
                herd.seed,
                herd.left,
                herd.child,
            )
            shake(given, herd.seed, herd.child, 20)
        length = improve(given, herd.child, desk)
        if length != NO_PLACE:
            admit(given, herd, desk, length)
            if length <= herd.state[1]:
                return turn + 1
    return rounds


def fitter(herd: Herd) -> int:
    """Return the shorter of two drawn at random."""
    one, other = draw(herd.seed, len(herd.lengths)), draw(herd.seed, len(herd.lengths))
    return one if herd.lengths[one] <= herd.lengths[other] else other


def admit(given: Instance, herd: Herd, desk: Desk, length: int) -> None:
    """Give the child a place in the herd: a free one, or that of one that is no shorter and isn't just the same."""
    full, mark = len(herd.lengths), 0
    for activity in range(given.activities):
        mark = (mark * 31 + desk.begins[activity] + 1) % _MODULUS
    for number in range(herd.state[0]):
        if herd.marks[number] == mark:
            return
    if herd.state[0] < full:
        worst = herd.state[0]
        herd.state[0] += 1
    else:
        worst = draw(herd.seed, full)
        for _ in range(4):
            other = draw(herd.seed, full)
            if herd.lengths[other] > herd.lengths[worst]:
                worst = other
        if herd.lengths[worst] < length:
            return
    herd.lengths[worst], herd.marks[worst] = length, mark
    for place in range(given.activities):
        herd.orders[worst * given.activities + place] = herd.child[place]


# What `breed` calls, so that it can be compiled together.
CALLED = (
    draw, scarce, occupy, end_of, first_of, find_early, find_late, place_early, place_late, sort_by, reverse, improve,
    sample, cross, shake, fitter, admit,
)  # fmt: skip
