"""What a new project begins with: keys for dates, money and doubt, each right as it stands once its comment is off."""

import re
from datetime import date

import pytest

from innomethods import Catalogue
from innomethods.documents import parse
from innomethods.documents.starting import starting_text
from innomethods.model import Effect

SHELF = Catalogue.shipped()


@pytest.mark.parametrize("method", ["blt", "pv", "gds"])
@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_every_key_of_a_new_project_can_be_taken_as_it_stands(method, language):
    text = starting_text("project", "pilot", SHELF[method], date(2026, 11, 21), language)
    bare = re.sub(r"^#(?=   )", "", re.sub(r"^# (?=[a-z-]+:( |$))", "", text, flags=re.MULTILINE), flags=re.MULTILINE)
    project = parse(bare, "pilot.yaml").value(SHELF)
    assert project.budget_years == (2026, 2027)
    assert [line.id for line in project.costs.lines] == ["hired-help"]
    assert project.uncertainty.common
    assert project.estimates
    assert bool(project.go_backs) == any(placed.node.go_back_to for placed in SHELF[method].gates)


def test_a_new_project_warns_of_work_in_the_quiet_days_of_every_year():
    text = starting_text("project", "pilot", SHELF["blt"], date(2026, 11, 21))
    project = parse(text, "pilot.yaml").value(SHELF)
    assert {effect for _, effect in project.usual_quiet} == {Effect.WARN}
    assert len(project.usual_quiet) == 3
