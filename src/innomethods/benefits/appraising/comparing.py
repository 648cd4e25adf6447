"""Options against each other: the ranking, what each step to a dearer option adds, and what may turn it.

Options exclude each other, so the net present value alone ranks them; where another figure would rank them otherwise,
that is said. Not here: single options (`outcome`), what the unpriced must be worth (`innomethods.benefits.plus_minus`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

import attrs

from innomethods.benefits.appraising import accounts
from innomethods.benefits.appraising.figures import Ratio
from innomethods.benefits.appraising.outcome import AppraisalResult, OptionResult
from innomethods.model import OptionKind
from innomethods.wording import LANGUAGES, Language, Wording, format_for


@attrs.frozen
class Ranked:
    """One option's place: `behind` is how much less it is worth than the best one.

    `until` is the last year in which it costs or gives anything, and `annual` its net present value as the same amount
    in each year up to then; None for an option without amounts.
    """

    option: OptionResult
    place: int
    npv: float
    behind: float
    until: int | None
    annual: float | None


@attrs.frozen
class Increment:
    """What an option adds to the next cheaper one: costs, effects and net present value, all in present values."""

    option: OptionResult
    than: OptionResult
    costs: float
    effects: float
    npv: float
    bcr: Ratio


@attrs.frozen
class OptionComparison:
    """The options whose net present value is known, ranked; `notes` say where other figures would rank otherwise.

    `unranked` are those screened out and those whose figures aren't known.
    """

    ranking: tuple[Ranked, ...]
    increments: tuple[Increment, ...]
    unranked: tuple[OptionResult, ...]
    notes: tuple[Wording, ...]


def compare_options(result: AppraisalResult) -> OptionComparison:
    """Compare the options of an appraisal with each other.

    >>> from innomethods.benefits.appraising.comparing import compare_options
    >>> compare_options(AppraisalResult((), (), None)).ranking
    ()
    """
    ranking = tuple(_ranked(result))
    return OptionComparison(
        ranking,
        tuple(_increments([one.option for one in ranking])),
        tuple(one for one in result.options if one.npv is None),
        tuple(_notes(ranking)),
    )


def _ranked(result: AppraisalResult) -> Iterator[Ranked]:
    best: float | None = None
    for number, option in enumerate(result.ranking, start=1):
        npv = option.npv or 0.0
        best = npv if best is None else best
        until = _until(option)
        annual = None if until is None else npv / option.annuity(until)
        yield Ranked(option, number, npv, best - npv, until, annual)


def _until(option: OptionResult) -> int | None:
    """Return the last year an option has amounts in: with lines that go on, the last of its life."""
    if any(line.residual for line in option.lines):
        return option.flow_years[-1]
    used = [year for line in option.lines for year, amount in zip(option.years, line.amounts, strict=True) if amount]
    return max(used, default=None)


def _increments(options: list[OptionResult]) -> Iterator[Increment]:
    """Yield the steps from each option to the next dearer one; options of the same cost by their worth."""
    rising = sorted(options, key=lambda one: (one.present_costs or 0.0, one.npv or 0.0))
    for than, option in pairwise(rising):
        costs = (option.present_costs or 0.0) - (than.present_costs or 0.0)
        effects = (option.present_effects or 0.0) - (than.present_effects or 0.0)
        noise = max(option.own.noise, than.own.noise)
        ratio = accounts.ratio(effects, costs, noise, INCREMENTAL, NO_DEARER)
        yield Increment(option, than, costs, effects, (option.npv or 0.0) - (than.npv or 0.0), ratio)


def _notes(ranking: tuple[Ranked, ...]) -> Iterator[Wording]:
    rivals = [one for one in ranking if one.option.kind is not OptionKind.NULL]
    if len(ranking) > 1 and ranking[0].behind == ranking[1].behind:
        yield TIED.fill(first=ranking[0].option.title, second=ranking[1].option.title)
    if len(rivals) > 1:
        yield from _of_annuity(rivals)
        for words, figure in ((BY_RATIO, _bcr), (BY_RATE, _rate)):
            first = _first_by(rivals, figure)
            if first is not None and first is not rivals[0]:
                yield words.fill(first=first.option.title, best=rivals[0].option.title)


def _of_annuity(rivals: list[Ranked]) -> Iterator[Wording]:
    """Yield a note when options that last for different times would be ranked otherwise by the amount a year."""
    lasting = [one for one in rivals if one.annual is not None]
    otherwise = sorted(lasting, key=lambda one: -(one.annual or 0.0))
    if [one.place for one in otherwise] != [one.place for one in lasting]:
        yield BY_ANNUITY.fill(order=_with_years(otherwise), best=rivals[0].option.title)


def _with_years(ranked: list[Ranked]) -> Wording:
    def told(one: Ranked, language: Language) -> str:
        return f"{one.option.title.text(language)} ({one.until})"

    return Wording(**{one: format_for(one).all_of([told(each, one) for each in ranked]) for one in LANGUAGES})


def _first_by(rivals: list[Ranked], figure: Callable[[OptionResult], float | None]) -> Ranked | None:
    known = [(value, one) for one in rivals if (value := figure(one.option)) is not None]
    return max(known, key=lambda pair: pair[0])[1] if len(known) > 1 else None


def _bcr(option: OptionResult) -> float | None:
    return None if option.bcr is None else option.bcr.value


def _rate(option: OptionResult) -> float | None:
    return None if option.irr is None else option.irr.chosen


INCREMENTAL = Wording(
    nb="Merbrøken er nåverdien av det alternativet gir mer, delt på nåverdien av det som det koster mer, "
    "før skattefinansieringskostnad.",
    nn="Meirbrøken er noverdien av det alternativet gir meir, delt på noverdien av det som det kostar meir, "
    "før skattefinansieringskostnad.",
    en="The incremental ratio is the present value of the further effects over that of the further costs, before "
    "tax-financing cost.",
)
NO_DEARER = Wording(
    nb="Det koster ikke mer, så det finnes ingen brøk.",
    nn="Det kostar ikkje meir, så det finst ingen brøk.",
    en="It costs no more, so there is no ratio.",
)
TIED = Wording(
    nb="«{first}» og «{second}» har samme netto nåverdi.",
    nn="«{first}» og «{second}» har same netto noverdi.",
    en="‘{first}’ and ‘{second}’ have the same net present value.",
)
BY_ANNUITY = Wording(
    nb="Etter årlig beløp ville rekkefølgen vært en annen: {order}. Årstallet er det siste året alternativet koster "
    "eller gir noe. Årlig beløp sammenligner alternativer som gjentas når de er brukt opp. Gjentas de ikke, gjelder "
    "netto nåverdi, og da er «{best}» best.",
    nn="Etter årleg beløp ville rekkjefølgja ha vore ei anna: {order}. Årstalet er det siste året alternativet kostar "
    "eller gir noko. Årleg beløp samanliknar alternativ som blir tekne oppatt når dei er brukte opp. Blir dei ikkje "
    "det, gjeld netto noverdi, og då er «{best}» best.",
    en="By the amount a year the order would be another: {order}. The year is the last one in which the option costs "
    "or gives anything. An amount a year compares options that are repeated when used up. When they aren't, the net "
    "present value holds, and ‘{best}’ is best.",
)
BY_RATIO = Wording(
    nb="«{first}» har høyest nytte–kostnadsbrøk. Men bare ett av alternativene kan velges, og da teller hvor mye "
    "det er verdt i alt: «{best}» har høyest netto nåverdi.",
    nn="«{first}» har høgast nytte–kostnadsbrøk. Men berre eitt av alternativa kan veljast, og då tel kor mykje det er "
    "verdt i alt: «{best}» har høgast netto noverdi.",
    en="‘{first}’ has the highest benefit–cost ratio. But only one of the options can be chosen, and then it counts "
    "how much it is worth in all: ‘{best}’ has the highest net present value.",
)
BY_RATE = Wording(
    nb="«{first}» har høyest internrente. Den rangerer ikke alternativer som utelukker hverandre: «{best}» har høyest "
    "netto nåverdi.",
    nn="«{first}» har høgast internrente. Ho rangerer ikkje alternativ som utelukkar kvarandre: «{best}» har høgast "
    "netto noverdi.",
    en="‘{first}’ has the highest rate of return. It doesn't rank options that exclude each other: ‘{best}’ has the "
    "highest net present value.",
)
