"""What is wrong with facts of a purchase, held against the rules of its country (codes K20 to K27, K38).

Here: finding it. Not here: facts and values by themselves (`valuing`, `procurement.problems`).
"""

from __future__ import annotations

from collections.abc import Iterator

from innomethods.findings import Finding, finding, suggestion
from innomethods.model import ItemPart, LegalAssessment, Procurement, PurchaseKind
from innomethods.procurement.deciding import Limit
from innomethods.procurement.deciding.judging import limit_on, may_be
from innomethods.procurement.deciding.words import VALUES
from innomethods.procurement.naming import find_unknown_procedure, procedures_of
from innomethods.procurement.routing.contradictions import facts_of
from innomethods.procurement.routing.inputs import answer_to
from innomethods.procurement.routing.outcome import Routes
from innomethods.procurement.routing.saying import why_not
from innomethods.procurement.valuing import phrases
from innomethods.procurement.valuing.figures import figure
from innomethods.rules import BUILT_IN, STATED, AskedKind, FactKind, RuleRow, Rules, asked_kind, currency_of
from innomethods.wording import LANGUAGES, Wording

# Divisions of the common procurement vocabulary (CPV): 45 is construction, 80 education, 85 health, 50 on services.
_WORKS, _HEALTH_SOCIAL, _FIRST_SERVICE = "45", ("80", "85"), 50
_OF_CONTESTS = (ItemPart.PRIZE, ItemPart.CONSEQUENT)
_FRAMEWORK_YEARS = "framework-years"  # how the duties are named that limit how long a framework agreement lasts
_MONTHS = 12  # in a year
_KIND_OF_CODES = Wording(
    nb="CPV-koden {code} er {found}", nn="CPV-koden {code} er {found}", en="the CPV code {code} is {found}"
)
_HAS_PRIZES = Wording(
    nb="linjene har premier eller en tjeneste som følger etter en konkurranse",
    nn="linjene har premiar eller ei teneste som følgjer etter ein konkurranse",
    en="its lines have prizes, or a service that follows a contest",
)
_IS_CONTEST = Wording(
    nb="prosedyren er en plan- og designkonkurranse",
    nn="prosedyren er ein plan- og designkonkurranse",
    en="its procedure is a design contest",
)
_WANTED: dict[FactKind, Wording] = {
    FactKind.YES_OR_NO: Wording(nb="true eller false", nn="true eller false", en="true or false"),
    FactKind.CHOICE: Wording(nb="ett av valgene", nn="eitt av vala", en="one of the choices"),
    FactKind.AMOUNT: Wording(
        nb="et beløp i {currency}, ikke under 0",
        nn="eit beløp i {currency}, ikkje under 0",
        en="an amount in {currency}, not below 0",
    ),
    FactKind.NUMBER: Wording(nb="et tall", nn="eit tal", en="a number"),
    FactKind.DAY: Wording(nb="en dag (2027-03-01)", nn="ein dag (2027-03-01)", en="a day (2027-03-01)"),
}
# A yes or a no as some write it, and how the file writes it.
_YES_OR_NO = {"yes": "true", "ja": "true", "no": "false", "nei": "false"}
_WRITE = Wording(nb="Skriv {answer}.", nn="Skriv {answer}.", en="Write {answer}.")
_FOLLOWS = Wording(
    nb="Det følger av resten av kjøpet.", nn="Det følgjer av resten av kjøpet.", en="It follows from the rest."
)
_NO_QUESTION = Wording(
    nb="reglene har ingen slik rad eller regel",
    nn="reglane har inga slik rad eller slik regel",
    en="the rules have no such row or rule",
)
_SETTLED = Wording(
    nb="loven lar det ikke stå åpent", nn="lova let det ikkje stå ope", en="the law doesn't leave it open"
)
_WITHIN = Wording(
    nb="grensen ligger mellom {least} og {most}",
    nn="grensa ligg mellom {least} og {most}",
    en="the limit lies between {least} and {most}",
)
_ABOVE_NOTHING = Wording(
    nb="en grense er et tall over 0", nn="ei grense er eit tal over 0", en="a limit is a number above 0"
)
_WANTS_YES_OR_NO = Wording(nb="svaret er ja eller nei", nn="svaret er ja eller nei", en="the answer is yes or no")
_WANTS_NUMBER = Wording(nb="svaret er et tall", nn="svaret er eit tal", en="the answer is a number")
_NO_PROCEDURE = Wording(
    nb="Reglene på den dagen har ikke denne prosedyren.",
    nn="Reglane på den dagen har ikkje denne prosedyren.",
    en="The rules of that day don't have this procedure.",
)
_SEE_RULES = Wording(
    nb="Spørsmålet står i reglene.", nn="Spørsmålet står i reglane.", en="The question stands in the rules."
)


def find_route_problems(purchase: Procurement, rules: Rules, found: Routes) -> Iterator[Finding]:
    """Yield what is wrong with a purchase's facts, held against the rules and what they come to."""
    yield from _contradictions(purchase)
    yield from _together(found)
    yield from find_fact_problems(purchase, rules)
    yield from _assessments(purchase, rules, found)
    yield from _sector(purchase, found)
    yield from _procedure(purchase, rules, found)
    yield from _too_short(found)
    if found.regime.no_answer:
        yield finding("K35", "", because=found.regime.because[0])
    yield from _too_long(purchase, rules, found)


def _contradictions(purchase: Procurement) -> Iterator[Finding]:
    kind = purchase.kind
    if kind is None:
        return
    of_codes = _kind_of_codes(purchase.cpv)
    if of_codes is not None and not _agree(kind, of_codes):
        because = _KIND_OF_CODES.fill(code=purchase.cpv[0], found=VALUES[of_codes])
        yield finding("K20", "cpv", stated=VALUES[kind], because=because)
    if kind is not PurchaseKind.DESIGN_CONTEST:
        if any(item.part in _OF_CONTESTS for item in purchase.items) and kind in (
            PurchaseKind.GOODS,
            PurchaseKind.WORKS,
        ):
            yield finding("K20", "items", stated=VALUES[kind], because=_HAS_PRIZES)
        if purchase.procedure == PurchaseKind.DESIGN_CONTEST:
            yield finding("K20", "procedure", stated=VALUES[kind], because=_IS_CONTEST)


def _kind_of_codes(codes: tuple[str, ...]) -> PurchaseKind | None:
    """Return the kind that the main code, the first, says; None where it says none."""
    division = codes[0][:2] if codes else ""
    if not division.isdigit():
        return None
    if division == _WORKS:
        return PurchaseKind.WORKS
    if division in _HEALTH_SOCIAL:
        return PurchaseKind.HEALTH_SOCIAL
    return PurchaseKind.SERVICES if int(division) >= _FIRST_SERVICE else PurchaseKind.GOODS


def _agree(kind: PurchaseKind, of_codes: PurchaseKind) -> bool:
    """Whether a stated kind may be what the code says: special services and contests are services too."""
    services = (PurchaseKind.SERVICES, PurchaseKind.SPECIAL, PurchaseKind.DESIGN_CONTEST)
    return kind is of_codes or (of_codes is PurchaseKind.SERVICES and kind in services)


def _together(found: Routes) -> Iterator[Finding]:
    """Yield the answers that can't hold at the same time, each pair at the first of them."""
    for one in found.against:
        facts = facts_of(one)
        path = facts[0] if facts[0] in BUILT_IN else f"facts/{facts[0]}"
        yield finding("K29", path, facts=", ".join(facts), because=one.rule.title)


def find_fact_problems(purchase: Procurement, rules: Rules) -> Iterator[Finding]:
    """Yield the stated facts that no rule asks about, or that can't be the answer (K21, K22)."""
    currency = currency_of(rules)
    for one in purchase.circumstances:
        path = f"facts/{one.fact}"
        asked = asked_kind(one.fact, rules.facts)
        if one.fact in BUILT_IN:
            yield finding("K22", path, fact=one.fact, hint=_FOLLOWS)
        elif asked is None:
            known = (*(each.id for each in rules.facts), *STATED)
            yield finding("K22", path, fact=one.fact, hint=suggestion(one.fact, known))
        else:
            asked = _among_units(purchase) if one.fact == "buying-unit" else asked
            if answer_to(asked, one.value, currency) is None:
                yield _unfit(path, one.fact, one.value, asked, currency)


def _among_units(purchase: Procurement) -> AskedKind:
    """Return what may be answered to which unit buys: one of those that the lines name."""
    units = dict.fromkeys(item.unit for item in purchase.items if item.unit is not None)
    return AskedKind(FactKind.CHOICE, tuple(units))


def _unfit(path: str, fact: str, value: object, asked: AskedKind, currency: str | None) -> Finding:
    hint = suggestion(str(value), asked.choices) if asked.choices else _SEE_RULES
    if asked.kind is FactKind.YES_OR_NO and str(value).casefold() in _YES_OR_NO:
        hint = _WRITE.fill(answer=_YES_OR_NO[str(value).casefold()])
    return finding("K21", path, fact=fact, value=value, wanted=_wanted(asked, currency), hint=hint)


def _wanted(asked: AskedKind, currency: str | None) -> Wording:
    return _WANTED[asked.kind].fill(currency=currency or "–")


def _assessments(purchase: Procurement, rules: Rules, found: Routes) -> Iterator[Finding]:
    rows = {row.id: row for row in rules.rows}
    all_rules = {rule.id for table in rules.tables for rule in table.rules}
    open_rules = {rule.id for table in rules.tables for rule in table.rules if rule.unsettled is not None}
    for number, one in enumerate(purchase.assessments):
        path = f"assessments/{number}"
        if one.question in open_rules:
            if not isinstance(one.answer, bool):
                yield _settles_nothing(path, one, _WANTS_YES_OR_NO, ())
        elif one.question in rows:
            yield from _of_row(path, one, rows[one.question], found)
        elif one.question in all_rules:
            yield _settles_nothing(path, one, _SETTLED, ())
        elif one.question != "transitions":
            yield _settles_nothing(path, one, _NO_QUESTION, (*open_rules, *rows))


def _of_row(path: str, one: LegalAssessment, row: RuleRow, found: Routes) -> Iterator[Finding]:
    if isinstance(one.answer, (bool, str)):
        yield _settles_nothing(path, one, _WANTS_NUMBER, ())
    elif found.regime.on is not None:
        limit = limit_on(row, found.regime.on)
        if limit.is_exact:
            yield _settles_nothing(path, one, _SETTLED, ())
        elif not may_be(one.answer, limit.least, limit.most):
            yield _settles_nothing(path, one, _outside(limit), ())


def _outside(limit: Limit) -> Wording:
    """Return why a number can't be the limit."""
    low, high = limit.least, limit.most
    if low is None or high is None:
        return _ABOVE_NOTHING
    unit = limit.row.unit or ""
    return _WITHIN.fill(least=phrases.money(low, unit), most=phrases.money(high, unit))


def _settles_nothing(path: str, one: LegalAssessment, because: Wording, known: tuple[str, ...]) -> Finding:
    hint = suggestion(one.question, known) if known else _SEE_RULES
    return finding("K23", path, question=one.question, because=because, hint=hint)


def _sector(purchase: Procurement, found: Routes) -> Iterator[Finding]:
    if purchase.sector is None:
        return
    for one in found.scope:
        if one.applies and one.given("outcome") == "other-regulation":
            yield finding("K26", "sector", sector=VALUES[purchase.sector], because=one.title)


def _procedure(purchase: Procurement, rules: Rules, found: Routes) -> Iterator[Finding]:
    yield from find_unknown_procedure(purchase, rules)
    if purchase.procedure is None or not found.procedures:
        return
    route = next((one for one in found.procedures if one.id == purchase.procedure), None)
    if route is None and purchase.procedure in procedures_of(rules):
        yield finding("K24", "procedure", procedure=purchase.procedure, because=_NO_PROCEDURE)
    elif route is not None and route.is_rejected:
        nb, nn, en = (why_not(found, route, language) for language in LANGUAGES)
        yield finding("K24", "procedure", procedure=route.title, because=Wording(nb=nb, nn=nn, en=en))


def _too_short(found: Routes) -> Iterator[Finding]:
    for one in found.time_limits:
        if one.too_short and one.chosen is not None and one.days is not None and one.follows.applies:
            reference = one.follows.rule.ground.reference or ""
            path = f"chosen-days/{one.chosen.step}"
            days = one.chosen.days
            yield finding("K25", path, step=one.step, days=days, least=one.days, reference=reference)


def _too_long(purchase: Procurement, rules: Rules, found: Routes) -> Iterator[Finding]:
    """Yield that a framework agreement lasts longer than the years that apply to it."""
    ways = found.if_stricter if found.if_stricter is not None else found.follows
    on = found.regime.on
    if not purchase.framework or purchase.months is None or on is None:
        return
    for one in ways.duties:
        if not one.applies or not one.rule.id.startswith(_FRAMEWORK_YEARS):
            continue
        years = figure(rules, str(one.given("years")), on).value.most
        most = None if years is None else years * _MONTHS
        if most is not None and purchase.months > most:
            reference = one.rule.ground.reference or ""
            yield finding("K38", "months", months=purchase.months, most=most, reference=reference)
