"""There is a row for everything the source texts name, numbered alike, and each says whether it works yet."""

from pathlib import Path

from tests.stories.rows.looking import read, rows, standing

NUMBERS = range(1, 65)


def test_every_number_has_one_row_and_its_file_is_named_for_it():
    found = [(read(file)["row"], file.name[:2]) for file in rows()]
    assert [number for number, _ in found] == list(NUMBERS)
    assert all(int(prefix) == number for number, prefix in found)


def test_every_row_shows_something_or_says_what_it_waits_for():
    silent = [file.name for file in rows() if not {"scenes", "runs", "library", "awaits"} & set(read(file))]
    assert silent == []


def test_every_row_says_what_is_named_and_where():
    for file in rows():
        row = read(file)
        assert row["named"], file.name
        assert set(row["texts"]) <= {"T0", "T1", "T2", "T3", "T4"}, file.name
        assert row["about"], file.name


def test_every_row_is_told_in_one_of_the_three_languages_and_the_rows_of_t1_in_nynorsk_too():
    told = {file.name: read(file)["language"] for file in rows()}
    assert set(told.values()) == {"nb", "nn", "en"}
    assert "nn" in {read(file)["language"] for file in rows() if read(file)["texts"] == ["T1"]}


def test_the_table_says_what_the_files_say():
    lines = Path(__file__).with_name("README.md").read_text(encoding="utf-8").splitlines()
    table = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| ")]
    told = [(int(number), named, stands) for number, named, stands in table if number.isdigit()]
    assert told == [(row["row"], row["named"], standing(row)) for row in map(read, rows())]
