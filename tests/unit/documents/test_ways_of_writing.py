"""What people write by hand: shares, dates and amounts in the ways that can be read in one way only."""

from datetime import date
from decimal import Decimal

import pytest

from innomethods.documents import parse
from innomethods.errors import DocumentProblems
from innomethods.model import Method
from innomethods.testing.strategies import SmallShelf

TEXT = """\
innomethods: project/1
id: pilot
country: "NO"
method: blt@2013
start: {start}
team:
  - {{id: adviser, role: project-lead, share: {share}, rate: {rate}}}
"""


SHELF = SmallShelf(methods={"blt": Method("blt", edition="2013")})


def read(start="2027-02-01", share="0.4", rate="620 NOK"):
    text = TEXT.format(start=start, share=share, rate=rate)
    return parse(text, "pilot.yaml").value(SHELF)


def told(**written):
    with pytest.raises(DocumentProblems) as caught:
        read(**written)
    return [item.text("en") for item in caught.value.findings]


@pytest.mark.parametrize("share", ["0.4", '"0,4"', "40 %", "40%", '"40,0 %"'])
def test_a_share_is_a_part_or_a_percentage(share):
    assert read(share=share).team[0].share == Decimal("0.4")


def test_a_start_may_be_written_as_our_own_pages_write_it():
    assert read(start="01.02.2027").start == read(start="1.2.2027").start == date(2027, 2, 1)
    (line,) = told(start="30.02.2027")
    assert line.startswith("pilot.yaml:5:8: D28 ‘30.02.2027’ is not a date. → That month has the days 01 to 28.")


def test_what_could_be_thousands_is_refused():
    assert told(share='"1,234"') == [
        "pilot.yaml:7:46: D23 ‘1,234’ is not a number with a decimal point. → Write it like this: 1234.5."
    ]


def test_kroner_are_several_countries_and_the_form_to_write_is_named():
    (line,) = told(rate="620 kr")
    assert line.startswith("pilot.yaml:7:57: D23 ‘620 kr’ is not an unambiguous amount with its currency.")
    assert line.endswith("620 NOK (‘kr’ may be Norwegian, Swedish, Danish or Icelandic: NOK, SEK, DKK, ISK).")
    assert told(rate="1 450")[0].endswith("Write it like this: 1 450 NOK.")


def test_a_number_cut_at_its_comma_is_told_once():
    assert [line.split(":")[3][1:4] for line in told(share="0,4")] == ["D15"]


def test_two_places_with_one_id_are_told_where_the_second_stands():
    twice = TEXT + "  - {{id: adviser, role: staff, share: 0.1}}\n"
    with pytest.raises(DocumentProblems) as caught:
        parse(twice.format(start="2027-02-01", share="0.4", rate="620 NOK"), "pilot.yaml")
    assert [item.text("en") for item in caught.value.findings] == [
        "pilot.yaml:8:5: D23 ‘adviser’ is not an id that only one place in the team has. → Write it like this: adviser-2."
    ]
