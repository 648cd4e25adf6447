"""What takes a while: how long it may (options), and bars on stderr for what takes longer than two seconds.

Here: the options, when a bar is shown and how it moves. Not here: the work, nor what is said of it afterwards.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread
from typing import Any

import click

from innomethods.cli.saying import settings

_SOON = 2.0  # seconds for which nobody needs a bar
_STEP = 0.2  # seconds between two looks at the clock
_MOST = 10_000_000  # samples: beyond them nothing gets surer that anybody would notice

samples_option = click.option(
    "--samples", type=click.IntRange(1, _MOST), default=10_000, show_default=True, help="How many outcomes."
)
enough_samples_option = click.option(  # P10 and the chance of a loss say nothing with fewer
    "--samples", type=click.IntRange(100, _MOST), default=10_000, show_default=True, help="How many outcomes."
)
seed_option = click.option(
    "--seed", type=click.IntRange(0), default=1, show_default=True, help="Another seed draws other outcomes."
)
time_limit_option = click.option(
    "--time-limit",
    type=click.FloatRange(0, 86_400, min_open=True),
    default=10.0,
    show_default=True,
    help="Seconds to look for a shorter levelled plan.",
)


def _hidden() -> bool:
    return settings().json or not sys.stderr.isatty()


@contextmanager
def counting_bar(label: str) -> Iterator[Callable[[int, int], None]]:
    """Give a function to tell how much of how much is done; it shows a bar once that takes longer than two seconds."""
    begun = time.monotonic()
    bars: list[Any] = []
    hidden = _hidden()

    def told(done: int, total: int) -> None:
        if not bars and (hidden or time.monotonic() - begun < _SOON):
            return
        if not bars:
            bar = click.progressbar(length=total, label=label, file=sys.stderr)
            bars.append(bar)
            bar.__enter__()
        bars[0].update(done - bars[0].pos)

    try:
        yield told
    finally:
        for bar in bars:
            bar.__exit__(None, None, None)


@contextmanager
def clock_bar(label: str, seconds: float) -> Iterator[None]:
    """Show how much of its time a search has used, once that is more than two seconds; it may end sooner."""
    if _hidden() or seconds <= _SOON:
        yield
        return
    over = Event()
    shown = Thread(target=_tick, args=(label, seconds, over), daemon=True)
    shown.start()
    try:
        yield
    finally:
        over.set()
        shown.join()


def _tick(label: str, seconds: float, over: Event) -> None:
    if over.wait(_SOON):
        return
    steps = round(seconds / _STEP)
    with click.progressbar(length=steps, label=label, file=sys.stderr, show_eta=False) as bar:
        bar.update(round(_SOON / _STEP))
        while not over.wait(_STEP):
            bar.update(min(1, steps - bar.pos))
        bar.update(steps - bar.pos)
