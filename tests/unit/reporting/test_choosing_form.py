"""The form as a file: self-contained, in three languages, and closed to everything but its own script."""

from __future__ import annotations

import base64
import hashlib
import json
import re

from innomethods.catalogue import Catalogue
from innomethods.catalogue.recommending import table_of
from innomethods.choosing import QUESTIONS
from innomethods.reporting.choosing_form import WORDS, form_data, form_html, script_text
from innomethods.reporting.tokens import Theme

SHELF = Catalogue.shipped()
PAGE = form_html(SHELF, "nb")


def test_the_page_fetches_nothing() -> None:
    assert not re.findall(r"""(?:src|href)=["'](?!#)""", PAGE)
    assert "@import" not in PAGE
    assert "url(" not in PAGE


def test_the_policy_lets_in_this_script_and_this_style_alone() -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', PAGE)
    assert policy is not None
    script, style = (
        base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        for text in (
            re.findall(r"<script>(.*?)</script>", PAGE, re.DOTALL)[0],
            re.findall(r"<style>(.*?)</style>", PAGE, re.DOTALL)[0],
        )
    )
    allowed = policy[1].replace("&#39;", "'")
    assert allowed.startswith("default-src 'none'")
    assert f"script-src 'sha256-{script}'" in allowed
    assert f"style-src 'sha256-{style}'" in allowed


def test_the_table_in_the_page_is_the_table() -> None:
    inside = re.search(r'<script type="application/json" id="im-table">(.*?)</script>', PAGE, re.DOTALL)
    assert inside is not None
    data = json.loads(inside[1])
    assert data == json.loads(json.dumps(form_data(SHELF)))
    assert [row["id"] for row in data["rows"]] == [row.id for row in table_of(SHELF).rows]
    assert {one["id"]: tuple(answer["id"] for answer in one["answers"]) for one in data["questions"]} == QUESTIONS


def test_text_of_others_cannot_end_the_script() -> None:
    inside = PAGE.split('id="im-table">')[1].split("</script>")[0]
    assert "<" not in inside


def test_every_word_of_the_page_is_there_in_three_languages_and_used() -> None:
    script = script_text()
    for name, words in WORDS.items():
        assert words.missing() == ()
        assert (
            f'data-words="{name}"' in PAGE
            or f'"{name}"' in script
            or f"words.{name}" in script
            or name in ("languages", "noscript")
        ), name


def test_a_theme_colours_it_and_the_language_is_the_one_asked_for() -> None:
    page = form_html(SHELF, "en", Theme(blue="#123456"))
    assert "--im-blue:#123456" in page
    assert '<html lang="en">' in page
    assert "<title>Which method fits?</title>" in page


def test_the_page_is_small_and_the_same_each_time() -> None:
    assert len(PAGE.encode()) < 250_000
    assert form_html(SHELF, "nb") == PAGE
