"""What checks and texts should hold: codes W… about words.

Not here: who looks for them.
"""

from innomethods.findings.finding import FindingKind, Severity
from innomethods.wording import Wording

KINDS: tuple[FindingKind, ...] = (
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
)
