"""A method's page as docutils nodes: one sentence, the picture, when and when not, the flow, and what it all rests on.

Here: the order of the page. Not here: the flow's sections (`flow_nodes`), the picture (`picture`), the directive.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docutils import nodes

from innomethods.model import (
    Direction,
    Document,
    Gate,
    Measure,
    Method,
    Phase,
    Tailoring,
)
from innomethods.reporting import labels as reported
from innomethods.sources import Source
from innomethods.sphinx_ext import labels, library_labels
from innomethods.sphinx_ext.doubts import doubts, lead, summed_up
from innomethods.sphinx_ext.flow_nodes import flow_sections, overview
from innomethods.sphinx_ext.picture import picture
from innomethods.sphinx_ext.placeholders import LanguageSwitch
from innomethods.sphinx_ext.prose import (
    Inline,
    address,
    bullets,
    code,
    cross,
    definition,
    definitions,
    fields,
    joined,
    paragraph,
    plain,
    said,
    section,
)
from innomethods.sphinx_ext.relations import Surroundings, reading_links, relation_list
from innomethods.sphinx_ext.subject import CLOSING, Subject, certainty_of, named
from innomethods.wording import Language, Wording


def method_page(
    method: Method,
    language: Language,
    *,
    overlays: tuple[str, ...] = (),
    around: Surroundings = Surroundings(),  # noqa: B008 - frozen
    downloads: Sequence[nodes.Node] = (),
) -> nodes.section:
    """Return a method's page as one section whose anchor is the method's id.

    `around` is the shelf the method stands on, for links to and from others; `downloads` are ready-made lines.
    """
    subject = Subject(method, language)
    has_flow = bool(method.placed)
    body = [
        LanguageSwitch.of("method", method.id, language),
        *_lead(subject),
        *(_order(subject) if has_flow else []),
        *_use(subject),
        *_about(subject, overlays, around, downloads),
        *(flow_sections(subject, method.flow) if has_flow else []),
        *_closing(subject),
        *_lists(subject),
        *_related(subject, around),
        *_tailoring(subject),
        *_doubts(subject),
        *source_list(method.id, method.sources, language),
    ]
    name = method.title.text(language)
    title = f"{name} ({method.short})" if method.short and method.short not in name else name
    return section(method.id, plain(title), *body, language=language)


def _lead(subject: Subject) -> list[nodes.Node]:
    summary = subject.method.summary
    return [paragraph(subject.say(summary), classes=["im-lead"])] if summary is not None else []


def _facts(subject: Subject, overlays: tuple[str, ...], around: Surroundings) -> Iterator[tuple[str, Inline]]:
    method, text = subject.method, subject.text
    yield text(labels.PIN), code(str(method.pin))
    yield text(labels.TAKES), subject.states(method.inputs)
    yield text(labels.PROMISES), subject.states(method.outputs)
    yield text(labels.TAILORED_BY), joined(cross("overlay", one, code(one), subject.language) for one in overlays)
    variants = (cross("overlay", one, code(one), subject.language) for one in method.variants)
    yield text(labels.VARIANTS), joined(variants)
    yield text(library_labels.READ_ALSO), reading_links(method, around, subject.language)
    yield text(library_labels.HOW_SURE), summed_up(method, subject.language)


def _order(subject: Subject) -> list[nodes.Node]:
    counts = subject.text(
        labels.COUNTS,
        phases=len(subject.method.phases),
        gates=len(subject.method.gates),
        checks=len(subject.method.checks),
    )
    listed = nodes.bullet_list("", *overview(subject, subject.method.flow), classes=["im-order"])
    return [
        *picture(subject.method, subject.language),
        nodes.rubric("", subject.text(labels.IN_ORDER)),
        listed,
        paragraph(plain(counts), classes=["im-small"]),
    ]


def _use(subject: Subject) -> list[nodes.Node]:
    parts = (
        ("when", reported.USE_WHEN, subject.method.use_when),
        ("when-not", reported.NOT_WHEN, subject.method.not_when),
    )
    return [
        section(f"{subject.id}-{name}", plain(subject.text(title)), bullets(subject.say(item) for item in items))
        for name, title, items in parts
        if items
    ]


def _about(
    subject: Subject, overlays: tuple[str, ...], around: Surroundings, downloads: Sequence[nodes.Node]
) -> list[nodes.Node]:
    method = subject.method
    said_of_it: list[nodes.Node] = [paragraph(subject.say(words)) for words in (method.purpose, method.origin) if words]
    said_of_it += fields(_facts(subject, overlays, around))
    said_of_it += [
        nodes.rubric("", subject.text(labels.START_HERE)),
        paragraph(plain(subject.text(labels.START_HERE_TEXT))),
        nodes.literal_block("", f"innomethods new project my-project.yaml --method {method.id}", language="console"),
        *downloads,
    ]
    about = section(f"{subject.id}-about", plain(subject.text(labels.ABOUT)), *said_of_it)
    if method.gates_note is None:
        return [about]
    title = plain(subject.text(labels.ABOUT_GATES))
    return [about, section(f"{subject.id}-about-gates", title, paragraph(subject.say(method.gates_note)))]


def _closing(subject: Subject) -> list[nodes.Node]:
    if subject.method.closing is None:
        return []
    inside = flow_sections(subject, subject.method.closing, CLOSING)
    return [section(subject.anchor(CLOSING), plain(subject.text(labels.CLOSING)), *inside)]


def _lists(subject: Subject) -> list[nodes.Node]:
    method, language = subject.method, subject.language
    themes = [
        definition(subject.say(theme.title), *([paragraph(said(theme.summary, language))] if theme.summary else []))
        for theme in method.themes
    ]
    parts: tuple[tuple[str, Wording, list[nodes.Node]], ...] = (
        ("themes", reported.THEMES, definitions(themes)),
        ("roles", labels.ROLES, definitions(_roles(subject))),
        ("documents", labels.DOCUMENTS, definitions(_document(subject, one) for one in method.documents)),
        ("measures", labels.MEASURES, definitions(_measure(subject, one) for one in method.measures)),
    )
    return [section(f"{subject.id}-{name}", plain(subject.text(title)), *body) for name, title, body in parts if body]


def _roles(subject: Subject) -> Iterator[nodes.definition_list_item]:
    """Yield every role of the flow with the phases it does and the gates it decides."""
    for role in subject.method.role_ids:
        does = [path for path, node in subject.nodes.items() if isinstance(node, Phase) and node.does == role]
        advises = [path for path, node in subject.nodes.items() if isinstance(node, Phase) and role in node.consulted]
        decides = [path for path, node in subject.nodes.items() if getattr(node, "decided_by", None) == role]
        parts = (
            (subject.text(reported.DOES), joined(subject.part(path) for path in does)),
            (subject.text(reported.DECIDES), joined(subject.part(path) for path in decides)),
            (subject.text(reported.CONSULTED), joined(subject.part(path) for path in advises)),
        )
        yield definition(subject.role(role), *fields(parts))


def _document(subject: Subject, document: Document) -> nodes.definition_list_item:
    told = [
        subject.text(labels.CREATED, phase=_title(subject, document.created)) if document.created else "",
        subject.text(labels.UPDATED, phases=", ".join(_title(subject, path) for path in document.updated))
        if document.updated
        else "",
        subject.text(labels.SIGNED, role=_role_text(subject, document.signed_by)) if document.signed_by else "",
        subject.text(labels.REPLACED, document=", ".join(_document_title(subject, id_) for id_ in document.replaced_by))
        if document.replaced_by
        else "",
    ]
    return definition(subject.say(document.title), paragraph(plain(" · ".join(part for part in told if part))))


def _title(subject: Subject, path: str) -> str:
    node = subject.nodes.get(path)
    return subject.title(node) if isinstance(node, (Phase, Gate)) else path


def _role_text(subject: Subject, role: str) -> str:
    known = subject.method.role(role)
    return subject.text(known.title) if known is not None else role


def _document_title(subject: Subject, id: str) -> str:
    known = next((one for one in subject.method.documents if one.id == id), None)
    return subject.text(known.title) if known is not None else id


def _measure(subject: Subject, measure: Measure) -> nodes.definition_list_item:
    better = subject.text(labels.HIGHER if measure.direction is Direction.UP else labels.LOWER)
    summary = [paragraph(subject.say(measure.summary))] if measure.summary is not None else []
    unit = f"{subject.text(measure.unit)}, " if measure.unit is not None else ""
    return definition(subject.say(measure.title), *summary, paragraph(plain(f"{unit}{better}"), classes=["im-small"]))


def _related(subject: Subject, around: Surroundings) -> list[nodes.Node]:
    """Return which parts of other methods the method resembles, said by itself or by them."""
    listed = relation_list(subject, around)
    title = plain(subject.text(reported.HEAD_EQUALS))
    return [section(f"{subject.id}-equivalents", title, *listed)] if listed else []


def _tailoring(subject: Subject) -> list[nodes.Node]:
    changed = definitions(_tailored(subject, one) for one in subject.method.tailoring)
    return [section(f"{subject.id}-tailoring", plain(subject.text(labels.TRAIL)), *changed)] if changed else []


def _doubts(subject: Subject) -> list[nodes.Node]:
    """Return what isn't known, where sources disagree and what nobody read, in one place."""
    parts = doubts(subject.method, subject.language, subject.sources)
    if not parts:
        return []
    title = plain(subject.text(library_labels.DOUBTS))
    inside = (section(f"{subject.id}-{part.name}", plain(subject.text(part.title)), *part.body) for part in parts)
    return [section(f"{subject.id}-doubts", title, *lead(subject.method, subject.language), *inside)]


def _tailored(subject: Subject, item: Tailoring) -> nodes.definition_list_item:
    term = [*code(item.target or subject.id), *plain(f" {item.verb} ({item.by})")]
    return definition(term, paragraph(subject.say(item.reason)))


def source_list(id: str, sources: tuple[Source, ...], language: Language) -> list[nodes.Node]:
    """Return the section of sources, each with its certainty and address."""
    listed = source_items(id, sources, language)
    return [section(f"{id}-sources", plain(labels.SOURCES.text(language)), *listed)] if listed else []


def source_items(id: str, sources: tuple[Source, ...], language: Language) -> list[nodes.Node]:
    """Return the list of sources without a heading."""
    return definitions((_source(id, source, language) for source in sources), classes=["im-sources"])


def _source(id: str, source: Source, language: Language) -> nodes.definition_list_item:
    year = f", {source.year}" if source.year else ""
    body: list[nodes.Node] = [paragraph(address(source.address))] if source.address else []
    body += [paragraph(said(source.note, language))] if source.note is not None else []
    term = plain(named(source, language) + year)
    return definition(term, *body, anchor=f"{id}-source-{source.id}", aside=certainty_of(source, language) or None)
