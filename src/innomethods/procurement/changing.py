"""`contract_change`: whether a contract may be changed without a new competition, on which basis, with which notice.

Here: judging one change by the country's table of changes. Not here: which regime the contract is under (`routing`).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum

import attrs

from innomethods.findings import Finding
from innomethods.model import Circumstance, FactValue, Procurement
from innomethods.procurement.deciding import MISSING, Answer, Answers, RuleVerdict, Verdict, applying, collect
from innomethods.procurement.deciding.saying import said_of
from innomethods.procurement.problems import answered_twice
from innomethods.procurement.routing.asking import facts_open, to_give
from innomethods.procurement.routing.inputs import of_regime
from innomethods.procurement.routing.outcome import Lacking, Regime
from innomethods.procurement.routing.problems import find_fact_problems
from innomethods.procurement.routing.routes import routes
from innomethods.procurement.valuing.outcome import Valuation
from innomethods.quantities import Money
from innomethods.rules import Rules, currency_of
from innomethods.wording import Language, Wording

_TABLE = "changes"
_STEP = "step"  # what a rule of the table is about, where that isn't the change itself


class Change(StrEnum):
    """Whether a change is open to the parties. `unregulated`: the regime's rules say nothing of changes."""

    ALLOWED = "allowed"
    REJECTED = "rejected"
    NEEDS_INFO = "needs-info"
    UNREGULATED = "unregulated"


@attrs.frozen
class ContractChange:
    """A change of a contract: what it comes to, the bases it may have, and what speaks against it.

    `bases` are the rules that allow changes, in the order of the law, each with its conditions judged; `against` those
    that forbid them; `also` what a change brings with it, such as a notice. `findings` tell of stated facts that no
    rule asks about, that can't be an answer, or that contradict each other: they don't count.
    """

    change: Change
    regime: Regime
    rules: Rules = attrs.field(repr=False, eq=False)
    bases: tuple[RuleVerdict, ...] = ()
    against: tuple[RuleVerdict, ...] = ()
    also: tuple[RuleVerdict, ...] = ()
    lacking: tuple[Lacking, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def basis(self) -> RuleVerdict | None:
        """The first basis that holds."""
        return next((one for one in self.bases if one.verdict is Verdict.HOLDS), None)

    @property
    def notice(self) -> str | None:
        """Where the change is published, `none` for nowhere; None without a basis."""
        return None if self.basis is None else str(self.basis.rule.given("notice") or "none")

    def why(self, language: Language) -> str:
        """Return on which basis it is allowed, or what stands in the way of each."""
        if self.change is Change.UNREGULATED:
            return _UNREGULATED.text(language)
        if self.basis is not None and self.change is Change.ALLOWED:
            return _said(self.basis, language)
        forbidden = [_said(one, language) for one in self.against if one.verdict is Verdict.HOLDS]
        return " ".join((*forbidden, *(self._in_the_way(one, language) for one in self.bases)))

    def _in_the_way(self, one: RuleVerdict, language: Language) -> str:
        conditions = one.unmet if one.verdict is Verdict.FAILS else one.open
        reasons = " ".join(dict.fromkeys(said_of(judged, self.rules, language) for judged in conditions))
        return f"{_said(one, language)[:-1]}: {reasons}"


_UNREGULATED = Wording(
    nb="Reglene som gjelder for kontrakten, sier ikke noe om endringer.",
    nn="Reglane som gjeld for kontrakten, seier ikkje noko om endringar.",
    en="The rules that apply to the contract say nothing of changes.",
)


def _said(one: RuleVerdict, language: Language) -> str:
    reference = one.rule.ground.reference
    title = one.rule.title.text(language)
    return f"{title} ({reference})." if reference else f"{title}."


def contract_change(
    procurement: Procurement,
    *,
    rules: Rules,
    original: Money,
    increase: Money,
    before: Money | None = None,
    facts: Mapping[str, FactValue] | None = None,
    on: date | None = None,
    value: Valuation | None = None,
) -> ContractChange:
    """Return whether a contract may be changed without a new competition.

    `original` is what was agreed, `increase` what this change adds and `before` what earlier changes have added;
    `facts` are what is known of the change, beside what is known of the purchase. The regime is the one the purchase
    was started under; `on` is another day to judge by.

    Raises:
        ValueError: for rules of another country or without a table of changes, an original value that isn't above 0,
            and amounts in several currencies.
    """
    table = rules.table(_TABLE)
    if table is None:
        raise ValueError(f"The rules of {rules.country} have no table of changes.")
    stated = [Circumstance(name, answer) for name, answer in (facts or {}).items()]
    purchase = attrs.evolve(procurement, circumstances=(*procurement.circumstances, *stated))
    told = tuple(dict.fromkeys((*answered_twice(purchase, ""), *find_fact_problems(purchase, rules))))
    found = routes(purchase, rules=rules, on=on, value=value)
    regime = found.regime
    if regime.on is None or regime.follows is None:
        return ContractChange(Change.NEEDS_INFO, regime, rules, lacking=regime.lacking, findings=told)
    known = Answers({one.fact: one.answer for one in found.inputs}, purchase.settled)
    answers = known.with_all({**of_regime(regime), **_amounts(original, increase, before, currency_of(rules))})
    of_it = {name: answers[name] for name in ("sector", "kind", "regulation", "parts", "notice-duty")}
    if not applying(rules, _TABLE, Answers(of_it), regime.on):
        return ContractChange(Change.UNREGULATED, regime, rules, findings=told)
    return attrs.evolve(_judged(answers, regime, rules, regime.on), findings=told)


def _amounts(original: Money, increase: Money, before: Money | None, currency: str | None) -> dict[str, Answer]:
    """Return the amounts that tables of changes ask about; shares are of the original value.

    An increase in another currency than the country's limits can't be held against them.
    """
    if original.amount <= 0:
        raise ValueError(f"A contract that is changed was worth more than 0, not {original}.")
    so_far = increase if before is None else increase + before
    if increase.currency != original.currency:
        raise ValueError(f"The change is in {increase.currency} and the contract in {original.currency}.")
    return {
        "price-increase": Answer.of(so_far.amount) if so_far.currency == currency else MISSING,
        "price-increase-share": Answer.of(so_far.amount / original.amount),
        "this-change-share": Answer.of(Decimal(increase.amount) / original.amount),
    }


def _judged(answers: Answers, regime: Regime, rules: Rules, on: date) -> ContractChange:
    found = collect(rules, _TABLE, answers, on)
    verdicts = found.verdicts if found is not None else ()
    about = [one for one in verdicts if one.rule.given(_STEP) is None]
    also = tuple(one for one in verdicts if one.rule.given(_STEP) is not None and one.verdict is not Verdict.FAILS)
    bases = tuple(one for one in about if one.rule.given("allowed") is True)
    against = tuple(one for one in about if one.rule.given("allowed") is False)
    change = _comes_to(bases, against)
    open_ = [judged for one in (*bases, *against) if one.verdict is Verdict.UNKNOWN for judged in one.open]
    lacking = to_give(facts_open(open_, ()), rules) if change is Change.NEEDS_INFO else ()
    return ContractChange(change, regime, rules, bases, against, also, (*regime.lacking, *lacking))


def _comes_to(bases: tuple[RuleVerdict, ...], against: tuple[RuleVerdict, ...]) -> Change:
    live = [one for one in bases if one.verdict is not Verdict.FAILS]
    verdicts = [Verdict.HOLDS if one.verdict is Verdict.HOLDS else Verdict.UNKNOWN for one in live]
    for rule in against:
        if rule.verdict is Verdict.FAILS:
            continue
        over = _overriding(rule)
        stands = [verdict for one, verdict in zip(live, verdicts, strict=True) if one.rule.id in over]
        if Verdict.HOLDS in stands:
            continue
        if rule.verdict is Verdict.UNKNOWN or stands:
            return Change.NEEDS_INFO
        return Change.REJECTED
    if Verdict.HOLDS in verdicts:
        return Change.ALLOWED
    return Change.NEEDS_INFO if live else Change.REJECTED


def _overriding(rule: RuleVerdict) -> tuple[str, ...]:
    given = rule.rule.given("overridden-by")
    return given if isinstance(given, tuple) else ()
