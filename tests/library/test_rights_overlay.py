"""The overlay on equality, data protection and security asks at the right time, whatever method it is laid over."""

from __future__ import annotations

import pytest

import innomethods as im
from innomethods.model import Method, Phase

SHELF = im.Catalogue.shipped()
OVERLAY = SHELF.overlays["equality-privacy-security"]
SCREEN, ASSESS, GUARD = "screen-rights", "assess-rights", "guard-rights"
VARIANTS = [name for name, overlay in SHELF.overlays.items() if overlay.variant_of]
# In these, the phase right behind the need both finds the solution and tries it: nothing comes between the two looks.
FOUND_AND_TRIED_AT_ONCE = {"ninety-days", "systemic-design-framework"}


def resolved(name: str) -> Method:
    if name in VARIANTS:
        variant = SHELF.overlays[name]
        return im.resolve(SHELF[str(variant.variant_of)], [variant, OVERLAY], shelf=SHELF).method
    return im.resolve(SHELF.editions[name], [OVERLAY], shelf=SHELF).method


def phases(method: Method) -> list[tuple[str, Phase]]:
    return [(placed.path, placed.node) for placed in method.placed if isinstance(placed.node, Phase)]


def place(method: Method, id: str) -> int:
    (found,) = [number for number, (path, _) in enumerate(phases(method)) if path.rpartition("/")[2] == id]
    return found


def first_giving(method: Method, *states: str) -> int | None:
    given = (number for number, (_, phase) in enumerate(phases(method)) if {*map(str, phase.gives)} & {*states})
    return next(given, None)


MEANT = [name for name, method in SHELF.editions.items() if not any(one.means(method) for one in OVERLAY.not_for)]


@pytest.mark.parametrize("name", [*MEANT, *VARIANTS])
class TestEachMethod:
    def test_it_asks_first_when_the_need_is_understood(self, name: str) -> None:
        method = resolved(name)
        understood = first_giving(method, "need@understood", "need@agreed")
        assert understood is not None
        assert place(method, SCREEN) > understood

    def test_it_asks_before_the_solution_is_chosen(self, name: str) -> None:
        """Between the two there is work: what the method does to find its solution."""
        method = resolved(name)
        between = phases(method)[place(method, SCREEN) + 1 : place(method, ASSESS)]
        assert between or name in FOUND_AND_TRIED_AT_ONCE

    def test_it_asks_again_when_the_solution_is_known_and_not_yet_tried(self, name: str) -> None:
        method = resolved(name)
        known, tried = first_giving(method, "solution@imagined"), first_giving(method, "solution@tested")
        assert known is None or place(method, ASSESS) > known
        assert tried is None or place(method, ASSESS) < tried

    def test_it_asks_a_last_time_before_everyone_gets_it(self, name: str) -> None:
        method = resolved(name)
        in_use = first_giving(method, "solution@in-use")
        assert place(method, GUARD) > place(method, ASSESS)
        assert in_use is None or place(method, GUARD) < in_use


def test_the_second_look_asks_what_the_first_one_answered() -> None:
    method = resolved("blt")
    (assess,) = [phase for path, phase in phases(method) if path.endswith(ASSESS)]
    assert "looked-over-again" in {check.id for check in assess.checklist}
