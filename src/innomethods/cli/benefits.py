"""`innomethods benefits`: what is to come of a project, in a project file or a benefits plan of its own.

Here: the group. Not here: its commands (`benefit_maps` and its neighbours), and how they find the plan
(`benefit_plans`).
"""

from __future__ import annotations

import click

from innomethods.cli.benefit_maps import MAPS
from innomethods.cli.benefits_adding_up import adds_up_command
from innomethods.cli.benefits_appraising import appraise
from innomethods.cli.benefits_comparing import compare
from innomethods.cli.benefits_effects import effect
from innomethods.cli.benefits_forecasting import forecast
from innomethods.cli.benefits_papers import papers
from innomethods.cli.benefits_sheets import export_benefits
from innomethods.cli.benefits_tracking import track


@click.group()
def benefits() -> None:
    """Check, draw and reckon with what is to come of a project: FILE is a project or a benefits plan."""


for command in (*MAPS, appraise, adds_up_command, compare, forecast, effect, papers, export_benefits, track):
    benefits.add_command(command)
