"""From columns of a table to an estimate: what each design reads, and which options go with it.

Here: one reader for each rung of the ladder. Not here: the designs (`innomethods.benefits.effects`), how a table is
read (`exchange.measurements`), what is said of the result (`benefits_effects`).
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from datetime import date

import attrs

from innomethods.benefits.effects import (
    CannotEstimate,
    Design,
    Effect,
    Rebase,
    before_after,
    control_chart,
    differences,
    interrupted,
    paired,
    randomised,
    single_after,
    synthetic_control,
)
from innomethods.cli.saying import USAGE, fail, text
from innomethods.exchange.measurements import Measurements, place_of
from innomethods.wording import Wording


@attrs.frozen(kw_only=True)
class Way:
    """How an effect is to be estimated: columns by their headings, and what only people know."""

    value: str = "value"
    before: str = "before"
    after: str = "after"
    when: str = "when"
    id: str = "id"
    group: str = "group"
    cluster: str | None = None
    among: str | None = None
    change: str | None = None
    treated: tuple[str, ...] = ()
    baseline: int | None = None
    direction: str | None = None
    run_length: int = 7
    rebase: tuple[str, ...] = ()
    season: int | None = None
    transition: int = 0
    counts: bool = False
    picked: bool | None = None
    usual: float | None = None
    by_lot: bool = False
    placebos: bool = True
    unit: str = ""
    seed: int = 1


# Which options each design reads; any other one would change nothing, and is refused.
OPTIONS: Mapping[Design, frozenset[str]] = {
    Design.SINGLE_AFTER: frozenset({"--value"}),
    Design.BEFORE_AFTER: frozenset({"--before", "--after"}),
    Design.PAIRED: frozenset({"--before", "--after", "--id", "--picked", "--usual"}),
    Design.CONTROL_CHART: frozenset(
        {"--value", "--when", "--baseline", "--change", "--direction", "--run-length", "--rebase", "--out"}
    ),
    Design.INTERRUPTED_SERIES: frozenset(
        {"--value", "--when", "--change", "--season", "--transition", "--counts", "--among", "--out"}
    ),
    Design.DIFFERENCES: frozenset(
        {"--value", "--when", "--id", "--treated", "--change", "--cluster", "--seed", "--out"}
    ),
    Design.SYNTHETIC_CONTROL: frozenset({"--value", "--when", "--id", "--treated", "--change", "--placebos", "--out"}),
    Design.RANDOMISED: frozenset({"--value", "--group", "--treated", "--by-lot"}),
}
CHOSEN = frozenset().union(*OPTIONS.values())


def estimate(design: Design, table: Measurements, way: Way) -> Effect:
    """Estimate an effect from a table.

    Raises:
        UnusableFile: for a column that isn't there or a cell that can't be read.
        CannotEstimate: when the data can't bear the design.
        MissingExtra: without the extra `benefits`.
    """
    return _READERS[design](table, way)


def _single(table: Measurements, way: Way) -> Effect:
    return single_after(table.numbers(way.value), unit=way.unit)


def _groups(table: Measurements, way: Way) -> Effect:
    before, after = (table.numbers_or_none(one) for one in (way.before, way.after))
    return before_after(
        [one for one in before if one is not None], [one for one in after if one is not None], unit=way.unit
    )


def _pairs(table: Measurements, way: Way) -> Effect:
    both = tuple(zip(table.numbers_or_none(way.before), table.numbers_or_none(way.after), strict=True))
    named = way.id != Way().id or table.has(way.id)
    pairs = [(before, after) for before, after in both if before is not None and after is not None]
    return paired(
        [before for before, _ in pairs],
        [after for _, after in pairs],
        names=table.texts(way.id) if named else None,
        unit=way.unit,
        picked_by_before=way.picked,
        usual=way.usual,
        left_out=len(both) - len(pairs),
    )


def _chart(table: Measurements, way: Way) -> Effect:
    places = _places(table, way)
    baseline = way.baseline
    if way.change is not None:
        if baseline is not None:
            fail(text(_ONE_OF_TWO), code=USAGE)
        change = _place(way.change, "--change")
        at = places if places is not None else tuple(range(1, len(table.rows) + 1))
        _check_alike(at[0], change)
        baseline = len([one for one in at if one < change])  # type: ignore[operator]  # of one sort, as just asked
        if baseline == len(at):
            raise CannotEstimate([_NOTHING_AFTER.fill(change=way.change)])
    return control_chart(
        table.numbers(way.value),
        places,
        baseline=baseline,
        direction=way.direction,
        run_length=way.run_length,
        rebase=[_rebase(one) for one in way.rebase],
        unit=way.unit,
    )


def _series(table: Measurements, way: Way) -> Effect:
    return interrupted(
        table.numbers(way.value),
        _places(table, way),
        change=_needed_change(way),
        season=way.season,
        counts=way.counts,
        exposure=None if way.among is None else table.numbers(way.among),
        transition=way.transition,
        unit=way.unit,
    )


def _differences(table: Measurements, way: Way) -> Effect:
    ids = table.texts(way.id)
    clusters: dict[Hashable, Hashable] | None = None
    if way.cluster is not None:
        clusters = dict(zip(ids, table.texts(way.cluster), strict=True))
    return differences(
        _panel(table, way),
        treated=_needed_treated(way),
        change=_needed_change(way),
        cluster=clusters,
        unit=way.unit,
        seed=way.seed,
    )


def _blend(table: Measurements, way: Way) -> Effect:
    treated = _needed_treated(way)
    if len(treated) > 1:
        fail(text(_ONE_TREATED), code=USAGE)
    return synthetic_control(
        _panel(table, way), treated=treated[0], change=_needed_change(way), placebos=way.placebos, unit=way.unit
    )


def _lots(table: Measurements, way: Way) -> Effect:
    treated = _needed_treated(way)
    rows = tuple(zip(table.texts(way.group), table.numbers(way.value), strict=True))
    sides = [[value for group, value in rows if (group in treated) is side] for side in (True, False)]
    return randomised(*sides, by_lot=way.by_lot, unit=way.unit)


_READERS: Mapping[Design, Callable[[Measurements, Way], Effect]] = {
    Design.SINGLE_AFTER: _single,
    Design.BEFORE_AFTER: _groups,
    Design.PAIRED: _pairs,
    Design.CONTROL_CHART: _chart,
    Design.INTERRUPTED_SERIES: _series,
    Design.DIFFERENCES: _differences,
    Design.SYNTHETIC_CONTROL: _blend,
    Design.RANDOMISED: _lots,
}


def _places(table: Measurements, way: Way) -> tuple[date | float, ...] | None:
    """Return the places in time; without such a column, rows are numbered, unless a column was asked for."""
    if way.when == Way().when and not table.has(way.when):
        return None
    return table.places(way.when)


def _panel(table: Measurements, way: Way) -> list[tuple[str, date | float, float]]:
    return list(zip(table.texts(way.id), table.places(way.when), table.numbers(way.value), strict=True))


def _needed_change(way: Way) -> date | float:
    if way.change is None:
        fail(text(_NO_CHANGE), code=USAGE)
    return _place(way.change, "--change")


def _needed_treated(way: Way) -> tuple[str, ...]:
    if not way.treated:
        fail(text(_NO_TREATED), code=USAGE)
    return way.treated


def _place(written: str, option: str) -> date | float:
    try:
        return place_of(written)
    except ValueError:
        fail(text(_NO_PLACE.fill(option=option, value=written)), code=USAGE)


def _check_alike(one: date | float, other: date | float) -> None:
    if isinstance(one, date) is not isinstance(other, date):
        fail(text(_OTHER_SORT), code=USAGE)


def _rebase(written: str) -> Rebase:
    place, found, reason = written.partition("=")
    if not found or not reason.strip():
        fail(text(_NO_REASON.fill(value=written)), code=USAGE)
    return Rebase(_place(place, "--rebase"), reason.strip())


_ONE_OF_TWO = Wording(
    nb="--baseline og --change sier det samme: oppgi én av dem.",
    nn="--baseline og --change seier det same: oppgi éin av dei.",
    en="--baseline and --change say the same thing: give one of them.",
)
_NOTHING_AFTER = Wording(
    nb="Ingen måling er fra {change} eller senere. Rett --change, eller mål lenger.",
    nn="Inga måling er frå {change} eller seinare. Rett --change, eller mål lenger.",
    en="No measurement is from {change} or later. Correct --change, or measure longer.",
)
_ONE_TREATED = Wording(
    nb="En syntetisk kontroll gjelder én enhet: oppgi --treated én gang.",
    nn="Ein syntetisk kontroll gjeld éi eining: oppgi --treated éin gong.",
    en="A synthetic control is about one unit: give --treated once.",
)
_NO_CHANGE = Wording(
    nb="Når kom tiltaket? Oppgi det første tidspunktet med tiltaket med --change, for eksempel --change 2027-03.",
    nn="Når kom tiltaket? Oppgi det første tidspunktet med tiltaket med --change, til dømes --change 2027-03.",
    en="When did the measure come? Give the first point in time with it by --change, such as --change 2027-03.",
)
_NO_TREATED = Wording(
    nb="Hvem fikk tiltaket? Oppgi dem med --treated, én gang for hver.",
    nn="Kven fekk tiltaket? Oppgi dei med --treated, éin gong for kvar.",
    en="Who got the measure? Name them with --treated, once for each.",
)
_NO_PLACE = Wording(
    nb="{option} {value} er ikke et tidspunkt. Skriv 2027-03-31, 2027-03 eller 2027.",
    nn="{option} {value} er ikkje eit tidspunkt. Skriv 2027-03-31, 2027-03 eller 2027.",
    en="{option} {value} is not a point in time. Write 2027-03-31, 2027-03 or 2027.",
)
_OTHER_SORT = Wording(
    nb="--change må skrives som tidspunktene i tabellen: enten datoer eller tall.",
    nn="--change må skrivast som tidspunkta i tabellen: anten datoar eller tal.",
    en="--change must be written as the points in time of the table: either dates or numbers.",
)
_NO_REASON = Wording(
    nb='--rebase {value} mangler begrunnelse. Skriv tidspunkt og grunn: --rebase "2027-03=ny telefonsentral".',
    nn='--rebase {value} manglar grunngjeving. Skriv tidspunkt og grunn: --rebase "2027-03=ny telefonsentral".',
    en='--rebase {value} lacks a reason. Write point in time and reason: --rebase "2027-03=new switchboard".',
)
