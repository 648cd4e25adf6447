"""`innomethods procure`: what is to be bought.

Here: the group. Not here: its commands (`ocds`).
"""

from __future__ import annotations

import click

from innomethods.cli.ocds import ocds


@click.group()
def procure() -> None:
    """Read procurement data that others have published, and say what is wrong in them."""


procure.add_command(ocds)
