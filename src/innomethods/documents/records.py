"""Methods as plain records that JSON can hold, and back: how a log keeps the definition of its run.

Here: methods and what goes with them. Not here: events (`event_records`), and files (`saving`).
"""

from __future__ import annotations

from collections.abc import Mapping

from innomethods.documents.building import build_method
from innomethods.documents.explaining import validated
from innomethods.documents.headers import newest
from innomethods.documents.shapes import MethodDocument
from innomethods.documents.writing import method_record, overlay_record, reference_record, tool_record
from innomethods.documents.writing.texts import Record
from innomethods.errors import DocumentProblems
from innomethods.findings import Finding
from innomethods.model import Method, Overlay, Tool
from innomethods.sharing import Reference


def method_to_record(method: Method) -> Record:
    """Return a method as a record that JSON can hold, with every result, role and tool it carries.

    >>> from innomethods.model import Method, Overlay
    >>> method_to_record(Method("small", title="Small"))
    {'innomethods': 'method/1', 'id': 'small', 'edition': '1', 'title': {'en': 'Small'}}
    """
    return method_record(method)


def method_from_record(record: Mapping[str, object]) -> Method:
    """Return the method of a record, also of an older version: `method_from_record(method_to_record(m)) == m`.

    Raises:
        DocumentProblems: with every problem of the record; paths are its keys.
    """
    found = newest(record)
    if isinstance(found, Finding):
        raise DocumentProblems.of("record", [found])
    document, told = validated(MethodDocument, found[1])
    if document is None or told:
        raise DocumentProblems.of("record", told)
    return build_method(document)


def overlay_to_record(overlay: Overlay) -> Record:
    """Return an overlay as plain data, as its file would hold it."""
    return overlay_record(overlay)


def tool_to_record(tool: Tool) -> Record:
    """Return a tool as plain data, as its file would hold it."""
    return {"innomethods": "tool/1", **tool_record(tool)}


def reference_to_record(reference: Reference) -> Record:
    """Return a profile, operating model, frame, network or survey as plain data, as its file would hold it."""
    return reference_record(reference)
