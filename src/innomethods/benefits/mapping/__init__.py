"""The register and the map of benefits as one graph: what is wrong with it, and how it is laid out for a picture.

Here: `find_benefit_problems`, the graph, profiles, layout. Not here: what benefits are worth (`appraising`), whether
they came (`realising`), and drawing (`reporting`).
"""

from innomethods.benefits.mapping.graph import BenefitGraph, Edge, Node, graph_of
from innomethods.benefits.mapping.layout import Layout, Spot, Way, lay_out
from innomethods.benefits.mapping.problems import find_benefit_problems
from innomethods.benefits.mapping.profiles import BAND_TITLES, PROFILE_TITLES, Band, bands_of, kinds_of

__all__ = [
    "BAND_TITLES",
    "PROFILE_TITLES",
    "Band",
    "BenefitGraph",
    "Edge",
    "Layout",
    "Node",
    "Spot",
    "Way",
    "bands_of",
    "find_benefit_problems",
    "graph_of",
    "kinds_of",
    "lay_out",
]
