"""The phase picture of a method inside a page: drawn for the text column and for a phone, in the reader's own colours.

The list beside it says the same in words. Not here: how it is drawn (`reporting.drawings`).
"""

from __future__ import annotations

from docutils import nodes

from innomethods.ids import join
from innomethods.model import Choice, Embed, Flow, Gate, Method, Mode, Parallel, Phase, Stage, Steps
from innomethods.reporting.drawings.phase_picture import draw_phase_picture
from innomethods.reporting.drawings.phase_shapes import (
    BranchShape,
    ChoiceShape,
    GateShape,
    ParallelShape,
    PhasePicture,
    PhaseShape,
    Piece,
    Shape,
    StageShape,
)
from innomethods.sphinx_ext import labels
from innomethods.sphinx_ext.prose import paragraph, plain
from innomethods.wording import Language

_WIDTHS = ("medium", "narrow")  # the text column of a documentation page is about 640 pixels
_SHAPES = {Mode.OPEN: Shape.OPEN, Mode.CLOSE: Shape.CLOSE, None: Shape.PLAIN}


def picture(method: Method, language: Language) -> list[nodes.Node]:
    """Return the picture as inline SVG for HTML (other writers have the list), and its caption."""
    shown = PhasePicture(_pieces(method, method.flow, language), language)
    drawn = "\n".join(draw_phase_picture(shown, width, prefix=f"{method.id}-picture").inline() for width in _WIDTHS)
    html = f'<div class="im-picture">\n{drawn}\n</div>'
    return [nodes.raw("", html, format="html"), paragraph(plain(labels.PICTURE_CAPTION.text(language)), classes=["im-small"])]


def _pieces(method: Method, flow: Flow, language: Language, at: str = "") -> tuple[Piece, ...]:
    """Return a flow as the shapes of a picture."""
    if isinstance(flow, Steps):
        return tuple(piece for item in flow.items for piece in _pieces(method, item, language, at))
    if isinstance(flow, Parallel):
        return (ParallelShape([BranchShape("", _pieces(method, item, language, at)) for item in flow.items]),)
    path = join(at, flow.id)
    match flow:
        case Phase():
            days = round(flow.estimate.likely) if flow.estimate is not None else None
            shape = _SHAPES[flow.mode]
            return (PhaseShape(flow.title.text(language), days=days, shape=shape, optional=flow.optional, path=path),)
        case Gate():
            question = (flow.ask or flow.title).text(language)
            return (GateShape(flow.short or "", question, _role(method, flow.decided_by, language), path=path),)
        case Stage():
            inside = _pieces(method, flow.flow, language, path)
            return (StageShape(flow.title.text(language), inside, flow.larger or 1.0),)
        case Choice():
            branches = [
                BranchShape(branch.title.text(language), _pieces(method, branch.flow, language, join(path, branch.id)))
                for branch in flow.branches
            ]
            asked = (flow.ask or flow.title).text(language)
            return (ChoiceShape(asked, branches, None, _role(method, flow.decided_by, language)),)
        case Embed():
            return (StageShape(str(flow.pin), ()),)


def _role(method: Method, role: str | None, language: Language) -> str:
    known = method.role(role) if role is not None else None
    return known.title.text(language) if known is not None else role or ""
