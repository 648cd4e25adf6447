"""`routes`: which regime a purchase is under, which procedures are allowed, and what follows.

Here: putting the parts together. Not here: the parts (`inputs`, `regimes`, `consequences`, `problems`).
"""

from __future__ import annotations

from datetime import date

import attrs

from innomethods.model import Procurement
from innomethods.procurement.deciding import Answers, Status, Verdict
from innomethods.procurement.routing import regimes, transitions
from innomethods.procurement.routing.asking import facts_open, to_give
from innomethods.procurement.routing.consequences import consequences
from innomethods.procurement.routing.contradictions import contradictions, without
from innomethods.procurement.routing.inputs import answers_of, of_regime
from innomethods.procurement.routing.lots import lot_routes
from innomethods.procurement.routing.outcome import Consequences, Follows, Input, Regime, Routes
from innomethods.procurement.routing.problems import find_route_problems
from innomethods.procurement.valuing.outcome import Valuation
from innomethods.procurement.valuing.valuation import valuation
from innomethods.rules import AnyOf, Clause, Rules
from innomethods.wording import country_code


def routes(
    procurement: Procurement,
    *,
    rules: Rules,
    on: date | None = None,
    value: Valuation | None = None,
    today: date | None = None,
) -> Routes:
    """Return which way a purchase may go by a country's rules, and why.

    The rules of the day it is published decide, else of the day it starts, else of its estimate, else of `today`; `on`
    is another day to ask for. `value` is what it is worth, where that has been reckoned already.

    Raises:
        ValueError: for rules of another country than the purchase's, or without a table of regimes.
    """
    _refuse_other_rules(procurement, rules)
    day = regimes.day_of(procurement, on, today=today)
    if day is None or procurement.country is None:
        return _too_little(procurement, rules, day)
    valued = value if value is not None else valuation(procurement, rules=rules, on=day)
    answers = answers_of(procurement, rules, valued)
    against = contradictions(rules, answers, day)
    asked = regimes.Asked(procurement, rules, without(answers, against), valued, against)
    dates = regimes.by_dates(asked, day)
    regime = regimes.regime_on(asked, day)
    if regime.follows is None:
        return Routes(procurement.id, rules.country, rules, regime, dates, inputs=_inputs(answers))
    met = transitions.crossing(asked, regime, dates, on)
    of_both = None if met is None else (_following(asked, met.started), _following(asked, met.signed))
    if met is not None and of_both is not None:
        regime = transitions.across(asked, met, alike=transitions.are_alike(*of_both))
    follows = _following(asked, regime)
    if_stricter = _if_stricter(asked, regime)
    if met is not None and of_both is not None and regime.rule is None:
        follows, if_stricter = _meeting_both(met, of_both, follows)
    if regime.rule is not None:
        regime = attrs.evolve(regime, exempt=follows.exempt)
    found = Routes(
        procurement.id,
        rules.country,
        rules,
        regime,
        dates,
        follows,
        if_stricter,
        _scope(asked, day),
        _inputs(answers),
        procurement.assessments,
        against,
    )
    return attrs.evolve(found, findings=tuple(find_route_problems(procurement, rules, found)))


def _following(asked: regimes.Asked, regime: Regime) -> Consequences:
    """Return all that follows from a regime, by the rules of its day."""
    if regime.on is None:  # pragma: no cover - a regime that says something is by the rules of a day
        raise AssertionError(regime)
    changed, _ = regimes.with_exceptions(asked, regimes.exceptions(asked, regime.on))
    answers = changed.answers.with_all(of_regime(regime))
    follows = consequences(asked.rules, answers, regime.on, asked.purchase.chosen_days)
    return attrs.evolve(follows, lots=lot_routes(asked.rules, answers, regime, asked.valued, regime.on))


def _if_stricter(asked: regimes.Asked, regime: Regime) -> Consequences | None:
    """Return what follows should the strictest regime that may apply do so."""
    stricter = regime.stricter
    if stricter is None or regime.exception is not None:
        return None
    return _following(asked, attrs.evolve(regime, status=Status.DECIDED, rule=stricter, open=(stricter,), lacking=()))


def _meeting_both(
    met: transitions.Crossing, of_both: tuple[Consequences, Consequences], follows: Consequences
) -> tuple[Consequences, Consequences]:
    """Return what follows while two laws meet in a purchase, and what does if both are to be met."""
    first, second = of_both if met.strictest is met.started else reversed(of_both)
    if not met.to_meet_both:
        return follows, first
    if not met.same_outcome:
        return follows, transitions.of_both(first, second, sure=True)
    return transitions.of_both(first, second, sure=False), transitions.of_both(first, second, sure=True)


def _refuse_other_rules(procurement: Procurement, rules: Rules) -> None:
    country = procurement.country
    if country is not None and country_code(country) != country_code(rules.country):
        raise ValueError(
            f"The purchase {procurement.id!r} is made in {country}; these are the rules of {rules.country}."
        )
    if rules.table(regimes.TABLE) is None:
        raise ValueError(f"The rules of {rules.country} have no table of regimes, so they tell no routes.")


def _too_little(purchase: Procurement, rules: Rules, day: date | None) -> Routes:
    """Return that nothing can be told without a day and a country."""
    facts = [name for name, known in (("country", purchase.country), ("date", day)) if known is None]
    regime = Regime(Status.NEEDS_INFO, day, None, lacking=to_give(facts, rules))
    return Routes(purchase.id, rules.country, rules, regime, assessments=purchase.assessments)


def _scope(asked: regimes.Asked, day: date) -> tuple[Follows, ...]:
    """Return the exceptions that apply, and those of which something is stated and nothing fails."""
    found = regimes.exceptions(asked, day)
    if found is None:
        return ()
    stated = {one.fact for one in asked.purchase.circumstances}
    live = [
        one
        for one in found.verdicts
        if one.verdict is Verdict.HOLDS
        or (one.verdict is Verdict.UNKNOWN and stated & {clause.fact for clause in _asked_of(one.rule.when)})
    ]
    return tuple(Follows(regimes.SCOPE, one, to_give(facts_open(one.open, ()), asked.rules)) for one in live)


def _asked_of(conditions: tuple[object, ...]) -> list[Clause]:
    found: list[Clause] = []
    for one in conditions:
        if isinstance(one, Clause):
            found.append(one)
        elif isinstance(one, AnyOf):
            found += [clause for alternative in one.alternatives for clause in alternative]
    return found


def _inputs(answers: Answers) -> tuple[Input, ...]:
    return tuple(Input(fact, answer) for fact, answer in sorted(answers.by_fact.items()))
