"""What can be wrong with a method: the codes E… (must be mended) and W… (should be looked at), in three languages.

Not here: who looks for them (`checking`, `composing`).
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
        code="E05",
        severity=Severity.ERROR,
        title=Wording(
            nb="Kriteriet kan ikke oppfylles",
            nn="Kriteriet kan ikkje oppfyllast",
            en="Criterion cannot be met",
        ),
        message=Wording(
            nb="Beslutningspunktet spør etter «{criterion}», som ikke kan være oppfylt der: {because}.",
            nn="Avgjerdspunktet spør etter «{criterion}», som ikkje kan vere oppfylt der: {because}.",
            en="The decision point asks for ‘{criterion}’, which cannot be met there: {because}.",
        ),
        why=Wording(
            nb="Da kan ingen gå videre uten å bryte kriteriet.",
            nn="Då kan ingen gå vidare utan å bryte kriteriet.",
            en="Then nobody can proceed without breaking the criterion.",
        ),
        mend=Wording(
            nb="Flytt beslutningspunktet, la en tidligere fase gi det som mangler, eller endre kriteriet.",
            nn="Flytt avgjerdspunktet, la ein tidlegare fase gi det som manglar, eller endre kriteriet.",
            en="Move the decision point, let an earlier phase give what is missing, or change the criterion.",
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
        code="E07",
        severity=Severity.ERROR,
        title=Wording(nb="Ingen som beslutter", nn="Ingen som avgjer", en="Nobody decides"),
        message=Wording(
            nb="Beslutningspunktet har ingen som beslutter.",
            nn="Avgjerdspunktet har ingen som avgjer.",
            en="The decision point has nobody who decides.",
        ),
        why=Wording(
            nb="En beslutning uten eier blir lett utsatt.",
            nn="Ei avgjerd utan eigar blir lett utsett.",
            en="A decision without an owner is easily put off.",
        ),
        mend=Wording(
            nb="Skriv inn en rolle i «decided-by».",
            nn="Skriv inn ei rolle i «decided-by».",
            en="Enter a role in ‘decided-by’.",
        ),
    ),
    FindingKind(
        code="E08",
        severity=Severity.ERROR,
        title=Wording(nb="Ansvaret mangler", nn="Ansvaret manglar", en="Nobody is accountable"),
        message=Wording(
            nb="Fasen mangler en rolle som har ansvaret.",
            nn="Fasen manglar ei rolle som har ansvaret.",
            en="The phase has no role that is accountable for it.",
        ),
        why=Wording(
            nb="Arbeid uten en ansvarlig blir ofte liggende.",
            nn="Arbeid utan ein ansvarleg blir ofte liggjande.",
            en="Work that nobody answers for is often left undone.",
        ),
        mend=Wording(
            nb="Skriv inn én rolle i «does».",
            nn="Skriv inn éi rolle i «does».",
            en="Enter one role in ‘does’.",
        ),
    ),
    FindingKind(
        code="E09a",
        severity=Severity.ERROR,
        title=Wording(nb="Kan ikke gå tilbake dit", nn="Kan ikkje gå tilbake dit", en="Cannot go back there"),
        message=Wording(
            nb="«{target}» i «go-back-to» ligger ikke før dette beslutningspunktet på samme vei.",
            nn="«{target}» i «go-back-to» ligg ikkje før dette avgjerdspunktet på same veg.",
            en="‘{target}’ in ‘go-back-to’ does not come before this decision point on the same path.",
        ),
        why=Wording(
            nb="Dere kan bare gå tilbake til noe dere har vært gjennom.",
            nn="De kan berre gå tilbake til noko de har vore gjennom.",
            en="You can only go back to something you have been through.",
        ),
        mend=Wording(
            nb="Velg en fase, en del («stage») eller et valg («choice») som kommer før.",
            nn="Vel ein fase, ein del («stage») eller eit val («choice») som kjem før.",
            en="Choose a phase, stage or choice that comes before it.",
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
        code="E10",
        severity=Severity.ERROR,
        title=Wording(nb="Sløyfe uten slutt", nn="Sløyfe utan slutt", en="Loop without end"),
        message=Wording(
            nb=(
                "Beslutningspunktet kan sende arbeidet tilbake, men har verken et kriterium som kan "
                "oppfylles, eller en grense."
            ),
            nn=(
                "Avgjerdspunktet kan sende arbeidet tilbake, men har verken eit kriterium som kan oppfyllast, "
                "eller ei grense."
            ),
            en="The decision point can send the work back, but has neither a criterion that can be met nor a limit.",
        ),
        why=Wording(
            nb="Ingen kan si når sløyfen er slutt.",
            nn="Ingen kan seie når sløyfa er slutt.",
            en="Nobody can say when the loop ends.",
        ),
        mend=Wording(
            nb="Legg til et kriterium, eller sett en grense i «at-most».",
            nn="Legg til eit kriterium, eller set ei grense i «at-most».",
            en="Add a criterion, or set a limit in ‘at-most’.",
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
        code="E14",
        severity=Severity.ERROR,
        title=Wording(
            nb="Noe nødvendig er tatt bort",
            nn="Noko nødvendig er teke bort",
            en="Something needed is removed",
        ),
        message=Wording(
            nb="Tilpasningen «{overlay}» tar bort «{target}», men {because}.",
            nn="Tilpassinga «{overlay}» tar bort «{target}», men {because}.",
            en="The adaptation ‘{overlay}’ removes ‘{target}’, but {because}.",
        ),
        why=Wording(
            nb="Loven eller andre deler av metoden krever det.",
            nn="Lova eller andre delar av metoden krev det.",
            en="The law or other parts of the method require it.",
        ),
        mend=Wording(
            nb="Behold det, eller sett inn noe som gir det samme.",
            nn="Behald det, eller set inn noko som gir det same.",
            en="Keep it, or replace it with something that gives the same.",
        ),
    ),
    FindingKind(
        code="E15",
        severity=Severity.ERROR,
        title=Wording(nb="Tilpasninger i strid", nn="Tilpassingar i strid", en="Adaptations in conflict"),
        message=Wording(
            nb="Både «{first}» og «{second}» endrer «{field}» i «{target}», men på ulik måte.",
            nn="Både «{first}» og «{second}» endrar «{field}» i «{target}», men på ulik måte.",
            en="Both ‘{first}’ and ‘{second}’ replace ‘{field}’ of ‘{target}’, but differently.",
        ),
        why=Wording(
            nb="Bare én av dem kan gjelde.",
            nn="Berre éi av dei kan gjelde.",
            en="Only one of them can apply.",
        ),
        mend=Wording(
            nb="Bestem hvilken som skal gjelde, og fjern den andre.",
            nn="Avgjer kva for ei som skal gjelde, og fjern den andre.",
            en="Decide which one applies, and remove the other.",
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
        code="E17",
        severity=Severity.ERROR,
        title=Wording(nb="Grensen kan ikke brukes", nn="Grensa kan ikkje brukast", en="Limit cannot be used"),
        message=Wording(
            nb="Grensen for «{criterion}» kan ikke brukes: {because}.",
            nn="Grensa for «{criterion}» kan ikkje brukast: {because}.",
            en="The limit for ‘{criterion}’ cannot be used: {because}.",
        ),
        why=Wording(
            nb="En umulig grense stopper alle eller ingen.",
            nn="Ei umogleg grense stoppar alle eller ingen.",
            en="An impossible limit stops everybody or nobody.",
        ),
        mend=Wording(
            nb="Rett måltallet, enheten eller grensen.",
            nn="Rett måltalet, eininga eller grensa.",
            en="Correct the measure, the unit or the limit.",
        ),
    ),
    FindingKind(
        code="E18",
        severity=Severity.ERROR,
        title=Wording(
            nb="Lovkrav uten sikkert svar",
            nn="Lovkrav utan sikkert svar",
            en="Legal requirement may lack answer",
        ),
        message=Wording(
            nb="Lovkravet «{criterion}» kan bli stående uten at noen svarer på det: {because}.",
            nn="Lovkravet «{criterion}» kan bli ståande utan at nokon svarer på det: {because}.",
            en="The legal requirement ‘{criterion}’ may be left with nobody to answer it: {because}.",
        ),
        why=Wording(
            nb="Et lovkrav skal alltid få et svar.",
            nn="Eit lovkrav skal alltid få eit svar.",
            en="A legal requirement must always get an answer.",
        ),
        mend=Wording(
            nb="Still spørsmålet i en fase som alltid blir gjort, eller i selve beslutningspunktet.",
            nn="Still spørsmålet i ein fase som alltid blir gjord, eller i sjølve avgjerdspunktet.",
            en="Ask it in a phase that is always done, or at the decision point itself.",
        ),
    ),
    FindingKind(
        code="E19",
        severity=Severity.ERROR,
        title=Wording(nb="Fristen kommer for tidlig", nn="Fristen kjem for tidleg", en="Deadline comes too early"),
        message=Wording(
            nb="Fristen «{deadline}» kommer før det den bygger på, «{prerequisite}» (dager for tidlig: {days}).",
            nn="Fristen «{deadline}» kjem før det han byggjer på, «{prerequisite}» (dagar for tidleg: {days}).",
            en="The deadline ‘{deadline}’ falls before what it builds on, ‘{prerequisite}’ (days too early: {days}).",
        ),
        why=Wording(
            nb="Ingen kan holde en slik frist.",
            nn="Ingen kan halde ein slik frist.",
            en="Nobody can keep such a deadline.",
        ),
        mend=Wording(nb="Flytt en av datoene.", nn="Flytt ein av datoane.", en="Move one of the dates."),
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
        code="W02",
        severity=Severity.WARNING,
        title=Wording(
            nb="Beslutningspunkt uten kriterier",
            nn="Avgjerdspunkt utan kriterium",
            en="Decision point without criteria",
        ),
        message=Wording(
            nb="Beslutningspunktet har ingen kriterier, så svaret kan bare bli ja.",
            nn="Avgjerdspunktet har ingen kriterium, så svaret kan berre bli ja.",
            en="The decision point has no criteria, so the answer can only be yes.",
        ),
        why=Wording(
            nb="Et beslutningspunkt skal gi et reelt valg.",
            nn="Eit avgjerdspunkt skal gi eit reelt val.",
            en="A decision point should offer a real choice.",
        ),
        mend=Wording(
            nb="Legg til et kriterium, eller fjern beslutningspunktet.",
            nn="Legg til eit kriterium, eller fjern avgjerdspunktet.",
            en="Add a criterion, or remove the decision point.",
        ),
    ),
    FindingKind(
        code="W03",
        severity=Severity.WARNING,
        title=Wording(nb="Ingen grense for omganger", nn="Inga grense for omgangar", en="No limit on rounds"),
        message=Wording(
            nb="Beslutningspunktet kan sende arbeidet tilbake uten noen grense.",
            nn="Avgjerdspunktet kan sende arbeidet tilbake utan noka grense.",
            en="The decision point can send the work back without limit.",
        ),
        why=Wording(
            nb="Uten en grense kan prosjektet gå i ring.",
            nn="Utan ei grense kan prosjektet gå i ring.",
            en="Without a limit the project may go round in circles.",
        ),
        mend=Wording(nb="Sett en grense i «at-most».", nn="Set ei grense i «at-most».", en="Set a limit in ‘at-most’."),
    ),
    FindingKind(
        code="W04",
        severity=Severity.WARNING,
        title=Wording(nb="Vurderer sitt eget arbeid", nn="Vurderer sitt eige arbeid", en="Role judges own work"),
        message=Wording(
            nb="Rollen «{role}» har ansvaret for fasen «{phase}» og beslutter også her.",
            nn="Rolla «{role}» har ansvaret for fasen «{phase}» og avgjer også her.",
            en="The role ‘{role}’ is accountable for the phase ‘{phase}’ and also decides here.",
        ),
        why=Wording(
            nb="Ingen bør godkjenne sitt eget arbeid alene.",
            nn="Ingen bør godkjenne sitt eige arbeid åleine.",
            en="Nobody should approve their own work alone.",
        ),
        mend=Wording(nb="La en annen rolle beslutte.", nn="La ei anna rolle avgjere.", en="Let another role decide."),
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
        code="W07",
        severity=Severity.WARNING,
        title=Wording(nb="Lang sjekkliste", nn="Lang sjekkliste", en="Long checklist"),
        message=Wording(
            nb="Listen har {count} punkter; grensen er {limit}.",
            nn="Lista har {count} punkt; grensa er {limit}.",
            en="The list has {count} items; the limit is {limit}.",
        ),
        why=Wording(
            nb="Lange lister blir krysset av, ikke lest.",
            nn="Lange lister blir kryssa av, ikkje lesne.",
            en="Long lists are ticked, not read.",
        ),
        mend=Wording(
            nb="Del listen, eller sett «scale: full» på noen av punktene.",
            nn="Del lista, eller set «scale: full» på nokre av punkta.",
            en="Split the list, or set ‘scale: full’ on some of the items.",
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
        code="W09",
        severity=Severity.WARNING,
        title=Wording(
            nb="Bør vises, ikke bekreftes",
            nn="Bør visast, ikkje stadfestast",
            en="Should be shown, not confirmed",
        ),
        message=Wording(
            nb="Sjekkspørsmålet «{check}» ber om en bekreftelse, men handler om noe som kan vises («{word}»).",
            nn="Sjekkspørsmålet «{check}» ber om ei stadfesting, men handlar om noko som kan visast («{word}»).",
            en="The check ‘{check}’ asks for a confirmation, but is about something that can be shown (‘{word}’).",
        ),
        why=Wording(
            nb="Dokumentasjon veier tyngre enn et ja.",
            nn="Dokumentasjon veg tyngre enn eit ja.",
            en="Evidence weighs more than a yes.",
        ),
        mend=Wording(
            nb="Bruk «answer: evidence» i stedet.",
            nn="Bruk «answer: evidence» i staden.",
            en="Use ‘answer: evidence’ instead.",
        ),
    ),
    FindingKind(
        code="W10",
        severity=Severity.WARNING,
        title=Wording(nb="Gevinsten mangler noe", nn="Gevinsten manglar noko", en="Benefit is incomplete"),
        message=Wording(
            nb="Gevinsten «{benefit}» mangler {missing}.",
            nn="Gevinsten «{benefit}» manglar {missing}.",
            en="The benefit ‘{benefit}’ lacks {missing}.",
        ),
        why=Wording(
            nb="En gevinst uten eier og tall kan ingen følge opp.",
            nn="Ein gevinst utan eigar og tal kan ingen følgje opp.",
            en="Nobody can follow up a benefit without an owner and figures.",
        ),
        mend=Wording(nb="Fyll inn det som mangler.", nn="Fyll inn det som manglar.", en="Fill in what is missing."),
    ),
    FindingKind(
        code="W11",
        severity=Severity.WARNING,
        title=Wording(
            nb="Gevinsten måles for tidlig",
            nn="Gevinsten blir målt for tidleg",
            en="Benefit is measured too early",
        ),
        message=Wording(
            nb="Gevinsten «{benefit}» skal måles {due}, før prosjektet er ferdig {end}.",
            nn="Gevinsten «{benefit}» skal målast {due}, før prosjektet er ferdig {end}.",
            en="The benefit ‘{benefit}’ is to be measured on {due}, before the project ends on {end}.",
        ),
        why=Wording(
            nb="Virkningene kommer ofte etter at prosjektet er ferdig.",
            nn="Verknadene kjem ofte etter at prosjektet er ferdig.",
            en="Effects often come after the project has ended.",
        ),
        mend=Wording(
            nb="Legg til en senere måledato.",
            nn="Legg til ein seinare måledato.",
            en="Set a later date too.",
        ),
    ),
    FindingKind(
        code="W13",
        severity=Severity.WARNING,
        title=Wording(
            nb="Sjekkspørsmålet mangler støtte",
            nn="Sjekkspørsmålet manglar støtte",
            en="Check lacks support",
        ),
        message=Wording(
            nb="Sjekkspørsmålet «{check}» er et krav, men mangler {missing}.",
            nn="Sjekkspørsmålet «{check}» er eit krav, men manglar {missing}.",
            en="The check ‘{check}’ is a requirement, but lacks {missing}.",
        ),
        why=Wording(
            nb="De som svarer, må få vite hvorfor dere spør.",
            nn="Dei som svarer, må få vite kvifor de spør.",
            en="Those who answer need to know why they are asked.",
        ),
        mend=Wording(nb="Legg til det som mangler.", nn="Legg til det som manglar.", en="Add what is missing."),
    ),
    FindingKind(
        code="W14",
        severity=Severity.WARNING,
        title=Wording(nb="Tekst mangler", nn="Tekst manglar", en="Text is missing"),
        message=Wording(
            nb="Feltet «{field}» mangler tekst på {languages}.",
            nn="Feltet «{field}» manglar tekst på {languages}.",
            en="The field ‘{field}’ lacks text in {languages}.",
        ),
        why=Wording(
            nb="Leserne skal få teksten på sitt eget språk.",
            nn="Lesarane skal få teksten på sitt eige språk.",
            en="Readers should get the text in their own language.",
        ),
        mend=Wording(
            nb="Skriv inn teksten som mangler.",
            nn="Skriv inn teksten som manglar.",
            en="Enter the missing text.",
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
    FindingKind(
        code="W19",
        severity=Severity.WARNING,
        title=Wording(
            nb="Tilpasningen fant ingen plass",
            nn="Tilpassinga fann ingen plass",
            en="Adaptation found no place",
        ),
        message=Wording(
            nb="Tilpasningen «{overlay}» fant ikke noe som passer til «{anchor}», så endringen er ikke gjort.",
            nn="Tilpassinga «{overlay}» fann ikkje noko som passar til «{anchor}», så endringa er ikkje gjord.",
            en="The adaptation ‘{overlay}’ found nothing that matches ‘{anchor}’, so that change was not made.",
        ),
        why=Wording(
            nb="Da mangler metoden noe den skulle ha fått.",
            nn="Då manglar metoden noko han skulle ha fått.",
            en="Then the method lacks something it was meant to get.",
        ),
        mend=Wording(
            nb="Pek på et annet sted, eller fjern endringen.",
            nn="Peik på ein annan stad, eller fjern endringa.",
            en="Point to another place, or remove the change.",
        ),
    ),
    FindingKind(
        code="W20",
        severity=Severity.WARNING,
        title=Wording(nb="Ingen vei tilbake", nn="Ingen veg tilbake", en="No way back"),
        message=Wording(
            nb="Hvis «{criterion}» ikke er oppfylt, fører «go-back-to» ikke til noe sted der det kan rettes.",
            nn="Dersom «{criterion}» ikkje er oppfylt, fører «go-back-to» ikkje til nokon stad der det kan rettast.",
            en="If ‘{criterion}’ is not met, nothing in ‘go-back-to’ leads to where it can be put right.",
        ),
        why=Wording(
            nb="Da blir arbeidet sendt tilbake til feil sted.",
            nn="Då blir arbeidet sendt tilbake til feil stad.",
            en="Then the work is sent back to the wrong place.",
        ),
        mend=Wording(
            nb="Før opp noe i «go-back-to» som ligger før det som gir «{criterion}».",
            nn="Før opp noko i «go-back-to» som ligg før det som gir «{criterion}».",
            en="List something in ‘go-back-to’ that comes before what gives ‘{criterion}’.",
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
    FindingKind(
        code="W23",
        severity=Severity.WARNING,
        title=Wording(nb="Tillegget passer ikke her", nn="Tillegget passar ikkje her", en="Overlay not meant here"),
        message=Wording(
            nb="{because} Tillegget «{overlay}» er derfor ikke laget for «{method}».",
            nn="{because} Tillegget «{overlay}» er difor ikkje laga for «{method}».",
            en="{because} So the overlay ‘{overlay}’ is not meant for ‘{method}’.",
        ),
        why=Wording(
            nb="Da blir det samme spurt om to ganger, eller det som blir spurt om, finnes ikke.",
            nn="Då blir det same spurt om to gonger, eller det som blir spurt om, finst ikkje.",
            en="Then the same is asked twice, or what is asked about is not there.",
        ),
        mend=Wording(
            nb="Ta bort tillegget, eller velg en annen metode.",
            nn="Ta bort tillegget, eller vel ein annan metode.",
            en="Leave the overlay out, or choose another method.",
        ),
    ),
)
