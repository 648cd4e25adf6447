"""Who decides on what, and where a stop leads: codes E… and W… about gates, criteria, limits and ways back.

Not here: who looks for them.
"""

from innomethods.findings.finding import FindingKind, Severity
from innomethods.wording import Wording

KINDS: tuple[FindingKind, ...] = (
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
)
