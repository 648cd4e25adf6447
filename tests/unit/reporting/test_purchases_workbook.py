"""The workbook of purchases: values are formulas that come to what is reckoned, texts stay texts, and nothing is lost."""

import io
import zipfile
from datetime import date, datetime
from decimal import Decimal

import attrs
import openpyxl
import pytest

from innomethods.catalogue import Catalogue
from innomethods.model import Circumstance, Method, Procurement, Project, PurchaseItem
from innomethods.procurement.routing.outcome import Allowed
from innomethods.procurement.valuing.amounts import decimal
from innomethods.quantities import Money
from innomethods.reporting.procurement import RouteView, purchases_to_workbook
from innomethods.reporting.procurement.workbook import words
from innomethods.reporting.procurement.workbook.questions import questions_of
from innomethods.wording import LANGUAGES, Wording

SHELF = Catalogue.shipped()
NORWAY = SHELF.rules("NO")
DAY = date(2027, 3, 1)
PROJECT = Project("pilot", Method("small"), title="Pilot", start=date(2027, 1, 11), country="NO", example=True)
DESIGN = Procurement(
    "design", title="Tjenestedesign", kind="services", country="NO", buyer="municipality", sector="classic",
    vat="excluded", procedure="open-tender-competition", dates={"notice": DAY},
    items=[
        PurchaseItem("Oppdraget", Money(1_900_000)),
        PurchaseItem("Opsjon", Money(500_000), part="option"),
        PurchaseItem("Kjøpt for lenge siden", Money(999), bought_on=date(2024, 1, 2)),
    ],
)  # fmt: skip
SYSTEM = attrs.evolve(
    DESIGN, id="system", title="System", procedure="competitive-dialogue", vat="included", vat_rate=25,
    items=[PurchaseItem("Utvikling", Money("9900000.10")), PurchaseItem("Drift", Money(10_000), months=30)],
    circumstances=[Circumstance("needs-adaptation", value=True, because="Ingen passer.")],
)  # fmt: skip
HEAD = 4


def view(purchase=DESIGN, language="en", rules=NORWAY, on=None, **more):
    day = on or purchase.day("notice") or DAY
    return RouteView.of(language, purchase, rules=rules, on=day, asked=on, project=PROJECT, **more)


def opened(content, *, values=True):
    return openpyxl.load_workbook(io.BytesIO(content), data_only=values)


def rows(sheet):
    """Return the rows of a sheet's table by their headings."""
    heads, *told = sheet.iter_rows(min_row=HEAD, values_only=True)
    return [dict(zip(heads, row, strict=True)) for row in told]


def book(*views, values=True):
    return opened(purchases_to_workbook(views or [view()]), values=values)


NAMES = {
    "nb": ["Anskaffelser", "Verdilinjer", "Fremgangsmåter", "Plikter", "Dager", "Spørsmål", "Regler"],
    "nn": ["Anskaffingar", "Verdilinjer", "Framgangsmåtar", "Plikter", "Dagar", "Spørsmål", "Reglar"],
    "en": ["Purchases", "Value lines", "Procedures", "Duties", "Days", "Questions", "Rules used"],
}
ADVICE = {"nb": "Ikke juridisk rådgivning.", "nn": "Ikkje juridisk rådgjeving.", "en": "Not legal advice."}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_matter_has_a_sheet_that_says_what_it_is_and_that_it_is_no_legal_advice(language):
    made = book(view(language=language), view(SYSTEM, language))
    shown = [sheet for sheet in made.worksheets if sheet.sheet_state == "visible"]
    assert [sheet.title for sheet in shown] == NAMES[language]
    for sheet in shown:
        assert sheet["A1"].value.endswith(f"– {sheet.title}: Pilot")
        assert sheet["A3"].value == ADVICE[language]
        assert sheet.oddFooter.left.text == ADVICE[language]
        assert len(sheet.tables) == 1
        assert sheet.print_title_rows == f"${HEAD}:${HEAD}"
        assert sheet.print_area
    assert len({name for sheet in shown for name in sheet.tables}) == len(shown)


def test_who_made_it_stands_beside_the_advice():
    made = book(view(by="officer", titles={"officer": Wording(nb="innkjøper", nn="innkjøpar", en="buyer")}))
    assert made["Duties"]["A3"].value == "Not legal advice. Made by buyer."


# -- value


def test_the_value_is_a_formula_over_the_lines_that_count():
    views = [view(), view(SYSTEM)]
    shown, formulas = (rows(book(*views, values=values)["Purchases"]) for values in (True, False))
    for one, told, made in zip(views, shown, formulas, strict=True):
        for end in ("Value, at least", "Value, at most"):
            assert Decimal(str(told[end])) == one.valuation.value.amount.quantize(Decimal("0.01"))
            assert made[end].startswith("=SUMIFS('Value lines'!")
    assert [told["VAT"] for told in shown] == ["excluding VAT", "excluding VAT"]


def test_lines_that_do_not_count_say_why_and_hold_no_amount():
    told = {row["Line"]: row for row in rows(book()["Value lines"])}
    assert [told[name]["Counts?"] for name in told] == ["yes", "yes", "no"]
    assert told["Opsjon"]["At least"] == told["Opsjon"]["At most"] == 500_000
    assert told["Opsjon"]["Where"] == "FOA § 5-4 (1)"
    assert told["Kjøpt for lenge siden"]["At least"] is None
    assert told["Kjøpt for lenge siden"]["Rule"] == "Bought more than 12 months ago."


def test_a_total_that_differs_from_the_lines_stands_as_a_line_that_may_be_the_right_one():
    one = view(attrs.evolve(DESIGN, total=Money(3_000_000)))
    made, formulas = (book(one, values=values) for values in (True, False))
    (told,), (written,) = rows(made["Purchases"]), rows(formulas["Purchases"])
    assert (told["Value, at least"], told["Value, at most"]) == (2_400_000, 3_000_000)
    assert written["Value, at most"].startswith("=MAX(SUMIFS(")
    assert written["Value, at least"].startswith("=SUMIFS(")
    last = rows(made["Value lines"])[-1]
    assert (last["Counts?"], last["At least"], last["At most"]) == ("perhaps instead", None, 3_000_000)


def test_a_total_below_the_lines_is_the_least_it_may_be():
    one = view(attrs.evolve(DESIGN, total=Money(2_000_000)))
    (told,), (written,) = rows(book(one)["Purchases"]), rows(book(one, values=False)["Purchases"])
    assert (told["Value, at least"], told["Value, at most"]) == (2_000_000, 2_400_000)
    assert written["Value, at least"].startswith("=MIN(SUMIFS(")


@pytest.mark.parametrize("items", [[], [PurchaseItem("Noe", None)]], ids=["no lines", "an unknown amount"])
def test_a_value_nobody_knows_is_no_number(items):
    (told,) = rows(book(view(attrs.evolve(DESIGN, items=items)))["Purchases"])
    assert told["Value, at most"] == "not known"
    assert told["Value, at least"] in (0, "not known")
    assert told["Settled?"] == "Something must be told first"


def test_a_chosen_procedure_that_is_not_open_is_said_and_so_is_what_to_look_into():
    (told,) = rows(book(view(attrs.evolve(DESIGN, procedure="competitive-dialogue")))["Purchases"])
    assert told["Chosen procedure"] == "Competitive dialogue (NOT OPEN)"
    assert told["To look into"]
    assert rows(book()["Purchases"])[0]["Chosen procedure"] == "Open tender competition (part II)"


def test_why_the_procedure_was_chosen_stands_as_it_is_told():
    (told,) = rows(book(view(attrs.evolve(DESIGN, because="Many can do it.")))["Purchases"])
    assert told["Why this one"] == "Many can do it."
    assert told["Country"] == "Norway"
    grounds = rows(book(view(SYSTEM))["Purchases"])[0]["Why this one"]
    assert "FOA § 13-2" in grounds


# -- procedures and duties


def test_every_procedure_is_there_and_a_rejected_one_says_what_fails_and_where():
    one = view(SYSTEM)
    told = rows(book(one)["Procedures"])
    assert len(told) == len(one.follows.procedures)
    chosen = [row for row in told if row["Chosen?"] == "yes"]
    assert [(row["Procedure"], row["Open?"]) for row in chosen] == [("Competitive dialogue", "open")]
    assert "FOA § 13-2" in chosen[0]["What it rests on, or what is lacking"]
    rejected = [row for row in told if row["Open?"] == "not open"]
    assert len(rejected) == len(one.procedures(Allowed.REJECTED)) > 0
    for row in rejected:
        assert row["What it rests on, or what is lacking"]
        assert row["Where"]
    direct = next(row for row in rejected if row["The procedure's id"] == "direct-purchase")
    assert "This needs no regulation to apply" in direct["What it rests on, or what is lacking"]


def test_what_must_be_done_is_all_on_the_checklist_in_the_order_of_the_gates():
    one = view(SYSTEM)
    sheet = book(one)["Duties"]
    told = rows(sheet)
    musts = {each.title.text("en") for each in one.follows.duties if each.applies and each.given("strength") == "must"}
    assert musts <= {row["Duty"] for row in told if row["Applies?"] == "yes" and row["Must / should"] == "must"}
    gates = [row["Decision point"] for row in told]
    assert gates == sorted(gates)
    assert all(row["Where"] for row in told)
    assert all(row["Done?"] is None for row in told)
    (place,) = {str(rule.formula1).rpartition("!")[2] for rule in sheet.data_validations.dataValidation}
    assert [cell.value for (cell,) in book(one)["_innomethods"][place]] == ["yes", "no", "not relevant"]


def test_each_way_to_meet_the_rules_on_climate_is_on_the_checklist():
    told = {row["Duty"]: row for row in rows(book()["Duties"])}
    ways = [one for one in view().follows.climate if one.given("outcome") == "pass" and one.applies is not False]
    assert ways
    assert {told[one.title.text("en")]["Must / should"] for one in ways} == {"may"}


def test_gates_are_called_what_the_methods_of_buying_call_them():
    methods = ("procurement-preparation", "award-and-contract", "buy-after-development", "contract-follow-up")
    gates = [placed.node for method in methods for placed in SHELF[method].gates]
    titles = {gate.short: gate.title for gate in gates if gate.short in words.GATES}
    assert {id: words.GATES[id] for id in titles} == titles
    assert set(words.GATES) - set(titles) == {"G0"}


def test_every_gate_that_rules_name_has_a_title():
    named = {
        str(rule.given("gate")) for country in ("NO", "EU", "DK", "SE", "UK")
        for table in SHELF.rules(country).tables for rule in table.rules if rule.given("gate") is not None
    }  # fmt: skip
    assert named
    assert named <= set(words.GATES)


# -- days, questions, rules


def test_days_are_dates():
    told = rows(book()["Days"])
    assert told[0]["Day"] == datetime(2027, 3, 1)  # noqa: DTZ001 - workbooks know no time zones
    assert told[0]["Set or reckoned"] == "set by you"
    assert {row["Day"] for row in told if not isinstance(row["Day"], datetime)} <= {"not set", "unknown"}
    assert "not set" in {row["Day"] for row in told if row["What"] == "Deadline for tenders"}  # part II: theirs to set
    assert all("FOA" in row["How it is counted"] for row in told if row["Days, at least"])


def test_without_a_chosen_procedure_the_days_of_each_open_one_stand_side_by_side():
    one = view(attrs.evolve(DESIGN, procedure=None))
    told = rows(book(one)["Days"])
    assert {row["Procedure"] for row in told} == {each.title.text("en") for each in one.procedures(Allowed.ALLOWED)}
    (unset,) = rows(book(view(attrs.evolve(DESIGN, procedure=None, dates={}), on=DAY))["Days"])
    assert unset["Procedure"] == "None"


def test_each_question_stands_once_with_what_it_decides_and_takes_only_answers_that_fit():
    bare = attrs.evolve(DESIGN, buyer=None)
    one = view(bare, on=DAY)
    asked = questions_of(one)
    assert len({each.written for each in asked}) == len(asked)
    assert asked[0].written == "buyer"
    sheet = book(one)["Questions"]
    told = rows(sheet)
    assert told[0]["It is about"] == "which rules apply"
    assert told[0]["Why it matters"] == "The state has lower thresholds than others."
    assert "facts: ict-contract" in {row["Written in the file as"] for row in told}
    rules = {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}
    assert len(rules) == len(told)
    place = rules[f"E{HEAD + 1}"].formula1.rpartition("!")[2]
    assert "municipality" in [cell.value for (cell,) in book(one)["_innomethods"][place]]


def test_questions_of_the_rules_and_the_chosen_procedure_come_before_those_of_other_procedures():
    one = view(attrs.evolve(SYSTEM, procedure="innovation-partnership", circumstances=[]))
    about = [row["It is about"] for row in rows(book(one)["Questions"])]
    order = ["which rules apply", "the chosen procedure", "duties and time limits", "other procedures"]
    assert [each for each in dict.fromkeys(about) if each in order] == [each for each in order if each in about]
    assert {"the chosen procedure", "other procedures"} <= set(about)


def test_what_the_law_leaves_open_is_a_question_for_somebody_with_the_right_to_answer():
    one = view(on=date(2028, 3, 1))
    told = [row for row in rows(book(one)["Questions"]) if row["Written in the file as"].startswith("assessments: ")]
    assert "assessments: eea-other" in {row["Written in the file as"] for row in told}
    assert all(row["Why it matters"] for row in told)


def test_the_rules_used_stand_with_value_days_certainty_and_place():
    told = {row["Rule"]: row for row in rows(book()["Rules used"])}
    limit = told["national threshold: notice in Doffin and part II"]
    assert (limit["Kind"], limit["Value"]) == ("limit", 1_300_000)
    assert isinstance(limit["Valid from"], datetime)
    assert limit["How sure"] == "looked up in the source"
    assert isinstance(limit["Read in the source"], datetime)
    assert limit["Where"].startswith("FOA § 5-1")
    assert told["options and renewals count in full"]["Kind"] == "rule of valuation"


# -- hostile and odd


def test_no_text_is_taken_for_a_formula_and_no_sign_breaks_the_file():
    bad = "=cmd|'/c calc'!A0\x00\x1f\ud800"
    hostile = attrs.evolve(
        DESIGN, title=bad, procedure=None,
        items=[PurchaseItem(bad, Money(600_000), lot="=1+1"), PurchaseItem("x" * 40_000, Money(1))],
        circumstances=[Circumstance("needs-adaptation", value=True, because="@SUM(A1)")],
    )  # fmt: skip
    content = purchases_to_workbook([view(hostile), view()])
    cells = [cell for sheet in opened(content, values=False) for row in sheet.iter_rows() for cell in row]
    texts = {cell.value: cell for cell in cells if cell.data_type == "s"}
    shown = "=cmd|'/c calc'!A0\ufffd\ufffd\ufffd"
    assert texts[shown].quotePrefix
    assert texts["=1+1"].quotePrefix
    assert max(len(text) for text in texts) < 32_767
    formulas = [cell.value for cell in cells if cell.data_type == "f"]
    assert formulas
    assert not [one for one in formulas if "cmd" in one or "1+1" in one]
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        assert not [name for name in archive.namelist() if "external" in name.lower() or "vba" in name.lower()]


def test_a_day_before_workbooks_know_any_is_text():
    old = attrs.evolve(DESIGN, dates={"notice": DAY, "signed": date(1893, 5, 4)})
    (told,) = rows(book(view(old))["Purchases"])
    assert told["Date: Signed"] == "1893-05-04"


def test_little_known_of_a_purchase_still_makes_a_book():
    bare = Procurement("bare")
    made = book(view(bare))
    (told,) = rows(made["Purchases"])
    assert (told["Purchase"], told["Chosen procedure"], told["Duties left"]) == ("bare", "not chosen", 0)
    assert told["Questions left"] == len(rows(made["Questions"])) > 0
    assert [row["Procedure"] for row in rows(made["Procedures"])] == ["None"]


@pytest.mark.parametrize("country", ["EU", "DK", "SE", "UK"])
def test_other_countries_make_a_book_too(country):
    abroad = attrs.evolve(DESIGN, country=country, procedure=None, items=[PurchaseItem("All", Money(5, "EUR"))])
    made = book(view(abroad, rules=SHELF.rules(country)))
    assert len(rows(made["Purchases"])) == 1


def test_what_is_left_counts_duties_that_must_be_done_and_questions_without_an_answer():
    one = view(SYSTEM)
    made = book(one)
    (told,) = rows(made["Purchases"])
    assert told["Duties left"] == sum(row["Must / should"] == "must" for row in rows(made["Duties"])) > 0
    assert told["Questions left"] == len(questions_of(one)) == len(rows(made["Questions"]))


def test_amounts_have_decimals_only_where_some_amount_does():
    plain, odd = (book(view(one))["Value lines"] for one in (DESIGN, SYSTEM))
    assert {plain[f"D{HEAD + 1}"].number_format, plain[f"E{HEAD + 1}"].number_format} == {"#,##0"}
    assert odd[f"D{HEAD + 1}"].number_format == "#,##0.00"
    assert decimal(view(SYSTEM).valuation.worth.least) != int(view(SYSTEM).valuation.worth.least)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_purchases_give_the_same_bytes(language):
    first, second = (purchases_to_workbook([view(language=language), view(SYSTEM, language)]) for _ in range(2))
    assert first == second


def test_a_book_of_no_purchases_is_refused():
    with pytest.raises(ValueError, match="at least one"):
        purchases_to_workbook([])
