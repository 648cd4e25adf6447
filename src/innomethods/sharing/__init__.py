"""What organisations know of one another: profiles, operating models, frames, networks and surveys.

Here: things one reads and refers to. They have no flow, so nothing here can be scheduled or run; processes are
`Method`s (`model`).
"""

from innomethods.sharing.frames import Assessment, Found, Frame, FramePoint, Group
from innomethods.sharing.networks import Member, MemberRole, Membership, Network, NetworkForm
from innomethods.sharing.operating_models import ASKED_OF_ALL, OperatingModel, Period, Rung
from innomethods.sharing.partial_dates import PartialDate
from innomethods.sharing.problems import find_reference_problems
from innomethods.sharing.profiles import Profile
from innomethods.sharing.references import Point, Reference, ReferenceShelf
from innomethods.sharing.surveys import Comparability, Figure, Survey, Wave, WaveComparison

REFERENCE_KINDS: tuple[type[Reference], ...] = (Profile, OperatingModel, Frame, Network, Survey)

__all__ = [
    "ASKED_OF_ALL",
    "REFERENCE_KINDS",
    "Assessment",
    "Comparability",
    "Figure",
    "Found",
    "Frame",
    "FramePoint",
    "Group",
    "Member",
    "MemberRole",
    "Membership",
    "Network",
    "NetworkForm",
    "OperatingModel",
    "PartialDate",
    "Period",
    "Point",
    "Profile",
    "Reference",
    "ReferenceShelf",
    "Rung",
    "Survey",
    "Wave",
    "WaveComparison",
    "find_reference_problems",
]
