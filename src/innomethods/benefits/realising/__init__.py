"""Benefits that come true, or don't: what was observed held against the way from baseline to target.

Here: trajectories, how each benefit stands on a day, and when there is to be measured. Not here: what may be claimed
about causes (`effects`), and where observations come from (a run's log, a sheet).
"""

from innomethods.benefits.realising.agenda import MeasuringDay, measuring_days
from innomethods.benefits.realising.saying import Missing, Standing
from innomethods.benefits.realising.standing import Realisation, Realised, measured_two_ways, realised
from innomethods.benefits.realising.trajectory import Trajectory, trajectory_of

__all__ = [
    "MeasuringDay",
    "Missing",
    "Realisation",
    "Realised",
    "Standing",
    "Trajectory",
    "measured_two_ways",
    "measuring_days",
    "realised",
    "trajectory_of",
]
