"""Values made into plain records (dicts that JSON and YAML can hold), key by key; the way back from `building`.

Here: what each field of the model is called in a file. Not here: YAML's looks (`yaml_text`) and files (`saving`).
"""

from innomethods.documents.writing.benefits import benefits_record
from innomethods.documents.writing.library import result_record, role_record, tool_record
from innomethods.documents.writing.methods import method_record, overlay_record
from innomethods.documents.writing.projects import project_record
from innomethods.documents.writing.references import reference_record

__all__ = [
    "benefits_record",
    "method_record",
    "overlay_record",
    "project_record",
    "reference_record",
    "result_record",
    "role_record",
    "tool_record",
]
