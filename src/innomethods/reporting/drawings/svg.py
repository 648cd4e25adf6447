"""Elements of SVG as values, and how they become text: every letter escaped, the same bytes every time.

Here: `Element`, `element`, path data, numbers and text made harmless. Not here: what is drawn, where, in which colours.
"""

from __future__ import annotations

import unicodedata
from xml.etree import ElementTree as ET

import attrs

NAMESPACE = "http://www.w3.org/2000/svg"
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
# Marks that turn the reading direction or that nobody can see: they could make a title say what it does not show.
_HIDDEN = frozenset(
    "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2066\u2067\u2068\u2069\ufeff"
)
_LAST_OF_PLANE = 0xFFFE

Attribute = str | float
Step = tuple[str | float, ...]


@attrs.frozen
class Element:
    """One element: its name, its attributes in the order given, and its children (elements or text)."""

    tag: str
    attributes: tuple[tuple[str, str], ...] = ()
    children: tuple[Element | str, ...] = ()

    def to_text(self) -> str:
        """Write the element as XML text, without a declaration.

        >>> element("text", "a < b", x=1).to_text()
        '<text x="1">a &lt; b</text>'
        """
        return ET.tostring(_as_tree(self), encoding="unicode")


def element(tag: str, /, *children: Element | str | None, **attributes: Attribute | None) -> Element:
    """Make an element; `class_` and `text_anchor` become `class` and `text-anchor`, None is left out.

    >>> element("rect", x=1.25, width=10.0, class_="im-done").to_text()
    '<rect x="1.3" width="10" class="im-done" />'
    """
    named = tuple(
        (name.rstrip("_").replace("_", "-"), value if isinstance(value, str) else number(value))
        for name, value in attributes.items()
        if value is not None
    )
    return Element(tag, named, tuple(child for child in children if child is not None))


def number(value: float) -> str:
    """Write a number with at most one decimal.

    >>> number(2.04), number(-0.04), number(7.25)
    ('2', '0', '7.3')
    """
    text = f"{_to_tenth(value):.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def path(*steps: Step) -> str:
    """Write path data from steps such as `("M", 0, 0)`, `("L", 10, 0)`, `("Z",)`.

    >>> path(("M", 0, 0), ("L", 10.5, 0), ("Z",))
    'M0 0L10.5 0Z'
    """
    return "".join(
        "".join(str(part) for part in step[:1]) + " ".join(number(float(part)) for part in step[1:]) for step in steps
    )


def polygon(*points: tuple[float, float]) -> str:
    """Write the path of a closed shape through these points."""
    first, *others = points
    return path(("M", *first), *(("L", *point) for point in others), ("Z",))


def harmless(text: str) -> str:
    r"""Return the text on one line, without control characters, hidden marks and marks that turn the direction.

    >>> harmless("a\u202eb\tc\x00")
    'ab c\ufffd'
    """
    safe = "".join(_harmless_letter(letter) for letter in text)
    # Hard spaces bind and stay; only ordinary white space is folded.
    return " ".join(part for part in safe.split(" ") if part)


def _harmless_letter(letter: str) -> str:
    if letter in "\t\n\r\v\f\x85":
        return " "
    if letter in _HIDDEN:
        return ""
    kind = unicodedata.category(letter)
    if kind in ("Cc", "Cs", "Cn") or ord(letter) & _LAST_OF_PLANE == _LAST_OF_PLANE:
        return _REPLACEMENT
    return "" if kind == "Cf" else letter


def _to_tenth(value: float) -> float:
    # Away from zero at a half, so that a shape and its mirror image are written alike.
    tenths = int(abs(value) * 10 + 0.5)
    return tenths / 10 if value >= 0 else -tenths / 10


def _as_tree(node: Element) -> ET.Element:
    tree = ET.Element(node.tag, dict(node.attributes))
    last: ET.Element | None = None
    for child in node.children:
        if isinstance(child, Element):
            last = _as_tree(child)
            tree.append(last)
        elif last is None:
            tree.text = (tree.text or "") + child
        else:
            last.tail = (last.tail or "") + child
    return tree
