"""What a report says of purchases: prices as they are written, nothing added that doesn't add up."""

from datetime import date

import attrs
import pytest
from tests.unit.reporting.pilots import PROJECT

from innomethods.catalogue import Catalogue
from innomethods.model import Circumstance, Procurement, PurchaseItem
from innomethods.planning import schedule
from innomethods.quantities import Money
from innomethods.reporting import report_page
from innomethods.reporting.markdown_pages import markdown_of
from innomethods.reporting.pages import Page, text_of


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


LAWS = {"NO": Catalogue.shipped().rules("NO")}
DESIGN = Procurement(
    "design", title="Tjenestedesign", kind="services", buyer="municipality", sector="classic", vat="excluded",
    items=[PurchaseItem("Oppdraget", Money(2_400_000))], dates={"notice": date(2027, 3, 1)},
)  # fmt: skip


def told_of(*purchases, language="nb", laws=LAWS):
    project = attrs.evolve(PROJECT, procurements=purchases)
    found = report_page(project, plan=schedule(project), language=language, laws=laws).section("procurement")
    page = Page(language=language, title="T", headline="H", lead="L", sections=[found])
    return markdown_of(page).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("nb", ("Avgjort", "Åpen tilbudskonkurranse", "Kommer an på", "Karensperiode", "Skal gjøres", "Ikke juridisk")),
        ("nn", ("Avgjort", "Open tilbodskonkurranse", "Kjem an på", "Karensperiode", "Skal gjerast", "Ikkje juridisk")),
        ("en", ("Decided", "Open tender competition", "Depends on", "Standstill", "Must be done", "Not legal")),
    ],
)
def test_with_rules_it_says_which_apply_and_what_follows(language, expected):
    told = told_of(DESIGN, language=language)
    for one in (*expected, "FOA §§ 5-1 (2) a", "FOA § 5-4 (1)"):
        assert one in told
    assert "{" not in told
    assert "None" not in told


def test_the_days_stand_when_a_procedure_is_chosen():
    assert "Dager for" not in told_of(DESIGN)
    assert "Dager for åpen tilbudskonkurranse" in told_of(attrs.evolve(DESIGN, procedure="open-tender-competition"))
    assert "Dager for" not in told_of(attrs.evolve(DESIGN, procedure="open-procedure"))


def test_an_open_regime_names_the_stricter_and_follows_it():
    told = told_of(attrs.evolve(DESIGN, dates={"notice": date(2028, 3, 1)}), language="en")
    assert "Not settled by the law" in told
    assert "The stricter is" in told
    assert "All that follows applies if the stricter is the answer." in told


def test_what_is_missing_is_asked_for():
    told = told_of(Procurement("pens", kind="goods"), language="en")
    assert "To be told first" in told
    assert "What kind of authority buys?" in told


def test_each_of_several_purchases_has_a_part_of_its_own():
    told = told_of(DESIGN, attrs.evolve(DESIGN, id="pens", title="Penner"))
    assert told.index("Tjenestedesign") < told.index("Penner")
    assert "Anskaffelser for 4 800 000 kr uten mva." in told


def test_a_purchase_in_a_country_without_rules_stands_as_recorded():
    told = told_of(attrs.evolve(DESIGN, country="FI"))
    assert "Ingen regler for anskaffelser er gitt for Finland" in told
    assert "Åpen tilbudskonkurranse" not in told


def test_facts_with_a_sign_of_markup_stay_text():
    told = told_of(attrs.evolve(DESIGN, title="<b>x</b>", circumstances=[Circumstance("off-the-shelf", value=True)]))
    assert "<b>x" not in told


def test_what_is_chosen_comes_first_with_why_and_dates_stand_once_and_in_order():
    chosen = attrs.evolve(
        DESIGN, procedure="open-tender-competition", because="Mange kan levere.",
        dates={"tenders": date(2027, 4, 12), "notice": date(2027, 3, 1), "start": date(2027, 2, 1),
               "estimate": date(2027, 1, 20)},
    )  # fmt: skip
    told = told_of(chosen)
    assert told.count("12. april 2027") == 1
    places = [told.index(one) for one in (
        "Valgt fremgangsmåte", "Mange kan levere.", "20. januar 2027", "1. februar 2027", "Tilbudsfrist"
    )]  # fmt: skip
    assert places == sorted(places)
    assert "(kommer an på svar)" not in told
    assert "(IKKE MULIG)" in told_of(attrs.evolve(chosen, procedure="competitive-dialogue"))


def test_without_a_chosen_procedure_every_date_stands_with_what_is_known():
    told = told_of(attrs.evolve(DESIGN, dates={"tenders": date(2027, 4, 12), "notice": date(2027, 3, 1)}))
    assert 0 < told.index("Kunngjøring") < told.index("Tilbudsfrist")
    assert "Valgt fremgangsmåte" not in told
