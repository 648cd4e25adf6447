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
)
