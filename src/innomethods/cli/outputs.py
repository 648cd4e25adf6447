"""Where one thing made goes: to a file, whole or not at all and never over another one unasked, or to stdout.

Here: what can't be is said before any work is done. Not here: folders of several files (`reporting.writing`).
"""

from __future__ import annotations

from pathlib import Path

import click

from innomethods.cli.saying import USAGE, fail, settings, text
from innomethods.documents.saving import write_bytes
from innomethods.errors import WontOverwrite
from innomethods.wording import Wording

STDOUT = "-"

_BOTH_ON_STDOUT = Wording(
    nb="--json svarer på stdout, og det gjør --out - også: nevn en fil, eller la --json være.",
    nn="--json svarer på stdout, og det gjer --out - òg: nemn ei fil, eller lat --json vere.",
    en="--json answers on stdout, and so does --out -: name a file, or leave --json out.",
)
_NO_FILE = Wording(
    nb="{out} er ikke en vanlig fil, og ville blitt satt ut av spill: nevn en fil, eller - for stdout.",
    nn="{out} er ikkje ei vanleg fil, og ville blitt sett ut av spel: nemn ei fil, eller - for stdout.",
    en="{out} is not an ordinary file, and would be put out of its place: name a file, or - for stdout.",
)
_NO_FOLDER = Wording(
    nb="{out}: mappen {folder} finnes ikke. Lag den først, eller velg et annet sted.",
    nn="{out}: mappa {folder} finst ikkje. Lag ho først, eller vel ein annan stad.",
    en="{out}: there is no folder {folder}. Make it first, or choose another place.",
)
out_option = click.option(
    "--out", required=True, type=click.Path(dir_okay=False), help="The file to write; - for stdout."
)
force_option = click.option("--force", is_flag=True, help="Write over a file that is there already.")


def look_first(out: str, *, force: bool) -> None:
    """Stop when nothing can be written there.

    Raises:
        WontOverwrite: when the file is there and `force` isn't set.
    """
    if out == STDOUT:
        if settings().json:
            fail(text(_BOTH_ON_STDOUT), code=USAGE)
        return
    path = Path(out)
    if path.exists() and not path.is_file():
        fail(text(_NO_FILE.fill(out=out)))
    if path.exists() and not force:
        raise WontOverwrite(out)
    if not path.parent.is_dir():
        fail(text(_NO_FOLDER.fill(out=out, folder=path.parent)))


def write_out(made: str | bytes, out: str, *, force: bool) -> bool:
    """Write what was made; return whether it is a file now, and not on stdout."""
    data = made.encode() if isinstance(made, str) else made
    if out == STDOUT:
        click.echo(data, nl=False)  # as bytes: whatever the console's encoding, a text is UTF-8
        return False
    write_bytes(data, out, force=force)
    return True
