"""`--baseline`: an earlier plan, read from the JSON in which `plan --json` and `export` wrote it.

Here: the file, and what doesn't fit in it. Not here: how the plans differ (`planning.shifts`).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, NoReturn, TypeVar

from innomethods.cli.saying import USAGE, fail
from innomethods.documents.opening import read_bytes
from innomethods.planning import Baseline, Driver, MeetingDate, Planned, Reason
from innomethods.wording import in_all_languages

T = TypeVar("T")
_MEND = "Write it again with «innomethods plan PROJECT --json»"


def read_baseline(path: Path, project: str) -> Baseline:
    """Read an earlier plan of a project; what can't be read ends the command with 3, another project's plan with 2."""
    record = _record(path)
    if record.get("project") != project:
        theirs = record.get("project")
        fail(f"{path} is a plan of {theirs!r}, not of {project!r}: nothing in it can be compared.", code=USAGE)
    return Baseline(tuple(_nodes(record, path)))


def _record(path: Path) -> Mapping[str, Any]:
    try:
        record = json.loads(read_bytes(path, str(path)).decode("utf-8-sig"))
    except UnicodeDecodeError:
        _refuse(path, "it isn't text in UTF-8")
    except json.JSONDecodeError as error:
        _refuse(f"{path}:{error.lineno}:{error.colno}", f"it isn't JSON ({error.msg})")
    except (RecursionError, ValueError):
        _refuse(path, "it isn't JSON that can be read")
    if not isinstance(record, Mapping):
        _refuse(path, "it is JSON, but no plan")
    return record


def _nodes(record: Mapping[str, Any], path: Path) -> Iterator[Planned]:
    """Yield what was planned of each phase and gate; stages around them have no dates of their own."""
    key = next((key for key in ("nodes", "rows") if isinstance(record.get(key), list)), None)
    if key is None:
        _refuse(path, "it is JSON, but has no list of nodes or rows")
    seen: set[str] = set()
    for number, row in enumerate(record[key]):
        where = f"{path}, {key}[{number}]"
        try:
            if "driver" in row:
                node = _planned(row)
                if node.path in seen:
                    _refuse(where, f"{node.path!r} stands there twice")
                seen.add(node.path)
                yield node
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            _refuse(where, f"{error} doesn't fit there")


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


def _refuse(where: object, because: str) -> NoReturn:
    fail(f"{where}: this can't be the baseline, since {because}. {_MEND}.")
