"""JSON Schemas of the files people write, for editors: completion, descriptions and red lines while typing.

Here: making them from the shapes, and the copies shipped in `content/schemas`. Not here: our own messages, which say
more (`explaining`). `python -m innomethods.documents.schemas` writes the shipped copies anew.
"""

from __future__ import annotations

import json
from importlib import resources
from pathlib import Path
from typing import Any

from innomethods.documents.shapes import SHAPES, VERSIONS
from innomethods.errors import NoSuchMethod

Schema = dict[str, Any]
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
# Rules about a whole map that types alone don't say.
_ONE_STRENGTH = {"oneOf": [{"required": [key]} for key in ("must", "should", "law")]}
_WHOLE: dict[str, Schema] = {
    "CheckShape": _ONE_STRENGTH,
    "CriterionShape": _ONE_STRENGTH,
    "Words": {"minProperties": 1},
    "PlaceShape": {
        "oneOf": [{"required": [key]} for key in ("before", "after", "at", "into")],
        "dependentSchemas": {"otherwise": {"anyOf": [{"required": ["before"]}, {"required": ["after"]}]}},
    },
    "WhenShape": {"minProperties": 2, "maxProperties": 2},
    "DatedShape": {"oneOf": [{"required": ["value", "source"]}, {"required": ["unknown"]}]},
}


def json_schema(kind: str) -> Schema:
    """Return the JSON Schema (draft 2020-12) of one kind of file in its newest version.

    Raises:
        NoSuchMethod: when there is no such kind; says which there are.

    >>> json_schema("method")["$id"]
    'urn:innomethods:schema:method:1'
    """
    if kind not in SHAPES:
        raise NoSuchMethod(kind, tuple(SHAPES))
    made = SHAPES[kind].model_json_schema(by_alias=True)
    definitions = {name: _plain(part) for name, part in made.pop("$defs").items()}
    for name, rule in _WHOLE.items():
        if name in definitions:
            definitions[name] |= rule
    version = VERSIONS[kind]
    head = {"$schema": _DIALECT, "$id": f"urn:innomethods:schema:{kind}:{version}", "title": f"{kind}/{version}"}
    return {**head, **_plain(made), "$defs": dict(sorted(definitions.items()))}


def _plain(schema: Any) -> Any:  # noqa: ANN401 - JSON in, JSON out
    """Return a schema without what editors would show in vain: null beside a type, made-up titles, defaults of null."""
    if isinstance(schema, list):
        return [_plain(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {key: value for key, value in schema.items() if not (key == "title" and isinstance(value, str))}
    if "default" in kept and kept["default"] is None:
        del kept["default"]
    options = [option for option in kept.get("anyOf", ()) if option != {"type": "null"}]
    if len(options) == 1:
        del kept["anyOf"]
        kept = {**options[0], **kept}
    elif options:
        kept["anyOf"] = options
    if isinstance(kept.get("properties"), dict):
        kept["properties"] = {key: _plain(value) for key, value in kept["properties"].items()}
    return {key: value if key == "properties" else _plain(value) for key, value in kept.items()}


def shipped_folder() -> Path:
    """Return the folder of the shipped schemas."""
    return Path(str(resources.files("innomethods") / "content" / "schemas"))


def texts() -> dict[str, str]:
    """Return the text of every shipped schema by its file name."""
    return {
        f"{kind}.schema.json": json.dumps(json_schema(kind), ensure_ascii=False, indent=1) + "\n" for kind in SHAPES
    }


def rewrite(folder: Path | None = None) -> None:
    """Write the schemas, over the shipped ones unless another folder is handed in."""
    target = shipped_folder() if folder is None else folder
    target.mkdir(parents=True, exist_ok=True)
    for name, text in texts().items():
        (target / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    rewrite()
