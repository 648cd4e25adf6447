"""`Profile`: who or what drives innovation in an organisation, told as traits and roles."""

from __future__ import annotations

from typing import ClassVar

import attrs

from innomethods.model import Check, Driver
from innomethods.model.converting import TupleOf
from innomethods.sharing.references import Point, Reference
from innomethods.wording import Wording


@attrs.frozen(kw_only=True, repr=False)
class Profile(Reference):
    """A way innovation is driven: its traits, the roles people play, and questions to ask of one's own practice.

    >>> Profile(id="leader-driven", title="Leader-driven", driver="leader").driver
    <Driver.LEADER: 'leader'>
    """

    kind: ClassVar[str] = "profile"
    kind_title: ClassVar[Wording] = Wording(nb="profil", nn="profil", en="profile")

    driver: Driver = attrs.field(converter=Driver)
    traits: tuple[Point, ...] = attrs.field(converter=TupleOf[Point], default=())
    roles: tuple[Point, ...] = attrs.field(converter=TupleOf[Point], default=())
    checklist: tuple[Check, ...] = attrs.field(converter=TupleOf[Check], default=())
