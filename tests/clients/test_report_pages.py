"""The HTML that `innomethods demo` makes, in a browser."""

from pathlib import Path

import pytest

SMALLEST_TEXT = 11  # px as shown


EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def seen(look, innomethods, tmp_path_factory):
    """Every page of the demo report, a project whose options run for years, and an owner's page: four widths, and in the dark."""
    folder = tmp_path_factory.mktemp("demo")
    innomethods("demo", "demo-report", cwd=folder)
    innomethods("report", EXAMPLES / "ung-pa-sporet" / "project.yaml", "--out", "demo-report/long", cwd=folder)
    example = EXAMPLES / "faerre-bomtimer"
    log = ("--log", example / "log.jsonl", "--on", "2027-10-01", "--owner", "service-owner")
    innomethods("report", example / "project.yaml", *log, "--out", "demo-report/owner", cwd=folder)
    pages = sorted((folder / "demo-report").rglob("*.html"))
    rows = look(pages, widths=[1280, 768, 390, 320], schemes=["light"])
    return rows + look(pages, widths=[390], schemes=["dark"])  # a scheme has colours of its own, and no layout


def named(rows, key):
    """The rows where `key` is not empty, said in words."""
    return [(Path(row["page"]).name, row["width"], row["scheme"], row[key]) for row in rows if row[key]]


@pytest.mark.client_chromium
def test_no_accessibility_violation(seen):
    assert not named(seen, "violations")


@pytest.mark.client_chromium
def test_nothing_is_fetched_and_nothing_fails(seen):
    assert not named(seen, "outside_requests")
    assert not named(seen, "console_errors")


@pytest.mark.client_chromium
def test_no_page_scrolls_sideways(seen):
    assert not [(row["page"], row["width"], row["sideways"]) for row in seen if row["sideways"] > 0]


@pytest.mark.client_chromium
def test_every_page_has_a_title(seen):
    assert all(row["title"].strip() for row in seen)


@pytest.mark.client_chromium
def test_texts_in_drawings_stay_inside_apart_and_readable(seen):
    assert any(row["drawings"]["smallest_text"] for row in seen), "the report has no drawing"
    for row in seen:
        where = (Path(row["page"]).name, row["width"])
        assert not row["drawings"]["outside"], where
        assert not row["drawings"]["overlapping"], where
        smallest = row["drawings"]["smallest_text"]
        assert smallest is None or smallest >= SMALLEST_TEXT, where
