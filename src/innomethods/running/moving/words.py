"""What a move to another definition says: what differs in a part, and what follows, in three languages.

Not here: what differs and what follows (`touching`, `treating`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import TYPE_CHECKING

from innomethods.model import Check, Criterion, Strength
from innomethods.running.assessing import STRENGTHS
from innomethods.running.moving.touching import Touch, Touched, Treatment
from innomethods.wording import LANGUAGES, Wording

if TYPE_CHECKING:
    from collections.abc import Iterable


def what_changed(item: Touched) -> Wording | None:
    """Return in words what differs in a part; None where nothing is to be told."""
    if item.kind is Touch.TEXT_ONLY:
        return _joined([_text_field(name) for name in item.fields], ", ")
    if not item.fields:
        return None
    return _joined([_field(name, item.before, item.after) for name in item.fields], "; ")


def _text_field(name: str) -> Wording:
    return FIELDS.get(name, _WORDS)


def _field(name: str, before: object, after: object) -> Wording:
    """Return one field with what it was and what it is; its name alone where that would not fit a line."""
    label, was, now = FIELDS.get(name, _WORDS), getattr(before, name, None), getattr(after, name, None)
    if isinstance(was, tuple) and isinstance(now, tuple):
        listed = _more_and_less(was, now)
        return label if listed is None else _LISTED.fill(label=label, listed=listed)
    if was == now or not _is_short(was) or not _is_short(now):
        return label
    return _FROM_TO.fill(label=label, was=_value(was), now=_value(now))


def _is_short(value: object) -> bool:
    return value is None or isinstance(value, (str, bool, int, float, Enum))


def _value(value: object) -> Wording | str:
    if value is None:
        return _NOTHING
    if isinstance(value, bool):
        return _YES if value else _NO
    if isinstance(value, Strength):
        return STRENGTHS[value]
    return str(value.value) if isinstance(value, Enum) else str(value)


def _more_and_less(was: Sequence[object], now: Sequence[object]) -> str | None:
    """Return what came and what went; None where the items have no names, or only their order or strength differs."""
    names = [[_name(one) for one in side] for side in (was, now)]
    if not all(all(side) for side in names):
        return None
    gone = [f"− {name}" for name in names[0] if name not in names[1]]
    come = [f"+ {name}" for name in names[1] if name not in names[0]]
    return ", ".join((*come, *gone)) or None


def _name(item: object) -> str:
    if isinstance(item, (Criterion, Check)):
        return item.id
    if isinstance(item, str):
        return item
    return str(getattr(item, "id", "") or (item if hasattr(item, "state") else ""))


def _joined(parts: Iterable[Wording], mark: str) -> Wording:
    told = tuple(dict.fromkeys(parts))
    return Wording(**{language: mark.join(part.text(language) for part in told) for language in LANGUAGES})


_FROM_TO = Wording(nb="{label}: {was} → {now}", nn="{label}: {was} → {now}", en="{label}: {was} → {now}")
_LISTED = Wording(nb="{label}: {listed}", nn="{label}: {listed}", en="{label}: {listed}")
_NOTHING = Wording(nb="ingen", nn="ingen", en="none")
_YES = Wording(nb="ja", nn="ja", en="yes")
_NO = Wording(nb="nei", nn="nei", en="no")
_WORDS = Wording(nb="ordlyd", nn="ordlyd", en="wording")


FIELDS: Mapping[str, Wording] = {
    "does": Wording(nb="hvem som gjør det", nn="kven som gjer det", en="who does it"),
    "consulted": Wording(nb="hvem som høres", nn="kven som blir høyrt", en="who is consulted"),
    "needs": Wording(nb="hva som trengs", nn="kva som trengst", en="what it needs"),
    "gives": Wording(nb="hva det gir", nn="kva det gir", en="what it gives"),
    "observes": Wording(nb="hva som måles", nn="kva som blir målt", en="what is measured"),
    "mode": Wording(nb="åpne eller samle", nn="opne eller samle", en="opens or closes"),
    "optional": Wording(nb="valgfri", nn="valfri", en="optional"),
    "when": Wording(nb="når det gjelder", nn="når det gjeld", en="when it applies"),
    "order": Wording(nb="rekkefølge", nn="rekkjefølgje", en="order"),
    "decided_by": Wording(nb="hvem som avgjør", nn="kven som avgjer", en="who decides"),
    "settled_by": Wording(nb="hva som avgjør veien", nn="kva som avgjer vegen", en="what settles the way"),
    "criteria": Wording(nb="krav", nn="krav", en="requirements"),
    "go_back_to": Wording(nb="hvor det kan sendes tilbake", nn="kvar det kan sendast tilbake", en="where to go back"),
    "at_most": Wording(nb="flest runder", nn="flest rundar", en="rounds at most"),
    "scope": Wording(nb="hva som avgjøres", nn="kva som blir avgjort", en="what is decided"),
    "papers_due": Wording(
        nb="dager før møtet for papirer", nn="dagar før møtet for papir", en="days before for papers"
    ),
    "strength": Wording(nb="styrke", nn="styrke", en="strength"),
    "answer": Wording(nb="hva slags svar", nn="kva slags svar", en="kind of answer"),
    "at_least": Wording(nb="minst", nn="minst", en="at least"),
    "raters": Wording(nb="hvor mange som vurderer", nn="kor mange som vurderer", en="how many rate it"),
    "threshold": Wording(nb="grense", nn="grense", en="limit"),
    "valid_days": Wording(nb="dager svaret gjelder", nn="dagar svaret gjeld", en="days the answer holds"),
    "always": Wording(nb="om det alltid gjelder", nn="om det alltid gjeld", en="whether it always applies"),
    "scale": Wording(nb="prosjektstørrelse", nn="prosjektstorleik", en="size of project"),
    "inputs": Wording(nb="hva som forutsettes", nn="kva som blir føresett", en="what is taken for granted"),
    "outputs": Wording(nb="hva som loves", nn="kva som blir lova", en="what is promised"),
    "results": Wording(nb="resultater", nn="resultat", en="results"),
    "measures": Wording(nb="måltall", nn="måltal", en="measures"),
    "id": Wording(nb="hvilken metode", nn="kva metode", en="which method"),
    "edition": Wording(nb="utgave", nn="utgåve", en="edition"),
    "estimate": Wording(nb="anslag", nn="anslag", en="estimate"),
    "effort": Wording(nb="timer", nn="timar", en="hours"),
    "wait": Wording(nb="ventetid", nn="ventetid", en="waiting time"),
    "wait_basis": Wording(nb="hvem som krever ventetiden", nn="kven som krev ventetida", en="who demands the wait"),
    "wait_sources": Wording(nb="kilder til ventetiden", nn="kjelder til ventetida", en="sources of the wait"),
    "wait_limit": Wording(nb="hvilken frist ventetiden er", nn="kva frist ventetida er", en="which limit the wait is"),
    "tools": Wording(nb="verktøy", nn="verktøy", en="tools"),
    "sources": Wording(nb="kilder", nn="kjelder", en="sources"),
    "tailoring": Wording(nb="tilpasninger", nn="tilpassingar", en="tailoring"),
}
TOUCHES: Mapping[Touch, Wording] = {
    Touch.SAME: Wording(nb="uendret", nn="uendra", en="same"),
    Touch.TEXT_ONLY: Wording(nb="bare ord", nn="berre ord", en="words only"),
    Touch.CHANGED_AHEAD: Wording(nb="endret, foran dere", nn="endra, framfor dykk", en="changed, ahead"),
    Touch.CHANGED_DONE: Wording(nb="endret, men ferdig", nn="endra, men ferdig", en="changed, but done"),
    Touch.CHANGED_OPEN: Wording(nb="endret, under arbeid", nn="endra, under arbeid", en="changed, under way"),
    Touch.REMOVED: Wording(nb="borte", nn="borte", en="removed"),
    Touch.ADDED_AHEAD: Wording(nb="ny, foran dere", nn="ny, framfor dykk", en="new, ahead"),
    Touch.GAP: Wording(nb="mangler bak dere", nn="manglar bak dykk", en="missing behind you"),
}
TREATMENTS: Mapping[Treatment, Wording] = {
    Treatment.CARRIED: Wording(nb="følger med", nn="følgjer med", en="carried over"),
    Treatment.HOLDS: Wording(nb="gjelder fra nå av", nn="gjeld frå no av", en="holds from now on"),
    Treatment.COMES: Wording(nb="kommer når turen er der", nn="kjem når turen er der", en="comes in its turn"),
    Treatment.COMES_UP: Wording(nb="må gjøres nå", nn="må gjerast no", en="is to be done now"),
    Treatment.BLOCKS: Wording(nb="hindrer flyttingen", nn="hindrar flyttinga", en="blocks the move"),
    Treatment.STALE: Wording(
        nb="svaret må gis på nytt eller bekreftes",
        nn="svaret må givast på nytt eller stadfestast",
        en="to be answered again or reaffirmed",
    ),
    Treatment.REOPENED: Wording(
        nb="åpnes igjen og gjøres på nytt", nn="blir opna igjen og gjord på nytt", en="opened again, to be done anew"
    ),
    Treatment.STANDS: Wording(
        nb="står etter den gamle regelen", nn="står etter den gamle regelen", en="stands under the old rule"
    ),
    Treatment.WAIVED: Wording(
        nb="kreves ikke, arbeidet er forbi",
        nn="ikkje kravd, arbeidet er forbi",
        en="not asked for: the work is past it",
    ),
    Treatment.SET_ASIDE: Wording(
        nb="står i loggen, men teller ikke mer",
        nn="står i loggen, men tel ikkje meir",
        en="stays in the log, counts no more",
    ),
    Treatment.GONE: Wording(nb="faller bort", nn="fell bort", en="falls away"),
    Treatment.FOLLOWS: Wording(nb="følger delen sin", nn="følgjer delen sin", en="follows its part"),
}
