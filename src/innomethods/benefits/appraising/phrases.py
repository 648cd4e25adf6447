"""What an appraisal says: the sentences that figures are told in.

Here: wordings with places to fill. Not here: what they are filled with, and when they are said (`telling`).
"""

from __future__ import annotations

from innomethods.sources import Certainty
from innomethods.wording import Wording

NPV = Wording(
    nb="Netto nåverdi av «{option}» er {npv}.",
    nn="Netto noverdi av «{option}» er {npv}.",
    en="The net present value of ‘{option}’ is {npv}.",
)
NPV_UNKNOWN = Wording(
    nb="Netto nåverdi av «{option}» etter skattefinansieringskostnad er ikke kjent. Uten kostnaden er den {before}.",
    nn="Netto noverdi av «{option}» etter skattefinansieringskostnad er ikkje kjend. Utan kostnaden er han {before}.",
    en="The net present value of ‘{option}’ after tax-financing cost isn't known. Before it, it is {before}.",
)
BEFORE = Wording(
    nb="Før skattefinansieringskostnad er den {before}: nytte {effects} minus kostnader {costs}.",
    nn="Før skattefinansieringskostnad er han {before}: nytte {effects} minus kostnader {costs}.",
    en="Before tax-financing cost it is {before}: effects of {effects} less costs of {costs}.",
)
LINE = Wording(
    nb="{what}: {total} i {years}, nåverdi {present} ({party}).",
    nn="{what}: {total} i {years}, noverdi {present} ({party}).",
    en="{what}: {total} in {years}, present value {present} ({party}).",
)
SPARED = Wording(
    nb="{what} i nullalternativet: {total} i {years}, nåverdi {present} ({party}).",
    nn="{what} i nullalternativet: {total} i {years}, noverdi {present} ({party}).",
    en="{what} in the null option: {total} in {years}, present value {present} ({party}).",
)
MOVED = Wording(
    nb="{what}: {total} i {years} går fra {party} til {to}, og teller ikke i nåverdien.",
    nn="{what}: {total} i {years} går frå {party} til {to}, og tel ikkje i noverdien.",
    en="{what}: {total} in {years} goes from {party} to {to}, and doesn't count in the present value.",
)
RESIDUAL = Wording(
    nb="{what}: restverdi etter siste år {residual}.",
    nn="{what}: restverdi etter siste år {residual}.",
    en="{what}: residual value after the last year {residual}.",
)
CONVERTED = Wording(
    nb="{what}: regnet om til prisene i analysen med {factor}.",
    nn="{what}: rekna om til prisane i analysen med {factor}.",
    en="{what}: converted to the prices of the appraisal by {factor}.",
)
GROWS = Wording(
    nb="{what}: med realprisvekst ({growth}).",
    nn="{what}: med realprisvekst ({growth}).",
    en="{what}: with real growth of its price ({growth}).",
)
GROWS_BY = Wording(
    nb="{what}: med realprisvekst på {growth} i året.",
    nn="{what}: med realprisvekst på {growth} i året.",
    en="{what}: with real growth of its price of {growth} a year.",
)
STAYS = Wording(
    nb="{what}: uten realprisvekst, slik planen sier.",
    nn="{what}: utan realprisvekst, slik planen seier.",
    en="{what}: without real growth of its price, as the plan says.",
)
BASIS = Wording(nb="{what}: {basis}", nn="{what}: {basis}", en="{what}: {basis}")
FACTORS = Wording(
    nb="Diskonteringsfaktorer til {base}: {factors}.",
    nn="Diskonteringsfaktorar til {base}: {factors}.",
    en="Discount factors to {base}: {factors}.",
)
TAX_COST = Wording(nb="Skattefinansieringskostnad", nn="Skattefinansieringskostnad", en="Tax-financing cost")
TAX = Wording(
    nb="Skattefinansieringskostnad er {cost}: {factor} av {what}, som er {base}.",
    nn="Skattefinansieringskostnad er {cost}: {factor} av {what}, som er {base}.",
    en="The tax-financing cost is {cost}: {factor} of {what}, which is {base}.",
)
TAX_BASES = {
    "net-budget": Wording(
        nb="nettovirkningen på offentlige budsjetter",
        nn="nettoverknaden på offentlege budsjett",
        en="the net effect on public budgets",
    ),
    "gross-cost": Wording(
        nb="de offentlige kostnadene", nn="dei offentlege kostnadene", en="the costs on public budgets"
    ),
    "none": Wording(nb="ingenting", nn="ingenting", en="nothing"),
}
IN = Wording(nb="med", nn="med", en="in")
OUT = Wording(nb="ikke med", nn="ikkje med", en="out")
OTHER_BASE = Wording(
    nb="Med et annet grunnlag (egen tid {own}, frigjort tid {freed}) ville netto nåverdi vært {npv}.",
    nn="Med eit anna grunnlag (eiga tid {own}, frigjord tid {freed}) ville netto noverdi ha vore {npv}.",
    en="On another base (own time {own}, freed time {freed}) the net present value would be {npv}.",
)
NO_TAX = Wording(
    nb="Ingen skattefinansieringskostnad er regnet med.",
    nn="Ingen skattefinansieringskostnad er rekna med.",
    en="No tax-financing cost is reckoned.",
)
TAX_UNKNOWN = Wording(
    nb="Det er ikke kjent hva reglene sier om skattefinansieringskostnad.",
    nn="Det er ikkje kjent kva reglane seier om skattefinansieringskostnad.",
    en="It isn't known what the rules say about a tax-financing cost.",
)
FREED = Wording(
    nb="Frigjort tid utgjør {freed} og er ikke penger i noe budsjett. Uten den er netto nåverdi {npv}.",
    nn="Frigjord tid utgjer {freed} og er ikkje pengar i noko budsjett. Utan frigjord tid er netto noverdi {npv}.",
    en="Freed time makes up {freed} and is money in no budget. Without it the net present value is {npv}.",
)
BCR = Wording(
    nb="Nytte–kostnadsbrøken er nåverdien av nytten delt på nåverdien av kostnadene, før skattefinansieringskostnad.",
    nn="Nytte–kostnadsbrøken er noverdien av nytta delt på noverdien av kostnadene, før skattefinansieringskostnad.",
    en="The benefit–cost ratio is the present value of effects over that of costs, before tax-financing cost.",
)
NO_COSTS = Wording(
    nb="Kostnadene er ikke over null, så det finnes ingen brøk. Bruk netto nåverdi.",
    nn="Kostnadene er ikkje over null, så det finst ingen brøk. Bruk netto noverdi.",
    en="The costs aren't above zero, so there is no ratio. Use the net present value.",
)
PER_KRONE = Wording(
    nb="Netto nåverdi per budsjettkrone er netto nåverdi delt på det som offentlige budsjetter betaler netto.",
    nn="Netto noverdi per budsjettkrone er netto noverdi delt på det som offentlege budsjett betaler netto.",
    en="Net present value per public krone is the net present value over what public budgets pay net.",
)
NO_PUBLIC_COST = Wording(
    nb="Offentlige budsjetter betaler ikke noe netto, så det finnes ingen brøk.",
    nn="Offentlege budsjett betaler ikkje noko netto, så det finst ingen brøk.",
    en="Public budgets pay nothing net, so there is no ratio.",
)
RATIO = Wording(
    nb="Den er {value}: {above} delt på {below}.",
    nn="Han er {value}: {above} delt på {below}.",
    en="It is {value}: {above} over {below}.",
)
IRR = Wording(
    nb="Ved en rente på {rate} er netto nåverdi null.",
    nn="Ved ei rente på {rate} er netto noverdi null.",
    en="At a rate of {rate} the net present value is zero.",
)
ANNUAL = Wording(
    nb="{annual} hvert år etter henføringsåret er like mye verdt som {npv} nå.",
    nn="{annual} kvart år etter henføringsåret er like mykje verdt som {npv} no.",
    en="{annual} in each year after the base year is worth as much as {npv} now.",
)
RULES = Wording(
    nb="Regler: {rules} ({country}{since}). Kilde: {source}.",
    nn="Reglar: {rules} ({country}{since}). Kjelde: {source}.",
    en="Rules: {rules} ({country}{since}). Source: {source}.",
)
SINCE = Wording(nb=", gjelder fra {day}", nn=", gjeld frå {day}", en=", in force from {day}")
UNSURE = {
    Certainty.REMEMBERED: Wording(
        nb="Reglene er gjengitt etter hukommelsen og må kontrolleres mot kilden.",
        nn="Reglane er attgjevne etter minnet og må kontrollerast mot kjelda.",
        en="The rules are given from memory and must be checked against the source.",
    ),
    Certainty.DERIVED: Wording(
        nb="Reglene er utledet av oss og står ikke slik i kilden.",
        nn="Reglane er utleidde av oss og står ikkje slik i kjelda.",
        en="The rules are derived by us and don't stand like this in the source.",
    ),
}
PART = Wording(nb="{part}: {source}{sure}.", nn="{part}: {source}{sure}.", en="{part}: {source}{sure}.")
PART_STANDS = Wording(nb="{part}: {reference}.", nn="{part}: {reference}.", en="{part}: {reference}.")
RATES = Wording(nb="Kalkulasjonsrente", nn="Kalkulasjonsrente", en="Discount rate")
PARTS = {
    "band-origin": Wording(
        nb="Året som satsene telles fra", nn="Året som satsane er talde frå", en="The year that rates count from"
    ),
    "flow-timing": Wording(
        nb="Når i året beløpene faller", nn="Når i året beløpa fell", en="When in the year amounts fall"
    ),
    "tax-cost": Wording(nb="Skattefinansieringskostnad", nn="Skattefinansieringskostnad", en="Tax-financing cost"),
    "residual": Wording(nb="Restverdi", nn="Restverdi", en="Residual value"),
    "real-growth": Wording(nb="Realprisvekst", nn="Realprisvekst", en="Real growth of prices"),
}
HOW_SURE = {
    Certainty.REMEMBERED: Wording(
        nb=" (etter hukommelsen, ikke kontrollert)",
        nn=" (etter minnet, ikkje kontrollert)",
        en=" (from memory, unchecked)",
    ),
    Certainty.DERIVED: Wording(nb=" (utledet av oss)", nn=" (utleidd av oss)", en=" (derived by us)"),
}
THEIRS = Wording(
    nb="Reglene kommer fra deres egen fil, {file}.",
    nn="Reglane kjem frå dykkar eiga fil, {file}.",
    en="The rules come from your own file, {file}.",
)
SCREENED = Wording(
    nb="«{option}» er silt ut: {reason}",
    nn="«{option}» er sila ut: {reason}",
    en="‘{option}’ is screened out: {reason}",
)
UNKNOWN = Wording(
    nb="Tallene for «{option}» er ikke kjent.",
    nn="Tala for «{option}» er ikkje kjende.",
    en="The figures of ‘{option}’ aren't known.",
)
PAYBACK = Wording(
    nb="Det som er lagt ut, er tjent inn etter {years} år, regnet fra {first}.",
    nn="Det som er lagt ut, er tent inn etter {years} år, rekna frå {first}.",
    en="What is laid out has come back after {years} years, counted from {first}.",
)
NO_PAYBACK = Wording(
    nb="Det som er lagt ut, blir ikke tjent inn i perioden.",
    nn="Det som er lagt ut, blir ikkje tent inn i perioden.",
    en="What is laid out doesn't come back within the period.",
)
DISCOUNTED_PAYBACK = Wording(
    nb="I nåverdi er det tjent inn etter {years} år.",
    nn="I noverdi er det tent inn etter {years} år.",
    en="In present value it has come back after {years} years.",
)
NO_DISCOUNTED_PAYBACK = Wording(
    nb="I nåverdi blir det ikke tjent inn i perioden.",
    nn="I noverdi blir det ikkje tent inn i perioden.",
    en="In present value it doesn't come back within the period.",
)
FALLS_BACK = Wording(
    nb="Senere beløp tar summen under null igjen, så tiden ser bedre ut enn den er.",
    nn="Seinare beløp tek summen under null att, så tida ser betre ut enn ho er.",
    en="Later amounts take the sum below zero again, so this time flatters.",
)
RESIDUAL_SUM = Wording(
    nb="Restverdien er {residual} i nåverdi.",
    nn="Restverdien er {residual} i noverdi.",
    en="The residual value is {residual} in present value.",
)
HELD = Wording(
    nb="Hver verdi gjelder når alt annet holdes fast.",
    nn="Kvar verdi gjeld når alt anna blir halde fast.",
    en="Each value holds when everything else is held.",
)
SWITCH = Wording(
    nb="{what}: fortegnet snur ved {value} (regnet med {held}, endring {share}).",
    nn="{what}: forteiknet snur ved {value} (rekna med {held}, endring {share}).",
    en="{what}: the sign changes at {value} (reckoned with {held}, a change of {share}).",
)
SWITCH_SHARE = Wording(
    nb="{what}: fortegnet snur ved {value}.",
    nn="{what}: forteiknet snur ved {value}.",
    en="{what}: the sign changes at {value}.",
)
NO_SWITCH = Wording(nb="{what}: {reason}", nn="{what}: {reason}", en="{what}: {reason}")
SENSITIVITY = Wording(
    nb="{what}: netto nåverdi {npv}.", nn="{what}: netto noverdi {npv}.", en="{what}: net present value {npv}."
)
PARTY = Wording(nb="{who}: {worth}.", nn="{who}: {worth}.", en="{who}: {worth}.")
UNWEIGHTED = Wording(
    nb="Radene blir til sammen netto nåverdi. Nytten er ikke vektet etter hvem som får den.",
    nn="Radene blir til saman netto noverdi. Nytta er ikkje vekta etter kven som får ho.",
    en="The rows add up to the net present value. Nobody's gain is weighted.",
)
