"""A scorecard as docutils nodes: what is rated, on which scale, and how the ratings are read."""

from __future__ import annotations

from docutils import nodes

from innomethods.model import Rated, Scorecard
from innomethods.sphinx_ext import library_labels
from innomethods.sphinx_ext.prose import Inline, bullets, heading, paragraph, plain, said, strong
from innomethods.wording import Language


def scorecard(card: Scorecard, language: Language, level: int = 3) -> list[nodes.Node]:
    """Return a heading, the scale with its rule, and each thing to rate with its question."""
    scale = library_labels.RATE.fill(least=card.least, most=card.most).text(language)
    how = library_labels.COMBINED[card.combine].text(language)
    return [
        heading(library_labels.SCORECARD.text(language), level),
        paragraph(plain(f"{scale} {how}")),
        bullets(_rated(item, language) for item in card.items),
    ]


def _rated(item: Rated, language: Language) -> Inline:
    if item.ask is None:
        return said(item.title, language)
    return [*strong([*said(item.title, language), *plain(":")]), *plain(" "), *said(item.ask, language)]
