"""The valuation note: each line with its rule, what lacks marked, nothing made up, in three languages and for programs."""

import json
from datetime import date
from decimal import Decimal

import attrs
import pytest

from innomethods.dated import DatedValue, DatedValues
from innomethods.model import Procurement, PurchaseItem
from innomethods.quantities import Money
from innomethods.reporting.html_pages import html_of
from innomethods.reporting.markdown_pages import markdown_of
from innomethods.reporting.procurement import ValuationView, valuation_note, valuation_record
from innomethods.reporting.word import docx_of
from innomethods.rules import Clause, RuleRow, Rules, RuleTable, TableRule
from innomethods.sources import Ground, Source
from innomethods.wording import Wording

SOURCE = Source("test", title="Figures for tests", certainty="derived")
DAY = date(2027, 3, 15)
WHO = {"officer": Wording(nb="innkjøper", nn="innkjøpar", en="procurement officer")}


def row(id, value, **more):
    return RuleRow(id, id, DatedValues(id, [DatedValue(Decimal(value), date(2017, 1, 1), SOURCE)]), **more)


def regime(id, **limit):
    when, gives = [Clause("value", **limit)], {"regulation": id}
    if id == "between":
        when.append(Clause("value", short_of="national-limit"))
    return TableRule(id, id, when, gives, Ground(SOURCE, certainty="derived"), date(2017, 1, 1))


RULES = Rules(
    "small", "1", "NO",
    rows=[
        row("act-lower-limit", 500_000, unit="NOK", vat="excluded", starts="from"),
        row("national-limit", 1_300_000, unit="NOK", vat="excluded", starts="from"),
        row("small-lot-goods-services", 932_000, unit="NOK", vat="excluded", starts="below"),
        row("small-lot-share", "0.2"), row("monthly-factor", 48), row("services-months", 48),
        row("lease-months", 12), row("regular-months", 12),
    ],
    tables=[
        RuleTable("regime", "Regimes", "unique", [
            regime("below", short_of="act-lower-limit"),
            regime("between", reaches="act-lower-limit"),
            regime("above", reaches="national-limit"),
        ]),
    ],
)  # fmt: skip
WHOLE = Procurement(
    "reminders", title="Varsling", kind="services", buyer="municipality", sector="classic", vat="included", vat_rate=25,
    items=[
        PurchaseItem("Oppsett", Money(150_000), lot="one"),
        PurchaseItem("Drift", Money(50_000), months=60, lot="two"),
        PurchaseItem("Kjøpt for lenge siden", Money(999), bought_on=date(2024, 1, 2)),
    ],
    dates={"estimate": date(2027, 3, 4)},
)  # fmt: skip


def view(language="en", purchase=WHOLE, **more):
    return ValuationView.of(language, purchase, rules=RULES, on=DAY, by="officer", titles=WHO, **more)


def text(page):
    return markdown_of(page).replace("\u00a0", " ")


def test_the_note_says_how_each_line_was_reckoned_and_by_which_rule():
    page = valuation_note(view("nb"))
    lines = page.section("lines").blocks[0]
    shown = [[cell.text.replace("\u00a0", " ") for cell in line.cells] for line in lines.rows]
    assert shown == [
        [
            "Oppsett",
            "150 000 kr ÷ 1,25 (uten mva.)",
            "FOA § 5-4 (8) summen av delkontraktene avgjør for hver av dem",
            "120 000 kr",
        ],
        [
            "Drift",
            "50 000 kr ÷ 1,25 (uten mva.) × 48 måneder (lovens tall)",
            "FOA § 5-4 (12) tjeneste uten samlet pris: hele perioden, eller månedsprisen ganget opp",
            "1 920 000 kr",
        ],
        ["Anslått verdi uten merverdiavgift", "2 040 000 kr"],
    ]
    assert page.headline.replace("\u00a0", " ") == "Varsling: 2 040 000 kr uten merverdiavgift"


@pytest.mark.parametrize(("language", "never"), [("nb", "Ikke juri"), ("nn", "Ikkje juri"), ("en", "Not legal")])
def test_the_note_reads_in_every_language_and_is_no_advice(language, never):
    told = text(valuation_note(view(language)))
    assert never in told
    assert "{" not in told
    assert "None" not in told
    for expected in (
        {"nb": "innkjøper", "nn": "innkjøpar", "en": "procurement officer"}[language],
        "2027",
        "FOA § 5-4",
    ):
        assert expected in told


def test_the_limits_say_whether_they_are_reached():
    limits = valuation_note(view()).section("limits").blocks[0]
    assert [row.cells[2].text for row in limits.rows] == ["yes", "yes"]


def test_what_doesnt_count_says_why_and_lots_say_who_is_small():
    page = valuation_note(view())
    assert [cell.text for cell in page.section("left-out").blocks[0].rows[0].cells] == [
        "Kjøpt for lenge siden", "Bought more than 12 months ago."
    ]  # fmt: skip
    assert [row.cells[2].text for row in page.section("lots").blocks[0].rows] == ["yes", "no"]


def test_what_lacks_is_marked_and_named_by_its_line():
    bare = Procurement("pens", items=[PurchaseItem("Penner", None)])
    page = valuation_note(ValuationView.of("en", bare, rules=RULES, on=DAY))
    told = text(page)
    assert page.headline == "pens: the value isn't known yet"
    assert told.count("fill in") == 6
    assert "Penner: The amount isn't known." in told
    assert "÷" not in told


def test_a_reference_from_memory_is_marked():
    danish = attrs.evolve(RULES, country="DK")
    page = valuation_note(ValuationView.of("en", WHOLE, rules=danish, on=DAY))
    assert "2014/24/EU Art 5(14)\\*" in text(page) or "2014/24/EU Art 5(14)*" in text(page)
    assert "from memory" in text(page)


def test_every_writer_can_write_it():
    page = valuation_note(view("nn"))
    assert docx_of(page) == docx_of(page)
    assert "Varsling" in html_of(page)


def test_the_record_holds_exact_amounts_and_the_rule_of_each_line():
    record = json.loads(json.dumps(valuation_record(view().valuation, "nn")))
    assert (record["value"], record["vat"], record["currency"]) == ("2040000", "excluded", "NOK")
    assert [line["value"] for line in record["lines"]] == ["120000", "1920000", "0"]
    assert record["lines"][1]["reference"] == {"text": "FOA § 5-4 (12)", "certainty": "seen"}
    assert record["notice"] == "Ikkje juridisk rådgjeving."
