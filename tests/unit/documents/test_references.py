"""References as files: dates as precise as a source tells them, and what is no date is told where it stands."""

import pytest

from innomethods.documents import parse, reference_to_record, to_yaml
from innomethods.errors import DocumentProblems

HEAD = "innomethods: operating-model/1\nid: lab\ntitle: {en: Lab}\n"


@pytest.mark.parametrize("text", ["2018", "2018-05", "2018-05-01"])
def test_a_date_is_kept_as_precise_as_it_was_written(text):
    lab = parse(f'{HEAD}from: "{text}"\nhistory: [{{until: "{text}", title: {{en: Start}}}}]\n', "lab.yaml").value()
    assert reference_to_record(lab)["from"] == text
    assert reference_to_record(lab)["history"] == [{"until": text, "title": {"en": "Start"}}]
    assert parse(to_yaml(lab), "lab.yaml").value() == lab


@pytest.mark.parametrize("text", ["2018-13", "2018-02-30", "autumn 2018", "18", ""])
def test_what_is_no_date_is_told_with_how_to_write_it(text):
    with pytest.raises(DocumentProblems) as told:
        parse(f'{HEAD}until: "{text}"\n', "lab.yaml")
    (found,) = told.value.findings
    assert (found.code, str(found.place)) == ("D23", "lab.yaml:4:8")
    assert "2018, 2018-05 or 2018-05-01" in found.text("en")
