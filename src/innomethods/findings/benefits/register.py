"""What a benefit says of its figures, dates and measuring: codes B1… and B20.

Not here: who looks for them (`benefits.mapping`).
"""

from innomethods.findings.finding import FindingKind, Severity
from innomethods.wording import Wording

KINDS: tuple[FindingKind, ...] = (
    FindingKind(
        code="B11",
        severity=Severity.WARNING,
        title=Wording(nb="Nullpunktet har ingen dato", nn="Nullpunktet har ingen dato", en="Baseline has no date"),
        message=Wording(
            nb="Nullpunktet til «{benefit}» har ingen dato.",
            nn="Nullpunktet til «{benefit}» har ingen dato.",
            en="The baseline of ‘{benefit}’ has no date.",
        ),
        why=Wording(
            nb="Da kan ingen se om det ble målt før endringen.",
            nn="Då kan ingen sjå om det blei målt før endringa.",
            en="Nobody can then see whether it was measured before the change.",
        ),
        mend=Wording(
            nb="Skriv dagen i «baseline-on».", nn="Skriv dagen i «baseline-on».", en="Enter the day in ‘baseline-on’."
        ),
    ),
    FindingKind(
        code="B12",
        severity=Severity.WARNING,
        title=Wording(nb="Nullpunktet kommer for sent", nn="Nullpunktet kjem for seint", en="Baseline comes too late"),
        message=Wording(
            nb="Nullpunktet til «{benefit}» er fra {baseline}, men virkningen begynner {effect}.",
            nn="Nullpunktet til «{benefit}» er frå {baseline}, men verknaden byrjar {effect}.",
            en="The baseline of ‘{benefit}’ is from {baseline}, but the effect begins {effect}.",
        ),
        why=Wording(
            nb="Da er noe av virkningen alt med i nullpunktet.",
            nn="Då er noko av verknaden alt med i nullpunktet.",
            en="Some of the effect is then already in the baseline.",
        ),
        mend=Wording(
            nb="Mål før virkningen begynner, eller rett datoen.",
            nn="Mål før verknaden byrjar, eller rett datoen.",
            en="Measure before the effect begins, or correct the date.",
        ),
    ),
    FindingKind(
        code="B13",
        severity=Severity.WARNING,
        title=Wording(nb="Målet er som nullpunktet", nn="Målet er som nullpunktet", en="Target equals the baseline"),
        message=Wording(
            nb="Målet for «{benefit}» er det samme som nullpunktet: {value}.",
            nn="Målet for «{benefit}» er det same som nullpunktet: {value}.",
            en="The target of ‘{benefit}’ is the same as its baseline: {value}.",
        ),
        why=Wording(
            nb="Da er det ingen endring å følge opp.",
            nn="Då er det inga endring å følgje opp.",
            en="There is then no change to follow up.",
        ),
        mend=Wording(nb="Rett det ene tallet.", nn="Rett det eine talet.", en="Correct one of the figures."),
    ),
    FindingKind(
        code="B14",
        severity=Severity.WARNING,
        title=Wording(nb="Målet går feil vei", nn="Målet går feil veg", en="Target goes the wrong way"),
        message=Wording(
            nb="For «{benefit}» er «{direction}» best, men målet {target} er dårligere enn nullpunktet {baseline}.",
            nn="For «{benefit}» er «{direction}» best, men målet {target} er dårlegare enn nullpunktet {baseline}.",
            en="The better way for ‘{benefit}’ is ‘{direction}’, but the target {target} is worse than {baseline} now.",
        ),
        why=Wording(
            nb="Da teller framgang som tilbakegang.",
            nn="Då tel framgang som tilbakegang.",
            en="Progress then counts as decline.",
        ),
        mend=Wording(
            nb="Rett «direction» eller et av tallene, eller sett «disbenefit: true».",
            nn="Rett «direction» eller eit av tala, eller set «disbenefit: true».",
            en="Correct ‘direction’ or a figure, or set ‘disbenefit: true’.",
        ),
    ),
    FindingKind(
        code="B15",
        severity=Severity.WARNING,
        title=Wording(nb="Milepælen går forbi målet", nn="Milepælen går forbi målet", en="Milestone beyond the target"),
        message=Wording(
            nb="Milepælen {value} for «{benefit}» ligger ikke mellom nullpunktet {baseline} og målet {target}.",
            nn="Milepælen {value} for «{benefit}» ligg ikkje mellom nullpunktet {baseline} og målet {target}.",
            en="The milestone {value} of ‘{benefit}’ lies outside the baseline {baseline} and the target {target}.",
        ),
        why=Wording(
            nb="En milepæl er et sted på veien til målet.",
            nn="Ein milepæl er ein stad på vegen til målet.",
            en="A milestone is a place on the way to the target.",
        ),
        mend=Wording(nb="Rett verdien.", nn="Rett verdien.", en="Correct the value."),
    ),
    FindingKind(
        code="B16",
        severity=Severity.WARNING,
        title=Wording(nb="Milepælene står i uorden", nn="Milepælane står i uorden", en="Milestones out of order"),
        message=Wording(
            nb="Milepælen {by} for «{benefit}» {because}.",
            nn="Milepælen {by} for «{benefit}» {because}.",
            en="The milestone on {by} of ‘{benefit}’ {because}.",
        ),
        why=Wording(
            nb="Da kan ingen si hvor langt dere skal ha kommet.",
            nn="Då kan ingen seie kor langt de skal ha kome.",
            en="Nobody can then say how far it should have come.",
        ),
        mend=Wording(
            nb="Sett milepælene i rekkefølge fram mot fristen.",
            nn="Set milepælane i rekkjefølgje fram mot fristen.",
            en="Put the milestones in order up to the due date.",
        ),
    ),
    FindingKind(
        code="B17",
        severity=Severity.WARNING,
        title=Wording(nb="Ulempen blir ikke målt", nn="Ulempa blir ikkje målt", en="Disbenefit is not measured"),
        message=Wording(
            nb="Ulempen «{benefit}» har ikke noe måltall.",
            nn="Ulempa «{benefit}» har ikkje noko måltal.",
            en="The disbenefit ‘{benefit}’ has no measure.",
        ),
        why=Wording(
            nb="En ulempe ingen måler, blir glemt når gevinsten regnes ut.",
            nn="Ei ulempe ingen måler, blir gløymd når gevinsten blir rekna ut.",
            en="A disbenefit nobody measures is forgotten when the benefit is worked out.",
        ),
        mend=Wording(
            nb="Legg til «measure» med den grensen dere tåler som mål.",
            nn="Legg til «measure» med den grensa de toler som mål.",
            en="Add a ‘measure’, with the limit you can bear as its target.",
        ),
    ),
    FindingKind(
        code="B18",
        severity=Severity.WARNING,
        title=Wording(nb="Fristen blir ikke målt", nn="Fristen blir ikkje målt", en="Due date is not measured"),
        message=Wording(
            nb="«{benefit}» måles fra {first} til {until}, men fristen er {due}.",
            nn="«{benefit}» blir målt frå {first} til {until}, men fristen er {due}.",
            en="‘{benefit}’ is measured from {first} to {until}, but is due on {due}.",
        ),
        why=Wording(
            nb="Da vet ingen om målet ble nådd.",
            nn="Då veit ingen om målet blei nådd.",
            en="Nobody then knows whether the target was reached.",
        ),
        mend=Wording(
            nb="La målingen vare til etter fristen.",
            nn="La målinga vare til etter fristen.",
            en="Let the measuring go on until after the due date.",
        ),
    ),
    FindingKind(
        code="B19",
        severity=Severity.WARNING,
        title=Wording(nb="Varselet kommer for sent", nn="Varselet kjem for seint", en="Early sign comes late"),
        message=Wording(
            nb="«{leading}» skal vise tidlig om «{benefit}» kommer, men har frist senere (dager: {days}).",
            nn="«{leading}» skal vise tidleg om «{benefit}» kjem, men har frist seinare (dagar: {days}).",
            en="‘{leading}’ is to show early whether ‘{benefit}’ will come, but is due later (days: {days}).",
        ),
        why=Wording(
            nb="Et varsel må komme før det som det varsler om.",
            nn="Eit varsel må kome før det som det varslar om.",
            en="A sign must come before what it is a sign of.",
        ),
        mend=Wording(
            nb="Flytt en av fristene, eller velg et annet varsel.",
            nn="Flytt ein av fristane, eller vel eit anna varsel.",
            en="Move one of the due dates, or choose another sign.",
        ),
    ),
    FindingKind(
        code="B20",
        severity=Severity.WARNING,
        title=Wording(nb="For få tall i nullpunktet", nn="For få tal i nullpunktet", en="Too few baseline figures"),
        message=Wording(
            nb="«{benefit}» skal vises med «{design}», men har {count} av minst {needed} målinger før endringen.",
            nn="«{benefit}» skal visast med «{design}», men har {count} av minst {needed} målingar før endringa.",
            en="‘{benefit}’ is to be shown by ‘{design}’, but has {count} of at least {needed} early measurements.",
        ),
        why=Wording(
            nb="Med få målinger kan tilfeldig variasjon se ut som en virkning.",
            nn="Med få målingar kan tilfeldig variasjon sjå ut som ein verknad.",
            en="With few measurements, chance looks like an effect.",
        ),
        mend=Wording(
            nb="Mål oftere før endringen, eller velg et enklere «design».",
            nn="Mål oftare før endringa, eller vel eit enklare «design».",
            en="Measure more often before the change, or choose a simpler ‘design’.",
        ),
    ),
)
