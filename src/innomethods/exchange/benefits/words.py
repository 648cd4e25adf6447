"""The words of the benefits workbook and of the observation sheet, in three languages.

Not here: where they stand (the sheets).
"""

from __future__ import annotations

from innomethods.model import BenefitKind, Frequency
from innomethods.wording import Wording


def _w(nb: str, nn: str, en: str) -> Wording:
    return Wording(nb=nb, nn=nn, en=en)


WRITING = _w("Å skrive et regneark", "Å skrive eit rekneark", "Writing a workbook")
NOTHING = _w("–", "–", "–")
UNKNOWN = _w("ukjent", "ukjent", "unknown")

# ------------------------------------------------------------------------------------------------------ sheets
ABOUT = _w("Om", "Om", "About")
REGISTER = _w("Gevinster", "Gevinstar", "Register")
FLOWS = _w("Beløp", "Beløp", "Flows")
RATES = _w("Satser", "Satsar", "Rates")
OBSERVATIONS = _w("Målinger", "Målingar", "Observations")

ABOUT_IT = _w(
    "Gevinstene og alternativene i ett regneark. Endrer du en gul celle, regnes alt på nytt.",
    "Gevinstane og alternativa i eitt rekneark. Endrar du ei gul celle, blir alt rekna på nytt.",
    "The benefits and options in one workbook. Change a yellow cell, and everything is worked out again.",
)
REGISTER_IT = _w(
    "Gevinstoversikten slik den står i planen.",
    "Gevinstoversikta slik ho står i planen.",
    "The benefits register as it stands in the plan.",
)
FLOWS_IT = _w(
    "Én rad for hver linje i hvert alternativ, som beløp i året. De gule cellene kan endres.",
    "Éi rad for kvar linje i kvart alternativ, som beløp i året. Dei gule cellene kan endrast.",
    "One row for each line of each option, as an amount a year. The yellow cells can be changed.",
)
RATES_IT = _w(
    "Det som gjelder for alle alternativer: kalkulasjonsrente, faktorer, skattefinansieringskostnad og prisvekst.",
    "Det som gjeld for alle alternativ: kalkulasjonsrente, faktorar, skattefinansieringskostnad og prisvekst.",
    "What holds for all options: discount rate, factors, tax-financing cost and growth of prices.",
)
OPTION_IT = _w(
    "Alternativet mot nullalternativet, år for år. Kostnader er negative. Alt her er formler.",
    "Alternativet mot nullalternativet, år for år. Kostnader er negative. Alt her er formlar.",
    "The option against the null option, year by year. Costs are negative. All of this is formulas.",
)
OBSERVATIONS_IT = _w(
    "Fyll inn de gule cellene når det er målt. Trengs det flere rader for samme måltall, kopierer du raden.",
    "Fyll inn dei gule cellene når det er målt. Trengst det fleire rader for same måltal, kopierer du rada.",
    "Fill in the yellow cells when something has been measured. For more rows of one measure, copy the row.",
)

# ------------------------------------------------------------------------------------------------------- about
KEY_INPUT = _w("Gul celle: kan endres.", "Gul celle: kan endrast.", "Yellow cell: can be changed.")
KEY_OTHER = _w(
    "Andre tall er formler eller står fast: å endre dem her endrer ikke planen.",
    "Andre tal er formlar eller står fast: å endre dei her endrar ikkje planen.",
    "Other figures are formulas or fixed: changing them here doesn't change the plan.",
)
NOT_BACK = _w(
    "Endrede beløp kommer ikke tilbake til planen av seg selv: skriv dem i plan-filen. Målingene leses tilbake slik:",
    "Endra beløp kjem ikkje tilbake til planen av seg sjølve: skriv dei i planfila. Målingane blir lesne tilbake slik:",
    "Changed amounts don't come back to the plan by themselves: write them in its file. Observations are read back by:",
)
NOT_HERE = _w(
    "Internrente, tilbakebetalingstid, simulering og virkninger uten pris står ikke her.",
    "Internrente, tilbakebetalingstid, simulering og verknader utan pris står ikkje her.",
    "The internal rate of return, payback, simulation and unpriced effects aren't here.",
)
NOT_APPRAISED = _w(
    "Alternativene er ikke regnet ut, for planen mangler noe:",
    "Alternativa er ikkje rekna ut, for planen manglar noko:",
    "The options aren't worked out, for the plan lacks something:",
)
NO_OPTIONS = _w(
    "Planen har ingen alternativer å regne på.",
    "Planen har ingen alternativ å rekne på.",
    "The plan has no options to work out.",
)
LEFT_OUT = _w("{option}: ikke regnet ut. {why}", "{option}: ikkje rekna ut. {why}", "{option}: not worked out. {why}")
TOLD = _w("Ting å vite om tallene", "Ting å vite om tala", "What to know of the figures")
HOLDS = _w("Tallene bygger på", "Tala byggjer på", "What the figures rest on")

# ---------------------------------------------------------------------------------------------------- register
BENEFIT = _w("Gevinst", "Gevinst", "Benefit")
ID = _w("Id", "Id", "Id")
KIND = _w("Type", "Type", "Kind")
DISBENEFIT = _w("Ulempe", "Ulempe", "Disbenefit")
MEASURE = _w("Måltall", "Måltal", "Measure")
UNIT = _w("Enhet", "Eining", "Unit")
BASELINE = _w("Nullpunkt", "Nullpunkt", "Baseline")
BASELINE_ON = _w("Nullpunkt målt", "Nullpunkt målt", "Baseline measured")
TARGET = _w("Mål", "Mål", "Target")
DUE = _w("Frist", "Frist", "Due")
OWNER = _w("Ansvarlig", "Ansvarleg", "Owner")
GAINS = _w("Hvem får nytten", "Kven får nytta", "Who gains")
PAYS = _w("Hvem betaler", "Kven betaler", "Who pays")
FIRST = _w("Må være på plass først", "Må vere på plass først", "Must be in place first")
IF_MISSED = _w("Hvis den uteblir", "Om han uteblir", "If it fails to come")
KINDS: dict[BenefitKind, Wording] = {
    BenefitKind.BUDGET: _w("eget budsjett", "eige budsjett", "own budget"),
    BenefitKind.ALTERNATIVE_USE: _w("frigjort tid", "frigjord tid", "freed time"),
    BenefitKind.OTHER_PUBLIC: _w("andre offentlige", "andre offentlege", "other public bodies"),
    BenefitKind.UNPRICED: _w("uten pris", "utan pris", "unpriced"),
}

# ------------------------------------------------------------------------------------------------------- flows
OPTION = _w("Alternativ", "Alternativ", "Option")
SIDE = _w("Kostnad eller nytte", "Kostnad eller nytte", "Cost or gain")
COST, GAIN = _w("kostnad", "kostnad", "cost"), _w("nytte", "nytte", "gain")
WHAT = _w("Hva", "Kva", "What")
AMOUNT = _w("Beløp i året ({currency})", "Beløp i året ({currency})", "Amount a year ({currency})")
FIRST_YEAR = _w("Første år", "Første år", "First year")
LAST_YEAR = _w("Siste år", "Siste år", "Last year")
PRICE_YEAR = _w("Prisår", "Prisår", "Price year")
PRICE_FACTOR = _w("Prisfaktor", "Prisfaktor", "Price factor")
GROWTH = _w("Realprisvekst (% i året)", "Realprisvekst (% i året)", "Real growth (% a year)")
PUBLIC = _w("Del på offentlige budsjetter", "Del på offentlege budsjett", "Share on public budgets")
PARTY = _w("Hvem", "Kven", "Who")
TO = _w("Flyttes til", "Blir flytta til", "Moved to")
OWN_TIME = _w("Egne timer", "Eigne timar", "Own hours")
LEAST, MOST = _w("Minst", "Minst", "Least"), _w("Mest", "Mest", "Most")
BASIS = _w("Grunnlag", "Grunnlag", "Basis")
LINE = _w("Linje i planen", "Linje i planen", "Line of the plan")
RAMP = _w("Del i år {n}", "Del i år {n}", "Share in year {n}")
RIGHT_YEAR = _w(
    "Et år i analysen: {first} til {last}.",
    "Eit år i analysen: {first} til {last}.",
    "A year of the analysis: {first} to {last}.",
)

# ------------------------------------------------------------------------------------------------------- rates
BASE_YEAR = _w("Alt er regnet tilbake til", "Alt er rekna tilbake til", "All is reckoned back to")
YEARS_FROM = _w("Analysen begynner", "Analysen byrjar", "The analysis begins")
YEARS_TO = _w("Analysen slutter", "Analysen sluttar", "The analysis ends")
IN_PRICES = _w("Priser fra", "Prisar frå", "In prices of")
TIMING = _w("Beløp regnes som betalt", "Beløp blir rekna som betalte", "Amounts count as paid")
TIMINGS = {
    "start": _w("først i året", "først i året", "at the start of the year"),
    "mid": _w("midt i året", "midt i året", "in the middle of the year"),
    "end": _w("sist i året", "sist i året", "at the end of the year"),
}
TAX_FACTOR = _w(
    "Skattefinansieringskostnad per krone",
    "Skattefinansieringskostnad per krone",
    "Tax-financing cost of a unit of public money",
)
TAX_BASE = _w(
    "Skattefinansieringskostnad regnes av", "Skattefinansieringskostnad blir rekna av", "Tax-financing cost is taken of"
)
TAX_BASES = {
    "net-budget": _w(
        "netto virkning på offentlige budsjetter",
        "netto verknad på offentlege budsjett",
        "the net effect on public budgets",
    ),
    "gross-cost": _w("offentlige kostnader", "offentlege kostnader", "public costs"),
    "none": _w("ingenting", "ingenting", "nothing"),
}
LIFE = _w("Levetid (år)", "Levetid (år)", "Life (years)")
OPENING = _w("Tas i bruk", "Blir teke i bruk", "In use from")
BAND_FROM = _w("Fra år nummer", "Frå år nummer", "From year number")
RATE = _w("Rente", "Rente", "Rate")
YEAR = _w("År", "År", "Year")
NUMBER = _w("Nummer", "Nummer", "Number")
AT_END = _w("Faktor ved årets slutt", "Faktor ved slutten av året", "Factor at the year's end")
FACTOR = _w("Diskonteringsfaktor", "Diskonteringsfaktor", "Discount factor")
INDEX = _w("Prisindeks", "Prisindeks", "Price index")
GROWTH_RATE = _w("Realvekst: {row}", "Realvekst: {row}", "Real growth: {row}")
GROWTH_LEVEL = _w("Nivå: {row}", "Nivå: {row}", "Level: {row}")

# ------------------------------------------------------------------------------------------------------ options
NPV = _w("Netto nåverdi", "Netto noverdi", "Net present value")
NPV_BEFORE = _w(
    "Netto nåverdi før skattefinansieringskostnad",
    "Netto noverdi før skattefinansieringskostnad",
    "Net present value before the tax-financing cost",
)
TAX_COST = _w("Skattefinansieringskostnad", "Skattefinansieringskostnad", "Tax-financing cost")
PRESENT_COSTS = _w("Nåverdi av kostnadene", "Noverdi av kostnadene", "Present value of costs")
PRESENT_GAINS = _w("Nåverdi av nytten", "Noverdi av nytta", "Present value of gains")
BCR = _w("Nytte over kostnader", "Nytte over kostnader", "Benefit–cost ratio")
NET_PUBLIC = _w("Nåverdi på offentlige budsjetter", "Noverdi på offentlege budsjett", "Present value on public budgets")
PER_KRONE = _w(
    "Netto nåverdi per budsjettkrone",
    "Netto noverdi per budsjettkrone",
    "Net present value per unit of public money",
)
ANNUAL = _w("Like mye i året (annuitet)", "Like mykje i året (annuitet)", "Equivalent annual amount")
RESIDUAL = _w("Herav restverdi", "Av dette restverdi", "Residual value in it")
OWN_HOURS = _w("Herav egne timer (kostnad)", "Av dette eigne timar (kostnad)", "Own hours in it (cost)")
FREED = _w("Herav frigjort tid", "Av dette frigjord tid", "Freed time in it")
WITHOUT_FREED = _w(
    "Netto nåverdi uten frigjort tid", "Netto noverdi utan frigjord tid", "Net present value without freed time"
)
AFTER = _w(
    "En krone i siste år teller i årene etter",
    "Ei krone i siste år tel i åra etter",
    "A unit in the last year counts afterwards",
)
NO_RATIO = _w(
    "«–»: det er ikke noe å dele på.", "«–»: det er ikkje noko å dele på.", "‘–’: there is nothing to divide by."
)
COUNTS = _w("Teller", "Tel", "Counts")
SIGN = _w("Fortegn", "Forteikn", "Sign")
TAXED = _w(
    "Del i grunnlaget for skattefinansieringskostnad",
    "Del i grunnlaget for skattefinansieringskostnad",
    "Share in the base of tax-financing cost",
)
IS_COST = _w("Kostnad", "Kostnad", "Cost")
IS_OWN = _w("Egne timer", "Eigne timar", "Own hours")
IS_FREED = _w("Frigjort tid", "Frigjord tid", "Freed time")
IS_MARKET = _w("Restverdi", "Restverdi", "Residual")
GOES_ON = _w("Fortsetter etter siste år", "Held fram etter siste år", "Goes on after the last year")
SUM = _w("Sum", "Sum", "Total")
REST = _w("Etter siste år (nåverdi)", "Etter siste år (noverdi)", "After the last year (present value)")
PRESENT = _w("Nåverdi", "Noverdi", "Present value")
PULL = _w("Bidrag til netto nåverdi", "Bidrag til netto noverdi", "Part of the net present value")
TIMES = _w("Nåverdien er null ved × ", "Noverdien er null ved × ", "Worth is nil at ×")
SWITCH = _w("Fortegnet snur ved (beløp)", "Forteiknet snur ved (beløp)", "Switching value (amount)")
NET = _w("Netto (det som teller)", "Netto (det som tel)", "Net (what counts)")
PUBLIC_NET = _w("Netto på offentlige budsjetter", "Netto på offentlege budsjett", "Net on public budgets")
ALL_COSTS = _w("Alle kostnader", "Alle kostnader", "All costs")
ALL_GAINS = _w("All nytte", "All nytte", "All gains")
SWITCHES = _w(
    "Vippeverdier: hvor mye hver linje kan endres før netto nåverdi blir null, når alt annet står fast. "
    "«–»: ingen verdi over null gjør det.",
    "Vippeverdiar: kor mykje kvar linje kan endrast før netto noverdi blir null, når alt anna står fast. "
    "«–»: ingen verdi over null gjer det.",
    "Switching values: how far each line can move before the net present value is nil, all else held. "
    "‘–’: no value above nil does it.",
)
SPARED = _w("{what} (spart, nullalternativet)", "{what} (spart, nullalternativet)", "{what} (spared, null option)")

# ------------------------------------------------------------------------------------------------ observations
WHEN = _w("Når", "Når", "When to measure")
WHO = _w("Hvem måler", "Kven måler", "Who measures")
VALUE = _w("Verdi", "Verdi", "Value")
DAY = _w("Måledato", "Måledato", "Day measured")
COUNT = _w("Antall bak tallet", "Talet på tilfelle", "Cases behind it")
EVIDENCE = _w("Dokumentasjon", "Dokumentasjon", "Evidence")
CAUSE = _w("Årsak til avvik", "Årsak til avvik", "Cause of deviation")
ACTION = _w("Tiltak", "Tiltak", "Corrective action")
RESPONSIBLE = _w("Ansvarlig for tiltak", "Ansvarleg for tiltak", "Responsible for it")
ACTION_DUE = _w("Frist for tiltak", "Frist for tiltak", "Action due")
EVERY: dict[Frequency, Wording] = {
    Frequency.ONCE: _w("én gang", "éin gong", "once"),
    Frequency.MONTHLY: _w("hver måned", "kvar månad", "every month"),
    Frequency.QUARTERLY: _w("hvert kvartal", "kvart kvartal", "every quarter"),
    Frequency.HALF_YEARLY: _w("hvert halvår", "kvart halvår", "every half-year"),
    Frequency.YEARLY: _w("hvert år", "kvart år", "every year"),
}
