"""What is made by hand in the documentation covers what there is, and the picture of the README is the one the library draws."""

import re
import runpy
from itertools import pairwise
from pathlib import Path

from innomethods.catalogue import Catalogue
from innomethods.documents.shapes import SHAPES
from innomethods.findings import KINDS
from innomethods.wording import LANGUAGES

REPOSITORY = Path(__file__).parents[2]
DOCS = REPOSITORY / "docs"


def text_of(*parts: str) -> str:
    return DOCS.joinpath(*parts).read_text(encoding="utf-8")


def test_every_finding_code_is_on_a_page():
    pages = "".join(path.read_text(encoding="utf-8") for path in (DOCS / "reference" / "findings").glob("*.md"))
    prefixes = {letter for some in re.findall(r"\{im:findings\} ([A-Z ]+)", pages) for letter in some.split()}
    assert {code[0] for code in KINDS} == prefixes


def test_every_column_of_a_table_has_a_heading():
    """A reader who hears the table is told which column a cell stands in."""
    without = [
        f"{path.relative_to(DOCS)}:{number}"
        for path in DOCS.rglob("*.md")
        for number, (heading, rule) in enumerate(pairwise(path.read_text(encoding="utf-8").splitlines()), start=1)
        if re.fullmatch(r"\|[ :|-]+\|", rule) and not all(cell.strip() for cell in heading[1:-1].split("|"))
    ]
    assert not without


def test_every_kind_of_file_has_a_page():
    assert {path.stem for path in (DOCS / "reference" / "files").glob("*.md")} - {"index"} == set(SHAPES)


def test_the_catalogue_has_the_same_pages_in_each_language():
    names = [
        {path.name for path in (DOCS / "reference" / "catalogue" / language).glob("*.md")} for language in LANGUAGES
    ]
    assert names[0] == names[1] == names[2] != set()


def test_the_picture_of_the_readme_is_what_the_library_draws():
    drawn = runpy.run_path(str(DOCS / "draw_readme_picture.py"))
    assert drawn["draw"]() == drawn["PICTURE"].read_text(encoding="utf-8"), "run: python docs/draw_readme_picture.py"


def test_pages_speak_of_methods_that_ship():
    shelf = Catalogue.shipped()
    known = {*shelf, *shelf.overlays}
    spoken = set(
        re.findall(
            r"\{im:(?:method|overlay)\}`([a-z-]+)`", "".join(p.read_text(encoding="utf-8") for p in DOCS.rglob("*.md"))
        )
    )
    assert spoken <= known
