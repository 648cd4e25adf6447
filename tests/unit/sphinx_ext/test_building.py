"""The Sphinx extension in a small site of somebody else's: builds clean, can be linked to, rebuilds when content changes."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from sphinx.util.inventory import InventoryFile

CONF = """
project = "Our county"
extensions = ["innomethods.sphinx_ext"]
html_theme = "basic"
im_packs = False
"""
OWN = """innomethods: method/1
id: quick-look
title: {nb: Rask titt, nn: Rask titt, en: Quick look}
inputs: [need@identified]
outputs: [need@understood]
flow:
  - phase: look
    title: {nb: Se etter, nn: Sjå etter, en: Look}
    does: project-lead
    gives: [need@understood]
"""


def write(folder: Path, **pages: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "conf.py").write_text(CONF, encoding="utf-8")
    for name, text in pages.items():
        (folder / f"{name}.rst").write_text(text, encoding="utf-8")
    return folder


def build(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [
        sys.executable,
        "-m",
        "sphinx",
        "-W",
        "-n",
        "--keep-going",
        "-q",
        *options,
        str(folder),
        str(folder / "out"),
    ]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)


def page_of(folder: Path, name: str) -> str:
    return (folder / "out" / f"{name}.html").read_text(encoding="utf-8")


def ids_in(html: str) -> set[str]:
    return set(re.findall(r'\bid="([^"]+)"', html))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = write(
        tmp_path_factory.mktemp("site"),
        index="""Site
====

See :im:method:`blt`, :im:method:`blt:need/collect`, :im:method:`the bokmål page <blt.nb>`, :im:finding:`E04`,
:im:tool:`interview` and :any:`triple-diamond.nn`, :im:reference:`mindlab`, :im:reference:`oecd-declaration:embrace`.

.. toctree::

   blt
   blt-nb
   tailored
   tools
   findings
   library
   frames
   frames-nn
   model
   beside
""",
        blt=".. im:method:: blt\n",
        **{
            "blt-nb": ".. im:method:: blt\n   :language: nb\n",
            "tailored": ".. im:method:: triple-diamond\n   :language: nn\n   :overlays: pv-gates\n",
            "tools": "Tools\n=====\n\n.. im:tools::\n",
            "findings": "Findings\n========\n\n.. im:findings:: E\n",
            "library": (
                "Library\n=======\n\n.. im:methods::\n\nMap\n---\n\n.. im:map:: pv\n\n"
                "Stages\n------\n\n.. im:stages::\n"
            ),
            "frames": "Frames\n======\n\n.. im:references:: frame\n",
            "frames-nn": "Rammer\n======\n\n.. im:references:: frame\n   :language: nn\n",
            "model": ".. im:reference:: mindlab\n",
            "beside": ".. im:compare:: blt triple-diamond\n",
        },
    )
    done = build(folder, "-j", "2")
    assert done.returncode == 0, done.stderr
    return folder


def test_others_can_link_to_methods_parts_tools_and_findings(site):
    inventory = InventoryFile.loads((site / "out" / "objects.inv").read_bytes(), uri="").data
    assert inventory["im:method"]["blt"].uri == "blt.html#blt"
    assert inventory["im:method"]["blt.nb"].uri == "blt-nb.html#blt"
    assert inventory["im:part"]["blt:need/collect"].uri == "blt.html#blt--need--collect"
    assert inventory["im:tool"]["interview"].uri == "tools.html#tool-interview"
    assert inventory["im:finding"]["E04"].uri == "findings.html#E04"
    assert inventory["im:reference"]["mindlab"].uri == "model.html#mindlab"
    assert inventory["im:reference"]["slik.nn"].uri == "frames-nn.html#slik"
    assert inventory["im:point"]["oecd-declaration:embrace"].uri == "frames.html#oecd-declaration--embrace"
    known = {"im:method", "im:part", "im:tool", "im:finding", "im:reference", "im:point"}
    assert {kind for kind in inventory if kind.startswith("im:")} == known  # pages and maps are the site's own


def test_roles_lead_to_the_object_in_the_language_of_the_site(site):
    index = page_of(site, "index")
    for address in (
        "blt.html#blt",
        "blt.html#blt--need--collect",
        "blt-nb.html#blt",
        "findings.html#E04",
        "model.html#mindlab",
        "frames.html#oecd-declaration--embrace",
    ):
        assert f'href="{address}"' in index
    assert "Need–solution–test" in index  # the method's title stands where no other text is given


def test_every_anchor_of_a_method_is_the_same_in_each_language(site):
    ours = {name for name in ids_in(page_of(site, "blt")) if name.startswith("blt") and "-picture-" not in name}
    theirs = {name for name in ids_in(page_of(site, "blt-nb")) if name.startswith("blt") and "-picture-" not in name}
    assert ours == theirs
    assert "blt--need--collect--talked-and-observed" in ours


def test_pages_in_two_languages_lead_to_each_other(site):
    assert re.search(r'class="im-languages[^>]*>.*href="blt-nb\.html#blt"', page_of(site, "blt"))
    assert re.search(r'class="im-languages[^>]*>.*href="blt\.html#blt"', page_of(site, "blt-nb"))


def test_pages_of_references_in_two_languages_lead_to_each_other(site):
    assert re.search(r'class="im-languages[^>]*>.*href="frames-nn\.html#?"', page_of(site, "frames"))


def test_a_method_page_leads_to_the_map_and_to_what_one_may_read_beside_it(site):
    html = page_of(site, "blt")
    assert 'href="library.html#map-pv"' in html
    assert 'href="frames.html#slik"' in html


def test_files_to_take_along_are_there_under_the_links(site):
    html = page_of(site, "blt-nb")
    found = re.findall(r'class="reference download internal"[^>]*href="([^"]+)"', html)
    assert [Path(address).name for address in found] == ["project.yaml", "blt.yaml", "blt.csv"]
    project, method, questions = ((site / "out" / address).read_text(encoding="utf-8") for address in found)
    assert "method: blt@2013" in project
    assert method.startswith("innomethods: method/1") or "\ninnomethods: method/1" in method
    assert "Grunnlag" in questions.splitlines()[0]


def test_a_page_in_another_language_says_so_to_those_who_listen(site):
    opening = re.search(r'<section[^>]*\bid="blt"[^>]*>', page_of(site, "blt-nb"))
    assert opening is not None
    assert 'lang="nb"' in opening[0]


def test_the_picture_says_in_words_what_it_shows(site):
    html = page_of(site, "blt")
    pictures = re.findall(r"<svg .*?</svg>", html, re.DOTALL)
    assert len(pictures) == 2  # for the text column and for a phone
    assert all("<title" in picture and "<desc" in picture for picture in pictures)
    beside = html[: html.index("blt-when")]
    assert all(f">{phase}</a>" in beside for phase in ("Collect insight", "Assess findings", "Collect ideas"))


def test_when_not_to_use_it_stands_before_the_phases(site):
    html = page_of(site, "blt")
    assert html.index('id="blt-when"') < html.index('id="blt-when-not"') < html.index('id="blt--need"')


def test_a_tailored_method_shows_its_added_gates_and_what_was_changed(site):
    html = page_of(site, "tailored")
    assert 'id="triple-diamond--bp2"' in html
    assert 'id="triple-diamond-tailoring"' in html
    assert "avgjerdspunkt" in html


def test_a_method_alone_on_a_site_builds_without_the_pages_it_would_like_to_link_to(tmp_path):
    folder = write(tmp_path / "alone", index=".. im:method:: sod\n")
    done = build(folder)
    assert done.returncode == 0, done.stderr
    html = page_of(folder, "index")
    assert "im-languages" not in html
    assert "See all methods on the map" not in html  # there is none on this site


def test_a_change_in_the_file_of_a_method_rebuilds_its_page(tmp_path):
    folder = write(tmp_path / "own", index=".. im:method:: ./quick-look.yaml\n")
    own = folder / "quick-look.yaml"
    own.write_text(OWN, encoding="utf-8")
    assert build(folder).returncode == 0
    assert "Look closely" not in page_of(folder, "index")
    own.write_text(OWN.replace("en: Look}", "en: Look closely}"), encoding="utf-8")
    assert build(folder).returncode == 0
    assert "Look closely" in page_of(folder, "index")


WRONG = {
    ".. im:reference:: innovation-barometr": "Did you mean 'innovation-barometer'",
    ".. im:references:: frames": "Did you mean 'frame'?",
    ".. im:map:: double-diamnd": "Did you mean 'double-diamond'",
    ".. im:compare:: blt": "name two methods",
    ".. im:compare:: blt mindlab": "mindlab",
}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The warnings and errors, each of which fails a build, of a site with something wrong on every page.

    Building takes long, so once for all.
    """
    folder = write(
        tmp_path_factory.mktemp("faulty"),
        index="Site\n====\n\n.. toctree::\n   :glob:\n\n   *\n",
        misspelt="Page\n====\n\n.. im:method:: bltt\n",
        broken="Page\n====\n\n.. im:method:: ./quick-look.yaml\n",
        one=".. im:method:: sod\n",
        two=".. im:method:: sod\n",
        wrong="Page\n====\n\n" + "\n\n".join(WRONG) + "\n",
        unknown="Page\n====\n\n:im:method:`nobody`\n",
    )
    (folder / "quick-look.yaml").write_text(OWN.replace("does:", "doez:"), encoding="utf-8")
    done = build(folder)
    assert done.returncode != 0
    return [line for line in done.stderr.splitlines() if "WARNING" in line or "ERROR" in line]


def test_a_misspelt_method_is_an_error_with_a_suggestion_at_its_line(told):
    assert any("misspelt.rst:4" in line and "Did you mean 'blt'?" in line for line in told)


def test_a_broken_file_tells_all_its_findings_with_their_places(told):
    assert any("quick-look.yaml:9:5: D11" in line for line in told)


def test_two_pages_of_one_method_in_one_language_are_a_warning(told):
    assert any("method sod (en) is described in one already" in line for line in told)


def test_a_directive_that_names_what_is_not_there_says_so_at_its_line(told):
    for at, words in enumerate(WRONG.values()):
        assert any(f"wrong.rst:{4 + 2 * at}" in line and words in line for line in told)


def test_an_unknown_reference_is_a_warning(told):
    assert any("unknown.rst:4" in line and "nobody" in line for line in told)


def test_a_broken_method_is_told_on_its_own_page_and_does_not_hide_the_others(tmp_path):
    folder = write(tmp_path / "one-broken", index=".. im:method:: blt\n")
    content = folder / "content" / "methods"
    content.mkdir(parents=True)
    (content / "quick-look.yaml").write_text(OWN.replace("does:", "doez:"), encoding="utf-8")
    (folder / "conf.py").write_text(CONF + 'im_content_folders = ["content"]\n', encoding="utf-8")
    done = build(folder)
    assert done.returncode == 0, done.stderr


def test_rules_about_one_subject_stand_on_a_page_of_their_own(tmp_path: Path):
    page = "Rules\n=====\n\n.. im:rules::\n   :language: nn\n   :about: procurement\n"
    folder = write(tmp_path / "rules", index=page)
    told = build(folder)
    assert (told.returncode, told.stderr) == (0, "")
    found = ids_in(page_of(folder, "index"))
    assert {"rules-no-row-eea-state", "rules-uk-row-uk-central"} <= found
    assert not {one for one in found if one.startswith(("rules-no-r-109", "rules-us"))}
