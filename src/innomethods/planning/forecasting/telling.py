"""What a forecast says, in sentences of three languages.

Here: the wordings. Not here: the numbers in them (`outcome`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from innomethods.model import Distribution
from innomethods.planning.words import dated, outcomes, percentage_points
from innomethods.wording import LANGUAGES, Wording, format_for
from innomethods.wording.formats import number_wording

if TYPE_CHECKING:
    from innomethods.planning.forecasting.outcome import Forecast, GateForecast, Influence

_FINISH = Wording(
    nb="Det er like sannsynlig at prosjektet er ferdig {p50} som at det tar lenger tid. I 85 av 100 utfall er det "
    "ferdig {p85} eller før, i 10 av 100 alt {p10}.",
    nn="Det er like sannsynleg at prosjektet er ferdig {p50} som at det tek lenger tid. I 85 av 100 utfall er det "
    "ferdig {p85} eller før, i 10 av 100 alt {p10}.",
    en="The project is as likely to be finished by {p50} as to take longer. In 85 of 100 outcomes it is finished by "
    "{p85}, in 10 of 100 already by {p10}.",
)
_MORE_THAN_HALF = Wording(
    nb="I {share} av utfallene er prosjektet ferdig {p50} eller før. I 85 av 100 utfall er det ferdig {p85} eller før, "
    "i 10 av 100 alt {p10}.",
    nn="I {share} av utfalla er prosjektet ferdig {p50} eller før. I 85 av 100 utfall er det ferdig {p85} eller før, "
    "i 10 av 100 alt {p10}.",
    en="In {share} of the outcomes the project is finished by {p50}. In 85 of 100 outcomes it is finished by {p85}, "
    "in 10 of 100 already by {p10}.",
)
_ABOUT_HALF = 0.55
_MOST = 0.5
_PLANNED = Wording(
    nb="Planen sier {day}. Sannsynligheten for å være ferdig da er {share}.",
    nn="Planen seier {day}. Sannsynet for å vere ferdig då er {share}.",
    en="The plan says {day}. The probability of being finished by then is {share}.",
)
_GATE = Wording(
    nb="«{gate}»: Sannsynligheten for at papirene rekker møtet {day} (frist {due}) eller et tidligere, er {share}.",
    nn="«{gate}»: Sannsynet for at papira rekk møtet {day} (frist {due}) eller eit tidlegare, er {share}.",
    en="‘{gate}’: the probability that the papers reach the meeting on {day} (due {due}) or an earlier one is {share}.",
)
_ADVICE: dict[str, Wording] = {
    "work": Wording(
        nb="Kort ned «{title}»: Den står bak {share} av utfallene som er ferdige {day} eller senere.",
        nn="Kort ned «{title}»: Han står bak {share} av utfalla som er ferdige {day} eller seinare.",
        en="Shorten ‘{title}’: it drives {share} of the outcomes that end on {day} or later.",
    ),
    "wait": Wording(
        nb="Få ned ventetiden ved «{title}»: Den står bak {share} av utfallene som er ferdige {day} eller senere.",
        nn="Få ned ventetida ved «{title}»: Ho står bak {share} av utfalla som er ferdige {day} eller seinare.",
        en="Cut the wait at ‘{title}’: it drives {share} of the outcomes that end on {day} or later.",
    ),
    "go-back": Wording(
        nb="Gjør det mindre sannsynlig at «{title}» sender arbeidet tilbake: Det står bak {share} av utfallene "
        "som er ferdige {day} eller senere.",
        nn="Gjer det mindre sannsynleg at «{title}» sender arbeidet tilbake: Det står bak {share} av utfalla "
        "som er ferdige {day} eller seinare.",
        en="Make it less likely that ‘{title}’ sends the work back: that drives {share} of the outcomes that end "
        "on {day} or later.",
    ),
    "branch": Wording(
        nb="Avklar valget «{title}» tidlig: Det står bak {share} av utfallene som er ferdige {day} eller senere.",
        nn="Avklar valet «{title}» tidleg: Det står bak {share} av utfalla som er ferdige {day} eller seinare.",
        en="Settle the choice ‘{title}’ early: it drives {share} of the outcomes that end on {day} or later.",
    ),
}
_SPREAD_LARGEST = Wording(
    nb="Spredningen kommer mer av {what} enn av noe annet ({share}): Halvparten av utfallene er ferdige {low} når det "
    "går som best, og {high} når det går som verst.",
    nn="Spreiinga kjem meir av {what} enn av noko anna ({share}): Halvparten av utfalla er ferdige {low} når det går "
    "som best, og {high} når det går som verst.",
    en="The spread comes from {what} more than from anything else ({share}): half of the outcomes are finished by "
    "{low} when that goes best, and by {high} when it goes worst.",
)
_SPREAD = Wording(
    nb="Mest av spredningen ({share}) kommer av {what}: Halvparten av utfallene er ferdige {low} når det går som best, "
    "og {high} når det går som verst.",
    nn="Mest av spreiinga ({share}) kjem av {what}: Halvparten av utfalla er ferdige {low} når det går som best, og "
    "{high} når det går som verst.",
    en="Most of the spread ({share}) comes from {what}: half of the outcomes are finished by {low} when that goes "
    "best, and by {high} when it goes worst.",
)
WHAT: dict[str, Wording] = {
    "work": Wording(nb="arbeidet i «{title}»", nn="arbeidet i «{title}»", en="the work in ‘{title}’"),
    "wait": Wording(nb="ventetiden ved «{title}»", nn="ventetida ved «{title}»", en="the wait at ‘{title}’"),
    "go-back": Wording(
        nb="veien tilbake fra «{title}»", nn="vegen tilbake frå «{title}»", en="the way back from ‘{title}’"
    ),
    "branch": Wording(nb="valget «{title}»", nn="valet «{title}»", en="the choice ‘{title}’"),
}
SHAPES: dict[Distribution, Wording] = {
    Distribution.PERT: Wording(
        nb="PERT (det sannsynlige teller fire ganger)",
        nn="PERT (det sannsynlege tel fire gonger)",
        en="PERT (the likely value counts four times)",
    ),
    Distribution.TRIANGULAR: Wording(nb="trekantfordelt", nn="trekantfordelt", en="triangular"),
    Distribution.FIXED: Wording(
        nb="faste (bare det sannsynlige)", nn="faste (berre det sannsynlege)", en="fixed (the likely value alone)"
    ),
    Distribution.LICHTENBERG: Wording(
        nb="Lichtenberg (utenfor minst og mest én gang av hundre, til hver side)",
        nn="Lichtenberg (utanfor minst og mest éin gong av hundre, til kvar side)",
        en="Lichtenberg (beyond least and most once in a hundred each)",
    ),
    Distribution.LICHTENBERG_10: Wording(
        nb="Lichtenberg (utenfor minst og mest én gang av ti, til hver side)",
        nn="Lichtenberg (utanfor minst og mest éin gong av ti, til kvar side)",
        en="Lichtenberg (beyond least and most once in ten each)",
    ),
}
_BASIS = Wording(
    nb="{samples}, frø {seed}. Anslagene er lest som {shape}{common}. Feilmarginen er høyst {margin} "
    "(95 % sikkert); P85 ligger fra {early} til {late}.",
    nn="{samples}, frø {seed}. Overslaga er lesne som {shape}{common}. Feilmarginen er høgst {margin} "
    "(95 % sikkert); P85 ligg frå {early} til {late}.",
    en="{samples}, seed {seed}. The estimates are read as {shape}{common}. The margin of error is at most "
    "{margin} (95% certain); P85 lies from {early} to {late}.",
)
_COMMON = Wording(
    nb=", og går sammen (samvariasjon {strength})",
    nn=", og går saman (samvariasjon {strength})",
    en=", and move together (correlation {strength})",
)
_OF_CAUSE = Wording(
    nb="{words}; «{cause}» gjør at deler går sammen (samvariasjon {strength})",
    nn="{words}; «{cause}» gjer at delar går saman (samvariasjon {strength})",
    en="{words}; ‘{cause}’ makes parts move together (correlation {strength})",
)
_ALONE = Wording(nb=", hvert for seg", nn=", kvart for seg", en=", each on its own")


def percent(share: float) -> Wording:
    r"""Return a share as whole per cent in three languages; what is rare, or nearly always so, is not rounded away.

    >>> percent(0.61).text("nb"), percent(0.9997).text("en")
    ('61\xa0%', 'over 99%')
    """
    words = []
    for language in LANGUAGES:
        form = format_for(language)
        below = {"nb": "under", "nn": "under", "en": "below"}[language]
        if 0 < share < 0.005:  # noqa: PLR2004 - what would round to nothing
            words.append(f"{below} {form.percent(1)}")
        elif 0.995 <= share < 1:  # noqa: PLR2004 - what would round to all
            words.append(f"over {form.percent(99)}")
        else:
            words.append(form.percent(share * 100, 0))
    nb, nn, en = words
    return Wording(nb=nb, nn=nn, en=en)


def told(forecast: Forecast) -> tuple[Wording, ...]:
    """Return what a forecast says: the finish, the plan's own day, the meetings, what to do, and how sure it is."""
    p10, p50, p85 = (dated(day.toordinal()) for day in (forecast.p10, forecast.p50, forecast.p85))
    planned = dated(forecast.plan.finish.toordinal())
    by_then = forecast.finish.by(forecast.p50)  # one meeting may end far more than half of them
    finish = _FINISH if by_then <= _ABOUT_HALF else _MORE_THAN_HALF
    return (
        finish.fill(p10=p10, p50=p50, p85=p85, share=percent(by_then)),
        _PLANNED.fill(day=planned, share=percent(forecast.as_planned)),
        *(_of_gate(gate) for gate in forecast.gates if gate.planned is not None),
        *_advice(forecast),
        _of_basis(forecast),
    )


def _of_gate(gate: GateForecast) -> Wording:
    assert gate.planned is not None  # noqa: S101 - asked for by the caller
    day, due = dated(gate.planned.date.toordinal()), dated(gate.planned.papers_due.toordinal())
    return _GATE.fill(gate=gate.title, day=day, due=due, share=percent(gate.reached))


def _advice(forecast: Forecast) -> list[Wording]:
    """Return what moves the finish most, and what the late outcomes had in common."""
    if not forecast.influences or not forecast.influences[0].correlation:
        return []
    first = forecast.influences[0]
    low, high = dated(first.low.toordinal()), dated(first.high.toordinal())
    spread = _SPREAD if first.share > _MOST else _SPREAD_LARGEST
    said = [spread.fill(share=percent(first.share), what=name_of(first), low=low, high=high)]
    worst = max(forecast.influences, key=lambda one: one.late)
    if worst.late:
        day = dated(forecast.late_from.toordinal())
        said.append(_ADVICE[worst.kind].fill(title=worst.title, share=percent(worst.late), day=day))
    return said


def name_of(influence: Influence) -> Wording:
    """Return what moves the finish, in words."""
    return WHAT[influence.kind].fill(title=influence.title)


def _together(forecast: Forecast) -> Wording:
    """Tell what moves together: all, or what a cause of its own moves."""
    found = forecast.uncertainty
    words = _COMMON.fill(strength=number_wording(found.common)) if found.common else _ALONE
    for cause in found.causes:
        words = _OF_CAUSE.fill(words=words, cause=cause.title, strength=number_wording(cause.strength))
    return words


def _of_basis(forecast: Forecast) -> Wording:
    p85 = forecast.finish.percentile(0.85)
    return _BASIS.fill(
        samples=outcomes(forecast.samples),
        seed=str(forecast.seed),
        shape=SHAPES[forecast.uncertainty.shape],
        common=_together(forecast),
        margin=percentage_points(100 * forecast.margin(0.5)),
        early=dated(p85.earliest.toordinal()),
        late=dated(p85.latest.toordinal()),
    )
