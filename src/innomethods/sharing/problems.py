"""`find_reference_problems`: what is wrong or doubtful with a profile, operating model, frame, network or survey.

Here: what all of them answer for, and the rules of profiles, operating models and networks. Not here: those of frames
(`frame_problems`) and surveys (`survey_problems`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from innomethods.errors import DocumentProblems, NoSuchMethod
from innomethods.findings import Finding, finding
from innomethods.language import find_untold
from innomethods.model import Check, Strength
from innomethods.sharing.frame_problems import find_frame_problems, find_unrelated
from innomethods.sharing.frames import Frame
from innomethods.sharing.naming import numbered, repeated, unknown
from innomethods.sharing.networks import Member, Network
from innomethods.sharing.operating_models import ASKED_OF_ALL, OperatingModel
from innomethods.sharing.partial_dates import PartialDate
from innomethods.sharing.profiles import Profile
from innomethods.sharing.references import Reference, ReferenceShelf
from innomethods.sharing.survey_problems import find_survey_problems
from innomethods.sharing.surveys import Survey
from innomethods.sources import Basis
from innomethods.truth import find_unlisted
from innomethods.wording import Wording
from innomethods.wording.formats import date_wording

_METHOD = Wording(nb="metoden", nn="metoden", en="method")
_POINTS = Wording(nb="punktene", nn="punkta", en="the points")
_QUESTIONS = Wording(nb="spørsmålene", nn="spørsmåla", en="the questions")
_SOURCES = Wording(nb="kildene", nn="kjeldene", en="the sources")
_METHODS = Wording(nb="metodene", nn="metodane", en="the methods")
_A_SOURCE = Wording(nb="en kilde", nn="ei kjelde", en="a source")
_A_DATE = Wording(
    nb="en dato for medlemskapet (seen, since eller until)",
    nn="ein dato for medlemskapen (seen, since eller until)",
    en="a date of the membership (seen, since or until)",
)
_TRAITS_OR_GAP = Wording(
    nb="kjennetegn (traits), eller en setning i «gaps» om at ingen er funnet",
    nn="kjenneteikn (traits), eller ei setning i «gaps» om at ingen er funne",
    en="traits, or a sentence in ‘gaps’ saying that none was found",
)
_GUIDANCE = Wording(nb="en forklaring (guidance)", nn="ei forklaring (guidance)", en="guidance")
_SEEN_OUTSIDE = Wording(
    nb="en kilde viser medlemskapet {day}, men da varte det ikke",
    nn="ei kjelde viser medlemskapen {day}, men då varte han ikkje",
    en="a source shows the membership on {day}, when there was none",
)


def find_reference_problems(reference: Reference, shelf: ReferenceShelf | None = None) -> tuple[Finding, ...]:
    """Return everything wrong or doubtful; what it names elsewhere is looked for on the shelf, if there is one.

    >>> model = OperatingModel(id="lab", title=Wording(nb="Lab", nn="Lab", en="Lab"), not_found=ASKED_OF_ALL[1:])
    >>> [str(item.message) for item in find_reference_problems(model)]
    ['Here a source is missing.', 'Here ‘host’ is missing.']
    """
    return (
        *find_untold(reference),
        *find_unlisted(reference),
        *(item for rule in _OF_ALL for item in rule(reference)),
        *(item for kind, rule in _OF_KIND.items() if isinstance(reference, kind) for item in rule(reference)),
        *(find_unrelated(reference, shelf) if isinstance(reference, Frame) else ()),
        *(_unknown_methods(reference, shelf) if shelf is not None else ()),
    )


# --- what every reference answers for


def _sourced(reference: Reference) -> Iterator[Finding]:
    """S02: a reference has a source, or says that nothing was found."""
    if not reference.sources:
        yield finding("S02", "sources", what=_A_SOURCE)


def _named_once(reference: Reference) -> Iterator[Finding]:
    """S04: who cites a source, or asks for a question, means one of them."""
    yield from repeated(_SOURCES, numbered("sources", (source.id for source in reference.sources)))
    yield from repeated(_METHODS, numbered("methods", reference.methods))
    yield from repeated(_QUESTIONS, numbered("checklist", (check.id for check in _checklist(reference))))


def _checks(reference: Reference) -> Iterator[Finding]:
    """W13: a must says why it is asked and where it comes from."""
    for path, check in numbered("checklist", _checklist(reference)):
        if check.strength is Strength.SHOULD:
            continue
        if check.guidance is None:
            yield finding("W13", path, check=check.id, missing=_GUIDANCE)
        if not check.sources and check.basis is not Basis.OWN:
            yield finding("W13", path, check=check.id, missing=_A_SOURCE)


def _checklist(reference: Reference) -> tuple[Check, ...]:
    return reference.checklist if isinstance(reference, (Profile, OperatingModel)) else ()


def _unknown_methods(reference: Reference, shelf: ReferenceShelf) -> Iterator[Finding]:
    """S05: the processes it goes with are on the shelf."""
    ladder = reference.ladder if isinstance(reference, OperatingModel) else ()
    named = (*numbered("methods", reference.methods), *numbered("ladder", (rung.method for rung in ladder)))
    for path, id_ in named:
        try:
            shelf.edition(id_)
        except NoSuchMethod as error:
            yield unknown(path, _METHOD, id_, error.known)
        except DocumentProblems:
            continue  # it is there; what is wrong with it is told with its own file


# --- what profiles, operating models and networks answer for


def _profile(profile: Profile) -> Iterator[Finding]:
    if not profile.traits and not profile.gaps:
        yield finding("S02", "traits", what=_TRAITS_OR_GAP)
    points = (*numbered("traits", profile.traits), *numbered("roles", profile.roles))
    yield from repeated(_POINTS, ((path, point.id) for path, point in points))


def _operating_model(model: OperatingModel) -> Iterator[Finding]:
    for name in ASKED_OF_ALL:
        if model.told(name) and name in model.not_found:
            yield finding("S01", name, field=name)
        if not model.told(name) and name not in model.not_found:
            yield finding("S02", name, what=Wording(nb=f"«{name}»", nn=f"«{name}»", en=f"‘{name}’"))
    yield from _backwards("until", model.title, model.since, model.until)
    for path, period in numbered("history", model.history):
        yield from _backwards(path, period.title, period.since, period.until)
    yield from _members(model.members)


def _backwards(path: str, what: Wording, since: PartialDate | None, until: PartialDate | None) -> Iterator[Finding]:
    """S03: an end that surely comes before its start; 2018 may be after any day of that year but the last."""
    if since is not None and until is not None and until.is_before(since):
        yield finding("S03", path, what=what, until=until, since=since)


def _network(network: Network) -> Iterator[Finding]:
    yield from _members(network.members)


def _members(members: Iterable[Member]) -> Iterator[Finding]:
    for path, member in numbered("members", members):
        if not (member.seen or member.since or member.until):
            yield finding("S02", path, what=_A_DATE)
        if member.since and member.until and member.until < member.since:
            yield finding("S03", path, what=member.name, until=member.until, since=member.since)
            continue
        for day in member.seen:
            if member.belongs(day) is False:
                yield finding("S07", path, what=member.name, because=_SEEN_OUTSIDE.fill(day=date_wording(day)))


Rule = Callable[[Any], Iterator[Finding]]
_OF_ALL: tuple[Rule, ...] = (_sourced, _named_once, _checks)
_OF_KIND: dict[type[Reference], Rule] = {
    Profile: _profile,
    OperatingModel: _operating_model,
    Frame: find_frame_problems,
    Network: _network,
    Survey: find_survey_problems,
}
