"""Decisions, choices, conditions and votes: codes R….

Not here: who looks for them.
"""

from innomethods.findings.finding import FindingKind, Severity
from innomethods.wording import Wording

KINDS: tuple[FindingKind, ...] = (
    FindingKind(
        code="R08",
        severity=Severity.ERROR,
        title=Wording(nb="Begrunnelse mangler", nn="Grunngjeving manglar", en="Reason is missing"),
        message=Wording(
            nb="For {what} må dere gi en begrunnelse.",
            nn="For {what} må de gi ei grunngjeving.",
            en="For {what} you need to give a reason.",
        ),
        why=Wording(
            nb="Andre skal kunne forstå valget senere.",
            nn="Andre skal kunne forstå valet seinare.",
            en="Others should be able to understand the choice later.",
        ),
        mend=Wording(nb="Skriv en kort begrunnelse.", nn="Skriv ei kort grunngjeving.", en="Write a short reason."),
    ),
    FindingKind(
        code="R09",
        severity=Severity.ERROR,
        title=Wording(nb="Utfallet er ikke tillatt", nn="Utfallet er ikkje tillate", en="Outcome is not permitted"),
        message=Wording(
            nb="Utfallet «{outcome}» er ikke tillatt: {because}.",
            nn="Utfallet «{outcome}» er ikkje tillate: {because}.",
            en="The outcome ‘{outcome}’ is not permitted: {because}.",
        ),
        why=Wording(
            nb="Å registrere det likevel ville være et brudd.",
            nn="Å registrere det likevel ville vere eit brot.",
            en="Recording it all the same would be a breach.",
        ),
        mend=Wording(
            nb="Velg et tillatt utfall: {permitted}. Ellers må det registreres som et brudd, med begrunnelse.",
            nn="Vel eit tillate utfall: {permitted}. Elles må det registrerast som eit brot, med grunngjeving.",
            en="Choose a permitted outcome: {permitted}. Otherwise record it as a breach, with a reason.",
        ),
    ),
    FindingKind(
        code="R10",
        severity=Severity.ERROR,
        title=Wording(nb="Kan ikke gå tilbake dit", nn="Kan ikkje gå tilbake dit", en="Cannot go back there"),
        message=Wording(
            nb="Herfra kan dere ikke gå tilbake til «{target}».",
            nn="Herifrå kan de ikkje gå tilbake til «{target}».",
            en="You cannot go back to ‘{target}’ from here.",
        ),
        why=Wording(
            nb="Dere kan bare gå tilbake til noe som er gjort på samme vei.",
            nn="De kan berre gå tilbake til noko som er gjort på same veg.",
            en="You can only go back to something done on the same path.",
        ),
        mend=Wording(
            nb="Velg et av stedene dere kan gå tilbake til: {legal}.",
            nn="Vel ein av stadene de kan gå tilbake til: {legal}.",
            en="Choose one of the places you can go back to: {legal}.",
        ),
    ),
    FindingKind(
        code="R11",
        severity=Severity.ERROR,
        title=Wording(nb="Valget er allerede gjort", nn="Valet er allereie gjort", en="Choice is already made"),
        message=Wording(
            nb="Valget «{choice}» er allerede gjort: «{branch}».",
            nn="Valet «{choice}» er allereie gjort: «{branch}».",
            en="The choice ‘{choice}’ is already made: ‘{branch}’.",
        ),
        why=Wording(
            nb="Arbeidet i grenen bygger på valget.",
            nn="Arbeidet i greina byggjer på valet.",
            en="The work in the branch builds on the choice.",
        ),
        mend=Wording(
            nb="Gå tilbake til «{choice}» fra et beslutningspunkt for å velge på nytt.",
            nn="Gå tilbake til «{choice}» frå eit avgjerdspunkt for å velje på nytt.",
            en="Go back to ‘{choice}’ from a decision point to choose again.",
        ),
    ),
    FindingKind(
        code="R12",
        severity=Severity.ERROR,
        title=Wording(nb="Ukjent gren", nn="Ukjent grein", en="Unknown branch"),
        message=Wording(
            nb="Valget «{choice}» har ingen gren som heter «{branch}».",
            nn="Valet «{choice}» har inga grein som heiter «{branch}».",
            en="The choice ‘{choice}’ has no branch called ‘{branch}’.",
        ),
        why=Wording(
            nb="Bare grener som metoden har, kan velges.",
            nn="Berre greiner som metoden har, kan veljast.",
            en="Only branches that the method has can be chosen.",
        ),
        mend=Wording(nb="Velg en gren: {branches}.", nn="Vel ei grein: {branches}.", en="Choose a branch: {branches}."),
    ),
    FindingKind(
        code="R16",
        severity=Severity.ERROR,
        title=Wording(nb="Vilkåret er ikke åpent", nn="Vilkåret er ikkje ope", en="Condition is not open"),
        message=Wording(
            nb="Det finnes ikke noe åpent vilkår som heter «{condition}».",
            nn="Det finst ikkje noko ope vilkår som heiter «{condition}».",
            en="There is no open condition called ‘{condition}’.",
        ),
        why=Wording(
            nb="Bare åpne vilkår kan avsluttes.",
            nn="Berre opne vilkår kan avsluttast.",
            en="Only open conditions can be closed.",
        ),
        mend=Wording(
            nb="{hint} Velg et åpent vilkår.",
            nn="{hint} Vel eit ope vilkår.",
            en="{hint} Choose an open condition.",
        ),
    ),
    FindingKind(
        code="R19",
        severity=Severity.ERROR,
        title=Wording(nb="Ikke klart for beslutning", nn="Ikkje klart for avgjerd", en="Not ready for decision"),
        message=Wording(
            nb="Beslutningspunktet «{gate}» er ikke åpent for beslutning: {because}.",
            nn="Avgjerdspunktet «{gate}» er ikkje ope for avgjerd: {because}.",
            en="The decision point ‘{gate}’ is not open for a decision: {because}.",
        ),
        why=Wording(
            nb="Beslutningen skal bygge på arbeidet som kommer før.",
            nn="Avgjerda skal byggje på arbeidet som kjem før.",
            en="The decision should rest on the work that comes before.",
        ),
        mend=Wording(
            nb="Gjør ferdig det som kommer før, og prøv igjen.",
            nn="Gjer ferdig det som kjem før, og prøv igjen.",
            en="Finish what comes before, and try again.",
        ),
    ),
    FindingKind(
        code="R24",
        severity=Severity.ERROR,
        title=Wording(nb="Feil beslutningspunkt", nn="Feil avgjerdspunkt", en="Wrong decision point"),
        message=Wording(
            nb="Vilkåret «{condition}» må gjelde et beslutningspunkt som kommer senere; det gjør ikke «{gate}».",
            nn="Vilkåret «{condition}» må gjelde eit avgjerdspunkt som kjem seinare; det gjer ikkje «{gate}».",
            en="The condition ‘{condition}’ must block a decision point ahead; ‘{gate}’ is not ahead.",
        ),
        why=Wording(
            nb="Et vilkår virker bare hvis noen ser på det senere.",
            nn="Eit vilkår verkar berre dersom nokon ser på det seinare.",
            en="A condition works only if somebody looks at it later.",
        ),
        mend=Wording(
            nb="Velg et beslutningspunkt som ligger foran dere.",
            nn="Vel eit avgjerdspunkt som ligg framfor dykk.",
            en="Choose a decision point that is still ahead.",
        ),
    ),
    FindingKind(
        code="R25",
        severity=Severity.ERROR,
        title=Wording(nb="Stedet mangler", nn="Staden manglar", en="Target is missing"),
        message=Wording(
            nb="Det står ikke hvor arbeidet skal tilbake til.",
            nn="Det står ikkje kvar arbeidet skal tilbake til.",
            en="It is not stated where the work goes back to.",
        ),
        why=Wording(
            nb="Arbeidet må starte igjen på et bestemt sted.",
            nn="Arbeidet må starte igjen på ein bestemt stad.",
            en="The work must start again at a definite place.",
        ),
        mend=Wording(
            nb="Velg et av stedene dere kan gå tilbake til: {legal}.",
            nn="Vel ein av stadene de kan gå tilbake til: {legal}.",
            en="Choose one of the places you can go back to: {legal}.",
        ),
    ),
    FindingKind(
        code="R28",
        severity=Severity.ERROR,
        title=Wording(nb="Avstemningen bærer ikke", nn="Avstemminga ber ikkje", en="The vote does not carry"),
        message=Wording(
            nb="Avstemningen bærer ikke avgjørelsen: {because}.",
            nn="Avstemminga ber ikkje avgjerda: {because}.",
            en="The vote does not carry the decision: {because}.",
        ),
        why=Wording(
            nb="En avgjørelse uten gyldig flertall kan bli kjent ugyldig.",
            nn="Ei avgjerd utan gyldig fleirtal kan bli kjend ugyldig.",
            en="A decision without a valid majority may be held invalid.",
        ),
        mend=Wording(
            nb="Registrer det utfallet stemmene ga, eller hold en ny, gyldig avstemning.",
            nn="Registrer det utfallet røystene gav, eller hald ei ny, gyldig avstemming.",
            en="Record the outcome that the votes gave, or hold a new, valid vote.",
        ),
    ),
    FindingKind(
        code="R44",
        severity=Severity.WARNING,
        title=Wording(nb="Lovens frist løper ennå", nn="Fristen i lova går enno", en="Legal time limit still runs"),
        message=Wording(
            nb="«{path}» kommer for tidlig {at}: fristen etter «{title}» løper til og med {last} ({source}).",
            nn="«{path}» kjem for tidleg {at}: fristen etter «{title}» går til og med {last} ({source}).",
            en="‘{path}’ comes too early on {at}: the time limit after ‘{title}’ runs to the end of {last} ({source}).",
        ),
        why=Wording(
            nb="Fristen gir andre tid til å handle, og det som skjer før den er ute, kan bli kjent ulovlig.",
            nn="Fristen gir andre tid til å handle, og det som skjer før han er ute, kan bli kjent ulovleg.",
            en="The limit gives others time to act, and what is done before it is over may be held unlawful.",
        ),
        mend=Wording(
            nb="Vent til {first}, eller registrer med «run assess» hvorfor fristen er kortere her. Er det gjort "
            "likevel, så gi en grunn, og registrer en avgjørelse som et brudd.",
            nn="Vent til {first}, eller registrer med «run assess» kvifor fristen er kortare her. Er det gjort "
            "likevel, så gi ein grunn, og registrer ei avgjerd som eit brot.",
            en="Wait until {first}, or record with ‘run assess’ why the limit is shorter here. If it was done all the "
            "same, give a reason, and record a decision as a breach.",
        ),
    ),
)
