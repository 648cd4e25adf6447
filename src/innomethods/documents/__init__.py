"""Files people write, and the values they become: the only home of pydantic and YAML.

Here: reading with every problem told at its place, writing, upgrades, JSON Schemas, records for logs. Not here: whether a method
or project makes sense (`checking`, `projects`), and where content is kept (`catalogue`).
"""

from innomethods.documents.building import RuleRow, Rules
from innomethods.documents.parsing import Loaded, locate, parse, read_document
from innomethods.documents.reading import (
    read_method,
    read_overlay,
    read_project,
    read_results,
    read_roles,
    read_rules,
    read_tool,
)
from innomethods.documents.saving import (
    method_from_record,
    method_to_record,
    to_yaml,
    write_method,
    write_overlay,
    write_project,
)

__all__ = [
    "Loaded",
    "RuleRow",
    "Rules",
    "locate",
    "method_from_record",
    "method_to_record",
    "parse",
    "read_document",
    "read_method",
    "read_overlay",
    "read_project",
    "read_results",
    "read_roles",
    "read_rules",
    "read_tool",
    "to_yaml",
    "write_method",
    "write_overlay",
    "write_project",
]
