"""What is wrong or doubtful with a survey: waves, figures and comparisons that can't be right or contradict each other.

Not here: what every reference answers for (`problems`).
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from innomethods.findings import Finding, finding
from innomethods.sharing.naming import numbered, repeated, unknown
from innomethods.sharing.surveys import Figure, Survey, Wave
from innomethods.wording import Wording
from innomethods.wording.formats import number_wording

_WAVE = Wording(nb="runden", nn="runden", en="wave")
_WAVES_AND_FIGURES = Wording(nb="rundene og tallene", nn="rundane og tala", en="the waves and figures")
_A_SOURCE = Wording(nb="en kilde", nn="ei kjelde", en="a source")
_TOO_MANY = Wording(
    nb="flere svarte enn det ble spurt", nn="fleire svara enn det vart spurt", en="more answered than were asked"
)
_NOT_THE_SHARE = Wording(
    nb="svarprosenten er oppgitt til {response}, men {answered} av {sent} er {share} prosent",
    nn="svarprosenten er oppgitt til {response}, men {answered} av {sent} er {share} prosent",
    en="the response rate is stated as {response}, but {answered} of {sent} is {share} per cent",
)
_NO_SHARE = Wording(
    nb="en andel kan ikke være under 0 eller over 100 prosent",
    nn="ein prosentdel kan ikkje vere under 0 eller over 100",
    en="a share cannot be below 0 or above 100 per cent",
)
_MORE_THAN_THE_WAVE = Wording(
    nb="tallet bygger på flere svar enn runden har",
    nn="talet byggjer på fleire svar enn runden har",
    en="the figure rests on more answers than its wave has",
)
_TWO_FIGURES = Wording(
    nb="runden har to tall for det samme",
    nn="runden har to tal for det same",
    en="the wave has two figures of the same",
)
_WITH_ITSELF = Wording(
    nb="en runde er sammenlignet med seg selv",
    nn="ein runde er samanlikna med seg sjølv",
    en="a wave is compared with itself",
)
_BOTH = Wording(
    nb="det står både at rundene kan sammenlignes, og at de ikke kan det",
    nn="det står både at rundane kan samanliknast, og at dei ikkje kan det",
    en="it says both that the waves can be compared and that they cannot",
)
_TWICE = Wording(
    nb="rundene er sammenlignet to ganger, og bare den første teller",
    nn="rundane er samanlikna to gonger, og berre den første tel",
    en="the waves are compared twice, and only the first counts",
)


def find_survey_problems(survey: Survey) -> Iterator[Finding]:
    """Yield what is wrong with a survey by itself."""
    waves = numbered("waves", (wave.id for wave in survey.waves))
    figures = numbered("figures", (figure.id for figure in survey.figures))
    yield from repeated(_WAVES_AND_FIGURES, (*waves, *figures))
    for wave in survey.waves:
        yield from _wave(wave)
    for figure in survey.figures:
        yield from _figure(survey, figure)
    yield from _same_figures(survey)
    yield from _comparisons(survey)


def _wave(wave: Wave) -> Iterator[Finding]:
    if wave.sent is not None and wave.answered is not None and wave.answered > wave.sent:
        yield finding("S06", wave.id, what=wave.title, because=_TOO_MANY)
    elif wave.counts_agree is False:
        counts = {
            "answered": wave.answered,
            "sent": wave.sent,
            "share": wave.counted_response,
            "response": wave.response,
        }
        numbers = {name: number_wording(number or 0) for name, number in counts.items()}
        yield finding("S06", wave.id, what=wave.title, because=_NOT_THE_SHARE.fill(**numbers))
    if wave.response is not None and not _is_share(wave.response):
        yield finding("S06", wave.id, what=wave.title, because=_NO_SHARE)


def _is_share(number: Decimal) -> bool:
    return 0 <= number <= 100  # noqa: PLR2004 - per cent


def _figure(survey: Survey, figure: Figure) -> Iterator[Finding]:
    waves = {wave.id: wave for wave in survey.waves}
    if not figure.sources:
        yield finding("S02", figure.id, what=_A_SOURCE)
    if figure.is_share and not _is_share(figure.value):
        yield finding("S06", figure.id, what=figure.title, because=_NO_SHARE)
    wave = waves.get(figure.wave)
    if wave is None:
        yield unknown(figure.id, _WAVE, figure.wave, waves)
    elif figure.answers is not None and wave.most_answers is not None and figure.answers > wave.most_answers:
        yield finding("S06", figure.id, what=figure.title, because=_MORE_THAN_THE_WAVE)
    if not survey.may_show(figure):
        yield finding("S08", figure.id, id=figure.id, minimum=survey.minimum_answers)


def _same_figures(survey: Survey) -> Iterator[Finding]:
    seen: set[object] = set()
    for figure in survey.figures:
        about = (figure.wave, figure.title, figure.unit, figure.base)
        if about in seen:
            yield finding("S07", figure.id, what=figure.title, because=_TWO_FIGURES)
        seen.add(about)


def _comparisons(survey: Survey) -> Iterator[Finding]:
    waves = [wave.id for wave in survey.waves]
    said: dict[frozenset[str], bool] = {}
    for path, one in numbered("comparisons", survey.comparisons):
        for at, wave in numbered(f"{path}/waves", one.waves):
            if wave not in waves:
                yield unknown(at, _WAVE, wave, waves)
        pair, what = frozenset(one.waves), " – ".join(one.waves)
        if len(pair) == 1:
            yield finding("S07", path, what=what, because=_WITH_ITSELF)
        elif pair in said:
            yield finding("S07", path, what=what, because=_TWICE if said[pair] == one.comparable else _BOTH)
        said.setdefault(pair, one.comparable)
