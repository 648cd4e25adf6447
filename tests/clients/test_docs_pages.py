"""The built documentation in a browser, opened from disk as on a locked PC."""

from pathlib import Path

import pytest

BUILT = Path(__file__).parents[2] / "docs" / "_build" / "html"
LEFT_OUT = {"genindex.html", "search.html", "py-modindex.html"}  # made by Sphinx, without text of ours


def built_pages() -> list[Path]:
    pages = sorted(page for page in BUILT.rglob("*.html") if page.name not in LEFT_OUT and "_static" not in page.parts)
    assert pages, "build the pages first: `make docs`"
    return pages


# The theme names neither of its two side columns: good practice, not WCAG, and not ours to mend.
OF_THE_THEME = ("landmark-unique", [".sidebar-drawer"])


def faults_of(rows: list[dict]) -> list[tuple]:
    """What is wrong with pages as looked at: axe's findings that are ours, requests to outside, errors in the console."""
    found = []
    for row in rows:
        ours = [one for one in row["violations"] if (one["id"], one["at"]) != OF_THE_THEME]
        if ours or row["outside_requests"] or row["console_errors"]:
            found.append((Path(row["page"]).name, ours, row["outside_requests"], row["console_errors"]))
    return found


def in_batches(pages: list[Path]) -> list[list[Path]]:
    """Pages in portions that one browser looks at within its time."""
    return [pages[at : at + 60] for at in range(0, len(pages), 60)]


@pytest.mark.client_chromium
def test_every_page_is_accessible_self_contained_and_fits_a_phone(look):
    rows = [row for batch in in_batches(built_pages()) for row in look(batch, widths=[390], schemes=["dark"])]
    assert not faults_of(rows)
    assert not [(row["page"], row["sideways"]) for row in rows if row["sideways"] > 0]


@pytest.mark.client_chromium
def test_pages_are_accessible_on_a_desk_too(look):
    """A page in four: what differs by width and scheme is the theme's, the same on every page."""
    assert not faults_of(look(built_pages()[::4], widths=[1280], schemes=["light"]))


@pytest.mark.client_chromium
def test_the_colours_and_fonts_of_conf_py_reach_the_page():
    page = (BUILT / "index.html").read_text(encoding="utf-8")
    # furo ignores a misspelt variable silently; what it writes out is what the reader gets
    for value in ("#0F4C81", "#0B57A4", "#8FBFEA", "#8EC1F5", "system-ui"):
        assert value in page
