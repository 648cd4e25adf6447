"""Who is there on which day, role by role, and how much of them a phase asks for.

Here: shares in thousandths of a full position. Not here: when the work is done (`translating`, `searching`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from functools import cached_property

import attrs

from innomethods.model import Phase, Project, TeamMember
from innomethods.planning.levelling.instance import MOST

FULL = 1000  # thousandths of a full position: finer than people plan


def capacity_of(member: TeamMember, day: date) -> Decimal:
    """Return the share of a full position that a member has for the project on a day."""
    if (member.first is not None and day < member.first) or (member.last is not None and member.last < day):
        return Decimal(0)
    away: Iterable[TeamMember] = getattr(member, "absences", ())
    if any(absence.first is not None and absence.last is not None and absence.first <= day <= absence.last for absence in away):
        return Decimal(0)
    return member.share


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

    def least(self, role: str) -> int:
        """Return the smallest share of a role that is there when somebody is; 0 if nobody ever is."""
        return min((share for share in self.there[role] if share), default=0)

    def most(self, role: str) -> int:
        """Return the largest share of a role that is ever there."""
        return max(self.there[role], default=0)

    def wants(self, phase: Phase, work_days: int) -> int:
        """Return how much of its role a phase wants on each of its days: its hours of work spread evenly, if it has any.

        Without hours it wants the role for itself: as much as is there whenever somebody is.
        """
        if phase.does not in self.there or not work_days:
            return 0
        if phase.effort is None:
            return self.least(phase.does)
        hours = Decimal(str(phase.effort.likely)) / (self.project.hours_per_day * work_days)
        return _whole(hours, ROUND_CEILING)

    def asks(self, phase: Phase, work_days: int) -> int:
        """Return how much of it can be given to it: never more than is ever there."""
        wanted = self.wants(phase, work_days)
        return wanted if not wanted or wanted <= self.most(phase.does or "") else self.least(phase.does or "")


def _whole(share: Decimal, rounding: str) -> int:
    return int((share * FULL).to_integral_value(rounding))


def working_days_of(there: Sequence[int], asked: int) -> list[int]:
    """Return the numbers of the days on which there is as much as is asked for."""
    return [number for number, share in enumerate(there) if share >= asked]
