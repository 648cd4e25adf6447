"""`procure ocds` and `export --format ocds`: what a reader sees, exit codes, and bad input in words."""

import json
import sys
from decimal import ROUND_DOWN, Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner

from innomethods.cli.main import innomethods
from innomethods.exchange.ocds import from_ocds

DATA = Path(__file__).parents[2] / "data" / "procurement" / "ocds"
EXAMPLE = Path(__file__).parents[3] / "examples" / "faerre-bomtimer"


def call(*words):
    return CliRunner().invoke(innomethods, list(map(str, words)))


def plain(text):
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_a_clean_file_is_a_table_and_exit_0():
    told = call("procure", "ocds", DATA / "norway-notice-2024-water.json", "--lang", "nb")
    assert told.exit_code == 0
    heads, _, row = told.stdout.splitlines()
    assert heads.split() == ["ocid", "slag", "verdi", "prosedyre", "tilbudsfrist", "hva"]
    assert "Åpen anbudskonkurranse  2024-03-22" in row
    assert "norway-notice-2024-water.json: en utgivelse, 1 anskaffelse, 7 funn" in told.stderr
    assert told.stderr.count("O07") == 5  # five roles of an extension, each its own
    assert told.stderr.endswith("uten merverdiavgift. Ikke juridisk rådgivning.\n")


def test_what_recurs_is_one_line_with_how_many_places():
    told = call("procure", "ocds", DATA / "mexico-record-package.json")
    assert told.exit_code == 1
    lines = [line for line in told.stderr.splitlines() if "O12" in line]
    (line,) = lines
    assert line.startswith("  /records/*/releases/*/tender/value (2 places): O12 The amount 0 has no currency. → Ask")
    assert "  (warning) /records/0/releases/0/contracts/0/dateSigned: O29" in told.stderr


def test_json_holds_every_fact_with_its_place_and_every_finding():
    told = call("procure", "ocds", DATA / "norway-award-2022.json", "--json", "--lang", "nn")
    record = json.loads(told.stdout)
    assert (record["schema_version"], record["notice"]) == (1, "Ikkje juridisk rådgjeving.")
    (file,) = record["files"]
    (bought,) = file["procurements"]
    assert (file["shape"], bought["kind"], bought["buyer"], bought["value"], bought["vat"]) == (
        "release",
        "goods",
        "state",
        None,
        None,
    )
    assert bought["awarded"] == {"amount": 42000000, "currency": "NOK"}
    assert bought["dates"] == {"signed": "2022-09-30"}
    assert bought["grounds"]["dates.signed"] == "/contracts/0/dateSigned"
    assert [(one["code"], one["path"]) for one in file["findings"]] == [("O15", "/ocid"), ("O21", "/tender/value")]


def test_a_file_that_is_none_leaves_the_others_read(tmp_path):
    bad = tmp_path / "bad.json"
    bad.write_text('{"a": 1}', encoding="utf-8")
    told = call("procure", "ocds", bad, DATA / "uk-release-climate.json", "--lang", "nn")
    assert told.exit_code == 3
    assert "verken «ocid», «releases» eller «records» (det har «a»)" in told.stderr
    assert "Climate Science for Service Partnership" in told.stdout
    record = json.loads(call("procure", "ocds", bad, "--json").stdout)
    assert record["files"] == []
    assert record["unusable"][0]["place"].endswith("bad.json")


def test_a_file_that_is_not_there_is_told(tmp_path):
    told = call("procure", "ocds", tmp_path / "no.json")
    assert (told.exit_code, "no.json: No such file or directory" in told.stderr) == (3, True)


@pytest.mark.parametrize("sign", ["\x1b[2J", "\u202e", "\ud800", "\x07"])
@pytest.mark.parametrize("how", [(), ("--json",)])
def test_signs_that_steer_terminals_are_not_passed_on(tmp_path, sign, how):
    release = {
        "ocid": f"ocds-213czf-{sign}",
        "id": f"{sign}",
        f"{sign}": {"startDate": "2027-02-01T00:00:00Z", "endDate": "2027-01-01T00:00:00Z"},
        "buyer": {"name": sign},
        "tender": {"id": "1", "title": f"Vans{sign}", "status": f"{sign}"},
    }
    file = tmp_path / "notice.json"
    file.write_text(json.dumps(release), encoding="utf-8")
    told = call("procure", "ocds", file, *how)
    assert told.exit_code == 1
    seen = json.dumps(json.loads(told.stdout), ensure_ascii=False) if how else told.output
    assert "Vans\N{REPLACEMENT CHARACTER}" in seen
    assert sign[0] not in seen


def test_without_the_extra_the_message_says_how_to_get_it(monkeypatch):
    from innomethods.exchange.ocds import standard

    standard._validator.cache_clear()
    monkeypatch.setitem(sys.modules, "jsonschema", None)
    told = call("procure", "ocds", DATA / "uk-release-climate.json", "--lang", "nn")
    assert (told.exit_code, "Å lese anskaffingsdata (OCDS) krev ei valfri pakke" in told.stderr) == (3, True)
    assert "innomethods[ocds]" in told.stderr


def test_without_the_merger_one_release_is_read_and_several_say_what_is_lacking(monkeypatch):
    from innomethods.exchange.ocds import merging

    merging._merger.cache_clear()
    monkeypatch.setitem(sys.modules, "ocdsmerge", None)
    assert call("procure", "ocds", DATA / "uk-release-climate.json").exit_code == 0
    told = call("procure", "ocds", DATA / "mexico-city-release-package.json")
    assert (told.exit_code, "Merging releases (OCDS) needs an optional package" in told.stderr) == (3, True)


def test_no_file_is_wrong_use():
    assert call("procure", "ocds").exit_code == 2


@pytest.fixture
def export(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return lambda *words: call("export", EXAMPLE / "project.yaml", "--format", "ocds", *words)


def test_a_project_is_written_as_a_release_that_reads_clean(export):
    told = export("--out", "o.json", "--ocid-prefix", "ocds-213czf", "--lang", "nn")
    assert (told.exit_code, told.stderr) == (0, "o.json: ocds, faerre-bomtimer\n")
    reading = from_ocds("o.json")
    assert reading.findings == ()
    assert json.loads(Path("o.json").read_text(encoding="utf-8"))["publisher"]["name"].startswith("Fjordvik")
    assert (
        export("--out", "-", "--ocid-prefix", "ocds-213czf", "--lang", "nn").stdout_bytes == Path("o.json").read_bytes()
    )


def test_the_value_is_the_one_that_procure_value_says(export, tmp_path):
    text = (
        'innomethods: project/1\nid: pilot\ntitle: Pilot\ncountry: "NO"\nmethod: blt@2013\nstart: 2027-01-11\n'
        "organisation: {name: Fjordvik, kind: municipality}\nprocurements:\n  - {id: monthly, kind: services, buyer: municipality, sector: classic,\n"
        '     vat: included, vat-rate: 25, items: [{what: All, value: "1 250 NOK", months: 12}]}\n'
        "  - {id: unsaid, kind: services, buyer: municipality, sector: classic,\n"
        '     items: [{what: All, value: "1 250 NOK"}]}\n'
    )
    (tmp_path / "p.yaml").write_text(text, encoding="utf-8")
    done = call("export", "p.yaml", "--format", "ocds", "--ocid-prefix", "ocds-213czf", "--out", "-")
    tenders = [one["tender"] for one in json.loads(done.stdout)["releases"]]
    for tender, name in zip(tenders, ("monthly", "unsaid"), strict=True):
        said = json.loads(call("procure", "value", "p.yaml", "--purchase", name, "--json").stdout)
        key, other = ("value", "minValue") if said["value"] is not None else ("minValue", "value")
        assert tender[key]["amount"] == float(
            Decimal(said[key.replace("minValue", "least")]).quantize(Decimal("0.01"), ROUND_DOWN)
        )
        assert other not in tender
        assert "without value added tax" in tender["description"]
    assert "unsaid: the value isn't known, so it isn't in the file." in done.stderr
    assert "monthly" not in done.stderr


def test_decisions_in_a_log_are_met_milestones(export):
    log = EXAMPLE / "log.jsonl"
    told = export("--out", "-", "--ocid-prefix", "ocds-213czf", "--publisher", "KS", "--log", log, "--on", "2027-03-01")
    package = json.loads(told.stdout)
    assert package["publisher"] == {"name": "KS"}
    gates = [one for one in package["releases"][0]["planning"]["milestones"] if one["type"] == "approval"]
    assert [(one["id"], one["status"]) for one in gates] == [
        ("need-clear", "met"),
        ("worth-testing", "met"),
        ("take-into-use", "scheduled"),
    ]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--out", "o.json"), "--format ocds needs --ocid-prefix"),
        (("--out", "o.json", "--lang", "nb"), "--format ocds trenger --ocid-prefix"),
        (("--out", "o.json", "--ocid-prefix", "213czf"), "‘213czf’ is not an ocid prefix"),
        (("--out", "o.csv", "--ocid-prefix", "ocds-213czf"), "o.csv ends like a file of the format csv"),
        (("--out", "o.json", "--ocid-prefix", "ocds-213czf", "--phases"), "--phases can't be used here"),
    ],
)
def test_what_cannot_be_written_is_told_and_leaves_nothing(export, words, told):
    done = export(*words)
    assert (done.exit_code, list(Path().iterdir())) == (2, [])
    assert told in done.stderr


def test_other_formats_have_no_publisher(export):
    done = call("export", EXAMPLE / "project.yaml", "--format", "csv", "--out", "o", "--ocid-prefix", "ocds-213czf")
    assert (done.exit_code, "--ocid-prefix can't be used here: csv has no use for it" in done.stderr) == (2, True)
