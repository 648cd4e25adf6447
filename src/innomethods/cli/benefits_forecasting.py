"""`innomethods benefits forecast`: how much the options may be worth when the uncertain lines vary.

Here: what is drawn, and the page and record of it. Not here: drawing (`innomethods.benefits.chances`).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import click

from innomethods.benefits.appraising import OptionResult
from innomethods.benefits.appraising.telling import of_rules
from innomethods.benefits.appraising.valuing import OptionValuation, correlations_of, valuation_of
from innomethods.benefits.chances.correlating import Correlations
from innomethods.benefits.chances.information import Information, value_of_perfect_information
from innomethods.benefits.chances.one_at_a_time import Bar, Tornado, tornado
from innomethods.benefits.chances.outcome import Simulated
from innomethods.benefits.chances.simulating import simulate
from innomethods.benefits.chances.valuing import Valuation, Valued
from innomethods.cli.benefits_appraisal_pages import opening
from innomethods.cli.benefits_appraisal_records import holds_record
from innomethods.cli.benefits_reckoning import Asked, Reckoned, asking, chosen, end_with, reckon, tell
from innomethods.cli.benefits_tables import NONE, Row, figures, share, whole
from innomethods.cli.layout import heading, lines_of, listed
from innomethods.cli.saying import FINDINGS, answer, common, fail, finding_record, say, settings, text
from innomethods.cli.waiting import counting_bar, enough_samples_option, seed_option
from innomethods.model import Distribution
from innomethods.wording import Wording, format_for

_BAR = 24  # characters from the least worth to the greatest
_MOST_BARS = 10
_RARE = 0.01  # a share that drawing can tell from none


@attrs.frozen(eq=False)
class _Drawn:
    """One option, what may become of it, and what moves it."""

    option: OptionResult
    valuation: OptionValuation
    found: Simulated
    bars: Tornado


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--option", "option", help="Only this option.")
@enough_samples_option
@seed_option
@click.option(
    "--shape",
    type=click.Choice([str(one) for one in Distribution if one is not Distribution.FIXED]),
    default=str(Distribution.PERT),
    show_default=True,
    help="What `least` and `most` of a line mean: the outer limits, or what is passed in 1 or 10 cases of 100.",
)
@asking
@common
def forecast(
    file: Path,
    option: str | None,
    samples: int,
    seed: int,
    shape: str,
    rules: str | None,
    on: date | None,
    schedule: str,
    folder: Path | None,
) -> None:
    """Say how much the options in FILE may be worth: P10, P50, P85, the chance of a loss, and what moves it.

    Lines with `least` and `most` are drawn many times, each by itself unless the file says that some move together; all
    others are held. FILE is a project or a benefits plan.
    """
    reckoned = reckon(file, Asked(rules, on, schedule, folder))
    known = [one for one in chosen(reckoned, option) if one.npv is not None]
    drawn = _drawn(known, samples, seed, shape)
    if not drawn:
        tell(reckoned.findings)
        fail(text(_NOTHING_UNCERTAIN if known else _NO_FIGURES), code=FINDINGS)
    knowing = _knowing(drawn, known, reckoned, samples, seed)
    if settings().json:
        answer(_record(reckoned, drawn, knowing, shape))
    else:
        say("\n".join(_page(reckoned, drawn, knowing, shape)))
        tell(reckoned.findings)
    end_with(reckoned.findings)


def _drawn(options: Sequence[OptionResult], samples: int, seed: int, shape: str) -> list[_Drawn]:
    """Draw every option with an uncertain line, and show how far it has come."""
    uncertain = [(one, valuation_of(one, shape=shape)) for one in options]
    uncertain = [(one, each) for one, each in uncertain if any(not item.uncertain.is_fixed for item in each.inputs)]
    drawn = []
    with counting_bar("drawing outcomes") as told:
        for number, (one, valuation) in enumerate(uncertain):

            def progress(done: int, total: int, *, before: int = number) -> None:
                told(before * total + done, len(uncertain) * total)

            found = _simulated(one, valuation, samples, seed, progress)
            drawn.append(_Drawn(one, valuation, found, tornado(valuation)))
    return drawn


def _simulated(
    option: OptionResult, valuation: OptionValuation, samples: int, seed: int, progress: Callable[[int, int], None]
) -> Simulated:
    try:
        return simulate(valuation, samples, seed, correlations=correlations_of(option, valuation), progress=progress)
    except ValueError as error:
        fail(text(_CANNOT_HOLD.fill(option=option.title, because=str(error))), code=FINDINGS)


def _together(drawn: Sequence[_Drawn]) -> Correlations | None:
    """Return what moves together in any option; a pair that two options have moves alike in both."""
    found = [correlations_of(one.option, one.valuation) for one in drawn]
    pairs = {pair: value for each in found if each is not None for pair, value in each.pairs}
    return Correlations(pairs) if pairs else None


def _knowing(
    drawn: Sequence[_Drawn], known: Sequence[OptionResult], reckoned: Reckoned, samples: int, seed: int
) -> Information:
    """Return what it is worth to know all uncertain lines before choosing, the null option being one of the choices."""
    held = next(one.valuation.inputs for one in drawn)
    options: dict[str, Valuation] = {reckoned.null.id: _same(held, 0.0)}
    for one in known:
        mine = next((each.valuation for each in drawn if each.option is one), None)
        options[one.id] = mine if mine is not None else _same(held, one.npv or 0.0)
    return value_of_perfect_information(options, samples, seed, correlations=_together(drawn))


def _same(inputs: tuple[Any, ...], worth: float) -> Valued:
    """Return a valuation that is worth the same whatever is drawn."""
    return Valued(inputs, lambda draws: draws[0] * 0.0 + worth)


# -- as text


def _page(reckoned: Reckoned, drawn: Sequence[_Drawn], knowing: Information, shape: str) -> Iterator[str]:
    yield from opening(reckoned)
    yield ""
    yield from figures(_rows(drawn), [text(one.option.title) for one in drawn])
    yield ""
    yield from listed(_said(drawn, knowing, reckoned, shape))
    for one in drawn:
        yield ""
        yield from heading(text(_MOVES.fill(option=one.option.title)))
        yield from _bars(one)
    yield ""
    yield from lines_of(text(drawn[0].bars.told))
    yield ""
    yield from heading(text(_RESTS_ON))
    yield from listed(text(one) for one in of_rules(reckoned.result.holds_for))


def _rows(drawn: Sequence[_Drawn]) -> list[Row]:
    found = [one.found for one in drawn]
    return [
        (text(_BASE), [whole(one.option.npv) for one in drawn]),
        (text(_MEAN), [_as_sure(one.mean, one.error) for one in found]),
        ("P10", [_as_sure(one.p10, one.error) for one in found]),
        ("P50", [_as_sure(one.p50, one.error) for one in found]),
        ("P85", [_as_sure(one.p85, one.error) for one in found]),
        (text(_LOSS), [_loss(one) for one in found]),
    ]


def _as_sure(worth: float, error: float) -> str:
    """Write a drawn worth with the digits that another seed would give again, roughly."""
    step = 10 ** max(0, math.floor(math.log10(error))) if error > 0 else 1
    return whole(round(worth / step) * step)


def _loss(found: Simulated) -> str:
    """Write the chance of a loss; what never was drawn may still come."""
    if found.loss < _RARE:
        return text(_UNDER.fill(share=share(_RARE, 0)))
    return text(_OVER.fill(share=share(1 - _RARE, 0))) if found.loss > 1 - _RARE else share(found.loss, 0)


def _said(drawn: Sequence[_Drawn], knowing: Information, reckoned: Reckoned, shape: str) -> Iterator[str]:
    form = format_for(settings().language)
    yield text(_READ)
    for one in drawn:
        yield text(_ERROR.fill(option=one.option.title, error=form.number(one.found.error, 0)))
        gap = one.found.mean - (one.option.npv or 0.0)
        if abs(gap) > 2 * one.found.error:
            told = _as_sure(abs(gap), one.found.error)
            yield text((_ABOVE if gap > 0 else _BELOW).fill(option=one.option.title, gap=told))
    titles = {one.id: one.title for one in reckoned.result.options}
    yield text(
        _KNOWING.fill(
            option=titles[knowing.option],
            worth=_as_sure(knowing.value, knowing.error),
            currency=reckoned.result.holds_for.currency,
        )
    )
    how = _HOW if _together(drawn) is None else _HOW_TOGETHER
    yield text(
        how.fill(
            samples=form.number(drawn[0].found.samples), seed=drawn[0].found.seed, shape=_SHAPES[Distribution(shape)]
        )
    )


def _bars(one: _Drawn) -> list[str]:
    """Return the tornado as bars of text: one line moved at a time, the widest first."""
    bars = one.bars.bars[:_MOST_BARS]
    ends = [each for bar in bars for each in (bar.worth_low, bar.worth_high)]
    low, high = min((*ends, one.bars.base)), max((*ends, one.bars.base))
    parts = {each.id: each.share for each in one.found.contributions}
    rows: list[Row] = [
        (
            text(bar.title),
            [
                whole(min(bar.worth_low, bar.worth_high)),
                _bar(bar, one.bars.base, low, high),
                whole(max(bar.worth_low, bar.worth_high)),
                share(parts[bar.id], 0) if bar.id in parts else NONE,
            ],
        )
        for bar in bars
    ]
    return figures(rows, [text(_FROM), "", text(_TO), text(_PART)])


def _bar(bar: Bar, base: float, low: float, high: float) -> str:
    """Draw one bar between the worths it leads to, with a mark where all lines are held."""
    span = (high - low) or 1.0

    def at(worth: float) -> int:
        return round((worth - low) / span * (_BAR - 1))

    first, last = sorted((at(bar.worth_low), at(bar.worth_high)))
    cells = ["█" if first <= place <= last else "·" for place in range(_BAR)]
    cells[at(base)] = "│"
    return "".join(cells)


# -- as JSON


def _record(reckoned: Reckoned, drawn: Sequence[_Drawn], knowing: Information, shape: str) -> dict[str, Any]:
    return {
        "plan": reckoned.subject.plan.id,
        "holds_for": holds_record(reckoned.result.holds_for),
        "shape": shape,
        "samples": drawn[0].found.samples,
        "seed": drawn[0].found.seed,
        "options": [_option(one) for one in drawn],
        "perfect_information": {
            "worth": knowing.value,
            "error": knowing.error,
            "option": knowing.option,
            "without": knowing.without,
            "knowing": knowing.knowing,
        },
        "findings": [finding_record(item) for item in reckoned.findings],
    }


def _option(one: _Drawn) -> dict[str, Any]:
    found = one.found
    return {
        "id": one.option.id,
        "npv": one.option.npv,
        "mean": found.mean,
        "error": found.error,
        "sd": found.sd,
        "p10": found.p10,
        "p50": found.p50,
        "p85": found.p85,
        "p90": found.p90,
        "loss": found.loss,
        "bins": [attrs.asdict(each) for each in found.bins],
        "contributions": [
            {"path": each.id, "title": text(each.title), "correlation": each.correlation, "share": each.share}
            for each in found.contributions
        ],
        "tornado": {
            "base": one.bars.base,
            "told": text(one.bars.told),
            "bars": [
                {
                    "path": bar.id,
                    "title": text(bar.title),
                    "low": bar.low,
                    "high": bar.high,
                    "npv_low": bar.worth_low,
                    "npv_high": bar.worth_high,
                }
                for bar in one.bars.bars
            ],
        },
    }


_BASE = Wording(
    nb="Netto nåverdi slik den er regnet", nn="Netto noverdi slik han er rekna", en="Net present value as reckoned"
)
_MEAN = Wording(nb="Forventet netto nåverdi", nn="Forventa netto noverdi", en="Expected net present value")
_LOSS = Wording(nb="Sannsynlighet for tap", nn="Sannsyn for tap", en="Probability of a loss")
_READ = Wording(
    nb="I 10 av 100 utfall er netto nåverdi lavere enn P10, i 50 lavere enn P50 og i 85 lavere enn P85. Her er P85 "
    "det gunstige utfallet; i en kostnadsramme er P85 det dyre. Tallene er rundet av så langt de er sikre.",
    nn="I 10 av 100 utfall er netto noverdi lågare enn P10, i 50 lågare enn P50 og i 85 lågare enn P85. Her er P85 "
    "det gunstige utfallet; i ei kostnadsramme er P85 det dyre. Tala er runda av så langt dei er sikre.",
    en="In 10 of 100 outcomes the net present value is below P10, in 50 below P50 and in 85 below P85. Here P85 is the "
    "favourable outcome; of a cost, P85 is the dear one. The figures are rounded as far as they are sure.",
)
_ERROR = Wording(
    nb="«{option}»: det forventede tallet er et snitt av utfall og treffer på om lag ± {error} (én standardfeil).",
    nn="«{option}»: det forventa talet er eit snitt av utfall og treffer på om lag ± {error} (éin standardfeil).",
    en="‘{option}’: the expected figure is a mean of outcomes, and holds to about ± {error} (one standard error).",
)
_UNDER = Wording(nb="under {share}", nn="under {share}", en="under {share}")
_OVER = Wording(nb="over {share}", nn="over {share}", en="over {share}")
_ABOVE = Wording(
    nb="«{option}» er i snitt verdt {gap} mer enn slik det er regnet: usikkerheten er størst oppover.",
    nn="«{option}» er i snitt verdt {gap} meir enn slik det er rekna: uvissa er størst oppover.",
    en="‘{option}’ is worth {gap} more on average than as reckoned: there is more room upwards.",
)
_BELOW = Wording(
    nb="«{option}» er i snitt verdt {gap} mindre enn slik det er regnet: usikkerheten er størst nedover.",
    nn="«{option}» er i snitt verdt {gap} mindre enn slik det er rekna: uvissa er størst nedover.",
    en="‘{option}’ is worth {gap} less on average than as reckoned: there is more room downwards.",
)
_KNOWING = Wording(
    nb="Uten å vite mer er «{option}» best i snitt. Å vite alt om de usikre linjene før valget er verdt høyst {worth} "
    "{currency}: så mye kan det lønne seg å bruke på å finne ut mer.",
    nn="Utan å vite meir er «{option}» best i snitt. Å vite alt om dei uvisse linjene før valet er verdt høgst {worth} "
    "{currency}: så mykje kan det løne seg å bruke på å finne ut meir.",
    en="Without knowing more, ‘{option}’ is best on average. To know all about the uncertain lines before choosing is "
    "worth at most {currency} {worth}: so much it may pay to spend on finding out.",
)
_HOW = Wording(
    nb="{samples} utfall, frø {seed}. Hver usikre linje er trukket for seg, {shape}. Linjer som varierer sammen, gir "
    "større spredning enn dette.",
    nn="{samples} utfall, frø {seed}. Kvar uviss linje er trekt for seg, {shape}. Linjer som varierer saman, gir "
    "større spreiing enn dette.",
    en="{samples} outcomes, seed {seed}. Each uncertain line is drawn by itself, {shape}. Lines that vary together "
    "give a wider spread than this.",
)
_HOW_TOGETHER = Wording(
    nb="{samples} utfall, frø {seed}. Hver usikre linje er trukket {shape}; linjene under «moves-together» varierer "
    "sammen slik filen sier, og de andre hver for seg.",
    nn="{samples} utfall, frø {seed}. Kvar uviss linje er trekt {shape}; linjene under «moves-together» varierer saman "
    "slik fila seier, og dei andre kvar for seg.",
    en="{samples} outcomes, seed {seed}. Each uncertain line is drawn {shape}; the lines under ‘moves-together’ vary "
    "together as the file says, the others by themselves.",
)
_CANNOT_HOLD = Wording(
    nb="Sammenhengene under «moves-together» kan ikke gjelde samtidig for «{option}»: {because}",
    nn="Samanhengane under «moves-together» kan ikkje gjelde samstundes for «{option}»: {because}",
    en="What stands under ‘moves-together’ can't all hold for ‘{option}’: {because}",
)
_SHAPES = {
    Distribution.PERT: Wording(
        nb="med grensene som ytterpunkter (PERT)",
        nn="med grensene som ytterpunkt (PERT)",
        en="within its limits (PERT)",
    ),
    Distribution.TRIANGULAR: Wording(
        nb="med grensene som ytterpunkter (trekant)",
        nn="med grensene som ytterpunkt (trekant)",
        en="within its limits (triangular)",
    ),
    Distribution.LICHTENBERG: Wording(
        nb="med grensene passert i ett av hundre tilfeller (Lichtenberg)",
        nn="med grensene passerte i eitt av hundre tilfelle (Lichtenberg)",
        en="its limits passed in one case of a hundred (Lichtenberg)",
    ),
    Distribution.LICHTENBERG_10: Wording(
        nb="med grensene passert i ett av ti tilfeller (Lichtenberg)",
        nn="med grensene passerte i eitt av ti tilfelle (Lichtenberg)",
        en="its limits passed in one case of ten (Lichtenberg)",
    ),
}
_MOVES = Wording(
    nb="Hva som betyr mest for netto nåverdi: {option}",
    nn="Kva som har mest å seie for netto noverdi: {option}",
    en="What moves the net present value: {option}",
)
_FROM = Wording(nb="Fra", nn="Frå", en="From")
_TO = Wording(nb="Til", nn="Til", en="To")
_PART = Wording(nb="Del av spredningen", nn="Del av spreiinga", en="Part of the spread")
_RESTS_ON = Wording(nb="Dette bygger tallene på", nn="Dette byggjer tala på", en="What the figures rest on")
_NOTHING_UNCERTAIN = Wording(
    nb="Ingen linje er usikker, så hvert utfall blir det samme. Skriv least og most på linjene som kan bli noe annet.",
    nn="Inga linje er uviss, så kvart utfall blir det same. Skriv least og most på linjene som kan bli noko anna.",
    en="No line is uncertain, so every outcome is the same. Write least and most on the lines that may come out "
    "otherwise.",
)
_NO_FIGURES = Wording(
    nb="Ingen av alternativene har tall å regne usikkerhet på.",
    nn="Ingen av alternativa har tal å rekne uvisse på.",
    en="None of the options has figures to reckon uncertainty on.",
)
