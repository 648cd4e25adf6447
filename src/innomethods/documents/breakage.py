"""YAML that can't be read: the parser's complaint made into one of ours, with the trap that caused it.

Here: the closed list of ways in which people's YAML breaks. Where one harmless character lets the reading go on, the
text with that character is handed back, so that all problems of a file are told together.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from innomethods.documents.traps import shortened
from innomethods.findings import Finding, finding
from innomethods.wording import Wording

if TYPE_CHECKING:
    import yaml

    from innomethods.documents.opening import Text

_KEY = re.compile(r"\s*(?:- +)*[^\s:#\"'][^:#]*:\s")
_COMMENT = re.compile(r"(?<=[^\s])[ \t]+#")
_HARMLESS = "."

_UNREADABLE = Wording(
    nb="stedet kan ikke leses som YAML", nn="staden kan ikkje lesast som YAML", en="this can't be read as YAML"
)
_INDENTATION = Wording(
    nb="innrykket passer ikke med linjene over",
    nn="innrykket passar ikkje med linjene over",
    en="the indentation doesn't fit the lines above",
)
_TAB = Wording(
    nb="tabulator kan ikke brukes til innrykk, bruk mellomrom",
    nn="tabulator kan ikkje brukast til innrykk, bruk mellomrom",
    en="a tab can't be used to indent; use spaces",
)
_OPEN_QUOTE = Wording(
    nb="et anførselstegn blir aldri lukket",
    nn="eit hermeteikn blir aldri lukka",
    en="a quotation mark is never closed",
)
_OPEN_BRACKET = Wording(
    nb="en parentes { eller [ blir aldri lukket",
    nn="ein parentes { eller [ blir aldri lukka",
    en="a bracket { or [ is never closed",
)
_ESCAPE = Wording(
    nb="etter \\ i tekst med doble anførselstegn må det stå et tegn som YAML kjenner; bruk enkle anførselstegn",
    nn="etter \\ i tekst med doble hermeteikn må det stå eit teikn som YAML kjenner; bruk enkle hermeteikn",
    en="after \\ inside double quotes comes a sign that YAML doesn't know; use single quotes",
)
_AFTER_QUOTE = Wording(
    nb="noe står etter teksten i anførselstegn; skal tegnet selv være med, skriv det to ganger",
    nn="noko står etter teksten i hermeteikn; skal teiknet sjølv vere med, skriv det to gonger",
    en="something follows the quoted text; to have the sign itself in it, write it twice",
)
_SEVERAL_LINES = Wording(
    nb="linjen hører ikke til noen nøkkel; står det en lang tekst over, må alle linjene ha innrykk",
    nn="linja høyrer ikkje til nokon nøkkel; står det ein lang tekst over, må alle linjene ha innrykk",
    en="the line belongs to no key; if a long text stands above, all of its lines must be indented",
)
_DEEPER = Wording(
    nb="nøkkelen står dypere enn linjen over, som allerede har fått sin verdi",
    nn="nøkkelen står djupare enn linja over, som alt har fått verdien sin",
    en="the key is indented below a line that already has its value",
)


def _starts_with(character: str) -> Wording:
    return Wording(
        nb=f"tekst som begynner med {character}, må stå i anførselstegn",
        nn=f"tekst som startar med {character}, må stå i hermeteikn",
        en=f"text that starts with {character} needs quotes",
    )


def explain(text: Text, words: str, error: yaml.YAMLError, bracket: int | None) -> tuple[Finding, str | None]:
    """Return the finding for a syntax error, and the text with one character made harmless when reading can go on.

    `bracket` is where the inline map or list starts in which the reading stood.
    """
    problem = str(getattr(error, "problem", ""))
    mark = getattr(error, "problem_mark", None)
    context = getattr(error, "context_mark", None)
    at = min(mark.index if mark is not None else 0, len(words))
    begun = min(context.index if context is not None else at, at)
    if "mapping values are not allowed" in problem:
        return _colon(text, words, at)
    if bracket is not None and "while parsing a flow" in str(getattr(error, "context", "")):
        return _inside_brackets(text, words, min(bracket, at), at)
    return _plainly(text, words, problem, str(getattr(error, "context", "")), (begun, at))


def _mended(words: str, at: int) -> str:
    return f"{words[:at]}{_HARMLESS}{words[at + 1 :]}"


def _broken(text: Text, at: int, problem: Wording) -> tuple[Finding, None]:
    return finding("D10", place=text.place(at), problem=problem), None


def _colon(text: Text, words: str, at: int) -> tuple[Finding, str | None]:
    """Tell of a second «: » on a line, or of a key below a line that already has a value."""
    start = text.line_start(at)
    key = _KEY.match(words, start)
    if key is None or key.end() > at:
        return _broken(text, at, _DEEPER)
    told = finding("D17", place=text.place(at), text=shortened(text.line_with(at)[key.end() - start :]))
    return told, _mended(words, at)


def _inside_brackets(text: Text, words: str, begun: int, at: int) -> tuple[Finding, str | None]:
    """Tell of what breaks an inline map: a comment sign, «: », or a bracket or question mark in the text."""
    comment = _COMMENT.search(words, begun, at)
    if comment is not None:
        sign = comment.end() - 1
        told = finding("D14", place=text.place(sign), text=_value_before(words, comment.start()))
        return told, _mended(words, sign)
    character = words[at : at + 1]
    first_key = _KEY.match(words, text.line_start(at))
    if character == ":" and text.place(at).line > text.place(begun).line and (not first_key or first_key.end() > at):
        return _broken(text, begun, _OPEN_BRACKET)  # the next line's own key: the bracket was forgotten above it
    if character == ":":
        return finding("D17", place=text.place(at), text=_value_around(words, at)), _mended(words, at)
    if character in ("?", "[", "{"):
        told = finding("D16", place=text.place(at), text=_value_around(words, at))
        return told, _mended(words, at) if character == "?" else None
    if not character or text.place(at).line > text.place(begun).line:
        return _broken(text, begun, _OPEN_BRACKET)
    return finding("D16", place=text.place(at), text=_value_around(words, at)), None


def _value_around(words: str, at: int) -> str:
    """Return the text in which this index stands, from the key's colon or the last comma to the next."""
    start = max(words.rfind(": ", 0, at) + 2, words.rfind("\n", 0, at) + 1, 0)
    before_comma = words.rfind(", ", start, at)
    start = start if before_comma < 0 else before_comma + 2
    end = next((index for index in range(at, len(words)) if words[index] in ",}\n" and index > at), len(words))
    return shortened(words[start:end].strip("{[ "))


def _value_before(words: str, at: int) -> str:
    """Return the text that ends here and starts after the key's colon, the last comma or the bracket."""
    start = max(words.rfind(sign, 0, at) for sign in (": ", ", ", "\n", "{", "["))
    return shortened(words[start + 1 : at])


def _plainly(text: Text, words: str, problem: str, context: str, span: tuple[int, int]) -> tuple[Finding, str | None]:
    begun, at = span
    character = words[at : at + 1]
    if "scanning an alias" in context or "scanning an anchor" in context:
        return _broken(text, begun, _starts_with(words[begun : begun + 1] or "*"))
    if "\\t" in problem or "tab character" in problem or character == "\t":
        return _broken(text, at, _TAB)
    if "cannot start any token" in problem:
        return _broken(text, at, _starts_with(character))
    if "escape" in problem:
        return _broken(text, at, _ESCAPE)
    if "quoted scalar" in context:
        return _broken(text, begun, _OPEN_QUOTE)
    if "could not find expected ':'" in problem:
        return _broken(text, begun, _SEVERAL_LINES)
    if "parsing a flow" in context:
        return _broken(text, begun, _OPEN_BRACKET)
    return _after_a_value(text, words, at)


def _after_a_value(text: Text, words: str, at: int) -> tuple[Finding, str | None]:
    """Tell of something that stands where only a new key can stand."""
    line = words[text.line_start(at) : at]
    if line.rstrip()[-1:] in ("'", '"'):
        return _broken(text, at, _AFTER_QUOTE)
    above = text.line_start(max(text.line_start(at) - 1, 0))
    comment = _COMMENT.search(words, above, text.line_start(at))
    if not line.strip() and comment is not None and "," not in words[comment.start() : comment.end()]:
        sign = comment.end() - 1
        told = finding("D14", place=text.place(sign), text=shortened(words[above : comment.start()]))
        return told, _mended(words, sign)
    return _broken(text, at, _UNREADABLE if line.strip() else _INDENTATION)
