"""Files people write, and the values they become: the only home of pydantic and YAML.

Here: reading with every problem told at its place, writing, upgrades, JSON Schemas, records for logs. Not here: whether
a method or project makes sense (`checking`, `projects`), and where content is kept (`catalogue`).
"""

from importlib import import_module
from typing import TYPE_CHECKING

from innomethods.documents.heads import Head, read_head
from innomethods.documents.parsing import Loaded, locate, parse, read_document
from innomethods.documents.reading import (
    read_benefits,
    read_kind,
    read_method,
    read_overlay,
    read_project,
    read_reference,
    read_results,
    read_roles,
    read_rules,
    read_table,
    read_tool,
    read_wordlist,
)
from innomethods.documents.records import (
    method_from_record,
    method_to_record,
    overlay_to_record,
    reference_to_record,
    tool_to_record,
)
from innomethods.documents.saving import to_yaml, write_benefits, write_method, write_overlay, write_project

if TYPE_CHECKING:
    from innomethods.documents.event_records import event_from_record, event_to_record
    from innomethods.documents.schemas import json_schema

__all__ = [
    "Head",
    "Loaded",
    "event_from_record",
    "event_to_record",
    "json_schema",
    "locate",
    "method_from_record",
    "method_to_record",
    "overlay_to_record",
    "parse",
    "read_benefits",
    "read_document",
    "read_head",
    "read_kind",
    "read_method",
    "read_overlay",
    "read_project",
    "read_reference",
    "read_results",
    "read_roles",
    "read_rules",
    "read_table",
    "read_tool",
    "read_wordlist",
    "reference_to_record",
    "to_yaml",
    "tool_to_record",
    "write_benefits",
    "write_method",
    "write_overlay",
    "write_project",
]


_ON_FIRST_USE = {
    "event_from_record": "event_records",  # reading a file doesn't need what runs are made of
    "event_to_record": "event_records",
    "json_schema": "schemas",
}


def __getattr__(name: str) -> object:
    """Find what reading and writing files can do without, on first use."""
    if name in _ON_FIRST_USE:
        return getattr(import_module(f"{__name__}.{_ON_FIRST_USE[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
