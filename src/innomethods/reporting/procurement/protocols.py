"""The procurement record (anskaffelsesprotokoll): the points the law lists, filled in where they are known.

Here: which list follows from the rules that apply, and what is known of each point before anybody has tendered. Not
here: who tendered and won, which is for people to write.
"""

from __future__ import annotations

from collections.abc import Callable

from innomethods.procurement import NOT_LEGAL_ADVICE
from innomethods.procurement.deciding.words import BUYERS
from innomethods.procurement.valuing.phrases import VAT
from innomethods.reporting.pages import Cell, Column, Page, Row, Section, Table
from innomethods.reporting.procurement import route_words as words
from innomethods.reporting.procurement import words as value_words
from innomethods.reporting.procurement.asking import lowered
from innomethods.reporting.procurement.route_notes import grounds_said
from innomethods.reporting.procurement.route_parts import advice
from innomethods.reporting.procurement.route_views import RouteView
from innomethods.reporting.procurement.signing import signature
from innomethods.wording import Wording

# The duty that asks for a record, and the points that its section lists (FOA §§ 10-5 and 25-5).
_COMMON = ("buyer", "object", "not-electronic", "requesters", "selected", "tenderers", "rejected")
_AFTER = ("impartiality", "winner", "sub-suppliers", "cancelled")
_PART_TWO = (*_COMMON, "announced-dialogue", "dialogue-with", *_AFTER, "reserved", "other")
_PART_THREE = (
    *("buyer", "object", "no-lots", "negotiation", "no-competition"),
    *(one for one in _COMMON if one not in ("buyer", "object")),
    *("reduced", *_AFTER, "other"),
)
_EXEMPT = ("buyer", "object", "no-competition", "impartiality", "winner", "other")  # no list in the law, but the reason
CONTENTS: dict[str, tuple[str, ...]] = {
    "record-part-two": _PART_TWO,
    "record-part-three": _PART_THREE,
    "exemption-recorded": _EXEMPT,
}
_PLACES = {"record-part-two": "FOA § 10-5", "record-part-three": "FOA § 25-5", "exemption-recorded": "FOA § 7-1 (3)"}
_REASON = "exemption-recorded"
_FREE = "record-part-two"  # the shorter list, where none is asked for
_WITH_REQUESTS = ("requesters", "selected")
_WITHOUT_REQUESTS = ("open-procedure", "open-tender-competition")  # everybody may tender; nobody asks to
# Only where there are rounds (§ 23-11) may tenders fall out before the choice.
_WITHOUT_REDUCING = (*_WITHOUT_REQUESTS, "restricted-procedure", "restricted-tender-competition")

_NEGOTIATED = ("negotiated-procedure", "competitive-dialogue", "innovation-partnership")
_WITHOUT_NOTICE = ("negotiated-without-notice", "no-competition", "without-notice-part-two")


def protocol(view: RouteView) -> Page:
    """Return the procurement record of a purchase in Norway, to be filled in while it goes on."""
    asked = _asked_for(view)
    duty = asked or _FREE
    paper, purchase = view.text(words.RECORD), view.text(view.title)
    form = _not_asked(view) if asked is None else words.ASKED_REASON if asked == _REASON else words.ASKED_BY
    lead = view.text(form, place=_PLACES[duty], mark=view.text(value_words.TO_FILL_IN))
    points = [Row([Cell(view.text(words.POINT_WORDS[one])), _filled(view, one)]) for one in CONTENTS[duty]]
    columns = [Column("point", view.text(words.POINT)), Column("content", view.text(words.CONTENT))]
    return Page(
        language=view.language,
        title=view.text(value_words.TITLE, paper=paper, purchase=purchase),
        example=view.example,
        meta=[paper, _PLACES[duty], view.text(NOT_LEGAL_ADVICE)],
        headline=view.text(words.RECORD_HEADLINE, paper=lowered(paper), purchase=purchase),
        lead=lead,
        sections=[
            Section("points", view.text(words.POINTS), [Table("points", view.text(words.RECORD), columns, points)]),
            Section("approved", view.text(value_words.SIGNATURE), [signature(view), advice(view)]),
        ],
    )


def _asked_for(view: RouteView) -> str | None:
    """Return the duty that asks for a record; the longer list's where both may apply."""
    applies = [one.id for one in view.follows.duties if one.id in CONTENTS and one.applies]
    return max(applies, key=lambda id: len(CONTENTS[id]), default=None)


def _not_asked(view: RouteView) -> Wording:
    """Return what is said where no duty is sure: none is asked for, or we can't tell."""
    regime = view.routes.regime
    outside = regime.exception is not None or regime.regulation == "none"
    sure = outside or (regime.regulation == "FOA" and regime.parts == ("I",))
    return words.NOT_ASKED if sure else words.NOT_KNOWN_WHETHER


def _filled(view: RouteView, point: str) -> str:
    known = _KNOWN.get(point)
    return (None if known is None else known(view)) or view.text(value_words.TO_FILL_IN)


def _buyer(view: RouteView) -> str | None:
    if view.organisation is not None:
        return view.text(view.organisation)
    if view.purchase.buyer is None:
        return None
    mark = view.text(value_words.TO_FILL_IN)
    return view.text(words.UNNAMED_BUYER, mark=mark, kind=BUYERS[view.purchase.buyer])


def _object(view: RouteView) -> str:
    if view.valuation.value is None:
        return f"{view.text(view.title)}. {view.text(value_words.TO_FILL_IN)}"
    worth = view.worth(view.valuation.worth)
    return view.text(words.WORTH, what=view.title, worth=worth, vat=VAT[view.valuation.vat])


def _lots(view: RouteView) -> str | None:
    lots = dict.fromkeys(item.lot for item in view.purchase.items if item.lot is not None)
    return view.text(words.DIVIDED, lots=view.formats.all_of(list(lots))) if lots else None


def _grounds_of(*procedures: str) -> Callable[[RouteView], str | None]:
    """Return what finds the grounds of the chosen procedure; that none is relevant where it is another one."""

    def grounds(view: RouteView) -> str | None:
        chosen = view.chosen
        if chosen is None or chosen.is_rejected:
            return None
        if chosen.id not in procedures:
            return view.text(words.NOT_USED, procedure=lowered(view.text(chosen.title)))
        because = view.purchase.because
        told = [*grounds_said(view, chosen), *([] if because is None else [view.text(because)])]
        return " ".join(told) or None

    return grounds


def _not_under(*procedures: str) -> Callable[[RouteView], str | None]:
    """Return what says that a point isn't relevant where one of these procedures is chosen."""

    def not_used(view: RouteView) -> str | None:
        chosen = view.chosen
        if chosen is None or chosen.id not in procedures:
            return None
        return view.text(words.NOT_USED, procedure=lowered(view.text(chosen.title)))

    return not_used


_KNOWN: dict[str, Callable[[RouteView], str | None]] = {
    "buyer": _buyer,
    "object": _object,
    "no-lots": _lots,
    "negotiation": _grounds_of(*_NEGOTIATED, "negotiated-without-notice"),
    "no-competition": _grounds_of(*_WITHOUT_NOTICE),
    **dict.fromkeys(_WITH_REQUESTS, _not_under(*_WITHOUT_REQUESTS)),
    "reduced": _not_under(*_WITHOUT_REDUCING),
}
