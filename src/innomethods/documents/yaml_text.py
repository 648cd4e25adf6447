"""Records as YAML that people like to read: short titles inline, long text folded, lists indented, nothing that bends.

Here: looks. Not here: which keys there are (`writing`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from innomethods.documents.writing.texts import Record

_WIDTH = 110
_FOLD_FROM = 100  # longer text is folded over several lines
_INLINE = 88  # longer maps and lists stand on lines of their own
_SHORT_TEXT = 32
_SHORT_QUOTED = 60  # longer text is broken over lines better inside single quotes
_OWN_LINES = ("phase", "gate", "stage", "choice", "embed", "parallel", "must", "should", "law", "innomethods")
_FOLDABLE = re.compile(r"[^\s](?:[^\s]| (?! ))*[^\s]\Z")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z")
_DATE_TAG = "tag:yaml.org,2002:timestamp"  # dates are text to us, and need no quotes


class _Dumper(yaml.SafeDumper):
    """Writes what YAML 1.1 and 1.2 both read as we mean it."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: FBT001, FBT002, ARG002 - as PyYAML has it
        super().increase_indent(flow, indentless=False)

    def choose_scalar_style(self) -> str:
        style: str = super().choose_scalar_style()
        text = self.event.value if isinstance(self.event, yaml.ScalarEvent) else ""
        short = len(text) <= _SHORT_QUOTED and '"' not in text and "\\" not in text and "\n" not in text
        return '"' if style == "'" and short else style

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - as PyYAML has it
        return True


_Dumper.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != _DATE_TAG]
    for first, resolvers in yaml.SafeDumper.yaml_implicit_resolvers.items()
}
_Dumper.add_implicit_resolver("tag:yaml.org,2002:float", _FLOAT, list("-+.0123456789"))


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = ">" if len(text) > _FOLD_FROM and _FOLDABLE.match(text) and text.isprintable() else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _map(dumper: yaml.SafeDumper, record: Record) -> yaml.MappingNode:
    return dumper.represent_mapping("tag:yaml.org,2002:map", record.items(), flow_style=_is_inline_map(record))


def _list(dumper: yaml.SafeDumper, items: list[Any]) -> yaml.SequenceNode:
    return dumper.represent_sequence("tag:yaml.org,2002:seq", items, flow_style=_is_inline_list(items))


_Dumper.add_representer(str, _text)
_Dumper.add_representer(dict, _map)
_Dumper.add_representer(list, _list)


def _is_short(value: object) -> bool:
    if isinstance(value, str):
        return len(value) <= _SHORT_TEXT and not value.endswith((".", "?", "!")) and "\n" not in value
    return isinstance(value, (bool, int, float))


def _is_inline_map(record: Record) -> bool:
    if not record:
        return True
    if next(iter(record)) in _OWN_LINES:
        return False
    lists_fit = all(
        _is_short(value) or (isinstance(value, list) and _is_inline_list(value)) for value in record.values()
    )
    return lists_fit and len(str(record)) <= _INLINE


def _is_inline_list(items: list[Any]) -> bool:
    return all(_is_short(item) for item in items) and len(str(items)) <= _INLINE


def dump(record: Record) -> str:
    """Return a record as YAML text.

    >>> print(dump({"innomethods": "tool/1", "title": {"nb": "Kart", "en": "Map"}, "country": "NO"}), end="")
    innomethods: tool/1
    title: {nb: Kart, en: Map}
    country: "NO"
    """
    text: str = yaml.dump(record, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH)
    return text
