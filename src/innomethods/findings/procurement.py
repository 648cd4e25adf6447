"""What can be wrong, contradictory or lacking in purchases: the codes K….

K01 to K19 are about facts and values. Not here: who looks for them (`procurement`).
"""

from innomethods.findings.finding import FindingKind, Severity
from innomethods.wording import Wording

KINDS: tuple[FindingKind, ...] = (
    FindingKind(
        code="K01",
        severity=Severity.WARNING,
        title=Wording(nb="Verdien er ikke kjent", nn="Verdien er ikkje kjend", en="Value isn't known"),
        message=Wording(
            nb="Verdien av «{purchase}» er ikke kjent.",
            nn="Verdien av «{purchase}» er ikkje kjend.",
            en="The value of ‘{purchase}’ isn't known.",
        ),
        why=Wording(
            nb="Verdien avgjør hvilke regler som gjelder, og vi gjetter ikke.",
            nn="Verdien avgjer kva reglar som gjeld, og vi gissar ikkje.",
            en="The value decides which rules hold, and we don't guess.",
        ),
        mend=Wording(
            nb="{because} Gjør det før kjøpet går videre.",
            nn="{because} Gjer det før kjøpet går vidare.",
            en="{because} Do so before the purchase goes on.",
        ),
    ),
    FindingKind(
        code="K02",
        severity=Severity.WARNING,
        title=Wording(nb="Mva. kan avgjøre", nn="Mva. kan avgjere", en="VAT may decide"),
        message=Wording(
            nb="Med og uten merverdiavgift kan verdien ligge på hver sin side av {limit} ({amount}).",
            nn="Med og utan meirverdiavgift kan verdien liggje på kvar si side av {limit} ({amount}).",
            en="With and without value added tax the value may lie on either side of the {limit} ({amount}).",
        ),
        why=Wording(
            nb="Et beløp med merverdiavgift holdt mot en grense uten har kostet feil avgjørelser.",
            nn="Eit beløp med meirverdiavgift halde mot ei grense utan har kosta feil avgjerder.",
            en="Amounts with tax held against a limit without it have led to wrong decisions.",
        ),
        mend=Wording(nb="{because} Vi regner om.", nn="{because} Vi reknar om.", en="{because} We convert it."),
    ),
    FindingKind(
        code="K03",
        severity=Severity.ERROR,
        title=Wording(nb="Flere valutaer", nn="Fleire valutaer", en="Several currencies"),
        message=Wording(
            nb="Beløpene er i flere valutaer: {currencies}.",
            nn="Beløpa er i fleire valutaer: {currencies}.",
            en="The amounts are in several currencies: {currencies}.",
        ),
        why=Wording(
            nb="Beløp i ulike valutaer kan ikke legges sammen, og kursen er deres valg.",
            nn="Beløp i ulike valutaer kan ikkje leggjast saman, og kursen er dykkar val.",
            en="Amounts in different currencies don't add up, and the rate is yours to choose.",
        ),
        mend=Wording(
            nb="Skriv alle beløp i én valuta, til kursen dere bygger overslaget på.",
            nn="Skriv alle beløp i éin valuta, til kursen de byggjer overslaget på.",
            en="Write all amounts in one currency, at the rate your estimate rests on.",
        ),
    ),
    FindingKind(
        code="K04",
        severity=Severity.ERROR,
        title=Wording(nb="To ulike verdier", nn="To ulike verdiar", en="Two different values"),
        message=Wording(
            nb="Både linjer og en samlet verdi ({total}) er oppgitt, og de er ikke like.",
            nn="Både linjer og ein samla verdi ({total}) er oppgitt, og dei er ikkje like.",
            en="Both lines and a total ({total}) are given, and they differ.",
        ),
        why=Wording(
            nb="Da vet ingen hvilken verdi overslaget bygger på.",
            nn="Då veit ingen kva verdi overslaget byggjer på.",
            en="Then nobody knows which value the estimate rests on.",
        ),
        mend=Wording(
            nb="Behold linjene og fjern «total», eller omvendt.",
            nn="Behald linjene og fjern «total», eller omvendt.",
            en="Keep the lines and remove ‘total’, or the other way round.",
        ),
    ),
    FindingKind(
        code="K05",
        severity=Severity.ERROR,
        title=Wording(nb="Datoer i feil rekkefølge", nn="Datoar i feil rekkjefølgje", en="Days out of order"),
        message=Wording(
            nb="«{second}» ({second_day}) kommer før «{first}» ({first_day}).",
            nn="«{second}» ({second_day}) kjem før «{first}» ({first_day}).",
            en="‘{second}’ ({second_day}) comes before ‘{first}’ ({first_day}).",
        ),
        why=Wording(
            nb="Regler og frister følger av datoene.",
            nn="Reglar og fristar følgjer av datoane.",
            en="Rules and time limits follow from the days.",
        ),
        mend=Wording(
            nb="Rett den av dem som er feil.", nn="Rett den av dei som er feil.", en="Correct the one that is wrong."
        ),
    ),
    FindingKind(
        code="K06",
        severity=Severity.ERROR,
        title=Wording(nb="Kjøpt etter oppstart", nn="Kjøpt etter oppstart", en="Bought after the start"),
        message=Wording(
            nb="Et kjøp som skal være gjort før, har dagen {day}, etter «{name}» ({start}).",
            nn="Eit kjøp som skal vere gjort før, har dagen {day}, etter «{name}» ({start}).",
            en="A purchase said to be made before has the day {day}, after ‘{name}’ ({start}).",
        ),
        why=Wording(
            nb="«bought-on» er for like kjøp som er gjort, og som teller med.",
            nn="«bought-on» er for like kjøp som er gjorde, og som tel med.",
            en="‘bought-on’ is for like purchases already made, which count too.",
        ),
        mend=Wording(
            nb="Rett dagen, eller fjern «bought-on» om linjen er en del av dette kjøpet.",
            nn="Rett dagen, eller fjern «bought-on» om linja er ein del av dette kjøpet.",
            en="Correct the day, or remove ‘bought-on’ if the line is part of this purchase.",
        ),
    ),
    FindingKind(
        code="K07",
        severity=Severity.ERROR,
        title=Wording(nb="Besvart to ganger", nn="Svart på to gonger", en="Answered twice"),
        message=Wording(
            nb="«{name}» står to ganger under «{where}».",
            nn="«{name}» står to gonger under «{where}».",
            en="‘{name}’ stands twice under ‘{where}’.",
        ),
        why=Wording(
            nb="To svar på det samme kan ikke begge gjelde.",
            nn="To svar på det same kan ikkje gjelde begge to.",
            en="Two answers to the same thing can't both hold.",
        ),
        mend=Wording(nb="Behold det som gjelder.", nn="Behald det som gjeld.", en="Keep the one that holds."),
    ),
    FindingKind(
        code="K08",
        severity=Severity.WARNING,
        title=Wording(nb="Mulig oppdeling", nn="Mogleg oppdeling", en="Possible splitting"),
        message=Wording(
            nb=(
                "Av {count} like kjøp innen tolv måneder er hvert for seg under {limit} ({amount}), men til "
                "sammen er de {together}."
            ),
            nn=(
                "Av {count} like kjøp innan tolv månader er kvart for seg under {limit} ({amount}), men til "
                "saman er dei {together}."
            ),
            en=(
                "Of {count} like purchases within twelve months each is below the {limit} ({amount}), but "
                "together they are {together}."
            ),
        ),
        why=Wording(
            nb="Et kjøp kan ikke deles opp for å slippe unna reglene, og like kjøp regnes sammen.",
            nn="Eit kjøp kan ikkje delast opp for å sleppe unna reglane, og like kjøp blir rekna saman.",
            en="A purchase may not be divided to escape the rules, and like purchases are reckoned together.",
        ),
        mend=Wording(
            nb="Følg reglene for summen, eller fjern kjøp som ikke er av samme slag.",
            nn="Følg reglane for summen, eller fjern kjøp som ikkje er av same slag.",
            en="Follow the rules of the sum, or remove purchases that aren't alike.",
        ),
    ),
    FindingKind(
        code="K09",
        severity=Severity.WARNING,
        title=Wording(nb="Delkontrakter under grensen", nn="Delkontraktar under grensa", en="Lots below the limit"),
        message=Wording(
            nb="Hver av {count} delkontrakter er under {limit} ({amount}), men til sammen er de {together}.",
            nn="Kvar av {count} delkontraktar er under {limit} ({amount}), men til saman er dei {together}.",
            en="Each of {count} lots is below the {limit} ({amount}), but together they are {together}.",
        ),
        why=Wording(
            nb="Summen avgjør for hver delkontrakt, med et lite unntak for små.",
            nn="Summen avgjer for kvar delkontrakt, med eit lite unntak for små.",
            en="The sum decides for each lot, with a narrow exception for small ones.",
        ),
        mend=Wording(nb="Følg reglene for summen.", nn="Følg reglane for summen.", en="Follow the rules of the sum."),
    ),
    FindingKind(
        code="K10",
        severity=Severity.WARNING,
        title=Wording(nb="Enheter regnet hver for seg", nn="Einingar rekna kvar for seg", en="Units reckoned apart"),
        message=Wording(
            nb=(
                "Hver av {count} enheter er under {limit} ({amount}), til sammen er de {together}, og ingen "
                "sier hvorfor de kan regnes hver for seg."
            ),
            nn=(
                "Kvar av {count} einingar er under {limit} ({amount}), til saman er dei {together}, og ingen "
                "seier kvifor dei kan reknast kvar for seg."
            ),
            en=(
                "Each of {count} units is below the {limit} ({amount}), together they are {together}, and "
                "nothing says why they may be reckoned apart."
            ),
        ),
        why=Wording(
            nb="Bare en enhet som selv har ansvar for anskaffelsene sine, kan regnes for seg.",
            nn="Berre ei eining som sjølv har ansvar for anskaffingane sine, kan reknast for seg.",
            en="Only a unit that itself answers for its purchases may be reckoned by itself.",
        ),
        mend=Wording(
            nb="Gi «because» og «evidence» under «separate-units», eller regn dem sammen.",
            nn="Gi «because» og «evidence» under «separate-units», eller rekn dei saman.",
            en="Give ‘because’ and ‘evidence’ under ‘separate-units’, or reckon them together.",
        ),
    ),
    FindingKind(
        code="K11",
        severity=Severity.WARNING,
        title=Wording(nb="Blandet kontrakt", nn="Blanda kontrakt", en="Mixed contract"),
        message=Wording(
            nb="Kjøpet kalles «{stated}», men hovedelementet er «{found}».",
            nn="Kjøpet blir kalla «{stated}», men hovudelementet er «{found}».",
            en="The purchase is called ‘{stated}’, but its main element is ‘{found}’.",
        ),
        why=Wording(
            nb="Hovedelementet, eller den høyeste verdien, avgjør hvilke grenser som gjelder.",
            nn="Hovudelementet, eller den høgaste verdien, avgjer kva grenser som gjeld.",
            en="The main element, or the highest value, decides which limits hold.",
        ),
        mend=Wording(
            nb="Rett «kind», eller skriv hva hovedelementet er i «main-element» under «facts».",
            nn="Rett «kind», eller skriv kva hovudelementet er i «main-element» under «facts».",
            en="Correct ‘kind’, or say what the main element is in ‘main-element’ under ‘facts’.",
        ),
    ),
    FindingKind(
        code="K12",
        severity=Severity.WARNING,
        title=Wording(nb="Linje som ikke teller", nn="Linje som ikkje tel", en="Line that doesn't count"),
        message=Wording(
            nb="«{what}» teller ikke med i verdien.",
            nn="«{what}» tel ikkje med i verdien.",
            en="‘{what}’ doesn't count in the value.",
        ),
        why=Wording(
            nb="Det som ikke teller, kan en leser tro er med i summen.",
            nn="Det som ikkje tel, kan ein lesar tru er med i summen.",
            en="What doesn't count may look as if it were part of the sum.",
        ),
        mend=Wording(
            nb="{because} Er det feil, så rett linjen.",
            nn="{because} Er det feil, så rett linja.",
            en="{because} If that is wrong, correct the line.",
        ),
    ),
    FindingKind(
        code="K13",
        severity=Severity.WARNING,
        title=Wording(nb="Mangler i anskaffelsen", nn="Manglar i anskaffinga", en="Lacking in a purchase"),
        message=Wording(nb="Det er ikke sagt {what}.", nn="Det er ikkje sagt {what}.", en="Nothing says {what}."),
        why=Wording(
            nb="Grensene er ulike, og vi velger ikke for dere.",
            nn="Grensene er ulike, og vi vel ikkje for dykk.",
            en="Limits differ, and we don't choose for you.",
        ),
        mend=Wording(nb="Skriv «{key}».", nn="Skriv «{key}».", en="Write ‘{key}’."),
    ),
    FindingKind(
        code="K14",
        severity=Severity.ERROR,
        title=Wording(nb="Andel utenfor 0 til 1", nn="Del utanfor 0 til 1", en="Share outside 0 to 1"),
        message=Wording(
            nb="«{fact}» er en andel, men er {value}.",
            nn="«{fact}» er ein del, men er {value}.",
            en="‘{fact}’ is a share, but is {value}.",
        ),
        why=Wording(
            nb="En andel over det hele eller under ingenting finnes ikke.",
            nn="Ein del over det heile eller under ingenting finst ikkje.",
            en="There is no share above the whole or below nothing.",
        ),
        mend=Wording(
            nb="Skriv den som et tall fra 0 til 1, for eksempel 0.6 for 60 %.",
            nn="Skriv han som eit tal frå 0 til 1, til dømes 0.6 for 60 %.",
            en="Write it as a number from 0 to 1, such as 0.6 for 60%.",
        ),
    ),
    FindingKind(
        code="K15",
        severity=Severity.ERROR,
        title=Wording(
            nb="Kjøper og regelverk strider", nn="Kjøpar og regelverk strir", en="Buyer and rules contradict"
        ),
        message=Wording(
            nb="En oppdragsgiver av slaget «{buyer}» kjøper ikke inn under «{sector}».",
            nn="Ein oppdragsgivar av slaget «{buyer}» kjøper ikkje inn under «{sector}».",
            en="A buyer of the kind ‘{buyer}’ doesn't buy under ‘{sector}’.",
        ),
        why=Wording(
            nb=("Offentlige foretak og virksomheter med enerett følger reglene for forsyning eller konsesjoner."),
            nn=("Offentlege føretak og verksemder med einerett følgjer reglane for forsyning eller konsesjonar."),
            en=("Public undertakings and holders of exclusive rights follow the rules of utilities or concessions."),
        ),
        mend=Wording(
            nb="Rett «sector», for eksempel til utilities, eller rett «buyer».",
            nn="Rett «sector», til dømes til utilities, eller rett «buyer».",
            en="Correct ‘sector’, for example to utilities, or correct ‘buyer’.",
        ),
    ),
    FindingKind(
        code="K16",
        severity=Severity.WARNING,
        title=Wording(nb="Nær under en grense", nn="Nær under ei grense", en="Close below a limit"),
        message=Wording(
            nb="Verdien {worth} ligger bare {short} under {limit} ({amount}).",
            nn="Verdien {worth} ligg berre {short} under {limit} ({amount}).",
            en="The value {worth} lies only {short} below the {limit} ({amount}).",
        ),
        why=Wording(
            nb="Overslaget må være forsvarlig, og små endringer flytter kjøpet over grensen.",
            nn="Overslaget må vere forsvarleg, og små endringar flyttar kjøpet over grensa.",
            en="The estimate must be sound, and small changes move the purchase across the limit.",
        ),
        mend=Wording(
            nb="Se etter opsjoner, fornyelser og like kjøp, og skriv hva overslaget bygger på.",
            nn="Sjå etter opsjonar, fornyingar og like kjøp, og skriv kva overslaget byggjer på.",
            en="Look for options, renewals and like purchases, and say what the estimate rests on.",
        ),
    ),
    FindingKind(
        code="K17",
        severity=Severity.WARNING,
        title=Wording(nb="Ingen regler for landet", nn="Ingen reglar for landet", en="No rules for the country"),
        message=Wording(
            nb="Vi har ingen regler for «{country}» her, bare for {known}.",
            nn="Vi har ingen reglar for «{country}» her, berre for {known}.",
            en="There are no rules for ‘{country}’ here, only for {known}.",
        ),
        why=Wording(
            nb="Grensene er ulike fra land til land.",
            nn="Grensene er ulike frå land til land.",
            en="Limits differ from country to country.",
        ),
        mend=Wording(
            nb="Rett «country», eller legg landets regler ved siden av.",
            nn="Rett «country», eller legg reglane til landet ved sida av.",
            en="Correct ‘country’, or put the country's rules beside the file.",
        ),
    ),
)
