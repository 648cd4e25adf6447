"""How a report names things in a sentence: nodes in quotes and shorter, days without their year, whole words counted.

Not here: the sentences (`headlines`, `leads`, `key_facts`).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from innomethods.model import Gate
from innomethods.planning import Plan, PlanNode
from innomethods.reporting import labels
from innomethods.reporting.subject import GateView, Subject

_LONG_NAME = 6  # words
_LETTERS_A_WORD = 20  # few words of public Norwegian are longer


def word_count(text: str) -> int:
    r"""Count words as a reader does: what a hard space binds is one.

    >>> word_count("Klar 20.\xa0april 2027")
    3
    """
    return len([word for word in text.split(" ") if word])


def shortened(text: str, most: int) -> str:
    """Return the first so many words, with an ellipsis where some are left out; words without end are cut too.

    >>> shortened("Finn ut hva som skjer", 3)
    'Finn ut hva …'
    """
    parts = [word for word in text.split(" ") if word]
    kept = text if len(parts) <= most else " ".join(parts[:most]).rstrip(",;:") + " …"
    letters = most * _LETTERS_A_WORD
    return kept if len(kept) <= letters else kept[: letters - 1].rstrip() + "…"


def names_of(subject: Subject, path: str) -> tuple[str, ...]:
    """Return a node's name in quotes, and shorter ones: its first words, its short id."""
    node = subject.nodes.get(path)
    title = subject.title(path).text
    short = node.short if isinstance(node, Gate) and node.short else shortened(title, 2)
    return (subject.quoted(title), subject.quoted(shortened(title, _LONG_NAME)), short)


def pairs_of(subject: Subject, phase: str, gate: str) -> Iterator[tuple[str, str]]:
    """Yield the names of a phase and a gate together, each pair shorter than the one before."""
    yield from zip(names_of(subject, phase), names_of(subject, gate), strict=True)


def gate_name(subject: Subject, view: GateView) -> str:
    """Return a gate's short id and title; the title in quotes where it has no short id."""
    name = subject.title(view.path).text
    return f"{view.gate.short}\N{NO-BREAK SPACE}{name}" if view.gate.short else subject.quoted(name)


def decision_day(subject: Subject, view: GateView | None) -> str:
    """Return the day a gate is decided by the plan; nothing where that isn't known."""
    return short_day(subject, view.node.finish) if view is not None and view.node is not None else ""


def short_day(subject: Subject, day: date, beside: date | None = None) -> str:
    """Return a day without its year where that is the year everything lies in."""
    years = {subject.plan.start.year, subject.plan.finish.year} if subject.plan is not None else {day.year, 0}
    if beside is not None:
        years = {day.year, beside.year}
    one_year = len(years) == 1 and day.year in years
    return subject.formats.day_and_month(day) if one_year else subject.formats.date(day)


def capital(text: str) -> str:
    """Return the text with a capital first letter; the rest stays as it is."""
    return text[:1].upper() + text[1:]


def work_end(subject: Subject) -> date | None:
    """Return the last day of work in the plan."""
    return max((node.finish for node in subject.plan.phases), default=None) if subject.plan is not None else None


def last_gate(subject: Subject) -> PlanNode | None:
    """Return the gate that is decided last."""
    return max(subject.plan.gates, key=lambda node: node.finish, default=None) if subject.plan is not None else None


def unmet_gate(subject: Subject) -> str | None:
    """Return the path of the first gate without a meeting left to be decided at: the end is then only the earliest."""
    findings = subject.plan.findings if subject.plan is not None else ()
    return next((one.path for one in findings if one.code == "P03"), None)


def moved_from_first(subject: Subject, was: date, now: date) -> str:
    """Return a shift from the first plan in words, in work days as slack is counted: «12 arbeidsdager senere»."""
    days = subject.plan.calendar.shift(was, now) if subject.plan is not None else (now - was).days
    return subject.count(labels.N_WORK_DAYS_LATER if days >= 0 else labels.N_WORK_DAYS_EARLIER, abs(days))


def deciding_miss(plan: Plan) -> PlanNode | None:
    """Return the gate whose missed meeting the end hangs on; else the first that misses one."""
    missed = [node for node in plan.gates if node.missed and node.meeting is not None]
    return next((node for node in reversed(missed) if node.critical), missed[0] if missed else None)


def days_moved(subject: Subject, days: int) -> str:
    """Return a shift in words: «35 dager senere»."""
    return subject.count(labels.N_DAYS_LATER if days >= 0 else labels.N_DAYS_EARLIER, abs(days))
