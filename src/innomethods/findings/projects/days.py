"""Days that cannot be meant as they stand: codes P….

Not here: who looks for them.
"""

from innomethods.findings.finding import FindingKind, Severity
from innomethods.wording import Wording

KINDS: tuple[FindingKind, ...] = (
    FindingKind(
        code="P05",
        severity=Severity.WARNING,
        title=Wording(nb="Ikke en arbeidsdag", nn="Ikkje ein arbeidsdag", en="Not a working day"),
        message=Wording(
            nb="{what} faller på {day}, som ikke er en arbeidsdag ({reason}).",
            nn="{what} fell på {day}, som ikkje er ein arbeidsdag ({reason}).",
            en="{what} falls on {day}, which is not a working day ({reason}).",
        ),
        why=Wording(
            nb="Folk er trolig ikke på jobb den dagen.",
            nn="Folk er truleg ikkje på jobb den dagen.",
            en="People are probably not at work that day.",
        ),
        mend=Wording(nb="Velg en arbeidsdag.", nn="Vel ein arbeidsdag.", en="Choose a working day."),
    ),
    FindingKind(
        code="P25",
        severity=Severity.WARNING,
        title=Wording(nb="Møter uten datoer", nn="Møte utan datoar", en="Meetings without dates"),
        message=Wording(
            nb="«{body}» står under «meetings», men ingen av møtene har dato.",
            nn="«{body}» står under «meetings», men ingen av møta har dato.",
            en="‘{body}’ is listed under ‘meetings’, but none of the meetings has a date.",
        ),
        why=Wording(
            nb="Planen venter da ikke på noe møte og kan love en beslutning for tidlig.",
            nn="Planen ventar då ikkje på noko møte og kan love ei avgjerd for tidleg.",
            en="The plan then waits for no meeting and may promise a decision too early.",
        ),
        mend=Wording(
            nb="Skriv møtedatoene i «dates», eller fjern linjen.",
            nn="Skriv møtedatoane i «dates», eller fjern linja.",
            en="Enter the days of the meetings in ‘dates’, or remove the row.",
        ),
    ),
    FindingKind(
        code="P14",
        severity=Severity.WARNING,
        title=Wording(
            nb="Samme møte to ganger",
            nn="Same møtet to gonger",
            en="Same meeting twice",
        ),
        message=Wording(
            nb="«{body}» har møtet {day} to ganger.",
            nn="«{body}» har møtet {day} to gonger.",
            en="‘{body}’ has the meeting on {day} twice.",
        ),
        why=Wording(
            nb="Trolig er en annen dato ment, og da mangler det et møte i planen.",
            nn="Truleg er ein annan dato meint, og då manglar det eit møte i planen.",
            en="Probably another date was meant, and then the plan lacks a meeting.",
        ),
        mend=Wording(
            nb="Rett datoen, eller fjern den ene.",
            nn="Rett datoen, eller fjern den eine.",
            en="Correct the date, or remove one of them.",
        ),
    ),
    FindingKind(
        code="P15",
        severity=Severity.WARNING,
        title=Wording(
            nb="Møte før prosjektstart",
            nn="Møte før prosjektstart",
            en="Meeting before the start",
        ),
        message=Wording(
            nb="«{body}» har møter før prosjektet starter {start}: {days}.",
            nn="«{body}» har møte før prosjektet startar {start}: {days}.",
            en="‘{body}’ has meetings before the project starts on {start}: {days}.",
        ),
        why=Wording(
            nb="Der kan ingenting fra prosjektet bli avgjort.",
            nn="Der kan ingenting frå prosjektet bli avgjort.",
            en="Nothing of the project can be decided there.",
        ),
        mend=Wording(
            nb="Kontroller årstallet, eller fjern datoene.",
            nn="Kontroller årstalet, eller fjern datoane.",
            en="Check the year, or remove the dates.",
        ),
    ),
    FindingKind(
        code="P16",
        severity=Severity.WARNING,
        title=Wording(
            nb="Starten ligger langt tilbake",
            nn="Starten ligg langt tilbake",
            en="Start is long past",
        ),
        message=Wording(
            nb="Prosjektet starter {start}, mer enn tre år før {on}.",
            nn="Prosjektet startar {start}, meir enn tre år før {on}.",
            en="The project starts on {start}, more than three years before {on}.",
        ),
        why=Wording(
            nb="Hele planen regnes fra denne datoen.",
            nn="Heile planen blir rekna frå denne datoen.",
            en="The whole plan is reckoned from this date.",
        ),
        mend=Wording(
            nb="Kontroller årstallet i «start».",
            nn="Kontroller årstalet i «start».",
            en="Check the year in ‘start’.",
        ),
    ),
    FindingKind(
        code="P17",
        severity=Severity.WARNING,
        title=Wording(
            nb="Papirfrist før prosjektstart",
            nn="Papirfrist før prosjektstart",
            en="Papers due before start",
        ),
        message=Wording(
            nb="Papirene til møtet {day} i «{body}» skal være klare {due}, før prosjektet starter {start}.",
            nn="Papira til møtet {day} i «{body}» skal vere klare {due}, før prosjektet startar {start}.",
            en="Papers for the meeting of ‘{body}’ on {day} are due on {due}, before the project starts on {start}.",
        ),
        why=Wording(
            nb="Prosjektet kan ikke få noe avgjort i dette møtet.",
            nn="Prosjektet kan ikkje få noko avgjort i dette møtet.",
            en="The project can get nothing decided at this meeting.",
        ),
        mend=Wording(
            nb="Start tidligere, eller kontroller datoen og «papers-due».",
            nn="Start tidlegare, eller kontroller datoen og «papers-due».",
            en="Start earlier, or check the date and ‘papers-due’.",
        ),
    ),
    FindingKind(
        code="P18",
        severity=Severity.WARNING,
        title=Wording(
            nb="Rolige perioder overlapper",
            nn="Rolege periodar overlappar",
            en="Quiet periods overlap",
        ),
        message=Wording(
            nb="Periodene «{period}» og «{other}» har dager felles: {days}.",
            nn="Periodane «{period}» og «{other}» har dagar felles: {days}.",
            en="The periods ‘{period}’ and ‘{other}’ share days: {days}.",
        ),
        why=Wording(
            nb="Da er det uklart hva som gjelder disse dagene.",
            nn="Då er det uklart kva som gjeld desse dagane.",
            en="Then it is unclear what holds on these days.",
        ),
        mend=Wording(
            nb="La den ene slutte før den andre begynner.",
            nn="La den eine slutte før den andre tek til.",
            en="Let one end before the other begins.",
        ),
    ),
    FindingKind(
        code="P19",
        severity=Severity.WARNING,
        title=Wording(
            nb="Rolig periode utenfor prosjektet",
            nn="Roleg periode utanfor prosjektet",
            en="Quiet period outside project",
        ),
        message=Wording(
            nb="Perioden «{period}» ({days}) ligger utenfor prosjektet: {because}.",
            nn="Perioden «{period}» ({days}) ligg utanfor prosjektet: {because}.",
            en="The period ‘{period}’ ({days}) lies outside the project: {because}.",
        ),
        why=Wording(
            nb="Den har ingen virkning på planen.",
            nn="Han har ingen verknad på planen.",
            en="It has no effect on the plan.",
        ),
        mend=Wording(
            nb="Kontroller årstallet, eller fjern perioden.",
            nn="Kontroller årstalet, eller fjern perioden.",
            en="Check the year, or remove the period.",
        ),
    ),
    FindingKind(
        code="P26",
        severity=Severity.WARNING,
        title=Wording(
            nb="Gevinstplanen sier noe annet",
            nn="Gevinstplanen seier noko anna",
            en="Benefits plan says otherwise",
        ),
        message=Wording(
            nb="Gevinstplanen har «{field}: {said}», men etter prosjektet er det {other}.",
            nn="Gevinstplanen har «{field}: {said}», men etter prosjektet er det {other}.",
            en="The benefits plan has ‘{field}: {said}’, but by the project it is {other}.",
        ),
        why=Wording(
            nb="De to filene gir ulike svar; land og start er som i prosjektet, «project-end» som i gevinstplanen.",
            nn="Dei to filene gir ulike svar; land og start er som i prosjektet, «project-end» som i gevinstplanen.",
            en="The two files give different answers; country and start are the project’s, ‘project-end’ the plan’s.",
        ),
        mend=Wording(
            nb="Rett det ene, eller ta «{field}» ut av gevinstplanen.",
            nn="Rett det eine, eller ta «{field}» ut av gevinstplanen.",
            en="Correct one of them, or take ‘{field}’ out of the benefits plan.",
        ),
    ),
)
