"""What is wrong or unknown about what a plan costs: codes P5….

Not here: who looks for them.
"""

from innomethods.findings.finding import FindingKind, Severity
from innomethods.wording import Wording

KINDS: tuple[FindingKind, ...] = (
    FindingKind(
        code="P51",
        severity=Severity.WARNING,
        title=Wording(nb="Utenfor budsjettårene", nn="Utanfor budsjettåra", en="Outside the budget years"),
        message=Wording(
            nb="{amount} til «{what}» forfaller i {year}, som ikke er et av budsjettårene.",
            nn="{amount} til «{what}» forfell i {year}, som ikkje er eit av budsjettåra.",
            en="{amount} for ‘{what}’ falls due in {year}, which is not one of the budget years.",
        ),
        why=Wording(
            nb="Da finnes det kanskje ikke penger til det.",
            nn="Då finst det kanskje ikkje pengar til det.",
            en="There may then be no money for it.",
        ),
        mend=Wording(
            nb="Legg året til i «budget-years», eller flytt betalingen.",
            nn="Legg året til i «budget-years», eller flytt betalinga.",
            en="Add the year to ‘budget-years’, or move the payment.",
        ),
    ),
    FindingKind(
        code="P52",
        severity=Severity.WARNING,
        title=Wording(nb="Timer uten pris", nn="Timar utan pris", en="Hours without a price"),
        message=Wording(
            nb="Uten timesats er {without} av {places} plasser i teamet: {hours} timer er ikke priset.",
            nn="Utan timesats er {without} av {places} plassar i teamet: {hours} timar er ikkje prisa.",
            en="No hourly rate for {without} of {places} places in the team: {hours} hours are not priced.",
        ),
        why=Wording(
            nb="Summene er lavere enn det arbeidet koster.",
            nn="Summane er lågare enn det arbeidet kostar.",
            en="The sums are lower than what the work costs.",
        ),
        mend=Wording(
            nb="Skriv en timesats i «rate» for hver plass i «team».",
            nn="Skriv ein timesats i «rate» for kvar plass i «team».",
            en="Enter an hourly ‘rate’ for each place in ‘team’.",
        ),
    ),
    FindingKind(
        code="P53",
        severity=Severity.WARNING,
        title=Wording(nb="Merverdiavgiften er ikke kjent", nn="Meirverdiavgifta er ikkje kjend", en="VAT is not known"),
        message=Wording(
            nb="Merverdiavgiften på «{what}» er ikke kjent: {because}. Beløpet er regnet med som det står.",
            nn="Meirverdiavgifta på «{what}» er ikkje kjend: {because}. Beløpet er rekna med som det står.",
            en="VAT on ‘{what}’ is not known: {because}. The amount is counted as it stands.",
        ),
        why=Wording(
            nb="Da kan summene være feil med så mye.",
            nn="Då kan summane vere feil med så mykje.",
            en="The sums may then be off by that much.",
        ),
        mend=Wording(
            nb="Skriv «vat» (excluded, included eller exempt), og om nødvendig «vat-rate» i prosent.",
            nn="Skriv «vat» (excluded, included eller exempt), og om nødvendig «vat-rate» i prosent.",
            en="Enter ‘vat’ (excluded, included or exempt) and, if needed, ‘vat-rate’ in per cent.",
        ),
    ),
    FindingKind(
        code="P54",
        severity=Severity.ERROR,
        title=Wording(nb="Flere valutaer", nn="Fleire valutaer", en="Several currencies"),
        message=Wording(
            nb="Satser og kostnader står i {currencies} og kan ikke legges sammen.",
            nn="Satsar og kostnader står i {currencies} og kan ikkje leggjast saman.",
            en="Rates and costs are in {currencies} and cannot be added up.",
        ),
        why=Wording(
            nb="En kurs er et valg vi ikke tar for dere.",
            nn="Ein kurs er eit val vi ikkje tar for dykk.",
            en="A rate of exchange is a choice we do not make for you.",
        ),
        mend=Wording(
            nb="Regn om, og skriv alt i én valuta.",
            nn="Rekn om, og skriv alt i éin valuta.",
            en="Convert, and write all in one currency.",
        ),
    ),
    FindingKind(
        code="P55",
        severity=Severity.WARNING,
        title=Wording(nb="Kostnad utenfor planen", nn="Kostnad utanfor planen", en="Cost outside the plan"),
        message=Wording(
            nb="«{what}» hører til «{phase}», som ikke er med i planen, og er ikke regnet med.",
            nn="«{what}» høyrer til «{phase}», som ikkje er med i planen, og er ikkje rekna med.",
            en="‘{what}’ belongs to ‘{phase}’, which is not in the plan, and is not counted.",
        ),
        why=Wording(
            nb="Grenen er trolig ikke valgt, eller delen er hoppet over.",
            nn="Greina er truleg ikkje vald, eller delen er hoppa over.",
            en="The branch is probably not chosen, or the part is skipped.",
        ),
        mend=Wording(
            nb="Velg grenen i «choices», eller fjern kostnaden.",
            nn="Vel greina i «choices», eller fjern kostnaden.",
            en="Choose the branch in ‘choices’, or remove the cost.",
        ),
    ),
    FindingKind(
        code="P56",
        severity=Severity.WARNING,
        title=Wording(nb="Aldri på plass", nn="Aldri på plass", en="Never there"),
        message=Wording(
            nb="«{member}» er ikke på plass noen dag det arbeides i planen, så ingen timer er regnet med.",
            nn="«{member}» er ikkje på plass nokon dag det blir arbeidd i planen, så ingen timar er rekna med.",
            en="‘{member}’ is not there on any day of work in the plan, so no hours are counted.",
        ),
        why=Wording(
            nb="Da koster plassen tilsynelatende ingenting.",
            nn="Då kostar plassen tilsynelatande ingenting.",
            en="The place then seems to cost nothing.",
        ),
        mend=Wording(
            nb="Rett «from», «to» eller «absences» for plassen, eller ta den ut av «team».",
            nn="Rett «from», «to» eller «absences» for plassen, eller ta han ut av «team».",
            en="Correct ‘from’, ‘to’ or ‘absences’ of the place, or take it out of ‘team’.",
        ),
    ),
    FindingKind(
        code="P57",
        severity=Severity.WARNING,
        title=Wording(nb="Arbeidsdager uten folk", nn="Arbeidsdagar utan folk", en="Working days without people"),
        message=Wording(
            nb="I «{phase}» er ingen i rollen «{role}» på plass {missing} av {days}; de dagene er uten timer og pris.",
            nn="I «{phase}» er ingen i rolla «{role}» på plass {missing} av {days}; dei dagane er utan timar og pris.",
            en="In ‘{phase}’ nobody in the role ‘{role}’ is there on {missing} of {days}; those have no hours and no "
            "price.",
        ),
        why=Wording(
            nb="Da er det ingen til å gjøre arbeidet, og summene er for lave.",
            nn="Då er det ingen til å gjere arbeidet, og summane er for låge.",
            en="There is then nobody to do the work, and the sums are too low.",
        ),
        mend=Wording(
            nb="La noen andre ha rollen de dagene, eller flytt arbeidet («plan --level» lar det vente).",
            nn="La nokon andre ha rolla dei dagane, eller flytt arbeidet («plan --level» lèt det vente).",
            en="Let somebody else have the role on those days, or move the work (‘plan --level’ lets it wait).",
        ),
    ),
)
