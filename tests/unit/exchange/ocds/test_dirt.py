"""What is wrong in data that others have published: every code has a file that shows it, and one beside it that doesn't."""

import json
from datetime import date

import pytest

from innomethods.exchange.ocds import from_ocds
from innomethods.exchange.ocds.reading import MOST_FINDINGS
from innomethods.findings.ocds import KINDS
from innomethods.quantities import Money

CLEAN = {
    "ocid": "ocds-213czf-1",
    "id": "1",
    "date": "2027-01-04T08:00:00Z",
    "tag": ["tender"],
    "initiationType": "tender",
    "parties": [{"id": "b", "name": "Fjordvik", "roles": ["buyer"]}],
    "buyer": {"id": "b", "name": "Fjordvik"},
    "tender": {
        "id": "t",
        "title": "Vans",
        "value": {"amount": 900000, "currency": "NOK"},
        "mainProcurementCategory": "goods",
        "tenderPeriod": {"startDate": "2027-02-01T00:00:00Z", "endDate": "2027-03-01T12:00:00+01:00"},
        "documents": [{"id": "1", "documentType": "tenderNotice", "url": "https://example.org/notice"}],
        "items": [{"id": "1", "classification": {"scheme": "CPV", "id": "34100000"}}],
    },
    "awards": [{"id": "a", "date": "2027-04-01T00:00:00Z", "value": {"amount": 880000, "currency": "NOK"}}],
    "contracts": [{"id": "c", "awardID": "a", "dateSigned": "2027-04-20T00:00:00Z"}],
}
PACKAGE = {
    "uri": "https://example.org/package",
    "version": "1.1",
    "publishedDate": "2027-01-04T08:00:00Z",
    "publisher": {"name": "Fjordvik"},
}


def changed(*steps, **top):
    """Return the clean release with values put at places (keys in a row, the value last), or taken out (`...`)."""
    release = json.loads(json.dumps(CLEAN))
    for *keys, last, value in (*steps, *top.items()):
        held = release
        for key in keys:
            held = held[key]
        if value is ...:
            del held[last]
        else:
            held[last] = value
    return release


def told(document):
    text = document if isinstance(document, (bytes, str)) else json.dumps(document)
    content = text if isinstance(text, bytes) else text.encode()
    return [(one.code, one.path) for one in from_ocds(content).findings]


TENDER = ("tender",)
DIRTY = [
    ("O01", "/tag", changed(tag=...)),
    ("O01", "/contracts/0/awardID", changed(("contracts", 0, "awardID", ...))),
    ("O02", "/version", PACKAGE | {"version": "1.1.5", "releases": [CLEAN]}),
    ("O02", "/version", {key: value for key, value in PACKAGE.items() if key != "version"} | {"releases": [CLEAN]}),
    ("O03", "/tender/title", changed(("tender", "title", 12))),
    ("O03", "/releases/1", PACKAGE | {"releases": [CLEAN, "release"]}),
    ("O04", "/awards/0/date", changed(("awards", 0, "date", "2027-04-01"))),
    ("O04", "/awards/0/date", changed(("awards", 0, "date", "2027-04-01T10:00:00"))),
    ("O05", "/awards/0/date", changed(("awards", 0, "date", "2027-02-30T10:00:00Z"))),
    ("O05", "/awards/0/date", changed(("awards", 0, "date", "1 April 2027"))),
    ("O06", "/tender/status", changed(("tender", "status", "signed"))),
    ("O07", "/tender/documents/0/documentType", changed(("tender", "documents", 0, "documentType", "Acta"))),
    ("O07", "/tender/submissionMethod/1", changed(("tender", "submissionMethod", ["written", "owl"]))),
    ("O07", "/tender/items/0/classification/scheme", changed(("tender", "items", 0, "classification", "scheme", "X"))),
    ("O07", "/tender/milestones/0/type", changed(("tender", "milestones", [{"id": "1", "type": "party"}]))),
    ("O08", "/tag", changed(tag=[])),
    ("O08", "/buyer/name", changed(("buyer", "name", ""))),
    ("O08", "/tender/id", changed(("tender", "id", ""))),
    ("O09", "/tender/documents/1", changed(("tender", "documents", [{"id": "1"}, {"id": "1"}]))),
    ("O09", "/tender/documents/1", changed(("tender", "documents", [{"id": "1"}, {"id": 1}]))),
    ("O09", "/awards/0/suppliers/1", changed(("awards", 0, "suppliers", [{"name": "A"}, {"name": "A"}]))),
    ("O09", "/releases/1/id", PACKAGE | {"releases": [CLEAN, changed(language="nb")]}),
    ("O10", "/awards/0/value/amount", changed(("awards", 0, "value", "amount", -1))),
    ("O11", "/tender/value/amount", changed(("tender", "value", "amount", 0))),
    ("O12", "/awards/0/value", changed(("awards", 0, "value", "currency", None))),
    ("O13", "/awards/0/value/currency", changed(("awards", 0, "value", "currency", "SEK"))),
    ("O14", "/tender/tenderPeriod", changed(("tender", "tenderPeriod", "endDate", "2027-01-31T12:00:00Z"))),
    ("O15", "/ocid", changed(ocid="OCDS-213CZF-1")),
    ("O15", "/ocid", changed(ocid="2027/1")),
    ("O16", "/buyer/id", changed(("buyer", "id", "x"))),
    ("O16", "/contracts/0/awardID", changed(("contracts", 0, "awardID", "x"))),
    ("O16", "/awards/0/suppliers/0/id", changed(("awards", 0, "suppliers", [{"id": "x", "name": "X"}]))),
    ("O17", "/tender/value/amount", json.dumps(changed(("tender", "value", "amount", float("nan"))))),
    ("O17", "/tender/value/amount", json.dumps(CLEAN).replace("900000", "1e400")),
    ("O17", "/tender/value/amount", json.dumps(CLEAN).replace("900000", "1e99999999999999999999")),
    ("O17", "/tender/value/amount", json.dumps(CLEAN).replace("900000", "9" * 5000)),
    ("O18", "/tender", json.dumps(CLEAN).replace('"title": "Vans"', '"title": "Vans", "title": "Cars"')),
    ("O19", "/releases/0", PACKAGE | {"releases": [CLEAN, changed(id="2", date=...)]}),
    ("O19", "/releases/0", PACKAGE | {"releases": [CLEAN, changed(id="2", tender=[{"id": "t"}])]}),
    ("O20", "/compiledRelease", {"ocid": "ocds-213czf-1", "releases": [CLEAN], "compiledRelease": changed(("tender", "title", "Cars"))}),
    ("O21", "/tender/value", changed(("tender", "value", ...))),
    ("O21", "/tender/mainProcurementCategory", changed(("tender", "mainProcurementCategory", None))),
    ("O22", "/tender/procurementMethod", changed(("tender", "procurementMethod", "selective"))),
    ("O23", "/tender/documents/0/url", changed(("tender", "documents", 0, "url", "see the notice"))),
    ("O25", "/releases", {"ocid": "ocds-213czf-1", "releases": [{"url": "https://example.org/1", "date": "2027-01-04T08:00:00Z"}], "compiledRelease": CLEAN}),
    ("O27", "/tender/mainProcurementCategory", changed(("tender", "mainProcurementCategory", "services"), ("tender", "items", 0, "classification", "id", "85000000"))),
    ("O28", "/releases", {"ocid": "ocds-213czf-1", "releases": [CLEAN, changed(ocid="ocds-213czf-2", id="2")]}),
    ("O29", "/contracts/0/dateSigned", changed(("contracts", 0, "dateSigned", "2027-03-20T00:00:00Z"))),
]  # fmt: skip


def test_clean_data_are_clean():
    assert told(CLEAN) == []
    assert told(PACKAGE | {"releases": [CLEAN]}) == []
    assert told({"ocid": "ocds-213czf-1", "releases": [CLEAN]}) == []


@pytest.mark.parametrize(("code", "place", "document"), DIRTY, ids=[f"{code} {place}" for code, place, _ in DIRTY])
def test_what_is_wrong_is_told_where_it_stands(code, place, document):
    assert (code, place) in told(document)


def test_every_code_has_an_example():
    elsewhere = {"O24", "O26"}  # below
    assert {kind.code for kind in KINDS} == {code for code, _, _ in DIRTY} | elsewhere


def test_a_rule_of_the_schema_without_words_of_its_own_is_named():
    from innomethods.exchange.ocds.breaches import _finding
    from innomethods.exchange.ocds.standard import Breach

    (one,) = _finding(Breach("/tender", "maximum", 12, 10))
    assert (one.code, "maximum" in one.message.text("en")) == ("O24", True)


def test_many_findings_are_cut_and_the_reader_is_told():
    flood = changed(("tender", "milestones", [{"id": str(at), "type": "party"} for at in range(MOST_FINDINGS + 5)]))
    found = told(flood)
    assert (len(found), found[-1]) == (MOST_FINDINGS + 1, ("O26", ""))


def test_what_is_wrong_is_not_used():
    def bought(*steps):
        return from_ocds(json.dumps(changed(*steps)).encode()).procurements[0]

    assert bought(("tender", "value", "amount", "900 000")).total is None  # text: a person may read it in two ways
    assert bought(("tender", "value", "amount", -5)).total is None
    assert bought(("tender", "value", "amount", True)).total is None
    assert bought(("tender", "value", "currency", "kr")).total is None
    assert bought(("tender", "tenderPeriod", "endDate", "2027-01-31T12:00:00Z")).dates == (
        ("signed", date(2027, 4, 20)),
    )
    assert bought(("tender", "mainProcurementCategory", "Goods")).kind is None
    two = [{"id": "c", "awardID": "a", "dateSigned": f"2027-04-{day}T00:00:00Z"} for day in (20, 21)]
    assert bought(("contracts", two)).day("signed") is None  # which of them is meant isn't said


def test_a_list_of_documents_is_read_with_places_in_it():
    reading = from_ocds(json.dumps([CLEAN, PACKAGE | {"releases": [changed(ocid="ocds-213czf-2", tag=[])]}]).encode())
    assert [one.ocid for one in reading.processes] == ["ocds-213czf-1", "ocds-213czf-2"]
    assert [(one.code, one.path) for one in reading.findings] == [("O08", "/1/releases/0/tag")]


def test_ids_of_ours_never_collide():
    several = [
        changed(ocid=ocid, id=str(at)) for at, ocid in enumerate(["ocds-213czf-a b", "ocds-213czf-a/b", "7", ""])
    ]
    reading = from_ocds(json.dumps(PACKAGE | {"releases": several}).encode())
    ids = [one.id for one in reading.procurements]
    assert ids == ["ocds-213czf-a-b", "ocds-213czf-a-b-2", "process-7", "process"]


def test_pointers_escape_what_they_must():
    twice = json.dumps(CLEAN).replace('"title": "Vans"', '"a/b~c": {"k": 1, "k": 2}')
    assert ("O18", "/tender/a~1b~0c") in told(twice)


def test_a_key_said_again_among_very_many_is_the_first_that_is():
    many = ", ".join(f'"k{at}": 1' for at in range(60_000))  # looking back through them one by one takes half a minute
    twice = json.dumps(CLEAN).replace('"title": "Vans"', f'"more": {{{many}, "k7": 2, "k3": 2}}')
    (again,) = [one for one in from_ocds(twice.encode()).findings if one.code == "O18"]
    assert again.path == "/tender/more"
    assert "k7" in again.message.text("en")


def test_what_is_missing_is_told_once_each():
    assert told({"ocid": "ocds-213czf-1", "tender": CLEAN["tender"]}) == [
        ("O01", "/id"),
        ("O01", "/date"),
        ("O01", "/tag"),
        ("O01", "/initiationType"),
    ]


def test_the_buyer_is_the_party_the_release_names_as_such():
    parties = [
        {"id": "a", "roles": ["buyer"], "address": {"countryName": "Sverige"}},
        {"id": "b", "name": "Fjordvik", "roles": ["procuringEntity"], "address": {"countryName": "Norge"}},
    ]

    def country(**top):
        return from_ocds(json.dumps(changed(parties=parties, **top)).encode()).procurements[0].country

    assert country() == "NO"
    assert country(buyer=...) == "SE"  # the only one with the role
    parties[1]["roles"] = ["buyer"]
    assert country(buyer=...) is None  # which of them isn't said


def test_errors_are_told_before_warnings_that_would_crowd_them_out():
    late = {
        **CLEAN,
        "ocid": "ocds-213czf-last",
        "tender": {**CLEAN["tender"], "value": {"amount": "five"}, "status": "x"},
    }
    early = [{**CLEAN, "ocid": f"ocds-213czf-{at}", "awards": [{"id": "a", "contractPeriod": {}}]} for at in range(5)]
    flood = [{"id": str(at), "type": "party"} for at in range(MOST_FINDINGS + 5)]
    early[0] = {**CLEAN, "tender": {**CLEAN["tender"], "milestones": flood}}
    reading = from_ocds(json.dumps([*early, late]).encode())
    assert not reading.is_clean
    assert [one.path for one in reading.findings if one.is_error][-1].startswith("/5/tender")
    assert (len(reading.findings), reading.findings[-1].code) == (MOST_FINDINGS + 1, "O26")


@pytest.mark.parametrize(
    ("statuses", "amount"),
    [((None, "active"), 1_000_000), (("active", "cancelled"), 880_000), (("pending", "unsuccessful"), None)],
)
def test_only_awards_in_force_are_awarded(statuses, amount):
    worths = zip(statuses, (880_000, 120_000), strict=True)
    awards = [
        {
            "id": str(number),
            "value": {"amount": worth, "currency": "NOK"},
            **({} if status is None else {"status": status}),
        }
        for number, (status, worth) in enumerate(worths)
    ]
    (process,) = from_ocds(json.dumps({**CLEAN, "awards": awards, "contracts": []}).encode()).processes
    assert process.awarded == (None if amount is None else Money(amount))
