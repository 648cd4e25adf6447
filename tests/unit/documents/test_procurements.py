"""Purchases as people write them in a project: what they become, and what is told of a slip."""

from datetime import date
from decimal import Decimal

import pytest

from innomethods import model
from innomethods.documents import parse
from innomethods.errors import DocumentProblems
from innomethods.model import Method
from innomethods.quantities import Money
from innomethods.testing.strategies import SmallShelf
from innomethods.wording import Wording

PROJECT = """\
innomethods: project/1
id: pilot
country: "NO"
method: walk@2013
start: 2027-01-11
procurements:
  - id: partnership
    title: Sensorer
    kind: services
    country: "NO"
    buyer: state
    joint: [municipality]
    sector: classic
    vat: excluded
    vat-rate: 25
    cpv: ["73000000-2"]
    months: 81
    framework: true
    procedure: innovation-partnership
    because: Ingen selger det ennå
    items:
      - {what: Utvikling, value: "9 000 000 NOK", part: development, kind: works}
      - {what: Drift, value: "60 000 NOK", months: 48, count: 12, part: purchase, lot: north, unit: road}
      - {what: Leie, value: "1 000 NOK", term: open, leased: true, vat: included, vat-rate: 15}
      - {what: Kjøpt før, value: "250 NOK", bought-on: 2026-11-02}
      - {what: Endring, value: "-50 NOK", part: adjustment}
      - {what: Ikke priset}
    dates: {estimate: 2027-01-20, notice: 2027-03-15, signed: 2027-09-07}
    facts:
      needs-adaptation: true
      not-on-market: {is: true, because: {nb: Ingen, nn: Ingen, en: None had it}, on: 2027-01-21, evidence: minutes}
    assessments: [{question: joint-buyers, answer: state, because: Rådgiver sier det, by: lawyer, on: 2027-02-01, evidence: note}]
    chosen-days: [{step: tenders, days: 39, because: Påske}]
"""
WALK = SmallShelf(methods={"walk": Method("walk", edition="2013")})


def same(text):
    return Wording(nb=text, nn=text, en=text)


def test_a_purchase_reads_as_it_says():
    (purchase,) = parse(PROJECT, "project.yaml").value(WALK).procurements
    assert purchase == model.Procurement(
        "partnership", title=same("Sensorer"), kind="services", country="NO", buyer="state", joint=["municipality"],
        sector="classic", vat="excluded", vat_rate=25, cpv=["73000000-2"], months=81, framework=True,
        procedure="innovation-partnership", because=same("Ingen selger det ennå"),
        items=[
            model.PurchaseItem(same("Utvikling"), Money(9_000_000), part="development", kind="works"),
            model.PurchaseItem(same("Drift"), Money(60_000), 12, months=48, part="purchase", lot="north", unit="road"),
            model.PurchaseItem(same("Leie"), Money(1000), term="open", leased=True, vat="included", vat_rate=15),
            model.PurchaseItem(same("Kjøpt før"), Money(250), bought_on=date(2026, 11, 2)),
            model.PurchaseItem(same("Endring"), Money(-50), part="adjustment"),
            model.PurchaseItem(same("Ikke priset"), None),
        ],
        dates={"estimate": date(2027, 1, 20), "notice": date(2027, 3, 15), "signed": date(2027, 9, 7)},
        circumstances=[
            model.Circumstance("needs-adaptation", value=True),
            model.Circumstance(
                "not-on-market", value=True, because=Wording(nb="Ingen", nn="Ingen", en="None had it"),
                on=date(2027, 1, 21), evidence="minutes",
            ),
        ],
        assessments=[
            model.LegalAssessment(
                "joint-buyers", "state", same("Rådgiver sier det"), by="lawyer", on=date(2027, 2, 1), evidence="note"
            )
        ],
        chosen_days=[model.ChosenDays("tenders", 39, same("Påske"))],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "code", "says"),
    [
        ('"9 000 000 NOK"', '"-9 000 000 NOK"', "D23", "adjustment"),
        ("count: 12", "count: 0", "D13", "above 0"),
        ("months: 48", "months: -1", "D13", "above 0"),
        ("months: 81", "months: 0", "D13", "above 0"),
        ("vat-rate: 25", "vat-rate: 0.25", "D23", "25 for 25%"),
        ("vat-rate: 15", "vat-rate: 250", "D23", "25 for 25%"),
        ("buyer: state", "buyer: staten", "D30", "state"),
        ("kind: services", "kind: service", "D30", "services"),
        ("sector: classic", "sector: klassisk", "D30", "classic"),
        ("notice: 2027-03-15", "notise: 2027-03-15", "D11", "notice"),
        ("notice: 2027-03-15", "notice: 2027-02-30", "D28", "2027-02-30"),
        ('cpv: ["73000000-2"]', 'cpv: ["7300"]', "D23", "eight digits"),
        ("term: open", "term: open, months: 3", "D23", "months: 24"),
        ("needs-adaptation: true", "needs-adaptation: {because: so}", "D12", "is"),
        ("days: 39", "days: -39", "D13", "from 0"),
        ("bought-on", "bougth-on", "D11", "bought-on"),
    ],
)
def test_a_slip_is_told_with_its_place_and_the_way_out(old, new, code, says):
    text = PROJECT.replace(old, new, 1)
    with pytest.raises(DocumentProblems) as caught:
        parse(text, "project.yaml").value(WALK)
    (told,) = caught.value.findings
    assert told.code == code
    assert says in f"{told.message.en} {told.mend.en}"
    assert told.place.line == next(
        n for n, line in enumerate(text.splitlines(), 1) if new.split(":")[0] in line and new in line
    )


def test_two_purchases_have_ids_of_their_own():
    with pytest.raises(DocumentProblems) as caught:
        parse(f"{PROJECT}  - id: partnership\n", "project.yaml").value(WALK)
    (told,) = caught.value.findings
    assert (told.code, told.place.line) == ("D23", PROJECT.count("\n") + 1)


@pytest.mark.parametrize(
    "wrong",
    [
        {"value": Money(-5)}, {"value": Money(5), "count": 0}, {"value": Money(5), "months": 0},
        {"value": Money(5), "vat_rate": Decimal("0.25")},
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_in_python_too(wrong):
    with pytest.raises(ValueError, match=r"0|below"):
        model.PurchaseItem("Lisens", **wrong)
