"""`innomethods benefits check` and `benefits map`: what is wrong with the register and its map, and its picture.

Not here: the rules (`benefits.mapping`), the drawing (`reporting.benefit_maps`), other programs (`exchange`).
"""

from __future__ import annotations

import json
from pathlib import Path

import click

from innomethods.benefits.mapping import graph_of
from innomethods.catalogue import find_file_problems
from innomethods.cli.benefit_plans import plan_in
from innomethods.cli.content import folder_option, shelf_with
from innomethods.cli.layout import lines_of
from innomethods.cli.outputs import STDOUT, force_option, look_first, write_out
from innomethods.cli.refusing import refuse
from innomethods.cli.saying import (
    FINDINGS,
    SCHEMA_VERSION,
    USAGE,
    answer,
    common,
    exit_code_of,
    fail,
    finding_record,
    note,
    now,
    settings,
    stop,
    text,
)
from innomethods.findings import Finding, errors_of, suggestion
from innomethods.model import BenefitsPlan
from innomethods.wording import Counted, Wording

_OF_PLANS = frozenset({"benefits", "map", "options", "appraisal"})
_NOTHING = Wording(
    nb="{path} har verken gevinster eller steg å tegne.",
    nn="{path} har korkje gevinstar eller steg å teikne.",
    en="{path} has neither benefits nor steps to draw.",
)
_TOO_MANY = Wording(
    nb="Kartet har {count} bokser, og ingen kan følge koblingene i et bilde med mer enn {most}. "
    "Tegn en del med --around ID, eller bruk --format text eller mermaid.",
    nn="Kartet har {count} boksar, og ingen kan følgje koplingane i eit bilete med meir enn {most}. "
    "Teikn ein del med --around ID, eller bruk --format text eller mermaid.",
    en="The map has {count} boxes, and nobody can follow the links in a picture of more than {most}. "
    "Draw a part with --around ID, or use --format text or mermaid.",
)
_NO_SUCH = Wording(
    nb="Ingen gevinst og ikke noe steg heter «{name}». {hint}",
    nn="Ingen gevinst og ikkje noko steg heiter «{name}». {hint}",
    en="No benefit or step is called ‘{name}’. {hint}",
)
_WARNING = Wording(nb="(advarsel) ", nn="(åtvaring) ", en="(warning) ")
_FOUND = Counted(
    Wording(nb="{path}: 1 funn om gevinstene", nn="{path}: 1 funn om gevinstane", en="{path}: 1 finding on benefits"),
    Wording(
        nb="{path}: {n} funn om gevinstene", nn="{path}: {n} funn om gevinstane", en="{path}: {n} findings on benefits"
    ),
)


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--strict", is_flag=True, help="Warnings count as findings too (exit 1).")
@folder_option
@common
def check(file: Path, strict: bool, folder: Path | None) -> None:
    """Say what is wrong or doubtful with the benefits in FILE.

    Figures, dates, what leads to what, who pays and gains, what counts as money. FILE is a project or a benefits plan;
    `innomethods check` tells the rest of a project too.
    """
    shelf = shelf_with(folder)
    plan_in(file, shelf)  # a file that can't be used, or is of another kind, is told first
    found = [item for item in find_file_problems(file, shelf, on=now().date()) if _is_of_benefits(item)]
    if settings().json:
        answer({"findings": [finding_record(item) for item in found]})
    else:
        for item in found:
            click.echo(("" if item.is_error else text(_WARNING)) + item.text(settings().language))
        note(_FOUND.text(len(found), settings().language, path=file))
    if errors_of(found):
        stop(exit_code_of(found))
    if strict and found:
        stop(FINDINGS)


def _is_of_benefits(item: Finding) -> bool:
    return item.code[0] == "B" or item.path.partition("/")[0] in _OF_PLANS


@click.command(name="map")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "svg", "mermaid", "json"]),
    default="text",
    show_default=True,
    help="text: in words; svg: a picture; mermaid: a flowchart as text; json: nodes, links and where they stand.",
)
@click.option("--around", "around", multiple=True, help="Only what leads to this benefit or step, or comes of it.")
@click.option(
    "--width",
    type=click.Choice(["wide", "medium", "narrow"]),
    default="wide",
    show_default=True,
    help="svg: for how wide a column it is drawn.",
)
@click.option("--out", "--output", "out", default=STDOUT, show_default=True, help="The file to write; - for stdout.")
@force_option
@folder_option
@common
def map_command(
    file: Path, form: str, around: tuple[str, ...], width: str, out: str, force: bool, folder: Path | None
) -> None:
    """Show what leads to the benefits in FILE.

    In words, as a picture, or for another program. FILE is a project or a benefits plan.
    """
    if form != "svg":
        refuse("--width", because=f"{form} is not drawn")
    if out == STDOUT:
        refuse("--force", because="nothing is written over on stdout")
    if settings().json:
        refuse("--format", because="--json is a form of its own")
        form = "json"
    if out != STDOUT:
        look_first(out, force=force)
    plan = _part(plan_in(file, shelf_with(folder)), around)
    if not plan.register and not plan.map.steps:
        fail(text(_NOTHING.fill(path=file)), code=FINDINGS)
    _write(plan, form, width, out, force=force)


MAPS = (check, map_command)


def _part(plan: BenefitsPlan, around: tuple[str, ...]) -> BenefitsPlan:
    from innomethods.reporting.benefit_maps import part_of

    known = graph_of(plan).by_id
    for name in around:
        if name not in known:
            fail(text(_NO_SUCH.fill(name=name, hint=suggestion(name, known))), code=USAGE)
    return part_of(plan, around) if around else plan


def _write(plan: BenefitsPlan, form: str, width: str, out: str, *, force: bool) -> None:
    language = settings().language
    if form == "json":
        from innomethods.exchange.benefit_maps import map_record

        record = map_record(plan, language)
        if out == STDOUT:
            answer(record)
            return
        made = json.dumps({"schema_version": SCHEMA_VERSION, **record}, ensure_ascii=False, indent=2) + "\n"
    elif form == "mermaid":
        from innomethods.exchange.benefit_maps import map_to_mermaid

        made = map_to_mermaid(plan, language)
    else:
        made = _picture(plan, width) if form == "svg" else _words(plan)
    if write_out(made, out, force=force):
        note(f"{out}: {form}, {plan.id}")


def _words(plan: BenefitsPlan) -> str:
    from innomethods.reporting.benefit_maps import map_text

    told = map_text(plan, settings().language)
    return "\n".join(line for one in told.split("\n") for line in (lines_of(one) if one else [""])) + "\n"


def _picture(plan: BenefitsPlan, width: str) -> str:
    from innomethods.reporting.benefit_maps import map_picture
    from innomethods.reporting.drawings.benefit_map import MOST_BOXES, draw_benefit_map

    count = len(graph_of(plan).by_id)
    if count > MOST_BOXES:
        fail(text(_TOO_MANY.fill(count=count, most=MOST_BOXES)), code=USAGE)
    return draw_benefit_map(map_picture(plan, settings().language), width).standalone()
