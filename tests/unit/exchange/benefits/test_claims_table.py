"""A published table as CSV: what each figure follows from, and each wrong cell told with its row."""

import json

import pytest
from click.testing import CliRunner

from innomethods.benefits import adds_up
from innomethods.cli.main import innomethods
from innomethods.exchange.benefits.claims_table import read_claims
from innomethods.exchange.unusable import UnusableFile

TABLE = """\
id;what;printed;follows
building;Building;1000;
upkeep;Upkeep;365;present-value amount=18 rate=4% years=40
total;Total cost;1 365;sum building upkeep
tax;Tax-financing cost;-273;tax-cost factor=0,2 -total
again;Total, in the summary;1365;same total
flows;Licences;45;flows-worth rate=0.04 0 10 10 10 10 10
year;A year;18;annual-amount amount=18 rate=4% years=40
"""


@pytest.fixture
def table(tmp_path):
    def written(text):
        (tmp_path / "report.csv").write_text(text, encoding="utf-8")
        return tmp_path / "report.csv"

    return written


def test_figures_that_do_not_follow_are_found(table):
    found = adds_up(read_claims(table(TABLE)))
    assert [one.claim.id for one in found.wrong] == ["upkeep"]
    assert str(found.wrong[0].should_print) == "356"
    assert {one.claim.id for one in found.checks} == {"upkeep", "total", "tax", "again", "flows", "year"}


def test_a_table_with_commas_reads_the_same(table):
    comma = TABLE.replace("0,2", "0.2").replace("Total, in", "Total in").replace(";", ",")
    assert read_claims(table(comma))[1:3] == read_claims(table(TABLE))[1:3]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("x;X;12;sum building uppkeep", "row 9, column 'follows': no row is called ‘uppkeep’. Did you mean ‘upkeep’"),
        ("x;X;12;summ building", "Did you mean ‘sum’"),
        ("x;X;1.200;sum building", "row 9, column 'printed': ‘1.200’ is not a figure, or can be read in two ways"),
        ("x;X;1;present-value amount=18 rate=4%", "It says: amount, rate and years"),
        ("x;X;1;present-value amount=18 rate=4% years=4 total", "names other rows"),
        ("x;X;1;present-value amount=18 rate=4% years=2.5", "whole years"),
        ("x;X;1;present-value amount=18 rate=-100% years=4", "above -1"),
        ("x;X;1;tax-cost factor=many total", "‘factor=many’ is not a figure"),
        ("x;X;1;sum", "names no figures"),
        ("total;X;1;", "the id ‘total’ also stands in row 4"),
    ],
)
def test_a_wrong_cell_is_told_with_its_row_and_mend(table, row, said):
    with pytest.raises(UnusableFile) as told:
        read_claims(table(TABLE + row + "\n"))
    assert said in str(told.value)
    assert told.value.told.missing() == ()


def test_a_table_without_its_columns_is_told(table):
    with pytest.raises(UnusableFile, match="no column is called ‘follows’"):
        read_claims(table("id,printed\na,1\n"))


def test_the_command_ends_with_one_when_a_figure_does_not_follow(table):
    wrong = CliRunner().invoke(innomethods, ["benefits", "adds-up", str(table(TABLE))])
    assert wrong.exit_code == 1
    assert "Two digits are swapped" in wrong.output
    right = CliRunner().invoke(innomethods, ["benefits", "adds-up", str(table(TABLE.replace("365", "356"))), "--json"])
    assert right.exit_code == 1  # the tax cost and the total follow from the wrong figure
    mended = TABLE.replace("1 365", "1356").replace("365", "356").replace("-273", "-271")
    done = CliRunner().invoke(innomethods, ["benefits", "adds-up", str(table(mended)), "--json"])
    assert done.exit_code == 0
    assert json.loads(done.stdout)["adds_up"] is True
    bare = CliRunner().invoke(innomethods, ["benefits", "adds-up", str(table("id,printed,follows\na,1,\nb,2,\n"))])
    assert bare.exit_code == 1
    assert "no row says what its figure follows from" in bare.output
