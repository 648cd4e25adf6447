"""Bad news as values: a closed list of codes, each described in three languages.

Here: `Finding`, its kinds and the one place where findings are made. Not here: who looks for them (`benefits`,
`checking`, `documents`, `planning`, `procurement`, `projects`, `running`). Errors, for developers: `errors`.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from innomethods.findings import (
    appraisals,
    benefits,
    documents,
    language,
    links,
    methods,
    ocds,
    procurement,
    projects,
    purchase_runs,
    routes,
    runs,
    sharing,
    shelf,
    truth,
)
from innomethods.findings.finding import Finding, FindingKind, Place, Severity
from innomethods.wording import Wording
from innomethods.wording.formats import Format

KINDS: dict[str, FindingKind] = {
    kind.code: kind
    for module in (
        methods,
        projects,
        benefits,
        appraisals,
        procurement,
        links,
        routes,
        purchase_runs,
        runs,
        sharing,
        shelf,
        documents,
        language,
        truth,
        ocds,
    )
    for kind in module.KINDS
}


def finding(code: str, path: str = "", /, place: Place | None = None, **data: object) -> Finding:
    """Make the finding of one code, its texts filled with data.

    >>> finding("E07", "worth-buying").code
    'E07'
    """
    kind = KINDS[code]
    return Finding(
        code=code,
        severity=kind.severity,
        path=path,
        message=kind.message.fill(**data),
        mend=kind.mend.fill(**data),
        why=kind.why,
        place=place,
    )


_MOST_NAMES = 40  # all keys of any map: the one sought may be the last; of the shelf's many names some must do


def suggestion(wanted: str, known: Iterable[str]) -> Wording:
    """Return a trilingual «did you mean», or the known names when none is near."""
    names = sorted(set(known))
    near = difflib.get_close_matches(wanted, names, n=3, cutoff=0.6)
    if near:
        return did_you_mean(near)
    if not names:
        return Wording(nb="Her finnes ingen ennå.", nn="Her finst ingen enno.", en="There are none here yet.")
    shown_names = ", ".join(names[:_MOST_NAMES]) + (", …" if len(names) > _MOST_NAMES else "")
    return Wording(nb=f"Kjente: {shown_names}.", nn=f"Kjende: {shown_names}.", en=f"Known: {shown_names}.")


def did_you_mean(names: Iterable[str]) -> Wording:
    """Return a trilingual «did you mean» of one name or more."""
    near = list(names)
    shown = [f"«{name}»" for name in near]
    return Wording(
        nb=f"Mente dere {Format('nb').any_of(shown)}?",
        nn=f"Meinte de {Format('nn').any_of(shown)}?",
        en=f"Did you mean {Format('en').any_of([f'‘{name}’' for name in near])}?",
    )


def errors_of(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return only the errors."""
    return tuple(item for item in findings if item.is_error)


__all__ = ["KINDS", "Finding", "FindingKind", "Place", "Severity", "did_you_mean", "errors_of", "finding", "suggestion"]
