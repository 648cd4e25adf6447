"""`find_project_problems`: what is missing or wrong in a project, its method's findings included."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from innomethods.benefits.appraising.brief import RulesGiven
from innomethods.benefits.problems import find_plan_problems
from innomethods.checking import find_problems
from innomethods.composing import Resolved, resolve_project
from innomethods.composing.renaming import name_hint
from innomethods.errors import MethodProblems, NoDates
from innomethods.findings import Finding, finding, suggestion
from innomethods.model import Choice, Gate, Phase, Project, Shelf, roles_of
from innomethods.planning import BeyondHorizon, Plan, schedule
from innomethods.planning.costs import costs_of, has_costs, mixed_currencies
from innomethods.procurement.problems import find_procurement_problems
from innomethods.projects import days, ways_back
from innomethods.projects.limits import with_lawful_limits
from innomethods.projects.limits.belonging import other_ways
from innomethods.rules import Rules
from innomethods.wording import Wording
from innomethods.wording.formats import date_wording


def find_project_problems(
    project: Project,
    shelf: Shelf | None = None,
    *,
    on: date | None = None,
    rules: RulesGiven | None = None,
    purchase_rules: Iterable[Rules] | None = None,
) -> tuple[Finding, ...]:
    """Return everything wrong or doubtful with a project: method as tailored, references, plan, benefits, purchases.

    Plan findings (a meeting missed, a phase stretched) are included when dates can be set at all. With the day it is
    looked `on`, a start several years back is told too. `rules` are those its options are to be appraised by,
    `purchase_rules` those of the countries it buys in, which also say how long its purchases have to wait; without
    them, what they alone can tell is left out.
    """
    buying = None if purchase_rules is None else tuple(purchase_rules)
    project = project if buying is None else with_lawful_limits(project, buying)
    method = find_problems(project.method, project.overlays, shelf, project.known_facts)
    resolved = resolve_project(project, shelf)
    found: list[Finding] = list(method)
    for rule in RULES:
        found.extend(rule(project, resolved))
    found.extend(benefit_problems(project, rules))
    found.extend(() if on is None else days.long_ago(project, on))
    found.extend(find_procurement_problems(project, rules=buying, on=on))
    for purchase, wanted, way in other_ways(project, resolved.method, buying or ()):
        where = f"procurements/{purchase.id}/procedure"
        found.append(finding("P65", where, procedure=str(purchase.procedure), wanted=wanted, way=way))
    references_hold = not any(item.code == "P11" for item in found)
    if references_hold and not any(item.is_error for item in found):
        found.extend(_plan(project))
    return tuple(dict.fromkeys(found))


def _plan(project: Project) -> Iterable[Finding]:
    try:
        # Days off work are told where they stand in the file (`days.off_work`), not once more where a gate meets them.
        plan = schedule(project)
        costs = costs_of(plan).findings if has_costs(project) else ()
        return [item for item in (*plan.findings, *costs) if item.code != "P05"]
    except MethodProblems as error:
        return error.findings
    except NoDates as error:
        return [finding("P13", error.key, because=error.why)]
    except BeyondHorizon as beyond:
        return [beyond.finding]
    except (ValueError, LookupError) as error:  # a date beyond the calendar
        return [finding("P13", "start", because=str(error).rstrip("."))]


_PHASE = Wording(nb="fase", nn="fase", en="phase")
_GATE = Wording(nb="beslutningspunkt", nn="avgjerdspunkt", en="decision point")
_PART = Wording(nb="del", nn="del", en="part")
_CHOICE = Wording(nb="valg", nn="val", en="choice")
_PHASE_OR_GATE = Wording(nb="fase eller beslutningspunkt", nn="fase eller avgjerdspunkt", en="phase or decision point")
_PART = Wording(nb="del", nn="del", en="part")
_ROLE = Wording(nb="rolle", nn="rolle", en="role")


def unknown_paths(project: Project, resolved: Resolved) -> Iterator[Finding]:
    """P11: estimates, waits, days not before, choices, odds, causes and go-backs speak of parts the method has."""
    nodes = {placed.path: placed.node for placed in resolved.method.placed}
    phases = [path for path, node in nodes.items() if isinstance(node, Phase)]
    leaves = [path for path, node in nodes.items() if isinstance(node, (Phase, Gate))]
    gates = [path for path, node in nodes.items() if isinstance(node, Gate)]
    choices = [path for path, node in nodes.items() if isinstance(node, Choice)]
    spoken: list[tuple[str, str, Wording, list[str]]] = [
        *((path, path, _PHASE, phases) for path, _ in project.estimates),
        *((path, path, _PHASE_OR_GATE, leaves) for path, _ in project.waits),
        *((path, path, _PHASE_OR_GATE, leaves) for path, _ in project.not_before),
        *((path, path, _CHOICE, choices) for path, _ in project.choices),
        *((f"odds/{path}", path, _CHOICE, choices) for path, _ in project.odds),
        *((where, path, _PART, list(nodes)) for where, path in _moved_by_causes(project)),
        *((f"go-backs/{at}/gate", one.gate, _GATE, gates) for at, one in enumerate(project.go_backs)),
        *((f"go-backs/{at}/to", one.to, _PHASE_OR_GATE, list(nodes)) for at, one in enumerate(project.go_backs)),
    ]
    for where, wanted, what, known in spoken:
        if wanted not in known:
            yield finding("P11", where, what=what, wanted=wanted, hint=name_hint(resolved.method, wanted, known))


def _moved_by_causes(project: Project) -> Iterator[tuple[str, str]]:
    """Yield the paths that common causes move, after where they stand."""
    for at, cause in enumerate(project.uncertainty.causes):
        yield from ((f"uncertainty/causes/{at}/paths/{which}", path) for which, path in enumerate(cause.paths))


def unknown_branches(project: Project, resolved: Resolved) -> Iterator[Finding]:
    """P11: an assumed or likely branch is one the choice has."""
    nodes = {placed.path: placed.node for placed in resolved.method.placed}
    likely = [(f"odds/{path}/{branch}", path, branch) for path, chances in project.odds for branch, _ in chances]
    for where, path, branch in (*((path, path, branch) for path, branch in project.choices), *likely):
        node = nodes.get(path)
        if isinstance(node, Choice):
            known = [way.id for way in node.branches]
            if branch not in known:
                yield finding("P11", where, what=_CHOICE, wanted=branch, hint=suggestion(branch, known))


def unknown_roles(project: Project, resolved: Resolved) -> Iterator[Finding]:
    """P11: meetings and team members have roles the method knows."""
    known = {role.id for role in resolved.method.roles} | set(resolved.method.role_ids)
    for path, role in (
        *((f"meetings/{number}/role", meetings.role) for number, meetings in enumerate(project.meetings)),
        *((member.id, member.role) for member in project.team),
    ):
        if role not in known:
            yield finding("P11", path, what=_ROLE, wanted=role, hint=suggestion(role, known))


def unbound_roles(project: Project, resolved: Resolved) -> Iterator[Finding]:
    """P08: somebody in the team does each phase. A project without a team is not asked."""
    bound = {member.role for member in project.team}
    if not bound:
        return
    doing = dict.fromkeys(
        role
        for placed in resolved.method.phases
        for role in roles_of(placed.node)[:1]
        if isinstance(placed.node, Phase)
    )
    yield from (finding("P08", "team", role=role) for role in doing if role not in bound)


def benefit_problems(project: Project, rules: RulesGiven | None) -> tuple[Finding, ...]:
    """W10, W11, E19, A…, B…, P26: benefits, what leads to them, what they are worth, and when the project ends."""
    end = _without_benefits(project) if project.benefits else None
    return (*find_plan_problems(project.benefits_plan(end), rules=rules), *_said_otherwise(project, end))


def _said_otherwise(project: Project, end: date | None) -> Iterator[Finding]:
    """P26: a benefits plan beside the project says the same of country and days as the project does."""
    header = project.benefits_header
    if header is None:
        return
    days = (("start", header.start, project.start), ("project-end", header.project_end, end))
    if header.country is not None and header.country != project.country:
        yield finding("P26", "country", field="country", said=header.country, other=project.country)
    for field, said, other in days:
        if said is not None and other is not None and said != other:
            yield finding("P26", field, field=field, said=date_wording(said), other=date_wording(other))


def costs_of_known_parts(project: Project, resolved: Resolved) -> Iterator[Finding]:
    """E01, P11, P54: what is paid for has ids of its own, belongs to parts the method has, in one currency."""
    known = [placed.path for placed in resolved.method.placed]
    taken: set[str] = set()
    for number, line in enumerate(project.costs.lines):
        if line.id in taken:
            yield finding("E01", f"costs/lines/{number}", id=line.id, where="costs")
        taken.add(line.id)
        if line.phase is not None and line.phase not in known:
            hint = suggestion(line.phase, known)
            yield finding("P11", f"costs/lines/{line.id}", what=_PART, wanted=line.phase, hint=hint)
    yield from mixed_currencies(project)


def odd_quiet_periods(project: Project, _resolved: Resolved) -> Iterator[Finding]:
    """P18, P19: quiet periods have days of their own, and lie where the project does."""
    yield from days.of_quiet_periods(project, _end(project) if project.quiet else None)


def _end(project: Project) -> date | None:
    plan = _scheduled(project)
    return None if plan is None else plan.finish


def _without_benefits(project: Project) -> date | None:
    plan = _scheduled(project)
    return None if plan is None else plan.project_end


def _scheduled(project: Project) -> Plan | None:
    try:
        return schedule(project)
    except (MethodProblems, ValueError, LookupError):
        return None


Rule = Callable[[Project, Resolved], Iterator[Finding]]
RULES: tuple[Rule, ...] = (
    unknown_paths,
    unknown_branches,
    ways_back.to_what_comes_before,
    ways_back.as_the_method_allows,
    ways_back.one_at_a_time,
    unknown_roles,
    unbound_roles,
    days.never_met,
    days.met_twice,
    days.met_too_early,
    days.off_work,
    odd_quiet_periods,
    costs_of_known_parts,
)
