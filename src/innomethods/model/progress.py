"""`Progress`: how far each phase and gate has come, handed from `running` (what happened) to `planning`."""

from __future__ import annotations

from datetime import date

import attrs

from innomethods.model.converting import TupleOf
from innomethods.model.validating import day, optional_day, optional_days


@attrs.frozen
class Done:
    """How far one phase or gate has come: when it started and finished, and the work days left if it is under way."""

    path: str
    started: date | None = attrs.field(default=None, validator=optional_day)
    finished: date | None = attrs.field(default=None, validator=optional_day)
    remaining: int | None = attrs.field(default=None, validator=optional_days)

    def __attrs_post_init__(self) -> None:
        if self.started is not None and self.finished is not None and self.finished < self.started:
            raise ValueError(f"{self.path!r} is finished before it is started ({self.started} to {self.finished}).")


@attrs.frozen
class Progress:
    """The work's state on a day: per path what is done, which branch each choice took, which parts are left out."""

    on: date = attrs.field(validator=day)
    done: tuple[Done, ...] = attrs.field(converter=TupleOf[Done], default=())
    chosen: tuple[tuple[str, str], ...] = attrs.field(converter=TupleOf[tuple[str, str]], default=())
    skipped: tuple[str, ...] = attrs.field(converter=TupleOf[str], default=())

    def of(self, path: str) -> Done | None:
        """Return how far a path has come, or None when nothing has happened there."""
        return next((done for done in self.done if done.path == path), None)
