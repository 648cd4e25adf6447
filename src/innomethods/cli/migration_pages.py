"""What is told of a plan to change a run's method: lines of at most 80 characters, and records for JSON.

Not here: the commands (`migrating`), the words of classes and treatments (`running.moving.words`).
"""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterable
from itertools import groupby
from typing import Any

from innomethods.cli.run_pages import item_lines
from innomethods.cli.saying import finding_record, settings, strong, text
from innomethods.logbooks import Fate, MoveReport
from innomethods.model import Strength
from innomethods.running import STATUSES, MigrationPlan, Run, Task, Touch, Touched, Treatment
from innomethods.wording import Wording

_WIDTH = 80


def plan_page(plan: MigrationPlan) -> list[str]:
    """Return a plan as lines: from what to what, each part that is touched, and why it can't be done, if so."""
    way = _WAY.fill(run=plan.run, old=str(plan.before.pin), new=str(plan.definition.pin), bump=BUMPS[str(plan.bump)])
    lines = [strong(line) for line in _wrapped(text(way))]
    if plan.policy is not None:
        lines += _wrapped(text(_POLICY.fill(policy=str(plan.policy), means=_POLICIES[str(plan.policy)])))
    lines += [line for was, now in plan.renames for line in _wrapped(f"{was} → {now}", 2)]
    lines += _touched(plan)
    lines += _wrapped(text(_SAME.fill(count=plan.count(Touch.SAME))), 2)
    if plan.blocking:
        lines += _wrapped(text(_BLOCKED))
    return lines + [line for found in plan.blocking for line in _wrapped(found.text(settings().language), 2, hang=6)]


def verdict_of(plan: MigrationPlan) -> list[str]:
    """Return whether a plan that nothing blocks would change anything."""
    return [] if plan.blocking else _wrapped(text(_NOTHING if plan.changes_nothing else _POSSIBLE))


def _touched(plan: MigrationPlan) -> list[str]:
    """Return the parts that are touched: under their paths what is said of them, once for several of the same."""
    told = [
        item for item in plan.touched if item.kind is not Touch.TEXT_ONLY and item.treatment is not Treatment.FOLLOWS
    ]
    lines = []
    for words, items in groupby(told, lambda item: text(plan.words(item))):
        lines += _wrapped(", ".join(item.path or text(_WHOLE) for item in items), 2)
        lines += _wrapped(words, 6)
    reworded = [item.path for item in plan.items if item.kind is Touch.TEXT_ONLY and item.path]
    return lines + (_wrapped(f"{text(_WORDS_ONLY)}: {', '.join(reworded)}", 2, hang=6) if reworded else [])


def done_page(run: Run) -> list[str]:
    """Return where a run stands once it is changed."""
    now = ", ".join(run.turn) or text(STATUSES[run.status])
    lines = _wrapped(text(_DONE.fill(run=run.id, pin=str(run.definition.pin), position=run.position, now=now)))
    for work in run.open_work:
        if work.task is Task.DECIDE:
            lines += _lacking(run, work.path)
    return lines


def _lacking(run: Run, gate: str) -> list[str]:
    """Return what a decision point whose turn it is still lacks: often what the new method asks of finished work."""
    view = run.assess(gate, run.last.date())
    items = [item for item in view.items if not item.standing.counts_as_pass and item.strength is not Strength.SHOULD]
    return list(item_lines(run, view, items, 2))


def bulk_line(report: MoveReport, width: int) -> list[str]:
    """Return what became of one run: a line, and one more for each reason against it."""
    fate = text(_FATES[report.fate])
    plan = report.plan
    way = f" · {plan.before.pin} → {plan.definition.pin}" if plan is not None else ""
    lines = _wrapped(f"{report.run:<{width}}  {fate}{way}", hang=width + 2)
    for reason in report.reasons:
        lines += _wrapped(reason.text(settings().language), width + 2, hang=width + 6)
    return lines + (_wrapped(report.error, width + 2) if report.error is not None else [])


def bulk_sum(reports: Iterable[MoveReport]) -> str:
    """Return how many runs had each fate."""
    counted = Counter(report.fate for report in reports)
    return ", ".join(f"{counted[fate]} {text(_FATES[fate])}" for fate in Fate if fate in counted) or "–"


def _wrapped(words: str, indent: int = 0, hang: int | None = None) -> list[str]:
    return textwrap.wrap(
        words,
        _WIDTH,
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent if hang is None else hang),
        break_long_words=False,
        break_on_hyphens=False,
    )


# --- JSON


def plan_record(plan: MigrationPlan) -> dict[str, Any]:
    """Return a plan for JSON: every part of both definitions with its class, what changed and what follows."""
    return {
        "run": plan.run,
        "from": str(plan.before.pin),
        "to": str(plan.definition.pin),
        "digest": plan.digest,
        "replaced": plan.replaced,
        "bump": str(plan.bump),
        "policy": str(plan.policy) if plan.policy is not None else None,
        "possible": plan.is_possible,
        "renames": [list(pair) for pair in plan.renames],
        "counts": {str(kind): plan.count(kind) for kind in Touch},
        "parts": [_part_record(plan, item) for item in plan.items],
        "blocking": [finding_record(found) for found in plan.blocking],
    }


def _part_record(plan: MigrationPlan, item: Touched) -> dict[str, Any]:
    return {
        "path": item.path,
        "was": item.was,
        "class": str(item.kind),
        "fields": list(item.fields),
        "treatment": str(item.treatment),
        "words": text(plan.words(item)),
    }


def report_record(report: MoveReport) -> dict[str, Any]:
    """Return what became of one run, for JSON."""
    return {
        "run": report.run,
        "fate": str(report.fate),
        "reasons": [finding_record(reason) for reason in report.reasons],
        "error": report.error,
        "plan": plan_record(report.plan) if report.plan is not None else None,
    }


# --- words

_WAY = Wording(
    nb="{run}: {old} → {new} ({bump})", nn="{run}: {old} → {new} ({bump})", en="{run}: {old} → {new} ({bump})"
)
BUMPS = {
    "none": Wording(nb="ingen endring", nn="inga endring", en="no change"),
    "patch": Wording(nb="bare ord", nn="berre ord", en="words only"),
    "minor": Wording(nb="liten endring", nn="lita endring", en="a small step"),
    "major": Wording(nb="stor endring", nn="stor endring", en="a large step"),
}
_POLICY = Wording(nb="{policy}: {means}", nn="{policy}: {means}", en="{policy}: {means}")
_POLICIES = {
    "strict": Wording(
        nb="det som er gjort, skal ikke røres",
        nn="det som er gjort, skal ikkje rørast",
        en="what was done is not to be touched",
    ),
    "restale": Wording(
        nb="det som er gjort og er endret, gjøres på nytt",
        nn="det som er gjort og er endra, blir gjort på nytt",
        en="what was done and has changed is done again",
    ),
    "grandfather": Wording(
        nb="det som er passert, står etter den gamle regelen; det nye gjelder det som er foran",
        nn="det som er passert, står etter den gamle regelen; det nye gjeld det som er framfor",
        en="what is passed stands under the old rule; the new holds for what is ahead",
    ),
}
_WHOLE = Wording(nb="metoden som helhet", nn="metoden som heilskap", en="the method as a whole")
_WORDS_ONLY = Wording(nb="Bare ord", nn="Berre ord", en="Words only")
_SAME = Wording(nb="Uendret: {count}", nn="Uendra: {count}", en="The same: {count}")
_POSSIBLE = Wording(nb="Dette kan gjøres.", nn="Dette kan gjerast.", en="This can be done.")
_NOTHING = Wording(nb="Gjennomføringen er der alt.", nn="Gjennomføringa er der alt.", en="The run is there already.")
_BLOCKED = Wording(nb="Dette kan ikke gjøres:", nn="Dette kan ikkje gjerast:", en="This can't be done:")
_DONE = Wording(
    nb="{run} følger nå {pin} (oppføring {position}). Neste: {now}",
    nn="{run} følgjer no {pin} (oppføring {position}). Neste: {now}",
    en="{run} now follows {pin} (entry {position}). Next: {now}",
)
STRIKABLE = Wording(
    nb="Ingenting bygger på endringen: oppføring {position} kan strykes.",
    nn="Ingenting byggjer på endringa: oppføring {position} kan strykast.",
    en="Nothing builds on the change: entry {position} can be struck out.",
)
_FATES = {
    Fate.MOVED: Wording(nb="flyttet", nn="flytta", en="moved"),
    Fate.POSSIBLE: Wording(nb="kan flyttes", nn="kan flyttast", en="can be moved"),
    Fate.THERE: Wording(nb="der alt", nn="der alt", en="there already"),
    Fate.LEFT_ALONE: Wording(nb="urørt", nn="urørt", en="left alone"),
    Fate.REFUSED: Wording(nb="ikke flyttet", nn="ikkje flytta", en="not moved"),
}
