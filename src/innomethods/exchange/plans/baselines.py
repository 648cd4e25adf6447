"""A plan kept as JSON, read back as what the plan of today is compared with.

Here: what that plan said of each phase and gate. Not here: how plans differ (`planning.shifts`), and plans that were
edited elsewhere (`returning`).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, TypeVar

import attrs

from innomethods.errors import InnomethodsError
from innomethods.planning import Baseline, Driver, MeetingDate, Planned, Reason
from innomethods.wording import Wording, in_all_languages

T = TypeVar("T")
_MOST_BYTES = 20_000_000
_ROWS = ("rows", "nodes")  # as `export --format json` and as `plan --json` call them


@attrs.frozen
class NotABaseline(InnomethodsError, ValueError):
    """A text that isn't an earlier plan, with the place in it where that shows, if there is one."""

    why: Wording
    where: str = ""

    @property
    def told(self) -> Wording:
        """Where and why, and the mend, in three languages."""
        return _TOLD.fill(place=f"{self.where}: " if self.where else "", why=self.why)

    def __str__(self) -> str:
        return self.told.text("en")


_TOLD = Wording(
    nb="{place}dette kan ikke være den tidligere planen, siden {why}. Lag den på nytt med «innomethods export PROSJEKT "
    "--format json --out FIL».",
    nn="{place}dette kan ikkje vere den tidlegare planen, sidan {why}. Lag han på nytt med «innomethods export "
    "PROSJEKT --format json --out FIL».",
    en="{place}this can't be the baseline, since {why}. Write it again with «innomethods export PROJECT --format json "
    "--out FILE».",
)
_NO_ROWS = Wording(
    nb="det er JSON, men uten prosjekt og en liste «rows» eller «nodes»",
    nn="det er JSON, men utan prosjekt og ei liste «rows» eller «nodes»",
    en="it is JSON, but has no project and list of rows or nodes",
)
_EMPTY = Wording(
    nb="det står ingen fase eller noe beslutningspunkt i den",
    nn="det står inga fase eller noko avgjerdspunkt i han",
    en="no phase or decision point stands in it",
)
_TOO_LARGE = Wording(nb="den har {size} byte", nn="han har {size} byte", en="it has {size} bytes")
_NO_TEXT = Wording(
    nb="det ikke er tekst i UTF-8 eller UTF-16",
    nn="det ikkje er tekst i UTF-8 eller UTF-16",
    en="it isn't text in UTF-8 or UTF-16",
)
_NO_JSON = Wording(nb="det ikke er JSON ({why})", nn="det ikkje er JSON ({why})", en="it isn't JSON ({why})")
_UNREADABLE = Wording(
    nb="det ikke er JSON som kan leses", nn="det ikkje er JSON som kan lesast", en="it isn't JSON that can be read"
)
_NO_PLAN = Wording(
    nb="det er JSON, men ikke en plan", nn="det er JSON, men ikkje ein plan", en="it is JSON, but no plan"
)
_MISFIT = Wording(nb="{value} passer ikke der", nn="{value} passar ikkje der", en="{value} doesn't fit there")
_TWICE = Wording(nb="{path} står der to ganger", nn="{path} står der to gonger", en="{path} stands there twice")
_BACKWARDS = Wording(
    nb="{path} slutter før den begynner", nn="{path} sluttar før ho byrjar", en="{path} ends before it starts"
)


def read_baseline(data: str | bytes) -> Baseline:
    """Return what an earlier plan said, from the JSON of `plan_to_json` or of the command `plan --json`.

    Raises:
        NotABaseline: when it isn't such a text.

    >>> from innomethods.exchange import plan_to_json
    >>> from innomethods.model import Method, Phase, Project
    >>> from innomethods.planning import schedule
    >>> pilot = Project("p", Method("s", flow=Phase("try", estimate=3)), start=date(2027, 3, 1), country="NO")
    >>> later = schedule(attrs.evolve(pilot, start=date(2027, 3, 4)))
    >>> [shift.calendar_days for shift in later.shift_from(read_baseline(plan_to_json(schedule(pilot))))]
    [5]
    """
    record = _record(data)
    project = record.get("project")
    key = next((key for key in _ROWS if isinstance(record.get(key), list)), None)
    if key is None or not isinstance(project, str):
        raise NotABaseline(_NO_ROWS)
    nodes = tuple(_nodes(record[key], key))
    if not nodes:
        raise NotABaseline(_EMPTY)
    return Baseline(project, nodes)


def _record(data: str | bytes) -> Mapping[str, Any]:
    if len(data) > _MOST_BYTES:
        raise NotABaseline(_TOO_LARGE.fill(size=len(data)))
    text = _text(data)
    try:
        record = json.loads(text)
    except json.JSONDecodeError as error:
        raise NotABaseline(_NO_JSON.fill(why=error.msg), f"{error.lineno}:{error.colno}") from None
    except (RecursionError, ValueError):
        raise NotABaseline(_UNREADABLE) from None
    if not isinstance(record, Mapping):
        raise NotABaseline(_NO_PLAN)
    return record


def _text(data: str | bytes) -> str:
    """Return bytes as text; what PowerShell writes by `>` is UTF-16, and says so by its mark."""
    if isinstance(data, str):
        return data
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        return data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError:
        raise NotABaseline(_NO_TEXT) from None


def _nodes(rows: list[Any], key: str) -> Iterator[Planned]:
    """Yield what was planned of each phase and gate; stages around them have no dates of their own."""
    seen: set[str] = set()
    for number, row in enumerate(rows):
        where = f"{key}[{number}]"
        try:
            if "driver" not in row:
                continue
            node = _planned(row)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise NotABaseline(_MISFIT.fill(value=f"{error!s:.80}"), where) from None
        if node.path in seen:
            raise NotABaseline(_TWICE.fill(path=repr(node.path)), where)
        if node.finish < node.start:
            raise NotABaseline(_BACKWARDS.fill(path=repr(node.path)), where)
        seen.add(node.path)
        yield node


def _planned(row: Mapping[str, Any]) -> Planned:
    driver, held = row["driver"], row["meeting"]
    return Planned(
        path=_of(str, row["path"]),
        title=in_all_languages(_of(str, row["title"])),
        start=date.fromisoformat(row["start"]),
        finish=date.fromisoformat(row["finish"]),
        work_days=_of(int, row["work_days"]),
        meeting=None if held is None else MeetingDate(date.fromisoformat(held), date.fromisoformat(row["papers_due"])),
        driver=Driver(Reason(driver["kind"]), in_all_languages(_of(str, driver["words"])), driver["path"]),
    )


def _of(kind: type[T], value: object) -> T:
    if not isinstance(value, kind):
        raise TypeError(repr(value))
    return value
