"""`Routes`: which regime a purchase is under, which procedures are allowed, and what follows, each with its reasons.

Here: the values. Not here: finding them (`routes`), sentences (`saying`), records (`cli`, `reporting`).
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum

import attrs

from innomethods.findings import Finding
from innomethods.model import ChosenDays, LegalAssessment
from innomethods.procurement.deciding import Answer, Judged, Limit, RuleVerdict, Status, Verdict, leaves
from innomethods.procurement.deciding.saying import Under
from innomethods.rules import Given, Rules, TableRule
from innomethods.sources import Certainty, Ground
from innomethods.wording import Language, Wording


class Allowed(StrEnum):
    """Whether a procedure is open to a purchase."""

    ALLOWED = "allowed"
    REJECTED = "rejected"
    NEEDS_INFO = "needs-info"


@attrs.frozen
class Lacking:
    """A fact to give: which, the question, why it matters, and where it is written."""

    fact: str
    ask: Wording
    why: Wording | None = None
    path: str = ""


@attrs.frozen
class Input:
    """A fact that was used, with what is known of it; an assumed one is what most purchases are."""

    fact: str
    answer: Answer

    @property
    def assumed(self) -> bool:
        """Whether nobody said it."""
        return self.answer.assumed


@attrs.frozen
class Regime:
    """Which set of rules applies by the rules of a day, and how sure that is.

    `rule` is the one that applies; None while that is open. `open` are those that may, from the mildest to the
    strictest. `exception` is the rule that takes the purchase out of the act or the regulation; `exempt` is the ground
    of the procedure it has chosen, where that needs no notice: some take it out of a part of the regulation too.
    """

    status: Status
    on: date | None
    rule: TableRule | None
    open: tuple[TableRule, ...] = ()
    threshold: Limit | None = None
    below: Limit | None = None
    because: tuple[Wording, ...] = ()
    lacking: tuple[Lacking, ...] = ()
    assessed: tuple[LegalAssessment, ...] = ()
    exception: RuleVerdict | None = None
    exempt: RuleVerdict | None = None
    verdicts: tuple[RuleVerdict, ...] = ()
    no_answer: bool = False  # the rules have a hole, or say two things

    @property
    def stricter(self) -> TableRule | None:
        """The strictest rule that may apply, while that is open: what is safe to follow."""
        return None if self.rule is not None or not self.open else self.open[-1]

    @property
    def follows(self) -> TableRule | None:
        """The rule that applies, or the strictest that may."""
        return self.rule if self.rule is not None else self.stricter

    @property
    def regulation(self) -> str | None:
        """The regulation that applies, `none` for no one; None while that is open."""
        if self.exception is not None:
            return "none"
        given = {str(rule.given("regulation")) for rule in self._may_apply}
        return given.pop() if len(given) == 1 else None

    @property
    def parts(self) -> tuple[str, ...] | None:
        """The parts of the regulation that apply; None while that is open."""
        if self.exception is not None:
            return ()
        if self.exempt is not None and self.exempt.rule.given("parts") is not None:
            return parts_of(self.exempt.rule)
        given = {parts_of(rule) for rule in self._may_apply}
        return given.pop() if len(given) == 1 else None

    @property
    def notice(self) -> str | None:
        """Where a notice is published, `none` for nowhere; None while that is open."""
        if self.exception is not None or self.exempt is not None:
            return "none"
        given = {str(rule.given("notice")) for rule in self._may_apply}
        return given.pop() if len(given) == 1 else None

    @property
    def _may_apply(self) -> tuple[TableRule, ...]:
        return (self.rule,) if self.rule is not None else self.open

    @property
    def under(self) -> Under:
        """The regulation and parts whose places in the law are told: those that apply, or the strictest that may."""
        if self.exception is not None:
            return Under("none")
        rule = self.follows
        return Under(None) if rule is None else Under(str(rule.given("regulation")), parts_of(rule))

    @property
    def estimates(self) -> tuple[Limit, ...]:
        """The limits that nobody has set yet, and whose estimated bounds the answer rests on."""
        if self.rule is None and self.exception is None:
            return ()
        resting = (self.exception,) if self.exception is not None else self.verdicts
        within = [part for one in resting for part in one.judged if not part.is_exact]
        used = (judged.limit for judged in leaves(within))
        return tuple(dict.fromkeys(one for one in used if one is not None and one.because and not one.is_exact))

    @property
    def certainty(self) -> Certainty | None:
        """How sure the rule that applies is, and the limit that decided."""
        grounds = [rule.ground for rule in self._may_apply]
        grounds += [limit.ground for limit in (self.threshold, self.below) if limit is not None and limit.ground]
        return weakest(grounds)


def parts_of(rule: TableRule) -> tuple[str, ...]:
    """Return the parts of a regulation that a rule names."""
    given = rule.given("parts")
    if given is None:
        return ()
    return given if isinstance(given, tuple) else (str(given),)


def weakest(grounds: list[Ground]) -> Certainty | None:
    """Return how sure the least sure of several grounds is."""
    if not grounds:
        return None
    found = grounds[0]
    for one in grounds[1:]:
        found = found.no_surer_than(one)
    return found.certainty


@attrs.frozen
class RegimeOn:
    """The regime by the rules of one of the purchase's dates."""

    date: str
    regime: Regime


@attrs.frozen
class Follows:
    """Something that follows from the regime: a notice, a duty, a standstill. `applies` is None while that is open."""

    table: str
    verdict: RuleVerdict
    lacking: tuple[Lacking, ...] = ()
    limit: Limit | None = None  # of the row that says how many days

    @property
    def id(self) -> str:
        """The id of the rule."""
        return self.verdict.rule.id

    @property
    def rule(self) -> TableRule:
        """The rule it follows from."""
        return self.verdict.rule

    @property
    def title(self) -> Wording:
        """What follows."""
        return self.verdict.rule.title

    @property
    def applies(self) -> bool | None:
        """Whether it follows; None while that is open."""
        return None if self.verdict.verdict is Verdict.UNKNOWN else self.verdict.verdict is Verdict.HOLDS

    def given(self, name: str) -> Given | None:
        """Return what its rule gives under a name."""
        return self.verdict.rule.given(name)

    @property
    def days(self) -> int | None:
        """How many days at least; None where there is no number, or it isn't known."""
        given = self.given("days")
        if isinstance(given, Decimal):
            return int(given)
        exact = self.limit is not None and self.limit.is_exact
        return int(self.limit.least) if exact and self.limit is not None and self.limit.least is not None else None

    @property
    def unit(self) -> str | None:
        """The unit of the row that says how many days: days, or working-days; None where no row does."""
        return None if self.limit is None or self.limit.row is None else self.limit.row.unit


@attrs.frozen
class TimeLimit:
    """The least time of one step of a procedure, and the time that the buyer has set."""

    procedure: str
    follows: Follows
    chosen: ChosenDays | None = None

    @property
    def id(self) -> str:
        """The id of the rule."""
        return self.follows.id

    @property
    def step(self) -> str:
        """The step, such as requests or tenders."""
        return str(self.follows.given("step"))

    @property
    def days(self) -> int | None:
        """The least number of calendar days; None where the law sets none."""
        return self.follows.days

    @property
    def counted_from(self) -> str | None:
        """What the days are counted from."""
        given = self.follows.given("counted-from")
        return None if given is None else str(given)

    @property
    def too_short(self) -> bool:
        """Whether the time that the buyer has set is below the least."""
        return self.chosen is not None and self.days is not None and self.chosen.days < self.days


@attrs.frozen
class ProcedureRoute:
    """A procedure: whether it is open to the purchase, and what is unmet or unknown where it isn't.

    `verdicts` are the rules that give it, the nearest first; `grounds` the rules that may open it.
    """

    id: str
    allowed: Allowed
    verdicts: tuple[RuleVerdict, ...]
    grounds: tuple[RuleVerdict, ...] = ()
    lacking: tuple[Lacking, ...] = ()

    @property
    def is_allowed(self) -> bool:
        """Whether it is open to the purchase."""
        return self.allowed is Allowed.ALLOWED

    @property
    def is_rejected(self) -> bool:
        """Whether it isn't, whatever is unknown."""
        return self.allowed is Allowed.REJECTED

    @property
    def nearest(self) -> RuleVerdict:
        """The rule that opens it, or comes nearest to."""
        return self.verdicts[0]

    @property
    def title(self) -> Wording:
        """What it is called."""
        return self.nearest.rule.title

    @property
    def method(self) -> str:
        """The id of the method that is this procedure: its own, unless its rule names another that does it.

        Whether a method of that name is on the shelf is not looked up: some procedures have none.
        """
        given = self.given("method")
        return self.id if given is None else str(given)

    @property
    def unmet(self) -> tuple[Judged, ...]:
        """The conditions that fail; of a ground that isn't there those of each ground there might be."""
        return self.nearest.unmet if self.is_rejected else ()

    @property
    def open(self) -> tuple[Judged, ...]:
        """The conditions of which nobody can tell yet."""
        return self.nearest.open if self.allowed is Allowed.NEEDS_INFO else ()

    def given(self, name: str) -> Given | None:
        """Return what its rule gives under a name."""
        return self.nearest.rule.given(name)


@attrs.frozen
class LotRoute:
    """A part contract that may follow other rules than the whole; `id` is None for one stated without a name."""

    id: str | None
    follows: tuple[Follows, ...]


@attrs.frozen
class Consequences:
    """All that follows from a regime. `climate` are the ways to meet the rules on climate and environment.

    `exempt` is what frees the purchase of the duty to publish a notice: the ground of the procedure it has chosen.
    """

    procedures: tuple[ProcedureRoute, ...] = ()
    notices: tuple[Follows, ...] = ()
    time_limits: tuple[TimeLimit, ...] = ()
    standstill: tuple[Follows, ...] = ()
    duties: tuple[Follows, ...] = ()
    consultation: tuple[Follows, ...] = ()
    reserved: tuple[Follows, ...] = ()
    contracts: tuple[Follows, ...] = ()
    reminders: tuple[Follows, ...] = ()
    climate: tuple[Follows, ...] = ()
    lots: tuple[LotRoute, ...] = ()
    exempt: RuleVerdict | None = None


@attrs.frozen
class Routes:
    """Which way a purchase may go, and why; never legal advice (`NOT_LEGAL_ADVICE` follows every answer).

    `regimes` are the regimes by each stated date. `if_stricter` is what follows should the stricter regime apply, while
    that is open. `scope` are the exceptions that apply or may, and `against` the rules by which answers contradict
    each other.
    """

    purchase: str
    country: str
    rules: Rules = attrs.field(repr=False, eq=False)
    regime: Regime
    regimes: tuple[RegimeOn, ...] = ()
    follows: Consequences = attrs.field(factory=Consequences)
    if_stricter: Consequences | None = None
    scope: tuple[Follows, ...] = ()
    inputs: tuple[Input, ...] = ()
    assessments: tuple[LegalAssessment, ...] = ()
    against: tuple[RuleVerdict, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def status(self) -> Status:
        """How sure the regime is."""
        return self.regime.status

    @property
    def procedures(self) -> tuple[ProcedureRoute, ...]:
        """The procedures, allowed or not, in the order of the law."""
        return self.follows.procedures

    @property
    def consequences(self) -> Consequences:
        """What follows; while the regime is open, what would follow from the strictest that may apply."""
        return self.follows if self.if_stricter is None else self.if_stricter

    @property
    def chosen(self) -> str | None:
        """The id of the procedure that the purchase has chosen."""
        stated = next((one.answer.options for one in self.inputs if one.fact == "procedure"), ())
        return str(stated[0]) if stated else None

    @property
    def time_limits(self) -> tuple[TimeLimit, ...]:
        """The least times of each step of the procedures that may be chosen."""
        return self.follows.time_limits

    def procedure(self, id: str) -> ProcedureRoute:
        """Return a procedure by its id.

        Raises:
            KeyError: when the country's rules have none of that name.
        """
        found = next((one for one in self.procedures if one.id == id), None)
        if found is None:
            raise KeyError(id)
        return found

    @property
    def lacking(self) -> tuple[Lacking, ...]:
        """The facts to give before the regime can be told."""
        return self.regime.lacking

    def why(self, language: Language) -> str:
        """Return why this regime applies, or what leaves it open, in running text."""
        from innomethods.procurement.routing.saying import why  # words are needed only when asked

        return why(self, language)

    def why_not(self, procedure: str, language: Language) -> str:
        """Return why a procedure isn't allowed, or what is unknown about it; empty for one that is.

        Raises:
            KeyError: when the country's rules have none of that name.
        """
        from innomethods.procurement.routing.saying import why_not

        return why_not(self, self.procedure(procedure), language)
