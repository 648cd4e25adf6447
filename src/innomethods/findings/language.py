"""What can be wrong with texts in three languages: the codes L…, in three languages.

Not here: who looks for them (`language`, and `testing` where a dictionary is needed).
"""

from innomethods.findings.finding import FindingKind, Severity
from innomethods.wording import Wording

_SAME_FOR_ALL = Wording(
    nb="Den som leser det ene språket, skal få vite det samme som den som leser det andre.",
    nn="Den som les det eine språket, skal få vite det same som den som les det andre.",
    en="Whoever reads one language should learn the same as whoever reads another.",
)

KINDS: tuple[FindingKind, ...] = (
    FindingKind(
        code="L01",
        severity=Severity.ERROR,
        title=Wording(nb="Et språk mangler", nn="Eit språk manglar", en="A language is missing"),
        message=Wording(
            nb="Teksten på {language} mangler.",
            nn="Teksten på {language} manglar.",
            en="The text in {language} is missing.",
        ),
        why=Wording(
            nb="Ellers får leseren teksten på et språk hun ikke ba om.",
            nn="Elles får lesaren teksten på eit språk ho ikkje bad om.",
            en="Otherwise readers get the text in a language they did not ask for.",
        ),
        mend=Wording(
            nb="Skriv teksten på språket, ikke bare oversett den.",
            nn="Skriv teksten på språket, ikkje berre omset han.",
            en="Write the text in that language rather than translating it.",
        ),
    ),
    FindingKind(
        code="L02",
        severity=Severity.ERROR,
        title=Wording(nb="Ulike plassholdere", nn="Ulike plasshaldarar", en="Placeholders differ"),
        message=Wording(
            nb="Teksten på {language} har andre plassholdere enn de andre språkene: {words}.",
            nn="Teksten på {language} har andre plasshaldarar enn dei andre språka: {words}.",
            en="The text in {language} has other placeholders than the other languages: {words}.",
        ),
        why=Wording(
            nb="Det som settes inn, ville stå i én utgave og mangle i en annen.",
            nn="Det som blir sett inn, ville stå i éi utgåve og mangle i ei anna.",
            en="What is filled in would stand in one version and be missing in another.",
        ),
        mend=Wording(
            nb="Bruk de samme plassholderne i alle tre språk.",
            nn="Bruk dei same plasshaldarane i alle tre språka.",
            en="Use the same placeholders in all three languages.",
        ),
    ),
    FindingKind(
        code="L03",
        severity=Severity.ERROR,
        title=Wording(nb="Ulike tall", nn="Ulike tal", en="Numbers differ"),
        message=Wording(
            nb="Teksten på {language} har ikke de samme tallene som de andre: {words}.",
            nn="Teksten på {language} har ikkje dei same tala som dei andre: {words}.",
            en="The text in {language} does not have the same numbers as the others: {words}.",
        ),
        why=_SAME_FOR_ALL,
        mend=Wording(
            nb="Rett tallet som er feil, eller skriv det på samme måte alle steder.",
            nn="Rett talet som er feil, eller skriv det på same måten alle stader.",
            en="Correct the number that is wrong, or write it the same way everywhere.",
        ),
    ),
    FindingKind(
        code="L04",
        severity=Severity.WARNING,
        title=Wording(nb="Nynorsk lik bokmål", nn="Nynorsk lik bokmål", en="Nynorsk same as bokmål"),
        message=Wording(
            nb="Teksten på {language} er den samme som på bokmål, men en oversetter endrer: {words}.",
            nn="Teksten på {language} er den same som på bokmål, men ein omsetjar endrar: {words}.",
            en="The text in {language} is the one in bokmål, but a translator changes: {words}.",
        ),
        why=Wording(
            nb="Det kan være en oversettelse som er glemt.",
            nn="Det kan vere ei omsetjing som er gløymd.",
            en="It may be a translation somebody forgot.",
        ),
        mend=Wording(
            nb="Skriv teksten på nynorsk, eller la den stå med en begrunnelse.",
            nn="Skriv teksten på nynorsk, eller la han stå med ei grunngjeving.",
            en="Write the text in nynorsk, or let it stand with a reason.",
        ),
    ),
    FindingKind(
        code="L05",
        severity=Severity.ERROR,
        title=Wording(nb="Ord fra annet språk", nn="Ord frå anna språk", en="Words of another language"),
        message=Wording(
            nb="Teksten på {language} har ord som hører til et annet språk: {words}.",
            nn="Teksten på {language} har ord som høyrer til eit anna språk: {words}.",
            en="The text in {language} has words that belong to another language: {words}.",
        ),
        why=Wording(
            nb="Leseren merker at teksten er skrevet for noen andre.",
            nn="Lesaren merkar at teksten er skriven for nokon andre.",
            en="Readers notice that the text was written for somebody else.",
        ),
        mend=Wording(
            nb="Bytt ut ordene, eller sett navn i anførselstegn.",
            nn="Byt ut orda, eller set namn i hermeteikn.",
            en="Replace the words, or put names in quotation marks.",
        ),
    ),
    FindingKind(
        code="L06",
        severity=Severity.ERROR,
        title=Wording(
            nb="Spørsmål uten spørsmålstegn", nn="Spørsmål utan spørjeteikn", en="Question without question mark"
        ),
        message=Wording(
            nb="Spørsmålet på {language} slutter med «{words}», ikke med spørsmålstegn.",
            nn="Spørsmålet på {language} sluttar med «{words}», ikkje med spørjeteikn.",
            en="The question in {language} ends with ‘{words}’, not with a question mark.",
        ),
        why=Wording(
            nb="En sjekkliste spør; det som ikke spør, blir bare krysset av.",
            nn="Ei sjekkliste spør; det som ikkje spør, blir berre kryssa av.",
            en="A checklist asks; what does not ask is merely ticked.",
        ),
        mend=Wording(nb="Gjør teksten til et spørsmål.", nn="Gjer teksten til eit spørsmål.", en="Make it a question."),
    ),
    FindingKind(
        code="L07",
        severity=Severity.ERROR,
        title=Wording(nb="For lang tekst", nn="For lang tekst", en="Text is too long"),
        message=Wording(
            nb="Teksten på {language} har {words} ord; grensen her er {limit}.",
            nn="Teksten på {language} har {words} ord; grensa her er {limit}.",
            en="The text in {language} has {words} words; the limit here is {limit}.",
        ),
        why=Wording(
            nb="Spørsmål, forklaringer og titler blir lest i farten.",
            nn="Spørsmål, forklaringar og titlar blir lesne i farten.",
            en="Questions, guidance and titles are read in passing.",
        ),
        mend=Wording(
            nb="Si én ting, og si det kortere.",
            nn="Sei éin ting, og sei det kortare.",
            en="Say one thing, and say it shorter.",
        ),
    ),
    FindingKind(
        code="L08",
        severity=Severity.ERROR,
        title=Wording(nb="Feil tegn", nn="Feil teikn", en="Wrong sign"),
        message=Wording(
            nb="Teksten på {language} har et tegn som ikke hører hjemme i den: «{words}».",
            nn="Teksten på {language} har eit teikn som ikkje høyrer heime i han: «{words}».",
            en="The text in {language} has a sign that does not belong in it: ‘{words}’.",
        ),
        why=Wording(
            nb="Hvert språk har sine anførselstegn og streker.",
            nn="Kvart språk har sine hermeteikn og strekar.",
            en="Each language has its own quotation marks and dashes.",
        ),
        mend=Wording(
            nb="Skriv det slik: {instead}.", nn="Skriv det slik: {instead}.", en="Write it like this: {instead}."
        ),
    ),
    FindingKind(
        code="L09",
        severity=Severity.ERROR,
        title=Wording(nb="Skjult eller falsk bokstav", nn="Skjult eller falsk bokstav", en="Hidden or false letter"),
        message=Wording(
            nb="Teksten på {language} har et tegn som ikke er det som det ser ut som: {words}.",
            nn="Teksten på {language} har eit teikn som ikkje er det som det ser ut som: {words}.",
            en="The text in {language} has a character that is not what it looks like: {words}.",
        ),
        why=Wording(
            nb="Ingen finner ordet når de søker, og opplesing blir feil.",
            nn="Ingen finn ordet når dei søkjer, og opplesing blir feil.",
            en="No search finds the word, and reading aloud goes wrong.",
        ),
        mend=Wording(
            nb="Skriv ordet på nytt med vanlige bokstaver.",
            nn="Skriv ordet på nytt med bokstavane på tastaturet.",
            en="Type the word again with ordinary letters.",
        ),
    ),
    FindingKind(
        code="L10",
        severity=Severity.WARNING,
        title=Wording(nb="Tall eller dato feil", nn="Tal eller dato feil", en="Number or date form"),
        message=Wording(
            nb="Teksten på {language} skriver et tall, en dato eller en forkortelse i feil form: «{words}».",
            nn="Teksten på {language} skriv eit tal, ein dato eller ei forkorting i feil form: «{words}».",
            en="The text in {language} writes a number, a date or a contraction in a wrong form: ‘{words}’.",
        ),
        why=Wording(
            nb="1,500 og 1.500 er ikke det samme i Norge og i England.",
            nn="1,500 og 1.500 er ikkje det same i Noreg og i England.",
            en="1,500 and 1.500 are not the same in Norway and in England.",
        ),
        mend=Wording(
            nb="Skriv det slik, med hardt mellomrom: {instead}.",
            nn="Skriv det slik, med hardt mellomrom: {instead}.",
            en="Write it like this, with a hard space: {instead}.",
        ),
    ),
    FindingKind(
        code="L11",
        severity=Severity.WARNING,
        title=Wording(nb="Stor bokstav i tittel", nn="Stor bokstav i tittel", en="Capitals in a title"),
        message=Wording(
            nb="Tittelen på {language} har stor bokstav i alle ord: «{words}».",
            nn="Tittelen på {language} har stor bokstav i alle ord: «{words}».",
            en="The title in {language} has a capital in every word: ‘{words}’.",
        ),
        why=Wording(
            nb="Bare første ord og navn har stor bokstav.",
            nn="Berre første ordet og namn har stor bokstav.",
            en="Only the first word and names have a capital letter.",
        ),
        mend=Wording(
            nb="Skriv med liten bokstav det som ikke er navn.",
            nn="Skriv med liten bokstav det som ikkje er namn.",
            en="Write in small letters what is not a name.",
        ),
    ),
    FindingKind(
        code="L12",
        severity=Severity.WARNING,
        title=Wording(nb="Tung setning", nn="Tung setning", en="Heavy sentence"),
        message=Wording(
            nb="Teksten på {language} er tung her: {words}.",
            nn="Teksten på {language} er tung her: {words}.",
            en="The text in {language} is heavy here: {words}.",
        ),
        why=Wording(
            nb="Over 25 ord i en setning eller 25 bokstaver i et ord må de fleste lese to ganger.",
            nn="Over 25 ord i ei setning eller 25 bokstavar i eit ord må dei fleste lese to gonger.",
            en="Most people read twice what has over 25 words in a sentence or 25 letters in a word.",
        ),
        mend=Wording(
            nb="Del setningen, eller si ordet med to.",
            nn="Del setninga, eller sei ordet med to.",
            en="Split the sentence, or say the word in two.",
        ),
    ),
    FindingKind(
        code="L13",
        severity=Severity.WARNING,
        title=Wording(nb="Tung tekst i alt", nn="Tung tekst i alt", en="Heavy text as a whole"),
        message=Wording(
            nb="Tekstene på {language} har LIX {words}; grensen er {limit}.",
            nn="Tekstane på {language} har LIX {words}; grensa er {limit}.",
            en="The texts in {language} have LIX {words}; the limit is {limit}.",
        ),
        why=Wording(
            nb="LIX måler lange setninger og lange ord; en avis ligger mellom 40 og 50.",
            nn="LIX måler lange setningar og lange ord; ei avis ligg mellom 40 og 50.",
            en="LIX measures long sentences and long words; a newspaper lies between 40 and 50.",
        ),
        mend=Wording(
            nb="Skriv kortere setninger og kortere ord.",
            nn="Skriv kortare setningar og kortare ord.",
            en="Write shorter sentences and shorter words.",
        ),
    ),
    FindingKind(
        code="L14",
        severity=Severity.ERROR,
        title=Wording(nb="Ord vi ikke bruker", nn="Ord vi ikkje brukar", en="A word we avoid"),
        message=Wording(
            nb="Teksten på {language} har et ord som termbasen sier nei til: «{words}».",
            nn="Teksten på {language} har eit ord som termbasen seier nei til: «{words}».",
            en="The text in {language} has a word the term base says no to: ‘{words}’.",
        ),
        why=Wording(
            nb="Det samme skal hete det samme hver gang.",
            nn="Det same skal heite det same kvar gong.",
            en="The same thing should have the same name every time.",
        ),
        mend=Wording(nb="Skriv heller «{instead}».", nn="Skriv heller «{instead}».", en="Write ‘{instead}’ instead."),
    ),
    FindingKind(
        code="L15",
        severity=Severity.WARNING,
        title=Wording(nb="Term uten tvilling", nn="Term utan tvilling", en="Term without its twin"),
        message=Wording(
            nb="Bokmålsteksten sier «{words}», men teksten på {language} sier ikke «{expected}».",
            nn="Bokmålsteksten seier «{words}», men teksten på {language} seier ikkje «{expected}».",
            en="The bokmål text says ‘{words}’, but the text in {language} does not say ‘{expected}’.",
        ),
        why=_SAME_FOR_ALL,
        mend=Wording(
            nb="Bruk termen, eller la det stå med en begrunnelse.",
            nn="Bruk termen, eller la det stå med ei grunngjeving.",
            en="Use the term, or let it stand with a reason.",
        ),
    ),
    FindingKind(
        code="L16",
        severity=Severity.WARNING,
        title=Wording(nb="Slutter ulikt", nn="Sluttar ulikt", en="Different last sign"),
        message=Wording(
            nb="Teksten på {language} slutter med et annet tegn enn de andre: «{words}».",
            nn="Teksten på {language} sluttar med eit anna teikn enn dei andre: «{words}».",
            en="The text in {language} ends with another sign than the others: ‘{words}’.",
        ),
        why=Wording(
            nb="Ofte er en av tekstene kuttet, eller en setning er glemt.",
            nn="Ofte er ein av tekstane kutta, eller ei setning er gløymd.",
            en="Often one of the texts is cut, or a sentence is forgotten.",
        ),
        mend=Wording(
            nb="La alle tre tekstene slutte likt.",
            nn="La alle tre tekstane slutte likt.",
            en="Let all three texts end alike.",
        ),
    ),
    FindingKind(
        code="L17",
        severity=Severity.WARNING,
        title=Wording(nb="Ukjent skrivemåte", nn="Ukjend skrivemåte", en="Unknown spelling"),
        message=Wording(
            nb="Ordlisten for {language} kjenner ikke: {words}.",
            nn="Ordlista for {language} kjenner ikkje: {words}.",
            en="The dictionary for {language} does not know: {words}.",
        ),
        why=Wording(
            nb="Skrivefeil svekker tilliten til alt annet på siden.",
            nn="Skrivefeil svekkjer tilliten til alt anna på sida.",
            en="Misspellings weaken trust in everything else on the page.",
        ),
        mend=Wording(
            nb="Rett ordet. Er det riktig, skriv det inn i ordlisten til prosjektet.",
            nn="Rett ordet. Er det rett, skriv det inn i ordlista til prosjektet.",
            en="Correct the word. If it is right, add it to the project’s word list.",
        ),
    ),
)
