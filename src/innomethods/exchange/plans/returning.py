"""Edited plans, read back: which kind of file it is, and how large it may be.

Here: telling the formats apart, and text from bytes. Not here: each format (`returning_xml`, `returning_sheets`,
`returning_json`), and what the edits mean (`comparing`).
"""

from __future__ import annotations

from innomethods.exchange.plans.edited import EditedPlan, UnusablePlan, checked
from innomethods.exchange.plans.returning_json import read_json
from innomethods.exchange.plans.returning_sheets import read_csv, read_workbook
from innomethods.exchange.plans.returning_xml import read_ms_project

LARGEST = 50_000_000  # bytes; ten thousand tasks take some twenty million as XML
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_BYTE_ORDER = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def read_edited_plan(data: bytes | str, name: str = "edited plan") -> EditedPlan:
    """Read a plan that others have edited: Microsoft Project's XML, our workbook, our CSV or our JSON.

    The content says which it is. `name` is what messages call the file.

    Raises:
        UnusablePlan: when it isn't one of these, is too large, broken, or says what can't be.
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
        raise UnusablePlan(
            name,
            f"the file has {len(content) / 1_000_000:.0f} MB, and at most {LARGEST // 1_000_000} MB are read",
            "Save only the plan itself",
        )
    if content.startswith(_ZIP):
        return checked(read_workbook(content, name))
    if content.startswith(_OLE):
        raise UnusablePlan(
            name,
            "this is a file of Microsoft Project (.mpp) or of an old Excel (.xls), which only these can read",
            "Save it as XML (Project: File, Save As, XML Format) or as .xlsx",
        )
    start = content.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\x00")[:1]
    if start == b"<":
        return checked(read_ms_project(content, name))
    text = _text(content, name)
    return checked(read_json(text, name) if start == b"{" else read_csv(text, name))


def _text(content: bytes, name: str) -> str:
    """Decode text: UTF-8 or UTF-16 by its mark, else UTF-8, else what Norwegian Excel saves."""
    encoding = next((known for mark, known in _BYTE_ORDER if content.startswith(mark)), None)
    for one in (encoding,) if encoding else ("utf-8", "cp1252"):
        try:
            text = content.decode(one)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise UnusablePlan(
        name,
        "this is neither Microsoft Project's XML, a workbook (.xlsx), CSV nor JSON",
        "Save the plan as one of these; CSV as UTF-8",
    )
