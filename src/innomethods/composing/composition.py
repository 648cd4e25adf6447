"""`compose`: a flow made a method."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import attrs

from innomethods.composing.embedding import inline
from innomethods.composing.resolving import resolve
from innomethods.errors import MethodProblems
from innomethods.findings import errors_of
from innomethods.model import (
    Embed,
    Flow,
    Measure,
    Method,
    Overlay,
    Parallel,
    Result,
    ResultState,
    Role,
    Steps,
    as_flow,
    canonical,
)
from innomethods.model.converting import title_from_id

if TYPE_CHECKING:
    from innomethods.sources import Source
    from innomethods.wording import Wording


def compose(  # noqa: PLR0913 - what a method may be given; all but two are optional
    id: str,
    flow: object,
    *,
    title: Wording | str | None = None,
    edition: str = "1",
    overlays: Iterable[Overlay] = (),
    inputs: Iterable[str | ResultState] | None = None,
    outputs: Iterable[str | ResultState] | None = None,
    results: Iterable[Result] = (),
    roles: Iterable[Role] = (),
    measures: Iterable[Measure] = (),
    sources: Iterable[Source] = (),
    closing: object | None = None,
) -> Method:
    """Make a method of a flow: embedded methods become stages, overlays are laid over it; its tailoring tells of both.

    Without `inputs` it takes for granted what the first embedded methods take; without `outputs` it promises what the
    last ones promise. Whether the joints fit is for `find_problems` to say.

    Raises:
        MethodProblems: when an embedded method contains itself, or one id stands for two methods.

    >>> from innomethods.model import Phase
    >>> learn = Method("learn", inputs=["need@identified"], flow=Phase("ask", does="project-lead"))
    >>> compose("ours", learn >> Phase("share", does="project-lead")).inputs
    (ResultState('need@identified'),)
    """
    whole = canonical(as_flow(flow))
    method = Method(
        id,
        edition=edition,
        title=title if title is not None else title_from_id(id),
        flow=whole,
        inputs=_promised(whole, "inputs", first=True) if inputs is None else inputs,
        outputs=_promised(whole, "outputs", first=False) if outputs is None else outputs,
        results=results,
        roles=roles,
        measures=measures,
        sources=sources,
        closing=closing,
    )
    method, findings = inline(method, None)
    blocking = [item for item in errors_of(findings) if item.code in {"E03", "E21"}]
    if blocking:
        raise MethodProblems(id, blocking)
    overlays = tuple(overlays)
    return resolve(method, overlays).method if overlays else method


def _promised(flow: Flow, field: str, *, first: bool) -> tuple[ResultState, ...]:
    """Return what the embedded methods at one end of the flow take or promise."""
    if isinstance(flow, Steps):
        return _promised(flow.items[0 if first else -1], field, first=first) if flow.items else ()
    if isinstance(flow, Parallel):
        found = [state for item in flow.items for state in _promised(item, field, first=first)]
        return tuple(dict.fromkeys(found))
    if isinstance(flow, Embed) and isinstance(flow.method, Method):
        renames = dict(flow.results)
        return tuple(
            attrs.evolve(state, result=renames.get(state.result, state.result)) for state in getattr(flow.method, field)
        )
    return ()
