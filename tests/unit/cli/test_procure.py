"""`innomethods procure`: routes, value, days and limits, on a terminal and in JSON, and what bad input gets."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from innomethods.cli.main import innomethods

EXAMPLES = Path(__file__).parents[3] / "examples"
ASKED = ("--country", "NO", "--buyer", "municipality", "--kind", "services", "--vat", "excluded")


def run(*words: str) -> Result:
    return CliRunner().invoke(innomethods, ["procure", *words])


def record(*words: str) -> dict:
    told = CliRunner().invoke(innomethods, ["--json", "procure", *words])
    assert told.exit_code == 0, told.output
    return json.loads(told.stdout)


@pytest.mark.parametrize(
    ("day", "status", "parts"),
    [("2026-06-30", "decided", ["I"]), ("2026-07-01", "decided", [])],
)
def test_the_same_purchase_the_day_before_and_after_the_limit_moved(day, status, parts):
    told = record(*ASKED, "--value", "290 000 NOK", "--on", day)
    assert (told["regime"]["status"], told["regime"]["parts"]) == (status, parts)
    assert told["notice"] == "Not legal advice."


def test_procedures_come_with_verdicts_and_what_is_unmet():
    told = record(*ASKED, "--value", "2 400 000 NOK", "--on", "2027-03-01")
    procedures = {one["id"]: one for one in told["procedures"]}
    assert procedures["open-tender-competition"]["verdict"] == "allowed"
    assert procedures["open-procedure"]["verdict"] == "rejected"
    assert procedures["open-procedure"]["unmet"][0]["fact"] == "parts"
    assert procedures["framework-call-off"]["verdict"] == "needs-info"
    assert procedures["framework-call-off"]["lacking"]


def test_what_is_open_says_which_method_shows_it_step_by_step():
    asked = (*ASKED, "--value", "290 000 NOK", "--on", "2027-03-01", "--lang", "nn")
    assert "    Steg for steg: innomethods show direct-purchase\n" in run(*asked, "--explain").stdout
    assert "innomethods show" not in run(*asked).stdout
    abroad = ("--country", "EU", "--buyer", "municipality", "--kind", "services", "--vat", "excluded",
              "--value", "2 400 000 EUR", "--on", "2027-03-01")  # fmt: skip
    told = run(*abroad, "--explain").stdout
    assert "    Step by step, as Norwegian rules have it: innomethods show open-procedure\n" in told
    methods = {one["id"]: one["method"] for one in record(*asked)["procedures"]}
    assert methods["open-tender-competition"] == methods["restricted-tender-competition"] == "part-two-competition"
    assert (methods["open-procedure"], methods["no-competition"]) == ("open-procedure", "exempt-purchase")
    assert (methods["dynamic-purchasing"], methods["concession-competition"]) == ("dynamic-purchasing", None)


def test_climate_is_told_as_ways_of_which_one_is_enough_and_as_met_or_not():
    asked = (*ASKED, "--value", "2 400 000 NOK", "--on", "2027-03-01")
    told = run(*asked, "--explain").stdout
    assert "Climate and environment: one of these is enough\n" in told
    assert "climate-ranked-top-three" in told
    assert "The climate rule is not met" not in told
    assert "Climate and environment" not in run(*asked).stdout
    told = record(*asked, "--fact", "climate-share=0.3")
    assert [one["id"] for one in told["climate"] if one["applies"]] == ["weight"]
    told = run(*asked, "--explain", "--fact", "climate-share=0.3").stdout
    assert "one of these is enough" not in told
    told = record(*ASKED, "--value", "600 000 NOK", "--on", "2027-03-01")
    assert [one["id"] for one in told["climate"] if one["applies"]] == ["not-notified"]


def test_a_procedure_called_something_else_is_told_with_the_one_that_is_meant(tmp_path):
    (tmp_path / "project.yaml").write_text(
        'innomethods: project/1\nid: pilot\ntitle: Pilot\ncountry: "NO"\nmethod: blt@2013\nstart: 2027-01-11\n'
        "procurements:\n  - {id: pilot, kind: services, buyer: municipality, vat: excluded, sector: classic,\n"
        '     procedure: open, items: [{what: All, value: "9 000 000 NOK"}], dates: {notice: 2027-03-01}}\n'
    )
    for words in (("procure",), ("check",)):
        told = CliRunner().invoke(innomethods, [*words, str(tmp_path / "project.yaml"), "--lang", "nb"])
        assert told.exit_code == 1, told.output
        said = " ".join(told.output.split())
        assert "Reglene har ingen prosedyre som heter «open»." in said
        assert "Mente dere «open-procedure»" in said
        assert said.count("K27") == 1


def test_after_the_last_known_values_the_stricter_is_named_and_followed():
    told = record(*ASKED, "--value", "2 400 000 NOK", "--on", "2028-03-01")
    assert told["regime"]["status"] == "uncertain"
    assert told["regime"]["stricter"]["parts"] == ["I", "III"]
    assert told["if_stricter"]
    assert any(one["procedure"] == "open-procedure" and one["days"] == 30 for one in told["time_limits"])


def test_a_state_buyer_is_told_its_own_threshold():
    told = run("--country", "NO", "--buyer", "state", "--kind", "services", "--vat", "excluded", "--value",
               "22 680 000 NOK", "--on", "2027-03-15", "--lang", "nb")  # fmt: skip
    assert "fra og med 1 630 000 kr" in told.stdout.replace("\xa0", " ").replace("\n", " ")


def test_the_sector_decides_without_the_buyer():
    told = record("--country", "NO", "--sector", "utilities", "--kind", "services", "--vat", "excluded", "--value",
                  "4 900 000 NOK", "--on", "2027-01-15")  # fmt: skip
    assert (told["regime"]["regulation"], told["regime"]["parts"]) == ("FF", ["I"])


def test_explaining_says_why_not_in_the_language_asked_for():
    told = run(*ASKED, "--value", "2 400 000 NOK", "--on", "2027-03-01", "--explain", "--lang", "nn")
    assert "Ikkje mogleg" in told.stdout
    assert "Ikkje juridisk rådgjeving." in told.stdout


def test_a_fact_may_be_told():
    asked = ("--country", "NO", "--buyer", "state", "--kind", "services", "--vat", "excluded", "--value",
             "22 680 000 NOK", "--on", "2027-03-15")  # fmt: skip
    verdict = {one["id"]: one["verdict"] for one in record(*asked)["procedures"]}
    assert verdict["innovation-partnership"] == "needs-info"
    facts = ("--fact", "market-checked=yes", "--fact", "not-on-market=yes")
    verdict = {one["id"]: one["verdict"] for one in record(*asked, *facts)["procedures"]}
    assert verdict["innovation-partnership"] == "allowed"


class TestWhatIsAskedFirst:
    asked = (*ASKED, "--value", "9 900 000 NOK", "--on", "2027-03-01")

    def test_a_terminal_shows_the_few_that_decide_most_and_says_how_many_more_there_are(self):
        told = run(*self.asked, "--lang", "en").stdout
        questions = record(*self.asked)["questions"]
        first, rest = told.split("The answers that decide most")[1], len(questions) - 5
        assert f"{rest} more questions may decide what is open." in first.replace("\n  ", " ")
        shown = [one["fact"] for one in questions if f"[{one['fact']}]" in first]
        assert shown == [one["fact"] for one in questions[:5]]

    def test_explained_every_question_stands_under_its_ground(self):
        told = run(*self.asked, "--explain", "--lang", "en").stdout
        assert all(f"[{one['fact']}]" in told for one in record(*self.asked)["questions"])
        negotiated, dialogue = told.split("Depends on answers")[1].split("One of these is enough:")[0].split("–")[1:3]
        assert ("negotiation" in negotiated, "dialogue" in dialogue) == (True, True)
        assert "· Exclusive right" in told or "· The supplier" in told

    def test_what_the_regime_hangs_on_comes_before_all_else_and_is_told_once(self):
        told = run("--country", "NO", "--on", "2027-03-01", "--lang", "en").stdout.replace("\n    ", " ")
        assert "To be told first" in told
        assert "The answers that decide most" not in told
        assert told.count("What kind of authority buys?") == 1


class TestOtherVerbs:
    def test_value(self):
        told = record("value", str(EXAMPLES / "sorpevarsel" / "project.yaml"))
        assert (told["value"], told["currency"], told["vat"]) == ("22680000", "NOK", "excluded")
        assert (told["country"], told["notice"], told["schema_version"]) == ("NO", "Not legal advice.", 1)

    def test_the_value_is_the_same_record_as_that_of_the_paper(self, tmp_path):
        project = str(EXAMPLES / "sorpevarsel" / "project.yaml")
        run("papers", project, "--out", str(tmp_path), "--format", "json")
        (paper,) = tmp_path.glob("*valuation-note.json")
        written = json.loads(paper.read_text(encoding="utf-8"))
        assert written == {"paper": "valuation-note", **record("value", project)}

    def test_timeline(self):
        told = record(
            "timeline", str(EXAMPLES / "sorpevarsel" / "project.yaml"), "--procedure", "innovation-partnership"
        )
        days = {one["event"]: one["day"] for one in told["steps"]}
        assert (days["standstill"], days["contract"]) == ("2027-09-06", "2027-09-07")

    def test_thresholds(self):
        told = record("thresholds", "--country", "NO", "--on", "2026-06-30")
        limits = {one["id"]: one for one in told["limits"]}
        assert limits["act-lower-limit"]["least"] == "100000"
        assert run("thresholds", "--country", "NO", "--on", "2028-03-01", "--lang", "nb").exit_code == 0


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--buyer", "state"), 2, "Say which country's rules apply"),
        (("--country", "NO", "--value", "-5"), 2, "is no amount"),
        (("--country", "NO", "--months", "-4"), 2, "write a number above 0"),
        (("--country", "NO", "--months", "0"), 2, "write a number above 0"),
        (("--country", "NO", "--vat-rate", "0.25"), 2, "write the rate in per cent"),
        (("--country", "NO", "--fact", "climate-share=10"), 2, "write a share from 0 to 1"),
        (("--country", "NO", "--buyer", "utility"), 2, "municipality"),
        (("--country", "NO", "--value", "-5 NOK"), 2, "can't be negative"),
        (("--country", "XX"), 2, "There are no procurement rules for XX"),
        (("--country", "NZ"), 2, "only for"),
        (("--country", "NO", "--fact", "fog"), 2, "needs-adaptation=yes"),
        (("--country", "NO", "--fact", "market-check=yes"), 2, "market-checked"),
        (("--country", "NO", "--fact", "market-checked=perhaps"), 2, "write yes or no"),
        (("--country", "NO", "--vat-rate", "much"), 2, "write the rate in per cent"),
        (("nothing.yaml",), 3, "nothing.yaml"),
        ((str(EXAMPLES / "sorpevarsel" / "project.yaml"), "--buyer", "state"), 2, "not both"),
        ((str(EXAMPLES / "sorpevarsel" / "project.yaml"), "--purchase", "partnershp"), 2, "partnership"),
        (("timeline", *ASKED, "--value", "2 400 000 NOK"), 2, "--procedure"),
        (("timeline", *ASKED, "--value", "2 400 000 NOK", "--procedure", "opn-procedure"), 2, "open-procedure"),
        (
            ("timeline", *ASKED, "--value", "2 400 000 NOK", "--procedure", "open-procedure", "--on", "2027-03-01"),
            1,
            "isn't open",
        ),
    ],
)
def test_bad_input_gets_a_message_and_its_exit_code(words, code, said):
    told = run(*words)
    assert (told.exit_code, "Traceback" in told.output) == (code, False), told.output
    assert said in told.output


@pytest.mark.parametrize("left_out", ["--buyer", "--kind", "--value", "--vat"])
def test_what_is_missing_is_asked_for_and_never_guessed(left_out):
    given = dict(zip(ASKED[::2], ASKED[1::2], strict=True)) | {"--value": "2 600 000 NOK", "--on": "2027-03-01"}
    words = [word for name, value in given.items() if name != left_out for word in (name, value)]
    told = record(*words)["regime"]
    assert told["status"] == "needs-info", told
    assert told["lacking"]


def test_a_tax_that_changes_nothing_is_not_asked_for():
    told = record("--country", "NO", "--buyer", "municipality", "--kind", "services", "--value", "2 400 000 NOK",
                  "--on", "2027-03-01")["regime"]  # fmt: skip
    assert (told["status"], told["parts"]) == ("robust", ["I", "II"])


PAPERS = ("valuation-note", "route-note", "procurement-record")
BOM = str(EXAMPLES / "faerre-bomtimer" / "project.yaml")


@pytest.mark.parametrize(("form", "ending"), [("docx", "docx"), ("html", "html"), ("markdown", "md"), ("json", "json")])
def test_papers_are_written_in_every_form(tmp_path, form, ending):
    told = run("papers", BOM, "--purchase", "reminders", "--out", str(tmp_path / "p"), "--format", form)
    assert told.exit_code == 0, told.output
    assert sorted(path.name for path in (tmp_path / "p").iterdir()) == sorted(
        f"reminders-{one}.{ending}" for one in PAPERS
    )
    assert "Not legal advice." in told.stdout


def test_papers_as_data_hold_the_route_and_say_they_are_no_advice(tmp_path):
    run("papers", BOM, "--out", str(tmp_path / "p"), "--format", "json", "--by", "project-lead", "--lang", "nn")
    route = json.loads((tmp_path / "p" / "reminders-route-note.json").read_text(encoding="utf-8"))
    assert (route["paper"], route["language"]) == ("route-note", "nn")
    assert route["notice"] == "Ikkje juridisk rådgjeving."
    assert {one["id"] for one in route["sections"]} >= {"facts", "regime", "procedures", "choice", "duties", "versions"}


def test_papers_dont_write_over_others_unless_told_to(tmp_path):
    words = ("papers", BOM, "--out", str(tmp_path / "p"), "--format", "markdown")
    assert run(*words).exit_code == 0
    assert run(*words).exit_code not in (0, 1)
    assert run(*words, "--force").exit_code == 0


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ((BOM, "--purchase", "remnders"), 2, "reminders"),
        ((BOM, "--template", BOM, "--format", "html"), 2, "only Word"),
        (("no-such.yaml",), 3, "no-such.yaml"),
    ],
)
def test_papers_of_bad_input(tmp_path, words, code, said):
    told = run("papers", *words, "--out", str(tmp_path / "p"))
    assert told.exit_code == code, told.output
    assert said in told.output
    assert not (tmp_path / "p").exists()


def test_papers_of_a_procedure_that_isnt_open_are_written_and_told(tmp_path):
    text = (
        Path(BOM)
        .read_text(encoding="utf-8")
        .replace("    vat-rate: 25\n", "    vat-rate: 25\n    procedure: open-procedure\n", 1)
    )
    (tmp_path / "local.yaml").write_text((EXAMPLES / "faerre-bomtimer" / "local.yaml").read_text(encoding="utf-8"))
    (tmp_path / "project.yaml").write_text(text, encoding="utf-8")
    told = run("papers", str(tmp_path / "project.yaml"), "--out", str(tmp_path / "p"), "--format", "markdown")
    assert told.exit_code == 1, told.output
    assert "K24" in told.output
    assert "NOT OPEN" in (tmp_path / "p" / "reminders-route-note.md").read_text(encoding="utf-8")


FACTS_WRONG = """\
innomethods: project/1
id: pilot
title: Pilot
country: "NO"
method: blt@2013
start: 2027-01-11
procurements:
  - id: design
    title: Design
    buyer: municipality
    sector: classic
    kind: services
    vat: excluded
    total: 3 000 000 NOK
    procedure: direct-purchase
    facts:
      innovativ: true
    dates: {notice: 2027-03-01}
  - id: hall
    title: Hall
    buyer: municipality
    sector: classic
    kind: works
    vat: excluded
    total: 90 000 000 NOK
    procedure: competitive-dialogue
    facts: {needs-adaptation: true}
    dates: {notice: 2027-03-01, requests: 2027-03-12}
"""


@pytest.mark.parametrize(
    ("purchase", "found"),
    [("design", ["project.yaml:15:16: K24", "project.yaml:17:18: K22"]), ("hall", ["project.yaml:28:43: K28"])],
)
def test_check_and_procure_tell_the_same_of_a_purchase_at_the_same_places(purchase, found, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("project.yaml").write_text(FACTS_WRONG, encoding="utf-8")
    told = run("project.yaml", "--purchase", purchase)
    checked = CliRunner().invoke(innomethods, ["check", "project.yaml"])
    assert (told.exit_code, checked.exit_code) == (1, 1)
    lines = [line for line in told.stderr.splitlines() if ": K" in line]
    assert sorted(" ".join(line.split()[:2]) for line in lines) == found
    assert set(lines) <= {line.removeprefix("(warning) ") for line in checked.stdout.splitlines()}


def test_procure_by_the_rules_of_another_day_tells_what_those_come_to(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("project.yaml").write_text(
        FACTS_WRONG.replace("3 000 000", "400 000").replace("      innovativ: true", "      needs-adaptation: true"),
        encoding="utf-8",
    )
    assert "K24" not in run("project.yaml", "--purchase", "design").stderr
    assert "K24" in run("project.yaml", "--purchase", "design", "--on", "2026-06-30").stderr


class TestOptionsThatCantBe:
    @pytest.mark.parametrize(
        ("option", "value", "says"),
        [
            ("--months", "0", "above 0"),
            ("--months", "-3", "above 0"),
            ("--vat-rate", "0.25", "per cent"),
            ("--vat-rate", "99", "per cent"),
        ],
    )
    def test_a_number_outside_its_range_is_refused(self, option, value, says):
        found = run(*ASKED, "--value", "600 000 NOK", option, value)
        assert (found.exit_code, says in " ".join(found.output.split())) == (2, True)

    @pytest.mark.parametrize(
        ("option", "value"), [("--vat-rate", "0"), ("--value", ""), ("--vat", "excluded"), ("--fact", "urgent=yes")]
    )
    def test_each_option_that_doesnt_go_with_a_file_is_refused(self, option, value):
        found = run(str(EXAMPLES / "sorpevarsel" / "project.yaml"), option, value)
        assert (found.exit_code, f"{option} " in " ".join(found.output.split())) == (2, True)

    def test_two_answers_to_the_same_fact_are_refused(self):
        asked = (*ASKED, "--value", "600 000 NOK", "--fact", "needs-adaptation=yes")
        assert run(*asked, "--fact", "needs-adaptation=no").exit_code == 2
        assert run(*asked, "--fact", "needs-adaptation=yes").exit_code == 0

    @pytest.mark.parametrize(
        ("fact", "code"),
        [
            ("contracting-authority=state", 0),
            ("main-element=services", 0),
            ("separate-units=yes", 0),
            ("value-at-award=9000000 NOK", 0),
            ("value-at-award=-5", 2),
            ("main-element=serivces", 2),
            ("financial-year-began=yesterday", 2),
        ],
    )
    def test_facts_that_the_value_hangs_on_can_be_told(self, fact, code):
        assert run(*ASKED, "--value", "600 000 NOK", "--fact", fact).exit_code == code


def written(folder: Path, *, country: str = '"NO"', more: str = "", notice: str = "2027-03-01") -> str:
    (folder / "project.yaml").write_text(
        f"innomethods: project/1\nid: pilot\ntitle: Pilot\ncountry: {country}\nmethod: blt@2013\nstart: 2027-01-11\n"
        "procurements:\n  - {id: pilot, kind: services, buyer: municipality, vat: excluded, sector: classic,\n"
        f'     procedure: open-procedure, items: [{{what: All, value: "9 000 000 NOK"}}],\n'
        f"     dates: {{notice: {notice}}}{more}}}\n"
    )
    return str(folder / "project.yaml")


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"more": ", chosen-days: [{step: tenders, days: 999999999}]"}, "D"),
        ({"more": ", chosen-days: [{step: tenders, days: 3660}]"}, ""),
        ({"notice": "9999-12-30"}, "D23"),
    ],
)
def test_days_beyond_any_calendar_break_nothing(tmp_path, said, code):
    file = written(tmp_path, **said)
    for words in (("procure",), ("procure", "timeline"), ("check",)):
        told = CliRunner().invoke(innomethods, [*words, file])
        assert told.exit_code in (0, 1, 3), told.output
        assert code in told.output


@pytest.mark.parametrize("country", ["FR", "US"])
def test_a_country_without_rules_for_purchases_is_told_with_those_that_have(tmp_path, country):
    told = CliRunner().invoke(innomethods, ["check", written(tmp_path, country=country)])
    assert "K17" in told.output
    assert "NO" in told.output
    asked = run("--country", country, "--value", "1 000 NOK")
    assert asked.exit_code == 2
    assert "Norway (NO)" in " ".join(asked.output.split())
    assert "(US)" not in asked.output.partition("only for")[2]
    assert run("thresholds", "--country", country).exit_code == 2


class TestChange:
    ASKED = ("change", *ASKED, "--value", "9 000 000 NOK", "--on", "2027-03-01", "--original", "9 000 000 NOK")

    def test_a_small_increase_is_allowed_with_its_basis(self):
        told = record(*self.ASKED, "--increase", "500 000 NOK", "--fact", "nature-unchanged=yes")
        assert (told["change"], told["notice"], told["lacking"]) == ("allowed", "Not legal advice.", [])
        assert told["reference"].startswith("FOA § 28-1")
        assert told["reference"] in " ".join(
            run(*self.ASKED, "--increase", "500 000 NOK", "--fact", "nature-unchanged=yes").stdout.split()
        )

    def test_what_isnt_told_is_asked_for(self):
        told = run(*self.ASKED, "--increase", "5 000 000 NOK")
        assert (told.exit_code, "? " in told.stdout, "Not settled" in told.stdout) == (0, True, True)

    def test_an_increase_in_another_currency_isnt_held_against_limits_in_kroner(self):
        asked = (*self.ASKED[:-1], "900 000 EUR", "--increase", "50 000 EUR", "--fact", "nature-unchanged=yes")
        assert record(*asked)["change"] == "needs-info"

    @pytest.mark.parametrize(
        "words",
        [
            ("--increase", "5 EUR"),
            ("--increase", "much"),
            ("--increase", "-5 NOK"),
            ("--increase", "5 NOK", "--before", "5 EUR"),
        ],
    )
    def test_amounts_that_cant_be_are_refused(self, words):
        assert run(*self.ASKED, *words).exit_code == 2


def test_explained_it_tells_every_notice_what_to_mend_and_what_is_half_answered():
    asked = ("--country", "NO", "--buyer", "municipality", "--vat", "excluded", "--on", "2027-03-01", "--explain")
    advised = [f"--fact={one}" for one in ("supplier-advised=yes", "same-information-to-all=no", "other-levelling-measures=no")]  # fmt: skip
    bought = [f"--fact={one}" for one in ("central-purchasing-body=yes", "buyer-named-in-notice=yes")]
    told = " ".join(run(*asked, "--kind", "services", "--value", "3 000 000 NOK", *advised, *bought).stdout.split())
    for place in ("(FOA § 21-6)", "FOA § 21-5", "(FOA § 7-8)", "(LOA § 5m)"):
        assert place in told.replace("\N{NO-BREAK SPACE}", " "), place
    assert "To be mended before you go on – The advantage is not evened out" in told
    half = ("--kind", "health-social", "--value", "9 000 000 NOK", "--fact", "for-non-profit-organisations=yes")
    told = " ".join(run(*asked, *half).stdout.split()).partition("May apply")[2].partition("Climate")[0]
    assert "may be reserved for non-profit organisations" in told


def test_what_rests_on_an_estimate_is_headed_so():
    told = run(*ASKED, "--value", "1 900 000 NOK", "--on", "2028-01-15").stdout
    assert told.startswith("The same within an estimate\n")


@pytest.mark.parametrize(
    "dates", ["{notice: 2027-03-01, requests: 2027-02-12}", "{notice: 2027-03-01, requests: 2027-03-02}"]
)
def test_days_that_cannot_be_are_told_by_every_command_with_the_same_exit_code(dates, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("project.yaml").write_text(
        FACTS_WRONG.replace("{notice: 2027-03-01, requests: 2027-03-12}", dates), encoding="utf-8"
    )
    asked = ("project.yaml", "--purchase", "hall")
    told = [run(*asked), run("papers", *asked, "--out", "out"), run("timeline", *asked)]
    assert [one.exit_code for one in told] == [1, 1, 1]
    assert all("K05" in one.stderr or "K28" in one.stderr for one in told[:2])
    assert len(list(Path("out").iterdir())) == 3


def test_a_purchase_without_a_day_is_judged_by_the_same_rules_everywhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    undated = FACTS_WRONG.replace("    dates: {notice: 2027-03-01}\n", "").replace(
        "start: 2027-01-11", "start: 2025-01-06"
    )
    Path("project.yaml").write_text(undated, encoding="utf-8")
    asked = ("project.yaml", "--purchase", "design")
    today = "2028-01-03"  # by the clock of these tests
    assert record_of("procure", "value", *asked)["on"] == today
    assert record_of("procure", *asked)["regime"]["on"] == today
    assert "K24" in run(*asked).stderr
    assert "K24" in CliRunner().invoke(innomethods, ["check", "project.yaml"]).stdout
    written = CliRunner().invoke(
        innomethods, ["report", "project.yaml", "--out", "report", "--format", "markdown", "--lang", "en"]
    )
    assert written.exit_code == 0, written.output
    page = " ".join(path.read_text() for path in Path("report").rglob("*.md"))
    assert "The day that counts is 3 January 2028" in " ".join(page.split()).replace("\xa0", " ")


def record_of(*words: str) -> dict:
    return json.loads(CliRunner().invoke(innomethods, ["--json", *words]).stdout)
