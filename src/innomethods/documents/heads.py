"""The head of a file: what it is called and in one sentence what it is, without reading the rest of it.

A list of a thousand methods needs their titles, not their flows. Here: the few keys a list shows. Not here: whether the
file is sound (`parsing`).
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from innomethods.documents.headers import newest
from innomethods.documents.loading import load
from innomethods.documents.opening import read_bytes
from innomethods.documents.parsing import read_document
from innomethods.errors import DocumentProblems
from innomethods.findings import Finding
from innomethods.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from innomethods.documents.parsing import AnyPath

_SHOWN = ("innomethods", "id", "edition", "title", "summary")
_TOP_KEY = re.compile(r"^([A-Za-z][\w-]*)[ ]*:", re.MULTILINE)


@attrs.frozen
class Head:
    """What a list shows of a file: its kind, id, edition, title, and one sentence if there is one."""

    kind: str
    id: str
    edition: str
    title: Wording
    summary: Wording | None = None


def read_head(path: AnyPath) -> Head:
    """Read the head of one file; where it can't be read by itself, the whole file is read.

    Raises:
        DocumentProblems: with every problem of a file that can't be used.
    """
    name = str(path)
    content = read_bytes(Path(name), name)
    try:
        head = _head(load("".join(_shown(content.decode("utf-8", "replace"))), name).data)
    except DocumentProblems:
        head = None
    return head or _head_of_whole(path)


def _shown(text: str) -> Iterator[str]:
    """Yield the top-level parts that a list shows, each from its key to the next key at the margin."""
    keys = list(_TOP_KEY.finditer(text))
    if not keys:  # empty, only comments, or one map in brackets: the whole file is read instead
        return
    ends = [key.start() for key in keys[1:]] + [len(text)]
    for key, end in zip(keys, ends, strict=True):
        if key[1] in _SHOWN:
            yield text[key.start() : end]


def _head(data: object) -> Head | None:
    found = newest(data)
    if isinstance(found, Finding):
        return None
    kind, record = found
    id_, title, summary = record.get("id"), _words(record.get("title")), _words(record.get("summary"))
    if not isinstance(id_, str) or title is None:
        return None
    return Head(kind, id_, str(record.get("edition", "1")), title, summary)


def _words(value: object) -> Wording | None:
    if not isinstance(value, dict) or not value:
        return None
    texts: Mapping[str, object] = value
    if any(key not in ("nb", "nn", "en") or not isinstance(text, str) for key, text in texts.items()):
        return None
    return Wording(**{key: str(text) for key, text in texts.items()})


def _head_of_whole(path: AnyPath) -> Head:
    """Return the head of a file read in full: what is wrong with it is told on the way."""
    loaded = read_document(path)
    document = loaded.document
    title = getattr(document, "title", None)
    if title is None or isinstance(title, str):  # a project's title may stand in one language
        words = Wording(en=title or str(_id_of(document)))
    else:
        words = Wording(nb=title.nb, nn=title.nn, en=title.en)
    return Head(loaded.kind, str(_id_of(document)), str(getattr(document, "edition", "1")), words)


def _id_of(document: object) -> object:
    return getattr(document, "id", "")
