"""Real releases and records, clean and dirty: what they say of a purchase, and what is wrong, as a person reads them.

The expected values were written down from the files, with a plain text editor.
"""

import re
import socket
from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from innomethods.exchange.ocds import Shape, from_ocds
from innomethods.findings import errors_of
from innomethods.model import Buyer, PurchaseKind
from innomethods.quantities import Money

FOLDER = Path(__file__).parents[3] / "data" / "procurement" / "ocds"
NAMES = sorted(path.name for path in FOLDER.glob("*.json"))

# File: its shape, and of each procurement what differs from «unknown».
SAID = {
    "canada-release.json": (Shape.RELEASE, [{}]),
    "colombia-record.json": (
        Shape.RECORD,
        [
            {
                "total": Money(6996955, "COP"),
                "procedure": "open-procedure",
                "dates": (("notice", date(2016, 6, 30)), ("tenders", date(2016, 7, 5))),
            }
        ],
    ),
    "mexico-city-release-package.json": (
        Shape.RELEASE_PACKAGE,
        [
            {
                "total": Money(1311264, "MXN"),
                "country": "MX",
                "dates": (
                    ("notice", date(2015, 12, 22)),
                    ("signed", date(2015, 12, 30)),
                    ("tenders", date(2015, 12, 22)),
                ),
            }
        ],
    ),
    "mexico-record-package.json": (
        Shape.RECORD_PACKAGE,
        [
            {"dates": (("notice", date(2016, 2, 4)), ("signed", date(2016, 1, 29)))},
            {"dates": (("notice", date(2017, 11, 11)),)},
        ],
    ),
    "moldova-record.json": (
        Shape.RECORD,
        [{"dates": (("notice", date(2017, 1, 31)), ("tenders", date(2017, 2, 21)))}],
    ),
    "norway-award-2022.json": (
        Shape.RELEASE,
        [
            {
                "kind": PurchaseKind.GOODS,
                "buyer": Buyer.STATE,
                "country": "NO",
                "cpv": ("32571000",),
                "procedure": "negotiated-without-notice",
                "dates": (("signed", date(2022, 9, 30)),),
            }
        ],
    ),
    "norway-notice-2024-supervision.json": (
        Shape.RELEASE,
        [
            {
                "kind": PurchaseKind.SERVICES,
                "buyer": Buyer.PUBLIC_BODY,
                "country": "NO",
                "cpv": (
                    "71500000", "45220000", "71000000", "71300000", "71310000", "71540000", "71541000", "71800000",
                ),
                "procedure": "open-procedure",
                "framework": True,
                "months": Decimal("43.1"),
                "dates": (("tenders", date(2024, 6, 19)),),
            }
        ],
    ),
    "norway-notice-2024-water.json": (
        Shape.RELEASE,
        [
            {
                "kind": PurchaseKind.SERVICES,
                "buyer": Buyer.PUBLIC_UNDERTAKING,
                "country": "NO",
                "cpv": ("71320000", "45232430"),
                "procedure": "open-procedure",
                "dates": (("tenders", date(2024, 3, 22)),),
            }
        ],
    ),
    "nsw-release-package.json": (
        Shape.RELEASE_PACKAGE,
        [{"dates": (("notice", date(2017, 12, 7)), ("tenders", date(2018, 1, 22)))}],
    ),
    "paraguay-compiled-release.json": (Shape.RELEASE, [{"dates": (("tenders", date(2015, 5, 7)),)}]),
    "paraguay-release-package.json": (Shape.RELEASE_PACKAGE, [{"dates": (("notice", date(2010, 3, 15)),)}]),
    "uk-record.json": (
        Shape.RECORD,
        [
            {
                "total": Money(464500, "GBP"),
                "country": "UK",
                "cpv": ("73000000",),
                "dates": (("tenders", date(2015, 2, 27)),),
            }
        ],
    ),
    "uk-release-climate.json": (
        Shape.RELEASE,
        [
            {
                "total": Money(464500, "GBP"),
                "country": "UK",
                "cpv": ("73000000",),
                "dates": (("tenders", date(2015, 2, 27)),),
            }
        ],
    ),
    "uk-release-standing-list.json": (
        Shape.RELEASE,
        [
            {
                "total": Money(2000000, "GBP"),
                "country": "UK",
                "cpv": ("72000000",),
                "procedure": "open-procedure",
                "dates": (("notice", date(2014, 12, 17)), ("tenders", date(2020, 3, 31))),
            }
        ],
    ),
}  # fmt: skip
UNKNOWN = {
    "kind": None, "total": None, "buyer": None, "country": None, "procedure": None, "months": None, "framework": False,
    "cpv": (), "dates": (), "vat": None, "sector": None, "items": (),
}  # fmt: skip

# What a procurement lawyer would strike out, beside the breaches of the schema. A star stands for any index.
WRONG = {
    "canada-release.json": [
        "O08 /buyer/name",
        "O04 /contracts/*/amendment/date",
        "O04 /contracts/*/period/endDate",
        "O04 /contracts/*/period/startDate",
        "O21 /tender/mainProcurementCategory",
        "O21 /tender/value",
    ],
    "colombia-record.json": ["O01 /ocid", "O21 /releases/*/tender/mainProcurementCategory"],
    "mexico-city-release-package.json": [
        "O02 /version",
        "O15 /releases/*/ocid",  # capitals
        "O21 /releases/*/tender/mainProcurementCategory",
        "O22 /releases/*/tender/procurementMethod",
    ],
    "mexico-record-package.json": [
        *2 * ["O03 /records/*/releases/*/tender/submissionMethod/*"],
        *2 * ["O03 /records/*/compiledRelease/tender/submissionMethod/*"],
        *2 * ["O11 /records/*/releases/*/tender/value/amount"],
        *2 * ["O12 /records/*/releases/*/tender/value"],
        *2 * ["O21 /records/*/releases/*/tender/mainProcurementCategory"],
        *2 * ["O22 /records/*/releases/*/tender/procurementMethod"],
        "O29 /records/*/releases/*/contracts/*/dateSigned",  # signed 29 January, a period that opens 4 February
    ],
    "nsw-release-package.json": [
        "O01 /uri",
        "O02 /version",
        "O03 /extensions/*",
        "O07 /releases/*/tender/amendments/*/documents/*/documentType",
        "O07 /releases/*/tender/submissionMethod/*",
        "O21 /releases/*/tender/mainProcurementCategory",
        "O21 /releases/*/tender/value",
        "O22 /releases/*/tender/procurementMethod",
    ],
    "norway-award-2022.json": ["O15 /ocid", "O21 /tender/value"],
    "norway-notice-2024-supervision.json": ["O15 /ocid", "O21 /tender/value"],
    "norway-notice-2024-water.json": [*5 * ["O07 /parties/*/roles/*"], "O15 /ocid", "O21 /tender/value"],
    "paraguay-release-package.json": [
        "O01 /publisher",
        "O21 /releases/*/tender/mainProcurementCategory",
        "O21 /releases/*/tender/value",
    ],
    "uk-record.json": ["O01 /ocid", "O21 /releases/*/tender/mainProcurementCategory"],
    "uk-release-climate.json": ["O21 /tender/mainProcurementCategory"],
    "uk-release-standing-list.json": ["O21 /tender/mainProcurementCategory"],
}

# Breaches of the official schema, as counted with another program (PROVENANCE.md).
OF_THE_SCHEMA = {"O01", "O02", "O03", "O04", "O05", "O06", "O08", "O09", "O23", "O24"}
COUNTED = {
    "canada-release.json": 4,
    "mexico-city-release-package.json": 1,
    "mexico-record-package.json": 4,
    "norway-award-2022.json": 0,
    "norway-notice-2024-supervision.json": 0,
    "norway-notice-2024-water.json": 0,
    "nsw-release-package.json": 3,
    "paraguay-compiled-release.json": 1,
    "paraguay-release-package.json": 1,
    "uk-release-climate.json": 0,
    "uk-release-standing-list.json": 0,
}


@pytest.fixture(autouse=True)
def _no_web(monkeypatch):
    """Reading never asks the web."""

    def refuse(*_args, **_more):
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def places(findings):
    return sorted(f"{one.code} {re.sub(r'/[0-9]+(?=/|$)', '/*', one.path)}" for one in findings)


def test_every_file_is_told_of():
    assert set(SAID) == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_file_says_what_it_says_and_no_more(name):
    shape, purchases = SAID[name]
    reading = from_ocds(FOLDER / name)
    assert reading.shape is shape
    assert len(reading.processes) == len(purchases)
    for bought, said in zip(reading.procurements, purchases, strict=True):
        assert {key: getattr(bought, key) for key in UNKNOWN} == UNKNOWN | said


@pytest.mark.parametrize("name", sorted(WRONG))
def test_what_is_wrong_is_told_with_its_place(name):
    assert places(from_ocds(FOLDER / name).findings) == sorted(WRONG[name])


@pytest.mark.parametrize("name", sorted(COUNTED))
def test_breaches_of_the_schema_are_as_many_as_another_program_counts(name):
    found = [one for one in from_ocds(FOLDER / name).findings if one.code in OF_THE_SCHEMA]
    assert len(found) == COUNTED[name]


def test_the_dirtiest_file_is_read_through_to_the_end():
    reading = from_ocds(FOLDER / "moldova-record.json")
    of_release = Counter(place for place in places(reading.findings) if "/releases/" in place)
    assert of_release == Counter(
        [
            *("O08 /releases/*/tender/" + field for field in (
                "value/amount", "value/currency", "documents/*/id", "documents/*/url", "documents/*/datePublished",
                "tenderers/*/name",
            )),
            *("O06 /releases/*/tender/" + field for field in ("status", "procurementMethod")),
            *("O03 /releases/*/tender/" + field for field in ("milestones/*/documents", "amendment/changes")),
            "O01 /releases/*/tender/milestones/*/id",
            *("O21 /releases/*/tender/" + field for field in ("mainProcurementCategory", "value")),
        ]
    )  # fmt: skip
    assert {"O01 /ocid", "O20 /compiledRelease"} < set(places(reading.findings))


def test_a_supplier_twice_in_one_award_is_told_without_a_name():
    reading = from_ocds(FOLDER / "paraguay-compiled-release.json")
    (twice,) = [one for one in reading.findings if one.code == "O09"]
    assert twice.path == "/awards/0/suppliers/2"
    assert "/awards/0/suppliers/1" in twice.message.text("nb")
    early = [one.path for one in reading.findings if one.code == "O29"]
    assert early == ["/contracts/0/dateSigned", "/contracts/2/dateSigned"]  # July 2015; the award is of February 2016


def test_what_was_awarded_is_no_estimate_but_is_told():
    (process,) = from_ocds(FOLDER / "norway-award-2022.json").processes
    assert process.procurement.total is None
    assert process.awarded == Money(42000000)
    (told,) = [one for one in from_ocds(FOLDER / "norway-award-2022.json").findings if one.code == "O21"]
    assert "42 000 000 kr" in told.message.text("nb").replace("\N{NO-BREAK SPACE}", " ")


def test_each_fact_has_the_place_it_was_taken_from():
    (process,) = from_ocds(FOLDER / "norway-notice-2024-supervision.json").processes
    assert dict(process.grounds) == {
        "cpv": "/tender/items/0/classification",
        "title": "/tender/title",
        "kind": "/tender/mainProcurementCategory",
        "country": "/parties/0/address",
        "buyer": "/parties/0/details/classifications/1",
        "months": "/tender/lots/0/contractPeriod",
        "framework": "/tender/lots/0/techniques/hasFrameworkAgreement",
        "dates.tenders": "/tender/lots/0/tenderPeriod/endDate",
        "procedure": "/tender/procurementMethodDetails",
    }
    (merged,) = from_ocds(FOLDER / "mexico-city-release-package.json").processes
    assert dict(merged.grounds)["total"] == "/releases/1/tender/value"  # the later of the two


def test_a_title_is_in_the_language_the_release_names():
    (bought,) = from_ocds(FOLDER / "norway-notice-2024-supervision.json").procurements
    assert (bought.title.nb, bought.title.en) == ("Byggeledelse", None)


def test_buyers_are_called_what_their_party_is_called():
    names = [one.buyer_name for name in NAMES for one in from_ocds(FOLDER / name).processes]
    assert "Met Office" in names
    assert "Kongsbergregionen" in names  # named only among the parties


def test_only_errors_make_a_file_unclean():
    assert [name for name in NAMES if from_ocds(FOLDER / name).is_clean] == [
        "mexico-city-release-package.json",
        "norway-award-2022.json",
        "norway-notice-2024-supervision.json",
        "norway-notice-2024-water.json",
        "uk-release-climate.json",
        "uk-release-standing-list.json",
    ]
    reading = from_ocds(FOLDER / "canada-release.json")
    assert [one.code for one in errors_of(reading.findings)] == ["O08"]
