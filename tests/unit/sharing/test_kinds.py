"""Every kind of reference is known at each of its places: who adds one is told here which are left."""

import pytest

from innomethods.catalogue.folders import REFERENCES
from innomethods.documents.building.references import _BUILDERS
from innomethods.documents.shapes import SHAPES, ReferenceDocument
from innomethods.documents.writing.references import _TAILS
from innomethods.reporting.references import _OWN
from innomethods.sharing import REFERENCE_KINDS
from innomethods.sharing.problems import _OF_KIND

IDS = [kind.kind for kind in REFERENCE_KINDS]
DOCUMENTS = {kind: shape for kind, shape in SHAPES.items() if issubclass(shape, ReferenceDocument)}


def test_each_has_a_shape_a_builder_and_a_folder():
    assert list(DOCUMENTS) == IDS
    assert list(_BUILDERS) == list(DOCUMENTS.values())
    assert list(REFERENCES) == [f"{kind}s" for kind in IDS]


@pytest.mark.parametrize("table", [_TAILS, _OWN, _OF_KIND], ids=["writing", "sections", "rules"])
def test_each_is_written_shown_and_checked(table):
    assert tuple(table) == REFERENCE_KINDS
