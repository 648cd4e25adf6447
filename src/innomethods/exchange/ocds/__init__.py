"""Procurement data as others publish and read it: OCDS 1.1.5, the Open Contracting Data Standard.

Here: releases made from projects (`to_ocds`), and releases, records and packages read (`from_ocds`). Nothing is
fetched: the official schema lies in `schema/`. Not here: files and the command line (`cli.ocds`), which rules hold for
a purchase (`procurement`).
"""

from innomethods.exchange.ocds.merging import compile_releases
from innomethods.exchange.ocds.reading import OcdsProcess, OcdsReading, from_ocds
from innomethods.exchange.ocds.refusals import NotAPrefix
from innomethods.exchange.ocds.shapes import Shape
from innomethods.exchange.ocds.standard import VERSION
from innomethods.exchange.ocds.writing import OcdsDocument, as_json, to_ocds

__all__ = [
    "VERSION",
    "NotAPrefix",
    "OcdsDocument",
    "OcdsProcess",
    "OcdsReading",
    "Shape",
    "as_json",
    "compile_releases",
    "from_ocds",
    "to_ocds",
]
