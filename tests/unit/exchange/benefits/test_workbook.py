"""The workbook's written values are ours, its formulas are formulas, and texts stay texts."""

import io
import zipfile

import attrs
import openpyxl
import pytest

from innomethods.benefits import appraise
from innomethods.exchange.benefits.workbook import benefits_to_workbook
from innomethods.wording import LANGUAGES

FIGURES = {
    "Net present value": "npv",
    "Net present value before the tax-financing cost": "npv_before_tax_cost",
    "Tax-financing cost": "tax_cost",
    "Present value of costs": "present_costs",
    "Present value of gains": "present_effects",
    "Present value on public budgets": "net_public",
    "Equivalent annual amount": "equivalent_annual",
    "Residual value in it": "residual",
    "Own hours in it (cost)": "own_time",
    "Freed time in it": "freed_time",
    "Net present value without freed time": "npv_without_freed_time",
}


def opened(content, *, values=True):
    return openpyxl.load_workbook(io.BytesIO(content), data_only=values)


def labelled(sheet):
    return {row[0].value: row[1].value for row in sheet.iter_rows(min_row=4, max_row=18)}


def test_figures_are_ours_and_are_formulas(plan, rules_of):
    result = appraise(plan, rules=rules_of())
    content = benefits_to_workbook(plan, appraised=result)
    shown, formulas = opened(content), opened(content, values=False)
    for id, name in (("locks", "Locks new old"), ("sold", "Locks (new) old")):
        found, told = result.option(id), labelled(shown[name])
        for label, field in FIGURES.items():
            assert told[label] == pytest.approx(getattr(found, field), rel=1e-12), (id, label)
        assert told["Benefit–cost ratio"] == pytest.approx(found.bcr.value)
        assert all(str(value).startswith("=") for value in labelled(formulas[name]).values())


def test_there_is_a_sheet_for_each_matter_and_each_says_what_it_is(plan, rules_of):
    book = opened(benefits_to_workbook(plan, appraised=appraise(plan, rules=rules_of()), language="nb"))
    own = ["Locks new old", "Locks (new) old"]
    assert book.sheetnames == ["Om", "Gevinster", "Beløp", "Satser", *own, "Målinger"]
    assert all(sheet["A1"].value.startswith("EKSEMPEL – ") for sheet in book.worksheets)
    told = "\n".join(str(row[0]) for row in book["Om"].iter_rows(values_only=True))
    assert "Tunnel: ikke regnet ut. Too dear." in told


def test_options_whose_names_are_alike_have_sheets_of_their_own(plan, rules_of):
    alike = attrs.evolve(plan, options=[attrs.evolve(one, title="a" * 40) for one in plan.options])
    book = opened(benefits_to_workbook(alike, appraised=appraise(alike, rules=rules_of())))
    assert [len(name) <= 31 for name in book.sheetnames] == [True] * 7
    assert len({name.lower() for name in book.sheetnames}) == 7


def test_no_text_is_taken_for_a_formula(plan, rules_of):
    content = benefits_to_workbook(plan, appraised=appraise(plan, rules=rules_of()))
    cells = [cell for sheet in opened(content, values=False).worksheets for row in sheet.iter_rows() for cell in row]
    texts = {cell.value: cell for cell in cells if isinstance(cell.value, str)}
    assert texts["=Set-up"].quotePrefix
    assert texts["+Fewer missed"].quotePrefix
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert not [name for name in archive.namelist() if "vba" in name.lower()]
        sheets = [archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
    assert not any(b"<f>Set-up" in one or b"<f>=" in one for one in sheets)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_plan_gives_the_same_bytes(plan, rules_of, language):
    result = appraise(plan, rules=rules_of())
    first = benefits_to_workbook(plan, appraised=result, language=language)
    assert benefits_to_workbook(plan, appraised=appraise(plan, rules=rules_of()), language=language) == first


def test_without_an_appraisal_it_says_why_and_gives_no_figure(plan):
    from innomethods.benefits import find_appraisal_problems

    bare = attrs.evolve(plan, appraisal=attrs.evolve(plan.appraisal, rules=None))
    found = find_appraisal_problems(bare, rules=None)
    book = opened(benefits_to_workbook(bare, appraised=found, language="nn"))
    assert book.sheetnames == ["Om", "Gevinstar", "Målingar"]
    told = "\n".join(str(row[0]) for row in book["Om"].iter_rows(values_only=True))
    assert "Alternativa er ikkje rekna ut" in told
    assert found[0].code in told


def test_a_tax_cost_nobody_knows_is_unknown(plan, rules_of):
    result = appraise(plan, rules=rules_of(tax=False))
    told = labelled(opened(benefits_to_workbook(plan, appraised=result))["Locks new old"])
    assert told["Net present value"] == told["Tax-financing cost"] == "unknown"
    assert told["Net present value before the tax-financing cost"] == pytest.approx(
        result.option("locks").npv_before_tax_cost
    )


def test_a_plan_without_options_or_measures_still_makes_a_book(plan):
    bare = attrs.evolve(plan, register=[], options=[], appraisal=None)
    assert opened(benefits_to_workbook(bare)).sheetnames == ["About", "Register", "Observations"]
