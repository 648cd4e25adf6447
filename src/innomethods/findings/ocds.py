"""What can be wrong with procurement data that others have published (OCDS): the codes O….

A path is a JSON pointer into their file. Not here: who looks for them (`exchange.ocds`).
"""

from innomethods.findings.finding import FindingKind, Severity
from innomethods.wording import Wording

_Three = tuple[str, str, str]


def _kind(  # noqa: PLR0917 - one text after another, as the table reads
    code: str, severity: Severity, title: _Three, message: _Three, why: _Three, mend: _Three
) -> FindingKind:
    texts = (Wording(nb=nb, nn=nn, en=en) for nb, nn, en in (title, message, why, mend))
    return FindingKind(code, severity, *texts)


_ASK: _Three = (
    "Be den som har publisert dataene, om å rette det.",
    "Be den som har publisert dataa, om å rette det.",
    "Ask whoever published the data to correct it.",
)

KINDS: tuple[FindingKind, ...] = (
    _kind(
        "O01",
        Severity.ERROR,
        ("Felt mangler", "Felt manglar", "Field missing"),
        ("Feltet «{what}» mangler.", "Feltet «{what}» manglar.", "The field ‘{what}’ is missing."),
        (
            "Standarden krever det, og andre programmer regner med at det er der.",
            "Standarden krev det, og andre program reknar med at det er der.",
            "The standard requires it, and other programs count on it.",
        ),
        _ASK,
    ),
    _kind(
        "O02",
        Severity.WARNING,
        ("Uklar versjon", "Uklar versjon", "Unclear version"),
        (
            "Versjonen av standarden er ikke oppgitt som 1.0 eller 1.1 (her: {value}).",
            "Versjonen av standarden er ikkje oppgitt som 1.0 eller 1.1 (her: {value}).",
            "The version of the standard isn't given as 1.0 or 1.1 (here: {value}).",
        ),
        (
            "Felter har skiftet plass mellom versjonene; vi leser dataene som 1.1.",
            "Felt har skifta plass mellom versjonane; vi les dataa som 1.1.",
            "Fields have moved between versions; we read the data as 1.1.",
        ),
        (
            "Sammenlign det vi har lest, med kunngjøringen.",
            "Samanlikn det vi har lese, med kunngjeringa.",
            "Compare what we read with the notice.",
        ),
    ),
    _kind(
        "O03",
        Severity.ERROR,
        ("Feil slags verdi", "Feil slags verdi", "Wrong kind of value"),
        (
            "Her står {value}, som er {got}, og standarden vil ha {wanted}.",
            "Her står {value}, som er {got}, og standarden vil ha {wanted}.",
            "Here stands {value}, which is {got}, and the standard wants {wanted}.",
        ),
        (
            "Et beløp skrevet som tekst kan leses på flere måter, og vi gjetter ikke.",
            "Eit beløp skrive som tekst kan lesast på fleire måtar, og vi gissar ikkje.",
            "An amount written as text can be read in several ways, and we do not guess.",
        ),
        _ASK,
    ),
    _kind(
        "O04",
        Severity.WARNING,
        ("Dato uten klokkeslett", "Dato utan klokkeslett", "Date without time"),
        (
            "«{value}» mangler klokkeslett eller tidssone.",
            "«{value}» manglar klokkeslett eller tidssone.",
            "‘{value}’ lacks a time of day or a time zone.",
        ),
        (
            "Standarden krever begge, og en frist kan være over tidligere enn datoen alene sier.",
            "Standarden krev begge, og ein frist kan vere ute tidlegare enn datoen åleine seier.",
            "The standard requires both, and a time limit may be over sooner than the date alone says.",
        ),
        (
            "Vi bruker dagen; sjekk klokkeslettet i kunngjøringen.",
            "Vi bruker dagen; sjekk klokkeslettet i kunngjeringa.",
            "We use the day; check the time in the notice.",
        ),
    ),
    _kind(
        "O05",
        Severity.ERROR,
        ("Ikke en dato", "Ikkje ein dato", "Not a date"),
        (
            "«{value}» er ikke en dato i kalenderen.",
            "«{value}» er ikkje ein dato i kalenderen.",
            "‘{value}’ is not a date of the calendar.",
        ),
        (
            "Frister regnes fra datoer, og vi gjetter ikke hva som er ment.",
            "Fristar blir rekna frå datoar, og vi gissar ikkje kva som er meint.",
            "Time limits are counted from dates, and we do not guess what is meant.",
        ),
        _ASK,
    ),
    _kind(
        "O06",
        Severity.ERROR,
        ("Ukjent kode", "Ukjend kode", "Unknown code"),
        (
            "«{value}» er ikke med i kodelisten {codelist}, som er lukket.",
            "«{value}» er ikkje med i kodelista {codelist}, som er lukka.",
            "‘{value}’ is not in the codelist {codelist}, which is closed.",
        ),
        (
            "En kode ingen andre kjenner, sier ikke hva som er ment.",
            "Ein kode ingen andre kjenner, seier ikkje kva som er meint.",
            "A code that nobody else knows does not say what is meant.",
        ),
        _ASK,
    ),
    _kind(
        "O07",
        Severity.WARNING,
        ("Egen kode", "Eigen kode", "Code of their own"),
        (
            "«{value}» er ikke med i kodelisten {codelist}, som er åpen.",
            "«{value}» er ikkje med i kodelista {codelist}, som er open.",
            "‘{value}’ is not in the codelist {codelist}, which is open.",
        ),
        (
            "Egne koder er lov, men betyr bare noe for dem som kjenner dem.",
            "Eigne kodar er lov, men tyder berre noko for dei som kjenner dei.",
            "Codes of one's own are allowed, but mean something only to those who know them.",
        ),
        (
            "Finn ut hva den betyr hos den som har publisert dataene.",
            "Finn ut kva han tyder hos den som har publisert dataa.",
            "Find out what it means with whoever published the data.",
        ),
    ),
    _kind(
        "O08",
        Severity.ERROR,
        ("Tomt felt", "Tomt felt", "Empty field"),
        (
            "Feltet er der, men det er tomt.",
            "Feltet er der, men det er tomt.",
            "The field is there, but it is empty.",
        ),
        (
            "Et tomt felt ser besvart ut uten å være det.",
            "Eit tomt felt ser svart på ut utan å vere det.",
            "An empty field looks answered and is not.",
        ),
        _ASK,
    ),
    _kind(
        "O09",
        Severity.ERROR,
        ("To like", "To like", "The same twice"),
        (
            "Det samme står to ganger i listen: {what}.",
            "Det same står to gonger i lista: {what}.",
            "The same stands twice in the list: {what}.",
        ),
        (
            "To med samme id flyter sammen når data slås sammen, og den siste vinner.",
            "To med same id flyt saman når data blir slått saman, og den siste vinn.",
            "Two with the same id run together when data are merged, and the last one wins.",
        ),
        _ASK,
    ),
    _kind(
        "O10",
        Severity.ERROR,
        ("Negativt beløp", "Negativt beløp", "Negative amount"),
        (
            "Beløpet er {value}, altså under null.",
            "Beløpet er {value}, altså under null.",
            "The amount is {value}, which is below zero.",
        ),
        (
            "Ingen anskaffelse har en verdi under null, så vi bruker den ikke.",
            "Inga anskaffing har ein verdi under null, så vi bruker han ikkje.",
            "No procurement has a value below zero, so we do not use it.",
        ),
        _ASK,
    ),
    _kind(
        "O11",
        Severity.WARNING,
        ("Beløp på null", "Beløp på null", "Amount of zero"),
        (
            "Verdien av anskaffelsen er oppgitt til 0.",
            "Verdien av anskaffinga er oppgitt til 0.",
            "The value of the procurement is given as 0.",
        ),
        (
            "Null står som regel for ukjent, så vi regner verdien som ukjent.",
            "Null står som regel for ukjend, så vi reknar verdien som ukjend.",
            "Zero mostly stands for unknown, so we take the value as unknown.",
        ),
        (
            "Finn verdien i kunngjøringen.",
            "Finn verdien i kunngjeringa.",
            "Find the value in the notice.",
        ),
    ),
    _kind(
        "O12",
        Severity.ERROR,
        ("Mangler valuta", "Manglar valuta", "No currency"),
        (
            "Beløpet {value} har ingen valuta.",
            "Beløpet {value} har ingen valuta.",
            "The amount {value} has no currency.",
        ),
        (
            "Uten valuta kan verdien ikke måles mot en terskelverdi.",
            "Utan valuta kan verdien ikkje målast mot ein terskelverdi.",
            "Without a currency the value cannot be held against a threshold.",
        ),
        _ASK,
    ),
    _kind(
        "O13",
        Severity.WARNING,
        ("Flere valutaer", "Fleire valutaer", "Several currencies"),
        (
            "Beløpet er i {currency}, mens verdien av anskaffelsen er i {first}.",
            "Beløpet er i {currency}, medan verdien av anskaffinga er i {first}.",
            "The amount is in {currency}, while the value of the procurement is in {first}.",
        ),
        (
            "Beløp i ulike valutaer kan ikke sammenlignes uten en kurs.",
            "Beløp i ulike valutaer kan ikkje samanliknast utan ein kurs.",
            "Amounts in different currencies cannot be compared without a rate.",
        ),
        (
            "Finn ut hvilken valuta avtalen er i.",
            "Finn ut kva valuta avtalen er i.",
            "Find out which currency the contract is in.",
        ),
    ),
    _kind(
        "O14",
        Severity.ERROR,
        ("Slutter før start", "Sluttar før start", "Ends before it starts"),
        (
            "Perioden slutter {end}, før den begynner {start}.",
            "Perioden sluttar {end}, før han byrjar {start}.",
            "The period ends {end}, before it begins {start}.",
        ),
        (
            "En av datoene er feil, og vi vet ikke hvilken, så ingen av dem brukes.",
            "Ein av datoane er feil, og vi veit ikkje kva for ein, så ingen av dei blir brukte.",
            "One of the dates is wrong, and we do not know which, so neither is used.",
        ),
        _ASK,
    ),
    _kind(
        "O15",
        Severity.WARNING,
        ("Uregistrert ocid", "Uregistrert ocid", "Unregistered ocid"),
        (
            "«{value}» begynner ikke med et registrert prefiks (ocds- og seks tegn).",
            "«{value}» byrjar ikkje med eit registrert prefiks (ocds- og seks teikn).",
            "‘{value}’ does not begin with a registered prefix (ocds- and six characters).",
        ),
        (
            "Prefikset skiller anskaffelser fra ulike kilder; uten det kan to få samme id.",
            "Prefikset skil anskaffingar frå ulike kjelder; utan det kan to få same id.",
            "The prefix tells procurements of different sources apart; without it two can get the same id.",
        ),
        (
            "Sjekk kilden før dere slår sammen data fra flere.",
            "Sjekk kjelda før de slår saman data frå fleire.",
            "Check the source before you combine data from several.",
        ),
    ),
    _kind(
        "O16",
        Severity.ERROR,
        ("Viser til ingen", "Viser til ingen", "Points at nothing"),
        (
            "«{value}» finnes ikke blant {where}.",
            "«{value}» finst ikkje blant {where}.",
            "‘{value}’ is not found among {where}.",
        ),
        (
            "Uten det som vises til, vet vi ikke hvem eller hva det gjelder.",
            "Utan det som det blir vist til, veit vi ikkje kven eller kva det gjeld.",
            "Without what it points at, we do not know whom or what it is about.",
        ),
        _ASK,
    ),
    _kind(
        "O17",
        Severity.ERROR,
        ("Ikke et brukbart tall", "Ikkje eit brukbart tal", "Not a usable number"),
        (
            "{value} kan ikke brukes som tall.",
            "{value} kan ikkje brukast som tal.",
            "{value} cannot be used as a number.",
        ),
        (
            "JSON har ikke NaN eller uendelig, og ingen avtale har så mange sifre.",
            "JSON har ikkje NaN eller uendeleg, og ingen avtale har så mange siffer.",
            "JSON has no NaN or infinity, and no contract has so many digits.",
        ),
        _ASK,
    ),
    _kind(
        "O18",
        Severity.ERROR,
        ("Nøkkel to ganger", "Nøkkel to gonger", "Key twice"),
        (
            "Nøkkelen «{key}» står to ganger i samme objekt; den siste gjelder.",
            "Nøkkelen «{key}» står to gonger i same objekt; den siste gjeld.",
            "The key ‘{key}’ stands twice in the same object; the last one counts.",
        ),
        (
            "Andre programmer kan bruke den første, og da sier filen to ting.",
            "Andre program kan bruke den første, og då seier fila to ting.",
            "Other programs may take the first, and then the file says two things.",
        ),
        _ASK,
    ),
    _kind(
        "O19",
        Severity.ERROR,
        ("Kan ikke slås sammen", "Kan ikkje slåast saman", "Cannot be merged"),
        (
            "De {count} utgivelsene om anskaffelsen kan ikke slås sammen: {because}.",
            "Dei {count} utgjevingane om anskaffinga kan ikkje slåast saman: {because}.",
            "The {count} releases about the procurement cannot be merged: {because}.",
        ),
        (
            "Bare samlet sier de hvordan anskaffelsen står.",
            "Berre samla seier dei korleis anskaffinga står.",
            "Only together do they say how the procurement stands.",
        ),
        (
            "Vi bruker den siste alene; rett det som er feil, og les på nytt.",
            "Vi bruker den siste åleine; rett det som er feil, og les på nytt.",
            "We use the last one alone; correct what is wrong, and read again.",
        ),
    ),
    _kind(
        "O20",
        Severity.WARNING,
        ("Sammenslått på annen måte", "Slått saman annleis", "Merged otherwise"),
        (
            "Deres samlede utgivelse er en annen enn den som følger av de enkelte: {where}.",
            "Den samla utgjevinga deira er ei anna enn den som følgjer av dei enkelte: {where}.",
            "Their compiled release differs from what follows from the single ones: {where}.",
        ),
        (
            "Standarden sier hvordan utgivelser slås sammen, så bare ett svar er riktig.",
            "Standarden seier korleis utgjevingar blir slått saman, så berre eitt svar er rett.",
            "The standard says how releases are merged, so only one answer is right.",
        ),
        (
            "Vi bruker vår egen sammenslåing; sjekk stedene som er nevnt.",
            "Vi bruker vår eiga samanslåing; sjekk stadene som er nemnde.",
            "We use our own merge; check the places named.",
        ),
    ),
    _kind(
        "O21",
        Severity.WARNING,
        ("Opplysning mangler", "Opplysning manglar", "Fact not told"),
        (
            "Dataene sier ikke {fact} ({hint}).",
            "Dataa seier ikkje {fact} ({hint}).",
            "The data do not say {fact} ({hint}).",
        ),
        (
            "Det avgjør hvilke regler som gjelder, og vi gjetter ikke.",
            "Det avgjer kva reglar som gjeld, og vi gissar ikkje.",
            "It decides which rules hold, and we do not guess.",
        ),
        (
            "Finn det i kunngjøringen.",
            "Finn det i kunngjeringa.",
            "Find it in the notice.",
        ),
    ),
    _kind(
        "O22",
        Severity.WARNING,
        ("Flere mulige prosedyrer", "Fleire moglege prosedyrar", "Several possible procedures"),
        (
            "Metoden «{method}» kan være flere prosedyrer, og detaljene avgjør det ikke.",
            "Metoden «{method}» kan vere fleire prosedyrar, og detaljane avgjer det ikkje.",
            "The method ‘{method}’ may be several procedures, and the details do not settle it.",
        ),
        (
            "Begrenset anbudskonkurranse og konkurranse med forhandling er begge «selective», med ulike regler.",
            "Avgrensa anbodskonkurranse og konkurranse med forhandling er begge «selective», med ulike reglar.",
            "Restricted procedures and those with negotiation are both ‘selective’, under different rules.",
        ),
        (
            "Finn prosedyren i kunngjøringen.",
            "Finn prosedyren i kunngjeringa.",
            "Find the procedure in the notice.",
        ),
    ),
    _kind(
        "O23",
        Severity.WARNING,
        ("Ikke en adresse", "Ikkje ei adresse", "Not an address"),
        (
            "«{value}» er ikke en nettadresse.",
            "«{value}» er ikkje ei nettadresse.",
            "‘{value}’ is not a web address.",
        ),
        (
            "Ingen kan følge den til dokumentet.",
            "Ingen kan følgje ho til dokumentet.",
            "Nobody can follow it to the document.",
        ),
        _ASK,
    ),
    _kind(
        "O24",
        Severity.ERROR,
        ("Bryter med skjemaet", "Bryt med skjemaet", "Breaks the schema"),
        (
            "Verdien bryter med regelen {rule} i skjemaet.",
            "Verdien bryt med regelen {rule} i skjemaet.",
            "The value breaks the rule {rule} of the schema.",
        ),
        (
            "Andre programmer kan avvise filen.",
            "Andre program kan avvise fila.",
            "Other programs may refuse the file.",
        ),
        _ASK,
    ),
    _kind(
        "O25",
        Severity.WARNING,
        ("Bare lenker", "Berre lenkjer", "Only links"),
        (
            "Oppføringen lenker til {count} utgivelser uten å ha dem med.",
            "Oppføringa lenkjer til {count} utgjevingar utan å ha dei med.",
            "The record links to {count} releases without holding them.",
        ),
        (
            "Vi henter ingenting fra nettet, så det bak lenkene er ikke lest.",
            "Vi hentar ingenting frå nettet, så det bak lenkjene er ikkje lese.",
            "We fetch nothing from the web, so what is behind the links has not been read.",
        ),
        (
            "Hent utgivelsene, og les dem som egne filer.",
            "Hent utgjevingane, og les dei som eigne filer.",
            "Fetch the releases, and read them as files of their own.",
        ),
    ),
    _kind(
        "O26",
        Severity.WARNING,
        ("Flere funn enn vist", "Fleire funn enn viste", "More findings than shown"),
        (
            "Filen har {count} funn, og bare de første {most} er tatt med.",
            "Fila har {count} funn, og berre dei første {most} er tekne med.",
            "The file has {count} findings, and only the first {most} are kept.",
        ),
        (
            "Samme feil går ofte igjen i hver utgivelse.",
            "Same feil går ofte att i kvar utgjeving.",
            "The same fault often recurs in every release.",
        ),
        (
            "Les filen i mindre deler for å se resten.",
            "Les fila i mindre delar for å sjå resten.",
            "Read the file in smaller parts to see the rest.",
        ),
    ),
    _kind(
        "O27",
        Severity.WARNING,
        ("Kan ha egne regler", "Kan ha eigne reglar", "May have rules apart"),
        (
            "Kategorien er «services», og CPV-koden {code} kan være en helse- og sosialtjeneste eller særlig tjeneste.",
            "Kategorien er «services», og CPV-koden {code} kan vere ei helse- og sosialteneste eller særleg teneste.",
            "The category is ‘services’, and the CPV code {code} may be a health, social or other special service.",
        ),
        (
            "Slike tjenester har egne terskelverdier og egne deler av forskriften.",
            "Slike tenester har eigne terskelverdiar og eigne delar av forskrifta.",
            "Such services have thresholds and parts of the regulations of their own.",
        ),
        (
            "Slå opp koden i forskriftens vedlegg, og rett «kind» om det trengs.",
            "Slå opp koden i vedlegget til forskrifta, og rett «kind» om det trengst.",
            "Look the code up in the annex of the regulations, and correct ‘kind’ if needed.",
        ),
    ),
    _kind(
        "O28",
        Severity.WARNING,
        ("Flere anskaffelser i én", "Fleire anskaffingar i éi", "Several procurements in one"),
        (
            "Oppføringen har utgivelser med flere ocid-er: {ids}.",
            "Oppføringa har utgjevingar med fleire ocid-ar: {ids}.",
            "The record holds releases of several ocids: {ids}.",
        ),
        (
            "En oppføring er om én anskaffelse, så de leses hver for seg.",
            "Ei oppføring er om éi anskaffing, så dei blir lesne kvar for seg.",
            "A record is about one procurement, so they are read one by one.",
        ),
        _ASK,
    ),
    _kind(
        "O29",
        Severity.WARNING,
        ("Dager i feil rekkefølge", "Dagar i feil rekkjefølgje", "Days out of order"),
        (
            "Avtalen er inngått {signed}, før tilbudsperioden eller tildelingen ({day}).",
            "Avtalen er inngått {signed}, før tilbodsperioden eller tildelinga ({day}).",
            "The contract was signed {signed}, before the tender period or the award ({day}).",
        ),
        (
            "Da er en dag feil, eller så er avtalen inngått før konkurransen.",
            "Då er ein dag feil, eller så er avtalen inngått før konkurransen.",
            "Then a day is wrong, or the contract was made before the competition.",
        ),
        (
            "Sjekk dagene i kunngjøringen.",
            "Sjekk dagane i kunngjeringa.",
            "Check the days in the notice.",
        ),
    ),
)
