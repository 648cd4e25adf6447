"""Situations with gaps, rows with three answers, and the weighing, on a table small enough to see through."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from innomethods.choosing import (
    QUESTIONS,
    Advised,
    BadAnswer,
    Caution,
    PossibleAnswer,
    Question,
    Row,
    Situation,
    Subject,
    Table,
    Weight,
    weigh,
)
from innomethods.wording import Wording


def words(text: str) -> Wording:
    return Wording(nb=text, nn=text, en=text)


def row(id: str, weight: str = "some", /, against: str = "", **more: object) -> Row:
    speaks_for = str(more.pop("speaks_for", ""))
    when = tuple((name.replace("_", "-"), tuple(str(given).split())) for name, given in more.items())
    return Row(
        id,
        words(id),
        when=when,
        speaks_for=speaks_for.split(),
        speaks_against=against.split(),
        weight=weight,
        sources=["ours"],
    )


def subject(id: str, kind: str = "method") -> Subject:
    return Subject(id, kind, words(id), pin=f"{id}@1", not_when=[words(f"not {id}")])


TABLE = Table(
    "small",
    rows=[
        row("always-small", speaks_for="small"),
        row("always-other", speaks_for="other"),
        row("many", "strong", speaks_for="large", problem="many"),
        row("many-against", "strong", against="small", problem="many"),
        row("rush", "decisive", speaks_for="quick", time="weeks months", problem="one"),
        row("over", speaks_for="cover", digital="yes"),
    ],
)
SUBJECTS = [subject(id) for id in ("small", "other", "large", "quick")] + [subject("cover", "overlay")]


def ranks(**answers: object) -> list[tuple[str, int]]:
    return [(one.id, one.rank) for one in weigh(TABLE, SUBJECTS, Situation(**answers))]


class TestSituation:
    def test_yes_and_no_may_be_true_and_false(self) -> None:
        assert Situation(law_change=True, digital=False) == Situation(law_change="yes", digital="no")

    def test_an_answer_that_cannot_be_is_refused_with_those_that_can(self) -> None:
        with pytest.raises(BadAnswer, match="answer 'weeks' or 'months' or 'years'"):
            Situation(time="days")  # type: ignore[arg-type]

    def test_a_question_that_is_not_asked_is_refused_with_the_nearest(self) -> None:
        with pytest.raises(BadAnswer, match="Did you mean 'problem'"):
            Situation.of({"problm": "many"})

    def test_answers_can_be_given_and_taken_back(self) -> None:
        situation = Situation().with_answer("law-change", "yes")
        assert situation.law_change == "yes"
        assert situation.with_answer("law-change", None) == Situation()
        assert "law-change" not in situation.unanswered

    @given(st.dictionaries(st.sampled_from(list(QUESTIONS)), st.integers(0, 9)))
    def test_what_is_written_down_is_read_back(self, picked: dict[str, int]) -> None:
        answers = {name: QUESTIONS[name][number % len(QUESTIONS[name])] for name, number in picked.items()}
        assert dict(Situation.of(answers).answers) == answers


class TestRows:
    def test_one_answer_that_fails_settles_a_row_whatever_else_is_unknown(self) -> None:
        rush = TABLE.rows[4]
        assert rush.holds(Situation(problem="many")) is False
        assert rush.holds(Situation(problem="one")) is None
        assert rush.holds(Situation(problem="one", time="months")) is True

    def test_a_row_without_conditions_always_holds(self) -> None:
        assert TABLE.rows[0].holds(Situation()) is True


class TestWeighing:
    def test_two_come_back_even_when_nothing_is_known(self) -> None:
        assert ranks() == [("small", 1), ("other", 2)]

    def test_rows_that_hold_add_up(self) -> None:
        assert ranks(problem="many") == [("large", 1), ("other", 2)]
        assert ranks(problem="one", time="weeks")[0] == ("quick", 1)

    def test_the_second_comes_back_even_when_more_speaks_against_it(self) -> None:
        table = attrs.evolve(TABLE, rows=[one for one in TABLE.rows if one.id != "always-other"])
        advised = weigh(table, SUBJECTS, Situation(problem="many"))
        assert [(one.id, one.score) for one in advised] == [("large", 3), ("small", -2)]
        assert [reason.row for reason in advised[1].counter_reasons] == ["many-against", None]

    def test_overlays_are_ranked_by_themselves(self) -> None:
        advised = weigh(TABLE, SUBJECTS, Situation(digital=True))
        assert [(one.kind, one.id, one.rank) for one in advised] == [
            (Advised.METHOD, "small", 1),
            (Advised.METHOD, "other", 2),
            (Advised.OVERLAY, "cover", 1),
        ]

    def test_an_overlay_that_does_not_fit_the_first_is_left_out_there_with_its_reason(self) -> None:
        unfit = attrs.evolve(SUBJECTS[-1], not_for=(("small", words("has it")),))
        advised = weigh(TABLE, [*SUBJECTS[:-1], unfit], Situation(digital=True))
        assert [one.id for one in advised] == ["small", "other"]
        assert [[(left.subject.id, left.because.en) for left in one.left_out] for one in advised] == [
            [("cover", "has it")],
            [],
        ]

    def test_an_overlay_comes_along_when_another_comes_first(self) -> None:
        unfit = attrs.evolve(SUBJECTS[-1], not_for=(("small", words("has it")),))
        advised = weigh(TABLE, [*SUBJECTS[:-1], unfit], Situation(digital=True, problem="many"))
        assert [one.id for one in advised] == ["large", "other", "cover"]
        assert advised[0].left_out == ()

    def test_what_one_more_answer_would_do_to_an_overlay_counts_what_comes_first_then(self) -> None:
        unfit = attrs.evolve(SUBJECTS[-1], not_for=(("large", words("has it")),))
        cover = weigh(TABLE, [*SUBJECTS[:-1], unfit], Situation(digital=True))[-1]
        assert ("problem", "many", None) in {(one.question, one.answer, one.rank) for one in cover.would_change}

    def test_nothing_is_laid_over_advice_without_a_method(self) -> None:
        advice = attrs.evolve(SUBJECTS[0], kind="advice", pin=None)
        assert [one.id for one in weigh(TABLE, [advice, *SUBJECTS[1:]], Situation(digital=True))] == ["small", "other"]

    def test_a_reason_names_the_answers_it_rests_on(self) -> None:
        reason = weigh(TABLE, SUBJECTS, Situation(problem="one", time="months"))[0].reasons[0]
        assert (reason.row, reason.weight) == ("rush", Weight.DECISIVE)
        assert set(reason.because_of) == {("problem", "one"), ("time", "months")}

    def test_what_one_more_answer_would_change_is_true(self) -> None:
        for situation in (Situation(), Situation(problem="one"), Situation(digital=True)):
            for one in weigh(TABLE, SUBJECTS, situation):
                for change in one.would_change:
                    then = weigh(TABLE, SUBJECTS, situation.with_answer(change.question, change.answer), limit=99)
                    found = {other.id: other.rank for other in then}
                    assert found.get(one.id) == change.rank
                    assert found.get(one.id) != one.rank

    def test_what_would_change_does_not_hang_on_the_limit(self) -> None:
        few, many = (weigh(TABLE, SUBJECTS, Situation(), limit=limit)[0] for limit in (2, 9))
        assert few == many

    def test_an_answered_question_changes_nothing_more(self) -> None:
        for one in weigh(TABLE, SUBJECTS, Situation(problem="many")):
            assert "problem" not in {change.question for change in one.would_change}

    def test_what_the_shelf_lacks_is_left_out(self) -> None:
        advised = weigh(TABLE, SUBJECTS[:2], Situation(problem="many"))
        assert {one.id for one in advised} == {"small", "other"}

    def test_a_limit_cuts_and_leaves_a_choice(self) -> None:
        assert len(weigh(TABLE, SUBJECTS, Situation(problem="many"), limit=2)) == 2
        with pytest.raises(ValueError, match="at least 2"):
            weigh(TABLE, SUBJECTS, Situation(), limit=1)

    def test_tables_join_row_by_row(self) -> None:
        own = Table(
            "own", rows=[row("ours", "decisive", speaks_for="other")], cautions=[Caution("other", [words("no")])]
        )
        joined = TABLE.joined([own])
        assert weigh(joined, SUBJECTS, Situation())[0].id == "other"
        assert (joined.id, len(joined.cautions)) == ("small", 1)

    def test_a_question_tells_its_answers_in_words(self) -> None:
        question = Question("time", words("When?"), [PossibleAnswer("weeks", words("In weeks"))])
        assert question.title_of("weeks").en == "In weeks"
