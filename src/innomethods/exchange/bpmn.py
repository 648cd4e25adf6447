"""A method as a BPMN 2.0 diagram, which process tools open, draw and change.

Phases are tasks, waits are timers, decision points are exclusive gateways with their ways on, back and out, and parts
are groups. Here: the elements and their ids. Not here: where they stand on the page (`bpmn_layout`).
"""

from __future__ import annotations

from xml.etree import ElementTree as ET

from innomethods.exchange.bpmn_layout import Drawing, Edge, Shape, ShapeKind, draw
from innomethods.exchange.xml_text import as_document, fit_for_xml, one_line
from innomethods.model import Gate, Method, Phase
from innomethods.wording import Language, Wording, as_language

_MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL"
_DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI"
_BOUNDS = "http://www.omg.org/spec/DD/20100524/DC"
_LINES = "http://www.omg.org/spec/DD/20100524/DI"
_OURS = "urn:innomethods:method"

_TAGS = {
    ShapeKind.START: "startEvent",
    ShapeKind.END: "endEvent",
    ShapeKind.TASK: "userTask",
    ShapeKind.WAIT: "intermediateCatchEvent",
    ShapeKind.GATE: "exclusiveGateway",
    ShapeKind.CHOICE: "exclusiveGateway",
    ShapeKind.MERGE: "exclusiveGateway",
    ShapeKind.FORK: "parallelGateway",
    ShapeKind.JOIN: "parallelGateway",
}
_DOES = Wording(nb="Gjøres av: {role}.", nn="Blir gjort av: {role}.", en="Done by: {role}.")
_DECIDES = Wording(nb="Besluttes av: {role}.", nn="Blir avgjort av: {role}.", en="Decided by: {role}.")
_ASKS = Wording(nb="Spørsmål: {question}", nn="Spørsmål: {question}", en="Question: {question}")


def to_bpmn(method: Method, *, language: Language | str = "en") -> str:
    """Return a resolved method (`resolve(...).method`, a plan's or a run's) as BPMN 2.0 with its diagram.

    Elements have ids made from their paths, so that what is written again keeps them. Pauses aren't drawn; where a
    method has work for when it is stopped, stopping leads there.

    >>> from innomethods.model import Method, Phase
    >>> text = to_bpmn(Method("small", flow=Phase("try", title="Try out")))
    >>> '<userTask id="n.try" name="Try out">' in text
    True
    """
    chosen = as_language(language)
    drawing = draw(method, chosen)
    root = ET.Element(
        "definitions",
        {
            "xmlns": _MODEL,
            "xmlns:bpmndi": _DIAGRAM,
            "xmlns:dc": _BOUNDS,
            "xmlns:di": _LINES,
            "id": "definitions",
            "targetNamespace": _OURS,
            "exporter": "innomethods",
        },
    )
    for group in drawing.groups:
        category = ET.SubElement(root, "category", id=f"{group.id}.category")
        ET.SubElement(category, "categoryValue", id=f"{group.id}.value", value=one_line(group.name))
    _process(
        ET.SubElement(root, "process", id="process", name=one_line(method.title.text(chosen)), isExecutable="false"),
        drawing,
        method,
        chosen,
    )
    _diagram(root, drawing)
    return as_document(root)


def _process(process: ET.Element, drawing: Drawing, method: Method, language: Language) -> None:
    if method.purpose is not None:
        ET.SubElement(process, "documentation").text = fit_for_xml(method.purpose.text(language))
    for shape in drawing.shapes:
        attributes = {"id": shape.id} | ({"name": one_line(shape.name)} if shape.name else {})
        element = ET.SubElement(process, _TAGS[shape.kind], attributes)
        words = _documented(shape, method, language)
        if words:
            ET.SubElement(element, "documentation").text = fit_for_xml(words)
        _flows(element, shape, drawing)
    for edge in drawing.edges:
        attributes = {"id": edge.id} | ({"name": one_line(edge.name)} if edge.name else {})
        ET.SubElement(process, "sequenceFlow", attributes | {"sourceRef": edge.source, "targetRef": edge.target})
    for group in drawing.groups:
        ET.SubElement(process, "group", id=group.id, categoryValueRef=f"{group.id}.value")


def _flows(element: ET.Element, shape: Shape, drawing: Drawing) -> None:
    for edge in drawing.edges:
        if edge.target == shape.id:
            ET.SubElement(element, "incoming").text = edge.id
    for edge in drawing.edges:
        if edge.source == shape.id:
            ET.SubElement(element, "outgoing").text = edge.id
    if shape.kind is ShapeKind.WAIT:
        timer = ET.SubElement(element, "timerEventDefinition", id=f"{shape.id}.timer")
        ET.SubElement(timer, "timeDuration", id=f"{shape.id}.days").text = f"P{shape.days}D"


def _documented(shape: Shape, method: Method, language: Language) -> str:
    """Return what a person reads about a phase or gate: purpose or question, and who."""
    node = shape.node if shape.kind in {ShapeKind.TASK, ShapeKind.GATE} else None
    lines: list[Wording | None] = []
    if isinstance(node, Phase):
        lines = [node.purpose, *node.activities, _who(_DOES, node.does, method)]
    elif isinstance(node, Gate):
        asked = None if node.ask is None else _ASKS.fill(question=node.ask)
        lines = [node.purpose, asked, _who(_DECIDES, node.decided_by, method)]
    return "\n".join(line.text(language) for line in lines if line is not None)


def _who(words: Wording, role: str | None, method: Method) -> Wording | None:
    if role is None:
        return None
    known = method.role(role)
    return words.fill(role=role.replace("-", " ") if known is None else known.title)


def _diagram(root: ET.Element, drawing: Drawing) -> None:
    diagram = ET.SubElement(root, "bpmndi:BPMNDiagram", id="diagram")
    plane = ET.SubElement(diagram, "bpmndi:BPMNPlane", id="plane", bpmnElement="process")
    for group in drawing.groups:
        shape = ET.SubElement(plane, "bpmndi:BPMNShape", id=f"{group.id}.shape", bpmnElement=group.id)
        _bounds(shape, group.x, group.y, group.width, group.height)
        _bounds(ET.SubElement(shape, "bpmndi:BPMNLabel"), *group.label)
    for one in drawing.shapes:
        attributes = {"id": f"{one.id}.shape", "bpmnElement": one.id}
        if one.kind in {ShapeKind.GATE, ShapeKind.CHOICE, ShapeKind.MERGE}:
            attributes["isMarkerVisible"] = "true"
        shape = ET.SubElement(plane, "bpmndi:BPMNShape", attributes)
        _bounds(shape, one.x, one.y, one.width, one.height)
        if one.label is not None:
            _bounds(ET.SubElement(shape, "bpmndi:BPMNLabel"), *one.label)
    for edge in drawing.edges:
        _edge(plane, edge)


def _edge(plane: ET.Element, edge: Edge) -> None:
    line = ET.SubElement(plane, "bpmndi:BPMNEdge", id=f"{edge.id}.edge", bpmnElement=edge.id)
    for x, y in edge.points:
        ET.SubElement(line, "di:waypoint", x=str(x), y=str(y))
    if edge.label is not None:
        _bounds(ET.SubElement(line, "bpmndi:BPMNLabel"), *edge.label)


def _bounds(under: ET.Element, x: int, y: int, width: int, height: int) -> None:
    ET.SubElement(under, "dc:Bounds", x=str(x), y=str(y), width=str(width), height=str(height))
