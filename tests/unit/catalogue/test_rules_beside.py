"""Two files of rules beside a plan may go on where the other ends, and not say two things for the same days."""

from pathlib import Path

import pytest

from innomethods.catalogue import Catalogue, rules_beside
from innomethods.errors import DocumentProblems

RULES = """\
innomethods: rules/1
id: {id}
edition: "1"
country: "NO"
title: {{en: Own, nb: Egne, nn: Eigne}}
sources:
  - {{id: own, title: Own, certainty: seen}}
appraisal:
  - from: {first}
    source: own
    id: {id}
    title: {{en: Own, nb: Egne, nn: Eigne}}
    schedules:
      standard: {{title: {{en: s, nb: s, nn: s}}, bands: [{{from-year: 0, rate: {rate}}}]}}
"""


@pytest.fixture
def beside(tmp_path):
    def written(*files: tuple[str, str, str]) -> Path:
        for id, first, rate in files:
            (tmp_path / f"{id}.yaml").write_text(RULES.format(id=id, first=first, rate=rate), encoding="utf-8")
        (tmp_path / "plan.yaml").write_text("innomethods: benefits/1\nid: plan\n", encoding="utf-8")
        return tmp_path / "plan.yaml"

    return written


def test_two_files_for_the_same_days_are_told(beside):
    plan = beside(("a-rules", "2022-01-01", "0.03"), ("b-rules", "2022-01-01", "0.05"))
    with pytest.raises(DocumentProblems) as told:
        rules_beside(plan, Catalogue.shipped())
    assert [(one.code, Path(one.place.file).name) for one in told.value.findings] == [("C01", "b-rules.yaml")]
    assert "a-rules.yaml" in str(told.value)


def test_one_file_goes_on_after_the_other(beside):
    plan = beside(("a-rules", "2022-01-01", "0.03"), ("b-rules", "2025-01-01", "0.05"))
    assert [one.name for one in rules_beside(plan, Catalogue.shipped())] == ["a-rules.yaml", "b-rules.yaml"]
