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


def one_of_each(pages: list[Path]) -> list[Path]:
    """Every page that someone wrote; of those made alike each method in one language, and every second of the others."""
    turns = {"en": (0, 3), "nb": (1, 3), "nn": (2, 3), "files": (0, 2), "python": (0, 2), "findings": (0, 2)}
    taken: list[Path] = []
    for folder in sorted({page.parent for page in pages}):
        of_folder = [page for page in pages if page.parent == folder]
        made_alike = folder.name in {"methods", "files", "python", "findings"}
        first, step = turns[folder.parent.name if folder.name == "methods" else folder.name] if made_alike else (0, 1)
        taken += of_folder[first::step]
    return taken


def in_batches(pages: list[Path]) -> list[list[Path]]:
    """Pages in portions that one browser looks at within its time."""
    return [pages[at : at + 60] for at in range(0, len(pages), 60)]


@pytest.mark.client_chromium
def test_pages_are_accessible_self_contained_and_fit_a_phone(look):
    rows = [
        row for batch in in_batches(one_of_each(built_pages())) for row in look(batch, widths=[390], schemes=["dark"])
    ]
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
