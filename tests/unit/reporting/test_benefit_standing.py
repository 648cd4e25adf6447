"""How benefits stand in a report and on their owner's page: observed against expected, unknown where nobody looked."""

from datetime import date
from pathlib import Path

import attrs
import pytest

from innomethods.catalogue import read_project
from innomethods.model import Observation
from innomethods.planning import schedule
from innomethods.reporting import NoSuchOwner, report_page, write_report
from innomethods.reporting.pages import Bullets, Figure, text_of
from innomethods.wording import LANGUAGES

BOM = read_project(Path(__file__).parents[3] / "examples" / "faerre-bomtimer" / "project.yaml")
PLAN = schedule(BOM)
DAY = date(2027, 10, 1)
BEFORE = ("11.9", "12.4", "11.2", "11.6", "12.1", "11.5", "12.6", "11.0", "11.8", "12.2", "11.4", "11.9")
SEEN = (
    *(Observation("no-show-rate", value, date(2026, month, 28)) for month, value in enumerate(BEFORE, 1)),
    Observation("no-show-rate", "9.0", date(2027, 8, 28)),
    Observation("no-show-rate", "7.5", date(2027, 9, 28)),
    Observation(
        "median-wait", 33, date(2027, 9, 1), cause="Fewer staff", action="Hire", responsible="service-owner",
        action_due=date(2027, 12, 1),
    ),
)  # fmt: skip


def page(observations=SEEN, *, on=DAY, language="nb", project=BOM):
    return report_page(project, plan=PLAN, on=on, observations=observations, language=language)


def section(*given, **how):
    found = page(*given, **how).section("benefits")
    assert found is not None
    return found


def rows(found, id_):
    (table,) = (one for one in found.tables() if one.id == id_)
    return [{column.id: cell for column, cell in table.cells_of(row)} for row in table.rows]


def test_the_heading_counts_how_all_benefits_stand():
    assert text_of(section().title) == "4 gevinster og ulemper: 1 i rute, 1 avviker og 2 er ukjent"
    assert text_of(section(language="en").title) == "4 benefits and disbenefits: 1 on track, 1 strays and 2 are unknown"


def test_what_nobody_measured_is_unknown_and_says_why():
    stands = {row["benefit"].value: row for row in rows(section(), "standing")}
    assert {name: row["standing"].value for name, row in stands.items()} == {
        "fewer-no-shows": "on-track", "freed-time": "unknown", "shorter-wait": "behind", "unreachable": "unknown",
    }  # fmt: skip
    assert stands["freed-time"]["why"].text == "Ingenting er målt etter nullpunktet."


def test_a_deviation_stands_with_cause_action_and_who():
    (row,) = rows(section(), "strays")
    assert [row[name].text for name in ("cause", "action")] == ["Fewer staff", "Hire"]
    assert row["due"].value == date(2027, 12, 1)


def test_without_observations_nothing_is_said_of_how_they_stand():
    found = section(())
    assert text_of(found.title) == "3 gevinster og 1 ulempe er ført opp"
    assert "standing" not in {one.id for one in found.tables()}


def test_what_is_observed_after_the_day_does_not_count():
    assert "standing" not in {one.id for one in section(on=date(2026, 1, 1)).tables()}


def test_twelve_figures_before_the_change_make_a_control_chart_eleven_do_not():
    def figures(seen):
        return {one.id for each in section(seen).sections for one in each.blocks if isinstance(one, Figure)}

    assert "figure-chart-fewer-no-shows" in figures(SEEN)
    assert "figure-chart-fewer-no-shows" not in figures(SEEN[1:])
    assert {"figure-way-fewer-no-shows", "figure-way-shorter-wait"} <= figures(SEEN)


def test_measuring_days_ahead_begin_after_the_day_and_say_how_many_follow():
    found = section()
    ahead = rows(found, "calendar")
    assert [row["when"].value for row in ahead[:2]] == [date(2027, 10, 31), date(2027, 11, 30)]
    assert len(ahead) == 8
    (table,) = (one for one in found.tables() if one.id == "calendar")
    assert text_of(table.note) == "7 måledager til kommer etter disse."


def test_what_the_benefits_lack_is_told_with_the_mend():
    nobody = attrs.evolve(BOM, benefits=[attrs.evolve(BOM.benefits[0], owner=None), *BOM.benefits[1:]])
    assert rows(section((), project=nobody), "benefits-findings")


# --- an owner's own page


def owner(tmp_path, role="service-owner", language="nb", observations=SEEN, **how):
    written = write_report(
        BOM, tmp_path, plan=PLAN, on=DAY, observations=observations, language=language, owners=[role], **how
    )
    return written.files


def test_each_owner_gets_a_page_in_every_format_asked_for(tmp_path):
    names = [path.name for path in owner(tmp_path, formats=("html", "markdown"))]
    assert names == ["report.html", "owner-service-owner.html", "report.md", "owner-service-owner.md", "manifest.json"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_says_when_to_measure_next_and_what_to_do(tmp_path, language):
    path = next(one for one in owner(tmp_path, language=language, formats="markdown") if one.name.startswith("owner"))
    text = path.read_text(encoding="utf-8").replace("\N{NO-BREAK SPACE}", " ")
    said = {
        "nb": ("Tjenesteeier har ansvar for 4 gevinster", "Neste måling er 31. oktober 2027", "Dette må gjøres nå"),
        "nn": ("Tenesteeigar har ansvar for 4 gevinstar", "Neste måling er 31. oktober 2027", "Dette må gjerast no"),
        "en": ("Service owner answers for 4 benefits", "The next measurement is on 31 October 2027", "What to do now"),
    }[language]
    assert all(one in text for one in said)


def test_only_what_is_overdue_is_to_be_measured_now():
    from innomethods.reporting.benefits import BenefitsView, owner_page
    from innomethods.reporting.benefits.standing import view_of
    from innomethods.reporting.subject import Subject

    view = view_of(Subject.of_project(BOM, "en", plan=PLAN, on=DAY, observations=SEEN[:-1]))
    assert isinstance(view, BenefitsView)
    (todo,) = owner_page(view, "service-owner").sections[0].blocks
    assert isinstance(todo, Bullets)
    (overdue,) = [text_of(item) for item in todo.items]
    assert overdue.startswith("Some people are not reached: measure now.")  # due that very day


def test_a_role_that_owns_nothing_is_refused_with_a_suggestion(tmp_path):
    with pytest.raises(NoSuchOwner, match="Did you mean 'service-owner'"):
        owner(tmp_path, "service-owners")
    assert not list(tmp_path.iterdir())
