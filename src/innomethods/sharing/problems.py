"""`find_reference_problems`: what is wrong or doubtful with a profile, operating model, frame, network or survey."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

import attrs

from innomethods.errors import DocumentProblems
from innomethods.findings import Finding, finding, suggestion
from innomethods.model import Check, Shelf, Strength
from innomethods.sharing.frames import Found, Frame
from innomethods.sharing.networks import Member, Network
from innomethods.sharing.operating_models import ASKED_OF_ALL, OperatingModel
from innomethods.sharing.profiles import Profile
from innomethods.sharing.references import Reference
from innomethods.sharing.surveys import Survey
from innomethods.sources import Basis
from innomethods.wording import Wording

Rule = Callable[[Reference], Iterator[Finding]]

_SOURCE = Wording(nb="kilde", nn="kjelde", en="source")
_WAVE = Wording(nb="runde", nn="runde", en="wave")
_GROUP = Wording(nb="gruppe", nn="gruppe", en="group")
_POINT = Wording(nb="punkt", nn="punkt", en="point")
_METHOD = Wording(nb="metode", nn="metode", en="method")
_POINTS = Wording(nb="punktene", nn="punkta", en="the points")
_A_SOURCE = Wording(nb="en kilde", nn="ei kjelde", en="a source")
_A_SUMMARY = Wording(nb="en forklaring (summary)", nn="ei forklaring (summary)", en="a summary")
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
_TOO_MANY = Wording(
    nb="flere svarte enn det ble spurt", nn="fleire svara enn det vart spurt", en="more answered than were asked"
)


def find_reference_problems(reference: Reference, shelf: Shelf | None = None) -> tuple[Finding, ...]:
    """Return everything wrong or doubtful; methods it goes with are looked for on the shelf, if there is one.

    >>> model = OperatingModel(id="lab", title=Wording(nb="Lab", nn="Lab", en="Lab"), not_found=ASKED_OF_ALL[1:])
    >>> [str(item.message) for item in find_reference_problems(model)]
    ['Here a source is missing.', 'Here ‘host’ is missing.']
    """
    found = [item for rule in _RULES for item in rule(reference)]
    found += _unknown_methods(reference, shelf) if shelf is not None else []
    return tuple(found)


# --- what every reference answers for


def _languages(reference: Reference) -> Iterator[Finding]:
    """W14: every text stands in all three languages."""
    for name, wording in _wordings(reference):
        if wording.missing():
            yield finding("W14", name, field=name, languages=", ".join(wording.missing()))
            return


def _wordings(item: object, name: str = "") -> Iterator[tuple[str, Wording]]:
    """Yield every text within a value, with the name of the field of the reference it stands in."""
    if isinstance(item, Wording):
        yield name, item
    elif isinstance(item, tuple):
        for one in item:
            yield from _wordings(one, name)
    elif attrs.has(kind := type(item)):
        for field in attrs.fields(kind):
            yield from _wordings(getattr(item, field.name), name or field.name.replace("_", "-"))


def _cited(reference: Reference) -> Iterator[Finding]:
    """S05: every source named is listed."""
    known = {source.id for source in reference.sources}
    for path, names in _citations(reference):
        for name in names:
            if name not in known:
                yield finding("S05", path, what=_SOURCE, wanted=name, hint=suggestion(name, known))


def _citations(item: object, path: str = "") -> Iterator[tuple[str, tuple[str, ...]]]:
    if isinstance(item, tuple):
        for one in item:
            yield from _citations(one, path)
    elif attrs.has(kind := type(item)) and not isinstance(item, Wording):
        here = str(getattr(item, "id", "")) or path if not isinstance(item, Reference) else ""
        for field in attrs.fields(kind):
            value = getattr(item, field.name)
            if field.name == "sources" and not isinstance(item, Reference):
                yield here, value
            else:
                yield from _citations(value, here)


def _sourced(reference: Reference) -> Iterator[Finding]:
    """S02: a reference has a source, or says that nothing was found."""
    if not reference.sources:
        yield finding("S02", "sources", what=_A_SOURCE)


def _checks(reference: Reference) -> Iterator[Finding]:
    """W13: a must says why it is asked and where it comes from."""
    for check in _checklist(reference):
        if check.strength is Strength.SHOULD:
            continue
        if check.guidance is None:
            yield finding("W13", check.id, check=check.id, missing=_GUIDANCE)
        if not check.sources and check.basis is not Basis.OWN:
            yield finding("W13", check.id, check=check.id, missing=_A_SOURCE)


def _checklist(reference: Reference) -> tuple[Check, ...]:
    return reference.checklist if isinstance(reference, (Profile, OperatingModel)) else ()


def _unknown_methods(reference: Reference, shelf: Shelf) -> Iterator[Finding]:
    """S05: the processes it goes with are on the shelf."""
    named = [*reference.methods]
    named += [rung.method for rung in reference.ladder] if isinstance(reference, OperatingModel) else []
    for id_ in named:
        try:
            shelf.edition(id_)
        except KeyError as error:
            known = getattr(error, "known", ())
            yield finding("S05", "methods", what=_METHOD, wanted=id_, hint=suggestion(id_, known))
        except DocumentProblems:
            continue  # it is there; what is wrong with it is told with its own file


# --- what each kind answers for


def _profile(reference: Reference) -> Iterator[Finding]:
    if not isinstance(reference, Profile):
        return
    if not reference.traits and not reference.gaps:
        yield finding("S02", "traits", what=_TRAITS_OR_GAP)
    yield from _unique(_POINTS, [point.id for point in (*reference.traits, *reference.roles)])


def _operating_model(reference: Reference) -> Iterator[Finding]:
    if not isinstance(reference, OperatingModel):
        return
    for name in ASKED_OF_ALL:
        if reference.told(name) and name in reference.not_found:
            yield finding("S01", name, field=name)
        if not reference.told(name) and name not in reference.not_found:
            yield finding("S02", name, what=Wording(nb=f"«{name}»", nn=f"«{name}»", en=f"‘{name}’"))
    if reference.since and reference.until and reference.until < reference.since:
        yield finding("S03", "until", what=reference.title, until=reference.until, since=reference.since)
    for period in reference.history:
        if period.since and period.until and period.until < period.since:
            yield finding("S03", "history", what=period.title, until=period.until, since=period.since)
    yield from _members(reference.members)


def _network(reference: Reference) -> Iterator[Finding]:
    if isinstance(reference, Network):
        yield from _members(reference.members)


def _members(members: Iterable[Member]) -> Iterator[Finding]:
    for member in members:
        if not (member.seen or member.since or member.until):
            yield finding("S02", "members", what=_A_DATE)
        if member.since and member.until and member.until < member.since:
            yield finding("S03", "members", what=member.name, until=member.until, since=member.since)


def _frame(reference: Reference) -> Iterator[Finding]:
    if not isinstance(reference, Frame):
        return
    groups, items = [group.id for group in reference.groups], [item.id for item in reference.items]
    yield from _unique(_POINTS, items)
    for item in reference.items:
        if item.group is not None and item.group not in groups:
            yield finding("S05", item.id, what=_GROUP, wanted=item.group, hint=suggestion(item.group, groups))
        if item.summary is None and item.found is not Found.NOT_FOUND:
            yield finding("S02", item.id, what=_A_SUMMARY)
    rated = reference.assessment.group if reference.assessment is not None else None
    if rated is not None and rated not in groups:
        yield finding("S05", "assessment", what=_GROUP, wanted=rated, hint=suggestion(rated, groups))
    for related in reference.related:
        if related.path not in items:
            yield finding("S05", "related", what=_POINT, wanted=related.path, hint=suggestion(related.path, items))


def _survey(reference: Reference) -> Iterator[Finding]:
    if not isinstance(reference, Survey):
        return
    waves = [wave.id for wave in reference.waves]
    yield from _unique(_POINTS, [*waves, *(figure.id for figure in reference.figures)])
    for path, named in _waves_named(reference):
        if named not in waves:
            yield finding("S05", path, what=_WAVE, wanted=named, hint=suggestion(named, waves))
    for wave in reference.waves:
        if wave.sent is not None and wave.answered is not None and wave.answered > wave.sent:
            yield finding("S06", wave.id, what=wave.title, because=_TOO_MANY)
    for figure in reference.figures:
        if not figure.sources:
            yield finding("S02", figure.id, what=_A_SOURCE)


def _waves_named(survey: Survey) -> Iterator[tuple[str, str]]:
    yield from ((figure.id, figure.wave) for figure in survey.figures)
    yield from (("comparisons", wave) for comparison in survey.comparisons for wave in comparison.waves)


def _unique(what: Wording, ids: Iterable[str]) -> Iterator[Finding]:
    for id_, count in Counter(ids).items():
        if count > 1:
            yield finding("S04", id_, id=id_, what=what)


_RULES: tuple[Rule, ...] = (
    _languages,
    _cited,
    _sourced,
    _checks,
    _profile,
    _operating_model,
    _frame,
    _network,
    _survey,
)
