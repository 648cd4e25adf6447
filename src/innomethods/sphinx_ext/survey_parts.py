"""A survey's figures as tables, wave by wave, with what each was counted on; and which waves may be compared.

Not here: the rest of a survey's card (`reference_cards`).
"""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes

from innomethods.reporting import labels as reported
from innomethods.reporting import references as told
from innomethods.sharing import Figure, Survey, Wave
from innomethods.sphinx_ext import library_labels
from innomethods.sphinx_ext.prose import Inline, heading, paragraph, plain, said, strong
from innomethods.sphinx_ext.subject import cited
from innomethods.sphinx_ext.tables import Cell, table
from innomethods.wording import Language, Wording, format_for


def figure_tables(survey: Survey, language: Language, level: int) -> list[nodes.Node]:
    """Return a table for each wave with figures: what, how much, among whom, how many answers, source.

    What rests on too few answers isn't in it.
    """
    tables = [
        _figures(survey, wave, figures, language)
        for wave in survey.waves
        if (figures := [each for each in survey.figures if each.wave == wave.id and survey.may_show(each)])
    ]
    return [heading(library_labels.FIGURES.text(language), level), *tables] if tables else []


def _figures(survey: Survey, wave: Wave, figures: list[Figure], language: Language) -> nodes.table:
    words = (
        reported.WHAT,
        library_labels.FIGURE,
        library_labels.BASE,
        library_labels.ANSWERS,
        reported.SOURCE,
    )
    caption = plain(library_labels.FIGURES_OF.fill(wave=wave.title).text(language))
    rows = [_figure(survey, figure, language) for figure in figures]
    heads = [plain(word.text(language)) for word in words]
    return table(heads, rows, caption=caption, classes=["im-stacked", "im-figures"])


def _figure(survey: Survey, figure: Figure, language: Language) -> list[Cell]:
    formats = format_for(language)
    if figure.unit == "%":
        value = formats.percent(figure.value)
    else:
        value = f"{formats.number(figure.value)}\N{NO-BREAK SPACE}{figure.unit}".strip()
    unsaid = plain(library_labels.NONE_TOLD.text(language))
    return [
        said(figure.title, language),
        strong(plain(value)),
        said(figure.base, language) if figure.base is not None else unsaid,
        plain(formats.number(figure.answers)) if figure.answers is not None else unsaid,
        cited(survey, figure.sources, language) or unsaid,
    ]


def comparison_table(survey: Survey, language: Language, level: int) -> list[nodes.Node]:
    """Return what sources say of comparing waves, and that silence is no permission."""
    if not survey.comparisons:
        return []
    words = (
        library_labels.FIRST_WAVE,
        library_labels.OTHER_WAVE,
        library_labels.COMPARABLE,
        library_labels.BECAUSE,
        reported.SOURCE,
    )
    heads = [plain(word.text(language)) for word in words]
    return [
        heading(library_labels.WAVES_COMPARED.text(language), level),
        table(heads, list(_comparisons(survey, language)), classes=["im-stacked"]),
        paragraph(plain(library_labels.OTHER_PAIRS.text(language)), classes=["im-small"]),
    ]


def _comparisons(survey: Survey, language: Language) -> Iterator[list[Cell]]:
    titles = {wave.id: wave.title for wave in survey.waves}
    for one in survey.comparisons:
        first, second = (_wave(titles, id_, language) for id_ in one.waves)
        answer = told.YES if one.comparable else told.NO
        sources = cited(survey, one.sources, language) or plain(library_labels.NONE_TOLD.text(language))
        yield [first, second, plain(answer.text(language)), said(one.reason, language), sources]


def _wave(titles: dict[str, Wording], id_: str, language: Language) -> Inline:
    title = titles.get(id_)
    return plain(id_) if title is None else said(title, language)


def minimum(survey: Survey, language: Language) -> list[nodes.Node]:
    """Return how many answers there must be before one shows figures of one's own."""
    if survey.minimum_answers is None:
        return []
    shown = format_for(language).number(survey.minimum_answers)
    return [paragraph(plain(library_labels.MINIMUM.fill(n=shown).text(language)))]
