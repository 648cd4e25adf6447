"""What can be wrong with an appraisal of options: the codes A….

Not here: who looks for them (the benefits subject), and what is wrong with a register of benefits.
"""

from innomethods.findings.finding import FindingKind, Severity
from innomethods.wording import Wording

KINDS: tuple[FindingKind, ...] = (
    FindingKind(
        code="A01",
        severity=Severity.ERROR,
        title=Wording(nb="Mangler nullalternativ", nn="Manglar nullalternativ", en="No null option"),
        message=Wording(
            nb="Ingen av alternativene er nullalternativet.",
            nn="Ingen av alternativa er nullalternativet.",
            en="None of the options is the null option.",
        ),
        why=Wording(
            nb="Nytte og kostnader er endringer mot det som skjer uten tiltaket.",
            nn="Nytte og kostnader er endringar mot det som skjer utan tiltaket.",
            en="Effects and costs are changes against what happens without the measure.",
        ),
        mend=Wording(
            nb="Legg til et alternativ av typen «null» (i anførselstegn) som viderefører dagens situasjon forsvarlig.",
            nn="Legg til eit alternativ av typen «null» (i hermeteikn) som fører situasjonen i dag forsvarleg vidare.",
            en="Add an option whose kind is ‘null’ (the word in quotes) that carries today on responsibly.",
        ),
    ),
    FindingKind(
        code="A02",
        severity=Severity.ERROR,
        title=Wording(nb="Regler er ikke oppgitt", nn="Reglar er ikkje oppgitte", en="No rules named"),
        message=Wording(
            nb="Det står ikke hvilket lands regler alternativene skal regnes etter.",
            nn="Det står ikkje kva lands reglar alternativa skal reknast etter.",
            en="Nothing says by which country's rules the options are to be appraised.",
        ),
        why=Wording(
            nb="Rente, tidspunkt og skattefinansieringskostnad er ulike fra land til land og kan snu svaret.",
            nn="Rente, tidspunkt og skattefinansieringskostnad er ulike frå land til land og kan snu svaret.",
            en="Rates, timing and tax cost differ between countries and can turn the answer.",
        ),
        mend=Wording(
            nb="Skriv årene og «rules» under «appraisal», for eksempel «rules: NO».",
            nn="Skriv åra og «rules» under «appraisal», til dømes «rules: NO».",
            en="Write the years and ‘rules’ under ‘appraisal’, for example ‘rules: NO’.",
        ),
    ),
    FindingKind(
        code="A03",
        severity=Severity.ERROR,
        title=Wording(nb="Ukjente regler den dagen", nn="Ukjende reglar den dagen", en="Rules unknown that day"),
        message=Wording(
            nb="Reglene er ikke kjent for {day} ({because}).",
            nn="Reglane er ikkje kjende for {day} ({because}).",
            en="The rules are not known for {day} ({because}).",
        ),
        why=Wording(
            nb="Vi gjetter ikke på regler som gjaldt før, eller som kommer.",
            nn="Vi gissar ikkje på reglar som galdt før, eller som kjem.",
            en="We do not guess at rules that held before or are to come.",
        ),
        mend=Wording(
            nb="Velg en dag i «rules-on» som reglene er kjent for, eller legg reglene i en egen fil.",
            nn="Vel ein dag i «rules-on» som reglane er kjende for, eller legg reglane i ei eiga fil.",
            en="Choose a day in ‘rules-on’ for which they are known, or put the rules in a file of your own.",
        ),
    ),
    FindingKind(
        code="A04",
        severity=Severity.ERROR,
        title=Wording(nb="Flere valutaer", nn="Fleire valutaer", en="Several currencies"),
        message=Wording(
            nb="«{what}» er i {currency}, mens andre linjer er i {first}.",
            nn="«{what}» er i {currency}, medan andre linjer er i {first}.",
            en="‘{what}’ is in {currency}, other lines in {first}.",
        ),
        why=Wording(
            nb="Beløp i ulike valutaer kan ikke legges sammen uten en kurs noen står for.",
            nn="Beløp i ulike valutaer kan ikkje leggjast saman utan ein kurs nokon står for.",
            en="Amounts in several currencies can't be added without a rate that somebody stands for.",
        ),
        mend=Wording(
            nb="Regn om, og skriv alt i én valuta.",
            nn="Rekn om, og skriv alt i éin valuta.",
            en="Convert, and write all in one currency.",
        ),
    ),
    FindingKind(
        code="A05",
        severity=Severity.ERROR,
        title=Wording(nb="Ulike prisår uten indeks", nn="Ulike prisår utan indeks", en="Price years without index"),
        message=Wording(
            nb="«{what}» er i {year}-priser, analysen i {wanted}-priser, og indeksen mangler et av årene.",
            nn="«{what}» er i {year}-prisar, analysen i {wanted}-prisar, og indeksen manglar eit av åra.",
            en="‘{what}’ is in prices of {year}, the appraisal in those of {wanted}, and the index lacks one of them.",
        ),
        why=Wording(
            nb="Kroner fra ulike år kan ikke legges sammen, så alternativet får ingen sum.",
            nn="Kroner frå ulike år kan ikkje leggjast saman, så alternativet får ingen sum.",
            en="Amounts in prices of different years can't be added, so the option gets no total.",
        ),
        mend=Wording(
            nb="Skriv prisnivået for begge årene i «price-index», eller regn om beløpet.",
            nn="Skriv prisnivået for begge åra i «price-index», eller rekn om beløpet.",
            en="Write the level of both years in ‘price-index’, or convert the amount.",
        ),
    ),
    FindingKind(
        code="A06",
        severity=Severity.ERROR,
        title=Wording(
            nb="Henføringsår etter perioden", nn="Henføringsår etter perioden", en="Base year after the period"
        ),
        message=Wording(
            nb="Nåverdien skal regnes til {base}, etter at analysen er slutt i {last}.",
            nn="Noverdien skal reknast til {base}, etter at analysen er slutt i {last}.",
            en="Worth is to be reckoned back to {base}, after the analysis has ended in {last}.",
        ),
        why=Wording(
            nb="Da blir alle beløp forrentet framover, og tallet er ingen nåverdi.",
            nn="Då blir alle beløp forrenta framover, og talet er ingen noverdi.",
            en="All amounts would then be compounded forwards, and the figure is no present value.",
        ),
        mend=Wording(
            nb="Rett «base-year» eller «last-year».",
            nn="Rett «base-year» eller «last-year».",
            en="Correct ‘base-year’ or ‘last-year’.",
        ),
    ),
    FindingKind(
        code="A07",
        severity=Severity.ERROR,
        title=Wording(nb="Utenfor analyseperioden", nn="Utanfor analyseperioden", en="Outside the period"),
        message=Wording(
            nb="«{what}» kommer i {years}, men analysen gjelder {period}.",
            nn="«{what}» kjem i {years}, men analysen gjeld {period}.",
            en="‘{what}’ comes in {years}, but the analysis covers {period}.",
        ),
        why=Wording(
            nb="Beløp utenfor perioden ville falt ut uten at noen så det.",
            nn="Beløp utanfor perioden ville ha falle ut utan at nokon såg det.",
            en="Amounts outside the period would be lost without anybody seeing it.",
        ),
        mend=Wording(
            nb="Utvid «first-year» eller «last-year», eller rett årene på linjen.",
            nn="Utvid «first-year» eller «last-year», eller rett åra på linja.",
            en="Widen ‘first-year’ or ‘last-year’, or correct the years of the line.",
        ),
    ),
    FindingKind(
        code="A08",
        severity=Severity.ERROR,
        title=Wording(nb="Ukjent realprisvekst", nn="Ukjend realprisvekst", en="Unknown real growth"),
        message=Wording(
            nb="Realprisveksten «{wanted}» for «{what}» finnes ikke i reglene.",
            nn="Realprisveksten «{wanted}» for «{what}» finst ikkje i reglane.",
            en="The real growth ‘{wanted}’ of ‘{what}’ is not in the rules.",
        ),
        why=Wording(
            nb="Uten den vet ingen hva prisen er i senere år.",
            nn="Utan han veit ingen kva prisen er i seinare år.",
            en="Without it nobody knows the price in later years.",
        ),
        mend=Wording(
            nb="{hint} Rett navnet, eller skriv veksten i prosent per år.",
            nn="{hint} Rett namnet, eller skriv veksten i prosent per år.",
            en="{hint} Correct the name, or write the growth in per cent a year.",
        ),
    ),
    FindingKind(
        code="A10",
        severity=Severity.WARNING,
        title=Wording(nb="For kort analyseperiode", nn="For kort analyseperiode", en="Period too short"),
        message=Wording(
            nb="Analysen har {years} år med tiltaket i bruk; {rules} ber om {wanted}.",
            nn="Analysen har {years} år med tiltaket i bruk; {rules} ber om {wanted}.",
            en="The analysis has {years} years in use; {rules} asks for {wanted}.",
        ),
        why=Wording(
            nb="En kort periode kan utelate både nytte og reinvesteringer.",
            nn="Ein kort periode kan utelate både nytte og reinvesteringar.",
            en="A short period can leave out both effects and reinvestments.",
        ),
        mend=Wording(
            nb="Forleng perioden, eller skriv grunnen i «period-reason».",
            nn="Forleng perioden, eller skriv grunnen i «period-reason».",
            en="Lengthen the period, or write the reason in ‘period-reason’.",
        ),
    ),
    FindingKind(
        code="A11",
        severity=Severity.ERROR,
        title=Wording(nb="Frigjort tid som penger", nn="Frigjord tid som pengar", en="Freed time as money"),
        message=Wording(
            nb="«{what}» er ført som innsparing i budsjettet, men gevinsten «{benefit}» er frigjort tid.",
            nn="«{what}» er ført som innsparing i budsjettet, men gevinsten «{benefit}» er frigjord tid.",
            en="‘{what}’ is entered as a budget saving, but the benefit ‘{benefit}’ is freed time.",
        ),
        why=Wording(
            nb="Tid blir først penger når noen bestemmer at budsjettet skal ned.",
            nn="Tid blir først pengar når nokon avgjer at budsjettet skal ned.",
            en="Time becomes money only when somebody decides to cut the budget.",
        ),
        mend=Wording(
            nb="Skriv «kind: alternative-use» på linjen, eller endre gevinsten hvis budsjettet faktisk kuttes.",
            nn="Skriv «kind: alternative-use» på linja, eller endre gevinsten om budsjettet faktisk blir kutta.",
            en="Write ‘kind: alternative-use’ on the line, or change the benefit if the budget is really cut.",
        ),
    ),
    FindingKind(
        code="A12",
        severity=Severity.WARNING,
        title=Wording(nb="Tilskudd som nytte", nn="Tilskot som nytte", en="Grant as a gain"),
        message=Wording(
            nb="«{what}» ser ut som et tilskudd, men telles som nytte.",
            nn="«{what}» ser ut som eit tilskot, men tel som nytte.",
            en="‘{what}’ looks like a grant, but counts as a gain.",
        ),
        why=Wording(
            nb="Et tilskudd er en kostnad for den som gir det, og samlet sett ingen gevinst.",
            nn="Eit tilskot er ein kostnad for den som gir det, og samla sett ingen gevinst.",
            en="A grant is a cost to the giver, and no gain to all together.",
        ),
        mend=Wording(
            nb="Skriv «party» (den som gir) og «to» (den som får).",
            nn="Skriv «party» (den som gir) og «to» (den som får).",
            en="Write ‘party’ (who gives) and ‘to’ (who receives).",
        ),
    ),
    FindingKind(
        code="A13",
        severity=Severity.ERROR,
        title=Wording(
            nb="Overføring uten to parter", nn="Overføring utan to partar", en="Transfer without two parties"
        ),
        message=Wording(
            nb="«{what}» er en overføring, men det står ikke fra hvem til hvem.",
            nn="«{what}» er ei overføring, men det står ikkje frå kven til kven.",
            en="‘{what}’ changes hands, but not from one party to another.",
        ),
        why=Wording(
            nb="Ellers kan ingen se hvem som betaler.",
            nn="Elles kan ingen sjå kven som betaler.",
            en="Nobody can otherwise see who pays.",
        ),
        mend=Wording(
            nb="Skriv to ulike parter i «party» og «to».",
            nn="Skriv to ulike partar i «party» og «to».",
            en="Write two different parties in ‘party’ and ‘to’.",
        ),
    ),
    FindingKind(
        code="A14",
        severity=Severity.ERROR,
        title=Wording(nb="Reglene trenger et svar", nn="Reglane treng eit svar", en="Rules need an answer"),
        message=Wording(
            nb="Reglene krever et svar før noe kan regnes ut: {what} ({because}).",
            nn="Reglane krev eit svar før noko kan reknast ut: {what} ({because}).",
            en="By these rules nothing can be reckoned before this is said: {what} ({because}).",
        ),
        why=Wording(
            nb="Et stille valg ville gitt et tall som ser sikkert ut.",
            nn="Eit stille val ville ha gitt eit tal som ser sikkert ut.",
            en="A silent choice would give a figure that looks certain.",
        ),
        mend=Wording(
            nb="Skriv «opening», «timing» eller «rules-on» under «appraisal».",
            nn="Skriv «opening», «timing» eller «rules-on» under «appraisal».",
            en="Write ‘opening’, ‘timing’ or ‘rules-on’ under ‘appraisal’.",
        ),
    ),
    FindingKind(
        code="A15",
        severity=Severity.ERROR,
        title=Wording(nb="To nullalternativer", nn="To nullalternativ", en="Two null options"),
        message=Wording(
            nb="Både «{first}» og «{second}» er nullalternativ.",
            nn="Både «{first}» og «{second}» er nullalternativ.",
            en="Both ‘{first}’ and ‘{second}’ are null options.",
        ),
        why=Wording(
            nb="Alle endringer må regnes mot det samme.",
            nn="Alle endringar må reknast mot det same.",
            en="All changes must be reckoned against the same thing.",
        ),
        mend=Wording(
            nb="La ett være «null», og gjør det andre til «null-plus».",
            nn="La eitt vere «null», og gjer det andre til «null-plus».",
            en="Let one be ‘null’, and make the other ‘null-plus’.",
        ),
    ),
    FindingKind(
        code="A16",
        severity=Severity.ERROR,
        title=Wording(nb="Ukjent vekst det året", nn="Ukjend vekst det året", en="Growth unknown then"),
        message=Wording(
            nb="Reglene sier ikke hvor mye prisen på «{what}» vokser i {year}.",
            nn="Reglane seier ikkje kor mykje prisen på «{what}» veks i {year}.",
            en="The rules do not say how the price of ‘{what}’ grows in {year}.",
        ),
        why=Wording(
            nb="En vekst som fortsetter uten at noen har sagt det, kan snu svaret.",
            nn="Ein vekst som held fram utan at nokon har sagt det, kan snu svaret.",
            en="Growth that goes on without anybody having said so can turn the answer.",
        ),
        mend=Wording(
            nb="Skriv veksten i prosent per år på linjen, eller avslutt linja før.",
            nn="Skriv veksten i prosent per år på linja, eller avslutt linja før.",
            en="Write the growth in per cent a year on the line, or end the line before.",
        ),
    ),
    FindingKind(
        code="A17",
        severity=Severity.ERROR,
        title=Wording(nb="Andre regler enn nevnt", nn="Andre reglar enn nemnt", en="Other rules than named"),
        message=Wording(
            nb="Planen skal regnes etter reglene for {named}, men fikk reglene for {used}.",
            nn="Planen skal reknast etter reglane for {named}, men fekk reglane for {used}.",
            en="The plan is to be appraised by the rules of {named}, but was given those of {used}.",
        ),
        why=Wording(
            nb="Da ville tallet sett ut til å følge regler det ikke følger.",
            nn="Då ville talet ha sett ut til å følgje reglar det ikkje følgjer.",
            en="The figure would then seem to follow rules that it does not follow.",
        ),
        mend=Wording(
            nb="Bruk reglene som er nevnt, eller endre «rules» under «appraisal».",
            nn="Bruk reglane som er nemnde, eller endre «rules» under «appraisal».",
            en="Use the rules that are named, or change ‘rules’ under ‘appraisal’.",
        ),
    ),
    FindingKind(
        code="A19",
        severity=Severity.WARNING,
        title=Wording(nb="Alternativ uten beløp", nn="Alternativ utan beløp", en="Option without amounts"),
        message=Wording(
            nb="Alternativet «{option}» har verken kostnader eller virkninger i kroner.",
            nn="Alternativet «{option}» har verken kostnader eller verknader i kroner.",
            en="The option ‘{option}’ has neither costs nor effects in money.",
        ),
        why=Wording(
            nb="Da er nåverdien ukjent, ikke null.",
            nn="Då er noverdien ukjend, ikkje null.",
            en="Its present value is then unknown, not zero.",
        ),
        mend=Wording(
            nb="Før opp beløpene, eller skriv under «screened-out» hvorfor det er silt ut.",
            nn="Før opp beløpa, eller skriv under «screened-out» kvifor det er sila ut.",
            en="Write its amounts, or say under ‘screened-out’ why it isn't appraised.",
        ),
    ),
    FindingKind(
        code="A20",
        severity=Severity.ERROR,
        title=Wording(nb="Kostnad under null", nn="Kostnad under null", en="Cost below zero"),
        message=Wording(
            nb="Kostnaden «{what}» er {amount}. En kostnad under null ville telle som gevinst.",
            nn="Kostnaden «{what}» er {amount}. Ein kostnad under null ville telje som gevinst.",
            en="The cost ‘{what}’ is {amount}. A cost below zero would count as a gain.",
        ),
        why=Wording(
            nb="Kostnader skrives som positive beløp; et minus er oftest en skrivefeil, og snur svaret.",
            nn="Kostnader blir skrivne som positive beløp; eit minus er oftast ein skrivefeil, og snur svaret.",
            en="Costs are written as positive amounts; a minus is mostly a slip, and turns the answer.",
        ),
        mend=Wording(
            nb="Skriv beløpet uten minus, eller før en innsparing under «effects».",
            nn="Skriv beløpet utan minus, eller før ei innsparing under «effects».",
            en="Write the amount without the minus, or a saving under ‘effects’.",
        ),
    ),
    FindingKind(
        code="A21",
        severity=Severity.WARNING,
        title=Wording(nb="Engangsbeløp i siste år", nn="Eingongsbeløp i siste år", en="One-off in the last year"),
        message=Wording(
            nb="«{what}» kommer bare i {year}, det siste året, og gjentas ikke i årene tiltaket varer etterpå.",
            nn="«{what}» kjem berre i {year}, det siste året, og blir ikkje gjenteke i åra tiltaket varer etterpå.",
            en="‘{what}’ comes only in {year}, the last year, and isn't repeated in the years of life after it.",
        ),
        why=Wording(
            nb="Restverdien bygger på siste års beløp: en reinvestering der er ingen årlig kostnad.",
            nn="Restverdien byggjer på beløpa i siste år: ei reinvestering der er ingen årleg kostnad.",
            en="The residual value rests on the last year's amounts: a reinvestment there is no yearly cost.",
        ),
        mend=Wording(
            nb="Kommer det hvert år, skriv «until: {year}». Kommer det igjen, utvid «last-year» og før opp årene.",
            nn="Kjem det kvart år, skriv «until: {year}». Kjem det att, utvid «last-year» og før opp åra.",
            en="If it comes every year, write ‘until: {year}’. If it comes again, widen ‘last-year’ and list it.",
        ),
    ),
    FindingKind(
        code="A22",
        severity=Severity.WARNING,
        title=Wording(nb="Eldre enn reglene", nn="Eldre enn reglane", en="Older than the rules"),
        message=Wording(
            nb="Analysen regner fra {year}, men {rules} gjelder fra {since}.",
            nn="Analysen reknar frå {year}, men {rules} gjeld frå {since}.",
            en="The analysis reckons from {year}, but {rules} holds from {since}.",
        ),
        why=Wording(
            nb="Reglenes rente sier ikke hva renten var i årene før.",
            nn="Renta i reglane seier ikkje kva renta var i åra før.",
            en="The rates of these rules say nothing of the years before them.",
        ),
        mend=Wording(
            nb="Rett «base-year» eller «first-year», eller velg reglene fra den tiden med «rules-on».",
            nn="Rett «base-year» eller «first-year», eller vel reglane frå den tida med «rules-on».",
            en="Correct ‘base-year’ or ‘first-year’, or choose the rules of that time with ‘rules-on’.",
        ),
    ),
    FindingKind(
        code="A23",
        severity=Severity.WARNING,
        title=Wording(nb="Ingenting å regne ut", nn="Ingenting å rekne ut", en="Nothing to appraise"),
        message=Wording(
            nb="Ingen av alternativene utenom nullalternativet kan regnes ut: de er silt ut eller mangler beløp.",
            nn="Ingen av alternativa utanom nullalternativet kan reknast ut: dei er sila ut eller manglar beløp.",
            en="No option beside the null option can be appraised: they are screened out or lack amounts.",
        ),
        why=Wording(
            nb="Da er det ingenting å sammenligne, og ingen tall.",
            nn="Då er det ingenting å samanlikne, og ingen tal.",
            en="There is then nothing to compare, and no figure.",
        ),
        mend=Wording(
            nb="Før opp beløp for minst ett tiltak.",
            nn="Før opp beløp for minst eitt tiltak.",
            en="Write the amounts of one measure at least.",
        ),
    ),
    FindingKind(
        code="A24",
        severity=Severity.ERROR,
        title=Wording(nb="Åpning etter perioden", nn="Opning etter perioden", en="Opening after the period"),
        message=Wording(
            nb="Tiltaket skal tas i bruk i {opening}, etter at analysen er slutt i {last}.",
            nn="Tiltaket skal takast i bruk i {opening}, etter at analysen er slutt i {last}.",
            en="The measure is to open in {opening}, after the analysis has ended in {last}.",
        ),
        why=Wording(
            nb="Da har analysen ingen år med tiltaket i bruk.",
            nn="Då har analysen ingen år med tiltaket i bruk.",
            en="The analysis then has no year with the measure in use.",
        ),
        mend=Wording(
            nb="Rett «opening» eller «last-year».",
            nn="Rett «opening» eller «last-year».",
            en="Correct ‘opening’ or ‘last-year’.",
        ),
    ),
    FindingKind(
        code="A25",
        severity=Severity.WARNING,
        title=Wording(nb="Ingen regler for landet", nn="Ingen reglar for landet", en="No rules for the country"),
        message=Wording(
            nb="Det finnes ingen regler for landet «{country}».",
            nn="Det finst ingen reglar for landet «{country}».",
            en="There are no rules for the country ‘{country}’.",
        ),
        why=Wording(
            nb="Uten regler vet ingen hvilken rente og skattefinansieringskostnad som gjelder.",
            nn="Utan reglar veit ingen kva rente og skattefinansieringskostnad som gjeld.",
            en="Without rules nobody knows which rate and tax-financing cost hold.",
        ),
        mend=Wording(
            nb="{hint} Skriv et land som har regler, eller legg deres egne regler i en fil ved siden av.",
            nn="{hint} Skriv eit land som har reglar, eller legg dykkar eigne reglar i ei fil ved sida av.",
            en="{hint} Write a country with rules, or put rules of your own in a file beside this one.",
        ),
    ),
    FindingKind(
        code="A26",
        severity=Severity.ERROR,
        title=Wording(nb="Linje som ikke varierer", nn="Linje som ikkje varierer", en="A line that doesn't vary"),
        message=Wording(
            nb="«{line}» kan ikke variere sammen med andre: {because}.",
            nn="«{line}» kan ikkje variere saman med andre: {because}.",
            en="‘{line}’ can't move together with others: {because}.",
        ),
        why=Wording(
            nb="En sammenheng som ikke blir brukt, får spredningen til å se mindre ut enn den er.",
            nn="Ein samanheng som ikkje blir brukt, får spreiinga til å sjå mindre ut enn ho er.",
            en="Lines that are then drawn by themselves make the spread look narrower than it is.",
        ),
        mend=Wording(
            nb="Rett linjen under «moves-together», som options/ID/effects/0 (talt fra 0), eller ta den ut.",
            nn="Rett linja under «moves-together», som options/ID/effects/0 (talt frå 0), eller ta ho ut.",
            en="Correct the line under ‘moves-together’, as options/ID/effects/0 (counted from 0), or take it out.",
        ),
    ),
    FindingKind(
        code="A27",
        severity=Severity.WARNING,
        title=Wording(nb="Arbeidstid uten realprisvekst", nn="Arbeidstid utan realprisvekst", en="Time without growth"),
        message=Wording(
            nb="«{what}» er arbeidstid uten realprisvekst, men {rules} krever den ({row}).",
            nn="«{what}» er arbeidstid utan realprisvekst, men {rules} krev han ({row}).",
            en="‘{what}’ is time in work without real growth of its price, which {rules} demands ({row}).",
        ),
        why=Wording(
            nb="Uten veksten blir tiden verdsatt for lavt, og fortegnet kan bli feil.",
            nn="Utan veksten blir tida verdsett for lågt, og forteiknet kan bli feil.",
            en="Without it time is worth too little, and the sign may be wrong.",
        ),
        mend=Wording(
            nb="Skriv «growth: {row}» på linjen, eller «growth: 0» og grunnen i «basis».",
            nn="Skriv «growth: {row}» på linja, eller «growth: 0» og grunnen i «basis».",
            en="Write ‘growth: {row}’ on the line, or ‘growth: 0’ and the reason in ‘basis’.",
        ),
    ),
    FindingKind(
        code="A28",
        severity=Severity.WARNING,
        title=Wording(nb="Offentlig andel mangler", nn="Offentleg del manglar", en="Public share not said"),
        message=Wording(
            nb="«{what}» er nytte for andre offentlige, og det står ikke hvor mye av den som blir penger i et "
            "budsjett. Alt er regnet med.",
            nn="«{what}» er nytte for andre offentlege, og det står ikkje kor mykje av ho som blir pengar i "
            "eit budsjett. Alt er rekna med.",
            en="‘{what}’ is a gain for other public bodies, and nothing says how much of it is money in a budget. All "
            "of it is counted.",
        ),
        why=Wording(
            nb="Det som blir budsjettpenger, sparer også skattefinansieringskostnad, og det gjør ikke ledig kapasitet.",
            nn="Det som blir budsjettpengar, sparer òg skattefinansieringskostnad, og det gjer ikkje ledig kapasitet.",
            en="What is money in a budget spares a tax-financing cost too, and free capacity doesn't.",
        ),
        mend=Wording(
            nb="Skriv andelen i «public»: 0 når ingen budsjetter blir mindre, 1 når alt er spart.",
            nn="Skriv delen i «public»: 0 når ingen budsjett blir mindre, 1 når alt er spart.",
            en="Write the share in ‘public’: 0 where no budget gets smaller, 1 where all is saved.",
        ),
    ),
    FindingKind(
        code="A29",
        severity=Severity.WARNING,
        title=Wording(nb="Nytte uten gevinst", nn="Nytte utan gevinst", en="Gain without benefit"),
        message=Wording(
            nb="«{what}» er ikke knyttet til noen gevinst i registeret, slik andre linjer er.",
            nn="«{what}» er ikkje knytt til nokon gevinst i registeret, slik andre linjer er.",
            en="‘{what}’ is tied to no benefit of the register, as other lines are.",
        ),
        why=Wording(
            nb="Da følger ingen den opp, og ingen ser om pengene alt er talt under en gevinst.",
            nn="Då følgjer ingen ho opp, og ingen ser om pengane alt er talde under ein gevinst.",
            en="Nobody then follows it up, and nobody sees whether the money is counted under a benefit already.",
        ),
        mend=Wording(
            nb="Skriv gevinsten i «benefit», eller før den opp i registeret.",
            nn="Skriv gevinsten i «benefit», eller før han opp i registeret.",
            en="Write the benefit in ‘benefit’, or enter it in the register.",
        ),
    ),
)
