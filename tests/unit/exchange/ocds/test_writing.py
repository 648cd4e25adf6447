"""A project's purchases as open contracting data: valid against the official schema, and read back as they were."""

import hashlib
import json
import re
from datetime import UTC, date, datetime
from importlib.resources import files
from pathlib import Path

import attrs
import pytest
from jsonschema import Draft4Validator, FormatChecker
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT4

from innomethods.catalogue import Catalogue, read_project
from innomethods.exchange.ocds import NotAPrefix, OcdsDocument, as_json, from_ocds, to_ocds
from innomethods.exchange.ocds.codes import PROCEDURES
from innomethods.model import Buyer, Method, Phase, Procurement, Project, PurchaseItem, PurchaseKind
from innomethods.model.procurements import PROCUREMENT_DATES, PriceTerm
from innomethods.planning import schedule
from innomethods.procurement import valuation
from innomethods.procurement.naming import procedures_of
from innomethods.quantities import Money
from innomethods.rules import Vat
from innomethods.running import begin_run
from innomethods.wording import LANGUAGES, Wording

NORWAY = Catalogue.shipped().rules("NO")
EXAMPLES = Path(__file__).parents[4] / "examples"
NAMES = ("faerre-bomtimer", "sorpevarsel", "ung-pa-sporet")
AT = datetime(2027, 3, 16, 8, tzinfo=UTC)
SCHEMA = files("innomethods.exchange.ocds") / "schema"
KNOWN = {"publisher": "Fjordvik", "ocid_prefix": "ocds-213czf", "at": AT}
SMALL = Project(
    "pilot", Method("small", flow=Phase("try")), start=date(2027, 1, 11), country="NO", organisation="Fjordvik"
)


def official(name):
    return json.loads((SCHEMA / name).read_text(encoding="utf-8"))


def problems(package):
    """Say what the official package schema, as it was published, has against a package."""
    registry = Registry().with_resource(
        official("release-schema.json")["id"],
        Resource.from_contents(official("release-schema.json"), default_specification=DRAFT4),
    )
    validator = Draft4Validator(
        official("release-package-schema.json"), registry=registry, format_checker=FormatChecker()
    )
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(json.loads(json.dumps(package)))]


def read_back(package):
    reading = from_ocds(as_json(package).encode())
    assert [str(one) for one in reading.findings if one.is_error] == []
    return reading


def written(bought, **more):
    return to_ocds(SMALL, procurement=bought, **KNOWN | more)


def valued(bought):
    return valuation(bought, rules=NORWAY, on=AT.date())


def test_the_schemas_are_those_that_were_published():
    told = (SCHEMA / "PROVENANCE.md").read_text(encoding="utf-8")
    for name, digest in re.findall(r"\| `([a-z-]+\.json)` \| `([0-9a-f]{64})` \|", told):
        assert hashlib.sha256((SCHEMA / name).read_bytes()).hexdigest() == digest
    assert told.count(".json` | `") == 3
    assert "Apache License" in (SCHEMA / "LICENSE").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_the_examples_are_valid_and_come_back(name, language):
    project = read_project(EXAMPLES / name / "project.yaml")
    for plan in (None, schedule(project)):
        package = to_ocds(project, plan=plan, language=language, **KNOWN)
        assert problems(package) == []
        reading = read_back(package)
        assert reading.findings == ()
        for bought, told in zip(project.procurements, reading.procurements, strict=True):
            assert (told.kind, told.total, told.buyer) == (bought.kind, bought.value, bought.buyer)
            assert (told.country, told.dates) == (project.country, bought.dates)
            assert told.title.text(language) == bought.title.text(language)


def test_the_validator_refuses_what_is_broken():
    package = written(Procurement("vans", kind="goods"))
    assert problems(package) == []
    release = package["releases"][0]
    for broken in (
        package | {"releases": []},
        {key: value for key, value in package.items() if key != "version"},
        package | {"releases": [release | {"tag": ["signed"]}]},
        package | {"releases": [release | {"date": 2027}]},
        package | {"releases": [release | {"tender": release["tender"] | {"value": {"amount": "900000"}}}]},
        package | {"releases": [release | {"tender": release["tender"] | {"mainProcurementCategory": "vans"}}]},
        package | {"releases": [release | {"contracts": [{"id": "1"}]}]},
    ):
        assert problems(broken)
        assert [
            one
            for one in from_ocds(as_json(broken).encode()).findings
            if one.code in {"O01", "O02", "O03", "O06", "O08"}
        ]


@pytest.mark.parametrize("kind", PurchaseKind)
def test_every_kind_comes_back(kind):
    package = written(Procurement("p", kind=kind, total=Money(10)))
    assert problems(package) == []
    assert read_back(package).procurements[0].kind is kind


@pytest.mark.parametrize("buyer", Buyer)
def test_every_buyer_comes_back_that_has_a_code(buyer):
    told = read_back(written(Procurement("p", buyer=buyer))).procurements[0].buyer
    assert told is (None if buyer is Buyer.OTHER else buyer)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("procedure", PROCEDURES, ids=lambda one: one.id)
def test_every_procedure_comes_back_by_its_name(procedure, language):
    package = written(Procurement("p", procedure=procedure.id), language=language)
    tender = package["releases"][0]["tender"]
    assert tender.get("procurementMethod") == procedure.method
    assert tender["procurementMethodDetails"] == procedure.title.text(language)
    assert read_back(package).procurements[0].procedure == procedure.id


def test_why_a_procedure_was_chosen_is_told_with_it():
    (release,) = written(Procurement("p", procedure="competitive-dialogue", because="Nobody sells it."))["releases"]
    assert release["tender"]["procurementMethodRationale"] == "Nobody sells it."


def test_a_procedure_we_have_no_method_for_is_told_in_the_details_alone():
    tender = written(Procurement("p", procedure="call-off"))["releases"][0]["tender"]
    assert (tender.get("procurementMethod"), tender["procurementMethodDetails"]) == (None, "call-off")


def test_all_days_months_and_codes_come_back():
    days = {name: date(2027, 2, at) for at, name in enumerate(PROCUREMENT_DATES, start=1)}
    bought = Procurement(
        "p",
        kind="works",
        total=Money("1234567.89", "SEK"),
        dates=days,
        months=48,
        framework=True,
        cpv=["45000000", "45210000"],
    )
    package = written(bought)
    assert problems(package) == []
    told = read_back(package).procurements[0]
    same = ("kind", "total", "dates", "months", "framework", "cpv")
    assert {name: getattr(told, name) for name in same} == {name: getattr(bought, name) for name in same}


@pytest.mark.parametrize(
    ("days", "status", "tags", "award", "contract"),
    [
        ({}, "planning", ["planning"], None, None),
        ({"notice": date(2027, 4, 1)}, "planned", ["planning"], None, None),
        ({"notice": date(2027, 3, 16)}, "active", ["planning", "tender"], None, None),
        ({"notice": date(2027, 1, 4), "letter": date(2027, 5, 1)}, "active", ["planning", "tender"], None, None),
        ({"notice": date(2027, 1, 4), "letter": date(2027, 3, 1)}, "active", ["planning", "tender", "award"], "pending", None),
        ({"notice": date(2027, 1, 4), "letter": date(2027, 3, 1), "signed": date(2027, 3, 15)}, "complete",
         ["planning", "tender", "award", "contract"], "active", "active"),
        ({"signed": date(2027, 3, 15)}, "complete", ["planning", "tender", "award", "contract"], "active", "active"),
        ({"signed": date(2027, 3, 17)}, "planning", ["planning"], None, None),
    ],
)  # fmt: skip
def test_how_far_it_has_come_follows_from_the_days(days, status, tags, award, contract):
    package = written(Procurement("p", dates=days))
    assert problems(package) == []
    (release,) = package["releases"]
    assert (release["tender"]["status"], release["tag"]) == (status, tags)
    assert [one["status"] for one in release.get("awards", [])] == ([award] if award else [])
    assert [one["status"] for one in release.get("contracts", [])] == ([contract] if contract else [])


def test_benefits_and_decisions_on_the_contract_stand_in_it_once_it_is_signed():
    project = read_project(EXAMPLES / "sorpevarsel" / "project.yaml")
    signed = attrs.evolve(project.procurements[0], dates={"signed": date(2027, 3, 1)})
    package = to_ocds(project, procurement=signed, plan=schedule(project), **KNOWN)
    assert problems(package) == []
    (release,) = package["releases"]
    (contract,) = release["contracts"]
    assert release["tag"][-1] == "implementation"
    assert [one["id"] for one in contract["milestones"]] == ["execution/partners/cut", "execution/partners/option"]
    assert [(one["id"], one["type"]) for one in contract["implementation"]["milestones"]] == [
        ("benefit-open-roads", "assessment"),
        ("benefit-faster-barrier", "assessment"),
        ("benefit-false-alarms", "assessment"),
        ("bp6", "assessment"),
    ]
    assert [one["id"] for one in release["tender"]["milestones"]] == ["day-signed", "planning/contest/notice"]
    planned = [one["id"] for one in release["planning"]["milestones"]]
    assert (planned[0], "bp6" in planned, "benefit-open-roads" in planned) == ("bp1", False, False)
    unsigned = to_ocds(project, plan=schedule(project), **KNOWN)["releases"][0]["planning"]["milestones"]
    assert {"bp1", "bp6", "execution/partners/cut", "benefit-open-roads"} <= {one["id"] for one in unsigned}


def test_decisions_are_met_when_the_run_says_so():
    from innomethods.model import Gate

    flow = (
        Phase("try", does="lead", estimate=3)
        >> Gate("go", decided_by="owner")
        >> Phase("more", does="lead", estimate=3)
        >> Gate("end", decided_by="owner")
    )
    project = attrs.evolve(SMALL, method=Method("small", flow=flow))
    run = begin_run(project, at=date(2027, 1, 11), by="owner").start("try", at=date(2027, 1, 11), by="lead")
    run = run.finish("try", at=date(2027, 1, 13), by="lead").decide("go", "proceed", at=date(2027, 1, 14), by="owner")

    def gates(run, plan):
        package = to_ocds(project, plan=plan, run=run, **KNOWN)
        assert problems(package) == []
        return {
            one["id"]: (one["status"], one.get("dateMet", "")[:10])
            for one in package["releases"][0]["planning"]["milestones"]
        }

    assert gates(run, schedule(project)) == {"go": ("met", "2027-01-14"), "end": ("scheduled", "")}
    assert gates(run, None) == {"go": ("met", "2027-01-14")}
    planned = schedule(project, run.progress(date(2027, 1, 20)))
    assert gates(None, planned)["go"] == ("met", "2027-01-14")
    stopped = run.start("more", at=date(2027, 1, 15), by="lead").finish("more", at=date(2027, 1, 18), by="lead")
    stopped = stopped.decide("end", "stop", at=date(2027, 1, 19), by="owner", reason="No need")
    assert gates(stopped, None)["end"] == ("notMet", "")
    bought = Procurement("p", dates={"notice": date(2027, 1, 12)})
    (release,) = to_ocds(project, procurement=bought, run=stopped, **KNOWN)["releases"]
    assert (release["tender"]["status"], release["tag"]) == ("cancelled", ["planning", "tenderCancellation"])
    assert "No need" not in json.dumps(release)


def test_nothing_about_persons_goes_out():
    project = read_project(EXAMPLES / "faerre-bomtimer" / "project.yaml")
    text = as_json(to_ocds(project, plan=schedule(project), **KNOWN))
    assert not re.search("contactPoint|email|telephone|team|role\\b", text)
    assert [role for role in ("project-lead", "benefit-owner", "steering-group") if role in text] == []


def test_a_value_that_takes_rules_to_work_out_is_left_out_unless_given():
    monthly = PurchaseItem("Licence", Money(1000), months=48)
    for item in (
        monthly,
        attrs.evolve(monthly, months=None, term=PriceTerm.OPEN),
        attrs.evolve(monthly, months=None, bought_on=date(2027, 1, 1)),
    ):
        bought = Procurement("p", items=item, country="NO", kind="services", vat="excluded", buyer="municipality")
        assert "value" not in written(bought)["releases"][0]["tender"]
        value = valued(bought).value
        assert value is not None
        assert read_back(written(bought, valuations=[valued(bought)])).procurements[0].total == value
    assert "value" not in written(Procurement("p", items=PurchaseItem("Vans", None)))["releases"][0]["tender"]


BOUGHT = Procurement(
    "p", items=PurchaseItem("Vans", Money(1000)), country="NO", kind="goods", buyer="municipality", vat="included", vat_rate=25
)  # fmt: skip


def test_a_value_on_the_basis_of_the_limits_says_so_and_what_the_lines_are_on():
    package = written(BOUGHT, valuations=[valued(BOUGHT)], language="nn")
    tender = package["releases"][0]["tender"]
    assert problems(package) == []
    assert tender["value"] == {"amount": 800, "currency": "NOK"}
    assert tender["items"][0]["unit"]["value"]["amount"] == 1000
    assert tender["description"] == (
        "Verdien er oppgitt utan meirverdiavgift. Prisane på linjene er oppgitte med meirverdiavgift."
    )


def test_a_value_within_bounds_is_told_as_what_it_is_at_least():
    unsaid = attrs.evolve(BOUGHT, vat=None)
    package = written(unsaid, valuations=[valued(unsaid)])
    tender = package["releases"][0]["tender"]
    assert problems(package) == []
    assert ("value" in tender, tender["minValue"]) == (False, {"amount": 800, "currency": "NOK"})


def test_each_purchase_gets_its_own_valuation():
    several = attrs.evolve(SMALL, procurements=[BOUGHT, attrs.evolve(BOUGHT, id="q", vat="excluded")])
    package = to_ocds(several, valuations=[valued(one) for one in several.procurements], **KNOWN)
    assert [one["tender"]["value"]["amount"] for one in package["releases"]] == [800, 1000]
    assert package["releases"][1]["tender"]["description"] == "The value is given without value added tax."


def test_every_procedure_of_our_rules_is_known():
    known = {one.id for one in PROCEDURES}
    for country in ("NO", "EU"):
        assert set(procedures_of(Catalogue.shipped().rules(country))) <= known


@pytest.mark.parametrize(
    ("vat", "words"), [(Vat.EXCLUDED, "uten merverdiavgift"), (Vat.INCLUDED, "med merverdiavgift"), (None, None)]
)
def test_whether_vat_is_in_is_said_in_words_since_ocds_has_no_field(vat, words):
    tender = written(Procurement("p", total=Money(10), vat=vat), language="nb")["releases"][0]["tender"]
    assert (words or "") in tender.get("description", "")
    assert ("description" in tender) is (vat is not None)


def test_documents_stand_in_their_sections():
    several = [
        OcdsDocument(
            "planning",
            "needsAssessment",
            Wording(nb="Behovsanalyse", en="Needs"),
            "https://example.org/needs",
            date(2027, 1, 2),
        ),
        OcdsDocument("tender", "tenderNotice", Wording(en="Notice"), "https://example.org/notice"),
        OcdsDocument("contract", "contractSigned", Wording(en="Contract")),
    ]
    package = written(Procurement("p", dates={"signed": date(2027, 3, 1)}), documents=several, language="nb")
    assert problems(package) == []
    (release,) = package["releases"]
    assert release["planning"]["documents"] == [
        {
            "id": "planning-1",
            "documentType": "needsAssessment",
            "title": "Behovsanalyse",
            "url": "https://example.org/needs",
            "datePublished": "2027-01-02T00:00:00Z",
        }
    ]
    assert release["contracts"][0]["documents"] == [
        {"id": "contract-1", "documentType": "contractSigned", "title": "Contract"}
    ]
    assert read_back(package).findings[0].code == "O21"  # the kind, and nothing about documents
    with pytest.raises(ValueError, match="section"):
        OcdsDocument("bid", "bid", Wording(en="Bid"))


def test_a_project_without_purchases_is_a_plan():
    package = to_ocds(SMALL, **KNOWN)
    assert problems(package) == []
    (release,) = package["releases"]
    assert (release["ocid"], release["tag"], "tender" in release) == ("ocds-213czf-pilot", ["planning"], False)


def test_the_same_gives_the_same_bytes_and_another_moment_other_ids():
    assert as_json(written(Procurement("p"))) == as_json(written(Procurement("p")))
    later = written(Procurement("p"), at=AT.replace(hour=9))
    assert later["uri"] != written(Procurement("p"))["uri"]
    assert later["releases"][0]["id"] != written(Procurement("p"))["releases"][0]["id"]
    assert written(Procurement("p"), uri="https://example.org/1")["uri"] == "https://example.org/1"


def test_days_that_can_not_be_a_period_stand_among_the_milestones_alone():
    bought = Procurement(
        "p", kind="goods", total=Money(1), dates={"notice": date(2027, 3, 1), "tenders": date(2027, 2, 1)}
    )
    package = written(bought)
    assert "tenderPeriod" not in package["releases"][0]["tender"]
    reading = read_back(package)
    assert (reading.findings, reading.procurements[0].dates) == ((), bought.dates)


@pytest.mark.parametrize(
    "prefix", ["", "ocds", "ocds-", "ocds-213CZF", "ocds-213czf-", "213czf", "ocds-213czfx", "ocds-213czf\n"]
)
def test_a_prefix_that_is_none_is_refused(prefix):
    with pytest.raises(NotAPrefix):
        to_ocds(SMALL, publisher="F", ocid_prefix=prefix, at=AT)


def test_a_moment_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="needs a time zone"):
        to_ocds(SMALL, publisher="F", ocid_prefix="ocds-213czf", at=datetime(2027, 1, 1))  # noqa: DTZ001


def test_days_are_their_first_moment_and_time_limits_their_last():
    days = {"notice": date(2027, 2, 1), "tenders": date(2027, 3, 1)}
    tender = written(Procurement("p", dates=days))["releases"][0]["tender"]
    assert tender["tenderPeriod"] == {"startDate": "2027-02-01T00:00:00Z", "endDate": "2027-03-01T23:59:59Z"}


def test_a_decision_that_was_reopened_is_met_no_more():
    from innomethods.model import Gate

    flow = Phase("try", does="lead", estimate=3) >> Gate("go", decided_by="owner")
    flow = (
        flow >> Phase("more", does="lead", estimate=3) >> Gate("end", decided_by="owner", go_back_to=["try"], at_most=2)
    )
    project = attrs.evolve(SMALL, method=Method("small", flow=flow))
    run = begin_run(project, at=date(2027, 1, 11), by="owner").start("try", at=date(2027, 1, 11), by="lead")
    run = run.finish("try", at=date(2027, 1, 13), by="lead").decide("go", "proceed", at=date(2027, 1, 14), by="owner")
    run = run.start("more", at=date(2027, 1, 15), by="lead").finish("more", at=date(2027, 1, 18), by="lead")
    run = run.decide("end", "go-back", to="try", at=date(2027, 1, 19), by="owner", reason="Again")
    package = to_ocds(project, run=run, **KNOWN)
    milestones = package["releases"][0]["planning"].get("milestones", [])
    assert [(one["id"], one["status"]) for one in milestones if one["id"] == "go"] == []
