"""The form «which method fits?»: its script agrees with Python on every case, and people can use it in a browser."""

import json
import random
import subprocess
from pathlib import Path

import pytest

from innomethods.catalogue import Catalogue
from innomethods.catalogue.recommending import subjects_of, table_of
from innomethods.choosing import QUESTIONS, Situation, weigh
from innomethods.reporting.choosing_form import form_data, form_html, script_text

SHELF = Catalogue.shipped()
TABLE = table_of(SHELF)
SUBJECTS = subjects_of(SHELF, TABLE)
RUN = """
const { recommend } = require(process.argv[2]);
const { table, cases } = JSON.parse(require("fs").readFileSync(process.argv[3], "utf8"));
process.stdout.write(JSON.stringify(cases.map((answers) => recommend(table, answers, table.limit).map((one) => ({
  id: one.subject.id, kind: one.subject.kind, rank: one.rank, score: one.score, reasons: one.reasons.map((row) => row.id),
  against: one.counterReasons.map((row) => row.id), left: one.leftOut.map((left) => left.overlay.id), changes: one.wouldChange.map((c) => [c.question, c.answer, c.rank]),
})))));
"""


def cases():
    """Nothing, every single answer, and a few hundred drawn at random (always the same)."""
    drawn = random.Random(20)  # noqa: S311 - cases, not secrets
    yield {}
    yield from ({question: answer} for question, answers in QUESTIONS.items() for answer in answers)
    for _ in range(300):
        asked = drawn.sample(list(QUESTIONS), drawn.randint(2, len(QUESTIONS)))
        yield {question: drawn.choice(QUESTIONS[question]) for question in asked}


def in_python(answers):
    return [
        {
            "id": one.id,
            "kind": str(one.kind),
            "rank": one.rank,
            "score": one.score,
            "reasons": [reason.row for reason in one.reasons],
            "against": [reason.row for reason in one.counter_reasons if reason.row],
            "left": [left.subject.id for left in one.left_out],
            "changes": [[change.question, change.answer, change.rank] for change in one.would_change],
        }
        for one in weigh(TABLE, SUBJECTS, Situation.of(answers))
    ]


@pytest.mark.client_node
def test_the_script_and_python_give_the_same_answer_in_every_case(node, tmp_path):
    all_cases = list(cases())
    (tmp_path / "choosing.cjs").write_text(script_text(), encoding="utf-8")
    (tmp_path / "run.cjs").write_text(RUN, encoding="utf-8")
    (tmp_path / "cases.json").write_text(json.dumps({"table": form_data(SHELF), "cases": all_cases}), encoding="utf-8")
    done = subprocess.run(
        [node, "run.cjs", str(tmp_path / "choosing.cjs"), "cases.json"],
        cwd=tmp_path, capture_output=True, text=True, timeout=300, check=True,
    )  # fmt: skip
    for answers, theirs in zip(all_cases, json.loads(done.stdout), strict=True):
        assert theirs == in_python(answers), answers


@pytest.fixture(scope="module")
def forms(tmp_path_factory):
    """The form in three languages, as files."""
    folder = tmp_path_factory.mktemp("forms")
    pages = []
    for language in ("nb", "nn", "en"):
        pages.append(folder / f"{language}.html")
        pages[-1].write_text(form_html(SHELF, language), encoding="utf-8")
    return pages


@pytest.mark.client_chromium
def test_the_form_is_accessible_self_contained_and_fits_a_phone(look, forms):
    rows = look(forms, widths=[1280, 360], schemes=["light", "dark"])
    for row in rows:
        where = (Path(row["page"]).name, row["width"], row["scheme"])
        assert not row["violations"], where
        assert not row["outside_requests"], where
        assert not row["console_errors"], where
        assert row["sideways"] <= 0, where
    assert {row["title"] for row in rows} == {"Hvilken metode passer?", "Kva metode passar?", "Which method fits?"}


USE = """
const { pathToFileURL } = require("url");
const { chromium } = require("playwright-core");
(async () => {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const said = {};
  const first = () => page.locator("#im-first h3").first().innerText();
  await page.goto(pathToFileURL(process.argv[2]).href);
  said.before = await page.locator("#im-now").innerText();
  await page.locator("#q-problem input").nth(2).focus();       // «not known», chosen from the start
  await page.keyboard.press("ArrowLeft");                      // the keyboard alone: the answer before it
  said.problem = await page.locator("#q-problem input:checked").inputValue();
  await page.getByLabel("Nei", { exact: true }).nth(1).check(); // relations-understood, by its label
  said.now = await page.locator("#im-now").innerText();
  said.first = await first();
  said.address = await page.evaluate(() => location.hash);
  await page.getByRole("button", { name: "Nynorsk" }).click();
  said.language = await page.evaluate(() => document.documentElement.lang);
  said.kept = await page.locator("#q-problem input:checked").inputValue();
  said.nynorsk = await page.locator("#q-problem legend").innerText();
  said.command = await page.locator("#im-command").innerText();
  await page.locator("#im-first a").first().click();           // what could change it leads to its question
  said.focused = await page.evaluate(() => document.activeElement.name);
  await page.reload();
  said.reloaded = await first();
  await page.getByRole("button", { name: "Begynn på nytt" }).click();
  said.again = await page.evaluate(() => [location.hash, document.querySelectorAll("input:checked[value='']").length]);
  await browser.close();
  process.stdout.write(JSON.stringify(said));
})().catch((error) => { console.error(error); process.exit(1); });
"""


@pytest.mark.client_chromium
def test_the_form_can_be_used_with_the_keyboard_and_keeps_the_answers(node, look, forms, request):
    script = Path(__file__).parent / ".use-the-form.cjs"  # beside node_modules, where its packages are found
    script.write_text(USE, encoding="utf-8")
    request.addfinalizer(lambda: script.unlink(missing_ok=True))
    done = subprocess.run(
        [node, script.name, str(forms[0])], cwd=script.parent, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert said["before"].startswith("Dere har ikke svart på noe ennå.")
    assert said["problem"] == "many"
    assert said["now"] == "Besvart: 2 av 21. Først: Systemorientert design. Deretter: Den triple diamanten."
    assert said["first"].startswith("Systemorientert design")
    assert said["address"] == "#nb&problem=many&relations-understood=no"
    assert (said["language"], said["kept"], said["nynorsk"]) == ("nn", "many", "Kven eig problemet?")
    assert said["command"] == "innomethods recommend --lang nn --fact problem=many --fact relations-understood=no"
    assert said["focused"] in QUESTIONS
    assert said["reloaded"] == said["first"]
    assert said["again"] == ["#nn", len(QUESTIONS)]
