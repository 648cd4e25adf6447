"""Facts to give: the question, why it matters, and where it is written.

Here: questions about what every purchase has. Not here: the questions of a country's law, which stand in its rules.
"""

from __future__ import annotations

from collections.abc import Iterable

from innomethods.procurement.deciding import Collected, Judged, Reason
from innomethods.procurement.routing.outcome import Lacking
from innomethods.procurement.valuing.outcome import Valuation
from innomethods.rules import GROUND_FOR, OF_REGIME, Rules
from innomethods.wording import Wording


def _w(nb: str, nn: str, en: str) -> Wording:
    return Wording(nb=nb, nn=nn, en=en)


# The fact, its key in a project's file, the question and why it matters.
_BUILT_IN: dict[str, tuple[str, Wording, Wording]] = {
    "country": (
        "country",
        _w("Hvilket land kjøpes det i?", "Kva land blir det kjøpt i?", "In which country is it bought?"),
        _w("Hvert land har sine regler.", "Kvart land har sine reglar.", "Each country has rules of its own."),
    ),
    "buyer": (
        "buyer",
        _w("Hva slags oppdragsgiver kjøper?", "Kva slag oppdragsgivar kjøper?", "What kind of authority buys?"),
        _w(
            "Staten har lavere terskelverdier enn andre.",
            "Staten har lågare terskelverdiar enn andre.",
            "The state has lower thresholds than others.",
        ),
    ),
    "kind": (
        "kind",
        _w("Hva slags ytelse kjøpes?", "Kva slag yting blir kjøpt?", "What kind of thing is bought?"),
        _w(
            "Varer, tjenester og bygg og anlegg har ulike terskelverdier.",
            "Varer, tenester og bygg og anlegg har ulike terskelverdiar.",
            "Goods, services and works have different thresholds.",
        ),
    ),
    "sector": (
        "sector",
        _w("Hvilken sektor gjelder kjøpet?", "Kva sektor gjeld kjøpet?", "Which sector is the purchase for?"),
        _w("Hver sektor har sin forskrift.", "Kvar sektor har si forskrift.", "Each sector has its own regulation."),
    ),
    "value": (
        "total",
        _w("Hva er kjøpet verdt?", "Kva er kjøpet verdt?", "What is the purchase worth?"),
        _w(
            "Verdien avgjør hvilke regler som gjelder.",
            "Verdien avgjer kva reglar som gjeld.",
            "The value decides which rules apply.",
        ),
    ),
    "months": (
        "months",
        _w(
            "Hvor mange måneder varer kontrakten?",
            "Kor mange månader varer kontrakten?",
            "How many months does the contract last?",
        ),
        _w(
            "Noen regler gjelder bare lange kontrakter.",
            "Nokre reglar gjeld berre lange kontraktar.",
            "Some rules are for long contracts only.",
        ),
    ),
    "procedure": (
        "procedure",
        _w("Hvilken prosedyre velger dere?", "Kva prosedyre vel de?", "Which procedure do you choose?"),
        _w(
            "Noen regler hører til én prosedyre.",
            "Nokre reglar høyrer til éin prosedyre.",
            "Some rules belong to one procedure.",
        ),
    ),
    "contracting-authority": (
        "facts",
        _w("Hvem er oppdragsgiver?", "Kven er oppdragsgivar?", "Who is the contracting authority?"),
        _w(
            "De som kjøper sammen, er under ulike regler, og teksten sier ikke hvilke som går foran.",
            "Dei som kjøper saman, er under ulike reglar, og teksten seier ikkje kva for nokre som går føre.",
            "Those who buy together are under different rules, and the text doesn't say which prevail.",
        ),
    ),
    "date": (
        "dates",
        _w("Når starter kjøpet?", "Når startar kjøpet?", "When does the purchase start?"),
        _w(
            "Reglene som gjelder, er de som gjaldt den dagen.",
            "Reglane som gjeld, er dei som galdt den dagen.",
            "The rules of that day apply.",
        ),
    ),
}


_FOLLOW = {"central": "buyer", "mixed-buyers": "buyer"}  # what nobody states by itself, and what it follows from


def to_give(facts: Iterable[str], rules: Rules, valued: Valuation | None = None) -> tuple[Lacking, ...]:
    """Return the facts to give, each once; for a value that isn't known, what it lacks."""
    found: dict[str, Lacking] = {}
    for fact in (_FOLLOW.get(one, one) for one in facts):
        if fact == "value" and valued is not None and valued.lacking:
            for one in valued.lacking:
                found.setdefault(one.what, Lacking(one.what, one.tell, _BUILT_IN["value"][2], one.path))
        else:
            found.setdefault(fact, _asked(fact, rules))
    return tuple(found.values())


def _asked(fact: str, rules: Rules) -> Lacking:
    if fact in _BUILT_IN:
        path, ask, why = _BUILT_IN[fact]
        return Lacking(fact, ask, why, path)
    asked = next((one for one in rules.facts if one.id == fact), None)
    if asked is not None:
        return Lacking(fact, asked.ask, asked.why, "facts")
    return Lacking(fact, Wording(nb=fact, nn=fact, en=fact), None, "facts")


def facts_open(open_: Iterable[Judged], grounds: Iterable[Collected | None]) -> tuple[str, ...]:
    """Return the facts that open conditions ask people about; for a ground, those that its own rules ask about.

    What the regime leaves open is told with the regime.
    """
    tables = [one for one in grounds if one is not None]
    found: dict[str, None] = {}
    for judged in open_:
        fact = judged.clause.fact
        if judged.reason is Reason.LAW or fact in OF_REGIME:
            continue
        if fact.startswith(GROUND_FOR):
            wanted = fact.removeprefix(GROUND_FOR)
            rules = (one for table in tables for one in table.unknown if opens(one.rule.given("opens"), wanted))
            found.update(dict.fromkeys(each.clause.fact for one in rules for each in one.open))
        else:
            found[fact] = None
    return tuple(found)


def opens(given: object, procedure: str) -> bool:
    """Whether a ground opens a procedure."""
    return procedure in given if isinstance(given, tuple) else given == procedure
