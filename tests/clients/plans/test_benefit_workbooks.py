"""LibreOffice reckons the benefits workbook anew: every figure comes out as ours, also after an amount is changed.

The cached values are thrown away first, so what is compared is what the formulas say.
"""

import io
import subprocess
from datetime import date

import attrs
import openpyxl
import pytest
from tests.clients.plans.conftest import REPOSITORY, program
from tests.clients.plans.test_workbooks_and_edits import office

import innomethods as im
from innomethods.benefits import appraise
from innomethods.benefits.rates import AppraisalRules, Band, BandOrigin, RealGrowth, Schedule, TaxCost
from innomethods.catalogue import Catalogue
from innomethods.exchange.benefits.returning import read_observations
from innomethods.exchange.benefits.workbook import benefits_to_workbook
from innomethods.model import Appraisal, Benefit, BenefitsPlan, CashFlow, Option, Party
from innomethods.quantities import Money
from innomethods.reporting.benefits import PAPERS, BenefitsView, paper_of
from innomethods.reporting.word import docx_of
from innomethods.sources import Ground, Source

pytestmark = pytest.mark.client_plans


def rules(timing="end", base="net-budget", *, chained=True):
    return AppraisalRules(
        "NO",
        "r",
        [Schedule("standard", [Band(0, 2, "0.04"), Band(3, 6, "0.03"), Band(7, None, "0.02")], title="standard")],
        ground=Ground(Source("guide", title="A guide", certainty="seen")),
        title="A guide",
        chained=chained,
        band_origin=BandOrigin("start", counted_as=1),
        discount_base="start",
        flow_timing=timing,
        tax_cost=TaxCost("0.2", base),
        residual_rule="last-year-flow",
        real_growth=[RealGrowth("time", title="time", rate="0.009", until=2029, taper_to=2040)],
    )


def pilot(set_up=400_000, base_year=2026, left=None):
    """A plan with all that there is to reckon: ramps, growth, price years, a grant, a null option of its own."""
    parties = [Party("us", side="own"), Party("fund", side="private"), Party("users", side="users")]
    return BenefitsPlan(
        "pilot",
        start=date(2027, 1, 4),
        register=[Benefit("freed", title="Freed time", kind="alternative-use")],
        appraisal=Appraisal(
            base_year=base_year, first_year=2027, last_year=2032, price_year=2026, rules="NO", life=8,
            price_index={2024: 95, 2025: 97, 2026: 100}, parties=parties,
        ),
        options=[
            Option(
                "null", title="As now", kind="null", residual=left,
                costs=[CashFlow(2027, Money(20_000), "Old lines", until=2032)],
            ),
            Option(
                "locks",
                title="Locks",
                costs=[
                    CashFlow(2027, Money(set_up), "Set-up"),
                    CashFlow(2027, Money(50_000), "Own hours", own_time=True),
                    CashFlow(2028, Money(30_000), "Licence", until=2032, price_year=2024),
                    CashFlow(2032, Money(15_000), "New screens"),
                ],
                effects=[
                    CashFlow(2028, Money(90_000), "Journeys", until=2032, ramp=["0.25", "0.5"], party="users"),
                    CashFlow(2028, Money(80_000), "Time", until=2032, growth="time", benefit="freed", price_year=2025),
                    CashFlow(2028, Money(40_000), "Lives", until=2032, growth="1.5", public="0.3"),
                    CashFlow(2027, Money(100_000), "Grant", party="fund", to="us"),
                ],
            ),
            Option(
                "same",
                title="The same in two parts",
                costs=[CashFlow(2027, Money(part), "Lines", until=2032) for part in ("6666.66", "13333.34")],
                effects=[CashFlow(2028, Money(10_000), "Fewer calls", until=2032)],
            ),
            Option(
                "sold", title="Sold", residual=Money(70_000), costs=[CashFlow(2027, Money(300_000), "Buy")],
                effects=[CashFlow(2028, Money(70_000), "Less work", until=2032, kind="budget")],
            ),
        ],
    )  # fmt: skip


def opened(content, *, values):
    return openpyxl.load_workbook(io.BytesIO(content), data_only=values)


def reckoned_anew(content, folder, changes=()):
    """Return the workbook as LibreOffice reckons it, without our values and with some cells changed."""
    book = opened(content, values=False)  # openpyxl saves formulas without what they come to
    for sheet, label, column, value in changes:
        (row,) = [row for row in book[sheet].iter_rows() if label in {cell.value for cell in row}]
        row[column].value = value
    (folder / "in").mkdir(parents=True)
    book.save(folder / "in" / "book.xlsx")
    office(folder, "xlsx", folder / "in" / "book.xlsx")
    return opened((folder / "book.xlsx").read_bytes(), values=True)


def compared(content, theirs):
    """Hold every formula's value against LibreOffice's; return how many there are."""
    formulas, ours = opened(content, values=False), opened(content, values=True)
    count = 0
    for sheet in formulas.worksheets:
        for cell in (one for row in sheet.iter_rows() for one in row if one.data_type == "f"):
            written, found = ours[sheet.title][cell.coordinate].value, theirs[sheet.title][cell.coordinate].value
            where = f"{sheet.title}!{cell.coordinate}: {cell.value}"
            if isinstance(written, str):
                assert written == found, where
            else:
                assert found == pytest.approx(written, rel=1e-9, abs=1e-6), where
            count += 1
    return count


@pytest.mark.parametrize("name", ["faerre-bomtimer", "sorpevarsel"])
def test_the_examples_are_reckoned_alike(name, tmp_path):
    project = im.read_project(REPOSITORY / "examples" / name / "project.yaml")
    result = appraise(project, rules=Catalogue.shipped().rules("NO").appraisal)
    content = benefits_to_workbook(project.benefits_plan(), appraised=result, language="nb")
    assert compared(content, reckoned_anew(content, tmp_path)) > 100


@pytest.mark.parametrize(
    ("made", "base_year"),
    [
        (rules(), 2026),
        (rules("start"), 2026),
        (rules("mid", "gross-cost"), 2028),
        (rules(chained=False), 2026),
    ],
    ids=["end", "start", "mid, gross cost, base year inside", "not chained"],
)
def test_growth_ramps_price_years_and_residuals_are_reckoned_alike(made, base_year, tmp_path):
    plan = pilot(base_year=base_year)
    content = benefits_to_workbook(plan, appraised=appraise(plan, rules=made))
    assert compared(content, reckoned_anew(content, tmp_path)) > 200


def test_what_is_left_of_the_null_option_is_reckoned_alike(tmp_path):
    plan = pilot(left=Money(5_000))
    content = benefits_to_workbook(plan, appraised=appraise(plan, rules=rules()))
    assert compared(content, reckoned_anew(content, tmp_path)) > 200


def test_a_changed_amount_rate_and_tax_factor_give_what_we_reckon_for_them(tmp_path):
    content = benefits_to_workbook(pilot(), appraised=appraise(pilot(), rules=rules()))
    theirs = reckoned_anew(content, tmp_path / "amount", [("Flows", "Set-up", 3, 250_000)])
    dearer = benefits_to_workbook(pilot(250_000), appraised=appraise(pilot(250_000), rules=rules()))
    assert compared(dearer, theirs) > 200
    theirs = reckoned_anew(
        content, tmp_path / "tax", [("Rates", "Tax-financing cost of a unit of public money", 1, 0.3)]
    )
    other = attrs.evolve(rules(), tax_cost=TaxCost("0.3", "net-budget"))
    assert compared(benefits_to_workbook(pilot(), appraised=appraise(pilot(), rules=other)), theirs) > 200


def test_observations_typed_in_libreoffice_come_back(tmp_path):
    project = im.read_project(REPOSITORY / "examples" / "faerre-bomtimer" / "project.yaml")
    book = opened(benefits_to_workbook(project.benefits_plan(), language="nb"), values=False)
    sheet = book["Målinger"]
    sheet["I5"], sheet["J5"] = "9,4 %", date(2027, 5, 31)
    (tmp_path / "in").mkdir()
    book.save(tmp_path / "in" / "book.xlsx")
    office(tmp_path, "xlsx", tmp_path / "in" / "book.xlsx")
    content = (tmp_path / "book.xlsx").read_bytes()
    read = read_observations(content, plan=project.benefits_plan(), on=date(2027, 6, 1))
    assert [(one.measure, str(one.value), one.on) for one in read.observations] == [
        ("no-show-rate", "9.4", date(2027, 5, 31))
    ]
    assert read.findings == ()


def test_libreoffice_draws_every_paper(tmp_path):
    project = im.read_project(REPOSITORY / "examples" / "faerre-bomtimer" / "project.yaml")
    view = BenefitsView("nb", project.benefits_plan())
    for paper in PAPERS:
        (tmp_path / f"{paper}.docx").write_bytes(docx_of(paper_of(view, paper), landscape=paper == "register"))
        office(tmp_path, "pdf", tmp_path / f"{paper}.docx")
        command = [program("pdftotext", "poppler-utils"), "-layout", str(tmp_path / f"{paper}.pdf"), "-"]
        shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        assert "Flere møter til timen" in shown, paper
        assert "EKSEMPEL" in shown, paper
