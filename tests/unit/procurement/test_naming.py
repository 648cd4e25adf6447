"""A procedure by the name somebody gives it: the one that is meant is named, whatever words they used."""

import attrs
import pytest
from tests.unit.procurement.small import small_rules

from innomethods import Catalogue
from innomethods.model import Procurement
from innomethods.procurement import find_procurement_problems
from innomethods.procurement.naming import procedure_meant, procedures_of
from innomethods.quantities import Money

NORWAY = Catalogue.shipped().rules("NO")
BOUGHT = Procurement(
    "lift", kind="services", country="NO", buyer="municipality", sector="classic", vat="excluded",
    total=Money(700_000), procedure="open-procedure",
)  # fmt: skip


@pytest.mark.parametrize(
    ("wanted", "meant"),
    [
        ("open", "‘open-procedure’"),  # the beginning of an id
        ("restricted", "‘restricted-procedure’"),
        ("negotiated", "‘negotiated-procedure’"),
        ("dialogue", "‘competitive-dialogue’"),  # a word of one
        ("pre-commercial", "‘pcp’"),  # its title
        ("førkommersiell anskaffelse", "‘pcp’"),
        (
            "part-two-competition",
            "‘open-tender-competition’ or ‘restricted-tender-competition’",
        ),  # the method that does it
        ("opne-procedure", "‘open-procedure’"),  # a slip
    ],
)
def test_what_is_meant_is_named_before_all_there_are(wanted, meant):
    told = procedure_meant(wanted, NORWAY).text("en")
    asked, _, every = told.partition("?")
    assert meant in asked
    assert every.count(", ") == len(procedures_of(NORWAY)) - 1


def test_a_name_like_none_gets_all_there_are():
    assert procedure_meant("auksjon", NORWAY).text("nn").startswith("Prosedyrane er direct-purchase, ")


def codes(purchase, *rules):
    return [(one.code, one.path) for one in find_procurement_problems(purchase, rules=rules)]


def test_a_procedure_the_rules_do_not_have_is_told_where_it_stands():
    assert codes(BOUGHT, NORWAY) == []
    unknown = attrs.evolve(BOUGHT, procedure="open")
    assert codes(unknown, NORWAY) == [("K27", "procedure")]
    assert codes(unknown, Catalogue.shipped().rules("SE")) == [("K17", "country")]  # of the wrong country, nobody says
    assert codes(unknown, small_rules()) == []  # they have one of that name


def test_rules_without_procedures_refuse_no_name():
    bare = attrs.evolve(NORWAY, tables=[one for one in NORWAY.tables if one.id != "procedures"])
    assert codes(attrs.evolve(BOUGHT, procedure="open"), bare) == []
