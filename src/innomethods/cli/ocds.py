"""`innomethods procure ocds`: procurement data in OCDS as a table of purchases, and what is wrong in them.

Not here: how they are read (`exchange.ocds`), and how a project's purchases are written (`plan_exporting`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any

import click

from innomethods.cli.saying import (
    FILE,
    FINDINGS,
    INPUT_OUTPUT,
    answer,
    common,
    finding_record,
    note,
    say,
    settings,
    stop,
    table,
    text,
)
from innomethods.exchange.ocds import OcdsProcess, OcdsReading, Shape, from_ocds
from innomethods.exchange.ocds.codes import procedure
from innomethods.exchange.ocds.opening import readable
from innomethods.exchange.unusable import UnusableFile
from innomethods.findings import Finding, errors_of
from innomethods.procurement import NOT_LEGAL_ADVICE
from innomethods.procurement.deciding.words import KINDS
from innomethods.quantities import Money
from innomethods.wording import Counted, Wording, format_for

_HEADS = (
    Wording(nb="ocid", nn="ocid", en="ocid"),
    Wording(nb="slag", nn="slag", en="kind"),
    Wording(nb="verdi", nn="verdi", en="value"),
    Wording(nb="prosedyre", nn="prosedyre", en="procedure"),
    Wording(nb="tilbudsfrist", nn="tilbodsfrist", en="tenders due"),
    Wording(nb="hva", nn="kva", en="what"),
)
_UNKNOWN = "–"
_SHAPES = {
    Shape.RELEASE: Wording(nb="en utgivelse", nn="ei utgjeving", en="a release"),
    Shape.RELEASE_PACKAGE: Wording(nb="en pakke utgivelser", nn="ei pakke utgjevingar", en="a package of releases"),
    Shape.RECORD: Wording(nb="en oppføring", nn="ei oppføring", en="a record"),
    Shape.RECORD_PACKAGE: Wording(nb="en pakke oppføringer", nn="ei pakke oppføringar", en="a package of records"),
    Shape.LIST: Wording(nb="en liste", nn="ei liste", en="a list"),
}
_WARNING = Wording(nb="(advarsel) ", nn="(åtvaring) ", en="(warning) ")
_PLACES = Wording(nb=" ({count} steder)", nn=" ({count} stader)", en=" ({count} places)")
_READ = Counted(
    Wording(
        nb="{file}: {shape}, 1 anskaffelse, {found} funn",
        nn="{file}: {shape}, 1 anskaffing, {found} funn",
        en="{file}: {shape}, 1 procurement, findings: {found}",
    ),
    Wording(
        nb="{file}: {shape}, {n} anskaffelser, {found} funn",
        nn="{file}: {shape}, {n} anskaffingar, {found} funn",
        en="{file}: {shape}, {n} procurements, findings: {found}",
    ),
)
_VAT = Wording(
    nb="OCDS sier ikke om verdier er med eller uten merverdiavgift.",
    nn="OCDS seier ikkje om verdiar er med eller utan meirverdiavgift.",
    en="OCDS does not say whether values are with or without value added tax.",
)
_INDEX = re.compile(r"/\d+(?=/|$)")


@click.command()
@click.argument("files", metavar="FILE...", type=FILE, nargs=-1, required=True)
@common
def ocds(files: tuple[Path, ...]) -> None:
    """Read procurement data (OCDS): each procurement, and what is wrong in the data.

    FILE is a release, a record, a package of either, or a list of them. Nothing is fetched from the web.
    """
    read: list[OcdsReading] = []
    unusable: list[UnusableFile] = []
    for file in files:
        try:
            read.append(from_ocds(file))
        except UnusableFile as error:
            unusable.append(error)
    if settings().json:
        answer(_record(read, unusable))
    else:
        _show(read, unusable)
    if unusable:
        stop(INPUT_OUTPUT)
    if any(errors_of(one.findings) for one in read):
        stop(FINDINGS)


# -- as text


def _show(read: Iterable[OcdsReading], unusable: Iterable[UnusableFile]) -> None:
    rows = [_row(process) for one in read for process in one.processes]
    if rows:
        say(table(rows, [text(head) for head in _HEADS]))
    for one in read:
        told = _READ.text(
            len(one.processes),
            settings().language,
            file=one.name,
            shape=text(_SHAPES[one.shape]),
            found=len(one.findings),
        )
        note(told)
        for line in _grouped(one.findings):
            note(f"  {line}")
    for error in unusable:
        note(f"innomethods: {text(error.told)}")
    if rows:
        note(f"{text(_VAT)} {text(NOT_LEGAL_ADVICE)}")


def _row(process: OcdsProcess) -> tuple[str, ...]:
    bought = process.procurement
    named = procedure(bought.procedure) if bought.procedure is not None else None
    due = bought.day("tenders")
    return (
        readable(process.ocid or process.pointer) or _UNKNOWN,
        text(KINDS[bought.kind]) if bought.kind is not None else _UNKNOWN,
        _money(bought.total),
        text(named.title) if named is not None else bought.procedure or _UNKNOWN,
        due.isoformat() if due is not None else _UNKNOWN,
        text(bought.title) or _UNKNOWN,
    )


def _money(money: Money | None) -> str:
    return _UNKNOWN if money is None else format_for(settings().language).money(money.amount, money.currency)


def _grouped(findings: Iterable[Finding]) -> list[str]:
    """Return the findings as lines: what is the same wherever it stands in lists is one line, with how many places."""
    together: dict[tuple[str, str, str], list[Finding]] = {}
    for one in findings:
        together.setdefault((one.code, _INDEX.sub("/*", one.path), text(one.message)), []).append(one)
    lines = []
    for (code, place, message), several in together.items():
        first = several[0]
        where = readable(first.path if len(several) == 1 else place + text(_PLACES.fill(count=len(several))))
        lead = "" if first.is_error else text(_WARNING)
        lines.append(f"{lead}{where}{': ' if where else ''}{code} {message} → {text(first.mend)}")
    return lines


# -- as JSON


def _record(read: Iterable[OcdsReading], unusable: Iterable[UnusableFile]) -> dict[str, Any]:
    return {
        "files": [_file_record(one) for one in read],
        "unusable": [{"place": text(one.place), "what": text(one.what), "mend": text(one.mend)} for one in unusable],
        "vat": text(_VAT),
        "notice": text(NOT_LEGAL_ADVICE),
    }


def _file_record(one: OcdsReading) -> dict[str, Any]:
    return {
        "file": one.name,
        "shape": str(one.shape),
        "version": readable(one.version) if one.version is not None else None,
        "procurements": [_process_record(process) for process in one.processes],
        "findings": [finding_record(item) | {"path": readable(item.path)} for item in one.findings],
    }


def _process_record(process: OcdsProcess) -> dict[str, Any]:
    bought = process.procurement
    return {
        "ocid": readable(process.ocid) if process.ocid is not None else None,
        "pointer": readable(process.pointer),
        "id": bought.id,
        "title": text(bought.title) or None,
        "buyer_name": process.buyer_name,
        "kind": bought.kind,
        "country": bought.country,
        "buyer": bought.buyer,
        "value": _money_record(bought.total),
        "awarded": _money_record(process.awarded),
        "vat": None,
        "cpv": list(bought.cpv),
        "months": _number(bought.months) if bought.months is not None else None,
        "framework": bought.framework,
        "procedure": bought.procedure,
        "dates": dict(bought.dates),
        "grounds": dict(process.grounds),
        "releases": process.releases,
    }


def _money_record(money: Money | None) -> dict[str, Any] | None:
    return None if money is None else {"amount": _number(money.amount), "currency": money.currency}


def _number(number: Decimal) -> int | float:
    return int(number) if number == number.to_integral_value() else float(number)
