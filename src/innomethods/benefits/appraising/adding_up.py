"""`adds_up`: whether the figures of a published table follow from each other, and what should have been printed.

Here: the verdict on each claim, and what may have gone wrong. Not here: what claims say (`claims`), how an option's own
figures are found (`outcome`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

import attrs

from innomethods.benefits.appraising.claims import Claim, half_unit
from innomethods.wording import LANGUAGES, Wording, format_for


class Verdict(StrEnum):
    """Whether a printed figure follows: as printed, within what rounded terms allow, or not."""

    AGREES = "agrees"
    ROUNDING = "rounding"
    DIFFERS = "differs"


@attrs.frozen
class Check:
    """The verdict on one printed figure: what follows, how it would be printed, and what may have gone wrong."""

    claim: Claim
    verdict: Verdict
    exact: float
    should_print: Decimal
    hints: tuple[Wording, ...]

    @property
    def told(self) -> Wording:
        """The verdict in a sentence, with what may have gone wrong."""
        said = _SAID[self.verdict].fill(
            what=self.claim.what, printed=_written(self.claim.printed), follows=_written(self.should_print)
        )
        return Wording(
            **{one: " ".join([said.text(one), *(hint.text(one) for hint in self.hints)]) for one in LANGUAGES}
        )


@attrs.frozen
class AddingUp:
    """The verdicts on a table, in the order of its claims."""

    checks: tuple[Check, ...]

    @property
    def adds_up(self) -> bool:
        """Whether every figure follows, rounding aside."""
        return not self.wrong

    @property
    def wrong(self) -> tuple[Check, ...]:
        """The figures that don't follow."""
        return tuple(one for one in self.checks if one.verdict is Verdict.DIFFERS)

    def check(self, id: str) -> Check:
        """Return the verdict on one claim.

        Raises:
            ValueError: for an id that no claim has.
        """
        for one in self.checks:
            if one.claim.id == id:
                return one
        raise ValueError(f"No claim is called {id!r}.")


def adds_up(table: Iterable[Claim]) -> AddingUp:
    """Check whether printed figures follow from those they rest on.

    Raises:
        ValueError: for no claims, or two of the same id.

    >>> from innomethods.benefits.appraising.claims import PresentValue
    >>> checked = adds_up([PresentValue(id="upkeep", printed=365, amount=18, rate="0.04", years=40)])
    >>> checked.wrong[0].should_print
    Decimal('356')
    >>> print(checked.wrong[0].told)
    ‘upkeep’ is printed as 365, but 356 follows. Two digits are swapped.
    """
    claims = tuple(table)
    ids = [one.id for one in claims]
    twice = sorted({id for id in ids if ids.count(id) > 1})
    if not claims or twice:
        said = f"Several claims are called {', '.join(twice)}: give each an id of its own." if twice else _NO_CLAIMS
        raise ValueError(said)
    return AddingUp(tuple(_checked(one, claims) for one in claims))


_NO_CLAIMS = "There are no claims to check: name at least one printed figure and what it rests on."


def _checked(claim: Claim, claims: tuple[Claim, ...]) -> Check:
    exact = claim.exact()
    verdict = _verdict(claim, exact)
    hints = tuple(_hints(claim, exact, claims)) if verdict is Verdict.DIFFERS else ()
    return Check(claim, verdict, exact, _as_printed(exact, claim.printed), hints)


def _verdict(claim: Claim, value: float) -> Verdict:
    """Return whether a printed figure follows from a value; what floats can't tell apart is let pass."""
    off = abs(float(claim.printed) - value) - 1e-9 * abs(value)
    if off <= half_unit(claim.printed):
        return Verdict.AGREES
    return Verdict.ROUNDING if off <= half_unit(claim.printed) + claim.slack() else Verdict.DIFFERS


def _as_printed(value: float, printed: Decimal) -> Decimal:
    """Return a value rounded as a printed figure is."""
    exponent = printed.as_tuple().exponent
    unit = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
    return Decimal(repr(value)).quantize(unit, ROUND_HALF_UP)


def _hints(claim: Claim, exact: float, claims: tuple[Claim, ...]) -> Iterator[Wording]:
    """Yield what may have gone wrong: slips of the pen first, then other ways to reckon, then another row's figure."""
    should = _as_printed(exact, claim.printed)
    if slip := _slip(claim.printed, should):
        yield slip
        return
    for done, value in claim.instead():
        if _verdict(claim, value) is not Verdict.DIFFERS:
            yield _FOLLOWS_IF.fill(done=done)
        elif _slip(claim.printed, _as_printed(value, claim.printed)) is _SWAPPED:
            yield _FOLLOWS_IF_SWAPPED.fill(done=done)
    for other in claims:
        same = other is not claim and other.printed == claim.printed and type(other) is type(claim)
        if same and _verdict(other, other.exact()) is not Verdict.DIFFERS:
            yield _OTHER_ROW.fill(what=other.what)


def _slip(printed: Decimal, should: Decimal) -> Wording | None:
    """Return which slip of the pen leads from one figure to another, if any."""
    shown, wanted = (str(abs(int(one.scaleb(-_exponent(one))))) for one in (printed, should))
    if printed == -should:
        return _TURNED
    if printed * should > 0 and len(shown) == len(wanted):
        apart = [at for at, (a, b) in enumerate(zip(shown, wanted, strict=True)) if a != b]
        pair = len(apart) == 2 and apart[1] == apart[0] + 1  # noqa: PLR2004 - two neighbours
        if pair and sorted(shown) == sorted(wanted):
            return _SWAPPED
    ratio = printed / should if should else Decimal(0)
    return _ZEROS if ratio in _POWERS else None


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


_POWERS = {Decimal(10) ** power for power in (-6, -3, -2, -1, 1, 2, 3, 6)}


def _written(value: Decimal) -> Wording:
    decimals = max(-_exponent(value), 0)
    return Wording(**{one: format_for(one).number(value, decimals) for one in LANGUAGES})


_SAID = {
    Verdict.AGREES: Wording(
        nb="«{what}» er {printed}, som det skal.",
        nn="«{what}» er {printed}, som det skal.",
        en="‘{what}’ is {printed}, as it should be.",
    ),
    Verdict.ROUNDING: Wording(
        nb="«{what}» er oppgitt til {printed}. De avrundede tallene gir {follows}, og avrunding forklarer forskjellen.",
        nn="«{what}» er oppgitt til {printed}. Dei avrunda tala gir {follows}, og avrunding forklarer skilnaden.",
        en="‘{what}’ is printed as {printed}; {follows} follows from rounded figures, and rounding explains it.",
    ),
    Verdict.DIFFERS: Wording(
        nb="«{what}» er oppgitt til {printed}, men tallene gir {follows}.",
        nn="«{what}» er oppgitt til {printed}, men tala gir {follows}.",
        en="‘{what}’ is printed as {printed}, but {follows} follows.",
    ),
}
_SWAPPED = Wording(nb="To sifre er byttet om.", nn="To siffer er bytte om.", en="Two digits are swapped.")
_TURNED = Wording(nb="Fortegnet er snudd.", nn="Forteiknet er snudd.", en="The sign is turned.")
_ZEROS = Wording(
    nb="Komma eller enhet er flyttet.", nn="Komma eller eining er flytt.", en="The decimal point or unit has moved."
)
_FOLLOWS_IF = Wording(
    nb="Det trykte tallet stemmer hvis {done}.",
    nn="Det trykte talet stemmer om {done}.",
    en="The printed figure follows if {done}.",
)
_FOLLOWS_IF_SWAPPED = Wording(
    nb="Det trykte tallet stemmer hvis {done} og to sifre er byttet om.",
    nn="Det trykte talet stemmer om {done} og to siffer er bytte om.",
    en="The printed figure follows if {done} and two digits are swapped.",
)
_OTHER_ROW = Wording(
    nb="Tallet er det samme som for «{what}».",
    nn="Talet er det same som for «{what}».",
    en="The figure is the same as for ‘{what}’.",
)
