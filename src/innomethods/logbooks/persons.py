"""Who is behind the keys of a log: persons by key, what was forgotten, and names shown in the place of keys.

Here: values, and nothing that touches a file. Not here: where they are kept (`registers`).
"""

from __future__ import annotations

import re
import secrets
import unicodedata
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from typing import TypeVar, cast

import attrs

from innomethods.errors import BadPerson, NoSuchPerson
from innomethods.ids import is_id
from innomethods.model.converting import TupleOf
from innomethods.running import (
    AnyEvent,
    By,
    CheckAnswered,
    ConditionClosed,
    Event,
    GateDecided,
    MeasureObserved,
    RoleBound,
)
from innomethods.wording import Language, Wording

E = TypeVar("E", bound=Event)
_SIGNS = "23456789bcdfghjkmnpqrstvwxz"  # no vowels, so that no key is a word; none that is easily misread
_LENGTH = 8
_SHORTEST = 3  # letters a part of a name must have to be looked for by itself


def new_key() -> str:
    """Return a random key that tells nothing of the person.

    >>> len(new_key())
    10
    """
    return "p-" + "".join(secrets.choice(_SIGNS) for _ in range(_LENGTH))


def _one_line(value: str) -> str:
    """Return a text on one line, in one spelling.

    Raises:
        BadPerson: when nothing is left, or it holds signs that can't be shown.
    """
    text = unicodedata.normalize("NFC", " ".join(value.split()))
    if not text:
        raise BadPerson("An empty text", "write something, or leave it out.")
    if any(unicodedata.category(sign) in {"Cc", "Cs", "Co", "Cn"} for sign in text):
        raise BadPerson("A text", "it holds signs that can't be shown. Type it anew.")
    return text


def _day(_self: object, _field: object, value: date) -> None:
    written: object = value  # a Python caller may hand in anything
    if isinstance(written, datetime) or not isinstance(written, date):
        raise TypeError(f"{value!r} is not a date.")


def _key(_self: object, _field: object, value: str) -> None:
    if not is_id(value):
        raise BadPerson(
            f"The key {value!r}",
            "use lower-case letters a-z, digits and single hyphens, starting with a letter, or leave it out.",
        )


@attrs.frozen(repr=False)
class Person:
    """The person behind a key: name, contact, a note on the roles, and since when the name is kept.

    Raises:
        BadPerson: for a key that isn't an id or that tells the name, and for an empty or unreadable text.

    >>> Person("p1", "Kari Nordmann", date(2027, 1, 11))
    Person('p1')
    """

    key: str = attrs.field(validator=_key)
    name: str = attrs.field(converter=_one_line)
    since: date = attrs.field(validator=_day)
    contact: str | None = attrs.field(converter=attrs.converters.optional(_one_line), default=None)
    note: str | None = attrs.field(converter=attrs.converters.optional(_one_line), default=None)

    def __attrs_post_init__(self) -> None:
        if _tells(self.key, self.name):
            raise BadPerson(
                f"The key {self.key!r}",
                "it tells the name, and keys stay in the log when the name is forgotten. Leave it out, and a random "
                "one is made.",
            )

    def is_named_in(self, text: str) -> bool:
        """Whether a text seems to hold this person's name, a part of it, or the contact.

        The whole name counts however it is written; a part of it only with a capital letter, since many names are
        words too.

        >>> kari = Person("p1", "Kari Berg", date(2027, 1, 11))
        >>> kari.is_named_in("Avtalt med kari berg"), kari.is_named_in("Karis forslag"), kari.is_named_in("et berg")
        (True, True, False)
        """
        read = unicodedata.normalize("NFC", text)
        whole = r"\s+".join(re.escape(part) for part in self.name.split())
        if re.search(rf"\b{whole}{_OWNER}\b", read, re.IGNORECASE):
            return True
        if self.contact is not None and self.contact.casefold() in read.casefold():
            return True
        return any(
            re.search(rf"\b{re.escape(part)}{_OWNER}\b", read) for part in _parts(self.name) if part[0].isupper()
        )

    def __repr__(self) -> str:
        return f"Person({self.key!r})"  # never the name: representations end in other logs


_OWNER = "(?:['’]?s)?"  # Karis, Kari's


def _parts(name: str) -> list[str]:
    return [part for part in re.split(r"[\s-]+", name) if len(part) >= _SHORTEST]


def _tells(key: str, name: str) -> bool:
    """Whether a key holds a part of the name, or is its initials."""
    letters = re.sub(r"[^a-z]", "", key)
    initials = "".join(part[0] for part in name.split())
    spelt = [spelling(part) for part in (*_parts(name), name) for spelling in (_shorter, _longer)]
    known = [part for part in (re.sub(r"[^a-z]", "", each) for each in spelt) if len(part) >= _SHORTEST]
    return any(part in letters for part in known) or (len(initials) > 1 and letters == _shorter(initials))


def _shorter(text: str) -> str:
    return _plain(text.casefold().replace("ø", "o").replace("å", "a"))


def _longer(text: str) -> str:
    return _plain(text.casefold().replace("ø", "oe").replace("å", "aa"))


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKD", text.replace("æ", "ae")).encode("ascii", "ignore").decode()


@attrs.frozen
class Forgotten:
    """A key whose name was erased, and when. Nothing else is left."""

    key: str = attrs.field(validator=_key)
    on: date = attrs.field(validator=_day)


@attrs.frozen
class Persons:
    """Persons by key, and the keys that were forgotten, each key once.

    Raises:
        BadPerson: when a key stands twice.

    >>> known = Persons().naming(Person("p1", "Kari Nordmann", date(2027, 1, 11)))
    >>> known.shown("p1"), known.forgetting("p1", date(2028, 1, 3)).shown("p1"), known.shown("p2")
    ('Kari Nordmann (p1)', 'p1 (forgotten)', 'p2')
    """

    persons: tuple[Person, ...] = attrs.field(converter=TupleOf[Person], default=())
    forgotten: tuple[Forgotten, ...] = attrs.field(converter=TupleOf[Forgotten], default=())

    def __attrs_post_init__(self) -> None:
        twice = next((key for key, times in Counter(self.keys).items() if times > 1), None)
        if twice is not None:
            raise BadPerson(f"The key {twice!r}", "it stands twice.")

    @property
    def keys(self) -> tuple[str, ...]:
        """Every key that is or was somebody's."""
        return (*(person.key for person in self.persons), *(gone.key for gone in self.forgotten))

    def of(self, key: str) -> Person | Forgotten:
        """Return who a key belongs to, or when that was forgotten.

        Raises:
            NoSuchPerson: for a key that was never named.
        """
        found = self._find(key)
        if found is None:
            raise NoSuchPerson(key, (person.key for person in self.persons))
        return found

    def _find(self, key: str) -> Person | Forgotten | None:
        everyone: tuple[Person | Forgotten, ...] = (*self.persons, *self.forgotten)
        return next((each for each in everyone if each.key == key), None)

    def naming(self, person: Person, *, replace: bool = False) -> Persons:
        """Return these with one person more; with `replace`, with new words for a key that is known.

        Raises:
            BadPerson: when the key is taken, or was forgotten.
            NoSuchPerson: when there is nobody to replace.
        """
        known = self._find(person.key)
        if isinstance(known, Forgotten):
            reason = "its person was forgotten. A key is never used again, or the log would tell of the wrong person."
            raise BadPerson(f"The key {person.key!r}", f"{reason} Leave it out, and a new one is made.")
        if not replace:
            if known is not None:
                raise BadPerson(f"The key {person.key!r}", "it is somebody's already. Leave it out, or say replace.")
            return attrs.evolve(self, persons=(*self.persons, person))
        self.of(person.key)
        return attrs.evolve(self, persons=[person if each.key == person.key else each for each in self.persons])

    def forgetting(self, key: str, on: date) -> Persons:
        """Return these without a person's name. What was forgotten before stays as it is.

        Raises:
            NoSuchPerson: for a key that was never named.
        """
        if isinstance(self.of(key), Forgotten):
            return self
        left = [each for each in self.persons if each.key != key]
        return attrs.evolve(self, persons=left, forgotten=(*self.forgotten, Forgotten(key, on)))

    def shown(self, key: str, language: Language = "en") -> str:
        """Return a key as people read it: with the name, as forgotten, or, when nobody knows it, as it is."""
        found = self._find(key)
        if isinstance(found, Person):
            return f"{found.name} ({key})"
        return key if found is None else f"{key} ({_FORGOTTEN.text(language)})"

    def named_in(self, *texts: str) -> tuple[Person, ...]:
        """Return those whose name seems to stand in one of these texts."""
        return tuple(person for person in self.persons if any(person.is_named_in(text) for text in texts))


_FORGOTTEN = Wording(nb="navnet er slettet", nn="namnet er sletta", en="forgotten")


def with_names(event: E, persons: Persons | None, language: Language = "en") -> E:
    """Return an event as it is to be shown: with names in the place of keys. It is never to be saved.

    Everything that shows events (`tell`, logs, decisions) then shows names. Without a register it is the event itself.

    >>> from innomethods.running import NoteMade
    >>> known = Persons([Person("p1", "Kari Nordmann", date(2027, 1, 11))])
    >>> with_names(NoteMade(text="Snow", at=date(2027, 1, 13), by=By("lead", "p1")), known).by
    By('lead/Kari Nordmann (p1)')
    """
    return event if persons is None else cast("E", _with_names(event, persons, language))


def _with_names(event: Event, persons: Persons, language: Language) -> Event:
    def shown(key: str) -> str:
        return persons.shown(key, language)

    if event.by.person is not None:
        event = attrs.evolve(event, by=By(event.by.role, shown(event.by.person)))
    if isinstance(event, RoleBound):
        event = attrs.evolve(event, person=shown(event.person))
    if isinstance(event, GateDecided):
        votes = [attrs.evolve(vote, member=shown(vote.member)) for vote in event.votes]
        event = attrs.evolve(event, votes=votes, disqualified=[shown(each) for each in event.disqualified])
    return event


def texts_of(event: AnyEvent) -> tuple[str, ...]:
    """Return what people wrote in their own words in an event: where a name may have slipped in, for good.

    >>> from innomethods.running import NoteMade
    >>> texts_of(NoteMade(text="Snow", at=date(2027, 1, 13), by="lead"))
    ('Snow',)
    """
    return tuple(_texts(event))


def _texts(event: AnyEvent) -> Iterator[str]:
    for field in ("reason", "note", "text", "dissent", "delegation", "not_applicable"):
        value = getattr(event, field, None)
        if value is not None:
            yield value
    if isinstance(event, (CheckAnswered, MeasureObserved, ConditionClosed)):
        yield from (piece.reference for piece in event.evidence)
    if isinstance(event, GateDecided):
        for condition in event.conditions:
            yield from filter(None, (condition.text.nb, condition.text.nn, condition.text.en))
