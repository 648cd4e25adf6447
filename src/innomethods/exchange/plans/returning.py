"""Edited plans, read back: which kind of file it is, and how large it may be.

Here: telling the formats apart. Not here: each format (`returning_xml`, `returning_sheets`,
`returning_json`), and what the edits mean (`comparing`).
"""

from __future__ import annotations

import re

from innomethods.exchange.plans import file_refusals as files
from innomethods.exchange.plans.edited import EditedPlan, checked
from innomethods.exchange.plans.returning_json import read_json
from innomethods.exchange.plans.returning_sheets import read_csv, read_workbook
from innomethods.exchange.plans.returning_xml import read_ms_project
from innomethods.exchange.sheets import OLE, ZIP, decoded

LARGEST = 50_000_000  # bytes; ten thousand tasks take some twenty million as XML
_BLANK = b"\xef\xbb\xbf \t\r\n"
_WIDE = (b"\xff\xfe", b"\xfe\xff")
_DECLARED = re.compile(r"<\?xml[^>]*\?>")
_OTHERS = (
    ("BEGIN:VCALENDAR", files.CALENDAR),
    ("project ", files.TASKJUGGLER),
    ("gantt", files.MERMAID),
)


def read_edited_plan(data: bytes | str, name: str = "edited plan") -> EditedPlan:
    """Read a plan that others have edited: Microsoft Project's XML, our workbook, our CSV or our JSON.

    The content says which it is. `name` is what messages call the file.

    Raises:
        UnusableFile: when it isn't one of these, is too large, broken, or says what can't be.
        MissingExtra: for a workbook without openpyxl, which comes with `innomethods[office]`.

    >>> from datetime import date
    >>> from innomethods.exchange import to_csv
    >>> from innomethods.model import Method, Phase, Project
    >>> from innomethods.planning import schedule
    >>> plan = schedule(Project("p", Method("s", flow=Phase("try", estimate=3)), start=date(2027, 3, 1), country="NO"))
    >>> read_edited_plan(to_csv(plan)).tasks[0].work_days
    3.0
    """
    content = data.encode("utf-8") if isinstance(data, str) else data
    if len(content) > LARGEST:
        raise files.TOO_LARGE.at(name, size=f"{len(content) / 1_000_000:.0f}", most=f"{LARGEST // 1_000_000}")
    if content.startswith(ZIP):
        return checked(read_workbook(content, name))
    if content.startswith(OLE):
        raise files.OLD_OFFICE.at(name)
    if not content.startswith(_WIDE) and content.lstrip(_BLANK)[:1] == b"<":
        return checked(read_ms_project(content, name))
    text = decoded(content)
    if text is None:
        raise files.NO_TEXT.at(name)
    return checked(_of_text(text.lstrip("\ufeff \t\r\n"), text, name))


def _of_text(shown: str, text: str, name: str) -> EditedPlan:
    if shown.startswith("<"):  # the mark says how it is written; what the first line says of that no longer holds
        return read_ms_project(_DECLARED.sub("", shown, count=1).encode("utf-8"), name)
    if shown.startswith("{"):
        return read_json(text, name)
    other = next((what for start, what in _OTHERS if shown.startswith(start)), None)
    if other is not None:
        raise files.OTHER_FORMAT.at(name, what=other)
    return read_csv(text, name)
