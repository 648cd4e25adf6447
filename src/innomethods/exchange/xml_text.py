"""Text that XML can hold, and trees of elements as text: the same bytes every time.

Not here: which elements (`xes`, `pnml`).
"""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def fit_for_xml(text: str) -> str:
    r"""Return a text with the signs that XML can't hold made visible as replacement characters.

    >>> fit_for_xml("a\x00b\u200dc")
    'a\ufffdb\u200dc'
    """
    return _NOT_IN_XML.sub(_REPLACEMENT, text)


def one_line(text: str) -> str:
    r"""Return a text fit for XML on one line, so that it is read back as it was written, wherever it stands.

    >>> one_line(" Test:\r\n\tprove\x07 it ")
    'Test: prove\ufffd it'
    """
    return " ".join(fit_for_xml(text).split())


def as_document(root: ET.Element) -> str:
    """Return a tree as a whole XML document with indented lines."""
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'
