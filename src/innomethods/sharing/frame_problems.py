"""What is wrong or doubtful with a frame: its groups and points, its self-assessment, and what points answer to.

Not here: what every reference answers for (`problems`).
"""

from __future__ import annotations

from collections.abc import Iterator

from innomethods.checking import find_scale_problems
from innomethods.composing import target_of
from innomethods.errors import BadReference, DocumentProblems, NoSuchMethod
from innomethods.findings import Finding, finding
from innomethods.ids import Pin
from innomethods.model import Equivalent
from innomethods.sharing.frames import Assessment, Found, Frame
from innomethods.sharing.naming import numbered, repeated, unknown
from innomethods.sharing.references import ReferenceShelf
from innomethods.wording import Wording

_GROUP = Wording(nb="gruppen", nn="gruppa", en="group")
_POINT = Wording(nb="punktet", nn="punktet", en="point")
_FRAME_OR_METHOD = Wording(nb="rammen eller metoden", nn="ramma eller metoden", en="frame or method")
_GROUPS = Wording(nb="gruppene", nn="gruppene", en="the groups")
_POINTS = Wording(nb="punktene", nn="punkta", en="the points")
_A_SUMMARY = Wording(nb="en forklaring (summary)", nn="ei forklaring (summary)", en="a summary")
_SOME_POINT = Wording(nb="punkter i gruppen", nn="punkt i gruppa", en="a point of the group")
_ASSESSMENT = Wording(nb="Egenvurderingen", nn="Eigenvurderinga", en="The self-assessment")
_ITSELF = Wording(
    nb="et punkt kan ikke svare til seg selv",
    nn="eit punkt kan ikkje svare til seg sjølv",
    en="a point cannot answer to itself",
)
_FORM = Wording(
    nb="Skriv det slik: oecd-declaration@2019:embrace.",
    nn="Skriv det slik: oecd-declaration@2019:embrace.",
    en="Write it like this: oecd-declaration@2019:embrace.",
)


def find_frame_problems(frame: Frame) -> Iterator[Finding]:
    """Yield what is wrong with a frame by itself."""
    groups = [group.id for group in frame.groups]
    yield from repeated(_GROUPS, numbered("groups", groups))
    yield from repeated(_POINTS, numbered("items", (item.id for item in frame.items)))
    for path, group in numbered("groups", groups):
        if not frame.in_group(group):
            yield finding("S02", path, what=_SOME_POINT)
    for item in frame.items:
        if item.group is not None and item.group not in groups:
            yield unknown(item.id, _GROUP, item.group, groups)
        if item.summary is None and item.found is not Found.NOT_FOUND:
            yield finding("S02", item.id, what=_A_SUMMARY)
        if item.summary is not None and item.found is Found.NOT_FOUND:
            yield finding("S01", item.id, field="summary")
    if frame.assessment is not None:
        yield from _assessment(frame.assessment, groups)


def _assessment(assessment: Assessment, groups: list[str]) -> Iterator[Finding]:
    if assessment.group is not None and assessment.group not in groups:
        yield unknown("assessment", _GROUP, assessment.group, groups)
    yield from find_scale_problems(assessment.least, assessment.most, "assessment", _ASSESSMENT)


# --- what points answer to


def find_unrelated(frame: Frame, shelf: ReferenceShelf | None) -> Iterator[Finding]:
    """Yield the `related` that lead nowhere; other frames and methods are looked for on the shelf, if there is one."""
    items = [item.id for item in frame.items]
    for path, one in numbered("related", frame.related):
        if one.path not in items:
            yield unknown(path, _POINT, one.path, items)
        try:
            pin, target = target_of(one.to)
        except BadReference:
            yield finding("S05", path, what=_POINT, wanted=one.to, hint=_FORM)
            continue
        if pin.id == frame.id:
            yield from _within(frame, one, path, target)
        elif shelf is not None:
            yield from _elsewhere(shelf, path, pin, target)


def _within(frame: Frame, one: Equivalent, path: str, target: str) -> Iterator[Finding]:
    if target == one.path:
        yield finding("S07", path, what=one.to, because=_ITSELF)
    elif target not in (items := [item.id for item in frame.items]):
        yield unknown(path, _POINT, target, items)


def _elsewhere(shelf: ReferenceShelf, path: str, pin: Pin, target: str) -> Iterator[Finding]:
    try:
        known = _points(shelf, pin)
    except NoSuchMethod as error:
        yield unknown(path, _FRAME_OR_METHOD, str(pin), (*shelf.references, *error.known))
    except DocumentProblems:
        return  # it is there; what is wrong with it is told with its own file
    else:
        if target not in known:
            yield unknown(path, _POINT, target, known)


def _points(shelf: ReferenceShelf, pin: Pin) -> tuple[str, ...]:
    """Return what a point may answer to in the frame or method of this id and edition.

    Raises:
        NoSuchMethod: when the shelf has neither.
        DocumentProblems: when its file has problems.
    """
    other = shelf.references.get(pin.id)
    if other is None:
        method = shelf.edition(pin.id, pin.edition)
        return (*(placed.path for placed in method.placed), *(check for check, _ in method.checks))
    if pin.edition not in (None, other.edition):
        raise NoSuchMethod(str(pin), (str(other.pin),))
    return tuple(item.id for item in other.items) if isinstance(other, Frame) else ()
