"""How the map of benefits hangs together: codes B0….

Not here: who looks for them (`benefits.mapping`).
"""

from innomethods.findings.finding import FindingKind, Severity
from innomethods.wording import Wording

KINDS: tuple[FindingKind, ...] = (
    FindingKind(
        code="B01",
        severity=Severity.ERROR,
        title=Wording(nb="Kartet går i ring", nn="Kartet går i ring", en="The map goes round"),
        message=Wording(
            nb="Dette venter på seg selv: {chain}.",
            nn="Dette ventar på seg sjølv: {chain}.",
            en="This waits for itself: {chain}.",
        ),
        why=Wording(
            nb="Det som venter på seg selv, kan aldri begynne.",
            nn="Det som ventar på seg sjølv, kan aldri byrje.",
            en="What waits for itself can never begin.",
        ),
        mend=Wording(
            nb="Fjern den av koblingene som ikke stemmer.",
            nn="Fjern den av koplingane som ikkje stemmer.",
            en="Remove the one of the links that does not hold.",
        ),
    ),
    FindingKind(
        code="B02",
        severity=Severity.WARNING,
        title=Wording(nb="Steget fører ikke fram", nn="Steget fører ikkje fram", en="Step leads nowhere"),
        message=Wording(
            nb="«{step}» fører ikke til noen gevinst.",
            nn="«{step}» fører ikkje til nokon gevinst.",
            en="‘{step}’ leads to no benefit.",
        ),
        why=Wording(
            nb="Det som ingen har nytte av, bør ikke gjøres.",
            nn="Det som ingen har nytte av, bør ikkje gjerast.",
            en="What benefits nobody should not be done.",
        ),
        mend=Wording(
            nb="Koble det til en gevinst i «links», eller fjern det.",
            nn="Kople det til ein gevinst i «links», eller fjern det.",
            en="Link it to a benefit in ‘links’, or remove it.",
        ),
    ),
    FindingKind(
        code="B03",
        severity=Severity.WARNING,
        title=Wording(
            nb="Ingenting fører til gevinsten", nn="Ingenting fører til gevinsten", en="Nothing leads to benefit"
        ),
        message=Wording(
            nb="Ingenting i kartet fører til gevinsten «{benefit}».",
            nn="Ingenting i kartet fører til gevinsten «{benefit}».",
            en="Nothing in the map leads to the benefit ‘{benefit}’.",
        ),
        why=Wording(
            nb="Gevinster kommer ikke av seg selv.",
            nn="Gevinstar kjem ikkje av seg sjølve.",
            en="Benefits do not come by themselves.",
        ),
        mend=Wording(
            nb="Vis i «links» hva som må endres først.",
            nn="Vis i «links» kva som må endrast først.",
            en="Show in ‘links’ what must change first.",
        ),
    ),
    FindingKind(
        code="B04",
        severity=Severity.WARNING,
        title=Wording(
            nb="Gevinsten kommer rett fra teknologien",
            nn="Gevinsten kjem rett frå teknologien",
            en="Benefit straight from technology",
        ),
        message=Wording(
            nb="«{benefit}» kommer rett fra «{step}», uten at noen arbeider på en ny måte.",
            nn="«{benefit}» kjem rett frå «{step}», utan at nokon arbeider på ein ny måte.",
            en="‘{benefit}’ comes straight from ‘{step}’, without anybody working in a new way.",
        ),
        why=Wording(
            nb="Et verktøy gir ingen gevinst før noen bruker det.",
            nn="Eit verktøy gir ingen gevinst før nokon bruker det.",
            en="A tool gives no benefit until somebody uses it.",
        ),
        mend=Wording(
            nb="Sett inn endringen som må til mellom dem.",
            nn="Set inn endringa som må til mellom dei.",
            en="Put in the change that is needed between them.",
        ),
    ),
    FindingKind(
        code="B05",
        severity=Severity.WARNING,
        title=Wording(nb="Steget hører ikke hjemme", nn="Steget høyrer ikkje heime", en="Step is out of place"),
        message=Wording(
            nb="«{step}» er av typen «{kind}», som ikke hører til i et kart av typen «{profile}».",
            nn="«{step}» er av typen «{kind}», som ikkje høyrer til i eit kart av typen «{profile}».",
            en="‘{step}’ is of the kind ‘{kind}’, which a map of the profile ‘{profile}’ does not have.",
        ),
        why=Wording(
            nb="Da blir kartet tegnet feil.", nn="Då blir kartet teikna feil.", en="The map is then drawn wrongly."
        ),
        mend=Wording(
            nb="Velg en av disse: {known}.", nn="Vel ein av desse: {known}.", en="Choose one of these: {known}."
        ),
    ),
    FindingKind(
        code="B06",
        severity=Severity.WARNING,
        title=Wording(nb="Koblingen går bakover", nn="Koplinga går bakover", en="Link goes backwards"),
        message=Wording(
            nb="«{first}» ({first_kind}) skal føre til «{then}» ({then_kind}), som kommer før det i kartet.",
            nn="«{first}» ({first_kind}) skal føre til «{then}» ({then_kind}), som kjem før det i kartet.",
            en="‘{first}’ ({first_kind}) is to lead to ‘{then}’ ({then_kind}), which comes before it in the map.",
        ),
        why=Wording(
            nb="Et kart leses fra venstre mot høyre.",
            nn="Eit kart blir lese frå venstre mot høgre.",
            en="A map is read from left to right.",
        ),
        mend=Wording(
            nb="Snu koblingen, eller rett «kind» på en av dem.",
            nn="Snu koplinga, eller rett «kind» på ein av dei.",
            en="Turn the link round, or correct ‘kind’ on one of them.",
        ),
    ),
    FindingKind(
        code="B07",
        severity=Severity.WARNING,
        title=Wording(nb="Koblingen står to ganger", nn="Koplinga står to gonger", en="Link stands twice"),
        message=Wording(
            nb="«links» sier to ganger at «{first}» fører til «{then}».",
            nn="«links» seier to gonger at «{first}» fører til «{then}».",
            en="‘links’ says twice that ‘{first}’ leads to ‘{then}’.",
        ),
        why=Wording(
            nb="Rettes den ene, blir den andre stående.",
            nn="Blir den eine retta, blir den andre ståande.",
            en="When one is corrected, the other one stays.",
        ),
        mend=Wording(nb="Fjern den ene.", nn="Fjern den eine.", en="Remove one of them."),
    ),
    FindingKind(
        code="B08",
        severity=Severity.WARNING,
        title=Wording(nb="Gevinsten når ikke målet", nn="Gevinsten når ikkje målet", en="Benefit reaches no objective"),
        message=Wording(
            nb="Gevinsten «{benefit}» fører ikke til noen av målene i kartet.",
            nn="Gevinsten «{benefit}» fører ikkje til nokon av måla i kartet.",
            en="The benefit ‘{benefit}’ leads to none of the objectives in the map.",
        ),
        why=Wording(
            nb="Ingen føler ansvar for en gevinst som ikke fører til et mål.",
            nn="Ingen kjenner ansvar for ein gevinst som ikkje fører til eit mål.",
            en="A benefit that nobody asked for is followed up by nobody.",
        ),
        mend=Wording(
            nb="Koble den til et mål i «links», eller legg til målet.",
            nn="Kople han til eit mål i «links», eller legg til målet.",
            en="Link it to an objective in ‘links’, or add the objective.",
        ),
    ),
    FindingKind(
        code="B09",
        severity=Severity.WARNING,
        title=Wording(nb="Målet har ingen gevinst", nn="Målet har ingen gevinst", en="Goal without a benefit"),
        message=Wording(
            nb="Ingen gevinst fører til «{step}».",
            nn="Ingen gevinst fører til «{step}».",
            en="No benefit leads to ‘{step}’.",
        ),
        why=Wording(
            nb="Da er det ikke noe å måle som viser om målet blir nådd.",
            nn="Då er det ikkje noko å måle som viser om målet blir nådd.",
            en="There is then nothing to measure that shows whether the goal is reached.",
        ),
        mend=Wording(
            nb="Koble en gevinst til det i «links», eller fjern det.",
            nn="Kople ein gevinst til det i «links», eller fjern det.",
            en="Link a benefit to it in ‘links’, or remove it.",
        ),
    ),
)
