"""What valuation says: how a line was reckoned, why it doesn't count, and what to give where something lacks.

Here: texts in bokmål, nynorsk and English. Not here: when they are said.
"""

from __future__ import annotations

from decimal import Decimal

from innomethods.procurement.valuing.amounts import Between, decimal
from innomethods.rules import Vat
from innomethods.wording import LANGUAGES, Language, Wording, format_for


def _w(nb: str, nn: str, en: str) -> Wording:
    return Wording(nb=nb, nn=nn, en=en)


# -- factors of a line

_MONTHS = _w("× {n} måneder", "× {n} månader", "× {n} months")
_LAW_MONTHS = _w("× {n} måneder (lovens tall)", "× {n} månader (talet i lova)", "× {n} months (the law's number)")
_WITHOUT_VAT = _w("÷ {n} (uten mva.)", "÷ {n} (utan mva.)", "÷ {n} (without VAT)")
_WITH_VAT = _w("× {n} (med mva.)", "× {n} (med mva.)", "× {n} (with VAT)")


def number(value: Decimal) -> Wording:
    """Return a number as each language writes it, with all its decimals."""
    return Wording(**{one: format_for(one).exact(value) for one in LANGUAGES})


def money(value: Decimal, currency: str) -> Wording:
    """Return an amount as each language writes it."""
    return Wording(**{one: format_for(one).money(value, currency) for one in LANGUAGES})


def by_months(months: Decimal) -> Wording:
    """Return a factor of months that the contract says."""
    return _MONTHS.fill(n=number(months))


def by_law_months(months: Between) -> Wording:
    """Return a factor of months that the law says."""
    return _LAW_MONTHS.fill(n=number(decimal(months.least)))


def by_count(count: Decimal) -> Wording:
    """Return how many are bought, as a factor."""
    return _w("× {n}", "× {n}", "× {n}").fill(n=number(count))


def by_vat(rate: Decimal, basis: Vat) -> Wording:
    """Return what takes value added tax out of an amount, or puts it in."""
    words = _WITHOUT_VAT if basis is Vat.EXCLUDED else _WITH_VAT
    return words.fill(n=number(1 + rate / 100))


def amount(worth: Between, currency: str) -> Wording:
    """Return an amount, or what is known of it."""
    least = money(decimal(worth.least), currency)
    if worth.is_exact:
        return least
    if worth.most is not None:
        return BETWEEN.fill(least=least, most=money(decimal(worth.most), currency))
    return AT_LEAST.fill(least=least) if worth.least > 0 else UNKNOWN


BETWEEN = _w("mellom {least} og {most}", "mellom {least} og {most}", "between {least} and {most}")
AT_LEAST = _w("minst {least}", "minst {least}", "at least {least}")
UNKNOWN = _w("ikke kjent", "ikkje kjent", "not known")

# -- why a line doesn't count

OTHER_UNIT = _w(
    "Enheten «{unit}» har selv ansvar for sine anskaffelser.",
    "Eininga «{unit}» har sjølv ansvar for anskaffingane sine.",
    "The unit ‘{unit}’ answers for its own purchases.",
)
LONG_AGO = _w(
    "Kjøpt for mer enn {months} måneder siden.",
    "Kjøpt for meir enn {months} månader sidan.",
    "Bought more than {months} months ago.",
)
OTHER_YEAR = _w(
    "Kjøpt utenfor forrige regnskapsår ({first} til {last}).",
    "Kjøpt utanfor førre rekneskapsår ({first} til {last}).",
    "Bought outside the last financial year ({first} to {last}).",
)
LOOKS_AHEAD = _w(
    "Dere regner med kjøpene som kommer, ikke med dem som er gjort.",
    "De reknar med kjøpa som kjem, ikkje med dei som er gjorde.",
    "You reckon from the purchases to come, not from those made.",
)
NOT_WORKS = _w(
    "Det oppdragsgiveren selv stiller til rådighet, teller bare i bygge- og anleggskontrakter.",
    "Det oppdragsgivaren sjølv stiller til rådvelde, tel berre i byggje- og anleggskontraktar.",
    "What the buyer supplies counts in works contracts only.",
)
REPLACED = _w(
    "Verdien ved tildeling gjelder i stedet.",
    "Verdien ved tildeling gjeld i staden.",
    "The value at award holds instead.",
)

# -- what is lacking, and why it matters

NO_LINES = _w(
    "Ingen linjer og ingen samlet verdi. Gi «items» eller «total»: uten verdi kan ingen si hvilke regler som gjelder.",
    "Ingen linjer og ingen samla verdi. Gi «items» eller «total»: utan verdi kan ingen seie kva reglar som gjeld.",
    "No lines and no total value. Give ‘items’ or ‘total’: without a value nobody can say which rules hold.",
)
AMOUNT_UNSAID = _w(
    "Beløpet er ikke kjent. Gi «value», om så et forsvarlig overslag: alt som skal betales, teller.",
    "Beløpet er ikkje kjent. Gi «value», om så eit forsvarleg overslag: alt som skal betalast, tel.",
    "The amount isn't known. Give ‘value’, be it a sound estimate: everything payable counts.",
)
NO_BASIS = _w(
    "Landets regler sier ikke om grenseverdiene er med eller uten merverdiavgift.",
    "Reglane til landet seier ikkje om grenseverdiane er med eller utan meirverdiavgift.",
    "The country's rules don't say whether their limits hold value added tax.",
)
NO_CURRENCY = _w(
    "Landets regler, sammen med deres egne, sier ikke hvilken valuta grenseverdiene står i.",
    "Reglane til landet, saman med dykkar eigne, seier ikkje kva valuta grenseverdiane står i.",
    "The country's rules, together with your own, don't say which currency their limits are in.",
)
AWARD_UNREAD = _w(
    "Verdien ved tildeling er ikke et beløp. Gi «value-at-award» under «facts» som tall eller beløp med valuta.",
    "Verdien ved tildeling er ikkje eit beløp. Gi «value-at-award» under «facts» som tal eller beløp med valuta.",
    "The value at award is no amount. Give ‘value-at-award’ under ‘facts’ as a number, or an amount with its currency.",
)
BELOW_NOTHING = _w(
    "Linjene blir til sammen mindre enn null, og det er ingen anskaffelse verdt. Rett linjen som er en justering.",
    "Linjene blir til saman mindre enn null, og det er inga anskaffing verd. Rett linja som er ei justering.",
    "The lines come to less than nothing, and no purchase is worth that. Mend the line that is an adjustment.",
)
VAT_UNSAID = _w(
    "Det er ikke sagt om beløpet er med eller uten merverdiavgift. Gi «vat» (excluded eller included): forskjellen kan"
    " flytte kjøpet over en grense.",
    "Det er ikkje sagt om beløpet er med eller utan meirverdiavgift. Gi «vat» (excluded eller included): skilnaden kan"
    " flytte kjøpet over ei grense.",
    "Nothing says whether the amount holds value added tax. Give ‘vat’ (excluded or included): the difference can move"
    " the purchase across a limit.",
)
RATE_UNSAID = _w(
    "Merverdiavgiften kan ikke regnes om uten sats. Gi «vat-rate», for eksempel 25.",
    "Meirverdiavgifta kan ikkje reknast om utan sats. Gi «vat-rate», til dømes 25.",
    "Value added tax can't be converted without its rate. Give ‘vat-rate’, for example 25.",
)
OTHER_CURRENCY = _w(
    "Beløpet er i {given}, men grenseverdiene i {wanted}. Gi beløpet i {wanted}, til kursen dere bygger på.",
    "Beløpet er i {given}, men grenseverdiane i {wanted}. Gi beløpet i {wanted}, til kursen de byggjer på.",
    "The amount is in {given}, the limits in {wanted}. Give it in {wanted}, at the rate you rely on.",
)
MONTHS_UNSAID = _w(
    "Månedsprisen har en fast periode, men ingen lengde. Gi «months».",
    "Månadsprisen har ein fast periode, men inga lengd. Gi «months».",
    "The monthly price has a fixed term but no length. Give ‘months’.",
)
WHOLE_LIFE_UNSAID = _w(
    "Hele levetiden teller, og den er ikke sagt. Gi «months».",
    "Heile levetida tel, og ho er ikkje sagd. Gi «months».",
    "The whole life counts, and it isn't said. Give ‘months’.",
)
FRAMEWORK_UNSAID = _w(
    "I en rammeavtale teller det meste som kan kjøpes i hele levetiden, og lengden er ikke sagt. Gi «months», på linjen"
    " om prisen er per måned, ellers på anskaffelsen.",
    "I ein rammeavtale tel det meste som kan kjøpast i heile levetida, og lengda er ikkje sagd. Gi «months», på linja"
    " om prisen er per månad, elles på anskaffinga.",
    "In a framework agreement the most that can be bought in its whole life counts, and its length isn't said. Give"
    " ‘months’, on the line if the price is for a month, else on the purchase.",
)
UNIT_IS_TIME = _w(
    "«unit» er avdelingen som kjøper, ikke hva prisen gjelder for, og «{unit}» ser ut som et tidsrom. Gi «months» om"
    " prisen er per måned, eller «count» for hvor mange.",
    "«unit» er avdelinga som kjøper, ikkje kva prisen gjeld for, og «{unit}» ser ut som eit tidsrom. Gi «months» om"
    " prisen er per månad, eller «count» for kor mange.",
    "‘unit’ is the department that buys, not what the price is for, and ‘{unit}’ looks like a time. Give ‘months’ if"
    " the price is for a month, or ‘count’ for how many.",
)
KIND_UNSAID = _w(
    "En månedspris regnes ulikt for varer og tjenester. Gi «kind».",
    "Ein månadspris blir rekna ulikt for varer og tenester. Gi «kind».",
    "A monthly price is reckoned differently for goods and services. Give ‘kind’.",
)
SUPPLIED_TO_WHAT = _w(
    "Det oppdragsgiveren stiller til rådighet, teller bare i bygge- og anleggskontrakter. Gi «kind».",
    "Det oppdragsgivaren stiller til rådvelde, tel berre i byggje- og anleggskontraktar. Gi «kind».",
    "What the buyer supplies counts in works contracts only. Give ‘kind’.",
)
RESIDUAL_UNSAID = _w(
    "Ved leie over lengre tid teller restverdien med. Gi en linje med «part: residual» (0 om ingenting er igjen), eller"
    " «months» om avtalen er kort.",
    "Ved leige over lengre tid tel restverdien med. Gi ei linje med «part: residual» (0 om ingenting er att), eller"
    " «months» om avtalen er kort.",
    "In a longer lease, what is left of the value counts too. Give a line with ‘part: residual’ (0 if nothing is), or"
    " ‘months’ if the lease is short.",
)
UNIT_UNSAID = _w(
    "Enhetene har selv ansvar for sine anskaffelser, men det er ikke sagt hvem av dem som kjøper. Gi «buying-unit»"
    " under «facts».",
    "Einingane har sjølve ansvar for anskaffingane sine, men det er ikkje sagt kven av dei som kjøper. Gi"
    " «buying-unit» under «facts».",
    "The units answer for their own purchases, but nothing says which of them buys. Give ‘buying-unit’ under ‘facts’.",
)
TWO_VALUES = _w(
    "Linjene og «total» sier ikke det samme. Behold bare den ene.",
    "Linjene og «total» seier ikkje det same. Behald berre den eine.",
    "The lines and ‘total’ don't say the same. Keep only one of them.",
)
MAIN_UNSAID = _w(
    "Kontrakten har både bygg og anlegg og annet. Hovedelementet avgjør: gi «main-element» under «facts», for eksempel"
    " works.",
    "Kontrakten har både bygg og anlegg og anna. Hovudelementet avgjer: gi «main-element» under «facts», til dømes"
    " works.",
    "The contract holds works and other things. The main element decides: give ‘main-element’ under ‘facts’, such as"
    " works.",
)
HIGHEST_UNKNOWN = _w(
    "Den høyeste verdien avgjør hva en blandet kontrakt regnes som, og den er ikke kjent. Gi beløpene.",
    "Den høgaste verdien avgjer kva ein blanda kontrakt blir rekna som, og han er ikkje kjend. Gi beløpa.",
    "The highest value decides what a mixed contract counts as, and it isn't known. Give the amounts.",
)
KINDS_UNSAID = _w(
    "Det er ikke sagt hva slags kjøp dette er. Gi «kind»: grenseverdiene er ulike.",
    "Det er ikkje sagt kva slags kjøp dette er. Gi «kind»: grenseverdiane er ulike.",
    "Nothing says what kind of purchase this is. Give ‘kind’: the limits differ.",
)
WHICH_BASIS = _w(
    "Like kjøp kan regnes fra «past-twelve-months», «past-financial-year», «next-twelve-months» eller"
    " «next-financial-year». Gi én av dem i «regular-basis» under «facts».",
    "Like kjøp kan reknast frå «past-twelve-months», «past-financial-year», «next-twelve-months» eller"
    " «next-financial-year». Gi éin av dei i «regular-basis» under «facts».",
    "Like purchases may be reckoned from ‘past-twelve-months’, ‘past-financial-year’, ‘next-twelve-months’ or"
    " ‘next-financial-year’. Give one of them in ‘regular-basis’ under ‘facts’.",
)
NO_END = _w(
    "Månedsprisen har ingen kjent slutt, og loven har ingen faktor for det. Gi «months». Kan verdien ikke anslås,"
    " regnes kontrakten som over terskelverdien.",
    "Månadsprisen har ingen kjend slutt, og lova har ingen faktor for det. Gi «months». Kan verdien ikkje reknast ut,"
    " blir kontrakten rekna som over terskelverdien.",
    "The monthly price has no known end, and the act has no factor for that. Give ‘months’. Where the value can't be"
    " estimated, the contract counts as above the threshold.",
)
ONE_CONTRACT = _w(
    "Loven har ingen frist for tidligere kjøp: de regnes med når alt med rimelighet kunne vært én kontrakt, uten god"
    " grunn til annet. Ta linjen bort om den ikke hører med.",
    "Lova har ingen frist for tidlegare kjøp: dei blir rekna med når alt med rimelegheit kunne vore éin kontrakt, utan"
    " god grunn til anna. Ta bort linja om ho ikkje høyrer med.",
    "The act sets no period for earlier purchases: they count when all of it could reasonably be one contract, without"
    " good reason to the contrary. Take the line away if it doesn't belong.",
)
_ROW = _w(
    "Landets regler sier ikke hva «{row}» er den dagen. Velg en kjent dag, eller legg raden i egne regler.",
    "Reglane til landet seier ikkje kva «{row}» er den dagen. Vel ein kjend dag, eller legg rada i eigne reglar.",
    "The country's rules don't say what ‘{row}’ is on that day. Choose a day that is known, or put the row in rules of"
    " your own.",
)


def row_unknown(id: str) -> Wording:
    """Return that a figure of the rules isn't known."""
    return _ROW.fill(row=id)


# -- the account in running text

EQUALS = _w("{reckoned} = {worth}", "{reckoned} = {worth}", "{reckoned} = {worth}")
LINE = _w(
    "{what}: {reckoned} ({rule}{place}).", "{what}: {reckoned} ({rule}{place}).", "{what}: {reckoned} ({rule}{place})."
)
LEFT_OUT = _w("{what}: teller ikke. {because}", "{what}: tel ikkje. {because}", "{what}: doesn't count. {because}")
SUM = _w(
    "Anslått verdi {vat}: {worth}, per {day}.",
    "Anslått verdi {vat}: {worth}, per {day}.",
    "Estimated value {vat}: {worth}, on {day}.",
)
VAT: dict[Vat | None, Wording] = {
    Vat.EXCLUDED: _w("uten merverdiavgift", "utan meirverdiavgift", "without value added tax"),
    Vat.INCLUDED: _w("med merverdiavgift", "med meirverdiavgift", "with value added tax"),
    None: _w("(mva. ukjent)", "(mva. ukjend)", "(VAT unknown)"),
}
TOTAL = _w("Samlet verdi", "Samla verdi", "Total value")
AWARD = _w("Verdi ved tildeling", "Verdi ved tildeling", "Value at award")


def joined(parts: list[Wording]) -> Wording:
    """Return texts one after the other, with a space between."""
    texts: dict[Language, str] = {one: " ".join(part.text(one) for part in parts) for one in LANGUAGES}
    return Wording(**texts)
