"""Scorecards: a few things rated on one scale, and the rule that makes a score of them.

Not here: questions of a checklist (`checks`), which are answered one by one and never summed up.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import attrs

from innomethods.errors import BadRating
from innomethods.ids import checked_id
from innomethods.model.converting import TupleOf
from innomethods.wording import Wording, as_wording, optional_wording


class Combine(StrEnum):
    """How ratings become a score: the lowest counts for all, or each stands alone and there is no total."""

    LOWEST = "lowest"
    EACH = "each"


@attrs.frozen(repr=False)
class Rated:
    """One thing a scorecard rates."""

    id: str = attrs.field(validator=lambda _self, _field, value: checked_id(value))
    title: Wording = attrs.field(converter=as_wording, kw_only=True)
    ask: Wording | None = attrs.field(converter=optional_wording, default=None, kw_only=True)

    def __repr__(self) -> str:
        return f"Rated({self.id!r})"


@attrs.frozen
class Score:
    """What a scorecard says: a value when everything is rated, else the most it can still become.

    `weakest` are the ids with the lowest rating so far: where work helps most. `unrated` are the ids without a rating.
    """

    value: int | None
    at_most: int | None
    weakest: tuple[str, ...]
    unrated: tuple[str, ...]


@attrs.frozen(repr=False)
class Scorecard:
    """Things to rate from `least` to `most`, whole numbers, and how the ratings are combined.

    >>> card = Scorecard(
    ...     items=[Rated("need", title="Need"), Rated("team", title="Team")], least=1, most=5, combine="lowest"
    ... )
    >>> card.score({"need": 5, "team": 1}).value
    1
    """

    items: tuple[Rated, ...] = attrs.field(converter=TupleOf[Rated])
    least: int = 1
    most: int = 5
    combine: Combine = attrs.field(converter=Combine, default=Combine.EACH)
    sources: tuple[str, ...] = attrs.field(converter=TupleOf[str], default=())

    def score(self, ratings: Mapping[str, int]) -> Score:
        """Return what the ratings say, by item id. An item without a rating is unknown, never counted as good.

        Raises:
            BadRating: for an unknown item, or a rating that isn't a whole number of the scale.
        """
        known = [item.id for item in self.items]
        for name, rating in ratings.items():
            if name not in known:
                raise BadRating(name, rating, f"known items: {', '.join(known)}")
            if type(rating) is not int or not self.least <= rating <= self.most:
                raise BadRating(name, rating, f"a whole number from {self.least} to {self.most}")
        lowest = min(ratings.values(), default=None)
        unrated = tuple(name for name in known if name not in ratings)
        total = lowest if self.combine is Combine.LOWEST else None
        # One rating at the bottom settles the weakest link, whatever the others become.
        settled = not unrated or total == self.least
        return Score(
            value=total if settled else None,
            at_most=total,
            weakest=tuple(name for name in known if lowest is not None and ratings.get(name) == lowest),
            unrated=unrated,
        )

    def __repr__(self) -> str:
        return f"Scorecard({len(self.items)} items, {self.least}–{self.most}, {self.combine})"
