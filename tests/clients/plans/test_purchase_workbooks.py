"""LibreOffice reckons the workbook of purchases anew: values come out as ours, and what is left goes down when ticked."""

import subprocess
from datetime import date
from decimal import Decimal

import attrs
import pytest
from tests.clients.plans.conftest import REPOSITORY, program
from tests.clients.plans.test_benefit_workbooks import compared, opened, reckoned_anew
from tests.clients.plans.test_workbooks_and_edits import office

import innomethods as im
from innomethods.model import Procurement, PurchaseItem
from innomethods.quantities import Money
from innomethods.reporting.procurement import RouteView, purchases_to_workbook

pytestmark = pytest.mark.client_plans
NORWAY = im.Catalogue.shipped().rules("NO")
DAY = date(2027, 3, 1)
PLAIN = Procurement(
    "plain", title="Plain", kind="services", country="NO", buyer="municipality", sector="classic", vat="excluded",
    procedure="open-tender-competition", dates={"notice": DAY},
    items=[
        PurchaseItem("Work", Money("1900000.25")),
        PurchaseItem("Option", Money(500_000), part="option"),
        PurchaseItem("Long ago", Money(7), bought_on=date(2024, 1, 2)),
    ],
)  # fmt: skip
PURCHASES = (
    PLAIN,
    attrs.evolve(PLAIN, id="taxed", vat="included", vat_rate=25),
    attrs.evolve(PLAIN, id="stated-twice", total=Money(3_000_000)),
    attrs.evolve(PLAIN, id="stated-lower", total=Money(2_000_000)),
    attrs.evolve(PLAIN, id="tax-unsaid", vat=None, vat_rate=25),
    attrs.evolve(PLAIN, id="unknown", items=[*PLAIN.items, PurchaseItem("More", None)]),
    attrs.evolve(PLAIN, id="nothing", items=[]),
)


def views(language, purchases=PURCHASES):
    return [RouteView.of(language, one, rules=NORWAY, on=DAY) for one in purchases]


def example(name, language="nb"):
    project = im.read_project(REPOSITORY / "examples" / name / "project.yaml")
    made = []
    for purchase in project.procurements:
        one = attrs.evolve(purchase, country=purchase.country or project.country)
        made.append(RouteView.of(language, one, rules=NORWAY, on=one.day("notice") or DAY, project=project))
    return made


def valued(book, sheet):
    heads, *rows = book[sheet].iter_rows(min_row=4, values_only=True)
    return {row[-1]: dict(zip(heads, row, strict=True)) for row in rows}


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_every_value_is_reckoned_alike_in_every_language(language, tmp_path):
    content = purchases_to_workbook(views(language))
    assert compared(content, reckoned_anew(content, tmp_path)) > 3 * len(PURCHASES) - 2


def test_the_value_that_libreoffice_reckons_is_the_lawful_one(tmp_path):
    made = views("en")
    told = valued(reckoned_anew(purchases_to_workbook(made), tmp_path), "Purchases")
    for one in made:
        worth, row = one.valuation.worth, told[one.purchase.id]
        known = [row["Value, at least"], row["Value, at most"]]
        ours = [worth.least if one.valuation.lines else None, worth.most]
        for found, wanted in zip(known, ours, strict=True):
            assert found == ("not known" if wanted is None else pytest.approx(float(wanted), rel=1e-12)), (
                one.purchase.id
            )
    assert Decimal(str(told["stated-twice"]["Value, at most"])) == 3_000_000


@pytest.mark.parametrize("name", ["sorpevarsel", "ung-pa-sporet"])
def test_the_examples_are_reckoned_alike(name, tmp_path):
    content = purchases_to_workbook(example(name))
    assert compared(content, reckoned_anew(content, tmp_path)) >= 4


def test_what_is_ticked_and_answered_is_left_no_more(tmp_path):
    content = purchases_to_workbook(views("en", PURCHASES[:2]))
    before = valued(opened(content, values=True), "Purchases")
    book = opened(content, values=False)
    duties = [row for row in book["Duties"].iter_rows(min_row=5) if row[-1].value == "plain" and row[5].value == "must"]
    for row, answer in zip(duties, ("yes", "not relevant", "no"), strict=False):
        row[7].value = answer
    questions = [row for row in book["Questions"].iter_rows(min_row=5) if row[-1].value == "plain"]
    questions[0][5].value = "yes"
    (tmp_path / "in").mkdir()
    book.save(tmp_path / "in" / "book.xlsx")
    office(tmp_path, "xlsx", tmp_path / "in" / "book.xlsx")
    after = valued(opened((tmp_path / "book.xlsx").read_bytes(), values=True), "Purchases")
    assert after["plain"]["Duties left"] == before["plain"]["Duties left"] - 2
    assert after["plain"]["Questions left"] == before["plain"]["Questions left"] - 1
    assert after["taxed"]["Duties left"] == before["taxed"]["Duties left"]


@pytest.mark.parametrize(
    ("language", "advice"), [("nb", "Ikke juridisk"), ("nn", "Ikkje juridisk"), ("en", "Not legal")]
)
def test_on_paper_every_page_says_that_it_is_no_legal_advice(language, advice, tmp_path):
    (tmp_path / "book.xlsx").write_bytes(purchases_to_workbook(example("sorpevarsel", language)))
    office(tmp_path, "pdf", tmp_path / "book.xlsx")
    command = [program("pdftotext", "poppler-utils"), "-layout", str(tmp_path / "book.pdf"), "-"]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    pages = [page for page in shown.split("\f") if page.strip()]
    assert len(pages) >= 7
    assert all(advice in page for page in pages)
