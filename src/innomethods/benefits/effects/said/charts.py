"""What is said of control charts: what was found, refusals, reasons, warnings.

When each is said stands in `effects.charts`.
"""

from __future__ import annotations

from innomethods.wording import Wording

VALUES = Wording(nb="Verdiene", nn="Verdiane", en="The values")
OBSERVED = Wording(nb="Målt", nn="Målt", en="Measured")
MEAN = Wording(nb="Gjennomsnitt", nn="Gjennomsnitt", en="Mean")
LOWER = Wording(nb="Nedre grense", nn="Nedre grense", en="Lower limit")
UPPER = Wording(nb="Øvre grense", nn="Øvre grense", en="Upper limit")
ABOVE = Wording(nb="oppover", nn="oppover", en="upwards")
BELOW = Wording(nb="nedover", nn="nedover", en="downwards")
LIMITS = Wording(
    nb="Gjennomsnittet er {mean}, og vanlig variasjon ligger fra {low} til {high}.",
    nn="Gjennomsnittet er {mean}, og vanleg variasjon ligg frå {low} til {high}.",
    en="The mean is {mean}, and usual variation lies from {low} to {high}.",
)
NO_SIGNAL = Wording(
    nb="Ingen punkter skiller seg fra vanlig variasjon.",
    nn="Ingen punkt skil seg frå vanleg variasjon.",
    en="No points stand out from usual variation.",
)
NO_SIGNAL_AFTER = Wording(
    nb="Etter at grensene ble låst, skiller ingen punkter seg fra vanlig variasjon.",
    nn="Etter at grensene blei låste, skil ingen punkt seg frå vanleg variasjon.",
    en="Since the limits were frozen, no points stand out from usual variation.",
)
SINCE = Wording(
    nb="Etter at grensene ble låst, er gjennomsnittet {mean}.",
    nn="Etter at grensene blei låste, er gjennomsnittet {mean}.",
    en="Since the limits were frozen, the mean is {mean}.",
)
FROM_TO = Wording(nb="{first} til {last}", nn="{first} til {last}", en="{first} to {last}")
SIGNAL = Wording(
    nb="Signal {side}, {when}: {rule} (punkter: {n}).",
    nn="Signal {side}, {when}: {rule} (punkt: {n}).",
    en="Signal {side}, {when}: {rule} (points: {n}).",
)
WITHIN = Wording(
    nb="Vanlig variasjon: ligger mellom {low} og {high}, uten mønster.",
    nn="Vanleg variasjon: ligg mellom {low} og {high}, utan mønster.",
    en="Usual variation: lies between {low} and {high}, without a pattern.",
)
WHY = Wording(
    nb="Signal {side} ({rules}): {verdict}.",
    nn="Signal {side} ({rules}): {verdict}.",
    en="Signal {side} ({rules}): {verdict}.",
)
FEW = Wording(
    nb="Grensene må bygge på minst {least} punkter; her er det {n}. Mål lenger, eller finn eldre tall.",
    nn="Grensene må byggje på minst {least} punkt; her er det {n}. Mål lenger, eller finn eldre tal.",
    en="Limits must rest on at least {least} points; here there are {n}. Measure longer, or find older figures.",
)
BASELINE = Wording(
    nb="De første {baseline} punktene kan ikke låse grensene: velg fra {least} til {n}.",
    nn="Dei første {baseline} punkta kan ikkje låse grensene: vel frå {least} til {n}.",
    en="The first {baseline} points cannot freeze the limits: choose from {least} to {n}.",
)
BASELINE_REBASED = Wording(
    nb="Grensene kan ikke låses av punkter som ligger etter at de er satt på nytt.",
    nn="Grensene kan ikkje låsast av punkt som ligg etter at dei er sette på nytt.",
    en="Limits cannot be frozen by points that lie after they are set anew.",
)
REBASED_OUTSIDE = Wording(
    nb="Grensene kan bare settes på nytt inne i serien, og én gang på hvert sted.",
    nn="Grensene kan berre setjast på nytt inne i serien, og éin gong på kvar stad.",
    en="Limits can be set anew only within the series, and once in each place.",
)
NO_VARIATION = Wording(
    nb="Alle punktene som setter grensene, er like. Da finnes ingen variasjon å måle mot; se etter en feil.",
    nn="Alle punkta som set grensene, er like. Då finst ingen variasjon å måle mot; sjå etter ein feil.",
    en="All points that set the limits are alike. There is no variation to measure against; look for a mistake.",
)
FROZEN = Wording(
    nb="Grensene er låst før tiltaket.",
    nn="Grensene er låste før tiltaket.",
    en="The limits are frozen before the measure.",
)
NOT_FROZEN = Wording(
    nb="Alle punktene er med på å sette grensene, også de etter tiltaket. Oppgi hvor mange som er fra før.",
    nn="Alle punkta er med på å setje grensene, også dei etter tiltaket. Oppgi kor mange som er frå før.",
    en="All points help to set the limits, also those after the measure. State how many are from before.",
)
FROZEN_AT = Wording(
    nb="De første {n} punktene setter dem.", nn="Dei første {n} punkta set dei.", en="The first {n} points set them."
)
STABLE = Wording(
    nb="Prosessen var stabil før tiltaket.",
    nn="Prosessen var stabil før tiltaket.",
    en="The process was stable before the measure.",
)
UNSTABLE = Wording(
    nb="Signaler før tiltaket: {n}. Da kan et signal etterpå være mer av det samme.",
    nn="Signal før tiltaket: {n}. Då kan eit signal etterpå vere meir av det same.",
    en="Signals before the measure: {n}. A signal afterwards may be more of the same.",
)
NO_SIGNALS_THERE = Wording(
    nb="Det er ingen signaler der.", nn="Det er ingen signal der.", en="There are no signals there."
)
LOOSE = Wording(
    nb="Et punkt er ikke bundet til det forrige.",
    nn="Eit punkt er ikkje bunde til det førre.",
    en="A point is not tied to the one before.",
)
TIED = Wording(
    nb="Punkter ved siden av hverandre ligner (korrelasjon {r}), så grensene er for trange.",
    nn="Punkt ved sida av kvarandre liknar (korrelasjon {r}), så grensene er for tronge.",
    en="Neighbours move together (correlation {r}), so the limits are too narrow.",
)
NOT_TIED = Wording(
    nb="Korrelasjonen mellom naboer er {r}.",
    nn="Korrelasjonen mellom naboar er {r}.",
    en="The correlation of neighbours is {r}.",
)
NO_INTERVAL = Wording(
    nb="Et kontrolldiagram sier om og når noe endret seg. Bruk avbrutt tidsserie for å si hvor mye.",
    nn="Eit kontrolldiagram seier om og når noko endra seg. Bruk avbroten tidsserie for å seie kor mykje.",
    en="A control chart says whether and when something changed. Use an interrupted time series to say how much.",
)
LOOSE_LIMITS = Wording(
    nb="Grensene bygger på {n} punkter og er usikre; 20 eller flere er bedre.",
    nn="Grensene byggjer på {n} punkt og er uvisse; 20 eller fleire er betre.",
    en="The limits rest on {n} points and are uncertain; 20 or more are better.",
)
SHORT_AFTER = Wording(
    nb="Punkter etter at grensene ble låst: {n}. En liten endring vises kanskje ikke ennå.",
    nn="Punkt etter at grensene blei låste: {n}. Ei lita endring viser kanskje ikkje enno.",
    en="Points since the limits were frozen: {n}. A small change may not show yet.",
)
REBASED = Wording(
    nb="Grensene er satt på nytt fra {at}: {reason}.",
    nn="Grensene er sette på nytt frå {at}: {reason}.",
    en="The limits are set anew from {at}: {reason}.",
)
HOLE = Wording(
    nb="Det mangler målinger mellom {before} og {after}. Punktene på hver side er ikke naboer, så signaler der er "
    "usikre.",
    nn="Det manglar målingar mellom {before} og {after}. Punkta på kvar side er ikkje naboar, så signal der er uvisse.",
    en="Measurements are missing between {before} and {after}. The points on each side are no neighbours, so signals "
    "there are uncertain.",
)
