"""Route note and procurement record: reasons, places and blanks, in three languages, and nothing made up."""

import json
from datetime import date

import attrs
import pytest

from innomethods.catalogue import Catalogue
from innomethods.model import Circumstance, LegalAssessment, Method, Organisation, Procurement, Project, PurchaseItem
from innomethods.quantities import Money
from innomethods.reporting.html_pages import html_of
from innomethods.reporting.markdown_pages import markdown_of
from innomethods.reporting.pages import text_of
from innomethods.reporting.procurement import PAPERS, RouteView, paper_of, paper_record, papers_of, protocol, route_note
from innomethods.reporting.procurement.protocols import CONTENTS
from innomethods.reporting.procurement.route_words import POINT_WORDS
from innomethods.reporting.word import docx_of

NORWAY = Catalogue.shipped().rules("NO")
DAY = date(2027, 3, 1)
PROJECT = Project(
    "pilot", Method("small"), start=date(2027, 1, 11), country="NO", organisation=Organisation("Fjordvik")
)
DESIGN = Procurement(
    "design", title="Tjenestedesign", kind="services", country="NO", buyer="municipality", sector="classic",
    vat="excluded", procedure="open-tender-competition", dates={"notice": DAY},
    items=[PurchaseItem("Oppdraget", Money(1_900_000)), PurchaseItem("Opsjon", Money(500_000), part="option")],
)  # fmt: skip
LARGE = attrs.evolve(
    DESIGN, procedure="competitive-dialogue", items=[PurchaseItem("Utvikling", Money(9_900_000))],
    circumstances=[Circumstance("needs-adaptation", value=True, because="Ingen passer.", on=date(2027, 1, 20))],
)  # fmt: skip


def view(purchase=DESIGN, language="nb", rules=NORWAY, **more):
    return RouteView.of(language, purchase, rules=rules, on=purchase.day("notice") or DAY, **more)


def text(page):
    return markdown_of(page).replace("\u00a0", " ")


def rows(page, section, at=0):
    table = page.section(section).blocks[at]
    return [[cell.text.replace("\u00a0", " ") for cell in row.cells] for row in table.rows]


def pairs(page, section):
    return {name: text_of(line) for name, line in page.section(section).blocks[0].items}


def test_the_note_says_the_regime_with_its_reason_and_what_is_chosen():
    page = route_note(view())
    assert page.headline == "Tjenestedesign: del I og del II gjelder, med kunngjøring i Doffin"
    assert page.lead == "Avgjort. Valgt: åpen tilbudskonkurranse."
    told = text(page)
    for expected in ("FOA §§ 5-1 (2) a", "fra og med 1 300 000 kr", "8-18", "[fyll inn\\]", "Ikke juridisk rådgivning"):
        assert expected in told


def test_what_is_open_is_shown_step_by_step_by_a_command_where_there_is_a_method():
    seen = attrs.evolve(view(), methods=Catalogue.shipped())
    notes = [row.cells[0].note for row in route_note(seen).section("procedures").blocks[0].rows]
    assert [note[-1].text for note in notes] == ["innomethods show part-two-competition"] * 2
    assert "innomethods show" not in text(route_note(view()))
    assert "innomethods show" not in text(route_note(attrs.evolve(view(), methods=("open-procedure",))))


def test_climate_is_ways_to_choose_from_until_one_is_taken_and_then_how_the_rule_stands():
    table = route_note(view()).section("climate").blocks[0]
    assert (table.caption, len(table.rows)) == ("Ett av dette er nok", 6)
    assert rows(route_note(view()), "climate")[0][1] == "Hvor mye teller klima og miljø blant kriteriene?"
    said = attrs.evolve(DESIGN, circumstances=[Circumstance("climate-share", value=0.3)])
    table = route_note(view(said)).section("climate").blocks[0]
    assert table.caption == "Hvordan kravet står"
    assert [row.cells[0].text for row in table.rows] == ["Klima og miljø teller minst 30 prosent"]


def test_part_contracts_with_rules_of_their_own_have_a_section():
    items = [PurchaseItem("Oppdraget", Money(9_000_000), lot="a"), PurchaseItem("Opplæring", Money(600_000), lot="b")]
    page = route_note(view(attrs.evolve(DESIGN, items=items, procedure=None)))
    assert rows(page, "lots")[0][0] == "b"
    assert "Delkontrakten kan følge bare del I" in text(page)
    assert "lots" not in [one.id for one in route_note(view()).sections]


def test_facts_come_with_their_reasons_and_what_nobody_said_is_called_so():
    facts = {row[0]: row[1:] for row in rows(route_note(view(LARGE)), "facts")}
    assert facts["Om flere kjøper sammen"] == ["nei", "ingen har sagt det; lagt til grunn"]
    assert facts["Om kjøperen er staten"] == ["nei", "følger av hvem som kjøper"]
    assert facts["Verdien"] == ["9 900 000 kr", "se verdinotatet"]
    assert any(answer == "ja" and "Ingen passer." in why and "20. januar 2027" in why for answer, why in facts.values())
    assert facts["Prosedyren"][0] == "Konkurransepreget dialog"


def test_a_rejected_procedure_says_what_is_unmet_and_those_of_other_rules_stand_by_name():
    plain = attrs.evolve(LARGE, procedure=None, circumstances=[])
    page = route_note(view(attrs.evolve(plain, circumstances=[Circumstance("needs-adaptation", value=False)])))
    told = text(page)
    assert "Hører til andre regler enn de som gjelder her: direkte kjøp" in told
    assert "Valgt fremgangsmåte:** \\[fyll inn" in told


def test_the_ground_of_a_procedure_is_told_with_its_place():
    told = text(route_note(view(LARGE)))
    assert "FOA § 13-2 a" in told
    assert "Grunnlag:** krever" not in told


@pytest.mark.parametrize(("language", "never"), [("nb", "Ikke juri"), ("nn", "Ikkje juri"), ("en", "Not legal")])
@pytest.mark.parametrize("purchase", [DESIGN, LARGE], ids=["design", "large"])
@pytest.mark.parametrize("paper", PAPERS)
def test_every_paper_reads_in_every_language(paper, purchase, language, never):
    page = paper_of(view(purchase, language, project=PROJECT, by="officer"), paper)
    told = text(page)
    assert never in told
    assert "{" not in told
    assert "None" not in told
    assert page.language == language
    assert docx_of(page) == docx_of(page)
    assert "Tjenestedesign" in html_of(page)
    assert json.loads(json.dumps(paper_record(view(purchase, language), paper)))["paper"] == paper


def test_a_day_after_the_known_values_is_uncertain_and_names_the_stricter():
    later = attrs.evolve(DESIGN, procedure=None, dates={"notice": date(2028, 3, 1)})
    page = route_note(view(later, "en"))
    assert page.lead.startswith("Not settled by the law.")
    assert "(the stricter)" in page.headline
    assert "All that follows applies if the stricter is the answer." in text(page)
    assert "The stricter is" in text(page).split("## What is uncertain")[1]


def test_without_a_country_the_note_says_what_to_tell_first():
    bare = Procurement("pens")
    page = route_note(view(bare, "en"))
    told = text(page)
    assert page.headline == "pens: too little is known"
    assert "In which country is it bought?" in told
    assert "## Notices" not in told


def test_without_a_day_the_note_is_by_the_rules_of_the_day_it_is_looked():
    told = text(route_note(view(Procurement("pens", country="NO"), "en")))
    assert "The day that counts is 1 March 2027" in told


def test_what_somebody_decided_stands_with_who_and_when():
    decided = LegalAssessment("standing-part-two", "x", because="Vurdert.", by="officer", on=date(2027, 2, 2))
    page = route_note(view(attrs.evolve(DESIGN, assessments=[decided])))
    assert rows(page, "facts", 1) == [["standing-part-two", "x", "Vurdert.", "officer, 2. februar 2027"]]


@pytest.mark.parametrize(
    ("worth", "section", "points"),
    [(2_400_000, "FOA § 10-5", 15), (9_900_000, "FOA § 25-5", 16)],
)
def test_the_record_has_the_points_of_the_section_that_applies(worth, section, points):
    page = protocol(view(attrs.evolve(DESIGN, items=[PurchaseItem("Alt", Money(worth))], procedure=None)))
    assert page.lead.startswith(f"Innholdet følger {section}.")
    assert len(rows(page, "points")) == points


def test_every_point_of_the_record_has_words():
    assert {one for points in CONTENTS.values() for one in points} == set(POINT_WORDS)


def test_the_record_is_filled_from_what_is_known_and_blank_elsewhere():
    points = dict(rows(protocol(view(project=PROJECT)), "points"))
    assert points["Oppdragsgiver"] == "Fjordvik"
    assert points["Hva som kjøpes, og anslått verdi"] == "Tjenestedesign. 2 400 000 kr uten merverdiavgift"
    assert points["Hvem som ba om å delta"] == "ikke aktuelt med åpen tilbudskonkurranse"
    assert points["Hvem som vant, hvorfor, og kontraktens verdi"] == "[fyll inn]"


def test_the_chosen_procedure_tells_every_way_and_the_others_the_shortest():
    page = route_note(view(attrs.evolve(LARGE, circumstances=[]), "en"))
    table = next(one for one in page.section("procedures").blocks if getattr(one, "id", "") == "maybe")
    depends = {cells[0].text: cells[1].text for cells in (row.cells for row in table.rows)}
    chosen = next(told for name, told in depends.items() if "Competitive dialogue" in name)
    assert (chosen.count("Or:"), chosen.count("?")) == (4, 5)
    other = next(told for name, told in depends.items() if "without a tender procedure" in name)
    assert ("Or:" in other, other.endswith("or one of 6 other grounds")) == (False, True)


def test_the_note_begins_with_what_decides_most_and_says_how_to_see_the_rest():
    told = text(route_note(view(attrs.evolve(LARGE, procedure=None, circumstances=[]), "en")))
    assert "The answers that decide most" in told
    assert "more questions may decide what is open. ‘innomethods procure’ with --explain shows them all." in told


def test_what_is_lacking_is_told_once():
    told = text(route_note(view(attrs.evolve(LARGE, kind=None, procedure=None), "en")))
    assert told.split("## Procedures")[0].count("What kind of thing is bought?") == 1


def test_why_the_procedure_was_chosen_stands_in_the_note_and_the_record_and_is_blank_until_it_is_said():
    because = "Flere kan gi tilbud, og vi vil se alle."
    assert pairs(route_note(view()), "choice")["Hvorfor denne"] == "[fyll inn]"
    told = route_note(view(attrs.evolve(DESIGN, because=because)))
    assert pairs(told, "choice")["Hvorfor denne"] == because
    points = dict(rows(protocol(view(attrs.evolve(LARGE, because="Vi må snakke med dem først."))), "points"))
    assert points["Grunnlag for forhandling eller dialog"].endswith("Vi må snakke med dem først.")


@pytest.mark.parametrize(("language", "country"), [("nb", "Norge"), ("nn", "Noreg"), ("en", "Norway")])
def test_the_country_stands_by_its_name(language, country):
    note = route_note(view(language=language))
    assert country in pairs(note, "versions").values()
    assert [country] in [row[1:2] for row in rows(note, "facts")]


def test_the_record_of_a_dialogue_has_its_ground():
    points = dict(rows(protocol(view(LARGE)), "points"))
    assert "FOA § 13-2 a" in points["Grunnlag for forhandling eller dialog"]
    assert points["Grunnlag for å ikke kunngjøre eller konkurrere"] == "ikke aktuelt med konkurransepreget dialog"
    assert points["Hvorfor kontrakten ikke er delt opp"] == "[fyll inn]"
    assert points["Oppdragsgiver"] == "[fyll inn] (kommune)"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"items": [PurchaseItem("Lite", Money(290_000))]}, "krever ikke en protokoll med et fast innhold"),
        ({"sector": "utilities"}, "Vi kan ikke si hvilken protokoll"),
    ],
)
def test_where_no_record_is_asked_for_the_paper_says_so(changes, said):
    assert said in protocol(view(attrs.evolve(DESIGN, procedure=None, **changes))).lead


def test_the_record_is_norways_alone():
    danish = Catalogue.shipped().rules("DK")
    abroad = view(attrs.evolve(DESIGN, country="DK", procedure=None), rules=danish)
    assert papers_of(abroad) == ("valuation-note", "route-note")
    assert route_note(abroad).headline


def test_an_exempt_purchase_is_headed_by_it_and_its_record_has_the_reason_alone():
    facts = {"only-one-supplier": True, "alternatives-examined": True, "one-supplier-by-own-choice": False}
    stated = [Circumstance(fact, value=value) for fact, value in facts.items()]
    exempt = view(attrs.evolve(DESIGN, procedure="without-notice-part-two", circumstances=stated))
    headed = "Tjenestedesign: ingen plikt til å kunngjøre (Unntak fra del II: bare én leverandør i markedet)"
    assert route_note(exempt).headline == headed
    page = protocol(exempt)
    assert "FOA § 7-1 (3) krever at grunnen til unntaket står i protokollen" in page.lead
    points = dict(rows(page, "points"))
    assert POINT_WORDS["announced-dialogue"].nb not in points
    assert "§ 5-2 (1) a" in points[POINT_WORDS["no-competition"].nb]


def test_there_is_no_other_paper():
    with pytest.raises(ValueError, match="route-note"):
        paper_of(view(), "poem")


@pytest.mark.parametrize(("procedure", "relevant"), [("open-procedure", False), ("negotiated-procedure", True)])
def test_tenders_fall_out_before_the_choice_only_where_there_are_rounds(procedure, relevant):
    """§ 23-11 is about negotiation and dialogue; in an open procedure nobody's tender is left out on the way."""
    facts = [Circumstance("needs-adaptation", value=True)]
    worth = [PurchaseItem("Alt", Money(3_000_000))]
    page = protocol(view(attrs.evolve(DESIGN, items=worth, procedure=procedure, circumstances=facts)))
    point = next(told for name, told in rows(page, "points") if "redusert" in name)
    assert ("[fyll inn]" in point) == relevant
