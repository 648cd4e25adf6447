"""`Progress`: how far each phase and gate has come, handed from what happened (`running`) to what is planned (`planning`)."""

from __future__ import annotations

from datetime import date

import attrs

from innomethods.model.converting import to_tuple


@attrs.frozen
class Done:
    """How far one phase or gate has come: when it started and finished, and how many work days remain if it is under way."""

    path: str
    started: date | None = None
    finished: date | None = None
    remaining: int | None = None


@attrs.frozen
class Progress:
    """The state of the work on a day: per path what is done, which branch each choice took, which parts are left out."""

    on: date
    done: tuple[Done, ...] = attrs.field(converter=to_tuple, default=())
    chosen: tuple[tuple[str, str], ...] = attrs.field(converter=to_tuple, default=())
    skipped: tuple[str, ...] = attrs.field(converter=to_tuple, default=())

    def of(self, path: str) -> Done | None:
        """Return how far a path has come, or None when nothing has happened there."""
        return next((done for done in self.done if done.path == path), None)
