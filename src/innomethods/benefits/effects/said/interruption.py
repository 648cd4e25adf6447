"""What is said of interrupted time series: what was found, refusals, reasons, warnings.

When each is said stands in `effects.interruption`.
"""

from __future__ import annotations

from innomethods.wording import Wording

VALUES = Wording(nb="Verdiene", nn="Verdiane", en="The values")
AMONG = Wording(nb="Grunnlaget", nn="Grunnlaget", en="The exposure")
OBSERVED = Wording(nb="Målt", nn="Målt", en="Measured")
FITTED = Wording(nb="Modellen", nn="Modellen", en="The model")
WITHOUT = Wording(nb="Uten tiltaket", nn="Utan tiltaket", en="Without the measure")
LOWER_END = Wording(nb="Uten tiltaket, nedre", nn="Utan tiltaket, nedre", en="Without the measure, lower")
UPPER_END = Wording(nb="Uten tiltaket, øvre", nn="Utan tiltaket, øvre", en="Without the measure, upper")
HIGHER = Wording(
    nb="Fra {change} ligger tallene i snitt {size} høyere enn de ville ha gjort "
    "(95 % konfidensintervall: {span}; n = {n}).",
    nn="Frå {change} ligg tala i snitt {size} høgare enn dei ville ha gjort "
    "(95 % konfidensintervall: {span}; n = {n}).",
    en="From {change} the figures are on average {size} higher than they would have been "
    "(95% confidence interval: {span}; n = {n}).",
)
LOWER = Wording(
    nb="Fra {change} ligger tallene i snitt {size} lavere enn de ville ha gjort "
    "(95 % konfidensintervall: {span}; n = {n}).",
    nn="Frå {change} ligg tala i snitt {size} lågare enn dei ville ha gjort "
    "(95 % konfidensintervall: {span}; n = {n}).",
    en="From {change} the figures are on average {size} lower than they would have been "
    "(95% confidence interval: {span}; n = {n}).",
)
TOTAL = Wording(
    nb="Til sammen blir det {sum} ({span}).",
    nn="Til saman blir det {sum} ({span}).",
    en="In all that is {sum} ({span}).",
)
FEW_BEFORE = Wording(
    nb="Det er {n} målinger før tiltaket; minst {least} trengs. Finn eldre tall, eller del periodene opp.",
    nn="Det er {n} målingar før tiltaket; minst {least} trengst. Finn eldre tal, eller del periodane opp.",
    en="There are {n} measurements before the measure; at least {least} are needed. Find older figures, or split the "
    "periods.",
)
FEW_AFTER = Wording(
    nb="Det er {n} målinger etter tiltaket; minst {least} trengs. Mål lenger.",
    nn="Det er {n} målingar etter tiltaket; minst {least} trengst. Mål lenger.",
    en="There are {n} measurements after the measure; at least {least} are needed. Measure longer.",
)
SHORT_SEASON = Wording(
    nb="Det er {n} målinger før tiltaket. For å kjenne sesongen trengs minst {least}; mål lenger, eller dropp "
    "sesongen.",
    nn="Det er {n} målingar før tiltaket. For å kjenne sesongen trengst minst {least}; mål lenger, eller dropp "
    "sesongen.",
    en="There are {n} measurements before the measure. Knowing the season takes at least {least}; measure longer, or "
    "drop the season.",
)
FEW_IN_ALL = Wording(
    nb="Det er {n} målinger i alt; modellen trenger minst {least}. Bruk færre bølger i sesongen.",
    nn="Det er {n} målingar i alt; modellen treng minst {least}. Bruk færre bølgjer i sesongen.",
    en="There are {n} measurements in all; the model needs at least {least}. Use fewer waves in the season.",
)
NO_VARIATION = Wording(
    nb="Målingene før tiltaket er alle like eller ligger nøyaktig på en linje. Da kan ikke tilfeldig variasjon "
    "anslås; se etter en feil.",
    nn="Målingane før tiltaket er alle like eller ligg nøyaktig på ei linje. Då kan ikkje tilfeldig variasjon "
    "anslåast; sjå etter ein feil.",
    en="The measurements before the measure are all alike or lie exactly on a line. Chance variation cannot be "
    "judged then; look for a mistake.",
)
BAD_EXPOSURE = Wording(
    nb="Grunnlaget må ha {n} verdier, alle over 0.",
    nn="Grunnlaget må ha {n} verdiar, alle over 0.",
    en="The exposure must have {n} values, all above 0.",
)
NO_COUNTS = Wording(
    nb="Antall må være hele tall fra 0 og opp. Er verdiene noe annet enn antall, så regn dem ikke som antall.",
    nn="Tal på hendingar må vere heile tal frå 0 og opp. Er verdiane noko anna, så rekn dei ikkje som tal på "
    "hendingar.",
    en="Counts must be whole numbers from 0 up. If the values are something else, do not treat them as counts.",
)
NO_EVENTS = Wording(
    nb="Etter tiltaket er ingenting talt. Da kan ikke et forhold regnes ut; vis tallene som de er.",
    nn="Etter tiltaket er ingenting talt. Då kan ikkje eit forhold reknast ut; vis tala som dei er.",
    en="After the measure nothing was counted. A ratio cannot be reckoned then; show the figures as they are.",
)
NO_FIT = Wording(
    nb="Modellen finner ikke noe svar: det er for få hendelser. Bruk lengre perioder.",
    nn="Modellen finn ikkje noko svar: det er for få hendingar. Bruk lengre periodar.",
    en="The model finds no answer: there are too few events. Use longer periods.",
)
STRAIGHT = Wording(
    nb="Utviklingen før tiltaket var en rett linje.",
    nn="Utviklinga før tiltaket var ei rett linje.",
    en="The development before the measure was a straight line.",
)
TOO_SHORT = Wording(nb="Tiden før er for kort.", nn="Tida før er for kort.", en="The time before is too short.")
BENT = Wording(
    nb="Linjen før er bøyd (p = {p}), så det som ville ha skjedd uten tiltaket, er usikkert.",
    nn="Linja før er bøygd (p = {p}), så det som ville ha hendt utan tiltaket, er uvisst.",
    en="The line before is bent (p = {p}), so what would have happened without the measure is uncertain.",
)
NO_BEND = Wording(nb="Ingen sikker bøy (p = {p}).", nn="Ingen sikker bøy (p = {p}).", en="No sure bend (p = {p}).")
APART = Wording(
    nb="Det modellen ikke forklarer, følger ikke noe mønster over tid.",
    nn="Det modellen ikkje forklarer, følgjer ikkje noko mønster over tid.",
    en="What the model does not explain follows no pattern over time.",
)
WIDENED = Wording(
    nb="Målinger ved siden av hverandre ligner ({carried}); intervallene er gjort bredere for det.",
    nn="Målingar ved sida av kvarandre liknar ({carried}); intervalla er gjorde breiare for det.",
    en="Neighbours move together ({carried}); the intervals are widened for it.",
)
STILL_TIED = Wording(
    nb="Det er et mønster igjen (Ljung–Box: p = {p}), så intervallene kan være feil. Mangler en sesong?",
    nn="Det er eit mønster igjen (Ljung–Box: p = {p}), så intervalla kan vere feil. Manglar ein sesong?",
    en="A pattern is left (Ljung–Box: p = {p}), so the intervals may be wrong. Is a season missing?",
)
TAKEN_OUT = Wording(
    nb="Det som føres videre fra et punkt til det neste ({carried}), er regnet med (Ljung–Box etterpå: p = {p}).",
    nn="Det som blir ført vidare frå eit punkt til det neste ({carried}), er rekna med (Ljung–Box etterpå: p = {p}).",
    en="What is carried from one point to the next ({carried}) is taken account of (Ljung–Box afterwards: p = {p}).",
)
SEASON = Wording(
    nb="Årstidene er regnet med, eller betyr ikke noe.",
    nn="Årstidene er rekna med, eller har ikkje noko å seie.",
    en="Seasons are taken account of, or do not matter.",
)
SEASON_IN = Wording(
    nb="En sesong på {period} punkter er med i modellen.",
    nn="Ein sesong på {period} punkt er med i modellen.",
    en="A season of {period} points is in the model.",
)
SEASON_OUT = Wording(
    nb="Målingene er månedlige, og ingen sesong er lagt inn. Prøv med en sesong på 12.",
    nn="Målingane er månadlege, og ingen sesong er lagd inn. Prøv med ein sesong på 12.",
    en="The measurements are monthly and no season has been entered. Try a season of 12.",
)
SEASON_SHORT = Wording(nb="Ingen sesong er lagt inn.", nn="Ingen sesong er lagd inn.", en="No season has been entered.")
GOES_ON = Wording(
    nb="Utviklingen fra før ville ha fortsatt uten tiltaket.",
    nn="Utviklinga frå før ville ha halde fram utan tiltaket.",
    en="The development from before would have gone on without the measure.",
)
GOES_ON_WHY = Wording(
    nb="Jo lenger fram, jo mindre sikkert.",
    nn="Jo lenger fram, jo mindre sikkert.",
    en="The further on, the less sure.",
)
FEW_POINTS = Wording(
    nb="Målinger før: {before}, etter: {after}. Med færre enn 12 på en side blir svaret usikkert.",
    nn="Målingar før: {before}, etter: {after}. Med færre enn 12 på ei side blir svaret uvisst.",
    en="Measurements before: {before}, after: {after}. With fewer than 12 on a side the answer is uncertain.",
)
LEFT_OUT = Wording(
    nb="Punkter utelatt mens tiltaket ble innført: {n}.",
    nn="Punkt utelatne medan tiltaket blei innført: {n}.",
    en="Points left out while the measure was being put into use: {n}.",
)
DRIFT = Wording(
    nb="Serien driver så langsomt at et nytt nivå og en tilfeldig drift knapt kan skilles.",
    nn="Serien driv så langsamt at eit nytt nivå og ei tilfeldig drift knapt kan skiljast.",
    en="The series drifts so slowly that a new level and a chance drift can hardly be told apart.",
)
WIDE = Wording(
    nb="Antallene spriker {times} ganger mer enn rene tilfeldigheter; intervallene tar hensyn til det.",
    nn="Tala sprikjer {times} gonger meir enn rein tilfeldig variasjon; intervalla tek omsyn til det.",
    en="The counts spread {times} times wider than pure chance; the intervals allow for it.",
)
