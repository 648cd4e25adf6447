"""A report as one HTML file that needs nothing else: its own style sheet, no script, no address fetched.

Here: the templates' door, the style sheet, the security policy. Not here: what is said (`report_pages`), colours
(`tokens`).
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping
from functools import lru_cache
from html import escape
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from innomethods.reporting import labels
from innomethods.reporting.drawings.status_marks import CheckState, status_mark
from innomethods.reporting.drawings.styles import css_drawings
from innomethods.reporting.pages import Block, Page
from innomethods.reporting.tokens import Theme, css_tokens

_TONES: dict[CheckState, str] = {
    CheckState.PASS: "ok",
    CheckState.FAIL: "bad",
    CheckState.BREACH_OF_LAW: "bad",
    CheckState.OVER_LIMIT: "bad",
}
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"\s+")
_AROUND = re.compile(r"\s*([{};,>])\s*")
_ENDLESS = re.compile(r"\S{31,}")  # longer than any word of ours: addresses, ids, mistakes
_PIECE = 16  # letters after which such a word may break


def html_of(page: Page, theme: Theme | None = None) -> str:
    """Return a page as a whole HTML document.

    >>> page = Page(language="nb", title="Pilot: rapport", headline="Klar for <start>", lead="Alt er oppfylt.")
    >>> "<h1>Klar for &lt;start&gt;</h1>" in html_of(page)
    True
    """
    heads = _heads_of(page)
    css = "\n".join(
        (css_of_page(theme, example=page.example, language=page.language), *(_labels_of(*one) for one in heads.items()))
    )
    logo = theme.logo if theme is not None else None
    return _render("page.jinja", page, heads=heads, css=css, policy=_policy(css), logo=logo)


Heads = tuple[str, ...]


def _heads_of(page: Page) -> dict[Heads, str]:
    """Return a short name for each row of headings: on a phone cells are told by them, and once a page is enough."""
    tables = (table for section in page.sections for table in section.tables())
    found = dict.fromkeys(tuple(column.title for column in table.columns) for table in tables)
    return {heads: f"im-h{number}" for number, heads in enumerate(found, start=1)}


def _labels_of(heads: Heads, name: str) -> str:
    """Return the rules that name the cells under these headings, counted from the last: rows of sums begin wider."""
    return "".join(
        f'.{name} td:nth-last-of-type({at}){{--im-label:"{_in_css(title)}: "}}'
        for at, title in enumerate(reversed(heads[1:]), start=1)
    )


def _in_css(text: str) -> str:
    """Return text as it stands in a string of a style sheet, where nothing can end the string or the sheet."""
    return "".join(letter if letter.isalnum() or letter in " ,.:-–%" else f"\\{ord(letter):x} " for letter in text)


def fragment_of(page: Page, prefix: str = "") -> str:
    """Return lead, picture and sections as a fragment for a page that holds `css_of_page`; ids begin with `prefix`."""
    return _render("method.jinja", page, prefix=prefix)


@lru_cache(maxsize=32)
def css_of_page(theme: Theme | None = None, *, example: bool = False, language: str = "nb") -> str:
    """Return the style sheet of a report or fragment: colours, drawings, type and tables, for screen and paper.

    >>> "--im-blue:#0F4C81" in css_of_page()
    True
    """
    own, stacked = own_style("report.css"), own_style("stacked.css")
    narrow = f"@media screen and (max-width:699.98px){{{stacked}}}"
    # Tables of many columns need more room before they fit as tables.
    broad = f"@media screen and (max-width:899.98px){{{stacked.replace('.im-table', '.im-broad')}}}"
    marked = ""
    if example:
        word = labels.EXAMPLE.text(language)  # type: ignore[arg-type]
        marked = f'@media print{{@page{{@bottom-left{{content:"{word}";font:700 8.5pt sans-serif;color:#333b44}}}}}}'
    return "\n".join((css_tokens(theme).strip(), css_drawings().strip(), own, narrow, broad, marked)).strip()


def own_style(name: str) -> str:
    """Return one of our style sheets without comments and needless space."""
    css = (resources.files(__package__) / "templates" / name).read_text(encoding="utf-8")
    plain = _SPACE.sub(" ", _COMMENT.sub("", css))
    return _AROUND.sub(r"\1", plain).replace(";}", "}").strip()


def _policy(css: str) -> str:
    """Return what the browser may do with the page: show it with this very style sheet and pictures inside it."""
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode("ascii")
    return f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"


def _render(
    name: str, page: Page, *, prefix: str = "", heads: Mapping[Heads, str] | None = None, **more: object
) -> str:
    language = page.language

    def href(address: str) -> str:
        return f"#{prefix}{address[1:]}" if address.startswith("#") else address

    text = template(name).render(
        page=page,
        prefix=prefix,
        href=href,
        mark=status_mark,
        tone=_tone,
        kind_of=_kind_of,
        breakable=breakable,
        head_of=lambda table: (heads or {}).get(tuple(column.title for column in table.columns)),
        example=labels.EXAMPLE.text(language),
        skip=labels.SKIP_LINK.text(language),
        contents=labels.CONTENTS.text(language),
        facts_label=labels.FACTS.text(language),
        scroll_label=labels.FIGURE_SCROLLS.text(language),
        **more,
    )
    return text.strip() + "\n"


def template(name: str) -> Template:
    """Return one of our templates; everything put into it is escaped."""
    return _templates().get_template(name)


@lru_cache(maxsize=1)
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("innomethods.reporting"),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=False,
    )


def breakable(text: str) -> str:
    """Return text as HTML in which a word without end may break, so that it can't push a table out of the page.

    >>> breakable("<b> " + "x" * 40)
    '&lt;b&gt; xxxxxxxxxxxxxxxx<wbr>xxxxxxxxxxxxxxxx<wbr>xxxxxxxx'
    """
    parts: list[str] = []
    end = 0
    for found in _ENDLESS.finditer(text):
        word = found[0]
        parts.append(escape(text[end : found.start()]))
        parts.append("<wbr>".join(escape(word[at : at + _PIECE]) for at in range(0, len(word), _PIECE)))
        end = found.end()
    return "".join((*parts, escape(text[end:])))


def _tone(state: CheckState) -> str:
    return _TONES.get(state, "open")


def _kind_of(block: Block) -> str:
    return type(block).__name__
