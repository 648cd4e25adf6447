"""What a report says of purchases: prices as they are written, nothing added that doesn't add up."""

from datetime import date

import attrs
import pytest
from tests.unit.reporting.pilots import PROJECT

from innomethods.model import Procurement, PurchaseItem
from innomethods.planning import schedule
from innomethods.quantities import Money
from innomethods.reporting import report_page
from innomethods.reporting.pages import text_of


def section(*items, **more):
    purchase = Procurement("kjop", kind="services", items=items, **more)
    project = attrs.evolve(PROJECT, procurements=[purchase])
    found = report_page(project, plan=schedule(project), language="nb").section("procurement")
    return text_of(found.title), [[cell.text for cell in row.cells] for row in next(found.tables()).rows]


@pytest.mark.parametrize(
    ("other", "told"),
    [
        (PurchaseItem("Leie", Money(10), months=12), ["Leie", "1", "10 kr", "hver måned"]),
        (PurchaseItem("Salt", None), ["Salt", "1", "ukjent", "ukjent"]),
        (PurchaseItem("Lisens", Money(5, "EUR")), ["Lisens", "1", "5 EUR", "5 EUR"]),
    ],
)
def test_what_doesnt_add_up_isnt_added(other, told):
    title, rows = section(PurchaseItem("Oppsett", Money(100)), other)
    assert title == "Anskaffelser uten anslått verdi"
    assert [cell.replace("\u00a0", " ") for cell in rows[-1]] == told


def test_a_like_purchase_made_before_isnt_this_one():
    title, rows = section(
        PurchaseItem("Oppsett", Money(100)), PurchaseItem("Før", Money(7), bought_on=date(2026, 11, 2))
    )
    assert (title.replace("\u00a0", " "), len(rows)) == ("Anskaffelser for 100 kr uten mva.", 1)


def test_amounts_with_vat_arent_called_amounts_without():
    assert (
        section(PurchaseItem("Oppsett", Money(100)), vat="included")[0].replace("\u00a0", " ")
        == "Anskaffelser for 100 kr"
    )
