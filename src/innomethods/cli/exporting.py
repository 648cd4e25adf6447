"""`innomethods run export`: runs for process-mining tools, archives and other programs, in one file or to stdout.

Here: which runs and which format. Not here: what the formats hold (`exchange`, and `reporting` for the timeline), and
where it goes (`outputs`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import attrs
import click

from innomethods.cli.logs import log_option, opened_book, refuse_changed, run_meant, run_option
from innomethods.cli.outputs import force_option, look_first, out_option, write_out
from innomethods.cli.saying import USAGE, answer, common, fail, note, now, settings
from innomethods.logbooks import Entry, Logbook
from innomethods.running import Run
from innomethods.wording import Language


@attrs.frozen
class Wanted:
    """What is to be exported: the runs with their logbook, in which language, and whether with keys of persons."""

    book: Logbook
    runs: tuple[Run, ...]
    language: Language
    persons: bool = False

    @property
    def entries(self) -> list[Entry]:
        """Every entry of the runs, run by run."""
        return [entry for run in self.runs for entry in self.book.entries(run.id)]


def _xes(wanted: Wanted) -> str:
    from innomethods.exchange import to_xes

    return to_xes(wanted.entries, language=wanted.language, persons=wanted.persons)


def _json(wanted: Wanted) -> str:
    from innomethods.exchange import to_json

    verified = [wanted.book.verify(run.id) for run in wanted.runs]
    return to_json(wanted.entries, verified=verified, language=wanted.language)


def _pnml(wanted: Wanted) -> str:
    from innomethods.exchange import to_pnml

    digests = {run.digest for run in wanted.runs}
    if len(digests) > 1:
        fail(
            f"The {len(wanted.runs)} runs follow {len(digests)} different methods, and a net shows one: name a run "
            "with --run.",
            code=USAGE,
        )
    return to_pnml(wanted.runs[0].definition, language=wanted.language)


def _svg(wanted: Wanted) -> str:
    from innomethods.reporting.timelines import timeline_as_svg

    if len(wanted.runs) > 1:
        fail(f"A timeline shows one run, and there are {len(wanted.runs)}: name one with --run.", code=USAGE)
    run = wanted.runs[0]
    drawn = timeline_as_svg(run, language=wanted.language, on=max(now().date(), run.last.date()))
    if drawn is None:
        fail(f"Nothing has been begun or decided in {run.id} yet: there is nothing to draw.")
    return drawn


Maker = Callable[[Wanted], str]
_FORMATS: dict[str, Maker] = {"xes": _xes, "json": _json, "pnml": _pnml, "svg": _svg}


@click.command(name="export")
@log_option()
@run_option
@click.option("--all", "every", is_flag=True, help="Every run of the logbook.")
@click.option(
    "--format",
    "format_",
    required=True,
    type=click.Choice(sorted(_FORMATS)),
    help="xes: event log for process mining; pnml: the method as a Petri net; json: for an archive or an auditor; "
    "svg: the timeline. (The log itself goes to another place with run copy.)",
)
@out_option
@click.option("--persons", is_flag=True, help="xes: with the keys of persons; without it they stay in the log.")
@force_option
@common
def export_run(log: str, run_id: str | None, every: bool, format_: str, out: str, persons: bool, force: bool) -> None:
    """Export a run, or all of them, for a process-mining tool, an archive or another program.

    A log whose chain is broken isn't exported. The file is written whole or not at all.
    """
    if every and run_id is not None:
        fail(f"--all means every run, and --run {run_id} means one: leave one of them out.", code=USAGE)
    look_first(out, force=force)
    with opened_book(log) as book:
        wanted = Wanted(book, _runs(book, log, run_id, every=every), settings().language, persons)
        text = _FORMATS[format_](wanted)
    if write_out(text, out, force=force):
        _told(wanted.runs, format_, out)


def _runs(book: Logbook, log: str, run_id: str | None, *, every: bool) -> tuple[Run, ...]:
    """Open the runs that are meant, each from a chain that holds."""
    wanted = book.runs() if every else (run_meant(book, log, run_id),)
    if not wanted:
        fail(f"{log} holds no run yet: there is nothing to export.")
    for each in wanted:
        refuse_changed(book, log, each)
    return tuple(book.open(each) for each in wanted)


def _told(runs: Sequence[Run], format_: str, out: str) -> None:
    if settings().json:
        answer({"file": out, "format": format_, "runs": [run.id for run in runs]})
        return
    note(f"{out}: {format_}, {', '.join(run.id for run in runs)}")
