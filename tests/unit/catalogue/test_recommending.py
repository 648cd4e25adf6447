"""The decision table that ships: what it advises in situations people know, and that every candidate has its why and why not."""

from __future__ import annotations

import itertools
from pathlib import Path

import attrs
import pytest
import yaml

import innomethods as im
from innomethods import documents
from innomethods.catalogue import find_file_problems
from innomethods.catalogue.opened import LeftOutWarning
from innomethods.catalogue.recommending import find_table_problems, subjects_of, table_of
from innomethods.choosing import QUESTIONS, Advised, Recommendation, Row, Situation, weigh
from innomethods.choosing.weighing import _ranked
from innomethods.errors import DocumentProblems
from innomethods.sources import Certainty
from innomethods.wording import LANGUAGES, Wording

SHELF = im.Catalogue.shipped()
TABLE = table_of(SHELF)


def methods_of(advised: tuple[Recommendation, ...]) -> list[str]:
    return [one.id for one in advised if one.kind is not Advised.OVERLAY]


def overlays_of(advised: tuple[Recommendation, ...]) -> list[str]:
    return [one.id for one in advised if one.kind is Advised.OVERLAY]


SITUATIONS = {
    one["situation"]: one
    for one in yaml.safe_load((Path(__file__).parents[1] / "choosing" / "situations.yaml").read_text(encoding="utf-8"))
}
CASES = {name: Situation.of(one["facts"]) for name, one in SITUATIONS.items()}


@pytest.mark.parametrize("name", SITUATIONS)
def test_a_situation_gets_the_advice_an_adviser_would_give(name: str) -> None:
    told = SITUATIONS[name]
    first_three = methods_of(SHELF.recommend(CASES[name]))[:3]
    assert first_three[0] in told["first"], told["why"]
    assert {*told.get("among", ())} <= {*first_three}, told["why"]
    assert not {*told.get("never", ())} & {*first_three}, told["why"]


@pytest.mark.parametrize("name", [name for name, one in SITUATIONS.items() if "over" in one or "left-out" in one])
def test_a_situation_gets_the_overlays_that_fit_the_first_advice(name: str) -> None:
    told, advised = SITUATIONS[name], SHELF.recommend(CASES[name])
    over, left_out = overlays_of(advised), {one.subject.id for one in advised[0].left_out}
    assert {*told.get("over", ())} <= {*over}, told["why"]
    assert over or not told.get("over"), told["why"]
    assert told.get("over", over) or not over, "nothing comes along"
    assert {*told.get("left-out", ())} <= left_out, told["why"]
    assert not left_out & {*over}


def test_the_situations_cover_every_question_and_answer() -> None:
    asked = {(question, answer) for situation in CASES.values() for question, answer in situation.answers}
    assert len(SITUATIONS) >= 40
    assert asked == {(question, answer) for question, known in QUESTIONS.items() for answer in known}
    assert all(one["why"] for one in SITUATIONS.values())


@pytest.mark.parametrize("first", SHELF)
def test_no_overlay_stands_beside_a_method_it_is_not_meant_for(first: str) -> None:
    """Whatever comes first, every overlay that a table speaks for fits it, or is left out with the overlay's own reason."""
    overlays = [name for name in SHELF.overlays if name not in SHELF]  # a name that both have means the method
    row = Row("all", Wording(en="Because."), speaks_for=[first, *overlays], sources=["ours"])
    table = attrs.evolve(TABLE, rows=[row])
    advised = weigh(table, subjects_of(SHELF, table), Situation())
    unfit = {name: one.reason for name in overlays for one in SHELF.overlays[name].not_for if one.means(SHELF[first])}
    of_others = {name for name in overlays if SHELF.overlays[name].variant_of not in (None, first)}
    left_out = {one.subject.id: one.because for one in advised[0].left_out}
    assert {name: left_out.get(name) for name in unfit} == unfit
    assert {*left_out} == {*unfit} | of_others
    assert {*overlays_of(advised)} == {*overlays} - {*left_out}


def test_nothing_is_laid_over_advice_without_a_method() -> None:
    advised = SHELF.recommend(Situation(decision_only=True, digital=True, sensitive=True, investment="large"))
    assert (advised[0].id, advised[0].kind) == ("just-decide", Advised.ADVICE)
    assert overlays_of(advised) == []


@pytest.mark.parametrize("name", CASES)
def test_every_answer_is_a_choice_with_why_and_why_not(name: str) -> None:
    advised = SHELF.recommend(CASES[name])
    assert len(methods_of(advised)) >= 2
    for one in advised:
        assert one.reasons
        assert one.counter_reasons
        for language in LANGUAGES:
            assert one.why(language)
            assert one.why_not(language)


@pytest.mark.parametrize(
    ("answers", "overlay"),
    [({"digital": True, "delivery_only": True}, "service-standard"), ({"investment": "large", "buying": True}, "pv-gates"),
     ({"delivery_only": True, "body": "other"}, "dfo-benefits"), ({"sensitive": True}, "equality-privacy-security"),
     ({"future_decisive": True, "delivery_only": True}, "foresight-stress-test"), ({"investment": "large"}, "bdn"),
     ({"life_event": True, "delivery_only": True, "investment": "large"}, "themes-smt")],
)  # fmt: skip
def test_overlays_come_along_where_the_first_advice_has_use_for_them(answers: dict[str, object], overlay: str) -> None:
    assert overlay in overlays_of(SHELF.recommend(Situation(**answers)))


def test_any_pair_of_answers_leaves_a_choice() -> None:
    pairs = itertools.combinations([(name, given) for name, known in QUESTIONS.items() for given in known], 2)
    for pair in itertools.islice(pairs, 0, None, 7):
        if pair[0][0] != pair[1][0]:
            advised = SHELF.recommend(Situation.of(pair))
            assert len(methods_of(advised)) >= 2, pair
            assert [one.rank for one in advised if one.kind is not Advised.OVERLAY] == [
                *range(1, len(methods_of(advised)) + 1)
            ]


def test_every_method_on_the_shelf_is_among_the_first_three_somewhere() -> None:
    """A method the table can't lead to might as well not be there."""
    subjects = subjects_of(SHELF, TABLE)
    found: set[str] = set()
    for pair in itertools.combinations([(name, given) for name, known in QUESTIONS.items() for given in known], 2):
        if pair[0][0] != pair[1][0]:
            found |= {one.subject.id for one in _ranked(TABLE, subjects, Situation.of(pair)).methods[:3]}
    assert set(SHELF) <= found, set(SHELF) - found


def test_the_first_of_a_situation_says_what_would_change_it() -> None:
    first = SHELF.recommend(Situation(problem="many"))[0]
    changes = {(one.question, one.answer) for one in first.would_change}
    assert ("known-elsewhere", "yes") in changes
    assert ("problem", "one") not in changes


def test_a_method_brings_its_own_not_when() -> None:
    blt = next(one for one in SHELF.recommend() if one.id == "blt")
    assert [reason.text for reason in blt.counter_reasons if reason.row is None] == list(SHELF["blt"].not_when)


class TestTheTable:
    def test_every_question_of_a_situation_is_asked_with_all_its_answers(self) -> None:
        assert {one.id: tuple(answer.id for answer in one.answers) for one in TABLE.questions} == QUESTIONS

    def test_every_question_matters_to_some_row(self) -> None:
        assert {question for row in TABLE.rows for question, _ in row.when} == set(QUESTIONS)

    def test_rows_have_names_of_their_own_and_known_sources(self) -> None:
        ids = [row.id for row in TABLE.rows]
        assert len(set(ids)) == len(ids)
        for row in TABLE.rows:
            assert row.sources
            assert all(TABLE.source(name) is not None for name in row.sources)
        assert {one.certainty for one in TABLE.sources} <= set(Certainty)

    def test_no_row_speaks_for_and_against_the_same(self) -> None:
        assert not [row.id for row in TABLE.rows if set(row.speaks_for) & set(row.speaks_against)]

    def test_every_text_is_there_in_three_languages(self) -> None:
        texts = [row.because for row in TABLE.rows] + [one.ask for one in TABLE.questions]
        texts += [one.help for one in TABLE.questions if one.help] + [text for a in TABLE.advice for text in a.not_when]
        texts += [text for advice in TABLE.advice for text in (advice.title, advice.summary)]
        for text in texts:
            assert text.missing() == ()

    def test_every_method_on_the_shelf_is_weighed(self) -> None:
        assert set(SHELF) <= set(TABLE.subjects)

    def test_what_is_named_is_on_the_shelf(self) -> None:
        assert find_table_problems(TABLE, SHELF) == ()

    def test_everyone_has_a_why_not_even_when_no_row_speaks_against(self) -> None:
        assert not [one.id for one in subjects_of(SHELF, TABLE) if not one.not_when]


class TestOwnTables:
    ROWS = (
        "innomethods: choosing/1\nid: ours\nsources:\n  - {{id: us, title: Us, certainty: derived}}\nrows:\n"
        "  - id: lab\n    when: {when}\n    for: [{name}]\n    weight: decisive\n"
        "    because: {{nb: a, nn: b, en: c}}\n    sources: [{source}]\n"
    )

    def write(self, folder: Path, *, when: str = "{body: [local]}", name: str = "taida", source: str = "us") -> Path:
        (folder / "choosing").mkdir()
        text = self.ROWS.format(when=when, name=name, source=source)
        (folder / "choosing" / "ours.yaml").write_text(text, encoding="utf-8")
        return folder

    def test_rows_of_a_folder_are_added(self, tmp_path: Path) -> None:
        shelf = SHELF.with_folder(self.write(tmp_path))
        assert shelf.recommend(Situation(body="local"))[0].id == "taida"
        assert SHELF.recommend(Situation(body="local"))[0].id != "taida"

    def test_a_name_that_is_not_on_the_shelf_is_told_and_passed_over(self, tmp_path: Path) -> None:
        shelf = SHELF.with_folder(self.write(tmp_path, name="tiada"))
        told = find_file_problems(tmp_path / "choosing" / "ours.yaml", shelf)
        assert [(one.code, one.path, one.place.line if one.place else 0) for one in told] == [
            ("C04", "rows/0/for/0", 8)
        ]
        assert "taida" in told[0].mend.text("nb")
        assert len(methods_of(shelf.recommend(Situation(body="local")))) >= 2

    @pytest.mark.parametrize(
        ("more", "said"),
        [
            ({"when": "{boddy: [local]}"}, "Did you mean ‘body’"),
            ({"when": "{body: [lokal]}"}, "Did you mean ‘local’"),
            ({"when": "{body: local}"}, "D13"),
            ({"when": "{body: []}"}, "D13"),
        ],
    )
    def test_a_mistake_is_told_at_its_place(self, tmp_path: Path, more: dict[str, str], said: str) -> None:
        folder = self.write(tmp_path, **more)
        with pytest.raises(DocumentProblems) as problems:
            documents.read_table(folder / "choosing" / "ours.yaml")
        assert said in str(problems.value)
        assert all(one.place is not None for one in problems.value.findings)

    def test_a_source_that_the_file_does_not_have_is_told(self, tmp_path: Path) -> None:
        (told,) = find_file_problems(self.write(tmp_path, source="them") / "choosing" / "ours.yaml", SHELF)
        assert (told.code, told.path, told.place.line if told.place else 0) == ("T01", "rows/lab", 6)

    def test_a_broken_table_is_left_out_with_a_word(self, tmp_path: Path) -> None:
        shelf = SHELF.with_folder(self.write(tmp_path, when="{boddy: [local]}"))
        with pytest.warns(LeftOutWarning, match="ours.yaml has problems"):
            assert shelf.recommend(Situation(body="local")) == SHELF.recommend(Situation(body="local"))
        assert [one.code for one in shelf.findings] == ["D11"]

    def test_a_shelf_without_a_table_recommends_nothing(self, tmp_path: Path) -> None:
        (tmp_path / "methods").mkdir()
        assert im.Catalogue(tmp_path).recommend() == ()
