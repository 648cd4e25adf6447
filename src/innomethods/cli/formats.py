"""Findings for other tools: SARIF for code scanning, workflow commands for GitHub."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from innomethods.findings import KINDS, Finding, Severity
from innomethods.wording import Language

_SARIF = "https://json.schemastore.org/sarif-2.1.0.json"


def as_sarif(found: Sequence[Finding], language: Language) -> str:
    """Return findings as SARIF 2.1.0."""
    codes = sorted({item.code for item in found})
    rules = [
        {
            "id": code,
            "shortDescription": {"text": KINDS[code].title.text(language)},
            "fullDescription": {"text": KINDS[code].why.text(language)},
        }
        for code in codes
    ]
    run = {
        "tool": {"driver": {"name": "innomethods", "rules": rules}},
        "results": [_result(item, language) for item in found],
    }
    return json.dumps({"$schema": _SARIF, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _result(item: Finding, language: Language) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": item.code,
        "level": "error" if item.severity is Severity.ERROR else "warning",
        "message": {"text": f"{item.message.text(language)} {item.mend.text(language)}"},
    }
    if item.place is not None:
        region = {"startLine": item.place.line, "startColumn": item.place.column}
        location = {"artifactLocation": {"uri": item.place.file}, "region": region}
        result["locations"] = [{"physicalLocation": location}]
    return result


def as_github(found: Sequence[Finding], language: Language) -> str:
    """Return findings as GitHub workflow commands, one a line."""
    return "".join(f"{_command(item, language)}\n" for item in found)


def _command(item: Finding, language: Language) -> str:
    level = "error" if item.severity is Severity.ERROR else "warning"
    message = f"{item.message.text(language)} {item.mend.text(language)}"
    escaped = message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    place = f" file={item.place.file},line={item.place.line},col={item.place.column}," if item.place else " "
    return f"::{level}{place}title={item.code}::{escaped}"
