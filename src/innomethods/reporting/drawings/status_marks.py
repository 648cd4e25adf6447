"""The marks of a check's state: shape first, then the word, then colour. Filled = we know, hollow = we don't.

Round = good or open, square = not good, triangle = law or limit. A mark never stands without its word: the mark is
hidden from those who listen, the word is real text beside it. Not here: what a check's state is (`running`).
"""

from __future__ import annotations

from enum import StrEnum

from innomethods.reporting.drawings.svg import Element, element, path, polygon
from innomethods.wording import Language, Wording


class CheckState(StrEnum):
    """What is known of a check, in the order in which decisions are needed."""

    BREACH_OF_LAW = "breach-of-law"
    OVER_LIMIT = "over-limit"
    FAIL = "fail"
    MISSING = "missing"
    LAW_NOT_KNOWN = "law-not-known"
    STALE = "stale"
    NOT_YET_DUE = "not-yet-due"
    PASS = "pass"  # noqa: S105 - no password
    NOT_APPLICABLE = "not-applicable"

    @property
    def urgency(self) -> int:
        """Its place when checks are sorted by what needs a decision, from 0."""
        return list(CheckState).index(self)


_WORDS: dict[CheckState, Wording] = {
    CheckState.BREACH_OF_LAW: Wording(nb="Brudd på lovkrav", nn="Brot på lovkrav", en="Breach of law"),
    CheckState.OVER_LIMIT: Wording(nb="Over grensen", nn="Over grensa", en="Over the limit"),
    CheckState.FAIL: Wording(nb="Ikke oppfylt", nn="Ikkje oppfylt", en="Not met"),
    CheckState.MISSING: Wording(nb="Ukjent: tall mangler", nn="Ukjent: tal manglar", en="Unknown: missing"),
    CheckState.LAW_NOT_KNOWN: Wording(
        nb="Ukjent: regelen er ikke kjent", nn="Ukjent: regelen er ikkje kjend", en="Unknown: rule not known"
    ),
    CheckState.STALE: Wording(nb="Foreldet", nn="Forelda", en="Stale"),
    CheckState.NOT_YET_DUE: Wording(nb="Ikke forfalt", nn="Ikkje forfalle", en="Not due"),
    CheckState.PASS: Wording(nb="Oppfylt", nn="Oppfylt", en="Met"),
    CheckState.NOT_APPLICABLE: Wording(nb="Gjelder ikke", nn="Gjeld ikkje", en="Not applicable"),
}
# The same marks as signs, where there is only text.
STATUS_SIGNS: dict[CheckState, str] = {
    CheckState.PASS: "✓",
    CheckState.FAIL: "✕",
    CheckState.BREACH_OF_LAW: "▲",
    CheckState.OVER_LIMIT: "▲",
    CheckState.MISSING: "?",
    CheckState.LAW_NOT_KNOWN: "?",
    CheckState.STALE: "◷",
    CheckState.NOT_YET_DUE: "…",
    CheckState.NOT_APPLICABLE: "–",
}
_CENTRE = 8.0


def status_word(state: CheckState | str, language: Language, *, detail: str = "") -> str:
    """Return the word of a state; `detail` (a date, a reason) follows: «Foreldet (målt 12.02)», «Gjelder ikke: grunn».

    >>> status_word("stale", "nn", detail="målt 12.02")
    'Forelda (målt 12.02)'
    """
    known = CheckState(state)
    word = _WORDS[known].text(language)
    if not detail:
        return word
    if known in (CheckState.MISSING, CheckState.LAW_NOT_KNOWN):
        return f"{word.partition(':')[0]}: {detail}"
    return f"{word}: {detail}" if known is CheckState.NOT_APPLICABLE else f"{word} ({detail})"


def status_mark(state: CheckState | str) -> str:
    """Return the 16 × 16 mark as inline SVG, hidden from those who listen; put `status_word` as text after it.

    >>> status_mark("pass").startswith(
    ...     '<svg class="im-mark" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"'
    ... )
    True
    """
    return element(
        "svg",
        *_parts(CheckState(state)),
        class_="im-mark",
        width=16.0,
        height=16.0,
        viewBox="0 0 16 16",
        aria_hidden="true",
        focusable="false",
    ).to_text()


def _parts(state: CheckState) -> tuple[Element, ...]:
    if state is CheckState.PASS:
        tick = path(("M", 4.5, 8.3), ("L", 7, 10.8), ("L", 11.5, 5.6))
        return _circle("im-mark-ok"), element("path", d=tick, class_="im-mark-sign")
    if state is CheckState.FAIL:
        cross = path(("M", 5, 5), ("L", 11, 11), ("M", 11, 5), ("L", 5, 11))
        square = element("rect", x=1.0, y=1.0, width=14.0, height=14.0, class_="im-mark-bad")
        return square, element("path", d=cross, class_="im-mark-sign")
    if state in (CheckState.BREACH_OF_LAW, CheckState.OVER_LIMIT):
        triangle = element("path", d=polygon((8, 0.8), (15.6, 15), (0.4, 15)), class_="im-mark-bad")
        stroke = element("rect", x=7.1, y=5.4, width=1.8, height=5.0, class_="im-mark-sign-fill")
        return triangle, stroke, element("rect", x=7.1, y=11.6, width=1.8, height=1.8, class_="im-mark-sign-fill")
    if state is CheckState.NOT_APPLICABLE:
        return (element("rect", x=3.0, y=7.0, width=10.0, height=2.0, class_="im-mark-fill"),)
    return _hollow(state)


def _hollow(state: CheckState) -> tuple[Element, ...]:
    if state is CheckState.STALE:
        hands = path(("M", 8, 4.2), ("L", 8, 8.2), ("L", 11, 9.6))
        return _circle("im-mark-open"), element("path", d=hands, class_="im-mark-open")
    if state is CheckState.NOT_YET_DUE:
        dots = (element("circle", cx=x, cy=_CENTRE, r=1.1, class_="im-mark-fill") for x in (4.8, 8.0, 11.2))
        return (_circle("im-mark-open"), *dots)
    sign = "§" if state is CheckState.LAW_NOT_KNOWN else "?"
    text = element(
        "text", sign, x=_CENTRE, y=11.7, font_size=11.0, font_weight="700", text_anchor="middle", class_="im-ink2"
    )
    return _circle("im-mark-missing"), text


def _circle(look: str) -> Element:
    return element("circle", cx=_CENTRE, cy=_CENTRE, r=7.0, class_=look)
