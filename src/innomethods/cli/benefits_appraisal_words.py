"""What stands beside the figures of an appraisal in a terminal: names of figures, headings and short sentences.

Not here: sentences that take a figure apart (`innomethods.benefits.appraising`).
"""

from __future__ import annotations

from innomethods.wording import Wording

AGAINST = Wording(
    nb="Alternativer mot «{null}» (nullalternativet). Nåverdier i {year}, i {currency} med {prices}-priser.",
    nn="Alternativ mot «{null}» (nullalternativet). Noverdiar i {year}, i {currency} med {prices}-prisar.",
    en="Options against ‘{null}’ (the null option). Present values in {year}, in {currency} at {prices} prices.",
)
EXAMPLE = Wording(nb="EKSEMPEL. ", nn="EKSEMPEL. ", en="EXAMPLE. ")
NPV = Wording(nb="Netto nåverdi", nn="Netto noverdi", en="Net present value")
BEFORE = Wording(
    nb="  før skattefinansieringskostnad", nn="  før skattefinansieringskostnad", en="  before tax-financing cost"
)
TAX_COST = Wording(nb="  skattefinansieringskostnad", nn="  skattefinansieringskostnad", en="  tax-financing cost")
EFFECTS = Wording(nb="Nytte, nåverdi, før", nn="Nytte, noverdi, før", en="Effects, present value, before")
COSTS = Wording(nb="Kostnader, nåverdi, før", nn="Kostnader, noverdi, før", en="Costs, present value, before")
BCR = Wording(nb="Nytte–kostnadsbrøk, før", nn="Nytte–kostnadsbrøk, før", en="Benefit–cost ratio, before")
PER_KRONE = Wording(
    nb="Netto nåverdi per budsjettkrone, etter",
    nn="Netto noverdi per budsjettkrone, etter",
    en="Net present value per public krone, after",
)
IRR = Wording(nb="Internrente, etter", nn="Internrente, etter", en="Internal rate of return, after")
PAYBACK = Wording(nb="Tilbakebetalingstid, år, etter", nn="Tilbakebetalingstid, år, etter", en="Payback, years, after")
DISCOUNTED = Wording(nb="  regnet i nåverdi", nn="  rekna i noverdi", en="  in present values")
ANNUAL = Wording(
    nb="Likt beløp per år (annuitet), etter", nn="Likt beløp per år (annuitet), etter", en="Equal amount a year, after"
)
EXPECTED = Wording(nb="Forventet netto nåverdi", nn="Forventa netto noverdi", en="Expected net present value")
LOST_AGAIN = Wording(nb="{years}, men tapt igjen", nn="{years}, men tapt att", en="{years}, then lost again")
SEVERAL_RATES = Wording(nb="flere renter", nn="fleire renter", en="several rates")
NEVER = Wording(nb="ikke i perioden", nn="ikkje i perioden", en="not in the period")
NO_RATE = Wording(nb="ingen", nn="inga", en="none")
NOT_KNOWN = Wording(nb="ikke kjent", nn="ikkje kjend", en="not known")

BEFORE_AND_AFTER = Wording(
    nb="Før og etter: før og etter skattefinansieringskostnad.",
    nn="Før og etter: før og etter skattefinansieringskostnad.",
    en="Before and after: before and after the tax-financing cost.",
)
OTHER_SIDE_OF_ONE = Wording(
    nb="«{option}»: nytten er {more} enn kostnadene før skattefinansieringskostnad. Med den er netto nåverdi {npv}, og "
    "det er netto nåverdi som teller.",
    nn="«{option}»: nytta er {more} enn kostnadene før skattefinansieringskostnad. Med han er netto noverdi {npv}, og "
    "det er netto noverdi som tel.",
    en="‘{option}’: effects are {more} than costs before the tax-financing cost. With it the net present value is "
    "{npv}, and the net present value is what counts.",
)
LARGER = Wording(nb="større", nn="større", en="larger")
SMALLER = Wording(nb="mindre", nn="mindre", en="smaller")
LIKELIEST = Wording(
    nb="Netto nåverdi er regnet av det mest sannsynlige beløpet på hver linje. Forventet netto nåverdi er regnet av "
    "snittet mellom grensene (PERT), slik en analyse skal; innomethods benefits forecast viser P10, P50 og P85.",
    nn="Netto noverdi er rekna av det mest sannsynlege beløpet på kvar linje. Forventa netto noverdi er rekna av "
    "snittet mellom grensene (PERT), slik ein analyse skal; innomethods benefits forecast viser P10, P50 og P85.",
    en="The net present value is reckoned from the likeliest amount of each line. The expected one is reckoned from "
    "the mean between the limits (PERT), as an appraisal should; innomethods benefits forecast shows P10, P50 and P85.",
)

SIDE_BY_SIDE = Wording(
    nb="Summene side om side: netto nåverdi når egen og frigjort tid er med eller holdes utenfor",
    nn="Summane side om side: netto noverdi når eiga og frigjord tid er med eller blir halden utanfor",
    en="The sums side by side: net present value with own and freed time in and out",
)
BASES = {
    (True, True): Wording(
        nb="Skattefinansieringskostnad av egen og frigjort tid",
        nn="Skattefinansieringskostnad av eiga og frigjord tid",
        en="Tax-financing cost on own and freed time",
    ),
    (True, False): Wording(
        nb="Skattefinansieringskostnad av egen tid, ikke av frigjort",
        nn="Skattefinansieringskostnad av eiga tid, ikkje av frigjord",
        en="Tax-financing cost on own time, not on freed",
    ),
    (False, True): Wording(
        nb="Skattefinansieringskostnad av frigjort tid, ikke av egen",
        nn="Skattefinansieringskostnad av frigjord tid, ikkje av eiga",
        en="Tax-financing cost on freed time, not on own",
    ),
    (False, False): Wording(
        nb="Skattefinansieringskostnad verken av egen eller frigjort tid",
        nn="Skattefinansieringskostnad korkje av eiga eller frigjord tid",
        en="Tax-financing cost on neither own nor freed time",
    ),
}
AS_RULES = Wording(nb=" (vår lesning av {where})", nn=" (vår lesing av {where})", en=" (our reading of {where})")
THE_RULES = Wording(nb="reglene", nn="reglane", en="the rules")
WITHOUT_FREED = Wording(
    nb="Frigjort tid teller ikke i det hele tatt",
    nn="Frigjord tid tel ikkje i det heile",
    en="Freed time isn't counted at all",
)
OWN_TIME = Wording(
    nb="Egen tid i kostnadene, nåverdi", nn="Eiga tid i kostnadene, noverdi", en="Own time among the costs"
)
FREED_TIME = Wording(
    nb="Frigjort tid i nytten, nåverdi", nn="Frigjord tid i nytta, noverdi", en="Freed time among the effects"
)

SENSITIVITIES = Wording(
    nb="Netto nåverdi under andre forutsetninger",
    nn="Netto noverdi under andre føresetnader",
    en="Net present value under other assumptions",
)
RESTS_ON = Wording(nb="Dette bygger tallene på", nn="Dette byggjer tala på", en="What the figures rest on")
NOT_KNOWN_HEAD = Wording(nb="Dette vet vi ikke", nn="Dette veit vi ikkje", en="What isn't known")
UNPRICED = Wording(
    nb="Ikke prissatt. Graden er et intervall og kan ikke summeres",
    nn="Ikkje prissett. Graden er eit intervall og kan ikkje summerast",
    en="Not priced. The grade is an interval and can't be added up",
)
NO_GRADE = Wording(nb="grad mangler", nn="grad manglar", en="no grade")
NOBODY_PRICED = Wording(
    nb="«{option}»: verdien av {what} er ikke prissatt.",
    nn="«{option}»: verdien av {what} er ikkje prissett.",
    en="‘{option}’: the worth of {what} isn't priced.",
)
NO_RATE_FOR = Wording(
    nb="«{option}» har ingen internrente: {reason}",
    nn="«{option}» har inga internrente: {reason}",
    en="‘{option}’ has no internal rate of return: {reason}",
)
RATE_OF = Wording(nb="«{option}»: {reason}", nn="«{option}»: {reason}", en="‘{option}’: {reason}")
ASKED_FOR = Wording(nb="{what}: {reason}", nn="{what}: {reason}", en="{what}: {reason}")
BREAK_EVEN = Wording(
    nb="«{option}» går i null hvis det som ikke er prissatt, samlet er verdt {total}: {year} per år{person}.",
    nn="«{option}» går i null om det som ikkje er prissett, samla er verdt {total}: {year} per år{person}.",
    en="‘{option}’ breaks even if what isn't priced is worth {total} together: {year} a year{person}.",
)
AT_MOST = Wording(
    nb="«{option}» lønner seg så lenge det som ikke er prissatt, ikke er et tap på mer enn {total}: {year} per år"
    "{person}.",
    nn="«{option}» løner seg så lenge det som ikkje er prissett, ikkje er eit tap på meir enn {total}: {year} per år"
    "{person}.",
    en="‘{option}’ pays as long as what isn't priced isn't a loss of more than {total}: {year} a year{person}.",
)
PER_PERSON = Wording(
    nb=", eller {amount} for hver av {people} som berøres",
    nn=", eller {amount} for kvar av {people} det vedkjem",
    en=", or {amount} for each of {people} affected",
)
MORE = Wording(
    nb="Mer: --option ID viser linjer, år og parter for ett alternativ, og --why npv tar et tall fra hverandre.",
    nn="Meir: --option ID viser linjer, år og partar for eitt alternativ, og --why npv tek eit tal frå kvarandre.",
    en="More: --option ID shows the lines, years and parties of one option, and --why npv takes a figure apart.",
)
TAX_BASE = Wording(
    nb="Skattefinansieringskostnad: {factor} av {what}.",
    nn="Skattefinansieringskostnad: {factor} av {what}.",
    en="Tax-financing cost: {factor} of {what}.",
)
FACTORS = Wording(
    nb="Rente: {schedule}. {first}–{last}, diskontert til {base}.",
    nn="Rente: {schedule}. {first}–{last}, diskontert til {base}.",
    en="Rate: {schedule}. {first}–{last}, discounted to {base}.",
)

BY_YEAR = Wording(
    nb="År for år, udiskontert (kostnader er negative)",
    nn="År for år, udiskontert (kostnader er negative)",
    en="Year by year, undiscounted (costs are negative)",
)
BY_PARTY = Wording(nb="Hvem får og betaler", nn="Kven får og betaler", en="Who gains and who pays")
SUM = Wording(nb="Sum", nn="Sum", en="Sum")
PRESENT = Wording(nb="Nåverdi", nn="Noverdi", en="Present value")
FACTOR = Wording(nb="Faktor", nn="Faktor", en="Factor")
MOVES = Wording(nb="{what} (overføring)", nn="{what} (overføring)", en="{what} (transfer)")
SPARED = Wording(nb="{what} (i nullalternativet)", nn="{what} (i nullalternativet)", en="{what} (null option)")
RESIDUAL = Wording(nb="Restverdi", nn="Restverdi", en="Residual value")
SWITCHING = Wording(
    nb="Hva må til for at netto nåverdi blir null",
    nn="Kva skal til for at netto noverdi blir null",
    en="What it takes for the net present value to be zero",
)
