"""How a benefit may stand, why nothing can be said of it, and the sentences that say so.

Not here: the judgement (`standing`).
"""

from __future__ import annotations

from enum import StrEnum

from innomethods.wording import Wording


class Standing(StrEnum):
    """How a benefit stands. A disbenefit is `held` as long as it keeps within its limit, and `exceeded` when not."""

    REACHED = "reached"
    ON_TRACK = "on-track"
    BEHIND = "behind"
    WORSE = "worse"  # than the baseline
    MISSED = "missed"
    HELD = "held"
    EXCEEDED = "exceeded"
    UNKNOWN = "unknown"


class Missing(StrEnum):
    """Why nothing can be said."""

    MEASURE = "measure"
    BASELINE = "baseline"
    TARGET = "target"
    OBSERVATION = "observation"
    STALE = "stale"
    NOT_YET_DUE = "not-yet-due"
    NOT_UNDERSTOOD = "not-understood"  # the target says otherwise than the direction, or is the baseline
    OFF_SCALE = "off-scale"  # the measure's unit is a scale such as 1–5, and the value isn't on it
    DATES = "dates"  # the target is due on the baseline's day or before it
    TWO_VALUES = "two-values"  # on the newest day
    TWO_MEASURES = "two-measures"  # another benefit has the same measure with another unit or direction


STANDINGS: dict[Standing, Wording] = {
    Standing.REACHED: Wording(nb="Nådd", nn="Nådd", en="Reached"),
    Standing.ON_TRACK: Wording(nb="I rute", nn="I rute", en="On track"),
    Standing.BEHIND: Wording(nb="Bak planen", nn="Bak planen", en="Behind"),
    Standing.WORSE: Wording(nb="Verre enn før", nn="Verre enn før", en="Worse than before"),
    Standing.MISSED: Wording(nb="Ikke nådd til fristen", nn="Ikkje nådd til fristen", en="Not reached when due"),
    Standing.HELD: Wording(nb="Innenfor grensen", nn="Innanfor grensa", en="Within the limit"),
    Standing.EXCEEDED: Wording(nb="Over grensen", nn="Over grensa", en="Over the limit"),
    Standing.UNKNOWN: Wording(nb="Ukjent", nn="Ukjent", en="Unknown"),
}
WHY_UNKNOWN: dict[Missing, Wording] = {
    Missing.MEASURE: Wording(
        nb="Gevinsten har ikke noe måltall.", nn="Gevinsten har ikkje noko måltal.", en="The benefit has no measure."
    ),
    Missing.BASELINE: Wording(
        nb="Nullpunktet er ikke målt, så ingen kan si om noe er endret.",
        nn="Nullpunktet er ikkje målt, så ingen kan seie om noko er endra.",
        en="There is no baseline, so nobody can say whether anything has changed.",
    ),
    Missing.TARGET: Wording(
        nb="Gevinsten mangler mål eller frist.",
        nn="Gevinsten manglar mål eller frist.",
        en="The benefit has no target and due date.",
    ),
    Missing.OBSERVATION: Wording(
        nb="Ingenting er målt etter nullpunktet.",
        nn="Ingenting er målt etter nullpunktet.",
        en="Nothing has been measured since the baseline.",
    ),
    Missing.STALE: Wording(
        nb="Siste måling er fra {seen}. Det skulle vært målt igjen {wanted}.",
        nn="Siste måling er frå {seen}. Det skulle ha vore målt igjen {wanted}.",
        en="The last measurement is from {seen}. It should have been measured again on {wanted}.",
    ),
    Missing.NOT_YET_DUE: Wording(
        nb="Virkningen ventes ikke før {wanted}.",
        nn="Verknaden er ikkje venta før {wanted}.",
        en="The effect is not expected before {wanted}.",
    ),
    Missing.NOT_UNDERSTOOD: Wording(
        nb="Målet er det samme som nullpunktet eller ligger feil vei fra det.",
        nn="Målet er det same som nullpunktet eller ligg feil veg frå det.",
        en="The target is the same as the baseline, or lies the wrong way from it.",
    ),
    Missing.OFF_SCALE: Wording(
        nb="Verdien {value} finnes ikke på skalaen {scale}: rett den.",
        nn="Verdien {value} finst ikkje på skalaen {scale}: rett han.",
        en="The value {value} isn't on the scale {scale}: correct it.",
    ),
    Missing.DATES: Wording(
        nb="Fristen er ikke etter nullpunktets dato, så det er ingen vei å følge.",
        nn="Fristen er ikkje etter datoen for nullpunktet, så det er ingen veg å følgje.",
        en="The due date isn't after the day of the baseline, so there is no way to follow.",
    ),
    Missing.TWO_VALUES: Wording(
        nb="Det er oppgitt to ulike verdier for {seen}. Stryk den som er feil.",
        nn="Det er oppgitt to ulike verdiar for {seen}. Stryk den som er feil.",
        en="Two different values are given for {seen}. Strike out the wrong one.",
    ),
    Missing.TWO_MEASURES: Wording(
        nb="En annen gevinst har samme måltall med en annen enhet eller retning, så ingen vet hva som er målt.",
        nn="Ein annan gevinst har same måltal med ei anna eining eller retning, så ingen veit kva som er målt.",
        en="Another benefit has the same measure with another unit or direction, so nobody knows what was measured.",
    ),
}
SEEN = Wording(
    nb="Målt til {value} {on}. Nullpunktet er {baseline}, målet {target} innen {due}.",
    nn="Målt til {value} {on}. Nullpunktet er {baseline}, målet {target} innan {due}.",
    en="Measured at {value} on {on}. The baseline is {baseline}, the target {target} by {due}.",
)
EXPECTED = Wording(
    nb=" Etter planen skulle det vært {expected} da (rett linje fra nullpunktet {start} til målet {due}).",
    nn=" Etter planen skulle det ha vore {expected} då (rett linje frå nullpunktet {start} til målet {due}).",
    en=" It should have been {expected} by then (a straight line from the baseline on {start} to the target on {due}).",
)
EXPECTED_DRAWN = Wording(
    nb=" Etter planen skulle det vært {expected} da (rette linjer mellom milepælene).",
    nn=" Etter planen skulle det ha vore {expected} då (rette linjer mellom milepælane).",
    en=" It should have been {expected} by then (straight lines between the milestones).",
)
LIMIT = Wording(
    nb="Målt til {value} {on}. Grensen er {target}.",
    nn="Målt til {value} {on}. Grensa er {target}.",
    en="Measured at {value} on {on}. The limit is {target}.",
)
BELOW_NOTHING = Wording(
    nb=" Verdien er under null, men nullpunktet og målet er det ikke: kontroller den.",
    nn=" Verdien er under null, men nullpunktet og målet er det ikkje: kontroller han.",
    en=" The value is below zero, though baseline and target aren't: look into it.",
)
BEFORE_BASELINE = Wording(
    nb=" Målt før nullpunktet og derfor ikke brukt: {values}.",
    nn=" Målt før nullpunktet og difor ikkje brukt: {values}.",
    en=" Measured before the baseline and so not used: {values}.",
)
