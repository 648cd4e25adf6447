"""`forecast`: from a plan to what may become of it.

Here: the order of the steps and what is counted over all samples. Not here: the samples themselves (`simulating`).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from innomethods.errors import MissingExtra
from innomethods.findings import Finding, finding
from innomethods.planning.forecasting.outcome import CannotForecast, Forecast, GateForecast, Spread
from innomethods.planning.forecasting.telling import percent
from innomethods.planning.plan import Plan
from innomethods.planning.setting import Setting
from innomethods.wording import Wording

if TYPE_CHECKING:
    from innomethods.planning.forecasting.simulating import Simulation

MOST_SAMPLES = 1 << 32  # a sample's number has 32 bits
_LATE = 0.85


def forecast(
    plan: Plan,
    samples: int = 10_000,
    seed: int = 1,
    *,
    workers: int | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Forecast:
    """Draw a plan's uncertain estimates, waits, go-backs and branches many times, and say what comes of it.

    Every sample goes through the plan's own calendar: quiet periods, meetings and their deadlines for papers. Each
    length is rounded to whole days. Phases and gates move together as `project.uncertainty` says. The numbers follow
    from plan, samples and seed; `workers` (threads, one if not said) and numba, where it is installed, only make them
    come sooner. `progress` is told how many samples are done, of how many.

    Raises:
        MissingExtra: without numpy.
        MethodProblems: a branch that may come but has no estimates (P01) or isn't there (P11), or a go-back to
            something that doesn't come before its gate (P31).
        BeyondHorizon: when a sample runs out of the years with known public holidays; with the path where it does.
        CannotForecast: for no samples at all, or go-backs and choices that allow too much.

    >>> from innomethods.model import Gate, Meetings, Method, Phase, Project
    >>> from innomethods.planning import schedule
    >>> from innomethods.quantities import ThreePoint
    >>> flow = Phase("try", estimate=ThreePoint(20, 30, 45)) >> Gate("adopt", decided_by="board")
    >>> board = Meetings("board", [date(2027, 4, 20), date(2027, 5, 25), date(2027, 6, 22)], papers_due=7)
    >>> project = Project("pilot", Method("small", flow=flow), start=date(2027, 2, 24), country="NO", meetings=[board])
    >>> forecast(schedule(project), 1000)
    Forecast('pilot': P50 2027-04-20, P85 2027-05-25, 1000 samples)
    """
    asked: object = samples  # a Python caller may hand in anything
    if not isinstance(asked, int) or not 0 < asked < MOST_SAMPLES:
        raise CannotForecast(f"a forecast takes from 1 to {MOST_SAMPLES - 1} samples, not {samples}; 10 000 are usual")
    _need_numpy()
    import numpy as np

    from innomethods.planning.forecasting.counting import Counted, gates_of, nodes_of, spread_of
    from innomethods.planning.forecasting.influences import influences_of
    from innomethods.planning.forecasting.lateness import late_drivers

    simulation = simulation_of(plan, seed)
    counted = Counted(np.zeros(samples, np.int64))
    for way in simulation.ways(np.arange(samples), workers or 1, None, progress):
        counted.add(way)
    finish = spread_of(counted.finish)
    late_from = _late_from(finish)
    late = np.flatnonzero(counted.finish >= late_from.toordinal())
    titles = {placed.path: placed.node.title for placed in plan.method.placed}
    influences = influences_of(simulation, counted.finish, late_drivers(simulation, late), titles)
    gates = tuple(gates_of(plan, counted, titles, simulation))
    return Forecast(
        plan=plan,
        samples=samples,
        seed=seed,
        uncertainty=plan.project.uncertainty,
        finish=finish,
        nodes=tuple(nodes_of(simulation, counted, titles, samples)),
        gates=gates,
        influences=influences,
        late_from=late_from,
        findings=(*_cautions(gates, uncertain=bool(influences)),),
    )


def _need_numpy() -> None:
    """Say which extra is missing when there is no numpy."""
    try:
        import numpy  # noqa: F401, ICN001 - only whether it is there
    except ImportError:
        raise MissingExtra(Wording(nb="En prognose", nn="Ein prognose", en="A forecast"), "plan") from None


def simulation_of(plan: Plan, seed: int) -> Simulation:
    """Return a plan's project ready to be drawn from."""
    from innomethods.planning.forecasting.compiling import ground_of
    from innomethods.planning.forecasting.simulating import Simulation

    return Simulation(ground_of(Setting(plan.project, plan.method, plan.progress), seed))


def drawn_work_days(forecast: Forecast, path: str, *, workers: int | None = None) -> tuple[int, ...]:
    """Return the work days of one phase in each sample of a forecast, its extra rounds included.

    They are drawn again from the seed, so that a forecast need not keep them.

    Raises:
        NoSuchPath: when nothing of that path is forecast.
    """
    import numpy as np

    from innomethods.planning.forecasting.simulating import work_days

    forecast[path]
    ways = simulation_of(forecast.plan, forecast.seed).ways(np.arange(forecast.samples), workers or 1)
    return tuple(int(days) for days in work_days(path, list(ways)))


def _late_from(finish: Spread) -> date:
    """Return the day of P85, or the next where half of the samples end no later: most of them aren't late."""
    late, half = finish.percentile(_LATE).day, finish.percentile(0.5).day
    return late if late > half else late + timedelta(days=1)


def _cautions(gates: tuple[GateForecast, ...], *, uncertain: bool) -> list[Finding]:
    found = [finding("P32", gate.path, gate=gate.title, share=percent(gate.none)) for gate in gates if gate.none]
    return found if uncertain else [*found, finding("P33")]
