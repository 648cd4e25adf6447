"""Every drawing in a real browser: axe, and the boxes of all texts as Chromium lays them out in DejaVu Sans."""

import pytest
from tests.unit.reporting.drawings.benefit_maps import MAPS
from tests.unit.reporting.drawings.number_pictures import DRAWN
from tests.unit.reporting.drawings.samples import PICTURES, PLANS, TIMELINES
from tests.unit.reporting.drawings.test_load import PICTURES as LOADS
from tests.unit.reporting.drawings.test_tornado import TORNADOES

from innomethods.reporting.benefit_maps import map_picture
from innomethods.reporting.drawings import (
    CheckState,
    css_drawings,
    draw_benefit_map,
    draw_gantt,
    draw_load,
    draw_phase_picture,
    draw_tornado,
    in_three_widths,
    status_mark,
    status_word,
)
from innomethods.reporting.drawings.timeline import draw_timeline
from innomethods.reporting.drawings.timeline_parts import parts_of
from innomethods.reporting.tokens import Theme, css_tokens

SMALLEST_TEXT = 11  # px as shown
WIDTHS = [1280, 1024, 768, 700, 390, 320]
PAGE = """<!doctype html>
<html lang="nb"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Tegninger</title>
<style>{css}
body{{margin:0;background:var(--im-paper);color:var(--im-ink);font-family:var(--im-font)}}
main{{max-width:1104px;margin:0 auto;padding:0 24px}}
@media (max-width:699.98px){{main{{padding:0 16px}}}}
figure{{margin:0 0 32px}}</style></head>
<body><main><h1>Tegninger</h1>{parts}</main></body></html>
"""


def page_of_all_drawings():
    parts = [
        f"<figure>{in_three_widths(lambda width, one=picture, id=name: draw_phase_picture(one, width, prefix=f'phases-{id}'))}</figure>"
        for name, picture in PICTURES.items()
    ]
    parts += [
        f"<figure>{in_three_widths(lambda width, one=plan, id=name: draw_gantt(one, width, prefix=f'plan-{id}'))}</figure>"
        for name, plan in PLANS.items()
    ]
    parts += [
        f"<figure>{in_three_widths(lambda width, one=part, id=f'{name}-{at}': draw_timeline(one, width, prefix=f'timeline-{id}'))}</figure>"
        for name, timeline in TIMELINES.items()
        for at, part in enumerate(parts_of(timeline))
    ]
    parts += [
        f"<figure>{in_three_widths(lambda width, one=load, id=at: draw_load(one, width, prefix=f'load-{id}'))}</figure>"
        for at, load in enumerate(LOADS.values())
    ]
    parts += [
        f"<figure>{in_three_widths(lambda width, one=bars, id=at: draw_tornado(one, width, prefix=f'tornado-{id}'))}</figure>"
        for at, bars in enumerate(TORNADOES.values())
    ]
    parts += [
        f"<figure>{in_three_widths(lambda width, one=plan, id=name: draw_benefit_map(map_picture(one, 'nb'), width, prefix=f'map-{id}'))}</figure>"
        for name, plan in MAPS.items()
    ]
    parts += [
        f"<figure>{in_three_widths(lambda width, draw=draw, one=value, id=name: draw(one, width, prefix=f'numbers-{id}'))}</figure>"
        for name, (draw, value) in DRAWN.items()
    ]
    parts += [f"<p>{status_mark(state)}{status_word(state, 'nb')}</p>" for state in CheckState]
    css = css_tokens(Theme(font='"DejaVu Sans"')) + css_drawings()
    return PAGE.format(css=css, parts="".join(parts))


@pytest.fixture(scope="module")
def seen(look, tmp_path_factory):
    page = tmp_path_factory.mktemp("drawings") / "drawings.html"
    page.write_text(page_of_all_drawings(), encoding="utf-8")
    rows = look([page], widths=WIDTHS, schemes=["light"])
    return rows + look([page], widths=[390], schemes=["dark"])  # a scheme has colours of its own, and no layout


@pytest.mark.client_chromium
def test_axe_finds_nothing(seen):
    assert not [(row["width"], row["scheme"], row["violations"]) for row in seen if row["violations"]]


@pytest.mark.client_chromium
def test_no_text_leaves_its_drawing_or_stands_on_another(seen):
    faults = [
        (row["width"], row["drawings"]["outside"], row["drawings"]["overlapping"])
        for row in seen
        if row["drawings"]["outside"] or row["drawings"]["overlapping"]
    ]
    assert not faults


@pytest.mark.client_chromium
def test_every_text_is_large_enough_as_shown(seen):
    smallest = {row["width"]: row["drawings"]["smallest_text"] for row in seen}
    assert all(size is not None and size >= SMALLEST_TEXT for size in smallest.values()), smallest


@pytest.mark.client_chromium
def test_the_page_never_scrolls_sideways(seen):
    assert not [(row["width"], row["sideways"]) for row in seen if row["sideways"] > 0]


@pytest.mark.client_chromium
def test_nothing_is_fetched_and_nothing_fails(seen):
    assert not [row for row in seen if row["outside_requests"] or row["console_errors"]]
