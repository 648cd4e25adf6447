"""Files of the kind `rules/1`: what they hold, what is told of those that can't be used, and whose rules hold."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from tests.unit.catalogue.sound_pack import PACK, written

import innomethods as im
from innomethods import documents
from innomethods.catalogue import Beside, find_content_problems, find_file_problems, rules_beside
from innomethods.documents.statements import read_statements
from innomethods.errors import DocumentProblems, NoSuchRow, UnknownOnDate
from innomethods.rules import RuleRow, Rules, Starts, Vat
from innomethods.sources import Certainty

PROCUREMENT = Path(__file__).parents[2] / "data" / "benefits" / "procurement-rows.yaml"
SHIPPED = im.Catalogue.shipped().folders[0] / "rules"
OWN = """\
innomethods: rules/1
id: ours
country: "NO"
sources:
  - {id: letter, title: A letter from the ministry, publisher: The ministry, certainty: seen}
rows:
  - id: hourly-cost
    title: {nb: timekostnad, nn: timekostnad, en: hourly cost}
    unit: NOK
    values:
      - {from: 2027-01-01, to: 2027-12-31, value: 900, source: letter}
appraisal:
  - id: letter-2027
    title: The ministry's letter
    from: 2027-01-01
    to: 2027-12-31
    source: letter
    schedules:
      - id: standard
        title: {nb: rente, nn: rente, en: rate}
        bands:
          - {from-year: 0, rate: 0.03}
    band-origin: {year: start}
    discount-base: {year: start}
    flow-timing: {lies: mid}
"""


def told(text: str) -> list[tuple[str, str]]:
    with pytest.raises(DocumentProblems) as caught:
        documents.parse(text, "own.yaml").value()
    return [(item.code, str(item.place)) for item in caught.value.findings]


class TestProcurementRows:
    """The shape holds what thresholds need."""

    @pytest.fixture
    def rules(self) -> Rules:
        return documents.read_rules(PROCUREMENT)

    def test_a_row_says_its_unit_tax_and_how_its_limit_bites(self, rules):
        row = rules.row("act-lower-limit")
        assert (row.unit, row.vat, row.starts) == ("NOK", Vat.EXCLUDED, Starts.FROM)
        limit = row.values.on(date(2026, 7, 1))
        assert (limit, row.catches(limit, limit)) == (Decimal(500_000), True)
        defence = rules.row("defence-goods-services")
        limit = defence.values.on(date(2026, 7, 1))
        assert not defence.catches(limit, limit)
        assert defence.catches(limit + 1, limit)

    def test_a_value_says_where_in_the_law_it_stands_and_when_it_was_read(self, rules):
        ground = rules.row("act-lower-limit").values.row_on(date(2026, 7, 1)).ground
        assert ground.reference == "LOA § 2 (1); FOA § 1-1"
        assert ground.instruments == ("LOV-2026-03-06-8", "FOR-2026-03-06-358", "FOR-2026-04-14-617")
        assert ground.seen == date(2026, 7, 28)
        assert ground.address.startswith("https://lovdata.no/")

    def test_a_figure_may_be_less_sure_than_its_source(self, rules):
        row = rules.row("eea-state-goods-services").values.row_on(date(2026, 4, 20))
        assert row.source.certainty is Certainty.SEEN
        assert row.ground.certainty is Certainty.DERIVED

    def test_a_place_kept_for_a_value_says_why_and_between_which_bounds(self, rules):
        values = rules.row("eea-state-goods-services").values
        with pytest.raises(UnknownOnDate, match="The thresholds from 2028 are not set"):
            values.on(date(2028, 1, 1))
        kept = values.unknown_on(date(2028, 1, 1))
        assert (kept.least, kept.most, kept.expected) == (Decimal(1_450_000), Decimal(1_850_000), True)
        assert values.unknown_on(date(2027, 12, 31)) is None

    def test_days_the_text_doesnt_settle_lie_between_values(self, rules):
        values = rules.row("fosa-part-one-limit").values
        assert values.on(date(2026, 6, 30)) == "no limit of its own"
        assert values.unknown_on(date(2026, 7, 24)).most == 500_000
        assert values.on(date(2026, 7, 25)) == 500_000
        with pytest.raises(UnknownOnDate):
            values.on(date(2026, 7, 10))

    def test_a_value_may_be_a_share_or_a_yes(self, rules):
        assert rules.row("small-lot-share").values.on(date(2027, 1, 1)) == Decimal("0.2")
        assert rules.row("security-act-applies").values.on(date(2027, 1, 1)) is True

    def test_an_unknown_row_is_told_with_the_nearest(self, rules):
        with pytest.raises(NoSuchRow, match="Did you mean 'act-lower-limit'"):
            rules.row("act-lower-limits")

    def test_a_row_without_an_operator_decides_nothing(self, rules):
        row: RuleRow = rules.row("security-act-applies")
        with pytest.raises(ValueError, match="doesn't say whether its limit is"):
            row.catches(Decimal(1), Decimal(1))

    def test_what_rests_on_a_source_is_known_by_the_place_that_names_it(self):
        founded = read_statements(PROCUREMENT)
        assert [item.path for item in founded.statements if item.sources == ("secondary",)] == ["rows/1/values/0"]
        assert founded.findings == ()


BAND = "          - {from-year: 0, rate: 0.03}\n"
TWO = "          - {from-year: 0, to-year: 40, rate: 0.04}\n          - {from-year: %s, rate: %s}\n"


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("rate: 0.03", "rate: 3", ("D23", "22:34")),  # per cent
        ("rate: 0.03", "rate: -0.03", ("D23", "22:34")),
        ("rate: 0.03", "rate: 1", ("D23", "22:34")),
        ("rate: 0.03", "rate: three", ("D23", "22:34")),
        (BAND, TWO % (40, "0.03"), ("D23", "23:13")),  # overlap
        (BAND, TWO % (42, "0.03"), ("D23", "23:13")),  # gap
        (BAND, TWO % (41, "3"), ("D23", "23:35")),
        ("from-year: 0,", "from-year: 5,", ("D23", "22:13")),
        ("from-year: 0,", "from-year: 5, to-year: 4,", ("D23", "22:13")),
        ("to: 2027-12-31\n    source", "to: 2026-12-31\n    source", ("D23", "13:5")),
        ("from: 2027-01-01\n", "from: 2027-02-30\n", ("D28", "15:11")),
        ("source: letter\n", "source: lettre\n", ("D30", "17:13")),
        ("source: letter}", "source: lettre}", ("D30", "11:64")),
        ("{from: 2027-01-01, to: 2027-12-31, value: 900, source: letter}", "{from: 2027-01-01, source: letter}", ("D12", "11:9")),
        ("value: 900, source: letter", "value: 900", ("D12", "11:9")),
        ("value: 900,", "value: 900, unknown: {en: nobody knows},", ("D11", "11:56")),
        ("value: 900,", "value: 900, between: {least: 1},", ("D11", "11:56")),
        ("id: standard", "id: usual", ("D30", "19:7")),
        ("lies: mid", "lies: middle", ("D30", "25:25")),
        ("year: start}\n    flow", "year: begin}\n    flow", ("D30", "24:27")),
        ("    flow-timing", "    continues: r-109\n    flow-timing", ("D30", "25:16")),
        ("    flow-timing", "    tax-cost: {factor: 20, base: net-budget}\n    flow-timing", ("D23", "25:24")),
        ("    flow-timing", "    tax-cost: {factor: 0, base: net-budget}\n    flow-timing", ("D23", "25:33")),
        ("    flow-timing", "    tax-cost: {factor: 0.2, base: budget}\n    flow-timing", ("D30", "25:35")),
        (
            "    flow-timing",
            "    sensitivities: [{id: low, title: {en: low}, schedule: lo}]\n    flow-timing",
            ("D30", "25:59"),
        ),
        ("    flow-timing", "    unknown: [{part: tax, because: {en: so}}]\n    flow-timing", ("D30", "25:22")),
        ("certainty: seen}", "certainty: sen}", ("D30", "5:89")),
        (
            "    flow-timing",
            "    real-growth: [{of: time, title: {en: time}, rate: 0.9, until: 2060}]\n    flow-timing",
            ("D23", "25:55"),
        ),
        (BAND, BAND + BAND.join(["      - id: standard\n        title: {en: rate}\n        bands:\n", ""]), ("D23", "23:9")),
        (
            "    flow-timing",
            "    horizon: {follows-life: true, sectors: [{id: rail, title: {en: rail}, least: 40, most: 30}]}\n    flow-timing",
            ("D23", "25:92"),
        ),
        (
            "    flow-timing",
            "    value-of-life: {amount: 30 000 000 NOK, price-year: 2012, index: {title: {en: index}, levels: [{year: 2012, level: 1}, {year: 2012, level: 2}]}}\n    flow-timing",
            ("D23", "25:124"),
        ),
        (
            "    flow-timing",
            "    real-growth: [{of: time, title: {en: time}, rate: 0.009, until: 2100, taper-to: 2060}]\n    flow-timing",
            ("D23", "25:85"),
        ),
    ],
)  # fmt: skip
def test_what_cant_be_used_is_told_at_its_line_and_column(old, new, found):
    assert old in OWN
    assert told(OWN.replace(old, new, 1)) == [(found[0], f"own.yaml:{found[1]}")]


def test_a_figure_is_no_surer_than_its_source():
    unsure = OWN.replace("certainty: seen}", "certainty: remembered}")
    assert told(unsure.replace("source: letter}", "source: letter, certainty: seen}")) == [("D30", "own.yaml:11:83")]


def test_two_sets_of_one_id_or_on_one_day_are_told():
    second = OWN[OWN.index("  - id: letter-2027") :]
    assert told(OWN + second) == [("D23", f"own.yaml:{len(OWN.splitlines()) + 1}:5")]
    again = second.replace("id: letter-2027", "id: letter-2027-2")
    assert told(OWN + again) == [("D23", f"own.yaml:{len(OWN.splitlines()) + 1}:5")]


def test_what_a_set_doesnt_write_it_takes_from_the_one_it_continues():
    more = (
        "  - id: letter-2028\n    title: Another letter\n    from: 2028-01-01\n    source: letter\n"
        "    continues: letter-2027\n    tax-cost: {factor: 0.2, base: net-budget}\n"
        "    unknown: [{part: flow-timing, because: {en: The letter takes it back.}}]\n"
    )
    first, second = (row.value for row in documents.parse(OWN + more, "own.yaml").value().appraisal.rows)
    assert second.bands == first.bands
    assert (first.tax_cost_factor, second.tax_cost_factor) == (None, Decimal("0.2"))
    assert (str(first.flow_timing), second.flow_timing) == ("mid", None)
    assert second.why_unknown("flow-timing").text("en") == "The letter takes it back."


PART = """\
innomethods: rules/1
id: ours
country: "NO"
sources:
  - {id: white-paper, title: Meld. St. 31 (2023–2024), publisher: The ministry, certainty: seen}
appraisal:
  - id: with-the-latest-growth
    title: R-109/21 with the latest growth
    from: 2026-12-01
    source: white-paper
    continues: r-109-21
    real-growth:
      - {of: time-and-life, title: {nb: tid, nn: tid, en: time}, rate: 0.007, until: 2060}
"""


class TestASetThatContinuesOneOfTheShelf:
    @pytest.fixture
    def project(self, tmp_path: Path) -> Path:
        (tmp_path / "growth.yaml").write_text(PART, encoding="utf-8")
        (tmp_path / "project.yaml").write_text("innomethods: project/1\n", encoding="utf-8")
        return tmp_path / "project.yaml"

    def test_changes_what_it_writes_and_keeps_the_rest(self, project: Path):
        shelf = im.Catalogue.shipped()
        shipped = shelf.rules("NO").appraisal.on(date(2027, 1, 1))
        own = shelf.rules("NO", rules_beside(project)).appraisal.on(date(2027, 1, 1))
        assert [str(growth.rate) for growth in own.real_growth] == ["0.007"]
        assert (own.bands, own.tax_cost, own.value_of_life) == (shipped.bands, shipped.tax_cost, shipped.value_of_life)
        assert own.ground_of("real-growth").source.id == "white-paper"
        assert own.ground_of("tax-cost").source.id == "r-109-21"

    def test_is_sound_to_the_check_and_nothing_to_a_reader_without_a_shelf(self, project: Path):
        file = project.with_name("growth.yaml")
        assert find_file_problems(file, im.Catalogue.shipped()) == ()
        with pytest.raises(DocumentProblems) as caught:
            documents.read_rules(file)
        assert [(item.code, item.place.line, item.place.column) for item in caught.value.findings] == [("D30", 11, 16)]

    def test_that_is_misspelt_is_told_with_the_nearest(self, project: Path):
        file = project.with_name("growth.yaml")
        file.write_text(PART.replace("continues: r-109-21", "continues: r-109-12"), encoding="utf-8")
        (told,) = find_file_problems(file, im.Catalogue.shipped())
        assert (told.code, told.place.line) == ("D30", 11)
        assert "r-109-21" in told.mend.text("en")

    def test_asks_only_for_schedules_there_are(self, project: Path):
        file = project.with_name("growth.yaml")
        more = "    sensitivities: [{id: low, title: {nb: låg, nn: låg, en: low}, schedule: %s}]\n"
        file.write_text(PART + more % "low", encoding="utf-8")
        assert [item.code for item in find_file_problems(file, im.Catalogue.shipped())] == ["D30"]
        file.write_text(PART + more % "standard", encoding="utf-8")
        assert find_file_problems(file, im.Catalogue.shipped()) == ()


class TestSomebodysOwnRules:
    @pytest.fixture
    def project(self, tmp_path: Path) -> Path:
        (tmp_path / "ministry.yaml").write_text(OWN, encoding="utf-8")
        (tmp_path / "notes.yaml").write_text("innomethods: results/1\nid: r\nresults: []\n", encoding="utf-8")
        (tmp_path / "project.yaml").write_text("innomethods: project/1\n", encoding="utf-8")
        return tmp_path / "project.yaml"

    def test_hold_on_their_days_and_are_shown_as_theirs(self, project: Path):
        shelf = im.Catalogue.shipped()
        appraisal = shelf.rules("NO", rules_beside(project)).appraisal
        rows = [appraisal.row_on(date(*day)) for day in ((2026, 12, 31), (2027, 1, 1), (2027, 12, 31), (2028, 1, 1))]
        assert [row.value.id for row in rows] == ["r-109-21", "letter-2027", "letter-2027", "r-109-21"]
        assert [row.theirs for row in rows] == [None, "ministry.yaml", "ministry.yaml", None]
        assert appraisal.on(date(2027, 6, 1)).factors([1], base=0) == pytest.approx((1.03**-0.5,))

    def test_of_a_project_that_isnt_there_are_no_silent_none(self, project: Path):
        with pytest.raises(FileNotFoundError, match="nowhere"):
            rules_beside(project.with_name("nowhere.yaml"))

    def test_leave_other_countries_and_the_shelf_as_they_were(self, project: Path):
        shelf = im.Catalogue.shipped()
        own = rules_beside(project)
        assert [one.name for one in own] == ["ministry.yaml"]
        assert shelf.rules("DK", own) == shelf.rules("DK")
        assert all(row.theirs is None for row in shelf.rules("NO").appraisal.rows)

    def test_add_a_country_nobody_else_has(self, tmp_path: Path):
        file = tmp_path / "own.yaml"
        file.write_text(OWN.replace('"NO"', "FI"), encoding="utf-8")
        found = im.Catalogue.shipped().rules("FI", [Beside("own.yaml", documents.read_rules(file))])
        assert found.row("hourly-cost").values.rows[0].theirs == "own.yaml"

    def test_of_a_country_with_two_codes_hold_under_both(self, tmp_path: Path):
        file = tmp_path / "own.yaml"
        file.write_text(OWN.replace('"NO"', "GB"), encoding="utf-8")
        own = [Beside("own.yaml", documents.read_rules(file))]
        for code in ("UK", "GB"):
            found = im.Catalogue.shipped().rules(code, own)
            assert found.appraisal.row_on(date(2027, 6, 1)).theirs == "own.yaml"

    def test_that_cant_be_read_stop_everything(self, project: Path):
        (project.parent / "ministry.yaml").write_text(OWN.replace("rate: 0.03", "rate: 3"), encoding="utf-8")
        with pytest.raises(DocumentProblems) as caught:
            rules_beside(project)
        assert [item.code for item in caught.value.findings] == ["D23"]

    def test_a_folder_of_content_lies_over_the_shipped_rules(self, tmp_path: Path):
        (tmp_path / "pack" / "rules" / "no").mkdir(parents=True)
        (tmp_path / "pack" / "rules" / "no" / "ours.yaml").write_text(OWN, encoding="utf-8")
        found = im.Catalogue.shipped().with_folder(tmp_path / "pack").rules("NO")
        assert found.appraisal.row_on(date(2027, 6, 1)).theirs == "pack"
        assert found.row("hourly-cost").values.on(date(2027, 6, 1)) == 900


class TestFilesOfACountry:
    def pack(self, folder: Path, **files: str) -> im.Catalogue:
        pack = written(folder / "pack")
        (pack / "rules" / "no.yaml").unlink()
        for name, text in files.items():
            path = pack / "rules" / name.replace("__", "/").replace("_", "-")
            path = path.with_suffix(".yaml")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return im.Catalogue(pack)

    def found(self, shelf: im.Catalogue) -> list[tuple[str, str]]:
        several = [item for found in find_content_problems(shelf) for item in found]
        return [(item.code, f"{Path(item.place.file).name}:{item.place.line}:{item.place.column}") for item in several]

    def test_stand_in_the_countrys_folder_or_beside_the_folders(self, tmp_path: Path):
        flat = PACK["rules/no.yaml"]
        shelf = self.pack(tmp_path, no__ours=OWN, flat=flat)
        assert self.found(shelf) == []
        assert [row.id for row in shelf.rules("NO").rows] == ["limit", "hourly-cost"]

    def test_of_another_country_than_their_folder_are_told(self, tmp_path: Path):
        shelf = self.pack(tmp_path, dk__ours=OWN)
        assert self.found(shelf) == [("D30", "ours.yaml:3:10")]
        with pytest.raises(DocumentProblems) as caught:
            shelf.rules("DK")
        assert "the country the folder is named after (DK)" in str(caught.value)

    def test_that_say_the_same_thing_twice_are_told(self, tmp_path: Path):
        shelf = self.pack(tmp_path, no__a=OWN, no__b=OWN)
        assert self.found(shelf) == [("C01", "b.yaml:7:9"), ("C01", "b.yaml:13:3")]
        with pytest.raises(DocumentProblems) as caught:
            shelf.rules("NO")
        assert [item.code for item in caught.value.findings] == ["C01", "C01"]

    def test_too_deep_down_are_not_read(self, tmp_path: Path):
        shelf = self.pack(tmp_path, no__deep__ours=OWN)
        assert self.found(shelf) == [("C05", "ours.yaml:1:1")]
        assert shelf.countries == ()


@pytest.mark.parametrize("path", sorted(SHIPPED.glob("*/*.yaml")), ids=lambda path: path.parent.name)
def test_every_figure_shipped_names_its_source_and_what_wasnt_seen_is_never_sure(path):
    rules = documents.read_rules(path)
    for row in rules.appraisal.rows:
        grounds = [row.ground, row.value.ground, *(one.ground for one in row.value.grounds)]
        for ground in grounds:
            assert not (ground.is_sure and ground.source.certainty is not Certainty.SEEN)
            assert not (ground.is_sure and ground.source.address is None)


class TestOwnRowsOverOurs:
    """A row of somebody's own takes over what it doesn't say, and never mixes figures that mean different things."""

    def own(self, extra: str) -> Rules:
        return documents.parse(
            'innomethods: rules/1\nid: own\ncountry: "NO"\n'
            "sources:\n  - {id: letter, title: A letter, publisher: The ministry, certainty: seen}\n"
            "rows:\n  - id: eea-state\n    title: {nb: grense, nn: grense, en: limit}\n" + extra + "    values:\n"
            "      - {from: 2028-04-01, value: 1710000, source: letter}\n",
            "own.yaml",
        ).value()

    def test_what_it_does_not_say_is_as_in_ours(self):
        row = im.Catalogue.shipped().rules("NO", [Beside("own.yaml", self.own(""))]).row("eea-state")
        assert (row.unit, row.vat, row.starts) == ("NOK", Vat.EXCLUDED, Starts.FROM)
        assert row.catches(Decimal(1710000), row.values.on(date(2028, 4, 1)))
        assert row.values.on(date(2027, 12, 31)) == 1630000

    @pytest.mark.parametrize("extra", ["    unit: EUR\n", "    vat: included\n", "    starts: above\n"])
    def test_what_means_something_else_is_not_mixed_with_ours(self, extra):
        row = im.Catalogue.shipped().rules("NO", [Beside("own.yaml", self.own(extra))]).row("eea-state")
        assert row.values.on(date(2028, 4, 1)) == 1710000
        with pytest.raises(UnknownOnDate):
            row.values.on(date(2027, 12, 31))


def test_two_files_beside_a_plan_do_not_say_two_things_for_the_same_days(tmp_path):
    plan = tmp_path / "plan.yaml"
    plan.write_text("innomethods: benefits/1\nid: plan\n", encoding="utf-8")
    (tmp_path / "a.yaml").write_text(OWN, encoding="utf-8")
    (tmp_path / "b.yaml").write_text(OWN.replace("id: ours", "id: others").replace("0.03", "0.05"), encoding="utf-8")
    with pytest.raises(DocumentProblems) as caught:
        rules_beside(plan)
    found = caught.value.findings
    assert {(one.code, Path(one.place.file).name) for one in found} == {("C01", "b.yaml")}
    assert all("a.yaml" in str(one) for one in found)
    later = OWN.replace("id: ours", "id: others").replace("2027-", "2028-")
    (tmp_path / "b.yaml").write_text(later, encoding="utf-8")
    assert [one.name for one in rules_beside(plan)] == ["a.yaml", "b.yaml"]


SAUNA = """\
innomethods: rules/1
id: {id}
country: IS
sources: [{{id: letter, title: A letter, publisher: The ministry, certainty: seen}}]
"""
ASKING = """\
facts:
  - {id: is-a-sauna, ask: {nb: "Badstue?", nn: "Badstove?", en: "Is it a sauna?"}, kind: yes-or-no}
"""
DECIDING = """\
tables:
  - id: regime
    title: {{nb: regler, nn: reglar, en: rules}}
    hit: unique
    rules:
      - id: saunas
        title: {{nb: badstuer, nn: badstover, en: saunas}}
        from: 2017-01-01
        when: [{{fact: {fact}, is: true}}]
        gives: {{regulation: none}}
        source: letter
"""


@pytest.mark.parametrize(("asking", "deciding"), [("a.yaml", "b.yaml"), ("b.yaml", "a.yaml")])
class TestTwoFilesBesideAProjectAreOneSetOfRules:
    @pytest.fixture
    def plan(self, tmp_path, asking, deciding):
        (tmp_path / asking).write_text(SAUNA.format(id="asking") + ASKING, encoding="utf-8")
        (tmp_path / deciding).write_text(
            SAUNA.format(id="deciding") + DECIDING.format(fact="is-a-sauna"), encoding="utf-8"
        )
        plan = tmp_path / "plan.yaml"
        plan.write_text("innomethods: benefits/1\nid: plan\n", encoding="utf-8")
        return plan

    def test_one_asks_what_the_other_decides_by(self, plan, deciding):
        shelf = im.Catalogue.shipped()
        rules = shelf.rules("IS", rules_beside(plan, shelf))
        assert [fact.id for fact in rules.facts] == ["is-a-sauna"]
        assert [rule.theirs for rule in rules.table("regime").rules] == [deciding]
        assert find_file_problems(plan.with_name(deciding), shelf) == ()

    def test_a_fact_that_none_of_them_asks_is_told_with_those_they_do(self, plan, deciding):
        file = plan.with_name(deciding)
        file.write_text(SAUNA.format(id="deciding") + DECIDING.format(fact="is-a-suana"), encoding="utf-8")
        with pytest.raises(DocumentProblems) as caught:
            rules_beside(plan)
        (found,) = caught.value.findings
        assert (found.code, Path(found.place.file).name) == ("D30", deciding)
        assert "is-a-sauna" in found.text("en")
        assert find_file_problems(file, im.Catalogue.shipped()) == (found,)

    def test_they_do_not_ask_two_things_by_one_name(self, plan, deciding):
        other = ASKING.replace("Is it a sauna?", "Is it hot?")
        plan.with_name(deciding).write_text(SAUNA.format(id="deciding") + other, encoding="utf-8")
        with pytest.raises(DocumentProblems) as caught:
            rules_beside(plan)
        assert [one.code for one in caught.value.findings] == ["C01"]
