"""Drawings as PNG: on paper, in a font that is the same everywhere.

Here: one drawing in, bytes out. Not here: which width a page takes, and the alternative text beside it.
"""

from __future__ import annotations

from pathlib import Path

from innomethods.errors import MissingExtra
from innomethods.reporting.drawings.sheet import Drawing
from innomethods.reporting.tokens import Theme
from innomethods.wording import Wording

PIXELS = 1386  # 160 mm at 220 dots an inch
_PICTURE = Wording(nb="En tegning i Word", nn="Ei teikning i Word", en="A drawing in Word")
_FONT = "DejaVu Sans"  # drawings are measured in it, and matplotlib brings it along


def png_of(drawing: Drawing, theme: Theme | None = None, *, width: int = PIXELS) -> bytes:
    """Return a drawing as PNG in the colours of print.

    Raises:
        MissingExtra: without the packages of the extra `office`.
    """
    try:
        import matplotlib as mpl
        import resvg_py
    except ImportError:
        raise MissingExtra(_PICTURE, "office") from None
    fonts = Path(mpl.get_data_path()) / "fonts" / "ttf"
    files = [str(fonts / name) for name in ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")]
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=drawing.printed(theme, font=_FONT),
            width=width,
            skip_system_fonts=True,
            font_files=files,
            font_family=_FONT,
            sans_serif_family=_FONT,
            background="#ffffff",
        )
    )
