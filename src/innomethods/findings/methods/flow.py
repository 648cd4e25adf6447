"""How phases, choices and embedded methods fit together: codes E… and W… about the flow.

Not here: who looks for them.
"""

from innomethods.findings.finding import FindingKind, Severity
from innomethods.wording import Wording

KINDS: tuple[FindingKind, ...] = (
    FindingKind(
        code="E01",
        severity=Severity.ERROR,
        title=Wording(nb="Samme id to ganger", nn="Same id to gonger", en="Same id twice"),
        message=Wording(
            nb="Id-en «{id}» er brukt to ganger her: {where}.",
            nn="Id-en «{id}» er brukt to gonger her: {where}.",
            en="The id ‘{id}’ is used twice here: {where}.",
        ),
        why=Wording(
            nb="En id må peke på én ting.",
            nn="Ein id må peike på éin ting.",
            en="An id must point to one thing only.",
        ),
        mend=Wording(nb="Gi den ene en annen id.", nn="Gi den eine ein annan id.", en="Give one of them another id."),
    ),
    FindingKind(
        code="E02",
        severity=Severity.ERROR,
        title=Wording(nb="Ukjent navn", nn="Ukjent namn", en="Unknown name"),
        message=Wording(
            nb="Ukjent {what}: «{wanted}».",
            nn="Ukjent {what}: «{wanted}».",
            en="Unknown {what}: ‘{wanted}’.",
        ),
        why=Wording(
            nb="Ingen kan slå opp noe som ikke er definert.",
            nn="Ingen kan slå opp noko som ikkje er definert.",
            en="Nobody can look up what is not defined.",
        ),
        mend=Wording(
            nb="{hint} Rett navnet, eller definer det.",
            nn="{hint} Rett namnet, eller definer det.",
            en="{hint} Correct the name, or define it.",
        ),
    ),
    FindingKind(
        code="E03",
        severity=Severity.ERROR,
        title=Wording(nb="Metoden inneholder seg selv", nn="Metoden inneheld seg sjølv", en="Method contains itself"),
        message=Wording(
            nb="Metoden «{method}» inneholder seg selv ({chain}).",
            nn="Metoden «{method}» inneheld seg sjølv ({chain}).",
            en="The method ‘{method}’ contains itself ({chain}).",
        ),
        why=Wording(
            nb="En slik metode tar aldri slutt.",
            nn="Ein slik metode tar aldri slutt.",
            en="Such a method never ends.",
        ),
        mend=Wording(
            nb="Sett inn en annen metode, eller fjern ett av leddene.",
            nn="Set inn ein annan metode, eller fjern eitt av ledda.",
            en="Embed another method, or remove one of the embeds.",
        ),
    ),
    FindingKind(
        code="E09b",
        severity=Severity.ERROR,
        title=Wording(
            nb="Grenen er kanskje ikke valgt",
            nn="Greina er kanskje ikkje vald",
            en="Branch may not be chosen",
        ),
        message=Wording(
            nb="«{target}» i «go-back-to» ligger i en gren av valget «{choice}» som kanskje ikke er valgt.",
            nn="«{target}» i «go-back-to» ligg i ei grein av valet «{choice}» som kanskje ikkje er vald.",
            en="‘{target}’ in ‘go-back-to’ lies in a branch of the choice ‘{choice}’ that may not be the chosen one.",
        ),
        why=Wording(
            nb="Ingen kan gå tilbake til arbeid som ikke er gjort.",
            nn="Ingen kan gå tilbake til arbeid som ikkje er gjort.",
            en="Nobody can go back to work that was never done.",
        ),
        mend=Wording(
            nb="Gå tilbake til valget «{choice}» i stedet.",
            nn="Gå tilbake til valet «{choice}» i staden.",
            en="Go back to the choice ‘{choice}’ instead.",
        ),
    ),
    FindingKind(
        code="E11",
        severity=Severity.ERROR,
        title=Wording(
            nb="Grenene passer ikke sammen",
            nn="Greinene passar ikkje saman",
            en="Branches do not fit together",
        ),
        message=Wording(
            nb="Vilkårene for grenene i valget «{choice}» overlapper eller har et hull: {because}.",
            nn="Vilkåra for greinene i valet «{choice}» overlappar eller har eit hol: {because}.",
            en="The conditions for the branches of ‘{choice}’ overlap or leave a gap: {because}.",
        ),
        why=Wording(
            nb="Hvert tilfelle må føre til nøyaktig én gren.",
            nn="Kvart tilfelle må føre til nøyaktig éi grein.",
            en="Every case must lead to exactly one branch.",
        ),
        mend=Wording(
            nb="Gi hvert tilfelle nøyaktig én gren, eller la én gren stå uten «when».",
            nn="Gi kvart tilfelle nøyaktig éi grein, eller la éi grein stå utan «when».",
            en="Give every case exactly one branch, or leave one branch without ‘when’.",
        ),
    ),
    FindingKind(
        code="E12",
        severity=Severity.ERROR,
        title=Wording(nb="Delen kommer aldri med", nn="Delen kjem aldri med", en="Part never takes place"),
        message=Wording(
            nb="Denne delen kommer aldri med: {because} (opplysning: «{fact}»).",
            nn="Denne delen kjem aldri med: {because} (opplysning: «{fact}»).",
            en="This part can never take place: {because} (fact: ‘{fact}’).",
        ),
        why=Wording(
            nb="Ingen har nytte av en del som aldri kommer med.",
            nn="Ingen har nytte av ein del som aldri kjem med.",
            en="A part that never takes place is of no use to anybody.",
        ),
        mend=Wording(
            nb="Endre vilkåret i «when», eller ta det bort.",
            nn="Endre vilkåret i «when», eller fjern det.",
            en="Change the condition in ‘when’, or remove it.",
        ),
    ),
    FindingKind(
        code="E16",
        severity=Severity.ERROR,
        title=Wording(
            nb="Innsatt metode passer ikke",
            nn="Innsett metode passar ikkje",
            en="Embedded method does not fit",
        ),
        message=Wording(
            nb="Metoden «{method}» passer ikke der den er satt inn: {because}.",
            nn="Metoden «{method}» passar ikkje der han er sett inn: {because}.",
            en="The method ‘{method}’ does not fit where it is embedded: {because}.",
        ),
        why=Wording(
            nb="Metoden må henge sammen, også når andre metoder endrer seg.",
            nn="Metoden må henge saman, også når andre metodar endrar seg.",
            en="A method must hold together, also when other methods change.",
        ),
        mend=Wording(
            nb="Oppgi utgaven, for eksempel «blt@2013», eller rett navnene i «results» og «roles».",
            nn="Oppgi utgåva, til dømes «blt@2013», eller rett namna i «results» og «roles».",
            en="State the edition, for example ‘blt@2013’, or correct the names in ‘results’ and ‘roles’.",
        ),
    ),
    FindingKind(
        code="E21",
        severity=Severity.ERROR,
        title=Wording(nb="Satt inn to ganger", nn="Sett inn to gonger", en="Embedded twice"),
        message=Wording(
            nb="Metoden «{method}» er satt inn to ganger med samme id.",
            nn="Metoden «{method}» er sett inn to gonger med same id.",
            en="The method ‘{method}’ is embedded twice under the same id.",
        ),
        why=Wording(
            nb="Da kan ingen holde de to fra hverandre.",
            nn="Då kan ingen halde dei to frå kvarandre.",
            en="Then nobody can tell the two apart.",
        ),
        mend=Wording(
            nb="Gi hver av dem sin egen id i «embed», for eksempel «first» og «second».",
            nn="Gi kvar av dei sin eigen id i «embed», til dømes «first» og «second».",
            en="Give each an id of its own in ‘embed’, for example ‘first’ and ‘second’.",
        ),
    ),
    FindingKind(
        code="E23",
        severity=Severity.ERROR,
        title=Wording(nb="Ingen faser", nn="Ingen fasar", en="No phases"),
        message=Wording(
            nb="Metoden er en prosess uten en eneste fase.",
            nn="Metoden er ein prosess utan ein einaste fase.",
            en="The method is a process without a single phase.",
        ),
        why=Wording(
            nb="Uten faser er det ikke noe å gjøre.",
            nn="Utan fasar er det ikkje noko å gjere.",
            en="Without phases there is nothing to do.",
        ),
        mend=Wording(
            nb="Legg til minst én fase i «flow».",
            nn="Legg til minst éin fase i «flow».",
            en="Add at least one phase to ‘flow’.",
        ),
    ),
    FindingKind(
        code="E24",
        severity=Severity.ERROR,
        title=Wording(nb="«closing» er opptatt", nn="«closing» er oppteke", en="‘closing’ is taken"),
        message=Wording(
            nb="En del av metoden heter «closing», og metoden har også en avslutning med stier som «closing/…».",
            nn="Ein del av metoden heiter «closing», og metoden har også ei avslutning med stiar som «closing/…».",
            en="A part of the method is called ‘closing’, and it also has a closing flow, with paths ‘closing/…’.",
        ),
        why=Wording(
            nb="Da er det uklart hvilken del en sti viser til, i logger og tilpasninger.",
            nn="Då er det uklart kva for ein del ein sti viser til, i loggar og tilpassingar.",
            en="It is then unclear which part a path means, in logs and adaptations.",
        ),
        mend=Wording(
            nb="Flytt avslutningen inn i delen, eller gi delen en annen id og skriv det i «renames».",
            nn="Flytt avslutninga inn i delen, eller gi delen ein annan id og skriv det i «renames».",
            en="Move the closing flow into the part, or give the part another id and tell so in ‘renames’.",
        ),
    ),
    FindingKind(
        code="W08",
        severity=Severity.WARNING,
        title=Wording(nb="Tom fase", nn="Tom fase", en="Empty phase"),
        message=Wording(
            nb="Fasen har verken sjekkspørsmål eller resultater.",
            nn="Fasen har verken sjekkspørsmål eller resultat.",
            en="The phase has neither checks nor results.",
        ),
        why=Wording(
            nb="Ingen kan se når en slik fase er ferdig.",
            nn="Ingen kan sjå når ein slik fase er ferdig.",
            en="Nobody can see when such a phase is done.",
        ),
        mend=Wording(
            nb="Legg til et sjekkspørsmål, eller skriv i «gives» hva fasen gir.",
            nn="Legg til eit sjekkspørsmål, eller skriv i «gives» kva fasen gir.",
            en="Add a check, or state in ‘gives’ what the phase gives.",
        ),
    ),
    FindingKind(
        code="W15",
        severity=Severity.WARNING,
        title=Wording(nb="Grenen kan ikke velges", nn="Greina kan ikkje veljast", en="Branch cannot be chosen"),
        message=Wording(
            nb="Med opplysningene i prosjektet kan ikke grenen «{branch}» i valget «{choice}» velges.",
            nn="Med opplysningane i prosjektet kan ikkje greina «{branch}» i valet «{choice}» veljast.",
            en="With the facts of this project, the branch ‘{branch}’ of the choice ‘{choice}’ cannot be chosen.",
        ),
        why=Wording(
            nb="En feil opplysning kan stenge en vei dere trenger.",
            nn="Ei feil opplysning kan stengje ein veg de treng.",
            en="A wrong fact may close a path you need.",
        ),
        mend=Wording(
            nb="Kontroller opplysningene i «facts».",
            nn="Kontroller opplysningane i «facts».",
            en="Check the facts in ‘facts’.",
        ),
    ),
    FindingKind(
        code="E25",
        severity=Severity.ERROR,
        title=Wording(nb="Kan ikke sammenlignes", nn="Kan ikkje samanliknast", en="Can't be compared"),
        message=Wording(
            nb="Opplysningen «{fact}» er «{value}», men metoden spør etter {wanted}.",
            nn="Opplysninga «{fact}» er «{value}», men metoden spør etter {wanted}.",
            en="The fact ‘{fact}’ is ‘{value}’, but the method asks for {wanted}.",
        ),
        why=Wording(
            nb="Ingen kan si om delen gjelder dere, så den er med inntil videre.",
            nn="Ingen kan seie om delen gjeld dykk, så han er med inntil vidare.",
            en="Nobody can say whether the part applies to you, so it is kept for now.",
        ),
        mend=Wording(
            nb="Skriv verdien på nytt, tall uten mellomrom og komma mellom tusener.",
            nn="Skriv verdien på nytt, tal utan mellomrom og komma mellom tusen.",
            en="Write the value anew, numbers without spaces or commas between thousands.",
        ),
    ),
    FindingKind(
        code="W22",
        severity=Severity.WARNING,
        title=Wording(nb="Opplysning mangler", nn="Opplysning manglar", en="Fact is not stated"),
        message=Wording(
            nb="Opplysningen «{fact}» er ikke oppgitt, så delen den styrer, er med.",
            nn="Opplysninga «{fact}» er ikkje oppgitt, så delen ho styrer, er med.",
            en="The fact ‘{fact}’ is not stated, so the part that depends on it is kept.",
        ),
        why=Wording(
            nb="Kanskje trenger dere ikke denne delen.",
            nn="Kanskje treng de ikkje denne delen.",
            en="You may not need this part.",
        ),
        mend=Wording(
            nb="Oppgi opplysningen i «facts» i prosjektet.",
            nn="Oppgi opplysninga i «facts» i prosjektet.",
            en="State the fact in ‘facts’ in the project.",
        ),
    ),
)
