"""Sphinx settings: `make docs` builds with -W -n, every warning is an error."""

import sys
from importlib.metadata import version as installed_version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "_extensions"))

project = "innomethods"
author = "The innomethods authors"
copyright = "The innomethods authors. Content CC BY 4.0, code Apache-2.0"  # noqa: A001 - Sphinx's own name
release = installed_version("innomethods")
version = release
language = "en"

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "sphinx_copybutton",
    "sphinx_design",
    "innomethods.sphinx_ext",
    "reference_pages",
    "quick_navigation",
    "choosing_page",
]
im_packs = False  # these pages are about what ships, whatever else is installed here
im_finding_examples = "../tests/bad_content"

exclude_patterns = ["_build"]
nitpicky = True
nitpick_ignore_regex = [
    # No inventories of other projects are fetched, so their names can't be resolved.
    (r"py:.*", r"(?!innomethods\b).*"),
]

myst_enable_extensions = ["attrs_inline", "colon_fence", "deflist"]
myst_heading_anchors = 3
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
python_maximum_signature_line_length = 100
default_role = "literal"  # a name in single backticks in a docstring is code
copybutton_prompt_text = r">>> |\.\.\. |\$ "
copybutton_prompt_is_regexp = True

html_theme = "furo"
html_title = "innomethods"
html_static_path = ["_static"]
html_css_files = ["innomethods.css"]
html_copy_source = False
html_show_sourcelink = False

_fonts = (
    'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif'  # nothing fetched
)
_mono = 'ui-monospace, "Cascadia Mono", Consolas, monospace'
# Only furo's own variables; a typo here is silently ignored, so a test looks for each in the built page.
html_theme_options = {
    "light_css_variables": {
        "color-brand-primary": "#0F4C81",
        "color-brand-content": "#0B57A4",
        "color-brand-visited": "#0B57A4",
        "font-stack": _fonts,
        "font-stack--monospace": _mono,
    },
    "dark_css_variables": {
        "color-brand-primary": "#8FBFEA",
        "color-brand-content": "#8EC1F5",
        "color-brand-visited": "#8EC1F5",
    },
}
