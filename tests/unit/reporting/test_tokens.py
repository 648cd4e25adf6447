"""Promises of the colours: every pair that can meet is readable, in every scheme and under a body's own theme."""

import pytest
from hypothesis import given, reject
from hypothesis import strategies as st

from innomethods.reporting.drawings.styles import PAIRS
from innomethods.reporting.tokens import (
    DARK,
    LIGHT,
    PRINT,
    Logo,
    Scheme,
    Theme,
    ThemeRefused,
    contrast,
    css_tokens,
    mixed,
    nearest_passing,
)

THEMES = {
    "ours": Theme(),
    "dark-blue": Theme(blue="#0A3A66", link="#0A3A66", soft="#E6EEF5"),
    "designsystemet": Theme(blue="#0062BA", link="#0062BA"),
    "green": Theme(blue="#1E6B3A", link="#1E6B3A", soft="#DFF0E4"),
    "wine": Theme(blue="#7A1F4D", link="#7A1F4D", soft="#F6E3EC"),
}


@pytest.mark.parametrize("scheme", list(Scheme))
@pytest.mark.parametrize("name", THEMES)
def test_every_pair_that_can_meet_reaches_its_floor(name, scheme):
    colours = dict(THEMES[name].palette(scheme).tokens())
    poor = [
        (what, ground, round(contrast(colours[what], colours[ground]), 2))
        for what, ground, floor in PAIRS
        if contrast(colours[what], colours[ground]) < floor
    ]
    assert not poor


colours = st.integers(0, 0xFFFFFF).map("#{:06X}".format)


def poor_pairs(theme, scheme):
    found = dict(theme.palette(scheme).tokens())
    return [(what, ground) for what, ground, floor in PAIRS if contrast(found[what], found[ground]) < floor]


@given(colours, colours, colours, st.floats(0.7, 1))
def test_whatever_theme_is_accepted_is_readable_in_every_scheme(blue, link, soft, light):
    try:
        theme = Theme(
            blue=nearest_passing(blue, ((LIGHT.surface, 4.5), (LIGHT.onblue, 4.5))),
            link=nearest_passing(link, ((LIGHT.surface, 4.5),)),
            soft=mixed(soft, "#FFFFFF", light),
        )
    except ThemeRefused:
        reject()
    assert not [(scheme, poor_pairs(theme, scheme)) for scheme in Scheme if poor_pairs(theme, scheme)]


@pytest.mark.parametrize("palette", [LIGHT, DARK, PRINT], ids=["light", "dark", "print"])
def test_series_can_be_told_from_the_page(palette):
    assert all(contrast(colour, palette.paper) >= 2.99 for colour in palette.series)


def test_contrast_is_that_of_wcag():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)
    with pytest.raises(ValueError, match="#RRGGBB"):
        contrast("red", "#FFFFFF")


def test_a_theme_that_cannot_be_read_is_refused_with_the_ratio_and_a_shade_that_passes():
    with pytest.raises(ThemeRefused, match=r"2\.28:1, the floor is 4\.5:1.*nearest shade that passes is #") as refused:
        Theme(blue="#EA9B1B")
    shade = refused.value.mend.split()[-1].rstrip(".")
    assert Theme(blue=shade).blue == shade


def test_a_shade_that_passes_already_is_kept():
    assert nearest_passing("#0F4C81", (("#FFFFFF", 4.5),)) == "#0F4C81"


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"blue": "blue"}, "#0F4C81"),
        ({"font": "Arial;}body{display:none"}, "font names"),
        ({"font": "url(https://x)"}, "font names"),
        ({"bleu": "#0F4C81"}, "'blue'"),
        ({"blue": 7}, "wrong kind"),
        ({"soft": "#4466AA"}, "nearest shade"),
        ({"link": "#EEEEEE"}, "nearest shade"),
    ],
)
def test_a_bad_value_is_refused_with_its_mend(values, said):
    with pytest.raises(ThemeRefused, match=said):
        Theme.read(values)


def test_a_logo_needs_its_text_and_a_known_kind():
    assert Logo(b"\x89PNG\r\n\x1a\n", "Fjordvik kommune").address.startswith("data:image/png;base64,")
    assert Logo(b"<svg xmlns='x'/>", "Fjordvik").kind == "svg+xml"
    for data, alt in ((b"\x89PNG\r\n\x1a\n", " "), (b"GIF89a", "x"), (b"<svg" + b" " * 200_000, "x")):
        with pytest.raises(ThemeRefused):
            Logo(data, alt)


def test_the_style_sheet_has_every_scheme_and_print_comes_last():
    css = css_tokens()
    order = [
        css.index(part) for part in (":root{", "prefers-color-scheme:dark", "forced-colors:active", "@media print")
    ]
    assert order == sorted(order)
    assert "#12171D" not in css[css.index("@media print") :]


def test_a_page_with_a_switch_of_its_own_rules_over_the_system():
    css = css_tokens(light="body", dark='body[data-theme="dark"]')
    assert '@media (prefers-color-scheme:dark){body:not([data-theme="light"]){' in css
    assert '\nbody[data-theme="dark"]{color-scheme:dark;--im-paper:#12171D' in css
