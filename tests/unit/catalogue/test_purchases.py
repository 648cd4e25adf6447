"""`check` tells of a project's purchases, by the rules of their country, those beside the project included."""

from innomethods.catalogue import Catalogue, find_file_problems

PROJECT = """\
innomethods: project/1
id: pilot
country: IS
method: blt@2013
start: 2027-01-11
procurements:
  - id: sms
    kind: services
    buyer: municipality
    sector: classic
    items:
      - {what: Setup, value: "990 000 ISK"}
    vat: excluded
"""
RULES = """\
innomethods: rules/1
id: ours
country: IS
sources: [{id: own, title: {nb: Egne, nn: Eigne, en: Our own}, certainty: derived}]
rows:
  - id: is-other
    title: {nb: grense, nn: grense, en: limit}
    unit: ISK
    vat: excluded
    starts: from
    values: [{from: 2017-01-01, value: 1000000, source: own}]
"""


def told(folder):
    found = find_file_problems(folder / "project.yaml", Catalogue.shipped())
    return [f"{item.code} {item.place.line}:{item.place.column}" for item in found if item.code.startswith("K")]


def test_a_purchase_is_held_against_the_rules_beside_the_project(tmp_path):
    (tmp_path / "project.yaml").write_text(PROJECT, encoding="utf-8")
    assert told(tmp_path) == ["K17 7:5"]  # nobody has rules for Iceland
    (tmp_path / "rules.yaml").write_text(RULES, encoding="utf-8")
    assert told(tmp_path) == ["K16 7:5"]


def test_rules_that_cannot_be_read_hide_nothing_else(tmp_path):
    (tmp_path / "project.yaml").write_text(PROJECT.replace("    sector: classic\n", ""), encoding="utf-8")
    (tmp_path / "rules.yaml").write_text(RULES.replace("starts: from", "starts: form"), encoding="utf-8")
    assert told(tmp_path) == ["K13 7:5"]
