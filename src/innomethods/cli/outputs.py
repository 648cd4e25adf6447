"""Where one thing made goes: to a file, whole or not at all and never over another one unasked, or to stdout.

Here: what can't be is said before any work is done. Not here: folders of several files (`reporting.writing`).
"""

from __future__ import annotations

from pathlib import Path

import click

from innomethods.cli.saying import USAGE, fail, settings
from innomethods.documents.saving import write_bytes
from innomethods.errors import WontOverwrite

STDOUT = "-"

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
            fail("--json answers on stdout, and so does --out -: name a file, or leave --json out.", code=USAGE)
        return
    path = Path(out)
    if path.exists() and not path.is_file():
        fail(f"{out} is not an ordinary file, and would be put out of its place: name a file, or - for stdout.")
    if path.exists() and not force:
        raise WontOverwrite(out)
    if not path.parent.is_dir():
        fail(f"{out}: there is no folder {path.parent}. Make it first, or choose another place.")


def write_out(made: str | bytes, out: str, *, force: bool) -> bool:
    """Write what was made; return whether it is a file now, and not on stdout."""
    data = made.encode() if isinstance(made, str) else made
    if out == STDOUT:
        click.echo(data, nl=False)  # as bytes: whatever the console's encoding, a text is UTF-8
        return False
    write_bytes(data, out, force=force)
    return True
