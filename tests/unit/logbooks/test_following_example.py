"""The example that follows a log: every message whole, in three languages, once; and never in the way of an event loop."""

from __future__ import annotations

import asyncio
import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from tests.unit.logbooks.far_away import FarAway, together

from innomethods.logbooks import Entry, JsonLinesLogbook
from innomethods.logbooks.following import Follower
from innomethods.wording import LANGUAGES

FOLDER = Path(__file__).parents[3] / "examples"
LOG = FOLDER / "faerre-bomtimer" / "log.jsonl"


@pytest.fixture(scope="module")
def example() -> ModuleType:
    spec = importlib.util.spec_from_file_location("follow", FOLDER / "following" / "follow.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def run(
    example: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Any:
    monkeypatch.chdir(tmp_path)

    def running(*words: str) -> str:
        monkeypatch.setattr(sys, "argv", ["follow.py", *words])
        example.main()
        return capsys.readouterr().out

    return running


def messages(folder: Path) -> dict[str, dict[str, Any]]:
    return {path.name: json.loads(path.read_text()) for path in sorted(folder.glob("*-*.json"))}


def test_each_event_worth_telling_is_told_once_in_three_languages(run: Any, tmp_path: Path) -> None:
    assert run() == "64 new events; 45 messages in outbox\n"
    first = messages(tmp_path / "outbox")
    assert run() == "0 new events; 45 messages in outbox\n"
    assert messages(tmp_path / "outbox") == first
    assert {name.split(".")[1] for name in first} == set(LANGUAGES)


def test_handled_again_a_message_is_the_same_file(run: Any, tmp_path: Path) -> None:
    run()
    before = messages(tmp_path / "outbox")
    (tmp_path / "outbox" / "follower.json").unlink()
    run()
    assert messages(tmp_path / "outbox") == before
    assert list((tmp_path / "outbox").glob("*.new")) == []


def test_a_card_is_what_teams_takes(run: Any, tmp_path: Path) -> None:
    """As Microsoft describes it: a message of one attachment, text that is no Markdown, at most 28 kB."""
    run()
    for name, message in messages(tmp_path / "outbox").items():
        assert message.keys() == {"type", "attachments"}
        (attachment,) = message["attachments"]
        card = attachment["content"]
        assert attachment["contentType"] == "application/vnd.microsoft.card.adaptive"
        assert (card["type"], card["version"], card["lang"]) == ("AdaptiveCard", "1.4", name.split(".")[1])
        assert {block["type"] for block in card["body"]} == {"RichTextBlock"}
        assert all(text["text"] for block in card["body"] for text in block["inlines"])
        assert len(json.dumps(message)) < 28_000


def test_no_key_and_no_reason_leaves_the_house(run: Any, tmp_path: Path) -> None:
    run()
    sent = json.dumps(messages(tmp_path / "outbox"), ensure_ascii=False)
    events = JsonLinesLogbook(LOG).read("faerre-bomtimer")
    reasons = [event.reason for event in events if getattr(event, "reason", None)]  # type: ignore[union-attr]
    assert reasons
    assert not any(reason in sent for reason in reasons)
    assert not any(f'"{key}' in sent or f"/{key}" in sent for key in ("p1", "m1", "m2", "m3"))


def test_slack_gets_words_that_are_no_markup(run: Any, tmp_path: Path) -> None:
    run(str(LOG), "out", "--to", "slack")
    told = messages(tmp_path / "out")["faerre-bomtimer-000001.en.json"]
    assert told["mrkdwn"] is False
    assert told["text"].startswith("faerre-bomtimer: The run was opened")


def test_a_log_that_is_not_there_is_told(run: Any) -> None:
    with pytest.raises(SystemExit, match=r"nowhere\.jsonl isn't there"):
        run("nowhere.jsonl")
    with pytest.raises(SystemExit, match=r"README\.md"):
        run(str(FOLDER / "README.md"))


def test_another_log_in_the_same_outbox_is_refused(run: Any, tmp_path: Path) -> None:
    run()
    other = tmp_path / "other.jsonl"
    other.write_text("".join(LOG.read_text().splitlines(keepends=True)[:10]))
    with pytest.raises(SystemExit, match="another logbook"):
        run(str(other))


def test_watching_never_holds_up_the_event_loop(example: ModuleType, tmp_path: Path) -> None:
    book = FarAway(patience=30)
    source = JsonLinesLogbook(LOG)
    book.append("faerre-bomtimer", source.read("faerre-bomtimer"), 0)
    heard: list[Entry] = []

    async def main() -> None:
        loop, stop = asyncio.get_running_loop(), asyncio.Event()

        def handle(entry: Entry) -> None:
            heard.append(entry)
            loop.call_soon_threadsafe(stop.set)

        await together(example.watch(Follower(book, tmp_path / "f.json"), handle, 0.01, stop), book.let_answer())

    asyncio.run(main())
    assert len(heard) == 64
