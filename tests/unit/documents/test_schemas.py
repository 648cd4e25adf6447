"""The shipped JSON Schemas are today's, and agree with our own reading."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from innomethods.documents import json_schema
from innomethods.documents.loading import load
from innomethods.documents.schemas import rewrite, shipped_folder, texts
from innomethods.documents.shapes import SHAPES
from innomethods.errors import NoSuchMethod

CONTENT = Path(__file__).parents[3] / "src" / "innomethods" / "content"
FILES = [file for file in sorted(CONTENT.rglob("*.yaml")) if b"innomethods:" in file.read_bytes()[:40]]


@pytest.mark.parametrize("name", sorted(texts()))
def test_the_shipped_schema_is_the_one_made_now(name):
    shipped = (shipped_folder() / name).read_text(encoding="utf-8")
    assert shipped == texts()[name], "run python -m innomethods.documents.schemas, and read what changed"


def test_rewriting_writes_every_schema(tmp_path):
    rewrite(tmp_path)
    assert {file.name for file in tmp_path.iterdir()} == {f"{kind}.schema.json" for kind in SHAPES}


@pytest.mark.parametrize("kind", sorted(SHAPES))
def test_a_schema_is_a_schema_with_a_name_and_a_description_for_every_key(kind):
    schema = json_schema(kind)
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == f"urn:innomethods:schema:{kind}:1"
    for part in (schema, *schema["$defs"].values()):
        for key, value in part.get("properties", {}).items():
            assert value.get("description"), key


def test_an_editor_is_not_told_of_null():
    assert '"null"' not in json.dumps(json_schema("method"))


def test_an_unknown_kind_is_told_with_what_was_meant():
    with pytest.raises(NoSuchMethod, match="method"):
        json_schema("metod")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_shipped_content_keeps_its_schema(file):
    data = load(file.read_bytes(), file.name).data
    errors = list(Draft202012Validator(json_schema(data["innomethods"].split("/")[0])).iter_errors(data))
    assert not [(error.json_path, error.message) for error in errors]


@pytest.mark.parametrize(
    "extra",
    [{"titel": {}}, {"edition": 2013}, {"kind": "proces"}, {"flow": [{"phase": "p", "dose": "x"}]}, {"flow": [{"foo": 1}]},
     {"flow": [{"phase": "p", "checklist": [{"ask": {"en": "A"}}]}]}, {"title": {}}, {"title": {"no": "A"}},
     {"flow": [{"phase": "p", "when": {"fact": "a"}}]}, {"purpose": None}, {"flow": [{"phase": "p", "spiral": 8}]}],
)  # fmt: skip
def test_the_schema_refuses_what_we_refuse(extra):
    method = {"innomethods": "method/1", "id": "own"}
    validator = Draft202012Validator(json_schema("method"))
    assert validator.is_valid(method)
    assert not validator.is_valid(method | extra)


RULES = {
    "innomethods": "rules/1",
    "id": "own",
    "country": "NO",
    "rows": [
        {"id": "limit", "title": {"en": "Limit"}, "values": [{"from": "2026-01-01", "value": 1, "source": "law"}]}
    ],
    "appraisal": [
        {
            "id": "guide",
            "title": "A guide",
            "from": "2026-01-01",
            "source": "law",
            "schedules": [{"id": "standard", "title": {"en": "rate"}, "bands": [{"from-year": 0, "rate": 0.04}]}],
            "tax-cost": {"factor": 0.2, "base": "net-budget"},
        }
    ],
}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"rate": 0.04', '"rate": 4'),
        ('"from-year": 0', '"from-year": -1'),
        ('"net-budget"', '"budget"'),
        ('"factor": 0.2', '"factor": 20'),
        ('"tax-cost"', '"tax-costs"'),
        (', "value": 1', ""),
        (', "source": "law"}]', "}]"),
        ('"value": 1', '"value": 1, "unknown": {"en": "why"}'),
        ('"source": "law", "schedules"', '"schedules"'),
        ('"title": "A guide", ', '"title": "A guide", "unknown": [{"part": "tax", "because": {"en": "why"}}], '),
    ],
)
def test_an_editor_underlines_what_is_wrong_in_rules(old, new):
    validator = Draft202012Validator(json_schema("rules"))
    assert validator.is_valid(RULES)
    written = json.dumps(RULES)
    assert old in written
    assert not validator.is_valid(json.loads(written.replace(old, new, 1)))
