"""What a note on a purchase's route is made from: the valued purchase, the routes found, and its days.

Here: what the parts of the note share. Not here: the parts (`route_parts`), what the note holds (`route_notes`).
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from datetime import date

import attrs

from innomethods.model import Procurement, Project
from innomethods.procurement.deciding import Status
from innomethods.procurement.deciding.saying import reference_in
from innomethods.procurement.routing.outcome import Allowed, Consequences, ProcedureRoute, Routes
from innomethods.procurement.routing.routes import routes as routes_of
from innomethods.procurement.timing import Timetable
from innomethods.procurement.timing.timetable import timetable
from innomethods.reporting.procurement.route_words import STATUS, WITHIN_ESTIMATE
from innomethods.reporting.procurement.view import ValuationView
from innomethods.rules import Rules
from innomethods.sources import Ground
from innomethods.wording import Language, Wording


@attrs.frozen(eq=False)
class RouteView(ValuationView):
    """A valued purchase with its routes, as one reader sees it.

    `organisation` is the name of who buys, `methods` the ids of those the reader can be shown.
    """

    routes: Routes = attrs.field(kw_only=True)
    organisation: Wording | None = attrs.field(default=None, kw_only=True)
    methods: Container[str] = attrs.field(default=(), kw_only=True)

    @classmethod
    def of(
        cls,
        language: Language,
        purchase: Procurement,
        *,
        rules: Rules,
        on: date,
        project: Project | None = None,
        by: str | None = None,
        titles: Mapping[str, Wording] | None = None,
        asked: date | None = None,
    ) -> RouteView:
        """Return a purchase valued on a day, with its routes; `asked` is another day than the purchase's own."""
        seen = ValuationView.of(language, purchase, rules=rules, on=on, project=project, by=by, titles=titles)
        body = project.organisation if project is not None else None
        return cls(
            **{field.name: getattr(seen, field.name) for field in attrs.fields(ValuationView)},
            routes=routes_of(purchase, rules=rules, on=asked, value=seen.valuation, today=on),
            organisation=None if body is None else body.name,
        )

    @property
    def follows(self) -> Consequences:
        """What follows; while the regime is open, what would follow from the strictest."""
        return self.routes.consequences

    @property
    def status(self) -> Wording:
        """How sure the regime is, in a word or two."""
        status = self.routes.status
        return WITHIN_ESTIMATE if status is Status.ROBUST and self.routes.regime.estimates else STATUS[status]

    @property
    def chosen(self) -> ProcedureRoute | None:
        """The procedure the purchase has chosen; None where it has chosen none that the rules know."""
        return next((one for one in self.follows.procedures if one.id == self.purchase.procedure), None)

    @property
    def days(self) -> Timetable | None:
        """The days of the chosen procedure; None where none is chosen that may be used."""
        chosen = self.chosen
        if chosen is None or chosen.is_rejected:
            return None
        return timetable(self.purchase, self.routes, procedure=chosen.id)

    def procedures(self, kind: Allowed) -> list[ProcedureRoute]:
        """Return the procedures that are open, that may be, or that aren't."""
        return [one for one in self.follows.procedures if one.allowed is kind]

    def place(self, ground: Ground | None) -> str:
        """Return where in the law something stands, in the regulation that applies."""
        return reference_in(ground, self.routes.regime.under)
