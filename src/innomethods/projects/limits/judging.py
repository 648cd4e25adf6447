"""How long each wait of a purchase is by the rules of the day, and what can't be told.

Here: from the purchase's table of days to waits. Not here: the rules (`procurement.routing`), counting
(`procurement.timing`), which waits are the purchase's (`belonging`), the words (`words`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

import attrs

from innomethods.findings import Finding, finding
from innomethods.model import LawfulWait, Procurement, WaitLimit
from innomethods.planning.words import calendar_days, working_days
from innomethods.procurement.deciding.saying import Under
from innomethods.procurement.routing.outcome import Follows, Lacking, Routes
from innomethods.procurement.routing.routes import routes
from innomethods.procurement.timing import Step, Timetable, timetable
from innomethods.projects.limits import words
from innomethods.projects.limits.belonging import PurchasePart, Waiting
from innomethods.quantities import ThreePoint, whole_days
from innomethods.sources import Basis
from innomethods.wording import Wording
from innomethods.workdays import CalendarDays, deadline

Told = LawfulWait | Finding
_TABLES = {WaitLimit.REQUESTS: "time-limits", WaitLimit.TENDERS: "time-limits", WaitLimit.STANDSTILL: "standstill"}
_WORK_DAYS = "working-days"  # the unit of rows that aren't in calendar days


def judged(part: PurchasePart, days: Mapping[str, date]) -> Iterator[Told]:
    """Yield the waits of a purchase by the rules of the day its notice is sent, and what can't be told of them.

    `days` are those on which the plan sends what each wait is counted from, by path.
    """
    country = str(part.purchase.country)
    rules = part.rules
    if rules is None or rules.table("regime") is None or rules.table("procedures") is None:
        yield from _without_rules(part, country)
        return
    purchase = _as_planned(part, days)
    found = routes(purchase, rules=rules)
    name = _open_procedure(part, found)
    if name is None:
        yield _untold(part, words.NOT_OPEN.fill(purchase=purchase.id), words.SEE_ROUTES)
        return
    if purchase.procedure is None:  # which standstill there is may depend on it
        purchase = attrs.evolve(purchase, procedure=name)
        found = routes(purchase, rules=rules)
    yield from _unsettled(part, found)
    table = timetable(purchase, found, procedure=name)
    for waiting in part.waits:
        yield from _Limited(part, waiting, purchase, table, found.regime.under).told()


def _as_planned(part: PurchasePart, days: Mapping[str, date]) -> Procurement:
    """Return the purchase as the plan has it: what it sends is sent on the plan's days, where it states none.

    Without a limit for requests or tenders in the plan, the first that there is tells which rules hold.
    """
    planned = {part.sends(one): days[one.path] for one in reversed(part.waits)}
    planned.setdefault("notice", days[part.waits[0].path])
    return attrs.evolve(part.purchase, dates=planned | dict(part.purchase.dates))


def _open_procedure(part: PurchasePart, found: Routes) -> str | None:
    """Return the procedure that the method is, of several the first that isn't closed to the purchase."""
    follows = found.if_stricter if found.if_stricter is not None else found.follows
    live = [one.id for one in follows.procedures if not one.is_rejected]
    return next((one for one in part.procedures if one in live), None)


def _without_rules(part: PurchasePart, country: str) -> Iterator[Told]:
    """Yield that there are no limits of the country here: the method's are another country's, and a guess."""
    open_ = tuple(one for one in part.waits if not one.stated)
    if open_:
        yield _untold(attrs.evolve(part, waits=open_), words.NO_LIMITS.fill(country=country), words.OWN_WAITS)
    for one in part.waits:
        if one.node.wait_basis is Basis.LAW:
            yield LawfulWait(one.path, one.node.wait, words.ANOTHERS.fill(country=country), basis=Basis.OWN)


def _untold(part: PurchasePart, because: Wording, hint: Wording) -> Finding:
    nodes = words.titles(one.node.title for one in part.waits)
    return finding("P61", words.place(part.purchase), node=nodes, because=because, hint=hint)


def _unsettled(part: PurchasePart, found: Routes) -> Iterator[Finding]:
    """P63: while the regime is open, the plan waits as long as the strictest asks for."""
    if found.if_stricter is not None:
        hint = words.one_after_another(one.ask for one in found.lacking) if found.lacking else words.SETTLE
        yield finding("P63", words.place(part.purchase), purchase=part.purchase.id, hint=hint)


@attrs.frozen
class _Limited:
    """One wait of a purchase, with the purchase's table of days."""

    part: PurchasePart
    waiting: Waiting
    purchase: Procurement
    days: Timetable
    under: Under

    def told(self) -> Iterator[Told]:
        """Yield how long the wait is, or that nobody can tell."""
        step = self.days.step(self.waiting.limit)
        follows = () if step is None else step.follows
        if self.waiting.limit is WaitLimit.STANDSTILL and self.days.no_standstill:
            yield self._none(self.days.no_standstill)
        elif step is None or not follows:
            yield from self._by_nothing()
        elif step.least is not None:
            yield self._by_law(step, step.least, self._chosen(step))
        else:
            yield from self._guessed(follows, self._chosen(step))

    def _by_nothing(self) -> Iterator[Told]:
        """Yield what is told where no rule applies: which facts would tell, or that there is no such limit."""
        open_ = [one for one in self.days.open if self._is_of(one)]
        lacking: dict[str, Lacking] = {each.fact: each for one in open_ for each in one.lacking}
        if lacking:
            because = words.LACKING.fill(purchase=self.purchase.id)
            alone = attrs.evolve(self.part, waits=(self.waiting,))
            yield _untold(alone, because, words.one_after_another(one.ask for one in lacking.values()))
        elif self.waiting.limit is WaitLimit.STANDSTILL:
            yield self._none(())
        else:
            yield from self._guessed((), None)

    def _is_of(self, one: Follows) -> bool:
        step = one.given("step")
        return (
            one.table == _TABLES[self.waiting.limit]
            and step in (None, str(self.waiting.limit))
            and not one.given("adds")
        )

    def _chosen(self, step: Step) -> int | None:
        """Return the days that the buyer gives: those that are set, or up to a stated deadline later than the law's."""
        found = [] if step.chosen is None else [step.chosen]
        sent = None if step.counted_from is None else self.purchase.day(step.counted_from)
        stated = self.purchase.day(step.event)
        lawful = None if step.least is None else step.first
        if sent is not None and stated is not None and (lawful is None or stated > lawful):
            found.append((stated - sent).days)
        return max(found, default=None)

    def _by_law(self, step: Step, least: int, chosen: int | None) -> LawfulWait:
        counted = self._counted_otherwise(step, max(least, step.chosen or 0))
        shortest = least if counted is None else counted
        reason = words.by_law(step.follows, self._in_words(step, least), self.purchase, self.under)
        if chosen is not None and chosen > least:
            reason = words.LONGER.fill(reason=reason, days=self._in_words(step, chosen))
        sources = [words.source_of(one, self.days.country, self.under) for one in step.follows]
        wait = self._spread(shortest, max(shortest, chosen or 0))
        return LawfulWait(self.waiting.path, wait, reason, sources=sources)

    def _counted_otherwise(self, step: Step, days: int) -> int | None:
        """Return how many calendar days a limit is that isn't counted as the plan counts: in work days, say."""
        if step.counted_on is None or step.day is None or step.stated:
            return None
        usual = deadline(step.counted_on, CalendarDays(days), self.days.country)
        return None if step.day == usual else (step.day - step.counted_on).days

    def _in_words(self, step: Step, days: int) -> Wording:
        """Return a number of days in words, as the days that the law counts in."""
        rows = {row.id: row.unit for row in self.part.rules.rows} if self.part.rules is not None else {}
        in_work_days = any(rows.get(str(one.given("days"))) == _WORK_DAYS for one in step.follows)
        return working_days(days) if in_work_days else calendar_days(days)

    def _spread(self, least: int, days: int) -> ThreePoint:
        """Return a wait of some days; the method's own guess of the longest stands where it isn't shorter."""
        own = self.waiting.node.wait
        return ThreePoint(least, days, max(days, 0 if own is None else own.most))

    def _none(self, follows: tuple[Follows, ...]) -> LawfulWait:
        return LawfulWait(self.waiting.path, None, words.no_standstill(follows, self.under), basis=Basis.OWN)

    def _guessed(self, follows: tuple[Follows, ...], chosen: int | None) -> Iterator[Told]:
        """Yield the buyer's days where the law sets none; else the method's, which is told."""
        reference = words.references(follows, self.under)
        if chosen is not None:
            reason = words.CHOSEN.fill(days=calendar_days(chosen), reference=reference)
            yield LawfulWait(self.waiting.path, self._spread(chosen, chosen), reason, basis=Basis.OWN)
            return
        node = self.waiting.node
        if node.wait_basis is Basis.LAW:
            reason = words.NO_NUMBER.fill(reference=reference)
            yield LawfulWait(self.waiting.path, node.wait, reason, basis=Basis.OWN)
        if not self.waiting.stated:
            yield self._no_number(reference)

    def _no_number(self, reference: Wording) -> Finding:
        own = self.waiting.node.wait
        days = calendar_days(0 if own is None else whole_days(own))
        return finding(
            "P62",
            words.place(self.part.purchase),
            purchase=self.purchase.id,
            step=str(self.waiting.limit),
            node=self.waiting.node.title,
            reference=reference,
            days=days,
        )
