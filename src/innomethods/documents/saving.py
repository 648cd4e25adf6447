"""Values into files, whole or not at all, and never over another file unless asked; and into records for logs.

Here: write-then-rename, and which kind of file a value becomes. Not here: keys (`writing`) and looks (`yaml_text`).
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from innomethods.documents.writing import (
    benefits_record,
    method_record,
    overlay_record,
    project_record,
    reference_record,
    tool_record,
)
from innomethods.documents.yaml_text import dump
from innomethods.errors import WontOverwrite
from innomethods.model import BenefitsPlan, Method, Overlay, Project, Tool
from innomethods.sharing import Reference

if TYPE_CHECKING:
    from innomethods.documents.parsing import AnyPath
    from innomethods.documents.writing.texts import Record


def to_yaml(value: Method | Overlay | Project | BenefitsPlan | Reference | Tool) -> str:
    """Return a value as the text of a file, which reads back as an equal value.

    >>> print(to_yaml(Method("small", title="Small")), end="")
    innomethods: method/1
    id: small
    edition: "1"
    title: {en: Small}
    """
    return dump(_record(value))


def _record(value: Method | Overlay | Project | BenefitsPlan | Reference | Tool) -> Record:
    if isinstance(value, Method):
        return method_record(value)
    if isinstance(value, Overlay):
        return overlay_record(value)
    if isinstance(value, Project):
        return project_record(value)
    if isinstance(value, BenefitsPlan):
        return benefits_record(value)
    if isinstance(value, Reference):
        return reference_record(value)
    return {"innomethods": "tool/1", **tool_record(value)}


def write_method(method: Method, path: AnyPath, *, force: bool = False) -> None:
    """Write a method with every result, role and tool it carries; embedded methods are named by their pins.

    Raises:
        WontOverwrite: when the file is there and `force` isn't set.
    """
    write_text(to_yaml(method), path, force=force)


def write_overlay(overlay: Overlay, path: AnyPath, *, force: bool = False) -> None:
    """Write an overlay with every result, role and tool it carries.

    Raises:
        WontOverwrite: when the file is there and `force` isn't set.
    """
    write_text(to_yaml(overlay), path, force=force)


def write_project(
    project: Project,
    path: AnyPath,
    *,
    method: str | None = None,
    overlays: Iterable[str] | None = None,
    benefits_plan: str | None = None,
    force: bool = False,
) -> None:
    """Write a project. Its method and overlays are named by id and edition, for a shelf to find.

    Name files instead with `method="./own.yaml"` and `overlays=["./local.yaml"]`, and write those beside it; likewise
    `benefits_plan="./benefits.yaml"`, written by `write_benefits`.

    Raises:
        WontOverwrite: when the file is there and `force` isn't set.
    """
    write_text(dump(project_record(project, method, overlays, benefits_plan)), path, force=force)


def write_benefits(plan: BenefitsPlan, path: AnyPath, *, force: bool = False) -> None:
    """Write a benefits plan: register, map, options and how they are appraised.

    Raises:
        WontOverwrite: when the file is there and `force` isn't set.
    """
    write_text(to_yaml(plan), path, force=force)


def write_text(text: str, path: AnyPath, *, force: bool) -> None:
    """Write a text as UTF-8, whole or not at all.

    Raises:
        WontOverwrite: when the file is there and `force` isn't set.
    """
    write_bytes(text.encode("utf-8"), path, force=force)


def write_bytes(data: bytes, path: AnyPath, *, force: bool) -> None:
    """Write beside the file first, so that a crash leaves the old file or the new one, never half of one.

    Raises:
        WontOverwrite: when the file is there and `force` isn't set.
    """
    wanted = Path(path)
    if not force and wanted.exists():
        raise WontOverwrite(os.fspath(path))
    beside = _beside(wanted)
    try:
        with beside.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if force:
            beside.replace(wanted)
        else:
            _place_new(beside, wanted)
    finally:
        with suppress(FileNotFoundError):
            beside.unlink()


def _beside(wanted: Path) -> Path:
    number = 0
    while (beside := wanted.with_name(f".{wanted.name}.{number}.part")).exists():
        number += 1  # left by a writer that was cut off, or in use by another one
    return beside


def _place_new(beside: Path, wanted: Path) -> None:
    """Give the file its name without writing over one that came in the meantime."""
    try:
        os.link(beside, wanted)
    except FileExistsError:
        raise WontOverwrite(str(wanted)) from None
    except OSError:  # this file system has no links: look once more, then rename
        if wanted.exists():
            raise WontOverwrite(str(wanted)) from None
        beside.replace(wanted)
