"""`innomethods procure change`: whether a contract may be changed without a new competition, and on which basis.

Here: the verb and how its answer looks. Not here: judging the change (`procurement.changing`).
"""

from __future__ import annotations

from typing import Any, Unpack

import click

from innomethods.cli.layout import lines_of
from innomethods.cli.procure_asking import Given, amount_told, asked_about, asked_options
from innomethods.cli.saying import FINDINGS, USAGE, answer, fail, note, say, settings, stop, strong, text
from innomethods.findings import errors_of
from innomethods.procurement import NOT_LEGAL_ADVICE
from innomethods.procurement.changing import Change, ContractChange, contract_change
from innomethods.wording import Wording, country_named

_SAID = {
    Change.ALLOWED: Wording(
        nb="Endringen kan gjøres uten ny konkurranse.",
        nn="Endringa kan gjerast utan ny konkurranse.",
        en="The change may be made without a new competition.",
    ),
    Change.REJECTED: Wording(
        nb="Endringen kan ikke gjøres uten ny konkurranse.",
        nn="Endringa kan ikkje gjerast utan ny konkurranse.",
        en="The change may not be made without a new competition.",
    ),
    Change.NEEDS_INFO: Wording(
        nb="Ikke avgjort: det mangler opplysninger.",
        nn="Ikkje avgjort: det manglar opplysningar.",
        en="Not settled: something isn't told.",
    ),
    Change.UNREGULATED: Wording(
        nb="Ingen regel å prøve endringen mot.",
        nn="Ingen regel å prøve endringa mot.",
        en="No rule to hold the change against.",
    ),
}
_NO_TABLE = Wording(
    nb="Vi har ikke regler for endring av kontrakter i {country}.",
    nn="Vi har ikkje reglar for endring av kontraktar i {country}.",
    en="There are no rules for changes of contracts in {country}.",
)
_UNFIT = Wording(
    nb="Kontrakten må være verdt mer enn 0, og beløpene i samme valuta.",
    nn="Kontrakten må vere verd meir enn 0, og beløpa i same valuta.",
    en="The contract must be worth more than 0, and the amounts in one currency.",
)


@click.command()
@asked_options
@click.option("--original", required=True, metavar="AMOUNT", help="What the contract was agreed at.")
@click.option("--increase", required=True, metavar="AMOUNT", help="What this change adds.")
@click.option("--before", metavar="AMOUNT", help="What earlier changes have added together.")
def change(original: str, increase: str, before: str | None, **given: Unpack[Given]) -> None:
    """Say whether a contract may be changed without a new competition, and on which basis."""
    asked = asked_about(**given)
    if asked.rules.table("changes") is None:
        fail(text(_NO_TABLE.fill(country=country_named(asked.rules.country))), code=USAGE)
    first, more = amount_told(original), amount_told(increase)
    earlier = None if before is None else amount_told(before)
    if first.amount == 0 or {first.currency} != {one.currency for one in (more, earlier or more)}:
        fail(text(_UNFIT), code=USAGE)
    found = contract_change(
        asked.purchase, rules=asked.rules, original=first, increase=more, before=earlier, on=asked.on
    )
    if settings().json:
        answer(_record(found))
    else:
        _tell(found)
    if found.change is Change.REJECTED or errors_of(found.findings):
        stop(FINDINGS)


def _tell(found: ContractChange) -> None:
    say(strong(text(_SAID[found.change])))
    if found.change is not Change.NEEDS_INFO:  # then the questions say it shorter
        say("\n".join(lines_of(found.why(settings().language), 2)))
    for one in found.lacking:
        say("\n".join(lines_of(f"{text(one.ask)} [{one.fact}]", 2, "? ")))
    say(text(NOT_LEGAL_ADVICE))
    for told in found.findings:
        note(told.text(settings().language))


def _record(found: ContractChange) -> dict[str, Any]:
    basis = found.basis if found.change is Change.ALLOWED else None
    return {
        "notice": text(NOT_LEGAL_ADVICE),
        "change": str(found.change),
        "basis": None if basis is None else basis.rule.id,
        "reference": None if basis is None else basis.rule.ground.reference,
        "published": None if basis is None else found.notice,
        "why": found.why(settings().language),
        "lacking": [{"fact": one.fact, "ask": text(one.ask), "path": one.path} for one in found.lacking],
        "findings": [{"code": one.code, "path": one.path} for one in found.findings],
    }
