"""The words of the map of benefits: what its marks mean, and what it says to those who listen."""

from __future__ import annotations

from collections.abc import Sequence

from innomethods.reporting.drawings.benefit_map_parts import BoxLook, MapBox, MapWay, WayLook
from innomethods.reporting.drawings.words import MOST_WORDS, at_most, few_words
from innomethods.wording import Counted, Language, Wording

SIGNS: dict[BoxLook, Wording] = {
    BoxLook.BUDGET: Wording(nb="eget budsjett", nn="eige budsjett", en="own budget"),
    BoxLook.ALTERNATIVE_USE: Wording(nb="tid til annet arbeid", nn="tid til anna arbeid", en="time for other work"),
    BoxLook.OTHER_PUBLIC: Wording(nb="andre offentlige", nn="andre offentlege", en="other public bodies"),
    BoxLook.UNPRICED: Wording(nb="ikke prissatt", nn="ikkje prissett", en="not priced"),
    BoxLook.UNSTATED: Wording(nb="type ikke oppgitt", nn="type ikkje oppgitt", en="kind not stated"),
    BoxLook.DISBENEFIT: Wording(nb="ulempe", nn="ulempe", en="disbenefit"),
}
WAYS: dict[WayLook, Wording] = {
    WayLook.PLAIN: Wording(nb="fører til", nn="fører til", en="leads to"),
    WayLook.ASSUMED: Wording(nb="fører til, hvis …", nn="fører til, dersom …", en="leads to, if …"),
    WayLook.WORSE: Wording(nb="fører til en ulempe", nn="fører til ei ulempe", en="leads to a disbenefit"),
    WayLook.BACKWARDS: Wording(nb="går bakover", nn="går bakover", en="goes backwards"),
}
LEADS_TO = Wording(nb="Fører til: {names}", nn="Fører til: {names}", en="Leads to: {names}")
ASSUMING = Wording(nb="Det må holde:", nn="Det må halde:", en="This must hold:")

_BENEFITS = Counted(
    Wording(nb="{n} gevinst", nn="{n} gevinst", en="{n} benefit"),
    Wording(nb="{n} gevinster", nn="{n} gevinstar", en="{n} benefits"),
)
_STEPS = Counted(
    Wording(nb="{n} steg", nn="{n} steg", en="{n} step"), Wording(nb="{n} steg", nn="{n} steg", en="{n} steps")
)
_LINKS = Counted(
    Wording(nb="{n} kobling", nn="{n} kopling", en="{n} link"),
    Wording(nb="{n} koblinger", nn="{n} koplingar", en="{n} links"),
)
_DISBENEFITS = Counted(
    Wording(nb="{n} er en ulempe.", nn="{n} er ei ulempe.", en="{n} is a disbenefit."),
    Wording(nb="{n} er ulemper.", nn="{n} er ulemper.", en="{n} are disbenefits."),
)
_ASSUMED = Counted(
    Wording(
        nb="{n} kobling bygger på en forutsetning.",
        nn="{n} kopling byggjer på ein føresetnad.",
        en="{n} link rests on an assumption.",
    ),
    Wording(
        nb="{n} koblinger bygger på forutsetninger.",
        nn="{n} koplingar byggjer på føresetnader.",
        en="{n} links rest on assumptions.",
    ),
)
_BACKWARDS = Counted(
    Wording(nb="{n} kobling går bakover.", nn="{n} kopling går bakover.", en="{n} link goes backwards."),
    Wording(nb="{n} koblinger går bakover.", nn="{n} koplingar går bakover.", en="{n} links go backwards."),
)
_MESSAGE = Wording(
    nb="Kartet viser veien til {benefits}",
    nn="Kartet viser vegen til {benefits}",
    en="The map shows the way to {benefits}",
)
_SHOWS = Wording(
    nb="Kartet er av typen {profile} og viser {steps}, {benefits} og {links}, fra {first} til {last}.",
    nn="Kartet er av typen {profile} og viser {steps}, {benefits} og {links}, frå {first} til {last}.",
    en="The map is of the type {profile} and shows {steps}, {benefits} and {links}, from {first} to {last}.",
)
_BESIDE = Wording(
    nb="Alle steg, gevinster, koblinger og forutsetninger står også med ord i teksten ved siden av kartet.",
    nn="Alle steg, gevinstar, koplingar og føresetnader står også med ord i teksten ved sida av kartet.",
    en="All steps, benefits, links and assumptions are also given in words in the text beside the map.",
)


def message_of(boxes: Sequence[MapBox], language: Language) -> str:
    """Return the title of a map."""
    count = sum(box.look.has_sign for box in boxes)
    return _MESSAGE.fill(benefits=_BENEFITS.text(count, language)).text(language)


def description_of(profile: str, boxes: Sequence[MapBox], ways: Sequence[MapWay], language: Language) -> str:
    """Return in words what a map shows: how much of each, from where to where, and what stands out."""
    in_order = sorted(boxes, key=lambda box: (box.column, box.row))
    benefits = sum(box.look.has_sign for box in boxes)
    shows = _SHOWS.fill(
        profile=profile,
        steps=_STEPS.text(len(boxes) - benefits, language),
        benefits=_BENEFITS.text(benefits, language),
        links=_LINKS.text(len(ways), language),
        first=_quoted(in_order[0].title, language),
        last=_quoted(in_order[-1].title, language),
    ).text(language)
    counted = (
        (_DISBENEFITS, sum(box.look is BoxLook.DISBENEFIT for box in boxes)),
        (_ASSUMED, sum(way.number is not None for way in ways)),
        (_BACKWARDS, sum(way.look is WayLook.BACKWARDS for way in ways)),
    )
    told = [words.text(count, language) for words, count in counted if count]
    beside = _BESIDE.text(language)
    return at_most([shows, *told, beside], MOST_WORDS, told[0] if told else "")


def _quoted(text: str, language: Language) -> str:
    left, right = ("‘", "’") if language == "en" else ("«", "»")
    return f"{left}{few_words(text)}{right}"
