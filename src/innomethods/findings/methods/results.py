"""What phases need and give, and which states results reach: codes E… and W… about results.

Not here: who looks for them.
"""

from innomethods.findings.finding import FindingKind, Severity
from innomethods.wording import Wording

KINDS: tuple[FindingKind, ...] = (
    FindingKind(
        code="E04",
        severity=Severity.ERROR,
        title=Wording(
            nb="Fasen mangler noe den trenger",
            nn="Fasen manglar noko han treng",
            en="Phase lacks what it needs",
        ),
        message=Wording(
            nb="Fasen trenger «{need}», som ikke er sikkert nådd før den (sikkert nådd: {reached}).",
            nn="Fasen treng «{need}», som ikkje er sikkert nådd før han (sikkert nådd: {reached}).",
            en="The phase needs ‘{need}’, which is not sure to be reached before it (surely reached: {reached}).",
        ),
        why=Wording(
            nb="Ellers kan arbeidet begynne uten det som det bygger på.",
            nn="Elles kan arbeidet starte utan det som det byggjer på.",
            en="Otherwise the work may start without what it builds on.",
        ),
        mend=Wording(
            nb="La en tidligere fase gi det, før det opp i «inputs», eller flytt fasen.",
            nn="La ein tidlegare fase gi det, før det opp i «inputs», eller flytt fasen.",
            en="Let an earlier phase give it, list it in ‘inputs’, or move the phase.",
        ),
    ),
    FindingKind(
        code="E06",
        severity=Severity.ERROR,
        title=Wording(nb="Resultatet er ikke sikkert", nn="Resultatet er ikkje sikkert", en="Output is not certain"),
        message=Wording(
            nb="Metoden lover «{output}», som ikke er sikkert nådd til slutt (sikkert nådd: {reached}).",
            nn="Metoden lovar «{output}», som ikkje er sikkert nådd til slutt (sikkert nådd: {reached}).",
            en=(
                "The method promises ‘{output}’, which is not sure to be reached at the end (surely reached: "
                "{reached})."
            ),
        ),
        why=Wording(
            nb="Andre metoder bygger på det denne lover.",
            nn="Andre metodar byggjer på det denne lovar.",
            en="Other methods build on what this one promises.",
        ),
        mend=Wording(
            nb="La en fase gi det på alle veier gjennom metoden, eller ta det ut av «outputs».",
            nn="La ein fase gi det på alle vegar gjennom metoden, eller ta det ut av «outputs».",
            en="Let a phase give it on every path, or remove it from ‘outputs’.",
        ),
    ),
    FindingKind(
        code="E13",
        severity=Severity.ERROR,
        title=Wording(
            nb="Fasen gir en tidligere tilstand",
            nn="Fasen gir ein tidlegare tilstand",
            en="Phase gives an earlier state",
        ),
        message=Wording(
            nb="Fasen gir «{gives}», men trenger eller har allerede «{has}», som er lenger framme.",
            nn="Fasen gir «{gives}», men treng eller har allereie «{has}», som er lenger framme.",
            en="The phase gives ‘{gives}’, but it already needs or has ‘{has}’, which is further on.",
        ),
        why=Wording(
            nb="En fase skal føre et resultat framover.",
            nn="Ein fase skal føre eit resultat framover.",
            en="A phase should bring a result forward.",
        ),
        mend=Wording(
            nb="Gi en senere tilstand, eller bruk en tilstand fra «exits».",
            nn="Gi ein seinare tilstand, eller bruk ein tilstand frå «exits».",
            en="Give a later state, or use an exit state (‘exits’).",
        ),
    ),
    FindingKind(
        code="E20",
        severity=Severity.ERROR,
        title=Wording(nb="To ulike definisjoner", nn="To ulike definisjonar", en="Two different definitions"),
        message=Wording(
            nb="«{id}» ({what}) har ikke samme definisjon i «{first}» og «{second}».",
            nn="«{id}» ({what}) har ikkje same definisjon i «{first}» og «{second}».",
            en="‘{id}’ ({what}) is defined differently in ‘{first}’ and ‘{second}’.",
        ),
        why=Wording(
            nb="Et navn må bety det samme overalt.",
            nn="Eit namn må tyde det same overalt.",
            en="A name must mean the same everywhere.",
        ),
        mend=Wording(
            nb="Bruk én definisjon, eller gi den ene et nytt navn der metoden blir satt inn.",
            nn="Bruk éin definisjon, eller gi den eine eit nytt namn der metoden blir sett inn.",
            en="Use one definition, or rename one of them where the method is embedded.",
        ),
    ),
    FindingKind(
        code="W01",
        severity=Severity.WARNING,
        title=Wording(nb="Resultatet blir ikke brukt", nn="Resultatet blir ikkje brukt", en="Result is never used"),
        message=Wording(
            nb="Fasen gir «{gives}», men ingen bruker det senere.",
            nn="Fasen gir «{gives}», men ingen brukar det seinare.",
            en="The phase gives ‘{gives}’, but nothing uses it later.",
        ),
        why=Wording(
            nb="Arbeid som ingen bruker, tar tid fra det andre.",
            nn="Arbeid som ingen brukar, tar tid frå det andre.",
            en="Work that nobody uses takes time from the rest.",
        ),
        mend=Wording(
            nb="Bruk det i et beslutningspunkt, en senere fase eller «outputs», eller ta det bort.",
            nn="Bruk det i eit avgjerdspunkt, ein seinare fase eller «outputs», eller ta det bort.",
            en="Use it at a decision point, in a later phase or in ‘outputs’, or remove it.",
        ),
    ),
    FindingKind(
        code="W05",
        severity=Severity.WARNING,
        title=Wording(nb="To endrer samme resultat", nn="To endrar same resultat", en="Two change one result"),
        message=Wording(
            nb="«{first}» og «{second}» går side om side, og begge endrer «{result}».",
            nn="«{first}» og «{second}» går side om side, og begge endrar «{result}».",
            en="‘{first}’ and ‘{second}’ run side by side, and both change ‘{result}’.",
        ),
        why=Wording(
            nb="Da er det uklart hvem som har ansvaret for resultatet.",
            nn="Då er det uklart kven som har ansvaret for resultatet.",
            en="Then it is unclear who answers for the result.",
        ),
        mend=Wording(
            nb="La en av dem eie resultatet, eller slå dem sammen.",
            nn="La ein av dei eige resultatet, eller slå dei saman.",
            en="Let one of them own the result, or join them.",
        ),
    ),
    FindingKind(
        code="W06",
        severity=Severity.WARNING,
        title=Wording(nb="En tilstand er hoppet over", nn="Ein tilstand er hoppa over", en="A state is skipped"),
        message=Wording(
            nb="Fasen gir «{gives}» og hopper over «{skipped}», så ingen stiller spørsmålene der.",
            nn="Fasen gir «{gives}» og hoppar over «{skipped}», så ingen stiller spørsmåla der.",
            en="The phase gives ‘{gives}’ and skips ‘{skipped}’, so nobody asks the questions there.",
        ),
        why=Wording(
            nb="Spørsmål som ingen stiller, får heller ikke svar.",
            nn="Spørsmål som ingen stiller, får heller ikkje svar.",
            en="Questions that nobody asks get no answer.",
        ),
        mend=Wording(
            nb="Gi «{skipped}» først, eller fjern sjekkspørsmålene der.",
            nn="Gi «{skipped}» først, eller fjern sjekkspørsmåla der.",
            en="Give ‘{skipped}’ first, or remove its checks.",
        ),
    ),
    FindingKind(
        code="W17",
        severity=Severity.WARNING,
        title=Wording(nb="De det gjelder, mangler", nn="Dei det gjeld, manglar", en="Those affected are missing"),
        message=Wording(
            nb="De det gjelder, er ikke med før det første beslutningspunktet.",
            nn="Dei det gjeld, er ikkje med før det første avgjerdspunktet.",
            en="Those affected take no part before the first decision point.",
        ),
        why=Wording(
            nb="De som kjenner behovet best, bør bli hørt tidlig.",
            nn="Dei som kjenner behovet best, bør bli høyrde tidleg.",
            en="Those who know the need best should be heard early.",
        ),
        mend=Wording(
            nb="Før opp en rolle for dem i «consulted» i en tidlig fase.",
            nn="Før opp ei rolle for dei i «consulted» i ein tidleg fase.",
            en="List a role for them in ‘consulted’ in an early phase.",
        ),
    ),
    FindingKind(
        code="W18",
        severity=Severity.WARNING,
        title=Wording(nb="Allerede nådd", nn="Allereie nådd", en="Already reached"),
        message=Wording(
            nb="Fasen gir «{gives}», som allerede er nådd.",
            nn="Fasen gir «{gives}», som allereie er nådd.",
            en="The phase gives ‘{gives}’, which is already reached.",
        ),
        why=Wording(
            nb="Da ser det ut som om fasen gir noe nytt.",
            nn="Då ser det ut som om fasen gir noko nytt.",
            en="It then looks as if the phase gives something new.",
        ),
        mend=Wording(nb="Ta det bort fra «gives».", nn="Ta det bort frå «gives».", en="Remove it from ‘gives’."),
    ),
)
