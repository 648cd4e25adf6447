"""A method as a Petri net in PNML, the standard text that process-mining tools read.

Not here: the net itself (`nets`).
"""

from __future__ import annotations

from xml.etree import ElementTree as ET

from innomethods.exchange.nets import FIRST, LAST, net_of
from innomethods.exchange.steps import names_of
from innomethods.exchange.xml_text import as_document, one_line
from innomethods.model import Method
from innomethods.wording import Language, as_language

_NAMESPACE = "http://www.pnml.org/version-2009/grammar/pnml"
_TYPE = "http://www.pnml.org/version-2009/grammar/pnmlcoremodel"


def to_pnml(definition: Method, *, language: Language | str | None = "en") -> str:
    """Return a resolved method as a Petri net: a run's own `definition`, or the method of `resolve`.

    Its transitions bear the names `to_xes` gives the steps of a run in the same language (`None`: paths), with a plus
    sign and what happens (`Try out+start`). Silent ones are marked as ProM and pm4py do. The text ends with the final
    marking: one token in the place `end`.

    >>> from innomethods.model import Phase
    >>> text = to_pnml(Method("small", flow=Phase("try", title="Try out")))
    >>> "<text>Try out+start</text>" in text
    True
    """
    names = names_of(definition, as_language(language) if language is not None else None)
    net = net_of(names.ground)
    root = ET.Element("pnml", xmlns=_NAMESPACE)
    inner = ET.SubElement(root, "net", id="net", type=_TYPE)
    _name(inner, one_line(f"{definition.title.text(names.language or 'en')} ({definition.pin})"))
    page = ET.SubElement(inner, "page", id="page")
    for place in net.places:
        one = ET.SubElement(page, "place", id=place)
        _name(one, place)
        if place == FIRST:
            _text(ET.SubElement(one, "initialMarking"), "1")
    arcs: list[tuple[str, str]] = []
    for number, transition in enumerate(net.transitions, start=1):
        id = f"t{number}"
        one = ET.SubElement(page, "transition", id=id)
        _name(one, names.label(transition.step) if transition.step is not None else id)
        if transition.step is None:
            ET.SubElement(one, "toolspecific", tool="ProM", version="6.4", activity="$invisible$", localNodeID=id)
        arcs += [(place, id) for place in transition.takes]
        arcs += [(id, place) for place in transition.puts]
    for number, (source, target) in enumerate(arcs, start=1):
        ET.SubElement(page, "arc", id=f"a{number}", source=source, target=target)
    final = ET.SubElement(ET.SubElement(inner, "finalmarkings"), "marking")
    _text(ET.SubElement(final, "place", idref=LAST), "1")
    return as_document(root)


def _name(element: ET.Element, text: str) -> None:
    _text(ET.SubElement(element, "name"), text)


def _text(element: ET.Element, text: str) -> None:
    ET.SubElement(element, "text").text = text
