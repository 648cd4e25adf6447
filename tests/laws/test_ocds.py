"""Laws of procurement data: whatever the bytes, reading ends in words; what we write is clean and comes back."""

import json
from datetime import UTC, date, datetime
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as some

from innomethods.exchange import UnusableFile
from innomethods.exchange.ocds import as_json, from_ocds, to_ocds
from innomethods.exchange.ocds.codes import PROCEDURES
from innomethods.exchange.ocds.reading import OcdsReading
from innomethods.model import Buyer, Method, Phase, Procurement, Project, PurchaseKind
from innomethods.model.procurements import PROCUREMENT_DATES
from innomethods.quantities import Money
from innomethods.wording import LANGUAGES, Wording

# Keys that are read, so that odd values reach the places where they could hurt.
KEYS = some.sampled_from(
    ["ocid", "id", "date", "tag", "initiationType", "parties", "buyer", "tender", "awards", "contracts", "releases",
     "records", "compiledRelease", "versionedRelease", "value", "amount", "currency", "tenderPeriod", "startDate",
     "endDate", "contractPeriod", "durationInDays", "items", "classification", "additionalClassifications", "scheme",
     "milestones", "code", "dueDate", "lots", "techniques", "hasFrameworkAgreement", "procurementMethod", "details",
     "procurementMethodDetails", "mainProcurementCategory", "additionalProcurementCategories", "classifications",
     "roles", "address", "country", "countryName", "title", "language", "version", "url", "awardID", "dateSigned",
     "suppliers", "documents", "documentType", "status", "name", "submissionMethod", "publisher", "a/b~c"]
)  # fmt: skip
ATOMS = (
    some.none()
    | some.booleans()
    | some.integers(-(10**50), 10**50)
    | some.floats()
    | some.text(max_size=8)
    | some.sampled_from(
        [
            "ocds-213czf-1",
            "CPV",
            "45000000-7",
            "open",
            "selective",
            "goods",
            "2027-02-30",
            "2027-01-01T00:00:00Z",
            "0001-01-01T00:00:00Z",
            "9999-12-31T23:59:59Z",
            "innomethods:notice",
            "NOK",
            "eu-buyer-legal-type",
            "cga",
            "active",
            "nb",
            "1.1",
            "compiled",
        ]
    )
)
VALUES = some.recursive(
    ATOMS, lambda inner: some.lists(inner, max_size=3) | some.dictionaries(KEYS, inner, max_size=6), max_leaves=40
)
RELEASES = some.dictionaries(KEYS, VALUES, max_size=8).map(lambda one: {"ocid": "ocds-213czf-1", **one})
DOCUMENTS = (
    VALUES
    | RELEASES
    | some.lists(RELEASES, max_size=3).map(lambda several: {"releases": several})
    | some.lists(RELEASES, min_size=1, max_size=3).map(
        lambda several: {"records": [{"releases": several[1:], "compiledRelease": several[0]}]}
    )
)


def read(content: bytes) -> OcdsReading | None:
    try:
        return from_ocds(content)
    except UnusableFile as refused:
        _ = [refused.told.text(language) for language in LANGUAGES]
        return None


def found_at(document, pointer):
    """Return whether a pointer leads somewhere, or to what is missing in something that is there."""
    *way, last = pointer.split("/")[1:] or [""]
    for key in way:
        name = key.replace("~1", "/").replace("~0", "~")
        document = document[int(name)] if isinstance(document, list) else document[name]
    return last == "" or isinstance(document, (dict, list))


@given(DOCUMENTS)
def test_any_json_is_read_or_refused_in_words(document):
    reading = read(json.dumps(document).encode())
    if reading is None:
        return
    for one in reading.findings:
        assert all(one.text(language) for language in LANGUAGES)
    for process in reading.processes:
        assert process.procurement.vat is None
        total = process.procurement.total
        assert total is None or total.amount > 0


@given(RELEASES)
def test_every_finding_stands_at_something_of_the_file(release):
    document = json.loads(json.dumps(release))
    reading = read(json.dumps(document).encode())
    assert reading is not None
    for one in reading.findings:
        if "/tender/" not in one.path:  # a tender that isn't there lacks a value, too
            assert found_at(document, one.path), one


@given(some.binary(max_size=200) | some.text(max_size=200).map(str.encode))
def test_any_bytes_are_read_or_refused_in_words(content):
    read(content)


DAYS = some.dates(date(2000, 1, 1), date(2099, 12, 31))
MONEY = some.builds(
    Money,
    some.decimals(Decimal("0.01"), Decimal(10) ** 12, places=2),
    some.sampled_from(["NOK", "EUR", "SEK", "DKK", "GBP"]),
)
PURCHASES = some.builds(
    Procurement,
    some.just("p"),
    kind=some.none() | some.sampled_from(PurchaseKind),
    buyer=some.none() | some.sampled_from([one for one in Buyer if one is not Buyer.OTHER]),
    total=some.none() | MONEY,
    months=some.none() | some.integers(1, 240).map(Decimal),
    framework=some.booleans(),
    procedure=some.none() | some.sampled_from([one.id for one in PROCEDURES]),
    title=some.none() | some.just(Wording(nb="Biler", nn="Bilar", en="Vans")),
    cpv=some.lists(some.from_regex(r"[0-9]{8}", fullmatch=True), max_size=3, unique=True),
    dates=some.dictionaries(some.sampled_from(PROCUREMENT_DATES), DAYS, max_size=9),
)
PILOT = Project("pilot", Method("small", flow=Phase("try")), start=date(2027, 1, 11), country="NO")


@given(PURCHASES, some.sampled_from(LANGUAGES), DAYS)
def test_what_is_written_is_clean_and_comes_back(bought, language, day):
    at = datetime(day.year, day.month, day.day, 8, tzinfo=UTC)
    package = to_ocds(
        PILOT, procurement=bought, publisher="Fjordvik", ocid_prefix="ocds-213czf", at=at, language=language
    )
    reading = from_ocds(as_json(package).encode())
    assert [str(one) for one in reading.findings if one.is_error] == []
    (told,) = reading.procurements
    for name in ("kind", "buyer", "total", "months", "framework", "procedure", "cpv", "dates"):
        assert getattr(told, name) == getattr(bought, name), name
