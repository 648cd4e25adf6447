"""`innomethods search` and `innomethods recommend` as people use them."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from innomethods.choosing import QUESTIONS, PossibleAnswer, Question
from innomethods.cli.main import innomethods
from innomethods.cli.recommending import understood
from innomethods.cli.saying import Settings
from innomethods.wording import Wording


@pytest.fixture(autouse=True)
def empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def call(*words: str, typed: str | None = None) -> Result:
    return CliRunner().invoke(innomethods, list(words), input=typed)


class TestSearch:
    def test_a_hit_tells_what_it_is_and_where(self) -> None:
        told = call("search", "gigakart", "--lang", "nb", "--kind", "tool", "--limit", "1")
        assert (told.exit_code, told.stdout.splitlines()[0]) == (0, " 1  Gigakart  (verktøy · gigamap)")

    def test_a_hit_that_is_not_plain_says_why(self) -> None:
        told = call("search", "gigakrt", "--lang", "nb", "--limit", "1").stdout
        assert "gigakrt → Gigakart (ligner i skrivemåte)" in told
        assert "→" not in call("search", "gigakart", "--lang", "nb", "--limit", "1").stdout

    def test_json_holds_everything(self) -> None:
        record = json.loads(call("search", "tilråding", "--lang", "nb", "--json", "--limit", "2").stdout)
        assert record["schema_version"] == 1
        assert (record["query"], record["language"], len(record["hits"])) == ("tilråding", "nb", 2)
        hit = record["hits"][0]
        assert hit.keys() >= {"kind", "id", "path", "title", "snippet", "marks", "matches", "missing", "score"}
        assert hit["matches"][0]["how"] == "synonym"
        for start, end in hit["marks"]:
            assert hit["snippet"][start:end]

    def test_several_words_need_no_quotes(self) -> None:
        one, other = call("search", "trippel", "diamant", "--json"), call("search", "trippel diamant", "--json")
        assert one.stdout == other.stdout

    def test_nothing_found_says_what_looks_like_it(self) -> None:
        told = call("search", "gevnstrelsring", "xqzwkj", "--lang", "nb", "--limit", "1")
        assert told.exit_code == 0
        assert "Nothing matches 'xqzwkj'" in told.stderr

    @pytest.mark.parametrize(
        ("words", "code", "said"),
        [
            (["search", ""], 2, "no word to search for"),
            (["search", "hva er det", "--lang", "nb"], 2, "stand in every text"),
            (["search", "behov", "--kind", "tol"], 2, "Did you mean 'tool'"),
            (["search", "behov", "--limit", "0"], 2, "x>=1"),
            (["search"], 2, "TEXT"),
            (["serach", "behov"], 2, "Did you mean 'search'"),
        ],
    )
    def test_bad_input_is_told_in_words(self, words: list[str], code: int, said: str) -> None:
        told = call(*words)
        assert (told.exit_code, said in told.stderr) == (code, True), told.stderr


class TestRecommend:
    def test_facts_give_candidates_with_why_why_not_and_what_would_change(self) -> None:
        told = call("recommend", "--fact", "problem=many", "--fact", "relations-understood=no", "--lang", "nb").stdout
        assert told.startswith("1  Systemorientert design (sod@2022)\n   Hvorfor:\n")
        for part in ("Ikke når:", "Kan endre svaret:", "2  Den triple diamanten"):
            assert part in told

    def test_json_has_the_reasons_with_rows_and_sources(self) -> None:
        record = json.loads(call("recommend", "--fact", "known-elsewhere=yes", "--json").stdout)
        assert record["situation"] == {"known-elsewhere": "yes"}
        assert set(record["unanswered"]) == set(QUESTIONS) - {"known-elsewhere"}
        first, second = record["recommendations"][:2]
        assert (first["id"], first["rank"], second["rank"]) == ("copi-adopt", 1, 2)
        reason = first["reasons"][0]
        assert (reason["row"], reason["weight"], reason["sources"]) == ("known-elsewhere", "decisive", ["ours"])
        assert reason["because_of"] == {"known-elsewhere": "yes"}
        assert first["counter_reasons"]
        assert first["advice"]

    def test_without_facts_it_says_how_to_answer(self) -> None:
        told = call("recommend")
        assert told.exit_code == 0
        assert "--ask" in told.stderr

    def test_asking_takes_numbers_ids_and_blanks_and_stops_when_told(self) -> None:
        told = call("recommend", "--ask", "--json", "--lang", "nn", typed="2\n\nno\n.\n")
        assert json.loads(told.stdout)["situation"] == {"problem": "many", "relations-understood": "no"}
        assert "Kven eig problemet?" in told.stderr

    @pytest.mark.parametrize(
        ("language", "typed", "meant"),
        [
            ("nb", "ja", {"problem": None, "need-understood": "yes"}),
            ("nb", "NEI", {"problem": None, "need-understood": "no"}),
            ("nb", "j", {"problem": None, "need-understood": "yes"}),
            ("nn", "n", {"problem": None, "need-understood": "no"}),
            ("en", "Yes", {"problem": None, "need-understood": "yes"}),
            ("nb", "yes", {"problem": None, "need-understood": "yes"}),
            ("nb", "flere", {"problem": "many"}),
            ("nb", "én virksomhet", {"problem": "one"}),
            ("nn", "ei", {"problem": "one"}),
            ("en", "s", {"problem": "many"}),
            ("en", " several together ", {"problem": "many"}),
            ("en", "one", {"problem": "one"}),
        ],
    )
    def test_asking_understands_what_stands_on_the_screen(
        self, language: str, typed: str, meant: dict[str, str | None]
    ) -> None:
        skipped = "\n" * (len(meant) - 1)
        told = call("recommend", "--ask", "--json", "--lang", language, typed=f"{skipped}{typed}\n.\n")
        assert json.loads(told.stdout)["situation"] == {name: said for name, said in meant.items() if said}

    def test_every_answer_can_be_given_in_its_own_words_and_only_one_is_meant(self) -> None:
        """Whatever language is shown."""
        for language in ("nb", "nn", "en"):
            shown = call("recommend", "--questions", "--lang", language).stdout
            asked = [line.strip().split(" · ") for line in shown.splitlines() if line.startswith("    ")]
            for number in range(max(map(len, asked))):
                chosen = [answers[min(number, len(answers) - 1)].partition(": ") for answers in asked]
                typed = "".join(f"{title}\n" for _, _, title in chosen)
                told = json.loads(call("recommend", "--ask", "--json", "--lang", language, typed=typed).stdout)
                assert list(told["situation"].values()) == [id_ for id_, _, _ in chosen]

    def test_an_answer_whose_words_begin_those_of_another_can_be_given(self) -> None:
        titles = {"some": "Noe", "more": "Noe mer", "none": "Ingen"}
        question = Question(
            "own", "Hvor mye?", [PossibleAnswer(id_, Wording(nb=title)) for id_, title in titles.items()]
        )
        with click.Context(innomethods, obj=Settings("nb")):
            assert {typed: understood(typed, question) for typed in ("noe", "noe m", "no", "i", "more", "2", "4")} == {
                "noe": "some", "noe m": "more", "no": None, "i": "none", "more": "more", "2": "more", "4": None,
            }  # fmt: skip

    def test_asking_asks_again_when_it_did_not_understand(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("innomethods.cli.recommending.typed_by_hand", lambda: True)
        told = call("recommend", "--ask", "--json", typed="7\nmaybe\n1\n.\n")
        assert told.stderr.count("Type a number from 1 to 2, or the beginning of the answer.") == 2
        assert json.loads(told.stdout)["situation"] == {"problem": "one"}

    @pytest.mark.parametrize("refused", ["maybe", "7", "0", "om noen"])
    def test_answers_from_a_file_are_never_moved_to_another_question(self, refused: str) -> None:
        before = "\n" * 13  # as far as the question of time, where «om noen» begins all three answers
        told = call("recommend", "--ask", "--lang", "nb", typed=f"{before}{refused}\nja\nja\n")
        assert (told.exit_code, told.stdout) == (2, "")
        said = f"spørsmål 14/21, «time» (Når må dere ha noe å vise fram?), kan ikke besvares med «{refused}»"
        assert said in told.stderr

    def test_a_fact_may_be_answered_as_it_is_shown(self) -> None:
        told = call("recommend", "--json", "--lang", "nb", "--fact", "need-understood=nei")
        assert json.loads(told.stdout)["situation"] == {"need-understood": "no"}

    def test_asking_skips_what_is_given_and_ends_with_the_input(self) -> None:
        told = call("recommend", "--ask", "--json", "--fact", "problem=many", typed="\n2\n")
        assert json.loads(told.stdout)["situation"] == {"problem": "many", "relations-understood": "no"}
        assert "Who owns the problem?" not in told.stderr

    def test_every_question_can_be_skipped(self) -> None:
        told = call("recommend", "--ask", "--json", typed="\n" * len(QUESTIONS))
        assert json.loads(told.stdout)["situation"] == {}

    def test_questions_are_listed_with_their_answers(self) -> None:
        told = call("recommend", "--questions", "--lang", "nb").stdout
        assert "time  Når må dere ha noe å vise fram?\n    weeks: Om noen uker" in told
        record = json.loads(call("recommend", "--questions", "--json").stdout)
        assert {one["id"]: tuple(one["answers"]) for one in record["questions"]} == QUESTIONS

    def test_the_form_is_written_once_and_over_only_when_told(self) -> None:
        assert call("recommend", "--form", "form.html", "--lang", "nn").exit_code == 0
        page = Path("form.html").read_text(encoding="utf-8")
        assert '<html lang="nn">' in page
        assert call("recommend", "--form", "form.html").exit_code == 3
        assert call("recommend", "--form", "form.html", "--force").exit_code == 0
        assert '<html lang="en">' in Path("form.html").read_text(encoding="utf-8")
        assert [path.name for path in Path().iterdir()] == ["form.html"]

    @pytest.mark.parametrize(
        ("fact", "said"),
        [
            ("problm=many", "Did you mean 'problem'"),
            ("problem=two", "answer 'one' or 'many'"),
            ("problem", "question=answer"),
        ],
    )
    def test_bad_facts_are_told_in_words(self, fact: str, said: str) -> None:
        told = call("recommend", "--fact", fact)
        assert (told.exit_code, said in told.stderr) == (2, True), told.stderr
