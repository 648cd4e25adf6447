"""Every command that another command suggests works when it is pasted, and what is shown is said to be whole or not."""

import json
import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from innomethods.cli.main import innomethods

SUGGESTED = re.compile(r"innomethods ([a-z][^\n]*?)(?:\.? [A-Z]|[.)]?$)", re.MULTILINE)
OWN = """
innomethods: method/1
id: own
edition: "1"
title: {nb: Eget, nn: Eige, en: Own}
flow:
  - phase: ask
    title: {nb: Spør, nn: Spør, en: Ask}
    does: project-lead
    estimate: 3
  - gate: go
    title: {nb: Gå videre, nn: Gå vidare, en: Go on}
    decided-by: service-owner
"""
SURVEY = """
innomethods: survey/1
id: small
title: {nb: Liten, nn: Liten, en: Small}
summary: {nb: Liten, nn: Liten, en: Small}
minimum-answers: 5
waves:
  - id: w1
    title: {nb: "2027", nn: "2027", en: "2027"}
    series: one
figures:
  - {id: few, wave: w1, title: {nb: F, nn: F, en: F}, value: 73, unit: "%", answers: 3}
  - {id: many, wave: w1, title: {nb: M, nn: M, en: M}, value: 41, unit: "%", answers: 300}
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder with content of its own, in a place whose name has a space."""
    monkeypatch.chdir(tmp_path)
    own = tmp_path / "our own"
    (own / "methods").mkdir(parents=True)
    (own / "methods" / "own.yaml").write_text(OWN, encoding="utf-8")
    (own / "surveys").mkdir()
    (own / "surveys" / "small.yaml").write_text(SURVEY, encoding="utf-8")
    return own.name


def call(*words, code=0):
    result = CliRunner().invoke(innomethods, [str(word) for word in words])
    assert code in (None, result.exit_code), result.output
    return result


def suggested(output):
    """Return the commands an output suggests, those with words in capitals to fill in left out."""
    found = [shlex.split(each) for each in SUGGESTED.findall(output)]
    return [words for words in found if not any(word.isupper() for word in words)]


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("new", "project", "a plan.yaml"), 0),
        (("new", "project", "plan.yaml", "--folder", "our own", "--method", "own"), 0),
        (("new", "method", "m.yaml"), 0),
        (("new", "overlay", "o.yaml"), 0),
        (("methods",), 0),
        (("methods", "--folder", "our own"), 0),
        (("methods", "--as", "pv"), 0),
        (("show", "blt", "--folder", "our own"), 0),
        (("compare", "five-whys", "blt"), 2),
        (("search", "behov"), 0),
    ],
)
def test_what_is_suggested_works(folder, words, code, language):
    told = call(*words, "--lang", language, code=None)
    assert told.exit_code in (0, code), told.output
    for next_one in suggested(told.output):
        result = call(*next_one, code=None)
        assert result.exit_code == 0 or "--ask" in next_one, (next_one, result.output)


@pytest.mark.parametrize(("language", "said"), [("nb", "Neste: "), ("nn", "Neste: "), ("en", "Next: ")])
def test_a_new_file_says_what_comes_next(folder, language, said):
    words = ("new", "project", "a plan.yaml", "--folder", folder, "--method", "own", "--lang", language)
    assert f"{said}innomethods check 'a plan.yaml' --folder 'our own'" in call(*words).stderr


@pytest.mark.parametrize(
    ("language", "said", "unsaid"),
    [
        ("nb", "# når de som avgjør, møtes", "when those"),
        ("nn", "# når dei som avgjer, møtest", "for example"),
        ("en", "# when those who decide meet", "Fyll"),
    ],
)
def test_comments_are_in_the_language_asked_for(folder, language, said, unsaid):
    call("new", "project", "plan.yaml", "--lang", language)
    text = Path("plan.yaml").read_text(encoding="utf-8")
    assert said in text
    assert unsaid not in text
    call("check", "plan.yaml")


@pytest.mark.parametrize(
    ("language", "said"),
    [("nb", "broken.yaml har feil."), ("nn", "broken.yaml har feil."), ("en", "broken.yaml has errors.")],
)
def test_a_broken_method_is_shown_as_broken(tmp_path, monkeypatch, language, said):
    monkeypatch.chdir(tmp_path)
    broken = OWN.replace("id: own", "id: broken") + "    criteria: [{must: ask/nowhere}]\n"
    Path("broken.yaml").write_text(broken, encoding="utf-8")
    told = call("show", "broken.yaml", "--lang", language, code=1)
    assert said in told.stderr
    assert "broken.yaml:1" in told.stderr
    assert call("show", "broken.yaml", "--json", code=1).stdout.count('"severity": "error"') >= 1


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nb", "vises ikke: færre enn 5 har svart"),
        ("nn", "blir ikkje vist"),
        ("en", "not shown: fewer than 5 answered"),
    ],
)
def test_what_rests_on_too_few_answers_is_withheld_in_every_form(folder, language, said):
    words = ("show", "small", "--folder", folder, "--lang", language)
    for form in ((), ("--json",), ("--yaml",)):
        told = call(*words, *form).stdout
        assert "41" in told
        assert "73" not in told
        assert said in told
    assert json.loads(call(*words, "--json").stdout)["withheld"].keys() == {"few"}


@pytest.mark.parametrize(
    ("change", "code", "line"),
    [
        ("country: XX", "P13", "country:"),
        ("meetings: [{role: service-owner, papers-due: 0, dates: [2027-01-12]}]", "P03", "meetings:"),
        ("estimates: {need/collect: 3}", "P10", "estimates:"),
        ("scale: full", "P10", "method:"),
    ],
)
def test_what_the_project_as_a_whole_shows_is_placed_at_the_key_to_mend(tmp_path, monkeypatch, change, code, line):
    monkeypatch.chdir(tmp_path)
    lines = ["innomethods: project/1", "id: p", 'country: "NO"', "method: blt@2013", "start: 2027-01-11"]
    key = change.partition(":")[0]
    text = [each for each in lines if not each.startswith(f"{key}:")] + [change]
    Path("p.yaml").write_text("\n".join(text) + "\n", encoding="utf-8")
    found = json.loads(call("check", "p.yaml", "--json", code=None).stdout)["findings"]
    told = [each for each in found if each["code"] == code]
    assert told, found
    assert {text[each["line"] - 1].startswith(line) for each in told} == {True}, told
    assert len(told) == 1 or code != "P10"


@pytest.mark.parametrize(
    ("language", "said"),
    [("nb", "helligdagene i landet"), ("nn", "heilagdagane i landet"), ("en", "the holidays of the country")],
)
def test_an_unknown_country_is_told_in_the_readers_language(tmp_path, monkeypatch, language, said):
    monkeypatch.chdir(tmp_path)
    Path("p.yaml").write_text(
        "innomethods: project/1\nid: p\ncountry: XX\nmethod: blt@2013\nstart: 2027-01-11\n", encoding="utf-8"
    )
    assert said in call("check", "p.yaml", "--lang", language, code=1).output
