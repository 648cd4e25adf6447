"""Reads a drawing back as a browser would: every text with its box, where it really stands. Used by several tests."""

from __future__ import annotations

from itertools import combinations
from xml.etree import ElementTree as ET

import attrs

from innomethods.reporting.drawings.measuring import ASCENT, DESCENT, text_width

SVG = "{http://www.w3.org/2000/svg}"
MAY_SHARE = (1.0, 3.0)  # units wide and high: what two boxes may share before letters touch


@attrs.frozen
class SeenText:
    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float

    def overlaps(self, other: SeenText) -> bool:
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        return wide > MAY_SHARE[0] and high > MAY_SHARE[1]


def parsed(drawing) -> ET.Element:
    return ET.fromstring(drawing.standalone())  # noqa: S314 - our own text


def texts_of(drawing) -> list[SeenText]:
    """Every visible text, in drawing order; fails on a transform that this reader does not know."""
    found: list[SeenText] = []

    def visit(node: ET.Element, down: float, look: dict[str, str]) -> None:
        look = look | node.attrib  # what a group says holds for what is in it
        shift = node.get("transform")
        if shift is not None and node.tag != f"{SVG}pattern":
            across, _, lower = shift.removeprefix("translate(").removesuffix(")").partition(" ")
            assert across == "0", shift
            down += float(lower)
        if node.tag == f"{SVG}text":
            size, bold = float(look["font-size"]), look.get("font-weight") == "700"
            width = text_width(node.text, size, bold=bold)
            left = float(node.get("x")) - {None: 0.0, "middle": width / 2, "end": width}[look.get("text-anchor")]
            y = float(node.get("y")) + down
            found.append(SeenText(node.text, left, y - ASCENT * size, left + width, y + DESCENT * size, size))
        for child in node:
            visit(child, down, look)

    visit(parsed(drawing), 0.0, {})
    return found


def view_box(drawing) -> tuple[float, float]:
    _, _, width, height = parsed(drawing).get("viewBox").split()
    return float(width), float(height)


def faults_of(drawing) -> list[str]:
    """Texts that leave the drawing, stand on each other, or are too small to read; and ids that aren't its own."""
    width, height = view_box(drawing)
    texts = texts_of(drawing)
    faults = [
        f"outside: {seen}"
        for seen in texts
        if seen.left < -1 or seen.right > width + 1 or seen.top < -1 or seen.bottom > height + 1
    ]
    faults += [f"overlap: {one.text} / {two.text}" for one, two in combinations(texts, 2) if one.overlaps(two)]
    faults += [f"small: {seen}" for seen in texts if seen.size < 11]
    ids = [node.get("id") for node in parsed(drawing).iter() if node.get("id")]
    faults += [f"id: {name}" for name in ids if not name.startswith(f"{drawing.prefix}-")]
    faults += [f"twice: {name}" for name in ids if ids.count(name) > 1]
    words = len(drawing.message.split()), len(drawing.description.split())
    faults += [f"title of {words[0]} words: {drawing.message}"] if words[0] > 14 else []
    faults += [f"description of {words[1]} words: {drawing.description}"] if not 30 <= words[1] <= 70 else []
    return faults
