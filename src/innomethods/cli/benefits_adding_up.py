"""`innomethods benefits adds-up`: whether the figures of a published table follow from each other.

Not here: the verdicts (`innomethods.benefits.appraising`), how a table is read (`exchange.benefits.claims_table`).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from innomethods.benefits.appraising.adding_up import AddingUp, Check, Verdict, adds_up
from innomethods.cli.layout import listed
from innomethods.cli.saying import FINDINGS, answer, common, fail, note, say, settings, stop, text
from innomethods.exchange.benefits.claims_table import read_claims
from innomethods.wording import Counted, Wording


@click.command(name="adds-up")
@click.argument("table", type=click.Path(path_type=Path))
@common
def adds_up_command(table: Path) -> None:
    """Say whether the figures of a published table follow from each other, and what should have been printed.

    TABLE is a CSV file with a row for each figure: `id`, `printed`, and `follows`, which says what it rests on, such as
    “sum building upkeep” or “present-value amount=18 rate=4% years=40”. The exit code is 1 when a figure doesn't
    follow.
    """
    claims = read_claims(table)
    if not claims:
        fail(text(_NO_CLAIMS.fill(table=table)), code=FINDINGS)
    try:
        found = adds_up(claims)
    except ValueError as error:
        fail(f"{table}: {error}", code=FINDINGS)
    if settings().json:
        answer({"adds_up": found.adds_up, "checks": [_record(one) for one in found.checks]})
    else:
        say("\n".join(_page(found)))
        note(_FOUND.text(len(found.wrong), settings().language, table=table))
    if not found.adds_up:
        stop(FINDINGS)


def _page(found: AddingUp) -> list[str]:
    """Return what doesn't follow first, then the rest."""
    order = (Verdict.DIFFERS, Verdict.ROUNDING, Verdict.AGREES)
    return listed(text(one.told) for one in sorted(found.checks, key=lambda one: order.index(one.verdict)))


def _record(one: Check) -> dict[str, Any]:
    return {
        "id": one.claim.id,
        "what": text(one.claim.what),
        "printed": float(one.claim.printed),
        "follows": one.exact,
        "should_print": float(one.should_print),
        "verdict": str(one.verdict),
        "told": text(one.told),
        "hints": [text(hint) for hint in one.hints],
    }


_NO_CLAIMS = Wording(
    nb="{table}: ingen rad sier hva tallet følger av. Fyll ut «follows» i minst én.",
    nn="{table}: inga rad seier kva talet følgjer av. Fyll ut «follows» i minst éi.",
    en="{table}: no row says what its figure follows from. Fill in ‘follows’ in one at least.",
)
_FOUND = Counted(
    Wording(
        nb="{table}: 1 tall stemmer ikke", nn="{table}: 1 tal stemmer ikkje", en="{table}: 1 figure doesn't follow"
    ),
    Wording(
        nb="{table}: {n} tall stemmer ikke", nn="{table}: {n} tal stemmer ikkje", en="{table}: {n} figures don't follow"
    ),
)
