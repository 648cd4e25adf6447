"""Whether the texts of a value stand in all three languages (W14).

Here: methods, tools and other values, however they were made. Not here: the texts of a file as it stands, which the
guide holds to more (`guide`, with L01 for a language that is missing).
"""

from __future__ import annotations

from collections.abc import Iterator

from innomethods.findings import Finding, finding
from innomethods.wording import Wording
from innomethods.wording.within import Leave, wordings_in


def find_untold(value: object, path: str = "", leave: Leave = lambda _part: False) -> Iterator[Finding]:
    """W14: a value that speaks three languages speaks them everywhere; one whose title doesn't is told once.

    `path` is where the value stands; `leave` says which parts are told elsewhere.

    >>> from innomethods.sources import Source
    >>> [item.path for item in find_untold(Source("ks", title="KS", certainty="seen", note=Wording(nb="Lest.")))]
    ['note']
    """
    title = getattr(value, "title", None)
    texts = wordings_in(value, path, leave)
    if isinstance(title, Wording) and title.missing():
        texts = iter([(f"{path}/title".lstrip("/"), "title", title)])
    for where, field, text in texts:
        if text.missing():
            yield finding("W14", where, field=field, languages=", ".join(text.missing()))
