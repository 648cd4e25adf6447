"""What is said of synthetic controls: what was found, refusals, reasons, warnings.

When each is said stands in `effects.synthetic`.
"""

from __future__ import annotations

from innomethods.wording import Wording

SYNTHETIC = Wording(nb="En syntetisk kontroll", nn="Ein syntetisk kontroll", en="A synthetic control")
BLENDED = Wording(nb="Blandingen av de andre", nn="Blandinga av dei andre", en="The blend of the others")
GAP = Wording(nb="Avstand til blandingen", nn="Avstand til blandinga", en="Gap to the blend")
HIGHER = Wording(
    nb="Etter tiltaket ligger tallene i snitt {size} høyere enn blandingen av de andre ({blend}).",
    nn="Etter tiltaket ligg tala i snitt {size} høgare enn blandinga av dei andre ({blend}).",
    en="After the measure the figures are on average {size} higher than the blend of the others ({blend}).",
)
LOWER = Wording(
    nb="Etter tiltaket ligger tallene i snitt {size} lavere enn blandingen av de andre ({blend}).",
    nn="Etter tiltaket ligg tala i snitt {size} lågare enn blandinga av dei andre ({blend}).",
    en="After the measure the figures are on average {size} lower than the blend of the others ({blend}).",
)
RANK = Wording(
    nb="Avstanden vokste like mye eller mer hos {rank} av {count} enheter, denne medregnet (p = {p}).",
    nn="Avstanden voks like mykje eller meir hos {rank} av {count} einingar, denne medrekna (p = {p}).",
    en="The gap grew as much or more in {rank} of {count} units, this one included (p = {p}).",
)
INTERVAL = Wording(
    nb="Er effekten den samme hele tiden, ligger den fra {span} (95 %).",
    nn="Er effekten den same heile tida, ligg han frå {span} (95 %).",
    en="If the effect is the same all the time, it lies from {span} (95%).",
)
NOT_THERE = Wording(
    nb="Enheten «{unit}» finnes ikke i radene.",
    nn="Eininga «{unit}» finst ikkje i radene.",
    en="The unit ‘{unit}’ is not in the rows.",
)
FEW_DONORS = Wording(
    nb="Enheter uten tiltaket: {n}. Det trengs minst {least} for å lage en blanding.",
    nn="Einingar utan tiltaket: {n}. Det trengst minst {least} for å lage ei blanding.",
    en="Units without the measure: {n}. At least {least} are needed to make a blend.",
)
FEW_BEFORE = Wording(
    nb="Perioder før tiltaket å følge: {n}. Det trengs minst {least}. Finn eldre tall.",
    nn="Periodar før tiltaket å følgje: {n}. Det trengst minst {least}. Finn eldre tal.",
    en="Periods before the measure to follow: {n}. At least {least} are needed. Find older figures.",
)
NOTHING_AFTER = Wording(
    nb="Ingen periode er fra etter tiltaket. Mål lenger.",
    nn="Ingen periode er frå etter tiltaket. Mål lenger.",
    en="No period is from after the measure. Measure longer.",
)
NO_VARIATION = Wording(
    nb="Alle enhetene er like før tiltaket. Da er det ingen blanding å finne; se etter en feil.",
    nn="Alle einingane er like før tiltaket. Då er det inga blanding å finne; sjå etter ein feil.",
    en="All units are alike before the measure. There is no blend to find then; look for a mistake.",
)
NO_PREDICTOR = Wording(
    nb="Noen enheter mangler verdi: {where}.",
    nn="Nokre einingar manglar verdi: {where}.",
    en="Some units have no value: {where}.",
)
POOR_FIT = Wording(
    nb="Ingen blanding av de andre følger enheten før tiltaket: den bommer med {error}, mens enhetene ligger "
    "{spread} fra "
    "hverandre. Finn enheter som ligner mer, eller bruk en avbrutt tidsserie.",
    nn="Inga blanding av dei andre følgjer eininga før tiltaket: ho bommar med {error}, medan einingane ligg "
    "{spread} frå "
    "kvarandre. Finn einingar som liknar meir, eller bruk ein avbroten tidsserie.",
    en="No blend of the others follows the unit before the measure: it is off by {error}, while units lie {spread} "
    "apart. Find units that are more alike, or use an interrupted time series.",
)
FOLLOWED = Wording(
    nb="Blandingen av de andre fulgte enheten før tiltaket.",
    nn="Blandinga av dei andre følgde eininga før tiltaket.",
    en="The blend of the others followed the unit before the measure.",
)
ONLY_ROUGHLY = Wording(
    nb="Den bommet med {share} prosent av avstanden mellom enhetene.",
    nn="Ho bomma med {share} prosent av avstanden mellom einingane.",
    en="It was off by {share} per cent of the distance between units.",
)
CLOSELY = Wording(
    nb="Den bommet bare med {share} prosent av avstanden mellom enhetene.",
    nn="Ho bomma berre med {share} prosent av avstanden mellom einingane.",
    en="It was off by only {share} per cent of the distance between units.",
)
NO_PLACEBOS = Wording(
    nb="De andre er ikke prøvd på samme måte, så ingenting viser hva tilfeldigheter gir.",
    nn="Dei andre er ikkje prøvde på same måten, så ingenting viser kva tilfeldig variasjon gir.",
    en="The others were not tried in the same way, so nothing shows what chance does.",
)
FEW_PLACEBOS = Wording(
    nb="Med {n} å sammenligne med kan p ikke bli lavere enn {least}, og det finnes ikke noe 95 % intervall.",
    nn="Med {n} å samanlikne med kan p ikkje bli lågare enn {least}, og det finst ikkje noko 95 % intervall.",
    en="With {n} to compare with, p cannot be lower than {least}, and there is no 95% interval.",
)
SMALL = Wording(
    nb="Effekten er mindre enn to ganger det blandingen bommet med før.",
    nn="Effekten er mindre enn to gonger det blandinga bomma med før.",
    en="The effect is smaller than twice what the blend was off by before.",
)
MANY_DONORS = Wording(
    nb="Det er flere enheter å blande ({donors}) enn perioder å følge ({periods}), så en god blanding kan være flaks.",
    nn="Det er fleire einingar å blande ({donors}) enn periodar å følgje ({periods}), så ei god blanding kan "
    "vere flaks.",
    en="There are more units to blend ({donors}) than periods to follow ({periods}), so a good blend may be luck.",
)
HINGES = Wording(
    nb="Svaret avhenger av disse enhetene: {names}. Uten én av dem endres det med mer enn halvparten.",
    nn="Svaret er avhengig av desse einingane: {names}. Utan éi av dei blir det endra med meir enn halvparten.",
    en="The answer hangs on these units: {names}. Without one of them it changes by more than half.",
)
