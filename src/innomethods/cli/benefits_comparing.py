"""`innomethods benefits compare`: options against each other, or the options of two files.

Here: pages and records of a comparison. Not here: how options are ranked (`innomethods.benefits.appraising.comparing`).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import click

from innomethods.benefits.appraising import OptionResult
from innomethods.benefits.appraising.comparing import Increment, OptionComparison, Ranked, compare_options
from innomethods.benefits.appraising.telling import of_rules
from innomethods.benefits.plus_minus import can_turn_ranking
from innomethods.cli.benefits_appraisal_pages import by_party, opening
from innomethods.cli.benefits_reckoning import Asked, Reckoned, asking, end_with, reckon, tell
from innomethods.cli.benefits_tables import NONE, Row, decimal, figures, whole
from innomethods.cli.layout import heading, lines_of, listed
from innomethods.cli.saying import FINDINGS, answer, common, fail, finding_record, say, settings, text
from innomethods.wording import Wording


@click.command(name="compare")
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("newer", type=click.Path(path_type=Path), required=False)
@asking
@common
def compare(
    file: Path, newer: Path | None, rules: str | None, on: date | None, schedule: str, folder: Path | None
) -> None:
    """Rank the options in FILE: what each adds to the next cheaper one, who gains and pays, and what may turn it.

    With a NEWER file, say instead what each option is worth in both, and which lines make the difference.
    """
    asked = Asked(rules, on, schedule, folder)
    reckoned = reckon(file, asked)
    if newer is not None:
        _compare_files(reckoned, reckon(newer, asked))
        return
    found = compare_options(reckoned.result)
    if settings().json:
        answer(_record(reckoned, found))
    else:
        say("\n".join(_page(reckoned, found)))
        tell(reckoned.findings)
    end_with(reckoned.findings)


# -- one file


def _page(reckoned: Reckoned, found: OptionComparison) -> Iterator[str]:
    yield from opening(reckoned)
    yield ""
    if found.ranking:
        yield from figures(
            [(f"{one.place}. {text(one.option.title)}", _ranked_cells(one)) for one in found.ranking],
            [text(one) for one in (_NPV, _BEHIND, _UNTIL, _ANNUAL)],
        )
        yield ""
    yield from listed(text(one) for one in ((_RANKED_BY, *found.notes) if found.ranking else (_NOTHING_RANKED,)))
    if found.increments:
        yield from _titled(_STEPS)
        yield from figures(
            [
                (text(_STEP.fill(option=one.option.title, than=one.than.title)), _step_cells(one))
                for one in found.increments
            ],
            [text(one) for one in (_COSTS, _EFFECTS, _NPV, _RATIO)],
        )
    options = [one.option for one in found.ranking if one.option.lines]
    if options:
        yield from _titled(_PARTIES)
        yield from by_party(options)
    turns = can_turn_ranking(reckoned.result)
    if turns:
        yield from _titled(_TURNS)
        yield from listed(text(judged.because) for _, _, judged in turns)
    if found.unranked:
        yield from _titled(_UNRANKED)
        yield from listed(text(one.because("npv")[0]) for one in found.unranked)
    yield from _titled(_RESTS_ON)
    yield from listed(text(one) for one in of_rules(reckoned.result.holds_for))


def _ranked_cells(one: Ranked) -> list[str]:
    return [whole(one.npv), whole(one.behind), NONE if one.until is None else str(one.until), whole(one.annual)]


def _step_cells(one: Increment) -> list[str]:
    return [whole(one.costs), whole(one.effects), whole(one.npv), decimal(one.bcr.value, 2)]


def _titled(title: Wording) -> Iterator[str]:
    yield ""
    yield from heading(text(title))


def _record(reckoned: Reckoned, found: OptionComparison) -> dict[str, Any]:
    return {
        "plan": reckoned.subject.plan.id,
        "ranking": [
            {
                "place": one.place,
                "id": one.option.id,
                "npv": one.npv,
                "behind": one.behind,
                "until": one.until,
                "equivalent_annual": one.annual,
            }
            for one in found.ranking
        ],
        "increments": [
            {
                "option": one.option.id,
                "than": one.than.id,
                "costs": one.costs,
                "effects": one.effects,
                "npv": one.npv,
                "bcr": one.bcr.value,
                "bcr_reason": None if one.bcr.value is not None else text(one.bcr.reason),
            }
            for one in found.increments
        ],
        "parties": {
            one.option.id: [
                {"party": None if each.party is None else each.party.id, "present_value": each.present_value}
                for each in one.option.parties
            ]
            for one in found.ranking
        },
        "unpriced": [
            {"better": better, "other": other, "can_turn": str(judged.can_turn), "needed": judged.needed}
            for better, other, judged in can_turn_ranking(reckoned.result)
        ],
        "unranked": [{"id": one.id, "because": text(one.because("npv")[0])} for one in found.unranked],
        "notes": [text(one) for one in found.notes],
        "findings": [finding_record(item) for item in reckoned.findings],
    }


# -- two files


@attrs.frozen(eq=False)
class _Moved:
    """A line of an option: what it adds to the net present value before tax cost in each file; None: not there."""

    what: Wording
    before: float | None
    after: float | None

    @property
    def change(self) -> float:
        return (self.after or 0.0) - (self.before or 0.0)


def _compare_files(old: Reckoned, new: Reckoned) -> None:
    one, other = old.result.holds_for, new.result.holds_for
    if (one.base_year, one.currency, one.price_year) != (other.base_year, other.currency, other.price_year):
        fail(
            text(
                _NOT_ALIKE.fill(
                    old=f"{one.base_year}, {one.currency}, {one.price_year}",
                    new=f"{other.base_year}, {other.currency}, {other.price_year}",
                )
            ),
            code=FINDINGS,
        )
    pairs = _pairs(old, new)
    if settings().json:
        answer(
            {
                "options": [_pair_record(id, *pair) for id, pair in pairs.items()],
                "rules": [one.rules_id, other.rules_id],
                "findings": [finding_record(item) for item in (*old.findings, *new.findings)],
            }
        )
    else:
        say("\n".join(_pages(old, new, pairs)))
        tell((*old.findings, *new.findings))
    end_with((*old.findings, *new.findings))


_Pair = tuple[OptionResult | None, OptionResult | None]


def _pairs(old: Reckoned, new: Reckoned) -> dict[str, _Pair]:
    before = {one.id: one for one in old.result.options}
    after = {one.id: one for one in new.result.options}
    return {id: (before.get(id), after.get(id)) for id in dict.fromkeys((*before, *after))}


def _npv(one: OptionResult | None) -> float | None:
    return None if one is None else one.npv


def _pages(old: Reckoned, new: Reckoned, pairs: dict[str, _Pair]) -> Iterator[str]:
    yield from opening(new)
    yield ""
    rows: list[Row] = []
    for before, after in pairs.values():
        pair = (_npv(before), _npv(after))
        gone = None in pair
        title = next(one.title for one in (after, before) if one is not None)
        rows.append(
            (text(title), [*(whole(one) for one in pair), NONE if gone else whole((pair[1] or 0.0) - (pair[0] or 0.0))])
        )
    yield from figures(rows, [text(one) for one in (_OLD, _NEW, _CHANGE)])
    if old.result.holds_for.rules_id != new.result.holds_for.rules_id:
        yield from listed([text(_RULES_CHANGED.fill(old=old.result.holds_for.rules, new=new.result.holds_for.rules))])
    for before, after in pairs.values():
        moved = [one for one in _lines(before, after) if abs(one.change) >= 0.5] if before and after else []  # noqa: PLR2004
        if moved and after is not None:
            yield from _titled(_LINES.fill(option=after.title))
            yield from figures(
                [(text(one.what), [whole(one.before), whole(one.after), whole(one.change)]) for one in moved],
                [text(one) for one in (_OLD, _NEW, _CHANGE)],
            )
    yield ""
    yield from lines_of(text(_BY_NAME))


def _lines(before: OptionResult, after: OptionResult) -> list[_Moved]:
    """Return the lines of two versions of an option, paired by what they are called; several alike are summed."""
    sums: list[dict[str, float]] = []
    titles: dict[str, Wording] = {}
    for one in (before, after):
        found: dict[str, float] = {}
        for line in one.lines:
            name = line.what.text(settings().language)
            titles[name] = line.what
            found[name] = found.get(name, 0.0) + (line.present_value if line.counts else 0.0)
        found[""] = -(one.tax_cost or 0.0)
        sums.append(found)
    titles[""] = _TAX
    return [_Moved(titles[name], *(each.get(name) for each in sums)) for name in titles]


def _pair_record(id: str, before: OptionResult | None, after: OptionResult | None) -> dict[str, Any]:
    pair = (_npv(before), _npv(after))
    lines = _lines(before, after) if before is not None and after is not None else []
    return {
        "id": id,
        "npv_before": pair[0],
        "npv_after": pair[1],
        "change": None if pair[0] is None or pair[1] is None else pair[1] - pair[0],
        "lines": [
            {"what": text(one.what), "before": one.before, "after": one.after, "change": one.change} for one in lines
        ],
    }


_NPV = Wording(nb="Netto nåverdi", nn="Netto noverdi", en="Net present value")
_BEHIND = Wording(nb="Bak det beste", nn="Bak det beste", en="Behind the best")
_UNTIL = Wording(nb="Siste år med beløp", nn="Siste år med beløp", en="Last year with amounts")
_ANNUAL = Wording(nb="Per år så lenge", nn="Per år så lenge", en="A year until then")
_COSTS = Wording(nb="Koster mer", nn="Kostar meir", en="Further costs")
_EFFECTS = Wording(nb="Gir mer", nn="Gir meir", en="Further effects")
_RATIO = Wording(nb="Merbrøk", nn="Meirbrøk", en="Incremental ratio")
_RANKED_BY = Wording(
    nb="Netto nåverdi rangerer: bare ett av alternativene kan velges. Internrente og brøk rangerer ikke.",
    nn="Netto noverdi rangerer: berre eitt av alternativa kan veljast. Internrente og brøk rangerer ikkje.",
    en="The net present value ranks: only one of the options can be chosen. Neither rate of return nor ratio ranks "
    "them.",
)
_NOTHING_RANKED = Wording(
    nb="Ingen av alternativene kan rangeres: netto nåverdi er ikke kjent.",
    nn="Ingen av alternativa kan rangerast: netto noverdi er ikkje kjend.",
    en="None of the options can be ranked: the net present value isn't known.",
)
_STEPS = Wording(
    nb="Hva hvert alternativ legger til det nærmeste som er billigere (nåverdi; netto er etter "
    "skattefinansieringskostnad)",
    nn="Kva kvart alternativ legg til det næraste som er billegare (noverdi; netto er etter "
    "skattefinansieringskostnad)",
    en="What each option adds to the next cheaper one (present values; net is after tax-financing cost)",
)
_STEP = Wording(nb="{option} mot {than}", nn="{option} mot {than}", en="{option} over {than}")
_PARTIES = Wording(
    nb="Hvem får og betaler (nåverdi)", nn="Kven får og betaler (noverdi)", en="Who gains and who pays (present values)"
)
_TURNS = Wording(
    nb="Kan det som ikke er prissatt, snu rekkefølgen?",
    nn="Kan det som ikkje er prissett, snu rekkjefølgja?",
    en="Can what isn't priced turn the ranking?",
)
_UNRANKED = Wording(nb="Ikke rangert", nn="Ikkje rangert", en="Not ranked")
_RESTS_ON = Wording(nb="Dette bygger tallene på", nn="Dette byggjer tala på", en="What the figures rest on")
_OLD = Wording(nb="Før", nn="Før", en="Before")
_NEW = Wording(nb="Nå", nn="No", en="Now")
_CHANGE = Wording(nb="Endring", nn="Endring", en="Change")
_LINES = Wording(
    nb="«{option}»: hva som gjør forskjellen i netto nåverdi",
    nn="«{option}»: kva som gjer skilnaden i netto noverdi",
    en="‘{option}’: what makes the difference in net present value",
)
_TAX = Wording(nb="Skattefinansieringskostnad", nn="Skattefinansieringskostnad", en="Tax-financing cost")
_BY_NAME = Wording(
    nb="Linjer er paret etter navnet. En strek betyr at linjen eller alternativet ikke finnes eller ikke er kjent.",
    nn="Linjer er para etter namnet. Ein strek tyder at linja eller alternativet ikkje finst eller ikkje er kjent.",
    en="Lines are paired by their names. A dash means that the line or option isn't there, or isn't known.",
)
_RULES_CHANGED = Wording(
    nb="Reglene er andre: {old} før, {new} nå.",
    nn="Reglane er andre: {old} før, {new} no.",
    en="The rules are others: {old} before, {new} now.",
)
_NOT_ALIKE = Wording(
    nb="Nåverdiene kan ikke sammenlignes: år de regnes til, valuta og prisår er {old} i den ene filen og {new} i den "
    "andre.",
    nn="Noverdiane kan ikkje samanliknast: året dei blir rekna til, valuta og prisår er {old} i den eine fila og "
    "{new} i den andre.",
    en="The present values can't be compared: base year, currency and price year are {old} in one file and {new} in "
    "the other.",
)
