"""Sphinx directives of these pages only: `file-kind` (from a JSON Schema), `command-line` (from click), `public-names`.

Also here: the stubs of the method pages, and which public name a type in a signature means. Not here: methods, tools
and findings, which `innomethods.sphinx_ext` makes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from importlib import import_module
from pathlib import Path
from typing import Any

import click
from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import ExtensionMetadata

import innomethods as library
from innomethods import documents
from innomethods.catalogue import Catalogue
from innomethods.cli.main import innomethods as whole_command
from innomethods.sphinx_ext.prose import Inline, code, definition, definitions, here, joined, paragraph, plain, section
from innomethods.wording import LANGUAGES

Schema = dict[str, Any]
_JSON_TYPES = {
    "string": "text",
    "number": "number",
    "integer": "whole number",
    "boolean": "true or false",
    "object": "map",
}
_FORMS = {"date": "date (2027-01-11)"}


# ---------------------------------------------------------------------------------------------- kinds of files


class FileKind(SphinxDirective):
    """Every key of one kind of file, with the maps inside it."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return the keys of the file, then a section for each map."""
        kind = self.arguments[0]
        schema = documents.json_schema(kind)
        maps = {name: part for name, part in schema.get("$defs", {}).items() if _has_place(part)}
        made: list[nodes.Node] = [
            paragraph(plain(schema["description"])),
            *definitions(_keys(kind, schema, schema), classes=["im-keys"]),
        ]
        made += [
            section(
                _anchor(kind, name),
                plain(_name(name).capitalize()),
                paragraph(plain(part.get("description", ""))),
                *(
                    definitions(_keys(kind, part, schema), classes=["im-keys"])
                    or [paragraph(_kinds(kind, part, schema))]
                ),
            )
            for name, part in sorted(maps.items(), key=lambda item: _name(item[0]))
        ]
        return made


def _has_place(part: Schema) -> bool:
    """Whether a definition gets a section: maps and lists do, single words are told where they are used."""
    return "properties" in part or part.get("type") == "array"


def _anchor(kind: str, name: str) -> str:
    return f"{kind}-file--{_name(name).replace(' ', '-')}"


def _name(definition_name: str) -> str:
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", definition_name.removesuffix("Shape"))
    return words.lower()


def _keys(kind: str, part: Schema, schema: Schema) -> Iterator[nodes.definition_list_item]:
    needed = part.get("required", ())
    for key, value in part.get("properties", {}).items():
        kinds = _kinds(kind, value, schema)
        line = joined(([*plain("must be there")], kinds), " · ") if key in needed else kinds
        told = paragraph(plain(value.get("description", "")))
        yield definition(code(key), told, paragraph(line, classes=["im-small"]))


def _kinds(kind: str, value: Schema, schema: Schema) -> Inline:
    """Return in words what a value may be."""
    if "const" in value:
        return code(str(value["const"]))
    if "enum" in value:
        return joined((code(str(one)) for one in value["enum"]), ", ")
    if "$ref" in value:
        return _referred(kind, value["$ref"].rpartition("/")[2], schema)
    for options in ("oneOf", "anyOf"):
        if options in value:
            return joined((_kinds(kind, option, schema) for option in value[options]), " or ")
    if value.get("type") == "array":
        return [*plain("list of: "), *_kinds(kind, value.get("items", {}), schema)]
    if value.get("type") == "object":
        inner = value.get("additionalProperties") or next(iter(value.get("patternProperties", {}).values()), None)
        return [*plain("map, each: "), *_kinds(kind, inner, schema)] if isinstance(inner, dict) else plain("map")
    if isinstance(value.get("type"), list):
        return plain(" or ".join(_JSON_TYPES.get(one, one) for one in value["type"]))
    return plain(_FORMS.get(value.get("format", ""), "") or _JSON_TYPES.get(value.get("type", ""), "any value"))


def _referred(kind: str, name: str, schema: Schema) -> Inline:
    part = schema["$defs"].get(name, {})
    if _has_place(part):
        return here(_anchor(kind, name), plain(_name(name)))
    return _kinds(kind, part, schema)


# ---------------------------------------------------------------------------------------------- the command line

_SAID_ONCE = {"help", "lang", "json"}  # on every command, so the page says them at the top


class CommandLine(SphinxDirective):
    """Every command with its help and options, as click knows them."""

    def run(self) -> list[nodes.Node]:
        """Return a section for each command, and for each command of a group."""
        context = click.Context(whole_command, info_name="innomethods")
        return list(_commands(whole_command, context, ()))


def _commands(group: click.Group, context: click.Context, above: tuple[str, ...]) -> Iterator[nodes.section]:
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if command is None or command.hidden:
            continue
        inner = click.Context(command, info_name=name, parent=context)
        below = list(_commands(command, inner, (*above, name))) if isinstance(command, click.Group) else []
        words = (*above, name)
        yield section(
            f"innomethods-{'-'.join(words)}",
            plain(" ".join(words)),
            *_help(command),
            *([] if below else [_usage(command, inner)]),
            *definitions(_options(command, inner)),
            *below,
        )


def _help(command: click.Command) -> Iterator[nodes.Node]:
    for part in (command.help or "").split("\n\n"):
        if part.strip():
            yield paragraph(_with_code(" ".join(part.split())))


def _with_code(text: str) -> Inline:
    pieces = text.split("`")
    return [
        node for number, piece in enumerate(pieces) if piece for node in (code(piece) if number % 2 else plain(piece))
    ]


def _usage(command: click.Command, context: click.Context) -> nodes.literal_block:
    text = " ".join([context.command_path, *command.collect_usage_pieces(context)])
    return nodes.literal_block(text, text, language="text")


def _options(command: click.Command, context: click.Context) -> Iterator[nodes.definition_list_item]:
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        if record is None or not record[1] or parameter.name in _SAID_ONCE:
            continue
        flags, told = record
        yield definition(code(flags), paragraph(_with_code(told.replace("  ", " · "))))


# ---------------------------------------------------------------------------------------------- public names


class PublicNames(SphinxDirective):
    """The names of `innomethods.__all__`, each with its first sentence."""

    def run(self) -> list[nodes.Node]:
        """Return a definition list with links."""
        items = []
        for name in library.__all__:
            target = addnodes.pending_xref(
                "", *code(name), refdomain="py", reftype="obj", reftarget=f"innomethods.{name}", refdoc=self.env.docname
            )
            told = (getattr(library, name).__doc__ or "").strip().partition("\n\n")[0]
            items.append(definition([target], paragraph(_with_code(" ".join(told.split())))))
        return definitions(items)


# ---------------------------------------------------------------------------------------------- stubs and names


def write_method_stubs(app: Sphinx) -> None:
    """Write a page with one directive for each method and language; a method that is gone takes its pages along."""
    for language in LANGUAGES:
        folder = Path(app.srcdir, "reference", "catalogue", language, "methods")
        folder.mkdir(parents=True, exist_ok=True)
        wanted = {
            f"{name}.md": f"```{{im:method}} {name}\n:language: {language}\n```\n" for name in Catalogue.shipped()
        }
        for path in folder.glob("*.md"):
            if path.name not in wanted:
                path.unlink()
        for name, text in wanted.items():
            path = folder / name
            if not path.is_file() or path.read_text(encoding="utf-8") != text:
                path.write_text(text, encoding="utf-8")


def name_members(_app: Sphinx, what: str, _name: str, obj: Any, _options: Any, lines: list[str]) -> None:  # noqa: ANN401 - as autodoc calls it
    """Add the values of an enumeration to what is said of it."""
    if what == "class" and isinstance(obj, type) and issubclass(obj, Enum):
        lines += ["", f"Values: {', '.join(f'``{member.value}``' for member in obj)}.", ""]


def hide_nothing(
    _app: Sphinx,
    _what: str,
    _name: str,
    _obj: Any,  # noqa: ANN401
    _options: Any,  # noqa: ANN401
    signature: str | None,
    returns: str | None,
) -> tuple[str | None, str | None]:
    """Show a default that is worked out as dots, instead of the word attrs has for it."""
    return (signature.replace("=NOTHING", "=...").replace("= NOTHING", "= ...") if signature else None), returns


_LINES_OF_SIGNATURE = re.compile(r'<dl>\n(<dd>.*?)</dl>\s*(?=<span class="sig-paren">)', re.DOTALL)


def prepare_page(
    _app: Sphinx,
    page: str,
    _template: str,
    context: dict[str, Any],
    _doctree: Any,  # noqa: ANN401
) -> None:
    """Say which language a page is in, and mend what Sphinx and the theme leave out for those without eyes or mouse."""
    for language in LANGUAGES:
        if page.startswith(f"reference/catalogue/{language}/"):
            context["language"] = language
    body = context.get("body", "")
    # What may be wider than the page must be reachable with the Tab key, to be scrolled.
    body = body.replace('<div class="highlight"><pre>', '<div class="highlight"><pre tabindex="0">')
    body = body.replace('<div class="table-wrapper', '<div tabindex="0" class="table-wrapper')
    # A long signature is set as a list of definitions without terms, which is none.
    context["body"] = _LINES_OF_SIGNATURE.sub(_as_lines, body)


def _as_lines(found: re.Match[str]) -> str:
    lines = found[1].replace("<dd>", '<span class="sig-line">').replace("</dd>", "</span>")
    return f'<span class="sig-lines">{lines}</span>'


def find_public_name(app: Sphinx, env: Any, node: Any, contnode: Any) -> nodes.reference | None:  # noqa: ANN401 - as Sphinx calls it
    """Resolve a type by its last name: signatures name the module it is written in, the pages the one it is public in.

    A type that no package offers in its `__all__` is nobody's business outside and stands without a link.
    """
    target = node.get("reftarget", "")
    if node.get("refdomain") != "py" or not target.startswith("innomethods."):
        return None
    last = target.rpartition(".")[2]
    objects = env.domains["py"].objects
    found = sorted(name for name in objects if name.startswith("innomethods.") and name.rpartition(".")[2] == last)
    if not found:
        package = import_module(".".join(target.split(".")[:2]))
        return None if last in getattr(package, "__all__", ()) else contnode
    from sphinx.util.nodes import make_refnode

    entry = objects[min(found, key=lambda name: (name.count("."), name))]
    return make_refnode(app.builder, node.get("refdoc", ""), entry.docname, entry.node_id, contnode, target)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directives and the two hooks."""
    app.add_directive("file-kind", FileKind)
    app.add_directive("command-line", CommandLine)
    app.add_directive("public-names", PublicNames)
    app.connect("builder-inited", write_method_stubs)
    app.connect("missing-reference", find_public_name)
    app.connect("html-page-context", prepare_page)
    app.connect("autodoc-process-docstring", name_members)
    app.connect("autodoc-process-signature", hide_nothing)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
