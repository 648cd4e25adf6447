"""Every event in a sentence, in three languages: for logs on a screen, timelines and messages to others.

Here: what one event says. Not here: how a run stands (`views`), which events a report shows (`reporting`).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from innomethods.model import RATING_TOP, Branch, Fact, FactValue
from innomethods.quantities import as_decimal
from innomethods.running.assessing import OUTCOMES
from innomethods.running.events import (
    AnswersReaffirmed,
    AnyEvent,
    BranchChosen,
    CheckAnswered,
    ChildLinked,
    ConditionClosed,
    EntryStruck,
    GateDecided,
    LegalAssessed,
    MeasureObserved,
    NoteMade,
    PhaseFinished,
    PhaseSkipped,
    PhaseStarted,
    ResultWithdrawn,
    RoleBound,
    RunBegun,
    RunMigrated,
    RunResumed,
    RunRetailored,
)
from innomethods.running.ground import Ground
from innomethods.wording import LANGUAGES, Language, Wording
from innomethods.wording.formats import number_wording

if TYPE_CHECKING:
    from innomethods.running.state import RunState


def tell(event: AnyEvent, state: RunState) -> Wording:  # noqa: C901, PLR0911, PLR0912 - one case per event
    """Return what happened, with the titles the definition has; ids where it has none.

    `state` is how the run stands at any time after the event: it lends the titles. No names of persons are told, only
    roles and keys.
    """
    match event:
        case RunBegun(definition=definition):
            return _BEGUN.fill(method=definition.title, pin=str(definition.pin))
        case RoleBound(role=role, person=person):
            return _BOUND.fill(role=role_title(state, role), person=person)
        case PhaseStarted(path=path, reason=reason):
            return (_STARTED if reason is None else _STARTED_WITH_REASON).fill(phase=title_of(state, path))
        case PhaseFinished(path=path):
            return _FINISHED.fill(phase=title_of(state, path))
        case PhaseSkipped(path=path):
            return _SKIPPED.fill(phase=title_of(state, path))
        case CheckAnswered():
            return _ANSWERED.fill(ask=ask_of(state, event.path), answer=_answer(event))
        case MeasureObserved():
            return _observed(state, event)
        case GateDecided():
            return _decided(state, event)
        case ConditionClosed(condition=name):
            held = state.conditions.get(name)
            return _CLOSED.fill(condition=held.condition.text if held is not None else name)
        case BranchChosen(choice=choice, branch=branch):
            return _CHOSEN.fill(choice=title_of(state, choice), branch=title_of(state, f"{choice}/{branch}"))
        case AnswersReaffirmed(paths=paths):
            return _REAFFIRMED.fill(asked=_all_of([ask_of(state, path) for path in paths]))
        case RunMigrated():
            return _migrated(state, event)
        case RunRetailored():
            return _retailored(state, event)
        case ResultWithdrawn(state=wanted):
            return _WITHDRAWN.fill(state=state_title(state, str(wanted)))
        case ChildLinked(child=child):
            return _LINKED.fill(child=child)
        case NoteMade(text=text):
            return _NOTED.fill(text=text)
        case LegalAssessed():
            told = {"purchase": event.purchase, "question": event.question, "answer": answer_said(event.answer)}
            shown = ", ".join(piece.reference for piece in event.evidence)
            return _ASSESSED_BY.fill(shown=shown, **told) if shown else _ASSESSED.fill(**told)
        case EntryStruck(position=position):
            return _STRUCK.fill(position=position)
        case _:
            return _PLAIN.get(type(event)) or _bare(type(event).__name__)


def title_of(state: RunState, path: str) -> Wording:
    """Return the title of a phase, gate, choice or branch, as it was last called; its path where it never had one."""
    found = (_title_in(ground, path) for ground in _grounds(state))
    return next((title for title in found if title is not None), None) or _bare(path)


def _grounds(state: RunState) -> Iterator[Ground]:
    """Yield the definition a run is under, then those it was under before, the latest first."""
    yield state.ground
    yield from (Ground.of(definition) for _, definition in state.earlier)


def _title_in(ground: Ground, path: str) -> Wording | None:
    choice, _, branch = path.rpartition("/")
    node = ground.node(path)
    if node is None and (found := getattr(ground.node(choice), "branches", None)):
        node = next((way for way in found if isinstance(way, Branch) and way.id == branch), None)
    return getattr(node, "title", None)


def ask_of(state: RunState, path: str) -> Wording:
    """Return a question's words; its path where no definition of the run has had it."""
    asked = (ground.checks.get(path) for ground in _grounds(state))
    return next((check.ask for check in asked if check is not None), None) or _bare(path)


def role_title(state: RunState, role: str) -> Wording:
    """Return a role's title; its id where no definition of the run has described it."""
    known = (ground.definition.role(role) for ground in _grounds(state))
    return next((described.title for described in known if described is not None), None) or _bare(role)


def _all_of(texts: list[Wording]) -> Wording:
    """Quote texts one after another in every language."""
    quoted = [_QUOTED.fill(text=one) for one in texts] or [_NOTHING]
    return Wording(**{name: ", ".join(one.text(name) for one in quoted) for name in LANGUAGES})


_NOTHING = Wording(nb="ingenting", nn="ingenting", en="nothing")  # only a log written by hand says so
_QUOTED = Wording("«{text}»", "«{text}»", "‘{text}’")


def answer_said(answer: FactValue) -> Wording:
    """Return an answer as it reads."""
    if isinstance(answer, bool):
        return _YES if answer else _NO
    return _bare(answer) if isinstance(answer, str) else number_wording(as_decimal(str(answer)))


_ASSESSED = Wording(
    "Vurdert for «{purchase}»: {question} = {answer}",
    "Vurdert for «{purchase}»: {question} = {answer}",
    "Assessed for ‘{purchase}’: {question} = {answer}",
)
_ASSESSED_BY = Wording(
    "Vurdert for «{purchase}»: {question} = {answer} ({shown})",
    "Vurdert for «{purchase}»: {question} = {answer} ({shown})",
    "Assessed for ‘{purchase}’: {question} = {answer} ({shown})",
)


def _bare(name: str) -> Wording:
    """Return an id as it stands: a log that somebody else wrote may hold an empty one."""
    return Wording(en=name if name.strip() else "–")


def _answer(event: CheckAnswered) -> Wording:
    if event.not_applicable is not None:
        return _NOT_APPLICABLE
    if event.rating is not None:
        return _RATED.fill(rating=event.rating, top=RATING_TOP)
    shown = [piece.reference for piece in event.evidence if piece.reference.strip()]
    if shown and event.confirmed is not False:
        return _shown(shown)
    return _YES if event.confirmed else _NO


def _shown(references: list[str]) -> Wording:
    """Name what an answer rests on; of many pieces the first, and how many more there are."""
    if len(references) > _NAMED:
        return _SHOWN_MANY.fill(evidence=references[0], more=len(references) - 1)
    return _SHOWN.fill(evidence="; ".join(references))


def _observed(state: RunState, event: MeasureObserved) -> Wording:
    known = state.definition.measure(event.measure)
    title = known.title if known is not None else event.measure
    if known is None or known.unit is None:
        return _COUNTED.fill(measure=title, value=number_wording(event.value))
    return _MEASURED.fill(measure=title, value=number_wording(event.value), unit=known.unit)


def _decided(state: RunState, event: GateDecided) -> Wording:
    outcome = OUTCOMES[event.outcome]
    words = _DECIDED.fill(gate=title_of(state, event.gate), outcome=outcome)
    if event.to is not None:
        words = _DECIDED_BACK.fill(gate=title_of(state, event.gate), outcome=outcome, to=title_of(state, event.to))
    return _BREACH.fill(what=words) if event.breach else words


def _migrated(state: RunState, event: RunMigrated) -> Wording:
    """Tell where a run was moved from and to, what became of work that was done, and what is called otherwise."""
    pins = (str(definition.pin) for digest, definition in state.earlier if digest == event.replaced)
    names = ", ".join(f"{was} → {now}" for was, now in event.renames)
    old = next(pins, None)
    told = {"pin": str(event.definition.pin), "policy": str(event.policy)}
    words = _MIGRATED_TO.fill(**told) if old is None else _MIGRATED.fill(old=old, **told)
    return _RENAMED.fill(what=words, names=names) if names else words


def _retailored(state: RunState, event: RunRetailored) -> Wording:
    """Tell which overlays were laid over, and which facts hold from then on."""
    definitions = [(state.digest, state.definition), *state.earlier]
    before = [was for (digest, _), (_, was) in pairwise(definitions) if digest == event.digest]
    known = {change.by for was in before[:1] for change in was.tailoring}
    laid = dict.fromkeys(
        change.by for change in event.definition.tailoring if change.by_overlay and change.by not in known
    )
    stated = [fact for fact in event.facts or () if fact.name not in _NOT_STATED]
    if not laid and not stated:
        return _RETAILORED_ONLY
    told = {name: ", ".join([*laid, *(_stated(fact, name) for fact in stated)]) for name in LANGUAGES}
    return _RETAILORED.fill(what=Wording(**told))


def _stated(fact: Fact, language: Language) -> str:
    value = fact.value
    if isinstance(value, bool):
        return f"{fact.name} = {(_YES if value else _NO).text(language).lower()}"
    return f"{fact.name} = {value}"


def state_title(state: RunState, wanted: str) -> Wording:
    """Return a result that was left and how, in words: «Procurement: Cancelled»."""
    name, _, exit_ = wanted.partition("@")
    result = state.definition.result(name)
    if result is None:
        return _bare(wanted)
    left = next((one.title for one in result.exits if one.id == exit_), _bare(exit_))
    return _RESULT_STATE.fill(result=result.title, state=left)


_BEGUN = Wording(
    "Gjennomføringen ble åpnet: {method} ({pin})",
    "Gjennomføringa vart opna: {method} ({pin})",
    "The run was opened: {method} ({pin})",
)
_BOUND = Wording("{person} fikk rollen {role}", "{person} fekk rolla {role}", "{person} took the role {role}")
_STARTED = Wording("Begynte på «{phase}»", "Byrja på «{phase}»", "Started ‘{phase}’")
_STARTED_WITH_REASON = Wording(
    "Begynte på «{phase}» før alt var klart",
    "Byrja på «{phase}» før alt var klart",
    "Started ‘{phase}’ before all was ready",
)
_FINISHED = Wording("Avsluttet «{phase}»", "Avslutta «{phase}»", "Finished ‘{phase}’")
_SKIPPED = Wording("Hoppet over «{phase}»", "Hoppa over «{phase}»", "Skipped ‘{phase}’")
_ANSWERED = Wording("{ask} {answer}", "{ask} {answer}", "{ask} {answer}")
_YES = Wording("Ja", "Ja", "Yes")
_NO = Wording("Nei", "Nei", "No")
_NOT_APPLICABLE = Wording("Gjelder ikke", "Gjeld ikkje", "Not applicable")
_RATED = Wording("{rating} av {top}", "{rating} av {top}", "{rating} of {top}")
_SHOWN = Wording("{evidence}", "{evidence}", "{evidence}")
_SHOWN_MANY = Wording("{evidence} (og {more} andre)", "{evidence} (og {more} andre)", "{evidence} (and {more} more)")
_NAMED = 2
_COUNTED = Wording("Målte {measure}: {value}", "Målte {measure}: {value}", "Measured {measure}: {value}")
_MEASURED = Wording(
    "Målte {measure}: {value} {unit}", "Målte {measure}: {value} {unit}", "Measured {measure}: {value} {unit}"
)
_DECIDED = Wording("«{gate}»: {outcome}", "«{gate}»: {outcome}", "‘{gate}’: {outcome}")
_DECIDED_BACK = Wording(
    "«{gate}»: {outcome}, til «{to}»", "«{gate}»: {outcome}, til «{to}»", "‘{gate}’: {outcome}, to ‘{to}’"
)
_BREACH = Wording("{what} · BRUDD PÅ REGLENE", "{what} · BROT PÅ REGLANE", "{what} · BREACH OF THE RULES")
_CLOSED = Wording("Vilkåret er lukket: {condition}", "Vilkåret er lukka: {condition}", "Condition closed: {condition}")
_CHOSEN = Wording("Valgte «{branch}» i «{choice}»", "Valde «{branch}» i «{choice}»", "Chose ‘{branch}’ in ‘{choice}’")
_REAFFIRMED = Wording(
    "Gikk gjennom svar på nytt, og de gjelder fortsatt: {asked}",
    "Gjekk gjennom svar på nytt, og dei gjeld framleis: {asked}",
    "Looked at answers again, and they still hold: {asked}",
)
_WITHDRAWN = Wording("Trukket: {state}", "Trekt: {state}", "Withdrawn: {state}")
_RESULT_STATE = Wording("{result}: {state}", "{result}: {state}", "{result}: {state}")
_MIGRATED = Wording(
    "Flyttet gjennomføringen fra {old} til {pin} ({policy})",
    "Flytta gjennomføringa frå {old} til {pin} ({policy})",
    "Moved the run from {old} to {pin} ({policy})",
)
_MIGRATED_TO = Wording(  # a move that was struck out: nothing was replaced
    "Flyttet gjennomføringen til {pin} ({policy})",
    "Flytta gjennomføringa til {pin} ({policy})",
    "Moved the run to {pin} ({policy})",
)
_RENAMED = Wording("{what}; nye navn: {names}", "{what}; nye namn: {names}", "{what}; new names: {names}")
_LINKED = Wording("Knyttet til {child}", "Knytt til {child}", "Linked to {child}")
_NOTED = Wording("Notat: {text}", "Notat: {text}", "Note: {text}")
_STRUCK = Wording("Strøk oppføring {position}", "Strauk oppføring {position}", "Struck out entry {position}")
_PLAIN: dict[type, Wording] = {
    RunResumed: Wording("Tok opp igjen arbeidet", "Tok opp att arbeidet", "Went on with the work"),
}
_RETAILORED_ONLY = Wording("Endret metoden underveis", "Endra metoden undervegs", "Changed the method under way")
_RETAILORED = Wording(
    "Endret metoden underveis ({what})", "Endra metoden undervegs ({what})", "Changed the method under way ({what})"
)
_NOT_STATED = {"country", "driver", "organisation-kind", "scale"}  # known of the project; nobody states them under way
