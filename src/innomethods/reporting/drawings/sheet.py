"""What a drawing is drawn on: elements in layers, labels with measured boxes, and the finished `Drawing`.

Here: where ink already stands, so that labels can look for a free place, and the frame with title, description and ids.
Not here: colours (`styles`), words (`words`), or what any one drawing shows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from enum import IntEnum, StrEnum
from itertools import groupby
from typing import Literal

import attrs

from innomethods.reporting.drawings import styles
from innomethods.reporting.drawings.measuring import ASCENT, DESCENT, text_width
from innomethods.reporting.drawings.svg import NAMESPACE, Element, element, number
from innomethods.reporting.tokens import Theme

Anchor = Literal["start", "middle", "end"]
Tone = Literal["ink", "ink2", "onblue", "onink", "bad"]
LEADING = 1.25  # of the size: from one baseline to the next


class Width(StrEnum):
    """For how wide a column a drawing is made; it is drawn anew for each, never scaled down."""

    WIDE = "wide"
    MEDIUM = "medium"
    NARROW = "narrow"

    @property
    def units(self) -> int:
        """How many units wide the drawing is: 1104, 680 or 358."""
        return {"wide": 1104, "medium": 680, "narrow": 358}[self.value]


class Layer(IntEnum):
    """Draw order: what stands later covers what stands before."""

    SHADING = 0
    GRID = 1
    LINES = 2
    SHAPES = 3
    MARKS = 4


@attrs.frozen
class Box:
    """A rectangle on the sheet."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether the two share any ground."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def grown(self, by: float) -> Box:
        """Return the box with a margin on every side."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def lowered(self, by: float) -> Box:
        """Return the box so far further down."""
        return attrs.evolve(self, top=self.top + by, bottom=self.bottom + by)


@attrs.frozen
class Label:
    """One line of text: where its baseline begins, is centred or ends, and how it looks."""

    text: str
    x: float
    y: float
    size: float
    bold: bool = False
    anchor: Anchor = "start"
    tone: Tone = "ink"
    halo: bool = False

    @property
    def box(self) -> Box:
        """The ground the text takes, measured in DejaVu Sans."""
        width = text_width(self.text, self.size, bold=self.bold)
        left = self.x - {"start": 0.0, "middle": width / 2, "end": width}[self.anchor]
        return Box(left, self.y - ASCENT * self.size, left + width, self.y + DESCENT * self.size)

    @property
    def look(self) -> tuple[float, bool, Anchor, Tone, bool]:
        """What it has in common with labels that look the same."""
        return self.size, self.bold, self.anchor, self.tone, self.halo


def _written(labels: Iterable[Label]) -> Iterator[Element]:
    """Yield labels as elements, those that look the same together: what they share is said once."""
    alike: dict[object, list[Label]] = {}
    for label in labels:
        alike.setdefault(label.look, []).append(label)
    for first, *others in alike.values():
        yield element(
            "g",
            *(element("text", label.text, x=label.x, y=label.y) for label in (first, *others)),
            font_size=first.size,
            font_weight="700" if first.bold else None,
            text_anchor=None if first.anchor == "start" else first.anchor,
            class_=f"im-{first.tone}{' im-halo' if first.halo else ''}",
        )


def _joined(shapes: Iterable[Element]) -> Iterator[Element]:
    """Yield shapes, the lines of a backdrop that follow each other as one: the same ink, and much less text."""
    for (tag, look), some in groupby(shapes, key=lambda shape: (shape.tag, _line_look(shape))):
        if look is None:
            yield from some
        else:
            yield element(tag, d="".join(dict(shape.attributes)["d"] for shape in some), class_=look)


def _line_look(shape: Element) -> str | None:
    """Return the class of a path that is a line of the backdrop; None for all else."""
    known = dict(shape.attributes)
    look = known.get("class", "")
    return look if shape.tag == "path" and known.keys() == {"d", "class"} and look in styles.BACKDROP else None


class Sheet:
    """Takes elements and labels in any order and hands them back in draw order."""

    def __init__(self) -> None:
        self._layers: dict[Layer, list[Element]] = {layer: [] for layer in Layer}
        self._labels: list[Label] = []
        self._taken: list[Box] = []  # where no label may stand
        self._reach: list[Box] = []  # how far shapes reach

    def draw(self, layer: Layer, *shapes: Element, box: Box | None = None, ground: Box | None = None) -> None:
        """Add elements; `box` is how far they reach, `ground` what labels keep off (all of it if not given)."""
        self._layers[layer].extend(shapes)
        if box is not None:
            self._taken.append(ground or box)
            self._reach.append(box)

    def write(self, label: Label) -> Label:
        """Add a label (none if it has no text) and return it."""
        if label.text:
            self._labels.append(label)
        return label

    def place(self, other: Sheet, down: float) -> None:
        """Take over everything of another sheet, so far further down."""
        shift = f"translate(0 {number(down)})"
        for layer, shapes in other._layers.items():
            if shapes:
                self._layers[layer].append(element("g", *_joined(shapes), transform=shift))
        self._labels.extend(attrs.evolve(label, y=label.y + down) for label in other._labels)
        self._taken.extend(box.lowered(down) for box in other._taken)
        self._reach.extend(box.lowered(down) for box in other._reach)

    def is_free(self, box: Box) -> bool:
        """Whether neither a label nor the ground of a shape is there."""
        return not self.has_text(box) and not any(box.meets(taken) for taken in self._taken)

    def has_text(self, box: Box) -> bool:
        """Whether a label is there."""
        return any(box.meets(label.box) for label in self._labels)

    def labels(self) -> tuple[Label, ...]:
        """Return the labels written so far."""
        return tuple(self._labels)

    def lowest_under(self, left: float, right: float) -> float | None:
        """Return how far down anything reaches in this upright strip, or None if nothing stands there."""
        reached = [box.bottom for box in self._reached() if box.left < right and left < box.right]
        return max(reached, default=None)

    @property
    def top(self) -> float:
        """How far up anything reaches."""
        return min((box.top for box in self._reached()), default=0.0)

    @property
    def bottom(self) -> float:
        """How far down anything reaches."""
        return max((box.bottom for box in self._reached()), default=0.0)

    def _reached(self) -> list[Box]:
        return [*self._reach, *(label.box for label in self._labels)]

    def elements(self) -> tuple[Element, ...]:
        """Return everything in draw order: the layers from below, then the text."""
        shapes = (shape for layer in Layer for shape in _joined(self._layers[layer]))
        return (*shapes, *_written(self._labels))


@attrs.frozen
class Drawing:
    """A finished drawing: inline for a page that holds the style sheet, or as a file of its own.

    `message` and `description` are its title and description; use them as alternative text where it becomes a picture.
    """

    prefix: str
    width: Width
    height: float
    message: str
    description: str
    language: str
    parts: tuple[Element, ...] = attrs.field(repr=False)

    def inline(self) -> str:
        """Return `<svg>` for use inside HTML; colours come from the page (`css_tokens`, `css_drawings`)."""
        return self.as_element().to_text()

    def standalone(self, theme: Theme | None = None) -> str:
        """Return a whole SVG file with its own colours for light and dark."""
        style = element("style", styles.css_standalone(theme or Theme()))
        own = {"xmlns": NAMESPACE, "width": number(self.width.units), "height": number(round(self.height))}
        return '<?xml version="1.0" encoding="UTF-8"?>\n' + self.as_element(style, **own).to_text() + "\n"

    def printed(self, theme: Theme | None = None, *, font: str | None = None) -> str:
        """Return a whole SVG file in the colours of print, for programs that make a picture of it."""
        style = element("style", styles.css_printed(theme or Theme(), font))
        own = {"xmlns": NAMESPACE, "width": number(self.width.units), "height": number(round(self.height))}
        return self.as_element(style, **own).to_text()

    def as_element(self, *style: Element, **attributes: str) -> Element:
        """Return the drawing as an element, for building a page of elements."""
        title, description = f"{self.prefix}-t", f"{self.prefix}-d"
        return element(
            "svg",
            element("title", self.message, id=title),
            element("desc", self.description, id=description),
            *style,
            *self.parts,
            **attributes,
            class_=f"im-drawing im-{self.width}",
            role="img",
            lang=self.language,
            aria_labelledby=f"{title} {description}",
            viewBox=f"0 0 {self.width.units} {round(self.height)}",
        )


def in_three_widths(draw: Callable[[Width], Drawing]) -> str:
    """Return HTML with the drawing in three widths, of which the page shows the one that fits (`css_drawings`).

    On the narrowest screens the drawing keeps its size and scrolls in a box of its own, which the keyboard reaches.

    >>> def nothing(width: Width) -> Drawing:
    ...     return Drawing(f"x-{width}", width, 10, "Nothing", "Nothing is shown.", "en", ())
    >>> in_three_widths(nothing).count("<svg")
    3
    """
    wide, medium, narrow = (draw(width) for width in Width)
    box = element(
        "div", narrow.as_element(), class_="im-narrow im-scroll", role="group", tabindex="0", aria_label=narrow.message
    )
    return element("div", wide.as_element(), medium.as_element(), box, class_="im-three").to_text()


def paragraph(sheet: Sheet, lines: Iterable[str], first: Label, *, upward: bool = False) -> float:
    """Write lines under each other like `first` (whose text doesn't matter); upward, its baseline is the last one's.

    Returns the baseline that would follow.
    """
    shown = list(lines)
    step = round(first.size * LEADING, 1)
    y = first.y - (len(shown) - 1) * step if upward else first.y
    for line in shown:
        sheet.write(attrs.evolve(first, text=line, y=y))
        y += step
    return y
