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
from innomethods.wording import in_all_languages

T = TypeVar("T")
_MOST_BYTES = 20_000_000
_ROWS = ("rows", "nodes")  # as `export --format json` and as `plan --json` call them


@attrs.frozen
class NotABaseline(InnomethodsError, ValueError):
    """A text that isn't an earlier plan, with the place in it where that shows, if there is one."""

    why: str
    where: str = ""

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        return (
            f"{place}this can't be the baseline, since {self.why}. Write it again with «innomethods export PROJECT "
            f"--format json» or «plan PROJECT --json»."
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
        raise NotABaseline("it is JSON, but has no project and list of rows or nodes")
    nodes = tuple(_nodes(record[key], key))
    if not nodes:
        raise NotABaseline("no phase or decision point stands in it")
    return Baseline(project, nodes)


def _record(data: str | bytes) -> Mapping[str, Any]:
    if len(data) > _MOST_BYTES:
        raise NotABaseline(f"it has {len(data)} bytes")
    try:
        record = json.loads(data.decode("utf-8-sig") if isinstance(data, bytes) else data)
    except UnicodeDecodeError:
        raise NotABaseline("it isn't text in UTF-8") from None
    except json.JSONDecodeError as error:
        raise NotABaseline(f"it isn't JSON ({error.msg})", f"{error.lineno}:{error.colno}") from None
    except (RecursionError, ValueError):
        raise NotABaseline("it isn't JSON that can be read") from None
    if not isinstance(record, Mapping):
        raise NotABaseline("it is JSON, but no plan")
    return record


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
            raise NotABaseline(f"{error!s:.80} doesn't fit there", where) from None
        if node.path in seen:
            raise NotABaseline(f"{node.path!r} stands there twice", where)
        if node.finish < node.start:
            raise NotABaseline(f"{node.path!r} ends before it starts", where)
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
