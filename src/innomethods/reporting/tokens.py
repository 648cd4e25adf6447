"""The colours of reports, papers and drawings, as data: light, dark and print, their contrast, and a body's own theme.

Every colour anybody sees comes from here. Not here: what wears it (`drawings.styles`, the report's pages).
"""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Literal

import attrs

from innomethods.errors import InnomethodsError, did_you_mean

FONT_STACK = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif'
TEXT_FLOOR = 4.5  # WCAG 2.1, 1.4.3
MARK_FLOOR = 3.0  # WCAG 2.1, 1.4.11
SERIES_DASHES = ("", "8 4", "2 3", "10 3 2 3")
SERIES_MARKERS = ("circle", "square", "triangle", "diamond")

_CHANNEL_BREAK = 0.04045  # where sRGB's curve begins, by its definition
_HEX = re.compile(r"#[0-9A-Fa-f]{6}")
_FONT = re.compile(r"""[\w \-,'".]{1,200}""")
_LOGO_LIMIT = 100_000  # bytes: a report is at most 250 kB
_SHADES = 256
_LEAST_LUMINANCE = 0.05  # WCAG's allowance for stray light


class Scheme(StrEnum):
    """What the page is seen on."""

    LIGHT = "light"
    DARK = "dark"
    PRINT = "print"


@attrs.frozen
class Palette:
    """The colours of one scheme, `#RRGGBB`; what each is for stands in the names and the comments."""

    paper: str  # the page
    surface: str  # a row of interest
    ink: str  # text, gates, meetings
    ink2: str  # secondary text, hollow marks
    edge: str  # lines that mean something
    line: str  # hairlines that only decorate
    blue: str  # data, done, rules
    onblue: str  # text on blue
    mid: str  # a second series
    soft: str  # the phase that is going on, the area under a curve
    link: str
    ok: str  # passed
    bad: str  # not passed, breach, an advised way back
    slip: str  # a missed date and its arrow: marks only, never text
    hol: str  # holidays and quiet periods
    series: tuple[str, str, str, str]

    def tokens(self) -> tuple[tuple[str, str], ...]:
        """Return (name, colour) of everything, the series as series-1 to series-4."""
        single = tuple(
            (field.name, getattr(self, field.name)) for field in attrs.fields(Palette) if field.name != "series"
        )
        return (*single, *((f"series-{at}", colour) for at, colour in enumerate(self.series, start=1)))


LIGHT = Palette(
    paper="#FFFFFF", surface="#F3F5F7", ink="#16202B", ink2="#46525F", edge="#6B7682", line="#D3D9DF",
    blue="#0F4C81", onblue="#FFFFFF", mid="#4F83B3", soft="#DCE8F3", link="#0B57A4",
    ok="#0B7A5A", bad="#9F1D17", slip="#B46A00", hol="#E3E7EB",
    series=("#12436D", "#28A197", "#801650", "#F46A25"),
)  # fmt: skip
DARK = Palette(
    paper="#12171D", surface="#1B222A", ink="#EDF1F5", ink2="#B6C1CC", edge="#8A97A5", line="#36414D",
    blue="#8FBFEA", onblue="#0B1118", mid="#5C93C4", soft="#1F3A54", link="#8EC1F5",
    ok="#7DDDB8", bad="#F5837A", slip="#F2B84B", hol="#2A333D",
    series=("#8FBFEA", "#1F8A80", "#F0A8CF", "#F46A25"),
)  # fmt: skip
PRINT = attrs.evolve(
    LIGHT,
    surface="#FFFFFF",
    ink="#000000",
    ink2="#333B44",
    line="#BFC5CB",
    soft="#E3EBF3",
    link="#000000",
    hol="#E8E8E8",
)

# In forced colours the reader's own colours rule: the shapes carry the meaning alone.
_FORCED: tuple[tuple[str, str], ...] = (
    ("paper", "Canvas"), ("surface", "Canvas"), ("ink", "CanvasText"), ("ink2", "CanvasText"), ("edge", "CanvasText"),
    ("line", "GrayText"), ("blue", "CanvasText"), ("onblue", "Canvas"), ("mid", "CanvasText"), ("soft", "Canvas"),
    ("link", "LinkText"), ("ok", "CanvasText"), ("bad", "CanvasText"), ("slip", "CanvasText"), ("hol", "Canvas"),
    ("series-1", "CanvasText"), ("series-2", "CanvasText"), ("series-3", "CanvasText"), ("series-4", "CanvasText"),
)  # fmt: skip


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours as WCAG computes it, from 1 to 21.

    Raises:
        ValueError: for a colour that isn't written as #RRGGBB.

    >>> round(contrast("#0F4C81", "#FFFFFF"), 1)
    8.9
    """
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + _LEAST_LUMINANCE) / (darker + _LEAST_LUMINANCE)


def nearest_passing(colour: str, grounds: tuple[tuple[str, float], ...]) -> str | None:
    """Return the shade nearest to `colour` that reaches the floor on every (ground, floor), or None if no shade does.

    A shade is the colour mixed with black or with white; the hue stays.

    >>> nearest_passing("#EA9B1B", (("#FFFFFF", 3.0),))
    '#CB8617'
    """

    def passes(shade: str) -> bool:
        return all(contrast(shade, ground) >= floor for ground, floor in grounds)

    for step in range(_SHADES):
        for target in ("#000000", "#FFFFFF"):
            shade = mixed(colour, target, step / (_SHADES - 1))
            if passes(shade):
                return shade
    return None


def mixed(colour: str, other: str, share: float) -> str:
    """Return `colour` with this share (0 to 1) of another one mixed in."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(one + (two - one) * share):02X}" for one, two in pairs)


@attrs.frozen
class ThemeRefused(InnomethodsError, ValueError):
    """A value of a body's theme that can't be used: which one, why, and what would do."""

    name: str
    value: str
    because: str
    mend: str

    def __str__(self) -> str:
        return f"Theme value {self.name} = {self.value!r} is refused: {self.because}. {self.mend}"


@attrs.frozen
class Logo:
    """A body's logo: the bytes of an SVG or PNG file, and the text that stands for it where it can't be seen."""

    data: bytes = attrs.field(repr=False)
    alt: str

    def __attrs_post_init__(self) -> None:
        if not self.alt.strip():
            raise ThemeRefused(
                "logo", "alt", "the logo has no text", "Write what it says, for example the body's name."
            )
        if len(self.data) > _LOGO_LIMIT:
            raise ThemeRefused(
                "logo", f"{len(self.data)} bytes", f"it is over {_LOGO_LIMIT} bytes", "Use a smaller file."
            )
        if self.kind is None:
            raise ThemeRefused("logo", "data", "it is neither PNG nor SVG", "Save it as PNG or SVG.")

    @property
    def kind(self) -> Literal["png", "svg+xml"] | None:
        """What sort of picture the bytes are."""
        if self.data.startswith(b"\x89PNG\r\n\x1a\n"):
            return "png"
        return "svg+xml" if b"<svg" in self.data[:2000] else None

    @property
    def address(self) -> str:
        """The picture as a data address for `<img src>`, where no script in it can run."""
        return f"data:image/{self.kind};base64,{base64.b64encode(self.data).decode('ascii')}"


@attrs.frozen
class Theme:
    """The six values a body may set; each is checked for contrast, so that no theme makes a page unreadable.

    Raises:
        ThemeRefused: with the measured ratio and the nearest shade that passes.

    >>> Theme(blue="#EA9B1B")
    Traceback (most recent call last):
    innomethods.reporting.tokens.ThemeRefused: Theme value blue = '#EA9B1B' is refused: white text on it has 2.28:1, ...
    """

    blue: str = LIGHT.blue
    soft: str = LIGHT.soft
    link: str = LIGHT.link
    font: str = FONT_STACK
    organisation: str = ""
    logo: Logo | None = None

    def __attrs_post_init__(self) -> None:
        for name in ("blue", "soft", "link"):
            if not _HEX.fullmatch(getattr(self, name)):
                raise ThemeRefused(name, getattr(self, name), "it isn't a colour", "Write it as #0F4C81.")
        rules = _theme_rules(self)
        for rule in rules:
            rule.check(self, tuple(ground for one in rules if one.name == rule.name for ground in one.grounds))
        if not _FONT.fullmatch(self.font):
            raise ThemeRefused("font", self.font, "it isn't a list of font names", "Write names with commas between.")

    @classmethod
    def read(cls, values: Mapping[str, object]) -> Theme:
        """Make a theme of named values, such as those of a settings file.

        Raises:
            ThemeRefused: for a name that isn't one of the six, or a value of the wrong kind.
        """
        known = tuple(field.name for field in attrs.fields(Theme))
        for name, value in values.items():
            if name not in known:
                raise ThemeRefused(name, str(value), "there is no such value", did_you_mean(name, known))
            if not isinstance(value, Logo if name == "logo" else str):
                raise ThemeRefused(name, str(value), "it is of the wrong kind", "Give a text, and for logo a Logo.")
        return cls(**values)  # type: ignore[arg-type]  # each kind is checked above

    def palette(self, scheme: Scheme | str) -> Palette:
        """Return the colours of a scheme with the body's own put in; in the dark its blue and link are lightened."""
        wanted = Scheme(scheme)
        if wanted is Scheme.LIGHT:
            return attrs.evolve(LIGHT, blue=self.blue, soft=self.soft, link=self.link)
        if wanted is Scheme.PRINT:
            return attrs.evolve(PRINT, blue=self.blue, soft=PRINT.soft if self.soft == LIGHT.soft else self.soft)
        return attrs.evolve(
            DARK,
            blue=DARK.blue if self.blue == LIGHT.blue else _for_dark(self.blue),
            soft=DARK.soft if self.soft == LIGHT.soft else mixed(DARK.paper, _for_dark(self.blue), 0.25),
            link=DARK.link if self.link == LIGHT.link else _for_dark(self.link),
        )


@attrs.frozen
class _Rule:
    """One floor a theme must reach."""

    name: str
    what: str
    grounds: tuple[tuple[str, float], ...]

    def check(self, theme: Theme, all_grounds: tuple[tuple[str, float], ...]) -> None:
        """Refuse the theme if the floor isn't reached; `all_grounds` are those of every rule for this value."""
        value: str = getattr(theme, self.name)
        ground, floor = min(self.grounds, key=lambda one: contrast(value, one[0]) / one[1])
        ratio = contrast(value, ground)
        if ratio < floor:
            shade = nearest_passing(value, all_grounds)
            mend = f"The nearest shade that passes is {shade}." if shade else "No shade of it passes."
            raise ThemeRefused(self.name, value, f"{self.what} {ratio:.2f}:1, the floor is {floor}:1", mend)


def _theme_rules(theme: Theme) -> tuple[_Rule, ...]:
    papers = ((LIGHT.paper, TEXT_FLOOR), (LIGHT.surface, TEXT_FLOOR))
    return (
        _Rule("blue", "white text on it has", ((LIGHT.onblue, TEXT_FLOOR),)),
        _Rule("soft", "text on it has", ((LIGHT.ink, 7.0), (LIGHT.ink2, TEXT_FLOOR), (LIGHT.bad, TEXT_FLOOR))),
        _Rule("blue", "as an edge on paper or on soft it has", ((LIGHT.surface, MARK_FLOOR), (theme.soft, MARK_FLOOR))),
        _Rule("link", "as text on paper it has", papers),
    )


def css_tokens(theme: Theme | None = None, *, light: str = ":root", dark: str | None = None) -> str:
    """Return the colours and the font as CSS custom properties `--im-…` for light, dark, print and forced colours.

    `light` is the selector that carries them. Without `dark`, the reader's system chooses. With it (a page with a
    switch of its own, such as `body[data-theme="dark"]`) that selector is dark; else the system decides, unless
    the switch says light.

    >>> css_tokens().splitlines()[0][:58]
    ':root{color-scheme:light dark;--im-font:system-ui, -apple-'
    """
    chosen = theme or Theme()
    schemes = {scheme: _declarations(chosen.palette(scheme).tokens()) for scheme in Scheme}
    by_system = light if dark is None else f'{light}:not([data-theme="light"])'
    everywhere = ",".join(dict.fromkeys([light, by_system, *([dark] if dark else [])]))
    lines = [
        f"{light}{{color-scheme:light dark;--im-font:{chosen.font};{schemes[Scheme.LIGHT]}}}",
        f"@media (prefers-color-scheme:dark){{{by_system}{{{schemes[Scheme.DARK]}}}}}",
        *([f"{dark}{{color-scheme:dark;{schemes[Scheme.DARK]}}}"] if dark else []),
        f"@media (forced-colors:active){{{everywhere}{{{_declarations(_FORCED)}}}}}",
        f"@media print{{{everywhere}{{color-scheme:light;{schemes[Scheme.PRINT]}}}}}",
    ]
    return "\n".join(lines) + "\n"


def _declarations(tokens: tuple[tuple[str, str], ...]) -> str:
    return ";".join(f"--im-{name}:{colour}" for name, colour in tokens)


def _for_dark(colour: str) -> str:
    # As readable as our own on the dark page, and with dark text on it.
    found = nearest_passing(colour, ((DARK.paper, 7.0), (DARK.surface, 7.0), (DARK.onblue, 7.0)))
    return found or DARK.blue


def _channels(colour: str) -> tuple[int, int, int]:
    if not _HEX.fullmatch(colour):
        raise ValueError(f"{colour!r} is not a colour: write it as #RRGGBB, for example #0F4C81.")
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    def linear(channel: int) -> float:
        share = channel / 255
        return share / 12.92 if share <= _CHANNEL_BREAK else float(((share + 0.055) / 1.055) ** 2.4)

    red, green, blue = (linear(channel) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
