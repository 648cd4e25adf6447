"""Real programs save our files again: what comes back is the plan as it was, and the workbook can be looked at."""

import subprocess
from pathlib import Path

import pytest
from tests.clients.plans.conftest import REPOSITORY, program
from tests.clients.plans.random_plans import random_plan

import innomethods as im
from innomethods.exchange import compare_plans, read_edited_plan, to_ms_project, to_workbook

pytestmark = pytest.mark.client_plans
SEEDS = range(40)


def example():
    return im.schedule(im.read_project(REPOSITORY / "examples" / "faerre-bomtimer" / "project.yaml"))


def test_xml_written_again_by_mpxj_holds_no_change(reschedule, tmp_path):
    plans = {f"random-{seed}": random_plan(seed) for seed in SEEDS} | {"example": example()}
    for name, plan in plans.items():
        (tmp_path / f"{name}.xml").write_text(to_ms_project(plan, language="nb"), encoding="utf-8")
    reschedule(sorted(tmp_path.glob("*.xml")))
    for name, plan in plans.items():
        edited = read_edited_plan((tmp_path / f"{name}.again.xml").read_bytes(), name)
        assert edited.shares, name
        assert compare_plans(plan, edited).changes == (), name


def office(folder: Path, form: str, file: Path) -> None:
    home = f"-env:UserInstallation=file://{folder / 'profile'}"
    command = [
        program("soffice", "libreoffice-calc"),
        home,
        "--headless",
        "--convert-to",
        form,
        "--outdir",
        str(folder),
    ]
    done = subprocess.run([*command, str(file)], capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr[-2000:]


@pytest.mark.parametrize("language", ["nb", "en"])
def test_a_workbook_saved_again_by_libreoffice_holds_no_change(language, tmp_path):
    plan = example()
    (tmp_path / "plan.xlsx").write_bytes(to_workbook(plan, language=language))
    (tmp_path / "again").mkdir()
    office(tmp_path / "again", "xlsx", tmp_path / "plan.xlsx")
    edited = read_edited_plan((tmp_path / "again" / "plan.xlsx").read_bytes(), "plan.xlsx")
    assert edited.project == "faerre-bomtimer"
    assert compare_plans(plan, edited).changes == ()


def test_libreoffice_draws_the_workbook_on_one_page_a_sheet(tmp_path):
    (tmp_path / "plan.xlsx").write_bytes(to_workbook(example(), language="nb"))
    office(tmp_path, "pdf", tmp_path / "plan.xlsx")
    command = [program("pdftotext", "poppler-utils"), "-layout", str(tmp_path / "plan.pdf"), "-"]
    pages = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split("\f")
    assert len([page for page in pages if page.strip()]) == 5
    assert "Samle innsikt" in pages[0]
    assert "styringsgruppe" in pages[1]
    assert "uten mva." in pages[3]
