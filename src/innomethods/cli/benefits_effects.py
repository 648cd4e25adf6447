"""`innomethods benefits effect`: what measurements say of an effect, what that rests on, and what may be claimed.

Here: the command, its page and its record. Not here: reading the columns (`benefits_estimating`).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

import attrs
import click

from innomethods.benefits.effects import CannotEstimate, ControlChart, Design, Effect, Interval, rung_of
from innomethods.cli.benefits_estimating import CHOSEN, OPTIONS, Way, estimate
from innomethods.cli.layout import heading, lines_of, listed
from innomethods.cli.outputs import STDOUT, force_option, look_first, write_out
from innomethods.cli.refusing import refuse
from innomethods.cli.saying import FILE, FINDINGS, USAGE, answer, common, fail, note, say, settings, stop, text
from innomethods.exchange.measurements import read_measurements
from innomethods.reporting.drawings.sheet import Width
from innomethods.wording import Wording

_DASH = "– "


@click.command()
@click.argument("data", type=FILE)
@click.option(
    "--design",
    required=True,
    type=click.Choice([str(one) for one in Design]),
    help="How it was measured; the further down the list, the more may be claimed.",
)
@click.option("--value", default="value", show_default=True, help="The column with what was measured.")
@click.option("--before", default="before", show_default=True, help="The column with the values before.")
@click.option("--after", default="after", show_default=True, help="The column with the values after.")
@click.option("--when", default="when", show_default=True, help="The column with days, months, years or numbers.")
@click.option("--id", "id_", default="id", show_default=True, help="The column that says which unit a row is about.")
@click.option("--group", default="group", show_default=True, help="The column that says who got the measure.")
@click.option("--cluster", help="The column with what units share a fate in, such as their municipality.")
@click.option("--among", help="The column with what the counts are counted among, such as inhabitants.")
@click.option("--change", help="The first day, month, year or number with the measure.")
@click.option("--treated", multiple=True, help="A unit or group that got the measure; may be repeated.")
@click.option("--baseline", type=click.IntRange(min=2), help="The first points, frozen, that set a chart's limits.")
@click.option("--direction", type=click.Choice(["up", "down"]), help="Which way is better.")
@click.option(
    "--run-length", type=click.IntRange(3, 20), default=7, show_default=True, help="Points in a row that make a signal."
)
@click.option("--rebase", multiple=True, help='New limits from a point on, with the reason: "2027-03=new switchboard".')
@click.option("--season", type=click.IntRange(2, 366), help="The points in a season: 12 for months of a year.")
@click.option(
    "--transition", type=click.IntRange(0), default=0, show_default=True, help="Points left out after the change."
)
@click.option("--counts", is_flag=True, help="The values count events.")
@click.option("--picked/--not-picked", default=None, help="Whether units were chosen by their value before.")
@click.option("--usual", type=float, help="The level such units usually have.")
@click.option("--by-lot", is_flag=True, help="A lot decided who got the measure.")
@click.option("--placebos/--no-placebos", default=True, help="Whether the others are tried in the treated one's place.")
@click.option("--out", type=click.Path(dir_okay=False), help="Write the picture of the series to this SVG file.")
@click.option(
    "--width",
    type=click.Choice([str(one) for one in Width]),
    default=str(Width.WIDE),
    show_default=True,
    help="For how wide a column the picture is drawn.",
)
@force_option
@click.option("--unit", default="", help="What is counted: days, NOK, points.")
@click.option(
    "--seed", type=click.IntRange(0), default=1, show_default=True, help="Of the draws when clusters are few."
)
@common
def effect(
    data: Path,
    design: str,
    id_: str,
    out: str | None,
    width: str,
    force: bool,
    **given: Any,  # noqa: ANN401 - one for each option above
) -> None:
    """Estimate an effect from the measurements in DATA, a CSV file: how much, how sure, and what may be claimed.

    Data that can't bear the design are refused with the reasons, and the exit code is then 1.
    """
    chosen = Design(design)
    others = sorted(CHOSEN - OPTIONS[chosen])
    refuse(*others, because=_NOT_USED.fill(design=_title(chosen)))
    if out is None:
        refuse("--width", "--force", because=_FOR_OUT)
    else:
        look_first(out, force=force)
    if not given["counts"]:
        refuse("--among", because=_WITH_COUNTS)
    way = Way(id=id_, **given)
    try:
        found = estimate(chosen, read_measurements(data), way)
    except CannotEstimate as error:
        _refuse(chosen, error)
    if out is not None and write_out(_picture(found, width), out, force=force) and not settings().json:
        note(f"{out}: svg")
    if settings().json:
        answer(_record(found))
    elif out != STDOUT:
        say("\n".join(_page(found, data)))


def _picture(found: Effect, width: str) -> str:
    from innomethods.reporting.drawings.series import draw_series
    from innomethods.reporting.effect_pictures import series_of

    series = series_of(found, settings().language)
    if series is None:
        fail(text(_NO_PICTURE), code=USAGE)
    return draw_series(series, width).standalone()


def _refuse(design: Design, error: CannotEstimate) -> NoReturn:
    """Say why the data can't bear the design: no number is given."""
    if settings().json:
        answer({"refused": str(design), "reasons": [text(one) for one in error.reasons]})
    else:
        for line in lines_of(text(_REFUSED.fill(design=_title(design)))):
            note(line)
        for line in listed(text(one) for one in error.reasons):
            note(line)
    stop(FINDINGS)


def _title(design: Design) -> Wording:
    return rung_of(design).title


def _page(found: Effect, data: Path) -> Iterator[str]:
    yield from heading(f"{text(_title(found.design))}: {data.name}")
    for paragraph in found.text(settings().language).split("\n\n"):
        yield ""
        for line in paragraph.split("\n"):
            if line.startswith(_DASH):
                yield from listed([line.removeprefix(_DASH)])
            else:
                yield from lines_of(line)
    if isinstance(found, ControlChart):
        yield from _signals(found)


def _signals(chart: ControlChart) -> Iterator[str]:
    """Yield the points that are part of a signal, each with why."""
    marked = [one for one in chart.points if one.signals]
    if not marked:
        return
    yield ""
    yield from heading(text(_POINTS))
    yield from listed(f"{_place(one.place)}: {_value(one.value)}. {text(one.why)}" for one in marked)


def _place(place: object) -> str:
    from innomethods.benefits.effects.reading import as_place, shown

    return text(shown(as_place(place)))


def _value(value: float) -> str:
    from innomethods.benefits.effects.amounts import amount

    return text(amount(value))


def _record(found: Effect) -> dict[str, Any]:
    claim = found.claim
    return {
        "design": str(found.design),
        "estimate": found.estimate,
        "interval": _interval(found.interval),
        "n": found.n,
        "unit": text(found.unit) or None,
        "differs_from_zero": found.differs_from_zero,
        "found": [text(one) for one in found.found()],
        "claim": {
            "stands_as": str(claim.stands_as),
            "may": text(claim.may),
            "may_not": text(claim.may_not),
            "because": [text(one) for one in claim.because],
        },
        "assumptions": [
            {
                "text": text(one.text),
                "standing": str(one.standing),
                "why": text(one.why),
                "essential": one.essential,
            }
            for one in found.assumptions
        ],
        "warnings": [text(one) for one in found.warnings],
        "figures": _figures(found),
        "lines": [
            {"role": line.role, "title": text(line.title), "points": [list(point) for point in line.points]}
            for line in found.lines
        ],
    }


def _interval(interval: Interval | None) -> dict[str, float] | None:
    return None if interval is None else {"low": interval.low, "high": interval.high, "level": interval.level}


def _figures(found: Effect) -> dict[str, Any]:
    """Return what this design reckons beside the estimate."""
    common_to_all = {field.name for field in attrs.fields(Effect)}
    own = (field.name for field in attrs.fields(type(found)) if field.name not in common_to_all)
    return {name: _bare(getattr(found, name)) for name in own}


def _bare(value: object) -> Any:  # noqa: ANN401 - JSON out
    if isinstance(value, Wording):
        return text(value)
    fields = getattr(value, "__attrs_attrs__", ())
    if fields:
        return {field.name: _bare(getattr(value, field.name)) for field in fields}
    if isinstance(value, tuple):
        return [_bare(one) for one in value]
    return value


_NOT_USED = Wording(
    nb="målemåten «{design}» bruker det ikke",
    nn="målemåten «{design}» bruker det ikkje",
    en="the design ‘{design}’ doesn't use it",
)
_FOR_OUT = Wording(
    nb="det gjelder tegningen som --out nevner",
    nn="det gjeld teikninga som --out nemner",
    en="it is for the picture that --out names",
)
_WITH_COUNTS = Wording(
    nb="det er det hendelsene telles blant, og hører til --counts",
    nn="det er det hendingane blir talde blant, og høyrer til --counts",
    en="it is what events are counted among, and goes with --counts",
)
_REFUSED = Wording(
    nb="Tallene er ikke gode nok til dette ({design}), så her står ikke noe anslag:",
    nn="Tala er ikkje gode nok til dette ({design}), så her står ikkje noko overslag:",
    en="The data can't bear this ({design}), so no estimate is given:",
)
_NO_PICTURE = Wording(
    nb="Dette resultatet har ingen punkter i tid å tegne.",
    nn="Dette resultatet har ingen punkt i tid å teikne.",
    en="This result has no points in time to draw.",
)
_POINTS = Wording(nb="Punktene som er signaler", nn="Punkta som er signal", en="The points that are signals")
