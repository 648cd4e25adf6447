"""Whether a run still fits what its project buys: a value that rose may ask for another procedure, or for steps.

Here: holding the purchase as the project states it now against what the run was tailored to (codes K30 to K32). Not
here: which rules apply (`procurement`), nor tailoring a run (`running`).
"""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import attrs

from innomethods.findings import Finding, finding
from innomethods.model import Choice, Extend, Fact, Overlay, Procurement, Project, Shelf, walk
from innomethods.procurement import routes, valuation
from innomethods.procurement.routing.outcome import Allowed, ProcedureRoute, Routes
from innomethods.procurement.routing.regimes import day_of
from innomethods.projects.assessing import with_assessments
from innomethods.quantities import Money, as_decimal
from innomethods.rules import Rules, TableRule
from innomethods.running import Run, RunStatus
from innomethods.wording import LANGUAGES, Wording, country_code, format_for

PROCEDURE, REGIME, VALUE = "procedure", "procurement-regime", "procurement-value"
_OVERLAY = "procurement-norway"  # lays the steps of a purchase in; for Norway, as yet the only one
_COUNTRY = "NO"
_FACET = "procurement"
_RESULT, _SIGNED = "procurement", "contracted"


@attrs.frozen
class _Bought:
    """A purchase with the rules it stands under now, and what it is worth."""

    purchase: Procurement
    found: Routes
    value: Money | None

    @property
    def path(self) -> str:
        return f"procurements/{self.purchase.id}/{'total' if self.purchase.total is not None else 'items'}"

    @property
    def rule(self) -> TableRule | None:
        """The rule that decides which regulation applies; None while that is open."""
        regime = self.found.regime
        return regime.rule if regime.exception is None else regime.exception.rule


def purchase_facts(project: Project, rules: Iterable[Rules], on: date) -> tuple[Fact, ...]:
    """Return what a run is tailored to of the one purchase of its project: its value, and the rule it stands under.

    None where a project buys nothing or several things, nor of what isn't known. What the project states itself holds.
    """
    if len(project.procurements) != 1:
        return ()
    bought = _bought(project, project.procurements[0], tuple(rules), on)
    stated = {fact.name for fact in project.facts}
    return tuple(fact for fact in (_facts(bought) if bought is not None else ()) if fact.name not in stated)


def _facts(bought: _Bought) -> tuple[Fact, ...]:
    facts = [] if bought.rule is None else [Fact(REGIME, bought.rule.id)]
    return (*facts, *(() if bought.value is None else (Fact(VALUE, bought.value.amount),)))


def find_run_problems(
    project: Project,
    run: Run,
    *,
    rules: Iterable[Rules],
    on: date,
    shelf: Shelf | None = None,
    log: str = "LOG",
    file: str = "PROJECT.yaml",
) -> tuple[Finding, ...]:
    """Return what the purchase asks of a run under way: another procedure (K30), its steps (K31), a new look (K32).

    Of several purchases the run is of the one whose id it has, else of the one whose procedure it follows. Nothing is
    asked of a run that has ended, or whose contract is signed: a contract's change has rules of its own. The mend is a
    command on `log`, dated `on`; where the run's method is itself the procedure, another run of the project's `file`.
    """
    state = run.state
    if state.was_stopped or run.status is RunStatus.COMPLETED or _is_over(run):
        return ()
    purchase = purchase_meant(project, run)
    bought = None if purchase is None else _bought(project, with_assessments(purchase, run)[0], tuple(rules), on)
    if bought is None or bought.rule is None:
        return ()
    return tuple(_Held(bought, run, shelf, log, file, max(on, run.last.date())).findings())


def _is_over(run: Run) -> bool:
    state = run.state
    result = run.definition.result(_RESULT)
    if result is None:
        return False
    names = [one.id for one in result.states]
    signed = names.index(_SIGNED) if _SIGNED in names else len(names)
    return _RESULT in state.exits or state.claim(_RESULT) >= signed


def purchase_meant(project: Project, run: Run) -> Procurement | None:
    """Return the purchase a run is of; None where nobody can tell which of several."""
    several = project.procurements
    named = [one for one in several if one.id == run.id]
    if not named and len(several) > 1:
        followed = _followed(run)
        named = [one for one in several if one.procedure is not None and one.procedure == followed]
    found = named or several
    return found[0] if len(found) == 1 else None


def _bought(project: Project, purchase: Procurement, rules: tuple[Rules, ...], on: date) -> _Bought | None:
    country = purchase.country or project.country
    purchase = attrs.evolve(purchase, country=country)
    holding = next((one for one in rules if one.country == country_code(country)), None)
    if holding is None or holding.table("regime") is None:
        return None
    value = valuation(purchase, rules=holding, on=day_of(purchase, today=on) or on)
    return _Bought(purchase, routes(purchase, rules=holding, value=value, today=on), value.value)


def _followed(run: Run) -> str | None:
    """Return the procedure a run goes by: the method itself, as its facts say, or as was chosen."""
    state = run.state
    if _is_procedure(run):
        return run.definition.id
    stated = next((str(fact.value) for fact in state.facts if fact.name == PROCEDURE), None)
    settled = (path for path, place in state.places.items() if getattr(place.node, "settled_by", None) == PROCEDURE)
    return stated or next((way for path in settled if (way := run.chosen(path))), None)


def _is_procedure(run: Run) -> bool:
    """Whether a run's method is itself a way to buy, so that no fact makes it another."""
    return _FACET in run.definition.facets


def method_of(route: ProcedureRoute) -> str:
    """Return the id of the method that walks through a procedure: that of the procedure itself, unless it says more."""
    return str(route.given("method") or route.id)


@attrs.frozen
class _Held:
    """A purchase held against a run."""

    bought: _Bought
    run: Run
    shelf: Shelf | None
    log: str
    file: str
    on: date

    def findings(self) -> Iterator[Finding]:
        """Yield what doesn't fit any more."""
        rule = self.bought.rule
        assert rule is not None  # noqa: S101 - the caller has looked
        shown: dict[str, Any] = {
            "purchase": self._title(),
            "change": self._change(),
            "open": self._open_words(),
            "command": self._command(rule),
        }
        closed = self._closed()
        if closed is not None:
            nb, nn, en = (self.bought.found.why_not(closed.id, language).rstrip(".") for language in LANGUAGES)
            because = Wording(nb=nb, nn=nn, en=en)
            yield finding("K30", self.bought.path, procedure=closed.title, because=because, **shown)
        shown["regime"] = _UNDER.fill(rule=rule.title, reference=rule.ground.reference or "–")
        lacking, was = self._lacks_steps(), self._fact(REGIME)
        if lacking:
            yield finding("K31", self.bought.path, **shown)
        if was is not None and was != rule.id and closed is None and not lacking:  # else told with what it led to
            yield finding("K32", self.bought.path, was=self._titled(was), **shown)

    def _closed(self) -> ProcedureRoute | None:
        """Return the procedure the run follows, when the purchase may not go that way any more."""
        name = _followed(self.run)
        ways = [one for one in self.bought.found.procedures if name in {one.id, method_of(one)}]
        return ways[0] if ways and all(one.is_rejected for one in ways) else None

    def _lacks_steps(self) -> bool:
        """Whether the law asks for steps that the run's method hasn't got, and that can be laid over it."""
        if self.bought.found.country != _COUNTRY or self.bought.found.regime.regulation in {None, "none"}:
            return False
        overlay = self._overlay()
        laid = any(one.by.partition("@")[0] == _OVERLAY for one in self.run.definition.tailoring)
        return overlay is not None and not laid and not any(one.means(self.run.definition) for one in overlay.not_for)

    def _overlay(self) -> Overlay | None:
        return None if self.shelf is None else self.shelf.overlays.get(_OVERLAY)

    # --- words

    def _title(self) -> Wording:
        purchase = self.bought.purchase
        return purchase.title if purchase.title is not None else Wording(en=purchase.id)

    def _change(self) -> Wording:
        """Say from which value and rule to which; nothing where what the run was tailored to isn't known."""
        was, now, rule = self._fact(VALUE), self.bought.value, self._fact(REGIME)
        if was is None or now is None or as_decimal(was) == now.amount:
            return _NOW
        before = _money(Money(as_decimal(was), now.currency))
        if rule is not None:
            before = _BY_RULE.fill(value=before, rule=self._titled(rule))
        return _FROM_TO.fill(was=before, now=_money(now))

    def _titled(self, was: str) -> Wording:
        table = self.bought.found.rules.table("regime")
        rules = table.rules if table is not None else ()
        return next((one.title for one in rules if one.id == was), Wording(en=was))

    def _open_words(self) -> Wording:
        titles = [one.title for one in self.bought.found.procedures if one.is_allowed]
        return Wording(
            **{
                language: format_for(language).any_of([title.text(language) for title in titles]) or "–"
                for language in LANGUAGES
            }
        )

    # --- the command

    def _command(self, rule: TableRule) -> Wording:
        """Return the command that tailors the run to the purchase as it is now, ready to be typed."""
        signed = ["--by", str(self.run.events[0].by.role), "--at", self.on.isoformat()]
        if _is_procedure(self.run) and self._closed() is not None:
            again = ["run", "begin", self.file, "--id", f"{self.run.id}-again", "--log", self.log, *signed]
            return Wording(en=shlex.join(["innomethods", *again]))
        lacking = self._lacks_steps()
        facts = [(REGIME, rule.id)]
        if self.bought.value is not None:
            facts.append((VALUE, f"{self.bought.value.amount:f}"))
        procedure = self._procedure()
        if procedure is not None:
            facts.insert(0, (PROCEDURE, procedure))
        words = ["innomethods", "run", "retailor", "--log", self.log, "--run", self.run.id]
        words += [word for name, value in facts for word in ("--fact", f"{name}={value}")]
        words += ["--overlay", _OVERLAY] if lacking else []
        words += [*signed, "--reason"]
        typed = shlex.join(words)
        title = self._title()
        return Wording(
            **{
                language: f"{typed} {shlex.quote(_REASON.fill(purchase=title).text(language))}"
                for language in LANGUAGES
            }
        )

    def _procedure(self) -> str | None:
        """Return the procedure to go by: the purchase's own, the run's, or the first that is open and has steps."""
        ways = self._ways()
        open_ = [one for one in self.bought.found.procedures if one.allowed is not Allowed.REJECTED]
        named = [one for one in open_ if self.bought.purchase.procedure in {one.id, method_of(one)}]
        followed = [one for one in open_ if method_of(one) == _followed(self.run)]
        allowed = [one for one in open_ if one.is_allowed]
        found = (method_of(one) for one in (*named, *followed, *allowed))
        return next((method for method in found if method in ways), None)

    def _ways(self) -> frozenset[str]:
        """Return the procedures whose steps can be laid in."""
        overlay = self._overlay()
        added = [
            change.add for change in (overlay.changes if overlay is not None else ()) if isinstance(change, Extend)
        ]
        nodes = (placed.node for flow in added if flow is not None for placed in walk(flow))
        choices = (node for node in nodes if isinstance(node, Choice) and node.settled_by == PROCEDURE)
        return frozenset(way.id for choice in choices for way in choice.branches)

    def _fact(self, name: str) -> str | None:
        return next((str(fact.value) for fact in self.run.state.facts if fact.name == name), None)


def _money(value: Money) -> Wording:
    return Wording(**{language: format_for(language).money(value.amount, value.currency) for language in LANGUAGES})


_UNDER = Wording(nb="{rule} ({reference})", nn="{rule} ({reference})", en="{rule} ({reference})")
_BY_RULE = Wording(nb="{value}, «{rule}»,", nn="{value}, «{rule}»,", en="{value}, ‘{rule}’,")
_NOW = Wording(nb="nå", nn="no", en="now")
_FROM_TO = Wording(nb="nå (fra {was} til {now})", nn="no (frå {was} til {now})", en="now (from {was} to {now})")
_REASON = Wording(
    nb="{purchase}: tilpasset til kjøpet slik det er nå",
    nn="{purchase}: tilpassa til kjøpet slik det er no",
    en="{purchase}: tailored to the purchase as it is now",
)
