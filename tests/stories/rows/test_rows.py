"""There is a row for everything the source texts name, numbered alike, and each says whether it works yet."""

from tests.stories.rows.looking import read, rows

NUMBERS = range(1, 65)


def test_every_number_has_one_row_and_its_file_is_named_for_it():
    found = [(read(file)["row"], file.name[:2]) for file in rows()]
    assert [number for number, _ in found] == list(NUMBERS)
    assert all(int(prefix) == number for number, prefix in found)


def test_every_row_shows_something_or_says_what_it_waits_for():
    silent = [file.name for file in rows() if not {"scenes", "library", "awaits"} & set(read(file))]
    assert silent == []


def test_every_row_says_what_is_named_and_where():
    for file in rows():
        row = read(file)
        assert row["named"], file.name
        assert set(row["texts"]) <= {"T0", "T1", "T2", "T3", "T4"}, file.name
        assert row["about"], file.name
