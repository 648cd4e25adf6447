"""The classes of the drawings: which token each shape, line and text wears, as CSS for a page or for a file of its own.

Here too: every pair of colours that can meet in a drawing, for the contrast test. Not here: the colours (`tokens`).
"""

from __future__ import annotations

import re

from innomethods.reporting.tokens import MARK_FLOOR, TEXT_FLOOR, Palette, Scheme, Theme

# Class -> declarations; `$name` is a colour token. Filled = known or done, hollow = ahead, dashed = left out or lost.
_CLASSES: tuple[tuple[str, str], ...] = (
    ("ink", "fill:$ink"),
    ("ink2", "fill:$ink2"),
    ("onblue", "fill:$onblue"),
    ("onink", "fill:$paper"),
    ("bad", "fill:$bad"),
    ("halo", "paint-order:stroke;stroke:$paper;stroke-width:4px;stroke-linejoin:round"),
    # phases
    ("done", "fill:$blue"),
    ("now", "fill:$soft;stroke:$blue;stroke-width:3.5px"),
    ("ahead", "fill:$paper;stroke:$blue;stroke-width:1.5px"),
    ("optional", "fill:$paper;stroke:$blue;stroke-width:1.5px;stroke-dasharray:6 4"),
    ("skipped", "fill:$paper;stroke:$ink2;stroke-width:1.5px;stroke-dasharray:2 4"),
    ("way", "fill:none;stroke:$edge;stroke-width:1.5px"),
    ("way-head", "fill:$edge"),
    ("maybe", "fill:none;stroke:$edge;stroke-width:1.5px;stroke-dasharray:2 4"),
    ("solid", "fill:$ink"),
    ("hollow", "fill:$paper;stroke:$ink;stroke-width:2px"),
    ("post", "fill:none;stroke:$ink;stroke-width:2px"),
    ("bar", "fill:none;stroke:$ink;stroke-width:5px"),
    ("arrow", "fill:none;stroke:$ink;stroke-width:1.75px"),
    ("back", "fill:none;stroke:$bad;stroke-width:2.5px;stroke-dasharray:7 4"),
    ("back-head", "fill:$bad"),
    # plans
    ("hol", "fill:$hol"),
    ("grid", "fill:none;stroke:$line;stroke-width:1px"),
    ("month", "fill:none;stroke:$edge;stroke-width:1px"),
    ("rule", "fill:none;stroke:$edge;stroke-width:1.5px"),
    ("left", "stroke:$blue;stroke-width:1.5px"),
    ("hatch", "fill:none;stroke:$blue;stroke-width:1.5px"),
    ("paper", "fill:$paper"),
    ("baseline", "fill:none;stroke:$edge;stroke-width:1.25px"),
    ("slack", "fill:none;stroke:$ink2;stroke-width:1.5px;stroke-dasharray:2 3"),
    ("slack-end", "fill:none;stroke:$ink2;stroke-width:1.5px"),
    ("critical", "fill:none;stroke:$ink;stroke-width:2px"),
    ("today", "fill:none;stroke:$ink;stroke-width:1.5px;stroke-dasharray:1.5 3"),
    ("lost", "fill:$paper;stroke:$slip;stroke-width:2px;stroke-dasharray:3 2"),
    ("slip", "fill:none;stroke:$slip;stroke-width:2.5px"),
    ("slip-head", "fill:$slip"),
    # timelines
    ("before", "fill:$paper;stroke:$edge;stroke-width:1.5px"),
    ("sent", "fill:$paper;stroke:$bad;stroke-width:2px"),
    # forecasts
    ("seen", "fill:none;stroke:$blue;stroke-width:2px;stroke-linejoin:round"),
    ("curve", "fill:none;stroke:$blue;stroke-width:3px;stroke-linejoin:round"),
    # maps of benefits
    ("step", "fill:$paper;stroke:$edge;stroke-width:1.25px"),
    ("worse", "fill:$paper;stroke:$bad;stroke-width:1.5px;stroke-dasharray:6 4"),
    ("worse-way", "fill:none;stroke:$bad;stroke-width:1.75px;stroke-dasharray:2 3"),
    ("assumed", "fill:none;stroke:$edge;stroke-width:1.5px;stroke-dasharray:6 4"),
    ("note", "fill:$paper;stroke:$ink;stroke-width:1.25px"),
    ("mid", "fill:$mid"),
    ("other", "fill:$soft;stroke:$blue;stroke-width:1.5px"),
    # status marks
    ("mark-ok", "fill:$ok"),
    ("mark-bad", "fill:$bad"),
    ("mark-sign", "fill:none;stroke:$paper;stroke-width:2px"),
    ("mark-sign-fill", "fill:$paper"),
    ("mark-open", "fill:none;stroke:$ink2;stroke-width:1.5px"),
    ("mark-missing", "fill:none;stroke:$ink2;stroke-width:1.5px;stroke-dasharray:3 2"),
    ("mark-fill", "fill:$ink2"),
)  # fmt: skip

BACKDROP = frozenset({"im-grid", "im-month"})  # lines of which no single one says anything

# (what, ground, floor): every text and every mark that carries meaning, on everything it can stand on.
PAIRS: tuple[tuple[str, str, float], ...] = (
    *((text, ground, TEXT_FLOOR) for text in ("ink", "ink2") for ground in ("paper", "surface", "soft", "hol")),
    *((text, ground, TEXT_FLOOR) for text in ("ok", "bad", "link") for ground in ("paper", "surface")),
    ("onblue", "blue", TEXT_FLOOR),
    ("paper", "ink", TEXT_FLOOR),
    *(("blue", ground, MARK_FLOOR) for ground in ("paper", "surface", "soft", "hol")),
    *((mark, ground, MARK_FLOOR) for mark in ("edge", "slip") for ground in ("paper", "hol")),
    ("mid", "paper", MARK_FLOOR),
)

_ROOT = ".im-drawing{display:block;width:100%;height:auto;forced-color-adjust:none}"
_TOKEN = re.compile(r"\$([a-z0-9]+)")
# The page shows one of three: `display` also takes the others away from those who listen.
_CHOICE = """.im-drawing.im-medium,.im-narrow{display:none}
.im-scroll{overflow-x:auto}
.im-scroll .im-drawing.im-narrow{display:block;min-width:358px}
@media (max-width:1023.98px){.im-drawing.im-wide{display:none}.im-drawing.im-medium{display:block}}
@media (max-width:699.98px){.im-drawing.im-medium{display:none}.im-narrow{display:block}}
@media print{.im-drawing.im-wide,.im-narrow{display:none}.im-drawing.im-medium{display:block}}
"""


def css_drawings() -> str:
    """Return the style sheet that a page with drawings needs once, beside `tokens.css_tokens`."""
    rules = "\n".join(
        f".im-drawing .im-{name},.im-mark .im-{name}{{{declarations}}}"
        for name, declarations in ((name, _TOKEN.sub(r"var(--im-\1)", text)) for name, text in _CLASSES)
    )
    text = ".im-drawing text,.im-mark text{font-family:var(--im-font)}"
    mark = ".im-mark{vertical-align:-3px;margin-right:8px}"
    forced = "@media (forced-colors:active){.im-drawing .im-hol{stroke:GrayText}.im-mark{forced-color-adjust:none}}"
    return f"{_ROOT}\n{text}\n{mark}\n{rules}\n{forced}\n{_CHOICE}"


def css_standalone(theme: Theme) -> str:
    """Return the style sheet of a drawing in a file of its own: real colours, as few programs know variables there."""
    light, dark = theme.palette(Scheme.LIGHT), theme.palette(Scheme.DARK)
    return (
        f"\n.im-drawing{{background:{light.paper}}}\ntext{{font-family:{theme.font}}}\n{_literal(light)}\n"
        f"@media (prefers-color-scheme:dark){{\n.im-drawing{{background:{dark.paper}}}\n{_literal(dark)}\n}}\n"
    )


def css_printed(theme: Theme, font: str | None = None) -> str:
    """Return the style sheet of a drawing on paper; `font` where the theme's may not be at hand."""
    return f"\ntext{{font-family:{font or theme.font}}}\n{_literal(theme.palette(Scheme.PRINT))}\n"


def _literal(palette: Palette) -> str:
    colours = dict(palette.tokens())
    return "\n".join(
        f".im-{name}{{{_TOKEN.sub(lambda found: colours[found[1]], declarations)}}}" for name, declarations in _CLASSES
    )
