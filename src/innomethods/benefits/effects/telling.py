"""A result in plain words: what was found, how sure, what may be claimed, what it rests on.

Here: the order and the joining of sentences that stand with each design. Not here: pages and pictures (`reporting`).
"""

from __future__ import annotations

from collections.abc import Iterable

from innomethods.benefits.effects.amounts import amount, span
from innomethods.benefits.effects.terms import Assumption, Claim, Interval, Standing
from innomethods.wording import Language, Wording


def told(
    found: Iterable[Wording],
    claim: Claim,
    assumptions: Iterable[Assumption],
    warnings: Iterable[Wording],
    language: Language,
) -> str:
    """Return a whole result as text: paragraphs, then lists with a dash."""
    parts = [" ".join(words.text(language) for words in found)]
    if claim.because:
        broken = " ".join(words.text(language) for words in claim.because)
        parts.append(f"{_FELL.text(language)} {broken}")
    may, may_not = claim.may.text(language), claim.may_not.text(language)
    parts.append(f"{_MAY.text(language)} {may}\n{_MAY_NOT.text(language)} {may_not}")
    stands = (
        " ".join(words.text(language) for words in (one.text, _STANDS[one.standing], one.why)) for one in assumptions
    )
    parts += _listed(_RESTS_ON.text(language), stands)
    parts += _listed(_NOTE.text(language), (words.text(language) for words in warnings))
    return "\n\n".join(parts)


def _listed(heading: str, items: Iterable[str]) -> list[str]:
    lines = [f"– {item}" for item in items]
    return ["\n".join([heading, *lines])] if lines else []


def change_found(estimate: float, interval: Interval | None, n: int, unit: Wording | None) -> tuple[Wording, ...]:
    """Return the sentences about a change: which way, how much, how sure, and out of how many."""
    words = _SAME if estimate == 0 else _UP if estimate > 0 else _DOWN
    change = words.fill(size=amount(abs(estimate), unit))
    if interval is None:
        return (_BARE.fill(change=change, n=n),)
    return (_SURE.fill(change=change, interval=span(interval.of_size(estimate), unit), n=n), chance(interval))


def chance(interval: Interval) -> Wording:
    """Return what an interval says of chance."""
    return _MAYBE_CHANCE if 0.0 in interval else _NOT_CHANCE


_UP = Wording(
    nb="Gjennomsnittet gikk opp med {size}",
    nn="Gjennomsnittet gjekk opp med {size}",
    en="The average rose by {size}",
)
_DOWN = Wording(
    nb="Gjennomsnittet gikk ned med {size}",
    nn="Gjennomsnittet gjekk ned med {size}",
    en="The average fell by {size}",
)
_SAME = Wording(nb="Gjennomsnittet er som før", nn="Gjennomsnittet er som før", en="The average is as before")
_SURE = Wording(
    nb="{change} (95 % konfidensintervall: {interval}; n = {n}).",
    nn="{change} (95 % konfidensintervall: {interval}; n = {n}).",
    en="{change} (95% confidence interval: {interval}; n = {n}).",
)
_BARE = Wording(nb="{change} (n = {n}).", nn="{change} (n = {n}).", en="{change} (n = {n}).")
_NOT_CHANCE = Wording(
    nb="Det er trolig ikke tilfeldig.", nn="Det er truleg ikkje tilfeldig.", en="This is probably not due to chance."
)
_MAYBE_CHANCE = Wording(
    nb="Det kan være tilfeldig. At vi ikke ser en sikker endring, betyr ikke at ingenting har endret seg.",
    nn="Det kan vere tilfeldig. At vi ikkje ser ei sikker endring, vil ikkje seie at ingenting har endra seg.",
    en="This may be due to chance. That no sure change is seen does not mean that nothing has changed.",
)
_MAY = Wording(nb="Dette kan dere si:", nn="Dette kan de seie:", en="You may say:")
_MAY_NOT = Wording(nb="Dette kan dere ikke si:", nn="Dette kan de ikkje seie:", en="You may not say:")
_FELL = Wording(
    nb="Dere kan si mindre enn målemåten ellers gir rett til, for dette holder ikke:",
    nn="De kan seie mindre enn målemåten elles gir rett til, for dette held ikkje:",
    en="The result bears less than the design otherwise allows, for this does not hold:",
)
_RESTS_ON = Wording(nb="Dette bygger resultatet på:", nn="Dette byggjer resultatet på:", en="The result rests on this:")
_NOTE = Wording(nb="Vær oppmerksom på:", nn="Ver merksam på:", en="Note:")
_STANDS = {
    Standing.HELD: Wording(nb="Holder.", nn="Held.", en="Holds."),
    Standing.NOT_HELD: Wording(nb="Holder ikke.", nn="Held ikkje.", en="Does not hold."),
    Standing.UNKNOWN: Wording(
        nb="Kan ikke avgjøres av tallene.", nn="Kan ikkje avgjerast av tala.", en="Cannot be known from the figures."
    ),
}
