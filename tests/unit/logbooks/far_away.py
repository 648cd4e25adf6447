"""A store that is slow to answer, and a watchdog: it answers only if the event loop went on while it was asked."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Mapping

from innomethods.logbooks import Entry, MemoryLogbook


class FarAway(MemoryLogbook):
    """A store that answers when somebody else on the event loop has had a turn, or gives up."""

    def __init__(self, patience: float) -> None:
        super().__init__()
        self.is_asked, self.may_answer = threading.Event(), threading.Event()
        self.patience = patience

    def since(self, seen: Mapping[str, int]) -> tuple[Entry, ...]:
        self.is_asked.set()
        if not self.may_answer.wait(self.patience):
            raise TimeoutError("the event loop stood still while the store was asked")
        return tuple(entry for run in self.runs() for entry in self.entries(run)[seen.get(run, 0) :])

    async def let_answer(self) -> None:
        """Let the store answer once it has been asked: this can only happen while the event loop runs."""
        await asyncio.to_thread(self.is_asked.wait, self.patience)
        self.may_answer.set()


async def together(*works: Awaitable[object]) -> None:
    await asyncio.gather(*works)
