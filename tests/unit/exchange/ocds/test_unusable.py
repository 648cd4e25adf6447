"""Files that are no procurement data: where and why, in three languages, and never a traceback."""

import gzip
import json

import pytest

from innomethods.exchange import UnusableFile
from innomethods.exchange.ocds import NotAPrefix, from_ocds
from innomethods.exchange.ocds.opening import DEEPEST, LARGEST
from innomethods.wording import LANGUAGES

RELEASE = {"ocid": "ocds-213czf-1"}
UNUSABLE = [
    (b"", "notice.json", "the file is empty"),
    (b" \n", "notice.json", "the file is empty"),
    (b"{", "notice.json:1:2", "this is not JSON (Expecting property name"),
    (b'{"ocid": "a",\n "tender": }', "notice.json:2:12", "this is not JSON (Expecting value)"),
    (b"ocid;title\n1;Vans\n", "notice.json:1:1", "this is not JSON"),
    (b"<release/>", "notice.json:1:1", "this is not JSON"),
    (b'{"ocid": "a"}\n{"ocid": "b"}\n', "notice.json:2:1", "there is more after the first value"),
    ('{"ocid": "å"}'.encode("latin-1"), "notice.json", "this is no text in UTF-8 (byte 10)"),
    ('{"ocid": "a"}'.encode("utf-16"), "notice.json", "this is no text in UTF-8 (byte 0)"),
    (gzip.compress(b"{}", mtime=0), "notice.json", "this is an archive or a workbook"),
    (b"PK\x03\x04" + b"\0" * 20, "notice.json", "this is an archive or a workbook"),
    (b"12", "notice.json", "here stands a number where an object should stand"),
    (b"null", "notice.json", "here stands nothing where"),
    (b"[]", "notice.json", "here stands a list where"),
    (b"{}", "notice.json", "neither ‘ocid’, ‘releases’ nor ‘records’ (it has no keys)"),
    (b'{"type": "FeatureCollection", "features": []}', "notice.json", "(it has «type», «features»)"),
    (json.dumps([RELEASE, {"a": 1}]).encode(), "notice.json, /1", "(it has «a»)"),
    (json.dumps([RELEASE, [RELEASE]]).encode(), "notice.json, /1", "here stands a list"),
    (b'{"ocid": "a", "x": ' + b"[" * (DEEPEST + 1) + b"]" * (DEEPEST + 1) + b"}", "notice.json", "more than 50 deep"),
    (b"[" * 200_000, "notice.json", "more than 50 deep"),
    (b" " * (LARGEST + 1), "notice.json", "the file has 20.0 MB, and at most 20 MB are read"),
]


@pytest.mark.parametrize(("content", "place", "what"), UNUSABLE, ids=[what for _, _, what in UNUSABLE])
def test_a_file_that_is_none_is_refused_with_its_place(content, place, what):
    with pytest.raises(UnusableFile) as refused:
        from_ocds(content, "notice.json")
    assert refused.value.place.text("en") == place
    assert what in refused.value.what.text("en")
    for language in LANGUAGES:
        assert refused.value.told.text(language)


def test_a_large_file_is_refused_before_it_is_read(tmp_path, monkeypatch):
    from pathlib import Path

    large = tmp_path / "large.json"
    with large.open("wb") as opened:
        opened.truncate(LARGEST + 1)
    monkeypatch.setattr(Path, "read_bytes", lambda _self: pytest.fail("it was read"))
    with pytest.raises(UnusableFile, match="at most 20 MB"):
        from_ocds(large)


def test_a_byte_order_mark_does_no_harm():
    assert from_ocds(b"\xef\xbb\xbf" + json.dumps(RELEASE).encode()).processes[0].ocid == "ocds-213czf-1"


def test_a_prefix_that_is_none_says_what_one_is():
    for language, words in (("nb", "deler det ut gratis"), ("nn", "seks små bokstavar"), ("en", "free of charge")):
        assert words in NotAPrefix("x").told.text(language)
