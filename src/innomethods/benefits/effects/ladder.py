"""The words of the design ladder: what each design needs, what may be claimed from it, what may not, what threatens it.

Here: the table `LADDER`, from the weakest to the strongest. Not here: the rules that use it (`designs`).
"""

from __future__ import annotations

import attrs

from innomethods.model import Design
from innomethods.wording import Wording


@attrs.frozen(kw_only=True)
class Rung:
    """One design: its number on the ladder and its words. Without what it rests on, its claim is that of `falls_to`."""

    number: int
    design: Design
    title: Wording
    needs: tuple[Wording, ...]
    may: Wording
    may_not: Wording
    threats: tuple[Wording, ...]
    falls_to: Design


_OTHER_EVENTS = Wording(
    nb="Noe annet skjedde samtidig.", nn="Noko anna hende samtidig.", en="Something else happened at the same time."
)
_MEASURED_OTHERWISE = Wording(
    nb="Måten å måle eller registrere på ble endret.",
    nn="Måten å måle eller registrere på blei endra.",
    en="The way of measuring or recording changed.",
)
_TREND = Wording(
    nb="Utviklingen var i gang før tiltaket.",
    nn="Utviklinga var i gang før tiltaket.",
    en="The development was under way before the measure.",
)
_TO_THE_MEAN = Wording(
    nb="Tiltaket ble satt inn da tallene var uvanlige; slike tall går gjerne tilbake mot det vanlige av seg selv.",
    nn="Tiltaket blei sett inn då tala var uvanlege; slike tal går gjerne tilbake mot det vanlege av seg sjølve.",
    en="The measure came when the figures were unusual; such figures tend to move back to the usual on their own.",
)
_DROP_OUT = Wording(
    nb="De som falt fra, er annerledes enn de som ble igjen.",
    nn="Dei som fall frå, er annleis enn dei som blei igjen.",
    en="Those who dropped out differ from those who stayed.",
)
_SPILL_OVER = Wording(
    nb="Tiltaket virker også på dem det sammenlignes med.",
    nn="Tiltaket verkar også på dei det blir samanlikna med.",
    en="The measure also reaches those it is compared with.",
)

# What is said when the figures show no change beyond chance, whatever the design.
BEYOND_CHANCE = Wording(
    nb="Endringen er større enn det tilfeldigheter kan gi.",
    nn="Endringa er større enn det tilfeldig variasjon kan gi.",
    en="The change is larger than chance may give.",
)
NOTHING_SHOWN = Wording(
    nb="Hvordan det står til nå, og at tallene ikke viser noen sikker endring.",
    nn="Korleis det står til no, og at tala ikkje viser noka sikker endring.",
    en="How things are now, and that the figures show no sure change.",
)
NEITHER = Wording(
    nb="At tiltaket har virket, eller at det ikke har virket.",
    nn="At tiltaket har verka, eller at det ikkje har verka.",
    en="That the measure has worked, or that it has not.",
)

LADDER: tuple[Rung, ...] = (
    Rung(
        number=1,
        design=Design.SINGLE_AFTER,
        title=Wording(nb="Én måling etterpå", nn="Éi måling etterpå", en="A single measurement afterwards"),
        needs=(
            Wording(
                nb="En måling etter at tiltaket ble tatt i bruk.",
                nn="Ei måling etter at tiltaket blei teke i bruk.",
                en="A measurement after the measure was put into use.",
            ),
        ),
        may=Wording(
            nb="Hvordan det står til nå.", nn="Korleis det står til no.", en="How things are now."
        ),
        may_not=Wording(
            nb="At noe er blitt bedre, eller at tiltaket har hatt effekt.",
            nn="At noko har blitt betre, eller at tiltaket har hatt effekt.",
            en="That anything has improved, or that the measure has had an effect.",
        ),
        threats=(
            Wording(
                nb="Ingen vet hvordan det var før.",
                nn="Ingen veit korleis det var før.",
                en="Nobody knows how things were before.",
            ),
        ),
        falls_to=Design.SINGLE_AFTER,
    ),
    Rung(
        number=2,
        design=Design.BEFORE_AFTER,
        title=Wording(nb="Før og etter", nn="Før og etter", en="Before and after"),
        needs=(
            Wording(
                nb="En nullpunktsmåling fra før tiltaket.",
                nn="Ei nullpunktsmåling frå før tiltaket.",
                en="A baseline measurement from before the measure.",
            ),
            Wording(
                nb="En måling etterpå, gjort på samme måte.",
                nn="Ei måling etterpå, gjord på same måten.",
                en="A measurement afterwards, made in the same way.",
            ),
        ),
        may=Wording(
            nb="At tallene er annerledes enn før, og omtrent hvor mye.",
            nn="At tala er annleis enn før, og omtrent kor mykje.",
            en="That the figures differ from before, and roughly by how much.",
        ),
        may_not=Wording(
            nb="At tiltaket er årsaken til endringen.",
            nn="At tiltaket er årsaka til endringa.",
            en="That the measure caused the change.",
        ),
        threats=(_TREND, _OTHER_EVENTS, _TO_THE_MEAN, _MEASURED_OTHERWISE),
        falls_to=Design.SINGLE_AFTER,
    ),
    Rung(
        number=3,
        design=Design.PAIRED,
        title=Wording(
            nb="De samme før og etter", nn="Dei same før og etter", en="The same ones before and after"
        ),
        needs=(
            Wording(
                nb="De samme enhetene målt to ganger, på samme måte.",
                nn="Dei same einingane målte to gonger, på same måten.",
                en="The same units measured twice, in the same way.",
            ),
            Wording(
                nb="Enheter som ikke ble valgt fordi de hadde uvanlige tall.",
                nn="Einingar som ikkje blei valde fordi dei hadde uvanlege tal.",
                en="Units that were not chosen because their figures were unusual.",
            ),
        ),
        may=Wording(
            nb="At de samme enhetene har endret seg, hvor mye, og om det er mer enn tilfeldigheter.",
            nn="At dei same einingane har endra seg, kor mykje, og om det er meir enn tilfeldig variasjon.",
            en="That the same units have changed, by how much, and whether it is more than chance.",
        ),
        may_not=Wording(
            nb="At tiltaket er årsaken: alle kan ha endret seg av en annen grunn.",
            nn="At tiltaket er årsaka: alle kan ha endra seg av ein annan grunn.",
            en="That the measure is the cause: all may have changed for another reason.",
        ),
        threats=(_TO_THE_MEAN, _TREND, _OTHER_EVENTS, _DROP_OUT),
        falls_to=Design.BEFORE_AFTER,
    ),
    Rung(
        number=4,
        design=Design.CONTROL_CHART,
        title=Wording(nb="Kontrolldiagram", nn="Kontrolldiagram", en="Control chart"),
        needs=(
            Wording(
                nb="Minst 12 punkter fra før tiltaket, helst 20 eller flere.",
                nn="Minst 12 punkt frå før tiltaket, helst 20 eller fleire.",
                en="At least 12 points from before the measure, preferably 20 or more.",
            ),
            Wording(
                nb="Grenser som er låst før tiltaket ble tatt i bruk.",
                nn="Grenser som er låste før tiltaket blei teke i bruk.",
                en="Limits that were frozen before the measure was put into use.",
            ),
        ),
        may=Wording(
            nb="At noe har endret prosessen, fra omtrent når, og at det er mer enn vanlig variasjon.",
            nn="At noko har endra prosessen, frå omtrent når, og at det er meir enn vanleg variasjon.",
            en="That something has changed the process, from about when, and that it is more than usual variation.",
        ),
        may_not=Wording(
            nb="Hva som endret prosessen, eller en effekt med sikker størrelse.",
            nn="Kva som endra prosessen, eller ein effekt med sikker storleik.",
            en="What changed the process, or an effect of a sure size.",
        ),
        threats=(_TREND, _OTHER_EVENTS, _MEASURED_OTHERWISE),
        falls_to=Design.BEFORE_AFTER,
    ),
    Rung(
        number=5,
        design=Design.INTERRUPTED_SERIES,
        title=Wording(nb="Avbrutt tidsserie", nn="Avbroten tidsserie", en="Interrupted time series"),
        needs=(
            Wording(
                nb="Mange målinger med like lang tid imellom: minst 8 før og 4 etter, helst 12 av hver.",
                nn="Mange målingar med like lang tid mellom kvar: minst 8 før og 4 etter, helst 12 av kvar.",
                en="Many measurements equally far apart: at least 8 before and 4 after, preferably 12 of each.",
            ),
            Wording(
                nb="En kjent dato for tiltaket, og en modell for årstidene når de betyr noe.",
                nn="Ein kjend dato for tiltaket, og ein modell for årstidene når dei har noko å seie.",
                en="A known date for the measure, and a model of the seasons where they matter.",
            ),
        ),
        may=Wording(
            nb="At nivået eller utviklingen endret seg da tiltaket kom, hvor mye, og at tiltaket er en rimelig "
            "forklaring hvis ikke noe annet skjedde samtidig.",
            nn="At nivået eller utviklinga endra seg då tiltaket kom, kor mykje, og at tiltaket er ei rimeleg "
            "forklaring dersom ikkje noko anna hende samtidig.",
            en="That the level or the trend changed when the measure came, by how much, and that the measure is a "
            "reasonable explanation if nothing else happened at the time.",
        ),
        may_not=Wording(
            nb="At ingenting annet kan forklare endringen.",
            nn="At ingenting anna kan forklare endringa.",
            en="That nothing else can explain the change.",
        ),
        threats=(
            _OTHER_EVENTS,
            _MEASURED_OTHERWISE,
            Wording(
                nb="Utviklingen før var ikke en rett linje.",
                nn="Utviklinga før var ikkje ei rett linje.",
                en="The development before was not a straight line.",
            ),
        ),
        falls_to=Design.CONTROL_CHART,
    ),
    Rung(
        number=6,
        design=Design.DIFFERENCES,
        title=Wording(
            nb="Forskjell-i-forskjeller", nn="Skilnad-i-skilnader", en="Difference-in-differences"
        ),
        needs=(
            Wording(
                nb="Enheter med og uten tiltaket, målt i de samme periodene før og etter.",
                nn="Einingar med og utan tiltaket, målte i dei same periodane før og etter.",
                en="Units with and without the measure, measured in the same periods before and after.",
            ),
            Wording(
                nb="At alle begynte samtidig, og at gruppene utviklet seg likt før.",
                nn="At alle byrja samtidig, og at gruppene utvikla seg likt før.",
                en="That all started at the same time, and that the groups moved alike before.",
            ),
        ),
        may=Wording(
            nb="Hvor stor effekten på de enhetene som fikk tiltaket, trolig er, forutsatt at de ellers ville ha "
            "utviklet "
            "seg som de andre.",
            nn="Kor stor effekten på dei einingane som fekk tiltaket, truleg er, dersom dei elles ville ha utvikla "
            "seg som dei andre.",
            en="How large the effect on the units with the measure probably is, provided that they would otherwise "
            "have moved like the others.",
        ),
        may_not=Wording(
            nb="At effekten blir den samme hos andre.",
            nn="At effekten blir den same hos andre.",
            en="That the effect will be the same elsewhere.",
        ),
        threats=(
            Wording(
                nb="Gruppene ville ha utviklet seg ulikt uansett.",
                nn="Gruppene ville ha utvikla seg ulikt uansett.",
                en="The groups would have moved differently anyway.",
            ),
            _SPILL_OVER,
            Wording(
                nb="Noe annet traff bare den ene gruppen.",
                nn="Noko anna råka berre den eine gruppa.",
                en="Something else struck only one of the groups.",
            ),
        ),
        falls_to=Design.BEFORE_AFTER,
    ),
    Rung(
        number=7,
        design=Design.SYNTHETIC_CONTROL,
        title=Wording(nb="Syntetisk kontroll", nn="Syntetisk kontroll", en="Synthetic control"),
        needs=(
            Wording(
                nb="Én enhet med tiltaket og flere lignende enheter uten.",
                nn="Éi eining med tiltaket og fleire liknande einingar utan.",
                en="One unit with the measure and several similar units without.",
            ),
            Wording(
                nb="Mange perioder før, der en blanding av de andre følger enheten tett.",
                nn="Mange periodar før, der ei blanding av dei andre følgjer eininga tett.",
                en="Many periods before, in which a blend of the others follows the unit closely.",
            ),
        ),
        may=Wording(
            nb="Hvor stor effekten på denne enheten trolig er, og hvor uvanlig den er blant de andre.",
            nn="Kor stor effekten på denne eininga truleg er, og kor uvanleg han er blant dei andre.",
            en="How large the effect on this unit probably is, and how unusual it is among the others.",
        ),
        may_not=Wording(
            nb="At effekten blir den samme hos andre, eller noe mer presist enn sammenligningen med de andre gir.",
            nn="At effekten blir den same hos andre, eller noko meir presist enn samanlikninga med dei andre gir.",
            en="That the effect will be the same elsewhere, or anything more precise than the comparison gives.",
        ),
        threats=(
            Wording(
                nb="Noe annet traff bare denne enheten.",
                nn="Noko anna råka berre denne eininga.",
                en="Something else struck only this unit.",
            ),
            _SPILL_OVER,
            Wording(
                nb="Resultatet avhenger av én av enhetene i blandingen.",
                nn="Resultatet er avhengig av éi av einingane i blandinga.",
                en="The result hangs on one of the units in the blend.",
            ),
        ),
        falls_to=Design.BEFORE_AFTER,
    ),
    Rung(
        number=8,
        design=Design.RANDOMISED,
        title=Wording(nb="Loddtrekning", nn="Loddtrekking", en="Drawing lots"),
        needs=(
            Wording(
                nb="At loddet avgjorde hvem som fikk tiltaket, og at det ble fulgt.",
                nn="At loddet avgjorde kven som fekk tiltaket, og at det blei følgt.",
                en="That the lot decided who got the measure, and that it was followed.",
            ),
            Wording(
                nb="At alle som var med i trekningen, er målt etterpå.",
                nn="At alle som var med i trekkinga, er målte etterpå.",
                en="That everyone in the draw was measured afterwards.",
            ),
        ),
        may=Wording(
            nb="At tiltaket er årsaken til forskjellen, og hvor stor effekten er for dem som var med.",
            nn="At tiltaket er årsaka til skilnaden, og kor stor effekten er for dei som var med.",
            en="That the measure caused the difference, and how large the effect is for those who took part.",
        ),
        may_not=Wording(
            nb="At effekten blir den samme for andre grupper, på andre steder eller til andre tider.",
            nn="At effekten blir den same for andre grupper, på andre stader eller til andre tider.",
            en="That the effect will be the same for other groups, in other places or at other times.",
        ),
        threats=(_DROP_OUT, _SPILL_OVER, _MEASURED_OTHERWISE),
        falls_to=Design.SINGLE_AFTER,
    ),
)  # fmt: skip
