"""Facts of a purchase told in options of `procure`: `--fact needs-adaptation=yes`.

Here: reading them. Not here: the other options (`procure_asking`), what facts there are (`rules`).
"""

from __future__ import annotations

from decimal import Decimal

from innomethods.cli.saying import USAGE, fail, text
from innomethods.findings import suggestion
from innomethods.model import Circumstance
from innomethods.model.facts import FactValue
from innomethods.procurement.problems import is_share, share_fits
from innomethods.procurement.routing.inputs import answer_to
from innomethods.quantities import amount_and_currency
from innomethods.rules import STATED, AskedKind, FactKind, Rules, asked_kind, currency_of
from innomethods.wording import Wording

_FACT_FORM = Wording(
    nb="«{value}»: skriv opplysningen og svaret, slik: --fact needs-adaptation=yes.",
    nn="«{value}»: skriv opplysninga og svaret, slik: --fact needs-adaptation=yes.",
    en="‘{value}’: write the fact and its answer, like this: --fact needs-adaptation=yes.",
)
_NO_FACT = Wording(
    nb="Ingen regel spør om «{name}». {hint}",
    nn="Ingen regel spør om «{name}». {hint}",
    en="No rule asks about ‘{name}’. {hint}",
)
_ANSWER = Wording(
    nb="«{value}» er ikke et svar på «{name}»: {wanted}.",
    nn="«{value}» er ikkje eit svar på «{name}»: {wanted}.",
    en="‘{value}’ is no answer to ‘{name}’: {wanted}.",
)
_YES_OR_NO = Wording(nb="skriv yes eller no", nn="skriv yes eller no", en="write yes or no")
_AMOUNT = Wording(
    nb="skriv et tall, eller beløp og valuta",
    nn="skriv eit tal, eller beløp og valuta",
    en="write a number, or amount and currency",
)
_DAY = Wording(
    nb="skriv en dag, slik: 2027-03-01", nn="skriv ein dag, slik: 2027-03-01", en="write a day, such as 2027-03-01"
)
_TWO_ANSWERS = Wording(
    nb="«{name}» har fått to ulike svar. Gi ett.",
    nn="«{name}» har fått to ulike svar. Gi eitt.",
    en="‘{name}’ was given two different answers. Give one.",
)
_SHARE = Wording(
    nb="skriv en andel fra 0 til 1, slik: 0.3 for 30 %",
    nn="skriv ein del frå 0 til 1, slik: 0.3 for 30 %",
    en="write a share from 0 to 1, such as 0.3 for 30%",
)
_NUMBER = Wording(nb="skriv et tall", nn="skriv eit tal", en="write a number")
_YES, _NO = ("yes", "true", "ja"), ("no", "false", "nei")


def facts_told(told: tuple[str, ...], rules: Rules) -> list[Circumstance]:
    """Return the facts that options tell (`NAME=ANSWER`), or say what is wrong and end the command."""
    found: dict[str, Circumstance] = {}
    for one in (_circumstance(each, rules) for each in told):
        if found.setdefault(one.fact, one) != one:
            fail(text(_TWO_ANSWERS.fill(name=one.fact)), code=USAGE)
    return list(found.values())


def _circumstance(told: str, rules: Rules) -> Circumstance:
    name, equals, value = told.partition("=")
    if not equals or not name.strip() or not value.strip():
        fail(text(_FACT_FORM.fill(value=told)), code=USAGE)
    known = (*(one.id for one in rules.facts), *STATED)
    asked = asked_kind(name.strip(), rules.facts) if name.strip() in known else None
    if asked is None:
        fail(text(_NO_FACT.fill(name=name.strip(), hint=suggestion(name.strip(), known))), code=USAGE)
    return Circumstance(name.strip(), _answer(name.strip(), asked, value.strip(), rules))


def _answer(name: str, asked: AskedKind, value: str, rules: Rules) -> FactValue:
    """Return a fact's answer in the kind that it asks for."""
    found, wanted = _read(asked, value)
    if is_share(name):
        wanted = _SHARE
        found = found if isinstance(found, Decimal) and share_fits(found) else None
    if found is None or answer_to(asked, found, currency_of(rules)) is None:
        fail(text(_ANSWER.fill(value=value, name=name, wanted=wanted)), code=USAGE)
    return found


def _read(asked: AskedKind, value: str) -> tuple[FactValue | None, Wording | str]:
    """Return an answer as the fact's kind of value (None for what is none), and what would be one."""
    if asked.kind is FactKind.YES_OR_NO:
        return value.lower() in _YES if value.lower() in (*_YES, *_NO) else None, _YES_OR_NO
    if asked.kind is FactKind.CHOICE:
        return value, ", ".join(asked.choices)
    if asked.kind is FactKind.DAY:
        return value, _DAY
    wanted = _AMOUNT if asked.kind is FactKind.AMOUNT else _NUMBER
    if asked.kind is FactKind.AMOUNT and amount_and_currency(value) is not None:
        return value, wanted
    try:
        number = Decimal(value.replace(" ", "").replace(",", "."))
    except ArithmeticError:
        return None, wanted
    return number if number.is_finite() else None, wanted
