"""What is said of difference-in-differences: what was found, refusals, reasons, warnings.

When each is said stands in `effects.difference`.
"""

from __future__ import annotations

from innomethods.wording import Wording

WITH = Wording(nb="Med tiltaket", nn="Med tiltaket", en="With the measure")
OTHERS = Wording(nb="Uten tiltaket", nn="Utan tiltaket", en="Without the measure")
WOULD_HAVE = Wording(
    nb="Med tiltaket, hvis det ikke hadde kommet",
    nn="Med tiltaket, dersom det ikkje hadde kome",
    en="With the measure, had it not come",
)
MORE = Wording(
    nb="Enhetene med tiltaket endret seg {size} mer oppover enn de andre {sure}.",
    nn="Einingane med tiltaket endra seg {size} meir oppover enn dei andre {sure}.",
    en="The units with the measure moved {size} further up than the others {sure}.",
)
LESS = Wording(
    nb="Enhetene med tiltaket endret seg {size} mer nedover enn de andre {sure}.",
    nn="Einingane med tiltaket endra seg {size} meir nedover enn dei andre {sure}.",
    en="The units with the measure moved {size} further down than the others {sure}.",
)
N = Wording(nb="(n = {n})", nn="(n = {n})", en="(n = {n})")
SURE = Wording(
    nb="(95 % konfidensintervall: {span}; n = {n})",
    nn="(95 % konfidensintervall: {span}; n = {n})",
    en="(95% confidence interval: {span}; n = {n})",
)
NAIVE = Wording(
    nb="En ren før-etter-sammenligning ville ha gitt {before_after}, og en ren sammenligning etterpå {cross_section}.",
    nn="Ei rein før-etter-samanlikning ville ha gitt {before_after}, og ei rein samanlikning etterpå {cross_section}.",
    en="Before and after alone would have given {before_after}, and a comparison afterwards alone {cross_section}.",
)
STAGGERED = Wording(
    nb="Enhetene fikk tiltaket på {n} ulike tidspunkter. Da blir de som begynte tidlig, brukt som sammenligning "
    "for dem "
    "som begynte sent, og svaret kan få feil fortegn. Del opp etter tidspunkt, eller bruk en metode for "
    "trinnvis start.",
    nn="Einingane fekk tiltaket på {n} ulike tidspunkt. Då blir dei som byrja tidleg, brukte som samanlikning "
    "for dei "
    "som byrja seint, og svaret kan få feil forteikn. Del opp etter tidspunkt, eller bruk ein metode for "
    "trinnvis start.",
    en="The units got the measure at {n} different times. Those who started early would then be compared with "
    "those who "
    "started late, and the answer may get the wrong sign. Split by start, or use a method for staggered starts.",
)
UNKNOWN_UNITS = Wording(
    nb="Disse enhetene med tiltaket finnes ikke i radene: {names}.",
    nn="Desse einingane med tiltaket finst ikkje i radene: {names}.",
    en="These units with the measure are not in the rows: {names}.",
)
ONE_GROUP = Wording(
    nb="Radene må ha enheter både med og uten tiltaket.",
    nn="Radene må ha einingar både med og utan tiltaket.",
    en="The rows must have units both with and without the measure.",
)
NO_BASELINE = Wording(
    nb="Ingen periode er fra før tiltaket. Finn en nullpunktsmåling.",
    nn="Ingen periode er frå før tiltaket. Finn ei nullpunktsmåling.",
    en="No period is from before the measure. Find a baseline.",
)
NOTHING_AFTER = Wording(
    nb="Ingen periode er fra etter tiltaket. Mål lenger.",
    nn="Ingen periode er frå etter tiltaket. Mål lenger.",
    en="No period is from after the measure. Measure longer.",
)
NO_VARIATION = Wording(
    nb="Alle enhetene i hver gruppe har endret seg like mye. Da kan ikke tilfeldig variasjon anslås; se etter en feil.",
    nn="Alle einingane i kvar gruppe har endra seg like mykje. Då kan ikkje tilfeldig variasjon anslåast; sjå "
    "etter ein feil.",
    en="All units of each group changed by as much. Chance variation cannot be judged then; look for a mistake.",
)
NO_CLUSTER = Wording(
    nb="Disse enhetene mangler klynge: {names}.",
    nn="Desse einingane manglar klynge: {names}.",
    en="These units have no cluster: {names}.",
)
ONE_CLUSTER = Wording(
    nb="Det er {treated} klynger med tiltaket og {others} uten. Med bare én på en side viser ingenting hvor "
    "ulike klynger "
    "er. Finn flere, eller bruk syntetisk kontroll for én enhet.",
    nn="Det er {treated} klynger med tiltaket og {others} utan. Med berre éi på ei side viser ingenting kor "
    "ulike klynger "
    "er. Finn fleire, eller bruk syntetisk kontroll for éi eining.",
    en="Clusters with the measure: {treated}; without: {others}. With only one on a side nothing shows how clusters "
    "differ. Find more, or use a synthetic control for one unit.",
)
PARALLEL = Wording(
    nb="Gruppene utviklet seg likt før tiltaket.",
    nn="Gruppene utvikla seg likt før tiltaket.",
    en="The groups moved alike before the measure.",
)
CANNOT_SEE = Wording(
    nb="Perioder før tiltaket: {n}. Det trengs {least} for å se om gruppene fulgte hverandre.",
    nn="Periodar før tiltaket: {n}. Det trengst {least} for å sjå om gruppene følgde kvarandre.",
    en="Periods before the measure: {n}. It takes {least} to see whether the groups moved together.",
)
NOT_PARALLEL = Wording(
    nb="De gikk hver sin vei allerede før (p = {p}).",
    nn="Dei gjekk kvar sin veg allereie før (p = {p}).",
    en="They went their own ways already before (p = {p}).",
)
PARALLEL_SO_FAR = Wording(
    nb="Forskjellen i utvikling er ikke mer enn tilfeldigheter gir (p = {p}).",
    nn="Skilnaden i utvikling er ikkje meir enn tilfeldig variasjon gir (p = {p}).",
    en="They differed no more than chance gives (p = {p}).",
)
SEPARATE = Wording(
    nb="Det som skjer i én enhet, skjer ikke samtidig i andre.",
    nn="Det som hender i éi eining, hender ikkje samtidig i andre.",
    en="What happens in one unit does not happen in others at the same time.",
)
SEPARATE_CLUSTERS = Wording(
    nb="Det som skjer i én klynge, skjer ikke samtidig i andre.",
    nn="Det som hender i éi klynge, hender ikkje samtidig i andre.",
    en="What happens in one cluster does not happen in others at the same time.",
)
SEPARATE_WHY = Wording(
    nb="Deler noen leder, region eller system, så oppgi dem som én klynge.",
    nn="Deler nokre leiar, region eller system, så oppgi dei som éi klynge.",
    en="If some share a manager, a region or a system, state them as one cluster.",
)
PLACEBO = Wording(
    nb="Bare én enhet har tiltaket. Usikkerheten er lest av hvor ulikt de {n} andre endret seg.",
    nn="Berre éi eining har tiltaket. Uvissa er lesen av kor ulikt dei {n} andre endra seg.",
    en="Only one unit has the measure. The uncertainty is read off how differently the other {n} changed.",
)
WILD = Wording(
    nb="Få klynger (med: {treated}, uten: {others}). Usikkerheten er funnet ved simulering (wild cluster bootstrap).",
    nn="Få klynger (med: {treated}, utan: {others}). Uvissa er funnen ved simulering (wild cluster bootstrap).",
    en="Few clusters (with: {treated}, without: {others}). The uncertainty is found by simulation (wild cluster "
    "bootstrap).",
)
FEW_UNITS = Wording(
    nb="Få enheter (med: {treated}, uten: {others}), så svaret er usikkert.",
    nn="Få einingar (med: {treated}, utan: {others}), så svaret er uvisst.",
    en="Few units (with: {treated}, without: {others}), so the answer is uncertain.",
)
NO_INTERVAL = Wording(
    nb="Det er for få å sammenligne med til å gi et intervall.",
    nn="Det er for få å samanlikne med til å gi eit intervall.",
    en="There are too few to compare with to give an interval.",
)
