"""What follows from a table: the one rule that applies, or each that does, and what is open about it.

Here: tables with one answer (`decide`) and tables with several (`collect`). Not here: which tables a purchase is asked
of (`routing`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from enum import StrEnum

import attrs

from innomethods.errors import UnknownOnDate
from innomethods.procurement.deciding.answers import Answers, Reason
from innomethods.procurement.deciding.judging import Limit, Verdict
from innomethods.procurement.deciding.verdicts import RuleVerdict, ready
from innomethods.rules import Given, Rules, RuleTable, TableRule
from innomethods.wording import Wording
from innomethods.wording.formats import date_wording

_ABOUT = frozenset({"threshold", "below", "milder"})  # what a rule says of itself, not what follows from it


class Status(StrEnum):
    """How sure an answer is.

    `decided`: one rule applies. `robust`: not everything is known, but whatever it is, the same follows. `uncertain`:
    the law's text, or a figure nobody knows yet, leaves it open. `needs-info`: somebody can tell what is missing.
    """

    DECIDED = "decided"
    ROBUST = "robust"
    UNCERTAIN = "uncertain"
    NEEDS_INFO = "needs-info"


class GapError(ValueError):
    """No rule of a table with one answer applies: the table has a hole, which is ours to mend."""


class OverlapError(ValueError):
    """Several rules of a table with one answer apply: the table contradicts itself, which is ours to mend."""


@attrs.frozen
class Decided:
    """What a table with one answer says on a day.

    `rule` is the one that applies; None while that is open. `open` are the rules that may apply, from the mildest to
    the strictest, and `stricter` the last of them. `lacking` are the facts to give, the one that most hangs on first.
    """

    table: RuleTable
    on: date
    status: Status
    rule: TableRule | None
    open: tuple[TableRule, ...]
    verdicts: tuple[RuleVerdict, ...]
    lacking: tuple[str, ...] = ()
    because: tuple[Wording, ...] = ()
    no_answer: bool = False  # the table has a hole or says two things

    @property
    def stricter(self) -> TableRule | None:
        """The strictest rule that may apply, while that is open."""
        return None if self.rule is not None else self.open[-1]

    @property
    def applies(self) -> TableRule:
        """The rule that applies, or the strictest that may: what is safe to follow."""
        return self.rule if self.rule is not None else self.open[-1]

    def given(self, name: str) -> tuple[Given, ...]:
        """Return what may follow under a name: one value where that is the same whatever is open."""
        found = (rule.given(name) for rule in ((self.rule,) if self.rule is not None else self.open))
        return tuple(dict.fromkeys(one for one in found if one is not None))


def decide(rules: Rules, table: str, answers: Answers, on: date) -> Decided:
    """Return what a table with one answer says.

    Raises:
        KeyError: for a table the country's rules don't have.
        UnknownOnDate: for a day on which none of its rules is in force.
        GapError: when no rule applies, whatever is open.
        OverlapError: when several rules apply, whatever is open.

    Where somebody has laid rules of their own over ours, such tables are theirs to mend: the answer is open.
    """
    made = ready(rules, table, on)
    if made is None:
        raise KeyError(table)
    if not made.rules:
        first = min(rule.valid_from for rule in made.table.rules)
        raise UnknownOnDate(f"The table {table!r}", on, f"its first rule starts {first}")
    verdicts = made.open(answers)
    # What somebody has settled as not applying leaves the milder rule in its place.
    denied = [one for one in verdicts if one.verdict is Verdict.FAILS]
    live = [one for one in verdicts if one.verdict is not Verdict.FAILS]
    sure = [one for one in live if one.verdict is Verdict.HOLDS or one.is_in_doubt]
    own = any(file.theirs is not None for file in rules.files)
    if len(sure) + len(denied) > 1:
        both = (*sure, *denied)
        named = ", ".join(one.rule.id for one in both)
        if own:
            return _contradicting(made.table, both, on, _OVERLAP.fill(rules=named))
        raise OverlapError(f"Several rules of the table {table!r} apply on {on}: {named}.")
    if denied:
        return _denied(made.table, denied[0], on)
    if sure:
        return _sure(made.table, sure[0], on)
    if not live and own:
        verdicts = made.all(answers)
        nearest = min(one.distance for one in verdicts)
        return _contradicting(made.table, tuple(one for one in verdicts if one.distance == nearest), on, _GAP)
    if not live:
        raise GapError(f"No rule of the table {table!r} applies on {on}.")
    return _open(made.table, tuple(live), on)


_OVERLAP = Wording(
    nb="Reglene, med deres egne, strider mot hverandre: flere gjelder på en gang ({rules}).",
    nn="Reglane, med dykkar eigne, strir mot kvarandre: fleire gjeld på ein gong ({rules}).",
    en="The rules, with your own, contradict each other: several apply at once ({rules}).",
)
_GAP = Wording(
    nb="Reglene, med deres egne, har et hull: ingen av dem gjelder for dette kjøpet.",
    nn="Reglane, med dykkar eigne, har eit hol: ingen av dei gjeld for dette kjøpet.",
    en="The rules, with your own, have a hole: none of them applies to this purchase.",
)
_NO_MILDER = Wording(
    nb="Vurderingen sier at «{rule}» ikke gjelder, og reglene sier ikke hva som gjelder i stedet.",
    nn="Vurderinga seier at «{rule}» ikkje gjeld, og reglane seier ikkje kva som gjeld i staden.",
    en="The assessment says that ‘{rule}’ doesn't apply, and the rules don't say what does instead.",
)


def _contradicting(table: RuleTable, found: tuple[RuleVerdict, ...], on: date, why: Wording) -> Decided:
    """Return that a table can't say which rule applies; those it may be stand in its order."""
    rules = _in_order(table, (one.rule for one in found))
    return Decided(table, on, Status.UNCERTAIN, None, rules, found, because=(why,), no_answer=True)


def _sure(table: RuleTable, found: RuleVerdict, on: date) -> Decided:
    if not found.is_in_doubt:
        status = Status.DECIDED if found.is_exact else Status.ROBUST
        return Decided(table, on, status, found.rule, (found.rule,), (found,))
    rules = _in_order(table, (*_milder(table, found.rule, on), found.rule))
    because = (found.rule.unsettled,) if found.rule.unsettled is not None else ()
    return Decided(table, on, Status.UNCERTAIN, None, rules, (found,), because=because)


def _denied(table: RuleTable, found: RuleVerdict, on: date) -> Decided:
    milder = _milder(table, found.rule, on)
    if not milder:
        return _contradicting(table, (found,), on, _NO_MILDER.fill(rule=found.rule.title))
    return Decided(table, on, Status.DECIDED, milder[0], milder, (found,))


def _open(table: RuleTable, live: tuple[RuleVerdict, ...], on: date) -> Decided:
    more = (rule for one in live if one.rule.unsettled is not None for rule in _milder(table, one.rule, on))
    rules = _in_order(table, (*more, *(one.rule for one in live)))
    doubted = tuple(one.rule.unsettled for one in live if one.rule.unsettled is not None)
    open_ = [judged for one in live for judged in one.open]
    facts = Counter(judged.clause.fact for judged in open_ if judged.reason is not Reason.LAW)
    lacking = tuple(fact for fact, _ in facts.most_common())
    if len({_follows(rule) for rule in rules}) == 1 and not doubted and len(live) > 1:
        return Decided(table, on, Status.ROBUST, rules[-1], rules, live)
    limits = [judged.limit for judged in open_ if judged.reason is Reason.LAW and judged.limit is not None]
    because = tuple(dict.fromkeys((*(_why_unknown(limit, on) for limit in limits), *doubted)))
    status = Status.NEEDS_INFO if lacking else Status.UNCERTAIN
    return Decided(table, on, status, None, rules, live, lacking, because)


_NOT_SAID = Wording(
    nb="Reglene sier ikke hva grensen er {day}: {title}.",
    nn="Reglane seier ikkje kva grensa er {day}: {title}.",
    en="The rules don't say what the limit is on {day}: {title}.",
)


def _why_unknown(limit: Limit, on: date) -> Wording:
    """Return why a limit isn't known: as its row says, or because the row says nothing of that day."""
    if limit.because is not None:
        return limit.because
    return _NOT_SAID.fill(day=date_wording(on), title=limit.row.title)


def _milder(table: RuleTable, rule: TableRule, on: date) -> tuple[TableRule, ...]:
    """Return the rule that follows where one in doubt doesn't apply."""
    named = [one for one in table.rules if one.id == rule.given("milder") and one.valid_from <= on]
    return tuple([one for one in named if one.holds_on(on)] or named[-1:])


def _in_order(table: RuleTable, rules: Iterable[TableRule]) -> tuple[TableRule, ...]:
    wanted = {id(rule) for rule in rules}
    return tuple(rule for rule in table.rules if id(rule) in wanted)


def _follows(rule: TableRule) -> frozenset[tuple[str, Given]]:
    return frozenset((name, value) for name, value in rule.gives if name not in _ABOUT)


@attrs.frozen
class Collected:
    """What each rule of a table comes to on a day, in the table's order."""

    table: RuleTable
    on: date
    verdicts: tuple[RuleVerdict, ...]

    @property
    def holds(self) -> tuple[RuleVerdict, ...]:
        """The rules that apply."""
        return tuple(one for one in self.verdicts if one.verdict is Verdict.HOLDS)

    @property
    def unknown(self) -> tuple[RuleVerdict, ...]:
        """The rules of which nobody can tell yet."""
        return tuple(one for one in self.verdicts if one.verdict is Verdict.UNKNOWN)

    @property
    def near(self) -> tuple[RuleVerdict, ...]:
        """The rules that don't apply, those that come nearest first."""
        failed = (one for one in self.verdicts if one.verdict is Verdict.FAILS)
        return tuple(sorted(failed, key=lambda one: one.distance))


def applying(rules: Rules, table: str, answers: Answers, on: date) -> tuple[RuleVerdict, ...]:
    """Return the rules that apply or may, without judging why the others don't; none where there is no such table."""
    made = ready(rules, table, on)
    found = () if made is None else made.open(answers)
    return tuple(one for one in found if one.verdict is not Verdict.FAILS)


def collect(rules: Rules, table: str, answers: Answers, on: date) -> Collected | None:
    """Return what each rule of a table comes to; None where the country's rules have no table of that name."""
    made = ready(rules, table, on)
    return None if made is None else Collected(made.table, on, made.all(answers))
