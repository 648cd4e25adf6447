"""`Survey`: what a survey counts, its waves, published figures, and which waves may be compared."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar

import attrs

from innomethods.errors import NoSuchMethod
from innomethods.ids import checked_id
from innomethods.model.converting import TupleOf
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
    response: Decimal | None = None
    weighting: Wording | None = attrs.field(converter=optional_wording, default=None)
    sources: tuple[str, ...] = attrs.field(converter=TupleOf[str], default=())

    def __repr__(self) -> str:
        return f"Wave({self.id!r})"


@attrs.frozen(kw_only=True, repr=False)
class Figure:
    """One published number of a wave: what it is the share or count of, and the base it was counted on."""

    id: str = attrs.field(validator=lambda _self, _field, value: checked_id(value))
    wave: str
    title: Wording = attrs.field(converter=as_wording)
    value: Decimal
    unit: str = ""
    about: bool = False  # the source says it in round words: «three in four», «nearly ninety»
    base: Wording | None = attrs.field(converter=optional_wording, default=None)
    answers: int | None = None
    sources: tuple[str, ...] = attrs.field(converter=TupleOf[str], default=())

    def __repr__(self) -> str:
        return f"Figure({self.id!r}: {self.value} {self.unit})"


@attrs.frozen(kw_only=True)
class Comparison:
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


@attrs.frozen(kw_only=True, repr=False)
class Survey(Reference):
    """A survey: what it counts, its waves and figures. Figures of waves that can't be compared make no trend.

    >>> survey = Survey(
    ...     id="barometer",
    ...     title="Barometer",
    ...     waves=[Wave(id="a", title="A", series="one"), Wave(id="b", title="B", series="two")],
    ... )
    >>> survey.compare("a", "b").comparable
    False
    """

    kind: ClassVar[str] = "survey"
    kind_title: ClassVar[Wording] = Wording(nb="undersøkelse", nn="undersøking", en="survey")

    definition: Wording | None = attrs.field(converter=optional_wording, default=None)
    waves: tuple[Wave, ...] = attrs.field(converter=TupleOf[Wave], default=())
    comparisons: tuple[Comparison, ...] = attrs.field(converter=TupleOf[Comparison], default=())
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

    def compare(self, first: str, second: str) -> Comparability:
        """Return whether two waves may be compared: what a source says, else unknown within a series, no across.

        Raises:
            NoSuchMethod: for a wave there isn't.
        """
        one, other = self.wave(first), self.wave(second)
        if one is other:
            return Comparability(comparable=True, reason=_SAME)
        for said in self.comparisons:
            if set(said.waves) == {first, second}:
                return Comparability(comparable=said.comparable, reason=said.reason)
        if one.series != other.series:
            return Comparability(comparable=False, reason=_SERIES)
        return Comparability(comparable=None, reason=_SILENT)
