"""`LevelledPlan`: a plan in which nobody is asked for more than is there, and what it took; and who is overloaded when.

Here: the values and their words. Not here: where the dates come from (`translating`, `searching`).
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import attrs

from innomethods.findings import Finding, finding
from innomethods.planning.plan import Plan
from innomethods.planning.shifts import Shift
from innomethods.planning.words import working_days
from innomethods.wording import LANGUAGES, Wording, format_for
from innomethods.workdays import iso_week


@attrs.frozen
class Overload:
    """A stretch of work days on which the plan asks for more of a role than is there.

    `asked` and `there` are shares of a full position on the worst of these days; `paths` are the phases that ask.
    """

    role: str
    title: Wording
    first: date
    last: date
    asked: Decimal
    there: Decimal
    paths: tuple[str, ...]
    phases: tuple[Wording, ...]

    @property
    def finding(self) -> Finding:
        """The finding P21, which says who, when and how much."""
        return finding(
            "P21",
            self.paths[0],
            role=self.title,
            asked=share_in_words(self.asked),
            there=share_in_words(self.there),
            when=_weeks(self.first, self.last),
            phases=_quoted(self.phases),
        )


@attrs.frozen
class RoleWeek:
    """One role's load in one ISO week, in full positions on average over its work days."""

    role: str
    year: int
    week: int
    asked: Decimal
    there: Decimal


@attrs.frozen(repr=False)
class LevelledPlan:
    """A plan with the same work and the same links, moved so that nobody is asked for more than is there.

    `before` is the plan as it was, `plan` as it is now; a date that people decide has the reason `people`. `bound`
    is a day before which nobody could have all finished with this team. `overloads` are those of the plan before,
    `left` those that no moving mends. `load_before` and `load` say how much of each role is asked for each week. `how`
    tells in words how good the result is and who found it; `seed` and `time_limit` (seconds) are what was asked for,
    `solved` is whether OR-Tools took part. Slack in `plan` counts who waits for whose people, in the order found.
    """

    before: Plan
    plan: Plan
    bound: date
    proven: bool
    how: Wording
    overloads: tuple[Overload, ...]
    load_before: tuple[RoleWeek, ...]
    load: tuple[RoleWeek, ...]
    findings: tuple[Finding, ...] = ()
    left: tuple[Overload, ...] = ()
    seed: int = 1
    time_limit: float = 10.0
    solved: bool = False

    @property
    def shifts(self) -> tuple[Shift, ...]:
        """What ends on another day now, and how far it has moved."""
        return self.plan.shift_from(self.before)

    @property
    def gap_days(self) -> int:
        """How many work days lie between the bound and the end: nobody knows whether they can be saved."""
        return max(self.plan.calendar.shift(self.bound, self.plan.finish), 0)

    def __repr__(self) -> str:
        gap = "no shorter one exists" if self.proven else f"at most {self.gap_days} work days too long"
        return f"LevelledPlan({self.plan.project.id!r}: {self.before.finish} → {self.plan.finish}, {gap})"


_SAME = Wording(
    nb="Ingen blir bedt om mer enn de har; planen er som før.",
    nn="Ingen blir bedne om meir enn dei har; planen er som før.",
    en="Nobody is asked for more than they have; the plan is as before.",
)
_PROVEN = Wording(
    nb="Planen slutter {days} senere, og med dette teamet finnes det ingen kortere.",
    nn="Planen sluttar {days} seinare, og med dette teamet finst det ingen kortare.",
    en="The plan ends {days} later, and with this team there is no shorter one.",
)
_PROVEN_SAME = Wording(
    nb="Arbeidet er flyttet innenfor slakken; planen slutter når den ellers ville ha sluttet.",
    nn="Arbeidet er flytta innanfor slakken; planen sluttar når han elles ville ha slutta.",
    en="The work is moved within its slack; the plan ends when it would have ended anyway.",
)
_OPEN = Wording(
    nb="Planen slutter {days} senere. Om den kan bli kortere, er ikke avklart: høyst {gap} kan spares.",
    nn="Planen sluttar {days} seinare. Om han kan bli kortare, er ikkje avklart: høgst {gap} kan sparast.",
    en="The plan ends {days} later. Whether it can be shorter is not settled: at most {gap} can be saved.",
)
_ALONE = Wording(
    nb="{words} Datoene er funnet uten OR-Tools (tillegget «plan»), som kan finne kortere planer.",
    nn="{words} Datoane er funne utan OR-Tools (tillegget «plan»), som kan finne kortare planar.",
    en="{words} The dates were found without OR-Tools (the extra ‘plan’), which may find shorter plans.",
)

_TOO_SOON = Wording(
    nb="{words} Datoene er funnet uten OR-Tools, som ikke ble spurt på så kort tid; gi søket {seconds} sekunder eller "
    "mer.",
    nn="{words} Datoane er funne utan OR-Tools, som ikkje blei spurt på så kort tid; gi søket {seconds} sekund eller "
    "meir.",
    en="{words} The dates were found without OR-Tools, which is not asked in so short a time; give the search "
    "{seconds} seconds or more.",
)
_ENOUGH = 10  # seconds


def told(
    before: Plan, plan: Plan, gap: int, *, proven: bool, has_solver: bool, is_installed: bool, moved: bool
) -> Wording:
    """Return in words how good a levelled plan is; `has_solver` is whether the solver took part."""
    later = before.calendar.shift(before.finish, plan.finish)
    if not moved:
        return _SAME
    if later <= 0:
        return _PROVEN_SAME
    if proven:
        return _PROVEN.fill(days=working_days(later))
    words = _OPEN.fill(days=working_days(later), gap=working_days(gap))
    if has_solver:
        return words
    return _TOO_SOON.fill(words=words, seconds=_ENOUGH) if is_installed else _ALONE.fill(words=words)


def share_in_words(share: Decimal) -> Wording:
    """Return a share of a full position in per cent."""
    nb, nn, en = (format_for(language).percent(share * 100) for language in LANGUAGES)
    return Wording(nb=nb, nn=nn, en=en)


_ONE_WEEK = Wording(nb="i uke {first}", nn="i veke {first}", en="in week {first}")
_WEEKS = Wording(nb="i uke {first}–{last}", nn="i veke {first}–{last}", en="in weeks {first}–{last}")
_WITH_YEAR = "{week} ({year})"


def _weeks(first: date, last: date) -> Wording:
    (year, week), (last_year, last_week) = iso_week(first), iso_week(last)
    if (year, week) == (last_year, last_week):
        return _ONE_WEEK.fill(first=_WITH_YEAR.format(week=week, year=year))
    shown = str(week) if year == last_year else _WITH_YEAR.format(week=week, year=year)
    return _WEEKS.fill(first=shown, last=_WITH_YEAR.format(week=last_week, year=last_year))


def _quoted(titles: tuple[Wording, ...]) -> Wording:
    nb = format_for("nb").all_of([f"«{title.text('nb')}»" for title in titles])
    nn = format_for("nn").all_of([f"«{title.text('nn')}»" for title in titles])
    en = format_for("en").all_of([f"‘{title.text('en')}’" for title in titles])
    return Wording(nb=nb, nn=nn, en=en)
