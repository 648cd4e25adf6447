"""What a report says of options and what they are worth, in three languages.

Here: headings, columns and sentences of that section. Not here: accounts of single figures (`benefits.appraising`).
"""

from __future__ import annotations

from innomethods.wording import Wording


def _w(nb: str, nn: str, en: str) -> Wording:
    return Wording(nb=nb, nn=nn, en=en)


SHORT_OPTIONS = _w("Er det verdt det?", "Er det verdt det?", "Is it worth it?")
HEAD_BOTH = _w(
    "Netto nåverdi av «{option}» er {npv}, og {before} før skattefinansiering",
    "Netto noverdi av «{option}» er {npv}, og {before} før skattefinansiering",
    "The net present value of ‘{option}’ is {npv}, and {before} before tax financing",
)
HEAD_ONE = _w(
    "Netto nåverdi av «{option}» er {npv}",
    "Netto noverdi av «{option}» er {npv}",
    "The net present value of ‘{option}’ is {npv}",
)
HEAD_BEFORE = _w(
    "Netto nåverdi av «{option}» er {before} før skattefinansiering, som ikke er kjent",
    "Netto noverdi av «{option}» er {before} før skattefinansiering, som ikkje er kjend",
    "The net present value of ‘{option}’ is {before} before tax financing, which isn't known",
)
HEAD_NOT_KNOWN = _w(
    "Hva alternativene er verdt, er ikke kjent",
    "Kva alternativa er verde, er ikkje kjent",
    "What the options are worth isn't known",
)
NO_RULES_NAMED = _w(
    "Prosjektet sier ikke hvilket lands regler alternativene skal regnes etter, så det står ikke noe tall her. "
    "Velg regler med «rules» under «appraisal»; innomethods rules list viser hvilke som finnes.",
    "Prosjektet seier ikkje kva lands reglar alternativa skal reknast etter, så det står ikkje noko tal her. "
    "Vel reglar med «rules» under «appraisal»; innomethods rules list viser kva som finst.",
    "The project doesn't say by which country's rules its options are to be reckoned, so there is no figure here. "
    "Choose rules with ‘rules’ under ‘appraisal’; innomethods rules list shows which there are.",
)
RULES_NOT_GIVEN = _w(
    "Prosjektet følger reglene for {country}, men rapporten er laget uten dem, så det står ikke noe tall her.",
    "Prosjektet følgjer reglane for {country}, men rapporten er laga utan dei, så det står ikkje noko tal her.",
    "The project follows the rules of {country}, but the report was made without them, so there is no figure here.",
)
NO_YEARS = _w(
    "Prosjektet sier ikke hvilke år analysen gjelder («appraisal»), så nåverdien kan ikke regnes ut.",
    "Prosjektet seier ikkje kva år analysen gjeld («appraisal»), så noverdien kan ikkje reknast ut.",
    "The project doesn't say which years the analysis covers (‘appraisal’), so no present value can be reckoned.",
)
DOES_NOT_BEAT_NULL = _w(
    "Ingen av alternativene har høyere netto nåverdi enn nullalternativet.",
    "Ingen av alternativa har høgare netto noverdi enn nullalternativet.",
    "None of the options has a higher net present value than the null option.",
)
TURNS_ON_BASIS = _w(
    "Fortegnet avhenger av hva som regnes som penger i offentlige budsjetter; se «Tid i regnestykket».",
    "Forteiknet avheng av kva som blir rekna som pengar i offentlege budsjett; sjå «Tid i reknestykket».",
    "The sign depends on what counts as money in public budgets; see ‘Time in the sums’.",
)
TURNS_ON_TIME = _w(
    "Uten verdien av frigjort tid er netto nåverdi {npv}.",
    "Utan verdien av frigjord tid er netto noverdi {npv}.",
    "Without the value of freed time the net present value is {npv}.",
)
BETWEEN = _w(
    "Med hver linje ved den ene eller andre grensen som er oppgitt, ligger netto nåverdi mellom {low} og {high}.",
    "Med kvar linje ved den eine eller andre grensa som er oppgitt, ligg netto noverdi mellom {low} og {high}.",
    "With each line at one or the other of its limits, the net present value lies between {low} and {high}.",
)
EXPECTED = _w(
    "Det er regnet av det mest sannsynlige beløpet på hver linje. Forventet netto nåverdi er {expected}.",
    "Det er rekna av det mest sannsynlege beløpet på kvar linje. Forventa netto noverdi er {expected}.",
    "It is reckoned from the likeliest amount of each line. The expected net present value is {expected}.",
)
WITH_GROWTH = _w(
    "Med den realprisveksten reglene krever for arbeidstid, er netto nåverdi {npv}.",
    "Med den realprisveksten reglane krev for arbeidstid, er netto noverdi {npv}.",
    "With the real growth that the rules demand for time in work, the net present value is {npv}.",
)
AGAINST_NULL = _w(
    "Tallene er forskjellen fra nullalternativet «{null}», i nåverdi for {year} og {prices}-priser.",
    "Tala er skilnaden frå nullalternativet «{null}», i noverdi for {year} og {prices}-prisar.",
    "Figures are the difference from the null option ‘{null}’, in present value of {year} and prices of {prices}.",
)

# --- the table of options
CAPTION_WORTH = _w("Hva alternativene er verdt", "Kva alternativa er verde", "What the options are worth")
BEFORE_TAX = _w(
    "Netto nåverdi før skattefinansiering", "Netto noverdi før skattefinansiering", "NPV before tax financing"
)
TAX_COST = _w("Skattefinansieringskostnad", "Skattefinansieringskostnad", "Tax-financing cost")
NPV = _w("Netto nåverdi", "Netto noverdi", "Net present value")
BCR = _w("Nytte–kostnad", "Nytte–kostnad", "Benefit–cost")
ANNUAL = _w("Likt beløp per år", "Likt beløp per år", "Equal amount a year")
PAYBACK = _w("Inntjent etter", "Inntent etter", "Paid back after")
YEARS = _w("{n} år", "{n} år", "{n} years")
NOT_PAID_BACK = _w("ikke i perioden", "ikkje i perioden", "not in the period")
FLATTERS = _w("senere utlegg kommer", "seinare utlegg kjem", "later outlays follow")
NO_RATIO = _w("ingen brøk", "ingen brøk", "no ratio")
SCREENED = _w("silt ut", "sila ut", "screened out")
HAS_ERRORS = _w("ukjent: feil i linjene", "ukjent: feil i linjene", "unknown: errors in its lines")
RATIO_NOTE = _w(
    "Nytte–kostnadsbrøken er før skattefinansieringskostnad; likt beløp per år og inntjeningstiden er etter. "
    "Inntjeningstiden er ikke diskontert. Verken brøken, "
    "inntjeningstiden eller internrenten rangerer alternativene.",
    "Nytte–kostnadsbrøken er før skattefinansieringskostnad; likt beløp per år og inntentingstida er etter. "
    "Inntentingstida er ikkje diskontert. Verken brøken, "
    "inntentingstida eller internrenta rangerer alternativa.",
    "The benefit–cost ratio is before the tax-financing cost; the equal amount a year and the payback are after it. "
    "Payback isn't discounted. Neither the ratio, the payback "
    "nor the rate of return ranks the options.",
)
CAPTION_LISTED = _w("Beløpene slik de er ført opp", "Beløpa slik dei er førte opp", "Amounts as they are listed")
LISTED_NOTE = _w(
    "Beløpene er summen av årene, ikke nåverdi. Beløp i ulike prisår legges ikke sammen.",
    "Beløpa er summen av åra, ikkje noverdi. Beløp i ulike prisår blir ikkje lagde saman.",
    "The amounts are the sum over the years, not present value. Those in prices of different years aren't added.",
)
IN_PRICES = _w("{amount} ({year}-priser)", "{amount} ({year}-prisar)", "{amount} (prices of {year})")

# --- what it rests on
HEAD_TIME = _w("Tid i regnestykket", "Tid i reknestykket", "Time in the sums")
TIME_SAYS = _w(
    "Egen tid og frigjort tid kan regnes med eller ikke når skattefinansieringskostnaden regnes ut. Reglene sier bare "
    "hva kostnaden regnes av; raden slik vi leser dem, er uthevet.",
    "Eiga tid og frigjord tid kan reknast med eller ikkje når skattefinansieringskostnaden blir rekna ut. Reglane "
    "seier berre kva kostnaden blir rekna av; rada slik vi les dei, er utheva.",
    "Own time and freed time can be in or out of what the tax-financing cost is reckoned of. The rules only say what "
    "it is reckoned of; the way we read them stands out.",
)
CAPTION_TIME = _w("Netto nåverdi på fire måter", "Netto noverdi på fire måtar", "Net present value in four ways")
CAPTION_TIME_FEW = _w(
    "Netto nåverdi på flere måter", "Netto noverdi på fleire måtar", "Net present value in several ways"
)
WAY = _w("Måte", "Måte", "Way")
OWN_TIME = _w("Egen tid", "Eiga tid", "Own time")
FREED_TIME = _w("Frigjort tid", "Frigjord tid", "Freed time")
AS_RULES = _w("slik vi leser reglene", "slik vi les reglane", "as we read the rules")
OTHERWISE = _w("en annen måte", "ein annan måte", "another way")
PUBLIC_NET = _w("Netto for offentlige budsjetter", "Netto for offentlege budsjett", "Net for public budgets")
HEAD_RULES = _w("Reglene det er regnet etter", "Reglane det er rekna etter", "The rules it is reckoned by")

# --- year by year
HEAD_YEARS = _w("År for år: «{option}»", "År for år: «{option}»", "Year by year: ‘{option}’")
CAPTION_FLOWS = _w(
    "Fylt stolpe: netto gevinst det året. Hul stolpe: netto utlegg.",
    "Fylt stolpe: netto gevinst det året. Hol stolpe: netto utlegg.",
    "Filled bar: a net gain that year. Hollow bar: a net outlay.",
)
CAPTION_YEARS = _w("Beløp etter år", "Beløp etter år", "Amounts by year")
YEAR = _w("År", "År", "Year")
NET = _w("Netto", "Netto", "Net")
FACTOR = _w("Faktor", "Faktor", "Factor")
PRESENT = _w("Nåverdi", "Noverdi", "Present value")
SO_FAR = _w("Samlet", "Samla", "So far")
SUM = _w("Sum", "Sum", "Sum")
CURRENCY_NOTE = _w("Beløp i {currency}.", "Beløp i {currency}.", "Amounts in {currency}.")
RESIDUAL_NOTE = _w(
    " Etter {year}, som er det siste året i analysen, fortsetter linjene som i det året så lenge tiltaket varer.",
    " Etter {year}, som er det siste året i analysen, held linjene fram som i det året så lenge tiltaket varer.",
    " After {year}, the last year of the analysis, lines go on as in that year for as long as the measure lasts.",
)
CAPTION_LINES = _w("Beløp etter linje", "Beløp etter linje", "Amounts by line")
LINE = _w("Linje", "Linje", "Line")
PARTY = _w("Part", "Part", "Party")
WHEN = _w("Når", "Når", "When")
UNDISCOUNTED = _w("Uten diskontering", "Utan diskontering", "Undiscounted")
ONLY_MOVED = _w("går til {to} og teller ikke", "går til {to} og tel ikkje", "goes to {to} and doesn't count")
IN_NULL = _w("i nullalternativet", "i nullalternativet", "in the null option")

# --- who gains and pays
HEAD_PARTIES = _w("Hvem vinner og hvem betaler", "Kven vinn og kven betaler", "Who gains and who pays")
CAPTION_PARTIES = _w("Nåverdi for hver part", "Noverdi for kvar part", "Present value for each party")
UNWEIGHTED = _w(
    "Radene blir til sammen netto nåverdi. Nytten er ikke vektet etter hvem som får den.",
    "Radene blir til saman netto noverdi. Nytta er ikkje vekta etter kven som får ho.",
    "The rows add up to the net present value. Nobody's gain is weighted; the distribution is shown apart.",
)

# --- what must change
HEAD_SWITCH = _w(
    "Hva må endre seg før svaret snur?", "Kva må endre seg før svaret snur?", "What must change for the answer to turn?"
)
CAPTION_SWITCH = _w(
    "Hul stolpe: så mye mindre. Fylt stolpe: så mye mer. Alt annet holdes fast.",
    "Hol stolpe: så mykje mindre. Fylt stolpe: så mykje meir. Alt anna blir halde fast.",
    "Hollow bar: so much less. Filled bar: so much more. All else is held.",
)
CAPTION_SWITCH_TABLE = _w("Verdier som snur fortegnet", "Verdiar som snur forteiknet", "Values that change the sign")
HELD = _w("Regnet med", "Rekna med", "Reckoned with")
TURNS_AT = _w("Snur ved", "Snur ved", "Turns at")
CHANGE = _w("Endring", "Endring", "Change")
NOTHING_TURNS = _w("ingen verdi", "ingen verdi", "no value")
NOT_AN_INPUT = _w("ikke én sats", "ikkje éin sats", "not one rate")
CAPTION_SENSITIVITIES = _w("Andre forutsetninger", "Andre føresetnader", "Other assumptions")
ASSUMPTION = _w("Forutsetning", "Føresetnad", "Assumption")
MUST = _w("reglene krever den", "reglane krev han", "the rules ask for it")

# --- what isn't priced
HEAD_UNPRICED = _w("Det som ikke er prissatt", "Det som ikkje er prissett", "What isn't priced")
CAPTION_UNPRICED = _w("Virkninger uten pris", "Verknader utan pris", "Effects without a price")
EFFECT = _w("Virkning", "Verknad", "Effect")
GRADE = _w("Grad", "Grad", "Grade")
BECAUSE = _w("Hvorfor", "Kvifor", "Why")
NOT_GRADED = _w("ukjent: ikke gradert", "ukjent: ikkje gradert", "unknown: not graded")
GRADES_NOTE = _w(
    "Graden er et intervall og summeres ikke.",
    "Graden er eit intervall og blir ikkje summert.",
    "A grade is an interval and is not added up.",
)
BREAK_EVEN = _w(
    "Det ikke-prissatte må samlet være verdt {year} i året for at netto nåverdi skal bli null.",
    "Det ikkje-prissette må samla vere verdt {year} i året for at netto noverdi skal bli null.",
    "Together, what isn't priced must be worth {year} a year for the net present value to be zero.",
)
BREAK_EVEN_LOSS = _w(
    "Det ikke-prissatte kan samlet være et tap på inntil {year} i året før netto nåverdi blir null.",
    "Det ikkje-prissette kan samla vere eit tap på inntil {year} i året før netto noverdi blir null.",
    "Together, what isn't priced may be a loss of up to {year} a year before the net present value is zero.",
)
PER_PERSON = _w(
    "Det er {each} for hver av de {people} som blir berørt.",
    "Det er {each} for kvar av dei {people} som blir råka.",
    "That is {each} for each of the {people} who are affected.",
)

# --- what was found wrong
CAPTION_FINDINGS = _w("Merknader til regnestykket", "Merknader til reknestykket", "Notes on the sums")
