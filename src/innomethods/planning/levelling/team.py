"""Who is there on which day, role by role, and how much of them a phase asks for.

Here: shares in thousandths of a full position. Not here: when the work is done (`translating`, `searching`).
"""

from __future__ import annotations

from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from functools import cached_property

import attrs

from innomethods.model import Phase, Project, TeamMember
from innomethods.planning.levelling.instance import MOST

FULL = 1000  # thousandths of a full position: finer than people plan


def capacity_of(member: TeamMember, day: date) -> Decimal:
    """Return the share of a full position that a member has for the project on a day."""
    return member.share if member.is_there(day) else Decimal(0)


@attrs.frozen(eq=False)
class Team:
    """The roles that do work and have somebody, on numbered work days (`days` holds each one's date)."""

    project: Project
    days: tuple[date, ...]

    @cached_property
    def roles(self) -> tuple[str, ...]:
        """Every role in the team, in the project's order."""
        return tuple(dict.fromkeys(member.role for member in self.project.team))

    @cached_property
    def there(self) -> dict[str, tuple[int, ...]]:
        """How much of each role is there, day by day."""
        return {role: self._there(role) for role in self.roles}

    def _there(self, role: str) -> tuple[int, ...]:
        members = [member for member in self.project.team if member.role == role]
        shares = (sum((capacity_of(member, day) for member in members), Decimal(0)) for day in self.days)
        return tuple(min(_whole(share, ROUND_FLOOR), MOST) for share in shares)

    @cached_property
    def least(self) -> dict[str, int]:
        """The smallest share of each role that is there when somebody is; 0 if nobody ever is."""
        return {role: min((share for share in there if share), default=0) for role, there in self.there.items()}

    @cached_property
    def most(self) -> dict[str, int]:
        """The largest share of each role that is ever there."""
        return {role: max(there, default=0) for role, there in self.there.items()}

    def wants(self, phase: Phase, work_days: int) -> int:
        """Return how much of its role a phase wants on each of its days: its hours of work, if any, spread evenly.

        Without hours it wants the role for itself: as much as is there whenever somebody is.
        """
        role = phase.does
        if role is None or role not in self.there or not work_days:
            return 0
        if phase.effort is None:
            return self.least[role]
        hours = Decimal(str(phase.effort.likely)) / (self.project.hours_per_day * work_days)
        return _whole(hours, ROUND_CEILING)

    def asks(self, phase: Phase, work_days: int) -> int:
        """Return how much of it can be given to it: never more than is ever there."""
        wanted, role = self.wants(phase, work_days), phase.does
        return wanted if role is None or role not in self.there or wanted <= self.most[role] else self.least[role]

    @cached_property
    def _workable(self) -> dict[tuple[str, int], list[int]]:
        return {}

    def workable(self, role: str, asked: int) -> list[int]:
        """Return the numbers of the days on which as much of a role is there as is asked for."""
        key = (role, asked)
        if key not in self._workable:
            self._workable[key] = [day for day, share in enumerate(self.there[role]) if share >= asked]
        return self._workable[key]


def _whole(share: Decimal, rounding: str) -> int:
    return int((share * FULL).to_integral_value(rounding))
