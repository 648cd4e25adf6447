"""The HTML: whole, self-contained, safe, and readable for those who listen."""

import base64
import hashlib
import itertools
import re

import pytest
from tests.unit.reporting.pilots import METHOD, PROJECT, RUNS, day, plan, plan_of, sent_back, tried
from tests.unit.reporting.reading_html import Reader

from innomethods.model import Check, Gate, Method, Organisation, Phase, Project
from innomethods.planning import schedule
from innomethods.reporting import css_of_page, method_as_html, report_as_html, report_as_markdown, report_page
from innomethods.reporting.html_pages import breakable, fragment_of, html_of
from innomethods.reporting.pages import Column, Page, Row, Section, Table
from innomethods.reporting.tokens import Theme
from innomethods.sources import Source
from innomethods.wording import LANGUAGES, Wording

EVIL = "<script>alert(1)</script> \"q\" 'a' & \u202eright\u202c\x00 {{ 7*7 }} </style> --> ]]>"


def pages():
    yield report_as_html(PROJECT, plan=plan())
    for name, make in RUNS.items():
        run = make()
        language = LANGUAGES[len(name) % 3]
        yield report_as_html(PROJECT, plan=plan_of(run), run=run, baseline=plan(), language=language)


PAGES = list(pages())
every_page = pytest.mark.parametrize("page", PAGES, ids=["plan", *RUNS])


@every_page
def test_every_element_is_closed_and_every_id_is_there_once(page):
    read = Reader(page)
    assert len(read.ids) == len(set(read.ids))


@every_page
def test_nothing_is_fetched_and_nothing_runs(page):
    read = Reader(page)
    assert "script" not in read.tags
    assert not any(name.startswith("on") for _, attributes in read.attributes for name in attributes)
    assert not any("style" in attributes for _, attributes in read.attributes)  # the policy would drop it
    fetched = [attributes.get("src") or attributes.get("href") for tag, attributes in read.attributes if tag != "a"]
    assert not [address for address in fetched if address]
    assert "@import" not in page
    assert set(re.findall(r"url\((.)", page)) <= {"#"}  # patterns of the page itself


@every_page
def test_the_policy_allows_this_very_style_sheet_and_no_other(page):
    read = Reader(page)
    (style,) = read.styles
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = next(
        attributes["content"]
        for tag, attributes in read.attributes
        if attributes.get("http-equiv") == "Content-Security-Policy"
    )
    assert policy is not None
    assert f"style-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'")


@every_page
def test_headings_have_one_top_and_no_gaps(page):
    levels = [level for level, _ in Reader(page).headings]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in itertools.pairwise(levels))


@every_page
def test_links_inside_the_page_lead_somewhere(page):
    read = Reader(page)
    inside = [link[1:] for link in read.links if link.startswith("#")]
    assert inside
    assert not set(inside) - set(read.ids)


@every_page
def test_no_cell_is_empty_and_every_row_is_whole(page):
    for table in Reader(page).tables:
        assert all(cell.strip() for row in table for cell in row)


def test_the_whole_page_stays_small():
    assert max(len(page.encode()) for page in PAGES) < 250_000


def test_two_builds_have_the_same_bytes():
    run = sent_back()
    again = [report_as_html(PROJECT, plan=plan_of(run), run=run, on=day(2, 3)) for _ in range(2)]
    assert again[0] == again[1]


def evil_project():
    check = Check("asked", "must", ask=EVIL, guidance=EVIL, answer="evidence", basis="method", sources=['a"><b>'])
    flow = Phase("work", title=EVIL, purpose=EVIL, does="lead", activities=[EVIL], checklist=[check], estimate=3)
    method = Method(
        "evil",
        title=EVIL,
        summary=EVIL,
        flow=flow >> Gate("gate", title=EVIL, ask=EVIL, decided_by="board", must=["work/asked"]),
        gaps=[EVIL],
        sources=[
            Source('a"><b>', title=EVIL, publisher=EVIL, certainty="seen", address="javascript:alert(1)"),
            Source("data", title="x", certainty="seen", address="data:text/html,<script>alert(1)</script>"),
        ],
    )
    return Project(
        "evil", method, start=day(1, 11), country="NO", title=EVIL, summary=EVIL, organisation=Organisation(EVIL)
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_of_a_user_becomes_markup(language):
    project = evil_project()
    page = report_as_html(project, plan=schedule(project), language=language)
    read = Reader(page)
    assert "script" not in read.tags
    assert "b" not in read.tags
    assert not [link for link in read.links if not link.startswith("#")]
    assert "\u202e" not in page
    assert "\x00" not in page
    assert "{{ 7*7 }}" in page  # shown as it was written, never evaluated
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


def test_no_text_of_a_user_becomes_markup_in_markdown_either():
    project = evil_project()
    text = report_as_markdown(project, plan=schedule(project))
    assert "<script" not in text
    assert "\u202e" not in text
    assert "javascript:alert" not in re.sub(r"[^|]*javascript:alert\(1\)[^|]*", "", text)  # only as plain text


def test_an_address_that_is_not_of_the_web_is_text():
    assert 'href="javascript' not in report_as_html(evil_project())
    assert 'href="data' not in report_as_html(evil_project())


def test_a_text_in_another_language_says_so():
    only_english = Project(
        "mixed",
        METHOD,
        start=day(1, 11),
        country="NO",
        title=Wording(en="Only in English"),
        summary=Wording(nb="Bokmål"),
    )
    page = report_as_html(only_english, language="nn")
    assert '<html lang="nn">' in page
    assert '<span lang="en">Only in English</span>' in page


def test_example_data_is_marked_on_the_page_in_the_figures_and_on_paper():
    page = report_as_html(PROJECT, plan=plan(), language="en")
    assert '<strong class="im-example">EXAMPLE</strong>' in page
    assert page.count("<figcaption><strong>EXAMPLE</strong>") == 2
    assert '@bottom-left{content:"EXAMPLE"' in page
    real = report_as_html(Project("real", METHOD, start=day(1, 11), country="NO"))
    assert "EKSEMPEL" not in real


def test_every_figure_has_its_message_and_description():
    page = report_page(PROJECT, plan=plan())
    html = report_as_html(PROJECT, plan=plan())
    assert page.figure is not None
    assert html.count(f'<desc id="phases-wide-d">{page.figure.description[:20]}') == 1
    assert html.count('role="img"') == 6  # two figures, three widths each


def test_marks_are_hidden_from_those_who_listen_and_stand_beside_their_word():
    html = report_as_html(PROJECT, run=tried())
    assert re.search(r'class="im-status im-bad"><svg class="im-mark"[^>]*aria-hidden="true".*?</svg>Ikke oppfylt', html)


def test_a_theme_colours_the_page():
    assert "#0A5C36" in report_as_html(PROJECT, theme=Theme(blue="#0A5C36"))


def test_dark_print_and_forced_colours_have_their_own_tokens():
    css = css_of_page()
    for medium in ("prefers-color-scheme:dark", "forced-colors:active", "@media print", "@page"):
        assert medium in css


def test_endless_words_may_break_and_others_may_not():
    assert "<wbr>" in breakable("https://example.org/a-very-long-address/without/any/end")
    assert "<wbr>" not in breakable("gevinstrealiseringsplanene")
    assert breakable("a<" * 20).count("&lt;") == 20


def test_a_method_has_a_fragment_of_its_own_and_prefixes_keep_ids_apart():
    both = method_as_html(METHOD, "nb", prefix="one-") + method_as_html(METHOD, "en", prefix="two-")
    read = Reader(f"<main>{both}</main>")
    assert len(read.ids) == len(set(read.ids))
    assert {link[1:] for link in read.links if link.startswith("#")} <= set(read.ids)
    assert "Passer ikke når" in both
    assert 'lang="en"' in both


def test_headings_that_name_cells_on_a_phone_are_said_once_a_page():
    rows = [Row([f"Fase {number}", f"{number}", "x"]) for number in range(50)]
    table = Table(
        "plan", "Plan", [Column("a", "Fase"), Column("b", 'Dager "og" {netter}', numeric=True), Column("c", "C")], rows
    )
    html = html_of(Page(language="nb", title="T", headline="H", lead="L", sections=[Section("s", "S", [table])]))
    assert 'data-label="' not in html
    assert html.count("{--im-label:") == 2
    assert r'.im-h1 td:nth-last-of-type(2){--im-label:"Dager \22 og\22  \7b netter\7d : "}' in html
    assert 'class="im-table im-t-plan im-h1"' in html
    fragment = fragment_of(
        Page(language="nb", title="T", headline="H", lead="L", sections=[Section("s", "S", [table])])
    )
    assert fragment.count('data-label="C"') == 50
