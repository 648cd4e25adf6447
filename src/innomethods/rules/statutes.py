"""An act or regulation as Lovdata publishes it: its provisions, their words, and which acts changed each of them.

Here: reading the text of one document, as Lovdata's own XML or as the Markdown with front matter that public copies of
it use. Not here: files and archives (`cli`), what has changed since rows were read (`freshness`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser

import attrs

_NAMES = ("jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des")
_MONTHS = {name: number for number, name in enumerate(_NAMES, 1)}
_FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_KEY = re.compile(r'^(\w+): "?(.*?)"?$', re.MULTILINE)
_HEADING = re.compile(r"^#{1,6} (?:§ ?([0-9][0-9a-z-]*(?: [a-z])?)\b)?")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_IDENTITY = re.compile(r"\b(lov|forskrift)/(\d{4}-\d\d-\d\d)(?:-(\d+))?")
_IN_FORCE = r"(?:i kraft|ikr\.?|i kr\.?) (\d{1,2})\.? ([a-zæøå]{3})[a-zæøå]*\.? (\d{4})"
_STEP = re.compile(
    r"\b(?P<done>endret|endra|tilføyd|opphevet|oppheva)\b|\b(?P<ahead>endres|endrast|tilføyes|oppheves|opphevast)\b"
    rf"|\[(?P<words>[^\]]*)\]\((?P<kind>lov|forskrift)/(?P<id>\d{{4}}-\d\d-\d\d-\d+)\)|{_IN_FORCE}",
    re.IGNORECASE,
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@attrs.frozen
class Amendment:
    """An act that changed a provision, or will: which, and from when if that is said."""

    instrument: str
    in_force: date | None
    ahead: bool = False  # adopted, and not in force when the text was published


@attrs.frozen
class Provision:
    """One section (§): its number, its words, and what changed it."""

    number: str
    words: str
    amendments: tuple[Amendment, ...] = attrs.field(default=(), converter=tuple[Amendment, ...])


@attrs.frozen
class Statute:
    """One act or regulation as it stood on the day it was published so.

    `id` is as Lovdata writes it: `lov/2016-06-17-73`.
    """

    id: str
    title: str
    provisions: tuple[Provision, ...] = attrs.field(converter=tuple[Provision, ...])
    last_change: date | None = None  # from when the latest change is in force
    taken: date | None = None  # when a public copy was taken of it

    def provision(self, number: str) -> Provision | None:
        """Return a section by its number, such as `5-3` or `5e`."""
        return next((one for one in self.provisions if one.number == number), None)


def read_statute(text: str) -> Statute | None:
    r"""Return the act or regulation a text holds; None when it is none of Lovdata's.

    >>> text = '---\nref_id: "lov/2016-06-17-73"\n---\n## § 2. Virkeområde\n\nOver 500 000 kroner.\n'
    >>> read_statute(text).provision("2").words
    'Over 500 000 kroner.'
    """
    found = _FRONT_MATTER.match(text)
    if found is not None:
        return _of_markdown(dict(_KEY.findall(found[1])), text[found.end() :])
    if "</html>" not in text:  # something else, or a download that was cut short: what is missing isn't gone
        return None
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.statute()


def _of_markdown(front: dict[str, str], body: str) -> Statute | None:
    if _IDENTITY.fullmatch(front.get("ref_id", "")) is None:
        return None
    changed = _day(front.get("last_change_in_force", ""))
    taken = _day(front.get("retrieved_at", ""))
    return Statute(front["ref_id"], front.get("title", front["ref_id"]), _sections(body), changed, taken)


def _sections(body: str) -> Iterator[Provision]:
    number: str | None = None
    words: list[str] = []
    notes: list[str] = []
    for line in [*body.splitlines(), "# "]:
        heading = _HEADING.match(line)
        if heading is None:
            (notes if line.startswith("> ") else words).append(line.removeprefix("> "))
            continue
        if number is not None:
            yield _provision(number, words, notes)
        number, words, notes = heading[1], [], []


def _provision(number: str, words: list[str], notes: list[str]) -> Provision:
    plain = _LINK.sub(r"\1", " ".join(words))
    return Provision(number.replace(" ", ""), " ".join(plain.split()), tuple(_amendments(" ".join(notes))))


def _amendments(note: str) -> Iterator[Amendment]:
    """Yield what a note of changes names; an act without a day of its own is in force from the day it was made."""
    latest: Amendment | None = None
    ahead = False
    for step in _STEP.finditer(" ".join(note.replace("*", "").split())):
        if step["done"] or step["ahead"]:
            ahead = bool(step["ahead"])
        elif step["id"] is None:
            if latest is not None:
                latest = attrs.evolve(latest, in_force=_in_words(step[6], step[7], step[8]))
        elif not step["words"].strip().lower().startswith("res"):  # a resolution sets another act in force
            if latest is not None:
                yield latest
            code = {"lov": "LOV", "forskrift": "FOR"}[step["kind"].lower()]
            latest = Amendment(f"{code}-{step['id']}", None if ahead else _day(step["id"]), ahead)
    if latest is not None:
        yield latest


def _in_words(day: str, month: str, year: str) -> date | None:
    number = _MONTHS.get(month.lower())
    try:
        return None if number is None else date(int(year), number, int(day))
    except ValueError:
        return None


def _day(text: str) -> date | None:
    found = _DAY.search(text)
    try:
        return None if found is None else date.fromisoformat(found[0])
    except ValueError:
        return None


class _Reader(HTMLParser):
    """Lovdata's XML, which is HTML: the header's list of facts, then an article for each section."""

    def __init__(self) -> None:
        super().__init__()
        self._facts: dict[str, str] = {}
        self._made: list[Provision] = []
        self._open: list[tuple[str, str]] = []  # the elements we are inside of, with their classes
        self._number: str | None = None
        self._words: list[str] = []
        self._notes: list[str] = []
        self._link: str | None = None

    def statute(self) -> Statute | None:
        identity = _IDENTITY.search(self._facts.get("refid", "") or self._facts.get("dokid", ""))
        if identity is None:
            return None
        changed = _day(self._facts.get("lastChangeInForce", ""))
        return Statute(identity[0], self._facts.get("title", identity[0]), self._made, changed)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        kind = given.get("class", "")
        if tag == "article" and kind == "legalArticle":
            self._number = given.get("data-name", "").removeprefix("§").strip() or None
            self._words, self._notes = [], []
        if tag == "a" and self._inside("changesToParent"):
            self._link = given.get("href", "")
            self._notes.append("[")
        if tag not in _VOID:
            self._open.append((tag, kind))

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._link is not None:
            self._notes.append(f"]({self._link})")
            self._link = None
        at = next((at for at in range(len(self._open) - 1, -1, -1) if self._open[at][0] == tag), None)
        if at is None:
            return
        closed = self._open[at]
        del self._open[at:]
        if closed == ("article", "legalArticle") and self._number is not None:
            self._made.append(_provision(self._number, self._words, ["".join(self._notes)]))
            self._number = None

    def handle_data(self, data: str) -> None:
        tag, kind = self._open[-1] if self._open else ("", "")
        if tag == "dd":
            self._facts[kind] = self._facts.get(kind, "") + data.strip()
        elif self._number is None:
            return
        elif self._inside("changesToParent"):
            self._notes.append(data)
        elif not self._inside("legalArticleHeader"):
            self._words.append(data)

    def _inside(self, kind: str) -> bool:
        return any(one == kind for _, one in self._open)


_VOID = {"br", "hr", "img", "meta", "link", "input", "col"}
