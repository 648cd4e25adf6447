"""Every event in a sentence: filled in, in three languages, with titles where the method has them."""

from decimal import Decimal
from string import Formatter

import attrs
import pytest
from tests.unit.documents.test_event_records import EVENTS
from tests.unit.running.walks import LEAD, NO_SHOWS, OWNER, START, begun, must, phase

from innomethods.model import Branch, Choice, Gate
from innomethods.running import CheckAnswered, GateDecided, MeasureObserved
from innomethods.running.telling import tell, title_of
from innomethods.wording import LANGUAGES, Wording

ASKED = must("seen", "evidence")


def state(*flow):
    return begun(*(flow or (phase("a", ASKED, observes=[NO_SHOWS.id]), Gate("go", decided_by=OWNER)))).state


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: type(event).__name__)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_event_is_told_with_nothing_left_open(event, language):
    told = tell(event, state()).text(language)
    assert told.strip()
    assert [field for _, field, _, _ in Formatter().parse(told) if field] == []
    assert "Wording(" not in told


def test_a_measure_is_told_with_its_title_and_unit():
    event = MeasureObserved(measure=NO_SHOWS.id, value=Decimal("9.6"), at=START, by=LEAD)
    assert tell(event, state()).text("nb") == "Målte Patients who don't show up: 9,6 %"
    other = attrs.evolve(event, measure="unknown")
    assert tell(other, state()).text("en") == "Measured unknown: 9.6"


@pytest.mark.parametrize(("language", "said"), [("nb", "3 dager"), ("nn", "3 dagar"), ("en", "3 days")])
def test_a_unit_is_said_in_the_readers_language(language, said):
    days = attrs.evolve(NO_SHOWS, unit=Wording(nb="dager", nn="dagar", en="days"))
    now = begun(phase("a", ASKED, observes=[days.id]), measures=[days]).state
    event = MeasureObserved(measure=days.id, value=Decimal(3), at=START, by=LEAD)
    assert tell(event, now).text(language).endswith(said)


def test_of_many_pieces_of_evidence_the_first_is_named():
    event = CheckAnswered(path="a/seen", evidence=["one", "two", "three"], at=START, by=LEAD)
    assert tell(event, state()).text("en") == "seen? one (and 2 more)"
    assert tell(attrs.evolve(event, evidence=["one", "two"]), state()).text("nb") == "seen? one; two"


def test_a_breach_stands_out():
    event = GateDecided(gate="go", outcome="go-back", to="a", breach=True, at=START, by=OWNER)
    assert tell(event, state()).text("en") == "‘Go’: Go back, to ‘A’ · BREACH OF THE RULES"


def test_a_branch_has_its_own_title():
    ways = [Branch("buy", phase("b"), title=Wording(nb="Kjøp", en="Buy")), Branch("make", phase("c"))]
    told = state(Choice("route", decided_by=OWNER, branches=ways))
    assert title_of(told, "route/buy").text("nb") == "Kjøp"
    assert title_of(told, "nowhere").text("nb") == "nowhere"
