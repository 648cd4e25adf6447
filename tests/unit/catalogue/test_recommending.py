"""The decision table that ships: what it advises in situations people know, and that every candidate has its why and why not."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

import innomethods as im
from innomethods import documents
from innomethods.catalogue.recommending import find_choosing_problems, subjects_of, table_of
from innomethods.choosing import QUESTIONS, Advised, Recommendation, Situation
from innomethods.choosing.weighing import _ranked
from innomethods.errors import DocumentProblems
from innomethods.sources import Certainty
from innomethods.wording import LANGUAGES

SHELF = im.Catalogue.shipped()
TABLE = table_of(SHELF)
# Written elsewhere at the time the table was made; the table passes over what isn't there (C04).
NOT_YET = {"dfo-benefits", "equality-privacy-security"} - {*SHELF.overlays}


def methods_of(advised: tuple[Recommendation, ...]) -> list[str]:
    return [one.id for one in advised if one.kind is not Advised.OVERLAY]


def overlays_of(advised: tuple[Recommendation, ...]) -> list[str]:
    return [one.id for one in advised if one.kind is Advised.OVERLAY]


# A situation, who comes first, and who else is among the first three.
CASES: dict[str, tuple[dict[str, object], str, set[str]]] = {
    "nothing known": ({}, "blt", {"double-diamond"}),
    "samfunnsfloke": ({"problem": "many", "relations_understood": False}, "sod", {"triple-diamond", "smt"}),
    "many owners": ({"problem": "many"}, "triple-diamond", {"sod", "smt"}),
    "one unit, first time, some weeks": (
        {"problem": "one", "experience": "first-time", "time": "weeks"}, "blt", {"n3-guide"},
    ),
    "employees want to improve their own service": (
        {"problem": "one", "driver": "employee", "body": "local", "investment": "small"}, "blt", {"n3-guide"},
    ),
    "somebody else has solved it": ({"known_elsewhere": True, "problem": "one"}, "copi-adopt", {"blt"}),
    "only a decision is missing": ({"decision_only": True}, "just-decide", {"blt"}),
    "only a decision is missing, many owners": ({"decision_only": True, "problem": "many"}, "just-decide", set()),
    "the future decides": ({"future_decisive": True, "investment": "large"}, "futures-generic", {"taida"}),
    "a strategy for uncertain years": ({"future_decisive": True, "driver": "leader"}, "futures-generic", {"taida"}),
    "a goal for society with money and mandate": (
        {"society_goal": True, "problem": "many", "time": "years"}, "mission-generic", set(),
    ),
    "a goal for society without either": ({"society_goal": False, "problem": "many"}, "triple-diamond", {"smt"}),
    "ordered delivery in the state": ({"delivery_only": True, "body": "state"}, "pv", {"pm2"}),
    "ordered delivery in a European body": ({"delivery_only": True, "body": "other"}, "pm2", {"pv"}),
    "a large investment in a municipality": (
        {"investment": "large", "body": "local", "time": "years", "need_understood": True}, "pv", set(),
    ),
    "a formal study": ({"formal_study": True, "body": "state"}, "ui6", {"pv"}),
    "a law must change": ({"law_change": True, "body": "state", "investment": "large"}, "ui6", {"pv"}),
    "the market may solve a clear need": (
        {"buying": True, "need_understood": True, "known_elsewhere": False, "problem": "one"}, "innproc", set(),
    ),
    "the market, but the need is unclear and shared": (
        {"buying": True, "need_understood": False, "problem": "many"}, "triple-diamond", set(),
    ),
    "a life event": ({"life_event": True, "problem": "many", "driver": "user"}, "smt", {"triple-diamond"}),
    "a digital service": ({"digital": True, "problem": "one", "need_understood": True}, "gds", set()),
    "does it work": ({"evidence": True, "need_understood": True, "time": "years"}, "trial", {"theory-of-change"}),
    "does it work, but no solution yet": (
        {"evidence": True, "need_understood": False, "relations_understood": False}, "trial", {"theory-of-change"},
    ),
    "three months and one owner": (
        {"time": "months", "problem": "one", "experience": "first-time", "need_understood": False}, "blt", {"n3-guide"},
    ),
    "a municipality that can't do it alone and won't buy": (
        {"problem": "many", "buying": False, "need_understood": False, "body": "local"}, "triple-diamond", {"tidligfase"},
    ),
    "an experienced team at a tangle": (
        {"problem": "many", "relations_understood": False, "experience": "experienced"}, "sod", {"triple-diamond"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_situation_gets_the_advice_that_fits(name: str) -> None:
    answers, first, among = CASES[name]
    advised = methods_of(SHELF.recommend(Situation(**answers)))
    assert advised[0] == first
    assert among <= set(advised[:3])


@pytest.mark.parametrize("name", CASES)
def test_every_answer_is_a_choice_with_why_and_why_not(name: str) -> None:
    advised = SHELF.recommend(Situation(**CASES[name][0]))
    assert len(methods_of(advised)) >= 2
    for one in advised:
        assert one.reasons
        assert one.counter_reasons
        for language in LANGUAGES:
            assert one.why(language)
            assert one.why_not(language)


@pytest.mark.parametrize(
    ("answers", "overlay"),
    [({"digital": True}, "service-standard"), ({"investment": "large"}, "pv-gates"),
     ({"delivery_only": True}, "dfo-benefits"), ({"sensitive": True}, "equality-privacy-security")],
)  # fmt: skip
def test_overlays_are_advised_if_they_are_on_the_shelf(answers: dict[str, object], overlay: str) -> None:
    assert (overlay in overlays_of(SHELF.recommend(Situation(**answers)))) is (overlay in SHELF.overlays)


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
            ranked, _ = _ranked(TABLE, subjects, Situation.of(pair))
            found |= {one.subject.id for one in ranked[:3]}
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
        named = {told.message.en.split("‘")[2].split("’")[0] for told in find_choosing_problems(SHELF)}
        assert named == NOT_YET

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
        told = [one for one in find_choosing_problems(shelf) if one.place and one.place.file.endswith("ours.yaml")]
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
            ({"source": "them"}, "‘them’ is not one of the known values"),
        ],
    )
    def test_a_mistake_is_told_at_its_place(self, tmp_path: Path, more: dict[str, str], said: str) -> None:
        folder = self.write(tmp_path, **more)
        with pytest.raises(DocumentProblems) as problems:
            documents.read_table(folder / "choosing" / "ours.yaml")
        assert said in str(problems.value)
        assert all(one.place is not None for one in problems.value.findings)

    def test_a_shelf_without_a_table_recommends_nothing(self, tmp_path: Path) -> None:
        (tmp_path / "methods").mkdir()
        assert im.Catalogue(tmp_path).recommend() == ()
