"""Persons behind keys: keys that tell nothing, names shown and found, and what forgetting leaves."""

from __future__ import annotations

import re
from datetime import date, datetime

import attrs
import pytest
from tests.unit.running.walks import begun

from innomethods.errors import BadPerson, NoSuchPerson
from innomethods.ids import is_id
from innomethods.logbooks.persons import Forgotten, Person, Persons, new_key, texts_of, with_names
from innomethods.model import Phase
from innomethods.running import (
    AnswersReaffirmed,
    AnyEvent,
    By,
    CheckAnswered,
    Condition,
    ConditionClosed,
    GateDecided,
    MeasureObserved,
    NoteMade,
    PhaseStarted,
    RoleBound,
    Vote,
)
from innomethods.running.telling import tell
from innomethods.wording import LANGUAGES, Wording

DAY = date(2027, 1, 11)
WHO = {"at": DAY, "by": By("lead", "p1")}
KARI, OLA = Person("p1", "Kari Nordmann", DAY, "kari@fjordvik.example", "prosjektleder"), Person("p2", "Ola Berg", DAY)


def test_random_keys_are_ids_and_never_words() -> None:
    keys = {new_key() for _ in range(500)}
    assert len(keys) == 500
    assert all(is_id(key) and not re.search("[aeiouy]", key) for key in keys)


@pytest.mark.parametrize("key", ["kari", "kari-1", "nordmann", "p-nordmann-2", "kn", "kn1", "knordmann"])
def test_a_key_that_tells_the_name_is_refused(key: str) -> None:
    with pytest.raises(BadPerson, match="tells the name") as caught:
        Person(key, "Kari Nordmann", DAY)
    assert "Nordmann" not in str(caught.value)


@pytest.mark.parametrize("key", ["bjorn", "bjoern", "aase-1", "ase"])
def test_norwegian_letters_hide_no_name(key: str) -> None:
    with pytest.raises(BadPerson, match="tells the name"):
        Person(key, "Bjørn Åse", DAY)


@pytest.mark.parametrize("key", ["p1", "k1", "m2", "board-3", "p-7x4kqmzt"])
def test_a_key_that_tells_nothing_is_fine(key: str) -> None:
    assert Person(key, "Kari Nordmann", DAY).key == key


@pytest.mark.parametrize("key", ["", "Kari", "p 1", "1p", "p/1", "pé"])
def test_a_key_is_an_id(key: str) -> None:
    with pytest.raises(BadPerson, match="lower-case"):
        Person(key, "Ann Other", DAY)


@pytest.mark.parametrize("name", ["", "  ", "Ka\x00ri", "Ka\ud800ri", "\x1b[31mKari"])
def test_a_name_that_can_not_be_read_is_refused(name: str) -> None:
    with pytest.raises(BadPerson):
        Person("p1", name, DAY)


def test_names_are_kept_on_one_line_in_one_spelling() -> None:
    assert Person("p1", " A\u030ase\n Berg ", DAY).name == "Åse Berg"
    assert Person("p1", "\u0646\u200c\u0632", DAY).name == "\u0646\u200c\u0632"  # a joiner that Persian names need


def test_a_day_is_a_date() -> None:
    with pytest.raises(TypeError):
        Person("p1", "Kari", datetime(2027, 1, 11))  # noqa: DTZ001 - that it is a datetime is the point


def test_representations_tell_no_name() -> None:
    assert "Kari" not in repr(Persons([KARI]))


@pytest.mark.parametrize(
    "text",
    ["Sak fra Kari Nordmann", "KARI NORDMANN", "kari\u00a0nordmann", "Karis notat", "Nordmann's view", "Spør Kari.",
     "Send til kari@fjordvik.example", "se Kari@Fjordvik.example"],
)  # fmt: skip
def test_a_name_in_a_text_is_found(text: str) -> None:
    assert Persons([KARI, OLA]).named_in("ingenting her", text) == (KARI,)


@pytest.mark.parametrize("text", ["", "et berg av papir", "karisma", "Bergen kommune", "sola står opp"])
def test_a_word_is_no_name(text: str) -> None:
    assert Persons([KARI, OLA]).named_in(text) == ()


def test_a_small_word_of_a_name_is_no_name_by_itself() -> None:
    leo = Person("p3", "Leo van Beek", DAY)
    assert not leo.is_named_in("Brukt van kjøpes")
    assert leo.is_named_in("Beek vil ha en van")


def test_decomposed_letters_are_the_same_name() -> None:
    assert Person("p1", "Åse Li", DAY).is_named_in("Sak fra A\u030ase")


def test_each_key_stands_once() -> None:
    with pytest.raises(BadPerson, match="'p1'"):
        Persons([KARI], [Forgotten("p1", DAY)])
    with pytest.raises(BadPerson, match="somebody's already"):
        Persons([KARI]).naming(Person("p1", "Per Li", DAY))


def test_forgetting_leaves_the_key_and_the_day_and_nothing_else() -> None:
    after = Persons([KARI, OLA]).forgetting("p1", date(2028, 1, 3))
    assert after == Persons([OLA], [Forgotten("p1", date(2028, 1, 3))])
    assert "Nordmann" not in str(attrs.asdict(after))
    assert after.forgetting("p1", date(2029, 1, 1)) == after
    with pytest.raises(NoSuchPerson):
        after.forgetting("p9", DAY)


def test_a_forgotten_key_is_never_used_again() -> None:
    after = Persons([KARI]).forgetting("p1", DAY)
    for replace in (False, True):
        with pytest.raises(BadPerson, match="was forgotten"):
            after.naming(Person("p1", "Per Li", DAY), replace=replace)


def test_replacing_keeps_the_place_and_needs_somebody() -> None:
    married = Person("p1", "Kari Li", DAY)
    assert Persons([KARI, OLA]).naming(married, replace=True).persons == (married, OLA)
    with pytest.raises(NoSuchPerson, match="'p3'"):
        Persons([KARI]).naming(Person("p3", "Per Li", DAY), replace=True)


def test_a_key_is_shown_with_the_name_as_forgotten_or_as_it_is() -> None:
    known = Persons([KARI], [Forgotten("p2", DAY)])
    assert [known.shown("p1", language) for language in LANGUAGES] == ["Kari Nordmann (p1)"] * 3
    assert [known.shown("p2", language) for language in LANGUAGES] == [
        "p2 (navnet er slettet)", "p2 (namnet er sletta)", "p2 (forgotten)",
    ]  # fmt: skip
    assert known.shown("steering-group") == "steering-group"


DECIDED = GateDecided(
    gate="go",
    outcome="proceed",
    reason="why",
    delegation="board 3/27",
    dissent="against",
    votes=[Vote("p1", "for"), Vote("steering-group", "against")],
    disqualified=["p2"],
    conditions=[Condition("c", Wording(nb="vilkår", en="condition"))],
    **WHO,
)


def test_names_stand_in_the_place_of_keys_wherever_keys_can_stand() -> None:
    known = Persons([KARI, OLA])
    shown = with_names(DECIDED, known)
    assert isinstance(shown, GateDecided)
    assert str(shown.by) == "lead/Kari Nordmann (p1)"
    assert [vote.member for vote in shown.votes] == ["Kari Nordmann (p1)", "steering-group"]
    assert shown.disqualified == ("Ola Berg (p2)",)
    bound = with_names(RoleBound(role="lead", person="p2", at=DAY, by="owner"), known)
    assert tell(bound, begun(Phase("a")).state).en == "Ola Berg (p2) took the role lead"


def test_without_a_register_an_event_is_shown_as_it_is() -> None:
    assert with_names(DECIDED, None) is DECIDED


def test_no_event_holds_a_key_that_is_not_shown() -> None:
    """A new field that holds a person's key must be shown too: every text of an event is either known here, or no key."""
    fields = {field.name for kind in AnyEvent.__args__ for field in attrs.fields(kind)}
    shown = {"by", "person", "votes", "disqualified"}
    no_keys = {
        "at", "run", "project", "definition", "digest", "facts", "scale", "organisation", "path", "reason", "confirmed",
        "evidence", "rating", "not_applicable", "note", "measure", "value", "gate", "outcome", "to", "conditions", "breach",
        "recommended", "assessment", "delegation", "quorum", "dissent", "condition", "choice", "branch", "paths", "role",
        "state", "child", "text", "position", "policy", "replaced", "renames", "purchase", "question", "answer",
    }  # fmt: skip
    assert fields - no_keys == shown


@pytest.mark.parametrize(
    ("event", "texts"),
    [
        (NoteMade(text="a note", **WHO), ("a note",)),
        (PhaseStarted(path="a", reason="early", **WHO), ("early",)),
        (CheckAnswered(path="a/b", not_applicable="no patients", note="remark", **WHO), ("remark", "no patients")),
        (CheckAnswered(path="a/b", evidence=["Case 1", "Case 2"], **WHO), ("Case 1", "Case 2")),
        (MeasureObserved(measure="m", value=1, evidence="Count", **WHO), ("Count",)),
        (ConditionClosed(condition="c", evidence="Case 3", **WHO), ("Case 3",)),
        (DECIDED, ("why", "against", "board 3/27", "vilkår", "condition")),
        (AnswersReaffirmed(paths=["a/b"], **WHO), ()),
    ],
)
def test_own_words_are_found_wherever_they_can_be_written(event: AnyEvent, texts: tuple[str, ...]) -> None:
    assert texts_of(event) == texts
