"""`innomethods benefits appraise`: what each option is worth against the null option, and why.

Not here: which rules hold (`benefits_reckoning`), the page and the record.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from innomethods.benefits.appraising.telling import FIGURES
from innomethods.cli.benefits_appraisal_pages import option_page, page_of
from innomethods.cli.benefits_appraisal_records import appraisal_record
from innomethods.cli.benefits_reckoning import Asked, Reckoned, asking, chosen, end_with, reckon, tell
from innomethods.cli.layout import heading, lines_of
from innomethods.cli.saying import FINDINGS, answer, common, say, settings, stop, text


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--option", "option", help="Only this option, with its lines by year and by party.")
@click.option("--why", "why", type=click.Choice(FIGURES), help="Take a figure apart: lines, factors, rule and source.")
@asking
@common
def appraise(
    file: Path,
    option: str | None,
    why: str | None,
    rules: str | None,
    on: date | None,
    schedule: str,
    folder: Path | None,
) -> None:
    """Say what the options in FILE are worth against the null option: present value, ratio, rate, payback, and why.

    FILE is a project or a benefits plan. It names the country whose rules hold, or --rules does; rules that lie beside
    the file hold on their days. An option with errors has no figures, and the exit code is then 1, as where none has.
    """
    reckoned = reckon(file, Asked(rules, on, schedule, folder))
    if settings().json:
        record = appraisal_record(reckoned, reckoned.result.options if option is None else chosen(reckoned, option))
        if why is not None:
            record["why"] = {one.id: [text(each) for each in one.because(why)] for one in chosen(reckoned, option)}
        answer(record)
    else:
        say("\n".join(_page(reckoned, option, why)))
        tell(reckoned.findings)
    end_with(reckoned.findings)
    if not reckoned.compared:
        stop(FINDINGS)  # there is no figure


def _page(reckoned: Reckoned, option: str | None, why: str | None) -> list[str]:
    options = chosen(reckoned, option)
    if why is not None:
        return _accounts(reckoned, option, why)
    return list(page_of(reckoned) if option is None else option_page(reckoned, options[0]))


def _accounts(reckoned: Reckoned, option: str | None, why: str) -> list[str]:
    lines: list[str] = []
    for one in chosen(reckoned, option):
        lines += [""] if lines else []
        lines += heading(text(one.title))
        for said in one.because(why):
            lines += lines_of(text(said), hang=2)
    return lines
