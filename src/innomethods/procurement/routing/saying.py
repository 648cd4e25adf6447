"""Routes in words: why a regime applies, what leaves it open, and why a procedure isn't allowed.

Here: running text in three languages. Not here: single conditions (`deciding.saying`), papers (`reporting`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from innomethods.procurement.deciding import Judged, RuleVerdict, Status, Verdict, leaves
from innomethods.procurement.deciding.saying import limit_said, reference_in, reference_of, said_of, together
from innomethods.rules import GROUND_FOR, OF_REGIME, Rules, TableRule
from innomethods.sources import Certainty
from innomethods.wording import Language, Wording, format_for

if TYPE_CHECKING:
    from innomethods.procurement.routing.outcome import Lacking, ProcedureRoute, Regime, Routes


def _w(nb: str, nn: str, en: str) -> Wording:
    return Wording(nb=nb, nn=nn, en=en)


_APPLIES = _w("{title} ({reference}).", "{title} ({reference}).", "{title} ({reference}).")
_ROBUST = _w(
    "Ikke alt er kjent, men svaret blir det samme uansett.",
    "Ikkje alt er kjent, men svaret blir det same uansett.",
    "Not everything is known, but the answer is the same whatever it is.",
)
_WITHIN = _w(
    "Svaret blir det samme så lenge grensen holder seg innenfor et anslag: {title}, {limit}. Anslaget er ikke lov.",
    "Svaret blir det same så lenge grensa held seg innanfor eit anslag: {title}, {limit}. Anslaget er ikkje lov.",
    "The answer is the same as long as the limit stays within an estimate: {title}, {limit}. The estimate is no law.",
)
_UNCERTAIN = _w(
    "Loven avgjør det ikke: {several}. Det strengeste er {stricter} ({reference}).",
    "Lova avgjer det ikkje: {several}. Det strengaste er {stricter} ({reference}).",
    "The law doesn't settle it: {several}. The stricter is {stricter} ({reference}).",
)
_OPEN = _w(
    "Det kommer an på noe vi ikke vet: {several}. Det strengeste er {stricter} ({reference}).",
    "Det kjem an på noko vi ikkje veit: {several}. Det strengaste er {stricter} ({reference}).",
    "It depends on what isn't known: {several}. The stricter is {stricter} ({reference}).",
)
_QUOTED = _w("«{title}»", "«{title}»", "‘{title}’")  # a title may have commas of its own
_CANT_TELL = _w("Det er for lite kjent til å si noe.", "Det er for lite kjent til å seie noko.", "Too little is known.")
_EXCEPTION = _w("Unntak: {title} ({reference}).", "Unntak: {title} ({reference}).", "Exception: {title} ({reference}).")
_EXEMPT = _w(
    "Ingen plikt til å kunngjøre: {ground} ({place}). Uten dette: {title} ({reference}).",
    "Inga plikt til å kunngjere: {ground} ({place}). Utan dette: {title} ({reference}).",
    "No duty to publish a notice: {ground} ({place}). Without it: {title} ({reference}).",
)
_EXEMPT_FROM_PARTS = _w(
    "Bare del {parts} gjelder, uten plikt til å kunngjøre. {ground} ({place}). Uten dette: {title} ({reference}).",
    "Berre del {parts} gjeld, utan plikt til å kunngjere. {ground} ({place}). Utan dette: {title} ({reference}).",
    "Only part {parts} applies, with no duty to publish a notice. {ground} ({place}). Else: {title} ({reference}).",
)
_GIVE = _w("Mangler: {ask} {why}", "Manglar: {ask} {why}", "Missing: {ask} {why}")
_BY_DAY = _w("Dagen som teller, er {day}.", "Dagen som tel, er {day}.", "The day that counts is {day}.")
_REACHED = _w("Nådd: {title}, {limit}.", "Nådd: {title}, {limit}.", "Reached: {title}, {limit}.")
_NOT_REACHED = _w("Ikke nådd: {title}, {limit}.", "Ikkje nådd: {title}, {limit}.", "Not reached: {title}, {limit}.")
_SETTLED = _w(
    "Avgjort av {by} {day}: {because}", "Avgjort av {by} {day}: {because}", "Settled by {by} on {day}: {because}"
)
_NOT_SEEN = _w(
    "Noe av dette er ikke lest i kilden: se etter der.",
    "Noko av dette er ikkje lese i kjelda: sjå etter der.",
    "Some of this wasn't read in its source: look there.",
)
_THEIRS = _w("Regelen er lagt inn i {file}.", "Regelen er lagd inn i {file}.", "The rule was laid in by {file}.")
_NO_GROUND = _w("Ingen av hjemlene er oppfylt.", "Ingen av heimlane er oppfylte.", "None of its grounds is met.")
_GROUND = _w("{title} ({reference}): {why}", "{title} ({reference}): {why}", "{title} ({reference}): {why}")
_NEEDS = _w("Før det kan avgjøres: {why}", "Før det kan avgjerast: {why}", "Before that can be told: {why}")


_OF_PARTS = OF_REGIME - {"regulation", "parts"}


def why(routes: Routes, language: Language, *, lacking: bool = True) -> str:
    """Return why the regime applies, or what leaves it open; with what is to be told first, unless said elsewhere."""
    regime = routes.regime
    said = [_headline(regime, language)]
    if regime.on is not None:
        said.append(_BY_DAY.fill(day=format_for(language).date(regime.on)).text(language))
    said += _limits(regime, language)
    said += [_sentence(one.text(language)) for one in regime.because]
    said += [give(one, language) for one in regime.lacking if lacking]
    said += _assessed(regime, language)
    rule = regime.follows
    if rule is not None and rule.theirs is not None:
        said.append(_THEIRS.fill(file=rule.theirs).text(language))
    if regime.certainty not in (None, Certainty.SEEN):
        said.append(_NOT_SEEN.text(language))
    return " ".join(dict.fromkeys(said))


def _headline(regime: Regime, language: Language) -> str:
    if regime.exception is not None:
        return _titled(_EXCEPTION, regime.exception.rule, language)
    if regime.rule is not None:
        told = _applies(regime.rule, regime, language)
        return f"{told} {_robust(regime, language)}" if regime.status is Status.ROBUST else told
    stricter = regime.stricter
    if stricter is None:
        return _CANT_TELL.text(language)
    form = _UNCERTAIN if regime.status is Status.UNCERTAIN else _OPEN
    titles = dict.fromkeys(_QUOTED.fill(title=one.title).text(language) for one in regime.open)
    if len(titles) == 1:  # the same regime either way, and something else is open
        return _titled(_APPLIES, stricter, language)
    several = format_for(language).any_of(list(titles))
    data = {
        "several": several,
        "stricter": _QUOTED.fill(title=stricter.title).text(language),
        "reference": _reference(stricter),
    }
    return form.fill(**data).text(language)


def _robust(regime: Regime, language: Language) -> str:
    """Return that the answer is the same whatever is unknown, or within which estimate it is."""
    told = [
        _WITHIN.fill(title=one.row.title, limit=limit_said(one, language)).text(language)
        + (f" {_sentence(one.because.text(language))}" if one.because is not None else "")
        for one in regime.estimates
    ]
    return " ".join(told) or _ROBUST.text(language)


def _applies(rule: TableRule, regime: Regime, language: Language) -> str:
    exempt, under = regime.exempt, regime.under
    if exempt is None:
        return _titled(_APPLIES, rule, language)
    title, ground = (one.title.text(language) for one in (rule, exempt.rule))
    place, parts = reference_in(exempt.rule.ground, under), exempt.rule.given("parts")
    data = {"title": title, "reference": _reference(rule), "ground": ground, "place": place}
    if isinstance(parts, tuple):
        return _EXEMPT_FROM_PARTS.fill(parts=format_for(language).all_of(list(parts)), **data).text(language)
    return _EXEMPT.fill(**data).text(language)


def _limits(regime: Regime, language: Language) -> list[str]:
    said = []
    for form, limit in ((_REACHED, regime.threshold), (_NOT_REACHED, regime.below)):
        if limit is not None and regime.rule is not None and regime.exception is None:
            reference = reference_of(limit.ground)
            title = limit.row.title.text(language)
            named = f"{title} ({reference})" if reference else title
            said.append(form.fill(title=named, limit=limit_said(limit, language)).text(language))
    return said


def _assessed(regime: Regime, language: Language) -> list[str]:
    form = format_for(language)
    return [
        _SETTLED.fill(by=one.by, day=form.date(one.on), because=_sentence(one.because.text(language))).text(language)
        for one in regime.assessed
    ]


def give(lacking: Lacking, language: Language) -> str:
    """Return what to give, and why it matters."""
    why_it_matters = "" if lacking.why is None else lacking.why.text(language)
    return _GIVE.fill(ask=_sentence(lacking.ask.text(language)), why=why_it_matters).text(language).strip()


def why_not(routes: Routes, procedure: ProcedureRoute, language: Language) -> str:
    """Return why a procedure isn't allowed, or what is unknown about it; empty for one that is."""
    if procedure.is_allowed:
        return ""
    rejected = procedure.is_rejected
    conditions = procedure.unmet if rejected else procedure.open
    plain = tuple(one for one in conditions if not one.clause.fact.startswith(GROUND_FOR))
    if rejected and plain:  # a ground wouldn't open it either
        conditions = plain
    if rejected and any(one.clause.fact == "regulation" for one in conditions):  # another regulation has other parts
        conditions = tuple(one for one in conditions if one.clause.fact != "parts")
    if rejected and any(one.clause.fact == "parts" for one in conditions):  # they say more than what follows from them
        conditions = tuple(one for one in conditions if one.clause.fact not in _OF_PARTS)
    said: list[str] = []
    for judged in together(conditions) if rejected else conditions:
        if judged.clause.fact.startswith(GROUND_FOR):
            said += _of_grounds(routes.rules, procedure, language, rejected=rejected)
        else:
            said.append(said_of(judged, routes.rules, language))
    if not rejected and procedure.nearest.in_doubt is not None:
        said.append(_sentence(procedure.nearest.in_doubt.text(language)))
    told = " ".join(dict.fromkeys(said))
    return told if rejected or not told else _NEEDS.fill(why=told).text(language)


def _of_grounds(rules: Rules, procedure: ProcedureRoute, language: Language, *, rejected: bool) -> list[str]:
    """Return each ground that might open a procedure, with what stands in its way."""
    wanted = Verdict.FAILS if rejected else Verdict.UNKNOWN
    of_it = [one for one in procedure.grounds if one.verdict is wanted]
    said = [_NO_GROUND.text(language)] if rejected else []
    for one in of_it:
        found: tuple[Judged, ...] = one.unmet if rejected else one.open
        conditions = [each for each in found if each.clause.fact not in OF_REGIME]  # said of the procedure itself
        reasons = " ".join(dict.fromkeys(said_of(judged, rules, language) for judged in conditions))
        data = {"title": one.rule.title.text(language), "reference": _reference(one.rule), "why": reasons}
        said.append(_GROUND.fill(**data).text(language))
    return said


def conditions_said(verdict: RuleVerdict, rules: Rules, language: Language) -> tuple[str, ...]:
    """Return every condition of a rule in words, as it stands."""
    return tuple(dict.fromkeys(said_of(one, rules, language) for one in leaves(verdict.judged)))


def _titled(form: Wording, rule: TableRule, language: Language) -> str:
    return form.fill(title=rule.title.text(language), reference=_reference(rule)).text(language)


def _reference(rule: TableRule) -> str:
    return reference_of(rule.ground) or rule.ground.source.id


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."
