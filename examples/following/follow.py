"""Follow a log, and write a message for every event a team should hear of: one JSON file each, in three languages.

    python follow.py                                  the example beside, once, into outbox/
    python follow.py runs.jsonl outbox                another log, once: for cron
    python follow.py runs.jsonl outbox --every 60     look again each minute
    python follow.py runs.jsonl outbox --to slack     Slack's form and not Teams'

Nothing is sent. Whoever sends takes a file from the outbox, and moves it away when it has arrived.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from innomethods import open_logbook
from innomethods.errors import InnomethodsError
from innomethods.logbooks import Entry, Logbook
from innomethods.logbooks.following import Follower
from innomethods.running import (
    BranchChosen,
    ConditionClosed,
    EntryStruck,
    GateDecided,
    PhaseFinished,
    ResultWithdrawn,
    Run,
    RunBegun,
)
from innomethods.running.telling import role_title, tell
from innomethods.wording import LANGUAGES, Language, format_for

EXAMPLE = Path(__file__).parents[1] / "faerre-bomtimer" / "log.jsonl"
WORTH_TELLING = (RunBegun, PhaseFinished, GateDecided, ConditionClosed, BranchChosen, ResultWithdrawn, EntryStruck)


def sentence(run: Run, entry: Entry, language: Language) -> str:
    """Say what happened, in words; roles only, never who."""
    return tell(entry.event, run.state).text(language)


def signature(run: Run, entry: Entry, language: Language) -> str:
    """Say which role did it, and when."""
    role = role_title(run.state, entry.event.by.role).text(language)
    return f"{role}, {format_for(language).date(entry.event.at.date())}"


def teams(run: Run, entry: Entry, language: Language) -> dict[str, Any]:
    """Make a message as a Teams workflow takes it: an Adaptive Card. A breach of the rules stands out."""
    colour = "Attention" if getattr(entry.event, "breach", False) else "Default"
    lines: list[dict[str, Any]] = [
        {"text": run.project, "isSubtle": True},
        {"text": sentence(run, entry, language), "weight": "Bolder", "color": colour},
        {"text": signature(run, entry, language), "isSubtle": True},
    ]
    card = {
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "type": "AdaptiveCard",
        "version": "1.4",
        "lang": language,
        # A run of text is shown as it is; a plain TextBlock would read stars and brackets in it as Markdown.
        "body": [{"type": "RichTextBlock", "inlines": [{"type": "TextRun", **line}]} for line in lines],
    }
    content = {"contentType": "application/vnd.microsoft.card.adaptive", "contentUrl": None, "content": card}
    return {"type": "message", "attachments": [content]}


def slack(run: Run, entry: Entry, language: Language) -> dict[str, Any]:
    """Make a message as a Slack webhook takes it."""
    text = f"{run.project}: {sentence(run, entry, language)} ({signature(run, entry, language)})"
    return {"text": text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"), "mrkdwn": False}


FORMS = {"teams": teams, "slack": slack}


def messages_into(outbox: Path, book: Logbook, form: str = "teams") -> Callable[[Entry], None]:
    """Return what a follower is to do with an entry: write its messages, whole, under a name of their own.

    An entry that comes twice gives the same files again: that is why it may come twice.
    """
    runs: dict[str, Run] = {}

    def handle(entry: Entry) -> None:
        if not isinstance(entry.event, WORTH_TELLING):
            return
        if entry.run not in runs or len(runs[entry.run].events) < entry.position:
            runs[entry.run] = book.open(entry.run)
        for language in LANGUAGES:
            message = FORMS[form](runs[entry.run], entry, language)
            file = outbox / f"{entry.run}-{entry.position:06}.{language}.json"
            fresh = file.with_suffix(".new")
            fresh.write_text(json.dumps(message, ensure_ascii=False, indent=2), encoding="utf-8")
            fresh.replace(file)

    return handle


async def watch(
    follower: Follower, handle: Callable[[Entry], None], every: float, stop: asyncio.Event | None = None
) -> None:
    """Look for news again and again. Store and files are asked in a thread: the event loop never waits for them."""
    stop = stop or asyncio.Event()
    while not stop.is_set():
        await asyncio.to_thread(follower.follow, handle)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), every)


def main() -> None:
    """Follow, once or again and again."""
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("log", nargs="?", default=str(EXAMPLE))
    words.add_argument("outbox", nargs="?", type=Path, default=Path("outbox"))
    words.add_argument("--every", type=float, help="seconds between two looks; without it, one look")
    words.add_argument("--to", choices=FORMS, default="teams")
    asked = words.parse_args()
    if "://" not in asked.log and not Path(asked.log).exists():
        sys.exit(f"follow.py: {asked.log} isn't there. Name a logbook, as in: innomethods run begin … --log runs.jsonl")
    try:
        asked.outbox.mkdir(parents=True, exist_ok=True)
        book = open_logbook(asked.log)
        follower = Follower(book, asked.outbox / "follower.json")
        handle = messages_into(asked.outbox, book, asked.to)
        if asked.every is None:
            count = follower.follow(handle)
            print(f"{count} new events; {len(list(asked.outbox.glob('*-*.json')))} messages in {asked.outbox}")
        else:
            asyncio.run(watch(follower, handle, asked.every))
    except (InnomethodsError, OSError, ValueError) as error:
        sys.exit(f"follow.py: {error}")
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
