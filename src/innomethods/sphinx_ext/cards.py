"""Tools, overlays, results, roles and finding codes as docutils nodes: one section or item with a stable anchor each.

Not here: methods (`method_page`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from docutils import nodes

from innomethods.catalogue import Catalogue
from innomethods.findings import FindingKind
from innomethods.model import Extend, Method, Overlay, Replace, Result, Role, Steps, Suppress, Tool
from innomethods.model.overlays import Change, Where
from innomethods.reporting import labels as reported
from innomethods.sources import Source
from innomethods.sphinx_ext import labels
from innomethods.sphinx_ext.flow_nodes import check_item, criterion_item, flow_sections
from innomethods.sphinx_ext.method_page import source_list
from innomethods.sphinx_ext.prose import (
    Inline,
    bullets,
    code,
    cross,
    definition,
    definitions,
    fields,
    joined,
    numbered,
    paragraph,
    plain,
    said,
    section,
    strong,
)
from innomethods.sphinx_ext.scorecards import scorecard
from innomethods.sphinx_ext.subject import Subject, anchor_of, certainty_of, named
from innomethods.wording import Language, Wording

_LONGEST_EXAMPLE = 60  # lines of a failing example that a page shows
_LONGEST_MESSAGE = 3000  # characters


def tool_card(tool: Tool, language: Language, used_in: Iterable[Method] = ()) -> nodes.section:
    """Return a technique card, with the methods that use it."""
    told: tuple[tuple[Wording, Wording | None], ...] = (
        (labels.WHY, tool.why),
        (labels.THEN_YOU_HAVE, tool.gives),
        (labels.WHEN_NOT, tool.when_not),
        (labels.TIME, tool.time),
        (labels.PEOPLE, tool.people),
        (labels.CARE, tool.care),
    )
    facts = [(label.text(language), said(words, language)) for label, words in told if words is not None]
    methods = joined(cross("method", method.id, said(method.title, language), language) for method in used_in)
    steps = [nodes.rubric("", labels.STEPS.text(language)), numbered(said(step, language) for step in tool.steps)]
    rests_on = joined((plain(_source(source, language)) for source in tool.sources), "; ")
    return section(
        f"tool-{tool.id}",
        said(tool.title, language),
        paragraph(said(tool.what, language)),
        *fields((*facts, (labels.USED_IN.text(language), methods), (labels.SOURCES.text(language), rests_on))),
        *(steps if tool.steps else []),
        *(scorecard(tool.scorecard, language) if tool.scorecard is not None else []),
    )


def _source(source: Source, language: Language) -> str:
    certainty = certainty_of(source, language)
    name = source.publisher or named(source, language)
    return f"{name} ({certainty})" if certainty else name


# --- overlays


def overlay_card(overlay: Overlay, language: Language, shelf: Catalogue) -> nodes.section:
    """Return an overlay: what it is for, every change with its reason, and what it adds in full."""
    facts: list[tuple[str, Inline]] = [(labels.PIN.text(language), code(str(overlay.pin)))]
    if overlay.variant_of is not None:
        title = (
            said(shelf[overlay.variant_of].title, language) if overlay.variant_of in shelf else code(overlay.variant_of)
        )
        facts.append((labels.VARIANT_OF.text(language), cross("method", overlay.variant_of, title, language)))
    body = [paragraph(said(overlay.summary, language))] if overlay.summary is not None else []
    changes = [node for change in overlay.changes for node in _change(overlay, change, language, shelf)]
    papers = [
        nodes.rubric("", reported.CAPTION_DOCUMENTS.text(language)),
        bullets(said(paper.title, language) for paper in overlay.documents),
    ]
    gaps = [nodes.rubric("", reported.GAPS.text(language)), bullets(said(gap, language) for gap in overlay.gaps)]
    return section(
        overlay.id,
        said(overlay.title, language),
        *body,
        *fields(facts),
        section(f"{overlay.id}-changes", plain(labels.CHANGES.text(language)), *changes),
        *(papers if overlay.documents else []),
        *(gaps if overlay.gaps else []),
        *source_list(overlay.id, overlay.sources, language),
    )


def _change(overlay: Overlay, change: Change, language: Language, shelf: Catalogue) -> Iterator[nodes.Node]:
    reason = (
        [*strong(plain(f"{labels.REASON.text(language)}: ")), *said(change.reason, language)] if change.reason else []
    )
    yield from definitions([definition(_headline(change, language), *([paragraph(reason)] if reason else []))])
    if isinstance(change, Extend):
        subject = Subject(_in_dress_of_a_method(overlay, change, shelf), language)
        if change.add is not None:
            yield from flow_sections(subject, change.add)
        items = [
            *(check_item(subject, None, check) for check in change.checklist),
            *(criterion_item(subject, None, criterion) for criterion in change.criteria),
        ]
        yield from definitions(items, classes=["im-checks"])
        yield from fields(
            (
                (
                    reported.TOOLS.text(language),
                    joined(cross("tool", tool, code(tool), language) for tool in change.tools),
                ),
                (reported.CONSULTS.text(language), subject.roles(change.consulted)),
                (reported.TO_DO.text(language), joined((said(one, language) for one in change.activities), " · ")),
            )
        )


def _headline(change: Change, language: Language) -> Inline:
    if isinstance(change, Suppress):
        return _around_code(labels.TAKES_AWAY, "target", [change.target], language)
    if isinstance(change, Replace):
        names = ", ".join(name.replace("_", "-") for name, _ in change.fields)
        words = labels.REPLACES.fill(fields=names, target="{target}")
        return _around_code(words, "target", [change.target], language)
    if change.where is Where.AT:
        ends = [labels.ENDS[anchor].text(language) for anchor in change.anchors]
        return plain(labels.WHERE[change.where].fill(anchor=", ".join(ends)).text(language))
    return _around_code(labels.WHERE[change.where], "anchor", change.anchors, language)


def _around_code(words: Wording, name: str, values: Sequence[str], language: Language) -> Inline:
    """Fill a placeholder with code: the text before, the values, the text after."""
    before, _, after = words.text(language).partition(f"{{{name}}}")
    between = labels.OR.text(language).partition("{first}")[2].partition("{second}")[0]
    return [*plain(before), *joined((code(value) for value in values), between), *plain(after)]


def _in_dress_of_a_method(overlay: Overlay, change: Extend, shelf: Catalogue) -> Method:
    """Return the additions as a method of their own, so that gates and phases look as they do on a method's page."""
    return Method(
        overlay.id,
        edition=overlay.edition,
        title=overlay.title,
        flow=change.add if change.add is not None else Steps(),
        results=(*shelf.results.values(), *overlay.results),
        roles=(*shelf.roles.values(), *overlay.roles),
        tools=tuple(shelf.tools.values()) if _tools_named(change) else (),
        measures=overlay.measures,
        sources=overlay.sources,
    )


def _tools_named(change: Extend) -> bool:
    return change.add is not None or bool(change.tools)


# --- results and roles


def result_card(result: Result, language: Language) -> nodes.section:
    """Return a result with its states in order."""
    states = [
        definition(
            said(state.title, language),
            *([paragraph(said(state.summary, language))] if state.summary is not None else []),
            anchor=f"result-{anchor_of(result.id, state.id)}",
            aside=f"{result.id}@{state.id}"
            + (f" · {labels.IRREVERSIBLE.text(language)}" if state.irreversible else ""),
        )
        for state in result.states
    ]
    exits = [
        definition(
            said(state.title, language),
            *([paragraph(said(state.summary, language))] if state.summary is not None else []),
            anchor=f"result-{anchor_of(result.id, state.id)}",
            aside=f"{result.id}@{state.id} · {labels.EXITS.text(language)}",
        )
        for state in result.exits
    ]
    summary = [paragraph(said(result.summary, language))] if result.summary is not None else []
    return section(
        f"result-{result.id}",
        said(result.title, language),
        *summary,
        nodes.rubric("", labels.STATES.text(language)),
        *definitions([*states, *exits]),
    )


def role_item(role: Role, language: Language) -> nodes.definition_list_item:
    """Return a role with the side it stands on."""
    summary = [paragraph(said(role.summary, language))] if role.summary is not None else []
    aside = f"{role.id} · {reported.SIDES[role.side].text(language)}"
    return definition(said(role.title, language), *summary, anchor=f"role-{role.id}", aside=aside)


# --- findings


def finding_card(kind: FindingKind, examples: Path | None = None) -> nodes.section:
    """Return a finding code in three languages, with the failing example if there is one."""
    told = [_in_language(kind, language) for language in ("en", "nb", "nn")]
    shown = list(_examples(kind.code, examples)) if examples is not None else []
    return section(kind.code, plain(f"{kind.code} {kind.title.text('en')}"), *told, *shown)


def _in_language(kind: FindingKind, language: Language) -> nodes.container:
    pairs = (
        (labels.MESSAGE, kind.message),
        (labels.WHY, kind.why),
        (labels.MEND, kind.mend),
    )
    listed = fields((label.text(language), said(words, language)) for label, words in pairs)
    severity = labels.SEVERITIES[kind.severity].text(language)
    heading = [
        *strong(plain(f"{labels.LANGUAGE_NAMES[language]}: {kind.title.text(language)}")),
        *plain(f" ({severity})"),
    ]
    return nodes.container("", paragraph(heading), *listed, classes=[f"language-{language}", "im-finding"])


def _examples(code_: str, folder: Path) -> Iterator[nodes.Node]:
    """Yield the shortest failing example of a code, and what is said of it. Folders are named by code: `E07-nobody`."""
    found = (path for path in sorted(folder.rglob(f"{code_}-*")) if path.is_dir())
    examples = [example for path in found if (example := _example(path)) is not None]
    if not examples:
        return
    file, expected = min(examples, key=lambda example: sum(map(len, example)))
    yield nodes.rubric("", labels.EXAMPLE.text("en"))
    yield nodes.literal_block(file, file, language="yaml", force=True)  # broken on purpose
    yield nodes.literal_block(expected, expected, language="text")


def _example(folder: Path) -> tuple[str, str] | None:
    """Return a failing file and its messages; None where it can't be shown as text, or is too long to read."""
    try:
        file, expected = ((folder / name).read_text(encoding="utf-8") for name in ("file.yaml", "expected.txt"))
    except (OSError, UnicodeDecodeError):
        return None
    readable = file.strip() and file.count("\n") <= _LONGEST_EXAMPLE and all(map(_is_plain, file))
    return (file.rstrip(), expected.rstrip()) if readable and len(expected) <= _LONGEST_MESSAGE else None


def _is_plain(character: str) -> bool:
    return character.isprintable() or character in "\n\t"
