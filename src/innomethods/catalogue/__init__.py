"""Content on shelves: the shipped methods, packs and folders, opened one by one when asked for.

Here: finding and loading content, and the doors that need it (`read_method`, `read_project`, `find_problems`,
`resolve` with the shipped shelf). Not here: how files are read (`documents`).
"""

from innomethods.catalogue.catalogue import Catalogue
from innomethods.catalogue.countries import Beside, rules_by_file
from innomethods.catalogue.reading import (
    find_problems,
    read_benefits,
    read_method,
    read_overlay,
    read_project,
    resolve,
    rules_beside,
)
from innomethods.catalogue.ruling import rules_named
from innomethods.catalogue.soundness import count_content, find_content_problems, find_file_problems

__all__ = [
    "Beside",
    "Catalogue",
    "count_content",
    "find_content_problems",
    "find_file_problems",
    "find_problems",
    "read_benefits",
    "read_method",
    "read_overlay",
    "read_project",
    "resolve",
    "rules_beside",
    "rules_by_file",
    "rules_named",
]
