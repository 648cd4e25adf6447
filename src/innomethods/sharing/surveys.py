"""`Survey`: what a survey counts, its waves, published figures, which may be shown, and which waves may be compared."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar

import attrs

from innomethods.errors import NoSuchMethod
from innomethods.ids import checked_id
from innomethods.model.converting import TupleOf
from innomethods.quantities import as_decimal
from innomethods.sharing.references import Reference
from innomethods.wording import Wording, as_wording, optional_wording


@attrs.frozen(kw_only=True, repr=False)
class Wave:
    """One round of a survey. `sent` and `answered` count questionnaires, `response` is per cent."""

    id: str = attrs.field(validator=lambda _self, _field, value: checked_id(value))
    title: Wording = attrs.field(converter=as_wording)
    series: str
    population: Wording | None = attrs.field(converter=optional_wording, default=None)
    unit: Wording | None = attrs.field(converter=optional_wording, default=None)
    period: Wording | None = attrs.field(converter=optional_wording, default=None)
    definition: Wording | None = attrs.field(converter=optional_wording, default=None)
    mode: Wording | None = attrs.field(converter=optional_wording, default=None)
    sent: int | None = None
    answered: int | None = None
    response: Decimal | None = attrs.field(converter=attrs.converters.optional(as_decimal), default=None)
    weighting: Wording | None = attrs.field(converter=optional_wording, default=None)
    sources: tuple[str, ...] = attrs.field(converter=TupleOf[str], default=())

    @property
    def most_answers(self) -> int | None:
        """Most who can have answered: `answered`, else what `sent` and `response` leave room for; None if unknown."""
        if self.answered is not None or self.sent is None or self.response is None:
            return self.sent if self.answered is None else self.answered
        return min(self.sent, int(self.sent * (self.response + _rounding(self.response)) / 100))

    @property
    def counted_response(self) -> Decimal | None:
        """The per cent of `sent` that `answered`; None if one of them is unknown."""
        return None if not self.sent or self.answered is None else Decimal(100 * self.answered) / self.sent

    @property
    def counts_agree(self) -> bool | None:
        """Whether the published `response` is the counted one, up to rounding; None if one of them is unknown."""
        if self.response is None or self.counted_response is None:
            return None
        return abs(self.counted_response - self.response) < _rounding(self.response)

    def __repr__(self) -> str:
        return f"Wave({self.id!r})"


def _rounding(published: Decimal) -> Decimal:
    """Return one in the last place of a published number: it may have been rounded up or down by less than that."""
    return Decimal(10) ** -len(f"{published:f}".partition(".")[2])


@attrs.frozen(kw_only=True, repr=False)
class Figure:
    """One published number of a wave: what it is the share or count of, and the base it was counted on.

    `value` is the raw number, for those who calculate with it. Who shows it to readers asks `Survey.may_show` first.
    """

    id: str = attrs.field(validator=lambda _self, _field, value: checked_id(value))
    wave: str
    title: Wording = attrs.field(converter=as_wording)
    value: Decimal = attrs.field(converter=as_decimal)
    unit: str = ""
    about: bool = False  # the source says it in round words: «three in four», «nearly ninety»
    base: Wording | None = attrs.field(converter=optional_wording, default=None)
    answers: int | None = None
    sources: tuple[str, ...] = attrs.field(converter=TupleOf[str], default=())

    @property
    def is_share(self) -> bool:
        """Whether it is a share in per cent of its base."""
        return self.unit == "%"

    def __repr__(self) -> str:
        return f"Figure({self.id!r}: {self.value} {self.unit})"


@attrs.frozen(kw_only=True)
class WaveComparison:
    """What a source says of comparing two waves."""

    waves: tuple[str, str]
    comparable: bool
    reason: Wording = attrs.field(converter=as_wording)
    sources: tuple[str, ...] = attrs.field(converter=TupleOf[str], default=())


@attrs.frozen
class Comparability:
    """Whether two waves may be compared (yes, no, or unknown as None), and why."""

    comparable: bool | None
    reason: Wording


_SAME = Wording(nb="Det er den samme runden.", nn="Det er den same runden.", en="It is the same wave.")
_SERIES = Wording(
    nb="Rundene er ikke laget for å følge hverandre: de har ulik målgruppe eller ulikt skjema.",
    nn="Rundane er ikkje laga for å følgje kvarandre: dei har ulik målgruppe eller ulikt skjema.",
    en="The waves were not made to follow each other: they have different populations or questionnaires.",
)
_SILENT = Wording(
    nb="Ingen kilde sier om rundene kan sammenlignes. Se på definisjon, målgruppe og vekting før dere gjør det.",
    nn="Inga kjelde seier om rundane kan samanliknast. Sjå på definisjon, målgruppe og vekting før de gjer det.",
    en="No source says whether the waves can be compared. Look at definition, population and weighting before you do.",
)
_DIVIDED = Wording(
    nb="Det står både at rundene kan sammenlignes, og at de ikke kan det.",
    nn="Det står både at rundane kan samanliknast, og at dei ikkje kan det.",
    en="It is said both that the waves can be compared and that they cannot.",
)


@attrs.frozen(kw_only=True, repr=False)
class Survey(Reference):
    """A survey: what it counts, its waves and figures. Figures of waves that can't be compared make no trend.

    Nothing is shown of fewer answers than `minimum_answers`: ask `may_show` before you show a figure.

    >>> survey = Survey(
    ...     id="barometer",
    ...     title="Barometer",
    ...     waves=[Wave(id="a", title="A", series="one"), Wave(id="b", title="B", series="two")],
    ...     figures=[Figure(id="few", wave="a", title="Innovative", value=50, unit="%", answers=4)],
    ...     minimum_answers=5,
    ... )
    >>> survey.compare("a", "b").comparable, survey.may_show(survey.figures[0])
    (False, False)
    """

    kind: ClassVar[str] = "survey"
    kind_title: ClassVar[Wording] = Wording(nb="undersøkelse", nn="undersøking", en="survey")

    definition: Wording | None = attrs.field(converter=optional_wording, default=None)
    waves: tuple[Wave, ...] = attrs.field(converter=TupleOf[Wave], default=())
    comparisons: tuple[WaveComparison, ...] = attrs.field(converter=TupleOf[WaveComparison], default=())
    figures: tuple[Figure, ...] = attrs.field(converter=TupleOf[Figure], default=())
    minimum_answers: int | None = None

    def wave(self, id: str) -> Wave:
        """Return a wave.

        Raises:
            NoSuchMethod: with the ids there are.
        """
        found = next((wave for wave in self.waves if wave.id == id), None)
        if found is None:
            raise NoSuchMethod(id, tuple(wave.id for wave in self.waves))
        return found

    def may_show(self, figure: Figure) -> bool:
        """Whether a figure may be shown: not when it rests on fewer answers than the survey's minimum.

        A figure rests on its own answers, and never on more than its wave has. Where neither number is told, nothing
        says that they are too few: the figure may be shown, and its reader is told that the number isn't known.
        """
        of_wave = (wave.most_answers for wave in self.waves if wave.id == figure.wave)
        told = [answers for answers in (figure.answers, *of_wave) if answers is not None]
        return self.minimum_answers is None or not told or min(told) >= self.minimum_answers

    def compare(self, first: str, second: str) -> Comparability:
        """Return whether two waves may be compared: what a source says, else unknown within a series, no across.

        Unknown it is too where it is told both that they may and that they may not.

        Raises:
            NoSuchMethod: for a wave there isn't.
        """
        one, other = self.wave(first), self.wave(second)
        if one is other:
            return Comparability(comparable=True, reason=_SAME)
        said = [told for told in self.comparisons if set(told.waves) == {first, second}]
        if len({told.comparable for told in said}) > 1:
            return Comparability(comparable=None, reason=_DIVIDED)
        if said:
            return Comparability(comparable=said[0].comparable, reason=said[0].reason)
        if one.series != other.series:
            return Comparability(comparable=False, reason=_SERIES)
        return Comparability(comparable=None, reason=_SILENT)
